"""Skala sebuah indikator: rentang yang mungkin bagi satuan atau indeksnya, dan target yang keluar darinya."""

from __future__ import annotations

from typing import Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Deret
from lakip_helpers.aturan.dasar.seri import NYARIS
from lakip_helpers.aturan.indikator.naskah import Naskah
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator
from lakip_helpers.notasi import tulis_angka

_PERTUMBUHAN: Final = frozenset(
    {"pertumbuhan", "peningkatan", "kenaikan", "penurunan", "laju", "pertambahan", "pengurangan", "perubahan"}
    | {"penambahan", "rasio", "realisasi", "capaian", "pencapaian", "inflasi"}
)
"""Persentase yang boleh melampaui seratus atau negatif."""
_BAGIAN: Final = frozenset({"persen", "cakupan"})


def batas_skala(naskah: Naskah) -> tuple[tuple[float, float], ...]:
    """Rentang yang mungkin bagi sebuah indikator; kosong bila tidak terbatas atau tidak dikenal."""
    if naskah.skala:
        return naskah.skala
    bagian = naskah.golongan_satuan == "persen" and naskah.kepala in _BAGIAN
    return ((0.0, 100.0),) if bagian and not naskah.kalimat.kata & _PERTUMBUHAN else ()


def tulis_skala(naskah: Naskah) -> str:
    """Rentangnya dengan kata, misalnya "0–100"; kosong bila tidak dikenal."""
    batas = batas_skala(naskah)
    return " atau ".join(f"{tulis_angka(bawah)}–{tulis_angka(atas)}" for bawah, atas in batas)


def di_luar_skala(t: TabelIndikator) -> Deret:
    """Sel target yang tidak termasuk satu pun rentang indikatornya."""
    d = t.seri
    di_dalam = np.zeros(d.nilai.shape, dtype=bool)
    for urutan in range(2):
        bawah, atas = batas_baris(t, urutan)
        di_dalam |= (d.nilai >= bawah[:, None] - NYARIS) & (d.nilai <= atas[:, None] + NYARIS)
    return np.asarray(d.ada & ~di_dalam)


def batas_baris(t: TabelIndikator, urutan: int) -> tuple[Deret, Deret]:
    """Batas bawah dan atas rentang ke-`urutan` tiap baris; NaN bila baris itu tidak punya rentang sebanyak itu."""
    batas = [batas_skala(n)[urutan : urutan + 1] or ((np.nan, np.nan),) for n in t.naskah]
    bawah, atas = np.array([b[0] for b in batas], dtype=float).reshape(-1, 2).T
    return bawah[t.nomor], atas[t.nomor]


def atas_skala(t: TabelIndikator) -> Deret:
    """Batas atas terbesar tiap baris; NaN bila tidak dikenal."""
    return t.petik(lambda naskah: max((atas for _, atas in batas_skala(naskah)), default=np.nan)).astype(float)
