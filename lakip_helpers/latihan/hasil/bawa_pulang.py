"""Bawa pulang: satu tombol menyusun folder dan ZIP berisi dokumen peserta, catatan yang masih terbuka, dan rencananya.

Tiap dokumen berasal dari karya peserta. Yang belum dikerjakan tidak dikarang: ia disebut di ringkasan beserta latihan
tempat mengerjakannya.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLakip, GalatSimpan
from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN
from lakip_helpers.latihan.daftar import ambil
from lakip_helpers.latihan.hasil import himpun
from lakip_helpers.latihan.hasil.himpun import KaryaPeserta, himpun_bundel
from lakip_helpers.latihan.kerja.karya import karya_peserta
from lakip_helpers.latihan.kerja.ujian import BandingUjian, bandingkan_ujian
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif, berkas_log, folder_aktif
from lakip_helpers.latihan.simpanan.log import baca_log
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal
from lakip_helpers.notasi import tulis_tanggal

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel
    from lakip_helpers.temuan import LaporanTemuan

NAMA_FOLDER: Final = "Bawa_Pulang"
RINGKASAN: Final = "1_Ringkasan_Saya.docx"
ADA, BELUM = "ada", "belum dikerjakan"


@dataclass(frozen=True)
class Unggahan:
    """Buku kerja OPD yang diunggah peserta: nama berkasnya, catatan kit atasnya, dan ringkasannya satu kalimat."""

    nama: str
    catatan: LaporanTemuan
    ringkas: str


@dataclass(frozen=True)
class Bahan:
    """Semua yang dipakai menyusun.

    Karya, bundelnya, pemiliknya, catatan atas buku kerja karya, hasil ujian, dan buku kerja yang diunggah bila ada.
    """

    karya: KaryaPeserta
    bundel: Bundel
    peserta: Identitas | None
    catatan: LaporanTemuan
    banding: BandingUjian
    unggahan: Unggahan | None = None

    @property
    def kode_opd(self) -> str:
        """Kode OPD di bundel."""
        return str(self.bundel["perangkat_daerah"][K.KODE_OPD].iloc[0])

    @property
    def berisi(self) -> bool:
        """Ada sedikitnya satu baris karya peserta yang dapat diperiksa."""
        return _ada_isi(self.bundel)

    def isi(self, kode: str) -> Mapping[str, Any]:
        """Isi karya satu latihan; kosong bila belum dikerjakan."""
        satu = self.karya[kode].isi if kode in self.karya else {}
        return satu if isinstance(satu, Mapping) else {}


@dataclass(frozen=True)
class Produsen:
    """Satu dokumen: judul, nama berkas, latihan sumbernya, dan penyusunnya (keluaran: isi berkas)."""

    judul: str
    berkas: str
    latihan: str
    susun: Callable[[Bahan], bytes]


@dataclass(frozen=True)
class Hasil:
    """Satu dokumen yang dibawa pulang, atau sebab ia tidak ada; `isi` kosong bila tidak disusun."""

    judul: str
    berkas: str
    keadaan: str
    isi: bytes = b""

    @property
    def ada(self) -> bool:
        """Apakah dokumennya tersusun."""
        return bool(self.isi)


@dataclass(frozen=True)
class Bawaan:
    """Yang ditulis: foldernya, ZIP-nya, dan keadaan tiap dokumen."""

    folder: Path
    zip: Path
    hasil: tuple[Hasil, ...]


def bawa_pulang() -> Bawaan:
    """Susun dan tulis folder serta ZIP bawa pulang peserta yang aktif.

    Folder lama ditimpa isinya; berkas yang sedang terbuka di Word atau Excel ditulis sebagai `…_2`. `GalatSimpan` bila
    folder pekerjaan tidak dapat ditulis.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as kerja, patch.dict("os.environ", {"LAKIP_KERJA": kerja}):
    ...     bawaan = bawa_pulang()
    ...     [(satu.berkas, satu.keadaan) for satu in bawaan.hasil][:2]
    [('1_Ringkasan_Saya.docx', 'ada'), ('2_IKU.docx', 'belum dikerjakan (latihan 13-07)')]
    """
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    hasil = susun_semua(kumpulkan_bahan())
    folder = folder_aktif() / NAMA_FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder, galat)) from None
    for satu in hasil:
        if satu.ada:
            simpan_dokumen(satu.isi, folder / satu.berkas)
    arsip = simpan_dokumen(jadikan_zip(hasil), folder.with_name(f"{NAMA_FOLDER}_{folder.parent.name}.zip"))
    return Bawaan(folder, arsip, hasil)


def kumpulkan_bahan() -> Bahan:
    """Bahan dari log peserta yang aktif; catatannya beralamat sel di buku kerja yang ikut dibawa.

    Hasil kit yang dipasang Susul bukan pekerjaan peserta, jadi tidak dibawa pulang.
    """
    karya, peserta = {kode: satu for kode, satu in karya_peserta().items() if not satu.hasil_kit}, aktif()
    bundel = himpun_bundel(karya, peserta)
    try:
        banding = bandingkan_ujian(baca_log(berkas_log()))
    except GalatSimpan as galat:
        raise GalatSimpan(f"Pekerjaan Anda belum dapat dibaca. {galat}") from None
    return Bahan(karya, bundel, peserta, periksa_buku(bundel), banding, baca_unggahan())


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
    """Catatan kit atas buku kerja peserta sesudah ditulis, sehingga selnya dapat dibuka di Excel."""
    import tempfile

    from lakip_helpers.tabel import muat
    from lakip_helpers.temuan import LaporanTemuan

    if not _ada_isi(bundel):
        return LaporanTemuan()
    with tempfile.TemporaryDirectory() as sementara:
        berkas = Path(sementara) / himpun.BUKU_KERJA
        berkas.write_bytes(_buku(bundel))
        return himpun.periksa_karya(muat(berkas))


def _ada_isi(bundel: Bundel) -> bool:
    return any(len(isi) for isi in bundel.tabel.values())


def _buku(bundel: Bundel) -> bytes:
    from dataclasses import replace

    from lakip_helpers.sajian.buku.templat import bita_buku, tulis_buku

    terisi = {nama: isi for nama, isi in bundel.tabel.items() if len(isi)}
    return bita_buku(tulis_buku(replace(bundel, tabel=terisi)))


def susun_semua(bahan: Bahan) -> tuple[Hasil, ...]:
    """Semua dokumen menurut urutan berkasnya; yang gagal atau belum ada tetap disebut."""
    from lakip_helpers.latihan.hasil.ringkasan import susun_ringkasan, susun_sisa
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    dokumen = [_satu(produsen, bahan) for produsen in PRODUSEN]
    sisa = Hasil("Catatan terbuka, hasil reviu, dan rencana", himpun.SISA, ADA, jadi_bita(susun_sisa(bahan)))
    semua = (*dokumen, sisa)
    ringkasan = jadi_bita(susun_ringkasan(bahan, semua, tulis_tanggal(datetime.now().date())))
    return (Hasil("Ringkasan saya", RINGKASAN, ADA, ringkasan), *semua)


def _satu(produsen: Produsen, bahan: Bahan) -> Hasil:
    if not bahan.isi(produsen.latihan) if produsen.latihan else not _ada_isi(bahan.bundel):
        asal = f" (latihan {produsen.latihan})" if produsen.latihan else ""
        return Hasil(produsen.judul, produsen.berkas, f"{BELUM}{asal}")
    try:
        return Hasil(produsen.judul, produsen.berkas, ADA, produsen.susun(bahan))
    except GalatLakip as galat:
        return Hasil(produsen.judul, produsen.berkas, f"belum lengkap (latihan {produsen.latihan}): {galat}")


def jadikan_zip(hasil: tuple[Hasil, ...]) -> bytes:
    """Isi ZIP semua dokumen yang ada.

    >>> zipfile.ZipFile(BytesIO(jadikan_zip((Hasil("A", "a.docx", "ada", b"x"), Hasil("B", "b", "belum"))))).namelist()
    ['Bawa_Pulang/a.docx']
    """
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in hasil:
            if satu.ada:
                arsip.writestr(f"{NAMA_FOLDER}/{satu.berkas}", satu.isi)
    return wadah.getvalue()


def _iku(bahan: Bahan) -> bytes:
    """IKU sendiri: hanya kartu sesi 13, supaya tidak bercampur dengan OPD contoh dari PK."""
    from lakip_helpers.sajian.dokumen.iku import buat_iku
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    kartu = {kode: satu for kode, satu in bahan.karya.items() if kode in himpun.KARTU_IKU}
    bundel = himpun_bundel(kartu, bahan.peserta)
    return jadi_bita(buat_iku(bundel, str(bundel["iku"][K.KODE_OPD].iloc[0]), int(TAHUN_LATIHAN)))


def _pohon(bahan: Bahan) -> bytes:
    from lakip_helpers.latihan.hasil.ringkasan import susun_pohon_sendiri

    return susun_pohon_sendiri(bahan.isi(himpun.POHON), bahan.peserta)


def _word(kode: str) -> Callable[[Bahan], bytes]:
    """Penyusun dokumen Word dari isian tabel latihan `kode`."""

    def susun(bahan: Bahan) -> bytes:
        from lakip_helpers.latihan.hasil.dokumen import susun_dokumen
        from lakip_helpers.latihan.model import IsiTabel
        from lakip_helpers.sajian.kertas.simpan import jadi_bita

        isi = ambil(kode).isi
        assert isinstance(isi, IsiTabel)
        return jadi_bita(susun_dokumen(isi, bahan.isi(kode)))

    return susun


def _lke(bahan: Bahan) -> bytes:
    from lakip_helpers.latihan.hasil.ringkasan import susun_lke

    return susun_lke(bahan)


PRODUSEN: Final = (
    Produsen("Indikator kinerja utama", "2_IKU.docx", himpun.KARTU_IKU[0], _iku),
    Produsen("Pohon kinerja", "3_Pohon_Kinerja.pdf", himpun.POHON, _pohon),
    Produsen("Perjanjian Kinerja", "4_Perjanjian_Kinerja.docx", himpun.PK, _word(himpun.PK)),
    Produsen("Rencana aksi", "5_Rencana_Aksi.docx", himpun.RENAKSI, _word(himpun.RENAKSI)),
    Produsen("LKjIP satu sasaran (Bab III)", "6_LKjIP_Satu_Sasaran.docx", himpun.LAPORAN, _word(himpun.LAPORAN)),
    Produsen("Lembar evaluasi (LKE)", "7_LKE.xlsx", himpun.LKE, _lke),
    Produsen("Buku kerja", himpun.BUKU_KERJA, "", lambda bahan: _buku(bahan.bundel)),
)
"""Urutan dokumen; tambah satu baris untuk menambah dokumen."""
