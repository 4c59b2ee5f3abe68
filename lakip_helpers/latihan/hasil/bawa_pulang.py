"""Bawa pulang: satu tombol menyusun folder dan ZIP berisi dokumen peserta, catatan yang masih terbuka, dan rencananya.

Tiap dokumen berasal dari karya peserta. Yang belum dikerjakan tidak dikarang: ia disebut di ringkasan beserta latihan
tempat mengerjakannya.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatLakip, GalatSimpan
from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil import himpun
from lakip_helpers.latihan.hasil.bahan_bawaan import BahanBawaan, DokumenBawaan, Unggahan
from lakip_helpers.latihan.hasil.dokumen import susun_dokumen
from lakip_helpers.latihan.hasil.himpun import himpun_bundel
from lakip_helpers.latihan.hasil.perubahan import perubahan_peserta
from lakip_helpers.latihan.hasil.ringkasan import susun_lke, susun_pohon_sendiri, susun_ringkasan, susun_sisa
from lakip_helpers.latihan.kerja.karya import karya_peserta
from lakip_helpers.latihan.kerja.ujian import bandingkan_ujian
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import aktif, berkas_log, folder_aktif
from lakip_helpers.latihan.simpanan.log import baca_log
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal, tulis_utuh
from lakip_helpers.notasi import tulis_tanggal
from lakip_helpers.tulis import kabar_nama_lain

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel
    from lakip_helpers.temuan import LaporanTemuan

NAMA_FOLDER: Final = "Bawa_Pulang"
RINGKASAN: Final = "1_Ringkasan_Saya.docx"
PERUBAHAN: Final = "10_Perubahan.docx"
ADA, BELUM = "ada", "belum dikerjakan"


@dataclass(frozen=True)
class Produsen:
    """Satu dokumen: judul, nama berkas, peran latihan sumbernya (None: semuanya), dan penyusunnya (isi berkasnya)."""

    judul: str
    berkas: str
    peran: Peran | None
    susun: Callable[[BahanBawaan], bytes]


@dataclass(frozen=True)
class Bawaan:
    """Yang ditulis: foldernya, ZIP-nya, dan keadaan tiap dokumen."""

    folder: Path
    zip: Path
    hasil: tuple[DokumenBawaan, ...]


def bawa_pulang() -> Bawaan:
    """Susun dan tulis folder serta ZIP bawa pulang peserta yang aktif.

    Berkas lama diganti; yang sudah diubah peserta atau sedang terbuka tidak ditimpa, dan yang baru bernama `…_2`.
    `GalatSimpan` bila folder pekerjaan tidak dapat ditulis.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as kerja, patch.dict("os.environ", {"LAKIP_KERJA": kerja}):
    ...     bawaan = bawa_pulang()
    ...     [(satu.berkas, satu.keadaan) for satu in bawaan.hasil][:2]
    [('1_Ringkasan_Saya.docx', 'ada'), ('2_IKU.docx', 'belum dikerjakan (latihan 13-07)')]
    """
    hasil = susun_semua(kumpulkan_bahan())
    folder = folder_aktif() / NAMA_FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder, galat)) from None
    arsip = tulis_utuh(
        folder.with_name(f"{NAMA_FOLDER}_{folder.parent.name}.zip"), jadikan_zip(hasil), boleh_bernomor=True
    )
    return Bawaan(folder, arsip, tuple(_tulis_satu(folder, satu) for satu in hasil))


def _tulis_satu(folder: Path, dokumen: DokumenBawaan) -> DokumenBawaan:
    """Tulis satu dokumen; keadaannya menyebut bila namanya terpaksa lain."""
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    if not dokumen.ada:
        return dokumen
    ditulis = simpan_dokumen(dokumen.bita, folder / dokumen.berkas)
    kabar = kabar_nama_lain(folder / dokumen.berkas, ditulis)
    return replace(dokumen, berkas=ditulis.name, keadaan=f"{dokumen.keadaan}.{kabar}" if kabar else dokumen.keadaan)


def kumpulkan_bahan() -> BahanBawaan:
    """Bahan dari log peserta yang aktif; catatannya beralamat sel di buku kerja yang ikut dibawa.

    Hasil kit yang dipasang Susul bukan pekerjaan peserta, jadi tidak dibawa pulang.
    """
    karya, peserta = {kode: satu for kode, satu in karya_peserta().items() if not satu.hasil_kit}, aktif()
    bundel = himpun_bundel(karya, peserta, utuh=True)
    try:
        banding = bandingkan_ujian(baca_log(berkas_log()))
    except GalatSimpan as galat:
        raise GalatSimpan(f"Pekerjaan Anda belum dapat dibaca. {galat}") from None
    return BahanBawaan(karya, bundel, peserta, periksa_buku(bundel), banding, baca_unggahan(), perubahan_peserta())


def baca_unggahan() -> Unggahan | None:
    """Buku kerja terakhir yang diunggah peserta dan masih ada di folder pekerjaan; None bila tidak ada.

    >>> baca_unggahan() is None
    True
    """
    from lakip_helpers.latihan.hasil.buku_kerja import baca_buku, buku_terakhir

    berkas = buku_terakhir()
    if berkas is None:
        return None
    dibaca = baca_buku(berkas)
    return Unggahan(berkas.name, dibaca.laporan, dibaca.ringkas())


def periksa_buku(bundel: Bundel) -> LaporanTemuan:
    """Catatan kit atas buku kerja peserta sesudah ditulis; sama dengan `lakip periksa` atas berkas itu."""
    import tempfile

    from lakip_helpers.pakai.periksa import periksa_berkas
    from lakip_helpers.temuan import LaporanTemuan

    if not _ada_isi(bundel):
        return LaporanTemuan()
    with tempfile.TemporaryDirectory() as sementara:
        berkas = Path(sementara) / himpun.BUKU_KERJA
        tulis_utuh(berkas, _buku(bundel))
        return periksa_berkas(berkas).laporan


def _ada_isi(bundel: Bundel) -> bool:
    return any(len(isi) for isi in bundel.tabel.values())


def _buku(bundel: Bundel) -> bytes:
    from lakip_helpers.sajian.buku.templat import bita_buku, tulis_buku

    terisi = {nama: isi for nama, isi in bundel.tabel.items() if len(isi)}
    return bita_buku(tulis_buku(replace(bundel, tabel=terisi)))


def susun_semua(bahan: BahanBawaan) -> tuple[DokumenBawaan, ...]:
    """Semua dokumen menurut urutan berkasnya; yang gagal atau belum ada tetap disebut."""
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    dokumen = [_satu(produsen, bahan) for produsen in PRODUSEN]
    sisa = DokumenBawaan("Catatan terbuka, hasil reviu, dan rencana", himpun.SISA, ADA, jadi_bita(susun_sisa(bahan)))
    semua = (*dokumen, sisa, _perubahan(bahan))
    ringkasan = jadi_bita(susun_ringkasan(bahan, semua, tulis_tanggal(datetime.now().date())))
    return (DokumenBawaan("Ringkasan saya", RINGKASAN, ADA, ringkasan), *semua)


def _satu(produsen: Produsen, bahan: BahanBawaan) -> DokumenBawaan:
    asal = f" (latihan {ambil_peran(produsen.peran).kode})" if produsen.peran else ""
    if not bahan.isian(produsen.peran) if produsen.peran else not _ada_isi(bahan.bundel):
        return DokumenBawaan(produsen.judul, produsen.berkas, f"{BELUM}{asal}")
    try:
        return DokumenBawaan(produsen.judul, produsen.berkas, ADA, produsen.susun(bahan))
    except GalatLakip as galat:
        return DokumenBawaan(produsen.judul, produsen.berkas, f"belum lengkap{asal}: {galat}")


def _perubahan(bahan: BahanBawaan) -> DokumenBawaan:
    """Satu halaman tiap dokumen yang berubah; bila tidak ada, sebabnya."""
    from lakip_helpers.sajian.dokumen.banding import buat_halaman_semua
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    judul, tak_terbaca = "Perubahan selama bimbingan", " ".join(bahan.perubahan.tak_terbaca)
    if not bahan.perubahan.banding:
        return DokumenBawaan(judul, PERUBAHAN, f"belum ada dua versi yang dapat dibandingkan. {tak_terbaca}".strip())
    opd = bahan.peserta.opd if bahan.peserta else ""
    dokumen = buat_halaman_semua(bahan.perubahan.banding, tulis_tanggal(datetime.now().date()), opd)
    return DokumenBawaan(judul, PERUBAHAN, f"{ADA}. {tak_terbaca}" if tak_terbaca else ADA, jadi_bita(dokumen))


def jadikan_zip(hasil: tuple[DokumenBawaan, ...]) -> bytes:
    """Isi ZIP semua dokumen yang ada.

    >>> ada, belum = DokumenBawaan("A", "a.docx", "ada", b"x"), DokumenBawaan("B", "b", "belum")
    >>> zipfile.ZipFile(BytesIO(jadikan_zip((ada, belum)))).namelist()
    ['Bawa_Pulang/a.docx']
    """
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in hasil:
            if satu.ada:
                arsip.writestr(f"{NAMA_FOLDER}/{satu.berkas}", satu.bita)
    return wadah.getvalue()


def _iku(bahan: BahanBawaan) -> bytes:
    """IKU sendiri: hanya kartu sesi 13, supaya tidak bercampur dengan OPD contoh dari PK."""
    from lakip_helpers.sajian.dokumen.iku import buat_iku
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    milik = [ambil_peran(peran).kode for peran in himpun.KARTU_IKU]
    kartu = {kode: satu for kode, satu in bahan.karya.items() if kode in milik}
    bundel = himpun_bundel(kartu, bahan.peserta)
    return jadi_bita(buat_iku(bundel, str(bundel["iku"][K.KODE_OPD].iloc[0]), int(TAHUN_LATIHAN)))


def _pohon(bahan: BahanBawaan) -> bytes:
    return susun_pohon_sendiri(bahan.isian(Peran.POHON), bahan.peserta)


def _word(peran: Peran) -> Callable[[BahanBawaan], bytes]:
    """Penyusun dokumen Word dari isian tabel latihan yang memegang sebuah peran."""

    def susun(bahan: BahanBawaan) -> bytes:
        from lakip_helpers.sajian.kertas.simpan import jadi_bita

        return jadi_bita(susun_dokumen(ambil_peran(peran).bahan, bahan.isian(peran)))

    return susun


PRODUSEN: Final = (
    Produsen("Indikator kinerja utama", "2_IKU.docx", Peran.INDIKATOR, _iku),
    Produsen("Pohon kinerja", "3_Pohon_Kinerja.pdf", Peran.POHON, _pohon),
    Produsen("Perjanjian Kinerja", "4_Perjanjian_Kinerja.docx", Peran.PK, _word(Peran.PK)),
    Produsen("Rencana aksi", "5_Rencana_Aksi.docx", Peran.RENAKSI, _word(Peran.RENAKSI)),
    Produsen("LKjIP satu sasaran (Bab III)", "6_LKjIP_Satu_Sasaran.docx", Peran.LAPORAN, _word(Peran.LAPORAN)),
    Produsen("Lembar evaluasi (LKE)", "7_LKE.xlsx", Peran.LKE, susun_lke),
    Produsen("Buku kerja", himpun.BUKU_KERJA, None, lambda bahan: _buku(bahan.bundel)),
)
"""Urutan dokumen; tambah satu baris untuk menambah dokumen."""
