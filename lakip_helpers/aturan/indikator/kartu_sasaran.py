"""Kartu temuan tujuan dan sasaran (SAS)."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_HASIL = "PermenPAN-RB 88/2021 butir 1.b.3-1.b.4 (tujuan dan sasaran berorientasi hasil)"
_CUKUP = "PermenPAN-RB 53/2014 Lampiran III (indikator cukup untuk mengukur tujuan dan sasaran)"
_POHON = "PermenPAN-RB 89/2021 (pohon kinerja: kondisi bawahan menjelaskan induknya, bukan mengulanginya)"

SAS_01 = Kartu(
    kode="SAS-01",
    judul="Sasaran berbunyi kegiatan",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” menyebut pekerjaan, bukan keadaan yang diharapkan (terlihat dari kata {kata}).",
    saran="Bila pekerjaan itu berhasil, keadaan apa yang akan tampak, dan pada siapa? Tulis keadaan itu.",
    mengapa="Sasaran yang berbunyi kegiatan selalu tercapai begitu kegiatannya selesai, apa pun hasilnya.",
    dasar=_HASIL,
    buruk="Terlaksananya penyusunan dokumen perencanaan daerah",
    baik="Meningkatnya mutu perencanaan pembangunan daerah",
    diam=(
        Diam("Terwujudnya masyarakat yang sehat", "kata benda hasil"),
        Diam("Pelayanan publik", "yakinnya rendah, jadi tidak ditegur"),
        Diam("Berjalannya program", "tidak ada kata yang dapat ditunjuk"),
    ),
)
SAS_02 = Kartu(
    kode="SAS-02",
    judul="Beberapa hasil dalam satu sasaran",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” memuat lebih dari satu hasil, sehingga keberhasilannya tidak dapat dinilai dengan satu jawaban.",
    saran="Hasil mana yang utama? Tulis itu sebagai sasaran; yang lain menjadi sasaran sendiri atau turun sejenjang.",
    mengapa="Bila satu hasil tercapai dan yang lain gagal, sasarannya tidak dapat disebut tercapai atau gagal.",
    dasar=_HASIL,
    buruk="Meningkatnya mutu air sungai dan berkurangnya sampah yang tidak terkelola",
    baik="Meningkatnya mutu air sungai",
    diam=(
        Diam("Meningkatnya mutu dan akses air minum; 1 indikator", "satu perubahan atas dua mutu: SAS-04"),
        Diam("Terlaksananya rapat dan meningkatnya koordinasi", "bunyinya kegiatan: SAS-01"),
        Diam("Menurunnya kematian ibu dan bayi baru lahir", "satu masalah pada dua kelompok"),
        Diam("Terjaganya ketenteraman dan ketertiban umum", "satu sebutan yang lazim"),
        Diam("Menurunnya kemiskinan dan pengangguran; 2 indikator", "tiap hasilnya berindikator"),
    ),
)
SAS_03 = Kartu(
    kode="SAS-03",
    judul="Tanpa indikator",
    keparahan=Keparahan.SALAH,
    pesan="{tingkat} “{kutip}” ({kode}) tidak punya indikator, sehingga tercapai atau tidaknya tidak dapat diketahui.",
    saran="Apa tanda paling jelas bahwa keadaan itu terwujud? Tambahkan sekurangnya satu indikator dengan target.",
    mengapa="Sasaran tanpa indikator adalah niat; tidak dapat diukur, dianggarkan, atau dipertanggungjawabkan.",
    dasar=_CUKUP,
    buruk="Meningkatnya kepatuhan pelaku usaha; 0 indikator",
    baik="Meningkatnya kepatuhan pelaku usaha; 1 indikator",
    diam=(
        Diam("Meningkatnya kepatuhan pelaku usaha; tanpa indikator", "tabel indikator tidak ada di berkas ini"),
        Diam("; 0 indikator", "barisnya tidak berkalimat"),
    ),
)
SAS_04 = Kartu(
    kode="SAS-04",
    judul="Indikator belum mencakup sasarannya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” menyebut {bagian} hal, sedangkan indikatornya hanya {banyak},"
    " sehingga ada bagian yang tidak terukur.",
    saran="Hal mana yang belum terukur? Tambahkan indikatornya, atau persempit sasarannya.",
    mengapa="Bagian sasaran yang tidak diukur akan luput, walaupun semua indikatornya tercapai.",
    dasar=_CUKUP,
    buruk="Meningkatnya akses dan mutu pendidikan dasar; 1 indikator",
    baik="Meningkatnya akses dan mutu pendidikan dasar; 2 indikator",
    diam=(
        Diam("Meningkatnya akses dan mutu pendidikan dasar; 0 indikator", "tidak berindikator sama sekali: SAS-03"),
        Diam(
            "Meningkatnya akses dan mutu pendidikan dasar; tanpa indikator",
            "tabel indikator tidak ada di berkas ini",
        ),
        Diam("Meningkatnya mutu pendidikan dan kesehatan; 1 indikator", "satu mutu, dua bidang"),
        Diam("Meningkatnya akses, mutu, dan pemerataan pendidikan; 3 indikator", "tepat sebanyak yang disebut"),
    ),
)
SAS_05 = Kartu(
    kode="SAS-05",
    judul="Sasaran mengulang induknya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” hampir sama dengan induknya “{induk}”, sehingga tidak menjelaskan apa yang membuat induknya"
    " terwujud.",
    saran="Keadaan apa yang harus ada lebih dahulu supaya induknya terwujud? Tulis keadaan itu.",
    mengapa="Anak yang mengulang induk memutus sebab-akibat pohon kinerja: tidak ada yang baru untuk dikerjakan.",
    dasar=_POHON,
    buruk="Meningkatnya kualitas lingkungan hidup kota; induk: Meningkatnya kualitas lingkungan hidup",
    baik="Berkurangnya sampah yang tidak terkelola; induk: Meningkatnya kualitas lingkungan hidup",
    diam=(
        Diam("Meningkatnya kualitas udara; induk: Meningkatnya kualitas lingkungan hidup", "sebagian katanya sama"),
        Diam("Meningkatnya kualitas lingkungan hidup; induk: Kota", "induknya hanya sebutan"),
        Diam("Meningkatnya mutu air sungai di kota; induk kosong", "induknya tidak tertulis"),
    ),
)

SAS_06 = Kartu(
    kode="SAS-06",
    judul="Sasaran berbunyi upaya",
    keparahan=Keparahan.PERIKSA,
    pesan="kata pembukanya “{kutip}” menyebut upaya, sedangkan sasaran menyatakan keadaan yang sudah terwujud.",
    saran="Ganti dengan keadaannya: “Meningkatnya …” atau “Menurunnya …”, lalu sebut pada siapa.",
    mengapa="Upaya selalu dapat disebut selesai; keadaan hanya terwujud bila ada yang berubah.",
    dasar=_HASIL,
    buruk="Meningkatkan kualitas jaringan irigasi",
    baik="Meningkatnya kualitas jaringan irigasi",
    diam=(
        Diam("Meningkatnya kompetensi guru", "sudah menyatakan keadaan"),
        Diam("Penyusunan dokumen perencanaan", "bunyinya kegiatan: SAS-01"),
        Diam("Pelayanan publik yang mudah dijangkau", "kata pelayanan di sini nama benda"),
        Diam("Pendapatan petani yang meningkat", "keadaan, walau berawalan pe"),
    ),
)
SAS_07 = Kartu(
    kode="SAS-07",
    judul="Semboyan, bukan keadaan",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” dalam “{kalimat}” tidak punya ukuran, sehingga siapa pun dapat menyebutnya terwujud.",
    saran="Layanan atau keadaan apa, bagi siapa, dan terlihat dari apa? Tulis itu menggantikan “{kutip}”.",
    mengapa="Semboyan cocok untuk semua kantor; sasaran hanya cocok untuk yang menuliskannya.",
    dasar=_HASIL,
    buruk="Terwujudnya pelayanan prima",
    baik="Menurunnya waktu tunggu pelayanan perizinan",
    diam=(
        Diam("Terwujudnya masyarakat yang sehat", "keadaan warga yang dapat diukur"),
        Diam("Meningkatnya mutu layanan rumah sakit", "mutu yang berubah, bukan semboyan"),
        Diam("Meningkatnya jalan dalam kondisi baik", "kategori yang dapat dicek"),
        Diam("Tercapainya swasembada beras", "keadaan yang dapat dihitung"),
    ),
)
SAS_08 = Kartu(
    kode="SAS-08",
    judul="Cara tertulis di dalam hasil",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip} …” menyebut cara mencapainya, sedangkan sasaran cukup menyebut hasilnya.",
    saran="Hapus bagian caranya; pindahkan ke strategi, program, atau rencana aksi.",
    mengapa="Sasaran yang memuat cara tetap dianggap tercapai ketika caranya dijalankan, walau hasilnya tidak ada.",
    dasar=_HASIL,
    buruk="Menurunnya kemiskinan melalui pemberdayaan usaha mikro",
    baik="Menurunnya kemiskinan",
    diam=(
        Diam("Meningkatnya guna lahan pertanian", "guna di sini kata benda"),
        Diam("Terlaksananya pembinaan melalui rapat", "bunyinya kegiatan: SAS-01"),
    ),
)
SAS_09 = Kartu(
    kode="SAS-09",
    judul="Sasaran tanpa indikator pada barisnya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” tidak punya indikator di tabel ini, sehingga tercapai atau tidaknya tidak dapat diketahui.",
    saran="Apa tanda paling jelas bahwa keadaan itu terwujud? Tulis indikator dan targetnya pada baris ini.",
    mengapa="Sasaran tanpa indikator adalah niat; tidak dapat diukur, dianggarkan, atau dipertanggungjawabkan.",
    dasar=_CUKUP,
    buruk="Kantor: sasaran Menurunnya genangan kota; indikator kosong",
    baik="Kantor: sasaran Menurunnya genangan kota; indikator Luas genangan; satuan Hektare",
    diam=(
        Diam(
            "Kantor: sasaran Menurunnya genangan kota; indikator kosong // sasaran Menurunnya genangan kota;"
            " indikator Luas genangan; satuan Hektare",
            "indikatornya pada baris lain",
        ),
    ),
)

SAS_10 = Kartu(
    kode="SAS-10",
    judul="Indikator tertulis sebagai sasaran",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” adalah ukuran (diawali “{ukuran}”), sedangkan yang ditulis di sini keadaan yang diharapkan.",
    saran="Tulis keadaan yang membaik bila angkanya membaik, lalu pindahkan kalimat ini ke kolom indikator.",
    mengapa="Sasaran yang berbunyi ukuran tidak mengatakan keadaan yang dituju, dan indikatornya mengulang dirinya.",
    dasar=_HASIL,
    buruk="Persentase warga lanjut usia yang mandiri",
    baik="Meningkatnya kemandirian warga lanjut usia",
    diam=(
        Diam("Tingkat kemiskinan kota menurun", "keadaannya disebut sesudah ukurannya"),
        Diam("Jumlah warga yang miskin menurun", "keadaannya disebut sesudah yang dihitung"),
        Diam("Nilai-nilai budaya tetap hidup di kampung", "“nilai-nilai” bukan ukuran"),
    ),
)

KARTU: tuple[Kartu, ...] = (SAS_01, SAS_02, SAS_03, SAS_04, SAS_05, SAS_06, SAS_07, SAS_08, SAS_09, SAS_10)
