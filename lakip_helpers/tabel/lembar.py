"""Membuka berkas kantor (XLSX atau CSV) menjadi kisi sel. Tidak tahu apa arti isinya."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatBerkas

MB: Final = 1024**2
UKURAN_MAKS: Final = 60 * MB
UKURAN_LEMBAR_MAKS: Final = 12 * MB
"""Ukuran isi lembar (tanpa gambar) sesudah dibuka; buku kerja OPD biasanya di bawah 2 MB."""
BARIS_MAKS: Final = 200_000
PEMISAH: Final = (";", ",", "\t", "|")
Kisi = list[list[object]]


@dataclass(frozen=True)
class Lembar:
    """Satu lembar: `kisi[i][j]` adalah isi baris i+1 kolom j+1; `rumus` sel berumus tanpa hasil."""

    berkas: str
    nama: str
    kisi: Kisi
    rumus: dict[tuple[int, int], str] = field(default_factory=dict)


def buka(jalur: str | Path, cocok: Callable[[Kisi], int] | None = None) -> list[Lembar]:
    """Buka berkas XLSX atau CSV menjadi daftar lembar.

    Masukan: jalur berkas; `cocok` memberi nilai seberapa dikenal judul sebuah kisi (membantu memilih
    pemisah CSV). Keluaran: daftar `Lembar`, CSV selalu satu. Galat: `GalatBerkas` dengan kalimat yang
    boleh ditunjukkan apa adanya.
    """
    jalur = Path(jalur)
    with _sebagai_galat_berkas(jalur):
        isi = _baca_bita(jalur)
        if isi.startswith(b"PK\x03\x04"):
            return _buka_xlsx(jalur, isi)
        _tolak_bukan_tabel(jalur, isi)
        if isi.count(b"\n") > BARIS_MAKS:
            raise GalatBerkas(_terlalu_besar(jalur))
        return [Lembar(jalur.name, "", _pecah_csv(_ke_teks(isi), cocok))]


@contextmanager
def _sebagai_galat_berkas(jalur: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak ditemukan di folder {jalur.parent.name or '.'!r}. Periksa nama dan tempatnya."
        ) from None
    except (PermissionError, IsADirectoryError):
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak dapat dibuka: sedang dipakai program lain, bukan berkas, atau terlarang."
            " Tutup di Excel, lalu coba lagi."
        ) from None
    except OSError as galat:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak dapat dibaca ({galat.strerror}). Salin ulang berkasnya."
        ) from None


def _baca_bita(jalur: Path) -> bytes:
    if jalur.stat().st_size > UKURAN_MAKS:
        raise GalatBerkas(_terlalu_besar(jalur))
    isi = jalur.read_bytes()
    if not isi.strip():
        raise GalatBerkas(f"Berkas {jalur.name!r} kosong. Periksa apakah berkasnya sudah tersimpan.")
    return isi


def _terlalu_besar(jalur: Path) -> str:
    return (
        f"Berkas {jalur.name!r} terlalu besar untuk tabel kinerja (paling banyak {UKURAN_MAKS // MB} MB dan"
        f" {BARIS_MAKS:,} baris).".replace(",", ".")
        + " Simpan hanya baris dan lembar yang perlu ke berkas baru."
    )


def _tolak_bukan_tabel(jalur: Path, isi: bytes) -> None:
    awal = isi[:512].lstrip().lower()
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        raise GalatBerkas(
            f"Berkas {jalur.name!r} berformat Excel lama (.xls) atau berkata sandi, sehingga isinya tidak terbaca."
            " Buka di Excel, hapus kata sandinya, lalu Simpan Sebagai “Excel Workbook (.xlsx)”."
        )
    if awal.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        raise GalatBerkas(
            f"Berkas {jalur.name!r} sebenarnya halaman web, bukan Excel, walaupun namanya begitu."
            " Buka di Excel, lalu Simpan Sebagai “Excel Workbook (.xlsx)”."
        )
    if awal.startswith((b"%pdf", b"\x89png", b"\xff\xd8")) or b"\x00\x00" in isi[:4096]:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} bukan tabel (mungkin PDF atau gambar). Yang dapat dibaca: .xlsx dan .csv."
        )


def _buka_xlsx(jalur: Path, isi: bytes) -> list[Lembar]:
    from openpyxl import load_workbook

    rusak = f"Berkas {jalur.name!r} rusak atau bukan Excel (.xlsx). Buka di Excel, simpan ulang, lalu coba lagi."
    try:
        berumus = _periksa_isi_xlsx(jalur, isi)
        buku = load_workbook(io.BytesIO(isi), data_only=True)
        rumus = load_workbook(io.BytesIO(isi)) if berumus else None
        lembar = [_baca_lembar(jalur, satu, rumus[satu.title] if rumus else None) for satu in buku.worksheets]
    except GalatBerkas:
        raise
    except Exception:  # noqa: BLE001  openpyxl melempar bermacam galat untuk berkas rusak
        raise GalatBerkas(rusak) from None
    if not lembar:
        raise GalatBerkas(rusak)
    return lembar


def _periksa_isi_xlsx(jalur: Path, isi: bytes) -> bool:
    """Tolak isi yang terlalu besar sebelum dibuka; kembalikan apakah ada rumus."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        besar = {satu.filename: satu.file_size for satu in arsip.infolist() if satu.filename.endswith(".xml")}
        if sum(besar.values()) > UKURAN_LEMBAR_MAKS:
            raise GalatBerkas(_terlalu_besar(jalur))
        return any(b"<f" in arsip.read(nama) for nama in besar if nama.startswith("xl/worksheets/"))


