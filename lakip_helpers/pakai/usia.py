"""Usia isi kit: kapan angka peraturan, gambar, dan taksiran menit terakhir dicocokkan; mana yang sudah usang."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Any, Final

from lakip_helpers import acuan
from lakip_helpers.notasi import tulis_tanggal

KATA_KIT: Final = "taksiran kit"
DISEBUT: Final = 3
"""Banyaknya nama yang disebut pada kalimat satu sesi; selebihnya dihitung."""


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """Satu hal yang menua.

    `letak` berkasnya di folder kit, `kata` milik siapa (kekuatan dan dasarnya, atau cara mencocokkannya), `sesi` nomor
    notebook yang memakainya, `ditinjau` tanggal terakhir dicocokkan.
    """

    hal: str
    letak: str
    kata: str
    ditinjau: date
    sesi: tuple[str, ...] = ()

    def usang(self, pada: date) -> bool:
        """Apakah pada tanggal itu sudah lebih dari setahun sejak dicocokkan.

        >>> satu = Tinjauan("Batas", "acuan/capaian.toml", "praktik", date(2026, 11, 24))
        >>> satu.usang(date(2027, 11, 24)), satu.usang(date(2027, 11, 25))
        (False, True)
        """
        return (pada.year, pada.month, pada.day) > (self.ditinjau.year + 1, self.ditinjau.month, self.ditinjau.day)


def tulis_umur(ditinjau: date, pada: date) -> str:
    """Lama sejak dicocokkan, dalam tahun dan bulan penuh.

    >>> tulis_umur(date(2026, 11, 24), date(2028, 1, 23)), tulis_umur(date(2026, 11, 24), date(2026, 12, 1))
    ('1 tahun 1 bulan', 'kurang dari sebulan')
    """
    bulan = (pada.year - ditinjau.year) * 12 + pada.month - ditinjau.month - (pada.day < ditinjau.day)
    bagian = [f"{n} {nama}" for n, nama in ((bulan // 12, "tahun"), (bulan % 12, "bulan")) if n > 0]
    return " ".join(bagian) or "kurang dari sebulan"


def daftar_tinjauan() -> tuple[Tinjauan, ...]:
    """Semua hal yang menua: nilai acuan, dasar hukum dan menit tiap notebook, gambar, dan data.

    >>> "Gambar papan kelas" in [satu.hal for satu in daftar_tinjauan()]
    True
    """
    return (*_nilai_acuan(), *_notebook(), *_hal_lain())


def daftar_usang(pada: date, sesi: str = "") -> tuple[Tinjauan, ...]:
    """Yang terakhir dicocokkan lebih dari setahun sebelum `pada`, dari yang tertua; dengan `sesi`, milik sesi itu saja.

    >>> daftar_usang(date(2026, 11, 30))
    ()
    >>> {satu.letak for satu in daftar_usang(date(2028, 1, 1), "21") if "acuan" in satu.letak}
    {'lakip_helpers/acuan/pk.toml'}
    """
    usang = [satu for satu in daftar_tinjauan() if satu.usang(pada) and (not sesi or sesi in satu.sesi)]
    return tuple(sorted(usang, key=attrgetter("ditinjau")))


def kabar_usang(sesi: str, pada: date) -> str:
    """Kalimat bagi yang belajar bila dasar sebuah sesi sudah lama tidak dicocokkan; kosong bila belum.

    >>> kabar_usang("21", date(2026, 12, 1))
    ''
    >>> kabar_usang("21", date(2028, 1, 1)).startswith("Sebagian dasar sesi ini terakhir dicocokkan pada 24 November")
    True
    """
    usang = [satu for satu in daftar_usang(pada, sesi) if satu.kata != KATA_KIT]
    if not usang:
        return ""
    nama = ", ".join(satu.hal for satu in usang[:DISEBUT])
    lagi = f", dan {len(usang) - DISEBUT} hal lain" if len(usang) > DISEBUT else ""
    return (
        f"Sebagian dasar sesi ini terakhir dicocokkan pada {tulis_tanggal(usang[0].ditinjau)}, lebih dari setahun lalu:"
        f" {nama}{lagi}. Peraturannya mungkin sudah berganti. Tanyakan kepada bagian organisasi atau bagian hukum"
        " sebelum mengutipnya dalam dokumen resmi."
    )


def _nilai_acuan() -> Iterator[Tinjauan]:
    sesi = _tinjauan()["sesi"]
    for kunci in acuan.daftar_kunci():
        satu, berkas = acuan.ambil(kunci), kunci.partition(".")[0]
        pemakai = tuple(nomor for nomor in sesi if berkas in sesi[nomor].get("acuan", ()))
        kata = satu.dasar if satu.dasar.startswith(satu.kekuatan) else f"{satu.kekuatan}: {satu.dasar}"
        yield Tinjauan(satu.judul, f"lakip_helpers/acuan/{berkas}.toml", kata, satu.ditinjau, pemakai)


def _notebook() -> Iterator[Tinjauan]:
    for nomor, milik in _tinjauan()["sesi"].items():
        letak = f"notebooks/sumber/{nomor}_*.py"
        if "dasar" in milik:
            kata = "peraturan: tabel “Dasar hukum” di penutup notebook"
            yield Tinjauan(f"Dasar hukum notebook {nomor}", letak, kata, milik["dasar"], (nomor,))
        yield Tinjauan(f"Menit notebook {nomor}", letak, KATA_KIT, milik["menit"], (nomor,))


def _hal_lain() -> Iterator[Tinjauan]:
    return (Tinjauan(s["nama"], s["letak"], f"cara: {s['cara']}", s["ditinjau"]) for s in _tinjauan()["hal"])


@cache
def _tinjauan() -> dict[str, Any]:
    return tomllib.loads(files(acuan).joinpath("tinjauan.toml").read_text(encoding="utf-8"))
