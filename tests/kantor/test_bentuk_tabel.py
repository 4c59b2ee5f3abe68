"""Bentuk-bentuk tabel kantor di tests/kasus/tabel_kantor.toml: tiap baris dibaca, atau disebut mengapa dilewati."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from lakip_helpers.berkas.kisi import Lembar, indeks_kolom
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas, Petak, petak_lembar
from lakip_helpers.kantor.baca import baca_dokumen, baca_petak
from lakip_helpers.kantor.rinci import rincikan

KASUS = tomllib.loads((Path(__file__).parents[1] / "kasus" / "tabel_kantor.toml").read_text(encoding="utf-8"))["tabel"]


def wilayah(acuan: str) -> tuple[int, int, int, int]:
    kolom0, baris0, kolom1, baris1 = re.fullmatch(r"([A-Z]+)(\d+):([A-Z]+)(\d+)", acuan).groups()
    return int(baris0) - 1, indeks_kolom(kolom0), int(baris1) - 1, indeks_kolom(kolom1)


def gabungkan(kisi: list[list[str | None]]) -> list[tuple[int, int, int, int]]:
    """Sel "<" bergabung dengan kirinya, "^" dengan atasnya; nilainya disalin seperti di lembar kerja."""
    pangkal: dict[tuple[int, int], tuple[int, int]] = {}
    batas: dict[tuple[int, int], tuple[int, int]] = {}
    for i, baris in enumerate(kisi):
        for j, sel in enumerate(baris):
            if sel in ("<", "^"):
                dari = (i, j - 1) if sel == "<" else (i - 1, j)
                a, b = pangkal[i, j] = pangkal.get(dari, dari)
                baris[j] = kisi[a][b]
                batas[a, b] = max(batas.get((a, b), (a, b))[0], i), max(batas.get((a, b), (a, b))[1], j)
    return [(*awal, *akhir) for awal, akhir in batas.items()]


def petak(kasus: dict) -> Petak:
    kisi: list[list[str | None]] = [
        [sel.replace("⏎", "\n") or None for sel in garis.split(";")] for garis in kasus["isi"].strip("\n").split("\n")
    ]
    lembar = Lembar("kantor", "", kisi, gabungan=(*map(wilayah, kasus.get("gabung", [])), *gabungkan(kisi)))
    asal = petak_lembar(lembar)
    if "halaman" not in kasus:
        return Petak("kantor", "", kisi, asal.gabungan, atas=tuple(kasus.get("atas", [])), lembaran=True)
    baris = [(f"hal. {halaman}, tabel 1", i + 1) for i, halaman in enumerate(kasus["halaman"])]
    return Petak("kantor", baris[0][0], kisi, asal.gabungan, baris, atas=tuple(kasus.get("atas", [])))


@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus["nama"])
def test_terbaca_seperti_kasusnya(kasus: dict) -> None:
    tabel = baca_petak(petak(kasus))
    rinci = [satu for bagian in tabel for satu in rincikan(bagian)]
    terbaca = [" | ".join((r.indikator, r.tahun, r.target, r.realisasi, r.capaian_terbit)) for r in rinci]
    rapi = [re.sub(r"\s*\|\s*", " | ", harap).strip() for harap in kasus["harap"]]
    assert [re.sub(r"\s*\|\s*", " | ", baris).strip() for baris in terbaca] == rapi
    if "sasaran" in kasus:
        assert list(dict.fromkeys(r.sasaran for r in rinci)) == kasus["sasaran"]
    if "satuan" in kasus:
        assert [r.satuan for r in rinci] == kasus["satuan"]


@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus["nama"])
def test_tidak_ada_baris_yang_hilang_tanpa_kata(kasus: dict) -> None:
    """Tiap baris berisi di bawah judul menjadi indikator atau disebut sebab dilewatinya."""
    satu_petak = petak(kasus)
    lewat: dict[str, list[int]] = {}
    for bagian in baca_petak(satu_petak):
        disebut = {b.baris for b in bagian.baris} | {b.baris for b in bagian.lewat}
        if bagian.petak.atas and not bagian.kolom_berperan(bagian.kolom[0].peran.INDIKATOR):
            continue
        if all(kolom.letak for kolom in bagian.kolom):
            berisi = {i for i in range(bagian.kepala[1] + 1, bagian.akhir) if any(satu_petak.kisi[i])}
            assert berisi <= disebut
        for baris in bagian.lewat:
            lewat.setdefault(baris.sebab.value, []).append(baris.baris + 1)
    sebutan = [f"{sebab}: {', '.join(map(str, nomor))}" for sebab, nomor in lewat.items() if sebab != "nomor kolom"]
    assert sebutan == kasus.get("lewat", [])


def test_kasusnya_sungguh_beragam() -> None:
    assert len({kasus["nama"] for kasus in KASUS}) == len(KASUS) >= 100
    assert sum(not kasus["harap"] for kasus in KASUS) >= 12


def test_tabel_berikut_tanpa_judul_melanjutkan_yang_di_atasnya() -> None:
    """Word memotong tabel di pergantian bagian; nomor yang berlanjut menandakan tabel yang sama."""
    awal = Petak("a", "tabel 1", [["No", "Sasaran", "Indikator", "Target"], ["1", "Air bersih", "Indeks air", "50"]])
    lanjut = Petak("a", "tabel 2", [["2", "", "Jumlah bank sampah", "12"]])
    hadir = Petak("a", "tabel 3", [["1", "Ani", "Kepala", "x"]])
    dokumen = Dokumen("a", JenisBerkas.WORD, (awal, lanjut, hadir))
    rinci = [satu for bagian in baca_dokumen(dokumen) for satu in rincikan(bagian)]
    assert [(r.letak[:7], r.sasaran, r.indikator, r.target) for r in rinci] == [
        ("tabel 1", "Air bersih", "Indeks air", "50"),
        ("tabel 2", "Air bersih", "Jumlah bank sampah", "12"),
    ]


def test_satu_program_satu_baris_pdf_dipasangkan_menurut_tingginya() -> None:
    kalimat = "Cakupan air minum\nyang layak\nIndeks kualitas air\nJumlah sambungan\nbaru"
    kisi = [["Program", "Indikator", "Target"], ["Air", kalimat, "80\n50\n120"]]
    puncak = {(1, 1): (10.0, 22.0, 34.0, 46.0, 58.0), (1, 2): (10.0, 34.0, 46.0)}
    tabel = baca_petak(Petak("a.pdf", "hal. 1, tabel 1", kisi, puncak=puncak))[0]
    assert [(b.indikator, b.nilai[2]) for b in tabel.baris] == [
        ("Cakupan air minum yang layak", "80"),
        ("Indeks kualitas air", "50"),
        ("Jumlah sambungan baru", "120"),
    ]


def test_kolom_yang_ditaksir_mengatakannya() -> None:
    kisi = [
        ["Indikator", "Target 2025", "2024", "Realisasi Nasional", "Realisasi 2025"],
        ["IPM", "80", "78", "75", "79"],
    ]
    tabel = baca_petak(Petak("a", "", kisi, lembaran=True))[0]
    assert tabel.ragu == (
        "Kolom “2024” hanya menyebut periodenya; dibaca sebagai realisasi. Bila keliru, lengkapi judulnya.",
        "Kolom “Realisasi Nasional” pembanding, bukan kinerja sendiri; tidak dipakai. Bila keliru, lengkapi judulnya.",
    )
