"""Tabel silabus di README, diturunkan dari kepala sumber notebook, di antara dua komentar penanda."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.jadwal import Sesi
from lakip_helpers.tulis import BilaAda, tulis_berkas

AWAL: Final = "<!-- silabus: lakip kelas silabus -->"
AKHIR: Final = "<!-- akhir silabus -->"
_TEMPAT: Final = re.compile(f"{re.escape(AWAL)}.*?{re.escape(AKHIR)}", re.DOTALL)


def tulis_silabus(sesi: Sequence[Sesi]) -> str:
    """Tabel Markdown: notebook, menit, isi; ditutup jumlah menit tiap hari.

    >>> print(tulis_silabus([Sesi("11_a", "A", 1, 1, 75, (), pokok="kerja dan kinerja")]).splitlines()[2])
    | `11_a` | 75 | kerja dan kinerja |
    """
    baris = [f"| `{satu.nama}` | {satu.menit} | {satu.pokok} |" for satu in sesi]
    hari = sorted({satu.hari for satu in sesi})
    jumlah = (f"hari {h} {sum(satu.menit for satu in sesi if satu.hari == h)} menit" for h in hari)
    penutup = f"Jumlah: {', '.join(jumlah)}; menit rencana, belum diukur di kelas."
    return "\n".join(["| notebook | menit | isi |", "|---|---|---|", *baris, "", penutup])


def ganti_silabus(readme: str, sesi: Sequence[Sesi]) -> str:
    """Teks README dengan tabel silabus yang baru; `GalatBerkas` bila penandanya tidak ada.

    >>> ganti_silabus(f"a\\n{AWAL}\\nlama\\n{AKHIR}\\nb", []).startswith("a\\n<!-- silabus")
    True
    """
    if not _TEMPAT.search(readme):
        raise GalatBerkas(
            f"README.md tidak memuat penanda {AWAL} dan {AKHIR}, jadi silabusnya tidak dapat ditulis. "
            "Letakkan kedua penanda itu di tempat tabelnya."
        )
    baru = f"{AWAL}\n{tulis_silabus(sesi)}\n{AKHIR}"
    return _TEMPAT.sub(lambda _: baru, readme)


def perbarui_readme(readme: Path, sesi: Sequence[Sesi], tulis: bool = True) -> bool:
    """Samakan tabel silabus di README dengan sumber; keluaran: apakah tadinya berbeda."""
    lama = readme.read_text(encoding="utf-8")
    baru = ganti_silabus(lama, sesi)
    if tulis and baru != lama:
        tulis_berkas(readme, baru, BilaAda.GANTI)
    return baru != lama
