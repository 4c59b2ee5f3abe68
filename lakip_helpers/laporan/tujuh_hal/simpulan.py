"""Tujuh hal tiap sasaran: ya, sebagian, atau tidak, dengan halaman dan kata-kata pertamanya sebagai bukti."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.aturan.bahasa.analisis import ada_angka
from lakip_helpers.laporan.bentuk import Ada, Bukti, Sasaran
from lakip_helpers.laporan.teks import tanda
from lakip_helpers.laporan.teks.bacaan import Bacaan, baca_satuan, di_bawah_bab
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.sebutan import Sebutan
from lakip_helpers.laporan.teks.tabel_angka import label_tegak
from lakip_helpers.laporan.tujuh_hal.jejak import Terbaca, isi_yang_ragu
from lakip_helpers.laporan.tujuh_hal.pembanding import hal_tiap_kalimat, pecah_kalimat
from lakip_helpers.laporan.tujuh_hal.sebab import Tumpuk, kumpulkan_sebab, sebab_tabel, simpulkan_sebab

BANDING: Final = (2, 3, 4)


def nilai_tujuh(
    sasaran: Sequence[Sasaran], satuan: Sequence[Satuan], tahun: int | None, meleset: Sequence[Sequence[bool | None]]
) -> tuple[Sasaran, ...]:
    """Sasaran dengan tujuh halnya terisi.

    Masukan: sasaran, satuan bacaan bab akuntabilitas kinerja, tahun laporan, dan `meleset` tiap indikator tiap sasaran
    (`None` bila angkanya tidak terbaca). Sumber: PermenPAN-RB 53/2014 Lampiran II.
    """
    sebutan = Sebutan(sasaran)
    tumpuk = {n: Tumpuk() for n in range(len(sasaran))}
    nama = [teks for s in sasaran for teks in (s.teks, *s.indikator)]
    dibaca = list(baca_satuan(satuan, sebutan, tahun))
    for bacaan in dibaca:
        if bacaan.satuan.jenis == "tabel":
            _nilai_tabel(bacaan, sebutan, sasaran, tumpuk, tahun)
        elif bacaan.satuan.jenis == "isi":
            _nilai_isi(bacaan, sebutan, tumpuk, nama)
    _efisiensi_umum(dibaca, tumpuk)
    _program_umum(dibaca, tumpuk)
    pasti = tuple(replace(s, butir=_simpulkan(tumpuk[n], meleset[n])) for n, s in enumerate(sasaran))
    return isi_yang_ragu(pasti, [_terbaca(d, sebutan, sasaran) for d in dibaca], nama)


def _terbaca(bacaan: Bacaan, sebutan: Sebutan, sasaran: Sequence[Sasaran]) -> Terbaca:
    """Hal-hal sebuah bacaan dan sasaran yang memilikinya, menurut tabel atau kalimatnya."""
    satuan = bacaan.satuan
    if any(tanda.RENCANA.match(judul) for judul in satuan.jalur) or satuan.jenis not in ("tabel", "isi"):
        return Terbaca(bacaan, frozenset(), frozenset())
    if satuan.jenis == "tabel":
        milik = _isi_tabel(satuan, sebutan) or _isi_bagian(bacaan, sebutan, sasaran)
        return Terbaca(bacaan, tanda.hal_tabel(satuan.kepala, bacaan.tahun).keys(), milik.keys())
    hal = {bacaan.hal} if ada_angka(satuan.teks) or bacaan.hal not in BANDING else set[int]()
    return Terbaca(bacaan, hal, frozenset() if bacaan.umum else bacaan.milik.keys())


def _nilai_tabel(
    bacaan: Bacaan, sebutan: Sebutan, sasaran: Sequence[Sasaran], tumpuk: dict[int, Tumpuk], tahun: int | None
) -> None:
    hal = tanda.hal_tabel(bacaan.satuan.kepala, tahun)
    if not hal or any(tanda.RENCANA.match(judul) for judul in bacaan.satuan.jalur):
        return
    isi = _isi_tabel(bacaan.satuan, sebutan) or _isi_bagian(bacaan, sebutan, sasaran)
    if bacaan.hal == 7 and 7 in hal:
        hal[7] = True
    for n, dihitung_tabel in hal.items():
        for s, (indikator, halaman, teks) in isi.items():
            dihitung = dihitung_tabel and not (n in (*BANDING, 6) and _tak_berangka(teks))
            terlihat = tumpuk[s].terlihat.setdefault(n, set()) if dihitung else set(indikator)
            terlihat |= indikator
            penuh = (n == 6 and not indikator) or len(terlihat) >= len(sasaran[s].indikator)
            if n == 5:
                sebab_tabel(tumpuk[s], Bukti(Ada.SEBAGIAN, halaman, petik(teks)), teks, dihitung)
                continue
            tumpuk[s].tambah(n, _bukti_tabel(n, dihitung, penuh, halaman, teks))
            tumpuk[s].bersanding |= {n} if n in BANDING else set()
            if n == 6 and dihitung:
                tumpuk[s].efisien |= indikator
    if 4 in hal and bacaan.hal == 4:
        for b in bacaan.satuan.baris:
            for s in sebutan.setopik(b.teks) - isi.keys():
                tumpuk[s].tambah(
                    4,
                    Bukti(Ada.SEBAGIAN, b.halaman, petik(b.teks), "ada tabel pembanding, tetapi tanpa nama sasarannya"),
                )


def _isi_tabel(satuan: Satuan, sebutan: Sebutan) -> dict[int, tuple[set[int], int, str]]:
    """Sasaran → indikatornya yang ada di tabel, halaman, dan tulisan baris pertamanya."""
    hasil: dict[int, tuple[set[int], int, str]] = {}
    terakhir: int | None = None
    for n, b in enumerate(satuan.baris):
        sambung = satuan.baris[n + 1].teks if n + 1 < len(satuan.baris) and len(b.teks.split()) < 12 else ""
        sendiri = sebutan.cari(b.teks)
        milik = sendiri or sebutan.cari(f"{b.teks} {sambung}") or sebutan.cari(f"{_tanpa_angka(b.teks)} {sambung}")
        petikan = b.teks if sendiri or not sebutan.cari(sambung) else sambung
        if len(milik) > 1 and terakhir in milik and not any(milik.values()):
            milik = {s: i for s, i in milik.items() if s == terakhir}
        for s, indikator in milik.items():
            lama = hasil.get(s)
            hasil[s] = (
                (lama[0] if lama else set()) | indikator,
                lama[1] if lama else b.halaman,
                lama[2] if lama else petikan,
            )
            terakhir = s
    return hasil


def _tak_berangka(baris: str) -> bool:
    """Salah satu dari dua sel terakhir baris itu menyatakan angkanya tidak ada."""
    return any(tanda.KOSONG.match(sel.strip()) for sel in baris.split(" | ")[-2:])


def _tanpa_angka(baris: str) -> str:
    """Baris tabel tanpa sel angkanya, supaya nama yang terputus ke baris berikut dapat disambung."""
    return " ".join(sel for sel in baris.split(" | ") if re.search(r"[A-Za-z]{3}", sel))


def _isi_bagian(bacaan: Bacaan, sebutan: Sebutan, sasaran: Sequence[Sasaran]) -> dict[int, tuple[set[int], int, str]]:
    """Tabel yang barisnya tidak menyebut sasaran, di bawah keterangan atau judul yang menyebutnya."""
    di_atas = [sebutan.cari(teks) for teks in (bacaan.satuan.atas, *reversed(di_bawah_bab(bacaan.satuan.jalur)))]
    milik = next((m for m in di_atas if len(m) == 1), {})
    isi = bacaan.satuan.baris
    baris = next((b for b in isi[1:] if re.search(r"\d", b.teks) and re.search(r"[A-Za-z]{4}", b.teks)), isi[-1])
    kutip = bacaan.satuan.kepala if label_tegak([b.teks.split(" | ") for b in isi]) else baris.teks
    return {s: (set(range(len(sasaran[s].indikator))), bacaan.satuan.halaman, kutip) for s in milik}


def _bukti_tabel(hal: int, dihitung: bool, penuh: bool, halaman: int, teks: str) -> Bukti:
    if hal == 1:
        return Bukti(Ada.YA, halaman, petik(teks), "tabel target dan realisasi")
    if hal == 7:
        ada = Ada.YA if dihitung else Ada.SEBAGIAN
        return Bukti(
            ada,
            halaman,
            petik(teks),
            "tabel program penunjang" if dihitung else "programnya hanya satu kolom di tabel, belum diuraikan",
        )
    if hal == 6 and not dihitung:
        return Bukti(
            Ada.SEBAGIAN, halaman, petik(teks), "kinerja dan anggaran disandingkan, efisiensinya belum dihitung"
        )
    if not dihitung:
        return Bukti(Ada.SEBAGIAN, halaman, petik(teks), "angkanya disandingkan, perbedaannya belum dihitung")
    ada = Ada.YA if penuh else Ada.SEBAGIAN
    return Bukti(ada, halaman, petik(teks), "tabel dengan hitungan" if penuh else "baru sebagian indikatornya")


def _nilai_isi(bacaan: Bacaan, sebutan: Sebutan, tumpuk: dict[int, Tumpuk], nama: Sequence[str]) -> None:
    sasaran = sebutan.sasaran
    teks = bacaan.satuan.teks
    polos = tanda.buang(teks, nama)
    lain_tahun = polos.replace(str(bacaan.tahun), "")
    tanpa_angka = not ada_angka(teks)
    for s, indikator in bacaan.milik.items():
        t = tumpuk[s]
        halaman, kutip = bacaan.satuan.halaman, petik(teks)
        banyak = len(sasaran[s].indikator)
        if 2 in t.bersanding and not bacaan.umum and _menyimpulkan(bacaan, polos, banyak):
            t.tambah(2, Bukti(Ada.YA, halaman, kutip, "tabel dengan simpulannya"))
        rinci = set() if bacaan.umum or bacaan.hal in (6, 7) else _nilai_banding(bacaan, s, t, sebutan, nama)
        for hal in BANDING:
            di_bawah = bacaan.hal == hal and not bacaan.umum
            berkata = hal not in rinci and not bacaan.umum and tanda.KALIMAT[hal].search(lain_tahun)
            if (di_bawah or berkata) and not tanpa_angka:
                pokok = sebutan.indikator_setopik(s, teks) or indikator
                t.tambah(hal, t.lengkap(hal, Bukti(Ada.YA, halaman, kutip, "uraian dengan angka"), pokok, banyak))
            elif di_bawah:
                t.tambah(hal, Bukti(Ada.SEBAGIAN, halaman, kutip, "diuraikan tanpa angka"))
        if (bacaan.hal == 4 and (tanda.BELUM_TERBIT.search(polos) or tanda.TANPA_STANDAR.search(polos))) or (
            bacaan.hal < 2 and tanda.TANPA_STANDAR.search(polos)
        ):
            t.tambah(4, Bukti(Ada.YA, halaman, kutip, "dinyatakan belum ada standarnya"))
        efisien = tanda.EFISIEN if bacaan.hal == 6 else tanda.KALIMAT[6]
        if efisien.search(polos) and not tanpa_angka and not bacaan.umum:
            t.efisien |= indikator or set(range(len(sasaran[s].indikator)))
            penuh, sisa = len(t.efisien) >= len(sasaran[s].indikator), tanda.sisa_saja(polos)
            alasan = "yang disebut efisiensi hanya sisa anggarannya" if sisa else "efisiensi dihitung"
            t.tambah(6, Bukti(Ada.YA if penuh and not sisa else Ada.SEBAGIAN, halaman, kutip, alasan))
        if not bacaan.umum:
            _nilai_program(bacaan, t, polos)
        if bacaan.hal != 7 or bacaan.umum:
            kumpulkan_sebab(bacaan, t)
    if bacaan.hal == 4 and tanda.BELUM_TERBIT.search(polos) and not bacaan.milik:
        for t in tumpuk.values():
            t.tambah(4, Bukti(Ada.YA, bacaan.satuan.halaman, petik(teks), "dinyatakan belum ada standarnya"))


def _nilai_banding(bacaan: Bacaan, s: int, t: Tumpuk, sebutan: Sebutan, nama: Sequence[str]) -> set[int]:
    """Perbandingan tiap kalimat, untuk indikator yang dibicarakan kalimat itu; keluarannya hal yang ditemukan."""
    rinci: set[int] = set()
    semua, banyak = pecah_kalimat(bacaan.satuan.teks), len(sebutan.sasaran[s].indikator)
    pokok, berlaku = bacaan.milik[s], dict[int, Ada]()
    ditemukan = hal_tiap_kalimat([tanda.buang(k, nama) for k in semua], bacaan.tahun)
    for kalimat, hal_hal in zip(semua, ditemukan, strict=True):
        setopik = sebutan.indikator_setopik(s, kalimat) or pokok
        lalu, pokok = pokok, set() if tanda.BERSAMA.search(kalimat) else setopik
        lanjut = berlaku if not hal_hal and pokok - lalu and tanda.BERBANDING.search(kalimat) else {}
        berlaku = hal_hal or lanjut
        rinci |= berlaku.keys()
        for hal, ada in berlaku.items():
            alasan = (
                "uraian dengan angka"
                if ada is Ada.YA
                else "angkanya disandingkan, naik atau turunnya belum disimpulkan"
            )
            bukti = Bukti(ada, bacaan.satuan.halaman, petik(bacaan.satuan.teks), alasan)
            t.tambah(hal, bukti if hal == 4 else t.lengkap(hal, bukti, pokok, banyak))
    return rinci


def _menyimpulkan(bacaan: Bacaan, polos: str, banyak: int) -> bool:
    """Kalimat tentang semua indikator sasaran itu yang menyebut perubahannya dari tahun lalu, walau tanpa angka."""
    return any(
        (banyak == 1 or tanda.BERSAMA.search(k))
        and tanda.BERUBAH.search(k)
        and (bacaan.hal == 2 or tanda.KALIMAT[2].search(k.replace(str(bacaan.tahun), "")))
        for k in pecah_kalimat(polos)
    )


def _nilai_program(bacaan: Bacaan, t: Tumpuk, polos: str) -> None:
    if any(tanda.RENCANA.match(judul) and not tanda.JUDUL[7].search(judul) for judul in bacaan.satuan.jalur):
        return
    halaman, kutip = bacaan.satuan.halaman, petik(bacaan.satuan.teks)
    if (bacaan.hal == 7 or tanda.KALIMAT[7].search(polos)) and tanda.PROGRAM.search(bacaan.satuan.teks):
        t.tambah(7, Bukti(Ada.YA, halaman, kutip, "programnya disebut bersama sasarannya"))
    elif bacaan.hal == 7 and tanda.KALIMAT[7].search(polos):
        t.tambah(
            7,
            Bukti(
                Ada.YA if re.search(r"(?i)program/kegiatan", polos) else Ada.SEBAGIAN,
                halaman,
                kutip,
                "program penunjang disebut tanpa namanya",
            ),
        )


def _efisiensi_umum(dibaca: Sequence[Bacaan], tumpuk: dict[int, Tumpuk]) -> None:
    """Subbab efisiensi yang umum: sebagian bagi semua, kecuali bila efisiensi memang dihitung per sasaran."""
    sendiri = any(t.bukti.get(6, Bukti(Ada.TIDAK)).ada is Ada.YA or t.efisien for t in tumpuk.values())
    subbab = [d.satuan for d in dibaca if d.hal == 6 and d.satuan.jenis == "isi" and (d.umum or len(d.milik) > 1)]
    umum = next((s for s in subbab if ada_angka(s.teks)), None) or next(iter(subbab), None)
    disebut = [d.satuan for d in dibaca if _menyebut_efisiensi(d)]
    if sendiri:
        umum, disebut = None, [s for s in disebut if tanda.sisa_saja(s.teks)]
    umum = umum or next(iter(disebut), None)
    for t in tumpuk.values():
        if umum:
            t.tambah(
                6,
                Bukti(
                    Ada.SEBAGIAN,
                    umum.halaman,
                    petik(umum.teks),
                    "efisiensi diuraikan untuk seluruh laporan, belum untuk sasaran ini",
                ),
            )


def _menyebut_efisiensi(bacaan: Bacaan) -> bool:
    teks = bacaan.satuan.teks
    return bacaan.umum and bacaan.satuan.jenis == "isi" and ada_angka(teks) and bool(tanda.KALIMAT[6].search(teks))


def _program_umum(dibaca: Sequence[Bacaan], tumpuk: dict[int, Tumpuk]) -> None:
    """Subbab program penunjang tanpa nama sasaran: sebagian bagi semua, kecuali bila ada yang per sasaran."""
    if any(t.bukti.get(7, Bukti(Ada.TIDAK)).ada is Ada.YA for t in tumpuk.values()):
        return
    umum = next((d.satuan for d in dibaca if d.hal == 7), None)
    for t in tumpuk.values():
        if umum:
            t.tambah(
                7,
                Bukti(
                    Ada.SEBAGIAN,
                    umum.halaman,
                    petik(umum.teks),
                    "program penunjang diuraikan, belum dikaitkan dengan sasaran ini",
                ),
            )


def _simpulkan(t: Tumpuk, meleset: Sequence[bool | None]) -> dict[int, Bukti]:
    hasil = {hal: t.bukti.get(hal, Bukti(Ada.TIDAK, alasan="belum ditemukan")) for hal in tanda.HAL}
    hasil[5] = simpulkan_sebab(t, meleset)
    return hasil
