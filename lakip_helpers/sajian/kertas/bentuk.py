"""Bentuk isi dokumen sebelum menjadi Word atau Excel: tabel, kolom, baris, dan cara menulis sebuah nilai.

Satu `TabelDokumen` dicetak oleh `tabel_docx` dan oleh `lembar`, sehingga isi Word dan Excel tidak dapat berbeda.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from numbers import Real
from typing import Final

from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.kertas.wajar import tulis_wajar

TITIK: Final = "…" * 12
TITIK_PENDEK: Final = "…" * 7
"""Tempat kosong untuk ditulisi tangan."""
SATUAN_PENDEK: Final = 14
"""Satuan yang lebih panjang dari ini, atau memuat angka atau kurung, ditulis di baris sendiri."""
BELUM: Final = "(belum diisi)"
STRIP: Final = "–"
DESIMAL_TERBANYAK: Final = 10
DESIMAL_DIKETIK: Final = 6
"""Desimal yang lebih banyak dari ini bukan ketikan orang melainkan hasil rumus Excel; ditulis `DESIMAL_RUMUS`."""
DESIMAL_RUMUS: Final = 2
_TIDAK_ADA: Final = frozenset({"NAType", "NaTType"})


class Rupa(StrEnum):
    """Cara sebuah nilai ditulis di dalam kolom."""

    TEKS = "teks"
    ANGKA = "angka"
    RUPIAH = "rupiah"
    PERSEN = "persen"


class Rata(StrEnum):
    """Perataan isi kolom; nilainya dipakai apa adanya oleh Word."""

    KIRI = "left"
    TENGAH = "center"
    KANAN = "right"


class JenisBaris(StrEnum):
    """Baris biasa, baris induk (bercetak tebal), baris judul kelompok selebar tabel, atau baris jumlah."""

    ISI = "isi"
    INDUK = "induk"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class KolomDokumen:
    """Satu kolom: judul, lebar (cm), cara menulis isinya.

    `kelompok` adalah judul bersama di atas beberapa kolom. `satukan`: sel berurutan yang kunci barisnya sama
    menjadi satu sel. `kosong` adalah tulisan untuk sel tanpa isi.
    """

    judul: str
    lebar: float
    rupa: Rupa = Rupa.TEKS
    rata: Rata = Rata.KIRI
    kelompok: str = ""
    satukan: bool = False
    kosong: str = STRIP


@dataclass(frozen=True, slots=True)
class BarisDokumen:
    """Satu baris. Baris berurutan dengan `kunci` yang sama tidak dipisah halaman."""

    sel: tuple[object, ...]
    kunci: object = None
    jenis: JenisBaris = JenisBaris.ISI


@dataclass(frozen=True, slots=True)
class TabelDokumen:
    """Tabel siap cetak.

    `nama` menjadi nama lembar Excel; `kecil` untuk tabel berkolom banyak; `utuh` menahan seluruh tabel di satu
    halaman; tanpa `kepala`, judul kolom tidak dicetak.
    """

    nama: str
    kolom: tuple[KolomDokumen, ...]
    baris: tuple[BarisDokumen, ...]
    nomor_kolom: bool = False
    kecil: bool = False
    utuh: bool = False
    kepala: bool = True

    @property
    def berkelompok(self) -> bool:
        """Ada kolom yang berjudul bersama, sehingga kepala tabel dua tingkat."""
        return any(kolom.kelompok for kolom in self.kolom)


def bagi_lebar(lebar: float, *bobot: float) -> tuple[float, ...]:
    """Lebar tiap kolom (cm) menurut bobotnya, berjumlah `lebar`.

    >>> bagi_lebar(12, 1, 2, 3)
    (2.0, 4.0, 6.0)
    """
    return tuple(lebar * satu / sum(bobot) for satu in bobot)


def kosong(nilai: object) -> bool:
    """Nilai tidak ada isinya: `None`, NaN, NA, atau teks kosong. Nol adalah isi.

    >>> kosong(float("nan")), kosong(" "), kosong(0)
    (True, True, False)
    """
    if nilai is None or type(nilai).__name__ in _TIDAK_ADA:
        return True
    return bool(nilai != nilai) or (isinstance(nilai, str) and not nilai.strip())


def bilangan(nilai: object) -> float | None:
    """Nilai sebagai bilangan, atau `None` bila kosong atau teks (predikat, rentang)."""
    if kosong(nilai) or isinstance(nilai, bool) or not isinstance(nilai, Real):
        return None
    return float(nilai)


def jumlah_utuh(nilai: Iterable[object]) -> float | None:
    """Jumlah sederet angka; `None` bila satu saja belum diisi: jumlah sebagian bukan jumlah.

    >>> jumlah_utuh([2.0, 3.0]), jumlah_utuh([2.0, float("nan")]), jumlah_utuh([])
    (5.0, None, None)
    """
    angka = [bilangan(satu) for satu in nilai]
    ada = [satu for satu in angka if satu is not None]
    return sum(ada) if ada and len(ada) == len(angka) else None


def desimal(nilai: float) -> int:
    """Banyaknya desimal supaya angka tertulis seperti diketik; hasil rumus Excel dua desimal, seperti tampak di selnya.

    >>> desimal(98.54), desimal(7.0), desimal(0.00012), desimal(128 / 130 * 100)
    (2, 0, 5, 2)
    """
    pangkat = Decimal(repr(round(float(nilai), DESIMAL_TERBANYAK))).normalize().as_tuple().exponent
    banyak = max(0, -pangkat) if isinstance(pangkat, int) else 0
    return DESIMAL_RUMUS if banyak > DESIMAL_DIKETIK and abs(nilai) >= 1 else banyak


def desimal_bersama(nilai: Iterable[object]) -> int:
    """Desimal terbanyak dari sederet nilai, supaya 10,3 dan 10,44 tertulis 10,30 dan 10,44."""
    return max((desimal(angka) for satu in nilai if (angka := bilangan(satu)) is not None), default=0)


def tulis_nilai(nilai: object, pecahan: int | None = None, saat_kosong: str = STRIP) -> str:
    """Tulis target atau realisasi: bilangan dalam notasi Indonesia, predikat dan rentang apa adanya.

    >>> tulis_nilai(98.5), tulis_nilai(10.3, 2), tulis_nilai("BB"), tulis_nilai(None), tulis_nilai(0.0)
    ('98,5', '10,30', 'BB', '–', '0')
    """
    angka = bilangan(nilai)
    if angka is not None:
        return tulis_angka(angka, desimal(angka) if pecahan is None else pecahan)
    return saat_kosong if kosong(nilai) else str(nilai).strip()


def satuan_pendek(satuan: str) -> bool:
    """Satuan yang dapat ditulis sebaris dengan angkanya.

    >>> satuan_pendek("%"), satuan_pendek("Indeks (0-100)"), satuan_pendek("Kejadian per 10.000 kendaraan")
    (True, False, False)
    """
    return len(satuan) <= SATUAN_PENDEK and "(" not in satuan and not any(huruf.isdigit() for huruf in satuan)


def tulis_target(nilai: object, satuan: object, pecahan: int | None = None, saat_kosong: str = BELUM) -> str:
    """Target bersama satuannya, seperti ditulis di lampiran PK.

    Predikat didahului satuannya; satuan yang panjang atau berangka mendapat baris sendiri.
    `pecahan` menyeragamkan desimal.

    >>> tulis_target(98.54, "%"), tulis_target("BB", "Predikat"), tulis_target(77.3, "Nilai (0-100)")
    ('98,54 %', 'Predikat BB', '77,3\\nNilai (0-100)')
    >>> tulis_target("1,5–3,5", "%"), tulis_target(float("nan"), "%")
    ('1,5–3,5 %', '(belum diisi)')
    """
    if kosong(nilai):
        return saat_kosong
    teks, ukuran = tulis_nilai(nilai, pecahan), "" if kosong(satuan) else str(satuan).strip()
    if not ukuran:
        return teks
    if bilangan(nilai) is None and not any(huruf.isdigit() for huruf in teks):
        return teks if teks.casefold().startswith(ukuran.casefold()) else f"{ukuran} {teks}"
    return f"{teks} {ukuran}" if satuan_pendek(ukuran) else f"{teks}\n{ukuran}"


def tulis_isi(nilai: object, kolom: KolomDokumen, pecahan: int | None = None) -> str:
    """Isi satu sel sebagai teks menurut rupa kolomnya.

    >>> tulis_isi(1250000.0, KolomDokumen("Anggaran", 3, Rupa.RUPIAH)), tulis_isi(None, KolomDokumen("Aksi", 3))
    ('Rp1.250.000', '–')
    """
    angka = bilangan(nilai)
    if angka is not None and kolom.rupa is Rupa.RUPIAH:
        return tulis_rupiah(angka)
    if angka is not None and kolom.rupa is Rupa.PERSEN:
        return tulis_persen(angka)
    return tulis_wajar(tulis_nilai(nilai, pecahan if kolom.rupa is Rupa.ANGKA else None, kolom.kosong))


def pecahan_tabel(tabel: TabelDokumen) -> list[int]:
    """Desimal kolom ANGKA tiap baris; baris dengan kunci yang sama memakai desimal yang sama.

    >>> angka = KolomDokumen("Target", 2, Rupa.ANGKA)
    >>> baris = (BarisDokumen((1.5,), 1), BarisDokumen((2.0,), 1), BarisDokumen((3.0,)))
    >>> pecahan_tabel(TabelDokumen("A", (angka,), baris))
    [1, 1, 0]
    """
    per_baris = [
        desimal_bersama(n for n, satu in zip(b.sel, tabel.kolom, strict=True) if satu.rupa is Rupa.ANGKA)
        for b in tabel.baris
    ]
    per_kunci: dict[object, int] = {}
    for baris, pecahan in zip(tabel.baris, per_baris, strict=True):
        per_kunci[baris.kunci] = max(pecahan, per_kunci.get(baris.kunci, 0))
    pasangan = zip(tabel.baris, per_baris, strict=True)
    return [sendiri if b.kunci is None else per_kunci[b.kunci] for b, sendiri in pasangan]


def rentang_jumlah(baris: BarisDokumen) -> int:
    """Banyaknya kolom yang ditempati label baris jumlah: label dan teks kosong sesudahnya.

    >>> rentang_jumlah(BarisDokumen(("Jumlah", "", "", 5.0, "")))
    3
    """
    terisi = (i for i, nilai in enumerate(baris.sel[1:], start=1) if not (isinstance(nilai, str) and not nilai))
    return next(terisi, len(baris.sel))
