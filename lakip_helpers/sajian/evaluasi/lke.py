"""Buku kerja LKE: jawaban per subkomponen, kriteria, hasil, dan skala; nilai dan predikat dihitung rumus Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import SEBUTAN_BAKU, K
from lakip_helpers.model import LKE, LKE_KRITERIA, PERANGKAT_DAERAH, TANDA_REKAAN
from lakip_helpers.sajian.buku.lembar_kerja import lindungi, susun_lembar, tulis_baris
from lakip_helpers.sajian.evaluasi import lke_rumus as rumus
from lakip_helpers.sajian.evaluasi.lke_hasil import tulis_hasil, tulis_skala
from lakip_helpers.sajian.evaluasi.lke_rupa import (
    LEBAR_KRITERIA,
    LEBAR_LKE,
    TAK_CETAK,
    atur_lembar,
    beri_pilihan,
    judul_tabel,
    kepala_lembar,
    rupa_isi,
    tandai_melebihi,
)
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd
from lakip_helpers.sajian.kertas.bentuk import STRIP, kosong
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.rumus import BukuBerumus
from lakip_helpers.sajian.kertas.tabel_xlsx import LEBAR_TEBAL, buku_baru, isi_sel, tinggi_baris

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl.worksheet.worksheet import Worksheet

    from lakip_helpers.model import Bundel

CARA: Final = (
    "Cara mengisi: nilai dahulu kriterianya di lembar “Kriteria LKE”, lalu pilih jawaban, tulis catatan dan bukti."
    f" Sel putih diisi; sel abu-abu dihitung. Periksa dari folder kit: {SEBUTAN_BAKU} periksa NAMA_BERKAS."
)
CARA_KRITERIA: Final = (
    "Pilih ya, sebagian, atau tidak. Kolom terakhir menyebut catatan atas dokumen yang menyentuh kriteria itu; kosong"
    " bukan berarti terpenuhi."
)
KOLOM_LKE: Final = (
    "Komponen", LKE[K.KODE].label, "Uraian subkomponen", "Bobot", LKE[K.JAWABAN].label, "Nilai jawaban", "Nilai",
    "Kriteria terpenuhi (%)", "Jawaban yang didukung", LKE[K.CATATAN].label, LKE[K.BUKTI].label,
    LKE[K.KODE_OPD].label, LKE[K.TAHUN].label,
)  # fmt: skip
KOLOM_KRITERIA: Final = (
    LKE_KRITERIA[K.KODE].label, LKE_KRITERIA[K.NOMOR].label, "Uraian kriteria", LKE_KRITERIA[K.TERPENUHI].label,
    LKE_KRITERIA[K.ALASAN].label, LKE_KRITERIA[K.KODE_OPD].label, LKE_KRITERIA[K.TAHUN].label,
)  # fmt: skip
SEL_LKE: Final = {"isian": (5, 10, 11), "hitung": (6, 7, 8, 9)}
"""Nomor kolom lembar LKE yang diisi orang, dan yang dihitung rumus."""


@dataclass(frozen=True)
class IsiLke:
    """Isian LKE yang sudah dihitung `aturan.lke`: bahan buku kerja dan draf LHE.

    `rincian` berindeks kode (komponen, nama, bobot, jawaban, nilai, skor, catatan, bukti); `kriteria` 80 baris (kode,
    nomor, kriteria, terpenuhi, alasan); `usul` berindeks kode (persen, usul, belum), kosong bila kriteria belum
    dinilai; `mengangkat` subkomponen yang paling mengangkat nilai.
    """

    rincian: pd.DataFrame
    kriteria: pd.DataFrame
    usul: pd.DataFrame
    mengangkat: pd.DataFrame
    total: float
    predikat: str
    sebutan: str

    @property
    def lengkap(self) -> bool:
        """Semua subkomponen sudah dijawab."""
        return bool(self.rincian[K.NILAI].notna().all())

    @property
    def akhir(self) -> tuple[float, str, str]:
        """Nilai akhir, predikat, dan sebutannya, seperti tercetak."""
        if not self.lengkap:
            return self.total, rumus.BELUM_LENGKAP, rumus.BELUM_LENGKAP
        return self.total, self.predikat or STRIP, self.sebutan or STRIP


def buat_lke(bundel: Bundel, kode_opd: str, tahun: int, lke: IsiLke, *, setelan: Setelan | None = None) -> bytes:
    """Susun buku kerja LKE satu OPD: lembar LKE, Kriteria LKE, Hasil LKE, Skala LKE, dan Perangkat Daerah.

    Masukan: bundel, kode OPD, tahun yang dievaluasi, isian dari `aturan.lke`. Keluaran: isi berkas XLSX (rumus beserta
    hasilnya; openpyxl tidak dapat menyimpan hasil rumus). Buku yang terisi dibaca kembali dengan `muat`. Galat:
    `GalatTabel` bila OPD tidak dikenal. Sumber: PermenPAN-RB 88/2021.
    """
    opd = ambil_opd(bundel, kode_opd, setelan or Setelan())
    berumus = BukuBerumus(buku_baru(f"LKE {opd.nama} {tahun}"))
    judul = (
        "LEMBAR KERJA EVALUASI AKUNTABILITAS KINERJA",
        opd.nama_lengkap.replace("\n", " ").upper(),
        f"TAHUN {tahun}",
        TANDA_REKAAN.upper() if bundel.rekaan else "",
    )
    lembar = {nama: berumus.buku.create_sheet(nama) for nama in (LKE.lembar, LKE_KRITERIA.lembar, *rumus.LEMBAR_KIT)}
    _tulis_lke(berumus, lembar[LKE.lembar], judul, lke, opd.kode, tahun)
    _tulis_kriteria(lembar[LKE_KRITERIA.lembar], judul, lke, opd.kode, tahun)
    tulis_hasil(berumus, lembar[rumus.HASIL], judul, lke.rincian, lke.akhir)
    tulis_skala(lembar[rumus.SKALA], judul)
    _tulis_opd(berumus.buku.create_sheet(PERANGKAT_DAERAH.lembar), bundel, opd)
    for satu in lembar.values():
        lindungi(satu)
    return berumus.jadi()


def _tulis_lke(
    berumus: BukuBerumus, lembar: Worksheet, judul: Sequence[str], lke: IsiLke, kode_opd: str, tahun: int
) -> None:
    kepala_lembar(lembar, judul, CARA, LEBAR_LKE[:-TAK_CETAK])
    judul_tabel(lembar, rumus.JUDUL, KOLOM_LKE, LEBAR_LKE)
    for nomor, (kode, satu) in enumerate(lke.rincian.iterrows(), start=rumus.AWAL):
        tetap = (satu["komponen"], kode, satu[K.NAMA], satu["bobot"], satu[K.JAWABAN])
        for letak, nilai in (*enumerate(tetap, start=1), (10, satu[K.CATATAN]), (11, satu[K.BUKTI]), (12, kode_opd)):
            isi_sel(lembar, nomor, letak, nilai if nilai != "" else None)
        isi_sel(lembar, nomor, 13, tahun)
        _rumus_baris(berumus, lembar, nomor, satu, lke.usul.reindex([kode]).iloc[0])
        rupa_isi(lembar, nomor, LEBAR_LKE, diisi=SEL_LKE["isian"], hitung=SEL_LKE["hitung"])
    _ringkasan(berumus, lembar, lke)
    beri_pilihan(lembar, f"E{rumus.AWAL}:E{rumus.AKHIR}", [s[K.JAWABAN] for s in acuan.ambil("lke.jawaban").nilai])
    tandai_melebihi(lembar)
    atur_lembar(lembar, rumus.JUDUL, LEBAR_LKE, beku=f"F{rumus.AWAL}", rekaan=bool(judul[-1]), tak_cetak=TAK_CETAK)


def _ringkasan(berumus: BukuBerumus, lembar: Worksheet, lke: IsiLke) -> None:
    """Nilai akhir dan predikat sementara tepat di atas tabel, supaya terlihat selama mengisi."""
    total, predikat, _ = lke.akhir
    nomor = rumus.JUDUL - 1
    isi_sel(lembar, nomor, 6, "Nilai akhir")
    berumus.tulis(lembar, f"G{nomor}", rumus.total(), total)
    isi_sel(lembar, nomor, 8, "Predikat")
    berumus.tulis(lembar, f"I{nomor}", rumus.predikat(f"G{nomor}", "F"), predikat)
    rupa_isi(lembar, nomor, LEBAR_LKE[:9], diisi=(), hitung=(7, 9), mulai=6, tebal=True)
    lembar.row_dimensions[nomor].height = tinggi_baris([(rumus.BELUM_LENGKAP, LEBAR_LKE[8] * LEBAR_TEBAL)])


def _rumus_baris(berumus: BukuBerumus, lembar: Worksheet, nomor: int, subkomponen: Any, usul: Any) -> None:
    ada = not kosong(usul.get("persen"))
    for huruf, isi, hasil in (
        ("F", rumus.nilai_jawaban(nomor), subkomponen[K.NILAI]),
        ("G", rumus.skor(nomor), subkomponen["skor"]),
        ("H", rumus.persen(nomor), usul["persen"] if ada else ""),
        ("I", rumus.usul(nomor), usul["usul"] if ada else ""),
    ):
        berumus.tulis(lembar, f"{huruf}{nomor}", isi, "" if kosong(hasil) else hasil)


def _tulis_kriteria(lembar: Worksheet, judul: Sequence[str], lke: IsiLke, kode_opd: str, tahun: int) -> None:
    kepala_lembar(lembar, judul, CARA_KRITERIA, LEBAR_KRITERIA[:-TAK_CETAK])
    judul_tabel(lembar, rumus.JUDUL, KOLOM_KRITERIA, LEBAR_KRITERIA)
    for nomor, satu in enumerate(lke.kriteria.to_dict("records"), start=rumus.AWAL):
        nilai = (satu[K.KODE], satu[K.NOMOR], satu[K.KRITERIA], satu[K.TERPENUHI], satu[K.ALASAN], kode_opd, tahun)
        for letak, sel in enumerate(nilai, start=1):
            isi_sel(lembar, nomor, letak, sel if sel != "" else None)
        rupa_isi(lembar, nomor, LEBAR_KRITERIA, diisi=(4,), hitung=())
    akhir = rumus.AWAL + len(lke.kriteria) - 1
    beri_pilihan(lembar, f"D{rumus.AWAL}:D{akhir}", LKE_KRITERIA[K.TERPENUHI].pilihan)
    atur_lembar(lembar, rumus.JUDUL, LEBAR_KRITERIA, beku=f"D{rumus.AWAL}", rekaan=bool(judul[-1]), tak_cetak=TAK_CETAK)


def _tulis_opd(lembar: Worksheet, bundel: Bundel, opd: Opd) -> None:
    """Lembar Perangkat Daerah satu baris, tersembunyi: buku yang dibaca kembali mengenal nama OPD-nya."""
    frame = bundel["perangkat_daerah"]
    susun_lembar(lembar, PERANGKAT_DAERAH)
    tulis_baris(lembar, PERANGKAT_DAERAH, frame[frame[K.KODE_OPD] == opd.kode], 2)
    lembar.sheet_state = "hidden"
