"""Kosakata kit: nama kolom, pilihan baku, dan satuan. Tidak mengimpor apa pun dari kit.

Satu konsep satu kata; daftar artinya ada di CONTRIBUTING.md ("Glosarium").
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

TAHUN_BASELINE: Final = 2024
TAHUN_TARGET: Final = (2025, 2026, 2027, 2028, 2029, 2030)
"""Tahun target RPJMD/Renstra 2025-2029; 2030 menjembatani ke periode berikutnya (Inmendagri 2/2025)."""
TAHUN_PAGU: Final = TAHUN_TARGET[1:]
TRIWULAN: Final = ("TW1", "TW2", "TW3", "TW4")
TAHUNAN: Final = "tahun"

KODE_PEMDA: Final = "PEMDA"
"""Kode di kolom `kode_opd` untuk dokumen milik pemerintah daerah sendiri (RPJMD, PK kepala daerah)."""


class Arah(StrEnum):
    """Ke mana angka harus bergerak agar kinerja disebut membaik."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"


class Rumus(StrEnum):
    """Rumus capaian yang dikenal kit; R = realisasi, T = target."""

    NAIK = "R/T"
    TURUN = "(2T-R)/T"
    TURUN_BAGI = "T/R"
    RENTANG = "rentang"
    PREDIKAT = "predikat"


class Jenis(StrEnum):
    """Jenis indikator, dari yang dikerjakan sampai yang dirasakan masyarakat."""

    INPUT = "input"
    PROSES = "proses"
    OUTPUT = "output"
    OUTCOME = "outcome"
    DAMPAK = "dampak"


class Orientasi(StrEnum):
    """Isi kalimat tujuan/sasaran: kondisi yang berubah, atau pekerjaan yang dilakukan."""

    HASIL = "hasil"
    KEGIATAN = "kegiatan"


class Yakin(StrEnum):
    """Seberapa yakin kit atas penilaiannya sendiri."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


class Keparahan(StrEnum):
    """Berat sebuah temuan."""

    SALAH = "salah"
    PERIKSA = "periksa"
    SARAN = "saran"


class Tingkat(StrEnum):
    """Tingkat pernyataan kinerja dalam RPJMD dan Renstra."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"


class JenisNomenklatur(StrEnum):
    """Tingkat kode dalam nomenklatur program, kegiatan, dan sub kegiatan."""

    URUSAN = "urusan"
    BIDANG = "bidang"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUBKEGIATAN = "subkegiatan"


class Jenjang(StrEnum):
    """Jenjang pihak pertama dalam Perjanjian Kinerja."""

    KEPALA_DAERAH = "kepala_daerah"
    KEPALA_OPD = "kepala_opd"
    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    FUNGSIONAL = "fungsional"


class Akumulasi(StrEnum):
    """Cara nilai triwulan menjadi nilai tahunan."""

    AKUMULASI = "akumulasi"
    POSISI_AKHIR = "posisi_akhir"
    TETAP = "tetap"


class ButirLaporan(StrEnum):
    """Tujuh hal yang dijawab LKjIP untuk tiap sasaran (PermenPAN-RB 53/2014 Lampiran II Bab III.A), berurutan."""

    TARGET = "target_realisasi"
    TAHUN_LALU = "tahun_lalu"
    MENENGAH = "target_menengah"
    NASIONAL = "standar_nasional"
    SEBAB = "sebab_solusi"
    EFISIENSI = "efisiensi"
    PROGRAM = "program_pendukung"


SEBUTAN_BUTIR: Final[Mapping[str, str]] = {
    ButirLaporan.TARGET: "target dan realisasi tahun ini",
    ButirLaporan.TAHUN_LALU: "perbandingan dengan tahun-tahun sebelumnya",
    ButirLaporan.MENENGAH: "perbandingan dengan target jangka menengah",
    ButirLaporan.NASIONAL: "perbandingan dengan standar nasional",
    ButirLaporan.SEBAB: "sebab keberhasilan atau kegagalan dan solusinya",
    ButirLaporan.EFISIENSI: "efisiensi penggunaan sumber daya",
    ButirLaporan.PROGRAM: "program yang menunjang",
}
"""Sebutan ketujuh hal Bab III dalam kalimat."""


class Klaster(StrEnum):
    """Klaster perangkat daerah dalam sampel evaluasi AKIP (PermenPAN-RB 88/2021)."""

    UTAMA = "utama"
    PENDUKUNG = "pendukung"
    TAMBAHAN = "tambahan"


