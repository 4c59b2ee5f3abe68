"""Uji penilai: kata di luar kamus ikut dinilai, dan alasan tidak menyebut sepenggal kata majemuk."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator
from lakip_helpers.aturan.bahasa.penilai import Bobot, baca_yakin, nilai

BOBOT = Bobot(
    kelas=("a", "b"),
    dasar=(0.0, 0.1),
    ciri={
        "kata:izin": (1.0, 0.0),
        "huruf:_iz": (0.5, 0.0),
        "dua:jumlah izin": (0.0, 0.4),
        "kata:jalan": (3.0, 0.0),
        "kata:yang": (9.0, 0.0),
    },
)


def test_kata_pasangan_dan_penggalan_huruf_dijumlahkan():
    assert nilai(BOBOT, {}, ()).kelas == "b"
    sendiri, berpasangan = nilai(BOBOT, {}, ("izin",)), nilai(BOBOT, {}, ("jumlah", "izin"))
    assert sendiri.kelas == berpasangan.kelas == "a"
    assert sendiri.dorongan == {"kata:izin": 1.5}
    assert berpasangan.peluang < sendiri.peluang


def test_kata_yang_berulang_dihitung_sekali():
    assert nilai(BOBOT, {}, ("izin", "lain", "izin")).peluang == nilai(BOBOT, {}, ("izin", "lain")).peluang


def test_alasan_tidak_menyebut_kata_penghubung_dan_sepenggal_kata_majemuk():
    urutan = ("rawat", "jalan", "yang", "izin")
    assert nilai(BOBOT, {}, urutan, frozenset({*urutan, "rawat_jalan"})).ciri == ("kata:izin",)
    assert nilai(BOBOT, {}, urutan, frozenset(urutan)).ciri == ("kata:jalan", "kata:izin")


@pytest.mark.parametrize(
    ("kalimat", "bukan"),
    [
        ("Jumlah kunjungan rawat jalan", '"jalan"'),
        ("Persentase ternak yang sehat", "barang atau bangunan"),
        ("Persentase lingkungan bersih dari sampah", "kejadian"),
    ],
)
def test_kata_tidak_dibaca_sebagai_benda_lain(kalimat: str, bukan: str):
    assert bukan not in nilai_indikator(kalimat).alasan


def test_batas_yakin_termasuk():
    assert [baca_yakin(p).value for p in (0.85, 0.8499, 0.7, 0.6999)] == ["tinggi", "sedang", "sedang", "rendah"]


@pytest.mark.parametrize(
    ("ciri", "urutan", "disebut"),
    [
        ({"inti:dokumen": "laporan", "predikat:tanpa": ""}, ("izin",), ("inti:dokumen", "kata:izin")),
        ({"kepala:jumlah": "jumlah"}, ("izin",), ("kata:izin", "kepala:jumlah")),
        ({"predikat:tanpa": ""}, (), ("predikat:tanpa",)),
        ({"inti:dokumen": "laporan"}, ("izin", "sosial"), ("inti:dokumen", "kata:izin")),
        ({"inti:dokumen": "izin"}, ("izin", "sosial"), ("inti:dokumen", "kata:sosial")),
        ({"inti2:seri": "y"}, (), ()),
    ],
)  # fmt: skip
def test_alasan_dua_ciri_yang_berarti_dan_berlainan_katanya(ciri, urutan, disebut):
    """Ciri kamus yang dorongannya sampai 0,2 didahulukan; yang tidak berkata hanya bila sendirian; yang seri tidak disebut."""
    bobot = Bobot(
        kelas=("a", "b"),
        dasar=(0.0, 0.0),
        ciri={
            "inti:dokumen": (0.2, 0.0), "kepala:jumlah": (0.19, 0.0), "predikat:tanpa": (3.0, 0.0),
            "inti2:seri": (0.3, 0.3), "kata:izin": (0.5, 0.0), "kata:sosial": (0.4, 0.0),
        },
    )  # fmt: skip
    assert nilai(bobot, ciri, urutan).ciri == disebut
