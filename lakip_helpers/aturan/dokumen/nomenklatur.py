"""Aturan NOM: kode, nama, indikator, dan satuan terhadap daftar nomenklatur menurut edisinya.

Daftar nomenklatur datang sebagai tabel `nomenklatur` di dalam bundel; tanpa itu aturan ini tidak dijalankan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.beda import Beda, bandingkan, tunjukkan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import DOKUMEN, satuan_baku
from lakip_helpers.aturan.dokumen import kartu_nomenklatur as kartu
from lakip_helpers.istilah import JenisNomenklatur, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_PENUNJANG: Final = "01"
_UMUM: Final = "X.XX"


@dataclass(frozen=True)
class Resmi:
    """Isi resmi satu kode pada satu edisi."""

    nama: str
    indikator: str
    satuan: str


@dataclass(frozen=True)
class Nomenklatur:
    """Daftar resmi per edisi (terlama ke terbaru): kode → isinya."""

    bundel: Bundel
    edisi: Mapping[str, Mapping[str, Resmi]]

    @property
    def terbaru(self) -> str:
        """Nama edisi terbaru."""
        return list(self.edisi)[-1]

    def edisi_terakhir(self, kode: str) -> str:
        """Edisi terbaru yang memuat kode itu; kosong bila tidak ada."""
        return next((e for e in reversed(list(self.edisi)) if kode_resmi(kode) in self.edisi[e]), "")

    def resmi(self, kode: str, versi: str) -> Resmi | None:
        """Isi resmi kode pada edisi yang tertulis, atau pada edisi terakhir yang memuatnya."""
        tertulis = kenali_edisi(versi, tuple(self.edisi))
        for edisi in (tertulis, self.edisi_terakhir(kode)):
            if edisi and kode_resmi(kode) in self.edisi[edisi]:
                return self.edisi[edisi][kode_resmi(kode)]
        return None


def kode_resmi(kode: str) -> str:
    """Kode seperti tercatat di nomenklatur: program penunjang (….01) tercatat sebagai X.XX.01.

    >>> kode_resmi("1.01.01.2.01"), kode_resmi("1.01.02")
    ('X.XX.01.2.01', '1.01.02')
    """
    bagian = kode.split(".")
    return ".".join([_UMUM, *bagian[2:]]) if len(bagian) > 2 and bagian[2] == _PENUNJANG else kode


def kenali_edisi(versi: str, dikenal: tuple[str, ...]) -> str:
    """Edisi yang disebut sebuah tulisan; kosong bila tidak ada yang dikenal.

    >>> kenali_edisi("Kepmendagri 900.1.15.5-1317/2023", ("1317/2023", "ekspor 2026-06"))
    '1317/2023'
    """
    return next((edisi for edisi in dikenal if edisi.casefold() in versi.casefold()), "")


def dengan_nomenklatur(bundel: Bundel, daftar: pd.DataFrame) -> Bundel:
    """Bundel yang membawa daftar nomenklatur, supaya aturan NOM, ANG-06, dan ANG-07 dijalankan.

    Masukan: bundel dan frame berkolom tabel `nomenklatur` (misalnya `muat("nomenklatur")["nomenklatur"]`).
    Bundel yang sudah membawa daftarnya sendiri tidak diubah.

    >>> import pandas as pd
    >>> from lakip_helpers.model import Bundel
    >>> list(dengan_nomenklatur(Bundel("contoh", True, {}), pd.DataFrame({"kode": ["1.01.02"]})).tabel)
    ['nomenklatur']
    """
    return bundel if "nomenklatur" in bundel.tabel else replace(bundel, tabel={**bundel.tabel, "nomenklatur": daftar})


def siapkan(bundel: Bundel) -> Nomenklatur:
    """Susun daftar resmi per edisi, urut menurut `acuan nomenklatur.edisi`."""
    frame = bundel["nomenklatur"]
    kolom = (K.VERSI, K.KODE, K.NAMA, K.INDIKATOR, K.SATUAN)
    per_edisi: dict[str, dict[str, Resmi]] = {}
    for versi, kode, *isi in zip(*(kolom_teks(frame, k) for k in kolom), strict=True):
        per_edisi.setdefault(str(versi), {})[str(kode)] = Resmi(*(str(satu) for satu in isi))
    urutan: list[str] = acuan.ambil("nomenklatur.edisi").nilai
    urut = sorted(per_edisi, key=lambda edisi: urutan.index(edisi) if edisi in urutan else -1)
    return Nomenklatur(bundel, {edisi: per_edisi[edisi] for edisi in urut})


def tidak_dikenal(s: Nomenklatur, tabel: str) -> Kena:
    """Kode yang tidak ada di edisi mana pun (NOM-01, ANG-06)."""
    kode = kolom_teks(s.bundel[tabel], K.KODE)
    topeng = np.array([bool(k) and not s.edisi_terakhir(str(k)) for k in kode], dtype=bool)

    def usul(letak: Deret) -> list[str]:
        dekat = [get_close_matches(kode_resmi(str(kode[i])), s.edisi[s.terbaru], n=1, cutoff=0.85) for i in letak]
        return [_usul(str(kode[i]), d[0]) if d else "" for i, d in zip(letak, dekat, strict=True)]

    return Kena(topeng, {"dokumen": _dokumen(tabel, len(kode)), "usul": usul})


def _usul(kode: str, resmi: str) -> str:
    """Kode usulan dengan bidang urusan milik OPD-nya (X.XX pada program penunjang diganti)."""
    bidang = ".".join(kode.split(".")[:2])
    return f" Mungkin maksudnya {resmi.replace(_UMUM, bidang, 1)}."


def kedaluwarsa(s: Nomenklatur, tabel: str) -> Kena:
    """Kode yang hanya ada di edisi lama (NOM-02, ANG-07)."""
    kode = kolom_teks(s.bundel[tabel], K.KODE)
    edisi = np.array([s.edisi_terakhir(str(k)) for k in kode], dtype=object)
    topeng = (edisi != "") & (edisi != s.terbaru)
    terbaru = np.full(len(kode), s.terbaru, dtype=object)
    return Kena(topeng, {"dokumen": _dokumen(tabel, len(kode)), "edisi": edisi, "terbaru": terbaru})


def _dokumen(tabel: str, panjang: int) -> Deret:
    return np.full(panjang, DOKUMEN[tabel], dtype=object)


def nom_01(s: Nomenklatur, tabel: str) -> Kena:
    """Kode tidak ada di edisi mana pun."""
    return tidak_dikenal(s, tabel)


def nom_02(s: Nomenklatur, tabel: str) -> Kena:
    """Kode hanya ada di edisi lama."""
    return kedaluwarsa(s, tabel)


def nom_03(s: Nomenklatur, tabel: str) -> Kena:
    """Nama berbeda dari nama resmi; huruf besar dan tanda baca tidak dihitung."""
    frame = s.bundel[tabel]
    return _beda_dari_resmi(frame, kolom_teks(frame, K.NAMA), [r.nama if r else "" for r in _resmi(s, frame)])


def nom_04(s: Nomenklatur, tabel: str) -> Kena:
    """Indikator sub kegiatan berbeda dari indikator resminya."""
    frame = s.bundel[tabel]
    resmi = [r.indikator if r else "" for r in _resmi(s, frame)]
    return _beda_dari_resmi(frame, kolom_teks(frame, K.INDIKATOR), resmi, _sub_kegiatan(frame))


def nom_05(s: Nomenklatur, tabel: str) -> Kena:
    """Satuan sub kegiatan berbeda dari satuan resminya, sedangkan indikatornya sama."""
    frame = s.bundel[tabel]
    resmi = np.array([r.satuan if r else "" for r in _resmi(s, frame)], dtype=object)
    sendiri = kolom_teks(frame, K.SATUAN)
    beda = (sendiri != "") & (resmi != "") & (satuan_baku(sendiri) != satuan_baku(resmi))
    return Kena(
        beda & _sub_kegiatan(frame) & ~nom_04(s, tabel).topeng, {"kode": kolom_teks(frame, K.KODE), "resmi": resmi}
    )


def nom_06(s: Nomenklatur) -> Kena:
    """Kolom versi kosong, atau edisi yang tidak dikenal kit."""
    versi = kolom_teks(s.bundel["program"], K.VERSI)
    dikenal = tuple(s.edisi)
    topeng = np.array([not kenali_edisi(str(v), dikenal) for v in versi], dtype=bool)
    keadaan = np.array(
        [f"menyebut edisi “{v}” yang tidak tersimpan di kit" if v else "tidak menyebut edisinya" for v in versi],
        dtype=object,
    )
    isi = {"kode": kolom_teks(s.bundel["program"], K.KODE), "keadaan": keadaan}
    return Kena(topeng, {**isi, "dikenal": np.full(len(versi), ", ".join(dikenal), dtype=object)})


def _sub_kegiatan(frame: pd.DataFrame) -> Deret:
    return np.asarray(kolom_teks(frame, K.JENIS) == JenisNomenklatur.SUBKEGIATAN)


def _resmi(s: Nomenklatur, frame: pd.DataFrame) -> list[Resmi | None]:
    pasangan = zip(kolom_teks(frame, K.KODE), kolom_teks(frame, K.VERSI), strict=True)
    return [s.resmi(str(kode), str(versi)) for kode, versi in pasangan]


def _beda_dari_resmi(frame: pd.DataFrame, sendiri: Deret, resmi: list[str], batas: Deret | None = None) -> Kena:
    beda = [bool(a and b) and _beda_kata(str(a), b) for a, b in zip(sendiri, resmi, strict=True)]
    topeng = np.array(beda, dtype=bool) & (True if batas is None else batas)

    def tunjuk(letak: Deret) -> list[str]:
        return [tunjukkan(str(sendiri[i]), resmi[i]) for i in letak]

    return Kena(topeng, {"kode": kolom_teks(frame, K.KODE), "resmi": resmi, "beda": tunjuk})


def _beda_kata(sini: str, lain: str) -> bool:
    return bandingkan(sini.casefold(), lain.casefold()) not in (Beda.SAMA, Beda.TULISAN)


_BUTUH: Final = ("nomenklatur",)
ATURAN: Final[tuple[Aturan[Nomenklatur], ...]] = (
    Aturan(kartu.NOM_01, partial(nom_01, tabel="program"), K.KODE, "program", _BUTUH),
    Aturan(kartu.NOM_01, partial(nom_01, tabel="renja"), K.KODE, "renja", _BUTUH),
    Aturan(kartu.NOM_02, partial(nom_02, tabel="program"), K.KODE, "program", _BUTUH),
    Aturan(kartu.NOM_02, partial(nom_02, tabel="renja"), K.KODE, "renja", _BUTUH),
    Aturan(kartu.NOM_03, partial(nom_03, tabel="program"), K.NAMA, "program", _BUTUH),
    Aturan(kartu.NOM_03, partial(nom_03, tabel="renja"), K.NAMA, "renja", _BUTUH),
    Aturan(kartu.NOM_04, partial(nom_04, tabel="program"), K.INDIKATOR, "program", _BUTUH),
    Aturan(kartu.NOM_04, partial(nom_04, tabel="renja"), K.INDIKATOR, "renja", _BUTUH),
    Aturan(kartu.NOM_05, partial(nom_05, tabel="program"), K.SATUAN, "program", _BUTUH),
    Aturan(kartu.NOM_05, partial(nom_05, tabel="renja"), K.SATUAN, "renja", _BUTUH),
    Aturan(kartu.NOM_06, nom_06, K.VERSI, "program", _BUTUH),
)
RUMPUN: Final = Rumpun("NOM", siapkan, ATURAN)
