"""Klasifikasi: jenis, arah, dan keterukuran indikator; orientasi tujuan dan sasaran.

Kalimat dibaca dengan kamus (`bahasa/kamus.toml`), cirinya dinilai dengan bobot yang terbaca (`bahasa/bobot_*.csv`),
dan alasan menyebut kata yang memutuskan. Cara labelnya diberi dan seberapa sering benar: `tests/tolok_ukur/`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from lakip_helpers.aturan.bahasa.alasan import rangkai_alasan, sebut_kata
from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.ciri import baca_satuan, ciri_indikator, ciri_kalimat
from lakip_helpers.aturan.bahasa.kalimat import Kalimat, baca_kalimat
from lakip_helpers.aturan.bahasa.penilai import TANPA_PENILAIAN, Penilaian, muat_bobot, nilai
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K, Yakin

_KOSONG: Final = "tidak ada kata yang dapat dinilai"
_HAPUS_ANGKA: Final = dict.fromkeys(map(ord, "0123456789"))
_URUTAN_YAKIN: Final = (Yakin.RENDAH, Yakin.SEDANG, Yakin.TINGGI)


@dataclass(frozen=True, slots=True)
class PenilaianIndikator:
    """Penilaian satu indikator; nilainya kosong bila kalimatnya kosong."""

    jenis: str
    arah: str
    terukur: str
    alasan: str
    yakin: str


@dataclass(frozen=True, slots=True)
class PenilaianSasaran:
    """Penilaian satu tujuan atau sasaran beserta kata yang memutuskannya; kosong bila kalimatnya kosong."""

    orientasi: str
    alasan: str
    yakin: str
    kata: str = ""


def klasifikasi_indikator(frame: pd.DataFrame) -> pd.DataFrame:
    """Nilai setiap indikator: jenis, arah, terukur, alasan, yakin.

    Masuk: tabel dengan kolom `indikator` dan, bila ada, `satuan`; kolom lain dibawa apa adanya.
    Keluar: baris, urutan, dan indeks yang sama, ditambah kolom `jenis`, `arah`, `terukur`, `alasan`, `yakin`. Bila
    tabel sudah punya kolom bernama itu, isinya dipindahkan ke kolom berakhiran `_asal`. Galat: `GalatTabel` bila kolom
    `indikator` tidak ada. Jenis mengikuti PermenPAN-RB 53/2014 dan 88/2021; lihat `tests/tolok_ukur/`.

    >>> hasil = klasifikasi_indikator(pd.DataFrame({"indikator": ["Jumlah laporan yang disusun"]}))
    >>> hasil.loc[0, "jenis"]
    'output'
    """
    _wajib_kolom(frame, K.INDIKATOR)
    nomor, kalimat, golongan = _kelompokkan(frame[K.INDIKATOR], frame.get(K.SATUAN))
    hasil = [nilai_indikator(teks, g) for teks, g in zip(kalimat, golongan, strict=True)]
    return _sambungkan(frame, nomor, hasil, (K.JENIS, K.ARAH, K.TERUKUR, K.ALASAN, K.YAKIN))


def klasifikasi_sasaran(frame: pd.DataFrame) -> pd.DataFrame:
    """Nilai setiap tujuan atau sasaran: hasil atau kegiatan.

    Masuk: tabel dengan kolom `sasaran`. Keluar: baris, urutan, dan indeks yang sama, ditambah `orientasi`, `alasan`,
    `yakin` (kolom lama bernama sama dipindahkan ke `_asal`). Galat: `GalatTabel` bila kolom `sasaran` tidak ada.

    >>> hasil = klasifikasi_sasaran(pd.DataFrame({"sasaran": ["Meningkatnya derajat kesehatan masyarakat"]}))
    >>> hasil.loc[0, "orientasi"]
    'hasil'
    """
    _wajib_kolom(frame, K.SASARAN)
    nomor, kalimat, _ = _kelompokkan(frame[K.SASARAN], None)
    hasil = [nilai_sasaran(teks) for teks in kalimat]
    return _sambungkan(frame, nomor, hasil, (K.ORIENTASI, K.ALASAN, K.YAKIN))


@lru_cache(maxsize=4096)  # tiap ketikan di panel memeriksa lagi seluruh tabelnya
def nilai_indikator(teks: str, golongan_satuan: str = "") -> PenilaianIndikator:
    """Nilai satu indikator, misalnya ketika sedang diketik; `golongan_satuan` dari `baca_satuan`.

    >>> nilai_indikator("Angka kematian ibu").arah
    'turun'
    """
    kalimat = baca_kalimat(teks)
    if not kalimat.kata:
        return PenilaianIndikator("", "", "", _KOSONG, Yakin.RENDAH.value)
    jenis, terukur = nilai_jenis(kalimat, golongan_satuan), nilai_terukur(kalimat, golongan_satuan)
    arah = tentukan_arah(kalimat, golongan_satuan)
    alasan = f"{alasan_jenis(jenis)}; arah {arah.arah.value}: {arah.sebab}"
    yakin = min(jenis.yakin, terukur.yakin, arah.yakin, key=_URUTAN_YAKIN.index)
    return PenilaianIndikator(jenis.kelas, arah.arah.value, terukur.kelas, _besarkan(alasan), yakin.value)


def nilai_jenis(kalimat: Kalimat, golongan_satuan: str = "") -> Penilaian:
    """Jenis indikator saja.

    >>> nilai_jenis(baca_kalimat("Jumlah laporan yang disusun"), "dokumen").kelas
    'output'
    """
    return _nilai(K.JENIS, kalimat, golongan_satuan)


def nilai_terukur(kalimat: Kalimat, golongan_satuan: str = "") -> Penilaian:
    """Keterukuran indikator saja.

    >>> nilai_terukur(baca_kalimat("Jumlah laporan yang disusun"), "dokumen").kelas
    'ya'
    """
    return _nilai(K.TERUKUR, kalimat, golongan_satuan)


def _nilai(pertanyaan: str, kalimat: Kalimat, golongan_satuan: str) -> Penilaian:
    if not kalimat.kata:
        return TANPA_PENILAIAN
    ciri = ciri_indikator(kalimat, golongan_satuan)
    return nilai(muat_bobot(pertanyaan), ciri, kalimat.urutan, kalimat.kata)


def alasan_jenis(jenis: Penilaian) -> str:
    """Kalimat alasan sebuah jenis, huruf kecil di depan.

    >>> alasan_jenis(nilai_jenis(baca_kalimat("Jumlah laporan yang disusun"), "dokumen"))
    'output karena “laporan” (dokumen atau laporan) dan susunan “jumlah … disusun”'
    """
    return rangkai_alasan(jenis.kelas, jenis.ciri, jenis.kata)


def nilai_sasaran(teks: str) -> PenilaianSasaran:
    """Nilai satu tujuan atau sasaran.

    >>> nilai_sasaran("Terlaksananya rapat koordinasi").orientasi
    'kegiatan'
    """
    kalimat = baca_kalimat(teks)
    if not kalimat.kata:
        return PenilaianSasaran("", _KOSONG, Yakin.RENDAH.value)
    ciri = ciri_kalimat(kalimat)
    putusan = nilai(muat_bobot(K.ORIENTASI), ciri, kalimat.urutan, kalimat.kata)
    alasan = rangkai_alasan(putusan.kelas, putusan.ciri, putusan.kata)
    kata = sebut_kata(putusan.ciri, putusan.kata)
    return PenilaianSasaran(putusan.kelas, _besarkan(alasan), putusan.yakin.value, kata)


def _wajib_kolom(frame: pd.DataFrame, kolom: str) -> None:
    if kolom not in frame:
        ada = ", ".join(f"“{nama}”" for nama in frame.columns) or "tidak ada kolom"
        raise GalatTabel(
            f"Tabel yang akan dinilai: kolom “{kolom}” tidak ditemukan (kolom yang ada: {ada}). "
            f"Tanpa kolom itu tidak ada kalimat yang dapat dinilai. "
            f"Ubah nama kolom yang berisi kalimatnya menjadi “{kolom}”, lalu jalankan lagi."
        )


def _kelompokkan(kalimat: pd.Series[Any], satuan: pd.Series[Any] | None) -> tuple[Any, list[str], list[str]]:
    """Nomor kelompok per baris, dan kalimat serta golongan satuan tiap kelompok; yang sama dinilai sekali."""
    nomor_teks, teks = _ringkas(kalimat, lambda t: t.translate(_HAPUS_ANGKA))
    if satuan is None:
        return nomor_teks, teks, [""] * len(teks)
    nomor_satuan, golongan = _ringkas(satuan, baca_satuan)
    nomor, pasangan = pd.factorize(nomor_teks * len(golongan) + nomor_satuan)
    return (
        nomor,
        [teks[p // len(golongan)] for p in pasangan],
        [golongan[p % len(golongan)] for p in pasangan],
    )


def _ringkas(kolom: pd.Series[Any], ubah: Callable[[str], str]) -> tuple[Any, list[str]]:
    """Nomor per baris dan nilai unik kolom sesudah diubah; sel kosong menjadi teks kosong."""
    nomor, unik = pd.factorize(kolom, use_na_sentinel=False)
    nomor_ubah, hasil = pd.factorize(pd.Index(["" if pd.isna(u) else ubah(str(u)) for u in unik], dtype=object))
    return nomor_ubah[nomor], [str(h) for h in hasil]


def _sambungkan(frame: pd.DataFrame, nomor: Any, hasil: Sequence[object], kolom: tuple[str, ...]) -> pd.DataFrame:
    baru = frame.rename(columns={nama: f"{nama}_asal" for nama in kolom if nama in frame})
    tambahan = {nama: pd.Series([getattr(h, nama) for h in hasil], dtype="str").array.take(nomor) for nama in kolom}
    return baru.assign(**tambahan)


def _besarkan(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
