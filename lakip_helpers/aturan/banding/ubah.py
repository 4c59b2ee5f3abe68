"""Yang berubah pada baris yang berpasangan: kalimat kata demi kata, dan target atau angka lain yang bergeser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Final

from lakip_helpers.aturan.banding.baris import ANGKA, isi_teks, nama_baku
from lakip_helpers.istilah import K
from lakip_helpers.model.banding import PasanganBaris, Potongan, UbahAngka, UbahKalimat
from lakip_helpers.notasi import baca_angka

KALIMAT: Final = (K.INDIKATOR, K.SASARAN, K.NAMA, K.DEFINISI, K.FORMULA, K.TEKS, K.AKSI)
KATA_MAKS: Final = 400
"""Kalimat yang lebih panjang dari ini (kata) ditampilkan diganti seluruhnya."""


def ubah_kalimat(pasangan: Iterable[PasanganBaris]) -> Iterator[UbahKalimat]:
    """Kalimat yang berubah; sasaran yang sama pada beberapa baris disebut sekali.

    >>> list(ubah_kalimat([]))
    []
    """
    sudah: set[tuple[str, str, str]] = set()
    for satu in pasangan:
        lama, baru = _baku(satu.lama.sel), _baku(satu.baru.sel)
        for kolom in KALIMAT:
            kunci = kolom, isi_teks(lama.get(kolom)), isi_teks(baru.get(kolom))
            if kolom in lama and kolom in baru and kunci[1] != kunci[2] and kunci not in sudah:
                sudah.add(kunci)
                yield UbahKalimat(satu, kolom, potong_kata(kunci[1], kunci[2]))


def ubah_angka(pasangan: Iterable[PasanganBaris]) -> Iterator[UbahAngka]:
    """Target, realisasi, baseline, dan pagu yang isinya berbeda.

    >>> list(ubah_angka([]))
    []
    """
    for satu in pasangan:
        for kolom in ANGKA:
            if kolom in satu.lama.sel and kolom in satu.baru.sel:
                lama, baru = isi_teks(satu.lama.sel[kolom]), isi_teks(satu.baru.sel[kolom])
                if lama != baru and not _seangka(lama, baru):
                    yield UbahAngka(satu, kolom, lama, baru)


def _seangka(lama: str, baru: str) -> bool:
    """Bilangan atau rentangnya sama, hanya tulisannya berbeda ("98,5" dan "98,50 persen")."""
    a, b = baca_angka(lama), baca_angka(baru)
    return a.nilai is not None and (a.bentuk, a.nilai, a.atas) == (b.bentuk, b.nilai, b.atas)


def _baku(sel: Mapping[str, object]) -> dict[str, object]:
    return {nama_baku(kolom): nilai for kolom, nilai in sel.items()}


def potong_kata(lama: str, baru: str) -> tuple[Potongan, ...]:
    """Perbedaan dua kalimat, kata demi kata.

    >>> [(satu.tanda, satu.teks) for satu in potong_kata("Jumlah desa mandiri", "Persentase desa mandiri")]
    [('-', 'Jumlah'), ('+', 'Persentase'), ('=', 'desa mandiri')]
    """
    a, b = lama.split(), baru.split()
    if max(len(a), len(b)) > KATA_MAKS:
        return Potongan("-", lama), Potongan("+", baru)
    hasil = []
    for cara, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        bagian = (("=", a[a1:a2]),) if cara == "equal" else (("-", a[a1:a2]), ("+", b[b1:b2]))
        hasil += [Potongan(tanda, " ".join(kata)) for tanda, kata in bagian if kata]
    return tuple(hasil)
