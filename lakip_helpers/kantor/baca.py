"""Merangkai: petak → tabel-tabel kinerja di dalamnya, tiap baris diberi arti atau sebab dilewati."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from lakip_helpers.berkas.petak import Dokumen, Petak
from lakip_helpers.kantor.baris import pilah
from lakip_helpers.kantor.bentuk import (
    BarisLewat,
    KolomKantor,
    PeranKolom,
    Sebab,
    TabelKantor,
)
from lakip_helpers.kantor.calon import Ubah, apa_adanya, baca_calon
from lakip_helpers.kantor.di_atas import baca_di_bawah_kalimat
from lakip_helpers.kantor.formulir import baca_formulir
from lakip_helpers.kantor.induk import CUPLIK
from lakip_helpers.kantor.kalimat import label_bagian, label_baris
from lakip_helpers.kantor.kata import mirip_judul, peran_teks, sederhanakan
from lakip_helpers.kantor.kepala import Kepala, temukan_kepala
from lakip_helpers.kantor.kolom import kenali_kolom
from lakip_helpers.kantor.kotak_berlabel import baca_kotak
from lakip_helpers.kantor.lanjutan import sambungan_tabel
from lakip_helpers.kantor.pasangan import pasangkan
from lakip_helpers.kantor.sel import sel_baris
from lakip_helpers.kantor.silang import satukan_silang
from lakip_helpers.kantor.uraian import jadikan_indikator, temukan_kepala_uraian

JUDUL_TABEL_MAKS: Final = 4
"""Judul tabel dicari di sekian baris di atas judul kolomnya."""
_TAHUN_SAJA: Final = re.compile(
    r"\btahun(?: anggaran)?[ :]*((?:19|20)\d\d)\b(?!\s*(?:-|–|s/?d|sampai|tentang)\s*(?:20)?\d)", re.IGNORECASE
)
_TAHUN: Final = re.compile(r"(?<![\d.\-–/])((?:19|20)\d\d)(?![\d\-–/])")
_JENIS: Final = (
    ("renaksi", r"rencana aksi|renaksi"), ("pk", r"perjanjian kinerja|penetapan kinerja|\bpk\b"),
    ("renja", r"\bt-?c (?:29|3[0-3])\b|\be 81\b"), ("renstra", r"\bt-?c 2[3-8]\b|\be 7[78]\b"),
    ("iku", r"indikator kinerja utama|\biku\b"), ("renja", r"rencana kerja|renja|\brkt\b|rencana kinerja tahunan|rkpd"),
    ("renstra", r"renstra|rencana strategis"), ("rpjmd", r"rpjmd"),
    ("capaian", r"capaian|pengukuran kinerja|realisasi|lkjip|lakip"),
)  # fmt: skip


def baca_dokumen(dokumen: Dokumen, ubah: Ubah = apa_adanya) -> tuple[TabelKantor, ...]:
    """Semua tabel kinerja sebuah dokumen, berurutan; `ubah` membetulkan peran kolomnya sebelum barisnya dibaca.

    >>> from lakip_helpers.berkas.petak import JenisBerkas
    >>> petak = Petak("a.csv", "", [["Indikator", "Target 2025"], ["IPM", "80"]])
    >>> [len(tabel.baris) for tabel in baca_dokumen(Dokumen("a.csv", JenisBerkas.CSV, (petak,)))]
    [1]
    """
    tahun = _tahun_naskah(dokumen.naskah) or next(iter(_TAHUN.findall(dokumen.berkas.replace("_", " "))), "")
    hasil: list[TabelKantor] = []
    for petak in dokumen.petak:
        tabel = baca_petak(petak, tahun, ubah)
        lanjut = sambungan_tabel(petak, hasil[-1]) if hasil and not tabel else None
        hasil += tabel if lanjut is None else baca_petak(lanjut, tahun, ubah, hasil[-1].baris[-1].sasaran)
    return tuple(hasil)


def baca_petak(petak: Petak, tahun_dokumen: str = "", ubah: Ubah = apa_adanya, sasaran: str = "") -> list[TabelKantor]:
    """Tabel kinerja di satu petak; satu lembar Excel dapat memuat beberapa.

    Masukan: petak; `tahun_dokumen` dipakai bila judul kolom dan judul tabelnya tidak menyebut tahun; `ubah` memberi
    kolom yang sudah dibetulkan orang; `sasaran` yang berlaku di tabel sebelumnya, bila petak ini lanjutannya.
    """
    formulir = baca_formulir(petak, _tahun_judul(petak, 0, 0) or tahun_dokumen)
    hasil: list[TabelKantor] = [formulir] if formulir else []
    mulai = formulir.akhir if formulir else 0
    kepala = temukan_kepala(petak, mulai)
    while kepala:
        tahun = _tahun_judul(petak, mulai, kepala.awal) or tahun_dokumen
        akhir, berikut = _akhir_tabel(petak, kepala, tahun)
        kolom = ubah(kenali_kolom(petak, kepala, akhir, " ".join(_atas(petak, mulai, kepala.awal))), tahun)
        atas = _sasaran_judul(petak, mulai, kepala.awal) or sasaran
        terpilah = pilah(petak, kolom, kepala.data, akhir, atas)
        kolom, terpilah = satukan_silang(kolom, terpilah)
        hasil.append(
            TabelKantor(
                petak,
                (kepala.awal, kepala.data - 1),
                kolom,
                pasangkan(kolom, tahun),
                terpilah.baris,
                (*terpilah.lewat, *_di_luar(petak, akhir, berikut)),
                _jenis(petak, mulai, kepala.awal, kolom),
                tahun,
            )
        )
        mulai, kepala = akhir, berikut
    if not hasil and (lain := _tanpa_judul_indikator(petak, tahun_dokumen, ubah)):
        return lain
    terpakai = {i for tabel in hasil for i in range(tabel.kepala[0], tabel.akhir)}
    tahun_atas = _tahun_judul(petak, 0, min(12, len(petak.kisi))) or tahun_dokumen
    kotak = None if formulir else baca_kotak(petak, terpakai, tahun_atas)
    if kotak:
        hasil.append(kotak)
    return hasil or _daftar_sasaran(petak, tahun_dokumen, ubah) or baca_calon(petak, tahun_dokumen, ubah)


def _tanpa_judul_indikator(petak: Petak, tahun_dokumen: str, ubah: Ubah) -> list[TabelKantor]:
    """Tabel nilai di bawah kalimat indikatornya, atau tabel yang kolom kalimatnya berjudul lain."""
    tahun = _tahun_judul(petak, 0, 0) or tahun_dokumen
    kalimat = baca_di_bawah_kalimat(petak, _sasaran_judul(petak, 0, 0), tahun, ubah)
    return kalimat or _uraian(petak, tahun_dokumen, ubah)


def _uraian(petak: Petak, tahun_dokumen: str, ubah: Ubah) -> list[TabelKantor]:
    """Tabel yang kolom kalimatnya tidak berjudul "Indikator", bila isinya memang ukuran kinerja."""
    temuan = temukan_kepala_uraian(petak)
    if temuan is None:
        return []
    kepala, pokok = temuan
    judul = " ".join(_atas(petak, 0, kepala.awal))
    akhir = len(petak.kisi)
    kolom = jadikan_indikator(petak, kepala, pokok, kenali_kolom(petak, kepala, akhir, judul), judul)
    tahun = _tahun_judul(petak, 0, kepala.awal) or tahun_dokumen
    if not kolom:
        return []
    kolom = ubah(kolom, tahun)
    terpilah = pilah(petak, kolom, kepala.data, akhir, _sasaran_judul(petak, 0, kepala.awal))
    kolom, terpilah = satukan_silang(kolom, terpilah)
    jenis = _jenis(petak, 0, kepala.awal, kolom)
    judul_baris = (kepala.awal, kepala.data - 1)
    return [TabelKantor(petak, judul_baris, kolom, pasangkan(kolom, tahun), terpilah.baris, terpilah.lewat, jenis)]


def _daftar_sasaran(petak: Petak, tahun: str, ubah: Ubah) -> list[TabelKantor]:
    """Daftar tujuan atau sasaran tanpa kolom indikator, bila itu yang ada."""
    kepala = temukan_kepala(petak, 0, sasaran=True)
    if kepala is None:
        return []
    asal = kenali_kolom(petak, kepala, len(petak.kisi))
    kolom = ubah(asal, tahun)
    if not any(k.peran in (PeranKolom.SASARAN, PeranKolom.TUJUAN) for k in asal):
        return []
    terpilah = pilah(petak, kolom, kepala.data, len(petak.kisi))
    letak = (kepala.awal, kepala.data - 1)
    pasangan = pasangkan(kolom, tahun) if kolom != asal else ()
    return [TabelKantor(petak, letak, kolom, pasangan, terpilah.baris, terpilah.lewat, "sasaran", tahun)]


def _di_luar(petak: Petak, awal: int, berikut: Kepala | None) -> Iterator[BarisLewat]:
    """Baris tabel lain tanpa kolom indikator, dari judulnya sampai judul tabel kinerja berikutnya."""
    akhir = berikut.awal if berikut else len(petak.kisi)
    judul_tabel = _awal_judul(petak, awal, akhir) if berikut else akhir
    for i in range(awal, akhir):
        if sel := sel_baris(petak, i):
            teks = " ".join(" ".join(dict.fromkeys(satu.teks for satu in sel)).split())[:CUPLIK]
            sebab = Sebab.BAGIAN if i >= judul_tabel else Sebab.JUDUL_LAIN if i == awal else Sebab.DI_LUAR
            yield BarisLewat(i, sebab, teks)


def _awal_judul(petak: Petak, mulai: int, akhir: int) -> int:
    """Baris pertama judul tabel (baris bertulisan tunggal) tepat di atas judul kolomnya."""
    awal = akhir
    for i in range(akhir - 1, max(mulai, akhir - JUDUL_TABEL_MAKS) - 1, -1):
        sel = sel_baris(petak, i)
        if len(sel) > 1 or (sel and label_bagian(sel[0].teks)):
            break
        awal = i if sel else awal
    return awal


def _tahun_pada(petak: Petak, awal: int, akhir: int) -> set[str]:
    """Tahun pada judul sebuah tabel: judul kolom yang berulang di bawah tahun lain adalah tabel lain."""
    return {tahun for i in range(awal, akhir) for sel in sel_baris(petak, i) for tahun in _TAHUN.findall(sel.teks)}


def _akhir_tabel(petak: Petak, kepala: Kepala, tahun: str) -> tuple[int, Kepala | None]:
    """Batas baris tabel, dan judul tabel berikutnya bila berbeda; judul yang sama hanya ulangan di halaman baru."""
    judul = _judul_set(petak, kepala)
    batas = next((i for i in range(kepala.data, len(petak.kisi)) if _judul_lain(petak, i, judul)), len(petak.kisi))
    mulai = kepala.data
    while berikut := temukan_kepala(petak, mulai):
        if berikut.awal >= batas:
            return batas, berikut
        judul_tabel = _awal_judul(petak, mulai, berikut.awal)
        if _tahun_pada(petak, judul_tabel, berikut.awal) - {tahun}:
            return judul_tabel, berikut
        if _judul_set(petak, berikut) - judul and len(_judul_set(petak, berikut) & judul) < 0.8 * len(
            _judul_set(petak, berikut)
        ):
            return judul_tabel, berikut
        mulai = berikut.data
    return batas, None


def _judul_set(petak: Petak, kepala: Kepala) -> set[str]:
    return {sederhanakan(sel.teks) for i in kepala.baris for sel in sel_baris(petak, i)}


def _judul_lain(petak: Petak, i: int, judul: set[str]) -> bool:
    """Baris judul tabel lain tanpa kolom indikator ("Program | Anggaran | Keterangan")."""
    if any(isinstance(satu, (int, float)) for satu in petak.kisi[i]):
        return False
    sel = sel_baris(petak, i)
    if not all(mirip_judul(satu.teks) for satu in sel):
        return False
    teks = [sederhanakan(satu.teks) for satu in sel if satu.wilayah[0] == i]
    if len(teks) < 2 or len(teks) != len(sel) or any(len(t) > 40 for t in teks) or set(teks) <= judul:
        return False
    peran = [peran_teks(t) for t in teks]
    inti = {PeranKolom.PROGRAM, PeranKolom.PAGU, PeranKolom.SASARAN, PeranKolom.TARGET, PeranKolom.REALISASI_ANGGARAN}
    return len(inti & {p for p in peran if p}) >= 2 and not any(re.search(r"\d{3,}", t) for t in teks)


def _atas(petak: Petak, mulai: int, awal: int) -> Iterator[str]:
    """Tulisan di atas judul kolom, yang terdekat dahulu."""
    for i in range(awal - 1, max(mulai - 1, awal - 12), -1):
        yield from (sel.teks for sel in sel_baris(petak, i))
    yield from reversed(petak.atas)
    yield petak.tempat


def _sasaran_judul(petak: Petak, mulai: int, awal: int) -> str:
    """Sasaran yang ditulis di atas judul kolom ("Sasaran : Meningkatnya …"); kosong bila tidak ada."""
    baris = [list(dict.fromkeys(sel.teks for sel in sel_baris(petak, i))) for i in range(max(mulai, awal - 12), awal)]
    berurutan = [label_baris(pasang) for pasang in pairwise(petak.atas)]
    label = [*berurutan, *map(label_bagian, petak.atas), *map(label_baris, baris)]
    return next((satu[1] for satu in reversed(label) if satu and satu[0] == "sasaran"), "")


def _tahun_judul(petak: Petak, mulai: int, awal: int) -> str:
    teks = list(_atas(petak, mulai, awal))
    for pola in (_TAHUN_SAJA, _TAHUN):
        for satu in teks:
            if cocok := pola.findall(satu):
                return str(cocok[-1])
    return ""


def _tahun_naskah(naskah: str) -> str:
    hitung = Counter(_TAHUN_SAJA.findall(naskah))
    return hitung.most_common(1)[0][0] if hitung else ""


def _jenis(petak: Petak, mulai: int, awal: int, kolom: tuple[KolomKantor, ...]) -> str:
    judul = sederhanakan(" ".join(k.judul for k in kolom))
    if any(k.periode.bagian for k in kolom):
        return "triwulan"
    for satu in (*_atas(petak, mulai, awal), judul):
        for jenis, pola in _JENIS:
            if re.search(pola, sederhanakan(satu)):
                return jenis
    return ""
