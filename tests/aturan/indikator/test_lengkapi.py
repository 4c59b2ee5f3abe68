"""Melengkapi tabel indikator dari tabel lain: realisasi terakhir menurut tahunnya, urusan pemiliknya, IKU yang belum dinilai."""

from __future__ import annotations

import pandas as pd

from lakip_helpers.aturan.indikator.lengkapi import belum_dinilai, bila_tanpa_renstra, dengan_urusan_dan_realisasi
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import Bundel

RENSTRA = pd.DataFrame(
    {"kode_opd": "DLH", "kode_indikator": ["A.1", "A.2"], "indikator": ["Persentase jalan mantap", "Persentase desa mandiri"],
     "satuan": "%", "arah": "naik", "t2025": [70.0, 70.0], "t2026": [72.0, 72.0]},
    index=[2, 3],
)  # fmt: skip
RENSTRA.attrs["asal"] = "berkas"


def realisasi(*baris: tuple[str, int, str, float | None]) -> pd.DataFrame:
    return pd.DataFrame(baris, columns=["kode_indikator", "tahun", "periode", "nilai"]).astype({"tahun": "Int64"})


def bundel(**tabel: pd.DataFrame) -> Bundel:
    return Bundel("uji", True, {"renstra_indikator": RENSTRA, **tabel})


def test_realisasi_terakhir_menurut_tahun_bukan_menurut_urutan_baris() -> None:
    data = bundel(realisasi=realisasi(("A.1", 2024, "tahun", 75.0), ("A.1", 2022, "tahun", 60.0)))
    lengkap = dengan_urusan_dan_realisasi(data, RENSTRA)
    assert lengkap[["realisasi_terakhir", "tahun_realisasi"]].iloc[0].tolist() == [75.0, 2024.0]
    assert lengkap.attrs == RENSTRA.attrs
    assert [t.kode for t in periksa(data, "TGT-02")] == ["TGT-02"]


def test_realisasi_triwulan_dan_yang_kosong_tidak_dihitung() -> None:
    data = bundel(
        realisasi=realisasi(("A.1", 2023, "tahun", 60.0), ("A.1", 2024, "TW3", 75.0), ("A.1", 2024, "tahun", None))
    )
    assert dengan_urusan_dan_realisasi(data, RENSTRA)["tahun_realisasi"].iloc[0] == 2023


def test_iku_yang_sudah_ada_di_renstra_tidak_dinilai_lagi_kalimatnya() -> None:
    iku = pd.DataFrame(
        {"kode_indikator": ["A.1", "B.9"], "indikator": ["Persentase jalan mantap", "Prosentase lain"]}, index=[5, 6]
    )
    assert belum_dinilai(bundel(iku=iku), iku).index.tolist() == [6]
    assert [(t.kode, t.baris) for t in periksa(bundel(iku=iku), "MUTU-13")] == [("MUTU-13", 6)]


def test_lampiran_pk_dinilai_hanya_bila_tidak_ada_renstra() -> None:
    pk = pd.DataFrame({"indikator": ["Prosentase jalan mantap"], "satuan": "%"}, index=[4])
    assert len(bila_tanpa_renstra(bundel(), pk)) == 0
    assert [t.kode for t in periksa(bundel(pk_sasaran=pk), "MUTU-13")] == []
    assert [t.kode for t in periksa(Bundel("uji", True, {"pk_sasaran": pk}), "MUTU-13")] == ["MUTU-13"]


def test_lampiran_pk_setingkat_jenjangnya() -> None:
    """PK pengawas dan fungsional menjanjikan pekerjaan; PK kepala OPD dan administrator menjanjikan hasil."""
    jenjang = ["kepala_opd", "administrator", "pengawas", "fungsional"]
    pk = pd.DataFrame({"kode_pk": list("ABCD"), "jenjang": jenjang}, index=[2, 3, 4, 5])
    lampiran = pd.DataFrame(
        {"kode_pk": list("ABCD"), "indikator": "Jumlah rapat koordinasi", "satuan": "Kali"}, index=[2, 3, 4, 5]
    )
    temuan = periksa(Bundel("uji", True, {"pk": pk, "pk_sasaran": lampiran}), "MUTU-01")
    assert [satu.baris for satu in temuan] == [2, 3]
