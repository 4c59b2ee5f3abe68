"""Satu sasaran ditelusuri dari RPJMD sampai LKjIP: apa yang tertulis di tiap dokumen, dan di mana benangnya putus.

Yang menilai tetap aturan KAS; di sini temuannya hanya diletakkan pada mata rantai tempat ia terasa.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.sanding import tabel_atau_kosong
from lakip_helpers.istilah import TAHUNAN, JenisNomenklatur, K, Keparahan, Tingkat
from lakip_helpers.temuan import Kelompok, LaporanTemuan, Temuan, asal_frame, tulis_nilai

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel


class Keadaan(StrEnum):
    """Keadaan satu mata rantai."""

    UTUH = "tersambung"
    LIHAT = "perlu dilihat"
    PUTUS = "putus"
    TIADA = "tidak ada"


@dataclass(frozen=True)
class MataRantai:
    """Satu dokumen dalam rantai: yang tertulis di sana, keadaannya, sebab bila tidak ada barisnya, dan temuannya."""

    dokumen: str
    tertulis: tuple[str, ...]
    keadaan: Keadaan
    sebab: str = ""
    temuan: tuple[Temuan, ...] = ()


@dataclass(frozen=True)
class _Bagian:
    """Baris tiap tabel yang menjadi satu mata rantai; `utama` tabel yang isinya ditampilkan."""

    dokumen: str
    utama: str
    baris: Mapping[str, frozenset[int]]
    tertulis: tuple[str, ...]
    hilang: str
    wajib: bool = True


PINDAH: Final[Mapping[str, str]] = {
    "KAS-01": "RPJMD",
    "KAS-05": "Renja",
    "KAS-15": "PK",
    "KAS-16": "LKjIP",
}
"""Temuan yang terasa di mata rantai lain daripada barisnya: induk yang kosong adalah sambungan ke RPJMD."""


def daftar_sasaran(bundel: Bundel) -> tuple[tuple[str, str, str], ...]:
    """Semua sasaran Renstra: kode OPD, kode sasaran, uraiannya; kosong bila Renstra tidak ada di bundel.

    >>> from lakip_helpers.tabel import muat
    >>> daftar_sasaran(muat("kota_contoh", opd="DISHUB"))[0][:2]
    ('DISHUB', 'DISHUB.T1.S1')
    """
    frame = bundel.tabel.get("renstra_sasaran")
    if frame is None or not len(frame):
        return ()
    sasaran = frame[frame[K.TINGKAT] == Tingkat.SASARAN]
    return tuple(zip(*(map(str, sasaran[k]) for k in (K.KODE_OPD, K.KODE_SASARAN, K.URAIAN)), strict=True))


def telusuri(bundel: Bundel, laporan: LaporanTemuan, kode_sasaran: str) -> tuple[MataRantai, ...]:
    """Enam mata rantai satu sasaran: RPJMD, Renstra, IKU, PK, Renja, LKjIP.

    Masukan: bundel, temuan KAS atasnya, dan kode sasaran Renstra. Keluaran: satu `MataRantai` tiap dokumen.

    >>> from lakip_helpers.aturan.periksa import periksa
    >>> from lakip_helpers.tabel import muat
    >>> kota = muat("kota_contoh", opd="DISHUB")
    >>> rantai = telusuri(kota, periksa(kota, "KAS"), "DISHUB.T1.S1")
    >>> [satu.dokumen for satu in rantai], {str(satu.keadaan) for satu in rantai}
    (['RPJMD', 'Renstra', 'IKU', 'PK', 'Renja', 'LKjIP'], {'tersambung'})
    """
    bagian = _susun(bundel, kode_sasaran)
    temuan = _letakkan(bundel, laporan, bagian)
    return tuple(_mata_rantai(bundel, satu, temuan.get(satu.dokumen, [])) for satu in bagian)


def putus(rantai: Iterable[MataRantai]) -> int:
    """Banyaknya mata rantai yang putus.

    >>> putus([MataRantai("PK", (), Keadaan.PUTUS), MataRantai("IKU", (), Keadaan.UTUH)])
    1
    """
    return sum(satu.keadaan is Keadaan.PUTUS for satu in rantai)


def _mata_rantai(bundel: Bundel, bagian: _Bagian, temuan: list[Temuan]) -> MataRantai:
    berat = {satu.keparahan for satu in temuan}
    if not len(tabel_atau_kosong(bundel, bagian.utama)):
        return MataRantai(bagian.dokumen, (), Keadaan.TIADA, "Dokumen ini tidak ada di buku kerja.")
    if not bagian.tertulis:
        keadaan = Keadaan.PUTUS if bagian.wajib or Keparahan.SALAH in berat else Keadaan.TIADA
        return MataRantai(bagian.dokumen, (), keadaan, bagian.hilang, tuple(temuan))
    keadaan = Keadaan.PUTUS if Keparahan.SALAH in berat else Keadaan.LIHAT if berat else Keadaan.UTUH
    return MataRantai(bagian.dokumen, bagian.tertulis, keadaan, "", tuple(temuan))


def _pilih(bundel: Bundel, nama: str, **syarat: Iterable[str]) -> pd.DataFrame:
    """Baris tabel yang memenuhi semua syarat (kolom → isi yang boleh)."""
    frame = tabel_atau_kosong(bundel, nama)
    boleh = {kolom: set(isi) for kolom, isi in syarat.items()} if len(frame) else {}
    ikut = [[str(sel) in boleh[kolom] for sel in frame[kolom].to_numpy(dtype=object)] for kolom in boleh]
    return frame[np.logical_and.reduce(ikut)] if ikut else frame


def _terbaru(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame[K.TAHUN] == frame[K.TAHUN].max()] if len(frame) else frame


def _susun(bundel: Bundel, kode_sasaran: str) -> tuple[_Bagian, ...]:
    sasaran = _pilih(bundel, "renstra_sasaran", kode_sasaran=[kode_sasaran])
    tujuan = _pilih(bundel, "renstra_sasaran", kode_sasaran=_isi(sasaran, K.KODE_INDUK))
    indikator = _pilih(bundel, "renstra_indikator", kode_sasaran=[kode_sasaran])
    kode, opd = _isi(indikator, K.KODE_INDIKATOR), _isi(sasaran, K.KODE_OPD)
    return (
        _rpjmd(bundel, _isi(tujuan, K.KODE_INDUK), opd),
        _bagian(
            "Renstra",
            {"renstra_sasaran": [tujuan, sasaran], "renstra_indikator": [indikator]},
            [*_kalimat(sasaran, K.URAIAN), *_ukuran(indikator, "t2026")],
            "Sasaran ini tidak punya indikator di Renstra.",
        ),
        _iku(bundel, kode),
        _pk(bundel, kode),
        _renja(bundel, kode_sasaran, opd),
        _lkjip(bundel, kode),
    )


def _bagian(
    dokumen: str, tabel: Mapping[str, list[pd.DataFrame]], tertulis: list[str], hilang: str, wajib: bool = True
) -> _Bagian:
    baris = {nama: frozenset(int(i) for satu in daftar for i in satu.index) for nama, daftar in tabel.items()}
    return _Bagian(dokumen, next(iter(tabel)), baris, tuple(tertulis), hilang, wajib)


def _rpjmd(bundel: Bundel, induk: list[str], opd: list[str]) -> _Bagian:
    sasaran = _pilih(bundel, "rpjmd_sasaran", kode_sasaran=induk)
    indikator = _pilih(bundel, "rpjmd_indikator", kode_sasaran=induk, kode_opd=opd)
    tabel = {"rpjmd_sasaran": [sasaran], "rpjmd_indikator": [indikator]}
    hilang = "Tujuan OPD di atas sasaran ini tidak sampai ke RPJMD: kode induknya kosong, atau tidak ada di sana."
    return _bagian("RPJMD", tabel, [*_kalimat(sasaran, K.URAIAN), *_ukuran(indikator, "t2026")], hilang)


def _iku(bundel: Bundel, kode: list[str]) -> _Bagian:
    iku = _pilih(bundel, "iku", kode_indikator=kode)
    hilang = "Tidak ada indikator sasaran ini yang ditetapkan sebagai IKU. Wajar bila sasarannya penunjang."
    return _bagian("IKU", {"iku": [iku]}, _ukuran(iku, "t2026"), hilang, wajib=False)


def _pk(bundel: Bundel, kode: list[str]) -> _Bagian:
    semua = _pilih(bundel, "pk_sasaran", kode_indikator=kode)
    pk = tabel_atau_kosong(bundel, "pk")
    tahun = dict(zip(pk[K.KODE_PK], pk[K.TAHUN], strict=True)) if len(pk) else {}
    bertahun = semua.assign(**{K.TAHUN: semua[K.KODE_PK].map(tahun)}) if len(semua) else semua
    hilang = "Tidak ada indikator sasaran ini di lampiran Perjanjian Kinerja."
    return _bagian("PK", {"pk_sasaran": [semua]}, _bertahun(_terbaru(bertahun)), hilang)


def _renja(bundel: Bundel, kode_sasaran: str, opd: list[str]) -> _Bagian:
    program = _pilih(bundel, "program", kode_sasaran=[kode_sasaran], jenis=[JenisNomenklatur.PROGRAM])
    renja = _pilih(bundel, "renja", kode_opd=opd, kode=_isi(program, K.KODE))
    tampil = _terbaru(renja)
    tertulis = [f"{nama}. {ukuran}" for nama, ukuran in zip(_isi(tampil, K.NAMA), _bertahun(tampil), strict=True)]
    hilang = "Tidak ada program di Renja yang mendukung sasaran ini."
    return _bagian("Renja", {"renja": [renja], "program": [program]}, tertulis, hilang)


def _lkjip(bundel: Bundel, kode: list[str]) -> _Bagian:
    setahun = _pilih(bundel, "realisasi", kode_indikator=kode, periode=[TAHUNAN])
    tampil, nama = _terbaru(setahun), _nama_indikator(bundel)
    tertulis = [
        f"{nama.get(k, k)}: realisasi {tahun} {tulis_nilai(nilai)}"
        for k, tahun, nilai in zip(
            _isi(tampil, K.KODE_INDIKATOR), _isi(tampil, K.TAHUN), list(tampil.get(K.NILAI, ())), strict=True
        )
    ]
    return _bagian("LKjIP", {"realisasi": [setahun]}, tertulis, "Belum ada realisasi setahun yang dilaporkan.")


def _nama_indikator(bundel: Bundel) -> dict[str, str]:
    frame = tabel_atau_kosong(bundel, "renstra_indikator")
    return dict(zip(_isi(frame, K.KODE_INDIKATOR), _isi(frame, K.INDIKATOR), strict=True))


def _isi(frame: pd.DataFrame, kolom: str) -> list[str]:
    return [tulis_nilai(nilai) for nilai in frame[kolom]] if kolom in frame else []


def _kalimat(frame: pd.DataFrame, kolom: str) -> Iterator[str]:
    yield from (f"Sasaran: {teks}" for teks in _isi(frame, kolom))


def _ukuran(frame: pd.DataFrame, kolom: str) -> list[str]:
    """Indikator, target, dan satuannya; tahun target disebut bila kolomnya bertahun."""
    tahun = f" {kolom[1:]}" if kolom.startswith("t2") else ""
    isi = zip(_isi(frame, K.INDIKATOR), _isi(frame, kolom), _isi(frame, K.SATUAN), strict=True)
    return [f"{kalimat}; target{tahun} {target or '(kosong)'} {satuan}".strip() for kalimat, target, satuan in isi]


def _bertahun(frame: pd.DataFrame) -> list[str]:
    """Ukuran tahunan, didahului tahunnya."""
    tahun = [int(t) for t in frame[K.TAHUN]] if len(frame) else []
    return [f"{t}: {ukuran}" for t, ukuran in zip(tahun, _ukuran(frame, K.TARGET), strict=True)]


def _letakkan(bundel: Bundel, laporan: LaporanTemuan, bagian: tuple[_Bagian, ...]) -> dict[str, list[Temuan]]:
    """Temuan menurut mata rantainya; temuan di luar rantai sasaran ini tidak ikut."""
    hasil: dict[str, list[Temuan]] = {}
    for kelompok in laporan.kelompok:
        pemilik, baris = _pemilik(bundel, kelompok, bagian)
        di_sini = [kelompok.ambil(urut) for urut, satu in enumerate(kelompok.baris) if int(satu) in baris]
        hasil.setdefault(PINDAH.get(kelompok.kartu.kode, pemilik), []).extend(di_sini)
    return hasil


def _pemilik(bundel: Bundel, kelompok: Kelompok, bagian: tuple[_Bagian, ...]) -> tuple[str, frozenset[int]]:
    """Mata rantai yang memuat tabel sebuah temuan, dan barisnya yang ikut; kosong bila tidak ada."""
    for satu in bagian:
        for nama, baris in satu.baris.items():
            if asal_frame(bundel[nama]) == kelompok.asal if nama in bundel.tabel else False:
                return satu.dokumen, baris
    return "", frozenset()
