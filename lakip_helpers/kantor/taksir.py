"""Kolom yang judulnya tidak pasti artinya: ditaksir menurut tetangganya, dan taksirannya selalu disebut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import hanya_uang, peran_teks, sederhanakan

_PEMBANDING: Final = re.compile(
    r"\b(?:nasional|provinsi|prov|nspk|spm|ikk|sdgs?|indikator (?:kinerja )?lainnya"
    r"|(?:kabupaten|kab|kota|daerah|instansi|opd|pd)\W+(?:\w+\W+)?(?:lain|sekitar|tetangga))\b"
)
_TERCAPAI: Final = re.compile(r"\b(?:realisasi|capaian|pengukuran|evaluasi|monitoring|monev|pelaksanaan)\b")
_BANYAK: Final = re.compile(r"^(?:volume|vol|kuantitas|kuantitatif|jumlah)$")


def taksir(kolom: Sequence[KolomKantor], judul: str = "") -> list[KolomKantor]:
    """Kolom sesudah yang tidak pasti ditaksir; `ragu` tiap kolom taksiran menyebut bagaimana ia dibaca.

    Masukan: kolom yang sudah berperan; `judul` tulisan di atas tabelnya.

    >>> kolom = [KolomKantor((0,), ("Indikator",), P.INDIKATOR), KolomKantor((1,), ("Volume",), P.LAIN)]
    >>> [(k.peran.value, k.ragu.split(" Bila")[0]) for k in taksir(kolom)][1]
    ('target', 'Kolom “Volume” tidak menyebut target atau realisasi; dibaca sebagai target.')
    """
    return _tanpa_kinerja(_pembanding(_capaian_berderet(_tanpa_peran(list(kolom), sederhanakan(judul)))))


def _ragu(kolom: KolomKantor, peran: P, sebab: str) -> KolomKantor:
    cara = "tidak dipakai" if peran is P.LAIN else f"dibaca sebagai {peran}"
    return replace(
        kolom, peran=peran, ragu=f"Kolom “{kolom.judul[:60]}” {sebab}; {cara}. Bila keliru, lengkapi judulnya."
    )


def _tanpa_peran(kolom: list[KolomKantor], judul: str) -> list[KolomKantor]:
    """Kolom yang hanya menyebut periode: target, kecuali sudah ada kolom target di sampingnya."""
    calon = [
        n for n, k in enumerate(kolom) if k.peran in (P.LAIN, P.TAHUN) and k.periode and not any(map(_berarti, k.jalur))
    ]
    tahunan = [n for n in calon if not kolom[n].periode.bagian]
    bertarget = any(k.peran is P.TARGET for k in kolom) and not _satu_deret(kolom, tahunan)
    berealisasi = any(k.peran is P.REALISASI for k in kolom)
    for n in calon:
        if kolom[n].periode.bagian:
            tercapai = bertarget and not berealisasi and bool(_TERCAPAI.search(judul))
        else:
            tercapai = bertarget
        peran = P.REALISASI if tercapai else P.TARGET
        kolom[n] = _ragu(kolom[n], peran, "hanya menyebut periodenya")
    return kolom


def _berarti(teks: str) -> bool:
    return peran_teks(teks) not in (None, P.TAHUN) or hanya_uang(teks)


def _satu_deret(kolom: Sequence[KolomKantor], calon: Sequence[int]) -> bool:
    """Tahun tanpa peran yang berurutan dengan satu-satunya kolom target: judul "Target" tertulis di tengah deretnya."""
    target = [k.periode.tahun for k in kolom if k.peran is P.TARGET]
    tahun = sorted(int(t) for t in (*target, *(kolom[n].periode.tahun for n in calon)) if t.isdigit())
    return len(target) <= 2 and len(tahun) > 2 and tahun == list(range(tahun[0], tahun[0] + len(tahun)))


def _capaian_berderet(kolom: list[KolomKantor]) -> list[KolomKantor]:
    """Deret "Capaian 2021 | 2022 | 2023" tanpa target dan realisasi tahun itu: yang tercapai, bukan persennya."""
    if any(k.peran is P.REALISASI for k in kolom):
        return kolom
    target = {k.periode for k in kolom if k.peran is P.TARGET}
    calon = [n for n, k in enumerate(kolom) if k.peran is P.CAPAIAN and k.periode and k.periode not in target]
    if len({kolom[n].periode for n in calon}) < 2 or any("%" in kolom[n].judul for n in calon):
        return kolom
    for n in calon:
        kolom[n] = _ragu(kolom[n], P.REALISASI, "tidak berpasangan dengan target tahun itu")
    return kolom


def _pembanding(kolom: list[KolomKantor]) -> list[KolomKantor]:
    """Realisasi nasional atau target NSPK di samping realisasi atau target sendiri."""
    banding = [n for n, k in enumerate(kolom) if k.peran in KINERJA and _PEMBANDING.search(sederhanakan(k.judul))]
    sendiri = {k.peran for n, k in enumerate(kolom) if n not in banding}
    for n in banding:
        if kolom[n].peran in sendiri:
            kolom[n] = _ragu(kolom[n], P.LAIN, "pembanding, bukan kinerja sendiri")
    return kolom


def _tanpa_kinerja(kolom: list[KolomKantor]) -> list[KolomKantor]:
    """Satu-satunya kolom "Volume" atau "Jumlah" pada tabel tanpa target, realisasi, dan capaian."""
    calon = [n for n, k in enumerate(kolom) if k.peran is P.LAIN and _BANYAK.match(sederhanakan(k.jalur[-1]))]
    if len(calon) == 1 and not any(k.peran in KINERJA for k in kolom):
        kolom[calon[0]] = _ragu(kolom[calon[0]], P.TARGET, "tidak menyebut target atau realisasi")
    return kolom
