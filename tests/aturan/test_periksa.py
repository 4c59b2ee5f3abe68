"""Periksa: bundel dan tabel, pilihan aturan, tempat tiap temuan, dan isi apa pun tanpa galat."""

from __future__ import annotations

import csv
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers.aturan.indikator.tabel_indikator import siapkan_indikator
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.aturan.satu_sebab import satu_sebab
from lakip_helpers.galat import GalatLakip, GalatTabel
from lakip_helpers.istilah import K, kolom_target
from lakip_helpers.model import RENSTRA_INDIKATOR
from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.kumpulan import folder_data
from lakip_helpers.tabel.validasi import validasi

KELUARGA = ("MUTU", "TGT", "SAS")
CACAT = list(csv.DictReader((folder_data() / "kota_contoh" / "cacat.csv").open(encoding="utf-8")))
BERKAS = sorted({c["berkas"] for c in CACAT})
TAHUN = [kolom_target(t) for t in range(2025, 2031)]


def kode(tabel: pd.DataFrame, aturan: str | None = None) -> list[str]:
    return [t.kode for t in periksa(tabel, aturan)]


def deret(nama: str, *target: object, satuan: str = "%", **lain: object) -> dict[str, object]:
    return {K.INDIKATOR: nama, K.SATUAN: satuan, **dict(zip(TAHUN, target, strict=False)), **lain}


def test_kota_contoh_yang_bersih_tanpa_temuan():
    assert list(periksa(muat("kota_contoh"), KELUARGA)) == []


@pytest.mark.parametrize("berkas", BERKAS)
def test_cacat_yang_ditanam_ditemukan_di_selnya(berkas: str):
    laporan = periksa_berkas(folder_data() / "kota_contoh" / "mentah" / berkas).laporan
    ada = {(t.kode, t.lembar, t.sel) for t in laporan}
    di_sini = [c for c in CACAT if c["berkas"] == berkas]
    harap = {(c["kode"], c["lembar_temuan"], c["sel_temuan"]) for c in di_sini if c["kode"].startswith(KELUARGA)}
    assert harap - ada == set()
    ikutan = {satu for c in di_sini for satu in c["ikutan"].split()}
    lebih = {t for t in ada - harap if t[0].startswith(KELUARGA) and t[0] not in ikutan}
    assert lebih == set()


def test_pilihan_aturan_dan_kode_yang_tidak_dikenal():
    tabel = pd.DataFrame([deret("Indeks Kepuasan Masyarakat", 90, 90, 90)])
    assert kode(tabel) == ["MUTU-08", "TGT-04"]
    assert kode(tabel, "tgt") == ["TGT-04"]
    with pytest.raises(GalatLakip, match=r"Kode “TGT-99” tidak dikenal\. Mungkin maksudnya TGT-19\?"):
        periksa(tabel, "TGT-99")


@pytest.mark.parametrize(("kolom", "isi", "tegur"), [("arah", "membaik", "ISI-04"), ("t2026", "sekian", "ISI-02")])
def test_sel_yang_tidak_terbaca_tidak_ditegur_dua_kali(kolom: str, isi: str, tegur: str) -> None:
    """Arah yang bukan pilihan menjadi kosong, target yang bukan angka menjadi teks: sudah dicatat ketika dibaca."""
    dasar = {K.INDIKATOR: "Persentase jalan mantap", K.SATUAN: "%", K.ARAH: "naik", "t2025": "80", "t2026": "82"}
    mentah = pd.DataFrame([dasar | {kolom: isi}, dasar | {K.INDIKATOR: "Persentase desa mandiri"}], index=[2, 3])
    bersih, dibaca = validasi(mentah, RENSTRA_INDIKATOR)
    temuan = periksa(bersih).kelompok
    assert tegur in {t.kode for t in dibaca}
    assert {t.kolom for k in temuan for t in k} == {kolom}
    assert satu_sebab(temuan, dibaca.kelompok) == []


def test_tabel_tanpa_kolom_yang_dapat_diperiksa():
    with pytest.raises(GalatTabel, match=r"tidak punya kolom “indikator” atau “sasaran” \(yang ada: nama, pagu\)"):
        periksa(pd.DataFrame({"nama": ["x"], "pagu": [5]}))
    with pytest.raises(GalatTabel, match=r"\(yang ada: tidak ada kolom\)"):
        periksa(pd.DataFrame())


def test_tabel_kosong_tanpa_temuan():
    assert kode(pd.DataFrame({K.INDIKATOR: [], K.SATUAN: [], "t2025": []})) == []


def test_tabel_yang_berulang_tiap_tahun_dinilai_kalimatnya_sekali():
    baris = [{K.INDIKATOR: "Prosentase penduduk miskin", K.SATUAN: "%", K.TAHUN: str(t)} for t in range(2020, 2025)]
    assert kode(pd.DataFrame(baris)) == ["MUTU-13"]


