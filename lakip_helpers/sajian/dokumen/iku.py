"""Indikator Kinerja Utama: tabel definisi operasional, tabel target, dan kartu tiap IKU."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import TAHUN_BASELINE, TAHUN_TARGET, Arah, K, kolom_target
from lakip_helpers.sajian.dokumen.keputusan_iku import tulis_keputusan
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd, milik, sasaran_indikator
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    STRIP,
    TITIK_PENDEK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    desimal_bersama,
    kosong,
    tulis_nilai,
)
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, bagian_baru, buka
from lakip_helpers.sajian.kertas.lebar import UKURAN_BIASA, selebar
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan
from lakip_helpers.sajian.kertas.tinggi import bagi_rata, tinggi_tabel

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel

KOLOM_NILAI: Final = (K.BASELINE, *(kolom_target(tahun) for tahun in TAHUN_TARGET))
ARTI_ARAH: Final = {
    Arah.NAIK: "naik (makin tinggi makin baik)",
    Arah.TURUN: "turun (makin rendah makin baik)",
    Arah.TETAP: "tetap (dipertahankan)",
}
ISI_KARTU: Final = (
    ("Sasaran", K.SASARAN),
    ("Satuan", K.SATUAN),
    ("Arah", K.ARAH),
    ("Alasan pemilihan", K.ALASAN),
    ("Definisi operasional", K.DEFINISI),
    ("Formula perhitungan", K.FORMULA),
    ("Sumber data", K.SUMBER),
    ("Penanggung jawab", K.PENANGGUNG_JAWAB),
)
SELA_KARTU: Final = 0.25
"""Jarak di antara dua kartu (cm)."""
JUDUL_KARTU: Final = 0.7
"""Tinggi judul di atas kartu pertama (cm)."""
_NOMOR: Final = "nomor"
PERIODE: Final = f"{TAHUN_TARGET[0]}–{TAHUN_TARGET[-2]}"


def buat_iku(bundel: Bundel, kode_opd: str, tahun: int, *, setelan: Setelan | None = None) -> Document:
    """Susun dokumen IKU: keputusannya, lampiran definisi dan target (mendatar), lalu kartu tiap IKU (tegak).

    Masukan: bundel, kode OPD atau PEMDA, tahun penetapan. Keluaran: dokumen python-docx. Galat: `GalatTabel` bila OPD
    tidak dikenal atau tidak punya IKU. Isi: PER/20/M.PAN/11/2008; kejelasan definisi operasional dinilai
    PermenPAN-RB 88/2021 butir 2.a.2.

    >>> from lakip_helpers import muat
    >>> buat_iku(muat("kota_contoh"), "DISDIK", 2026).paragraphs[0].text
    '(lambang daerah)\\n'
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    iku = ambil_iku(bundel, opd)
    lembaran = buka(setelan, f"Indikator Kinerja Utama {opd.nama}", rekaan=bundel.rekaan)
    tulis_keputusan(lembaran, opd, tahun, PERIODE)
    bagian_baru(lembaran, mendatar=True)
    lembaran.tulis(_sebut_lampiran(opd, tahun), g.KETERANGAN)
    lembaran.sela()
    lembaran.judul("INDIKATOR KINERJA UTAMA", opd.nama_lengkap, f"TAHUN {PERIODE}")
    lebar = lembaran.lebar_isi()
    lembaran.tabel(tabel_definisi(iku, lebar))
    lembaran.tulis("Target per tahun", g.SUBJUDUL)
    lembaran.tabel(tabel_target(iku, lebar), lekat_akhir=True)
    tanda_tangan(lembaran, "", Penanda("", f"{_jabatan(opd)},", ber_nip=not opd.pemda))
    bagian_baru(lembaran, mendatar=False)
    _kartu(lembaran, iku)
    return lembaran.tutup()


def _sebut_lampiran(opd: Opd, tahun: int) -> str:
    return f"Lampiran Keputusan {_jabatan(opd)} Nomor {TITIK_PENDEK} Tahun {tahun}"


def _jabatan(opd: Opd) -> str:
    return opd.jabatan_kepala or f"Kepala {opd.nama}"


def ambil_iku(bundel: Bundel, opd: Opd) -> pd.DataFrame:
    """IKU satu OPD dengan kolom `sasaran` dan nomor urut; IKU sasaran yang sama berurutan."""
    iku = milik(bundel["iku"], opd.kode)
    if iku.empty:
        raise GalatTabel(
            f"Tabel IKU tidak memuat satu baris pun untuk {opd.nama} ({opd.kode}), jadi dokumen IKU belum dapat dibuat."
            " Isi dahulu lembar IKU."
        )
    sasaran = sasaran_indikator(bundel)
    iku = iku.assign(**{K.SASARAN: [sasaran.get(kode, "") for kode in iku[K.KODE_INDIKATOR]]})
    urutan = {uraian: urut for urut, uraian in enumerate(dict.fromkeys(iku[K.SASARAN]), start=1)}
    iku = iku.assign(**{_NOMOR: iku[K.SASARAN].map(urutan)})
    return iku.sort_values(_NOMOR, kind="stable")


