"""Isian formulir: banyak baris sejenis (LKE, reviu, rencana), rincian yang dapat dibuka, ringkasan ikut berubah."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Final

import ipywidgets as w

from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.formulir import JENIS, BahanFormulir, baca_formulir, catatan_formulir, terisi
from lakip_helpers.latihan.bentuk.formulir_evaluasi import BarisFormulir, bahan_reviu
from lakip_helpers.latihan.bentuk.formulir_renja import jelaskan_renja
from lakip_helpers.latihan.bentuk.unsur import Bidang
from lakip_helpers.latihan.hasil.himpun import catatan_karya
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.isian.lke import tulis_ringkasan_lke
from lakip_helpers.panel.kerangka import aman, di_atas, tulis_umpan

CATATAN_TAMPIL: Final = 4
LEBAR: Final[Mapping[str, Mapping[str, str]]] = {
    "lke": {},
    "reviu": {K.JAWABAN: "215px", K.CATATAN: "395px"},
    "rencana": {"siapa": "300px", "kapan": "200px"},
    "benang": {"dokumen": "170px", "cacat": "330px", "pintu": "330px", "siapa": "360px"},
    "renja": {
        **{"arah": "190px", "janji": "170px", "nyata": "170px", "target": "170px"},
        **{"putusan": "190px", "pagu_kini": "210px", "pagu": "210px"},
    },
}
"""Lebar isian yang pendek tiap jenis; selebihnya memakai seluruh baris."""


def buat_isian_formulir(bahan: BahanFormulir) -> IsianLatihan:
    """Isian untuk latihan formulir; ringkasan dan catatannya dihitung ulang tiap kali satu kotak selesai diisi.

    >>> from lakip_helpers.latihan.bentuk.formulir import susun_bahan
    >>> isian = buat_isian_formulir(susun_bahan("rencana", ["tanggal"], 1))
    >>> isian.pasang({"1": {"kapan": "nanti"}})
    >>> isian.baca()
    {'1': {'kapan': 'nanti'}}
    """
    kotak = {satu.kode: {b.kolom: _buat_masukan(bahan, b, satu.kode) for b in bahan.bidang} for satu in bahan.baris}
    semua = tuple(masukan for baris in kotak.values() for masukan in baris.values())
    ringkasan = w.HTML()
    memasang: list[bool] = []

    def baca() -> dict[str, dict[str, str]]:
        return baca_formulir(bahan, {kode: {k: m.value for k, m in baris.items()} for kode, baris in kotak.items()})

    def segarkan(_: object = None) -> None:
        if not memasang:
            ringkasan.value = tulis_ringkasan(bahan, baca())

    def pasang(jawaban: object) -> None:
        tersimpan = jawaban if isinstance(jawaban, Mapping) else {}
        memasang.append(True)
        for kode, baris in kotak.items():
            for kolom, masukan in baris.items():
                _pasang_satu(masukan, tersimpan.get(kode, {}), kolom)
        memasang.clear()
        segarkan()

    for masukan in semua:
        masukan.observe(segarkan, names="value")
    segarkan()
    teks = "\n".join(satu.judul for satu in bahan.baris)
    return IsianLatihan(w.VBox([*_susun(bahan, kotak), ringkasan]), semua, baca, pasang, teks)


def _buat_masukan(bahan: BahanFormulir, bidang: Bidang, kode: str) -> w.Widget:
    if bidang.pilihan:
        sebutan = JENIS[bahan.jenis].sebutan()
        pilihan = [("– pilih –", ""), *((sebutan.get(satu, satu), satu) for satu in bidang.pilihan)]
        masukan: w.Widget = w.Dropdown(options=pilihan, value="", description=_sebut_pilihan(bahan, bidang, kode))
    else:
        jenis = w.Textarea if bidang.panjang else w.Text
        masukan = jenis(description=bidang.label, placeholder=f"misalnya {bidang.contoh}", continuous_update=False)
    di_atas(masukan)
    masukan.layout.width = LEBAR[bahan.jenis].get(bidang.kolom, "98%")
    return masukan


def _sebut_pilihan(bahan: BahanFormulir, bidang: Bidang, kode: str) -> str:
    """Label pilihan; kodenya ikut bila judul baris tidak berakhir dengan kode itu."""
    baris = next(satu for satu in bahan.baris if satu.kode == kode)
    return bidang.label if baris.judul.endswith(f" {kode}") else f"{bidang.label} {kode}"


def _pasang_satu(masukan: w.Widget, tersimpan: object, kolom: str) -> None:
    nilai = tersimpan.get(kolom, "") if isinstance(tersimpan, Mapping) else ""
    boleh = [kode for _, kode in masukan.options] if isinstance(masukan, w.Dropdown) else None
    masukan.value = nilai if isinstance(nilai, str) and (boleh is None or nilai in boleh) else ""


def _susun(bahan: BahanFormulir, kotak: Mapping[str, Mapping[str, w.Widget]]) -> list[w.Widget]:
    """Baris menurut kelompoknya; tiap kelompok didahului judulnya."""
    usul = bahan_reviu(catatan_karya()) if bahan.jenis == "reviu" else {}
    hasil: list[w.Widget] = []
    for kelompok, daftar in groupby(bahan.baris, key=lambda baris: baris.kelompok):
        judul = [w.HTML(f'<div class="lakip-anak-judul">{aman(kelompok)}</div>')] if kelompok else []
        hasil += [*judul, *(_satu_baris(satu, kotak[satu.kode], usul.get(satu.kode, "")) for satu in daftar)]
    return hasil


def _satu_baris(baris: BarisFormulir, masukan: Mapping[str, w.Widget], usul: str) -> w.VBox:
    butir = "".join(f"<li>{aman(satu)}</li>" for satu in baris.rincian)
    rincian = f"<details><summary>Kriteria ({len(baris.rincian)})</summary><ul>{butir}</ul></details>" if butir else ""
    sisi = f'<div class="lakip-isyarat">ℹ Catatan kit atas dokumen Anda: {aman(usul)}</div>' if usul else ""
    kepala = w.HTML(f"<strong>{aman(baris.judul)}</strong>{rincian}{sisi}")
    deret = w.HBox(list(masukan.values()), layout=w.Layout(flex_flow="row wrap", overflow="visible"))
    kotak = w.VBox([kepala, deret])
    kotak.add_class("lakip-baris")
    return kotak


def tulis_ringkasan(bahan: BahanFormulir, isian: dict[str, dict[str, str]]) -> str:
    """HTML di bawah lembar: berapa yang terisi, ringkasan menurut jenisnya, lalu beberapa catatan pertama."""
    ada = f"Terisi {len(terisi(bahan, isian))} dari {len(bahan.baris)} baris."
    if not isian:
        return tulis_umpan("info", f"{ada} Ringkasannya muncul di sini selagi Anda mengisi.")
    catatan = catatan_formulir(bahan, isian)
    kalimat = [f"• {satu.kalimat}" for satu in catatan[:CATATAN_TAMPIL]]
    sisa = len(catatan) - CATATAN_TAMPIL
    lagi = [f"… dan {sisa} catatan lagi."] if sisa > 0 else []
    kepala = f"{ada} Catatan: {len(catatan)}." if catatan else f"{ada} Tidak ada catatan atas yang sudah terisi."
    umpan = tulis_umpan("info" if catatan else "baik", "\n".join([kepala, *kalimat, *lagi]))
    return RINGKASAN[bahan.jenis](isian) + umpan


def _ringkas_reviu(isian: Mapping[str, Mapping[str, str]]) -> str:
    perlu = [kode for kode, satu in isian.items() if satu.get(K.JAWABAN) == "tidak"]
    if not perlu:
        return ""
    return tulis_umpan("info", f"Perlu perbaikan sebelum dicetak, {len(perlu)} butir: {', '.join(perlu)}.")


RINGKASAN: Final[Mapping[str, Callable[[Mapping[str, Mapping[str, str]]], str]]] = {
    "lke": tulis_ringkasan_lke,
    "reviu": _ringkas_reviu,
    "rencana": lambda isian: "",
    "benang": lambda isian: "",
    "renja": lambda isian: tulis_umpan("info", "\n".join(hitungan)) if (hitungan := jelaskan_renja(isian)) else "",
}
"""Bagian khas tiap jenis lembar."""
