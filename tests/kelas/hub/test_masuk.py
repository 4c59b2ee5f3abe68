"""Masuk ke ruang: siapa boleh, siapa ditolak, dan berapa lama menunggu; tanpa hub, dengan waktu yang ditentukan."""

from __future__ import annotations

import asyncio
import types

import pytest

from lakip_helpers.kelas.hub import masuk
from lakip_helpers.kelas.hub.nama import akun_sah, buat_akun
from lakip_helpers.kelas.hub.pembatas import Pembatas, Takaran
from lakip_helpers.kelas.hub.ruang import Rahasia

RAHASIA = Rahasia("ABCD234", "sandi-fasilitator", "kunci")


@pytest.fixture
def pintu(tmp_path, monkeypatch):
    """Satu pintu masuk; hasil pemanggilannya akun atau kalimat penolakan."""
    jam = [1000.0]
    monkeypatch.setattr(masuk.time, "monotonic", lambda: jam[0])
    monkeypatch.setattr(masuk, "alamat_peminta", lambda permintaan: permintaan.alamat)
    satu = masuk.kelas_authenticator(RAHASIA)(dbm_path=str(tmp_path / "sandi.dbm"))

    def coba(nama, sandi="rahasia-1", kode="", alamat="10.0.0.9", **lain):
        penangan = types.SimpleNamespace(request=types.SimpleNamespace(alamat=alamat), custom_login_error="")
        isian = {"username": nama, "password": sandi, "kode": kode, **lain}
        hasil = asyncio.run(satu.authenticate(penangan, isian))
        return hasil["name"] if hasil else penangan.custom_login_error

    coba.jam = jam
    return coba


def test_akun_baru_perlu_kode_dan_sesudah_itu_hanya_sandinya_sendiri(pintu):
    assert "Kode kelas keliru" in pintu("Siti Aminah")
    assert pintu("Siti Aminah", kode=" abcd-234 ") == "lk-siti-aminah"
    assert pintu("SITI  aminah") == "lk-siti-aminah"
    assert "Nama ini sudah dipakai" in pintu("siti aminah", "sandi-lain", "ABCD234")


def test_kode_keliru_tidak_menyimpan_sandi(pintu):
    pintu("Budi", "sandi-pencuri", "SALAH00")
    assert pintu("Budi", "sandi-budi-1", "ABCD234") == "lk-budi"


def test_nama_mirip_ditanyakan_dan_orang_lain_tetap_dapat_bergabung(pintu):
    """“Siti Aminah, S.E.” dan “Siti Aminah SE” dahulu menjadi dua akun tanpa sepatah kata."""
    assert pintu("Siti Aminah, S.E.", kode="ABCD234") == "lk-siti-aminah-s-e"
    assert "Kode kelas keliru" in pintu("Siti Aminah SE"), "yang tidak memegang kode tidak diberi tahu siapa yang ada"
    for nomor in range(30):
        assert "Sudah ada peserta bernama “siti-aminah-s-e”" in pintu("Siti Aminah SE", kode="ABCD234"), nomor
    assert pintu("siti aminah, s.e.") == "lk-siti-aminah-s-e"
    assert pintu("Siti Aminah SE", "sandi-lain-1", "ABCD234", orang_lain="ya") == "lk-siti-aminah-se"
    assert pintu("Siti Aminah SE", "sandi-lain-1") == "lk-siti-aminah-se", "sesudah bergabung tidak ditanya lagi"
    assert pintu("Siti Aminah Dinkes", kode="ABCD234") == "lk-siti-aminah-dinkes"


@pytest.mark.parametrize(
    ("ada", "baru", "ditanya"),
    [
        ("Siti Aminah", "S. Aminah", True),
        ("Muhammad Ridwan Lubis", "Moh. Ridwan Lubis", True),
        ("Abd. Rahman, S.Sos", "Abdul Rahman", True),
        ("Rina Dewi", "R. D.", False),
        ("Siti Aminah", "S. Amalia", False),
        ("Siti Aminah", "R. Aminah", False),
        ("Siti Aminah", "S. Nur Aminah", False),
    ],
)
def test_nama_yang_disingkat_ditanyakan(pintu, ada, baru, ditanya):
    pintu(ada, kode="ABCD234")
    assert pintu(baru, kode="ABCD234").startswith("Sudah ada peserta") is ditanya


