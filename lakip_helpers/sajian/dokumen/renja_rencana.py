"""Tabel rencana sebuah Renja (T-C.33 dan Tabel 4.1), dan bahan yang dipakai bersama tabel lain.

Kolomnya dikenal dari aplikasi dan dokumen daerah yang memakainya (sumber kedua), bukan dari naskah peraturannya.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import TAHUN_TARGET, JenisNomenklatur, K, kolom_target
from lakip_helpers.sajian.dokumen.nyata import ambil_nyata
from lakip_helpers.sajian.dokumen.urusan import KepalaUrusan, NamaUrusan, sisipkan_urusan
from lakip_helpers.sajian.kertas.ambil import Opd, milik, tahun_sama
from lakip_helpers.sajian.kertas.bentuk import (
    STRIP,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bilangan,
    tulis_target,
)

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

AKHIR_RENSTRA: Final = TAHUN_TARGET[-2]
_URAIAN: Final = "Urusan/ Bidang Urusan/ Program/ Outcome/ Kegiatan/ Sub Kegiatan/ Output"
_Petunjuk = dict[tuple[object, object], str]


@dataclass(frozen=True)
class BahanRenja:
    """Yang diperlukan semua tabel Renja satu OPD dan tahun.

    `urusan` nama urusan dan bidang menurut kodenya; `capaian` (kode indikator, tahun) → persen, dari `aturan.capaian`.
    """

    bundel: Bundel
    opd: Opd
    tahun: int
    renja: pd.DataFrame
    urusan: NamaUrusan = field(default_factory=dict)
    capaian: Mapping[tuple[str, int], float] = field(default_factory=dict)


def ambil_renja(bundel: Bundel, opd: Opd, tahun: int) -> pd.DataFrame:
    """Baris Renja satu OPD dan tahun menurut urutan kode: program, kegiatannya, lalu sub kegiatannya."""
    semua = milik(bundel["renja"], opd.kode)
    renja = tahun_sama(semua, tahun)
    if renja.empty:
        ada = ", ".join(sorted({str(t) for t in semua[K.TAHUN].dropna()}))
        usul = f"Tahun yang ada: {ada}." if ada else "Isi dahulu lembar Renja."
        raise GalatTabel(
            f"Tabel Renja tidak memuat {opd.nama} ({opd.kode}) tahun {tahun}, jadi tidak ada yang dapat dicetak. {usul}"
        )
    return urut_kode(renja)


def urut_kode(frame: pd.DataFrame) -> pd.DataFrame:
    """Frame menurut ruas kode nomenklatur, sehingga induk mendahului anaknya.

    >>> import pandas as pd
    >>> urut_kode(pd.DataFrame({"kode": ["1.01.10", "1.01.02.2.01", "1.01.02"]}))["kode"].tolist()
    ['1.01.02', '1.01.02.2.01', '1.01.10']
    """
    ruas = frame[K.KODE].map(lambda kode: tuple(bagian.zfill(6) for bagian in str(kode).split(".")))
    return frame.loc[ruas.sort_values(kind="stable").index]


def jenis_baris(jenis: object) -> JenisBaris:
    """Baris program bercetak tebal."""
    return JenisBaris.INDUK if jenis == JenisNomenklatur.PROGRAM else JenisBaris.ISI


def target_satuan(nilai: object, satuan: object) -> str:
    """Target dan satuannya dalam satu baris tulisan.

    >>> target_satuan(77.3, "Nilai (0-100)")
    '77,3 Nilai (0-100)'
    """
    return tulis_target(nilai, satuan, saat_kosong="").replace("\n", " ")


def jumlah_program(frame: pd.DataFrame, kolom: str) -> float | None:
    """Jumlah satu kolom rupiah pada tingkat program; `None` bila ada program yang kosong."""
    nilai = frame[frame[K.JENIS] == JenisNomenklatur.PROGRAM][kolom]
    angka = [n for satu in nilai if (n := bilangan(satu)) is not None]
    return sum(angka) if angka and len(angka) == len(nilai) else None


def tabel_tc33(bahan: BahanRenja) -> TabelDokumen:
    """Tabel T-C.33: rencana tahun ini dan prakiraan maju."""
    tahun, renja = bahan.tahun, bahan.renja
    ini, maju = f"Rencana Tahun {tahun}", f"Prakiraan Maju Rencana Tahun {tahun + 1}"
    kolom = (
        KolomDokumen("Kode", 3.4),
        KolomDokumen("Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan", 6.5),
        KolomDokumen("Indikator Kinerja Program/ Kegiatan/ Sub Kegiatan", 6.5),
        KolomDokumen("Lokasi", 3.2, kelompok=ini),
        KolomDokumen("Target Capaian Kinerja", 3.2, rata=Rata.TENGAH, kelompok=ini),
        KolomDokumen("Kebutuhan Dana/Pagu Indikatif", 3.6, Rupa.RUPIAH, Rata.KANAN, kelompok=ini),
        KolomDokumen("Sumber Dana", 2.6, kelompok=ini),
        KolomDokumen("Catatan Penting", 2.8, kosong=""),
        KolomDokumen("Target Capaian Kinerja", 3.2, rata=Rata.TENGAH, kelompok=maju),
        KolomDokumen("Kebutuhan Dana/Pagu Indikatif", 3.6, Rupa.RUPIAH, Rata.KANAN, kelompok=maju),
    )
    baris = [
        BarisDokumen(_kepala_tc33(satu), jenis=JenisBaris.INDUK)
        if isinstance(satu, KepalaUrusan)
        else BarisDokumen(_isi_tc33(satu), jenis=jenis_baris(satu[K.JENIS]))
        for satu in sisipkan_urusan(renja, bahan.urusan, (K.PAGU, K.PAGU_MAJU))
    ]
    jumlah = (jumlah_program(renja, K.PAGU), jumlah_program(renja, K.PAGU_MAJU))
    akhir = ("Jumlah pagu program", "", "", "", "", jumlah[0], "", "", "", jumlah[1])
    return TabelDokumen("T-C.33", kolom, (*baris, BarisDokumen(akhir, jenis=JenisBaris.JUMLAH)), nomor_kolom=True)


def _kepala_tc33(kepala: KepalaUrusan) -> tuple[object, ...]:
    return (kepala.kode, kepala.nama, *[""] * 3, kepala.jumlah[K.PAGU], *[""] * 3, kepala.jumlah[K.PAGU_MAJU])


def _isi_tc33(baris: dict[Any, Any]) -> tuple[object, ...]:
    return (
        baris[K.KODE],
        baris[K.NAMA],
        baris[K.INDIKATOR],
        baris[K.LOKASI],
        target_satuan(baris[K.TARGET], baris[K.SATUAN]),
        baris[K.PAGU],
        baris[K.SUMBER_DANA],
        "",
        target_satuan(baris[K.TARGET_MAJU], baris[K.SATUAN]),
        baris[K.PAGU_MAJU],
    )


def tabel_41(bahan: BahanRenja) -> TabelDokumen:
    """Tabel 4.1 berkolom 17: target akhir Renstra, realisasi, prakiraan tahun berjalan, rencana, prakiraan maju."""
    tahun, renja = bahan.tahun, bahan.renja
    rencana, maju = f"Capaian Kinerja dan Kerangka Pendanaan Tahun {tahun}", f"Prakiraan Maju Tahun {tahun + 1}"
    tengah = Rata.TENGAH
    kolom = (
        KolomDokumen("No", 1.0, rata=tengah),
        KolomDokumen("Kode", 3.3),
        KolomDokumen(_URAIAN, 5.6),
        KolomDokumen("Indikator", 5.6),
        KolomDokumen(f"Target Akhir Renstra ({AKHIR_RENSTRA})", 2.6, rata=tengah),
        KolomDokumen(f"Realisasi {tahun - 2}", 2.2, rata=tengah, kosong=""),
        KolomDokumen(f"Prakiraan {tahun - 1}", 2.4, rata=tengah),
        KolomDokumen("Target", 2.4, rata=tengah, kelompok=rencana),
        KolomDokumen("Pagu Indikatif", 3.5, Rupa.RUPIAH, Rata.KANAN, kelompok=rencana),
        KolomDokumen("Lokasi", 2.6, kelompok=rencana),
        KolomDokumen("Sumber Dana", 2.3, kelompok=rencana),
        KolomDokumen("Prioritas Nasional", 2.0, kelompok=rencana, kosong=""),
        KolomDokumen("Prioritas Daerah", 2.0, kelompok=rencana, kosong=""),
        KolomDokumen("Kelompok Sasaran", 2.8, kelompok=rencana),
        KolomDokumen("Target", 2.4, rata=tengah, kelompok=maju),
        KolomDokumen("Pagu Indikatif", 3.5, Rupa.RUPIAH, Rata.KANAN, kelompok=maju),
        KolomDokumen("Perangkat Daerah Penanggung Jawab", 3.2),
    )
    isi = _IsiTabel41(bahan)
    baris = [
        BarisDokumen((str(nomor), *isi.sel(satu)), jenis=isi.jenis(satu))
        for nomor, satu in enumerate(sisipkan_urusan(renja, bahan.urusan, (K.PAGU, K.PAGU_MAJU)), start=1)
    ]
    jumlah = (jumlah_program(renja, K.PAGU), jumlah_program(renja, K.PAGU_MAJU))
    kaki = ("Jumlah pagu program", *[""] * 7, jumlah[0], *[""] * 6, jumlah[1], "")
    return TabelDokumen("Tabel 4.1", kolom, (*baris, BarisDokumen(kaki, jenis=JenisBaris.JUMLAH)), nomor_kolom=True)


class _IsiTabel41:
    """Isi baris Tabel 4.1, dengan target akhir, realisasi, dan prakiraan yang dicari sekali."""

    def __init__(self, bahan: BahanRenja) -> None:
        self.opd, self.tahun = bahan.opd, bahan.tahun
        self.nyata = ambil_nyata(bahan.bundel, bahan.opd.kode)
        self.akhir = _target(milik(bahan.bundel["program"], self.opd.kode), kolom_target(AKHIR_RENSTRA))
        renja = milik(bahan.bundel["renja"], self.opd.kode)
        self.berjalan = _target(tahun_sama(renja, self.tahun - 1), K.TARGET)

    @staticmethod
    def jenis(baris: KepalaUrusan | dict[Any, Any]) -> JenisBaris:
        return JenisBaris.INDUK if isinstance(baris, KepalaUrusan) else jenis_baris(baris[K.JENIS])

    def sel(self, baris: KepalaUrusan | dict[Any, Any]) -> tuple[object, ...]:
        return self.kepala(baris) if isinstance(baris, KepalaUrusan) else self.baris(baris)

    def kepala(self, kepala: KepalaUrusan) -> tuple[object, ...]:
        jumlah = kepala.jumlah
        return (kepala.kode, kepala.nama, *[""] * 5, jumlah[K.PAGU], *[""] * 6, jumlah[K.PAGU_MAJU], "")

    def baris(self, baris: dict[Any, Any]) -> tuple[object, ...]:
        kode, indikator, satuan = baris[K.KODE], baris[K.INDIKATOR], baris[K.SATUAN]
        nyata = self.nyata.nilai(kode, indikator, self.tahun - 2)
        return (
            kode,
            baris[K.NAMA],
            indikator,
            self.akhir.get((kode, indikator), STRIP),
            target_satuan(nyata, satuan),
            self.berjalan.get((kode, indikator), STRIP),
            target_satuan(baris[K.TARGET], satuan),
            baris[K.PAGU],
            baris[K.LOKASI],
            baris[K.SUMBER_DANA],
            *("", ""),
            baris[K.KELOMPOK_SASARAN],
            target_satuan(baris[K.TARGET_MAJU], satuan),
            baris[K.PAGU_MAJU],
            self.opd.nama,
        )


def _target(frame: pd.DataFrame, kolom: str) -> _Petunjuk:
    """Kode dan indikator → target bersatuan."""
    isi = zip(frame[K.KODE], frame[K.INDIKATOR], frame[kolom], frame[K.SATUAN], strict=True)
    return {(kode, indikator): target_satuan(nilai, satuan) or STRIP for kode, indikator, nilai, satuan in isi}
