"""Usul jawaban butir substansi (S1 sampai S10): sasaran, indikator, dan perbandingannya."""

from __future__ import annotations

import re
from typing import Final

from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator
from lakip_helpers.aturan.smart import KRITERIA, nilai_smart
from lakip_helpers.istilah import Jenis as JenisIndikator
from lakip_helpers.istilah import K
from lakip_helpers.kantor.bentuk import PeranKolom
from lakip_helpers.laporan.bentuk import Sasaran, UsulButir
from lakip_helpers.laporan.butir.bahan import (
    BELUM,
    CUKUP,
    MAYORITAS,
    TIDAK,
    YA,
    Bahan,
    rata_hal,
    sebagian,
    sebut_rentang,
)
from lakip_helpers.laporan.teks.kata import kata, memuat, petik, serupa, tanpa_nomor

_BUKAN_UKURAN: Final = re.compile(r"(?i)^\W*(?:ter\w+nya|me\w+nya|ber\w+nya)\b")
_DAFTAR_SASARAN: Final = re.compile(
    r"(?i)sasaran[^.]{0,80}(?:berikut|yaitu|adalah)\s*:?\s*$|^\W*[\d.]*\s*sasaran\s*:?\s*$"
)
_KONDISI: Final = re.compile(
    r"(?i)^\W*(?:\d{1,2}[.)]|[a-z][.)]|[-•])\s*(?:me\w+nya|ter\w+nya|meningkatkan|mewujudkan)\b"
)
HALAMAN_JAUH: Final = 10_000
SEJALAN: Final = 0.6
KELUARAN: Final = 0.4


def _pk(b: Bahan) -> list[tuple[str, int]]:
    """Sasaran di tabel perjanjian kinerja sebelum bab akuntabilitas, atau di lampirannya."""
    penutup = b.struktur["bab_4"].halaman or HALAMAN_JAUH
    luar = [t for t in b.tabel if t.jenis == "pk" and not b.sesudah(b.letak(t))]
    luar = luar or [t for t in b.tabel if t.jenis == "pk" and b.letak(t) >= penutup]
    return [(tanpa_nomor(x.sasaran), b.letak(t)) for t in luar for x in t.baris if len(kata(x.sasaran)) >= 2]


def butir_s1(b: Bahan) -> UsulButir:
    """Sasaran yang dilaporkan sama dengan perjanjian kinerja."""
    pk = _pk(b)
    if not pk or not b.sasaran:
        return UsulButir(BELUM, alasan="perjanjian kinerjanya tidak terbaca di berkas ini")
    awal, akhir = b.rentang(3)
    isi = b.naskah.teks(awal, akhir).replace("\n", " ")
    asing = [s.teks for s in b.sasaran if not any(serupa(s.teks, p) >= SEJALAN for p, _ in pk)]
    tanpa = [p for p in dict.fromkeys(p for p, _ in pk) if not memuat(isi, p)]
    halaman = sebut_rentang([pk[0][1], *(s.halaman for s in b.sasaran)])
    if tanpa or asing:
        contoh = f"sasaran perjanjian kinerja “{petik(tanpa[0], 10)}” tidak dilaporkan" if tanpa else ""
        contoh = contoh or f"sasaran “{petik(asing[0], 10)}” dilaporkan, tetapi tidak ada di perjanjian kinerja"
        return UsulButir(TIDAK, halaman, f"{contoh} dengan kalimat yang sama")
    return UsulButir(YA, halaman, f"{len(b.sasaran)} sasaran yang dilaporkan sama dengan perjanjian kinerja")


