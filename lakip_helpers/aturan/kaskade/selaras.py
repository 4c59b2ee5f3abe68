"""Aturan KAS-07 sampai KAS-13: kalimat, satuan, arah, dan target yang sama harus tertulis sama di tiap dokumen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.beda import Beda, bandingkan, tunjukkan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, Rumpun
from lakip_helpers.aturan.dasar.pasangan import Sanding, siapkan
from lakip_helpers.aturan.dasar.sanding import nilai_baku, satuan_baku
from lakip_helpers.aturan.kaskade import kartu_selaras as kartu
from lakip_helpers.istilah import KOLOM_TARGET, K
from lakip_helpers.temuan import Kartu

if TYPE_CHECKING:
    import pandas as pd

DERET_TARGET: Final = (K.BASELINE, *KOLOM_TARGET)

Semua = Mapping[str, Sanding]


def kas_07(semua: Semua, nama: str, kolom: str, acuan: str) -> Kena:
    """Kalimat hanya berbeda tulisan."""
    return _beda_kalimat(semua[nama], kolom, acuan, Beda.TULISAN)


def kas_08(semua: Semua, nama: str, kolom: str, acuan: str) -> Kena:
    """Kalimat berbeda ejaan."""
    return _beda_kalimat(semua[nama], kolom, acuan, Beda.EJAAN)


def kas_09(semua: Semua, nama: str, kolom: str, acuan: str) -> Kena:
    """Kalimat berbeda kata."""
    return _beda_kalimat(semua[nama], kolom, acuan, Beda.KATA)


def _beda_kalimat(s: Sanding, kolom: str, kolom_acuan: str, tingkat: Beda) -> Kena:
    sendiri, lain = s.teks(kolom), s.acuan.ambil(kolom_acuan, s.letak)
    if kolom == K.NAMA:  # nama nomenklatur lazim ditulis huruf besar semua; itu bukan beda
        sendiri, lain = _huruf_kecil(sendiri), _huruf_kecil(lain)
    topeng = [bool(a and b) and bandingkan(str(a), str(b)) is tingkat for a, b in zip(sendiri, lain, strict=True)]

    def beda(letak: Deret) -> list[str]:
        return [tunjukkan(str(sendiri[i]), str(lain[i])) for i in letak]

    return Kena(np.array(topeng, dtype=bool), {**s.bidang(acuan=s.acuan.ambil(kolom_acuan, s.letak)), "beda": beda})


def _huruf_kecil(deret: Deret) -> Deret:
    return np.array([str(teks).casefold() for teks in deret], dtype=object)


def kas_10(semua: Semua, nama: str) -> Kena:
    """Satuan berbeda."""
    s = semua[nama]
    sendiri, lain = s.teks(K.SATUAN), s.acuan.ambil(K.SATUAN, s.letak)
    topeng = (sendiri != "") & (lain != "") & (satuan_baku(sendiri) != satuan_baku(lain))
    return Kena(topeng, s.bidang(acuan=lain))


def kas_11(semua: Semua, nama: str) -> Kena:
    """Arah berbeda."""
    s = semua[nama]
    sendiri, lain = s.teks(K.ARAH), s.acuan.ambil(K.ARAH, s.letak)
    return Kena((sendiri != "") & (lain != "") & (sendiri != lain), s.bidang(acuan=lain))


def kas_12(semua: Semua, nama: str) -> Kena:
    """Baseline atau target salah satu tahun berbeda; yang ditunjuk tahun pertama yang berbeda."""
    s = semua[nama]
    kolom = np.full(len(s.frame), "", dtype=object)
    acuan = np.full(len(s.frame), None, dtype=object)
    for satu in (k for k in DERET_TARGET if k in s.frame and k in s.acuan.frame):
        lain = s.acuan.ambil_nilai(satu, s.letak)
        baru = (kolom == "") & _berbeda(s.frame[satu], lain)
        kolom[baru], acuan[baru] = satu, lain[baru]
    label = np.array([_label_target(k) for k in kolom], dtype=object)
    return Kena(kolom != "", s.bidang(acuan=acuan, label=label), kolom)


def _label_target(kolom: str) -> str:
    return f"target {kolom[1:]}" if kolom.startswith("t") else kolom.replace("_", " ")


def kas_13(semua: Semua, nama: str) -> Kena:
    """Target tahun dokumen berbeda dari target tahun itu di Renstra/RPJMD."""
    s = semua[nama]
    lain = s.acuan.ambil_target(s.tahun, s.letak)
    return Kena(_berbeda(s.frame[K.TARGET], lain), s.bidang(acuan=lain, tahun=s.tahun.astype(str)))


def _berbeda(sendiri: pd.Series, lain: Deret) -> Deret:
    a, b = nilai_baku(sendiri), nilai_baku(lain)
    return np.asarray((a != "") & (b != "") & (a != b))


def _kalimat(tabel: str, kolom: str, acuan: str = "", nama: str = "") -> tuple[Aturan[Semua], ...]:
    """Ketiga aturan kalimat untuk satu kolom satu tabel."""
    tiga: tuple[tuple[Kartu, Callable[..., Kena]], ...] = (
        (kartu.KAS_07, kas_07),
        (kartu.KAS_08, kas_08),
        (kartu.KAS_09, kas_09),
    )
    bidang = {"nama": nama or tabel, "kolom": kolom, "acuan": acuan or kolom}
    return tuple(Aturan(k, partial(f, **bidang), kolom, tabel, _BUTUH[nama or tabel]) for k, f in tiga)


_BUTUH: Final[Mapping[str, tuple[str, ...]]] = {
    "iku": ("renstra_indikator",),
    "renstra_indikator": ("rpjmd_indikator",),
    "pk_sasaran": ("pk", "renstra_indikator"),
    "pk_sasaran.sasaran": ("renstra_indikator", "renstra_sasaran"),
    "renaksi": ("pk", "pk_sasaran"),
    "renja": ("program",),
    "pk_anggaran": ("program",),
}
"""Tabel acuan yang harus terisi supaya sebuah tabel dapat disandingkan."""


def _satu(k: Kartu, fungsi: Callable[..., Kena], kolom: str, tabel: str) -> Aturan[Semua]:
    return Aturan(k, partial(fungsi, nama=tabel), kolom, tabel, _BUTUH[tabel])


ATURAN: Final[tuple[Aturan[Semua], ...]] = (
    *_kalimat("renstra_indikator", K.INDIKATOR),
    *_kalimat("iku", K.INDIKATOR),
    *_kalimat("pk_sasaran", K.INDIKATOR),
    *_kalimat("pk_sasaran", K.SASARAN, K.URAIAN, "pk_sasaran.sasaran"),
    *_kalimat("renaksi", K.INDIKATOR),
    *_kalimat("renja", K.INDIKATOR),
    *_kalimat("renja", K.NAMA),
    *_kalimat("pk_anggaran", K.NAMA),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "renstra_indikator"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "iku"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "pk_sasaran"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "renaksi"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "renja"),
    _satu(kartu.KAS_11, kas_11, K.ARAH, "renstra_indikator"),
    _satu(kartu.KAS_11, kas_11, K.ARAH, "iku"),
    _satu(kartu.KAS_12, kas_12, K.TARGET, "renstra_indikator"),
    _satu(kartu.KAS_12, kas_12, K.TARGET, "iku"),
    _satu(kartu.KAS_13, kas_13, K.TARGET, "pk_sasaran"),
    _satu(kartu.KAS_13, kas_13, K.TARGET, "renja"),
)
RUMPUN: Final = Rumpun("KAS", siapkan, ATURAN)
