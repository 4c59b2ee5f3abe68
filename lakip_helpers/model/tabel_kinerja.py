"""Tabel lima tahunan: perangkat daerah, RPJMD, Renstra, IKU, program, realisasi, anggaran, nomenklatur."""

from __future__ import annotations

from dataclasses import replace

from lakip_helpers.istilah import (
    KODE_PEMDA,
    KOLOM_PAGU,
    KOLOM_TARGET,
    TAHUN_BASELINE,
    TAHUN_PAGU,
    TAHUN_TARGET,
    TAHUNAN,
    TRIWULAN,
    Arah,
    JenisNomenklatur,
    K,
    Klaster,
    Rumus,
    Tingkat,
    kolom_pagu,
    kolom_target,
)
from lakip_helpers.model.kolom import Kolom, Rujukan, Tabel, Tipe

_OPD = Rujukan("perangkat_daerah", K.KODE_OPD)

KODE_OPD = Kolom(
    K.KODE_OPD, "Kode OPD", Tipe.KODE, "Kode perangkat daerah pemilik baris ini.", "DISDIK", wajib=True,
    rujuk=(_OPD,), sinonim=("opd", "kode perangkat daerah", "kode skpd", "perangkat daerah"),
)  # fmt: skip
INDIKATOR = Kolom(
    K.INDIKATOR, "Indikator", Tipe.TEKS, "Kalimat indikator, persis seperti di dokumennya.",
    "Angka Partisipasi Sekolah usia 7-12 tahun", wajib=True,
    sinonim=("indikator kinerja", "indikator kinerja utama", "iku", "indikator tujuan/sasaran", "nama indikator",
             "indikator sasaran", "indikator kinerja sasaran", "indikator kinerja utama (iku)"),
)  # fmt: skip
SATUAN = Kolom(
    K.SATUAN, "Satuan", Tipe.TEKS, "Satuan ukur target dan realisasi.", "%", sinonim=("satuan ukur", "unit"),
)  # fmt: skip
ARAH = Kolom(
    K.ARAH, "Arah", Tipe.TEKS, "Ke mana angka harus bergerak: naik, turun, atau tetap lebih baik.", "naik",
    pilihan=tuple(Arah), sinonim=("polaritas", "arah penilaian", "arah_penilaian_kami", "jenis (positif/negatif)"),
    padanan={"positif": "naik", "negatif": "turun", "meningkat": "naik", "menurun": "turun", "stabil": "tetap",
             "makin tinggi makin baik": "naik", "makin rendah makin baik": "turun", "+": "naik", "-": "turun",
             "maximize": "naik", "maksimal": "naik", "maksimalkan": "naik", "minimize": "turun", "minimal": "turun",
             "minimalkan": "turun", "stabilize": "tetap", "semakin tinggi semakin baik": "naik",
             "semakin rendah semakin baik": "turun",
             "lebih tinggi lebih baik": "naik", "lebih rendah lebih baik": "turun",
             "progresif": "naik", "regresif": "turun"},
)  # fmt: skip
RUMUS = Kolom(
    K.RUMUS, "Rumus capaian", Tipe.TEKS, "Rumus capaian; kosong berarti rumus baku menurut arah.", "R/T",
    pilihan=tuple(Rumus), sinonim=("rumus", "formula capaian", "cara menghitung capaian"),
    padanan={"realisasi/target": "R/T", "target/realisasi": "T/R", "(t-(r-t))/t": "(2T-R)/T", "1+(1-r/t)": "(2T-R)/T",
             "none": "", "other": "", "lainnya": "", "tidak ada": ""},
)  # fmt: skip
BASELINE = Kolom(
    K.BASELINE, f"Baseline {TAHUN_BASELINE}", Tipe.NILAI, f"Keadaan tahun {TAHUN_BASELINE}, sebelum periode dimulai.",
    "97,10", sinonim=("baseline", "kondisi awal", f"kondisi awal {TAHUN_BASELINE}", "data capaian awal"),
)  # fmt: skip
TARGET_TAHUNAN = tuple(
    Kolom(
        kolom_target(tahun), f"Target {tahun}", Tipe.NILAI, f"Target tahun {tahun}.", f"97,{10 + 12 * urut}",
        sinonim=(str(tahun), f"target {tahun}", f"tahun {tahun}"),
    )
    for urut, tahun in enumerate(TAHUN_TARGET, start=1)
)  # fmt: skip
KODE_PROGRAM = Kolom(
    K.KODE, "Kode", Tipe.KODE, "Kode program, kegiatan, atau sub kegiatan menurut nomenklatur.", "1.01.02.2.01.0001",
    wajib=True, sinonim=("kode rekening", "kode program", "kode sub kegiatan", "kode nomenklatur"),
)  # fmt: skip
JENIS_PROGRAM = Kolom(
    K.JENIS, "Jenis", Tipe.TEKS, "Tingkat kode: program, kegiatan, atau sub kegiatan.", "subkegiatan", wajib=True,
    pilihan=(JenisNomenklatur.PROGRAM, JenisNomenklatur.KEGIATAN, JenisNomenklatur.SUBKEGIATAN),
)  # fmt: skip

