"""Satu baris kantor yang sedang disalin, untuk siapa disalin, dan sebutan asalnya."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.kantor.bentuk import BarisIndikator, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kalimat import butir, tanpa_butir
from lakip_helpers.pakai.salin.kode import Pengode


@dataclass
class Salinan:
    """Satu baris kantor yang sedang disalin: mencatat kolom mana yang sudah punya tempat."""

    tabel: TabelKantor
    baris: BarisIndikator
    tujuan: str
    terpakai: set[int] = field(default_factory=set)

    @property
    def indikator(self) -> str:
        """Kalimat indikator tanpa nomor urutnya."""
        kalimat = self.baris.indikator
        return tanpa_butir(kalimat) if butir(kalimat) else kalimat

    def pakai(self, n: int | None) -> object:
        """Nilai kolom ke-n, dan catat bahwa ia sudah punya tempat."""
        if n is None:
            return None
        self.terpakai.add(n)
        return self.baris.nilai.get(n)

    def peran(self, *peran: P) -> object:
        """Nilai kolom berperan itu yang pertama berisi."""
        for satu in peran:
            for n in self.tabel.kolom_berperan(satu):
                if sebagai_teks(self.baris.nilai.get(n)):
                    return self.pakai(n)
        return None

    def sisa(self) -> Iterator[tuple[int, str]]:
        """Kolom berisi yang belum punya tempat: nomor urutnya dan isinya."""
        lewati = {P.NOMOR, P.INDIKATOR, P.SASARAN, P.TUJUAN, P.SATUAN}
        for n, nilai in self.baris.nilai.items():
            teks = sebagai_teks(nilai)
            if teks and n not in self.terpakai and self.tabel.kolom[n].peran not in lewati:
                yield n, teks


@dataclass(frozen=True)
class Tujuan:
    """Untuk siapa disalin: pemberi kode OPD dan RPJMD, nama OPD, dan tahun dokumen bila tabelnya tidak menyebut."""

    kode: Pengode
    nama_opd: str
    tahun: str = ""
    kota: Pengode = field(default_factory=lambda: Pengode("RPJMD"))

    def pengode(self, jenis: str) -> Pengode:
        """Pemberi kode menurut jenis dokumennya."""
        return self.kota if jenis == "rpjmd" else self.kode


def sebut_asal(tabel: TabelKantor, i: int) -> str:
    """Berkas dan tempat sebuah baris: "pk.xlsx, lembar 'PK', baris 7" atau "pk.docx, tabel 1, baris 3"."""
    petak = tabel.petak
    lembar = f"{petak.tempat}, " if petak.lembaran and petak.tempat else ""
    return f"{petak.berkas}, {lembar}{petak.letak(i)}"
