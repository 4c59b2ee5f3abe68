"""Satu baris per indikator dan periode, dengan nilai seperti tercetak: keluaran `lakip baca --format csv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.kantor.bentuk import BarisIndikator, Pasangan, Periode, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import nomor_bagian, periode_teks


@dataclass(frozen=True, slots=True)
class Rincian:
    """Satu indikator pada satu periode; semua nilai teks seperti tercetak, kosong bila tidak ada."""

    letak: str
    jenis_tabel: str
    sasaran: str
    indikator: str
    satuan: str
    tahun: str
    target: str
    realisasi: str
    capaian_terbit: str
    baseline: str = ""
    arah: str = ""
    kategori: str = ""
    konteks: str = ""


def rincikan(tabel: TabelKantor) -> Iterator[Rincian]:
    """Rincian sebuah tabel, berurutan; indikator tanpa satu pun nilai tetap mendapat satu baris."""
    for baris in (satu for satu in tabel.baris if satu.indikator):
        isi = [p for p in tabel.pasangan if any(_ada(baris, n) for n in (p.target, p.realisasi, p.capaian, p.cadangan))]
        for pasangan in isi or tabel.pasangan[:1] or (Pasangan(Periode()),):
            yield _satu(tabel, baris, pasangan)


def _periode(tabel: TabelKantor, baris: BarisIndikator, periode: Periode) -> Periode:
    """Periode sebuah nilai: judul kolomnya, lalu sel tahun dan bulan di barisnya, lalu tahun judul tabelnya."""
    if periode.ke or (periode.tahun and not periode.turunan):
        return periode
    tahun, bagian, ke = "", periode.bagian, ""
    for n in tabel.kolom_berperan(P.TAHUN):
        if sebutan := sebagai_teks(baris.nilai.get(n)):
            ini = periode_teks(sebutan) or nomor_bagian(sebutan, tabel.kolom[n].judul) or Periode(ke=sebutan)
            tahun, bagian, ke = tahun or ini.tahun, bagian or ini.bagian, ke or ini.ke
    return Periode(tahun or periode.tahun, bagian, ke, turunan=not tahun and periode.turunan)


def _ada(baris: BarisIndikator, n: int | None) -> bool:
    return n is not None and baris.nilai.get(n) not in (None, "")


def _satu(tabel: TabelKantor, baris: BarisIndikator, pasangan: Pasangan) -> Rincian:
    def teks(n: int | None) -> str:
        return sebagai_teks(baris.nilai.get(n)) if n is not None else ""

    def peran(dicari: P) -> str:
        return next(filter(None, (teks(n) for n in tabel.kolom_berperan(dicari))), "")

    return Rincian(
        tabel.petak.letak(baris.baris, tabel.letak_indikator(baris)),
        tabel.jenis,
        baris.sasaran,
        baris.indikator,
        baris.satuan,
        str(_periode(tabel, baris, pasangan.periode)),
        teks(pasangan.target),
        teks(pasangan.realisasi) or teks(pasangan.cadangan),
        teks(pasangan.capaian),
        peran(P.BASELINE),
        peran(P.ARAH),
        peran(P.KATEGORI),
        baris.konteks,
    )
