"""Pola: kalimat yang sama sesudah disamarkan (`samar`) dinilai sekali, berapa pun banyaknya.

"Jumlah desa di Giri (2025)" dan "Jumlah desa di Kabat (2026)" sepola: "Jumlah desa di qq (0)". Putusan diambil dari
polanya; kutipan dalam pesan dari kalimat barisnya sendiri (`Siap.kutip`). Kalimat dipecah sekaligus menjadi nomor
kata, sehingga yang dikerjakan Python satu per satu hanya kosakata dan pola yang berbeda.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Deret
from lakip_helpers.aturan.indikator.naskah import KURUNG, nomori
from lakip_helpers.aturan.indikator.samar import ANGKA, BAGIAN, SAMAR, jenis_bagian, samarkan

_SEPOTONG: Final = 8_000
"""Banyaknya kalimat yang dipecah sekaligus: kira-kira seukuran singgahan prosesor."""
_PENUTUP: Final = "\x01"
"""Kata penutup tiap kalimat, ketika banyak kalimat dipecah sekaligus."""
_RINGKAS_ANGKA: Final = bytes.maketrans(b"456789", b"333333")
"""Kosakata berangka menjadi sedikit; 0, 1, dan 2 tetap karena `samarkan` masih membacanya ("1.", "2.", "x 100")."""
_PENGALI: Final = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Isian:
    """Yang disamarkan di luar kurung: nomor kalimatnya (menaik) dan sidik 64 bit isinya."""

    kalimat: Deret
    sidik: Deret

    def rangkum(self, banyak: Deret) -> Deret:
        """Satu sidik tiap kalimat, dari sekian isian pertamanya; `banyak` sepanjang kalimat."""
        hasil = np.zeros(len(banyak), dtype=np.uint64)
        if len(self.kalimat):
            awal = np.flatnonzero(np.diff(self.kalimat, prepend=-1))
            urut = _urutan(np.diff(awal, append=len(self.kalimat)))
            isi = np.where(urut < banyak[self.kalimat], self.sidik, np.uint64(0))
            hasil[self.kalimat[awal]] = _rangkai(isi, urut, awal)
        return hasil


@dataclass(frozen=True)
class Pola:
    """Kalimat dan polanya yang berbeda; `kode` menunjuk pola tiap kalimat; `kata` dan `angka` menyimpan isiannya."""

    kalimat: Deret
    teks: tuple[str, ...]
    kode: Deret
    kata: Isian
    angka: Isian

    def nomori(self, sebut: Callable[[str], str]) -> Deret:
        """Nomor tiap kalimat; sama bila `sebut`-annya sama.

        `sebut` (`nama_baku`, `nama_pokok`) cukup membaca polanya: kata yang disamarkan tidak diubahnya, angka
        dipindahkannya ke belakang, dan isi kurung dibuangnya. Isian yang tersisa dalam sebutan lalu dibandingkan.
        """
        sebutan = [sebut(ANGKA.sub("0", satu)) for satu in self.teks]
        kata = np.array([sum(bagian in SAMAR for bagian in satu.split()) for satu in sebutan], dtype=int)
        angka = np.array([satu.split().count("0") for satu in sebutan], dtype=int)
        sidik = _sidik(sebutan)[self.kode] * _PENGALI + self.kata.rangkum(kata[self.kode])
        return nomori(sidik * _PENGALI + self.angka.rangkum(angka[self.kode]))[0]


@dataclass(frozen=True)
class _Pecahan:
    """Sepotong kalimat sebagai nomor kata. `bentuk` adalah nomor bentuk samar tiap kosakata."""

    kosakata: Deret
    kata: Deret
    awal: Deret
    samar: list[str]
    bentuk: Deret

    def tulis_pola(self, kalimat: int) -> str:
        """Pola satu kalimat, tanpa kata penutupnya."""
        akhir = self.awal[kalimat + 1] if kalimat + 1 < len(self.awal) else len(self.kata)
        return " ".join(self.samar[i] for i in self.bentuk[self.kata[self.awal[kalimat] : akhir - 1]])


def susun_pola(teks: Deret) -> Pola:
    """Pola tiap kalimat. Kalimat yang terlalu panjang sudah dipotong oleh pemanggil.

    >>> pola = susun_pola(np.array(["Jumlah desa di Giri (2025)", "Jumlah desa di Kabat (7)"], dtype=object))
    >>> pola.teks, pola.kode.tolist()
    (('Jumlah desa di qq (0)',), [0, 0])
    """
    nomor: dict[int, int] = {}
    daftar: list[str] = []
    kode: list[Deret] = []
    kata: list[tuple[Deret, Deret]] = []
    angka: list[tuple[Deret, Deret]] = []
    for mulai in range(0, len(teks), _SEPOTONG):
        pecahan = _pecah(teks[mulai : mulai + _SEPOTONG])
        kode.append(_kenali(pecahan, nomor, daftar))
        for wadah, (kalimat, sidik) in zip((kata, angka), _ambil_isian(pecahan, kode[-1], daftar), strict=True):
            wadah.append((kalimat + mulai, sidik))
    return Pola(teks, tuple(daftar), _sambung(kode), _isian(kata), _isian(angka))


def _pecah(teks: Deret) -> _Pecahan:
    import pandas as pd

    gabung = f" {_PENUTUP} ".join([*teks, ""])
    if gabung.count(_PENUTUP) != len(teks):
        gabung = f" {_PENUTUP} ".join([*(satu.replace(_PENUTUP, "?") for satu in teks), ""])
    kata, kosakata = pd.factorize(_objek(gabung.split()))
    ringkas = " ".join(kosakata).encode("utf-8", "surrogatepass").translate(_RINGKAS_ANGKA)
    nomor, unik = pd.factorize(_objek(ringkas.decode("utf-8", "surrogatepass").split()))
    bentuk, samar = pd.factorize(_objek(samarkan(satu) for satu in unik))
    penutup = np.flatnonzero(kosakata == _PENUTUP)
    akhir = np.flatnonzero(kata == penutup[0])
    return _Pecahan(kosakata, kata, np.append(0, akhir[:-1] + 1), samar.tolist(), bentuk[nomor])


def _kenali(pecahan: _Pecahan, nomor: dict[int, int], daftar: list[str]) -> Deret:
    """Nomor pola tiap kalimat; pola yang baru dicatat pada `nomor` (menurut sidiknya) dan `daftar`."""
    urut = _urutan(np.diff(pecahan.awal, append=len(pecahan.kata)))
    sidik = _rangkai(_sidik(pecahan.samar)[pecahan.bentuk][pecahan.kata], urut, pecahan.awal)
    kode, letak = nomori(sidik)
    for satu, kalimat in zip(sidik[letak].tolist(), letak.tolist(), strict=True):
        if satu not in nomor:
            nomor[satu] = len(daftar)
            daftar.append(pecahan.tulis_pola(kalimat))
    return np.array([nomor[satu] for satu in sidik[letak].tolist()], dtype=np.int64)[kode]


def _ambil_isian(pecahan: _Pecahan, kode: Deret, daftar: list[str]) -> list[tuple[Deret, Deret]]:
    """(kalimat, sidik) tiap isian di luar kurung: yang berupa kata, lalu yang berupa angka."""
    jenis = [jenis_bagian(satu) for satu in pecahan.samar]
    per_bentuk = np.array([np.count_nonzero(satu) for satu in jenis], dtype=int)
    banyak = per_bentuk[pecahan.bentuk][pecahan.kata]
    letak, ke = np.repeat(np.arange(len(banyak)), banyak), _urutan(banyak)
    kalimat = np.searchsorted(pecahan.awal, letak, side="right") - 1
    pakai = _di_luar_kurung(kode, kalimat, daftar)
    letak, ke, kalimat = letak[pakai], ke[pakai], kalimat[pakai]
    kosakata = np.flatnonzero(np.bincount(pecahan.kata[letak], minlength=len(pecahan.kosakata)))
    sidik, berangka = _isi_kosakata(pecahan, jenis, kosakata)
    awal = np.zeros(len(pecahan.kosakata), dtype=int)
    awal[kosakata] = _awal(per_bentuk[pecahan.bentuk[kosakata]])
    di = awal[pecahan.kata[letak]] + ke
    return [(kalimat[pilih], sidik[di][pilih]) for pilih in (~berangka[di], berangka[di])]


def _isi_kosakata(pecahan: _Pecahan, jenis: list[tuple[int, ...]], kosakata: Deret) -> tuple[Deret, Deret]:
    """(sidik, berupa angka) semua isian kosakata itu, berurutan."""
    bentuk = pecahan.bentuk[kosakata]
    panjang = np.array([len(satu) for satu in jenis], dtype=int)
    rata = np.array([satu for daftar_jenis in jenis for satu in daftar_jenis], dtype=int)
    jenis_isi = rata[np.repeat(_awal(panjang)[bentuk], panjang[bentuk]) + _urutan(panjang[bentuk])]
    bagian = _objek(" ".join(BAGIAN.findall(" ".join(pecahan.kosakata[kosakata]))).lower().split())
    return _sidik(bagian[jenis_isi > 0]), jenis_isi[jenis_isi > 0] == 2


def _di_luar_kurung(kode: Deret, kalimat: Deret, daftar: list[str]) -> Deret:
    """Topeng isian (urut menurut kalimatnya) yang tidak berada di dalam kurung."""
    nomor, letak = nomori(kode)
    topeng = [_topeng_isian(daftar[kode[i]]) for i in letak]
    awal = _awal(np.array([len(satu) for satu in topeng], dtype=int))
    rata = np.array([satu for daftar_topeng in topeng for satu in daftar_topeng], dtype=bool)
    return np.asarray(rata[awal[nomor[kalimat]] + _urutan(np.bincount(kalimat, minlength=len(kode)))])


@lru_cache(maxsize=50_000)
def _topeng_isian(pola: str) -> tuple[bool, ...]:
    kurung = [cocok.span() for cocok in KURUNG.finditer(pola)]
    letak = [b.start() for b, jenis in zip(BAGIAN.finditer(pola), jenis_bagian(pola), strict=True) if jenis]
    return tuple(not any(buka <= satu < tutup for buka, tutup in kurung) for satu in letak)


def _sidik(daftar: Iterable[str]) -> Deret:
    """Sidik 64 bit tiap teks. Dua teks berbeda bersidik sama kira-kira sekali dalam puluhan juta tabel sejuta baris."""
    import pandas as pd

    return np.asarray(pd.util.hash_array(_objek(daftar), categorize=False))


def _rangkai(sidik: Deret, urut: Deret, awal: Deret) -> Deret:
    """Satu sidik untuk tiap kelompok sidik berurutan yang dimulai pada `awal`."""
    pangkat = np.cumprod(np.full(int(urut.max()) + 1, _PENGALI))
    return np.asarray(np.add.reduceat(sidik * pangkat[urut], awal))


def _urutan(banyak: Deret) -> Deret:
    """0, 1, 2, … di dalam tiap kelompok yang isinya sebanyak itu.

    >>> _urutan(np.array([2, 0, 3])).tolist()
    [0, 1, 0, 1, 2]
    """
    return np.arange(int(banyak.sum())) - np.repeat(_awal(banyak), banyak)


def _awal(banyak: Deret) -> Deret:
    return np.cumsum(banyak) - banyak


def _objek(isi: Iterable[str]) -> Deret:
    return np.fromiter(isi, dtype=object)


def _isian(potongan: list[tuple[Deret, Deret]]) -> Isian:
    return Isian(_sambung([kalimat for kalimat, _ in potongan]), _sambung([sidik for _, sidik in potongan]))


def _sambung(potongan: list[Deret]) -> Deret:
    return np.concatenate(potongan) if potongan else np.zeros(0, dtype=np.int64)
