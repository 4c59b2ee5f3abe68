"""Bank contoh: dibuat ulang sama, dekat, bersumber, dan dimuat sekali (lamanya: benchmark/ketik.py)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.contoh_indikator.buat import BANK, buat
from lakip_helpers.aturan.indikator.contoh import Contoh, contoh_serupa, muat_bank, susun_bank


def test_bank_dibuat_ulang_sama(tmp_path):
    buat(tmp_path / "bank.csv")
    assert (tmp_path / "bank.csv").read_bytes() == BANK.read_bytes()


def test_semua_contoh_bersumber_dan_tidak_kembar():
    contoh = muat_bank().contoh
    assert all(c.indikator and c.tingkat and c.sumber for c in contoh)
    assert len({(c.indikator.lower(), c.satuan.lower()) for c in contoh}) == len(contoh) > 2000


@pytest.mark.parametrize(
    ("rancangan", "kata"),
    [
        ("Meningkatnya kualitas layanan kesehatan ibu hamil", "ibu hamil"),
        ("Persentase perpustakaan yang memenuhi standar", "perpustakaan"),
        ("prosentase balita yang diimunisasi", "balita"),
    ],
)
def test_lima_contoh_terdekat_tentang_hal_yang_sama(rancangan, kata):
    hasil = contoh_serupa(rancangan)
    assert len(hasil) == 5
    assert kata in hasil[0].indikator.lower()
    assert [c.kemiripan for c in hasil] == sorted((c.kemiripan for c in hasil), reverse=True)


def test_contoh_tingkat_hasil_didahulukan():
    bank = susun_bank(
        [Contoh("Indeks layanan terminal", "Indeks", t, "uji") for t in ("sub kegiatan", "sasaran")]
        + [Contoh("Angka kematian ibu", "", "sasaran", "uji")]
    )
    assert [c.tingkat for c in contoh_serupa("layanan terminal", bank=bank)] == ["sasaran", "sub kegiatan"]


def test_tanpa_kata_yang_sama_tidak_ada_contoh():
    assert contoh_serupa("zzz qqq") == contoh_serupa("") == []


def test_bank_dimuat_sekali_saja():
    assert muat_bank() is muat_bank()


@given(st.text(max_size=5000))
def test_teks_apa_pun_tidak_menggagalkan(teks):
    assert len(contoh_serupa(teks, 3)) <= 3


def test_kata_yang_jarang_berbobot_lebih():
    bank = susun_bank([Contoh(f"Layanan {kata}", "", "sasaran", "uji") for kata in ("terminal", "pasar", "makam")])
    assert bank.bobot == pytest.approx(
        {"layanan": math.log(2)} | dict.fromkeys(("terminal", "pasar", "makam"), math.log(4))
    )
