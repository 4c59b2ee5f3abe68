"""Grafik jalur target dan realisasi tiap indikator dari tahun ke tahun, untuk LKjIP."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.notasi import tulis_angka
from lakip_helpers.sajian.grafik.capaian import Grafik
from lakip_helpers.sajian.grafik.laporan import BARIS_BARU, HURUF, cetak, kanvas

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PANEL: Final = 2.25
JUDUL_TERBANYAK: Final = 5
"""Judul panel paling banyak sekian baris; mulai baris keempat hurufnya lebih kecil, supaya nama panjang utuh."""
TAHUN_RAPAT: Final = 7
"""Sumbu yang merentang kurang dari ini (tahun) menulis setiap tahunnya."""


@dataclass(frozen=True)
class Jalur:
    """Satu indikator: deret target dan realisasi (tahun → angka), tahun laporannya, dan desimal keduanya."""

    nama: str
    satuan: str
    target: Mapping[int, float]
    realisasi: Mapping[int, float]
    tahun: int
    tertulis: str = ""
    """Target tahun laporan yang bukan satu angka (rentang): disebut, tidak digambar."""
    desimal_target: int | None = None
    desimal_realisasi: int | None = None

    def tulis_target(self, nilai: float) -> str:
        """Target dengan desimal target indikator ini."""
        return tulis_angka(nilai, self.desimal_target)

    def tulis_realisasi(self, nilai: float) -> str:
        """Realisasi dengan desimal realisasi indikator ini."""
        return tulis_angka(nilai, self.desimal_realisasi)

    @property
    def kalimat(self) -> str:
        """Angka tahun laporan dan target akhirnya."""
        ini = self._sebut("realisasi", self.realisasi, self.tulis_realisasi)
        target = self._sebut("target", self.target, self.tulis_target, self.tertulis)
        akhir = max(self.target, default=0)
        lanjut = f", target {akhir} sebesar {self.tulis_target(self.target[akhir])}" if akhir > self.tahun else ""
        return f"{self.nama}{f' ({self.satuan})' if self.satuan else ''}: {ini}, {target}{lanjut}"

    def _sebut(self, apa: str, deret: Mapping[int, float], tulis: Callable[[float], str], tertulis: str = "") -> str:
        tertulis = tertulis or (tulis(deret[self.tahun]) if self.tahun in deret else "")
        return f"{apa} {self.tahun} {f'sebesar {tertulis}' if tertulis else 'belum tersedia'}"


def gambar_jalur(daftar: Sequence[Jalur]) -> Grafik:
    """Target (putus-putus) dan realisasi (utuh) beberapa indikator, satu panel satu indikator.

    Masukan: sedikitnya satu `Jalur`. Keluaran: `Grafik`; kalimatnya menyebut angka tahun laporan tiap indikator.

    >>> gambar_jalur([Jalur("APS", "%", {2024: 98.1, 2025: 98.3, 2030: 99.6}, {2024: 98.1, 2025: 98.34}, 2025)])
    APS (%): realisasi 2025 sebesar 98,34, target 2025 sebesar 98,3, target 2030 sebesar 99,6.
    """
    deret = "; ".join(
        f"{j.nama}: target {_deret(j.tulis_target, j.target)}; realisasi {_deret(j.tulis_realisasi, j.realisasi)}"
        for j in daftar
    )
    alt = f"Grafik garis target dan realisasi dari tahun ke tahun. {deret}."
    return Grafik(cetak(susun_jalur(daftar)), alt, " ".join(f"{j.kalimat}." for j in daftar))


def _deret(tulis: Callable[[float], str], nilai_tahunan: Mapping[int, float]) -> str:
    return ", ".join(f"{tahun} {tulis(nilai)}" for tahun, nilai in sorted(nilai_tahunan.items())) or "belum ada"


def susun_jalur(daftar: Sequence[Jalur]) -> Figure:
    """Susun panel jalur (belum dicetak), dua panel sebaris."""
    sebaris = min(2, len(daftar))
    banyak = -(-len(daftar) // sebaris)
    tinggi = PANEL * banyak + 0.3
    gambar = kanvas(tinggi)
    for urut, jalur in enumerate(daftar):
        baris, letak = divmod(urut, sebaris)
        kiri = 0.08 + letak / sebaris
        bawah = (0.3 + PANEL * (banyak - 1 - baris) + 0.28) / tinggi
        sumbu = gambar.add_axes((kiri, bawah, 1 / sebaris - 0.11, (PANEL - 0.98) / tinggi))
        _panel(sumbu, jalur, 40 if sebaris == 2 else 90)
    keterangan = "Garis putus-putus bersegi: target.   Garis utuh berbulat: realisasi."
    gambar.text(0.5, 0.08 / tinggi, keterangan, fontsize=HURUF, ha="center", va="bottom")
    return gambar


def _panel(sumbu: Axes, jalur: Jalur, lebar_judul: int) -> None:
    gaya: tuple[tuple[Mapping[int, float], dict[str, Any]], ...] = (
        (jalur.target, {"linestyle": "--", "marker": "s", "markerfacecolor": "white"}),
        (jalur.realisasi, {"linestyle": "-", "marker": "o"}),
    )
    for deret, pilihan in gaya:
        tahun = sorted(deret)
        sumbu.plot(tahun, [deret[t] for t in tahun], color="black", linewidth=1.1, markersize=4, **pilihan)
    _label_jalur(sumbu, jalur)
    semua = sorted({*jalur.target, *jalur.realisasi})
    langkah = 1 if semua[-1] - semua[0] < TAHUN_RAPAT else 2
    sumbu.set_xticks([t for t in range(semua[0], semua[-1] + 1) if (t - jalur.tahun) % langkah == 0])
    sumbu.margins(x=0.09, y=0.28)
    sumbu.locator_params(axis="y", nbins=4)
    sumbu.yaxis.set_major_formatter(lambda nilai, _: tulis_angka(nilai))
    sumbu.tick_params(labelsize=HURUF - 1, length=2)
    sumbu.spines[["top", "right"]].set_visible(False)
    judul = f"{jalur.nama}{f' ({jalur.satuan})' if jalur.satuan else ''}"
    baris = textwrap.wrap(judul, lebar_judul, max_lines=JUDUL_TERBANYAK, placeholder=" …")
    huruf = HURUF if len(baris) < JUDUL_TERBANYAK - 1 else HURUF - 1
    sumbu.set_title(BARIS_BARU.join(baris), loc="left", fontsize=huruf, fontweight="bold")


def _label_jalur(sumbu: Axes, jalur: Jalur) -> None:
    """Tulis angka tahun laporan (realisasi dan target) dan target terakhir."""
    t, r = jalur.target.get(jalur.tahun), jalur.realisasi.get(jalur.tahun)
    label = [(jalur.tahun, r, jalur.tulis_realisasi(r), t is None or r >= t)] if r is not None else []
    label += [(jalur.tahun, t, jalur.tulis_target(t), r is None or t > r)] if t is not None and t != r else []
    akhir = max(jalur.target, default=jalur.tahun)
    if akhir > jalur.tahun:
        label.append((akhir, jalur.target[akhir], jalur.tulis_target(jalur.target[akhir]), True))
    for tahun, nilai, tertulis, atas in label:
        sumbu.annotate(
            tertulis, (tahun, nilai), textcoords="offset points", xytext=(0, 6 if atas else -12),
            ha="center", fontsize=HURUF,
        )  # fmt: skip
