"""Kata: ejaan dan nomor di depan disamakan, imbuhan diurai, kata pembuka yang salah ketik diluruskan."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.kata import akar, luruskan_kepala, normalkan, urai


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("1. Prosentase gangguan yg di tangani (%)", ["persentase", "gangguan", "yang", "ditangani"]),
        ("% desa mandiri", ["persentase", "desa", "mandiri"]),
        ("a. Jumlah desa", ["jumlah", "desa"]),
        ("(2) Angka kematian", ["angka", "kematian"]),
        ("jum'at sehat", ["jumat", "sehat"]),
        ("persentase (persen) desa", ["persentase", "desa"]),
        ("di desa", ["di", "desa"]),
        ("ditindak lanjuti", ["ditindaklanjuti"]),
        ("tindak lanjut temuan", ["tindaklanjut", "temuan"]),
        ("jumlah_desa", ["jumlah", "desa"]),
        ("2025", []),
        ("", []),
    ],
)
def test_kalimat_menjadi_kata_yang_sama_ejaannya(teks, kata):
    assert normalkan(teks) == kata


@pytest.mark.parametrize(
    ("kata", "bentuk", "golongan"),
    [
        ("disusun", "di", "hasil"),
        ("terlaksananya", "ternya", "laksana"),
        ("terpeliharanya", "ternya", "hasil"),
        ("laksana", "dasar", "laksana"),
        ("binaan", "pe", "bina"),
        ("pembinaan", "pe", "bina"),
        ("mengkaji", "me", "bina"),
        ("diperbaiki", "di", "hasil"),
        ("ketersediaan", "ke", "hasil"),
        ("berkembang", "ber", "hasil"),
        ("dikutip", "di", ""),
        ("kehujanan", "ke", ""),
        ("pedagangan", "pe", ""),
        ("peternak", "", ""),
        ("xyz", "", ""),
    ],
)
def test_imbuhan_dan_golongannya(kata, bentuk, golongan):
    assert (urai(kata).bentuk, urai(kata).golongan) == (bentuk, golongan)


@pytest.mark.parametrize(
    "sekeluarga",
    [
        ("penyelesaian", "diselesaikan", "selesai"),
        ("penanganan", "tertangani"),
        ("pelayanan", "layanan"),
        ("memperbaiki", "diperbaiki", "perbaikannya"),
    ],
)
def test_kata_sekeluarga_berakar_sama(sekeluarga):
    assert len({akar(kata) for kata in sekeluarga}) == 1


def test_kata_pendek_tidak_dipotong():
    assert [akar(kata) for kata in ("ibu", "bayi", "sungai", "tangani", "mesin", "dinas")] == [
        "ibu", "bayi", "sungai", "tangani", "mesin", "dinas",
    ]  # fmt: skip
    assert [akar(kata) for kata in ("makanan", "memukul", "mengolah", "keterlambatan")] == [
        "makan", "pukul", "olah", "lambat",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tulisan", "lurus"),
    [
        ("jumalh", "jumlah"),
        ("jmlah", "jumlah"),
        ("nilia", "nilai"),
        ("tingakt", "tingkat"),
        ("pervalensi", "prevalensi"),
        ("persentsae", "persentase"),
        ("persnetsea", "persnetsea"),
        ("jumat", "jumat"),
        ("kematian", "kematian"),
        ("inde", "inde"),
        ("tingkt", "tingkat"),
        ("tinkt", "tinkt"),
        ("perinkgta", "peringkat"),
        ("prosntase", "prosntase"),
        ("ingkat", "ingkat"),
    ],
)
def test_kata_pembuka_yang_salah_satu_atau_dua_huruf(tulisan, lurus):
    assert luruskan_kepala(tulisan) == lurus
