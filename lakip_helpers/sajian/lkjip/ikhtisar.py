"""Ikhtisar eksekutif satu halaman: hasil, yang belum tercapai, anggaran, dan langkah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_persen
from lakip_helpers.sajian.grafik.kuadran import gambar_kuadran
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, Rata, Rupa, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, buka
from lakip_helpers.sajian.lkjip.bahan import Bahan, SasaranLapor, susun_bahan
from lakip_helpers.sajian.lkjip.kalimat import kalimat_serapan, kalimat_simpulan
from lakip_helpers.sajian.lkjip.rangka import pasang_gambar
from lakip_helpers.sajian.lkjip.ukur import HasilUkur

if TYPE_CHECKING:
    from docx.document import Document

    from lakip_helpers.model import Bundel

BELUM_DISEBUT: Final = 5
"""Banyaknya indikator meleset yang disebut satu per satu."""
SASARAN_BERGAMBAR: Final = 6
"""Sasaran sebanyak ini masih muat sebagai grafik batang di satu halaman; selebihnya grafik sebar."""


def buat_ikhtisar(
    bundel: Bundel, kode_opd: str, tahun: int, *, hasil: HasilUkur, setelan: Setelan | None = None
) -> Document:
    """Susun ikhtisar eksekutif satu halaman.

    Masukan: bundel, kode OPD atau PEMDA, tahun laporan, dan `hasil` yang sudah dihitung (lihat `HasilUkur`). Keluaran:
    dokumen python-docx. Galat: `GalatTabel` bila PK tahun itu tidak ada. Isi: ringkasan LKjIP menurut PermenPAN-RB
    53/2014 Lampiran II; bentuknya kebiasaan.

    >>> from lakip_helpers import muat
    >>> from lakip_helpers.pakai.lkjip import ukur_laporan
    >>> bundel = muat("kota_contoh")
    >>> buat_ikhtisar(bundel, "DISHUB", 2025, hasil=ukur_laporan(bundel, "DISHUB", 2025)).paragraphs[0].text
    'IKHTISAR EKSEKUTIF LAPORAN KINERJA 2025'
    """
    setelan = setelan or Setelan()
    bahan = susun_bahan(bundel, kode_opd, tahun, hasil, setelan)
    lembaran = buka(setelan, f"Ikhtisar Eksekutif {tahun} {bahan.opd.nama}", rekaan=bundel.rekaan)
    lembaran.judul(f"IKHTISAR EKSEKUTIF LAPORAN KINERJA {tahun}", bahan.opd.nama_lengkap)
    tulis_ikhtisar(lembaran, bahan)
    return lembaran.dokumen


def tulis_ikhtisar(lembaran: Lembaran, bahan: Bahan) -> None:
    """Isi ikhtisar, tanpa judulnya."""
    lembaran.tulis(kalimat_simpulan(bahan)[0], g.ISI)
    lembaran.tabel(tabel_ikhtisar(bahan, lembaran.lebar_isi()))
    _gambar(lembaran, bahan)
    for kalimat in (_belum(bahan), kalimat_serapan(bahan.hasil.anggaran, bahan.tahun)):
        lembaran.tulis(kalimat, g.KETERANGAN)
    lembaran.isian(f"langkah utama tahun {bahan.tahun + 1}, satu atau dua kalimat")


def _gambar(lembaran: Lembaran, bahan: Bahan) -> None:
    ringkas = bahan.bernama
    lengkap = (ringkas[K.TERENDAH].notna() & ringkas[K.SERAPAN].notna()).any()
    if not bahan.terhitung or (len(ringkas) > SASARAN_BERGAMBAR and not lengkap):
        return
    batang = len(ringkas) <= SASARAN_BERGAMBAR
    grafik = bahan.grafik_sasaran if batang else gambar_kuadran(ringkas, bahan.tahun, berdaftar=False)
    judul = "Rata-rata capaian tiap sasaran (dibatasi 100 %)"
    judul = judul if batang else "Capaian terendah dan serapan tiap sasaran, bernomor seperti tabel"
    lembaran.sela()
    pasang_gambar(lembaran, lembaran.tulis("", g.TENGAH), grafik, judul)
    lembaran.tulis(f"{judul}. {grafik.kalimat}", g.KETERANGAN)


def _belum(bahan: Bahan) -> str:
    """Indikator yang belum mencapai target, dari capaian terendah."""
    belum = sorted((i for s in bahan.sasaran for i in s.belum), key=lambda indikator: indikator.ini.capaian or 0.0)
    tanpa = sum(len(s.tanpa_capaian) for s in bahan.sasaran)
    if tanpa == len(bahan.indikator):
        return "Capaian belum dapat dihitung: target atau realisasinya belum diisi."
    akhir = f" {tanpa} indikator tidak dapat dihitung." if tanpa else ""
    if not belum:
        return f"Semua indikator yang dapat dihitung mencapai target.{akhir}"
    rinci = "; ".join(f"{satu.nama} ({tulis_persen(satu.ini.capaian)})" for satu in belum[:BELUM_DISEBUT])
    sisa = f"; dan {len(belum) - BELUM_DISEBUT} lagi" if len(belum) > BELUM_DISEBUT else ""
    return f"Belum mencapai target: {rinci}{sisa}.{akhir}"


def tabel_ikhtisar(bahan: Bahan, lebar: float) -> TabelDokumen:
    """Satu baris satu sasaran: indikator tercapai, rata-rata, kategori, terendah, dan serapan bila ada."""
    berserapan = bool(bahan.hasil.ringkas[K.SERAPAN].notna().any())
    w = bagi_lebar(lebar, 0.9, 6.4, 1.9, 2.0, 2.6, 2.0, *([1.8] if berserapan else []))
    kolom = [
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Sasaran", w[1]),
        KolomDokumen("Indikator Tercapai", w[2], rata=Rata.TENGAH),
        KolomDokumen("Rata-rata Capaian", w[3], Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Kategori", w[4], rata=Rata.TENGAH),
        KolomDokumen("Capaian Terendah", w[5], Rupa.PERSEN, Rata.KANAN),
    ]
    kolom += [KolomDokumen("Serapan", w[6], Rupa.PERSEN, Rata.KANAN)] if berserapan else []
    baris = tuple(BarisDokumen(_isi_ikhtisar(s)[: len(kolom)]) for s in bahan.sasaran)
    return TabelDokumen("Ikhtisar", tuple(kolom), baris, kecil=True)


def _isi_ikhtisar(sasaran: SasaranLapor) -> tuple[object, ...]:
    r = sasaran.ringkas
    tercapai = f"{r[K.TERCAPAI]} dari {r[K.BANYAK]}"
    return (
        str(sasaran.nomor), sasaran.uraian, tercapai, r[K.RATA], r[K.KATEGORI] or None, r[K.TERENDAH], r[K.SERAPAN]
    )  # fmt: skip
