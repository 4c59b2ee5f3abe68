"""Membuat latihan yang beku dari data TOML-nya, menurut bentuknya."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from lakip_helpers.latihan.bentuk.banding import rangkai
from lakip_helpers.latihan.model import BentukLatihan, Data, Latihan, Peran


def susun_latihan(bentuk: BentukLatihan[Any], data: Data) -> Latihan:
    """Latihan utuh; `KeyError` bila sebuah kunci wajib tidak ada, `ValueError` bila perannya tidak dikenal.

    >>> from lakip_helpers.latihan.bentuk.pilihan import PILIHAN
    >>> data = {"kode": "x-1", "judul": "", "menit": 1, "tujuan": "", "perintah": "", "petunjuk": [], "pembahasan": ""}
    >>> data |= {"opsi": [{"kode": "a", "teks": "Ya"}, {"kode": "b", "teks": "Tidak"}], "kunci": ["a"], "banyak": False}
    >>> soal = susun_latihan(PILIHAN, data | {"kekeliruan": [], "lulus": "Tepat."})
    >>> soal.periksa("a").pesan, soal.periksa("b").status.value
    ('Tepat.', 'lain')
    """
    bahan = bentuk.baca(data)
    kunci = bentuk.kunci(bahan, data)
    kekeliruan = tuple(bentuk.keliru(bahan, kunci, keliru) for keliru in data["kekeliruan"])
    return Latihan(
        kode=data["kode"],
        judul=data["judul"],
        menit=data["menit"],
        tujuan=data["tujuan"],
        perintah=data["perintah"],
        bentuk=bentuk,
        bahan=bahan,
        awal=bentuk.awal(data),
        kunci=kunci,
        sel_kunci=bentuk.sel_kunci(data),
        periksa=rangkai(bentuk.langkah(bahan, kunci, kekeliruan), data["lulus"]),
        petunjuk=tuple(data["petunjuk"]),
        kekeliruan=kekeliruan,
        pembahasan=data["pembahasan"],
        peran=_baca_peran(data),
    )


def _baca_peran(data: Data) -> Peran | None:
    if "peran" not in data:
        return None
    if data["peran"] in list(Peran):
        return Peran(data["peran"])
    dekat = get_close_matches(str(data["peran"]), list(Peran), n=1, cutoff=0)[0]
    raise ValueError(f"peran {data['peran']!r} tidak dikenal. Mungkin maksudnya {str(dekat)!r}?")