def _baca_lembar(jalur: Path, lembar: Any, rumus: Any | None) -> Lembar:
    kisi = _kisi(lembar)
    for gabungan in lembar.merged_cells.ranges:
        if gabungan.min_row > len(kisi) or gabungan.min_col > len(kisi[0]):
            continue
        nilai = kisi[gabungan.min_row - 1][gabungan.min_col - 1]
        for i in range(gabungan.min_row - 1, min(gabungan.max_row, len(kisi))):
            for j in range(gabungan.min_col - 1, min(gabungan.max_col, len(kisi[i]))):
                kisi[i][j] = nilai
    return Lembar(jalur.name, lembar.title, kisi, _rumus_tanpa_hasil(kisi, rumus) if rumus else {})


def _kisi(lembar: Any) -> Kisi:
    """Isi sel yang ada saja; baris kosong di ekor (sering puluhan ribu) tidak ikut dibentuk."""
    terisi = {letak: isi for letak, sel in lembar._cells.items() if (isi := _isi_sel(sel)) is not None}
    tinggi, lebar = max((i for i, _ in terisi), default=0), max((j for _, j in terisi), default=0)
    kisi: Kisi = [[None] * lebar for _ in range(tinggi)]
    for (i, j), isi in terisi.items():
        kisi[i - 1][j - 1] = isi
    return kisi


def _isi_sel(sel: Any) -> object:
    """Nilai sel; angka berformat persen menjadi teks seperti yang terlihat ("95%")."""
    nilai = sel.value
    if isinstance(nilai, (int, float)) and not isinstance(nilai, bool) and "%" in (sel.number_format or ""):
        return f"{round(nilai * 100, 10):g}%".replace(".", ",")
    return nilai


def _rumus_tanpa_hasil(kisi: Kisi, rumus: Any) -> dict[tuple[int, int], str]:
    return {
        (i - 1, j - 1): sel.value
        for (i, j), sel in rumus._cells.items()
        if sel.data_type == "f" and isinstance(sel.value, str) and _kosong(kisi, i - 1, j - 1)
    }


def _kosong(kisi: Kisi, i: int, j: int) -> bool:
    return i >= len(kisi) or j >= len(kisi[i]) or kisi[i][j] is None


def _ke_teks(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16", errors="replace")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def _pecah_csv(teks: str, cocok: Callable[[Kisi], int] | None) -> Kisi:
    petunjuk = re.match(r"sep=(.)\r?\n", teks)
    if petunjuk:
        return [[], *_baris_csv(teks[petunjuk.end() :], petunjuk[1])]
    kandidat = {tanda: _baris_csv(teks, tanda) for tanda in PEMISAH if tanda in teks}
    if not kandidat:
        return _baris_csv(teks, ",")

    def nilai(kisi: Kisi) -> tuple[int, float, int]:
        lebar = Counter(len(baris) for baris in kisi[:50] if baris)
        umum, banyak = lebar.most_common(1)[0]
        return (cocok(kisi) if cocok else 0, banyak / max(1, lebar.total()) if umum > 1 else 0.0, umum)

    return max(kandidat.values(), key=nilai)


def _baris_csv(teks: str, pemisah: str) -> Kisi:
    csv.field_size_limit(10_000_000)
    return [list(baris) for baris in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)]
