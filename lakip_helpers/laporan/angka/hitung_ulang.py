"""Menghitung ulang tabel: hubungan antarkolom dikenali dari sebagian besar barisnya, baris yang menyimpang disebut."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.istilah import Arah
from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.tabel_angka import BarisAngka, Bilangan, TabelAngka
from lakip_helpers.notasi import tulis_angka

SEPAKAT: Final = 0.6
BARIS_MIN: Final = 3
KATA_LABEL: Final = 9
UANG: Final = 100_000
"""Bilangan sebesar ini di tabel anggaran adalah rupiah."""
Rumus = Callable[[float, float], float]
Gabungan = tuple[BarisAngka, int, str]
"""Baris jumlah atau rata-rata, nomor kolomnya di petak, dan kalimat tentang selisihnya."""
BAGI: Final = "{b} / {a} × 100"
SELISIH: Final = "{a} − {b}"
BALIK: Final = "{a} / {b} × 100"
TURUN: Final = "(2 × {a} − {b}) / {a} × 100"
_HITUNGAN: Final = re.compile(
    r"(?i)%|persen|capaia|rasio|kategori|thdp|terhadap|efisien|selisih|sisa|silpa|percepatan|kemajuan|tingkat|kenaikan"
    r"|perubahan|penggunaan|serap|realisasi"
)
_SELISIH: Final = re.compile(r"(?i)efisien|selisih|sisa|silpa|gap|lebih|kurang")
_TARGET: Final = re.compile(r"(?i)target|rencana")
_PAGU: Final = re.compile(r"(?i)^(?!.*(?:realisasi|sisa|%|persen)).*(?:anggaran|pagu|alokasi|dpa)")
_NYATA: Final = re.compile(r"(?i)^(?!.*(?:capaian|%|persen)).*realisasi")
_CAPAIAN: Final = re.compile(r"(?i)capaian|serap|^\W*(?:%|persen)")
BATAS_ATAS: Final = (100.0, 110.0, 120.0, 150.0)
"""Batas capaian yang lazim dipakai; angka persis sebesar ini dapat berarti dibatasi."""
RUMUS: Final[dict[str, Rumus]] = {
    BAGI: lambda a, b: b / a * 100,
    TURUN: lambda a, b: (2 * a - b) / a * 100,
    "({b} − {a}) / {a} × 100": lambda a, b: (b - a) / a * 100,
    SELISIH: lambda a, b: a - b,
}
"""Hubungan yang lazim antara kolom a dan b dengan kolom hitungannya."""


@dataclass(frozen=True)
class Hubungan:
    """Kolom `hasil` dihitung dari kolom a dan b dengan `rumus`."""

    a: int
    b: int
    hasil: int
    rumus: str

    def nilai(self, baris: BarisAngka) -> float | None:
        """Hasil hitungan baris itu; `None` bila selnya kosong atau pembaginya nol."""
        x, y = baris.angka.get(self.a), baris.angka.get(self.b)
        return _hitung(self.rumus, x.nilai, y.nilai) if x and y else None

    def cocok(self, baris: BarisAngka) -> bool | None:
        """Benar bila yang tercetak masih mungkin karena pembulatan; `None` bila tidak dapat dihitung."""
        x, y, z = (baris.angka.get(j) for j in (self.a, self.b, self.hasil))
        if not (x and y and z):
            return None
        semua = [_hitung(self.rumus, p, q) for p in (x.bawah, x.nilai, x.atas) for q in (y.bawah, y.nilai, y.atas)]
        sah = [n for n in semua if n is not None]
        if not sah or _hitung(self.rumus, x.nilai, y.nilai) is None:
            return None
        return min(sah) - 2 * z.ragu <= z.nilai <= max(sah) + 2 * z.ragu


def _hitung(rumus: str, a: float, b: float) -> float | None:
    try:
        return a / b * 100 if rumus == BALIK else RUMUS[rumus](a, b)
    except ZeroDivisionError:
        return None


def temukan_hubungan(tabel: TabelAngka) -> list[Hubungan]:
    """Hubungan antarkolom yang berlaku pada sebagian besar baris tabel, satu tiap kolom hasil."""
    kolom = tabel.kolom()
    hasil = []
    for z in (j for j in kolom if _HITUNGAN.search(tabel.judul.get(j, ""))):
        for rumus in RUMUS:
            calon = [Hubungan(a, b, z, rumus) for a in kolom for b in kolom if a != b and max(a, b) < z]
            layak = [h for h in calon if _pantas(h, tabel)]
            terbaik = max(layak, key=lambda h: _dukungan(h, tabel.data), default=None)
            if terbaik and _sepakat(terbaik, tabel.data):
                hasil.append(terbaik)
                break
    return hasil


def _pantas(h: Hubungan, tabel: TabelAngka) -> bool:
    """Rumus selisih hanya untuk kolom yang judulnya selisih; rumus makin kecil makin baik hanya dari kolom target."""
    if h.rumus == SELISIH:
        return bool(_SELISIH.search(tabel.judul.get(h.hasil, "")))
    return h.rumus != TURUN or bool(_TARGET.search(tabel.judul.get(h.a, "")))


def _sepakat(h: Hubungan, data: Sequence[BarisAngka]) -> bool:
    """Sebagian besar baris cocok, dan bukan kebetulan: nilainya beragam dan kedua kolomnya berbeda."""
    bagian, banyak = _dukungan(h, data)
    beda = {b.angka[h.hasil].nilai for b in data if h.cocok(b) and b.angka[h.a].nilai != b.angka[h.b].nilai}
    return bagian >= SEPAKAT and banyak >= BARIS_MIN and len(beda) > 1


def _dukungan(h: Hubungan, data: Sequence[BarisAngka]) -> tuple[float, int]:
    """Bagian baris yang cocok, dan banyaknya baris yang dapat dihitung dengan nilai yang tidak sepele."""
    putusan = [c for b in data if (c := h.cocok(b)) is not None]
    return (sum(putusan) / len(putusan) if putusan else 0.0), sum(putusan)


def periksa_hitungan(tabel: TabelAngka) -> Iterator[tuple[TemuanLaporan, BarisAngka, Hubungan, float]]:
    """Baris yang hitungannya menyimpang, dengan nilai yang benar: menurut baris lain, atau menurut judul kolomnya."""
    terbukti = temukan_hubungan(tabel) if len(tabel.data) >= BARIS_MIN else []
    yield from _simpang(tabel, terbukti, tabel.data, ", menurut cara baris lain di tabel itu")
    sudah = {h.hasil for h in terbukti}
    yield from _simpang(tabel, [h for h in _menurut_judul(tabel) if h.hasil not in sudah], tabel.data, "")
    uang = [h for h in (*terbukti, *_menurut_judul(tabel)) if h.rumus == BAGI and _serapan(h, tabel)]
    yield from _simpang(tabel, uang[:1], [b for b in tabel.baris if b.jumlah], "")


def _simpang(
    tabel: TabelAngka, hubungan: Sequence[Hubungan], baris: Sequence[BarisAngka], sebagai: str
) -> Iterator[tuple[TemuanLaporan, BarisAngka, Hubungan, float]]:
    for asal in hubungan:
        for b in baris:
            h = replace(asal, rumus=TURUN) if asal.rumus == BAGI and _turun_menurut_target(asal, tabel, b) else asal
            nilai = h.nilai(b)
            if nilai is None or h.cocok(b) is not False or _dibatasi(b.angka[h.hasil], nilai):
                continue
            lain = (BAGI, TURUN, BALIK) if h.rumus == TURUN else () if sebagai else (TURUN,)
            if any(replace(h, rumus=r).cocok(b) for r in lain) or _tanpa_tanda(h, b, nilai):
                continue
            a, c, z = b.angka[h.a], b.angka[h.b], b.angka[h.hasil]
            cara = h.rumus.format(a=a, b=c)
            nama = petik(tabel.sebut(b), KATA_LABEL)
            pesan = f"baris “{nama}” tercetak {z}, padahal {cara} = {tulis_angka(nilai, 2)}{sebagai}"
            yield TemuanLaporan("LAP-01", (b.halaman,), pesan), b, h, nilai


def _tanpa_tanda(h: Hubungan, b: BarisAngka, nilai: float) -> bool:
    """Selisih yang dicetak tanpa tanda minusnya."""
    return h.rumus == SELISIH and abs(abs(nilai) - b.angka[h.hasil].nilai) <= 2 * b.angka[h.hasil].ragu


def _turun_menurut_target(h: Hubungan, tabel: TabelAngka, b: BarisAngka) -> bool:
    return bool(_TARGET.search(tabel.judul.get(h.a, ""))) and _makin_kecil(b)


def _makin_kecil(b: BarisAngka) -> bool:
    """Salah satu tulisan baris itu indikator yang makin kecil makin baik."""
    return any(tentukan_arah(baca_kalimat(teks)).arah is Arah.TURUN for teks in (b.label, *b.kata.values()))


def _serapan(h: Hubungan, tabel: TabelAngka) -> bool:
    """Persen dari uang: baris jumlahnya pun dihitung dengan cara yang sama."""
    return bool(_PAGU.search(tabel.judul.get(h.a, ""))) and any(
        b.angka[h.a].nilai >= UANG for b in tabel.data if h.a in b.angka
    )


def _menurut_judul(tabel: TabelAngka) -> list[Hubungan]:
    """Target (atau pagu), realisasi, dan capaian menurut judulnya, bila barisnya belum cukup saling membuktikan.

    Tabel panjang hanya dipakai bila sedikitnya separuh barisnya memang mengikuti salah satu rumus capaian.
    """
    for awal in (_TARGET, _PAGU):
        kolom = [
            [j for j in tabel.kolom(1) if pola.search(tabel.judul.get(j, ""))] for pola in (awal, _NYATA, _CAPAIAN)
        ]
        for z in kolom[2] if all(kolom) else ():
            a, b = (max((j for j in satu if j < z), default=z) for satu in kolom[:2])
            pendek = len(tabel.data) < BARIS_MIN
            pasti = all(len(satu) == 1 for satu in kolom) or (a, b) == (z - 2, z - 1)
            h = Hubungan(a, b, z, BAGI)
            if max(a, b) < z and (pasti if pendek and a < b else _separuh(h, tabel.data)):
                return [h]
    return []


def _separuh(h: Hubungan, data: Sequence[BarisAngka]) -> bool:
    turun = Hubungan(h.a, h.b, h.hasil, TURUN)
    putusan = [bool(c or turun.cocok(b)) for b in data if (c := h.cocok(b)) is not None]
    return 2 * sum(putusan) >= len(putusan) > 0


def _dibatasi(tercetak: Bilangan, nilai: float) -> bool:
    """Capaian di atas 100 yang dicetak 100, atau yang negatif dicetak nol."""
    return (tercetak.nilai in BATAS_ATAS and nilai > tercetak.nilai) or (tercetak.nilai == 0 and nilai < 0)


def dibetulkan(tabel: TabelAngka) -> TabelAngka:
    """Tabel dengan hasil hitungan yang seharusnya di baris yang salah hitung."""
    ganti = {(id(b), h.hasil): nilai for _, b, h, nilai in periksa_hitungan(tabel)}
    baris = tuple(
        replace(b, angka={j: x._replace(nilai=ganti.get((id(b), j), x.nilai)) for j, x in b.angka.items()})
        for b in tabel.baris
    )
    return replace(tabel, baris=baris) if ganti else tabel


def periksa_gabungan(tabel: TabelAngka, betul: dict[tuple[int, int], float]) -> Iterator[TemuanLaporan]:
    """Baris jumlah dan rata-rata dihitung ulang; `betul` nilai yang seharusnya (nomor baris, kolom) dari hitungan."""
    return (TemuanLaporan("LAP-02", (baris.halaman,), pesan) for baris, _, pesan in gabungan_keliru(tabel, betul))


def gabungan_keliru(tabel: TabelAngka, betul: dict[tuple[int, int], float]) -> Iterator[Gabungan]:
    """Baris jumlah, rata-rata, dan induk kode yang tidak sama dengan isinya: barisnya, kolomnya, dan kalimatnya."""
    mulai = 0
    for n, b in enumerate(tabel.baris):
        if not (b.jumlah or b.rata):
            continue
        for j, z in b.angka.items():
            if b.rata:
                yield from _rata(tabel, n, j, z, betul)
            elif not (_persen(tabel, j) or tabel.bertumpuk):
                yield from _jumlah(tabel, mulai, n, j, z)
        mulai = n + 1 if b.jumlah else mulai
    yield from _jumlah_kode(tabel)


def _persen(tabel: TabelAngka, j: int) -> bool:
    judul = tabel.judul.get(j, "").lower()
    kecil = [b.angka[j].nilai for b in tabel.data if j in b.angka]
    return "%" in judul or "persen" in judul or ("capaian" in judul and max(kecil, default=0) < 1000)


def _rata(tabel: TabelAngka, n: int, j: int, z: Bilangan, betul: dict[tuple[int, int], float]) -> Iterator[Gabungan]:
    isi = [(m, b.angka[j]) for m, b in enumerate(tabel.baris[:n]) if j in b.angka and not (b.jumlah or b.rata)]
    if len(isi) < 2:
        return
    cetak = sum(x.nilai for _, x in isi) / len(isi)
    longgar = z.ragu * 2 + max(x.ragu for _, x in isi)
    if abs(cetak - z.nilai) > longgar:
        pesan = f"rata-rata tercetak {z}, padahal rata-rata {len(isi)} baris di atasnya {tulis_angka(cetak, 2)}"
        yield tabel.baris[n], j, pesan
    elif any((m, j) in betul for m, _ in isi):
        benar = sum(betul.get((m, j), x.nilai) for m, x in isi) / len(isi)
        pesan = (
            f"rata-rata {z} ikut keliru karena ada baris yang salah hitung; sesudah dibetulkan {tulis_angka(benar, 2)}"
        )
        yield tabel.baris[n], j, pesan


def _jumlah(tabel: TabelAngka, mulai: int, n: int, j: int, z: Bilangan) -> Iterator[Gabungan]:
    blok = [b for b in tabel.baris[mulai:n] if j in b.angka and not b.rata]
    semua = [b for b in tabel.baris[:n] if j in b.angka and not (b.jumlah or b.rata)]
    dahulu = [b for b in tabel.baris[:n] if j in b.angka and b.jumlah]
    tingkat = min((b.tingkat for b in blok if b.kode), default=0)
    atas = [b for b in blok if b.tingkat == tingkat] if tingkat else []
    calon = [[b.angka[j].nilai for b in daftar] for daftar in (blok, semua, dahulu, atas) if len(daftar) > 1]
    if not calon or (z.nilai == 0):
        return
    longgar = 1.0 if abs(z.nilai) > 1000 else max(2 * z.ragu, 0.011)
    if any(abs(sum(satu) - z.nilai) <= longgar + 0.5 * len(satu) * z.ragu for satu in calon):
        return
    dekat = min((sum(satu) for satu in calon), key=lambda x: abs(x - z.nilai))
    if 0.8 <= abs(dekat / z.nilai) <= 1.25 and not _terlewat(tabel, j, abs(dekat - z.nilai)):
        judul = tabel.judul.get(j, "")
        pesan = (
            f"jumlah kolom “{petik(judul, 5)}” tercetak {z}, padahal baris di atasnya berjumlah {tulis_angka(dekat, 0)}"
        )
        yield tabel.baris[n], j, pesan


def _terlewat(tabel: TabelAngka, j: int, selisih: float) -> bool:
    """Selisihnya persis sebuah bilangan di kolom lain: barisnya terbaca bergeser, bukan salah jumlah."""
    lain = (x.nilai for b in tabel.baris for k, x in b.angka.items() if k != j)
    return any(abs(x - selisih) < 1 for x in lain)


def _turunan(sesudah: Sequence[BarisAngka], tingkat: int) -> Iterator[BarisAngka]:
    """Baris-baris di bawah sebuah kode, sampai kode yang setingkat atau lebih tinggi."""
    return itertools.takewhile(lambda c: not c.kode or c.tingkat > tingkat, sesudah)


def _jumlah_kode(tabel: TabelAngka) -> Iterator[Gabungan]:
    """Baris berkode rekening harus sama dengan jumlah anak-anak kodenya."""
    for n, b in enumerate(tabel.baris):
        kode = b.kode.rstrip(".")
        anak = [
            c
            for c in _turunan(tabel.baris[n + 1 :], b.tingkat)
            if kode and c.kode.startswith(f"{kode}.") and c.tingkat == b.tingkat + 1
        ]
        for j, z in b.angka.items():
            isi = [c.angka[j].nilai for c in anak if j in c.angka]
            if len(isi) < 2 or _persen(tabel, j) or abs(z.nilai) < UANG or abs(sum(isi) - z.nilai) <= 1e-5 * z.nilai:
                continue
            pesan = (
                f"“{petik(b.label, KATA_LABEL)}” kolom “{petik(tabel.judul.get(j, ''), 5)}” tercetak {z}, padahal"
                f" rinciannya berjumlah {tulis_angka(sum(isi), 0)}"
            )
            yield b, j, pesan
