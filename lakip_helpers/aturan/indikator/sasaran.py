"""Aturan SAS: tujuan dan sasaran menyebut satu hasil, punya indikator yang cukup, dan tidak mengulang induknya."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_sasaran as kartu
from lakip_helpers.aturan.indikator.kalimat_sasaran import (
    banyak_mutu,
    dua_hasil,
    hasil_kedua,
    kata_kegiatan,
    kata_ukuran,
    kutip_cara,
    kutip_semboyan,
    kutip_upaya,
    mengulang,
)
from lakip_helpers.aturan.indikator.naskah import kutip, nomori, per_baris
from lakip_helpers.aturan.indikator.tabel_indikator import KOLOM_TINGKAT
from lakip_helpers.istilah import K, Tingkat

if TYPE_CHECKING:
    import pandas as pd

_SEBUTAN: Final = re.compile(r"^\s*(?:tujuan|sasaran)(?:\s+strategis)?\s*\d*\s*[:.)-]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class TabelSasaran:
    """Pernyataan tujuan/sasaran: kalimatnya, tempatnya, induknya, dan banyaknya indikator (-1 tidak diketahui)."""

    teks: Deret
    dinilai: Deret
    induk: Deret
    banyak: Deret
    tingkat: Deret
    kode: Deret

    @cached_property
    def nomor(self) -> tuple[Deret, Deret]:
        """Nomor kalimat tiap baris, dan letak pertama tiap kalimat."""
        return nomori(self.teks)

    @cached_property
    def kata_kegiatan(self) -> Deret:
        """Kata yang membuat kalimat tiap baris terbaca sebagai kegiatan; kosong bila bukan."""
        return self.petik(kata_kegiatan)

    def petik(self, ambil: Callable[[str], object], bawaan: object = "") -> Deret:
        """Yang diambil dari kalimat tiap baris; kalimat yang sama dinilai sekali, yang kosong menjadi `bawaan`."""
        nomor, letak = self.nomor
        return per_baris((ambil(str(self.teks[i])) if self.teks[i] else bawaan for i in letak), nomor)


def siapkan_sasaran(frame: pd.DataFrame, indikator: pd.DataFrame | None = None, induk: object = None) -> TabelSasaran:
    """Siapkan tabel sasaran (kolom `uraian`) dengan tabel indikatornya; `induk` memetakan kode ke kalimat."""
    kode = kolom_teks(frame, K.KODE_SASARAN)
    peta = dict(zip(kode, kolom_teks(frame, K.URAIAN), strict=True)) | (induk if isinstance(induk, dict) else {})
    banyak = _banyak_indikator(kode, indikator)
    return TabelSasaran(
        teks=kolom_teks(frame, K.URAIAN),
        dinilai=kolom_teks(frame, K.URAIAN) != "",
        induk=np.array([peta.get(satu, "") for satu in kolom_teks(frame, K.KODE_INDUK)], dtype=object),
        banyak=banyak,
        tingkat=kolom_teks(frame, K.TINGKAT),
        kode=kode,
    )


def siapkan_kolom(frame: pd.DataFrame) -> TabelSasaran:
    """Siapkan kolom `sasaran` sebuah tabel indikator: tiap kalimat dinilai sekali, pada baris pertamanya."""
    teks = np.where(_setingkat(frame, "kegiatan"), "", kolom_teks(frame, K.SASARAN)).astype(object)
    kode, letak = nomori(teks)
    tujuan = np.array([str(teks[i]).strip().lower().startswith("tujuan") for i in letak], dtype=bool)[kode]
    tujuan |= _setingkat(frame, "tujuan")
    teks = np.array([_SEBUTAN.sub("", str(teks[i])) for i in letak], dtype=object)[kode]
    pertama = np.zeros(len(teks), dtype=bool)
    pertama[letak] = True
    banyak = np.full(len(teks), -1)
    if K.INDIKATOR in frame:
        indikator = kolom_teks(frame, K.INDIKATOR)
        _, awal = nomori(kode, indikator)
        banyak = np.bincount(kode[awal[indikator[awal] != ""]], minlength=len(letak))[kode]
    kosong = np.full(len(teks), "", dtype=object)
    tingkat = np.where(tujuan, Tingkat.TUJUAN.value, "").astype(object)
    return TabelSasaran(teks, pertama & (teks != ""), kolom_teks(frame, K.TUJUAN), banyak, tingkat, kosong)


def _setingkat(frame: pd.DataFrame, tingkat: str) -> Deret:
    """Baris yang tingkatnya tertulis; sasaran (sub) kegiatan memang berbunyi pekerjaan, dan tujuan upaya."""
    nama = next((k for k in KOLOM_TINGKAT if k in frame), "")
    return np.array([tingkat in str(isi_sel).lower() for isi_sel in kolom_teks(frame, nama)], dtype=bool)


def _banyak_indikator(kode: Deret, indikator: pd.DataFrame | None) -> Deret:
    if indikator is None or not len(indikator):
        return np.full(len(kode), -1)
    hitung = indikator[K.KODE_SASARAN].value_counts()
    return np.array([int(hitung.get(satu, 0)) for satu in kode])


def sas_01(t: TabelSasaran) -> Kena:
    """Orientasi kegiatan menurut klasifikasi, bila ada kata yang dapat ditunjuk."""
    return Kena(t.dinilai & (t.kata_kegiatan != ""), {"kutip": t.petik(kutip), "kata": t.kata_kegiatan})


def sas_02(t: TabelSasaran) -> Kena:
    """Dua kata hasil dalam satu kalimat, atau dua hasil di bawah satu kata kerja yang indikatornya tidak cukup."""
    serangkai = t.petik(dua_hasil).astype(bool) & (t.banyak < 2) & ~sas_04(t).topeng
    kena = t.dinilai & (t.petik(hasil_kedua).astype(bool) | serangkai) & (t.kata_kegiatan == "")
    return Kena(kena, {"kutip": t.petik(lambda teks: kutip(teks, 120))})


def sas_06(t: TabelSasaran) -> Kena:
    """Kata pembukanya upaya ("Meningkatkan", "Peningkatan"); tujuan lazim berbunyi begitu."""
    kutipan = t.petik(kutip_upaya)
    bukan_tujuan = t.tingkat != Tingkat.TUJUAN.value
    return Kena(t.dinilai & bukan_tujuan & (kutipan != "") & (t.kata_kegiatan == ""), {"kutip": kutipan})


def sas_07(t: TabelSasaran) -> Kena:
    """Semboyan tanpa ukuran, atau "tercapainya target" yang tidak menyebut keadaan."""
    kutipan = t.petik(kutip_semboyan)
    return Kena(t.dinilai & (kutipan != "") & (t.kata_kegiatan == ""), {"kutip": kutipan, "kalimat": t.petik(kutip)})


def sas_08(t: TabelSasaran) -> Kena:
    """Cara mencapainya ikut tertulis di dalam hasil."""
    kutipan = t.petik(kutip_cara)
    return Kena(t.dinilai & (kutipan != "") & (t.kata_kegiatan == ""), {"kutip": kutipan, "kalimat": t.petik(kutip)})


def sas_03(t: TabelSasaran) -> Kena:
    """Tidak ada baris indikator yang merujuknya."""
    return Kena(t.dinilai & (t.banyak == 0), {"kutip": t.petik(kutip), "tingkat": t.tingkat, "kode": t.kode})


def sas_09(t: TabelSasaran) -> Kena:
    """Sasaran pada tabel indikator yang tidak satu barisnya pun berindikator."""
    return Kena(t.dinilai & (t.banyak == 0), {"kutip": t.petik(kutip)})


def sas_04(t: TabelSasaran) -> Kena:
    """Mutu yang disebut lebih banyak dari indikatornya."""
    bagian = t.petik(banyak_mutu, bawaan=0).astype(int)
    kurang = (t.banyak > 0) & (bagian > t.banyak)
    return Kena(t.dinilai & kurang, {"kutip": t.petik(kutip), "bagian": bagian, "banyak": t.banyak})


def sas_05(t: TabelSasaran) -> Kena:
    """Kata pentingnya hampir sama dengan kata penting induknya."""
    mirip = [bool(anak) and bool(induk) and mengulang(anak, induk) for anak, induk in zip(t.teks, t.induk, strict=True)]
    induk = np.array([kutip(str(satu)) for satu in t.induk], dtype=object)
    return Kena(t.dinilai & np.array(mirip, dtype=bool), {"kutip": t.petik(kutip), "induk": induk})


def sas_10(t: TabelSasaran) -> Kena:
    """Diawali kata ukuran dan tidak menyebut keadaan yang berubah."""
    ukuran = t.petik(kata_ukuran)
    return Kena(t.dinilai & (ukuran != ""), {"kutip": t.petik(kutip), "ukuran": ukuran})


ATURAN: Final[tuple[Aturan[TabelSasaran], ...]] = (
    Aturan(kartu.SAS_01, sas_01, K.URAIAN),
    Aturan(kartu.SAS_02, sas_02, K.URAIAN),
    Aturan(kartu.SAS_03, sas_03, K.URAIAN),
    Aturan(kartu.SAS_04, sas_04, K.URAIAN),
    Aturan(kartu.SAS_05, sas_05, K.URAIAN),
    Aturan(kartu.SAS_06, sas_06, K.URAIAN),
    Aturan(kartu.SAS_07, sas_07, K.URAIAN),
    Aturan(kartu.SAS_08, sas_08, K.URAIAN),
    Aturan(kartu.SAS_10, sas_10, K.URAIAN),
)
"""Aturan tabel tujuan dan sasaran."""

ATURAN_KOLOM: Final[tuple[Aturan[TabelSasaran], ...]] = (
    Aturan(kartu.SAS_01, sas_01, K.SASARAN),
    Aturan(kartu.SAS_02, sas_02, K.SASARAN),
    Aturan(kartu.SAS_04, sas_04, K.SASARAN),
    Aturan(kartu.SAS_05, sas_05, K.SASARAN, butuh=(K.TUJUAN,)),
    Aturan(kartu.SAS_06, sas_06, K.SASARAN),
    Aturan(kartu.SAS_07, sas_07, K.SASARAN),
    Aturan(kartu.SAS_08, sas_08, K.SASARAN),
    Aturan(kartu.SAS_10, sas_10, K.SASARAN),
)
"""Aturan yang sama untuk kolom sasaran di tabel indikator."""

ATURAN_KANTOR: Final = (Aturan(kartu.SAS_09, sas_09, K.SASARAN),)
"""Hanya bagi tabel kantor; pada tabel kit, indikator yang kosong sudah ditanyakan ketika dibaca."""
