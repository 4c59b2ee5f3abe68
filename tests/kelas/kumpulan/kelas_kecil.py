"""Kelas rekaan kecil untuk menguji papan, rekap, dan waktu: log ditulis dengan tangan, jadi hasilnya dapat dihitung."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

from lakip_helpers.kelas.kumpulan.kiriman import Kiriman
from lakip_helpers.latihan.simpanan.log import BarisLog, IsiLog, tulis_baris


def baris(
    jam: str, latihan: str, hasil: str = "", peristiwa: str = "periksa", *, hari: int = 13, jawaban=None
) -> BarisLog:
    """Satu baris log pada 2026-01-13 (atau `hari` lain) pukul `jam` WIB."""
    return BarisLog(f"2026-01-{hari:02d}T{jam}:00+07:00", peristiwa, latihan, "0.1.0", "s", jawaban, hasil)


def kiriman(nama: str, *isi: BarisLog, opd: str = "Dinas Kesehatan", jabatan: str = "Kasubbag Program") -> Kiriman:
    return Kiriman(nama, jabatan, opd, nama.lower(), IsiLog(tuple(isi)))


def tulis_folder(tempat: Path, nama: str, isi: list[BarisLog], opd: str = "Dinas Kesehatan") -> Path:
    """Folder seorang peserta, seperti di `berkas_kerja`."""
    tempat.mkdir(parents=True)
    identitas = {"nama": nama, "jabatan": "Kasubbag Program", "opd": opd}
    (tempat / "identitas.json").write_text(json.dumps(identitas), encoding="utf-8")
    (tempat / "log.jsonl").write_text("".join(f"{tulis_baris(satu)}\n" for satu in isi), encoding="utf-8")
    return tempat


def buat_zip(isi: dict[str, bytes | str]) -> bytes:
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, teks in isi.items():
            arsip.writestr(nama, teks)
    return wadah.getvalue()
