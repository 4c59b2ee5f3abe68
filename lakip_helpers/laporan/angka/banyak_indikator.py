"""Banyaknya sasaran dan indikator yang disebut uraian, dan yang disebut memenuhi target, dibandingkan dengan tabel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from lakip_helpers.laporan.angka.narasi import kalimat_naskah
from lakip_helpers.laporan.bentuk import Sasaran, TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik, sebut_contoh
from lakip_helpers.laporan.teks.kosakata import Pola, kata_golongan
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.notasi import tulis_angka

_BILANG: Final = r"(\d{1,2}|{bilangan})(?:\s*\(\w+\))?"
_DARI: Final = Pola(rf"\bdari\s+{_BILANG}\s+indikator")
_SEBANYAK: Final = Pola(rf"(?<!dari )(?<!\w){_BILANG}\s+indikator\b(?=[^,;.]{{0,40}}?{{mutu}})")
_KURANG: Final = Pola(
    rf"(?<!dari )(?<!\w){_BILANG}\s+indikator\s+(?:\w+\s+){{0,3}}?(?:yang\s+)?"
    r"(?:realisasinya\s+)?{tak_sampai}\s+target"
)
_SASARAN_INDIKATOR: Final = Pola(
    rf"(?<!\w){_BILANG}\s+sasaran\b[^.;\d]{{0,60}}?(?<!\w){_BILANG}\s+(?:\w+\s+)?indikator\b"
    r"(?!\s+(?:\w+\s+){0,3}?(?:{terpenuhi}|{tak_sampai}|tidak|belum))"
)
_SEMUA_TERCAPAI: Final = Pola(
    r"\b(?:seluruh|semua)\s+(?:(?!dari)\w+\s+){0,2}?(?:\(\w+\)\s+)?(?:indikator|target|iku)\b[^.;]{0,60}?{terpenuhi}"
    r"|indikator\b[^.;]{0,40}?\b(?:seluruhnya|semuanya)\s+(?:\w+\s+){0,2}?{terpenuhi}"
)
_LIMA_DARI: Final = Pola(rf"(?<!\w){_BILANG}\s+dari\s+{_BILANG}\s+indikator\s+(?:\w+\s+){{0,3}}?{{terpenuhi}}")
_DARI_ENAM: Final = Pola(
    rf"\bdari\s+{_BILANG}\s+indikator\b[^.;\d]{{0,30}}?,\s+(?:\w+\s+)?{_BILANG}\s+indikator\s+(?:\w+\s+){{0,2}}?{{terpenuhi}}"
)
_KECUALI: Final = Pola(r"\b(?:kecuali|selain|namun|tetapi|belum|tidak)\b")


def _bilang(teks: str) -> int:
    return int(teks) if teks.isdigit() else kata_golongan("bilangan").index(teks.lower())


def periksa_banyak(naskah: Naskah, meleset: int | None, awal: int) -> Iterator[TemuanLaporan]:
    """Banyaknya indikator yang disebut uraian: rinciannya dijumlahkan, yang meleset dibandingkan dengan tabel."""
    for k in kalimat_naskah(naskah, awal):
        semua = _DARI.search(k.teks)
        rinci = [_bilang(c[1]) for c in _SEBANYAK.finditer(k.teks)]
        if semua and len(rinci) > 1 and sum(rinci) != _bilang(semua[1]):
            jumlah = f"{' + '.join(map(str, rinci))} = {sum(rinci)}"
            pesan = f"tertulis {_bilang(semua[1])} indikator, padahal rinciannya {jumlah}"
            yield TemuanLaporan("LAP-04", (k.halaman(),), pesan)
        for cocok in _KURANG.finditer(k.teks):
            if meleset is not None and _bilang(cocok[1]) != meleset:
                pesan = (
                    f"tertulis {_bilang(cocok[1])} indikator (“{petik(cocok[0], 10)}”), padahal di tabel ada {meleset}"
                )
                yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def periksa_pernyataan(
    naskah: Naskah,
    sasaran: Sequence[Sasaran],
    status: Mapping[str, bool],
    banyak: Set[int],
    capaian: Mapping[str, float],
) -> Iterator[TemuanLaporan]:
    """Banyaknya sasaran, indikator, dan indikator yang memenuhi target, yang tidak sesuai dengan tabel.

    Masukan: `status` tiap indikator (benar bila meleset), `banyak` banyaknya indikator tiap tabel kinerja (yang sama
    dengan salah satunya tidak ditegur), `capaian` tiap indikator menurut target dan realisasinya.
    """
    semua = {i for s in sasaran for i in s.indikator}
    luput = [i for i, meleset in status.items() if meleset]
    rinci = sebut_contoh([f"“{petik(i, 8)}” {tulis_angka(capaian.get(i, 0), 2)} %" for i in luput])
    for k in kalimat_naskah(naskah):
        for cocok in _SASARAN_INDIKATOR.finditer(k.teks):
            s, i = _bilang(cocok[1]), _bilang(cocok[2])
            if s == len(sasaran) and semua and i not in {len(semua), *banyak}:
                pesan = f"tertulis {s} sasaran dengan {i} indikator, padahal di tabel ada {len(semua)} indikator"
                yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)
        if luput and (klaim := _SEMUA_TERCAPAI.search(k.teks)) and not _KECUALI.search(k.teks):
            pesan = (
                f"tertulis “{petik(klaim[0], 12)}”, padahal {len(luput)} dari {len(status)} indikator belum: {rinci}"
            )
            yield TemuanLaporan("LAP-04", (k.halaman(klaim.start()),), pesan)
        for tercapai, seluruh, letak in _hitungan_tercapai(k.teks):
            if seluruh == len(semua) == len(status) and tercapai != seluruh - len(luput):
                pesan = (
                    f"tertulis {tercapai} dari {seluruh} indikator memenuhi target, padahal menurut tabel"
                    f" {seluruh - len(luput)}; yang belum: {rinci}"
                )
                yield TemuanLaporan("LAP-04", (k.halaman(letak),), pesan)


def _hitungan_tercapai(teks: str) -> Iterator[tuple[int, int, int]]:
    """Banyaknya indikator yang disebut memenuhi target, dari berapa, dan letaknya."""
    for cocok in _LIMA_DARI.finditer(teks):
        yield _bilang(cocok[1]), _bilang(cocok[2]), cocok.start()
    for cocok in _DARI_ENAM.finditer(teks):
        yield _bilang(cocok[2]), _bilang(cocok[1]), cocok.start()
