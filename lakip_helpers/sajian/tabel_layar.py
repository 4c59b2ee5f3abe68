"""Tabel untuk layar dan cetakan: angka berkoma desimal, teks utuh, kepala kolom yang dibaca pembaca layar."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KOLOM_TARGET, KOLOM_TW, Akumulasi, K
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    import pandas as pd

BARIS_TERBANYAK: Final = 30
NOMOR_BARIS: Final = "Baris"
LEBAR_KODE: Final = 10
PERSEN: Final = frozenset({K.CAPAIAN, K.CAPAIAN_DIBATASI})
"""Kolom hasil hitungan yang ditulis dua desimal; angka masukan ditulis seperti adanya."""

_ISTILAH: Final = {str(satu): satu.replace("_", " ") for satu in Akumulasi}
"""Pilihan baku yang ditulis dengan spasi di layar."""


@dataclass(frozen=True)
class TabelLayar:
    """Tabel siap tampil: judul, nama kolom, dan isi yang semuanya sudah berupa teks."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    kanan: tuple[bool, ...]
    sisa: int = 0
    terbuka: int = BARIS_TERBANYAK

    def __repr__(self) -> str:
        isi = [" | ".join(satu) for satu in (self.kolom, *self.baris)]
        return "\n".join([self.judul, *isi, *([self._lagi()] if self.sisa else [])])

    def _repr_html_(self) -> str:
        kepala = "".join(f'<th scope="col" style="text-align:left">{html.escape(nama)}</th>' for nama in self.kolom)
        lagi = f"<p>{self._lagi()}</p>" if self.sisa else ""
        judul = f'<caption style="text-align:left">{html.escape(self.judul)}</caption>'
        depan, belakang = self.baris[: self.terbuka], self.baris[self.terbuka :]
        return self._satu(judul, kepala, depan) + self._lipat(kepala, belakang) + lagi

    def _satu(self, judul: str, kepala: str, baris: Sequence[Sequence[str]]) -> str:
        badan = "".join(f"<tr>{self._sel(satu)}</tr>" for satu in baris)
        return f"<table>{judul}<thead><tr>{kepala}</tr></thead><tbody>{badan}</tbody></table>"

    def _lipat(self, kepala: str, baris: Sequence[Sequence[str]]) -> str:
        if not baris:
            return ""
        ajakan = f"<summary>Buka {len(baris)} baris berikutnya</summary>"
        return f"<details>{ajakan}{self._satu('', kepala, baris)}</details>"

    def _sel(self, baris: Sequence[str]) -> str:
        rata = ("right" if kanan else "left" for kanan in self.kanan)
        return "".join(
            f'<td style="text-align:{letak}{_utuh(isi)}">{html.escape(isi)}</td>'
            for letak, isi in zip(rata, baris, strict=True)
        )

    def _lagi(self) -> str:
        return f"… dan {self.sisa} baris lagi."


def susun_tabel(
    frame: pd.DataFrame,
    kolom: Sequence[str],
    judul: str = "",
    *,
    nomor: str = NOMOR_BARIS,
    terbuka: int = BARIS_TERBANYAK,
) -> TabelLayar:
    """Susun sebagian kolom frame menjadi tabel layar.

    Masukan: frame berindeks nomor baris berkas, nama kolom yang ditampilkan, judul, nama kolom nomor (kosong bila
    indexnya bukan nomor baris berkas), dan banyaknya baris yang langsung tampak; selebihnya dilipat. Keluaran:
    `TabelLayar`; paling banyak tiga puluh baris, sisanya disebut jumlahnya. `GalatTabel` bila kolom tidak ada.

    >>> import pandas as pd
    >>> contoh = pd.DataFrame({"indikator": ["IKM"], "target": [79.3]}, index=[2])
    >>> susun_tabel(contoh, ["indikator", "target"], "Contoh")
    Contoh
    Baris | Indikator | Target
    2 | IKM | 79,3
    """
    import pandas as pd

    kurang = [nama for nama in kolom if nama not in frame]
    if kurang:
        raise GalatTabel(f"Tabel tidak memuat kolom {', '.join(kurang)}. Kolom yang ada: {', '.join(frame.columns)}.")
    tampil = frame.head(BARIS_TERBANYAK)
    isi = [[_tulis(nilai, nama) for nilai in tampil[nama]] for nama in kolom]
    angka = [pd.api.types.is_numeric_dtype(frame[nama]) for nama in kolom]
    label = [_label(nama) for nama in kolom]
    if nomor:
        isi, label, angka = [[str(satu) for satu in tampil.index], *isi], [nomor, *label], [True, *angka]
    baris = tuple(zip(*isi, strict=True))
    return TabelLayar(judul, tuple(label), baris, tuple(angka), len(frame) - len(tampil), terbuka)


def _utuh(teks: str) -> str:
    """Gaya bagi kode pendek seperti KAS-01, supaya tidak terbelah di tanda hubungnya.

    >>> _utuh("KAS-01"), _utuh("Tujuan OPD"), _utuh("antarkecamatan-kota")
    (';white-space:nowrap', '', '')
    """
    return ";white-space:nowrap" if 0 < len(teks) <= LEBAR_KODE and "-" in teks and " " not in teks else ""


def _label(nama: str) -> str:
    """
    >>> _label("capaian_terbit"), _label("tw1"), _label("t2026")
    ('Capaian terbit', 'TW1', 'Target 2026')
    """
    if nama in KOLOM_TW:
        return nama.upper()
    return f"Target {nama[1:]}" if nama in KOLOM_TARGET else nama.replace("_", " ").capitalize()


def _tulis(nilai: object, kolom: str) -> str:
    if nilai is None or nilai != nilai:
        return "–"
    if isinstance(nilai, (int, float)) and kolom == K.TAHUN:
        return str(int(nilai))
    if isinstance(nilai, (int, float)):
        return tulis_angka(float(nilai), 2 if kolom in PERSEN else None)
    return _ISTILAH.get(str(nilai), str(nilai))
