"""Bentuk pernyataan tabel: `Tabel` berisi `Kolom`; `Rujukan` mengaitkan kode antartabel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Tipe(StrEnum):
    """Isi yang boleh ada di sebuah kolom.

    NILAI adalah target atau realisasi: biasanya bilangan, boleh rentang ("80–85") atau predikat ("BB").
    """

    TEKS = "teks"
    KODE = "kode"
    BULAT = "bulat"
    BILANGAN = "bilangan"
    NILAI = "nilai"
    RUPIAH = "rupiah"
    TANGGAL = "tanggal"
    YA_TIDAK = "ya_tidak"


ANGKA = frozenset({Tipe.BULAT, Tipe.BILANGAN, Tipe.RUPIAH})
"""Tipe yang sesudah validasi selalu menjadi angka (kosong = NaN)."""


@dataclass(frozen=True, slots=True)
class Rujukan:
    """Isi kolom harus ada di `kolom` milik `tabel`."""

    tabel: str
    kolom: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """Satu kolom.

    `nama` dipakai di kode, `label` di Excel dan formulir, `sinonim` adalah judul lain yang lazim di
    kantor. `pilihan` kosong berarti bebas. `contoh` mengisi baris contoh pada templat.
    """

    nama: str
    label: str
    tipe: Tipe
    arti: str
    contoh: str
    wajib: bool = False
    satuan: str = ""
    pilihan: tuple[str, ...] = ()
    rujuk: tuple[Rujukan, ...] = ()
    sinonim: tuple[str, ...] = ()
    padanan: Mapping[str, str] = field(default_factory=dict)
    """Tulisan lain untuk isi yang baku, misalnya "positif" untuk "naik"; kunci ditulis huruf kecil."""
    boleh_kosong: bool = False
    """Kolom wajib ada, tetapi selnya boleh kosong (kosong adalah temuan aturan, bukan salah isi)."""
    wajib_bila: tuple[str, ...] = ()
    """Wajib hanya pada baris yang mengisi salah satu kolom ini; kosong berarti wajib di setiap baris."""
    berbaris: bool = False
    """Daftar yang ditempel di satu sel tetap berbaris."""
    simpan_teks: bool = False
    """Simpan juga isi asli sebagai kolom `<nama>_teks` (perlu untuk menghitung desimal tercetak)."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """Satu tabel: satu lembar Excel, satu berkas CSV, satu frame.

    `kunci` adalah kolom yang bersama-sama harus unik.
    """

    nama: str
    lembar: str
    judul: str
    arti: str
    dasar: str
    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...]
    sinonim_lembar: tuple[str, ...] = ()

    def __getitem__(self, nama: str) -> Kolom:
        for kolom in self.kolom:
            if kolom.nama == nama:
                return kolom
        raise KeyError(nama)

    @property
    def nama_kolom(self) -> tuple[str, ...]:
        """Nama semua kolom, berurutan."""
        return tuple(kolom.nama for kolom in self.kolom)
