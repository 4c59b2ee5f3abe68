"""Validasi isi: angka, pilihan, tanggal, kode; tiap kode ISI diuji dengan pesan utuhnya."""

from __future__ import annotations

from importlib import import_module

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers.model import PK, PK_ANGGARAN, PROGRAM, REALISASI, SEMUA_TABEL, UKUR_CAPAIAN
from lakip_helpers.tabel import validasi
from lakip_helpers.tabel.kartu import KARTU


def ukur(**kolom: list[object]) -> pd.DataFrame:
    n = len(next(iter(kolom.values())))
    dasar = {"indikator": [f"Indikator {i}" for i in range(n)], "target": ["1"] * n, "realisasi": ["1"] * n}
    return pd.DataFrame(dasar | kolom, index=range(2, n + 2), dtype=object)


def pesan(frame: pd.DataFrame, tabel=UKUR_CAPAIAN) -> list[tuple[str, int, str]]:
    return [(t.kode, t.baris, f"{t.pesan} {t.saran}") for t in validasi(frame, tabel)[1]]


def test_angka_kantor_menjadi_angka():
    frame, laporan = validasi(ukur(target=["95 persen", "Rp 1.250,5", "0", None, "1.234.567"]), UKUR_CAPAIAN)
    assert frame["target"].tolist()[:3] == [95, 1250.5, 0]
    assert pd.isna(frame["target"].iloc[3]) and frame["target"].iloc[4] == 1234567
    assert frame["target"].dtype == float and len(laporan) == 0


def test_rentang_dan_predikat_menjadi_teks_baku():
    frame, laporan = validasi(ukur(target=["143,33 - 139,83", "bb", "B (65,2)", "7"]), UKUR_CAPAIAN)
    assert frame["target"].tolist() == ["139,83–143,33", "BB", "B", 7.0]
    assert len(laporan) == 0


@pytest.mark.parametrize("tabel", SEMUA_TABEL, ids=lambda tabel: tabel.nama)
@pytest.mark.parametrize("banyak", [0, 1, 3])
def test_kolom_yang_tidak_ada_sama_dengan_kolom_kosong(tabel, banyak):
    pertama = tabel.kolom[0]
    ada = pd.DataFrame({pertama.nama: [pertama.contoh] * banyak}, index=range(2, banyak + 2), dtype=object)
    kosong = ada.assign(**{kolom.nama: pd.Series(None, ada.index, dtype=object) for kolom in tabel.kolom[1:]})
    hasil, _ = validasi(ada, tabel)
    pd.testing.assert_frame_equal(hasil, validasi(kosong, tabel)[0])


def test_angka_taksa_diputuskan_tabelnya():
    titik, _ = validasi(ukur(target=["1.234", "79.32"]), UKUR_CAPAIAN)
    koma, _ = validasi(ukur(target=["1.234", "79,32"]), UKUR_CAPAIAN)
    satuan, _ = validasi(ukur(target=["1.234"], satuan=["Indeks"]), UKUR_CAPAIAN)
    assert (titik["target"].iloc[0], koma["target"].iloc[0], satuan["target"].iloc[0]) == (1.234, 1234, 1.234)


def test_titik_pada_rupiah_dan_bilangan_bulat_selalu_ribuan():
    """Tanpa ditanyakan; target di baris yang sama, yang boleh berdesimal, ditanyakan."""
    hasil, dicatat = validasi(pd.DataFrame({"t2026": ["1.234"], "pagu_2026": ["1.234"]}), PROGRAM)
    assert hasil["pagu_2026"].tolist() == [1234]
    assert [t.kolom for t in dicatat if t.kode == "ISI-03"] == ["t2026"]
    tahun, dicatat = validasi(pd.DataFrame({"tahun": ["2.025"]}), REALISASI)
    assert tahun["tahun"].tolist() == [2025] and [t.kode for t in dicatat if t.kolom == "tahun"] == []


