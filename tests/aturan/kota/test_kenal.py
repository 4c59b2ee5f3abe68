"""OPD, jenis, dan tahun dikenali dari judul, isi, nama berkas, dan folder; yang meragukan disebut, tidak ditebak."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lakip_helpers.aturan.kota.kenal_dokumen import kenali_dokumen, kenali_jenis, kenali_tahun
from lakip_helpers.aturan.kota.kenal_opd import kenali_opd, kenali_sebutan, susun_daftar
from lakip_helpers.aturan.kota.unit import kemiripan
from lakip_helpers.model.kota import Angka, BarisKinerja, BerkasKota, FaktaBerkas, MacamDokumen, Opd

DAFTAR = (
    Opd("DINKES", "Dinas Kesehatan"),
    Opd("DISDIK", "Dinas Pendidikan dan Kebudayaan"),
    Opd("DISHUB", "Dinas Perhubungan"),
    Opd("KUKM", "Dinas Koperasi, Usaha Kecil, Menengah, dan Tenaga Kerja"),
    Opd("PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    Opd("SETDA", "Sekretariat Daerah"),
    Opd("SETWAN", "Sekretariat DPRD"),
    Opd("BKD", "Badan Kepegawaian Daerah"),
    Opd("MKOTA", "Kecamatan Medan Kota"),
    Opd("MTIMUR", "Kecamatan Medan Timur"),
)


KASUS = list(csv.DictReader((Path(__file__).parents[2] / "kasus" / "opd_berkas.csv").open(encoding="utf-8")))


def berkas(sebutan: str = "dok.docx", judul: str = "", unit: tuple[tuple[str, int], ...] = ()) -> BerkasKota:
    return BerkasKota(sebutan, "", FaktaBerkas(sebutan.split("/")[-1], judul=judul, unit=unit))


@pytest.mark.parametrize(
    ("sebutan", "judul", "kode"),
    [
        ("a.docx", "PERJANJIAN KINERJA TAHUN 2026 DINAS KESEHATAN KOTA MEDAN", "DINKES"),
        ("a.docx", "PEMERINTAH KOTA MEDAN DINAS PU & PENATAAN RUANG Jalan Merdeka", "PUPR"),
        ("a.docx", "Renstra Dinas Koperasi UKM dan Tenaga Kerja 2025-2029", "KUKM"),
        ("a.docx", "LAPORAN KINERJA SEKRETARIAT DPRD KOTA MEDAN", "SETWAN"),
        ("a.docx", "LAPORAN KINERJA SEKRETARIAT DAERAH KOTA MEDAN", "SETDA"),
        ("a.docx", "KECAMATAN MEDAN KOTA KOTA MEDAN", "MKOTA"),
        ("a.docx", "Laporan Kinerja Kecamatan Medan Timur", "MTIMUR"),
        ("IKU_disdik_final.xlsx", "", "DISDIK"),
        ("PK DISHUB (2).pdf", "", "DISHUB"),
        ("DINKES/scan001.pdf", "", "DINKES"),
        ("kiriman.zip › Dinas Perhubungan/scan.pdf", "", "DISHUB"),
        ("pk.docx", "PERJANJIAN KINERJA TAHUN 2026 PEMERINTAH KOTA MEDAN", "PEMDA"),
    ],
)
def test_opd_yang_jelas(sebutan, judul, kode):
    assert kenali_opd(berkas(sebutan, judul), DAFTAR).kode == kode


def daftar_teks(teks: str) -> tuple[str, ...]:
    return tuple(teks.split("; ")) if teks else ()


@pytest.mark.parametrize("kasus", KASUS, ids=[f"{k['sebutan']}: {k['alasan']}" for k in KASUS])
def test_tanda_pemilik_ditimbang(kasus):
    unit = [satu.split("=") for satu in daftar_teks(kasus["unit"])]
    hasil = kenali_opd(berkas(kasus["sebutan"], kasus["judul"], tuple((nama, int(n)) for nama, n in unit)), DAFTAR)
    assert (hasil.kode, hasil.calon, hasil.sebab) == (kasus["kode"], daftar_teks(kasus["calon"]), kasus["sebab"])
    assert hasil.dari_isi == hasil.sebab.startswith("dari isi")


def test_nama_yang_memuat_nama_lain_dipilih_yang_terpanjang():
    daftar = (Opd("DINKES", "Dinas Kesehatan"), Opd("HEWAN", "Dinas Kesehatan Hewan"))
    assert kenali_opd(berkas(judul="RENJA DINAS KESEHATAN HEWAN 2026"), daftar).kode == "HEWAN"
    assert kenali_opd(berkas("Renja Dinas Kesehatan Hewan.docx"), daftar).kode == "HEWAN"
    assert kenali_opd(berkas("rsud.pdf"), daftar).kode == "", "dua OPD sebidang: tidak ditebak"
    assert kenali_opd(berkas(unit=(("dinas kesehatan hewan", 3),)), daftar).kode == "HEWAN"


def test_judul_hanya_sampai_sampulnya():
    """Nama unit sesudah lima ratus huruf pertama adalah kata pengantar."""
    for huruf, kode in ((500, "DINKES"), (501, "")):
        pengantar = "PENGANTAR ".ljust(huruf - len("DINAS KESEHATAN"), ".")
        assert kenali_opd(berkas(judul=pengantar + "DINAS KESEHATAN"), DAFTAR[:1]).kode == kode
    for huruf, kode in ((200, "PEMDA"), (201, "")):
        muka = "RENCANA KERJA ".ljust(huruf - len("BUPATI"), ".")
        assert kenali_opd(berkas(judul=muka + "BUPATI"), DAFTAR).kode == kode


def test_judul_lawan_nama_berkas_meragukan():
    hasil = kenali_opd(berkas("PK dishub.docx", "PERJANJIAN KINERJA DINAS KESEHATAN"), DAFTAR)
    assert (hasil.kode, hasil.calon, hasil.ragu) == ("", ("DINKES", "DISHUB"), True)


def test_nama_yang_hanya_mirip_meragukan():
    hasil = kenali_opd(berkas(unit=(("dinas pendidikan pemuda dan kebudayaan", 5),)), DAFTAR)
    assert (hasil.kode, hasil.calon) == ("", ("DISDIK",))


def test_opd_di_luar_daftar_bukan_milik_pemerintah_daerah():
    """“Pemerintah Kabupaten A, Dinas Pertanian” tanpa Dinas Pertanian di daftar: disebut, tidak menjadi RPJMD daerah."""
    hasil = kenali_opd(berkas(judul="PEMERINTAH KABUPATEN A DINAS PERTANIAN RENCANA KERJA 2026"), DAFTAR)
    assert (hasil.kode, hasil.calon) == ("", ())
    assert "“dinas pertanian”, yang tidak ada di daftar OPD" in hasil.sebab
    prosa = "BAB I PENDAHULUAN Rencana kerja disusun oleh setiap unit. " * 4 + "Pemerintah Kota menetapkan pedomannya."
    assert kenali_opd(berkas(judul=prosa), DAFTAR).kode == ""


def test_tanpa_tanda_tidak_ditebak():
    hasil = kenali_opd(berkas("dok baru (3).docx", "Rapat koordinasi"), DAFTAR)
    assert (hasil.kode, hasil.calon) == ("", ())
    assert kenali_opd(berkas("kesehatan.docx", "Puskesmas"), (Opd("A", "Dinas Sosial"),)).kode == ""


def test_sebutan_di_sel():
    assert kenali_sebutan("Kepala Dinas Pekerjaan Umum dan Penataan Ruang", DAFTAR) == "PUPR"
    assert kenali_sebutan("Bidang Anggaran", DAFTAR) == ""
    assert [kenali_sebutan(teks, DAFTAR) for teks in ("KUKM", "Dishub", "Dinkes dan Dishub")] == ["KUKM", "DISHUB", ""]
    assert kenali_sebutan("Dinas Kesehatan dan Dinas Perhubungan", DAFTAR) == ""
    panjang = "Rapat bulanan bersama camat MKOTA".ljust(39, ".")
    assert [kenali_sebutan(teks, DAFTAR) for teks in (panjang, panjang + ".")] == ["MKOTA", ""], (
        "kalimat, bukan sebutan"
    )


@pytest.mark.parametrize(
    ("judul", "nama", "jenis"),
    [
        ("RENCANA AKSI ATAS PERJANJIAN KINERJA 2026", "a.docx", MacamDokumen.RENAKSI),
        ("LAPORAN KINERJA INSTANSI PEMERINTAH sebagai janji dalam Perjanjian Kinerja", "a.docx", MacamDokumen.LKJIP),
        ("RENCANA PROGRAM, KEGIATAN, DAN SUB KEGIATAN TAHUN 2026", "a.pdf", MacamDokumen.RENJA),
        ("Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan", "a.pdf", MacamDokumen.RENSTRA),
        ("", "LAKIP_2025.pdf", MacamDokumen.LKJIP),
        ("", "scan001.pdf", MacamDokumen.LAIN),
        ("BAB VI INDIKATOR SKPD YANG MENGACU PADA SASARAN RPJMD", "Renstra.doc", MacamDokumen.RENSTRA),
        ("Capaian RPJMD sampai 2025", "Renja 2026.doc", MacamDokumen.CAPAIAN),
        ("EVALUASI TERHADAP HASIL RKPD 2025", "a.xlsx", MacamDokumen.RKPD),
    ],
)
def test_jenis(judul, nama, jenis):
    assert kenali_jenis(FaktaBerkas(nama, judul=judul), nama)[0] is jenis


def test_rpjmd_milik_daerah_dan_evaluasi_tidak_menjadi_milik_evaluatornya():
    [rpjmd] = kenali_dokumen(berkas("RPJMD Kota A.pdf", "RENCANA PEMBANGUNAN JANGKA MENENGAH DAERAH"), DAFTAR)
    assert (rpjmd.opd.kode, rpjmd.jenis) == ("PEMDA", MacamDokumen.RPJMD)
    judul = "LAPORAN HASIL EVALUASI AKUNTABILITAS KINERJA"
    [lhe] = kenali_dokumen(berkas("lhe.docx", judul, (("dinas perhubungan", 9), ("inspektorat", 1))), DAFTAR)
    assert (lhe.opd.kode, lhe.opd.calon, lhe.jenis) == ("", ("DISHUB",), MacamDokumen.LKE)


def test_jenis_dari_tabelnya_dan_yang_berbeda_disebut():
    baris = (BarisKinerja("A1", "pk", "", "IKM"),)
    assert kenali_jenis(FaktaBerkas("scan.pdf", baris=baris), "scan.pdf")[0] is MacamDokumen.PK
    jenis, ragu = kenali_jenis(FaktaBerkas("a", judul="INDIKATOR KINERJA UTAMA"), "Renja 2026.docx")
    assert (jenis, ragu) == (MacamDokumen.IKU, "judulnya IKU, nama berkasnya menyebut Renja")


@pytest.mark.parametrize(
    ("judul", "nama", "jenis", "tahun"),
    [
        ("LAPORAN KINERJA TAHUN 2025 KOTA A 2026", "x.docx", MacamDokumen.LKJIP, "2025"),
        ("RENSTRA 2025-2029", "x.docx", MacamDokumen.RENSTRA, "2025-2029"),
        ("IKU", "IKU 2025 - 2029.docx", MacamDokumen.IKU, "2025-2029"),
        ("", "PK_2026_dinkes.docx", MacamDokumen.PK, "2026"),
        ("", "PK.docx", MacamDokumen.PK, ""),
        ("BAB I Menurut Perpres Nomor 29 Tahun 2014", "LKjIP 2025.pdf", MacamDokumen.LKJIP, "2025"),
        ("LAPORAN KINERJA " + "kata " * 80 + "tahun 2019", "LKjIP 2025.pdf", MacamDokumen.LKJIP, "2025"),
    ],
)
def test_tahun(judul, nama, jenis, tahun):
    assert kenali_tahun(FaktaBerkas(nama, judul=judul), nama, jenis) == (tahun, "")


def test_tahun_dari_angkanya_bila_hanya_satu_dan_rujukan_bukan_tahun_dokumen():
    def tahun(*periode: str, judul: str = "") -> str:
        semua = (BarisKinerja("a", "pk", "", "IKM", angka=tuple(Angka(p) for p in periode)),)
        return kenali_tahun(FaktaBerkas("a", judul=judul, baris=semua), "a.docx", MacamDokumen.PK)[0]

    assert tahun("2026 TW I", "2026") == "2026"
    assert tahun("2025", "2026") == tahun("s/d 2029") == ""
    assert tahun(judul="BAB I " * 60 + "Perjanjian tahun 2024") == "2024", "di luar muka, bila tidak ada yang lain"
    assert tahun("2026", judul="BAB I " * 60 + "Perjanjian tahun 2024") == "2026"
    assert tahun(judul="PK 2026 seperti Perpres Nomor 29 Tahun 2014") == "2026"


def test_tahun_yang_berbeda_disebut():
    assert kenali_tahun(FaktaBerkas("a", judul="PK TAHUN 2024"), "PK 2026.docx", MacamDokumen.PK)[1] == (
        "judulnya tahun 2024, nama berkasnya tahun 2026"
    )


def test_buku_kerja_kit_memberi_satu_tiap_opd_dan_dokumen():
    fakta = FaktaBerkas("rekap.xlsx", kit=True, tabel_kit=(("DINKES", "PK", "2026"), ("DISHUB", "IKU", "2025-2029")))
    semua = list(kenali_dokumen(BerkasKota("rekap.xlsx", "", fakta), DAFTAR))
    assert [(b.opd.kode, str(b.jenis), b.tahun) for b in semua] == [
        ("DINKES", "PK", "2026"),
        ("DISHUB", "IKU", "2025-2029"),
    ]


def test_daftar_dari_judul_tidak_memuat_ekor_kalimat():
    semua = [berkas(judul="LKjIP DINAS KESEHATAN KOTA A") for _ in range(3)]
    semua.append(berkas(judul="Dinas Kesehatan Persentase Puskesmas Terakreditasi"))
    daftar, asal = susun_daftar(semua)
    assert [satu.nama for satu in daftar] == ["Dinas Kesehatan"]
    assert "OPD yang tidak membawa apa pun tidak diketahui" in asal


def test_daftar_yang_diberikan_lalu_tabel_kit_lalu_judul():
    fakta = FaktaBerkas("a.xlsx", daftar_opd=(("DINKES", "Dinas Kesehatan"), ("KOSONG", ""), ("", "Dinas Tanpa Kode")))
    semua = [BerkasKota("a.xlsx", "", fakta), berkas(judul="RENJA DINAS SOSIAL")]
    assert susun_daftar(semua, DAFTAR[:2]) == (DAFTAR[:2], "Daftar OPD dari berkas yang Anda berikan (2 OPD).")
    assert susun_daftar(semua) == (
        (Opd("DINKES", "Dinas Kesehatan"),), "Daftar OPD dari tabel perangkat daerah di folder ini (1 OPD)."
    )  # fmt: skip


def test_daftar_dari_judul_berurut_tanpa_yang_hanya_satu_kata_dan_salah_ketik_disatukan():
    judul = [
        "RENJA DINAS SOSIAL", "PK INSPEKTORAT KOTA A", "LKjIP DINAS KEBUDAYAAN DAN PARIWISATA", "IKU BADAN",
        "PK DINAS SOSIALL", "PK DINAS SOSIAL", "LAPORAN SEKRETARIAT DAERAH",
    ]  # fmt: skip
    daftar, _ = susun_daftar([berkas(judul=satu) for satu in judul])
    assert [(satu.kode, satu.nama) for satu in daftar] == [
        ("KEBUDAYAAN-PARIWISATA", "Dinas Kebudayaan dan Pariwisata"),
        ("SOSIAL", "Dinas Sosial"),
        ("INSPEKTORAT", "Inspektorat"),
        ("SETDA", "Sekretariat Daerah"),
    ]


@pytest.mark.parametrize(
    ("sini", "sana", "nilai"),
    [
        ("Dinas Sosial", "Dinas Sosal", 1),
        ("Dinas Pasar", "Dinas Pasr", 0),
        ("Dinas A", "Badan A", 1),
        ("Dinas", "Badan", 0),
        ("Dinas", "Dinas Sosial", 0),
        ("", "Dinas Sosial", 0),
        ("Kecamatan Medan Kota", "Kecamatan Medan Timur", 1 / 3),
        ("Dinas Koperasi dan Perdagangan", "Dinas Koperasi", 1 / 2),
        ("Dinas Pemuda Olahraga Pariwisata", "Dinas Pemuda Olahraga", 2 / 3),
    ],
)
def test_kemiripan_nama_unit_menurut_kata_pembedanya(sini, sana, nilai):
    """Salah ketik dimaafkan pada kata yang sedikitnya lima huruf; sebutan jenis OPD tidak membedakan."""
    assert kemiripan(sini, sana) == kemiripan(sana, sini) == pytest.approx(nilai)


def test_opd_yang_hanya_ada_di_buku_kerjanya_sendiri_tidak_hilang():
    """Dua draf Renstra memuat tabel perangkat daerahnya sendiri; PK OPD lain pernah lenyap dari matriks tanpa disebut."""
    renstra = FaktaBerkas(
        "a.xlsx", daftar_opd=(("DLH", "Dinas Lingkungan Hidup"),), tabel_kit=(("DLH", "Renstra", ""),)
    )
    judul = "PERJANJIAN KINERJA TAHUN 2026 DINAS PERHUBUNGAN | No"
    pk = FaktaBerkas("b.xlsx", judul=judul, tabel_kit=(("DISHUB", "PK", "2026"),))
    rekap = FaktaBerkas(
        "c.xlsx", judul="REKAP DINAS", tabel_kit=(("PEMDA", "RPJMD", ""), ("X", "PK", ""), ("DLH", "PK", ""))
    )
    daftar, asal = susun_daftar([BerkasKota(f.nama, f.nama, f) for f in (renstra, pk, rekap)])
    assert [(satu.kode, satu.nama) for satu in daftar] == [
        ("DLH", "Dinas Lingkungan Hidup"), ("DISHUB", "Dinas Perhubungan"), ("X", "X"),
    ]  # fmt: skip
    assert asal == (
        "Daftar OPD dari tabel perangkat daerah di folder ini (1 OPD, ditambah 2 OPD yang hanya disebut buku kerjanya"
        " sendiri)."
    )


@pytest.mark.parametrize(
    ("judul", "tanya"),
    [
        ("RENJA DINAS PENDIDIKAN DAN KEBUDAYAAN KOTA A", True),
        ("RENJA DINAS PENDIDIKAN, KEPEMUDAAN KOTA A", True),
        ("RENJA DINAS PENDIDIKAN KOTA A", False),
        ("RENJA DINAS PENDIDIKAN menyusun rancangan KOTA A", False),
    ],
)
def test_nama_opd_yang_memuat_nama_lain_ditanyakan(judul: str, tanya: bool) -> None:
    """Tanpa daftar, “Dinas Pendidikan dan Kebudayaan” dapat OPD lain; yang disatukan disebut."""
    pk = [berkas(f"pk{i}.docx", judul="PERJANJIAN KINERJA DINAS PENDIDIKAN KOTA A") for i in range(2)]
    daftar, asal = susun_daftar([*pk, berkas("renja.docx", judul=judul)])
    assert [satu.nama for satu in daftar] == ["Dinas Pendidikan"]
    assert ("Disatukan: " in asal, "Bila memang dua OPD" in asal) == (tanya, tanya)
