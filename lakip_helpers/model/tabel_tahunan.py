"""Tabel satu tahun: Renja, Perjanjian Kinerja, rencana aksi, dan tabel ukur capaian."""

from __future__ import annotations

from dataclasses import replace

from lakip_helpers.istilah import KOLOM_TW, Akumulasi, ButirLaporan, Jenjang, K
from lakip_helpers.model.kolom import Kolom, Rujukan, Tabel, Tipe
from lakip_helpers.model.tabel_kinerja import (
    ARAH,
    INDIKATOR,
    JENIS_PROGRAM,
    KODE_OPD,
    KODE_PROGRAM,
    RUMUS,
    SATUAN,
)

TAHUN = Kolom(K.TAHUN, "Tahun", Tipe.BULAT, "Tahun dokumen.", "2026", wajib=True)
TARGET = Kolom(
    K.TARGET, "Target", Tipe.NILAI, "Target tahun ini.", "97,80", sinonim=("target tahunan", "target kinerja")
)  # fmt: skip
_INDIKATOR_MANA_PUN = (
    Rujukan("renstra_indikator", K.KODE_INDIKATOR),
    Rujukan("rpjmd_indikator", K.KODE_INDIKATOR),
)

RENJA = Tabel(
    nama="renja",
    lembar="Renja",
    judul="Rencana kerja tahunan",
    arti="Satu baris satu program, kegiatan, atau sub kegiatan pada satu tahun, dengan prakiraan maju.",
    dasar="Renja sampai 2026: Permendagri 86/2017; Renja 2027: Permendagri 14/2026",
    kunci=(K.KODE_OPD, K.TAHUN, K.KODE, K.INDIKATOR),
    kolom=(
        KODE_OPD, TAHUN, KODE_PROGRAM, JENIS_PROGRAM,
        Kolom(K.NAMA, "Program/kegiatan/sub kegiatan", Tipe.TEKS, "Nama menurut nomenklatur.",
              "Pembangunan Unit Sekolah Baru (USB)", wajib=True, sinonim=("nama program", "uraian")),
        INDIKATOR, SATUAN, TARGET,
        Kolom(K.PAGU, "Pagu indikatif", Tipe.RUPIAH, "Pagu indikatif tahun ini.", "1.250.000.000", satuan="Rp",
              sinonim=("pagu", "pagu indikatif (rp)")),
        Kolom(K.LOKASI, "Lokasi", Tipe.TEKS, "Lokasi pelaksanaan.", "Kecamatan Sukamaju"),
        Kolom(K.SUMBER_DANA, "Sumber dana", Tipe.TEKS, "Sumber pendanaan.", "PAD"),
        Kolom(K.KELOMPOK_SASARAN, "Kelompok sasaran", Tipe.TEKS, "Siapa yang menerima manfaat.", "Anak usia sekolah"),
        Kolom(K.TARGET_MAJU, "Target prakiraan maju", Tipe.NILAI, "Target tahun berikutnya.", "98,20"),
        Kolom(K.PAGU_MAJU, "Pagu prakiraan maju", Tipe.RUPIAH, "Pagu tahun berikutnya.", "1.300.000.000",
              satuan="Rp"),
    ),
)  # fmt: skip

PK = Tabel(
    nama="pk",
    lembar="PK",
    judul="Perjanjian Kinerja",
    arti="Satu baris satu dokumen Perjanjian Kinerja: jenjang, para pihak, tanggal.",
    dasar="PermenPAN-RB 53/2014 Lampiran I",
    kunci=(K.KODE_PK,),
    sinonim_lembar=("perjanjian kinerja",),
    kolom=(
        KODE_OPD, TAHUN,
        Kolom(K.KODE_PK, "Kode PK", Tipe.KODE, "Kode dokumen PK ini.", "PK.DISDIK.2026", wajib=True),
        Kolom(K.JENJANG, "Jenjang", Tipe.TEKS, "Jenjang pihak pertama.", "kepala_opd", wajib=True,
              pilihan=tuple(Jenjang)),
        Kolom(K.PIHAK_PERTAMA, "Pihak pertama", Tipe.TEKS, "Jabatan yang berjanji (bawahan), tanpa nama orang.",
              "Kepala Dinas Pendidikan", wajib=True),
        Kolom(K.PIHAK_KEDUA, "Pihak kedua", Tipe.TEKS,
              "Jabatan atasan yang menerima janji; kosong untuk PK kepala daerah.", "Wali Kota"),
        Kolom(K.TANGGAL, "Tanggal PK", Tipe.TANGGAL, "Tanggal penandatanganan.", "20-01-2026"),
        Kolom("tanggal_dpa", "Tanggal DPA", Tipe.TANGGAL, "Tanggal DPA; PK paling lambat sebulan sesudahnya.",
              "02-01-2026"),
        Kolom(K.PERUBAHAN, "PK Perubahan", Tipe.YA_TIDAK, "Ya bila ini PK Perubahan.", "tidak",
              pilihan=("ya", "tidak"), padanan={"true": "ya", "false": "tidak"}),
    ),
)  # fmt: skip

