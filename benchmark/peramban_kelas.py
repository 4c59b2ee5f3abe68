"""Peserta dengan chromium sungguhan, di samping peserta tiruan `kelas.py`: masuk, membuka notebook, memeriksa."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR))

from tests.peramban.chromium import cari_chromium  # noqa: E402

TAMPAK = ".jp-NotebookPanel:not(.lm-mod-hidden)"
PILIHAN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LAMA = 300_000
"""Milidetik; mesin yang sibuk bukan kesalahan, dan lamanya diukur tersendiri."""


@dataclass
class Tontonan:
    """Yang diukur di peramban: detik sampai panel siap, dan detik dari menekan Periksa sampai panelnya berubah."""

    siap: list[float] = field(default_factory=list)
    periksa: list[float] = field(default_factory=list)


async def menonton(
    dasar: str, nama: str, kode: str, notebook: Sequence[str], jeda: float, dijawab: Callable[[str], None], t: Tontonan
) -> None:
    """Satu orang dengan chromium sendiri: masuk, membuka tiap notebook; di yang pertama Periksa ditekan tiga kali."""
    from playwright.async_api import async_playwright

    async with async_playwright() as main:
        peramban = await main.chromium.launch(executable_path=cari_chromium(), args=PILIHAN)
        halaman = await peramban.new_page(viewport={"width": 1366, "height": 768})
        halaman.set_default_timeout(LAMA)
        await _masuk(halaman, dasar, nama, kode)
        akun = halaman.url.split("/user/")[1].split("/")[0]
        for urut, letak in enumerate(notebook):
            t.siap.append(await _lama(lambda letak=letak: _buka(halaman, f"{dasar}/user/{akun}/lab/tree/{letak}")))
            for pilihan in range(3 if urut == 0 else 0):
                await asyncio.sleep(jeda)
                t.periksa.append(await _periksa(halaman, "Latihan 11-04 ·", pilihan))
                dijawab(akun)
            await asyncio.sleep(jeda)
        await peramban.close()


async def _masuk(halaman: Any, dasar: str, nama: str, kode: str) -> None:
    await halaman.goto(f"{dasar}/hub/login")
    await halaman.get_by_label("Nama").fill(nama)
    await halaman.get_by_label("Kata sandi").fill(f"sandi {nama}")
    await halaman.get_by_label("Kode kelas").fill(kode)
    await halaman.get_by_role("button", name="Masuk").click()
    await halaman.wait_for_url("**/user/**/lab/**")
    await _siap(halaman)


async def _buka(halaman: Any, alamat: str) -> None:
    await halaman.goto(alamat)
    await _siap(halaman)


async def _siap(halaman: Any) -> None:
    """Layar kit sudah menyiapkan semua panel notebook yang tampak."""
    await halaman.locator(f"{TAMPAK} .ruang-keadaan", has_text="tersimpan").wait_for()
    await halaman.locator(f"{TAMPAK} .jp-OutputArea-output .jupyter-widgets").first.wait_for()


async def _periksa(halaman: Any, judul: str, pilihan: int) -> float:
    panel = halaman.locator(f"{TAMPAK} .lakip-panel").filter(has_text=judul)
    await panel.get_by_role("radio").nth(pilihan).check()
    await halaman.wait_for_timeout(1000)
    semula = await panel.inner_text()

    async def berubah() -> None:
        await panel.get_by_role("button", name="Periksa").click()
        while await panel.inner_text() == semula:
            await asyncio.sleep(0.02)

    return await _lama(berubah)


async def _lama(kerja: Callable[[], Awaitable[None]]) -> float:
    mulai = time.monotonic()
    await kerja()
    return time.monotonic() - mulai
