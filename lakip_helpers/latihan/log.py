"""Log peserta: satu baris JSON untuk tiap peristiwa, hanya ditambah, tidak pernah diubah. Tidak meninggalkan laptop."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpan import jelaskan_gagal, tambah_baris

NAMA_LOG = "log.jsonl"


class Peristiwa(StrEnum):
    """Apa yang dilakukan peserta."""

    PERIKSA = "periksa"
    SIMPAN = "simpan"
    PETUNJUK = "petunjuk"
    SOLUSI = "solusi"
    KUMPULKAN = "kumpulkan"


@dataclass(frozen=True)
class Baris:
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
    isi: str


@dataclass(frozen=True)
class IsiLog:
    """Isi sebuah log: yang terbaca dan yang tidak."""

    baris: tuple[Baris, ...] = ()
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


def waktu_sekarang() -> str:
    """Waktu setempat beserta selisihnya dari UTC.

    >>> datetime.fromisoformat(waktu_sekarang()).tzinfo is not None
    True
    """
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


def catat(berkas: Path, baris: Baris) -> None:
    """Tambahkan satu baris ke log; GalatSimpan bila tidak tersimpan.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     catat(Path(folder) / NAMA_LOG, Baris("w", "periksa", "11-01", "0.1.0", "s", hasil="lulus"))
    ...     baca_log(Path(folder) / NAMA_LOG).baris[0].hasil
    'lulus'
    """
    tambah_baris(berkas, tulis_baris(baris))


def tulis_baris(baris: Baris) -> str:
    """Satu baris log sebagai teks, tanpa ganti baris.

    >>> tulis_baris(Baris("w", "periksa", "11-01", "0.1.0", "s"))[:34]
    '{"waktu": "w", "peristiwa": "perik'
    """
    return json.dumps(asdict(baris), default=_tuliskan)


def catat_semua(berkas: Path, tertahan: list[Baris]) -> str:
    """Catat baris yang tertahan satu per satu dan keluarkan yang sudah tersimpan dari daftarnya.

    Keluaran: kosong bila semuanya tersimpan, atau kalimat sebabnya; sisanya tetap tertahan untuk dicoba lagi.

    >>> import tempfile
    >>> tertahan = [Baris("w", "periksa", "11-01", "0.1.0", "s", hasil="lulus")]
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     catat_semua(Path(folder) / NAMA_LOG, tertahan), tertahan
    ('', [])
    """
    try:
        while tertahan:
            catat(berkas, tertahan[0])
            del tertahan[0]
    except GalatSimpan as galat:
        return str(galat)
    return ""


def _tuliskan(nilai: object) -> object:
    return sorted(nilai, key=repr) if isinstance(nilai, (set, frozenset)) else str(nilai)


def baca_log(berkas: Path) -> IsiLog:
    """Isi log menurut urutan ditulis; log yang belum ada berarti kosong. GalatSimpan bila berkasnya tidak dapat dibuka.

    >>> baca_log(Path("belum_ada") / "log.jsonl").baris
    ()
    """
    try:
        mentah = berkas.read_bytes()
    except FileNotFoundError:
        return IsiLog()
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(berkas, galat)) from None
    return urai_log(mentah)


def urai_log(mentah: bytes) -> IsiLog:
    """Isi log dari bitanya, misalnya dari dalam ZIP yang dikumpulkan; baris yang tidak terbaca masuk `rusak`.

    >>> len(urai_log(b"{").rusak), urai_log(b"").baris
    (1, ())
    """
    terbaca = [(nomor, isi, _baca_baris(isi)) for nomor, isi in enumerate(mentah.split(b"\n"), 1) if isi.strip()]
    return IsiLog(
        baris=tuple(baris for _, _, baris in terbaca if baris),
        rusak=tuple(BarisRusak(nomor, isi.decode("utf-8", "replace")) for nomor, isi, baris in terbaca if not baris),
    )


def _baca_baris(isi: bytes) -> Baris | None:
    try:
        data = json.loads(isi)
        wajib = {nama: str(data[nama]) for nama in WAJIB}
        return Baris(
            **wajib, jawaban=data.get("jawaban"), hasil=str(data.get("hasil", "")), coba=int(data.get("coba", 0))
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None


WAJIB = ("waktu", "peristiwa", "latihan", "kit", "sidik")


def menurut_latihan(isi: IsiLog) -> Mapping[str, tuple[Baris, ...]]:
    """Baris log dikelompokkan menurut kode latihan.

    >>> list(menurut_latihan(IsiLog((Baris("w", "periksa", "11-01", "k", "s"),))))
    ['11-01']
    """
    kelompok: dict[str, list[Baris]] = {}
    for baris in isi.baris:
        kelompok.setdefault(baris.latihan, []).append(baris)
    return {kode: tuple(daftar) for kode, daftar in kelompok.items()}
