"""LKjIP seluruh daerah: sasaran RPJMD seperti LKjIP OPD, ditambah kinerja dan anggaran semua perangkat daerahnya."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lakip_helpers.istilah import KODE_PEMDA, K
from lakip_helpers.sajian.grafik.kuadran import gambar_kuadran
from lakip_helpers.sajian.grafik.laporan import NAMA, gambar_program
from lakip_helpers.sajian.kertas.ambil import nama_opd
from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    jumlah_utuh,
)
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.lebar import selebar
from lakip_helpers.sajian.lkjip.bahan import Bahan, susun_bahan
from lakip_helpers.sajian.lkjip.lkjip import susun_laporan
from lakip_helpers.sajian.lkjip.rangka import Rangka
from lakip_helpers.sajian.lkjip.ukur import HasilUkur

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel


def buat_lkjip_kota(
    bundel: Bundel,
    tahun: int,
    *,
    hasil: HasilUkur,
    per_opd: pd.DataFrame,
    setelan: Setelan | None = None,
    penutup: Callable[[Rangka], None] | None = None,
) -> Document:
    """Susun LKjIP pemerintah daerah dari semua OPD-nya.

    Masukan: bundel, tahun, `hasil` untuk PEMDA, dan `per_opd`: `ringkas_laporan(…, menurut="kode_opd")` atas capaian
    semua OPD tahun itu dan anggaran daerah; `penutup` menulis lampiran tambahan. Keluaran dan galat seperti
    `buat_lkjip`. OPD tanpa PK atau realisasi tahun itu disebut di dalam laporan, tidak dilewatkan diam-diam.

    >>> from lakip_helpers import muat
    >>> from lakip_helpers.pakai.lkjip import ringkas_opd, ukur_laporan
    >>> bundel = muat("kota_contoh")
    >>> hasil = ukur_laporan(bundel, "PEMDA", 2025)
    >>> laporan = buat_lkjip_kota(bundel, 2025, hasil=hasil, per_opd=ringkas_opd(bundel, 2025, hasil.anggaran))
    >>> laporan.core_properties.title
    'Laporan Kinerja 2025 Pemerintah Kota Lembayung'
    """
    setelan = setelan or Setelan()
    bahan = susun_bahan(bundel, KODE_PEMDA, tahun, hasil, setelan)
    return susun_laporan(bahan, setelan, partial(_perangkat_daerah, per_opd=per_opd), penutup)


def _perangkat_daerah(rangka: Rangka, bahan: Bahan, *, per_opd: pd.DataFrame) -> None:
    """Subbab kinerja perangkat daerah: tabel, anggaran tiap OPD, capaian lawan serapan."""
    nama, tahun = nama_opd(bahan.bundel), bahan.tahun
    isi = per_opd.assign(**{NAMA: [nama.get(str(k), str(k)) for k in per_opd[K.KODE_OPD]]})
    rangka.subbab("3.3 Kinerja Perangkat Daerah")
    rangka.isi(kalimat_opd(isi, tahun))
    tanpa = [satu for kode, satu in nama.items() if kode not in set(isi[K.KODE_OPD])]
    if tanpa:
        rangka.isi(f"Belum ada Perjanjian Kinerja atau realisasi {tahun} dari: {'; '.join(tanpa)}.")
    lebar = rangka.lembaran.lebar_isi()
    rangka.tabel(f"Capaian tiap perangkat daerah tahun {tahun}", tabel_kinerja_opd(isi, lebar))
    if isi[[K.PAGU, K.REALISASI_RP]].notna().any(axis=None):
        rangka.tabel(f"Anggaran dan serapan tiap perangkat daerah tahun {tahun}", tabel_anggaran_opd(isi, lebar))
    if (isi[K.TERENDAH].notna() & isi[K.SERAPAN].notna()).any():
        grafik = gambar_kuadran(isi, tahun, "perangkat daerah")
        rangka.gambar("Capaian indikator terendah dan serapan tiap perangkat daerah", grafik)
    if isi[K.PAGU].notna().all():  # yang paling tinggi terakhir, supaya tidak meninggalkan halaman yang hampir kosong
        rangka.gambar("Anggaran dan realisasi tiap perangkat daerah", gambar_program(isi, tahun, "perangkat daerah"))


def kalimat_opd(rekap: pd.DataFrame, tahun: int) -> str:
    """Berapa perangkat daerah dan indikator yang mencapai target."""
    penuh = int((rekap[K.TERCAPAI] == rekap[K.BANYAK]).sum())
    sebut = f"{penuh} mencapai" if penuh else "belum ada yang mencapai"
    return (
        f"Dari {len(rekap)} perangkat daerah yang berdata, {sebut} semua target Perjanjian Kinerja {tahun}."
        f" Dari {int(rekap[K.BANYAK].sum())} indikatornya, {int(rekap[K.TERCAPAI].sum())} mencapai target."
    )


def tabel_kinerja_opd(rekap: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Satu baris satu OPD: indikator tercapai, rata-rata dan capaian terendah."""
    kolom = (
        KolomDokumen("No", 0.8, rata=Rata.TENGAH),
        KolomDokumen("Perangkat Daerah", 9.0),
        KolomDokumen("Indikator Tercapai", 2.0, rata=Rata.TENGAH),
        KolomDokumen("Rata-rata Capaian", 2.0, Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Capaian Terendah", 2.0, Rupa.PERSEN, Rata.KANAN),
    )
    baris = (
        BarisDokumen((str(n), satu[NAMA], f"{satu[K.TERCAPAI]} dari {satu[K.BANYAK]}", satu[K.RATA], satu[K.TERENDAH]))
        for n, satu in enumerate(rekap.to_dict("records"), start=1)
    )
    return selebar(TabelDokumen("Perangkat daerah", kolom, tuple(baris)), lebar)


def tabel_anggaran_opd(rekap: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Satu baris satu OPD: anggaran, realisasi, serapan; baris jumlah bila semuanya lengkap."""
    kolom = (
        KolomDokumen("No", 0.8, rata=Rata.TENGAH),
        KolomDokumen("Perangkat Daerah", 7.0),
        KolomDokumen("Anggaran", 3.4, Rupa.RUPIAH, Rata.KANAN),
        KolomDokumen("Realisasi", 3.4, Rupa.RUPIAH, Rata.KANAN),
        KolomDokumen("Serapan", 1.8, Rupa.PERSEN, Rata.KANAN),
    )
    baris = [
        BarisDokumen((str(n), satu[NAMA], satu[K.PAGU], satu[K.REALISASI_RP], satu[K.SERAPAN]))
        for n, satu in enumerate(rekap.to_dict("records"), start=1)
    ]
    pagu, terpakai = jumlah_utuh(rekap[K.PAGU]), jumlah_utuh(rekap[K.REALISASI_RP])
    if pagu and terpakai is not None:
        baris.append(BarisDokumen(("Jumlah", "", pagu, terpakai, 100 * terpakai / pagu), jenis=JenisBaris.JUMLAH))
    return selebar(TabelDokumen("Anggaran perangkat daerah", kolom, tuple(baris)), lebar)
