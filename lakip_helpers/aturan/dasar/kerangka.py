"""Kerangka aturan: bentuk sebuah aturan dan rumpunnya, dan satu-satunya cara menjalankannya.

Aturan adalah fungsi murni bernama sama dengan kodenya (`MUTU-04` → `mutu_04`). Ia menerima persiapan rumpunnya, yang
dihitung sekali, dan memberi `Kena`: baris mana yang terkena dan bidang pesannya. Urutan pemeriksaan ada di `daftar`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import numpy as np

from lakip_helpers.model import Bundel
from lakip_helpers.temuan import Kartu, Kelompok, asal_frame

if TYPE_CHECKING:
    import pandas as pd

S = TypeVar("S")
Deret = np.ndarray[Any, Any]
Bidang = Sequence[object] | Deret | Callable[[Deret], Sequence[object]]
"""Satu bidang pesan: deret sepanjang frame, atau (bila mahal disusun) fungsi dari letak baris yang terkena."""
DINILAI: Final = ""
"""Nama, di dalam bundel, tabel yang sedang dinilai aturan satu tabel (`Aturan.tabel` yang kosong)."""


@dataclass(frozen=True, slots=True)
class Kena:
    """Baris yang terkena sebuah aturan.

    `topeng` sepanjang frame (True = terkena). `bidang` mengisi `{bidang}` pada pesan dan saran kartu, hanya bagi
    baris yang terkena. `kolom` hanya bila kolom yang salah berbeda tiap baris (misalnya tahun target): nama kolom
    sepanjang frame, atau fungsi dari letak baris yang terkena.
    """

    topeng: Deret
    bidang: Mapping[str, Bidang] = field(default_factory=dict)
    kolom: Deret | Callable[[Deret], Deret] | None = None


@dataclass(frozen=True, slots=True)
class Malas(Sequence[object]):
    """Bidang pesan yang baru disusun ketika sebuah temuan dibaca.

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

    `tabel` adalah nama tabel bundel yang dinilai (kosong: tabel yang sedang dinilai). `butuh` adalah kolom tabel yang
    sedang dinilai, atau tabel lain di bundel, yang harus ada isinya; bila tidak, aturan dilewati.
    """

    kartu: Kartu
    fungsi: Callable[[S], Kena]
    kolom: str
    tabel: str = DINILAI
    butuh: tuple[str, ...] = ()

    def dapat(self, bundel: Bundel) -> bool:
        """Tabelnya ada isinya, dan yang dibutuhkan ada."""
        if not _terisi(bundel, (self.tabel,)):
            return False
        return set(self.butuh) <= set(bundel[DINILAI].columns) if self.tabel == DINILAI else _terisi(bundel, self.butuh)


@dataclass(frozen=True, slots=True)
class Rumpun(Generic[S]):
    """Aturan yang memakai satu persiapan: apa yang dibutuhkan, apa yang disiapkan, dan aturannya berurutan.

    `siapkan` menerima bundel (dengan tabel `DINILAI` bila rumpunnya menilai satu tabel). `butuh` adalah kolom yang
    harus ada di tabel yang sedang dinilai, `bukan` kolom yang menandakan tabel jenis lain. `bagi` hanya bila tabelnya
    dinilai sepotong-sepotong: frame dan persiapan tiap potong. `menggantikan` menyebut kode rumpun lain yang atas tabel
    yang sama sudah ditanyakan rumpun ini.
    """

    awalan: str
    siapkan: Callable[[Bundel], Any]
    aturan: tuple[Aturan[S], ...]
    butuh: tuple[str, ...] = ()
    bukan: tuple[str, ...] = ()
    bagi: Callable[[Any], Iterable[tuple[pd.DataFrame, S]]] | None = None
    menggantikan: tuple[str, ...] = ()

    def dapat(self, bundel: Bundel) -> bool:
        """Tabel yang sedang dinilai (bila ada) berkolom yang dibutuhkan, dan bukan tabel jenis lain."""
        kolom = set(bundel[DINILAI].columns) if DINILAI in bundel.tabel else set()
        return set(self.butuh) <= kolom and not set(self.bukan) & kolom


@dataclass(frozen=True, slots=True)
class Langkah:
    """Satu langkah pemeriksaan: rumpun yang dijalankan atas `tabel`, atau atas seluruh bundel bila tidak disebut.

    `lengkapi` menambahkan yang diketahui tabel lain (misalnya urusan OPD), atau menyaring barisnya.
    """

    rumpun: tuple[Rumpun[Any], ...]
    tabel: str = DINILAI
    lengkapi: Callable[[Bundel, pd.DataFrame], pd.DataFrame] | None = None

    def ambil(self, bundel: Bundel) -> Bundel | None:
        """Bundel yang dinilai langkah ini; `None` bila tabelnya tidak ada atau tidak ada isinya."""
        if self.tabel == DINILAI:
            return bundel
        if not _terisi(bundel, (self.tabel,)):
            return None
        frame = bundel[self.tabel]
        return dengan_dinilai(bundel, self.lengkapi(bundel, frame) if self.lengkapi else frame)


def dengan_dinilai(bundel: Bundel, frame: pd.DataFrame) -> Bundel:
    """Bundel yang tabel `DINILAI`-nya frame itu.

    >>> import pandas as pd
    >>> list(dengan_dinilai(Bundel("contoh", True, {}), pd.DataFrame()).tabel)
    ['']
    """
    return replace(bundel, tabel={**bundel.tabel, DINILAI: frame})


def terpilih(kode: str, pilihan: Sequence[str] | None) -> bool:
    """Kode termasuk pilihan; pilihan boleh awalan ("MUTU") dan `None` berarti semua.

    >>> terpilih("MUTU-04", ["MUTU"]), terpilih("TGT-01", ["MUTU", "TGT-02"]), terpilih("TGT-01", None)
    (True, False, True)
    """
    return pilihan is None or kode.startswith(tuple(pilihan))


def jalankan(rumpun: Iterable[Rumpun[Any]], bundel: Bundel, pilihan: Sequence[str] | None = None) -> list[Kelompok]:
    """Jalankan rumpun berurutan atas satu bundel; persiapan yang sama dihitung sekali.

    Masukan: rumpun, bundel, dan pilihan kode; yang bahannya tidak ada dilewati. Keluaran: kelompok temuan menurut
    urutan rumpun dan aturannya.
    """
    dapat = [satu for satu in rumpun if satu.dapat(bundel)]
    diganti = {kode for satu in dapat for kode in satu.menggantikan}
    siapan: dict[Callable[[Bundel], Any], Any] = {}
    hasil: list[Kelompok] = []
    for satu in dapat:
        dipilih = [a for a in satu.aturan if terpilih(a.kartu.kode, pilihan) and a.kartu.kode not in diganti]
        dipilih = [a for a in dipilih if a.dapat(bundel)]
        if dipilih and satu.siapkan not in siapan:
            siapan[satu.siapkan] = satu.siapkan(bundel)
        if dipilih and satu.bagi:
            hasil += [k for frame, siap in satu.bagi(siapan[satu.siapkan]) for k in nilai(dipilih, siap, frame)]
        elif dipilih:
            hasil += [k for a in dipilih for k in nilai([a], siapan[satu.siapkan], bundel[a.tabel])]
    return hasil


def _terisi(bundel: Bundel, tabel: Iterable[str]) -> bool:
    return all(nama in bundel.tabel and len(bundel.tabel[nama]) > 0 for nama in tabel)


def nilai(daftar: Iterable[Aturan[S]], siap: S, frame: pd.DataFrame) -> list[Kelompok]:
    """Temuan aturan atas frame yang sudah disiapkan."""
    return [k for aturan in daftar for k in susun(aturan.kartu, frame, aturan.fungsi(siap), aturan.kolom)]


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
        tertulis: Any = frame[nama].to_numpy()[di_sini] if nama in frame else [None] * len(di_sini)
        bidang = {kunci: Malas(bidang, di_sini) for kunci, bidang in kena.bidang.items()}
        yield Kelompok(kartu, asal_frame(frame), baris, nama, tertulis, bidang)


def kolom_teks(frame: pd.DataFrame, nama: str) -> Deret:
    """Isi kolom sebagai teks; kolom yang tidak ada dan sel kosong menjadi teks kosong.

    >>> import pandas as pd
    >>> kolom_teks(pd.DataFrame({"satuan": ["%", None]}), "satuan").tolist()
    ['%', '']
    """
    import pandas as pd

    if nama not in frame:
        return np.full(len(frame), "", dtype=object)
    isi = frame[nama].to_numpy(dtype=object)
    return np.where(pd.isna(isi), "", isi)


def ada_kolom(frame: pd.DataFrame, nama: str) -> bool:
    """Kolom itu ada di berkas asalnya; frame yang tidak dibaca dari berkas dilihat kolomnya sendiri.

    >>> import pandas as pd
    >>> ada_kolom(pd.DataFrame({"satuan": [""]}), "satuan"), ada_kolom(pd.DataFrame({"target": [1]}), "satuan")
    (True, False)
    """
    asal = asal_frame(frame)
    return nama in (asal.huruf or asal.judul or frame)
