"""Cuplikan: salinan log yang selalu utuh, bertambah tiap kali ada yang tersimpan, beserta salinan bertanggal.

Bentuknya sama dengan log, jadi dibaca dengan pembaca yang sama: baris pertama peristiwa `cuplikan` yang memuat
identitas, lalu baris log apa adanya. Tiap sepuluh menit ditulis ulang tanpa simpanan yang sudah digantikan simpanan
sesudahnya. Baris yang pernah masuk cuplikan tidak pernah dikeluarkan walaupun lognya rusak atau hilang; dari sanalah
`pulihkan` mengambilnya.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpanan.identitas import BERKAS_IDENTITAS, baca_identitas
from lakip_helpers.latihan.simpanan.log import (
    GANTI,
    BarisLog,
    Peristiwa,
    baca_baris,
    baca_berkas,
    tulis_baris,
    waktu_sekarang,
)
from lakip_helpers.latihan.simpanan.simpan import buat_nama_kedua, giliran, tambah_baris, tulis_utuh
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG

NAMA_CUPLIKAN: Final = "cuplikan.jsonl"
NAMA_KUNCI: Final = "cuplikan.kunci"
FOLDER_SALINAN: Final = "salinan"
NAMA_SALINAN: Final = re.compile(r"cuplikan_(\d{4}-\d{2}-\d{2})_(\d{4})\.jsonl")
PANJANG_WAKTU: Final = len('{"waktu": "2026-01-13T09:00:00.000')
MENIT_SALINAN: Final = 10
SALINAN_BARU: Final = 6
SALINAN_HARIAN: Final = 10


@dataclass(frozen=True)
class Tertulis:
    """Cuplikan yang terakhir ditulis proses ini: baris log asalnya, pemiliknya, dan bitanya."""

    log: list[bytes]
    pemilik: dict[str, Any] | None
    data: bytes


_TERTULIS: dict[Path, Tertulis] = {}
"""Paling banyak satu folder. Hanya dipakai bila berkas di disk masih persis yang ditulis proses ini."""


def cuplik(folder: Path) -> None:
    """Perbarui cuplikan folder peserta dari lognya; satu penulis pada satu saat. GalatSimpan bila gagal.

    >>> import tempfile
    >>> from lakip_helpers.latihan.simpanan.log import baca_log
    >>> from lakip_helpers.latihan.simpanan.pencatat import catat
    >>> with tempfile.TemporaryDirectory() as nama:
    ...     catat(Path(nama) / NAMA_LOG, BarisLog("w", "periksa", "11-01", "0.1.0", "s"))
    ...     cuplik(Path(nama))
    ...     [satu.peristiwa for satu in baca_log(Path(nama) / NAMA_CUPLIKAN).baris]
    ['cuplikan', 'periksa']
    """
    with giliran(folder / NAMA_KUNCI):
        log = baris_log(folder)
        if not _tambahkan(folder, log):
            _tulis_ulang(folder, log)


def _tambahkan(folder: Path, log: list[bytes]) -> bool:
    """Tambahkan baris log yang baru di akhir cuplikan; salah bila cuplikannya harus ditulis ulang.

    Yang sudah ada tidak disentuh. Cuplikan ditulis ulang seringkas-ringkasnya tiap kali salinan bertanggal dibuat, dan
    bila log, pemilik, atau berkasnya bukan lagi yang dikenal proses ini.
    """
    dikenal, cuplikan = _TERTULIS.get(folder), folder / NAMA_CUPLIKAN
    if dikenal is None or log[: len(dikenal.log)] != dikenal.log or dikenal.pemilik != _pemilik(folder):
        return False
    baru = [satu for satu in log[len(dikenal.log) :] if satu not in dikenal.log]
    try:
        berubah = cuplikan.read_bytes() != dikenal.data or buat_nama_kedua(cuplikan).exists()
        if berubah or not _salinan_kini(folder).exists():
            return False
        for satu in baru:
            tambah_baris(cuplikan, satu.decode(), boleh_bernomor=False)
    except (GalatSimpan, OSError, UnicodeError):
        return False
    _TERTULIS[folder] = Tertulis(log, dikenal.pemilik, b"".join((dikenal.data, *(satu + b"\n" for satu in baru))))
    return True


def _tulis_ulang(folder: Path, log: list[bytes]) -> None:
    _buang_sementara(folder)
    pemilik = _pemilik(folder)
    isi = ringkas_baris(gabung_baris(log, baris_cuplikan(folder)))
    teks = b"\n".join([_kepala(pemilik), *isi, b""])
    ditulis = tulis_utuh(folder / NAMA_CUPLIKAN, teks, boleh_bernomor=True)
    _TERTULIS.clear()
    if ditulis.name == NAMA_CUPLIKAN:
        buat_nama_kedua(ditulis).unlink(missing_ok=True)
        _TERTULIS[folder] = Tertulis(log, pemilik, teks)
    _salin_bertanggal(folder, teks)


def coba_cuplik(folder: Path) -> None:
    """Seperti `cuplik`; kegagalannya didiamkan, sebab lognya sudah tersimpan dan cuplikan dicoba lagi berikutnya."""
    with contextlib.suppress(GalatSimpan, OSError):
        cuplik(folder)


def _pemilik(folder: Path) -> dict[str, Any] | None:
    peserta = baca_identitas(folder)
    return {nama: nilai for nama, nilai in asdict(peserta).items() if nama != "folder"} if peserta else None


def _kepala(pemilik: dict[str, Any] | None) -> bytes:
    kepala = BarisLog(waktu_sekarang(), Peristiwa.CUPLIKAN.value, "", lakip_helpers.__version__, "", pemilik)
    return tulis_baris(kepala).encode()


def baris_log(folder: Path) -> list[bytes]:
    """Baris log yang terbaca, apa adanya; kosong bila lognya tidak ada atau tidak dapat dibuka."""
    log = folder / NAMA_LOG
    return [satu for berkas in (log, buat_nama_kedua(log)) for satu in baca_utuh(berkas)]


def baris_cuplikan(folder: Path) -> list[bytes]:
    """Baris cuplikan, tanpa kepalanya; cuplikan bernama kedua ikut disatukan."""
    cuplikan = folder / NAMA_CUPLIKAN
    return gabung_baris(tanpa_kepala(baca_utuh(buat_nama_kedua(cuplikan))), tanpa_kepala(baca_utuh(cuplikan)))


def tanpa_kepala(baris: Iterable[bytes]) -> list[bytes]:
    """Baris yang bukan kepala cuplikan."""
    return [satu for satu in baris if b'"peristiwa": "cuplikan"' not in satu]


def baca_utuh(berkas: Path) -> list[bytes]:
    """Baris sebuah log atau cuplikan yang terbaca; yang terpotong dilewati, berkas yang tidak dapat dibuka kosong.

    >>> baca_utuh(Path("tidak_ada.jsonl"))
    []
    """
    try:
        return list(baca_berkas(berkas).mentah)
    except GalatSimpan:
        return []


def ringkas_baris(daftar: Sequence[bytes]) -> list[bytes]:
    """Buang simpanan yang sudah digantikan simpanan atau pemeriksaan sesudahnya pada latihan yang sama.

    Simpanan terakhir sebelum isiannya diganti sekaligus (`GANTI`) tetap ada, sebab itulah yang dapat dikembalikan.

    >>> isi = [BarisLog("w", "simpan", "11-01", "k", "s", ke) for ke in range(3)]
    >>> [baca_baris(satu).jawaban for satu in ringkas_baris([tulis_baris(satu).encode() for satu in isi])]
    [2]
    """
    digantikan: set[str] = set()
    hasil: list[bytes] = []
    for mentah in reversed(daftar):
        satu = baca_baris(mentah)
        if satu is None or (satu.peristiwa == Peristiwa.SIMPAN and satu.latihan in digantikan):
            continue
        hasil.append(mentah)
        if satu.peristiwa in (Peristiwa.SIMPAN, Peristiwa.PERIKSA):
            digantikan.add(satu.latihan)
        elif satu.peristiwa in GANTI:
            digantikan.discard(satu.latihan)
    return hasil[::-1]


def gabung_baris(utama: Sequence[bytes], tambahan: Sequence[bytes]) -> list[bytes]:
    """Satukan dua daftar yang urutannya sejalan: semua baris keduanya, tanpa kembar, urutannya tetap.

    Di antara dua baris yang sama-sama ada, yang hanya ada di salah satunya diurutkan menurut waktunya.

    >>> gabung_baris([b"a", b"c", b"d"], [b"a", b"b", b"c"])
    [b'a', b'b', b'c', b'd']
    """
    letak = {baris: urut for urut, baris in enumerate(utama)}
    hasil: list[bytes] = []
    sela: list[bytes] = []
    sampai = 0
    for baris in tambahan:
        if baris not in letak:
            sela.append(baris)
        elif letak[baris] >= sampai:
            hasil += [*_menurut_waktu([*sela, *utama[sampai : letak[baris]]]), baris]
            sampai, sela = letak[baris] + 1, []
    return list(dict.fromkeys([*hasil, *_menurut_waktu([*sela, *utama[sampai:]])]))


def _menurut_waktu(sela: list[bytes]) -> list[bytes]:
    """Baris log diawali waktunya, jadi awal barisnya cukup untuk mengurutkan."""
    return sorted(sela, key=lambda baris: baris[:PANJANG_WAKTU])


def _salin_bertanggal(folder: Path, teks: bytes) -> None:
    """Satu salinan tiap sepuluh menit; disimpan beberapa yang terakhir dan yang terakhir tiap hari."""
    salinan = _salinan_kini(folder)
    if not salinan.exists():
        tulis_utuh(salinan, teks)
        for lama in pilih_buang([satu.name for satu in salinan.parent.iterdir()]):
            (salinan.parent / lama).unlink(missing_ok=True)


def _salinan_kini(folder: Path) -> Path:
    kini = datetime.now()
    menit = kini.minute - kini.minute % MENIT_SALINAN
    return folder / FOLDER_SALINAN / f"cuplikan_{kini:%Y-%m-%d_%H}{menit:02}.jsonl"


def daftar_salinan(folder: Path) -> list[Path]:
    """Salinan bertanggal, dari yang terbaru."""
    with contextlib.suppress(OSError):
        ada = [satu for satu in (folder / FOLDER_SALINAN).iterdir() if NAMA_SALINAN.fullmatch(satu.name)]
        return sorted(ada, reverse=True)
    return []


def pilih_buang(nama: Iterable[str]) -> list[str]:
    """Salinan yang boleh dihapus: bukan beberapa yang terbaru, dan bukan yang terakhir pada harinya.

    >>> pilih_buang([f"cuplikan_2026-01-13_09{menit:02}.jsonl" for menit in range(9)])
    ['cuplikan_2026-01-13_0900.jsonl', 'cuplikan_2026-01-13_0901.jsonl', 'cuplikan_2026-01-13_0902.jsonl']
    """
    urut = sorted(satu for satu in nama if NAMA_SALINAN.fullmatch(satu))
    harian = list({satu[9:19]: satu for satu in urut}.values())
    return [satu for satu in urut if satu not in {*urut[-SALINAN_BARU:], *harian[-SALINAN_HARIAN:]}]


def _buang_sementara(folder: Path) -> None:
    """Sisa penulisan yang terhenti; aman dihapus karena hanya satu penulis pada satu saat."""
    for sisa in folder.glob(f".{NAMA_CUPLIKAN}.*.tmp"):
        with contextlib.suppress(OSError):
            sisa.unlink()


def simpan_identitas_dari(folder: Path, cuplikan: Path) -> bool:
    """Tulis kembali identitas.json dari kepala sebuah cuplikan bila berkas itu hilang; keluaran: apakah ditulis."""
    import json

    if (folder / BERKAS_IDENTITAS).is_file():
        return False
    kepala = next((baris for satu in baca_utuh(cuplikan)[:1] if (baris := baca_baris(satu))), None)
    if kepala is None or not isinstance(kepala.jawaban, dict) or not kepala.jawaban.get("nama"):
        return False
    tulis_utuh(folder / BERKAS_IDENTITAS, json.dumps(kepala.jawaban, ensure_ascii=False, indent=1))
    return True
