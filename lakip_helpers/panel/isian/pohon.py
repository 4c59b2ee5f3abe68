"""Isian pohon kinerja: pilih induk tiap kondisi, baca “jika … maka …”, dan tandai yang memerlukan OPD lain."""

from __future__ import annotations

import html
from collections.abc import Mapping

import ipywidgets as w

from lakip_helpers.latihan.bentuk.pohon import AKAR, LINTAS, BahanPohon, baca_ke_atas, baca_pohon, gambar_pohon
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import aman, di_atas


def buat_isian_pohon(bahan: BahanPohon) -> IsianLatihan:
    """Isian pohon; gambar pohonnya tumbuh selagi induk dipilih.

    >>> from lakip_helpers.latihan.bentuk.unsur import Butir
    >>> isian = buat_isian_pohon(BahanPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),)))
    >>> isian.pasang({"p1": "akar", "lintas": ["p1"]})
    >>> isian.baca()
    {'p1': 'akar', 'lintas': ['p1']}
    """
    induk = {satu.kode: _pemilih(bahan, urut) for urut, satu in enumerate(bahan.butir, 1)}
    tanda = {satu.kode: _tanda(urut) for urut, satu in enumerate(bahan.butir, 1)}
    kalimat = {satu.kode: w.HTML() for satu in bahan.butir}
    gambar = w.HTML()

    def baca() -> dict[str, object]:
        terpilih: dict[str, object] = {kode: satu.value for kode, satu in induk.items() if satu.value}
        lintas = [kode for kode, satu in tanda.items() if satu.value]
        return {**terpilih, LINTAS: lintas} if terpilih or lintas else {}

    def pasang(jawaban: object) -> None:
        terpilih, lintas = baca_pohon(bahan, jawaban) if isinstance(jawaban, Mapping) else ({}, frozenset())
        for kode in induk:
            induk[kode].value = terpilih.get(kode, "")
            tanda[kode].value = kode in lintas

    def segarkan(_: object = None) -> None:
        terpilih, lintas = baca_pohon(bahan, baca())
        gambar.value = tulis_pohon(gambar_pohon(bahan, terpilih, lintas))
        for kode, tempat in kalimat.items():
            tempat.value = aman(baca_ke_atas(bahan, kode, terpilih[kode])) if kode in terpilih else ""

    masukan = (*induk.values(), *tanda.values())
    for satu in masukan:
        satu.observe(segarkan, names="value")
    segarkan()
    baris = [w.VBox([induk[kode], kalimat[kode], tanda[kode]]) for kode in induk]
    daftar = "\n".join(f"{urut}. {satu.teks}" for urut, satu in enumerate(bahan.butir, 1))
    kotak = w.VBox([w.HTML(f"Hasil di puncak: <b>{aman(bahan.akar)}</b>"), *baris, gambar])
    return IsianLatihan(kotak, masukan, baca, pasang, f"Hasil di puncak: {bahan.akar}\n{daftar}")


def _pemilih(bahan: BahanPohon, urut: int) -> w.Dropdown:
    """Daftar induk bagi kondisi ke-`urut`: puncak, atau kondisi selain dirinya."""
    lain = [(f"{no}. {satu.teks}", satu.kode) for no, satu in enumerate(bahan.butir, 1) if no != urut]
    pilihan = [("– diperlukan langsung oleh –", ""), (f"Puncak: {bahan.akar}", AKAR), *lain]
    return di_atas(w.Dropdown(options=pilihan, value="", description=f"{urut}. {bahan.butir[urut - 1].teks}"))


def _tanda(urut: int) -> w.Checkbox:
    return w.Checkbox(description=f"Kondisi {urut} memerlukan OPD lain (lintas OPD)", indent=False)


def tulis_pohon(baris: tuple[str, ...]) -> str:
    """Gambar pohon sebagai HTML; jaraknya dipertahankan, tandanya berupa kata.

    >>> tulis_pohon(("Kota bersih & tertib",)).endswith("Kota bersih &amp; tertib</pre></div>")
    True
    """
    isi = html.escape("\n".join(baris))
    return (
        '<div class="lakip-umpan lakip-info" role="status"><b>Pohon Anda</b>'
        f'<pre style="margin:0;white-space:pre-wrap">{isi}</pre></div>'
    )
