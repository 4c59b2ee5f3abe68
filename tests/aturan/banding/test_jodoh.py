"""Memasangkan baris: urutan ditukar, kalimat diganti, kode bergeser, baris dipecah, disatukan, dan dihapus."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.banding.baris import BarisVersi
from lakip_helpers.aturan.banding.jodoh import jodohkan
from lakip_helpers.model.banding import BarisBanding, Cara

MANTAP = "Persentase panjang jalan kota dalam kondisi mantap"
AIR = "Persentase rumah tangga dengan akses air minum layak"
KUMUH = "Persentase luas kawasan permukiman kumuh perkotaan"
BANJIR = "Persentase luas kawasan yang tergenang lebih dari dua jam"


def baris(*isian: tuple[str, ...], tabel: str = "indikator_kantor") -> list[BarisVersi]:
    """Isian: kalimat, lalu induk, kode, OPD."""
    semua = (tuple(satu) + ("",) * (4 - len(satu)) for satu in isian)
    return [
        BarisVersi(0, 0, urut, urut, BarisBanding("a", tabel, "", f"baris {urut}", kode, kalimat, induk, opd, {}))
        for urut, (kalimat, induk, kode, opd) in enumerate(semua)
    ]


def pasangan(lama: list[BarisVersi], baru: list[BarisVersi]) -> list[tuple[int, int, Cara]]:
    return list(jodohkan(lama, baru).satu_satu)


def test_urutan_ditukar():
    assert pasangan(baris((MANTAP,), (AIR,)), baris((AIR,), (MANTAP,))) == [
        (0, 1, Cara.KALIMAT),
        (1, 0, Cara.KALIMAT),
    ]


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("Persentase kawasan kumuh", "Persentase luas kawasan permukiman kumuh"),
        ("Pervalensi stunting balita", "Prevalensi stunting balita"),
        (MANTAP, "Persentase jalan kota mantap"),
    ],
)
def test_kalimat_yang_dibetulkan_dikenali_dari_kemiripannya(lama: str, baru: str):
    assert pasangan(baris((lama,), (BANJIR,)), baris((BANJIR,), (baru,))) == [(0, 1, Cara.MIRIP), (1, 0, Cara.KALIMAT)]


def test_kalimat_yang_diganti_seluruhnya_dikenali_dari_tempatnya():
    lama = baris(("Jumlah rapat yang diadakan", "Membaiknya jalan"), (AIR, "Membaiknya air"))
    baru = baris((AIR, "Membaiknya air"), (MANTAP, "Membaiknya jalan"))
    assert pasangan(lama, baru) == [(0, 1, Cara.TEMPAT), (1, 0, Cara.KALIMAT)]


def test_dua_kalimat_berlainan_tanpa_induk_tidak_dipaksa_berpasangan():
    jodoh = jodohkan(baris(("Jumlah rapat yang diadakan",)), baris((MANTAP,)))
    assert (jodoh.satu_satu, jodoh.sisa_lama, jodoh.sisa_baru) == ((), (0,), (0,))


def test_kode_bergeser_tidak_mengalahkan_kalimat():
    lama = baris((MANTAP, "", "S.1"), (AIR, "", "S.2"), tabel="iku")
    baru = baris((KUMUH, "", "S.1"), (MANTAP, "", "S.2"), (AIR, "", "S.3"), tabel="iku")
    jodoh = jodohkan(lama, baru)
    assert ([(i, j) for i, j, _ in jodoh.satu_satu], jodoh.sisa_baru) == ([(0, 1), (1, 2)], (0,))


def test_kode_sama_cukup_walaupun_kalimatnya_lain():
    assert pasangan(baris(("Jumlah rapat", "", "S.1"), tabel="iku"), baris((MANTAP, "", "S.1"), tabel="iku")) == [
        (0, 0, Cara.KODE)
    ]


def test_baris_dipecah_dan_disatukan():
    gabung = "Persentase jalan kota mantap beraspal dan persentase jembatan kota berkondisi baik"
    dua = (("Persentase jalan kota mantap beraspal",), ("Persentase jembatan kota berkondisi baik",))
    pecah, satukan = jodohkan(baris((gabung,)), baris(*dua)), jodohkan(baris(*dua), baris((gabung,)))
    assert {(i, j) for i, j, _ in (*pecah.satu_satu, *pecah.bersama)} == {(0, 0), (0, 1)}
    assert {(i, j) for i, j, _ in (*satukan.satu_satu, *satukan.bersama)} == {(0, 0), (1, 0)}
    assert [satu.sisa_baru or satu.sisa_lama for satu in (pecah, satukan)] == [(), ()]


def test_opd_lain_bukan_pasangan():
    lama, baru = baris((MANTAP, "", "", "PUPR"), tabel="iku"), baris((MANTAP + " kota", "", "", "PERKIM"), tabel="iku")
    assert jodohkan(lama, baru).satu_satu == ()


def test_baris_tanpa_kalimat_dikenali_dari_kode_yang_serupa_dan_angkanya():
    def uang(kode: str, pagu: float) -> BarisVersi:
        return BarisVersi(0, 0, 0, 0, BarisBanding("a", "anggaran", "", "", kode, "", "", "", {"pagu": pagu}))

    assert pasangan([uang("X|2026|7.01.0093", 5e6)], [uang("X|2026|7.01.0003", 5e6)]) == [(0, 0, Cara.MIRIP)]
    assert pasangan([uang("X|2026|7.01.0093", 5e6)], [uang("X|2025|1.03.0003", 9e6)]) == []
