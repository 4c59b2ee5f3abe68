"""Himpunan berkas: semua berkas di sebuah folder, subfoldernya, dan ZIP di dalamnya, tanpa mengekstraknya ke disk."""

from __future__ import annotations

import io
import os
import stat
import unicodedata
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import IO, Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK
from lakip_helpers.berkas.bita import baca_bita
from lakip_helpers.berkas.kisi import MB, UKURAN_MAKS, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

PANAH: Final = " › "
"""Antara nama arsip dan nama berkas di dalamnya."""
ANGGOTA_MAKS: Final = 5_000
SUSUN_MAKS: Final = 2
"""Arsip di dalam arsip dibaca sampai lapis ini."""
_ZIP: Final = b"PK\x03\x04"
_NASKAH: Final = ("[Content_Types].xml", "mimetype", "content.xml", "EncryptedPackage")
"""Isi yang menandai zip itu sebuah dokumen, bukan arsip."""
_SISTEM: Final = ("~$", ".~lock.", "._")
_NAMA_SISTEM: Final = frozenset({"desktop.ini", "thumbs.db", ".ds_store"})


@dataclass(frozen=True, slots=True)
class BerkasMasuk:
    """Satu berkas yang akan dibaca: jalurnya, sebutannya bagi orang, dan anggota arsip bila di dalam ZIP."""

    jalur: Path
    sebutan: str
    anggota: tuple[str, ...] = ()

    @property
    def nama(self) -> str:
        """Nama berkasnya saja."""
        return (sebut_jalur(self.anggota[-1]) if self.anggota else self.sebutan).replace("\\", "/").rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Himpunan:
    """Berkas sebuah folder; `tolakan` kalimat tentang folder dan arsip yang tidak dapat dibuka; `sistem` dilewati."""

    berkas: tuple[BerkasMasuk, ...]
    tolakan: tuple[str, ...] = ()
    sistem: int = 0


def himpun(folder: Path, lewati: Collection[Path] = ()) -> Himpunan:
    """Semua berkas sebuah folder, menurut nama; folder di `lewati` dan berkas sistem tidak ikut.

    Galat: `GalatBerkas` bila foldernya tidak ada atau bukan folder. Tautan ke folder atau berkas lain tidak diikuti.

    >>> import tempfile
    >>> akar = Path(tempfile.mkdtemp())
    >>> with zipfile.ZipFile(akar / "kiriman.zip", "w") as arsip:
    ...     arsip.writestr("DINKES/pk.csv", "Indikator;Target")
    >>> [satu.sebutan for satu in himpun(akar).berkas]
    ['kiriman.zip › DINKES/pk.csv']
    """
    if not folder.is_dir():
        apa = "adalah berkas, bukan folder" if folder.exists() else "tidak ditemukan"
        raise GalatBerkas(
            f"Folder {folder.name!r} {apa}, jadi tidak ada yang dibaca. Sebutkan folder yang memuat dokumen semua OPD.",
            Gejala.TIDAK_ADA,
        )
    berkas: list[BerkasMasuk] = []
    tolakan: list[str] = []
    sistem = 0
    for jalur in _telusuri(folder, {satu.resolve() for satu in lewati}, tolakan):
        if _milik_sistem(jalur.name):
            sistem += 1
            continue
        dasar = BerkasMasuk(jalur, sebut_jalur(jalur.relative_to(folder)))
        berkas += _uraikan(dasar, tolakan)
    return Himpunan(tuple(berkas), tuple(tolakan), sistem)


def sebut_jalur(jalur: PurePath | str) -> str:
    """Sebutan sebuah jalur bagi orang: huruf yang tidak dapat dicetak atau membalik tulisan diganti tanda tanya.

    >>> sebut_jalur("PK\\udcff.docx"), sebut_jalur("PK\\u202excod.docx"), sebut_jalur("Dinas/PK\\n2026.docx")
    ('PK?.docx', 'PK?xcod.docx', 'Dinas/PK?2026.docx')
    """
    teks = jalur if isinstance(jalur, str) else jalur.as_posix()
    return "".join("?" if unicodedata.category(huruf).startswith("C") else huruf for huruf in teks)


def baca_masuk(berkas: BerkasMasuk) -> bytes:
    """Isi sebuah berkas, juga yang di dalam arsip. Galat: `GalatBerkas`."""
    if not berkas.anggota:
        return baca_bita(berkas.jalur)
    wadah: Path | IO[bytes] = berkas.jalur
    data = b""
    for nama in berkas.anggota:
        data = _baca_anggota(wadah, nama, berkas.nama)
        wadah = io.BytesIO(data)
    if not data.strip():
        raise GalatBerkas(
            f"Berkas {berkas.nama!r} kosong. Periksa apakah berkasnya sudah tersimpan.", Gejala.BERKAS_KOSONG
        )
    return data


