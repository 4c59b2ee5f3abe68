"""Kartu menguji dirinya: contoh buruk memunculkan kodenya, contoh baik tidak memunculkan apa pun, yang mirip diam."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lakip_helpers.aturan.daftar import KARTU, LANGKAH, RUMPUN_KANTOR
from lakip_helpers.aturan.evaluasi import reviu
from lakip_helpers.aturan.indikator import kartu_mutu, kartu_sasaran, kartu_target
from lakip_helpers.temuan import Diam, Kartu
from tests.aturan.contoh_kartu import periksa_contoh

KASUS = Path(__file__).parents[1] / "kasus"
PESAN = list(csv.DictReader((KASUS / "pesan_aturan.csv").open(encoding="utf-8")))
JUGA = list(csv.DictReader((KASUS / "juga_dicatat.csv").open(encoding="utf-8")))
EVALUATOR = list(csv.DictReader((KASUS / "evaluator.csv").open(encoding="utf-8")))
TABEL_KANTOR = ("ANG-11", "KAS-19", "KAS-20", "KAS-21")
"""Kode antarkolom sebuah tabel kantor: pesannya diuji di sini, karena tidak dijalankan atas bundel."""
LEPAS = tuple(k for k in KARTU if k.kode in TABEL_KANTOR)
KALIMAT = (*kartu_mutu.KARTU, *kartu_target.KARTU, *kartu_sasaran.KARTU, *LEPAS)
MIRIP = [(kartu, diam) for kartu in KARTU for diam in kartu.diam]
KODE = re.compile(r"\b(?!ISI)[A-Z]{2,4}-\d\d")
"""Kode aturan; ISI dicatat ketika membaca, sebelum aturan dijalankan."""
DIALIHKAN = [(kartu, diam) for kartu, diam in MIRIP if KODE.search(diam.sebab)]


@cache
def kode_contoh(kode: str, contoh: str) -> frozenset[str]:
    """Kode yang dicatat atas sebuah contoh; contoh yang ditanyakan beberapa uji diperiksa sekali."""
    return frozenset(t.kode for t in periksa_contoh(kode, contoh))


def kode(kartu: Kartu, contoh: str) -> frozenset[str]:
    return kode_contoh(kartu.kode, contoh)


@pytest.mark.parametrize("kartu", KARTU, ids=[k.kode for k in KARTU])
def test_contoh_buruk_tepat_kode_itu_contoh_baik_tanpa_temuan(kartu: Kartu) -> None:
    assert kode(kartu, kartu.buruk) - set(kartu.ikutan) == {kartu.kode}
    assert kode(kartu, kartu.baik) <= set(kartu.ikutan) - {kartu.kode}


@pytest.mark.parametrize(("kartu", "diam"), MIRIP, ids=[f"{k.kode} {d.sebab}" for k, d in MIRIP])
def test_yang_mirip_tidak_dicatat(kartu: Kartu, diam: Diam) -> None:
    assert kartu.kode not in kode(kartu, diam.contoh)
    assert diam.sebab


@pytest.mark.parametrize(("kartu", "diam"), DIALIHKAN, ids=[f"{k.kode} {d.sebab}" for k, d in DIALIHKAN])
def test_yang_dialihkan_sungguh_dicatat_kode_itu(kartu: Kartu, diam: Diam) -> None:
    """Sebab "… : MUTU-01" berarti aturan itu yang mencatat; tanpa itu contohnya tidak menguji pengecualian apa pun."""
    assert set(KODE.findall(diam.sebab)) & kode(kartu, diam.contoh)


@pytest.mark.parametrize("kasus", JUGA, ids=[f"{k['kode']} {k['sebab']}" for k in JUGA])
def test_yang_juga_dicatat(kasus: dict[str, str]) -> None:
    """Bentuk lain dari kekeliruan yang sama, terutama tepat di batasnya."""
    assert kasus["kode"] in kode_contoh(kasus["kode"], kasus["contoh"])


@pytest.mark.parametrize("kasus", EVALUATOR, ids=[f"{k['kode']} {k['contoh'][:60]}" for k in EVALUATOR])
def test_jenis_pertanyaan_evaluator(kasus: dict[str, str]) -> None:
    """Kalimat lain dari jenis yang sama dicatat; yang hanya mirip tidak."""
    dicatat = kasus["kode"] in kode_contoh(kasus["kode"], kasus["contoh"])
    assert dicatat == (kasus["dicatat"] == "ya")


@pytest.mark.parametrize("kasus", PESAN, ids=[k["kode"] for k in PESAN])
def test_pesan_utuh_lewat_fungsi_terbuka(kasus: dict[str, str]):
    kartu = next(k for k in KARTU if k.kode == kasus["kode"])
    temuan = next(iter(periksa_contoh(kartu.kode, kartu.buruk)))
    didapat = {nama: str(getattr(temuan, nama)) for nama in kasus}
    assert didapat == kasus
    assert temuan.saran == kartu.saran or "{" in kartu.saran


def test_semua_kode_kalimat_punya_kasus_pesan():
    assert {k["kode"] for k in PESAN} == {k.kode for k in KALIMAT}


def aturan_dijalankan() -> Iterator[tuple[str, str]]:
    """Kode dan nama fungsi semua aturan yang terdaftar."""
    rumpun = [*(satu for langkah in LANGKAH for satu in langkah.rumpun), *RUMPUN_KANTOR]
    for aturan in (*(a for satu in rumpun for a in satu.aturan), *reviu.ATURAN):
        fungsi = getattr(aturan.fungsi, "func", aturan.fungsi)
        yield aturan.kartu.kode, fungsi.__name__.lstrip("_")


def test_tiap_kartu_dijalankan_fungsi_bernama_sama():
    assert set(aturan_dijalankan()) == {(k.kode, k.kode.lower().replace("-", "_")) for k in KARTU}


@pytest.mark.parametrize("kartu", KARTU, ids=[k.kode for k in KARTU])
def test_kartu_lengkap(kartu: Kartu):
    assert all((kartu.judul, kartu.pesan, kartu.saran, kartu.mengapa, kartu.dasar, kartu.buruk, kartu.baik))
    assert kartu.diam
    assert re.fullmatch(r"[A-Z]{2,4}-\d\d", kartu.kode)
    assert kartu.pesan.rstrip().endswith((".", "?", "}")) and kartu.saran.rstrip().endswith((".", "?", "}"))
    assert kartu.dasar[-1].isalnum() or kartu.dasar.endswith(")")
    assert all(teks.count("(") == teks.count(")") for teks in (kartu.pesan, kartu.saran, kartu.mengapa, kartu.dasar))


def test_kode_tidak_kembar():
    kode = [k.kode for k in KARTU]
    assert len(kode) == len(set(kode))
