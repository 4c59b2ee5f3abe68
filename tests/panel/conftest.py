"""Folder kerja sementara, supaya uji tidak menyentuh pekerjaan siapa pun."""

from pathlib import Path

import pytest

from lakip_helpers.panel import siaran


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kerja = tmp_path / "kerja"
    monkeypatch.setenv("LAKIP_KERJA", str(kerja))
    siaran._pendengar.clear()
    return kerja
