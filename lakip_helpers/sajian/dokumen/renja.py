"""Tabel Renja sebagai Excel: bentuk T-C.33 sampai Renja 2026, bentuk 18 kolom mulai Renja 2027.

Kolom Permendagri 14/2026 dikenal dari aplikasi dan dokumen daerah yang memakainya (sumber kedua), bukan dari naskah
peraturannya. Kolom yang tidak ada datanya di bundel (prioritas, catatan) disediakan kosong untuk diisi.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import TAHUN_TARGET, JenisNomenklatur, K, kolom_target
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd, milik, tahun_sama
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
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel

TAHUN_BENTUK_BARU: Final = 2027
"""Renja tahun ini yang pertama memakai bentuk Permendagri 14/2026."""
AKHIR_RENSTRA: Final = TAHUN_TARGET[-2]
_URAIAN: Final = "Urusan/Bidang Urusan/Program/Outcome/Kegiatan/Sub Kegiatan/Output"
_Petunjuk = dict[tuple[object, object], str]


def buat_renja(bundel: Bundel, kode_opd: str, tahun: int, *, setelan: Setelan | None = None) -> Workbook:
    """Susun tabel Renja satu OPD sebagai buku kerja Excel.

    Masukan: bundel, kode OPD, tahun Renja. Keluaran: buku kerja openpyxl satu lembar. Galat: `GalatTabel` bila tabel
    Renja tidak memuat OPD dan tahun itu. Bentuk: T-C.33 Permendagri 86/2017 sampai Renja 2026, sesudahnya Tabel 4.1
    Permendagri 14/2026 (sumber kedua).

    >>> from lakip_helpers import muat
    >>> buat_renja(muat("kota_contoh"), "DISDIK", 2027).sheetnames
    ['Tabel 4.1']
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    renja = ambil_renja(bundel, opd, tahun)
    tabel = tabel_41(bundel, opd, tahun, renja) if tahun >= TAHUN_BENTUK_BARU else tabel_tc33(tahun, renja)
    buku = buku_baru(f"Renja {tahun} {opd.nama}")
    judul = (f"RENCANA PROGRAM, KEGIATAN, DAN SUB KEGIATAN TAHUN {tahun}", opd.nama_lengkap.upper())
    tulis_lembar(buku, tabel, judul, rekaan=bundel.rekaan, catatan=setelan.catatan)
    return buku


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


def tabel_tc33(tahun: int, renja: pd.DataFrame) -> TabelDokumen:
    """Tabel T-C.33: rencana tahun ini dan prakiraan maju."""
    ini, maju = f"Rencana Tahun {tahun}", f"Prakiraan Maju Rencana Tahun {tahun + 1}"
    kolom = (
        KolomDokumen("Kode", 3.4),
        KolomDokumen("Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan", 6.5),
        KolomDokumen("Indikator Kinerja Program/Kegiatan/Sub Kegiatan", 6.5),
        KolomDokumen("Lokasi", 3.2, kelompok=ini),
        KolomDokumen("Target Capaian Kinerja", 3.2, rata=Rata.TENGAH, kelompok=ini),
        KolomDokumen("Kebutuhan Dana/Pagu Indikatif", 3.6, Rupa.RUPIAH, Rata.KANAN, kelompok=ini),
        KolomDokumen("Sumber Dana", 2.6, kelompok=ini),
        KolomDokumen("Catatan Penting", 2.8, kosong=""),
        KolomDokumen("Target Capaian Kinerja", 3.2, rata=Rata.TENGAH, kelompok=maju),
        KolomDokumen("Kebutuhan Dana/Pagu Indikatif", 3.6, Rupa.RUPIAH, Rata.KANAN, kelompok=maju),
    )
    baris = [BarisDokumen(_isi_tc33(satu), jenis=jenis_baris(satu[K.JENIS])) for satu in renja.to_dict("records")]
    jumlah = (jumlah_program(renja, K.PAGU), jumlah_program(renja, K.PAGU_MAJU))
    akhir = ("Jumlah pagu program", "", "", "", "", jumlah[0], "", "", "", jumlah[1])
    return TabelDokumen("T-C.33", kolom, (*baris, BarisDokumen(akhir, jenis=JenisBaris.JUMLAH)), nomor_kolom=True)


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


def tabel_41(bundel: Bundel, opd: Opd, tahun: int, renja: pd.DataFrame) -> TabelDokumen:
    """Tabel 4.1 berkolom 18: target akhir Renstra, prakiraan tahun berjalan, rencana, prioritas, prakiraan maju."""
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
        KolomDokumen("Prioritas Kepala Daerah", 2.0, kelompok=rencana, kosong=""),
        KolomDokumen("Kelompok Sasaran", 2.8),
        KolomDokumen("Target", 2.4, rata=tengah, kelompok=maju),
        KolomDokumen("Pagu Indikatif", 3.5, Rupa.RUPIAH, Rata.KANAN, kelompok=maju),
        KolomDokumen("Perangkat Daerah Penanggung Jawab", 3.2),
    )
    akhir, berjalan = _target_akhir(bundel, opd), _target_berjalan(bundel, opd, tahun - 1)
    baris = [
        BarisDokumen((str(nomor), *_isi_41(satu, opd, akhir, berjalan)), jenis=jenis_baris(satu[K.JENIS]))
        for nomor, satu in enumerate(renja.to_dict("records"), start=1)
    ]
    jumlah = (jumlah_program(renja, K.PAGU), jumlah_program(renja, K.PAGU_MAJU))
    kaki = ("Jumlah pagu program", *[""] * 7, jumlah[0], *[""] * 7, jumlah[1], "")
    return TabelDokumen("Tabel 4.1", kolom, (*baris, BarisDokumen(kaki, jenis=JenisBaris.JUMLAH)), nomor_kolom=True)


def _isi_41(baris: dict[Any, Any], opd: Opd, akhir: _Petunjuk, berjalan: _Petunjuk) -> tuple[object, ...]:
    kunci = (baris[K.KODE], baris[K.INDIKATOR])
    return (
        baris[K.KODE],
        baris[K.NAMA],
        baris[K.INDIKATOR],
        akhir.get(kunci, STRIP),
        "",
        berjalan.get(kunci, STRIP),
        target_satuan(baris[K.TARGET], baris[K.SATUAN]),
        baris[K.PAGU],
        baris[K.LOKASI],
        baris[K.SUMBER_DANA],
        *("", "", ""),
        baris[K.KELOMPOK_SASARAN],
        target_satuan(baris[K.TARGET_MAJU], baris[K.SATUAN]),
        baris[K.PAGU_MAJU],
        opd.nama,
    )


def _target_akhir(bundel: Bundel, opd: Opd) -> _Petunjuk:
    """Kode dan indikator → target tahun terakhir Renstra."""
    return _target(milik(bundel["program"], opd.kode), kolom_target(AKHIR_RENSTRA))


def _target_berjalan(bundel: Bundel, opd: Opd, tahun: int) -> _Petunjuk:
    """Kode dan indikator → target Renja tahun berjalan, sebagai prakiraan capaiannya."""
    return _target(tahun_sama(milik(bundel["renja"], opd.kode), tahun), K.TARGET)


def _target(frame: pd.DataFrame, kolom: str) -> _Petunjuk:
    isi = zip(frame[K.KODE], frame[K.INDIKATOR], frame[kolom], frame[K.SATUAN], strict=True)
    return {(kode, indikator): target_satuan(nilai, satuan) or STRIP for kode, indikator, nilai, satuan in isi}
