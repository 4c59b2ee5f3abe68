"""Satu benang diperbaiki: yang tertulis di RPJMD atau Renstra, cacatnya, bunyi yang baru, pintunya, dan orangnya."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lakip_helpers.istilah import Orientasi
from lakip_helpers.latihan.bentuk.formulir_evaluasi import BarisFormulir, CatatanFormulir
from lakip_helpers.latihan.bentuk.formulir_rencana import BANYAK_ORANG, SIAPA
from lakip_helpers.latihan.bentuk.unsur import Bidang
from lakip_helpers.latihan.sidik import bakukan

DOKUMEN, TERTULIS, CACAT, BARU, PINTU = "dokumen", "tertulis", "cacat", "baru", "pintu"
BANYAK_BARIS: Final = 3
BARIS_BENANG: Final = tuple(BarisFormulir(str(urut), f"Benang {urut}") for urut in range(1, BANYAK_BARIS + 1))
SEBUTAN_BENANG: Final[Mapping[str, str]] = {
    "rpjmd": "RPJMD",
    "renstra": "Renstra",
    "kegiatan": "sasaran berbunyi kegiatan",
    "ganda": "dua hasil dalam satu kalimat",
    "ukuran": "indikator tidak mengukur sasarannya",
    "jenjang": "indikator di jenjang yang keliru",
    "target": "target tidak masuk akal",
    "satuan": "satuan tidak cocok",
    "dua angka": "dua angka di dua tabel",
    "definisi": "cara menghitung belum tertulis",
    "pemilik": "penanggung jawab tidak jelas",
    "iku": "keputusan IKU (definisi, pilihan, satuan)",
    "pk": "PK, RKPD, atau laporan",
    "ubah renstra": "perbaikan Renstra",
    "ubah rpjmd": "perubahan RPJMD (peraturan daerah)",
}
CACAT_KALIMAT: Final = ("kegiatan", "ganda")
CACAT_ANGKA: Final = ("target", "dua angka")
CACAT_RINGAN: Final = ("satuan", "definisi", "pemilik")
"""Yang diperbaiki tanpa mengganti kalimat atau target di RPJMD."""
BIDANG_BENANG: Final = (
    Bidang(DOKUMEN, "Di dokumen", pilihan=("rpjmd", "renstra")),
    Bidang(
        TERTULIS,
        "Tertulis (salin apa adanya, sebut tabelnya)",
        "Terlaksananya pembinaan usaha mikro (Tabel tujuan)",
        panjang=True,
    ),
    Bidang(
        CACAT,
        "Cacatnya",
        pilihan=("kegiatan", "ganda", "ukuran", "jenjang", "target", "satuan", "dua angka", "definisi", "pemilik"),
    ),
    Bidang(BARU, "Bunyi atau angka yang baru", "Meningkatnya daya saing usaha mikro", panjang=True),
    Bidang(PINTU, "Diperbaiki lewat", pilihan=("iku", "pk", "ubah renstra", "ubah rpjmd")),
    Bidang(SIAPA, "Siapa yang mengerjakan (satu jabatan)", "Kepala Bagian Organisasi"),
)


def catatan_benang(isian: Mapping[str, Mapping[str, str]]) -> list[CatatanFormulir]:
    """Catatan tiap benang yang terisi, menurut urutan baris.

    >>> baris = {"dokumen": "rpjmd", "tertulis": "Jumlah OPD bernilai A, %", "cacat": "satuan", "pintu": "ubah rpjmd"}
    >>> baris |= {"baru": "Jumlah OPD bernilai A, OPD", "siapa": "Semua bidang terkait"}
    >>> [satu.kode for satu in catatan_benang({"1": baris})]
    ['terlalu_berat', 'bersama']
    """
    return [catatan for kode, baris in isian.items() for catatan in _periksa_benang(kode, baris)]


def _periksa_benang(kode: str, baris: Mapping[str, str]) -> list[CatatanFormulir]:
    kosong = [satu.label for satu in BIDANG_BENANG if not baris.get(satu.kolom)]
    baru, cacat = baris.get(BARU, ""), baris.get(CACAT, "")
    periksa = (
        ("kosong", bool(kosong), f"“{kosong[0] if kosong else ''}” belum diisi. Lengkapi supaya dapat diteruskan."),
        (
            "sama",
            bool(baru) and bakukan(baru.casefold()) == bakukan(baris.get(TERTULIS, "").casefold()),
            f"“{baru}” sama dengan yang tertulis sekarang, jadi belum ada yang diperbaiki. Tulis bunyi yang baru.",
        ),
        (
            "kegiatan",
            cacat in CACAT_KALIMAT and bool(baru) and _masih_kegiatan(baru),
            f"“{baru}” masih terbaca sebagai pekerjaan. Tulis keadaan sesudah pekerjaan itu berhasil.",
        ),
        (
            "ganda",
            cacat == "ganda" and bool(baru) and _masih_ganda(baru),
            f"“{baru}” masih memuat lebih dari satu hasil. Tulis satu saja; hasil yang lain di benang berikutnya.",
        ),
        (
            "angka",
            cacat in CACAT_ANGKA and bool(baru) and not any(huruf.isdigit() for huruf in baru),
            f"yang cacat angkanya, tetapi “{baru}” tidak menyebut angka. Tulis angka yang baru.",
        ),
        *_periksa_pintu(baris),
        (
            "bersama",
            bool(BANYAK_ORANG.search(baris.get(SIAPA, ""))),
            f"“{baris.get(SIAPA)}” lebih dari satu orang, sehingga tidak jelas siapa yang ditanya. Pilih satu jabatan.",
        ),
    )
    return [CatatanFormulir(nama, f"Benang {kode}: {kalimat}") for nama, kena, kalimat in periksa if kena]


def _periksa_pintu(baris: Mapping[str, str]) -> tuple[tuple[str, bool, str], ...]:
    cacat, pintu, di_rpjmd = baris.get(CACAT, ""), baris.get(PINTU, ""), baris.get(DOKUMEN) == "rpjmd"
    sebut = SEBUTAN_BENANG.get(cacat, cacat)
    return (
        (
            "terlalu_berat",
            pintu == "ubah rpjmd" and (cacat in CACAT_RINGAN or not di_rpjmd),
            f"“{sebut}” dapat diperbaiki tanpa peraturan daerah, sedangkan perubahan RPJMD memakan waktu lama. "
            "Pilih dokumen yang lebih mudah diubah.",
        ),
        (
            "terlalu_ringan",
            di_rpjmd and cacat in CACAT_KALIMAT and pintu in ("iku", "pk", "ubah renstra"),
            "kalimat sasaran RPJMD ditetapkan dengan peraturan daerah, jadi tidak berganti lewat dokumen itu. Pilih "
            "perubahan RPJMD (catat sebagai usul), atau pilih kalimat Renstra yang bernaung padanya.",
        ),
    )


def _masih_kegiatan(kalimat: str) -> bool:
    from lakip_helpers.aturan.bahasa.klasifikasi import nilai_sasaran

    return nilai_sasaran(kalimat).orientasi != Orientasi.HASIL


def _masih_ganda(kalimat: str) -> bool:
    import pandas as pd

    from lakip_helpers.aturan.periksa import periksa

    return len(periksa(pd.DataFrame({"sasaran": [kalimat]}), "SAS-02")) > 0
