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
        ("Seluruh indikator memenuhi target.", f"tertulis “Seluruh indikator memenuhi”, padahal 2 dari 3 indikator belum: “{BERKAS}” 90,00 %; “{ANTRE}” 90,00 %"),
        ("Dua dari tiga indikator melampaui target.", f"tertulis 2 dari 3 indikator memenuhi target, padahal menurut tabel 1; yang belum: “{BERKAS}” 90,00 %; “{ANTRE}” 90,00 %"),
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
    assert (butir.ada, butir.alasan) == ("tidak", "sebabnya terlalu umum, cocok untuk hasil apa pun")


LAMA = "Rata-rata lama rawat pasien"


def test_nama_berawal_rata_rata_bukan_baris_rata_rata(tmp_path):
    ukur = [UKUR, *KINERJA, ("4", DUA, LAMA, "4,00", "4,00", "100,00")]
    assert _pesan(_baca(tmp_path, ukur)) == []
    salah = _baca(tmp_path, [*ukur, ("", "Rata-rata capaian", "", "", "", "99,25")])
    assert [kode for kode, _ in _pesan(salah)] == ["LAP-02"]


def test_halaman_lampiran_di_daftar_isi_bukan_nomor_lampiran(tmp_path):
    d = _laporan([UKUR, *KINERJA])
    isi_daftar = ("DAFTAR ISI", "BAB I PENDAHULUAN\t4", "BAB II PERENCANAAN KINERJA\t6", "LAMPIRAN\t21")
    for teks in reversed(isi_daftar):
        d.paragraphs[3].insert_paragraph_before(teks)
        d.paragraphs[3].text = teks
    assert [t for t in reviu_berkas(rekaan.simpan(d, tmp_path)).temuan if "Lampiran" in t.pesan] == []


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("Kepuasan warga mencapai 84,00, sedangkan berkas tepat waktu 81,00 persen.", None),
        ("Kepuasan warga mencapai 83,00, sedangkan berkas tepat waktu 81,00 persen.", f"tertulis 83,00, padahal “{PUAS}” di tabel 84,00"),
        ("Berkas tepat waktu terbantu karena jam loket naik 14 persen.", None),
        ("Berkas tepat waktu terealisasi 81,00 persen atau capaian 95,00 persen.", f"tertulis capaian 95,00, padahal realisasi “{BERKAS}” 81,00 dari target 90,00 berarti 90,00 %"),
        ("Berkas tepat waktu terealisasi 81,00 persen atau capaian 90,00 persen.", None),
        ("Dari tiga indikator pada dua sasaran itu terdapat satu indikator yang mencapai target.", None),
    ],
)  # fmt: skip
def test_angka_milik_anak_kalimatnya(tmp_path, teks, pesan):
    assert _pesan(_baca(tmp_path, [UKUR, *KINERJA], f"Sasaran 1: {SATU}", teks)) == (
        [("LAP-04", pesan)] if pesan else []
    )


def test_sisa_anggaran_yang_disebut_efisiensi_di_kalimat_berikutnya(tmp_path):
    teks = "Terdapat sisa anggaran sebesar 8,44 persen. Dengan demikian terjadi efisiensi sebesar 8,44 persen."
    assert _pesan(_baca(tmp_path, [UKUR, *KINERJA], ANGGARAN, teks)) == [("LAP-12", f"sisa anggaran (8,44%) {SISA}")]


def test_bilangan_bulat_di_kolom_berdesimal_tidak_dilonggarkan(tmp_path):
    ukur = [UKUR, *KINERJA, ("4", DUA, "Jumlah loket keliling", "8", "6", "82,00")]
    assert [kode for kode, _ in _pesan(_baca(tmp_path, ukur))] == ["LAP-01"]


def test_realisasi_sebelum_target_dan_deret_tahun_ikut_dihitung(tmp_path):
    akhir = [("Indikator", "Realisasi 2024", "Target 2026", "Capaian (%)"), (PUAS, "84,00", "90,00", "93,33"),
             (BERKAS, "81,00", "95,00", "95,26"), ("Persentase loket buka", "60,00", "80,00", "75,00")]  # fmt: skip
    deret = [
        ("Indikator", "2022", "2023", "2024"),
        (PUAS, "80,10", "82,40", "84,00"),
        (BERKAS, "70,00", "78,00", "81,00"),
    ]
    baca = _baca(tmp_path, [UKUR, *KINERJA], f"Sasaran 1: {SATU}", "Tabel 3.2 Realisasi Tiga Tahun", deret,
                 "Kepuasan warga naik 6,10 dari tahun 2023.", akhir)  # fmt: skip
    assert sorted(kode for kode, _ in _pesan(baca)) == ["LAP-01", "LAP-04"]


