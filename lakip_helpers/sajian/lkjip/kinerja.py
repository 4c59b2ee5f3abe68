"""Bab III LKjIP di luar tiap sasaran: cara menghitung, ringkasan pengukuran, dan realisasi anggaran."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import Arah, K
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.sajian.grafik.kuadran import gambar_kuadran
from lakip_helpers.sajian.grafik.laporan import gambar_program
from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    bilangan,
)
from lakip_helpers.sajian.lkjip.bahan import Bahan
from lakip_helpers.sajian.lkjip.kalimat import kalimat_serapan, kalimat_simpulan
from lakip_helpers.sajian.lkjip.rangka import Rangka
from lakip_helpers.sajian.lkjip.sasaran import isi_target, tabel_program, tulis_sasaran

if TYPE_CHECKING:
    pass

ARTI_ARAH: Final = {
    Arah.NAIK: "makin tinggi makin baik",
    Arah.TURUN: "makin rendah makin baik",
    Arah.TETAP: "dipertahankan",
}


def tulis_bab_3(rangka: Rangka, bahan: Bahan) -> None:
    """Akuntabilitas kinerja: capaian kinerja organisasi, lalu realisasi anggaran."""
    rangka.bab("BAB III\nAKUNTABILITAS KINERJA")
    rangka.subbab("3.1 Capaian Kinerja Organisasi")
    _cara_hitung(rangka)
    lebar = rangka.lembaran.lebar_isi()
    rangka.isi(kalimat_simpulan(bahan)[0])
    rangka.tabel(f"Pengukuran kinerja tahun {bahan.tahun}", tabel_pengukuran(bahan, lebar))
    if bahan.terhitung:
        rangka.gambar("Rata-rata capaian tiap sasaran (dibatasi 100 %), dari yang terendah", bahan.grafik_sasaran)
    for sasaran in bahan.sasaran:
        tulis_sasaran(rangka, bahan, sasaran)
    rangka.subbab("3.2 Realisasi Anggaran")
    tulis_anggaran(rangka, bahan)


def _cara_hitung(rangka: Rangka) -> None:
    """Rumus menurut arah, batas rata-rata, dan skala kategori; semuanya dari acuan."""
    rumus = acuan.ambil("capaian.rumus_baku").nilai
    butir = "; ".join(f"{arti} memakai {rumus[arah]}" for arah, arti in ARTI_ARAH.items())
    batas = acuan.ambil("capaian.batas_atas").nilai
    rangka.isi(
        f"Capaian dihitung dalam persen dari target (T) dan realisasi (R) menurut arah indikatornya: {butir}; indikator"
        " yang punya rumus sendiri memakai rumus itu. Perhitungan tiap indikator tercantum pada Lampiran 2. Rata-rata"
        f" sasaran memakai capaian yang dibatasi {tulis_angka(batas)} %, supaya kelebihan satu indikator tidak menutupi"
        " indikator lain. Cara menghitung ini dipakai tetap dari tahun ke tahun."
    )
    skala = acuan.ambil(f"kategori.{acuan.ambil('kategori.baku').nilai}")
    dasar = skala.dasar.partition(",")[0]  # dari mana kit membacanya tidak dicetak di laporan kantor
    rangka.tabel(f"Kategori capaian ({dasar})", tabel_skala(skala.nilai, rangka.lembaran.lebar_isi()))


def tabel_skala(ambang: list[tuple[float, str]], lebar: float) -> TabelDokumen:
    """Skala kategori: capaian dan katanya, dari yang tertinggi."""
    kolom = tuple(KolomDokumen(judul, lebar / 2, rata=Rata.TENGAH) for judul in ("Capaian (%)", "Kategori"))
    atas = [None, *(bawah for bawah, _ in ambang[:-1])]
    baris = tuple(
        BarisDokumen((f"{tulis_angka(bawah)} ke atas" if batas is None else _rentang(bawah, batas), kata))
        for (bawah, kata), batas in zip(ambang, atas, strict=True)
    )
    return TabelDokumen("Skala", kolom, baris, kecil=True, utuh=True)


def _rentang(bawah: float, atas: float) -> str:
    return f"{tulis_angka(bawah)} sampai kurang dari {tulis_angka(atas)}"


def tabel_pengukuran(bahan: Bahan, lebar: float) -> TabelDokumen:
    """Semua sasaran dan indikator dengan target, realisasi, capaian, kategori."""
    w = bagi_lebar(lebar, 0.9, 3.5, 4.1, 2.2, 2.2, 1.9, 2.4)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH, satukan=True),
        KolomDokumen("Sasaran Strategis", w[1], satukan=True),
        KolomDokumen("Indikator Kinerja", w[2]),
        KolomDokumen("Target", w[3], rata=Rata.TENGAH),
        KolomDokumen("Realisasi", w[4], rata=Rata.TENGAH),
        KolomDokumen("Capaian", w[5], Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Kategori", w[6], rata=Rata.TENGAH),
    )
    baris = tuple(
        BarisDokumen((str(s.nomor), s.uraian, *isi_target(satu)), kunci=s.nomor)
        for s in bahan.sasaran
        for satu in s.indikator
    )
    return TabelDokumen("Pengukuran", kolom, baris, kecil=True)


def tulis_anggaran(rangka: Rangka, bahan: Bahan) -> None:
    """Anggaran tiap program (atau OPD), grafiknya, dan capaian lawan serapan."""
    anggaran, tahun = bahan.hasil.anggaran, bahan.tahun
    rangka.isi(kalimat_serapan(anggaran, tahun))
    if anggaran.empty:
        rangka.isian("anggaran dan realisasi anggaran tiap program menurut DPA dan laporan realisasi anggaran")
        return
    if not bahan.opd.pemda:
        tabel = tabel_program(anggaran, rangka.lembaran.lebar_isi())
        rangka.tabel(f"Anggaran dan realisasi anggaran tahun {tahun}", tabel)
        berpagu = anggaran[anggaran[K.PAGU] > 0]
        if len(berpagu) and anggaran[K.PAGU].notna().all():
            rangka.gambar("Anggaran dan realisasi tiap program", gambar_program(berpagu, tahun))
    lepas = anggaran[~anggaran[K.KODE_SASARAN].isin([satu.kode for satu in bahan.sasaran])]
    if len(lepas):
        nama = "; ".join(dict.fromkeys(str(satu) for satu in lepas[K.NAMA]))
        rangka.isi(f"Program yang belum dikaitkan dengan sasaran Perjanjian Kinerja: {nama}.")
    ringkas = bahan.bernama
    if (ringkas[K.TERENDAH].notna() & ringkas[K.SERAPAN].notna()).any():
        rangka.gambar("Capaian indikator terendah dan serapan anggaran tiap sasaran", gambar_kuadran(ringkas, tahun))
        rangka.isi(
            "Garis mendatar adalah target (100 %), garis tegak serapan gabungan. Di kiri atas: sasaran yang mencapai"
            " seluruh targetnya dengan serapan lebih rendah; di kanan bawah: yang meleset padahal serapannya tinggi."
        )
    batas = acuan.ambil("anggaran.selisih_efisiensi")
    rangka.isi(
        "Efisiensi dibaca dari selisih rata-rata capaian dan serapan, dan hanya diakui bila sasaran itu mencapai"
        f" seluruh targetnya: lebih dari {tulis_angka(bilangan(batas.nilai))} poin disebut efisien, selisih di dalam"
        f" {tulis_angka(bilangan(batas.nilai))} poin cukup efisien."
    )
