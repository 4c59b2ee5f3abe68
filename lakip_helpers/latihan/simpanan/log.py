"""Log peserta: satu baris JSON untuk tiap peristiwa, hanya ditambah, tidak pernah diubah. Tidak meninggalkan laptop."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpanan.kode_lama import kode_kini, pernah_bernama
from lakip_helpers.latihan.simpanan.simpan import buat_nama_kedua, jelaskan_gagal
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG


class Peristiwa(StrEnum):
    """Apa yang dilakukan peserta.

    `susul` dan `kembali` (lihat `kerja/susul.py`): hasil kit dipasang, pekerjaan sendiri dikembalikan; keduanya bukan
    jawaban peserta. `pasang`: isian di layar diganti isian lain sekaligus, misalnya dari OPD contoh atau unggahan baru
    (lihat `kerja/versi.py`). `cuplikan` hanya di kepala cuplikan, tidak pernah di log.
    """

    PERIKSA = "periksa"
    SIMPAN = "simpan"
    PETUNJUK = "petunjuk"
    SOLUSI = "solusi"
    KUMPULKAN = "kumpulkan"
    SUSUL = "susul"
    KEMBALI = "kembali"
    PASANG = "pasang"
    CUPLIKAN = "cuplikan"


GANTI = (Peristiwa.SUSUL, Peristiwa.KEMBALI, Peristiwa.PASANG)
"""Peristiwa yang mengganti isian sekaligus; yang digantikan tetap tersimpan dan dapat dikembalikan."""
ISIAN = (Peristiwa.PERIKSA, Peristiwa.SIMPAN, *GANTI)
"""Peristiwa yang membawa isian; yang terakhir di antaranya terpasang di panel."""


@dataclass(frozen=True)
class BarisLog:
    """Satu peristiwa.

    `sidik` adalah sidik soal ketika itu, `hasil` status atau kode kekeliruan, `coba` nomor percobaan.
    """

    waktu: str
    peristiwa: str
    latihan: str
    kit: str
    sidik: str
    jawaban: Any = None
    hasil: str = ""
    coba: int = 0


@dataclass(frozen=True)
class BarisRusak:
    """Baris yang tidak terbaca; isinya tetap ada di berkas."""

    nomor: int
    teks: str


@dataclass(frozen=True)
class IsiLog:
    """Isi sebuah log: yang terbaca dan yang tidak."""

    baris: tuple[BarisLog, ...] = ()
    rusak: tuple[BarisRusak, ...] = ()

    @property
    def catatan(self) -> str:
        """Kalimat tentang baris rusak; kosong bila semuanya terbaca.

        >>> IsiLog(rusak=(BarisRusak(3, "{"),)).catatan.startswith("Berkas log.jsonl, baris 3: tidak terbaca")
        True
        """
        if not self.rusak:
            return ""
        nomor = ", ".join(str(satu.nomor) for satu in self.rusak[:10])
        lagi = f" dan {len(self.rusak) - 10} baris lain" if len(self.rusak) > 10 else ""
        return (
            f"Berkas {NAMA_LOG}, baris {nomor}{lagi}: tidak terbaca, biasanya karena laptop mati mendadak ketika "
            "menyimpan. Jawaban lain tetap terbaca dan baris itu tidak dihapus. Bila ada latihan yang kembali kosong, "
            "isi lagi."
        )


@dataclass(frozen=True)
class Bacaan:
    """Bita sebuah log, barisnya yang terbaca (bitanya dan isinya), dan banyaknya ganti baris sampai di situ."""

    data: bytes = b""
    mentah: tuple[bytes, ...] = ()
    isi_log: IsiLog = IsiLog()
    ganti_baris: int = 0

    def lanjutkan(self, data: bytes) -> Bacaan:
        """Bacaan atas `data`; yang diurai hanya tambahannya, sebab log hanya ditambah. Selain itu diurai dari awal.

        >>> awal = Bacaan().lanjutkan(b"{\\n")
        >>> [satu.nomor for satu in awal.lanjutkan(b"{\\n[\\n").isi_log.rusak], awal.lanjutkan(b"[\\n").data
        ([1, 2], b'[\\n')
        """
        if data == self.data:
            return self
        bertambah = self.data.endswith(b"\n") and data.startswith(self.data)
        dahulu = self if bertambah else Bacaan()
        tambahan = data[len(dahulu.data) :].split(b"\n")
        nomor = range(dahulu.ganti_baris + 1, dahulu.ganti_baris + 1 + len(tambahan))
        baru = [(n, satu, baca_baris(satu)) for n, satu in zip(nomor, tambahan, strict=True) if satu.strip()]
        terbaca = [(satu, baris) for _, satu, baris in baru if baris]
        rusak = (BarisRusak(n, satu.decode("utf-8", "replace")) for n, satu, baris in baru if not baris)
        isi_log = IsiLog((*dahulu.isi_log.baris, *(baris for _, baris in terbaca)), (*dahulu.isi_log.rusak, *rusak))
        mentah = (*dahulu.mentah, *(satu for satu, _ in terbaca))
        return Bacaan(data, mentah, isi_log, dahulu.ganti_baris + len(tambahan) - 1)


BERKAS_DIINGAT: Final = 4
_DIBACA: dict[Path, Bacaan] = {}


def waktu_sekarang() -> str:
    """Waktu setempat beserta selisihnya dari UTC.

    >>> datetime.fromisoformat(waktu_sekarang()).tzinfo is not None
    True
    """
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


def kabar_terkunci(berkas: Path) -> str:
    """Kalimat bila jawaban sementara disimpan di `log_2.jsonl`; kosong bila tidak.

    >>> kabar_terkunci(Path("tidak_ada") / "log.jsonl")
    ''
    """
    kedua = buat_nama_kedua(berkas)
    if not kedua.exists():
        return ""
    return (
        f"{berkas.name} sedang dibuka program lain, misalnya Excel. Jawaban Anda tetap tersimpan, di {kedua.name}. "
        "Tutup program itu; keduanya disatukan sendiri pada penyimpanan berikutnya."
    )


def tulis_baris(baris: BarisLog) -> str:
    """Satu baris log sebagai teks, tanpa ganti baris.

    >>> tulis_baris(BarisLog("w", "periksa", "11-01", "0.1.0", "s"))[:34]
    '{"waktu": "w", "peristiwa": "perik'
    """
    return json.dumps(vars(baris), default=_tuliskan)


def _tuliskan(nilai: object) -> object:
    return sorted(nilai, key=repr) if isinstance(nilai, (set, frozenset)) else str(nilai)


def baca_log(berkas: Path) -> IsiLog:
    """Isi log menurut urutan ditulis, beserta `log_2.jsonl` bila ada; yang belum ada berarti kosong.

    GalatSimpan bila berkasnya tidak dapat dibuka.

    >>> baca_log(Path("belum_ada") / "log.jsonl").baris
    ()
    """
    kedua = buat_nama_kedua(berkas)
    if kedua.exists():
        return urai_log(_baca_bita(berkas) + b"\n" + _baca_bita(kedua))
    return baca_berkas(berkas).isi_log


def baca_berkas(berkas: Path) -> Bacaan:
    """Satu berkas log atau cuplikan, terurai; baris yang sudah diurai pada pembacaan sebelumnya tidak diurai lagi.

    Bitanya selalu dibaca dari disk. Yang belum ada berarti kosong; GalatSimpan bila tidak dapat dibuka.

    >>> baca_berkas(Path("belum_ada") / "log.jsonl").mentah
    ()
    """
    dahulu = _DIBACA.pop(berkas, Bacaan())
    _DIBACA[berkas] = dahulu.lanjutkan(_baca_bita(berkas))
    while len(_DIBACA) > BERKAS_DIINGAT:
        del _DIBACA[next(iter(_DIBACA))]
    return _DIBACA[berkas]


def baca_dari_akhir(berkas: Path, latihan: str) -> Iterator[BarisLog]:
    """Baris log satu latihan dari yang terakhir ditulis; yang sebelumnya tidak diurai sampai diminta.

    >>> next(baca_dari_akhir(Path("belum_ada") / "log.jsonl", "11-01"), None) is None
    True
    """
    nama = [f'"{kode}"'.encode() for kode in pernah_bernama(latihan)]
    for satu in (buat_nama_kedua(berkas), berkas):
        for mentah in reversed(_baca_bita(satu).split(b"\n")):
            ada = any(kode in mentah for kode in nama)
            if ada and (baris := baca_baris(mentah)) and baris.latihan == latihan:
                yield baris


def _baca_bita(berkas: Path) -> bytes:
    try:
        return berkas.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(berkas, galat)) from None


def urai_log(mentah: bytes) -> IsiLog:
    """Isi log dari bitanya, misalnya dari dalam ZIP yang dikumpulkan; baris yang tidak terbaca masuk `rusak`.

    >>> len(urai_log(b"{").rusak), urai_log(b"").baris
    (1, ())
    """
    return Bacaan().lanjutkan(mentah).isi_log


def baca_baris(mentah: bytes) -> BarisLog | None:
    """Satu baris log, berkode latihan kit ini (`kode_lama`); None bila tidak terbaca.

    >>> baca_baris(b'{"waktu": ') is None
    True
    """
    try:
        data = json.loads(mentah)
        wajib = {nama: str(data[nama]) for nama in WAJIB}
        wajib["latihan"] = kode_kini(wajib["latihan"], wajib["kit"])
        hasil = kode_kini(str(data.get("hasil", "")), wajib["kit"])
        return BarisLog(**wajib, jawaban=data.get("jawaban"), hasil=hasil, coba=int(data.get("coba", 0)))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None


WAJIB = ("waktu", "peristiwa", "latihan", "kit", "sidik")


def isian_terakhir(baris: Iterable[BarisLog]) -> dict[str, BarisLog]:
    """Baris isian terakhir tiap latihan, yang kosong tidak dihitung.

    >>> isian_terakhir([BarisLog("w", "simpan", "12-06", "k", "s", {"a": "b"})])["12-06"].jawaban
    {'a': 'b'}
    """
    return {satu.latihan: satu for satu in baris if satu.peristiwa in ISIAN and satu.jawaban}


def menurut_latihan(log: IsiLog) -> Mapping[str, tuple[BarisLog, ...]]:
    """Baris log dikelompokkan menurut kode latihan.

    >>> list(menurut_latihan(IsiLog((BarisLog("w", "periksa", "11-01", "k", "s"),))))
    ['11-01']
    """
    kelompok: dict[str, list[BarisLog]] = {}
    for baris in log.baris:
        kelompok.setdefault(baris.latihan, []).append(baris)
    return {kode: tuple(daftar) for kode, daftar in kelompok.items()}
