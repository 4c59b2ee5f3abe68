"""Membaca berkas di proses tersendiri yang waktu dan memorinya dibatasi.

Berkas yang rusak atau bermaksud jahat dapat membuat pembaca PDF dan Word berputar tanpa akhir atau memenuhi memori; di
proses tersendiri yang berhenti hanya pembacanya, bukan notebook atau server peserta. Yang dibatasi waktu prosesornya,
supaya berkas yang sama terbaca sama di mesin yang sibuk; jam dinding hanya jaring terakhir. Memori dan waktu prosesor
dijaga sistem di Linux (di Mac batas memori tidak selalu ditaati); di Windows hanya jam dindingnya. Hasilnya JSON,
bukan pickle: pembaca yang diperdaya berkasnya tetap tidak dapat menjalankan apa pun di notebook.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Final

from lakip_helpers.berkas.angkut import dokumen_dari_json, dokumen_ke_json
from lakip_helpers.berkas.kisi import MB
from lakip_helpers.berkas.petak import Dokumen
from lakip_helpers.galat import GalatBerkas, Gejala

DETIK_MAKS: Final = 60
"""Waktu prosesor; jam dindingnya `LONGGAR` kali lebih lama."""
LONGGAR: Final = 4 if os.name == "posix" else 2
"""Lebih pendek di Windows, yang waktu prosesornya tidak dijaga sistem."""
MEMORI_MAKS: Final = 600 * MB
HASIL_MAKS: Final = 128 * MB
PEMBACA: Final = {
    "pdf": ("lakip_helpers.berkas.pdf", "buka_pdf"),
    "word": ("lakip_helpers.berkas.word.buka", "buka_word"),
    "word_lama": ("lakip_helpers.berkas.word.buka", "buka_word_lama"),
}
"""Nama pembaca → modul dan fungsi `(berkas, data) -> Dokumen`; dimuat hanya di proses anak."""
_AKAR: Final = Path(__file__).parents[2]
_WAKTU, _MEMORI, _PASANG = "waktu", "memori", "pasang"
_DIHENTIKAN: Final[dict[int | None, str]] = {-24: _WAKTU, -9: _MEMORI}
"""Kode keluar anak yang dihentikan sistem (SIGXCPU, SIGKILL) → sebabnya."""
_LIHAT_JAM: Final = 0.1


def baca_terpisah(
    pembaca: str, berkas: str, data: bytes, *, detik: int = DETIK_MAKS, memori: int = MEMORI_MAKS
) -> Dokumen:
    """Baca isi berkas dengan pembaca bernama `pembaca`, di proses tersendiri.

    Masukan: nama di `PEMBACA`, nama berkas (untuk kalimat), isinya, dan batasnya (`detik` prosesor, `memori` bita).
    Keluaran: `Dokumen`. Galat: `GalatBerkas` dari pembacanya, atau bila waktu atau memorinya habis. Anak berhenti bila
    induknya berhenti atau diinterupsi.

    >>> try:
    ...     baca_terpisah("pdf", "kosong.pdf", b"%PDF-1.4")
    ... except GalatBerkas as galat:
    ...     galat.gejala
    <Gejala.RUSAK: 'rusak'>
    """
    anak = subprocess.Popen(
        [sys.executable, "-m", "lakip_helpers.berkas.anak", pembaca, str(detik), str(memori)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_AKAR,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    keluaran: list[bytes] = []
    tukar = threading.Thread(target=lambda: keluaran.append(_tukar(anak, berkas, data)), daemon=True)
    batas = time.monotonic() + LONGGAR * detik
    try:
        tukar.start()
        while tukar.is_alive() and time.monotonic() < batas:
            tukar.join(_LIHAT_JAM)  # sedikit demi sedikit, supaya interupsi kernel sampai juga di Windows
        terlambat = tukar.is_alive()
    finally:
        anak.kill()
        anak.wait()
    tukar.join()
    if terlambat:
        raise _habis(berkas, _WAKTU)
    return _hasil(berkas, keluaran[0] if keluaran else b"", anak.returncode)


def _tukar(anak: subprocess.Popen[bytes], berkas: str, data: bytes) -> bytes:
    """Kirim nama dan isi berkas, terima hasilnya; masukan tetap terbuka selama anak bekerja (lihat `_jaga_induk`)."""
    if anak.stdin is None or anak.stdout is None:
        return b""
    nama = berkas.encode("utf-8", errors="surrogatepass")
    try:
        for potong in (_panjang(nama), nama, _panjang(data), data):
            anak.stdin.write(potong)
        anak.stdin.flush()
        return anak.stdout.read(HASIL_MAKS)
    except OSError:
        return b""
    finally:
        for aliran in (anak.stdin, anak.stdout):
            with contextlib.suppress(OSError):  # anak berhenti sebelum menerima semuanya
                aliran.close()


def _panjang(data: bytes) -> bytes:
    return len(data).to_bytes(8, "big")


def _hasil(berkas: str, keluaran: bytes, kode: int | None) -> Dokumen:
    try:
        balasan = json.loads(keluaran)
    except ValueError:
        raise _habis(berkas, _DIHENTIKAN.get(kode, "")) from None
    if "dokumen" in balasan:
        return dokumen_dari_json(balasan["dokumen"])
    if "habis" in balasan:
        raise _habis(berkas, balasan["habis"])
    raise GalatBerkas(balasan["kalimat"], Gejala(balasan["gejala"]))


def _habis(berkas: str, sebab: str) -> GalatBerkas:
    """Galat untuk pembaca yang tidak sampai selesai."""
    if sebab == _PASANG:
        return GalatBerkas(
            f"Berkas {berkas!r} belum dapat dibaca: pembaca untuk jenis berkas ini tidak terpasang."
            " Tutup kit, jalankan ulang mulai.py supaya pemasangannya dilengkapi, lalu coba lagi.",
            Gejala.GAGAL_BACA,
        )
    apa = {
        _WAKTU: "terlalu lama dibaca sehingga dihentikan",
        _MEMORI: "memerlukan terlalu banyak memori ketika dibaca sehingga dihentikan",
    }
    return GalatBerkas(
        f"Berkas {berkas!r} {apa.get(sebab, 'membuat pembacanya berhenti mendadak')}: isinya terlalu besar atau rusak."
        " Simpan hanya bagian yang memuat tabel kinerja ke berkas baru, lalu coba lagi.",
        Gejala.TERLALU_BESAR if sebab else Gejala.RUSAK,
    )


def _batasi(detik: int, memori: int) -> None:
    """Pasang batas sistem pada proses ini; yang tidak didukung sistemnya dilewati."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for batas, lunak, keras in (
        (resource.RLIMIT_AS, memori, memori),
        (resource.RLIMIT_CPU, detik, detik + 1),  # batas keras yang sama terbaca sebagai kehabisan memori
        (resource.RLIMIT_CORE, 0, 0),
    ):
        try:
            resource.setrlimit(batas, (lunak, keras))
        except (ValueError, OSError):
            continue


