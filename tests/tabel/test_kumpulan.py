"""Memuat bundel dari data kit, folder CSV, dan buku kerja; rujukan kode diperiksa."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from lakip_helpers.berkas.kisi import Lembar
from lakip_helpers.galat import GalatBerkas, GalatTabel
from lakip_helpers.model import TABEL_BUNDEL
from lakip_helpers.sajian.buku.templat import buat_templat, simpan_buku
from lakip_helpers.tabel import daftar_data, kumpulan, muat


def test_data_kit_termuat_tanpa_temuan_salah():
    for nama in daftar_data():
        bundel = muat(nama)
        assert not bundel.temuan.ada_salah, (nama, bundel.temuan)
        assert bundel.tabel


def test_nama_keliru_mendapat_usul():
    with pytest.raises(GalatBerkas) as galat:
        muat("banyuwani")
    assert "Maksud Anda 'banyuwangi'?" in str(galat.value)


def test_templat_diisi_lalu_dibaca_kembali(tmp_path):
    berkas = simpan_buku(buat_templat(opd="Dinas Contoh"), tmp_path / "berkas_kerja.xlsx")
    buku = load_workbook(berkas)
    buku["Perangkat Daerah"].append(["DINCON", "Dinas Contoh", "utama", "1.01", "Kepala Dinas Contoh"])
    buku["Renstra Sasaran"].append(["DINCON", "DINCON.T1", "tujuan", "", "Meningkatnya mutu pendidikan"])
    buku["Renstra Sasaran"].append(["DINCON", "DINCON.T1.S1", "sasaran", "DINCON.T1", "Meningkatnya angka melek"])
    buku["Renstra Indikator"].append(
        ["DINCON", "DINCON.T1.S1.1", "DINCON.T1.S9", "Angka melek huruf", "%", "naik", "", "97,1", "97,5", "98", "98,5"]
    )
    buku.create_sheet("Coretan saya").append(["apa saja"])
    buku.save(berkas)
    bundel = muat(berkas)
    assert set(bundel.tabel) == {t.nama for t in TABEL_BUNDEL}
    assert len(bundel["perangkat_daerah"]) == 1, "baris contoh tidak boleh ikut terbaca"
    assert bundel["renstra_indikator"][["baseline_2024", "t2027"]].iloc[0].tolist() == [97.1, 98.5]
    assert {t.kode: t.pesan for t in bundel.temuan} == {
        "BACA-08": "lembar “Coretan saya” tidak cocok dengan tabel mana pun, tidak dibaca (1 sel terisi).",
        "ISI-06": "kode “DINCON.T1.S9” tidak ditemukan di tabel Tujuan dan sasaran Renstra.",
    }
    assert [(s.lembar, s.sel, s.teks) for s in bundel.sisa] == [("Coretan saya", "A1", "apa saja")]
    rujukan = next(iter(bundel.temuan.saring("ISI-06")))
    assert (rujukan.lembar, rujukan.sel) == ("Renstra Indikator", "C3")
    assert rujukan.saran.endswith("Mungkin maksudnya “DINCON.T1.S1”.")


def test_untuk_opd_menyaring_dan_menolak_kode_asing(tmp_path):
    berkas = simpan_buku(buat_templat(), tmp_path / "berkas_kerja.xlsx")
    buku = load_workbook(berkas)
    for kode in ("A", "B"):
        buku["Perangkat Daerah"].append([kode, f"Dinas {kode}", "utama", "1.01", f"Kepala Dinas {kode}"])
        buku["Renstra Sasaran"].append([kode, f"{kode}.T1", "tujuan", "", "Meningkatnya mutu"])
    buku.save(berkas)
    bundel = muat(berkas, opd="B")
    assert bundel["renstra_sasaran"]["kode_opd"].tolist() == ["B"]
    assert len(bundel["perangkat_daerah"]) == 2
    with pytest.raises(GalatTabel, match="OPD 'C' tidak ada"):
        muat(berkas, opd="C")


@pytest.mark.parametrize(("banding", "diusulkan"), [(2, True), (1, False)])
def test_usul_kode_hanya_bila_pasangannya_tidak_terlalu_banyak(tmp_path, monkeypatch, banding, diusulkan):
    """Satu kode yang hilang dan dua kode yang ada: dua pasangan."""
    monkeypatch.setattr(kumpulan, "BANDING_MAKS", banding)
    (tmp_path / "renstra_sasaran.csv").write_text(
        "kode_opd,kode_sasaran,tingkat,uraian\nA,A.T1.S1,sasaran,Meningkatnya mutu\n"
    )
    judul = "kode_opd,kode_indikator,kode_sasaran,indikator,satuan,arah"
    (tmp_path / "renstra_indikator.csv").write_text(f"{judul}\nA,A.T1.S1.1,A.T1.S9,Angka melek,%,naik\n")
    (temuan,) = muat(tmp_path).temuan.saring("ISI-06")
    assert ("Mungkin maksudnya “A.T1.S1”" in temuan.saran) == diusulkan


def test_data_kit_diingat_tanpa_dapat_diubah_orang_dan_dibaca_lagi_bila_berkasnya_berubah(tmp_path, monkeypatch):
    folder = tmp_path / "kota" / "bersih"
    folder.mkdir(parents=True)
    (folder / "perangkat_daerah.csv").write_text("kode_opd,nama_opd,urusan,kepala\nA,Dinas A,1.01,Kepala Dinas\n")
    monkeypatch.setenv("LAKIP_DATASETS", str(tmp_path))
    satu = muat("kota")["perangkat_daerah"]
    satu.loc[satu.index[0], "nama_opd"] = "diubah"
    satu["kolom baru"] = 1
    dua = muat("kota")["perangkat_daerah"]
    assert dua["nama_opd"].tolist() == ["Dinas A"] and "kolom baru" not in dua
    (folder / "perangkat_daerah.csv").write_text("kode_opd,nama_opd,urusan,kepala\nB,Dinas Baru,1.01,Kepala Dinas\n")
    assert muat("kota")["perangkat_daerah"]["kode_opd"].tolist() == ["B"]


def test_kode_milik_tabel_yang_tidak_ada_bukan_kekeliruan_dan_disebut_sekali(tmp_path):
    from lakip_helpers.pakai.periksa import periksa_berkas

    berkas = tmp_path / "renstra_sasaran.csv"
    berkas.write_text(
        "Kode OPD,Kode tujuan/sasaran,Tingkat,Kode induk,Tujuan/sasaran\n"
        "DLH,DLH.T1,tujuan,RPJMD.T2.S1,Meningkatnya mutu lingkungan\n"
        "DLH,DLH.T1.S1,sasaran,DLH.T9,Menurunnya pencemaran sungai\n",
        encoding="utf-8",
    )
    hasil = periksa_berkas(berkas)
    assert [t.nilai for t in hasil.laporan if t.kode == "ISI-06"] == ["DLH.T9"]
    assert [satu for satu in hasil.terbaca.catatan if "“RPJMD.T2.S1” (1 baris)" in satu]


def test_tabel_kosong_hanya_melengkapi_buku_yang_memuat_tabel_rantai_kinerja():
    """Tabel ukur capaian dinilai sendirian; buku kerja yang memuat IKU dianggap belum mengisi tabel lainnya."""
    ukur = Lembar(
        "a.csv", "", [["Indikator", "Target", "Realisasi", "Arah"], ["Persentase jalan mantap", 80, 78, "naik"]]
    )
    iku = Lembar(
        "a.xlsx", "IKU", [["Kode OPD", "Kode indikator", "Indikator"], ["A", "A.1", "Persentase jalan mantap"]]
    )
    assert set(kumpulan.dari_lembar("capaian", [ukur]).tabel) == {"ukur_capaian"}
    assert set(kumpulan.dari_lembar("iku", [iku]).tabel) == {satu.nama for satu in TABEL_BUNDEL}
