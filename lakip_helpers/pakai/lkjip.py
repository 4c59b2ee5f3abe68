"""Laporan kinerja: angka sebuah OPD atau seluruh daerah dihitung, lalu menjadi LKjIP atau ikhtisarnya."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, K
from lakip_helpers.pakai.dokumen import JenisDokumen, Siapan
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.lkjip.ukur import HasilUkur

DIJAWAB_LAPORAN: Final = ("LKJ-01", "LKJ-02")
"""Butir dan sasaran yang belum ditulis kantor tetap tercetak, terhitung atau sebagai tempat isian; tidak menahan."""


def jenis_lkjip(kode_opd: str) -> JenisDokumen:
    """LKjIP sebuah OPD, atau seluruh daerah bila kodenya PEMDA (catatan semua OPD ikut ditimbang).

    >>> jenis_lkjip("pemda").nama
    'LKJIP'
    """
    if kode_opd.strip().upper() == KODE_PEMDA:
        return _jenis("LKJIP", susun_kota, semua_opd=True)
    return _jenis("LKJIP", susun_opd)


def jenis_ikhtisar() -> JenisDokumen:
    """Ikhtisar eksekutif satu halaman dari laporan kinerja."""
    return _jenis("IKHTISAR", susun_ikhtisar)


def _jenis(
    nama: str, susun: Callable[[Bundel, str, int, Setelan], Document], *, semua_opd: bool = False
) -> JenisDokumen:
    def pilih(bundel: Bundel, temuan: LaporanTemuan, kode: str, tahun: int) -> LaporanTemuan:
        from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen

        catatan = catatan_dokumen(bundel, temuan, None if semua_opd else kode, tahun)
        return LaporanTemuan(k for k in catatan.kelompok if k.kartu.kode not in DIJAWAB_LAPORAN)

    def penyusun(siap: Siapan, setelan: Setelan) -> Document:
        return susun(siap.bundel, siap.kode, siap.tahun, setelan)

    return JenisDokumen(nama, {".docx": penyusun}, pilih)


def ukur_laporan(bundel: Bundel, kode: str, tahun: int) -> HasilUkur:
    """Hitung semua angka laporan satu OPD atau PEMDA; `GalatTabel` bila PK atau realisasi tahun itu belum ada.

    >>> from lakip_helpers import muat
    >>> ukur_laporan(muat("kota_contoh"), "DISDIK", 2025).ringkas["tercapai"].tolist()
    [1, 1, 0]
    """
    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.aturan.capaian.ringkas_laporan import hitung_serapan, ringkas_laporan
    from lakip_helpers.sajian.lkjip.ukur import HasilUkur, susun_anggaran_laporan, susun_ukur_laporan, tahun_laporan

    ukur = hitung_capaian(susun_ukur_laporan(bundel, kode, tahun))
    anggaran = hitung_serapan(susun_anggaran_laporan(bundel, kode, tahun))
    return HasilUkur(ukur, anggaran, ringkas_laporan(tahun_laporan(ukur, tahun), anggaran))


def ringkas_opd(bundel: Bundel, tahun: int, anggaran: pd.DataFrame) -> pd.DataFrame:
    """Ringkasan tiap OPD yang punya PK dan realisasi tahun itu; `anggaran` program semua OPD.

    `GalatTabel` bila belum satu OPD pun punya.
    """
    import pandas as pd

    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.aturan.capaian.ringkas_laporan import ringkas_laporan
    from lakip_helpers.sajian.lkjip.ukur import susun_ukur_laporan, tahun_laporan

    semua = []
    for kode in bundel["perangkat_daerah"][K.KODE_OPD]:
        try:
            semua.append(tahun_laporan(susun_ukur_laporan(bundel, str(kode), tahun), tahun))
        except GalatTabel:
            continue
    if not semua:
        raise GalatTabel(
            f"Belum satu OPD pun punya Perjanjian Kinerja dan realisasi setahun {tahun} di data ini, jadi laporan"
            " daerah belum dapat disusun dari OPD-nya. Isi lembar PK, PK Sasaran, dan Realisasi, atau pilih tahun lain."
        )
    return ringkas_laporan(hitung_capaian(pd.concat(semua, ignore_index=True)), anggaran, K.KODE_OPD)


def susun_opd(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
    """LKjIP satu OPD."""
    from lakip_helpers.sajian.lkjip.lkjip import buat_lkjip

    return buat_lkjip(bundel, kode, tahun, hasil=ukur_laporan(bundel, kode, tahun), setelan=setelan)


def susun_kota(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
    """LKjIP seluruh daerah."""
    from lakip_helpers.sajian.lkjip.kota import buat_lkjip_kota

    hasil = ukur_laporan(bundel, kode, tahun)
    per_opd = ringkas_opd(bundel, tahun, hasil.anggaran)
    return buat_lkjip_kota(bundel, tahun, hasil=hasil, per_opd=per_opd, setelan=setelan)


def susun_ikhtisar(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
    """Ikhtisar eksekutif satu OPD atau PEMDA."""
    from lakip_helpers.sajian.lkjip.ikhtisar import buat_ikhtisar

    return buat_ikhtisar(bundel, kode, tahun, hasil=ukur_laporan(bundel, kode, tahun), setelan=setelan)
