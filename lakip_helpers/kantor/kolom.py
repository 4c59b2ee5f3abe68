"""Arti tiap kolom: judul bertingkatnya, perannya, dan periodenya. Isi kolom mengoreksi, tidak memutuskan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor, Periode
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import (
    hanya_kinerja,
    hanya_uang,
    nomor_bagian,
    peran_teks,
    periode_teks,
    rapikan,
    sederhanakan,
)
from lakip_helpers.kantor.kepala import Kepala, nomor_kolom

CONTOH: Final = 60
"""Banyaknya baris data yang dilihat untuk mengoreksi peran kolom."""
_UANG: Final = (P.PAGU, P.REALISASI_ANGGARAN)
_MELEBAR: Final = frozenset({*KINERJA, *_UANG, P.BASELINE})
_KATA_UANG: Final = re.compile(r"\b(?:anggaran|pagu|rp|rupiah|dana|pendanaan|biaya|belanja|keuangan)\b")
_TAHUN: Final = re.compile(r"\b(?:19|20)\d\d\b")
_ANGKA: Final = re.compile(r"\d")
_RUPIAH: Final = re.compile(r"^(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?:,-)?$", re.IGNORECASE)


def kenali_kolom(petak: Petak, kepala: Kepala, akhir: int) -> tuple[KolomKantor, ...]:
    """Kolom-kolom sebuah tabel, dari kiri; yang bersebelahan dengan judul yang sama menjadi satu.

    Masukan: petak, judulnya, dan batas baris tabel (tidak ikut). Keluaran: `KolomKantor` berperan dan berperiode;
    kolom tanpa judul dan tanpa isi tidak ikut.

    >>> petak = Petak("a", "", [["Indikator", "Target", None], [None, "2025", "2026"], ["IPM", "80", "81"]])
    >>> [(k.judul, k.peran.value, str(k.periode)) for k in kenali_kolom(petak, Kepala((0, 1), 2), 3)][1:]
    [('Target 2025', 'target', '2025'), ('Target 2026', 'target', '2026')]
    """
    jalur = jalur_kolom(petak, kepala)
    nomor = nomor_kolom(petak, kepala.nomor) if kepala.nomor is not None else {}
    kelompok: list[list[int]] = []
    for j, teks in enumerate(jalur):
        if not teks:
            continue
        if (
            kelompok
            and kelompok[-1][-1] == j - 1
            and jalur[j - 1] == teks
            and _boleh_satu(petak, kepala.data, akhir, j)
        ):
            kelompok[-1].append(j)
        else:
            kelompok.append([j])
    kolom = [_satu_kolom(tuple(letak), jalur[letak[0]], nomor) for letak in kelompok]
    kolom = [replace(k, peran=P.LAIN) if _persen_uang(kolom, n) else k for n, k in enumerate(kolom)]
    return tuple(_koreksi(petak, kepala.data, akhir, _hanya_satu_indikator(kolom)))


def _persen_uang(kolom: Sequence[KolomKantor], n: int) -> bool:
    """Daun "%" tepat di kanan daun "Rp" adalah persen serapan, bukan capaian kinerja."""
    return n > 0 and sederhanakan(kolom[n].jalur[-1]).strip("() ") == "%" and hanya_uang(kolom[n - 1].jalur[-1])


def jalur_kolom(petak: Petak, kepala: Kepala) -> list[tuple[str, ...]]:
    """Judul tiap kolom petak dari atas ke daun; judul kelompok yang tidak digabung dipanjangkan ke anaknya."""
    lebar = petak.lebar
    tingkat = [[rapikan(petak.teks(i, j)) for j in range(lebar)] for i in kepala.baris]
    for k in range(len(tingkat) - 1):
        _panjangkan(petak, kepala.baris[k], tingkat, k)
    hasil: list[tuple[str, ...]] = []
    for j in range(lebar):
        jalur: list[str] = []
        for baris in tingkat:
            if baris[j] and (not jalur or jalur[-1] != baris[j]):
                jalur.append(baris[j])
        if jalur:
            jalur[-1] = _tahun_sendiri(petak, kepala.baris[-1], j, jalur[-1])
        if (
            not jalur
            and hasil
            and not petak.gabungan
            and any(petak.teks(i, j) for i in _contoh(kepala.data, len(petak.kisi)))
        ):
            jalur = list(hasil[-1])
        hasil.append(tuple(jalur))
    return hasil


def _tahun_sendiri(petak: Petak, i: int, j: int, teks: str) -> str:
    """Judul yang menutupi beberapa kolom dan memuat tahun sebanyak itu ("Target 2027 2028"): tiap kolom satu.

    >>> petak = Petak("a", "", [["Target 2027 2028", "Target 2027 2028"]], {(0, 0): (0, 0, 0, 1), (0, 1): (0, 0, 0, 1)})
    >>> [_tahun_sendiri(petak, 0, j, "Target 2027 2028") for j in (0, 1)]
    ['Target 2027', 'Target 2028']
    """
    _, awal, _, akhir = petak.wilayah(i, j)
    tahun = _TAHUN.findall(teks)
    if akhir == awal or len(tahun) != akhir - awal + 1:
        return teks
    return rapikan(f"{_TAHUN.sub('', teks)} {tahun[j - awal]}")


def _berisi(petak: Petak, awal: int, j: int) -> bool:
    return any(petak.teks(i, j) for i in _contoh(awal, len(petak.kisi)))


def _panjangkan(petak: Petak, i: int, tingkat: list[list[str]], k: int) -> None:
    """Isi judul kelompok yang kosong: dari kiri bila judul kiri memang melebar dan beranak, selainnya dari kanan."""
    baris, asli = tingkat[k], list(tingkat[k])
    bawah = [any(turunan[j] and turunan[j] != asli[j] for turunan in tingkat[k + 1 :]) for j in range(len(baris))]
    for j in range(len(baris)):
        if baris[j] or not bawah[j] or petak.wilayah(i, j) != (i, j, i, j):
            continue
        kiri = baris[j - 1] if j else ""
        if (
            kiri
            and bawah[j - 1]
            and (peran_teks(kiri) in _MELEBAR or sederhanakan(kiri).startswith(("tahun", "triwulan")))
        ):
            baris[j] = kiri
        else:
            kanan = next((m for m in range(j + 1, len(baris)) if asli[m] or not bawah[m]), None)
            if kanan is not None and asli[kanan] and bawah[kanan] and peran_teks(asli[kanan]) in _MELEBAR:
                baris[j] = asli[kanan]


def _boleh_satu(petak: Petak, awal: int, akhir: int, j: int) -> bool:
    """Dua kolom berjudul sama menjadi satu bila keduanya tidak sama-sama berisi angka (angka dan satuannya)."""
    berangka = [sum(bool(_ANGKA.search(petak.teks(i, k))) for i in _contoh(awal, akhir)) for k in (j - 1, j)]
    return min(berangka) * 2 <= max(berangka) or any(petak.wilayah(i, j)[1] < j for i in _contoh(awal, akhir))


def _contoh(awal: int, akhir: int) -> range:
    return range(awal, min(akhir, awal + CONTOH))


def _satu_kolom(letak: tuple[int, ...], jalur: tuple[str, ...], nomor: dict[int, tuple[int, str]]) -> KolomKantor:
    tercetak, rumus = nomor.get(letak[0], (0, ""))
    return KolomKantor(letak, jalur, peran_jalur(jalur), periode_jalur(jalur), tercetak, rumus)


def peran_jalur(jalur: Sequence[str]) -> P:
    """Peran sebuah kolom: dari daun ke atas, tingkat pertama yang menyebut sesuatu yang menentukan.

    >>> peran_jalur(("Realisasi Kinerja dan Anggaran", "2023", "Rp")).value, peran_jalur(("Target", "2023", "K")).value
    ('realisasi anggaran', 'target')
    >>> peran_jalur(("Realisasi", "%")).value, peran_jalur(("Anggaran", "Target")).value
    ('capaian', 'pagu')
    """
    daun = jalur[-1]
    if hanya_uang(daun):
        return _peran_uang(jalur[:-1])
    kinerja = persen = False
    for n in range(len(jalur) - 1, -1, -1):
        teks = jalur[n]
        if sederhanakan(teks).strip("() ") in ("%", "persen", "persentase", "prosentase"):
            persen = True
        elif hanya_kinerja(teks):
            kinerja = True
        elif (peran := peran_teks(teks)) and (peran is not P.TAHUN or n == len(jalur) - 1):
            return _sesuaikan(peran, teks, jalur[:n], persen=persen, kinerja=kinerja)
    if kinerja and len(jalur) == 1:
        return peran_teks(daun) or P.LAIN
    return P.CAPAIAN if persen else P.TARGET if kinerja else P.LAIN


def _peran_uang(atas: Sequence[str]) -> P:
    """Uang di bawah "Target" adalah pagu, di bawah "Realisasi" realisasi anggaran."""
    for teks in reversed(atas):
        peran = peran_teks(teks)
        if peran in (P.REALISASI, P.REALISASI_ANGGARAN):
            return P.REALISASI_ANGGARAN
        if peran is P.CAPAIAN:
            return P.LAIN
        if peran:
            break
    return P.PAGU


def _sesuaikan(peran: P, teks: str, atas: Sequence[str], *, persen: bool, kinerja: bool) -> P:
    uang = any(peran_teks(t) in _UANG and "kinerja" not in t.casefold() for t in atas)
    if uang and peran in KINERJA:
        return {P.TARGET: P.PAGU, P.REALISASI: P.REALISASI_ANGGARAN}.get(peran, P.LAIN) if not persen else P.LAIN
    if kinerja and peran in _UANG:
        return _kinerja_di_antara_uang(teks) or peran
    if persen and peran in (P.REALISASI, P.CAPAIAN):
        return P.CAPAIAN
    if persen and peran in _UANG:
        return P.LAIN
    if peran in (P.CAPAIAN, P.REALISASI) and any(peran_teks(t) is P.BASELINE for t in atas):
        return P.BASELINE
    return peran


def _kinerja_di_antara_uang(teks: str) -> P | None:
    """Peran kinerja pada judul yang menyebut uang lebih dahulu."""
    return next(
        (
            p
            for kata, p in (("realisasi", P.REALISASI), ("target", P.TARGET), ("capaian", P.CAPAIAN))
            if kata in teks.casefold()
        ),
        None,
    )


def periode_jalur(jalur: Sequence[str]) -> Periode:
    """Periode sebuah kolom: tahun, bagian, dan sebutannya masing-masing dari tingkat terbawah yang menyebutnya.

    >>> str(periode_jalur(("Target Tahun 2023", "Triwulan", "II"))), str(periode_jalur(("Tahun ke-", "3")))
    ('2023 TW II', 'Tahun 3')
    """
    tahun = bagian = ke = ""
    for n in range(len(jalur) - 1, -1, -1):
        ini = periode_teks(jalur[n])
        if n and not ini:
            ini = nomor_bagian(jalur[n], jalur[n - 1])
        tahun, bagian = tahun or ini.tahun, bagian or ini.bagian
        if not ke and not _sudah_bertahun(ini, jalur[n], tahun):
            ke = ini.ke
    return Periode(tahun, bagian, "" if ke == "Renstra" and bagian else ke)


def _sudah_bertahun(ini: Periode, teks: str, tahun: str) -> bool:
    """Sebutan "n-1" atau "Renstra" tidak berarti lagi bila tahunnya sudah disebut di daun."""
    if ini.ke.startswith("n"):
        return bool(tahun) or "evaluasi" in teks.casefold()
    return ini.ke == "Renstra" and bool(tahun) and tahun != ini.tahun


def _hanya_satu_indikator(kolom: list[KolomKantor]) -> list[KolomKantor]:
    """Singkatan (IKU, IKK) hanya kolom indikator bila tidak ada judul "Indikator"; begitu pula judul campuran."""
    disebut = [n for n, k in enumerate(kolom) if k.peran is P.INDIKATOR]
    utuh = [n for n in disebut if "ndikator" in kolom[n].judul.casefold() or "tolok" in kolom[n].judul.casefold()]
    if disebut:
        tetap = utuh or disebut
        return [replace(k, peran=P.LAIN) if n in disebut and n not in tetap else k for n, k in enumerate(kolom)]
    campuran = [n for n, k in enumerate(kolom) if "ndikator" in k.judul.casefold() and k.peran not in KINERJA]
    return (
        [replace(k, peran=P.INDIKATOR) if n == campuran[-1] else k for n, k in enumerate(kolom)] if campuran else kolom
    )


def _koreksi(petak: Petak, awal: int, akhir: int, kolom: Iterable[KolomKantor]) -> list[KolomKantor]:
    """Perbaiki peran yang tidak mungkin menurut isinya."""
    daftar = [_koreksi_satu(k, [petak.teks(i, j) for i in _contoh(awal, akhir) for j in k.letak[:1]]) for k in kolom]
    tanpa_peran = [
        n
        for n, k in enumerate(daftar)
        if k.peran is P.LAIN and k.periode and not any(peran_teks(teks) or hanya_uang(teks) for teks in k.jalur)
    ]
    bertarget = any(k.peran is P.TARGET for k in daftar) and not _satu_deret(daftar, tanpa_peran)
    bertahun = sum(k.peran in KINERJA and bool(k.periode) for k in daftar)
    for n, k in enumerate(daftar):
        if k.peran in KINERJA and not k.periode and bertahun >= 2 and not _berangka(petak, awal, akhir, k):
            daftar[n] = replace(k, peran=P.LAIN)
    for n in tanpa_peran:
        rencana = daftar[n].periode.bagian and not _tentang_realisasi(petak, awal)
        daftar[n] = replace(daftar[n], peran=P.REALISASI if bertarget and not rencana else P.TARGET)
    return daftar


def _tentang_realisasi(petak: Petak, awal: int) -> bool:
    """Judul tabelnya menyebut realisasi, pengukuran, atau evaluasi; tanpa itu "TW I … TW IV" adalah rencana."""
    teks = " ".join((*petak.atas, *(petak.teks(i, j) for i in range(awal) for j in range(petak.lebar)))).casefold()
    return bool(re.search(r"\brealisasi|\bpengukuran|\bevaluasi|\bpencapaian", teks))


def _satu_deret(daftar: Sequence[KolomKantor], tanpa_peran: Sequence[int]) -> bool:
    """Tahun tanpa peran yang berurutan dengan satu-satunya kolom target: judul "Target" tertulis di tengah deretnya."""
    target = [k.periode.tahun for k in daftar if k.peran is P.TARGET]
    tahun = sorted(int(t) for t in (*target, *(daftar[n].periode.tahun for n in tanpa_peran)) if t.isdigit())
    return len(target) <= 2 and len(tahun) > 2 and tahun == list(range(tahun[0], tahun[0] + len(tahun)))


def _berangka(petak: Petak, awal: int, akhir: int, kolom: KolomKantor) -> bool:
    """Ada angka di kolom itu, atau kolomnya kosong sama sekali."""
    teks = [petak.teks(i, j) for i in _contoh(awal, akhir) for j in kolom.letak]
    return not any(teks) or any(_ANGKA.search(satu) for satu in teks)


def _koreksi_satu(kolom: KolomKantor, contoh: Sequence[str]) -> KolomKantor:
    berisi = [teks for teks in contoh if teks]
    if not berisi:
        return kolom
    angka = sum(bool(re.match(r"^[\d\W]*\d[\d\W]*$", teks)) for teks in berisi) / len(berisi)
    rupiah = sum(bool(_RUPIAH.match(teks)) for teks in berisi) / len(berisi)
    kalimat = sum(len(teks) > 60 and not _ANGKA.search(teks) for teks in berisi) / len(berisi)
    if kolom.peran in KINERJA and rupiah > 0.5 and _KATA_UANG.search(sederhanakan(kolom.judul)):
        return replace(kolom, peran=P.REALISASI_ANGGARAN if kolom.peran is P.REALISASI else P.PAGU)
    if kolom.peran in (P.SASARAN, P.TUJUAN, P.PROGRAM, P.INDIKATOR) and angka > 0.7:
        return replace(kolom, peran=P.LAIN)
    if kolom.peran in (*KINERJA, P.BASELINE) and kalimat > 0.5:
        return replace(kolom, peran=P.LAIN)
    return kolom
