"""Target mana berpasangan dengan realisasi dan capaian mana: menurut rumus tercetak, atau menurut periodenya."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor, Pasangan, Periode
from lakip_helpers.kantor.bentuk import PeranKolom as P

_BAGI: Final = re.compile(r"\(?\s*(\d{1,2})\s*[/:÷]\s*(\d{1,2})\s*\)?")


def pasangkan(kolom: Sequence[KolomKantor], tahun: str = "") -> tuple[Pasangan, ...]:
    """Pasangan target, realisasi, dan capaian tiap periode, dari kiri.

    Masukan: kolom sebuah tabel; `tahun` dari judul tabelnya, untuk kolom yang tidak menyebut tahun (menjadi
    `turunan`). Rumus "8 = 7/6" menentukan pasangannya; selainnya kolom berperiode sama, dan capaian yang tidak
    berperiode mengikuti kelompok di kirinya.

    >>> kolom = [KolomKantor((j,), (p.value,), p) for j, p in enumerate((P.INDIKATOR, P.TARGET, P.REALISASI))]
    >>> [(p.target, p.realisasi, str(p.periode)) for p in pasangkan(kolom, "2023")]
    [(1, 2, '2023')]
    """
    tahun = _tahun_kolom(kolom) or tahun
    kinerja = [n for n, k in enumerate(kolom) if k.peran in KINERJA]
    banyak = [sum(kolom[n].peran is peran for n in kinerja) for peran in KINERJA]
    if not kinerja:
        return ()
    seperiode = len({_kunci(kolom[n]) for n in kinerja if kolom[n].periode}) <= 1
    if max(banyak) == 1 and (seperiode or banyak[-1]):
        hasil = [_dari(kolom, kinerja)]
    else:
        rumus = _menurut_rumus(kolom)
        terpakai = {n for satu in rumus for n in (satu.target, satu.realisasi, satu.capaian) if n is not None}
        hasil = [*rumus, *_menurut_periode(kolom, [n for n in kinerja if n not in terpakai])]
    return tuple(sorted((_beri_tahun(satu, tahun) for satu in hasil), key=_urutan))


def _tahun_kolom(kolom: Sequence[KolomKantor]) -> str:
    """Tahun untuk kolom triwulan tanpa tahun: satu-satunya tahun kolom lain, atau tahun di judul indikatornya."""
    kinerja = [k.periode for k in kolom if k.peran in KINERJA]
    tahun = {p.tahun for p in kinerja if p.tahun and not p.ke and p.tahun.isdigit()}
    if len(tahun) == 1 and any(p.bagian and not p.tahun for p in kinerja):
        return tahun.pop()
    return next((k.periode.tahun for k in kolom if k.peran is P.INDIKATOR and k.periode.tahun.isdigit()), "")


def _urutan(pasangan: Pasangan) -> int:
    return min(n for n in (pasangan.target, pasangan.realisasi, pasangan.capaian) if n is not None)


def _dari(kolom: Sequence[KolomKantor], urut: Sequence[int]) -> Pasangan:
    letak = {kolom[n].peran: n for n in urut}
    periode = next((kolom[letak[p]].periode for p in KINERJA if p in letak and kolom[letak[p]].periode), Periode())
    return Pasangan(periode, *(letak.get(p) for p in KINERJA))


def _menurut_rumus(kolom: Sequence[KolomKantor]) -> list[Pasangan]:
    """Kolom capaian yang rumusnya hasil bagi: pembilangnya realisasi, penyebutnya target."""
    bernomor = {k.nomor: n for n, k in enumerate(kolom) if k.nomor and k.peran in KINERJA}
    hasil = []
    for n, k in enumerate(kolom):
        cocok = _BAGI.search(k.rumus)
        if not cocok or k.peran not in KINERJA or "%" in k.rumus[: cocok.start()]:
            continue
        realisasi, target = bernomor.get(int(cocok[1])), bernomor.get(int(cocok[2]))
        if target is not None and realisasi is not None and target != n != realisasi:
            suku = re.findall(r"\d+", kolom[realisasi].rumus) if "+" in kolom[realisasi].rumus else []
            cadangan = bernomor.get(int(suku[0])) if suku else None
            hasil.append(Pasangan(kolom[target].periode or kolom[realisasi].periode, target, realisasi, n, cadangan))
    return hasil


def _menurut_periode(kolom: Sequence[KolomKantor], kinerja: Sequence[int]) -> list[Pasangan]:
    kelompok: list[list[int]] = []
    for n in kinerja:
        teman = [satu for satu in kelompok if _kunci(kolom[satu[0]]) == _kunci(kolom[n])]
        sama = next((satu for satu in reversed(teman) if all(kolom[m].peran is not kolom[n].peran for m in satu)), None)
        if sama is None and teman and _kunci(kolom[n]) == ("Renstra",) and kolom[n].peran is P.REALISASI:
            sama = teman[-1]
            sama[:] = [m for m in sama if kolom[m].peran is not P.REALISASI]
        if sama is None:
            kelompok.append([n])
        else:
            sama.append(n)
    kelompok = _gabungkan(kolom, _sampai_akhir(kolom, _satu_satunya(kolom, kelompok)))
    return [_dari(kolom, satu) for satu in kelompok]


def _satu_satunya(kolom: Sequence[KolomKantor], kelompok: list[list[int]]) -> list[list[int]]:
    """Satu-satunya capaian mengikuti satu-satunya target walaupun tahunnya lain ("s/d 2016 terhadap target 2018")."""
    target = [n for satu in kelompok for n in satu if kolom[n].peran is P.TARGET]
    capaian = [n for satu in kelompok for n in satu if kolom[n].peran is P.CAPAIAN]
    if len(target) != 1 or len(capaian) != 1:
        return kelompok
    tanpa = [[n for n in satu if n != capaian[0]] for satu in kelompok]
    return [[*satu, capaian[0]] if target[0] in satu else satu for satu in tanpa if satu]


def _sampai_akhir(kolom: Sequence[KolomKantor], kelompok: list[list[int]]) -> list[list[int]]:
    """Target akhir Renstra berpasangan dengan realisasi dan capaian sampai tahun terakhir ("s/d 2021")."""
    akhir = [satu for satu in kelompok if _kunci(kolom[satu[0]]) == ("Renstra",) and kolom[satu[0]].peran is P.TARGET]
    sampai = [satu for satu in kelompok if kolom[satu[0]].periode.ke == "s/d"]
    if not akhir or not sampai:
        return kelompok
    punya = {kolom[n].peran for n in akhir[0]}
    akhir[0].extend(n for n in sampai[-1] if kolom[n].peran not in punya)
    return [satu for satu in kelompok if satu is not sampai[-1] or not set(satu) <= set(akhir[0])]


def _kunci(kolom: KolomKantor) -> tuple[str, ...]:
    p = kolom.periode
    return ("Renstra",) if p.ke == "Renstra" else (p.tahun, p.bagian, p.ke)


def _gabungkan(kolom: Sequence[KolomKantor], kelompok: list[list[int]]) -> list[list[int]]:
    """Kelompok tanpa periode mengisi kelompok di kirinya (atau satu-satunya) yang belum punya peran itu."""
    berperiode = [satu for satu in kelompok if kolom[satu[0]].periode]
    for satu in [satu for satu in kelompok if not kolom[satu[0]].periode]:
        peran = {kolom[n].peran for n in satu}
        kosong = [lain for lain in berperiode if not peran & {kolom[n].peran for n in lain}]
        kiri = [lain for lain in kosong if lain[0] < satu[0]] or kosong[:1]
        bertarget = [lain for lain in kiri if any(kolom[n].peran is P.TARGET for n in lain)]
        if kiri:
            (bertarget or kiri)[-1].extend(satu)
            kelompok = [lain for lain in kelompok if lain is not satu]
    return kelompok


def _beri_tahun(pasangan: Pasangan, tahun: str) -> Pasangan:
    """Tahun judul tabel untuk periode yang tidak menyebut tahun dan bukan "TH I" atau akhir Renstra."""
    p = pasangan.periode
    if p.tahun or p.ke or not tahun:
        return pasangan
    return replace(pasangan, periode=replace(p, tahun=tahun, turunan=True))
