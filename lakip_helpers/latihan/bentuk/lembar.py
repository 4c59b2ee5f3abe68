"""Latihan lembar: LKE, reviu, dan rencana tindak lanjut; banyak baris sejenis yang dinilai sekaligus.

Jawaban adalah kode baris → nama bidang → isi seperti diketik. Tiap jenis lembar punya baris, bidang, dan penilainya di
`JENIS`; menambah jenis berarti menambah satu baris di sana.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kenali
from lakip_helpers.latihan.bentuk.buat import Umum, susun
from lakip_helpers.latihan.bentuk.lembar_lke import (
    BIDANG_LKE,
    BIDANG_REVIU,
    SEBUTAN_REVIU,
    Catatan,
    baris_lke,
    baris_reviu,
    catatan_lke,
    catatan_reviu,
    pilihan_lke,
)
from lakip_helpers.latihan.bentuk.rencana import BARIS_RENCANA, BIDANG_RENCANA, catatan_rencana
from lakip_helpers.latihan.model import BarisLembar, Bentuk, Bidang, Hasil, IsiLembar, Kekeliruan, Latihan, Status

PANJANG_ISIAN: Final = 400
Isian = dict[str, dict[str, str]]


@dataclass(frozen=True)
class JenisLembar:
    """Cara satu jenis lembar disusun dan dinilai; `sebutan` memberi kata di layar untuk pilihan baku."""

    baris: Callable[[], tuple[BarisLembar, ...]]
    bidang: tuple[Bidang, ...]
    nilai: Callable[[Mapping[str, Mapping[str, str]]], list[Catatan]]
    sebutan: Callable[[], Mapping[str, str]]


JENIS: Final[Mapping[str, JenisLembar]] = {
    "lke": JenisLembar(baris_lke, BIDANG_LKE, catatan_lke, pilihan_lke),
    "reviu": JenisLembar(baris_reviu, BIDANG_REVIU, catatan_reviu, lambda: SEBUTAN_REVIU),
    "rencana": JenisLembar(lambda: BARIS_RENCANA, BIDANG_RENCANA, catatan_rencana, dict),
}


def susun_isi(jenis: str, aturan: Sequence[str], paling_sedikit: int) -> IsiLembar:
    """Bahan latihan lembar; `GalatLatihan` bila jenisnya tidak dikenal.

    >>> len(susun_isi("reviu", ["REV-03"], 23).baris)
    23
    """
    if jenis not in JENIS:
        raise GalatLatihan(f"Jenis lembar {jenis!r} tidak dikenal; yang ada: {', '.join(JENIS)}.")
    return IsiLembar(jenis, JENIS[jenis].baris(), JENIS[jenis].bidang, tuple(aturan), paling_sedikit)


def baca_lembar(isi: IsiLembar, jawaban: object) -> Isian:
    """Baris yang ada isinya, menurut urutan lembar; `GalatLatihan` bila bentuknya bukan isian lembar ini.

    >>> baca_lembar(susun_isi("lke", (), 12), {"1.a": {"jawaban": " BB "}, "1.b": {"jawaban": ""}})
    {'1.a': {'jawaban': 'BB'}}
    """
    if jawaban is None:
        return {}
    kode = [satu.kode for satu in isi.baris]
    kolom = [satu.kolom for satu in isi.bidang]
    sah = isinstance(jawaban, Mapping) and all(
        nama in kode and isinstance(satu, Mapping) and all(k in kolom and isinstance(n, str) for k, n in satu.items())
        for nama, satu in jawaban.items()
    )
    if not sah:
        raise GalatLatihan("Jawaban latihan ini berupa isian lembar. Isi lewat panelnya, lalu tekan Periksa.")
    assert isinstance(jawaban, Mapping)
    rapi = {nama: _rapikan(jawaban.get(nama, {})) for nama in kode}
    return {nama: satu for nama, satu in rapi.items() if satu}


def _rapikan(satu: Mapping[str, str]) -> dict[str, str]:
    return {kolom: teks for kolom, nilai in satu.items() if (teks := " ".join(nilai.split())[:PANJANG_ISIAN])}


def catatan_lembar(isi: IsiLembar, jawaban: object) -> list[Catatan]:
    """Catatan yang menghalangi lulus, menurut urutan penilainya.

    >>> isi = susun_isi("rencana", ["tanggal"], 1)
    >>> catatan_lembar(isi, {"1": {"kapan": "nanti"}})[0].kode
    'tanggal'
    """
    isian = baca_lembar(isi, jawaban)
    return [satu for satu in JENIS[isi.jenis].nilai(isian) if satu.kode in isi.aturan] if isian else []


def terisi(isi: IsiLembar, isian: Isian) -> list[str]:
    """Kode baris yang bidang wajibnya sudah terisi semua.

    >>> terisi(susun_isi("lke", (), 12), {"1.a": {"bukti": "Renja 2026"}, "1.b": {"jawaban": "B"}})
    ['1.b']
    """
    wajib = [satu.kolom for satu in isi.bidang if satu.wajib]
    return [kode for kode, satu in isian.items() if all(satu.get(kolom) for kolom in wajib)]


def salah_lembar(isi: IsiLembar, kunci: Mapping[str, Any], data: Mapping[str, Any]) -> Kekeliruan:
    """Kekeliruan berupa jawaban yang mendapat catatan berkode `temuan`; `ubah` (baris → bidang) membuat contohnya.

    >>> isi = susun_isi("rencana", ["tanggal"], 1)
    >>> data = {"kode": "x-K1", "pesan": "P", "untuk_kelas": "U", "temuan": "tanggal"}
    >>> salah_lembar(isi, {"1": {"apa": "a"}}, data | {"ubah": {"1": {"kapan": "nanti"}}}).contoh
    {'1': {'apa': 'a', 'kapan': 'nanti'}}
    """
    contoh = {kode: dict(satu) for kode, satu in kunci.items()}
    for kode, satu in data["ubah"].items():
        contoh[kode] = {**contoh.get(kode, {}), **satu}

    def kena(jawaban: object) -> bool:
        return any(satu.kode == data["temuan"] for satu in catatan_lembar(isi, jawaban))

    return Kekeliruan(data["kode"], contoh, data["pesan"], data["untuk_kelas"], kena)


def cek_terisi(isi: IsiLembar) -> Callable[[object], Hasil | None]:
    """Langkah: baris yang terisi sebanyak yang diminta."""

    def langkah(jawaban: object) -> Hasil | None:
        ada = terisi(isi, baca_lembar(isi, jawaban))
        if len(ada) >= isi.paling_sedikit:
            return None
        kosong = [satu.kode for satu in isi.baris if satu.kode not in ada]
        semua = isi.paling_sedikit == len(isi.baris)
        sisanya = f" Belum: {', '.join(kosong)}." if semua and ada else ""
        awal = f"Baru {len(ada)} dari {isi.paling_sedikit} baris yang terisi.{sisanya}"
        return Hasil(Status.BELUM, f"{awal} Isi dahulu, lalu periksa.")

    return langkah


def cek_catatan(isi: IsiLembar) -> Callable[[object], Hasil | None]:
    """Langkah: tidak ada catatan; yang pertama disebut, sisanya dihitung."""

    def langkah(jawaban: object) -> Hasil | None:
        catatan = catatan_lembar(isi, jawaban)
        if not catatan:
            return None
        awal = f"Masih ada {len(catatan)} catatan. Yang pertama – " if len(catatan) > 1 else "Tinggal satu catatan – "
        return Hasil(Status.LAIN, f"{awal}{catatan[0].kalimat} Lalu periksa lagi.")

    return langkah


def buat_lembar(
    umum: Umum, isi: IsiLembar, kunci: Mapping[str, Any], kekeliruan: Sequence[Kekeliruan], lulus: str
) -> Latihan:
    """Latihan mengisi lembar; `kunci` adalah salah satu isian yang baik."""
    return susun(
        umum,
        Bentuk.LEMBAR,
        isi,
        copy.deepcopy(dict(kunci)),
        [cek_terisi(isi), kenali(kekeliruan), cek_catatan(isi)],
        kekeliruan,
        lulus,
    )


def tulis_lembar(isi: IsiLembar, jawaban: Mapping[str, Any]) -> tuple[str, ...]:
    """Isian dalam kata-kata, satu baris satu baris lembar; yang kosong tidak disebut.

    >>> tulis_lembar(susun_isi("rencana", (), 1), {"1": {"apa": "Menyusun SOP", "kapan": "15-01-2027"}})
    ('Tindakan 1 – Apa yang dikerjakan: Menyusun SOP; Kapan selesai (tanggal): 15-01-2027',)
    """
    judul = {satu.kode: satu.judul for satu in isi.baris}
    label = {satu.kolom: satu.label for satu in isi.bidang}
    return tuple(
        f"{judul[kode]} – {'; '.join(f'{label[kolom]}: {nilai}' for kolom, nilai in satu.items() if nilai)}"
        for kode, satu in baca_lembar(isi, jawaban).items()
    )


def sebutkan_lembar(isi: IsiLembar, jawaban: object) -> str:
    """Ringkasan isian untuk daftar jawaban tersimpan.

    >>> sebutkan_lembar(susun_isi("lke", (), 12), {"1.a": {"jawaban": "BB"}})
    '1 dari 12 baris'
    """
    try:
        return f"{len(terisi(isi, baca_lembar(isi, jawaban)))} dari {len(isi.baris)} baris"
    except GalatLatihan:
        return ""
