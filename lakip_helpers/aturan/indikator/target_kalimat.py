"""Aturan TGT yang membaca kalimat indikatornya: bagian yang berubah, predikat, prakiraan maju, arah yang terbaca."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.dasar.seri import KOLOM_TAHUN, baca_angka_kolom, baca_predikat_kolom, kurang
from lakip_helpers.aturan.indikator import kartu_target as kartu
from lakip_helpers.aturan.indikator.naskah import Naskah
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator
from lakip_helpers.istilah import Arah, K, Yakin

_BERUBAH: Final = frozenset(
    {"peningkatan", "kenaikan", "penurunan", "pengurangan", "pertambahan", "penambahan", "meningkatnya", "menurunnya"}
)
_BERBASIS: Final = re.compile(
    r"tahun (?:sebelum|lalu|dasar|n\s?-\s?1|20\d\d)|\bn\s?-\s?1\b|\bt\s?-\s?1\b|dibanding|terhadap tahun|baseline"
    r"|yoy|semula"
)
_TANDA_ARAH: Final = {"naik": 1.0, "turun": -1.0}
_SATUAN_ANGKA: Final = re.compile(r"^(?:nilai|indeks|skor|angka|poin|point|%|persen)\b(?!.*predikat)|^%")


def tgt_16(t: TabelIndikator) -> Kena:
    """Perubahan sebuah bagian (persentase, kontribusi, cakupan) dengan satuan persen."""
    dasar = np.array([bool(_BERBASIS.search(str(teks).lower())) for teks in _teks_dasar(t)], dtype=bool)
    kena = t.tandai(_persen_atau_poin) & ~dasar
    return Kena(kena, {"kutip": t.petik(_kutip_perubahan), "satuan": t.petik(lambda naskah: naskah.satuan)})


def tgt_19(t: TabelIndikator) -> Kena:
    """Target berupa predikat, sedangkan satuannya nilai, indeks, atau persen."""
    kolom = [str(k) for k in t.frame.columns if str(k) == K.TARGET or KOLOM_TAHUN.fullmatch(str(k))]
    if not kolom:
        return Kena(np.zeros(len(t.frame), dtype=bool))
    sel = np.column_stack([baca_predikat_kolom(t.frame, nama) for nama in kolom])
    berangka = t.tandai(lambda naskah: bool(_SATUAN_ANGKA.match(naskah.satuan.lower())))
    kena = np.asarray(sel.any(axis=1)) & berangka & t.berkalimat
    nama = np.array(kolom, dtype=object)[sel.argmax(axis=1)]
    return Kena(kena, {"satuan": t.petik(lambda naskah: naskah.satuan)}, nama)


def tgt_21(t: TabelIndikator) -> Kena:
    """Prakiraan maju lebih buruk daripada target tahun berjalan, pada tingkat yang berutang hasil."""
    kini, maju = (baca_angka_kolom(t.frame, nama) for nama in (K.TARGET, K.TARGET_MAJU))
    tanda = t.petik(lambda naskah: _TANDA_ARAH.get(naskah.arah.arah.value, 0.0)).astype(float)
    return Kena(t.wajib_hasil & kurang((maju - kini) * tanda), {"kini": kini})


def tgt_23(t: TabelIndikator) -> Kena:
    """Arah tidak tertulis, kalimatnya jelas menyebut masalah, tetapi deret targetnya naik."""
    d = t.seri
    if not d.kolom:
        return Kena(np.zeros(len(t.frame), dtype=bool))
    masalah = t.tandai(lambda naskah: naskah.arah.arah is Arah.TURUN and naskah.arah.yakin is Yakin.TINGGI)
    kena = t.wajib_hasil & (t.arah_tertulis == "") & masalah & kurang(d.awal - d.akhir)
    bidang = {"sebab": t.petik(lambda naskah: naskah.arah.sebab), "awal": d.awal}
    return Kena(kena, bidang, d.nama_kolom(d.letak_akhir))


def _persen_atau_poin(naskah: Naskah) -> str:
    """Kepala berupa perubahan (juga sesudah kata "persentase"), dan yang berubah sendiri sudah berupa bagian."""
    kata = naskah.kata[:3]
    if naskah.golongan_satuan == "persen" and naskah.kepala == "persen" and kata[1:2] and kata[1] in _BERUBAH:
        return kata[0]
    berubah = bool(kata) and kata[0] in _BERUBAH
    bagian = any(k in ("persentase", "kontribusi", "cakupan", "proporsi", "prevalensi", "tingkat") for k in kata[1:])
    return kata[0] if naskah.golongan_satuan == "persen" and berubah and bagian else ""


def _teks_dasar(t: TabelIndikator) -> Deret:
    """Kalimat, definisi, dan formula tiap baris: tempat basis sebuah perubahan disebut."""
    sambung = [
        " ".join(map(str, baris))
        for baris in zip(
            t.petik(lambda n: n.teks), *(kolom_teks(t.frame, k) for k in (K.DEFINISI, K.FORMULA)), strict=True
        )
    ]
    return np.array(sambung, dtype=object)


def _kutip_perubahan(naskah: Naskah) -> str:
    return " ".join(naskah.teks.split()[:2])


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.TGT_16, tgt_16, K.INDIKATOR),
    Aturan(kartu.TGT_19, tgt_19, ""),
    Aturan(kartu.TGT_23, tgt_23, ""),
    Aturan(kartu.TGT_21, tgt_21, K.TARGET_MAJU, butuh=(K.TARGET, K.TARGET_MAJU)),
)
"""Aturan TGT yang hanya perlu kalimat dan satuannya."""