class K:
    """Nama kolom. Satu nama untuk satu arti di semua tabel."""

    KODE = "kode"
    KODE_OPD = "kode_opd"
    KODE_INDUK = "kode_induk"
    KODE_SASARAN = "kode_sasaran"
    KODE_INDIKATOR = "kode_indikator"
    KODE_PROGRAM = "kode_program"
    KODE_PK = "kode_pk"
    VERSI = "versi_nomenklatur"

    NAMA = "nama"
    NAMA_OPD = "nama_opd"
    SINGKATAN = "singkatan"
    KLASTER = "klaster"
    URUSAN = "urusan"
    JABATAN_KEPALA = "jabatan_kepala"

    TINGKAT = "tingkat"
    URAIAN = "uraian"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    ARAH = "arah"
    RUMUS = "rumus"
    JENIS = "jenis"
    BASELINE = f"baseline_{TAHUN_BASELINE}"
    TARGET = "target"
    REALISASI = "realisasi"
    TAHUN = "tahun"
    PERIODE = "periode"
    NILAI = "nilai"
    SUMBER = "sumber_data"

    PAGU = "pagu"
    LOKASI = "lokasi"
    SUMBER_DANA = "sumber_dana"
    KELOMPOK_SASARAN = "kelompok_sasaran"
    TARGET_MAJU = "target_maju"
    PAGU_MAJU = "pagu_maju"
    REALISASI_RP = "realisasi_rp"
    KETERANGAN = "keterangan"

    JENJANG = "jenjang"
    PIHAK_PERTAMA = "pihak_pertama"
    PIHAK_KEDUA = "pihak_kedua"
    TANGGAL = "tanggal"
    PERUBAHAN = "perubahan"
    JABATAN = "jabatan"
    PROGRAM = "program"
    INDIKATOR_INDUK = "indikator_induk"
    TUJUAN = "tujuan"
    KEGIATAN = "kegiatan"
    KATEGORI_TERBIT = "kategori_terbit"
    SERAPAN_TERBIT = "serapan_terbit"
    SIMPULAN = "simpulan"
    SEBAB = "analisis_sebab"
    TINDAK_LANJUT = "tindak_lanjut"

    AKSI = "aksi"
    AKUMULASI = "akumulasi"
    TW1, TW2, TW3, TW4 = "tw1", "tw2", "tw3", "tw4"
    PENANGGUNG_JAWAB = "penanggung_jawab"

    ALASAN = "alasan"
    DEFINISI = "definisi_operasional"
    FORMULA = "formula"

    BUTIR = "butir"
    TEKS = "teks"

    JAWABAN = "jawaban"
    BUKTI = "bukti"
    NOMOR = "nomor"
    KRITERIA = "kriteria"
    TERPENUHI = "terpenuhi"

    CAPAIAN = "capaian"
    CAPAIAN_DIBATASI = "capaian_dibatasi"
    CAPAIAN_TERBIT = "capaian_terbit"
    KATEGORI = "kategori"
    RUMUS_DIPAKAI = "rumus_dipakai"
    CATATAN = "catatan"

    BANYAK = "banyak"
    TERCAPAI = "tercapai"
    TERHITUNG = "terhitung"
    RATA = "rata_rata"
    TERENDAH = "terendah"
    SERAPAN = "serapan"
    SELISIH = "selisih"
    EFISIENSI = "efisiensi"

    TERUKUR = "terukur"
    YAKIN = "yakin"
    ORIENTASI = "orientasi"


KOLOM_TW: Final = (K.TW1, K.TW2, K.TW3, K.TW4)


def kolom_target(tahun: int) -> str:
    """Nama kolom target satu tahun.

    >>> kolom_target(2026)
    't2026'
    """
    return f"t{tahun}"


def kolom_pagu(tahun: int) -> str:
    """Nama kolom pagu satu tahun.

    >>> kolom_pagu(2026)
    'pagu_2026'
    """
    return f"pagu_{tahun}"


KOLOM_TARGET: Final = tuple(kolom_target(tahun) for tahun in TAHUN_TARGET)
KOLOM_PAGU: Final = tuple(kolom_pagu(tahun) for tahun in TAHUN_PAGU)

LINGKUNGAN_SEBUTAN: Final = "LAKIP_SEBUTAN"
"""Variabel berisi yang diketik orang untuk memanggil kit; diisi `lakip`, diwarisi server dan kernelnya."""
SEBUTAN_BAKU: Final = "python mulai.py"
"""Pada yang tersimpan dan berpindah tangan (buku kerja, kartu aturan): sama, siapa pun yang membuatnya."""


def sebut_perintah(kata: str) -> str:
    """Perintah kit seperti harus diketik yang membacanya; satu-satunya tempat bunyinya ditentukan.

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, {LINGKUNGAN_SEBUTAN: "lakip"}):
    ...     sebut_perintah("kelas tutup")
    'lakip kelas tutup'
    """
    return f"{os.environ.get(LINGKUNGAN_SEBUTAN) or SEBUTAN_BAKU} {kata}"
