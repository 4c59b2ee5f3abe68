"""Ukur pembuatan dokumen: berapa dokumen semenit, dibandingkan dokumen python-docx polos berukuran sama.

Jalankan dari akar proyek: python -m benchmark.dokumen
Dokumen polos punya banyak alinea, tabel, isi sel, dan gambar yang sama, tanpa gaya, garis, atau penyatuan sel. Tiap
gambar polos adalah satu grafik garis matplotlib biasa sebesar gambar kit; rasio kedua memakai gambar yang sudah jadi,
padahal kit menghitung capaian dan menggambarnya. Yang diukur waktu prosesor menyusun dan menulis ke memori; memuat
bundel tidak ikut. Rasio yang diharapkan paling besar dua, dan biaya per dokumen tidak membesar dengan banyaknya OPD.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from time import process_time
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from matplotlib.figure import Figure

from lakip_helpers import muat
from lakip_helpers.istilah import K
from lakip_helpers.pakai.lkjip import susun_kota, susun_opd
from lakip_helpers.sajian.dokumen.iku import buat_iku
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.dokumen.renaksi import buat_renaksi
from lakip_helpers.sajian.grafik.laporan import TITIK
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.simpan import jadi_bita

TAHUN = 2026
TAHUN_LAPORAN = 2025
ULANG = 3
Salinan = list[str | bytes | list[list[str]]]


def salin(dokumen: Any) -> Salinan:
    """Isi dokumen sebagai alinea, gambar, dan tabel teks, berurutan."""
    return [
        [[sel.text for sel in baris.cells] for baris in isi.rows] if hasattr(isi, "rows") else _alinea(dokumen, isi)
        for isi in dokumen.iter_inner_content()
    ]


def _alinea(dokumen: Any, alinea: Any) -> str | bytes:
    rujukan = [satu.get(qn("r:embed")) for satu in alinea._p.iter(qn("a:blip"))]
    return bytes(dokumen.part.related_parts[rujukan[0]].blob) if rujukan else str(alinea.text)


def polos(salinan: Salinan, *, menggambar: bool) -> Any:
    """Dokumen python-docx polos berisi sama; gambarnya digambar ulang sebagai grafik biasa, atau dipakai apa adanya."""
    dokumen = Document()
    for isi in salinan:
        if isinstance(isi, str):
            dokumen.add_paragraph(isi)
            continue
        if isinstance(isi, bytes):
            dokumen.add_picture(BytesIO(gambar_biasa(isi) if menggambar else isi), width=Cm(16))
            continue
        tabel = dokumen.add_table(len(isi), max(map(len, isi)))
        for baris, teks in zip(tabel.rows, isi, strict=True):
            for sel, satu in zip(baris.cells, teks, strict=False):
                sel.text = satu
    return dokumen


def gambar_biasa(png: bytes) -> bytes:
    """Grafik garis matplotlib paling biasa, sebesar gambar yang digantikannya."""
    lebar, tinggi = (int.from_bytes(png[letak : letak + 4], "big") for letak in (16, 20))
    gambar = Figure(figsize=(lebar / TITIK, tinggi / TITIK))
    gambar.subplots().plot([2021, 2022, 2023, 2024, 2025], [1, 2, 3, 4, 5], marker="o")
    wadah = BytesIO()
    gambar.savefig(wadah, format="png", dpi=TITIK)
    return wadah.getvalue()


def lama(*kerja: Callable[[], object]) -> list[float]:
    """Detik tercepat tiap kerja; diukur bergantian supaya beban mesin mengenai semuanya."""
    waktu: list[list[float]] = [[] for _ in kerja]
    for _ in range(ULANG):
        for satu, catat in zip(kerja, waktu, strict=True):
            awal = process_time()
            satu()
            catat.append(process_time() - awal)
    return [min(catat) for catat in waktu]


def ukur(nama: str, daftar: list[Callable[[], Any]]) -> float:
    """Ukur dan cetak satu jenis dokumen; keluaran: rasio terhadap dokumen polos."""
    salinan = [salin(buat()) for buat in daftar]
    kit, banding, jadi = lama(
        lambda: [jadi_bita(buat()) for buat in daftar],
        lambda: [jadi_bita(polos(satu, menggambar=True)) for satu in salinan],
        lambda: [jadi_bita(polos(satu, menggambar=False)) for satu in salinan],
    )
    menit = [60 * len(daftar) / detik for detik in (kit, banding)]
    gambar = sum(isinstance(isi, bytes) for satu in salinan for isi in satu)
    tambahan = f" (gambar jadi: {kit / jadi:.2f})" if gambar else ""
    print(
        f"{nama:<20} {len(daftar):>3} dokumen {gambar:>4} gambar  {menit[0]:>6.0f} dokumen/menit"
        f"  polos {menit[1]:>6.0f}  rasio waktu {kit / banding:.2f}{tambahan}"
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
    ukur("PK + LKjIP", [satu for kode in opd for satu in pk_lkjip(bundel, kode)])
    ukur("PK + LKjIP, ¼ OPD", [satu for kode in sedikit for satu in pk_lkjip(bundel, kode)])
    ukur("LKjIP daerah", [lambda: susun_kota(bundel, "PEMDA", TAHUN_LAPORAN, Setelan())])


def pk_lkjip(bundel: Any, kode: str) -> list[Callable[[], Any]]:
    """PK dan LKjIP satu OPD; PEMDA hanya PK-nya, LKjIP daerah diukur sendiri."""
    laporan = [lambda: susun_opd(bundel, kode, TAHUN_LAPORAN, Setelan())] if kode != "PEMDA" else []
    return [lambda: buat_pk(bundel, kode, TAHUN_LAPORAN), *laporan]


if __name__ == "__main__":
    jalan()
