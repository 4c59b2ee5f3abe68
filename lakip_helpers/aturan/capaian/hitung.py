"""Menghitung capaian: arah wajib, hasil menunjukkan angka yang dimasukkan.

Nilai asli dan nilai yang dibatasi selalu berdampingan. Yang tidak dapat dihitung tetap kosong dengan
catatan, tidak pernah `inf`. Pilihan kit untuk kasus ganjil ada di `acuan/capaian.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian.periksa_capaian import periksa_ukur
from lakip_helpers.aturan.capaian.rumus import Deret, Urai
from lakip_helpers.aturan.capaian.ukur import siapkan_ukur
from lakip_helpers.istilah import K, Keparahan, Rumus
from lakip_helpers.notasi import tulis_angka, tulis_deret
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

KOLOM_HASIL: Final = (K.CAPAIAN, K.CAPAIAN_DIBATASI, K.KATEGORI, K.RUMUS_DIPAKAI, K.CATATAN)


def hitung_capaian(frame: pd.DataFrame, *, skala: str = "", batas: float | None = None) -> pd.DataFrame:
    """Hitung capaian tiap baris.

    Masukan: kolom `target`, `realisasi` (angka, rentang "80–85", atau predikat "BB"), `arah`
    (naik/turun/tetap), dan bila ada `rumus`, `capaian_terbit`. `skala` adalah kunci `acuan` kategori
    (kosong: skala baku kit); `batas` batas atas persen (kosong: acuan). Keluaran: kolom masukan lalu
    `capaian` (persen, apa adanya), `capaian_dibatasi`, `kategori`, `rumus_dipakai` (dengan angka
    dimasukkan), `catatan`; baris, urutan, dan index tetap. Galat: `GalatTabel` bila kolom `target`
    atau `realisasi` tidak ada. Rumus: praktik laporan kinerja, lihat `acuan/capaian.toml`.

    >>> import pandas as pd
    >>> tpt = pd.DataFrame({"indikator": ["TPT"], "target": [4.20], "realisasi": [4.65], "arah": ["turun"]})
    >>> hasil = hitung_capaian(tpt).iloc[0]
    >>> round(float(hasil["capaian"]), 2), hasil["kategori"]
    (89.29, 'Tinggi')
    >>> hasil["rumus_dipakai"]
    '(2T-R)/T: (2 × 4,2 − 4,65) / 4,2 × 100 = 89,29'
    """
    return hitung_dan_periksa(frame, skala=skala, batas=batas)[0]


def hitung_dan_periksa(
    frame: pd.DataFrame, *, skala: str = "", batas: float | None = None
) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Hitung capaian seperti `hitung_capaian`, beserta semua temuan CAP atas frame itu; diurai dan diperiksa sekali.

    >>> import pandas as pd
    >>> hasil, temuan = hitung_dan_periksa(pd.DataFrame({"target": [4.2], "realisasi": [None], "arah": ["turun"]}))
    >>> [satu.kode for satu in temuan], hasil["catatan"].iloc[0][:6]
    (['CAP-03'], 'CAP-03')
    """
    ukur = siapkan_ukur(frame)
    temuan = periksa_ukur(ukur)
    berlantai = np.isin(ukur.urai.rumus, [Rumus.TURUN, Rumus.RENTANG])
    capaian = np.where(berlantai, np.maximum(ukur.mentah, 0.0), ukur.mentah)
    batas_atas = acuan.ambil("capaian.batas_atas").nilai if batas is None else batas
    hasil = frame.copy()
    hasil[K.CAPAIAN] = capaian
    hasil[K.CAPAIAN_DIBATASI] = np.clip(capaian, 0.0, batas_atas)
    hasil[K.KATEGORI] = kategori(capaian, skala)
    hasil[K.RUMUS_DIPAKAI] = _tulis_rumus(ukur.urai, ukur.mentah)
    per_baris = catatan_capaian(temuan)
    hasil[K.CATATAN] = [per_baris.get(baris, "") for baris in frame.index.tolist()] if per_baris else ""
    return hasil, temuan


