"""ZIP yang dikumpulkan: yang penting selalu ikut, namanya aman, ukurannya terbatas, dan ZIP jahat tidak diekstrak."""

import json
import zipfile
from pathlib import Path

import pytest

import lakip_helpers
from lakip_helpers.galat import GalatBerkas, GalatSimpan
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.hasil import kumpul
from lakip_helpers.latihan.hasil.kumpul import baca_isi_kumpul, baca_log_kumpul, baca_manifes, kumpulkan
from lakip_helpers.latihan.simpanan.identitas import daftarkan, folder_aktif


def test_manifes_log_dan_dokumen_ikut(folder: Path) -> None:
    daftarkan("Siti Aminah", "Kasubbag Program", "Dinas Kesehatan")
    Pengerjaan("11-04").periksa("a")
    Pengerjaan("11-04").periksa(ambil("11-04").kunci)
    (folder_aktif() / "Perjanjian_Kinerja.docx").write_bytes(b"isi dokumen")
    (folder_aktif() / ".log.jsonl.x.tmp").write_bytes(b"")
    (folder_aktif() / "~$Perjanjian_Kinerja.docx").write_bytes(b"")
    berkas = kumpulkan()
    manifes = baca_manifes(berkas)
    assert berkas == folder / "kumpul_siti-aminah.zip"
    assert (manifes.kit, manifes.folder, manifes.nama) == (lakip_helpers.__version__, "siti-aminah", "Siti Aminah")
    assert (manifes.jabatan, manifes.opd) == ("Kasubbag Program", "Dinas Kesehatan")
    assert manifes.mulai <= manifes.akhir <= manifes.dibuat
    nama = {satu.nama for satu in manifes.berkas}
    assert {"log.jsonl", "identitas.json", "Perjanjian_Kinerja.docx"} <= nama and not [n for n in nama if "~" in n]
    assert [satu.hasil for satu in baca_log_kumpul(berkas).baris] == ["11-04-K1", "lulus"]
    assert baca_isi_kumpul(berkas, "Perjanjian_Kinerja.docx") == b"isi dokumen"
    with zipfile.ZipFile(berkas) as isi:
        assert all(satu.startswith("siti-aminah/") and ".." not in satu for satu in isi.namelist())


def test_ukuran_dan_banyaknya_terbatas_tetapi_log_selalu_ikut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kumpul, "BITA_BERKAS", 1000)
    monkeypatch.setattr(kumpul, "BITA_SEMUA", 1500)
    kerja = Pengerjaan("11-04")
    for _ in range(20):
        kerja.periksa("a")
    for nama, bita in (("a.docx", 900), ("b.docx", 900), ("c.xlsx", 1001)):
        (folder_aktif() / nama).write_bytes(b"x" * bita)
    manifes = baca_manifes(kumpulkan())
    assert "log.jsonl" in {satu.nama for satu in manifes.berkas}
    assert {satu.nama for satu in manifes.tidak_ikut} >= {"b.docx", "c.xlsx"}
    assert all(satu.sebab for satu in manifes.tidak_ikut)


def test_nama_sama_sesudah_diamankan_tidak_bertumpuk() -> None:
    Pengerjaan("11-04").periksa("a")
    for nama in ("pk: 1.docx", "pk? 1.docx", "manifest.json", "LOG.JSONL"):
        (folder_aktif() / nama).write_text(nama, encoding="utf-8")
    berkas = kumpulkan()
    with zipfile.ZipFile(berkas) as isi:
        nama = [satu.casefold() for satu in isi.namelist()]
    assert len(set(nama)) == len(nama) and sum("pk_ 1" in satu for satu in nama) == 2
    assert baca_manifes(berkas).folder == "tanpa_nama" and len(baca_log_kumpul(berkas).baris) == 1


def test_folder_kosong_menjadi_kalimat() -> None:
    with pytest.raises(GalatSimpan, match="belum ada yang dapat dikumpulkan"):
        kumpulkan()


def test_zip_terkunci_mendapat_nama_kedua(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Pengerjaan("11-04").periksa("a")
    kumpulkan()
    asli = Path.replace

    def terkunci(sumber: Path, tujuan: Path) -> Path:
        if tujuan.name == "kumpul_tanpa_nama.zip":
            raise PermissionError(13, "sedang dipakai")
        return asli(sumber, tujuan)

    monkeypatch.setattr(Path, "replace", terkunci)
    monkeypatch.setattr("lakip_helpers.tulis.JEDA_GANTI", ())
    assert kumpulkan() == folder / "kumpul_tanpa_nama_2.zip"


def test_zip_yang_bukan_kumpulan_menjadi_kalimat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "x.zip"
    for isi in (b"", b"PK\x03\x04rusak"):
        berkas.write_bytes(isi)
        with pytest.raises(GalatBerkas, match=r"^x\.zip: tidak dapat dibuka"):
            baca_manifes(berkas)
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as isi:
        isi.writestr("../manifest.json", json.dumps({"kit": 1}))
        isi.writestr("../log.jsonl", b"0" * 3_000_000)
    with pytest.raises(GalatBerkas):
        baca_manifes(berkas)
    monkeypatch.setattr(kumpul, "BITA_BACA", 1_000_000)
    with pytest.raises(GalatBerkas):
        baca_log_kumpul(berkas)
