"""`lakip pulihkan` menyebut apa yang dikembalikan, dari mana, untuk tiap peserta di laptop ini."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_helpers.latihan import Pengerjaan
from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan, folder_aktif
from lakip_helpers.perintah.utama import utama


def test_tiap_peserta_disebut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    jalan = CliRunner()
    assert "Belum ada pekerjaan peserta" in jalan.invoke(utama, ["pulihkan"]).output
    for nama in ("Budi", "Siti"):
        daftarkan(nama, "Kasubbag", "Bappeda")
        Pengerjaan("11-04").periksa("a")
    berkas_log().unlink()
    hasil = jalan.invoke(utama, ["pulihkan"])
    assert hasil.exit_code == 0 and hasil.output.splitlines() == [
        "budi: Berkas log.jsonl lengkap: 1 catatan. Tidak ada yang perlu dipulihkan.",
        "siti: Dipulihkan 1 catatan dari salinan cadangan; 0 catatan masih ada di log.jsonl. Lihat lagi latihan terakhir.",
    ]
    assert jalan.invoke(utama, ["pulihkan", str(tmp_path / "siti")]).output.startswith("siti: Berkas log.jsonl lengkap")


def test_versi_disebut_dipilih_dan_tidak_ada_yang_hilang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    jalan = CliRunner()
    assert "belum ada isian latihan 11-06" in jalan.invoke(utama, ["pulihkan", "--versi", "11-06"]).output
    daftarkan("Siti", "Kasubbag", "Bappeda")
    kalimat = [f"Omzet usaha mikro ke-{urut}" for urut in range(4)]
    for satu in kalimat:
        Pengerjaan("11-06").simpan(satu)
    baris = jalan.invoke(utama, ["pulihkan", "--versi", "11-06"]).output.splitlines()
    assert baris[0] == "siti, latihan 11-06: 4 isian pernah tersimpan, dari yang terbaru."
    assert [satu.split("“")[1] for satu in baris[1:5]] == [f"{satu}”" for satu in reversed(kalimat)]
    hasil = jalan.invoke(utama, ["pulihkan", str(folder_aktif()), "--versi", "11-06", "--pilih", "3"])
    assert hasil.exit_code == 0 and "terpasang kembali" in hasil.output
    assert Pengerjaan("11-06").pulihkan().jawaban == kalimat[1]
    assert "siti, latihan 11-06: 4 isian" in jalan.invoke(utama, ["pulihkan", "--versi", "11-06"]).output


def test_versi_juga_dibaca_dari_salinan_bertanggal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    daftarkan("Siti", "Kasubbag", "Bappeda")
    for satu in ("yang pertama", "yang kedua"):
        Pengerjaan("11-06").simpan(satu)
    berkas_log().unlink()
    keluaran = CliRunner().invoke(utama, ["pulihkan", "--versi", "11-06"]).output
    assert "“yang kedua”" in keluaran and "“yang pertama”" in keluaran, "yang pertama hanya ada di salinan bertanggal"


@pytest.mark.parametrize(
    ("perintah", "kalimat"),
    [
        (["--pilih", "2"], "--pilih memerlukan latihannya"),
        (["--versi", "11-06", "--pilih", "9"], "Nomor 9 tidak ada"),
        (["--versi", "99-99"], "99-99"),
    ],
)
def test_pilihan_yang_keliru_menjadi_kalimat(
    perintah: list[str], kalimat: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    Pengerjaan("11-06").simpan("isi")
    hasil = CliRunner().invoke(utama, ["pulihkan", *perintah])
    assert hasil.exit_code != 0 and kalimat in f"{hasil.output}{hasil.exception}"
