"""Contoh pada kartu dibaca menjadi tabel, supaya kartu menguji dirinya sendiri.

Tulisannya: bidang berpisah titik koma; baris kedua sesudah ` // `. Bidang pertama kalimatnya, bidang tanpa
nama adalah satuan, angka sesudah `target` melanjutkan tahun berikutnya.
"""

from __future__ import annotations

import re

import pandas as pd

from lakip_helpers.istilah import TAHUN_TARGET, K, kolom_target

PENGISI = {
    K.INDIKATOR: "Tingkat pengangguran terbuka", K.SATUAN: "%", K.ARAH: "turun", K.BASELINE: "6,4",
    K.DEFINISI: "Penganggur dibagi angkatan kerja menurut Sakernas Agustus", K.FORMULA: "(penganggur / angkatan kerja) × 100",
    K.SUMBER: "Badan Pusat Statistik", K.PENANGGUNG_JAWAB: "Kepala Bidang Penempatan",
}  # fmt: skip
_KOLOM = {
    "arah": K.ARAH, "baseline": K.BASELINE, "definisi": K.DEFINISI, "formula": K.FORMULA, "sumber": K.SUMBER,
    "penanggung jawab": K.PENANGGUNG_JAWAB, "satuan": K.SATUAN, "OPD": "opd", "induk": "induk",
}  # fmt: skip
_ANGKA = re.compile(r"[\d.,]+(?: - [\d.,]+)?|\(kosong\)")


def baca_contoh(teks: str) -> pd.DataFrame:
    """Contoh kartu menjadi frame; baris pengisi ditambahkan bila contohnya tentang sel yang kosong."""
    baris = [baca_baris(satu) for satu in teks.split(" // ")]
    if any("" in satu.values() for satu in baris):
        kolom = set().union(*baris)
        baris.append({nama: isi for nama, isi in PENGISI.items() if nama in kolom} | isi_target(kolom))
    frame = pd.DataFrame(baris).astype(object)
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="baris")
    return frame.where(frame.notna(), None)


def isi_target(kolom: set[str]) -> dict[str, str]:
    tahun = [kolom_target(t) for t in TAHUN_TARGET if kolom_target(t) in kolom]
    return {nama: f"{6.3 - urut * 0.3:.1f}" for urut, nama in enumerate(tahun)}


def baca_baris(teks: str) -> dict[str, str]:
    kalimat, *bidang = (satu.strip() for satu in teks.split(";"))
    baris = {K.INDIKATOR: kalimat}
    tahun = iter(TAHUN_TARGET)
    for satu in bidang:
        realisasi = re.fullmatch(r"realisasi (\d{4}) (\S+)", satu)
        nama = next((n for n in _KOLOM if satu.startswith((f"{n} ", f"{n}:"))), "")
        if satu.startswith("target ") or _ANGKA.fullmatch(satu):
            isi = satu.removeprefix("target ")
            baris[kolom_target(next(tahun))] = "" if isi == "(kosong)" else isi
        elif realisasi:
            baris |= {"tahun_realisasi": realisasi[1], "realisasi_terakhir": realisasi[2]}
        elif satu.endswith(" indikator"):
            baris["banyak"] = satu.split()[0]
        elif nama:
            isi = satu[len(nama) :].lstrip(": ")
            baris[_KOLOM[nama]] = "" if isi == "kosong" else isi
        else:
            baris[K.SATUAN] = satu
    return baris
