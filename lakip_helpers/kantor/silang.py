"""Target dan realisasi sebagai baris: baris-baris satu indikator disatukan, kolom tahunnya menjadi kolom per peran."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, BarisLewat, KolomKantor, Sebab
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.induk import Terpilah
from lakip_helpers.kantor.kata import peran_teks


def satukan_silang(kolom: Sequence[KolomKantor], terpilah: Terpilah) -> tuple[tuple[KolomKantor, ...], Terpilah]:
    """Kolom dan baris sesudah baris target, realisasi, dan capaian satu indikator disatukan.

    Tabel yang tidak bersilang tetap seperti semula.

    >>> kolom = [KolomKantor((j,), (str(j),), p) for j, p in enumerate((P.INDIKATOR, P.JENIS_NILAI, P.TARGET))]
    >>> isi_baris = ({0: "IPM", 1: "Target", 2: 7}, {0: "IPM", 1: "Realisasi", 2: 8})
    >>> baris = tuple(BarisIndikator(i, "IPM", nilai=nilai) for i, nilai in enumerate(isi_baris))
    >>> kolom, hasil = satukan_silang(kolom, Terpilah(baris, ()))
    >>> [(kolom[n].peran.value, isi_sel) for n, isi_sel in hasil.baris[0].nilai.items()][1:]
    [('target', 7), ('realisasi', 8)]
    """
    jenis = next((n for n, k in enumerate(kolom) if k.peran is P.JENIS_NILAI), None)
    if jenis is None:
        return tuple(kolom), terpilah
    baru, urut = _kolom_per_peran(kolom)
    nilai = {n for n, _ in urut}
    hasil: list[BarisIndikator] = []
    lewat = list(terpilah.lewat)
    for ini in terpilah.baris:
        peran = peran_teks(str(ini.nilai.get(jenis, "")))
        isi_baris = {urut[n, peran]: isi_sel for n, isi_sel in ini.nilai.items() if peran and (n, peran) in urut}
        if hasil and hasil[-1].indikator == ini.indikator and not isi_baris.keys() & hasil[-1].nilai.keys():
            hasil[-1] = replace(hasil[-1], nilai={**hasil[-1].nilai, **isi_baris})
            lewat.append(BarisLewat(ini.baris, Sebab.SAMBUNGAN, str(peran or "")))
        else:
            lain = {n: isi_sel for n, isi_sel in ini.nilai.items() if n not in nilai and n != jenis}
            hasil.append(replace(ini, nilai={**lain, **isi_baris}))
    return baru, Terpilah(tuple(hasil), tuple(sorted(lewat, key=lambda b: b.baris)))


def _kolom_per_peran(
    kolom: Sequence[KolomKantor],
) -> tuple[tuple[KolomKantor, ...], dict[tuple[int, P], int]]:
    """Tiap kolom nilai menjadi tiga: target, realisasi, dan capaian periode itu; kolom dan peran → nomor barunya."""
    baru = [replace(k, ragu="") if k.peran in KINERJA else k for k in kolom]
    urut: dict[tuple[int, P], int] = {}
    for n in [n for n, k in enumerate(kolom) if k.peran in KINERJA]:
        for peran in KINERJA:
            urut[n, peran] = n if kolom[n].peran is peran else len(baru)
            if kolom[n].peran is not peran:
                baru.append(replace(baru[n], peran=peran))
    return tuple(baru), urut
