"""Siap: satu tabel indikator yang sudah diurai, bahan bersama aturan MUTU dan TGT."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, wraps
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Deret, Kena, kolom_teks
from lakip_helpers.aturan.dasar.seri import Seri, kolom_arah, susun_seri
from lakip_helpers.aturan.indikator.naskah import (
    PANJANG_DIBACA,
    Naskah,
    baca_naskah,
    nama_baku,
    nama_lain,
    nama_pokok,
    nomori,
    rapikan,
)
from lakip_helpers.aturan.indikator.pola import Pola, susun_pola
from lakip_helpers.istilah import Arah, JenisNomenklatur, K

if TYPE_CHECKING:
    import pandas as pd

KOLOM_PEMILIK: Final = ("daerah", "opd", K.KODE_OPD, "dokumen", K.KODE_PK, K.KODE, K.TAHUN)
"""Dua baris hanya dibandingkan bila pemiliknya sama: daerah, OPD, dokumen, dan (bila ada) kode programnya."""
KOLOM_TINGKAT: Final = (K.JENIS, "jenis_tabel", "level_dokumen", "level", K.TINGKAT)
"""Kolom yang dapat menyebut tingkat sebuah indikator, menurut urutan dipercaya."""
_KODE_KEGIATAN: Final = re.compile(r"\d\.\d{2}\.\d{2}\.\d\.\d{2}(\.\d{1,4})?")
_SINGKATAN: Final = re.compile(r"\( ?[^() ]*[^\W\d_][^() ]* ?\)")
_SUBKEGIATAN: Final = (JenisNomenklatur.SUBKEGIATAN, "sub kegiatan")
_TANDA: Final = {Arah.NAIK: 1.0, Arah.TURUN: -1.0}


@dataclass(frozen=True)
class Siap:
    """Frame dan hasil urainya. `naskah` berisi pola kalimat yang berbeda; `kode` menunjuk naskah tiap baris."""

    frame: pd.DataFrame
    naskah: tuple[Naskah, ...]
    kode: Deret
    arah_tertulis: Deret
    pola: Pola
    kalimat: Deret
    """Nomor kalimat tiap baris, sebagaimana dinomori `pola`."""
    _ingatan: dict[str, Kena] = field(default_factory=dict, repr=False)

    def potong(self, banyak: int) -> Iterator[Siap]:
        """Potongan-potongan tabel, supaya hitungan per baris tetap seukuran singgahan prosesor."""
        for awal in range(0, len(self.frame), banyak):
            di_sini = slice(awal, awal + banyak)
            frame = self.frame.iloc[di_sini]
            frame.attrs = dict(self.frame.attrs)
            deret = (self.kode[di_sini], self.arah_tertulis[di_sini], self.pola, self.kalimat[di_sini])
            bagian = Siap(frame, self.naskah, *deret)
            bagian.__dict__["seri"] = self.seri.potong(di_sini)
            yield bagian

    def tandai(self, syarat: Callable[[Naskah], object]) -> Deret:
        """Topeng baris yang naskahnya memenuhi syarat."""
        return np.array([bool(syarat(satu)) for satu in self.naskah], dtype=bool)[self.kode]

    def kutip(self, ambil: Callable[[Naskah], str]) -> Callable[[Deret], list[object]]:
        """Bidang pesan: teks dari kalimat baris itu sendiri, disusun hanya bagi baris yang ditampilkan."""
        return lambda baris: [ambil(self.baca(int(i))) for i in baris]

    def baca(self, baris: int) -> Naskah:
        """Naskah sebuah baris dari kalimatnya sendiri, bukan dari polanya."""
        return _baca(self.pola.kalimat[self.kalimat[baris]], self.naskah[self.kode[baris]].satuan)

    def punya(self, kolom: str) -> bool:
        """Frame memuat kolom itu dan sekurangnya satu selnya terisi."""
        return kolom in self.frame and bool((kolom_teks(self.frame, kolom) != "").any())

    @cached_property
    def dinilai(self) -> Deret:
        """Baris yang kalimatnya disusun OPD sendiri; indikator sub kegiatan sudah ditetapkan nomenklatur."""
        isi = self.tandai(lambda satu: satu.teks)
        return np.asarray(isi & ~self._setingkat(lambda tingkat: tingkat in _SUBKEGIATAN))

    @cached_property
    def wajib_hasil(self) -> Deret:
        """Baris pada tingkat yang berutang hasil: tujuan, sasaran, program, IKU; kegiatan tidak."""
        return np.asarray(self.dinilai & ~self._setingkat(lambda tingkat: "kegiatan" in tingkat))

    def _setingkat(self, syarat: Callable[[str], bool]) -> Deret:
        """Topeng baris menurut tingkatnya: dari kolom tingkat, atau dari bentuk kode programnya."""
        kode, tingkat = self._tingkat
        return np.array([syarat(satu) for satu in tingkat], dtype=bool)[kode]

    @cached_property
    def _tingkat(self) -> tuple[Deret, list[str]]:
        """Nomor tingkat tiap baris, dan tingkat yang berbeda, huruf kecil."""
        nama = next((k for k in KOLOM_TINGKAT if k in self.frame), "")
        isi = kolom_teks(self.frame, nama or K.KODE_INDIKATOR)
        kode, letak = nomori(isi)
        baca = _rapikan_tingkat if nama else _tingkat_kode
        return kode, [baca(str(isi[i])) for i in letak]

    @cached_property
    def seri(self) -> Seri:
        """Deret target, baseline, dan arahnya sebagai angka; arah yang tidak tertulis dibaca dari kalimatnya."""
        tertulis = [self.arah_tertulis == arah for arah in Arah]
        terbaca = np.array([_TANDA.get(satu.arah.arah, 0.0) for satu in self.naskah])[self.kode]
        tanda = np.select(tertulis, [_TANDA.get(arah, 0.0) for arah in Arah], default=terbaca)
        return susun_seri(self.frame, tanda, np.logical_or.reduce(tertulis))

    @cached_property
    def nama(self) -> Deret:
        """Nomor nama baku tiap baris: yang hanya berbeda ejaan, keterangan kurung, atau singkatan bernomor sama."""
        return _satukan_singkatan(self.pola, self.pola.nomori(nama_baku))[self.kalimat]

    @cached_property
    def pokok(self) -> Deret:
        """Nomor pokok nama (empat kata pertama) tiap baris."""
        return self.pola.nomori(nama_pokok)[self.kalimat]

    @cached_property
    def golongan_satuan(self) -> Deret:
        """Nomor golongan satuan tiap baris; satuan yang tidak bergolongan bernomor menurut tulisannya."""
        isi = [satu.golongan_satuan or satu.satuan.lower() for satu in self.naskah]
        return np.asarray(nomori(np.array(isi, dtype=object))[0][self.kode])

    @cached_property
    def pemilik(self) -> Deret:
        """Nomor pemilik tiap baris."""
        ada = [kolom_teks(self.frame, nama) for nama in KOLOM_PEMILIK if nama in self.frame]
        return nomori(*ada)[0] if ada else np.zeros(len(self.frame), dtype=np.int64)


def _rapikan_tingkat(isi: str) -> str:
    return " ".join(isi.lower().replace("_", " ").split())


def _tingkat_kode(kode: str) -> str:
    """Tingkat menurut bentuk kode nomenklatur; kosong bila bukan kode kegiatan.

    >>> _tingkat_kode("1.01.02.2.01"), _tingkat_kode("1.01.02.2.01.0001"), _tingkat_kode("DISDIK.T1.S1.1")
    ('kegiatan', 'subkegiatan', '')
    """
    cocok = _KODE_KEGIATAN.fullmatch(kode)
    return "" if not cocok else ("subkegiatan" if cocok[1] else "kegiatan")


def sekali(aturan: Callable[[Siap], Kena]) -> Callable[[Siap], Kena]:
    """Aturan yang dirujuk aturan lain: dihitung sekali untuk tiap tabel."""

    @wraps(aturan)
    def ingat(s: Siap) -> Kena:
        if aturan.__name__ not in s._ingatan:
            s._ingatan[aturan.__name__] = aturan(s)
        return s._ingatan[aturan.__name__]

    return ingat


def siapkan(frame: pd.DataFrame) -> Siap:
    """Urai frame indikator: kolom `indikator`, dan bila ada `satuan`, `arah`, baseline, target."""
    indikator, satuan = kolom_teks(frame, K.INDIKATOR), kolom_teks(frame, K.SATUAN)
    kalimat, letak = nomori(indikator)
    pola = susun_pola(_pendekkan(indikator[letak]))
    kode, letak = nomori(pola.kode[kalimat], satuan)
    naskah = tuple(baca_naskah(pola.teks[pola.kode[kalimat[i]]], str(satuan[i])) for i in letak)
    return Siap(frame, naskah, kode, kolom_arah(frame), pola, kalimat)


def _pendekkan(teks: Deret) -> Deret:
    """Teks yang terlalu panjang dipotong lebih dulu, supaya polanya pola dari bagian yang dibaca."""
    hasil = np.fromiter(map(str, teks), dtype=object, count=len(teks))
    for i in np.flatnonzero(np.fromiter(map(len, hasil), dtype=int, count=len(teks)) > PANJANG_DIBACA):
        hasil[i] = rapikan(hasil[i])
    return hasil


@lru_cache(maxsize=1_000)
def _baca(teks: str, satuan: str) -> Naskah:
    return baca_naskah(teks, satuan)


def _satukan_singkatan(pola: Pola, nomor: Deret) -> Deret:
    """Nama yang hanya singkatan ("iBangga") bernomor sama dengan nama panjang yang menyebutnya dalam kurung."""
    singkat = np.array([" " not in nama_baku(satu) for satu in pola.teks], dtype=bool)[pola.kode]
    milik = {nama_baku(pola.kalimat[i]): nomor[i] for i in np.flatnonzero(singkat)}
    if not milik:
        return nomor
    bersingkatan = np.array([_SINGKATAN.search(satu) is not None for satu in pola.teks], dtype=bool)[pola.kode]
    panjang = {nama_lain(pola.kalimat[i]): nomor[i] for i in np.flatnonzero(bersingkatan)}
    ganti = {milik[lain]: tujuan for lain, tujuan in panjang.items() if lain in milik}
    return np.array([ganti.get(satu, satu) for satu in nomor.tolist()]) if ganti else nomor


def pertama(*kelompok: Deret) -> Deret:
    """Letak baris pertama yang kelompoknya sama, untuk tiap baris.

    >>> pertama(np.array([7, 8, 7])).tolist()
    [0, 1, 0]
    """
    kode, letak = nomori(*kelompok)
    return np.asarray(letak[kode])


def berpembanding(acu: Deret) -> Deret:
    """Letak baris yang pembandingnya (`pertama`) baris lain.

    >>> berpembanding(pertama(np.array([7, 8, 7]))).tolist()
    [2]
    """
    return np.flatnonzero(acu != np.arange(len(acu)))


def nomor_baris(frame: pd.DataFrame, letak: Deret) -> Callable[[Deret], Sequence[object]]:
    """Bidang pesan: nomor baris di berkas dari baris lain yang ditunjuk."""
    index = frame.index.to_numpy()
    return lambda baris: [str(index[letak[i]]) for i in baris]
