"""Catatan aturan atas satu kalimat lepas, sama dengan yang diberikan `periksa` atas kalimat itu di dalam tabel."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K

if TYPE_CHECKING:
    from lakip_helpers.temuan import Temuan

_MENGHITUNG_INDIKATOR: Final = "SAS-04"
"""Membandingkan sasaran dengan banyaknya indikator di tabelnya; kalimat lepas tidak punya tabel."""


class JenisKalimat(StrEnum):
    """Kalimat yang mana; nilainya kolom tempat kalimat itu berada."""

    SASARAN = "sasaran"
    INDIKATOR = "indikator"


def periksa_kalimat(jenis: JenisKalimat, kalimat: str) -> tuple[Temuan, ...]:
    """Temuan atas satu sasaran atau indikator tanpa kolom lain; kosong bila tidak ada.

    >>> [satu.kode for satu in periksa_kalimat(JenisKalimat.SASARAN, "Terwujudnya pelayanan prima melalui aplikasi")]
    ['SAS-07', 'SAS-08']
    >>> periksa_kalimat(JenisKalimat.INDIKATOR, "Persentase jalan dalam kondisi mantap")
    ()
    """
    import pandas as pd

    from lakip_helpers.aturan.periksa import periksa

    baris = {K.INDIKATOR: kalimat} if jenis is JenisKalimat.INDIKATOR else {K.URAIAN: kalimat, K.TINGKAT: "sasaran"}
    kode = {} if jenis is JenisKalimat.INDIKATOR else {K.KODE_SASARAN: "S"}
    temuan = periksa(pd.DataFrame([kode | baris], index=[1]))
    return tuple(satu for satu in temuan if satu.kode != _MENGHITUNG_INDIKATOR)
