"""Folder kerja sementara, supaya uji tidak menyentuh pekerjaan siapa pun."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kerja = tmp_path / "kerja"
    monkeypatch.setenv("LAKIP_KERJA", str(kerja))
    return kerja
