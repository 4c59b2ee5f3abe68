"""Kartu temuan anggaran (ANG): penjumlahan, kaitan dengan sasaran, serapan, efisiensi, dan kode nomenklatur."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_JUMLAH = "PermenPAN-RB 53/2014 Lampiran II Bab III.B (realisasi anggaran)"
_IKUT = "PermenPAN-RB 88/2021 butir 1.c.1 (anggaran mengikuti kinerja)"
_EFISIEN = "PermenPAN-RB 53/2014 Lampiran II Bab III.A butir 6; PermenPAN-RB 88/2021 butir 3.b.8"
_KODE = "Kepmendagri 900.1.15.5-1317/2023 dan pemutakhirannya"

ANG_01 = Kartu(
    kode="ANG-01",
    judul="Jumlah rincian tidak sama dengan induknya",
    keparahan=Keparahan.SALAH,
    pesan="{label} {kode} di {dokumen}{tahun} adalah {rupiah}, padahal jumlah rinciannya {jumlah} (selisih"
    " {selisih}); salah satunya keliru.",
    saran="Periksa rincian {kode} satu per satu: adakah yang terlewat, ganda, atau salah ketik?",
    mengapa="Program adalah jumlah kegiatannya, dan kegiatan adalah jumlah sub kegiatannya.",
    dasar=_JUMLAH,
    buruk="kegiatan Rp500 juta; sub kegiatan Rp200 juta dan Rp250 juta",
    baik="kegiatan Rp450 juta; sub kegiatan Rp200 juta dan Rp250 juta",
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
    buruk="1.01.02; kode sasaran kosong",
    baik="1.01.02; kode sasaran DISDIK.T1.S1",
)
ANG_03 = Kartu(
    kode="ANG-03",
    judul="Realisasi anggaran melampaui pagu",
    keparahan=Keparahan.SALAH,
    pesan="realisasi {kode} tahun {tahun} {rupiah} melampaui anggarannya {pagu}, padahal belanja tidak dapat"
    " melampaui anggaran.",
    saran="Periksa apakah pagunya belum memakai DPA perubahan, atau realisasinya salah tulis.",
    mengapa="Belanja tidak dapat melampaui anggaran yang disediakan; salah satu angkanya keliru.",
    dasar=_JUMLAH,
    buruk="pagu Rp500 juta; realisasi Rp5 miliar",
    baik="pagu Rp500 juta; realisasi Rp490 juta",
)
ANG_04 = Kartu(
    kode="ANG-04",
    judul="Serapan di atas capaian",
    keparahan=Keparahan.PERIKSA,
    pesan="program {kode} menyerap {serapan} % anggaran {tahun}, sedangkan capaian {sasaran} hanya {capaian} %;"
    " uangnya belum sebanding dengan hasilnya.",
    saran="Jelaskan sebabnya di laporan, dan jangan menyebutnya efisien.",
    mengapa="Uang hampir habis, hasilnya belum sebanding: tandanya kegiatan itu belum mengungkit kinerja.",
    dasar=_EFISIEN,
    buruk="serapan 98 %; capaian sasaran 70 %",
    baik="serapan 95 %; capaian sasaran 98 %",
)
ANG_05 = Kartu(
    kode="ANG-05",
    judul="Efisiensi diakui, capaian belum 100 persen",
    keparahan=Keparahan.SALAH,
    pesan="laporan {sasaran} menyatakan “{kutipan}”, padahal capaian “{indikator}” {capaian} %; sisa uang pada"
    " target yang meleset bukan efisiensi.",
    saran="Tulis bahwa efisiensi belum dapat diukur karena targetnya belum tercapai, lalu jelaskan sisa anggarannya.",
    mengapa="Uang yang tersisa karena hasilnya tidak tercapai adalah kinerja yang kurang, bukan efisiensi.",
    dasar=f"{_EFISIEN}; praktik evaluator: efisiensi dihitung bila capaian paling sedikit 100 %",
    buruk="capaian 92 %; “terjadi efisiensi 8 %”",
    baik="capaian 92 %; “efisiensi belum dapat diukur karena target belum tercapai”",
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
    buruk="1.01.99.2.01",
    baik="1.01.02.2.01",
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
    buruk="kode yang hanya ada di edisi 1317/2023",
    baik="kode yang ada di edisi terbaru",
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
    buruk="DPA memuat 1.01.06; Renstra tidak",
    baik="DPA dan Renstra memuat 1.01.06",
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
    buruk="1.01.02 pada DISDIK.T1.S1 dan DISDIK.T1.S2, keduanya berpagu Rp250 juta",
    baik="1.01.02 pada DISDIK.T1.S1 berpagu Rp250 juta; pada DISDIK.T1.S2 pagunya kosong",
)

KARTU: tuple[Kartu, ...] = (ANG_01, ANG_02, ANG_03, ANG_04, ANG_05, ANG_06, ANG_07, ANG_08, ANG_09)
