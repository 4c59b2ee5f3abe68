"""Panel identitas: menyimpan, menanya bila nama sudah ada, dan tidak menjalankan yang diketik orang."""

import csv
import re
from pathlib import Path

from lakip_helpers import panel
from lakip_helpers.latihan.simpanan.identitas import aktif, semua_peserta
from lakip_helpers.panel.alat.identitas import OPD_UMUM
from lakip_helpers.panel.kerangka import Kerangka
from lakip_helpers.tabel.kumpulan import folder_data


def isi(kerangka: Kerangka, nama: str, jabatan: str = "", opd: str = "") -> None:
    for masukan, nilai in zip(kerangka.kotak.children[1:4], (nama, jabatan, opd), strict=True):
        masukan.value = nilai


def tampak(kerangka: Kerangka, nama: str) -> bool:
    return kerangka.tombol[nama].layout.display != "none"


def test_simpan_dan_buka_lagi() -> None:
    kerangka = panel.identitas()
    isi(kerangka, "Siti Aminah", "Kasubbag Program", "Dinas Kesehatan")
    kerangka.tombol["simpan"].click()
    assert "Selamat datang, Siti Aminah dari Dinas Kesehatan" in kerangka.umpan.value
    lagi = panel.identitas()
    assert [masukan.value for masukan in lagi.kotak.children[1:4]] == [
        "Siti Aminah",
        "Kasubbag Program",
        "Dinas Kesehatan",
    ]
    lagi.kotak.children[2].value = "Sekretaris"
    lagi.tombol["simpan"].click()
    assert [(satu.nama, satu.jabatan) for satu in semua_peserta()] == [("Siti Aminah", "Sekretaris")]


def test_nama_yang_sudah_ada_ditanyakan() -> None:
    for nama in ("Budi", "Siti"):
        kerangka = panel.identitas()
        isi(kerangka, nama, "Kasubbag", "Bappeda")
        kerangka.tombol["simpan"].click()
    kerangka = panel.identitas()
    assert not tampak(kerangka, "sama")
    isi(kerangka, "budi", "", "")
    kerangka.tombol["simpan"].click()
    assert aktif().nama == "Siti" and tampak(kerangka, "sama") and tampak(kerangka, "lain")
    assert "sudah ada pekerjaan atas nama Budi (Kasubbag, Bappeda)" in kerangka.umpan.value

    kerangka.tombol["sama"].click()
    assert aktif().folder == "budi" and aktif().jabatan == "Kasubbag" and not tampak(kerangka, "sama")


def test_nama_yang_mirip_juga_ditanyakan_lalu_memakai_ejaan_yang_baru() -> None:
    for nama in ("Budi Santosa", "Siti"):
        kerangka = panel.identitas()
        isi(kerangka, nama, "Kasubbag", "Bappeda")
        kerangka.tombol["simpan"].click()
    kerangka = panel.identitas()
    isi(kerangka, "Budi Santoso, S.E.")
    kerangka.tombol["simpan"].click()
    assert "atas nama Budi Santosa (Kasubbag, Bappeda)" in kerangka.umpan.value and tampak(kerangka, "sama")
    kerangka.tombol["sama"].click()
    assert (aktif().folder, aktif().nama, aktif().jabatan) == ("budi-santosa", "Budi Santoso, S.E.", "Kasubbag")
    isi(kerangka, "Rahmat Hidayat")
    kerangka.tombol["simpan"].click()
    assert aktif().nama == "Rahmat Hidayat" and not tampak(kerangka, "sama")


def test_orang_lain_bernama_sama_mendapat_folder_sendiri() -> None:
    for nama in ("Budi", "Siti"):
        kerangka = panel.identitas()
        isi(kerangka, nama, "Kasubbag", "Bappeda")
        kerangka.tombol["simpan"].click()
    isi(kerangka, "Budi", "Camat", "Kecamatan")
    kerangka.tombol["simpan"].click()
    kerangka.tombol["lain"].click()
    assert (aktif().folder, aktif().jabatan) == ("budi-2", "Camat")


def test_html_dan_letak_berkas_dalam_nama(folder: Path) -> None:
    kerangka = panel.identitas()
    isi(kerangka, "../../<script>alert(1)</script>", "<b>", '"><img src=x onerror=alert(1)>')
    kerangka.tombol["simpan"].click()
    assert "<script" not in kerangka.umpan.value and "<img" not in kerangka.umpan.value
    assert "&lt;script&gt;" in kerangka.umpan.value
    assert [satu.name for satu in folder.iterdir() if satu.is_dir()] == ["script-alert-1-script"]
    assert "<" not in aktif().folder


def test_nama_kosong_menjadi_kalimat() -> None:
    kerangka = panel.identitas()
    kerangka.tombol["simpan"].click()
    assert "Nama masih kosong" in kerangka.umpan.value and semua_peserta() == ()


def test_folder_tidak_dapat_ditulis_menjadi_kalimat(folder: Path) -> None:
    folder.write_text("ini berkas, bukan folder", encoding="utf-8")
    kerangka = panel.identitas()
    isi(kerangka, "Budi")
    kerangka.tombol["simpan"].click()
    assert "⚠ Tidak berhasil." in kerangka.umpan.value and "belum tersimpan" in kerangka.umpan.value


def test_saran_opd_memuat_semua_urusan() -> None:
    berkas = folder_data() / "nomenklatur" / "bersih" / "nomenklatur.csv"
    baris = list(csv.DictReader(berkas.read_text(encoding="utf-8").splitlines()))
    bidang = [b["nama"] for b in baris if b["jenis"] == "bidang" and b["versi_nomenklatur"].startswith("ekspor")]
    umum = {"urusan", "pemerintahan", "bidang", "daerah", "umum", "serta", "pengelolaan"}
    ada = set(re.findall(r"\w{4,}", " ".join(OPD_UMUM).casefold())) - umum
    tanpa = [nama for nama in bidang if not set(re.findall(r"\w{4,}", nama.casefold())) & ada and "XX" not in nama]
    assert len(bidang) > 30 and not tanpa
