"""Naskah satu indikator: rentang skalanya, nama bakunya, dan panjang yang dibaca dan dikutip."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.indikator.naskah import (
    PANJANG_DIBACA,
    PANJANG_KUTIP,
    baca_naskah,
    kutip,
    nama_baku,
    nama_lain,
    nama_pokok,
    rapikan,
)
from lakip_helpers.aturan.indikator.skala import batas_skala, tulis_skala


@pytest.mark.parametrize(
    ("teks", "satuan", "skala", "tertulis"),
    [
        ("Indeks SPBE", "Indeks", ((0, 5),), False),
        ("Indeks SPBE", "", ((0, 5),), False),
        ("Indeks SPBE", "%", (), False),
        ("Indeks SPBE", "Orang", (), False),
        ("Jumlah Indeks SPBE", "Indeks", (), False),
        ("Indeks Pembangunan Manusia", "%", ((0, 100),), False),
        ("Indeks Desa", "Skala 1 s/d 4", ((1, 4),), True),
        ("Indeks SPBE", "Indeks (0–4,5)", ((0, 4.5),), True),
        ("Indeks X", "Indeks (100-0)", (), False),
        ("Indeks X", "Indeks (5-5)", (), False),
        ("Anak yang bersekolah", "Orang (7-12 tahun)", (), False),
    ],
)
def test_rentang_dari_satuan_lalu_dari_namanya(teks, satuan, skala, tertulis):
    naskah = baca_naskah(teks, satuan)
    assert (naskah.skala, naskah.skala_tertulis) == (skala, tertulis)


@pytest.mark.parametrize(
    ("teks", "satuan", "tulisan"),
    [
        ("Persentase desa mandiri", "%", "0–100"),
        ("Cakupan air minum layak", "persen", "0–100"),
        ("Persentase pertumbuhan ekonomi", "%", ""),
        ("Laju inflasi", "%", ""),
        ("Persentase desa mandiri", "Desa", ""),
        ("Jumlah desa mandiri", "%", ""),
        ("Indeks SPBE", "Indeks", "0–5"),
    ],
)
def test_batas_sebuah_bagian(teks, satuan, tulisan):
    naskah = baca_naskah(teks, satuan)
    assert (tulis_skala(naskah), bool(batas_skala(naskah))) == (tulisan, bool(tulisan))


def test_nama_lain_hanya_singkatan_berhuruf_besar():
    nama = [
        "Indeks Pembangunan Keluarga (iBangga)",
        "Indeks ( IKG )",
        "Indeks (spbe)",
        "Indeks (SPBE nasional)",
        "Indeks",
    ]
    assert [nama_lain(satu) for satu in nama] == ["ibangga", "ikg", "", "", ""]
    assert (nama_baku("12 (dua belas)"), nama_baku("(IKM)")) == ("12", "(ikm)")
    assert nama_pokok("a b c d e") == "a b c d"


def test_panjang_yang_dibaca_dan_dikutip():
    assert len(rapikan("a" * (PANJANG_DIBACA + 1))) == PANJANG_DIBACA
    tepat, lewat = "a" * PANJANG_KUTIP, "a" * (PANJANG_KUTIP + 1)
    assert (kutip(tepat), kutip(lewat)) == (tepat, "a" * (PANJANG_KUTIP - 1) + "…")
    assert (baca_naskah("").kata_kepala, baca_naskah("Rasio guru").kata_kepala) == ("", "Rasio")
