"""Kit membaca dokumennya sendiri: indikator, tahun, target, dan realisasi yang ditulis kembali sama."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from lakip_helpers.kantor.rinci import Rincian, rincikan
from lakip_helpers.pakai.kantor import baca_kantor
from lakip_helpers.tabel.kumpulan import folder_data
from tests.perintah.lakip import jalankan

OPD = ("DISDIK", "DINKES")
TW = ("TW I", "TW II", "TW III", "TW IV")
Isi = tuple[str, str, str, float]
"""Indikator, periode, peran, nilai."""


def data(nama: str, opd: str) -> list[dict[str, str]]:
    with (folder_data() / "kota_contoh" / "bersih" / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return [baris for baris in csv.DictReader(berkas) if baris.get("kode_opd", opd) == opd]


def target_tahunan(nama: str, opd: str) -> Iterator[Isi]:
    for baris in data(nama, opd):
        for kolom, nilai in baris.items():
            if re.fullmatch(r"t20\d\d", kolom) and nilai:
                yield baris["indikator"], kolom[1:], "target", float(nilai)


def isi_iku(opd: str) -> Iterator[Isi]:
    yield from target_tahunan("iku", opd)


def isi_renstra(opd: str) -> Iterator[Isi]:
    yield from target_tahunan("renstra_indikator", opd)
    yield from target_tahunan("program", opd)


def isi_renja(opd: str, tahun: int = 2026) -> Iterator[Isi]:
    for baris in data("renja", opd):
        if baris["tahun"] == str(tahun):
            yield baris["indikator"], str(tahun), "target", float(baris["target"])
            yield baris["indikator"], str(tahun + 1), "target", float(baris["target_maju"])


def isi_renja_baru(opd: str) -> Iterator[Isi]:
    yield from isi_renja(opd, 2027)


def isi_renaksi(opd: str) -> Iterator[Isi]:
    for baris in data("renaksi", opd):
        if baris["tahun"] == "2026":
            yield baris["indikator"], "2026", "target", float(baris["target"])
            yield from (
                (baris["indikator"], f"2026 {tw}", "target", float(baris[f"tw{n}"])) for n, tw in enumerate(TW, 1)
            )


def isi_lkjip(opd: str) -> Iterator[Isi]:
    indikator = {baris["kode_indikator"]: baris["indikator"] for baris in data("iku", opd)}
    for baris in data("realisasi", opd):
        if baris["kode_indikator"] in indikator and baris["periode"] == "tahun":
            yield indikator[baris["kode_indikator"]], baris["tahun"], "realisasi", float(baris["nilai"])


def isi_pk(opd: str) -> Iterator[Isi]:
    nama = {baris["kode_indikator"]: baris["indikator"] for baris in data("renstra_indikator", opd)}
    for baris in data("pk_sasaran", opd):
        if baris["kode_pk"] == f"PK.{opd}.2026":
            yield nama[baris["kode_indikator"]], "2026", "target", float(baris["target"])


DOKUMEN: tuple[tuple[str, tuple[str, ...], Callable[[str], Iterable[Isi]]], ...] = (
    ("pk.docx", ("pk", "--tahun", "2026"), isi_pk),
    ("iku.docx", ("iku", "--tahun", "2026"), isi_iku),
    ("renaksi.docx", ("renaksi", "--tahun", "2026"), isi_renaksi),
    ("renaksi.xlsx", ("renaksi", "--tahun", "2026"), isi_renaksi),
    ("renja26.xlsx", ("renja", "--tahun", "2026"), isi_renja),
    ("renja27.xlsx", ("renja", "--tahun", "2027"), isi_renja_baru),
    ("renstra.xlsx", ("renstra", "--tahun", "2026"), isi_renstra),
    ("lama.xlsx", ("renstra", "--tahun", "2026", "--bentuk", "lama"), isi_renstra),
    ("lkjip.docx", ("lkjip", "--tahun", "2025"), isi_lkjip),
)


def angka(teks: str) -> float | None:
    """Angka pertama sebuah sel dokumen: "98,32 %", "2.577 Orang", atau bilangan Excel "98.32"."""
    cocok = re.match(r"-?\d[\d.,]*", teks)
    if cocok is None:
        return None
    bulat = cocok[0].rstrip(".,")
    ribuan = "," in bulat or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bulat)
    return float(bulat.replace(".", "").replace(",", ".") if ribuan else bulat)


def terbaca(rinci: Iterable[Rincian]) -> Iterator[Isi]:
    for satu in rinci:
        for peran, teks in (("target", satu.target), ("realisasi", satu.realisasi)):
            if (nilai := angka(teks)) is not None:
                yield satu.indikator, satu.tahun, peran, nilai


@pytest.mark.parametrize("opd", OPD)
@pytest.mark.parametrize(("nama", "argumen", "isi_asli"), DOKUMEN, ids=[nama for nama, _, _ in DOKUMEN])
def test_dokumen_kit_terbaca_sama(
    tmp_path: Path, nama: str, argumen: tuple[str, ...], isi_asli: Callable[[str], Iterable[Isi]], opd: str
) -> None:
    jenis, *lain = argumen
    hasil = jalankan(tmp_path, "dokumen", jenis, "--contoh", "--opd", opd, *lain, "-o", nama)
    assert hasil.returncode == 0, hasil.stderr
    rinci = [satu for tabel in baca_kantor(tmp_path / nama).tabel for satu in rincikan(tabel)]
    assert set(isi_asli(opd)) - set(terbaca(rinci)) == set()
    semua = {b["indikator"] for nama_data in ("iku", "renstra_indikator", "program") for b in data(nama_data, opd)}
    assert {satu.indikator for satu in rinci} - semua == set()
