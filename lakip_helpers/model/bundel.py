"""Bundel: semua tabel kinerja satu kota atau satu OPD, sesudah divalidasi."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, K
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd


TANDA_REKAAN = "data rekaan untuk latihan"
"""Tanda yang menyertai data rekaan di mana pun ditampilkan atau ditulis."""


@dataclass(frozen=True, slots=True)
class Sisa:
    """Satu sel di berkas yang tidak masuk ke tabel mana pun: judul halaman, keterangan, lembar asing."""

    berkas: str
    lembar: str
    sel: str
    teks: str


@dataclass(frozen=True)
class Bundel:
    """Tabel menurut namanya, judul, apakah rekaan, dan temuan yang muncul ketika dibaca.

    `bundel["renstra_indikator"]` memberi frame; tabel yang tidak diisi berupa frame kosong berkolom lengkap.
    """

    judul: str
    rekaan: bool
    tabel: Mapping[str, pd.DataFrame]
    temuan: LaporanTemuan = field(default_factory=LaporanTemuan)
    sisa: tuple[Sisa, ...] = ()
    """Semua sel yang tidak dapat ditempatkan ketika dibaca, supaya tidak ada yang hilang diam-diam."""

    def __getitem__(self, nama: str) -> pd.DataFrame:
        try:
            return self.tabel[nama]
        except KeyError:
            ada = ", ".join(self.tabel)
            raise GalatTabel(f"Tabel {nama!r} tidak ada di bundel ini. Tabel yang ada: {ada}.") from None

    def untuk_opd(self, kode_opd: str) -> Bundel:
        """Bundel satu OPD: tabel OPD disaring menurut `kode_opd`, tabel kota (RPJMD) tetap utuh.

        Galat: `GalatTabel` bila kode OPD tidak ada di tabel perangkat daerah.
        """
        opd = self["perangkat_daerah"]
        if kode_opd != KODE_PEMDA and kode_opd not in set(opd[K.KODE_OPD]):
            ada = ", ".join(opd[K.KODE_OPD].astype(str))
            usul = f"Kode yang ada: {ada}." if ada else "Tabel itu masih kosong; isi lembar Perangkat Daerah dahulu."
            raise GalatTabel(f"OPD {kode_opd!r} tidak ada di tabel perangkat daerah. {usul}")
        saring = {
            nama: frame[frame[K.KODE_OPD] == kode_opd] if _milik_opd(nama, frame) else frame
            for nama, frame in self.tabel.items()
        }
        return replace(self, judul=f"{self.judul} – {kode_opd}", tabel=saring)

    def __repr__(self) -> str:
        tanda = f" ({TANDA_REKAAN})" if self.rekaan else ""
        isi = "\n".join(f"  {nama:<20} {len(frame):>5} baris" for nama, frame in self.tabel.items())
        return f"{self.judul}{tanda}\n{isi}\n{self.temuan.ringkas()}"

    def _repr_html_(self) -> str:
        tanda = f" <em>({TANDA_REKAAN})</em>" if self.rekaan else ""
        isi = "".join(
            f"<tr><td style='text-align:left'>{html.escape(nama)}</td><td>{len(frame)}</td></tr>"
            for nama, frame in self.tabel.items()
        )
        return (
            f"<p><strong>{html.escape(self.judul)}</strong>{tanda}</p>"
            f"<table><thead><tr><th style='text-align:left'>Tabel</th><th>Baris</th></tr></thead><tbody>{isi}</tbody>"
            f"</table><p>{html.escape(self.temuan.ringkas())}</p>"
        )


def _milik_opd(nama: str, frame: pd.DataFrame) -> bool:
    return K.KODE_OPD in frame.columns and not nama.startswith("rpjmd") and nama != "perangkat_daerah"
