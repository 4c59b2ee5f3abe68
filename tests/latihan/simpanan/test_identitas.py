"""Nama yang diketik orang tidak pernah menjadi letak berkas, dan nama yang sama tidak mencampur pekerjaan."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.simpanan.identitas import (
    aktif,
    berkas_log,
    cari_senama,
    daftarkan,
    semua_peserta,
    tulis_identitas,
)
from lakip_helpers.latihan.simpanan.tempat import NAMA_SAH, TANPA_NAMA, buat_nama_aman, folder_kerja, folder_peserta

JAHAT = [
    "../../luar",
    "..\\..\\luar",
    "/etc/passwd",
    "C:\\Windows",
    "<script>alert(1)</script>",
    "nul",
    "COM1",
    "a\0b",
    "…",
]


@pytest.mark.parametrize("nama", JAHAT)
def test_nama_jahat_tetap_di_dalam_folder_kerja(folder: Path, nama: str) -> None:
    identitas = daftarkan(nama, "<b>Kasubbag</b>", "../OPD")
    assert [satu.name for satu in folder.iterdir() if satu.is_dir()] == [identitas.folder]
    assert NAMA_SAH.fullmatch(identitas.folder)
    assert aktif() == identitas and identitas.jabatan == "<b>Kasubbag</b>"
    assert berkas_log().parent.parent == folder
    assert sorted(satu.name for satu in folder.parent.iterdir()) == ["kerja"]


@settings(max_examples=300)
@given(st.text(max_size=80))
def test_nama_aman_selalu_sah(teks: str) -> None:
    nama = buat_nama_aman(teks)
    assert NAMA_SAH.fullmatch(nama) and nama != TANPA_NAMA and len(nama) <= 48


@pytest.mark.parametrize(
    "isi", ['{"folder": "../../luar"}', '{"folder": "/etc"}', '{"folder": "C:\\\\x"}', "[]", "{", "\x00"]
)
def test_penunjuk_aktif_yang_rusak_tidak_menembus_folder(folder: Path, isi: str) -> None:
    folder.mkdir(parents=True)
    (folder / "peserta_aktif.json").write_text(isi, encoding="utf-8")
    assert aktif() is None
    assert berkas_log() == folder / TANPA_NAMA / "log.jsonl"
    assert folder_peserta("../../luar").parent == folder


def test_nama_sama_dikenali_dan_tidak_dicampur() -> None:
    pertama = daftarkan("Siti Aminah", "Kasubbag Program", "Dinas Kesehatan")
    assert cari_senama(" siti  AMINAH ") == (pertama,)
    kedua = daftarkan("Siti Aminah", "Sekretaris", "Dinas Sosial")
    assert (pertama.folder, kedua.folder) == ("siti-aminah", "siti-aminah-2")
    assert semua_peserta() == (pertama, kedua) and aktif() == kedua
    tulis_identitas(pertama)
    assert aktif() == pertama


def test_pekerjaan_sebelum_identitas_ikut_pindah() -> None:
    Pengerjaan("11-04").periksa("a")
    assert berkas_log().parent.name == TANPA_NAMA
    daftarkan("Budi", "Kasubbag", "Bappeda")
    assert berkas_log().parent.name == "budi"
    assert Pengerjaan("11-04").coba() == 1


def test_pekerjaan_tanpa_nama_disambungkan_ke_peserta_lama(folder: Path) -> None:
    budi = daftarkan("Budi", "Kasubbag", "Bappeda")
    Pengerjaan("11-04").periksa("a")
    (folder / "peserta_aktif.json").unlink()
    for _ in range(2):
        Pengerjaan("11-04").periksa("b")
        tulis_identitas(budi)
        (folder / "peserta_aktif.json").unlink()
    tulis_identitas(budi)
    riwayat = Pengerjaan("11-04").riwayat()
    assert [baris.jawaban for baris in riwayat if baris.peristiwa == "periksa"] == ["a", "b", "b"]
    assert [baris.jawaban for baris in riwayat if baris.peristiwa == "pasang"] == ["b"], "penggantian dicatat sekali"
    assert sorted(satu.name for satu in (folder / TANPA_NAMA).glob("log*")) == [
        "log_dipindah_1.jsonl",
        "log_dipindah_2.jsonl",
    ]
    assert not (folder / TANPA_NAMA / "cuplikan.jsonl").exists(), "orang berikutnya tidak mewarisi cuplikan"


def test_nama_kosong_ditolak_dengan_kalimat() -> None:
    with pytest.raises(GalatSimpan, match="Nama masih kosong"):
        daftarkan(" \n ", "", "")
    assert semua_peserta() == ()


def test_folder_kerja_dicari_ke_atas_dari_folder_sekarang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.delenv("LAKIP_KERJA")
    kunci = tmp_path / "kit" / "notebooks" / "kunci"
    kunci.mkdir(parents=True)
    for folder in (kunci, kunci.parent):
        (folder / "00_mulai_di_sini.ipynb").write_text("{}", encoding="utf-8")
    for disini in (kunci, kunci.parent, kunci.parent.parent):
        monkeypatch.chdir(disini)
        assert folder_kerja() == kunci.parent / "berkas_kerja"
    monkeypatch.chdir(tmp_path)
    assert folder_kerja() == tmp_path / "berkas_kerja"


def test_latihan_tidak_menyimpan_letak_berkas() -> None:
    Pengerjaan("11-04").periksa("a")
    assert str(folder_kerja()) not in berkas_log().read_text(encoding="utf-8")
    assert ambil("11-04").kode in berkas_log().read_text(encoding="utf-8")
