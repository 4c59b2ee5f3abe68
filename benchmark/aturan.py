"""Ukur biaya seluruh aturan atas kalimat yang semuanya berbeda: `python benchmark/aturan.py [BARIS]`.

Batasnya: 50.000 baris berbeda dalam satu proses paling lama 15 detik dan 600 MiB, biaya yang tumbuh lurus, dan satu
indikator selagi diketik di bawah 10 milidetik. Pangkat pertumbuhan dihitung dari waktu prosesor, yang tidak ikut
memanjang bila komputernya sedang dipakai; waktu dinding ikut dicetak.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.tabel import muat

UKURAN = (5_000, 15_000, 50_000)
BATAS_DETIK = 15.0
BATAS_MIB = 600
BATAS_MENGETIK = 10.0
KOLOM = ["indikator", "satuan", "arah", "baseline_2024", "t2025", "t2026", "t2027", "t2028", "t2029", "t2030"]
SUKU = np.array(["ka", "ro", "gi", "sa", "ba", "lu", "mo", "te", "wa", "nga", "di", "pu"], dtype=object)


def buat_tabel(baris: int, benih: int = 7) -> pd.DataFrame:
    """Baris contoh dari data nyata dan kota contoh, angkanya digeser acak, kalimatnya dibuat berbeda semua."""
    nyata = muat("banyuwangi")["renstra_indikator_nyata"]
    asal = pd.concat([nyata.reindex(columns=KOLOM), muat("kota_contoh")["renstra_indikator"].reindex(columns=KOLOM)])
    acak = np.random.default_rng(benih)
    tabel = asal.iloc[acak.integers(0, len(asal), baris)].reset_index(drop=True)
    for nama in KOLOM[3:]:
        tabel[nama] = pd.to_numeric(tabel[nama], errors="coerce") + acak.integers(0, 3, baris) * 0.1
    tabel["kode_opd"] = acak.integers(0, max(1, baris // 100), baris).astype(str)
    tabel["indikator"] = bedakan(tabel["indikator"].fillna("").astype(str).tolist(), acak)
    tabel.index = pd.RangeIndex(2, baris + 2, name="baris")
    return tabel


def bedakan(kalimat: Sequence[str], acak: np.random.Generator) -> list[str]:
    """Tiap kalimat diubah dengan salah satu cara `RAGAM` bergiliran; yang masih sama diberi nomor."""
    hasil: list[str] = []
    dikenal: set[str] = set()
    for urut, asal in enumerate(kalimat):
        baru = RAGAM[urut % len(RAGAM)](asal, kalimat[acak.integers(len(kalimat))], acak)
        baru = f"{baru} ({urut})" if baru in dikenal else baru
        dikenal.add(baru)
        hasil.append(baru)
    return hasil


def beri_nomor(kalimat: str, lain: str, acak: np.random.Generator) -> str:
    """Nomor dalam kurung."""
    return f"{kalimat} ({acak.integers(1_000_000)})"


def beri_kode(kalimat: str, lain: str, acak: np.random.Generator) -> str:
    """Kode seperti kode program di depan, dan tahun di belakang."""
    kode = f"{acak.integers(1, 9)}.{acak.integers(99):02}.{acak.integers(999)}"
    return f"[{kode}] {kalimat} tahun {acak.integers(2020, 2031)}"


def beri_tempat(kalimat: str, lain: str, acak: np.random.Generator) -> str:
    """Nama desa dan kecamatan rekaan di belakang: kata yang tidak ada di kamus mana pun."""
    desa, kecamatan = ("".join(acak.choice(SUKU, 3)).title() for _ in range(2))
    return f"{kalimat} di Desa {desa} Kecamatan {kecamatan}"


def sambung(kalimat: str, lain: str, acak: np.random.Generator) -> str:
    """Dua kalimat contoh disambung."""
    return f"{kalimat} bagi {lain}"


def acak_susunan(kalimat: str, lain: str, acak: np.random.Generator) -> str:
    """Kata dua kalimat dikocok: susunan kata yang sungguh baru."""
    return " ".join(acak.permutation([*kalimat.split(), *lain.split()]))


RAGAM: tuple[Callable[[str, str, np.random.Generator], str], ...] = (
    beri_nomor,
    beri_kode,
    beri_tempat,
    sambung,
    acak_susunan,
)


def ukur(kerja: Callable[[], object]) -> tuple[float, float]:
    """(waktu dinding, waktu prosesor) dalam detik."""
    dinding, prosesor = time.perf_counter(), time.process_time()
    kerja()
    return time.perf_counter() - dinding, time.process_time() - prosesor


def puncak_mib() -> float:
    """Puncak memori proses; kosong (NaN) di Windows."""
    try:
        import resource
    except ImportError:
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def jalan(ukuran: Sequence[int]) -> None:
    """Ukur tiap banyak baris berurutan dalam satu proses, lalu satu indikator, dan cetak."""
    tabel = [buat_tabel(banyak) for banyak in ukuran]
    periksa(tabel[0].head(100))
    awal = puncak_mib()
    prosesor = []
    for satu in tabel:
        waktu = ukur(lambda: periksa(satu))  # noqa: B023
        prosesor.append(waktu[1])
        print(
            f"{len(satu):>7,} baris, {satu['indikator'].nunique():,} kalimat berbeda: {waktu[0]:6.2f} s dinding,"
            f" {waktu[1]:6.2f} s prosesor; {waktu[1] / len(satu) * 1e6:4.0f} µs per baris"
        )
    pangkat = math.log(prosesor[-1] / prosesor[0]) / math.log(ukuran[-1] / ukuran[0])
    satu_baris = tabel[0].head(1)
    mengetik = min(ukur(lambda: periksa(satu_baris))[0] for _ in range(20))
    print(f"batas waktu         : {BATAS_DETIK:.0f} s pada {UKURAN[-1]:,} baris")
    print(f"puncak memori       : {puncak_mib():.0f} MiB (batas {BATAS_MIB}), {awal:.0f} MiB sebelum mengukur")
    print(f"pangkat pertumbuhan : {pangkat:.2f} (1 berarti lurus)")
    print(f"satu indikator      : {mengetik * 1000:.2f} ms (batas {BATAS_MENGETIK:.0f})")


if __name__ == "__main__":
    jalan((int(sys.argv[1]) // 10, int(sys.argv[1])) if len(sys.argv) > 1 else UKURAN)
