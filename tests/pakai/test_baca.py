"""Membaca: gejala sebagai nilai, lembar yang tidak dibaca disebut, dan yang kosong tidak menutupi yang berisi."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_helpers.galat import GalatLakip, GalatTabel, Gejala
from lakip_helpers.pakai.baca import baca_berkas, muat_buku
from lakip_helpers.pakai.klasifikasi import golongkan_berkas
from tests.pakai.berkas_kantor import IKU_KIT, RENSTRA, buku, tulis

TERBACA = {
    "renstra.csv": ["Daftar indikator (2 baris)"],
    "renstra kantor lama.csv": ["Daftar indikator (2 baris)"],
    "iku kantor.xlsx": ["Daftar indikator, lembar 'Tabel 1' (2 baris)"],
    "sasaran.csv": ["Daftar tujuan dan sasaran (2 baris)"],
    "capaian.csv": ["Tabel ukur capaian (2 baris)"],
    "satu tabel kit.xlsx": ["Indikator Kinerja Utama, lembar 'IKU' (1 baris)"],
}
DITOLAK = {
    "lembar asing.xlsx": Gejala.TANPA_TABEL,
    "naskah.csv": Gejala.TANPA_TABEL,
    "kosong.csv": Gejala.BERKAS_KOSONG,
    "rusak.xlsx": Gejala.RUSAK,
    "daftar kata sandi.xlsx": Gejala.RUSAK,
    "lama.xls": Gejala.XLS_LAMA,
    "lama rusak.xls": Gejala.RUSAK,
    "tersandi.xlsx": Gejala.SANDI,
    "gambar.csv": Gejala.RUSAK,
}
BELUM_BERISI = {
    "tabel kosong.csv": Gejala.TANPA_BARIS,
    "capaian kosong.csv": Gejala.TANPA_BARIS,
    "(.xls) laporan.xlsx": Gejala.TANPA_BARIS,
    "laporan.xls": Gejala.TANPA_BARIS,
    "templat.xlsx": Gejala.TANPA_BARIS,
    "baris contoh.xlsx": Gejala.CONTOH,
}


def baris(*kalimat: str) -> list[list[object]]:
    return [["No", "Indikator", "Satuan"], *([urut, satu, "%"] for urut, satu in enumerate(kalimat, 1))]


@pytest.mark.parametrize("nama", TERBACA)
def test_tabel_yang_dikenali_disebut(tmp_path: Path, nama: str) -> None:
    terbaca = baca_berkas(tulis(tmp_path, nama))
    assert [str(tabel) for tabel in terbaca.tabel] == TERBACA[nama]
    assert (terbaca.berisi, terbaca.gejala, terbaca.tidak_dibaca) == (True, Gejala.LAIN, ())


@pytest.mark.parametrize("nama", DITOLAK)
def test_sebab_penolakan_adalah_nilai_bukan_kata_dalam_namanya(tmp_path: Path, nama: str) -> None:
    with pytest.raises(GalatLakip) as galat:
        baca_berkas(tulis(tmp_path, nama))
    assert galat.value.gejala is DITOLAK[nama]
    assert galat.value.__suppress_context__ or galat.value.__context__ is None


@pytest.mark.parametrize("nama", BELUM_BERISI)
def test_yang_dikenal_tetapi_belum_berisi(tmp_path: Path, nama: str) -> None:
    terbaca = baca_berkas(tulis(tmp_path, nama))
    assert (terbaca.berisi, terbaca.gejala) == (False, BELUM_BERISI[nama])


def test_semua_lembar_kantor_dibaca_dan_yang_bukan_tabel_disebut(tmp_path: Path) -> None:
    berkas = tmp_path / "kantor.xlsx"
    berkas.write_bytes(
        buku(
            Petunjuk=[["Cara mengisi"]],
            Renstra=baris("Persentase jalan mantap"),
            Kosong=[],
            Judul_saja=baris(),
            Catatan=[["Rapat tanggal 3", "selesai"]],
            IKU_dinas=baris("Indeks Kualitas Air", "Prevalensi stunting"),
        )
    )
    terbaca = baca_berkas(berkas)
    assert [tabel.lembar for tabel in terbaca.tabel] == ["Renstra", "IKU dinas"]
    assert set(terbaca.tidak_dibaca) == {"Petunjuk", "Catatan"}
    assert terbaca.catatan == ("Tabel tanpa satu baris indikator pun: lembar 'Judul saja'.",)
    dipilih = baca_berkas(berkas, "iku dinas")
    assert [(str(satu), dipilih.tidak_dibaca) for satu in dipilih.tabel] == [
        ("Daftar indikator, lembar 'IKU dinas' (2 baris)", ())
    ]


def test_lembar_yang_berisi_didahulukan_dari_yang_hanya_berjudul(tmp_path: Path) -> None:
    berkas = tmp_path / "kantor.xlsx"
    lebar = ["Indikator", "Satuan", "Arah", "2025", "2026", "2027"]
    berkas.write_bytes(buku(Rancangan=[lebar], Akhir=baris("Persentase jalan mantap")))
    assert [tabel.lembar for tabel in baca_berkas(berkas).tabel] == ["Akhir"]


def test_tabel_kantor_di_templat_yang_masih_kosong_tetap_terbaca(tmp_path: Path) -> None:
    berkas = tmp_path / "templat terisi sebagian.xlsx"
    berkas.write_bytes(buku(IKU=[IKU_KIT], Renstra_dinas=baris("Persentase jalan mantap")))
    terbaca = baca_berkas(berkas)
    assert terbaca.kantor and terbaca.tabel[0].lembar == "Renstra dinas" and terbaca.tidak_dibaca == ()


def test_csv_di_folder_yang_bukan_tabel_kit_disebut(tmp_path: Path) -> None:
    (tmp_path / "iku.csv").write_text(";".join(IKU_KIT) + "\nDINKES;DINKES.1;Jumlah rapat;Kali;naik;5\n", "utf-8")
    (tmp_path / "renstra dinas.csv").write_text(RENSTRA, "utf-8")
    assert baca_berkas(tmp_path).tidak_dibaca == ("renstra dinas",)


def test_yang_belum_berisi_tidak_digolongkan(tmp_path: Path) -> None:
    with pytest.raises(GalatTabel, match="belum ada satu baris pun") as galat:
        golongkan_berkas(tulis(tmp_path, "tabel kosong.csv"))
    assert galat.value.gejala is Gejala.TANPA_BARIS


def test_satu_lembar_buku_kerja(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "buku kerja dan catatan.xlsx")
    assert list(muat_buku(berkas, "catatan").tabel) == []
    assert [kode.kode for kode in muat_buku(berkas, "catatan").temuan] == ["BACA-08"]
    with pytest.raises(GalatTabel, match="Lembar 'Foo' tidak ada"):
        muat_buku(berkas, "Foo")


def test_nama_lembar_berapostrof_tetap_utuh(tmp_path: Path) -> None:
    berkas = tmp_path / "kantor.xlsx"
    berkas.write_bytes(buku(**{"Rapat Jum'at": baris("Persentase jalan mantap"), "Hari Jum'at": [["Tanggal", "Isi"]]}))
    terbaca = baca_berkas(berkas)
    assert [tabel.lembar for tabel in terbaca.tabel] == ["Rapat Jum'at"] and terbaca.tidak_dibaca == ("Hari Jum'at",)
    assert [str(tabel) for tabel in baca_berkas(berkas, "rapat jum'at").tabel] == [
        """Daftar indikator, lembar "Rapat Jum'at" (1 baris)"""
    ]
