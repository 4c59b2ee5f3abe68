"""Baris urusan dan bidang urusan di atas program, dengan pagu yang dijumlahkan dari programnya."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lakip_helpers.istilah import JenisNomenklatur, K
from lakip_helpers.sajian.kertas.bentuk import bilangan

if TYPE_CHECKING:
    import pandas as pd

NamaUrusan = Mapping[str, str]
"""Kode urusan ("2") atau bidang ("2.11") → namanya menurut nomenklatur."""


@dataclass(frozen=True)
class KepalaUrusan:
    """Satu baris urusan atau bidang: kode, nama, dan jumlah kolom rupiah programnya (`None` bila ada yang kosong)."""

    kode: str
    nama: str
    jumlah: Mapping[str, float | None] = field(default_factory=dict)


def sisipkan_urusan(
    frame: pd.DataFrame, urusan: NamaUrusan, rupiah: tuple[str, ...] = ()
) -> Iterator[KepalaUrusan | dict[Any, Any]]:
    """Baris frame menurut urutannya, didahului urusan dan bidang yang namanya diketahui, masing-masing sekali.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"kode": ["2.11.03", "2.11.11"], "jenis": "program", "pagu": [5.0, 7.0]})
    >>> [satu for satu in sisipkan_urusan(frame, {"2.11": "LINGKUNGAN HIDUP"}, ("pagu",))][0]
    KepalaUrusan(kode='2.11', nama='LINGKUNGAN HIDUP', jumlah={'pagu': 12.0})
    """
    sudah: set[str] = set()
    for baris in frame.to_dict("records"):
        ruas = str(baris[K.KODE]).split(".")
        for kode in (ruas[0], ".".join(ruas[:2])):
            if kode in urusan and kode not in sudah:
                sudah.add(kode)
                yield KepalaUrusan(kode, urusan[kode], {kolom: _jumlah(frame, kode, kolom) for kolom in rupiah})
        yield baris


def _jumlah(frame: pd.DataFrame, kode: str, kolom: str) -> float | None:
    program = frame[(frame[K.JENIS] == JenisNomenklatur.PROGRAM) & frame[K.KODE].astype(str).str.startswith(f"{kode}.")]
    nilai = [bilangan(satu) for satu in program[kolom]]
    angka = [n for n in nilai if n is not None]
    return sum(angka) if angka and len(angka) == len(nilai) else None
