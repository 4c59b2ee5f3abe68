"""Evaluasi: buku kerja LKE, draf LHE, dan daftar reviu APIP dari catatan kit.

Catatan salah tidak menahan dokumen ini: justru itulah yang dievaluasi.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import K
from lakip_helpers.pakai.dokumen import JenisDokumen, Siapan
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.evaluasi.lke import IsiLke
    from lakip_helpers.sajian.kertas.kerangka import Setelan

RUMPUN_LKE: Final = "LKE"


def jenis_lke() -> JenisDokumen:
    """Buku kerja LKE (Excel), atau draf LHE (Word); isian evaluatornya ikut bila ada di datanya.

    >>> list(jenis_lke().penyusun)
    ['.xlsx', '.docx']
    """

    def buku(siap: Siapan, setelan: Setelan) -> Workbook:
        from lakip_helpers.sajian.evaluasi.lke import buat_lke

        return buat_lke(siap.bundel, siap.kode, siap.tahun, _isian(siap), setelan=setelan)

    def draf(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.evaluasi.lhe import buat_lhe

        return buat_lhe(siap.bundel, siap.kode, siap.tahun, _isian(siap), setelan=setelan)

    def pilih(bundel: Bundel, temuan: LaporanTemuan, kode: str, tahun: int) -> LaporanTemuan:
        from lakip_helpers.sajian.dokumen.catatan import temuan_menyangkut

        return temuan_menyangkut(bundel, temuan, kode, tahun).saring(RUMPUN_LKE)

    return JenisDokumen("LKE", {".xlsx": buku, ".docx": draf}, pilih, menahan=False)


def jenis_reviu() -> JenisDokumen:
    """Daftar reviu laporan kinerja (23 butir), terisi awal dari catatan kit, sebagai Word atau Excel."""

    def word(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.evaluasi.reviu import buat_reviu

        return buat_reviu(siap.bundel, siap.kode, siap.tahun, _usul(siap), setelan=setelan)

    def excel(siap: Siapan, setelan: Setelan) -> Workbook:
        from lakip_helpers.sajian.evaluasi.reviu import buat_buku_reviu

        return buat_buku_reviu(siap.bundel, siap.kode, siap.tahun, _usul(siap), setelan=setelan)

    def tanpa(*_: Any) -> LaporanTemuan:
        return LaporanTemuan()

    return JenisDokumen("REVIU", {".docx": word, ".xlsx": excel}, tanpa, menahan=False)


def _usul(siap: Siapan) -> pd.DataFrame:
    from lakip_helpers.aturan.evaluasi.reviu import usul_reviu

    return usul_reviu(_menyangkut(siap))


def _isian(siap: Siapan) -> IsiLke:
    return susun_isian_lke(siap.bundel, siap.kode, siap.tahun, _menyangkut(siap))


def _menyangkut(siap: Siapan) -> LaporanTemuan:
    from lakip_helpers.sajian.dokumen.catatan import temuan_menyangkut

    return temuan_menyangkut(siap.bundel, siap.temuan, siap.kode, siap.tahun)


def susun_isian_lke(bundel: Bundel, kode_opd: str, tahun: int, laporan: LaporanTemuan) -> IsiLke:
    """Isian LKE satu OPD dan tahun, dihitung, dengan kriteria yang disentuh temuan pada `laporan`.

    >>> from lakip_helpers import muat
    >>> len(susun_isian_lke(muat("kota_contoh"), "DISDIK", 2025, LaporanTemuan()).kriteria)
    80
    """
    from lakip_helpers.aturan.evaluasi.lke import ambil_lke, nilai_lke, paling_mengangkat, usul_jawaban
    from lakip_helpers.sajian.evaluasi.lke import IsiLke

    lembar, kriteria = ambil_lke(bundel, kode_opd, tahun)
    hasil = nilai_lke(lembar, kriteria)
    return IsiLke(
        rincian=hasil.rincian,
        kriteria=_kriteria(bundel, kode_opd, tahun, laporan),
        usul=usul_jawaban(kriteria) if kriteria is not None else tanpa_usul(),
        mengangkat=paling_mengangkat(lembar, kriteria),
        total=hasil.total,
        predikat=hasil.predikat,
        sebutan=hasil.sebutan,
    )


def tanpa_usul() -> pd.DataFrame:
    """Usul jawaban yang kosong, untuk LKE yang kriterianya belum dinilai.

    >>> len(tanpa_usul())
    0
    """
    import pandas as pd

    return pd.DataFrame({"persen": [], "usul": [], "belum": []}, dtype=object)


def _kriteria(bundel: Bundel, kode_opd: str, tahun: int, laporan: LaporanTemuan) -> pd.DataFrame:
    """Delapan puluh kriteria, jawabannya, dan temuan kit yang menyentuhnya: yang sekarang, atau yang tercatat."""
    from lakip_helpers.aturan.evaluasi.lke import ambil_kriteria, daftar_kriteria, usul_kriteria

    kunci = [K.KODE, K.NOMOR]
    isian = ambil_kriteria(bundel, kode_opd, tahun).drop_duplicates(kunci).set_index(kunci)
    sekarang = usul_kriteria(laporan).set_index(kunci)[K.ALASAN]
    semua = daftar_kriteria().set_index(kunci)
    semua[K.TERPENUHI] = isian[K.TERPENUHI]
    semua[K.ALASAN] = sekarang.reindex(semua.index).fillna(isian[K.ALASAN].reindex(semua.index))
    return semua.fillna("").reset_index()
