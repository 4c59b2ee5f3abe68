"""Kisi sel dan batas ukurannya: bentuk bersama pembaca XLSX dan CSV. Tidak tahu apa arti isinya."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lakip_helpers.galat import GalatBerkas, Gejala

MB: Final = 1024**2
UKURAN_MAKS: Final = 60 * MB
"""Ukuran berkas; buku kerja OPD biasanya di bawah 2 MB."""
UKURAN_ISI_MAKS: Final = 64 * MB
"""Ukuran bagian XLSX yang dibaca sesudah dimampatkan kembali (tanpa gambar)."""
BARIS_MAKS: Final = 20_000
"""Membaca lalu memeriksa tabel sebanyak ini kurang dari sepuluh detik; tabel kinerja satu kota beberapa ribu baris."""
KOLOM_MAKS: Final = 1_000
SEL_MAKS: Final = 2_000_000
HURUF_MAKS: Final = 32_767
"""Panjang isi satu sel; batas Excel sendiri."""
UNSUR_MAKS: Final = 6_000_000
"""Banyaknya unsur XML satu lembar, terisi ataupun tidak."""

Kisi = list[list[object]]
_KENDALI: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


@dataclass(frozen=True)
class Lembar:
    """Satu lembar: `kisi[i][j]` adalah isi baris i+1 kolom j+1; panjang baris boleh berbeda.

    `rumus` sel berumus tanpa hasil; `gabungan` sel gabungan (baris awal, kolom awal, baris akhir, kolom akhir);
    `kutip` baris CSV yang tanda kutipnya tidak berpasangan; `tersembunyi` lembar yang disembunyikan di Excel.
    """

    berkas: str
    nama: str
    kisi: Kisi
    rumus: dict[tuple[int, int], str] = field(default_factory=dict)
    gabungan: tuple[tuple[int, int, int, int], ...] = ()
    kutip: tuple[int, ...] = ()
    tersembunyi: bool = False


def bersihkan(teks: str) -> str:
    """Buang huruf kendali yang tidak terlihat dan tidak dapat disimpan Excel.

    >>> bersihkan("Dinas\\x00 Sosial")
    'Dinas Sosial'
    """
    return teks.translate(_KENDALI)


def huruf_kolom(j: int) -> str:
    """Indeks kolom (mulai 0) → huruf Excel.

    >>> huruf_kolom(0), huruf_kolom(27)
    ('A', 'AB')
    """
    huruf, j = "", j + 1
    while j:
        j, sisa = divmod(j - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def indeks_kolom(huruf: str) -> int:
    """Huruf Excel → indeks kolom (mulai 0); kebalikan `huruf_kolom`.

    >>> indeks_kolom("A"), indeks_kolom("AB")
    (0, 27)
    """
    nomor = 0
    for satu in huruf.upper():
        if not "A" <= satu <= "Z":
            raise ValueError(huruf)
        nomor = nomor * 26 + ord(satu) - 64
    return nomor - 1


def isi_sel(baris: list[object], j: int) -> object:
    """Isi sel ke-j sebuah baris; sel di luar baris dan sel berisi spasi saja dianggap kosong.

    >>> isi_sel(["  ", 5], 0), isi_sel(["  ", 5], 1), isi_sel([], 3)
    (None, 5, None)
    """
    isi = baris[j] if j < len(baris) else None
    return isi if not isinstance(isi, str) or isi.strip() else None


def terlalu_besar(berkas: str, sebab: str) -> GalatBerkas:
    """Galat satu kalimat untuk berkas yang melewati batas; `sebab` menyebut yang ditemukan."""
    return GalatBerkas(
        f"Berkas {berkas!r} terlalu besar untuk tabel kinerja: {sebab}. Simpan hanya baris dan lembar yang perlu"
        " ke berkas baru (hapus baris dan kolom kosong di luar tabel), lalu coba lagi.",
        Gejala.TERLALU_BESAR,
    )


def ribuan(n: int) -> str:
    """
    >>> ribuan(20000)
    '20.000'
    """
    return f"{n:,}".replace(",", ".")


def periksa_ukuran(berkas: str, nama: str, kisi: Kisi) -> None:
    """Tolak kisi yang melewati batas baris, kolom, sel, atau panjang isi sel."""
    lembar = f"lembar {nama!r} " if nama else ""
    lebar = max(map(len, kisi), default=0)
    if len(kisi) > BARIS_MAKS:
        raise terlalu_besar(berkas, f"{lembar}lebih dari {ribuan(BARIS_MAKS)} baris")
    if lebar > KOLOM_MAKS:
        raise terlalu_besar(berkas, f"{lembar}memuat {ribuan(lebar)} kolom, paling banyak {ribuan(KOLOM_MAKS)}")
    if sum(map(len, kisi)) > SEL_MAKS:
        raise terlalu_besar(berkas, f"{lembar}lebih dari {ribuan(SEL_MAKS)} sel")
    for i, baris in enumerate(kisi, start=1):
        for j, sel in enumerate(baris):
            if isinstance(sel, str) and len(sel) > HURUF_MAKS:
                panjang = f"sel {huruf_kolom(j)}{i} berisi {ribuan(len(sel))} huruf, paling banyak {ribuan(HURUF_MAKS)}"
                raise terlalu_besar(berkas, f"{lembar}{panjang}")
