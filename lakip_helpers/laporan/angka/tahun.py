"""LAP-06: tahun yang tertinggal dari laporan lama, atau yang belum datang."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lakip_helpers.laporan.angka.narasi import Kalimat, kalimat_naskah
from lakip_helpers.laporan.bentuk import Ada, Bagian, TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.tanda import hal_judul

_TAHUN: Final = re.compile(r"(?<![\d/.-])(20[0-4]\d)(?![\d/])")
_RENTANG: Final = re.compile(r"20\d\d\s*(?:-|–|s/?d|sampai)\s*20\d\d")
_SAMA: Final = re.compile(
    r"(?i)tahun\s+(20\d\d)\b[^.;]{0,90}?(?:sama (?:seperti|dengan)|dibanding\w*|dari (?:realisasi"
    r"|capaian)|terhadap)[^.;]{0,60}?tahun\s+(20\d\d)"
)
_PERATURAN: Final = re.compile(r"(?i)\bnomor\s+\d+[\w/.-]*\s+tahun\s+(20\d\d)\b")
_BANDING: Final = re.compile(
    r"(?i)banding|dari (?:tahun|\d)|sejak|meningkat|menurun|naik|turun|sebelum|lalu|realisasi tahun|capaian tahun"
    r"|periode|tanggal|nomor|\d\d? \w+ 20"
)
_BUKAN_LALU: Final = re.compile(r"(?i)nasional|target|renstra|rpjmd")
_TABEL: Final = re.compile(r"(?i)^(?:tabel|table)\s*[:.]?\s*(\d+(?:\.\d+)*)")
USANG: Final = 3
"""Tahun laporan lama yang tertinggal: paling banyak sekian tahun sebelum tahun laporan."""
SEKITAR: Final = 45


def periksa_tahun(
    naskah: Naskah, satuan: Sequence[Satuan], struktur: Mapping[str, Bagian], tahun: int | None
) -> Iterator[TemuanLaporan]:
    """Tahun yang tertinggal dari laporan lama, atau yang belum datang; tanpa tahun laporan tidak ada yang dinilai."""
    if tahun is None:
        return
    yield from _judul(satuan, tahun)
    yield from _judul_tabel(satuan, tahun)
    for k in kalimat_naskah(naskah):
        yield from _dengan_diri_sendiri(k)
        yield from _peraturan_kelak(k, tahun)
    if struktur["bab_4"].ada is Ada.YA:
        for k in kalimat_naskah(naskah, struktur["bab_4"].baris):
            yield from _penutup(k, tahun)


def tahun_usang(teks: str, tahun: int) -> int | None:
    """Satu-satunya tahun yang disebut, bila ia tahun laporan lama; rentang tahun tidak dihitung.

    >>> tahun_usang("Tabel 3.1 Capaian Kinerja Tahun 2022", 2024), tahun_usang("Renstra 2021-2026, tahun 2023", 2024)
    (2022, 2023)
    >>> tahun_usang("Capaian 2022 dan 2023", 2024), tahun_usang("Capaian 2024", 2024), tahun_usang("UU 2014", 2024)
    (None, None, None)
    """
    disebut = {int(t) for t in _TAHUN.findall(_RENTANG.sub(" ", teks))}
    lama = max(disebut, default=0)
    return lama if len(disebut) == 1 and tahun - USANG <= lama < tahun else None


def _judul(satuan: Sequence[Satuan], tahun: int) -> Iterator[TemuanLaporan]:
    """Judul uraian target dan realisasi yang menyebut tahun lalu saja."""
    for s in satuan:
        lalu = s.jenis == "judul" and tahun_usang(s.teks, tahun) == tahun - 1
        if lalu and hal_judul(s.teks, tahun) in (0, 1) and "target" not in s.teks.lower():
            pesan = f"judul “{petik(s.teks)}” menyebut {tahun - 1}, padahal laporannya tahun {tahun}"
            yield TemuanLaporan("LAP-06", (s.halaman,), pesan)


def _judul_tabel(satuan: Sequence[Satuan], tahun: int) -> Iterator[TemuanLaporan]:
    """Judul tabel yang hanya menyebut tahun lama, dan tidak ada judul yang sama untuk tahun laporan."""
    semua = [(s, s.atas or s.teks) for s in satuan if _TABEL.match(s.atas or s.teks)]
    kini = {_tanpa_angka(teks) for _, teks in semua if str(tahun) in teks}
    for s, teks in semua:
        lama = tahun_usang(teks, tahun)
        if lama is None or str(tahun) in s.kepala or _RENTANG.search(teks):
            continue
        if _tanpa_angka(teks) not in kini and hal_judul(teks, tahun) in (0, 1):
            pesan = f"judul “{petik(teks)}” menyebut {lama}, padahal laporannya tahun {tahun}"
            yield TemuanLaporan("LAP-06", (s.halaman,), pesan)


def _dengan_diri_sendiri(k: Kalimat) -> Iterator[TemuanLaporan]:
    """Sebuah tahun yang dibandingkan dengan tahun itu juga."""
    for cocok in _SAMA.finditer(k.teks):
        if cocok[1] == cocok[2] and not _BUKAN_LALU.search(cocok[0]):
            pesan = f"“{petik(cocok[0], 16)}” membandingkan tahun {cocok[1]} dengan tahun {cocok[2]} sendiri"
            yield TemuanLaporan("LAP-06", (k.halaman(cocok.start()),), pesan)


def _peraturan_kelak(k: Kalimat, tahun: int) -> Iterator[TemuanLaporan]:
    """Peraturan yang lebih baru daripada laporannya."""
    for cocok in _PERATURAN.finditer(k.teks):
        if int(cocok[1]) > tahun + 1:
            pesan = f"“{petik(cocok[0])}” lebih baru daripada laporan tahun {tahun}"
            yield TemuanLaporan("LAP-06", (k.halaman(cocok.start()),), pesan)


def _penutup(k: Kalimat, tahun: int) -> Iterator[TemuanLaporan]:
    """Kalimat penutup yang menyebut tahun lama tanpa membandingkannya."""
    lama = tahun_usang(k.teks, tahun)
    letak = k.teks.find(str(lama))
    if lama and not _BANDING.search(k.teks[max(0, letak - SEKITAR) : letak]):
        pesan = f"penutup “{_sekitar(k.teks, letak)}” menyebut tahun {lama}, bukan {tahun}"
        yield TemuanLaporan("LAP-06", (k.halaman(letak),), pesan)


def _sekitar(teks: str, letak: int) -> str:
    """Kata-kata utuh di sekitar sebuah letak.

    >>> _sekitar("Tahun 2022 menjadi tahun perbaikan.", 6)
    'Tahun 2022 menjadi tahun perbaikan.'
    >>> _sekitar("pelaksanaan program dan kegiatan tahun anggaran 2015 tidak menemui kendala", 48)
    '… program dan kegiatan tahun anggaran 2015 tidak menemui kendala'
    """
    depan, belakang = teks[: max(0, letak - SEKITAR)], teks[letak + SEKITAR :]
    awal = len(depan) + teks[len(depan) :].find(" ") + 1 if depan else 0
    akhir = belakang.find(" ")
    potong = teks[awal : len(teks) if akhir < 0 else letak + SEKITAR + akhir]
    return f"{'… ' if awal else ''}{potong.strip()}{'' if akhir < 0 else ' …'}"


def _tanpa_angka(teks: str) -> str:
    return " ".join(re.findall(r"[a-z]+", teks.lower()))
