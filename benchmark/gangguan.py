"""Gangguan di tengah kelas: satu per satu dibuat sungguhan, lalu diperiksa bahwa yang lain terus bekerja.

    sudo .venv/bin/python benchmark/gangguan.py [hub_dibunuh ...]

Tiga peserta bekerja di ruang sungguhan (loopback, ruang nama mount tersendiri). Tiap gangguan dicetak hasilnya; pada
akhirnya semua jawaban yang diberi tahu “tersimpan” dihitung lagi dari log. Di server ber-systemd: `systemd.py`.
"""

from __future__ import annotations

import asyncio
import io
import os
import resource
import signal
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tiga_peserta import AKAR, Kelas, Orang, anak, buka_papan, halaman_masuk_ada, sampai

from pengguna import Ditolak  # isort: skip
from ruang_uji import LAKIP, RuangUji, buka_ruang, proses_di_dalam, sebab_dilewati  # isort: skip


async def hub_dibunuh(kelas: Kelas) -> str:
    """Hub dibunuh di tengah kelas."""
    os.kill(anak(kelas.ruang.proses.pid, "-m jupyterhub"), signal.SIGKILL)
    selama = await kelas.yang_lain_bekerja()
    pulih = await sampai(lambda: halaman_masuk_ada(kelas))
    for satu in kelas.orang:
        await satu.sambung()
    assert selama and await kelas.yang_lain_bekerja()
    return f"peserta tetap menjawab selama hub mati; orang baru dapat masuk lagi sesudah {pulih:.0f} detik"


async def proxy_dibunuh(kelas: Kelas) -> str:
    """Proxy dibunuh di tengah kelas."""
    os.kill(int((kelas.ruang.folder / "hub/proksi.pid").read_text().split()[0]), signal.SIGKILL)
    pulih = await sampai(lambda: halaman_masuk_ada(kelas))
    for satu in kelas.orang:
        await satu.sambung()
    assert await kelas.yang_lain_bekerja()
    return f"tersambung lagi sesudah {pulih:.0f} detik, kernel yang sama, isinya utuh"


async def memori_habis(kelas: Kelas) -> str:
    """Kernel meminta memori tanpa batas."""
    keluaran = await kelas.orang[0].jalankan("_a = []\nwhile True: _a.append(bytearray(20_000_000))")
    assert "MemoryError" in keluaran, keluaran
    await kelas.orang[0].jalankan("_a = None")
    assert await kelas.orang[0].jawab() == "tersimpan" and await kelas.yang_lain_bekerja()
    return "berhenti dengan MemoryError; kernel itu pun tetap dapat dipakai"


async def bom_garpu(kelas: Kelas) -> str:
    """Proses yang memperbanyak diri."""
    kode = (
        "import os, time\n_anak = []\ntry:\n    while True:\n        _pid = os.fork()\n"
        "        if _pid == 0:\n            time.sleep(90); os._exit(0)\n        _anak.append(_pid)\n"
        "except OSError as _g: print(len(_anak), type(_g).__name__)"
    )
    keluaran = await kelas.orang[0].jalankan(kode)
    assert "BlockingIOError" in keluaran, keluaran
    assert await kelas.yang_lain_bekerja() and await halaman_masuk_ada(kelas)
    await sampai(lambda: _bom_bersih(kelas.orang[0]), 120)
    return f"ditolak sistem sesudah {keluaran.split()[0]} proses"


async def _bom_bersih(orang: Orang) -> bool:
    """Akhiri semua anaknya; kernel yang sendirinya tidak mendapat utas baru mencoba lagi."""
    akhiri = "for _n in _anak:\n    try: os.kill(_n, 9); os.waitpid(_n, 0)\n    except OSError: pass\nprint('bersih')"
    return "bersih" in (await orang.jalankan(akhiri)).splitlines()


