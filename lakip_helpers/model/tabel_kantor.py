"""Tabel seperti yang sudah ada di kantor: daftar indikator atau sasaran dengan judul kolom bebas, untuk diperiksa.

Bukan bagian bundel: kolom yang wajib hanya kalimatnya, selebihnya dipakai bila ada.
"""

from __future__ import annotations

from dataclasses import replace

from lakip_helpers.istilah import K
from lakip_helpers.model.kolom import Kolom, Tabel, Tipe
from lakip_helpers.model.tabel_kinerja import ARAH, BASELINE, INDIKATOR, RUMUS, SATUAN, TARGET_TAHUNAN
from lakip_helpers.model.tabel_tahunan import UKUR_CAPAIAN

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
