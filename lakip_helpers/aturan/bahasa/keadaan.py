"""Keadaan: yang dikatakan tentang pokoknya sesudah "yang", "berstatus", atau "sesuai": luput, rusak, atau terpenuhi.

"Laporan yang terlambat" buruk walaupun laporan itu sendiri baik; "waktu tanggap yang tepat" baik walaupun waktu tanggap
sendiri makin kecil makin baik.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import urai

_PEMBUKA: Final = frozenset({"yang", "berstatus", "status", "berkategori", "berkondisi"})
_PENGINGKAR: Final = frozenset({"tidak", "belum", "tanpa", "bukan"})


def keadaan_buruk(urutan: Sequence[str]) -> str:
    """Kata pertama yang menyebut pokoknya luput atau rusak; kosong bila tidak ada.

    Yang rusak lalu ditangani ("jalan yang rusak diperbaiki") bukan keadaan buruk; yang luput tetap buruk ("laporan yang
    terlambat disampaikan").

    >>> keadaan_buruk(["jumlah", "laporan", "yang", "terlambat", "disampaikan"])
    'terlambat'
    >>> keadaan_buruk(["jumlah", "laporan", "yang", "tidak", "terlambat"])
    ''
    """
    arah = muat_kamus().arah
    ekor = _sesudah_pembuka(urutan)
    rusak = _di_depan(ekor, arah["rusak"])
    ditangani = not arah["lawan"].isdisjoint(ekor) or urai("".join(ekor[1:2])).bentuk == "di"
    return _di_depan(ekor, arah["luput"]) or ("" if ditangani else rusak)


def keadaan_terpenuhi(urutan: Sequence[str]) -> str:
    """Kata yang menyatakan ukurannya dipenuhi ("tepat", "sesuai standar"); kosong bila tidak ada atau diingkari.

    >>> keadaan_terpenuhi(["persentase", "waktu", "tanggap", "yang", "tepat"])
    'tepat'
    >>> keadaan_terpenuhi(["persentase", "waktu", "tanggap", "yang", "tidak", "tepat"])
    ''
    """
    terpenuhi = muat_kamus().arah["terpenuhi"]
    if not _PENGINGKAR.isdisjoint(urutan):
        return ""
    return next((kena for i in range(1, len(urutan)) if (kena := _di_depan(urutan[i:], terpenuhi))), "")


def kepala_kesesuaian(urutan: Sequence[str]) -> str:
    """Kata "ketepatan", "kesesuaian" di awal kalimat ("Tingkat ketepatan waktu tanggap")."""
    return next((kata for kata in urutan[:2] if kata in muat_kamus().arah["kesesuaian"]), "")


def _sesudah_pembuka(urutan: Sequence[str]) -> list[str]:
    """Kata sesudah pembuka keadaan yang terakhir, tanpa kata pengantar ("masih", "disampaikan")."""
    letak = max((i for i, kata in enumerate(urutan) if kata in _PEMBUKA), default=len(urutan))
    return list(dropwhile(muat_kamus().arah["pengantar"].__contains__, urutan[letak + 1 :]))


def _di_depan(ekor: Sequence[str], golongan: frozenset[str]) -> str:
    """Kata (atau dua kata) pertama ekor yang termasuk golongan itu; kosong bila bukan yang pertama."""
    return next((" ".join(ekor[:n]) for n in (2, 1) if "_".join(ekor[:n]) in golongan), "")
