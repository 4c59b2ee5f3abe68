"""Bawa pulang: dokumen berisi karya peserta, catatan beralamat sel yang benar, yang belum dikerjakan disebut."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from lakip_helpers.istilah import KOLOM_TARGET
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.bank_ujian import bank_ujian
from lakip_helpers.latihan.hasil.bawa_pulang import bawa_pulang, kumpulkan_bahan
from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh, sidik_isi, simpan_unggahan
from lakip_helpers.latihan.hasil.himpun import BUKU_KERJA, SISA
from lakip_helpers.latihan.hasil.ringkasan import susun_pohon_sendiri, susun_sisa
from lakip_helpers.latihan.hasil.sambung import awal_isian
from lakip_helpers.latihan.kerja.ujian import Babak, Ujian
from lakip_helpers.latihan.simpanan.identitas import daftarkan
from lakip_helpers.pakai.dokumen import Permintaan, siapkan_dokumen, susun_setelan
from lakip_helpers.pakai.jenis_dokumen import jenis_iku, jenis_pk, jenis_renaksi
from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.tabel import muat

BANYAK = len(bank_ujian())


@pytest.fixture(scope="module")
def bawaan(tmp_path_factory: pytest.TempPathFactory):
    """Peserta yang mengerjakan semua karyanya; satu triwulan dan satu target sengaja keliru."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAKIP_KERJA", str(tmp_path_factory.mktemp("kerja")))
        daftarkan("Peserta Contoh", "Kasubbag Program", "Dinas Contoh")
        for kode in ("12-08", "13-07", "13-08", "13-09", "21-06", "24-06", "26-06", "26-07", "26-08", "15-07", "25-07"):
            Pengerjaan(kode).simpan(ambil(kode).kunci)
        renaksi = {nama: [dict(baris) for baris in daftar] for nama, daftar in ambil("22-06").kunci.items()}
        renaksi["renaksi"][0]["tw4"] = "20,00"
        Pengerjaan("22-06").simpan(renaksi)
        for babak in Babak:
            ujian = Ujian(babak)
            ujian.kumpulkan({soal.kode: soal.kunci for soal in ujian.soal[: 5 if babak is Babak.AWAL else 14]})
        yield bawa_pulang()


def teks(bita: bytes) -> str:
    dokumen = Document(BytesIO(bita))
    sel = (sel.text for tabel in dokumen.tables for baris in tabel.rows for sel in baris.cells)
    return "\n".join([*(alinea.text for alinea in dokumen.paragraphs), *sel])


def test_folder_dan_zip_berisi_sama(bawaan) -> None:
    assert all(satu.ada for satu in bawaan.hasil)
    nama = {f"Bawa_Pulang/{satu.berkas}" for satu in bawaan.hasil}
    assert {f"Bawa_Pulang/{satu.name}" for satu in bawaan.folder.iterdir()} == nama
    with zipfile.ZipFile(bawaan.zip) as arsip:
        assert set(arsip.namelist()) == nama and arsip.testzip() is None


@pytest.mark.parametrize(
    ("berkas", "isi"),
    [
        ("2_IKU.docx", "Persentase usaha mikro yang naik kelas menjadi usaha kecil"),
        ("4_Perjanjian_Kinerja.docx", "Wali Kota"),
        ("5_Rencana_Aksi.docx", "Pendampingan bank sampah agar memiliki pembeli tetap"),
        ("6_LKjIP_Satu_Sasaran.docx", "Numerasi SMP belum mencapai target"),
        ("1_Ringkasan_Saya.docx", f"Sebelum: 5 dari {BANYAK} tepat. Sesudah: 14 dari {BANYAK} tepat."),
        ("1_Ringkasan_Saya.docx", "Nilai menurut penilaian sendiri 50,10 dari 100, predikat CC"),
        ("1_Ringkasan_Saya.docx", "Menetapkan jadwal dan format penyampaian data tiap bidang"),
        ("1_Ringkasan_Saya.docx", "notebook 26, “Bukti, bukan pernyataan”"),
    ],
)
def test_dokumen_memuat_karya(bawaan, berkas: str, isi: str) -> None:
    assert isi in teks((bawaan.folder / berkas).read_bytes())


