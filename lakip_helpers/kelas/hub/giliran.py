"""Giliran prosesor tiap peserta, diatur tiap tiga detik: yang sedang membuka server atau notebook mengalah kepada yang
menekan Periksa.

Bila semua bobotnya sama, satu Periksa (belasan milidetik) mengantre di belakang tiap orang yang sedang memuat, sekali
untuk tiap potong waktu yang diperlukannya. Pekerjaan seluruhnya tetap sama; yang berubah hanya siapa dahulu. Di server
ber-systemd bobotnya milik systemd (`spawner_systemd.py`).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lakip_helpers.kelas.hub.batas import (
    AKAR_CGROUP,
    BERAT_BEKERJA,
    BERAT_MENGALAH,
    BOBOT,
    KELOMPOK,
    KELOMPOK_HUB,
    isi_kelompok,
    susun_bobot,
)

RINGAN: Final = 0.035
"""Bagian sebuah inti. Beberapa Periksa dalam tiga detik di bawahnya; yang memuat di atasnya, juga bila dua inti dibagi
puluhan orang yang memuat bersamaan."""
JEDA: Final = 3.0
"""Detik di antara dua ukuran; yang lebih pendek tidak membedakan satu Periksa dari yang memuat."""
DETAK: Final = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def susun_giliran(dahulu: Mapping[str, float], kini: Mapping[str, float], jeda: float) -> dict[str, float]:
    """Berat tiap kelompok dari detik prosesor yang dipakainya selama `jeda` detik; yang baru muncul mengalah.

    >>> susun_giliran({"a": 1.0, "b": 1.0}, {"a": 1.05, "b": 1.4, "c": 0.2}, 3.0)
    {'a': 1.0, 'b': 0.125, 'c': 0.125}
    """
    ringan = {nama for nama, detik in kini.items() if detik - dahulu.get(nama, -jeda) <= RINGAN * jeda}
    return {nama: BERAT_BEKERJA if nama in ringan else BERAT_MENGALAH for nama in kini}


def ukur_pemakaian(jenis: str, akar: Path = AKAR_CGROUP, proc: Path = Path("/proc")) -> dict[str, float]:
    """Detik prosesor semua proses yang hidup di tiap kelompok peserta; kosong bila cgroup tidak ada.

    >>> ukur_pemakaian("v2", Path("tidak-ada"))
    {}
    """
    if not jenis or not (kelas := akar / BOBOT[jenis][0] / KELOMPOK).is_dir():
        return {}
    peserta = (satu for satu in kelas.iterdir() if satu.is_dir() and satu.name != KELOMPOK_HUB)
    return {satu.name: sum(_detik(pid, proc) for pid in _anggota(satu)) for satu in peserta}


def _anggota(kelompok: Path) -> list[str]:
    try:
        return (kelompok / "cgroup.procs").read_text(encoding="ascii").split()
    except OSError:
        return []


def _detik(pid: str, proc: Path) -> float:
    """v1 tidak mencatat pemakaian di pengendali ini, jadi dijumlah dari prosesnya, untuk kedua jenis."""
    try:
        bagian = (proc / pid / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(bagian[11]) + int(bagian[12])) / DETAK


@dataclass
class Giliran:
    """Pengatur giliran satu ruang; hanya bobot yang berubah yang ditulis."""

    jenis: str
    akar: Path = AKAR_CGROUP
    _dahulu: dict[str, float] = field(default_factory=dict)
    _berat: dict[str, float] = field(default_factory=dict)
    _kapan: float = -JEDA

    def atur(self, kini: float) -> None:
        """Ukur, lalu tulis bobot yang berubah; tidak lebih sering dari `JEDA`. `kini` jam yang tidak pernah mundur."""
        if kini - self._kapan < JEDA:
            return
        terukur = ukur_pemakaian(self.jenis, self.akar)
        berat = susun_giliran(self._dahulu, terukur, kini - self._kapan)
        for nama in (satu for satu in berat if berat[satu] != self._berat.get(satu)):
            isi_kelompok(susun_bobot(self.jenis, nama, berat[nama], self.akar)[:1])
        self._dahulu, self._berat, self._kapan = terukur, berat, kini
