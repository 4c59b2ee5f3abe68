"""Laporan rekaan bersusunan lain-lain untuk uji: tiap pembuat memberi dokumen python-docx; kebenarannya di ujinya."""

from __future__ import annotations

from pathlib import Path

from docx import Document

SASARAN = (
    ("Meningkatnya kualitas layanan puskesmas", "Persentase puskesmas terakreditasi paripurna", "80", "60", "75"),
    ("Menurunnya angka kematian ibu", "Angka kematian ibu", "90", "100", "90"),
)
"""Kalimat, indikator, target, realisasi, capaian tercetak (yang kedua makin kecil makin baik: 2T−R)."""


def simpan(dokumen, folder: Path, nama: str = "laporan.docx") -> Path:
    """Simpan dokumen ke folder uji."""
    tujuan = folder / nama
    dokumen.save(str(tujuan))
    return tujuan


def tabel(dokumen, *baris) -> None:
    """Tabel dari baris-baris berisi teks sel."""
    isi = dokumen.add_table(rows=0, cols=len(baris[0]), style="Table Grid")
    for sel in baris:
        for kotak, teks in zip(isi.add_row().cells, sel, strict=True):
            kotak.text = teks


def awal(dokumen, *, bab_1="BAB I", bab_2="BAB II") -> None:
    """Sampul sampai bab perencanaan, dengan daftar isi dan sistematika yang menyalin judul babnya."""
    for teks in ("LAPORAN KINERJA", "DINAS KESEHATAN KOTA REKAAN TAHUN 2023", "DAFTAR ISI", "BAB I PENDAHULUAN\t1",
                 "BAB II PERENCANAAN KINERJA\t4", "BAB III AKUNTABILITAS KINERJA\t6", "BAB IV PENUTUP\t12"):  # fmt: skip
        dokumen.add_paragraph(teks)
    dokumen.add_page_break()
    for teks in (bab_1, "PENDAHULUAN", "1.1 Latar Belakang", "Dinas Kesehatan menyelenggarakan urusan kesehatan.",
                 "1.2 Tugas dan Fungsi", "Tugas dan fungsi diatur peraturan wali kota.", "1.3 Sistematika Penulisan",
                 "BAB I PENDAHULUAN", "BAB II PERENCANAAN KINERJA", "BAB III AKUNTABILITAS KINERJA",
                 "4) Membandingkan realisasi kinerja dengan standar nasional (jika ada)", "BAB IV PENUTUP"):  # fmt: skip
        dokumen.add_paragraph(teks)
    dokumen.add_page_break()
    dokumen.add_paragraph(bab_2)
    dokumen.add_paragraph("PERENCANAAN KINERJA")
    dokumen.add_paragraph("Tabel 2.1 Perjanjian Kinerja Tahun 2023")
    tabel(dokumen, ("No", "Sasaran Strategis", "Indikator Kinerja", "Target"),
          *((str(n), s, i, t) for n, (s, i, t, _, _) in enumerate(SASARAN, start=1)))  # fmt: skip
    dokumen.add_page_break()


def penutup(dokumen, *, judul=("BAB IV", "PENUTUP")) -> None:
    """Bab penutup dengan langkah ke depan."""
    dokumen.add_page_break()
    for teks in (*judul, "Demikian laporan ini disusun. Di masa mendatang pelayanan diperbaiki."):
        dokumen.add_paragraph(teks)


def pengukuran(dokumen) -> None:
    """Tabel target dan realisasi."""
    dokumen.add_paragraph("Tabel 3.1 Target dan Realisasi Kinerja Tahun 2023")
    tabel(dokumen, ("No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"),
          *((str(n), *baris) for n, baris in enumerate(SASARAN, start=1)))  # fmt: skip


