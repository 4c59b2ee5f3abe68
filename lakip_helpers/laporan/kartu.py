"""Kartu temuan atas laporan kinerja utuh (LAP). Contohnya naskah: baris berpisah ` // `, sel tabel berpisah ` | `."""

from __future__ import annotations

from typing import Final

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_DASAR: Final = "PermenPAN-RB 53/2014 Lampiran II dan III: laporan menyajikan capaian yang akurat, andal, dan valid"
_UKUR: Final = (
    "Indikator Kinerja | Target | Realisasi | Capaian (%) // Persentase jalan mantap | 80 | 60 | 75 //"
    " Persentase air minum"
    " layak | 50 | 45 | 90 // Persentase rumah layak huni | 40 | 26 | 65 // "
)
_UANG: Final = (
    "Program | Anggaran | Realisasi // Program Jalan | 500.000.000 | 450.000.000 // Program Air Minum |"
    " 300.000.000 | 290.000.000 // "
)
_PK: Final = (
    "BAB II // PERENCANAAN KINERJA // Tabel 2.1 Perjanjian Kinerja Tahun 2023 // Sasaran Strategis |"
    " Indikator Kinerja | Target // Meningkatnya mutu jalan | Persentase jalan mantap | "
)
_BAB: Final = " // BAB III // AKUNTABILITAS KINERJA // "
_TABEL_3: Final = (
    "Tabel 3.1 Pengukuran Kinerja Tahun 2023 // Sasaran Strategis | Indikator Kinerja | Target | Realisasi"
    " // Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 78"
)