def tabel_definisi(iku: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Tabel IKU dengan definisi operasional, formula, sumber data, dan penanggung jawab."""
    w = bagi_lebar(lebar, 0.9, 4.0, 4.6, 1.7, 5.8, 5.6, 3.3, 3.2)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH, satukan=True),
        KolomDokumen("Sasaran Strategis", w[1], satukan=True, kosong=BELUM),
        KolomDokumen("Indikator Kinerja Utama", w[2], kosong=BELUM),
        KolomDokumen("Satuan", w[3], kosong=BELUM),
        KolomDokumen("Definisi Operasional", w[4], kosong=BELUM),
        KolomDokumen("Formula Perhitungan", w[5], kosong=BELUM),
        KolomDokumen("Sumber Data", w[6], kosong=BELUM),
        KolomDokumen("Penanggung Jawab", w[7], kosong=BELUM),
    )
    isi = (K.SASARAN, K.INDIKATOR, K.SATUAN, K.DEFINISI, K.FORMULA, K.SUMBER, K.PENANGGUNG_JAWAB)
    baris = tuple(BarisDokumen((str(n), *teks), kunci=n) for n, *teks in _deret(iku, (_NOMOR, *isi)))
    return selebar(TabelDokumen("IKU", kolom, baris, nomor_kolom=True), lebar)


def tabel_target(iku: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Tabel IKU: satuan, baseline, dan target tiap tahun."""
    w = bagi_lebar(lebar, 0.9, 8.6, 3.4, *[2.1] * len(KOLOM_NILAI))
    nama = (f"Baseline {TAHUN_BASELINE}", *(str(tahun) for tahun in TAHUN_TARGET))
    kelompok = ("", *["Target"] * len(TAHUN_TARGET))
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Indikator Kinerja Utama", w[1], kosong=BELUM),
        KolomDokumen("Satuan", w[2], kosong=BELUM),
        *(
            KolomDokumen(judul, cm, Rupa.ANGKA, Rata.KANAN, kelompok=bersama)
            for judul, bersama, cm in zip(nama, kelompok, w[3:], strict=True)
        ),
    )
    isi = _deret(iku, (K.INDIKATOR, K.SATUAN, *KOLOM_NILAI))
    baris = tuple(BarisDokumen((str(n), *nilai)) for n, nilai in enumerate(isi, start=1))
    return selebar(TabelDokumen("Target IKU", kolom, baris), lebar, kecil=False)


def _deret(frame: pd.DataFrame, kolom: tuple[str, ...]) -> list[tuple[Any, ...]]:
    return list(zip(*(frame[nama] for nama in kolom), strict=True))


def _kartu(lembaran: Lembaran, iku: pd.DataFrame) -> None:
    """Satu kartu satu IKU; kartu tidak terbelah halaman, dan yang terakhir tidak sendirian."""
    lembaran.tulis("KARTU INDIKATOR KINERJA UTAMA", g.JUDUL)
    kartu = [kartu_iku(n, satu, lembaran.lebar_isi()) for n, satu in enumerate(iku.to_dict("records"), start=1)]
    tinggi = [tinggi_tabel(satu, UKURAN_BIASA) + SELA_KARTU for satu in kartu]
    bagian = bagi_rata(tinggi, lembaran.tinggi_isi() - JUDUL_KARTU)
    awal = set(accumulate(bagian))
    for nomor, satu in enumerate(kartu):
        lembaran.sela(lekat=False, halaman_baru=nomor in awal)
        lembaran.tabel(satu)


def kartu_iku(nomor: int, indikator: dict[Any, Any], lebar: float) -> TabelDokumen:
    """Kartu satu IKU: dua kolom, butir dan isinya."""
    kolom = (KolomDokumen("Butir", 3.7), KolomDokumen("Isi", lebar - 3.7, kosong=BELUM))
    judul = f"IKU {nomor}. {tulis_nilai(indikator[K.INDIKATOR], saat_kosong=BELUM)}"
    isi = indikator | {K.ARAH: ARTI_ARAH.get(indikator[K.ARAH], indikator[K.ARAH])}
    butir = [*((label, isi[nama]) for label, nama in ISI_KARTU), *_nilai_kartu(isi)]
    baris = [BarisDokumen((judul, ""), jenis=JenisBaris.KELOMPOK), *map(BarisDokumen, butir)]
    return TabelDokumen("Kartu IKU", kolom, tuple(baris), utuh=True, kepala=False)


def _nilai_kartu(indikator: dict[Any, Any]) -> list[tuple[str, str]]:
    """Baseline dan target dalam satu baris tulisan; desimalnya seragam."""
    pecahan = desimal_bersama(indikator[nama] for nama in KOLOM_NILAI)
    nilai = {nama: STRIP if kosong(indikator[nama]) else tulis_nilai(indikator[nama], pecahan) for nama in KOLOM_NILAI}
    target = "; ".join(f"{tahun}: {nilai[kolom_target(tahun)]}" for tahun in TAHUN_TARGET)
    return [(f"Baseline {TAHUN_BASELINE}", nilai[K.BASELINE]), ("Target", target)]
