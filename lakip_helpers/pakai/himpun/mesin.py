"""Mesin yang mengerjakan banyak berkas sekaligus: proses di komputer ini, atau gugus Dask untuk ribuan berkas.

Satu berkas yang membuat prosesnya mati atau terlalu lama hanya menggagalkan dirinya sendiri: yang sedang dikerjakan
bersamanya dicoba lagi, masing-masing sendirian.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from importlib import import_module
from itertools import chain, islice
from multiprocessing.connection import wait as tunggu_tanda
from typing import Any, Final

from lakip_helpers.galat import GalatPilihan
from lakip_helpers.model.kota import FaktaBerkas
from lakip_helpers.pakai.himpun.fakta import baca_fakta, kalimat_berhenti
from lakip_helpers.pakai.inti_prosesor import inti_tersedia

BATAS: Final = 180.0
"""Detik satu berkas, di luar batas pembacanya sendiri; laporan seratus halaman selesai dalam sepersepuluhnya."""
SATU_KOLAM: Final = 120
"""Berkas yang dikerjakan satu kelompok proses sebelum diganti yang baru, supaya memorinya tidak menumpuk."""
MATI: Final = "prosesnya mati, atau lebih dari tiga menit"

Kerja = Callable[[str, bytes], FaktaBerkas]


@dataclass(frozen=True, slots=True)
class Tugas:
    """Satu berkas yang dikerjakan: nomor urutnya, namanya, dan isinya."""

    urut: int
    nama: str
    data: bytes = field(repr=False)


Hasil = tuple[Tugas, FaktaBerkas]
Mesin = Callable[[Iterable[Tugas]], Iterator[Hasil]]


def mesin_lokal(pekerja: int = 0, batas: float = BATAS, kerja: Kerja = baca_fakta) -> Mesin:
    """Mesin dengan proses di komputer ini; `pekerja` 0 berarti sebanyak inti prosesornya."""
    banyak = pekerja or inti_tersedia()

    def jalan(tugas: Iterable[Tugas]) -> Iterator[Hasil]:
        aliran = iter(tugas)
        for pertama in aliran:
            kolam = chain([pertama], islice(aliran, SATU_KOLAM * banyak - 1))
            yield from _satu_kolam(kolam, banyak, batas, kerja)

    return jalan


def _satu_kolam(tugas: Iterator[Tugas], banyak: int, batas: float, kerja: Kerja) -> Iterator[Hasil]:
    """Kerjakan `tugas` di satu kelompok proses; bila mati, tersangkanya sendirian dan sisanya kelompok baru."""
    sisa: Iterator[Tugas] = tugas
    while True:
        tersangka: list[Tugas] = []
        yield from _sampai_mati(sisa, banyak, batas, kerja, tersangka)
        if not tersangka:
            return
        for satu in tersangka:
            yield satu, _sendirian(satu, batas, kerja)


def _sampai_mati(
    tugas: Iterator[Tugas], banyak: int, batas: float, kerja: Kerja, tersangka: list[Tugas]
) -> Iterator[Hasil]:
    """Hasil demi hasil; bila kelompok prosesnya mati, yang sedang dikerjakan masuk `tersangka` lalu berhenti."""
    jalan: dict[Future[FaktaBerkas], Tugas] = {}
    with _kolam(banyak) as kolam:
        while True:
            try:
                for satu in islice(tugas, banyak - len(jalan)):
                    jalan[kolam.submit(_terjaga, kerja, satu.nama, satu.data, batas)] = satu
            except BrokenProcessPool:
                tersangka += [*jalan.values(), satu]
                return
            if not jalan:
                return
            for selesai in wait(jalan, return_when=FIRST_COMPLETED).done:
                asal = jalan.pop(selesai)
                if selesai.exception() is None:
                    yield asal, selesai.result()
                else:
                    tersangka.append(asal)
            if tersangka:
                tersangka += jalan.values()
                return


def _sendirian(tugas: Tugas, batas: float, kerja: Kerja) -> FaktaBerkas:
    with _kolam(1) as kolam:
        try:
            return kolam.submit(_terjaga, kerja, tugas.nama, tugas.data, batas).result()
        except BrokenProcessPool:
            return FaktaBerkas(tugas.nama, kalimat_berhenti(tugas.nama, MATI))


class _kolam:  # noqa: N801 - dipakai seperti fungsi
    """Kelompok proses yang dihentikan seketika ketika ditinggalkan, juga karena interupsi."""

    def __init__(self, banyak: int) -> None:
        self.sebelum = set(multiprocessing.active_children())
        self.kolam = ProcessPoolExecutor(banyak, multiprocessing.get_context("spawn"), _siapkan)

    def __enter__(self) -> ProcessPoolExecutor:
        return self.kolam

    def __exit__(self, *_: object) -> None:
        anak = set(multiprocessing.active_children()) - self.sebelum
        self.kolam.shutdown(wait=False, cancel_futures=True)
        for satu in anak:
            satu.terminate()
        for satu in anak:
            satu.join()


def _siapkan() -> None:
    """Di proses pekerja: interupsi urusan induknya, dan berhenti bila induknya mati."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    induk = multiprocessing.parent_process()
    if induk is None:
        return
    tanda = induk.sentinel

    def jaga() -> None:
        tunggu_tanda([tanda])
        os._exit(1)

    threading.Thread(target=jaga, daemon=True).start()


