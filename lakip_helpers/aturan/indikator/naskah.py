"""Naskah: satu kalimat indikator dengan satuannya, diurai sekali untuk semua aturan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.arah import PutusanArah, tentukan_arah
from lakip_helpers.aturan.bahasa.ciri import baca_satuan
from lakip_helpers.aturan.bahasa.kalimat import Kalimat, baca_kalimat
from lakip_helpers.aturan.bahasa.kata import normalkan
from lakip_helpers.aturan.bahasa.klasifikasi import nilai_jenis, nilai_terukur
from lakip_helpers.aturan.bahasa.penilai import Penilaian
from lakip_helpers.aturan.dasar.kerangka import Deret

PANJANG_DIBACA: Final = 600
"""Indikator yang lebih panjang dibaca sampai di sini saja: sesudah itu bukan kalimat indikator lagi."""
PANJANG_KUTIP: Final = 80
_HAPUS_ANGKA: Final = dict.fromkeys(map(ord, "0123456789"))
_KATA_POKOK: Final = 4
_KATA: Final = re.compile(r"[^\W_]+(?:[-.'][^\W_]+)*", re.UNICODE)
_RENTANG_SATUAN: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:-|–|s/d|sampai)\s*(\d+(?:[.,]\d+)?)")
_BUKAN_RENTANG: Final = re.compile(
    r"\b(?:per|usia|umur|tahun|bulan|hari|penduduk|perempuan|kelahiran)\b", re.IGNORECASE
)
_KURUNG: Final = re.compile(r"\(([^()]*)\)")

_BERSKALA: Final = frozenset({"indeks", "nilai", "tingkat", "rasio", "angka", "peringkat", "rata", ""})
Rentang = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Naskah:
    """Kalimat dan satuan apa adanya (dirapikan spasinya), serta hasil urainya."""

    teks: str
    satuan: str
    kata: tuple[str, ...]
    kalimat: Kalimat
    golongan_satuan: str
    arah: PutusanArah
    jenis: Penilaian
    skala: tuple[Rentang, ...]
    skala_tertulis: bool

    @property
    def kepala(self) -> str:
        """Golongan kata pembuka ("persen", "indeks", …); kosong bila tidak dikenal."""
        return self.kalimat.kepala[0].golongan if self.kalimat.kepala else ""

    @property
    def terukur(self) -> Penilaian:
        """Keterukuran menurut penggolong; dihitung bila ditanya, karena jarang kalimat memerlukannya."""
        return nilai_terukur(self.kalimat, self.golongan_satuan)

    @property
    def kata_kepala(self) -> str:
        """Kata pembuka seperti tertulis."""
        return self.teks.split(maxsplit=1)[0] if self.teks else ""


def baca_naskah(teks: str, satuan: str = "") -> Naskah:
    """Urai satu indikator.

    >>> naskah = baca_naskah("Indeks Kepuasan Masyarakat", "Indeks (0-100)")
    >>> naskah.kepala, naskah.golongan_satuan, naskah.skala
    ('indeks', 'skor', ((0.0, 100.0),))
    """
    rapi, satuan = rapikan(teks), " ".join(satuan.split())
    kalimat = baca_kalimat(rapi.translate(_HAPUS_ANGKA))
    golongan = baca_satuan(satuan)
    tertulis = _skala_satuan(satuan)
    return Naskah(
        teks=rapi,
        satuan=satuan,
        kata=tuple(_KATA.findall(rapi.lower())),
        kalimat=kalimat,
        golongan_satuan=golongan,
        arah=tentukan_arah(kalimat, golongan),
        jenis=nilai_jenis(kalimat, golongan),
        skala=tertulis or _skala_nama(rapi, golongan, kalimat),
        skala_tertulis=bool(tertulis),
    )


def rapikan(teks: str) -> str:
    """Kalimat berspasi tunggal, sampai panjang yang dibaca.

    >>> rapikan("  Indeks   SPBE ")
    'Indeks SPBE'
    """
    return " ".join(teks.split())[:PANJANG_DIBACA]


def _skala_satuan(satuan: str) -> tuple[Rentang, ...]:
    """Rentang yang tertulis pada satuan: "Indeks (0-100)"; umur dan penyebut bukan rentang."""
    cocok = _RENTANG_SATUAN.search(satuan)
    if not cocok or _BUKAN_RENTANG.search(satuan):
        return ()
    bawah, atas = (float(batas.replace(",", ".")) for batas in cocok.groups())
    return ((bawah, atas),) if bawah < atas else ()


@cache
def skala_dikenal() -> Mapping[str, tuple[Rentang, ...]]:
    """Kata pengenal → rentang yang mungkin, dari `acuan/skala.toml`."""
    hasil: dict[str, tuple[Rentang, ...]] = {}
    for kunci in acuan.daftar_kunci():
        if kunci.startswith("skala."):
            nilai = acuan.ambil(kunci).nilai
            rentang = tuple((float(a), float(b)) for a, b in nilai["rentang"])
            hasil |= dict.fromkeys(nilai["kata"], rentang)
    return hasil


@cache
def _pola_skala() -> re.Pattern[str]:
    kata = sorted(skala_dikenal(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, kata))})\b")


def _skala_nama(teks: str, golongan_satuan: str, kalimat: Kalimat) -> tuple[Rentang, ...]:
    """Rentang indeks yang dikenal dari namanya; hanya bagi skor, bukan bagi banyaknya, bagian, atau pertumbuhannya."""
    kepala = kalimat.kepala[0].golongan if kalimat.kepala else ""
    if golongan_satuan not in ("skor", "persen", "") or kepala not in _BERSKALA:
        return ()
    cocok = _pola_skala().search(teks.lower())
    rentang = skala_dikenal()[cocok[0]] if cocok else ()
    if golongan_satuan == "persen":
        return tuple(r for r in rentang if r[1] == 100)
    return rentang


def nama_baku(teks: str) -> str:
    """Nama pembanding: huruf kecil, ejaan disamakan, keterangan dalam kurung dibuang, angka dipertahankan.

    >>> nama_baku("Indeks  Ketimpangan Gender (IKG)"), nama_baku("Pervalensi Stunting")
    ('indeks ketimpangan gender', 'prevalensi stunting')
    >>> nama_baku("APS usia 7-12 tahun") == nama_baku("APS usia 13-15 tahun")
    False
    """
    inti = _KURUNG.sub(" ", teks)
    return " ".join([*normalkan(inti), *re.findall(r"\d+", inti)]) or teks.strip().lower()


def nama_pokok(nama: str) -> str:
    """Empat kata pertama sebuah nama baku.

    >>> nama_pokok("cakupan kepemilikan dokumen administrasi kependudukan yang valid")
    'cakupan kepemilikan dokumen administrasi'
    """
    return " ".join(nama.split()[:_KATA_POKOK])


def nama_lain(teks: str) -> str:
    """Nama singkat dalam kurung, huruf kecil ("(iBangga)" → "ibangga"); kosong bila tidak ada.

    >>> nama_lain("Indeks Pembangunan Keluarga (iBangga)"), nama_lain("Indeks SPBE")
    ('ibangga', '')
    """
    cocok = _KURUNG.search(teks)
    nama = cocok[1].strip() if cocok else ""
    return nama.lower() if " " not in nama and nama != nama.lower() else ""


def kutip(teks: str, batas: int = PANJANG_KUTIP) -> str:
    """Potong teks panjang untuk dikutip.

    >>> kutip("a" * 100, 5)
    'aaaa…'
    """
    return teks if len(teks) <= batas else f"{teks[: batas - 1]}…"


def per_baris(hasil: Iterable[object], nomor: Deret) -> Deret:
    """Hasil tiap kalimat yang berbeda, dipetakan ke baris; `nomor` menyebut kalimat tiap baris.

    >>> per_baris(["satu", "dua"], np.array([0, 1, 0])).tolist()
    ['satu', 'dua', 'satu']
    """
    return np.fromiter(hasil, dtype=object)[nomor]


def nomori(*kolom: Deret) -> tuple[Deret, Deret]:
    """Baris yang isinya sama mendapat nomor yang sama: (nomor per baris, letak pertama tiap nomor).

    >>> [deret.tolist() for deret in nomori(np.array(["a", "b", "a"], dtype=object))]
    [[0, 1, 0], [0, 1]]
    """
    import pandas as pd

    kode, *lain = (_bernomor(satu) for satu in kolom)
    for satu in lain:
        kode = pd.factorize(kode * (int(satu.max(initial=0)) + 1) + satu)[0]
    kode = kode if lain else pd.factorize(kode)[0]
    return kode, np.flatnonzero(np.diff(np.maximum.accumulate(kode), prepend=-1))


def _bernomor(kolom: Deret) -> Deret:
    """Kolom sebagai bilangan bulat; yang sudah berupa nomor (int64, tidak negatif) dipakai apa adanya."""
    import pandas as pd

    return kolom if kolom.dtype == np.int64 else pd.factorize(kolom)[0]
