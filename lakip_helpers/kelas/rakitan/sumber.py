"""Membaca sumber notebook: kepala TOML, lalu sel berformat persen.

Aturan penulisan sumber ada di `notebooks/sumber/README.md`. jupytext hanya dipakai di sini, dan baru dimuat
ketika dipanggil.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.istilah import SEBUTAN_BAKU
from lakip_helpers.kelas.skema.periksa import periksa_data
from lakip_helpers.kelas.skema.selain_latihan import KEPALA


class BentukNotebook(StrEnum):
    """Untuk siapa sebuah notebook dirakit."""

    PESERTA = "peserta"
    KUNCI = "kunci"
    FASILITATOR = "fasilitator"


@dataclass(frozen=True)
class Hemat:
    """Yang dilewati bila kelas terlambat: bagian atau kode latihan, menit yang dihemat, dan caranya."""

    apa: str
    menit: int
    cara: str


@dataclass(frozen=True)
class Kepala:
    """Isi kepala sumber: judul, letak dalam jadwal, menit tiap bagian, dan yang dilewati bila kelas terlambat.

    `hari` 0 berarti di luar jadwal; `bentuk` bentuk notebook yang dirakit darinya; `isi` satu baris untuk silabus.
    """

    judul: str
    hari: int
    sesi: int
    menit: int
    bagian: tuple[tuple[str, int], ...]
    terlambat: tuple[Hemat, ...] = ()
    bentuk: tuple[BentukNotebook, ...] = tuple(BentukNotebook)
    pokok: str = ""


@dataclass(frozen=True)
class Sel:
    """Satu sel sumber. `latihan` terisi bila sel adalah tempat latihan; `bentuk` menyebut di mana sel itu ada."""

    jenis: str
    teks: str
    latihan: str = ""
    bentuk: tuple[BentukNotebook, ...] = tuple(BentukNotebook)
    tanda: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sumber:
    """Satu berkas sumber yang sudah dibaca dan diperiksa; `nama` tanpa akhiran."""

    nama: str
    kepala: Kepala
    sel: tuple[Sel, ...]


_KEPALA: Final = re.compile(r"\A\s*# /// lakip\n(?P<isi>(?:#[^\n]*\n)*?)# ///\n")
_PILIHAN_SEL: Final = frozenset({"tags", "latihan", "bentuk", "format"})


def baca_sumber(berkas: Path) -> Sumber:
    """Baca satu berkas sumber.

    Masukan: berkas `.py` berformat persen. Keluaran: `Sumber`. `GalatBerkas` bila kepala atau sel menyalahi aturan
    penulisan sumber, dengan nama berkas dan cara memperbaikinya.
    """
    return urai_sumber(berkas.read_text(encoding="utf-8"), berkas.stem)


def urai_sumber(teks: str, nama: str) -> Sumber:
    """Uraikan teks sumber; `nama` adalah nama notebook tanpa akhiran.

    >>> contoh = '''# /// lakip
    ... # judul = "Contoh"
    ... # hari = 1
    ... # sesi = 1
    ... # menit = 5
    ... # [bagian]
    ... # "Mulai" = 5
    ... # ///
    ...
    ... # %% [markdown]
    ... # ## Mulai
    ...
    ... # %% latihan="11-01"
    ... '''
    >>> sumber = urai_sumber(contoh, "11_contoh")
    >>> sumber.kepala.menit, [sel.latihan for sel in sumber.sel]
    (5, ['', '11-01'])
    """
    kepala, badan = pisah_kepala(teks, nama)
    if not badan.startswith("# %%"):
        raise _galat(nama, "ada tulisan sebelum sel pertama", "Pindahkan ke dalam sel `# %%`")
    sumber = Sumber(nama, kepala, tuple(_baca_sel(sel, nama) for sel in _pisah_sel(badan)))
    _periksa(sumber)
    return sumber


def pisah_kepala(teks: str, nama: str) -> tuple[Kepala, str]:
    """Kepala dan badan sebuah sumber, tanpa memuat jupytext; `GalatBerkas` bila kepalanya tidak ada atau salah."""
    cocok = _KEPALA.match(teks)
    if not cocok:
        raise _galat(nama, "blok kepala `# /// lakip` … `# ///` tidak ada di baris pertama", "Tulis kepala itu")
    return _baca_kepala(cocok["isi"], nama), teks[cocok.end() :].lstrip()


def _pisah_sel(badan: str) -> list[Any]:
    try:
        import jupytext
    except ImportError:
        raise GalatBerkas(
            "Merakit notebook memerlukan jupytext, yang hanya ada di lingkungan uji. "
            f"Jalankan `{SEBUTAN_BAKU} uji` satu kali, lalu ulangi."
        ) from None
    sel: list[Any] = jupytext.reads(badan, fmt="py:percent").cells
    return sel


def _galat(nama: str, apa: str, saran: str) -> GalatBerkas:
    return GalatBerkas(
        f"sumber/{nama}.py: {apa}{'' if apa.endswith('?') else '.'} Notebook tidak dapat dirakit dari sumber ini. "
        f"{saran}; aturannya ada di notebooks/sumber/README.md."
    )


def _baca_kepala(teks: str, nama: str) -> Kepala:
    toml = "\n".join(baris.removeprefix("#").strip() for baris in teks.splitlines())
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as galat:
        raise _galat(nama, f"kepala tidak dapat dibaca ({galat})", "Perbaiki penulisan TOML-nya") from None
    keliru = periksa_data(KEPALA, data, "kepala")
    if keliru:
        raise _galat(nama, keliru[0].rstrip("."), "Perbaiki kepalanya")
    bagian = tuple(data["bagian"].items())
    hemat = tuple(Hemat(apa, satu["hemat"], satu["cara"]) for apa, satu in data.get("terlambat", {}).items())
    bentuk = _baca_bentuk(data.get("bentuk"), nama)
    letak = data["hari"], data["sesi"], data["menit"]
    kepala = Kepala(data["judul"], *letak, bagian, hemat, bentuk, data.get("isi", ""))
    jumlah = sum(menit for _, menit in bagian)
    if jumlah != kepala.menit:
        raise _galat(nama, f"menit bagian berjumlah {jumlah}, padahal menit = {kepala.menit}", "Samakan keduanya")
    return kepala


def _baca_sel(sel: Any, nama: str) -> Sel:
    pilihan = dict(sel.metadata)
    asing = sorted(set(pilihan) - _PILIHAN_SEL)
    if asing:
        raise _galat(nama, f"pilihan sel tidak dikenal: {', '.join(asing)}", "Hapus atau ganti")
    return Sel(
        jenis=sel.cell_type,
        teks=sel.source,
        latihan=pilihan.get("latihan", ""),
        bentuk=_baca_bentuk(pilihan.get("bentuk"), nama),
        tanda=tuple(pilihan.get("tags", ())),
    )


def _baca_bentuk(tulisan: str | None, nama: str) -> tuple[BentukNotebook, ...]:
    if tulisan is None:
        return tuple(BentukNotebook)
    try:
        return tuple(BentukNotebook(kata.strip()) for kata in tulisan.split(","))
    except ValueError:
        pilihan = ", ".join(BentukNotebook)
        raise _galat(nama, f'bentuk="{tulisan}" tidak dikenal', f"Pilih dari: {pilihan}") from None


def _periksa(sumber: Sumber) -> None:
    judul = [baris for sel in sumber.sel if sel.jenis == "markdown" for baris in _baris_judul(sel.teks)]
    if any(baris.startswith("# ") for baris in judul):
        raise _galat(sumber.nama, "sel teks memuat judul tingkat satu", "Hapus; judul dirakit dari kepala")
    dua = [baris[3:].strip() for baris in judul if baris.startswith("## ")]
    bagian = [nama for nama, _ in sumber.kepala.bagian]
    if [nama for nama in dua if nama in bagian] != bagian:
        raise _galat(sumber.nama, f"judul `##` tidak memuat bagian {bagian} berurutan", "Samakan judul dan kepala")
    _periksa_latihan(sumber)


def _periksa_latihan(sumber: Sumber) -> None:
    kode = [sel.latihan for sel in sumber.sel if sel.latihan]
    ganda = sorted({k for k in kode if kode.count(k) > 1})
    if ganda:
        raise _galat(sumber.nama, f"latihan {', '.join(ganda)} muncul lebih dari sekali", "Sisakan satu")
    for sel in sumber.sel:
        if sel.latihan and (sel.teks.strip() or sel.jenis != "code"):
            raise _galat(sumber.nama, f"tempat latihan {sel.latihan} tidak kosong", "Kosongkan sel itu")
        if "panel" in sel.tanda and len(sel.teks.strip().splitlines()) != 1:
            raise _galat(sumber.nama, "sel panel bukan satu baris kode", "Pindahkan baris lain ke sel biasa")


def _baris_judul(markdown: str) -> Iterable[str]:
    """Baris judul markdown di luar blok kode berpagar."""
    di_luar = True
    for baris in markdown.splitlines():
        if baris.lstrip().startswith("```"):
            di_luar = not di_luar
        elif di_luar and re.match(r"#{1,6} ", baris):
            yield baris