PERANGKAT_DAERAH = Tabel(
    nama="perangkat_daerah",
    lembar="Perangkat Daerah",
    judul="Perangkat daerah",
    arti=f"Satu baris satu OPD. Kode {KODE_PEMDA} dipakai untuk dokumen milik pemerintah daerah sendiri.",
    dasar="klaster: PermenPAN-RB 88/2021",
    kunci=(K.KODE_OPD,),
    sinonim_lembar=("opd", "skpd"),
    kolom=(
        Kolom(K.KODE_OPD, "Kode OPD", Tipe.KODE, "Kode singkat OPD, dipakai sebagai kaitan di semua tabel.",
              "DISDIK", wajib=True, sinonim=("kode", "kode skpd")),
        Kolom(K.NAMA_OPD, "Nama OPD", Tipe.TEKS, "Nama resmi perangkat daerah.", "Dinas Pendidikan", wajib=True,
              sinonim=("perangkat daerah", "nama perangkat daerah", "nama skpd", "opd")),
        Kolom(K.KLASTER, "Klaster", Tipe.TEKS, "Klaster sampel evaluasi AKIP.", "utama", pilihan=tuple(Klaster)),
        Kolom(K.URUSAN, "Bidang urusan", Tipe.TEKS,
              "Kode bidang urusan yang diampu; lebih dari satu dipisah titik koma.", "1.01", wajib=True,
              sinonim=("kode urusan", "bidang urusan", "urusan")),
        Kolom(K.JABATAN_KEPALA, "Jabatan kepala", Tipe.TEKS, "Sebutan jabatan kepala OPD (tanpa nama orang).",
              "Kepala Dinas Pendidikan"),
    ),
)  # fmt: skip


def _tabel_sasaran(dokumen: str, induk: str, rujuk: tuple[Rujukan, ...], *, kota: bool) -> Tabel:
    awal = () if kota else (KODE_OPD,)
    contoh = "RPJMD.T1.S1" if kota else "DISDIK.T1.S1"
    return Tabel(
        nama=f"{dokumen.lower()}_sasaran",
        lembar=f"{dokumen} Sasaran",
        judul=f"Tujuan dan sasaran {dokumen}",
        arti=f"Satu baris satu pernyataan tujuan atau sasaran {dokumen}.",
        dasar="Permendagri 86/2017; bentuk tabel 2025-2029: Inmendagri 2/2025",
        kunci=(K.KODE_SASARAN,),
        kolom=(
            *awal,
            Kolom(K.KODE_SASARAN, "Kode tujuan/sasaran", Tipe.KODE, "Kode pernyataan ini.", contoh, wajib=True,
                  sinonim=("kode", "kode sasaran")),
            Kolom(K.TINGKAT, "Tingkat", Tipe.TEKS, "Tujuan atau sasaran.", "sasaran", wajib=True,
                  pilihan=tuple(Tingkat)),
            Kolom(K.KODE_INDUK, "Kode induk", Tipe.KODE, induk, contoh.rsplit(".", 1)[0], rujuk=rujuk),
            Kolom(K.URAIAN, "Tujuan/sasaran", Tipe.TEKS, "Kalimat tujuan atau sasaran, persis seperti di dokumennya.",
                  "Meningkatnya akses dan mutu pendidikan dasar", wajib=True,
                  sinonim=("sasaran", "tujuan", "tujuan_sasaran", "sasaran strategis", "tujuan/sasaran")),
        ),
    )  # fmt: skip


