"""`lakip dokumen {lke,reviu}`: buku kerja LKE, draf LHE, dan daftar reviu APIP."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.dokumen_umum import buat, pilihan_umum

PERIKSA: Final = sebut_perintah("periksa NAMA_BERKAS")
AJAKAN_LKE: Final = f"Nilai kriterianya, pilih jawabannya, lalu periksa dengan: {PERIKSA}."
AJAKAN_LHE: Final = "Lengkapi bagian bertitik-titik; rekomendasi ditulis evaluator."
AJAKAN_REVIU: Final = "Pastikan butir yang diusulkan “tidak”, jawab butir lain, lalu tulis catatannya."


@click.command("lke", options_metavar="[PILIHAN]", short_help="Buku kerja LKE (Excel) atau draf LHE (Word).")
@pilihan_umum
def lke(**umum: Any) -> None:
    """Buat buku kerja LKE; isiannya ikut bila ada di BERKAS. Nama berkas .docx memberi draf LHE.

    Buku yang sudah diisi dapat menjadi BERKAS, misalnya LKE_DISDIK_2025.xlsx dengan --opd DISDIK --tahun 2025
    -o LHE.docx. Catatan salah atas dokumennya tidak menahan; yang menyentuh sebuah kriteria disebut di sana.
    """
    from lakip_helpers.pakai.evaluasi import jenis_lke

    draf = Path(umum["simpan"] or "").suffix.lower() == ".docx"
    siap = buat(umum, jenis_lke(), AJAKAN_LHE if draf else AJAKAN_LKE)
    if len(siap.catatan):
        click.echo(f"Isian LKE-nya: {siap.catatan.ringkas()} Rinciannya: {PERIKSA}.", err=True)


@click.command("reviu", options_metavar="[PILIHAN]", short_help="Daftar reviu laporan kinerja oleh APIP (23 butir).")
@pilihan_umum
def reviu(**umum: Any) -> None:
    """Buat daftar reviu laporan kinerja, terisi awal dari catatan kit; nama berkas .docx atau .xlsx.

    Catatan salah tidak menahan dokumen ini: justru itulah yang direviu.
    """
    from lakip_helpers.pakai.evaluasi import jenis_reviu

    buat(umum, jenis_reviu(), AJAKAN_REVIU)
