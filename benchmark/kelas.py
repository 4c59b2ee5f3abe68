"""Beban ruang kelas: N peserta rekaan masuk, membuka notebook 11, menjalankannya, menjawab, dan menyimpan.

    sudo .venv/bin/python benchmark/kelas.py --peserta 60

Semuanya di loopback, di ruang nama mount tersendiri, lewat jalan yang dipakai JupyterLab (HTTP dan websocket). Tiap
peserta menekan Periksa pada panel latihan 11-04 dan memeriksa latihan lain dengan mesin latihan di kernelnya. Yang
dicetak: masuk, lama sebuah pemeriksaan, jawaban dan simpanan yang hilang, memori dibanding pengguna JupyterHub polos
pada jalan yang sama, lalu lintas, dan kelas terbesar menurut hitungan dari yang terukur.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import statistics
import sys
import time
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR / "tests" / "kelas" / "hub"))

from pengguna import Kernel, Pengguna  # noqa: E402
from peramban_kelas import Tontonan, menonton  # noqa: E402
from proses_kelas import LUAR, MeteranProsesor, detik_prosesor, pss, ukur_memori  # noqa: E402
from ruang_uji import RuangUji, buka_polos, buka_ruang, sebab_dilewati  # noqa: E402

from lakip_helpers.latihan.simpanan.log import baca_log  # noqa: E402

NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"
LIMA = sorted(satu.name for satu in (AKAR / "notebooks").glob("[1-9]*.ipynb"))[:5]
"""Notebook yang dibuka bergantian oleh tiap peserta; yang pertama dipakai menjawab."""
LATIHAN = ("11-01", "11-02", "11-03", "11-05", "11-06")
POLOS = "import pandas, matplotlib, matplotlib.pyplot, ipywidgets; ipywidgets.Text()"
IDENTITAS = (
    "from lakip_helpers.latihan.simpanan.identitas import daftarkan as _d; "
    "_d('Peserta Uji {nomor:03}', 'Kasubbag Program', 'OPD Rekaan {opd:02}')"
)
PERIKSA = (
    "from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan as _P; "
    "from lakip_helpers.latihan.daftar import ambil as _a; "
    "_l = _a({kode!r}); _s = _l.kekeliruan[{ke} % len(_l.kekeliruan)].contoh; "
    "_t = _P({kode!r}).periksa(_s); print(_t.hasil.sandi, _t.gagal_simpan or 'tersimpan')"
)


@dataclass
class Catatan:
    """Yang diukur dari satu kelas."""

    masuk: list[float] = field(default_factory=list)
    siap: list[float] = field(default_factory=list)
    klik: list[float] = field(default_factory=list)
    periksa: list[float] = field(default_factory=list)
    simpan: list[float] = field(default_factory=list)
    galat: Counter[str] = field(default_factory=Counter)
    dijawab: Counter[str] = field(default_factory=Counter)
    prosesor: list[float] = field(default_factory=list)
    simpan_gagal: int = 0
    bita_masuk: int = 0
    bita_keluar: int = 0
    awal: float = 0.0
    akhir_masuk: float = 0.0
    kernel: list[tuple[Pengguna, Kernel]] = field(default_factory=list)
    terjaga: list[int] = field(default_factory=list)
    peramban: Tontonan = field(default_factory=Tontonan)


def widget(pesan: list[dict[str, Any]], nama_model: str, **cocok: Any) -> str | None:
    """Nomor model widget pertama yang jenis dan keadaannya cocok, dari pesan comm_open."""
    for satu in pesan:
        keadaan = satu["content"].get("data", {}).get("state", {}) if satu["msg_type"] == "comm_open" else {}
        if keadaan.get("_model_name") == nama_model and all(keadaan.get(k) == v for k, v in cocok.items()):
            return str(satu["content"]["comm_id"])
    return None


async def jalankan_notebook(kernel: Kernel, notebook: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Jalankan semua sel kode; hasilnya pesan tiap sel menurut isinya."""
    hasil = {}
    for sel in notebook["cells"]:
        if sel["cell_type"] == "code":
            isi = "".join(sel["source"])
            keluaran, hasil[isi] = await kernel.jalankan(isi)
            assert "GALAT" not in keluaran, (isi, keluaran)
    return hasil


