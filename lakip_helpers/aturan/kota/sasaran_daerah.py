"""Sasaran dan indikator RPJMD, dan OPD mana yang menjawabnya: lewat kode, atau lewat kalimat yang sama atau mirip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lakip_helpers.aturan.kota.kalimat import MIRIP, kesamaan
from lakip_helpers.aturan.kota.kenal_opd import kenali_sebutan
from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.model.kota import BarisKinerja, DokumenOpd, MacamDokumen, Opd
from lakip_helpers.model.kota_hasil import IndikatorDaerah, Kutipan

MENJAWAB: Final = frozenset({MacamDokumen.RENSTRA, MacamDokumen.IKU, MacamDokumen.PK, MacamDokumen.LKJIP})
"""Dokumen tempat OPD menyatakan kinerjanya."""
CARA_KODE, CARA_SAMA, CARA_MIRIP, CARA_SASARAN = "kode sama", "kalimat sama", "kalimat mirip", "mendukung sasarannya"
_URUTAN: Final = (CARA_KODE, CARA_SAMA, CARA_MIRIP, CARA_SASARAN)


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """Satu baris kinerja beserta OPD dan dokumennya."""

    opd: str
    dokumen: DokumenOpd
    baris: BarisKinerja

    @property
    def tempat(self) -> str:
        """Berkas dan letaknya."""
        return f"{self.dokumen.berkas.sebutan}, {self.baris.letak}"


def pernyataan_opd(dokumen: Iterable[DokumenOpd]) -> list[Pernyataan]:
    """Semua baris tujuan dan sasaran yang dinyatakan OPD, tanpa milik pemerintah daerah.

    Pada buku kerja kit tabel RPJMD-nya tidak ikut, siapa pun yang mengirimnya.
    """
    return [
        Pernyataan(satu.opd.kode, satu, baris)
        for satu in dokumen
        if satu.opd.kode not in ("", KODE_PEMDA) and satu.jenis in MENJAWAB and not satu.berkas.salinan_dari
        for baris in satu.baris
        if baris.pokok and baris.tabel != "rpjmd"
    ]


def baca_daerah(dokumen: Sequence[DokumenOpd], daftar: Sequence[Opd]) -> tuple[tuple[IndikatorDaerah, ...], str]:
    """Indikator RPJMD dari dokumen RPJMD di folder; bila tidak ada, dari IKU atau PK pemerintah daerah.

    Keluaran: indikator tanpa penjawab, dan kalimat asalnya.
    """
    for jenis in (MacamDokumen.RPJMD, MacamDokumen.IKU, MacamDokumen.PK):
        milik = [b for b in dokumen if b.opd.kode == KODE_PEMDA and b.jenis is jenis and not _meragukan(b)]
        hasil = tuple(_tiap_indikator(milik, daftar, jenis))
        if hasil:
            sumber = ", ".join(dict.fromkeys(b.berkas.sebutan for b in milik))
            asal = (
                "RPJMD"
                if jenis is MacamDokumen.RPJMD
                else f"{jenis} pemerintah daerah, karena RPJMD-nya tidak ada di folder ini"
            )
            return hasil, f"Sasaran dan indikator daerah dibaca dari {asal}: {sumber}."
    return (), (
        "Dokumen RPJMD (atau IKU dan PK pemerintah daerah) tidak ada di folder ini, atau tabelnya tidak terbaca, jadi"
        " siapa menjawab sasaran daerah belum dinilai. Taruh berkasnya di folder, lalu jalankan lagi."
    )


def _meragukan(dokumen: DokumenOpd) -> bool:
    """Salinan, atau jenisnya tidak pasti: sasaran seluruh daerah tidak dibaca dari sana."""
    return bool(dokumen.berkas.salinan_dari or dokumen.ragu)


def _tiap_indikator(
    milik: Sequence[DokumenOpd], daftar: Sequence[Opd], jenis: MacamDokumen
) -> Iterator[IndikatorDaerah]:
    sudah: set[str] = set()
    for satu in milik:
        for baris in satu.berkas.fakta.baris:
            tabel_lain = satu.berkas.fakta.kit and baris.tabel != (
                "rpjmd" if jenis is MacamDokumen.RPJMD else baris.tabel
            )
            kunci = baris.indikator.casefold()
            if not baris.indikator or not baris.pokok or kunci in sudah or tabel_lain:
                continue
            sudah.add(kunci)
            pemilik = kenali_sebutan(baris.opd, daftar) if baris.opd else ""
            tempat = f"{satu.berkas.sebutan}, {baris.letak}"
            yield IndikatorDaerah(
                baris.sasaran, baris.indikator, tempat, baris.kode, baris.kode_sasaran, tuple(filter(None, [pemilik]))
            )


def jawab(daerah: Sequence[IndikatorDaerah], pernyataan: Sequence[Pernyataan]) -> tuple[IndikatorDaerah, ...]:
    """Tiap indikator daerah dengan OPD yang menjawabnya; satu OPD sekali, dengan cara yang terkuat."""
    return tuple(_jawab_satu(satu, pernyataan) for satu in daerah)


def _jawab_satu(indikator: IndikatorDaerah, pernyataan: Sequence[Pernyataan]) -> IndikatorDaerah:
    per_opd: dict[str, Kutipan] = {}
    for p in pernyataan:
        cara = cara_menjawab(indikator, p.baris)
        lama = per_opd.get(p.opd)
        if cara and (lama is None or _URUTAN.index(cara) < _URUTAN.index(lama.cara)):
            per_opd[p.opd] = Kutipan(p.opd, p.baris.indikator or p.baris.sasaran, p.tempat, cara)
    urut = sorted(per_opd.values(), key=lambda kutipan: (_URUTAN.index(kutipan.cara), kutipan.opd))
    return replace(indikator, penjawab=tuple(urut))


def cara_menjawab(daerah: IndikatorDaerah, baris: BarisKinerja) -> str:
    """Bagaimana sebuah baris OPD menjawab indikator daerah; kosong bila tidak.

    >>> cara_menjawab(IndikatorDaerah("", "Umur harapan hidup", ""), BarisKinerja("", "", "", "Angka kematian ibu"))
    ''
    >>> cara_menjawab(IndikatorDaerah("", "Umur harapan hidup", ""), BarisKinerja("", "", "", "umur harapan  hidup"))
    'kalimat sama'
    """
    if daerah.kode and baris.kode == daerah.kode:
        return CARA_KODE
    nilai = kesamaan(daerah.indikator, baris.indikator) if baris.indikator else 0.0
    if nilai >= 1:
        return CARA_SAMA
    if nilai >= MIRIP:
        return CARA_MIRIP
    if daerah.kode_sasaran and baris.induk == daerah.kode_sasaran:
        return CARA_SASARAN
    return CARA_SASARAN if daerah.sasaran and kesamaan(daerah.sasaran, baris.sasaran) >= 1 else ""
