"""Menghimpun angka laporan daerah dari laporan OPD: dicocokkan menurut kalimatnya, dan yang bertentangan disebut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.kota.kalimat import kesamaan
from lakip_helpers.aturan.kota.sasaran_daerah import Pernyataan
from lakip_helpers.istilah import KODE_PEMDA, Arah
from lakip_helpers.model.kota import Angka, MacamDokumen
from lakip_helpers.model.kota_hasil import Potret
from lakip_helpers.model.kota_lkjip import Bentrok, Bersumber, Gabungan, IndikatorGabungan
from lakip_helpers.notasi import baca_angka

J = MacamDokumen
URUTAN_TARGET: Final = (J.PK, J.LKJIP, J.RPJMD, J.RENSTRA, J.IKU, J.CAPAIAN)
URUTAN_REALISASI: Final = (J.LKJIP, J.CAPAIAN)
"""Dokumen yang dipercaya lebih dahulu: janji dari PK, kenyataan dari laporannya."""
_BILANGAN: Final = re.compile(r"-?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?")
_PREDIKAT: Final = re.compile(r"\b(?:predikat|nilai|kategori)\b", re.IGNORECASE)


def gabungkan(potret: Potret, tahun: int) -> Gabungan:
    """Bahan laporan daerah satu tahun.

    Masukan: potret dokumen semua OPD; tahun laporan. Keluaran: tiap indikator daerah dengan target (PK daerah dahulu)
    dan realisasi (laporan OPD dahulu) beserta tempatnya. Kalimat yang hanya mirip tidak dihimpun: angkanya dapat lain.
    """
    semua = list(_pernyataan(potret))
    milik: dict[str, list[Pernyataan]] = {}
    for satu in semua:
        milik.setdefault(satu.opd, []).append(satu)
    daerah = tuple(_satu(d.sasaran, d.indikator, d.tempat, semua, tahun, daerah=True) for d in potret.daerah)
    opd = {o.kode: tuple(_indikator_opd(milik.get(o.kode, []), tahun)) for o in potret.opd}
    lapor = {b.opd.kode for b in potret.dokumen if b.jenis is J.LKJIP and b.tahun == str(tahun) and b.baris}
    return Gabungan(
        tahun,
        daerah,
        {kode: isi for kode, isi in opd.items() if isi},
        tuple(_bentrok([*daerah, *(i for isi in opd.values() for i in isi)])),
        tuple(o.nama for o in potret.opd if o.kode not in lapor),
        tuple(d.indikator for d in daerah if not d.realisasi),
    )


def _pernyataan(potret: Potret) -> Iterator[Pernyataan]:
    for satu in potret.dokumen:
        if satu.opd.kode and not satu.berkas.salinan_dari:
            yield from (Pernyataan(satu.opd.kode, satu, b) for b in satu.baris if b.pokok and b.indikator)


def _indikator_opd(milik: Sequence[Pernyataan], tahun: int) -> Iterator[IndikatorGabungan]:
    """Indikator yang dijanjikan atau dilaporkan OPD itu pada tahun itu, masing-masing sekali."""
    sudah: list[str] = []
    for p in milik:
        janji = p.dokumen.jenis is J.PK and p.dokumen.tahun == str(tahun)
        nyata = any(a.realisasi for a in _angka_tahun(p, tahun))
        if (janji or nyata) and not any(kesamaan(p.baris.indikator, lain) >= 1 for lain in sudah):
            sudah.append(p.baris.indikator)
            yield _satu(p.baris.sasaran, p.baris.indikator, p.tempat, milik, tahun, daerah=False)


def _satu(
    sasaran: str, indikator: str, tempat: str, semua: Sequence[Pernyataan], tahun: int, *, daerah: bool
) -> IndikatorGabungan:
    cocok = [p for p in semua if kesamaan(indikator, p.baris.indikator) >= 1]
    satuan = next((p.baris.satuan for p in cocok if p.baris.satuan), "")
    arah = next((p.baris.arah.split()[0].casefold() for p in cocok if p.baris.arah), "")
    return IndikatorGabungan(
        sasaran or next((p.baris.sasaran for p in cocok if p.baris.sasaran), ""),
        indikator,
        satuan,
        arah if arah in list(Arah) else str(tentukan_arah(baca_kalimat(indikator), satuan).arah),
        tempat,
        tuple(_angka(cocok, tahun, "target", URUTAN_TARGET, daerah_dahulu=daerah)),
        tuple(_angka(cocok, tahun, "realisasi", URUTAN_REALISASI, daerah_dahulu=False)),
        _rencana(cocok, tempat),
    )


def _rencana(cocok: Sequence[Pernyataan], tempat: str) -> tuple[tuple[int, str], ...]:
    """Target tiap tahun di baris asal indikatornya."""
    asal = next((p.baris.angka for p in cocok if p.tempat == tempat), ())
    return tuple((int(a.periode), a.target) for a in asal if a.target and re.fullmatch(r"20\d\d", a.periode))


def _angka(
    cocok: Iterable[Pernyataan], tahun: int, apa: str, urutan: Sequence[MacamDokumen], *, daerah_dahulu: bool
) -> Iterator[Bersumber]:
    """Angka tahun itu menurut dokumen yang lebih dipercaya; satu nilai di satu berkas disebut sekali.

    Satu baris memberi satu angka: yang berikutnya kolom lain ("% Realisasi"), bukan realisasi yang bertentangan.
    """
    ada = [p for p in cocok if p.dokumen.jenis in urutan]
    ada.sort(key=lambda p: (daerah_dahulu and p.opd != KODE_PEMDA, urutan.index(p.dokumen.jenis)))
    sudah: set[tuple[str, str]] = set()
    for p in ada:
        angka = next((a for a in _angka_tahun(p, tahun) if getattr(a, apa)), Angka(""))
        nilai, letak = getattr(angka, apa), getattr(angka, f"letak_{apa}")
        kunci = p.dokumen.berkas.sebutan, baku(nilai)
        if nilai and kunci not in sudah:
            sudah.add(kunci)
            yield Bersumber(nilai, p.opd, f"{p.dokumen.berkas.sebutan}, {letak}" if letak else p.tempat)


def _angka_tahun(p: Pernyataan, tahun: int) -> Iterator[Angka]:
    """Angka setahun itu; yang tanpa periode milik tahun dokumennya, bila dokumen tahunan."""
    for angka in p.baris.angka:
        if angka.periode == str(tahun) or (not angka.periode and p.dokumen.tahun == str(tahun)):
            yield angka


def baku(nilai: str) -> str:
    """Nilai untuk dibandingkan: bilangannya saja (atau rentangnya), atau predikatnya.

    >>> baku("94,20 per 100.000 kelahiran hidup") == baku("94,2"), baku("Predikat BB"), baku("1,5 – 3,5 %")
    (True, 'bb', '1.5-3.5')
    """
    cocok = _BILANGAN.search(nilai)
    if cocok is None:
        return " ".join(_PREDIKAT.sub("", nilai).casefold().split())
    angka = baca_angka(cocok[0].rstrip(".,"))
    if angka.nilai is None:
        return cocok[0]
    return f"{angka.nilai:g}" if angka.atas is None else f"{angka.nilai:g}-{angka.atas:g}"


def _bentrok(semua: Iterable[IndikatorGabungan]) -> Iterator[Bentrok]:
    """Angka yang berbeda dari yang dipakai; pasangan yang sama disebut sekali."""
    sudah: set[tuple[str, str, str]] = set()
    for satu in semua:
        for apa, angka in (("target", satu.target), ("realisasi", satu.realisasi)):
            for lain in angka[1:]:
                kunci = (apa, angka[0].tempat, lain.tempat)
                if baku(lain.nilai) != baku(angka[0].nilai) and kunci not in sudah:
                    sudah.add(kunci)
                    yield Bentrok(apa, satu.indikator, angka[0], lain)