def _telusuri(folder: Path, lewati: Collection[Path], tolakan: list[str]) -> Iterator[Path]:
    def tolak(galat: OSError) -> None:
        tolakan.append(
            f"Folder {sebut_jalur(Path(galat.filename).name)!r} tidak dapat dibuka, jadi isinya tidak dibaca."
        )

    for induk, anak, nama in os.walk(folder, onerror=tolak):
        anak[:] = sorted(satu for satu in anak if (Path(induk) / satu).resolve() not in lewati)
        for apa, semua in (("folder", anak), ("berkas", nama)):
            tautan = [satu for satu in semua if (Path(induk) / satu).is_symlink()]
            tolakan += [f"{sebut_jalur(satu)!r} tautan ke {apa} lain, jadi isinya tidak dibaca." for satu in tautan]
        yield from (jalur for satu in sorted(nama) if not (jalur := Path(induk) / satu).is_symlink())


def _milik_sistem(nama: str) -> bool:
    return nama.startswith(_SISTEM) or nama.casefold() in _NAMA_SISTEM


def _uraikan(berkas: BerkasMasuk, tolakan: list[str]) -> Iterator[BerkasMasuk]:
    """Berkas itu sendiri, atau anggotanya bila arsip."""
    wadah = _arsip(berkas)
    if wadah is None:
        yield berkas
        return
    try:
        with _terbuka(wadah, berkas.nama) as arsip:
            nama = [satu.filename for satu in arsip.infolist() if not satu.is_dir()]
    except GalatBerkas as galat:
        tolakan.append(f"{berkas.sebutan}: {galat}")
        return
    if len(nama) > ANGGOTA_MAKS:
        tolakan.append(
            f"{berkas.sebutan}: arsipnya memuat {len(nama)} berkas, lebih dari {ANGGOTA_MAKS}, jadi tidak dibaca."
            " Bagi arsipnya, atau ekstrak dan pilih yang perlu."
        )
        return
    for satu in nama:
        pendek = satu.replace("\\", "/").rsplit("/", 1)[-1]
        if not _milik_sistem(pendek) and not satu.startswith("__MACOSX/"):
            sebutan = f"{berkas.sebutan}{PANAH}{sebut_jalur(satu)}"
            anak = BerkasMasuk(berkas.jalur, sebutan, (*berkas.anggota, satu))
            yield from _uraikan(anak, tolakan)


def _arsip(berkas: BerkasMasuk) -> Path | IO[bytes] | None:
    """Wadah zip-nya bila berkas itu arsip; `None` bila dokumen, bukan zip, atau terlalu dalam."""
    if berkas.anggota:
        if len(berkas.anggota) > SUSUN_MAKS or not berkas.nama.casefold().endswith(".zip"):
            return None
        try:
            data = baca_masuk(berkas)
        except GalatBerkas:
            return None
        return io.BytesIO(data) if data.startswith(_ZIP) and not _dokumen(io.BytesIO(data)) else None
    return berkas.jalur if _awal(berkas.jalur) == _ZIP and not _dokumen(berkas.jalur) else None


def _awal(jalur: Path) -> bytes:
    """Empat bita pertama berkas biasa; kosong bila tidak dapat dibuka, supaya pembacanya yang menyebut sebabnya."""
    try:
        if not stat.S_ISREG(jalur.stat().st_mode):
            return b""
        with jalur.open("rb") as aliran:
            return aliran.read(4)
    except OSError:
        return b""


def _dokumen(wadah: Path | IO[bytes]) -> bool:
    """Zip itu dokumen Office atau ODF, atau rusak (pembaca dokumen yang menyebut sebabnya)."""
    try:
        with zipfile.ZipFile(wadah) as arsip:
            nama = set(arsip.namelist())
    except (*ZIP_RUSAK, OSError):
        return True
    return any(satu in nama for satu in _NASKAH) or any(satu.endswith(".iwa") for satu in nama)


@contextmanager
def _terbuka(wadah: Path | IO[bytes], nama: str) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(wadah) as arsip:
            yield arsip
    except (*ZIP_RUSAK, OSError):
        raise GalatBerkas(
            f"Arsip {nama!r} rusak atau berkata sandi, sehingga isinya tidak terbaca. Minta dikirim ulang, atau ekstrak"
            " dahulu.",
            Gejala.RUSAK,
        ) from None


def _baca_anggota(wadah: Path | IO[bytes], anggota: str, nama: str) -> bytes:
    with _terbuka(wadah, nama) as arsip:
        if arsip.getinfo(anggota).flag_bits & 1:
            raise GalatBerkas(
                f"Berkas {nama!r} di dalam arsip berkata sandi, sehingga isinya tidak terbaca. Ekstrak dengan kata"
                " sandinya, lalu taruh hasilnya di folder ini.",
                Gejala.SANDI,
            )
        with arsip.open(anggota) as aliran:
            data = aliran.read(UKURAN_MAKS + 1)
    if len(data) > UKURAN_MAKS:
        raise terlalu_besar(nama, f"ukurannya lebih dari {UKURAN_MAKS // MB} MB")
    return data
