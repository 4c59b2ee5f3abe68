"""Dua versi sebuah dokumen: nasib catatan, yang tidak terbaca tidak dihitung selesai, folder berisi berkas buruk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from docx import Document

from lakip_helpers.aturan.banding import nasib as n
from lakip_helpers.berkas.kisi import UKURAN_MAKS
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.model.banding import Banding, Nasib, sebutkan_hitung
from lakip_helpers.pakai.banding import bandingkan_versi
from lakip_helpers.sajian.dokumen.banding_isi import susun_halaman
from lakip_helpers.tabel.kumpulan import folder_data
from tests.berkas.pdf.penulis import Halaman, buat_pdf
from tests.berkas.pdf.penulis import tabel as gambar_tabel
from tests.pakai.berkas_kantor import SANDI

JUDUL = "Sasaran;Indikator Kinerja;Satuan;Baseline 2024;2025;2026"
JALAN = "Meningkatnya kemantapan jalan kota;Persentase jalan kota mantap;%;70;72;74"
IKM = "Meningkatnya mutu layanan;Indeks Kepuasan Masyarakat;%;80;81;82"
IKM_BENAR = "Meningkatnya mutu layanan;Indeks Kepuasan Masyarakat;Indeks;80;81;82"
KABUR = "Meningkatnya kemantapan jalan kota;Persentase trotoar yang optimal;%;40;45;50"


def tulis(folder: Path, nama: str, *baris: str, judul: str = JUDUL) -> Path:
    berkas = folder / nama
    berkas.parent.mkdir(exist_ok=True)
    berkas.write_text("\n".join([judul, *baris]), encoding="utf-8")
    return berkas


def banding(folder: Path, lama: tuple[str, ...], baru: tuple[str, ...], judul_baru: str = JUDUL) -> Banding:
    hasil = bandingkan_versi(tulis(folder, "lama.csv", *lama), tulis(folder, "baru.csv", *baru, judul=judul_baru))
    hitung = hasil.hitung()
    assert hasil.banyak_lama == hitung[Nasib.SELESAI] + hitung[Nasib.TERSISA] + hitung[Nasib.LAMA_TAK_BANDING]
    assert hasil.banyak_baru == hitung[Nasib.BARU] + hitung[Nasib.TERSISA] + hitung[Nasib.BARU_TAK_BANDING]
    return hasil


def nasib(hasil: Banding) -> list[tuple[str, str, str]]:
    return [(satu.temuan.kode, satu.nasib.name, satu.sebab) for satu in hasil.temuan]


def test_catatan_mengikuti_barisnya_bukan_selnya(tmp_path):
    hasil = banding(tmp_path, (IKM, KABUR, JALAN), (JALAN, IKM, KABUR))
    assert {satu.nasib for satu in hasil.temuan} == {Nasib.TERSISA}
    assert (hasil.kalimat, hasil.angka, hasil.tanpa_baru) == ((), (), ())


def test_selesai_tersisa_dan_baru(tmp_path):
    buruk = "Meningkatnya kemantapan jalan kota;Persentase jalan kota mantap;Indeks;70;72;74"
    hasil = banding(tmp_path, (IKM, KABUR, JALAN), (IKM_BENAR, KABUR, buruk))
    assert sorted({(kode, nasib) for kode, nasib, _ in nasib(hasil)}) == [
        ("MUTU-04", "TERSISA"),
        ("MUTU-08", "BARU"),
        ("MUTU-08", "SELESAI"),
    ]
    assert sebutkan_hitung(hasil).startswith("Dari 2 catatan pada versi lama, 1 selesai, 1 tersisa. Versi baru")


def test_kolom_yang_tidak_ada_lagi_bukan_perbaikan(tmp_path):
    tanpa = "Sasaran;Indikator Kinerja;Baseline 2024;2025;2026"
    hasil = banding(tmp_path, (IKM, JALAN), tuple(s.replace(";%", "") for s in (IKM, JALAN)), tanpa)
    assert nasib(hasil) == [("MUTU-08", "LAMA_TAK_BANDING", n.TANPA_ATURAN.format(sisi="baru"))]


def test_sel_yang_dikosongkan_bukan_perbaikan(tmp_path):
    turun = JALAN.replace(";72;74", ";72;60")
    hasil = banding(tmp_path, (turun, IKM_BENAR), (JALAN.replace(";72;74", ";72;"), IKM_BENAR))
    lama = [satu for satu in nasib(hasil) if satu[1] in ("SELESAI", "LAMA_TAK_BANDING")]
    assert lama and {satu[1:] for satu in lama} == {("LAMA_TAK_BANDING", n.DIKOSONGKAN.format(sisi="baru"))}


def test_baris_yang_dihapus_disebut_selesai_karena_dihapus(tmp_path):
    hasil = banding(tmp_path, (IKM, JALAN), (JALAN,))
    assert nasib(hasil) == [("MUTU-08", "SELESAI", n.DIHAPUS)]
    assert [satu.kalimat for satu in hasil.tanpa_baru] == ["Indeks Kepuasan Masyarakat"]


def test_kalimat_yang_masih_tertulis_di_luar_tabel_tidak_disebut_dihapus(tmp_path):
    dokumen = Document()
    dokumen.add_paragraph("Indeks Kepuasan Masyarakat akan dibahas lagi.")
    tabel = dokumen.add_table(rows=0, cols=6)
    for baris in (JUDUL, JALAN):
        for sel, teks in zip(tabel.add_row().cells, baris.split(";"), strict=True):
            sel.text = teks
    dokumen.save(str(tmp_path / "baru.docx"))
    tabel, naskah = tulis(tmp_path, "lama.csv", IKM, JALAN), tmp_path / "baru.docx"
    assert nasib(bandingkan_versi(tabel, naskah)) == [("MUTU-08", "LAMA_TAK_BANDING", n.DI_LUAR.format(sisi="baru"))]
    assert nasib(bandingkan_versi(naskah, tabel)) == [("MUTU-08", "BARU_TAK_BANDING", n.DI_LUAR.format(sisi="lama"))]


def laporan(folder: Path, nama: str, *alinea: str) -> Path:
    dokumen = Document()
    for satu in alinea:
        dokumen.add_paragraph(satu)
    tabel = dokumen.add_table(rows=2, cols=3)
    for sel, teks in zip(
        [*tabel.rows[0].cells, *tabel.rows[1].cells],
        [*["Indikator", "Satuan", "Target"], *["Indeks kepuasan masyarakat", "Indeks", "80"]],
        strict=True,
    ):
        sel.text = teks
    dokumen.save(str(folder / nama))
    return folder / nama


def test_kalimat_naskah_laporan_yang_disunting_disebut(tmp_path):
    """Paragraf yang ditulis ulang pernah disebut “Kalimat berubah: 0”, sebab hanya kalimat di tabel yang dibandingkan."""
    tetap = "Pengukuran kinerja dilakukan dengan membandingkan target dan realisasi."
    lama = laporan(
        tmp_path,
        "lama.docx",
        tetap,
        "Waktu tunggu pasien turun menjadi 50 menit.",
        "Hal ini berkat kerja keras semua pihak.",
    )
    baru = laporan(tmp_path, "baru.docx", tetap, "Waktu tunggu pasien turun menjadi 35 menit.")
    hasil = bandingkan_versi(lama, baru)
    assert [(satu.cara, satu.dokumen) for satu in hasil.naskah] == [("berubah", "baru.docx"), ("dibuang", "baru.docx")]
    assert hasil.banyak_kalimat == 2
    assert bandingkan_versi(lama, lama).naskah == ()


def cetak(folder: Path, nama: str, kalimat: list[str], baris_halaman: int) -> Path:
    """PDF berkepala dan berkaki halaman: kalimat dipotong tiap beberapa kata, lalu satu tabel di halaman terakhir."""
    kata = " ".join(kalimat).split()
    baris = [" ".join(kata[n : n + 9]) for n in range(0, len(kata), 9)]
    potongan = [baris[n : n + baris_halaman] for n in range(0, len(baris), baris_halaman)]
    semua = []
    for nomor, satu in enumerate([*potongan, []], start=1):
        halaman = Halaman()
        halaman.tulis(50, 30, "Dinas Kesehatan Kota Contoh Laporan Kinerja Tahun 2025")
        for letak, teks in enumerate(satu):
            halaman.tulis(50, 80 + 14 * letak, teks)
        halaman.tulis(280, 800, f"halaman {nomor}")
        semua.append(halaman)
    sel = [("Indikator", "Satuan", "Target"), ("Indeks kepuasan masyarakat", "Indeks", "80")]
    gambar_tabel(semua[-1], (50, 300, 380, 460), (100, 125, 150), sel)
    (folder / nama).write_bytes(buat_pdf(*semua))
    return folder / nama


def test_pdf_yang_halamannya_bergeser_hanya_menyebut_kalimat_yang_berubah(tmp_path):
    """Patahan baris, kepala dan kaki halaman, dan nomor halaman pernah membanjiri perbandingan dua PDF."""
    kalimat = [
        f"Kegiatan {nama} dilaksanakan di dua belas puskesmas dan menurunkan waktu tunggu pasien menjadi {n} menit."
        for n, nama in enumerate(
            ("antrean daring", "jemput bola", "posyandu", "apotek malam", "rujukan", "konsultasi"), 31
        )
    ]
    baru = ["Seluruh halaman laporan ini bergeser karena kalimat pembuka yang ditambahkan.", *kalimat]
    baru[3] = baru[3].replace("33", "28")
    del baru[5]
    dua = cetak(tmp_path, "lama.pdf", kalimat, 4), cetak(tmp_path, "baru.pdf", baru, 5)
    hasil = [(s.cara, " ".join(p.teks for p in s.potongan if p.tanda != "=")) for s in bandingkan_versi(*dua).naskah]
    assert hasil == [("ditambahkan", baru[0]), ("berubah", "33 28"), ("dibuang", kalimat[4])]


def test_naskah_word_dan_pdf_yang_sama_tidak_berubah(tmp_path):
    kalimat = [
        "Waktu tunggu pasien turun menjadi 35 menit di dua belas puskesmas.",
        "Antrean daring dibuka sejak Maret.",
    ]
    dua = laporan(tmp_path, "lama.docx", *kalimat), cetak(tmp_path, "baru.pdf", kalimat, 1)
    assert (bandingkan_versi(*dua).naskah, bandingkan_versi(*reversed(dua)).naskah) == ((), ())


def test_naskah_yang_lawannya_buku_kerja_disebut_tidak_dibandingkan(tmp_path):
    """Naskah laporan tidak tampak seluruhnya baru, dan juga tidak dikira tidak berubah."""
    naskah = laporan(tmp_path, "baru.docx", "Waktu tunggu pasien turun menjadi 35 menit.")
    tabel = tulis(tmp_path, "lama.csv", "Indeks kepuasan masyarakat;Indeks;80", judul="Indikator;Satuan;Target")
    kalimat = "1 kalimat naskah (di luar tabel) di baru.docx tidak dibandingkan, sebab lama.csv tidak memuat naskah"
    for dua in ((tabel, naskah), (naskah, tabel)):
        hasil = bandingkan_versi(*dua)
        assert (hasil.naskah, hasil.tanpa_naskah) == ((), (kalimat,))
        assert susun_halaman(hasil).batas[0] == f"{kalimat}."
    assert [bandingkan_versi(satu, satu).tanpa_naskah for satu in (tabel, naskah)] == [(), ()]


def test_tabel_yang_sama_sekali_lain_tidak_membuat_catatan_lama_selesai(tmp_path):
    lain = "Menurunnya kemiskinan kota;Tingkat pengangguran terbuka;%;6;5;4"
    hasil = banding(tmp_path, (IKM, KABUR), (lain,))
    assert {satu.nasib for satu in hasil.temuan if satu.temuan.berkas == "lama.csv"} == {Nasib.LAMA_TAK_BANDING}


def test_catatan_atas_sasaran_dikenali_walaupun_baris_pertamanya_berganti(tmp_path):
    kerja = "Terlaksananya pelayanan jalan"
    dua = tuple(satu.replace("Meningkatnya kemantapan jalan kota", kerja) for satu in (JALAN, KABUR))
    hasil = banding(tmp_path, dua, tuple(reversed(dua)))
    assert {(kode, nasib) for kode, nasib, _ in nasib(hasil) if kode.startswith("SAS")} == {("SAS-01", "TERSISA")}


def test_ukuran_dihitung_dari_tabel_yang_sama(tmp_path):
    hasil = banding(tmp_path, (IKM, "X;Jumlah rapat yang dilaksanakan;Kali;1;2;3"), (IKM_BENAR, JALAN))
    smart, hasil_kepala, _ = hasil.ukuran
    assert (smart.lama.persen, smart.baru.persen) == (0, 100)
    assert (hasil_kepala.lama, hasil_kepala.baru.persen) != (hasil_kepala.baru, None)


def test_buku_kerja_melawan_dokumen_word_dibandingkan_barisnya(tmp_path):
    from lakip_helpers.pakai.dokumen import CONTOH, Permintaan, siapkan_dokumen, tulis_dokumen
    from lakip_helpers.pakai.jenis_dokumen import jenis_pk

    minta = Permintaan(sumber=CONTOH, opd="DISHUB", tahun=2026, tujuan=tmp_path / "pk.docx")
    jenis = jenis_pk()
    berkas = tulis_dokumen(siapkan_dokumen(minta, jenis), minta, jenis).berkas
    hasil = bandingkan_versi(folder_data() / "kota_contoh" / "mentah" / "PK_DISHUB_2026.xlsx", berkas)
    assert len(hasil.pasangan) == 3 and hasil.rekaan
    assert [(satu.kolom, satu.lama, satu.baru) for satu in hasil.angka] == [("target", "", "13,85")]
    assert {satu.temuan.lembar for satu in hasil.pilih(Nasib.LAMA_TAK_BANDING)} >= {"PK", "PK Anggaran"}


def test_folder_berisi_berkas_buruk_disebut_dan_yang_lain_tetap_dibandingkan(tmp_path):
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    tulis(lama, "Renstra_2025.csv", IKM)
    tulis(baru, "Renstra_2026_final.csv", IKM_BENAR)
    (baru / "rusak.xlsx").write_bytes(b"PK\x03\x04 terpotong")
    (baru / "tersandi.xlsx").write_bytes(SANDI)
    (baru / "kosong.docx").write_bytes(b"")
    with (baru / "raksasa.xlsx").open("wb") as aliran:
        aliran.truncate(UKURAN_MAKS + 1)
    if hasattr(os, "mkfifo"):
        os.mkfifo(baru / "pipa.xlsx")
        (baru / "tautan.csv").symlink_to(lama / "Renstra_2025.csv")
    tulis(baru, "tanpa_lama.csv", KABUR)
    hasil = bandingkan_versi(lama, baru)
    assert next((k, nasib) for k, nasib, _ in nasib(hasil)) == ("MUTU-08", "SELESAI")
    assert hasil.pilih(Nasib.BARU_TAK_BANDING)[0].temuan.berkas == "tanpa_lama.csv"
    buruk = sorted(berkas.name for berkas in baru.iterdir() if berkas.suffix in (".xlsx", ".docx"))
    assert [nama for nama in buruk if not any(nama in kalimat for kalimat in hasil.tak_terbaca)] == []
    assert all(kalimat.startswith("Versi baru, ") for kalimat in hasil.tak_terbaca)
    assert [satu.baru for satu in hasil.berkas if satu.sebab] == [("tanpa_lama.csv",)]


def test_satu_berkas_dipecah_menjadi_dua(tmp_path):
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    tulis(lama, "semua.csv", IKM, KABUR, JALAN)
    tulis(baru, "layanan.csv", IKM)
    tulis(baru, "jalan.csv", KABUR, JALAN)
    hasil = bandingkan_versi(lama, baru)
    assert {satu.nasib for satu in hasil.temuan} == {Nasib.TERSISA}
    assert (hasil.tanpa_baru, hasil.tanpa_lama, [satu.sebab for satu in hasil.berkas]) == ((), (), [""])


def test_berkas_opd_lain_bukan_versi_barunya(tmp_path):
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    air, sampah = KABUR.replace("trotoar", "sungai"), JALAN.replace("jalan kota mantap", "sampah terkelola")
    tulis(lama, "Renstra_DLH.csv", IKM, air, sampah)
    tulis(lama, "Renstra_PUPR.csv", JALAN)
    tulis(
        baru,
        "Renstra_Dinas_Kesehatan.csv",
        IKM_BENAR,
        "A;Prevalensi stunting balita;%;9;8;7",
        "A;Umur harapan;Tahun;1;2;3",
    )
    tulis(baru, "Renstra_PUPR_2.csv", JALAN)
    hasil = bandingkan_versi(lama, baru)
    assert hasil.pilih(Nasib.SELESAI) == ()
    assert sorted(satu.lama + satu.baru for satu in hasil.berkas) == [
        ("Renstra_DLH.csv",),
        ("Renstra_Dinas_Kesehatan.csv",),
        ("Renstra_PUPR.csv", "Renstra_PUPR_2.csv"),
    ]


@pytest.mark.parametrize("isi", [{}, {"rusak.xlsx": b"PK\x03\x04 terpotong"}])
def test_folder_tanpa_dokumen_terbaca_menyebut_sebabnya(tmp_path, isi: dict[str, bytes]):
    baik = tulis(tmp_path, "baik.csv", IKM)
    folder = tmp_path / "folder"
    folder.mkdir()
    for nama, data in isi.items():
        (folder / nama).write_bytes(data)
    with pytest.raises(GalatBerkas, match="Folder 'folder' tidak memuat satu pun dokumen kinerja") as galat:
        bandingkan_versi(baik, folder)
    assert all(nama in str(galat.value) for nama in isi)
