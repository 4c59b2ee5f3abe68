"""Memeriksa semua berkas TOML kit terhadap skemanya; dipanggil `lakip kelas rakit` dan uji."""

from __future__ import annotations

from typing import Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.skema.latihan import periksa_semua_latihan
from lakip_helpers.kelas.skema.selain_latihan import periksa_berkas_lain

TAMPIL: Final = 10


def periksa_semua_skema() -> None:
    """Tidak mengembalikan apa-apa bila semuanya cocok; `GalatBerkas` yang menyebut tiap ketidakcocokan bila tidak.

    >>> periksa_semua_skema()
    """
    keliru = [*periksa_semua_latihan(), *periksa_berkas_lain()]
    if keliru:
        lagi = [f"… dan {len(keliru) - TAMPIL} lagi."] if len(keliru) > TAMPIL else []
        kepala = "Isi kit tidak cocok dengan skemanya, jadi notebook belum dirakit. Perbaiki dahulu:"
        raise GalatBerkas("\n".join([kepala, *keliru[:TAMPIL], *lagi]))
