"""Angka di uraian: dihitung ulang dari kalimatnya sendiri, dan dibandingkan dengan tabel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import adalah_judul
from lakip_helpers.laporan.teks.tabel_angka import Bilangan, TabelAngka, bilangan
from lakip_helpers.laporan.teks.tanda import buang
from lakip_helpers.notasi import baca_angka, tulis_angka

_N: Final = r"(-?\d[\d.,]*)"
_RP: Final = r"Rp\.?\s?(\d[\d.,]*?)(?:,-)?"
_ATAU: Final = r"(?:atau|\(|sebesar)"
_UANG: Final = re.compile(r"(?i)\bRp\.?\s?(\d[\d.,]*)")
_KETERANGAN: Final = re.compile(r"(?i)^(?:tabel|gambar|grafik)\s*[:.]?\s*\d")
_KALIMAT: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z“‘„(])")
_CAPAIAN: Final = Pola(
    rf"sebesar\s+{_N}\s?%\s+dari target\s+{_N}\s?%?\s+{{terealisasi}}\s+{_N}"
    rf"|dari target\s+(?:\w+\s+)?{_N}\s?%?[^.;]{{0,40}}?(?:{{terealisasi}}|tercapai)\s+(?:{{sebesar}}\s+)?{_N}\s?%?"
    rf"[^.;]{{0,70}}?(?:{{sebesar}}|atau|capaian|tercapai|menjadi)\s+(?:sebesar\s+)?{_N}\s?%"
)
_NAIK: Final = re.compile(r"(?i)meningkat|naik|bertambah|peningkatan|kenaikan")
_PERINGKAT: Final = re.compile(r"(?i)\b(?:peringkat|ranking|rangking|urutan|posisi)\b")
_NAIK_TURUN_DARI: Final = re.compile(
    rf"(?i)\b({_NAIK.pattern[4:]}|menurun|turun|berkurang|penurunan)\s+dari\s+{_N}\s?(?:%|\w+)?"
    rf"(?:\s+(?:pada\s+)?(?:tahun\s+)?20\d\d)?\s+menjadi\s+{_N}"
)
_KATA_UBAH: Final = Pola("{naik_turun}")
_UBAH: Final = Pola(rf"{{naik_turun}}[^.;]{{0,60}}?{{sebesar}}\s+{_N}\s?%")
_DARI_MENJADI: Final = re.compile(rf"(?i)dari\s+(?:\w+\s+){{0,3}}?{_N}\s?(?:%|\w+)?[^.;]{{0,60}}?menjadi\s+{_N}")
_RATA: Final = Pola(r"rata\W{1,3}rata\s+(?=\d|{rata})[^.;%]{0,90}?(?:sebesar|adalah|mencapai|yaitu)?\s+(\d[\d.,]*)\s?%")
_SECARA: Final = Pola(
    r"(?:secara (?:umum|keseluruhan)|capaian kinerja)[^.;%]{0,120}?(?:capaian\s+kinerja\s+)sebesar\s+(\d[\d.,]*)\s?%"
)
_SERAPAN: Final = Pola(r"{serapan}[^;%]{0,140}?(?:sebesar|mencapai|adalah|atau)\s+(\d[\d.,]*)\s?%")
_SEMUA: Final = Pola(r"{seluruh}|tahun 20\d\d sebesar")
_PAGU_NYATA: Final = Pola(
    rf"Rp\.?\s?(\d[\d.,]*?)(?:,-)?\s[^%;]{{0,90}}?{{terealisasi}}[^%;]{{0,60}}?{_RP}\s*{_ATAU}\s*(?:sebesar\s*)?(\d[\d.,]*)\s?%"
)
_NYATA_PAGU: Final = Pola(
    rf"{{terealisasi}}[^%;]{{0,60}}?{_RP}\s[^%;]{{0,40}}?\bdari\s+(?:{{pagu}}[^%;]{{0,60}}?)?{_RP}\s*{_ATAU}\s*(?:sebesar\s*)?(\d[\d.,]*)\s?%"
)
_BAGIAN: Final = re.compile(
    rf"(?i)(?<![\d.,]){_N}\s+(?:[a-z/]+\s+){{1,4}}?(?:atau|\()\s*(?:sebesar\s+)?(\d[\d.,]*)\s?%\)?\s+dari\s+(?:total\s+|seluruh\s+)?{_N}\s+[a-z]"
)
_DARI_BAGIAN: Final = re.compile(
    rf"(?i)\bdari\s+(?:total\s+|sebanyak\s+)?{_N}\s+[a-z][^.;%\d]{{0,70}}?,?\s(\d[\d.,]*)\s+[a-z][^.;%\d]{{0,70}}?(?:atau|\()\s*(?:sebesar\s+)?(\d[\d.,]*)\s?%"
)
_TOTAL: Final = re.compile(r"(?i)(?:sehingga|total|jumlah|seluruhnya)[^.]{0,90}?Rp")
_TOTAL_PASTI: Final = re.compile(r"(?i)sehingga (?:total|jumlah)|total seluruhnya|jumlah seluruhnya")
_RUSAK: Final = re.compile(r"\bRp\.?\s?(\d{1,3}(?:\.\d{3})*\.\d{1,2}(?:\.\d{3})+)(?:,\d+)?")
_PERSEN_KATA: Final = re.compile(r"(?<=\d)\s+persen\b", re.IGNORECASE)
NAMA: Final = " ¤ "
"""Pengganti nama indikator di kalimat, supaya terlihat bahwa angkanya milik satu indikator."""
JAUH: Final = 0.06
RASIO_MIN: Final = 15.0


@dataclass(frozen=True)
class Kalimat:
    """Satu kalimat naskah; `letak` (huruf ke-, halaman) tiap baris cetaknya."""

    teks: str
    letak: tuple[tuple[int, int], ...]

    def halaman(self, huruf: int = 0) -> int:
        """Halaman tempat huruf ke sekian tercetak."""
        return next((h for p, h in reversed(self.letak) if p <= huruf), self.letak[0][1])


def kalimat_naskah(naskah: Naskah, awal: int = 0) -> Iterator[Kalimat]:
    """Kalimat-kalimat di luar tabel dan daftar isi, berurutan."""
    potong: list[tuple[int, str]] = []
    for n in range(max(awal, 0), len(naskah.baris)):
        b = naskah.baris[n]
        if b.tabel or n in naskah.daftar:
            yield from _pecah(potong)
            potong = []
            continue
        if potong and (
            adalah_judul(b) or _KETERANGAN.match(b.teks) or (_KETERANGAN.match(potong[0][1]) and len(potong) > 1)
        ):
            yield from _pecah(potong)
            potong = []
        potong.append((b.halaman, b.teks))
        if b.teks.rstrip().endswith((".", ":")) or b.judul:
            yield from _pecah(potong)
            potong = []
    yield from _pecah(potong)


def _pecah(potong: Sequence[tuple[int, str]]) -> Iterator[Kalimat]:
    """Pecah baris-baris yang bersambung menjadi kalimat."""
    teks, letak = "", []
    for halaman, baris in potong:
        letak.append((len(teks), halaman))
        teks += f"{baris} "
    mulai = 0
    for satu in _KALIMAT.split(teks) if letak else ():
        halaman = next((h for p, h in reversed(letak) if p <= mulai), letak[0][1])
        milik = ((0, halaman), *((p - mulai, h) for p, h in letak if mulai < p < mulai + len(satu)))
        yield Kalimat(_PERSEN_KATA.sub("%", satu.strip()), milik)
        mulai += len(satu) + 1


def _angka(teks: str) -> float | None:
    return baca_angka(teks.strip(".,")).nilai


def periksa_kalimat(naskah: Naskah) -> Iterator[TemuanLaporan]:
    """Kalimat yang hitungannya sendiri tidak cocok, dan bilangan rupiah yang salah tulis."""
    lalu = ""
    for k in kalimat_naskah(naskah):
        for cocok in _RUSAK.finditer(k.teks):
            pesan = f"bilangan “{cocok[0]}” salah tulis: kelompok ribuannya tidak tiga angka"
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)
        yield from _capaian(k)
        yield from _bagian_uang(k)
        yield from _bagian_banyak(k)
        yield from _jumlah_uang(k, lalu)
        yield from _terbalik(k)
        lalu = k.teks


def _terbalik(k: Kalimat) -> Iterator[TemuanLaporan]:
    """ "meningkat dari 82,10 menjadi 80,75": kata dan angkanya berlawanan, kecuali tentang peringkat."""
    for cocok in () if _PERINGKAT.search(k.teks) else _NAIK_TURUN_DARI.finditer(k.teks):
        kata, a, b = cocok[1].lower(), cocok[2].strip(".,"), cocok[3].strip(".,")
        awal, akhir, naik = _angka(a), _angka(b), bool(_NAIK.fullmatch(kata))
        if awal is not None and akhir is not None and awal != akhir and (akhir > awal) != naik:
            pesan = f"tertulis {kata} dari {a} menjadi {b}, padahal angkanya {'turun' if naik else 'naik'}"
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _capaian(k: Kalimat) -> Iterator[TemuanLaporan]:
    """ "82,71% dari target 90% terealisasi 78,57%": capaiannya dihitung ulang."""
    for cocok in _CAPAIAN.finditer(k.teks):
        teks = cocok.groups()
        z, t, r = (teks[0], teks[1], teks[2]) if teks[0] else (teks[5], teks[3], teks[4])
        capaian, target, realisasi = (bilangan(x.strip(".,")) if x else None for x in (z, t, r))
        if not (capaian and target and realisasi and target.nilai):
            continue
        hitung = realisasi.nilai / target.nilai * 100
        turun = (2 * target.nilai - realisasi.nilai) / target.nilai * 100
        longgar = 2 * capaian.ragu + 100 * (realisasi.ragu + target.ragu * abs(hitung) / 100) / abs(target.nilai)
        if min(abs(capaian.nilai - x) for x in (hitung, turun, realisasi.nilai)) > longgar:
            pesan = (
                f"tertulis capaian {z} % dari target {t} dan realisasi {r}, padahal hitungannya"
                f" {tulis_angka(hitung, 2)} %"
            )
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _bagian_uang(k: Kalimat) -> Iterator[TemuanLaporan]:
    """ "anggaran Rp A, realisasi Rp B atau P%", juga "realisasi Rp B dari pagu Rp A": persennya dihitung ulang."""
    balik = [(c, c[2], c[1], c[3]) for c in _NYATA_PAGU.finditer(k.teks)]
    lurus = [(c, c[1], c[2], c[3]) for c in _PAGU_NYATA.finditer(k.teks)]
    for cocok, pagu, nyata, bagian in balik or lurus:
        hitung = _menyimpang(nyata, pagu, bagian, JAUH)
        if hitung is not None:
            pesan = (
                f"tertulis realisasi Rp{nyata} atau {bagian} % dari Rp{pagu}, padahal hitungannya"
                f" {tulis_angka(hitung, 2)} %"
            )
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _menyimpang(bagian: str, semua: str, persen: str, longgar: float) -> float | None:
    """Bagian dari semua dalam persen, bila berbeda dari yang tertulis; `None` bila cocok atau tidak terbaca."""
    a, b, p = _angka(semua), _angka(bagian), bilangan(persen.strip(".,"))
    if not (a and b and p):
        return None
    return b / a * 100 if abs(b / a * 100 - p.nilai) > max(longgar, 2 * p.ragu) else None


def _bagian_banyak(k: Kalimat) -> Iterator[TemuanLaporan]:
    """ "412 km atau 83% dari 496 km", "dari 500 lulusan, 308 orang atau 61%": persennya dihitung ulang."""
    semua = [(c, c[1], c[3], c[2]) for c in _BAGIAN.finditer(k.teks)]
    semua += [(c, c[2], c[1], c[3]) for c in _DARI_BAGIAN.finditer(k.teks)]
    for cocok, bagian, seluruh, persen in semua:
        hitung = _menyimpang(bagian, seluruh, persen, JAUH)
        if hitung is not None and hitung <= 100:
            pesan = (
                f"tertulis {bagian} dari {seluruh} atau {persen.strip('.,')} %, padahal hitungannya"
                f" {tulis_angka(hitung, 2)} %"
            )
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _jumlah_uang(k: Kalimat, lalu: str) -> Iterator[TemuanLaporan]:
    """ "Rp A … Rp B … sehingga total Rp C": dijumlahkan ulang."""
    kalimat = k.teks if len(_UANG.findall(k.teks)) > 2 else f"{lalu} {k.teks}"
    letak = _TOTAL.search(kalimat)
    uang = [(m.start(), _angka(m[1]), m[1]) for m in _UANG.finditer(kalimat)]
    if not letak or not _TOTAL_PASTI.search(kalimat):
        return
    dahulu = [(x, t) for p, x, t in uang if p < letak.end() - 3 and x]
    total = next(((x, t) for p, x, t in uang if p >= letak.end() - 3 and x), None)
    if len(dahulu) < 2 or total is None or abs(sum(x for x, _ in dahulu) - total[0]) <= 1:
        return
    rinci = " + ".join(f"Rp{tulis_angka(x, 0)}" for x, _ in dahulu)
    pesan = (
        f"tertulis total Rp{tulis_angka(total[0], 0)}, padahal {rinci} = Rp{tulis_angka(sum(x for x, _ in dahulu), 0)}"
    )
    yield TemuanLaporan("LAP-04", (k.halaman(),), pesan)


def periksa_rasio(naskah: Naskah, rasio: Sequence[Bilangan], awal: int, nama: Sequence[str]) -> Iterator[TemuanLaporan]:
    """ "meningkat sebesar 105,88%" yang ternyata rasio (realisasi ini dibagi realisasi lalu), bukan perubahannya.

    `rasio` semua persen hasil bagi yang tercetak di tabel perbandingan.
    """
    for k in kalimat_naskah(naskah, awal):
        for cocok in _UBAH.finditer(buang(k.teks, nama)):
            z = bilangan(cocok[1].strip(".,"))
            if z is None or z.nilai < RASIO_MIN:
                continue
            dari = _DARI_MENJADI.search(k.teks)
            asal = next((r for r in rasio if _setara(z, r)), None)
            benar = abs(asal.nilai - 100) if asal else None
            if dari and (a := _angka(dari[1])) and (b := _angka(dari[2])):
                if abs(abs(b - a) / a * 100 - z.nilai) <= 2 * z.ragu or abs(abs(b - a) - z.nilai) <= 2 * z.ragu:
                    continue
                benar = abs(b - a) / a * 100 if abs(b / a * 100 - z.nilai) <= 1 else benar
            if benar is not None and abs(benar - z.nilai) > 1:
                mulai = max(m.start() for m in _KATA_UBAH.finditer(cocok[0]))
                pesan = (
                    f"tertulis “{petik(cocok[0][mulai:], 12)}”, padahal {cocok[1]} % itu perbandingan kedua angkanya;"
                    f" perubahannya {tulis_angka(benar, 2)} %"
                )
                yield TemuanLaporan("LAP-05", (k.halaman(k.teks.find(cocok[0])),), pesan)


def _setara(z: Bilangan, r: Bilangan) -> bool:
    """Angka kalimat sama dengan angka tabel, dibulatkan atau dipotong."""
    return abs(z.nilai - r.nilai) <= r.ragu + z.ragu or (z.ragu == 0.5 and int(r.nilai) == int(z.nilai))


def periksa_rata(
    naskah: Naskah, tabel: Sequence[TabelAngka], nama: Sequence[str], sasaran: Sequence[float] = ()
) -> Iterator[TemuanLaporan]:
    """Rata-rata yang disebut uraian tetapi tidak ada di tabel mana pun, juga bukan rata-rata sebuah `sasaran`."""
    ada = [*_rata_tabel(tabel), *sasaran]
    if not ada:
        return
    for k in kalimat_naskah(naskah):
        for pola in (_RATA, _SECARA):
            for cocok in pola.finditer(buang(k.teks, nama, NAMA)):
                if NAMA.strip() in cocok[0]:
                    continue
                z = bilangan(cocok[1].strip(".,"))
                if z is None or any(abs(z.nilai - x) <= max(2 * z.ragu, 0.011) for x in ada):
                    continue
                dekat = min(ada, key=lambda x: abs(x - z.nilai))
                pesan = (
                    f"tertulis {cocok[1]} % (“{petik(cocok[0], 14)}”), padahal tidak ada di tabel; rata-rata tabel yang"
                    f" terdekat {tulis_angka(dekat, 2)} %"
                )
                yield TemuanLaporan("LAP-04", (k.halaman(k.teks.find(cocok[0])),), pesan)


def _rata_tabel(tabel: Sequence[TabelAngka]) -> Iterator[float]:
    for t in tabel:
        for b in t.baris:
            if b.rata:
                yield from (x.nilai for x in b.angka.values())
        for j in t.kolom():
            judul = t.judul.get(j, "").lower()
            if "capai" in judul or "%" in judul or "kategori" in judul or "efisien" in judul:
                isi = sorted(b.angka[j].nilai for b in t.data if j in b.angka)
                for urut in (isi, isi[::-1]):  # rata-rata semua, atau beberapa yang tertinggi atau terendah
                    yield from (sum(urut[:n]) / n for n in range(2, len(urut) + 1))


def periksa_serapan(naskah: Naskah, tabel: Sequence[TabelAngka]) -> Iterator[TemuanLaporan]:
    """Persen realisasi anggaran di uraian yang tidak ada di tabel anggaran."""
    persen = [
        x for t in tabel for b in t.baris for j, x in b.angka.items()
        if 0 < x.nilai <= 200 and re.search(r"%|persen|capaia|serap|penggunaan", t.judul.get(j, "").lower())
    ]  # fmt: skip
    jumlah = [(t, b) for t in tabel for b in t.baris if b.jumlah]
    total = [_persen_jumlah(b.angka.values()) for _, b in jumlah]
    semua = [x for satu in total for x in satu]
    if not semua:
        return
    for k in kalimat_naskah(naskah):
        for cocok in _SERAPAN.finditer(k.teks):
            z = bilangan(cocok[1].strip(".,"))
            if z is None or not _SEMUA.search(k.teks) or any(_setara(z, x) for x in persen):
                continue
            if any(abs(z.nilai - x) <= JAUH for x in semua):
                continue
            dekat = min(semua, key=lambda x: abs(x - z.nilai))
            benar = f"{tulis_angka(dekat, 2)} %"
            pesan = f"tertulis {cocok[1]} % (“{petik(cocok[0], 12)}”), padahal menurut tabel anggaran {benar}"
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _persen_jumlah(angka: Iterable[Bilangan]) -> list[float]:
    """Persen yang dapat diturunkan dari satu baris jumlah: realisasi dibagi anggaran."""
    nilai = [x.nilai for x in angka if x.nilai > 100_000]
    return [b / a * 100 for n, a in enumerate(nilai) for b in nilai[n + 1 :] if a and 0.3 <= b / a <= 1.3]
