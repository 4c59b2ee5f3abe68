"""LKjIP daerah dari laporan OPD: tiap angka dengan tempatnya, pertentangan disebut, capaian tiap OPD terhitung."""

from __future__ import annotations

import pytest
from docx import Document

from lakip_helpers.galat import GalatTabel
from lakip_helpers.pakai.himpun.fakta import baca_fakta
from lakip_helpers.pakai.kota import potret_kota
from lakip_helpers.pakai.lkjip_gabung import susun_lkjip_gabung
from lakip_helpers.sajian.kertas.kerangka import Setelan
from tests.laporan import naskah_rekaan as rekaan

UHH = ("Meningkatnya derajat kesehatan masyarakat", "Usia harapan hidup", "Tahun", "73,10")


def serial(tugas):
    for satu in tugas:
        yield satu, baca_fakta(satu.nama, satu.data)


def laporan(folder, pemilik, *baris):
    """LKjIP satu OPD: tabel PK di halaman 2, tabel pengukuran di halaman 3."""
    d = Document()
    for teks in ("LAPORAN KINERJA INSTANSI PEMERINTAH", f"{pemilik} KOTA REKAAN", "TAHUN 2025"):
        d.add_paragraph(teks)
    d.add_page_break()
    d.add_paragraph("Perjanjian Kinerja Tahun 2025")
    rekaan.tabel(d, ("Sasaran", "Indikator Kinerja", "Satuan", "Target"), *(b[:4] for b in baris))
    d.add_page_break()
    for teks in ("BAB III", "AKUNTABILITAS KINERJA", "Target dan Realisasi Kinerja Tahun 2025"):
        d.add_paragraph(teks)
    rekaan.tabel(d, ("Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi"), *baris)
    rekaan.simpan(d, folder, f"LKjIP {pemilik.title()} 2025.docx")


def rpjmd_rekaan(folder):
    rpjmd = Document()
    rpjmd.add_paragraph("RPJMD KOTA REKAAN TAHUN 2025-2029")
    rekaan.tabel(rpjmd, ("Sasaran", "Indikator", "Satuan", "2025", "2026", "Perangkat Daerah"),
                 (*UHH[:3], "73,10", "73,30", "Dinas Kesehatan"))  # fmt: skip
    rekaan.simpan(rpjmd, folder, "RPJMD Kota Rekaan 2025-2029.docx")


def test_nomor_urut_dan_kolom_persen_realisasi_bukan_pertentangan(tmp_path):
    """Laporan nyata menulis “7. Usia harapan hidup”, kolom “% Realisasi”, dan tabel serapan anggaran."""
    rpjmd_rekaan(tmp_path)
    d = Document()
    for teks in (
        "LAPORAN KINERJA INSTANSI PEMERINTAH",
        "DINAS KESEHATAN KOTA REKAAN",
        "TAHUN 2025",
        "AKUNTABILITAS KINERJA",
    ):
        d.add_paragraph(teks)
    judul = ("Sasaran", "Indikator Kinerja", "Satuan", "Target 2025", "Realisasi 2025", "% Realisasi 2025")
    rekaan.tabel(d, judul, (UHH[0], f"7. {UHH[1]}", *UHH[2:], "73,83", "101"))
    d.add_paragraph("Realisasi Kinerja dan Anggaran Tahun 2025")
    serapan = ("Sasaran Strategis", "Indikator Kinerja", "Anggaran", "Realisasi", "% Penggunaan")
    rekaan.tabel(d, serapan, (*UHH[:2], "1.500.810.000", "1.206.731.415", "80,41"))
    rekaan.simpan(d, tmp_path, "LKjIP Dinas Kesehatan 2025.docx")
    _, gabungan = susun_lkjip_gabung(potret_kota(tmp_path, mesin=serial), 2025, Setelan())
    assert [[satu.nilai for satu in i.realisasi] for i in gabungan.daerah] == [["73,83"]]
    assert (gabungan.bentrok, gabungan.tanpa_realisasi) == ((), ())


def test_tanpa_rpjmd_disebut_yang_perlu_ditaruh(tmp_path):
    laporan(tmp_path, "DINAS KESEHATAN", (*UHH, "73,83"))
    with pytest.raises(
        GalatTabel, match=r"sasaran daerah yang dilaporkan tidak diketahui\. Taruh berkasnya bersama laporan"
    ):
        susun_lkjip_gabung(potret_kota(tmp_path, mesin=serial), 2025, Setelan())


def test_laporan_yang_hanya_memuat_indikator_opd_disebut_begitu(tmp_path):
    """“Taruh LKjIP OPD” menyesatkan orang yang sudah menaruhnya."""
    rpjmd_rekaan(tmp_path)
    laporan(tmp_path, "DINAS KESEHATAN", ("Naiknya mutu puskesmas", "Persentase puskesmas paripurna", "%", "80", "60"))
    with pytest.raises(
        GalatTabel, match=r"misalnya “Usia harapan hidup”\. Laporan 1 OPD terbaca, .* Taruh juga tabel capaian daerah"
    ):
        susun_lkjip_gabung(potret_kota(tmp_path, mesin=serial), 2025, Setelan())


def test_sumber_pertentangan_dan_capaian_opd(tmp_path):
    rpjmd_rekaan(tmp_path)
    laporan(tmp_path, "DINAS KESEHATAN", (*UHH, "73,83"), ("Naiknya mutu puskesmas", "Persentase puskesmas paripurna", "%", "80", "60"))  # fmt: skip
    laporan(tmp_path, "PEMERINTAH", (*UHH, "73,50"))
    dokumen, gabungan = susun_lkjip_gabung(potret_kota(tmp_path, mesin=serial), 2025, Setelan())
    sel = [[s.text for s in b.cells] for t in dokumen.tables for b in t.rows]
    assert any(b[1] == "Dinas Kesehatan" and b[2] == "1 dari 2" for b in sel if len(b) > 2), "capaian OPD terhitung"
    teks = "\n".join(" | ".join(b) for b in sel)
    assert "LKjIP Dinas Kesehatan 2025.docx, tabel 2, baris 2, kolom Realisasi" in teks
    assert [(b.realisasi[0].nilai, b.realisasi[1].nilai) for b in gabungan.daerah] == [("73,83", "73,50")]
    assert "73,50" in teks and "LKjIP Pemerintah 2025.docx" in teks
