"""Kernel sungguhan yang lahir sebagai cabang: memori bersama, berhenti, diputus, dan jalan lain bila induknya gagal."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("jupyter_server")
if not hasattr(os, "pidfd_open"):
    pytest.skip("ruang kelas hanya di Linux", allow_module_level=True)
from lakip_helpers.kelas.hub.cabang_kernel import Induk, PenyediaCabang, ProsesCabang
from lakip_helpers.kelas.hub.kernel import PengelolaKernel

SIAPA = "import os, sys, pandas; print(os.getpid(), os.getppid(), os.getsid(0), os.environ['TITIPAN'], os.getcwd())"


async def klien_dari(pengelola, nomor):
    klien = pengelola.get_kernel(nomor).client()
    klien.start_channels()
    await klien.wait_for_ready(timeout=120)
    return klien


async def jalankan(klien, kode):
    kata = []

    def catat(pesan):
        kata.append(str(pesan["content"].get("text") or pesan["content"].get("ename") or ""))

    await klien.execute_interactive(kode, timeout=120, output_hook=catat)
    return "".join(kata).strip()


@contextlib.asynccontextmanager
async def kelas_kecil(tmp_path, banyak):
    pengelola = PengelolaKernel()
    nomor = [await pengelola.start_kernel(env=os.environ | {"TITIPAN": "t"}, cwd=str(tmp_path)) for _ in range(banyak)]
    klien = [await klien_dari(pengelola, satu) for satu in nomor]
    try:
        yield pengelola, nomor, klien
    finally:
        for satu in klien:
            satu.stop_channels()
        await pengelola.shutdown_all(now=True)


def milik_sendiri(pid):
    """MiB yang tidak dipakai bersama."""
    isi = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(baris.split()[1]) for baris in isi if baris.startswith(("Private_Clean", "Private_Dirty"))) / 1024


def test_kernel_bercabang_dari_satu_induk_dan_berbagi_memorinya(tmp_path):
    async def coba():
        async with kelas_kecil(tmp_path, 2) as (_, _, klien):
            jawab = [(await jalankan(satu, SIAPA)).split() for satu in klien]
            return jawab, [milik_sendiri(pid) for pid, *_ in jawab]

    jawab, milik = asyncio.run(coba())
    (pid, induk, sesi, *lain), kedua = jawab
    assert induk == kedua[1] and pid != kedua[0] and lain == ["t", str(tmp_path)]
    assert sesi == pid, "sinyal kepada satu kernel akan sampai juga ke kernel lain"
    assert max(milik) < 45, f"tanpa berbagi sebuah kernel dengan pandas memegang 60 MiB lebih: {milik}"


def test_cabang_dapat_disela_dimulai_ulang_dan_matinya_terlihat(tmp_path):
    async def coba():
        async with kelas_kecil(tmp_path, 1) as (pengelola, (nomor,), (klien,)):
            tidur = asyncio.create_task(jalankan(klien, "import time; time.sleep(60)"))
            await asyncio.sleep(1)
            await pengelola.interrupt_kernel(nomor)
            disela = await tidur
            await pengelola.restart_kernel(nomor, now=True)
            klien.stop_channels()
            baru = await klien_dari(pengelola, nomor)
            ulang = await jalankan(baru, "print(6 * 7)")
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(jalankan(baru, "import os; os._exit(3)"), 2)
            baru.stop_channels()
            return disela, ulang, await pengelola.get_kernel(nomor).provisioner.wait()

    disela, ulang, berhenti = asyncio.run(coba())
    assert "KeyboardInterrupt" in disela and ulang == "42" and berhenti == 0


def test_induk_yang_gagal_digantikan_kernel_biasa(tmp_path, monkeypatch):
    monkeypatch.setattr(PenyediaCabang, "induk", Induk(("false",)))

    async def coba():
        async with kelas_kecil(tmp_path, 1) as (_, _, klien):
            return (await jalankan(klien[0], SIAPA)).split()

    assert asyncio.run(coba())[1] == str(os.getpid())


TIDUR = """
import json, os, socket, sys, time
from lakip_helpers.kelas.hub import induk_kernel
if {penuh}: os.fork = lambda: (_ for _ in ()).throw(BlockingIOError())
induk_kernel.layani(socket.socket(fileno=0), lambda **isian: time.sleep(600), lambda: {sesudah})
"""


def test_induk_yang_tidak_dapat_bercabang_tetap_hidup_bagi_kernel_lain():
    induk = Induk((sys.executable, "-c", TIDUR.format(penuh=True, sesudah=None)))
    for _ in range(2):
        with pytest.raises(ChildProcessError):
            induk.cabang([], {}, "/")
        assert induk._proses.poll() is None
    induk.hentikan()


def test_cabang_yang_berhenti_terlihat_dan_dipungut():
    induk = Induk((sys.executable, "-c", TIDUR.format(penuh=False, sesudah="1 / 0")))
    proses = ProsesCabang(induk.cabang([], {}, "/"))
    assert proses.poll() is None
    proses.kill()
    assert proses.wait() == 0 == proses.poll()
    proses.kill()
    assert ProsesCabang(2**22 - 1).poll() == 0
    kedua = ProsesCabang(induk.cabang([], {}, "/"))
    assert kedua.poll() is None, "muatan lanjutan yang gagal tidak menghentikan induk"
    induk.hentikan()


CARI = """
import re, socket
from pathlib import Path
from lakip_helpers.kelas.hub import induk_kernel
def cari(isian, lingkungan, tempat):
    pola, kena = re.compile(isian[0].encode()), 0
    for baris in open("/proc/self/maps"):
        if " rw" in baris:
            awal, akhir = (int(satu, 16) for satu in baris.split()[0].split("-"))
            with open("/proc/self/mem", "rb", 0) as memori:
                memori.seek(awal)
                kena += len(pola.findall(memori.read(akhir - awal)))
    Path(tempat, "hasil.baru").write_text(str(kena))
    Path(tempat, "hasil.baru").rename(Path(tempat, "hasil"))
