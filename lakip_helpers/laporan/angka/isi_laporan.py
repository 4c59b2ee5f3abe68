"""Uraian dibandingkan dengan tabel: target, realisasi, banyaknya indikator, pagu, predikat, dan rumus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from lakip_helpers import acuan
from lakip_helpers.berkas.petak import BarisNaskah
from lakip_helpers.kantor.bentuk import TabelKantor
from lakip_helpers.laporan.angka.antartabel import Nilai
from lakip_helpers.laporan.angka.narasi import kalimat_naskah
from lakip_helpers.laporan.bentuk import Bagian, Sasaran, TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik, serupa
from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.laporan.teks.letak import halaman_baris
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.sebutan import Sebutan
from lakip_helpers.laporan.teks.tabel_angka import BarisAngka, TabelAngka, bilangan
from lakip_helpers.notasi import tulis_angka

_N: Final = r"(-?\d[\d.,]*)"
_SATUAN: Final = r"(?:\s?%|\s+[a-zA-Z]+(?:\s[A-Z][a-z]+)?)?"
_PERAN_TAHUN: Final = (
    Pola(
        r"\b(target|realisasi)(?: kinerja)?(?:\s+(?:pada|di))?\s+tahun\s+(20\d\d)\s*(?:adalah|berjumlah|{sebesar}|:)\s*"
        + _N
    ),
    Pola(rf"\b(target|realisasi)(?: kinerja)?\s+{_N}{_SATUAN}\s+(?:di|pada)\s+tahun\s+(20\d\d)"),
)
_PAGU: Final = Pola(r"{pagu}[^.;]{0,60}?Rp\.?\s?(\d[\d.,]*)")
_DIPAKAI: Final = re.compile(r"(?i)realisa|serap|\w*(?:pakai|guna)\w*|habis|\sdari\s+Rp")
_HURUF: Final = r"(?-i:(AA|A|BB|B|CC|C|D))\b(?![a-z])"
_PREDIKAT: Final = Pola(rf"(\d{{2}}[.,]\d{{1,2}})\W{{0,4}}(?:[^.;\d]{{0,30}}?){{nilai_predikat}}\W{{0,4}}\b{_HURUF}")
_PREDIKAT_BALIK: Final = Pola(
    rf"predikat\W{{0,3}}\b{_HURUF}[^.;\d]{{0,40}}?(?:nilai|skor|sebesar)\W{{0,3}}(\d{{2}}[.,]\d{{1,2}})"
)
_SKALA: Final = re.compile(r"^(AA|A|BB|B|CC|C|D) \| \W*(\d{1,3})\D+(\d{1,3})")
_RUMUS: Final = re.compile(r"(?i)semakin tinggi realisasi.{0,80}(?:semakin baik|makin baik)")
DEKAT: Final = 0.7


def periksa_target_uraian(
    satuan: Sequence[Satuan], sasaran: Sequence[Sasaran], nilai: Sequence[Nilai]
) -> Iterator[TemuanLaporan]:
    """ "target pada tahun 2016 berjumlah 17" yang tidak sama dengan tabel indikator yang sedang dibicarakan."""
    sebutan = Sebutan(sasaran)
    for s in satuan:
        for pola in _PERAN_TAHUN if s.jenis == "isi" else ():
            for cocok in pola.finditer(s.teks):
                peran, (tahun, angka) = cocok[1].lower(), _tahun_angka(cocok)
                z = bilangan(angka.strip(".,"))
                apa = _sedang_dibicarakan(s.teks[: cocok.start()], sebutan, sasaran)
                tabel = [
                    n for n in nilai if n.peran == peran and n.tahun == tahun and apa and serupa(n.apa, apa) >= DEKAT
                ]
                if z and tabel and all(abs(n.angka.nilai - z.nilai) > n.angka.ragu + z.ragu for n in tabel):
                    pesan = (
                        f"tertulis {peran} {tahun} “{petik(apa, 8)}” {angka.strip('.,')}, padahal di"
                        f" tabel {tabel[0].angka}"
                        f" ({tabel[0].tempat})"
                    )
                    yield TemuanLaporan("LAP-04", (_halaman(s, cocok.start()),), pesan)


def _tahun_angka(cocok: re.Match[str]) -> tuple[str, str]:
    return (cocok[2], cocok[3]) if re.fullmatch(r"20\d\d", cocok[2]) else (cocok[3], cocok[2])


def _sedang_dibicarakan(awal: str, sebutan: Sebutan, sasaran: Sequence[Sasaran]) -> str:
    """Indikator terakhir yang disebut sebelum angka itu; kosong bila lebih dari satu yang mungkin."""
    for kalimat in reversed(re.split(r"(?<=[.;])\s", awal)):
        disebut = [(s, i) for s, nomor in sebutan.cari(kalimat).items() for i in nomor]
        if disebut:
            return sasaran[disebut[0][0]].indikator[disebut[0][1]] if len(disebut) == 1 else ""
    return ""


def _halaman(s: Satuan, letak: int) -> int:
    panjang = 0
    for b in s.baris:
        panjang += len(b.teks) + 1
        if panjang > letak:
            return b.halaman
    return s.halaman


def periksa_pagu(naskah: Naskah, tabel: Sequence[TabelAngka]) -> Iterator[TemuanLaporan]:
    """Pagu di uraian yang ternyata angka realisasi di tabel anggaran."""
    pasang = [p for t in tabel for b in t.baris for p in _pagu_realisasi(t, b)]
    pagu = {a for a, _ in pasang}
    nyata = {b: a for a, b in pasang if b not in pagu}
    for k in kalimat_naskah(naskah):
        for cocok in _PAGU.finditer(k.teks):
            z = bilangan(cocok[1].strip(".,-"))
            if z and z.nilai in nyata and not _DIPAKAI.search(f"{cocok[0]}{k.teks[cocok.end() :][:10]}"):
                persen = re.search(r"(\d[\d.,]*)\s?%", k.teks[cocok.end() :])
                ekor = f" (dan {persen[1]} % di kalimat itu dihitung darinya)" if persen else ""
                pesan = (
                    f"anggaran tertulis Rp{z}, padahal itu angka realisasinya; pagu di tabel"
                    f" Rp{tulis_angka(nyata[z.nilai], 0)}{ekor}"
                )
                yield TemuanLaporan("LAP-04", (k.halaman(cocok.start()),), pesan)


def _pagu_realisasi(t: TabelAngka, b: BarisAngka) -> Iterator[tuple[float, float]]:
    """Pasangan (pagu, realisasi) sebaris: rupiah di kolom anggaran dan rupiah di kolom realisasi sesudahnya."""
    uang = [(j, x.nilai) for j, x in sorted(b.angka.items()) if x.nilai >= 1_000_000]
    for n, (j, a) in enumerate(uang):
        for k, c in uang[n + 1 :]:
            if "realisasi" in t.judul.get(k, "").lower() and "realisasi" not in t.judul.get(j, "").lower() and c < a:
                yield a, c


def periksa_predikat(naskah: Naskah) -> Iterator[TemuanLaporan]:
    """Nilai yang predikatnya tidak sesuai skala laporan itu sendiri, atau skala evaluasi AKIP bila tidak ada."""
    skala = [(c[1], float(c[2]), float(c[3])) for b in naskah.baris if (c := _SKALA.match(b.teks))]
    if len(skala) < 5:
        skala = [(p["predikat"], float(p["di_atas"]), float(p["sampai"])) for p in acuan.ambil("lke.predikat").nilai]
    for k in kalimat_naskah(naskah):
        for pola, n, p in ((_PREDIKAT, 1, 2), (_PREDIKAT_BALIK, 2, 1)):
            for cocok in pola.finditer(k.teks):
                z = bilangan(cocok[n])
                benar = next((nama for nama, bawah, atas in skala if z and bawah < z.nilai <= atas), "")
                if benar and cocok[p].upper() == cocok[p] and benar != cocok[p]:
                    pesan = f"nilai {cocok[n]} disebut berpredikat {cocok[p]}, padahal menurut skalanya {benar}"
                    yield TemuanLaporan("LAP-12", (k.halaman(cocok.start()),), pesan)


def periksa_rumus(naskah: Naskah) -> Iterator[TemuanLaporan]:
    """Rumus "makin tinggi makin baik" yang tidak memakai realisasi."""
    for n, b in enumerate(naskah.baris):
        awal = " ".join(x.teks for x in naskah.baris[n : n + 3])
        if not _RUMUS.match(re.sub(r"^\W*\d\W+", "", awal)) or b.tabel:
            continue
        isi = _isi_rumus(naskah.baris[n : n + 9])
        if re.search(r"100\s?%", isi) and re.search(r"(?i)rencana|target", isi) and "realisasi" not in isi.lower():
            pesan = f"rumus 1 “{petik(isi, 14)}” (× 100%) tidak memakai realisasi; seharusnya realisasi dibagi target"
            yield TemuanLaporan("LAP-12", (b.halaman,), pesan)


def _isi_rumus(baris: Sequence[BarisNaskah]) -> str:
    """Tulisan di antara "rumus :" dan butir kedua."""
    teks = "\n".join(b.teks for b in baris)
    sesudah = re.split(r"(?i)rumus\s*:", teks, maxsplit=1)
    return re.split(r"\n\W*2\W", sesudah[1])[0] if len(sesudah) > 1 else ""


def periksa_lonjakan(tabel: Sequence[TabelKantor], halaman: Mapping[str, int]) -> Iterator[TemuanLaporan]:
    """Deret yang tiba-tiba susut atau membesar sekitar sepuluh kali: biasanya pemisah ribuan yang hilang."""
    for t in tabel:
        for b in t.baris:
            deret = [
                z
                for p in t.pasangan
                if p.target is not None and not p.periode.bagian and (z := bilangan(b.nilai.get(p.target)))
            ]
            for a, c in pairwise(deret):
                besar = max(abs(a.nilai), abs(c.nilai))
                if (
                    len(deret) >= 4
                    and besar >= 100
                    and min(abs(a.nilai), abs(c.nilai)) > 0
                    and 8 <= besar / min(abs(a.nilai), abs(c.nilai)) <= 12
                ):
                    pesan = (
                        f"deret “{petik(b.indikator, 8)}” ({'; '.join(map(str, deret))}) melonjak atau susut sepuluh"
                        " kali"
                    )
                    yield TemuanLaporan("LAP-12", (halaman_baris(t, b.baris, dict(halaman)),), pesan)
                    break


def periksa_rasio_kosong(tabel: Sequence[TabelAngka]) -> Iterator[TemuanLaporan]:
    """Kolom rasio yang hanya menyalin realisasi, dan kolom satu tahun yang kosong seluruhnya."""
    for t in tabel:
        salin = [
            (z, r) for z, judul in t.judul.items() if "rasio" in judul.lower()
            for r, lain in t.judul.items() if "realisasi" in lain.lower() and r < z and _salinan(t, z, r)
        ]  # fmt: skip
        if salin:
            baris = next(b for b in t.data if salin[0][0] in b.angka and b.angka[salin[0][0]].nilai != 100)
            isi = "; ".join(
                str(b.angka[z]) for b in t.data for z, _ in salin if z in b.angka and b.angka[z].nilai != 100
            )
            yield TemuanLaporan(
                "LAP-01",
                (baris.halaman,),
                f"kolom rasio hanya menyalin realisasi ({petik(isi, 8)}), bukan realisasi dibagi target",
            )


def _salinan(t: TabelAngka, z: int, r: int) -> bool:
    pasang = [(b.angka[z].nilai, b.angka[r].nilai) for b in t.data if z in b.angka and r in b.angka]
    return len(pasang) >= 3 and all(a == b for a, b in pasang) and any(a != 100 for a, _ in pasang) and (r - z) % 5 == 0


def periksa_daftar_isi(
    naskah: Naskah, alur: Sequence[BarisNaskah], struktur: Mapping[str, Bagian]
) -> Iterator[TemuanLaporan]:
    """Nomor halaman bab di daftar isi yang tidak sama dengan nomor yang tercetak di halamannya."""
    tercetak = _nomor_tercetak(alur)
    beda = []
    for n in sorted(naskah.daftar):
        teks = naskah.baris[n].teks
        cocok = re.match(r"(?i)^\W*BAB\s+([IVX]+|\d)\b.*?(\d{1,3})\s*$", teks)
        nomor = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(cocok[1].upper()) if cocok else None
        halaman = struktur[f"bab_{nomor}"].halaman if nomor else None
        if cocok and halaman in tercetak and tercetak[halaman or 0] != int(cocok[2]):
            beda.append(
                (
                    naskah.baris[n].halaman,
                    f"Bab {cocok[1].upper()} tertulis {cocok[2]}, tercetak di {tercetak[halaman or 0]}",
                )
            )
    if beda:
        yield TemuanLaporan(
            "LAP-07",
            tuple(sorted({h for h, _ in beda})),
            f"nomor halaman di daftar isi tidak cocok: {'; '.join(t for _, t in beda)}",
        )


def _nomor_tercetak(alur: Sequence[BarisNaskah]) -> dict[int, int]:
    """Halaman berkas → nomor yang tercetak di baris pertama atau terakhirnya."""
    baris: dict[int, list[str]] = {}
    for b in alur:
        if not b.tabel:
            baris.setdefault(b.halaman, []).append(b.teks.strip())
    return {
        h: int(c[1])
        for h, teks in baris.items()
        for satu in (teks[0], teks[-1])
        if (c := re.fullmatch(r"\W*(\d{1,3})\W*", satu))
    }
