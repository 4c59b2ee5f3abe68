"""`lakip dokumen {lkjip,lkjip-kota,ikhtisar}`: berkas jadi, tempat isian disebut, catatan salah menahan."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner
from docx import Document

from lakip_helpers.perintah.dokumen import dokumen
from lakip_helpers.tabel.kumpulan import folder_data


@pytest.fixture
def lakip(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *argumen: CliRunner().invoke(dokumen, [*map(str, argumen)])


@pytest.fixture
def data(tmp_path):
    """Data kota contoh yang dapat dirusak."""
    folder = tmp_path / "data"
    shutil.copytree(folder_data() / "kota_contoh" / "bersih", folder)

    def ubah(berkas: str, lama: str, baru: str) -> None:
        isi = (folder / berkas).read_text(encoding="utf-8")
        assert lama in isi
        (folder / berkas).write_text(isi.replace(lama, baru), encoding="utf-8")

    return ubah


def test_lkjip_opd_menyebut_tempat_isian_dan_bidang(lakip, tmp_path):
    hasil = lakip("lkjip", "--contoh", "--opd", "dishub", "--tahun", 2025)
    assert hasil.exit_code == 0, hasil.output
    assert hasil.output == (
        "Tersimpan: LKJIP_DISHUB_2025.docx. 13 tempat bertanda [Isi: …] menunggu Anda; cari dengan Ctrl+F. Word akan"
        " bertanya apakah isi yang berubah diperbarui (Update fields): jawab Ya (Yes) supaya nomor halaman daftar isi terisi.\n"
    )
    isi = Document(str(tmp_path / "LKJIP_DISHUB_2025.docx"))
    assert isi.core_properties.title == "Laporan Kinerja 2025 Dinas Perhubungan"


@pytest.mark.parametrize("argumen", [("lkjip-kota",), ("lkjip", "--opd", "pemda")])
def test_lkjip_kota_tanpa_menyebut_opd(lakip, tmp_path, argumen):
    hasil = lakip(*argumen, "--contoh", "--tahun", 2025, "-o", "kota.docx")
    assert hasil.exit_code == 0, hasil.output
    teks = [a.text for a in Document(str(tmp_path / "kota.docx")).paragraphs]
    assert "3.3 Kinerja Perangkat Daerah" in teks
    assert any(t.startswith("Dari 17 perangkat daerah yang berdata, ") for t in teks)


def test_ikhtisar(lakip, tmp_path):
    hasil = lakip("ikhtisar", "--contoh", "--opd", "PUPR", "--tahun", 2025, "--kertas", "a4")
    assert hasil.output == (
        "Tersimpan: IKHTISAR_PUPR_2025.docx. 1 tempat bertanda [Isi: …] menunggu Anda; cari dengan Ctrl+F.\n"
    )
    assert len(Document(str(tmp_path / "IKHTISAR_PUPR_2025.docx")).tables) == 1


def test_catatan_salah_menahan_lalu_tercetak_di_sampul(lakip, tmp_path, data):
    data("pk_sasaran.csv", "PK.DINKES.2025,DINKES.T1.S1.1", "PK.DINKES.2025,DINKES.T9")
    pilihan = ("lkjip", "data", "--opd", "DINKES", "--tahun", 2025, "-o", "l.docx")
    ditahan = lakip(*pilihan)
    assert ditahan.exit_code == 1 and "DINKES.T9" in ditahan.output and not (tmp_path / "l.docx").exists()
    kota = lakip("lkjip-kota", "data", "--tahun", 2025, "-o", "k.docx")
    assert kota.exit_code == 1 and "DINKES.T9" in kota.output, "catatan satu OPD menyangkut laporan daerah"
    assert lakip(*pilihan, "--tetap-buat").exit_code == 0
    isi = Document(str(tmp_path / "l.docx"))
    kotak = isi.tables[0].rows[0].cells[0].text
    assert kotak.startswith("DRAF – ") and "DINKES.T9" in kotak
    assert next(isi.iter_inner_content()).__class__.__name__ == "Table", "kotak berada di halaman pertama"


def test_analisis_yang_baru_sebagian_tidak_menahan(lakip, tmp_path, data):
    """Sasaran dan butir yang belum ditulis kantor dijawab laporannya: terhitung atau sebagai tempat isian."""
    berkas = tmp_path / "data" / "laporan.csv"
    baris = berkas.read_text(encoding="utf-8").splitlines()
    tinggal = [baris[0], *(b for b in baris if "DISDIK.T1.S1,sebab_solusi" in b)]
    berkas.write_text("\n".join(tinggal) + "\n", encoding="utf-8")
    hasil = lakip("lkjip", "data", "--opd", "DISDIK", "--tahun", 2025, "-o", "l.docx")
    assert hasil.exit_code == 0, hasil.output
    teks = [a.text for a in Document(str(tmp_path / "l.docx")).paragraphs]
    assert any("karena" in t for t in teks) and sum(t.startswith("[Isi: sebab") for t in teks) == 2


@pytest.mark.parametrize(
    ("argumen", "potongan"),
    [
        (("lkjip", "--contoh", "--opd", "DISHUB", "--tahun", 2025, "-o", "a.pdf"), "harus berakhiran .docx"),
        (("lkjip-kota", "--contoh", "--tahun", 2025, "--opd", "DISHUB"), "--opd"),
        (("ikhtisar", "--contoh", "--tahun", 2025), "--opd"),
    ],
)
def test_salah_pakai(lakip, tmp_path, argumen, potongan):
    hasil = lakip(*argumen)
    assert hasil.exit_code == 2 and potongan in hasil.output
    assert list(tmp_path.iterdir()) == []


def test_tahun_yang_belum_berealisasi_memberi_petunjuk(lakip):
    from lakip_helpers.galat import GalatTabel

    hasil = lakip("lkjip", "--contoh", "--opd", "DISHUB", "--tahun", 2026)
    assert isinstance(hasil.exception, GalatTabel)
    assert "jadi belum ada kinerja yang dapat dilaporkan. Tahun yang ada: 2021, 2022, 2023, 2024, 2025." in str(
        hasil.exception
    )
