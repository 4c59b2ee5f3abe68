"""Keadaan: yang dikatakan tentang pokoknya sesudah "yang", "berstatus", atau "sesuai": luput, rusak, atau terpenuhi.

"Laporan yang terlambat" buruk walaupun laporan itu sendiri baik; "waktu tanggap yang tepat" baik walaupun waktu tanggap
sendiri makin kecil makin baik.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import dropwhile, takewhile
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import urai

_PEMBUKA: Final = frozenset({"yang", "berstatus", "status", "berkategori", "berkondisi"})
_PENGINGKAR: Final = frozenset({"tidak", "belum", "tanpa", "bukan"})


def keadaan_buruk(urutan: Sequence[str]) -> str:
    """Kata pertama yang menyebut pokoknya luput atau rusak; kosong bila tidak ada.

    Yang rusak lalu ditangani ("jalan yang rusak diperbaiki", "penurunan berkas ditolak") bukan keadaan buruk; yang
    luput tetap buruk ("laporan yang terlambat disampaikan").

    >>> keadaan_buruk(["jumlah", "laporan", "yang", "terlambat", "disampaikan"])
    'terlambat'
    >>> keadaan_buruk(["jumlah", "laporan", "yang", "tidak", "terlambat"])
    ''
    >>> keadaan_buruk(["persentase", "dokumen", "terlambat"])
    'terlambat'
    """
    arah = muat_kamus().arah
    pokok, ekor = _belah(urutan)
    if not arah["mereda"].isdisjoint(pokok[:-1]):
        return ""
    rusak = _di_depan(ekor, _rusak(pokok))
    return _di_depan(ekor, arah["luput"]) or ("" if rusak and _ditangani(pokok, ekor) else rusak)


def _ditangani(pokok: Sequence[str], ekor: Sequence[str]) -> bool:
    """Sesudah keadaannya ada penanganan ("rusak diperbaiki"), atau pokoknya sendiri ("perbaikan jalan yang rusak")."""
    lawan = muat_kamus().arah["lawan"]
    kerja = lawan - muat_kamus().benda.keys()
    akibat = list(takewhile(lambda kata: kata != "untuk", ekor))
    sesudah = not lawan.isdisjoint(akibat) or urai("".join(akibat[1:2])).bentuk == "di"
    return sesudah or any(kata in kerja and urai(kata).bentuk == "pe" for kata in pokok[:-1])


def _rusak(pokok: Sequence[str]) -> frozenset[str]:
    """Kata rusak; yang diajukan lalu dikembalikan termasuk, tidak seperti buku atau kendaraan yang dikembalikan."""
    arah = muat_kamus().arah
    return arah["rusak"] if arah["diajukan"].isdisjoint(pokok) else arah["rusak"] | arah["dipulangkan"]


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


def _belah(urutan: Sequence[str]) -> tuple[Sequence[str], list[str]]:
    """Pokok dan keadaannya: dipisah pembuka yang terakhir, atau langsung di depan kata keadaannya."""
    letak = max((i for i, kata in enumerate(urutan) if kata in _PEMBUKA), default=-1)
    if letak < 0:
        return _belah_langsung(urutan)
    return urutan[:letak], list(dropwhile(muat_kamus().arah["pengantar"].__contains__, urutan[letak + 1 :]))


@cache
def _kata_keadaan() -> frozenset[str]:
    """Kata yang langsung menyatakan keadaan buruk, tanpa yang juga nama sebuah hal."""
    arah = muat_kamus().arah
    return (arah["luput"] | arah["rusak"] | arah["dipulangkan"]) - arah["nama_keadaan"]


def _belah_langsung(urutan: Sequence[str]) -> tuple[Sequence[str], list[str]]:
    """Tanpa pembuka ("dokumen terlambat"): kata keadaan yang tidak diingkari dan tidak diikuti penanganannya.

    Kata sesudah "terlambat" melengkapinya ("terlambat selesai"); sesudah "ditolak" menanganinya ("ditolak diperbaiki").
    """
    arah, keadaan = muat_kamus().arah, _kata_keadaan()
    letak = next((i for i in range(2, len(urutan)) if _di_depan(urutan[i : i + 2], keadaan)), len(urutan))
    ekor = urutan[letak:]
    akibat = ekor[1:] if urai("".join(ekor[:1])).bentuk == "di" else ekor[2:]
    lepas = not _PENGINGKAR.isdisjoint(urutan[letak - 1 : letak]) or not arah["lawan"].isdisjoint(akibat)
    return (urutan, []) if lepas else (urutan[:letak], list(ekor))


def _di_depan(ekor: Sequence[str], golongan: frozenset[str]) -> str:
    """Kata (atau dua kata) pertama ekor yang termasuk golongan itu; kosong bila bukan yang pertama."""
    if "_".join(ekor[:2]) in golongan:
        return " ".join(ekor[:2])
    return ekor[0] if ekor and ekor[0] in golongan else ""
