"""Apa tiap baris di bawah judul: indikator, judul bagian, jumlah, sambungan, induk, atau tanda tangan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak, sebagai_teks
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, BarisLewat, KolomKantor, Sebab
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.induk import CUPLIK, Terpilah, angkat_induk
from lakip_helpers.kantor.isi_baris import NILAI, IsiBaris
from lakip_helpers.kantor.kalimat import (
    awal_indikator,
    awal_jumlah,
    awal_tanda_tangan,
    baris_jumlah,
    butir,
    label_bagian,
    label_baris,
    mirip_indikator_lanjutan,
    satuan_judul,
    satuan_saja,
)
from lakip_helpers.kantor.kata import nomor_bagian, periode_teks, rapikan
from lakip_helpers.kantor.nomor import baris_nomor
from lakip_helpers.kantor.sel import sel_baris
from lakip_helpers.kantor.tumpuk import pecah_tumpukan

_PENDAMPING: Final = (P.SATUAN, P.FORMULA, P.DEFINISI, P.SUMBER, P.PENANGGUNG_JAWAB)
_PENUTUP_MAKS: Final = 3
_MILIK: Final = frozenset({*KINERJA, P.SATUAN, P.BASELINE, P.KATEGORI, P.ARAH, P.FORMULA, P.DEFINISI, P.SUMBER})
"""Peran yang milik indikator di kirinya, bila tiap kolom indikator punya nilainya sendiri."""
_MASUKAN: Final = frozenset({"masukan", "input", "inputs", "masukan/input", "masukan (input)", "input (masukan)"})


class Pemilah:
    """Berjalan dari atas ke bawah sebuah tabel, mengingat sasaran dan konteks yang berlaku."""

    def __init__(self, petak: Petak, kolom: Sequence[KolomKantor], judul: frozenset[str]) -> None:
        self.petak, self.kolom, self.judul = petak, kolom, judul
        self.isi = IsiBaris(petak, kolom)
        self.baris: list[BarisIndikator] = []
        self.lewat: list[BarisLewat] = []
        self.sasaran = self.konteks = ""
        self.menurut_kolom: dict[int, str] = {}
        self.penutup = False
        self.berindikator = bool(_urut(kolom, P.INDIKATOR))
        self.pokok = _urut(kolom, P.INDIKATOR) or _urut(kolom, P.SASARAN)[:1] or _urut(kolom, P.TUJUAN)[:1]
        self.kolom_sasaran = _kolom_sasaran(kolom, self.pokok) if self.berindikator else {}
        self.kolom_satuan = _urut(kolom, P.SATUAN)
        self.kolom_program = _urut(kolom, P.PROGRAM)
        self.kolom_nomor = [*_urut(kolom, P.NOMOR), *_urut(kolom, P.KODE)]
        self.kolom_jenis = _urut(kolom, P.JENIS)
        self.kolom_ulang = [*_urut(kolom, P.TAHUN), *_urut(kolom, P.JENIS_NILAI)]
        self.bukan_milik = _bukan_milik(kolom, self.pokok)
        self.kolom_nilai = [n for n, k in enumerate(kolom) if k.peran in NILAI]
        self.kolom_pendamping = [n for n, k in enumerate(kolom) if k.peran in _PENDAMPING]

    def jalankan(self, awal: int, akhir: int) -> Terpilah:
        """Pilah baris petak dari `awal` sampai sebelum `akhir`."""
        for i in range(awal, akhir):
            teks = list(dict.fromkeys(sel.teks for sel in sel_baris(self.petak, i)))
            if teks:
                self._satu(i, teks)
        return Terpilah(tuple(self.baris), tuple(self.lewat))

    def _satu(self, i: int, teks: list[str]) -> None:
        if sebab := self._bukan_isi(i, teks):
            self._lewati(i, sebab, teks)
            return
        kalimat = {n: self.isi.teks(i, n) for n in self.pokok}
        if any(kalimat.values()) and self._sambungan(i, kalimat):
            self._sambung(i)
            self._lewati(i, Sebab.SAMBUNGAN, teks)
            return
        if not any(kalimat.values()) and self._ekor_sasaran(i, teks):
            self._lewati(i, Sebab.SAMBUNGAN, teks)
            return
        self._ikuti_sasaran(i)
        if not any(kalimat.values()):
            if not self._ulangan(i):
                self._tanpa_indikator(i, teks)
        elif self._hanya_judul(i, teks, kalimat):
            self._buka_bagian(teks)
            self._lewati(i, Sebab.BAGIAN, teks)
        else:
            for n in self.pokok:
                if kalimat[n]:
                    self._simpan(i, n, self.isi.mentah(i, n))

    def _bukan_isi(self, i: int, teks: list[str]) -> Sebab | None:
        if baris_nomor(self.petak, i):
            return Sebab.NOMOR_KOLOM
        if sum(_seragam(t) in self.judul for t in teks) >= max(2, 0.6 * len(teks)):
            return Sebab.JUDUL_ULANG
        if any(t[:7].casefold() == "contoh:" for t in teks):
            return Sebab.CONTOH
        if self._baris_jumlah(i, teks):
            return Sebab.JUMLAH
        if any(self.isi.teks(i, n).casefold() in _MASUKAN for n in self.kolom_jenis):
            return Sebab.MASUKAN
        self.penutup = self.penutup or (len(teks) <= _PENUTUP_MAKS and any(map(awal_tanda_tangan, teks)))
        return Sebab.TANDA_TANGAN if self.penutup and not any(self.isi.teks(i, n) for n in self.kolom_nilai) else None

    def _baris_jumlah(self, i: int, teks: list[str]) -> bool:
        tulisan = [t for t in teks if any(h.isalpha() for h in t)]
        if not tulisan or len(tulisan) > 3:
            return False
        lebar = any(sel.wilayah[3] > sel.wilayah[1] and sel.teks == tulisan[0] for sel in sel_baris(self.petak, i))
        return baris_jumlah(tulisan[0]) or (lebar and awal_jumlah(tulisan[0]))

    def _ikuti_sasaran(self, i: int) -> None:
        for n in self.kolom_sasaran.values():
            if teks := self.isi.teks(i, n):
                label = label_bagian(teks)
                self.menurut_kolom[n] = label[1] if label and label[0] in ("sasaran", "tujuan") else teks
        for n in self.kolom_program[-1:]:
            if teks := self.isi.teks(i, n):
                self.konteks = teks

    def _ada_nilai(self, i: int) -> bool:
        return any(self.isi.teks(i, n) for n in (*self.kolom_nilai, *self.kolom_pendamping))

    def _tanpa_indikator(self, i: int, teks: list[str]) -> None:
        """Baris tanpa kalimat indikator: judul bagian, baris program, atau lanjutan sel gabungan."""
        lebar = [sel for sel in sel_baris(self.petak, i) if sel.wilayah[3] - sel.wilayah[1] >= 1]
        if len(teks) <= 2 and not self._ada_nilai(i) and (lebar or len(teks) == 1):
            self._buka_bagian(teks)
            self._lewati(i, Sebab.BAGIAN, teks)
            return
        for n in self.kolom_program:
            if kalimat := self.isi.teks(i, n):
                self.konteks = kalimat
        self._lewati(i, Sebab.TANPA_INDIKATOR, teks)

    def _ekor_sasaran(self, i: int, teks: Sequence[str]) -> bool:
        """Ekor sasaran beberapa indikator yang selnya terpotong halaman; disambungkan pada semua barisnya."""
        ekor = {n: teks_sel for n in self.kolom_sasaran.values() if (teks_sel := self.isi.teks(i, n))}
        if (
            not self.baris
            or not self._ganti_halaman(i)
            or len(ekor) != len(teks)
            or not all(map(mirip_indikator_lanjutan, ekor.values()))
        ):
            return False
        for n, teks_sel in ekor.items():
            lama = self.menurut_kolom.get(n, "")
            self.menurut_kolom[n] = f"{lama} {teks_sel}".strip()
            self.baris = [replace(b, sasaran=self.menurut_kolom[n]) if b.sasaran == lama else b for b in self.baris]
        return True

    def _ganti_halaman(self, i: int) -> bool:
        """Baris ini di halaman lain daripada baris indikator terakhir."""
        tempat = [self.petak.baris[k][0] if k < len(self.petak.baris) else "" for k in (self.baris[-1].baris, i)]
        return tempat[0] != tempat[1]

    def _hanya_judul(self, i: int, teks: list[str], kalimat: dict[int, str]) -> bool:
        """Satu tulisan saja di seluruh baris, dan bukan kalimat indikator: judul bagian (nama OPD, "MISI 1", …)."""
        if not self.berindikator or self._ada_nilai(i):
            return False
        kode = {self.isi.teks(i, n) for n in self.kolom_nomor}
        lain = [t for t in teks if any(h.isalpha() for h in t) and rapikan(t) not in kode]
        if not lain:
            return False
        isi = next((k for k in kalimat.values() if k), "")
        if label_bagian(isi) and all(rapikan(t) in isi for t in lain):
            return True
        if len(lain) != 1:
            return False
        berkolom = bool(self.kolom_nilai or self.kolom_pendamping)
        lebar = any(sel.wilayah[3] > sel.wilayah[1] and sel.teks == lain[0] for sel in sel_baris(self.petak, i))
        return (berkolom or lebar) and (not awal_indikator(isi) or (isi.isupper() and any(map(_romawi, kode))))

    def _buka_bagian(self, teks: Sequence[str]) -> None:
        label = label_baris(teks)
        if label and label[0] in ("sasaran", "tujuan"):
            self.sasaran = label[1]
        else:
            self.konteks = rapikan(max(teks, key=len))

    def _ulangan(self, i: int) -> bool:
        """Baris berikut dari indikator di atasnya: tahun atau triwulan lain, atau baris realisasi di bawah target."""
        if not self.baris or not any(self.isi.teks(i, n) for n in self.kolom_nilai):
            return False
        if not any(self._penanda(n, self.isi.teks(i, n)) for n in self.kolom_ulang):
            return False
        atas = self.baris[-1]
        pokok = next((n for n in self.pokok if n in atas.nilai), None)
        if pokok is None:
            return False
        self._simpan(i, pokok, atas.indikator)
        return True

    def _penanda(self, n: int, sebutan: str) -> bool:
        """Sel yang menandai baris berikut itu: periode ("2024", "II" di bawah "Triwulan"), atau kata target."""
        kolom = self.kolom[n]
        jenis_nilai = kolom.peran is P.JENIS_NILAI and bool(sebutan)
        return jenis_nilai or bool(periode_teks(sebutan) or nomor_bagian(sebutan, kolom.judul))

    def _sambungan(self, i: int, kalimat: dict[int, str]) -> bool:
        """Ekor baris yang terpotong halaman: tanpa nomor, tanpa nilai, dan tidak mulai seperti indikator."""
        if not self.baris or i == 0 or self.baris[-1].baris >= i:
            return False
        nilai = [teks for n in (*self.kolom_nilai, *self.kolom_nomor) if (teks := self.isi.teks(i, n))]
        if not self._ganti_halaman(i) or not all(map(satuan_saja, nilai)):
            return False
        ekor = [k for k in kalimat.values() if k]
        if nilai:
            return not any(awal_indikator(k) or butir(k) for k in ekor) and len(self.baris[-1].indikator.split()) < 3
        if all(map(mirip_indikator_lanjutan, ekor)):
            return True
        berisi = any(self.isi.teks(i, n) for n in (*self.kolom_program, *self.kolom_pendamping))
        return not berisi and not any(awal_indikator(k) or butir(k) for k in ekor)

    def _sambung(self, i: int) -> None:
        akhir = self.baris[-1]
        ekor = "\n".join(filter(None, (self.isi.mentah(i, n) for n in self.pokok)))
        lanjut = " ".join(filter(None, (self.isi.teks(i, n) for n in self.kolom_sasaran.values())))
        if lanjut:
            self.menurut_kolom |= {n: f"{teks} {lanjut}" for n, teks in self.menurut_kolom.items()}
        sasaran = f"{akhir.sasaran} {lanjut}".strip()
        nilai = dict(akhir.nilai)
        for n in self.kolom_nilai:
            if (teks := self.isi.teks(i, n)) and n in nilai:
                nilai[n] = f"{sebagai_teks(nilai[n])} {teks}"
        self.baris[-1] = replace(akhir, indikator=f"{akhir.indikator}\n{ekor}", sasaran=sasaran, nilai=nilai)

    def _simpan(self, i: int, pokok: int, kalimat: str) -> None:
        lain = self.bukan_milik.get(pokok, frozenset())
        terbaca = {n: self.isi.nilai(i, n) for n in range(len(self.kolom)) if n not in self.pokok and n not in lain}
        nilai = {n: isi_sel for n, (isi_sel, _) in terbaca.items() if isi_sel is not None}
        satuan = next((rapikan(sebagai_teks(nilai[n])) for n in self.kolom_satuan if n in nilai), "")
        satuan = satuan or next((sebelah for _, sebelah in terbaca.values() if sebelah), "") or self._di_judul(nilai)
        sasaran = self.menurut_kolom.get(self.kolom_sasaran.get(pokok, -1), self.sasaran)
        if not self.berindikator:
            sasaran, kalimat = rapikan(kalimat), ""
        self.baris.append(BarisIndikator(i, kalimat, sasaran, self.konteks, satuan, {**nilai, pokok: kalimat}))

    def _di_judul(self, nilai: Mapping[int, object]) -> str:
        """Satuan pada judul kolom target atau realisasinya, bila nilainya tidak membawa satuan sendiri."""
        polos = (n for n in nilai if self.kolom[n].peran in (P.TARGET, P.REALISASI) and not _berhuruf(nilai[n]))
        return next(filter(None, (satuan_judul(self.kolom[n].judul) for n in polos)), "")

    def _lewati(self, i: int, sebab: Sebab, teks: Sequence[str]) -> None:
        rapi = " ".join(" ".join(teks).split())
        self.lewat.append(BarisLewat(i, sebab, rapi if len(rapi) <= CUPLIK else f"{rapi[: CUPLIK - 1]}…"))


def pilah(petak: Petak, kolom: Sequence[KolomKantor], awal: int, akhir: int, sasaran: str = "") -> Terpilah:
    """Pilah baris data sebuah tabel menjadi baris indikator dan baris lain; `sasaran` dari judul di atasnya.

    >>> kolom = [KolomKantor((0,), ("Indikator",), P.INDIKATOR), KolomKantor((1,), ("Target",), P.TARGET)]
    >>> kisi = [["Sasaran 1: Mutu air", None], ["Indeks air", "60"], ["Jumlah", "60"]]
    >>> terpilah = pilah(Petak("a", "", kisi), kolom, 0, 3)
    >>> [(b.indikator, b.sasaran) for b in terpilah.baris], [b.sebab.value for b in terpilah.lewat]
    ([('Indeks air', 'Mutu air')], ['judul bagian', 'jumlah atau rata-rata'])
    """
    judul = frozenset(_seragam(teks) for k in kolom for teks in k.jalur)
    pemilah = Pemilah(petak, kolom, judul)
    pemilah.sasaran = sasaran
    terpilah = angkat_induk(pemilah.jalankan(awal, akhir), kolom)
    return replace(terpilah, baris=tuple(pecah_tumpukan(petak, kolom, terpilah.baris)))


def _seragam(teks: str) -> str:
    """Tulisan untuk mengenali judul yang dicetak ulang; murah, sebab dipanggil untuk tiap sel."""
    return " ".join(teks.casefold().split())


def _urut(kolom: Sequence[KolomKantor], peran: P) -> list[int]:
    return [n for n, k in enumerate(kolom) if k.peran is peran]


def _kolom_sasaran(kolom: Sequence[KolomKantor], pokok: Sequence[int]) -> dict[int, int]:
    """Kolom indikator → kolom sasarannya: yang terdekat di kirinya; satu indikator memilih sasaran atas tujuan."""
    sasaran, tujuan = _urut(kolom, P.SASARAN), _urut(kolom, P.TUJUAN)
    calon = sorted([*sasaran, *tujuan]) if len(pokok) > 1 else sasaran or tujuan
    hasil = {}
    for n in pokok if calon else ():
        kiri = [m for m in calon if m < n]
        hasil[n] = kiri[-1] if kiri else calon[0]
    return hasil


def _bukan_milik(kolom: Sequence[KolomKantor], pokok: Sequence[int]) -> dict[int, frozenset[int]]:
    """Kolom indikator → kolom nilai milik indikator lain; kosong bila nilainya dipakai bersama.

    Dua rancangan berdampingan, atau program dan kegiatan masing-masing dengan targetnya: tiap indikator memiliki kolom
    sesudahnya sampai indikator berikut.
    """
    batas = [*pokok[1:], len(kolom)]
    milik = [{m for m in range(a + 1, b) if kolom[m].peran in _MILIK} for a, b in zip(pokok, batas, strict=False)]
    if len(pokok) < 2 or not all(any(kolom[m].peran in KINERJA for m in satu) for satu in milik):
        return {}
    semua = set().union(*milik)
    return {n: frozenset(semua - satu) for n, satu in zip(pokok, milik, strict=True)}


def _romawi(teks: str) -> bool:
    """Nomor romawi atau huruf kapital ("II", "A."): nomor judul bagian.

    >>> [_romawi(teks) for teks in ("II", "B.", "1", "")]
    [True, True, False, False]
    """
    return bool(re.fullmatch(r"(?:[IVX]{1,4}|[A-H])[.)]?", teks))


def _berhuruf(nilai: object) -> bool:
    return any(map(str.isalpha, sebagai_teks(nilai)))
