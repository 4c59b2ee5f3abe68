"""Siapa yang diundang dan belum mengirim: daftar undangan (CSV atau Excel) dibandingkan dengan yang sudah datang."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
JUDUL_NOMOR: Final = re.compile(r"\s*(no|nomor)\b\W*(urut)?\W*", re.IGNORECASE)
JUDUL_SURAT: Final = re.compile(r"\W*daftar\b", re.IGNORECASE)
"""Judul seluruh daftar, bukan judul kolom."""
NIP: Final = re.compile(r"[\s/(,]*(\bNIP\b|\d{8}).*", re.IGNORECASE)
JUMLAH: Final = re.compile(r"(jumlah|total)\b", re.IGNORECASE)
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

    Judul surat di atasnya, NIP di sel nama, jumlah, dan tanda tangan di bawahnya tidak ikut. Galat: `GalatBerkas` bila
    tidak dapat dibuka, atau tidak punya kolom itu.
    """
    for lembar in buka(berkas):
        if letak := _letak_judul(lembar.kisi[:BARIS_JUDUL]):
            urut, kolom = letak
            return tuple(dict.fromkeys(_yang_diundang(lembar.kisi[urut + 1 :], kolom)))
    raise GalatBerkas(
        f"{berkas.name}: tidak ada kolom berjudul OPD atau Nama di sepuluh baris pertamanya, jadi yang diundang tidak "
        "diketahui. Beri judul kolomnya “OPD” dan “Nama”, lalu ulangi."
    )


@dataclass(frozen=True)
class _Kolom:
    opd: int | None
    nama: int | None
    nomor: int | None


def _letak_judul(kisi: Sequence[Sequence[object]]) -> tuple[int, _Kolom] | None:
    """Baris judul kolom yang pertama; yang selnya hanya satu mungkin judul surat, jadi dipakai bila tidak ada lain."""
    ada = [(urut, kolom) for urut, baris in enumerate(kisi) if (kolom := _cari_kolom(baris))]
    lebar = [letak for letak in ada if sum(bool(_teks(sel)) for sel in kisi[letak[0]]) > 1]
    return next(iter(lebar or ada), None)


def _cari_kolom(baris: Sequence[object]) -> _Kolom | None:
    teks = ["" if JUDUL_SURAT.match(_teks(sel)) else _teks(sel) for sel in baris]
    opd = _kolom_berjudul(JUDUL_OPD, [satu if len(satu) < 40 else "" for satu in teks])
    nama = _kolom_berjudul(JUDUL_NAMA, ["" if urut == opd else satu for urut, satu in enumerate(teks)])
    nomor = next((urut for urut, satu in enumerate(teks) if JUDUL_NOMOR.fullmatch(satu)), None)
    return None if opd is None and nama is None else _Kolom(opd, nama, nomor)


def _kolom_berjudul(judul: re.Pattern[str], teks: Sequence[str]) -> int | None:
    """Kolom yang menyebut kata itu paling awal: “OPD” menang atas “Jabatan di OPD”."""
    ada = [(cocok.start(), urut) for urut, satu in enumerate(teks) if (cocok := judul.search(satu))]
    return min(ada)[1] if ada else None


def _yang_diundang(kisi: Sequence[Sequence[object]], kolom: _Kolom) -> Iterator[Undangan]:
    """Tiap baris berisi; sesudah baris kosong, yang tidak bernomor di daftar bernomor adalah tanda tangan."""
    putus = False
    for baris in kisi:
        satu = Undangan(NIP.sub("", _sel(baris, kolom.nama)), _sel(baris, kolom.opd))
        kosong = not (satu.nama or satu.opd)
        bernomor = kolom.nomor is None or _sel(baris, kolom.nomor)
        putus = kosong or (putus and not bernomor)
        if not putus and not any(JUMLAH.match(_teks(sel)) for sel in baris):
            yield satu


def _teks(sel: object) -> str:
    return rapikan(str(sel or ""))


def _sel(baris: Sequence[object], kolom: int | None) -> str:
    return _teks(baris[kolom]) if kolom is not None and kolom < len(baris) else ""


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
