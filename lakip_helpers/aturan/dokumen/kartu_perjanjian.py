"""Kartu temuan Perjanjian Kinerja (PK): para pihak, tanggal, lampiran, dan anggarannya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_LAMPIRAN_I = "PermenPAN-RB 53/2014 Lampiran I"
_PIHAK = f"{_LAMPIRAN_I}; Perwali Mojokerto 11/2017 (siapa menandatangani pada tiap jenjang)"
_ANGGARAN = "PermenPAN-RB 53/2014 Lampiran II Bab III.B (realisasi anggaran sesuai PK); praktik: blok anggaran PK = DPA"

PK_01 = Kartu(
    kode="PK-01",
    judul="Pihak kedua kosong",
    keparahan=Keparahan.SALAH,
    pesan="perjanjian {kode} jenjang {jenjang} tidak punya pihak kedua, sehingga tidak ada yang menerima janji"
    " pihak pertamanya.",
    saran="Isi jabatan atasan langsung pihak pertama; hanya PK kepala daerah yang ditandatangani sendiri.",
    mengapa="PK adalah kesepakatan penerima dan pemberi amanah; tanpa pemberi amanah ia hanya pernyataan sepihak.",
    dasar=_PIHAK,
    buruk="jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua kosong",
    baik="jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua Wali Kota",
    diam=(
        Diam("jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua kosong", "kepala daerah berjanji sendiri"),
        Diam("jenjang kosong; pihak kedua kosong", "jenjangnya belum diketahui: ISI-01"),
    ),
)
PK_02 = Kartu(
    kode="PK-02",
    judul="PK kepala daerah berpihak kedua",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} milik kepala daerah berpihak kedua “{nilai}”, padahal kepala daerah berjanji sendiri.",
    saran="Kosongkan pihak kedua; bila pemiliknya sebenarnya OPD, betulkan jenjangnya.",
    mengapa="PK pemerintah daerah dibuat dan ditandatangani kepala daerah saja.",
    dasar=_PIHAK,
    buruk="jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua Gubernur",
    baik="jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua kosong",
    diam=(Diam("jenjang kepala_opd; pihak kedua Wali Kota", "kepala OPD memang berpihak kedua"),),
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
    buruk="jenjang kepala_opd; pihak pertama Wali Kota; pihak kedua Kepala Dinas Pendidikan",
    baik="jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua Wali Kota",
    diam=(
        Diam(
            "jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua kosong",
            "kepala daerah memang pihak pertama",
        ),
        Diam(
            "jenjang kepala_opd; pihak pertama Kepala Bagian Umum Setda Wali Kota; pihak kedua Wali Kota",
            "pihak keduanya tetap kepala daerah",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua kosong | Perangkat Daerah: "
                "jabatan kepala Kepala Dinas Pendidikan"
            ),
            "belum ada pihak kedua yang tertukar: PK-01",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Wali Kota melalui Kepala Dinas Pendidikan; pihak kedua "
                "Sekretaris Daerah"
            ),
            "yang disebut adalah jabatan di dinas: PK-04",
        ),
        Diam(
            (
                "jenjang administrator; pihak pertama Kepala Dinas Pendidikan; pihak kedua Wali Kota | Perangkat "
                "Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "pihak keduanya kepala daerah, jadi jenjangnya yang keliru: PK-04",
        ),
        Diam(
            (
                "jenjang administrator; pihak pertama Kepala Dinas Pendidikan; pihak kedua kosong | Perangkat "
                "Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "belum ada pihak kedua yang tertukar: PK-01",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua Sekretaris Daerah | "
                "Perangkat Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "kepala OPD memang pihak pertama di jenjangnya",
        ),
        Diam(
            "jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua Sekretaris Daerah",
            "kepala daerah memang pihak pertama: PK-02",
        ),
        Diam(
            (
                "jenjang kepala_daerah; pihak pertama Kepala Dinas Pendidikan; pihak kedua Sekretaris Dinas "
                "Pendidikan | Perangkat Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "jenjangnya yang keliru: PK-02",
        ),
        Diam(
            "jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Kepala Dinas Pendidikan",
            "jabatan kepala OPD tidak diketahui di berkas ini",
        ),
        Diam(
            (
                "jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Kepala Dinas "
                "Pendidikan | Perangkat Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "urutannya sudah benar",
        ),
    ),
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
    buruk=(
        "jenjang kepala_opd; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Wali Kota | Perangkat Daerah: "
        "jabatan kepala Kepala Dinas Pendidikan"
    ),
    baik=(
        "jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua Wali Kota | Perangkat Daerah: "
        "jabatan kepala Kepala Dinas Pendidikan"
    ),
    diam=(
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan Kota Contoh; pihak kedua Wali Kota | "
                "Perangkat Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "jabatan yang sama, dengan nama daerah",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua Wali Kota | Perangkat "
                "Daerah: jabatan kepala Kepala Dinas Pendidikan Kota Contoh"
            ),
            "jabatan yang sama, tanpa nama daerah",
        ),
        Diam(
            "jenjang kepala_opd; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Wali Kota",
            "jabatan kepala OPD tidak diketahui di berkas ini",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama kosong; pihak kedua Wali Kota | Perangkat Daerah: jabatan kepala "
                "Kepala Dinas Pendidikan"
            ),
            "pihak pertama kosong: ISI-01",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Kepala Dinas Pendidikan; pihak kedua kosong | Perangkat Daerah: "
                "jabatan kepala Kepala Dinas Pendidikan"
            ),
            "pihak kedua kosong: PK-01",
        ),
        Diam(
            (
                "jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua kosong | Perangkat "
                "Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "pihak kedua kosong: PK-01",
        ),
        Diam(
            "jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Kepala Dinas Pendidikan",
            "jabatan kepala OPD tidak diketahui di berkas ini",
        ),
        Diam(
            (
                "jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Kepala Dinas "
                "Pendidikan | Perangkat Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "pihak keduanya kepala OPD",
        ),
        Diam(
            (
                "jenjang pengawas; pihak pertama Kepala Subbagian; pihak kedua Sekretaris Dinas Pendidikan | "
                "Perangkat Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "jenjang pengawas berpihak kedua pejabat administrator",
        ),
        Diam(
            (
                "jenjang kepala_opd; pihak pertama Wali Kota; pihak kedua Kepala Dinas Pendidikan | Perangkat "
                "Daerah: jabatan kepala Kepala Dinas Pendidikan"
            ),
            "para pihaknya tertukar: PK-03",
        ),
    ),
)
PK_05 = Kartu(
    kode="PK-05",
    judul="PK lewat batas waktu",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} bertanggal {tanggal}, lewat {hari} hari dari batas lazim {batas} (sebulan sesudah DPA"
    " {dpa}), sehingga terlambat mengarahkan pekerjaan tahun itu.",
    saran="Periksa kedua tanggalnya dan batas menurut peraturan daerah Anda; bila memang terlambat, catat sebabnya."
    " Jangan memundurkan tanggal.",
    mengapa="PK yang terlambat tidak lagi mengarahkan pekerjaan sejak awal tahun.",
    dasar="Perwali Mojokerto 11/2017 dan Permendiktisaintek 58/2025 Pasal 12 (sebulan sesudah anggaran disahkan);"
    " di daerah lain ini kebiasaan",
    buruk="tanggal 20 Maret 2026; tanggal dpa 2 Januari 2026",
    baik="tanggal 20 Januari 2026; tanggal dpa 2 Januari 2026",
    diam=(
        Diam("tanggal 2 Februari 2026; tanggal dpa 2 Januari 2026", "tepat sebulan"),
        Diam("tanggal 28 Februari 2026; tanggal dpa 31 Januari 2026", "tepat akhir bulan berikutnya"),
        Diam("tanggal 20 Maret 2026; tanggal dpa kosong", "tanggal DPA tidak diketahui"),
        Diam("tanggal kosong; tanggal dpa 2 Januari 2026", "tanggal PK kosong: PK-06"),
        Diam(
            "tanggal 20 September 2026; tanggal dpa 2 Januari 2026; perubahan ya",
            "PK Perubahan disusun sesudah DPA perubahan",
        ),
    ),
)
PK_06 = Kartu(
    kode="PK-06",
    judul="Tanggal PK kosong atau janggal",
    keparahan=Keparahan.PERIKSA,
    pesan="perjanjian {kode} tahun {tahun} {keadaan}, sehingga tidak dapat dipastikan kapan janji itu berlaku.",
    saran="Isi tanggal penandatanganan yang sebenarnya.",
    mengapa="PK ditandatangani sesudah anggarannya disahkan, pada tahun yang diperjanjikan.",
    dasar="Perwali Mojokerto 11/2017 (PK disusun sesudah DPA disahkan); kebiasaan penanggalan dokumen",
    buruk="tahun 2026; tanggal 20 Januari 2025; tanggal dpa kosong",
    baik="tahun 2026; tanggal 20 Januari 2026; tanggal dpa kosong",
    diam=(
        Diam("tahun 2026; tanggal 2 Januari 2026; tanggal dpa 2 Januari 2026", "pada hari DPA disahkan"),
        Diam("tahun kosong; tanggal 20 Januari 2025; tanggal dpa kosong", "tahunnya belum diketahui: ISI-01"),
        Diam("tahun 2026; tanggal 31 Desember 2026; tanggal dpa kosong", "masih pada tahunnya"),
    ),
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
    buruk=(
        "PK: opd DINKES; kode pk PK.DINKES; pihak pertama Kepala Dinas Kesehatan | Perangkat Daerah: opd DISDIK | "
        "IKU: opd DISDIK"
    ),
    baik="PK: opd DISDIK | Perangkat Daerah: opd DISDIK | IKU: opd DISDIK",
    diam=(
        Diam(
            (
                "PK: opd DINKES; kode pk PK.DINKES; pihak pertama Kepala Dinas Kesehatan | Perangkat Daerah: opd "
                "DISDIK | IKU: opd DINKES"
            ),
            "DISDIK belum punya IKU",
        ),
        Diam(
            (
                "PK: jenjang administrator; pihak pertama Sekretaris; pihak kedua Kepala Dinas Pendidikan | "
                "Perangkat Daerah: opd DISDIK | IKU: opd DISDIK"
            ),
            "belum ada PK kepala OPD mana pun di berkas ini",
        ),
    ),
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
    buruk=(
        "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp51.250.000.000 | Anggaran: kode 1.01.02; pagu "
        "Rp50.250.000.000"
    ),
    baik=(
        "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp51.250.000.000 | Anggaran: kode 1.01.02; pagu "
        "Rp51.250.000.000"
    ),
    diam=(
        Diam(
            (
                "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp51.250.000.999 | Anggaran: kode 1.01.02; pagu "
                "Rp51.250.000.000"
            ),
            "selisih di bawah Rp1.000 dianggap pembulatan",
        ),
        Diam(
            (
                "PK: kode pk PK.LAMA // kode pk PK.DISDIK; perubahan ya | PK Anggaran: kode pk PK.LAMA; pagu "
                "Rp40.000.000 // pagu Rp50.000.000 | Anggaran: pagu Rp50.000.000"
            ),
            "PK murni sudah diganti PK Perubahan",
        ),
        Diam(
            (
                "PK: opd PEMDA; jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua kosong | PK Anggaran: "
                "opd PEMDA; pagu Rp90.000.000 | Anggaran: opd DISDIK; pagu Rp50.000.000 | Perangkat Daerah: opd "
                "DISDIK // opd DINKES"
            ),
            "DPA DINKES tidak ada di berkas ini, jadi jumlah se-daerah belum diketahui",
        ),
        Diam(
            (
                "PK: opd PEMDA; jenjang kepala_daerah; pihak pertama Wali Kota; pihak kedua kosong | PK Anggaran: "
                "opd PEMDA; pagu Rp90.000.000 | Anggaran: opd DISDIK; pagu Rp50.000.000"
            ),
            "daftar OPD tidak ada di berkas ini",
        ),
        Diam(
            "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu kosong | Anggaran: kode 1.01.02; pagu Rp50.000.000",
            "pagu PK belum diisi: ISI-01",
        ),
    ),
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
    buruk=(
        "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 | Anggaran: kode 1.01.02; pagu Rp50.000.000 "
        "// kode 1.01.01; pagu Rp5.000.000"
    ),
    baik=(
        "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 // kode 1.01.01; nama PROGRAM PENUNJANG; "
        "pagu Rp5.000.000 | Anggaran: kode 1.01.02; pagu Rp50.000.000 // kode 1.01.01; pagu Rp5.000.000"
    ),
    diam=(
        Diam(
            (
                "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 | Anggaran: kode 1.01.02; pagu "
                "Rp50.000.000 // kode 1.01.01; pagu 0"
            ),
            "program tanpa pagu",
        ),
        Diam(
            (
                "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 | Anggaran: kode 1.01.02; pagu "
                "Rp50.000.000 // jenis kegiatan; kode 1.01.02.2.01; pagu Rp50.000.000"
            ),
            "kegiatan tercakup dalam programnya",
        ),
        Diam(
            (
                "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 | Anggaran: kode 1.01.02; pagu "
                "Rp50.000.000 // opd DINKES; kode 1.02.02; pagu Rp5.000.000"
            ),
            "PK DINKES tidak ada di berkas ini",
        ),
        Diam(
            (
                "PK: jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Kepala Dinas "
                "Pendidikan | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 | Anggaran: kode 1.01.02; pagu "
                "Rp50.000.000 // kode 1.01.01; pagu Rp5.000.000"
            ),
            "PK pejabat di bawah kepala OPD memuat bagiannya saja",
        ),
        Diam(
            (
                "PK: kode pk PK.LAMA // kode pk PK.DISDIK; perubahan ya | PK Anggaran: kode pk PK.LAMA; kode "
                "1.01.02; pagu Rp50.000.000 | PK Sasaran: kode pk PK.DISDIK | Anggaran: kode 1.01.02; pagu "
                "Rp50.000.000 // kode 1.01.01; pagu Rp5.000.000"
            ),
            "PK murni sudah diganti, dan PK Perubahan belum berblok anggaran: PK-12",
        ),
    ),
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
    buruk=(
        "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 // kode 1.01.05; pagu Rp5.000.000 | "
        "Anggaran: kode 1.01.02; pagu Rp50.000.000"
    ),
    baik=(
        "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu Rp50.000.000 // kode 1.01.05; pagu Rp5.000.000 | "
        "Anggaran: kode 1.01.02; pagu Rp50.000.000 // kode 1.01.05; pagu Rp5.000.000"
    ),
    diam=(
        Diam(
            (
                "PK: tahun 2026 | PK Anggaran: kode 1.01.05; pagu Rp5.000.000 | Anggaran: opd DINKES; kode 1.02.02; "
                "pagu Rp50.000.000"
            ),
            "DPA DISDIK tidak ada di berkas ini",
        ),
        Diam(
            (
                "PK: tahun 2026 | PK Anggaran: kode 1.01.05; pagu Rp5.000.000 | Anggaran: tahun 2025; kode 1.01.02; "
                "pagu Rp50.000.000"
            ),
            "DPA 2026 tidak ada di berkas ini",
        ),
        Diam(
            (
                "PK: kode pk PK.LAMA // kode pk PK.DISDIK; perubahan ya | PK Anggaran: kode pk PK.LAMA; kode "
                "1.01.05; pagu Rp5.000.000 // kode 1.01.02; pagu Rp50.000.000 | Anggaran: kode 1.01.02; pagu "
                "Rp50.000.000"
            ),
            "PK murni sudah diganti PK Perubahan",
        ),
    ),
)
PK_11 = Kartu(
    kode="PK-11",
    judul="Blok anggaran terlalu rinci untuk jenjangnya",
    keparahan=Keparahan.SARAN,
    pesan="perjanjian {pk} jenjang kepala OPD memuat {nilai}, kode di bawah program, sehingga gambaran"
    " tiap program tidak terbaca.",
    saran="Di PK kepala OPD cukup program; kegiatan dan sub kegiatan tempatnya di PK pejabat di bawahnya.",
    mengapa="Kepala OPD menjanjikan hasil; rinciannya dijanjikan pejabat yang melaksanakan.",
    dasar="kebiasaan penyusunan PK; bukan peraturan",
    buruk="PK: jenjang kepala_opd | PK Anggaran: kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar",
    baik="PK: jenjang kepala_opd | PK Anggaran: kode 1.01.02",
    diam=(
        Diam(
            (
                "PK: jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua Kepala Dinas "
                "Pendidikan | PK Anggaran: kode 1.01.02.2.01"
            ),
            "pejabat di bawah kepala OPD memang menjanjikan kegiatan",
        ),
    ),
)
PK_12 = Kartu(
    kode="PK-12",
    judul="PK tanpa lampiran",
    keparahan=Keparahan.SALAH,
    pesan="perjanjian {nilai} tidak punya {lampiran}, sehingga tidak jelas apa yang dijanjikan.",
    saran="Lengkapi lampirannya: sasaran, indikator, target, lalu program dan anggarannya.",
    mengapa="Pernyataan tanpa lampiran tidak memuat janji yang dapat diukur.",
    dasar=_LAMPIRAN_I,
    buruk="PK: kode pk PK.DISDIK | PK Sasaran: kode pk PK.LAIN",
    baik="PK: kode pk PK.DISDIK | PK Sasaran: kode pk PK.DISDIK | PK Anggaran: kode pk PK.DISDIK",
    diam=(
        Diam("PK: kode pk PK.DISDIK | PK Sasaran: kode pk PK.DISDIK", "blok anggaran PK tidak ada di berkas ini"),
        Diam(
            (
                "PK: kode pk PK.SEK; jenjang administrator; pihak pertama Sekretaris Dinas Pendidikan; pihak kedua "
                "Kepala Dinas Pendidikan | PK Sasaran: kode pk PK.SEK | PK Anggaran: kode pk PK.LAIN"
            ),
            "blok anggaran hanya dituntut pada PK kepala OPD",
        ),
    ),
)
PK_13 = Kartu(
    kode="PK-13",
    judul="Target PK kosong",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” pada {pk} tidak punya target, sehingga tidak ada yang dijanjikan.",
    saran="Isi target tahun itu dari Renstra; target nol ditulis 0.",
    mengapa="PK mengikat lewat targetnya; tanpa target capaian tidak dapat dihitung.",
    dasar=_LAMPIRAN_I,
    buruk="PK: tahun 2026 | PK Sasaran: indikator Indeks jalan mantap; satuan Indeks (0-100); target kosong",
    baik="PK: tahun 2026 | PK Sasaran: indikator Indeks jalan mantap; satuan Indeks (0-100); target 85,20",
    diam=(
        Diam(
            "PK: tahun 2026 | PK Sasaran: indikator Jumlah kasus kematian ibu; satuan Kasus; target 0",
            "nol adalah target yang tertulis",
        ),
        Diam(
            "PK: tahun 2026 | PK Sasaran: indikator Predikat SAKIP; satuan Predikat; target BB",
            "target boleh berupa predikat",
        ),
    ),
    ikutan=("MUTU-27",),
)


PK_14 = Kartu(
    kode="PK-14",
    judul="Indikator menyalin kepala OPD",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” sudah dijanjikan kepala OPD (baris {baris_lain}) dan dijanjikan lagi oleh {jabatan} apa adanya,"
    " sehingga tidak terlihat bagian yang menjadi tanggung jawabnya.",
    saran="Keadaan apa di bidang ini yang membuat angka kepala OPD bergerak? Janjikan keadaan itu.",
    mengapa="Bila atasan dan bawahan menjanjikan angka yang sama, tidak ada yang mengerjakan penyebabnya.",
    dasar="PermenPAN-RB 89/2021 (penjenjangan kinerja); PermenPAN-RB 88/2021 butir 1.b.8",
    buruk=(
        "kode pk PK.DISDIK // kode pk PK.DISDIK.BID; jenjang administrator; pihak pertama Kepala Bidang SD; pihak"
        " kedua Kepala"
        " Dinas Pendidikan | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode pk PK.DISDIK.BID; kode indikator"
        " DISDIK.T1.S1.1"
    ),
    baik=(
        "kode pk PK.DISDIK // kode pk PK.DISDIK.BID; jenjang administrator; pihak pertama Kepala Bidang SD; pihak"
        " kedua Kepala"
        " Dinas Pendidikan | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode pk PK.DISDIK.BID; kode indikator"
        " 1.01.02; indikator"
        " Persentase kelas yang gurunya lengkap"
    ),
    diam=(
        Diam(
            "kode pk PK.DISDIK // kode pk PK.DISDIK.P; perubahan ya | PK Sasaran: kode indikator DISDIK.T1.S1.1 //"
            " kode pk"
            " PK.DISDIK.P; kode indikator DISDIK.T1.S1.1",
            "PK Perubahan kepala OPD sendiri",
        ),
        Diam(
            "kode pk PK.DISDIK.BID; jenjang administrator; pihak pertama Kepala Bidang SD; pihak kedua Kepala Dinas"
            " Pendidikan"
            " | PK Sasaran: kode pk PK.DISDIK.BID; kode indikator DISDIK.T1.S1.1",
            "PK kepala OPD tidak ada di berkas ini",
        ),
        Diam(
            "kode pk PK.DISDIK // kode pk PK.DISDIK.BID; tahun 2025; jenjang administrator; pihak pertama Kepala"
            " Bidang SD; pihak"
            " kedua Kepala Dinas Pendidikan; tanggal 2025-01-20; tanggal dpa 2025-01-02 | PK Sasaran: kode indikator"
            " DISDIK.T1.S1.1 // kode pk PK.DISDIK.BID; kode indikator DISDIK.T1.S1.1",
            "tahunnya lain",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (
    PK_01, PK_02, PK_03, PK_04, PK_05, PK_06, PK_07, PK_08, PK_09, PK_10, PK_11, PK_12, PK_13, PK_14,
)  # fmt: skip
