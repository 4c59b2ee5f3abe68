"""Ukur pembuatan dokumen: berapa dokumen semenit, dibandingkan dokumen python-docx polos berukuran sama.

Jalankan dari akar proyek: python -m benchmark.dokumen
Dokumen polos punya banyak alinea, tabel, dan isi sel yang sama, tanpa gaya, garis, atau penyatuan sel. Yang diukur
menyusun lalu menulis ke memori; memuat bundel tidak ikut. Rasio yang diharapkan: paling besar dua.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

from docx import Document

from lakip_helpers import muat
from lakip_helpers.istilah import K
from lakip_helpers.sajian.dokumen import buat_iku, buat_pk, buat_renaksi
from lakip_helpers.sajian.dokumen.simpan import jadi_bita

TAHUN = 2026
ULANG = 5
Salinan = list[str | list[list[str]]]


def salin(dokumen: Any) -> Salinan:
    """Isi dokumen sebagai alinea dan tabel teks, berurutan."""
    return [
        [[sel.text for sel in baris.cells] for baris in isi.rows] if hasattr(isi, "rows") else isi.text
        for isi in dokumen.iter_inner_content()
    ]


def polos(salinan: Salinan) -> Any:
    """Dokumen python-docx polos berisi sama."""
    dokumen = Document()
    for isi in salinan:
        if isinstance(isi, str):
            dokumen.add_paragraph(isi)
            continue
        tabel = dokumen.add_table(len(isi), max(map(len, isi)))
        for baris, teks in zip(tabel.rows, isi, strict=True):
            for sel, satu in zip(baris.cells, teks, strict=False):
                sel.text = satu
    return dokumen


def lama(*kerja: Callable[[], object]) -> list[float]:
    """Detik tercepat tiap kerja; diukur bergantian supaya beban mesin mengenai semuanya."""
    waktu: list[list[float]] = [[] for _ in kerja]
    for _ in range(ULANG):
        for satu, catat in zip(kerja, waktu, strict=True):
            awal = perf_counter()
            satu()
            catat.append(perf_counter() - awal)
    return [min(catat) for catat in waktu]


def ukur(nama: str, daftar: list[Callable[[], Any]]) -> float:
    """Ukur dan cetak satu jenis dokumen; keluaran: rasio terhadap dokumen polos."""
    salinan = [salin(buat()) for buat in daftar]
    kit, banding = lama(
        lambda: [jadi_bita(buat()) for buat in daftar], lambda: [jadi_bita(polos(satu)) for satu in salinan]
    )
    menit = [60 * len(daftar) / detik for detik in (kit, banding)]
    print(
        f"{nama:<20} {len(daftar):>3} dokumen  {menit[0]:>6.0f} dokumen/menit  polos {menit[1]:>6.0f}"
        f"  rasio waktu {kit / banding:.2f}"
    )
    return kit / banding


def jalan() -> None:
    """Ukur semua jenis untuk semua OPD, lalu PK untuk seperempatnya: biaya per dokumen tidak boleh ikut membesar."""
    bundel = muat("kota_contoh")
    opd = [*bundel["perangkat_daerah"][K.KODE_OPD], "PEMDA"]
    susun: dict[str, Callable[..., Any]] = {"PK": buat_pk, "IKU": buat_iku, "Rencana aksi": buat_renaksi}
    for nama, fungsi in susun.items():
        ukur(nama, [lambda kode=kode, fungsi=fungsi: fungsi(bundel, kode, TAHUN) for kode in opd])
    sedikit = opd[: len(opd) // 4]
    ukur("PK, seperempat OPD", [lambda kode=kode: buat_pk(bundel, kode, TAHUN) for kode in sedikit])


if __name__ == "__main__":
    jalan()
