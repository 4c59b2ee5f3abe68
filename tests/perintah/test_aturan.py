"""Perintah `periksa`, `klasifikasi`, `jelaskan`, dan katalog aturan."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from lakip_helpers import aturan
from lakip_helpers.pakai.jelaskan import semua_kartu
from lakip_helpers.perintah.jelaskan import RUMPUN, jelaskan, tulis_katalog
from lakip_helpers.perintah.klasifikasi import klasifikasi
from lakip_helpers.perintah.periksa import periksa
from lakip_helpers.perintah.utama import PERINTAH, utama
from lakip_helpers.tabel.kumpulan import folder_data
from lakip_helpers.temuan import KOLOM_TEMUAN

RENSTRA = "No;Indikator Kinerja;Satuan;Polaritas;Baseline 2024;2025;2026;2027\n"


def tulis(folder: Path, isi: str, nama: str = "tabel.csv") -> Path:
    berkas = folder / nama
    berkas.write_text(isi, encoding="utf-8")
    return berkas


def jalan(perintah: object, *isian: object) -> Result:
    return CliRunner().invoke(perintah, [str(satu) for satu in isian])  # type: ignore[arg-type]


def test_tabel_kantor_dari_csv_bertitik_koma(tmp_path):
    berkas = tulis(tmp_path, f"{RENSTRA}1;Indeks Kepuasan Masyarakat;%;Positif;90,1;91,2;92,3;93,4\n")
    hasil = jalan(periksa, berkas, "--format", "csv")
    temuan = list(csv.DictReader(io.StringIO(hasil.stdout)))
    assert tuple(temuan[0]) == KOLOM_TEMUAN
    assert [(t["kode"], t["sel"], t["baris"], t["kolom"], t["nilai"]) for t in temuan] == [
        ("MUTU-08", "C2", "2", "satuan", "%")
    ]
    assert hasil.exit_code == 1


def test_bersih_keluar_nol_dan_hanya_periksa_keluar_nol(tmp_path):
    baik = tulis(tmp_path, f"{RENSTRA}1;Persentase jalan mantap;%;Positif;80;82;84;86\n")
    smart = "Memenuhi SMART: 100 % dari 1 indikator (PermenPAN-RB 88/2021 butir 1.b.5)"
    assert (jalan(periksa, baik).exit_code, jalan(periksa, baik).stdout) == (0, f"Tidak ada catatan.\n\n{smart}\n")
    datar = tulis(tmp_path, f"{RENSTRA}1;Persentase jalan mantap;%;Positif;80;86;86;86\n")
    assert jalan(periksa, datar).exit_code == 0
    assert "TGT-04" in jalan(periksa, datar).stdout


def test_persen_smart_menghitung_yang_gugur_dan_tidak_ikut_bila_aturan_dibatasi(tmp_path):
    dua = tulis(
        tmp_path, f"{RENSTRA}1;Persentase jalan mantap;%;Positif;80;82;84;86\n2;Indeks SPBE;%;Positif;2;3;4;5\n"
    )
    assert "\nMemenuhi SMART: 50 % dari 2 indikator" in jalan(periksa, dua).stdout
    assert "SMART" not in jalan(periksa, dua, "--aturan", "TGT").stdout


def test_naskah_bukan_tabel_ditolak_dengan_kalimat(tmp_path, monkeypatch, capsys):
    from lakip_helpers.perintah import utama as modul

    naskah = "Yang diperbaiki bersama evaluator di tiap OPD adalah Renstra dan Perjanjian Kinerja, IKU, dan Renja.\n\nTamat\n"
    monkeypatch.setattr("sys.argv", ["lakip", "periksa", str(tulis(tmp_path, naskah, "baca.csv"))])
    with pytest.raises(SystemExit) as keluar:
        modul.jalan()
    assert keluar.value.code == 2
    assert "baca.csv: tidak ada tabel yang dikenal" in capsys.readouterr().err


def test_berkas_tidak_terbaca_keluar_dua(tmp_path, monkeypatch, capsys):
    from lakip_helpers.perintah import utama as modul

    monkeypatch.setattr("sys.argv", ["lakip", "periksa", str(tmp_path / "tidak_ada.xlsx")])
    with pytest.raises(SystemExit) as keluar:
        modul.jalan()
    assert keluar.value.code == 2
    assert "tidak ditemukan" in capsys.readouterr().err


def test_judul_dua_baris_dan_baris_kosong_di_excel(tmp_path):
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.title = "Tabel 4.1"
    for baris in (
        ["TUJUAN DAN SASARAN DINAS", None, None, None, None],
        [],
        ["Sasaran", "Indikator", "Satuan", "Target", None],
        [None, None, None, 2025, 2026],
        ["Terlaksananya rapat koordinasi", "Persentase desa mandiri", "%", 60, 55],
    ):
        lembar.append(baris)
    berkas = tmp_path / "renstra.xlsx"
    buku.save(berkas)
    temuan = json.loads(jalan(periksa, berkas, "--format", "json").stdout)
    assert [(t["kode"], t["lembar"], t["sel"]) for t in temuan] == [("SAS-01", "Tabel 4.1", "A5")]


def test_aturan_dibatasi_dan_disimpan(tmp_path):
    berkas = tulis(tmp_path, f"{RENSTRA}1;Indeks Kepuasan Masyarakat;%;Positif;90,1;91,2;91,2;91,2\n")
    hasil = jalan(periksa, berkas, "--aturan", "tgt", "--format", "csv", "-o", tmp_path / "temuan.csv")
    assert hasil.exit_code == 0
    tersimpan = list(csv.DictReader((tmp_path / "temuan.csv").open(encoding="utf-8-sig")))
    assert [t["kode"] for t in tersimpan] == ["TGT-04"]


def test_data_nyata_seperti_tersimpan_dapat_diperiksa():
    berkas = folder_data() / "banyuwangi" / "mentah" / "renstra_indikator.csv"
    temuan = list(csv.DictReader(io.StringIO(jalan(periksa, berkas, "--format", "csv").stdout)))
    kena = {(t["kode"], t["baris"]) for t in temuan}
    assert {("TGT-03", "37"), ("TGT-07", "22"), ("TGT-12", "28"), ("MUTU-08", "58"), ("TGT-13", "13")} <= kena
    assert all(t["sel"] and t["baris"] != "0" for t in temuan)


def test_klasifikasi_menjaga_urutan_dan_kolom(tmp_path):
    isi = (
        "id,indikator,satuan,jenis\nB,Jumlah laporan yang disusun,Laporan,lama\nA,Angka kematian ibu,Per 100.000,lama\n"
    )
    baris = list(csv.DictReader(io.StringIO(jalan(klasifikasi, tulis(tmp_path, isi), "--format", "csv").stdout)))
    assert [b["id"] for b in baris] == ["B", "A"]
    assert list(baris[0]) == ["id", "indikator", "satuan", "jenis_asal", "jenis", "arah", "terukur", "alasan", "yakin"]
    assert [(b["jenis_asal"], b["jenis"], b["arah"]) for b in baris] == [
        ("lama", "output", "naik"),
        ("lama", "dampak", "turun"),
    ]


def test_klasifikasi_sasaran(tmp_path):
    isi = "id,sasaran\n1,Meningkatnya derajat kesehatan masyarakat\n2,Terlaksananya rapat koordinasi\n"
    berkas = tulis(tmp_path, isi)
    baris = list(csv.DictReader(io.StringIO(jalan(klasifikasi, berkas, "--format", "csv").stdout)))
    assert [b["orientasi"] for b in baris] == ["hasil", "kegiatan"]
    assert "baris 3: Terlaksananya rapat koordinasi\n    kegiatan, yakin: " in jalan(klasifikasi, berkas).stdout


def test_katalog_tersimpan_sama_dengan_kartunya():
    tersimpan = (Path(aturan.__file__).parent / "KATALOG.md").read_text(encoding="utf-8")
    assert tersimpan == tulis_katalog(), "buat ulang: lakip jelaskan --katalog -o lakip_helpers/aturan/KATALOG.md"


def test_katalog_mengganti_katalog_lama_tetapi_bukan_berkas_lain(tmp_path):
    for nama, lama in (("KATALOG.md", "# Katalog aturan\nyang lama"), ("catatan.md", "catatan saya")):
        (tmp_path / nama).write_text(lama, encoding="utf-8")
    for nama, ditulis in (
        ("KATALOG.md", "KATALOG.md."),
        ("catatan.md", "catatan_2.md. Berkas catatan.md tidak ditimpa"),
    ):
        keluaran = CliRunner().invoke(jelaskan, ["--katalog", "-o", str(tmp_path / nama)])
        assert f"Tersimpan: {ditulis}" in keluaran.output
    assert (tmp_path / "KATALOG.md").read_text(encoding="utf-8") == tulis_katalog()
    assert (tmp_path / "catatan.md").read_text(encoding="utf-8") == "catatan saya"


def test_katalog_memuat_semua_kode_dan_semua_rumpun_dikenal():
    katalog = tulis_katalog()
    assert all(f"### {kode} " in katalog for kode in semua_kartu())
    assert {kode.rpartition("-")[0] for kode in semua_kartu()} <= set(RUMPUN)


def test_jelaskan_kode_yang_diketik_orang():
    assert jalan(jelaskan, "mutu 8").stdout.startswith("MUTU-08  Satuan bertentangan dengan nama (salah)")
    salah = jalan(jelaskan, "MUTU-99")
    assert (salah.exit_code, "tidak dikenal" in salah.stderr) == (2, True)
    asing = " ".join(jalan(jelaskan, "XYZ-01").stderr.split())
    assert "Rumpun kode: BACA (membaca berkas)" in asing and asing.count("-0") < 6
    rumpun = jalan(jelaskan, "lke").stdout
    assert "LKE-02  Jawaban tidak dikenal (salah)" in rumpun and "MUTU" not in rumpun


def test_perintah_terdaftar():
    assert {"periksa", "klasifikasi", "jelaskan"} <= set(PERINTAH)
    assert jalan(utama, "periksa", "--help").exit_code == 0