def _renstra(b: Bahan) -> tuple[list[str], int]:
    """Sasaran Renstra yang dimuat laporan: tabel bertahun banyak, atau daftar di bab perencanaan."""
    for t in b.tabel:
        tahun = {
            k.periode.tahun or k.periode.ke for k in t.kolom if k.peran in (PeranKolom.TARGET, PeranKolom.REALISASI)
        }
        daftar = [tanpa_nomor(x.sasaran) for x in t.baris if len(kata(x.sasaran)) >= 2]
        if daftar and (len(tahun) >= 3 or t.jenis == "renstra") and not b.sesudah(b.letak(t)):
            return daftar, b.letak(t)
    awal, akhir = b.rentang(2)
    baris = b.naskah.baris[awal:akhir] if awal >= 0 else ()
    for n, satu in enumerate(baris):
        if _DAFTAR_SASARAN.search(" ".join(x.teks for x in baris[max(0, n - 1) : n + 1])):
            daftar = [tanpa_nomor(x.teks) for x in baris[n + 1 : n + 15] if _KONDISI.match(x.teks)]
            if len(daftar) >= 2:
                return daftar, satu.halaman
    tujuan = [t for t in b.tabel if t.kolom_berperan(PeranKolom.TUJUAN) and t.kolom_berperan(PeranKolom.SASARAN)]
    for t in tujuan:
        if daftar := [tanpa_nomor(x.sasaran) for x in t.baris if len(kata(x.sasaran)) >= 2]:
            return daftar, b.letak(t)
    return [], 0


def butir_s2(b: Bahan) -> UsulButir:
    """Sasaran selaras dengan Renstra yang dimuat laporan."""
    renstra, halaman = _renstra(b)
    if not renstra or not b.sasaran:
        return UsulButir(BELUM, alasan="sasaran Renstra tidak dimuat di laporan ini; bandingkan dengan Renstranya")
    sejalan = sum(any(serupa(s.teks, r) >= SEJALAN or memuat(r, s.teks) for r in renstra) for s in b.sasaran)
    tempat = sebut_rentang([halaman, *(s.halaman for s in b.sasaran)])
    if sejalan == len(b.sasaran):
        return UsulButir(YA, tempat, "sasarannya sama dengan sasaran Renstra yang dimuat di laporan")
    if sejalan * 2 <= len(b.sasaran):
        return UsulButir(
            TIDAK,
            tempat,
            f"{sebagian(len(b.sasaran) - sejalan, len(b.sasaran), 'sasaran')} tidak ada di antara sasaran Renstra yang"
            " dimuat di laporan",
        )
    return UsulButir(BELUM, tempat, f"{sejalan} dari {len(b.sasaran)} sasaran cocok dengan Renstra; pastikan sisanya")


def butir_s4(b: Bahan) -> UsulButir:
    """Sasaran sesuai dengan indikatornya."""
    semua = [(s, i) for s in b.sasaran for i in s.indikator]
    if not semua:
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    kena = [(s, i) for s, i in semua if _BUKAN_UKURAN.match(i)]
    tempat = sebut_rentang(s.halaman for s in b.sasaran)
    if kena:
        return UsulButir(
            TIDAK,
            sebut_rentang(s.halaman for s, _ in kena),
            f"“{petik(kena[0][1], 9)}” mengulang keadaan yang diharapkan, belum menyebut ukurannya",
        )
    return UsulButir(YA, tempat, "semua indikatornya berupa ukuran")


def butir_s5(b: Bahan) -> UsulButir:
    """Sasaran sesuai dengan IKU yang dimuat laporan."""
    iku = [t for t in b.tabel if t.jenis == "iku"]
    if not iku:
        return UsulButir(BELUM, alasan="IKU tidak dimuat di laporan ini; bandingkan dengan penetapan IKU")
    nama = [tanpa_nomor(x.indikator) for t in iku for x in t.baris]
    ada = sum(any(serupa(i, n) >= MAYORITAS for n in nama) for s in b.sasaran for i in s.indikator)
    semua = sum(len(s.indikator) for s in b.sasaran)
    if semua and ada >= MAYORITAS * semua:
        return UsulButir(YA, sebut_rentang(b.letak(t) for t in iku), "indikator yang dilaporkan ada di tabel IKU")
    return UsulButir(
        BELUM,
        sebut_rentang(b.letak(t) for t in iku),
        f"{ada} dari {semua} indikator cocok dengan tabel IKU; pastikan sisanya",
    )


