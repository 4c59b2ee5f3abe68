"""Satu halaman menjadi tabel: kerangka garis diberi hurufnya, bidang berwarna di luar tabel ikut dicari."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_helpers.berkas.pdf.bahan import Halaman, Huruf, Tabel
from lakip_helpers.berkas.pdf.bidang import garis_bidang
from lakip_helpers.berkas.pdf.garis import Kerangka, cari_kerangka
from lakip_helpers.berkas.pdf.teks import Baris, buang_kembar, susun_baris
from lakip_helpers.berkas.petak import Kotak


def tabel_halaman(halaman: Halaman) -> tuple[list[Tabel], list[Baris]]:
    """Tabel di sebuah halaman dari atas ke bawah, dan tulisan di luar tabelnya."""
    huruf = buang_kembar(halaman.huruf)
    kerangka = cari_kerangka(halaman.datar, halaman.tegak)
    datar, tegak = garis_bidang(halaman, kerangka)
    if datar:
        kerangka = cari_kerangka([*halaman.datar, *datar], [*halaman.tegak, *tegak])
    terpilih, sisa = _bagikan(kerangka, huruf)
    return _pasang(halaman.nomor, terpilih, sisa)


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
