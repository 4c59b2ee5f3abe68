"""Susunan dan cacat yang lazim di laporan yang belum pernah dilihat: tabel tegak, nomor tiap baris, pernyataan, uang."""

from __future__ import annotations

import pytest
from docx import Document

from lakip_helpers.pakai.reviu import reviu_berkas
from tests.laporan import naskah_rekaan as rekaan

UKUR = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")
SATU, DUA = "Meningkatnya mutu layanan loket", "Menurunnya waktu antre warga"
PUAS, BERKAS, ANTRE = "Indeks kepuasan warga", "Persentase berkas tepat waktu", "Angka pengaduan warga"
KINERJA = (
    ("1", SATU, PUAS, "80,00", "84,00", "105,00"),
    ("2", SATU, BERKAS, "90,00", "81,00", "90,00"),
    ("3", DUA, ANTRE, "30,00", "33,00", "90,00"),
)


def _laporan(*isi, penutup="Demikian laporan ini.", ikhtisar=""):
    d = Document()
    for teks in ("LAPORAN KINERJA", "KECAMATAN REKAAN", "TAHUN 2024", "IKHTISAR EKSEKUTIF", ikhtisar or "Ringkasan."):
        d.add_paragraph(teks)
    for teks in ("BAB I", "PENDAHULUAN", "BAB II", "PERENCANAAN KINERJA", "BAB III", "AKUNTABILITAS KINERJA"):
        d.add_paragraph(teks)
    for satu in isi:
        rekaan.tabel(d, *satu) if isinstance(satu, list) else d.add_paragraph(satu)
    for teks in ("BAB IV", "PENUTUP", penutup):
        d.add_paragraph(teks)
    return d


def _baca(tmp_path, *isi, **lain):
    return reviu_berkas(rekaan.simpan(_laporan(*isi, **lain), tmp_path))


def _pesan(baca):
    return [(t.kode, t.pesan) for t in baca.temuan]


def test_nomor_tiap_baris_bukan_nomor_sasaran_dan_makin_kecil_tidak_ditegur(tmp_path):
    baca = _baca(tmp_path, [UKUR, *KINERJA])
    assert [(s.teks, s.indikator) for s in baca.sasaran] == [(SATU, (PUAS, BERKAS)), (DUA, (ANTRE,))]
    assert _pesan(baca) == []


def test_tabel_tegak_dibaca_halnya_dan_dihitung_ulang(tmp_path):
    tegak = [("Uraian", "Nilai"), ("Target tahun 2024", "80,00"), ("Realisasi tahun 2024", "84,00"),
             ("Capaian tahun 2024 (%)", "108,00"), ("Realisasi tahun 2023", "82,00"),
             ("Target akhir Renstra (2026)", "90,00"), ("Realisasi terhadap target akhir Renstra (%)", "93,33")]  # fmt: skip
    uraian = "Angka pengaduan warga menurun dari 12 menjadi 9 karena loket dibuka sampai sore setiap hari kerja."
    baca = _baca(tmp_path, f"Sasaran 1: {SATU}", uraian, PUAS, "Tabel 3.1 Capaian kepuasan", tegak)
    assert [b.ada for hal, b in baca.sasaran[0].butir.items() if hal in (1, 3)] == ["ya", "ya"]
    assert [(kode, pesan.split("”")[1]) for kode, pesan in _pesan(baca)] == [
        ("LAP-01", " tercetak 108,00, padahal 84,00 / 80,00 × 100 = 105,00")
    ]


