"""Gambar kecil sebuah tabel yang terbaca: judul dan baris pertamanya sebagai HTML, dan yang tidak dibaca sebabnya."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.kantor.bentuk import KINERJA, Sebab
from lakip_helpers.kantor.koreksi import periode_kolom
from lakip_helpers.panel.kerangka import aman

if TYPE_CHECKING:
    from lakip_helpers.pakai.yang_terbaca import BentukTerbaca

BARIS: Final = 3
"""Banyaknya baris data yang digambar."""
BARIS_ASING: Final = 5
"""Banyaknya baris yang digambar untuk tabel yang judulnya tidak dikenal."""
KOLOM_ASING: Final = 12
TULISAN: Final = 48
"""Panjang tulisan satu sel di gambar."""
SEBUT: Final = 3
"""Banyaknya baris yang disebut untuk tiap sebab."""


def gambar_tabel(bentuk: BentukTerbaca) -> str:
    """HTML tabel kecil: judul kolom, dibaca sebagai apa, lalu baris pertamanya; tabel asing digambar apa adanya."""
    if not bentuk.kolom or not all(k.letak for k in bentuk.kolom):
        return _gambar_asing(bentuk)
    judul = [aman(_potong(k.judul)) for k in bentuk.kolom]
    arti = [aman(sebut_arti(bentuk, n)) for n in range(len(bentuk.kolom))]
    mulai = bentuk.tabel[0].kepala[1] + 1 if bentuk.tabel else bentuk.awal + 1
    baris = [b.baris for b in bentuk.tabel[0].baris[:BARIS]] if bentuk.banyak else range(mulai, mulai + BARIS)
    isi = [[_isi(bentuk, i, n) for n in range(len(bentuk.kolom))] for i in dict.fromkeys(baris)]
    kepala = "".join(f"<th scope='col'>{satu}</th>" for satu in judul)
    peran = "".join(f"<td class='lakip-peran'>→ {satu}</td>" for satu in arti)
    return _bungkus(f"<thead><tr>{kepala}</tr></thead><tbody><tr>{peran}</tr>{_baris(isi)}</tbody>")


def sebut_arti(bentuk: BentukTerbaca, n: int) -> str:
    """Peran sebuah kolom beserta periodenya.

    >>> from lakip_helpers.berkas.petak import Dokumen, JenisBerkas, Petak
    >>> from lakip_helpers.pakai.yang_terbaca import lihat
    >>> petak = Petak("a.csv", "", [["Indikator", "Target 2025"], ["IPM", "80"]], lembaran=True)
    >>> sebut_arti(lihat(Dokumen("a.csv", JenisBerkas.CSV, (petak,)))[0], 1)
    'target 2025'
    """
    kolom = bentuk.kolom[n]
    periode = periode_kolom(bentuk.tabel[0], n) if bentuk.tabel and kolom.peran in KINERJA else str(kolom.periode)
    return f"{kolom.peran} {periode}".strip() if kolom.peran in KINERJA else str(kolom.peran)


def tulis_bacaan(bentuk: BentukTerbaca) -> str:
    """HTML: berapa baris yang dibaca, dan baris yang tidak dibaca menurut sebabnya."""
    if not bentuk.dikenal:
        return (
            "Bukan tabel kinerja menurut judul kolomnya, jadi tidak dibaca. Bila ini memang tabel kinerja, tunjukkan"
            " kolom indikatornya di bawah ini."
            if bentuk.kolom
            else "Tidak ada baris judul kolom, jadi tidak dibaca."
        )
    lewat = list(_sebut_lewat(bentuk))
    daftar = f"<ul class='lakip-lewat'>{''.join(f'<li>{aman(satu)}</li>' for satu in lewat)}</ul>" if lewat else ""
    akhir = " Tidak dibaca sebagai indikator:" if lewat else ""
    return f"{bentuk.banyak} baris dibaca dari {aman(sebut_tempat(bentuk.tempat) or 'berkas ini')}.{akhir}{daftar}"


def sebut_tempat(tempat: Sequence[str]) -> str:
    """Tempat tabel-tabel sebentuk dalam satu sebutan.

    >>> sebut_tempat(["hal. 9, tabel 1", "hal. 10, tabel 1", "hal. 11, tabel 1", "hal. 12, tabel 1"])
    'hal. 9, tabel 1; hal. 10, tabel 1; dan 2 tabel lain'
    """
    sisa = len(tempat) - SEBUT
    if sisa <= 0:
        return "; ".join(tempat)
    return f"{'; '.join(tempat[: SEBUT - 1])}; dan {sisa + 1} tabel lain"


def _sebut_lewat(bentuk: BentukTerbaca) -> Iterator[str]:
    kumpul: dict[Sebab, list[str]] = {}
    for tabel in bentuk.tabel:
        for baris in tabel.lewat:
            kumpul.setdefault(baris.sebab, []).append(f"{tabel.petak.letak(baris.baris)} “{_potong(baris.teks)}”")
    for sebab, sebutan in kumpul.items():
        lagi = f"; dan {len(sebutan) - SEBUT} lagi" if len(sebutan) > SEBUT else ""
        yield f"{len(sebutan)} baris, {sebab}: {'; '.join(sebutan[:SEBUT])}{lagi}"


def _gambar_asing(bentuk: BentukTerbaca) -> str:
    petak = bentuk.petak
    lebar = range(min(petak.lebar, KOLOM_ASING))
    isi = [[petak.teks(i, j) for j in lebar] for i in range(min(BARIS_ASING, len(petak.kisi)))]
    return _bungkus(f"<tbody>{_baris(isi)}</tbody>")


def _isi(bentuk: BentukTerbaca, i: int, n: int) -> str:
    petak = bentuk.petak
    return " ".join(dict.fromkeys(filter(None, (petak.teks(i, j) for j in bentuk.kolom[n].letak))))


def _baris(sel_tabel: Sequence[Sequence[str]]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{aman(_potong(sel))}</td>' for sel in baris)}</tr>" for baris in sel_tabel)


def _potong(teks: str) -> str:
    rapi = " ".join(teks.split())
    return rapi if len(rapi) <= TULISAN else f"{rapi[: TULISAN - 1]}…"


def _bungkus(badan: str) -> str:
    return f'<div class="lakip-gulir" tabindex="0"><table class="lakip-tabel">{badan}</table></div>'
