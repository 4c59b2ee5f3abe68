"""Dua ruang di satu alamat: kuki tidak dipisahkan menurut porta, jadi masuk ke yang satu tidak boleh mengeluarkan dari yang lain."""

from __future__ import annotations

from http.cookies import SimpleCookie

import pytest
from yarl import URL

pengguna = pytest.importorskip("pengguna")
ruang_uji = pytest.importorskip("ruang_uji")


def test_masuk_ke_ruang_lain_di_alamat_yang_sama_tidak_mengeluarkan(ruang, loop):
    async def bergantian(kedua):
        async with (
            pengguna.Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as satu,
            pengguna.Pengguna(kedua.dasar, "fasilitator", kedua.rahasia["sandi_fasilitator"]) as dua,
        ):
            await dua.sesi.close()
            dua.sesi = satu.sesi  # satu peramban
            await satu.masuk()
            awal = {(kuki.key, kuki["path"]): kuki.value for kuki in satu.sesi.cookie_jar}
            await dua.masuk()
            akhir = {(kuki.key, kuki["path"]): kuki.value for kuki in satu.sesi.cookie_jar}
            assert {kunci: akhir[kunci] for kunci in awal} == awal
            return [(await orang.ambil("GET", "/hub/papan"))[:2] for orang in (satu, dua, satu)]

    with ruang_uji.buka_ruang(tls=True) as kedua:
        hasil = loop.run(bergantian(kedua))
        alamat = [f"{satu.dasar}/hub/papan" for satu in (ruang, kedua, ruang)]
        assert hasil == [(200, satu) for satu in alamat]


def test_kuki_jupyterlab_di_alamat_yang_sama_tidak_mengganggu(loop, ruang, dua):
    """JupyterLab laptop menaruh `_xsrf` di akar alamat, jadi kukinya ikut terkirim ke ruang."""
    siti = dua[0][0]
    for nama, nilai in (("_xsrf", "2|12345678|lab|1796068900"), ("username-127-0-0-1-8888", "2|1:0|lab")):
        siti.sesi.cookie_jar.update_cookies(SimpleCookie(f"{nama}={nilai}; Path=/"), URL(ruang.dasar))
    try:
        assert len([kuki for kuki in siti.sesi.cookie_jar if kuki.key == "_xsrf"]) >= 3
        assert loop.run(siti.api("POST", "contents", json={"type": "directory"}))[0] == 201
        assert loop.run(siti.saya())["name"] == siti.akun
    finally:
        siti.sesi.cookie_jar.clear(lambda kuki: kuki["path"] == "/" and kuki.key != "jupyterhub-session-id")
