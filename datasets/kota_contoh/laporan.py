"""Tabel analisis laporan kinerja dua OPD.

Kalimat yang menyebut angka dihitung di sini; sebab dan solusinya ditulis di `sumber/laporan.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from datasets.kota_contoh.angka import capaian_persen
from datasets.kota_contoh.baca_sumber import SUMBER
from datasets.kota_contoh.isi import Butir, Indikator, Kota, Opd
from lakip_helpers.istilah import TAHUN_TARGET, ButirLaporan, JenisNomenklatur, K
from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.kertas.wajar import tulis_wajar

AKHIR_RENSTRA: Final = TAHUN_TARGET[-2]
"""Target 2030 hanya menjembatani ke periode berikutnya."""
Uang = Mapping[str, tuple[int, int]]
"""Kode program → pagu dan realisasi pada tahun laporan."""


def susun_laporan(kota: Kota, uang: Mapping[str, Uang]) -> list[dict[str, object]]:
    """Tujuh butir analisis untuk setiap sasaran yang sebabnya ditulis; `uang` menurut kode OPD."""
    isi = tomllib.loads((SUMBER / "laporan.toml").read_text(encoding="utf-8"))
    return [
        {K.KODE_OPD: opd.kode, K.TAHUN: isi["tahun"], K.KODE_SASARAN: sasaran, K.BUTIR: butir, K.TEKS: teks}
        for opd in kota.opd
        for sasaran in (p.kode for p in opd.pernyataan if p.kode in isi["sebab"])
        for butir, teks in _tujuh_butir(opd, sasaran, isi, uang[opd.kode])
    ]


def _tujuh_butir(opd: Opd, sasaran: str, isi: Mapping[str, Any], uang: Uang) -> Iterator[tuple[ButirLaporan, str]]:
    tahun: int = isi["tahun"]
    indikator = [i for i in opd.indikator if i.kode_sasaran == sasaran]
    program = [b for b in opd.butir if b.kode_sasaran == sasaran and b.jenis is JenisNomenklatur.PROGRAM]
    per_indikator: tuple[tuple[ButirLaporan, Callable[[Indikator, int], str]], ...] = (
        (ButirLaporan.TARGET, _target),
        (ButirLaporan.TAHUN_LALU, _tahun_lalu),
        (ButirLaporan.MENENGAH, _menengah),
    )
    for butir, kalimat in per_indikator:
        yield butir, "; ".join(f"{i.nama}: {kalimat(i, tahun)}" for i in indikator) + "."
    yield ButirLaporan.NASIONAL, isi["nasional"].get(sasaran, isi["tanpa_pembanding"])
    yield ButirLaporan.SEBAB, isi["sebab"][sasaran]
    yield ButirLaporan.EFISIENSI, _efisiensi(program, uang, tercapai=all(_capaian(i, tahun) >= 100 for i in indikator))
    yield (
        ButirLaporan.PROGRAM,
        "; ".join(f"{tulis_wajar(b.nama)} ({b.hasil[0].lower()}{b.hasil[1:]})" for b in program) + ".",
    )


def _angka(teks: str) -> str:
    return tulis_angka(float(teks), len(teks.partition(".")[2]))


def _capaian(indikator: Indikator, tahun: int) -> float:
    return capaian_persen(indikator.deret.target[tahun], indikator.deret.realisasi[tahun], indikator.arah)


def _target(indikator: Indikator, tahun: int) -> str:
    capai = _capaian(indikator, tahun)
    belum = "" if capai >= 100 else ", belum tercapai"
    target, hasil = indikator.deret.target[tahun], indikator.deret.realisasi[tahun]
    return f"target {_angka(target)}, realisasi {_angka(hasil)}, capaian {tulis_persen(capai)}{belum}"


def _tahun_lalu(indikator: Indikator, tahun: int) -> str:
    return ", ".join(f"{_angka(indikator.deret.realisasi[t])} ({t})" for t in range(tahun - 2, tahun + 1))


def _menengah(indikator: Indikator, tahun: int) -> str:
    deret, akhir = indikator.deret, AKHIR_RENSTRA
    hasil, target = _angka(deret.realisasi[tahun]), _angka(deret.target[akhir])
    return f"realisasi {hasil} ({tahun}), target akhir Renstra {target} ({akhir})"


KALIMAT_EFISIENSI: Final = {
    True: "dengan seluruh target tercapai",
    False: "belum dapat disebut efisien karena masih ada target yang belum tercapai",
}


def _efisiensi(program: list[Butir], uang: Uang, *, tercapai: bool) -> str:
    pagu, terpakai = (sum(uang[b.kode][urut] for b in program) for urut in (0, 1))
    serapan = tulis_persen(100 * terpakai / pagu)
    return (
        f"Anggaran {tulis_rupiah(pagu)} terpakai {tulis_rupiah(terpakai)} ({serapan}), {KALIMAT_EFISIENSI[tercapai]}."
    )
