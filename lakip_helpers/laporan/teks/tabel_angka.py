"""Tabel sebagai angka: tiap sel yang berupa bilangan dengan ketelitiannya, tanpa perlu tahu arti kolomnya."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.notasi import BentukAngka, baca_angka, tulis_angka

_HALAMAN: Final = re.compile(r"hal\. (\d+)")
_KODE: Final = re.compile(r"^\d{1,2}(?:\.\d{1,2}){0,5}\.?$")
_JUMLAH: Final = re.compile(
    r"(?i)^\W*(?:sub ?|grand )?(?:jumlah|total|j u m l a h)(?:\W+(?:[IVX]+|[A-D]|\d|seluruh\w*"
    r"|keseluruhan|total|anggaran|belanja"
    r"|pagu|program|kegiatan|langsung|tidak))*\W*(?:\(?rp\.?\)?)?\W*$"
)
_RATA: Final = re.compile(
    r"(?i)^\W*(?:nilai )?rata\W*rata(?=\W*(?:\d[\d.,]*\W*)?$|\W+(?:pen)?capaian\b|(?:\W+(?:total|jumlah|umum|nilai"
    r"|kinerja|realisasi|serapan|penyerapan|anggaran|keuangan|efisiensi|tingkat|persen\w*|sasaran|strategis|indikator|utama|iku"
    r"|program|kegiatan|se(?:luruh|mua|tiap)\w*|keseluruhan|dinas|badan|opd|tahun|[IVX]+|\d[\d.,]*))+\W*$)"
)
"""Baris rata-rata, bukan indikator yang namanya kebetulan diawali kata itu ("Rata-rata lama sekolah")."""
_SEBELUM_TABEL: Final = re.compile(r"(?i)^.*(?=\btabel\s+\d)")
_NOMOR: Final = re.compile(r"^\d{1,2}\.?$")
_URUT: Final = re.compile(r"^\(?\d{1,2}\)?\.?$")
_TAHUN: Final = re.compile(r"^(?:19|20)\d\d$")
_PUTUS: Final = re.compile(r"^(?:Rp\.?)?\s*(\d[\d.,]*[.,])(\d{1,2})\s*(?:Rp\.?)?\s*(\d{1,2})$")
_BERTITIK: Final = re.compile(r"(?<![\d.,])-?\d+\.(?:\d{1,2}|\d{4,})(?![\d.,])")
RIBUAN: Final = 10_000
BULAT: Final = 0.5
TEGAK_MIN: Final = 3
JUDUL_KATA: Final = 12
"""Tulisan di atas tabel tegak yang lebih panjang daripada ini uraian, bukan namanya."""
HURUF_MAKS: Final = 20
_BILANGAN: Final = re.compile(r"[-−–]?\s*\d[\d.,]*")
_RAPI: Final = re.compile(r"\((?:AA|A|BB|B|CC|C|D|[A-Za-z ]+)\)|[%*]|^Rp\.?|,-$")


class Bilangan(NamedTuple):
    """Satu bilangan tercetak: nilainya, separuh satuan desimal terakhirnya, dan tulisannya."""

    nilai: float
    ragu: float
    teks: str

    def __str__(self) -> str:
        """Bilangannya menurut notasi Indonesia, desimal seperti tercetak; yang tercetak bertitik desimal tetap."""
        if cocok := _BERTITIK.search(self.teks):
            return cocok[0]
        if abs(self.nilai) >= RIBUAN and float(self.nilai).is_integer():
            return tulis_angka(self.nilai, 0)
        desimal = 0 if self.ragu >= 0.5 or not self.ragu else round(-math.log10(2 * self.ragu))
        return tulis_angka(self.nilai, desimal if self.ragu or not float(self.nilai).is_integer() else 0)

    @property
    def bawah(self) -> float:
        """Nilai sebenarnya yang terkecil sebelum dibulatkan."""
        return self.nilai - self.ragu

    @property
    def atas(self) -> float:
        """Nilai sebenarnya yang terbesar sebelum dibulatkan."""
        return self.nilai + self.ragu


@dataclass(frozen=True)
class BarisAngka:
    """Satu baris tabel: halaman, labelnya, kode rekeningnya bila ada, bilangan tiap kolom, dan sel kata lainnya.

    `nomor` nomor urut barisnya di petak, mulai nol.
    """

    halaman: int
    label: str
    kode: str
    angka: Mapping[int, Bilangan]
    jumlah: bool = False
    rata: bool = False
    kata: Mapping[int, str] = field(default_factory=dict)
    nomor: int = 0

    @property
    def tingkat(self) -> int:
        """Kedalaman kodenya; 0 bila tanpa kode."""
        return self.kode.rstrip(".").count(".") + 1 if self.kode else 0


@dataclass(frozen=True)
class TabelAngka:
    """Baris-baris angka sebuah tabel, judul tiap kolomnya, dan keterangan di atasnya.

    `urutan` nomor urut barisnya (halaman, nomor, isi sel berikutnya); `bertumpuk` benar bila ada sel yang memuat
    beberapa baris, sehingga baris jumlahnya tidak dapat dipercaya.
    """

    atas: str
    judul: Mapping[int, str]
    baris: tuple[BarisAngka, ...] = field(default=())
    urutan: tuple[tuple[int, int, str], ...] = ()
    bertumpuk: bool = False

    @property
    def data(self) -> tuple[BarisAngka, ...]:
        """Baris selain jumlah dan rata-rata."""
        return tuple(b for b in self.baris if not (b.jumlah or b.rata))

    @property
    def keterangan(self) -> str:
        """ "Tabel 3.1 …" di atasnya, atau semua tulisan di atasnya bila tidak bernomor."""
        return _SEBELUM_TABEL.sub("", self.atas)

    def sebut(self, baris: BarisAngka) -> str:
        """Nama sebuah baris: indikatornya, labelnya, atau keterangan tabelnya bila barisnya hanya angka."""
        kolom = (j for j, judul in self.judul.items() if "indikator" in judul.lower() and j in baris.kata)
        return baris.kata.get(next(kolom, -1), baris.label) or self.keterangan or f"ke-{baris.nomor + 1}"

    def kolom(self, sedikitnya: int = 2) -> list[int]:
        """Kolom yang memuat bilangan pada sedikitnya sekian baris data."""
        hitung: dict[int, int] = {}
        for b in self.data:
            for j in b.angka:
                hitung[j] = hitung.get(j, 0) + 1
        return sorted(j for j, banyak in hitung.items() if banyak >= sedikitnya)


def bilangan(teks: object) -> Bilangan | None:
    """Satu sel sebagai bilangan; `None` bila bukan satu bilangan.

    >>> bilangan("63,36 % (Sedang)"), bilangan("BB"), bilangan("1.500.810.000").nilai
    (Bilangan(nilai=63.36, ragu=0.005, teks='63,36 % (Sedang)'), None, 1500810000.0)
    """
    if isinstance(teks, int | float) and not isinstance(teks, bool):
        return Bilangan(float(teks), 0.0, f"{teks:g}")
    asli = " ".join(str(teks or "").split())
    putus = _PUTUS.match(asli)  # bilangan panjang yang terpotong ke baris berikutnya di selnya: "1.506.190.00 Rp 0"
    if putus and len(putus[2]) + len(putus[3]) == 3:
        asli = f"{putus[1]}{putus[2]}{putus[3]}"
    polos = _RAPI.sub("", asli).strip()
    baca = baca_angka(polos) if polos and any(h.isdigit() for h in polos) and len(polos) < 40 else None
    if sum(h.isalpha() for h in polos) > HURUF_MAKS or " - " in polos:
        return None
    if (
        baca is None
        or baca.bentuk is not BentukAngka.BILANGAN
        or baca.nilai is None
        or len(_BILANGAN.findall(polos)) != 1
    ):
        return None
    return Bilangan(baca.nilai, 0.5 * 10.0 ** -_desimal(polos, baca.nilai), asli)


def _desimal(teks: str, nilai: float) -> int:
    cocok = re.search(r"\d[\d.,]*", teks)
    digit = cocok[0].rstrip(".,") if cocok else ""
    if float(nilai).is_integer() and not re.search(r"[.,]0+$", digit):
        return 0
    ekor = re.split(r"[.,]", digit)
    return len(ekor[-1]) if len(ekor) > 1 and not (float(nilai).is_integer() and len(ekor[-1]) == 3) else 0


def susun_angka(petak: Petak, halaman: Mapping[str, int]) -> TabelAngka:
    """Angka-angka sebuah petak; sel bertumpuk (satu sel memuat beberapa baris) diuraikan bila banyaknya sama.

    Masukan: petak, dan halaman tiap tabel Word. Keluaran: `TabelAngka`; baris tanpa bilangan dilewati.
    """
    if tegak := _tegak(petak, halaman):
        return tegak
    kepala = _kepala(petak)
    judul = {
        j: " ".join(dict.fromkeys(" ".join(petak.teks(i, j).split()) for i in range(kepala) if petak.teks(i, j)))
        for j in range(petak.lebar)
    }
    baris = [b for i in range(kepala, len(petak.kisi)) for b in _baris(petak, i, halaman)]
    urutan = [
        (_halaman(petak, i, halaman), int(teks.rstrip(".")), petak.teks(i, 1))
        for i in range(kepala, len(petak.kisi))
        if petak.jangkar(i, 0) and _NOMOR.match(teks := petak.teks(i, 0))
    ]
    bertumpuk = len(baris) > len(petak.kisi) - kepala
    baris = _pastikan(baris)
    return TabelAngka(" ".join(petak.atas[-3:]), judul, tuple(baris), tuple(urutan), bertumpuk)


def _pastikan(baris: Sequence[BarisAngka]) -> list[BarisAngka]:
    """Bilangan bulat di kolom yang selebihnya berdesimal memang bulat ("8 unit"), bukan hasil pembulatan."""
    desimal = {j for b in baris for j, x in b.angka.items() if 0 < x.ragu < BULAT}
    return [
        replace(
            b, angka={j: x._replace(ragu=0.0) if j in desimal and x.ragu == BULAT else x for j, x in b.angka.items()}
        )
        for b in baris
    ]


def label_tegak(baris: Sequence[Sequence[str]]) -> list[str]:
    """Label sebuah tabel tegak, yang tiap barisnya label dan nilai, dengan target dan realisasi; kosong bila bukan.

    >>> label_tegak([["Target 2024", "70"], ["Realisasi 2024", "73"], ["Capaian", "104"]])
    ['Target 2024', 'Realisasi 2024', 'Capaian']
    """
    label = [sel[0].strip() for sel in baris]
    tegak = len(baris) >= TEGAK_MIN and all(len(sel) == 2 for sel in baris)
    semua = [any(kata in x.lower() for x in label) for kata in ("target", "realisasi")]
    return label if tegak and all(semua) else []


def _tegak(petak: Petak, halaman: Mapping[str, int]) -> TabelAngka | None:
    """Tabel tegak sebagai satu baris yang kolomnya label-labelnya, dan namanya tulisan di atas tabelnya."""
    isi = [[petak.teks(i, j) for j in range(petak.lebar)] for i in range(len(petak.kisi))]
    judul = dict(enumerate(label_tegak(isi)))
    angka = {i: x for i in judul if (x := bilangan(isi[i][1]))}
    if not angka:
        return None
    atas = " ".join(teks for teks in petak.atas[-3:] if len(teks.split()) <= JUDUL_KATA)
    return TabelAngka(atas, judul, (BarisAngka(_halaman(petak, 0, halaman), atas, "", angka),), (), bertumpuk=False)


def _halaman(petak: Petak, i: int, halaman: Mapping[str, int]) -> int:
    tempat = petak.baris[i][0] if i < len(petak.baris) else petak.tempat
    cocok = _HALAMAN.search(tempat)
    return int(cocok[1]) if cocok else halaman.get(tempat, 1)


def _kepala(petak: Petak) -> int:
    """Banyaknya baris judul: sampai baris pertama yang memuat bilangan selain nomor kolom dan tahun."""
    for i in range(min(len(petak.kisi), 8)):
        isi = [petak.teks(i, j) for j in range(petak.lebar)]
        angka = [t for t in isi if bilangan(t) and not _TAHUN.match(t.strip())]
        if angka and not all(_URUT.match(t.strip()) for t in isi if t.strip()):
            return i
    return min(1, len(petak.kisi))


def _baris(petak: Petak, i: int, halaman: Mapping[str, int]) -> Iterator[BarisAngka]:
    nomor = _halaman(petak, i, halaman)
    sel = {j: str(petak.teks(i, j)) for j in range(petak.lebar) if petak.teks(i, j) and petak.jangkar(i, j)}
    tumpuk = _uraikan(sel)
    if (sel and all(_URUT.match(t.strip()) for t in sel.values())) or _kepala_ulang(petak, i):
        return
    for satu in tumpuk:
        angka = {
            j: b for j, teks in satu.items() if (b := bilangan(teks)) and not (j == 0 and _KODE.match(teks.strip()))
        }
        kata = {j: " ".join(t.split()) for j, t in satu.items() if j not in angka}
        label = next((t for t in kata.values() if sum(h.isalpha() for h in t) > 2), "")
        kode = next((t for t in kata.values() if _KODE.match(t)), "")
        gabung = next((t for t in kata.values() if _RATA.match(t) or _JUMLAH.match(t)), "")
        if gabung and not angka and (ekor := bilangan(_RATA.sub("", gabung))):
            angka = {max(sel): ekor}
        if angka:
            yield BarisAngka(
                nomor, label or gabung, kode, angka, bool(_JUMLAH.match(gabung)), bool(_RATA.match(gabung)), kata, i
            )


def _kepala_ulang(petak: Petak, i: int) -> bool:
    """Judul kolom yang diulang di halaman berikutnya."""
    return i > 0 and bool(petak.kisi[0]) and petak.teks(i, 0) == petak.teks(0, 0) and petak.kisi[i] == petak.kisi[0]


def _uraikan(sel: Mapping[int, str]) -> Sequence[Mapping[int, str]]:
    """Uraikan sel bertumpuk: dua kolom atau lebih yang tiap barisnya bilangan dan sama banyaknya."""
    pecah = {j: teks.splitlines() for j, teks in sel.items() if "\n" in teks}
    angka = {j: b for j, b in pecah.items() if all(bilangan(satu) for satu in b)}
    hitung = Counter(len(b) for b in angka.values())
    n, kolom = hitung.most_common(1)[0] if hitung else (0, 0)
    if kolom < 2:
        return [sel]
    angka = {j: b for j, b in angka.items() if len(b) == n}
    lain = {j: b for j, b in pecah.items() if j not in angka and len(b) == n}
    return [{j: b[k] for j, b in (angka | lain).items()} for k in range(n)]
