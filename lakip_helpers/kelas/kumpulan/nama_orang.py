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
    """
    a, b = inti_nama(nama), inti_nama(lain)
    if re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return False
    dibalik = sorted(_kata_nama(nama)) == sorted(_kata_nama(lain))
    return dibalik or a == b or SequenceMatcher(None, a, b).ratio() >= MIRIP
