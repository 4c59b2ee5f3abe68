"""Fakta sebuah buku kerja kit: baris kinerja, dokumen, dan OPD di dalamnya; satu berkas boleh memuat semua OPD."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import KODE_PEMDA, KOLOM_TARGET, TAHUN_TARGET, TAHUNAN, Jenjang, K, Tingkat
from lakip_helpers.model.kota import Angka, BarisKinerja, MacamDokumen
from lakip_helpers.temuan import Temuan, asal_frame, tulis_nilai

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

DOKUMEN: Final = {
    "rpjmd_indikator": MacamDokumen.RPJMD,
    "renstra_indikator": MacamDokumen.RENSTRA,
    "renja": MacamDokumen.RENJA,
    "iku": MacamDokumen.IKU,
    "pk": MacamDokumen.PK,
    "renaksi": MacamDokumen.RENAKSI,
    "realisasi": MacamDokumen.CAPAIAN,
    "laporan": MacamDokumen.LKJIP,
    "ukur_capaian": MacamDokumen.CAPAIAN,
    "lke": MacamDokumen.LKE,
}
"""Tabel kit → dokumen yang diwakilinya."""
PENDAMPING: Final = {
    "rpjmd_sasaran": MacamDokumen.RPJMD,
    "renstra_sasaran": MacamDokumen.RENSTRA,
    "program": MacamDokumen.RENSTRA,
    "pk_sasaran": MacamDokumen.PK,
    "pk_anggaran": MacamDokumen.PK,
    "lke_kriteria": MacamDokumen.LKE,
}
"""Tabel kit yang menyertai tabel dokumennya."""
PERIODE: Final = f"{TAHUN_TARGET[0]}-{TAHUN_TARGET[-2]}"
_BERINDIKATOR: Final = (
    ("rpjmd_indikator", "rpjmd"),
    ("renstra_indikator", "renstra"),
    ("iku", "iku"),
    ("pk_sasaran", "pk"),
    ("ukur_capaian", "capaian"),
)
_KEPALA: Final = frozenset({str(Jenjang.KEPALA_DAERAH), str(Jenjang.KEPALA_OPD)})
"""PK di bawah kepala memuat kinerja program dan kegiatan, bukan sasaran OPD."""
_KOTA: Final = frozenset({"rpjmd_indikator"})


def dokumen_kit(bundel: Bundel) -> tuple[tuple[str, str, str], ...]:
    """Kode OPD, dokumen, dan tahun tiap tabel yang berisi."""
    hasil: dict[tuple[str, str, str], None] = {}
    for nama, jenis in DOKUMEN.items():
        frame = bundel.tabel.get(nama)
        if frame is None or not len(frame):
            continue
        for baris in frame.to_dict("records"):
            opd = KODE_PEMDA if nama in _KOTA else _teks(baris, K.KODE_OPD)
            tahun = _teks(baris, K.TAHUN) if K.TAHUN in frame else PERIODE
            hasil[opd, str(jenis), tahun] = None
    return tuple(hasil)


def daftar_kit(bundel: Bundel) -> tuple[tuple[str, str], ...]:
    """Kode dan nama OPD dari tabel perangkat daerah."""
    frame = bundel.tabel.get("perangkat_daerah")
    if frame is None:
        return ()
    return tuple((_teks(b, K.KODE_OPD), _teks(b, K.NAMA_OPD)) for b in frame.to_dict("records"))


def pemilik_temuan(bundel: Bundel) -> Callable[[Temuan], str]:
    """Fungsi yang memberi kode OPD baris sebuah temuan; kosong bila barisnya milik bersama."""
    milik: dict[str, dict[int, str]] = {}
    for frame in bundel.tabel.values():
        lembar = asal_frame(frame).lembar
        if K.KODE_OPD in frame:
            milik.setdefault(lembar, {}).update(
                zip(map(int, frame.index), map(_bersih, frame[K.KODE_OPD]), strict=True)
            )
    return lambda temuan: milik.get(temuan.lembar, {}).get(temuan.baris, "")


def rumah_temuan(bundel: Bundel) -> Callable[[Temuan], tuple[str, str]]:
    """Fungsi yang memberi kode OPD dan jenis dokumen sebuah temuan; yang atas RPJMD milik pemerintah daerah.

    Yang barisnya tanpa pemilik: milik pemerintah daerah bila RPJMD-nya ada di sini, selainnya berkode kosong.
    """
    pemilik = pemilik_temuan(bundel)
    jenis = {
        asal_frame(bundel.tabel[nama]).lembar: j for nama, j in (DOKUMEN | PENDAMPING).items() if nama in bundel.tabel
    }
    bersama = KODE_PEMDA if len(bundel.tabel.get("rpjmd_indikator", ())) else ""

    def rumah(temuan: Temuan) -> tuple[str, str]:
        dokumen = jenis.get(temuan.lembar, "")
        return (bersama if dokumen is MacamDokumen.RPJMD else pemilik(temuan) or bersama), str(dokumen)

    return rumah


def baris_kit(bundel: Bundel) -> Iterator[BarisKinerja]:
    """Semua indikator tujuan dan sasaran di buku kerja, dengan target dan realisasinya."""
    uraian, induk = _uraian(bundel), _induk(bundel)
    pemilik_pk = {_teks(b, K.KODE_PK): b for b in _baris(bundel, "pk")}
    for nama, tabel in _BERINDIKATOR:
        frame = bundel.tabel.get(nama)
        if frame is None:
            continue
        for nomor, baris in zip(frame.index, frame.to_dict("records"), strict=True):
            pk = pemilik_pk.get(_teks(baris, K.KODE_PK), {})
            sasaran = _teks(baris, K.KODE_SASARAN)
            yield BarisKinerja(
                _letak(frame, int(nomor)),
                tabel,
                _teks(baris, K.SASARAN) or uraian.get(sasaran, ""),
                _teks(baris, K.INDIKATOR),
                _teks(baris, K.SATUAN),
                _teks(baris, K.KODE_OPD) or _teks(pk, K.KODE_OPD),
                _teks(baris, K.KODE_INDIKATOR),
                sasaran,
                induk.get(sasaran, ""),
                pokok=not pk or _teks(pk, K.JENJANG) in _KEPALA,
                arah=_teks(baris, K.ARAH),
                angka=tuple(_angka(baris, _teks(pk, K.TAHUN))),
            )
    yield from _realisasi(bundel)


def _realisasi(bundel: Bundel) -> Iterator[BarisKinerja]:
    """Realisasi setahun tiap indikator; kalimatnya dari tabel yang menyebut kode itu."""
    nama = {
        _teks(b, K.KODE_INDIKATOR): b
        for tabel in ("iku", "rpjmd_indikator", "renstra_indikator")
        for b in _baris(bundel, tabel)
    }
    frame = bundel.tabel.get("realisasi")
    if frame is None:
        return
    setahun = frame[frame[K.PERIODE] == TAHUNAN]
    kunci = zip(setahun.index, setahun.to_dict("records"), strict=True)
    for kode, kumpul in groupby(kunci, key=lambda pasang: _teks(pasang[1], K.KODE_INDIKATOR)):
        semua = list(kumpul)
        nomor, baris = semua[-1]
        acuan = nama.get(kode, {})
        angka = tuple(Angka(_teks(b, K.TAHUN), realisasi=_teks(b, K.NILAI)) for _, b in semua)
        yield BarisKinerja(
            _letak(frame, int(nomor)),
            "capaian",
            "",
            _teks(acuan, K.INDIKATOR),
            _teks(acuan, K.SATUAN),
            _teks(baris, K.KODE_OPD),
            kode,
            angka=angka,
        )


def _angka(baris: dict[Any, Any], tahun_pk: str) -> Iterator[Angka]:
    for tahun, kolom in zip(TAHUN_TARGET, KOLOM_TARGET, strict=True):
        if target := _teks(baris, kolom):
            yield Angka(str(tahun), target)
    setahun = _teks(baris, K.TAHUN) or tahun_pk
    nilai = Angka(setahun, _teks(baris, K.TARGET), _teks(baris, K.REALISASI), _teks(baris, K.CAPAIAN_TERBIT))
    if nilai.target or nilai.realisasi:
        yield nilai


def _uraian(bundel: Bundel) -> dict[str, str]:
    return {
        _teks(b, K.KODE_SASARAN): _teks(b, K.URAIAN)
        for tabel in ("rpjmd_sasaran", "renstra_sasaran")
        for b in _baris(bundel, tabel)
    }


def _induk(bundel: Bundel) -> dict[str, str]:
    """Kode tujuan dan sasaran Renstra → kode sasaran RPJMD yang didukungnya."""
    semua = list(_baris(bundel, "renstra_sasaran"))
    atas = {_teks(b, K.KODE_SASARAN): _teks(b, K.KODE_INDUK) for b in semua}
    tujuan = {_teks(b, K.KODE_SASARAN) for b in semua if b.get(K.TINGKAT) == Tingkat.TUJUAN}
    return {kode: atas[kode] if kode in tujuan else atas.get(atas[kode], "") for kode in atas}


def _baris(bundel: Bundel, nama: str) -> Iterator[dict[Any, Any]]:
    frame = bundel.tabel.get(nama)
    if frame is not None:
        yield from frame.to_dict("records")


def _letak(frame: pd.DataFrame, nomor: int) -> str:
    asal = asal_frame(frame)
    sel = asal.sel(nomor, K.INDIKATOR) or asal.sel(nomor, K.NILAI) or f"baris {nomor}"
    return f"lembar {asal.lembar!r}, {sel}" if asal.lembar else sel


def _teks(baris: dict[Any, Any], kolom: str) -> str:
    return _bersih(baris.get(kolom))


def _bersih(nilai: object) -> str:
    teks = tulis_nilai(nilai)
    return teks.replace(".", "") if isinstance(nilai, (int, float)) and teks.replace(".", "").isdigit() else teks