def _jaga_induk(masukan: BinaryIO) -> None:
    """Hentikan proses ini begitu induknya menutup masukan, termasuk karena mati."""

    def tunggu() -> None:
        masukan.read(1)
        os._exit(1)

    threading.Thread(target=tunggu, daemon=True).start()


def _ambil(masukan: BinaryIO, banyak: int) -> bytes:
    potong: list[bytes] = []
    while banyak > 0 and (baru := masukan.read(min(banyak, MB))):
        potong.append(baru)
        banyak -= len(baru)
    return b"".join(potong)


def _kerjakan(pembaca: str, masukan: BinaryIO) -> dict[str, Any]:
    """Baca satu berkas dari masukan dan susun balasannya."""
    nama = _ambil(masukan, int.from_bytes(_ambil(masukan, 8), "big")).decode("utf-8", errors="surrogatepass")
    data = _ambil(masukan, int.from_bytes(_ambil(masukan, 8), "big"))
    _jaga_induk(masukan)
    modul, fungsi = PEMBACA[pembaca]
    try:
        return {"dokumen": dokumen_ke_json(getattr(import_module(modul), fungsi)(nama, data))}
    except GalatBerkas as galat:
        return {"kalimat": str(galat), "gejala": galat.gejala.value}
    except MemoryError:
        return {"habis": _MEMORI}
    except ImportError:
        return {"habis": _PASANG}
    except Exception:  # noqa: BLE001 - berkas rusak membuat pustaka pembacanya melempar apa saja
        return {"habis": ""}


def jalankan_anak(pembaca: str, detik: int, memori: int) -> None:
    """Titik masuk proses anak: baca dari masukan, tulis JSON ke keluaran, lalu berhenti seketika."""
    _batasi(detik, memori)
    masukan = open(0, "rb", buffering=0, closefd=False)  # noqa: SIM115 - milik proses, tidak ditutup
    try:
        balasan = json.dumps(_kerjakan(pembaca, masukan)).encode()
    except MemoryError:
        balasan = json.dumps({"habis": _MEMORI}).encode()
    sys.stdout.buffer.write(balasan)
    sys.stdout.buffer.flush()
    os._exit(0)


if __name__ == "__main__":
    jalankan_anak(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
