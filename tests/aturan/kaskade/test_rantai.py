"""Penelusur satu sasaran: kota rapi tersambung seluruhnya, dan tiap benang yang sengaja diputus terasa di dokumennya."""

import pytest

from lakip_helpers.aturan.kaskade.rantai import Keadaan, daftar_sasaran, putus, telusuri
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.kumpulan import folder_data


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
