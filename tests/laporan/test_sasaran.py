"""Sasaran ditemukan di mana pun laporan menyebutnya: tabel, judul, keterangan tabel, kalimat, atau lampiran."""

from __future__ import annotations

import pytest
from docx import Document

from lakip_helpers.pakai.reviu import reviu_berkas
from tests.laporan import naskah_rekaan as rekaan

KINERJA = (
    ("Meningkatnya kualitas jalan kabupaten", "Persentase jalan mantap", "82", "80,5", "98,17"),
    ("Terwujudnya jembatan yang aman", "Persentase jembatan berkondisi baik", "75", "78", "104,00"),
    ("Menurunnya luas genangan", "Luas genangan kawasan kota", "40", "44", "90,00"),
)
UKUR = ("Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")
JANJI = ("No", "Sasaran", "Indikator Kinerja", "Target")
URUT = ("pertama", "kedua", "ketiga")


def _dokumen(*awal, isi, lampiran=False):
    """Laporan tanpa letak halaman: semua bab di halaman yang sama, seperti Word yang belum pernah disimpan ulang."""
    d = Document()
    for teks in ("LAPORAN KINERJA", "DINAS PEKERJAAN UMUM KABUPATEN REKAAN", "TAHUN 2024", "BAB I", "PENDAHULUAN"):
        d.add_paragraph(teks)
    for teks in ("BAB II", "PERENCANAAN KINERJA", *awal):
        rekaan.tabel(d, *teks) if isinstance(teks, list) else d.add_paragraph(teks)
    for teks in ("BAB III", "AKUNTABILITAS KINERJA", "3.1 Capaian Kinerja"):
        d.add_paragraph(teks)
    isi(d)
    for teks in ("BAB IV", "PENUTUP", "Demikian laporan ini."):
        d.add_paragraph(teks)
    if lampiran:
        for teks in ("LAMPIRAN", "PERJANJIAN KINERJA TAHUN 2024", "PIHAK PERTAMA", "PIHAK KEDUA"):
            d.add_paragraph(teks)
        rekaan.tabel(d, *_janji())
    return d


def _janji():
    return [JANJI, *((str(n), s, i, t) for n, (s, i, t, *_) in enumerate(KINERJA, start=1))]


def _tanpa_sasaran(d):
    rekaan.tabel(d, UKUR, *(tuple(baris) for _, *baris in KINERJA))


def _tiap(*tulisan, tabel=True):
    """Bab III yang bagiannya satu tiap sasaran: tulisan-tulisannya, lalu tabelnya."""

    def isi(d):
        for n, (sasaran, *baris) in enumerate(KINERJA):
            kecil = sasaran[0].lower() + sasaran[1:]
            for pola in tulisan:
                d.add_paragraph(pola.format(n=n + 1, urut=URUT[n], s=sasaran, kecil=kecil, i=baris[0]))
            if tabel:
                rekaan.tabel(d, UKUR, tuple(baris))

    return isi


def _tabel_tiap_sasaran(d):
    for n, baris in enumerate(KINERJA, start=1):
        d.add_paragraph(f"Tabel 3.{n} Capaian tahun 2024")
        rekaan.tabel(d, ("Sasaran", *UKUR), baris)
        d.add_paragraph("Hasil tahun ini diuraikan pada bagian berikut.")


def _formulir_tiap_sasaran(d):
    for sasaran, indikator, target, realisasi, capaian in KINERJA:
        rekaan.tabel(d, ("Sasaran", sasaran), ("Indikator", indikator), ("Target", target),
                     ("Realisasi", realisasi), ("Capaian", capaian))  # fmt: skip
        d.add_paragraph("Hasil tahun ini diuraikan pada bagian berikut.")


DAFTAR = ("Sasaran strategis dinas adalah:", *(f"{n}. {s[0]}" for n, s in enumerate(KINERJA, start=1)))
KALIMAT = (
    "Dinas memiliki tiga sasaran strategis, yaitu (1) meningkatnya kualitas jalan kabupaten; (2) terwujudnya"
    " jembatan yang aman; dan (3) menurunnya luas genangan."
)
PEMBUKA = "Sasaran {urut} yang hendak dicapai dinas adalah {kecil}. Sasaran ini diukur dengan {i}."
SUSUNAN = {
    "tabel tanpa sasaran, perjanjian di bab II": _dokumen(_janji(), isi=_tanpa_sasaran),
    "tabel tanpa sasaran, perjanjian di lampiran": _dokumen(isi=_tanpa_sasaran, lampiran=True),
    "satu tabel tiap sasaran": _dokumen(isi=_tabel_tiap_sasaran),
    "satu formulir tiap sasaran": _dokumen(isi=_formulir_tiap_sasaran),
    "judul bernomor tanpa kata sasaran": _dokumen(isi=_tiap("3.1.{n} {s}")),
    "keterangan tabel": _dokumen(isi=_tiap("Tabel 3.{n} Pencapaian Sasaran {s}")),
    "paragraf pembuka": _dokumen(isi=_tiap(PEMBUKA)),
    "satu kalimat dirinci": _dokumen(isi=lambda d: d.add_paragraph(KALIMAT)),
    "daftar butir di bab II": _dokumen(*DAFTAR, isi=_tanpa_sasaran),
}
TANPA_INDIKATOR = ("satu kalimat dirinci", "daftar butir di bab II")


@pytest.mark.parametrize("susunan", SUSUNAN)
def test_sasaran_ditemukan_di_mana_pun_ia_disebut(tmp_path, susunan):
    sasaran = reviu_berkas(rekaan.simpan(SUSUNAN[susunan], tmp_path)).sasaran
    assert [s.teks for s in sasaran] == [baris[0] for baris in KINERJA]
    if susunan not in TANPA_INDIKATOR:
        assert [s.indikator for s in sasaran] == [(baris[1],) for baris in KINERJA]


def test_sasaran_dengan_kalimat_perbuatan_atau_nama(tmp_path):
    """Label bernomor cukup, walaupun kalimatnya tidak dimulai "Meningkatnya"; label yang membahas hal lain tidak."""

    def isi(d):
        for teks in ("Sasaran 1. Mengurangi genangan di kawasan kota", "Sasaran 2. Jembatan yang aman bagi pengguna",
                     "Sasaran 3. Analisis penyebab kegagalan capaian"):  # fmt: skip
            d.add_paragraph(teks)
            d.add_paragraph("Hasil tahun ini diuraikan di bawah ini, menurut catatan bidang.")

    sasaran = reviu_berkas(rekaan.simpan(_dokumen(isi=isi), tmp_path)).sasaran
    assert [s.teks for s in sasaran] == ["Mengurangi genangan di kawasan kota", "Jembatan yang aman bagi pengguna"]


def test_perjanjian_yang_tidak_dibahas_tidak_menjadi_sasaran(tmp_path):
    """Perjanjian memuat tiga sasaran, tabel dan uraiannya dua: yang ketiga tidak dilaporkan."""
    isi = rekaan.tabel
    dua = _dokumen(_janji(), isi=lambda d: isi(d, ("Sasaran", *UKUR), *KINERJA[:2]))
    tiga = _dokumen(_janji(), isi=lambda d: (isi(d, ("Sasaran", *UKUR), *KINERJA[:2]), d.add_paragraph(
        "Luas genangan kawasan kota menurun menjadi 44 hektare.")))  # fmt: skip
    assert [len(reviu_berkas(rekaan.simpan(d, tmp_path)).sasaran) for d in (dua, tiga)] == [2, 3]
