"""Lampiran LKjIP daerah yang dihimpun dari laporan OPD: tempat tiap angka, dan angka yang bertentangan."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lakip_helpers.model.kota_hasil import Potret
from lakip_helpers.model.kota_lkjip import Bentrok, Bersumber, Gabungan, IndikatorGabungan
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.lkjip.rangka import Rangka

BELUM = "tidak ditemukan"
TERBANYAK = 200
"""Angka bertentangan yang dicetak; sisanya disebut jumlahnya."""


def tulis_sumber(rangka: Rangka, gabungan: Gabungan, potret: Potret) -> None:
    """Lampiran 4 dan 5, pada halaman mendatar."""
    tahun = gabungan.tahun
    rangka.bagian(mendatar=True)
    rangka.bab("LAMPIRAN 4\nSUMBER TIAP ANGKA", halaman_baru=False)
    rangka.isi(
        f"Laporan ini dihimpun dari laporan perangkat daerah sendiri. Target {tahun} diambil dari Perjanjian Kinerja"
        " daerah, lalu laporan dan rencananya; realisasi dari laporan perangkat daerah. Indikator dicocokkan menurut"
        " kalimatnya; yang hanya mirip tidak dihimpun. Arah yang tidak tertulis ditentukan dari kalimatnya. Target tiap"
        f" tahun sampai akhir periode: {potret.sebab_daerah}"
    )
    lebar = rangka.lembaran.lebar_isi()
    rangka.tabel(f"Sumber angka indikator daerah {tahun}", tabel_sumber(gabungan.daerah, lebar, potret.nama_opd))
    for kode, isi in gabungan.opd.items():
        rangka.tabel(f"Sumber angka {potret.nama_opd(kode)} {tahun}", tabel_sumber(isi, lebar, potret.nama_opd))
    for kalimat in kalimat_kurang(gabungan):
        rangka.isi(kalimat)
    rangka.bab("LAMPIRAN 5\nANGKA YANG BERTENTANGAN")
    if not gabungan.bentrok:
        rangka.isi("Tidak ada angka yang bertentangan di antara yang dihimpun.")
        return
    rangka.isi(
        "Angka di kolom pertama yang dipakai dalam laporan ini. Sebelum ditandatangani, tetapkan mana yang benar dan"
        " perbaiki dokumen yang keliru."
    )
    tabel = tabel_bentrok(urutkan(gabungan.bentrok)[:TERBANYAK], lebar, potret.nama_opd)
    rangka.tabel(f"Angka {tahun} yang bertentangan", tabel)
    if len(gabungan.bentrok) > TERBANYAK:
        rangka.isi(f"… dan {len(gabungan.bentrok) - TERBANYAK} lagi.")


def urutkan(bentrok: Sequence[Bentrok]) -> list[Bentrok]:
    """Antara OPD dan daerah dahulu, lalu antar-OPD, lalu di dalam satu OPD."""
    return sorted(bentrok, key=lambda b: (not b.dengan_daerah, not b.antarlembaga))


def kalimat_kurang(gabungan: Gabungan) -> list[str]:
    """Kalimat tentang laporan dan realisasi yang tidak ditemukan."""
    hasil = []
    if gabungan.tanpa_laporan:
        nama = "; ".join(gabungan.tanpa_laporan)
        hasil.append(f"LKjIP {gabungan.tahun} yang terbaca tidak ditemukan untuk: {nama}.")
    if gabungan.tanpa_realisasi:
        nama = "; ".join(f"“{satu}”" for satu in gabungan.tanpa_realisasi)
        hasil.append(f"Realisasi {gabungan.tahun} tidak ditemukan di laporan mana pun untuk: {nama}.")
    return hasil


def tabel_sumber(daftar: Sequence[IndikatorGabungan], lebar: float, nama_opd: Callable[[str], str]) -> TabelDokumen:
    """Tiap indikator: target dan realisasi yang dipakai, dengan tempatnya."""
    w = bagi_lebar(lebar, 7.0, 2.6, 7.0, 2.6, 7.0)
    judul = ("Indikator", "Target", "Sumber target", "Realisasi", "Sumber realisasi")
    kolom = tuple(KolomDokumen(nama, satu) for nama, satu in zip(judul, w, strict=True))
    baris = tuple(
        BarisDokumen((i.indikator, *_angka(i.target, nama_opd), *_angka(i.realisasi, nama_opd))) for i in daftar
    )
    return TabelDokumen("Sumber", kolom, baris, kecil=True)


def _angka(semua: Sequence[Bersumber], nama_opd: Callable[[str], str]) -> tuple[str, str]:
    if not semua:
        return BELUM, ""
    return semua[0].nilai, f"{nama_opd(semua[0].opd)}: {semua[0].tempat}"


def tabel_bentrok(bentrok: Sequence[Bentrok], lebar: float, nama_opd: Callable[[str], str]) -> TabelDokumen:
    """Dua angka yang mestinya sama, dengan tempat masing-masing."""
    w = bagi_lebar(lebar, 6.5, 2.0, 2.6, 6.5, 2.6, 6.5)
    judul = ("Indikator", "Angka", "Dipakai", "Menurut", "Lainnya", "Menurut")
    kolom = tuple(KolomDokumen(nama, satu) for nama, satu in zip(judul, w, strict=True))
    baris = tuple(
        BarisDokumen((b.indikator, b.apa, *_angka((b.sini,), nama_opd), *_angka((b.sana,), nama_opd))) for b in bentrok
    )
    return TabelDokumen("Bertentangan", kolom, baris, kecil=True)
