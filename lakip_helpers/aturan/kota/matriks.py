"""Matriks OPD x dokumen: mana yang ada, mana yang dinilai, dan berapa catatannya."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lakip_helpers.istilah import Keparahan
from lakip_helpers.model.kota import TAHUNAN, WAJIB, DokumenOpd, MacamDokumen, Opd
from lakip_helpers.model.kota_hasil import Ada, SelMatriks

Matriks = dict[tuple[str, MacamDokumen], SelMatriks]


def susun_matriks(opd: Sequence[Opd], dokumen: Iterable[DokumenOpd], tahun: int | None = None) -> Matriks:
    """Sel tiap OPD dan dokumen wajib.

    Masukan: `tahun` kerja; dokumen tahunan dicari untuk tahun itu (LKjIP tahun sebelumnya), dan yang tahunnya lain
    disebut. Tanpa tahun, yang tahunnya terbaru dinilai. Dokumen yang pemiliknya ragu tidak ikut.
    """
    kumpul: dict[tuple[str, MacamDokumen], list[DokumenOpd]] = {}
    for satu in dokumen:
        if satu.opd.kode and not satu.berkas.salinan_dari:
            kumpul.setdefault((satu.opd.kode, satu.jenis), []).append(satu)
    return {(o.kode, j): isi_matriks(kumpul.get((o.kode, j), []), j, tahun) for o in opd for j in WAJIB}


def isi_matriks(ada: Sequence[DokumenOpd], jenis: MacamDokumen, tahun: int | None) -> SelMatriks:
    """Sel dari dokumen sejenis milik satu OPD."""
    if not ada:
        return SelMatriks(Ada.BELUM)
    diminta = tahun_diminta(jenis, tahun)
    cocok = [satu for satu in ada if not diminta or not satu.tahun or satu.tahun == diminta]
    if not cocok:
        return SelMatriks(Ada.TAHUN_LAIN, max(satu.tahun for satu in ada), None, tuple(ada))
    utama = max(cocok, key=_urutan)
    lain = tuple(satu for satu in ada if satu is not utama)
    if utama.berkas.fakta.galat:
        return SelMatriks(Ada.TIDAK_TERBACA, utama.tahun, utama, lain)
    keadaan = Ada.ADA if utama.berkas.fakta.dinilai else Ada.TIDAK_DINILAI
    hitung = (utama.banyak(k) for k in (Keparahan.SALAH, Keparahan.PERIKSA, Keparahan.SARAN))
    return SelMatriks(keadaan, utama.tahun, utama, lain, *hitung)


def tahun_diminta(jenis: MacamDokumen, tahun: int | None) -> str:
    """Tahun dokumen yang semestinya ada pada tahun kerja itu; kosong bila tidak ditentukan.

    >>> [tahun_diminta(satu, 2026) for satu in (MacamDokumen.LKJIP, MacamDokumen.PK, MacamDokumen.IKU)]
    ['2025', '2026', '']
    """
    if tahun is None or jenis not in TAHUNAN:
        return ""
    return str(tahun - 1 if jenis is MacamDokumen.LKJIP else tahun)


def _urutan(dokumen: DokumenOpd) -> tuple[bool, str, bool, int, int]:
    """Yang terbaca, terbaru, dinilai, dan paling banyak barisnya; pada yang seri, yang catatannya paling sedikit."""
    fakta = dokumen.berkas.fakta
    return not fakta.galat, dokumen.tahun, fakta.dinilai, len(fakta.baris), -sum(n for *_, n in fakta.banyak)
