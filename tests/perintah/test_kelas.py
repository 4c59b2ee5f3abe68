"""`lakip kelas rakit`: kode keluar, kalimat, dan perintah perbaikan."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan import semua
from lakip_helpers.kelas.rakitan.semua import Perbedaan
from lakip_helpers.perintah.kelas import kelas

BEDA = (Perbedaan("notebooks/11_a.ipynb", "sel ke-2 berbeda pada isi"),)


@pytest.fixture
def jalankan(monkeypatch):
    """Jalankan perintah dengan perakit yang hasilnya ditentukan; catat pilihan yang diterimanya."""
    terima = []

    def palsu(hasil):
        def rakit_semua(tulis):
            terima.append(tulis)
            if isinstance(hasil, Exception):
                raise hasil
            return hasil

        monkeypatch.setattr(semua, "rakit_semua", rakit_semua)

    def panggil(hasil, *pilihan):
        palsu(hasil)
        return CliRunner().invoke(kelas, ["rakit", *pilihan]), terima[-1]

    return panggil


def test_periksa_yang_berbeda_menyebut_perintah_perbaikan(jalankan):
    hasil, tulis = jalankan(BEDA, "--periksa")
    assert hasil.exit_code == 1
    assert not tulis
    assert hasil.output.splitlines() == [
        "- notebooks/11_a.ipynb: sel ke-2 berbeda pada isi",
        "1 notebook tidak sama dengan sumbernya. Perbaiki dengan: python mulai.py kelas rakit",
    ]


def test_periksa_yang_sama_lulus(jalankan):
    hasil, _ = jalankan((), "--periksa")
    assert (hasil.exit_code, hasil.output) == (0, "Semua notebook sama dengan sumbernya.\n")


def test_rakit_menyebut_yang_ditulis(jalankan):
    hasil, tulis = jalankan(BEDA)
    assert tulis
    assert (hasil.exit_code, hasil.output) == (0, "ditulis: notebooks/11_a.ipynb: sel ke-2 berbeda pada isi\n")


def test_galat_menjadi_satu_kalimat(jalankan):
    hasil, _ = jalankan(GalatBerkas("sumber/11_a.py: kepala tidak memuat 'judul'."))
    assert hasil.exit_code == 1
    assert "kepala tidak memuat 'judul'" in hasil.output
    assert "Traceback" not in hasil.output
