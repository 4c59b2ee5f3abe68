"""Aturan KAS atas matriks kaskade: sasaran, program, dan kegiatan dengan indikatornya dalam satu baris."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.indikator.kata_mutu import muat_kata
from lakip_helpers.aturan.indikator.mutu_pokok import SASARAN_LEMBAGA, sebab_tak_relevan
from lakip_helpers.aturan.indikator.naskah import nama_baku
from lakip_helpers.aturan.kaskade import kartu_matriks as kartu
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel


def kas_19(bundel: Bundel) -> Kena:
    """Indikator program atau kegiatan sama dengan indikator di atasnya."""
    frame = bundel[DINILAI]
    pasangan = zip(kolom_teks(frame, K.INDIKATOR), kolom_teks(frame, K.INDIKATOR_INDUK), strict=True)
    return Kena(np.array([bool(a) and nama_baku(str(a)) in _nama(str(b)) for a, b in pasangan], dtype=bool))


_GAJI: Final = re.compile(r"\bgaji\b|\btunjangan asn\b|\btambahan penghasilan\b")


@lru_cache(maxsize=5_000)
def _nama(induk: str) -> frozenset[str]:
    """Nama baku tiap indikator di atasnya; satu sebaris."""
    return frozenset(nama_baku(satu) for satu in induk.splitlines() if satu)


def kas_20(bundel: Bundel) -> Kena:
    """Program rumah tangga kantor di bawah sasaran yang bukan kelembagaan, atau program berpokok urusan lain."""
    frame = bundel[DINILAI]
    kolom = [kolom_teks(frame, nama) for nama in (K.PROGRAM, K.INDIKATOR, K.SASARAN)]
    keadaan = [_keadaan_putus(*map(str, baris)) for baris in zip(*kolom, strict=True)]
    return Kena(np.array([bool(k) for k in keadaan], dtype=bool), {"sasaran": kolom[2], "keadaan": keadaan})


def _keadaan_putus(program: str, indikator: str, sasaran: str) -> str:
    """Mengapa sebuah program tampak tidak mengungkit sasarannya; kosong bila mengungkit."""
    if not program or not sasaran:
        return ""
    if _rumah_tangga(program) and not SASARAN_LEMBAGA.search(sasaran.lower()):
        return "mengurus rumah tangga kantor"
    return sebab_tak_relevan(f"{program} {indikator}", sasaran).partition(", sasarannya")[0]


def _rumah_tangga(program: str) -> bool:
    kecil = program.lower()
    return bool(muat_kata().rumah_tangga.search(kecil)) or "kendaraan dinas" in kecil or "penunjang urusan" in kecil


def kas_21(bundel: Bundel) -> Kena:
    """Gaji dan tunjangan pegawai di bawah sasaran yang bukan kelembagaan."""
    frame = bundel[DINILAI]
    program, sasaran = (kolom_teks(frame, nama) for nama in (K.PROGRAM, K.SASARAN))
    gaji = [
        bool(s) and bool(_GAJI.search(str(p).lower())) and not SASARAN_LEMBAGA.search(str(s).lower())
        for p, s in zip(program, sasaran, strict=True)
    ]
    return Kena(np.array(gaji, dtype=bool), {"sasaran": sasaran})


def _apa_adanya(bundel: Bundel) -> Bundel:
    return bundel


RUMPUN: Final = Rumpun(
    "KAS",
    _apa_adanya,
    (
        Aturan(kartu.KAS_19, kas_19, K.INDIKATOR),
        Aturan(kartu.KAS_20, kas_20, K.PROGRAM, butuh=(K.PROGRAM, K.SASARAN)),
    ),
    butuh=(K.INDIKATOR, K.INDIKATOR_INDUK),
)
"""Rumpun sebuah matriks kaskade; kalimat indikator tiap jenjangnya dinilai tabelnya sendiri."""
GAJI: Final = Rumpun("KAS", _apa_adanya, (Aturan(kartu.KAS_21, kas_21, K.PROGRAM),), butuh=(K.PROGRAM, K.SASARAN))
"""Gaji pada tabel mana pun yang menyandingkan program dengan sasarannya."""
