"""Mengambil isi dokumen dari bundel: baris satu OPD dan tahun, sasaran sebuah indikator, nama daerah."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import KODE_PEMDA, TAHUN_TARGET, Jenjang, K, kolom_target
from lakip_helpers.notasi import tulis_tanggal
from lakip_helpers.sajian.kertas.bentuk import TITIK_PENDEK, desimal_bersama, kosong

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.kertas.kerangka import Setelan

NAMA_OPD_KOSONG: Final = "(nama perangkat daerah)"
JENIS_DAERAH: Final = ("Kota ", "Kabupaten ", "Provinsi ")


@dataclass(frozen=True, slots=True)
class Opd:
    """Perangkat daerah pemilik dokumen; untuk kode PEMDA, pemerintah daerah sendiri."""

    kode: str
    nama: str
    jabatan_kepala: str
    daerah: str
    tempat: str

    @property
    def nama_lengkap(self) -> str:
        """Nama OPD, lalu nama daerahnya di baris berikut."""
        return self.nama if self.pemda or not self.daerah else f"{self.nama}\n{self.daerah}"

    @property
    def pemda(self) -> bool:
        """Dokumen milik pemerintah daerah, bukan OPD."""
        return self.kode == KODE_PEMDA


def ambil_opd(bundel: Bundel, kode_opd: str, setelan: Setelan) -> Opd:
    """Keterangan pemilik dokumen.

    Berkas tanpa isi tabel perangkat daerah tetap dapat dicetak: namanya dari setelan, atau tempat kosong. Galat:
    `GalatTabel` bila tabel itu berisi tetapi tidak memuat kodenya.
    """
    daerah = setelan.daerah or _daerah(bundel.judul)
    tempat = setelan.tempat or _tanpa_jenis(daerah)
    if kode_opd == KODE_PEMDA:
        jabatan = _jabatan(bundel, kode_opd, Jenjang.KEPALA_DAERAH) or "Kepala Daerah"
        return Opd(kode_opd, f"Pemerintah {daerah}".strip(), jabatan, daerah, tempat)
    frame = bundel["perangkat_daerah"]
    if len(frame) and kode_opd not in set(frame[K.KODE_OPD]):
        bundel.untuk_opd(kode_opd)
    baris = rekaman(frame[frame[K.KODE_OPD] == kode_opd])
    nama, jabatan = (baris[0][K.NAMA_OPD], baris[0][K.JABATAN_KEPALA]) if baris else (NAMA_OPD_KOSONG, "")
    jabatan = _jabatan(bundel, kode_opd, Jenjang.KEPALA_OPD) if kosong(jabatan) else str(jabatan)
    return Opd(kode_opd, setelan.nama_opd or str(nama), jabatan, daerah, tempat)


def nama_opd(bundel: Bundel) -> dict[str, str]:
    """Kode OPD → nama yang dibaca orang; yang belum bernama tidak ikut."""
    frame = bundel["perangkat_daerah"]
    isi = zip(frame[K.KODE_OPD], frame[K.NAMA_OPD], strict=True)
    return {str(kode): str(nama) for kode, nama in isi if not kosong(nama)}


def _daerah(judul: str) -> str:
    """Nama daerah dari judul bundel; judul bundel satu OPD berekor kodenya.

    >>> _daerah("Kota Contoh – DLH"), _daerah("Buku kerja saya")
    ('Kota Contoh', '')
    """
    return judul.partition(" – ")[0] if judul.startswith(JENIS_DAERAH) else ""


def _tanpa_jenis(daerah: str) -> str:
    """
    >>> _tanpa_jenis("Kota Contoh"), _tanpa_jenis("")
    ('Contoh', '')
    """
    return next((daerah.removeprefix(jenis) for jenis in JENIS_DAERAH if daerah.startswith(jenis)), daerah)


def _jabatan(bundel: Bundel, kode_opd: str, jenjang: Jenjang) -> str:
    """Jabatan pihak pertama pada PK jenjang itu; kosong bila belum ada PK-nya."""
    pk = bundel["pk"]
    jabatan = pk[(pk[K.KODE_OPD] == kode_opd) & (pk[K.JENJANG] == jenjang)][K.PIHAK_PERTAMA]
    return str(jabatan.iloc[-1]) if len(jabatan) else ""


def tahun_sama(frame: pd.DataFrame, tahun: int) -> pd.DataFrame:
    """Baris setahun; tahun yang kosong tidak ikut."""
    return frame[topeng_tahun(frame, tahun)]


def topeng_tahun(frame: pd.DataFrame, tahun: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Topeng baris setahun; tahun yang kosong bernilai salah."""
    return frame[K.TAHUN].to_numpy(dtype=float, na_value=float("nan")) == tahun


