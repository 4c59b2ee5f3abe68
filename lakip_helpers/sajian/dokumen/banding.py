"""Perbandingan dua versi sebagai Word satu halaman untuk pimpinan, dan sebagai buku kerja Excel yang lengkap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.model.banding import Banding, Potongan, tulis_potongan
from lakip_helpers.sajian.dokumen.banding_isi import KOSONG, Halaman, pendekkan, sebut_kolom, susun_halaman
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, Rata, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kertas.kerangka import Kertas, Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar
from lakip_helpers.sajian.kertas.unsur import jadikan, lari

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

JUDUL: Final = "Perubahan dokumen kinerja"
LEBAR_EXCEL: Final = 34.0
TIDAK_ADA: Final = "Tidak ada."
CARA_KATA: Final = "dicoret: dibuang; tebal: ditambahkan"
ARTI_TANDA: Final = "✗ salah   ? perlu diperiksa   → saran"


def buat_halaman(banding: Banding, tanggal: str = "", pemilik: str = "") -> Document:
    """Satu halaman Word untuk pimpinan; `pemilik` nama OPD bila diketahui.

    >>> buat_halaman(Banding("lama.xlsx", "baru.docx")).paragraphs[0].text
    'PERUBAHAN DOKUMEN KINERJA'
    """
    return buat_halaman_semua((("", banding),), tanggal, pemilik)


def buat_halaman_semua(semua: Sequence[tuple[str, Banding]], tanggal: str = "", pemilik: str = "") -> Document:
    """Satu halaman tiap perbandingan, masing-masing dengan judulnya.

    >>> len(buat_halaman_semua([("A", Banding("a", "b")), ("B", Banding("c", "d"))]).tables)
    4
    """
    lembaran = buka(Setelan(kertas=Kertas.A4), JUDUL, rekaan=any(banding.rekaan for _, banding in semua))
    for urut, (judul, banding) in enumerate(semua):
        sebutan = " – ".join(satu for satu in (pemilik, judul) if satu)
        _halaman(lembaran, susun_halaman(banding), sebutan, tanggal, halaman_baru=urut > 0)
    return lembaran.tutup()


def _halaman(lembaran: Lembaran, halaman: Halaman, sebutan: str, tanggal: str, *, halaman_baru: bool) -> None:
    lembaran.tulis(JUDUL.upper(), g.JUDUL, halaman_baru=halaman_baru)
    if sebutan:
        lembaran.tulis(pendekkan(sebutan), g.TENGAH)
    tanggal = f" Disusun {tanggal}." if tanggal else ""
    lembaran.tulis(f"Versi lama: {halaman.lama}. Versi baru: {halaman.baru}.{tanggal}", g.KETERANGAN)
    for urut, kalimat in enumerate(halaman.kesimpulan):
        alinea = lembaran.tulis("", g.KIRI)
        alinea._p.append(jadikan(lari(kalimat, tebal=urut == 0)))
    lembaran.sela(lekat=False)
    lembaran.tabel(_tabel_ukuran(halaman, lembaran.lebar_isi()))
    lembaran.sela(lekat=False)
    lembaran.tabel(_tabel_catatan(halaman, lembaran.lebar_isi()))
    lembaran.tulis(ARTI_TANDA, g.SEL_KECIL)
    _kalimat(lembaran, halaman)
    _angka(lembaran, halaman)
    _batas(lembaran, halaman)


def _tabel_ukuran(halaman: Halaman, lebar: float) -> TabelDokumen:
    ukuran = bagi_lebar(lebar, 4.6, 3, 3)
    judul = ("Ukuran", "Sebelum", "Sesudah")
    rata = (Rata.KIRI, Rata.TENGAH, Rata.TENGAH)
    kolom = tuple(KolomDokumen(j, w, rata=r) for j, w, r in zip(judul, ukuran, rata, strict=True))
    return TabelDokumen("Ukuran", kolom, tuple(BarisDokumen(satu) for satu in halaman.ukuran), kecil=True)


def _tabel_catatan(halaman: Halaman, lebar: float) -> TabelDokumen:
    """Yang selesai di kiri, yang masih perlu dibetulkan di kanan."""
    judul = ("Sudah selesai", "Masih perlu dibetulkan: tersisa dan baru")
    kolom = tuple(KolomDokumen(j, w) for j, w in zip(judul, bagi_lebar(lebar, 1, 1), strict=True))
    sel = tuple("\n".join(daftar) or TIDAK_ADA for daftar in (halaman.selesai, halaman.perlu))
    return TabelDokumen("Catatan", kolom, (BarisDokumen(sel),), kecil=True)


def _kalimat(lembaran: Lembaran, halaman: Halaman) -> None:
    cara = f" ({CARA_KATA})" if halaman.kalimat else ""
    lembaran.tulis(f"Kalimat yang berubah: {halaman.banyak_kalimat}{cara}", g.SUBJUDUL)
    for asal, potongan in halaman.kalimat:
        alinea = lembaran.tulis(f"• {asal}: ", g.SEL)
        for urut, satu in enumerate(potongan):
            alinea._p.append(jadikan(_lari_potongan(satu, sela=urut > 0)))
    _sisa(lembaran, halaman.banyak_kalimat - len(halaman.kalimat), "kalimat")


def _lari_potongan(potongan: Potongan, *, sela: bool) -> str:
    teks = f"{' ' if sela else ''}{potongan.teks}"
    return lari(teks, tebal=potongan.tanda == "+", coret=potongan.tanda == "-")


def _angka(lembaran: Lembaran, halaman: Halaman) -> None:
    lembaran.tulis(f"Target dan angka yang bergeser: {halaman.banyak_angka}", g.SUBJUDUL)
    if halaman.angka:
        lebar = bagi_lebar(lembaran.lebar_isi(), 5.6, 2, 2.3, 2.3)
        judul = ("Indikator", "Angka", "Sebelum", "Sesudah")
        kolom = tuple(KolomDokumen(j, w) for j, w in zip(judul, lebar, strict=True))
        lembaran.tabel(TabelDokumen("Angka", kolom, tuple(BarisDokumen(satu) for satu in halaman.angka), kecil=True))
    _sisa(lembaran, halaman.banyak_angka - len(halaman.angka), "angka")


def _sisa(lembaran: Lembaran, banyak: int, apa: str) -> None:
    if banyak > 0:
        lembaran.tulis(f"… dan {banyak} {apa} lain.", g.SEL_KECIL)


def _batas(lembaran: Lembaran, halaman: Halaman) -> None:
    if not halaman.batas:
        return
    lembaran.tulis("Yang tidak dapat dibandingkan", g.SUBJUDUL)
    for kalimat in halaman.batas:
        lembaran.tulis(f"• {kalimat}", g.SEL_KECIL)


def buat_buku_banding(banding: Banding) -> Workbook:
    """Perbandingan lengkap sebagai Excel: ringkasan, catatan, kalimat, angka, baris, berkas, dan yang tidak terbaca.

    >>> buat_buku_banding(Banding("a", "b")).sheetnames
    ['Ringkasan', 'Catatan', 'Kalimat', 'Angka', 'Baris', 'Berkas', 'Tidak terbaca']
    """
    buku = buku_baru(JUDUL)
    for nama, judul, lebar, baris in _lembar(banding):
        ukuran = bagi_lebar(LEBAR_EXCEL, *lebar)
        kolom = tuple(KolomDokumen(j, w, kosong="") for j, w in zip(judul, ukuran, strict=True))
        tabel = TabelDokumen(nama, kolom, tuple(BarisDokumen(satu) for satu in baris))
        kepala = [f"{JUDUL}, {nama.lower()}", f"{banding.lama} → {banding.baru}"]
        tulis_lembar(buku, tabel, kepala, rekaan=banding.rekaan, keterangan="" if tabel.baris else TIDAK_ADA)
    return buku


Lembar = tuple[str, tuple[str, ...], tuple[float, ...], Sequence[tuple[str, ...]]]


def _lembar(banding: Banding) -> Iterator[Lembar]:
    halaman = susun_halaman(banding)
    ringkas = [*((k, "", "") for k in halaman.kesimpulan), *halaman.ukuran]
    yield "Ringkasan", ("Ukuran", "Sebelum", "Sesudah"), (6, 2, 2), ringkas
    temuan = [
        (str(n.nasib), str(t.keparahan), t.kode, n.judul, t.tempat, n.kalimat, t.pesan, n.sebab)
        for n, t in ((satu, satu.temuan) for satu in banding.temuan)
    ]
    kolom = ("Keadaan", "Keparahan", "Kode", "Judul", "Tempat", "Baris", "Yang ditemukan", "Sebab")
    yield "Catatan", kolom, (2, 1.4, 1.4, 3, 3, 4, 5, 3), temuan
    kalimat = [
        (str(k.pasangan.lama), str(k.pasangan.cara), sebut_kolom(k.kolom), tulis_potongan(k.potongan))
        for k in banding.kalimat
    ]
    kalimat += [(n.dokumen, n.cara, "naskah", tulis_potongan(n.potongan)) for n in banding.naskah]
    yield "Kalimat", ("Baris lama atau berkas", "Dikenali dari", "Kolom", "Perubahan"), (5, 2, 2, 8), kalimat
    angka = [(str(a.pasangan.baru), sebut_kolom(a.kolom), a.lama or KOSONG, a.baru or KOSONG) for a in banding.angka]
    yield "Angka", ("Baris", "Angka", "Sebelum", "Sesudah"), (8, 2, 2, 2), angka
    baris = [
        *((str(b), "tidak ditemukan pada versi baru") for b in banding.tanpa_baru),
        *((str(b), "tidak ada asalnya pada versi lama") for b in banding.tanpa_lama),
    ]
    yield "Baris", ("Baris", "Keadaan"), (10, 4), baris
    berkas = [("\n".join(b.lama), "\n".join(b.baru), b.sebab or "dibandingkan") for b in banding.berkas]
    yield "Berkas", ("Versi lama", "Versi baru", "Keadaan"), (5, 5, 4), berkas
    yield "Tidak terbaca", ("Keterangan",), (1,), [(k,) for k in (*banding.tanpa_naskah, *banding.tak_terbaca)]
