"""Menulis kelas rekaan: naskah gladi dinilai pemeriksa latihan yang sebenarnya, lalu menjadi folder seperti peserta."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import lakip_helpers
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.gladi import Adegan, Pemeran
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bank_ujian import bank_ujian
from lakip_helpers.latihan.kerja.penilaian import nilai
from lakip_helpers.latihan.kerja.ujian import Babak
from lakip_helpers.latihan.model import Latihan, Putusan, Status
from lakip_helpers.latihan.sidik import ringkas, sidik_latihan
from lakip_helpers.latihan.simpanan.identitas import BERKAS_IDENTITAS
from lakip_helpers.latihan.simpanan.log import BarisLog, Peristiwa, tulis_baris
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG
from lakip_helpers.tulis import BilaAda, tulis_berkas


def tulis_gladi(folder: Path, pemeran: Sequence[Pemeran], tanggal: Sequence[datetime]) -> tuple[Path, ...]:
    """Tulis folder dan log tiap pemeran, seperti `berkas_kerja` peserta; keluaran: folder-foldernya.

    Masukan: `tanggal` pukul 00.00 tiap hari kelas. Galat: `GalatBerkas` bila `folder` sudah berisi pekerjaan yang bukan
    gladi; `GalatSimpan` bila tidak dapat ditulis.
    """
    _tolak_kelas_sungguhan(folder)
    return tuple(_tulis_pemeran(folder, satu, tanggal) for satu in pemeran)


def _tolak_kelas_sungguhan(folder: Path) -> None:
    asing = [satu.parent.name for satu in folder.glob(f"*/{NAMA_LOG}") if not satu.parent.name.endswith("-gladi")]
    if asing:
        raise GalatBerkas(
            f"Folder {folder.name} sudah memuat pekerjaan {asing[0]!r}, yang bukan hasil gladi. Peserta rekaan akan "
            "tercampur dengan peserta sungguhan. Sebutkan folder lain dengan -o."
        )


def _tulis_pemeran(folder: Path, pemeran: Pemeran, tanggal: Sequence[datetime]) -> Path:
    tempat = folder / pemeran.identitas.folder
    isi = {kunci: teks for kunci, teks in asdict(pemeran.identitas).items() if kunci != "folder"}
    log = "".join(f"{tulis_baris(satu)}\n" for satu in susun_log(pemeran, tanggal))
    for nama, teks in ((BERKAS_IDENTITAS, json.dumps(isi, ensure_ascii=False, indent=1)), (NAMA_LOG, log)):
        tulis_berkas(tempat / nama, teks, BilaAda.GANTI, buat_folder=True)
    return tempat


def susun_log(pemeran: Pemeran, tanggal: Sequence[datetime]) -> tuple[BarisLog, ...]:
    """Log seorang pemeran; tiap jawaban dinilai pemeriksa latihannya.

    >>> from lakip_helpers.kelas.kumpulan.gladi import perankan
    >>> susun_log(perankan(1, (), ("Dinas Kesehatan",))[0], ())
    ()
    """
    coba: dict[str, int] = {}
    return tuple(_baris(satu, tanggal[satu.hari - 1], coba) for satu in pemeran.adegan)


def _baris(adegan: Adegan, tanggal: datetime, coba: dict[str, int]) -> BarisLog:
    hasil, urut = "", 0
    if adegan.peristiwa is Peristiwa.PERIKSA:
        putusan = _putusan(adegan.latihan, json.dumps(adegan.jawaban))
        hasil, urut = putusan.sandi, coba.get(adegan.latihan, 0) + (putusan.status is not Status.BELUM)
        coba[adegan.latihan] = urut
    elif isinstance(adegan.jawaban, Mapping) and adegan.peristiwa is Peristiwa.KUMPULKAN:
        hasil = str(sum(_soal_ujian()[kode].periksa(isi).lulus for kode, isi in adegan.jawaban.items()))
    waktu = (tanggal + timedelta(minutes=adegan.menit)).astimezone().isoformat(timespec="milliseconds")
    sidik = _sidik(adegan.latihan)
    return BarisLog(
        waktu, adegan.peristiwa, adegan.latihan, lakip_helpers.__version__, sidik, adegan.jawaban, hasil, urut
    )


@cache
def _putusan(kode: str, jawaban: str) -> Putusan:
    """Putusan pemeriksa latihan; diingat, sebab seluruh kelas memilih dari jawaban yang itu-itu juga."""
    return nilai(ambil(kode), json.loads(jawaban))


@cache
def _soal_ujian() -> Mapping[str, Latihan]:
    return {soal.kode: soal for satu in bank_ujian() for soal in satu.soal.values()}


@cache
def _sidik(kode: str) -> str:
    return ringkas(kode, "gladi") if kode in set(Babak) else sidik_latihan(ambil(kode))
