"""Buat `bersih/` Banyuwangi dari `mentah/` (angka seperti tercetak di Renstra 2025-2029 yang terbuka untuk umum).

Jalankan dari akar proyek: python -m datasets.banyuwangi.buat
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from datasets.alat import Baris, baca_csv, tulis_csv
from lakip_helpers.istilah import KOLOM_TARGET, Arah, K
from lakip_helpers.model import UKUR_CAPAIAN
from lakip_helpers.notasi import BentukAngka, baca_angka

DI_SINI: Final = Path(__file__).parent
KOLOM_UKUR: Final = (*UKUR_CAPAIAN.nama_kolom, "opd", "sumber")
KOLOM_RENSTRA: Final = (
    "opd", "dokumen", "halaman", "jenis_tabel", K.SASARAN, K.INDIKATOR, K.SATUAN, K.ARAH, K.BASELINE, *KOLOM_TARGET,
    K.CATATAN, "sumber",
)  # fmt: skip
KOLOM_ANGGARAN: Final = ("opd", K.TINGKAT, "program", K.TAHUN, K.PAGU, K.REALISASI_RP, "sumber")
KOLOM_CATATAN: Final = ("berkas", "baris", "opd", K.INDIKATOR, K.TAHUN, K.CATATAN)


def buat(tujuan: Path = DI_SINI / "bersih") -> None:
    """Tulis empat berkas bersih ke folder `tujuan`."""
    ukur = [_ukur(b) for b in baca_csv(DI_SINI / "mentah" / "target_realisasi.csv")]
    renstra = [_renstra(b) for b in baca_csv(DI_SINI / "mentah" / "renstra_indikator.csv")]
    anggaran = [_anggaran(b) for b in baca_csv(DI_SINI / "mentah" / "anggaran_program.csv")]
    tulis_csv(tujuan / "ukur_capaian.csv", KOLOM_UKUR, ukur)
    tulis_csv(tujuan / "renstra_indikator_nyata.csv", KOLOM_RENSTRA, renstra)
    tulis_csv(tujuan / "anggaran_program.csv", KOLOM_ANGGARAN, anggaran)
    catatan = [*_catatan_ukur(ukur), *_catatan_renstra(renstra)]
    tulis_csv(tujuan / "catatan_terbitan.csv", KOLOM_CATATAN, catatan)


def _ukur(baris: Baris) -> Baris:
    """Satu baris ukur capaian; rumus dibiarkan kosong karena terbitannya tidak menyebutkan rumus."""
    return {
        K.INDIKATOR: baris["indikator"],
        K.TARGET: baris["target"],
        K.REALISASI: baris["realisasi"],
        K.SATUAN: baris["satuan"],
        K.ARAH: baris["arah_penilaian_kami"],
        K.TAHUN: baris["tahun"],
        K.CAPAIAN_TERBIT: baris["rasio_dilaporkan"],
        "opd": baris["opd"],
        "sumber": baris["sumber"],
    }


def _renstra(baris: Baris) -> Baris:
    deret = {kolom: _titik(baris[kolom]) for kolom in (K.BASELINE, *KOLOM_TARGET)}
    return {
        "opd": baris["opd"],
        "dokumen": baris["dokumen"],
        "halaman": baris["hal_pdf"],
        "jenis_tabel": baris["jenis_tabel"],
        K.SASARAN: baris["tujuan_sasaran"],
        K.INDIKATOR: baris["indikator"],
        K.SATUAN: baris["satuan"],
        K.ARAH: baris["arah_penilaian_kami"],
        **deret,
        K.CATATAN: baris["cacat_temuan_kami"],
        "sumber": baris["sumber"],
    }


def _titik(teks: str) -> str:
    """Koma desimal menjadi titik; "N/A" menjadi kosong, karena keduanya berarti belum ada nilai."""
    return "" if baca_angka(teks).bentuk is BentukAngka.KOSONG else teks.replace(",", ".")


def _anggaran(baris: Baris) -> Baris:
    return {
        "opd": baris["opd"],
        K.TINGKAT: baris["tingkat"],
        "program": baris["program"],
        K.TAHUN: baris["tahun"],
        K.PAGU: baris["anggaran_rp"],
        K.REALISASI_RP: baris["realisasi_rp"],
        "sumber": baris["sumber"],
    }


def _catatan_ukur(semua: list[Baris]) -> Iterator[dict[str, object]]:
    for nomor, baris in enumerate(semua, start=2):
        sebab = sebab_terbitan(baris[K.TARGET], baris[K.REALISASI], baris[K.CAPAIAN_TERBIT], Arah(baris[K.ARAH]))
        if sebab:
            yield _catatan("ukur_capaian.csv", nomor, baris, sebab)


def _catatan_renstra(semua: list[Baris]) -> Iterator[dict[str, object]]:
    for nomor, baris in enumerate(semua, start=2):
        if baris[K.CATATAN]:
            yield _catatan("renstra_indikator_nyata.csv", nomor, baris, baris[K.CATATAN])


def _catatan(berkas: str, nomor: int, baris: Baris, sebab: str) -> dict[str, object]:
    return {
        "berkas": berkas,
        "baris": nomor,
        "opd": baris["opd"],
        K.INDIKATOR: baris[K.INDIKATOR],
        K.TAHUN: baris.get(K.TAHUN, ""),
        K.CATATAN: sebab,
    }


def sebab_terbitan(target: str, realisasi: str, terbit: str, arah: Arah) -> str:
    """Mengapa capaian yang tercetak tidak dapat dihitung ulang; kosong bila dapat.

    >>> sebab_terbitan("75", "92.8", "92.8", Arah.NAIK)
    'capaian tercetak 92,8 sama dengan realisasinya; menurut R/T 123,73'
    >>> sebab_terbitan("50", "72.8", "145.6", Arah.NAIK)
    ''
    """
    if not target or not realisasi:
        kosong = "target" if not target else "realisasi"
        tercetak = f", tetapi capaian tercetak {terbit}" if terbit else ""
        return f"{kosong} tidak tercetak{tercetak}"
    t, r = float(target), float(realisasi)
    if t == 0:
        tercetak = terbit or "kosong"
        return f"target 0 dan realisasi {_koma(realisasi)}: R/T tidak terdefinisi, capaian tercetak {tercetak}"
    hitung = 100 * (r / t if arah is not Arah.TURUN else (2 * t - r) / t)
    if _cocok(hitung, terbit):
        return ""
    rumus = "R/T" if arah is not Arah.TURUN else "(2T-R)/T"
    sama = " sama dengan realisasinya" if float(terbit) == r else ""
    return f"capaian tercetak {_koma(terbit)}{sama}; menurut {rumus} {_koma(f'{hitung:.2f}')}"


def _cocok(hitung: float, terbit: str) -> bool:
    """Sama sampai satu satuan pada angka terakhir yang tercetak (dibulatkan atau dipotong)."""
    desimal = len(terbit.partition(".")[2])
    return bool(abs(hitung - float(terbit)) <= 10**-desimal + 1e-9)


def _koma(angka: str) -> str:
    return angka.replace(".", ",")


if __name__ == "__main__":
    buat()
