"""Sasaran dan indikator laporan dibandingkan dengan perjanjian kinerjanya, dan satuan indikator predikat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lakip_helpers.kantor.bentuk import TabelKantor
from lakip_helpers.laporan.bentuk import Bagian, Sasaran, TemuanLaporan
from lakip_helpers.laporan.teks.kata import kata, memuat, petik, sebut_contoh, serupa, tanpa_nomor
from lakip_helpers.laporan.teks.letak import halaman_baris
from lakip_helpers.laporan.teks.naskah import Naskah

_BUKAN_SATUAN: Final = re.compile(r"(?i)\b(?:opini|predikat)\b")
_PEMBEDA: Final = re.compile(r"^(?:aa|a|bb|b|cc|c|d|\d[\d/]*|wtp|wdp)$")
DEKAT: Final = 0.7
LAPOR_MIN: Final = 0.6


def periksa_sasaran(
    tabel: Sequence[TabelKantor],
    sasaran: Sequence[Sasaran],
    halaman: Mapping[str, int],
    naskah: Naskah,
    struktur: Mapping[str, Bagian],
    tahun: int | None,
) -> Iterator[TemuanLaporan]:
    """Sasaran kembar, indikator berbunyi lain, satuan predikat, dan indikator yang tidak dilaporkan."""
    yield from _kembar(sasaran, tabel, halaman)
    yield from _bunyi_lain(tabel, sasaran, halaman)
    yield from _satuan_predikat(tabel, halaman)
    yield from _tidak_dilaporkan(tabel, halaman, naskah, struktur, tahun)


def _kembar(
    sasaran: Sequence[Sasaran], tabel: Sequence[TabelKantor], halaman: Mapping[str, int]
) -> Iterator[TemuanLaporan]:
    for n, s in enumerate(sasaran):
        for m, lain in enumerate(sasaran[n + 1 :], start=n + 1):
            if kata(s.teks) == kata(lain.teks):
                semua = {s.halaman, lain.halaman} | {
                    halaman_baris(t, b.baris, dict(halaman))
                    for t in tabel
                    for b in t.baris
                    if kata(tanpa_nomor(b.sasaran)) == kata(s.teks)
                }
                yield TemuanLaporan(
                    "LAP-11", tuple(sorted(semua)), f"sasaran {n + 1} dan {m + 1} berbunyi sama: “{petik(s.teks)}”"
                )


def _bunyi_lain(
    tabel: Sequence[TabelKantor], sasaran: Sequence[Sasaran], halaman: Mapping[str, int]
) -> Iterator[TemuanLaporan]:
    """Indikator yang hanya berbeda angka atau predikatnya dari yang dilaporkan ("CC ke atas" dan "BB ke atas")."""
    resmi = [i for s in sasaran for i in s.indikator]
    for t in tabel:
        for b in t.baris:
            nama = tanpa_nomor(b.indikator)
            dekat = max(resmi, key=lambda i: serupa(i, nama), default="")
            beda = set(kata(nama)) ^ set(kata(dekat))
            if DEKAT <= serupa(dekat, nama) < 1 and len(beda) == 2 and all(_PEMBEDA.match(k) for k in beda):
                nomor = re.search(r"(?i)tabel\s*[\d.]+", " ".join(t.petak.atas))
                di = f" di {nomor[0]}" if nomor else ""
                yield TemuanLaporan(
                    "LAP-11",
                    (halaman_baris(t, b.baris, dict(halaman)),),
                    f"indikator tertulis “{petik(nama)}”{di}, tetapi “{petik(dekat)}” di tabel pengukuran",
                )


def _satuan_predikat(tabel: Sequence[TabelKantor], halaman: Mapping[str, int]) -> Iterator[TemuanLaporan]:
    kena = [
        (halaman_baris(t, b.baris, dict(halaman)), b)
        for t in tabel
        for b in t.baris
        if _BUKAN_SATUAN.match(tanpa_nomor(b.indikator))
        and "persen" in " ".join(map(str, (b.satuan, *b.nilai.values()))).lower()
    ]
    if kena:
        angka = next((str(v) for v in kena[0][1].nilai.values() if "%" in str(v)), "persen")
        pesan = f"“{petik(kena[0][1].indikator)}” diukur dengan persen ({petik(angka, 3)}), padahal hasilnya predikat"
        yield TemuanLaporan("LAP-12", tuple(sorted({h for h, _ in kena})), pesan)


def _tidak_dilaporkan(
    tabel: Sequence[TabelKantor],
    halaman: Mapping[str, int],
    naskah: Naskah,
    struktur: Mapping[str, Bagian],
    tahun: int | None,
) -> Iterator[TemuanLaporan]:
    """Indikator perjanjian kinerja yang tidak ada di bab akuntabilitas kinerja."""
    bab = struktur["bab_3"]
    penutup = struktur["bab_4"].baris
    isi = naskah.teks(bab.baris, penutup if penutup > bab.baris else None).replace("\n", " ")
    hilang = [
        (halaman_baris(t, b.baris, dict(halaman)), tanpa_nomor(b.indikator))
        for t in tabel
        if t.jenis == "pk" and halaman_baris(t, t.kepala[0], dict(halaman)) < (bab.halaman or 0)
        for b in t.baris
        if len(kata(tanpa_nomor(b.indikator))) >= 3 and not memuat(isi, b.indikator, LAPOR_MIN)
    ]
    if hilang:
        rinci = sebut_contoh([f"“{petik(i, 9)}”" for _, i in hilang])
        yield TemuanLaporan(
            "LAP-11",
            tuple(sorted({h for h, _ in hilang})),
            f"{len(hilang)} indikator diperjanjikan, tetapi tidak dilaporkan: {rinci}",
        )
