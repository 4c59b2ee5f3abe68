"""Isian kartu IKU: kapan sebuah definisi, formula, sumber, penanggung jawab, atau alasan belum menjawab."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.indikator.isian import (
    banyak_tambahan,
    formula_kosong_arti,
    formula_tanpa_nama,
    keadaan_alasan,
    keadaan_definisi,
    keadaan_penanggung_jawab,
    sumber_umum,
)

ULANG, PUJI = "hanya mengulang nama indikatornya", "hanya menyebut keberhasilan, bukan apa yang dihitung"


@pytest.mark.parametrize(
    ("definisi", "keadaan"),
    [
        ("", "kosong"),
        ("  ", "kosong"),
        ("Persentase pasar yang efektif", ULANG),
        ("Pasar efektif menurut 5 syarat", ""),
        ("Pasar milik kota yang dikelola tiap hari", ""),
        ("Mengukur keberhasilan dinas", PUJI),
        ("Mengukur keberhasilan dinas atas 12 pasar", ""),
        ("Keberhasilan dinas mengelola pasar tradisional", ""),
    ],
)
def test_definisi(definisi, keadaan):
    assert keadaan_definisi("Persentase pasar yang efektif", definisi) == keadaan


def test_kata_pengantar_dan_kata_namanya_tidak_menambah_arti():
    assert banyak_tambahan("Persentase pasar yang efektif", "adalah persentase pasar yang efektif") == 0


@pytest.mark.parametrize(
    ("formula", "tanpa_nama", "kosong_arti"),
    [
        ("(A/B) x 100 %", True, False),
        ("A1 dibagi B2", True, False),
        ("Dihitung dalam persen", False, True),
        ("jumlah desa mandiri / jumlah desa × 100", False, False),
        ("100", False, False),
        ("", False, False),
    ],
)
def test_formula(formula, tanpa_nama, kosong_arti):
    assert (formula_tanpa_nama(formula), formula_kosong_arti(formula)) == (tanpa_nama, kosong_arti)


@pytest.mark.parametrize(
    ("sumber", "umum"), [("Laporan", True), ("-", True), ("", False), (" ", False), ("Susenas BPS", False)]
)
def test_sumber(sumber, umum):
    assert sumber_umum(sumber) is umum


@pytest.mark.parametrize(
    ("teks", "keadaan"),
    [
        ("", ""),
        (" - ", "belum menyebut siapa pun"),
        ("Kepala Bidang Lalu Lintas dan Angkutan", ""),
        ("Kepala Bidang A dan Kepala Bidang B", "menyebut banyak pihak"),
        ("Bidang A; Seksi B", "menyebut banyak pihak"),
        ("Semua bidang", "menyebut banyak pihak"),
        ("Bidang Lalu Lintas", ""),
        ("Budi Santoso, S.Sos.", "menyebut nama orang"),
        ("Budi Santoso", "menyebut nama orang"),
        ("Budi Budi Budi Budi Budi", ""),
        ("Budi", ""),
        ("Dinas", "menyebut kantornya saja"),
    ],
)
def test_penanggung_jawab(teks, keadaan):
    assert keadaan_penanggung_jawab(teks) == keadaan


def test_alasan_yang_menunjuk_dokumen_atau_perintah():
    bukan = ["Sudah ada di Renstra", "  Penting. ", "Arahan pimpinan", "Sesuai RPJMD"]
    assert [keadaan_alasan(satu) for satu in bukan] == ["menunjuk dokumen, perintah, atau kebiasaan"] * len(bukan)
    assert keadaan_alasan("Menunjukkan anak yang benar-benar bersekolah") == ""
