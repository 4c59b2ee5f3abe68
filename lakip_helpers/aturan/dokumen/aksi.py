"""Aksi: apakah isi sebuah rencana aksi menyebut langkah yang dapat diperiksa."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.bahasa.kata import akar
from lakip_helpers.aturan.bahasa.lazim import lazim

_KATA: Final = re.compile(r"[a-z]+")
_TAHAP: Final = re.compile(
    r"\d|\b(?:januari|februari|maret|april|juni|juli|agustus|september|oktober|november"
    r"|desember|mingguan|bulanan|harian)\b"
)


def keadaan_aksi(aksi: str, indikator: str, resmi: Collection[str] = ()) -> str:
    """Mengapa sebuah aksi belum dapat diperiksa; kosong bila dapat, atau bila selnya kosong.

    Masukan: isi sel aksi, kalimat indikatornya, dan nama resmi sub kegiatan dalam bentuk dasarnya.

    >>> keadaan_aksi("Rapat koordinasi", "Rata-rata lama tinggal wisatawan")
    'cocok untuk indikator apa pun'
    >>> keadaan_aksi("Gelar tindak lanjut tiap triwulan dan surat peringatan kepada OPD yang terlambat", "")
    ''
    """
    kecil = aksi.lower()
    kata = _KATA.findall(kecil)
    if not kata:
        return ""
    if bentuk_dasar(aksi) in resmi:
        return "menyalin nama sub kegiatannya"
    if _TAHAP.search(kecil):
        return ""
    sisa = {akar(k) for k in kata if k not in lazim("aksi")}
    if not sisa:
        return "cocok untuk indikator apa pun"
    return "mengulang bunyi indikatornya" if sisa <= {akar(k) for k in _KATA.findall(indikator.lower())} else ""