async def jatah_dilewati(kelas: Kelas) -> str:
    """Peserta mengisi rumahnya tanpa henti."""
    kode = "with open('besar', 'wb') as _b:\n    for _ in range(300): _b.write(bytes(1_000_000))"
    besar = await kelas.orang[0].jalankan(kode)
    assert "File too large" in besar, besar
    isi = "import os; os.remove('besar')\nfor i in range(6): open(f'isi{i}', 'wb').write(os.urandom(30_000_000))\n"
    isi += "import time\nfor i in range(240): open('lagi', 'ab').write(os.urandom(500_000)); time.sleep(.5)"
    try:
        await kelas.orang[0].jalankan(isi, tunggu=90)
        raise AssertionError("tidak dihentikan")
    except Ditolak:
        pass
    assert await kelas.yang_lain_bekerja()
    await sampai(lambda: _buka_lagi(kelas.orang[0]), 90)
    await kelas.orang[0].jalankan("import os; [os.remove(f) for f in os.listdir('.') if f.startswith(('isi', 'lagi'))]")
    assert await kelas.orang[0].jawab() == "tersimpan"
    return "satu berkas berhenti di 256 MB; yang melewati jatah dihentikan, dapat dibuka lagi dan menghapus sendiri"


async def _buka_lagi(orang: Orang) -> bool:
    await orang.sambung()
    return "1" in await orang.jalankan("print(1)")


async def jam_keliru(kelas: Kelas) -> str:
    """Jam mundur 25 tahun di tengah mengerjakan, lalu benar lagi."""
    mundur = (
        "import lakip_helpers.latihan.kerja.pengerjaan as _m; _w = _m.waktu_sekarang; _m.waktu_sekarang = lambda: '{w}'"
    )
    await kelas.orang[0].jalankan(mundur.format(w="2001-01-01T00:00:00.000+07:00"))
    kata = [await kelas.orang[0].jawab("a")]
    await kelas.orang[0].jalankan("_m.waktu_sekarang = _w")
    kata.append(await kelas.orang[0].jawab("c"))
    assert kata == ["tersimpan", "tersimpan"], kata
    pulih = await kelas.orang[0].jalankan("print(_P('11-04').pulihkan().jawaban)")
    assert pulih.strip() == "c", pulih
    return "jawaban terakhir menurut urutan, bukan jam; tidak ada yang hilang"


