"""Satu halaman untuk pimpinan: yang disebut kalimatnya, bukan nama berkas yang diulang; yang disunting didahulukan."""

from __future__ import annotations

from lakip_helpers.model.banding import Bagian, Banding, BarisBanding, BerkasBanding, Potongan, UbahNaskah, Ukuran
from lakip_helpers.sajian.dokumen.banding_isi import pendekkan, susun_halaman

PANJANG = "Laporan Kinerja Dinas Kesehatan yang sudah disetujui kepala dinas 2025.pdf"


def baris(kalimat: str) -> BarisBanding:
    return BarisBanding(PANJANG, "iku", "", "hal. 8, tabel 1, baris 2", "", kalimat, "", "", {})


def banding(**isian) -> Banding:
    return Banding(PANJANG, "baru.pdf", berkas=(BerkasBanding((PANJANG,), ("baru.pdf",)),), **isian)


def test_baris_tanpa_pasangan_disebut_kalimatnya():
    hasil = banding(tanpa_baru=(baris("Indeks kepuasan masyarakat"), baris("Umur harapan hidup")))
    assert susun_halaman(hasil).batas == (
        "2 baris lama tidak ditemukan pada versi baru: “Indeks kepuasan masyarakat” (hal. 8, tabel 1, baris 2)"
        ", dan 1 lagi",
    )


def test_yang_tidak_terbaca_pada_kedua_versi_disebut_sekali_tanpa_nama_berkasnya():
    kalimat = "Hal. 15 hasil pindai."
    hasil = banding(tak_terbaca=(f"Versi lama, {PANJANG}: {kalimat}", f"Versi baru, baru.pdf: {kalimat}"))
    assert susun_halaman(hasil).batas == (
        f"1 hal tidak terbaca atau tidak dinilai: versi lama dan versi baru: {kalimat}",
    )
    folder = Banding("lama", "baru", tak_terbaca=("Versi baru, a.xlsx: Berkas rusak.",))
    assert susun_halaman(folder).batas[0].endswith("dinilai: Versi baru, a.xlsx: Berkas rusak.")


def test_ukuran_yang_tidak_dapat_dihitung_disebut_sebabnya():
    ukuran = Ukuran("Indikator SMART", Bagian(0, 0), Bagian(0, 0), "Salah satu versi tanpa tabel indikator.")
    assert susun_halaman(banding(ukuran=(ukuran,))).batas == (
        "Indikator SMART: Salah satu versi tanpa tabel indikator.",
    )


def test_naskah_yang_disunting_didahulukan_dan_yang_ditambahkan_tidak_dipotong_pendek():
    tambahan = (
        "Antrean daring dibuka di dua belas puskesmas supaya pasien dari kecamatan terjauh tidak menunggu sejak subuh."
    )
    naskah = (
        UbahNaskah("ditambahkan", (Potongan("+", tambahan),)),
        UbahNaskah("dibuang", (Potongan("-", "Hal ini berkat kerja keras."),)),
        UbahNaskah("berubah", (Potongan("=", "Turun menjadi"), Potongan("-", "50"), Potongan("+", "35"))),
    )
    kalimat = susun_halaman(banding(naskah=naskah)).kalimat
    assert [asal for asal, _ in kalimat] == ["Naskah (berubah)", "Naskah (dibuang)", "Naskah (ditambahkan)"]
    assert kalimat[2][1] == (Potongan("+", tambahan),)


def test_dipendekkan_di_antara_dua_kata():
    assert pendekkan("hurufnya tebakan komputer", 20) == "hurufnya tebakan …"
    assert pendekkan("Persentase", 6) == "Perse …"
