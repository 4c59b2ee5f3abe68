"""Kesiapan laptop: laporan lima lingkungan yang rusak digolongkan, dan tiap golongan menyebut apa yang dilakukan."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.siap import baca_siap, nilai_laptop, tulis_siap
from lakip_helpers.latihan.laptop.kesiapan import Kesiapan, Layar, susun_kesiapan, urai_kesiapan
from lakip_helpers.latihan.laptop.lingkungan import PutusanLaptop, periksa_lingkungan

from .kelas_kecil import buat_zip

LAYAR = Layar(1366, 768, 1300, 600, 100, "Edge")


@pytest.fixture(scope="module")
def sehat(tmp_path_factory):
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setenv("LAKIP_KERJA", str(tmp_path_factory.mktemp("kerja")))
        laporan = susun_kesiapan(periksa_lingkungan(), LAYAR)
    return replace(
        laporan, nama="Siti", opd="Bappeda", peluncur=True, disk_mb=9000, memori_mb=3000, folder_ditulisi=True
    )


def berkas(laporan: Kesiapan) -> str:
    return json.dumps({"skema": 1, **asdict(laporan), "putusan": "siap"})


RUSAK = {
    "python lama": ({"python": "3.9.13"}, "python", PutusanLaptop.GAGAL, "terlalu lama"),
    "pemasangan terputus": (
        {"paket": {"pandas": "", "openpyxl": "3.1.5"}},
        "paket",
        PutusanLaptop.GAGAL,
        "tidak ada: pandas",
    ),
    "folder terkunci": ({"folder_ditulisi": False}, "folder", PutusanLaptop.GAGAL, "tidak tersimpan"),
    "dibuka dari Anaconda": ({"peluncur": False}, "cara membuka", PutusanLaptop.PERHATIKAN, "cara lain"),
    "disk penuh": ({"disk_mb": 120}, "disk", PutusanLaptop.PERHATIKAN, "120 MB, perlu 500 MB"),
    "memori kecil": ({"memori_mb": 200}, "memori", PutusanLaptop.PERHATIKAN, "200 MB"),
    "layar sempit": ({"layar": replace(LAYAR, jendela_lebar=650)}, "layar", PutusanLaptop.GAGAL, "650 piksel"),
    "kit lama": ({"kit": "0.0.1"}, "versi kit", PutusanLaptop.PERHATIKAN, "versi 0.0.1"),
}


def test_laptop_sehat_tanpa_halangan(sehat):
    laptop = nilai_laptop(sehat, "siap_siti.json")
    assert (laptop.putusan, laptop.halangan) == (PutusanLaptop.SIAP, ())


@pytest.mark.parametrize(("ubah", "kode", "putusan", "kata"), RUSAK.values(), ids=RUSAK)
def test_tiap_kerusakan_dikenali_dari_angka_laporan(sehat, ubah, kode, putusan, kata):
    dibaca = urai_kesiapan(berkas(replace(sehat, **ubah)).encode(), "siap_siti.json")
    (halangan,) = nilai_laptop(dibaca, "siap_siti.json").halangan
    assert (halangan.kode, halangan.putusan) == (kode, putusan)
    assert kata in halangan.akibat and halangan.lakukan.endswith(".")


def test_folder_dan_zip_dibaca_yang_terberat_di_atas_dan_yang_terbaru_dipakai(sehat, tmp_path):
    lama = replace(sehat, nama="Budi", python="3.9.0", waktu="2026-01-01T08:00:00+07:00")
    baru = replace(sehat, nama="Budi", waktu="2026-01-05T08:00:00+07:00")
    rusak = replace(sehat, nama="Ani", folder_ditulisi=False, disk_mb=1)
    (tmp_path / "siap_budi_lama.json").write_text(berkas(lama), encoding="utf-8")
    (tmp_path / "siap_budi.json").write_text(berkas(baru), encoding="utf-8-sig")
    (tmp_path / "kumpul_ani.zip").write_bytes(buat_zip({"ani/siap_ani.json": berkas(rusak)}))
    (tmp_path / "siap_hancur.json").write_text("{", encoding="utf-8")
    kelas = baca_siap(tmp_path)
    assert [(satu.nama, satu.putusan) for satu in kelas.laptop] == [
        ("Ani", PutusanLaptop.GAGAL),
        ("Budi", PutusanLaptop.SIAP),
    ]
    assert [halangan.kode for halangan in kelas.laptop[0].halangan] == ["folder", "disk"]
    teks = "\n".join(tulis_siap(kelas))
    assert "2 laptop dinilai: 1 siap, 0 perlu diperhatikan, 1 akan gagal." in teks
    assert "siap_hancur.json: tidak dapat dibuka" in teks and "Siap: Budi." in teks


def test_laporan_yang_ditulis_notebook_00_terbaca(tmp_path, monkeypatch):
    from lakip_helpers.latihan.laptop.kesiapan import tulis_kesiapan

    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    tulis_kesiapan(susun_kesiapan(periksa_lingkungan()))
    assert len(baca_siap(tmp_path).laptop) == 1


def test_folder_tanpa_laporan_menjadi_kalimat(tmp_path):
    with pytest.raises(GalatBerkas, match="tidak ada laporan kesiapan"):
        baca_siap(tmp_path)


@pytest.mark.parametrize(
    "nama",
    ["siap_budi (1).json", "siap_budi - Salin.json", "SIAP_BUDI.JSON", "siap_budi.json.txt", "laporan budi.json"],
)
def test_laporan_yang_namanya_berubah_di_jalan_tetap_dinilai(sehat, tmp_path, nama):
    (tmp_path / nama).write_text(berkas(sehat), encoding="utf-8")
    kelas = baca_siap(tmp_path)
    assert ([satu.nama for satu in kelas.laptop], kelas.catatan) == (["Siti"], ())


def test_tiap_berkas_dinilai_atau_disebut(sehat, tmp_path):
    (tmp_path / "siap_siti.json").write_text(berkas(sehat), encoding="utf-8")
    (tmp_path / "siap_ani (2).JSON").write_text("{", encoding="utf-8")
    (tmp_path / "foto").mkdir()
    for nama in ("foto/a.jpg", "foto/b.jpg", "catatan.txt", "pengaturan.json"):
        (tmp_path / nama).write_text("{}", encoding="utf-8")
    (tmp_path / "kumpul_budi.zip").write_bytes(buat_zip({"budi/PK.docx": b"x"}))
    kata = "\n".join(baca_siap(tmp_path).catatan)
    assert "siap_ani (2).JSON: tidak dapat dibuka sebagai laporan kesiapan" in kata
    assert "foto/a.jpg dan 1 lainnya di folder itu bukan laporan kesiapan" in kata
    assert "catatan.txt dan 1 lainnya di folder itu bukan laporan kesiapan" in kata
    assert "kumpul_budi.zip: tidak memuat laporan kesiapan" in kata


def test_banjir_laporan_rusak_tidak_menggulung_laptop_yang_dinilai(sehat, tmp_path):
    (tmp_path / "siap_siti.json").write_text(berkas(sehat), encoding="utf-8")
    for nomor in range(300):
        (tmp_path / f"siap_{nomor}.json").write_text("[" * 50, encoding="utf-8")
    baris = tulis_siap(baca_siap(tmp_path))
    assert len(baris) < 50 and "\nSiap: Siti." in baris
    assert baris[-1] == "Tidak terbaca: 260 lainnya; bereskan dahulu yang disebut di atas."