LAP_01 = Kartu(
    kode="LAP-01",
    judul="Angka hitungan tidak sama dengan hitungannya",
    keparahan=Keparahan.SALAH,
    pesan="{nilai}",
    saran="Hitung ulang barisnya, lalu betulkan angkanya di semua tempat yang memakainya.",
    mengapa="Baris lain di tabel itu mengikuti rumus yang sama; satu baris yang menyimpang biasanya sisa angka lama.",
    dasar=_DASAR,
    buruk=_UKUR + "Persentase sampah terolah | 20 | 15 | 31,57",
    baik=_UKUR + "Persentase sampah terolah | 20 | 15 | 75",
    diam=(
        Diam(_UKUR + "Persentase sampah terolah | 20 | 24 | 100", "capaian dibatasi 100"),
        Diam(_UKUR + "Persentase sampah terolah | 0,34 | 0,22 | 64,9", "masih mungkin karena pembulatan masukan"),
    ),
)
LAP_02 = Kartu(
    kode="LAP-02",
    judul="Jumlah atau rata-rata tidak sama dengan isinya",
    keparahan=Keparahan.SALAH,
    pesan="{nilai}",
    saran="Jumlahkan ulang, lalu periksa apakah ada baris yang hilang atau terhitung dua kali.",
    mengapa="Simpulan laporan dan realisasi anggaran diambil dari baris jumlah.",
    dasar=_DASAR,
    buruk=_UANG + "Jumlah | 800.000.000 | 750.000.000",
    baik=_UANG + "Jumlah | 800.000.000 | 740.000.000",
)
LAP_03 = Kartu(
    kode="LAP-03",
    judul="Angka yang sama berbeda antartabel",
    keparahan=Keparahan.PERIKSA,
    pesan="{nilai}",
    saran="Pastikan angka mana yang resmi (PK terakhir, DPA), samakan, dan jelaskan bila memang berubah.",
    mengapa="Pembaca tidak tahu angka mana yang diperjanjikan atau dicapai.",
    dasar="PermenPAN-RB 53/2014 Lampiran III: sasaran, indikator, dan target sesuai perjanjian kinerja",
    buruk=_PK + "85" + _BAB + _TABEL_3,
    baik=_PK + "80" + _BAB + _TABEL_3,
)
LAP_04 = Kartu(
    kode="LAP-04",
    judul="Angka di uraian tidak cocok dengan tabel atau hitungannya",
    keparahan=Keparahan.SALAH,
    pesan="{nilai}",
    saran="Samakan uraian dengan tabelnya sesudah tabelnya dipastikan benar.",
    mengapa="Uraian sering disusun lebih dahulu daripada angka terakhirnya.",
    dasar=_DASAR,
    buruk="Indikator itu mencapai sebesar 82,71% dari target 90% terealisasi 78,57%.",
    baik="Indikator itu mencapai sebesar 87,30% dari target 90% terealisasi 78,57%.",
    diam=(Diam("Anggaran Rp200.000.000 terealisasi Rp150.000.000 atau 75,00%.", "persennya memang bagian realisasi"),),
)
LAP_05 = Kartu(
    kode="LAP-05",
    judul="Rasio ditulis sebagai persen perubahan",
    keparahan=Keparahan.SALAH,
    pesan="{nilai}",
    saran="Tulis perubahannya: selisih dibagi angka semula.",
    mengapa="“Meningkat 113 %” berarti lebih dari dua kali lipat, bukan naik 13 %.",
    dasar=_DASAR,
    buruk="Regulasi bertambah dari 15 dokumen menjadi 17 dokumen atau peningkatan sebesar 113,33%.",
    baik="Regulasi bertambah dari 15 dokumen menjadi 17 dokumen atau peningkatan sebesar 13,33%.",
)
LAP_06 = Kartu(
    kode="LAP-06",
    judul="Tahun tertinggal dari laporan lama",
    keparahan=Keparahan.PERIKSA,
    pesan="{nilai}",
    saran="Betulkan tahunnya, lalu pastikan isinya juga bukan salinan tahun lalu.",
    mengapa="Tahun yang keliru menandakan bagian itu disalin, sehingga isinya pun diragukan.",
    dasar=_DASAR,
    buruk="3.1 Realisasi Indikator Kinerja Tahun 2022",
    baik="3.1 Realisasi Indikator Kinerja Tahun 2023",
    diam=(Diam("3.2 Perbandingan Realisasi Kinerja Tahun 2023 dengan Tahun 2022", "memang perbandingan dua tahun"),),
)
LAP_07 = Kartu(
    kode="LAP-07",
    judul="Nomor subbab, tabel, atau halaman tidak cocok",
    keparahan=Keparahan.SARAN,
    pesan="{nilai}",
    saran="Nomori ulang, lalu perbarui daftar isinya.",
    mengapa="Rujukan yang keliru menyulitkan pereviu menemukan buktinya.",
    dasar="tata tulis laporan",
    buruk="3.2 Hasil Pengukuran Kinerja // Uraian pertama. // 3.2 Akuntabilitas Keuangan // Uraian kedua.",
    baik="3.2 Hasil Pengukuran Kinerja // Uraian pertama. // 3.3 Akuntabilitas Keuangan // Uraian kedua.",
)
LAP_08 = Kartu(
    kode="LAP-08",
    judul="Sisa penyuntingan, atau bagian yang hilang",
    keparahan=Keparahan.SALAH,
    pesan="{nilai}",
    saran="Hapus catatan penyusunnya, isi tempat kosongnya, dan sertakan lampiran yang didaftar.",
    mengapa="Laporan yang memuat catatan penyusun belum final.",
    dasar="tata tulis laporan",
    buruk="Uraian kinerja. (grafik harus disesuaikan dengan angka terakhir)",
    baik="Uraian kinerja. (grafik disajikan pada Gambar 3)",
)
LAP_09 = Kartu(
    kode="LAP-09",
    judul="Target lebih rendah daripada realisasi tahun lalu",
    keparahan=Keparahan.PERIKSA,
    pesan="{nilai}",
    saran="Jelaskan mengapa targetnya diturunkan, atau perbaiki pada perjanjian kinerja berikutnya.",
    mengapa="Capaian di atas 100 % dari target yang sudah terlampaui tahun lalu tidak menunjukkan kemajuan.",
    dasar="PermenPAN-RB 88/2021 butir 1.b.7: target menantang dan realistis",
    buruk="Indikator Kinerja | Realisasi 2022 | Target 2023 | Realisasi 2023 // Persentase jalan mantap | 85 | 80 | 86",
    baik="Indikator Kinerja | Realisasi 2022 | Target 2023 | Realisasi 2023 // Persentase jalan mantap | 75 | 80 | 86",
    diam=(
        Diam(
            "Indikator Kinerja | Realisasi 2022 | Target 2023 | Realisasi 2023 // Angka kematian ibu | 110 | 90 | 95",
            "makin kecil makin baik",
        ),
    ),
)
LAP_10 = Kartu(
    kode="LAP-10",
    judul="Realisasi melebihi anggaran, atau serapan sangat rendah",
    keparahan=Keparahan.PERIKSA,
    pesan="{nilai}",
    saran="Periksa angkanya; bila benar, uraikan sebabnya di analisis efisiensi.",
    mengapa=(
        "Belanja tidak boleh melebihi anggarannya, dan serapan yang sangat rendah berarti kinerjanya perlu dijelaskan."
    ),
    dasar="PermenPAN-RB 53/2014 Lampiran II: realisasi anggaran dan efisiensi sumber daya",
    buruk=_UANG + "Program Jembatan | 200.000.000 | 240.000.000",
    baik=_UANG + "Program Jembatan | 200.000.000 | 190.000.000",
    diam=(Diam(_UANG + "Pendapatan retribusi | 200.000.000 | 240.000.000", "pendapatan boleh melampaui targetnya"),),
)
LAP_11 = Kartu(
    kode="LAP-11",
    judul="Sasaran atau indikator tidak sama dengan yang diperjanjikan",
    keparahan=Keparahan.PERIKSA,
    pesan="{nilai}",
    saran="Laporkan setiap indikator perjanjian kinerja dengan kalimat yang sama, atau jelaskan perubahannya.",
    mengapa="Yang diperjanjikan harus dipertanggungjawabkan satu per satu.",
    dasar="PermenPAN-RB 53/2014 Lampiran III: sasaran dan indikator sesuai perjanjian kinerja",
    buruk=_PK + "80 // Terkendalinya banjir kota | Luas genangan air kota | 12" + _BAB + _TABEL_3,
    baik=_PK + "80" + _BAB + _TABEL_3,
)
LAP_12 = Kartu(
    kode="LAP-12",
    judul="Satuan, predikat, rumus, atau besar angka janggal",
    keparahan=Keparahan.PERIKSA,
    pesan="{nilai}",
    saran="Periksa satuan, skala, dan pemisah ribuannya.",
    mengapa="Angka yang salah satuan atau salah skala tidak dapat dibandingkan.",
    dasar=_DASAR,
    buruk="Nilai akuntabilitas kinerja sebesar 70,06 dengan predikat B.",
    baik="Nilai akuntabilitas kinerja sebesar 70,06 dengan predikat BB.",
)
KARTU: Final[tuple[Kartu, ...]] = (
    LAP_01, LAP_02, LAP_03, LAP_04, LAP_05, LAP_06, LAP_07, LAP_08, LAP_09, LAP_10, LAP_11, LAP_12,
)  # fmt: skip
