"""Membuka PDF menjadi tabel dan naskah, halaman demi halaman."""

from __future__ import annotations

import io
import itertools
import time
import warnings
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Final

from lakip_helpers.berkas.pdf import pesan
from lakip_helpers.berkas.pdf.bahan import Halaman, Tabel, Tepi, tegakkan
from lakip_helpers.berkas.pdf.sambung import petak_tabel
from lakip_helpers.berkas.pdf.tabel import tabel_halaman
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas
from lakip_helpers.galat import GalatBerkas

NASKAH_MAKS: Final = 200_000
WAKTU_MAKS: Final = 45.0
"""Detik; halaman yang tidak sempat dibaca disebut, yang sudah terbaca dipakai."""
SEHALAMAN: Final = 0.5
"""Gambar seluas ini (bagian halaman) adalah pindaian halamannya."""
KURVA_TULISAN: Final = 200
TAK_DIKENAL: Final = 0.3
"""Bagian huruf tanpa arti yang membuat sebuah halaman tidak terbaca."""


class Keadaan(Enum):
    """Yang dapat dikatakan tentang sebuah halaman."""

    BIASA = "biasa"
    KOSONG = "kosong"
    PINDAIAN = "pindaian"
    OCR = "ocr"
    GAMBAR = "gambar"
    FON = "fon"
    RAMAI = "ramai"
    RUSAK = "rusak"
    WAKTU = "waktu"


_INGAT: Final[dict[Keadaan, Callable[[Sequence[int]], str]]] = {
    Keadaan.OCR: pesan.ingat_ocr,
    Keadaan.PINDAIAN: pesan.ingat_pindaian,
    Keadaan.GAMBAR: pesan.ingat_gambar,
    Keadaan.FON: pesan.ingat_fon,
    Keadaan.RAMAI: pesan.ingat_ramai,
    Keadaan.RUSAK: pesan.ingat_rusak,
    Keadaan.WAKTU: pesan.ingat_waktu,
}


def buka_pdf(berkas: str, data: bytes) -> Dokumen:
    """Buka PDF menjadi dokumen: tabel-tabelnya, naskah di luar tabel, dan peringatan per halaman.

    Masukan: nama berkas (untuk kalimat) dan isinya. Keluaran: `Dokumen`; tabel yang bersambung antarhalaman menjadi
    satu petak dengan tempat tiap potongannya. Galat: `GalatBerkas` bila tidak ada satu halaman pun yang terbaca (hasil
    pindai, berkata sandi, rusak, terlalu banyak halaman).

    >>> try:
    ...     buka_pdf("kosong.pdf", b"%PDF-1.4")
    ... except GalatBerkas as galat:
    ...     galat.gejala
    <Gejala.RUSAK: 'rusak'>
    """
    batas = time.monotonic() + WAKTU_MAKS
    lembar = _daftar_halaman(berkas, data)
    penafsir, perekam = _penafsir()
    tabel: list[Tabel] = []
    naskah: list[str] = []
    keadaan: dict[Keadaan, list[int]] = {}
    for nomor, satu in enumerate(lembar, start=1):
        if time.monotonic() > batas:
            keadaan[Keadaan.WAKTU] = list(range(nomor, len(lembar) + 1))
            break
        halaman, sebutan = _baca_halaman(penafsir, perekam, satu, nomor)
        keadaan.setdefault(sebutan, []).append(nomor)
        if sebutan in (Keadaan.BIASA, Keadaan.OCR):
            baru, luar = tabel_halaman(halaman)
            tabel += baru
            naskah += [baris.teks for baris in luar]
    _tolak_tak_terbaca(berkas, keadaan, len(lembar))
    peringatan = tuple(kalimat(keadaan[k]) for k, kalimat in _INGAT.items() if k in keadaan)
    petak = tuple(petak_tabel(berkas, tabel))
    return Dokumen(berkas, JenisBerkas.PDF, petak, "\n".join(naskah)[:NASKAH_MAKS], peringatan)


