"""Menjalankan notebook kunci dan merapikan keluarannya.

Keluaran yang rapi membuat rakitan ulang sama, dan membuat nbval membandingkan semua yang dapat dibandingkan.
nbclient dan nbformat baru dimuat ketika dipanggil.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.istilah import LINGKUNGAN_SEBUTAN
from lakip_helpers.kelas.rakitan.rakit import TANDA_ABAIKAN, TANDA_PANEL, Notebook, tulis_json

BATAS_DETIK: Final = 120
SEL_PANEL: Final = "application/vnd.jupyter.widget-view+json"

_ALAMAT: Final = re.compile(r"\bat 0x[0-9a-f]{6,}|/tmp/|/home/|[A-Z]:\\\\?Users")
_GAMBAR: Final = re.compile(r"(data:image/[a-z+]+;base64,)[A-Za-z0-9+/=]+")


def jalankan(notebook: Notebook, folder: Path) -> Notebook:
    """Jalankan semua sel di `folder`, kembalikan notebook baru berikut keluarannya yang sudah rapi.

    Berkas kerja peserta diarahkan ke folder sementara. `GalatBerkas` bila sebuah sel gagal atau keluarannya
    tidak dapat dibandingkan (peringatan, alamat memori, lokasi folder, panel di sel biasa).
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    buku: Any = nbformat.reads(tulis_json(notebook), as_version=4)  # type: ignore[no-untyped-call]
    nama = notebook["metadata"]["lakip"]["sumber"]
    klien = NotebookClient(
        buku,
        timeout=BATAS_DETIK,
        resources={"metadata": {"path": str(folder)}},
        store_widget_state=False,
        record_timing=False,
        extra_arguments=["--log-level=ERROR"],
    )
    with tempfile.TemporaryDirectory() as sementara:
        try:
            klien.execute(env={**os.environ, "LAKIP_KERJA": sementara, LINGKUNGAN_SEBUTAN: ""})
        except CellExecutionError as galat:
            raise GalatBerkas(
                f"{nama}: sebuah sel gagal dijalankan ({galat.ename}: {galat.evalue}). Kunci harus berjalan dari "
                "atas sampai bawah. Perbaiki sel itu di sumbernya atau di latihannya."
            ) from None
    return {**notebook, "cells": [_rapikan(sel, nama) for sel in buku.cells]}


def _rapikan(sel: Any, nama: str) -> dict[str, Any]:
    rapi = {kunci: sel[kunci] for kunci in ("cell_type", "id", "metadata")}
    rapi["source"] = sel["source"].splitlines(keepends=True)
    if sel["cell_type"] != "code":
        return rapi
    tanda = sel["metadata"].get("tags", ())
    if TANDA_PANEL in tanda:
        sel["outputs"] = [_tanpa_widget(satu) for satu in sel["outputs"]]
    keluaran = [] if TANDA_ABAIKAN in tanda else [_rapikan_keluaran(satu) for satu in sel["outputs"]]
    for satu in keluaran:
        _tolak_yang_berubah(satu, sel["source"], nama)
    return {**rapi, "execution_count": sel["execution_count"], "outputs": _gabung_aliran(keluaran)}


def _tanpa_widget(keluaran: Mapping[str, Any]) -> dict[str, Any]:
    """Sisakan kalimat sebuah panel; pengenal widget-nya acak dan tidak dapat dibuka kembali."""
    data = {jenis: isi for jenis, isi in keluaran.get("data", {}).items() if jenis != SEL_PANEL}
    return {**keluaran, "data": data} if "data" in keluaran else dict(keluaran)


def _rapikan_keluaran(keluaran: Mapping[str, Any]) -> dict[str, Any]:
    rapi = dict(keluaran)
    if "data" in rapi:
        rapi["data"] = {jenis: _pecah(isi) for jenis, isi in sorted(rapi["data"].items())}
    if "text" in rapi:
        rapi["text"] = _pecah(rapi["text"])
    return rapi


def _pecah(teks: Any) -> Any:
    return teks.splitlines(keepends=True) if isinstance(teks, str) else teks


def _gabung_aliran(keluaran: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Gabungkan cetakan yang berurutan: pembagiannya bergantung pada waktu, isinya tidak."""
    hasil: list[dict[str, Any]] = []
    for satu in keluaran:
        sambung = hasil and satu["output_type"] == hasil[-1]["output_type"] == "stream"
        if sambung and satu["name"] == hasil[-1]["name"]:
            hasil[-1] = {**satu, "text": _pecah("".join(hasil[-1]["text"]) + "".join(satu["text"]))}
        else:
            hasil.append(satu)
    return hasil


def _tolak_yang_berubah(keluaran: Mapping[str, Any], sel: str, nama: str) -> None:
    masalah = _masalah(keluaran)
    if masalah:
        raise GalatBerkas(
            f"{nama}: keluaran sel `{sel.strip().splitlines()[0]}` memuat {masalah}. Keluaran itu tidak dapat "
            f'dibandingkan pada rakitan berikutnya. Ubah selnya, atau beri tanda tags=["{TANDA_ABAIKAN}"].'
        )


def _masalah(keluaran: Mapping[str, Any]) -> str:
    if keluaran.get("name") == "stderr":
        return "peringatan"
    if SEL_PANEL in keluaran.get("data", {}):
        return 'panel padahal selnya tidak bertanda "panel"'
    cocok = next((c for teks in _teks(keluaran) if (c := _ALAMAT.search(teks))), None)
    return f"alamat memori atau lokasi folder ({cocok[0].strip()})" if cocok else ""


def _teks(keluaran: Mapping[str, Any]) -> Iterator[str]:
    """Semua teks sebuah keluaran, tanpa isi gambar."""
    for isi in (keluaran.get("text", ""), *keluaran.get("data", {}).values()):
        yield samarkan_gambar("".join(isi) if isinstance(isi, list) else str(isi))


def samarkan_gambar(teks: str) -> str:
    """Ganti isi gambar di dalam HTML dengan kata tetap: bita gambar bergantung pada versi pustaka.

    >>> samarkan_gambar('<img src="data:image/png;base64,iVBOR=" alt="x">')
    '<img src="data:image/png;base64,GAMBAR" alt="x">'
    """
    return _GAMBAR.sub(r"\1GAMBAR", teks)
