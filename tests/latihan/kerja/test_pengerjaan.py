"""Tombol-tombol latihan dan kemajuan: percobaan, tangga petunjuk, solusi, pulih, dan soal yang berubah."""

import dataclasses
import json

import pytest

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan import Pengerjaan, Putusan, Status, ambil, daftar, hitung_kemajuan
from lakip_helpers.latihan.kerja import kemajuan, pengerjaan
from lakip_helpers.latihan.sidik import sidik_jawaban, sidik_latihan
from lakip_helpers.latihan.simpanan import pencatat
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import BarisLog, baca_log
from lakip_helpers.latihan.simpanan.pencatat import catat


def test_tiap_periksa_menambah_tepat_satu_baris() -> None:
    kerja = Pengerjaan("11-04")
    for ke, (jawaban, sandi) in enumerate([("a", "11-04-K1"), ("b", "11-04-K2"), ("c", "lulus")], 1):
        assert kerja.periksa(jawaban).coba == ke
        baris = [json.loads(satu) for satu in berkas_log().read_text(encoding="utf-8").splitlines()]
        assert len(baris) == ke
        assert (baris[-1]["jawaban"], baris[-1]["hasil"], baris[-1]["coba"]) == (jawaban, sandi, ke)
    assert baris[-1]["kit"] == lakip_helpers.__version__
    assert baris[-1]["sidik"] == sidik_latihan(ambil("11-04"))
    assert set(baris[-1]) == {"waktu", "peristiwa", "latihan", "kit", "sidik", "jawaban", "hasil", "coba"}


def test_solusi_baru_terbuka_pada_percobaan_ketiga() -> None:
    kerja = Pengerjaan("11-04")
    kerja.periksa(None)  # jawaban kosong bukan percobaan
    for ke in range(3):
        assert not kerja.solusi().terbuka and f"baru {ke} kali" in kerja.solusi().teks
        kerja.periksa("a")
    assert kerja.solusi().terbuka and ambil("11-04").pembahasan in kerja.solusi().teks


def test_solusi_terbuka_sesudah_lulus() -> None:
    kerja = Pengerjaan("11-04")
    kerja.periksa("c")
    assert kerja.solusi().terbuka


def test_petunjuk_bertangga_dan_berlanjut_sesudah_dibuka_lagi() -> None:
    tangga = ambil("11-01").petunjuk
    assert len(tangga) > 1
    for petunjuk in tangga[:-1]:
        teks = Pengerjaan("11-01").petunjuk().teks
        assert petunjuk in teks and "petunjuk terakhir" not in teks
    terakhir = Pengerjaan("11-01").petunjuk().teks
    assert tangga[-1] in terakhir and "petunjuk terakhir" in terakhir
    assert tangga[-1] in Pengerjaan("11-01").petunjuk().teks


def test_jawaban_pulih_dan_diperiksa_ulang() -> None:
    Pengerjaan("11-04").periksa("a")
    pulih = Pengerjaan("11-04").pulihkan()
    assert (pulih.jawaban, pulih.hasil.kode, pulih.catatan) == ("a", "11-04-K1", "")
    Pengerjaan("11-04").simpan("b")
    assert Pengerjaan("11-04").pulihkan() == pengerjaan.Pulih("b")


def test_soal_yang_berubah_diperiksa_ulang_dan_disebut(monkeypatch: pytest.MonkeyPatch) -> None:
    asli = ambil("11-04")
    catat(berkas_log(), BarisLog("w", "periksa", "11-04", "0.0.9", "sidik-lama", "c", "lulus", 1))
    pulih = Pengerjaan("11-04").pulihkan()
    assert pulih.hasil.lulus and "berubah sejak Anda menjawabnya dengan kit 0.0.9" in pulih.catatan
    assert hitung_kemajuan().lulus == 1 and "masih tepat" in hitung_kemajuan().catatan[0]

    kini_salah = dataclasses.replace(asli, periksa=lambda jawaban: Putusan(Status.LAIN, "Belum."))
    monkeypatch.setattr(pengerjaan, "ambil", lambda kode: kini_salah)
    pulih = Pengerjaan("11-04").pulihkan()
    assert not pulih.hasil.lulus and "perlu Anda lihat lagi" in pulih.catatan
    assert not Pengerjaan("11-04").pernah_lulus()


def test_lulus_yang_ditulis_tangan_di_log_tidak_dihitung() -> None:
    catat(berkas_log(), BarisLog("w", "periksa", "11-04", "0.1.0", "x", "a", "lulus", 1))
    assert hitung_kemajuan().lulus == hitung_kemajuan(cepat=True).lulus == 0


