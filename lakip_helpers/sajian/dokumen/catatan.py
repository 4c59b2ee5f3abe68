"""Memilih catatan yang menyangkut sebuah dokumen: milik OPD itu, pada tahun itu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K, Keparahan
from lakip_helpers.sajian.kertas.bentuk import kosong
from lakip_helpers.temuan import Asal, Kelompok, LaporanTemuan, asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel


EVALUASI: Final = ("LKE", "REV")
"""Temuan atas isian evaluator; tidak menyangkut isi dokumen kinerja."""


def catatan_dokumen(bundel: Bundel, laporan: LaporanTemuan, kode_opd: str | None, tahun: int | None) -> LaporanTemuan:
    """Temuan berkeparahan salah yang menyangkut OPD dan tahun itu, kecuali atas isian evaluasi.

    Masukan dan keluaran seperti `temuan_menyangkut`.

    >>> from lakip_helpers import muat
    >>> contoh = muat("kota_contoh")
    >>> len(catatan_dokumen(contoh, contoh.temuan, "DISDIK", 2026))
    0
    """
    salah = [k for k in laporan.kelompok if k.kartu.keparahan is Keparahan.SALAH]
    dokumen = LaporanTemuan(k for k in salah if not k.kartu.kode.startswith(EVALUASI))
    return temuan_menyangkut(bundel, dokumen, kode_opd, tahun)


def temuan_menyangkut(bundel: Bundel, laporan: LaporanTemuan, kode_opd: str | None, tahun: int | None) -> LaporanTemuan:
    """Temuan, apa pun keparahannya, yang menyangkut OPD dan tahun itu.

    Masukan: bundel utuh, semua temuannya, kode OPD atau PEMDA (`None`: semua OPD), tahun dokumen (`None`: semua
    tahun).
    Keluaran: laporan yang lebih pendek. Temuan pada baris OPD lain atau tahun lain tidak ikut; temuan yang tidak
    menunjuk baris sebuah tabel bundel ikut, sebab mungkin menyangkut siapa saja.
    """
    menurut_asal = {_tempat(asal_frame(isi)): isi for isi in bundel.tabel.values() if asal_frame(isi).berkas}
    tahun_pk = dict(zip(bundel["pk"][K.KODE_PK], bundel["pk"][K.TAHUN], strict=True)) if "pk" in bundel.tabel else {}
    return LaporanTemuan(
        _saring(k, menurut_asal.get(_tempat(k.asal)), kode_opd, tahun, tahun_pk) for k in laporan.kelompok
    )


def _tempat(asal: Asal) -> tuple[str, str]:
    return asal.berkas, asal.lembar


def _saring(
    kelompok: Kelompok,
    frame: pd.DataFrame | None,
    kode_opd: str | None,
    tahun: int | None,
    tahun_pk: dict[object, object],
) -> Kelompok:
    if frame is None:
        return kelompok
    disebut = kelompok.bidang.get(K.TAHUN, [""] * len(kelompok))
    return kelompok.pilih(
        [
            i
            for i, baris in enumerate(kelompok.baris)
            if menyebut_tahun(disebut[i], tahun) and _menyangkut(frame, baris, kode_opd, tahun, tahun_pk)
        ]
    )


def menyebut_tahun(bidang: object, tahun: int | None) -> bool:
    """Isi bidang `tahun` sebuah pesan memuat tahun itu; yang tidak memuat tahun apa pun dianggap memuatnya.

    >>> menyebut_tahun("2025 dan 2026", 2026), menyebut_tahun(2025, 2026), menyebut_tahun("", 2026)
    (True, False, True)
    """
    ada = re.findall(r"\b20\d\d\b", str(bidang))
    return tahun is None or not ada or str(tahun) in ada


def _menyangkut(
    frame: pd.DataFrame, baris: int, kode_opd: str | None, tahun: int | None, tahun_pk: dict[object, object]
) -> bool:
    """Baris milik OPD dan tahun itu; baris yang tidak menyebut OPD atau tahun dianggap menyangkut."""
    if baris not in frame.index:
        return True
    satu = frame.loc[baris]
    tahun_baris = satu.get(K.TAHUN, tahun_pk.get(satu.get(K.KODE_PK)))
    return _cocok(satu.get(K.KODE_OPD), kode_opd) and (tahun is None or _cocok(tahun_baris, tahun))


def _cocok(nilai: object, dicari: object) -> bool:
    """Sama, tidak diketahui, atau tidak dicari."""
    return dicari is None or kosong(nilai) or bool(nilai == dicari)
