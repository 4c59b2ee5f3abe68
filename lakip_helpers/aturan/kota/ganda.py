"""Kinerja yang diakui dua OPD, dan kinerja lintas bidang yang mitranya tidak memuatnya."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_helpers.aturan.indikator.kewenangan import bidang_opd, daftar_bidang, pokok_bidang
from lakip_helpers.aturan.kota.kalimat import MIRIP, kesamaan, menurut_sendiri, pokok
from lakip_helpers.aturan.kota.sasaran_daerah import Pernyataan
from lakip_helpers.model.kota import Opd
from lakip_helpers.model.kota_hasil import KinerjaGanda, Kutipan, LintasTanpaMitra


def cari_ganda(pernyataan: Sequence[Pernyataan], daftar: Sequence[Opd]) -> tuple[KinerjaGanda, ...]:
    """Indikator yang kalimatnya sama pada dua OPD atau lebih; kinerja tiap OPD atas dirinya sendiri tidak dihitung."""
    nama = {satu.kode: satu.nama for satu in daftar}
    kelompok: dict[frozenset[str], list[Kutipan]] = {}
    for p in pernyataan:
        kalimat = p.baris.indikator
        if kalimat and not menurut_sendiri(kalimat, nama.get(p.opd, "")):
            kunci = _kunci(kalimat, kelompok)
            semua = kelompok.setdefault(kunci, [])
            if all(satu.opd != p.opd for satu in semua):
                semua.append(Kutipan(p.opd, kalimat, p.tempat))
    return tuple(KinerjaGanda(tuple(semua)) for semua in kelompok.values() if len(semua) > 1)


def _kunci(kalimat: str, kelompok: dict[frozenset[str], list[Kutipan]]) -> frozenset[str]:
    """Kelompok yang kalimatnya sama (beda tulisan dan ejaan dimaafkan), atau kunci baru."""
    kata = pokok(kalimat)
    if kata in kelompok:
        return kata if kesamaan(kalimat, kelompok[kata][0].kalimat) >= 1 else kata | {kalimat.casefold()}
    dekat = (k for k, semua in kelompok.items() if len(k ^ kata) <= 2 and kesamaan(kalimat, semua[0].kalimat) >= 1)
    return next(dekat, kata)


def cari_lintas(pernyataan: Sequence[Pernyataan], daftar: Sequence[Opd]) -> tuple[LintasTanpaMitra, ...]:
    """Indikator yang pokoknya bidang OPD lain, sedangkan tidak satu pun OPD bidang itu memuat kinerja yang mirip.

    Bidang dikenali dari kata pengenalnya (`acuan/kewenangan.toml`); OPD yang bidangnya tidak dikenal (penunjang,
    kecamatan) tetap dinilai, sebab kinerjanya sering lintas bidang.
    """
    milik = {satu.kode: bidang_opd(satu.nama) for satu in daftar}
    hasil: dict[tuple[str, str], LintasTanpaMitra] = {}
    for p in pernyataan:
        kalimat = p.baris.indikator
        tanda = pokok_bidang(kalimat) if kalimat and p.opd in milik else {}
        if not tanda or milik[p.opd] & tanda.keys():
            continue
        for bidang, kata in tanda.items():
            mitra = tuple(kode for kode, punya in milik.items() if bidang in punya and kode != p.opd)
            if mitra and not any(_memuat(lain, p, kata) for lain in pernyataan if lain.opd in mitra):
                satu = LintasTanpaMitra(Kutipan(p.opd, kalimat, p.tempat), kata, daftar_bidang()[bidang].nama, mitra)
                hasil.setdefault((p.opd, kalimat.casefold()), satu)
    return tuple(hasil.values())


def _memuat(lain: Pernyataan, p: Pernyataan, kata: str) -> bool:
    """OPD mitra punya indikator yang mirip, atau indikator maupun sasaran yang menyebut pokok yang sama."""
    teks = f"{lain.baris.indikator} {lain.baris.sasaran}"
    return kata in teks.casefold() or kesamaan(p.baris.indikator, lain.baris.indikator) >= MIRIP
