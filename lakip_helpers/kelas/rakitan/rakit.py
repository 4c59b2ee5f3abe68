"""Merakit notebook: satu sumber menjadi bentuk peserta, kunci, dan fasilitator.

Solusi disisipkan ke bentuk yang berhak, tidak pernah dihapus dari bentuk peserta: yang tidak pernah ada tidak dapat
bocor. Pengenal sel diturunkan dari isinya, sehingga rakitan ulang sama sampai ke bita terakhir.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from lakip_helpers import __version__
from lakip_helpers.kelas.rakitan.catatan import tulis_catatan, tulis_pembuka
from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, Sel, Sumber
from lakip_helpers.latihan.model import Latihan

Notebook = dict[str, Any]
"""Notebook sebagai isi JSON-nya (nbformat 4.5)."""

TANDA_PANEL: Final = "panel"
TANDA_LATIHAN: Final = "latihan"
"""Panel latihan: kalimatnya disimpan di kunci dan dibandingkan; panel lain keluarannya diabaikan."""
TANDA_LIPAT: Final = "lipat"
TANDA_ABAIKAN: Final = "nbval-ignore-output"
TANDA_CORET: Final = "coret"
"""Satu-satunya sel yang bebas dihapus dan diisi peserta; ada di akhir bentuk peserta."""

_CORET: Final = (
    Sel(
        "markdown",
        "## Kertas coret Anda\n\nKotak di bawah ini milik Anda sendiri: untuk mencatat, atau mencoba kode. Isinya "
        "disimpan bersama notebook ini, tidak berjalan sendiri, dan tidak dinilai.",
    ),
    Sel("code", "# Catatan: awali tiap baris dengan tanda #. Kode: jalankan dengan Shift+Enter.", tanda=(TANDA_CORET,)),
)

_KERNEL: Final = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_BAHASA: Final = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}


def rakit(sumber: Sumber, bentuk: BentukNotebook, ambil: Callable[[str], Latihan]) -> Notebook:
    """Rakit satu bentuk notebook tanpa menjalankannya.

    Masukan: sumber yang sudah dibaca, bentuk, dan pengambil latihan. Keluaran: isi notebook tanpa keluaran.
    `GalatLatihan` bila sumber menyebut latihan yang tidak ada.
    """
    coret = _CORET if bentuk is BentukNotebook.PESERTA else ()
    sel = [tulis_pembuka(sumber, bentuk, __version__), *_susun(sumber, bentuk, ambil), *coret]
    return {
        "cells": [_sel_json(satu, sumber.nama, bentuk, nomor) for nomor, satu in enumerate(sel)],
        "metadata": {
            "kernelspec": _KERNEL,
            "language_info": _BAHASA,
            "lakip": _tanda_kit(sumber, bentuk),
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _tanda_kit(sumber: Sumber, bentuk: BentukNotebook) -> dict[str, Any]:
    """Pengenal notebook kit; judul, sesi, dan menitnya dibaca bilah di atas notebook."""
    kepala = sumber.kepala
    return {
        "kit": __version__,
        "bentuk": str(bentuk),
        "sumber": f"sumber/{sumber.nama}.py",
        "judul": kepala.judul,
        "sesi": sumber.nama[:2],
        "menit": kepala.menit,
    }


def _susun(sumber: Sumber, bentuk: BentukNotebook, ambil: Callable[[str], Latihan]) -> Iterator[Sel]:
    for sel in sumber.sel:
        if bentuk not in sel.bentuk:
            continue
        if sel.latihan:
            yield from _sisipkan(ambil(sel.latihan), bentuk)
        elif sel.jenis == "markdown":
            yield Sel("markdown", _beri_menit(sel.teks, dict(sumber.kepala.bagian)), tanda=sel.tanda)
        else:
            yield sel


def _sisipkan(latihan: Latihan, bentuk: BentukNotebook) -> Iterator[Sel]:
    awal = latihan.awal.strip()
    tanda = (TANDA_PANEL, TANDA_LATIHAN) if len(awal.splitlines()) == 1 else ()
    if bentuk is BentukNotebook.FASILITATOR:
        yield Sel("markdown", tulis_catatan(latihan))
    yield Sel("code", awal, tanda=tanda)
    if bentuk is not BentukNotebook.PESERTA:
        yield Sel("markdown", f"**Solusi latihan {latihan.kode}**")
        yield Sel("code", latihan.sel_kunci.strip())


def _beri_menit(markdown: str, menit: dict[str, int]) -> str:
    """Tambahkan baris waktu di bawah judul bagian."""

    def tambah(cocok: re.Match[str]) -> str:
        lama = menit.get(cocok[1].strip())
        return cocok[0] if lama is None else f"{cocok[0]}\n\n*Waktu: {lama} menit*"

    return re.sub(r"^## (.+)$", tambah, markdown, flags=re.MULTILINE)


def _sel_json(sel: Sel, nama: str, bentuk: BentukNotebook, nomor: int) -> dict[str, Any]:
    """Satu sel dalam bentuk JSON, dengan pengenal dari sidik isi, bentuk, dan urutannya."""
    pengenal = hashlib.sha256(f"{nama}|{bentuk}|{nomor}|{sel.jenis}|{sel.teks}".encode()).hexdigest()[:12]
    kode: dict[str, Any] = {"execution_count": None, "outputs": []} if sel.jenis == "code" else {}
    return {
        "cell_type": sel.jenis,
        "id": pengenal,
        "metadata": _metadata(sel, bentuk),
        "source": sel.teks.splitlines(keepends=True),
        **kode,
    }


def _metadata(sel: Sel, bentuk: BentukNotebook) -> dict[str, Any]:
    """Keterangan sel. Bacaan peserta terkunci seperti panelnya; milik fasilitator boleh ia tambahi."""
    if sel.jenis == "markdown":
        kunci = {} if bentuk is BentukNotebook.FASILITATOR else {"deletable": False, "editable": False}
        return {**kunci, "tags": sorted(sel.tanda)} if sel.tanda else kunci
    if TANDA_PANEL in sel.tanda:
        abaikan = set() if TANDA_LATIHAN in sel.tanda else {TANDA_ABAIKAN}
        return {
            "deletable": False,
            "editable": False,
            "jupyter": {"source_hidden": True},
            "tags": sorted({*sel.tanda} | abaikan),
        }
    lipat = {"jupyter": {"source_hidden": True}} if TANDA_LIPAT in sel.tanda else {}
    return {**lipat, "tags": sorted(sel.tanda)} if sel.tanda else {}


def sidik_sel(notebook: Notebook) -> set[str]:
    """Sidik (SHA-256) isi tiap sel kode kit; kertas coret bukan milik kit.

    >>> sel = {"cell_type": "code", "source": ["1 + ", "1"], "metadata": {}}
    >>> sidik_sel({"cells": [sel]}) == {hashlib.sha256(b"1 + 1").hexdigest()}
    True
    """
    return {
        hashlib.sha256("".join(satu["source"]).encode()).hexdigest()
        for satu in notebook["cells"]
        if satu["cell_type"] == "code" and TANDA_CORET not in satu["metadata"].get("tags", ())
    }


def tulis_json(notebook: Notebook) -> str:
    """Teks berkas `.ipynb`: kunci berurutan, satu ganti baris di akhir, sama di semua sistem.

    >>> tulis_json({"nbformat": 4, "cells": []})
    '{\\n "cells": [],\\n "nbformat": 4\\n}\\n'
    """
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def tempat_notebook(akar: Path, nama: str, bentuk: BentukNotebook) -> Path:
    """Berkas hasil rakitan; `akar` adalah folder `notebooks`.

    >>> tempat_notebook(Path("notebooks"), "11_a", BentukNotebook.KUNCI).as_posix()
    'notebooks/kunci/11_a.ipynb'
    """
    folder = akar if bentuk is BentukNotebook.PESERTA else akar / bentuk
    return folder / f"{nama}.ipynb"