def test_perbaikan_rpjmd_dan_renja_ikut_dibawa(bawaan) -> None:
    buku = load_workbook(bawaan.folder / SISA)
    renja = [[sel.value for sel in baris] for baris in buku["Renja dari hasil"].iter_rows()]
    assert any("dihentikan" in baris and "270.000.000" in baris for baris in renja)
    benang = [[sel.value for sel in baris] for baris in buku["Perbaikan RPJMD Renstra"].iter_rows()]
    assert any("satuan tidak cocok" in baris and "Kepala Bagian Organisasi" in baris for baris in benang)


def test_catatan_menunjuk_sel_yang_benar_di_buku_kerja(bawaan) -> None:
    lembar = load_workbook(bawaan.folder / SISA)["Catatan terbuka"]
    catatan = [[sel.value for sel in baris] for baris in lembar.iter_rows()]
    satu = next(baris for baris in catatan if baris[0] == "REN-02")
    buku = load_workbook(bawaan.folder / BUKU_KERJA)
    assert buku[satu[1]][satu[2]].value == 20 and "24,65" in satu[3]
    ringkas = periksa_berkas(bawaan.folder / BUKU_KERJA).laporan.ringkas()
    assert ringkas in teks((bawaan.folder / "1_Ringkasan_Saya.docx").read_bytes()), (
        "angkanya sama dengan `lakip periksa`"
    )


def test_pohon_sendiri_memuat_ketujuh_kotaknya_dengan_sebutannya() -> None:
    gambar = susun_pohon_sendiri(ambil("12-08").kunci, None, ".svg").decode()
    assert [gambar.count(f">{sebutan}<") for sebutan in ("HASIL", "FAKTOR KUNCI", "KONDISI")] == [1, 2, 4]
    assert ">faktor kunci<" in gambar and "sasaran OPD" not in gambar and ">kepadatan<" in gambar


def test_lke_terbaca_kembali_oleh_kit(bawaan) -> None:
    lke = muat(bawaan.folder / "7_LKE.xlsx")["lke"].set_index("kode")
    assert len(lke) == 12
    assert (lke.loc["2.c", "jawaban"], lke.loc["3.a", "bukti"][:11]) == ("D", "LKjIP 2025,")


def test_yang_memuat_opd_contoh_ditandai_rekaan(bawaan) -> None:
    ringkasan = Document(BytesIO((bawaan.folder / "1_Ringkasan_Saya.docx").read_bytes()))
    assert "DATA REKAAN" in ringkasan.sections[0].header.paragraphs[0].text
    iku = Document(BytesIO((bawaan.folder / "2_IKU.docx").read_bytes()))
    assert not any("REKAAN" in alinea.text for alinea in iku.sections[0].header.paragraphs)


def test_buku_kerja_opd_yang_diunggah_ikut_dicatat() -> None:
    isi = buat_contoh(ambil("14-06").bahan.contoh[0])
    berkas = simpan_unggahan("Renstra kami.xlsx", isi)
    Pengerjaan("14-06").simpan({"asal": "unggah", "nama": berkas.name, "sha256": sidik_isi(isi)})
    lembar = susun_sisa(kumpulkan_bahan())["Buku kerja OPD"]
    baris = [[sel.value for sel in satu] for satu in lembar.iter_rows()]
    assert any(str(satu[0]).startswith("KAS-10") and satu[2] for satu in baris)
    assert f"Alamat selnya menunjuk {berkas.name} di folder pekerjaan Anda." in [satu[0] for satu in baris]


