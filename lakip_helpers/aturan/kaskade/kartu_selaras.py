"""Kartu temuan keselarasan antardokumen (KAS-07 sampai KAS-13): kalimat, satuan, arah, dan target yang berbeda."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_SELARAS = "PermenPAN-RB 88/2021 butir 1.b.8 (dokumen perencanaan berkaitan dan selaras)"
_REVIU = "PermenPAN-RB 53/2014 Lampiran III (reviu: tujuan, sasaran, dan indikator sesuai PK, Renstra, dan IKU)"

KAS_07 = Kartu(
    kode="KAS-07",
    judul="Tulisan kalimat berbeda antardokumen",
    keparahan=Keparahan.SARAN,
    pesan="“{nilai}” di {dokumen} dan “{acuan}” di {tempat_acuan} kata-katanya sama, tulisannya berbeda"
    " ({beda}), sehingga tidak terbaca sebagai kinerja yang sama.",
    saran="Salin tulisan dari {tempat_acuan}; pencarian dan pemeriksaan otomatis membandingkan huruf demi huruf.",
    mengapa="Pemeriksa dan aplikasi membandingkan huruf demi huruf; beda spasi pun terbaca sebagai dua kinerja.",
    dasar=_SELARAS,
    buruk=(
        "IKU: indikator Persentase Anak yang Bersekolah | Renstra Indikator: indikator Persentase anak yang bersekolah"
    ),
    baik=(
        "IKU: indikator Persentase anak yang bersekolah | Renstra Indikator: indikator Persentase anak yang bersekolah"
    ),
    diam=(
        Diam(
            "Renja: nama Program Pengelolaan Pendidikan | Program: nama PROGRAM PENGELOLAAN PENDIDIKAN",
            "nama nomenklatur lazim ditulis huruf besar semua",
        ),
        Diam(
            (
                "IKU: kode indikator DISDIK.T1.S1.9; indikator Persentase Anak yang Bersekolah | Renstra Indikator: "
                "indikator Persentase anak yang bersekolah"
            ),
            "kodenya lain, jadi tidak disandingkan",
        ),
        Diam(
            (
                "IKU: indikator Persentase anak yang bersekolh | Renstra Indikator: indikator Persentase anak yang "
                "bersekolah"
            ),
            "beda ejaan: KAS-08",
        ),
    ),
)
KAS_08 = Kartu(
    kode="KAS-08",
    judul="Ejaan kalimat berbeda antardokumen",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” di {dokumen} dan “{acuan}” di {tempat_acuan} berbeda ejaan ({beda}), sehingga pembaca ragu"
    " apakah kinerjanya sama.",
    saran="Pilih satu ejaan yang benar, lalu pakai di semua dokumen.",
    mengapa="Ejaan yang berbeda membuat pembaca ragu apakah kedua dokumen berbicara tentang kinerja yang sama.",
    dasar=_SELARAS,
    buruk=(
        "IKU: indikator Persentase anak yang bersekolh | Renstra Indikator: indikator Persentase anak yang bersekolah"
    ),
    baik=(
        "IKU: indikator Persentase anak yang bersekolah | Renstra Indikator: indikator Persentase anak yang bersekolah"
    ),
    diam=(
        Diam(
            (
                "IKU: indikator Persentase Anak yang Bersekolah | Renstra Indikator: indikator Persentase anak yang "
                "bersekolah"
            ),
            "hanya beda tulisan: KAS-07",
        ),
        Diam(
            (
                "IKU: indikator Persentase anak yang putus | Renstra Indikator: indikator Persentase anak yang "
                "bersekolah"
            ),
            "kata yang lain: KAS-09",
        ),
    ),
)
KAS_09 = Kartu(
    kode="KAS-09",
    judul="Kata kalimat berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” di {dokumen} tidak sama dengan “{acuan}” di {tempat_acuan} ({beda}), padahal kodenya sama,"
    " sehingga terbaca sebagai kinerja yang lain.",
    saran="Apakah yang diukur memang berubah? Bila tidak, samakan kata demi kata; bila ya, ubah {tempat_acuan} dahulu.",
    mengapa="Satu kata yang lain dapat berarti kinerja yang lain, sehingga targetnya tidak lagi dapat dibandingkan.",
    dasar=_REVIU,
    buruk=(
        "IKU: indikator Persentase pemuda yang bersekolah | Renstra Indikator: indikator Persentase anak yang "
        "bersekolah"
    ),
    baik=(
        "IKU: indikator Persentase anak yang bersekolah | Renstra Indikator: indikator Persentase anak yang bersekolah"
    ),
    diam=(
        Diam(
            (
                "IKU: indikator Persentase anak yang bersekolh | Renstra Indikator: indikator Persentase anak yang "
                "bersekolah"
            ),
            "beda ejaan: KAS-08",
        ),
        Diam(
            "IKU: indikator kosong | Renstra Indikator: indikator Persentase anak yang bersekolah",
            "kalimat yang kosong dicatat ketika dibaca: ISI-01",
        ),
        Diam(
            "IKU: indikator Persentase anak yang bersekolah | Renstra Indikator: indikator kosong",
            "kalimat acuannya yang kosong: ISI-01",
        ),
    ),
)
KAS_10 = Kartu(
    kode="KAS-10",
    judul="Satuan berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="satuan “{indikator}” adalah “{nilai}” di {dokumen}, tetapi “{acuan}” di {tempat_acuan}, sehingga"
    " targetnya tidak dapat dibandingkan.",
    saran="Tetapkan satu satuan, lalu periksa apakah target di kedua dokumen memang ditulis dalam satuan itu.",
    mengapa="Angka yang sama dalam satuan yang lain adalah janji yang lain.",
    dasar=_REVIU,
    buruk=(
        "IKU: indikator Harapan lama sekolah; satuan Bulan | Renstra Indikator: indikator Harapan lama sekolah; "
        "satuan Tahun"
    ),
    baik=(
        "IKU: indikator Harapan lama sekolah; satuan Tahun | Renstra Indikator: indikator Harapan lama sekolah; "
        "satuan Tahun"
    ),
    diam=(
        Diam("IKU: satuan Persen | Renstra Indikator: satuan %", "persen dan % satuan yang sama"),
        Diam(
            (
                "IKU: indikator Indeks Literasi; satuan Indeks (0-100) | Renstra Indikator: indikator Indeks "
                "Literasi; satuan Indeks"
            ),
            "keterangan kurung tidak dibandingkan",
        ),
        Diam(
            (
                "IKU: indikator Harapan lama sekolah; satuan kosong | Renstra Indikator: indikator Harapan lama "
                "sekolah; satuan Tahun"
            ),
            "satuan yang kosong dicatat ketika dibaca: ISI-01",
        ),
        Diam(
            (
                "IKU: indikator Harapan lama sekolah; satuan Tahun | Renstra Indikator: indikator Harapan lama "
                "sekolah; satuan kosong"
            ),
            "satuan acuannya yang kosong: ISI-01",
        ),
    ),
)
KAS_11 = Kartu(
    kode="KAS-11",
    judul="Arah berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="arah “{indikator}” adalah {nilai} di {dokumen}, tetapi {acuan} di {tempat_acuan}, sehingga"
    " capaiannya dapat tampak terbalik.",
    saran="Apakah angka yang makin tinggi berarti makin baik? Jawab sekali, lalu samakan di semua dokumen.",
    mengapa="Arah yang berbeda membuat capaian yang sama tampak berhasil di satu dokumen dan gagal di yang lain.",
    dasar=_REVIU,
    buruk=(
        "IKU: indikator Harapan lama sekolah; satuan Tahun; arah turun | Renstra Indikator: indikator Harapan lama "
        "sekolah; satuan Tahun; arah naik"
    ),
    baik=(
        "IKU: indikator Harapan lama sekolah; satuan Tahun; arah naik | Renstra Indikator: indikator Harapan lama "
        "sekolah; satuan Tahun; arah naik"
    ),
    diam=(
        Diam(
            (
                "IKU: indikator Harapan lama sekolah; satuan Tahun; arah kosong | Renstra Indikator: indikator "
                "Harapan lama sekolah; satuan Tahun; arah naik"
            ),
            "arah yang kosong sudah dicatat tersendiri",
        ),
        Diam(
            (
                "IKU: indikator Harapan lama sekolah; satuan Tahun; arah naik | Renstra Indikator: indikator "
                "Harapan lama sekolah; satuan Tahun; arah kosong"
            ),
            "arah acuannya yang kosong",
        ),
    ),
)
KAS_12 = Kartu(
    kode="KAS-12",
    judul="Target lima tahunan berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="{label} “{indikator}” adalah {nilai} di {dokumen}, tetapi {acuan} di {tempat_acuan}, sehingga"
    " capaiannya punya dua jawaban.",
    saran="Telusuri dokumen mana yang ditetapkan terakhir, pakai angkanya di keduanya, dan catat alasan perubahannya.",
    mengapa="Capaian terhadap target menengah tidak dapat dihitung bila targetnya ada dua.",
    dasar=_REVIU,
    buruk="IKU: target 2026 75 | Renstra Indikator: target 2026 70",
    baik="IKU: target 2026 75 | Renstra Indikator: target 2026 75",
    diam=(
        Diam("IKU: target 2026 97,5 | Renstra Indikator: target 2026 97,50", "angka yang sama"),
        Diam(
            "IKU: target 2026 kosong; target 2027 80 | Renstra Indikator: target 2026 70; target 2027 80",
            "targetnya belum diisi",
        ),
        Diam(
            "IKU: target 2026 75; target 2027 80 | Renstra Indikator: target 2026 kosong; target 2027 80",
            "target acuannya yang belum diisi",
        ),
        Diam(
            (
                "IKU: indikator Predikat SAKIP; satuan Predikat; target 2026 BB | Renstra Indikator: indikator "
                "Predikat SAKIP; satuan Predikat; target 2026 bb"
            ),
            "huruf besar tidak dihitung",
        ),
    ),
)
KAS_13 = Kartu(
    kode="KAS-13",
    judul="Target tahunan bergeser dari Renstra",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} “{indikator}” adalah {nilai} di {dokumen}, tetapi {acuan} di {tempat_acuan}, sehingga"
    " jalan ke target akhirnya bergeser.",
    saran="Bila targetnya memang diubah, tulis alasannya di dokumen tahunan; bila tidak, pakai angka Renstra.",
    mengapa="Target tahunan adalah anak tangga menuju target akhir; anak tangga yang bergeser perlu alasan.",
    dasar=_SELARAS,
    buruk="PK: tahun 2026 | PK Sasaran: target 72 | Renstra Indikator: target 2026 75",
    baik="PK: tahun 2026 | PK Sasaran: target 75 | Renstra Indikator: target 2026 75",
    diam=(
        Diam(
            "PK: tahun 2026; perubahan ya | PK Sasaran: target 72 | Renstra Indikator: target 2026 75",
            "PK Perubahan memang boleh lain daripada Renstra",
        ),
        Diam("PK: tahun 2026 | PK Sasaran: target 75,0 | Renstra Indikator: target 2026 75", "angka yang sama"),
        Diam(
            "PK: tahun 2026 | PK Sasaran: target 72 | Renstra Indikator: target 2025 75",
            "target 2026 di Renstra belum diisi",
        ),
        Diam(
            "PK: tahun 2026 | PK Sasaran: target kosong | Renstra Indikator: target 2026 75",
            "target PK yang kosong: PK-13",
        ),
        Diam(
            "PK: tahun 2026 | PK Sasaran: kode pk PK.LAIN; target 72 | Renstra Indikator: target 2026 75",
            "lampirannya tidak berinduk pada PK mana pun",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (KAS_07, KAS_08, KAS_09, KAS_10, KAS_11, KAS_12, KAS_13)
