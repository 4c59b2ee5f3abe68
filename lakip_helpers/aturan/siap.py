"""Siap: satu tabel indikator yang sudah diurai, bahan bersama aturan MUTU dan TGT."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.kerangka import Deret, Kena, kolom_teks
from lakip_helpers.aturan.naskah import Naskah, baca_naskah, nama_baku, nama_lain, nama_pokok, nomori
from lakip_helpers.aturan.seri import Seri, kolom_arah, susun_seri
from lakip_helpers.istilah import Arah, JenisNomenklatur, K

if TYPE_CHECKING:
    import pandas as pd

KOLOM_PEMILIK: Final = ("daerah", "opd", K.KODE_OPD, "dokumen", K.KODE_PK, K.KODE, K.TAHUN)
"""Dua baris hanya dibandingkan bila pemiliknya sama: daerah, OPD, dokumen, dan (bila ada) kode programnya."""
KOLOM_TINGKAT: Final = (K.JENIS, "jenis_tabel", "level_dokumen", "level", K.TINGKAT)
"""Kolom yang dapat menyebut tingkat sebuah indikator, menurut urutan dipercaya."""
_KODE_KEGIATAN: Final = re.compile(r"\d\.\d{2}\.\d{2}\.\d\.\d{2}(\.\d{1,4})?")
_TANDA: Final = {Arah.NAIK.value: 1.0, Arah.TURUN.value: -1.0}


@dataclass(frozen=True)
class Siap:
    """Frame dan hasil urainya. `naskah` berisi kalimat yang berbeda; `kode` menunjuk naskah tiap baris."""

    frame: pd.DataFrame
    naskah: tuple[Naskah, ...]
    kode: Deret
    arah_tertulis: Deret
    _ingatan: dict[str, Kena] = field(default_factory=dict, repr=False)

    def potong(self, banyak: int) -> Iterator[Siap]:
        """Potongan-potongan tabel, supaya hitungan per baris tetap seukuran singgahan prosesor."""
        for awal in range(0, len(self.frame), banyak):
            di_sini = slice(awal, awal + banyak)
            frame = self.frame.iloc[di_sini]
            frame.attrs = dict(self.frame.attrs)
            bagian = Siap(frame, self.naskah, self.kode[di_sini], self.arah_tertulis[di_sini])
            bagian.__dict__["seri"] = self.seri.potong(di_sini)
            yield bagian

    def tandai(self, syarat: Callable[[Naskah], object]) -> Deret:
        """Topeng baris yang naskahnya memenuhi syarat."""
        return np.array([bool(syarat(satu)) for satu in self.naskah], dtype=bool)[self.kode]

    def petik(self, ambil: Callable[[Naskah], str]) -> Deret:
        """Teks dari tiap naskah, dipetakan ke baris."""
        return np.array([ambil(satu) for satu in self.naskah], dtype=object)[self.kode]

    def punya(self, kolom: str) -> bool:
        """Frame memuat kolom itu dan sekurangnya satu selnya terisi."""
        return kolom in self.frame and bool((kolom_teks(self.frame, kolom) != "").any())

    @cached_property
    def dinilai(self) -> Deret:
        """Baris yang kalimatnya disusun OPD sendiri; indikator sub kegiatan sudah ditetapkan nomenklatur."""
        isi = self.petik(lambda satu: satu.teks) != ""
        return np.asarray(isi & ~np.isin(self._tingkat, [JenisNomenklatur.SUBKEGIATAN, "sub kegiatan"]))

    @cached_property
    def wajib_hasil(self) -> Deret:
        """Baris pada tingkat yang berutang hasil: tujuan, sasaran, program, IKU; kegiatan tidak."""
        kode, letak = nomori(self._tingkat)
        kegiatan = np.array(["kegiatan" in str(self._tingkat[i]) for i in letak], dtype=bool)
        return np.asarray(self.dinilai & ~kegiatan[kode])

    @cached_property
    def _tingkat(self) -> Deret:
        """Tingkat tiap baris, huruf kecil: dari kolom tingkat, atau dari bentuk kode programnya."""
        nama = next((k for k in KOLOM_TINGKAT if k in self.frame), "")
        isi = kolom_teks(self.frame, nama or K.KODE_INDIKATOR)
        kode, letak = nomori(isi)
        baca = _rapikan_tingkat if nama else _tingkat_kode
        return np.array([baca(str(isi[i])) for i in letak], dtype=object)[kode]

    @cached_property
    def arah(self) -> Deret:
        """Arah tertulis; bila kosong, arah yang terbaca dari kalimatnya."""
        terbaca = self.petik(lambda satu: satu.arah.arah.value)
        return np.where(np.isin(self.arah_tertulis, list(Arah)), self.arah_tertulis, terbaca)

    @cached_property
    def seri(self) -> Seri:
        """Deret target, baseline, dan arahnya sebagai angka."""
        tanda = np.select([self.arah == arah for arah in _TANDA], list(_TANDA.values()), default=0.0)
        return susun_seri(self.frame, tanda, np.isin(self.arah_tertulis, list(Arah)))

    @cached_property
    def nama(self) -> Deret:
        """Nomor nama baku tiap baris: yang hanya berbeda ejaan, keterangan kurung, atau singkatan bernomor sama."""
        panjang = {lain: nama_baku(satu.teks) for satu in self.naskah if (lain := nama_lain(satu.teks))}
        nama = [nama_baku(satu.teks) for satu in self.naskah]
        return self._nomori([panjang.get(satu, satu) for satu in nama])

    @cached_property
    def pokok(self) -> Deret:
        """Nomor pokok nama (empat kata pertama) tiap baris."""
        return self._nomori([nama_pokok(satu.teks) for satu in self.naskah])

    @cached_property
    def golongan_satuan(self) -> Deret:
        """Nomor golongan satuan tiap baris; satuan yang tidak bergolongan bernomor menurut tulisannya."""
        return self._nomori([satu.golongan_satuan or satu.satuan.lower() for satu in self.naskah])

    def _nomori(self, isi: list[str]) -> Deret:
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
    kode, letak = nomori(indikator, satuan)
    naskah = tuple(baca_naskah(str(indikator[i]), str(satuan[i])) for i in letak)
    return Siap(frame, naskah, kode, kolom_arah(frame))


def pertama(*kelompok: Deret) -> Deret:
    """Letak baris pertama yang kelompoknya sama, untuk tiap baris.

    >>> pertama(np.array([7, 8, 7])).tolist()
    [0, 1, 0]
    """
    kode, letak = nomori(*kelompok)
    return np.asarray(letak[kode])


def nomor_baris(frame: pd.DataFrame, letak: Deret) -> Callable[[Deret], Sequence[object]]:
    """Bidang pesan: nomor baris di berkas dari baris lain yang ditunjuk."""
    index = frame.index.to_numpy()
    return lambda baris: [str(index[letak[i]]) for i in baris]
