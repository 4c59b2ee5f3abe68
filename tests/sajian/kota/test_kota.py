"""Papan, Excel, dan Word memuat isi yang sama; yang berasal dari berkas orang tidak pernah menjadi HTML."""

from __future__ import annotations

from lakip_helpers.model.kota import BerkasKota, DokumenOpd, FaktaBerkas, MacamDokumen, Opd, Pengenalan
from lakip_helpers.model.kota_hasil import (
    Ada,
    Bahasan,
    Bantuan,
    IndikatorDaerah,
    KinerjaGanda,
    Kutipan,
    MacamBantuan,
    Potret,
    SelMatriks,
    Unsur,
)
from lakip_helpers.model.kota_lkjip import Bentrok, Bersumber, Gabungan
from lakip_helpers.sajian.kota.cetak import buat_buku_kota, buat_laporan_kota
from lakip_helpers.sajian.kota.papan import tulis_halaman_kota
from lakip_helpers.sajian.kota.sumber import tabel_bentrok, urutkan

JAHAT = '<script>alert("x")</script>'
OPD = (Opd("A", f"Dinas {JAHAT}"), Opd("B", "Dinas B"))


def potret() -> Potret:
    fakta = FaktaBerkas(f"{JAHAT}.docx", judul=JAHAT, rekaan=True, dinilai=True)
    berkas = (
        BerkasKota(f"{JAHAT}.docx", "1", fakta),
        BerkasKota("rusak.pdf", "2", FaktaBerkas("rusak.pdf", "Berkas rusak.")),
    )
    pk = DokumenOpd(berkas[0], Pengenalan("A"), MacamDokumen.PK, "2026")
    ragu = DokumenOpd(berkas[0], Pengenalan(calon=("A", "B"), sebab="sama kuat"), MacamDokumen.IKU)
    matriks = {(o.kode, j): SelMatriks(Ada.BELUM) for o in OPD for j in MacamDokumen}
    matriks["A", MacamDokumen.PK] = SelMatriks(Ada.ADA, "2026", pk, salah=3)
    kutipan = (Kutipan("A", JAHAT, "x.docx", "kalimat sama"), Kutipan("B", "Stunting", "y.docx"))
    return Potret(
        nama=JAHAT, opd=OPD, asal_daftar="Daftar OPD.", berkas=berkas, dokumen=(pk, ragu), matriks=matriks,
        daerah=(IndikatorDaerah("S", JAHAT, "rpjmd", penjawab=kutipan[:1]), IndikatorDaerah("S", "Kosong", "rpjmd")),
        ganda=(KinerjaGanda(kutipan),),
        peringkat=(
            Bantuan(OPD[0], (Unsur(MacamBantuan.SALAH, 3),), (Bahasan(JAHAT, JAHAT, JAHAT),)),
            Bantuan(OPD[1], ()),
        ),
        tahun=2026,
    )  # fmt: skip


def test_papan_aman_dan_lengkap():
    halaman = tulis_halaman_kota(potret())
    assert "<script" not in halaman
    for kalimat in ("2026: 3 salah", "belum ada", "Belum ada OPD yang menjawab", "RAGU: ", "Berkas rusak.", "REKAAN"):
        assert kalimat in halaman, kalimat


def test_excel_dan_word_memuat_isi_yang_sama():
    buku, laporan = buat_buku_kota(potret()), buat_laporan_kota(potret())
    excel = {str(sel.value) for lembar in buku for baris in lembar for sel in baris if sel.value is not None}
    word = {sel.text for tabel in laporan.tables for baris in tabel.rows for sel in baris.cells}
    assert {"2026: 3 salah", "6 = 3 catatan salah × 2", "Belum ada OPD yang menjawab."} <= excel & word
    teks = "\n".join(alinea.text for alinea in laporan.paragraphs)
    assert "Tetapkan OPD yang menjawab 1 indikator daerah: “Kosong”." in teks
    assert "Tetapkan satu pemilik untuk 1 kinerja yang diakui beberapa OPD." in teks
    assert "rusak.pdf: Berkas rusak." in teks


def test_cara_nilai_menyebut_semua_bobot():
    buku = buat_buku_kota(potret())
    tertulis = " ".join(str(sel.value) for sel in buku["Matriks"]["A"] if sel.value)
    assert all(f"{satu.sebutan} × {satu.bobot}" in tertulis for satu in MacamBantuan)


def test_bentrok_dengan_daerah_disebut_dahulu():
    satu, dua, tiga = Bersumber("1", "A", "a"), Bersumber("2", "B", "b"), Bersumber("3", "PEMDA", "c")
    bentrok = (
        Bentrok("target", "x", satu, satu),
        Bentrok("target", "y", satu, dua),
        Bentrok("target", "z", tiga, satu),
    )
    assert [b.indikator for b in urutkan(bentrok)] == ["z", "y", "x"]
    tabel = tabel_bentrok(Gabungan(2025, (), {}, bentrok).bentrok, 20, lambda kode: kode)
    assert tabel.baris[1].sel == ("y", "target", "1", "A: a", "2", "B: b")


def test_lembar_tanpa_baris_menyebut_mengapa_kosong():
    """Kali pertama belum ada pembandingnya, dan lembar lain menyebut bahwa tidak ada yang ditemukan."""
    buku = buat_buku_kota(Potret("a", (), "", (), (), {}))
    tertulis = {lembar.title: " ".join(str(sel.value) for sel in lembar["A"] if sel.value) for lembar in buku}
    assert "dokumennya masih sama dengan keadaan awal" in tertulis["Selesai dan tersisa"]
    assert all("Belum ada yang dibandingkan" in t or "Tidak ditemukan" in t for t in tertulis.values())
