"""Bab III satu sasaran: isian latihan menjadi bahan LKjIP, dan kalimat yang dapat dihitung dari angkanya.

Yang disusun kit hanya kalimat yang seluruhnya berasal dari angka. Pembanding nasional, sebab, dan solusi selalu
ditulis penyusunnya sendiri.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import SEBUTAN_BUTIR, ButirLaporan, Jenjang, K, kolom_target
from lakip_helpers.latihan.bentuk.catatan_tabel import KODE_SENDIRI
from lakip_helpers.latihan.bentuk.isian_tabel import (
    BahanTabel,
    BarisIsian,
    baca_isian,
    bundel_dari,
    periksa_isian,
)
from lakip_helpers.latihan.hasil.contoh import TAHUN_LAPORAN

if TYPE_CHECKING:
    from docx.document import Document

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.lkjip.bahan import Bahan
    from lakip_helpers.sajian.lkjip.ukur import HasilUkur

MILIK_PENYUSUN: Final = (ButirLaporan.NASIONAL, ButirLaporan.SEBAB)
"""Butir yang tidak pernah disusun kit."""


def bundel_laporan(bahan: BahanTabel, jawaban: object) -> Bundel:
    """Bundel dari isian Bab III, dengan Perjanjian Kinerja yang disusun dari sasaran, indikator, dan targetnya.

    Masukan: isian tabel perangkat daerah, sasaran, indikator, realisasi, program, anggaran, dan laporan. Keluaran:
    bundel satu OPD yang cukup untuk LKjIP. `GalatLatihan` bila bentuk isiannya asing.
    """
    tabel = baca_isian(bahan, jawaban)
    kode = next((satu[K.KODE_OPD] for satu in tabel["perangkat_daerah"] if satu.get(K.KODE_OPD)), KODE_SENDIRI)
    return bundel_dari({**tabel, **_perjanjian(tabel, kode)}, kode)


def _perjanjian(tabel: Mapping[str, list[BarisIsian]], kode: str) -> dict[str, list[BarisIsian]]:
    """PK kepala OPD tahun laporan: sasaran dan target yang diisi peserta."""
    tanda = {K.KODE_PK: f"PK.{kode}.{TAHUN_LAPORAN}", K.TAHUN: str(TAHUN_LAPORAN)}
    uraian = {satu.get(K.KODE_SASARAN, ""): satu.get(K.URAIAN, "") for satu in tabel["renstra_sasaran"]}
    jabatan = next((satu.get("jabatan_kepala", "") for satu in tabel["perangkat_daerah"]), "")
    lampiran = [
        {
            K.KODE_PK: tanda[K.KODE_PK],
            K.KODE_INDIKATOR: satu[K.KODE_INDIKATOR],
            K.SASARAN: uraian.get(satu.get(K.KODE_SASARAN, ""), ""),
            K.INDIKATOR: satu.get(K.INDIKATOR, ""),
            K.SATUAN: satu.get(K.SATUAN, ""),
            K.TARGET: satu.get(kolom_target(TAHUN_LAPORAN), ""),
        }
        for satu in tabel["renstra_indikator"]
    ]
    pk = {**tanda, K.JENJANG: str(Jenjang.KEPALA_OPD), K.PIHAK_PERTAMA: jabatan}
    return {"pk": [pk], "pk_sasaran": lampiran}


def susun_lkjip(bahan: BahanTabel, jawaban: object) -> Document:
    """Draf LKjIP berisi satu sasaran; catatan yang masih terbuka dicetak di halaman pertama.

    `GalatTabel` bila realisasi tahun laporan belum diisi.
    """
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.lkjip.lkjip import buat_lkjip

    bundel, setelan = bundel_laporan(bahan, jawaban), Setelan(catatan=periksa_isian(bahan, jawaban))
    return buat_lkjip(bundel, _kode_opd(bundel), TAHUN_LAPORAN, hasil=hitung_hasil(bundel), setelan=setelan)


def _kode_opd(bundel: Bundel) -> str:
    return str(bundel["perangkat_daerah"][K.KODE_OPD].iloc[0])


def hitung_hasil(bundel: Bundel) -> HasilUkur:
    """Angka laporan dari bundel isian; `GalatTabel` bila realisasi tahun laporan belum diisi."""
    from lakip_helpers.pakai.lkjip import ukur_laporan

    return ukur_laporan(bundel, _kode_opd(bundel), TAHUN_LAPORAN)


def bahan_laporan(bahan: BahanTabel, jawaban: object) -> Bahan | None:
    """Bahan LKjIP dari isian; None selama OPD, target, atau realisasi tahun laporannya belum diisi."""
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.lkjip.bahan import susun_bahan

    bundel = bundel_laporan(bahan, jawaban)
    if not all(len(bundel[nama]) for nama in ("perangkat_daerah", "pk_sasaran")):
        return None
    try:
        return susun_bahan(bundel, _kode_opd(bundel), TAHUN_LAPORAN, hitung_hasil(bundel), Setelan())
    except GalatTabel:
        return None


def susun_kalimat(bahan: BahanTabel, jawaban: object) -> dict[str, str]:
    """Butir → kalimat yang seluruhnya dihitung dari angka isian; kosong bila realisasinya belum diisi.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("24-06")
    >>> susun_kalimat(soal.bahan, soal.kunci)["tahun_lalu"][-20:]
    'naik 2,02 (membaik).'
    """
    from lakip_helpers.sajian.lkjip import kalimat

    laporan = bahan_laporan(bahan, jawaban)
    if laporan is None:
        return {}
    sasaran = laporan.sasaran[0]
    return {
        ButirLaporan.TARGET: kalimat.kalimat_target(sasaran, TAHUN_LAPORAN),
        ButirLaporan.TAHUN_LALU: " ".join(map(kalimat.kalimat_lalu, sasaran.indikator)),
        ButirLaporan.MENENGAH: " ".join(kalimat.kalimat_menengah(i, laporan.rencana) for i in sasaran.indikator),
        ButirLaporan.EFISIENSI: kalimat.kalimat_efisiensi(sasaran),
        ButirLaporan.PROGRAM: kalimat.kalimat_program(sasaran, seluruh=0),
    }


def isi_kosong(
    bahan: BahanTabel, jawaban: Mapping[str, list[BarisIsian]]
) -> tuple[dict[str, list[BarisIsian]], list[str]]:
    """Jawaban yang butir kosongnya terisi bila dapat dihitung, dan butir mana saja itu; tulisan orang dibiarkan."""
    usul, terpasang, laporan = susun_kalimat(bahan, jawaban), [], []
    for satu in jawaban.get("laporan", []):
        butir = satu.get(K.BUTIR, "")
        if not satu.get(K.TEKS, "").strip() and butir in usul:
            terpasang.append(butir)
            satu = {**satu, K.TEKS: usul[butir]}
        laporan.append(satu)
    return {**jawaban, "laporan": laporan}, terpasang


def kelengkapan(laporan: list[BarisIsian]) -> str:
    """Kalimat meter: berapa dari tujuh hal yang terisi, dan mana yang belum.

    >>> kelengkapan([{"butir": "target_realisasi", "teks": "Target tercapai."}])[:61]
    'Terisi 1 dari 7 hal. Belum: 2. perbandingan dengan tahun-tahu'
    """
    ada = {satu.get(K.BUTIR) for satu in laporan if satu.get(K.TEKS, "").strip()}
    kurang = [
        f"{urut}. {sebutan}" for urut, (butir, sebutan) in enumerate(SEBUTAN_BUTIR.items(), 1) if butir not in ada
    ]
    awal = f"Terisi {len(ButirLaporan) - len(kurang)} dari {len(ButirLaporan)} hal."
    return f"{awal} Belum: {'; '.join(kurang)}." if kurang else f"{awal} ✔ Lengkap."
