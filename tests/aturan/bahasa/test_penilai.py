"""Uji penilai: kata di luar kamus ikut dinilai, dan alasan tidak menyebut sepenggal kata majemuk."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator
from lakip_helpers.aturan.bahasa.penilai import Bobot, nilai

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
