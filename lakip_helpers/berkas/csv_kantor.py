"""Membuka CSV kantor: sandi huruf, pemisah, dan tanda kutip yang tidak berpasangan."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from lakip_helpers.berkas.kisi import (
    BARIS_MAKS,
    SEL_MAKS,
    Kisi,
    Lembar,
    bersihkan,
    periksa_ukuran,
    ribuan,
    terlalu_besar,
)
from lakip_helpers.galat import GalatBerkas, Gejala

PEMISAH: Final = (";", ",", "\t", "|")
CONTOH: Final = 20_000
"""Banyaknya huruf awal yang dibaca untuk menebak pemisah."""
_BARIS_SEL_MAKS: Final = 20
"""Satu sel dengan baris lebih banyak dari ini hampir pasti tanda kutip yang lupa ditutup."""


def buka_csv(berkas: str, data: bytes, cocok: Callable[[Kisi], int] | None = None) -> Lembar:
    """Baca isi CSV; `cocok` memberi nilai seberapa dikenal judul sebuah kisi (membantu memilih pemisah).

    >>> buka_csv("a.csv", "Indikator;Target\\nTPT;4,20\\n".encode()).kisi
    [['Indikator', 'Target'], ['TPT', '4,20']]
    """
    teks = bersihkan(ke_teks(data)).replace("\r\n", "\n").replace("\r", "\n")
    petunjuk = re.match(r"sep=(.)\n", teks)
    pemisah = petunjuk[1] if petunjuk else _tebak_pemisah(teks[:CONTOH], cocok)
    if teks.count("\n") > BARIS_MAKS:
        raise terlalu_besar(berkas, f"lebih dari {ribuan(BARIS_MAKS)} baris")
    if teks.count(pemisah) > SEL_MAKS:
        raise terlalu_besar(berkas, f"lebih dari {ribuan(SEL_MAKS)} sel")
    if not teks.strip('\n\t ;,|"'):
        raise GalatBerkas(f"Berkas {berkas!r} kosong. Periksa apakah berkasnya sudah tersimpan.", Gejala.BERKAS_KOSONG)
    kisi, kutip = _baris_csv(teks[petunjuk.end() :] if petunjuk else teks, pemisah)
    if petunjuk:
        kisi, kutip = [[], *kisi], tuple(i + 1 for i in kutip)
    periksa_ukuran(berkas, "", kisi)
    return Lembar(berkas, "", kisi, kutip=kutip)


def ke_teks(data: bytes) -> str:
    """Teks dari bita: UTF-16 (dengan atau tanpa tanda), UTF-8, atau cp1252.

    >>> ke_teks("Rp".encode("utf-16-le")), ke_teks("–".encode("cp1252"))
    ('Rp', '–')
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for geser, sandi in ((1, "utf-16-le"), (0, "utf-16-be")):
        selang = data[geser:4096:2]
        if selang and selang.count(0) > 0.8 * len(selang):
            return data.decode(sandi, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _tebak_pemisah(contoh: str, cocok: Callable[[Kisi], int] | None) -> str:
    kandidat = {tanda: _baris_csv(contoh, tanda)[0] for tanda in PEMISAH if tanda in contoh}

    def nilai(tanda: str) -> tuple[int, float, int]:
        lebar = Counter(len(baris) for baris in kandidat[tanda][:50] if baris)
        umum, banyak = lebar.most_common(1)[0] if lebar else (0, 0)
        rata = banyak / max(1, lebar.total()) if umum > 1 else 0.0
        return (cocok(kandidat[tanda]) if cocok else 0, rata, umum)

    return max(kandidat, key=nilai, default=",")


def _baris_csv(teks: str, pemisah: str) -> tuple[Kisi, tuple[int, ...]]:
    """Baris CSV, dan baris yang tanda kutipnya tidak berpasangan sehingga dibaca apa adanya."""
    csv.field_size_limit(max(len(teks) + 1, csv.field_size_limit()))
    if teks.count('"') % 2 == 0:
        kisi: Kisi = [list(baris) for baris in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)]
        if '"' not in teks or not any(str(sel).count("\n") > _BARIS_SEL_MAKS for baris in kisi for sel in baris):
            return kisi, ()
    hasil: Kisi = []
    kutip = []
    for i, baris in enumerate(teks.split("\n")):
        ganjil = baris.count('"') % 2 == 1
        kutip += [i] if ganjil else []
        hasil.append(list(next(csv.reader([baris.replace('"', "") if ganjil else baris], delimiter=pemisah), [])))
    return hasil, tuple(kutip)