def milik(frame: pd.DataFrame, kode_opd: str) -> pd.DataFrame:
    """Baris milik satu OPD."""
    return frame[frame[K.KODE_OPD] == kode_opd]


def rekaman(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    """Baris-baris sebagai kamus, seperti `to_dict("records")` dengan sepersepuluh waktunya.

    >>> import pandas as pd
    >>> rekaman(pd.DataFrame({"kode": ["A"], "target": [98.3]}))
    [{'kode': 'A', 'target': 98.3}]
    """
    kolom = list(frame.columns)
    return [dict(zip(kolom, baris, strict=True)) for baris in frame.to_numpy(dtype=object).tolist()]


def sasaran_indikator(bundel: Bundel) -> dict[str, str]:
    """Kode indikator → kalimat tujuan atau sasaran yang diukurnya, dari lampiran PK, Renstra, dan RPJMD."""
    hasil = _peta(bundel["pk_sasaran"], K.KODE_INDIKATOR, K.SASARAN)
    for dokumen in ("rpjmd", "renstra"):
        uraian = _peta(bundel[f"{dokumen}_sasaran"], K.KODE_SASARAN, K.URAIAN)
        kode = _peta(bundel[f"{dokumen}_indikator"], K.KODE_INDIKATOR, K.KODE_SASARAN)
        hasil |= {indikator: uraian[sasaran] for indikator, sasaran in kode.items() if sasaran in uraian}
    return hasil


def desimal_target(bundel: Bundel, kode: Collection[object]) -> dict[str, int]:
    """Kode indikator yang diminta → desimal targetnya seperti diketik kantor, dari semua targetnya pada PK dan rencana.

    Excel membuang nol di ekor (95,90 menjadi 95,9); target tahun lain indikator yang sama mengembalikannya. Satu sumber
    bagi semua dokumen, supaya satu target tertulis sama di PK dan laporannya.
    """
    hasil: dict[str, int] = {}
    for nama in ("iku", "rpjmd_indikator", "renstra_indikator", "pk_sasaran"):
        frame = bundel[nama]
        target = [k for k in (K.TARGET, *map(kolom_target, TAHUN_TARGET)) if k in frame]
        letak = [n for n, satu in enumerate(frame[K.KODE_INDIKATOR]) if satu in kode]
        for satu, *nilai in frame[[K.KODE_INDIKATOR, *target]].to_numpy(dtype=object)[letak].tolist():
            hasil[str(satu)] = max(hasil.get(str(satu), 0), desimal_bersama(nilai))
    return hasil


def _peta(frame: pd.DataFrame, kunci: str, nilai: str) -> dict[str, str]:
    isi = zip(frame[kunci], frame[nilai], strict=True)
    return {str(k): str(v) for k, v in isi if not kosong(k) and not kosong(v)}


def tulis_hari(hari: object, tahun: int) -> str:
    """Tanggal Indonesia, atau tempat kosong bertahun bila belum ada.

    >>> tulis_hari(date(2026, 1, 20), 2026), tulis_hari(None, 2026)
    ('20 Januari 2026', '………………… 2026')
    """
    return tulis_tanggal(hari) if isinstance(hari, date) and not kosong(hari) else f"{TITIK_PENDEK} {tahun}"


def tempat_tanggal(opd: Opd, hari: object, tahun: int) -> str:
    """Tempat dan tanggal di atas tanda tangan; yang belum diketahui menjadi titik-titik."""
    return f"{opd.tempat or TITIK_PENDEK}, {tulis_hari(hari, tahun)}"
