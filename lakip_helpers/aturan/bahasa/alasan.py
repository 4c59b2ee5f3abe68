"""Alasan: menyebut dengan kata biasa ciri yang memutuskan sebuah penilaian."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus

_RUANG: Final = {
    "kepala": "kepala",
    "kepala2": "kepala",
    "inti": "benda",
    "inti2": "benda",
    "objek": "benda",
    "predikat": "sifat",
    "keterangan": "sifat",
    "topik": "topik",
    "satuan": "satuan",
}
_ARTI_GABUNGAN: Final = {
    "kepala+inti": "tanpa barang, orang, atau pekerjaan yang dikenali",
    "kepala+predikat": "tanpa keterangan syarat atau perbuatan",
}
_ARTI_KHUSUS: Final = {
    "topik:masalah": "masalah yang diukur",
    "arah:turun": "makin kecil makin baik, jadi yang diukur keadaannya",
    "inti:tanpa": "tidak disebut barang, orang, atau pekerjaan yang dihitung",
    "predikat:tanpa": "tidak ada keterangan yang menyebut syarat atau perbuatan",
    "kepala:tanpa": "tidak diawali kata ukur seperti “persentase” atau “jumlah”",
    "kerja_lain": "nama pekerjaan",
    "keadaan_lain": "kata keadaan",
}


def jelaskan_ciri(nama: str, kata: str) -> str:
    """Satu ciri dalam kata biasa, dengan kata yang membuatnya ada.

    >>> jelaskan_ciri("inti:dokumen", "laporan")
    '“laporan” (dokumen atau laporan)'
    """
    arti = _arti_ciri(nama)
    tampil = kata.replace("_", " ")
    if not tampil:
        return arti
    if " … " in tampil:
        return f"susunan “{tampil}”"
    return f"“{tampil}” ({arti})" if arti else f"“{tampil}”"


def rangkai_alasan(kelas: str, ciri: tuple[str, ...], kata: Mapping[str, str]) -> str:
    """Kalimat alasan sebuah kelas dari ciri yang memutuskannya.

    >>> rangkai_alasan("output", ("inti:dokumen",), {"inti:dokumen": "laporan"})
    'output karena “laporan” (dokumen atau laporan)'
    """
    if not ciri:
        return f"{kelas} karena tidak ada kata yang menentukan; golongan ini yang paling sering ditemui"
    return f"{kelas} karena {' dan '.join(jelaskan_ciri(nama, kata[nama]) for nama in ciri)}"


def sebut_kata(ciri: tuple[str, ...], kata: Mapping[str, str]) -> str:
    """Kata yang memutuskan sebuah kelas, dikutip; kosong bila tidak ada yang dapat ditunjuk.

    >>> sebut_kata(("inti:dokumen", "satuan:persen"), {"inti:dokumen": "laporan", "satuan:persen": ""})
    '“laporan”'
    """
    return " dan ".join(f"“{kata[nama].replace('_', ' ')}”" for nama in ciri if kata[nama])


def _arti_ciri(nama: str) -> str:
    """Arti ciri menurut kamus; kosong bila ciri itu gabungan dua golongan."""
    jenis, _, golongan = nama.partition(":")
    if "+" in jenis:
        return _ARTI_GABUNGAN.get(jenis, "") if golongan.endswith("+tanpa") else ""
    if jenis == "bentuk":
        return "menyatakan keadaan" if golongan.endswith("/nya") else "menyatakan pekerjaan"
    arti = muat_kamus().arti
    calon = (
        f"sifat.{golongan.removeprefix('sifat_')}" if golongan.startswith("sifat_") else "",
        f"{_RUANG.get(jenis, jenis)}.{golongan}",
        f"kerja.{_golongan_kerja(golongan)}",
    )
    khusus = _ARTI_KHUSUS.get(nama) or _ARTI_KHUSUS.get(golongan)
    return khusus or next((arti[kunci] for kunci in calon if kunci in arti), "")


def _golongan_kerja(golongan: str) -> str:
    """Golongan kerja di dalam nama ciri: "hasil/di" dan "ternya_hasil" sama-sama "hasil"."""
    return golongan.split("/")[0].rpartition("_")[2]
