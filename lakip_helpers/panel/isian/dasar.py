"""Kesepakatan antara kerangka latihan dan isiannya: apa yang tampil, cara membaca, cara memasang kembali."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import ipywidgets as w


@dataclass(frozen=True)
class Isian:
    """Isian satu latihan.

    `baca` memberi jawaban di layar, `pasang` memasang jawaban tersimpan, `masukan` adalah widget yang diamati
    perubahannya, dan `teks` menggantikan isian di tempat yang tidak dapat menampilkan widget.
    """

    kotak: w.Widget
    masukan: tuple[w.Widget, ...]
    baca: Callable[[], object]
    pasang: Callable[[object], None]
    teks: str

    def amati(self, lakukan: Callable[[], None]) -> None:
        """Jalankan `lakukan` tiap kali peserta mengubah jawaban."""
        for satu in self.masukan:
            satu.observe(lambda _: lakukan(), names="value")
