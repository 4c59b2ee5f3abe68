"""Latihan memilih satu opsi, atau beberapa.

Kunci TOML: `opsi`, `kunci`, dan `banyak` (boleh lebih dari satu); pemicu kekeliruan `muat` (opsi yang tidak semestinya
ikut) atau `jawaban` (utuh, persis).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.skema import BENAR_SALAH, TEKS, daftar_dari
from lakip_helpers.latihan.bentuk.unsur import DAFTAR_OPSI, Opsi, baca_opsi
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status


@dataclass(frozen=True)
class BahanPilihan:
    """Bahan latihan pilihan; `banyak` berarti boleh lebih dari satu."""

    opsi: tuple[Opsi, ...]
    banyak: bool = False


def baca_pilihan(bahan: BahanPilihan, jawaban: object) -> frozenset[str]:
    """Kode opsi yang diambil; jawaban boleh satu teks, daftar, atau kosong (`None`).

    >>> from lakip_helpers.latihan.bentuk.unsur import Opsi
    >>> sorted(baca_pilihan(BahanPilihan((Opsi("a", "Ya"), Opsi("b", "Tidak"))), ["b", "a"]))
    ['a', 'b']
    """
    diambil = (jawaban,) if isinstance(jawaban, str) else (jawaban or ())
    if not isinstance(diambil, (list, tuple, set, frozenset)):
        raise GalatLatihan("Jawaban latihan pilihan berupa kode opsi. Pilih lagi di kotaknya, lalu tekan Periksa.")
    dikenal = sorted(opsi.kode for opsi in bahan.opsi)
    asing = sorted(str(kode) for kode in diambil if kode not in dikenal)
    if asing:
        raise GalatLatihan(
            f"Pilihan {asing[0]!r} tidak ada dalam latihan ini; yang ada: {', '.join(dikenal)}. "
            "Pilih lagi, lalu tekan Periksa."
        )
    return frozenset(diambil)


def cek_pilihan(bahan: BahanPilihan, kunci: frozenset[str]) -> tuple[Langkah, Langkah]:
    """Langkah untuk latihan pilihan: ada isinya, jumlahnya pas, baru anggotanya.

    >>> from lakip_helpers.latihan.bentuk.unsur import Opsi
    >>> ada, sama = cek_pilihan(BahanPilihan((Opsi("a", "Ya"), Opsi("b", "Tidak"))), frozenset({"a"}))
    >>> ada(None).status.value, sama("a"), sama("b").status.value
    ('belum', None, 'lain')
    """

    def ada(jawaban: object) -> Putusan | None:
        if baca_pilihan(bahan, jawaban):
            return None
        return Putusan(Status.BELUM, "Belum ada yang dipilih. Tandai jawaban Anda, lalu tekan Periksa.")

    def sama(jawaban: object) -> Putusan | None:
        diambil = baca_pilihan(bahan, jawaban)
        if diambil == kunci:
            return None
        if diambil < kunci:
            return Putusan(Status.LAIN, "Yang Anda pilih sudah tepat, tetapi belum lengkap. Baca ulang sisanya.")
        if diambil > kunci:
            return Putusan(Status.LAIN, "Yang tepat sudah terpilih semua, tetapi ada yang berlebih. Periksa lagi.")
        return Putusan(Status.LAIN, "Baca ulang pertanyaannya dengan pelan, atau tekan Petunjuk.")

    return ada, sama


def salah_memuat(kunci: Sequence[str], data: Data) -> Kekeliruan:
    """Kekeliruan berupa opsi yang tidak semestinya ikut (`muat`), atau jawaban yang persis begitu (`jawaban`).

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "muat": "b"}
    >>> keliru = salah_memuat(("a",), data)
    >>> keliru.contoh, keliru.kena(["b"]), keliru.kena(["a"])
    (('a', 'b'), True, False)
    """
    if "muat" not in data:
        return kekeliruan(data, data["jawaban"])
    opsi = data["muat"]

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, (list, tuple, set, frozenset)) and opsi in jawaban

    return kekeliruan(data, (*kunci, opsi), kena)


def _langkah(bahan: BahanPilihan, kunci: Sequence[str], dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    ada, sama = cek_pilihan(bahan, frozenset(kunci))
    return [ada, kenali(dikenal), sama]


def _sebutkan(bahan: BahanPilihan, jawaban: Any) -> str:
    diambil = jawaban if isinstance(jawaban, list) else [jawaban]
    return "; ".join(opsi.teks for opsi in bahan.opsi if opsi.kode in diambil)


PILIHAN: Final = BentukLatihan(
    nama="pilihan",
    skema=SkemaBentuk(
        wajib={"opsi": DAFTAR_OPSI, "kunci": daftar_dari(TEKS), "banyak": BENAR_SALAH},
        pemicu={"muat": TEKS, "jawaban": daftar_dari(TEKS)},
    ),
    baca=lambda data: BahanPilihan(baca_opsi(data["opsi"]), data["banyak"]),
    kunci=lambda _, data: tuple(data["kunci"]),
    keliru=lambda _, kunci, data: salah_memuat(kunci, data),
    langkah=_langkah,
    tulis_kunci=lambda bahan, kunci: [f"– {opsi.teks}" for opsi in bahan.opsi if opsi.kode in kunci],
    sebutkan=_sebutkan,
)
