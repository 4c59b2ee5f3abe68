"""Jangkauan: aturan mana yang sungguh dapat dijalankan atas tabel yang terisi, supaya yang tidak dinilai disebut."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR

if TYPE_CHECKING:
    from lakip_helpers.aturan.dasar.kerangka import Aturan, Langkah
    from lakip_helpers.pakai.baca import BerkasTerbaca

TABEL_KANTOR: Final[Mapping[str, str]] = {tabel.nama: tabel.judul for tabel in (INDIKATOR_KANTOR, SASARAN_KANTOR)}
"""Tabel seperti yang dipunyai kantor → judulnya."""
DIBACA: Final = ("BACA", "ISI")
"""Kode yang muncul ketika berkas dibaca; selalu dijalankan."""


def dapat_dinilai(kode: str, terisi: Collection[str]) -> bool:
    """Apakah sebuah kode atau awalan kode dapat dijalankan atas tabel yang terisi.

    Masukan: kode ("KAS-09") atau awalan ("KAS"), nama tabel yang berisi. Keluaran: ada sedikitnya satu aturan berkode
    itu yang semua tabelnya terisi.

    >>> dapat_dinilai("MUTU", ["iku"]), dapat_dinilai("KAS", ["indikator_kantor"]), dapat_dinilai("ISI", ["iku"])
    (True, False, True)
    """
    if kode.startswith(DIBACA):
        return True
    ada = {*terisi, "nomenklatur"}
    return any(
        aturan.kartu.kode.startswith(kode) and _tabel_perlu(langkah, aturan) <= ada
        for langkah in _semua_langkah()
        for rumpun in langkah.rumpun
        for aturan in rumpun.aturan
    )


def _tabel_perlu(langkah: Langkah, aturan: Aturan[Any]) -> set[str]:
    return {langkah.tabel} if langkah.tabel else {aturan.tabel, *aturan.butuh}


def _semua_langkah() -> tuple[Langkah, ...]:
    """Langkah pemeriksaan bundel, ditambah kedua tabel kantor."""
    from lakip_helpers.aturan.daftar import LANGKAH, RUMPUN_TABEL
    from lakip_helpers.aturan.dasar.kerangka import Langkah
    from lakip_helpers.aturan.indikator.rumpun import KOLOM_SASARAN

    kantor = Langkah(RUMPUN_TABEL, INDIKATOR_KANTOR.nama), Langkah((KOLOM_SASARAN,), SASARAN_KANTOR.nama)
    return (*LANGKAH, *kantor)


def sebutkan_tidak_dijalankan(terbaca: BerkasTerbaca, pilihan: Sequence[str]) -> tuple[str, ...]:
    """Kode dari `pilihan` yang tidak satu pun aturannya dapat dijalankan atas berkas itu."""
    if terbaca.kantor:
        kolom = [set(map(str, bingkai.frame.columns)) for bingkai in terbaca.bingkai]
        return tuple(kode for kode in pilihan if not any(_dapat_di_kantor(kode, satu) for satu in kolom))
    terisi = [tabel.nama for tabel in terbaca.tabel if tabel.banyak]
    return tuple(kode for kode in pilihan if not dapat_dinilai(kode, terisi))


def _dapat_di_kantor(kode: str, kolom: Collection[str]) -> bool:
    """Ada aturan berkode itu yang semua kolomnya ada di tabel kantor."""
    from lakip_helpers.aturan.daftar import RUMPUN_KANTOR

    return kode.startswith(DIBACA) or any(
        aturan.kartu.kode.startswith(kode) and set(rumpun.butuh) <= set(kolom)
        for rumpun in RUMPUN_KANTOR
        for aturan in rumpun.aturan
    )
