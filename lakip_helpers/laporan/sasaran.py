"""Sasaran yang dilaporkan: memilih di antara tabel pengukuran, uraian, dan perjanjian kinerja."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.kantor.bentuk import PeranKolom, TabelKantor
from lakip_helpers.laporan.bentuk import Bagian, Sasaran
from lakip_helpers.laporan.sasaran_sumber import SAMA, dari_judul, dari_kalimat, dari_tabel
from lakip_helpers.laporan.teks.kata import memuat, serupa
from lakip_helpers.laporan.teks.letak import letak_kepala, letak_tabel
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan, susun_satuan

SEJENIS: Final = 0.6


def temukan_sasaran(
    tabel: Sequence[TabelKantor],
    satuan: Sequence[Satuan],
    halaman: dict[str, int],
    naskah: Naskah,
    bab: Sequence[Bagian],
) -> tuple[Sasaran, ...]:
    """Sasaran yang dilaporkan bab akuntabilitas, berurutan, tanpa tujuh halnya.

    Masukan: tabel kantor, satuan bacaan bab akuntabilitas, halaman tiap tabel, naskah, dan bab II, III, IV. Tabel bab
    itu didahulukan; bila tabelnya tanpa sasaran: sebutan di uraiannya, lalu perjanjian kinerja, lalu bab perencanaan.
    Daftar yang lebih panjang dan memuat semua yang sudah ditemukan dipakai bila selebihnya memang dibahas.
    """
    di_bab, luar = _pisahkan(tabel, letak_tabel(naskah), bab[1], bab[2])
    pengukuran = [t for t in di_bab if _berpasangan(t)]
    lengkap = [t for t in pengukuran if any(p.target is not None and p.realisasi is not None for p in t.pasangan)]
    utama = dari_tabel(lengkap, halaman) or dari_tabel(pengukuran, halaman)
    uraian = dari_judul(satuan, pengukuran, halaman)
    janji = _janji(luar, halaman)
    hasil = _pilih(utama, uraian, janji)
    dibahas = _dibahas(satuan)
    for lain in (uraian, janji):
        hasil = _lebih_lengkap(hasil, lain, dibahas)
    if len(hasil) > 1:
        return hasil
    rencana = susun_satuan(naskah, bab[0].baris, bab[1].baris) if 0 <= bab[0].baris < bab[1].baris else ()
    kalimat = (
        dari_kalimat(satuan, pengukuran, halaman),
        dari_judul(rencana, (), halaman),
        dari_kalimat(rencana, (), halaman),
    )
    return max((hasil, *kalimat), key=len)


def _pisahkan(
    tabel: Sequence[TabelKantor], peta: dict[str, int], awal: Bagian, akhir: Bagian
) -> tuple[list[TabelKantor], list[TabelKantor]]:
    """Tabel di bab akuntabilitas, dan tabel di luarnya (juga dari dokumen pendamping)."""
    batas = akhir.baris if akhir.baris > awal.baris else len(peta) + max(peta.values(), default=0)
    di_bab = [t for t in tabel if awal.baris <= letak_kepala(t, peta) < batas]
    return di_bab, [t for t in tabel if not any(t is x for x in di_bab)]


def _berpasangan(t: TabelKantor) -> bool:
    return bool(t.kolom_berperan(PeranKolom.REALISASI) or t.kolom_berperan(PeranKolom.CAPAIAN))


def _janji(luar: Sequence[TabelKantor], halaman: dict[str, int]) -> tuple[Sasaran, ...]:
    """Sasaran tabel perjanjian kinerja, sebelum bab akuntabilitas atau di lampiran."""
    resmi = [t for t in luar if t.jenis == "pk"]
    return dari_tabel(resmi, halaman) or dari_tabel(luar, halaman)


def _pilih(utama: tuple[Sasaran, ...], uraian: tuple[Sasaran, ...], janji: tuple[Sasaran, ...]) -> tuple[Sasaran, ...]:
    berisi = any(s.indikator for s in utama)
    if berisi and len(utama) >= len(uraian):
        return tuple(_lebih_rinci(s, uraian) for s in utama)
    cocok = sum(any(serupa(s.teks, j.teks) >= SEJENIS for j in janji) for s in uraian)
    if uraian and (not janji or 2 * cocok >= len(uraian)):
        return tuple(_lengkapi(s, janji) for s in uraian)
    return (utama if berisi else janji) or utama


def _lebih_rinci(sasaran: Sasaran, uraian: Sequence[Sasaran]) -> Sasaran:
    """Sasaran tabel, dengan indikator bagiannya bila itu memuat semua indikator tabelnya dan lebih banyak."""
    sama = next((u for u in uraian if serupa(u.teks, sasaran.teks) >= SAMA), sasaran)
    return replace(sasaran, indikator=sama.indikator) if {*sama.indikator} > {*sasaran.indikator} else sasaran


def _lengkapi(sasaran: Sasaran, janji: Sequence[Sasaran]) -> Sasaran:
    """Sasaran dari uraian, dengan indikator menurut perjanjian kinerja bila tidak ada di bagiannya."""
    sama = next((j for j in janji if serupa(j.teks, sasaran.teks) >= SAMA), None)
    if sama is None or sasaran.indikator:
        return sasaran
    return replace(sasaran, indikator=sama.indikator)


def _dibahas(satuan: Sequence[Satuan]) -> Callable[[Sasaran], bool]:
    """Benar bila sasaran atau salah satu indikatornya disebut di bab akuntabilitas."""
    teks = [b.teks for s in satuan for b in s.baris] + [s.teks for s in satuan]
    return lambda s: any(memuat(satu, nama) for nama in (s.teks, *s.indikator) for satu in teks)


def _lebih_lengkap(
    hasil: tuple[Sasaran, ...], lain: tuple[Sasaran, ...], dibahas: Callable[[Sasaran], bool]
) -> tuple[Sasaran, ...]:
    """Daftar `lain` bila memuat semua `hasil` dan selebihnya dibahas; yang sama memakai bacaan `hasil`."""
    if len(lain) <= len(hasil):
        return hasil
    sama = [next((h for h in hasil if serupa(h.teks, s.teks) >= SAMA), None) for s in lain]
    semua = {id(h) for h in sama if h}
    if len(semua) < len(hasil):
        return hasil
    return tuple(h or s for h, s in zip(sama, lain, strict=True) if h or dibahas(s))
