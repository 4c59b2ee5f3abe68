"""Unsur soal yang dipakai beberapa bentuk: opsi, butir, dan bidang isian."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.latihan.bentuk.skema import BENAR_SALAH, TEKS, TEKS_KOSONG, benda, daftar_dari, peta
from lakip_helpers.latihan.model import Data
from lakip_helpers.notasi import tanda_kosong

LAIN: Final = "lain"


@dataclass(frozen=True)
class Opsi:
    """Satu pilihan yang dapat diambil peserta; `kode` masuk log, `teks` tampil di layar."""

    kode: str
    teks: str


@dataclass(frozen=True)
class Butir:
    """Satu pernyataan yang digolongkan atau diurutkan.

    `sebab` menerangkan jawaban yang tepat; `pancingan` mengajak berpikir ulang tanpa menyebut jawabannya: satu kalimat,
    atau satu kalimat untuk tiap tempat yang keliru beserta `lain` bagi tempat yang tidak disebut.
    """

    kode: str
    teks: str
    sebab: str
    pancingan: str | Mapping[str, str]

    def pancing(self, tempat: object) -> str:
        """Kalimat bagi peserta yang memilih tempat itu.

        >>> Butir("p1", "Rapat", "", {"kinerja": "Siapa yang berubah?", "lain": "Baca lagi."}).pancing("kinerja")
        'Siapa yang berubah?'
        """
        if isinstance(self.pancingan, str):
            return self.pancingan
        return self.pancingan.get(str(tempat), self.pancingan[LAIN])


@dataclass(frozen=True)
class Bidang:
    """Satu isian pada kartu atau formulir; `kolom` adalah namanya di tabel.

    `induk` bidang yang di atasnya bila kartu itu pohon, `pilihan` menjadikannya daftar turun, `panjang` kotak beberapa
    baris; `wajib=False` boleh kosong.
    """

    kolom: str
    label: str
    contoh: str = ""
    pilihan: tuple[str, ...] = ()
    panjang: bool = False
    wajib: bool = True
    induk: str = ""


DAFTAR_OPSI = daftar_dari(benda({"kode": TEKS, "teks": TEKS}), paling_sedikit=2)
PANCINGAN = {"anyOf": [TEKS_KOSONG, {**peta(TEKS), "required": [LAIN]}]}
DAFTAR_BUTIR = daftar_dari(
    benda({"kode": TEKS, "teks": TEKS, "kunci": TEKS, "sebab": TEKS_KOSONG, "pancingan": PANCINGAN})
)
BIDANG = benda(
    {"kolom": TEKS, "label": TEKS},
    {"contoh": TEKS, "pilihan": daftar_dari(TEKS), "panjang": BENAR_SALAH, "wajib": BENAR_SALAH, "induk": TEKS},
)


def baca_opsi(daftar: Sequence[Data]) -> tuple[Opsi, ...]:
    """Daftar opsi dari TOML.

    >>> baca_opsi([{"kode": "a", "teks": "Ya"}])
    (Opsi(kode='a', teks='Ya'),)
    """
    return tuple(Opsi(opsi["kode"], opsi["teks"]) for opsi in daftar)


def baca_butir(data: Data) -> tuple[Butir, ...]:
    """Daftar butir sebuah latihan dari TOML; kuncinya dibaca `kunci_butir`."""
    return tuple(Butir(butir["kode"], butir["teks"], butir["sebab"], butir["pancingan"]) for butir in data["butir"])


def kunci_butir(data: Data) -> dict[str, str]:
    """Tempat yang tepat tiap butir.

    >>> kunci_butir({"butir": [{"kode": "p1", "kunci": "kerja"}]})
    {'p1': 'kerja'}
    """
    return {butir["kode"]: butir["kunci"] for butir in data["butir"]}


def baca_bidang(data: Data) -> Bidang:
    """Satu bidang dari TOML.

    >>> baca_bidang({"kolom": "satuan", "label": "Satuan", "pilihan": ["%"]}).pilihan
    ('%',)
    """
    return Bidang(**{**data, "pilihan": tuple(data.get("pilihan", ()))})


def rapikan(teks: str) -> str:
    r"""Spasi berlebih dibuang; daftar yang ditempel tetap berbaris.

    >>> rapikan("  satu \n\n dua  tiga ")
    'satu\ndua tiga'
    """
    return "\n".join(rapi for baris in teks.splitlines() if (rapi := " ".join(baris.split())))


def belum_dijawab(label: str, isian: str) -> str:
    """Label kotak yang belum dijawab, beserta tanda kosong yang tertulis di situ; kosong bila sudah dijawab.

    >>> belum_dijawab("Alasan", ""), belum_dijawab("Alasan", "-"), belum_dijawab("Alasan", "Mewakili hasilnya")
    ('Alasan', 'Alasan (hanya tertulis “-”)', '')
    """
    if not isian:
        return label
    return f"{label} (hanya tertulis “{isian}”)" if tanda_kosong(isian) else ""


def tanpa_tanda(isian: Mapping[str, str]) -> dict[str, str]:
    """Isian tanpa kotak yang hanya bertanda kosong, untuk dinilai dan dicetak; yang tersimpan tetap seperti diketik.

    >>> tanpa_tanda({"siapa": "Camat", "bukti": "tidak ada"})
    {'siapa': 'Camat'}
    """
    return {kolom: teks for kolom, teks in isian.items() if not tanda_kosong(teks)}


def label_butir(urut: int, *, huruf: bool = False) -> str:
    """Label butir di layar: angka, atau huruf bila angka dipakai untuk urutan.

    >>> label_butir(2), label_butir(2, huruf=True)
    ('2', 'B')
    """
    return chr(ord("A") + urut - 1) if huruf else str(urut)


def bidang_kosong(bidang: Iterable[Bidang], isian: Mapping[str, str]) -> list[str]:
    """Label bidang wajib yang belum dijawab, menurut urutan; tanda kosong yang tertulis di situ ikut disebut.

    >>> semua = [Bidang("satuan", "Satuan"), Bidang("arah", "Arah"), Bidang("alasan", "Alasan", wajib=False)]
    >>> bidang_kosong(semua, {"satuan": "", "arah": "-"})
    ['Satuan', 'Arah (hanya tertulis “-”)']
    """
    kotak = (belum_dijawab(satu.label, isian.get(satu.kolom, "")) for satu in bidang if satu.wajib)
    return [satu for satu in kotak if satu]
