"""Angka rekaan yang masuk akal: deret target, riwayat, triwulan, dan uang. Murni dan berbenih, tanpa berkas."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.istilah import TAHUN_BASELINE, TAHUN_TARGET, Akumulasi, Arah

BENIH: Final = 20260105
TAHUN_RIWAYAT: Final = (2021, 2022, 2023, 2024)
TAHUN_SELESAI: Final = 2025
TAHUN_KERJA: Final = 2026
PELUANG_TERCAPAI: Final = 0.68
LAJU_TRIWULAN: Final = (0.20, 0.45, 0.70, 1.0)
PORSI_TRIWULAN: Final = (0.18, 0.27, 0.25)


@dataclass(frozen=True)
class Deret:
    """Semua angka satu indikator, sudah berupa teks: realisasi dan target per tahun, rencana dan realisasi triwulan."""

    realisasi: Mapping[int, str]
    target: Mapping[int, str]
    rencana: Mapping[int, tuple[str, ...]]
    triwulan: tuple[str, ...]
    """Realisasi sampai TW1, TW2, TW3 tahun kerja; kosong bila indikator terbit setahun sekali."""

    @property
    def baseline(self) -> str:
        """Realisasi tahun dasar."""
        return self.realisasi[TAHUN_BASELINE]


@dataclass(frozen=True)
class Skala:
    """Ketelitian angka: desimal tercetak, dan `per` bila persentase dari benda yang jumlahnya tetap (15 puskesmas)."""

    desimal: int
    per: int = 0

    @property
    def satu(self) -> float:
        """Langkah terkecil."""
        return 100 / self.per if self.per else 10.0**-self.desimal

    def bulat(self, nilai: float) -> float:
        """Bulatkan ke nilai yang mungkin.

        >>> Skala(1, 15).bulat(50.0), Skala(2).bulat(1.2345)
        (53.3, 1.23)
        """
        return round(round(nilai * self.per / 100) * 100 / self.per if self.per else nilai, self.desimal)

    def tulis(self, nilai: float) -> str:
        """Angka sebagai teks bertitik desimal dengan jumlah desimal tetap."""
        return f"{nilai:.{self.desimal}f}"


def pengacak(kunci: str) -> random.Random:
    """Pengacak yang hasilnya sama setiap kali untuk kunci yang sama."""
    return random.Random(f"{BENIH}:{kunci}")


def buat_deret(kunci: str, sumber: Mapping[str, Any]) -> Deret:
    """Susun deret satu indikator dari baris sumbernya (awal, baseline, akhir, atau deret tertulis)."""
    if "target" in sumber:
        return _deret_tertulis(sumber)
    acak, skala = pengacak(kunci), Skala(int(sumber["desimal"]), int(sumber.get("per", 0)))
    awal, dasar, akhir = float(sumber["awal"]), float(sumber["baseline"]), float(sumber["akhir"])
    target = dict(zip(TAHUN_TARGET, lintasan(dasar, akhir, skala, acak, kunci), strict=True))
    riwayat = _riwayat(awal, dasar, skala, acak)
    tercapai = float(sumber.get("capai", _kemajuan(acak)))
    riwayat[TAHUN_SELESAI] = _hasil_tahun_selesai(dasar, target, tercapai, skala)
    cara = Akumulasi(sumber.get("cara", Akumulasi.POSISI_AKHIR))
    tahunan = bool(sumber.get("tahunan", False))
    rencana = {
        tahun: _rencana(riwayat[tahun - 1], target[tahun], cara, skala, tahunan=tahunan)
        for tahun in (TAHUN_SELESAI, TAHUN_KERJA)
    }
    triwulan = () if tahunan else _realisasi_triwulan(riwayat[TAHUN_SELESAI], rencana[TAHUN_KERJA], cara, skala, acak)
    return Deret(
        realisasi={tahun: skala.tulis(nilai) for tahun, nilai in riwayat.items()},
        target={tahun: skala.tulis(nilai) for tahun, nilai in target.items()},
        rencana={tahun: tuple(skala.tulis(n) for n in nilai) for tahun, nilai in rencana.items()},
        triwulan=tuple(skala.tulis(n) for n in triwulan),
    )


def _deret_tertulis(sumber: Mapping[str, Any]) -> Deret:
    """Deret predikat dan rentang ditulis lengkap di sumbernya; triwulan mengikuti cara yang dinyatakan."""
    realisasi = dict(zip((*TAHUN_RIWAYAT, TAHUN_SELESAI), sumber["realisasi"], strict=True))
    target = dict(zip(TAHUN_TARGET, sumber["target"], strict=True))
    tetap = sumber.get("cara") == Akumulasi.TETAP
    rencana = {
        tahun: (*[target[tahun] if tetap else realisasi[tahun - 1]] * 3, target[tahun])
        for tahun in (TAHUN_SELESAI, TAHUN_KERJA)
    }
    return Deret(realisasi, target, rencana, tuple(sumber.get("triwulan", ())))


def lintasan(dasar: float, akhir: float, skala: Skala, acak: random.Random, kunci: str = "") -> list[float]:
    """Enam target tahunan dari tahun sesudah baseline sampai `akhir`, selalu membaik, tidak persis lurus."""
    lengkung = acak.uniform(-0.30, 0.30)
    langkah = [urut / 6 for urut in range(1, 7)]
    nilai = [skala.bulat(dasar + (akhir - dasar) * (s + lengkung * s * (1 - s))) for s in langkah]
    semua = [dasar, *nilai]
    naik = akhir > dasar
    if any((b > a) is not naik or a == b for a, b in zip(semua, nilai, strict=False)):
        raise ValueError(f"{kunci}: target tidak membaik setiap tahun pada {skala}: {semua}")
    return nilai


def lintasan_keluaran(dasar: float, akhir: float, skala: Skala) -> list[float]:
    """Target keluaran 2025-2030 yang boleh tetap (misalnya dua dokumen setiap tahun)."""
    return [skala.bulat(dasar + (akhir - dasar) * urut / 6) for urut in range(1, 7)]


def _riwayat(awal: float, dasar: float, skala: Skala, acak: random.Random) -> dict[int, float]:
    """Realisasi 2021-2024: berderau, tetapi tidak pernah lebih baik daripada baseline."""
    langkah = (dasar - awal) / 3
    nilai = {}
    for urut, tahun in enumerate(TAHUN_RIWAYAT):
        derau = acak.uniform(-0.35, 0.35) * langkah if tahun != TAHUN_BASELINE else 0.0
        kira = awal + langkah * urut + derau
        nilai[tahun] = skala.bulat(min(kira, dasar) if langkah > 0 else max(kira, dasar))
    return nilai


def _kemajuan(acak: random.Random) -> float:
    """Bagian langkah 2024→2025 yang terwujud: 1 berarti tepat target."""
    return acak.uniform(1.0, 1.45) if acak.random() < PELUANG_TERCAPAI else acak.uniform(0.35, 0.92)


def _hasil_tahun_selesai(dasar: float, target: Mapping[int, float], kemajuan: float, skala: Skala) -> float:
    """Realisasi 2025; selalu masih di bawah target 2026 supaya target itu tetap menantang."""
    hasil = skala.bulat(dasar + kemajuan * (target[TAHUN_SELESAI] - dasar))
    if target[TAHUN_KERJA] > dasar:
        return skala.bulat(min(hasil, target[TAHUN_KERJA] - skala.satu))
    return skala.bulat(max(hasil, target[TAHUN_KERJA] + skala.satu))


def _rencana(lalu: float, target: float, cara: Akumulasi, skala: Skala, *, tahunan: bool) -> tuple[float, ...]:
    """Target empat triwulan menurut cara akumulasinya."""
    if cara is Akumulasi.TETAP:
        return (target,) * 4
    if cara is Akumulasi.AKUMULASI:
        tiga = [skala.bulat(target * porsi) for porsi in PORSI_TRIWULAN]
        return (*tiga, skala.bulat(target - sum(tiga)))
    if tahunan:
        return (lalu, lalu, lalu, target)
    return tuple(skala.bulat(lalu + (target - lalu) * laju) for laju in LAJU_TRIWULAN)


def _realisasi_triwulan(
    lalu: float, rencana: Sequence[float], cara: Akumulasi, skala: Skala, acak: random.Random
) -> list[float]:
    """Posisi sampai TW1-TW3; pada akumulasi berarti jumlah sejak Januari."""
    if cara is Akumulasi.AKUMULASI:
        return [skala.bulat(sum(rencana[: k + 1]) * acak.uniform(0.94, 1.05)) for k in range(3)]
    if cara is Akumulasi.TETAP:
        return [skala.bulat(rencana[k] * acak.uniform(0.94, 1.07)) for k in range(3)]
    jarak = rencana[3] - lalu
    return [skala.bulat(rencana[k] + jarak * acak.uniform(-0.12, 0.08)) for k in range(3)]


def capaian_persen(target: str, realisasi: str, arah: Arah) -> float:
    """Capaian tanpa batas atas, dalam persen.

    >>> capaian_persen("80", "84", Arah.NAIK), capaian_persen("5", "6", Arah.TURUN)
    (105.0, 80.0)
    """
    t, r = float(target), float(realisasi)
    return 100 * ((2 * t - r) / t if arah is Arah.TURUN else r / t)


def capaian(target: str, realisasi: str, arah: Arah) -> float:
    """Capaian 0-1 untuk membatasi serapan; predikat dan rentang rekaan di sini selalu tercapai."""
    try:
        return min(capaian_persen(target, realisasi, arah) / 100, 1.0)
    except ValueError:
        return 1.0


def pagu_per_tahun(kunci: str, juta: float, tahun: Sequence[int]) -> dict[int, int]:
    """Rupiah per tahun dari pagu tahun kerja (juta), tumbuh sedikit tiap tahun, dibulatkan ke seratus ribu."""
    laju = pengacak(f"pagu:{kunci}").uniform(1.02, 1.065)
    return {t: round(juta * laju ** (t - TAHUN_KERJA) * 10) * 100_000 for t in tahun}


def serapan(kunci: str, pagu: int, batas: float) -> int:
    """Rupiah terpakai; tidak pernah melampaui capaian sasaran yang didukung (`batas`, 0-1)."""
    bagian = pengacak(f"serapan:{kunci}").uniform(0.905, 0.985)
    return int(pagu * min(bagian, batas - 0.006))
