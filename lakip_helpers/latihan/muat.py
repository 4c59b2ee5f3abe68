"""Memuat latihan yang ditulis sebagai data: `isi/sesi_<nomor>.toml`, satu berkas untuk satu sesi.

Tiap `[[latihan]]` memuat `kode judul bentuk menit tujuan perintah petunjuk lulus pembahasan`, bila perlu `peran`, lalu
kunci milik bentuknya; tiap `[[latihan.kekeliruan]]` memuat `kode pesan untuk_kelas` dan satu pemicu. Kunci dan pemicu
sebuah bentuk tertulis di kepala modulnya (`bentuk/<nama>.py`), skemanya pada `SkemaBentuk` di kaki modul itu.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.daftar import SEMUA_BENTUK
from lakip_helpers.latihan.bentuk.susun import susun_latihan
from lakip_helpers.latihan.model import BentukLatihan, Data, Latihan


def muat_sesi(nomor: str) -> tuple[Latihan, ...]:
    """Semua latihan satu sesi, menurut urutan di berkasnya; `GalatLatihan` bila isinya tidak lengkap.

    >>> [latihan.kode for latihan in muat_sesi("11")]
    ['11-01', '11-02', '11-03', '11-04', '11-05', '11-06']
    """
    return tuple(muat_latihan(data, f"sesi_{nomor}.toml") for data in baca_isi(f"sesi_{nomor}")["latihan"])


def baca_isi(nama: str) -> dict[str, Any]:
    """Isi sebuah berkas TOML di folder `isi/`, apa adanya.

    >>> list(baca_isi("sesi_11"))
    ['latihan']
    """
    berkas = files("lakip_helpers.latihan") / "isi" / f"{nama}.toml"
    return tomllib.loads(berkas.read_text(encoding="utf-8"))


def muat_latihan(data: Data, berkas: str) -> Latihan:
    """Satu latihan dari datanya; `GalatLatihan` yang menyebut `berkas`, kode, dan kunci bila datanya tidak lengkap.

    >>> muat_latihan({"kode": "13-04", "bentuk": "nilai", "satuan": "persen"}, "sesi_13.toml")
    Traceback (most recent call last):
    lakip_helpers.galat.GalatLatihan: sesi_13.toml, latihan 13-04: kunci 'desimal' tidak ada. Tambahkan kunci itu.
    """
    tempat = f"{berkas}, latihan {data.get('kode', 'tanpa kode')}"
    try:
        return susun_latihan(cari_bentuk(data["bentuk"]), data)
    except KeyError as galat:
        raise GalatLatihan(f"{tempat}: kunci {galat} tidak ada. Tambahkan kunci itu.") from None
    except ValueError as galat:
        raise GalatLatihan(f"{tempat}: {galat}") from None


def cari_bentuk(nama: str) -> BentukLatihan[Any]:
    """Bentuk bernama `nama`; `ValueError` yang menyebut semua bentuk bila tidak dikenal.

    >>> cari_bentuk("nilai").nama
    'nilai'
    """
    ada = {bentuk.nama: bentuk for bentuk in SEMUA_BENTUK}
    if nama not in ada:
        raise ValueError(f"bentuk {nama!r} tidak dikenal. Pilih dari: {', '.join(ada)}.")
    return ada[nama]
