"""Latihan mengurutkan: tiap butir mendapat nomor urut "1", "2", dan seterusnya.

Kunci TOML: `pertama`, `terakhir`, dan `[[latihan.butir]]` yang `kunci`-nya nomor urut; pemicu kekeliruan `tukar` (dua
butir tertukar) atau `jawaban` (utuh, persis).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.latihan.bentuk.banding import beda_pertama, cek_lengkap, kekeliruan, kenali, sebutkan_tempat
from lakip_helpers.latihan.bentuk.skema import TEKS, daftar_dari, peta
from lakip_helpers.latihan.bentuk.unsur import DAFTAR_BUTIR, Butir, baca_butir, kunci_butir
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status


@dataclass(frozen=True)
class BahanUrutan:
    """Bahan latihan mengurutkan; butir ditampilkan menurut daftar ini, bukan menurut kunci."""

    butir: tuple[Butir, ...]
    pertama: str
    terakhir: str


def urutan_ganda(bahan: BahanUrutan) -> Langkah:
    """Langkah: satu urutan tidak dipakai dua butir.

    >>> bahan = BahanUrutan((Butir("p1", "Dana", "", ""), Butir("p2", "Hasil", "", "")), "awal", "akhir")
    >>> urutan_ganda(bahan)({"p1": "1", "p2": "1"}).status.value
    'belum'
    """

    def langkah(jawaban: object) -> Putusan | None:
        assert isinstance(jawaban, Mapping)
        tempat = [jawaban.get(satu.kode) for satu in bahan.butir]
        ganda = next((nomor for nomor in tempat if tempat.count(nomor) > 1), None)
        if ganda is None:
            return None
        return Putusan(
            Status.BELUM,
            f"Urutan ke-{ganda} dipakai lebih dari satu pernyataan. Beri tiap pernyataan urutan sendiri, "
            "lalu tekan Periksa.",
        )

    return langkah


def salah_tukar(kunci: Mapping[str, str], data: Data) -> Kekeliruan:
    """Kekeliruan berupa dua butir yang tempatnya tertukar (`tukar`), atau jawaban yang persis begitu (`jawaban`).

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "tukar": ["a", "b"]}
    >>> salah_tukar({"a": "1", "b": "2"}, data).contoh
    {'a': '2', 'b': '1'}
    """
    if "tukar" not in data:
        return kekeliruan(data, data["jawaban"])
    awal, akhir = data["tukar"]
    tertukar = {awal: kunci[akhir], akhir: kunci[awal]}

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, Mapping) and all(jawaban.get(butir) == urut for butir, urut in tertukar.items())

    return kekeliruan(data, {**kunci, **tertukar}, kena)


def _langkah(bahan: BahanUrutan, kunci: Mapping[str, str], dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    nomor = [str(urut) for urut in range(1, len(bahan.butir) + 1)]
    return [
        cek_lengkap(bahan.butir, nomor, huruf=True),
        urutan_ganda(bahan),
        kenali(dikenal),
        beda_pertama(bahan.butir, kunci, huruf=True),
    ]


def _sebutan(bahan: BahanUrutan) -> dict[str, str]:
    return {str(urut): f"urutan {urut}" for urut in range(1, len(bahan.butir) + 1)}


def _tulis_kunci(bahan: BahanUrutan, kunci: Mapping[str, str]) -> list[str]:
    terurut = sorted(bahan.butir, key=lambda butir: int(kunci[butir.kode]))
    return [f"{urut}. {butir.teks}" for urut, butir in enumerate(terurut, 1)]


URUTAN: Final = BentukLatihan(
    nama="urutan",
    skema=SkemaBentuk(
        wajib={"pertama": TEKS, "terakhir": TEKS, "butir": DAFTAR_BUTIR},
        pemicu={"tukar": {**daftar_dari(TEKS, 2), "maxItems": 2}, "jawaban": peta(TEKS)},
    ),
    baca=lambda data: BahanUrutan(baca_butir(data), data["pertama"], data["terakhir"]),
    kunci=lambda _, data: kunci_butir(data),
    keliru=lambda _, kunci, data: salah_tukar(kunci, data),
    langkah=_langkah,
    tulis_kunci=_tulis_kunci,
    sebutkan=lambda bahan, jawaban: sebutkan_tempat(bahan.butir, jawaban, _sebutan(bahan), huruf=True),
)
