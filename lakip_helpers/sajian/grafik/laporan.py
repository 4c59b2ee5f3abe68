"""Grafik untuk LKjIP: capaian tiap sasaran, anggaran program, dan kanvas bersamanya.

Ukurannya selebar halaman laporan. Tata letaknya tetap, tidak dihitung ulang matplotlib, supaya murah: satu laporan
memuat beberapa gambar. Semua terbaca dalam hitam putih, dan membawa teks pengganti serta kalimat hasil hitungan.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.grafik.capaian import ABU, ARSIR, Grafik, _wajib

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

LEBAR: Final = 6.6
"""Lebar gambar (inci), kira-kira selebar isi halaman."""
TITIK: Final = 130
MAMPAT: Final = 4
"""Tingkat pemampatan PNG; lebih tinggi lebih lambat, hampir tidak lebih kecil."""
HURUF: Final = 8
LEBAR_LABEL: Final = 2.5
BATAS_BATANG: Final = 120.0
RUANG_LABEL: Final = 2.05
"""Lebar bidang gambar dibanding batang terpanjang; sisanya untuk tulisan di ujung batang."""
BARIS_BARU: Final = "\n"
NAMA: Final = "nama"
"""Kolom nama baris pada frame grafik: sasaran, OPD, atau program."""


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
