"""Grafik deret target sebuah indikator: dari baseline ke target tiap tahun, dengan kalimat hasil hitungannya."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lakip_helpers.istilah import TAHUN_BASELINE, Arah
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.sajian.grafik.capaian import Grafik, _cetak, _kanvas

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Deret = Mapping[int, float]


def gambar_target(deret: Deret, judul: str, satuan: str = "", arah: str = "") -> Grafik:
    """Grafik garis target tiap tahun; tahun baseline digambar sebagai titik bulat utuh.

    Masukan: `deret` tahun ke angka (tahun tanpa angka tidak ikut), judul, satuan, dan arah ("naik", "turun"). Keluaran:
    `Grafik` dengan kalimat perubahan dari titik pertama sampai terakhir.

    >>> gambar_target({2024: 20.0, 2025: 22.0, 2030: 30.0}, "Layanan", "%", "naik")
    Layanan: dari 20 pada 2024 menjadi 30 pada 2030, naik 10 dalam 6 tahun; searah dengan yang dijanjikan.
    """
    urut = dict(sorted(deret.items()))
    butir = "; ".join(f"{tahun} {tulis_angka(nilai)}" for tahun, nilai in urut.items())
    alt = f"Grafik garis target, {judul}{f' ({satuan})' if satuan else ''}: {butir}."
    return Grafik(_cetak(susun_target(urut, judul, satuan)), alt, kalimat_target(urut, judul, arah))


def kalimat_target(deret: Deret, judul: str, arah: str = "") -> str:
    """Kalimat perubahan sebuah deret; searah atau tidak hanya disebut bila arahnya naik atau turun.

    >>> kalimat_target({2025: 5.0, 2030: 7.5}, "TPT", "turun")
    'TPT: dari 5 pada 2025 menjadi 7,5 pada 2030, naik 2,5 dalam 5 tahun; berlawanan dengan arah turun.'
    """
    if len(deret) < 2:
        return f"{judul}: isi paling sedikit dua tahun supaya perubahannya terlihat."
    (awal, dari), *_, (akhir, menjadi) = sorted(deret.items())
    selisih = menjadi - dari
    gerak = "tetap" if not selisih else f"{'naik' if selisih > 0 else 'turun'} {tulis_angka(abs(selisih))}"
    kalimat = f"{judul}: dari {tulis_angka(dari)} pada {awal} menjadi {tulis_angka(menjadi)} pada {akhir}, {gerak}"
    kalimat += f" dalam {akhir - awal} tahun"
    if arah not in (Arah.NAIK, Arah.TURUN) or not selisih:
        return f"{kalimat}."
    searah = (selisih > 0) == (arah == Arah.NAIK)
    return f"{kalimat}; {'searah dengan yang dijanjikan' if searah else f'berlawanan dengan arah {arah}'}."


def susun_target(deret: Deret, judul: str, satuan: str) -> Figure:
    """Susun grafik garis (belum dicetak): baseline bulat utuh, target bersegi kosong.

    >>> susun_target({2024: 20.0, 2025: 22.0}, "Layanan", "%").axes[0].get_ylabel()
    '%'
    """
    gambar, sumbu = _kanvas(tinggi=3.4)
    tahun, nilai = list(deret), list(deret.values())
    segi: dict[str, Any] = {"linestyle": "--", "marker": "s", "markerfacecolor": "white", "label": "Target"}
    sumbu.plot(tahun, nilai, color="black", **segi)
    if TAHUN_BASELINE in deret:
        sumbu.plot([TAHUN_BASELINE], [deret[TAHUN_BASELINE]], "o", color="black", label="Baseline")
    for letak, angka in deret.items():
        titik = {"textcoords": "offset points", "xytext": (0, 8), "ha": "center", "fontsize": 9}
        sumbu.annotate(tulis_angka(angka), (letak, angka), **titik)  # type: ignore[arg-type]
    sumbu.set_xticks(tahun)
    sumbu.margins(x=0.08, y=0.25)
    sumbu.yaxis.set_major_formatter(lambda angka, _: tulis_angka(angka))
    sumbu.set_ylabel(satuan)
    sumbu.set_title(textwrap.fill(judul, 70), loc="left")
    sumbu.legend(frameon=False, loc="best")
    return gambar