async def disk_penuh(kelas: Kelas) -> str:
    """Disk server penuh, lalu dilonggarkan."""
    penuh = kelas.ruang.folder / "pengganjal"
    assert await kelas.yang_lain_bekerja()
    pegangan = os.open(penuh, os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        while True:
            os.write(pegangan, bytes(4096))
    os.close(pegangan)
    kata = [await satu.jawab("b" * 5000) for satu in kelas.orang[1:]]  # lebih panjang dari sisa halaman terakhir log
    assert all("disk penuh" in satu for satu in kata), kata
    assert await kelas.utuh()
    penuh.unlink()
    assert await kelas.yang_lain_bekerja() and await kelas.utuh()
    return "peserta diberi tahu “disk penuh”; sesudah longgar yang tertahan ikut tersimpan, tidak ada yang hilang"


async def lima_notebook(kelas: Kelas) -> str:
    """Seorang peserta membuka enam notebook bergantian."""
    nama = sorted(satu.name for satu in (AKAR / "notebooks").glob("[1-9]*.ipynb"))[:6]
    orang = kelas.orang[0]
    for letak in nama:
        await (await orang.pengguna.kernel(letak)).jalankan("print(1)")
        await asyncio.sleep(6)

    async def cukup() -> bool:
        return len((await orang.pengguna.api("GET", "kernels"))[1]) <= 4

    lama = await sampai(cukup, 120)

    async def dibuka_lagi() -> bool:
        await orang.sambung()
        return await orang.jawab() == "tersimpan"

    await sampai(dibuka_lagi)  # kernel yang sedang ditidurkan menolak sesaat, seperti halaman yang perlu dimuat ulang
    assert await kelas.yang_lain_bekerja()
    return f"paling banyak empat kernel terjaga {lama:.0f} detik kemudian; notebook yang tidur dibuka lagi dan menjawab"


async def folder_jahat(kelas: Kelas) -> str:
    """Peserta memenuhi foldernya dengan pipa, log besar dan mustahil, dan identitas orang lain."""
    await kelas.orang[0].jalankan(
        "import os, pathlib, json\np = pathlib.Path('berkas_kerja/jahat'); p.mkdir(parents=True, exist_ok=True)\n"
        "(p / 'identitas.json').write_text(json.dumps({'nama': 'Orang 1', 'jabatan': '', 'opd': ''}))\n"
        "w = {'waktu': '9999-12-31T23:59:59-12:00', 'jawaban': '\\ud800'}\n"
        "w |= {'peristiwa': 'periksa', 'latihan': '11-04', 'kit': '', 'sidik': ''}\n"
        "(p / 'log.jsonl').write_text(json.dumps(w) + '\\n')\n"
        "for i in range(8): (p / f'log_{i}.jsonl').write_bytes(b'0\\n' * 1_000_000)\n"
        "for i in range(3000): (p / f'x{i}').touch()\nos.mkfifo(p / 'x.zip')"
    )
    papan, lama = await buka_papan(kelas.ruang)
    assert "Orang 1 (akun orang-0)" in papan and "hanya bagian awalnya" in papan
    await kelas.orang[0].jalankan("import shutil; shutil.rmtree('berkas_kerja/jahat')")
    assert await kelas.yang_lain_bekerja()
    return f"papan jadi dalam {lama:.1f} detik; yang dilewati dan nama pinjamannya disebut"


async def memori_bersama(kelas: Kelas) -> str:
    """Tiga program seorang peserta bersama melewati memori"""
    rakus = "import time; a = bytearray(500_000_000); a[::4096] = bytes(len(a[::4096])); time.sleep(60)"
    kode = (
        f"import subprocess, sys, time\n_r = [subprocess.Popen([sys.executable, '-c', {rakus!r}]) for _ in range(3)]\n"
        "_s = time.monotonic() + 60\nwhile time.monotonic() < _s and not any(p.poll() for p in _r): time.sleep(.2)\n"
        "print([p.poll() for p in _r]); [p.kill() for p in _r]; None"
    )
    keluaran = await kelas.orang[0].jalankan(kode, tunggu=120)
    assert "-9" in keluaran, f"tidak ada yang dihentikan: {keluaran}"
    assert await kelas.orang[0].jawab() == "tersimpan" and await kelas.yang_lain_bekerja()
    return "kelompoknya berhenti di batas: satu programnya dihentikan, kernel dan servernya tetap hidup"


async def sambungan_menganggur(kelas: Kelas) -> str:
    """3.000 sambungan menganggur ke hub dan proxy"""
    porta = int(kelas.ruang.dasar.rpartition(":")[2])
    kode = (
        "import socket\n_s = []\nfor _n in ({porta}, {dalam}):\n    for _ in range(1500):\n"
        "        try: _s.append(socket.create_connection(('127.0.0.1', _n), 2))\n        except OSError: break\n"
        "print(len(_s))"
    )
    banyak = await kelas.orang[0].jalankan(kode.format(porta=porta, dalam=porta + 1), tunggu=120)
    assert await halaman_masuk_ada(kelas) and await kelas.yang_lain_bekerja()
    await kelas.orang[0].jalankan("[s.close() for s in _s]; None")
    return f"{banyak.strip()} sambungan tertahan; orang lain tetap masuk dan bekerja"


async def cuplikan_besar(kelas: Kelas) -> str:
    """Salinan cadangan 100 MB di folder seorang peserta"""
    await kelas.orang[0].jalankan(
        "import pathlib\n_log = next(pathlib.Path('berkas_kerja').glob('*/log.jsonl'))\n"
        "_c = _log.with_name('cuplikan_2.jsonl'); _baris = b'{\"peristiwa\": \"' + b'x' * 999_980 + b'\"}\\n'\n"
        "with _c.open('wb') as _f:\n    for _ in range(100): _f.write(_baris)"
    )
    _, lama = await buka_papan(kelas.ruang)
    kata = await kelas.orang[0].jawab()
    await kelas.orang[0].jalankan("_c.unlink()")
    assert await kelas.orang[0].jawab() == "tersimpan" and await kelas.yang_lain_bekerja()
    return f"papan jadi dalam {lama:.1f} detik; pemiliknya membaca “{kata[:60]}”"


def tukar_isi(asal: Path, tujuan: Path, nama: str, data: bytes) -> None:
    """Salin cadangan dengan satu anggotanya diganti."""
    with tarfile.open(asal) as dari, tarfile.open(tujuan, "w:gz") as ke:
        for satu in dari:
            bita = data if satu.name == nama else dari.extractfile(satu).read()  # type: ignore[union-attr]
            satu.size = len(bita)
            ke.addfile(satu, io.BytesIO(bita))


async def ruang_json_rusak(kelas: Kelas) -> str:
    """ruang.json rusak, di cadangan dan di ruang"""
    with tempfile.TemporaryDirectory(prefix="lakip-cadangan-") as kerja:
        utuh, rusak, lain = (Path(kerja) / nama for nama in ("utuh.tar.gz", "rusak.tar.gz", "lain"))
        kelas.ruang.lakip("cadangkan", "--folder", str(kelas.ruang.folder), "-o", str(utuh))
        letak = lain / "hub/ruang.json"
        for data in (b"{", b"[]", b'{"akar": 1}', b"\xff" * 70_000):
            tukar_isi(utuh, rusak, "hub/ruang.json", data)
            kata = kelas.ruang.lakip_di_server_baru("pulihkan", str(rusak), "--folder", str(lain))
            assert "rusak" in kata and "Traceback" not in kata and not letak.exists(), kata
        letak.parent.mkdir(parents=True)
        letak.write_bytes(b"{")
        for perintah in (("tutup",), ("sandi", "Orang 0"), ("cadangkan", "-o", f"{kerja}/x.tar.gz")):
            kata = kelas.ruang.lakip(*perintah, "--folder", str(lain))
            assert "rusak" in kata and "Traceback" not in kata, kata
    assert await kelas.yang_lain_bekerja()
    return "ditolak dengan kalimat, tidak ada yang ditulis; ruang yang terbuka tidak terganggu"


@contextmanager
def pemegang(ruang: RuangUji) -> Iterator[int]:
    """Nomor proses yang mempertahankan ruang nama mount ruang itu sesudah penjaganya mati."""
    tidur = subprocess.Popen(["nsenter", "--mount", f"--target={ruang.proses.pid}", "sleep", "600"])
    try:
        yield tidur.pid
    finally:
        tidur.kill()
        tidur.wait()


def yatim_piatu(ruang: RuangUji) -> str:
    """Hub dan penjaganya dibunuh bersama"""
    with pemegang(ruang) as pid:
        hub = anak(ruang.proses.pid, "-m jupyterhub")
        os.kill(ruang.proses.pid, signal.SIGKILL)
        os.kill(hub, signal.SIGKILL)
        ruang.proses.wait()
        perintah = ["nsenter", "--mount", f"--target={pid}", f"--wd={AKAR}", *LAKIP, "kelas", "tutup"]
        kata = subprocess.run([*perintah, "--folder", str(ruang.folder)], capture_output=True, text=True).stdout
    assert "yang tertinggal" in kata, kata
    return kata.strip()


def cetak(gangguan: Callable[..., object], hasil: str) -> None:
    """Satu baris: gangguannya dan hasilnya."""
    print(f"{(gangguan.__doc__ or '').rstrip('.'):<48} {hasil}", flush=True)


async def jalankan_semua(
    ruang: RuangUji, gangguan: tuple[Callable[[Kelas], Awaitable[str]], ...], awalan: str = "Orang"
) -> bool:
    """Buat tiap gangguan dan cetak hasilnya; peserta bernama `awalan` dan nomornya."""
    kelas, lulus = Kelas(ruang), True
    await kelas.mulai(awalan)
    assert await kelas.yang_lain_bekerja()
    for satu in gangguan:
        try:  # sambungan kernel yang mati karena gangguan sebelumnya dibuka lagi, seperti memuat ulang halaman
            await asyncio.gather(*(orang.sambung() for orang in kelas.orang))
            hasil = await satu(kelas)
        except Exception as galat:  # noqa: BLE001 - gangguan lain tetap dicoba
            hasil, lulus = f"GAGAL: {type(galat).__name__} {galat}"[:400], False
            print(ruang.log[-4000:], file=sys.stderr)
        cetak(satu, hasil)
    utuh = await kelas.utuh()
    jumlah = sum(satu.tersimpan for satu in kelas.orang)
    print(f"{'Semua yang dinyatakan tersimpan ada di log':<48} {'ya' if utuh else 'TIDAK'} ({jumlah} jawaban)")
    await kelas.selesai()
    return lulus and utuh


SEMUA = (
    hub_dibunuh,
    proxy_dibunuh,
    memori_habis,
    memori_bersama,
    bom_garpu,
    jam_keliru,
    lima_notebook,
    folder_jahat,
    sambungan_menganggur,
    cuplikan_besar,
    ruang_json_rusak,
    jatah_dilewati,
)


def utama() -> int:
    """Pintu perintah."""
    if sebab := sebab_dilewati():
        print(f"Tidak dijalankan: {sebab}")
        return 2
    diminta = tuple(satu for satu in SEMUA if satu.__name__ in sys.argv[1:] or len(sys.argv) == 1)
    lulus = True
    resource.setrlimit(
        resource.RLIMIT_NOFILE, (1024, resource.getrlimit(resource.RLIMIT_NOFILE)[1])
    )  # seperti shell biasa
    if diminta or "yatim_piatu" in sys.argv:
        with buka_ruang("--jatah", "128") as ruang:
            pembuka = (ruang.folder.parent / "buka.txt").read_text(encoding="utf-8")
            print(f"{'Yang menjaga memori dan prosesor':<48} {pembuka.partition('dijaga ')[2].splitlines()[0]}")
            lulus = asyncio.run(jalankan_semua(ruang, diminta))
            if len(sys.argv) == 1 or "yatim_piatu" in sys.argv:
                cetak(yatim_piatu, yatim_piatu(ruang))
        sisa = proses_di_dalam(ruang.folder)
        print(f"{'Proses yang tertinggal sesudah ruang ditutup':<48} {len(sisa)}", flush=True)
        lulus &= not sisa
    if len(sys.argv) == 1 or "disk_penuh" in sys.argv:
        lulus &= _dengan_disk_kecil()
    print("semua gangguan terlewati" if lulus else "ADA GANGGUAN YANG MERUGIKAN")
    return 0 if lulus else 1


def _dengan_disk_kecil() -> bool:
    with tempfile.TemporaryDirectory(prefix="lakip-penuh-") as kecil:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m,mode=711", "lakip-penuh", kecil], check=True)
        try:
            with buka_ruang(folder=Path(kecil) / "ruang") as ruang:
                return asyncio.run(jalankan_semua(ruang, (disk_penuh,), "Penuh"))
        finally:
            subprocess.run(["umount", "-l", kecil], check=False)


if __name__ == "__main__":
    sys.exit(utama())
