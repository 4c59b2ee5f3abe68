"""Kernel terjaga tiap orang mengikuti memori server dan banyaknya peserta, dan sampai ke server peserta."""

from __future__ import annotations

import pytest

from lakip_helpers.kelas.hub.takaran_kernel import DIPAKAI, MB_HUB, MB_KERNEL, MB_SERVER, TakaranKernel


@pytest.mark.parametrize("memori_mb", [8_000, 16_000, 24_000, 64_000])
@pytest.mark.parametrize("peserta", [1, 20, 40, 60, 120])
def test_kernel_terjaga_muat_atau_kekurangannya_disebut(memori_mb, peserta):
    takaran = TakaranKernel(memori_mb, peserta)
    perlu = MB_HUB + peserta * (MB_SERVER + takaran.terjaga * MB_KERNEL)
    kurang = "hanya cukup untuk" in takaran.kalimat()
    assert 2 <= takaran.terjaga <= 4
    assert (perlu > memori_mb * DIPAKAI) == kurang
    assert not kurang or takaran.terjaga == 2
    assert f"{peserta} peserta" in takaran.kalimat()


def test_makin_banyak_peserta_tidak_pernah_makin_banyak_kernel():
    terjaga = [TakaranKernel(24_000, peserta).terjaga for peserta in range(1, 200)]
    assert terjaga == sorted(terjaga, reverse=True)


def test_takaran_menjadi_isian_server_peserta(monkeypatch, tmp_path):
    pytest.importorskip("jupyterhub")
    from pathlib import Path

    from traitlets.config import Config

    from lakip_helpers.kelas.hub import pengaturan
    from lakip_helpers.kelas.hub.ruang import Ruang

    monkeypatch.setattr(pengaturan, "memori_mesin", lambda: 24_000)
    monkeypatch.setattr(pengaturan, "kelas_spawner", lambda ruang: object)
    for peserta, terjaga in ((10, 4), (200, 2)):
        c = Config()
        pengaturan.atur_peserta(c, Ruang(tmp_path, Path("kit"), peserta=peserta))
        assert f"--PengelolaKernel.terjaga={terjaga}" in c.Spawner.args
