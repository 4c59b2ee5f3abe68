"""Kerangka aturan: bentuk sebuah aturan, dan cara menjalankannya atas satu frame atau satu bundel.

Aturan adalah fungsi murni bernama sama dengan kodenya (`MUTU-04` → `mutu_04`). Ia menerima benda yang
disiapkan sekali untuk seluruh rumpunnya, dan memberi `Kena`: baris mana yang terkena dan isi pesannya.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np

from lakip_helpers.temuan import Kartu, Kelompok, asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

S = TypeVar("S")
Deret = np.ndarray[Any, Any]
Bidang = Sequence[object] | Deret | Callable[[Deret], Sequence[object]]
"""Isi satu bidang pesan: deret sepanjang frame, atau (bila mahal disusun) fungsi dari letak baris yang terkena."""


@dataclass(frozen=True, slots=True)
class Kena:
    """Baris yang terkena sebuah aturan.

    `topeng` sepanjang frame (True = terkena). `isi` mengisi `{bidang}` pada pesan dan saran kartu.
    `kolom` hanya bila kolom yang salah berbeda tiap baris (misalnya tahun target): nama kolom sepanjang frame,
    atau fungsi dari letak baris yang terkena.
    """

    topeng: Deret
    isi: Mapping[str, Bidang] = field(default_factory=dict)
    kolom: Deret | Callable[[Deret], Deret] | None = None


@dataclass(frozen=True, slots=True)
class Malas(Sequence[object]):
    """Isi bidang pesan yang baru disusun ketika sebuah temuan dibaca.

    >>> Malas(lambda baris: [f"baris {i}" for i in baris], np.array([4, 9]))[1]
    'baris 9'
    """

    bidang: Bidang
    letak: Deret

    def __len__(self) -> int:
        return len(self.letak)

    def __getitem__(self, urutan: Any) -> Any:
        if isinstance(urutan, slice):
            return [self[i] for i in range(*urutan.indices(len(self)))]
        satu = self.letak[urutan]
        return self.bidang(np.array([satu]))[0] if callable(self.bidang) else self.bidang[satu]


@dataclass(frozen=True, slots=True)
class Aturan(Generic[S]):
    """Satu aturan: kartu, fungsi, kolom yang ditunjuk temuannya.

    `tabel` adalah nama tabel bundel yang dinilai (kosong: frame yang sedang diperiksa). `butuh` adalah
    kolom frame, atau tabel bundel, yang harus ada isinya; bila tidak, aturan dilewati.
    """

    kartu: Kartu
    fungsi: Callable[[S], Kena]
    kolom: str
    tabel: str = ""
    butuh: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rumpun(Generic[S]):
    """Aturan seawalan kode (KAS, PK, …) yang memakai satu persiapan atas bundel."""

    awalan: str
    siapkan: Callable[[Bundel], S]
    aturan: tuple[Aturan[S], ...]


def terpilih(kode: str, pilihan: Sequence[str] | None) -> bool:
    """Kode termasuk pilihan; pilihan boleh awalan ("MUTU") dan `None` berarti semua.

    >>> terpilih("MUTU-04", ["MUTU"]), terpilih("TGT-01", ["MUTU", "TGT-02"]), terpilih("TGT-01", None)
    (True, False, True)
    """
    return pilihan is None or kode.startswith(tuple(pilihan))


def jalankan(
    daftar: Iterable[Aturan[S]], siap: S, frame: pd.DataFrame, pilihan: Sequence[str] | None = None
) -> list[Kelompok]:
    """Jalankan aturan satu tabel atas frame yang sudah disiapkan."""
    hasil: list[Kelompok] = []
    for aturan in daftar:
        if terpilih(aturan.kartu.kode, pilihan) and set(aturan.butuh) <= set(frame.columns):
            hasil += susun(aturan.kartu, frame, aturan.fungsi(siap), aturan.kolom)
    return hasil


def jalankan_rumpun(rumpun: Rumpun[S], bundel: Bundel, pilihan: Sequence[str] | None = None) -> list[Kelompok]:
    """Jalankan satu rumpun atas bundel; yang tabelnya kosong dilewati, tanpa aturan terpilih tidak ada persiapan."""
    daftar = [a for a in rumpun.aturan if terpilih(a.kartu.kode, pilihan) and _terisi(bundel, (a.tabel, *a.butuh))]
    if not daftar:
        return []
    siap = rumpun.siapkan(bundel)
    return [k for a in daftar for k in susun(a.kartu, bundel[a.tabel], a.fungsi(siap), a.kolom)]


def _terisi(bundel: Bundel, tabel: Iterable[str]) -> bool:
    return all(nama in bundel.tabel and len(bundel.tabel[nama]) > 0 for nama in tabel)


def susun(kartu: Kartu, frame: pd.DataFrame, kena: Kena, kolom: str) -> list[Kelompok]:
    """`Kena` menjadi Kelompok: satu per kolom yang ditunjuk; index frame adalah nomor baris di berkas."""
    return list(_susun(kartu, frame, kena, kolom))


def _susun(kartu: Kartu, frame: pd.DataFrame, kena: Kena, kolom: str) -> Iterator[Kelompok]:
    letak = np.flatnonzero(np.asarray(kena.topeng, dtype=bool))
    if kena.kolom is None:
        per_kolom = {kolom: letak} if len(letak) else {}
    else:
        ditunjuk = kena.kolom(letak) if callable(kena.kolom) else kena.kolom[letak]
        per_kolom = {str(nama): letak[ditunjuk == nama] for nama in dict.fromkeys(ditunjuk.tolist())}
    for nama, di_sini in per_kolom.items():
        baris: Any = frame.index.to_numpy()[di_sini]
        nilai: Any = frame[nama].to_numpy()[di_sini] if nama in frame else [None] * len(di_sini)
        isi = {kunci: Malas(bidang, di_sini) for kunci, bidang in kena.isi.items()}
        yield Kelompok(kartu, asal_frame(frame), baris, nama, nilai, isi)


def kolom_teks(frame: pd.DataFrame, nama: str) -> Deret:
    """Isi kolom sebagai teks; kolom yang tidak ada dan sel kosong menjadi teks kosong.

    >>> import pandas as pd
    >>> kolom_teks(pd.DataFrame({"satuan": ["%", None]}), "satuan").tolist()
    ['%', '']
    """
    if nama not in frame:
        return np.full(len(frame), "", dtype=object)
    isi = frame[nama].to_numpy(dtype=object)
    return np.where(frame[nama].isna().to_numpy(), "", isi).astype(object)
