"""Tabel seperti yang sudah ada di kantor: daftar indikator atau sasaran dengan judul kolom bebas, untuk diperiksa.

Bukan bagian bundel: kolom yang wajib hanya kalimatnya, selebihnya dipakai bila ada.
"""

from __future__ import annotations

from dataclasses import replace

from lakip_helpers.istilah import KOLOM_TW, K
from lakip_helpers.model.kolom import Kolom, Tabel, Tipe
from lakip_helpers.model.tabel_kinerja import ARAH, BASELINE, INDIKATOR, RUMUS, SATUAN, TARGET_TAHUNAN
from lakip_helpers.model.tabel_tahunan import RENAKSI, UKUR_CAPAIAN

_KALIMAT_SASARAN = (
    "sasaran", "tujuan", "tujuan_sasaran", "tujuan/sasaran", "sasaran strategis", "sasaran kinerja",
    "tujuan dan sasaran", "sasaran/tujuan", "sasaran opd", "sasaran perangkat daerah",
)  # fmt: skip


def _sasaran(*, wajib: bool) -> Kolom:
    return Kolom(
        K.SASARAN, "Sasaran", Tipe.TEKS, "Kalimat tujuan atau sasaran, persis seperti di dokumennya.",
        "Meningkatnya akses dan mutu pendidikan dasar", wajib=wajib, sinonim=_KALIMAT_SASARAN,
    )  # fmt: skip


INDIKATOR_KANTOR = Tabel(
    nama="indikator_kantor",
    lembar="Indikator",
    judul="Daftar indikator",
    arti="Tabel Renstra, daftar IKU, atau lampiran PK seperti yang dipunyai kantor.",
    dasar="Inmendagri 2/2025 (tabel tujuan, sasaran, IKU); PermenPAN-RB 53/2014 Lampiran I (lampiran PK)",
    kunci=(),
    kolom=(
        replace(INDIKATOR, sinonim=(*INDIKATOR.sinonim, "indikator program", "indikator outcome", "indikator tujuan")),
        SATUAN, ARAH, RUMUS, _sasaran(wajib=False),
        Kolom(K.KODE_OPD, "OPD", Tipe.TEKS, "Pemilik indikator.", "DISDIK",
              sinonim=("opd", "perangkat daerah", "skpd")),
        Kolom("jenis_tabel", "Jenis tabel", Tipe.TEKS, "Tingkat indikator: tujuan, sasaran, IKU, program, kegiatan.",
              "Sasaran", sinonim=("level", "level_dokumen", "tingkat", "jenis indikator")),
        BASELINE, *TARGET_TAHUNAN,
        *(replace(UKUR_CAPAIAN[nama], wajib=False) for nama in (K.TARGET, K.REALISASI, K.TAHUN, K.CAPAIAN_TERBIT)),
        Kolom(K.DEFINISI, "Definisi operasional", Tipe.TEKS, "Apa tepatnya yang dihitung.",
              "Anak usia 7-12 tahun yang sedang bersekolah", sinonim=("definisi", "do", "penjelasan")),
        Kolom(K.FORMULA, "Formula perhitungan", Tipe.TEKS, "Cara menghitung.", "(a / b) × 100",
              sinonim=("formula", "rumus perhitungan", "formulasi", "cara perhitungan", "formulasi pengukuran")),
        Kolom(K.SUMBER, "Sumber data", Tipe.TEKS, "Asal angka.", "Dapodik"),
        Kolom(K.PENANGGUNG_JAWAB, "Penanggung jawab", Tipe.TEKS, "Jabatan yang bertanggung jawab.",
              "Kepala Bidang Pembinaan SD", sinonim=("pj",)),
        Kolom(K.ALASAN, "Alasan pemilihan", Tipe.TEKS, "Mengapa indikator ini yang utama.",
              "Menunjukkan anak usia sekolah yang benar-benar bersekolah", sinonim=("alasan",)),
        Kolom(K.JABATAN, "Jabatan", Tipe.TEKS, "Jabatan yang berjanji.", "Kepala Bidang Pembinaan SD"),
        *(replace(RENAKSI[nama], wajib=False) for nama in (K.AKUMULASI, *KOLOM_TW)),
        replace(RENAKSI[K.AKSI], sinonim=("rencana aksi",)),
        Kolom(K.PROGRAM, "Program", Tipe.TEKS, "Nama program.", "PROGRAM PENGELOLAAN PENDIDIKAN",
              sinonim=("nama program",)),
        Kolom(K.KEGIATAN, "Kegiatan", Tipe.TEKS, "Nama kegiatan.", "Pengelolaan Pendidikan Sekolah Dasar",
              sinonim=("nama kegiatan",)),
        Kolom(K.KATEGORI_TERBIT, "Kategori", Tipe.TEKS, "Kata penilaian capaian seperti tercetak.", "Sangat Tinggi"),
        Kolom(K.SEBAB, "Analisis penyebab", Tipe.TEKS, "Sebab keberhasilan atau kegagalan.",
              "Lelang ulang membuat pekerjaan baru mulai September", sinonim=("penyebab", "analisis")),
        Kolom(K.TINDAK_LANJUT, "Tindak lanjut", Tipe.TEKS, "Langkah yang telah atau akan dilakukan.",
              "Lelang 2026 dimulai November 2025", sinonim=("rencana tindak lanjut", "solusi")),
        Kolom(K.PAGU, "Anggaran", Tipe.RUPIAH, "Anggaran tahun ini.", "1.250.000.000", satuan="Rp",
              sinonim=("pagu", "anggaran (rp)")),
        Kolom(K.REALISASI_RP, "Realisasi anggaran", Tipe.RUPIAH, "Belanja tahun ini.", "1.200.000.000", satuan="Rp",
              sinonim=("realisasi anggaran (rp)",)),
        Kolom(K.SERAPAN_TERBIT, "Serapan", Tipe.BILANGAN, "Serapan seperti tercetak.", "96", satuan="%",
              sinonim=("serapan (%)",)),
        Kolom(K.SIMPULAN, "Simpulan efisiensi", Tipe.TEKS, "Simpulan tentang efisiensi.", "Belum dapat diukur",
              sinonim=("efisiensi", "simpulan")),
    ),
)  # fmt: skip

SASARAN_KANTOR = Tabel(
    nama="sasaran_kantor",
    lembar="Sasaran",
    judul="Daftar tujuan dan sasaran",
    arti="Daftar kalimat tujuan atau sasaran tanpa indikator.",
    dasar="Inmendagri 2/2025 (tabel tujuan dan sasaran)",
    kunci=(),
    kolom=(_sasaran(wajib=True),),
)
