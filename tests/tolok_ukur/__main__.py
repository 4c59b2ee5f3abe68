"""Semua angka mutu penilaian dalam satu perintah: `python -m tests.tolok_ukur [--rinci] [--indikator BERKAS] …`.

Tanpa berkas: penggolong (daerah penerbit ditinggalkan dari pelatihan), aturan, dan capaian atas data di kit.
Dengan berkas: baris kantor lain yang kolomnya sama, dinilai oleh bobot yang ada di paket.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from lakip_helpers.istilah import K
from tests.tolok_ukur import aturan, capaian, klasifikasi
from tests.tolok_ukur.contoh import Baris

KOLOM_INDIKATOR: Final = (K.JENIS, K.ARAH, K.TERUKUR)
KOLOM_SASARAN: Final = (K.ORIENTASI,)


def jalankan(argumen: Sequence[str] | None = None) -> None:
    """Baca pilihan, lalu ukur dan cetak."""
    pilihan = baca_pilihan(argumen)
    print(f"Tolok ukur penilaian, {date.today().isoformat()}")
    diberi = (pilihan.indikator, pilihan.sasaran, pilihan.renstra, pilihan.capaian)
    if not any(diberi):
        klasifikasi.ukur_semua(pilihan.rinci)
        ukur_aturan([aturan.BERKAS], pilihan.rinci)
        ukur_capaian(capaian.BERKAS, pilihan.rinci)
        return
    ukur_berkas(pilihan.indikator, KOLOM_INDIKATOR, pilihan.rinci)
    ukur_berkas(pilihan.sasaran, KOLOM_SASARAN, pilihan.rinci)
    ukur_aturan(pilihan.renstra, pilihan.rinci)
    ukur_capaian(pilihan.capaian, pilihan.rinci)


def baca_pilihan(argumen: Sequence[str] | None) -> argparse.Namespace:
    """Pilihan baris perintah."""
    pembaca = argparse.ArgumentParser(prog="python -m tests.tolok_ukur", description="Mutu penilaian, dengan angka.")
    pembaca.add_argument("--rinci", action="store_true", help="cetak juga baris yang keliru")
    for nama, kolom in (
        ("indikator", "indikator, satuan, jenis, arah, terukur"),
        ("sasaran", "sasaran, orientasi"),
        ("renstra", "indikator, satuan, t2025 …, dan cacat_temuan_kami atau catatan"),
        ("capaian", "target, realisasi, capaian_terbit, catatan, atau rasio_dilaporkan dan cek_rasio"),
    ):
        pembaca.add_argument(f"--{nama}", type=Path, action="append", default=[], help=f"CSV berkolom {kolom}")
    return pembaca.parse_args(argumen)


def ukur_berkas(daftar: Sequence[Path], kolom: Sequence[str], rinci: bool) -> None:
    """Nilai baris berlabel dari kantor lain dengan bobot di paket."""
    for berkas in daftar:
        baris = baca_label(berkas)
        for satu in kolom:
            if satu in baris[0]:
                klasifikasi.cetak(f"{satu}, {berkas.name}", satu, klasifikasi.jawab(baris, satu), rinci)


def baca_label(berkas: Path) -> list[Baris]:
    """Baris berlabel; yang labelnya diragukan (yakin = rendah) tidak dihitung."""
    with berkas.open(encoding="utf-8-sig", newline="") as isi:
        return [b for b in csv.DictReader(isi) if b.get("yakin") != "rendah"]


def ukur_aturan(daftar: Sequence[Path], rinci: bool) -> None:
    """Aturan terhadap temuan manusia pada tabel Renstra."""
    for berkas in daftar:
        teks = aturan.cetak(aturan.nilai(berkas), berkas.name)
        print(f"\n{teks if rinci else teks.split('  luput:')[0].rstrip()}")


def ukur_capaian(daftar: Sequence[Path], rinci: bool) -> None:
    """Angka capaian yang terbit terhadap hitungan kit."""
    for berkas in daftar:
        print(f"\n{capaian.cetak_capaian(capaian.nilai_capaian(berkas), berkas.name, rinci)}")


if __name__ == "__main__":
    jalankan()
