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
from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.kelas.rakitan.rakit import TANDA_LIPAT, TANDA_PANEL
from lakip_helpers.tulis import BilaAda, tulis_berkas

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
    kosong; `GalatSimpan` bila tidak dapat ditulis. Berkas yang bukan salinan baca kit tidak ditimpa.
    """
    buku = {berkas.stem: json.loads(berkas.read_text(encoding="utf-8")) for berkas in sorted(kunci.glob("*.ipynb"))}
    if not buku:
        raise GalatBerkas(
            f"Folder {kunci.name} tidak memuat notebook, jadi tidak ada yang dapat disalin. Jalankan "
            f"{sebut_perintah('kelas rakit')}."
        )
    bacaan = {nama: ubah_notebook(satu, nama) for nama, satu in buku.items()}
    halaman = {nama: susun_halaman(judul_notebook(buku[nama]), potongan) for nama, potongan in bacaan.items()}
    tertulis = [_tulis(keluaran / f"{nama}.html", teks) for nama, teks in halaman.items()]
    butir = "".join(
        f'<li><a href="{letak.name}">{html.escape(judul_notebook(satu))}</a></li>'
        for letak, satu in zip(tertulis, buku.values(), strict=True)
    )
    daftar_isi = susun_halaman("Salinan baca", f"<h1>Salinan baca</h1><nav><ol>{butir}</ol></nav>")
    daftar = _tulis(keluaran / DAFTAR_ISI, daftar_isi)
    pdf = cetak_pdf(susun_halaman("Salinan baca", "".join(bacaan.values())))
    return (daftar, *tertulis, *([_tulis(keluaran / SATU_PDF, pdf)] if pdf else []))


def _tulis(berkas: Path, data: str | bytes) -> Path:
    return tulis_berkas(berkas, data, BilaAda.NOMORI, buat_folder=True)


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
        return ubah_markdown(teks)
    keluaran = "".join(_ubah_keluaran(satu) for satu in sel.get("outputs", ()))
    tanda = sel.get("metadata", {}).get("tags", ())
    if TANDA_PANEL in tanda:
        return keluaran.replace("<pre>", '<pre class="latihan">')
    if "tulis_penyelesaian" in teks:
        return keluaran.replace("<pre>", '<pre class="solusi">')
    kode = "" if TANDA_LIPAT in tanda else f'<pre class="kode">{html.escape(teks)}</pre>'
    return kode + keluaran


def ubah_markdown(teks: str) -> str:
    """Markdown kit sebagai potongan HTML; HTML di dalamnya milik kit sendiri, jadi dibiarkan.

    >>> ubah_markdown("# Kinerja").strip()
    '<h1>Kinerja</h1>'
    """
    return str(_pengubah()(teks))


@cache
def _pengubah() -> Any:
    import mistune

    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "url", "footnotes"])


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


def _gabung(teks: str | Iterable[str]) -> str:
    return teks if isinstance(teks, str) else "".join(teks)


def susun_halaman(judul: str, badan: str, kepala: str = "") -> str:
    """Satu halaman HTML utuh: gayanya di dalam, tanpa naskah program; `kepala` potongan di atas isinya.

    >>> susun_halaman("Kit & kelas", "<p>teks</p>").endswith("<body><main><p>teks</p></main></body></html>")
    True
    """
    gaya = (files(__package__) / "bacaan.css").read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{html.escape(judul)}</title>'
        f"<style>{gaya}</style></head><body>{kepala}<main>{badan}</main></body></html>"
    )


def cari_peramban() -> str | None:
    """Peramban yang dapat mencetak PDF (Chromium, Chrome, atau Edge); None bila tidak ada.

    >>> cari_peramban() is None or isinstance(cari_peramban(), str)
    True
    """
    return next((ada for nama in (*PERAMBAN, *LETAK_PERAMBAN) if (ada := shutil.which(nama))), None)


def cetak_pdf(halaman: str) -> bytes:
    """Cetak satu halaman HTML menjadi PDF; kosong bila tidak ada peramban atau pencetakannya gagal."""
    peramban = cari_peramban()
    if peramban is None:
        return b""
    with tempfile.TemporaryDirectory() as sementara:
        asal, tujuan = Path(sementara) / "bacaan.html", Path(sementara) / SATU_PDF
        tulis_berkas(asal, halaman, BilaAda.GANTI)
        try:
            subprocess.run(_perintah_cetak(peramban, asal, tujuan, sementara), capture_output=True, timeout=BATAS_DETIK)
            return tujuan.read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            return b""


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