def test_fasilitator_hanya_dengan_sandi_ruang(pintu):
    assert "fasilitator keliru" in pintu("fasilitator", kode="ABCD234")
    assert pintu("fasilitator", "sandi-fasilitator") == "lk-fasilitator"


def test_sandi_terlalu_panjang_dijawab_dengan_kalimat(pintu):
    assert "terlalu panjang" in pintu("Siti", "ü" * 40, "ABCD234")


def test_tebakan_dihentikan_per_alamat_dan_pemilik_di_alamat_lain_tetap_masuk(pintu):
    pintu("Siti", kode="ABCD234")
    jawab = [pintu("Siti", f"tebakan-{nomor}", alamat="10.0.0.66") for nomor in range(8)]
    assert "Terlalu banyak percobaan" in jawab[-1]
    assert "Terlalu banyak percobaan" in pintu("Siti", alamat="10.0.0.66")
    assert pintu("Siti", alamat="10.0.0.10") == "lk-siti"
    pintu.jam[0] += 400
    assert pintu("Siti", alamat="10.0.0.66") == "lk-siti"


def test_kode_kelas_ditebak_dari_banyak_alamat_melambat_tanpa_menahan_yang_sudah_punya_akun(pintu):
    pintu("Siti", kode="ABCD234")
    jawab = [pintu(f"orang {n}", kode=f"X{n}", alamat=f"10.1.{n // 250}.{n % 250}") for n in range(60)]
    assert "Terlalu banyak percobaan" in jawab[-1]
    assert pintu("Siti") == "lk-siti"


@pytest.mark.parametrize(("jeda", "tunggu"), [(899.0, 10.0), (900.0, 10.0), (900.5, 0.0)])
def test_kekeliruan_dilupakan_tepat_sesudah_jendelanya(jeda, tunggu):
    batas = Pembatas(Takaran(boleh=2, tunggu=10, puncak=60))
    assert batas.keliru("a", 100.0) == 0.0
    assert batas.keliru("a", 100.0 + jeda) == tunggu
    assert batas.sisa("a", 100.0 + jeda) == tunggu


def test_jendela_lupa_dihitung_dari_kekeliruan_terakhir_bukan_yang_pertama():
    batas = Pembatas(Takaran(boleh=3, tunggu=10, puncak=60))
    assert [batas.keliru("a", detik) for detik in (0.0, 600.0, 1200.0)] == [0.0, 0.0, 10.0]
    assert [batas.keliru("a", detik) for detik in (2101.0, 2102.0)] == [0.0, 0.0]


def test_jendela_lupa_pintu_lebih_panjang_dari_tunggu_terpanjang(tmp_path):
    pintu = masuk.kelas_authenticator(RAHASIA)(dbm_path=str(tmp_path / "sandi.dbm"))
    for batas in (pintu.per_alamat, pintu.per_akun, pintu.kode_bersama):
        assert batas.lupa > batas.takaran.puncak > 0


def test_catatan_penuh_membuang_yang_paling_lama_diam():
    batas = Pembatas(Takaran(boleh=1, tunggu=10, puncak=60), kapasitas=2)
    for kunci in ("a", "b", "a", "c"):
        batas.keliru(kunci, 0.0)
    assert [batas.sisa(kunci, 0.0) > 0 for kunci in "abc"] == [True, False, True]


def test_paling_banyak_tebakan_kode_dalam_dua_hari():
    batas, kini, tebakan = Pembatas(Takaran(boleh=40, tunggu=2, puncak=60)), 0.0, 0
    while kini < 2 * 86400:
        kini += max(batas.sisa("semua", kini), 0.001)
        batas.keliru("semua", kini)
        tebakan += 1
    assert tebakan / 31**7 < 1e-6


@pytest.mark.parametrize(
    "teks", ["root", "../x", "lk-", "a" * 90, "Ünïcode Ñame", "a;b", "-rf", "con", "lk-lk-a", "a\nb"]
)
def test_tiap_nama_menjadi_akun_linux_yang_sah_dan_tetap(teks):
    akun = buat_akun(teks)
    assert akun == "" or (akun_sah(akun) and len(akun) <= 32)
    assert buat_akun(akun) == akun
