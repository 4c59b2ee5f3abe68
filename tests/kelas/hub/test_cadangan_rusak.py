"""Cadangan yang rusak mendapat satu kalimat, dan tidak menyentuh ruang yang sekarang."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
import tarfile
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.hub.cadangan import pulihkan_cadangan
from lakip_helpers.kelas.hub.ruang import Ruang, baca_ruang, buat_rahasia, muat_rahasia, siapkan_folder, simpan_ruang

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ruang kelas hanya di Linux")
UTUH = json.loads(json.dumps(asdict(Ruang(Path("/a"), Path("/kit"), Path("/p"), porta=8443, tls=True)), default=str))
RAHASIA = asdict(buat_rahasia())


def ubah(**nilai: object) -> bytes:
    return json.dumps({**UTUH, **nilai}).encode()


def tanpa(nama: str) -> bytes:
    return json.dumps({kunci: nilai for kunci, nilai in UTUH.items() if kunci != nama}).encode()


RUANG_RUSAK = {
    "kosong": b"",
    "bukan JSON": b"PK\x03\x04 bukan json",
    "bukan UTF-8": b'{"akar": "\xff\xfe"}',
    "terpotong": ubah()[:-40],
    "daftar": b"[1, 2]",
    "teks": b'"ruang"',
    "null": b"null",
    "bertumpuk dalam": b"[" * 60_000,
    "sangat besar": ubah() + b" " * 100_000,
    "objek kosong": b"{}",
    "tanpa akar": tanpa("akar"),
    "tanpa kit": tanpa("kit"),
    "akar bukan teks": ubah(akar=5),
    "akar daftar": ubah(akar=["/a"]),
    "akar berhuruf kendali": ubah(akar="/a\0b"),
    "kit null": ubah(kit=None),
    "akar kosong": ubah(akar=""),
    "peserta nol": ubah(peserta=0),
    "peserta teks": ubah(peserta="60"),
    "porta teks": ubah(porta="8443"),
    "porta benar-salah": ubah(porta=True),
    "porta nol": ubah(porta=0),
    "porta terlalu besar": ubah(porta=70_000),
    "porta pecahan": ubah(porta=80.5),
    "tls teks": ubah(tls="ya"),
    "alamat angka": ubah(alamat=10),
    "batas daftar": ubah(batas=[]),
    "batas teks": ubah(batas="1024"),
    "memori negatif": ubah(batas={**UTUH["batas"], "memori_mb": -1}),
    "inti bukan bilangan (NaN)": ubah(batas={**UTUH["batas"], "inti": float("nan")}),
    "inti tak berhingga": ubah(batas={**UTUH["batas"], "inti": float("inf")}),
    "memori teks": ubah(batas={**UTUH["batas"], "memori_mb": "banyak"}),
    "bilangan sangat panjang": ubah().replace(b"8443", b"9" * 5_000),
}
RAHASIA_RUSAK = {
    "bukan JSON": b"{",
    "daftar": b"[]",
    "tanpa kunci": json.dumps({k: v for k, v in RAHASIA.items() if k != "kunci_proksi"}).encode(),
    "kode angka": json.dumps({**RAHASIA, "kode_kelas": 5}).encode(),
}


def cadangan(berkas: Path, **anggota: bytes) -> Path:
    with tarfile.open(berkas, "w:gz") as tar:
        for nama, data in anggota.items():
            keterangan = tarfile.TarInfo(nama)
            keterangan.size = len(data)
            tar.addfile(keterangan, io.BytesIO(data))
    return berkas


@pytest.fixture
def ruang(tmp_path: Path) -> Ruang:
    """Ruang yang sekarang: pengaturan, rahasia, dan basis datanya utuh."""
    ruang = Ruang(tmp_path / "kelas", tmp_path / "kit", tmp_path / "p", porta=8001)
    siapkan_folder(ruang)
    simpan_ruang(ruang)
    muat_rahasia(ruang)
    (ruang.hub / "hub.sqlite").write_bytes(sqlite())
    return ruang


def sqlite() -> bytes:
    basis = sqlite3.connect(":memory:")
    basis.execute("create table users (name text)")
    basis.executemany("insert into users values (?)", [("siti",)] * 2_000)
    basis.commit()
    return basis.serialize()


def isi_folder(folder: Path) -> dict[str, bytes]:
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in folder.rglob("*") if satu.is_file()}


def ditolak(ruang: Ruang, berkas: Path) -> str:
    """Kalimat penolakan, sesudah dipastikan ruangnya tidak tersentuh."""
    dahulu = isi_folder(ruang.akar)
    with pytest.raises(GalatBerkas) as galat:
        pulihkan_cadangan(berkas, ruang.akar, ruang.kit, ruang.pengaturan)
    assert isi_folder(ruang.akar) == dahulu
    assert baca_ruang(ruang.hub / "ruang.json") == ruang
    kalimat = str(galat.value)
    assert berkas.name in kalimat and "\n" not in kalimat and len(kalimat) < 500
    assert not any(kata in kalimat for kata in ("Traceback", "Error", "line 1", "expected", "invalid"))
    return kalimat


@pytest.mark.parametrize("rusak", RUANG_RUSAK)
def test_ruang_json_rusak_ditolak_dan_yang_baik_tetap(ruang: Ruang, tmp_path: Path, rusak: str) -> None:
    berkas = cadangan(tmp_path / "kelas.tar.gz", **{"hub/ruang.json": RUANG_RUSAK[rusak]})
    assert "rusak: " in ditolak(ruang, berkas)


@pytest.mark.parametrize("rusak", RAHASIA_RUSAK)
def test_rahasia_rusak_ditolak_tanpa_menyebut_isinya(ruang: Ruang, tmp_path: Path, rusak: str) -> None:
    anggota = {"hub/ruang.json": ubah(), "hub/rahasia.json": RAHASIA_RUSAK[rusak]}
    kalimat = ditolak(ruang, cadangan(tmp_path / "kelas.tar.gz", **anggota))
    assert not any(nilai in kalimat for nilai in RAHASIA.values())


@pytest.mark.parametrize("basis", [b"", b"bukan sqlite" * 900, sqlite()[:-9_000], b"\0" * 8_192])
def test_basis_data_rusak_ditolak(ruang: Ruang, tmp_path: Path, basis: bytes) -> None:
    berkas = cadangan(tmp_path / "kelas.tar.gz", **{"hub/ruang.json": ubah(), "hub/hub.sqlite": basis})
    assert "hub/hub.sqlite di dalamnya bukan basis data" in ditolak(ruang, berkas)


@pytest.mark.parametrize("potong", [10, 100, 0.5, 0.9])
def test_arsip_terpotong_ditolak(ruang: Ruang, tmp_path: Path, potong: float) -> None:
    berkas = cadangan(tmp_path / "kelas.tar.gz", **{"hub/ruang.json": ubah(), "hub/hub.sqlite": sqlite()})
    data = berkas.read_bytes()
    berkas.write_bytes(data[: int(potong if potong > 1 else len(data) * potong)])
    assert "isinya terpotong atau rusak" in ditolak(ruang, berkas)


@pytest.mark.parametrize("letak", [0, 12, 60, 400])
def test_arsip_berbita_keliru_ditolak(ruang: Ruang, tmp_path: Path, letak: int) -> None:
    berkas = cadangan(tmp_path / "kelas.tar.gz", **{"hub/ruang.json": ubah(), "hub/hub.sqlite": sqlite()})
    data = bytearray(berkas.read_bytes())
    data[letak : letak + 40] = bytes(255 - satu for satu in data[letak : letak + 40])
    berkas.write_bytes(data)
    ditolak(ruang, berkas)


def test_cadangan_yang_tidak_ada_atau_bukan_cadangan(ruang: Ruang, tmp_path: Path) -> None:
    ditolak(ruang, tmp_path / "tiada.tar.gz")
    assert "bukan cadangan ruang kelas" in ditolak(ruang, cadangan(tmp_path / "lain.tar.gz", **{"a.txt": b"a"}))


def test_cadangan_utuh_dipulihkan_tertutup_dan_tanpa_sisa_basis_lama(ruang: Ruang, tmp_path: Path) -> None:
    (ruang.hub / "hub.sqlite-journal").write_bytes(b"catatan basis yang lama")
    anggota = {"ruang.json": ubah(), "rahasia.json": json.dumps(RAHASIA).encode(), "hub.sqlite": sqlite()}
    berkas = cadangan(tmp_path / "kelas.tar.gz", **{f"hub/{nama}": data for nama, data in anggota.items()})
    assert pulihkan_cadangan(berkas, ruang.akar, ruang.kit, ruang.pengaturan) == 0
    assert baca_ruang(ruang.hub / "ruang.json") == replace(ruang, porta=8443, tls=True)
    assert asdict(muat_rahasia(ruang)) == RAHASIA
    assert not (ruang.hub / "hub.sqlite-journal").exists()
    assert {satu.stat().st_mode & 0o777 for satu in ruang.hub.iterdir()} == {0o600}


def test_isian_dari_kit_lain_tidak_menghalangi(ruang: Ruang, tmp_path: Path) -> None:
    data = json.dumps({**json.loads(tanpa("jeda_menganggur")), "isian_baru": [1]}).encode()
    berkas = cadangan(tmp_path / "kelas.tar.gz", **{"hub/ruang.json": data})
    assert pulihkan_cadangan(berkas, ruang.akar, ruang.kit, ruang.pengaturan) == 0
    assert baca_ruang(ruang.hub / "ruang.json").jeda_menganggur == 7200
