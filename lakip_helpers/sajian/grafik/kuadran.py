"""Grafik sebar capaian lawan serapan, terbagi empat: siapa yang tercapai dengan hemat, siapa yang meleset."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka, tulis_persen
from lakip_helpers.sajian.grafik.capaian import ABU, Grafik, _rangkai, _wajib
from lakip_helpers.sajian.grafik.laporan import HURUF, NAMA, cetak, kanvas

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def gambar_kuadran(frame: pd.DataFrame, tahun: int, sebutan: str = "sasaran", *, berdaftar: bool = True) -> Grafik:
    """Capaian terendah lawan serapan tiap sasaran (atau OPD), terbagi empat oleh target 100 % dan serapan gabungan.

    Masukan: frame berkolom `nama`, `terendah` (capaian indikator terendah), `serapan`, `pagu`, `realisasi_rp`;
    tanpa `berdaftar` nama tidak ditulis di samping gambar, cukup nomornya.
    Keluaran: `Grafik`; baris tanpa salah satu angkanya tidak digambar dan disebut dalam kalimat. `GalatTabel` bila
    kolom itu tidak ada, frame kosong, atau tidak ada baris yang lengkap.

    >>> import pandas as pd
    >>> isi = {"nama": ["A", "B"], "terendah": [102.0, 94.0], "serapan": [90.0, 99.0]}
    >>> gambar_kuadran(pd.DataFrame({**isi, "pagu": [1e9, 1e9], "realisasi_rp": [9e8, 9.9e8]}), 2025).kalimat[:54]
    'Serapan gabungan 94,50 %. Yang semua targetnya tercapa'
    """
    semua = _wajib(frame, (NAMA, K.TERENDAH, K.SERAPAN, K.PAGU, K.REALISASI_RP)).reset_index(drop=True)
    data = _wajib(semua[semua[K.TERENDAH].notna() & semua[K.SERAPAN].notna()], (NAMA,))
    uang = semua[semua[K.SERAPAN].notna()]
    tengah = 100 * float(uang[K.REALISASI_RP].sum()) / float(uang[K.PAGU].sum())
    butir = "; ".join(
        f"{urut + 1} {nama}: capaian terendah {tulis_persen(c)}, serapan {tulis_persen(s)}"
        for urut, nama, c, s in zip(data.index, data[NAMA], data[K.TERENDAH], data[K.SERAPAN], strict=True)
    )
    alt = f"Grafik sebar capaian terendah dan serapan anggaran tiap {sebutan} tahun {tahun}: {butir}."
    return Grafik(
        cetak(susun_kuadran(data, tengah, berdaftar=berdaftar)),
        alt,
        kalimat_kuadran(data, tengah, len(semua), sebutan),
    )


def kalimat_kuadran(data: pd.DataFrame, tengah: float, banyak: int, sebutan: str = "sasaran") -> str:
    """Serapan gabungan, banyaknya yang tercapai dengan hemat, dan yang meleset padahal serapannya tinggi."""
    penuh, hemat = data[K.TERENDAH].round(2) >= 100, data[K.SERAPAN] < tengah
    boros = list(data[~penuh & ~hemat][NAMA])
    kalimat = f"Serapan gabungan {tulis_persen(tengah)}. Yang semua targetnya tercapai dengan serapan di bawah itu:"
    kalimat += f" {int((penuh & hemat).sum())} {sebutan}. Yang masih meleset dengan serapan setinggi itu atau lebih:"
    kalimat += f" {_rangkai(boros) if len(boros) > 1 else ''.join(boros) or 'tidak ada'}."
    return kalimat if len(data) == banyak else f"{kalimat} Tanpa data lengkap: {banyak - len(data)}."


def susun_kuadran(data: pd.DataFrame, tengah: float, *, berdaftar: bool = True) -> Figure:
    """Susun grafik sebar bernomor (belum dicetak), bila diminta dengan daftar nama di kanannya."""
    nama = [_lipat(f"{i + 1}  {n}") for i, n in zip(data.index, data[NAMA], strict=True)] if berdaftar else []
    baris = sum(satu.count("\n") + 1.25 for satu in nama)
    tinggi = max(2.9 if berdaftar else 2.4, 0.135 * baris + 0.4)
    gambar = kanvas(tinggi)
    sumbu = gambar.add_axes((0.09, 0.42 / tinggi, 0.5 if berdaftar else 0.86, 1 - 0.6 / tinggi))
    x, y = data[K.SERAPAN].astype(float).tolist(), data[K.TERENDAH].astype(float).tolist()
    sumbu.axhline(100, color="black", linestyle="--", linewidth=0.9)
    sumbu.axvline(tengah, color="black", linestyle=":", linewidth=0.9)
    bulat = {"boxstyle": "circle,pad=0.25", "facecolor": ABU, "edgecolor": "black", "linewidth": 0.7}
    for i, satu_x, satu_y in zip(data.index, x, y, strict=True):
        sumbu.text(satu_x, satu_y, str(i + 1), ha="center", va="center", fontsize=HURUF, bbox=bulat)
    _batasi(sumbu, [*x, tengah], [*y, 100.0])
    sumbu.set_xlabel("Serapan anggaran (%)", fontsize=HURUF)
    sumbu.set_ylabel("Capaian indikator terendah (%)", fontsize=HURUF)
    sumbu.tick_params(labelsize=HURUF - 1, length=2)
    for sisi in (sumbu.xaxis, sumbu.yaxis):
        sisi.set_major_formatter(lambda nilai, _: tulis_angka(nilai))
    if berdaftar:
        gambar.text(0.615, 1 - 0.15 / tinggi, "\n".join(nama), fontsize=HURUF - 0.8, va="top", linespacing=1.25)
    return gambar


def _lipat(nama: str) -> str:
    return "\n".join(textwrap.wrap(nama, 38, max_lines=2, placeholder=" …", subsequent_indent="    "))


def _batasi(sumbu: Axes, x: Sequence[float], y: Sequence[float]) -> None:
    """Rentang kedua sumbu dengan ruang di keempat sisi, supaya keempat kuadran tampak."""
    for deret, atur in ((x, sumbu.set_xlim), (y, sumbu.set_ylim)):
        ruang = max(0.18 * (max(deret) - min(deret)), 1.0)
        atur(min(deret) - ruang, max(deret) + ruang)
