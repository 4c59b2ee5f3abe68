"""Menyimpan di atas berkas lama: gagal di tengah, atau mati di tengah, tidak merusak yang lama."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
from lakip_helpers.tulis import UMUR_SISA

posix = pytest.mark.skipif(os.name != "posix", reason="batas ukuran berkas dan SIGKILL milik POSIX")
TERBATAS = """
import resource, sys
from pathlib import Path
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    simpan_dokumen(b"%PDF baru" * 100_000, Path(sys.argv[1]))
except GalatSimpan as galat:
    print(galat)
"""
BERULANG = """
import sys
from pathlib import Path
from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
for ke in range(100_000):
    simpan_dokumen(bytes([65 + ke % 26]) * 8_000_000, Path(sys.argv[1]))
"""


@posix
def test_gagal_di_tengah_tidak_memotong_yang_lama(tmp_path: Path) -> None:
    lama = b"%PDF lama" * 20_000
    (tmp_path / "LKjIP.pdf").write_bytes(lama)
    jalan = subprocess.run(
        [sys.executable, "-c", TERBATAS, str(tmp_path / "LKjIP.pdf")], capture_output=True, encoding="utf-8"
    )
    assert jalan.returncode == 0, jalan.stderr
    assert (tmp_path / "LKjIP.pdf").read_bytes() == lama
    assert [satu.name for satu in tmp_path.iterdir()] == ["LKjIP.pdf"]
    assert "LKjIP.pdf" in jalan.stdout and "File too large" not in jalan.stdout


def _sisa(folder: Path) -> list[Path]:
    return [satu for satu in folder.iterdir() if satu.suffix == ".tmp"]


@posix
def test_mati_ketika_menyimpan_tidak_meninggalkan_berkas_separuh(tmp_path: Path) -> None:
    berkas = tmp_path / "LKjIP.pdf"
    for ke in range(8):
        simpan_dokumen(b"l" * 8_000_000, berkas)
        anak = subprocess.Popen([sys.executable, "-c", BERULANG, str(berkas)])
        while anak.poll() is None and berkas.read_bytes()[:1] == b"l":
            pass
        time.sleep(0.003 * ke)
        anak.send_signal(signal.SIGKILL)
        anak.wait()
        data = berkas.read_bytes()
        assert len(data) >= 8_000_000 and len(set(data[:8_000_000])) == 1, f"berkas separuh, dimatikan ke-{ke}"
        assert len([satu for satu in _sisa(tmp_path) if satu.stat().st_size]) <= 1
    for kosong in _sisa(tmp_path):  # mati sebelum sempat menulis: dianggap ditinggalkan sesudah UMUR_SISA
        os.utime(kosong, (time.time() - UMUR_SISA - 1,) * 2)
    simpan_dokumen(b"l", berkas)
    assert [satu.name for satu in tmp_path.iterdir()] == ["LKjIP.pdf"]
