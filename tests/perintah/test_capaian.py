"""`lakip capaian` pada angka yang sungguh terbit: yang benar direproduksi, yang keliru disebut sebabnya."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .lakip import jalankan

TENTANG_TARGET = "CAP-18"
"""Capaian yang jauh di atas target: yang ditanya targetnya, bukan angka terbitnya."""
KASUS = Path(__file__).parents[1] / "kasus"
RUMUS_TERBIT = {"realisasi/target", "(2T-R)/T"}
RASIO_BENAR = {"R/T", "(2T-R)/T", "(2T-R)/T/T/R"}
DIPOTONG = {("3.36", "4.77", "141"), ("80", "86", "107"), ("90", "86", "95"), ("90", "88", "97")}
"""Rasio terbit yang dipotong, bukan dibulatkan; sumbernya menganggap R/T, kit menyebutnya."""


def lakip(*argumen: object) -> subprocess.CompletedProcess[str]:
    return jalankan(Path.cwd(), *argumen)


def hitung(berkas: Path) -> list[dict[str, str]]:
    hasil = lakip("capaian", berkas, "--format", "csv")
    assert hasil.returncode == 0, hasil.stderr
    return list(csv.DictReader(io.StringIO(hasil.stdout)))


def baris(nama: str) -> list[dict[str, str]]:
    return list(csv.DictReader((KASUS / nama).open(encoding="utf-8")))


def test_capaian_terbit_yang_benar_direproduksi_dan_yang_keliru_disebut():
    asli = baris("capaian_terbit.csv")
    for sumber, keluar in zip(asli, hitung(KASUS / "capaian_terbit.csv"), strict=True):
        tentang_angka = [satu for satu in re.findall(r"[A-Z]{2,4}-\d\d", keluar["catatan"]) if satu != TENTANG_TARGET]
        assert bool(tentang_angka) == bool(sumber["catatan"]), (sumber["id"], keluar["catatan"])
        if sumber["rumus"] in RUMUS_TERBIT and not sumber["catatan"]:
            assert abs(float(keluar["capaian"]) - float(sumber["capaian_angka"])) < 0.02, sumber["id"]


def test_target_realisasi_terbit_apa_adanya():
    asli = baris("target_realisasi_terbit.csv")
    for sumber, keluar in zip(asli, hitung(KASUS / "target_realisasi_terbit.csv"), strict=True):
        benar = sumber["cek_rasio"] in RASIO_BENAR
        dipotong = (sumber["target"], sumber["realisasi"], sumber["rasio_dilaporkan"]) in DIPOTONG
        assert bool(keluar["catatan"]) == (not benar or dipotong), (sumber, keluar["catatan"])
        assert "CAP-12" in keluar["catatan"] if dipotong else True
        if benar:
            acuan = sumber["hitung_R_T"] if sumber["cek_rasio"] == "R/T" else sumber["hitung_2T_R_T"]
            assert float(keluar["capaian"]) == pytest.approx(float(acuan), abs=0.006)


def test_judul_asli_urutan_dan_kolom_yang_bertabrakan():
    (pertama, *_) = hitung(KASUS / "target_realisasi_terbit.csv")
    assert list(pertama)[:4] == ["daerah", "opd", "indikator", "satuan"]
    assert "rasio_dilaporkan" in pertama
    assert list(pertama)[-5:] == ["capaian", "capaian_dibatasi", "kategori", "rumus_dipakai", "catatan"]
    (satu, *_) = hitung(KASUS / "capaian_terbit.csv")
    assert "catatan_asal" in satu


def test_excel_dan_csv_menghasilkan_hal_yang_sama(tmp_path):
    from lakip_helpers.model import UKUR_CAPAIAN
    from lakip_helpers.sajian.buku.templat import buat_templat

    buku = buat_templat([UKUR_CAPAIAN])
    buku["Capaian"].append(["TPT", 4.2, 4.65, "%", "turun", None, 2025])
    buku["Capaian"].append(["Cakupan", 0.95, 0.9, "%", "naik"])
    for sel in ("B4", "C4"):
        buku["Capaian"][sel].number_format = "0%"
    berkas = tmp_path / "capaian.xlsx"
    buku.save(berkas)
    tpt, cakupan = hitung(berkas)
    assert (tpt["Indikator"], tpt["capaian"], tpt["kategori"]) == ("TPT", "89.2857", "Tinggi")
    assert tpt["rumus_dipakai"] == "(2T-R)/T: (2 × 4,2 − 4,65) / 4,2 × 100 = 89,29"
    assert (cakupan["Target"], cakupan["capaian"]) == ("95%", "94.7368")


def test_arah_kosong_ditolak_dengan_catatan(tmp_path):
    berkas = tmp_path / "tanpa_arah.csv"
    berkas.write_text("indikator;target;realisasi\nTPT;4,20;4,65\n", encoding="utf-8")
    (keluar,) = hitung(berkas)
    assert (keluar["capaian"], keluar["kategori"]) == ("", "")
    assert keluar["catatan"] == (
        "CAP-01: arah indikator kosong, sehingga capaian tidak dihitung. Isi kolom arah: naik bila makin tinggi makin"
        " baik, turun bila makin rendah makin baik, atau tetap."
    )


def test_teks_untuk_layar_dan_json(tmp_path):
    berkas = tmp_path / "satu.csv"
    berkas.write_text("indikator;target;realisasi;arah\nTPT;4,20;4,65;turun\nIPM;80;;naik\n", encoding="utf-8")
    teks = lakip("capaian", berkas).stdout
    assert "baris 2: TPT\n    target 4,20, realisasi 4,65 → 89,29 % Tinggi" in teks
    assert "nan" not in teks and "None" not in teks and "inf" not in teks
    isi = json.loads(lakip("capaian", berkas, "--format", "json").stdout)
    assert isi[1]["capaian"] is None and isi[1]["catatan"].startswith("CAP-03")


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [
        ("<22", "20"),
        ("≤ 5 menit", "4,5"),
        ("2,5±1", "3"),
        ("70,38–70,76", "70,5"),
        ("81 (A)", "79 (BB)"),
        (">95", "96%"),
    ],
)
def test_nilai_ditampilkan_seperti_tercetak(tmp_path, target, realisasi):
    berkas = tmp_path / "batas.csv"
    berkas.write_text(f"indikator;target;realisasi;arah\nIndeks;{target};{realisasi};naik\n", encoding="utf-8")
    assert f"    target {target}, realisasi {realisasi} → " in lakip("capaian", berkas).stdout


def test_simpan_ke_berkas_dapat_dibuka_excel(tmp_path):
    berkas, tujuan = KASUS / "capaian_terbit.csv", tmp_path / "hasil.csv"
    hasil = lakip("capaian", berkas, "--format", "csv", "-o", tujuan)
    assert hasil.returncode == 0
    assert tujuan.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Tersimpan: hasil.csv (111 baris)." in hasil.stderr


@pytest.mark.parametrize(
    ("argumen", "potongan"),
    [
        (("capaian", "tiada.csv"), "Berkas 'tiada.csv' tidak ditemukan"),
        (("capaian",), "Belum ada isian 'BERKAS'"),
        (("capaiann",), "Mungkin maksudnya 'capaian'?"),
        (("capaian", "x.csv", "--formt", "csv"), "Pilihan '--formt' tidak dikenal"),
        (("capaian", "x.csv", "--format", "pdf"), "bukan salah satu dari"),
        (("jelaskan", "CAP-99"), "Kode 'CAP-99' tidak dikenal"),
        (("capaian", KASUS / "README.md"), "berakhiran '.md', tetapi isinya bukan tabel"),
        (("capaian", KASUS), "'kasus' adalah folder"),
        (
            ("capaian", KASUS / "capaian_terbit.csv", "--skala", "x"),
            "bukan salah satu dari permendagri_86_2017, lan, lampu",
        ),
    ],
)
def test_salah_pakai_satu_kalimat_indonesia_dan_kode_2(argumen, potongan):
    hasil = lakip(*argumen)
    assert hasil.returncode == 2
    assert potongan in hasil.stderr
    assert "Traceback" not in hasil.stderr and "Error" not in hasil.stderr


def test_bantuan_berbahasa_indonesia():
    bantuan = lakip("capaian", "--help").stdout
    assert "Pemakaian: lakip capaian [PILIHAN] BERKAS" in bantuan
    assert "Usage" not in bantuan and "Options" not in bantuan and "TEXT" not in bantuan
    assert "Tampilkan versi kit" in lakip("--help").stdout


def _kunci(pesan):
    return pesan if isinstance(pesan, str) else tuple(pesan)


def test_terjemahan_terkompilasi_mutakhir():
    from babel.messages.mofile import read_mo
    from babel.messages.pofile import read_po

    folder = Path(__file__).parents[2] / "lakip_helpers" / "perintah" / "bahasa" / "id" / "LC_MESSAGES"
    with (folder / "click.po").open("rb") as po, (folder / "click.mo").open("rb") as mo:
        tertulis = {_kunci(m.id): tuple(m.string) for m in read_po(po) if m.id}
        terkompilasi = {_kunci(m.id): tuple(m.string) for m in read_mo(mo) if m.id}
    assert terkompilasi == tertulis


def test_templat_tidak_menimpa(tmp_path):
    tujuan = tmp_path / "kerja.xlsx"
    assert lakip("templat", "-o", tujuan, "--opd", "Dinas Perhubungan").returncode == 0
    assert load_workbook(tujuan)["Petunjuk"].max_row > 5
    ulang = lakip("templat", "-o", tujuan)
    assert ulang.returncode == 2
    assert "sudah ada dan tidak ditimpa" in ulang.stderr


def test_pustaka_berat_tidak_ikut_dimuat():
    berat = "pandas openpyxl docx matplotlib ipywidgets nbformat numpy"
    kode = f"import sys, lakip_helpers, lakip_helpers.perintah.utama; print([m for m in {berat.split()!r} if m in sys.modules])"
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert hasil.stdout.strip() == "[]"


def test_di_layar_yang_bercatatan_didahulukan_dan_sisanya_dihitung():
    berkas = KASUS / "capaian_terbit.csv"
    ringkas, utuh = (lakip("capaian", berkas, *semua).stdout for semua in ((), ("--semua",)))
    tampil = [satu for satu in ringkas.splitlines() if satu.startswith(("baris ", "    ! "))]
    assert ringkas.count("baris ", 0, 6) == 1 and sum(satu.startswith("baris ") for satu in tampil) == 20
    assert [satu[:6] for satu in tampil[:40]] == ["baris ", "    ! "] * 20, "yang bercatatan di atas"
    assert "… dan 91 baris lagi, 4 di antaranya bercatatan; lihat semuanya dengan --semua." in ringkas
    assert utuh.count("target ") >= 111 and "--semua" not in utuh


@pytest.mark.parametrize("perintah", [("capaian", "--format", "csv"), ("klasifikasi", "--format", "csv"), ("periksa",)])
def test_hasil_lama_yang_disunting_tidak_ditimpa(tmp_path, perintah):
    berkas = tmp_path / "hasil.csv"
    argumen = (perintah[0], KASUS / "target_realisasi_terbit.csv", *perintah[1:], "-o", berkas)
    assert "Tersimpan: hasil.csv" in lakip(*argumen).stderr
    berkas.write_bytes(berkas.read_bytes() + b"catatan orang\n")
    disunting, keluaran = berkas.read_bytes(), lakip(*argumen).stderr
    assert "Tersimpan: hasil_2.csv" in keluaran and "Berkas hasil.csv tidak ditimpa" in keluaran
    assert berkas.read_bytes() == disunting and len(list(tmp_path.iterdir())) == 2
