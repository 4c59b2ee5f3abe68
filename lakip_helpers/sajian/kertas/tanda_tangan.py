"""Blok tanda tangan: tidak terbelah halaman, dan tidak berdiri sendirian di halaman baru."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import TITIK
from lakip_helpers.sajian.kertas.kerangka import Lembaran
from lakip_helpers.sajian.kertas.tabel_docx import alinea_sel, baris_tabel, pasang, sel, susun_tabel
from lakip_helpers.sajian.kertas.unsur import jadikan, qn, tulis_xml, twip

NAMA: Final = "(nama)"
NIP: Final = f"NIP {TITIK}"
TABEL_PENDEK: Final = 12
"""Tabel sebaris ini atau kurang berpindah halaman utuh bersama tanda tangannya."""


@dataclass(frozen=True, slots=True)
class Penanda:
    """Satu penanda tangan: sebutan ("Pihak Pertama,"), jabatan, dan apakah ber-NIP."""

    sebutan: str
    jabatan: str
    ber_nip: bool = True


def tanda_tangan(
    lembaran: Lembaran, tempat_tanggal: str, kanan: Penanda, kiri: Penanda | None = None, *, bersama: int = 0
) -> None:
    """Blok tanda tangan yang tidak terbelah halaman: pihak kedua di kiri, pihak pertama di kanan.

    `bersama` alinea atau tabel terakhir menjadi baris pertama bloknya: LibreOffice tidak menahannya pada tabel lain.
    """
    setengah = twip(lembaran.lebar_isi() / 2)
    gaya = lembaran.gaya[g.TENGAH.nama]

    def jajar(isi_kiri: str, isi_kanan: str, *, tebal: bool = False, tinggi: float = 0.0, akhir: bool = False) -> str:
        alinea = (alinea_sel(isi, gaya, "center", tebal=tebal, lekat=not akhir) for isi in (isi_kiri, isi_kanan))
        return baris_tabel((sel(setengah, satu) for satu in alinea), tinggi_cm=tinggi)

    baris = [*_baris_bersama(lembaran, bersama, 2 * setengah), *([jajar("", tempat_tanggal)] if tempat_tanggal else [])]
    baris += [
        jajar(_atas(kiri), _atas(kanan)),
        jajar("", "", tinggi=2.0),
        jajar(NAMA if kiri else "", NAMA, tebal=True),
        jajar(_nip(kiri), _nip(kanan), akhir=True),
    ]
    _pasang_tanda(lembaran, susun_tabel([setengah, setengah], baris, garis=()))


def _baris_bersama(lembaran: Lembaran, banyak: int, lebar: int) -> list[str]:
    badan: Any = lembaran.dokumen.element.body
    isi = list(badan[-1 - banyak : -1])
    for satu in isi:
        badan.remove(satu)
        for alinea in satu.iter(qn("w:p")):
            alinea.get_or_add_pPr().get_or_add_keepNext()
    return [baris_tabel([sel(lebar, *map(tulis_xml, isi), rentang=2)])] if isi else []


def _pasang_tanda(lembaran: Lembaran, tanda: str) -> None:
    """Sesudah tabel panjang, tanda tangan menjadi baris terakhirnya: LibreOffice tidak menahan tabel pada yang lain."""
    badan: Any = lembaran.dokumen.element.body
    terakhir = badan[-2] if len(badan) > 1 else None
    if terakhir is None or terakhir.tag != qn("w:tbl") or len(terakhir.tr_lst) <= TABEL_PENDEK:
        _lekatkan(badan, qn("w:tbl"))
        lembaran.sela()
        pasang(lembaran.dokumen, tanda)
        return
    kolom = [int(satu.w.twips) for satu in terakhir.tblGrid.gridCol_lst]
    sela = (alinea_sel("", lembaran.gaya[g.SELA.nama]) for _ in range(2))
    akhir = sel(sum(kolom), next(sela), tanda, next(sela), rentang=len(kolom), garis=("top",))
    terakhir.append(jadikan(baris_tabel([akhir])))


def _lekatkan(badan: Any, tabel: str) -> None:
    """Isi terakhir sebelum tanda tangan ikut berpindah halaman bersamanya: alineanya, atau dua baris akhir tabelnya."""
    isi = [satu for satu in badan[:-1] if satu.tag == tabel or "".join(satu.itertext()).strip()][-1:]
    sesudah = badan[list(badan).index(isi[0]) :] if isi else ()
    akhir = (bagian for satu in sesudah for bagian in (satu.tr_lst[-2:] if satu.tag == tabel else [satu]))
    for alinea in (satu for bagian in akhir for satu in bagian.iter(qn("w:p"))):
        alinea.get_or_add_pPr().get_or_add_keepNext()


def _atas(penanda: Penanda | None) -> str:
    return "\n".join(bagian for bagian in (penanda.sebutan, penanda.jabatan) if bagian) if penanda else ""


def _nip(penanda: Penanda | None) -> str:
    return NIP if penanda and penanda.ber_nip else ""