def _terjaga(kerja: Kerja, nama: str, data: bytes, batas: float) -> FaktaBerkas:
    """Kerjakan satu berkas; bila melewati batas, prosesnya dihentikan dari luar Python."""
    buang = os.open(os.devnull, os.O_WRONLY)
    faulthandler.dump_traceback_later(batas, exit=True, file=buang)
    try:
        return kerja(nama, data)
    finally:
        faulthandler.cancel_dump_traceback_later()
        os.close(buang)


def mesin_dask(pekerja: int = 0, alamat: str = "", batas: float = BATAS, kerja: Kerja = baca_fakta) -> Mesin:
    """Mesin gugus Dask: gugus yang sudah jalan di `alamat`, atau gugus setempat berisi `pekerja` proses.

    Isi berkas dikirim ke pekerja, jadi pekerjanya tidak perlu melihat foldernya. Galat: `GalatPilihan` bila Dask tidak
    terpasang atau gugusnya tidak menjawab.
    """

    def jalan(tugas: Iterable[Tugas]) -> Iterator[Hasil]:
        with _gugus(pekerja or inti_tersedia(), alamat) as klien:
            yield from _lewat_dask(klien, tugas, batas, kerja)

    return jalan


def _gugus(pekerja: int, alamat: str) -> Any:
    try:
        dask, gugus = import_module("dask"), import_module("dask.distributed")
    except ImportError:
        raise GalatPilihan(
            "Mesin Dask belum terpasang, jadi folder ini belum dikerjakan. Pasang dengan pip install"
            ' "lakip-helpers[banyak]", atau jalankan tanpa --dask.'
        ) from None
    dask.config.set({"distributed.scheduler.allowed-failures": 1, "distributed.worker.memory.terminate": False})
    if alamat:
        try:
            return gugus.Client(alamat, timeout=10)
        except (OSError, TimeoutError):
            raise GalatPilihan(
                f"Gugus Dask di {alamat!r} tidak menjawab, jadi folder ini belum dikerjakan. Periksa alamatnya, atau"
                " jalankan tanpa alamat supaya gugusnya dibuat di komputer ini."
            ) from None
    return gugus.Client(
        n_workers=pekerja, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    )


def _lewat_dask(klien: Any, tugas: Iterable[Tugas], batas: float, kerja: Kerja) -> Iterator[Hasil]:
    """Hasil demi hasil; yang pekerjanya mati dicoba lagi sendirian sesudah yang lain, supaya tetangganya tidak ikut."""
    jalan: dict[str, Tugas] = {}
    tersangka: list[Tugas] = []
    aliran = iter(tugas)
    lebar = 2 * max(1, len(klien.scheduler_info()["workers"]))
    antre = import_module("dask.distributed").as_completed()

    def kirim(banyak: int) -> None:
        for satu in islice(aliran, banyak):
            masa = _titip(klien, satu, batas, kerja)
            jalan[masa.key] = satu
            antre.add(masa)

    kirim(lebar)
    for masa in antre:
        asal, fakta = jalan.pop(masa.key), _ambil(klien, masa)
        if fakta is None:
            tersangka.append(asal)
        else:
            yield asal, fakta
        kirim(1)
    for satu in tersangka:
        fakta = _ambil(klien, _titip(klien, satu, batas, kerja))
        yield satu, fakta or FaktaBerkas(satu.nama, kalimat_berhenti(satu.nama, MATI))


def _titip(klien: Any, tugas: Tugas, batas: float, kerja: Kerja) -> Any:
    return klien.submit(_terjaga, kerja, tugas.nama, tugas.data, batas, pure=False)


def _ambil(klien: Any, masa: Any) -> FaktaBerkas | None:
    """Hasilnya; `None` bila pekerjanya mati. Galat: `GalatPilihan` bila gugusnya sendiri yang terputus."""
    try:
        hasil: FaktaBerkas = masa.result()
    except Exception:  # noqa: BLE001 - Dask melempar bermacam galat untuk pekerja yang mati
        if klien.status != "running":
            raise GalatPilihan(
                "Gugus Dask terputus di tengah pekerjaan, jadi sebagian folder ini belum dibaca. Nyalakan lagi"
                " gugusnya, lalu jalankan perintah yang sama; yang sudah dibaca tersimpan."
            ) from None
        return None
    return hasil
