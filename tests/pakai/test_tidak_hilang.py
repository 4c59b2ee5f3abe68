"""Tidak ada baris, tabel, atau lembar yang hilang tanpa kata, di perintah mana pun."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from docx import Document

from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.perintah.capaian import capaian
from lakip_helpers.perintah.klasifikasi import klasifikasi
from tests.pakai.berkas_kantor import buku

UKUR = [["Indikator", "Arah", "Target", "Realisasi"], ["Indeks kualitas air", "naik", 80, 76]]
BANDING = [["Indikator", "Realisasi 2024", "Kenaikan"], ["Indeks kualitas udara", 70, 1]]
RAPAT = [["Tanggal", "Hasil rapat"], ["3 Januari", "selesai"]]


def jalan(perintah: object, berkas: Path) -> str:
    hasil = CliRunner().invoke(perintah, [str(berkas)])  # type: ignore[arg-type]
    assert hasil.exit_code == 0, hasil.output
    return hasil.stderr


def dokumen(berkas: Path, *tabel: list[list[object]]) -> Path:
    naskah = Document()
    for isi_tabel in tabel:
        tujuan = naskah.add_table(len(isi_tabel), len(isi_tabel[0]))
        for i, baris in enumerate(isi_tabel):
            for j, sel in enumerate(baris):
                tujuan.cell(i, j).text = str(sel)
        naskah.add_paragraph("")
    naskah.save(str(berkas))
    return berkas


def test_capaian_menyebut_tabel_dan_lembar_yang_tidak_dihitung(tmp_path: Path) -> None:
    berkas = tmp_path / "lkjip.xlsx"
    berkas.write_bytes(buku(Ukur=UKUR, Banding=BANDING, Rapat=RAPAT))
    kabar = jalan(capaian, berkas)
    assert "Tidak dihitung, karena tidak memuat target dan realisasi pada satu periode" in kabar
    assert "(1 baris)" in kabar and "Tidak dibaca: lembar 'Rapat', karena" in kabar


def test_klasifikasi_menyebut_baris_dan_lembar_yang_tidak_digolongkan(tmp_path: Path) -> None:
    berkas = tmp_path / "iku.xlsx"
    berkas.write_bytes(buku(IKU_dinas=[*UKUR, ["Rata – rata", None, None, 90]], Rapat=RAPAT))
    kabar = jalan(klasifikasi, berkas)
    assert "Bukan indikator, melainkan jumlah atau rata-rata: baris 3 “Rata – rata 90”." in kabar
    assert "Tidak dibaca: lembar 'Rapat', karena" in kabar


def test_tabel_lain_di_dokumen_word_disebut_banyaknya(tmp_path: Path) -> None:
    hasil = periksa_berkas(dokumen(tmp_path / "pk.docx", RAPAT, UKUR, RAPAT))
    assert "Tidak dibaca: 2 tabel lain yang tidak berkolom indikator atau sasaran (tabel 1; tabel 3)." in hasil.batas


def test_tempat_catatan_baca_di_dokumen_tanpa_kolom_rekaan(tmp_path: Path) -> None:
    """Catatan atas satu baris dokumen menyebut tabel dan barisnya saja, bukan kolom yang tidak ditunjuknya."""
    yatim = [["No", "Indikator", "Target"], ["1", "Indeks kualitas air", "80"], ["2", "", "75"], ["3", "Indeks", "7"]]
    (temuan,) = [t for t in periksa_berkas(dokumen(tmp_path / "iku.docx", yatim)).laporan if t.kode == "BACA-06"]
    assert temuan.letak == "tabel 1, baris 3"


def test_aturan_tabel_kantor_yang_kolomnya_ada_tidak_disebut_tidak_dijalankan(tmp_path: Path) -> None:
    berkas = tmp_path / "renaksi.csv"
    berkas.write_text("Indikator;Target 2026;TW I;TW II;TW III;TW IV\nJumlah izin terbit;40;0;0;0;40\n", "utf-8")
    hasil = periksa_berkas(berkas, "REN,PK")
    assert hasil.tidak_dijalankan == ("PK",)
    assert {t.kode for t in hasil.laporan} >= {"REN-10"}