def _daftar_halaman(berkas: str, data: bytes) -> list[Any]:
    """Halaman PDF, belum diurai; galatnya galat berkas."""
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfpage import PDFPage

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            awal = list(itertools.islice(PDFPage.get_pages(io.BytesIO(data)), pesan.HALAMAN_MAKS + 1))
    except MemoryError:
        raise
    except PDFPasswordIncorrect:
        raise pesan.bersandi(berkas) from None
    except Exception as galat:  # noqa: BLE001 - pdfminer melempar banyak jenis galat untuk berkas rusak
        raise pesan.rusak(berkas, type(galat).__name__) from None
    if not awal:
        raise pesan.rusak(berkas, "tidak ada halaman")
    if len(awal) > pesan.HALAMAN_MAKS:
        raise pesan.kebanyakan_halaman(berkas)
    return awal


def _penafsir() -> tuple[Any, Any]:
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

    from lakip_helpers.berkas.pdf.rekam import Perekam

    sumber = PDFResourceManager()
    perekam = Perekam(sumber)
    return PDFPageInterpreter(sumber, perekam), perekam


def _baca_halaman(penafsir: Any, perekam: Any, lembar: Any, nomor: int) -> tuple[Halaman, Keadaan]:
    """Isi satu halaman dan keadaannya; halaman rusak tidak menghentikan halaman lain."""
    from lakip_helpers.berkas.pdf.rekam import TerlaluRamai

    kosong = Halaman(nomor, 1.0, 1.0)
    try:
        penafsir.process_page(lembar)
    except TerlaluRamai:
        return kosong, Keadaan.RAMAI
    except (MemoryError, GalatBerkas):
        raise
    except Exception:  # noqa: BLE001 - pdfminer melempar banyak jenis galat untuk halaman rusak
        return kosong, Keadaan.RUSAK
    halaman = tegakkan(perekam.halaman)
    return halaman, _keadaan(halaman)


def _keadaan(h: Halaman) -> Keadaan:
    huruf = sum(not x.teks.isspace() for x in h.huruf)
    sehalaman = sum(_luas(g) for g in h.gambar) >= SEHALAMAN * h.lebar * h.tinggi
    if not huruf:
        if sehalaman:
            return Keadaan.PINDAIAN
        return Keadaan.GAMBAR if h.kurva >= KURVA_TULISAN else Keadaan.KOSONG
    if sum(x.teks.startswith("(cid:") for x in h.huruf) > TAK_DIKENAL * huruf:
        return Keadaan.FON
    tersembunyi = len(h.huruf) - h.tampak
    return Keadaan.OCR if sehalaman and (tersembunyi > len(h.huruf) / 2) else Keadaan.BIASA


def _luas(tepi: Tepi) -> float:
    return (tepi[2] - tepi[0]) * (tepi[3] - tepi[1])


def _tolak_tak_terbaca(berkas: str, keadaan: dict[Keadaan, list[int]], banyak: int) -> None:
    """Galat bila tidak ada satu halaman pun yang terbaca; sebabnya keadaan halaman terbanyak."""
    if Keadaan.BIASA in keadaan or Keadaan.OCR in keadaan:
        return
    isi_lain = {k: n for k, n in keadaan.items() if k is not Keadaan.KOSONG}
    if not isi_lain:
        raise pesan.tanpa_tulisan(berkas)
    utama = max(isi_lain, key=lambda k: len(isi_lain[k]))
    if utama is Keadaan.PINDAIAN:
        raise pesan.pindaian(berkas)
    if utama is Keadaan.GAMBAR:
        raise pesan.tulisan_gambar(berkas)
    if utama is Keadaan.RUSAK:
        raise pesan.rusak(berkas)
    raise GalatBerkas(f"Berkas {berkas!r}: {_INGAT[utama](isi_lain[utama])}")
