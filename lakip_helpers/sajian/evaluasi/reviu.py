"""Daftar reviu laporan kinerja oleh APIP: 23 butir, terisi awal dari catatan kit, dan pernyataan telah direviu.

Butir yang disentuh catatan kit diusulkan “tidak” beserta kodenya; selebihnya kosong untuk pereviu. Tidak ada butir
yang diusulkan “ya”: tidak adanya catatan bukan bukti bahwa laporannya benar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import ambil_opd, tempat_tanggal
from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    TabelDokumen,
    bagi_lebar,
)
from lakip_helpers.sajian.kertas.kerangka import Setelan, bagian_baru, buka
from lakip_helpers.sajian.kertas.pernyataan_reviu import tulis_pernyataan
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan
from lakip_helpers.sajian.kertas.wajar import tanpa_kode

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel

KOTAK, KOTAK_ISI = "☐", "☒"
JAWABAN: Final = ("Ya", "Tidak", "Tidak berlaku")
CARA: Final = (
    "Butir bertanda ☒ diusulkan “tidak” menurut hasil pemeriksaan dokumen; pastikan dahulu. Butir lain diisi pereviu."
    " Jawaban “tidak” selalu disertai catatan."
)
LEBAR_EXCEL: Final = 26.0


def buat_reviu(
    bundel: Bundel, kode_opd: str, tahun: int, usul: pd.DataFrame, *, setelan: Setelan | None = None
) -> Document:
    """Susun daftar reviu laporan kinerja dan draf pernyataan telah direviu.

    Masukan: bundel, kode OPD, tahun laporan, `usul` dari `aturan.reviu.usul_reviu`. Keluaran: dokumen python-docx.
    Galat: `GalatTabel` bila OPD tidak dikenal. Sumber: PermenPAN-RB 53/2014 Lampiran III (sumber kedua).
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    lembaran = buka(setelan, f"Reviu laporan kinerja {opd.nama} {tahun}", rekaan=bundel.rekaan, mendatar=True)
    lembaran.judul(_judul(tahun), opd.nama_lengkap)
    lembaran.tulis(CARA, g.KETERANGAN)
    akhir = usul["aspek"] == usul["aspek"].iloc[-1]  # substansi di halaman kedua bersama tanda tangannya
    lembaran.tabel(tabel_reviu(usul[~akhir], lembaran.lebar_isi()))
    lembaran.sela(halaman_baru=True)
    lembaran.tabel(tabel_reviu(usul[akhir], lembaran.lebar_isi()), lekat_akhir=True)
    hari = tempat_tanggal(opd, None, tahun + 1)
    tanda_tangan(lembaran, hari, Penanda("Pereviu,", ""), Penanda("Pengendali Teknis,", ""))
    bagian_baru(lembaran, mendatar=False)
    lembaran.judul("PERNYATAAN TELAH DIREVIU", "LAPORAN KINERJA", opd.nama_lengkap, f"TAHUN ANGGARAN {tahun}")
    tulis_pernyataan(lembaran, opd.nama, tahun, hari)
    return lembaran.tutup()


def buat_buku_reviu(
    bundel: Bundel, kode_opd: str, tahun: int, usul: pd.DataFrame, *, setelan: Setelan | None = None
) -> Workbook:
    """Daftar reviu yang sama sebagai buku kerja Excel satu lembar; masukan dan galat seperti `buat_reviu`."""
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    buku = buku_baru(f"Reviu laporan kinerja {opd.nama} {tahun}")
    judul = (_judul(tahun), opd.nama_lengkap.upper())
    tulis_lembar(buku, tabel_reviu(usul, LEBAR_EXCEL), judul, rekaan=bundel.rekaan, keterangan=CARA)
    return buku


def _judul(tahun: int) -> str:
    return f"DAFTAR REVIU LAPORAN KINERJA TAHUN {tahun}"


def tabel_reviu(usul: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Butir per aspek: kotak jawaban, catatan kit, dan tempat catatan pereviu."""
    w = bagi_lebar(lebar, 1.2, 8.6, 1.2, 1.4, 1.8, 6.8, 6.0)
    kolom = (
        KolomDokumen("Kode", w[0], rata=Rata.TENGAH),
        KolomDokumen("Butir", w[1]),
        *(
            KolomDokumen(satu, cm, rata=Rata.TENGAH, kelompok="Jawaban")
            for satu, cm in zip(JAWABAN, w[2:5], strict=True)
        ),
        KolomDokumen("Hasil pemeriksaan dokumen", w[5], kosong=""),
        KolomDokumen("Catatan pereviu", w[6], kosong=""),
    )
    baris: list[BarisDokumen] = []
    for aspek, kelompok in usul.groupby("aspek", sort=False):
        judul = f"{aspek} ({len(kelompok)} butir)"
        baris.append(BarisDokumen((judul, *[""] * (len(kolom) - 1)), jenis=JenisBaris.KELOMPOK))
        baris += [
            BarisDokumen(
                (
                    kode,
                    satu[K.BUTIR],
                    KOTAK,
                    KOTAK_ISI if satu["usul"] else KOTAK,
                    KOTAK,
                    tanpa_kode(satu[K.ALASAN]),
                    "",
                )
            )
            for kode, satu in kelompok.iterrows()
        ]
    return TabelDokumen("Reviu", kolom, tuple(baris), kecil=True)
