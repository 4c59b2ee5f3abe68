"""Tabel Renstra bentuk lama yang melihat ke belakang dan menampung strategi: T-C.23, T-C.24, dan T-C.26.

Kolom target, realisasi, dan rasionya dikenal dari aplikasi daerah (sumber kedua). Yang ada datanya terisi.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import TAHUN_TARGET, JenisNomenklatur, K, Tingkat, kolom_target
from lakip_helpers.sajian.dokumen.nyata import ambil_nyata, pagu_tahun, tingkat, tingkat_searah
from lakip_helpers.sajian.dokumen.renja_rencana import target_satuan, urut_kode
from lakip_helpers.sajian.kertas.ambil import Opd, milik
from lakip_helpers.sajian.kertas.bentuk import BELUM, BarisDokumen, JenisBaris, KolomDokumen, Rata, Rupa, TabelDokumen

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel

TAHUN_LALU: Final = tuple(range(TAHUN_TARGET[0] - 4, TAHUN_TARGET[0] + 1))
"""Lima tahun terakhir yang sudah lengkap."""


def tabel_tc23(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """T-C.23: target, realisasi, dan rasionya selama lima tahun terakhir."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Indikator Kinerja sesuai Tugas dan Fungsi", 6.4, kosong=BELUM),
        KolomDokumen("Target NSPK", 2.0, kosong=""),
        KolomDokumen("Target IKK", 2.0, kosong=""),
        KolomDokumen("Target Indikator Lainnya", 2.2, kosong=""),
        *(KolomDokumen(str(t), 1.8, rata=Rata.TENGAH, kelompok="Target Renstra", kosong="") for t in TAHUN_LALU),
        *(KolomDokumen(str(t), 1.8, rata=Rata.TENGAH, kelompok="Realisasi Capaian", kosong="") for t in TAHUN_LALU),
        *(KolomDokumen(str(t), 1.8, Rupa.PERSEN, Rata.KANAN, "Rasio Capaian", kosong="") for t in TAHUN_LALU),
    )
    nyata = ambil_nyata(bundel, opd.kode)
    baris = []
    for nomor, i in enumerate(milik(bundel["renstra_indikator"], opd.kode).to_dict("records"), start=1):
        janji: list[Any] = [i.get(kolom_target(t)) for t in TAHUN_LALU]
        terjadi = [nyata.nilai(i[K.KODE_INDIKATOR], "", t) for t in TAHUN_LALU]
        rasio = [tingkat_searah(r, t, i.get(K.ARAH)) for r, t in zip(terjadi, janji, strict=True)]
        angka = (target_satuan(satu, i[K.SATUAN]) for satu in (*janji, *terjadi))
        baris.append(BarisDokumen((str(nomor), i[K.INDIKATOR], "", "", "", *angka, *rasio)))
    return TabelDokumen("T-C.23", kolom, tuple(baris), nomor_kolom=True)


def tabel_tc24(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """T-C.24: anggaran, realisasi, dan rasionya tiap program selama lima tahun terakhir."""
    kolom = (
        KolomDokumen("Uraian", 6.4),
        *(KolomDokumen(str(t), 3.0, Rupa.RUPIAH, Rata.KANAN, "Anggaran", kosong="") for t in TAHUN_LALU),
        *(KolomDokumen(str(t), 3.0, Rupa.RUPIAH, Rata.KANAN, "Realisasi Anggaran", kosong="") for t in TAHUN_LALU),
        *(KolomDokumen(str(t), 1.8, Rupa.PERSEN, Rata.KANAN, "Rasio", kosong="") for t in TAHUN_LALU),
    )
    program = milik(bundel["program"], opd.kode)
    program = urut_kode(program[program[K.JENIS] == JenisNomenklatur.PROGRAM].drop_duplicates(K.KODE))
    nyata, pagu = ambil_nyata(bundel, opd.kode), {t: pagu_tahun(bundel, opd.kode, t) for t in TAHUN_LALU}
    baris = []
    for satu in program.to_dict("records"):
        kode = str(satu[K.KODE])
        janji, terjadi = [pagu[t].get(kode) for t in TAHUN_LALU], [nyata.rp(kode, t) for t in TAHUN_LALU]
        rasio = [tingkat(r, t) for r, t in zip(terjadi, janji, strict=True)]
        baris.append(BarisDokumen((f"{kode} {satu[K.NAMA]}", *janji, *terjadi, *rasio)))
    return TabelDokumen("T-C.24", kolom, tuple(baris), nomor_kolom=True)


def tabel_tc26(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """T-C.26: tujuan dan sasaran terisi; strategi dan arah kebijakannya ditulis orang."""
    kolom = (
        KolomDokumen("Tujuan", 7.0, kosong=""),
        KolomDokumen("Sasaran", 7.0, kosong=""),
        KolomDokumen("Strategi", 7.0, kosong=""),
        KolomDokumen("Arah Kebijakan", 7.0, kosong=""),
    )
    baris = [
        BarisDokumen((s[K.URAIAN], "", "", ""), jenis=JenisBaris.INDUK)
        if s[K.TINGKAT] == Tingkat.TUJUAN
        else BarisDokumen(("", s[K.URAIAN], "", ""))
        for s in milik(bundel["renstra_sasaran"], opd.kode).to_dict("records")
    ]
    return TabelDokumen("T-C.26", kolom, tuple(baris), nomor_kolom=True)
