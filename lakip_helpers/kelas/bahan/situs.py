"""Situs dokumentasi kit: README, semua notebook, katalog aturan, kartu data, dan cara ikut membangun, sebagai HTML.

Sumbernya berkas yang sama dengan yang dibaca di folder kit. Halamannya utuh tanpa naskah program dan tanpa jaringan,
sehingga dapat ditaruh di server mana pun atau dibuka dari flashdisk.
"""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.bahan.bacaan import judul_notebook, susun_halaman, ubah_markdown, ubah_notebook
from lakip_helpers.tulis import BilaAda, tulis_berkas

TETAP: Final[Mapping[str, tuple[str, str]]] = {
    "README.md": ("index.html", "Tentang kit"),
    "lakip_helpers/aturan/KATALOG.md": ("katalog.html", "Katalog aturan"),
    "CONTRIBUTING.md": ("membangun.html", "Ikut membangun"),
    "benchmark/README.md": ("ukuran.html", "Ukuran"),
    "hub/README.md": ("klaster.html", "Lebih dari satu server"),
    "CHANGELOG.md": ("perubahan.html", "Perubahan"),
}
"""Berkas di folder kit → halamannya dan namanya di daftar atas; tambah satu baris untuk menambah halaman."""
FOLDER_GAMBAR: Final = "gambar"
TAUTAN: Final = re.compile(r'(?P<atribut>href|src)="(?P<tujuan>[^"]+)"')
JANGKAR: Final = re.compile(r'<a href="(?P<tujuan>[^"]+)">(?P<teks>.*?)</a>', re.DOTALL)
JUDUL: Final = re.compile(r"<h([23])>(.*?)</h\1>", re.DOTALL)
KE_LUAR: Final = ("http:", "https:", "mailto:", "data:", "#")


@dataclass(frozen=True)
class Halaman:
    """Satu halaman situs: asalnya di folder kit, nama berkasnya, namanya di daftar, dan isinya sebelum ditautkan."""

    asal: str
    nama: str
    judul: str
    badan: str


def tulis_situs(akar: Path, keluaran: Path) -> tuple[Path, ...]:
    """Tulis seluruh situs ke `keluaran` dari folder kit `akar`; berkas yang bukan buatan kit tidak ditimpa.

    Keluaran: halaman yang ditulis, lalu gambar yang dipakainya. `GalatBerkas` bila `akar` bukan folder kit,
    `GalatSimpan` bila tidak dapat ditulis.
    """
    semua = tuple(_kumpulkan(akar))
    peta = {satu.asal: satu.nama for satu in semua}
    gambar: dict[str, Path] = {}
    tertulis = []
    for satu in semua:
        badan = _tautkan(_beri_jangkar(satu.badan), satu, peta, akar, gambar)
        teks = susun_halaman(satu.judul, badan, _daftar_atas(semua, satu.nama))
        tertulis.append(tulis_berkas(keluaran / satu.nama, teks, BilaAda.NOMORI, buat_folder=True))
    for nama, asal in gambar.items():
        tertulis.append(tulis_berkas(keluaran / nama, asal.read_bytes(), BilaAda.NOMORI, buat_folder=True))
    return tuple(tertulis)


def _kumpulkan(akar: Path) -> Iterator[Halaman]:
    """Halaman tetap, semua notebook kunci, lalu kartu tiap data."""
    if not (akar / "README.md").is_file() or not list((akar / "notebooks" / "kunci").glob("*.ipynb")):
        raise GalatBerkas(
            f"Folder {akar.name} bukan folder kit: tidak ada README.md dan notebooks/kunci. Jalankan dari folder kit."
        )
    for asal, (nama, judul) in TETAP.items():
        yield Halaman(asal, nama, judul, ubah_markdown(_teks(akar / asal)))
    for berkas in sorted((akar / "notebooks" / "kunci").glob("*.ipynb")):
        buku = json.loads(_teks(berkas))
        asal = berkas.relative_to(akar).as_posix()
        yield Halaman(asal, f"{berkas.stem}.html", judul_notebook(buku), ubah_notebook(buku, berkas.stem))
    for berkas in sorted((akar / "datasets").glob("*/kartu.md")):
        asal, nama = berkas.relative_to(akar).as_posix(), f"data_{berkas.parent.name}.html"
        yield Halaman(asal, nama, f"Data {berkas.parent.name}", ubah_markdown(_teks(berkas)))


