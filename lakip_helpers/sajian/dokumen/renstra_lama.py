"""Tabel Renstra dalam bentuk lama sebagai Excel: T-C.25, T-C.27 (20 kolom), dan T-C.28; yang lain di `renstra_tc`.

Isinya sama dengan bentuk 2025-2029; susunannya bagi kantor yang aplikasi atau pedomannya masih memakai bentuk itu.
Kolom T-C.27 dikenal dari aplikasi daerah yang memakainya (sumber kedua); T-C.25 dan T-C.28 menurut kebiasaan, dengan
kolom Satuan. Tahunnya mengikuti data kit: target 2025-2030, pagu 2026-2030.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import (
    TAHUN_BASELINE,
    TAHUN_PAGU,
    TAHUN_TARGET,
    K,
    Tingkat,
    kolom_pagu,
    kolom_target,
)
from lakip_helpers.sajian.dokumen.renja_rencana import jenis_baris, jumlah_program, target_satuan, urut_kode
from lakip_helpers.sajian.kertas.ambil import Opd, milik, sasaran_indikator
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bilangan,
)

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

KETERANGAN: Final = (
    f"Bentuk lama (T-C). Tahun mengikuti periode ini: data awal {TAHUN_BASELINE}, target {TAHUN_TARGET[0]}–"
    f"{TAHUN_TARGET[-1]}, pagu {TAHUN_PAGU[0]}–{TAHUN_PAGU[-1]}."
)
TANPA_SASARAN: Final = "(belum dikaitkan dengan sasaran)"
BarisData = dict[Any, Any]


def tabel_lama(bundel: Bundel, opd: Opd) -> tuple[tuple[TabelDokumen, str], ...]:
    """Keenam tabel bentuk lama dengan judulnya."""
    from lakip_helpers.sajian.dokumen import renstra_tc as tc

    return (
        (tc.tabel_tc23(bundel, opd), "PENCAPAIAN KINERJA PELAYANAN PERANGKAT DAERAH"),
        (tc.tabel_tc24(bundel, opd), "ANGGARAN DAN REALISASI PENDANAAN PELAYANAN PERANGKAT DAERAH"),
        (tabel_tc25(bundel, opd), "TUJUAN DAN SASARAN JANGKA MENENGAH PELAYANAN PERANGKAT DAERAH"),
        (tc.tabel_tc26(bundel, opd), "TUJUAN, SASARAN, STRATEGI, DAN KEBIJAKAN"),
        (tabel_tc27(bundel, opd), "RENCANA PROGRAM, KEGIATAN, DAN PENDANAAN PERANGKAT DAERAH"),
        (tabel_tc28(bundel, opd), "INDIKATOR KINERJA YANG MENGACU PADA TUJUAN DAN SASARAN RPJMD"),
    )


def tabel_tc25(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """T-C.25: tujuan, sasaran, indikatornya, dan target tiap tahun."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Tujuan", 6.0, kosong=""),
        KolomDokumen("Sasaran", 6.0, kosong=""),
        KolomDokumen("Indikator Tujuan/Sasaran", 6.4, kosong=BELUM),
        KolomDokumen("Satuan", 2.6),
        *(
            KolomDokumen(str(t), 1.9, Rupa.ANGKA, Rata.KANAN, kelompok="Target Kinerja pada Tahun")
            for t in TAHUN_TARGET
        ),
    )
    baris = [
        BarisDokumen((str(nomor), *_pernyataan(satu), i[K.INDIKATOR], i[K.SATUAN], *_target(i)), jenis=_jenis(satu))
        for nomor, (satu, i) in enumerate(_tujuan_sasaran(bundel, opd), start=1)
    ]
    return TabelDokumen("T-C.25", kolom, tuple(baris), nomor_kolom=True)


def _tujuan_sasaran(bundel: Bundel, opd: Opd) -> Iterator[tuple[BarisData, BarisData]]:
    """Tujuan atau sasaran dan tiap indikatornya; yang tanpa indikator tetap muncul sekali."""
    indikator = milik(bundel["renstra_indikator"], opd.kode)
    for satu in milik(bundel["renstra_sasaran"], opd.kode).to_dict("records"):
        punya = indikator[indikator[K.KODE_SASARAN] == satu[K.KODE_SASARAN]].to_dict("records")
        for i in punya or [{}]:
            yield satu, {K.INDIKATOR: "", K.SATUAN: "", **i}


