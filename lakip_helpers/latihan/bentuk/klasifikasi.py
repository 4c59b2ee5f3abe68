"""Latihan menggolongkan: tiap butir masuk satu golongan.

Kunci TOML: `golongan` dan `[[latihan.butir]]` (`kode teks kunci sebab pancingan`); pemicu kekeliruan `taruh` (butir di
tempat yang salah; satu saja cukup) atau `jawaban` (utuh, persis).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.latihan.bentuk.banding import (
    beda_pertama,
    cek_lengkap,
    kekeliruan,
    kenali,
    salah_taruh,
    sebutkan_tempat,
)
from lakip_helpers.latihan.bentuk.skema import TEKS, peta
from lakip_helpers.latihan.bentuk.unsur import (
    DAFTAR_BUTIR,
    DAFTAR_OPSI,
    Butir,
    Opsi,
    baca_butir,
    baca_opsi,
    kunci_butir,
)
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, SkemaBentuk


@dataclass(frozen=True)
class BahanKlasifikasi:
    """Bahan latihan menggolongkan: tiap butir masuk satu golongan."""

    golongan: tuple[Opsi, ...]
    butir: tuple[Butir, ...]


def _sebutan(bahan: BahanKlasifikasi) -> dict[str, str]:
    return {opsi.kode: opsi.teks for opsi in bahan.golongan}


def _baca(data: Data) -> BahanKlasifikasi:
    return BahanKlasifikasi(baca_opsi(data["golongan"]), baca_butir(data))


def _keliru(_: BahanKlasifikasi, kunci: Mapping[str, str], data: Data) -> Kekeliruan:
    return salah_taruh(kunci, data) if "taruh" in data else kekeliruan(data, data["jawaban"])


def _langkah(bahan: BahanKlasifikasi, kunci: Mapping[str, str], dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    golongan = _sebutan(bahan)
    return [cek_lengkap(bahan.butir, list(golongan)), kenali(dikenal), beda_pertama(bahan.butir, kunci, golongan)]


def _tulis_kunci(bahan: BahanKlasifikasi, kunci: Mapping[str, str]) -> Iterator[str]:
    golongan = _sebutan(bahan)
    for urut, butir in enumerate(bahan.butir, 1):
        yield f"{urut}. {butir.teks} → {golongan[kunci[butir.kode]]}. {butir.sebab}"


KLASIFIKASI: Final = BentukLatihan(
    nama="klasifikasi",
    skema=SkemaBentuk(
        wajib={"golongan": DAFTAR_OPSI, "butir": DAFTAR_BUTIR}, pemicu={"taruh": peta(TEKS), "jawaban": peta(TEKS)}
    ),
    baca=_baca,
    kunci=lambda _, data: kunci_butir(data),
    keliru=_keliru,
    langkah=_langkah,
    tulis_kunci=_tulis_kunci,
    sebutkan=lambda bahan, jawaban: sebutkan_tempat(bahan.butir, jawaban, _sebutan(bahan)),
)
