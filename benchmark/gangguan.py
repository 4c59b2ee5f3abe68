"""Gangguan di tengah kelas: satu per satu dibuat sungguhan, lalu diperiksa bahwa yang lain terus bekerja.

    sudo .venv/bin/python benchmark/gangguan.py [hub_dibunuh ...]

Tiga peserta bekerja di ruang sungguhan (loopback, ruang nama mount tersendiri). Tiap gangguan dicetak hasilnya; pada
akhirnya semua jawaban yang diberi tahu “tersimpan” dihitung lagi dari log.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR / "tests" / "kelas" / "hub"))

from pengguna import Ditolak, Kernel, Pengguna  # noqa: E402
from ruang_uji import RuangUji, buka_ruang, sebab_dilewati  # noqa: E402

from lakip_helpers.latihan.simpanan.log import baca_log  # noqa: E402

NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"
JAWAB = (
    "from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan as _P\n"
    "_p = globals().setdefault('_p', _P('11-04')); print(_p.periksa('{huruf}').gagal_simpan or 'tersimpan')"
)


@dataclass
class Orang:
    """Seorang peserta yang sedang bekerja, dan berapa jawabannya yang dinyatakan tersimpan."""

    ruang: RuangUji
    pengguna: Pengguna
    kernel: Kernel | None = None
    tersimpan: int = 0
    tertahan: int = 0

    async def masuk(self) -> None:
        """Masuk dan buka kernel."""
        await self.pengguna.masuk()
        await self.sambung()

    async def sambung(self) -> None:
        """Buka server bila berhenti, lalu sambungkan kernel; seperti memuat ulang halaman."""
        await self.pengguna.buka()
        self.kernel = await self.pengguna.kernel(NOTEBOOK)

    async def jawab(self, huruf: str = "b") -> str:
        """Periksa satu jawaban; hasilnya kalimat kit."""
        assert self.kernel
        kata = (await self.kernel.jalankan(JAWAB.format(huruf=huruf)))[0].strip()
        if kata == "tersimpan":
            self.tersimpan += 1 + self.tertahan
            self.tertahan = 0
        elif "belum tersimpan" in kata:
            self.tertahan += 1
        return kata

    async def jalankan(self, kode: str, tunggu: float = 60) -> str:
        """Keluaran satu sel."""
        assert self.kernel
        return (await self.kernel.jalankan(kode, tunggu))[0]

    def di_log(self) -> int:
        """Jawaban di log menurut disk."""
        log = self.ruang.rumah(self.pengguna.akun).glob("notebooks/berkas_kerja/*/log.jsonl")
        return sum(baris.peristiwa == "periksa" for satu in log for baris in baca_log(satu).baris)


@dataclass
class Kelas:
    """Tiga peserta di satu ruang."""

    ruang: RuangUji
    orang: list[Orang] = field(default_factory=list)

    async def mulai(self, awalan: str = "Orang") -> None:
        """Semua masuk."""
        for nomor in range(3):
            satu = Pengguna(self.ruang.dasar, f"{awalan} {nomor}", "sandi-gangguan-1", self.ruang.rahasia["kode_kelas"])
            await satu.__aenter__()
            self.orang.append(Orang(self.ruang, satu))
        await asyncio.gather(*(satu.masuk() for satu in self.orang))

    async def yang_lain_bekerja(self) -> bool:
        """Orang 1 dan 2 masih dapat menjawab dan tersimpan."""
        return [await satu.jawab() for satu in self.orang[1:]] == ["tersimpan", "tersimpan"]

    async def utuh(self) -> bool:
        """Semua yang dinyatakan tersimpan ada di log."""
        return all(satu.di_log() >= satu.tersimpan for satu in self.orang)

    async def selesai(self) -> None:
        """Tutup semua sambungan."""
        for satu in self.orang:
            await satu.pengguna.__aexit__(None, None, None)


def anak(pid: int, tanda: str) -> int:
    """Nomor proses turunan yang perintahnya memuat `tanda`."""
    for satu in Path("/proc").glob("[0-9]*"):
        try:
            induk = int((satu / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if induk == pid and tanda in (satu / "cmdline").read_text().replace("\0", " "):
                return int(satu.name)
        except (OSError, ValueError):
            continue
    raise AssertionError(f"proses {tanda} tidak ditemukan")


async def sampai(benar: Callable[[], Awaitable[bool]], tunggu: float = 60) -> float:
    """Tunggu sampai benar; hasilnya berapa detik."""
    mulai = time.monotonic()
    while time.monotonic() - mulai < tunggu:
        try:
            if await benar():
                return time.monotonic() - mulai
        except (Ditolak, OSError, AssertionError, ValueError, KeyError):
            pass
        await asyncio.sleep(0.5)
    raise AssertionError("tidak pulih")


async def halaman_masuk_ada(kelas: Kelas) -> bool:
    """Hub menjawab orang baru."""
    async with Pengguna(kelas.ruang.dasar, "Orang 1", "sandi-gangguan-1") as satu:
        return bool(await satu.masuk())


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
        "        if _pid == 0:\n            time.sleep(600); os._exit(0)\n        _anak.append(_pid)\n"
        "except OSError as _g: print(len(_anak), type(_g).__name__)"
    )
    keluaran = await kelas.orang[0].jalankan(kode)
    assert "BlockingIOError" in keluaran, keluaran
    assert await kelas.yang_lain_bekerja() and await halaman_masuk_ada(kelas)
    await kelas.orang[0].jalankan("import signal; [os.kill(p, 9) for p in _anak]; [os.wait() for p in _anak]; None")
    return f"ditolak sistem sesudah {keluaran.split()[0]} proses"


async def jatah_dilewati(kelas: Kelas) -> str:
    """Peserta mengisi rumahnya tanpa henti."""
    besar = await kelas.orang[0].jalankan("open('besar', 'wb').write(bytes(300_000_000))")
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
    assert await kelas.orang[0].jawab("a") == "tersimpan"
    await kelas.orang[0].jalankan("_m.waktu_sekarang = _w")
    assert await kelas.orang[0].jawab("c") == "tersimpan"
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
    await orang.sambung()
    assert await orang.jawab() == "tersimpan" and await kelas.yang_lain_bekerja()
    return f"paling banyak empat kernel terjaga {lama:.0f} detik kemudian; notebook yang tidur dibuka lagi dan menjawab"


async def folder_jahat(kelas: Kelas) -> str:
    """Peserta memenuhi foldernya dengan pipa, log besar, dan identitas orang lain."""
    await kelas.orang[0].jalankan(
        "import os, pathlib, json\np = pathlib.Path('berkas_kerja/jahat'); p.mkdir(parents=True, exist_ok=True)\n"
        "(p / 'identitas.json').write_text(json.dumps({'nama': 'Orang 1', 'jabatan': '', 'opd': ''}))\n"
        "for i in range(8): (p / f'log_{i}.jsonl').write_bytes(b'0\\n' * 1_000_000)\n"
        "for i in range(3000): (p / f'x{i}').touch()\nos.mkfifo(p / 'x.zip')"
    )
    async with Pengguna(kelas.ruang.dasar, "fasilitator", kelas.ruang.rahasia["sandi_fasilitator"]) as orang:
        await orang.masuk()
        mulai = time.monotonic()
        kode, _, papan = await orang.ambil("GET", "/hub/papan")
        lama = time.monotonic() - mulai
    assert kode == 200 and 'role="alert"' not in papan, papan[:600]
    assert "Orang 1 (akun orang-0)" in papan and "hanya bagian awalnya" in papan
    await kelas.orang[0].jalankan("import shutil; shutil.rmtree('berkas_kerja/jahat')")
    assert await kelas.yang_lain_bekerja()
    return f"papan jadi dalam {lama:.1f} detik; yang dilewati dan nama pinjamannya disebut"


async def jalankan_semua(ruang: RuangUji, gangguan: tuple[Callable[[Kelas], Awaitable[str]], ...]) -> bool:
    """Buat tiap gangguan dan cetak hasilnya."""
    kelas, lulus = Kelas(ruang), True
    await kelas.mulai()
    assert await kelas.yang_lain_bekerja()
    for satu in gangguan:
        try:
            hasil = await satu(kelas)
        except Exception as galat:  # noqa: BLE001 - gangguan lain tetap dicoba
            hasil, lulus = f"GAGAL: {type(galat).__name__} {galat}"[:400], False
            print(ruang.log[-4000:], file=sys.stderr)
        print(f"{(satu.__doc__ or '').rstrip('.'):<48} {hasil}", flush=True)
    utuh = await kelas.utuh()
    jumlah = sum(satu.tersimpan for satu in kelas.orang)
    print(f"{'Semua yang dinyatakan tersimpan ada di log':<48} {'ya' if utuh else 'TIDAK'} ({jumlah} jawaban)")
    await kelas.selesai()
    return lulus and utuh


def utama() -> int:
    """Pintu perintah."""
    if sebab := sebab_dilewati():
        print(f"Tidak dijalankan: {sebab}")
        return 2
    semua = (
        hub_dibunuh,
        proxy_dibunuh,
        memori_habis,
        bom_garpu,
        jam_keliru,
        lima_notebook,
        folder_jahat,
        jatah_dilewati,
    )
    lulus, diminta = True, tuple(satu for satu in semua if satu.__name__ in sys.argv[1:] or len(sys.argv) == 1)
    if diminta:
        with buka_ruang("--jatah", "128") as ruang:
            lulus = asyncio.run(jalankan_semua(ruang, diminta))
            folder = str(ruang.folder)
        sisa = [satu for satu in Path("/proc").glob("[0-9]*") if _di_dalam(satu, folder)]
        print(f"{'Proses yang tertinggal sesudah ruang ditutup':<48} {len(sisa)}")
        lulus &= not sisa
    if len(sys.argv) == 1 or "disk_penuh" in sys.argv:
        lulus &= _dengan_disk_kecil()
    print("semua gangguan terlewati" if lulus else "ADA GANGGUAN YANG MERUGIKAN")
    return 0 if lulus else 1


def _di_dalam(proses: Path, folder: str) -> bool:
    try:
        return folder in str((proses / "cwd").readlink()) or folder in (proses / "cmdline").read_text()
    except OSError:
        return False


def _dengan_disk_kecil() -> bool:
    with tempfile.TemporaryDirectory(prefix="lakip-penuh-") as kecil:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m,mode=711", "lakip-penuh", kecil], check=True)
        try:
            with buka_ruang(folder=Path(kecil) / "ruang") as ruang:
                return asyncio.run(jalankan_semua(ruang, (disk_penuh,)))
        finally:
            subprocess.run(["umount", "-l", kecil], check=False)


if __name__ == "__main__":
    sys.exit(utama())
