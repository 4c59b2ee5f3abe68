"""Folder kerja sementara, supaya uji tidak menyentuh pekerjaan siapa pun; widget tanpa peramban yang dikabari."""

from collections.abc import Iterator
from pathlib import Path

import ipywidgets as w
import pytest
from comm import create_comm

from lakip_helpers.panel import siaran


def _sambungkan(widget: w.Widget) -> None:
    if widget.comm is None:
        widget.comm = create_comm(target_name="jupyter.widget")


@pytest.fixture(autouse=True, scope="module")
def tanpa_peramban() -> Iterator[None]:
    """Keadaan tiap widget tidak disusun untuk peramban yang tidak ada; yang sungguhan diuji tests/peramban."""
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr(w.Widget, "open", _sambungkan)
        ganti.setattr(w.Widget, "_should_send_property", lambda widget, key, value: False)
        yield


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kerja = tmp_path / "kerja"
    monkeypatch.setenv("LAKIP_KERJA", str(kerja))
    siaran._pendengar.clear()
    return kerja