RPJMD_SASARAN = _tabel_sasaran(
    "RPJMD",
    "Untuk sasaran: kode tujuannya. Untuk tujuan: kosong.",
    (Rujukan("rpjmd_sasaran", K.KODE_SASARAN),),
    kota=True,
)
RENSTRA_SASARAN = _tabel_sasaran(
    "Renstra",
    "Untuk sasaran: kode tujuan Renstra. Untuk tujuan: kode sasaran RPJMD yang didukung.",
    (Rujukan("renstra_sasaran", K.KODE_SASARAN), Rujukan("rpjmd_sasaran", K.KODE_SASARAN)),
    kota=False,
)


def _tabel_indikator(dokumen: str, arti_opd: str) -> Tabel:
    opd = Kolom(K.KODE_OPD, "Kode OPD", Tipe.KODE, arti_opd, "DISDIK", wajib=True, rujuk=(_OPD,),
                sinonim=KODE_OPD.sinonim)  # fmt: skip
    contoh = "RPJMD.T1.S1.1" if dokumen == "RPJMD" else "DISDIK.T1.S1.1"
    return Tabel(
        nama=f"{dokumen.lower()}_indikator",
        lembar=f"{dokumen} Indikator",
        judul=f"Indikator tujuan dan sasaran {dokumen}",
        arti=f"Satu baris satu indikator {dokumen} dengan baseline {TAHUN_BASELINE} dan target per tahun.",
        dasar="Inmendagri 2/2025 (baseline 2024, target 2025-2030)",
        kunci=(K.KODE_INDIKATOR,),
        kolom=(
            opd,
            Kolom(K.KODE_INDIKATOR, "Kode indikator", Tipe.KODE, "Kode indikator ini.", contoh, wajib=True),
            Kolom(K.KODE_SASARAN, "Kode tujuan/sasaran", Tipe.KODE, "Tujuan atau sasaran yang diukur.",
                  contoh.rsplit(".", 1)[0], wajib=True,
                  rujuk=(Rujukan(f"{dokumen.lower()}_sasaran", K.KODE_SASARAN),)),
            INDIKATOR, SATUAN, ARAH, RUMUS, BASELINE, *TARGET_TAHUNAN,
        ),
    )  # fmt: skip


RPJMD_INDIKATOR = _tabel_indikator("RPJMD", "OPD penanggung jawab utama indikator kota ini.")
RENSTRA_INDIKATOR = _tabel_indikator("Renstra", "OPD pemilik Renstra.")

