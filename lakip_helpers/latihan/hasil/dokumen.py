"""Isian peserta menjadi dokumen Word; rencana aksi dapat dimulai dari PK sendiri."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLatihan, GalatSimpan
from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.catatan_tabel import KODE_SENDIRI
from lakip_helpers.latihan.bentuk.isian_tabel import (
    TAHUN_LATIHAN,
    BahanTabel,
    baca_isian,
    bundel_dari,
    nyatakan,
    periksa_isian,
    susun_bundel,
)
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil.himpun import kodekan
from lakip_helpers.latihan.hasil.laporan import susun_lkjip
from lakip_helpers.latihan.hasil.sambung import samakan_renaksi
from lakip_helpers.latihan.kerja.karya import karya_peserta
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import folder_aktif
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal

if TYPE_CHECKING:
    from docx.document import Document

    from lakip_helpers.model import Bundel

NAMA_BERKAS: Final[Mapping[str, str]] = {
    "pk": "Perjanjian_Kinerja.docx",
    "renaksi": "Rencana_Aksi.docx",
    "lkjip": "LKjIP_satu_sasaran.docx",
}


def pk_tersimpan() -> object:
    """PK terakhir yang diisi peserta di sesi 21; None bila belum ada."""
    ada = karya_peserta().get(ambil_peran(Peran.PK).kode)
    return ada.isian if ada else None


def isi_dari_pk(pk: object) -> dict[str, Any]:
    """Isian rencana aksi menurut PK yang disusun peserta; kosong bila PK-nya belum ada.

    >>> pk = {"pk_sasaran": [{"sasaran": "S", "indikator": "Indeks", "satuan": "Indeks", "target": "5"}]}
    >>> isi_dari_pk(pk)["renaksi"]
    [{'indikator': 'Indeks', 'satuan': 'Indeks', 'target': '5'}]
    """
    if not isinstance(pk, Mapping) or not pk.get("pk_sasaran"):
        return {}
    return samakan_renaksi({}, dict(pk))


def susun_dokumen(bahan: BahanTabel, jawaban: object) -> Document:
    """Dokumen Word dari isian; catatan "salah" yang masih terbuka dicetak di halaman pertama.

    `GalatLatihan` bila ada bagian yang belum diisi.
    """
    from lakip_helpers.sajian.dokumen.pk import buat_pk
    from lakip_helpers.sajian.dokumen.renaksi import buat_renaksi
    from lakip_helpers.sajian.kertas.kerangka import Setelan

    kosong = [nyatakan(nama).lembar for nama, daftar in baca_isian(bahan, jawaban).items() if not daftar]
    if kosong:
        raise GalatLatihan(
            f"Dokumen belum dapat disusun karena masih ada bagian yang kosong: {', '.join(kosong)}. "
            "Isi dahulu, lalu ulangi."
        )
    if bahan.dokumen == "lkjip":
        return susun_lkjip(bahan, jawaban)
    bundel = susun_bundel(bahan, jawaban) if bahan.dokumen == "pk" else bundel_renaksi(bahan, jawaban, pk_tersimpan())
    setelan, kode = Setelan(catatan=periksa_isian(bahan, jawaban)), str(bundel["perangkat_daerah"][K.KODE_OPD].iloc[0])
    if bahan.dokumen == "renaksi":
        return buat_renaksi(bundel, kode, int(TAHUN_LATIHAN), setelan=setelan)
    jenjang = str(bundel["pk"][K.JENJANG].iloc[0])
    if not jenjang:
        raise GalatLatihan("Jenjang PK belum dipilih, jadi dokumennya belum dapat disusun. Pilih dahulu, lalu ulangi.")
    return buat_pk(bundel, kode, int(TAHUN_LATIHAN), jenjang=jenjang, setelan=setelan)


def bundel_renaksi(bahan: BahanTabel, jawaban: object, pk: object) -> Bundel:
    """Bundel rencana aksi, dengan sasaran, program, dan pagu dari PK peserta bila OPD-nya sama.

    >>> from lakip_helpers.latihan import ambil
    >>> pk = {"pk": [{"jenjang": "kepala_opd"}], "pk_sasaran": [{"sasaran": "Air bersih", "indikator": "Indeks A"}]}
    >>> isian = {"renaksi": [{"indikator": "Indeks A", "target": "5"}]}
    >>> bundel_renaksi(ambil("22-06").bahan, isian, pk)["pk_sasaran"]["sasaran"].tolist()
    ['Air bersih']
    """
    diisi = baca_isian(bahan, jawaban)
    janji = baca_isian(ambil_peran(Peran.PK).bahan, pk)
    if not janji["pk_sasaran"] or _kode_opd(janji) != _kode_opd(diisi):
        return susun_bundel(bahan, jawaban)
    kode = _kode_opd(diisi)
    lampiran = {nama: janji[nama] for nama in ("pk", "pk_sasaran", "pk_anggaran")}
    renaksi = [*kodekan(diisi["renaksi"], janji["pk_sasaran"], kode)]
    return bundel_dari({**lampiran, **diisi, "renaksi": renaksi}, kode, diisi)


def _kode_opd(isian: Mapping[str, Sequence[Mapping[str, str]]]) -> str:
    baris = (satu for daftar in isian.values() for satu in daftar)
    return next((satu[K.KODE_OPD] for satu in baris if satu.get(K.KODE_OPD)), KODE_SENDIRI)


def simpan_word(bahan: BahanTabel, jawaban: object) -> Path:
    """Simpan dokumen di folder pekerjaan peserta; keluaran: berkas yang ditulis. `GalatSimpan` bila tidak dapat."""
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    dokumen, folder = susun_dokumen(bahan, jawaban), folder_aktif()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder, galat)) from None
    return simpan_dokumen(dokumen, folder / NAMA_BERKAS[bahan.dokumen])
