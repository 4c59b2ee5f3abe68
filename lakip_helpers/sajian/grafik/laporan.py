"""Grafik untuk LKjIP: jalur target dan realisasi, capaian tiap sasaran, anggaran program.

Ukurannya selebar halaman laporan. Tata letaknya tetap, tidak dihitung ulang matplotlib, supaya murah: satu laporan
memuat beberapa gambar. Semua terbaca dalam hitam putih, dan membawa teks pengganti serta kalimat hasil hitungan.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.grafik.capaian import ABU, ARSIR, Grafik, _wajib

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LEBAR: Final = 6.6
"""Lebar gambar (inci), kira-kira selebar isi halaman."""
TITIK: Final = 130
MAMPAT: Final = 4
"""Tingkat pemampatan PNG; lebih tinggi lebih lambat, hampir tidak lebih kecil."""
HURUF: Final = 8
PANEL: Final = 2.25
LEBAR_LABEL: Final = 2.5
BATAS_BATANG: Final = 120.0
RUANG_LABEL: Final = 2.05
"""Lebar bidang gambar dibanding batang terpanjang; sisanya untuk tulisan di ujung batang."""
BARIS_BARU: Final = "\n"
JUDUL_TERBANYAK: Final = 5
"""Judul panel paling banyak sekian baris; mulai baris keempat hurufnya lebih kecil, supaya nama panjang utuh."""
TAHUN_RAPAT: Final = 7
"""Sumbu yang merentang kurang dari ini (tahun) menulis setiap tahunnya."""
NAMA: Final = "nama"
"""Kolom nama baris pada frame grafik: sasaran, OPD, atau program."""


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
        target, akhir = (
            self._sebut("target", self.target, self.tulis_target, self.tertulis),
            max(self.target, default=0),
        )
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
    gambar = kanvas(PANEL * banyak + 0.3)
    tinggi = PANEL * banyak + 0.3
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
    label += (
        [(akhir, jalur.target[akhir], jalur.tulis_target(jalur.target[akhir]), True)] if akhir > jalur.tahun else []
    )
    for tahun, nilai, tertulis, atas in label:
        sumbu.annotate(
            tertulis, (tahun, nilai), textcoords="offset points", xytext=(0, 6 if atas else -12),
            ha="center", fontsize=HURUF,
        )  # fmt: skip


def gambar_capaian_sasaran(frame: pd.DataFrame, tahun: int) -> Grafik:
    """Batang rata-rata capaian (dibatasi) tiap sasaran, terurut, dengan kategori dan banyaknya indikator yang tercapai.

    Masukan: frame berkolom `nama`, `rata_rata`, `kategori`, `tercapai`, `banyak`. Keluaran: `Grafik`. `GalatTabel` bila
    kolom itu tidak ada atau frame kosong.

    >>> import pandas as pd
    >>> isi = {"nama": ["A", "B"], "rata_rata": [95.0, 100.0], "kategori": ["Sangat Tinggi"] * 2}
    >>> gambar_capaian_sasaran(pd.DataFrame({**isi, "tercapai": [1, 1], "banyak": [2, 1]}), 2025)
    Dari 2 sasaran, 1 mencapai semua targetnya pada 2025 dan 1 belum. Rata-rata capaian terendah: A (95,00 %).
    """
    data = _wajib(frame, (NAMA, K.RATA, K.KATEGORI, K.TERCAPAI, K.BANYAK))
    data = data.sort_values(K.RATA, na_position="first", kind="stable")
    label = [
        f"{tulis_persen(n) if n == n else 'tidak dapat dihitung'}{f' · {kata}' if kata else ''} · {c} dari {b}"
        for n, kata, c, b in zip(data[K.RATA], data[K.KATEGORI], data[K.TERCAPAI], data[K.BANYAK], strict=True)
    ]
    butir = "; ".join(f"{nama} {teks} indikator tercapai" for nama, teks in zip(data[NAMA], label, strict=True))
    alt = f"Grafik batang rata-rata capaian tiap sasaran tahun {tahun}, dari yang terendah: {butir}."
    kategori = list(dict.fromkeys(satu for satu in reversed(list(data[K.KATEGORI])) if satu))
    arsir = [ARSIR[kategori.index(satu) % len(ARSIR)] if satu else "" for satu in data[K.KATEGORI]]
    gambar = _batang(list(data[NAMA]), [list(data[K.RATA])], label, [arsir], BATAS_BATANG, 100.0)
    return Grafik(cetak(gambar), alt, kalimat_sasaran(data, tahun))


def kalimat_sasaran(data: pd.DataFrame, tahun: int) -> str:
    """Berapa sasaran yang semua indikatornya mencapai target, dan rata-rata terendahnya.

    >>> import pandas as pd
    >>> belum = pd.DataFrame({"nama": ["A"], "rata_rata": [float("nan")], "tercapai": [0], "banyak": [2]})
    >>> kalimat_sasaran(belum, 2025)
    'Capaian 1 sasaran pada 2025 belum dapat dihitung.'
    >>> campur = pd.concat([belum, pd.DataFrame({"nama": ["B"], "rata_rata": [96.0], "tercapai": [0], "banyak": [1]})])
    >>> kalimat_sasaran(campur, 2025).split("; ")[1].split(". ")[0]
    '1 sasaran lain belum dapat dihitung'
    """
    ada = data[data[K.RATA].notna()]
    if ada.empty:
        return f"Capaian {len(data)} sasaran pada {tahun} belum dapat dihitung."
    penuh, tanpa = int((data[K.TERCAPAI] == data[K.BANYAK]).sum()), len(data) - len(ada)
    kalimat = f"Dari {len(data)} sasaran, {penuh} mencapai semua targetnya pada {tahun} dan {len(data) - penuh} belum."
    if penuh in (0, len(data)):
        sebut = "belum ada yang" if not penuh else "semuanya"
        kalimat = f"Dari {len(data)} sasaran, {sebut} mencapai semua targetnya pada {tahun}."
    if tanpa:
        kalimat = f"Dari {len(ada)} sasaran yang capaiannya dapat dihitung, {penuh or 'belum ada yang'} mencapai semua"
        kalimat += f" targetnya pada {tahun}; {tanpa} sasaran lain belum dapat dihitung."
    if penuh == len(ada):
        return kalimat
    rendah = ada.iloc[int(ada[K.RATA].argmin())]
    return f"{kalimat} Rata-rata capaian terendah: {rendah[NAMA]} ({tulis_persen(rendah[K.RATA])})."


def gambar_program(frame: pd.DataFrame, tahun: int, sebutan: str = "program") -> Grafik:
    """Batang anggaran dan realisasi tiap program (atau OPD), dengan bagiannya dari seluruh anggaran dan serapannya.

    Masukan: frame berkolom `nama`, `pagu`, `realisasi_rp`, `serapan`. Keluaran: `Grafik`. `GalatTabel` bila kolom itu
    tidak ada atau frame kosong.

    >>> import pandas as pd
    >>> isi = {"nama": ["A", "B"], "pagu": [3e9, 1e9], "realisasi_rp": [2.7e9, 1e9], "serapan": [90.0, 100.0]}
    >>> gambar_program(pd.DataFrame(isi), 2025).kalimat.split(". ")[1]
    'Terbesar: A (75,00 % anggaran)'
    """
    data = _wajib(frame, (NAMA, K.PAGU, K.REALISASI_RP, K.SERAPAN)).sort_values(K.PAGU, kind="stable")
    jumlah = float(data[K.PAGU].sum())
    bagian = [100 * float(p) / jumlah if jumlah else float("nan") for p in data[K.PAGU]]
    label = [
        f"{_singkat(p)} ({tulis_persen(b)} anggaran){f'{BARIS_BARU}serapan {tulis_persen(s)}' if s == s else ''}"
        for p, b, s in zip(data[K.PAGU], bagian, data[K.SERAPAN], strict=True)
    ]
    butir = "; ".join(f"{nama} {teks}".replace("\n", ", ") for nama, teks in zip(data[NAMA], label, strict=True))
    alt = f"Grafik batang anggaran dan realisasi tiap {sebutan} tahun {tahun}, dari yang terkecil: {butir}."
    gambar = _batang(
        list(data[NAMA]), [list(data[K.PAGU]), list(data[K.REALISASI_RP])], label,
        [[""] * len(data), ["///"] * len(data)], float(data[K.PAGU].max()), None,
    )  # fmt: skip
    keterangan = "Batang polos: anggaran.   Batang berarsir: realisasi."
    gambar.text(0.5, 0.05 / gambar.get_figheight(), keterangan, fontsize=HURUF, ha="center", va="bottom")
    return Grafik(cetak(gambar), alt, kalimat_program(data, tahun, sebutan))


def kalimat_program(data: pd.DataFrame, tahun: int, sebutan: str = "program") -> str:
    """Jumlah anggaran, yang terbesar, dan yang serapannya terendah."""
    jumlah = float(data[K.PAGU].sum())
    kalimat = f"Anggaran {tahun} sebesar {tulis_rupiah(jumlah)} untuk {len(data)} {sebutan}."
    if len(data) < 2 or not jumlah:
        return kalimat
    besar = data.iloc[int(data[K.PAGU].argmax())]
    kalimat += f" Terbesar: {besar[NAMA]} ({tulis_persen(100 * float(besar[K.PAGU]) / jumlah)} anggaran)."
    ada = data[data[K.SERAPAN].notna()]
    if ada.empty:
        return kalimat
    rendah = ada.iloc[int(ada[K.SERAPAN].argmin())]
    return f"{kalimat} Serapan terendah: {rendah[NAMA]} ({tulis_persen(rendah[K.SERAPAN])})."


def _singkat(rupiah: float) -> str:
    """
    >>> _singkat(202_426_400_000), _singkat(1_596_600_000), _singkat(9_500_000)
    ('Rp202,43 miliar', 'Rp1,60 miliar', 'Rp9,50 juta')
    """
    for batas, kata in ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")):
        if rupiah >= batas:
            return f"Rp{tulis_angka(rupiah / batas, 2)} {kata}"
    return tulis_rupiah(rupiah)


def _batang(
    nama: Sequence[object],
    nilai: Sequence[Sequence[float]],
    label: Sequence[str],
    arsir: Sequence[Sequence[str]],
    batas: float,
    garis: float | None,
) -> Figure:
    """Batang mendatar bernama di kiri; beberapa deret digambar berjajar, labelnya sekali di kanannya."""
    banyak, tinggi = len(nama), 0.45 + 0.42 * len(nama) + 0.2
    gambar = kanvas(tinggi)
    sumbu = gambar.add_axes((LEBAR_LABEL / LEBAR, 0.25 / tinggi, 1 - LEBAR_LABEL / LEBAR - 0.01, 1 - 0.5 / tinggi))
    tebal = 0.62 / len(nilai)
    for urut, (deret, pola) in enumerate(zip(nilai, arsir, strict=True)):
        for letak, (panjang, satu) in enumerate(zip(deret, pola, strict=True)):
            atas = letak + 0.31 - tebal * (urut + 0.5)
            lebar = min(panjang, batas) if panjang == panjang else 0.0
            sumbu.barh(atas, lebar, tebal, color=ABU if not urut else "white", edgecolor="black",
                       linewidth=0.6, hatch=satu)  # fmt: skip
    for letak, (judul, teks) in enumerate(zip(nama, label, strict=True)):
        ujung = max((garis or 0.0, *(min(d[letak], batas) for d in nilai if d[letak] == d[letak])))
        sumbu.text(ujung + batas * 0.02, letak, teks, va="center", fontsize=HURUF - 0.5)
        sumbu.text(-batas * 0.03, letak, _lipat(str(judul)), va="center", ha="right", fontsize=HURUF - 0.8)
    if garis is not None:
        sumbu.axvline(garis, color="black", linestyle="--", linewidth=0.9)
        sumbu.text(garis, banyak - 0.45, f"{garis:.0f} %", ha="center", va="bottom", fontsize=HURUF - 1)
    sumbu.set(xlim=(0, batas * RUANG_LABEL), ylim=(-0.6, banyak - 0.4), xticks=[], yticks=[])
    sumbu.spines[["top", "right", "bottom"]].set_visible(False)
    return gambar


def _lipat(nama: str) -> str:
    """Nama dalam beberapa baris; huruf besar semua lebih lebar, jadi dilipat lebih pendek."""
    return "\n".join(textwrap.wrap(nama, 30 if nama.isupper() else 38, max_lines=3, placeholder=" …"))


def kanvas(tinggi: float) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    gambar = Figure(figsize=(LEBAR, tinggi), dpi=TITIK)
    FigureCanvasAgg(gambar)
    return gambar


def cetak(gambar: Figure) -> bytes:
    """Bita PNG abu-abu: gambarnya memang tanpa warna, dan satu kanal lebih cepat dan lebih kecil daripada empat."""
    import matplotlib
    import numpy as np
    from PIL import Image

    kanvas_agg: Any = gambar.canvas
    with matplotlib.rc_context({"font.family": "DejaVu Sans", "hatch.linewidth": 0.6, "text.hinting": "none"}):
        kanvas_agg.draw()
    wadah = io.BytesIO()
    abu = np.ascontiguousarray(np.asarray(kanvas_agg.buffer_rgba())[..., 0])
    Image.fromarray(abu).save(wadah, "PNG", compress_level=MAMPAT, dpi=(TITIK, TITIK))
    return wadah.getvalue()
