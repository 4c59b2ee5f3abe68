"""LKjIP daerah dari laporan OPD sendiri (Word, PDF, atau Excel): dihimpun, disusun seperti LKjIP dari buku kerja kit.

Angka yang dihimpun menjadi tabel kit, sehingga yang menghitung dan mencetaknya sama; lampirannya menyebut tempat tiap
angka dan angka yang bertentangan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.kota.gabung import gabungkan
from lakip_helpers.berkas.kisi import Lembar
from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.istilah import KODE_PEMDA, TAHUN_TARGET, TAHUNAN, Jenjang, K, Tingkat, kolom_target
from lakip_helpers.model import IKU, PERANGKAT_DAERAH, PK, PK_SASARAN, REALISASI, RPJMD_INDIKATOR, RPJMD_SASARAN, Tabel
from lakip_helpers.model.kota_lkjip import Gabungan, IndikatorGabungan

if TYPE_CHECKING:
    from docx.document import Document

    from lakip_helpers.model import Bundel
    from lakip_helpers.model.kota_hasil import Potret
    from lakip_helpers.sajian.kertas.kerangka import Setelan

_DAERAH: Final = re.compile(r"\b(kota|kabupaten|provinsi)\s+([A-Za-z]+(?: [A-Z][a-z]+)?)", re.IGNORECASE)
_NILAI: Final = re.compile(r"-?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?")
Baris = dict[str, object]


def susun_lkjip_gabung(potret: Potret, tahun: int, setelan: Setelan) -> tuple[Document, Gabungan]:
    """LKjIP daerah dari potret dokumen OPD-nya, dan bahan yang dihimpunnya.

    Galat: `GalatTabel` bila sasaran daerah atau realisasi tahun itu tidak ditemukan di satu pun dokumen.
    """
    from lakip_helpers.pakai.lkjip import ringkas_opd, ukur_laporan
    from lakip_helpers.sajian.kota.sumber import tulis_sumber
    from lakip_helpers.sajian.lkjip.kota import buat_lkjip_kota

    gabungan = gabungkan(potret, tahun)
    _periksa_cukup(potret, gabungan)
    bundel = bundel_gabungan(potret, gabungan)
    hasil = ukur_laporan(bundel, KODE_PEMDA, tahun)
    per_opd = ringkas_opd(bundel, tahun, hasil.anggaran)
    dokumen = buat_lkjip_kota(
        bundel,
        tahun,
        hasil=hasil,
        per_opd=per_opd,
        setelan=replace(setelan, daerah=setelan.daerah or nama_daerah(potret)),
        penutup=lambda rangka: tulis_sumber(rangka, gabungan, potret),
    )
    return dokumen, gabungan


def _periksa_cukup(potret: Potret, gabungan: Gabungan) -> None:
    if not potret.daerah:
        raise GalatTabel(
            f"{potret.nama}: RPJMD (atau IKU dan PK kepala daerah) tidak ada di folder ini atau tabelnya tidak terbaca,"
            " jadi sasaran daerah yang dilaporkan tidak diketahui. Taruh berkasnya bersama laporan OPD, lalu jalankan"
            " lagi.",
            Gejala.TANPA_TABEL,
        )
    if not any(satu.realisasi for satu in gabungan.daerah):
        raise GalatTabel(f"{potret.nama}: {_sebab_tanpa_realisasi(potret, gabungan)}", Gejala.TANPA_BARIS)


def _sebab_tanpa_realisasi(potret: Potret, gabungan: Gabungan) -> str:
    """Kalimat sesudah nama folder: laporannya memang tidak ada, atau ada tetapi melaporkan indikator lain."""
    awal = f"tidak ada laporan yang memuat realisasi {gabungan.tahun} untuk satu pun indikator daerah"
    lapor = len(potret.opd) - len(gabungan.tanpa_laporan)
    if not lapor:
        return (
            f"{awal}, jadi laporan daerah belum dapat disusun. Taruh LKjIP OPD tahun itu di folder, atau pilih tahun"
            " lain."
        )
    return (
        f"{awal}, misalnya “{gabungan.daerah[0].indikator}”. Laporan {lapor} OPD terbaca, tetapi yang dilaporkannya"
        " indikator OPD sendiri. Taruh juga tabel capaian daerah tahun itu (Excel, Word, atau PDF), atau minta OPD yang"
        " menjawabnya menulis indikator itu di laporannya dengan kalimat yang sama seperti di RPJMD."
    )


def nama_daerah(potret: Potret) -> str:
    """Nama daerah dari judul dokumen pemerintah daerah, lalu OPD; kosong bila tidak tertulis."""
    urut = sorted(potret.dokumen, key=lambda dokumen: dokumen.opd.kode != KODE_PEMDA)
    for satu in urut:
        if cocok := _DAERAH.search(satu.berkas.fakta.judul):
            return f"{cocok[1].title()} {cocok[2].title().removesuffix(' Tahun')}"
    return ""


def bundel_gabungan(potret: Potret, gabungan: Gabungan) -> Bundel:
    """Tabel kit dari angka yang dihimpun; divalidasi seperti buku kerja yang diisi orang."""
    from lakip_helpers.tabel.kumpulan import dari_lembar

    sasaran = {s: f"D.S{n}" for n, s in enumerate(dict.fromkeys(i.sasaran or "–" for i in gabungan.daerah), start=1)}
    lembar = [
        _lembar(PERANGKAT_DAERAH, [{K.KODE_OPD: o.kode, K.NAMA_OPD: o.nama} for o in potret.opd]),
        _lembar(RPJMD_SASARAN, [_sasaran(kode, uraian) for uraian, kode in sasaran.items()]),
        _lembar(RPJMD_INDIKATOR, list(_rpjmd(gabungan, sasaran))),
        _lembar(IKU, list(_iku(gabungan))),
        _lembar(PK, [_pk(kode, gabungan.tahun) for kode in (KODE_PEMDA, *gabungan.opd)]),
        _lembar(PK_SASARAN, list(_pk_sasaran(gabungan))),
        _lembar(REALISASI, list(_realisasi(gabungan))),
    ]
    bundel = dari_lembar(potret.nama, lembar)
    return replace(bundel, rekaan=potret.rekaan)


def _lembar(tabel: Tabel, baris: Sequence[Baris]) -> Lembar:
    kolom = tabel.nama_kolom
    return Lembar("laporan OPD", tabel.lembar, [[*kolom], *([satu.get(nama) for nama in kolom] for satu in baris)])


def _sasaran(kode: str, uraian: str) -> Baris:
    return {K.KODE_SASARAN: kode, K.TINGKAT: str(Tingkat.SASARAN), K.URAIAN: uraian}


def _kode(opd: str, urut: int) -> str:
    return f"{'D' if opd == KODE_PEMDA else opd}.{urut}"


def _semua(gabungan: Gabungan) -> Iterator[tuple[str, int, IndikatorGabungan]]:
    """Kode OPD, nomor urut, dan indikatornya; indikator daerah dahulu."""
    for opd, daftar in ((KODE_PEMDA, gabungan.daerah), *gabungan.opd.items()):
        yield from ((opd, urut, satu) for urut, satu in enumerate(daftar, start=1) if satu.target)


def _rpjmd(gabungan: Gabungan, sasaran: dict[str, str]) -> Iterator[Baris]:
    for opd, urut, satu in _semua(gabungan):
        if opd == KODE_PEMDA:
            yield {
                K.KODE_OPD: KODE_PEMDA,
                K.KODE_INDIKATOR: _kode(opd, urut),
                K.KODE_SASARAN: sasaran[satu.sasaran or "–"],
                K.INDIKATOR: satu.indikator,
                K.SATUAN: satu.satuan,
                K.ARAH: satu.arah,
                **{kolom_target(tahun): nilai_saja(n) for tahun, n in satu.rencana if tahun in TAHUN_TARGET},
            }


def _iku(gabungan: Gabungan) -> Iterator[Baris]:
    """Satuan dan arah indikator OPD, supaya capaiannya dapat dihitung."""
    for opd, urut, satu in _semua(gabungan):
        if opd != KODE_PEMDA:
            yield {
                K.KODE_OPD: opd,
                K.KODE_INDIKATOR: _kode(opd, urut),
                K.INDIKATOR: satu.indikator,
                K.SATUAN: satu.satuan,
                K.ARAH: satu.arah,
            }


def _pk(opd: str, tahun: int) -> Baris:
    daerah = opd == KODE_PEMDA
    return {
        K.KODE_OPD: opd,
        K.TAHUN: tahun,
        K.KODE_PK: f"PK.{opd}.{tahun}",
        K.JENJANG: str(Jenjang.KEPALA_DAERAH if daerah else Jenjang.KEPALA_OPD),
        K.PIHAK_PERTAMA: "Kepala Daerah" if daerah else "Kepala",
        K.PERUBAHAN: "tidak",
    }


def _pk_sasaran(gabungan: Gabungan) -> Iterator[Baris]:
    for opd, urut, satu in _semua(gabungan):
        yield {
            K.KODE_OPD: opd,
            K.KODE_PK: f"PK.{opd}.{gabungan.tahun}",
            K.KODE_INDIKATOR: _kode(opd, urut),
            K.SASARAN: satu.sasaran or "–",
            K.INDIKATOR: satu.indikator,
            K.SATUAN: satu.satuan,
            K.TARGET: nilai_saja(satu.target[0].nilai),
        }


def _realisasi(gabungan: Gabungan) -> Iterator[Baris]:
    for opd, urut, satu in _semua(gabungan):
        if satu.realisasi:
            yield {
                K.KODE_OPD: opd,
                K.KODE_INDIKATOR: _kode(opd, urut),
                K.TAHUN: gabungan.tahun,
                K.PERIODE: TAHUNAN,
                K.NILAI: nilai_saja(satu.realisasi[0].nilai),
                K.SUMBER: satu.realisasi[0].tempat,
            }


def nilai_saja(nilai: str) -> str:
    """Bilangan atau rentangnya tanpa satuan, atau predikatnya.

    >>> nilai_saja("94,2 Per 100.000 kelahiran hidup"), nilai_saja("Predikat BB"), nilai_saja("1,5–3,5 %")
    ('94,2', 'BB', '1,5–3,5')
    """
    cocok = _NILAI.search(nilai)
    return cocok[0].rstrip(".,") if cocok else re.sub(r"(?i)\b(?:predikat|nilai|kategori)\b", "", nilai).strip()
