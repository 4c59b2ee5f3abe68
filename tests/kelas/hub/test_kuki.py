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
            return [(await orang.ambil("GET", "/hub/peserta"))[:2] for orang in (satu, dua, satu)]

    with ruang_uji.buka_ruang(tls=True) as kedua:
        hasil = loop.run(bergantian(kedua))
        alamat = [f"{satu.dasar}/hub/peserta" for satu in (ruang, kedua, ruang)]
        assert hasil == [(200, satu) for satu in alamat]


def test_kuki_jupyterlab_di_alamat_yang_sama_tidak_mengganggu(ruang, loop):
    """JupyterLab laptop menaruh `_xsrf` di akar alamat, jadi kukinya ikut terkirim ke ruang."""

    async def masuk_dan_kirim():
        async with pengguna.Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as orang:
            orang.sesi.cookie_jar.update_cookies(
                SimpleCookie("_xsrf=2|12345678|lab|1796068900; Path=/"), URL(ruang.dasar)
            )
            await orang.masuk()
            isi = {"akun": "lk-tidak-ada", "guna": "sandi"}
            return await orang.ambil("POST", "/hub/peserta", data=isi, headers=orang.kepala())

    kode, _, halaman = loop.run(masuk_dan_kirim())
    assert kode == 200 and "Peserta itu tidak ada di ruang ini" in halaman
