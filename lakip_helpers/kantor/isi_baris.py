"""Isi sel sebuah baris menurut kolomnya, termasuk dari gabungan yang mulai di atasnya."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import rapikan

NILAI: Final = (*KINERJA, P.BASELINE, P.PAGU, P.REALISASI_ANGGARAN, P.KATEGORI)
_NOMOR: Final = re.compile(r"\(?(?:\d{1,2}[.)]?){1,5}|[a-zA-Z][.)]")
"""Nomor urut di sel tersendiri: "1.2", "3)", "a."."""
_BILANGAN: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})*(?:,\d{1,2})?")
_BERIBUAN: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")


@dataclass(frozen=True)
class IsiBaris:
    """Pembaca sel sebuah tabel: petaknya dan kolom-kolomnya."""

    petak: Petak
    kolom: Sequence[KolomKantor]

    def teks(self, i: int, n: int) -> str:
        """Teks kolom di baris itu bila selnya mulai di sini; kolom yang bersebelahan disambung."""
        return rapikan(self.mentah(i, n))

    def mentah(self, i: int, n: int) -> str:
        """Seperti `teks`, dengan garis barisnya; indikator bertumpuk dipisah kemudian. Nomor di sel sendiri dibuang."""
        bagian = [self.petak.teks(i, j) for j in self.kolom[n].letak if self.petak.jangkar(i, j)]
        berisi = list(dict.fromkeys(filter(None, bagian)))
        if self.kolom[n].peran is P.INDIKATOR and len(berisi) > 1 and _NOMOR.fullmatch(berisi[0]):
            del berisi[0]
        return " ".join(berisi)

    def nilai(self, i: int, n: int) -> tuple[object, str]:
        """Nilai kolom di baris itu, termasuk dari gabungan yang mulai di atasnya, dan satuan di sel sebelah angkanya.

        Bilangan Excel tetap bilangan; angka yang terlipat di sel sempit disatukan.
        """
        nilai, satuan = self._nilai(i, n)
        return (satukan_angka(nilai) if self.kolom[n].peran in NILAI else nilai), satuan

    def _nilai(self, i: int, n: int) -> tuple[object, str]:
        letak = self.kolom[n].letak
        if len(letak) == 1:
            utuh = self.petak.wilayah(i, letak[0])[1] == letak[0]
            return (self.petak.nilai(i, letak[0]) if utuh else None), ""
        awal = letak[0]
        isi = [j for j in letak if self.petak.nilai(i, j) is not None and self.petak.wilayah(i, j)[1] >= awal]
        unik = sorted({self.petak.wilayah(i, j): j for j in reversed(isi)}.values())
        if len(unik) <= 1:
            return (self.petak.nilai(i, unik[0]), "") if unik else (None, "")
        teks = [self.petak.teks(i, j) for j in unik]
        if self.kolom[n].peran in NILAI and (pisah := angka_dan_satuan(teks)):
            return self.petak.nilai(i, unik[pisah[0]]), pisah[1]
        return " ".join(dict.fromkeys(teks)), ""


def angka_dan_satuan(teks: Sequence[str]) -> tuple[int, str] | None:
    """Urutan sel berangka dan teks satuannya, bila angka dan satuan ditulis di dua sel bersebelahan.

    >>> angka_dan_satuan(["16.478", "Koperasi"]), angka_dan_satuan(["27 Kab/Kota", "1 Provinsi"])
    ((0, 'Koperasi'), None)
    """
    angka = [n for n, satu in enumerate(teks) if any(huruf.isdigit() for huruf in satu)]
    tulisan = [satu for satu in teks if not any(huruf.isdigit() for huruf in satu)]
    return (angka[0], " ".join(tulisan)) if len(angka) == 1 and tulisan else None


def satukan_angka(nilai: object) -> object:
    """Angka yang terlipat di sel PDF yang sempit disatukan; dua angka utuh yang bertumpuk tidak.

    >>> satukan_angka("1.506.190.00\\nRp\\n0"), satukan_angka("1.250\\n1.300")
    ('Rp1.506.190.000', '1.250\\n1.300')
    """
    if not isinstance(nilai, str) or "\n" not in nilai:
        return nilai
    garis = [satu.strip() for satu in nilai.split("\n")]
    angka = [satu for satu in garis if satu.casefold().rstrip(".") != "rp"]
    if all(map(_BILANGAN.fullmatch, angka)) and len(angka) > 1:
        return nilai
    utuh = "".join(angka)
    return f"{'Rp' if len(angka) < len(garis) else ''}{utuh}" if _BERIBUAN.fullmatch(utuh) else nilai
