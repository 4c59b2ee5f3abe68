"""Formulir LKE dan formulir reviu APIP: barisnya dari acuan, catatannya dari aturan kit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.unsur import Bidang
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.aturan.evaluasi.lke import HasilLke
    from lakip_helpers.temuan import LaporanTemuan

IsianFormulir = Mapping[str, Mapping[str, str]]
PERNYATAAN: Final = re.compile(
    r"(?:ya|ada|sudah|telah|lengkap|baik|selalu|rutin|pasti|memang|terlampir|tersedia|terlaksana)\b"
    r"[\s.,]*(?:\w+[\s.,]*){0,4}",
    re.I,
)
"""Bukti yang hanya berupa pernyataan: kalimat pendek yang diawali kata pengakuan."""
DOKUMEN: Final = re.compile(
    r"\d|renstra|renja|rpjmd|iku|notula|keputusan|surat|laporan|lembar|halaman|tangkapan|berita", re.I
)
"""Yang menunjukkan bahwa sebuah dokumen disebut."""
TINGGI: Final = 70
RENDAH: Final = 30


@dataclass(frozen=True)
class BarisFormulir:
    """Satu baris formulir: kodenya, judul di layar, kelompoknya, dan rincian yang dapat dibuka (misalnya kriteria)."""

    kode: str
    judul: str
    kelompok: str = ""
    rincian: tuple[str, ...] = ()


@dataclass(frozen=True)
class CatatanFormulir:
    """Satu catatan atas lembar: kode (kode temuan, atau nama pemeriksaan latihan ini) dan kalimatnya."""

    kode: str
    kalimat: str


@cache
def baris_lke() -> tuple[BarisFormulir, ...]:
    """Dua belas subkomponen, masing-masing dengan kriterianya.

    >>> baris_lke()[0].judul, len(baris_lke()[0].rincian)
    ('1.a Dokumen perencanaan kinerja tersedia (bobot 6)', 7)
    """
    return tuple(
        BarisFormulir(
            satu[K.KODE],
            f"{satu[K.KODE]} {satu[K.NAMA]} (bobot {tulis_angka(satu['bobot'])})",
            satu["komponen"],
            tuple(satu["kriteria"]),
        )
        for satu in acuan.ambil("lke.subkomponen").nilai
    )


@cache
def baris_reviu() -> tuple[BarisFormulir, ...]:
    """Dua puluh tiga butir reviu.

    >>> len(baris_reviu()), baris_reviu()[0].judul
    (23, 'F1 Laporan menampilkan data penting instansi')
    """
    return tuple(
        BarisFormulir(satu[K.KODE], f"{satu[K.KODE]} {satu['butir']}", satu["aspek"])
        for satu in acuan.ambil("reviu.butir").nilai
    )


def pilihan_lke() -> dict[str, str]:
    """Jawaban LKE → syaratnya dalam kata-kata pendek.

    >>> pilihan_lke()["BB"]
    'BB: semua kriteria terpenuhi sesuai yang diamanatkan'
    """
    return {satu[K.JAWABAN]: f"{satu[K.JAWABAN]}: {satu['syarat']}" for satu in acuan.ambil("lke.jawaban").nilai}


BIDANG_LKE: Final = (
    Bidang(K.JAWABAN, "Jawaban", pilihan=("AA", "A", "BB", "B", "CC", "C", "D", "E")),
    Bidang(
        K.BUKTI,
        "Bukti: judul dokumen, tanggal, halaman",
        "Renja 2026, ditetapkan 2 Juli 2025, halaman 40",
        panjang=True,
        wajib=False,
    ),
    Bidang(K.CATATAN, "Yang belum terpenuhi", "belum ada pedoman pengumpulan data", panjang=True, wajib=False),
)
BIDANG_REVIU: Final = (
    Bidang(K.JAWABAN, "Keadaan", pilihan=("ya", "tidak", "tidak berlaku")),
    Bidang(K.CATATAN, "Catatan (wajib bila belum ada)", "Bab III halaman 31: tambahkan tahun lalu", wajib=False),
)
SEBUTAN_REVIU: Final[Mapping[str, str]] = {
    "ya": "ada dan memadai",
    "tidak": "belum ada, atau perlu perbaikan",
    "tidak berlaku": "tidak berlaku",
}


def ke_frame(isian: IsianFormulir, kolom: tuple[str, ...]) -> pd.DataFrame:
    """Isian lembar sebagai frame berkolom kode dan `kolom`; index nomor urut barisnya."""
    import pandas as pd

    baris = [{K.KODE: kode, **{nama: baris.get(nama, "") for nama in kolom}} for kode, baris in isian.items()]
    return pd.DataFrame(baris, columns=[K.KODE, *kolom], index=range(1, len(baris) + 1), dtype=object)


def hitung_lke(isian: IsianFormulir) -> HasilLke:
    """Nilai LKE dari isian lembar.

    >>> hitung_lke({"1.a": {"jawaban": "BB"}}).total
    4.8
    """
    from lakip_helpers.aturan.evaluasi.lke import nilai_lke

    return nilai_lke(ke_frame(isian, (K.JAWABAN, K.CATATAN, K.BUKTI)))


def catatan_lke(isian: IsianFormulir) -> list[CatatanFormulir]:
    """Catatan aturan LKE, lalu bukti yang berupa pernyataan dan jawaban yang saling bertentangan.

    >>> [satu.kode for satu in catatan_lke({"1.a": {"jawaban": "BB", "bukti": "sudah ada"}}) if satu.kode == "bukti"]
    ['bukti']
    """
    return [*_dari_temuan("LKE", hitung_lke(isian).temuan), *_bukti_pernyataan(isian), *_bertentangan(isian)]


def _dari_temuan(lembar: str, laporan: LaporanTemuan) -> list[CatatanFormulir]:
    return [CatatanFormulir(satu.kode, f"{lembar}: {satu.pesan} {satu.saran}") for satu in laporan]


def menyatakan_saja(teks: str) -> bool:
    """Apakah bukti itu hanya pernyataan: tidak menyebut dokumen yang dapat dibuka.

    >>> menyatakan_saja("Sudah dilaksanakan"), menyatakan_saja("Notula 12-06-2026, halaman 2")
    (True, False)
    """
    return bool(PERNYATAAN.fullmatch(teks.strip())) and not DOKUMEN.search(teks)


def _bukti_pernyataan(isian: IsianFormulir) -> list[CatatanFormulir]:
    return [
        CatatanFormulir(
            "bukti",
            f"LKE: bukti subkomponen {kode} berbunyi “{baris[K.BUKTI]}”, yaitu pernyataan, sehingga tidak ada yang "
            "dapat dibuka evaluator. Tulis judul dokumennya, tanggalnya, dan bila perlu halamannya.",
        )
        for kode, baris in isian.items()
        if menyatakan_saja(baris.get(K.BUKTI, ""))
    ]


def _bertentangan(isian: IsianFormulir) -> list[CatatanFormulir]:
    """Pemanfaatan yang tinggi pada dokumen yang hampir tidak ada; kemungkinan salah pilih, jadi ditanyakan."""
    nilai = {satu[K.JAWABAN]: float(satu["nilai"]) for satu in acuan.ambil("lke.jawaban").nilai}

    def skor(kode: str) -> float | None:
        return nilai.get(isian.get(kode, {}).get(K.JAWABAN, ""))

    pasangan = [(f"{komponen}.a", f"{komponen}.c") for komponen in "1234"]
    return [
        CatatanFormulir(
            "bertentangan",
            f"LKE: {manfaat} dijawab {isian[manfaat][K.JAWABAN]}, sedangkan {ada} {isian[ada][K.JAWABAN]}. Yang hampir "
            "tidak ada sulit dimanfaatkan sebanyak itu. Baca lagi kriteria keduanya, lalu betulkan salah satu.",
        )
        for ada, manfaat in pasangan
        if (satu := skor(ada)) is not None and satu <= RENDAH and (skor(manfaat) or 0) >= TINGGI
    ]


def catatan_reviu(isian: IsianFormulir) -> list[CatatanFormulir]:
    """Catatan aturan reviu, lalu lembar yang semuanya "ya" tanpa satu pun catatan.

    >>> "seragam" in [satu.kode for satu in catatan_reviu({satu.kode: {"jawaban": "ya"} for satu in baris_reviu()})]
    True
    """
    from lakip_helpers.aturan.evaluasi.reviu import nilai_reviu

    hasil = nilai_reviu(ke_frame(isian, (K.JAWABAN, K.CATATAN)))
    tanpa_catatan = not any(baris.get(K.CATATAN) for baris in isian.values())
    seragam = len(isian) == len(baris_reviu()) and {baris.get(K.JAWABAN) for baris in isian.values()} == {"ya"}
    return [*_dari_temuan("Reviu", hasil.temuan), *([SERAGAM] if seragam and tanpa_catatan else [])]


def bahan_reviu(catatan: LaporanTemuan) -> dict[str, str]:
    """Kode butir reviu → catatan kit atas dokumen peserta yang menyentuhnya.

    >>> from lakip_helpers.temuan import LaporanTemuan
    >>> bahan_reviu(LaporanTemuan())
    {}
    """
    from lakip_helpers.aturan.evaluasi.reviu import usul_reviu

    alasan = usul_reviu(catatan)["alasan"]
    return {str(kode): str(satu) for kode, satu in alasan.items() if satu}


SERAGAM: Final = CatatanFormulir(
    "seragam",
    "Reviu: kedua puluh tiga butir dijawab ada dan memadai tanpa satu pun catatan, sehingga tidak terlihat bahwa "
    "laporannya dibaca. Tulis paling sedikit satu catatan: halaman yang Anda buka dan apa yang ada di sana.",
)
