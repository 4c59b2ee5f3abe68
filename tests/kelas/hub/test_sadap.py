"""Kernel di ruang tidak dapat disadap: peserta lain menyimak semua porta milik seorang peserta di loopback.

Pembandingnya kernel polos milik peserta yang sama, dibuka tanpa pengaturan ruang: penyadap yang sama harus membacanya.
"""

from __future__ import annotations

import asyncio
import json
import stat

import pytest

pytest.importorskip("pengguna")
NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"

POLOS = """
from jupyter_client import KernelManager
polos = KernelManager(kernel_name="python3")
polos.start_kernel()
klien = polos.client()
klien.start_channels()
klien.wait_for_ready(timeout=600)
"""
SIMAK = """
import os, socket, zmq
dari = os.stat("{rumah}").st_uid
baris = [satu.split() for satu in open("/proc/net/tcp").read().splitlines()[1:]]
porta = sorted({{int(b[1].split(":")[1], 16) for b in baris if b[3] == "0A" and int(b[7]) == dari}})
konteks, pendengar, pengetuk = zmq.Context(), [], []
for satu in porta:
    for jenis, daftar in ((zmq.SUB, pendengar), (zmq.REQ, pengetuk)):
        soket = konteks.socket(jenis)
        soket.linger = 0
        soket.connect(f"tcp://127.0.0.1:{{satu}}")
        daftar.append(soket)
for soket in pendengar:
    soket.subscribe(b"")
for soket in pengetuk:
    if soket.poll(0, zmq.POLLOUT):  # yang menolak jabat tangannya sudah diputus, dan menunggunya tidak akan berakhir
        soket.send(b"denyut")
print(len(porta))
"""
PETIK = """
import json
masuk = b"".join(b"".join(s.recv_multipart()) for s in pendengar for _ in iter(lambda: s.poll(50), 0))
dijawab = sum(s.poll(5) > 0 for s in pengetuk)
konteks.destroy(linger=0)
print(json.dumps({"polos": b"POLOS-1" in masuk, "ruang": b"RUANG-1" in masuk, "dijawab": dijawab}))
"""
BICARA = """
for _ in range(3):
    klien.execute_interactive("print('POLOS-' + str(1))", timeout=600)
print("RUANG-" + str(1))
"""


@pytest.fixture(scope="module")
def disadap(loop, dua):
    """Siti, yang juga membuka satu kernel polos sebagai pembanding, dan Budi yang menyadap."""
    orang = dua[0]

    async def sambung_lagi():  # sambungan lama ditutup server selagi diam menunggu uji lain
        return [await satu.kernel(NOTEBOOK) for satu in orang]

    kernel = loop.run(sambung_lagi())
    keluaran, _ = loop.run(kernel[0].jalankan(POLOS))
    assert "GALAT" not in keluaran, keluaran
    return orang, kernel


def sadap(ruang, loop, siti, budi):
    """Yang didengar Budi selagi Siti bekerja di kernel ruang dan di kernel polosnya."""

    async def coba():
        porta, _ = await budi.jalankan(SIMAK.format(rumah=ruang.rumah("lk-siti")))
        assert int(porta) >= 10, porta
        keluaran, _ = await siti.jalankan(BICARA)
        assert "RUANG-1" in keluaran
        return json.loads((await budi.jalankan(PETIK))[0])

    return loop.run(coba())


def test_penyadap_membaca_kernel_polos_dan_tidak_membaca_kernel_ruang(ruang, loop, disadap):
    assert sadap(ruang, loop, *disadap[1]) == {"polos": True, "ruang": False, "dijawab": 1}


def test_sesudah_kernel_dimulai_ulang_tetap_tidak_terbaca(ruang, loop, disadap):
    (siti, _), (kernel, budi) = disadap

    async def ulang():
        kode, _ = await siti.api("POST", f"kernels/{kernel.nomor}/restart")
        baru = await siti.kernel(NOTEBOOK)
        keluaran, _ = await baru.jalankan(POLOS)
        return kode, baru, keluaran

    kode, baru, keluaran = loop.run(ulang())
    assert (kode, baru.nomor, "GALAT" in keluaran) == (200, kernel.nomor, False), keluaran
    hasil = sadap(ruang, loop, baru, budi)
    assert (hasil["polos"], hasil["ruang"]) == (True, False)


def test_berkas_sambungan_hanya_terbaca_pemiliknya(ruang, loop, disadap):
    _, (kernel, budi) = disadap
    letak = next(ruang.rumah("lk-siti").rglob(f"kernel-{kernel.nomor}.json"))
    assert stat.S_IMODE(letak.stat().st_mode) == 0o600
    assert json.loads(letak.read_text())["curve_secretkey"]
    assert loop.run(budi.jalankan(f"open('{letak}').read()"))[0].startswith("GALAT PermissionError")


def test_peserta_tidak_dapat_mematikannya_untuk_orang_lain(ruang, loop, disadap):
    (peserta, budi), (_, kernel) = disadap
    matikan = (
        "import pathlib; p = pathlib.Path.home() / '.jupyter'; p.mkdir(exist_ok=True); "
        "_ = (p / 'jupyter_server_config.py').write_text("
        "\"c.KernelManager.transport_encryption = c.MappingKernelManager.transport_encryption = 'disabled'\")"
    )

    async def coba():
        assert (await kernel.jalankan(matikan))[0] == ""
        letak = f"/hub/api/users/{budi.akun}/server"
        kode, _, _ = await budi.ambil("DELETE", letak, headers=budi.kepala())
        assert kode in (202, 204)
        while json.loads((await budi.ambil("GET", "/hub/api/user", headers=budi.kepala()))[2])["servers"]:
            await asyncio.sleep(0.5)
        await budi.buka()
        return await peserta.kernel(NOTEBOOK), await budi.kernel(NOTEBOOK)  # sambungan lama ditutup server selagi diam

    hasil = sadap(ruang, loop, *loop.run(coba()))
    assert (hasil["polos"], hasil["ruang"]) == (True, False)
    milik_budi = max(ruang.rumah(budi.akun).rglob("kernel-*.json"), key=lambda satu: satu.stat().st_mtime)
    assert "curve_secretkey" in json.loads(milik_budi.read_text())
