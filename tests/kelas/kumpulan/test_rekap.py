"""Rekap kelas: angka dihitung dengan tangan dari kelas kecil, Word tanpa nama, Excel tanpa rumus dari isian peserta."""

from __future__ import annotations

import re
from datetime import date

import pytest
from docx.shared import Cm

from lakip_helpers.istilah import Keparahan
from lakip_helpers.kelas.kumpulan.keadaan_kelas import samarkan
from lakip_helpers.kelas.kumpulan.kiriman import Kumpulan
from lakip_helpers.kelas.kumpulan.rekap import catatan_terbuka, susun_rekap
from lakip_helpers.kelas.kumpulan.rekap_cetak import buat_buku, buat_laporan, ringkasan, tindak_lanjut
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bank_ujian import Paket, bank_ujian, soal_paket
from lakip_helpers.latihan.kerja.karya import karya_dari

from .kelas_kecil import baris, kiriman

A = {soal.kode: soal.kunci for soal in soal_paket(Paket.A)}
B = {soal.kode: soal.kunci for soal in soal_paket(Paket.B)}
KARTU = {
    "indikator": "Jumlah sosialisasi",
    "sasaran": "Meningkatnya kebersihan pasar",
    "satuan": "Kegiatan",
    "arah": "naik",
}


def ujian(jam, babak, isi, hari):
    return baris(jam, babak, "", "kumpulkan", hari=hari, jawaban=isi)


@pytest.fixture(scope="module")
def kelas():
    siti = kiriman(
        "Siti Aminah",
        ujian("08:00", "ujian-awal", {"U01a": A["U01a"]}, 13),
        baris("09:00", "11-01", "11-01-K1"),
        baris("09:10", "11-01", "lulus"),
        baris("10:00", "13-07", "lain", jawaban=KARTU),
        ujian("15:00", "ujian-akhir", {kode: isi for kode, isi in B.items() if kode != "U10b"}, 14),
    )
    budi = kiriman("=HYPERLINK(1)", ujian("08:00", "ujian-awal", A, 13), opd="Inspektorat Daerah", jabatan="Sekretaris")
    coba = kiriman("Ani", *[baris("20:00", "11-01", "lain", hari=3)], baris("09:00", "11-01", "lain", hari=14))
    lain = [
        kiriman(f"P{n}", baris("09:00", "11-01", "lain"), baris("09:00", "11-01", "lain", hari=14)) for n in range(3)
    ]
    return Kumpulan((siti, budi, coba, *lain))


def test_hadir_nilai_dan_karya_dihitung(kelas):
    rekap = susun_rekap(kelas)
    assert rekap.tanggal == (date(2026, 1, 13), date(2026, 1, 14)), "3 Januari hanya seorang, bukan hari kelas"
    siti, budi, ani = rekap.peserta[:3]
    assert (siti.sebelum, siti.sesudah, siti.lulus, len(siti.karya)) == (1, 14, 1, 1)
    assert [len(satu.hadir) for satu in (siti, budi, ani)] == [2, 1, 1]
    per_opd = {satu.nama: satu for satu in rekap.menurut(lambda h: h.opd)}
    assert per_opd["Dinas Kesehatan"].hadir == (4, 5)
    assert per_opd["Inspektorat Daerah"].hadir == (1, 0)
    assert (per_opd["Dinas Kesehatan"].sebelum, per_opd["Dinas Kesehatan"].sesudah) == (1, 14)
    assert per_opd["Inspektorat Daerah"].sesudah is None
    assert [satu.nama for satu in rekap.menurut(lambda h: h.peran)] == ["Kasubbag/Kasubbid", "Sekretaris"]


def test_opd_yang_belum_diisi_tidak_dihitung_sebagai_opd():
    orang = [
        kiriman(nama, baris("09:00", "11-01", "lulus"), opd=opd) for nama, opd in (("Ani", ""), ("Budi", "Bappeda"))
    ]
    assert ringkasan(susun_rekap(Kumpulan(tuple(orang))))[0].startswith(
        "Bimbingan diikuti 2 peserta dari 1 OPD (1 peserta belum mengisi OPD-nya). "
    )


