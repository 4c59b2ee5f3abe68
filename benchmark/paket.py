"""Paket yang dipakai kit: guna, pemakai, ukuran, lisensi, dan kapan boleh pergi: `python -m benchmark.paket`.

Yang dilaporkan adalah yang terpasang di lingkungan ini; guna dan pemakai tiap paket langsung tertulis di `paket.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[1]
KEBERGANTUNGAN = {"peserta": "requirements.txt", "ruang kelas": "requirements-hub.txt", "uji": "requirements-uji.txt"}
BERSYARAT = re.compile(r"\b(A?L?GPL|SSPL|BUSL|CC-BY-NC|Commons Clause)", re.IGNORECASE)
TIDAK_DISEBUT = "tidak disebut"
PANJANG_LISENSI = 60
MIB = 2**20


@dataclass(frozen=True)
class Paket:
    """Satu paket terpasang: nama baku, versi, lisensi menurut keterangannya sendiri, dan ukurannya (MiB)."""

    nama: str
    versi: str
    lisensi: str
    mib: float


def bakukan(nama: str) -> str:
    """Nama paket menurut PEP 503.

    >>> bakukan("Jupyter_Server.Terminals")
    'jupyter-server-terminals'
    """
    return re.sub(r"[-_.]+", "-", nama).lower()


def paket_terpasang() -> dict[str, Paket]:
    """Semua paket di lingkungan ini menurut namanya."""
    semua = (d for d in distributions() if d.metadata["Name"])
    return {bakukan(d.metadata["Name"]): _keterangan(d) for d in semua}


def _keterangan(paket: Distribution) -> Paket:
    berkas = (Path(str(paket.locate_file(satu))) for satu in paket.files or ())
    bita = sum(satu.stat().st_size for satu in berkas if satu.is_file())
    return Paket(bakukan(paket.metadata["Name"]), paket.version, baca_lisensi(paket), bita / MIB)


def baca_lisensi(paket: Distribution) -> str:
    """Lisensi menurut keterangan paket: ungkapan SPDX, penggolongannya, teksnya yang pendek, atau berkas lisensinya."""
    keterangan = paket.metadata
    golongan = [s.rpartition(" :: ")[2] for s in keterangan.get_all("Classifier", []) if s.startswith("License ::")]
    teks = (keterangan.get("License") or "").strip()
    pendek = teks if 0 < len(teks) < PANJANG_LISENSI and "\n" not in teks else ""
    return keterangan.get("License-Expression") or ", ".join(golongan) or pendek or _dari_berkas(paket) or TIDAK_DISEBUT


def _dari_berkas(paket: Distribution) -> str:
    """Nama lisensi dari baris pertama berkasnya; kosong bila tidak dikenal."""
    for satu in paket.files or ():
        if re.match(r"(licen[cs]e|copying)", satu.name, re.IGNORECASE):
            kepala = Path(str(satu.locate())).read_text(encoding="utf-8", errors="replace")[:2000]
            if dikenal := re.search(r"MIT License|BSD 3-Clause|Apache License|Mozilla Public License", kepala):
                return f"{dikenal[0]} (dari berkasnya)"
            if "Redistribution and use in source and binary forms" in kepala:
                return "BSD (dari berkasnya)"
    return ""


def daftar_sematan(kelompok: str) -> set[str]:
    """Nama paket yang disematkan untuk sebuah kelompok, juga yang hanya untuk sistem lain."""
    teks = (AKAR / KEBERGANTUNGAN[kelompok]).read_text(encoding="utf-8")
    return {bakukan(nama) for nama in re.findall(r"^([A-Za-z0-9._-]+)==", teks, re.MULTILINE)}


def paket_langsung() -> dict[str, str]:
    """Paket yang diminta pyproject.toml → kelompoknya."""
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    semua = {"peserta": proyek["dependencies"], **proyek["optional-dependencies"]}
    return {bakukan(_nama(satu)): kelompok for kelompok, daftar in semua.items() for satu in daftar}


def _nama(syarat: str) -> str:
    return re.split(r"[<>=!~;\[ ]", syarat, maxsplit=1)[0]


def guna_paket() -> Mapping[str, Mapping[str, Any]]:
    """Isi `paket.toml` menurut nama baku."""
    teks = (AKAR / "benchmark" / "paket.toml").read_text(encoding="utf-8")
    return {bakukan(nama): milik for nama, milik in tomllib.loads(teks).items()}


def tulis_laporan() -> Iterator[str]:
    """Laporan Markdown, baris demi baris."""
    ada, guna = paket_terpasang(), guna_paket()
    for kelompok in KEBERGANTUNGAN:
        milik = [ada[nama] for nama in daftar_sematan(kelompok) if nama in ada]
        yield f"{kelompok}: {len(milik)} paket, {sum(satu.mib for satu in milik):.0f} MiB terpasang"
    yield "\n| paket | kelompok | guna | pemakai | boleh pergi | versi | MiB | lisensi |"
    yield "|---|---|---|---|---|---|---|---|"
    for nama, kelompok in paket_langsung().items():
        satu, kata = ada.get(nama, Paket(nama, "tidak terpasang", "", 0.0)), guna[nama]
        sel = (nama, kelompok, kata["guna"], ", ".join(kata["pemakai"]), kata["pergi"])
        yield f"| {' | '.join(sel)} | {satu.versi} | {satu.mib:.1f} | {satu.lisensi} |"
    lain = sorted(set(ada) - set(paket_langsung()))
    yield "\nIkut terpasang:\n"
    yield from (f"- {ada[nama].nama} {ada[nama].versi}: {ada[nama].lisensi}, {ada[nama].mib:.1f} MiB" for nama in lain)
    bersyarat = [satu.nama for satu in ada.values() if BERSYARAT.search(satu.lisensi)]
    tanpa = [satu.nama for satu in ada.values() if satu.lisensi == TIDAK_DISEBUT]
    yield f"\nBersyarat lebih berat (GPL dan sejenisnya): {', '.join(bersyarat) or 'tidak ada'}"
    yield f"Lisensinya tidak disebut: {', '.join(tanpa) or 'tidak ada'}"


if __name__ == "__main__":
    print(*tulis_laporan(), sep="\n")
