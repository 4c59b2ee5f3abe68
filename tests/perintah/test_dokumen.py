"""`lakip dokumen`: berkas jadi, catatan salah menahan, pesan berbahasa Indonesia."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from docx import Document
from openpyxl import load_workbook

from lakip_helpers.tabel.kumpulan import folder_data

from .lakip import jalankan, jalankan_proses


def lakip(folder, *argumen: object) -> subprocess.CompletedProcess[str]:
    return jalankan(folder, "dokumen", *argumen)


@pytest.fixture
def rusak(tmp_path):
    """Data kota contoh dengan satu kode indikator PK DINKES 2026 yang salah ketik."""
    folder = tmp_path / "data"
    shutil.copytree(folder_data() / "kota_contoh" / "bersih", folder)
    berkas = folder / "pk_sasaran.csv"
    teks = berkas.read_text(encoding="utf-8")
    berkas.write_text(teks.replace("PK.DINKES.2026,DINKES.T1.S1.1", "PK.DINKES.2026,DINKES.T9"), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("argumen", "nama", "judul"),
    [
        (("pk", "--opd", "DISDIK"), "PK_DISDIK_2026.docx", "PERJANJIAN KINERJA TAHUN 2026"),
        (("pk", "--opd", "pemda"), "PK_PEMDA_2026.docx", "PERJANJIAN KINERJA TAHUN 2026"),
        (
            ("pk", "--opd", "DINKES", "--jenjang", "pengawas"),
            "PK_pengawas_DINKES_2026.docx",
            "PERJANJIAN KINERJA TAHUN 2026",
        ),
        (("iku", "--opd", "SETDA"), "IKU_SETDA_2026.docx", "INDIKATOR KINERJA UTAMA"),
        (
            ("renaksi", "--opd", "KUKM", "--kertas", "a4"),
            "RENAKSI_KUKM_2026.docx",
            "RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2026",
        ),
    ],
)
def test_dokumen_dari_data_contoh(tmp_path, argumen, nama, judul):
    hasil = lakip(tmp_path, *argumen, "--contoh", "--tahun", 2026)
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert hasil.stdout == f"Tersimpan: {nama}. Isi tempat kosong seperti nama dan NIP, lalu periksa sebelum dicetak.\n"
    assert judul in [a.text for a in Document(str(tmp_path / nama)).paragraphs]


@pytest.mark.parametrize(("tahun", "kode"), [(2026, 0), ("dua ribu", 2)], ids=["berkas jadi", "salah pakai"])
def test_sebagai_proses_tersendiri_hasilnya_sama(tmp_path, tahun, kode):
    """Yang lain di berkas ini dijalankan di proses ini."""
    hasil = []
    for cara in (jalankan, jalankan_proses):
        folder = tmp_path / cara.__name__
        folder.mkdir()
        satu = cara(folder, "dokumen", "pk", "--contoh", "--opd", "DISDIK", "--tahun", tahun, "-o", "pk.docx")
        hasil.append((satu.returncode, satu.stdout, satu.stderr, [berkas.name for berkas in folder.iterdir()]))
    assert hasil[0] == hasil[1]
    assert hasil[0][0] == kode


def test_renaksi_excel_memuat_capaian(tmp_path):
    hasil = lakip(tmp_path, "renaksi", "--contoh", "--opd", "PEMDA", "--tahun", 2026, "-o", "r.xlsx")
    assert hasil.returncode == 0, hasil.stderr
    baris = load_workbook(tmp_path / "r.xlsx")["Pemantauan"].iter_rows(values_only=True)
    (tw2,) = [b for b in baris if b[1] == "Nilai realisasi investasi" and b[4] == "II"]
    assert tw2[5:7] == (474.4, 447.6) and tw2[7] == pytest.approx(447.6 / 474.4 * 100)


@pytest.mark.parametrize(
    ("jenis", "tahun", "lembar"),
    [
        ("renja", 2026, ["T-C.33"]),
        ("renja", 2027, ["Tabel 4.1"]),
        ("renstra", 2026, ["Tujuan dan Sasaran", "Program dan Pendanaan", "IKU"]),
    ],
)
def test_renja_dan_renstra_sebagai_excel(tmp_path, jenis, tahun, lembar):
    hasil = lakip(tmp_path, jenis, "--contoh", "--opd", "PUPR", "--tahun", tahun)
    assert hasil.returncode == 0, hasil.stderr
    assert load_workbook(tmp_path / f"{jenis.upper()}_PUPR_{tahun}.xlsx").sheetnames == lembar


def test_catatan_salah_menahan_dokumen(tmp_path, rusak):
    hasil = lakip(tmp_path, "pk", rusak, "--opd", "DINKES", "--tahun", 2026, "-o", "pk.docx")
    assert hasil.returncode == 1 and not (tmp_path / "pk.docx").exists()
    assert "ISI-06" in hasil.stderr and "kode “DINKES.T9” tidak ditemukan" in hasil.stderr
    assert "tambahkan --tetap-buat untuk mencetaknya sebagai draf" in hasil.stderr
    lain = lakip(tmp_path, "pk", rusak, "--opd", "DISDIK", "--tahun", 2026, "-o", "lain.docx")
    assert (lain.returncode, lain.stderr) == (0, "")


def test_tetap_buat_mencetak_catatan_di_halaman_pertama(tmp_path, rusak):
    hasil = lakip(
        tmp_path,
        "pk",
        rusak,
        "--opd",
        "DINKES",
        "--tahun",
        2026,
        "-o",
        "pk.docx",
        "--tetap-buat",
        "--daerah",
        "Kota Contoh",
    )
    assert hasil.returncode == 0
    dokumen = Document(str(tmp_path / "pk.docx"))
    kotak = dokumen.tables[0].rows[0].cells[0].text
    assert kotak.startswith("DRAF – ") and "ISI-06" in kotak
    assert dokumen.tables[-1].rows[0].cells[1].text == "Contoh, 20 Januari 2026"
    assert dokumen.sections[0].header.paragraphs[0].text == "", "folder peserta bukan data rekaan"


def test_templat_kantor(tmp_path):
    kop = Document()
    kop.sections[0].header.paragraphs[0].text = "KOP KANTOR"
    kop.save(str(tmp_path / "kop.docx"))
    hasil = lakip(tmp_path, "pk", "--contoh", "--opd", "DLH", "--tahun", 2026, "--dasar", "kop.docx", "-o", "pk.docx")
    assert hasil.returncode == 0, hasil.stderr
    assert Document(str(tmp_path / "pk.docx")).sections[0].header.paragraphs[0].text == "KOP KANTOR"


def test_berkas_kantor_tanpa_lembar_perangkat_daerah(tmp_path):
    """Berkas PK yang berantakan dari kantor: tercetak sebagai draf, nama OPD dari pilihan."""
    mentah = folder_data() / "kota_contoh" / "mentah" / "PK_DISHUB_2026.xlsx"
    dasar = ("pk", mentah, "--opd", "dishub", "--tahun", 2026, "-o", "pk.docx", "--tetap-buat")
    hasil = lakip(tmp_path, *dasar)
    assert hasil.returncode == 0, hasil.stderr
    alinea = [a.text for a in Document(str(tmp_path / "pk.docx")).paragraphs]
    assert "(NAMA PERANGKAT DAERAH)" in alinea
    assert lakip(tmp_path, *dasar, "--timpa", "--nama-opd", "Dinas Perhubungan").returncode == 0
    dokumen = Document(str(tmp_path / "pk.docx"))
    assert "DINAS PERHUBUNGAN" in [a.text for a in dokumen.paragraphs]
    seluruh = "\n".join(sel.text for t in dokumen.tables for b in t.rows for sel in b.cells)
    assert "(belum diisi)" in seluruh and "nan" not in seluruh.split()


def test_berkas_yang_bukan_data_kinerja(tmp_path):
    (tmp_path / "capaian.xlsx").write_bytes(
        (folder_data() / "kota_contoh" / "mentah" / "Capaian_2025.xlsx").read_bytes()
    )
    hasil = lakip(tmp_path, "pk", "capaian.xlsx", "--opd", "DISDIK", "--tahun", 2026)
    assert hasil.returncode == 2
    assert "Jalankan `lakip templat --dari" in hasil.stderr


@pytest.mark.parametrize(
    ("argumen", "potongan"),
    [
        (("pk", "--opd", "DISDIK", "--tahun", 2026), "Sebutkan satu sumber data: BERKAS"),
        (("pk", "--contoh", "data.xlsx", "--opd", "DISDIK", "--tahun", 2026), "Sebutkan satu sumber data: BERKAS"),
        (("pk", "tiada.xlsx", "--opd", "DISDIK", "--tahun", 2026), "bukan berkas yang ada"),
        (("pk", "--contoh", "--opd", "XX", "--tahun", 2026), "OPD 'XX' tidak ada di tabel perangkat daerah"),
        (("pk", "--contoh", "--opd", "DISDIK", "--tahun", 2024), "Tahun yang ada: 2025, 2026."),
        (("iku", "--contoh", "--opd", "DISDIK", "--tahun", 2026, "-o", "iku.pdf"), "harus berakhiran .docx"),
        (
            ("renaksi", "--contoh", "--opd", "DISDIK", "--tahun", 2026, "-o", "a.xls"),
            "harus berakhiran .docx atau .xlsx",
        ),
        (("pk", "--contoh", "--opd", "DISDIK", "--tahun", 2026, "--jenjang", "camat"), "bukan salah satu dari"),
        (("pk", "--contoh", "--tahun", 2026), "dengan --opd KODE. Kode yang ada: DISDIK (Dinas Pendidikan), DINKES"),
        (("pk", "--contoh", "--opd", "DLH", "--tahun", 2026, "--dasar", "kop.doc"), "bukan berkas .docx"),
        (("pkk",), "Perintah 'pkk' tidak dikenal"),
    ],
)
def test_salah_pakai_satu_kalimat_indonesia(tmp_path, argumen, potongan):
    hasil = lakip(tmp_path, *argumen)
    assert hasil.returncode == 2
    assert potongan in hasil.stderr
    assert "Traceback" not in hasil.stderr and "Error" not in hasil.stderr
    assert list(tmp_path.iterdir()) == []


def test_tidak_menimpa_tanpa_diminta(tmp_path):
    (tmp_path / "pk.docx").write_bytes(b"lama")
    dasar = ("pk", "--contoh", "--opd", "DISDIK", "--tahun", 2026, "-o", "pk.docx")
    assert "sudah ada dan tidak ditimpa" in lakip(tmp_path, *dasar).stderr
    assert (tmp_path / "pk.docx").read_bytes() == b"lama"
    assert lakip(tmp_path, *dasar, "--timpa").returncode == 0
    assert len((tmp_path / "pk.docx").read_bytes()) > 1000


def test_bantuan_berbahasa_indonesia(tmp_path):
    bantuan = lakip(tmp_path, "pk", "--help").stdout
    assert "Pemakaian: lakip dokumen pk [PILIHAN] [BERKAS]" in bantuan and "[wajib]" in bantuan
    assert not any(kata in bantuan for kata in ("required", "Usage", "TEXT", "INTEGER", "KEPALA_OPD"))
