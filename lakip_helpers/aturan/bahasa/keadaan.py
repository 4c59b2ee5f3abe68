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
from lakip_helpers.aturan.bahasa.kena import awal_kena, kata_depan, kena
from lakip_helpers.aturan.bahasa.pelengkap import benda_beruntun, pelengkap

_PEMBUKA: Final = frozenset({"yang", "berstatus", "status", "berkategori", "berkondisi"})
_PENGINGKAR: Final = frozenset({"tidak", "belum", "tanpa", "bukan"})
_BANTUAN: Final = "bantuan"
_PENDATA: Final = frozenset({"dokumen", "data", "laporan", "kajian", "peta", "profil", "informasi", "rekomendasi"})
_DALAM: Final = frozenset({"yang", "bagi", "untuk", "kepada", "terhadap"})


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
    if _awal_buruk().isdisjoint(urutan):
        return ""
    arah = muat_kamus().arah
    pokok, ekor = _belah(urutan)
    if not arah["mereda"].isdisjoint(pokok[:-1]):
        return ""
    luput = kata_depan(ekor, arah["luput"])
    rusak = luput or kata_depan(ekor, _rusak(pokok)) or _kena_pokok(pokok, ekor)
    return luput or ("" if rusak and _ditangani(pokok, ekor, rusak) else rusak)


def _ditangani(pokok: Sequence[str], ekor: Sequence[str], rusak: str) -> bool:
    """Sesudah keadaannya ada penanganan ("rusak diperbaiki"), atau pokoknya sendiri ("perbaikan jalan yang rusak")."""
    lawan = muat_kamus().arah["lawan"]
    akibat = list(takewhile(lambda kata: kata != "untuk", ekor[len(rusak.split()) :]))
    akibat = akibat[len(list(benda_beruntun(akibat))) :]
    kerja_pertama = next((kata for kata in akibat if kata not in muat_kamus().lewati), "")
    diurus = urai(kerja_pertama).bentuk == "di" and kerja_pertama not in muat_kamus().arah["akibat"]
    sesudah = diurus or not lawan.isdisjoint(akibat)
    kerja = lawan - muat_kamus().benda.keys()
    return sesudah or any(kata == _BANTUAN or (kata in kerja and urai(kata).bentuk == "pe") for kata in pokok[:-1])


def _kena_pokok(pokok: Sequence[str], ekor: Sequence[str]) -> str:
    """Hal buruk yang menimpa pokoknya sendiri, bukan yang dibantu atau didata ("rumah bagi warga yang terdampak")."""
    benda = [kata for kata in pokok if kata in muat_kamus().benda]
    didata = not _PENDATA.isdisjoint(benda[:1]) and benda[-1] not in _PENDATA
    return "" if didata or not _DALAM.isdisjoint(pokok) else kena(pokok, ekor)


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
    return next((kata for i in range(1, len(urutan)) if (kata := kata_depan(urutan[i:], terpenuhi))), "")


def kepala_kesesuaian(urutan: Sequence[str]) -> str:
    """Kata "ketepatan", "kesesuaian" di awal kalimat ("Tingkat ketepatan waktu tanggap")."""
    return next((kata for kata in urutan[:2] if kata in muat_kamus().arah["kesesuaian"]), "")


def _belah(urutan: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Pokok dan keadaannya: dipisah pembuka yang terakhir, atau langsung di depan kata keadaannya."""
    pembuka = [i for i, kata in enumerate(urutan) if kata in _PEMBUKA]
    if not pembuka:
        return _belah_langsung(urutan)
    pertama, akhir = pembuka[0], pembuka[-1]
    letak = pertama if pertama < akhir and _kena_pokok(urutan[:pertama], urutan[pertama + 1 :]) else akhir
    return urutan[:letak], _lepas_pengantar(urutan[letak + 1 :])


def _lepas_pengantar(ekor: Sequence[str]) -> Sequence[str]:
    """Ekor tanpa "masih", "telah", dan kata kerja yang hasilnya buruk ("disampaikan terlambat", "tercatat ganda")."""
    ekor = list(dropwhile(muat_kamus().arah["pengantar"].__contains__, ekor))
    buruk = kata_depan(ekor[1:], _kata_keadaan())
    return ekor[1:] if buruk and (urai(ekor[0]).bentuk in ("di", "ter") or urai(ekor[0]).golongan) else ekor


@cache
def _kata_keadaan() -> frozenset[str]:
    """Kata yang langsung menyatakan keadaan buruk, tanpa yang juga nama sebuah hal."""
    arah = muat_kamus().arah
    return (arah["luput"] | arah["rusak"] | arah["dipulangkan"]) - arah["nama_keadaan"]


@cache
def _awal_buruk() -> frozenset[str]:
    """Kata yang dapat memulai keadaan buruk; kalimat tanpa satu pun darinya tidak perlu dibelah."""
    arah = muat_kamus().arah
    buruk = arah["luput"] | arah["rusak"] | arah["dipulangkan"]
    return awal_kena() | {kata.split("_")[0] for kata in buruk}


def _belah_langsung(urutan: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Tanpa pembuka ("dokumen terlambat"): kata keadaan yang tidak diingkari dan tidak diikuti penanganannya.

    Kata sesudah "terlambat" melengkapinya ("terlambat selesai"); sesudah "ditolak" menanganinya ("ditolak diperbaiki").
    """
    letak = _letak_keadaan(urutan)
    ekor = urutan[letak:]
    akibat = ekor[1:] if urai("".join(ekor[:1])).bentuk == "di" else ekor[2:]
    lawan = muat_kamus().arah["lawan"] - pelengkap(ekor)
    lepas = not _PENGINGKAR.isdisjoint(urutan[max(letak - 2, 0) : letak]) or not lawan.isdisjoint(akibat)
    return (urutan, []) if lepas else (urutan[:letak], ekor)


def _letak_keadaan(urutan: Sequence[str]) -> int:
    """Letak kata pertama yang menyatakan keadaan buruk; panjang kalimatnya bila tidak ada."""
    keadaan, awal = _kata_keadaan(), awal_kena()
    letak = (
        i
        for i in range(1, len(urutan))
        if (i > 1 and kata_depan(urutan[i : i + 2], keadaan)) or (urutan[i] in awal and kena(urutan[:i], urutan[i:]))
    )
    return next(letak, len(urutan))
