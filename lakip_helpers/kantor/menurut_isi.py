"""Isi kolom mengoreksi peran yang terbaca dari judulnya: yang tidak mungkin menurut isinya."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import peran_teks, sederhanakan

CONTOH: Final = 60
"""Banyaknya baris data yang dilihat untuk mengoreksi peran kolom."""
SATUAN_MAKS: Final = 25
_KATA_UANG: Final = re.compile(r"\b(?:anggaran|pagu|rp|rupiah|dana|pendanaan|biaya|belanja|keuangan)\b")
_ANGKA: Final = re.compile(r"\d")
_RUPIAH: Final = re.compile(r"^(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?:,-)?$", re.IGNORECASE)


_KALIMAT: Final = frozenset({P.SASARAN, P.TUJUAN, P.PROGRAM, P.INDIKATOR})
_JENIS_NILAI: Final = frozenset(
    {
        "target",
        "realisasi",
        "capaian",
        "capaian (%)",
        "% capaian",
        "%",
        "persentase",
        "tingkat capaian",
        "target/realisasi",
    }
)


def _jenis_nilai(berisi: Sequence[str]) -> bool:
    sebutan = {sederhanakan(teks) for teks in berisi}
    return len(sebutan) >= 2 and sebutan <= _JENIS_NILAI


def berjenis_nilai(petak: Petak, awal: int, akhir: int, j: int) -> bool:
    """Kolom petak yang isinya hanya kata target, realisasi, dan capaian berselang-seling.

    >>> berjenis_nilai(Petak("a", "", [["Target"], ["Realisasi"]]), 0, 2, 0)
    True
    """
    return _jenis_nilai([teks for i in contoh(awal, akhir) if (teks := petak.teks(i, j))])


def contoh(awal: int, akhir: int) -> range:
    """Baris data yang dilihat: beberapa puluh yang pertama."""
    return range(awal, min(akhir, awal + CONTOH))


def hanya_satu_indikator(kolom: list[KolomKantor]) -> list[KolomKantor]:
    """Singkatan (IKU, IKK) hanya kolom indikator bila tidak ada judul "Indikator"; begitu pula judul campuran."""
    disebut = [n for n, k in enumerate(kolom) if k.peran is P.INDIKATOR]
    utuh = [n for n in disebut if "ndikator" in kolom[n].judul.casefold() or "tolok" in kolom[n].judul.casefold()]
    if disebut:
        tetap = utuh or disebut
        return [replace(k, peran=P.LAIN) if n in disebut and n not in tetap else k for n, k in enumerate(kolom)]
    campuran = [n for n, k in enumerate(kolom) if _campuran(k)]
    return (
        [replace(k, peran=P.INDIKATOR) if n == campuran[-1] else k for n, k in enumerate(kolom)] if campuran else kolom
    )


def _campuran(kolom: KolomKantor) -> bool:
    """Judul yang menyebut indikator di samping kata lain, dan bukan hitungannya ("Jumlah indikator")."""
    return (
        "ndikator" in kolom.judul.casefold()
        and kolom.peran not in KINERJA
        and not any(peran_teks(teks) is P.LAIN for teks in kolom.jalur)
    )


def koreksi_peran(petak: Petak, awal: int, akhir: int, kolom: Iterable[KolomKantor]) -> list[KolomKantor]:
    """Perbaiki peran yang tidak mungkin menurut isinya."""
    daftar = list(kolom)
    rupiah = _satuan_rupiah(petak, awal, akhir, daftar)
    daftar = [_koreksi_satu(k, [_isi_contoh(petak, i, k) for i in contoh(awal, akhir)], rupiah) for k in daftar]
    daftar = _satuan_di_kanan(petak, awal, akhir, _jenis_tolok_ukur(daftar))
    bertahun = sum(k.peran in KINERJA and bool(k.periode) for k in daftar)
    for n, k in enumerate(daftar):
        if k.peran in KINERJA and not k.periode and bertahun >= 2 and not _berangka(petak, awal, akhir, k):
            daftar[n] = replace(k, peran=P.LAIN)
    return daftar


def _isi_contoh(petak: Petak, i: int, kolom: KolomKantor) -> str:
    """Isi kolom itu di satu baris; kolom kalimat dengan nomornya di sel sendiri dilihat seluruh selnya."""
    letak = kolom.letak if kolom.peran in _KALIMAT else kolom.letak[:1]
    return " ".join(teks for j in letak if (teks := petak.teks(i, j)))


def _satuan_di_kanan(petak: Petak, awal: int, akhir: int, kolom: list[KolomKantor]) -> list[KolomKantor]:
    """Kolom tanpa angka di kanan kolom angka berperan dan berperiode sama adalah satuannya."""
    for n in range(1, len(kolom)):
        kiri, ini = kolom[n - 1], kolom[n]
        if ini.peran not in KINERJA or (kiri.peran, kiri.periode) != (ini.peran, ini.periode):
            continue
        teks = [t for i in contoh(awal, akhir) for j in ini.letak if (t := petak.teks(i, j))]
        kata = [t for t in teks if any(map(str.isalpha, t)) and not _ANGKA.search(t) and len(t) <= SATUAN_MAKS]
        if kata and len(kata) == len(teks) and _berangka(petak, awal, akhir, kiri):
            kolom[n] = replace(ini, peran=P.SATUAN)
    return kolom


def _jenis_tolok_ukur(kolom: list[KolomKantor]) -> list[KolomKantor]:
    """ "Indikator" di samping "Tolok Ukur Kinerja" adalah jenisnya (masukan, keluaran, hasil)."""
    tolok = [n for n, k in enumerate(kolom) if k.peran is P.INDIKATOR and "tolok" in k.judul.casefold()]
    polos = [n for n, k in enumerate(kolom) if k.peran is P.INDIKATOR and sederhanakan(k.jalur[-1]) == "indikator"]
    if tolok and polos and polos[0] == tolok[0] - 1:
        kolom[polos[0]] = replace(kolom[polos[0]], peran=P.JENIS)
    return kolom


def _berangka(petak: Petak, awal: int, akhir: int, kolom: KolomKantor) -> bool:
    """Ada angka di kolom itu, atau kolomnya belum diisi (kosong atau hanya tanda "-")."""
    teks = [petak.teks(i, j) for i in contoh(awal, akhir) for j in kolom.letak]
    return not any(huruf.isalnum() for satu in teks for huruf in satu) or any(_ANGKA.search(satu) for satu in teks)


def _satuan_rupiah(petak: Petak, awal: int, akhir: int, kolom: Sequence[KolomKantor]) -> bool:
    """Satuan indikatornya rupiah (pendapatan, retribusi): nilainya kinerja walaupun ditulis "Rp"."""
    satuan = [petak.teks(i, j) for k in kolom if k.peran is P.SATUAN for i in contoh(awal, akhir) for j in k.letak[:1]]
    return any(sederhanakan(teks).strip("() ").startswith(("rp", "rupiah")) for teks in satuan)


def _koreksi_satu(kolom: KolomKantor, isi_contoh: Sequence[str], satuan_rupiah: bool) -> KolomKantor:
    berisi = [teks for teks in isi_contoh if teks]
    if not berisi:
        return kolom
    if _jenis_nilai(berisi):
        return replace(kolom, peran=P.JENIS_NILAI)
    angka = sum(bool(re.match(r"^[\d\W]*\d[\d\W]*$", teks)) for teks in berisi) / len(berisi)
    rupiah = sum(bool(_RUPIAH.match(teks)) for teks in berisi) / len(berisi)
    kalimat = sum(len(teks) > 60 and not _ANGKA.search(teks) for teks in berisi) / len(berisi)
    berupiah = sum(teks[:2].casefold() == "rp" for teks in berisi) / len(berisi)
    if (
        not satuan_rupiah
        and kolom.peran in KINERJA
        and (berupiah > 0.5 or (rupiah > 0.5 and _KATA_UANG.search(sederhanakan(kolom.judul))))
    ):
        return replace(kolom, peran=P.REALISASI_ANGGARAN if kolom.peran is P.REALISASI else P.PAGU)
    if kolom.peran in _KALIMAT and angka > 0.7:
        return replace(kolom, peran=P.LAIN)
    if kolom.peran in (*KINERJA, P.BASELINE) and kalimat > 0.5:
        return replace(kolom, peran=P.LAIN)
    return kolom
