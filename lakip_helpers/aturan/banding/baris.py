"""Baris tabel sebuah versi dalam bentuk yang dapat dipasangkan: kode, kalimat pokok, induk, dan isi selnya."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import KOLOM_PAGU, KOLOM_TARGET, KOLOM_TW, K
from lakip_helpers.model import LKE, SEMUA_TABEL
from lakip_helpers.model.banding import BarisBanding
from lakip_helpers.temuan import Asal, LaporanTemuan, tulis_nilai

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

POKOK: Final = (K.INDIKATOR, K.URAIAN, K.NAMA, K.NAMA_OPD, K.SASARAN, K.TEKS)
"""Kolom kalimat pokok, menurut urutan dicarinya."""
INDUK: Final = (K.SASARAN, K.KODE_SASARAN, K.KODE_INDUK)
ANGKA: Final = (
    K.BASELINE, *KOLOM_TARGET, K.TARGET, *KOLOM_TW, K.REALISASI, K.NILAI, K.CAPAIAN_TERBIT, *KOLOM_PAGU, K.PAGU,
    K.REALISASI_RP,
)  # fmt: skip
"""Kolom target, realisasi, dan uang, yang pergeserannya ditunjukkan."""
_LKE: Final = (K.KODE_OPD, K.TAHUN, K.KODE)
_KUNCI: Final = {
    tabel.nama: tuple(k for k in tabel.kunci if k != K.INDIKATOR) or (_LKE if tabel is LKE else ())
    for tabel in SEMUA_TABEL
}
"""Kolom yang menandai sebuah baris; kalimatnya tidak ikut, sebab kalimat boleh berubah."""
_KATA: Final = re.compile(r"[^\W_]+")
_TIDAK_ADA: Final = ("", "nan", "NaT", "<NA>")
BAKU: Final[Mapping[str, str]] = {K.URAIAN: K.SASARAN}
"""Kolom yang sama artinya pada tabel kit dan tabel kantor."""

Berlaku = Mapping[str, frozenset[int]]
"""Kode aturan → nomor baris yang dinilainya pada satu tabel."""


@dataclass(frozen=True)
class TabelVersi:
    """Satu tabel sebuah dokumen: nama di `model`, lembarnya, frame, asal, dan aturan yang dijalankan atas barisnya."""

    nama: str
    lembar: str
    frame: pd.DataFrame
    asal: Asal
    berlaku: Berlaku = field(default_factory=dict)


@dataclass(frozen=True)
class DokumenVersi:
    """Satu dokumen sebuah versi yang sudah diperiksa; `bundel` bila buku kerja kit.

    `luar` tulisan di luar tabel yang terbaca, kata-katanya dipisah satu spasi; `naskah` kalimat naskahnya.
    """

    nama: str
    tabel: tuple[TabelVersi, ...]
    laporan: LaporanTemuan
    bundel: Bundel | None = None
    rekaan: bool = False
    luar: str = ""
    naskah: tuple[str, ...] = ()

    def masih_tertulis(self, kalimat: str) -> bool:
        """Kalimatnya ada di dokumen ini, di luar tabel yang terbaca."""
        kata = " ".join(kata_dasar(kalimat))
        return bool(kata) and f" {kata} " in f" {self.luar} "


@dataclass(frozen=True)
class BarisVersi:
    """Satu baris: letaknya (urutan dokumen, urutan tabel, nomor baris frame) dan isinya."""

    dokumen: int
    tabel: int
    nomor: int
    urutan: int
    baris: BarisBanding

    @property
    def letak(self) -> tuple[int, int, int]:
        """Dokumen, tabel, dan nomor barisnya."""
        return self.dokumen, self.tabel, self.nomor


def susun_baris(dokumen: Sequence[DokumenVersi]) -> list[BarisVersi]:
    """Semua baris dokumen sebuah versi, berurutan.

    >>> susun_baris([])
    []
    """
    return [
        BarisVersi(d, t, nomor, urutan, baris)
        for d, satu in enumerate(dokumen)
        for t, tabel in enumerate(satu.tabel)
        for urutan, (nomor, baris) in enumerate(_baris_tabel(satu.nama, tabel))
    ]


def _baris_tabel(dokumen: str, tabel: TabelVersi) -> Iterator[tuple[int, BarisBanding]]:
    kolom = [str(k) for k in tabel.frame.columns]
    kunci = _KUNCI.get(tabel.nama, ())
    for nomor, nilai in zip(tabel.frame.index, tabel.frame.itertuples(index=False, name=None), strict=True):
        sel = dict(zip(kolom, nilai, strict=True))
        yield (
            int(nomor),
            BarisBanding(
                dokumen=dokumen,
                tabel=tabel.nama,
                lembar=tabel.lembar,
                tempat=_tempat(tabel, int(nomor)),
                kode="|".join(isi_teks(sel.get(k)) for k in kunci) if kunci else "",
                kalimat=next((teks for k in POKOK if (teks := isi_teks(sel.get(k)))), ""),
                induk=next((teks for k in INDUK if (teks := isi_teks(sel.get(k)))), ""),
                opd=isi_teks(sel.get(K.KODE_OPD)),
                sel=sel,
            ),
        )


def _tempat(tabel: TabelVersi, nomor: int) -> str:
    sebutan = tabel.asal.sebutan.get(nomor, "")
    if sebutan and not sebutan.isdigit():
        return sebutan
    return ", ".join(b for b in (f"lembar {tabel.lembar}" if tabel.lembar else "", f"baris {sebutan or nomor}") if b)


def isi_teks(nilai: object) -> str:
    """Isi sel untuk dibandingkan: rapi, dan kosong untuk yang tidak ada.

    >>> isi_teks(None), isi_teks(float("nan")), isi_teks("  Angka  Kemiskinan "), isi_teks(4.50)
    ('', '', 'Angka Kemiskinan', '4,5')
    """
    teks = " ".join(tulis_nilai(nilai, 2000).split())
    return "" if teks in _TIDAK_ADA else teks


def kata_dasar(kalimat: str) -> tuple[str, ...]:
    """Kata sebuah kalimat tanpa huruf besar dan tanda baca.

    >>> kata_dasar("Angka  Kemiskinan, 2025.")
    ('angka', 'kemiskinan', '2025')
    """
    return tuple(_KATA.findall(kalimat.casefold()))


def nama_baku(kolom: str) -> str:
    """Nama kolom yang sama pada tabel kit dan tabel kantor.

    >>> nama_baku("uraian"), nama_baku("t2026")
    ('sasaran', 't2026')
    """
    return BAKU.get(kolom, kolom)
