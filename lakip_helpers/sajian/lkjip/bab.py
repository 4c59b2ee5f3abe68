"""Bagian depan, Bab I, Bab II, dan Bab IV LKjIP menurut PermenPAN-RB 53/2014 Lampiran II.

Kalimatnya milik kit. Yang hanya diketahui kantor (tugas, struktur, isu strategis, langkah) menjadi tempat isian.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import TAHUN_TARGET, K, Tingkat, kolom_target
from lakip_helpers.sajian.dokumen.pk import tabel_anggaran, tabel_sasaran
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import milik, rekaman, tempat_tanggal
from lakip_helpers.sajian.kertas.bentuk import (
    TITIK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    kosong,
)
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan
from lakip_helpers.sajian.lkjip.bahan import Bahan
from lakip_helpers.sajian.lkjip.kalimat import kalimat_simpulan, rangkai
from lakip_helpers.sajian.lkjip.rangka import Rangka

if TYPE_CHECKING:
    import pandas as pd

PERIODE: Final = f"{TAHUN_TARGET[0]}–{TAHUN_TARGET[-2]}"
PROGRAM_DISEBUT: Final = 6
SISTEMATIKA: Final = (
    "Bab I Pendahuluan: gambaran organisasi, aspek strategis, dan isu strategis yang dihadapi.",
    "Bab II Perencanaan Kinerja: ringkasan rencana jangka menengah dan Perjanjian Kinerja {tahun}.",
    "Bab III Akuntabilitas Kinerja: tujuh hal untuk tiap sasaran, lalu realisasi anggaran.",
    "Bab IV Penutup: simpulan dan langkah untuk meningkatkan kinerja.",
    "Lampiran: Perjanjian Kinerja, pengukuran kinerja, dan pernyataan telah direviu.",
)


def tulis_sampul(rangka: Rangka, bahan: Bahan) -> None:
    """Halaman sampul: judul laporan, pemilik, tahun."""
    lembaran, opd = rangka.lembaran, bahan.opd
    lembaran.tulis("\n\n\n\n(lambang daerah)\n\n\n\n\n", g.TENGAH)
    lembaran.tulis("LAPORAN KINERJA\nINSTANSI PEMERINTAH\n(LKjIP)", g.JUDUL)
    lembaran.tulis(f"\nTAHUN {bahan.tahun}\n\n\n\n\n\n\n\n\n\n\n\n", g.JUDUL_DAFTAR)
    lembaran.tulis(opd.nama_lengkap.upper(), g.ANAK_JUDUL)
    lembaran.tulis(f"\n{bahan.tahun + 1}", g.TENGAH)


def tulis_pengantar(rangka: Rangka, bahan: Bahan) -> None:
    """Kata pengantar dengan tanda tangan kepala."""
    opd, tahun = bahan.opd, bahan.tahun
    rangka.bab("KATA PENGANTAR")
    rangka.isi(
        f"Laporan Kinerja Instansi Pemerintah (LKjIP) {opd.nama} tahun {tahun} disusun sebagai pertanggungjawaban atas"
        f" kinerja yang diperjanjikan dalam Perjanjian Kinerja {tahun}, dan menjadi bahan perbaikan kinerja tahun"
        " berikutnya.\n\nAngka capaian dalam laporan ini dihitung dari target Perjanjian Kinerja dan realisasi yang"
        " tercatat, dengan rumus yang disebut pada Bab III dan Lampiran 2."
    )
    rangka.isian("hal penting tahun ini, dan ucapan terima kasih bila perlu")
    penanda = Penanda("", f"{opd.jabatan_kepala or TITIK},", ber_nip=not opd.pemda)
    tanda_tangan(rangka.lembaran, tempat_tanggal(opd, None, tahun + 1), penanda)


def tulis_bab_1(rangka: Rangka, bahan: Bahan) -> None:
    """Pendahuluan."""
    opd, tahun = bahan.opd, bahan.tahun
    rangka.bab("BAB I\nPENDAHULUAN", halaman_baru=False)
    rangka.subbab("1.1 Latar Belakang")
    rangka.isi(
        "Setiap instansi pemerintah melaporkan kinerjanya setahun sekali (Peraturan Presiden Nomor 29 Tahun 2014"
        " tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah). Laporan ini disusun menurut Peraturan Menteri"
        f" PAN-RB Nomor 53 Tahun 2014 Lampiran II: membandingkan yang dijanjikan {opd.nama} dalam Perjanjian Kinerja"
        f" {tahun} dengan yang terwujud, menjelaskan sebabnya, dan menyebut anggaran yang dipakai."
    )
    rangka.subbab("1.2 Tugas, Fungsi, dan Struktur Organisasi")
    rangka.isian("tugas dan fungsi menurut peraturan pembentukannya (sebutkan nomor dan tahunnya)")
    rangka.isian("bagan atau uraian struktur organisasi, dan banyaknya pegawai menurut jabatan")
    rangka.subbab("1.3 Aspek Strategis dan Isu Strategis")
    for alinea in _aspek(bahan):
        rangka.isi(alinea)
    rangka.isian(f"isu strategis yang dihadapi pada {tahun}, seperti dalam {bahan.rencana}, dan perkembangannya")
    rangka.subbab("1.4 Sistematika")
    rangka.daftar(satu.format(tahun=tahun) for satu in SISTEMATIKA)


def _aspek(bahan: Bahan) -> list[str]:
    """Yang diketahui dari data: sasaran daerah yang didukung, dan program yang dilaksanakan."""
    hasil, anggaran = [], bahan.hasil.anggaran
    didukung = _sasaran_didukung(bahan)
    if didukung:
        hasil.append(f"{bahan.opd.nama} mendukung sasaran RPJMD berikut: {'; '.join(didukung)}.")
    if bahan.opd.pemda and len(anggaran):
        banyak = anggaran[K.KODE_OPD].nunique()
        hasil.append(f"Pada {bahan.tahun}, {banyak} perangkat daerah melaksanakan {len(anggaran)} program.")
    elif len(anggaran):
        nama = [str(satu) for satu in anggaran[K.NAMA]][:PROGRAM_DISEBUT]
        lebih = len(anggaran) - len(nama)
        sisa = f", dan {lebih} program lain" if lebih else ""
        hasil.append(f"Pada {bahan.tahun} dilaksanakan {len(anggaran)} program: {'; '.join(nama)}{sisa}.")
    return hasil


def _sasaran_didukung(bahan: Bahan) -> list[str]:
    if bahan.opd.pemda:
        return []
    rpjmd = bahan.bundel["rpjmd_sasaran"]
    uraian = dict(zip(rpjmd[K.KODE_SASARAN], rpjmd[K.URAIAN], strict=True))
    induk = milik(bahan.bundel["renstra_sasaran"], bahan.opd.kode)[K.KODE_INDUK]
    return list(dict.fromkeys(str(uraian[kode]) for kode in induk if kode in uraian))


def tulis_bab_2(rangka: Rangka, bahan: Bahan) -> None:
    """Perencanaan kinerja: rencana jangka menengah dan Perjanjian Kinerja."""
    tahun, lebar = bahan.tahun, rangka.lembaran.lebar_isi()
    rangka.bab("BAB II\nPERENCANAAN KINERJA")
    rencana = f"{bahan.rencana} {PERIODE}" if tahun in TAHUN_TARGET else bahan.rencana
    rangka.subbab(f"2.1 {rencana}")
    tabel = tabel_rencana(bahan, lebar)
    if tabel is None:
        rangka.isi(f"Tujuan, sasaran, dan indikator {bahan.rencana} belum tersedia.")
        rangka.isian(f"tujuan, sasaran, indikator, dan target {rencana}")
    else:
        rangka.isi(f"Tujuan, sasaran, dan indikator {bahan.rencana} beserta target tiap tahunnya sebagai berikut.")
        rangka.tabel(f"Tujuan, sasaran, dan target {bahan.rencana}", tabel)
    rangka.subbab(f"2.2 {bahan.pk.judul.title()}")
    rangka.isi(
        f"Perjanjian Kinerja {tahun} memuat {len(bahan.sasaran)} sasaran dengan {len(bahan.indikator)} indikator."
        " Dokumen lengkapnya pada Lampiran 1."
    )
    rangka.tabel(f"Sasaran, indikator, dan target Perjanjian Kinerja {tahun}", tabel_sasaran(bahan.pk, lebar))
    if len(bahan.pk.anggaran):
        rangka.tabel(f"Program dan anggaran Perjanjian Kinerja {tahun}", tabel_anggaran(bahan.pk, lebar))


def tabel_rencana(bahan: Bahan, lebar: float) -> TabelDokumen | None:
    """Tujuan dan sasaran dengan indikator dan target tiap tahun; `None` bila belum ada di data."""
    dokumen = bahan.rencana.lower()
    sasaran, indikator = bahan.bundel[f"{dokumen}_sasaran"], bahan.bundel[f"{dokumen}_indikator"]
    if not bahan.opd.pemda:
        sasaran, indikator = milik(sasaran, bahan.opd.kode), milik(indikator, bahan.opd.kode)
    tahun = [t for t in TAHUN_TARGET if not all(kosong(n) for n in indikator[kolom_target(t)])]
    if indikator.empty or not tahun:
        return None
    w = bagi_lebar(lebar, 6.0, 2.4, *[1.4] * len(tahun))
    kolom = (
        KolomDokumen("Tujuan, Sasaran, dan Indikator", w[0]),
        KolomDokumen("Satuan", w[1]),
        *(
            KolomDokumen(str(t), cm, Rupa.ANGKA, Rata.KANAN, kelompok="Target")
            for t, cm in zip(tahun, w[2:], strict=True)
        ),
    )
    return TabelDokumen("Rencana", kolom, tuple(_baris_rencana(sasaran, indikator, tahun)), kecil=True)


def _baris_rencana(sasaran: pd.DataFrame, indikator: pd.DataFrame, tahun: list[int]) -> list[BarisDokumen]:
    baris: list[BarisDokumen] = []
    per = {str(kode): rekaman(isi) for kode, isi in indikator.groupby(K.KODE_SASARAN, sort=False)}
    for satu in rekaman(sasaran):
        sebutan = "Tujuan" if satu[K.TINGKAT] == Tingkat.TUJUAN else "Sasaran"
        kepala: tuple[object, ...] = (f"{sebutan}: {satu[K.URAIAN]}", *[""] * (len(tahun) + 1))
        baris.append(BarisDokumen(kepala, jenis=JenisBaris.KELOMPOK))
        baris += [_isi_rencana(ukuran, tahun) for ukuran in per.get(str(satu[K.KODE_SASARAN]), [])]
    return baris


def _isi_rencana(indikator: dict[Any, Any], tahun: list[int]) -> BarisDokumen:
    return BarisDokumen((indikator[K.INDIKATOR], indikator[K.SATUAN], *(indikator[kolom_target(t)] for t in tahun)))


def tulis_bab_4(rangka: Rangka, bahan: Bahan) -> None:
    """Penutup: simpulan terhitung dan tempat isian langkah perbaikan."""
    rangka.bab("BAB IV\nPENUTUP")
    rangka.subbab("4.1 Simpulan")
    for kalimat in kalimat_simpulan(bahan):
        rangka.isi(kalimat)
    rangka.subbab("4.2 Langkah Meningkatkan Kinerja")
    belum = [f"sasaran {s.nomor}" for s in bahan.sasaran if s.belum]
    if belum:
        rangka.isi(f"Perhatian utama tahun {bahan.tahun + 1} tertuju pada indikator yang belum mencapai target, pada"
                   f" {rangkai(belum)}.")  # fmt: skip
    rangka.isian(
        f"langkah yang akan dilakukan pada {bahan.tahun + 1}, penanggung jawabnya, dan waktunya; termasuk tindak lanjut"
        " rekomendasi evaluasi sebelumnya"
    )
