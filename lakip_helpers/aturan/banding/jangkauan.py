"""Aturan mana yang sungguh menilai baris mana: temuan yang hilang karena aturannya tidak dijalankan belum selesai."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.aturan.daftar import LANGKAH, RUMPUN_KANTOR
from lakip_helpers.aturan.dasar.kerangka import Aturan, Rumpun, dengan_dinilai
from lakip_helpers.aturan.periksa import TANPA_BUNDEL

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.aturan.banding.baris import Berlaku
    from lakip_helpers.model import Bundel

SELALU: Final = ("BACA", "ISI")
"""Kode yang muncul ketika membaca; berlaku atas semua yang terbaca."""


def berlaku_tabel(frame: pd.DataFrame) -> Berlaku:
    """Aturan yang menilai sebuah tabel kantor, dan nomor barisnya.

    >>> import pandas as pd
    >>> "MUTU-08" in berlaku_tabel(pd.DataFrame({"indikator": ["Indeks SPBE"], "satuan": ["Indeks"]}))
    True
    """
    bundel = dengan_dinilai(TANPA_BUNDEL, frame)
    baris = frozenset(int(i) for i in frame.index)
    return {satu.kartu.kode: baris for satu in _dijalankan(RUMPUN_KANTOR, bundel)}


def berlaku_bundel(bundel: Bundel) -> Mapping[str, Berlaku]:
    """Nama tabel bundel → aturan yang menilainya dan nomor barisnya.

    >>> from lakip_helpers.tabel import muat
    >>> "CAP-01" in berlaku_bundel(muat("kota_contoh"))["iku"]
    False
    """
    hasil: dict[str, dict[str, frozenset[int]]] = defaultdict(dict)
    for langkah in LANGKAH:
        dinilai = langkah.ambil(bundel)
        if dinilai is None:
            continue
        for aturan in _dijalankan(langkah.rumpun, dinilai):
            baris = frozenset(int(i) for i in dinilai[aturan.tabel].index)
            hasil[aturan.tabel or langkah.tabel][aturan.kartu.kode] = baris
    return hasil


def _dijalankan(rumpun: Iterable[Rumpun[Any]], bundel: Bundel) -> list[Aturan[Any]]:
    """Aturan yang dijalankan `kerangka.jalankan` atas bundel itu."""
    dapat = [satu for satu in rumpun if satu.dapat(bundel)]
    diganti = {kode for satu in dapat for kode in satu.menggantikan}
    return [a for satu in dapat for a in satu.aturan if a.kartu.kode not in diganti and a.dapat(bundel)]
