"""Jejak: tanda lemah bahwa sebuah hal tertulis. Hal yang berjejak tidak pernah disebut "tidak", melainkan "sebagian".

Kata pembuka sebuah hal tidak pernah habis didaftar, dan batas uraian sebuah sasaran tidak selalu jelas. Karena itu
"tidak" hanya disebut bila uraian dan tabel milik sasaran itu, dan yang tidak jelas pemiliknya, tidak menyinggungnya.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from lakip_helpers.aturan.bahasa.analisis import ada_angka, sebab_umum
from lakip_helpers.laporan.bentuk import Ada, Bukti, Sasaran
from lakip_helpers.laporan.teks import tanda
from lakip_helpers.laporan.teks.bacaan import Bacaan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.laporan.tujuh_hal.pembanding import LEMBAGA

_KALIMAT: Final = re.compile(r"(?<=[.;:?])\s+(?=[A-Z“‘„\d])")
_TAHUN: Final = re.compile(r"\b(20[0-4]\d)\b")
_SINGGUNG: Final = {
    2: Pola("{lampau}"),
    3: Pola("{rencana_menengah}"),
    4: Pola(
        r"(?<!kriteria )(?<!pemerintah )(?<!\d )(?:\bnasional|\bindonesia|{wilayah_banding})"
        r"(?:[^.\d]|\b20\d\d\b){0,60}(?!20\d\d\b)\d|\b(?:tidak|belum)\b[^.]{0,60}{standar}"
    ),
    6: Pola("{hemat}|{serapan}"),
    7: Pola(r"\bprogram\b"),
}
_BUKAN_BANDING: Final = re.compile(r"(?i)\b(?:nomor|top)\s+\d+")
"""Nomor peraturan dan nama penghargaan."""
_UKURAN: Final = Pola(r"{ukuran}|\d\s*(?:%|persen\b|poin\b)")
DEPAN: Final = 7
BELAKANG: Final = 5
URAIAN_KATA: Final = 8
RAGU_MILIK: Final = "disinggung di uraian sasaran ini; pastikan apakah sudah cukup"
RAGU_URAIAN: Final = "ada uraian selain angkanya; pastikan apakah sebab dan langkahnya disebut"
RAGU_PEMILIK: Final = "ada di laporan, tetapi tidak jelas untuk sasaran yang mana; pastikan sasarannya"


@dataclass(frozen=True)
class Terbaca:
    """Sebuah bacaan beserta hal-hal yang dikenali padanya dan sasaran yang diakui memilikinya."""

    bacaan: Bacaan
    hal: Set[int]
    pemilik: Set[int]


def isi_yang_ragu(sasaran: Sequence[Sasaran], terbaca: Sequence[Terbaca], nama: Sequence[str]) -> tuple[Sasaran, ...]:
    """Sasaran yang hal "tidak"-nya menjadi "sebagian" bila ada jejaknya, dengan halaman dan kata-kata pertamanya."""
    polos = [tanda.buang(t.bacaan.satuan.teks, nama) for t in terbaca]
    return tuple(
        replace(s, butir={h: _bukti(n, h, b, terbaca, polos) for h, b in s.butir.items()})
        for n, s in enumerate(sasaran)
    )


def _bukti(n: int, hal: int, lama: Bukti, terbaca: Sequence[Terbaca], polos: Sequence[str]) -> Bukti:
    if lama.ada is not Ada.TIDAK or hal == 1:
        return lama
    milik = next((t.bacaan for t, teks in zip(terbaca, polos, strict=True) if _milik(t.bacaan, teks, n, hal)), None)
    ragu = milik or _tak_bertuan(terbaca, hal)
    if ragu is None:
        return lama
    alasan = RAGU_PEMILIK if milik is None else RAGU_URAIAN if hal == 5 else RAGU_MILIK
    return Bukti(Ada.SEBAGIAN, ragu.satuan.halaman, petik(ragu.satuan.teks), alasan)


def _milik(b: Bacaan, teks: str, n: int, hal: int) -> bool:
    """Uraian milik sasaran itu menyinggung halnya."""
    return b.satuan.jenis == "isi" and n in b.milik and not b.umum and _singgung(teks, hal, b)


def _tak_bertuan(terbaca: Sequence[Terbaca], hal: int) -> Bacaan | None:
    """Tabel atau uraian tentang hal itu yang tidak jelas pemiliknya; uraiannya hanya pengantar bila ada yang jelas."""
    sehal = [t for t in terbaca if hal in t.hal]
    pengantar = any(t.pemilik and (hal in t.hal or t.bacaan.hal == hal) for t in terbaca)
    ragu = (t.bacaan for t in sehal if not t.pemilik and not (pengantar and t.bacaan.satuan.jenis == "isi"))
    return next(ragu, None)


def _singgung(teks: str, hal: int, b: Bacaan) -> bool:
    if hal == 5:
        return any(adalah_uraian(kalimat) for kalimat in _KALIMAT.split(teks))
    if hal == 7 or (hal == 6 and tanda.EFISIEN.search(teks)):
        return hal == 6 or bool(_SINGGUNG[7].search(teks))
    tahun = {int(t) for t in _TAHUN.findall(teks)} if b.tahun else set()
    beda = {t - (b.tahun or 0) for t in tahun}
    if hal == 2:
        return bool(_SINGGUNG[2].search(teks)) or (ada_angka(teks) and any(-BELAKANG <= d < 0 for d in beda))
    if hal == 4:
        return bool(_SINGGUNG[4].search(_BUKAN_BANDING.sub(" ", teks))) and not LEMBAGA.search(teks)
    return ada_angka(teks) and bool(_SINGGUNG[hal].search(teks) or (hal == 3 and any(0 < d <= DEPAN for d in beda)))


def adalah_uraian(kalimat: str) -> bool:
    """Kalimat yang menceritakan kejadian atau perbuatan, bukan hanya angka, ukuran, atau programnya.

    >>> adalah_uraian("Lima puskesmas kehilangan dokter tetap ketika masa bakti mereka habis bersamaan.")
    True
    """
    kata = [k for k in kalimat.split() if re.search(r"[A-Za-z]{2}", k)]
    lazim = tanda.TAUTOLOGI.search(kalimat) or sebab_umum(kalimat)
    return len(kata) >= URAIAN_KATA and not (lazim or _UKURAN.search(kalimat) or tanda.PROGRAM.search(kalimat))
