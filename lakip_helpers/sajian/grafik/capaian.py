"""Grafik capaian yang terbaca dalam hitam putih, selalu disertai satu kalimat hasil hitungan.

Tiap grafik membawa teks pengganti untuk pembaca layar dan kalimat yang tampil di bawah gambar. matplotlib baru dimuat
ketika menggambar; tidak ada gambar yang tertinggal di memori karena `pyplot` tidak dipakai.
"""

from __future__ import annotations

import base64
import html
import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import Arah, K
from lakip_helpers.notasi import tulis_angka, tulis_persen

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ARSIR: Final = ("", "///", "...", "xxx", "\\\\\\", "+++")
"""Arsiran per kategori menurut urutan capaian; pembeda kedua di samping katanya."""
BATAS_BATANG: Final = 150.0
"""Batang tidak digambar lebih panjang dari ini; angkanya tetap ditulis utuh."""
ABU: Final = "0.88"
LEBAR_NAMA: Final = 38
TITIK_PER_INCI: Final = 110
TANPA_KATEGORI: Final = "tidak dapat dihitung"


@dataclass(frozen=True)
class Grafik:
    """Gambar jadi: bita PNG, teks pengganti, dan kalimat di bawahnya.

    >>> Grafik(b"", "Grafik batang.", "Satu indikator mencapai target.")
    Satu indikator mencapai target.
    """

    png: bytes = field(repr=False)
    teks_alt: str
    kalimat: str

    def __repr__(self) -> str:
        return self.kalimat

    def _repr_html_(self) -> str:
        isi = base64.b64encode(self.png).decode("ascii")
        return (
            f'<figure style="margin:0"><img src="data:image/png;base64,{isi}" alt="{html.escape(self.teks_alt)}" '
            f'style="max-width:100%"><figcaption>{html.escape(self.kalimat)}</figcaption></figure>'
        )


def gambar_capaian(frame: pd.DataFrame, judul: str = "Capaian tiap indikator") -> Grafik:
    """Grafik batang capaian tiap indikator, terurut, dengan angka dan kategorinya.

    Masukan: frame berkolom `indikator`, `capaian` (persen), `kategori`; satu baris satu indikator. Keluaran: `Grafik`.
    `GalatTabel` bila kolom itu tidak ada atau frame kosong.

    >>> import pandas as pd
    >>> data = pd.DataFrame({"indikator": ["A", "B"], "capaian": [94.68, 105.56], "kategori": ["Sangat Tinggi"] * 2})
    >>> gambar_capaian(data)
    Dari 2 indikator, 1 mencapai target (capaian 100 % atau lebih) dan 1 belum. Terendah: A (94,68 %, Sangat Tinggi).
    """
    data = _urutkan(_wajib(frame, (K.INDIKATOR, K.CAPAIAN, K.KATEGORI)))
    butir = "; ".join(f"{nama} {keterangan}" for nama, keterangan in zip(data[K.INDIKATOR], _label(data), strict=True))
    alt = f"Grafik batang mendatar, {judul}, dari yang terendah: {butir}."
    return Grafik(_cetak(susun_capaian(data, judul)), alt, kalimat_capaian(data))


def gambar_target_realisasi(frame: pd.DataFrame, judul: str = "", satuan: str = "") -> Grafik:
    """Grafik garis target dan realisasi satu indikator dari tahun ke tahun.

    Masukan: frame berkolom `tahun`, `target`, `realisasi`, dan bila ada `indikator`, `satuan`, `arah` (sama di semua
    baris). Keluaran: `Grafik`; sel kosong menjadi jeda pada garis. `GalatTabel` bila kolom wajib tidak ada, frame
    kosong, atau indikatornya lebih dari satu.

    >>> import pandas as pd
    >>> data = pd.DataFrame({"tahun": [2023, 2024], "target": [81.4, 81.9], "realisasi": [92.8, 93.7], "arah": "naik"})
    >>> gambar_target_realisasi(data, "Indeks kepuasan")
    Indeks kepuasan: tahun 2024 realisasi 93,7, target 81,9. Target tercapai pada 2 dari 2 tahun yang berdata lengkap.
    """
    data = _wajib(frame, (K.TAHUN, K.TARGET, K.REALISASI)).sort_values(K.TAHUN)
    judul = judul or _tunggal(data, K.INDIKATOR) or "Target dan realisasi"
    satuan = satuan or _tunggal(data, K.SATUAN)
    butir = "; ".join(
        f"{tahun} target {tulis_angka(target)} realisasi {tulis_angka(realisasi)}"
        for tahun, target, realisasi in _deret(data)
    )
    alt = f"Grafik garis, {judul}{f' ({satuan})' if satuan else ''}: {butir}."
    return Grafik(_cetak(susun_target_realisasi(data, judul, satuan)), alt, kalimat_deret(data, judul))


