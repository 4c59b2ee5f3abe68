"""Ukur `lakip kota`: waktu tiap dokumen, memori, diputus di tengah lalu diteruskan, dan gugus Dask setempat.

Jalankan dari akar proyek: python -m benchmark.kota [banyak dokumen]
Bahannya dokumen 17 OPD kota contoh (rekaan) sebagai Word, Excel, PDF, ODT, ODS, dan ZIP, dengan beberapa berkas buruk;
PDF, ODT, dan ODS dibuat LibreOffice, dan dilewati dengan kalimat bila tidak terpasang. Batas: detik tiap dokumen
di sepertiga akhir tidak lebih dari satu setengah kali sepertiga awal, dan memori induknya tidak bertambah seperti
banyaknya dokumen. Menyusun bahan tidak ikut diukur.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from itertools import pairwise
from pathlib import Path

from lakip_helpers.model.kota_hasil import Potret
from lakip_helpers.pakai.dokumen import Siapan
from lakip_helpers.pakai.himpun.mesin import inti_tersedia, mesin_dask, mesin_lokal
from lakip_helpers.pakai.jenis_dokumen import jenis_iku, jenis_pk, jenis_renaksi, jenis_renja, jenis_renstra
from lakip_helpers.pakai.kota import potret_kota
from lakip_helpers.pakai.lkjip import jenis_lkjip
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
from lakip_helpers.sajian.kota.papan import tulis_halaman_kota
from lakip_helpers.tabel import muat
from lakip_helpers.temuan import LaporanTemuan

BANYAK = 300
MIB = 1024
DOKUMEN = (
    (jenis_pk(), ".docx", 2025),
    (jenis_pk(), ".docx", 2026),
    (jenis_iku(), ".docx", 2026),
    (jenis_lkjip("x"), ".docx", 2025),
    (jenis_renaksi(), ".xlsx", 2026),
    (jenis_renja(), ".xlsx", 2026),
    (jenis_renstra(), ".xlsx", 2026),
)
BURUK = {"kosong.docx": b"", "rusak.xlsx": b"PK\x03\x04x", "foto.pdf": b"\xff\xd8\xff\xe0", "arsip.rar": b"Rar!\x1a"}


def susun_bahan(folder: Path, banyak: int) -> None:
    """Tulis dokumen bercampur ke `folder`, sebagian di subfolder dan di dalam ZIP."""
    asal = folder.with_name("asal")
    asal.mkdir()
    bundel, kosong = muat("kota_contoh"), LaporanTemuan()
    for opd in bundel["perangkat_daerah"]["kode_opd"]:
        for jenis, akhiran, tahun in DOKUMEN:
            siap = Siapan(bundel, str(opd), tahun, asal, kosong, kosong)
            simpan_dokumen(jenis.penyusun[akhiran](siap, Setelan()), asal / f"{jenis.nama}_{opd}_{tahun}{akhiran}")
    _ubah_format(asal)
    semua = sorted(satu for satu in asal.rglob("*") if satu.is_file())
    random.Random(20260105).shuffle(semua)
    for n, satu in enumerate(semua[: banyak - len(BURUK)]):
        if n % 7 == 0:
            with zipfile.ZipFile(folder / f"kiriman_{n % 5}.zip", "a") as arsip:
                arsip.write(satu, f"Dok {n}/{satu.name}")
        else:
            (folder / f"folder {n % 4}").mkdir(exist_ok=True)
            shutil.copy(satu, folder / f"folder {n % 4}" / f"{n}_{satu.name}")
    for nama, data in BURUK.items():
        (folder / nama).write_bytes(data)


def _ubah_format(asal: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        print("LibreOffice tidak terpasang, jadi PDF, ODT, dan ODS tidak ikut diukur")
        return
    for jadi, pola in (("pdf", "*.docx"), ("odt", "*.docx"), ("ods", "*.xlsx")):
        berkas = [str(satu) for satu in sorted(asal.glob(pola))]
        perintah = [soffice, "--headless", "--convert-to", jadi, "--outdir", str(asal / jadi), *berkas]
        subprocess.run(perintah, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def prosesor() -> float:
    """Detik prosesor proses ini dan anak-anaknya yang sudah selesai."""
    return sum(
        r.ru_utime + r.ru_stime for r in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def puncak(siapa: int) -> int:
    """Memori puncak (MiB)."""
    return resource.getrusage(siapa).ru_maxrss // MIB


def jalankan_penuh(folder: Path, pekerja: int) -> Potret:
    """Sekali jalan tanpa simpanan; cetak detik tiap dokumen di tiap sepertiganya."""
    jam: list[tuple[float, int]] = []
    mulai, awal = time.perf_counter(), prosesor()

    def kabar(n: int, semua: int, _sebutan: str) -> None:
        jam.append((time.perf_counter(), puncak(resource.RUSAGE_SELF)))

    hasil = potret_kota(folder, tahun=2026, mesin=mesin_lokal(pekerja), kabar=kabar)
    banyak, detik = len(hasil.berkas), time.perf_counter() - mulai
    print(f"{banyak} dokumen, {pekerja} proses: {detik:.0f} detik, {prosesor() - awal:.0f} detik prosesor", flush=True)
    print(f"  tiap dokumen {(prosesor() - awal) / banyak:.2f} detik prosesor, {detik / banyak:.2f} detik", flush=True)
    sepertiga = [mulai, *(jam[banyak * n // 3 - 1][0] for n in (1, 2, 3))]
    lama = [(b - a) / (banyak / 3) for a, b in pairwise(sepertiga)]
    print(f"  detik tiap dokumen di sepertiga awal, tengah, akhir: {', '.join(f'{satu:.2f}' for satu in lama)}")
    memori = [jam[banyak * n // 3 - 1][1] for n in (1, 2, 3)]
    anak = puncak(resource.RUSAGE_CHILDREN)
    print(f"  puncak memori induk: {', '.join(map(str, memori))} MiB; proses anak terbesar {anak} MiB")
    print(f"  {len(hasil.gagal)} tidak terbaca, {len(hasil.ragu)} ragu, {len(hasil.asing)} tidak dikenal")
    return hasil


def putus_lalu_teruskan(folder: Path, hasil: Path, sama: Potret) -> None:
    """Bunuh `lakip kota` di tengah, pastikan tidak ada anak yang tertinggal, lalu teruskan."""
    perintah = [sys.executable, "-m", "benchmark.kota", "--jalan", str(folder), str(hasil)]
    proses = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    target = len(sama.berkas) // 2
    while proses.poll() is None and _tersimpan(hasil) < target:
        time.sleep(0.2)
    os.kill(proses.pid, signal.SIGKILL)
    proses.wait()
    time.sleep(3)
    tinggal, tersimpan = _segrup(proses.pid), _tersimpan(hasil)
    print(f"dibunuh pada {tersimpan} dari {len(sama.berkas)} dokumen; proses yang tertinggal: {tinggal}", flush=True)
    mulai, dikerjakan = time.perf_counter(), []

    def mesin(tugas):  # type: ignore[no-untyped-def]
        for satu in mesin_lokal()(tugas):
            dikerjakan.append(satu[0].nama)
            yield satu

    lanjut = potret_kota(folder, hasil, tahun=2026, mesin=mesin)
    detik = time.perf_counter() - mulai
    print(f"diteruskan: {len(dikerjakan)} dokumen dibaca dalam {detik:.0f} detik; hasil sama: {lanjut == sama}")
    mulai = time.perf_counter()
    potret_kota(folder, hasil, tahun=2026)
    print(f"sekali lagi tanpa perubahan: {time.perf_counter() - mulai:.1f} detik", flush=True)


def _tersimpan(hasil: Path) -> int:
    return sum(1 for _ in hasil.glob("*.json"))


def _segrup(sesi: int) -> int:
    """Banyaknya proses yang masih hidup di sesi itu."""
    hidup = 0
    for satu in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            isi = satu.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            hidup += isi[3] == str(sesi) and isi[0] != "Z"
    return hidup


def dengan_dask(folder: Path, sama: Potret) -> None:
    """Gugus Dask setempat memberi hasil yang sama, juga bila pekerjanya dibunuh pada seperempat dan separuh jalan."""
    try:
        import distributed  # noqa: F401
    except ImportError:
        print('Dask tidak terpasang, jadi tidak diukur: pip install "lakip-helpers[banyak]"')
        return
    for bunuh in ((), (len(sama.berkas) // 4, len(sama.berkas) // 2)):
        sekali_dask(folder, sama, bunuh)


def sekali_dask(folder: Path, sama: Potret, bunuh: tuple[int, ...]) -> None:
    """Satu jalan lewat gugus Dask; pekerja pertamanya dibunuh sesudah dokumen ke-`bunuh`."""
    from distributed import Client, LocalCluster

    pilihan = {"threads_per_worker": 1, "processes": True, "dashboard_address": None, "silence_logs": 50}
    with LocalCluster(n_workers=inti_tersedia(), **pilihan) as gugus, Client(gugus) as klien:

        def kabar(n: int, _semua: int, _sebutan: str) -> None:
            if n in bunuh:
                os.kill(next(iter(klien.run(os.getpid).values())), signal.SIGKILL)

        mulai = time.perf_counter()
        hasil = potret_kota(folder, tahun=2026, mesin=mesin_dask(alamat=gugus.scheduler_address), kabar=kabar)
        detik = time.perf_counter() - mulai
    serupa = hasil == sama and tulis_halaman_kota(hasil) == tulis_halaman_kota(sama)
    print(f"Dask, {len(bunuh)} pekerja dibunuh: {detik:.0f} detik; hasil dan papannya sama: {serupa}", flush=True)


def utama() -> None:
    """Cetak semua ukuran."""
    if sys.argv[1:2] == ["--jalan"]:
        potret_kota(Path(sys.argv[2]), Path(sys.argv[3]), tahun=2026)
        return
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else BANYAK
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara) / "kota"
        folder.mkdir()
        susun_bahan(folder, banyak)
        hasil = jalankan_penuh(folder, inti_tersedia())
        putus_lalu_teruskan(folder, Path(sementara) / "simpanan", hasil)
        dengan_dask(folder, hasil)


if __name__ == "__main__":
    utama()
