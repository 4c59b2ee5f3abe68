"""Aturan LKJ atas tabel capaian yang memuat kolom analisis penyebab dan tindak lanjut.

Kalimatnya dinilai seperti paragraf laporan, dengan target dan realisasi pada baris yang sama sebagai datanya.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.analisis import (
    bukan_jawaban,
    langkah_umum,
    sebab_umum,
)
from lakip_helpers.aturan.bahasa.pernyataan import mempertahankan, mengaku_meleset, mengaku_tercapai
from lakip_helpers.aturan.capaian.ukur import Ukur, siapkan_terbaca
from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dokumen import kartu_laporan as kartu
from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel

_PENUH: Final = 100.0


@dataclass(frozen=True)
class Matriks:
    """Tabel capaian, capaian tiap barisnya (dua desimal), dan kedua kolom ceritanya."""

    ukur: Ukur
    indikator: Deret
    sebab: Deret
    langkah: Deret

    @property
    def capaian(self) -> Deret:
        """Capaian menurut target dan realisasinya; NaN bila tidak dapat dihitung."""
        return np.asarray(np.round(self.ukur.mentah, 2))

    @property
    def meleset(self) -> Deret:
        """Capaian di bawah seratus persen."""
        return np.asarray(self.capaian < _PENUH)


def siapkan(bundel: Bundel) -> Matriks:
    """Urai tabel capaian beserta ceritanya; sel yang bukan jawaban ("-") dianggap kosong."""
    frame = bundel[DINILAI]
    isi = {nama: kolom_teks(frame, nama) for nama in (K.SEBAB, K.TINDAK_LANJUT)}
    terisi = {n: np.array(["" if bukan_jawaban(str(t)) else str(t) for t in d], dtype=object) for n, d in isi.items()}
    return Matriks(siapkan_terbaca(frame), kolom_teks(frame, K.INDIKATOR), terisi[K.SEBAB], terisi[K.TINDAK_LANJUT])


def lkj_09(m: Matriks) -> Kena:
    """Penyebab yang lazim saja."""
    pasangan = zip(m.sebab, m.indikator, strict=True)
    kutipan = np.array([sebab_umum(str(t), str(i), seluruhnya=True) if t else "" for t, i in pasangan], dtype=object)
    return Kena((kutipan != "") & ~lkj_11(m).topeng, {"kutipan": kutipan})


def lkj_10(m: Matriks) -> Kena:
    """Target meleset, tetapi tindak lanjutnya kosong atau lazim saja."""
    pasangan = zip(m.langkah, m.indikator, strict=True)
    umum = np.array([not t or langkah_umum(str(t), str(i)) for t, i in pasangan], dtype=bool)
    bertahan = np.array([bool(mempertahankan(str(t))) for t in m.langkah], dtype=bool)
    tertulis = np.array([str(t) or "(kosong)" for t in m.langkah], dtype=object)
    return Kena(m.meleset & umum & ~bertahan, {"kutipan": tertulis})


def lkj_11(m: Matriks) -> Kena:
    """Penyebab menyatakan tercapai (atau belum), padahal angkanya sebaliknya."""
    klaim = [
        _klaim(str(t), bool(meleset), float(c)) for t, meleset, c in zip(m.sebab, m.meleset, m.capaian, strict=True)
    ]
    return Kena(np.array([bool(k) for k in klaim], dtype=bool), {"klaim": klaim, "angka": _angka(m)})


def _klaim(teks: str, meleset: bool, capaian: float) -> str:
    if meleset:
        return mengaku_tercapai(teks)
    return "target belum tercapai" if capaian >= _PENUH and mengaku_meleset(teks) else ""


def _angka(m: Matriks) -> list[str]:
    return [f"capaiannya {tulis_angka(float(c), 2)} %" for c in m.capaian]


def bertahan_padahal_meleset(m: Matriks) -> Kena:
    """Tindak lanjut mempertahankan keberhasilan, padahal targetnya meleset."""
    klaim = [mempertahankan(str(t)) for t in m.langkah]
    topeng = m.meleset & np.array([bool(k) for k in klaim], dtype=bool)
    return Kena(topeng, {"klaim": klaim, "angka": _angka(m)})


def _lkj_11(m: Matriks) -> Kena:
    return bertahan_padahal_meleset(m)


ATURAN: Final[tuple[Aturan[Matriks], ...]] = (
    Aturan(kartu.LKJ_09, lkj_09, K.SEBAB, butuh=(K.SEBAB,)),
    Aturan(kartu.LKJ_11, lkj_11, K.SEBAB, butuh=(K.SEBAB,)),
    Aturan(kartu.LKJ_10, lkj_10, K.TINDAK_LANJUT, butuh=(K.TINDAK_LANJUT,)),
    Aturan(kartu.LKJ_11, _lkj_11, K.TINDAK_LANJUT, butuh=(K.TINDAK_LANJUT,)),
)
RUMPUN: Final = Rumpun("LKJ", siapkan, ATURAN, butuh=(K.TARGET, K.REALISASI))
