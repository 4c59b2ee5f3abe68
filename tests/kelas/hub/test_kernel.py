"""Kernel yang ditinggalkan ditidurkan: siapa yang dipilih, dan apa yang tertulis di panelnya sebelum berhenti."""

from __future__ import annotations

import asyncio
import queue

import pytest

pytest.importorskip("jupyter_server")
from lakip_helpers.kelas.hub import kernel as modul
from lakip_helpers.kelas.hub.kernel import KeadaanKernel, PengelolaKernel, pilih_tidur

SEJAM = 3600.0


def keadaan(*diam: float, sibuk: str = "") -> list[KeadaanKernel]:
    return [KeadaanKernel(huruf, lama, huruf in sibuk) for huruf, lama in zip("abcdefghij", diam, strict=False)]


@pytest.mark.parametrize(
    ("diam", "sibuk", "tidur"),
    [
        ((30, 40, 50, 60), "", ""),
        ((30, 40, 50, 60, 70), "", "e"),
        ((70, 60, 50, 40, 30, 80), "", "af"),
        ((30, 40, 50, 60, 70), "e", "d"),
        ((1, 2, 3, 4, 5, 6), "", ""),
        ((1, 2, 3, 4, 25, 6), "", "e"),
        ((4000, 5000), "", "b"),
        ((9000,), "", ""),
        ((0, 4000, 4000), "c", "b"),
    ],
)
def test_yang_ditidurkan_yang_paling_lama_ditinggalkan_dan_tidak_pernah_yang_terakhir_dipakai(diam, sibuk, tidur):
    assert sorted(pilih_tidur(keadaan(*diam, sibuk=sibuk), 4, SEJAM)) == list(tidur)


def test_sepuluh_notebook_dibuka_bergantian_paling_banyak_empat_terjaga():
    """Dahulu kesepuluhnya terjaga bersama dan mencapai batas 1 GB."""
    hidup: dict[str, float] = {}
    for urut, nama in enumerate("abcdefghij"):
        kini = urut * 60.0
        tidur = pilih_tidur([KeadaanKernel(n, kini - saat, False) for n, saat in hidup.items()], 3, SEJAM)
        hidup = {n: saat for n, saat in hidup.items() if n not in tidur} | {nama: kini}
        assert len(hidup) <= 4
    assert list(hidup) == ["g", "h", "i", "j"]


PANEL = (
    "from lakip_helpers.panel.kerangka import buat_tombol, rakit\n"
    "panel = rakit('Judul', 'Perintah.', [], {'ya': buat_tombol('Ya', '')}, '')"
)


def test_kernel_sungguhan_berpamitan_di_panelnya_lalu_berhenti_ketika_yang_baru_dibuka(monkeypatch):
    monkeypatch.setattr(modul, "BARU_DIPAKAI", -1.0)
    monkeypatch.setattr(modul, "LAMA_PAMIT", 120.0)

    async def kelas():
        pengelola = PengelolaKernel(terjaga=2)
        lama, tengah = [await pengelola.start_kernel() for _ in range(2)]
        klien = pengelola.get_kernel(lama).client()
        klien.start_channels()
        await klien.wait_for_ready(timeout=120)
        await klien.execute_interactive(PANEL, timeout=120, output_hook=lambda pesan: None)
        # kabar kernel yang terlambat tidak mengubah siapa yang paling lama ditinggalkan
        diam = {lama: 1000.0, tengah: 0.0}
        monkeypatch.setattr(
            modul, "_baca_keadaan", lambda nomor, *_: modul.KeadaanKernel(nomor, diam.get(nomor, 0.0), False)
        )
        baru = await pengelola.start_kernel()
        kata = []
        while True:
            try:
                kata.append(str((await klien.get_iopub_msg(timeout=2))["content"]))
            except queue.Empty:
                break
        hidup = set(pengelola.list_kernel_ids())
        klien.stop_channels()
        await pengelola.shutdown_all(now=True)
        return hidup == {tengah, baru}, "".join(kata)

    tinggal, kata = asyncio.run(kelas())
    assert tinggal
    assert "Notebook ini ditidurkan" in kata and "Pekerjaan Anda sudah tersimpan" in kata
    assert "'disabled': True" in kata