@pytest.mark.parametrize(
    ("nama", "isi", "sebab"),
    [
        ("daftar kata sandi.xlsx", b"PK\x03\x04 terpotong", "rusak atau bukan Excel"),
        ("kosong.csv", b"Indikator;Satuan\n", "belum ada satu baris pun yang terisi"),
    ],
)
def test_unggahan_yang_tidak_terbaca_tidak_disebut_tanpa_catatan(nama: str, isi: bytes, sebab: str) -> None:
    berkas = simpan_unggahan(nama, isi)
    Pengerjaan("14-06").simpan({"asal": "unggah", "nama": berkas.name, "sha256": sidik_isi(isi)})
    bahan = kumpulkan_bahan()
    baris = [str(sel.value) for satu in susun_sisa(bahan)["Buku kerja OPD"].iter_rows() for sel in satu if sel.value]
    ringkasan = teks((bawa_pulang().folder / "1_Ringkasan_Saya.docx").read_bytes())
    for tertulis in ("\n".join(baris), ringkasan):
        assert sebab in tertulis and "Belum diperiksa." in tertulis and "Tidak ada catatan" not in tertulis


def test_indikator_sendiri_yang_menghitung_pekerjaan_ditegur_pada_selnya() -> None:
    kartu = {**ambil("13-07").kunci, "indikator": "Jumlah pelatihan usaha mikro", "satuan": "Kegiatan"}
    Pengerjaan("13-07").simpan(kartu)
    assert "MUTU-01" in {satu.kode for satu in kumpulkan_bahan().catatan if satu.sel}


def test_belum_mengerjakan_apa_pun_disebut_bukan_dikarang() -> None:
    bawaan = bawa_pulang()
    keadaan = {satu.berkas: satu.keadaan for satu in bawaan.hasil}
    assert keadaan["4_Perjanjian_Kinerja.docx"] == "belum dikerjakan (latihan 21-06)"
    assert sorted(satu.name for satu in bawaan.folder.iterdir()) == ["1_Ringkasan_Saya.docx", SISA]
    ringkasan = teks((bawaan.folder / "1_Ringkasan_Saya.docx").read_bytes())
    assert "Dokumen dari latihan Anda: Belum ada isinya, jadi belum ada yang diperiksa." in ringkasan
    assert "Belum dikerjakan (latihan 26-08)." in ringkasan and "Sebelum: belum dikumpulkan." in ringkasan


def test_karya_yang_belum_lengkap_menyebut_sebabnya_dan_yang_lain_tetap_tersusun() -> None:
    pk = {nama: [dict(baris) for baris in daftar] for nama, daftar in ambil("21-06").kunci.items()}
    pk["pk"][0]["jenjang"] = ""
    Pengerjaan("21-06").simpan(pk)
    Pengerjaan("13-07").simpan(ambil("13-07").kunci)
    keadaan = {satu.berkas: satu.keadaan for satu in bawa_pulang().hasil}
    assert keadaan["4_Perjanjian_Kinerja.docx"].startswith("belum lengkap (latihan 21-06): Jenjang PK belum dipilih")
    assert keadaan["2_IKU.docx"] == "ada"


