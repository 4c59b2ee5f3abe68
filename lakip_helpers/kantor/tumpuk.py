"""Sel bertumpuk: beberapa indikator dalam satu sel dipisah, dan nilainya dibagikan menurut letak atau urutannya."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak, sebagai_teks
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, KolomKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kalimat import awal_indikator, butir, tanpa_butir
from lakip_helpers.kantor.kata import rapikan

_DIBAGI = frozenset({*KINERJA, P.SATUAN, P.BASELINE, P.KATEGORI})
SEJAJAR: Final = 2.0
"""Jarak (titik) antara puncak baris nilai dan puncak baris kalimat yang masih dianggap setinggi."""
SEREMPAK: Final = 3
"""Kolom nilai dan satuan yang bertumpuk sama banyak: garis kalimatnya tentu bukan lipatan."""
_LABEL: Final = re.compile(r"^(?:indikator|iku)\b[^:]{0,30}:\s*(?=\S)", re.IGNORECASE)


def pecah_tumpukan(
    petak: Petak, kolom: Sequence[KolomKantor], baris: Sequence[BarisIndikator]
) -> Iterator[BarisIndikator]:
    """Baris indikator sesudah sel bertumpuknya dipisah; kalimatnya menjadi satu baris.

    >>> kolom = [KolomKantor((0,), ("Indikator",), P.INDIKATOR), KolomKantor((1,), ("Target",), P.TARGET)]
    >>> satu = BarisIndikator(0, "1. Indeks jalan\\n2. Indeks air", nilai={0: "", 1: "80\\n75"})
    >>> [(b.indikator, b.nilai[1]) for b in pecah_tumpukan(Petak("a", "", [["", ""]]), kolom, [satu])]
    [('Indeks jalan', '80'), ('Indeks air', '75')]
    """
    for ini in baris:
        garis = ini.indikator.split("\n")
        butir_butir = _butir(garis, paragraf=not petak.puncak)
        if len(garis) > 1 and len(butir_butir) < 2:
            butir_butir = _menurut_nilai(petak, kolom, ini, garis)
        if len(butir_butir) < 2 or (petak.lembaran and not _ada_setumpuk(kolom, ini, len(butir_butir))):
            yield replace(ini, indikator=kalimat_bersih(ini.indikator))
        else:
            yield from _pecah(petak, kolom, ini, butir_butir)


def kalimat_bersih(teks: str) -> str:
    """Kalimat satu baris tanpa label "Indikator Sasaran 9 :" atau tanda butir di depannya; nomornya tetap.

    >>> kalimat_bersih("Indikator Sasaran 9 :\\nOpini BPK"), kalimat_bersih("- Kakao"), kalimat_bersih("a. Kopi")
    ('Opini BPK', 'Kakao', 'a. Kopi')
    """
    inti = _LABEL.sub("", rapikan(teks))
    return inti.lstrip("-•▪➢✓* ") or inti


def _butir(garis: Sequence[str], *, paragraf: bool) -> list[list[int]]:
    """Nomor garis tiap butir; satu butir bila selnya memuat satu kalimat saja.

    `paragraf`: tiap garis satu paragraf (Word, Excel), bukan kalimat yang terlipat (PDF).
    """
    awal = [n for n, teks in enumerate(garis) if butir(teks)]
    if len(awal) < 2 and not paragraf:
        return [list(range(len(garis)))]
    if len(awal) < 2:
        awal = [n for n, teks in enumerate(garis) if awal_indikator(teks)]
        if len(awal) < 2 or len(awal) != len([teks for teks in garis if teks.strip()]):
            return [list(range(len(garis)))]
    if awal[0] > 0 and not awal_indikator(garis[0]):
        awal[0] = 0
    elif awal[0] > 0:
        awal.insert(0, 0)
    return [list(range(a, b)) for a, b in zip(awal, [*awal[1:], len(garis)], strict=True)]


def _menurut_nilai(
    petak: Petak, kolom: Sequence[KolomKantor], baris: BarisIndikator, garis: Sequence[str]
) -> list[list[int]]:
    """Butir tanpa nomor, dipisah menurut baris nilainya: satu program ditulis di satu baris tabel.

    Tiap baris nilai memulai satu indikator: yang setinggi dengannya (PDF), atau yang mulai seperti indikator, bila
    banyaknya sama. Baris yang mulai huruf kecil adalah lipatan kalimat, bukan indikator baru.
    """
    tepi = _puncak_indikator(petak, kolom, baris)
    mulai = [n for n, teks in enumerate(garis) if awal_indikator(teks)]
    setumpuk = {n: _garis_berisi(baris.nilai.get(n)) for n, k in enumerate(kolom) if k.peran in (*KINERJA, P.SATUAN)}
    for n, k in enumerate(kolom):
        berisi = setumpuk[n] if k.peran in KINERJA else []
        if len(berisi) < 2 or len(berisi) > len(garis):
            continue
        serempak = sum(len(lain) == len(berisi) for lain in setumpuk.values()) >= SEREMPAK
        letak = _puncak_nilai(petak, baris.baris, k)
        sejajar = [sum(atas <= y + SEJAJAR for atas in tepi) - 1 for y in letak] if tepi else []
        paragraf = [] if tepi else [m for m, teks in enumerate(garis) if teks.strip()]
        for awal in (mulai, sejajar, paragraf):
            pasti = bool(tepi) and not (serempak and len(berisi) == len(garis))
            if len(awal) == len(berisi) == len(set(awal)) and awal[0] == 0 and _awal_kalimat(garis, awal, pasti):
                return [list(range(a, b)) for a, b in zip(awal, [*awal[1:], len(garis)], strict=True)]
    return [list(range(len(garis)))]


def _garis_berisi(nilai: object) -> list[str]:
    return [teks for teks in sebagai_teks(nilai).split("\n") if teks.strip()]


def _awal_kalimat(garis: Sequence[str], awal: Sequence[int], terlipat: bool) -> bool:
    """Tiap butir mulai huruf besar, dan seperti indikator: semua bila garisnya dapat lipatan, selainnya separuh."""
    besar = all(garis[n][:1].isupper() or garis[n][:1].isdigit() for n in awal)
    mirip = sum(awal_indikator(garis[n]) for n in awal)
    return besar and (mirip == len(awal) if terlipat else 2 * mirip >= len(awal))


def _puncak_indikator(petak: Petak, kolom: Sequence[KolomKantor], baris: BarisIndikator) -> tuple[float, ...]:
    pokok = next((n for n, k in enumerate(kolom) if k.peran is P.INDIKATOR and n in baris.nilai and k.letak), None)
    return petak.puncak.get((baris.baris, kolom[pokok].letak[0]), ()) if pokok is not None else ()


def _ada_setumpuk(kolom: Sequence[KolomKantor], baris: BarisIndikator, banyak: int) -> bool:
    return any(
        len(sebagai_teks(nilai).split("\n")) == banyak
        for n, nilai in baris.nilai.items()
        if kolom[n].peran in KINERJA and isinstance(nilai, str)
    )


def _pecah(
    petak: Petak, kolom: Sequence[KolomKantor], baris: BarisIndikator, butir_butir: Sequence[Sequence[int]]
) -> Iterator[BarisIndikator]:
    garis = baris.indikator.split("\n")
    puncak = _puncak_indikator(petak, kolom, baris)
    tepi = [puncak[urut[0]] for urut in butir_butir] if len(puncak) >= len(garis) else []
    bagian = {
        n: _bagikan(sebagai_teks(nilai), len(butir_butir), tepi, _puncak_nilai(petak, baris.baris, kolom[n]))
        for n, nilai in baris.nilai.items()
        if kolom[n].peran in _DIBAGI
    }
    bersatuan = [bagian[n] for n, k in enumerate(kolom) if k.peran is P.SATUAN and n in bagian]
    satuan = bersatuan[0] if bersatuan else _bagikan(baris.satuan, len(butir_butir), [], ())
    for urut, nomor in enumerate(butir_butir):
        kalimat = tanpa_butir(kalimat_bersih("\n".join(garis[n] for n in nomor)))
        nilai = {n: bagian[n][urut] if n in bagian else isi for n, isi in baris.nilai.items()}
        yield replace(
            baris, indikator=kalimat, satuan=satuan[urut], nilai={n: isi for n, isi in nilai.items() if isi != ""}
        )


def _puncak_nilai(petak: Petak, i: int, kolom: KolomKantor) -> tuple[float, ...]:
    awal = petak.wilayah(i, kolom.letak[0])
    return petak.puncak.get((awal[0], awal[1]), ())


def _bagikan(teks: str, banyak: int, tepi: Sequence[float], puncak: Sequence[float]) -> list[str]:
    """Bagikan isi satu sel kepada butir-butir: menurut tinggi garisnya, menurut urutannya, atau satu untuk semua."""
    garis = [satu.strip() for satu in teks.split("\n")]
    if len(garis) == 1:
        return garis * banyak
    if tepi and len(puncak) >= len(garis):
        kumpul: list[list[str]] = [[] for _ in range(banyak)]
        for satu, atas in zip(garis, puncak, strict=False):
            kumpul[max(0, sum(batas <= atas + 2 for batas in tepi) - 1)].append(satu)
        if all(kumpul):
            return [rapikan("\n".join(isi)) for isi in kumpul]
    berisi = [satu for satu in garis if satu]
    if len(berisi) == banyak:
        return [tanpa_butir(satu) for satu in berisi] if all(map(butir, berisi)) else berisi
    awal = [n for n, satu in enumerate(berisi) if satu[:1].isdigit()]
    if len(awal) == banyak:
        return [" ".join(berisi[a:b]) for a, b in zip(awal, [*awal[1:], len(berisi)], strict=True)]
    unik = set(berisi)
    return [berisi[0] if len(unik) == 1 else rapikan(teks)] * banyak
