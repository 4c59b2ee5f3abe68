"""Fakta satu berkas: judul, unit, baris, dan catatannya; yang tidak terbaca menjadi kalimat, dan dapat disimpan utuh."""

from __future__ import annotations

import json

from openpyxl import Workbook

from lakip_helpers.berkas.himpunan import Himpunan
from lakip_helpers.istilah import KODE_PEMDA, Keparahan
from lakip_helpers.model.kota import Angka, BerkasKota, fakta_dari_json, fakta_ke_json
from lakip_helpers.pakai.himpun.daftar_opd import baca_daftar_opd
from lakip_helpers.pakai.himpun.fakta import baca_fakta
from lakip_helpers.pakai.kota import nilai_kota
from lakip_helpers.sajian.kertas.simpan import jadi_bita
from lakip_helpers.sajian.kota.kalimat import ringkasan
from lakip_helpers.sajian.kota.tabel import tabel_catatan
from lakip_helpers.tabel.kumpulan import folder_data


def buku(*baris: list[object]) -> bytes:
    wadah = Workbook()
    for satu in baris:
        wadah.active.append(satu)
    return jadi_bita(wadah)


JUDUL = ["Sasaran", "Indikator Kinerja", "Satuan", "Target 2026", "Realisasi 2026"]


def test_lembar_kerja_kantor():
    data = buku(
        ["PENGUKURAN KINERJA DINAS SOSIAL TAHUN 2026"],
        ["(data rekaan untuk latihan)"],
        [],
        JUDUL,
        ["Menurunnya kemiskinan", "Persentase penduduk miskin", "%", 7.125, "7,62"],
    )
    fakta = baca_fakta("capaian.xlsx", data)
    [baris] = fakta.baris
    assert fakta.judul.startswith("PENGUKURAN KINERJA DINAS SOSIAL TAHUN 2026") and fakta.rekaan
    assert "rekaan" not in fakta.judul
    assert fakta.unit[0][0] == "dinas sosial"
    assert (baris.indikator, baris.sasaran) == ("Persentase penduduk miskin", "Menurunnya kemiskinan")
    assert baris.angka == (Angka("2026", "7,125", "7,62", "", "lembar 'Sheet', D5", "lembar 'Sheet', E5"),), (
        "bilangan Excel dan teks ditulis sama"
    )
    assert baris.letak == "lembar 'Sheet', B5"


def test_catatan_dihitung_semua_dan_dapat_disimpan():
    isi = [["Sasaran naik", f"Jumlah rapat {n}", "%", "banyak", None] for n in range(20)]
    fakta = baca_fakta("pk.xlsx", buku(JUDUL, *isi))
    salah = sum(n for _, _, kode, berat, n in fakta.banyak if berat == Keparahan.SALAH and kode == "ISI-02")
    assert salah == 20
    assert 0 < sum(c.kode == "ISI-02" for c in fakta.catatan) < 20, "kalimatnya dibatasi, jumlahnya tidak"
    assert fakta_dari_json(json.loads(json.dumps(fakta_ke_json(fakta)))) == fakta


def test_yang_tidak_terbaca_menjadi_kalimat(monkeypatch):
    assert "gambar atau foto" in baca_fakta("foto.docx", b"\xff\xd8\xff\xe0").galat
    assert baca_fakta("rapat.txt", b"Rapat hari Senin\nBawa laptop").batas[0].startswith("rapat.txt: tidak ada tabel")

    def mogok(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lakip_helpers.pakai.periksa.periksa_dokumen", mogok)
    galat = baca_fakta("a.csv", b"Indikator;Target\nIKM;80").galat
    assert galat.startswith("Berkas 'a.csv' membuat pembacanya berhenti (kesalahan kit, ZeroDivisionError)")


def test_buku_kerja_kit_memuat_pemilik_tiap_baris():
    data = buku(
        ["kode_opd", "kode_indikator", "kode_sasaran", "indikator", "satuan", "arah", "baseline_2024", "t2025"],
        ["DINSOS", "DINSOS.1", "DINSOS.T1", "Persentase penduduk miskin", "%", "turun", 7.9, 7.6],
        ["KUKM", "KUKM.1", "KUKM.T1", "Tingkat pengangguran terbuka", "%", "turun", 6.4, 6.0],
    )
    from io import BytesIO

    from openpyxl import load_workbook

    wadah = load_workbook(BytesIO(data))
    wadah.active.title = "Renstra Indikator"
    fakta = baca_fakta("renstra.xlsx", jadi_bita(wadah))
    assert fakta.kit
    assert {(b.opd, b.kode) for b in fakta.baris} == {("DINSOS", "DINSOS.1"), ("KUKM", "KUKM.1")}
    assert fakta.tabel_kit == (("DINSOS", "Renstra", "2025-2029"), ("KUKM", "Renstra", "2025-2029"))


def test_daftar_opd_berkolom_atau_hanya_nama(tmp_path):
    (tmp_path / "a.csv").write_text("Kode OPD;Nama OPD\nDKES;Dinas Kesehatan\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("1. Dinas Sosial\n2. Kecamatan Medan Kota\n", encoding="utf-8")
    assert [(o.kode, o.nama) for o in baca_daftar_opd(tmp_path / "a.csv")] == [("DKES", "Dinas Kesehatan")]
    assert [o.nama for o in baca_daftar_opd(tmp_path / "b.csv")] == ["Dinas Sosial", "Kecamatan Medan Kota"]


def test_tiap_catatan_buku_kerja_kota_dihitung_sekali():
    jalur = folder_data() / "kota_contoh" / "mentah" / "Rekap_Kinerja_Kota.xlsx"
    fakta = baca_fakta(jalur.name, jalur.read_bytes())
    berkas = BerkasKota(jalur.name, "x", fakta)
    potret = nilai_kota("kota", [berkas], Himpunan(()), (), 2026)
    semua = sum(n for *_, n in fakta.banyak)
    opd = sum(sel.salah + sel.periksa + sel.saran for sel in potret.matriks.values())
    pemda = {c for satu in potret.dokumen if satu.opd.kode == KODE_PEMDA for c in satu.catatan}
    assert (opd + len(pemda), len(tabel_catatan(potret).baris)) == (semua, semua)
    assert "RPJMD.T4.S3" not in " ".join(b.kalimat for satu in potret.peringkat for b in satu.bahasan)
    assert any(f"{len(pemda)} catatan mengenai dokumen pemerintah daerah" in satu for satu in ringkasan(potret))
