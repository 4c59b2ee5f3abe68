"""Uang di uraian: rupiah yang angkanya tertukar dari tabel, dan sisa anggaran yang disebut efisiensi."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lakip_helpers.laporan.angka.angka_uraian import tertukar
from lakip_helpers.laporan.angka.narasi import Kalimat, kalimat_naskah
from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.tabel_angka import TabelAngka, bilangan
from lakip_helpers.laporan.teks.tanda import sisa_saja
from lakip_helpers.notasi import tulis_angka

UANG: Final = 1_000_000
_RP: Final = re.compile(r"(?i)\bRp\.?\s?(\d{1,3}(?:\.\d{3}){2,})(?!\d|\.\d)")
_SISA: Final = Pola(
    r"\b(?:sisa|selisih|silpa|tidak terserap)\b.*\befisien|\befisien\w*\b.*\b(?:sisa|silpa)\b"
    r"|{serapan}.*\befisiensi|terserap.*\befisiensi"
)
_LANJUTAN: Final = re.compile(
    r"(?i)^\W*(?:dengan demikian|(?:hal|sisa|jumlah|angka) (?:ini|itu|tersebut)|ini berarti|artinya|karena itu)\b"
)
_BANDING: Final = Pola(r"\bcapaian\b|\bkinerja\b|{sanding}")


def periksa_uang_uraian(naskah: Naskah, tabel: Sequence[TabelAngka]) -> Iterator[TemuanLaporan]:
    """Rupiah di uraian yang hanya bertukar letak angkanya dari tabel, dan sisa anggaran yang disebut efisiensi."""
    uang = {x for t in tabel for x in _uang_tabel(t)}
    tulisan = {tulis_angka(x, 0) for x in uang if x}
    lalu = ""
    for k in kalimat_naskah(naskah):
        yield from _tertukar(k, tulisan)
        yield from _sisa(k, f"{lalu} {k.teks}" if _LANJUTAN.search(k.teks) else k.teks)
        lalu = k.teks


def _uang_tabel(t: TabelAngka) -> Iterator[float]:
    """Rupiah yang tercetak, sisa tiap barisnya, dan jumlah tiap kolom yang sebenarnya."""
    for b in t.baris:
        rupiah = [x.nilai for x in b.angka.values() if x.nilai >= UANG]
        yield from rupiah
        yield from (abs(a - c) for a in rupiah for c in rupiah)
    for j in t.kolom(1):
        yield sum(b.angka[j].nilai for b in t.data if j in b.angka and b.angka[j].nilai >= UANG)


def _tertukar(k: Kalimat, tulisan: set[str]) -> Iterator[TemuanLaporan]:
    for cocok in _RP.finditer(k.teks):
        asal = next((y for y in sorted(tulisan) if tertukar(cocok[1], y)), None) if cocok[1] not in tulisan else None
        if asal:
            pesan = f"tertulis Rp{cocok[1]}, padahal di tabel Rp{asal}: angkanya tertukar"
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _sisa(k: Kalimat, teks: str) -> Iterator[TemuanLaporan]:
    """ "Sisa anggaran Rp… merupakan efisiensi": yang tidak terpakai belum berarti hemat.

    `teks` kalimat itu, beserta kalimat sebelumnya bila ia meneruskannya ("Dengan demikian …").
    """
    besar = _RP.search(teks) or re.search(r"(\d+[.,]\d+)\s?%", teks)
    z = bilangan(besar[1]) if besar else None
    if z and besar and _SISA.search(teks) and sisa_saja(teks) and not _BANDING.search(teks):
        pesan = (
            f"sisa anggaran ({besar[0].strip()}) disebut efisiensi, padahal uang yang tidak terpakai belum berarti"
            " hemat; bandingkan capaian kinerja dengan serapannya"
        )
        yield TemuanLaporan("LAP-12", (k.halaman(),), pesan)
