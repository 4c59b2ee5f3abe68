"""Memasangkan baris: urutan ditukar, kalimat diganti, kode bergeser, baris dipecah, disatukan, dan dihapus."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lakip_helpers.aturan.banding.baris import BarisVersi
from lakip_helpers.aturan.banding.jodoh import CALON_MAKS, jodohkan
from lakip_helpers.aturan.banding.mirip import mirip, seangka, sehuruf, terkandung
from lakip_helpers.model.banding import BarisBanding, Cara

MANTAP = "Persentase panjang jalan kota dalam kondisi mantap"
AIR = "Persentase rumah tangga dengan akses air minum layak"
KUMUH = "Persentase luas kawasan permukiman kumuh perkotaan"
BANJIR = "Persentase luas kawasan yang tergenang lebih dari dua jam"
GURU, TERLATIH = "Rasio guru bersertifikat", "Rasio guru terlatih"
BERSIH, LAYAK = "Cakupan air bersih", "Cakupan air minum layak"


def baris(*isian: tuple[str, ...], tabel: str = "indikator_kantor") -> list[BarisVersi]:
    """Isian: kalimat, lalu induk, kode, OPD."""
    semua = (tuple(satu) + ("",) * (4 - len(satu)) for satu in isian)
    return [
        BarisVersi(0, 0, urut, urut, BarisBanding("a", tabel, "", f"baris {urut}", kode, kalimat, induk, opd, {}))
        for urut, (kalimat, induk, kode, opd) in enumerate(semua)
    ]


def ubah(semua: list[BarisVersi], dokumen: int = 0, **isian: object) -> list[BarisVersi]:
    """Baris yang sama di dokumen itu, dengan bidang yang diganti."""
    return [replace(satu, dokumen=dokumen, baris=replace(satu.baris, **isian)) for satu in semua]


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
    def uang(kode: str, pagu: float, kalimat: str = "") -> BarisVersi:
        return BarisVersi(0, 0, 0, 0, BarisBanding("a", "anggaran", "", "", kode, kalimat, "", "", {"pagu": pagu}))

    assert pasangan([uang("X|2026|7.01.0093", 5e6)], [uang("X|2026|7.01.0003", 5e6)]) == [(0, 0, Cara.MIRIP)]
    assert pasangan([uang("X|2026|7.01.0093", 5e6)], [uang("X|2025|1.03.0003", 9e6)]) == []
    assert pasangan([uang("7.01.0093", 4.5)], [uang("7.01.0003", 4.5)]) == [(0, 0, Cara.MIRIP)]
    assert pasangan([uang("7.01.0093", 45)], [uang("7.01.0003", 45)]) == [], "dua angka terlalu lazim untuk menandai"
    assert pasangan([uang("7.01.0093", 5e6, MANTAP)], [uang("7.01.0003", 5e6)]) == [], "salah satunya berkalimat"
    assert pasangan([uang("AAAxx", 4.5)], [uang("AAAyy", 4.5)]) == [(0, 0, Cara.MIRIP)], "tepat di ambangnya"
    assert pasangan([uang("AAAxxx", 4.5)], [uang("AAAyyy", 4.5)]) == []


def test_kode_yang_kosong_tidak_menandai_apa_pun():
    lama, baru = (
        baris((MANTAP, "", "|"), (AIR, "", "||"), tabel="iku"),
        baris((AIR, "", "||"), (KUMUH, "", "|"), tabel="iku"),
    )
    assert pasangan(lama, baru) == [(1, 0, Cara.KALIMAT)]
    sekata = [baris((satu, "", "|"), tabel="iku") for satu in (GURU, "Jumlah guru honorer sekolah menengah")]
    assert jodohkan(*sekata).satu_satu == ()
    dua = baris((MANTAP, "", "S.1"), (MANTAP, "", "|"), tabel="iku")
    assert jodohkan(dua, dua[:1]).bersama == ((1, 0, Cara.BERSAMA),)
    assert jodohkan(dua[:1], dua).bersama == ((0, 1, Cara.BERSAMA),)


def test_kode_dan_kalimat_mendahului_urutan():
    lama = baris((MANTAP, "", "S.1"), (MANTAP, "", "S.2"), tabel="iku")
    baru = baris((MANTAP, "", "S.2"), (MANTAP, "", "S.1"), tabel="iku")
    assert pasangan(lama, baru) == [(0, 1, Cara.KODE), (1, 0, Cara.KODE)]


def test_kalimat_kembar_dibedakan_lembarnya_lalu_induknya():
    lama = [*ubah(baris((MANTAP,)), lembar="A"), *ubah(baris((MANTAP,)), lembar="B")]
    assert pasangan(lama, lama[::-1]) == [(0, 1, Cara.KALIMAT), (1, 0, Cara.KALIMAT)]
    seinduk = baris((MANTAP, "Jalan"), (MANTAP, "Kota"))
    assert pasangan(seinduk, ubah(seinduk[::-1], lembar="B")) == [(0, 1, Cara.KALIMAT), (1, 0, Cara.KALIMAT)]


def test_satu_baris_dipasangkan_sekali_dan_selebihnya_bersama():
    jodoh = jodohkan(baris((MANTAP,), (MANTAP,)), baris((MANTAP,)))
    assert (jodoh.satu_satu, jodoh.bersama) == (((0, 0, Cara.KALIMAT),), ((1, 0, Cara.BERSAMA),))
    jodoh = jodohkan(baris((MANTAP,)), baris((MANTAP,), (MANTAP,)))
    assert (jodoh.satu_satu, jodoh.bersama) == (((0, 0, Cara.KALIMAT),), ((0, 1, Cara.BERSAMA),))


def test_tabel_yang_tidak_sejenis_tidak_berpasangan_walaupun_kalimatnya_sama():
    assert jodohkan(baris((MANTAP,), tabel="iku"), baris((MANTAP,), tabel="program")).satu_satu == ()
    assert pasangan(baris((MANTAP,), tabel="iku"), baris((MANTAP,))) == [(0, 0, Cara.KALIMAT)]
    keduanya = [*baris((AIR,), tabel="iku"), *baris((MANTAP,))]
    assert pasangan(baris((MANTAP,), tabel="iku"), keduanya) == [], "tabel IKU ada padanannya sendiri"


def test_opd_yang_ditulis_kantor_tidak_menghalangi_tabel_kit():
    kit = baris((MANTAP, "", "", "PUPR"), tabel="iku")
    assert pasangan(kit, baris((MANTAP + " kota", "", "", "Dinas Pekerjaan Umum"))) == [(0, 0, Cara.MIRIP)]
    assert pasangan(kit, baris((MANTAP + " kota",), tabel="iku")) == [(0, 0, Cara.MIRIP)], "OPD-nya tidak ditulis"


def test_yang_kurang_mirip_dikuatkan_induk_atau_dua_angka_yang_sama():
    assert mirip(GURU, TERLATIH) < 0.6 <= mirip(GURU, TERLATIH) + 0.1
    assert jodohkan(baris((GURU,)), baris((TERLATIH,))).satu_satu == ()
    seinduk = [baris((satu, "Meningkatnya mutu guru"), (AIR, "Meningkatnya mutu guru")) for satu in (GURU, TERLATIH)]
    assert pasangan(*seinduk)[0] == (0, 0, Cara.MIRIP)
    tanpa = [ubah(baris((satu,)), sel={"t2025": 70.25, "t2026": 72.5}) for satu in (BERSIH, LAYAK)]
    assert pasangan(*tanpa) == [(0, 0, Cara.MIRIP)]
    satu_angka = [ubah(baris((satu,)), sel={"t2025": 70.25}) for satu in (BERSIH, LAYAK)]
    assert jodohkan(*satu_angka).satu_satu == (), "satu angka dapat kebetulan sama"
    beda = ubah(tanpa[1], sel={"t2025": 70.25, "t2026": 99.9})
    assert pasangan(tanpa[0], beda) == [(0, 0, Cara.MIRIP)], "separuh angkanya sama masih cukup"
    assert jodohkan(tanpa[0], ubah(tanpa[1], sel={"t2025": 1.11, "t2026": 99.9})).satu_satu == ()


def test_yang_paling_mirip_dipasangkan_dahulu():
    lama = baris(("Persentase sekolah ramah anak",))
    baru = baris(("Persentase sekolah aman",), ("Persentase sekolah ramah anak dan aman",))
    assert pasangan(lama, baru) == [(0, 1, Cara.MIRIP)]
    berebut = baris(("Persentase sekolah aman",), ("Persentase sekolah ramah anak",))
    assert pasangan(berebut, baru[1:]) == [(1, 0, Cara.MIRIP)], "bukan menurut urutan barisnya"


def test_calon_yang_terlalu_banyak_tetap_memuat_yang_sekode():
    lama = baris(("Rasio balai warga", "", "S.9"), tabel="iku")
    ramai = [("Rasio balai warga sehat", "", f"S.{n}") for n in range(1000, 1000 + CALON_MAKS)]
    assert pasangan(lama, baris(*ramai, ("Gedung", "", "S.9"), tabel="iku")) == [(0, CALON_MAKS, Cara.KODE)]


def test_tempat_hanya_bila_satu_satunya_pada_kedua_versi():
    jalan = "Membaiknya jalan"
    lama, baru = baris(("Jumlah rapat", jalan)), baris((BANJIR, jalan), (KUMUH, jalan))
    assert jodohkan(lama, baru).satu_satu == () == jodohkan(baru, lama).satu_satu
    assert jodohkan(baris(("Jumlah rapat", jalan, "", "A")), baris((BANJIR, jalan, "", "B"))).satu_satu == ()
    assert jodohkan(baris(("", jalan)), baris((BANJIR, jalan))).satu_satu == (), "barisnya tanpa kalimat"
    assert (
        jodohkan(baris(("Jumlah rapat", jalan), tabel="iku"), baris((BANJIR, jalan), tabel="program")).satu_satu == ()
    )


def test_baris_yang_sama_pada_dua_berkas_ikut_padanannya():
    """PK dan IKU dua berkas memuat indikator yang sama; versi lain hanya satu berkas."""
    lama = [*baris((MANTAP, "", "", "A")), *ubah(baris((MANTAP + " kota", "", "", "A")), dokumen=1)]
    jodoh = jodohkan(lama, baris((MANTAP, "", "", "A")))
    assert (jodoh.satu_satu, jodoh.bersama) == (((0, 0, Cara.KALIMAT),), ((1, 0, Cara.BERSAMA),))
    renja = ubah(lama, tabel="renja")
    diikuti = jodohkan([renja[0], *ubah(renja[1:], dokumen=1)], ubah(baris((MANTAP, "", "", "A")), tabel="renja"))
    assert diikuti.bersama == ((1, 0, Cara.BERSAMA),)
    sedokumen = jodohkan(ubah(renja, dokumen=0), ubah(baris((MANTAP, "", "", "A")), tabel="renja"))
    assert sedokumen.bersama == (), "dua baris satu berkas bukan baris yang sama"
    lain = [lama[0], *ubah(baris((MANTAP + " kota", "", "", "B")), dokumen=1)]
    assert jodohkan(lain, baris((MANTAP, "", "", "A"))).bersama == ()
    mundur = jodohkan(baris((MANTAP, "", "", "A")), lama)
    assert mundur.bersama == ((0, 1, Cara.BERSAMA),)


def test_kode_yang_dipakai_lagi_untuk_kalimat_lain_bukan_bersama():
    lama = baris((MANTAP, "", "S.1"), ("Jumlah rapat", "", "S.1"), tabel="iku")
    jodoh = jodohkan(lama, baris((MANTAP, "", "S.1"), tabel="iku"))
    assert (jodoh.satu_satu, jodoh.bersama, jodoh.sisa_lama) == (((0, 0, Cara.KODE),), (), (1,))
    beda = jodohkan(
        baris((MANTAP, "", "S.1"), (MANTAP, "", "S.2"), tabel="iku"), baris((MANTAP, "", "S.1"), tabel="iku")
    )
    assert beda.bersama == (), "kalimatnya sama, kodenya lain: dua baris yang berbeda"
    berkas_lain = [*lama[:1], *ubah(lama[1:], dokumen=1)]
    assert jodohkan(berkas_lain, lama[:1]).bersama == ((1, 0, Cara.BERSAMA),), "kodenya sama di berkas lain"
    kode_lain = [*lama[:1], *ubah(baris((MANTAP, "", "S.2"), tabel="iku"), dokumen=1)]
    assert jodohkan(kode_lain, lama[:1]).bersama == (), "kodenya lain, di berkas mana pun"
    mirip_lain = [*lama[:1], *ubah(baris((MANTAP + " aman", "", "S.2"), tabel="iku"), dokumen=1)]
    assert jodohkan(mirip_lain, lama[:1]).bersama == ((1, 0, Cara.BERSAMA),)
    asing = [*lama[:1], *ubah(baris(("Jumlah rapat kota", "", "S.2"), tabel="iku"), dokumen=1)]
    assert jodohkan(asing, lama[:1]).bersama == ()
    kosong = baris((MANTAP, "", "S.1"), ("", "", "S.1"), tabel="iku")
    assert jodohkan(kosong, kosong[:1]).bersama == ((1, 0, Cara.BERSAMA),), "kalimatnya kosong, kodenya cukup"


@pytest.mark.parametrize(
    ("pendek", "panjang", "termuat"),
    [
        ("Guru sekolah bersertifikat", "Literasi guru sekolah bersertifikat", True),
        ("Sekolah bersertifikat", "Guru sekolah bersertifikat", False),
        ("Guru sekolah dasar negeri bersertifikat", "Guru sekolah dasar negeri terlatih unggul", True),
        ("Guru sekolah dasar bersertifikat", "Guru sekolah dasar terlatih unggul", False),
    ],
)
def test_terkandung_tepat_di_batasnya(pendek, panjang, termuat):
    """Sedikitnya tiga kata isi, dan empat dari lima harus ada."""
    assert terkandung(pendek, panjang) is terkandung(panjang, pendek) is termuat


def test_angka_yang_kosong_di_salah_satunya_tidak_dihitung():
    def sisi(**sel: object) -> BarisBanding:
        return BarisBanding("a", "iku", "", "", "", "", "", "", sel)

    lama, baru = sisi(t2025=70, t2026=72, t2027=None), sisi(t2025="70", t2026=75, t2027=80)
    assert (seangka(lama, baru, 2), seangka(lama, baru, 3)) == (0.5, 0.0)


def test_kalimat_panjang_pun_mirip_dan_yang_kosong_tidak_mirip_apa_pun():
    """Lebih dari dua ratus huruf: tiap huruf berulang berkali-kali, dan itu bukan alasan mengabaikannya."""
    panjang = " ".join([MANTAP, AIR, KUMUH, BANJIR])
    assert mirip(panjang, f"{panjang} kota") > 0.9
    assert mirip(AIR, "") == mirip("", AIR) == mirip("", "") == sehuruf("A", "") == sehuruf("", "") == 0
    assert 0 < mirip("Persentase", "Jumlah dan") < 0.5, "hanya kata yang ada di mana-mana"
