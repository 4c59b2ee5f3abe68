"""Nasib temuan atas tabel kecil buatan: dikenali dari baris, kolom, dan isinya; yang hilang disebut sebabnya."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from lakip_helpers.aturan.banding import nasib as n
from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi, susun_baris
from lakip_helpers.aturan.banding.jodoh import jodohkan
from lakip_helpers.aturan.indikator import kartu_mutu, kartu_sasaran
from lakip_helpers.tabel import kartu as kartu_baca
from lakip_helpers.temuan import Asal, Kartu, Kelompok, LaporanTemuan

JALAN, AIR, SAMPAH = "Persentase jalan kota mantap", "Cakupan air minum layak", "Persentase sampah terkelola"
MUTU_04, MUTU_08, SAS_01, BACA_05 = (
    replace(kartu, pesan="", saran="")
    for kartu in (kartu_mutu.MUTU_04, kartu_mutu.MUTU_08, kartu_sasaran.SAS_01, kartu_baca.BACA_05)
)
Cacat = tuple[Kartu, int, str]
"""Kartu, nomor baris, dan kolom sebuah temuan."""


def tabel(*indikator: str, lembar: str = "", dinilai: bool = True, **kolom: list[object]) -> TabelVersi:
    """Tabel kantor; barisnya mulai nomor 2, dan semua aturan yang dipakai di sini menilai semua barisnya."""
    frame = pd.DataFrame({"indikator": indikator, **kolom}, dtype=object)
    frame.index = pd.RangeIndex(2, len(frame) + 2)
    berlaku = {k.kode: frozenset(frame.index) for k in (MUTU_04, MUTU_08, SAS_01)} if dinilai else {}
    return TabelVersi("indikator_kantor", lembar, frame, Asal("a.xlsx", lembar), berlaku)


def dokumen(
    *semua: TabelVersi, cacat: tuple[Cacat, ...] = (), luar: str = "", asal: Asal | None = None
) -> DokumenVersi:
    """Dokumen bertemuan; temuannya milik tabel pertama, kecuali asalnya disebut."""
    kelompok = []
    for kartu, baris, kolom in cacat:
        frame = semua[0].frame
        nilai = frame[kolom].get(baris) if kolom in frame else None
        kelompok.append(Kelompok(kartu, asal or semua[0].asal, [baris], kolom, [nilai]))
    return DokumenVersi("a.xlsx", semua, LaporanTemuan(kelompok), luar=luar)


def nasib(lama: DokumenVersi, baru: DokumenVersi) -> list[tuple[str, str, str]]:
    baris = susun_baris([lama]), susun_baris([baru])
    hasil = n.nilai_nasib([lama], [baru], baris, jodohkan(*baris))
    return [(satu.temuan.kode, satu.nasib.name, satu.sebab) for satu in hasil]


def pada(kalimat: str, sisi: str = "baru") -> str:
    return kalimat.format(sisi=sisi)


def test_seisi_mendahului_sekolom_dan_kolom_lain_masih_temuan_yang_sama():
    lama = dokumen(
        tabel(JALAN, satuan=["Indeks"], definisi=["baik"]), cacat=((MUTU_08, 2, "satuan"), (MUTU_08, 2, "definisi"))
    )
    baru = dokumen(tabel(JALAN, satuan=["Orang"], definisi=["baik"]), cacat=((MUTU_08, 2, "definisi"),))
    assert nasib(lama, baru) == [("MUTU-08", "SELESAI", ""), ("MUTU-08", "TERSISA", "")]
    lain = dokumen(tabel(JALAN, satuan=["Orang"], formula=["x"]), cacat=((MUTU_08, 2, "formula"),))
    satu = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_08, 2, "satuan"),))
    assert nasib(satu, lain) == [("MUTU-08", "TERSISA", "")]


def test_sekolom_mendahului_kolom_lain_walaupun_isinya_berubah():
    lama = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_08, 2, "satuan"),))
    baru = dokumen(
        tabel(JALAN, satuan=["Orang"], definisi=["baik"]), cacat=((MUTU_08, 2, "definisi"), (MUTU_08, 2, "satuan"))
    )
    baris = susun_baris([lama]), susun_baris([baru])
    hasil = n.nilai_nasib([lama], [baru], baris, jodohkan(*baris))
    assert [(t.nasib.name, t.temuan.kolom) for t in hasil] == [("TERSISA", "satuan"), ("BARU_TAK_BANDING", "definisi")]


def test_kode_lain_pada_baris_yang_sama_bukan_temuan_yang_sama():
    lama = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_08, 2, "satuan"),))
    baru = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_04, 2, "satuan"),))
    assert nasib(lama, baru) == [("MUTU-08", "SELESAI", ""), ("MUTU-04", "BARU", "")]


@pytest.mark.parametrize(
    ("terbaca", "sebab", "keadaan"),
    [
        ((JALAN,), pada(n.DIHAPUS), "SELESAI"),
        ((), pada(n.TANPA_TABEL), "LAMA_TAK_BANDING"),
    ],
)
def test_baris_yang_tidak_ada_dihapus_bila_separuh_tabelnya_terbaca(terbaca, sebab, keadaan):
    lama = dokumen(tabel(JALAN, AIR), cacat=((MUTU_04, 3, "indikator"),))
    assert nasib(lama, dokumen(tabel(*terbaca))) == [("MUTU-04", keadaan, sebab)]


def test_kurang_dari_separuh_tabel_yang_terbaca_tidak_cukup_untuk_menyebut_dihapus():
    lama = dokumen(tabel(JALAN, AIR, SAMPAH), cacat=((MUTU_04, 3, "indikator"),))
    assert nasib(lama, dokumen(tabel(JALAN))) == [("MUTU-04", "LAMA_TAK_BANDING", pada(n.TANPA_BARIS))]


def test_yang_dihapus_tetapi_aturannya_tidak_dijalankan_tidak_selesai():
    lama = dokumen(tabel(JALAN, AIR), cacat=((MUTU_04, 3, "indikator"),))
    baru = dokumen(tabel(JALAN, dinilai=False))
    assert nasib(lama, baru) == [("MUTU-04", "LAMA_TAK_BANDING", pada(n.TANPA_ATURAN))]


def test_kalimat_di_luar_tabel_dan_tabel_yang_tidak_ada_pada_versi_lama():
    baru = dokumen(tabel(JALAN, AIR), cacat=((MUTU_04, 3, "indikator"),))
    assert nasib(dokumen(tabel(JALAN)), baru) == [("MUTU-04", "BARU", "")]
    tertulis = dokumen(tabel(JALAN), luar="cakupan air minum layak")
    assert nasib(tertulis, baru) == [("MUTU-04", "BARU_TAK_BANDING", pada(n.DI_LUAR, "lama"))]
    assert nasib(dokumen(tabel(SAMPAH)), baru) == [("MUTU-04", "BARU_TAK_BANDING", pada(n.TANPA_TABEL, "lama"))]
    tanpa_aturan = dokumen(tabel(JALAN, dinilai=False))
    assert nasib(tanpa_aturan, baru) == [("MUTU-04", "BARU_TAK_BANDING", pada(n.TANPA_ATURAN, "lama"))]


def test_kolom_yang_tidak_ada_pada_versi_baru():
    lama = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_08, 2, "satuan"),))
    assert nasib(lama, dokumen(tabel(JALAN))) == [("MUTU-08", "LAMA_TAK_BANDING", pada(n.TANPA_KOLOM))]
    baru = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_08, 2, "satuan"),))
    assert nasib(dokumen(tabel(JALAN)), baru) == [("MUTU-08", "BARU_TAK_BANDING", pada(n.TANPA_KOLOM, "lama"))]


@pytest.mark.parametrize(
    ("kolom", "dahulu", "sekarang", "dikosongkan"),
    [
        ("satuan", {"satuan": "Indeks"}, {"satuan": None}, True),
        ("satuan", {"satuan": "Indeks"}, {"satuan": "%"}, False),
        ("alasan", {"alasan": "penting"}, {"alasan": None}, False),
        ("t2026", {"t2025": 5, "t2026": 4}, {"t2025": None, "t2026": 4}, True),
        ("t2026", {"t2025": None, "t2026": 4}, {"t2025": None, "t2026": 6}, False),
        ("satuan", {"satuan": "Indeks", "t2025": 5}, {"satuan": "%", "t2025": None}, False),
    ],
    ids=["selnya", "dibetulkan", "boleh kosong", "angka lain deretnya", "memang kosong", "angka, bukan angka"],
)
def test_yang_hilang_karena_selnya_dikosongkan_belum_selesai(kolom, dahulu, sekarang, dikosongkan):
    lama, baru = (tabel(JALAN, **{k: [v] for k, v in sel.items()}) for sel in (dahulu, sekarang))
    harap = ("LAMA_TAK_BANDING", pada(n.DIKOSONGKAN)) if dikosongkan else ("SELESAI", "")
    assert nasib(dokumen(lama, cacat=((MUTU_08, 2, kolom),)), dokumen(baru)) == [("MUTU-08", *harap)]


def test_isi_yang_tidak_terbaca_lalu_dikosongkan_belum_selesai():
    """Sel yang tidak terbaca sebagai angka kosong di tabelnya; isinya hanya ada pada kutipan temuannya."""
    lama, baru = tabel(JALAN, t2026=[None]), tabel(JALAN, t2026=[None])
    kelompok = Kelompok(MUTU_08, lama.asal, [2], "t2026", ["sembilan"])
    dikutip = DokumenVersi("a.xlsx", (lama,), LaporanTemuan([kelompok]))
    assert nasib(dikutip, dokumen(baru)) == [("MUTU-08", "LAMA_TAK_BANDING", pada(n.DIKOSONGKAN))]


def test_temuan_pada_tabel_kedua_dinilai_menurut_tabelnya():
    iku, pk = tabel(JALAN, lembar="IKU", dinilai=False), tabel(AIR, lembar="PK")
    lama = dokumen(iku, pk, cacat=((MUTU_04, 2, "indikator"),), asal=pk.asal)
    assert nasib(lama, dokumen(iku, pk)) == [("MUTU-04", "SELESAI", "")]


def test_baris_yang_disatukan_temuannya_dihitung_sekali():
    """Dua baris senama disatukan (atau dipecah); temuan keduanya satu temuan pada baris yang tersisa."""
    dua = tabel(JALAN, JALAN, satuan=["Indeks", "Indeks"])
    satu = dokumen(tabel(JALAN, satuan=["Indeks"]), cacat=((MUTU_08, 2, "satuan"),))
    kembar = dokumen(dua, cacat=((MUTU_08, 2, "satuan"), (MUTU_08, 3, "satuan")))
    assert nasib(kembar, satu) == [("MUTU-08", "TERSISA", ""), ("MUTU-08", "LAMA_TAK_BANDING", n.TERHITUNG)]
    assert nasib(satu, kembar) == [("MUTU-08", "TERSISA", ""), ("MUTU-08", "BARU_TAK_BANDING", n.TERHITUNG)]
    lain = dokumen(dua, cacat=((MUTU_08, 2, "satuan"), (MUTU_04, 3, "satuan")))
    assert nasib(lain, satu) == [("MUTU-08", "TERSISA", ""), ("MUTU-04", "SELESAI", "")]


def test_temuan_atas_sasaran_mengenai_semua_barisnya():
    """Baris pertama sasaran itu dihapus; temuannya tetap pada baris kedua."""
    kerja = "Terlaksananya pelayanan jalan"
    lama = dokumen(tabel(JALAN, AIR, SAMPAH, sasaran=[kerja, kerja, "Kota bersih"]), cacat=((SAS_01, 2, "sasaran"),))
    baru = dokumen(tabel(SAMPAH, AIR, sasaran=["Kota bersih", kerja]), cacat=((SAS_01, 3, "sasaran"),))
    assert nasib(lama, baru) == [("SAS-01", "TERSISA", "")]
    assert [t.letak for t in n.susun_temuan([lama])] == [((0, 0, 2), (0, 0, 3))]
    satuan = dokumen(tabel(JALAN, AIR, satuan=["%", "%"]), cacat=((MUTU_08, 2, "satuan"),))
    assert [t.letak for t in n.susun_temuan([satuan])] == [((0, 0, 2),)]


def test_tabel_sebuah_temuan_dicari_dari_asalnya_lalu_lembarnya():
    iku, pk = tabel(JALAN, lembar="IKU"), tabel(AIR, lembar="PK")
    letak = lambda asal, baris=2: n.susun_temuan([dokumen(iku, pk, cacat=((MUTU_04, baris, "x"),), asal=asal)])[0].letak  # noqa: E731
    assert letak(pk.asal) == ((0, 1, 2),)
    assert letak(Asal("lain.xlsx", "PK")) == ((0, 1, 2),), "asal yang disusun ulang dikenali dari lembarnya"
    assert letak(Asal("a.xlsx", "Renja")) == () == letak(Asal()), "tanpa lembar, tabelnya tidak ditebak"
    assert letak(pk.asal, 9) == (), "baris di luar tabel"


def test_temuan_tanpa_baris_dipasangkan_menurut_isi_atau_lembarnya():
    """Misalnya sel yang bergalat di luar tabel: lembarnya harus ada padanannya supaya hilangnya berarti selesai."""
    iku, pk = tabel(JALAN, lembar="IKU"), tabel(AIR, lembar="PK")
    lepas = dokumen(iku, pk, cacat=((BACA_05, 40, "x"),))
    assert nasib(lepas, lepas) == [("BACA-05", "TERSISA", "")]
    assert nasib(lepas, dokumen(iku, pk)) == [("BACA-05", "SELESAI", "")]
    assert nasib(lepas, dokumen(pk)) == [("BACA-05", "LAMA_TAK_BANDING", pada(n.TANPA_TABEL))]
    assert nasib(dokumen(iku, pk), lepas) == [("BACA-05", "BARU", "")]
    aturan = dokumen(iku, cacat=((MUTU_04, 40, "x"),))
    assert nasib(aturan, dokumen(iku)) == [("MUTU-04", "SELESAI", "")]
    diam = dokumen(tabel(JALAN, lembar="IKU", dinilai=False))
    assert nasib(aturan, diam) == [("MUTU-04", "LAMA_TAK_BANDING", pada(n.TANPA_ATURAN))]


def test_temuan_tanpa_baris_pada_dokumen_kedua_dicari_padanannya_di_dokumen_itu():
    satu, dua = dokumen(tabel(JALAN)), dokumen(tabel(AIR), cacat=((BACA_05, 40, "x"),))
    for baru, sebab in (([satu], pada(n.TANPA_TABEL)), ([satu, dokumen(tabel(AIR))], "")):
        baris = susun_baris([satu, dua]), susun_baris(baru)
        [temuan] = n.nilai_nasib([satu, dua], baru, baris, jodohkan(*baris))
        assert (temuan.temuan.kode, temuan.sebab) == ("BACA-05", sebab)