async def buka_bergantian(orang: Pengguna, letak: str, c: Catatan) -> None:
    """Buka satu notebook lagi dan jalankan semua selnya; yang terbuka sebelumnya ditinggalkan, tetap tersambung."""
    if letak == NOTEBOOK:
        return
    _, isi = await orang.api("GET", f"contents/{letak}")
    c.kernel.append((orang, kernel := await orang.kernel(letak)))
    await jalankan_notebook(kernel, isi["content"])
    _, terjaga = await orang.api("GET", "kernels")
    c.terjaga.append(len(terjaga))


async def satu_peserta(
    ruang: RuangUji, nomor: int, kapan: float, cek: int, jeda: float, c: Catatan, lima: bool = False
) -> None:
    """Perjalanan seorang peserta; `lima` membuka lima notebook bergantian selagi menjawab."""
    await asyncio.sleep(kapan)
    orang = Pengguna(ruang.dasar, f"Peserta Uji {nomor:03}", f"sandi-uji-{nomor:04}", ruang.rahasia["kode_kelas"])
    await orang.__aenter__()
    mulai = time.monotonic()
    await orang.masuk()
    c.masuk.append(time.monotonic() - mulai)
    await orang.buka()
    c.siap.append(time.monotonic() - mulai)
    c.akhir_masuk = time.monotonic()
    kode, isi = await orang.api("GET", f"contents/{NOTEBOOK}")
    assert kode == 200, kode
    kernel = await orang.kernel(NOTEBOOK)
    c.kernel.append((orang, kernel))
    await kernel.jalankan(IDENTITAS.format(nomor=nomor, opd=nomor % 17 + 1))
    pesan = await jalankan_notebook(kernel, isi["content"])
    pid = int((await kernel.jalankan("import os; print(os.getpid())"))[0])
    panel = next(satu for sel, satu in pesan.items() if "11-04" in sel)
    tombol, pilihan = widget(panel, "ButtonModel", description="Periksa"), widget(panel, "RadioButtonsModel")
    assert tombol and pilihan, "panel 11-04 berubah"
    for ke in range(cek):
        await asyncio.sleep(jeda * random.uniform(0.5, 1.5))
        if lima and ke * len(LIMA) // cek != (ke - 1) * len(LIMA) // cek:
            await buka_bergantian(orang, LIMA[ke * len(LIMA) // cek], c)
        sebelum = detik_prosesor(pid)
        await jawab_panel(kernel, tombol, pilihan, ke, orang.akun, c)
        c.prosesor.append(detik_prosesor(pid) - sebelum)
        await jawab_mesin(kernel, LATIHAN[ke % len(LATIHAN)], ke, orang.akun, c)
        await simpan(orang, isi["content"], ke, c)


def nyata(ruang: RuangUji, banyak: int, jeda: float, c: Catatan) -> list[Coroutine[Any, Any, None]]:
    """Peserta bernama orang yang bekerja di chromium; jawabannya ikut dihitung di log."""

    def dijawab(akun: str) -> None:
        c.dijawab[akun] += 1

    kode = ruang.rahasia["kode_kelas"]
    return [
        menonton(ruang.dasar, nama, kode, LIMA, jeda, dijawab, c.peramban)
        for nama in ("Ratna Dewi", "Yusuf Hakim", "Maria Lestari", "Andi Pratama")[:banyak]
    ]


async def jawab_panel(kernel: Kernel, tombol: str, pilihan: str, ke: int, akun: str, c: Catatan) -> None:
    """Pilih jawaban lalu tekan Periksa, sampai tanggapannya tergambar."""
    await kernel.setel(pilihan, {"index": ke % 3})
    mulai = time.monotonic()
    _, pesan = await kernel.klik(tombol)
    c.klik.append(time.monotonic() - mulai)
    c.dijawab[akun] += 1
    if not any(satu["msg_type"] == "comm_msg" for satu in pesan):
        c.galat["tombol tidak menanggapi"] += 1


async def jawab_mesin(kernel: Kernel, kode: str, ke: int, akun: str, c: Catatan) -> None:
    """Periksa satu kekeliruan yang dikenal dengan mesin latihan di kernel."""
    mulai = time.monotonic()
    keluaran, _ = await kernel.jalankan(PERIKSA.format(kode=kode, ke=ke))
    c.periksa.append(time.monotonic() - mulai)
    c.dijawab[akun] += 1
    if not keluaran.strip().endswith("tersimpan"):
        c.galat[keluaran.strip()[:120]] += 1


async def simpan(orang: Pengguna, isi: dict[str, Any], ke: int, c: Catatan) -> None:
    """Simpan notebook seperti simpan otomatis."""
    isi["metadata"]["uji"] = ke
    mulai = time.monotonic()
    kode, _ = await orang.api(
        "PUT", f"contents/{NOTEBOOK}", json={"type": "notebook", "format": "json", "content": isi}
    )
    c.simpan.append(time.monotonic() - mulai)
    c.simpan_gagal += kode != 200


async def ukur_papan(ruang: RuangUji, keluaran: Path | None) -> str:
    """Buka papan kelas sebagai fasilitator; hasilnya berapa lama, dan halamannya ditulis bila diminta."""
    async with Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as orang:
        await orang.masuk()
        mulai = time.monotonic()
        kode, _, isi = await orang.ambil("GET", "/hub/papan")
        lama = time.monotonic() - mulai
    if keluaran:
        keluaran.write_text(isi, encoding="utf-8")
    return f"{lama:.1f} s untuk menyusun dan mengirim; kode {kode}, {isi.count('Peserta Uji')} kali nama peserta"


async def ukur_polos(dasar: str) -> int:
    """PSS (KiB) pengguna JupyterHub polos: server dan satu kernel dengan pandas, matplotlib, ipywidgets."""
    async with Pengguna(dasar, "polos", "polos") as orang:
        await orang.masuk()
        await orang.buka()
        kernel = await orang.kernel("polos.ipynb")
        assert "GALAT" not in (await kernel.jalankan(POLOS))[0]
        await asyncio.sleep(1)
        pid = (await kernel.jalankan("import os; print(os.getpid(), os.getppid())"))[0].split()
        return sum(map(pss, pid))


def hitung_log(ruang: RuangUji) -> Counter[str]:
    """Jawaban yang tersimpan di log tiap peserta."""
    tersimpan: Counter[str] = Counter()
    for log in (ruang.folder / "rumah").glob("*/notebooks/berkas_kerja/*/log.jsonl"):
        akun = log.relative_to(ruang.folder / "rumah").parts[0]
        tersimpan[akun] += sum(baris.peristiwa == "periksa" for baris in baca_log(log).baris)
    return tersimpan


def tengah(kib: list[int]) -> float:
    """Median, dari KiB ke MiB."""
    return statistics.median(kib or [0]) / 1024


def p95(daftar: list[float]) -> float:
    """Persentil ke-95."""
    return statistics.quantiles(daftar, n=20)[-1] if len(daftar) > 1 else (daftar or [float("nan")])[0]


def ringkas(daftar: list[float]) -> str:
    """Median dan persentil ke-95, dalam detik."""
    return f"median {statistics.median(daftar):.3f} s, p95 {p95(daftar):.3f} s, terlama {max(daftar):.2f} s"


def cetak(
    c: Catatan,
    ruang: RuangUji,
    n: int,
    jendela: float,
    memori: dict[str, list[int]],
    polos: int,
    cpu: dict[str, float],
    lama: float,
) -> bool:
    """Cetak semua angka; benar bila semua batas tercapai, termasuk semua siap semenit sesudah `jendela` masuknya."""
    tersimpan, orang = hitung_log(ruang), max(1, len(c.dijawab))
    hilang = sum(max(0, c.dijawab[akun] - tersimpan[akun]) for akun in c.dijawab)
    peserta = (sum(memori["server"]) + sum(memori["kernel"])) / 1024 / max(1, len(memori["server"]))
    tetap = sum(sum(memori[nama]) for nama in ("hub", "proxy", "penutup")) / 1024
    rasio, rentang, semua = peserta / (polos / 1024), c.akhir_masuk - c.awal, c.klik + c.periksa
    server = sum(detik for jenis, detik in cpu.items() if jenis not in LUAR)
    baris = {
        "peserta": f"{len(c.siap)} dari {n} masuk; yang terakhir siap {rentang:.0f} detik sesudah mulai",
        "masuk": ringkas(c.masuk),
        "sampai JupyterLab": ringkas(c.siap),
        "tekan Periksa": f"{len(c.klik)} kali; {ringkas(c.klik)}",
        "prosesor kernel": f"{statistics.median(c.prosesor or [0]) * 1000:.0f} milidetik tiap Periksa (median)",
        "semua pemeriksaan": f"{len(semua)} kali; {ringkas(semua)}",
        "di chromium": f"{len(c.peramban.siap)} notebook, terlama {max(c.peramban.siap, default=0):.1f} s; Periksa "
        f"{len(c.peramban.periksa)} kali, terlama {max(c.peramban.periksa, default=0):.2f} s",
        "simpan notebook": f"{len(c.simpan)} kali, gagal {c.simpan_gagal}; {ringkas(c.simpan)}",
        "jawaban": f"{sum(c.dijawab.values())} dikirim, {hilang} hilang; galat {dict(c.galat) or 'tidak ada'}",
        "hub, proxy, penutup": f"{tetap:.0f} MiB PSS",
        "kernel terjaga": f"paling banyak {max(c.terjaga, default=1)}; "
        f"{len(memori['kernel']) - len(memori['server'])} ketika memori diukur, di luar induknya",
        "satu proses": f"server {tengah(memori['server']):.0f} MiB, kernel atau induknya "
        f"{tengah(memori['kernel']):.0f} MiB PSS (median), terbesar {max(memori['kernel'], default=0) / 1024:.0f}",
        "satu peserta": f"{peserta:.0f} MiB PSS; pengguna polos {polos / 1024:.0f} MiB; rasio {rasio:.2f}",
        "lalu lintas": f"{c.bita_masuk / n / 1e6:.1f} MB turun dan {c.bita_keluar / n / 1e6:.2f} MB naik per peserta, "
        "di luar berkas JupyterLab",
        "beban mesin": f"{os.getloadavg()[0]:.1f} rata-rata semenit terakhir, {os.cpu_count()} inti",
        "prosesor server": f"{server:.0f} detik inti dalam {lama:.0f} detik, {server / orang:.1f} per peserta: "
        + ", ".join(f"{jenis} {detik:.0f}" for jenis, detik in cpu.items() if jenis not in LUAR),
        "prosesor di luar": ", ".join(f"{jenis} {cpu.get(jenis, 0):.0f}" for jenis in LUAR) + " detik inti",
        "kelas terbesar": terbesar(tetap, peserta, server / orang),
    }
    for nama, isi in baris.items():
        print(f"{nama:<20} {isi}")
    tanpa_rugi = len(c.siap) == n and not c.galat and not hilang and not c.simpan_gagal
    wajar = rasio <= 1.15 or bool(c.terjaga)  # pembandingnya satu kernel, jadi tidak berlaku bila lima notebook dibuka
    return tanpa_rugi and rentang <= jendela + 60 and p95(semua) < 1 and wajar


def terbesar(tetap: float, peserta: float, cpu: float) -> str:
    """Kelas terbesar di mesin ini, dihitung (bukan dicoba) dari yang terukur; sepersepuluh disisakan."""
    inti, total = os.cpu_count() or 1, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**20
    memori, prosesor = int((total * 0.9 - tetap) / peserta), int(300 * inti * 0.9 / cpu)
    return (
        f"sekitar {min(memori, prosesor)} peserta; hitungan, belum dicoba: memori cukup untuk {memori} pada "
        f"pemakaian di atas, prosesor untuk {prosesor} bila semua masuk dan bekerja dalam 5 menit"
    )


async def kelas(
    ruang: RuangUji,
    alamat_polos: str,
    n: int,
    jendela: float,
    cek: int,
    jeda: float,
    papan: Path | None,
    lima: bool = False,
    peramban: int = 0,
) -> bool:
    """Satu kelas penuh; `peramban` orang di antaranya memakai chromium sungguhan."""
    c = Catatan(awal=time.monotonic())
    meteran = MeteranProsesor(ruang.folder)
    meteran.mulai()
    pembaca = asyncio.create_task(meteran.terus())
    kapan = [jendela * nomor / n for nomor in range(n)]
    tiruan = (satu_peserta(ruang, nomor, kapan[nomor], cek, jeda, c, lima) for nomor in range(n))
    hasil = await asyncio.gather(*tiruan, *nyata(ruang, peramban, jeda, c), return_exceptions=True)
    for satu in hasil:
        if isinstance(satu, BaseException):
            c.galat[f"{type(satu).__name__}: {satu}"[:200]] += 1
    pembaca.cancel()
    cpu, lama = meteran.hasil(), time.monotonic() - c.awal
    polos = await ukur_polos(alamat_polos)
    memori = ukur_memori(ruang.folder)
    semua_orang = {orang.akun: orang for orang, _ in c.kernel}.values()
    for orang in semua_orang:
        c.bita_masuk += orang.lalu.masuk
        c.bita_keluar += orang.lalu.keluar
    print(f"{'papan kelas':<20} {await ukur_papan(ruang, papan)}")
    lulus = cetak(c, ruang, n, jendela, memori, polos, cpu, lama)
    for orang in semua_orang:
        await orang.__aexit__(None, None, None)
    return lulus


def ikut_tutup() -> None:
    """SIGTERM menutup ruangnya lebih dahulu, jadi tidak ada kernel yang tertinggal."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def dahulukan_pengukur() -> None:
    """Peserta tiruan dan chromium mewakili laptop peserta, jadi tidak ikut mengantre di belakang kelas yang diukurnya.

    Prosesor yang dipakainya tetap tidak tersedia bagi server, dan disebut tersendiri.
    """
    os.setpriority(os.PRIO_PROCESS, 0, -15)


def utama() -> int:
    """Pintu perintah."""
    pilihan = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    pilihan.add_argument("--peserta", type=int, default=10)
    pilihan.add_argument("--jendela", type=float, default=240, help="detik; semua mulai masuk di dalamnya")
    pilihan.add_argument("--cek", type=int, default=10, help="banyaknya pemeriksaan ganda tiap peserta")
    pilihan.add_argument("--jeda", type=float, default=10, help="detik berpikir di antara jawaban")
    pilihan.add_argument("--lima", action="store_true", help="tiap peserta membuka lima notebook bergantian")
    pilihan.add_argument("--peramban", type=int, default=0, help="chromium sungguhan di samping peserta tiruan, 0–4")
    pilihan.add_argument("--papan", type=Path, help="tulis papan kelas pada akhirnya ke berkas HTML ini")
    pilihan.add_argument("--untuk", type=int, help="peserta yang disebut ketika ruang dibuka (baku: yang masuk)")
    isian = pilihan.parse_args()
    if sebab := sebab_dilewati():
        print(f"Tidak dijalankan: {sebab}")
        return 2
    ikut_tutup()
    untuk = str(isian.untuk or isian.peserta + isian.peramban)
    with buka_ruang("--peserta", untuk) as ruang, buka_polos() as (_, alamat_polos):
        dahulukan_pengukur()
        lulus = asyncio.run(
            kelas(
                ruang,
                alamat_polos,
                isian.peserta,
                isian.jendela,
                isian.cek,
                isian.jeda,
                isian.papan,
                isian.lima,
                isian.peramban,
            )
        )
    print("semua batas tercapai" if lulus else "ADA BATAS YANG BELUM TERCAPAI")
    return 0 if lulus else 1


if __name__ == "__main__":
    sys.exit(utama())
