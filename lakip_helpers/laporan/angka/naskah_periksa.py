"""Isi naskah: tahun yang tertinggal, nomor yang tidak urut, sisa penyuntingan, lampiran yang hanya didaftar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from lakip_helpers.berkas.petak import BarisNaskah
from lakip_helpers.laporan.angka.narasi import kalimat_naskah
from lakip_helpers.laporan.bentuk import Ada, Bagian, TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik, serupa
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.tabel_angka import TabelAngka
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
_PENUH: Final = re.compile(r"^(\d{1,2}(?:\s?\.\s?\d{1,2})+)\.?\s+([A-Z].*)")
_SUNTING: Final = re.compile(
    r"(?i)\$\{\w+\}|\((?:grafik|gambar|tabel|data)\s+(?:harus|perlu|belum|akan)[^)]*\)|\bxx+\b"
    r"|(?:lorem ipsum)|\[\s*(?:isi|diisi|sebutkan)[^\]]*\]|(?<!\w)\?{3,}|<<[^>]+>>"
)
USANG: Final = 3
"""Tahun laporan lama yang tertinggal: paling banyak sekian tahun sebelum tahun laporan."""
SEKITAR: Final = 45
RAPAT: Final = 8
DERET: Final = 3
BAB_MAKS: Final = 9
_TABEL: Final = re.compile(r"(?i)^(?:tabel|table)\s*[:.]?\s*(\d+(?:\.\d+)*)")
_RUJUK: Final = re.compile(r"(?i)\btabel\s+(\d+(?:\.\d+)+)")
_LAMPIRAN: Final = re.compile(r"(?i)^\W*lampiran\s+(\d{1,2}|[IVX]+)\b")
_BERHALAMAN: Final = re.compile(r"(?i)^\W*lampiran\s+\w+\W*$")
"""Di daftar isi, "LAMPIRAN 14" menyebut halamannya, bukan lampiran keempat belas."""


def periksa_tahun(
    naskah: Naskah, satuan: Sequence[Satuan], struktur: Mapping[str, Bagian], tahun: int | None
) -> Iterator[TemuanLaporan]:
    """Tahun yang tertinggal dari laporan lama, atau yang belum datang."""
    if tahun is None:
        return
    for s in satuan:
        disebut = {int(t) for t in _TAHUN.findall(_RENTANG.sub(" ", s.teks))}
        if (
            s.jenis == "judul"
            and disebut == {tahun - 1}
            and hal_judul(s.teks, tahun) in (0, 1)
            and "target" not in s.teks.lower()
        ):
            yield TemuanLaporan(
                "LAP-06",
                (s.halaman,),
                f"judul “{petik(s.teks)}” menyebut {tahun - 1}, padahal laporannya tahun {tahun}",
            )
    yield from _keterangan_usang(satuan, tahun)
    penutup = struktur["bab_4"]
    for k in kalimat_naskah(naskah):
        for cocok in _SAMA.finditer(k.teks):
            if cocok[1] == cocok[2] and not re.search(r"(?i)nasional|target|renstra|rpjmd", cocok[0]):
                yield TemuanLaporan(
                    "LAP-06",
                    (k.halaman(cocok.start()),),
                    f"“{petik(cocok[0], 16)}” membandingkan tahun {cocok[1]} dengan tahun {cocok[2]} sendiri",
                )
        for cocok in _PERATURAN.finditer(k.teks):
            if int(cocok[1]) > tahun + 1:
                yield TemuanLaporan(
                    "LAP-06",
                    (k.halaman(cocok.start()),),
                    f"“{petik(cocok[0])}” lebih baru daripada laporan tahun {tahun}",
                )
    if penutup.ada is Ada.YA:
        for k in kalimat_naskah(naskah, penutup.baris):
            disebut = {int(t) for t in _TAHUN.findall(_RENTANG.sub(" ", k.teks))}
            lama = max(disebut, default=0)
            letak = k.teks.find(str(lama))
            usang = len(disebut) == 1 and tahun - USANG <= lama < tahun
            if usang and not _BANDING.search(k.teks[max(0, letak - SEKITAR) : letak]):
                potong = k.teks[max(0, letak - 40) : letak + 60]
                yield TemuanLaporan(
                    "LAP-06",
                    (k.halaman(letak),),
                    f"penutup “… {potong.strip()} …” menyebut tahun {lama}, bukan {tahun}",
                )


def _keterangan_usang(satuan: Sequence[Satuan], tahun: int) -> Iterator[TemuanLaporan]:
    """Judul tabel yang hanya menyebut tahun lama, dan tidak ada judul yang sama untuk tahun laporan."""
    semua = [(s, s.atas or s.teks) for s in satuan if _TABEL.match(s.atas or s.teks)]
    kini = {_tanpa_angka(teks) for _, teks in semua if str(tahun) in teks}
    for s, teks in semua:
        disebut = {int(t) for t in _TAHUN.findall(_RENTANG.sub(" ", teks))}
        lama = max(disebut, default=0)
        usang = len(disebut) == 1 and tahun - USANG <= lama < tahun and str(tahun) not in s.kepala
        if usang and not _RENTANG.search(teks) and _tanpa_angka(teks) not in kini and hal_judul(teks, tahun) in (0, 1):
            pesan = f"judul “{petik(teks)}” menyebut {lama}, padahal laporannya tahun {tahun}"
            yield TemuanLaporan("LAP-06", (s.halaman,), pesan)


def _tanpa_angka(teks: str) -> str:
    return " ".join(re.findall(r"[a-z]+", teks.lower()))


def periksa_nomor(
    naskah: Naskah, struktur: Mapping[str, Bagian], tabel: Sequence[TabelAngka], sasaran: Sequence[str] = ()
) -> Iterator[TemuanLaporan]:
    """Nomor subbab yang tidak cocok dengan babnya atau dipakai dua kali, dan rujukan ke tabel yang tidak ada."""
    yield from _subbab_salah(naskah, struktur)
    yield from _subbab_ganda(naskah)
    yield from _rujukan(naskah)
    yield from _urut(tabel, sasaran)


def _judul_bernomor(naskah: Naskah) -> list[tuple[int, BarisNaskah, str]]:
    """Judul subbab bernomor (baris, isinya, nomornya); yang berderet rapat adalah sistematika, bukan judul."""
    semua = [
        (n, b, c[1].replace(" ", ""))
        for n, b in enumerate(naskah.baris)
        if not b.tabel and n not in naskah.daftar and len(b.teks.split()) <= 14 and (c := _PENUH.match(b.teks))
    ]
    letak = [n for n, _, _ in semua]
    return [satu for satu in semua if sum(abs(m - satu[0]) <= RAPAT for m in letak) <= DERET]


def _subbab_salah(naskah: Naskah, struktur: Mapping[str, Bagian]) -> Iterator[TemuanLaporan]:
    awal = sorted((b.baris, _nomor_bab(b, nama)) for nama, b in struktur.items() if nama[:4] == "bab_" and b.baris >= 0)
    judul = _judul_bernomor(naskah)
    for letak, (mulai, bab) in enumerate(awal):
        akhir = awal[letak + 1][0] if letak + 1 < len(awal) else len(naskah.baris)
        milik = [(b, int(nomor.split(".")[0])) for n, b, nomor in judul if mulai <= n < akhir]
        salah = [b for b, k in milik if k != bab and k < BAB_MAKS and (k < bab or letak + 1 < len(awal))]
        if salah and any(k == bab for _, k in milik):
            contoh = ", ".join(f"“{petik(b.teks, 5)}”" for b in salah[:4])
            yield TemuanLaporan(
                "LAP-07", tuple(sorted({b.halaman for b in salah})), f"nomor subbab {contoh} berada di Bab {bab}"
            )


def _nomor_bab(bagian: Bagian, nama: str) -> int:
    cocok = re.match(r"(?i)^bab\s+([IVX]+|\d)", bagian.judul)
    angka = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7}
    return (angka.get(cocok[1].upper()) or int(nama[-1])) if cocok else int(nama[-1])


def _subbab_ganda(naskah: Naskah) -> Iterator[TemuanLaporan]:
    dipakai: dict[str, list[BarisNaskah]] = {}
    for _, b, nomor in _judul_bernomor(naskah):
        dipakai.setdefault(nomor, []).append(b)
    for nomor, baris in dipakai.items():
        beda = [b for b in baris[1:] if serupa(b.teks, baris[0].teks) < 0.5]
        if beda and nomor.count(".") <= 3:
            pesan = f"nomor {nomor} dipakai dua kali: “{petik(baris[0].teks, 7)}” dan “{petik(beda[0].teks, 7)}”"
            yield TemuanLaporan("LAP-07", tuple(sorted({baris[0].halaman, beda[0].halaman})), pesan)


def _rujukan(naskah: Naskah) -> Iterator[TemuanLaporan]:
    ada = {c[1] for b in naskah.baris if (c := _TABEL.match(b.teks))}
    if len(ada) < 3:
        return
    for n, b in enumerate(naskah.baris):
        for nomor in () if n in naskah.daftar or _TABEL.match(b.teks) else _RUJUK.findall(b.teks):
            if nomor not in ada and nomor.split(".")[0] in {x.split(".")[0] for x in ada}:
                yield TemuanLaporan(
                    "LAP-07", (b.halaman,), f"dirujuk Tabel {nomor}, tetapi tidak ada tabel bernomor itu"
                )


def _urut(tabel: Sequence[TabelAngka], sasaran: Sequence[str]) -> Iterator[TemuanLaporan]:
    """Nomor urut baris yang melompat: "1, 2, 4, 5"."""
    for t in tabel:
        nomor = t.urutan
        urut = [k for _, k, _ in nomor]
        lompat = [(h, a, b) for (_, a, _), (h, b, _) in pairwise(nomor) if b - a in (2, 3)]
        if all(k <= len(sasaran) and serupa(teks, sasaran[k - 1]) > 0.7 for _, k, teks in nomor if lompat):
            continue  # nomornya memang nomor sasaran
        if len(lompat) == 1 and len(urut) >= 3 and urut[0] == 1 and urut == sorted(set(urut)):
            halaman, a, b = lompat[0]
            yield TemuanLaporan(
                "LAP-07", (halaman,), f"nomor urut tabel melompat dari {a} ke {b} ({', '.join(map(str, urut))})"
            )


def periksa_sunting(naskah: Naskah, struktur: Mapping[str, Bagian]) -> Iterator[TemuanLaporan]:
    """Catatan penyusun yang tertinggal, isian yang belum diisi, dan naskah yang terputus di akhir."""
    temuan = [(b.halaman, c[0]) for b in naskah.baris if (c := _SUNTING.search(b.teks))]
    hitung = Counter(teks for _, teks in temuan)
    for teks in list(hitung)[:6]:
        halaman = tuple(sorted({h for h, t in temuan if t == teks}))
        yield TemuanLaporan("LAP-08", halaman, f"sisa penyuntingan “{petik(teks, 14)}” belum dihapus atau diisi")
    if struktur["bab_4"].ada is Ada.YA and naskah.baris:
        akhir = naskah.baris[-1]
        nomor = re.match(r"^\s*(\d+)[.)]", akhir.teks) or re.match(
            r"^\s*(\d+)[.)]", naskah.baris[-2].teks if len(naskah.baris) > 1 else ""
        )
        if akhir.teks.rstrip().endswith((";", ",")) and not akhir.tabel:
            butir = f"butir {nomor[1]} " if nomor else ""
            yield TemuanLaporan(
                "LAP-08",
                (akhir.halaman,),
                f"naskah berakhir di tengah daftar ({butir}“{petik(akhir.teks, 8)}”): ada yang terputus",
            )


def periksa_lampiran(naskah: Naskah, struktur: Mapping[str, Bagian]) -> Iterator[TemuanLaporan]:
    """Lampiran yang didaftar di daftar isi tetapi tidak ada di berkas."""
    depan, penutup = max(struktur["bab_1"].baris, 0), struktur["bab_4"].baris
    didaftar, ada = [], set()
    for n, b in enumerate(naskah.baris):
        cocok = _LAMPIRAN.match(b.teks)
        if cocok and n in naskah.daftar and _BERHALAMAN.match(b.teks):
            continue
        if cocok and (n in naskah.daftar or n < depan):
            didaftar.append((b.halaman, cocok[1]))
        elif cocok and n > penutup:
            ada.add(cocok[1])
    hilang = [(h, nomor) for h, nomor in didaftar if nomor not in ada]
    if hilang and penutup >= 0:
        nomor = ", ".join(dict.fromkeys(k for _, k in hilang))
        pesan = f"Lampiran {nomor} didaftar tetapi tidak ada di berkas ini"
        yield TemuanLaporan("LAP-08", tuple(sorted({h for h, _ in hilang})), pesan)
