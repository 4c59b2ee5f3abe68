"""Laporan bersusunan lain-lain dibaca sama: bagiannya, sasarannya, tujuh halnya, angkanya, dan 23 butirnya."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx import Document

from lakip_helpers.berkas.petak import BarisNaskah, Dokumen, JenisBerkas, Petak
from lakip_helpers.laporan.baca import baca_laporan
from lakip_helpers.laporan.bentuk import Jenis, untuk_dibaca
from lakip_helpers.laporan.teks.kata_putus import satukan_dokumen
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.struktur import temukan_struktur
from lakip_helpers.pakai.reviu import reviu_berkas
from tests.laporan import naskah_rekaan as rekaan


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    """Tiga susunan laporan, dibaca sekali."""
    folder = tmp_path_factory.mktemp("laporan")
    pembuat = (rekaan.per_aspek, rekaan.per_sasaran, rekaan.sekadar_tabel)
    return {f.__name__: reviu_berkas(rekaan.simpan(f(), folder, f"{f.__name__}.docx")) for f in pembuat}


@pytest.mark.parametrize(
    ("susunan", "halaman"),
    [
        ("per_aspek", {"bab_1": 2, "bab_2": 3, "bab_3": 4, "bab_4": 5}),
        ("per_sasaran", {"bab_1": 2, "bab_2": 3, "bab_3": 4, "bab_4": 4, "lampiran_pk": 5}),
        ("sekadar_tabel", {"bab_1": 2, "bab_2": 3, "bab_3": 4, "bab_4": 5}),
    ],
)
def test_bagian_ditemukan_di_luar_daftar_isi_dan_sistematika(hasil, susunan, halaman):
    baca = hasil[susunan]
    assert (baca.jenis, baca.tahun) == (Jenis.LAPORAN, 2023)
    assert {nama: b.halaman for nama, b in baca.struktur.items() if b.halaman} == halaman


@pytest.mark.parametrize(
    ("susunan", "pertama", "kedua"),
    [
        ("per_aspek", "ya ya tidak tidak ya sebagian tidak", "ya ya tidak tidak tidak sebagian tidak"),
        ("per_sasaran", "ya ya ya ya ya ya ya", "ya ya ya ya ya ya ya"),
        ("sekadar_tabel", "ya sebagian tidak tidak tidak tidak tidak", "ya sebagian tidak tidak tidak tidak tidak"),
    ],
)
def test_tujuh_hal_tiga_tingkat(hasil, susunan, pertama, kedua):
    """Hal keempat di sistematika Bab I tidak terhitung, dan "belum ada standarnya" jawaban yang sah."""
    sasaran = hasil[susunan].sasaran
    assert [s.teks for s in sasaran] == [baris[0] for baris in rekaan.SASARAN]
    assert [" ".join(b.ada for b in s.butir.values()) for s in sasaran] == [pertama, kedua]


def test_bukti_menyebut_halaman_dan_kata_pertamanya(hasil):
    sebab = hasil["per_aspek"].sasaran[0].butir[5]
    assert (sebab.halaman, sebab.petikan) == (
        4,
        "Sasaran pertama belum mencapai target karena lima puskesmas menunggu jadwal survei lembaga …",
    )


def test_jumlah_yang_keliru_dihitung_ulang_dan_yang_benar_diam(hasil):
    assert [(t.kode, t.halaman, t.pesan) for t in hasil["per_aspek"].temuan] == [
        (
            "LAP-02",
            (4,),
            "jumlah kolom “Realisasi” tercetak 1.600.000.000, padahal baris di atasnya berjumlah 1.500.000.000",
        )
    ]
    assert hasil["per_sasaran"].temuan == hasil["sekadar_tabel"].temuan == ()


def test_butir_reviu_diusulkan_hanya_dari_yang_terbukti(hasil):
    lengkap, tabel = (hasil[nama].butir for nama in ("per_sasaran", "sekadar_tabel"))
    assert list(lengkap) == [
        *(f"F{n}" for n in range(1, 7)),
        *(f"M{n}" for n in range(1, 8)),
        *(f"S{n}" for n in range(1, 11)),
    ]
    assert {k: lengkap[k].jawaban for k in ("F1", "F4", "F6", "S1", "S7")} == dict.fromkeys(
        ("F1", "F4", "F6", "S1", "S7"), "ya"
    )
    assert {k: tabel[k].jawaban for k in ("F3", "F4", "F6", "S7")} == dict.fromkeys(("F3", "F4", "F6", "S7"), "tidak")
    assert {lengkap[f"M{n}"].jawaban for n in (1, 3, 4, 6, 7)} == {"tidak dapat dinilai"}


@pytest.mark.parametrize(
    ("baris", "jenis", "alasan"),
    [
        (("LAPORAN HASIL EVALUASI", "AKUNTABILITAS KINERJA ${nama_opd}"), Jenis.LAIN, "judulnya “Laporan hasil evaluasi”"),
        (("LAPORAN KINERJA", "${a} ${b}", "${c}", "BAB III", "AKUNTABILITAS KINERJA"), Jenis.LAIN, "isinya templat yang belum diisi"),
        (("RENCANA STRATEGIS DINAS KESEHATAN", "BAB III", "TUJUAN DAN SASARAN"), Jenis.RENSTRA, "judulnya rencana strategis"),
        (("Nota Dinas",), Jenis.LAIN, "judulnya “Nota dinas”"),
        (("Undangan rapat",), Jenis.LAIN, "tidak ada bab akuntabilitas kinerja"),
    ],
)  # fmt: skip
def test_yang_bukan_laporan_ditolak_dengan_sebabnya(baris, jenis, alasan):
    alur = tuple(BarisNaskah(1, teks) for teks in baris)
    baca = baca_laporan(Dokumen("a.docx", JenisBerkas.WORD, (), alur=alur))
    assert (baca.jenis, baca.sasaran, baca.butir) == (jenis, (), {})
    assert baca.alasan.startswith(alasan)


def test_halaman_word_yang_tidak_tersimpan_disebut():
    alur = (BarisNaskah(1, "LAPORAN KINERJA"), BarisNaskah(1, "BAB III"), BarisNaskah(1, "AKUNTABILITAS KINERJA"))
    panjang = Dokumen(
        "a.docx", JenisBerkas.WORD, (), alur=(*alur, *(BarisNaskah(1, f"Uraian ke-{n}.") for n in range(90)))
    )
    ragu = baca_laporan(replace(panjang, halaman_tercatat=False))
    assert ragu.peringatan[0].startswith("Nomor halaman tidak disebut")
    assert ragu.struktur["bab_3"].halaman and untuk_dibaca(ragu).struktur["bab_3"].halaman is None
    assert baca_laporan(Dokumen("a.pdf", JenisBerkas.PDF, (), alur=panjang.alur)).peringatan == ()


def _per_indikator():
    """Sasaran bernomor diikuti indikator bernomor; tabel dua baris yang capaian keduanya salah hitung."""
    d = Document()
    for teks in ("LAPORAN KINERJA TAHUN 2022", "BAB III AKUNTABILITAS KINERJA", "A. Capaian Kinerja"):
        d.add_paragraph(teks)
    baris = (("Meningkatnya layanan camat", "Indeks kepuasan", "82", "83,64", "102"),
             ("Meningkatnya peran warga desa", "Persentase desa mandiri", "30", "24", "85"))  # fmt: skip
    rekaan.tabel(d, ("Sasaran", "Indikator Kinerja", "Target", "Realisasi", "%"), *baris)
    for n, (sasaran, indikator, *_) in enumerate(baris, start=1):
        d.add_paragraph(f"Sasaran {n} : {sasaran}")
        d.add_paragraph(f"1) {indikator}")
        d.add_paragraph("Analisis penyebab keberhasilan/kegagalan")
        d.add_paragraph("Hal ini karena petugas loket ditambah dua orang sejak Maret.")
    d.add_paragraph("B. Realisasi Anggaran")
    d.add_paragraph("Serapan 95,36% dari pagu, sehingga terdapat efisiensi 4,64%.")
    return d


def test_yang_meleset_wajib_bersolusi_dan_tabel_pendek_tetap_dihitung(tmp_path):
    """Sebab tanpa solusi cukup bila targetnya tercapai; efisiensi di subbab anggaran berlaku sebagian bagi semua."""
    baca = reviu_berkas(rekaan.simpan(_per_indikator(), tmp_path))
    assert [(s.teks, s.indikator) for s in baca.sasaran] == [
        ("Meningkatnya layanan camat", ("Indeks kepuasan",)),
        ("Meningkatnya peran warga desa", ("Persentase desa mandiri",)),
    ]
    assert [(s.butir[5].ada, s.butir[6].ada) for s in baca.sasaran] == [("ya", "sebagian"), ("sebagian", "sebagian")]
    assert [(t.kode, t.pesan) for t in baca.temuan] == [
        ("LAP-01", "baris “Persentase desa mandiri” tercetak 85, padahal 24 / 30 × 100 = 80,00"),
        ("LAP-12", "sisa anggaran (95,36%) disebut efisiensi, padahal uang yang tidak terpakai belum berarti hemat;"
         " bandingkan capaian kinerja dengan serapannya"),
    ]  # fmt: skip


def test_bab_tanpa_kata_bab_tidak_kalah_oleh_sistematika():
    nama = ("PENDAHULUAN", "PERENCANAAN KINERJA", "AKUNTABILITAS KINERJA", "PENUTUP")
    sistematika = [BarisNaskah(2, f"BAB {n} {judul}") for n, judul in zip(("I", "II", "III", "IV"), nama, strict=True)]
    isi = [b for hal, judul in enumerate(nama, start=2) for b in (BarisNaskah(hal, judul), BarisNaskah(hal, "Uraian."))]
    naskah = Naskah((*isi[:2], *sistematika, *isi[2:]), frozenset())
    bab = temukan_struktur(naskah)
    assert [bab[f"bab_{n}"].halaman for n in (1, 2, 3, 4)] == [2, 3, 4, 5]
    tanpa_isi = Naskah(tuple(sistematika), frozenset())
    assert [temukan_struktur(tanpa_isi)[f"bab_{n}"].baris for n in (1, 2, 3, 4)] == [0, 1, 2, 3]


def test_kata_terpotong_di_kolom_sempit_pdf_disatukan():
    alur = (BarisNaskah(1, "Indikator kinerja"), BarisNaskah(1, "Indikato r | di dalam", tabel="hal. 1"))
    petak = Petak("a.pdf", "hal. 1, tabel 1", [["Indikato\nr", 12]])
    rapi = satukan_dokumen(Dokumen("a.pdf", JenisBerkas.PDF, (petak,), alur=alur))
    assert (rapi.alur[1].teks, rapi.petak[0].kisi) == ("Indikator | di dalam", [["Indikator", 12]])
    word = Dokumen("a.docx", JenisBerkas.WORD, (), alur=alur)
    assert satukan_dokumen(word) is word


def _kalimat_bebas():
    """Bab III tanpa satu ungkapan baku: per indikator, pembanding dan sebab di dalam kalimat, kementerian."""
    d = Document()
    for teks in ("LAPORAN KINERJA", "BALAI REKAAN", "2022", "BAB III", "AKUNTABILITAS KINERJA"):
        d.add_paragraph(teks)
    rekaan.tabel(d, ("Sasaran", "Indikator Kinerja", "Target", "Realisasi 2021", "Realisasi 2022", "% Capaian"),
        ("Menurunnya pengangguran", "Tingkat pengangguran terbuka", "7,80", "8,63", "8,12", "95,90"),
        ("Meningkatnya mutu pelatihan", "Persentase lulusan yang bekerja", "55", "52,40", "61,60", "112,00"),
        ("", "Persentase balai terakreditasi", "40", "31", "34", "88,00"))  # fmt: skip
    d.add_paragraph("3.1.1 Tingkat pengangguran terbuka")
    d.add_paragraph("Angkanya berkurang 0,51 poin dari keadaan 2021 (8,63 persen).")
    d.add_paragraph("RPJMN mematok 6,50 persen pada 2026; yang diraih baru 75,08 persen dari sana.")
    d.add_paragraph("Provinsi mencapai 6,17 persen, masih jauh lebih rendah daripada kota.")
    d.add_paragraph(
        "Dua pabrik karet tutup pada Juni sehingga tidak ada penyerapan. Balai membuka bursa kerja di tiga kecamatan."
    )
    d.add_paragraph("Capaian ini ditopang Program Penempatan Tenaga Kerja dan ada penghematan biaya 3,20 persen.")
    d.add_paragraph("3.1.2 Persentase lulusan yang bekerja")
    d.add_paragraph("Dari 500 lulusan pelatihan, 308 orang telah bekerja atau 71,60 persen.")
    return d


def test_kalimat_tanpa_ungkapan_baku_terbaca(tmp_path):
    """Tahun menurut sampul; capaian dihitung menurut judul kolom; "makin kecil makin baik" tidak ditegur."""
    baca = reviu_berkas(rekaan.simpan(_kalimat_bebas(), tmp_path))
    assert baca.tahun == 2022
    assert [" ".join(b.ada for b in s.butir.values()) for s in baca.sasaran] == [
        "ya ya ya ya ya ya ya",
        "ya sebagian tidak tidak tidak tidak tidak",
    ]
    assert [(t.kode, t.pesan) for t in baca.temuan] == [
        ("LAP-01", "baris “Persentase balai terakreditasi” tercetak 88,00, padahal 34 / 40 × 100 = 85,00"),
        ("LAP-04", "tertulis 308 dari 500 atau 71,60 %, padahal hitungannya 61,60 %"),
    ]


def _tanpa_kata_pembuka():
    """Uraian sasaran pertama memuat semua hal dengan kata yang tidak ada di kosakata; yang kedua hanya angkanya."""
    d = Document()
    rekaan.awal(d)
    for teks in ("BAB III", "AKUNTABILITAS KINERJA"):
        d.add_paragraph(teks)
    rekaan.pengukuran(d)
    pertama, kedua = rekaan.SASARAN
    for teks in (
        f"3.1 {pertama[0]}",
        "i. Rekam jejak",
        "Tercatat 50 pada 2022 dan 60 kini.",
        "ii. Sisa jalan",
        "Menurut Renstra angka 95 harus dipenuhi.",
        "iii. Letak kita",
        "Di Indonesia hitungan serupa menunjukkan 71,20.",
        "iv. Kisahnya",
        "Lima puskesmas kehilangan dokter tetap ketika masa bakti mereka habis bersamaan pada bulan April.",
        "v. Biaya",
        "Serapan anggaran hanya 70,10 padahal hasilnya 75,00.",
        "vi. Kendaraan",
        "Kepala puskesmas memakai Program Pemenuhan Upaya Kesehatan Perorangan.",
        f"3.2 {kedua[0]}",
        "Angka kematian ibu 100 dari target 90.",
    ):
        d.add_paragraph(teks)
    rekaan.penutup(d)
    return d


def test_yang_tertulis_dengan_kata_lain_tidak_pernah_disebut_tidak(tmp_path):
    """Jejak tanpa kata pembuka: "sebagian" dan minta dipastikan; yang memang tidak disinggung tetap "tidak"."""
    pertama, kedua = reviu_berkas(rekaan.simpan(_tanpa_kata_pembuka(), tmp_path)).sasaran
    assert " ".join(b.ada for b in kedua.butir.values()) == "ya tidak tidak tidak tidak tidak tidak"
    assert "tidak" not in [b.ada for b in pertama.butir.values()]
    assert pertama.butir[5].alasan == "ada uraian selain angkanya; pastikan apakah sebab dan langkahnya disebut"


def _bab_berhuruf():
    """BAB KETIGA, label SK dan IKSK, baris Sumber, dan matriks Aspek | Uraian; pendahuluannya bersubbab bebas."""
    d = Document()
    for teks in ("LAPORAN KINERJA", "BALAI REKAAN TAHUN 2023", "SEKILAS KINERJA 2023", "Dua sasaran tercapai."):
        d.add_paragraph(teks)
    for teks in ("BAB KESATU", "PENDAHULUAN", "1.1 Mengapa kami ada", "Balai menguji alat.", "1.2 Siapa kami",
                 "Pegawai balai 40 orang.", "1.3 Persoalan kami", "Alat uji menua.", "BAB KEDUA", "RENCANA DAN JANJI"):  # fmt: skip
        d.add_paragraph(teks)
    (pertama, satu, *_), (kedua, dua, *_) = rekaan.SASARAN
    rekaan.tabel(d, ("Sasaran Kegiatan", "Indikator", "Target"), (pertama, satu, "80"), (kedua, dua, "90"))
    for teks in ("BAB KETIGA", "AKUNTABILITAS KINERJA"):
        d.add_paragraph(teks)
    rekaan.tabel(
        d, ("Indikator", "Target", "Realisasi", "Capaian"), (satu, "80", "60", "75"), (dua, "90", "100", "88,89")
    )
    d.add_paragraph("Sumber: laporan puskesmas")
    d.add_paragraph(f"SK 1. {pertama}")
    rekaan.tabel(
        d,
        ("Aspek", "Uraian"),
        ("Dulu dan kini", "Pada tahun 2022 baru 50 persen, jadi bertambah 10 poin dalam setahun."),
        ("Duduk perkara", "Lima puskesmas terlambat karena menunggu jadwal survei lembaga akreditasi."),
        ("Program", "Program Pemenuhan Upaya Kesehatan menunjang sasaran ini lewat pendampingan survei."),
    )
    d.add_paragraph(f"SK 2. {kedua}")
    d.add_paragraph(f"IKSK 2.1 {dua}")
    d.add_paragraph("Angka kematian ibu 100 dari target 90.")
    d.add_paragraph("Nilai layanan meningkat dari 82,10 menjadi 80,75. Peringkat balai naik dari 9 menjadi 4.")
    for teks in ("BAB KEEMPAT", "PENUTUP", "Pada 2024 balai menambah dua alat uji."):
        d.add_paragraph(teks)
    return d


def test_bab_berhuruf_dan_matriks_aspek_uraian(tmp_path):
    """Matriks Aspek | Uraian dibaca sebagai uraian sasarannya; langkah ke depan menurut tahunnya."""
    baca = reviu_berkas(rekaan.simpan(_bab_berhuruf(), tmp_path))
    assert [nama for nama, b in baca.struktur.items() if b.ada == "ya"] == [
        "ikhtisar_eksekutif", "bab_1", "bab_2", "bab_3", "bab_4",
    ]  # fmt: skip
    pertama, kedua = baca.sasaran
    assert [pertama.butir[hal].ada for hal in (2, 5, 7)] == ["ya", "sebagian", "ya"]
    assert [kedua.butir[hal].ada for hal in (2, 5, 7)] == ["tidak", "tidak", "tidak"]
    assert [t.pesan for t in baca.temuan] == ["tertulis meningkat dari 82,10 menjadi 80,75, padahal angkanya turun"]
    assert {kode: baca.butir[kode].jawaban for kode in ("F1", "F5", "M2")} == {"F1": "ya", "F5": "ya", "M2": "ya"}
