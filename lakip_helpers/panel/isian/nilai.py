"""Isian nilai: satu angka beserta satuannya."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.latihan.model import IsiNilai
from lakip_helpers.panel.isian.dasar import Isian
from lakip_helpers.panel.kerangka import di_atas


def buat_isian_nilai(isi: IsiNilai) -> Isian:
    """Isian untuk latihan nilai; yang diketik dibaca apa adanya, koma atau titik."""
    ketelitian = f"{isi.desimal} angka di belakang koma" if isi.desimal else "bilangan bulat"
    label, contoh = f"Jawaban ({isi.satuan}, {ketelitian}):", "misalnya 12,50" if isi.desimal else "misalnya 125"
    kotak = di_atas(w.Text(description=label, placeholder=contoh, continuous_update=False))

    def pasang(jawaban: object) -> None:
        kotak.value = jawaban if isinstance(jawaban, str) else ""

    return Isian(kotak, (kotak,), lambda: kotak.value, pasang, label)
