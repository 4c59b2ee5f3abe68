"""Tabel indikator yang kalimatnya sudah diurai: bahan bersama aturan MUTU dan TGT.

Kalimat dan satuan yang sama persis diurai sekali; `petik` dan `tandai` memetakan hasilnya kembali ke baris.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Deret, Kena, kolom_teks
from lakip_helpers.aturan.dasar.seri import Seri, kolom_arah, susun_seri
from lakip_helpers.aturan.indikator.naskah import (
    Naskah,
    baca_naskah,
    kutip,
    nama_baku,
    nama_lain,
    nama_pokok,
    nomori,
    per_baris,
)
from lakip_helpers.istilah import Arah, JenisNomenklatur, K

if TYPE_CHECKING:
    import pandas as pd

KOLOM_PEMILIK: Final = ("daerah", "opd", K.KODE_OPD, "dokumen", K.KODE_PK, K.KODE, K.TAHUN)
"""Dua baris hanya dibandingkan bila pemiliknya sama: daerah, OPD, dokumen, dan (bila ada) kode programnya."""
KOLOM_TINGKAT: Final = (K.JENIS, "jenis_tabel", "level_dokumen", "level", K.TINGKAT)
"""Kolom yang dapat menyebut tingkat sebuah indikator, menurut urutan dipercaya."""
_KODE_KEGIATAN: Final = re.compile(r"\d\.\d{2}\.\d{2}\.\d\.\d{2}(\.\d{1,4})?")
_SUBKEGIATAN: Final = (JenisNomenklatur.SUBKEGIATAN, "sub kegiatan")
_TANDA: Final = {Arah.NAIK: 1.0, Arah.TURUN: -1.0}


@dataclass(frozen=True)
class TabelIndikator:
    """Frame dan hasil urainya: `naskah` yang berbeda, dan `nomor` naskah tiap baris."""

    frame: pd.DataFrame
    naskah: tuple[Naskah, ...]
    nomor: Deret
    arah_tertulis: Deret
    _ingatan: dict[str, Kena] = field(default_factory=dict, repr=False)

    def petik(self, ambil: Callable[[Naskah], object]) -> Deret:
        """Yang diambil dari naskah tiap baris."""
        return per_baris(map(ambil, self.naskah), self.nomor)

    def tandai(self, syarat: Callable[[Naskah], object]) -> Deret:
        """Topeng baris yang naskahnya memenuhi syarat."""
        return self.petik(syarat).astype(bool)

    def punya(self, kolom: str) -> bool:
        """Frame memuat kolom itu dan sekurangnya satu selnya terisi."""
        return kolom in self.frame and bool((kolom_teks(self.frame, kolom) != "").any())

    @cached_property
    def kutipan(self) -> Deret:
        """Kalimat tiap baris, sepanjang yang dikutip dalam pesan."""
        return self.petik(lambda naskah: kutip(naskah.teks))

    @cached_property
    def berkalimat(self) -> Deret:
        """Baris yang indikatornya terisi."""
        return self.tandai(lambda naskah: naskah.teks)

    @cached_property
    def dinilai(self) -> Deret:
        """Baris yang kalimatnya disusun OPD sendiri; indikator sub kegiatan sudah ditetapkan nomenklatur."""
        return np.asarray(self.berkalimat & ~self._setingkat(lambda tingkat: tingkat in _SUBKEGIATAN))

    @cached_property
    def wajib_hasil(self) -> Deret:
        """Baris pada tingkat yang berutang hasil: tujuan, sasaran, program, IKU; kegiatan tidak."""
        return np.asarray(self.dinilai & ~self._setingkat(lambda tingkat: "kegiatan" in tingkat))

    def _setingkat(self, syarat: Callable[[str], bool]) -> Deret:
        """Topeng baris menurut tingkatnya: dari kolom tingkat, atau dari bentuk kode programnya."""
        nomor, tingkat = self._tingkat
        return np.array([syarat(nama) for nama in tingkat], dtype=bool)[nomor]

    @cached_property
    def _tingkat(self) -> tuple[Deret, list[str]]:
        """Nomor tingkat tiap baris, dan tingkat yang berbeda, huruf kecil."""
        nama = next((k for k in KOLOM_TINGKAT if k in self.frame), "")
        kode = K.KODE_INDIKATOR if K.KODE_INDIKATOR in self.frame else K.KODE
        tulisan = kolom_teks(self.frame, nama or kode)
        nomor, letak = nomori(tulisan)
        baca = _rapikan_tingkat if nama else _tingkat_kode
        return nomor, [baca(str(tulisan[i])) for i in letak]

    @cached_property
    def seri(self) -> Seri:
        """Deret target, baseline, dan arahnya sebagai angka; arah yang tidak tertulis dibaca dari kalimatnya."""
        tertulis = [self.arah_tertulis == arah for arah in Arah]
        terbaca = self.petik(lambda naskah: _TANDA.get(naskah.arah.arah, 0.0)).astype(float)
        tanda = np.select(tertulis, [_TANDA.get(arah, 0.0) for arah in Arah], default=terbaca)
        return susun_seri(self.frame, tanda, np.logical_or.reduce(tertulis))

    @cached_property
    def _nama_baku(self) -> tuple[str, ...]:
        return tuple(nama_baku(naskah.teks) for naskah in self.naskah)

    @cached_property
    def nama(self) -> Deret:
        """Nomor nama baku tiap baris: yang hanya berbeda ejaan, keterangan kurung, atau singkatan bernomor sama."""
        panjang = {nama_lain(naskah.teks): nama for naskah, nama in zip(self.naskah, self._nama_baku, strict=True)}
        panjang = {singkat: nama for singkat, nama in panjang.items() if singkat}
        return nomori(per_baris((panjang.get(nama, nama) for nama in self._nama_baku), self.nomor))[0]

    @cached_property
    def pokok(self) -> Deret:
        """Nomor pokok nama (empat kata pertama) tiap baris."""
        return nomori(per_baris(map(nama_pokok, self._nama_baku), self.nomor))[0]

    @cached_property
    def golongan_satuan(self) -> Deret:
        """Nomor golongan satuan tiap baris; satuan yang tidak bergolongan bernomor menurut tulisannya."""
        return nomori(self.petik(lambda naskah: naskah.golongan_satuan or naskah.satuan.lower()))[0]

    @cached_property
    def pemilik(self) -> Deret:
        """Nomor pemilik tiap baris."""
        ada = [kolom_teks(self.frame, nama) for nama in KOLOM_PEMILIK if nama in self.frame]
        return nomori(*ada)[0] if ada else np.zeros(len(self.frame), dtype=np.int64)


def siapkan_indikator(frame: pd.DataFrame) -> TabelIndikator:
    """Urai frame indikator: kolom `indikator`, dan bila ada `satuan`, `arah`, baseline, target."""
    indikator, satuan = kolom_teks(frame, K.INDIKATOR), kolom_teks(frame, K.SATUAN)
    nomor, letak = nomori(indikator, satuan)
    naskah = tuple(baca_naskah(str(indikator[i]), str(satuan[i])) for i in letak)
    return TabelIndikator(frame, naskah, nomor, kolom_arah(frame))


def sekali(aturan: Callable[[TabelIndikator], Kena]) -> Callable[[TabelIndikator], Kena]:
    """Aturan yang dirujuk aturan lain: dihitung sekali untuk tiap tabel."""

    @wraps(aturan)
    def ingat(t: TabelIndikator) -> Kena:
        if aturan.__name__ not in t._ingatan:
            t._ingatan[aturan.__name__] = aturan(t)
        return t._ingatan[aturan.__name__]

    return ingat


def _rapikan_tingkat(tingkat: str) -> str:
    return " ".join(tingkat.lower().replace("_", " ").split())


def _tingkat_kode(kode: str) -> str:
    """Tingkat menurut bentuk kode nomenklatur; kosong bila bukan kode kegiatan.

    >>> _tingkat_kode("1.01.02.2.01"), _tingkat_kode("1.01.02.2.01.0001"), _tingkat_kode("DISDIK.T1.S1.1")
    ('kegiatan', 'subkegiatan', '')
    """
    cocok = _KODE_KEGIATAN.fullmatch(kode)
    return "" if not cocok else ("subkegiatan" if cocok[1] else "kegiatan")


def pertama(*kelompok: Deret) -> Deret:
    """Letak baris pertama yang kelompoknya sama, untuk tiap baris.

    >>> pertama(np.array([7, 8, 7])).tolist()
    [0, 1, 0]
    """
    nomor, letak = nomori(*kelompok)
    return np.asarray(letak[nomor])


def berpembanding(acu: Deret) -> Deret:
    """Letak baris yang pembandingnya (`pertama`) baris lain.

    >>> berpembanding(pertama(np.array([7, 8, 7]))).tolist()
    [2]
    """
    return np.flatnonzero(acu != np.arange(len(acu)))


def nomor_baris(frame: pd.DataFrame, letak: Deret) -> Deret:
    """Bidang pesan: nomor baris di berkas dari baris lain yang ditunjuk."""
    return np.asarray(frame.index.to_numpy()[letak].astype(str))
