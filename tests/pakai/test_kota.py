"""Satu folder dokumen satu daerah: terbaca sekali, yang terputus diteruskan, tidak ada yang basi, satu rusak tidak menahan."""

from __future__ import annotations

import io
import os
import zipfile

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.model.kota import MacamDokumen, Opd
from lakip_helpers.model.kota_hasil import Ada
from lakip_helpers.pakai.banding import bandingkan_versi
from lakip_helpers.pakai.himpun import simpanan
from lakip_helpers.pakai.himpun.fakta import baca_fakta
from lakip_helpers.pakai.kota import folder_hasil, potret_kota

OPD = (Opd("DINKES", "Dinas Kesehatan"), Opd("DINSOS", "Dinas Sosial"))
PK = "PERJANJIAN KINERJA TAHUN 2026 {}\n\nSasaran;Indikator Kinerja;Target 2026\n{};{};80\n"


class Mesin:
    """Mesin di proses ini, yang mencatat apa yang dikerjakannya dan dapat diputus di tengah."""

    def __init__(self, putus: int = 99) -> None:
        self.dikerjakan: list[str] = []
        self.putus = putus

    def __call__(self, tugas):
        for satu in tugas:
            if len(self.dikerjakan) == self.putus:
                raise KeyboardInterrupt
            self.dikerjakan.append(satu.nama)
            yield satu, baca_fakta(satu.nama, satu.data)


@pytest.fixture
def folder(tmp_path):
    akar = tmp_path / "kiriman"
    akar.mkdir()
    for nama, opd, indikator in (
        ("a.csv", "DINAS KESEHATAN", "Prevalensi stunting balita"),
        ("b.csv", "DINAS SOSIAL", "Persentase penduduk miskin"),
    ):
        (akar / nama).write_text(PK.format(opd, "Menurunnya masalah", indikator), encoding="utf-8")
    (akar / "rusak.docx").write_bytes(b"PK\x03\x04rusak")
    with zipfile.ZipFile(akar / "kirim.zip", "w") as arsip:
        arsip.write(akar / "a.csv", "Dinkes/salinan.csv")
    return akar


def test_satu_folder_menjadi_potret(folder):
    kabar = []
    hasil = potret_kota(folder, opd=OPD, tahun=2026, mesin=Mesin(), kabar=lambda *isi: kabar.append(isi))
    assert [b.sebutan for b in hasil.berkas] == ["a.csv", "b.csv", "kirim.zip › Dinkes/salinan.csv", "rusak.docx"]
    assert [b.sebutan for b in hasil.gagal] == ["rusak.docx"]
    assert [b.salinan_dari for b in hasil.salinan] == ["a.csv"]
    assert hasil.matriks["DINKES", MacamDokumen.PK].keadaan is Ada.ADA
    assert hasil.matriks["DINSOS", MacamDokumen.LKJIP].keadaan is Ada.BELUM
    assert [n for n, _, _ in kabar] == [1, 2, 3, 4] and {semua for _, semua, _ in kabar} == {4}


def test_yang_terputus_diteruskan_dan_hasilnya_sama(folder, tmp_path):
    putus = Mesin(putus=2)
    with pytest.raises(KeyboardInterrupt):
        potret_kota(folder, tmp_path / "simpan", opd=OPD, mesin=putus)
    lanjut = Mesin()
    hasil = potret_kota(folder, tmp_path / "simpan", opd=OPD, mesin=lanjut)
    assert putus.dikerjakan == ["a.csv", "b.csv"]
    assert lanjut.dikerjakan == ["salinan.csv", "rusak.docx"]
    assert hasil == potret_kota(folder, opd=OPD, mesin=Mesin())


def test_isi_dan_kit_yang_berubah_dibaca_ulang_yang_rusak_tersimpan_juga(folder, tmp_path, monkeypatch):
    simpan = tmp_path / "simpan"
    potret_kota(folder, simpan, mesin=Mesin())
    (folder / "b.csv").write_text(PK.format("DINAS SOSIAL", "Sejahtera", "Angka kemiskinan"), encoding="utf-8")
    for berkas in simpan.glob("*.json"):
        if '"salinan.csv"' in berkas.read_text(encoding="utf-8"):
            berkas.write_text('{"nama": ', encoding="utf-8")
    ulang = Mesin()
    hasil = potret_kota(folder, simpan, mesin=ulang)
    assert ulang.dikerjakan == ["b.csv", "salinan.csv"]
    assert hasil.berkas[1].fakta.baris[0].indikator == "Angka kemiskinan"
    monkeypatch.setattr(simpanan, "sidik_kit", lambda: "kit lain")
    baru = Mesin()
    potret_kota(folder, simpan, mesin=baru)
    assert len(baru.dikerjakan) == 4