def kalimat_capaian(data: pd.DataFrame) -> str:
    """Kalimat ringkas sebuah tabel capaian: berapa yang mencapai target, dan yang terendah."""
    nilai = data[K.CAPAIAN].astype(float)
    terhitung = data[nilai.notna()]
    lulus = int((nilai.round(2) >= 100).sum())
    belum, tanpa = len(terhitung) - lulus, len(data) - len(terhitung)
    bagian = [f"{lulus} mencapai target (capaian 100 % atau lebih)", f"{belum} belum"]
    bagian += [f"{tanpa} tidak dapat dihitung"] if tanpa else []
    kalimat = f"Dari {len(data)} indikator, {_rangkai(bagian)}."
    if terhitung.empty:
        return kalimat
    rendah = terhitung.iloc[int(terhitung[K.CAPAIAN].astype(float).argmin())]
    return f"{kalimat} Terendah: {rendah[K.INDIKATOR]} ({tulis_persen(rendah[K.CAPAIAN])}, {rendah[K.KATEGORI]})."


def kalimat_deret(data: pd.DataFrame, judul: str) -> str:
    """Kalimat ringkas deret target-realisasi; tercapai atau tidak hanya disebut bila arahnya diketahui."""
    lengkap = [(t, a, b) for t, a, b in _deret(data) if a is not None and b is not None]
    if not lengkap:
        return f"{judul}: belum ada tahun yang target dan realisasinya lengkap."
    tahun, target, realisasi = lengkap[-1]
    kalimat = f"{judul}: tahun {tahun} realisasi {tulis_angka(realisasi)}, target {tulis_angka(target)}."
    arah = _tunggal(data, K.ARAH)
    if arah not in (Arah.NAIK, Arah.TURUN):
        return f"{kalimat} Arah indikator tidak disebut, jadi tercapai atau tidak belum dapat dikatakan."
    capai = sum((b >= a) if arah == Arah.NAIK else (b <= a) for _, a, b in lengkap)
    return f"{kalimat} Target tercapai pada {capai} dari {len(lengkap)} tahun yang berdata lengkap."


def susun_capaian(data: pd.DataFrame, judul: str) -> Figure:
    """Susun grafik batang (belum dicetak); batang teratas adalah capaian tertinggi."""
    gambar, sumbu = _kanvas(tinggi=1.4 + 0.55 * len(data))
    nilai = data[K.CAPAIAN].astype(float).fillna(0).clip(0, BATAS_BATANG)
    arsir = _arsir(data)
    for letak, (panjang, kategori) in enumerate(zip(nilai, data[K.KATEGORI], strict=True)):
        sumbu.barh(letak, panjang, color=ABU, edgecolor="black", hatch=arsir.get(kategori, ""))
    for letak, (panjang, teks) in enumerate(zip(nilai, _label(data), strict=True)):
        latar = {"facecolor": "white", "edgecolor": "none", "pad": 1}
        sumbu.text(panjang + 2, letak, teks, va="center", bbox=latar, fontsize=10)
    sumbu.axvline(100, color="black", linestyle="--", linewidth=1)
    sumbu.text(100, 1.0, "100 %", ha="center", va="bottom", fontsize=9, transform=sumbu.get_xaxis_transform())
    sumbu.set_yticks(range(len(data)), [textwrap.fill(str(nama), LEBAR_NAMA) for nama in data[K.INDIKATOR]])
    sumbu.set_xlim(0, BATAS_BATANG * 1.45)
    sumbu.set_xticks(range(0, int(BATAS_BATANG) + 1, 25))
    terpotong = bool((data[K.CAPAIAN].astype(float) > BATAS_BATANG).any())
    sumbu.set_xlabel(f"Capaian (persen dari target{f'; batang dipotong di {BATAS_BATANG:.0f}' if terpotong else ''})")
    sumbu.set_title(judul, loc="left", pad=18)
    return gambar


def susun_target_realisasi(data: pd.DataFrame, judul: str, satuan: str) -> Figure:
    """Susun grafik garis (belum dicetak): target putus-putus bersegi, realisasi utuh berbulat."""
    gambar, sumbu = _kanvas(tinggi=4.2)
    tahun = [int(t) for t in data[K.TAHUN]]
    gaya: dict[str, dict[str, Any]] = {
        K.TARGET: {"linestyle": "--", "marker": "s", "markerfacecolor": "white", "label": "Target"},
        K.REALISASI: {"linestyle": "-", "marker": "o", "label": "Realisasi"},
    }
    for kolom, pilihan in gaya.items():
        sumbu.plot(tahun, data[kolom].astype(float).tolist(), color="black", **pilihan)
    for letak, target, realisasi in _deret(data):
        _tulis_titik(sumbu, letak, target, realisasi)
    sumbu.set_xticks(tahun)
    sumbu.margins(x=0.08, y=0.25)
    sumbu.yaxis.set_major_formatter(lambda nilai, _: tulis_angka(nilai))
    sumbu.set_ylabel(satuan)
    sumbu.set_title(textwrap.fill(judul, 70), loc="left")
    sumbu.legend(frameon=False, loc="best")
    return gambar