def per_aspek() -> Document:
    """Bab III berjudul lain, subbab huruf, uraian per aspek; hanya sasaran pertama yang punya solusi."""
    d = Document()
    awal(d)
    for teks in ("BAB III", "AKUNTABILITAS KINERJA TAHUN 2023", "A. CAPAIAN KINERJA ORGANISASI"):
        d.add_paragraph(teks)
    pengukuran(d)
    d.add_paragraph("B. PERBANDINGAN REALISASI KINERJA TAHUN 2023 DENGAN TAHUN 2022")
    tabel(d, ("Indikator Kinerja", "Realisasi 2022", "Realisasi 2023", "Kenaikan (%)"),
          ("Persentase puskesmas terakreditasi paripurna", "50", "60", "20"), ("Angka kematian ibu", "110", "100", "-9,09"))  # fmt: skip
    d.add_paragraph("C. ANALISIS PENYEBAB KEBERHASILAN/KEGAGALAN SERTA ALTERNATIF SOLUSI")
    d.add_paragraph(
        "Sasaran pertama belum mencapai target karena lima puskesmas menunggu jadwal survei lembaga akreditasi."
        " Alternatif solusi yang dilakukan adalah mengajukan survei bersama pada bulan Maret."
    )
    d.add_paragraph("D. ANALISIS EFISIENSI PENGGUNAAN SUMBER DAYA")
    d.add_paragraph("Penyerapan anggaran dinas sebesar 95,13% dari pagu.")
    d.add_paragraph("E. REALISASI ANGGARAN")
    tabel(d, ("Program", "Anggaran", "Realisasi", "%"), ("Program Pelayanan Kesehatan", "1.000.000.000", "900.000.000", "90,00"),
          ("Program Gizi", "500.000.000", "450.000.000", "90,00"), ("Program Farmasi", "200.000.000", "150.000.000", "75,00"),
          ("Jumlah", "1.700.000.000", "1.600.000.000", "94,12"))  # fmt: skip
    penutup(d)
    return d


def per_sasaran() -> Document:
    """Judul bergaya Word tanpa kata BAB; tiap sasaran bagian sendiri dengan butir a–g; kendala dan solusi bertabel."""
    d = Document()
    awal(d)
    d.add_heading("AKUNTABILITAS KINERJA", 1)
    d.add_heading("Capaian Kinerja Organisasi", 2)
    for n, (sasaran, indikator, target, realisasi, capaian) in enumerate(SASARAN, start=1):
        d.add_paragraph(f"Sasaran Strategis {n}: {sasaran}")
        d.add_paragraph("a. Perbandingan target dan realisasi kinerja tahun ini")
        tabel(d, ("Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"), (indikator, target, realisasi, capaian))
        d.add_paragraph("b. Perbandingan dengan tahun sebelumnya")
        d.add_paragraph(f"{indikator} pada tahun 2022 sebesar 50 dan pada tahun 2023 sebesar {realisasi}.")
        d.add_paragraph("c. Realisasi dibandingkan target jangka menengah")
        d.add_paragraph(
            f"Target akhir Renstra 95, realisasi sampai tahun ini {realisasi}, tingkat kemajuan 63,16 persen."
        )
        d.add_paragraph("d. Perbandingan dengan standar nasional")
        d.add_paragraph("Belum ada standar nasional untuk indikator ini.")
        d.add_paragraph("e. Analisis penyebab dan alternatif solusi")
        tabel(d, ("Indikator Kinerja", "Kendala", "Solusi"),
              (indikator, "Lima puskesmas belum memiliki dokter tetap", "Rekrutmen dokter kontrak sejak April"))  # fmt: skip
        d.add_paragraph("f. Analisis efisiensi penggunaan sumber daya")
        d.add_paragraph("Capaian 75,00 persen dengan serapan 70,10 persen, sehingga efisiensi 4,90 persen.")
        d.add_paragraph("g. Program dan kegiatan yang menunjang pencapaian kinerja")
        d.add_paragraph("Sasaran ini didukung oleh Program Pemenuhan Upaya Kesehatan Perorangan.")
    d.add_heading("Realisasi Anggaran", 2)
    tabel(d, ("Program", "Anggaran", "Realisasi"), ("Program Gizi", "500.000.000", "450.000.000"))
    d.add_heading("PENUTUP", 1)
    d.add_paragraph("Rencana tindak lanjut disusun tahun 2024.")
    d.add_page_break()
    for teks in ("LAMPIRAN 1", "PERJANJIAN KINERJA TAHUN 2023", "PIHAK PERTAMA", "PIHAK KEDUA"):
        d.add_paragraph(teks)
    return d


def sekadar_tabel() -> Document:
    """Bab III hanya tabel pengukuran; sasaran sebagai baris judul di tabel tahun lalu."""
    d = Document()
    awal(d, bab_1="BAB 1", bab_2="BAB 2")
    for teks in ("BAB 3", "AKUNTABILITAS KINERJA", "3.1 Pengukuran Kinerja"):
        d.add_paragraph(teks)
    pengukuran(d)
    d.add_paragraph("Tabel 3.2 Realisasi Tahun 2022 dan 2023")
    tabel(d, ("Indikator Kinerja", "Realisasi 2022", "Realisasi 2023"), *(
        baris for s, i, _, r, _ in SASARAN for baris in ((f"Sasaran: {s}", f"Sasaran: {s}", f"Sasaran: {s}"), (i, "50", r))
    ))  # fmt: skip
    penutup(d, judul=("BAB 4", "PENUTUP"))
    return d
