"""`lakip pulihkan` menyebut apa yang dikembalikan, dari mana, untuk tiap peserta di laptop ini."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_helpers.latihan import Pengerjaan
from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan
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
        "siti: Dipulihkan 1 catatan dari cuplikan.jsonl; 0 catatan masih ada di log.jsonl. Lihat lagi latihan terakhir.",
    ]
    assert jalan.invoke(utama, ["pulihkan", str(tmp_path / "siti")]).output.startswith("siti: Berkas log.jsonl lengkap")
