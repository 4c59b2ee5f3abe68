"""Isian nilai: satu angka beserta satuannya."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.latihan.bentuk.nilai import BahanNilai
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import di_atas


def buat_isian_nilai(bahan: BahanNilai) -> IsianLatihan:
    """Isian untuk latihan nilai; yang diketik dibaca apa adanya, koma atau titik."""
    ketelitian = f"{bahan.desimal} angka di belakang koma" if bahan.desimal else "bilangan bulat"
    label, contoh = f"Jawaban ({bahan.satuan}, {ketelitian}):", "misalnya 12,50" if bahan.desimal else "misalnya 125"
    kotak = di_atas(w.Text(description=label, placeholder=contoh, continuous_update=False))

    def pasang(jawaban: object) -> None:
        kotak.value = jawaban if isinstance(jawaban, str) else ""

    return IsianLatihan(kotak, (kotak,), lambda: kotak.value, pasang, label)
