"""Satu halaman menjadi tabel: kerangka garis diberi hurufnya, bidang berwarna di luar tabel ikut dicari."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Halaman, Huruf, Ruas, Tabel, Tepi
from lakip_helpers.berkas.pdf.garis import Kerangka, cari_kerangka
from lakip_helpers.berkas.pdf.teks import Baris, buang_kembar, susun_baris
from lakip_helpers.berkas.petak import Kotak

ATAS_MAKS: Final = 6
"""Banyaknya baris tulisan di atas tabel yang dibawa (judul, "Tahun 2023")."""


def tabel_halaman(halaman: Halaman) -> tuple[list[Tabel], list[Baris]]:
    """Tabel di sebuah halaman dari atas ke bawah, dan tulisan di luar tabelnya."""
    huruf = buang_kembar(halaman.huruf)
    kerangka = cari_kerangka(halaman.datar, halaman.tegak)
    luar = _bidang_luar(halaman, kerangka)
    if luar:
        datar = [Ruas(y, t[0], t[2]) for t in luar for y in (t[1], t[3])]
        tegak = [Ruas(x, t[1], t[3]) for t in luar for x in (t[0], t[2])]
        kerangka = cari_kerangka([*halaman.datar, *datar], [*halaman.tegak, *tegak])
    terpilih, sisa = _bagikan(kerangka, huruf)
    return _pasang(halaman.nomor, terpilih, sisa)


def _bidang_luar(halaman: Halaman, kerangka: Sequence[Kerangka]) -> list[Tepi]:
    """Bidang berwarna di luar semua tabel yang sudah ditemukan: judul berwarna tanpa garis, baris terakhir."""
    luas = halaman.lebar * halaman.tinggi

    def di_luar(tepi: Tepi) -> bool:
        x, y = (tepi[0] + tepi[2]) / 2, (tepi[1] + tepi[3]) / 2
        return not any(k.tepi[0] <= x <= k.tepi[2] and k.tepi[1] <= y <= k.tepi[3] for k in kerangka)

    return [t for t in halaman.bidang if (t[2] - t[0]) * (t[3] - t[1]) < 0.5 * luas and di_luar(t)]


def _bagikan(
    kerangka: Sequence[Kerangka], huruf: Sequence[Huruf]
) -> tuple[list[tuple[Kerangka, dict[int, list[Huruf]]]], list[Huruf]]:
    """Huruf ke selnya menurut titik tengah, kerangka terkecil lebih dulu (tabel di dalam sel tabel lain)."""
    sisa = list(huruf)
    hasil = []
    for k in sorted(kerangka, key=lambda k: (k.tepi[2] - k.tepi[0]) * (k.tepi[3] - k.tepi[1])):
        sel: dict[int, list[Huruf]] = {}
        lain = []
        for h in sisa:
            nomor = k.cari((h.kiri + h.kanan) / 2, (h.atas + h.bawah) / 2)
            if nomor is None:
                lain.append(h)
            else:
                sel.setdefault(nomor, []).append(h)
        if _berupa_tabel(k, sel):
            sisa = lain
            hasil.append((k, sel))
    return sorted(hasil, key=lambda satu: (satu[0].y[0], satu[0].x[0])), sisa


def _berupa_tabel(k: Kerangka, sel: dict[int, list[Huruf]]) -> bool:
    """Paling sedikit dua sel bertulisan yang berbeda kolom."""
    kiri = {k.tepi_sel[n][0] for n, huruf in sel.items() if any(not h.teks.isspace() for h in huruf)}
    return len(kiri) > 1


def _pasang(
    nomor: int, terpilih: Sequence[tuple[Kerangka, dict[int, list[Huruf]]]], sisa: Sequence[Huruf]
) -> tuple[list[Tabel], list[Baris]]:
    luar = susun_baris(sisa)
    hasil = []
    for n, (k, sel) in enumerate(terpilih):
        langit = max((lain.tepi[3] for lain, _ in terpilih[:n]), default=0.0)
        lantai = min((lain.tepi[1] for lain, _ in terpilih[n + 1 :]), default=float("inf"))
        atas = [b.teks for b in luar if langit <= b.bawah - 1 and b.atas < k.tepi[1]]
        bawah = [b.teks for b in luar if b.atas >= k.tepi[3] - 1 and b.bawah <= lantai + 1]
        hasil.append(Tabel(nomor, k.tepi, _kotak(k, sel), tuple(atas), tuple(bawah)))
    return hasil, luar


def _kotak(k: Kerangka, sel: dict[int, list[Huruf]]) -> list[Kotak]:
    hasil = []
    for n, tepi in enumerate(k.tepi_sel):
        baris = susun_baris(sel.get(n, []))
        teks, puncak = "\n".join(b.teks for b in baris), tuple(round(b.atas, 1) for b in baris)
        hasil.append(Kotak(*tepi, teks, puncak))
    return hasil
