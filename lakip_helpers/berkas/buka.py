"""Membuka berkas kantor (XLSX atau CSV) menjadi kisi sel. Tidak tahu apa arti isinya."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from lakip_helpers.berkas.csv_kantor import buka_csv
from lakip_helpers.berkas.excel.xlsx import buka_xlsx
from lakip_helpers.berkas.kisi import MB, UKURAN_MAKS, Kisi, Lembar, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

_OLE: Final = b"\xd0\xcf\x11\xe0"
_SANDI_OLE: Final = "EncryptedPackage".encode("utf-16-le")
_HALAMAN: Final = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"mime-version:", b"<div", b"<meta")
_GAMBAR: Final = (b"%pdf", b"\x89png", b"\xff\xd8", b"gif8", b"rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf")
_KENDALI: Final = bytes([*range(9), 11, 12, *range(14, 32)])

AKHIRAN_TEKS: Final = frozenset({"", ".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsm"})
"""Akhiran berkas teks yang dicoba sebagai CSV; banyak ekspor aplikasi menamai CSV-nya .xls."""


def buka(jalur: str | Path, cocok: Callable[[Kisi], int] | None = None) -> list[Lembar]:
    """Buka berkas XLSX atau CSV menjadi daftar lembar.

    Masukan: jalur berkas; `cocok` memberi nilai seberapa dikenal judul sebuah kisi (membantu memilih
    pemisah CSV). Keluaran: daftar `Lembar`, CSV selalu satu. Galat: `GalatBerkas` dengan kalimat yang
    boleh ditunjukkan apa adanya.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "contoh.csv"
    >>> _ = berkas.write_text("Indikator;Target\\nIPM;80,1", encoding="utf-8")
    >>> buka(berkas)[0].kisi[1]
    ['IPM', '80,1']
    """
    jalur = Path(jalur)
    with _sebagai_galat_berkas(jalur):
        isi = _baca_bita(jalur)
    if isi.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return buka_xlsx(jalur.name, isi)
    _tolak_bukan_tabel(jalur, isi)
    if jalur.suffix.casefold() not in AKHIRAN_TEKS:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} berakhiran {jalur.suffix!r}, bukan tabel. Yang dapat dibaca: .xlsx dan .csv.",
            Gejala.BUKAN_TABEL,
        )
    return [buka_csv(jalur.name, isi, cocok)]


@contextmanager
def _sebagai_galat_berkas(jalur: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak ditemukan di folder {jalur.absolute().parent.name!r}. Periksa namanya.",
            Gejala.TIDAK_ADA,
        ) from None
    except (PermissionError, IsADirectoryError):
        if jalur.is_dir():
            raise GalatBerkas(
                f"{jalur.name!r} adalah folder, bukan berkas. Sebutkan nama berkas di dalamnya.", Gejala.FOLDER
            ) from None
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak dapat dibuka: sedang dipakai program lain atau terlarang."
            " Tutup di Excel, lalu coba lagi.",
            Gejala.TERKUNCI,
        ) from None
    except OSError as galat:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak dapat dibaca ({galat.strerror}). Salin ulang berkasnya.",
            Gejala.GAGAL_BACA,
        ) from None


def _baca_bita(jalur: Path) -> bytes:
    besar = jalur.stat().st_size
    if besar > UKURAN_MAKS:
        raise terlalu_besar(jalur.name, f"ukurannya {besar // MB} MB, paling banyak {UKURAN_MAKS // MB} MB")
    isi = jalur.read_bytes()
    if not isi.strip():
        raise GalatBerkas(
            f"Berkas {jalur.name!r} kosong. Periksa apakah berkasnya sudah tersimpan.", Gejala.BERKAS_KOSONG
        )
    return isi


def _tolak_bukan_tabel(jalur: Path, data: bytes) -> None:
    awal = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(_OLE):
        sandi = _SANDI_OLE in data
        jenis = "berkata sandi" if sandi else "berformat Excel lama (.xls) atau berkata sandi"
        raise GalatBerkas(
            f"Berkas {jalur.name!r} {jenis}, sehingga isinya tidak terbaca."
            " Buka di Excel, hapus kata sandinya, lalu Simpan Sebagai “Excel Workbook (.xlsx)”.",
            Gejala.SANDI if sandi else Gejala.XLS_LAMA,
        )
    if awal.startswith(_HALAMAN):
        raise GalatBerkas(
            f"Berkas {jalur.name!r} sebenarnya halaman web, bukan Excel, walaupun namanya begitu."
            " Buka di Excel, lalu Simpan Sebagai “Excel Workbook (.xlsx)”.",
            Gejala.HALAMAN_WEB,
        )
    if awal.startswith(_GAMBAR) or _biner(data[:4096]):
        raise GalatBerkas(
            f"Berkas {jalur.name!r} bukan tabel (mungkin PDF, gambar, atau berkas rusak)."
            " Yang dapat dibaca: .xlsx dan .csv.",
            Gejala.BUKAN_TABEL,
        )


def _biner(data: bytes) -> bool:
    """Lebih dari dua persen huruf kendali, dan bukan teks UTF-16 (yang berselang bita nol)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    genap, ganjil = data[::2], data[1::2]
    if any(selang and selang.count(0) > 0.8 * len(selang) for selang in (genap, ganjil)):
        return genap.count(0) > 0.5 * len(genap) and ganjil.count(0) > 0.5 * len(ganjil)
    return len(data) - len(data.translate(None, _KENDALI)) > max(2, 0.02 * len(data))
