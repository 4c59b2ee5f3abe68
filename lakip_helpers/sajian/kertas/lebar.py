"""Lebar tulisan dan lebar kolom: tiap kolom memuat kata terpanjangnya, supaya rupiah dan kode tidak terpotong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.sajian.kertas.bentuk import (
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    kosong,
    pecahan_tabel,
    rentang_jumlah,
    tulis_isi,
)

GOLONGAN_HURUF: Final = {"ijl'": 0.23, " !,-./:;|()[]ftrI": 0.31, "ckJsvxyz": 0.51, "mwMW%@": 0.89}
"""Lebar huruf Arial dibanding ukurannya; huruf besar lain `LEBAR_BESAR`, selebihnya `LEBAR_KECIL`."""
LEBAR_BESAR, LEBAR_KECIL = 0.74, 0.57
LEBAR_HURUF: Final = {huruf: lebar for golongan, lebar in GOLONGAN_HURUF.items() for huruf in golongan}
CM_PER_PT: Final = 2.54 / 72
UKURAN_KECIL, UKURAN_BIASA = 8.5, 10.0
"""Ukuran huruf tabel di Word (pt)."""
TEPI_SEL: Final = 0.32
"""Bagian kolom Word (cm) yang tidak ditempati huruf."""
TEBAL: Final = 1.08
"""Huruf tebal lebih lebar sekian kali."""
BARIS_JUDUL: Final = 2
"""Judul kolom angka diharap tidak lebih dari sekian baris."""
ANGKA_LONGGAR: Final = 1.1
"""Kolom angka yang terisi tidak berbobot lebih dari sekian kali isi terpanjangnya."""
TERSEMPIT: Final = 1.0
"""Kolom apa pun tidak lebih sempit dari ini (cm)."""
TERLEBAR: Final = 4.8
"""Kata yang lebih lebar dari ini (cm) tidak memaksa kolomnya; ia dipenggal."""


def lebar_teks(teks: str, ukuran: float) -> float:
    """Lebar teks sebaris dalam sentimeter pada ukuran huruf itu (pt).

    >>> lebar_teks("WWW", 9) > 3 * lebar_teks("iii", 9)
    True
    """
    bobot = (LEBAR_HURUF.get(huruf, LEBAR_BESAR if huruf.isupper() else LEBAR_KECIL) for huruf in teks)
    return ukuran * CM_PER_PT * sum(bobot)


def selebar(tabel: TabelDokumen, lebar: float, *, kecil: bool = True) -> TabelDokumen:
    """Tabel selebar itu (cm): tiap kolom memuat kata terpanjangnya, sisanya dibagi menurut bobot dan panjang isinya.

    >>> from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, Rupa
    >>> kolom = (KolomDokumen("No", 1), KolomDokumen("Uraian", 30), KolomDokumen("Pagu", 1, Rupa.RUPIAH))
    >>> tabel = TabelDokumen("A", kolom, (BarisDokumen(("1", "Program", 483_009_500_000.0)),))
    >>> [round(satu.lebar, 1) for satu in selebar(tabel, 14).kolom]
    [1.0, 10.0, 3.0]
    """
    return replace(seimbangkan(tabel, lebar, UKURAN_KECIL if kecil else UKURAN_BIASA), kecil=kecil)


def seimbangkan(tabel: TabelDokumen, lebar: float, ukuran: float, tepi: float = TEPI_SEL) -> TabelDokumen:
    """Tabel yang sama dengan lebar kolom dibagi ulang; `lebar` dan `tepi` sel dalam cm, `ukuran` huruf dalam pt."""
    perlu = kata_terlebar(tabel, ukuran, tepi)
    bobot = [min(satu, _angka_terlebar(tabel, n, ukuran) + tepi) for n, satu in enumerate(bobot_isi(tabel))]
    cm = bagi(lebar, bobot, perlu)
    kolom = (replace(k, lebar=satu) for k, satu in zip(tabel.kolom, cm, strict=True))
    return replace(tabel, kolom=tuple(kolom))


def bobot_isi(tabel: TabelDokumen) -> list[float]:
    """Bobot tiap kolom: kolom tulisan yang isinya panjang melebar, yang pendek menyempit; kolom lain tetap.

    >>> from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen
    >>> kolom = (KolomDokumen("Sasaran", 5), KolomDokumen("Indikator", 5), KolomDokumen("Catatan", 4))
    >>> tabel = TabelDokumen("A", kolom, (BarisDokumen(("pendek", "panjang " * 12, "")),))
    >>> [round(satu, 1) for satu in bobot_isi(tabel)]
    [1.7, 6.9, 4]
    """
    panjang = {n: max(map(len, _isi_kolom(tabel, n)), default=0) for n in range(len(tabel.kolom))}
    tulisan = {n: p for n, p in panjang.items() if p and _tulisan(tabel.kolom[n])}
    bobot = [kolom.lebar for kolom in tabel.kolom]
    kali = sum(bobot[n] for n in tulisan) / (sum(tulisan.values()) or 1)
    return [(satu * tulisan[n] * kali) ** 0.5 if n in tulisan else satu for n, satu in enumerate(bobot)]


def _angka_terlebar(tabel: TabelDokumen, letak: int, ukuran: float) -> float:
    """Lebar (cm) isi terpanjang sebuah kolom angka: lebihnya lebih berguna bagi kolom tulisan.

    Kolom tulisan tidak dibatasi; begitu juga kolom angka yang kosong, sebab akan diisi.
    """
    kolom = tabel.kolom[letak]
    if kolom.rupa is Rupa.TEKS or not any(_isi_kolom(tabel, letak)):
        return math.inf
    pasangan = zip(tabel.baris, pecahan_tabel(tabel), strict=True)
    isi = (tulis_isi(baris.sel[letak], kolom, pecahan) for baris, pecahan in pasangan)
    judul = lebar_teks(kolom.judul, ukuran) / BARIS_JUDUL
    return ANGKA_LONGGAR * max(judul, *(lebar_teks(satu, ukuran) for satu in isi))


def _tulisan(kolom: KolomDokumen) -> bool:
    return kolom.rata is Rata.KIRI and kolom.rupa is Rupa.TEKS


def _isi_kolom(tabel: TabelDokumen, letak: int) -> list[str]:
    """Tulisan sebuah kolom, tanpa baris kelompok."""
    baris = (satu for satu in tabel.baris if satu.jenis is not JenisBaris.KELOMPOK)
    return ["" if kosong(satu.sel[letak]) else str(satu.sel[letak]) for satu in baris]


def bagi(lebar: float, bobot: Sequence[float], paling_sempit: Sequence[float]) -> list[float]:
    """Bagi `lebar` menurut bobot tanpa satu pun di bawah batasnya; bila batasnya tidak muat, batasnya yang dibagi.

    >>> bagi(10, [1, 2, 7], [2, 0, 1]), bagi(10, [1, 1], [10, 10])
    ([2, 1.7777777777777777, 6.222222222222221], [5.0, 5.0])
    """
    if sum(paling_sempit) >= lebar:
        return [lebar * satu / sum(paling_sempit) for satu in paling_sempit]
    tetap: dict[int, float] = {}
    while True:
        skala = (lebar - sum(tetap.values())) / sum(b for n, b in enumerate(bobot) if n not in tetap)
        sempit = {n: paling_sempit[n] for n, b in enumerate(bobot) if n not in tetap and b * skala < paling_sempit[n]}
        if not sempit:
            return [tetap.get(n, b * skala) for n, b in enumerate(bobot)]
        tetap |= sempit


def banyak_baris(teks: str, lebar: float, ukuran: float) -> int:
    """Banyaknya baris bila dibungkus pada kata selebar itu (cm); kata yang lebih panjang dipenggal.

    >>> banyak_baris("pendek", 5, 9), banyak_baris("kata " * 20, 5, 9), banyak_baris("dua\\nbaris", 5, 9)
    (1, 3, 2)
    """
    muat, jumlah = max(lebar, 0.4), 0
    for alinea in teks.split("\n"):
        terisi, jumlah = 0.0, jumlah + 1
        for kata in alinea.split():
            panjang = lebar_teks(kata, ukuran)
            if terisi and terisi + panjang > muat:
                terisi, jumlah = 0.0, jumlah + 1
            jumlah += int(panjang / muat)
            terisi += panjang % muat + lebar_teks(" ", ukuran)
    return jumlah


def kata_terlebar(tabel: TabelDokumen, ukuran: float, tepi: float = TEPI_SEL) -> list[float]:
    """Lebar (cm) yang diperlukan tiap kolom untuk kata terpanjang pada judul dan isinya, paling banyak `TERLEBAR`.

    Angka dan tanda persennya satu kata: keduanya tidak dipisah baris, dan tidak mengecil di Excel.
    """
    perlu = [_perlu(kolom.judul, ukuran, tepi, tebal=True) for kolom in tabel.kolom]
    for baris, pecahan in zip(tabel.baris, pecahan_tabel(tabel), strict=True):
        if baris.jenis is JenisBaris.KELOMPOK:
            continue
        tebal = baris.jenis is not JenisBaris.ISI
        gabung = rentang_jumlah(baris) if baris.jenis is JenisBaris.JUMLAH else 0  # labelnya menempati beberapa kolom
        isi = (tulis_isi(n, k, pecahan) for n, k in zip(baris.sel[gabung:], tabel.kolom[gabung:], strict=True))
        for letak, teks in enumerate(isi, start=gabung):
            perlu[letak] = max(perlu[letak], _perlu(teks, ukuran, tepi, tebal=tebal))
    return perlu


def _perlu(teks: str, ukuran: float, tepi: float, *, tebal: bool) -> float:
    terpanjang = max((lebar_teks(kata, ukuran) for kata in teks.replace(" %", "x%").split()), default=0.0)
    return min(TERLEBAR, max(TERSEMPIT, terpanjang * (TEBAL if tebal else 1.0) + tepi))