def test_sebab_sementara_tidak_disimpan(folder, tmp_path, monkeypatch):
    def mogok(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as m:
        m.setattr("lakip_helpers.pakai.himpun.fakta.susun_fakta", mogok)
        assert len(potret_kota(folder, tmp_path / "s", mesin=Mesin()).gagal) == 4
    assert len(potret_kota(folder, tmp_path / "s", mesin=Mesin()).gagal) == 1


def test_hasil_di_dalam_folder_tidak_terbaca_sebagai_dokumen(folder):
    (folder / "hasil").mkdir()
    (folder / "hasil" / "laporan_kota.docx").write_bytes(b"x")
    hasil = potret_kota(folder, folder / "hasil" / ".simpanan", mesin=Mesin(), lewati=[folder / "hasil"])
    assert len(hasil.berkas) == 4
    assert folder_hasil(folder).parent == folder.parent


def test_folder_kosong_disebut(tmp_path):
    (tmp_path / "kosong").mkdir()
    with pytest.raises(GalatBerkas, match="tidak memuat satu berkas pun"):
        potret_kota(tmp_path / "kosong", mesin=Mesin())


def isi_jahat(folder):
    """Yang dapat menahan, menghabiskan memori, atau berputar; tidak satu pun boleh menghentikan yang lain."""
    besar = io.BytesIO()
    with zipfile.ZipFile(besar, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("word/document.xml", b" " * 80_000_000)
    (folder / "bom.docx").write_bytes(besar.getvalue())
    with zipfile.ZipFile(folder / "bersusun.zip", "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("isi.csv", b"\0" * 80_000_000)
    (folder / "rusak.pdf").write_bytes(
        b"%PDF-1.7\n1 0 obj<</Kids[1 0 R]/Type/Pages/Count 99>>endobj\ntrailer<</Root 1 0 R>>"
    )
    (folder / "dalam").mkdir()
    (folder / "dalam" / "lingkar").symlink_to(folder, target_is_directory=True)
    (folder / "putus.xlsx").symlink_to(folder / "tidak ada.xlsx")
    (folder / "diri.docx").symlink_to(folder / "diri.docx")
    os.mkfifo(folder / "pipa.docx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="sistem ini tidak mengenal pipa bernama")
def test_folder_jahat_disebut_dan_yang_baik_tetap_dinilai_dan_dibandingkan(tmp_path):
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    for folder, indikator in ((lama, "Jumlah rapat"), (baru, "Persentase penduduk miskin")):
        folder.mkdir()
        (folder / "PK Dinsos.csv").write_text(PK.format("DINAS SOSIAL", "Naik", indikator), encoding="utf-8")
    isi_jahat(baru)
    potret = potret_kota(baru, opd=OPD, mesin=Mesin())
    assert [d.opd.kode for d in potret.dokumen if d.berkas.sebutan == "PK Dinsos.csv"] == ["DINSOS"]
    gagal = {b.sebutan.split(" › ")[0] for b in potret.gagal}
    assert gagal >= {"bom.docx", "rusak.pdf", "pipa.docx"}, gagal
    tautan = {nama for nama in ("putus.xlsx", "diri.docx") for kalimat in potret.tolakan if nama in kalimat}
    assert tautan == {"putus.xlsx", "diri.docx"}
    assert any("lingkar" in satu for satu in potret.tolakan)
    banding = bandingkan_versi(lama, baru)
    assert [(k.pasangan.baru.kalimat) for k in banding.kalimat] == ["Persentase penduduk miskin"]
    disebut = " ".join(banding.tak_terbaca)
    assert all(nama in disebut for nama in ("bom.docx", "rusak.pdf", "putus.xlsx", "diri.docx", "pipa.docx")), disebut
