"""Capaian: rumus, kasus ganjil, dan kecocokan dengan angka yang sudah terbit."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian.hitung import KOLOM_HASIL, hitung_capaian, kategori
from lakip_helpers.aturan.capaian.kartu_capaian import KARTU
from lakip_helpers.aturan.capaian.periksa_capaian import ATURAN, periksa_capaian
from lakip_helpers.aturan.capaian.ukur import siapkan_ukur
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import Arah, Rumus
from lakip_helpers.temuan import Asal

KASUS = Path(__file__).parents[2] / "kasus"
SEL = list(csv.DictReader((KASUS / "rumus_capaian.csv").open(encoding="utf-8")))


def satu(**isi: object) -> pd.Series:
    return hitung_capaian(pd.DataFrame([{"indikator": "Contoh", **isi}])).iloc[0]


def kode(**isi: object) -> list[str]:
    return [t.kode for t in periksa_capaian(pd.DataFrame([{"indikator": "Contoh", **isi}]))]


def satu_angka(rumus: Rumus, t: float, r: float) -> float:
    """Rumus seperti ditulis peserta di latihan, satu angka sekali hitung."""
    if t == 0:
        return 100.0 if r == 0 else float("nan")
    if rumus is Rumus.NAIK:
        return r / t * 100
    if rumus is Rumus.TURUN:
        return max(0.0, (2 * t - r) / t * 100)
    return t / r * 100 if r else float("nan")


@pytest.mark.parametrize("rumus", [Rumus.NAIK, Rumus.TURUN, Rumus.TURUN_BAGI])
def test_bentuk_deret_sama_dengan_bentuk_satu_angka(rumus):
    kisi = [(t, r) for t in np.arange(0, 12.5, 0.5) for r in np.arange(0, 30, 0.7)]
    arah = Arah.NAIK if rumus is Rumus.NAIK else Arah.TURUN
    frame = pd.DataFrame(kisi, columns=["target", "realisasi"]).assign(arah=arah, rumus=rumus)
    harap = [satu_angka(rumus, t, r) for t, r in kisi]
    np.testing.assert_allclose(hitung_capaian(frame)["capaian"].to_numpy(), harap)


@pytest.mark.parametrize("sel", SEL, ids=[f"{s['sistem']} T{s['target']} R{s['realisasi']}" for s in SEL])
def test_48_sel_cara_sistem_lain_menghitung(sel):
    isi = {
        "target": float(sel["target"]),
        "realisasi": float(sel["realisasi"]),
        "arah": "turun",
        "capaian_terbit": float(sel["terbit"] or "nan"),
        "capaian_terbit_teks": sel["terbit"],
    }
    hasil = satu(**isi)["capaian"]
    assert np.isnan(hasil) if not sel["jawaban_kit"] else round(hasil, 2) == float(sel["jawaban_kit"])
    assert kode(**isi) == ([sel["kode"]] if sel["kode"] else [])
    assert sel["alasan"]


def test_tabel_48_sel_lengkap():
    pasangan = {(s["target"], s["realisasi"]) for s in SEL}
    assert len(SEL) == 48 == len({s["sistem"] for s in SEL}) * len(pasangan)


@pytest.mark.parametrize(
    ("isi", "capaian", "rumus_dipakai"),
    [
        ({"target": "80–85", "realisasi": 83, "arah": "tetap"}, 100, "rentang: 83 terhadap 80–85 = 100,00"),
        ({"target": "80–85", "realisasi": 90, "arah": "naik"}, 105.88, "rentang: 90 terhadap 80–85 = 105,88"),
        ({"target": "80–85", "realisasi": 76, "arah": "naik"}, 95, "rentang: 76 terhadap 80–85 = 95,00"),
        ({"target": "80–85", "realisasi": 90, "arah": "tetap"}, 94.12, "rentang: 90 terhadap 80–85 = 94,12"),
        ({"target": "80–85", "realisasi": 76, "arah": "turun"}, 105, "rentang: 76 terhadap 80–85 = 105,00"),
        ({"target": "A", "realisasi": "BB", "arah": "naik"}, 83.33, "predikat: BB (5) / A (6) × 100 = 83,33"),
        ({"target": "WTP", "realisasi": "WTP", "arah": "naik"}, 100, "predikat: WTP (4) / WTP (4) × 100 = 100,00"),
        ({"target": "Mandiri", "realisasi": "mandiri", "arah": "naik"}, 100, "predikat: mandiri (1) / Mandiri (1) × 100 = 100,00"),
        ({"target": "bb", "realisasi": "a", "arah": "naik"}, 120, "predikat: a (6) / bb (5) × 100 = 120,00"),
        ({"target": "bb", "realisasi": "A", "arah": "naik"}, 120, "predikat: A (6) / bb (5) × 100 = 120,00"),
        ({"target": 10, "realisasi": 20, "arah": "turun"}, 0, "(2T-R)/T: (2 × 10 − 20) / 10 × 100 = 0,00"),
        ({"target": 10, "realisasi": 20, "arah": "tetap"}, 0, "jarak 20 dari 10 = 0,00"),
        ({"target": 10, "realisasi": 25, "arah": "tetap"}, 0, "jarak 25 dari 10 = -50,00, ditulis 0"),
        ({"target": 10, "realisasi": 0, "arah": "naik"}, 0, "R/T: 0 / 10 × 100 = 0,00"),
        ({"target": "80–85", "realisasi": 80, "arah": "turun"}, 100, "rentang: 80 terhadap 80–85 = 100,00"),
        ({"target": "80–85", "realisasi": 85, "arah": "naik"}, 100, "rentang: 85 terhadap 80–85 = 100,00"),
        ({"target": 10, "realisasi": 25, "arah": "turun"}, 0, "(2T-R)/T: (2 × 10 − 25) / 10 × 100 = -50,00, ditulis 0"),
        ({"target": "4,20", "realisasi": "4,65", "arah": "turun"}, 89.29, "(2T-R)/T: (2 × 4,2 − 4,65) / 4,2 × 100 = 89,29"),
        ({"target": 0, "realisasi": 0, "arah": "turun"}, 100, "(2T-R)/T: target dan realisasi nol = 100,00"),
        ({"target": 0, "realisasi": 0, "arah": "turun", "rumus": "T/R"}, 100, "T/R: target dan realisasi nol = 100,00"),
        ({"target": 8, "realisasi": 6, "arah": "naik", "rumus": float("nan")}, 75, "R/T: 6 / 8 × 100 = 75,00"),
        ({"target": 0, "realisasi": 0, "arah": "tetap"}, 100, "jarak 0 dari 0 = 100,00"),
        ({"target": 5, "realisasi": -1, "arah": "naik"}, -20, "R/T: -1 / 5 × 100 = -20,00"),
    ],
)  # fmt: skip
def test_kasus_ganjil_yang_terhitung(isi, capaian, rumus_dipakai):
    hasil = satu(**isi)
    assert round(hasil["capaian"], 2) == capaian
    assert hasil["rumus_dipakai"] == rumus_dipakai


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        ({"target": 4.2, "realisasi": 4.65, "arah": ""}, "CAP-01"),
        ({"target": None, "realisasi": 4.65, "arah": "naik"}, "CAP-02"),
        ({"target": 4.2, "realisasi": None, "arah": "naik"}, "CAP-03"),
        ({"target": 0, "realisasi": 3, "arah": "turun"}, "CAP-04"),
        ({"target": "Terlaksana", "realisasi": "Baik", "arah": "naik"}, "CAP-08"),
        ({"target": 90, "realisasi": "Baik", "arah": "naik"}, "CAP-08"),
        ({"target": 10, "realisasi": 0, "arah": "turun", "rumus": "T/R"}, "CAP-14"),
        ({"target": -2, "realisasi": -1, "arah": "naik"}, "CAP-15"),
    ],
)
def test_yang_tidak_dapat_dihitung_kosong_dengan_catatan(isi, harap):
    hasil = satu(**isi)
    assert np.isnan(hasil["capaian"])
    assert (hasil["kategori"], hasil["rumus_dipakai"]) == ("", "")
    assert hasil["catatan"].startswith(harap)
    assert kode(**isi) == [harap]


PESAN = {
    "CAP-01": "arah indikator kosong, sehingga capaian tidak dihitung.",
    "CAP-02": "target kosong, sehingga capaian tidak dapat dihitung.",
    "CAP-03": "realisasi kosong, sehingga capaian tidak dapat dihitung.",
    "CAP-04": "target nol sedangkan realisasi 3, sehingga capaian tidak dapat dihitung (pembagian dengan nol).",
    "CAP-05": "target dan realisasi sama-sama nol; capaian ditulis 100 % karena yang dijanjikan terwujud.",
    "CAP-06": "arah turun tetapi rumusnya R/T, sehingga yang memburuk tampak membaik (arah terbalik).",
    "CAP-07": "arah indikator kosong; capaian dihitung dengan rumus R/T seperti tertulis, tanpa dapat diperiksa.",
    "CAP-08": "target “Terlaksana” dan realisasi “Baik” bukan angka dan bukan predikat dari urutan yang sama.",
    "CAP-09": "capaian terbit 105,95 tidak diperoleh dari angkanya: R/T = 105,71, (2T-R)/T = 94,29, T/R = 94,59.",
    "CAP-10": "capaian terbit 110,71 sama dengan hasil R/T, padahal arahnya turun (arah terbalik).",
    "CAP-11": "capaian terbit 93 adalah salinan realisasi, bukan perbandingannya dengan target.",
    "CAP-12": "capaian terbit 95 dibulatkan kasar atau dipotong; hitungannya 95,5.",
    "CAP-13": "capaian terbit 100 tidak dapat ditelusuri: target kosong.",
    "CAP-14": "realisasi nol tidak dapat dihitung dengan rumus T/R (pembagian dengan nol), padahal keadaannya terbaik.",
    "CAP-15": "target -2 dan realisasi -1 negatif, sehingga perbandingannya tidak bermakna.",
    "CAP-16": "target 0,9 dan realisasi 95 berselisih sekitar 106 kali; satuannya tampak berbeda.",
    "CAP-17": "tabel ini tidak punya kolom arah; kit menduganya dari kalimat indikatornya, dan itu dapat keliru.",
    "CAP-18": "capaian 312,5 % jauh di atas target; lazimnya targetnya terlalu rendah atau satuannya berbeda.",
    "CAP-19": "kategori “Sangat Tinggi” tidak cocok dengan capaian 68,75 %.",
    "CAP-20": "disimpulkan “Efisien”, padahal capaiannya 84 %; lazimnya evaluator tidak mengakui efisiensi di bawah target.",
    "CAP-21": "capaian terbit 136 adalah R/T, padahal arahnya tetap: yang dinilai jaraknya dari target 2,5, jadi 64.",
    "CAP-22": "capaian terbit 100, sedangkan hitungannya 132; di tabel ini 1 capaian tampak dipotong.",
}
PEMICU = {
    "CAP-01": {"target": 4.2, "realisasi": 4.65, "arah": ""},
    "CAP-02": {"target": None, "realisasi": 3.22, "arah": "naik"},
    "CAP-03": {"target": 80.08, "realisasi": None, "arah": "naik"},
    "CAP-04": {"target": 0, "realisasi": 3, "arah": "turun"},
    "CAP-05": {"target": 0, "realisasi": 0, "arah": "naik"},
    "CAP-06": {"target": 3, "realisasi": 0.41, "arah": "turun", "rumus": "R/T"},
    "CAP-07": {"target": 3, "realisasi": 2, "arah": "", "rumus": "R/T"},
    "CAP-08": {"target": "Terlaksana", "realisasi": "Baik", "arah": "naik"},
    "CAP-09": {"target": 70, "realisasi": 74, "arah": "naik", "capaian_terbit": 105.95},
    "CAP-10": {"target": 4.2, "realisasi": 4.65, "arah": "turun", "capaian_terbit": 110.71},
    "CAP-11": {"target": 95, "realisasi": 93, "arah": "naik", "capaian_terbit": 93},
    "CAP-12": {"target": 400, "realisasi": 382, "arah": "naik", "capaian_terbit": 95},
    "CAP-13": {"target": "Baik", "realisasi": 3.53, "arah": "naik", "capaian_terbit": 100, "rumus": "R/T"},
    "CAP-14": {"target": 10, "realisasi": 0, "arah": "turun", "rumus": "T/R"},
    "CAP-15": {"target": -2, "realisasi": -1, "arah": "naik"},
    "CAP-16": {"target": 0.9, "realisasi": 95, "arah": "naik", "satuan": "%"},
    "CAP-17": {"target": 4.2, "realisasi": 4.65, "indikator": "Tingkat pengangguran terbuka"},
    "CAP-18": {"target": 80, "realisasi": 250, "arah": "naik"},
    "CAP-19": {"target": 80, "realisasi": 55, "arah": "naik", "kategori_terbit": "Sangat Tinggi"},
    "CAP-20": {"target": 75, "realisasi": 63, "arah": "naik", "simpulan": "Efisien"},
    "CAP-21": {"target": 2.5, "realisasi": 3.4, "arah": "tetap", "capaian_terbit": 136},
    "CAP-22": {"target": 75, "realisasi": 99, "arah": "naik", "capaian_terbit": 100},
}  # fmt: skip
PEMICU["CAP-13"] = {"target": None, "realisasi": 3.53, "arah": "naik", "capaian_terbit": 100}


@pytest.mark.parametrize("kartu", KARTU, ids=[k.kode for k in KARTU])
def test_pesan_tiap_kode(kartu):
    laporan = periksa_capaian(pd.DataFrame([PEMICU[kartu.kode]], index=[7])).saring(kartu.kode)
    temuan = list(laporan)
    assert [t.pesan for t in temuan] == [PESAN[kartu.kode]]
    assert temuan[0].baris == 7
    assert "{" not in temuan[0].saran


@pytest.mark.parametrize(
    ("arah", "rumus", "usul"),
    [("turun", "R/T", "(2T-R)/T atau T/R"), ("naik", "T/R", "R/T"), ("naik", "(2T-R)/T", "R/T")],
)
def test_rumus_terbalik_mendapat_usul_menurut_arahnya(arah, rumus, usul):
    [temuan] = periksa_capaian(pd.DataFrame([{"target": 3, "realisasi": 4, "arah": arah, "rumus": rumus}]))
    assert temuan.saran.startswith(f"Pakai {usul}, lalu hitung ulang")


def test_tiap_kartu_punya_satu_aturan_dan_satu_fungsi_bernama_sama():
    assert [k.kode for k in KARTU] == [a.kartu.kode for a in ATURAN]
    assert [a.fungsi.__name__.replace("_", "-").upper() for a in ATURAN] == [k.kode for k in KARTU]


def test_kategori_di_celah_bilangan_bulat():
    assert kategori(np.array([90.5, 90.999, 91, 75.2, 50.99, 0, -5])).tolist() == [
        "Tinggi", "Tinggi", "Sangat Tinggi", "Sedang", "Sangat Rendah", "Sangat Rendah", "Sangat Rendah",
    ]  # fmt: skip
    assert kategori(np.array([90.0, 91.0, 69.9]), "lampu").tolist() == ["Kuning", "Hijau", "Merah"]
    assert kategori(np.array([100.0, 99.9]), "lan").tolist() == ["Sangat Berhasil", "Berhasil"]


def test_nilai_asli_dan_dibatasi_berdampingan():
    hasil = satu(target=22, realisasi=52.44, arah="naik")
    assert (round(hasil["capaian"], 2), hasil["capaian_dibatasi"]) == (238.36, acuan.ambil("capaian.batas_atas").nilai)
    assert [satu(target=10, realisasi=r, arah="naik")["capaian_dibatasi"] for r in (0, -1)] == [0, 0]
    frame = pd.DataFrame({"target": [10], "realisasi": [16], "arah": ["naik"]})
    assert hitung_capaian(frame, batas=120)["capaian_dibatasi"].iloc[0] == 120


def test_frame_masukan_tidak_berubah_dan_urutan_tetap():
    frame = pd.DataFrame({"target": [1, 2], "realisasi": [1, 1], "arah": ["naik", "turun"]}, index=[9, 4])
    asli = frame.copy()
    hasil = hitung_capaian(frame)
    pd.testing.assert_frame_equal(frame, asli)
    assert hasil.index.tolist() == [9, 4]
    assert list(hasil.columns) == ["target", "realisasi", "arah", *KOLOM_HASIL]


def test_kolom_arah_yang_ditambahkan_pembaca_dan_kosong_bukan_kolom_arah():
    isi = pd.DataFrame({"indikator": ["Angka kemiskinan"], "target": [7], "realisasi": [8], "arah": [""]})
    tanpa_huruf, ada = isi.copy(), isi.copy()
    tanpa_huruf.attrs["asal"] = Asal("a.csv", huruf={"indikator": "A", "target": "B", "realisasi": "C"})
    ada.attrs["asal"] = Asal("a.csv", huruf={"indikator": "A", "target": "B", "realisasi": "C", "arah": "D"})
    assert [t.kode for t in periksa_capaian(tanpa_huruf)] == ["CAP-17"]
    assert [t.kode for t in periksa_capaian(ada)] == ["CAP-01"] == [t.kode for t in periksa_capaian(isi)]
    berisi = tanpa_huruf.assign(arah=["turun"])
    berisi.attrs = tanpa_huruf.attrs
    assert [t.kode for t in periksa_capaian(berisi)] == []
    dua = pd.concat([tanpa_huruf, tanpa_huruf.set_axis([1])])
    dua.attrs = tanpa_huruf.attrs
    assert [(t.kode, t.baris) for t in periksa_capaian(dua)] == [("CAP-17", 0)], "ditanyakan sekali"


def test_kolom_wajib_tidak_ada_adalah_galat():
    with pytest.raises(GalatTabel, match="Kolom 'realisasi' tidak ada"):
        hitung_capaian(pd.DataFrame({"target": [1]}))


isi_sel = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True), st.text(max_size=30), st.integers())


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "target": isi_sel,
                "realisasi": isi_sel,
                "arah": st.sampled_from(["naik", "turun", "tetap", "", "aneh"]),
                "rumus": st.sampled_from([*Rumus, "", "lain"]),
                "satuan": st.text(max_size=5),
            }
        ),
        min_size=1,
        max_size=6,
    )
)
def test_isi_apa_pun_tidak_menghasilkan_inf_dan_tiap_temuan_bertempat(baris):
    frame = pd.DataFrame(baris)
    hasil = hitung_capaian(frame)
    assert not np.isinf(hasil["capaian"].to_numpy(dtype=float)).any()
    assert (hasil["capaian"].notna() | (hasil["catatan"] != "")).all()
    assert all(t.baris in frame.index for t in periksa_capaian(frame))


def test_selisih_skala_adalah_kelipatan_yang_besar_terhadap_yang_kecil():
    tabel = pd.DataFrame({"target": [2, 800, 5, 0], "realisasi": [200, 8, 5, 3], "arah": "naik"})
    assert siapkan_ukur(tabel).selisih_skala.round(6).tolist() == [100, 100, 1, 0]
