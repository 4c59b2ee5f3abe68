"""Membandingkan nama orang dari formulir, daftar undangan, dan nama akun: gelar dan tanda baca tidak ikut."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

from lakip_helpers.latihan.simpanan.tempat import buat_nama_aman

GELAR: Final = re.compile(
    r"(drs?|dra|drg|drh|ir|prof|hj?|kh|apt|ns|plt|pak|bu|ibu|bapak"
    r"|(s|m|a|sp)-?(e|h|t|p|si|sos|kom|pd|kes|km|ip|ag|hum|pt|pi|tr|ap|stp|ak|gz|kep|psi|farm|hut|an|kn|md|og|a|m)"
    r"|(m|a)-?m-?(si|pd|kes|a|d)|mt|mba|mm|ph-?d|se-?ak|s-?st|st|sst-?p)"
)
SINGKATAN: Final = re.compile(r"[a-z]|abd|mhd|md|m[ou]hd?")
"""Kata nama yang lazim disingkat: satu huruf, Abd., Moh., Muh., Mhd."""
MIRIP: Final = 0.88
"""Bagian huruf yang sama; “budhi” dan “budi” mirip, “rina” dan “rini” tidak."""


def inti_nama(teks: str) -> str:
    """Huruf nama tanpa gelar dan tanda baca; nama yang seluruhnya seperti gelar dibiarkan.

    >>> [inti_nama(teks) for teks in ("Siti Aminah, S.E.", "Hj. SITI AMINAH SE", "siti-aminah-s-e-m-si", "Ir.")]
    ['sitiaminah', 'sitiaminah', 'sitiaminah', 'ir']
    """
    return "".join(_kata_nama(teks))


def _kata_nama(teks: str) -> list[str]:
    aman = buat_nama_aman(teks)
    depan = re.sub(rf"^({GELAR.pattern}-)+", "", aman)
    belakang = re.sub(rf"(-{GELAR.pattern})+$", "", depan)
    return (belakang or depan or aman).split("-")


def mirip(nama: str, lain: str) -> bool:
    """Benar bila dua nama mungkin orang yang sama; angka yang berbeda selalu berarti orang lain.

    >>> mirip("Siti Aminah, S.E.", "Siti Aminah SE"), mirip("Budhi", "Budi"), mirip("Peserta 01", "Peserta 02")
    (True, True, False)
    >>> mirip("S. Aminah", "Siti Aminah"), mirip("Moh. Ridwan", "Muhammad Ridwan"), mirip("S. Aminah", "Rina Aminah")
    (True, True, False)
    """
    a, b = inti_nama(nama), inti_nama(lain)
    if re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return False
    kata_a, kata_b = _kata_nama(nama), _kata_nama(lain)
    sama = a == b or sorted(kata_a) == sorted(kata_b) or _disingkat(kata_a, kata_b)
    return sama or SequenceMatcher(None, a, b).ratio() >= MIRIP


def _disingkat(kata_a: list[str], kata_b: list[str]) -> bool:
    """Kata demi kata sama atau singkatannya, dan sedikitnya satu kata yang utuh sama."""
    if len(kata_a) != len(kata_b) or not any(len(kata) > 1 for kata in {*kata_a} & {*kata_b}):
        return False
    return all(x == y or _singkatan(x, y) or _singkatan(y, x) for x, y in zip(kata_a, kata_b, strict=True))


def _singkatan(pendek: str, panjang: str) -> bool:
    """Huruf pertamanya sama, dan huruf mati sesudahnya ada berurutan di kata yang panjang (Moh. untuk Muhammad)."""
    if len(pendek) >= len(panjang) or not SINGKATAN.fullmatch(pendek):
        return False
    mati = pendek[0] + re.sub("[aiueo]", "", pendek[1:])
    return re.match(".*".join(mati), panjang) is not None
