"""Berlaku untuk semua uji: mesin yang lambat tidak menggagalkan, yang mahal dipakai bersama, yang dilewati disebut."""

from __future__ import annotations

import gc
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from lakip_helpers.istilah import LINGKUNGAN_SEBUTAN

# lama membuat contoh bergantung pada kesibukan mesin, bukan pada kode yang diuji
DIABAIKAN = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("kit", deadline=None, suppress_health_check=DIABAIKAN)
settings.load_profile("kit")

SATU_PROSES = ("tests/peramban", "tests/kelas/hub")
"""Folder yang ujinya memakai satu server dan satu peramban; di dua proses keduanya dibuka dua kali."""


gc.disable()  # selama pustaka dan uji dimuat tidak ada yang dibuang


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path) -> Generator[None, list[Any], list[Any]]:
    """Contoh di docstring hanya dicari di berkas yang memuatnya; mencarinya di semua berkas uji makan beberapa detik."""
    pengumpul = yield
    berisi = file_path.suffix == ".py" and ">>>" in file_path.read_text(encoding="utf-8")
    return [satu for satu in pengumpul if berisi or type(satu).__name__ != "DoctestModule"]


def pytest_collection_finish() -> None:
    """Sepuluh ribu uji dan semua modul tinggal sampai akhir; pemungut sampah tidak perlu menelusurinya lagi dan lagi."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Bagi uji per berkas, dan folder SATU_PROSES utuh."""
    from xdist.scheduler import LoadFileScheduling

    class PerBerkasAtauFolder(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((satu for satu in SATU_PROSES if nodeid.startswith(satu)), super()._split_scope(nodeid))

    return PerBerkasAtauFolder(config, log)


@pytest.fixture(autouse=True)
def tanpa_sebutan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Perintah yang dijalankan sebuah uji mencatat bunyi pemanggilnya di lingkungan; uji lain tidak mewarisinya."""
    monkeypatch.delenv(LINGKUNGAN_SEBUTAN, raising=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Sebut jumlah dan sebab uji peramban yang dilewati."""
    dilewati = [uji for uji in terminalreporter.stats.get("skipped", []) if "tests/peramban" in uji.nodeid]
    if dilewati:
        sebab = str(dilewati[0].longrepr[2]).removeprefix("Skipped: ")
        terminalreporter.write_line(f"Bagian peramban DILEWATI ({len(dilewati)} uji): {sebab}.")