def butir_s7(b: Bahan) -> UsulButir:
    """Perbandingannya berguna."""
    if not b.sasaran:
        return UsulButir(BELUM, alasan="sasarannya tidak terbaca")
    halaman = [s.butir[h].halaman for s in b.sasaran for h in (2, 3, 4)]
    if rata_hal(b, (2, 3, 4)) >= CUKUP:
        return UsulButir(
            YA,
            sebut_rentang(h for h in halaman if h),
            "ada perbandingan dengan tahun lalu, target jangka menengah, atau standar",
        )
    return UsulButir(
        TIDAK,
        sebut_rentang(h for h in halaman if h),
        "angkanya baru disandingkan, atau baru sebagian yang dibandingkan",
    )


def _keluaran(b: Bahan) -> list[Sasaran]:
    """Sasaran yang semua indikatornya masih keluaran, masukan, atau kegiatan."""
    hasil = (JenisIndikator.OUTCOME, JenisIndikator.DAMPAK)
    return [s for s in b.sasaran if s.indikator and not any(nilai_indikator(i).jenis in hasil for i in s.indikator)]


def butir_s8(b: Bahan) -> UsulButir:
    """Indikatornya cukup mengukur sasaran."""
    if not b.sasaran or not any(s.indikator for s in b.sasaran):
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    kena = _keluaran(b)
    tempat = sebut_rentang(s.halaman for s in kena or b.sasaran)
    if len(kena) >= KELUARAN * len(b.sasaran):
        return UsulButir(
            TIDAK,
            tempat,
            f"{sebagian(len(kena), len(b.sasaran), 'sasaran')} hanya diukur dengan indikator keluaran atau kegiatan",
        )
    if not kena:
        return UsulButir(YA, tempat, "tiap sasaran punya indikator hasil")
    return UsulButir(
        BELUM, tempat, f"{len(kena)} sasaran hanya diukur dengan indikator keluaran; pastikan apakah itu cukup"
    )


def butir_s10(b: Bahan) -> UsulButir:
    """Indikatornya SMART."""
    import pandas as pd

    indikator = [(s.halaman, i) for s in b.sasaran for i in s.indikator]
    target = [t for t in b.temuan if t.kode in ("LAP-09", "LAP-12")]
    if not indikator:
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    nilai = nilai_smart(pd.DataFrame({K.INDIKATOR: [i for _, i in indikator]}))
    gagal = [n for n, lolos in enumerate(nilai["smart"]) if not lolos or _BUKAN_UKURAN.match(indikator[n][1])]
    if gagal:
        n = gagal[0]
        sebab = next((k.replace("_", " ") for k in KRITERIA if not nilai[k].iloc[n]), "terukur")
        pesan = (
            f"{sebagian(len(gagal), len(indikator), 'indikator')} belum memenuhi SMART, misalnya"
            f" “{petik(indikator[n][1], 8)}” (belum {sebab})"
        )
        return UsulButir(TIDAK, sebut_rentang(indikator[k][0] for k in gagal), pesan)
    if target:
        return UsulButir(TIDAK, sebut_rentang(h for t in target for h in t.halaman), petik(target[0].pesan, 24))
    if (kena := _keluaran(b)) and len(kena) >= KELUARAN * len(b.sasaran):
        return UsulButir(
            TIDAK,
            sebut_rentang(s.halaman for s in kena),
            "indikatornya menghitung keluaran, bukan hasil yang dituju sasarannya",
        )
    return UsulButir(BELUM, alasan="kalimat indikatornya memenuhi SMART; cocok tidaknya dengan sasaran dinilai pereviu")
