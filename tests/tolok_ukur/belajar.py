"""Regresi logistik banyak kelas dengan numpy: melatih bobot ciri, dan menguji tanpa satu kantor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

LANGKAH = 400


@dataclass(frozen=True)
class Contoh:
    """Satu baris berlabel: cirinya, labelnya, kantornya, dan beratnya dalam pelatihan."""

    ciri: tuple[str, ...]
    label: str
    kantor: str
    berat: float = 1.0


@dataclass(frozen=True)
class Tebakan:
    """Kelas yang ditebak dan peluangnya."""

    kelas: str
    peluang: float


@dataclass(frozen=True)
class Model:
    """Bobot hasil pelatihan: satu baris per ciri, satu kolom per kelas."""

    kelas: tuple[str, ...]
    ciri: Mapping[str, int]
    bobot: np.ndarray
    dasar: np.ndarray

    def nilai(self, ciri: Sequence[str]) -> np.ndarray:
        nomor = [self.ciri[c] for c in ciri if c in self.ciri]
        return self.dasar + self.bobot[nomor].sum(axis=0)

    def tebak(self, ciri: Sequence[str]) -> Tebakan:
        """Kelas terpilih dan peluangnya."""
        nilai = self.nilai(ciri)
        peluang = np.exp(nilai - nilai.max())
        pilihan = int(np.argmax(nilai))
        return Tebakan(self.kelas[pilihan], float(peluang[pilihan] / peluang.sum()))


def latih(contoh: Sequence[Contoh], kelas: Sequence[str], kendali: float = 1.0, minimum: int = 2) -> Model:
    """Latih bobot; `kendali` menahan bobot agar tidak menghafal baris."""
    hitung: dict[str, int] = {}
    for c in contoh:
        for nama in c.ciri:
            hitung[nama] = hitung.get(nama, 0) + 1
    nama_ciri = sorted(n for n, banyak in hitung.items() if banyak >= minimum)
    nomor = {nama: i for i, nama in enumerate(nama_ciri)}
    x = np.zeros((len(contoh), len(nama_ciri) + 1))
    x[:, -1] = 1
    for i, c in enumerate(contoh):
        x[i, [nomor[n] for n in c.ciri if n in nomor]] = 1
    y = np.array([[c.label == k for k in kelas] for c in contoh], dtype=float)
    berat = np.array([c.berat for c in contoh])[:, None]
    w = _turunkan(x, y, berat, kendali)
    return Model(tuple(kelas), nomor, np.round(w[:-1], 2), np.round(w[-1], 2))


def _turunkan(x: np.ndarray, y: np.ndarray, berat: np.ndarray, kendali: float) -> np.ndarray:
    """Turunan dipercepat (Nesterov) dengan langkah tetap dari batas kelengkungan."""
    denda = np.full((x.shape[1], 1), kendali)
    denda[-1] = 0.01
    batas = 0.5 * float(np.linalg.norm(x * np.sqrt(berat), 2) ** 2) + kendali
    w = lama = np.zeros((x.shape[1], y.shape[1]))
    for t in range(1, LANGKAH + 1):
        v = w + (t - 1) / (t + 2) * (w - lama)
        z = x @ v
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        gradien = x.T @ (berat * (p - y)) + denda * v
        lama, w = w, v - gradien / batas
    return w


def tebak_tanpa_kantor(
    contoh: Sequence[Contoh], diuji: Sequence[bool], kelas: Sequence[str], kendali: float
) -> list[Tebakan | None]:
    """Tebakan setiap baris yang diuji, dari model yang tidak pernah melihat kantornya."""
    hasil: list[Tebakan | None] = [None] * len(contoh)
    for kantor in sorted({c.kantor for c, u in zip(contoh, diuji, strict=True) if u}):
        model = latih([c for c in contoh if c.kantor != kantor], kelas, kendali)
        for i, c in enumerate(contoh):
            if c.kantor == kantor and diuji[i]:
                hasil[i] = model.tebak(c.ciri)
    return hasil