def test_kemajuan_cepat_sama_hasilnya_tanpa_memeriksa_ulang(monkeypatch: pytest.MonkeyPatch) -> None:
    for kode, jawaban in (("11-04", "c"), ("11-03", ambil("11-03").kunci)):
        Pengerjaan(kode).periksa(jawaban)
    biasa = [satu.status for satu in hitung_kemajuan().langkah]
    monkeypatch.setattr(kemajuan, "nilai", lambda *_: pytest.fail("tidak perlu diperiksa ulang"))
    assert [satu.status for satu in hitung_kemajuan(cepat=True).langkah] == biasa


def test_pemeriksa_yang_rusak_menjadi_gagal_bukan_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    rusak = dataclasses.replace(ambil("11-04"), periksa=lambda jawaban: 1 / 0)
    monkeypatch.setattr(pengerjaan, "ambil", lambda kode: rusak)
    hasil = Pengerjaan("11-04").periksa("a").hasil
    assert hasil.status is Status.GAGAL and "bukan pada Anda" in hasil.pesan and "ZeroDivisionError" in hasil.pesan


def test_gagal_simpan_ditahan_lalu_disimpan_pada_tombol_berikutnya(monkeypatch: pytest.MonkeyPatch) -> None:
    kerja = Pengerjaan("11-04")

    def penuh(*_: object) -> None:
        raise GalatSimpan("disk penuh")

    with monkeypatch.context() as sementara:
        sementara.setattr(pencatat, "catat", penuh)
        for ke in (1, 2):
            tanggapan = kerja.periksa("a")
            assert (tanggapan.coba, tanggapan.gagal_simpan, tanggapan.hasil.kode) == (ke, "disk penuh", "11-04-K1")
    assert baca_log(berkas_log()).baris == ()
    assert kerja.periksa("c").gagal_simpan == ""
    assert [baris.coba for baris in baca_log(berkas_log()).baris] == [1, 2, 3]


def test_kemajuan_dan_lanjutkan() -> None:
    assert hitung_kemajuan().lulus == 0 and hitung_kemajuan().lanjutkan.kode == daftar()[0].kode
    Pengerjaan("11-03").periksa(ambil("11-03").kunci)
    Pengerjaan("11-03").periksa(ambil("11-03").kekeliruan[0].contoh)  # mencoba-coba sesudah lulus tidak menurunkan
    kini = hitung_kemajuan()
    assert (kini.lulus, kini.lanjutkan.kode, kini.sesi("11")[0]) == (1, "11-01", 1)
    Pengerjaan("11-05").simpan(["a"])
    assert hitung_kemajuan().lanjutkan.kode == "11-01", "menurut urutan kelas, bukan yang terakhir disentuh"
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    assert hitung_kemajuan().lanjutkan.kode == "11-02"
    tuntas = tuple(dataclasses.replace(satu, status=Status.LULUS) for satu in hitung_kemajuan().langkah)
    assert kemajuan.Kemajuan(tuntas).lanjutkan is None and kemajuan.Kemajuan(tuntas).lulus == len(tuntas)


def test_jawaban_tersimpan_dalam_kata_kata() -> None:
    Pengerjaan("11-04").periksa("a")
    langkah = {satu.latihan.kode: satu for satu in hitung_kemajuan().langkah}["11-04"]
    assert langkah.jawaban.startswith("Pelatihan terlaksana 100 persen")
    assert (langkah.status, langkah.coba) == (Status.KELIRU, 1)


def test_log_rusak_disebut_dalam_kemajuan() -> None:
    Pengerjaan("11-04").periksa("c")
    with berkas_log().open("ab") as berkas:
        berkas.write(b'{"waktu": "2026')
    kini = hitung_kemajuan()
    assert kini.lulus == 1 and "baris 2" in kini.catatan[0]


def test_sidik_berbeda_tiap_latihan_dan_tidak_memuat_jawaban() -> None:
    assert sidik_jawaban("11-04", "c") != sidik_jawaban("11-05", "c")
    assert len({sidik_latihan(latihan) for latihan in daftar()}) == len(daftar())
    berubah = dataclasses.replace(ambil("11-04"), kunci=("a",))
    assert sidik_latihan(berubah) != sidik_latihan(ambil("11-04"))
    kalimat_lain = dataclasses.replace(ambil("11-04"), petunjuk=("x", "y"))
    assert sidik_latihan(kalimat_lain) == sidik_latihan(ambil("11-04"))