def test_dokumen_yang_disunting_peserta_tidak_ditimpa(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    daftarkan("Peserta Contoh", "Kasubbag Program", "Dinas Contoh")
    Pengerjaan("21-06").simpan(ambil("21-06").kunci)
    pk = bawa_pulang().folder / "4_Perjanjian_Kinerja.docx"
    dokumen = Document(str(pk))
    dokumen.add_paragraph("Kalimat yang ditambahkan peserta di Word")
    dokumen.save(str(pk))
    disunting = pk.read_bytes()
    for _ in range(2):
        (hasil,) = (satu for satu in bawa_pulang().hasil if satu.berkas.startswith("4_"))
        assert hasil.berkas == "4_Perjanjian_Kinerja_2.docx"
        assert "4_Perjanjian_Kinerja.docx tidak ditimpa" in hasil.keadaan
    assert pk.read_bytes() == disunting
    assert sorted(satu.name for satu in pk.parent.glob("4_*")) == [pk.name, "4_Perjanjian_Kinerja_2.docx"]


KARYA = {
    "indikator": "Persentase warga binaan yang mandiri",
    "satuan": "%",
    "arah": "naik",
    "sasaran": "Meningkatnya kemandirian warga binaan sosial",
    "alasan": "Warga yang mandiri tidak kembali ke layanan sosial",
}


PK_LAIN = [
    {
        "sasaran": "Meningkatnya perlindungan korban bencana",
        "indikator": "Persentase korban bencana yang terpenuhi kebutuhan dasarnya",
        "satuan": "%",
        "target": "95",
    },
    {
        "sasaran": "Meningkatnya akuntabilitas kinerja dinas",
        "indikator": "Nilai akuntabilitas kinerja dinas",
        "satuan": "Nilai (0-100)",
        "target": "72,50",
    },
]


def bab_iii() -> dict:
    """Bab III yang diawali dari karya sendiri, lalu diisi seperti di panelnya."""
    soal = ambil("24-06")
    awal = awal_isian(soal, soal.bahan.asal)[0]
    isi = {
        nama: [
            {**baris, **{kolom: teks for kolom, teks in kunci.items() if not kolom.startswith("kode")}}
            for baris, kunci in zip(soal.bahan.asal[nama], soal.kunci[nama], strict=True)
        ]
        for nama in ("realisasi", "program", "anggaran", "laporan")
    }
    assert soal.periksa({**awal, **isi}).lulus
    return {**awal, **isi}


def test_buku_kerja_lulus_pemeriksaan_kit_dan_menjadi_dokumen(monkeypatch, tmp_path) -> None:
    """Karya yang lulus di panel menjadi buku kerja tanpa catatan salah; angka ringkasannya sama dengan `lakip periksa`."""
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    daftarkan("Siti", "Kasubbag Program", "Dinas Sosial")
    target = {kolom: f"{40 + urut},50" for urut, kolom in enumerate(("baseline_2024", *KOLOM_TARGET))}
    Pengerjaan("13-07").simpan(KARYA)
    Pengerjaan("13-08").simpan({**ambil("13-08").kunci, **awal_isian(ambil("13-08"))[0]})
    Pengerjaan("13-09").simpan({**target, **awal_isian(ambil("13-09"))[0]})
    pk = awal_isian(ambil("21-06"))[0]
    pk["pk"] = [{**ambil("21-06").kunci["pk"][0], "pihak_pertama": "Kepala Dinas Sosial"}]
    pk["pk_anggaran"] = [{"kode": "1.06.02", "nama": "Program Pemberdayaan Sosial", "pagu": "Rp30 juta"}]
    pk["pk_sasaran"] += PK_LAIN
    assert ambil("21-06").periksa(pk).lulus
    Pengerjaan("21-06").simpan(pk)
    renaksi = awal_isian(ambil("22-06"))[0]
    cara = {"akumulasi": "posisi_akhir", "tw1": "41", "tw2": "41,50", "tw3": "42", "tw4": "42,50"}
    renaksi["renaksi"][0] |= {**cara, "aksi": "1. Verifikasi\n2. Kunjungan", "penanggung_jawab": "Kepala Bidang Sosial"}
    for satu in renaksi["renaksi"][1:]:
        satu |= {**renaksi["renaksi"][0], **satu, "tw4": satu["target"]}
    assert ambil("22-06").periksa(renaksi).lulus
    Pengerjaan("22-06").simpan(renaksi)
    Pengerjaan("24-06").simpan(bab_iii())
    buku = bawa_pulang().folder / BUKU_KERJA
    hasil, bahan = periksa_berkas(buku), kumpulkan_bahan()
    assert not [f"{satu.kode} {satu.tempat} {satu.pesan}" for satu in hasil.laporan if satu.keparahan == "salah"]
    assert bahan.catatan.ringkas() == hasil.laporan.ringkas()
    for jenis in (jenis_pk(), jenis_iku(), jenis_renaksi()):
        siap = siapkan_dokumen(Permintaan(buku, "SAYA", 2026, tmp_path / f"{jenis.nama}.docx"), jenis)
        assert not siap.catatan and jenis.penyusun[".docx"](
            siap, susun_setelan(Permintaan(buku, "SAYA", 2026), siap.catatan)
        )
