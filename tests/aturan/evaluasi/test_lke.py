"""LKE: bobot, skala, predikat berbatas, nilai periksa, catatan, dan yang paling mengangkat."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers import acuan
from lakip_helpers.aturan.daftar import KARTU as SEMUA_KARTU
from lakip_helpers.aturan.dokumen.kartu_renaksi import REN_01
from lakip_helpers.aturan.evaluasi.kartu_lke import KARTU
from lakip_helpers.aturan.evaluasi.lke import (
    ambil_kriteria,
    ambil_lke,
    daftar_kriteria,
    daftar_subkomponen,
    jawaban_dari_persen,
    nilai_jawaban,
    nilai_lke,
    paling_mengangkat,
    predikat_lke,
    usul_jawaban,
    usul_kriteria,
)
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.galat import GalatTabel
from lakip_helpers.model import Bundel

KODE = daftar_subkomponen().index.tolist()
JAWABAN = ("AA", "A", "BB", "B", "CC", "C", "D", "E")
LEMBAR = st.lists(st.sampled_from(JAWABAN), min_size=12, max_size=12)


def lembar(*jawaban: str, catatan: str = "terpenuhi", bukti: str = "dokumen") -> pd.DataFrame:
    isi = jawaban * 12 if len(jawaban) == 1 else jawaban
    return pd.DataFrame({"kode": KODE, "jawaban": isi, "catatan": catatan, "bukti": bukti}, index=range(2, 14))


def kriteria(kode: str, *terpenuhi: str) -> pd.DataFrame:
    return pd.DataFrame({"kode": kode, "nomor": range(1, len(terpenuhi) + 1), "terpenuhi": terpenuhi})


def test_dua_belas_subkomponen_delapan_puluh_kriteria_bobot_seratus():
    bobot = daftar_subkomponen()["bobot"]
    assert bobot.to_dict() == {
        "1.a": 6, "1.b": 9, "1.c": 15, "2.a": 6, "2.b": 9, "2.c": 15,
        "3.a": 3, "3.b": 4.5, "3.c": 7.5, "4.a": 5, "4.b": 7.5, "4.c": 12.5,
    }  # fmt: skip
    banyak = daftar_kriteria().groupby("kode", sort=False).size().tolist()
    assert banyak == [7, 10, 8, 3, 7, 10, 6, 9, 7, 3, 5, 5]
    assert daftar_kriteria()["kriteria"].str.len().gt(10).all()


def test_bobot_komponen_dan_aspek():
    sub = daftar_subkomponen()
    assert sub.groupby("komponen", sort=False)["bobot"].sum().tolist() == [30, 30, 15, 25]
    assert sub.groupby("aspek")["bobot"].sum().to_dict() == {"Keberadaan": 20, "Kualitas": 30, "Pemanfaatan": 50}


@pytest.mark.parametrize(
    ("jawaban", "total", "predikat"),
    [("AA", 100, "AA"), ("A", 90, "A"), ("BB", 80, "BB"), ("B", 70, "B"), ("CC", 60, "CC"), ("C", 50, "C"),
     ("D", 30, "D"), ("E", 0, "")],
)  # fmt: skip
def test_semua_jawaban_sama(jawaban, total, predikat):
    hasil = nilai_lke(lembar(jawaban))
    assert (hasil.total, hasil.predikat, hasil.lengkap) == (total, predikat, True)


def test_hitungan_campuran_per_komponen():
    hasil = nilai_lke(lembar("A", "BB", "B", "BB", "B", "CC", "A", "BB", "B", "BB", "B", "C"))
    assert hasil.komponen["skor"].tolist() == [23.1, 20.1, 11.55, 15.5]
    assert (hasil.total, hasil.predikat, hasil.sebutan) == (70.25, "BB", "Sangat Baik")


@pytest.mark.parametrize(
    ("nilai", "predikat"),
    [(0, ""), (0.01, "D"), (30, "D"), (30.05, "C"), (50, "C"), (50.05, "CC"), (60, "CC"), (60.05, "B"), (70, "B"),
     (70.05, "BB"), (80, "BB"), (80.004, "BB"), (80.006, "A"), (80.05, "A"), (90, "A"), (90.05, "AA"), (100, "AA")],
)  # fmt: skip
def test_batas_bawah_terbuka_batas_atas_tertutup(nilai, predikat):
    assert predikat_lke(nilai)[0] == predikat


@pytest.mark.parametrize("nilai", [-0.1, 100.1, float("nan")])
def test_nilai_di_luar_skala_ditolak(nilai):
    with pytest.raises(GalatTabel, match="di luar 0 sampai 100"):
        predikat_lke(nilai)


@pytest.mark.parametrize(
    ("persen", "jawaban"),
    [(100, "BB"), (99.99, "B"), (75.01, "B"), (75, "CC"), (50.01, "CC"), (50, "C"), (25.01, "C"), (25, "D"), (0.1, "D"), (0, "E")],
)  # fmt: skip
def test_persen_kriteria_menjadi_usul(persen, jawaban):
    assert jawaban_dari_persen(persen) == jawaban


def test_kriteria_sebagian_dihitung_setengah_dan_yang_belum_disebut():
    usul = usul_jawaban(kriteria("2.a", "ya", "sebagian", "tidak")).loc["2.a"]
    assert (usul["persen"], usul["usul"]) == (50.0, "C")
    assert usul["belum"] == (
        "Definisi operasional dan cara mengukur tiap indikator jelas; "
        "Mekanisme pengumpulan data jelas dan dapat diandalkan"
    )


def test_kriteria_lengkap_membolehkan_a_dan_aa():
    isian = lembar("BB").assign(jawaban=["AA" if k == "2.a" else "BB" for k in KODE])
    assert list(nilai_lke(isian, kriteria("2.a", "ya", "ya", "ya")).temuan) == []


def satu(**ubah: str) -> pd.DataFrame:
    isian = lembar("BB")
    for kolom, isi in ubah.items():
        isian.loc[5, kolom] = isi
    return isian


PESAN = {
    "LKE-01": (satu(jawaban=""), "baris 5, kolom jawaban", "subkomponen 2.a “Pengukuran kinerja telah dilakukan” belum"
               " dijawab, sehingga predikat belum dapat ditetapkan."),
    "LKE-02": (satu(jawaban="Baik"), "baris 5, kolom jawaban",
               "jawaban “Baik” pada subkomponen 2.a bukan jawaban LKE, sehingga tidak dapat dinilai."),
    "LKE-03": (satu(catatan=""), "baris 5, kolom catatan", "subkomponen 2.a dijawab BB tanpa catatan, sehingga pembaca"
               " tidak tahu apa dasar penilaiannya."),
    "LKE-04": (satu(bukti=""), "baris 5, kolom bukti", "subkomponen 2.a dijawab BB tanpa daftar bukti, sehingga"
               " jawabannya mudah diturunkan evaluator."),
    "LKE-05": (satu(), "baris 5, kolom jawaban",
               "subkomponen 2.a dijawab BB, padahal kriteria yang terpenuhi 66,67 % hanya mendukung CC."),
    "LKE-06": (pd.concat([satu(), pd.DataFrame({"kode": ["5.z"], "jawaban": "B", "catatan": "c", "bukti": "b"}, index=[14])]),
               "baris 14, kolom kode", "kode subkomponen “5.z” tidak ada di LKE, sehingga tidak dihitung."),
}  # fmt: skip


@pytest.mark.parametrize("kode", PESAN)
def test_pesan_utuh_tiap_kode(kode):
    isian, tempat, pesan = PESAN[kode]
    hasil = nilai_lke(isian, kriteria("2.a", "ya", "ya", "tidak") if kode == "LKE-05" else None)
    assert [t.kode for t in hasil.temuan] == [kode]
    temuan = next(iter(hasil.temuan))
    assert (temuan.tempat, temuan.pesan) == (tempat, pesan)


def test_tiap_kartu_diuji():
    assert set(PESAN) == {kartu.kode for kartu in KARTU}


def test_belum_lengkap_tanpa_predikat_dan_yang_tidak_berbaris_dilaporkan():
    hasil = nilai_lke(lembar("BB").iloc[:11])
    assert (hasil.total, hasil.predikat, hasil.lengkap) == (70.0, "", False)
    assert [(t.kode, t.baris) for t in hasil.temuan] == [("LKE-01", 0)]


def test_baris_kembar_tidak_menambah_nilai():
    kembar = pd.concat([lembar("BB"), lembar("AA").iloc[:1].set_axis([14])])
    hasil = nilai_lke(kembar)
    assert hasil.total == 80
    assert [(t.kode, t.baris) for t in hasil.temuan] == [("LKE-06", 14)]


def test_kolom_wajib():
    with pytest.raises(GalatTabel, match="'jawaban'"):
        nilai_lke(pd.DataFrame({"kode": KODE}))


def test_yang_paling_mengangkat_diurutkan_dan_berpredikat_baru():
    daftar = paling_mengangkat(lembar("B"))
    assert daftar.index[:3].tolist() == ["1.c", "2.c", "4.c"]
    assert daftar.loc["1.c", ["jawaban", "jawaban_berikut", "tambahan", "total_baru", "predikat_baru"]].tolist() == [
        "B", "BB", 1.5, 71.5, "BB",
    ]  # fmt: skip
    assert daftar.loc["1.c", "syarat"] == "semua kriteria terpenuhi sesuai yang diamanatkan"
    naik_dari_e = paling_mengangkat(satu(jawaban="E"))
    assert (naik_dari_e.index[0], naik_dari_e.iloc[0]["tambahan"]) == ("2.a", 1.8)


def test_yang_sudah_aa_tidak_disebut():
    assert paling_mengangkat(lembar("AA")).empty


def test_yang_belum_dijawab_tidak_disebut_sebagai_yang_paling_mengangkat():
    separuh = lembar(*["B"] * 4, *[""] * 8)
    assert set(paling_mengangkat(separuh).index) == set(KODE[:4])
    assert paling_mengangkat(lembar("")).empty


@settings(max_examples=25)
@given(LEMBAR)
def test_tambahan_sama_dengan_hitung_ulang(jawaban):
    isian = lembar(*jawaban)
    for kode, baris in paling_mengangkat(isian).iterrows():
        naik = isian.assign(jawaban=isian["jawaban"].mask(isian["kode"] == kode, baris["jawaban_berikut"]))
        hasil = nilai_lke(naik)
        assert (hasil.total, hasil.predikat) == (baris["total_baru"], baris["predikat_baru"])


@settings(max_examples=50)
@given(LEMBAR, st.integers(0, 11), st.sampled_from(JAWABAN))
def test_menaikkan_satu_jawaban_tidak_pernah_menurunkan_nilai(jawaban, letak, baru):
    lama = nilai_lke(lembar(*jawaban)).total
    ganti = [*jawaban[:letak], baru, *jawaban[letak + 1 :]]
    beda = nilai_lke(lembar(*ganti)).total - lama
    assert beda * (nilai_jawaban(baru) - nilai_jawaban(jawaban[letak])) >= 0


@settings(max_examples=50)
@given(
    st.lists(
        st.one_of(st.text(max_size=20), st.none(), st.floats(), st.sampled_from(JAWABAN)), min_size=12, max_size=12
    )
)
def test_isian_apa_pun_tidak_menggagalkan(jawaban):
    isian = lembar("BB").assign(jawaban=pd.Series(jawaban, index=range(2, 14), dtype=object))
    hasil = nilai_lke(isian)
    assert 0 <= hasil.total <= 100
    assert all(t.pesan and t.tempat for t in hasil.temuan)


def test_kriteria_yang_disentuh_temuan(rusak):
    bundel = rusak({"ubah": [{"tabel": "renaksi", "baris": 6, "kolom": "tw4", "isi": "4"}]})
    usul = usul_kriteria(periksa(bundel, "REN"))
    assert usul[["kode", "nomor", "alasan"]].to_numpy().tolist() == [["1.c", 4, f"REN-01 {REN_01.judul} (1 catatan)"]]


def test_kriteria_dan_kode_temuan_di_acuan_ada():
    pasangan = acuan.ambil("lke.kriteria_temuan").nilai
    kriteria_ada = set(zip(daftar_kriteria()["kode"], daftar_kriteria()["nomor"], strict=True))
    assert {(s["kode"], s["nomor"]) for s in pasangan} <= kriteria_ada
    dikenal = {kartu.kode for kartu in SEMUA_KARTU}
    assert all(any(kode.startswith(awalan) for kode in dikenal) for s in pasangan for awalan in s["temuan"])


def bundel_lke(*isi: tuple[str, int, str], kriteria: pd.DataFrame | None = None) -> Bundel:
    """Bundel berisi lembar tiap (OPD, tahun, jawaban); baris tanpa tahun tidak dinilai."""
    semua = [lembar(jawaban).assign(kode_opd=opd, tahun=tahun) for opd, tahun, jawaban in isi]
    tanpa_tahun = pd.DataFrame({"kode_opd": ["A"], "kode": ["1.a"], "jawaban": ["E"]})
    frame = pd.concat([*semua, tanpa_tahun], ignore_index=True).astype({"tahun": "Int64"})
    frame.index += 2
    tabel = {"lke": frame} if kriteria is None else {"lke": frame, "lke_kriteria": kriteria}
    return Bundel("uji", True, tabel)


def test_lembar_beberapa_opd_dinilai_sendiri_dan_pemiliknya_disebut():
    satu, dua = bundel_lke(("A", 2025, "")), bundel_lke(("A", 2025, "BB"), ("B", 2025, ""), ("A", 2024, "BB"))
    [sendiri] = periksa(satu, "LKE")
    assert "pada LKE" not in sendiri.pesan
    tanpa_baris = Bundel("uji", True, {"lke": dua["lke"].drop(index=[14, 15])})
    [temuan] = periksa(tanpa_baris, "LKE")
    assert (temuan.kode, temuan.baris) == ("LKE-01", 16), "baris pertama lembar B yang belum dijawab"
    assert "1.a pada LKE B 2025, 1.b pada LKE B 2025" in temuan.pesan, "yang tidak berbaris menyebut pemiliknya"


def test_isian_dan_kriteria_diambil_menurut_opd_dan_tahunnya():
    dinilai = kriteria("2.a", "ya", "", "tidak").assign(kode_opd="A", tahun=2025)
    lain = kriteria("2.a", "").assign(kode_opd="B", tahun=2025)
    data = bundel_lke(("A", 2025, "B"), ("A", 2024, "C"), kriteria=pd.concat([dinilai, lain]))
    isian, usul = ambil_lke(data, "A", 2025)
    assert (set(isian["jawaban"]), usul["terpenuhi"].tolist()) == ({"B"}, ["ya", "tidak"])
    assert ambil_lke(data, "B", 2025)[1] is None, "kriterianya belum dinilai"
    assert [len(ambil_kriteria(data, opd, 2025)) for opd in ("A", "B", "C")] == [3, 1, 0]
    kosong, tanpa = ambil_lke(Bundel("uji", True, {}), "A", 2025)
    assert (len(kosong), tanpa) == (0, None) and "jawaban" in kosong


def test_yang_belum_dijawab_tidak_disebut_naik_dan_predikat_barunya_kosong():
    daftar = paling_mengangkat(lembar("BB").iloc[1:], kriteria("2.a", "ya", "sebagian", "tidak"))
    assert "1.a" not in daftar.index
    assert set(daftar["predikat_baru"]) == {""} and daftar.loc["1.b", "total_baru"] == 76.1
    assert daftar.loc["2.a", "belum"].count(";") == 1 and daftar.loc["1.b", "belum"] == ""
