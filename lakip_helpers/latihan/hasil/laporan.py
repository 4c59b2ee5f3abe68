"""Bab III satu sasaran: isian latihan menjadi bahan LKjIP, dan kalimat yang dapat dihitung dari angkanya.

Yang disusun kit hanya kalimat yang seluruhnya berasal dari angka. Pembanding nasional, sebab, dan solusi selalu
ditulis penyusunnya sendiri.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import SEBUTAN_BUTIR, TAHUN_TARGET, TAHUNAN, ButirLaporan, Jenjang, K, Tingkat, kolom_target
from lakip_helpers.latihan.bentuk.isian_tabel import KODE_SENDIRI, Baris, baca_isian, bundel_dari, periksa_isian
from lakip_helpers.latihan.model import IsiTabel

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.lkjip.bahan import Bahan
    from lakip_helpers.sajian.lkjip.ukur import HasilUkur

TAHUN_LAPORAN: Final = TAHUN_TARGET[0]
"""Tahun yang dilaporkan: laporan 2025 disusun pada awal 2026, tahun kerja kelas ini."""
TAHUN_REALISASI: Final = (TAHUN_LAPORAN - 2, TAHUN_LAPORAN - 1, TAHUN_LAPORAN)
MILIK_PENYUSUN: Final = (ButirLaporan.NASIONAL, ButirLaporan.SEBAB)
"""Butir yang tidak pernah disusun kit."""


def bundel_laporan(isi: IsiTabel, jawaban: object) -> Bundel:
    """Bundel dari isian Bab III, dengan Perjanjian Kinerja yang disusun dari sasaran, indikator, dan targetnya.

    Masukan: isian tabel perangkat daerah, sasaran, indikator, realisasi, program, anggaran, dan laporan. Keluaran:
    bundel satu OPD yang cukup untuk LKjIP. `GalatLatihan` bila bentuk isiannya asing.
    """
    tabel = baca_isian(isi, jawaban)
    kode = next((satu[K.KODE_OPD] for satu in tabel["perangkat_daerah"] if satu.get(K.KODE_OPD)), KODE_SENDIRI)
    return bundel_dari({**tabel, **_perjanjian(tabel, kode)}, kode)


def _perjanjian(tabel: Mapping[str, list[Baris]], kode: str) -> dict[str, list[Baris]]:
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


def susun_lkjip(isi: IsiTabel, jawaban: object) -> Document:
    """Draf LKjIP berisi satu sasaran; catatan yang masih terbuka dicetak di halaman pertama.

    `GalatTabel` bila realisasi tahun laporan belum diisi.
    """
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.lkjip.lkjip import buat_lkjip

    bundel, setelan = bundel_laporan(isi, jawaban), Setelan(catatan=periksa_isian(isi, jawaban))
    return buat_lkjip(bundel, _kode_opd(bundel), TAHUN_LAPORAN, hasil=hitung_hasil(bundel), setelan=setelan)


def _kode_opd(bundel: Bundel) -> str:
    return str(bundel["perangkat_daerah"][K.KODE_OPD].iloc[0])


def hitung_hasil(bundel: Bundel) -> HasilUkur:
    """Angka laporan dari bundel isian; `GalatTabel` bila realisasi tahun laporan belum diisi."""
    from lakip_helpers.pakai.lkjip import ukur_laporan

    return ukur_laporan(bundel, _kode_opd(bundel), TAHUN_LAPORAN)


def bahan_laporan(isi: IsiTabel, jawaban: object) -> Bahan | None:
    """Bahan LKjIP dari isian; None selama OPD, target, atau realisasi tahun laporannya belum diisi."""
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.lkjip.bahan import susun_bahan

    bundel = bundel_laporan(isi, jawaban)
    if not all(len(bundel[nama]) for nama in ("perangkat_daerah", "pk_sasaran")):
        return None
    try:
        return susun_bahan(bundel, _kode_opd(bundel), TAHUN_LAPORAN, hitung_hasil(bundel), Setelan())
    except GalatTabel:
        return None


def susun_kalimat(isi: IsiTabel, jawaban: object) -> dict[str, str]:
    """Butir → kalimat yang seluruhnya dihitung dari angka isian; kosong bila realisasinya belum diisi.

    >>> from lakip_helpers.latihan import ambil
    >>> soal = ambil("24-06")
    >>> susun_kalimat(soal.isi, soal.kunci)["tahun_lalu"][-58:]
    'naik 2,02, searah dengan arah indikator (naik lebih baik).'
    """
    from lakip_helpers.sajian.lkjip import kalimat as kalimat

    bahan = bahan_laporan(isi, jawaban)
    if bahan is None:
        return {}
    satu = bahan.sasaran[0]
    return {
        ButirLaporan.TARGET: kalimat.kalimat_target(satu, TAHUN_LAPORAN),
        ButirLaporan.TAHUN_LALU: " ".join(map(kalimat.kalimat_lalu, satu.indikator)),
        ButirLaporan.MENENGAH: " ".join(kalimat.kalimat_menengah(i, bahan.rencana) for i in satu.indikator),
        ButirLaporan.EFISIENSI: kalimat.kalimat_efisiensi(satu),
        ButirLaporan.PROGRAM: kalimat.kalimat_program(satu, seluruh=0),
    }


def isi_kosong(isi: IsiTabel, jawaban: Mapping[str, list[Baris]]) -> tuple[dict[str, list[Baris]], list[str]]:
    """Jawaban yang butir kosongnya terisi bila dapat dihitung, dan butir mana saja itu; tulisan orang dibiarkan."""
    usul, terpasang, laporan = susun_kalimat(isi, jawaban), [], []
    for satu in jawaban.get("laporan", []):
        butir = satu.get(K.BUTIR, "")
        if not satu.get(K.TEKS, "").strip() and butir in usul:
            terpasang.append(butir)
            satu = {**satu, K.TEKS: usul[butir]}
        laporan.append(satu)
    return {**jawaban, "laporan": laporan}, terpasang


def kelengkapan(laporan: list[Baris]) -> str:
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


def isi_dari_sasaran(kode_opd: str) -> dict[str, list[Baris]]:
    """Isian awal dari OPD contoh: sasaran pertamanya yang indikatornya meleset (atau yang pertama), tujuh hal kosong.

    >>> isi_dari_sasaran("DISDIK")["realisasi"][-1]["tahun"]
    '2025'
    """
    from lakip_helpers.latihan.hasil.dokumen import data_contoh, tulis_frame

    bundel = data_contoh().untuk_opd(kode_opd)
    indikator = _pilih_indikator(bundel)
    sasaran, realisasi = bundel["renstra_sasaran"], bundel["realisasi"]
    program, anggaran = bundel["program"], bundel["anggaran"]
    kode_sasaran, kode = indikator[K.KODE_SASARAN].iloc[0], indikator[K.KODE_INDIKATOR].iloc[0]
    program = program[(program[K.KODE_SASARAN] == kode_sasaran) & (program[K.JENIS] == "program")].head(1)
    tahunan = realisasi[(realisasi[K.KODE_INDIKATOR] == kode) & (realisasi[K.PERIODE] == TAHUNAN)]
    dipakai = anggaran[(anggaran[K.TAHUN] == TAHUN_LAPORAN) & anggaran[K.KODE].isin(program[K.KODE])]
    opd = bundel["perangkat_daerah"]
    frame = {
        "perangkat_daerah": opd[opd[K.KODE_OPD] == kode_opd],
        "renstra_sasaran": sasaran[sasaran[K.KODE_SASARAN] == kode_sasaran],
        "renstra_indikator": indikator,
        "realisasi": tahunan[tahunan[K.TAHUN].isin(TAHUN_REALISASI)].sort_values(K.TAHUN),
        "program": program,
        "anggaran": dipakai.head(1),
    }
    tanda = {K.KODE_OPD: kode_opd, K.TAHUN: str(TAHUN_LAPORAN), K.KODE_SASARAN: str(kode_sasaran)}
    laporan = [{**tanda, K.BUTIR: str(butir)} for butir in ButirLaporan]
    return {nama: tulis_frame(satu) for nama, satu in frame.items()} | {"laporan": laporan}


def _pilih_indikator(bundel: Bundel) -> pd.DataFrame:
    from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan

    sasaran = bundel["renstra_sasaran"]
    punya = sasaran[sasaran[K.TINGKAT] == Tingkat.SASARAN][K.KODE_SASARAN]
    indikator = bundel["renstra_indikator"]
    indikator = indikator[indikator[K.KODE_SASARAN].isin(punya)]
    capaian = capaian_tahunan(bundel)
    meleset = capaian[(capaian[K.TAHUN] == TAHUN_LAPORAN) & (capaian[K.CAPAIAN] < 100)][K.KODE_INDIKATOR]
    urut = indikator.assign(_meleset=~indikator[K.KODE_INDIKATOR].isin(meleset)).sort_values("_meleset", kind="stable")
    return urut.drop(columns="_meleset").head(1)
