"""Tabel evaluasi mandiri: jawaban LKE tiap subkomponen dan kriterianya.

Bukan bagian templat: diisi evaluator sesudah tahunnya selesai, pada buku kerja dari `lakip dokumen lke`.
"""

from __future__ import annotations

from dataclasses import replace

from lakip_helpers.istilah import K
from lakip_helpers.model.kolom import Kolom, Tabel, Tipe
from lakip_helpers.model.tabel_kinerja import KODE_OPD
from lakip_helpers.model.tabel_tahunan import TAHUN

_TAHUN = replace(TAHUN, arti="Tahun kinerja yang dievaluasi.", contoh="2025")
_KODE = Kolom(
    K.KODE, "Kode", Tipe.KODE, "Kode subkomponen LKE, 1.a sampai 4.c.", "2.a", wajib=True,
    sinonim=("kode subkomponen", "kode sub komponen"),
)  # fmt: skip

LKE = Tabel(
    nama="lke",
    lembar="LKE",
    judul="Lembar kerja evaluasi AKIP",
    arti="Satu baris satu subkomponen: jawaban, catatan, dan bukti. Jawaban dan kodenya dinilai aturan LKE.",
    dasar="PermenPAN-RB 88/2021 Lampiran I",
    kunci=(),
    sinonim_lembar=("lembar kerja evaluasi",),
    kolom=(
        KODE_OPD, _TAHUN, _KODE,
        Kolom(K.JAWABAN, "Jawaban", Tipe.TEKS, "AA, A, BB, B, CC, C, D, atau E; kosong berarti belum dijawab.", "BB"),
        Kolom(K.CATATAN, "Catatan", Tipe.TEKS, "Alasan jawaban: kriteria yang terpenuhi dan yang belum.",
              "Semua IKU berdefinisi operasional; pedoman pengumpulan datanya berlaku sejak Januari.",
              sinonim=("catatan evaluator", "uraian", "keterangan")),
        Kolom(K.BUKTI, "Bukti", Tipe.TEKS, "Dokumen pendukung: judul, tanggal, halaman.",
              "Keputusan Kepala Dinas tentang Manual IKU", sinonim=("bukti dukung", "eviden", "dokumen")),
    ),
)  # fmt: skip

LKE_KRITERIA = Tabel(
    nama="lke_kriteria",
    lembar="Kriteria LKE",
    judul="Kriteria lembar kerja evaluasi",
    arti="Satu baris satu kriteria: terpenuhi atau tidak. Kriteria membantu memilih jawaban subkomponennya.",
    dasar="PermenPAN-RB 88/2021 Lampiran I; jawaban per kriteria menurut kebiasaan evaluator",
    kunci=(K.KODE_OPD, K.TAHUN, K.KODE, K.NOMOR),
    sinonim_lembar=("kriteria",),
    kolom=(
        KODE_OPD, _TAHUN, _KODE,
        Kolom(K.NOMOR, "Nomor", Tipe.BULAT, "Nomor kriteria di dalam subkomponennya.", "2", wajib=True),
        Kolom(K.TERPENUHI, "Terpenuhi", Tipe.TEKS, "Kosong berarti belum dinilai.", "sebagian",
              pilihan=("ya", "sebagian", "tidak"), padanan={"y": "ya", "t": "tidak", "belum": "tidak", "v": "ya"}),
        Kolom(K.ALASAN, "Hasil pemeriksaan dokumen", Tipe.TEKS, "Catatan atas dokumen yang menyentuh kriteria ini.",
              "MUTU-01 Indikator mengukur kegiatan (2 catatan)", sinonim=("disentuh catatan kit",)),
    ),
)  # fmt: skip
