"""Bahan pemeriksaan angka: laporan yang sudah terbaca, tabelnya sebagai angka, dan nasib tiap indikatornya."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.berkas.petak import Dokumen
from lakip_helpers.istilah import Arah
from lakip_helpers.kantor.bentuk import PeranKolom, TabelKantor
from lakip_helpers.laporan.angka import antartabel
from lakip_helpers.laporan.angka.ukuran import Ukuran, susun_ukuran
from lakip_helpers.laporan.bentuk import Bagian, Sasaran
from lakip_helpers.laporan.teks.kata import kata, tanpa_nomor
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.tabel_angka import TabelAngka, bilangan, susun_angka


@dataclass(frozen=True)
class BahanAngka:
    """Laporan yang terbaca (dokumen, naskah, bagian, satuan uraian, tabel, sasaran, tahun); angka dihitung sekali."""

    dokumen: Dokumen
    naskah: Naskah
    struktur: Mapping[str, Bagian]
    tabel: Sequence[TabelKantor]
    satuan: Sequence[Satuan] = ()
    sasaran: Sequence[Sasaran] = ()
    tahun: int | None = None

    @cached_property
    def halaman(self) -> dict[str, int]:
        """Halaman tiap tabel."""
        return {b.tabel: b.halaman for b in reversed(self.naskah.baris) if b.tabel}

    @cached_property
    def angka(self) -> list[TabelAngka]:
        """Semua tabel sebagai angka."""
        return [susun_angka(p, self.halaman) for p in self.dokumen.petak]

    @cached_property
    def nilai(self) -> Sequence[antartabel.Nilai]:
        """Nilai tiap indikator yang dapat dibandingkan antartabel."""
        return antartabel.kumpulkan(self.tabel, self.halaman, self.tahun, self.dokumen.halaman_tercatat)

    @cached_property
    def ukuran(self) -> Mapping[str, Ukuran]:
        """Target dan realisasi tiap indikator sasaran."""
        return susun_ukuran(self.sasaran, self.tabel, self.nilai, self.angka, self.tahun)

    @cached_property
    def meleset(self) -> dict[str, bool]:
        """Indikator yang target dan realisasi tahun laporannya terbaca → benar bila meleset."""
        return _status(self.tabel, self.sasaran, self.tahun, self.ukuran)

    @cached_property
    def capaian(self) -> dict[str, float]:
        """Capaian tiap indikator menurut target dan realisasinya di tabel, persen."""
        return _capaian_tiap(self.ukuran, self.tahun)

    @property
    def nama(self) -> list[str]:
        """Teks semua sasaran dan indikator."""
        return [teks for s in self.sasaran for teks in (s.teks, *s.indikator)]

    @property
    def bab_3(self) -> int:
        """Baris pertama Bab III; awal naskah bila tidak ditemukan."""
        return max(self.struktur["bab_3"].baris, 0)

    @property
    def banyak_meleset(self) -> int | None:
        """Banyaknya indikator yang realisasinya meleset; `None` bila ada indikator yang angkanya tidak terbaca."""
        resmi = dict.fromkeys(i for s in self.sasaran for i in s.indikator)
        terbaca = bool(self.meleset) and resmi.keys() <= self.meleset.keys()
        return sum(self.meleset[i] for i in resmi) if terbaca else None

    def rata_sasaran(self) -> list[float]:
        """Rata-rata capaian tiap sasaran, dihitung dan tercetak, walaupun indikatornya di tabel yang terpisah."""
        return [*_rata(self.sasaran, self.capaian), *_rata(self.sasaran, _capaian_tercetak(self.tabel))]


def makin_kecil(indikator: str) -> bool:
    """Makin kecil makin baik menurut kalimatnya.

    >>> makin_kecil("Angka kemiskinan"), makin_kecil("Persentase sekolah terakreditasi A")
    (True, False)
    """
    return tentukan_arah(baca_kalimat(indikator)).arah is Arah.TURUN


def _rata(sasaran: Sequence[Sasaran], capaian: Mapping[str, float]) -> list[float]:
    lengkap = [[capaian[i] for i in s.indikator] for s in sasaran if s.indikator and capaian.keys() >= {*s.indikator}]
    return [sum(satu) / len(satu) for satu in lengkap]


def _capaian_tercetak(tabel: Sequence[TabelKantor]) -> dict[str, float]:
    """Capaian tiap indikator seperti tercetak di tabel pertamanya."""
    semua = ((b, b.nilai.get(n)) for t in tabel for n in t.kolom_berperan(PeranKolom.CAPAIAN)[:1] for b in t.baris)
    return {tanpa_nomor(b.indikator): x.nilai for b, isi_sel in reversed([*semua]) if (x := bilangan(isi_sel))}


def _capaian_tiap(ukuran: Mapping[str, Ukuran], tahun: int | None) -> dict[str, float]:
    pasang = [(i, u.target.get(str(tahun)), u.realisasi.get(str(tahun))) for i, u in ukuran.items()]
    return {i: _capaian(a.nilai, c.nilai, i) for i, a, c in pasang if a and c and a.nilai}


def _capaian(target: float, realisasi: float, indikator: str) -> float:
    return (2 * target - realisasi if makin_kecil(indikator) else realisasi) / target * 100


def _status(
    tabel: Sequence[TabelKantor], sasaran: Sequence[Sasaran], tahun: int | None, ukuran: Mapping[str, Ukuran]
) -> dict[str, bool]:
    resmi = {kata(i): i for s in sasaran for i in s.indikator}
    hasil: dict[str, bool] = {}
    for t in tabel:
        pasang = next((p for p in t.pasangan if p.target is not None and p.realisasi is not None), None)
        if pasang is None or (tahun and pasang.periode.tahun not in ("", str(tahun))):
            continue
        for b in t.baris:
            nama = resmi.get(kata(tanpa_nomor(b.indikator)))
            a, c = bilangan(b.nilai.get(pasang.target or 0)), bilangan(b.nilai.get(pasang.realisasi or 0))
            if nama and a and c:
                hasil.setdefault(nama, _di_bawah(a.nilai, c.nilai, b.indikator))
    for nama, u in ukuran.items():
        a, c = u.target.get(str(tahun)), u.realisasi.get(str(tahun))
        if a and c:
            hasil.setdefault(nama, _di_bawah(a.nilai, c.nilai, nama))
    return hasil


def _di_bawah(target: float, realisasi: float, indikator: str) -> bool:
    return realisasi > target if makin_kecil(indikator) else realisasi < target
