"""Alur isi dokumen Word: tulisan dan tabel menurut urutannya, termasuk tabel di dalam tabel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lakip_helpers.berkas.petak import BarisNaskah, Kotak, Petak, gabung_sel
from lakip_helpers.berkas.susunan import petak_tabel


@dataclass
class _Terbuka:
    """Tabel yang sedang dibaca: letak petaknya nanti, namanya, banyaknya tabel di dalamnya, dan tulisan selnya."""

    letak: int
    nama: str
    dalam: int = 0
    tulisan: list[str] = field(default_factory=list)
    atas: tuple[str, ...] = ()


class Alur:
    """Penampung isi dokumen selama dibaca; satu-satunya yang menomori tabel."""

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self._petak: list[Petak | None] = []
        self._terbuka: list[_Terbuka] = []
        self._naskah: list[str] = []
        self._atas: list[str] = []
        self._banyak = 0
        self._alur: list[BarisNaskah] = []
        self.halaman = 1

    @property
    def petak(self) -> tuple[Petak, ...]:
        """Tabel yang berisi, menurut urutan awalnya di dokumen."""
        return tuple(petak for petak in self._petak if petak is not None and petak.kisi)

    @property
    def naskah(self) -> str:
        """Tulisan di luar tabel."""
        return "\n".join(self._naskah)

    @property
    def alur(self) -> tuple[BarisNaskah, ...]:
        """Semua tulisan berurutan, tabelnya baris demi baris."""
        return tuple(self._alur)

    def tulis(self, teks: str, judul: int = 0) -> None:
        """Satu paragraf, di luar tabel atau di dalam sel tabel yang sedang dibaca; `judul` tingkatnya bila judul."""
        if not teks:
            return
        if self._terbuka:
            self._terbuka[-1].tulisan.append(teks)
            return
        self._naskah.append(teks)
        self._atas.append(teks)
        self._alur += [BarisNaskah(self.halaman, baris, judul) for baris in teks.splitlines() if baris.strip()]

    def mulai_tabel(self) -> None:
        """Tabel mulai; bila ada tabel yang sedang dibaca, ini tabel di dalamnya."""
        if self._terbuka:
            luar = self._terbuka[-1]
            luar.dalam += 1
            nama, atas = f"{luar.nama}.{luar.dalam}", luar.tulisan
            luar.tulisan = []
        else:
            self._banyak += 1
            nama, atas = f"tabel {self._banyak}", self._atas
            self._atas = []
        self._terbuka.append(_Terbuka(len(self._petak), nama, atas=tuple(atas)))
        self._petak.append(None)

    def selesai_tabel(self, kotak: Sequence[Kotak], longgar: float = 0.0, halaman: Sequence[int] = ()) -> None:
        """Tabel yang terakhir dimulai selesai, dengan kotak-kotaknya dan halaman tiap barisnya bila diketahui."""
        tabel = self._terbuka.pop()
        baris: dict[float, list[Kotak]] = {}
        for satu in kotak:
            baris.setdefault(satu.atas, []).append(satu)
        for n, atas in enumerate(sorted(baris)):
            nomor = halaman[n] if n < len(halaman) else self.halaman
            if teks := gabung_sel(k.nilai for k in sorted(baris[atas], key=lambda k: k.kiri)):
                self._alur.append(BarisNaskah(nomor, teks, tabel=tabel.nama))
        self._petak[tabel.letak] = petak_tabel(self.berkas, tabel.nama, kotak, tabel.atas, longgar)
