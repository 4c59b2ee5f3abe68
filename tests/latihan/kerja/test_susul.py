"""Susul: hasil kit bukan karya peserta, pekerjaan sendiri disisihkan bertanggal dan kembali utuh."""

import copy

import pytest

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan import Pengerjaan, Status, ambil, ambil_karya, daftar, hitung_kemajuan, karya_peserta
from lakip_helpers.latihan.hasil.bawa_pulang import kumpulkan_bahan
from lakip_helpers.latihan.kerja.pengerjaan import MASIH_HASIL_KIT
from lakip_helpers.latihan.kerja.susul import daftar_sisihan, kembalikan, susul
from lakip_helpers.latihan.simpanan.cuplikan import NAMA_CUPLIKAN
from lakip_helpers.latihan.simpanan.identitas import berkas_log, folder_aktif
from lakip_helpers.latihan.simpanan.log import baca_log
from lakip_helpers.latihan.simpanan.pulih import pulihkan

SESI = sorted({latihan.nomor_sesi for latihan in daftar()})
INDIKATOR = "13-07"


def sisihan() -> tuple:
    return daftar_sisihan(baca_log(berkas_log()).baris)


@pytest.mark.parametrize("sesi", SESI)
def test_tiap_sesi_dapat_disusul_dan_semua_karya_sebelumnya_ada(sesi: str) -> None:
    susulan = susul(sesi)
    urut = [latihan.kode for latihan in daftar()]
    sebelum = [satu for satu in daftar()[: urut.index(susulan.tujuan.kode)] if satu.karya]
    assert susulan.dipasang == tuple(satu.kode for satu in sebelum) and susulan.disisihkan == ()
    karya = karya_peserta()
    assert list(karya) == list(susulan.dipasang)
    assert all(satu.hasil_kit and satu.lulus for satu in karya.values())
    kemajuan = hitung_kemajuan()
    assert kemajuan.lulus == 0 and kemajuan.lanjutkan.kode == susulan.tujuan.kode
    assert {satu.latihan.kode for satu in kemajuan.langkah if satu.hasil_kit} == set(karya)


def test_susul_ke_tengah_sesi() -> None:
    assert susul("13-09").dipasang[-1] == "13-08" and hitung_kemajuan().lanjutkan.kode == "13-09"
    with pytest.raises(GalatLatihan, match="paling dekat"):
        susul("99")


def test_hasil_kit_tidak_dihitung_sampai_diubah() -> None:
    susul("21")
    kerja = Pengerjaan(INDIKATOR)
    pulih = kerja.pulihkan()
    assert pulih.hasil_kit and pulih.hasil is None
    tanggapan = kerja.periksa({**pulih.jawaban, "sasaran": pulih.jawaban.get("sasaran", "") + "  "})
    assert (tanggapan.hasil.status, tanggapan.hasil.pesan, tanggapan.coba) == (Status.BELUM, MASIH_HASIL_KIT, 0)
    assert hitung_kemajuan().lulus == 0 and "lulus" not in {satu.hasil for satu in baca_log(berkas_log()).baris}
    kunci = ambil(INDIKATOR).kunci
    milik_sendiri = {**kunci, "indikator": kunci["indikator"] + " di wilayah pesisir"}
    assert kerja.periksa(milik_sendiri).hasil.lulus
    assert hitung_kemajuan().lulus == 1 and not ambil_karya(INDIKATOR).hasil_kit


def test_pekerjaan_sendiri_disisihkan_lalu_kembali() -> None:
    milik = {"indikator": "Persentase usaha mikro yang naik kelas"}
    Pengerjaan(INDIKATOR).simpan(milik)
    susulan = susul("21")
    assert susulan.disisihkan == (INDIKATOR,) and INDIKATOR in susulan.kalimat
    assert Pengerjaan(INDIKATOR).pulihkan().hasil_kit
    kit_diubah = {**ambil(INDIKATOR).kunci, "satuan": "Persen"}
    Pengerjaan(INDIKATOR).simpan(kit_diubah)
    assert kembalikan() == (INDIKATOR,)
    assert Pengerjaan(INDIKATOR).pulihkan().jawaban == milik == ambil_karya(INDIKATOR).isian
    assert not ambil_karya(INDIKATOR).hasil_kit and hitung_kemajuan().lanjutkan.kode == daftar()[0].kode
    assert [dict(satu.isian) for satu in sisihan()] == [{INDIKATOR: kit_diubah}, {INDIKATOR: milik}]
    kembalikan(sisihan()[0].waktu)
    assert Pengerjaan(INDIKATOR).pulihkan().jawaban == kit_diubah, "yang dikerjakan sesudah menyusul pun dapat kembali"


def test_sesi_yang_karyanya_lulus_semua_tetap_milik_peserta() -> None:
    for latihan in daftar():
        if latihan.karya and latihan.nomor_sesi == "13":
            assert Pengerjaan(latihan.kode).periksa(latihan.kunci).hasil.lulus
    susulan = susul("21")
    assert not [kode for kode in susulan.dipasang if kode.startswith("13")] and susulan.disisihkan == ()
    assert not ambil_karya(INDIKATOR).hasil_kit


def test_menyusul_dua_kali_tidak_menyisihkan_hasil_kit() -> None:
    susul("21")
    assert susul("22").disisihkan == () and sisihan() == ()
    with pytest.raises(GalatLatihan, match="Tidak ada pekerjaan Anda"):
        kembalikan()


def test_sisihan_selamat_walaupun_log_hilang() -> None:
    Pengerjaan(INDIKATOR).simpan({"indikator": "milik saya"})
    susul("21")
    Pengerjaan(INDIKATOR).simpan({"indikator": "sesudahnya"})
    semula = copy.deepcopy(sisihan())
    berkas_log().unlink()
    assert "cuplikan" in {satu.peristiwa for satu in baca_log(folder_aktif() / NAMA_CUPLIKAN).baris}
    pulihkan()
    assert sisihan() == semula and len(semula) == 1


def test_petunjuk_dan_log_membedakan_hasil_kit() -> None:
    susul("13")
    baris = [satu for satu in baca_log(berkas_log()).baris if satu.peristiwa == "susul"]
    assert [satu.hasil for satu in baris] == ["mulai", "hasil kit"] and len({satu.waktu for satu in baris}) == 1


def test_hasil_kit_tidak_dibawa_pulang() -> None:
    susul("22")
    assert karya_peserta() and dict(kumpulkan_bahan().karya) == {}