induk_kernel.layani(socket.socket(fileno=0), cari)
"""


def test_kunci_seorang_peserta_tidak_tersalin_ke_cabang_orang_lain(tmp_path):
    """Induk seluruh kelas melahirkan server tiap orang, dan lingkungannya memuat kunci orang itu."""
    kunci, induk = secrets.token_hex(16), Induk((sys.executable, "-c", CARI))
    pola = f"{kunci[:-1]}[{kunci[-1]}]"
    for lingkungan, ada in (({"KUNCI": kunci}, True), ({"KUNCI": kunci}, True), ({}, False)):
        (tmp_path / "hasil").unlink(missing_ok=True)
        proses = ProsesCabang(induk.cabang([pola], lingkungan, str(tmp_path)))
        while not (tmp_path / "hasil").exists():
            assert proses.poll() is None or (tmp_path / "hasil").exists()
            time.sleep(0.05)
        assert (int((tmp_path / "hasil").read_text()) > 0) is ada
    induk.hentikan()


def test_kernel_menyusul_server_yang_mati(tmp_path):
    kode = (
        "import asyncio, os, sys\nfrom lakip_helpers.kelas.hub.kernel import PengelolaKernel\n"
        "async def mulai():\n    p = PengelolaKernel(); n = await p.start_kernel()\n"
        "    k = p.get_kernel(n).client(); k.start_channels(); await k.wait_for_ready(timeout=120)\n"
        "    print(p.get_kernel(n).provisioner.pid, flush=True); os.kill(os.getpid(), 9)\nasyncio.run(mulai())"
    )
    keluaran = subprocess.run([sys.executable, "-c", kode], stdout=subprocess.PIPE, text=True, cwd=tmp_path).stdout
    proses, sampai = ProsesCabang(int(keluaran)), time.monotonic() + 30
    while proses.poll() is None and time.monotonic() < sampai:
        time.sleep(0.2)
    assert proses.poll() == 0


@pytest.mark.parametrize(
    "muat",
    [
        "from lakip_helpers.kelas.hub.induk_kernel import lanjutkan, siapkan; siapkan(); lanjutkan()",
        "from lakip_helpers.kelas.hub.induk_server import muat_semua; muat_semua()",
    ],
    ids=["seorang peserta", "seluruh kelas"],
)
def test_induk_tidak_memulai_utas_sebelum_bercabang(muat):
    kode = f"{muat}; import os, threading; print(threading.active_count(), len(os.listdir('/proc/self/task')))"
    bersih = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    assert subprocess.check_output([sys.executable, "-c", kode], text=True, env=bersih).split() == ["1", "1"]