def catatan_capaian(temuan: LaporanTemuan, *, bersaran: bool = False) -> dict[int, str]:
    """Nomor baris → catatannya, tanpa yang hanya berupa saran; `bersaran` menyertakan apa yang dilakukan."""
    berat = (k for k in temuan.kelompok if k.kartu.keparahan is not Keparahan.SARAN)
    return LaporanTemuan(berat).catatan_per_baris(bersaran=bersaran)


def kategori(capaian: Deret, skala: str = "") -> Deret:
    """Kata kategori tiap capaian menurut skala; kosong bila capaian tidak dapat dihitung.

    >>> kategori(np.array([90.5, 112.0, np.nan])).tolist()
    ['Tinggi', 'Sangat Tinggi', '']
    """
    kunci = skala or acuan.ambil("kategori.baku").nilai
    ambang = acuan.ambil(f"kategori.{kunci}").nilai
    syarat = [np.isnan(capaian), *(capaian >= bawah for bawah, _ in ambang[:-1])]
    kata = np.select(syarat, ["", *(kata for _, kata in ambang[:-1])], default=ambang[-1][1])
    return np.asarray(kata, dtype=object)


HITUNGAN: Final[Mapping[Rumus, Callable[[str, str], str]]] = {
    Rumus.NAIK: lambda t, r: f"{r} / {t} × 100",
    Rumus.TURUN: lambda t, r: f"(2 × {t} − {r}) / {t} × 100",
    Rumus.TURUN_BAGI: lambda t, r: f"{t} / {r} × 100",
}
"""Rumus dengan target dan realisasi dimasukkan."""


def _tulis_rumus(urai: Urai, mentah: Deret) -> Deret:
    """Rumus tiap baris; ketiga rumus hitung ditulis sekaligus, yang lain baris demi baris."""
    hasil, sisa = np.full(len(mentah), "", dtype=object), ~np.isnan(mentah)
    for rumus, hitungan in HITUNGAN.items():
        letak = np.flatnonzero(sisa & (urai.rumus == rumus) & (urai.atas != 0))
        sisa[letak] = False
        t, r = (tulis_deret(deret[letak].tolist()) for deret in (urai.atas, urai.realisasi))
        angka = tulis_deret(mentah[letak].tolist(), 2)
        lantai = np.where((rumus == Rumus.TURUN) & (mentah[letak] < 0), ", ditulis 0", "").tolist()
        hasil[letak] = [
            f"{rumus}: {hitungan(*pasangan)} = {satu}{akhir}"
            for *pasangan, satu, akhir in zip(t, r, angka, lantai, strict=True)
        ]
    for i in np.flatnonzero(sisa).tolist():
        hasil[i] = _tulis_baris(urai, i, float(mentah[i]))
    return hasil


def _tulis_baris(urai: Urai, i: int, nilai: float) -> str:
    """Rumus predikat, rentang, atau target nol."""
    rumus = urai.rumus[i]
    t, r = tulis_angka(urai.atas[i]), tulis_angka(urai.realisasi[i])
    hasil = f"= {tulis_angka(nilai, 2)}"
    if rumus == Rumus.PREDIKAT:
        pt, pr = tulis_angka(urai.peringkat_target[i]), tulis_angka(urai.peringkat_realisasi[i])
        return f"predikat: {urai.teks_realisasi[i]} ({pr}) / {urai.teks_target[i]} ({pt}) × 100 {hasil}"
    if rumus == Rumus.RENTANG:
        satu = urai.bawah[i] == urai.atas[i]
        lantai = ", ditulis 0" if nilai < 0 else ""
        tempat = f"jarak {r} dari {t}" if satu else f"rentang: {r} terhadap {tulis_angka(urai.bawah[i])}–{t}"
        return f"{tempat} {hasil}{lantai}"
    return f"{rumus}: target dan realisasi nol {hasil}"
