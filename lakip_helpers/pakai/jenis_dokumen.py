"""Jenis dokumen resmi: apa yang disusun, menurut akhiran berkasnya, dan catatan mana yang menahannya."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from lakip_helpers.istilah import K
from lakip_helpers.pakai.dokumen import JenisDokumen, Siapan

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel
    from lakip_helpers.pakai.dokumen import Penyusun
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.temuan import LaporanTemuan


def pilih_catatan_tahun(bundel: Bundel, temuan: LaporanTemuan, kode: str, tahun: int) -> LaporanTemuan:
    """Catatan salah atas OPD dan tahun dokumennya."""
    from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen

    return catatan_dokumen(bundel, temuan, kode, tahun)


def pilih_catatan_periode(bundel: Bundel, temuan: LaporanTemuan, kode: str, tahun: int) -> LaporanTemuan:
    """Catatan salah atas OPD itu pada semua tahun, untuk dokumen yang memuat target sampai akhir periode."""
    from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen

    return catatan_dokumen(bundel, temuan, kode, None)


def jenis_pk(jenjang: str = "", pejabat: str = "", *, perubahan: bool = False) -> JenisDokumen:
    """Perjanjian Kinerja; beberapa pejabat pada satu jenjang masuk ke satu berkas."""

    def susun(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.dokumen.pk import buat_pk

        pilihan: dict[str, Any] = {"jenjang": jenjang, "pejabat": pejabat, "perubahan": perubahan}
        return buat_pk(siap.bundel, siap.kode, siap.tahun, **pilihan, setelan=setelan)

    nama = "_".join(["PK", *(["PERUBAHAN"] if perubahan else []), *([jenjang] if jenjang else [])])
    return JenisDokumen(nama, {".docx": susun}, pilih_catatan_tahun)


def jenis_iku() -> JenisDokumen:
    """Dokumen IKU: definisi operasional, target tiap tahun, dan kartu tiap IKU."""

    def susun(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.dokumen.iku import buat_iku

        return buat_iku(siap.bundel, siap.kode, siap.tahun, setelan=setelan)

    return JenisDokumen("IKU", {".docx": susun}, pilih_catatan_periode)


def jenis_renaksi() -> JenisDokumen:
    """Rencana aksi per triwulan dan pemantauannya, sebagai Word atau Excel."""

    def word(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.dokumen.renaksi import buat_renaksi

        return buat_renaksi(siap.bundel, siap.kode, siap.tahun, ukur=_ukur_triwulan(siap), setelan=setelan)

    def excel(siap: Siapan, setelan: Setelan) -> Workbook:
        from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi

        return buat_buku_renaksi(siap.bundel, siap.kode, siap.tahun, ukur=_ukur_triwulan(siap), setelan=setelan)

    return JenisDokumen("RENAKSI", {".docx": word, ".xlsx": excel}, pilih_catatan_tahun)


def _ukur_triwulan(siap: Siapan) -> Any:
    """Capaian sampai tiap triwulan; `None` bila belum ada realisasi."""
    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.sajian.dokumen.renaksi import susun_ukur

    ukur = susun_ukur(siap.bundel, siap.kode, siap.tahun)
    return hitung_capaian(ukur) if len(ukur) else None


def jenis_renja() -> JenisDokumen:
    """Semua tabel Renja sebagai Excel, atau rangka Word berbab; bentuknya menurut tahun Renja."""

    def excel(siap: Siapan, setelan: Setelan) -> Workbook:
        from lakip_helpers.sajian.dokumen.renja import buat_renja

        pilihan: dict[str, Any] = {"urusan": nama_urusan(), "capaian": capaian_indikator(siap.bundel)}
        return buat_renja(siap.bundel, siap.kode, siap.tahun, **pilihan, setelan=setelan)

    def word(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.dokumen.rangka_rencana import buat_rangka_renja
        from lakip_helpers.sajian.dokumen.renja import siapkan_renja

        capaian = capaian_indikator(siap.bundel)
        bahan = siapkan_renja(siap.bundel, siap.kode, siap.tahun, setelan, nama_urusan(), capaian)
        return buat_rangka_renja(bahan, setelan)

    return JenisDokumen("RENJA", {".xlsx": excel, ".docx": word}, pilih_catatan_tahun)


def jenis_renstra(bentuk: str = "baru") -> JenisDokumen:
    """Semua tabel Renstra 2025-2029 sebagai Excel, atau rangka Word berbab; `bentuk` "baru" atau "lama"."""

    def excel(siap: Siapan, setelan: Setelan) -> Workbook:
        from lakip_helpers.sajian.dokumen.renstra import BentukRenstra, buat_renstra

        pilihan: dict[str, Any] = {"bentuk": BentukRenstra(bentuk), "urusan": nama_urusan()}
        return buat_renstra(siap.bundel, siap.kode, **pilihan, setelan=setelan)

    def word(siap: Siapan, setelan: Setelan) -> Document:
        from lakip_helpers.sajian.dokumen.rangka_rencana import buat_rangka_renstra
        from lakip_helpers.sajian.dokumen.renstra import BentukRenstra

        return buat_rangka_renstra(siap.bundel, siap.kode, BentukRenstra(bentuk), nama_urusan(), setelan)

    nama = "RENSTRA" if bentuk == "baru" else "RENSTRA_LAMA"
    return JenisDokumen(nama, {".xlsx": excel, ".docx": word}, pilih_catatan_periode)


@cache
def nama_urusan() -> Mapping[str, str]:
    """Kode urusan dan bidang → namanya, dari nomenklatur edisi terbaru.

    >>> nama_urusan()["2.11"]
    'URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP'
    """
    from lakip_helpers.istilah import JenisNomenklatur
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.nomenklatur import edisi_terbaru

    terbaru = edisi_terbaru(muat("nomenklatur")["nomenklatur"])
    atas = terbaru[terbaru[K.JENIS].isin([JenisNomenklatur.URUSAN, JenisNomenklatur.BIDANG])]
    return dict(zip(map(str, atas[K.KODE]), map(str, atas[K.NAMA]), strict=True))


def capaian_indikator(bundel: Bundel) -> dict[tuple[str, int], float]:
    """Kode indikator dan tahun → capaian setahun dalam persen, menurut arah dan rumus kit."""
    from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan

    frame = capaian_tahunan(bundel)
    isi = zip(frame[K.KODE_INDIKATOR], frame[K.TAHUN], frame[K.CAPAIAN], strict=True)
    return {(str(kode), int(tahun)): float(nilai) for kode, tahun, nilai in isi if nilai == nilai}


def jenis_pohon(sampai: str | None = None) -> JenisDokumen:
    """Pohon kinerja dari RPJMD sampai sub kegiatan; akhiran berkas menentukan bentuknya."""
    from lakip_helpers.sajian.pohon.pohon import BENTUK, buat_pohon

    def penyusun(bentuk: str) -> Penyusun:
        def susun(siap: Siapan, setelan: Setelan) -> bytes:
            return buat_pohon(siap.bundel, siap.kode, siap.tahun, bentuk=bentuk, sampai=sampai, setelan=setelan)

        return susun

    return JenisDokumen("POHON", {bentuk: penyusun(bentuk) for bentuk in BENTUK}, pilih_catatan_tahun)
