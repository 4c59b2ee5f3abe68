"""Periksa: semua aturan atas satu bundel atau satu tabel, dalam satu panggilan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.daftar import KARTU, LANGKAH, RUMPUN_KANTOR
from lakip_helpers.aturan.dasar.kerangka import dengan_dinilai, jalankan
from lakip_helpers.aturan.satu_sebab import TAK_TERBACA, satu_sebab
from lakip_helpers.galat import GalatLakip, GalatTabel
from lakip_helpers.istilah import K, sebut_perintah
from lakip_helpers.model import Bundel
from lakip_helpers.temuan import Kelompok, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

TANPA_BUNDEL: Final = Bundel("tabel di luar bundel", False, {})
Pilihan = Sequence[str] | None


def periksa(data: Bundel | pd.DataFrame, aturan: str | Sequence[str] | None = None) -> LaporanTemuan:
    """Periksa bundel, atau satu tabel indikator atau sasaran.

    Masukan: `Bundel` dari `muat`, atau frame berkolom `indikator` (bila ada juga `satuan`, `arah`, `sasaran`,
    `baseline_2024`, `t2025` …, `target`, `realisasi`, dan kolom definisi) atau `sasaran`; `aturan` membatasi
    pada kode atau awalan kode ("MUTU", "TGT-03"). Keluaran: temuan; data tidak diubah. Galat: `GalatTabel`
    bila tidak ada kolom yang dapat diperiksa, `GalatLakip` bila kode aturan tidak dikenal.

    >>> import pandas as pd
    >>> tabel = pd.DataFrame({"indikator": ["Indeks Kepuasan Masyarakat"], "satuan": ["%"]})
    >>> [temuan.kode for temuan in periksa(tabel)]
    ['MUTU-08']
    """
    pilihan = baca_pilihan(aturan)
    if isinstance(data, Bundel):
        return LaporanTemuan(satu_sebab(_tempuh(data, pilihan), data.temuan.saring(*TAK_TERBACA).kelompok))
    _pastikan_dapat_diperiksa(data)
    return LaporanTemuan(satu_sebab(jalankan(RUMPUN_KANTOR, dengan_dinilai(TANPA_BUNDEL, data), pilihan)))


def _tempuh(bundel: Bundel, pilihan: Pilihan) -> Iterator[Kelompok]:
    """Temuan semua langkah di `daftar`, berurutan."""
    for langkah in LANGKAH:
        dinilai = langkah.ambil(bundel)
        if dinilai is not None:
            yield from jalankan(langkah.rumpun, dinilai, pilihan)


def _pastikan_dapat_diperiksa(frame: pd.DataFrame) -> None:
    if not {K.INDIKATOR, K.SASARAN, K.URAIAN} & set(frame.columns):
        ada = ", ".join(map(str, frame.columns)) or "tidak ada kolom"
        raise GalatTabel(
            f"Tabel ini tidak punya kolom “indikator” atau “sasaran” (yang ada: {ada}), sehingga tidak ada kalimat yang"
            " dapat diperiksa. Samakan judul kolomnya, lalu jalankan lagi."
        )


def baca_pilihan(aturan: str | Sequence[str] | None) -> Pilihan:
    """Kode yang diminta ("mutu-08,TGT") menjadi daftar baku; `None` bila semua.

    >>> baca_pilihan("mutu-08, TGT"), baca_pilihan(None)
    (['MUTU-08', 'TGT'], None)
    """
    if aturan is None:
        return None
    daftar = aturan.replace(";", ",").split(",") if isinstance(aturan, str) else list(aturan)
    kode = [satu.strip().upper() for satu in daftar if satu.strip()]
    dikenal = [kartu.kode for kartu in KARTU]
    for satu in kode:
        if not any(k.startswith(satu) for k in dikenal):
            dekat = get_close_matches(satu, dikenal, n=1)
            usul = f" Mungkin maksudnya {dekat[0]}?" if dekat else ""
            raise GalatLakip(f"Kode “{satu}” tidak dikenal.{usul} Daftar kodenya: {sebut_perintah('jelaskan')}.")
    return kode or None
