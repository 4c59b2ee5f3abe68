"""Satu halaman menjadi tabel: kerangka garis diberi hurufnya, bidang berwarna di luar tabel ikut dicari."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from lakip_helpers.berkas.pdf.bahan import Halaman, Huruf, Tabel
from lakip_helpers.berkas.pdf.bidang import garis_bidang
from lakip_helpers.berkas.pdf.garis import Kerangka, cari_kerangka, rapikan
from lakip_helpers.berkas.pdf.garis_datar import lengkapi_tegak
from lakip_helpers.berkas.pdf.lajur import LAJUR_MIN, cari_lajur, potong_renggang
from lakip_helpers.berkas.pdf.teks import Baris, buang_kembar, susun_baris, susun_kata
from lakip_helpers.berkas.petak import Kotak


def tabel_halaman(halaman: Halaman) -> tuple[list[Tabel], list[Baris]]:
    """Tabel di sebuah halaman dari atas ke bawah, dan tulisan di luar tabelnya."""
    huruf = buang_kembar(halaman.huruf)
    baris = susun_kata(huruf)
    datar, tegak = [*halaman.datar], [*halaman.tegak]
    kerangka = cari_kerangka(datar, tegak)
    lengkap = lengkapi_tegak(rapikan(datar), kerangka, baris)
    if lengkap:
        tegak += lengkap
        kerangka = cari_kerangka(datar, tegak)
    datar_bidang, tegak_bidang = garis_bidang(halaman, kerangka, baris)
    if datar_bidang:
        kerangka = cari_kerangka([*datar, *datar_bidang], [*tegak, *tegak_bidang])
    terpilih, sisa = _bagikan(kerangka, huruf)
    if not terpilih:
        return _tanpa_garis(halaman, sisa)
    return _pasang(halaman.nomor, terpilih, sisa)


def _tanpa_garis(halaman: Halaman, huruf: Sequence[Huruf]) -> tuple[list[Tabel], list[Baris]]:
    """Tabel tanpa garis, bila ada; selebihnya naskah."""
    luar = susun_baris(huruf)
    kotak = cari_lajur(susun_kata(huruf))
    if not kotak:
        return [], luar
    kiri, atas = min(k.kiri for k in kotak), min(k.atas for k in kotak)
    kanan, bawah = max(k.kanan for k in kotak), max(k.bawah for k in kotak)
    di_atas = [b for b in luar if b.atas < atas - 1]
    di_bawah = [b for b in luar if b.atas >= bawah - 1]
    sebutan = (tuple(b.teks for b in di_atas), tuple(b.teks for b in di_bawah))
    return [Tabel(halaman.nomor, (kiri, atas, kanan, bawah), kotak, *sebutan)], di_atas + di_bawah


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
    return sorted(hasil, key=lambda pasang: (pasang[0].y[0], pasang[0].x[0])), sisa


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
        huruf = sel.get(n, [])
        batas = [tepi[0], *_batas_tulisan(huruf, [x for x in k.x if tepi[0] < x < tepi[2]]), tepi[2]]
        for kiri, kanan in pairwise(batas):
            baris = susun_baris([h for h in huruf if kiri <= (h.kiri + h.kanan) / 2 < kanan])
            teks, puncak = "\n".join(b.teks for b in baris), tuple(round(b.atas, 1) for b in baris)
            hasil.append(Kotak(kiri, tepi[1], kanan, tepi[3], teks, puncak))
    return hasil


def _batas_tulisan(huruf: Sequence[Huruf], garis: Sequence[float]) -> list[float]:
    """Garis kolom yang memisahkan tulisan sebuah sel lebar: garis tegaknya hilang di baris itu saja.

    Hanya bila tulisannya terpisah menjadi tiga potong atau lebih; sel gabungan sungguhan berisi satu kalimat.
    """
    if len(garis) < LAJUR_MIN - 1 or not huruf:
        return []
    potong = [p for baris in susun_kata(huruf) for p in potong_renggang(baris)]
    batas = [x for x in garis if not any(p[0].kiri < x - 1 and p[-1].kanan > x + 1 for p in potong)]
    terisi = {bisect_left(batas, (p[0].kiri + p[-1].kanan) / 2) for p in potong}
    return batas if len(terisi) >= LAJUR_MIN else []
