"""Salinan baca semua notebook kunci: HTML utuh tanpa jaringan, dan PDF hitam putih bila ada peramban untuk mencetaknya.

Kode panel tidak ditampilkan; yang terbaca adalah penjelasan, soal, penyelesaian, tabel, dan grafik beserta teksnya.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from lakip_helpers import __version__
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.rakit import TANDA_LIPAT, TANDA_PANEL

PERAMBAN: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
LETAK_PERAMBAN: Final = (
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
DAFTAR_ISI: Final = "index.html"
SATU_PDF: Final = "bacaan.pdf"
BATAS_DETIK: Final = 180


def tulis_bacaan(kunci: Path, keluaran: Path) -> tuple[Path, ...]:
    """Tulis satu HTML tiap notebook di folder `kunci`, daftar isinya, dan (bila bisa) satu PDF berisi semuanya.

    Keluaran: berkas yang ditulis; tanpa PDF berarti tidak ada peramban di komputer ini. `GalatBerkas` bila folder kunci
    kosong.
    """
    buku = {berkas.stem: json.loads(berkas.read_text(encoding="utf-8")) for berkas in sorted(kunci.glob("*.ipynb"))}
    if not buku:
        raise GalatBerkas(
            f"Folder {kunci.name} tidak memuat notebook, jadi tidak ada yang dapat disalin. Jalankan lakip kelas rakit."
        )
    isi = {nama: ubah_notebook(satu, nama) for nama, satu in buku.items()}
    keluaran.mkdir(parents=True, exist_ok=True)
    for nama, satu in isi.items():
        _tulis(keluaran / f"{nama}.html", _halaman(judul_notebook(buku[nama]), satu))
    daftar = "".join(f'<li><a href="{nama}.html">{html.escape(judul_notebook(buku[nama]))}</a></li>' for nama in buku)
    _tulis(keluaran / DAFTAR_ISI, _halaman("Salinan baca", f"<h1>Salinan baca</h1><nav><ol>{daftar}</ol></nav>"))
    tertulis = [keluaran / DAFTAR_ISI, *(keluaran / f"{nama}.html" for nama in isi)]
    pdf = cetak_pdf(_halaman("Salinan baca", "".join(isi.values())), keluaran / SATU_PDF)
    return (*tertulis, *([keluaran / SATU_PDF] if pdf else []))


def _tulis(berkas: Path, isi: str) -> None:
    berkas.write_text(isi, encoding="utf-8", newline="\n")


def judul_notebook(buku: Mapping[str, Any]) -> str:
    """Judul tingkat satu pada sel pertama.

    >>> judul_notebook({"cells": [{"source": ["# 11 · Kinerja\\n", "\\n"]}]})
    '11 · Kinerja'
    """
    return "".join(buku["cells"][0]["source"]).lstrip("# ").splitlines()[0]


def ubah_notebook(buku: Mapping[str, Any], nama: str) -> str:
    """Isi satu notebook sebagai potongan HTML."""
    kaki = f'<p class="kaki">{html.escape(nama)} · kit {__version__}</p>'
    return "".join(_ubah_sel(sel) for sel in buku["cells"]) + kaki


def _ubah_sel(sel: Mapping[str, Any]) -> str:
    teks = "".join(sel["source"])
    if sel["cell_type"] == "markdown":
        return _markdown(teks)
    keluaran = "".join(_ubah_keluaran(satu) for satu in sel.get("outputs", ()))
    tanda = sel.get("metadata", {}).get("tags", ())
    if TANDA_PANEL in tanda:
        return keluaran.replace("<pre>", '<pre class="latihan">')
    if "tulis_penyelesaian" in teks:
        return keluaran.replace("<pre>", '<pre class="solusi">')
    kode = "" if TANDA_LIPAT in tanda else f'<pre class="kode">{html.escape(teks)}</pre>'
    return kode + keluaran


def _markdown(teks: str) -> str:
    """Markdown notebook; HTML di dalamnya milik kit sendiri, jadi dibiarkan."""
    return str(_pengubah()(teks))


@cache
def _pengubah() -> Any:
    import mistune

    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "url"])


def _ubah_keluaran(keluaran: Mapping[str, Any]) -> str:
    if "text" in keluaran:
        return f"<pre>{html.escape(_gabung(keluaran['text']))}</pre>"
    data: Mapping[str, Any] = keluaran.get("data", {})
    if "text/html" in data:
        return f"<div>{_gabung(data['text/html'])}</div>"
    if "image/png" in data:
        alt = html.escape(_gabung(data.get("text/plain", "Gambar")))
        return f'<figure><img alt="{alt}" src="data:image/png;base64,{_gabung(data["image/png"]).strip()}"></figure>'
    return f"<pre>{html.escape(_gabung(data['text/plain']))}</pre>" if "text/plain" in data else ""


def _gabung(isi: str | Iterable[str]) -> str:
    return isi if isinstance(isi, str) else "".join(isi)


def _halaman(judul: str, isi: str) -> str:
    gaya = (files(__package__) / "bacaan.css").read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{html.escape(judul)}</title>'
        f"<style>{gaya}</style></head><body>{isi}</body></html>"
    )


def cari_peramban() -> str | None:
    """Peramban yang dapat mencetak PDF (Chromium, Chrome, atau Edge); None bila tidak ada.

    >>> cari_peramban() is None or isinstance(cari_peramban(), str)
    True
    """
    return next((ada for nama in (*PERAMBAN, *LETAK_PERAMBAN) if (ada := shutil.which(nama))), None)


def cetak_pdf(halaman: str, tujuan: Path) -> bool:
    """Cetak satu halaman HTML menjadi PDF; salah bila tidak ada peramban atau pencetakannya gagal."""
    peramban = cari_peramban()
    if peramban is None:
        return False
    with tempfile.TemporaryDirectory() as sementara:
        asal = Path(sementara) / "bacaan.html"
        asal.write_text(halaman, encoding="utf-8")
        try:
            subprocess.run(_perintah_cetak(peramban, asal, tujuan, sementara), capture_output=True, timeout=BATAS_DETIK)
        except (OSError, subprocess.TimeoutExpired):
            return False
    return tujuan.is_file()


def _perintah_cetak(peramban: str, asal: Path, tujuan: Path, profil: str) -> Sequence[str]:
    return (
        peramban,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer",
        f"--user-data-dir={profil}/profil",
        f"--print-to-pdf={tujuan.resolve()}",
        asal.as_uri(),
    )
