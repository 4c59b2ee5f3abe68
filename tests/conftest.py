"""Berlaku untuk semua uji: mesin yang lambat tidak menggagalkan, dan bagian yang dilewati disebut dengan terang."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("kit", deadline=None)
settings.load_profile("kit")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Sebut jumlah dan sebab uji peramban yang dilewati."""
    dilewati = [uji for uji in terminalreporter.stats.get("skipped", []) if "tests/peramban" in uji.nodeid]
    if dilewati:
        sebab = str(dilewati[0].longrepr[2]).removeprefix("Skipped: ")
        terminalreporter.write_line(f"Bagian peramban DILEWATI ({len(dilewati)} uji): {sebab}.")
