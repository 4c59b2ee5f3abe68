"""Folder kerja sementara, supaya uji tidak menyentuh pekerjaan siapa pun."""

import itertools
from pathlib import Path

import pytest

NOMOR = itertools.count()


@pytest.fixture(autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder kerja yang belum ada; dibuat oleh yang menyimpan, dan sebagian besar uji tidak menyimpan apa pun."""
    kerja = tmp_path_factory.getbasetemp() / f"peserta-{next(NOMOR)}" / "kerja"
    monkeypatch.setenv("LAKIP_KERJA", str(kerja))
    return kerja
