"""Penelusur satu sasaran: kota rapi tersambung seluruhnya, dan tiap benang yang sengaja diputus terasa di dokumennya."""

import pytest

from lakip_helpers.aturan.kaskade.rantai import Keadaan, daftar_sasaran, putus, telusuri
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.kumpulan import folder_data
from lakip_helpers.temuan import LaporanTemuan


@pytest.fixture(scope="module")
def gabungan():
    bundel = muat(folder_data() / "kota_contoh" / "mentah" / "Rekap_Kinerja_Kota.xlsx")
    return bundel, periksa(bundel, "KAS")


def test_kota_rapi_tidak_punya_benang_putus() -> None:
    kota = muat("kota_contoh")
    laporan = periksa(kota, "KAS")
    rantai = [satu for _, kode, _ in daftar_sasaran(kota) for satu in telusuri(kota, laporan, kode)]
    assert putus(rantai) == 0
    assert {str(satu.dokumen) for satu in rantai if satu.keadaan is Keadaan.TIADA} == {"IKU"}  # sasaran penunjang


@pytest.mark.parametrize(
    ("sasaran", "dokumen", "kode"),
    [
        ("KECSELATAN.T1.S1", "RPJMD", "KAS-01"),
        ("INSPEKTORAT.T1.S2", "IKU", "KAS-12"),
        ("DUKCAPIL.T1.S2", "PK", "KAS-15"),
        ("DLH.T1.S9", "Renja", "KAS-05"),
        ("DISHUB.T1.S1", "LKjIP", "KAS-16"),
    ],
)
def test_benang_putus_terasa_di_dokumennya(gabungan, sasaran: str, dokumen: str, kode: str) -> None:
    rantai = {satu.dokumen: satu for satu in telusuri(*gabungan, sasaran)}
    assert rantai[dokumen].keadaan is Keadaan.PUTUS
    assert kode in {temuan.kode for temuan in rantai[dokumen].temuan}


def test_beda_target_tahunan_perlu_dilihat_dan_tahunnya_disebut(gabungan) -> None:
    pk = next(satu for satu in telusuri(*gabungan, "PERKIM.T1.S2") if satu.dokumen == "PK")
    assert pk.keadaan is Keadaan.LIHAT
    assert pk.tertulis == ("2026: Persentase perumahan dengan prasarana lengkap; target 54 %",)


def test_dokumen_yang_tidak_ada_tidak_disebut_putus() -> None:
    from dataclasses import replace

    kota = muat("kota_contoh", opd="DISHUB")
    tanpa = replace(kota, tabel={n: f.iloc[:0] if n in ("renja", "realisasi") else f for n, f in kota.tabel.items()})
    keadaan = {s.dokumen: s.keadaan for s in telusuri(tanpa, periksa(tanpa, "KAS"), "DISHUB.T1.S1")}
    assert (keadaan["Renja"], keadaan["LKjIP"], keadaan["PK"]) == (Keadaan.TIADA, Keadaan.TIADA, Keadaan.UTUH)


def test_yang_tertulis_di_tiap_dokumen_tahun_terbaru(kota_kecil, rusak) -> None:
    """Tahun lama, triwulan, OPD lain, dan kegiatan tidak ikut ditampilkan; target yang kosong disebut kosong."""
    lama = {
        "tambah": [
            {"tabel": "pk", "isi": "DINKES,2025,PK.LAMA,kepala_opd,Kepala Dinas Kesehatan,Wali Kota,2025-01-20,2025-01-02,tidak"},
            {"tabel": "pk_sasaran", "isi": "DINKES,PK.LAMA,DINKES.T1.S1.1,Sasaran lama,Prevalensi balita stunting,%,19"},
            {"tabel": "realisasi", "isi": "DINKES,DINKES.T1.S1.1,2025,tahun,21,Laporan"},
            {"tabel": "realisasi", "isi": "DINKES,DINKES.T1.S1.1,2027,TW1,17,Laporan"},
            {"tabel": "renja", "isi": "DINKES,2025,1.02.02,program,PROGRAM LAMA,Persentase lama,%,80,1"},
            {"tabel": "renja", "isi": "DISDIK,2026,1.02.02,program,PROGRAM OPD LAIN,Persentase lain,%,80,1"},
        ],
        "ubah": [{"tabel": "iku", "baris": 6, "kolom": "t2026", "isi": ""}],
    }  # fmt: skip
    rantai = telusuri(rusak(lama), periksa(kota_kecil, "KAS"), "DINKES.T1.S1")
    assert {satu.dokumen: satu.tertulis for satu in rantai} == {
        "RPJMD": ("Sasaran: Meningkatnya derajat kesehatan penduduk", "Umur harapan hidup saat lahir; target 2026 72,95 Tahun"),
        "Renstra": (
            "Sasaran: Meningkatnya kesehatan ibu dan balita",
            "Prevalensi balita stunting; target 2026 18 %",
            "Jumlah kematian ibu; target 2026 20 Kasus",
        ),
        "IKU": ("Prevalensi balita stunting; target 2026 18 %", "Jumlah kematian ibu; target 2026 (kosong) Kasus"),
        "PK": ("2026: Prevalensi balita stunting; target 18 %", "2026: Jumlah kematian ibu; target 20 Kasus"),
        "Renja": (
            "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT. 2026:"
            " Persentase ibu bersalin yang ditolong di fasilitas kesehatan; target 82 %",
        ),
        "LKjIP": ("Prevalensi balita stunting: realisasi 2026 18,9", "Jumlah kematian ibu: realisasi 2026 20"),
    }  # fmt: skip
    assert {satu.keadaan for satu in rantai} == {Keadaan.UTUH}


def test_yang_tidak_tertulis_putus_bila_wajib_dan_wajar_bila_iku(rusak) -> None:
    hapus = {
        "hapus": [
            *({"tabel": "iku", "baris": baris} for baris in (5, 6)),
            *({"tabel": "pk_sasaran", "baris": baris} for baris in (7, 8)),
            *({"tabel": "realisasi", "baris": baris} for baris in (9, 10)),
        ]
    }
    bundel = rusak(hapus)
    rantai = {satu.dokumen: satu for satu in telusuri(bundel, LaporanTemuan(), "DINKES.T1.S1")}
    keadaan = {nama: satu.keadaan.name for nama, satu in rantai.items()}
    assert keadaan == {
        "RPJMD": "UTUH",
        "Renstra": "UTUH",
        "IKU": "TIADA",
        "PK": "PUTUS",
        "Renja": "UTUH",
        "LKjIP": "PUTUS",
    }
    assert rantai["IKU"].sebab.endswith("Wajar bila sasarannya penunjang.")
    assert rantai["PK"].sebab == "Tidak ada indikator sasaran ini di lampiran Perjanjian Kinerja."
    assert daftar_sasaran(bundel)[1][:2] == ("DINKES", "DINKES.T1.S1")
