"""Isian pilihan: satu jawaban, atau beberapa."""

from __future__ import annotations

from collections.abc import Collection

import ipywidgets as w

from lakip_helpers.latihan.bentuk.pilihan import BahanPilihan
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import di_atas


def buat_isian_pilihan(bahan: BahanPilihan) -> IsianLatihan:
    """Isian untuk latihan pilihan; kotak centang bila boleh lebih dari satu.

    >>> from lakip_helpers.latihan.bentuk.unsur import Opsi
    >>> isian = buat_isian_pilihan(BahanPilihan((Opsi("a", "Ya"), Opsi("b", "Tidak")), banyak=True))
    >>> isian.pasang(["b"])
    >>> isian.baca()
    ['b']
    """
    return _beberapa(bahan) if bahan.banyak else _satu(bahan)


def _teks(bahan: BahanPilihan) -> str:
    return "\n".join(f"{opsi.kode}. {opsi.teks}" for opsi in bahan.opsi)


def _satu(bahan: BahanPilihan) -> IsianLatihan:
    pilihan = [(opsi.teks, opsi.kode) for opsi in bahan.opsi]
    bulat = di_atas(w.RadioButtons(options=pilihan, value=None, description="Pilih satu:"))

    def pasang(jawaban: object) -> None:
        diambil = [jawaban] if isinstance(jawaban, str) else list(jawaban) if isinstance(jawaban, (list, tuple)) else []
        bulat.value = next((opsi.kode for opsi in bahan.opsi if opsi.kode in diambil), None)

    return IsianLatihan(bulat, (bulat,), lambda: bulat.value, pasang, _teks(bahan))


def _beberapa(bahan: BahanPilihan) -> IsianLatihan:
    kotak = {opsi.kode: w.Checkbox(description=opsi.teks, indent=False) for opsi in bahan.opsi}
    for satu in kotak.values():
        satu.layout.width = "auto"

    def baca() -> object:
        return [kode for kode, satu in kotak.items() if satu.value]

    def pasang(jawaban: object) -> None:
        diambil = jawaban if isinstance(jawaban, Collection) else ()
        for kode, satu in kotak.items():
            satu.value = kode in diambil

    tajuk = w.HTML("Boleh lebih dari satu:")
    return IsianLatihan(w.VBox([tajuk, *kotak.values()]), tuple(kotak.values()), baca, pasang, _teks(bahan))
