"""Siapa yang diundang dan belum mengirim: daftar undangan (CSV atau Excel) dibandingkan dengan yang sudah datang."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from lakip_helpers.berkas.buka import buka
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.nama_orang import mirip
from lakip_helpers.latihan.simpanan.identitas import rapikan

JUDUL_OPD: Final = re.compile(r"opd|perangkat daerah|instansi|unit|dinas|skpd", re.IGNORECASE)
JUDUL_NAMA: Final = re.compile(r"nama|peserta|pegawai", re.IGNORECASE)
BARIS_JUDUL: Final = 10
OPD_SAMA: Final = 0.88


@dataclass(frozen=True)
class Undangan:
    """Satu yang diundang; `nama` kosong berarti siapa pun dari `opd` itu."""

    nama: str
    opd: str

    def __str__(self) -> str:
        return " – ".join(satu for satu in (self.opd, self.nama) if satu)


@dataclass(frozen=True)
class Banding:
    """Undangan yang belum terlihat, yang datang tetapi tidak ada di daftar, dan banyaknya undangan."""

    belum: tuple[Undangan, ...]
    tidak_terdaftar: tuple[Undangan, ...]
    banyak: int


def baca_undangan(berkas: Path) -> tuple[Undangan, ...]:
    """Isi daftar undangan: kolom OPD, kolom nama, atau keduanya, dengan judul di sepuluh baris pertama.

    Galat: `GalatBerkas` bila tidak dapat dibuka, atau tidak punya kolom itu.
    """
    for lembar in buka(berkas):
        for urut, judul in enumerate(lembar.kisi[:BARIS_JUDUL]):
            opd, nama = _cari_kolom(judul)
            if opd is None and nama is None:
                continue
            semua = (Undangan(_sel(baris, nama), _sel(baris, opd)) for baris in lembar.kisi[urut + 1 :])
            return tuple(dict.fromkeys(satu for satu in semua if satu.nama or satu.opd))
    raise GalatBerkas(
        f"{berkas.name}: tidak ada kolom berjudul OPD atau Nama di sepuluh baris pertamanya, jadi yang diundang tidak "
        "diketahui. Beri judul kolomnya “OPD” dan “Nama”, lalu ulangi."
    )


def _cari_kolom(judul: Sequence[object]) -> tuple[int | None, int | None]:
    teks = [str(sel or "") for sel in judul]
    opd = next((urut for urut, satu in enumerate(teks) if JUDUL_OPD.search(satu) and len(satu) < 40), None)
    nama = next((urut for urut, satu in enumerate(teks) if urut != opd and JUDUL_NAMA.search(satu)), None)
    return opd, nama


def _sel(baris: Sequence[object], kolom: int | None) -> str:
    return rapikan(str(baris[kolom] or "")) if kolom is not None and kolom < len(baris) else ""


def bandingkan(undangan: Sequence[Undangan], datang: Iterable[tuple[str, str]]) -> Banding:
    """Siapa yang belum; `datang` pasangan nama dan OPD seperti diketik peserta.

    >>> daftar = [Undangan("Siti Aminah, S.E.", "Dinas Kesehatan"), Undangan("", "Bappeda")]
    >>> hasil = bandingkan(daftar, [("SITI AMINAH SE", "dinas kesehatan"), ("Budi", "Inspektorat")])
    >>> [str(satu) for satu in hasil.belum], [str(satu) for satu in hasil.tidak_terdaftar]
    (['Bappeda'], ['Inspektorat – Budi'])
    """
    hadir = [Undangan(nama, opd) for nama, opd in datang]
    return Banding(
        tuple(satu for satu in undangan if not any(_cocok(satu, orang) for orang in hadir)),
        tuple(orang for orang in hadir if not any(_cocok(satu, orang) for satu in undangan)),
        len(undangan),
    )


def _cocok(undangan: Undangan, orang: Undangan) -> bool:
    """Nama yang berbeda gelar tetap orang yang sama; OPD yang belum diisi tidak menghalangi."""
    if undangan.nama and not mirip(undangan.nama, orang.nama):
        return False
    if not undangan.opd or (undangan.nama and not orang.opd):
        return True
    a, b = (re.sub(r"[^a-z0-9]", "", satu.casefold()) for satu in (undangan.opd, orang.opd))
    return a == b or SequenceMatcher(None, a, b).ratio() >= OPD_SAMA


def tulis_banding(banding: Banding, apa: str) -> list[str]:
    """Baris-baris untuk layar; `apa` yang ditunggu dari mereka.

    >>> tulis_banding(Banding((), (), 3), "laporan kesiapan")
    ['Semua yang diundang (3) sudah mengirim laporan kesiapan.']
    """
    if not banding.belum:
        baris = [f"Semua yang diundang ({banding.banyak}) sudah mengirim {apa}."]
    else:
        baris = [f"Belum mengirim {apa}: {len(banding.belum)} dari {banding.banyak} yang diundang."]
        baris += [f"   - {satu}" for satu in banding.belum]
    if banding.tidak_terdaftar:
        baris.append("Sudah mengirim tetapi tidak ada di daftar; samakan penulisannya bila itu orang yang sama:")
        baris += [f"   - {satu}" for satu in banding.tidak_terdaftar]
    return baris
