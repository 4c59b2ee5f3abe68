"""Membaca satu kolom angka utuh: angka taksa diputuskan dari kolom lain di tabel yang sama."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.notasi import Angka, BentukAngka, baca_angka

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

_TITIK_DESIMAL: Final = re.compile(r"-?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)(?![\d.])")
_KOMA_DESIMAL: Final = re.compile(r"-?(?:\d[\d.]*,(?:\d{1,2}|\d{4,})|0,\d+)(?![\d,])")
SATUAN_PECAHAN: Final = frozenset({"%", "persen", "indeks", "rasio", "nilai", "skala", "poin", "angka", "skor"})
"""Satuan yang nilainya kecil dan berdesimal: `1.234` di sini hampir pasti satu koma dua."""
SATUAN_UTUH: Final = frozenset(
    {"orang", "jiwa", "unit", "buah", "dokumen", "laporan", "kegiatan", "paket", "kali", "lembaga", "kelompok"}
    | {"keluarga", "kk", "rumah tangga", "rumah", "desa", "kelurahan", "kecamatan", "kasus", "kejadian", "peserta"}
    | {"siswa", "peserta didik", "guru", "sekolah", "usaha", "pelaku usaha", "opd", "perangkat daerah", "wisatawan"}
)
"""Satuan yang dihitung utuh: `1.234` di sini seribu lebih, sebab seperempat orang tidak ada."""


@dataclass(frozen=True)
class Kebiasaan:
    """Tanda desimal yang terbukti dipakai di tabel ini; keduanya salah berarti belum ada bukti."""

    titik: bool
    koma: bool

    @property
    def titik_desimal(self) -> bool | None:
        """True: titik desimal; False: koma desimal; None: tidak ada bukti, atau bercampur."""
        return None if self.titik == self.koma else self.titik


def amati(kolom: Iterable[object]) -> Kebiasaan:
    """Cari bukti tanda desimal dari isi sel yang tidak taksa.

    >>> amati(["79.32", "1.234"]).titik_desimal, amati(["79,32"]).titik_desimal, amati(["80"]).titik_desimal
    (True, False, None)
    """
    teks = [sel for sel in kolom if isinstance(sel, str)]
    return Kebiasaan(
        any(_TITIK_DESIMAL.match(t) and "," not in t for t in teks),
        any(_KOMA_DESIMAL.match(t) for t in teks),
    )


@dataclass(frozen=True)
class KolomAngka:
    """Hasil baca satu kolom; semua deret sepanjang dan seindex dengan masukan."""

    nilai: pd.Series
    atas: pd.Series
    bentuk: pd.Series
    satuan: pd.Series
    lain: pd.Series
    """Bacaan kedua yang tidak dipilih, hanya pada sel yang tetap taksa."""


def baca_kolom(
    kolom: pd.Series, kebiasaan: Kebiasaan, satuan: pd.Series | None = None, *, utuh: bool = False
) -> KolomAngka:
    """Baca kolom mentah menjadi angka.

    Masukan: isi sel apa adanya; `kebiasaan` dari `amati`; `satuan` per baris (membantu angka taksa);
    `utuh=True` untuk rupiah dan bilangan bulat, yang titiknya selalu ribuan. Keluaran: `KolomAngka`.
    """
    import pandas as pd

    if pd.api.types.is_numeric_dtype(kolom):
        kosong = pd.Series("", index=kolom.index, dtype=object)
        bentuk = kolom.isna().map({True: BentukAngka.KOSONG, False: BentukAngka.BILANGAN})
        tanpa = pd.Series(float("nan"), index=kolom.index)
        return KolomAngka(kolom.astype(float), tanpa, bentuk, kosong, tanpa)
    sebutan = [str(s).strip().lower() for s in satuan] if satuan is not None else [""] * len(kolom)
    golongan = [(s in SATUAN_PECAHAN, utuh or s in SATUAN_UTUH) for s in sebutan]
    kenal: dict[object, Angka] = {}
    hasil = []
    for sel, (kecil, bulat) in zip(kolom, golongan, strict=True):
        kunci = (sel if isinstance(sel, str) else repr(sel), kecil, bulat)
        if kunci not in kenal:
            kenal[kunci] = putuskan(baca_angka(sel), kebiasaan, pecahan=kecil, utuh=bulat)
        hasil.append(kenal[kunci])
    return KolomAngka(
        pd.Series([a.nilai for a in hasil], index=kolom.index, dtype=float),
        pd.Series([a.atas for a in hasil], index=kolom.index, dtype=float),
        pd.Series([a.bentuk for a in hasil], index=kolom.index, dtype=object),
        pd.Series([a.satuan for a in hasil], index=kolom.index, dtype=object),
        pd.Series([a.lain for a in hasil], index=kolom.index, dtype=float),
    )


def putuskan(angka: Angka, kebiasaan: Kebiasaan, *, pecahan: bool, utuh: bool) -> Angka:
    """Pilih satu bacaan bagi angka taksa; `lain` hanya tersisa bila kedua bacaan masih masuk akal.

    >>> tanpa_bukti = Kebiasaan(False, False)
    >>> putuskan(baca_angka("1.234"), Kebiasaan(True, False), pecahan=False, utuh=False).nilai
    1.234
    >>> putuskan(baca_angka("1.234"), tanpa_bukti, pecahan=False, utuh=False).lain
    1.234
    """
    if angka.lain is None or angka.nilai is None:
        return angka
    besar, kecil = max(angka.nilai, angka.lain, key=abs), min(angka.nilai, angka.lain, key=abs)
    bertitik = angka.nilai == besar
    if utuh:
        return Angka(angka.bentuk, besar, angka.atas, angka.satuan)
    if kebiasaan.titik_desimal is not None:
        return Angka(angka.bentuk, kecil if kebiasaan.titik_desimal == bertitik else besar, angka.atas, angka.satuan)
    if pecahan or not bertitik:
        return Angka(angka.bentuk, kecil, angka.atas, angka.satuan)
    return angka
