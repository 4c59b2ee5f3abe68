"""Latihan formulir: LKE, reviu, rencana, benang, dan Renja; banyak baris sejenis yang dinilai sekaligus.

Jawaban adalah kode baris → nama bidang → isi seperti diketik. Tiap jenis punya baris, bidang, dan penilainya di
`JENIS`; menambah jenis berarti menambah satu baris di sana.

Kunci TOML: `jenis` (kunci `JENIS`), `aturan`, `paling_sedikit`, dan `[latihan.kunci]` (baris → bidang);
pemicu kekeliruan `temuan`, beserta `ubah` (baris → bidang yang berbeda dari kunci).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kekeliruan, kenali
from lakip_helpers.latihan.bentuk.formulir_benang import BARIS_BENANG, BIDANG_BENANG, SEBUTAN_BENANG, catatan_benang
from lakip_helpers.latihan.bentuk.formulir_evaluasi import (
    BIDANG_LKE,
    BIDANG_REVIU,
    SEBUTAN_REVIU,
    BarisFormulir,
    CatatanFormulir,
    baris_lke,
    baris_reviu,
    catatan_lke,
    catatan_reviu,
    pilihan_lke,
)
from lakip_helpers.latihan.bentuk.formulir_rencana import BARIS_RENCANA, BIDANG_RENCANA, catatan_rencana
from lakip_helpers.latihan.bentuk.formulir_renja import BARIS_RENJA, BIDANG_RENJA, SEBUTAN_RENJA, catatan_renja
from lakip_helpers.latihan.bentuk.skema import BULAT, TEKS, TEKS_KOSONG, daftar_dari, peta, salah_satu
from lakip_helpers.latihan.bentuk.unsur import Bidang, bidang_kosong, rapikan, tanpa_tanda
from lakip_helpers.latihan.model import BentukLatihan, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status

PANJANG_ISIAN: Final = 400
IsianFormulir = dict[str, dict[str, str]]


@dataclass(frozen=True)
class BahanFormulir:
    """Bahan latihan formulir: baris yang sudah ditentukan, tiap baris beberapa bidang yang sama.

    `jenis` menentukan penilainya (kunci `JENIS`), `aturan` kode catatan yang menghalangi lulus, dan
    `paling_sedikit` banyaknya baris yang harus terisi.
    """

    jenis: str
    baris: tuple[BarisFormulir, ...]
    bidang: tuple[Bidang, ...]
    aturan: tuple[str, ...]
    paling_sedikit: int
    karya: bool = True


@dataclass(frozen=True)
class JenisFormulir:
    """Cara satu jenis formulir disusun dan dinilai; `sebutan` memberi kata di layar untuk pilihan baku."""

    baris: Callable[[], tuple[BarisFormulir, ...]]
    bidang: tuple[Bidang, ...]
    nilai: Callable[[Mapping[str, Mapping[str, str]]], list[CatatanFormulir]]
    sebutan: Callable[[], Mapping[str, str]]


JENIS: Final[Mapping[str, JenisFormulir]] = {
    "lke": JenisFormulir(baris_lke, BIDANG_LKE, catatan_lke, pilihan_lke),
    "reviu": JenisFormulir(baris_reviu, BIDANG_REVIU, catatan_reviu, lambda: SEBUTAN_REVIU),
    "rencana": JenisFormulir(lambda: BARIS_RENCANA, BIDANG_RENCANA, catatan_rencana, dict),
    "benang": JenisFormulir(lambda: BARIS_BENANG, BIDANG_BENANG, catatan_benang, lambda: SEBUTAN_BENANG),
    "renja": JenisFormulir(lambda: BARIS_RENJA, BIDANG_RENJA, catatan_renja, lambda: SEBUTAN_RENJA),
}


def susun_bahan(jenis: str, aturan: Sequence[str], paling_sedikit: int) -> BahanFormulir:
    """Bahan latihan formulir; `GalatLatihan` bila jenisnya tidak dikenal.

    >>> len(susun_bahan("reviu", ["REV-03"], 23).baris)
    23
    """
    if jenis not in JENIS:
        raise GalatLatihan(f"Jenis lembar {jenis!r} tidak dikenal; yang ada: {', '.join(JENIS)}.")
    return BahanFormulir(jenis, JENIS[jenis].baris(), JENIS[jenis].bidang, tuple(aturan), paling_sedikit)


def baca_formulir(bahan: BahanFormulir, jawaban: object) -> IsianFormulir:
    """Baris yang ada isinya, menurut urutan lembar; `GalatLatihan` bila bentuknya bukan isian lembar ini.

    >>> baca_formulir(susun_bahan("lke", (), 12), {"1.a": {"jawaban": " BB "}, "1.b": {"jawaban": ""}})
    {'1.a': {'jawaban': 'BB'}}
    """
    if jawaban is None:
        return {}
    kode = [satu.kode for satu in bahan.baris]
    kolom = [satu.kolom for satu in bahan.bidang]
    sah = isinstance(jawaban, Mapping) and all(
        nama in kode and isinstance(satu, Mapping) and all(k in kolom and isinstance(n, str) for k, n in satu.items())
        for nama, satu in jawaban.items()
    )
    if not sah:
        raise GalatLatihan("Jawaban latihan ini berupa isian lembar. Isi lagi di kotaknya, lalu tekan Periksa.")
    assert isinstance(jawaban, Mapping)
    rapi = {nama: _rapikan(jawaban.get(nama, {})) for nama in kode}
    return {nama: satu for nama, satu in rapi.items() if satu}


def _rapikan(baris: Mapping[str, str]) -> dict[str, str]:
    return {kolom: teks for kolom, nilai in baris.items() if (teks := rapikan(nilai)[:PANJANG_ISIAN])}


def catatan_formulir(bahan: BahanFormulir, jawaban: object) -> list[CatatanFormulir]:
    """Catatan yang menghalangi lulus, menurut urutan penilainya.

    >>> bahan = susun_bahan("rencana", ["tanggal"], 1)
    >>> catatan_formulir(bahan, {"1": {"kapan": "nanti"}})[0].kode
    'tanggal'
    """
    isian = {kode: tanpa_tanda(satu) for kode, satu in baca_formulir(bahan, jawaban).items()}
    return [satu for satu in JENIS[bahan.jenis].nilai(isian) if satu.kode in bahan.aturan] if isian else []


def terisi(bahan: BahanFormulir, isian: IsianFormulir) -> list[str]:
    """Kode baris yang bidang wajibnya sudah dijawab semua; tanda kosong belum jawaban.

    >>> terisi(susun_bahan("lke", (), 12), {"1.a": {"bukti": "Renja 2026"}, "1.b": {"jawaban": "B"}})
    ['1.b']
    """
    return [kode for kode, satu in isian.items() if not bidang_kosong(bahan.bidang, satu)]


def _sebut_kurang(bahan: BahanFormulir, isian: IsianFormulir) -> str:
    """Baris pertama yang baru sebagian dijawab, dan kotaknya."""
    for baris in bahan.baris:
        belum = bidang_kosong(bahan.bidang, isian[baris.kode]) if baris.kode in isian else []
        if belum:
            return f" {baris.judul} belum menjawab: {', '.join(belum)}."
    return ""


def salah_formulir(bahan: BahanFormulir, kunci: Mapping[str, Any], data: Mapping[str, Any]) -> Kekeliruan:
    """Kekeliruan berupa jawaban yang mendapat catatan berkode `temuan`; `ubah` (baris → bidang) membuat contohnya.

    >>> bahan = susun_bahan("rencana", ["tanggal"], 1)
    >>> data = {"kode": "x-K1", "pesan": "P", "untuk_kelas": "U", "temuan": "tanggal"}
    >>> salah_formulir(bahan, {"1": {"apa": "a"}}, data | {"ubah": {"1": {"kapan": "nanti"}}}).contoh
    {'1': {'apa': 'a', 'kapan': 'nanti'}}
    """
    contoh = {kode: dict(satu) for kode, satu in kunci.items()}
    for kode, satu in data["ubah"].items():
        contoh[kode] = {**contoh.get(kode, {}), **satu}

    def kena(jawaban: object) -> bool:
        return any(satu.kode == data["temuan"] for satu in catatan_formulir(bahan, jawaban))

    return kekeliruan(data, contoh, kena)


def cek_terisi(bahan: BahanFormulir) -> Langkah:
    """Langkah: baris yang terisi sebanyak yang diminta."""

    def langkah(jawaban: object) -> Putusan | None:
        isian = baca_formulir(bahan, jawaban)
        ada = terisi(bahan, isian)
        if len(ada) >= bahan.paling_sedikit:
            return None
        awal = f"Baru {len(ada)} dari {bahan.paling_sedikit} baris yang terisi.{_sebut_kurang(bahan, isian)}"
        return Putusan(Status.BELUM, f"{awal} Isi dahulu, lalu periksa.")

    return langkah


def cek_catatan(bahan: BahanFormulir) -> Langkah:
    """Langkah: tidak ada catatan; yang pertama disebut, sisanya dihitung."""

    def langkah(jawaban: object) -> Putusan | None:
        catatan = catatan_formulir(bahan, jawaban)
        if not catatan:
            return None
        awal = f"Masih ada {len(catatan)} catatan. Yang pertama – " if len(catatan) > 1 else "Tinggal satu catatan – "
        return Putusan(Status.LAIN, f"{awal}{catatan[0].kalimat} Lalu periksa lagi.")

    return langkah


def tulis_formulir(bahan: BahanFormulir, jawaban: Mapping[str, Any]) -> tuple[str, ...]:
    """Isian dalam kata-kata, satu baris satu baris lembar; yang kosong tidak disebut.

    >>> tulis_formulir(susun_bahan("rencana", (), 1), {"1": {"apa": "Menyusun SOP", "kapan": "15-01-2027"}})
    ('Tindakan 1 – Apa yang dikerjakan: Menyusun SOP; Kapan selesai (tanggal): 15-01-2027',)
    """
    judul = {satu.kode: satu.judul for satu in bahan.baris}
    label = {satu.kolom: satu.label for satu in bahan.bidang}
    return tuple(
        f"{judul[kode]} – {'; '.join(f'{label[kolom]}: {nilai}' for kolom, nilai in satu.items() if nilai)}"
        for kode, satu in baca_formulir(bahan, jawaban).items()
    )


def sebutkan_formulir(bahan: BahanFormulir, jawaban: object) -> str:
    """Ringkasan isian untuk daftar jawaban tersimpan.

    >>> sebutkan_formulir(susun_bahan("lke", (), 12), {"1.a": {"jawaban": "BB"}})
    '1 dari 12 baris'
    """
    try:
        return f"{len(terisi(bahan, baca_formulir(bahan, jawaban)))} dari {len(bahan.baris)} baris"
    except GalatLatihan:
        return ""


def _langkah(bahan: BahanFormulir, _: Mapping[str, Any], dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    return [cek_terisi(bahan), kenali(dikenal), cek_catatan(bahan)]


_ISI_FORMULIR: Final = peta(peta(TEKS_KOSONG))
FORMULIR: Final = BentukLatihan(
    nama="formulir",
    skema=SkemaBentuk(
        wajib={
            "jenis": salah_satu(JENIS),
            "aturan": daftar_dari(TEKS),
            "paling_sedikit": BULAT,
            "kunci": _ISI_FORMULIR,
        },
        keliru={"ubah": _ISI_FORMULIR},
        pemicu={"temuan": TEKS},
    ),
    baca=lambda data: susun_bahan(data["jenis"], data["aturan"], data["paling_sedikit"]),
    kunci=lambda _, data: dict(data["kunci"]),
    keliru=salah_formulir,
    langkah=_langkah,
    tulis_kunci=lambda bahan, kunci: ["Salah satu isian yang baik:", *tulis_formulir(bahan, kunci)],
    sebutkan=sebutkan_formulir,
    karya=lambda bahan: bahan.karya,
)
