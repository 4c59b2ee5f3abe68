"""Regresi logistik banyak kelas dengan numpy: melatih bobot ciri, dan menguji tanpa satu penerbit.

Cirinya ribuan sedangkan barisnya ribuan pula, jadi yang dicari bukan bobot ciri melainkan bobot baris (bentuk kernel):
hasilnya sama, kemiripan antarbaris cukup dihitung sekali untuk semua lipatan. Tidak ada yang acak.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from lakip_helpers.aturan.bahasa.potongan import HURUF, KATA, PASANGAN

LANGKAH: Final = 200
LIPATAN: Final = 10
KUASA: Final = {KATA: 0.5, PASANGAN: 0.5, HURUF: 0.1}
"""Seberapa boleh potongan berpengaruh dibanding ciri kamus (1): kata lebih, penggalan huruf lebih kecil."""
MINIMUM: Final = {HURUF: 8}
MINIMUM_LAIN: Final = 2
_KUASA_DASAR: Final = 1.0


@dataclass(frozen=True)
class Contoh:
    """Satu baris berlabel: cirinya, labelnya, penerbitnya, dan beratnya dalam pelatihan."""

    ciri: tuple[str, ...]
    label: str
    penerbit: str
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


def latih(contoh: Sequence[Contoh], kelas: Sequence[str], kendali: float = 2.0) -> Model:
    """Latih bobot; `kendali` menahan bobot agar tidak menghafal baris."""
    ciri, x, kuasa = susun_ciri(contoh)
    a = bobot_baris(_kemiripan(x, kuasa), *_sasaran(contoh, kelas), kendali)
    bobot, dasar = kuasa[:, None] * (x.T @ a), _KUASA_DASAR * a.sum(axis=0)
    return Model(tuple(kelas), ciri, bobot.astype(float).round(2) + 0.0, dasar.astype(float).round(2))


def susun_ciri(contoh: Sequence[Contoh]) -> tuple[dict[str, int], np.ndarray, np.ndarray]:
    """Nomor tiap ciri yang cukup sering, banyaknya tiap baris, dan kuasanya."""
    hitung = Counter(nama for c in contoh for nama in set(c.ciri))
    cukup = sorted(n for n, banyak in hitung.items() if banyak >= MINIMUM.get(_golongan(n), MINIMUM_LAIN))
    nomor = {nama: i for i, nama in enumerate(cukup)}
    x = np.zeros((len(contoh), len(nomor)), dtype=np.float32)
    for i, c in enumerate(contoh):
        np.add.at(x[i], [nomor[n] for n in c.ciri if n in nomor], 1)
    return nomor, x, np.array([KUASA.get(_golongan(n), 1.0) for n in cukup], dtype=np.float32)


def bobot_baris(mirip: np.ndarray, y: np.ndarray, berat: np.ndarray, kendali: float) -> np.ndarray:
    """Turunan dipercepat (Nesterov) dengan langkah tetap dari batas kelengkungan."""
    batas = 0.5 * _nilai_terbesar(mirip * np.sqrt(berat) * np.sqrt(berat).T) + kendali
    a = lama = np.zeros_like(y)
    for t in range(1, LANGKAH + 1):
        v = a + (t - 1) / (t + 2) * (a - lama)
        lama, a = a, v - (berat * (_peluang(mirip @ v) - y) + kendali * v) / batas
    return a


def tebak_tanpa_penerbit(
    contoh: Sequence[Contoh], diuji: Sequence[bool], kelas: Sequence[str], kendali: float
) -> list[Tebakan | None]:
    """Tebakan setiap baris yang diuji, dari model yang tidak pernah melihat satu baris pun dari penerbitnya."""
    _, x, kuasa = susun_ciri(contoh)
    mirip = _kemiripan(x, kuasa)
    y, berat = _sasaran(contoh, kelas)
    lipatan = np.array(bagi_penerbit(contoh, diuji))
    hasil: list[Tebakan | None] = [None] * len(contoh)
    for satu in sorted(set(lipatan[lipatan >= 0].tolist())):
        uji, ajar = np.flatnonzero(lipatan == satu), np.flatnonzero(lipatan != satu)
        a = bobot_baris(mirip[np.ix_(ajar, ajar)], y[ajar], berat[ajar], kendali)
        for i, p in zip(uji.tolist(), _peluang(mirip[np.ix_(uji, ajar)] @ a), strict=True):
            hasil[i] = Tebakan(kelas[int(p.argmax())], float(p.max()))
    return hasil


def bagi_penerbit(contoh: Sequence[Contoh], diuji: Sequence[bool]) -> list[int]:
    """Nomor lipatan tiap baris; semua baris satu penerbit di lipatan yang sama, yang tidak diuji -1."""
    banyak = Counter(c.penerbit for c, u in zip(contoh, diuji, strict=True) if u)
    termuat = [0] * LIPATAN
    milik: dict[str, int] = {}
    for penerbit, jumlah in sorted(banyak.items(), key=lambda p: (-p[1], p[0])):
        milik[penerbit] = termuat.index(min(termuat))
        termuat[milik[penerbit]] += jumlah
    return [milik[c.penerbit] if u else -1 for c, u in zip(contoh, diuji, strict=True)]


def _golongan(nama: str) -> str:
    return f"{nama.partition(':')[0]}:"


def _kemiripan(x: np.ndarray, kuasa: np.ndarray) -> np.ndarray:
    berkuasa = x * np.sqrt(kuasa)
    return np.asarray(berkuasa @ berkuasa.T + _KUASA_DASAR, dtype=np.float32)


def _sasaran(contoh: Sequence[Contoh], kelas: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    y = np.array([[c.label == k for k in kelas] for c in contoh], dtype=np.float32)
    return y, np.array([[c.berat] for c in contoh], dtype=np.float32)


def _peluang(nilai: np.ndarray) -> np.ndarray:
    p = np.exp(nilai - nilai.max(axis=1, keepdims=True))
    return np.asarray(p / p.sum(axis=1, keepdims=True))


def _nilai_terbesar(matriks: np.ndarray) -> float:
    """Batas nilai eigen terbesar sebuah matriks yang tidak bernilai negatif, dengan iterasi pangkat."""
    v = np.ones(len(matriks), dtype=matriks.dtype)
    panjang = 0.0
    for _ in range(30):
        v = matriks @ v
        panjang = float(np.linalg.norm(v))
        v = v / panjang
    return 1.02 * panjang