def test_kompetensi_terlemah_di_atas_dan_menjadi_tindak_lanjut(kelas):
    rekap = susun_rekap(kelas)
    lemah = rekap.kompetensi[0]
    assert (lemah.kode, lemah.sebelum, lemah.sesudah, lemah.orang) == ("U10", 0, 0, 1)
    saran = " ".join(tindak_lanjut(rekap))
    assert lemah.nama in saran and "Inspektorat Daerah" in saran


def test_catatan_terbuka_sama_dengan_kata_aturan(kelas):
    siti = kelas.peserta[0]
    catatan = catatan_terbuka(karya_dari(siti.log), siti)
    assert "MUTU-01" in {satu.kode for satu in catatan}
    assert all(satu.keparahan is not Keparahan.SARAN and satu.pesan for satu in catatan)


def test_hasil_kit_dari_susul_bukan_karya_peserta():
    kunci = ambil("13-07").kunci
    susul = baris("09:00", "13-07", "hasil-kit", "susul", jawaban=kunci)
    rekap = susun_rekap(Kumpulan((kiriman("A", susul),)))
    assert rekap.peserta[0].karya == ()


@pytest.mark.parametrize("isi", [[1, 2], "x", {"pk": "bukan tabel"}, {"iku": [{"a": {"b": 1}}]}, {"indikator": 5}])
@pytest.mark.parametrize("kode", ["13-07", "21-06"])
def test_karya_yang_bentuknya_rusak_tidak_menghentikan_rekap(kode, isi):
    rekap = susun_rekap(Kumpulan((kiriman("A", baris("09:00", kode, "lulus", jawaban=isi)),)))
    assert len(rekap.peserta) == 1


def test_word_tanpa_nama_orang_dan_excel_tanpa_rumus(kelas):
    rekap = susun_rekap(kelas)
    dokumen = buat_laporan(rekap)
    bagian = dokumen.sections[0]
    lebar = (bagian.page_width - bagian.left_margin - bagian.right_margin) / Cm(1)
    assert max(sum(kolom.width.cm for kolom in tabel.columns) for tabel in dokumen.tables) <= lebar + 0.1
    isi = [satu.text for satu in dokumen.paragraphs]
    isi += [sel.text for tabel in dokumen.tables for baris_tabel in tabel.rows for sel in baris_tabel.cells]
    teks = "\n".join(isi)
    assert (
        "Siti" not in teks
        and "6 peserta dari 2 OPD" in teks
        and f"dari 1,0 menjadi 14,0 dari {len(bank_ujian())}" in teks
    )
    sel = [sel for lembar in buat_buku(rekap) for baris_lembar in lembar for sel in baris_lembar]
    assert not [satu for satu in sel if satu.data_type == "f"]
    assert any(satu.value == "=HYPERLINK(1)" and satu.quotePrefix for satu in sel)
    tersamar = [sel.value for lembar in buat_buku(susun_rekap(samarkan(kelas))) for b in lembar for sel in b]
    assert "Siti Aminah" not in tersamar and "Peserta 01" in tersamar


def test_buku_rekap_tercetak_di_sedikit_halaman_dan_rinciannya_tetap_ada(kelas):
    """Dahulu 61 halaman: semua kekeliruan dan semua catatan ikut tercetak."""
    banyak = tuple(
        kiriman(f"P{n}", *(baris("09:00", kode, f"{kode}-K1") for kode in ("11-01", "11-02", "12-01", "13-07")))
        for n in range(40)
    )
    rekap = susun_rekap(Kumpulan((*kelas.peserta, *banyak)))
    buku = buat_buku(rekap)
    tercetak = [lembar for lembar in buku if not lembar.title.startswith("Rincian")]
    assert sum(lembar.max_row for lembar in tercetak if lembar.title != "Peserta") < 100
    assert all(buku[nama].print_area.endswith("$2") for nama in ("Rincian kekeliruan", "Rincian catatan"))
    assert len(rekap.ramai) <= buku["Rincian kekeliruan"].max_row
    for nama in ("Kekeliruan", "Rincian kekeliruan"):
        kode = [sel.value for sel in buku[nama]["A"] if sel.value and "-K" in str(sel.value)]
        assert kode and all(re.fullmatch(r"\d\d-\d\d-K\d+", satu) for satu in kode), "kode berdiri sendiri"
    assert [sel.value for sel in buku["Catatan"]["A"]].count("MUTU-01") == 1