@pytest.mark.parametrize(
    ("ikhtisar", "pesan"),
    [
        ("Kami mengemban dua sasaran dengan empat indikator.", "tertulis 2 sasaran dengan 4 indikator, padahal di tabel ada 3 indikator"),
        ("Seluruh indikator memenuhi target.", f"“Seluruh indikator memenuhi”, padahal 2 dari 3 indikator tidak: “{BERKAS}” 90,00%; “{ANTRE}” 90,00%"),
        ("Dua dari tiga indikator melampaui target.", f"tertulis 2 dari 3 indikator memenuhi target, padahal menurut tabel 1; yang tidak: “{BERKAS}” 90,00%; “{ANTRE}” 90,00%"),
        ("Kami mengemban dua sasaran dengan tiga indikator.", None),
        ("Belum seluruh indikator memenuhi target.", None),
        ("Satu dari tiga indikator melampaui target.", None),
    ],
)  # fmt: skip
def test_banyaknya_indikator_dan_yang_memenuhi_target(tmp_path, ikhtisar, pesan):
    assert _pesan(_baca(tmp_path, [UKUR, *KINERJA], ikhtisar=ikhtisar)) == ([("LAP-04", pesan)] if pesan else [])


ANGGARAN = [("Program", "Anggaran (Rp)", "Realisasi (Rp)"), ("Program Loket", "4.500.000.000", "4.120.000.000")]
SISA = "disebut efisiensi, padahal uang yang tidak terpakai belum berarti hemat; bandingkan capaian kinerja dengan serapannya"


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("Dinas membelanjakan Rp4.210.000.000 tahun ini.", ("LAP-04", "tertulis Rp4.210.000.000, padahal di tabel Rp4.120.000.000: angkanya tertukar")),
        ("Sisa anggaran Rp380.000.000 merupakan efisiensi belanja.", ("LAP-12", f"sisa anggaran (Rp380.000.000) {SISA}")),
        ("Dinas menerima Rp4.500.000.000 dari pemerintah kota.", None),
        ("Dinas membelanjakan Rp4.120.000.000 tahun ini.", None),
        ("Belanja lain Rp7.300.000.000 dicatat di dinas induk.", None),
        ("Capaian 105,00% dengan serapan 91,56% berarti efisiensi 13,44%.", None),
    ],
)  # fmt: skip
def test_uang_di_uraian(tmp_path, teks, pesan):
    assert _pesan(_baca(tmp_path, [UKUR, *KINERJA], ANGGARAN, teks)) == ([pesan] if pesan else [])


def test_tahun_lama_di_judul_tabel_dan_penutup(tmp_path):
    ulang = [UKUR, *KINERJA]
    lama = _baca(
        tmp_path,
        "Tabel 3.1 Realisasi Anggaran Tahun 2023",
        ANGGARAN,
        penutup="Tahun 2022 menjadi tahun perbaikan layanan.",
    )
    sama = _baca(tmp_path, "Tabel 3.1 Capaian Kinerja Tahun 2023", ulang, "Tabel 3.2 Capaian Kinerja Tahun 2024", ulang)
    assert [(t.kode, t.pesan.split(" menyebut")[1]) for t in lama.temuan] == [
        ("LAP-06", " 2023, padahal laporannya tahun 2024"), ("LAP-06", " tahun 2022, bukan 2024"),
    ]  # fmt: skip
    assert not [t for t in sama.temuan if t.kode == "LAP-06"]


def test_perbandingan_menurut_indikator_yang_dibicarakan(tmp_path):
    """Satu dari dua indikator dibandingkan: sebagian; keduanya, juga yang diteruskan kalimat berikutnya: ya."""
    separuh = "Kepuasan warga naik 2,00 poin dari tahun lalu. Berkas tepat waktu belum sampai."
    penuh = "Kepuasan warga naik 2,00 poin dari tahun lalu. Berkas tepat waktu juga membaik dari 79,00 persen."
    ada = [
        _baca(tmp_path, [UKUR, *KINERJA], f"Sasaran 1: {SATU}", teks).sasaran[0].butir[2].ada
        for teks in (separuh, penuh)
    ]
    assert ada == ["sebagian", "ya"]


def test_sebab_yang_cocok_untuk_apa_saja_bukan_sebab(tmp_path):
    teks = "Keberhasilan ini berkat komitmen pimpinan dan kerja keras seluruh jajaran."
    butir = _baca(tmp_path, [UKUR, *KINERJA], f"Sasaran 2: {DUA}", teks).sasaran[1].butir[5]
    assert (butir.ada, butir.alasan) == ("tidak", "sebabnya umum saja, cocok untuk hasil apa pun")
