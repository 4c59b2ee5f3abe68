"""Karya hari pertama sebagai Word: kartu IKU, pohon kinerja, dan daftar benang yang diperbaiki."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLatihan, GalatSimpan
from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.formulir import JENIS, BahanFormulir, baca_formulir
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN
from lakip_helpers.latihan.bentuk.kartu import BahanKartu
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil.himpun import KARTU_IKU, himpun_bundel
from lakip_helpers.latihan.kerja.karya import karya_peserta
from lakip_helpers.latihan.model import Latihan, Peran
from lakip_helpers.latihan.simpanan.identitas import aktif, folder_aktif
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

NAMA_LEMBAR: Final[Mapping[Peran, str]] = {
    Peran.POHON: "Pohon_Kinerja.docx",
    **dict.fromkeys(KARTU_IKU, "Kartu_IKU.docx"),
    Peran.BENANG: "Benang_Merah.docx",
}
"""Karya yang dapat disimpan sebagai Word dari panelnya; ketiga kartu IKU menjadi satu dokumen."""
KOSONG: Final = "Belum ada yang dapat disimpan. Isi dahulu kotak-kotak di atas, lalu tekan lagi."


def susun_lembar(latihan: Latihan, jawaban: object) -> Document:
    """Dokumen Word dari isian itu; `GalatLatihan` bila belum ada isinya."""
    if not isinstance(jawaban, Mapping) or not any(jawaban.values()):
        raise GalatLatihan(KOSONG)
    if latihan.peran in KARTU_IKU:
        return _kartu_iku()
    if isinstance(latihan.bahan, BahanKartu):
        return _pohon(latihan.bahan, jawaban)
    assert isinstance(latihan.bahan, BahanFormulir)
    return _benang(latihan.bahan, jawaban)


def simpan_lembar(latihan: Latihan, jawaban: object) -> Path:
    """Simpan dokumennya di folder pekerjaan peserta; keluaran: berkas yang ditulis. `GalatSimpan` bila tidak dapat."""
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    assert latihan.peran is not None
    dokumen, folder = susun_lembar(latihan, jawaban), folder_aktif()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder, galat)) from None
    return simpan_dokumen(dokumen, folder / NAMA_LEMBAR[latihan.peran])


def _kartu_iku() -> Document:
    """Ketiga kartu yang sudah tersimpan sebagai satu dokumen IKU."""
    from lakip_helpers.sajian.dokumen.iku import buat_iku

    milik = [ambil_peran(peran).kode for peran in KARTU_IKU]
    bundel = himpun_bundel({kode: satu for kode, satu in karya_peserta().items() if kode in milik}, aktif())
    if not len(bundel["iku"]):
        raise GalatLatihan("Indikatornya belum tersimpan. Isi dahulu latihan 13-07, lalu tekan lagi.")
    return buat_iku(bundel, str(bundel["iku"][K.KODE_OPD].iloc[0]), int(TAHUN_LATIHAN))


def _pohon(bahan: BahanKartu, jawaban: Mapping[str, Any]) -> Document:
    from lakip_helpers.sajian.dokumen.lembar_karya import buat_lembar

    baris = [[satu.label, str(jawaban.get(satu.kolom, ""))] for satu in bahan.bidang]
    cara = "Baca tiap kondisi ke atas: jika kondisi ini terwujud, maka yang di atasnya terwujud."
    return buat_lembar("POHON KINERJA", _opd(), [("Jenjang", 5), ("Keadaan yang diharapkan", 11)], baris, cara)


def _benang(bahan: BahanFormulir, jawaban: Mapping[str, Any]) -> Document:
    from lakip_helpers.sajian.dokumen.lembar_karya import buat_lembar

    sebutan = JENIS[bahan.jenis].sebutan()
    baris = [
        [str(urut), *(sebutan.get(isi, isi) for isi in (satu.get(b.kolom, "") for b in bahan.bidang))]
        for urut, satu in enumerate(baca_formulir(bahan, jawaban).values(), 1)
    ]
    kolom = [("No", 1.0), *((satu.label, 2.5 if satu.pilihan else 4.5) for satu in bahan.bidang)]
    return buat_lembar("BENANG MERAH YANG DIPERBAIKI", _opd(), kolom, baris)


def _opd() -> str:
    peserta = aktif()
    return peserta.opd if peserta else ""
