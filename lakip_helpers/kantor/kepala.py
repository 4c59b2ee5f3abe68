"""Menemukan judul kolom sebuah petak: satu sampai lima baris, digabung atau tidak, dengan baris nomor di bawahnya."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, PeranKolom
from lakip_helpers.kantor.kata import (
    PENDEK,
    hanya_kinerja,
    hanya_uang,
    mirip_judul,
    nomor_bagian,
    peran_teks,
    periode_teks,
    sederhanakan,
)
from lakip_helpers.kantor.nomor import baris_nomor
from lakip_helpers.kantor.sel import Sel, sel_baris, sel_baru

TINGGI_MAKS: Final = 6
"""Baris judul paling banyak; formulir evaluasi Renja yang resmi lima."""
BAGIAN_MIRIP: Final = 0.6
"""Bagian sel baris judul yang harus mirip judul."""
ANAK_PENDEK: Final = 25
"""Judul anak di bawah judul yang tidak melebar paling panjang sekian huruf."""
_DAFTAR_ISI: Final = re.compile(r"(?i)^\s*(?:tabel|gambar|grafik|lampiran|bab)\s+[\divx]+[.\d]*\s*[.:]?\s*$")

_EKOR_JUDUL: Final = re.compile(
    r"^\(?(?:kinerja|utama|sasaran|strategis|program|kegiatan|daerah|outcome|output)(?: (?:kinerja|utama|sasaran"
    r"|strategis|program|kegiatan|daerah))*\)?$"
)
"""Kata yang meneruskan judul "Indikator" di baris bawahnya, tanpa digabung."""


@dataclass(frozen=True)
class Kepala:
    """Judul sebuah tabel: baris-baris judulnya dari atas, baris nomor kolom bila ada, dan baris data pertama."""

    baris: tuple[int, ...]
    data: int
    nomor: int | None = None

    @property
    def awal(self) -> int:
        """Baris judul teratas."""
        return self.baris[0]


def temukan_kepala(petak: Petak, mulai: int = 0, *, sasaran: bool = False) -> Kepala | None:
    """Judul tabel pertama mulai baris itu; `None` bila tidak ada lagi.

    Masukan: petak; baris pertama yang dilihat; `sasaran` mencari daftar sasaran tanpa kolom indikator.

    >>> kepala = temukan_kepala(Petak("a", "", [["RENJA"], ["Indikator", "Target"], [None, "2025"], ["IPM", "80"]]))
    >>> kepala.baris, kepala.data
    ((1, 2), 3)
    """
    for i in range(mulai, len(petak.kisi)):
        if (_sebut_sasaran if sasaran else _sebut_indikator)(petak.kisi[i]) and baris_judul(petak, i, sasaran=sasaran):
            return lengkapi(petak, mulai, i)
    return None


def _sebut_indikator(baris: Sequence[object]) -> bool:
    """Saringan murah sebelum baris ditimbang."""
    return any(
        isinstance(sel, str) and ("ndikator" in (s := sel.casefold()) or s.strip() in _SINONIM or s[:4] == "ikk ")
        for sel in baris
    )


_SEBUTAN_UTUH: Final = frozenset({"indikator", "indikator kinerja", "indikator kinerja utama", "indikator sasaran"})
"""Sel yang seluruh tulisannya ini selalu judul; kolom di sebelahnya boleh berjudul apa saja."""
_SASARAN_UTUH: Final = frozenset({"sasaran", "tujuan", "sasaran strategis", "tujuan/sasaran", "tujuan dan sasaran"})
_SINONIM: Final = frozenset(
    {"iku", "iki", "indicator"}
    | {f"{ukur}{apa}" for ukur in ("tolok ukur", "ukuran") for apa in (" kinerja", " keberhasilan")}
    | {"tolok ukur"}
)


def _sebut_sasaran(baris: Sequence[object]) -> bool:
    return any(
        isinstance(sel, str) and len(sel) <= PENDEK and ("asaran" in sel.casefold() or "ujuan" in sel.casefold())
        for sel in baris
    )


def baris_judul(petak: Petak, i: int, *, sasaran: bool = False) -> bool:
    """Benar bila baris itu berisi judul kolom: menyebut indikator, dan kebanyakan selnya mirip judul.

    >>> baris_judul(Petak("a", "", [["No", "Indikator", "Target"]]), 0)
    True
    >>> baris_judul(Petak("a", "", [["Indikator kinerja kami ada dua", "80"]]), 0)
    False
    """
    dicari = {PeranKolom.SASARAN, PeranKolom.TUJUAN} if sasaran else {PeranKolom.INDIKATOR}
    sel = sel_baris(petak, i)
    if not any(satu.wilayah[0] == i and _kolom_pokok(satu, dicari) for satu in sel):
        return False
    if daftar_isi(sel):
        return False
    teks = {sederhanakan(satu.teks) for satu in sel}
    mirip = sum(map(mirip_judul, teks))
    sendirian = len(teks) == 1 and (petak.lebar == 1 or sasaran)
    if teks & (_SASARAN_UTUH if sasaran else _SEBUTAN_UTUH):
        return (
            sendirian or mirip >= 2 or (len(teks) > 1 and all(len(t) <= PENDEK and not t[:1].isdigit() for t in teks))
        )
    kinerja = {peran_teks(satu) for satu in teks} & {*KINERJA, PeranKolom.SATUAN}
    bagian = 0.5 if len(kinerja) >= 2 else BAGIAN_MIRIP
    return sendirian or (mirip >= 2 and mirip >= bagian * len(teks))


def daftar_isi(sel: Sequence[Sel]) -> bool:
    """Baris daftar isi atau daftar tabel: salah satu selnya "Tabel 3.1" saja."""
    return any(_DAFTAR_ISI.match(satu.teks) for satu in sel)


def _kolom_pokok(sel: Sel, dicari: set[PeranKolom]) -> bool:
    """Sel judul kolom indikator (atau sasaran): menyebutnya, dan bukan label berisi seperti "Indikator : Jumlah …"."""
    teks = sel.teks.strip()
    if (
        not mirip_judul(teks)
        or re.search(r":\s*(?:\S|$)", teks)
        or (peran_teks(teks) not in dicari and "ndikator" not in teks.casefold())
    ):
        return False
    return peran_teks(teks) is not PeranKolom.LAIN and not re.search(
        r"\d{2,}\s*%|\bindikator\s+(?:sasaran\s+|program\s+)?\d+\b", teks.casefold()
    )


def lengkapi(petak: Petak, mulai: int, i: int, pokok: Sequence[Sel] = ()) -> Kepala:
    """Perluas baris judul ke bawah (anak judul, nomor kolom) lalu ke atas (judul kelompok).

    `pokok` sel judul kolom utamanya bila bukan yang menyebut indikator.
    """
    pokok = (
        pokok
        or [sel for sel in sel_baris(petak, i) if _kolom_pokok(sel, {PeranKolom.INDIKATOR})]
        or sel_baris(petak, i)[:1]
    )
    akhir = max([i, *(sel.wilayah[2] for sel in pokok)])
    akhir, nomor = min(akhir, i + TINGGI_MAKS - 1), None
    while akhir + 1 < len(petak.kisi) and akhir - i < TINGGI_MAKS and nomor is None:
        anak = _judul_anak(petak, akhir + 1, pokok)
        if baris_nomor(petak, akhir + 1) and not anak:
            nomor = akhir + 1
        elif anak:
            akhir += 1
        else:
            break
    baris = [*_judul_kelompok(petak, mulai, i), *range(i, akhir + 1)]
    data = akhir + 1 if nomor is None else nomor + 1
    if nomor is not None and _hanya_bentuk(petak, data):
        baris, data = [*baris, data], data + 1
    return Kepala(tuple(baris), data, nomor)


def _hanya_bentuk(petak: Petak, i: int) -> bool:
    """Baris "K | Rp | K | Rp" di bawah nomor kolom."""
    teks = [satu.teks for satu in sel_baru(petak, i)]
    bentuk = [satu for satu in teks if hanya_kinerja(satu) or hanya_uang(satu)]
    return len(bentuk) >= 2 and all(
        satu in bentuk or satu.strip("() %").isdigit() or satu.strip() == "%" for satu in teks
    )


def _judul_anak(petak: Petak, i: int, pokok: Sequence[Sel]) -> bool:
    """Baris i masih judul: kolom indikatornya kosong, dan tiap sel barunya lebih sempit atau menggantung."""
    baru = sel_baru(petak, i)
    if not baru:
        return any(sel.wilayah[0] < i <= sel.wilayah[2] for sel in sel_baris(petak, i))
    di_pokok = [sel for sel in baru if any(sel.kolom == satu.kolom for satu in pokok)]
    if any(not _EKOR_JUDUL.match(sederhanakan(sel.teks)) for sel in di_pokok) or len(di_pokok) == len(baru):
        return False
    baru = [sel for sel in baru if sel not in di_pokok]
    if all(nomor_bagian(sel.teks, _induk(petak, i - 1, sel.kolom)) for sel in baru):
        return True
    return all(len(sel.teks) <= JUDUL_ANAK_MAKS and mirip_judul(sel.teks) for sel in baru) and (
        all(_menggantung(petak, sel, i) for sel in baru)
        or all(_periode_anak(sel.teks) for sel in baru)
        or (len(baru) >= 2 and all(len(sel.teks) <= ANAK_PENDEK for sel in baru))
    )


def _induk(petak: Petak, i: int, j: int) -> str:
    """Judul di atas sebuah judul anak; yang tidak digabung tertulis di kirinya."""
    return next((teks for k in range(j, -1, -1) if (teks := petak.teks(i, k))), "")


def _periode_anak(teks: str) -> bool:
    """Sel yang hanya menyebut periode atau bentuknya ("2025", "TW I", "K")."""
    return (
        not peran_teks(teks)
        and len(teks) <= ANAK_PENDEK
        and (bool(periode_teks(teks)) or hanya_kinerja(teks) or hanya_uang(teks))
    )


JUDUL_ANAK_MAKS: Final = 90


def _menggantung(petak: Petak, sel: Sel, i: int) -> bool:
    """Judul di atasnya lebih lebar, tidak ada, atau melebar tanpa digabung (kanannya kosong, tetapi beranak)."""
    atas = petak.wilayah(i - 1, sel.kolom)
    lebar = sel.wilayah[3] - sel.wilayah[1]
    if not petak.teks(i - 1, sel.kolom) or atas[3] - atas[1] > lebar:
        return True
    kanan = sel.wilayah[3] + 1
    return bool(petak.teks(i, kanan)) and petak.nilai(i - 1, kanan) is None


def _judul_kelompok(petak: Petak, mulai: int, i: int) -> list[int]:
    """Baris di atas yang mengelompokkan kolom ("Target" di atas tahun), bukan judul tabelnya."""
    hasil: list[int] = []
    for k in range(i - 1, max(mulai - 1, i - 3), -1):
        sel = sel_baris(petak, k)
        kelompok = [satu for satu in sel if mirip_judul(satu.teks) and satu.wilayah[2] < i]
        lebar = petak.lebar
        if not kelompok or len(kelompok) < BAGIAN_MIRIP * len(sel) or baris_nomor(petak, k):
            break
        melebar = [satu for satu in kelompok if 0 < satu.wilayah[3] - satu.wilayah[1] < 0.8 * lebar]
        if not (melebar or (len(sel) >= 2 and all(len(satu.teks) <= PENDEK for satu in sel))):
            break
        hasil.insert(0, k)
    return hasil