IKU = Tabel(
    nama="iku",
    lembar="IKU",
    judul="Indikator Kinerja Utama",
    arti="Satu baris satu kartu IKU: apa yang diukur, cara menghitung, asal data, dan siapa yang bertanggung jawab.",
    dasar="PER/20/M.PAN/11/2008; definisi operasional dinilai PermenPAN-RB 88/2021 butir 2.a.2",
    kunci=(K.KODE_INDIKATOR,),
    kolom=(
        KODE_OPD,
        Kolom(K.KODE_INDIKATOR, "Kode indikator", Tipe.KODE, "Kode indikator Renstra atau RPJMD yang dijadikan IKU.",
              "DISDIK.T1.S1.1", wajib=True,
              rujuk=(Rujukan("renstra_indikator", K.KODE_INDIKATOR), Rujukan("rpjmd_indikator", K.KODE_INDIKATOR))),
        INDIKATOR, SATUAN, ARAH,
        Kolom(K.ALASAN, "Alasan pemilihan", Tipe.TEKS, "Mengapa indikator ini yang utama.",
              "Menunjukkan anak usia sekolah yang benar-benar bersekolah"),
        Kolom(K.DEFINISI, "Definisi operasional", Tipe.TEKS, "Apa tepatnya yang dihitung, siapa dan kapan.",
              "Anak usia 7-12 tahun yang sedang bersekolah pada tahun ajaran berjalan",
              sinonim=("definisi", "do")),
        Kolom(K.FORMULA, "Formula perhitungan", Tipe.TEKS, "Cara menghitung, dengan pembilang dan penyebut.",
              "Jumlah anak 7-12 tahun yang bersekolah / jumlah anak 7-12 tahun × 100",
              sinonim=("formula", "formulasi", "rumusan perhitungan", "cara pengukuran", "formula perhitungan")),
        Kolom(K.SUMBER, "Sumber data", Tipe.TEKS, "Dari mana angka diambil.", "Dapodik dan data Disdukcapil",
              sinonim=("sumber",)),
        Kolom(K.PENANGGUNG_JAWAB, "Penanggung jawab", Tipe.TEKS, "Jabatan yang bertanggung jawab atas angkanya.",
              "Kepala Bidang Pembinaan SD", sinonim=("pj", "penanggungjawab")),
        BASELINE, *TARGET_TAHUNAN,
    ),
)  # fmt: skip

PROGRAM = Tabel(
    nama="program",
    lembar="Program",
    judul="Program, kegiatan, dan sub kegiatan Renstra",
    arti="Satu baris satu program, kegiatan, atau sub kegiatan dengan indikator, target, dan pagu per tahun.",
    dasar="Kepmendagri nomenklatur (edisi di kolom versi); bentuk tabel: Inmendagri 2/2025",
    kunci=(K.KODE_OPD, K.KODE, K.INDIKATOR),
    sinonim_lembar=("program kegiatan", "program kegiatan sub kegiatan"),
    kolom=(
        KODE_OPD, KODE_PROGRAM,
        Kolom(K.VERSI, "Versi nomenklatur", Tipe.TEKS, "Edisi nomenklatur asal kode dan nama.", "1317/2023",
              sinonim=("versi",)),
        JENIS_PROGRAM,
        Kolom(K.NAMA, "Program/kegiatan/sub kegiatan", Tipe.TEKS, "Nama menurut nomenklatur.",
              "Pembangunan Unit Sekolah Baru (USB)", wajib=True, sinonim=("nama program", "uraian")),
        Kolom(K.KODE_SASARAN, "Kode sasaran Renstra", Tipe.KODE, "Sasaran yang didukung (wajib untuk program).",
              "DISDIK.T1.S1", rujuk=(Rujukan("renstra_sasaran", K.KODE_SASARAN),)),
        replace(INDIKATOR, wajib_bila=(K.KODE_SASARAN, K.BASELINE, *KOLOM_TARGET[1:], *KOLOM_PAGU)),
        SATUAN, BASELINE,
        *(kolom for kolom in TARGET_TAHUNAN if kolom.nama != KOLOM_TARGET[0]),
        *(Kolom(kolom_pagu(tahun), f"Pagu {tahun}", Tipe.RUPIAH, f"Pagu tahun {tahun}.", "1.250.000.000", satuan="Rp",
                sinonim=(f"pagu {tahun}", f"rp {tahun}")) for tahun in TAHUN_PAGU),
    ),
)  # fmt: skip

