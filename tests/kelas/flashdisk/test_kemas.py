"""Tongkat: isi folder, sematan tiap sistem, perintah unduh, dan sidik. Pemasangan sungguhan: benchmark/tongkat.py."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.flashdisk import kemas as k
from lakip_helpers.kelas.flashdisk.sidik_folder import NAMA_SIDIK, periksa_sidik

AKAR = Path(__file__).resolve().parents[3]
SEMATAN = (AKAR / k.SEMATAN).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tongkat(tmp_path_factory):
    """Folder hasil kemas dengan pip pura-pura yang hanya mencatat perintahnya."""
    keluaran, perintah = tmp_path_factory.mktemp("tongkat") / "kit", []

    def unduh(satu):
        daftar = Path(satu[satu.index("-r") + 1]).read_text(encoding="utf-8")
        perintah.append((list(satu), daftar))
        roda = Path(satu[satu.index("-d") + 1])
        roda.mkdir(exist_ok=True)
        (roda / f"paket{len(perintah)}-1-py3-none-any.whl").write_bytes(b"roda")

    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr("lakip_helpers.kelas.bahan.bacaan.cari_peramban", lambda: None)
        k.kemas(AKAR, keluaran, ["windows"], ["3.11", "3.14"], lambda _: None, unduh)
    return keluaran, perintah


def test_kit_dapat_dibuka_dan_tidak_membawa_pekerjaan_atau_uji(tongkat):
    kit, _ = tongkat
    for nama in (
        "mulai.py",
        "pyproject.toml",
        "notebooks/00_mulai_di_sini.ipynb",
        "bacaan/index.html",
        "BACA_DAHULU.txt",
    ):
        assert (kit / nama).is_file(), nama
    nama = {berkas.relative_to(kit).parts[0] for berkas in kit.rglob("*")}
    assert not nama & {"tests", "benchmark", ".git", ".venv"}
    assert not list(kit.rglob("__pycache__")) and not (kit / "notebooks" / "berkas_kerja").exists()


def test_nama_terpanjang_masih_muat_di_windows(tongkat):
    kit, _ = tongkat
    assert max(len(berkas.relative_to(kit).as_posix()) for berkas in kit.rglob("*")) < 150


def test_tiap_sistem_diunduh_dengan_sidik_dan_hanya_roda(tongkat):
    _, perintah = tongkat
    windows = [satu for satu, _ in perintah if "win_amd64" in satu]
    assert {satu[satu.index("--python-version") + 1] for satu in windows} == {"3.11", "3.14"}
    for satu, daftar in perintah:
        assert {"--require-hashes", "--no-deps", "--only-binary"} <= set(satu)
        assert all("--hash=sha256:" in baris and ";" not in baris for baris in daftar.strip().splitlines())


def nama_versi(daftar: str) -> set[str]:
    return set(re.findall(r"^(\S+==\S+)", daftar, re.MULTILINE))


def test_penanda_dinilai_menurut_sistem_tujuan_bukan_komputer_ini():
    windows, *_ = k.pilih_sematan(SEMATAN, k.SISTEM["windows"], "3.13")
    mac, *_ = k.pilih_sematan(SEMATAN, k.SISTEM["mac-arm"], "3.13")
    hanya = {nama.partition("==")[0] for nama in nama_versi(windows) ^ nama_versi(mac)}
    assert {"pywinpty", "colorama", "appnope", "pexpect", "ptyprocess"} <= hanya


def test_rilis_awal_python_mendapat_versi_paketnya_sendiri():
    """soupsieve dan lainnya menyebut 3.11.5; laptop dengan Python 3.11.0 pun harus dapat dipasang."""
    akhir, awal = k.pilih_sematan(SEMATAN, k.SISTEM["windows"], "3.11")
    assert {nama.partition("==")[0] for nama in nama_versi(awal)} <= {
        nama.partition("==")[0] for nama in nama_versi(akhir)
    }
    assert not nama_versi(awal) & nama_versi(akhir)
    tanpa_penanda = set(re.findall(r"^(\S+==\S+)(?= \\$)", SEMATAN, re.MULTILINE))
    assert tanpa_penanda <= nama_versi(akhir)


def test_sidik_menemukan_yang_hilang_dan_yang_berubah_tanpa_memasang_apa_pun(tongkat, tmp_path):
    kit = shutil.copytree(tongkat[0], tmp_path / "kit")
    skrip = [sys.executable, "-I", str(kit / "lakip_helpers" / "kelas" / "flashdisk" / "sidik_folder.py")]
    assert not list(periksa_sidik(kit))
    assert subprocess.run(skrip, capture_output=True, text=True).stdout.startswith("Utuh")
    (kit / "mulai.py").write_text("rusak", encoding="utf-8")
    (kit / "LICENSE").unlink()
    assert sorted(periksa_sidik(kit)) == [
        "LICENSE: hilang. Salin ulang berkas itu.",
        "mulai.py: isinya berubah atau rusak. Salin ulang berkas itu.",
    ]
    hasil = subprocess.run(skrip, capture_output=True, text=True)
    assert hasil.returncode == 1 and "mulai.py: isinya berubah" in hasil.stdout
    assert len((kit / NAMA_SIDIK).read_text(encoding="utf-8").splitlines()) > 200


def test_folder_berisi_dan_kit_tidak_lengkap_ditolak(tmp_path):
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "a.txt").write_text("a", encoding="utf-8")
    with pytest.raises(GalatBerkas, match="sudah berisi, jadi tidak ditimpa"):
        k.kemas(AKAR, tmp_path / "isi", [], [], lambda _: None, lambda _: None)
    with pytest.raises(GalatBerkas, match=r"tidak lengkap: mulai\.py"):
        k.salin_kit(tmp_path / "isi", tmp_path / "baru")