@pytest.mark.parametrize(
    ("frame", "tabel", "harap"),
    [
        (
            pd.DataFrame({"kode_indikator": [None], "kode_opd": ["A"], "tahun": ["2025"], "periode": ["tahun"]}, index=[4]),
            REALISASI,
            ("ISI-01", 4, "kolom Kode indikator kosong, padahal wajib diisi. Isi sel ini."),
        ),
        (
            pd.DataFrame({"kode_pk": ["P"], "kode_opd": ["A"], "kode": ["1.01"], "nama": ["Program A"], "pagu": [None]}),
            PK_ANGGARAN,
            ("ISI-01", 0, "kolom Anggaran kosong, padahal wajib diisi. Isi sel ini; angka nol ditulis 0, bukan dikosongkan."),
        ),
        (
            ukur(target=["9 dokumen dan 3 laporan"]),
            UKUR_CAPAIAN,
            ("ISI-02", 2, "“9 dokumen dan 3 laporan” pada kolom Target tidak terbaca sebagai angka."
             " Tulis satu angka saja, misalnya 95 atau 95,5; penjelasannya pindahkan ke kolom keterangan."),
        ),
        (
            ukur(target=["1.234"]),
            UKUR_CAPAIAN,
            ("ISI-03", 2, "“1.234” pada kolom Target dapat berarti 1.234 atau 1,234; dibaca 1.234."
             " Tulis koma untuk desimal dan tanpa titik untuk ribuan bila bacaan ini keliru."),
        ),
        (
            ukur(arah=["naiik"]),
            UKUR_CAPAIAN,
            ("ISI-04", 2, "“naiik” bukan pilihan untuk kolom Arah."
             " Pakai salah satu: naik, turun, tetap. Mungkin maksudnya “naik”."),
        ),
        (
            pd.DataFrame({"kode_indikator": ["A.1", "A.1"], "kode_opd": ["A", "A"], "tahun": ["2025", "2025"],
                          "periode": ["tahun", "tahun"], "nilai": ["1", "2"]}, index=[4, 9]),
            REALISASI,
            ("ISI-05", 9, "“A.1 / 2025 / tahun” sudah dipakai pada baris 4; tiap baris harus berkode sendiri."
             " Beri kode lain, atau hapus baris yang rangkap."),
        ),
        (
            pd.DataFrame({"kode_opd": ["A"], "tahun": ["2026"], "kode_pk": ["P"], "jenjang": ["kepala_opd"],
                          "pihak_pertama": ["Kepala Dinas"], "tanggal": ["awal tahun"]}, index=[2]),
            PK,
            ("ISI-07", 2, "“awal tahun” pada kolom Tanggal PK tidak terbaca sebagai tanggal."
             " Tulis seperti 20-01-2026 atau 20 Januari 2026."),
        ),
        (
            ukur(target=["95"], realisasi=["95 orang"], satuan=["%"]),
            UKUR_CAPAIAN,
            ("ISI-08", 2, "sel kolom Realisasi memuat satuan “orang”, sedangkan kolom Satuan berisi “%”."
             " Samakan satuannya; bila satuannya memang berbeda, hitung ulang angkanya dalam satuan yang sama."),
        ),
        (
            ukur(target=["95 %"], realisasi=["95 orang"]),
            UKUR_CAPAIAN,
            ("ISI-08", 2, "sel kolom Realisasi memuat satuan “orang”, sedangkan sel Target memuat “%”."
             " Samakan satuannya; bila satuannya memang berbeda, hitung ulang angkanya dalam satuan yang sama."),
        ),
        (
            pd.DataFrame({"kode_indikator": ["A.1"], "kode_opd": ["A"], "tahun": ["2025,5"], "periode": ["tahun"]}, index=[2]),
            REALISASI,
            ("ISI-09", 2, "“2025,5” pada kolom Tahun bukan bilangan bulat. Tulis tanpa desimal, misalnya 2026."),
        ),
        (
            ukur(realisasi=["#DIV/0!"]),
            UKUR_CAPAIAN,
            ("BACA-05", 2, "sel berisi #DIV/0!, yaitu tanda rumus yang gagal, bukan angka. Periksa rumusnya"
             " (biasanya pembagian dengan nol atau rujukan yang terhapus), lalu isi angkanya."),
        ),
    ],
    ids=lambda isi: isi[0] if isinstance(isi, tuple) else "",
)  # fmt: skip
def test_pesan_utuh_tiap_kode(frame, tabel, harap):
    assert pesan(frame, tabel) == [harap]


def test_padanan_arah_dan_rumus():
    frame, laporan = validasi(
        ukur(
            arah=["Positif", "NEGATIF ", "Makin rendah makin baik"],
            rumus=["realisasi/target", "(2T − R)/T × 100", "other"],
        ),
        UKUR_CAPAIAN,
    )
    assert frame["arah"].tolist() == ["naik", "turun", "turun"]
    assert frame["rumus"].tolist() == ["R/T", "(2T-R)/T", ""]
    assert len(laporan) == 0