def test_indikator_berlabel_nomor_di_atas_tabelnya(tmp_path):
    """Cerita di atas tabel bukan nama indikator, dan tabel tanpa label disebut dengan keterangannya."""
    kepala = ("Target 2024", "Realisasi 2024", "Capaian (%)")
    baca = _baca(
        tmp_path, f"Sasaran 1: {SATU}", f"Indikator 1.1 {PUAS}", "Tabel 1 Capaian", [kepala, ("80,00", "84,00", "105,00")],
        "Penurunan terjadi karena warga menunggu. Dinas telah menambah loket.", f"Indikator 1.2 {BERKAS}",
        "Tabel 2 Capaian berkas", [kepala, ("90,00", "81,00", "95,00")], f"Sasaran 2: {DUA}", f"Indikator 2.1 {ANTRE}",
        "Tabel 3 Capaian", [kepala, ("30,00", "30,00", "100,00")],
    )  # fmt: skip
    assert [s.indikator for s in baca.sasaran] == [(PUAS, BERKAS), (ANTRE,)]
    assert _pesan(baca) == [
        ("LAP-01", "baris “Tabel 2 Capaian berkas” tercetak 95,00, padahal 81,00 / 90,00 × 100 = 90,00")
    ]


@pytest.mark.parametrize(
    ("hal", "teks"),
    [
        (2, ("Perbandingan dengan tahun lalu", [("Indikator", "Realisasi 2023", "Realisasi 2024"), (PUAS, "82,00", "84,00"), (BERKAS, "79,00", "81,00")], "Kedua indikator meningkat.")),
        (2, ("Dibandingkan tahun 2023, indikator pertama naik 2,00 poin sedangkan indikator kedua naik 1,00 poin.",)),
        (4, ("Sebagai pembanding, indeks yang sama di Kecamatan Seberang adalah 79,40, lebih rendah.",)),
        (5, ("Berkas terlambat karena dua petugas loket cuti melahirkan. Telah dilakukan pemindahan tiga petugas ke loket.",)),
        (6, ("Analisis efisiensi", "Capaian kinerja sasaran ini 100,00 persen dengan serapan anggaran 97,00 persen, sehingga efisiensi 3,00 persen.")),
        (7, ("Program Pelayanan Publik dengan realisasi Rp179.062.000 menunjang sasaran ini.",)),
        (7, ("Program penunjang", "Program Pelayanan Publik dan Program Kelurahan.")),
    ],
)  # fmt: skip
def test_hal_yang_tertulis_dengan_susunan_lain(tmp_path, hal, teks):
    baca = _baca(tmp_path, [UKUR, *KINERJA], f"1. Sasaran {SATU}", *teks, f"2. Sasaran {DUA}", "Uraian singkat.")
    assert baca.sasaran[0].butir[hal].ada == "ya", baca.sasaran[0].butir[hal]


KATEGORI = (*UKUR, "Kategori")


@pytest.mark.parametrize(
    ("skala", "kategori", "pesan"),
    [
        ("Kategori: di atas 100 persen Istimewa; 80 sampai 100 persen Baik; dan di bawah 80 persen Kurang.", "Baik", "istimewa"),
        ("Kategori: di atas 100 persen Istimewa; 80 sampai 100 persen Baik; dan di bawah 80 persen Kurang.", "Istimewa", None),
        ("Capaian (≥ 110%) Unggul, Layak (100% - < 110%), Lemah (< 100%).", "Lemah", "layak"),
        ("Sangat Tinggi (ST) 91 ke atas, Tinggi (T) 76-90, Sedang (S) 75 ke bawah.", "T", "sangat tinggi"),
        ("Capaian dinilai dengan skala yang berlaku.", "Kurang", None),
        ("Sangat Tinggi 106 ke atas, Tinggi 76-104, Sedang 75 ke bawah.", "Tinggi", None),
    ],
)  # fmt: skip
def test_kategori_menurut_skala_laporan_itu(tmp_path, skala, kategori, pesan):
    """Capaian 105 dengan kategori yang lain daripada skalanya; yang jatuh di sela skala, atau tanpa skala, diam."""
    ukur = [KATEGORI, (*KINERJA[0], kategori), (*KINERJA[1], ""), (*KINERJA[2], "")]
    kalimat = f"“{PUAS}” capaiannya 105,00 disebut “{kategori}”, padahal menurut skala laporan ini “{pesan}”"
    assert _pesan(_baca(tmp_path, skala, ukur)) == ([("LAP-12", kalimat)] if pesan else [])
