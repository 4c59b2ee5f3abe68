"""Baris berlabel untuk melatih dan menguji penilaian bahasa.

`*_nyata.csv` dan `*_nyata2.csv` berasal dari dokumen publik (kolom `sumber_url`); `ajaran_*.csv` dan `buatan*.csv` ditulis untuk kit ini.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lakip_helpers.aturan.bahasa.ciri import baca_satuan, ciri_indikator, ciri_kalimat
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.bahasa.potongan import ciri_potongan
from lakip_helpers.istilah import Jenis, Orientasi
from tests.tolok_ukur.belajar import Contoh

FOLDER: Final = Path(__file__).parent / "data"
NOMENKLATUR: Final = Path(__file__).parents[2] / "datasets" / "nomenklatur" / "bersih" / "nomenklatur.csv"
SATUAN_BUKAN_KELUARAN: Final = frozenset({"kegiatan", "kali", "%"})
BERAT_RAGU: Final = 0.3
BERAT_AJARAN: Final = 3.0
BERAT_NOMENKLATUR: Final = 0.06
SELANG_LATIH: Final = 3
"""Satu dari tiga indikator sub kegiatan dipakai melatih; selebihnya untuk menguji."""

NYATA: Final = ("nyata", "nyata2")
SUMBER_LATIH: Final = (*NYATA, "ajaran", "buatan")

Baris = dict[str, str]


@dataclass(frozen=True)
class Pertanyaan:
    """Satu pertanyaan yang dijawab dengan bobot: kolom labelnya, kelasnya, dan berkas contohnya."""

    nama: str
    kelas: tuple[str, ...]
    obyek: str
    kendali: float
    ciri: Callable[[Baris], Sequence[str]]


def _ciri_indikator(baris: Baris) -> list[str]:
    kalimat = baca_kalimat(baris["indikator"])
    return [*ciri_indikator(kalimat, baca_satuan(baris["satuan"])), *ciri_potongan(kalimat.urutan)]


def _ciri_sasaran(baris: Baris) -> list[str]:
    kalimat = baca_kalimat(baris["sasaran"])
    return [*ciri_kalimat(kalimat), *ciri_potongan(kalimat.urutan)]


PERTANYAAN: Final = (
    Pertanyaan("jenis", tuple(Jenis), "indikator", 2.0, _ciri_indikator),
    Pertanyaan("terukur", ("tidak", "ya"), "indikator", 2.0, _ciri_indikator),
    Pertanyaan("orientasi", tuple(Orientasi), "sasaran", 2.0, _ciri_sasaran),
)


def baca_baris(nama: str) -> list[Baris]:
    """Baca satu berkas contoh menjadi daftar baris."""
    with (FOLDER / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def susun_contoh(pertanyaan: Pertanyaan, sumber: str) -> list[Contoh]:
    """Baris satu sumber ("nyata", "ajaran", "buatan", ...) menjadi contoh berbobot untuk pertanyaan itu."""
    return [
        Contoh(tuple(pertanyaan.ciri(b)), str(b[pertanyaan.nama]), _penerbit(b, sumber), _berat(b, sumber))
        for b in baca_baris(nama_berkas(sumber, pertanyaan.obyek))
    ]


def nama_berkas(sumber: str, obyek: str) -> str:
    """Nama berkas satu sumber tanpa akhiran.

    >>> nama_berkas("nyata2", "sasaran"), nama_berkas("ajaran", "sasaran")
    ('sasaran_nyata2', 'ajaran_sasaran')
    """
    return f"{obyek}_{sumber}" if sumber in NYATA else f"{sumber}_{obyek}"


def baca_nyata(obyek: str) -> list[Baris]:
    """Semua baris dari dokumen publik, menurut urutan `NYATA`."""
    return [baris for sumber in NYATA for baris in baca_baris(nama_berkas(sumber, obyek))]


def baca_nomenklatur(dilatih: bool) -> list[Baris]:
    """Indikator sub kegiatan, keluaran menurut nomenklatur; gaji (masukan) dan kegiatan (proses) tidak diambil."""
    with NOMENKLATUR.open(encoding="utf-8", newline="") as berkas:
        baris = [b for b in csv.DictReader(berkas) if b["jenis"] == "subkegiatan" and b["indikator"]]
    semua = {b["indikator"].lower(): b for b in baris}.values()
    return [
        {**b, "jenis": Jenis.OUTPUT.value, "yakin": "sedang"}
        for i, b in enumerate(semua)
        if (i % SELANG_LATIH == 0) is dilatih
        and b["satuan"].lower() not in SATUAN_BUKAN_KELUARAN
        and "gaji" not in b["indikator"].lower()
    ]


def contoh_nomenklatur(pertanyaan: Pertanyaan) -> list[Contoh]:
    """Contoh keluaran dari nomenklatur; yang cirinya sama disatukan dengan berat dijumlahkan."""
    if pertanyaan.nama != "jenis":
        return []
    hitung = Counter(tuple(pertanyaan.ciri(b)) for b in baca_nomenklatur(dilatih=True))
    return [
        Contoh(ciri, Jenis.OUTPUT.value, "nomenklatur", banyak * BERAT_NOMENKLATUR) for ciri, banyak in hitung.items()
    ]


def contoh_latih(pertanyaan: Pertanyaan) -> list[Contoh]:
    """Semua contoh untuk melatih; baris nyata lebih dulu."""
    return [
        *(c for sumber in SUMBER_LATIH for c in susun_contoh(pertanyaan, sumber)),
        *contoh_nomenklatur(pertanyaan),
    ]


def _penerbit(baris: Baris, sumber: str) -> str:
    """Pemerintah daerah yang menerbitkan barisnya: kantor-kantor satu daerah saling meniru kalimat."""
    return baris.get("daerah") or f"{sumber}: {baris.get('urusan', '')}"


def _berat(baris: Baris, sumber: str) -> float:
    if sumber == "ajaran":
        return BERAT_AJARAN
    return BERAT_RAGU if baris["yakin"] == "rendah" else 1.0
