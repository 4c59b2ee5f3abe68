"""Alur kerja GitHub menjalankan perintah uji di README, pada semua Python yang didukung kit."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from lakip_helpers.kelas.flashdisk.petunjuk import PYTHON

AKAR = Path(__file__).resolve().parents[1]
TEKS = (AKAR / ".github" / "workflows" / "uji.yml").read_text(encoding="utf-8")


def test_alur_menjalankan_perintah_readme_di_semua_python_dan_sistem():
    tugas = yaml.safe_load(TEKS)["jobs"]["uji"]
    perintah = tugas["steps"][-1]["run"]
    assert re.search(rf"^    {re.escape(perintah)}$", (AKAR / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    matriks = tugas["strategy"]["matrix"]
    assert tuple(matriks["python"]) == PYTHON
    assert {satu.partition("-")[0] for satu in matriks["sistem"]} == {"ubuntu", "windows", "macos"}
    assert not re.search(r"https?://|index-url", TEKS)
