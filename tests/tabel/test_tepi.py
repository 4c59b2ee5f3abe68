"""Tepi pembacaan tabel: baris mana yang data, di mana judulnya, dan lembar apa itu, tepat di batas tiap aturannya."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from lakip_helpers.berkas.kisi import Lembar
from lakip_helpers.galat import GalatTabel
from lakip_helpers.model import (
    IKU,
    PK,
    PROGRAM,
    REALISASI,
    RENJA,
    RENSTRA_INDIKATOR,
    TANDA_REKAAN,
    UKUR_CAPAIAN,
    Bundel,
    Tabel,
)
from lakip_helpers.tabel import muat, validasi
from lakip_helpers.tabel.baca import CUPLIK, Bacaan, baca_lembar, pilih_lembar
from lakip_helpers.tabel.judul import cari, nama_bebas, seragam, susun_kamus
from lakip_helpers.tabel.kenali import kenali_tabel, menurut_nama
from lakip_helpers.tabel.kumpulan import dari_lembar

JUDUL = ["Indikator", "Target", "Realisasi", "Satuan", "Arah"]
APS = ["APS", 97, 98, "%", "naik"]


def terbaca(*baris: list[object], tabel: Tabel = UKUR_CAPAIAN, **lain: object) -> Bacaan:
    return baca_lembar(Lembar("a.xlsx", "Capaian", list(baris), **lain), tabel)


def data(*baris: list[object]) -> list[int]:
    """Nomor baris yang dibaca sebagai data, di bawah judul."""
    return terbaca(JUDUL, *baris).frame.index.tolist()


@pytest.mark.parametrize(
    ("baris", "dibaca"),
    [
        (["(1)", "(2)", "(3)", "(4)", "(5)"], False),
        ([2, 3, 4, 5, 6], False),
        (["1", "2", None, None, None], True),
        ([1, 3, 4, 5, 6], True),
        ([1, 2, 3, "%", "naik"], True),
        (["Jumlah", 97, "1.200", "Rp5", "95 persen"], False),
        (["Total capaian", 97, 98, None, None], False),
        (["Jumlah", 97, 98, "%", None], False),
        (["Jumlah", 97, 98, "orang", None], True),
        (["Totalitas kerja", 97, 98, None, None], True),
        (["Sasaran 1", None, None, None, None], False),
        (["Sasaran 1", "Sasaran 1", "Sasaran 1", "Sasaran 1", "Sasaran 1"], False),
        (["Angka melek", None, None, "%", None], True),
        ([None, None, None, "%", "naik"], False),
        ([" ", "", None], False),
        ([None, 5, None, None, None], True),
    ],
)
def test_baris_di_bawah_judul(baris, dibaca):
    assert data(baris, APS) == ([2, 3] if dibaca else [3])


def test_nomor_kolom_hanya_tepat_di_bawah_judul():
    assert data(APS, [1, 2, 3, 4, 5]) == [2, 3]


def test_sesudah_tanda_tangan_hanya_baris_yang_terisi_lebih_dari_tiga_sel():
    tutup = ["Mengetahui,", None, None, None, "Kepala"]
    assert data(APS, tutup, ["APM", 5, 6, None, None], ["APK", 5, 6, "%", None]) == [2, 5]
    penuh = ["Mengetahui penyebab stunting", 5, 6, "%", "naik"]
    assert data(penuh, ["APM", 5, 6, None, None]) == [2, 3], "barisnya penuh, jadi bukan tanda tangan"


@pytest.mark.parametrize(
    "tempat", ["Medan, 5 Januari 2026", "Kota Contoh, ... Des 2026", "Ditetapkan di Medan", "nip 1970"]
)
def test_awal_tanda_tangan(tempat):
    assert data(APS, [None, None, tempat, None, None], ["Budi", "x", "Ani", None, None]) == [2]


def test_judul_dicetak_ulang_dikenali_dari_tiga_judul_atau_separuhnya():
    dua = ["Indikator", "Target", "lima", None, None]
    assert data(APS, dua) == [2, 3]
    tiga = ["Indikator", "Target", "Realisasi", None, None]
    assert data(APS, tiga, APS) == [2, 4]


def test_contoh_templat_yang_sebagian_besar_diubah_disebut():
    judul = [k.label for k in UKUR_CAPAIAN.kolom[:4]]
    contoh = [k.contoh for k in UKUR_CAPAIAN.kolom[:4]]
    for diubah, kode in ((0, []), (1, []), (2, ["BACA-09"]), (3, ["BACA-09"])):
        baris = [f"Contoh: {contoh[0]}", *contoh[1 : 4 - diubah], *["lain"] * diubah]
        bacaan = terbaca(judul, baris, ["APS", 1, 2, "%"])
        assert (bacaan.frame.index.tolist(), [t.kode for t in bacaan.temuan]) == ([3], kode)


@pytest.mark.parametrize(("atas", "ada"), [(29, True), (30, False)])
def test_judul_dicari_sampai_baris_ketiga_puluh(atas, ada):
    kisi = [["kop surat"]] * atas + [JUDUL, APS]
    if ada:
        assert terbaca(*kisi).frame.index.tolist() == [31]
    else:
        with pytest.raises(GalatTabel, match="baris judul tabel"):
            terbaca(*kisi)


def test_judul_terpendek_dan_teratas_bila_sama_banyak_yang_dikenali():
    bacaan = terbaca(JUDUL, APS, JUDUL, ["APM", 1, 2, "%", "naik"])
    assert bacaan.frame.index.tolist() == [2, 4]


@pytest.mark.parametrize(
    ("tulisan", "tebakan"),
    [("Satuam", "satuan"), ("Satxxx", "Satxxx"), ("Aarh", "Aarh"), ("Rumus capaiam", "rumus"), ("Tahum", "tahun")],
)
def test_judul_yang_ditebak_hanya_yang_sangat_mirip_dan_cukup_panjang(tulisan, tebakan):
    frame = terbaca(["Indikator", "Target", "Realisasi", tulisan], ["APS", 1, 2, "x"]).frame
    assert list(frame) == ["indikator", "target", "realisasi", tebakan]


@pytest.mark.parametrize(
    ("tumpukan", "nama"),
    [
        (("pagu", "2026"), "pagu_2026"),
        (("target kinerja dan pendanaan", "tahun 2027", "rp"), "pagu_2027"),
        (("target kinerja dan pendanaan", "tahun 2027", "k"), "t2027"),
        (("anggaran", "2028"), "pagu_2028"),
        (("kinerja", "2028"), "t2028"),
        (("rencana", "indikator"), "indikator"),
        (("rencana", "2028"), None),
        (("entah",), None),
        ((), None),
    ],
)
def test_tumpukan_judul_menjadi_kolom(tumpukan, nama):
    kolom = cari(tumpukan, susun_kamus(PROGRAM))
    assert (kolom.nama if kolom else None) == nama


def test_nama_kolom_menang_atas_sinonim_kolom_lain():
    for kolom in (*RENSTRA_INDIKATOR.kolom, *UKUR_CAPAIAN.kolom):
        tabel = RENSTRA_INDIKATOR if kolom in RENSTRA_INDIKATOR.kolom else UKUR_CAPAIAN
        assert susun_kamus(tabel)[seragam(kolom.label)] is kolom
    assert (seragam(None), seragam(" A–b_C%\n")) == ("", "a b c%")
    assert (nama_bebas("Ket", 3, set()), nama_bebas("Ket", 3, {"Ket"})) == ("Ket", "Ket (D)")


@pytest.mark.parametrize(
    ("nama", "dikenal"),
    [
        ("IKU", True), ("iku ", True), ("2. IKU", True), ("IKU (2)", True), ("Tabel IKU revisi 2", True),
        ("Lembar IKU", True), ("IKU copy", True), ("IKU final fix", True), ("IKU Kota", False), ("PK", False), ("", False),
    ],
)  # fmt: skip
def test_nama_lembar_dengan_hiasannya(nama, dikenal):
    assert menurut_nama(nama, (RENJA, IKU)) is (IKU if dikenal else None)


def test_lembar_tanpa_nama_dikenal_dari_enam_dari_sepuluh_judulnya():
    label = [k.label for k in IKU.kolom]
    batas = -(-len(label) * 6 // 10)
    for banyak, hasil in ((batas, IKU), (batas - 1, None)):
        assert kenali_tabel(Lembar("a.xlsx", "Sheet1", [label[:banyak]]), [IKU]) is hasil
    tanpa_wajib = [nama for nama in label if nama != IKU.kolom[0].label]
    assert kenali_tabel(Lembar("a.xlsx", "Sheet1", [tanpa_wajib]), [IKU]) is None
    assert kenali_tabel(Lembar("a.xlsx", "Sheet1", []), [IKU]) is None


def test_lembar_dipilih_menurut_namanya_dan_yang_ada_disebut():
    semua = [Lembar("a.xlsx", "PK 2026", []), Lembar("a.xlsx", "IKU", [])]
    assert pilih_lembar(semua, "pk-2026", "a.xlsx") is semua[0]
    with pytest.raises(GalatTabel, match="Lembar yang ada: 'PK 2026', 'IKU'"):
        pilih_lembar(semua, "PK", "a.xlsx")
    with pytest.raises(GalatTabel, match="tidak berlembar"):
        pilih_lembar([Lembar("a.csv", "", [])], "PK", "a.csv")


def test_angka_gabungan_disebut_bila_mengenai_dua_baris_data():
    baris = (JUDUL, APS, ["APM", 97, 96, "%", "naik"], ["Ket: sementara", None, None, None, None])
    kode = lambda *gabungan: [t.kode for t in terbaca(*baris, gabungan=gabungan).temuan if t.kode == "BACA-11"]  # noqa: E731
    assert kode((1, 1, 2, 1)) == ["BACA-11"]
    assert kode((2, 1, 3, 1)) == [], "hanya satu baris data"
    assert kode((1, 1, 1, 2)) == [], "mendatar pada satu baris"
    assert kode((1, 0, 2, 0)) == [], "tulisan, bukan angka"
    assert kode((1, 1, 9, 1)) == ["BACA-11"], "gabungan sampai lewat baris terakhir"
    assert kode((9, 1, 12, 1)) == []


def test_kutipan_keterangan_dipotong():
    tepat, lewat = "k" * CUPLIK, "k" * (CUPLIK + 1)
    nilai = [t.nilai for t in terbaca(JUDUL, APS, [tepat, *[None] * 4], [lewat, *[None] * 4]).temuan]
    assert nilai == [tepat, "k" * (CUPLIK - 3) + "…"]


def test_yang_di_atas_judul_dan_keterangan_tidak_hilang():
    bacaan = terbaca(["DINAS CONTOH", "DINAS CONTOH"], JUDUL, APS, ["Ket: sementara", None, None])
    assert [(s.sel, s.teks) for s in bacaan.sisa] == [("A1", "DINAS CONTOH"), ("A4", "Ket: sementara")]
    assert [(t.kode, t.sel) for t in bacaan.temuan] == [("BACA-06", "A4")]


def sah(tabel: Tabel = UKUR_CAPAIAN, **kolom: list[object]) -> tuple[pd.DataFrame, list[tuple[str, int, str]]]:
    """Frame tervalidasi dan temuannya (kode, baris, nilai)."""
    frame = pd.DataFrame(kolom, dtype=object)
    bersih, laporan = validasi(frame.set_axis(range(2, len(frame) + 2)), tabel)
    return bersih, [(t.kode, t.baris, t.nilai) for t in laporan]


@pytest.mark.parametrize(
    ("arah", "baku"),
    [("Naik", "naik"), (" Makin_tinggi makin baik", "naik"), ("+", "naik"), ("−", "turun"), ("–", "turun"), ("", "")],
)
def test_pilihan_ditulis_dengan_cara_lain(arah, baku):
    assert sah(indikator=["A"], target=["1"], realisasi=["1"], arah=[arah])[0]["arah"].tolist() == [baku]


@pytest.mark.parametrize(("isi", "usul"), [("naiik", "naik"), ("turrun", "turun"), ("entah", ""), ("xyz", "")])
def test_usul_pilihan_hanya_yang_mirip(isi, usul):
    frame = pd.DataFrame({"indikator": ["A"], "target": ["1"], "realisasi": ["1"], "arah": [isi]}, dtype=object)
    [temuan] = validasi(frame, UKUR_CAPAIAN)[1]
    assert temuan.saran.endswith(f"Mungkin maksudnya “{usul}”." if usul else "naik, turun, tetap.")


def test_satuan_di_dalam_sel_dibandingkan_dengan_kolomnya_lalu_sel_di_kirinya():
    def beda(target: str, realisasi: str, satuan: str) -> list[tuple[str, int, str]]:
        return sah(indikator=["A"], target=[target], realisasi=[realisasi], satuan=[satuan])[1]

    assert beda("95 persen", "95 %", "%") == beda("95", "95", "Orang") == beda("5 orang", "6 Orang.", "") == []
    assert beda("95 persen", "95 %", "Prosen (%)") == []
    assert beda("95 orang", "95", "%") == [("ISI-08", 2, "95 orang")]
    assert beda("95 orang", "95 desa", "") == [("ISI-08", 2, "95 desa")]
    assert beda("95 orang", "95 orang", "%") == [("ISI-08", 2, "95 orang")] * 2


def test_kode_kembar_menurut_seluruh_kuncinya():
    isi = {"kode_opd": ["A"] * 4, "kode_indikator": ["A.1", "A.1", "A.1", None], "tahun": ["2025", "2026", "2025", None],
           "periode": ["tahun", "tahun", "tahun", None], "nilai": ["1"] * 4}  # fmt: skip
    assert [t for t in sah(REALISASI, **isi)[1] if t[0] == "ISI-05"] == [("ISI-05", 4, "A.1")]
    kosong = {nama: [None, None] for nama in ("kode_opd", "kode_indikator", "tahun", "periode")}
    assert "ISI-05" not in {t[0] for t in sah(REALISASI, **kosong)[1]}, "kunci yang kosong bukan kode kembar"


def test_tanggal_dan_bilangan_bulat_yang_tidak_terbaca_menjadi_kosong():
    pk = {"kode_opd": ["A"] * 3, "kode_pk": ["P1", "P2", "P3"], "jenjang": ["kepala_opd"] * 3, "pihak_pertama": ["K"] * 3,
          "tahun": ["2026", "2026,5", " "], "tanggal": ["20 Januari 2026", "entah", None]}  # fmt: skip
    bersih, temuan = sah(PK, **pk)
    assert bersih["tanggal"].tolist() == [date(2026, 1, 20), None, None]
    assert bersih["tahun"].isna().tolist() == [False, True, True] and bersih["tahun"].iloc[0] == 2026
    assert [t for t in temuan if t[0] in ("ISI-07", "ISI-09")] == [("ISI-09", 3, "2026,5"), ("ISI-07", 3, "entah")]


def test_rentang_predikat_dan_kata_pada_kolom_nilai():
    bersih, temuan = sah(indikator=list("ABCDE"), target=["80-85", "bb (72)", "b b", "7,5", None], realisasi=["1"] * 5)
    assert bersih["target"].tolist()[:4] == ["80–85", "BB", "b b", 7.5] and pd.isna(bersih["target"].iloc[4])
    assert [t for t in temuan if t[0] == "ISI-02"] == [("ISI-02", 4, "b b")]
    polos, _ = sah(indikator=["A"], target=["5"], realisasi=["6"], capaian_terbit=["120,0 %"])
    assert polos["capaian_terbit_teks"].tolist() == ["120,0 %"] and polos["target"].dtype == float


def buku_lembar(*lembar: tuple[str, list[list[object]]]) -> Bundel:
    return dari_lembar("Berkas Kerja", [Lembar("a.xlsx", nama, kisi) for nama, kisi in lembar])


OPD = [
    ["Kode OPD", "Nama OPD", "Jenis", "Bidang urusan", "Jabatan kepala"],
    ["A", "Dinas A", "utama", "1.01", "Kepala Dinas A"],
]


@pytest.mark.parametrize(("baris", "rekaan"), [(0, True), (9, True), (10, False)])
def test_tanda_rekaan_dicari_pada_sepuluh_baris_pertama(baris, rekaan):
    kisi = [[None]] * baris + [[f" {TANDA_REKAAN.upper()} "]] + [["x"]]
    bundel = buku_lembar(("Perangkat Daerah", OPD), ("Petunjuk", kisi))
    assert (bundel.rekaan, len(bundel["perangkat_daerah"]), list(bundel.temuan)) == (rekaan, 1, [])


def test_lembar_kosong_dan_lembar_kit_dilewati_yang_lain_disebut():
    bundel = buku_lembar(
        ("Perangkat Daerah", OPD), ("Sheet3", [[None, " "]]), ("hasil LKE", [["x"]]), ("Coret", [["x", 5]])
    )
    assert [(t.kode, t.nilai) for t in bundel.temuan] == [("BACA-08", "Coret")]
    assert [(s.lembar, s.sel) for s in bundel.sisa] == [("Coret", "A1"), ("Coret", "B1")]
    assert bundel.judul == "Berkas Kerja" and len(bundel["iku"]) == 0


def test_dua_lembar_untuk_satu_tabel_yang_senama_templat_dipakai():
    lain = [OPD[0], ["B", "Dinas B", "utama", "1.02", "Kepala Dinas B"]]
    for urutan in (
        (("Perangkat Daerah (2)", lain), ("Perangkat Daerah", OPD)),
        (("Perangkat Daerah", OPD), ("Perangkat Daerah (2)", lain)),
    ):
        bundel = buku_lembar(*urutan)
        assert bundel["perangkat_daerah"]["kode_opd"].tolist() == ["A"]
        assert [(t.kode, t.lembar) for t in bundel.temuan] == [("BACA-10", "Perangkat Daerah (2)")]


def test_data_kit_menurut_keterangannya_dan_tabel_lain_apa_adanya(tmp_path, monkeypatch):
    monkeypatch.setenv("LAKIP_DATASETS", str(tmp_path))
    for nama, keterangan in (("satu", 'judul = "Kota Satu"\nrekaan = true\n'), ("dua", "")):
        (tmp_path / nama / "bersih").mkdir(parents=True)
        (tmp_path / nama / "bersih" / "catatan_lain.csv").write_text("Nama,,Nama\nx,y\n", encoding="utf-8")
        if keterangan:
            (tmp_path / nama / "data.toml").write_text(keterangan, encoding="utf-8")
    satu, dua = muat("satu"), muat("dua")
    assert (satu.judul, satu.rekaan, dua.judul, dua.rekaan) == ("Kota Satu", True, "dua", False)
    assert list(satu["catatan_lain"]) == ["Nama", "Kolom B", "Nama (C)"]
    assert satu["catatan_lain"].index.tolist() == [2] and satu["catatan_lain"].iloc[0].tolist()[:2] == ["x", "y"]
