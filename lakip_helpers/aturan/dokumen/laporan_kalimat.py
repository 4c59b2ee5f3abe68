"""Aturan LKJ atas kalimatnya: sebab dan langkah yang lazim saja, klaim, pembanding nasional, persen atau poin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.analisis import (
    ada_langkah,
    ada_sebab,
    hanya_terlaksana,
    langkah_umum,
    sebab_umum,
    tanpa_pembanding,
)
from lakip_helpers.aturan.bahasa.pernyataan import (
    JanjiDanNyata,
    mengaku_meleset,
    mengaku_tercapai,
    persen_sebagai_poin,
    semua_janji,
)
from lakip_helpers.aturan.dasar.kerangka import Aturan, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import satukan
from lakip_helpers.aturan.dokumen import kartu_laporan as kartu
from lakip_helpers.aturan.dokumen import laporan
from lakip_helpers.aturan.dokumen.laporan import Laporan, kutip_teks, lkj_03, siapkan
from lakip_helpers.istilah import ButirLaporan, K
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel


def lkj_09(s: Laporan) -> Kena:
    """Sebab yang lazim saja, atau program pendukung yang hanya disebut terlaksana dengan baik."""
    nama = [s.meleset.get(k, s.bawaan(k))[0] for k in s.kunci]
    sebab = [sebab_umum(t, i) if b == ButirLaporan.SEBAB else "" for t, b, i in zip(s.teks, s.butir, nama, strict=True)]
    program = [
        str(t) if b == ButirLaporan.PROGRAM and hanya_terlaksana(t) else ""
        for t, b in zip(s.teks, s.butir, strict=True)
    ]
    kutipan = np.array([a or b for a, b in zip(sebab, program, strict=True)], dtype=object)
    return Kena((kutipan != "") & ~lkj_03(s).topeng, {"kutipan": kutip_teks(kutipan)})


def lkj_10(s: Laporan) -> Kena:
    """Langkah yang lazim saja ("koordinasi akan ditingkatkan") pada butir sebab yang sebabnya sudah khas."""
    langkah = np.array([_kalimat_langkah(str(t)) for t in s.teks], dtype=object)
    topeng = (s.butir == ButirLaporan.SEBAB) & (langkah != "") & ~lkj_09(s).topeng
    return Kena(topeng, {"kutipan": kutip_teks(langkah)})


def _kalimat_langkah(teks: str) -> str:
    """Kalimat langkah yang semuanya lazim; kosong bila ada langkah yang khas atau tidak ada langkah."""
    kalimat = [k.strip() for k in re.split(r"[.;](?:\s|$)", teks) if ada_langkah(k) and not ada_sebab(k)]
    return kalimat[0] if kalimat and all(map(langkah_umum, kalimat)) else ""


def lkj_11(s: Laporan) -> Kena:
    """Mengaku tercapai, padahal angka di paragraf itu sendiri (atau datanya) meleset; atau sebaliknya."""
    klaim = [_klaim_keliru(str(t), s.dinyatakan.get(k), s.meleset.get(k)) for t, k in zip(s.teks, s.kunci, strict=True)]
    topeng = (s.butir == ButirLaporan.TARGET) & np.array([bool(k) for k in klaim], dtype=bool)
    return Kena(topeng, {"klaim": [k[0] if k else "" for k in klaim], "angka": [k[1] if k else "" for k in klaim]})


def _klaim_keliru(teks: str, janji: JanjiDanNyata | None, meleset: tuple[str, float] | None) -> tuple[str, str] | None:
    """(klaim, angka yang menyanggahnya); `None` bila sesuai, atau bila paragrafnya tentang beberapa indikator."""
    klaim = mengaku_tercapai(teks)
    if len(semua_janji(teks)) > 1:
        return None
    if janji is None:
        data = f"capaian “{meleset[0]}” {tulis_angka(meleset[1], 2)} %" if meleset else ""
        return (klaim, data) if klaim and data else None
    angka = f"target {tulis_angka(janji.target)} dan realisasi {tulis_angka(janji.realisasi)}"
    if klaim and janji.meleset:
        return klaim, angka
    return ("target belum tercapai", angka) if mengaku_meleset(teks) and not janji.meleset else None


def lkj_12(s: Laporan) -> Kena:
    """Disebut belum ada pembanding, padahal indikatornya terbit berkala."""
    cerita = [" ".join(t for t, k in zip(s.teks, s.kunci, strict=True) if k == kunci) for kunci in s.kunci]
    nama = _indikator_sasaran(s.bundel)
    tanpa = (s.butir == ButirLaporan.NASIONAL) & np.array([tanpa_pembanding(str(t)) for t in s.teks], dtype=bool)
    dikenal = [
        cari_pembanding(f"{nama.get(k[0], '')} {c}") if t else None
        for k, c, t in zip(s.kunci, cerita, tanpa, strict=True)
    ]
    isi = {satu: [d[satu] if d else "" for d in dikenal] for satu in ("nama", "penerbit", "produk", "bulan")}
    return Kena(np.array([d is not None for d in dikenal], dtype=bool), isi)


def _indikator_sasaran(bundel: Bundel) -> dict[str, str]:
    """Kalimat semua indikator tiap sasaran."""
    hasil: dict[str, str] = {}
    frame = satukan(bundel, "renstra_indikator", "rpjmd_indikator").frame
    for kode, teks in zip(kolom_teks(frame, K.KODE_SASARAN), kolom_teks(frame, K.INDIKATOR), strict=True):
        hasil[str(kode)] = f"{hasil.get(str(kode), '')} {teks}"
    return hasil


def cari_pembanding(teks: str) -> Mapping[str, str] | None:
    """Pembanding berkala yang indikatornya disebut dalam teks; `None` bila tidak ada.

    >>> cari_pembanding("Prevalensi stunting balita")["produk"]
    'Survei Status Gizi Indonesia (SSGI)'
    """
    kecil = teks.lower()
    daftar: list[Mapping[str, Any]] = acuan.ambil("pembanding.daftar").nilai
    return next((d for d in daftar if any(re.search(rf"\b{re.escape(k)}\b", kecil) for k in d["kata"])), None)


def lkj_13(s: Laporan) -> Kena:
    """Selisih dua persentase ditulis persen, bukan poin."""
    potong = np.array([persen_sebagai_poin(str(t)) for t in s.teks], dtype=object)
    return Kena(potong != "", {"kutipan": potong})


ATURAN: Final[tuple[Aturan[Laporan], ...]] = (
    Aturan(kartu.LKJ_09, lkj_09, K.TEKS, "laporan"),
    Aturan(kartu.LKJ_10, lkj_10, K.TEKS, "laporan"),
    Aturan(kartu.LKJ_11, lkj_11, K.TEKS, "laporan"),
    Aturan(kartu.LKJ_12, lkj_12, K.TEKS, "laporan"),
    Aturan(kartu.LKJ_13, lkj_13, K.TEKS, "laporan"),
)
RUMPUN: Final = Rumpun("LKJ", siapkan, (*laporan.ATURAN, *ATURAN))
"""Semua aturan atas tabel laporan: isinya, lalu kalimatnya."""
