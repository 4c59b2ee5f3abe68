"""Menampilkan laporan temuan: dikelompokkan per dokumen, lalu per kode, yang terberat dahulu."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lakip_helpers.temuan import TANDA, URUTAN_KEPARAHAN, Kartu, Kelompok, LaporanTemuan, Temuan, sebut_dokumen

BATAS_CETAK: Final = 10
"""Lebih dari sepuluh temuan satu kode dalam satu dokumen dicetak sepuluh, lalu jumlah sisanya."""


@dataclass(frozen=True)
class _Kode:
    """Temuan satu kode dalam satu dokumen."""

    kartu: Kartu
    contoh: list[Temuan]
    sisa: int

    @property
    def judul(self) -> str:
        kartu = self.kartu
        return f"{TANDA[kartu.keparahan]} {kartu.kode} {kartu.judul} ({kartu.keparahan})"


def sebagai_teks(laporan: LaporanTemuan) -> str:
    """Laporan sebagai teks: di mana, apa, mengapa, apa yang dilakukan, dasarnya."""
    baris = [laporan.ringkas()]
    for dokumen, kelompok in _per_dokumen(laporan):
        baris += ["", f"{dokumen}: {_jumlah(kelompok)} catatan"] if dokumen else []
        for satu in _per_kode(kelompok):
            baris.append(f"\n{satu.judul}")
            baris += [f"  {t.letak}: {t.pesan} {t.saran}".replace("  : ", "  ") for t in satu.contoh]
            baris += [f"  {_lagi(satu.sisa)}"] if satu.sisa else []
            baris += [f"  Mengapa: {satu.kartu.mengapa}", f"  Dasar: {satu.kartu.dasar}"]
    return "\n".join(baris)


def sebagai_html(laporan: LaporanTemuan) -> str:
    """Laporan sebagai HTML untuk notebook; semua isi dilepas dari markahnya."""
    bagian = [f"<p><strong>{html.escape(laporan.ringkas())}</strong></p>"]
    for dokumen, kelompok in _per_dokumen(laporan):
        if dokumen:
            bagian.append(f"<h4>{html.escape(dokumen)}: {_jumlah(kelompok)} catatan</h4>")
        bagian.append(isi_html(LaporanTemuan(kelompok)))
    return "".join(bagian)


def isi_html(laporan: LaporanTemuan) -> str:
    """Catatan satu dokumen sebagai HTML, tanpa judul dokumennya.

    >>> isi_html(LaporanTemuan())
    ''
    """
    return "".join(_html_kode(satu) for satu in _per_kode(list(laporan.kelompok)))


def _html_kode(kode: _Kode) -> str:
    butir = "".join(f"<li><em>{_lepas(t.letak)}</em>: {_lepas(t.pesan)} {_lepas(t.saran)}</li>" for t in kode.contoh)
    lagi = f"<li>{_lagi(kode.sisa)}</li>" if kode.sisa else ""
    return (
        f"<p style='margin-bottom:0'><strong>{_lepas(kode.judul)}</strong></p>"
        f"<ul style='margin-top:0'>{butir}{lagi}</ul>"
        f"<p style='margin-top:0'><small>Mengapa: {_lepas(kode.kartu.mengapa)}"
        f" Dasar: {_lepas(kode.kartu.dasar)}</small></p>"
    )


def _per_dokumen(laporan: LaporanTemuan) -> Iterator[tuple[str, list[Kelompok]]]:
    per: dict[str, list[Kelompok]] = {}
    for kelompok in laporan.kelompok:
        per.setdefault(sebut_dokumen(kelompok.asal.berkas, kelompok.asal.lembar), []).append(kelompok)
    yield from per.items()


def _per_kode(kelompok: list[Kelompok]) -> Iterator[_Kode]:
    per: dict[str, list[Kelompok]] = {}
    for satu in kelompok:
        per.setdefault(satu.kartu.kode, []).append(satu)
    for daftar in sorted(per.values(), key=lambda d: URUTAN_KEPARAHAN.index(d[0].kartu.keparahan)):
        contoh = [t for k in daftar for t in (k.ambil(i) for i in range(min(len(k), BATAS_CETAK)))]
        contoh = sorted(contoh, key=lambda t: t.baris)[:BATAS_CETAK]
        yield _Kode(daftar[0].kartu, contoh, _jumlah(daftar) - len(contoh))


def _jumlah(kelompok: list[Kelompok]) -> int:
    return sum(len(satu) for satu in kelompok)


def _lagi(sisa: int) -> str:
    return f"… dan {sisa} lagi dengan kode yang sama."


def _lepas(teks: str) -> str:
    return html.escape(teks)
