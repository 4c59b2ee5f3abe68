"""Mengenali tabel mana yang ada di sebuah lembar: menurut nama lembar, lalu menurut judul kolomnya."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lakip_helpers.berkas.kisi import Lembar
from lakip_helpers.model import Tabel
from lakip_helpers.tabel.judul import Judul, kepala, seragam, temukan_judul

COCOK_MIN: Final = 0.6
"""Bagian kolom tabel yang harus dikenali bila nama lembarnya tidak dikenal."""
_HIASAN: Final = re.compile(r"^\d+ | \d+$|^(?:lembar|tabel|form) | (?:salinan|copy|revisi|final|fix|draf)$")


def kenali_tabel(lembar: Lembar, calon: Iterable[Tabel]) -> Tabel | None:
    """Tabel yang ada di sebuah lembar, atau `None`.

    Masukan: `Lembar` dari `buka`, tabel yang mungkin. Nama lembar didahulukan; bila tidak dikenal, tabel yang semua
    kolom wajibnya ada dan paling banyak kolomnya cocok.

    >>> from lakip_helpers.model import IKU, RENJA
    >>> kenali_tabel(Lembar("a.xlsx", "2. IKU (2)", []), (RENJA, IKU)).nama
    'iku'
    """
    daftar = list(calon)
    return menurut_nama(lembar.nama, daftar) or _menurut_judul(lembar, daftar)


def menurut_nama(nama: str, calon: Iterable[Tabel]) -> Tabel | None:
    """Tabel dengan nama lembar itu; nomor di depan dan di belakang, "salinan", dan "final" boleh berbeda.

    >>> from lakip_helpers.model import IKU, RENJA
    >>> menurut_nama("Renja final", (RENJA, IKU)).nama
    'renja'
    """
    sebutan: dict[str, Tabel] = {}
    for tabel in calon:
        for satu in (tabel.lembar, tabel.nama, *tabel.sinonim_lembar):
            sebutan.setdefault(seragam(satu), tabel)
    return sebutan.get(seragam(nama)) or sebutan.get(_tanpa_hiasan(seragam(nama)))


def nama_persis(nama: str, tabel: Tabel) -> bool:
    """Nama lembar sama dengan nama di templat."""
    return seragam(nama) == seragam(tabel.lembar)


def _tanpa_hiasan(nama: str) -> str:
    while (bersih := _HIASAN.sub("", nama)) != nama:
        nama = bersih
    return nama


def _menurut_judul(lembar: Lembar, daftar: list[Tabel]) -> Tabel | None:
    atas = kepala(lembar.kisi)
    nilai = {
        tabel.nama: (judul.nilai, _disebut(lembar, judul, tabel), judul.nilai / len(tabel.kolom))
        for tabel in daftar
        if (judul := temukan_judul(atas, tabel)) and _layak(judul, tabel)
    }
    return max((t for t in daftar if t.nama in nilai), key=lambda t: nilai[t.nama], default=None)


def _layak(judul: Judul, tabel: Tabel) -> bool:
    wajib = {kolom.nama for kolom in tabel.kolom if kolom.wajib}
    return wajib <= set(judul.nama.values()) and judul.nilai >= COCOK_MIN * len(tabel.kolom)


def _disebut(lembar: Lembar, judul: Judul, tabel: Tabel) -> bool:
    """Nama dokumen ("rpjmd", "renstra") disebut pada nama lembar atau di atas judul; pembeda tabel yang sekolom."""
    kata = seragam(tabel.lembar).split()[0]
    atas = " ".join(seragam(sel) for baris in lembar.kisi[: judul.baris] for sel in baris if isinstance(sel, str))
    return kata in seragam(lembar.nama).split() or kata in atas.split()
