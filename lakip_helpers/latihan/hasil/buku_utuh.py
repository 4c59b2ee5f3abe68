"""Melengkapi karya supaya buku kerjanya berdiri sendiri: tiap kode yang dirujuk ada di buku itu juga.

Panel tidak menanyakan Renstra seutuhnya. PK menyalin Renstra, jadi sasaran, indikator, dan targetnya ditulis juga di
lembar Renstra; yang tidak pernah ditanyakan dibiarkan kosong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from lakip_helpers.istilah import JenisNomenklatur, K, Tingkat, kolom_target
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN, BarisIsian
from lakip_helpers.tabel.judul import seragam

Mentah = Mapping[str, list[BarisIsian]]
_RENSTRA: Final = ("renstra_sasaran", "renstra_indikator")


def lengkapi_buku(mentah: Mentah, kode: str) -> dict[str, list[BarisIsian]]:
    """Tabel yang ditambah atau disesuaikan, menurut namanya; masukan tidak diubah.

    >>> pk = {"pk_sasaran": [{"sasaran": "Kota bersih", "indikator": "Indeks Kualitas Air", "target": "5"}]}
    >>> lengkapi_buku(pk, "SAYA")["renstra_indikator"][0]["kode_sasaran"]
    'SAYA.PK1'
    """
    janji = [*_berkode(mentah.get("pk_sasaran", []), kode)]
    sasaran, indikator = (list(mentah.get(nama, [])) for nama in _RENSTRA)
    nama_sasaran = {seragam(satu.get(K.URAIAN, "")): satu.get(K.KODE_SASARAN, "") for satu in sasaran}
    milik = {satu[K.KODE_INDIKATOR]: satu.get(K.SASARAN, "") for satu in janji}
    ada = {satu.get(K.KODE_INDIKATOR, "") for satu in indikator}
    for satu in (*janji, *mentah.get("renaksi", [])):
        tanda, kalimat = satu[K.KODE_INDIKATOR], milik.get(satu[K.KODE_INDIKATOR], "")
        if tanda in ada or not satu.get(K.INDIKATOR):
            continue
        ada.add(tanda)
        if seragam(kalimat) not in nama_sasaran:
            nama_sasaran[seragam(kalimat)] = f"{kode}.PK{len(nama_sasaran) + 1}"
            sasaran.append(_sasaran(nama_sasaran[seragam(kalimat)], kalimat))
        indikator.append(_indikator(satu, nama_sasaran[seragam(kalimat)]))
    return {**dict(zip(_RENSTRA, (sasaran, indikator), strict=True)), **_program(mentah)}


def _berkode(janji: list[BarisIsian], kode: str) -> Iterator[BarisIsian]:
    """Baris PK dengan kode yang akan diberikan bundel."""
    for urut, satu in enumerate(janji, 1):
        yield {K.KODE_INDIKATOR: f"{kode}.{urut}", **satu}


def _sasaran(tanda: str, kalimat: str) -> BarisIsian:
    return {K.KODE_SASARAN: tanda, K.TINGKAT: str(Tingkat.SASARAN), K.URAIAN: kalimat}


def _indikator(janji: BarisIsian, sasaran: str) -> BarisIsian:
    disalin = {kolom: janji[kolom] for kolom in (K.KODE_OPD, K.INDIKATOR, K.SATUAN) if janji.get(kolom)}
    target = {kolom_target(int(TAHUN_LATIHAN)): janji.get(K.TARGET, "")}
    return {
        K.KODE_INDIKATOR: janji[K.KODE_INDIKATOR],
        K.KODE_SASARAN: sasaran,
        **disalin,
        K.ARAH: _arah(janji[K.INDIKATOR], janji.get(K.SATUAN, "")),
        **target,
    }


def _arah(indikator: str, satuan: str) -> str:
    """Arah seperti dibaca kit dari kalimatnya."""
    from lakip_helpers.aturan.indikator.naskah import baca_naskah

    return str(baca_naskah(indikator, satuan).arah.arah)


def _program(mentah: Mentah) -> dict[str, list[BarisIsian]]:
    """Program Bab III dan anggarannya dengan kode resminya.

    Panelnya hanya menanyakan nama; program tanpa indikator belum dikaitkan dengan sasarannya di lembar Program.
    """
    program, anggaran = mentah.get("program", []), mentah.get("anggaran", [])
    resmi = {satu.get(K.KODE, ""): cari_kode(satu.get(K.NAMA, ""), mentah) for satu in program}
    return {
        "program": [_lepas({**satu, **resmi[satu.get(K.KODE, "")]}) for satu in program],
        "anggaran": [{**satu, **_hanya_kode(resmi.get(satu.get(K.KODE, ""), {}))} for satu in anggaran],
    }


def _lepas(program: BarisIsian) -> BarisIsian:
    return {kolom: teks for kolom, teks in program.items() if kolom != K.KODE_SASARAN or program.get(K.INDIKATOR)}


def _hanya_kode(resmi: BarisIsian) -> BarisIsian:
    return {K.KODE: resmi[K.KODE]} if resmi else {}


def cari_kode(nama: str, mentah: Mentah) -> BarisIsian:
    """Kode sebuah program menurut namanya: yang ditulis peserta di PK, lalu nomenklatur beserta edisinya.

    >>> cari_kode("Program Rehabilitasi Sosial", {})["kode"], cari_kode("Program rekaan", {})
    ('1.06.04', {})
    """
    for satu in mentah.get("pk_anggaran", []):
        if satu.get(K.KODE) and seragam(satu.get(K.NAMA, "")) == seragam(nama):
            return {**_nomenklatur().get(seragam(nama), {}), K.KODE: satu[K.KODE]}
    return _nomenklatur().get(seragam(nama), {})


@cache
def _nomenklatur() -> dict[str, BarisIsian]:
    """Nama program → kode dan edisinya, dari edisi terbaru; nama yang dipakai beberapa urusan tidak ikut."""
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.nomenklatur import edisi_terbaru

    semua = edisi_terbaru(muat("nomenklatur")["nomenklatur"])
    program = semua[semua[K.JENIS] == JenisNomenklatur.PROGRAM].assign(tanda=lambda daftar: daftar[K.NAMA].map(seragam))
    tunggal = program[~program["tanda"].duplicated(keep=False)]
    return {str(satu["tanda"]): {k: str(satu[k]) for k in (K.KODE, K.VERSI)} for satu in tunggal.to_dict("records")}
