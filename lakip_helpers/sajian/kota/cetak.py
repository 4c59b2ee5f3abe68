"""Mencetak potret satu daerah: buku kerja Excel untuk panitia, laporan Word untuk Sekretaris Daerah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lakip_helpers.model.kota_hasil import Potret
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import TabelDokumen
from lakip_helpers.sajian.kertas.kerangka import Kertas, Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar
from lakip_helpers.sajian.kota import tabel as t
from lakip_helpers.sajian.kota.kalimat import CARA_NILAI, ringkasan, tindak_lanjut, tulis_keterangan, tulis_pemilik

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

JUDUL: Final = "Keadaan dokumen kinerja perangkat daerah"
TERATAS: Final = 10
TIDAK_DITEMUKAN: Final = "Tidak ditemukan pada dokumen yang diperiksa."
_BELUM_DIBANDING: Final = (
    "Belum ada yang dibandingkan: dokumennya masih sama dengan keadaan awal. Ganti atau tambah dokumennya, lalu"
    " jalankan perintah yang sama sekali lagi."
)
_BAGIAN: Final = (
    (t.tabel_matriks, "OPD, dokumen, dan catatannya"),
    (t.tabel_bantuan, "OPD menurut bantuan yang diperlukan"),
    (t.tabel_perubahan, "sebelum dan sesudah"),
    (t.tabel_nasib, "catatan yang selesai, tersisa, dan baru sejak keadaan awal"),
    (t.tabel_daerah, "sasaran daerah dan OPD yang menjawabnya"),
    (t.tabel_ganda, "kinerja yang diakui beberapa OPD"),
    (t.tabel_lintas, "kinerja lintas bidang tanpa mitra"),
    (t.tabel_dokumen, "semua berkas"),
    (t.tabel_catatan, "semua catatan"),
    (t.tabel_batas, "yang tidak terbaca dan tidak dinilai"),
)


def buat_buku_kota(potret: Potret) -> Workbook:
    """Potret sebagai Excel: matriks, bantuan, sebelum sesudah, sasaran daerah, kinerja, dokumen, catatan, batasnya.

    >>> buat_buku_kota(Potret("a", (), "", (), (), {})).sheetnames[:3]
    ['Matriks', 'Bantuan', 'Sebelum sesudah']
    """
    buku = buku_baru(JUDUL)
    for susun, judul in _BAGIAN:
        tabel = susun(potret)
        keterangan = CARA_NILAI if susun in (t.tabel_matriks, t.tabel_bantuan) else ""
        if not tabel.baris:
            keterangan = _BELUM_DIBANDING if susun in (t.tabel_perubahan, t.tabel_nasib) else TIDAK_DITEMUKAN
        tulis_lembar(buku, tabel, [f"{JUDUL}: {judul}", potret.nama], rekaan=potret.rekaan, keterangan=keterangan)
    return buku


def buat_laporan_kota(potret: Potret) -> Document:
    """Laporan Word untuk Sekretaris Daerah: ringkasan, saran, matriks, bantuan, sasaran daerah, dan batasnya."""
    lembaran = buka(Setelan(kertas=Kertas.F4), JUDUL, rekaan=potret.rekaan, mendatar=True)
    lembaran.judul(JUDUL, potret.nama)
    for kalimat in ringkasan(potret):
        lembaran.tulis(kalimat, g.ISI)
    lembaran.tulis("Yang disarankan", g.SUBJUDUL)
    for n, kalimat in enumerate(tindak_lanjut(potret) or ["Tidak ada yang mendesak dari yang diperiksa."], start=1):
        lembaran.tulis(f"{n}. {kalimat}", g.ISI)
    lebar = lembaran.lebar_isi()
    _bab(lembaran, "Dokumen tiap OPD dan catatannya", t.tabel_matriks(potret, lebar))
    lembaran.tulis(CARA_NILAI, g.KETERANGAN)
    if potret.awal:
        judul = f"Sebelum ({potret.awal.tanggal}) dan sesudah"
        _bab(lembaran, judul, t.tabel_perubahan(potret, lebar))
        _bab(
            lembaran, "Catatan yang selesai, tersisa, dan baru pada dokumen yang diganti", t.tabel_nasib(potret, lebar)
        )
    _bab(lembaran, f"{TERATAS} OPD yang paling perlu dibantu", t.tabel_bantuan(potret, lebar, TERATAS))
    _bab(lembaran, "Sasaran daerah dan OPD yang menjawabnya", t.tabel_daerah(potret, lebar))
    _bab(lembaran, "Kinerja yang diakui lebih dari satu OPD", t.tabel_ganda(potret, lebar))
    _bab(lembaran, "Kinerja lintas bidang yang mitranya belum memuatnya", t.tabel_lintas(potret, lebar))
    _tidak_terbaca(lembaran, potret)
    return lembaran.tutup()


def _bab(lembaran: Lembaran, judul: str, tabel: TabelDokumen) -> None:
    lembaran.tulis(judul, g.SUBJUDUL)
    if tabel.baris:
        lembaran.tabel(tabel)
        lembaran.sela()
    else:
        lembaran.tulis(TIDAK_DITEMUKAN, g.ISI)


def _tidak_terbaca(lembaran: Lembaran, potret: Potret) -> None:
    lembaran.tulis("Yang tidak terbaca atau meragukan", g.SUBJUDUL)
    kalimat = [*potret.tolakan, *(f"{b.sebutan}: {b.fakta.galat}" for b in potret.gagal)]
    ragu = [tulis_pemilik(b, potret) for b in potret.ragu]
    kalimat += [f"{b.berkas.sebutan}: {p}; {tulis_keterangan(b)}." for b, p in zip(potret.ragu, ragu, strict=True)]
    for satu in kalimat or ["Semua berkas terbaca, dan pemiliknya jelas."]:
        lembaran.tulis(satu, g.KIRI)
