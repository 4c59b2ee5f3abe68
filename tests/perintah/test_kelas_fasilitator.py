"""Perintah fasilitator dijalankan seperti ditulis: gladi, papan, rekap, panduan, siap; salah pakai dijawab kalimat."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatLakip
from lakip_helpers.istilah import LINGKUNGAN_SEBUTAN
from lakip_helpers.latihan.model import Putusan, Status
from lakip_helpers.perintah.utama import utama


def jalankan(*argumen: str) -> str:
    hasil = CliRunner().invoke(utama, ["kelas", *argumen], catch_exceptions=False)
    assert hasil.exit_code == 0, hasil.output
    return hasil.output


@pytest.fixture(scope="module")
def gladi(tmp_path_factory):
    """Folder kelas rekaan kecil dari perintahnya sendiri."""
    folder = tmp_path_factory.mktemp("kelas") / "gladi"
    sampai = ("--sampai", "1 11.40")  # sesi sesudahnya penuh latihan tabel, yang lebih lama diperiksa
    assert "5 peserta rekaan" in jalankan("gladi", "-n", "5", "--biji", "3", "-o", str(folder), *sampai)
    return folder


def test_papan_ditulis_sebagai_halaman_dan_ringkasan(gladi, tmp_path):
    berkas = tmp_path / "papan.html"
    keluaran = jalankan("papan", str(gladi), "-o", str(berkas), "--samarkan")
    halaman = berkas.read_text(encoding="utf-8")
    assert "5 peserta" in keluaran and "Untuk kelas:" in keluaran
    assert "Papan kelas" in halaman and "Peserta 01" in halaman and "http-equiv" not in halaman


def test_papan_di_tengah_kelas(tmp_path):
    jalankan("gladi", "-n", "4", "-o", str(tmp_path / "g"), "--sampai", "1 09.00")
    keluaran = jalankan("papan", str(tmp_path / "g"), "-o", str(tmp_path / "p.html"))
    assert "11-0" in keluaran and "21-0" not in keluaran


def test_papan_langsung_memuat_ulang_dan_berhenti_dengan_kalimat(gladi, tmp_path, monkeypatch):
    jeda = []

    def tidur(detik):
        jeda.append(detik)
        if len(jeda) > 1:
            raise KeyboardInterrupt

    monkeypatch.setattr("lakip_helpers.perintah.kelas.papan.time.sleep", tidur)
    berkas = tmp_path / "papan.html"
    keluaran = jalankan("papan", str(gladi), "-o", str(berkas), "--langsung", "--tiap", "7")
    assert jeda == [7, 7] and "Papan berhenti diperbarui." in keluaran
    assert 'http-equiv="refresh" content="7"' in berkas.read_text(encoding="utf-8")


def test_gladi_diputar_menambah_pekerjaan_sedikit_demi_sedikit(tmp_path, monkeypatch):
    from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan

    banyak = []
    hitung = lambda _: banyak.append(sum(len(p.log.baris) for p in baca_kumpulan(tmp_path / "g").peserta))  # noqa: E731
    monkeypatch.setattr("lakip_helpers.perintah.kelas.papan.time.sleep", hitung)
    monkeypatch.setattr("lakip_helpers.kelas.kumpulan.gladi_log._putusan", lambda *_: Putusan(Status.LAIN, ""))
    keluaran = jalankan("gladi", "-n", "3", "-o", str(tmp_path / "g"), "--putar", "1")
    assert len(banyak) == 12 and banyak == sorted(banyak) and banyak[0] < banyak[5] < banyak[-1]
    assert "hari 1 pukul" in keluaran and "hari 2 pukul" in keluaran


def test_rekap_ditulis_ke_kedua_bentuk(gladi, tmp_path):
    keluaran = jalankan("rekap", str(gladi), "-o", str(tmp_path / "r.xlsx"), "-o", str(tmp_path / "r.docx"))
    assert "Bimbingan diikuti 5 peserta" in keluaran
    assert (tmp_path / "r.xlsx").stat().st_size > 5000 and (tmp_path / "r.docx").stat().st_size > 5000


def test_panduan_dengan_log_menyebut_menit_terukur(gladi, tmp_path):
    keluaran = jalankan("panduan", "-o", str(tmp_path / "panitia"), "--log", str(gladi))
    assert {berkas.name for berkas in (tmp_path / "panitia").iterdir()} == {
        "Jadwal_kelas.docx", "Panduan_fasilitator.docx", "Undangan.docx", "Kartu_meja.docx", "paparan.html"
    }  # fmt: skip
    assert "latihan diganti menit terukur" in keluaran


def test_akhiran_rekap_yang_asing_dan_jam_yang_salah_dijawab_kalimat(gladi, tmp_path):
    hasil = CliRunner().invoke(utama, ["kelas", "rekap", str(gladi), "-o", str(tmp_path / "r.pdf")])
    assert hasil.exit_code == 2 and "ditulis sebagai .xlsx atau .docx" in hasil.output
    hasil = CliRunner().invoke(utama, ["kelas", "gladi", "-o", str(tmp_path / "g"), "--sampai", "besok"])
    assert hasil.exit_code == 2 and "2 10.45" in hasil.output


@pytest.mark.parametrize("perintah", ["papan", "rekap", "siap"])
def test_folder_kosong_menjadi_satu_kalimat(perintah, tmp_path):
    with pytest.raises(GalatLakip, match="tidak ada"):
        CliRunner().invoke(utama, ["kelas", perintah, str(tmp_path)], catch_exceptions=False)


@pytest.mark.parametrize("perintah", ["panduan", "gladi", "bacaan", "situs", "kemas"])
def test_folder_hasil_bawaan_disebut_bantuannya(perintah):
    """`kelas panduan` seperti tertulis di README berjalan tanpa pilihan apa pun."""
    keluaran = jalankan(perintah, "--help")
    assert "Folder hasil (bawaan: " in keluaran and "[wajib]" not in keluaran


def test_perintah_berikutnya_disebut_seperti_pintunya(tmp_path, monkeypatch):
    monkeypatch.setenv(LINGKUNGAN_SEBUTAN, "python3 mulai.py")
    isian = ["kelas", "gladi", "-n", "1", "-o", str(tmp_path / "kelas rekaan"), "--sampai", "1 08.10"]
    hasil = CliRunner().invoke(utama, isian, catch_exceptions=False)
    assert f'python3 mulai.py kelas papan "{tmp_path / "kelas rekaan"}" --buka' in hasil.output


def test_keterangan_singkat_perintah_kelas_tidak_terpotong():
    assert "..." not in jalankan("--help").replace("PERINTAH [ISIAN]...", "")
