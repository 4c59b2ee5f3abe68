"""Menuliskan penyelesaian sebuah latihan sebagai teks biasa, untuk tombol Solusi dan buku kunci."""

from __future__ import annotations

from lakip_helpers.latihan.daftar import ambil
from lakip_helpers.latihan.model import Latihan


def tulis_penyelesaian(kode: str) -> str:
    """Jawaban yang tepat beserta sebabnya.

    >>> print(tulis_penyelesaian("11-04").splitlines()[0])
    Penyelesaian 11-04 Menjawab pertanyaan pimpinan
    """
    latihan = ambil(kode)
    return "\n".join((f"Penyelesaian {latihan.kode} {latihan.judul}", *baris_penyelesaian(latihan), latihan.pembahasan))


def baris_penyelesaian(latihan: Latihan) -> tuple[str, ...]:
    """Satu baris untuk tiap butir atau opsi yang tepat.

    >>> baris_penyelesaian(ambil("11-03"))[0]
    '1. Dana, tenaga teknis, dan izin tersedia'
    """
    return tuple(latihan.bentuk.tulis_kunci(latihan.bahan, latihan.kunci))


def sebutkan_jawaban(latihan: Latihan, jawaban: object) -> str:
    """Jawaban peserta dalam kata-kata, untuk daftar “jawaban tersimpan”.

    >>> sebutkan_jawaban(ambil("11-03"), {"dana": "1"})
    'B: urutan 1'
    """
    return latihan.bentuk.sebutkan(latihan.bahan, jawaban)
