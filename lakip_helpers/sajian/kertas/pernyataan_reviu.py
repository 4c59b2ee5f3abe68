"""Kalimat pernyataan telah direviu: satu bunyi untuk seluruh kit, dari `acuan/reviu.toml`."""

from __future__ import annotations

from lakip_helpers import acuan


def kalimat_pernyataan(instansi: str, tahun: int | str) -> tuple[str, str]:
    """Dua alinea yang sama untuk setiap laporan: apa yang direviu, dan untuk apa.

    >>> kalimat_pernyataan("Dinas Pendidikan", 2025)[1][:45]
    'Reviu bertujuan untuk memberikan keyakinan te'
    """
    kalimat = acuan.ambil("reviu.pernyataan").nilai
    return kalimat["pembuka"].format(instansi=instansi, tahun=tahun), kalimat["tujuan"]


def hasil_diisi_apip() -> str:
    """Tempat hasil reviu; kalimat bakunya ditawarkan, tidak diisikan."""
    baku = acuan.ambil("reviu.pernyataan").nilai["hasil"]
    return f"hasil reviu oleh APIP: “{baku}”, atau sebutkan hal yang perlu diperbaiki"
