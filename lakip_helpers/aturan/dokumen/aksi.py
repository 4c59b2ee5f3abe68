"""Aksi: apakah isi sebuah rencana aksi menyebut langkah yang dapat diperiksa."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.bahasa.lazim import lazim

_KATA: Final = re.compile(r"[a-z]+")
_PANJANG_RUMPUN: Final = 5
"""Dua kata yang berbagi sekian huruf berurutan dibaca serumpun."""
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
    sisa = {k for k in kata if k not in lazim("aksi")}
    if not sisa:
        return "cocok untuk indikator apa pun"
    bunyi = indikator.lower()
    return "mengulang bunyi indikatornya" if all(_terkandung(kata, bunyi) for kata in sisa) else ""


def _terkandung(kata: str, kalimat: str) -> bool:
    """Kata itu ada dalam kalimat, atau serumpun dengan salah satu katanya ("kepemilikan" dan "memiliki").

    >>> _terkandung("kepemilikan", "penduduk yang memiliki ktp"), _terkandung("jembatan", "jalan mantap")
    (True, False)
    """
    rumpun = (kata[i : i + _PANJANG_RUMPUN] for i in range(len(kata) - _PANJANG_RUMPUN + 1))
    return re.search(rf"\b{re.escape(kata)}", kalimat) is not None or any(satu in kalimat for satu in rumpun)
