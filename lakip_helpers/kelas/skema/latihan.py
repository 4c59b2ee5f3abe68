"""Skema latihan dan soal ujian: kunci yang sama bagi semua bentuk, ditambah kunci milik bentuknya masing-masing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lakip_helpers.kelas.skema.periksa import periksa_data
from lakip_helpers.latihan.bank_ujian import Paket, lengkapi
from lakip_helpers.latihan.bentuk.daftar import SEMUA_BENTUK
from lakip_helpers.latihan.bentuk.skema import BULAT, TEKS, Skema, benda, daftar_dari, salah_satu
from lakip_helpers.latihan.daftar import SESI
from lakip_helpers.latihan.model import BentukLatihan, Peran
from lakip_helpers.latihan.muat import baca_isi

UMUM: Final[Skema] = {
    "kode": TEKS,
    "judul": TEKS,
    "bentuk": salah_satu(bentuk.nama for bentuk in SEMUA_BENTUK),
    "menit": BULAT,
    "tujuan": TEKS,
    "perintah": TEKS,
    "petunjuk": daftar_dari(TEKS, 0),
    "lulus": TEKS,
    "pembahasan": TEKS,
}
KEKELIRUAN: Final[Skema] = {"kode": TEKS, "pesan": TEKS, "untuk_kelas": TEKS}
LUAR: Final[Skema] = {"type": "object", "properties": {"bentuk": UMUM["bentuk"]}, "required": ["bentuk"]}
"""Yang diperiksa lebih dahulu: tanpa bentuk, kunci lain tidak dapat dinilai."""
SOAL: Final[Skema] = {
    "type": "object",
    "properties": {"bentuk": UMUM["bentuk"], "soal": TEKS, "sebab": TEKS},
    "required": ["bentuk", "soal", "sebab"],
}
PASANGAN: Final = benda({"kode": TEKS, "sesi": TEKS, "kompetensi": TEKS, "baca": TEKS, "a": SOAL, "b": SOAL})


def skema_latihan(bentuk: BentukLatihan[Any]) -> Skema:
    """Skema satu `[[latihan]]` berbentuk itu.

    >>> [bentuk] = [satu for satu in SEMUA_BENTUK if satu.nama == "nilai"]
    >>> sorted(set(skema_latihan(bentuk)["required"]) - set(UMUM))
    ['desimal', 'kekeliruan', 'kunci', 'satuan']
    """
    milik = bentuk.skema
    keliru = benda({**KEKELIRUAN, **milik.keliru}, dict(milik.pemicu))
    keliru["oneOf"] = [{"required": [kunci]} for kunci in milik.pemicu]
    wajib = {**UMUM, **milik.wajib, "kekeliruan": daftar_dari(keliru, 0)}
    return benda(wajib, {**milik.boleh, "peran": salah_satu(Peran)})


def periksa_latihan(data: Any, berkas: str) -> list[str]:
    """Semua yang keliru pada isi sebuah berkas `sesi_….toml`; kosong bila cocok dengan skemanya.

    >>> periksa_latihan({"latihan": [{"kode": "13-04", "bentuk": "pilihn"}]}, "sesi_13.toml")
    ["sesi_13.toml, latihan 13-04, bentuk: isinya 'pilihn', yang tidak dikenal. Mungkin maksudnya 'pilihan'?"]
    """
    luar = periksa_data(benda({"latihan": daftar_dari(LUAR)}), data, berkas)
    if luar:
        return luar
    return [
        kalimat
        for satu in data["latihan"]
        for kalimat in _cocokkan(satu, f"{berkas}, latihan {satu.get('kode', 'tanpa kode')}")
    ]


def _cocokkan(data: Any, tempat: str) -> list[str]:
    [bentuk] = [bentuk for bentuk in SEMUA_BENTUK if bentuk.nama == data["bentuk"]]
    return periksa_data(skema_latihan(bentuk), data, tempat)


def periksa_ujian(data: Any, berkas: str = "ujian.toml") -> list[str]:
    """Semua yang keliru pada bank soal; tiap soal juga dicocokkan dengan skema bentuknya."""
    luar = periksa_data(benda({"pasangan": daftar_dari(PASANGAN)}), data, berkas)
    if luar:
        return luar
    soal = [lengkapi(pasangan, paket) for pasangan in data["pasangan"] for paket in Paket]
    return [kalimat for satu in soal for kalimat in _cocokkan(satu, f"{berkas}, soal {satu['kode']}")]


def periksa_semua_latihan() -> Iterator[str]:
    """Semua yang keliru pada semua berkas di `latihan/isi/`."""
    for nomor in SESI:
        yield from periksa_latihan(baca_isi(f"sesi_{nomor}"), f"sesi_{nomor}.toml")
    yield from periksa_ujian(baca_isi("ujian"))
