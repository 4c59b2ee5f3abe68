"""Kalimat: susunan sebuah indikator atau sasaran, dari kata pembuka sampai predikat, dan ciri-cirinya."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import Kamus, muat_kamus
from lakip_helpers.aturan.bahasa.kata import normalkan, urai

_BATAS_CARI: Final = 6
_KEPALA_MUTU: Final = frozenset({"nilai", "indeks"})
_KERJA_KEADAAN: Final = frozenset({"mutu", "tuntas", "manfaat"})
_BENTUK_PREDIKAT: Final = frozenset({"di", "ter", "me", "ber"})


@dataclass(frozen=True, slots=True)
class Bagian:
    """Satu bagian kalimat: golongannya dalam kamus dan kata yang membuatnya dikenali."""

    golongan: str
    kata: str


@dataclass(frozen=True, slots=True)
class Kalimat:
    """Susunan kalimat yang sudah dibaca."""

    kata: frozenset[str]
    urutan: tuple[str, ...]
    kepala: tuple[Bagian, ...]
    inti: tuple[Bagian, ...]
    predikat: Bagian | None
    objek: Bagian | None
    keterangan: Bagian | None
    topik: tuple[Bagian, ...]
    ada_yang: bool


def baca_kalimat(teks: str) -> Kalimat:
    """Baca susunan satu kalimat.

    >>> baca_kalimat("Jumlah laporan yang disusun").predikat
    Bagian(golongan='hasil/di', kata='disusun')
    """
    kamus = muat_kamus()
    polos = normalkan(teks)
    majemuk = _temukan_majemuk(polos, kamus)
    semua = frozenset(polos).union(kata for _, kata, _ in majemuk)
    kepala, sisa = _pisahkan_kepala(_satukan(polos, majemuk, kamus), kamus)
    batas = _awal_predikat(sisa)
    predikat = _cari_predikat(sisa[batas:], kamus)
    return Kalimat(
        kata=semua,
        urutan=tuple(polos),
        kepala=kepala,
        inti=_cari_inti(sisa[:batas], kamus),
        predikat=predikat,
        objek=_cari_objek(sisa[batas:], predikat, kamus),
        keterangan=_cari_keterangan(sisa[batas:], predikat, kamus),
        topik=_cari_topik(semua, kamus),
        ada_yang="yang" in sisa,
    )


def _temukan_majemuk(polos: Sequence[str], kamus: Kamus) -> list[tuple[int, str, int]]:
    """(letak, kata majemuk, banyak katanya); pada letak yang sama yang terpanjang lebih dulu."""
    return [
        (i, "_".join(bagian), len(bagian))
        for i, kata in enumerate(polos)
        for bagian in kamus.majemuk.get(kata, ())
        if tuple(polos[i : i + len(bagian)]) == bagian
    ]


def _satukan(polos: Sequence[str], majemuk: Sequence[tuple[int, str, int]], kamus: Kamus) -> list[str]:
    """Satukan kata majemuk yang berarti dalam susunan kalimat ("tepat waktu", "rapat koordinasi")."""
    hasil: list[str] = []
    terpakai = 0
    for letak, kata, panjang in majemuk:
        if letak >= terpakai and kata in kamus.majemuk_susunan:
            hasil += [*polos[terpakai:letak], kata]
            terpakai = letak + panjang
    return [*hasil, *polos[terpakai:]]


def _pisahkan_kepala(susunan: Sequence[str], kamus: Kamus) -> tuple[tuple[Bagian, ...], Sequence[str]]:
    """Ambil paling banyak dua kata pembuka ("Persentase Tingkat ..."); sisanya badan kalimat."""
    kepala: list[Bagian] = []
    i = 0
    while i < len(susunan) and len(kepala) < 2:
        golongan = kamus.kepala.get(susunan[i])
        if golongan is None and i == 0:
            golongan = _kepala_keadaan(susunan[0], kamus) or _kepala_kerja(susunan[0], kamus)
        if not golongan:
            break
        if not kepala or golongan != kepala[-1].golongan:
            kepala.append(Bagian(golongan, susunan[i]))
        i += 1
    return tuple(kepala), susunan[i:]


def _kepala_keadaan(kata: str, kamus: Kamus) -> str:
    """Kata keadaan atau perubahan tanpa awalan ("Pulihnya", "Lancarnya"): menyatakan keadaan yang terwujud."""
    dasar = kata.removesuffix("nya")
    berubah = dasar in kamus.sifat or urai(dasar).golongan in _KERJA_KEADAAN
    return "wujud" if dasar != kata and berubah and urai(dasar).bentuk in ("dasar", "") else ""


def _kepala_kerja(kata: str, kamus: Kamus) -> str:
    """Kepala kalimat berupa kata kerja ("Terlaksananya", "Menyusun", "Pelaksanaan"); "Laporan" bukan kata kerja."""
    if kamus.benda.get(kata) == "dokumen":
        return ""
    uraian = urai(kata)
    if uraian.bentuk == "ternya" or (uraian.bentuk in ("me", "pe", "ter", "di") and uraian.golongan):
        return f"{uraian.bentuk}_{uraian.golongan or 'lain'}"
    return ""


def _awal_predikat(sisa: Sequence[str]) -> int:
    """Letak predikat: "yang" yang pertama; tanpa "yang", kata kerja atau sifat yang pertama."""
    if "yang" in sisa:
        return list(sisa).index("yang")
    return next((i for i, kata in enumerate(sisa) if _golongan_predikat(kata)), len(sisa))


@lru_cache(maxsize=20_000)
def _golongan_predikat(kata: str) -> str:
    kamus = muat_kamus()
    if kata in kamus.sifat:
        return f"sifat_{kamus.sifat[kata]}"
    if kata in kamus.benda:
        return ""
    uraian = urai(kata)
    return f"{uraian.golongan}/{uraian.bentuk}" if uraian.golongan and uraian.bentuk in _BENTUK_PREDIKAT else ""


def _cari_predikat(ekor: Sequence[str], kamus: Kamus) -> Bagian | None:
    for kata in ekor[:_BATAS_CARI]:
        golongan = _golongan_predikat(kata)
        if golongan:
            return Bagian(golongan, kata)
    pertama = next((kata for kata in ekor if kata not in kamus.lewati), "")
    return Bagian("lain/di", pertama) if urai(pertama).bentuk == "di" else None


@lru_cache(maxsize=20_000)
def _golongan_benda(kata: str) -> str:
    """Golongan kata benda; kata yang tidak dikenal dibaca dari imbuhannya (pe-an kerja; ke-an dan ter-nya keadaan)."""
    kamus = muat_kamus()
    if kata in kamus.benda:
        return kamus.benda[kata]
    if kamus.kepala.get(kata) in _KEPALA_MUTU:
        return "mutu"
    uraian = urai(kata)
    if uraian.bentuk in ("pe", "ke", "dasar", "ternya") and uraian.golongan:
        return f"{uraian.golongan}/{'ke' if uraian.bentuk == 'ternya' else uraian.bentuk}"
    return {"pe": "kerja_lain", "ke": "keadaan_lain"}.get(uraian.bentuk, "")


def _cari_inti(badan: Sequence[str], kamus: Kamus) -> tuple[Bagian, ...]:
    hasil: list[Bagian] = []
    for kata in badan[:_BATAS_CARI]:
        golongan = "" if kata in kamus.lewati else _golongan_benda(kata)
        if golongan and (not hasil or hasil[-1].golongan != golongan):
            hasil.append(Bagian(golongan, kata))
    return tuple(hasil[:2])


def _cari_objek(ekor: Sequence[str], predikat: Bagian | None, kamus: Kamus) -> Bagian | None:
    if predikat is None:
        return None
    mulai = list(ekor).index(predikat.kata) + 1
    inti = _cari_inti(ekor[mulai:], kamus)
    return inti[0] if inti else None


def _cari_keterangan(ekor: Sequence[str], predikat: Bagian | None, kamus: Kamus) -> Bagian | None:
    """Syarat mutu sesudah predikat ("dilengkapi ... sesuai standar")."""
    mulai = list(ekor).index(predikat.kata) + 1 if predikat else 0
    return next((Bagian("mutu", kata) for kata in ekor[mulai:] if kamus.sifat.get(kata) == "mutu"), None)


def _cari_topik(semua: frozenset[str], kamus: Kamus) -> tuple[Bagian, ...]:
    hasil: dict[str, Bagian] = {}
    masalah = semua & kamus.arah["negatif"]
    if masalah:
        hasil["masalah"] = Bagian("masalah", min(masalah, key=lambda k: (-len(k), k)))
    for kata in sorted(semua & kamus.topik.keys(), key=lambda k: (-len(k), k)):
        for golongan in kamus.topik[kata]:
            hasil.setdefault(golongan, Bagian(golongan, kata))
    return tuple(hasil[nama] for nama in sorted(hasil))
