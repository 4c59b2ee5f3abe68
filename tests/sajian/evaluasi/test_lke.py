"""Buku kerja LKE, draf LHE, dan daftar reviu: isi sama dengan hitungan, rumus Excel sama dengan hasil yang ditulis."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from lakip_helpers.aturan.evaluasi.lke import ambil_lke, daftar_kriteria, daftar_subkomponen, nilai_lke
from lakip_helpers.aturan.evaluasi.reviu import usul_reviu
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.pakai.evaluasi import susun_isian_lke
from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen, temuan_menyangkut
from lakip_helpers.sajian.evaluasi.lhe import buat_lhe
from lakip_helpers.sajian.evaluasi.lke import buat_lke
from lakip_helpers.sajian.evaluasi.lke_rumus import AWAL, HASIL
from lakip_helpers.sajian.evaluasi.reviu import buat_buku_reviu, buat_reviu
from lakip_helpers.sajian.kertas.simpan import jadi_bita
from lakip_helpers.sajian.kertas.wajar import tanpa_kode
from lakip_helpers.tabel import muat
from lakip_helpers.temuan import LaporanTemuan

CAMPUR = ["A", "BB", "b", "BB", "B", "CC", "A", "BB", "B", "BB", "B", "C"]
KOSONG = LaporanTemuan()


@pytest.fixture
def isian(bundel, ganti):
    """Bundel kota contoh dengan LKE DISDIK 2025 buatan uji."""

    def susun(jawaban, terpenuhi=()):
        kepala = {"kode_opd": "DISDIK", "tahun": 2025}
        lke = pd.DataFrame({**kepala, "kode": daftar_subkomponen().index, "jawaban": jawaban})
        kriteria = daftar_kriteria().drop(columns="kriteria").assign(**kepala, alasan="", terpenuhi="")
        kriteria.loc[: len(terpenuhi) - 1, "terpenuhi"] = list(terpenuhi)
        return ganti(bundel, lke=lke.assign(catatan="=1+1", bukti="<b>bukti"), lke_kriteria=kriteria)

    return susun


def tulis(tmp_path: Path, bundel, laporan=KOSONG, tahun=2025) -> Path:
    berkas = tmp_path / "lke.xlsx"
    berkas.write_bytes(buat_lke(bundel, "DISDIK", tahun, susun_isian_lke(bundel, "DISDIK", tahun, laporan)))
    return berkas


def hasil(berkas: Path) -> list[object]:
    """Semua sel berumus menurut hasil yang tersimpan."""
    rumus, nilai = load_workbook(berkas), load_workbook(berkas, data_only=True)
    return [
        (lembar.title, sel.coordinate, nilai[lembar.title][sel.coordinate].value or "")
        for lembar in rumus.worksheets
        for baris in lembar.iter_rows()
        for sel in baris
        if sel.data_type == "f"
    ]


def test_nilai_dan_predikat_tersimpan_tanpa_menghitung_ulang(tmp_path, isian):
    nilai = load_workbook(tulis(tmp_path, isian(CAMPUR)), data_only=True)
    ringkas = [[sel.value for sel in baris] for baris in nilai[HASIL].iter_rows(min_row=AWAL, max_col=3)]
    assert [b[2] for b in ringkas[:4]] == [23.1, 20.1, 11.55, 15.5]
    assert [b[1] for b in ringkas[4:]] == [70.25, "BB", "Sangat Baik"]
    assert nilai["LKE"]["J8"].value == "=1+1" and nilai["LKE"]["J8"].data_type == "s", "catatan bukan rumus"


def test_judul_panjang_muat_di_bidang_cetak_dan_rekaan_bertanda_di_tiap_halaman(tmp_path, bundel, ganti):
    opd = bundel["perangkat_daerah"].copy()
    opd.loc[opd[K.KODE_OPD] == "DISDIK", K.NAMA_OPD] = f"Dinas Pendidikan, {'Kepemudaan dan Olahraga, ' * 4}Pariwisata"
    buku = load_workbook(tulis(tmp_path, ganti(bundel, perangkat_daerah=opd)))
    for nama in ("LKE", "Kriteria LKE", HASIL):
        lembar = buku[nama]
        judul = next(satu for satu in lembar.merged_cells.ranges if satu.coord.startswith("A2:"))
        if lembar.print_area:
            assert judul.coord.split(":")[1].rstrip("0123456789") == lembar.print_area.split(":")[1].split("$")[1]
        assert lembar.row_dimensions[2].height >= 2 * lembar.row_dimensions[3].height, nama
        assert lembar.oddHeader.center.text == "DATA REKAAN UNTUK LATIHAN – BUKAN DOKUMEN RESMI"
    assert buku["LKE"].row_dimensions[AWAL - 2].height >= 25, "“belum lengkap” dua baris"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="perlu LibreOffice untuk menghitung ulang")
def test_rumus_menghitung_sama_dengan_pustaka(tmp_path, isian):
    """LibreOffice menghitung ulang dari berkas tanpa hasil; tiap sel berumus harus sama dengan yang ditulis kit."""
    asal = {
        "campur": (CAMPUR, ["ya", "sebagian", "ya", "tidak"] * 20),
        "keliru": (["BB", "Baik", ""] * 4, ["ya"] * 20 + ["tidak"] * 8),
    }
    tanpa = tmp_path / "tanpa"
    tanpa.mkdir()
    for nama, (jawaban, terpenuhi) in asal.items():
        tulis(tmp_path, isian(jawaban, terpenuhi)).rename(tmp_path / f"{nama}.xlsx")
        load_workbook(tmp_path / f"{nama}.xlsx").save(tanpa / f"{nama}.xlsx")
        assert {n for *_, n in hasil(tanpa / f"{nama}.xlsx")} == {""}, "openpyxl membuang hasilnya"
    perintah = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless"]
    subprocess.run([*perintah, "--convert-to", "xlsx", "--outdir", tmp_path / "ulang", *tanpa.iterdir()], check=True)
    for nama in asal:
        dihitung, ditulis = hasil(tmp_path / "ulang" / f"{nama}.xlsx"), hasil(tmp_path / f"{nama}.xlsx")
        assert len(ditulis) == 12 * 4 + 4 * 3 + 3 + 2
        beda = [(d, t) for d, t in zip(dihitung, ditulis, strict=True) if d != t and d[2] != pytest.approx(t[2])]
        assert beda == [], nama


def test_buku_terisi_terbaca_kembali_dan_dinilai_sama(tmp_path, isian):
    bundel = isian(CAMPUR, ["ya"] * 7)
    kembali = muat(tulis(tmp_path, bundel))
    assert kembali.rekaan and len(kembali.temuan) == 0
    assert kembali["perangkat_daerah"]["nama_opd"].tolist() == ["Dinas Pendidikan"]
    asal, baru = (nilai_lke(*ambil_lke(b, "DISDIK", 2025)) for b in (bundel, kembali))
    assert (baru.total, baru.predikat) == (asal.total, asal.predikat)
    pd.testing.assert_frame_equal(baru.rincian, asal.rincian)
    assert (kembali["lke_kriteria"]["terpenuhi"] == "ya").sum() == 7


def test_jawaban_keliru_pada_buku_disebut_selnya(tmp_path, isian):
    berkas = tulis(tmp_path, isian(["BB"] * 12, ["ya"] * 6 + ["tidak"]))
    buku = load_workbook(berkas)
    buku["LKE"]["E9"], buku["LKE"]["J10"], buku["LKE"]["E11"] = "Baik", None, None
    buku.save(berkas)
    temuan = [(t.kode, t.sel) for t in periksa(muat(berkas), "LKE")]
    assert temuan == [("LKE-01", "E11"), ("LKE-02", "E9"), ("LKE-03", "J10"), ("LKE-05", "E8")]


def test_buku_baru_berisi_dua_belas_baris_kosong_dan_kriteria_yang_disentuh_temuan(tmp_path, bundel):
    rusak = muat(Path(__file__).parents[3] / "datasets/kota_contoh/mentah/Rekap_Kinerja_Kota.xlsx")
    buku = load_workbook(tulis(tmp_path, bundel, periksa(rusak, "REN"), tahun=2024))
    assert [buku["LKE"].cell(n, 2).value for n in range(AWAL, AWAL + 12)] == daftar_subkomponen().index.tolist()
    alasan = {(b[0], b[1]): b[4] for b in buku["Kriteria LKE"].iter_rows(min_row=AWAL, values_only=True)}
    assert len(alasan) == 80 and alasan["1.c", 4].startswith("REN-01 ")
    assert [v.formula1 for v in buku["LKE"].data_validations.dataValidation] == ['"AA,A,BB,B,CC,C,D,E"']
    assert not buku["LKE"]["E8"].protection.locked and buku["LKE"]["F8"].protection.locked


def test_lhe_menyebut_nilai_kondisi_dan_yang_belum(isian, bundel, buka_lagi, isi_tabel):
    penuh = isian(CAMPUR, ["ya"] * 6 + ["tidak"])
    lhe = buka_lagi(buat_lhe(penuh, "DISDIK", 2025, susun_isian_lke(penuh, "DISDIK", 2025, KOSONG)))
    teks = [a.text for a in lhe.paragraphs]
    assert "Evaluasi atas Dinas Pendidikan tahun 2025 menghasilkan nilai 70,25, predikat BB (Sangat Baik)." in teks
    komponen, kondisi, saran, _ = (isi_tabel(t) for t in lhe.tables)
    assert [b[3] for b in komponen[1:]] == [tulis_angka(n, 2) for n in (23.1, 20.1, 11.55, 15.5, 70.25)]
    assert ["1.a", "Dokumen perencanaan kinerja tersedia", "A", "=1+1", "<b>bukti"] in kondisi
    assert [(b[0], b[3]) for b in saran[1:4]] == [("1.c", "+1,50"), ("2.c", "+1,50"), ("4.c", "+1,25")]
    kosong = buat_lhe(bundel, "DISDIK", 2024, susun_isian_lke(bundel, "DISDIK", 2024, KOSONG))
    assert isi_tabel(kosong.tables[0])[-1][0] == "Nilai sementara" and isi_tabel(lhe.tables[0])[-1][0] == "Nilai akhir"
    belum = [a.text for a in kosong.paragraphs if a.text.startswith("Nilai sementara")]
    assert belum and "Predikat belum dapat ditetapkan karena subkomponen 1.a, 1.b" in belum[0]


@pytest.mark.parametrize("opd", ["DISHUB", "DLH", "DISDIK"])
def test_reviu_23_butir_dan_usul_tidak_hanya_yang_disentuh(buka_lagi, isi_tabel, opd):
    rusak = muat(Path(__file__).parents[3] / "datasets/kota_contoh/mentah/Rekap_Kinerja_Kota.xlsx")
    usul = usul_reviu(temuan_menyangkut(rusak, rusak.temuan + periksa(rusak), opd, 2026))
    dokumen = buka_lagi(buat_reviu(rusak, opd, 2026, usul))
    tabel = [baris for satu in dokumen.tables[:2] for baris in isi_tabel(satu)]
    butir = {b[0]: b for b in tabel if b[0] in usul.index}
    assert len(butir) == 23
    for kode, baris in butir.items():
        assert baris[2:5] == ["☐", "☒" if usul.loc[kode, "usul"] else "☐", "☐"]
        assert (baris[5], baris[6]) == (tanpa_kode(usul.loc[kode, "alasan"]), "")
    excel = load_workbook(BytesIO(jadi_bita(buat_buku_reviu(rusak, opd, 2026, usul)))).active
    isi = [b for b in excel.iter_rows(values_only=True) if b[0] in usul.index]
    assert [[sel or "" for sel in b] for b in isi] == list(butir.values())


def test_temuan_lke_tidak_menahan_dokumen_lain(isian):
    rusak = isian(["Baik"] * 12)
    temuan = periksa(rusak, "LKE")
    assert len(temuan_menyangkut(rusak, temuan, "DISDIK", 2025)) == 12
    assert len(catatan_dokumen(rusak, temuan, "DISDIK", 2025)) == 0
