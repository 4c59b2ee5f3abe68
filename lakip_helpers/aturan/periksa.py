"""Periksa: semua aturan atas satu bundel atau satu tabel, dalam satu panggilan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.capaian.periksa_capaian import periksa_capaian
from lakip_helpers.aturan.daftar import KARTU, RUMPUN_BUNDEL
from lakip_helpers.aturan.dasar.kerangka import jalankan, jalankan_rumpun, terpilih
from lakip_helpers.aturan.dasar.seri import KOLOM_TAHUN, REALISASI_TERAKHIR, TAHUN_REALISASI
from lakip_helpers.aturan.evaluasi.lke import periksa_lke_bundel
from lakip_helpers.aturan.indikator import mutu, mutu_satuan, sasaran, target, target_banding
from lakip_helpers.aturan.indikator.siap import KOLOM_PEMILIK, siapkan
from lakip_helpers.galat import GalatLakip, GalatTabel
from lakip_helpers.istilah import TAHUNAN, K
from lakip_helpers.model import Bundel
from lakip_helpers.temuan import Kelompok, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

_ARAH_KOSONG: Final = "MUTU-10"
"""Pada tabel capaian, arah yang kosong sudah ditanyakan aturan CAP."""
_DEFINISI: Final = ("MUTU-16", "MUTU-17", "MUTU-18", "MUTU-19")
_SASARAN: Final = (("rpjmd_sasaran", "rpjmd_indikator"), ("renstra_sasaran", "renstra_indikator"))
_SATU_TABEL: Final = ("MUTU", "TGT", "SAS")
_TAK_TERBACA: Final = ("ISI-02", "ISI-04", "BACA-05")
_BARIS_SEPOTONG: Final = 50_000
Pilihan = Sequence[str] | None


def periksa(data: Bundel | pd.DataFrame, aturan: str | Sequence[str] | None = None) -> LaporanTemuan:
    """Periksa bundel, atau satu tabel indikator atau sasaran.

    Masukan: `Bundel` dari `muat`, atau frame berkolom `indikator` (bila ada juga `satuan`, `arah`, `sasaran`,
    `baseline_2024`, `t2025` …, `target`, `realisasi`, dan kolom definisi) atau `sasaran`; `aturan` membatasi
    pada kode atau awalan kode ("MUTU", "TGT-03"). Keluaran: temuan; data tidak diubah. Galat: `GalatTabel`
    bila tidak ada kolom yang dapat diperiksa, `GalatLakip` bila kode aturan tidak dikenal.

    >>> import pandas as pd
    >>> tabel = pd.DataFrame({"indikator": ["Indeks Kepuasan Masyarakat"], "satuan": ["%"]})
    >>> [temuan.kode for temuan in periksa(tabel)]
    ['MUTU-08']
    """
    pilihan = baca_pilihan(aturan)
    if isinstance(data, Bundel):
        return LaporanTemuan(lewati_sel(_periksa_bundel(data, pilihan), data.temuan))
    return LaporanTemuan(_periksa_frame(data, pilihan))


def lewati_sel(kelompok: Iterable[Kelompok], dibaca: LaporanTemuan) -> list[Kelompok]:
    """Buang temuan pada sel yang isinya sudah dinyatakan tidak terbaca, supaya satu sel tidak ditegur dua kali."""
    buruk = {(t.berkas, t.lembar, t.baris, t.kolom) for t in dibaca.saring(*_TAK_TERBACA)}
    return [_tanpa_sel(satu, buruk) if buruk and satu.kartu.kode.startswith(_SATU_TABEL) else satu for satu in kelompok]


def _tanpa_sel(satu: Kelompok, buruk: set[tuple[str, str, int, str]]) -> Kelompok:
    tempat = satu.asal.berkas, satu.asal.lembar
    sisa = [i for i, baris in enumerate(satu.baris) if (*tempat, int(baris), satu.kolom) not in buruk]
    if len(sisa) == len(satu):
        return satu
    isi = {nama: [deret[i] for i in sisa] for nama, deret in satu.bidang.items()}
    return replace(satu, baris=[satu.baris[i] for i in sisa], nilai=[satu.nilai[i] for i in sisa], bidang=isi)


def baca_pilihan(aturan: str | Sequence[str] | None) -> Pilihan:
    """Kode yang diminta ("mutu-08,TGT") menjadi daftar baku; `None` bila semua.

    >>> baca_pilihan("mutu-08, TGT"), baca_pilihan(None)
    (['MUTU-08', 'TGT'], None)
    """
    if aturan is None:
        return None
    daftar = aturan.replace(";", ",").split(",") if isinstance(aturan, str) else list(aturan)
    kode = [satu.strip().upper() for satu in daftar if satu.strip()]
    dikenal = [kartu.kode for kartu in KARTU]
    for satu in kode:
        if not any(k.startswith(satu) for k in dikenal):
            dekat = get_close_matches(satu, dikenal, n=1)
            usul = f" Mungkin maksudnya {dekat[0]}?" if dekat else ""
            raise GalatLakip(f"Kode aturan {satu!r} tidak dikenal.{usul} Daftar kode: lihat KATALOG aturan.")
    return kode or None


def _periksa_frame(frame: pd.DataFrame, pilihan: Pilihan) -> list[Kelompok]:
    hasil: list[Kelompok] = []
    if K.INDIKATOR in frame:
        hasil += periksa_indikator(frame, pilihan)
    if K.SASARAN in frame:
        hasil += jalankan(sasaran.ATURAN_KOLOM, sasaran.siapkan_kolom(frame), frame, pilihan)
    elif K.URAIAN in frame and K.INDIKATOR not in frame:
        hasil += jalankan(sasaran.ATURAN, sasaran.siapkan_sasaran(frame), frame, pilihan)
    elif K.INDIKATOR not in frame:
        ada = ", ".join(map(str, frame.columns)) or "tidak ada kolom"
        raise GalatTabel(
            f"Tabel ini tidak punya kolom 'indikator' atau 'sasaran' (yang ada: {ada}), sehingga tidak ada"
            " kalimat yang dapat diperiksa. Samakan judul kolomnya, lalu jalankan lagi."
        )
    if {K.TARGET, K.REALISASI} <= set(frame.columns):
        hasil = [k for k in hasil if k.kartu.kode != _ARAH_KOSONG]
        hasil += [k for k in periksa_capaian(frame).kelompok if terpilih(k.kartu.kode, pilihan)]
    return hasil


def periksa_indikator(frame: pd.DataFrame, pilihan: Pilihan = None) -> list[Kelompok]:
    """Aturan MUTU, dan aturan TGT bila ada kolom target tahunan."""
    sekali = _kalimat_sekali(frame)
    siap = siapkan(sekali)
    hasil = jalankan((*mutu.ATURAN, *target.ATURAN_KALIMAT), siap, sekali, pilihan)
    siap = siap if sekali is frame else siapkan(frame)
    if any(KOLOM_TAHUN.fullmatch(str(nama)) for nama in frame.columns) and len(frame):
        for potongan in siap.potong(_BARIS_SEPOTONG):
            hasil += jalankan(target.ATURAN, potongan, potongan.frame, pilihan)
        hasil += jalankan(target_banding.ATURAN, siap, frame, pilihan)
    return hasil


def _kalimat_sekali(frame: pd.DataFrame) -> pd.DataFrame:
    """Tabel yang mengulang indikator tiap tahun cukup dinilai kalimatnya sekali."""
    if K.TAHUN not in frame:
        return frame
    kunci = [k for k in (*KOLOM_PEMILIK, K.INDIKATOR, K.SATUAN, K.ARAH) if k in frame and k != K.TAHUN]
    sekali = frame[~frame.duplicated(kunci)]
    sekali.attrs = dict(frame.attrs)
    return sekali


def _periksa_bundel(bundel: Bundel, pilihan: Pilihan) -> list[Kelompok]:
    hasil: list[Kelompok] = []
    for nama_sasaran, nama_indikator in _SASARAN:
        hasil += _periksa_sasaran(bundel, nama_sasaran, nama_indikator, pilihan)
        if _ada(bundel, nama_indikator):
            hasil += periksa_indikator(_lengkapi(bundel, nama_indikator), pilihan)
    if _ada(bundel, "iku"):
        hasil += _periksa_iku(bundel, pilihan)
    if _ada(bundel, "program"):
        hasil += periksa_indikator(_dengan_urusan(bundel, bundel["program"]), pilihan)
    if _ada(bundel, "pk_sasaran") and not any(_ada(bundel, nama) for _, nama in _SASARAN):
        hasil += _periksa_frame(bundel["pk_sasaran"], pilihan)
    if _ada(bundel, "ukur_capaian"):
        hasil += _periksa_frame(bundel["ukur_capaian"], pilihan)
    for rumpun in RUMPUN_BUNDEL:
        hasil += jalankan_rumpun(rumpun, bundel, pilihan)
    return hasil + [k for k in periksa_lke_bundel(bundel) if terpilih(k.kartu.kode, pilihan)]


def _lengkapi(bundel: Bundel, nama: str) -> pd.DataFrame:
    return _dengan_urusan(bundel, _dengan_realisasi(bundel, bundel[nama]))


def _ada(bundel: Bundel, nama: str) -> bool:
    return nama in bundel.tabel and len(bundel[nama]) > 0


def _periksa_sasaran(bundel: Bundel, nama: str, nama_indikator: str, pilihan: Pilihan) -> list[Kelompok]:
    if not _ada(bundel, nama):
        return []
    rpjmd = bundel.tabel.get("rpjmd_sasaran")
    induk = dict(zip(rpjmd[K.KODE_SASARAN], rpjmd[K.URAIAN], strict=True)) if rpjmd is not None else {}
    siap = sasaran.siapkan_sasaran(bundel[nama], bundel.tabel.get(nama_indikator), induk)
    return jalankan(sasaran.ATURAN, siap, bundel[nama], pilihan)


def _periksa_iku(bundel: Bundel, pilihan: Pilihan) -> list[Kelompok]:
    """Definisi semua IKU; kalimatnya hanya bila belum diperiksa di Renstra atau RPJMD."""
    iku = bundel["iku"]
    dikenal: set[object] = set()
    for nama in ("renstra_indikator", "rpjmd_indikator"):
        dikenal |= set(bundel[nama][K.KODE_INDIKATOR]) if _ada(bundel, nama) else set()
    baru = iku[~iku[K.KODE_INDIKATOR].isin(dikenal)]
    baru.attrs = dict(iku.attrs)
    definisi = [a for a in mutu_satuan.ATURAN if a.kartu.kode in _DEFINISI]
    hasil = jalankan(definisi, siapkan(iku), iku, pilihan)
    sisa = periksa_indikator(baru, pilihan) if len(baru) else []
    return hasil + [k for k in sisa if k.kartu.kode not in _DEFINISI]


def _dengan_urusan(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Tambah bidang urusan pemilik tiap baris, bila tabel perangkat daerah terisi."""
    if not _ada(bundel, "perangkat_daerah") or K.KODE_OPD not in frame:
        return frame
    opd = bundel["perangkat_daerah"].drop_duplicates(K.KODE_OPD).set_index(K.KODE_OPD)[K.URUSAN]
    hasil = frame.assign(**{K.URUSAN: frame[K.KODE_OPD].map(opd).fillna("")})
    hasil.attrs = dict(frame.attrs)
    return hasil


def _dengan_realisasi(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Tambah realisasi tahunan terakhir tiap indikator."""
    if not _ada(bundel, "realisasi"):
        return frame
    tahunan = bundel["realisasi"]
    tahunan = tahunan[(tahunan[K.PERIODE] == TAHUNAN) & tahunan[K.NILAI].notna()].sort_values(K.TAHUN)
    terakhir = tahunan.drop_duplicates(K.KODE_INDIKATOR, keep="last").set_index(K.KODE_INDIKATOR)
    hasil = frame.assign(
        **{
            REALISASI_TERAKHIR: frame[K.KODE_INDIKATOR].map(terakhir[K.NILAI]),
            TAHUN_REALISASI: frame[K.KODE_INDIKATOR].map(terakhir[K.TAHUN]).astype(float),
        }
    )
    hasil.attrs = dict(frame.attrs)
    return hasil
