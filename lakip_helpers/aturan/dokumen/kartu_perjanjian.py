"""Kartu temuan Perjanjian Kinerja (PK): para pihak, tanggal, lampiran, dan anggarannya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_LAMPIRAN_I = "PermenPAN-RB 53/2014 Lampiran I"
_PIHAK = f"{_LAMPIRAN_I}; Perwali Mojokerto 11/2017 (siapa menandatangani pada tiap jenjang)"
_ANGGARAN = "PermenPAN-RB 53/2014 Lampiran II Bab III.B (realisasi anggaran sesuai PK); praktik: blok anggaran PK = DPA"

PK_01 = Kartu(
    kode="PK-01",
    judul="Pihak kedua kosong",
    keparahan=Keparahan.SALAH,
    pesan="perjanjian {kode} jenjang {jenjang} tidak punya pihak kedua, sehingga tidak ada yang menerima janji"
    " “{pertama}”.",
    saran="Isi jabatan atasan langsung pihak pertama; hanya PK kepala daerah yang ditandatangani sendiri.",
    mengapa="PK adalah kesepakatan penerima dan pemberi amanah; tanpa pemberi amanah ia hanya pernyataan sepihak.",
    dasar=_PIHAK,
    buruk="PK kepala OPD; pihak kedua kosong",
    baik="PK kepala OPD; pihak kedua Wali Kota",
)
PK_02 = Kartu(
    kode="PK-02",
    judul="PK kepala daerah berpihak kedua",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} milik kepala daerah berpihak kedua “{nilai}”, padahal kepala daerah berjanji sendiri.",
    saran="Kosongkan pihak kedua; bila pemiliknya sebenarnya OPD, betulkan jenjangnya.",
    mengapa="PK pemerintah daerah dibuat dan ditandatangani kepala daerah saja.",
    dasar=_PIHAK,
    buruk="jenjang kepala_daerah; pihak kedua Gubernur",
    baik="jenjang kepala_daerah; pihak kedua kosong",
)
PK_03 = Kartu(
    kode="PK-03",
    judul="Para pihak tampak terbalik",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} jenjang {jenjang} menulis “{nilai}” sebagai pihak pertama dan “{kedua}” sebagai"
    " pihak kedua, padahal pihak pertama adalah bawahan yang berjanji.",
    saran="Tukar keduanya; bila daerah memakai bentuk sendiri, biarkan dan sebutkan dasarnya.",
    mengapa="Pihak pertama berjanji mewujudkan target, pihak kedua mengawasi dan menilainya.",
    dasar=_PIHAK,
    buruk="PK kepala OPD; pihak pertama Wali Kota; pihak kedua Kepala Dinas Pendidikan",
    baik="PK kepala OPD; pihak pertama Kepala Dinas Pendidikan; pihak kedua Wali Kota",
)
PK_04 = Kartu(
    kode="PK-04",
    judul="Pihak tidak sesuai jenjang",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} berjenjang {jenjang}, tetapi {pihak} “{nilai}” bukan {seharusnya}, sehingga"
    " janjinya dapat salah alamat.",
    saran="Betulkan jabatannya, atau betulkan jenjang PK-nya.",
    mengapa="Jenjang menentukan isi PK: kepala OPD menjanjikan IKU, pejabat di bawahnya menjanjikan bagiannya.",
    dasar=_PIHAK,
    buruk="jenjang kepala_opd; pihak pertama Sekretaris Dinas Pendidikan",
    baik="jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan",
)
PK_05 = Kartu(
    kode="PK-05",
    judul="PK lewat batas waktu",
    keparahan=Keparahan.SALAH,
    pesan="perjanjian {kode} bertanggal {tanggal}, lewat {hari} hari dari batas {batas} (sebulan sesudah DPA"
    " {dpa}), sehingga terlambat mengarahkan pekerjaan tahun itu.",
    saran="Periksa kedua tanggalnya; bila memang terlambat, catat sebabnya. Jangan memundurkan tanggal.",
    mengapa="PK yang terlambat tidak lagi mengarahkan pekerjaan sejak awal tahun.",
    dasar="Perwali Mojokerto 11/2017 (sebulan sesudah DPA disahkan; acuan pk.batas_bulan)",
    buruk="DPA 2 Januari 2026; PK 20 Maret 2026",
    baik="DPA 2 Januari 2026; PK 20 Januari 2026",
)
PK_06 = Kartu(
    kode="PK-06",
    judul="Tanggal PK kosong atau janggal",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} tahun {tahun} {keadaan}, sehingga tidak dapat dipastikan kapan janji itu berlaku.",
    saran="Isi tanggal penandatanganan yang sebenarnya.",
    mengapa="PK ditandatangani sesudah anggarannya disahkan, pada tahun yang diperjanjikan.",
    dasar="Perwali Mojokerto 11/2017 (PK disusun sesudah DPA disahkan); kebiasaan penanggalan dokumen",
    buruk="PK 2026; tanggal 20 Januari 2025",
    baik="PK 2026; tanggal 20 Januari 2026",
)
PK_07 = Kartu(
    kode="PK-07",
    judul="OPD ber-IKU tanpa PK",
    keparahan=Keparahan.SALAH,
    pesan="{nama} ({nilai}) punya {jumlah} IKU, tetapi tidak punya PK kepala OPD tahun {tahun}, sehingga"
    " IKU-nya tidak mengikat.",
    saran="Susun PK-nya dengan target tahun itu untuk setiap IKU.",
    mengapa="IKU baru mengikat bila diperjanjikan setiap tahun.",
    dasar=_PIHAK,
    buruk="DISHUB punya 3 IKU; tidak ada PK DISHUB 2026",
    baik="DISHUB punya 3 IKU; ada PK DISHUB 2026",
)
PK_08 = Kartu(
    kode="PK-08",
    judul="Anggaran PK berbeda dari DPA",
    keparahan=Keparahan.SALAH,
    pesan="anggaran {kode} adalah {rupiah} di {pk}, tetapi {dpa} di DPA {tahun} (selisih {selisih}), sehingga"
    " efisiensinya tidak dapat dihitung.",
    saran="Pakai angka DPA; bila DPA sudah berubah, susun PK Perubahan.",
    mengapa="PK menjanjikan kinerja dengan anggaran tertentu; bila angkanya lain, efisiensi tidak dapat dihitung.",
    dasar=_ANGGARAN,
    buruk="1.01.02; PK Rp51.250.000.000; DPA Rp50.250.000.000",
    baik="1.01.02; PK dan DPA Rp51.250.000.000",
)
PK_09 = Kartu(
    kode="PK-09",
    judul="Program DPA tidak ada di PK",
    keparahan=Keparahan.SALAH,
    pesan="program {nilai} beranggaran {rupiah} di DPA {tahun}, tetapi tidak tercantum pada PK kepala {opd},"
    " sehingga dibelanjakan tanpa kinerja yang dijanjikan.",
    saran="Tambahkan program itu ke blok anggaran PK, termasuk program penunjang.",
    mengapa="Program di luar PK membelanjakan uang tanpa kinerja yang dijanjikan.",
    dasar=_ANGGARAN,
    buruk="DPA memuat 1.01.01 dan 1.01.02; PK hanya 1.01.02",
    baik="DPA dan PK memuat 1.01.01 dan 1.01.02",
)
PK_10 = Kartu(
    kode="PK-10",
    judul="Program PK tidak ada di DPA",
    keparahan=Keparahan.SALAH,
    pesan="{kode} tercantum pada {pk} dengan {rupiah}, tetapi tidak ada di DPA {tahun}, sehingga janjinya tidak"
    " punya anggaran.",
    saran="Periksa kodenya; bila programnya memang tidak dianggarkan, keluarkan dari PK.",
    mengapa="Janji dengan anggaran yang tidak ada tidak dapat dipenuhi.",
    dasar=_ANGGARAN,
    buruk="PK memuat 1.01.05; DPA tidak",
    baik="PK dan DPA memuat 1.01.05",
)
PK_11 = Kartu(
    kode="PK-11",
    judul="Blok anggaran terlalu rinci untuk jenjangnya",
    keparahan=Keparahan.SARAN,
    pesan="perjanjian {pk} jenjang kepala OPD memuat {nilai}, kode di bawah program, sehingga ringkasan"
    " programnya tertutup.",
    saran="Di PK kepala OPD cukup program; kegiatan dan sub kegiatan tempatnya di PK pejabat di bawahnya.",
    mengapa="Kepala OPD menjanjikan hasil; rinciannya dijanjikan pejabat yang melaksanakan.",
    dasar="kebiasaan penyusunan PK; bukan peraturan",
    buruk="PK kepala OPD; 1.01.02.2.01",
    baik="PK kepala OPD; 1.01.02",
)
PK_12 = Kartu(
    kode="PK-12",
    judul="PK tanpa lampiran",
    keparahan=Keparahan.SALAH,
    pesan="perjanjian {nilai} tidak punya {lampiran}, sehingga tidak jelas apa yang dijanjikan.",
    saran="Lengkapi lampirannya: sasaran, indikator, target, lalu program dan anggarannya.",
    mengapa="Pernyataan tanpa lampiran tidak memuat janji yang dapat diukur.",
    dasar=_LAMPIRAN_I,
    buruk="PK.DISDIK.2026; tidak ada baris sasaran",
    baik="PK.DISDIK.2026; sasaran, indikator, target, program, dan anggaran ada",
)
PK_13 = Kartu(
    kode="PK-13",
    judul="Target PK kosong",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” pada {pk} tidak punya target, sehingga tidak ada yang dijanjikan.",
    saran="Isi target tahun itu dari Renstra; target nol ditulis 0.",
    mengapa="PK mengikat lewat targetnya; tanpa target capaian tidak dapat dihitung.",
    dasar=_LAMPIRAN_I,
    buruk="PK; “Indeks jalan mantap”; target kosong",
    baik="PK; “Indeks jalan mantap”; target 85,20",
)

KARTU: tuple[Kartu, ...] = (
    PK_01, PK_02, PK_03, PK_04, PK_05, PK_06, PK_07, PK_08, PK_09, PK_10, PK_11, PK_12, PK_13,
)  # fmt: skip