@pytest.mark.parametrize("nama", ["Jumlah laporan yang disusun", "Terlaksananya rapat koordinasi"])
def test_kegiatan_boleh_berupa_keluaran(nama: str):
    tabel = pd.DataFrame([{K.INDIKATOR: nama, K.SATUAN: "Laporan", K.JENIS: "kegiatan"}])
    assert kode(tabel) == []
    assert kode(tabel.assign(**{K.JENIS: "program"})) in (["MUTU-12"], ["MUTU-01"])


def test_indikator_sub_kegiatan_dari_nomenklatur_tidak_dinilai():
    baris = {K.INDIKATOR: "Jumlah dokumen dan laporan terkait", K.SATUAN: "Dokumen", K.KODE: "1.01.02.2.01.0001"}
    assert kode(pd.DataFrame([{**baris, K.JENIS: "subkegiatan"}])) == []
    assert siapkan_indikator(pd.DataFrame([{**baris, K.KODE_INDIKATOR: baris[K.KODE]}])).dinilai.tolist() == [False]


def test_arah_menentukan_apa_yang_disebut_memburuk():
    naik, turun = (10, 11, 12, 13), (13, 12, 11, 10)
    tabel = [
        deret("Persentase usaha berizin", *naik, arah="naik"),
        deret("Persentase penduduk miskin", *naik, arah="turun"),
        deret("Persentase balita gizi kurang", *turun, arah="turun"),
        deret("Laju inflasi tahunan", *naik, arah="tetap"),
    ]
    temuan = periksa(pd.DataFrame(tabel), "TGT-03")
    assert [(t.baris, t.kolom) for t in temuan] == [(1, "t2028")]


def test_arah_yang_tidak_tertulis_mengikuti_gerak_deretnya():
    tabel = [deret("Persentase jalan rusak berat", 9, 8, 7, baseline_2024=10)]
    assert kode(pd.DataFrame(tabel)) == []


def test_persentase_pertumbuhan_boleh_melampaui_seratus():
    tabel = [
        deret("Persentase peningkatan realisasi investasi", 110, 115, 120),
        deret("Persentase jalan mantap", 90, 95, 101),
    ]
    assert [(t.kode, t.baris, t.kolom) for t in periksa(pd.DataFrame(tabel), "TGT-06")] == [("TGT-06", 1, "t2027")]


def test_target_tanpa_arah_naik_turun_boleh_rentang():
    tabel = [
        deret("Laju inflasi tahunan", "1,5-3,5", "1,5-3,5", arah="tetap"),
        deret("Predikat SAKIP", "BB", "A", satuan="Predikat", arah="naik"),
    ]
    assert kode(pd.DataFrame(tabel), "TGT-13") == []


def test_dua_opd_boleh_berderet_sederhana_yang_sama():
    deret_sama = [deret(f"Persentase layanan {n} tepat waktu", 85, 86, 87, 88, 89, kode_opd=n) for n in ("A", "B", "C")]
    assert kode(pd.DataFrame(deret_sama[:2]), "TGT-08") == []
    seopd = pd.DataFrame(deret_sama).assign(
        kode_opd="A", indikator=["Persentase desa mandiri", "Persentase sungai bersih", "Persentase jalan mantap"]
    )
    assert kode(seopd, "TGT-08") == ["TGT-08", "TGT-08"]


def test_tabel_dengan_satu_kolom_tahun():
    tabel = pd.DataFrame([deret("Persentase jalan mantap", 105), deret("Persentase jalan mantap", 80)])
    assert kode(tabel) == ["TGT-06", "TGT-10"]


def test_index_frame_menjadi_nomor_baris():
    tabel = pd.DataFrame([deret("Indeks Kepuasan Masyarakat")], index=[41])
    temuan = next(iter(periksa(tabel)))
    assert (temuan.baris, temuan.tempat) == (41, "baris 41, kolom satuan")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=60)
            | st.sampled_from(["Persentase 😀 desa", "Jumlah " + "kata " * 3000, "=1+1", "\x00\ufffd"]),
            st.text(max_size=10) | st.sampled_from(["%", "Indeks (0-100)", "Orang"]),
            st.sampled_from(["naik", "turun", "tetap", "", "entah"]),
            st.text(max_size=8)
            | st.sampled_from(["1.234,5", "95 persen", "Rp1,5 miliar", "143,33 - 139,83", "BB", "#N/A"]),
            st.floats() | st.none() | st.sampled_from(["83,5", "-"]),
        ),
        max_size=6,
    )
)
def test_isi_apa_pun_tidak_menggagalkan_dan_tiap_temuan_punya_tempat(baris):
    tabel = pd.DataFrame(baris, columns=[K.INDIKATOR, K.SATUAN, K.ARAH, "t2025", "t2026"], dtype=object)
    tabel[K.SASARAN], tabel[K.BASELINE] = tabel[K.INDIKATOR], tabel["t2026"]
    tabel.index = pd.RangeIndex(2, len(tabel) + 2)
    for temuan in periksa(tabel):
        assert temuan.baris in tabel.index and temuan.kolom in tabel.columns
        assert temuan.tempat and temuan.pesan and temuan.saran
        assert not re.search(r"\{[a-z_]+\}", re.sub("“[^”]*”", "", temuan.pesan + temuan.saran)), (
            "bidang pesan yang tidak terisi"
        )
