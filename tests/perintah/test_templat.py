"""`lakip templat` dan `lakip baca`: lembar Program terisi nomenklatur, dan apa yang ditemukan di mana."""

from __future__ import annotations

import pandas as pd
from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

from lakip_helpers.perintah.utama import utama
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.kumpulan import folder_data
from lakip_helpers.tabel.nomenklatur import program_bidang


def lakip(*argumen: object):
    return CliRunner().invoke(utama, [str(a) for a in argumen])


NOMENKLATUR = muat("nomenklatur")["nomenklatur"]


def test_templat_opd_kota_contoh_terisi_dan_terbaca(tmp_path):
    berkas = tmp_path / "dishub.xlsx"
    hasil = lakip("templat", "-o", berkas, "--opd", "dishub")
    assert hasil.exit_code == 0 and "hapus yang tidak dilaksanakan" in hasil.output
    assert load_workbook(berkas)["Petunjuk"]["A2"].value == "Dinas Perhubungan"
    bundel = muat(berkas)
    assert bundel["perangkat_daerah"][["kode_opd", "urusan"]].iloc[0].tolist() == ["DISHUB", "2.15"]
    pd.testing.assert_series_equal(
        bundel["program"]["kode"], program_bidang(NOMENKLATUR, ["2.15"])["kode"], check_index=False, check_names=False
    )
    assert [str(t) for t in bundel.temuan] == [], "baris nomenklatur yang belum dirancang bukan kekeliruan"


def test_program_yang_sudah_dirancang_wajib_berindikator(tmp_path):
    berkas = tmp_path / "dishub.xlsx"
    assert lakip("templat", "-o", berkas, "--opd", "dishub").exit_code == 0
    buku = load_workbook(berkas)
    lembar = buku["Program"]
    judul = [sel.value for sel in lembar[1]]
    assert lembar.cell(3, judul.index("Indikator") + 1).value is None
    lembar.cell(3, judul.index("Pagu 2026") + 1, 1_000_000)
    buku.save(berkas)
    assert [(t.kode, t.sel) for t in muat(berkas).temuan] == [("ISI-01", "G3")]


def test_templat_opd_asing_menyebut_yang_terdekat_dan_tidak_menulis(tmp_path):
    berkas = tmp_path / "a.xlsx"
    asing = lakip("templat", "-o", berkas, "--opd", "Dinas Perhubunggan")
    assert asing.exit_code == 2 and not berkas.exists()
    assert "templat belum dibuat. Nama yang terdekat: Dinas Perhubungan" in " ".join(asing.output.split())
    assert "--urusan 1.01" in asing.output


def test_templat_ke_folder_yang_tidak_ada(tmp_path):
    galat = lakip("templat", "-o", tmp_path / "tiada" / "a.xlsx").exception
    assert str(galat) == (
        "Berkas 'a.xlsx' tidak dapat ditulis di folder 'tiada': foldernya belum ada. Pilih folder yang ada, misalnya"
        " Documents, atau buat dahulu foldernya, lalu ulangi."
    )


def test_templat_tidak_menimpa(tmp_path):
    berkas = tmp_path / "a.xlsx"
    assert lakip("templat", "-o", berkas).exit_code == 0
    assert lakip("templat", "-o", berkas).exit_code == 2
    assert lakip("templat", "-o", berkas, "--timpa", "--urusan", "1.01").exit_code == 0


def test_baca_menyebut_tabel_temuan_dan_sisa(tmp_path):
    buku = Workbook()
    buku.active.title = "Renstra Sasaran"
    for isi in (
        ["DRAF"],
        ["Kode OPD", "Kode tujuan/sasaran", "Tingkat", "Kode induk", "Tujuan/sasaran", "Cttn"],
        ["D", "D.T1", "tujuann", None, "Meningkatnya mutu", "x"],
    ):
        buku.active.append(isi)
    for nomor in range(15):
        buku.create_sheet("Coretan").append([f"hitung {nomor}"]) if not nomor else buku["Coretan"].append([nomor])
    buku.save(tmp_path / "kerja.xlsx")
    hasil = lakip("baca", tmp_path / "kerja.xlsx")
    assert hasil.exit_code == 1
    assert "Tujuan dan sasaran Renstra: 1 baris dari lembar 'Renstra Sasaran'; kolom tambahan: Cttn" in hasil.output
    assert "“tujuann” bukan pilihan" in hasil.output and "sel C3" in hasil.output
    assert "Tidak masuk ke tabel (16 sel):" in hasil.output and "A1: DRAF" in hasil.output
    assert "… dan 5 sel lagi" in hasil.output
    assert "A15: 14" in lakip("baca", tmp_path / "kerja.xlsx", "--sisa").output


def test_baca_kode_keluar(tmp_path):
    from lakip_helpers.galat import GalatBerkas
    from lakip_helpers.sajian.buku.templat import buat_templat, simpan_buku

    assert lakip("baca", simpan_buku(buat_templat(), tmp_path / "t.xlsx")).exit_code == 0
    assert isinstance(lakip("baca", tmp_path / "tiada.xlsx").exception, GalatBerkas)


def test_baca_satu_lembar_dan_lembar_yang_tidak_ada():
    berkas = folder_data() / "kota_contoh" / "mentah" / "Rekap_Kinerja_Kota.xlsx"
    hasil = lakip("baca", berkas, "--lembar", "iku")
    assert "dari lembar 'IKU'" in hasil.output and "Renaksi" not in hasil.output
    for perintah in ("baca", "periksa"):
        galat = str(lakip(perintah, berkas, "--lembar", "Foo").exception)
        assert galat.startswith("Lembar 'Foo' tidak ada di berkas 'Rekap_Kinerja_Kota.xlsx'")
        assert "'IKU', " in galat and "'Renaksi'" in galat
