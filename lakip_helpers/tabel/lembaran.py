"""Membaca semua lembar sebuah berkas: tiap lembar menjadi tabel, temuan, atau daftar sel yang tidak ditempatkan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lakip_helpers.berkas.kisi import Lembar
from lakip_helpers.model import Sisa, Tabel
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.baca import baca_lembar, daftar_sisa, kolom_kurang
from lakip_helpers.tabel.judul import kepala, temukan_judul
from lakip_helpers.tabel.kenali import menurut_nama, nama_persis
from lakip_helpers.tabel.validasi import validasi
from lakip_helpers.temuan import Asal, Kartu, Kelompok, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Terbaca:
    """Tabel yang sudah divalidasi menurut namanya, temuan, dan sel yang tidak ditempatkan."""

    tabel: dict[str, pd.DataFrame] = field(default_factory=dict)
    temuan: LaporanTemuan = field(default_factory=LaporanTemuan)
    sisa: tuple[Sisa, ...] = ()

    def __add__(self, lain: Terbaca) -> Terbaca:
        return Terbaca(self.tabel | lain.tabel, self.temuan + lain.temuan, self.sisa + lain.sisa)


def baca_semua(bagian: Iterable[tuple[Tabel | None, Lembar]]) -> Terbaca:
    """Baca dan validasi tiap lembar; satu lembar yang keliru tidak menggagalkan yang lain.

    Masukan: pasangan tabel (atau `None` bila tidak dikenal) dan lembarnya. Keluaran: `Terbaca`. Dua lembar untuk satu
    tabel: yang namanya sama dengan templat didahulukan, yang lain menjadi temuan BACA-10.
    """
    daftar = list(bagian)
    dipakai: dict[str, Lembar] = {}
    for tabel, lembar in sorted(daftar, key=lambda bagian: not (bagian[0] and nama_persis(bagian[1].nama, bagian[0]))):
        if tabel and not _kurang(lembar, tabel):
            dipakai.setdefault(tabel.nama, lembar)
    hasil = Terbaca()
    for tabel, lembar in daftar:
        if tabel is None:
            hasil += _tidak_dibaca(kartu.BACA_08, lembar, lembar.nama, banyak=str(len(_semua_sel(lembar))))
        elif dipakai.get(tabel.nama, lembar) is not lembar:
            hasil += _tidak_dibaca(kartu.BACA_10, lembar, tabel.judul, dipakai=dipakai[tabel.nama].nama)
        else:
            hasil += _satu_lembar(lembar, tabel)
    return hasil


def _satu_lembar(lembar: Lembar, tabel: Tabel) -> Terbaca:
    kurang = _kurang(lembar, tabel)
    if kurang:
        return _tidak_dibaca(kartu.BACA_01, lembar, ", ".join(kurang), judul=tabel.judul)
    bacaan = baca_lembar(lembar, tabel)
    bersih, isi = validasi(bacaan.frame, tabel)
    return Terbaca({tabel.nama: bersih}, _tebakan(lembar, tabel) + bacaan.temuan + isi, bacaan.sisa)


def _kurang(lembar: Lembar, tabel: Tabel) -> list[str]:
    """Label kolom wajib yang tidak ada; semuanya bila lembarnya tidak berjudul."""
    judul = temukan_judul(kepala(lembar.kisi), tabel)
    return kolom_kurang(judul, tabel) if judul else [kolom.label for kolom in tabel.kolom if kolom.wajib]


def _tebakan(lembar: Lembar, tabel: Tabel) -> LaporanTemuan:
    if not lembar.nama or menurut_nama(lembar.nama, [tabel]):
        return LaporanTemuan()
    return LaporanTemuan([_kelompok(kartu.BACA_14, lembar, lembar.nama, judul=tabel.judul, nama=tabel.lembar)])


def _tidak_dibaca(kartunya: Kartu, lembar: Lembar, nilai: str, **teks_bidang: str) -> Terbaca:
    return Terbaca({}, LaporanTemuan([_kelompok(kartunya, lembar, nilai, **teks_bidang)]), _semua_sel(lembar))


def _semua_sel(lembar: Lembar) -> tuple[Sisa, ...]:
    return daftar_sisa(lembar, range(len(lembar.kisi)))


def _kelompok(kartunya: Kartu, lembar: Lembar, nilai: str, **teks_bidang: str) -> Kelompok:
    bidang = {nama: [teks] for nama, teks in teks_bidang.items()}
    return Kelompok(kartunya, Asal(lembar.berkas, lembar.nama), [0], "", [nilai], bidang)
