"""Ukur biaya seluruh aturan atas banyak baris: `python benchmark/aturan.py [BARIS] [BARIS_BERBEDA]`.

Mencetak waktu per baris pada seratus ribu dan sejuta baris, puncak memori, dan nisbah terhadap satu
`Series.str.contains` dengan pola sederhana atas kolom yang sama, diukur pada jalan yang sama.

Sesudah itu tabel yang sama dengan kalimat yang dibuat berbeda: bernomor, berkode, bernama tempat (sepola, jadi tetap
dinilai sekali), dan dua kalimat yang disambung acak (tiap polanya dinilai sendiri).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import numpy as np
import pandas as pd

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.tabel import muat

POLA = "kepuasan|indeks"
BATAS_NISBAH = 12.0
BATAS_GIB = 2.0
KOLOM = ["indikator", "satuan", "arah", "baseline_2024", "t2025", "t2026", "t2027", "t2028", "t2029", "t2030"]


def buat_tabel(baris: int, benih: int = 7) -> pd.DataFrame:
    """Baris contoh dari data nyata dan kota contoh, diulang dengan angka yang digeser acak."""
    nyata = muat("banyuwangi")["renstra_indikator_nyata"]
    asal = pd.concat([nyata.reindex(columns=KOLOM), muat("kota_contoh")["renstra_indikator"].reindex(columns=KOLOM)])
    acak = np.random.default_rng(benih)
    tabel = asal.iloc[acak.integers(0, len(asal), baris)].reset_index(drop=True)
    for nama in KOLOM[3:]:
        tabel[nama] = pd.to_numeric(tabel[nama], errors="coerce") + acak.integers(0, 3, baris) * 0.1
    tabel["kode_opd"] = acak.integers(0, max(1, baris // 100), baris).astype(str)
    tabel.index = pd.RangeIndex(2, baris + 2, name="baris")
    return tabel


def ukur(kerja: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def puncak_gib() -> float:
    """Puncak memori proses; kosong (NaN) di Windows."""
    try:
        import resource
    except ImportError:
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def beri_nomor(kalimat: pd.Series, acak: np.random.Generator) -> pd.Series:
    """Nomor urut dalam kurung: tidak ada dua kalimat yang sama."""
    return kalimat + " (" + pd.Series(np.arange(len(kalimat)).astype(str), index=kalimat.index) + ")"


def beri_kode(kalimat: pd.Series, acak: np.random.Generator) -> pd.Series:
    """Kode seperti kode program di depan, dan tahun di belakang."""
    kode = pd.Series(acak.integers(10_000, 999_999, len(kalimat)).astype(str), index=kalimat.index)
    tahun = pd.Series(acak.integers(2020, 2031, len(kalimat)).astype(str), index=kalimat.index)
    return "[" + kode.str[:1] + "." + kode.str[1:3] + "." + kode.str[3:] + "] " + kalimat + " tahun " + tahun


def beri_tempat(kalimat: pd.Series, acak: np.random.Generator) -> pd.Series:
    """Nama kecamatan dan desa rekaan di belakang: kata yang tidak ada di kamus mana pun."""
    suku = np.array(["ka", "ro", "gi", "sa", "ba", "lu", "mo", "te", "wa", "nga", "di", "pu"], dtype=object)

    def nama() -> pd.Series:
        tiga = suku[acak.integers(0, len(suku), (3, len(kalimat)))].sum(axis=0)
        return pd.Series(tiga, index=kalimat.index).str.title()

    return kalimat + " di Desa " + nama() + " Kecamatan " + nama()


def acak_kata(kalimat: pd.Series, acak: np.random.Generator) -> pd.Series:
    """Dua kalimat contoh yang dipilih acak disambung: susunan kata yang sungguh berbeda."""
    lain = kalimat.to_numpy(dtype=object)[acak.permutation(len(kalimat))]
    return kalimat + " bagi " + pd.Series(lain, index=kalimat.index)


RAGAM: dict[str, Callable[[pd.Series, np.random.Generator], pd.Series]] = {
    "bernomor": beri_nomor,
    "berkode dan bertahun": beri_kode,
    "bernama tempat": beri_tempat,
    "dua kalimat disambung": acak_kata,
}


def jalan_berbeda(baris: int) -> None:
    """Cetak biaya tabel yang kalimatnya dibuat berbeda, dengan beberapa cara."""
    for nama, ubah in RAGAM.items():
        for banyak in (max(1, baris // 10), baris):
            tabel = buat_tabel(banyak)
            tabel["indikator"] = ubah(tabel["indikator"].fillna("").astype(str), np.random.default_rng(3))
            acuan = min(ukur(lambda: tabel["indikator"].str.contains(POLA)) for _ in range(3))  # noqa: B023
            waktu = ukur(lambda: periksa(tabel))  # noqa: B023
            beda = tabel["indikator"].nunique()
            teks = (
                f"{banyak:>9,} baris {nama}, {beda:,} kalimat: {waktu:6.2f} s; {waktu / banyak * 1e6:5.2f} µs per baris"
            )
            print(f"{teks}; nisbah {waktu / acuan:5.1f} kali; puncak {puncak_gib():5.2f} GiB")


def jalan(baris: int) -> None:
    kecil, besar = buat_tabel(max(1, baris // 10)), buat_tabel(baris)
    periksa(kecil.head(1000))
    acuan = min(ukur(lambda: besar["indikator"].str.contains(POLA)) for _ in range(3))
    waktu_kecil = min(ukur(lambda: periksa(kecil)) for _ in range(2))
    waktu = min(ukur(lambda: periksa(besar)) for _ in range(2))
    satu = kecil.head(1)
    mengetik = min(ukur(lambda: periksa(satu)) for _ in range(20))
    per_kecil, per_besar = waktu_kecil / len(kecil), waktu / len(besar)
    print(f"{len(besar):>9,} baris: {waktu:6.2f} s; {per_besar * 1e6:5.2f} µs per baris".replace(",", "."))
    print(f"{len(kecil):>9,} baris: {waktu_kecil:6.2f} s; {per_kecil * 1e6:5.2f} µs per baris".replace(",", "."))
    print(f"pertumbuhan per baris    : {per_besar / per_kecil:5.2f} kali (batas 1,20)")
    print(f"str.contains             : {acuan:5.2f} s")
    print(f"nisbah terhadap contains : {waktu / acuan:5.2f} kali (batas {BATAS_NISBAH:.0f})")
    print(f"puncak memori            : {puncak_gib():5.2f} GiB (batas {BATAS_GIB:.0f})")
    print(f"satu indikator           : {mengetik * 1000:5.2f} ms (batas 10)")


if __name__ == "__main__":
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    jalan(banyak)
    jalan_berbeda(int(sys.argv[2]) if len(sys.argv) > 2 else banyak)
