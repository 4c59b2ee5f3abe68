"""Angka yang sama di beberapa tabel: target, realisasi, kondisi awal, serapan, dan pagu dibandingkan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.kantor.bentuk import BarisIndikator, PeranKolom, TabelKantor
from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.teks.kata import kata, petik, sebut_contoh, serupa, tanpa_nomor
from lakip_helpers.laporan.teks.letak import halaman_baris
from lakip_helpers.laporan.teks.tabel_angka import BarisAngka, Bilangan, TabelAngka, bilangan
from lakip_helpers.notasi import tulis_angka

SAMA: Final = 0.9
PROGRAM_SAMA: Final = 0.95
UANG: Final = 100_000
SKALA: Final = (1e6, 1e9, 1e12)
_UANG: Final = re.compile(r"(?i)anggaran|pagu|alokasi|\bdpa\b|dana")
_BUKAN_PAGU: Final = re.compile(r"(?i)realisasi|%|sisa|silpa")
_SERAP: Final = re.compile(
    r"(?i)(?:%|persen\w*).*(?:penyerapan|serapan|penggunaan)|(?:penyerapan|serapan).*(?:%|persen)"
)
_PROGRAM: Final = re.compile(r"(?i)^\W*(?:program)\b")


@dataclass(frozen=True, slots=True)
class Nilai:
    """Satu nilai yang dapat dibandingkan; `apa` indikator atau programnya, `tabel` nomor urut tabelnya."""

    apa: str
    peran: str
    tahun: str
    halaman: int
    angka: Bilangan
    tabel: int = 0
    tempat: str = ""


def _tempat(t: TabelKantor, halaman: int, tercatat: bool) -> str:
    """Sebutan letak sebuah nilai: halamannya, tabelnya bila halamannya tidak diketahui, atau berkas pendampingnya."""
    nomor = re.search(r"\d+$", t.petak.tempat)
    if not halaman:
        return t.petak.berkas
    return f"hal. {halaman}" if tercatat or not nomor else f"tabel ke-{nomor[0]}"


def kumpulkan(
    tabel: Sequence[TabelKantor], halaman: Mapping[str, int], tahun: int | None, tercatat: bool = True
) -> list[Nilai]:
    """Target, realisasi, dan kondisi awal tiap indikator di semua tabel, dengan tahunnya.

    `tercatat` salah bila halaman berkasnya tidak diketahui; letaknya lalu disebut dengan urutan tabelnya.
    """
    hasil = []
    for urut, t in enumerate(tabel):
        if t.jenis == "renaksi":
            continue
        for b in t.baris:
            hasil += [
                Nilai(
                    tanpa_nomor(b.indikator),
                    peran,
                    kapan,
                    nomor := halaman_baris(t, b.baris, dict(halaman)),
                    angka,
                    urut,
                    _tempat(t, nomor, tercatat),
                )
                for n, peran, kapan in _peran_kolom(t, tahun)
                if (angka := bilangan(b.nilai.get(n))) is not None and _layak(b)
            ]
    return hasil


def _layak(b: BarisIndikator) -> bool:
    return len(kata(tanpa_nomor(b.indikator))) >= 2


def _peran_kolom(t: TabelKantor, tahun: int | None) -> Iterator[tuple[int, str, str]]:
    """Nomor kolom, peran, dan tahun kolom-kolom yang tahunnya pasti."""
    if t.kolom_berperan(PeranKolom.PAGU) and not t.kolom_berperan(PeranKolom.TARGET):
        return  # tabel anggaran: realisasinya rupiah
    depan = [int(k.periode.tahun[-4:]) for k in t.kolom if k.periode.tahun[-4:].isdigit()]
    for n, k in enumerate(t.kolom):
        if k.periode.bagian or k.ragu or "%" in k.judul:
            continue
        kapan = k.periode.tahun
        if k.peran is PeranKolom.CAPAIAN and kapan.isdigit() and len(set(depan)) > 2:
            yield n, PeranKolom.REALISASI.value, kapan  # "Capaian Kinerja pada Tahun 2015" di samping target tahun lain
        elif k.peran in (PeranKolom.TARGET, PeranKolom.REALISASI):
            if re.search(r"(?i)s\.?\s*/?\s*d\b|akumula|jangka menengah|thdp|terhadap|sampai", k.judul):
                continue
            if k.periode.ke == "Renstra":
                yield n, "target akhir Renstra", "akhir"
            elif kapan.isdigit() and not k.periode.ke:
                yield n, k.peran.value, kapan
            elif not k.periode and t.jenis in ("pk", "capaian") and tahun and not depan:
                yield n, k.peran.value, str(tahun)
        elif k.peran is PeranKolom.BASELINE and (cocok := re.search(r"20\d\d", k.judul)):
            yield n, PeranKolom.REALISASI.value, cocok[0]


def periksa_antartabel(nilai: Sequence[Nilai]) -> Iterator[TemuanLaporan]:
    """Nilai indikator, peran, dan tahun yang sama tetapi berbeda angka di tabel lain."""
    for pertama, lain in _pasangan(nilai, SAMA):
        kapan = f" tahun {pertama.tahun}" if pertama.tahun.isdigit() else ""
        pesan = (
            f"{pertama.peran} “{petik(pertama.apa, 9)}”{kapan} tercetak {pertama.angka} di {pertama.tempat},"
            f" tetapi {lain.angka} di {lain.tempat}"
        )
        yield TemuanLaporan("LAP-03", tuple(sorted({pertama.halaman, lain.halaman} - {0})), pesan)


def _pasangan(nilai: Sequence[Nilai], batas: float) -> Iterator[tuple[Nilai, Nilai]]:
    """Pasangan pertama tiap (hal, peran, tahun) yang angkanya berbeda."""
    kelompok: list[list[Nilai]] = []
    for satu in nilai:
        sama = next(
            (
                k for k in kelompok
                if (k[0].peran, k[0].tahun) == (satu.peran, satu.tahun) and serupa(k[0].apa, satu.apa) >= batas
            ),
            None,
        )  # fmt: skip
        if sama is None:
            kelompok.append([satu])
        else:
            sama.append(satu)
    for k in kelompok:
        beda = next((s for s in k[1:] if s.tabel != k[0].tabel and _berbeda(k[0].angka, s.angka)), None)
        sejenis = [s for s in k if beda and s.tabel in (k[0].tabel, beda.tabel)]
        if beda and not any(a.angka.nilai == b.angka.nilai for a in sejenis for b in sejenis if a.tabel < b.tabel):
            yield k[0], beda


def _berbeda(a: Bilangan, b: Bilangan) -> bool:
    """Bukan angka yang sama, juga bukan angka yang sama dengan skala (juta, miliar) yang tidak ditulis."""
    kecil, besar = sorted((abs(a.nilai), abs(b.nilai)))
    if kecil and besar / kecil in SKALA:
        return False
    return abs(a.nilai - b.nilai) > a.ragu + b.ragu + 1e-9


def periksa_uang(tabel: Sequence[TabelAngka]) -> Iterator[TemuanLaporan]:
    """Persen serapan indikator dan pagu program yang berbeda antartabel."""
    serap = [
        Nilai(b.label, "serapan", "", b.halaman, b.angka[j], urut)
        for urut, t in enumerate(tabel)
        for j, judul in t.judul.items()
        if _SERAP.search(judul)
        for b in t.data
        if j in b.angka and len(kata(b.label)) >= 3
    ]
    for a, b in _pasangan(serap, SAMA):
        pesan = f"serapan anggaran “{petik(a.apa, 9)}” tercetak {a.angka} di satu tabel, tetapi {b.angka} di tabel lain"
        yield TemuanLaporan("LAP-03", tuple(sorted({a.halaman, b.halaman})), pesan)
    yield from _pagu([_pagu_program(t, urut) for urut, t in enumerate(tabel)])


def _pagu_program(t: TabelAngka, urut: int) -> dict[str, list[Nilai]]:
    """Pagu tiap program di satu tabel; program yang muncul beberapa kali punya beberapa pagu."""
    program = next((j for j, judul in t.judul.items() if "program" in judul.lower()), None)
    uang = next((j for j, judul in t.judul.items() if _UANG.search(judul) and not _BUKAN_PAGU.search(judul)), None)
    hasil: dict[str, list[Nilai]] = {}
    if program is None or uang is None:
        return hasil
    for b in t.data:
        nama = tanpa_nomor(_PROGRAM.sub("", b.kata.get(program, "")))
        if uang in b.angka and b.angka[uang].nilai >= UANG and len(kata(nama)) >= 2:
            kunci = next((k for k in hasil if serupa(k, nama) >= PROGRAM_SAMA), nama)
            hasil.setdefault(kunci, []).append(Nilai(nama, "pagu", "", b.halaman, b.angka[uang], urut))
    return hasil


def _pagu(tabel: Sequence[Mapping[str, Sequence[Nilai]]]) -> Iterator[TemuanLaporan]:
    """Pagu program yang tidak sama, satu per satu maupun jumlahnya, di dua tabel; digabung menjadi satu temuan."""
    isi = [t for t in tabel if t]
    beda: list[tuple[Nilai, Nilai]] = []
    for n, satu in enumerate(isi):
        for lain in isi[n + 1 :]:
            for nama, pagu in satu.items():
                kunci = next((k for k in lain if serupa(k, nama) >= PROGRAM_SAMA), None)
                if (
                    kunci
                    and not _setara(pagu, lain[kunci])
                    and not any(serupa(a.apa, nama) >= PROGRAM_SAMA for a, _ in beda)
                ):
                    beda.append((pagu[0], lain[kunci][0]))
    if beda:
        contoh = sebut_contoh([f"“{petik(a.apa, 7)}” {a.angka} dan {b.angka}" for a, b in beda])
        halaman = tuple(sorted({n.halaman for pasang in beda for n in pasang}))
        yield TemuanLaporan("LAP-03", halaman, f"pagu program yang sama berbeda antartabel: {contoh}")


def _setara(a: Sequence[Nilai], b: Sequence[Nilai]) -> bool:
    x, y = ({*(n.angka.nilai for n in satu), sum(n.angka.nilai for n in satu)} for satu in (a, b))
    return any(abs(p - q) <= 1 for p in x for q in y)


def periksa_target_mudah(nilai: Sequence[Nilai], tahun: int | None, turun: frozenset[str]) -> Iterator[TemuanLaporan]:
    """Target tahun ini lebih rendah daripada realisasi tahun lalu, padahal makin tinggi makin baik."""
    if tahun is None:
        return
    lalu = [n for n in nilai if n.peran == "realisasi" and n.tahun == str(tahun - 1)]
    kena: list[tuple[Nilai, Nilai]] = []
    for n in nilai:
        if (
            n.peran != "target"
            or n.tahun != str(tahun)
            or n.apa in turun
            or any(serupa(n.apa, k.apa) >= SAMA for k, _ in kena)
        ):
            continue
        dulu = next((x for x in lalu if serupa(x.apa, n.apa) >= SAMA), None)
        if dulu and 0 < n.angka.nilai < dulu.angka.nilai:
            kena.append((n, dulu))
    if kena:
        rinci = "; ".join(
            f"“{petik(n.apa, 8)}” ditargetkan {n.angka}, padahal {tahun - 1} sudah {x.angka}" for n, x in kena
        )
        yield TemuanLaporan(
            "LAP-09",
            tuple(sorted(_halaman_target(nilai, kena, tahun))),
            f"target {tahun} di bawah realisasi {tahun - 1}: {rinci}",
        )


def _halaman_target(nilai: Sequence[Nilai], kena: Sequence[tuple[Nilai, Nilai]], tahun: int) -> set[int]:
    """Semua halaman yang memuat target itu."""
    sasaran = [n for n in nilai if n.peran == "target" and n.tahun == str(tahun)]
    return {n.halaman for n in sasaran for k, _ in kena if serupa(n.apa, k.apa) >= SAMA}


def periksa_anggaran(tabel: Sequence[TabelAngka], rendah: float) -> Iterator[TemuanLaporan]:
    """Realisasi yang melebihi anggarannya, dan serapan di bawah `rendah` persen."""
    for t in tabel:
        pagu = [j for j, judul in t.judul.items() if _UANG.search(judul) and not _BUKAN_PAGU.search(judul)]
        nyata = [
            j
            for j, judul in t.judul.items()
            if "realisasi" in judul.lower() and "%" not in judul and "fisik" not in judul.lower()
        ]
        pasang = [(p, r) for p in pagu[-1:] for r in nyata[:1] if p < r]
        for p, r in pasang:
            isi = [
                (b, b.angka[p], b.angka[r])
                for b in t.data
                if p in b.angka and r in b.angka and b.angka[p].nilai >= 100_000
            ]
            lebih = [(b, x, y) for b, x, y in isi if y.nilai > x.nilai * 1.0001 and "pendapatan" not in b.label.lower()]
            yield from _lebih(lebih)
            yield from _rendah([(b, x, y) for b, x, y in isi if 0 < y.nilai / x.nilai * 100 < rendah], rendah)


def _nama(b: BarisAngka) -> str:
    return f"“{petik(b.label, 6)}”" if b.label else f"baris ke-{b.nomor + 1}"


def _lebih(kena: Sequence[tuple[BarisAngka, Bilangan, Bilangan]]) -> Iterator[TemuanLaporan]:
    if kena:
        rinci = sebut_contoh([f"{_nama(b)} terealisasi {y} dari {x}" for b, x, y in kena])
        halaman = tuple(sorted({b.halaman for b, _, _ in kena}))
        yield TemuanLaporan("LAP-10", halaman, f"realisasi melebihi anggaran tanpa penjelasan: {rinci}")


def _rendah(kena: Sequence[tuple[BarisAngka, Bilangan, Bilangan]], batas: float) -> Iterator[TemuanLaporan]:
    if kena:
        rinci = sebut_contoh(
            [f"{_nama(b)}: {tulis_angka(y.nilai / x.nilai * 100, 2)} % ({y} dari {x})" for b, x, y in kena]
        )
        halaman = tuple(sorted({b.halaman for b, _, _ in kena}))
        yield TemuanLaporan("LAP-10", halaman, f"serapan di bawah {tulis_angka(batas)} %: {rinci}")
