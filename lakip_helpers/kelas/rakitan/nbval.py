"""Pengaturan nbval untuk notebook kit; dipakai dengan `pytest -p lakip_helpers.kelas.rakitan.nbval`.

Berkas kerja diarahkan ke folder sementara, sehingga uji tidak pernah menyentuh pekerjaan peserta, dan isi gambar
disamarkan sebelum dibandingkan karena bitanya bergantung pada versi pustaka.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any, Final

SANITASI: Final = Path(__file__).with_name("nbval.cfg")


def pytest_configure(config: Any) -> None:
    """Siapkan folder kerja sementara dan berkas penyamaran; keduanya hilang setelah uji selesai."""
    sementara = tempfile.TemporaryDirectory()
    config.add_cleanup(sementara.cleanup)
    os.environ["LAKIP_KERJA"] = sementara.name
    if config.getoption("nbval_sanitize_with", None) is None:
        config.option.nbval_sanitize_with = str(SANITASI)