def test_kolom_tambahan_dan_urutan_baris_tetap():
    mentah = ukur(target=["3", "1", "2"])
    mentah["Cttn Pak Kabid"] = ["x", "y", "z"]
    frame, _ = validasi(mentah.loc[[4, 2, 3]], UKUR_CAPAIAN)
    assert frame.index.tolist() == [4, 2, 3]
    assert frame["Cttn Pak Kabid"].tolist() == ["z", "x", "y"]


@pytest.mark.parametrize(
    ("isi", "diusulkan"), [(["naaik"], True), (["naaik", "turrun"], True), (["naaik", "turrun", "tetp"], False)]
)
def test_usul_pilihan_hanya_selagi_yang_asing_sedikit(isi, diusulkan, monkeypatch):
    """Mencari yang mirip mahal; berkas yang sekolomnya bukan pilihan tidak ditahan karenanya."""
    monkeypatch.setattr(import_module("lakip_helpers.tabel.validasi"), "USUL_MAKS", 2)
    _, dicatat = validasi(ukur(arah=isi), UKUR_CAPAIAN)
    asing = [t for t in dicatat if t.kode == "ISI-04"]
    assert len(asing) == len(isi) and all(("Mungkin maksudnya" in f"{t.pesan} {t.saran}") == diusulkan for t in asing)


def test_lebih_dari_sepuluh_dicetak_sepuluh():
    teks = validasi(ukur(target=["abc 1 2"] * 25), UKUR_CAPAIAN)[1].ke_teks()
    assert teks.count("tidak terbaca sebagai angka") == 10
    assert "… dan 15 lagi dengan kode yang sama." in teks


def test_tiap_kartu_lengkap_dan_unik():
    assert len({k.kode for k in KARTU}) == len(KARTU)
    for kartu in KARTU:
        assert all((kartu.judul, kartu.pesan, kartu.saran, kartu.mengapa, kartu.dasar, kartu.buruk, kartu.baik))


def test_pernyataan_tabel_utuh():
    nama = {t.nama: t for t in SEMUA_TABEL}
    for tabel in SEMUA_TABEL:
        assert set(tabel.kunci) <= set(tabel.nama_kolom)
        for kolom in tabel.kolom:
            assert all((kolom.label, kolom.arti, kolom.contoh)), (tabel.nama, kolom.nama)
            assert not kolom.pilihan or kolom.contoh in kolom.pilihan
            for rujuk in kolom.rujuk:
                assert rujuk.kolom in nama[rujuk.tabel].nama_kolom


@pytest.mark.parametrize("tabel", SEMUA_TABEL, ids=lambda t: t.nama)
def test_baris_contoh_tiap_tabel_sah(tabel):
    frame = pd.DataFrame([{k.nama: k.contoh for k in tabel.kolom}], index=[2], dtype=object)
    assert [str(t) for t in validasi(frame, tabel)[1]] == []


isi_sel = st.one_of(st.none(), st.text(max_size=40), st.floats(), st.integers(), st.dates(), st.booleans())


@settings(max_examples=60)
@given(st.data())
def test_isi_apa_pun_tidak_menggagalkan_dan_tidak_membuang_baris(data):
    tabel = data.draw(st.sampled_from(SEMUA_TABEL))
    baris = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(tabel.nama_kolom, isi_sel)), min_size=1, max_size=4))
    mentah = pd.DataFrame(baris, index=range(2, len(baris) + 2), dtype=object)
    frame, laporan = validasi(mentah, tabel)
    assert frame.index.tolist() == mentah.index.tolist()
    for temuan in laporan:
        assert temuan.baris in mentah.index and temuan.pesan and temuan.kolom


@pytest.mark.parametrize(
    ("lain", "ditagih"),
    [
        ({"kode_sasaran": [" "], "pagu_2027": [None]}, False),
        ({"kode_sasaran": ["A.T1.S1"], "pagu_2027": [None]}, True),
        ({"kode_sasaran": [None], "pagu_2027": ["5"]}, True),
    ],
)
def test_wajib_bila_hanya_ditagih_bila_salah_satu_syaratnya_terisi(lain: dict[str, list[str]], ditagih: bool) -> None:
    """Program yang baru disalin dari nomenklatur belum berindikator; yang sudah dirancang wajib."""
    dasar = {"kode_opd": ["A"], "kode": ["1.01.02"], "jenis": ["program"], "nama": ["PROGRAM X"], "indikator": [None]}
    frame = pd.DataFrame(dasar | lain, index=[2], dtype=object)
    wajib = [(t.kode, t.kolom) for t in validasi(frame, PROGRAM)[1] if t.kode == "ISI-01"]
    assert (("ISI-01", "indikator") in wajib) == ditagih