def _pernyataan(pernyataan: BarisData) -> tuple[object, object]:
    """Kalimatnya di kolom Tujuan atau kolom Sasaran."""
    return (pernyataan[K.URAIAN], "") if pernyataan[K.TINGKAT] == Tingkat.TUJUAN else ("", pernyataan[K.URAIAN])


def _jenis(pernyataan: BarisData) -> JenisBaris:
    return JenisBaris.INDUK if pernyataan[K.TINGKAT] == Tingkat.TUJUAN else JenisBaris.ISI


def _target(indikator: BarisData) -> list[object]:
    return [indikator.get(kolom_target(tahun)) for tahun in TAHUN_TARGET]


def tabel_tc27(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """T-C.27: tujuan, sasaran, program, kegiatan, dan sub kegiatan dengan target dan dana tiap tahun (20 kolom)."""
    tahunan = ((f"Tahun-{urut} ({tahun})") for urut, tahun in enumerate(TAHUN_PAGU, start=1))
    akhir = "Kondisi Kinerja pada Akhir Periode"
    kolom = (
        KolomDokumen("Tujuan", 3.4, kosong=""),
        KolomDokumen("Sasaran", 3.4, kosong=""),
        KolomDokumen("Kode", 2.8, kosong=""),
        KolomDokumen("Program dan Kegiatan", 4.2, kosong=""),
        KolomDokumen("Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)", 4.2, kosong=BELUM),
        KolomDokumen(f"Data Capaian pada Tahun Awal Perencanaan ({TAHUN_BASELINE})", 2.2, rata=Rata.TENGAH),
        *(satu for kelompok in (*tahunan, akhir) for satu in _kolom_tahun(kelompok)),
        KolomDokumen("Unit Kerja Perangkat Daerah Penanggung Jawab", 2.6),
        KolomDokumen("Lokasi", 2.2, kosong=""),
    )
    program = milik(bundel["program"], opd.kode)
    pagu = [nilai for kolom_rp in _pagu_jumlah(program) for nilai in ("", kolom_rp)]
    jumlah = BarisDokumen(("Jumlah pagu program", *[""] * 5, *pagu, "", ""), jenis=JenisBaris.JUMLAH)
    return TabelDokumen("T-C.27", kolom, (*_baris_tc27(bundel, opd, program), jumlah), nomor_kolom=True)


def _kolom_tahun(kelompok: str) -> tuple[KolomDokumen, KolomDokumen]:
    return (
        KolomDokumen("Target", 1.8, rata=Rata.TENGAH, kelompok=kelompok),
        KolomDokumen("Rp", 2.3, Rupa.ANGKA, Rata.KANAN, kelompok=kelompok),
    )


def _pagu_jumlah(program: pd.DataFrame) -> list[float | None]:
    tiap = [jumlah_program(program, kolom_pagu(tahun)) for tahun in TAHUN_PAGU]
    return [*tiap, _jumlah(tiap)]


def _jumlah(nilai: list[Any]) -> float | None:
    """Jumlah, atau `None` bila ada yang kosong."""
    angka = [n for satu in nilai if (n := bilangan(satu)) is not None]
    return sum(angka) if len(angka) == len(nilai) else None


def _baris_tc27(bundel: Bundel, opd: Opd, program: pd.DataFrame) -> Iterator[BarisDokumen]:
    """Tiap sasaran diikuti program yang mendukungnya beserta kegiatannya; program yang terputus di akhir."""
    lokasi = dict(zip(bundel["renja"][K.KODE], bundel["renja"][K.LOKASI], strict=True))
    per_sasaran = dict(list(urut_kode(program).groupby(sasaran_tiap_kode(urut_kode(program)), sort=False)))
    sebelum = ""
    for satu, indikator in _tujuan_sasaran(bundel, opd):
        if sebelum and sebelum != satu[K.KODE_SASARAN]:
            yield from _baris_program(per_sasaran.pop(sebelum, None), opd, lokasi)
        sebelum = str(satu[K.KODE_SASARAN])
        yield _baris_pernyataan(satu, indikator, opd)
    yield from _baris_program(per_sasaran.pop(sebelum, None), opd, lokasi)
    if per_sasaran:
        yield BarisDokumen(("", TANPA_SASARAN, *[""] * 18), jenis=JenisBaris.INDUK)
    for frame in per_sasaran.values():
        yield from _baris_program(frame, opd, lokasi)


def _baris_pernyataan(pernyataan: BarisData, indikator: BarisData, opd: Opd) -> BarisDokumen:
    target = [target_satuan(indikator.get(kolom_target(t)), indikator[K.SATUAN]) for t in TAHUN_PAGU]
    tahunan = [nilai for teks in (*target, target[-1]) for nilai in (teks, None)]
    awal = target_satuan(indikator.get(K.BASELINE), indikator[K.SATUAN])
    isi = (*_pernyataan(pernyataan), "", "", indikator[K.INDIKATOR], awal, *tahunan, opd.nama, "")
    return BarisDokumen(isi, jenis=JenisBaris.INDUK)


def sasaran_tiap_kode(program: pd.DataFrame) -> pd.Series:
    """Kode sasaran tiap baris: miliknya sendiri, atau milik program induknya; kosong bila tidak dikaitkan.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"kode": ["1.01.02", "1.01.02.2.01"], "kode_sasaran": ["S1", ""]})
    >>> sasaran_tiap_kode(frame).tolist()
    ['S1', 'S1']
    """
    punya = dict(zip(program[K.KODE], program[K.KODE_SASARAN], strict=True))
    induk = program[K.KODE].map(lambda kode: punya.get(".".join(str(kode).split(".")[:3]), ""))
    return program[K.KODE_SASARAN].where(program[K.KODE_SASARAN] != "", induk)


def _baris_program(frame: pd.DataFrame | None, opd: Opd, lokasi: dict[Any, Any]) -> Iterator[BarisDokumen]:
    for satu in frame.to_dict("records") if frame is not None else ():
        pagu = [satu[kolom_pagu(tahun)] for tahun in TAHUN_PAGU]
        target = [target_satuan(satu[kolom_target(tahun)], satu[K.SATUAN]) for tahun in TAHUN_PAGU]
        tahunan = [n for pasangan in zip((*target, target[-1]), (*pagu, _jumlah(pagu)), strict=True) for n in pasangan]
        awal = target_satuan(satu[K.BASELINE], satu[K.SATUAN])
        tempat = lokasi.get(satu[K.KODE], "")
        isi = ("", "", satu[K.KODE], satu[K.NAMA], satu[K.INDIKATOR], awal, *tahunan, opd.nama, tempat)
        yield BarisDokumen(isi, jenis=jenis_baris(satu[K.JENIS]))


def tabel_tc28(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """T-C.28: indikator yang mengacu pada tujuan dan sasaran RPJMD, dengan kondisi awal dan akhirnya."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Indikator", 7.0, kosong=BELUM),
        KolomDokumen("Satuan", 2.8),
        KolomDokumen("Tujuan/Sasaran yang diacu", 6.6, kosong=BELUM),
        KolomDokumen(f"Kondisi Kinerja pada Awal Periode RPJMD ({TAHUN_BASELINE})", 2.6, Rupa.ANGKA, Rata.KANAN),
        *(
            KolomDokumen(str(t), 1.9, Rupa.ANGKA, Rata.KANAN, kelompok="Target Capaian Setiap Tahun")
            for t in TAHUN_TARGET[:-1]
        ),
        KolomDokumen(f"Kondisi Kinerja pada Akhir Periode RPJMD ({TAHUN_TARGET[-1]})", 2.6, Rupa.ANGKA, Rata.KANAN),
    )
    sasaran = sasaran_indikator(bundel)
    baris = (
        BarisDokumen((str(nomor), satu[K.INDIKATOR], satu[K.SATUAN], sasaran.get(satu[K.KODE_INDIKATOR], ""),
                      satu[K.BASELINE], *_target(satu)))
        for nomor, satu in enumerate(milik(bundel["iku"], opd.kode).to_dict("records"), start=1)
    )  # fmt: skip
    return TabelDokumen("T-C.28", kolom, tuple(baris), nomor_kolom=True)
