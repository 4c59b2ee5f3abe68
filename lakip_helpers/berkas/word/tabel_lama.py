"""Menyusun tabel dari paragraf berurutan yang bertanda akhir sel dan akhir baris (.doc dan RTF)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lakip_helpers.berkas.petak import Kotak
from lakip_helpers.berkas.word.isi import Alur
from lakip_helpers.berkas.word.sifat_lama import SifatParagraf

LONGGAR: Final = 60
"""Tepi yang berjarak paling jauh satu milimeter (dalam twip) adalah satu garis."""
_LEBAR_SEL: Final = 1000
"""Lebar sel yang tepinya tidak diketahui, dan tinggi baris, dalam twip."""
_TABEL_MAKS: Final = 16
"""Tabel di dalam tabel paling dalam."""


@dataclass
class _Tabel:
    """Tabel yang sedang disusun: kotaknya, banyaknya baris, sel baris ini, dan paragraf sel ini."""

    kotak: list[Kotak] = field(default_factory=list)
    baris: int = 0
    sel: list[str] = field(default_factory=list)
    paragraf: list[str] = field(default_factory=list)
    tepi: tuple[int, ...] = ()
    terbuka: dict[int, int] = field(default_factory=dict)
    """Tepi kiri → letak kotak terakhir yang mulai di situ."""


class PenyusunTabel:
    """Penerima paragraf berurutan; tabel yang selesai masuk ke alur dokumen."""

    def __init__(self, alur: Alur) -> None:
        self._alur = alur
        self._tabel: list[_Tabel] = []

    def masukkan(self, teks: str, penutup: str, sifat: SifatParagraf) -> None:
        """Satu paragraf: tulisannya, huruf penutupnya ("\\x07" akhir sel tabel terluar), dan sifatnya."""
        dalam = max(0, min(sifat.kedalaman, _TABEL_MAKS)) or (1 if penutup == "\x07" else 0)
        while len(self._tabel) > dalam:
            self._tutup_tabel()
        while len(self._tabel) < dalam:
            self._alur.mulai_tabel()
            self._tabel.append(_Tabel())
        if not self._tabel:
            self._alur.tulis(teks)
            return
        tabel = self._tabel[-1]
        if sifat.akhir_baris and (penutup == "\x07" or dalam > 1):
            _tutup_baris(tabel, sifat)
            return
        tabel.paragraf.append(teks)
        self._alur.tulis(teks)
        if sifat.akhir_sel or (penutup == "\x07" and dalam == 1):
            tabel.sel.append("\n".join(tabel.paragraf).strip("\n"))
            tabel.paragraf = []

    def selesai(self) -> None:
        """Dokumen habis: tutup tabel yang masih terbuka."""
        while self._tabel:
            self._tutup_tabel()

    def _tutup_tabel(self) -> None:
        tabel = self._tabel.pop()
        if tabel.sel or any(tabel.paragraf):
            _tutup_baris(tabel, SifatParagraf())
        kotak = [Kotak(k.kiri, k.atas * _LEBAR_SEL, k.kanan, k.bawah * _LEBAR_SEL, k.nilai) for k in tabel.kotak]
        self._alur.selesai_tabel(kotak, LONGGAR)


def _tutup_baris(tabel: _Tabel, sifat: SifatParagraf) -> None:
    """Letakkan sel yang terkumpul menurut tepi barisnya; sel sambungan memanjangkan sel di atas atau di kirinya."""
    if any(tabel.paragraf):
        tabel.sel.append("\n".join(tabel.paragraf).strip("\n"))
    tepi = sifat.tepi or (tabel.tepi if len(tabel.tepi) == len(tabel.sel) + 1 else ())
    tepi += tuple((tepi[-1] if tepi else 0) + _LEBAR_SEL * n for n in range(bool(tepi), len(tabel.sel) + 2 - len(tepi)))
    tabel.tepi = tepi
    kiri_digabung = -1
    for n, teks in enumerate(tabel.sel):
        kiri, kanan = tepi[n], tepi[n + 1]
        if n in sifat.datar and n - 1 in sifat.datar and kiri_digabung >= 0 and not teks:
            tabel.kotak[kiri_digabung] = _ubah(tabel.kotak[kiri_digabung], kanan=kanan)
            continue
        asal = tabel.terbuka.get(kiri, -1)
        if n in sifat.lanjut and asal >= 0 and tabel.kotak[asal].bawah == tabel.baris:
            tabel.kotak[asal] = _ubah(tabel.kotak[asal], bawah=tabel.baris + 1)
            kiri_digabung = -1
            continue
        kiri_digabung = tabel.terbuka[kiri] = len(tabel.kotak)
        tabel.kotak.append(Kotak(kiri, tabel.baris, kanan, tabel.baris + 1, teks or None))
    tabel.baris += 1
    tabel.sel, tabel.paragraf = [], []


def _ubah(kotak: Kotak, *, kanan: float | None = None, bawah: float | None = None) -> Kotak:
    return Kotak(
        kotak.kiri,
        kotak.atas,
        kotak.kanan if kanan is None else kanan,
        kotak.bawah if bawah is None else bawah,
        kotak.nilai,
    )