_KODE_PK = Kolom(
    K.KODE_PK, "Kode PK", Tipe.KODE, "Dokumen PK yang memuat baris ini.", "PK.DISDIK.2026", wajib=True,
    rujuk=(Rujukan("pk", K.KODE_PK),),
)  # fmt: skip
PK_SASARAN = Tabel(
    nama="pk_sasaran",
    lembar="PK Sasaran",
    judul="Lampiran Perjanjian Kinerja: sasaran, indikator, target",
    arti="Satu baris satu indikator yang dijanjikan dalam sebuah PK.",
    dasar="PermenPAN-RB 53/2014 Lampiran I (lampiran PK: No, Sasaran Strategis, Indikator Kinerja, Target)",
    kunci=(K.KODE_PK, K.KODE_INDIKATOR),
    sinonim_lembar=("lampiran pk",),
    kolom=(
        KODE_OPD, _KODE_PK,
        Kolom(K.KODE_INDIKATOR, "Kode indikator", Tipe.KODE,
              "Indikator Renstra/RPJMD; untuk jenjang di bawah kepala OPD boleh kode program atau sub kegiatan.",
              "DISDIK.T1.S1.1", wajib=True, rujuk=(*_INDIKATOR_MANA_PUN, Rujukan("program", K.KODE))),
        Kolom(K.SASARAN, "Sasaran", Tipe.TEKS, "Kalimat sasaran seperti tercetak di PK.",
              "Meningkatnya akses dan mutu pendidikan dasar", wajib=True, sinonim=("sasaran strategis",)),
        INDIKATOR, SATUAN, TARGET,
    ),
)  # fmt: skip
PK_ANGGARAN = Tabel(
    nama="pk_anggaran",
    lembar="PK Anggaran",
    judul="Lampiran Perjanjian Kinerja: program dan anggaran",
    arti="Satu baris satu program (atau kegiatan, menurut jenjang) dengan anggarannya.",
    dasar="PermenPAN-RB 53/2014 Lampiran I",
    kunci=(K.KODE_PK, K.KODE),
    kolom=(
        KODE_OPD, _KODE_PK, replace(KODE_PROGRAM, contoh="1.01.02"),
        Kolom(K.NAMA, "Program", Tipe.TEKS, "Nama program, kegiatan, atau sub kegiatan.",
              "PROGRAM PENGELOLAAN PENDIDIKAN", wajib=True, sinonim=("program", "program/kegiatan")),
        Kolom(K.PAGU, "Anggaran", Tipe.RUPIAH, "Anggaran menurut DPA.", "51.250.000.000", satuan="Rp", wajib=True,
              sinonim=("pagu",)),
        Kolom(K.KETERANGAN, "Keterangan", Tipe.TEKS, "Sumber dana atau keterangan lain.", "APBD"),
    ),
)  # fmt: skip

