"""Temuan: tempat, kalimat, urutan, dan keamanan tampilannya."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import KOLOM_TEMUAN, Asal, Kartu, Kelompok, LaporanTemuan, dari_topeng, tulis_nilai

KARTU = Kartu(
    "UJI-01", "Judul", Keparahan.SALAH, "“{nilai}” keliru.", "Tulis {usul}.", "Sebab.", "dasar", "buruk", "baik"
)
SARAN = Kartu("UJI-02", "Saran", Keparahan.SARAN, "“{nilai}” kurang.", "Tambah.", "Sebab.", "dasar", "buruk", "baik")


def frame() -> pd.DataFrame:
    isi = pd.DataFrame({"satuan": ["%", "<b>orang</b>", "%"]}, index=[7, 12, 20])
    isi.attrs["asal"] = Asal("iku.xlsx", "IKU", {"satuan": "F"})
    return isi


def laporan() -> LaporanTemuan:
    isi = frame()
    usul = pd.Series(["a", "b", "c"], index=isi.index)
    berat = dari_topeng(KARTU, isi, isi["satuan"].str.contains("orang"), "satuan", {"usul": usul})
    return LaporanTemuan([dari_topeng(SARAN, isi, isi["satuan"] == "%", "satuan"), berat])


def test_topeng_menjadi_alamat_sel_juga_sesudah_disaring_dan_diurutkan():
    isi = frame().sort_index(ascending=False)
    isi = isi[isi["satuan"] != "%"]
    (temuan,) = dari_topeng(KARTU, isi, isi["satuan"] != "", "satuan", {"usul": isi["satuan"]})
    assert (temuan.berkas, temuan.lembar, temuan.sel, temuan.baris) == ("iku.xlsx", "IKU", "F12", 12)
    assert temuan.tempat == "iku.xlsx, lembar IKU, sel F12"


def test_kalimat_di_mana_apa_mengapa_sekarang():
    (temuan,) = laporan().saring("UJI-01")
    assert str(temuan) == "✗ UJI-01 (salah) iku.xlsx, lembar IKU, sel F12: “<b>orang</b>” keliru. Tulis b."


def test_ringkas_dan_urutan_keparahan():
    teks = laporan().ke_teks()
    assert teks.startswith("3 catatan: 1 salah, 2 saran.")
    assert teks.index("UJI-01") < teks.index("UJI-02")
    assert laporan().ada_salah and not laporan().saring("UJI-02").ada_salah
    assert LaporanTemuan().ringkas() == "Tidak ada catatan."


def test_html_dilepas_dari_markahnya():
    assert "<b>" not in laporan()._repr_html_()
    assert "&lt;b&gt;orang&lt;/b&gt;" in laporan()._repr_html_()


def test_csv_json_frame_memuat_hal_yang_sama():
    dari_csv = list(csv.DictReader(io.StringIO(laporan().ke_csv())))
    assert tuple(dari_csv[0]) == KOLOM_TEMUAN
    assert [t["sel"] for t in dari_csv] == [t["sel"] for t in json.loads(laporan().ke_json())] == ["F7", "F20", "F12"]
    assert laporan().ke_frame()["baris"].tolist() == [7, 20, 12]


def test_catatan_per_baris_menggabungkan():
    gabung = laporan() + laporan().saring("UJI-01")
    assert gabung.catatan_per_baris()[12] == "UJI-01: “<b>orang</b>” keliru. UJI-01: “<b>orang</b>” keliru."
    assert gabung.catatan_per_baris(bersaran=True)[7] == "UJI-02: “%” kurang. Tambah."


def test_frame_tanpa_asal_tetap_bertempat():
    isi = pd.DataFrame({"satuan": ["x"]}, index=[3])
    (temuan,) = dari_topeng(SARAN, isi, isi["satuan"] == "x", "satuan")
    assert temuan.tempat == "baris 3, kolom satuan"
    (berspasi,) = dari_topeng(
        SARAN, isi.rename(columns={"satuan": "penanggung_jawab"}), isi["satuan"] == "x", "penanggung_jawab"
    )
    assert berspasi.tempat == "baris 3, kolom penanggung jawab"


def test_kelompok_kosong_dibuang():
    assert len(LaporanTemuan([Kelompok(SARAN, Asal(), [], "satuan", [])]).kelompok) == 0


@pytest.mark.parametrize(
    ("nilai", "tulis"), [(None, ""), (pd.NA, ""), (float("nan"), ""), (1234.5, "1.234,5"), (True, "True")]
)
def test_nilai_dikutip_dalam_notasi_indonesia(nilai, tulis):
    assert tulis_nilai(nilai) == tulis


def test_tampilan_dikelompokkan_per_dokumen_dengan_sebabnya():
    lain = frame()
    lain.attrs["asal"] = Asal("pk.xlsx", "", {"satuan": "C"})
    gabung = laporan() + LaporanTemuan([dari_topeng(SARAN, lain, lain["satuan"] == "%", "satuan")])
    assert gabung.ke_teks() == (
        "5 catatan: 1 salah, 4 saran.\n"
        "\niku.xlsx, lembar IKU: 3 catatan\n"
        "\n✗ UJI-01 Judul (salah)\n  sel F12: “<b>orang</b>” keliru. Tulis b.\n  Mengapa: Sebab.\n  Dasar: dasar\n"
        "\n→ UJI-02 Saran (saran)\n  sel F7: “%” kurang. Tambah.\n  sel F20: “%” kurang. Tambah.\n"
        "  Mengapa: Sebab.\n  Dasar: dasar\n"
        "\npk.xlsx: 2 catatan\n"
        "\n→ UJI-02 Saran (saran)\n  sel C7: “%” kurang. Tambah.\n  sel C20: “%” kurang. Tambah.\n"
        "  Mengapa: Sebab.\n  Dasar: dasar"
    )
    assert "<h4>pk.xlsx: 2 catatan</h4>" in gabung._repr_html_()


def test_sel_sepanjang_batas_excel_dikutip_sepotong():
    kartu = Kartu("UJI-9", "Judul", Keparahan.SALAH, "“{nilai}” dan {lain}.", "Betulkan.", "", "dasar", "", "")
    panjang = "kata " * 6553
    (temuan,) = Kelompok(kartu, Asal(), [2], "teks", [panjang], {"lain": [panjang]})
    assert len(temuan.nilai) <= 300 and temuan.nilai.endswith("kata…")
    assert len(temuan.pesan) < 1600 and temuan.pesan.endswith("….")


def test_laporan_dapat_dikirim_ke_proses_lain_tanpa_berubah() -> None:
    import pickle

    from lakip_helpers.aturan.capaian.periksa_capaian import periksa_capaian

    frame = pd.DataFrame({"target": [4.2, 10.0], "realisasi": [None, 500.0], "arah": ["turun", "naik"]})
    laporan = periksa_capaian(frame)
    assert len(laporan) > 1
    assert list(pickle.loads(pickle.dumps(laporan))) == list(laporan)
