"""Bukti per kriteria LKE: dokumen yang lazim, siapa yang memegangnya, jebakannya, dan seberapa kuat sumbernya."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

PEMEGANG, JEBAKAN, KEKUATAN, DASAR = "pemegang", "jebakan", "kekuatan", "dasar"
KEBIASAAN: Final = "kebiasaan"


def daftar_bukti() -> pd.DataFrame:
    """Delapan puluh kriteria LKE dengan buktinya, menurut urutan LKE.

    Keluaran: kolom kode (1.a), nomor (1.a.1), kriteria, bukti, pemegang, jebakan, kekuatan (“sumber kedua” atau
    “praktik”), dan dasar (bagian yang tidak disebut sumbernya adalah kebiasaan). Sumber: `acuan/bukti.toml` dan
    `acuan/lke.toml`.

    >>> daftar_bukti().iloc[0][["nomor", "pemegang", "kekuatan"]].tolist()
    ['1.a.1', 'Bagian Organisasi, Bappeda', 'praktik']
    """
    import pandas as pd

    kriteria = {
        (sub[K.KODE], nomor): kalimat
        for sub in acuan.ambil("lke.subkomponen").nilai
        for nomor, kalimat in enumerate(sub[K.KRITERIA], 1)
    }
    sumber = {satu[K.KODE]: satu[K.NAMA] for satu in acuan.ambil("bukti.sumber").nilai}
    return pd.DataFrame([_baris(satu, kriteria, sumber) for satu in acuan.ambil("bukti.kriteria").nilai])


def _baris(
    bukti: Mapping[str, Any], kriteria: Mapping[tuple[str, int], str], sumber: Mapping[str, str]
) -> dict[str, str]:
    kode, nomor = bukti[K.KODE], bukti[K.NOMOR]
    dari = {bagian: bukti.get(f"{bagian}_dari", "") for bagian in (K.BUKTI, JEBAKAN)}
    return {
        K.KODE: kode,
        K.NOMOR: f"{kode}.{nomor}",
        K.KRITERIA: kriteria[kode, nomor],
        K.BUKTI: bukti[K.BUKTI],
        PEMEGANG: ", ".join(bukti[PEMEGANG]),
        JEBAKAN: bukti[JEBAKAN],
        KEKUATAN: "sumber kedua" if any(dari.values()) else "praktik",
        DASAR: "; ".join(f"{bagian}: {sumber[asal]}" for bagian, asal in dari.items() if asal) or KEBIASAAN,
    }


def saring_bukti(daftar: pd.DataFrame, kata: str = "", kode: str = "", pemegang: str = "") -> pd.DataFrame:
    """Baris yang memuat semua kata yang dicari, pada subkomponen dan pemegang itu; kosong berarti semua.

    >>> saring_bukti(daftar_bukti(), "tanggal", kode="3.a")["nomor"].tolist()
    ['3.a.3', '3.a.6']
    """
    teks = daftar[[K.NOMOR, K.KRITERIA, K.BUKTI, PEMEGANG, JEBAKAN]].agg(" ".join, axis=1).str.casefold()
    cocok = daftar[K.KODE].str.startswith(kode) & daftar[PEMEGANG].str.contains(pemegang, regex=False)
    for satu in kata.casefold().split():
        cocok &= teks.str.contains(satu, regex=False)
    return daftar[cocok]


def daftar_pemegang() -> list[str]:
    """Semua pemegang bukti, menurut abjad.

    >>> daftar_pemegang()[:2]
    ['Bagian Organisasi', 'Bappeda']
    """
    return sorted({satu for baris in acuan.ambil("bukti.kriteria").nilai for satu in baris[PEMEGANG]})
