"""Ukuran sebelum dan sesudah: indikator SMART, indikator hasil di tingkat kepala OPD, dan benang yang tersambung."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi, isi_teks
from lakip_helpers.aturan.banding.jodoh import BERINDIKATOR
from lakip_helpers.aturan.kaskade.rantai import Keadaan, daftar_sasaran, telusuri
from lakip_helpers.aturan.smart import SMART, nilai_smart
from lakip_helpers.istilah import Jenis, Jenjang, K
from lakip_helpers.model.banding import Bagian, Ukuran

if TYPE_CHECKING:
    import pandas as pd

NAMA_SMART: Final = "Indikator SMART"
NAMA_HASIL: Final = "Indikator hasil (outcome) di tingkat kepala OPD"
NAMA_BENANG: Final = "Sasaran yang tersambung antardokumen"
DINILAI_SMART: Final = ("rpjmd_indikator", "renstra_indikator", "iku", "indikator_kantor")
SUMBER_HASIL: Final = ("pk_sasaran", "renstra_indikator", "iku", "indikator_kantor")
_HASIL: Final = (Jenis.OUTCOME, Jenis.DAMPAK)
_DI_BAWAH_KEPALA: Final = ("kegiatan", "sub kegiatan")
DOKUMEN_BENANG: Final = 2
"""Banyaknya dokumen yang sedikitnya memuat sebuah indikator, supaya benangnya disebut tersambung."""

Versi = Sequence[DokumenVersi]


def susun_ukuran(lama: Versi, baru: Versi) -> tuple[Ukuran, ...]:
    """Ketiga ukuran; masing-masing dihitung atas jenis tabel yang ada pada kedua versi.

    >>> [satu.nama for satu in susun_ukuran([], [])][0]
    'Indikator SMART'
    """
    return _smart(lama, baru), _hasil(lama, baru), _benang(lama, baru)


def _smart(lama: Versi, baru: Versi) -> Ukuran:
    """Atas tabel sejenis; bila tabel kit melawan tabel kantor, hanya kolom yang ada pada keduanya yang dinilai."""
    sama = [satu for satu in DINILAI_SMART if _frame(lama, [satu]) and _frame(baru, [satu])]
    frame_lama, frame_baru = (_frame(versi, sama or BERINDIKATOR) for versi in (lama, baru))
    if not frame_lama or not frame_baru:
        return Ukuran(NAMA_SMART, Bagian(0, 0), Bagian(0, 0), "Salah satu versi tanpa tabel indikator.")
    kolom = set[str]() if sama else _kolom(frame_lama) & _kolom(frame_baru)
    return Ukuran(NAMA_SMART, _lolos(frame_lama, kolom), _lolos(frame_baru, kolom))


def _kolom(daftar: Iterable[pd.DataFrame]) -> set[str]:
    return {str(kolom) for frame in daftar for kolom in frame.columns}


def _lolos(daftar: Iterable[pd.DataFrame], kolom: set[str]) -> Bagian:
    """Indikator yang lolos SMART; `kolom` membatasi yang dinilai (kosong: semua)."""
    dinilai = [frame[[k for k in frame.columns if not kolom or k in kolom]] for frame in daftar]
    lolos = [bool(satu) for frame in dinilai for satu in nilai_smart(frame)[SMART]]
    return Bagian(sum(lolos), len(lolos))


def _frame(versi: Versi, nama: Iterable[str]) -> list[pd.DataFrame]:
    """Tabel bernama itu, hanya baris yang indikatornya terisi."""
    semua = [tabel.frame for satu in versi for tabel in satu.tabel if tabel.nama in nama]
    terisi = [_terisi(frame) for frame in semua if K.INDIKATOR in frame]
    return [frame for frame in terisi if len(frame)]


def _terisi(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[[bool(isi_teks(satu)) for satu in frame[K.INDIKATOR]]]


def _hasil(lama: Versi, baru: Versi) -> Ukuran:
    """Dari jenis tabel yang sama bila ada; selainnya boleh berbeda, sebab yang dinilai hanya kalimatnya."""
    ada = [[nama for nama in SUMBER_HASIL if _kepala(versi, nama)] for versi in (lama, baru)]
    sama = [nama for nama in ada[0] if nama in ada[1]]
    dipakai = (sama[0], sama[0]) if sama else tuple(satu[0] for satu in ada if satu)
    if len(dipakai) < len(ada):
        sebab = "Salah satu versi tanpa indikator di tingkat kepala OPD."
        return Ukuran(NAMA_HASIL, Bagian(0, 0), Bagian(0, 0), sebab)
    return Ukuran(NAMA_HASIL, _golongkan(_kepala(lama, dipakai[0])), _golongkan(_kepala(baru, dipakai[1])))


def _kepala(versi: Versi, nama: str) -> list[pd.DataFrame]:
    """Baris indikator di tingkat kepala OPD pada tabel bernama itu."""
    frame = [
        _terisi(tabel.frame[_milik_kepala(satu, tabel)])
        for satu in versi
        for tabel in satu.tabel
        if tabel.nama == nama and K.INDIKATOR in tabel.frame
    ]
    return [satu for satu in frame if len(satu)]


def _milik_kepala(dokumen: DokumenVersi, tabel: TabelVersi) -> list[bool]:
    if tabel.nama == "pk_sasaran" and dokumen.bundel is not None:
        pk = dokumen.bundel.tabel.get("pk")
        kepala = set(pk.loc[pk[K.JENJANG] == Jenjang.KEPALA_OPD, K.KODE_PK]) if pk is not None and len(pk) else set()
        return [kode in kepala for kode in tabel.frame[K.KODE_PK]]
    if "jenis_tabel" in tabel.frame:
        return [isi_teks(satu).casefold() not in _DI_BAWAH_KEPALA for satu in tabel.frame["jenis_tabel"]]
    return [True] * len(tabel.frame)


def _golongkan(daftar: Iterable[pd.DataFrame]) -> Bagian:
    from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator

    dinilai = [frame[[k for k in (K.INDIKATOR, K.SATUAN) if k in frame]] for frame in daftar]
    jenis = [satu for frame in dinilai for satu in klasifikasi_indikator(frame)[K.JENIS]]
    return Bagian(sum(satu in _HASIL for satu in jenis), len(jenis))


def _benang(lama: Versi, baru: Versi) -> Ukuran:
    for hitung in (_benang_kit, _benang_kalimat):
        kiri, kanan = hitung(lama), hitung(baru)
        if kiri.dari and kanan.dari:
            return Ukuran(NAMA_BENANG, kiri, kanan)
    sebab = "Diperlukan sedikitnya dua dokumen (misalnya Renstra dan PK) pada kedua versi."
    return Ukuran(NAMA_BENANG, Bagian(0, 0), Bagian(0, 0), sebab)


def _benang_kit(versi: Versi) -> Bagian:
    """Sasaran Renstra yang semua mata rantainya tersambung, pada buku kerja kit."""
    utuh = [satu for dokumen in versi for satu in _rantai_utuh(dokumen)]
    return Bagian(sum(utuh), len(utuh))


def _rantai_utuh(dokumen: DokumenVersi) -> Iterator[bool]:
    if dokumen.bundel is None:
        return
    kaskade = dokumen.laporan.saring("KAS")
    for _, kode, _ in daftar_sasaran(dokumen.bundel):
        rantai = [mata.keadaan for mata in telusuri(dokumen.bundel, kaskade, kode)]
        if sum(satu is not Keadaan.TIADA for satu in rantai) >= DOKUMEN_BENANG:
            yield not {Keadaan.PUTUS, Keadaan.LIHAT} & set(rantai)


def _benang_kalimat(versi: Versi) -> Bagian:
    """Sasaran yang salah satu indikatornya tertulis sama pada sedikitnya dua dokumen."""
    tempat: dict[str, set[str]] = defaultdict(set)
    sasaran: dict[str, set[str]] = defaultdict(set)
    for dokumen, induk, indikator in _semua_kalimat(versi):
        sasaran[induk].add(indikator)
        tempat[indikator].add(dokumen)
    if len({nama for semua in tempat.values() for nama in semua}) < DOKUMEN_BENANG:
        return Bagian(0, 0)
    sambung = [any(len(tempat[i]) >= DOKUMEN_BENANG for i in semua) for semua in sasaran.values()]
    return Bagian(sum(sambung), len(sambung))


def _semua_kalimat(versi: Versi) -> Iterator[tuple[str, str, str]]:
    """Dokumen, sasaran, dan indikator tiap baris yang memuat keduanya."""
    for satu in versi:
        for tabel in satu.tabel:
            if K.INDIKATOR in tabel.frame and K.SASARAN in tabel.frame:
                for baris in zip(tabel.frame[K.SASARAN], tabel.frame[K.INDIKATOR], strict=True):
                    induk, indikator = (bentuk_dasar(isi_teks(nilai)) for nilai in baris)
                    if induk and indikator:
                        yield satu.nama, induk, indikator
