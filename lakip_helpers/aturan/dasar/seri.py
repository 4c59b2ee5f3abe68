"""Seri: deret baseline, target, dan realisasi sebuah tabel indikator sebagai angka, disiapkan sekali."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Deret, kolom_teks
from lakip_helpers.istilah import K
from lakip_helpers.notasi import BentukAngka, baca_angka, tulis_angka

if TYPE_CHECKING:
    import pandas as pd

KOLOM_TAHUN: Final = re.compile(r"t(\d{4})")
KOLOM_REALISASI: Final = re.compile(r"r(\d{4})")
"""Realisasi satu tahun pada tabel yang tahunnya di judul kolom."""
REALISASI_TERAKHIR: Final = "realisasi_terakhir"
TAHUN_REALISASI: Final = "tahun_realisasi"
NYARIS: Final = 1e-9


def kurang(selisih: Deret) -> Deret:
    """Topeng selisih yang sungguh negatif, bukan karena pembulatan.

    >>> kurang(np.array([-0.5, -1e-12, 0.0])).tolist()
    [True, False, False]
    """
    return np.asarray(selisih < -NYARIS)


@dataclass(frozen=True)
class Seri:
    """Target per tahun (baris × tahun), baseline, dan realisasi terakhir; NaN berarti bukan satu bilangan.

    `teks` menandai sel yang terisi tetapi bukan satu bilangan (rentang, kata); `predikat` yang berupa
    predikat baku ("BB"). `tanda`: +1 makin tinggi makin baik, -1 makin rendah makin baik, 0 tetap.
    """

    kolom: tuple[str, ...]
    nilai: Deret
    teks: Deret
    predikat: Deret
    baseline: Deret
    baseline_terisi: Deret
    tanda: Deret

    @property
    def tahun(self) -> Deret:
        """Tahun tiap kolom target."""
        return np.array([int(nama[1:]) for nama in self.kolom], dtype=int)

    @cached_property
    def ada(self) -> Deret:
        """Sel yang berupa bilangan."""
        return ~np.isnan(self.nilai)

    @cached_property
    def banyak(self) -> Deret:
        """Banyaknya tahun yang targetnya bilangan."""
        return np.asarray(self.ada.sum(axis=1))

    @cached_property
    def letak_awal(self) -> Deret:
        """Letak target pertama."""
        return np.asarray(self.ada.argmax(axis=1))

    @cached_property
    def letak_akhir(self) -> Deret:
        """Letak target terakhir."""
        return np.asarray(self.ada.shape[1] - 1 - self.ada[:, ::-1].argmax(axis=1))

    @cached_property
    def awal(self) -> Deret:
        """Target pertama yang ada."""
        return self.pada(self.letak_awal)

    @cached_property
    def akhir(self) -> Deret:
        """Target terakhir yang ada."""
        return self.pada(self.letak_akhir)

    @cached_property
    def tanpa_celah(self) -> Deret:
        """Target dengan tahun kosong diisi nilai tahun sebelumnya, supaya langkah antartahun dapat dihitung."""
        hasil = self.nilai.copy()
        for j in range(1, hasil.shape[1]):
            hasil[:, j] = np.where(np.isnan(hasil[:, j]), hasil[:, j - 1], hasil[:, j])
        return hasil

    @cached_property
    def langkah(self) -> Deret:
        """Perubahan antartahun; nol di tempat yang tidak ada."""
        return np.nan_to_num(np.diff(self.tanpa_celah, axis=1))

    @cached_property
    def kali(self) -> Deret:
        """Kelipatan dua tahun bersebelahan (selalu ≥ 1); 1 di tempat yang tidak dapat dibandingkan."""
        with np.errstate(divide="ignore", invalid="ignore"):
            kali = np.abs(self.tanpa_celah[:, 1:] / self.tanpa_celah[:, :-1])
            kali = np.maximum(kali, 1 / kali)
        return np.where(np.isfinite(kali), kali, 1.0)

    @cached_property
    def balik(self) -> Deret:
        """Berapa kali langkah berganti tanda (langkah nol dilewati)."""
        hitung = np.zeros(len(self.langkah), dtype=np.int8)
        lalu = np.zeros(len(self.langkah), dtype=np.int8)
        for j in range(self.langkah.shape[1]):
            kini = (self.langkah[:, j] > NYARIS).astype(np.int8) - (self.langkah[:, j] < -NYARIS).astype(np.int8)
            hitung += kini * lalu < 0
            lalu = np.where(kini != 0, kini, lalu)
        return hitung

    @cached_property
    def maju(self) -> Deret:
        """Perubahan antartahun menurut arah: positif berarti membaik."""
        return self.langkah * self.tanda[:, None]

    @cached_property
    def tertinggi(self) -> Deret:
        """Target terbesar tiap baris; NaN bila tidak ada."""
        return np.where(self.banyak > 0, np.where(self.ada, self.nilai, -np.inf).max(axis=1), np.nan)

    @cached_property
    def terendah(self) -> Deret:
        """Target terkecil tiap baris; NaN bila tidak ada."""
        return np.where(self.banyak > 0, np.where(self.ada, self.nilai, np.inf).min(axis=1), np.nan)

    def potong(self, di_sini: slice) -> Seri:
        """Deret baris-baris yang disebut."""
        deret = {k.name: getattr(self, k.name)[di_sini] for k in fields(self) if k.name != "kolom"}
        return replace(self, **deret)

    def pada(self, letak: Deret) -> Deret:
        """Nilai pada letak tahun tertentu tiap baris."""
        return np.asarray(np.take_along_axis(self.nilai, letak[:, None], axis=1)[:, 0])

    def nama_kolom(self, letak: Deret) -> Callable[[Deret], Deret]:
        """Nama kolom pada letak tahun tertentu, bagi baris yang disebut."""
        nama = np.array(self.kolom, dtype=object)
        return lambda baris: nama[letak[baris]]

    def tulis(self, baris: int) -> str:
        """Deret satu baris untuk pesan: "90,64; 90,65; 90,66"."""
        return "; ".join(tulis_angka(float(nilai)) for nilai in self.nilai[baris] if nilai == nilai)

    def tertulis(self, baris: Deret) -> list[object]:
        """Deret tiap baris yang disebut, untuk bidang pesan."""
        return [self.tulis(int(i)) for i in baris]

    def tahun_pada(self, letak: Deret) -> Callable[[Deret], list[object]]:
        """Bidang pesan: tahun pada letak itu."""
        tahun = self.tahun
        return lambda baris: [str(tahun[letak[i]]) for i in baris]


def susun_seri(frame: pd.DataFrame, tanda: Deret, pasti: Deret) -> Seri:
    """Susun `Seri` dari kolom `t2025` … dan `baseline_2024`; isi boleh angka, teks angka, atau kosong.

    Bila arah tidak tertulis (`pasti` salah), gerak deret itu sendiri yang dipercaya, baru kalimatnya.
    """
    kolom = tuple(sorted(str(nama) for nama in frame.columns if KOLOM_TAHUN.fullmatch(str(nama))))
    baca = [_baca_kolom(frame[nama]) for nama in kolom]
    bentuk = (len(frame), len(kolom))
    kosong = np.full(len(frame), np.nan), np.zeros(len(frame), dtype=bool), None
    baseline, lain, _ = _baca_kolom(frame[K.BASELINE]) if K.BASELINE in frame else kosong
    nilai = _susun_kolom([b[0] for b in baca], bentuk)
    gerak = _gerak(nilai)
    return Seri(
        kolom=kolom,
        nilai=nilai,
        teks=_susun_kolom([b[1] for b in baca], bentuk),
        predikat=_susun_kolom([b[2] for b in baca], bentuk),
        baseline=baseline,
        baseline_terisi=~np.isnan(baseline) | lain,
        tanda=np.where(pasti | (gerak == 0), tanda, gerak),
    )


def _susun_kolom(kolom: list[Deret], bentuk: tuple[int, int]) -> Deret:
    """Kolom-kolom menjadi satu larik; tersimpan per kolom, karena hampir semua hitungan berjalan antarkolom."""
    hasil = np.empty(bentuk, dtype=kolom[0].dtype if kolom else float, order="F")
    for j, satu in enumerate(kolom):
        hasil[:, j] = satu
    return hasil


def _gerak(nilai: Deret) -> Deret:
    """+1 bila deret berakhir lebih tinggi dari awalnya, -1 bila lebih rendah, 0 bila tidak bergerak atau kosong."""
    if not nilai.shape[1]:
        return np.zeros(len(nilai))
    ada = ~np.isnan(nilai)
    awal = np.take_along_axis(nilai, ada.argmax(axis=1)[:, None], axis=1)[:, 0]
    akhir = np.take_along_axis(nilai, nilai.shape[1] - 1 - ada[:, ::-1].argmax(axis=1)[:, None], axis=1)[:, 0]
    return np.asarray(np.nan_to_num(np.sign(akhir - awal)))


def baca_angka_kolom(frame: pd.DataFrame, nama: str) -> Deret:
    """Satu kolom sebagai angka; kolom yang tidak ada menjadi NaN seluruhnya."""
    return _baca_kolom(frame[nama])[0] if nama in frame else np.full(len(frame), np.nan)


def baca_predikat_kolom(frame: pd.DataFrame, nama: str) -> Deret:
    """Topeng sel yang berupa predikat baku ("BB")."""
    return _baca_kolom(frame[nama])[2]


def realisasi_terakhir(frame: pd.DataFrame) -> tuple[Deret, Deret]:
    """(realisasi terakhir, tahunnya) tiap baris: dari kolom yang sudah disiapkan, atau kolom realisasi bertahun.

    >>> import pandas as pd
    >>> [d.tolist() for d in realisasi_terakhir(pd.DataFrame({"r2024": [7.0], "r2025": ["8,5"]}))]
    [[8.5], [2025.0]]
    """
    if REALISASI_TERAKHIR in frame:
        return baca_angka_kolom(frame, REALISASI_TERAKHIR), baca_angka_kolom(frame, TAHUN_REALISASI)
    nilai, tahun = np.full(len(frame), np.nan), np.full(len(frame), np.nan)
    for nama in sorted(str(k) for k in frame.columns if KOLOM_REALISASI.fullmatch(str(k))):
        kini = baca_angka_kolom(frame, nama)
        nilai, tahun = np.where(np.isnan(kini), nilai, kini), np.where(np.isnan(kini), tahun, float(nama[1:]))
    return nilai, tahun


def _baca_kolom(kolom: pd.Series) -> tuple[Deret, Deret, Deret]:
    """(nilai, terisi tetapi bukan bilangan, predikat baku)."""
    import pandas as pd

    if pd.api.types.is_numeric_dtype(kolom):
        tidak = np.zeros(len(kolom), dtype=bool)
        return kolom.to_numpy(dtype=float, na_value=np.nan), tidak, tidak
    kode, isi = pd.factorize(kolom.to_numpy(dtype=object), use_na_sentinel=False)
    baca = [baca_angka(None if _hampa(satu) else satu) for satu in isi]
    nilai = np.array([a.nilai if a.bentuk is BentukAngka.BILANGAN and a.nilai is not None else np.nan for a in baca])
    teks = np.array([a.bentuk not in (BentukAngka.BILANGAN, BentukAngka.KOSONG) for a in baca], dtype=bool)
    predikat = np.array([_predikat(satu) for satu in isi], dtype=bool)
    return nilai[kode], teks[kode], predikat[kode]


def _hampa(sel: Any) -> bool:
    return sel is None or sel != sel


def _predikat(sel: Any) -> bool:
    kata = str(sel).split("(")[0].strip().upper()
    return any(kata in urutan for urutan in acuan.ambil("capaian.predikat").nilai.values())


def kolom_arah(frame: pd.DataFrame) -> Deret:
    """Kolom arah, huruf kecil; kosong bila tidak ada."""
    isi = kolom_teks(frame, K.ARAH)
    kode, unik = _faktor(isi)
    return np.array([str(satu).strip().lower() for satu in unik], dtype=object)[kode] if len(unik) else isi


def _faktor(deret: Deret) -> tuple[Deret, Deret]:
    import pandas as pd

    kode, unik = pd.factorize(deret)
    return kode, np.asarray(unik, dtype=object)
