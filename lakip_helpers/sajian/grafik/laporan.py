"""Grafik untuk LKjIP: jalur target dan realisasi, capaian tiap sasaran, anggaran program.

Ukurannya selebar halaman laporan. Semua terbaca dalam hitam putih, dan membawa teks pengganti serta kalimat hasil
hitungan.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.grafik.capaian import ARSIR, Grafik, _wajib, tulis_titik
from lakip_helpers.sajian.grafik.lukis import ABU, PUTIH, PUTUS, Garis, Kotak, Lukisan, Tulisan, Unsur
from lakip_helpers.sajian.grafik.sumbu import Sumbu, angka_bulat, lebarkan

if TYPE_CHECKING:
    import pandas as pd

LEBAR: Final = 475.0
"""Lebar gambar (titik, 1/72 inci), kira-kira selebar isi halaman."""
TITIK: Final = 130
"""Titik cetak seinci."""
HURUF: Final = 8
PANEL: Final = 160.0
LEBAR_LABEL: Final = 180.0
BARIS_BATANG: Final = 31.0
BATAS_BATANG: Final = 120.0
RUANG_LABEL: Final = 2.05
"""Lebar bidang gambar dibanding batang terpanjang; sisanya untuk tulisan di ujung batang."""
BARIS_BARU: Final = "\n"
NAMA: Final = "nama"
"""Kolom nama baris pada frame grafik: sasaran, OPD, atau program."""


@dataclass(frozen=True)
class Jalur:
    """Satu indikator: deret target dan realisasi (tahun → angka), tahun laporannya, dan desimalnya bila seragam."""

    nama: str
    satuan: str
    target: Mapping[int, float]
    realisasi: Mapping[int, float]
    tahun: int
    pecahan: int | None = None

    def tulis(self, nilai: float | None) -> str:
        """Angka dengan desimal indikator ini."""
        return tulis_angka(nilai, self.pecahan)

    @property
    def kalimat(self) -> str:
        """Angka tahun laporan dan target akhirnya."""
        isi = [self._sebut("realisasi", self.realisasi), self._sebut("target", self.target)]
        akhir = max(self.target, default=self.tahun)
        isi += [f"target {akhir} sebesar {self.tulis(self.target[akhir])}"] if akhir > self.tahun else []
        return f"{self.nama}{f' ({self.satuan})' if self.satuan else ''}: {', '.join(isi)}"

    def _sebut(self, apa: str, deret: Mapping[int, float]) -> str:
        nilai = deret.get(self.tahun)
        keadaan = "belum tersedia" if nilai is None else f"sebesar {self.tulis(nilai)}"
        return f"{apa} {self.tahun} {keadaan}"


def gambar_jalur(daftar: Sequence[Jalur]) -> Grafik:
    """Target (putus-putus) dan realisasi (utuh) beberapa indikator, satu panel satu indikator.

    Masukan: sedikitnya satu `Jalur`. Keluaran: `Grafik`; kalimatnya menyebut angka tahun laporan tiap indikator.

    >>> gambar_jalur([Jalur("APS", "%", {2024: 98.1, 2025: 98.3, 2030: 99.6}, {2024: 98.1, 2025: 98.34}, 2025)])
    APS (%): realisasi 2025 sebesar 98,34, target 2025 sebesar 98,3, target 2030 sebesar 99,6.
    """
    deret = "; ".join(f"{j.nama}: target {_deret(j, j.target)}; realisasi {_deret(j, j.realisasi)}" for j in daftar)
    alt = f"Grafik garis target dan realisasi dari tahun ke tahun. {deret}."
    return Grafik(susun_jalur(daftar).cetak(), alt, " ".join(f"{j.kalimat}." for j in daftar))


def _deret(jalur: Jalur, nilai_tahunan: Mapping[int, float]) -> str:
    return ", ".join(f"{tahun} {jalur.tulis(nilai)}" for tahun, nilai in sorted(nilai_tahunan.items())) or "belum ada"


def susun_jalur(daftar: Sequence[Jalur]) -> Lukisan:
    """Lukis panel jalur (belum dicetak), dua panel sebaris."""
    sebaris = min(2, len(daftar))
    tinggi = PANEL * -(-len(daftar) // sebaris) + 22
    lukisan = Lukisan(LEBAR, tinggi, TITIK)
    for urut, jalur in enumerate(daftar):
        baris, letak = divmod(urut, sebaris)
        kiri = LEBAR * (0.08 + letak / sebaris)
        lukisan.tambah(*_panel(jalur, kiri, PANEL * baris, LEBAR * (1 / sebaris - 0.11), 38 if sebaris == 2 else 86))
    keterangan = "Garis putus-putus bersegi: target.   Garis utuh berbulat: realisasi."
    lukisan.tambah(Tulisan(LEBAR / 2, tinggi - 5, keterangan, HURUF, "md"))
    return lukisan


def _panel(jalur: Jalur, kiri: float, atas: float, lebar: float, lebar_judul: int) -> Iterator[Unsur]:
    nilai = [*jalur.target.values(), *jalur.realisasi.values()]
    semua, rentang = sorted({*jalur.target, *jalur.realisasi}), lebarkan(nilai, 0.28)
    sumbu = Sumbu(kiri, atas + 45, lebar, PANEL - 70, lebarkan(semua, 0.09), rentang)
    langkah = 1 if len(semua) <= 6 else 2
    tahun = [t for t in range(semua[0], semua[-1] + 1) if (t - jalur.tahun) % langkah == 0]
    judul = f"{jalur.nama}{f' ({jalur.satuan})' if jalur.satuan else ''}"
    kepala = BARIS_BARU.join(textwrap.wrap(judul, lebar_judul, max_lines=3, placeholder=" …"))
    yield from sumbu.bingkai()
    yield from sumbu.tanda_x([(t, str(t)) for t in tahun], HURUF - 1)
    yield from sumbu.tanda_y([(n, tulis_angka(n)) for n in angka_bulat(rentang)], HURUF - 1)
    yield from sumbu.deret(sorted(jalur.target.items()), target=True, besar=2)
    yield from sumbu.deret(sorted(jalur.realisasi.items()), target=False, besar=2)
    yield Tulisan(kiri, sumbu.atas - 4, kepala, HURUF, "ld", tebal=True)
    yield from _label_jalur(sumbu, jalur)


def _label_jalur(sumbu: Sumbu, jalur: Jalur) -> Iterator[Unsur]:
    """Angka tahun laporan (realisasi dan target) dan target terakhir."""
    t, r = jalur.target.get(jalur.tahun), jalur.realisasi.get(jalur.tahun)
    label = [(jalur.tahun, r, r is not None and (t is None or r >= t))] if r is not None else []
    label += [(jalur.tahun, t, r is None or t > r)] if t is not None and t != r else []
    akhir = max(jalur.target, default=jalur.tahun)
    label += [(akhir, jalur.target[akhir], True)] if akhir > jalur.tahun else []
    for tahun, nilai, di_atas in label:
        yield tulis_titik(sumbu, tahun, nilai, atas=di_atas, teks=jalur.tulis(nilai), ukuran=HURUF)


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
    return Grafik(gambar.cetak(), alt, kalimat_sasaran(data, tahun))


def kalimat_sasaran(data: pd.DataFrame, tahun: int) -> str:
    """Berapa sasaran yang semua indikatornya mencapai target, dan rata-rata terendahnya."""
    penuh = int((data[K.TERCAPAI] == data[K.BANYAK]).sum())
    kalimat = f"Dari {len(data)} sasaran, {penuh} mencapai semua targetnya pada {tahun} dan {len(data) - penuh} belum."
    if penuh in (0, len(data)):
        sebut = "belum ada yang" if not penuh else "semuanya"
        kalimat = f"Dari {len(data)} sasaran, {sebut} mencapai semua targetnya pada {tahun}."
    ada = data[data[K.RATA].notna()]
    if ada.empty or penuh == len(data):
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
        [[""] * len(data), ["/"] * len(data)], float(data[K.PAGU].max()), None,
    )  # fmt: skip
    keterangan = "Batang polos: anggaran.   Batang berarsir: realisasi."
    gambar.tambah(Tulisan(LEBAR / 2, gambar.tinggi - 4, keterangan, HURUF, "md"))
    return Grafik(gambar.cetak(), alt, kalimat_program(data, tahun, sebutan))


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
) -> Lukisan:
    """Batang mendatar bernama di kiri; beberapa deret digambar berjajar, labelnya sekali di kanannya."""
    banyak, kepala = len(nama), 18.0
    lukisan = Lukisan(LEBAR, kepala + BARIS_BATANG * banyak + 22, TITIK)
    bidang = (LEBAR_LABEL, kepala, LEBAR - LEBAR_LABEL - 5, BARIS_BATANG * banyak)
    sumbu = Sumbu(*bidang, (0, batas * RUANG_LABEL), (-0.5, banyak - 0.5))
    tebal = BARIS_BATANG * 0.62 / len(nilai)
    lukisan.tambah(Garis(((sumbu.kiri, sumbu.atas), (sumbu.kiri, sumbu.bawah))))
    for urut, (deret, pola) in enumerate(zip(nilai, arsir, strict=True)):
        for letak, (panjang, satu) in enumerate(zip(deret, pola, strict=True)):
            atas = sumbu.y(letak) - BARIS_BATANG * 0.31 + tebal * urut
            lebar = sumbu.x(min(panjang, batas) if panjang == panjang else 0.0) - sumbu.kiri
            lukisan.tambah(Kotak(sumbu.kiri, atas, lebar, tebal, PUTIH if urut else ABU, satu))
    for letak, (judul, teks) in enumerate(zip(nama, label, strict=True)):
        ujung = max((garis or 0.0, *(min(d[letak], batas) for d in nilai if d[letak] == d[letak])))
        lukisan.tambah(Tulisan(sumbu.x(ujung) + 4, sumbu.y(letak), teks, HURUF - 0.5))
        lukisan.tambah(Tulisan(sumbu.kiri - 5, sumbu.y(letak), _lipat(str(judul)), HURUF - 0.8, "rm"))
    if garis is not None:
        x = sumbu.x(garis)
        lukisan.tambah(Garis(((x, sumbu.atas), (x, sumbu.bawah)), 0.9, PUTUS))
        lukisan.tambah(Tulisan(x, sumbu.atas - 2, f"{garis:.0f} %", HURUF - 1, "md"))
    return lukisan


def _lipat(nama: str) -> str:
    """Nama dalam beberapa baris; huruf besar semua lebih lebar, jadi dilipat lebih pendek."""
    return BARIS_BARU.join(textwrap.wrap(nama, 32 if nama.isupper() else 42, max_lines=3, placeholder=" …"))
