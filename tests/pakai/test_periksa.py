"""Memeriksa: “Tidak ada catatan” hanya atas yang diperiksa, di terminal, panel, dan ringkasan yang dibawa pulang."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lakip_helpers.aturan.daftar import KARTU
from lakip_helpers.latihan.hasil.buku_kerja import baca_buku
from lakip_helpers.pakai.jangkauan import dapat_dinilai
from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.panel.isian.berkas import tulis_temuan
from lakip_helpers.perintah.baca import baca
from lakip_helpers.perintah.capaian import capaian
from lakip_helpers.perintah.klasifikasi import klasifikasi
from lakip_helpers.perintah.periksa import periksa
from lakip_helpers.tabel.kumpulan import folder_data
from tests.pakai.berkas_kantor import BERKAS, buku, tulis
from tests.pakai.test_baca import BELUM_BERISI, DITOLAK, baris

BERSIH = "Indikator;Satuan;Arah;Kondisi Awal 2024;2025;2026\nPersentase jalan mantap;%;naik;80;82;84\n"
TANPA = "Tidak ada catatan"


def jalan(perintah: object, *isian: object) -> Result:
    return CliRunner().invoke(perintah, [str(satu) for satu in isian])  # type: ignore[arg-type]


@pytest.mark.parametrize("nama", [*DITOLAK, *BELUM_BERISI])
@pytest.mark.parametrize("bentuk", ["teks", "csv", "json"])
def test_yang_tidak_dinilai_tidak_pernah_tanpa_catatan(tmp_path: Path, nama: str, bentuk: str) -> None:
    hasil = jalan(periksa, tulis(tmp_path, nama), "--format", bentuk)
    assert TANPA not in hasil.stdout + hasil.stderr and hasil.exit_code != 0
    assert nama in BELUM_BERISI or hasil.exception
    assert TANPA not in tulis_temuan(baca_buku(tmp_path / nama)) and TANPA not in baca_buku(tmp_path / nama).ringkas()


@pytest.mark.parametrize("perintah", [capaian, klasifikasi, baca])
def test_perintah_lain_atas_tabel_kosong(tmp_path: Path, perintah: object) -> None:
    hasil = jalan(perintah, tulis(tmp_path, "capaian kosong.csv"))
    assert TANPA not in hasil.stdout + hasil.stderr
    assert "belum ada satu baris pun" in f"{hasil.stdout}{hasil.exception}".casefold()


def test_yang_seluruhnya_dinilai_disebut_tanpa_catatan(tmp_path: Path) -> None:
    berkas = tmp_path / "bersih.csv"
    berkas.write_text(BERSIH, encoding="utf-8")
    hasil = jalan(periksa, berkas)
    assert (hasil.stdout.splitlines()[0], hasil.stderr, hasil.exit_code) == ("Tidak ada catatan.", "", 0)
    assert tulis_temuan(baca_buku(berkas)).endswith("✔ Tidak ada catatan.</div>")


def test_lembar_yang_tidak_dibaca_disebut_di_kedua_pintu(tmp_path: Path) -> None:
    berkas = tmp_path / "kantor.xlsx"
    berkas.write_bytes(buku(Renstra=baris("Persentase jalan mantap"), **{"Rapat_<b>dinas": [["Tanggal", "Isi"]]}))
    kalimat = "Tidak ada catatan atas yang diperiksa: Daftar indikator, lembar 'Renstra' (1 baris)."
    teks, json = jalan(periksa, berkas), jalan(periksa, berkas, "--format", "json")
    assert teks.stdout.startswith(f"{kalimat}\n\nTidak dibaca: lembar 'Rapat <b>dinas', karena tidak memuat tabel")
    assert (json.stdout, json.stderr.startswith("Tidak dibaca: lembar 'Rapat <b>dinas',")) == ("[]\n", True)
    panel = tulis_temuan(baca_buku(berkas))
    assert "Tidak ada catatan atas yang diperiksa" in panel and "Rapat &lt;b&gt;dinas" in panel and "<b>" not in panel
    assert "lakip-baik" not in panel


def test_aturan_yang_diminta_tetapi_tidak_dapat_dijalankan(tmp_path: Path) -> None:
    berkas = tmp_path / "bersih.csv"
    berkas.write_text(BERSIH, encoding="utf-8")
    hasil = jalan(periksa, berkas, "--aturan", "KAS,CAP")
    assert TANPA not in hasil.stdout
    assert "Belum ada yang dinilai pada bersih.csv." in hasil.stdout and "Tidak dijalankan: KAS, CAP." in hasil.stdout
    sebagian = periksa_berkas(berkas, "MUTU,KAS-09")
    assert sebagian.tidak_dijalankan == ("KAS-09",)
    assert sebagian.ringkas() == "Tidak ada catatan atas yang diperiksa: Daftar indikator (1 baris)."


def test_tabel_yang_tidak_dinilai_aturan_mana_pun_disebut(tmp_path: Path) -> None:
    berkas = tmp_path / "perangkat_daerah.csv"
    asal = folder_data() / "kota_contoh" / "bersih" / "perangkat_daerah.csv"
    berkas.write_bytes(asal.read_bytes())
    assert "Belum ada aturan yang dapat dijalankan atas tabel ini saja" in jalan(periksa, berkas).stdout


def test_berkas_yang_ada_temuannya_dimulai_dengan_jumlahnya(tmp_path: Path) -> None:
    assert jalan(periksa, tulis(tmp_path, "renstra.csv")).stdout.startswith("4 catatan: 2 salah, 2 periksa.\n")


@pytest.mark.parametrize(
    "berkas", sorted((folder_data() / "kota_contoh" / "mentah").glob("*.xlsx")), ids=lambda b: b.name
)
def test_yang_menemukan_sesuatu_selalu_disebut_terjangkau(berkas: Path) -> None:
    """Penjaga `jangkauan`: aturan yang memberi temuan tidak boleh disebut tidak dapat dijalankan."""
    hasil = periksa_berkas(berkas)
    terisi = [tabel.nama for tabel in hasil.terbaca.tabel if tabel.banyak]
    luput = {temuan.kode for temuan in hasil.laporan if not dapat_dinilai(temuan.kode, terisi)}
    assert hasil.laporan and luput == set()


def test_buku_lengkap_menjangkau_semua_rumpun_kecuali_reviu() -> None:
    terisi = [tabel.nama for tabel in periksa_berkas("kota_contoh").terbaca.tabel]
    rumpun = {kartu.kode.rpartition("-")[0] for kartu in KARTU}
    tidak = {kode for kode in rumpun if not dapat_dinilai(kode, [*terisi, "ukur_capaian"])}
    assert tidak <= {"REV", "LKE"} and "REV" in tidak, "REV hanya lahir dari reviu, bukan dari memeriksa berkas"


def test_semua_berkas_kantor_punya_harapan() -> None:
    from tests.pakai.test_baca import TERBACA

    assert set(BERKAS) - {"buku kerja.xlsx", "buku kerja dan catatan.xlsx"} == {*TERBACA, *DITOLAK, *BELUM_BERISI}


def _catatan(tmp_path: Path, isi_berkas: str) -> set[tuple[str, str]]:
    berkas = tmp_path / "kantor.csv"
    berkas.write_text(isi_berkas, encoding="utf-8")
    return {(t.kode, t.sel) for t in periksa_berkas(berkas).laporan}


@pytest.mark.parametrize("awal", ["Kondisi Awal", "Kondisi Awal 2025", "Baseline (2030)"])
def test_keadaan_awal_dan_target_tahun_berapa_pun_dinilai(tmp_path: Path, awal: str) -> None:
    tahun = "2031;2032;2033"
    isi_berkas = f"Indikator;Satuan;Arah;{awal};{tahun}\nPersentase dusun berlistrik;%;naik;98,2;97;98,5;99\n"
    assert ("TGT-01", "E2") in _catatan(tmp_path, isi_berkas)


def test_matriks_kaskade_dinilai_antarjenjang_dan_sel_bersama_disebut_sekali(tmp_path: Path) -> None:
    isi_berkas = (
        "Sasaran;Indikator Sasaran;Program;Indikator Program;Kegiatan;Indikator Kegiatan;Penanggung Jawab\n"
        "Menurunnya lahan kritis;Luas lahan kritis (ha);Program Konservasi;Persentase tumbuh tanaman;Penanaman;"
        "Luas lahan yang ditanami;Semua bidang\n"
        ";;Program Pengelolaan Hutan;Luas lahan kritis;Patroli;Persentase tumbuh tanaman;Kepala Bidang Hutan\n"
    )
    berkas = tmp_path / "kaskade.csv"
    berkas.write_text(isi_berkas, encoding="utf-8")
    semua = [(t.kode, t.sel) for t in periksa_berkas(berkas).laporan]
    assert ("KAS-19", "D3") in semua and semua.count(("MUTU-22", "G2")) == 1


def test_sasaran_yang_mengulang_tujuan_di_tabel_kantor(tmp_path: Path) -> None:
    isi_berkas = (
        "Tujuan;Sasaran;Indikator;Satuan\n"
        "Meningkatnya mutu air sungai;Meningkatnya mutu air sungai di wilayah hulu;Indeks Kualitas Air;Indeks (0-100)\n"
        "Meningkatnya mutu air sungai;Menurunnya limbah pabrik;Persentase pabrik yang taat baku mutu;%\n"
    )
    assert [t for t in _catatan(tmp_path, isi_berkas) if t[0] == "SAS-05"] == [("SAS-05", "B2")]
