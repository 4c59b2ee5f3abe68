"""Jangkauan: aturan mana yang sungguh dapat dijalankan atas tabel yang terisi, supaya yang tidak dinilai disebut."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.model import Bundel
from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR

if TYPE_CHECKING:
    from lakip_helpers.pakai.baca import BerkasTerbaca

TABEL_KANTOR: Final[Mapping[str, str]] = {tabel.nama: tabel.judul for tabel in (INDIKATOR_KANTOR, SASARAN_KANTOR)}
"""Tabel seperti yang dipunyai kantor → judulnya."""
_INDIKATOR: Final = INDIKATOR_KANTOR.nama
TABEL_RUMPUN: Final[Mapping[str, tuple[str, ...]]] = {
    "MUTU": ("rpjmd_indikator", "renstra_indikator", "iku", "program", "pk_sasaran", "ukur_capaian", _INDIKATOR),
    "TGT": ("rpjmd_indikator", "renstra_indikator", "iku", "program", "pk_sasaran", "ukur_capaian", _INDIKATOR),
    "SAS": ("rpjmd_sasaran", "renstra_sasaran", "pk_sasaran", SASARAN_KANTOR.nama, _INDIKATOR),
    "CAP": ("ukur_capaian", _INDIKATOR),
    "LKE": ("lke",),
}
"""Rumpun yang menilai satu tabel → tabel yang dinilainya; rumpun antartabel menyebut tabelnya di tiap aturan."""
KOLOM_RUMPUN: Final[Mapping[str, tuple[str, ...]]] = {
    "MUTU": (K.INDIKATOR,),
    "TGT": (K.INDIKATOR,),
    "SAS": (K.SASARAN,),
    "CAP": (K.TARGET, K.REALISASI),
}
"""Rumpun → kolom yang harus ada pada tabel kantor."""
DIBACA: Final = ("BACA", "ISI")
"""Kode yang muncul ketika berkas dibaca; selalu dijalankan."""


def dapat_dinilai(kode: str, terisi: Collection[str]) -> bool:
    """Apakah sebuah kode atau awalan kode dapat dijalankan atas tabel yang terisi.

    Masukan: kode ("KAS-09") atau awalan ("KAS"), nama tabel yang berisi. Keluaran: ada sedikitnya satu aturan berkode
    itu yang semua tabelnya terisi.

    >>> dapat_dinilai("MUTU", ["iku"]), dapat_dinilai("KAS", ["indikator_kantor"]), dapat_dinilai("ISI", ["iku"])
    (True, False, True)
    """
    from lakip_helpers.aturan.daftar import RUMPUN_BUNDEL

    if kode.startswith(DIBACA):
        return True
    satu_tabel = any(kode.startswith(r) and not set(tabel).isdisjoint(terisi) for r, tabel in TABEL_RUMPUN.items())
    ada = {*terisi, "nomenklatur"}
    return satu_tabel or any(
        aturan.kartu.kode.startswith(kode) and {aturan.tabel, *aturan.butuh} <= ada
        for rumpun in RUMPUN_BUNDEL
        for aturan in rumpun.aturan
    )


def sebutkan_tidak_dijalankan(terbaca: BerkasTerbaca, pilihan: Sequence[str]) -> tuple[str, ...]:
    """Kode dari `pilihan` yang tidak satu pun aturannya dapat dijalankan atas berkas itu."""
    terisi = [tabel.nama for tabel in terbaca.tabel if tabel.banyak]
    kolom: Collection[object] = () if isinstance(terbaca.data, Bundel) else set(terbaca.data.columns)
    return tuple(
        kode
        for kode in pilihan
        if not dapat_dinilai(kode, terisi) or (terbaca.kantor and not set(_kolom_perlu(kode)) <= set(kolom))
    )


def _kolom_perlu(kode: str) -> tuple[str, ...]:
    return next((kolom for rumpun, kolom in KOLOM_RUMPUN.items() if kode.startswith(rumpun)), ())
