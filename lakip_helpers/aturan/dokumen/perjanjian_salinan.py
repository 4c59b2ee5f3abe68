"""Aturan PK-14: pejabat di bawah kepala OPD yang menjanjikan lagi indikator kepala OPD-nya apa adanya."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import cari, kunci, pk_berlaku, tahun_baris
from lakip_helpers.aturan.dokumen import kartu_perjanjian as kartu
from lakip_helpers.aturan.indikator.naskah import nama_baku
from lakip_helpers.istilah import Jenjang, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_KEPALA: Final = re.compile(
    r"^(?:plt\.?\s+)?(?:kepala (?:dinas|badan|satuan|kantor|pelaksana)|inspektur(?! pembantu)|camat|direktur"
    r"|sekretaris (?:daerah|dprd)"
    r"|bupati|wali\s?kota|gubernur)\b",
    re.IGNORECASE,
)


def jabatan_kepala(jabatan: str) -> bool:
    """Jabatan itu memimpin perangkat daerah.

    >>> jabatan_kepala("Kepala Dinas Pertanian"), jabatan_kepala("Kepala Bidang Peternakan")
    (True, False)
    """
    return bool(_KEPALA.match(jabatan.strip()))


def salinan_bundel(bundel: Bundel) -> Kena:
    """Lampiran PK jenjang bawah yang indikatornya juga ada di PK kepala OPD pada tahun yang sama."""
    frame, pk = bundel["pk_sasaran"], bundel["pk"]
    letak = cari(kunci(frame, K.KODE_PK), kunci(pk, K.KODE_PK))
    jenjang = np.where(pk_berlaku(pk), kolom_teks(pk, K.JENJANG), "")
    tahun, pertama = tahun_baris(pk), kolom_teks(pk, K.PIHAK_PERTAMA)
    ada = letak >= 0
    milik = np.where(ada, jenjang[letak], "")
    kelompok = [(o, int(tahun[i]) if i >= 0 else 0) for o, i in zip(kolom_teks(frame, K.KODE_OPD), letak, strict=True)]
    bawah = (milik != "") & (milik != Jenjang.KEPALA_OPD) & (milik != Jenjang.KEPALA_DAERAH)
    return _salinan(frame, kelompok, milik == Jenjang.KEPALA_OPD, bawah, np.where(ada, pertama[letak], ""))


def salinan_tabel(frame: pd.DataFrame) -> Kena:
    """Baris jabatan di bawah kepala yang indikatornya juga ada di baris kepala, pada satu tabel berkolom jabatan."""
    jabatan = kolom_teks(frame, K.JABATAN)
    kepala = np.array([jabatan_kepala(str(j)) for j in jabatan], dtype=bool)
    return _salinan(frame, kolom_teks(frame, K.KODE_OPD), kepala, ~kepala & (jabatan != ""), jabatan)


def _salinan(frame: pd.DataFrame, kelompok: Iterable[object], kepala: Deret, bawah: Deret, jabatan: Deret) -> Kena:
    nama = [nama_baku(str(teks)) for teks in kolom_teks(frame, K.INDIKATOR)]
    pasangan = list(zip(kelompok, nama, strict=True))
    pertama: dict[object, int] = {}
    for urut in np.flatnonzero(kepala).tolist():
        pertama.setdefault(pasangan[urut], urut)
    letak = np.array([pertama.get(satu, -1) if satu[1] else -1 for satu in pasangan], dtype=int)
    baris = np.array([str(frame.index[i]) for i in letak], dtype=object)
    return Kena(bawah & (letak >= 0), {"jabatan": jabatan, "baris_lain": baris})


def pk_14(bundel: Bundel) -> Kena:
    """Indikator pejabat di bawah kepala OPD menyalin indikator kepala OPD."""
    return salinan_tabel(bundel[DINILAI]) if DINILAI in bundel.tabel else salinan_bundel(bundel)


def _apa_adanya(bundel: Bundel) -> Bundel:
    return bundel


RUMPUN: Final = Rumpun("PK", _apa_adanya, (Aturan(kartu.PK_14, pk_14, K.INDIKATOR, "pk_sasaran", ("pk",)),))
RUMPUN_LEPAS: Final = Rumpun(
    "PK", _apa_adanya, (Aturan(kartu.PK_14, pk_14, K.INDIKATOR),), butuh=(K.JABATAN, K.INDIKATOR)
)
"""Lampiran PK beberapa jabatan dalam satu tabel, seperti yang dipunyai kantor."""
