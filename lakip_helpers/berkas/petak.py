"""Petak: satu tabel seperti tergambar di dokumennya, apa pun formatnya. Tidak tahu apa arti isinya.

Lembar Excel sudah berupa kisi; PDF, Word, dan halaman web memberi kotak bertepi yang di sini disusun menjadi kisi yang
sama. Wilayah sel gabungan diisi dengan nilainya, dan jangkarnya diingat.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from lakip_helpers.berkas.kisi import Kisi, Lembar, huruf_kolom, isi_sel, ribuan, terlalu_besar

Rentang = tuple[int, int, int, int]
"""Baris awal, kolom awal, baris akhir, kolom akhir; semuanya ikut, mulai 0."""
PECAHAN_TEKS: Final = 4
"""Bilangan Excel yang desimalnya lebih banyak dari ini adalah hasil bagi; ditulis dua desimal."""
PISAH_SEL: Final = " | "
SEL_PETAK_MAKS: Final = 500_000
"""Sel satu tabel di dokumen; yang terbesar di dokumen kantor beberapa puluh ribu."""


class JenisBerkas(StrEnum):
    """Format sebuah berkas, dikenali dari isinya."""

    XLSX = "xlsx"
    EXCEL_LAMA = "excel_lama"
    ODS = "ods"
    CSV = "csv"
    HALAMAN = "halaman"
    WORD = "word"
    WORD_LAMA = "word_lama"
    PDF = "pdf"


class Kotak(NamedTuple):
    """Satu sel tergambar: tepinya (satuan apa pun, bertambah ke kanan dan ke bawah), nilainya, dan letak tiap barisnya.

    Baris teks di dalam sel dipisah "\\n"; `puncak` tepi atas tiap baris teks itu (PDF saja), untuk memasangkan sel yang
    bertumpuk.
    """

    kiri: float
    atas: float
    kanan: float
    bawah: float
    nilai: object
    puncak: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Bagian:
    """Kotak-kotak satu potong tabel, dengan tempatnya ("hal. 9, tabel 1", "tabel 2").

    `nyata` benar bila tiap barisnya memang baris tabel (Word, halaman web), sehingga nomornya tetap walaupun baris
    kosong dibuang.
    """

    tempat: str
    kotak: Sequence[Kotak]
    nyata: bool = False


@dataclass(frozen=True)
class Petak:
    """Satu tabel sebagai kisi.

    `kisi[i][j]` nilai sel (sel gabungan terisi di seluruh wilayahnya; panjang baris boleh berbeda); `gabungan` letak
    sel → wilayah gabungannya; `tempat` sebutan tabelnya; `baris` sebutan tempat dan nomor baris tercetak tiap baris
    kisi; `kolom` nomor kolom asal tiap kolom kisi; `atas` baris-baris tulisan tepat di atas tabel; `puncak` letak sel →
    tepi atas tiap baris teksnya; `lembaran` benar bila selnya bernama seperti Excel, `nama` nama lembarnya.
    """

    berkas: str
    tempat: str
    kisi: Kisi
    gabungan: Mapping[tuple[int, int], Rentang] = field(default_factory=dict)
    baris: Sequence[tuple[str, int]] = ()
    kolom: Sequence[int] = ()
    atas: tuple[str, ...] = ()
    puncak: Mapping[tuple[int, int], tuple[float, ...]] = field(default_factory=dict)
    lembaran: bool = False
    tersembunyi: bool = False
    nama: str = ""

    @property
    def lebar(self) -> int:
        """Banyaknya kolom baris terpanjang."""
        return max(map(len, self.kisi), default=0)

    def nilai(self, i: int, j: int) -> object:
        """Nilai sel; `None` bila kosong, berisi spasi saja, atau di luar kisi."""
        return isi_sel(self.kisi[i], j) if 0 <= i < len(self.kisi) and j >= 0 else None

    def teks(self, i: int, j: int) -> str:
        """Nilai sel sebagai teks; kosong bila tidak ada. Bilangan bertitik desimal."""
        return sebagai_teks(self.nilai(i, j))

    def wilayah(self, i: int, j: int) -> Rentang:
        """Wilayah sel: gabungannya, atau dirinya sendiri."""
        return self.gabungan.get((i, j), (i, j, i, j))

    def jangkar(self, i: int, j: int) -> bool:
        """Benar bila sel ini awal wilayahnya, bukan ulangannya."""
        return self.wilayah(i, j)[:2] == (i, j)

    def nomor(self, i: int) -> int:
        """Nomor baris tercetak: nomor baris Excel, atau nomor urut di potongan tabelnya."""
        return self.baris[i][1] if i < len(self.baris) else i + 1

    def letak(self, i: int, j: int | None = None, judul: str = "") -> str:
        """Sebutan letak sebuah sel: "C5" di lembar kerja, selainnya tempat, baris, dan judul kolomnya.

        >>> Petak("a.docx", "tabel 2", [["IKM"]], baris=[("tabel 2", 5)]).letak(0, 0, "Target")
        'tabel 2, baris 5, kolom Target'
        """
        tempat, nomor = self.baris[i][0] if i < len(self.baris) else self.tempat, self.nomor(i)
        if self.lembaran:
            asal = self.kolom[j] if j is not None and j < len(self.kolom) else j
            return f"{huruf_kolom(asal)}{nomor}" if asal is not None else f"baris {nomor}"
        awal = f"{tempat}, " if tempat else ""
        return f"{awal}baris {nomor}" + (f", kolom {judul}" if judul else "")


class BarisNaskah(NamedTuple):
    """Satu baris tulisan menurut urutannya di dokumen: paragraf Word, baris cetak PDF, atau satu baris tabel.

    `halaman` mulai 1; `judul` tingkat judulnya bila gayanya menyebut (0 bila tidak); `tabel` sebutan tabelnya bila
    baris tabel, yang selnya dipisah " | ".
    """

    halaman: int
    teks: str
    judul: int = 0
    tabel: str = ""


@dataclass(frozen=True)
class Dokumen:
    """Isi sebuah berkas: tabelnya, tulisan di luar tabel, dan kalimat tentang yang tidak dapat dibaca.

    `lembar` hanya ada pada lembar kerja (Excel, ODS, CSV), untuk membaca tabel kit; `alur` semua tulisan berurutan
    dengan halamannya, termasuk isi tabelnya, hanya pada PDF dan Word. `halaman_tercatat` salah bila berkasnya tidak
    menyimpan letak halaman, sehingga nomor halamannya hanya dihitung dari pemisah yang dipasang orang.
    """

    berkas: str
    jenis: JenisBerkas
    petak: tuple[Petak, ...]
    naskah: str = ""
    peringatan: tuple[str, ...] = ()
    lembar: tuple[Lembar, ...] = ()
    alur: tuple[BarisNaskah, ...] = ()
    halaman_tercatat: bool = True


def gabung_sel(sel: Iterable[object]) -> str:
    """Satu baris tabel sebagai tulisan; sel kosong dilewati.

    >>> gabung_sel(["IKM", None, "80\\n81"])
    'IKM | 80 81'
    """
    return PISAH_SEL.join(teks for teks in (" ".join(sebagai_teks(satu).split()) for satu in sel) if teks)


def sebagai_teks(nilai: object) -> str:
    """Nilai sel sebagai teks; bilangan bulat tanpa desimal, hasil bagi dua desimal.

    >>> sebagai_teks(2018.0), sebagai_teks(0.1 + 0.2), sebagai_teks(77764.122), sebagai_teks(416 / 3)
    ('2018', '0.3', '77764.122', '138.67')
    >>> sebagai_teks(None), sebagai_teks(" 80,5 ")
    ('', '80,5')
    """
    if nilai is None or isinstance(nilai, bool):
        return "" if nilai is None else str(nilai)
    if isinstance(nilai, float):
        if abs(nilai) >= 1e15:
            return f"{nilai:g}"
        desimal = PECAHAN_TEKS if abs(nilai - round(nilai, PECAHAN_TEKS)) < 1e-9 + 1e-14 * abs(nilai) else 2
        return f"{nilai:.{desimal}f}".rstrip("0").rstrip(".")
    return str(nilai).strip()


def petak_lembar(lembar: Lembar) -> Petak:
    """Petak dari satu lembar kerja; kisinya dipakai bersama, tidak disalin.

    >>> petak = petak_lembar(Lembar("a.xlsx", "PK", [["Sasaran"], ["Mutu"], ["Mutu"]], gabungan=((1, 0, 2, 0),)))
    >>> petak.tempat, petak.letak(1, 0), petak.jangkar(2, 0)
    ("lembar 'PK'", 'A2', False)
    """
    gabungan = {
        (i, j): wilayah
        for wilayah in lembar.gabungan
        for i in range(wilayah[0], min(wilayah[2] + 1, len(lembar.kisi)))
        for j in range(wilayah[1], min(wilayah[3] + 1, len(lembar.kisi[i])))
    }
    tempat = f"lembar {lembar.nama!r}" if lembar.nama else ""
    return Petak(
        lembar.berkas,
        tempat,
        lembar.kisi,
        gabungan,
        lembaran=True,
        tersembunyi=lembar.tersembunyi,
        nama=lembar.nama,
    )


def susun_petak(berkas: str, bagian: Sequence[Bagian], *, longgar: float = 0.0, atas: tuple[str, ...] = ()) -> Petak:
    """Susun kotak bertepi menjadi satu petak; bagian kedua dan seterusnya menyambung di bawah yang pertama.

    Masukan: potongan tabel berurutan (nomor barisnya mulai lagi dari 1 di tiap potongan); `longgar` jarak tepi yang
    masih dianggap satu garis, dalam satuan tepi kotak. Baris dan kolom bayangan (yang tidak memuat satu pun isi
    sendiri) dibuang. Galat: `GalatBerkas` bila kisinya lebih dari `SEL_PETAK_MAKS` sel.

    >>> kotak = [Kotak(0, 0, 2, 1, "Target"), Kotak(0, 1, 1, 2, "80"), Kotak(1, 1, 2, 2, "85")]
    >>> petak = susun_petak("a.docx", [Bagian("tabel 1", kotak)])
    >>> petak.kisi, petak.wilayah(0, 1), petak.letak(1, 1)
    ([['Target', 'Target'], ['80', '85']], (0, 0, 0, 1), 'tabel 1, baris 2')
    """
    garis_x = _kelompokkan((x for potong in bagian for k in potong.kotak for x in (k.kiri, k.kanan)), longgar)
    terpasang: list[tuple[Rentang, Kotak]] = []
    baris: list[tuple[str, int]] = []
    for potong in bagian:
        garis_y = _kelompokkan((y for k in potong.kotak for y in (k.atas, k.bawah)), longgar)
        awal = len(baris)
        ke_x = _indeks(garis_x, {x for k in potong.kotak for x in (k.kiri, k.kanan)})
        ke_y = _indeks(garis_y, {y for k in potong.kotak for y in (k.atas, k.bawah)})
        for kotak in potong.kotak:
            i0, i1 = _rentang(len(garis_y), ke_y[kotak.atas], ke_y[kotak.bawah])
            j0, j1 = _rentang(len(garis_x), ke_x[kotak.kiri], ke_x[kotak.kanan])
            terpasang.append(((awal + i0, j0, awal + i1, j1), kotak))
        baris += [(potong.tempat, n + 1) for n in range(max(0, len(garis_y) - 1))]
    terpasang, baris, kolom = _buang_bayangan(terpasang, baris, max(0, len(garis_x) - 1))
    if len(baris) * len(kolom) > SEL_PETAK_MAKS:
        raise terlalu_besar(berkas, f"{bagian[0].tempat} memuat lebih dari {ribuan(SEL_PETAK_MAKS)} sel")
    kisi: Kisi = [[None] * len(kolom) for _ in baris]
    gabungan: dict[tuple[int, int], Rentang] = {}
    puncak: dict[tuple[int, int], tuple[float, ...]] = {}
    for wilayah, kotak in terpasang:
        i0, j0, i1, j1 = wilayah
        if kotak.puncak:
            puncak[i0, j0] = kotak.puncak
        if i0 == i1 and j0 == j1:
            if kisi[i0][j0] is None:
                kisi[i0][j0] = kotak.nilai
            continue
        for i in range(i0, i1 + 1):
            for j in range(j0, j1 + 1):
                if kisi[i][j] is None:
                    kisi[i][j] = kotak.nilai
                gabungan.setdefault((i, j), wilayah)
    tempat = bagian[0].tempat if bagian else ""
    nyata = {potong.tempat for potong in bagian if potong.nyata}
    return Petak(berkas, tempat, kisi, gabungan, _urutkan_nomor(baris, nyata), kolom, atas, puncak)


def _urutkan_nomor(baris: Sequence[tuple[str, int]], nyata: Set[str]) -> list[tuple[str, int]]:
    """Nomori lagi sesudah baris bayangan hilang, supaya nomornya sama dengan yang dihitung orang di kertas."""
    hitung: dict[str, int] = {}
    hasil = []
    for tempat, nomor in baris:
        hitung[tempat] = hitung.get(tempat, 0) + 1
        hasil.append((tempat, nomor if tempat in nyata else hitung[tempat]))
    return hasil


def _kelompokkan(tepi: Iterable[float], longgar: float) -> list[float]:
    """Garis kisi: tepi yang berjarak paling jauh `longgar` menjadi satu; dua garis atau lebih bila ada tepi."""
    hasil: list[float] = []
    for x in sorted(set(tepi)):
        if not hasil or x - hasil[-1] > longgar:
            hasil.append(x)
    return [*hasil, hasil[0] + 1] if len(hasil) == 1 else hasil


def _indeks(garis: Sequence[float], tepi: Iterable[float]) -> dict[float, int]:
    """Tiap tepi → indeks garis terakhir yang tidak melewatinya."""
    return {satu: bisect_right(garis, satu) - 1 for satu in tepi}


def _rentang(banyak_garis: int, awal: int, akhir: int) -> tuple[int, int]:
    """Petak pertama dan terakhir di antara dua garis; kotak yang lebih tipis dari satu petak tetap mendapatnya."""
    pertama = min(awal, max(0, banyak_garis - 2))
    return pertama, max(pertama, akhir - 1)


def _buang_bayangan(
    terpasang: list[tuple[Rentang, Kotak]], baris: list[tuple[str, int]], lebar: int
) -> tuple[list[tuple[Rentang, Kotak]], list[tuple[str, int]], list[int]]:
    """Buang baris dan kolom yang tidak pernah ditempati sendirian oleh sel berisi, sejauh tidak ada isi yang hilang."""
    tetap_i = _tetap([(w[0], w[2], k.nilai not in (None, "")) for w, k in terpasang])
    tetap_j = _tetap([(w[1], w[3], k.nilai not in (None, "")) for w, k in terpasang])
    ke_i, ke_j = _peta(tetap_i, len(baris)), _peta(tetap_j, lebar)
    hasil = []
    for (i0, j0, i1, j1), kotak in terpasang:
        a, b, c, d = ke_i[i0], ke_j[j0], ke_i[i1 + 1] - 1, ke_j[j1 + 1] - 1
        if a <= c and b <= d:
            hasil.append(((a, b, c, d), kotak))
    return hasil, [baris[i] for i in tetap_i], tetap_j


def _peta(tetap: Sequence[int], banyak: int) -> list[int]:
    """Indeks lama → banyaknya indeks yang tetap sebelum itu."""
    return [bisect_left(tetap, n) for n in range(banyak + 1)]


def _tetap(rentang: Iterable[tuple[int, int, bool]]) -> list[int]:
    """Indeks yang tetap: yang ditempati sendirian, lalu yang perlu supaya tiap isi masih punya tempat sendiri."""
    perlu = sorted({awal for awal, akhir, berisi in rentang if berisi and awal == akhir})
    for awal, akhir in sorted({r[:2] for r in rentang if r[2]}, key=lambda r: (r[1] - r[0], r)):
        letak = bisect_left(perlu, awal)
        if letak == len(perlu) or perlu[letak] > akhir:
            perlu.insert(letak, awal)
    return perlu