def _teks(berkas: Path) -> str:
    return berkas.read_text(encoding="utf-8")


def _daftar_atas(semua: tuple[Halaman, ...], kini: str) -> str:
    """Daftar halaman yang terlipat di atas tiap halaman; halaman ini ditandai bagi pembaca layar."""
    tanda = {kini: " aria-current=page"}
    butir = "".join(
        f'<li><a href="{satu.nama}"{tanda.get(satu.nama, "")}>{html.escape(satu.judul)}</a></li>' for satu in semua
    )
    return f"<nav aria-label=Halaman><details><summary>Semua halaman</summary><ul>{butir}</ul></details></nav>"


def _beri_jangkar(badan: str) -> str:
    """Tiap judul dapat ditaut; judul katalog memakai kodenya, misalnya `katalog.html#CAP-06`."""
    dipakai: set[str] = set()

    def beri(cocok: re.Match[str]) -> str:
        nama = buat_jangkar(cocok[2])
        while nama in dipakai:
            nama += "-"
        dipakai.add(nama)
        return f'<h{cocok[1]} id="{nama}">{cocok[2]}</h{cocok[1]}>'

    return JUDUL.sub(beri, badan)


def buat_jangkar(judul: str) -> str:
    """Nama jangkar sebuah judul: kode catatannya bila ada, selain itu hurufnya saja.

    >>> buat_jangkar("CAP-06 Arah <em>terbalik</em>"), buat_jangkar("Untuk siapa?")
    ('CAP-06', 'untuk-siapa')
    """
    polos = html.unescape(re.sub(r"<[^>]+>", "", judul))
    if kode := re.match(r"[A-Z]{2,4}-\d{2}\b", polos):
        return kode[0]
    return re.sub(r"[^a-z0-9]+", "-", polos.lower()).strip("-") or "bagian"


def _tautkan(badan: str, halaman: Halaman, peta: Mapping[str, str], akar: Path, gambar: dict[str, Path]) -> str:
    """Tautan antarberkas kit menjadi tautan antarhalaman; gambar ikut disalin; yang tidak ikut situs menjadi teks."""

    def ke(cocok: re.Match[str]) -> str:
        baru = _tujuan(cocok["tujuan"], halaman, peta, akar, gambar)
        return f'{cocok["atribut"]}="{html.escape(baru)}"' if baru else cocok[0]

    def buka(cocok: re.Match[str]) -> str:
        return cocok[0] if _tujuan(cocok["tujuan"], halaman, peta, akar, gambar) else str(cocok["teks"])

    return TAUTAN.sub(ke, JANGKAR.sub(buka, badan))


def _tujuan(tautan: str, halaman: Halaman, peta: Mapping[str, str], akar: Path, gambar: dict[str, Path]) -> str:
    if tautan.startswith(KE_LUAR):
        return tautan
    letak, _, jangkar = html.unescape(tautan).partition("#")
    asal = posixpath.normpath(posixpath.join(posixpath.dirname(halaman.asal), letak))
    buku_kunci = posixpath.join("notebooks", "kunci", posixpath.basename(asal))
    for satu in (asal, buku_kunci):
        if satu in peta:
            return f"{peta[satu]}#{jangkar}" if jangkar else peta[satu]
    if (akar / asal).suffix in (".png", ".svg") and (akar / asal).is_file():
        nama = f"{FOLDER_GAMBAR}/{posixpath.basename(asal)}"
        gambar[nama] = akar / asal
        return nama
    return ""
