"""Angka di uraian: dihitung ulang dari kalimatnya sendiri, dan dibandingkan dengan tabel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.kata import petik
from lakip_helpers.laporan.naskah import Naskah
from lakip_helpers.laporan.satuan import adalah_judul
from lakip_helpers.laporan.tabel_angka import Bilangan, TabelAngka, bilangan
from lakip_helpers.laporan.tanda import buang
from lakip_helpers.notasi import baca_angka, tulis_angka

_N: Final = r"(-?\d[\d.,]*)"
_UANG: Final = re.compile(r"(?i)\bRp\.?\s?(\d[\d.,]*)")
_PERSEN: Final = re.compile(r"(-?\d[\d.,]*)\s?%")
_KETERANGAN: Final = re.compile(r"(?i)^(?:tabel|gambar|grafik)\s*[:.]?\s*\d")
_KALIMAT: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z“‘„(])")
_CAPAIAN: Final = re.compile(
    rf"(?i)sebesar\s+{_N}\s?%\s+dari target\s+{_N}\s?%?\s+(?:te)?realisasi\w*\s+{_N}"
    rf"|dari target\s+(?:\w+\s+)?{_N}\s?%?[^.;]{{0,40}}?(?:(?:te)?realisasi\w*|tercapai)\s+(?:sebesar "
    rf"|sebanyak )?{_N}\s?%?[^.;]{{0,70}}?(?:sebesar|atau|capaian|tercapai"
    rf"|menjadi)\s+(?:sebesar\s+)?{_N}\s?%"
)
_KATA_UBAH: Final = re.compile(
    r"(?i)\b(?:meningkat|peningkatan|kenaikan|naik|penurunan|menurun|turun|bertambah|berkurang)\b"
)
_UBAH: Final = re.compile(
    rf"{_KATA_UBAH.pattern}[^.;]{{0,60}}?"
    r"(?:sebesar|sebanyak|yaitu|mencapai)\s+(-?\d[\d.,]*)\s?%"
)
_DARI_MENJADI: Final = re.compile(rf"(?i)dari\s+(?:\w+\s+){{0,3}}?{_N}\s?(?:%|\w+)?[^.;]{{0,60}}?menjadi\s+{_N}")
_RATA: Final = re.compile(
    r"(?i)rata\W{1,3}rata\s+(?=capaian|pencapaian|nilai|kinerja|persentase|efisiensi|tingkat|hasil|sebesar|yang|\d|realisasi)[^.;%]{0,90}?(?:sebesar|adalah|mencapai|yaitu)?\s+(\d[\d.,]*)\s?%"
)
_SECARA: Final = re.compile(
    r"(?i)(?:secara (?:umum|keseluruhan)"
    r"|capaian kinerja)[^.;%]{0,120}?(?:capaian\s+kinerja\s+)sebesar\s+(\d[\d.,]*)\s?%"
)
_SERAPAN: Final = re.compile(
    r"(?i)(?:realisasi (?:anggaran|keuangan|belanja)|(?:pe)?nyerapan anggaran"
    r"|serapan anggaran)[^;%]{0,140}?(?:sebesar|mencapai|adalah|atau)\s+(\d[\d.,]*)\s?%"
)
_SEMUA: Final = re.compile(r"(?i)total|seluruh|keseluruhan|tahun 20\d\d sebesar")
_RUSAK: Final = re.compile(r"\bRp\.?\s?(\d{1,3}(?:\.\d{3})*\.\d{1,2}(?:\.\d{3})+)(?:,\d+)?")
_BILANGAN_KATA: Final = {
    k: n
    for n, k in enumerate(
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
    )
}
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
        yield Kalimat(satu.strip(), milik)
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
        yield from _jumlah_uang(k, lalu)
        lalu = k.teks


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
                f"tertulis capaian {z}% dari target {t} dan realisasi {r}, padahal hitungannya"
                f" {tulis_angka(hitung, 2)}%"
            )
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _bagian_uang(k: Kalimat) -> Iterator[TemuanLaporan]:
    """ "anggaran Rp A dengan realisasi Rp B atau P%": persennya dihitung ulang."""
    for cocok in re.finditer(
        r"(?i)Rp\.?\s?(\d[\d.,]*?)(?:,-)?\s[^%;]{0,90}?(?:realisasi|terealisasi|terserap)[^%;]{0,60}?Rp\.?\s?(\d[\d.,]*?)(?:,-)?\s*(?:atau|\(|sebesar)\s*(?:sebesar\s*)?(\d[\d.,]*)\s?%",
        k.teks,
    ):
        a, b, p = (_angka(x) for x in cocok.groups())
        persen = bilangan(cocok[3].strip(".,"))
        if not (a and b and p and persen) or abs(b / a * 100 - p) <= max(JAUH, 2 * persen.ragu):
            continue
        pesan = (
            f"tertulis realisasi Rp{cocok[2]} atau {cocok[3]}% dari Rp{cocok[1]}, padahal hitungannya"
            f" {tulis_angka(b / a * 100, 2)}%"
        )
        yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _jumlah_uang(k: Kalimat, lalu: str) -> Iterator[TemuanLaporan]:
    """ "Rp A … Rp B … sehingga total Rp C": dijumlahkan ulang."""
    kalimat = k.teks if len(_UANG.findall(k.teks)) > 2 else f"{lalu} {k.teks}"
    letak = re.search(r"(?i)(?:sehingga|total|jumlah|seluruhnya)[^.]{0,90}?Rp", kalimat)
    uang = [(m.start(), _angka(m[1]), m[1]) for m in _UANG.finditer(kalimat)]
    if not letak or not re.search(r"(?i)sehingga (?:total|jumlah)|total seluruhnya|jumlah seluruhnya", kalimat):
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
                    f"“{petik(cocok[0][mulai:], 12)}”: {cocok[1]}% itu rasionya; perubahannya {tulis_angka(benar, 2)}%"
                )
                yield TemuanLaporan("LAP-05", (k.halaman(k.teks.find(cocok[0])),), pesan)


def _setara(z: Bilangan, r: Bilangan) -> bool:
    """Angka kalimat sama dengan angka tabel, dibulatkan atau dipotong."""
    return abs(z.nilai - r.nilai) <= r.ragu + z.ragu or (z.ragu == 0.5 and int(r.nilai) == int(z.nilai))


def periksa_rata(naskah: Naskah, tabel: Sequence[TabelAngka], nama: Sequence[str]) -> Iterator[TemuanLaporan]:
    """Rata-rata yang disebut uraian tetapi tidak ada di tabel mana pun, tercetak maupun dihitung."""
    ada = list(_rata_tabel(tabel))
    if not ada:
        return
    for k in kalimat_naskah(naskah):
        for pola in (_RATA, _SECARA):
            for cocok in pola.finditer(buang(k.teks, nama)):
                z = bilangan(cocok[1].strip(".,"))
                if z is None or any(abs(z.nilai - x) <= max(2 * z.ragu, 0.011) for x in ada):
                    continue
                dekat = min(ada, key=lambda x: abs(x - z.nilai))
                pesan = (
                    f"“{petik(cocok[0], 14)}”: {cocok[1]}% tidak ada di tabel; rata-rata tabel yang terdekat"
                    f" {tulis_angka(dekat, 2)}%"
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
            pesan = f"“{petik(cocok[0], 12)}”: {cocok[1]}%, padahal jumlah di tabel anggaran {tulis_angka(dekat, 2)}%"
            yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _persen_jumlah(angka: Iterable[Bilangan]) -> list[float]:
    """Persen yang dapat diturunkan dari satu baris jumlah: realisasi dibagi anggaran."""
    nilai = [x.nilai for x in angka if x.nilai > 100_000]
    return [b / a * 100 for n, a in enumerate(nilai) for b in nilai[n + 1 :] if a and 0.3 <= b / a <= 1.3]
