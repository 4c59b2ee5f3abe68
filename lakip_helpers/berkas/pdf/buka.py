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
from lakip_helpers.berkas.pdf.alur import alur_halaman
from lakip_helpers.berkas.pdf.bahan import Halaman, Tabel, tegakkan
from lakip_helpers.berkas.pdf.kepala import rapikan_sela
from lakip_helpers.berkas.pdf.sambung import petak_tabel
from lakip_helpers.berkas.pdf.tabel import tabel_halaman
from lakip_helpers.berkas.pdf.teks import Baris
from lakip_helpers.berkas.petak import BarisNaskah, Dokumen, JenisBerkas
from lakip_helpers.galat import GalatBerkas, Gejala

NASKAH_MAKS: Final = 200_000
WAKTU_MAKS: Final = 45.0
"""Detik prosesor; halaman yang tidak sempat dibaca disebut, yang sudah terbaca dipakai."""
HURUF_HALAMAN: Final = 100
"""Huruf lebih sedikit dari ini di halaman bergambar penuh hanyalah nomor atau kepala halaman."""
TERBACA: Final = frozenset({"biasa", "bergambar", "ocr"})
KURVA_TULISAN: Final = 200
TAK_DIKENAL: Final = 0.3
"""Bagian huruf tanpa arti yang membuat sebuah halaman tidak terbaca."""


class Keadaan(Enum):
    """Yang dapat dikatakan tentang sebuah halaman."""

    BIASA = "biasa"
    KOSONG = "kosong"
    PINDAIAN = "pindaian"
    BERGAMBAR = "bergambar"
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
    batas = time.process_time() + WAKTU_MAKS
    lembar = _daftar_halaman(berkas, data)
    penafsir, perekam = _penafsir()
    tabel: list[Tabel] = []
    luar: list[tuple[str, ...]] = []
    alur: list[BarisNaskah] = []
    keadaan: dict[Keadaan, list[int]] = {}
    for nomor, satu in enumerate(lembar, start=1):
        if time.process_time() > batas:
            keadaan[Keadaan.WAKTU] = list(range(nomor, len(lembar) + 1))
            break
        sebutan, baru, lain = _baca_halaman(penafsir, perekam, satu)
        keadaan.setdefault(sebutan, []).append(nomor)
        tabel += baru
        luar.append(tuple(baris.teks for baris in lain))
        alur += alur_halaman(nomor, baru, lain)
    if not tabel and 2 * _banyak(keadaan, Keadaan.BERGAMBAR, Keadaan.PINDAIAN) > len(lembar):
        raise pesan.pindaian(berkas)
    _tolak_tak_terbaca(berkas, keadaan)
    peringatan = tuple(kalimat(keadaan[k]) for k, kalimat in _INGAT.items() if k in keadaan)
    petak = tuple(petak_tabel(berkas, rapikan_sela(tabel, luar)))
    naskah = "\n".join(itertools.chain.from_iterable(luar))[:NASKAH_MAKS]
    return Dokumen(berkas, JenisBerkas.PDF, petak, naskah, peringatan, alur=tuple(alur))


def _banyak(keadaan: dict[Keadaan, list[int]], *pilih: Keadaan) -> int:
    return sum(len(keadaan.get(k, [])) for k in pilih)


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
    except Exception:  # noqa: BLE001 - pdfminer melempar banyak jenis galat untuk berkas rusak
        raise pesan.rusak(berkas) from None
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


def _baca_halaman(penafsir: Any, perekam: Any, lembar: Any) -> tuple[Keadaan, list[Tabel], list[Baris]]:
    """Keadaan, tabel, dan tulisan lain satu halaman; halaman rusak tidak menghentikan halaman lain."""
    from lakip_helpers.berkas.pdf.rekam import TerlaluRamai

    perekam.mulai()
    try:
        x0, y0, x1, y1 = lembar.mediabox
        lembar.mediabox = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        penafsir.process_page(lembar)
        return _susun_halaman(perekam.halaman)
    except TerlaluRamai:
        return Keadaan.RAMAI, [], []
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - pdfminer melempar banyak jenis galat untuk halaman rusak
        return Keadaan.RUSAK, [], []


def _susun_halaman(halaman: Halaman) -> tuple[Keadaan, list[Tabel], list[Baris]]:
    from lakip_helpers.berkas.pdf.citra import garis_gambar
    from lakip_helpers.berkas.pdf.rekam import SEHALAMAN

    sebutan = _keadaan(halaman, SEHALAMAN)
    if sebutan is Keadaan.OCR:
        for gambar in halaman.gambar:
            datar, tegak = garis_gambar(gambar)
            halaman.datar.extend(datar)
            halaman.tegak.extend(tegak)
    if sebutan.value not in TERBACA:
        return sebutan, [], []
    return sebutan, *tabel_halaman(tegakkan(halaman))


def _keadaan(h: Halaman, bagian: float) -> Keadaan:
    """Keadaan sebuah halaman; gambar seluas `bagian` halamannya adalah pindaian."""
    huruf = sum(not x.teks.isspace() for x in h.huruf)
    sehalaman = bool(h.gambar) and sum(g.luas for g in h.gambar) >= bagian * h.lebar * h.tinggi
    if not huruf:
        if sehalaman:
            return Keadaan.PINDAIAN
        return Keadaan.GAMBAR if h.kurva >= KURVA_TULISAN else Keadaan.KOSONG
    if sum(x.teks.startswith("(cid:") for x in h.huruf) > TAK_DIKENAL * huruf:
        return Keadaan.FON
    if not sehalaman:
        return Keadaan.BIASA
    if huruf < HURUF_HALAMAN:
        return Keadaan.BERGAMBAR
    return Keadaan.OCR if h.tampak < len(h.huruf) / 2 else Keadaan.BIASA


def _tolak_tak_terbaca(berkas: str, keadaan: dict[Keadaan, list[int]]) -> None:
    """Galat bila tidak ada satu halaman pun yang terbaca; sebabnya keadaan halaman terbanyak."""
    if any(k.value in TERBACA for k in keadaan):
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
    gejala = Gejala.PINDAIAN if utama is Keadaan.FON else Gejala.TERLALU_BESAR
    raise GalatBerkas(f"Berkas {berkas!r} tidak dapat dibaca. {_INGAT[utama](isi_lain[utama])}", gejala)
