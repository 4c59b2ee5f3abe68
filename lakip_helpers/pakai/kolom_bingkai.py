"""Kolom tabel kantor mana yang menjadi kolom baku kit: menurut judul, peran, dan periodenya."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.istilah import KOLOM_TW, K
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, Pasangan, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.peran import peran_jalur
from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR
from lakip_helpers.tabel.judul import seragam, susun_kamus

if TYPE_CHECKING:
    from lakip_helpers.model import Tabel

NAMA_PERAN: Final[Mapping[P, str]] = {
    P.ARAH: K.ARAH,
    P.DEFINISI: K.DEFINISI,
    P.FORMULA: K.FORMULA,
    P.SUMBER: K.SUMBER,
    P.PENANGGUNG_JAWAB: K.PENANGGUNG_JAWAB,
    P.OPD: K.KODE_OPD,
    P.JENIS: "jenis_tabel",
    P.TAHUN: K.TAHUN,
    P.KATEGORI: K.KATEGORI_TERBIT,
    P.ANALISIS: K.SEBAB,
    P.TINDAK_LANJUT: K.TINDAK_LANJUT,
    P.PROGRAM: K.PROGRAM,
    P.PAGU: K.PAGU,
    P.REALISASI_ANGGARAN: K.REALISASI_RP,
}
"""Peran kolom yang langsung menjadi satu kolom kit."""
_SUDAH_DIBACA: Final = frozenset({P.NOMOR, P.KODE, P.INDIKATOR, P.SASARAN, P.SATUAN, *KINERJA, P.BASELINE})
_SEKALI: Final = frozenset({K.PAGU, K.REALISASI_RP, K.PROGRAM})
"""Hanya dinilai bila kolomnya satu: pagu tiap tahun dan dua kolom program tidak dapat dijadikan satu."""
_TRIWULAN: Final = dict(zip(("TW I", "TW II", "TW III", "TW IV"), KOLOM_TW, strict=True))
_PERIODE: Final = frozenset({K.INDIKATOR, K.SASARAN, K.SATUAN, K.TARGET, K.REALISASI, K.CAPAIAN_TERBIT})


def pilih_pasangan(tabel: TabelKantor, tahun: str = "") -> Pasangan | None:
    """Pasangan target dan realisasi yang dihitung: tahun lengkap terakhir, atau triwulan terakhir bila tidak ada.

    "Lengkap": sedikitnya satu baris mengisi target dan realisasinya. Akhir Renstra dipakai bila tidak ada yang lain.
    """
    calon = [p for p in tabel.pasangan if p.target is not None and p.realisasi is not None]
    calon = [p for p in calon if not tahun or tahun in (p.periode.tahun, str(p.periode))]
    isi = [p for p in calon if any(terisi(b, p.target) and terisi(b, p.realisasi) for b in tabel.baris)] or calon
    return max(isi, key=_urutan_periode, default=None)


def _urutan_periode(pasangan: Pasangan) -> tuple[bool, bool, str, str]:
    p = pasangan.periode
    bagian = {"TW I": "1", "TW II": "2", "TW III": "3", "TW IV": "4"}.get(p.bagian, p.bagian)
    return p.ke != "Renstra", not p.bagian, p.tahun[-4:] or p.ke, bagian


def terisi(baris: BarisIndikator, n: int | None) -> bool:
    """Kolom ke-n baris itu berisi huruf atau angka, bukan hanya tanda "-"."""
    return n is not None and any(huruf.isalnum() for huruf in sebagai_teks(baris.nilai.get(n)))


def kolom_peran(tabel: TabelKantor, model: Tabel) -> dict[str, int]:
    """Nama baku → nomor urut kolom yang tidak berpasangan per periode: menurut judulnya, lalu menurut perannya."""
    kamus = susun_kamus(model)
    hasil: dict[str, int] = {}
    kembar: set[str] = set()
    for n, kolom in enumerate(tabel.kolom):
        if kolom.peran in _SUDAH_DIBACA or (kolom.peran is P.LAIN and peran_jalur(kolom.jalur) is not P.LAIN):
            continue  # judulnya dikenal, tetapi isinya atau orangnya mengatakan bukan itu
        persis = kamus.get(seragam(kolom.judul))
        nama = persis.nama if persis else NAMA_PERAN.get(kolom.peran, "")
        if nama and nama in model.nama_kolom and nama not in _PERIODE:
            if nama in _SEKALI and nama in hasil:
                kembar.add(nama)
            hasil.setdefault(nama, n)
    return {nama: n for nama, n in hasil.items() if nama not in kembar}


def kolom_indikator(tabel: TabelKantor, tahun: str) -> dict[str, int]:
    """Nama baku → nomor urut kolom sebuah tabel indikator: yang tanpa periode, lalu target dan realisasinya.

    `tahun` memilih pasangannya (kosong, atau tidak ada: tahun lengkap terakhir); tanpa pasangan, target tiap tahun.
    """
    hasil = kolom_peran(tabel, INDIKATOR_KANTOR) | _kolom_baseline(tabel)
    for n, kolom in enumerate(tabel.kolom):
        p = kolom.periode
        if kolom.peran is P.TARGET and p.bagian in _TRIWULAN and not _banyak_tahun(tabel):
            hasil.setdefault(_TRIWULAN[p.bagian], n)
    berpasangan = pilih_pasangan(tabel, tahun) or pilih_pasangan(tabel)
    if berpasangan:
        nama = {K.TARGET: berpasangan.target, K.REALISASI: berpasangan.realisasi, K.CAPAIAN_TERBIT: berpasangan.capaian}
        return hasil | {satu: n for satu, n in nama.items() if n is not None}
    target = [(n, k.periode) for n, k in enumerate(tabel.kolom) if k.peran is P.TARGET]
    for n, kolom in enumerate(tabel.kolom):
        if kolom.peran is P.REALISASI and kolom.periode.tahun.isdigit() and not kolom.periode.bagian:
            hasil.setdefault(f"r{kolom.periode.tahun}", n)
    for n, periode in target:
        if periode.tahun.isdigit() and not periode.bagian and periode.ke != "s/d":
            hasil.setdefault(f"t{periode.tahun}", n)
    if len(target) == 1 and not any(nama.startswith("t20") for nama in hasil):
        hasil[K.TARGET] = target[0][0]
    return hasil


def _kolom_baseline(tabel: TabelKantor) -> dict[str, int]:
    """Keadaan awal tahun berapa pun: yang tanpa tahun, selainnya yang paling dekat sebelum target pertama."""
    awal = {k.periode.tahun: n for n, k in reversed(list(enumerate(tabel.kolom))) if k.peran is P.BASELINE}
    target = [k.periode.tahun for k in tabel.kolom if k.peran is P.TARGET and k.periode.tahun]
    bertahun = [tahun for tahun in awal if tahun and tahun <= min(target, default=tahun)]
    tahun = "" if "" in awal else max(bertahun, default=None)
    return {K.BASELINE: awal[tahun]} if tahun is not None else {}


def _banyak_tahun(tabel: TabelKantor) -> bool:
    """Triwulannya lebih dari satu tahun, jadi bukan satu rencana aksi."""
    return len({k.periode.tahun for k in tabel.kolom if k.peran is P.TARGET and k.periode.bagian}) > 1


def judul_lain(tabel: TabelKantor, lain: Iterable[int], baris: Sequence[BarisIndikator]) -> tuple[str, ...]:
    """Judul kolom berisi yang tidak dinilai; kolom nomor, kode, program, dan yang sudah dibaca tidak disebut."""
    belum = [n for n in lain if tabel.kolom[n].peran not in _SUDAH_DIBACA - {*KINERJA, P.BASELINE}]
    return tuple(tabel.kolom[n].judul for n in sorted(belum) if any(terisi(satu, n) for satu in baris))


def urut_baku(tabel: TabelKantor, pokok: int | None, peta: Mapping[str, int]) -> dict[str, int]:
    """Nama baku → nomor urut kolomnya, termasuk kolom pokok, sasaran, dan satuan."""
    urut = dict(peta)
    sasaran = tabel.kolom_berperan(P.SASARAN) or tabel.kolom_berperan(P.TUJUAN)
    kiri = [n for n in sasaran if pokok is None or n < pokok] or sasaran
    tujuan = [n for n in tabel.kolom_berperan(P.TUJUAN) if n not in kiri[-1:]]
    satuan = tabel.kolom_berperan(P.SATUAN)
    for nama, daftar in ((K.SASARAN, kiri[-1:]), (K.TUJUAN, tujuan[:1]), (K.SATUAN, satuan[:1])):
        if daftar:
            urut[nama] = daftar[0]
    if pokok is not None:
        urut[K.INDIKATOR if tabel.kolom[pokok].peran is P.INDIKATOR else K.SASARAN] = pokok
    return urut
