"""Formulir reviu sebuah laporan: 23 butir terisi usul kit, bukti tujuh hal, catatan angka, dan Catatan Hasil Reviu.

Kolom “Jawaban pereviu” dan “Catatan pereviu” diubah pereviu di Word atau Excel, lalu dibaca kembali; judul kolomnya
tanda pengenal formulir ini (`KOLOM_JAWABAN`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import (
    TITIK_PENDEK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    TabelDokumen,
    bagi_lebar,
)
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, bagian_baru, buka
from lakip_helpers.sajian.kertas.pernyataan_reviu import tulis_pernyataan
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

KOLOM_KODE: Final = "Kode"
KOLOM_JAWABAN: Final = "Jawaban pereviu"
KOLOM_CATATAN: Final = "Catatan pereviu"
LEMBAR_FORMULIR: Final = "Formulir reviu"
JAWABAN: Final = ("ya", "tidak", "tidak berlaku")
LEBAR_EXCEL: Final = 34.0
CARA: Final = (
    "Kolom “Jawaban pereviu” terisi usul kit. Ubah atau biarkan tiap jawaban (ya, tidak, tidak berlaku); yang kosong"
    " belum dapat dinilai dari laporannya. Jawaban “tidak” selalu disertai catatan. Simpan, lalu masukkan kembali ke"
    " kit: jawaban itu yang dipakai dalam Catatan Hasil Reviu."
)
MILIK: Final = "Laporan yang direviu: "
"""Awal baris yang menyebut laporannya; dibaca kembali, supaya jawaban tidak terpasang pada laporan lain."""
DRAF: Final = "DRAF: jawabannya masih usul kit dan belum dipastikan pereviu."
DIPASTIKAN: Final = "Disusun dari jawaban pereviu atas {banyak} dari {semua} butir."


@dataclass(frozen=True, slots=True)
class ButirFormulir:
    """Satu butir: kode, aspek, kalimat, usul kit dengan halaman dan alasannya, serta jawaban dan catatan pereviu."""

    kode: str
    aspek: str
    butir: str
    usul: str
    halaman: str
    alasan: str
    jawaban: str
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class BarisTujuh:
    """Satu sasaran dan ada-tidaknya ketujuh halnya ("ya hal. 16", "sebagian hal. 9: diuraikan tanpa angka")."""

    sasaran: str
    hal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarisAngka:
    """Satu catatan angka: kode, halaman, kalimatnya, judul kodenya, dan saran perbaikannya."""

    kode: str
    halaman: str
    pesan: str
    judul: str
    saran: str


@dataclass(frozen=True)
class FormulirReviu:
    """Isi formulir satu laporan.

    `dijawab` banyaknya butir yang dipastikan pereviu (0: masih draf); `peringatan` yang tidak terbaca atau meragukan.
    """

    berkas: str
    instansi: str
    tahun: str
    bagian: Sequence[tuple[str, str]]
    hal: Sequence[str]
    sasaran: Sequence[BarisTujuh]
    angka: Sequence[BarisAngka]
    butir: Sequence[ButirFormulir]
    dijawab: int = 0
    peringatan: Sequence[str] = ()

    @property
    def keadaan(self) -> str:
        """Kalimat apakah jawabannya sudah dipastikan."""
        return DIPASTIKAN.format(banyak=self.dijawab, semua=len(self.butir)) if self.dijawab else DRAF

    @property
    def milik(self) -> str:
        """Laporan yang direviu: nama berkas, pemilik, dan tahunnya."""
        return f"{MILIK}{self.berkas}; {self.instansi}; tahun {self.tahun}"

    @property
    def judul(self) -> tuple[str, ...]:
        """Judul dan pemilik laporannya."""
        return (f"FORMULIR REVIU LAPORAN KINERJA TAHUN {self.tahun}", self.instansi)


def buat_formulir_reviu(isi_formulir: FormulirReviu, setelan: Setelan | None = None) -> Document:
    """Formulir, Catatan Hasil Reviu, dan pernyataan sebagai dokumen Word."""
    f = isi_formulir
    lembaran = buka(setelan or Setelan(), f"Reviu {f.berkas}", rekaan=False, mendatar=True)
    lembaran.judul(*f.judul)
    lembaran.tulis(f.milik, g.KETERANGAN)
    lembaran.tulis(CARA, g.KETERANGAN)
    lembaran.tabel(tabel_butir(f, lembaran.lebar_isi()))
    _bukti(lembaran, f)
    lembaran.judul("CATATAN HASIL REVIU", f.instansi, halaman_baru=True)
    lembaran.tulis(f.keadaan, g.KETERANGAN)
    lembaran.tabel(tabel_chr(f, lembaran.lebar_isi()), lekat_akhir=True)
    hari = f"{TITIK_PENDEK}, {TITIK_PENDEK}"
    tanda_tangan(lembaran, hari, Penanda("Ketua Tim Reviu,", ""), Penanda("Pengendali Teknis,", ""))
    bagian_baru(lembaran, mendatar=False)
    lembaran.judul("PERNYATAAN TELAH DIREVIU", "LAPORAN KINERJA", f"{f.instansi}\nTAHUN ANGGARAN {f.tahun}")
    tulis_pernyataan(lembaran, f.instansi, f.tahun, hari)
    return lembaran.tutup()


def _bukti(lembaran: Lembaran, f: FormulirReviu) -> None:
    lembaran.judul("BUKTI DARI LAPORANNYA", f.instansi, halaman_baru=True)
    lembaran.tabel(tabel_bagian(f, lembaran.lebar_isi()))
    lembaran.sela()
    lembaran.tabel(tabel_tujuh(f, lembaran.lebar_isi()))
    lembaran.tulis("; ".join(f"{n} = {hal}" for n, hal in enumerate(f.hal, start=1)) + ".", g.KETERANGAN)
    lembaran.tabel(tabel_angka(f, lembaran.lebar_isi()))
    for kalimat in f.peringatan:
        lembaran.tulis(kalimat, g.KETERANGAN)


def buat_buku_formulir(isi_formulir: FormulirReviu) -> Workbook:
    """Formulir yang sama sebagai buku kerja; jawabannya dipilih dari daftar."""
    f = isi_formulir
    buku = buku_baru(f"Reviu {f.berkas}")
    lembar = (
        (tabel_butir(f, LEBAR_EXCEL), CARA),
        (tabel_tujuh(f, LEBAR_EXCEL), "; ".join(f"{n} = {hal}" for n, hal in enumerate(f.hal, start=1))),
        (tabel_angka(f, LEBAR_EXCEL), " ".join(f.peringatan)),
        (tabel_chr(f, LEBAR_EXCEL), f.keadaan),
    )
    for tabel, keterangan in lembar:
        tulis_lembar(buku, tabel, (*f.judul, f.milik), rekaan=False, keterangan=keterangan)
    _pasang_pilihan(buku, tabel_butir(f, LEBAR_EXCEL))
    return buku


def _pasang_pilihan(buku: Workbook, tabel: TabelDokumen) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lembar = buku[tabel.nama]
    huruf = get_column_letter([k.judul for k in tabel.kolom].index(KOLOM_JAWABAN) + 1)
    pilihan = DataValidation(type="list", formula1=f'"{",".join(JAWABAN)}"', allow_blank=True)
    pilihan.error = f"Pilih salah satu: {', '.join(JAWABAN)}, atau kosongkan."
    pilihan.add(f"{huruf}1:{huruf}{lembar.max_row}")
    lembar.add_data_validation(pilihan)


def tabel_butir(f: FormulirReviu, lebar: float) -> TabelDokumen:
    """Dua puluh tiga butir per aspek, usul kit, dan tempat jawaban pereviu."""
    w = bagi_lebar(lebar, 1.2, 7.4, 2.2, 2.2, 7.2, 2.4, 5.4)
    kolom = (
        KolomDokumen(KOLOM_KODE, w[0], rata=Rata.TENGAH),
        KolomDokumen("Butir", w[1]),
        KolomDokumen("Usul kit", w[2], rata=Rata.TENGAH),
        KolomDokumen("Halaman", w[3], rata=Rata.TENGAH, kosong=""),
        KolomDokumen("Alasan kit", w[4], kosong=""),
        KolomDokumen(KOLOM_JAWABAN, w[5], rata=Rata.TENGAH, kosong=""),
        KolomDokumen(KOLOM_CATATAN, w[6], kosong=""),
    )
    baris: list[BarisDokumen] = []
    for aspek in dict.fromkeys(b.aspek for b in f.butir):
        milik = [b for b in f.butir if b.aspek == aspek]
        baris.append(BarisDokumen((f"{aspek} ({len(milik)} butir)", *[""] * 6), jenis=JenisBaris.KELOMPOK))
        baris += [BarisDokumen((b.kode, b.butir, b.usul, b.halaman, b.alasan, b.jawaban, b.catatan)) for b in milik]
    return TabelDokumen(LEMBAR_FORMULIR, kolom, tuple(baris), kecil=True)


def tabel_bagian(f: FormulirReviu, lebar: float) -> TabelDokumen:
    """Bagian laporan dengan halamannya."""
    w = bagi_lebar(lebar, 8, 4)
    kolom = (KolomDokumen("Bagian laporan", w[0]), KolomDokumen("Halaman berkas", w[1], rata=Rata.TENGAH))
    return TabelDokumen("Bagian", kolom, tuple(BarisDokumen(satu) for satu in f.bagian), kecil=True)


def tabel_tujuh(f: FormulirReviu, lebar: float) -> TabelDokumen:
    """Sasaran dan ketujuh halnya."""
    w = bagi_lebar(lebar, 1, 8, *[2.6] * len(f.hal))
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Sasaran", w[1]),
        *(
            KolomDokumen(str(n), w[n + 1], rata=Rata.TENGAH, kelompok="Tujuh hal (PermenPAN-RB 53/2014)")
            for n in range(1, len(f.hal) + 1)
        ),
    )
    baris = tuple(BarisDokumen((str(n), s.sasaran, *s.hal)) for n, s in enumerate(f.sasaran, start=1))
    return TabelDokumen("Tujuh hal", kolom, baris, kecil=True)


def tabel_angka(f: FormulirReviu, lebar: float) -> TabelDokumen:
    """Catatan atas angka dan isi laporan."""
    w = bagi_lebar(lebar, 2, 2.4, 20)
    kolom = (
        KolomDokumen("Kode catatan", w[0]),
        KolomDokumen("Hal.", w[1], rata=Rata.TENGAH),
        KolomDokumen("Yang ditemukan", w[2]),
    )
    isi_tabel = [(a.kode, a.halaman, a.pesan) for a in f.angka] or [
        ("", "", "Tidak ada catatan atas angka yang dihitung ulang.")
    ]
    return TabelDokumen("Angka dan isi", kolom, tuple(map(BarisDokumen, isi_tabel)), kecil=True)


def tabel_chr(f: FormulirReviu, lebar: float) -> TabelDokumen:
    """Catatan Hasil Reviu: butir yang dijawab “tidak”, lalu angka yang perlu diperbaiki."""
    w = bagi_lebar(lebar, 1, 2.2, 9, 7, 5, 3.4, 2.4)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Hal.", w[1], rata=Rata.TENGAH, kosong=""),
        KolomDokumen("Kondisi", w[2]),
        KolomDokumen("Kriteria", w[3]),
        KolomDokumen("Usulan perbaikan", w[4], kosong=""),
        KolomDokumen("Tanggapan", w[5], kosong=""),
        KolomDokumen("Status", w[6], kosong=""),
    )
    tidak = [(b.halaman, b.catatan or b.alasan, f"{b.kode} {b.butir}", "") for b in f.butir if b.jawaban == "tidak"]
    angka = [(a.halaman, a.pesan, f"{a.kode} {a.judul}", a.saran) for a in f.angka]
    baris = tuple(BarisDokumen((str(n), *satu, "", "")) for n, satu in enumerate([*tidak, *angka], start=1))
    kosong = (BarisDokumen(("", "", "Tidak ada butir yang dijawab “tidak”.", "", "", "", "")),)
    return TabelDokumen("Catatan Hasil Reviu", kolom, baris or kosong, kecil=True)
