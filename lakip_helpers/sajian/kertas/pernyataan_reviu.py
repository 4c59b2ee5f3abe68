"""Pernyataan telah direviu: satu bunyi dan satu penanda tangan untuk seluruh kit, dari `acuan/reviu.toml`."""

from __future__ import annotations

from lakip_helpers import acuan
from lakip_helpers.sajian.kertas.kerangka import Lembaran
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan


def tulis_pernyataan(lembaran: Lembaran, instansi: str, tahun: int | str, hari: str, pesan: str = "") -> None:
    """Kedua alinea, tempat hasil reviu, dan tanda tangan APIP; `pesan` menyertai tempat hasilnya."""
    for alinea in kalimat_pernyataan(instansi, tahun):
        lembaran.tulis(alinea)
    lembaran.isian(hasil_diisi_apip() + pesan)
    tanda_tangan(lembaran, hari, penanda_apip())


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


def penanda_apip() -> Penanda:
    """Penanda tangan APIP, sama pada pernyataan reviu dan laporan hasil evaluasi.

    >>> penanda_apip().jabatan
    'Inspektur,'
    """
    return Penanda("", f"{acuan.ambil('reviu.pernyataan').nilai['penanda']},")
