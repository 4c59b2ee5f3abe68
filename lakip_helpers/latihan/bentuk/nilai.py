"""Latihan berjawaban satu angka: baca yang diketik, kenali salah hitung yang lazim, bandingkan dengan kunci.

Kunci TOML: `satuan`, `desimal`, dan `kunci` (angka); pemicu kekeliruan `nilai` (hasil salah hitung).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.skema import BILANGAN, BULAT, TEKS
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status
from lakip_helpers.notasi import BentukAngka, baca_jawaban, tulis_angka


@dataclass(frozen=True)
class BahanNilai:
    """Bahan latihan nilai: satuan jawaban dan banyaknya angka di belakang koma."""

    satuan: str
    desimal: int


def baca_nilai(jawaban: object, satuan: str = "persen") -> float | None:
    """Angka yang diketik peserta menurut satuan soalnya; `None` bila belum diisi, `GalatLatihan` bila bukan angka.

    >>> baca_nilai("89,29"), baca_nilai("89.29 %"), baca_nilai("126/400"), baca_nilai(" ")
    (89.29, 89.29, 31.5, None)
    >>> baca_nilai("Rp30 juta", "juta rupiah")
    30.0
    """
    if not jawaban:
        return None
    angka = baca_jawaban(jawaban, satuan) if isinstance(jawaban, str) else None
    if angka is not None and angka.bentuk is BentukAngka.KOSONG:
        return None
    if angka is None or angka.bentuk is not BentukAngka.BILANGAN or angka.nilai is None:
        raise GalatLatihan(
            f"Jawaban {str(jawaban)[:40]!r} tidak terbaca sebagai satu angka. "
            "Tulis angkanya saja, misalnya 12,50, lalu tekan Periksa."
        )
    return angka.nilai


def dekat(nilai: float, acuan: float, desimal: int) -> bool:
    """Sama sampai desimal yang diminta; selisih setengah satuan terakhir masih pembulatan.

    >>> dekat(89.29, 89.2857, 2), dekat(89.3, 89.2857, 2)
    (True, False)
    """
    return abs(nilai - acuan) <= 0.5 * 10.0**-desimal + 1e-9


def cek_nilai(bahan: BahanNilai, kunci: float) -> tuple[Langkah, Langkah]:
    """Langkah untuk latihan nilai: ada isinya, lalu besarnya."""

    def ada(jawaban: object) -> Putusan | None:
        if baca_nilai(jawaban, bahan.satuan) is not None:
            return None
        return Putusan(Status.BELUM, "Belum ada angka yang ditulis. Isi jawaban Anda, lalu tekan Periksa.")

    def sama(jawaban: object) -> Putusan | None:
        nilai = baca_nilai(jawaban, bahan.satuan)
        assert nilai is not None
        if dekat(nilai, kunci, bahan.desimal):
            return None
        if any(dekat(nilai * kali, kunci, bahan.desimal) for kali in (100, 0.01)):
            return Putusan(
                Status.LAIN, f"Letak komanya belum tepat; jawaban diminta dalam {bahan.satuan}. Periksa lagi."
            )
        if bahan.desimal and abs(nilai - kunci) < 10.0 ** (1 - bahan.desimal):
            return Putusan(
                Status.LAIN, f"Sudah sangat dekat. Tulis {bahan.desimal} angka di belakang koma, lalu periksa."
            )
        return Putusan(Status.LAIN, "Hitung ulang pelan-pelan, atau tekan Petunjuk.")

    return ada, sama


def salah_hitung(bahan: BahanNilai, data: Data) -> Kekeliruan:
    """Kekeliruan berupa hasil hitungan yang sudah dikenal, misalnya karena arahnya terbalik.

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "nilai": 110.71}
    >>> keliru = salah_hitung(BahanNilai("persen", 2), data)
    >>> keliru.contoh, keliru.kena("110,71 %"), keliru.kena("89,29")
    ('110,71', True, False)
    """
    nilai = data["nilai"]

    def kena(jawaban: object) -> bool:
        terbaca = baca_nilai(jawaban, bahan.satuan)
        return terbaca is not None and dekat(terbaca, nilai, bahan.desimal)

    return kekeliruan(data, tulis_angka(nilai, bahan.desimal), kena)


def _langkah(bahan: BahanNilai, kunci: str, dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    tepat = baca_nilai(kunci, bahan.satuan)
    assert tepat is not None, "kunci ditulis kit sendiri, jadi selalu berisi angka"
    ada, sama = cek_nilai(bahan, tepat)
    return [ada, kenali(dikenal), sama]


NILAI: Final = BentukLatihan(
    nama="nilai",
    skema=SkemaBentuk(wajib={"satuan": TEKS, "desimal": BULAT, "kunci": BILANGAN}, pemicu={"nilai": BILANGAN}),
    baca=lambda data: BahanNilai(data["satuan"], data["desimal"]),
    kunci=lambda bahan, data: tulis_angka(data["kunci"], bahan.desimal),
    keliru=lambda bahan, _, data: salah_hitung(bahan, data),
    langkah=_langkah,
    tulis_kunci=lambda bahan, kunci: [f"Jawaban: {kunci} {bahan.satuan}"],
    sebutkan=lambda bahan, jawaban: f"{jawaban} {bahan.satuan}",
)
