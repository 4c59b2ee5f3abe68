"""Semua pemeriksaan angka dan isi sebuah laporan, berurutan; temuan yang sama di halaman yang sama disebut sekali."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from lakip_helpers import acuan
from lakip_helpers.laporan.angka import (
    angka_uraian,
    antartabel,
    banyak_indikator,
    hitung_ulang,
    isi_laporan,
    janji,
    narasi,
    nomor,
    skala,
    sunting,
    tahun,
    uang_uraian,
)
from lakip_helpers.laporan.angka.bahan import BahanAngka, makin_kecil
from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.teks.bacaan import baca_satuan
from lakip_helpers.laporan.teks.sebutan import Sebutan
from lakip_helpers.laporan.teks.tabel_angka import Bilangan, TabelAngka


def periksa_angka(b: BahanAngka) -> tuple[TemuanLaporan, ...]:
    """Temuan atas angka, tahun, nomor, dan sisa penyuntingan; urut halaman."""
    temuan = [satu for periksa in PEMERIKSAAN for satu in periksa(b)]
    return tuple(sorted(dict.fromkeys(temuan), key=lambda t: (t.halaman, t.kode)))


def _tabel(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Hitungan di dalam tiap tabel."""
    for t in b.angka:
        betul: dict[tuple[int, int], float] = {}
        for temuan, baris, hubungan, nilai in hitung_ulang.periksa_hitungan(t):
            betul[t.baris.index(baris), hubungan.hasil] = nilai
            yield temuan
        yield from hitung_ulang.periksa_gabungan(t, betul)


def _antartabel(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Angka yang sama di dua tabel, target yang terlalu mudah, dan anggaran."""
    turun = frozenset(n.apa for n in b.nilai if makin_kecil(n.apa))
    yield from antartabel.periksa_antartabel(b.nilai)
    yield from antartabel.periksa_uang(b.angka)
    yield from antartabel.periksa_target_mudah(b.nilai, b.tahun, turun)
    yield from antartabel.periksa_anggaran(b.angka, acuan.ambil("anggaran.serapan_rendah").nilai)


def _kalimat(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Hitungan di dalam kalimat naskah."""
    tabel = [*b.angka, *map(hitung_ulang.dibetulkan, b.angka)]
    yield from narasi.periksa_kalimat(b.naskah)
    yield from narasi.periksa_rasio(b.naskah, _rasio(b.angka), b.bab_3, b.nama)
    yield from narasi.periksa_rata(b.naskah, tabel, b.nama, b.rata_sasaran())
    yield from narasi.periksa_serapan(b.naskah, b.angka)


def _uraian(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Uraian tiap indikator lawan baris tabelnya, dan banyaknya indikator yang disebut."""
    bacaan = tuple(baca_satuan(b.satuan, Sebutan(b.sasaran), b.tahun))
    tercetak = (x for t in b.angka for baris in t.baris for x in baris.angka.values())
    panjang = {len(t.baris) for t in b.tabel}
    yield from isi_laporan.periksa_target_uraian(b.satuan, b.sasaran, b.nilai)
    yield from angka_uraian.periksa_uraian(bacaan, b.sasaran, b.ukuran, b.tahun, tercetak)
    yield from banyak_indikator.periksa_banyak(b.naskah, b.banyak_meleset, b.bab_3)
    yield from banyak_indikator.periksa_pernyataan(b.naskah, b.sasaran, b.meleset, panjang, b.capaian)


def _uang(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Pagu dan rupiah di dalam uraian."""
    yield from isi_laporan.periksa_pagu(b.naskah, b.angka)
    yield from uang_uraian.periksa_uang_uraian(b.naskah, b.angka)


def _isi(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Predikat, kategori, rumus, sasaran yang dijanjikan, lonjakan, dan daftar isi."""
    yield from isi_laporan.periksa_predikat(b.naskah)
    yield from skala.periksa_kategori(b.angka, b.satuan)
    yield from isi_laporan.periksa_rumus(b.naskah)
    yield from janji.periksa_sasaran(b.tabel, b.sasaran, b.halaman, b.naskah, b.struktur, b.tahun)
    yield from isi_laporan.periksa_lonjakan(b.tabel, b.halaman)
    yield from isi_laporan.periksa_rasio_kosong(b.angka)
    yield from isi_laporan.periksa_daftar_isi(b.naskah, b.dokumen.alur, b.struktur)


def _naskah(b: BahanAngka) -> Iterator[TemuanLaporan]:
    """Tahun yang tertinggal, nomor yang tidak urut, sisa penyuntingan, lampiran yang hanya didaftar."""
    yield from tahun.periksa_tahun(b.naskah, b.satuan, b.struktur, b.tahun)
    yield from nomor.periksa_nomor(b.naskah, b.struktur, b.angka, [s.teks for s in b.sasaran])
    yield from sunting.periksa_sunting(b.naskah, b.struktur)
    yield from sunting.periksa_lampiran(b.naskah, b.struktur)


PEMERIKSAAN: Final[tuple[Callable[[BahanAngka], Iterable[TemuanLaporan]], ...]] = (
    _tabel,
    _antartabel,
    _kalimat,
    _uraian,
    _uang,
    _isi,
    _naskah,
)


def _rasio(angka: Sequence[TabelAngka]) -> list[Bilangan]:
    """Semua hasil bagi dalam persen yang tercetak di tabel."""
    return [
        b.angka[h.hasil]
        for t in angka
        for h in hitung_ulang.temukan_hubungan(t)
        if h.rumus == hitung_ulang.BAGI
        for b in t.data
        if h.hasil in b.angka
    ]
