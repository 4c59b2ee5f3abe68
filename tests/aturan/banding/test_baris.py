"""Baris sebuah versi: kalimat pokok, kode tanpa kalimat, induk, dan tempatnya menurut lembar atau dokumen."""

from __future__ import annotations

import pandas as pd

from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi, susun_baris
from lakip_helpers.temuan import Asal, LaporanTemuan


def dokumen(*tabel: TabelVersi, luar: str = "") -> DokumenVersi:
    return DokumenVersi("a.xlsx", tabel, LaporanTemuan(), luar=luar)


def tabel(jenis: str, lembar: str = "", sebutan: dict[int, str] | None = None, **kolom: list[object]) -> TabelVersi:
    frame = pd.DataFrame(kolom, dtype=object)
    frame.index = pd.RangeIndex(2, len(frame) + 2)
    return TabelVersi(jenis, lembar, frame, Asal(sebutan=sebutan or {}))


def test_tempat_menurut_lembar_nomor_dan_sebutannya():
    semua = susun_baris(
        [
            dokumen(
                tabel("iku", "IKU", indikator=["A", "B"]),
                tabel("iku", "", {2: "hal. 9, tabel 1, baris 5", 3: "14"}, indikator=["C", "D"]),
            )
        ]
    )
    assert [b.baris.tempat for b in semua] == [
        "lembar IKU, baris 2", "lembar IKU, baris 3", "hal. 9, tabel 1, baris 5", "baris 14"
    ]  # fmt: skip
    assert [(b.letak, b.urutan) for b in semua] == [((0, 0, 2), 0), ((0, 0, 3), 1), ((0, 1, 2), 0), ((0, 1, 3), 1)]


def test_kode_dari_kunci_tabelnya_tanpa_kalimat_dan_pokok_menurut_urutannya():
    iku = tabel("iku", kode_opd=["DISDIK"], kode_indikator=["S.1"], indikator=["  Angka  melek huruf "], nama=["lain"],
                kode_induk=["S"])  # fmt: skip
    [satu] = susun_baris([dokumen(iku)])
    assert satu.baris.kalimat == "Angka melek huruf" and satu.baris.opd == "DISDIK" and satu.baris.induk == "S"
    assert "S.1" in satu.baris.kode.split("|") and "Angka" not in satu.baris.kode
    [kantor] = susun_baris([dokumen(tabel("indikator_kantor", sasaran=["Meningkatnya mutu"], indikator=[None]))])
    assert (kantor.baris.kode, kantor.baris.kalimat, kantor.baris.induk) == (
        "",
        "Meningkatnya mutu",
        "Meningkatnya mutu",
    )


def test_masih_tertulis_hanya_kata_utuh():
    ada = dokumen(luar="persentase jalan mantap tahun 2025")
    assert ada.masih_tertulis("Persentase  jalan-mantap.") and ada.masih_tertulis("2025")
    assert not ada.masih_tertulis("jalan man") and not ada.masih_tertulis(" .")
