"""Catatan yang muncul ketika tabel kantor dibaca: kolom kembar, baris contoh, rumus, dan angka gabungan (BACA)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lakip_helpers.berkas.kisi import Lembar, huruf_kolom
from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, BarisLewat, Sebab, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.sel import sel_baris
from lakip_helpers.pakai.bingkai import nama_lembar
from lakip_helpers.tabel import kartu
from lakip_helpers.temuan import Asal, Kartu, Kelompok

PANJANG_CUPLIK: Final = 60
"""Panjang kutipan sebuah baris di dalam catatan (huruf)."""


def temuan_baca(tabel: TabelKantor, lembar: Lembar | None) -> Iterator[Kelompok]:
    """Catatan membaca satu tabel: kolom kembar, baris contoh, tabel lain di bawahnya, rumus, dan angka gabungan."""
    yield from _kolom_kembar(tabel)
    for sebab, kartunya in ((Sebab.CONTOH, kartu.BACA_09), (Sebab.JUDUL_LAIN, kartu.BACA_13)):
        baris = [satu for satu in tabel.lewat if satu.sebab is sebab]
        yield from (_pada_baris(tabel, satu, kartunya) for satu in (baris if sebab is Sebab.CONTOH else baris[:1]))
    yield from (
        _pada_baris(tabel, satu, kartu.BACA_06)
        for satu in tabel.lewat
        if satu.sebab is Sebab.TANPA_INDIKATOR and _bernilai(tabel, satu)
    )
    if lembar is not None:
        yield from _temuan_lembar(tabel, lembar)


def _bernilai(tabel: TabelKantor, baris: BarisLewat) -> bool:
    kolom = [j for k in tabel.kolom if k.peran in KINERJA for j in k.letak]
    return any(tabel.petak.jangkar(baris.baris, j) and tabel.petak.teks(baris.baris, j) for j in kolom)


def _pada_baris(tabel: TabelKantor, baris: BarisLewat, kartunya: Kartu) -> Kelompok:
    sel = sel_baris(tabel.petak, baris.baris)
    return Kelompok(
        kartunya, asal_sel(tabel, sel[0].kolom if sel else 0), [nomor_baris(tabel, baris.baris)], "", [baris.teks]
    )


def asal_sel(tabel: TabelKantor, j: int) -> Asal:
    """Asal sebuah temuan pada kolom petak ke-j: lembar dan hurufnya, atau sebutan tempat tiap barisnya."""
    petak = tabel.petak
    if petak.lembaran:
        return Asal(petak.berkas, nama_lembar(tabel), {"": huruf_kolom(j)})
    return Asal(petak.berkas, sebutan={i + 1: petak.letak(i) for i in range(len(petak.kisi))})


def nomor_baris(tabel: TabelKantor, i: int) -> int:
    """Nomor baris di lembar kerja; di dokumen lain nomor baris petaknya, yang tempatnya ada di `Asal.sebutan`."""
    return tabel.petak.nomor(i) if tabel.petak.lembaran else i + 1


def _kolom_kembar(tabel: TabelKantor) -> Iterator[Kelompok]:
    """Dua kolom berperan dan berperiode sama: yang dibaca hanya yang pertama."""
    ada: set[tuple[object, ...]] = set()
    for kolom in tabel.kolom:
        kunci = (kolom.peran, str(kolom.periode), kolom.judul)
        if kolom.peran in (*KINERJA, P.SATUAN, P.ARAH) and kunci in ada:
            asal = asal_sel(tabel, kolom.letak[0] if kolom.letak else 0)
            yield Kelompok(kartu.BACA_07, asal, [nomor_baris(tabel, tabel.kepala[0])], "", [kolom.judul])
        ada.add(kunci)


def _temuan_lembar(tabel: TabelKantor, lembar: Lembar) -> Iterator[Kelompok]:
    """Rumus tanpa hasil, angka di sel gabungan, dan tanda kutip CSV yang tidak berpasangan."""
    baris = {b.baris for b in tabel.baris}
    kolom = {j: k for k in tabel.kolom for j in k.letak if k.peran in (*KINERJA, P.BASELINE, P.INDIKATOR)}
    for (i, j), rumus in lembar.rumus.items():
        if i in baris and j in kolom:
            yield _sel(tabel, kartu.BACA_04, i, j, rumus)
    for i0, j0, i1, j1 in lembar.gabungan:
        terkena = [i for i in range(i0, i1 + 1) if i in baris]
        nilai = tabel.petak.nilai(i0, j0)
        if len(terkena) > 1 and j0 in kolom and isinstance(nilai, (int, float)):
            rentang = f"{huruf_kolom(j0)}{i0 + 1}:{huruf_kolom(j1)}{i1 + 1}"
            bidang = {"rentang": [rentang], "banyak": [str(len(terkena))]}
            yield _sel(tabel, kartu.BACA_11, i0, j0, nilai, bidang)
    for i in lembar.kutip:
        if tabel.kepala[0] <= i < tabel.akhir:
            yield _pada_baris(tabel, BarisLewat(i, Sebab.TANPA_INDIKATOR, _cuplik(tabel.petak, i)), kartu.BACA_12)


def _cuplik(petak: Petak, i: int) -> str:
    return " ".join(sel.teks for sel in sel_baris(petak, i))[:PANJANG_CUPLIK]


def _sel(
    tabel: TabelKantor,
    kartunya: Kartu,
    i: int,
    j: int,
    nilai: object,
    bidang: Mapping[str, Sequence[object]] | None = None,
) -> Kelompok:
    judul = next((k.judul for k in tabel.kolom if j in k.letak), "")
    asal = Asal(tabel.petak.berkas, nama_lembar(tabel), {judul: huruf_kolom(j)}, {judul: judul})
    return Kelompok(kartunya, asal, [nomor_baris(tabel, i)], judul, [nilai], bidang or {})
