"""Merakit semua notebook, atau memeriksa apakah yang tersimpan masih sama dengan sumbernya."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.kelas.rakitan.jalankan import jalankan, samarkan_gambar
from lakip_helpers.kelas.rakitan.rakit import (
    TANDA_ABAIKAN,
    Notebook,
    rakit,
    sidik_sel,
    tempat_notebook,
    tulis_json,
)
from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, baca_sumber
from lakip_helpers.kelas.skema.semua import periksa_semua_skema
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.tulis import BilaAda, tulis_berkas

PERBAIKI: Final = sebut_perintah("kelas rakit")
"""Perintah yang menyamakan semua notebook dengan sumbernya."""

SIDIK_SEL: Final = "lakip_helpers/perintah/jupyter/sidik_sel.json"
"""Sidik sel yang boleh berjalan sendiri di layar peserta; letaknya dari folder kit."""

Ambil = Callable[[str], Latihan]


@dataclass(frozen=True)
class Perbedaan:
    """Satu notebook yang tidak sama dengan sumbernya."""

    berkas: str
    sebab: str

    def __str__(self) -> str:
        return f"{self.berkas}: {self.sebab}"


def rakit_semua(
    tulis: bool = True, akar: Path | None = None, ambil: Ambil | None = None, jalan: bool = True
) -> tuple[Perbedaan, ...]:
    """Rakit semua sumber ke tiga bentuk dan sebutkan yang berbeda dari yang tersimpan.

    Masukan: `tulis=False` hanya memeriksa; `akar` folder `notebooks` (bila kosong dicari); `ambil` pengambil
    latihan; `jalan=False` memeriksa kunci tanpa menjalankannya (keluarannya urusan nbval). Keluaran: daftar
    perbedaan; dengan `tulis=True` daftar itu sudah diperbaiki, kecuali notebook yang tidak punya sumber.
    `GalatBerkas` bila isi kit tidak cocok dengan skemanya, atau sumber atau folder tidak dapat dipakai.

    >>> rakit_semua(tulis=False, jalan=False)  # doctest: +SKIP
    ()
    """
    if ambil is None:
        periksa_semua_skema()
    akar = akar or cari_notebook()
    ambil = ambil or _ambil_latihan()
    hasil = [
        beda
        for berkas in sorted((akar / "sumber").glob("*.py"))
        for beda in _rakit_berkas(berkas, akar, ambil, tulis, jalan or tulis)
    ]
    return (*hasil, *_samakan_sidik(akar, ambil, tulis), *_tanpa_sumber(akar))


def _samakan_sidik(akar: Path, ambil: Ambil, tulis: bool) -> Iterator[Perbedaan]:
    """Daftar sidik sel kit di paket, dari semua bentuk notebook; dilewati bila `akar` bukan folder kit."""
    tujuan = akar.parent / SIDIK_SEL
    if not tujuan.parent.is_dir():
        return
    sumber = [baca_sumber(berkas) for berkas in sorted((akar / "sumber").glob("*.py"))]
    sidik = {satu for s in sumber for bentuk in s.kepala.bentuk for satu in sidik_sel(rakit(s, bentuk, ambil))}
    baru = json.dumps(sorted(sidik), indent=0) + "\n"
    if tujuan.is_file() and tujuan.read_text(encoding="utf-8") == baru:
        return
    if tulis:
        tulis_berkas(tujuan, baru, BilaAda.GANTI)
    yield Perbedaan(SIDIK_SEL, "tidak sama dengan sel kode notebook yang dirakit")


def _ambil_latihan() -> Ambil:
    from lakip_helpers.latihan import ambil

    return ambil


def cari_notebook(mulai: Path | None = None) -> Path:
    """Folder `notebooks` kit, dicari dari folder kerja ke atas, lalu di samping paket.

    `GalatBerkas` bila tidak ditemukan.
    """
    mulai = (mulai or Path.cwd()).resolve()
    calon = [mulai, *mulai.parents, Path(__file__).resolve().parents[3]]
    for folder in calon:
        if (folder / "notebooks" / "sumber").is_dir():
            return folder / "notebooks"
    raise GalatBerkas(
        f"Di {mulai.name} dan folder di atasnya tidak ada notebooks/sumber, jadi tidak ada yang dapat dirakit. "
        "Jalankan perintah ini dari folder kit."
    )


def _rakit_berkas(berkas: Path, akar: Path, ambil: Ambil, tulis: bool, jalan: bool) -> Iterator[Perbedaan]:
    sumber = baca_sumber(berkas)
    for bentuk in sumber.kepala.bentuk:
        tujuan = tempat_notebook(akar, sumber.nama, bentuk)
        baru = rakit(sumber, bentuk, ambil)
        if bentuk is BentukNotebook.KUNCI and jalan:
            tujuan.parent.mkdir(exist_ok=True)
            baru = jalankan(baru, tujuan.parent)
        sebab = _banding(tujuan, baru, dengan_keluaran=jalan)
        if tulis and not sebab and tujuan.read_text(encoding="utf-8") != tulis_json(baru):
            sebab = "gambarnya digambar ulang"
        if sebab and tulis:
            tulis_berkas(tujuan, tulis_json(baru), BilaAda.GANTI, buat_folder=True)
        if sebab:
            yield Perbedaan(tujuan.relative_to(akar.parent).as_posix(), sebab)


def _banding(tujuan: Path, baru: Notebook, dengan_keluaran: bool) -> str:
    """Kata-kata untuk perbedaan pertama antara berkas tersimpan dan rakitan; kosong bila sama."""
    if not tujuan.is_file():
        return "belum ada"
    try:
        lama = json.loads(tujuan.read_text(encoding="utf-8"))
    except ValueError:
        return "tidak dapat dibaca sebagai notebook"
    tersimpan = baru["metadata"]["lakip"]["bentuk"] == BentukNotebook.KUNCI
    if tersimpan and not dengan_keluaran:
        belum = _belum_dijalankan(lama)
        if belum:
            return belum
        lama, baru = _tanpa_keluaran(lama), _tanpa_keluaran(baru)
    return _beda_pertama(_samarkan(lama), _samarkan(baru))


def _samarkan(notebook: Notebook) -> Notebook:
    """Notebook dengan isi gambar diganti kata tetap."""

    def ganti(nilai: Any) -> Any:
        if isinstance(nilai, dict):
            return {k: ("GAMBAR" if k.startswith("image/") else ganti(v)) for k, v in nilai.items()}
        if isinstance(nilai, list):
            return [ganti(v) for v in nilai]
        return samarkan_gambar(nilai) if isinstance(nilai, str) else nilai

    hasil: Notebook = ganti(notebook)
    return hasil


def _belum_dijalankan(notebook: Notebook) -> str:
    """Sel kunci yang tidak akan dibandingkan nbval (belum dijalankan), atau yang mestinya tanpa keluaran."""
    for nomor, sel in enumerate(notebook.get("cells", []), 1):
        if sel.get("cell_type") != "code":
            continue
        if sel.get("execution_count") is None:
            return f"sel ke-{nomor} belum dijalankan, sehingga keluarannya tidak dibandingkan"
        if sel.get("outputs") and TANDA_ABAIKAN in sel.get("metadata", {}).get("tags", ()):
            return f"sel ke-{nomor} menyimpan keluaran yang mestinya kosong"
    return ""


def _tanpa_keluaran(notebook: Notebook) -> Notebook:
    buang = {"outputs", "execution_count"}
    sel = [{k: v for k, v in satu.items() if k not in buang} for satu in notebook.get("cells", [])]
    return {**notebook, "cells": sel}


def _beda_pertama(lama: Notebook, baru: Notebook) -> str:
    for nomor, (a, b) in enumerate(zip_longest(lama.get("cells", []), baru["cells"]), 1):
        if a is None:
            return f"sel ke-{nomor} kurang"
        if b is None:
            return f"sel ke-{nomor} tidak ada di sumber"
        if a != b:
            return f"sel ke-{nomor} berbeda pada {', '.join(_kunci_beda(a, b))}"
    return "" if lama == baru else f"berbeda pada {', '.join(_kunci_beda(lama, baru))}"


def _kunci_beda(a: dict[str, Any], b: dict[str, Any]) -> list[str]:
    sebutan = {"source": "isi", "outputs": "keluaran", "id": "pengenal", "execution_count": "nomor jalan"}
    beda = [k for k in sorted({*a, *b}) if a.get(k) != b.get(k)]
    return [sebutan.get(k, k) for k in beda if k != "id"] or ["pengenal"]


def _tanpa_sumber(akar: Path) -> Iterator[Perbedaan]:
    """Hasil rakitan yang sumbernya sudah tidak ada."""
    for folder in (akar, akar / "kunci", akar / "fasilitator"):
        for berkas in sorted(folder.glob("*.ipynb")):
            asal = _asal(berkas)
            if asal and not (akar / asal).is_file():
                tempat = berkas.relative_to(akar.parent).as_posix()
                yield Perbedaan(tempat, f"sumbernya ({asal}) sudah tidak ada; hapus notebook ini")


def _asal(berkas: Path) -> str:
    try:
        metadata = json.loads(berkas.read_text(encoding="utf-8"))["metadata"]
        return str(metadata.get("lakip", {}).get("sumber", ""))
    except (ValueError, KeyError, AttributeError):
        return ""
