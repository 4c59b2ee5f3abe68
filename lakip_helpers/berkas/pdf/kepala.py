"""Kepala dan kaki halaman: baris yang berulang di tepi halaman, supaya tidak disangka judul tabel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Tabel

TEPI: Final = 2
"""Banyaknya baris pertama dan terakhir halaman yang mungkin kepala dan kakinya."""
EKOR: Final = 4
"""Banyaknya baris terakhir halaman sebelumnya yang mungkin judul tabel di awal halaman."""
_NOMOR: Final = re.compile(r"^\W*\d{1,3}\b|\b\d{1,3}\W*$")
_JUDUL: Final = re.compile(r"(?i)^\W*(tabel|lampiran|formulir)\b")


def rapikan_sela(tabel: Sequence[Tabel], luar: Sequence[tuple[str, ...]]) -> list[Tabel]:
    """Buang kepala dan kaki halaman dari tulisan di atas dan di bawah tabel, dan bawa judul dari halaman sebelumnya.

    Masukan: tabel berurutan, dan tulisan di luar tabel tiap halaman (halaman pertama di indeks 0).

    >>> from lakip_helpers.berkas.petak import Kotak
    >>> t = Tabel(2, (0, 0, 1, 1), [Kotak(0, 0, 1, 1, "IKM")], ("Renstra 2",))
    >>> rapikan_sela([t], [("Renstra 1", "Naskah", "Tabel 2.1 IKU"), ("Renstra 2", "Penutup")])[0].atas
    ('Naskah', 'Tabel 2.1 IKU')
    """
    berulang = _berulang(luar)
    hasil: list[Tabel] = []
    for t in tabel:
        atas, bawah = _saring(t.atas, berulang), _saring(t.bawah, berulang)
        pertama = not hasil or hasil[-1].halaman < t.halaman
        if pertama and not atas and t.halaman > 1:
            lama = hasil[-1] if hasil and hasil[-1].halaman == t.halaman - 1 else None
            atas = (lama.bawah if lama else _saring(luar[t.halaman - 2], berulang))[-EKOR:]
        hasil.append(replace(t, atas=atas, bawah=bawah))
    return hasil


def _berulang(luar: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """Baris tepi halaman yang ada di dua halaman atau lebih, tanpa nomor halamannya."""
    hitung = Counter(baris for tulisan in luar for baris in {_inti(b) for b in (*tulisan[:TEPI], *tulisan[-TEPI:])})
    return frozenset(baris for baris, banyak in hitung.items() if banyak > 1 and not _JUDUL.match(baris))


def _inti(baris: str) -> str:
    return _NOMOR.sub("", baris).strip()


def _saring(tulisan: Sequence[str], berulang: frozenset[str]) -> tuple[str, ...]:
    return tuple(b for b in tulisan if _inti(b) and _inti(b) not in berulang)
