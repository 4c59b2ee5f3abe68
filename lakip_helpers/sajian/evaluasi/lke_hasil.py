"""Lembar Hasil LKE (nilai per komponen, nilai akhir, predikat) dan Skala LKE (angka acuan yang dipakai rumusnya)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import K
from lakip_helpers.sajian.evaluasi import lke_rumus as rumus
from lakip_helpers.sajian.evaluasi.lke_rupa import (
    LEBAR_HASIL,
    LEBAR_SKALA,
    atur_lembar,
    judul_tabel,
    kepala_lembar,
    rupa_isi,
)
from lakip_helpers.sajian.kertas.bentuk import STRIP
from lakip_helpers.sajian.kertas.rumus import BukuBerumus
from lakip_helpers.sajian.kertas.tabel_xlsx import isi_sel

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl.worksheet.worksheet import Worksheet

KOLOM_HASIL: Final = ("Komponen", "Bobot", "Nilai", "Persen dari bobot")
KOLOM_SKALA: Final = (
    "Jawaban", "Nilai", "Kriteria terpenuhi di atas (%)", "Syarat", "", "Predikat", "Sebutan", "Nilai di atas",
    "Kriteria", "Bobot kriteria",
)  # fmt: skip
KETERANGAN_HASIL: Final = (
    "Nilai dihitung rumus dari lembar LKE: bobot × nilai jawaban / 100, dijumlahkan (PermenPAN-RB 88/2021)."
    " Predikat muncul sesudah kedua belas subkomponen dijawab."
)


def tulis_hasil(
    berumus: BukuBerumus,
    lembar: Worksheet,
    judul: Sequence[str],
    rincian: pd.DataFrame,
    akhir: tuple[float, str, str],
) -> None:
    """Nilai per komponen, lalu nilai akhir, predikat, dan sebutannya; `akhir` ketiga nilai itu."""
    kepala_lembar(lembar, judul, KETERANGAN_HASIL, LEBAR_HASIL)
    judul_tabel(lembar, rumus.JUDUL, KOLOM_HASIL, LEBAR_HASIL)
    komponen = rincian.groupby("komponen", sort=False)[["bobot", "skor"]].sum().round(2)
    for nomor, (nama, satu) in enumerate(komponen.iterrows(), start=rumus.AWAL):
        isi_sel(lembar, nomor, 1, str(nama))
        berumus.tulis(lembar, f"B{nomor}", rumus.jumlah_komponen(nomor, "D"), satu["bobot"])
        berumus.tulis(lembar, f"C{nomor}", rumus.jumlah_komponen(nomor, "G"), satu["skor"])
        berumus.tulis(lembar, f"D{nomor}", f"ROUND(100*C{nomor}/B{nomor},2)", _persen(satu))
        rupa_isi(lembar, nomor, LEBAR_HASIL, diisi=(), hitung=(2, 3, 4))
    _tulis_akhir(berumus, lembar, rumus.AWAL + len(komponen), akhir)
    atur_lembar(lembar, rumus.JUDUL, LEBAR_HASIL, beku=f"A{rumus.AWAL}", rekaan=bool(judul[-1]))


def _persen(baris: Any) -> float:
    return round(100 * float(baris["skor"]) / float(baris["bobot"]), 2)


def _tulis_akhir(berumus: BukuBerumus, lembar: Worksheet, nomor: int, akhir: tuple[float, str, str]) -> None:
    total, predikat, sebutan = akhir
    isi: tuple[tuple[str, str, float | str], ...] = (
        ("Nilai akhir", rumus.total(), total),
        ("Predikat", rumus.predikat(f"B{nomor}", "F"), predikat),
        ("Sebutan", rumus.predikat(f"B{nomor}", "G"), sebutan),
    )
    for urut, (label, teks, hasil) in enumerate(isi, start=nomor):
        isi_sel(lembar, urut, 1, label)
        berumus.tulis(lembar, f"B{urut}", teks, hasil)
        rupa_isi(lembar, urut, LEBAR_HASIL[:2], diisi=(), hitung=(2,), kiri=(1,), tebal=True)


def tulis_skala(lembar: Worksheet, judul: Sequence[str]) -> None:
    """Jawaban dan nilainya, predikat dan batas bawahnya, dan bobot jawaban per kriteria, dari `acuan lke`."""
    dasar = acuan.ambil("lke.jawaban").dasar, acuan.ambil("lke.bobot_kriteria").dasar
    kepala_lembar(lembar, judul, f"Sumber: {dasar[0]}; bobot kriteria: {dasar[1]}.", LEBAR_SKALA)
    judul_tabel(lembar, rumus.JUDUL, KOLOM_SKALA, LEBAR_SKALA)
    jawaban = [
        (s[K.JAWABAN], s["nilai"], s.get("di_atas", STRIP), f"{s['syarat'][0].upper()}{s['syarat'][1:]}")
        for s in acuan.ambil("lke.jawaban").nilai
    ]
    predikat = [(s["predikat"], s["sebutan"], s["di_atas"]) for s in acuan.ambil("lke.predikat").nilai]
    bobot = list(acuan.ambil("lke.bobot_kriteria").nilai.items())
    for awal, baris in ((1, jawaban), (6, predikat), (9, bobot)):
        for nomor, isi in enumerate(baris, start=rumus.BARIS_SKALA):
            for letak, nilai in enumerate(isi, start=awal):
                isi_sel(lembar, nomor, letak, nilai).number_format = "0.#"
    for nomor in range(rumus.BARIS_SKALA, rumus.BARIS_SKALA + len(jawaban)):
        rupa_isi(lembar, nomor, LEBAR_SKALA, diisi=(), hitung=(), kiri=(4, 7))
    atur_lembar(lembar, rumus.JUDUL, LEBAR_SKALA, beku=f"A{rumus.AWAL}", rekaan=bool(judul[-1]))
