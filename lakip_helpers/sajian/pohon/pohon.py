"""Pohon kinerja satu OPD atau seluruh daerah: gambar untuk layar, berkas A3, dan teks Mermaid.

Kaitan yang terputus tidak dibuang: kotaknya digambar di samping, di bawah tempat induk yang tidak ditemukan.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.grafik.capaian import TITIK_PER_INCI, Grafik
from lakip_helpers.sajian.kertas.kerangka import (
    TANDA_REKAAN,
    Setelan,
    judul_kotak,
    ringkas_catatan,
    yang_salah,
)
from lakip_helpers.sajian.pohon.gambar import susun_gambar
from lakip_helpers.sajian.pohon.halaman import bagi_halaman
from lakip_helpers.sajian.pohon.simpul import Pohon
from lakip_helpers.sajian.pohon.susun import susun_pohon
from lakip_helpers.sajian.pohon.teks import kalimat_pohon, teks_alt_pohon, tulis_mermaid
from lakip_helpers.sajian.pohon.ukur import (
    A3,
    DALAM,
    LAYAR,
    LINTAS,
    TEPI,
    Bingkai,
    Halaman,
    Kertas,
    lipat,
    muat,
    tinggi_catatan,
    ukur_halaman,
)

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel

BENTUK: Final = (".pdf", ".png", ".svg", ".mmd")
"""Akhiran berkas yang dapat dibuat; PDF berhalaman, PNG dan SVG menyusun halamannya ke bawah."""
TITIK_CETAK: Final = 150
CARA_BACA: Final = (
    "Cara membaca dari bawah: jika isi kotak bawah terwujud, maka isi kotak di atasnya lebih mungkin terwujud."
)


def gambar_pohon(
    bundel: Bundel, kode_opd: str | None = None, *, tahun: int | None = None, sampai: str | None = None
) -> Grafik:
    """Gambar pohon kinerja satu OPD, atau seluruh daerah, untuk layar.

    Masukan: bundel; kode OPD, atau `None` untuk seluruh daerah; `tahun` menampilkan target tahun itu; `sampai`
    membatasi kedalaman (tujuan, sasaran, program, kegiatan, subkegiatan). Keluaran: `Grafik` dengan teks pengganti dan
    kalimat; pohon yang lebar dibagi menjadi beberapa halaman yang tersusun ke bawah. Galat: `GalatTabel` bila OPD
    tidak dikenal atau belum punya Renstra.

    >>> from lakip_helpers import muat
    >>> gambar_pohon(muat("kota_contoh"), "DISDIK", sampai="sasaran")  # doctest: +NORMALIZE_WHITESPACE
    Pohon kinerja Dinas Pendidikan: 1 sasaran RPJMD dengan 1 indikator, 1 tujuan OPD dengan 1 indikator, 3 sasaran
    OPD dengan 5 indikator. Tidak ada kaitan yang terputus.
    """
    pohon = susun_pohon(bundel, kode_opd, tahun, sampai=sampai)
    png = _cetak(susun_halaman(pohon, LAYAR), "png", TITIK_PER_INCI)
    return Grafik(png, teks_alt_pohon(pohon), kalimat_pohon(pohon))


def pohon_mermaid(
    bundel: Bundel, kode_opd: str | None = None, *, tahun: int | None = None, sampai: str | None = None
) -> str:
    """Pohon kinerja sebagai teks Mermaid; masukan dan galatnya seperti `gambar_pohon`.

    >>> from lakip_helpers import muat
    >>> print(pohon_mermaid(muat("kota_contoh"), "DISDIK", sampai="tujuan").splitlines()[3])
      rekaan["DATA REKAAN UNTUK LATIHAN – BUKAN DOKUMEN RESMI"]
    """
    return tulis_mermaid(susun_pohon(bundel, kode_opd, tahun, sampai=sampai))


def buat_pohon(
    bundel: Bundel,
    kode_opd: str,
    tahun: int,
    *,
    bentuk: str = ".pdf",
    sampai: str | None = None,
    setelan: Setelan | None = None,
) -> bytes:
    """Isi berkas pohon kinerja pada kertas A3 mendatar.

    Masukan: bundel, kode OPD atau PEMDA, tahun, akhiran berkas (.pdf, .png, .svg, .mmd), kedalaman, dan setelan dokumen
    (nama OPD, daerah, catatan). Keluaran: bita siap disimpan. Galat: seperti `gambar_pohon`.

    >>> from lakip_helpers import muat
    >>> buat_pohon(muat("kota_contoh"), "DISDIK", 2026, sampai="sasaran")[:5]
    b'%PDF-'
    """
    setelan = setelan or Setelan()
    pohon = susun_pohon(bundel, kode_opd, tahun, sampai=sampai, setelan=setelan)
    if bentuk == ".mmd":
        return (tulis_mermaid(pohon) + "\n").encode("utf-8")
    return cetak_pohon(pohon, bentuk, setelan)


def cetak_pohon(pohon: Pohon, bentuk: str = ".pdf", setelan: Setelan | None = None) -> bytes:
    """Isi berkas PDF, PNG, atau SVG sebuah pohon yang sudah jadi, pada kertas A3 mendatar.

    >>> from lakip_helpers.sajian.pohon.simpul import Lapis, Simpul
    >>> cetak_pohon(Pohon("Dinas A", "", None, False, (Simpul(Lapis.TUJUAN, "t", "Sungai bersih"),)))[:5]
    b'%PDF-'
    """
    halaman = susun_halaman(pohon, A3, setelan)
    return _pdf(halaman, pohon) if bentuk == ".pdf" else _cetak(halaman, bentuk.removeprefix("."), TITIK_CETAK)


def susun_halaman(pohon: Pohon, kertas: Kertas, setelan: Setelan | None = None) -> list[Halaman]:
    """Halaman pohon yang sudah diukur; catatan hanya di halaman pertama."""
    catatan = _catatan(setelan or Setelan(), kertas)
    hutan = bagi_halaman(pohon.akar, lambda akar: muat(akar, kertas, tinggi_catatan(catatan)))
    return [
        ukur_halaman(akar, kertas, _bingkai(pohon, urut, len(hutan), catatan if urut == 1 else ()))
        for urut, akar in enumerate(hutan, start=1)
    ]


def _bingkai(pohon: Pohon, nomor: int, banyak: int, catatan: tuple[str, ...]) -> Bingkai:
    nama = pohon.nama if not pohon.daerah or pohon.daerah in pohon.nama else f"{pohon.nama} {pohon.daerah}"
    bagian = "" if banyak == 1 else f" – halaman {nomor} dari {banyak}"
    judul = f"Pohon Kinerja {nama}{f' Tahun {pohon.tahun}' if pohon.tahun else ''}{bagian}"
    return Bingkai(judul, CARA_BACA, TANDA_REKAAN if pohon.rekaan else "", catatan)


def _catatan(setelan: Setelan, kertas: Kertas) -> tuple[str, ...]:
    temuan = yang_salah(setelan.catatan)
    butir = [judul_kotak(temuan), *ringkas_catatan(temuan)] if temuan else []
    lebar = kertas.lebar - 2 * TEPI - 3 * DALAM
    return tuple(baris for teks in butir for baris in lipat(teks, LINTAS, lebar))


def _pdf(halaman: Sequence[Halaman], pohon: Pohon) -> bytes:
    from matplotlib.backends.backend_pdf import PdfPages

    wadah = BytesIO()
    sifat = {"Title": f"Pohon Kinerja {pohon.nama}", "Creator": None, "Producer": None}
    with _setelan_cetak(), PdfPages(wadah, metadata=sifat) as pdf:
        for satu in halaman:
            pdf.savefig(susun_gambar([satu]))
    return wadah.getvalue()


def _cetak(halaman: Sequence[Halaman], bentuk: str, titik: int) -> bytes:
    sifat = {"png": {"Software": None}, "svg": {"Creator": None, "Date": None}}[bentuk]
    wadah = BytesIO()
    with _setelan_cetak():
        susun_gambar(halaman).savefig(wadah, format=bentuk, dpi=titik, metadata=sifat)
    return wadah.getvalue()


def _setelan_cetak() -> AbstractContextManager[None]:
    """Huruf tertanam sebagai huruf di PDF dan tetap tulisan di SVG, sehingga isinya dapat dicari."""
    import matplotlib

    return matplotlib.rc_context({"pdf.fonttype": 42, "svg.fonttype": "none", "svg.hashsalt": "pohon"})
