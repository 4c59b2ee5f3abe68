"""Himpunan: subfolder, ZIP bersusun, berkas sistem, dan yang bermusuhan; satu yang buruk tidak menghentikan yang lain."""

from __future__ import annotations

import io
import os
import zipfile

import pytest

from lakip_helpers.berkas.himpunan import ANGGOTA_MAKS, BerkasMasuk, baca_masuk, himpun
from lakip_helpers.galat import GalatBerkas, Gejala


def zip_berisi(**anggota: bytes) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        for nama, data in anggota.items():
            arsip.writestr(nama.replace("__", "/").replace("_", "."), data)
    return wadah.getvalue()


def test_subfolder_zip_bersusun_dan_berkas_sistem(tmp_path):
    (tmp_path / "DINKES").mkdir()
    (tmp_path / "DINKES" / "pk.csv").write_bytes(b"a;b")
    dalam = zip_berisi(iku_csv=b"c;d")
    (tmp_path / "kiriman.bin").write_bytes(zip_berisi(DISHUB__renja_csv=b"e;f", lagi_zip=dalam, Thumbs_db=b"x"))
    (tmp_path / "~$pk.docx").write_bytes(b"x")
    hasil = himpun(tmp_path)
    assert [satu.sebutan for satu in hasil.berkas] == [
        "kiriman.bin › DISHUB/renja.csv",
        "kiriman.bin › lagi.zip › iku.csv",
        "DINKES/pk.csv",
    ]
    assert [baca_masuk(satu) for satu in hasil.berkas] == [b"e;f", b"c;d", b"a;b"]
    assert [satu.nama for satu in hasil.berkas] == ["renja.csv", "iku.csv", "pk.csv"]
    assert hasil.sistem == 1


def test_dokumen_office_bukan_arsip_dan_folder_hasil_dilewati(tmp_path):
    (tmp_path / "pk.docx").write_bytes(zip_berisi(mimetype=b"x", word__document_xml=b"<a/>"))
    (tmp_path / "hasil").mkdir()
    (tmp_path / "hasil" / "papan.html").write_bytes(b"<p>")
    assert [satu.sebutan for satu in himpun(tmp_path, [tmp_path / "hasil"]).berkas] == ["pk.docx"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="sistem ini tidak mengenal pipa bernama")
def test_pipa_tidak_menahan_dan_tautan_putus_disebut(tmp_path):
    os.mkfifo(tmp_path / "pipa.docx")
    (tmp_path / "putus.docx").symlink_to(tmp_path / "tidak_ada")
    (tmp_path / "luar").symlink_to(tmp_path.parent)
    hasil = himpun(tmp_path)
    assert [satu.sebutan for satu in hasil.berkas] == ["pipa.docx"]
    assert hasil.tolakan == (
        "'luar' tautan ke folder lain, jadi isinya tidak dibaca.",
        "'putus.docx' tautan ke berkas lain, jadi isinya tidak dibaca.",
    )
    with pytest.raises(GalatBerkas):
        baca_masuk(hasil.berkas[0])


def test_tautan_ke_berkas_di_luar_folder_tidak_diikuti(tmp_path):
    """Berkas orang lain di luar folder pernah terbaca lewat tautan yang ditaruh di dalamnya."""
    (tmp_path / "rahasia.csv").write_bytes(b"Indikator;Target")
    folder = tmp_path / "kiriman"
    folder.mkdir()
    (folder / "pk.csv").symlink_to(tmp_path / "rahasia.csv")
    assert himpun(folder).berkas == ()


@pytest.mark.skipif(os.name == "nt", reason="nama seperti ini tidak dapat dibuat di sistem ini")
def test_nama_yang_tidak_dapat_dicetak_tetap_terbaca_dan_disebut(tmp_path):
    """Satu nama berbita rusak (dari flashdisk lama) pernah menghentikan seluruh papan kota."""
    aneh = (b"PK \xff.csv", "PK \u202exslx.csv".encode(), b"PK\n2026.csv")
    for nama in aneh:
        (tmp_path / os.fsdecode(nama)).write_bytes(b"Indikator;Target")
    hasil = himpun(tmp_path).berkas
    assert sorted(satu.sebutan for satu in hasil) == ["PK ?.csv", "PK ?xslx.csv", "PK?2026.csv"]
    assert {satu.nama for satu in hasil} == {satu.sebutan for satu in hasil}
    assert [baca_masuk(satu) for satu in hasil] == [b"Indikator;Target"] * len(aneh)


def test_arsip_terlalu_banyak_dan_rusak(tmp_path):
    banyak = zip_berisi(**{f"a{n}_csv": b"" for n in range(ANGGOTA_MAKS + 1)})
    (tmp_path / "banyak.zip").write_bytes(banyak)
    (tmp_path / "rusak.zip").write_bytes(b"PK\x03\x04" + b"x" * 50)
    (tmp_path / "baik.csv").write_bytes(b"a;b")
    hasil = himpun(tmp_path)
    assert [satu.sebutan for satu in hasil.berkas] == ["baik.csv", "rusak.zip"]
    assert hasil.tolakan[0].startswith(f"banyak.zip: arsipnya memuat {ANGGOTA_MAKS + 1} berkas")


def test_anggota_berkata_sandi_dan_kosong(tmp_path):
    data = bytearray(zip_berisi(a_csv=b"isi", kosong_csv=b""))
    for tanda, geser in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.find(tanda) + geser] |= 1
    (tmp_path / "sandi.zip").write_bytes(bytes(data))
    galat = {}
    for satu in himpun(tmp_path).berkas:
        with pytest.raises(GalatBerkas) as ditangkap:
            baca_masuk(satu)
        galat[satu.nama] = ditangkap.value.gejala
    assert galat == {"a.csv": Gejala.SANDI, "kosong.csv": Gejala.BERKAS_KOSONG}


def test_folder_yang_tidak_ada_disebut(tmp_path):
    with pytest.raises(GalatBerkas, match="Folder 'tidak' tidak ditemukan"):
        himpun(tmp_path / "tidak")
    assert BerkasMasuk(tmp_path, "a › b\\c.docx", ("b\\c.docx",)).nama == "c.docx"
