"""Grafik capaian yang terbaca dalam hitam putih, selalu disertai satu kalimat hasil hitungan.

Tiap grafik membawa teks pengganti untuk pembaca layar dan kalimat yang tampil di bawah gambar.
"""

from __future__ import annotations

import base64
import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import Arah, K
from lakip_helpers.notasi import tulis_angka, tulis_persen
from lakip_helpers.sajian.grafik.lukis import ABU, PUTUS, Garis, Kotak, Lukisan, Tulisan
from lakip_helpers.sajian.grafik.sumbu import Sumbu, angka_bulat, lebarkan

if TYPE_CHECKING:
    import pandas as pd

ARSIR: Final = ("", "/", ".", "x", "\\", "+")
"""Arsiran per kategori menurut urutan capaian; pembeda kedua di samping katanya."""
BATAS_BATANG: Final = 150.0
"""Batang tidak digambar lebih panjang dari ini; angkanya tetap ditulis utuh."""
LEBAR: Final = 648.0
"""Lebar gambar di layar (titik)."""
KOLOM_NAMA: Final = 236.0
BARIS_BATANG: Final = 40.0
RUANG_LABEL: Final = 1.62
"""Lebar bidang gambar dibanding batang terpanjang; sisanya untuk tulisan di ujung batang."""
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
    return Grafik(susun_capaian(data, judul).cetak(), alt, kalimat_capaian(data))


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
    return Grafik(susun_target_realisasi(data, judul, satuan).cetak(), alt, kalimat_deret(data, judul))


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


def susun_capaian(data: pd.DataFrame, judul: str) -> Lukisan:
    """Lukis grafik batang (belum dicetak); batang teratas adalah capaian tertinggi."""
    bawah = 34 + BARIS_BATANG * len(data)
    lukisan, sumbu = Lukisan(LEBAR, bawah + 42, TITIK_PER_INCI), _sumbu_batang(len(data))
    arsir, seratus = _arsir(data), sumbu.x(100)
    lukisan.tambah(*sumbu.bingkai(), *sumbu.tanda_x([(n, f"{n}") for n in range(0, int(BATAS_BATANG) + 1, 25)], 9))
    baris = zip(data[K.INDIKATOR], data[K.CAPAIAN].astype(float), data[K.KATEGORI], _label(data), strict=True)
    for letak, (nama, nilai, kategori, label) in enumerate(baris):
        y, panjang = sumbu.y(letak), sumbu.x(min(max(nilai, 0.0), BATAS_BATANG) if nilai == nilai else 0.0) - sumbu.kiri
        tebal = BARIS_BATANG * 0.8
        lukisan.tambah(Kotak(sumbu.kiri, y - tebal / 2, panjang, tebal, ABU, arsir.get(kategori, "")))
        lukisan.tambah(Tulisan(sumbu.kiri + panjang + 5, y, label, 10, beralas=True))
        lukisan.tambah(Tulisan(sumbu.kiri - 6, y, textwrap.fill(str(nama), LEBAR_NAMA), 10, "rm"))
    lukisan.tambah(Garis(((seratus, sumbu.atas), (seratus, bawah)), 1, PUTUS))
    terpotong = bool((data[K.CAPAIAN].astype(float) > BATAS_BATANG).any())
    keterangan = f"Capaian (persen dari target{f'; batang dipotong di {BATAS_BATANG:.0f}' if terpotong else ''})"
    lukisan.tambah(
        Tulisan(seratus, sumbu.atas - 2, "100 %", 9, "md"),
        Tulisan(sumbu.kiri, bawah + 20, keterangan, 10, "la"),
        Tulisan(sumbu.kiri, 2, judul, 12, "la"),
    )
    return lukisan


def _sumbu_batang(banyak: int) -> Sumbu:
    """Sumbu batang mendatar; batang ke-0 paling bawah."""
    tinggi = BARIS_BATANG * banyak
    return Sumbu(KOLOM_NAMA, 34, LEBAR - KOLOM_NAMA - 2, tinggi, (0, BATAS_BATANG * RUANG_LABEL), (-0.5, banyak - 0.5))


def susun_target_realisasi(data: pd.DataFrame, judul: str, satuan: str) -> Lukisan:
    """Lukis grafik garis (belum dicetak): target putus-putus bersegi, realisasi utuh berbulat."""
    deret = _deret(data)
    target, realisasi = [(t, a) for t, a, _ in deret], [(t, b) for t, _, b in deret]
    lukisan, sumbu = kanvas_garis(4.0, judul, satuan, [t for t, _ in target], [n for _, n in (*target, *realisasi)])
    lukisan.tambah(*sumbu.deret(target, target=True, besar=3), *sumbu.deret(realisasi, target=False, besar=3))
    for tahun, janji, hasil in deret:
        pasangan = {nilai for nilai in (janji, hasil) if nilai is not None}
        lukisan.tambah(*(tulis_titik(sumbu, tahun, nilai, atas=nilai == max(pasangan)) for nilai in sorted(pasangan)))
    lukisan.tambah(
        Tulisan(LEBAR - 2, 2, "Garis putus-putus bersegi: target.\nGaris utuh berbulat: realisasi.", 9, "ra")
    )
    return lukisan


def tulis_titik(sumbu: Sumbu, x: float, nilai: float, *, atas: bool, teks: str = "", ukuran: float = 9) -> Tulisan:
    """Angka sebuah titik, di atas atau di bawahnya."""
    tulisan = teks or tulis_angka(nilai)
    return Tulisan(sumbu.x(x), sumbu.y(nilai) + (-6 if atas else 6), tulisan, ukuran, "md" if atas else "ma")


def kanvas_garis(
    inci: float, judul: str, satuan: str, tahun: Sequence[int], nilai: Sequence[float | None]
) -> tuple[Lukisan, Sumbu]:
    """Lukisan setinggi itu dengan judul dan sumbu tahun, siap diisi deret."""
    lukisan, kepala = Lukisan(LEBAR, inci * 72, TITIK_PER_INCI), textwrap.fill(judul, 60)
    atas = 24 + 15 * kepala.count("\n") + (16 if satuan else 4)
    ada = [satu for satu in nilai if satu is not None] or [0.0, 1.0]
    rentang = lebarkan(ada, 0.25)
    sumbu = Sumbu(60, atas, LEBAR - 66, inci * 72 - atas - 22, lebarkan(tahun, 0.08), rentang)
    lukisan.tambah(*sumbu.bingkai(), *sumbu.tanda_x([(t, str(t)) for t in dict.fromkeys(tahun)], 10))
    lukisan.tambah(*sumbu.tanda_y([(n, tulis_angka(n)) for n in angka_bulat(rentang, 6)], 10))
    lukisan.tambah(Tulisan(60, 2, kepala, 12, "la"), Tulisan(60, atas - 4, satuan, 9, "ld"))
    return lukisan, sumbu


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