REALISASI = Tabel(
    nama="realisasi",
    lembar="Realisasi",
    judul="Realisasi kinerja",
    arti="Satu baris satu nilai realisasi sebuah indikator pada satu tahun atau triwulan, dengan sumbernya.",
    dasar="PermenPAN-RB 53/2014 Lampiran II Bab III.A",
    kunci=(K.KODE_INDIKATOR, K.TAHUN, K.PERIODE),
    kolom=(
        KODE_OPD,
        Kolom(K.KODE_INDIKATOR, "Kode indikator", Tipe.KODE, "Indikator yang diukur.", "DISDIK.T1.S1.1", wajib=True,
              rujuk=(Rujukan("renstra_indikator", K.KODE_INDIKATOR), Rujukan("rpjmd_indikator", K.KODE_INDIKATOR))),
        Kolom(K.TAHUN, "Tahun", Tipe.BULAT, "Tahun pengukuran.", "2025", wajib=True),
        Kolom(K.PERIODE, "Periode", Tipe.TEKS, "Setahun penuh, atau posisi sampai triwulan tertentu.", TAHUNAN,
              wajib=True, pilihan=(TAHUNAN, *TRIWULAN)),
        Kolom(K.NILAI, "Nilai", Tipe.NILAI, "Nilai realisasi.", "97,60", sinonim=("realisasi",)),
        Kolom(K.SUMBER, "Sumber data", Tipe.TEKS, "Dokumen atau sistem asal angka.", "Dapodik per 31 Desember 2025",
              sinonim=("sumber",)),
    ),
)  # fmt: skip

ANGGARAN = Tabel(
    nama="anggaran",
    lembar="Anggaran",
    judul="Anggaran dan realisasi anggaran",
    arti="Satu baris satu program, kegiatan, atau sub kegiatan pada satu tahun: pagu dan yang terpakai.",
    dasar="DPA dan laporan realisasi anggaran OPD",
    kunci=(K.KODE_OPD, K.TAHUN, K.KODE),
    kolom=(
        KODE_OPD,
        Kolom(K.TAHUN, "Tahun", Tipe.BULAT, "Tahun anggaran.", "2025", wajib=True),
        KODE_PROGRAM, JENIS_PROGRAM,
        Kolom(K.PAGU, "Anggaran", Tipe.RUPIAH, "Anggaran menurut DPA.", "1.250.000.000", satuan="Rp", wajib=True,
              sinonim=("pagu", "anggaran_rp", "pagu anggaran")),
        Kolom(K.REALISASI_RP, "Realisasi anggaran", Tipe.RUPIAH, "Anggaran yang terpakai.", "1.198.400.000",
              satuan="Rp", sinonim=("realisasi", "realisasi keuangan")),
    ),
)  # fmt: skip

NOMENKLATUR = Tabel(
    nama="nomenklatur",
    lembar="Nomenklatur",
    judul="Nomenklatur program, kegiatan, dan sub kegiatan kabupaten/kota",
    arti="Satu baris satu kode pada satu edisi nomenklatur; sub kegiatan membawa indikator dan satuan resmi.",
    dasar="Kepmendagri 050-5889/2021 dan perubahannya (edisi di kolom versi)",
    kunci=(K.VERSI, K.KODE),
    kolom=(
        Kolom(K.KODE, "Kode", Tipe.KODE, "Kode nomenklatur.", "1.01.02", wajib=True),
        Kolom(K.JENIS, "Jenis", Tipe.TEKS, "Tingkat kode.", "program", wajib=True, pilihan=tuple(JenisNomenklatur)),
        Kolom(K.NAMA, "Nama", Tipe.TEKS, "Nama resmi.", "PROGRAM PENGELOLAAN PENDIDIKAN", wajib=True),
        Kolom("kinerja", "Kinerja", Tipe.TEKS, "Kalimat kinerja sub kegiatan.", "Sekolah Baru yang Terbangun"),
        Kolom(K.INDIKATOR, "Indikator", Tipe.TEKS, "Indikator resmi sub kegiatan.",
              "Jumlah Sekolah Baru yang Telah Dibangun"),
        Kolom(K.SATUAN, "Satuan", Tipe.TEKS, "Satuan resmi sub kegiatan.", "Unit"),
        Kolom(K.VERSI, "Versi nomenklatur", Tipe.TEKS, "Edisi asal baris ini.", "1317/2023", wajib=True,
              sinonim=("sumber",)),
        Kolom("spm", "SPM", Tipe.TEKS, "Tanda standar pelayanan minimal, bila tercetak.", "SPM"),
    ),
)  # fmt: skip
