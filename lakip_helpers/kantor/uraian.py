"""Tabel tanpa judul "Indikator": kelompok data, dan daftar yang kolom kalimatnya "Uraian" atau nama bagiannya."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.isi_baris import IsiBaris
from lakip_helpers.kantor.kalimat import awal_indikator
from lakip_helpers.kantor.kata import hanya_uang, peran_teks, periode_teks, sederhanakan
from lakip_helpers.kantor.kepala import Kepala, lengkapi
from lakip_helpers.kantor.menurut_isi import contoh
from lakip_helpers.kantor.peran import UANG
from lakip_helpers.kantor.sel import Sel, sel_baris

CARI: Final = 40
"""Judulnya dicari di sekian baris pertama."""
POKOK_MAKS: Final = 60
AWAL_MIN: Final = 0.5
"""Bagian kalimat yang mulai seperti indikator, bila tulisan di atasnya tidak menyebut kinerja atau data."""
_NAMA: Final = re.compile(
    r"^(?:uraian|jenis|nama|kelompok|elemen|variabel|rincian|parameter|aspek|kinerja|data|komponen|ukuran)\b"
)
_BERLABEL: Final = re.compile(r"(?i)^(?:indikator|iku)\b[^:]{0,30}:\s*\S")
_TENTANG: Final = re.compile(r"\b(?:indikator|iku|kinerja|data|aspek|statistik|profil|spm|urusan)\b")
_RUPIAH: Final = re.compile(r"^(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?:,-)?$", re.IGNORECASE)
_BUKAN_POKOK: Final = frozenset({*KINERJA, *UANG, P.SATUAN, P.NOMOR, P.KODE, P.PROGRAM, P.TAHUN, P.BASELINE})


def temukan_kepala_uraian(petak: Petak) -> tuple[Kepala, int] | None:
    """Judul tabel tanpa kata indikator, dan kolom petak kalimatnya; `None` bila tidak ada.

    Syaratnya kolom satuan, dan sedikitnya satu kolom target, realisasi, atau tahun; atau dua kolom kinerja tanpa uang.

    >>> kisi = [["No", "Uraian", "Satuan", "2024"], ["1", "Luas wilayah", "km2", "77"]]
    >>> temukan_kepala_uraian(Petak("a", "", kisi))[1]
    1
    """
    for i in range(min(CARI, len(petak.kisi))):
        sel = sel_baris(petak, i)
        if len(sel) < 3 or not (pokok := _pokok(sel)):
            continue
        kepala = lengkapi(petak, 0, i, [pokok])
        teks = [petak.teks(k, j) for k in kepala.baris for j in range(petak.lebar)]
        if _berkinerja({t for t in teks if t}):
            return kepala, pokok.kolom
    return None


def _pokok(sel: Sequence[Sel]) -> Sel | None:
    """Sel judul kolom kalimat: bernama uraian dan sejenisnya, atau tanpa arti tepat di kiri satuan."""
    calon = [s for s in sel if len(s.teks) <= POKOK_MAKS and peran_teks(s.teks) not in _BUKAN_POKOK]
    calon = [s for s in calon if re.search(r"[^\W\d_]{3}", s.teks) and not periode_teks(s.teks)]
    bernama = [s for s in calon if _NAMA.match(sederhanakan(s.teks))]
    satuan = next((s for s in sel if peran_teks(s.teks) is P.SATUAN), None)
    kiri = [s for s in calon if satuan and s.wilayah[3] == satuan.kolom - 1 and peran_teks(s.teks) is None]
    return next(iter([*bernama, *kiri]), None)


def _berkinerja(judul: set[str]) -> bool:
    peran = [peran_teks(teks) for teks in judul]
    tahun = sum(bool(periode_teks(teks)) and peran_teks(teks) is None for teks in judul)
    kinerja = sum(p in KINERJA for p in peran)
    beruang = any(p in UANG for p in peran) or any(map(hanya_uang, judul))
    if P.SATUAN in peran:
        return kinerja + tahun >= 1 and not (beruang and not kinerja)
    return kinerja >= 2 and not beruang


def jadikan_indikator(
    petak: Petak, kepala: Kepala, pokok: int, kolom: Sequence[KolomKantor], judul: str
) -> tuple[KolomKantor, ...]:
    """Kolom kalimat menjadi kolom indikator; kosong bila isinya uang atau bukan ukuran kinerja.

    Tahun tanpa kata target pada kelompok data adalah data yang sudah terjadi: realisasi.
    """
    baris = contoh(kepala.data, len(petak.kisi))
    isi = IsiBaris(petak, kolom)
    urut = next(n for n, k in enumerate(kolom) if pokok in k.letak)
    kalimat = [teks for i in baris if (teks := isi.teks(i, urut))]
    nilai = [petak.teks(i, j) for k in kolom if k.peran in KINERJA for i in baris for j in k.letak]
    berisi = [teks for teks in nilai if any(map(str.isdigit, teks))]
    bersatuan = any(k.peran is P.SATUAN for k in kolom)
    rupiah = sum(bool(_RUPIAH.match(teks)) for teks in berisi)
    if not kalimat or not berisi or (not bersatuan and rupiah * 2 > len(berisi)):
        return ()
    awal = sum(map(awal_indikator, kalimat)) / len(kalimat)
    tentang = _TENTANG.search(sederhanakan(judul)) or any(map(_BERLABEL.match, kalimat)) or (bersatuan and awal > 0)
    if awal < AWAL_MIN and not tentang:
        return ()
    bertarget = any(peran_teks(teks) is P.TARGET for k in kolom for teks in k.jalur)
    return tuple(_ubah(k, pokok, bertarget=bertarget) for k in kolom)


def _ubah(kolom: KolomKantor, pokok: int, *, bertarget: bool) -> KolomKantor:
    if pokok in kolom.letak:
        ragu = (
            f"Tabel tanpa judul “Indikator”; kolom “{kolom.judul[:60]}” dibaca sebagai indikator. Bila keliru, beri"
            " judul “Indikator” pada kolomnya."
        )
        return replace(kolom, peran=P.INDIKATOR, ragu=ragu)
    if kolom.ragu and kolom.peran is P.TARGET and not bertarget:
        ragu = (
            f"Kolom “{kolom.judul[:60]}” hanya menyebut periodenya; dibaca sebagai realisasi. Bila keliru, lengkapi"
            " judulnya."
        )
        return replace(kolom, peran=P.REALISASI, ragu=ragu)
    return kolom
