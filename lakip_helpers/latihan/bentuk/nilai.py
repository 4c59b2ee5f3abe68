"""Latihan berjawaban satu angka: baca yang diketik, kenali salah hitung yang lazim, bandingkan dengan kunci."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kenali
from lakip_helpers.latihan.bentuk.buat import Umum, susun
from lakip_helpers.latihan.model import Bentuk, Hasil, IsiNilai, Kekeliruan, Latihan, Status
from lakip_helpers.notasi import BentukAngka, baca_angka, tulis_angka


def baca_nilai(jawaban: object) -> float | None:
    """Angka yang diketik peserta; `None` bila belum diisi, `GalatLatihan` bila bukan angka.

    >>> baca_nilai("89,29"), baca_nilai("89.29 %"), baca_nilai(" ")
    (89.29, 89.29, None)
    """
    if not jawaban:
        return None
    angka = baca_angka(jawaban) if isinstance(jawaban, str) else None
    if angka is not None and angka.bentuk is BentukAngka.KOSONG:
        return None
    if angka is None or angka.bentuk is not BentukAngka.BILANGAN or angka.nilai is None:
        raise GalatLatihan(
            f"Jawaban {str(jawaban)[:40]!r} tidak terbaca sebagai satu angka. "
            "Tulis angkanya saja lewat panelnya, misalnya 12,50, lalu tekan Periksa."
        )
    return angka.nilai


def dekat(nilai: float, acuan: float, desimal: int) -> bool:
    """Sama sampai desimal yang diminta; selisih setengah satuan terakhir masih pembulatan.

    >>> dekat(89.29, 89.2857, 2), dekat(89.3, 89.2857, 2)
    (True, False)
    """
    return abs(nilai - acuan) <= 0.5 * 10.0**-desimal + 1e-9


def salah_hitung(kode: str, nilai: float, isi: IsiNilai, pesan: str, untuk_kelas: str) -> Kekeliruan:
    """Kekeliruan berupa hasil hitungan yang sudah dikenal, misalnya karena arahnya terbalik.

    >>> satu = salah_hitung("x-K1", 110.71, IsiNilai("persen", 2), "Belum.", "Tanyakan.")
    >>> satu.contoh, satu.kena("110,71 %"), satu.kena("89,29")
    ('110,71', True, False)
    """

    def kena(jawaban: object) -> bool:
        terbaca = baca_nilai(jawaban)
        return terbaca is not None and dekat(terbaca, nilai, isi.desimal)

    return Kekeliruan(kode, tulis_angka(nilai, isi.desimal), pesan, untuk_kelas, kena)


def cek_nilai(isi: IsiNilai, kunci: float) -> list[Callable[[object], Hasil | None]]:
    """Langkah untuk latihan nilai: ada isinya, lalu besarnya."""

    def ada(jawaban: object) -> Hasil | None:
        if baca_nilai(jawaban) is not None:
            return None
        return Hasil(Status.BELUM, "Belum ada angka yang ditulis. Isi jawaban Anda, lalu tekan Periksa.")

    def sama(jawaban: object) -> Hasil | None:
        nilai = baca_nilai(jawaban)
        assert nilai is not None
        if dekat(nilai, kunci, isi.desimal):
            return None
        if any(dekat(nilai * kali, kunci, isi.desimal) for kali in (100, 0.01)):
            return Hasil(Status.LAIN, f"Letak komanya belum tepat; jawaban diminta dalam {isi.satuan}. Periksa lagi.")
        if isi.desimal and abs(nilai - kunci) < 10.0 ** (1 - isi.desimal):
            return Hasil(Status.LAIN, f"Sudah sangat dekat. Tulis {isi.desimal} angka di belakang koma, lalu periksa.")
        return Hasil(Status.LAIN, "Hitung ulang pelan-pelan, atau tekan Petunjuk.")

    return [ada, sama]


def buat_nilai(umum: Umum, isi: IsiNilai, kunci: float, kekeliruan: Sequence[Kekeliruan], lulus: str) -> Latihan:
    """Latihan menulis satu angka; `kunci` disimpan seperti peserta menuliskannya."""
    ada, sama = cek_nilai(isi, kunci)
    return susun(
        umum, Bentuk.NILAI, isi, tulis_angka(kunci, isi.desimal), [ada, kenali(kekeliruan), sama], kekeliruan, lulus
    )