def _tulis_titik(sumbu: Axes, tahun: int, target: float | None, realisasi: float | None) -> None:
    """Tulis kedua angka: yang lebih besar di atas titiknya, yang lebih kecil di bawah; yang sama cukup sekali."""
    pasangan = {nilai for nilai in (target, realisasi) if nilai is not None}
    for nilai in sorted(pasangan):
        atas = nilai == max(pasangan)
        sumbu.annotate(
            tulis_angka(nilai),
            (tahun, nilai),
            textcoords="offset points",
            xytext=(0, 8 if atas else -16),
            ha="center",
            fontsize=9,
        )


def _kanvas(tinggi: float) -> tuple[Figure, Axes]:
    from matplotlib.figure import Figure

    gambar = Figure(figsize=(9, tinggi), layout="constrained")
    sumbu = gambar.add_subplot()
    sumbu.spines[["top", "right"]].set_visible(False)
    return gambar, sumbu


def _cetak(gambar: Figure) -> bytes:
    import matplotlib

    wadah = io.BytesIO()
    with matplotlib.rc_context({"font.family": "DejaVu Sans", "hatch.linewidth": 0.6}):
        gambar.savefig(wadah, format="png", dpi=TITIK_PER_INCI, metadata={"Software": None})
    return wadah.getvalue()


def _wajib(frame: pd.DataFrame, kolom: Sequence[str]) -> pd.DataFrame:
    kurang = [nama for nama in kolom if nama not in frame]
    if kurang:
        raise GalatTabel(
            f"Tabel untuk grafik tidak memuat kolom {', '.join(kurang)}, jadi tidak ada yang dapat digambar. "
            "Hitung dahulu capaiannya, atau sesuaikan nama kolomnya."
        )
    if frame.empty:
        raise GalatTabel("Tabel untuk grafik tidak berisi satu baris pun. Periksa saringan yang Anda pakai.")
    return frame


def _urutkan(frame: pd.DataFrame) -> pd.DataFrame:
    """Dari capaian terendah; yang tidak dapat dihitung paling awal, supaya tidak terlewat."""
    return frame.assign(**{K.CAPAIAN: frame[K.CAPAIAN].astype(float)}).sort_values(
        K.CAPAIAN, na_position="first", kind="stable"
    )


def _label(data: pd.DataFrame) -> list[str]:
    return [
        TANPA_KATEGORI if nilai != nilai else f"{tulis_persen(nilai)} · {kategori}"
        for nilai, kategori in zip(data[K.CAPAIAN].astype(float), data[K.KATEGORI], strict=True)
    ]


def _arsir(data: pd.DataFrame) -> dict[str, str]:
    """Arsiran tiap kategori, dari kategori tertinggi."""
    kategori = list(dict.fromkeys(data[data[K.CAPAIAN].notna()][K.KATEGORI].iloc[::-1]))
    return {nama: ARSIR[urutan % len(ARSIR)] for urutan, nama in enumerate(kategori)}


def _deret(data: pd.DataFrame) -> list[tuple[int, float | None, float | None]]:
    def isi(nilai: Any) -> float | None:
        angka = float(nilai) if nilai is not None else float("nan")
        return None if angka != angka else angka

    return [
        (int(tahun), isi(target), isi(realisasi))
        for tahun, target, realisasi in zip(data[K.TAHUN], data[K.TARGET], data[K.REALISASI], strict=True)
    ]


def _tunggal(data: pd.DataFrame, kolom: str) -> str:
    """Isi kolom yang sama di semua baris; kosong bila kolom tidak ada."""
    isi: list[Any] = list(data[kolom].dropna().unique()) if kolom in data else []
    if len(isi) > 1:
        raise GalatTabel(
            f"Kolom {kolom} memuat {len(isi)} isi yang berbeda, padahal satu grafik menggambarkan satu indikator. "
            "Saring dahulu tabelnya."
        )
    return str(isi[0]) if len(isi) else ""


def _rangkai(bagian: Sequence[str]) -> str:
    return f"{', '.join(bagian[:-1])}{',' if len(bagian) > 2 else ''} dan {bagian[-1]}"