RENAKSI = Tabel(
    nama="renaksi",
    lembar="Rencana Aksi",
    judul="Rencana aksi per triwulan",
    arti="Satu baris satu indikator PK dengan target tiap triwulan dan cara triwulan menjadi tahunan.",
    dasar="PermenPAN-RB 88/2021 butir 1.a.5 dan 1.c.4; bentuk tabel menurut kebiasaan",
    kunci=(K.KODE_INDIKATOR, K.TAHUN),
    sinonim_lembar=("renaksi",),
    kolom=(
        KODE_OPD, TAHUN,
        Kolom(K.KODE_INDIKATOR, "Kode indikator", Tipe.KODE, "Indikator PK yang dirinci.", "DISDIK.T1.S1.1",
              wajib=True, rujuk=_INDIKATOR_MANA_PUN),
        INDIKATOR, SATUAN, TARGET,
        Kolom(K.AKUMULASI, "Cara akumulasi", Tipe.TEKS,
              "akumulasi: triwulan dijumlah; posisi_akhir: nilai TW4 = tahunan; tetap: sama tiap triwulan.",
              "posisi_akhir", wajib=True, pilihan=tuple(Akumulasi), sinonim=("jenis akumulasi", "metode")),
        *(Kolom(nama, f"Target {nama.upper()}", Tipe.NILAI,
                f"Target {nama.upper()}: tambahan triwulan itu (akumulasi) atau keadaan di akhirnya.", "97,50",
                sinonim=(nama, f"tw {romawi}", f"triwulan {romawi}", f"triwulan {nama[-1]}"))
          for nama, romawi in zip(KOLOM_TW, ("i", "ii", "iii", "iv"), strict=True)),
        Kolom(K.AKSI, "Aksi", Tipe.TEKS, "Apa yang dilakukan supaya target triwulan tercapai.",
              "Pendataan anak tidak sekolah bersama kelurahan", berbaris=True),
        Kolom(K.KODE_PROGRAM, "Kode program/sub kegiatan", Tipe.KODE, "Program atau sub kegiatan pendukung.",
              "1.01.02", rujuk=(Rujukan("program", K.KODE),)),
        Kolom(K.PENANGGUNG_JAWAB, "Penanggung jawab", Tipe.TEKS, "Jabatan yang bertanggung jawab.",
              "Kepala Bidang Pembinaan SD", sinonim=("pj",)),
    ),
)  # fmt: skip

LAPORAN = Tabel(
    nama="laporan",
    lembar="Laporan",
    judul="Analisis laporan kinerja",
    arti="Satu baris satu butir analisis Bab III LKjIP untuk satu sasaran: teks yang ditulis penyusun, bukan angkanya.",
    dasar="PermenPAN-RB 53/2014 Lampiran II Bab III.A (tujuh hal untuk tiap sasaran)",
    kunci=(K.KODE_SASARAN, K.TAHUN, K.BUTIR),
    sinonim_lembar=("analisis", "bab iii", "analisis capaian"),
    kolom=(
        KODE_OPD, replace(TAHUN, arti="Tahun yang dilaporkan."),
        Kolom(K.KODE_SASARAN, "Kode sasaran", Tipe.KODE, "Sasaran yang dilaporkan.", "DISDIK.T1.S1", wajib=True,
              rujuk=(Rujukan("renstra_sasaran", K.KODE_SASARAN), Rujukan("rpjmd_sasaran", K.KODE_SASARAN))),
        Kolom(K.BUTIR, "Butir", Tipe.TEKS, "Hal ke berapa dari tujuh hal Bab III yang dijawab baris ini.",
              ButirLaporan.SEBAB, wajib=True, pilihan=tuple(ButirLaporan),
              padanan={str(urut): butir for urut, butir in enumerate(ButirLaporan, 1)}),
        Kolom(K.TEKS, "Teks analisis", Tipe.TEKS, "Kalimat analisis seperti di laporan.",
              "Target meleset karena guru pendamping belum lengkap; penempatannya diselesaikan pada triwulan I.",
              sinonim=("analisis", "uraian", "penjelasan"), berbaris=True),
    ),
)  # fmt: skip

UKUR_CAPAIAN = Tabel(
    nama="ukur_capaian",
    lembar="Capaian",
    judul="Tabel ukur capaian",
    arti="Tabel bebas untuk menghitung capaian: satu baris satu indikator pada satu tahun.",
    dasar="PermenPAN-RB 53/2014 Lampiran II Bab III.A (target dan realisasi tahun berjalan)",
    kunci=(),
    sinonim_lembar=("pengukuran kinerja",),
    kolom=(
        INDIKATOR,
        replace(TARGET, wajib=True, boleh_kosong=True, sinonim=(*TARGET.sinonim, "t")),
        Kolom(K.REALISASI, "Realisasi", Tipe.NILAI, "Realisasi tahun ini.", "97,60", wajib=True,
              boleh_kosong=True, sinonim=("realisasi kinerja", "r")),
        SATUAN, ARAH, RUMUS,
        replace(TAHUN, tipe=Tipe.TEKS, wajib=False, arti="Tahun atau periode, seperti tercetak."),
        Kolom(K.CAPAIAN_TERBIT, "Capaian terbit", Tipe.NILAI, "Capaian seperti tercetak di dokumen, bila ada.",
              "99,80", satuan="%", simpan_teks=True,
              sinonim=("rasio_dilaporkan", "capaian (%)", "capaian tercetak", "rasio")),
    ),
)  # fmt: skip
