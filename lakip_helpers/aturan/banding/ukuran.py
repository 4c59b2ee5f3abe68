"""Ukuran sebelum dan sesudah: indikator SMART, indikator hasil di tingkat kepala OPD, dan benang yang tersambung."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi, isi_teks
from lakip_helpers.aturan.kaskade.rantai import Keadaan, daftar_sasaran, telusuri
from lakip_helpers.aturan.smart import SMART, nilai_smart
from lakip_helpers.istilah import Jenis, Jenjang, K
from lakip_helpers.model.banding import Bagian, Ukuran

if TYPE_CHECKING:
    import pandas as pd

NAMA_SMART: Final = "Indikator SMART"
NAMA_HASIL: Final = "Indikator hasil (outcome) di tingkat kepala OPD"
NAMA_BENANG: Final = "Sasaran yang benangnya tersambung antardokumen"
DINILAI_SMART: Final = ("rpjmd_indikator", "renstra_indikator", "iku", "indikator_kantor")
_HASIL: Final = (Jenis.OUTCOME, Jenis.DAMPAK)
_SUMBER_HASIL: Final = ("pk_sasaran", "renstra_indikator", "iku", "indikator_kantor")
_SUBKEPALA: Final = ("kegiatan", "sub kegiatan")
DOKUMEN_BENANG: Final = 2
"""Banyaknya dokumen yang sedikitnya harus memuat sebuah indikator supaya benangnya disebut tersambung."""

Versi = Sequence[DokumenVersi]


def susun_ukuran(lama: Versi, baru: Versi) -> tuple[Ukuran, ...]:
    """Ketiga ukuran; masing-masing dihitung atas jenis tabel yang ada pada kedua versi.

    >>> [satu.nama for satu in susun_ukuran([], [])][0]
    'Indikator SMART'
    """
    return _smart(lama, baru), _hasil(lama, baru), _benang(lama, baru)


def _smart(lama: Versi, baru: Versi) -> Ukuran:
    nama = [satu for satu in DINILAI_SMART if _frame(lama, satu) and _frame(baru, satu)]
    if not nama:
        return Ukuran(NAMA_SMART, Bagian(0, 0), Bagian(0, 0), "Tidak ada tabel indikator sejenis pada kedua versi.")
    dua = [_jumlahkan(_frame(versi, satu) for satu in nama) for versi in (lama, baru)]
    return Ukuran(NAMA_SMART, *dua)


def _jumlahkan(daftar: Iterator[list[pd.DataFrame]]) -> Bagian:
    lolos = [bool(satu) for bagian in daftar for frame in bagian for satu in nilai_smart(_terisi(frame))[SMART]]
    return Bagian(sum(lolos), len(lolos))


def _frame(versi: Versi, nama: str) -> list[pd.DataFrame]:
    semua = [tabel.frame for satu in versi for tabel in satu.tabel if tabel.nama == nama]
    return [frame for frame in semua if K.INDIKATOR in frame and len(_terisi(frame))]


def _terisi(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[[bool(isi_teks(satu)) for satu in frame[K.INDIKATOR]]]


def _hasil(lama: Versi, baru: Versi) -> Ukuran:
    for nama in _SUMBER_HASIL:
        dua = [[frame for d in versi for frame in _tingkat_kepala(d, nama)] for versi in (lama, baru)]
        if all(sum(map(len, satu)) for satu in dua):
            return Ukuran(NAMA_HASIL, *(_golongkan(satu) for satu in dua))
    sebab = "Indikator di tingkat kepala OPD tidak ada pada kedua versi dalam tabel yang sejenis."
    return Ukuran(NAMA_HASIL, Bagian(0, 0), Bagian(0, 0), sebab)


def _tingkat_kepala(dokumen: DokumenVersi, nama: str) -> Iterator[pd.DataFrame]:
    """Baris indikator di tingkat kepala OPD pada tabel bernama itu."""
    for tabel in dokumen.tabel:
        if tabel.nama == nama and K.INDIKATOR in tabel.frame:
            yield _terisi(tabel.frame[_milik_kepala(dokumen, tabel)])


def _milik_kepala(dokumen: DokumenVersi, tabel: TabelVersi) -> list[bool]:
    if tabel.nama == "pk_sasaran" and dokumen.bundel is not None:
        pk = dokumen.bundel.tabel.get("pk")
        kepala = set(pk.loc[pk[K.JENJANG] == Jenjang.KEPALA_OPD, K.KODE_PK]) if pk is not None and len(pk) else set()
        return [kode in kepala for kode in tabel.frame[K.KODE_PK]]
    if "jenis_tabel" in tabel.frame:
        return [isi_teks(satu).casefold() not in _SUBKEPALA for satu in tabel.frame["jenis_tabel"]]
    return [True] * len(tabel.frame)


def _golongkan(daftar: Sequence[pd.DataFrame]) -> Bagian:
    from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator

    kolom = (K.INDIKATOR, K.SATUAN)
    jenis = [
        satu
        for frame in daftar
        if len(frame)
        for satu in klasifikasi_indikator(frame[[k for k in kolom if k in frame]])[K.JENIS]
    ]
    return Bagian(sum(satu in _HASIL for satu in jenis), len(jenis))


def _benang(lama: Versi, baru: Versi) -> Ukuran:
    for hitung in (_benang_kit, _benang_kalimat):
        dua = [hitung(lama), hitung(baru)]
        if all(satu.dari for satu in dua):
            return Ukuran(NAMA_BENANG, *dua)
    sebab = "Diperlukan sedikitnya dua dokumen (misalnya Renstra dan PK) pada kedua versi."
    return Ukuran(NAMA_BENANG, Bagian(0, 0), Bagian(0, 0), sebab)


def _benang_kit(versi: Versi) -> Bagian:
    """Sasaran Renstra yang semua mata rantainya tersambung, pada buku kerja kit."""
    utuh = []
    for satu in versi:
        bundel = satu.bundel
        for _, kode, _ in daftar_sasaran(bundel) if bundel is not None else ():
            rantai = [m.keadaan for m in telusuri(bundel, satu.laporan.saring("KAS"), kode)]
            if len([m for m in rantai if m is not Keadaan.TIADA]) >= DOKUMEN_BENANG:
                utuh.append(not {Keadaan.PUTUS, Keadaan.LIHAT} & set(rantai))
    return Bagian(sum(utuh), len(utuh))


def _benang_kalimat(versi: Versi) -> Bagian:
    """Sasaran yang salah satu indikatornya tertulis sama pada sedikitnya dua dokumen."""
    tempat: dict[str, set[str]] = defaultdict(set)
    sasaran: dict[str, set[str]] = defaultdict(set)
    for satu in versi:
        for tabel in satu.tabel:
            ambil: Callable[[str], list[str]] = lambda kolom, t=tabel: [bentuk_dasar(isi_teks(n)) for n in t.frame[kolom]]
            if K.INDIKATOR in tabel.frame and K.SASARAN in tabel.frame:
                for induk, indikator in zip(ambil(K.SASARAN), ambil(K.INDIKATOR), strict=True):
                    if induk and indikator:
                        sasaran[induk].add(indikator)
                        tempat[indikator].add(satu.nama)
    if len({nama for semua in tempat.values() for nama in semua}) < DOKUMEN_BENANG:
        return Bagian(0, 0)
    sambung = [any(len(tempat[i]) >= DOKUMEN_BENANG for i in semua) for semua in sasaran.values()]
    return Bagian(sum(sambung), len(sambung))
