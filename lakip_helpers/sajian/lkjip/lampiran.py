"""Lampiran LKjIP: Perjanjian Kinerja, pengukuran kinerja dengan hitungannya, dan pernyataan telah direviu."""

from __future__ import annotations

from lakip_helpers.sajian.dokumen.pk import tulis_pk
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import tempat_tanggal
from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    kosong,
)
from lakip_helpers.sajian.kertas.pernyataan_reviu import tulis_pernyataan
from lakip_helpers.sajian.kertas.wajar import tanpa_kode
from lakip_helpers.sajian.lkjip.bahan import BELUM_ADA, Bahan, IndikatorLapor
from lakip_helpers.sajian.lkjip.kalimat import sebab_kosong
from lakip_helpers.sajian.lkjip.rangka import Rangka


def tulis_lampiran(rangka: Rangka, bahan: Bahan) -> None:
    """Tulis ketiga lampiran; pengukuran kinerja pada halaman mendatar."""
    rangka.bab(f"LAMPIRAN 1\n{bahan.pk.judul}")
    tulis_pk(rangka.lembaran, bahan.pk, halaman_baru=False)
    rangka.bagian(mendatar=True)
    rangka.bab("LAMPIRAN 2\nPENGUKURAN KINERJA DAN HITUNGANNYA", halaman_baru=False)
    tabel = tabel_hitungan(bahan, rangka.lembaran.lebar_isi())
    rangka.tabel(f"Hitungan capaian tiap indikator tahun {bahan.tahun}", tabel, penutup=True)
    rangka.bagian(mendatar=False)
    rangka.bab("LAMPIRAN 3\nPERNYATAAN TELAH DIREVIU", halaman_baru=False)
    _pernyataan_reviu(rangka, bahan)


def tabel_hitungan(bahan: Bahan, lebar: float) -> TabelDokumen:
    """Tiap indikator dengan angka yang dimasukkan ke rumusnya."""
    w = bagi_lebar(lebar, 1.0, 5.0, 6.0, 1.7, 2.7, 2.7, 2.4, 7.2)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH, satukan=True),
        KolomDokumen("Sasaran Strategis", w[1], satukan=True),
        KolomDokumen("Indikator Kinerja", w[2]),
        KolomDokumen("Arah", w[3], rata=Rata.TENGAH, kosong=BELUM_ADA),
        KolomDokumen("Target", w[4], rata=Rata.TENGAH),
        KolomDokumen("Realisasi", w[5], rata=Rata.TENGAH),
        KolomDokumen("Capaian", w[6], Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Hitungan", w[7]),
    )
    baris = []
    for s in bahan.sasaran:
        for satu in s.indikator:
            u = satu.ini
            nilai = (satu.sel_target(u.target), satu.sel_realisasi(u.realisasi))
            isi = (str(s.nomor), s.uraian, satu.nama, satu.arah, *nilai, u.capaian, tulis_hitungan(satu))
            baris.append(BarisDokumen(isi, kunci=s.nomor))
    return TabelDokumen("Hitungan", kolom, tuple(baris), kecil=True)


def tulis_hitungan(indikator: IndikatorLapor) -> str:
    """Rumus dengan angkanya, lalu catatan hitungan tanpa kodenya bila ada; yang belum berisi disebut apa adanya."""
    ini = indikator.ini
    if kosong(ini.target) or kosong(ini.realisasi):
        return f"tidak dapat dihitung: {sebab_kosong(indikator)}"
    return "\n".join(satu for satu in (ini.rumus, tanpa_kode(ini.catatan)) if satu) or "tidak dapat dihitung"


def _pernyataan_reviu(rangka: Rangka, bahan: Bahan) -> None:
    """Formulir pernyataan; hasilnya ditulis APIP, tidak pernah oleh kit."""
    lembaran, opd = rangka.lembaran, bahan.opd
    lembaran.tulis(f"{opd.nama_lengkap}\nTAHUN {bahan.tahun}".upper(), g.ANAK_JUDUL)
    hari = tempat_tanggal(opd, None, bahan.tahun + 1)
    tulis_pernyataan(lembaran, opd.nama, bahan.tahun, hari, "; selama belum direviu, halaman ini dihapus")
