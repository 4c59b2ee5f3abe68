"""Membaca tabel seperti ditulis kantor: pemisah, judul dua baris, sel gabungan, keterangan, berkas rusak."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from lakip_helpers.galat import GalatBerkas, GalatTabel
from lakip_helpers.model import RENSTRA_INDIKATOR, UKUR_CAPAIAN
from lakip_helpers.tabel import baca
from lakip_helpers.temuan import asal_frame


def tulis(folder: Path, isi: str, encoding: str = "utf-8") -> Path:
    berkas = folder / "ukur.csv"
    berkas.write_bytes(isi.encode(encoding))
    return berkas


def buku(folder: Path, baris: list[list[object]], **lain: object) -> Path:
    buku = Workbook()
    lembar = buku.active
    lembar.title = "Pengukuran"
    for isi in baris:
        lembar.append(isi)
    for rentang in lain.get("gabung", ()):
        lembar.merge_cells(rentang)
    for sel, bentuk in lain.get("format", {}).items():
        lembar[sel].number_format = bentuk
    lembar["A1"].comment = Comment("catatan", "uji")
    berkas = folder / "ukur.xlsx"
    buku.save(berkas)
    return berkas


@pytest.mark.parametrize(
    ("isi", "encoding"),
    [
        ("Indikator;Target;Realisasi\nTPT;4,20;4,65\n", "utf-8"),
        ('Indikator,Target,Realisasi\nTPT,"4,20","4,65"\n', "utf-8-sig"),
        ("Indikator\tTarget\tRealisasi\nTPT\t4,20\t4,65\n", "utf-16"),
        ("sep=;\nIndikator;Target;Realisasi\nTPT;4,20;4,65\n", "cp1252"),
        ("INDIKATOR KINERJA | target kinerja | Realisasi\nTPT|4,20|4,65\n", "utf-8"),
        ("Dinas Tenaga Kerja;;\n;;\nIndikator;Target;Realisasi\n(1);(2);(3)\nTPT;4,20;4,65\n", "utf-8"),
    ],
    ids=["titik koma", "koma BOM", "utf-16", "sep=", "tegak", "berjudul"],
)
def test_csv_kantor(tmp_path, isi, encoding):
    frame, _ = baca(tulis(tmp_path, isi, encoding), UKUR_CAPAIAN)
    assert frame[["indikator", "target", "realisasi"]].to_numpy().tolist() == [["TPT", "4,20", "4,65"]]


def test_huruf_cp1252_dan_nomor_baris(tmp_path):
    berkas = tulis(tmp_path, "Indikator;Target;Realisasi\n\nRasio “siswa–guru”;1;2\n\nIPM;3;4\n", "cp1252")
    frame, _ = baca(berkas, UKUR_CAPAIAN)
    assert frame["indikator"].tolist() == ["Rasio “siswa–guru”", "IPM"]
    assert frame.index.tolist() == [3, 5]
    assert asal_frame(frame).sel(5, "realisasi") == "C5"


def test_baris_sep_tidak_menggeser_nomor_baris_dan_kutip(tmp_path):
    """Baris `sep=` milik Excel tetap terhitung, jadi sel yang disebut sama dengan yang dilihat orang."""
    frame, temuan = baca(tulis(tmp_path, 'sep=;\nIndikator;Target;Realisasi\nTPT;4,20;"4,65\n', "utf-8"), UKUR_CAPAIAN)
    assert frame.index.tolist() == [3]
    assert asal_frame(frame).sel(3, "target") == "B3"
    assert {satu.baris for satu in temuan if satu.kode == "BACA-12"} == {3}


def test_excel_judul_dua_baris_gabungan_dan_persen(tmp_path):
    berkas = buku(
        tmp_path,
        [
            ["RENSTRA DINAS CONTOH"],
            ["Kode OPD", "Kode indikator", "Kode tujuan/sasaran", "Indikator", "Target", None, "Ket"],
            [None, None, None, None, 2025, 2026, None],
            ["DISDIK", "A.1", "A", "APS", 0.975, "98,5", "ok"],
        ],
        gabung=["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3"],
        format={"E4": "0.0%"},
    )
    frame, laporan = baca(berkas, RENSTRA_INDIKATOR)
    assert frame.loc[4, ["t2025", "t2026"]].tolist() == ["97,5%", "98,5"]
    assert asal_frame(frame).lembar == "Pengukuran"
    assert asal_frame(frame).sel(4, "t2026") == "F4"
    assert "Ket" in frame.columns and len(laporan) == 0


def test_keterangan_di_bawah_tabel_tidak_hilang_dan_tidak_dihitung(tmp_path):
    berkas = tulis(tmp_path, "Indikator;Target;Realisasi\nTPT;4,2;4,6\nKet: data sementara;;\n")
    frame, laporan = baca(berkas, UKUR_CAPAIAN)
    assert len(frame) == 1
    assert [str(t) for t in laporan] == [
        "→ BACA-06 (saran) ukur.csv, sel A3: tulisan “Ket: data sementara” berada di luar tabel, dibaca sebagai"
        " keterangan dan tidak dihitung. Tidak perlu apa-apa bila memang keterangan; pindahkan ke dalam tabel bila"
        " data."
    ]


def test_indikator_yang_belum_terisi_tetap_terbaca_sebagai_data(tmp_path):
    berkas = tulis(tmp_path, "Indikator;Satuan;Target;Realisasi\nTPT;%;;\nIPM;Indeks;80;81\n")
    frame, laporan = baca(berkas, UKUR_CAPAIAN)
    assert frame["indikator"].tolist() == ["TPT", "IPM"]
    assert len(laporan) == 0


def test_judul_salah_ketik_ditebak_dan_disebut(tmp_path):
    frame, laporan = baca(tulis(tmp_path, "Indikator;Target;Realisasi;Satuam\nTPT;1;2;%\n"), UKUR_CAPAIAN)
    assert frame["satuan"].tolist() == ["%"]
    (temuan,) = laporan
    assert temuan.pesan == "judul kolom “Satuam” dibaca sebagai “Satuan”, karena tulisannya mirip."


def test_judul_kembar_memakai_yang_kiri(tmp_path):
    frame, laporan = baca(tulis(tmp_path, "Indikator;Target;Target;Realisasi\nTPT;1;9;2\n"), UKUR_CAPAIAN)
    assert frame["target"].tolist() == ["1"]
    assert frame["Target"].tolist() == ["9"]
    assert [t.pesan for t in laporan] == ["judul “Target” muncul lebih dari sekali; yang dipakai kolom paling kiri."]


def test_rumus_belum_dihitung_disebut_selnya(tmp_path):
    berkas = buku(tmp_path, [["Indikator", "Target", "Realisasi"], ["TPT", "=2+2", 4.6]])
    _, laporan = baca(berkas, UKUR_CAPAIAN)
    (temuan,) = laporan
    assert (temuan.kode, temuan.sel, temuan.nilai) == ("BACA-04", "B2", "=2+2")
    assert temuan.pesan == "sel berisi rumus =2+2 yang hasilnya belum tersimpan."


def test_lembar_yang_paling_cocok_dipilih(tmp_path):
    berkas = buku(tmp_path, [["Sampul"], ["Kata pengantar"]])
    from openpyxl import load_workbook

    isi = load_workbook(berkas)
    kedua = isi.create_sheet("Data")
    for baris in (["Indikator", "Target", "Realisasi"], ["TPT", 1, 2]):
        kedua.append(baris)
    isi.save(berkas)
    assert asal_frame(baca(berkas, UKUR_CAPAIAN)[0]).lembar == "Data"
    with pytest.raises(GalatTabel, match="Lembar 'Rekap' tidak ada"):
        baca(berkas, UKUR_CAPAIAN, "Rekap")


def test_kolom_wajib_tidak_ada(tmp_path):
    with pytest.raises(GalatTabel) as galat:
        baca(tulis(tmp_path, "Indikator;Target\nTPT;1\n"), UKUR_CAPAIAN)
    assert str(galat.value) == (
        "Pada berkas 'ukur.csv', kolom Realisasi tidak ditemukan di baris judul (baris 1), padahal wajib untuk tabel"
        " 'Tabel ukur capaian'. Tambahkan kolomnya, atau samakan judulnya dengan templat."
    )


def _zip_palsu(folder: Path) -> Path:
    berkas = folder / "palsu.xlsx"
    with zipfile.ZipFile(berkas, "w") as arsip:
        arsip.writestr("halo.txt", "bukan excel")
    return berkas


def _terpotong(folder: Path) -> Path:
    utuh = buku(folder, [["Indikator", "Target", "Realisasi"], ["TPT", 1, 2]]).read_bytes()
    berkas = folder / "potong.xlsx"
    berkas.write_bytes(utuh[: len(utuh) // 2])
    return berkas


def _isi(nama: str, isi: bytes):
    def buat(folder: Path) -> Path:
        (folder / nama).write_bytes(isi)
        return folder / nama

    return buat


@pytest.mark.parametrize(
    ("buat", "potongan"),
    [
        (lambda folder: folder / "tiada.xlsx", "tidak ditemukan"),
        (lambda folder: folder, "bukan berkas"),
        (_isi("kosong.csv", b"  \n"), "kosong"),
        (_isi("lama.xls", b"\xd0\xcf\x11\xe0" + b"x" * 600), "dokumen Excel atau Word lama yang rusak"),
        (_isi("web.xlsx", b"<html><table></table></html>"), "halaman web"),
        (_isi("gambar.csv", b"\x89PNG\r\n" + b"\x00" * 600), "gambar atau foto"),
        (_zip_palsu, "arsip, bukan dokumen"),
        (_terpotong, "rusak atau bukan Excel"),
    ],
    ids=["tiada", "folder", "kosong", "xls", "html", "gambar", "zip", "terpotong"],
)
def test_berkas_yang_tidak_dapat_dibaca_satu_kalimat(tmp_path, buat, potongan):
    with pytest.raises((GalatBerkas, GalatTabel)) as galat:
        baca(buat(tmp_path), UKUR_CAPAIAN)
    assert potongan in str(galat.value)
    assert str(galat.value).endswith(".")
    assert galat.value.__suppress_context__ or galat.value.__context__ is None
