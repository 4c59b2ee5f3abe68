"""Kartu temuan anggaran (ANG): penjumlahan, kaitan dengan sasaran, serapan, efisiensi, dan kode nomenklatur."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_JUMLAH = "PermenPAN-RB 53/2014 Lampiran II Bab III.B (realisasi anggaran)"
_IKUT = "PermenPAN-RB 88/2021 butir 1.c.1 (anggaran mengikuti kinerja)"
_EFISIEN = "PermenPAN-RB 53/2014 Lampiran II Bab III.A butir 6; PermenPAN-RB 88/2021 butir 3.b.8"
_KODE = (
    "Kepmendagri 050-5889/2021 dan perubahannya (900.1.15.5-1317/2023, 900.1.15.5-3406/2024, 900.1-2850/2025,"
    " 900.1-861/2026)"
)

ANG_01 = Kartu(
    kode="ANG-01",
    judul="Jumlah rincian tidak sama dengan induknya",
    keparahan=Keparahan.SALAH,
    pesan="{label} {kode} di {dokumen}{tahun} adalah {rupiah}, padahal jumlah rinciannya {jumlah} (selisih"
    " {selisih}); salah satunya keliru.",
    saran="Periksa rincian {kode} satu per satu: adakah yang terlewat, ganda, atau salah ketik?",
    mengapa="Program adalah jumlah kegiatannya, dan kegiatan adalah jumlah sub kegiatannya.",
    dasar=_JUMLAH,
    buruk=(
        "jenis kegiatan; kode 1.01.02.2.01; pagu Rp500.000.000 // jenis subkegiatan; kode 1.01.02.2.01.0001; pagu "
        "Rp200.000.000 // jenis subkegiatan; kode 1.01.02.2.01.0002; pagu Rp250.000.000"
    ),
    baik=(
        "jenis kegiatan; kode 1.01.02.2.01; pagu Rp450.000.000 // jenis subkegiatan; kode 1.01.02.2.01.0001; pagu "
        "Rp200.000.000 // jenis subkegiatan; kode 1.01.02.2.01.0002; pagu Rp250.000.000"
    ),
    diam=(
        Diam(
            (
                "jenis kegiatan; kode 1.01.02.2.01; pagu Rp450.000.999 // jenis subkegiatan; kode "
                "1.01.02.2.01.0001; pagu Rp200.000.000 // jenis subkegiatan; kode 1.01.02.2.01.0002; pagu "
                "Rp250.000.000"
            ),
            "selisih di bawah Rp1.000 dianggap pembulatan",
        ),
        Diam("jenis kegiatan; kode 1.01.02.2.01; pagu Rp500.000.000", "rinciannya tidak ada di berkas ini"),
        Diam(
            (
                "jenis kegiatan; kode 1.01.02.2.01; pagu Rp500.000.000 // jenis subkegiatan; kode "
                "1.01.02.2.01.0001; pagu kosong"
            ),
            "rinciannya belum berpagu",
        ),
        Diam(
            (
                "jenis kegiatan; kode 1.01.02.2.01; pagu kosong // jenis subkegiatan; kode 1.01.02.2.01.0001; pagu "
                "Rp200.000.000"
            ),
            "pagunya sendiri belum diisi: ISI-01",
        ),
        Diam(
            (
                "jenis kegiatan; kode 1.01.02.2.01; pagu Rp200.000.000 // jenis subkegiatan; kode "
                "1.01.02.2.01.0001; pagu Rp200.000.000 // opd DINKES; jenis subkegiatan; kode 1.01.02.2.01.0002; "
                "pagu Rp250.000.000"
            ),
            "rincian milik OPD lain",
        ),
        Diam(
            (
                "jenis kegiatan; kode 1.01.02.2.01; pagu Rp200.000.000 // jenis subkegiatan; kode "
                "1.01.02.2.01.0001; pagu Rp200.000.000 // tahun 2025; jenis subkegiatan; kode 1.01.02.2.01.0002; "
                "pagu Rp250.000.000"
            ),
            "rincian tahun lain",
        ),
        Diam(
            (
                "Program: jenis kegiatan; kode 1.01.02.2.01; pagu 2026 Rp200.000.000 // jenis subkegiatan; kode "
                "1.01.02.2.01.0001; indikator Jumlah ruang yang dibangun; satuan Ruang; pagu 2026 Rp200.000.000 // "
                "jenis subkegiatan; kode 1.01.02.2.01.0001; indikator Jumlah ruang yang diperbaiki; satuan Ruang; "
                "pagu 2026 Rp200.000.000"
            ),
            "kode yang tertulis dua kali karena dua indikator dihitung sekali",
        ),
    ),
)
ANG_02 = Kartu(
    kode="ANG-02",
    judul="Program tanpa sasaran",
    keparahan=Keparahan.SALAH,
    pesan="program {kode} “{nama}” tidak menyebut sasaran yang didukungnya, sehingga manfaat anggarannya tidak"
    " dapat dinilai.",
    saran="Sasaran mana yang terwujud karena program ini? Tulis kode sasarannya, juga untuk program penunjang.",
    mengapa="Anggaran yang tidak terkait sasaran tidak dapat dinilai efisiensinya.",
    dasar=_IKUT,
    buruk="Program: kode 1.01.02; kode sasaran kosong",
    baik="Program: kode 1.01.02; kode sasaran DISDIK.T1.S1",
    diam=(
        Diam("Program: jenis kegiatan; kode 1.01.02.2.01; kode sasaran kosong", "kegiatan mengikuti programnya"),
        Diam(
            "Program: kode 1.01.02; kode sasaran kosong; indikator kosong",
            "baru disalin dari nomenklatur: belum berindikator dan berpagu",
        ),
    ),
)
ANG_03 = Kartu(
    kode="ANG-03",
    judul="Realisasi anggaran melampaui pagu",
    keparahan=Keparahan.SALAH,
    pesan="realisasi {kode}{tahun} {rupiah} melampaui anggarannya {pagu}, padahal belanja tidak dapat"
    " melampaui anggaran.",
    saran="Periksa apakah pagunya belum memakai DPA perubahan, atau realisasinya salah tulis.",
    mengapa="Belanja tidak dapat melampaui anggaran yang disediakan; salah satu angkanya keliru.",
    dasar=_JUMLAH,
    buruk="pagu Rp500.000.000; realisasi rupiah Rp5.000.000.000",
    baik="pagu Rp500.000.000; realisasi rupiah Rp490.000.000",
    diam=(
        Diam("pagu Rp500.000.000; realisasi rupiah Rp500.000.000", "terserap tepat seluruhnya"),
        Diam("pagu Rp500.000.000; realisasi rupiah kosong", "realisasinya belum ada"),
    ),
)
ANG_04 = Kartu(
    kode="ANG-04",
    judul="Serapan di atas capaian",
    keparahan=Keparahan.PERIKSA,
    pesan="program {kode} menyerap {serapan} % anggaran {tahun}, sedangkan capaian {sasaran} hanya {capaian} %;"
    " uangnya belum sebanding dengan hasilnya.",
    saran="Jelaskan sebabnya di laporan, dan jangan menyebutnya efisien.",
    mengapa="Uang hampir habis, hasilnya belum sebanding: tandanya kegiatan itu belum menggerakkan hasil.",
    dasar=_EFISIEN,
    buruk=(
        "Anggaran: pagu Rp1.000.000; realisasi rupiah Rp980.000 | Program: kode 1.01.02; kode sasaran DISDIK.T1.S1 "
        "| Realisasi: nilai 70 | Renstra Indikator: target 2026 100"
    ),
    baik=(
        "Anggaran: pagu Rp1.000.000; realisasi rupiah Rp950.000 | Program: kode 1.01.02; kode sasaran DISDIK.T1.S1 "
        "| Realisasi: nilai 98 | Renstra Indikator: target 2026 100"
    ),
    diam=(
        Diam(
            (
                "Anggaran: pagu Rp1.000.000; realisasi rupiah Rp980.000 | Program: kode 1.01.02; kode sasaran "
                "DISDIK.T1.S1 | Realisasi: nilai 93 | Renstra Indikator: target 2026 100"
            ),
            "selisih tepat lima poin",
        ),
        Diam(
            (
                "Anggaran: pagu Rp1.000.000; realisasi rupiah kosong | Program: kode 1.01.02; kode sasaran "
                "DISDIK.T1.S1 | Realisasi: nilai 70 | Renstra Indikator: target 2026 100"
            ),
            "realisasi anggarannya belum ada",
        ),
        Diam(
            (
                "Anggaran: pagu Rp1.000.000; realisasi rupiah Rp980.000 | Program: kode 1.01.02; kode sasaran "
                "DISDIK.T1.S1 | Realisasi: tahun 2025; nilai 70 | Renstra Indikator: target 2026 100"
            ),
            "capaian tahun itu belum ada",
        ),
        Diam(
            (
                "Anggaran: jenis kegiatan; kode 1.01.02.2.01; pagu Rp1.000.000; realisasi rupiah Rp980.000 | "
                "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1 | Realisasi: nilai 70 | Renstra Indikator: target "
                "2026 100"
            ),
            "hanya program yang dibandingkan dengan sasarannya",
        ),
        Diam(
            (
                "Anggaran: pagu 0; realisasi rupiah Rp980.000 | Program: kode 1.01.02; kode sasaran DISDIK.T1.S1 | "
                "Realisasi: nilai 70 | Renstra Indikator: target 2026 100"
            ),
            "pagunya nol: ANG-03",
        ),
        Diam(
            (
                "Anggaran: pagu Rp1.000.000; realisasi rupiah Rp980.000 | Program: kode 1.01.02; kode sasaran "
                "DISDIK.T1.S1 | Realisasi: periode TW3; nilai 70 | Renstra Indikator: target 2026 100"
            ),
            "baru realisasi triwulan",
        ),
        Diam(
            (
                "Anggaran: pagu Rp1.000.000; realisasi rupiah Rp980.000 | Program: kode 1.01.02; kode sasaran "
                "DISDIK.T1.S1 | Realisasi: kode indikator LAIN.1; nilai 70 | Renstra Indikator: target 2026 100"
            ),
            "realisasi indikator lain",
        ),
    ),
)
ANG_05 = Kartu(
    kode="ANG-05",
    judul="Efisiensi diakui, capaian belum 100 persen",
    keparahan=Keparahan.PERIKSA,
    pesan="laporan {sasaran} menyatakan “{kutipan}”, padahal capaian “{indikator}” {capaian} %; sisa uang pada"
    " target yang meleset lazimnya tidak diakui evaluator sebagai efisiensi.",
    saran="Tulis bahwa efisiensi belum dapat diukur karena targetnya belum tercapai, lalu jelaskan sisa anggarannya.",
    mengapa="Uang yang tersisa karena hasilnya tidak tercapai adalah kinerja yang kurang, bukan efisiensi.",
    dasar="praktik evaluator: efisiensi diakui bila capaian paling sedikit 100 %; tidak ditulis PermenPAN-RB 88/2021",
    buruk=(
        "Laporan: butir efisiensi; teks Terjadi efisiensi 8 % | Realisasi: nilai 92 | Renstra Indikator: target "
        "2026 100"
    ),
    baik=(
        "Laporan: butir efisiensi; teks Efisiensi belum dapat diukur karena target belum tercapai | Realisasi: "
        "nilai 92 | Renstra Indikator: target 2026 100"
    ),
    diam=(
        Diam(
            (
                "Laporan: butir efisiensi; teks Terjadi efisiensi 8 % | Realisasi: nilai 100 | Renstra Indikator: "
                "target 2026 100"
            ),
            "capaiannya tepat 100 persen",
        ),
        Diam(
            (
                "Laporan: butir efisiensi; teks Terjadi efisiensi 8 % | Realisasi: nilai 99,996 | Renstra "
                "Indikator: target 2026 100"
            ),
            "capaiannya 100,00 setelah dibulatkan",
        ),
        Diam(
            (
                "Laporan: butir efisiensi; teks Serapan anggaran 92 % | Realisasi: nilai 92 | Renstra Indikator: "
                "target 2026 100"
            ),
            "tidak menyebut efisiensi",
        ),
        Diam(
            (
                "Laporan: butir program_pendukung; teks Program berjalan efisien dengan 8 kader | Realisasi: nilai "
                "92 | Renstra Indikator: target 2026 100"
            ),
            "bukan butir efisiensi",
        ),
        Diam(
            (
                "Laporan: butir efisiensi; teks Tidak terjadi efisiensi. Sisa anggaran 8 % | Realisasi: nilai 92 | "
                "Renstra Indikator: target 2026 100"
            ),
            "efisiensinya disangkal",
        ),
        Diam(
            (
                "Laporan: tahun 2025; butir efisiensi; teks Terjadi efisiensi 8 % | Realisasi: nilai 92 | Renstra "
                "Indikator: target 2026 100"
            ),
            "laporan tahun lain",
        ),
    ),
    ikutan=("LKJ-01",),
)
ANG_06 = Kartu(
    kode="ANG-06",
    judul="Kode anggaran tidak ada di nomenklatur",
    keparahan=Keparahan.SALAH,
    pesan="kode {nilai} di {dokumen} tidak ada di edisi nomenklatur mana pun yang tersimpan di kit, sehingga"
    " tidak dapat dipasangkan dengan dokumen lain.{usul}",
    saran="Periksa angka dan titiknya; bila kodenya dari keputusan yang lebih baru, perbarui daftar nomenklaturnya.",
    mengapa="Kode yang tidak dikenal tidak dapat dipasangkan dengan Renstra, Renja, dan laporannya.",
    dasar=_KODE,
    buruk=(
        "jenis kegiatan; kode 1.01.99.2.01; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN "
        "PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode "
        "X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    baik=(
        "jenis kegiatan; kode 1.01.02.2.01; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN "
        "PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode "
        "X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    diam=(
        Diam(
            (
                "kode 1.01.01; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // "
                "jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama "
                "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "program penunjang tercatat sebagai X.XX.01",
        ),
        Diam(
            (
                "kode kosong; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // "
                "jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama "
                "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "kodenya kosong: ISI-01",
        ),
    ),
)
ANG_07 = Kartu(
    kode="ANG-07",
    judul="Kode anggaran kedaluwarsa",
    keparahan=Keparahan.PERIKSA,
    pesan="kode {nilai} di {dokumen} terakhir ada di edisi {edisi}; di edisi {terbaru} sudah tidak ada,"
    " sehingga mungkin tidak dapat dianggarkan lagi.",
    saran="Cari penggantinya di edisi {terbaru}, lalu samakan di Renstra, Renja, dan PK.",
    mengapa="Dokumen dengan kode lama sukar dipasangkan dengan dokumen yang sudah memakai kode baru.",
    dasar=_KODE,
    buruk=(
        "kode 1.01.03; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // kode "
        "1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM // edisi ekspor 2026-06; kode 1.01.02; nama PROGRAM "
        "PENGELOLAAN PENDIDIKAN"
    ),
    baik=(
        "kode 1.01.02; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // kode "
        "1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM // edisi ekspor 2026-06; kode 1.01.02; nama PROGRAM "
        "PENGELOLAAN PENDIDIKAN"
    ),
    diam=(
        Diam(
            (
                "kode 1.01.99; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // "
                "kode 1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM // edisi ekspor 2026-06; kode 1.01.02; nama "
                "PROGRAM PENGELOLAAN PENDIDIKAN"
            ),
            "tidak ada di edisi mana pun: ANG-06",
        ),
        Diam(
            (
                "kode 1.01.03; pagu Rp1.000.000 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // "
                "kode 1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM"
            ),
            "hanya satu edisi yang tersimpan",
        ),
    ),
)
ANG_08 = Kartu(
    kode="ANG-08",
    judul="Program dianggarkan di luar Renstra",
    keparahan=Keparahan.PERIKSA,
    pesan="program {nilai} dianggarkan {opd} tahun {tahun}, tetapi tidak ada di tabel program Renstra-nya,"
    " sehingga tidak punya target.",
    saran="Periksa kodenya; bila programnya memang baru, ajukan perubahan Renstra atau jelaskan dasarnya.",
    mengapa="Anggaran mengikuti rencana; program di luar Renstra tidak punya target yang dapat dicapai.",
    dasar=_IKUT,
    buruk="kode 1.01.06; pagu Rp1.000.000 | Program: kode 1.01.02",
    baik="kode 1.01.02; pagu Rp1.000.000 | Program: kode 1.01.02",
    diam=(
        Diam(
            "opd DINKES; kode 1.02.02; pagu Rp1.000.000 | Program: opd DISDIK; kode 1.01.02",
            "tabel program DINKES belum diisi",
        ),
        Diam(
            "jenis kegiatan; kode 1.01.06.2.01; pagu Rp1.000.000 | Program: kode 1.01.02",
            "kegiatan mengikuti programnya",
        ),
    ),
)
ANG_09 = Kartu(
    kode="ANG-09",
    judul="Pagu program dihitung pada dua sasaran",
    keparahan=Keparahan.PERIKSA,
    pesan="pagu program {kode} untuk sasaran {sasaran} juga tercatat pada sasaran {lain} (baris {baris}), sehingga"
    " uangnya terhitung dua kali.",
    saran="Biarkan kaitannya dengan kedua sasaran, tetapi isi pagunya pada satu sasaran saja.",
    mengapa="Program boleh mendukung beberapa sasaran, tetapi anggarannya hanya ada satu.",
    dasar=f"keputusan kit; {_IKUT}",
    buruk=(
        "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // kode 1.01.02; kode sasaran "
        "DISDIK.T1.S2; indikator Persentase guru bersertifikat; pagu 2026 Rp250.000.000"
    ),
    baik=(
        "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // kode 1.01.02; kode sasaran "
        "DISDIK.T1.S2; indikator Persentase guru bersertifikat; pagu 2026 kosong"
    ),
    diam=(
        Diam(
            (
                "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // kode 1.01.02; kode "
                "sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat; pagu 2026 0"
            ),
            "pagu baris keduanya nol",
        ),
        Diam(
            (
                "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // kode 1.01.02; kode "
                "sasaran DISDIK.T1.S1; indikator Persentase guru bersertifikat; pagu 2026 Rp250.000.000"
            ),
            "sasaran yang sama, dua indikator",
        ),
        Diam(
            (
                "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // kode 1.01.02; kode "
                "sasaran kosong; indikator Persentase guru bersertifikat; pagu 2026 Rp250.000.000"
            ),
            "sasarannya belum disebut: ANG-02",
        ),
        Diam(
            (
                "Program: jenis kegiatan; kode 1.01.02.2.01; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // "
                "jenis kegiatan; kode 1.01.02.2.01; kode sasaran DISDIK.T1.S2; indikator Persentase guru "
                "bersertifikat; pagu 2026 Rp250.000.000"
            ),
            "kegiatan mengikuti programnya",
        ),
        Diam(
            (
                "Program: opd DISDIK; kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000 // opd "
                "DINKES; kode 1.01.02; kode sasaran DINKES.T1.S1; pagu 2026 Rp250.000.000"
            ),
            "program OPD lain",
        ),
        Diam(
            (
                "Program: kode 1.01.02; kode sasaran kosong; indikator Persentase guru bersertifikat; pagu 2026 "
                "Rp250.000.000 // kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 Rp250.000.000"
            ),
            "sasaran baris pertamanya belum disebut: ANG-02",
        ),
        Diam(
            (
                "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; indikator Persentase guru bersertifikat; pagu "
                "2026 kosong // kode 1.01.02; kode sasaran DISDIK.T1.S2; pagu 2026 Rp250.000.000"
            ),
            "pagu baris pertamanya kosong",
        ),
    ),
)

ANG_10 = Kartu(
    kode="ANG-10",
    judul="Bertarget, pagunya nol",
    keparahan=Keparahan.PERIKSA,
    pesan="{kode}{tahun} menjanjikan kinerja, tetapi pagunya nol, sehingga tidak jelas dengan apa target itu dicapai.",
    saran="Isi pagunya; bila dibiayai sumber lain, sebut sumbernya, dan bila ditunda, kosongkan targetnya.",
    mengapa="Target tanpa biaya adalah janji yang tidak direncanakan, atau pagunya salah salin.",
    dasar=_IKUT,
    buruk="Renja: target 95; pagu 0",
    baik="Renja: target 95; pagu Rp1.000.000",
    diam=(
        Diam("Renja: target 95; pagu kosong", "pagunya belum diisi"),
        Diam("Renja: target kosong; pagu 0", "memang tidak menjanjikan apa pun"),
    ),
)
ANG_11 = Kartu(
    kode="ANG-11",
    judul="Serapan tercetak tidak dapat dihasilkan",
    keparahan=Keparahan.SALAH,
    pesan="serapan {kode} tercetak {nilai} %, sedangkan realisasi dibagi pagunya {hitung} %.",
    saran="Telusuri pagu, realisasi, atau serapan mana yang salah tulis.",
    mengapa="Persen yang tidak cocok dengan rupiahnya menggugurkan seluruh tabel anggaran.",
    dasar=_JUMLAH,
    buruk="Kantor: indikator Persentase jalan mantap; pagu 1800000; realisasi rupiah 1710000; serapan terbit 59",
    baik="Kantor: indikator Persentase jalan mantap; pagu 1800000; realisasi rupiah 1710000; serapan terbit 95",
    diam=(
        Diam(
            "Kantor: indikator Persentase jalan mantap; pagu 1800000; realisasi rupiah 1718000; serapan terbit 95",
            "95,44 dibulatkan",
        ),
        Diam(
            "Kantor: indikator Persentase jalan mantap; pagu 1800000; realisasi rupiah 1710000; serapan terbit kosong",
            "serapannya tidak tercetak",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (
    ANG_01, ANG_02, ANG_03, ANG_04, ANG_05, ANG_06, ANG_07, ANG_08, ANG_09, ANG_10, ANG_11,
)  # fmt: skip
