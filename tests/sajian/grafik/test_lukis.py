"""Lukisan: yang tercetak benar-benar ada di tempatnya, juga arsiran dan garis putusnya."""

from io import BytesIO

import pytest
from PIL import Image

from lakip_helpers.sajian.grafik.lukis import ABU, PUTUS, Bulat, Garis, Kotak, Lukisan, Tulisan, Unsur


def cetak(*unsur: Unsur) -> Image.Image:
    lukisan = Lukisan(100, 60, 72)
    lukisan.tambah(*unsur)
    return Image.open(BytesIO(lukisan.cetak()))


def test_kotak_dan_bulatan_di_letaknya() -> None:
    gambar = cetak(Kotak(10, 10, 30, 20, ABU), Bulat(70, 30, 8))
    assert gambar.size == (100, 60) and gambar.mode == "L"
    assert [gambar.getpixel(titik) for titik in ((25, 20), (45, 20), (70, 30), (90, 30))] == [ABU, 255, 0, 255]


def test_garis_putus_berjeda_dan_yang_utuh_tidak() -> None:
    putus, utuh = (cetak(Garis(((5, 30), (95, 30)), 2, pola)) for pola in (PUTUS, None))
    assert {utuh.getpixel((x, 30)) for x in range(8, 92)} == {0}
    assert {0, 255} <= {putus.getpixel((x, 30)) for x in range(8, 92)}


@pytest.mark.parametrize("arsir", ["/", ".", "x", "\\", "+"])
def test_tiap_arsiran_tampak_dan_berbeda(arsir: str) -> None:
    gambar, polos = cetak(Kotak(5, 5, 80, 50, ABU, arsir)), cetak(Kotak(5, 5, 80, 50, ABU))
    assert 0.02 < sum(a != b for a, b in zip(gambar.tobytes(), polos.tobytes(), strict=True)) / 6000 < 0.7
    lain = cetak(Kotak(5, 5, 80, 50, ABU, "+" if arsir != "+" else "/"))
    assert gambar.tobytes() != lain.tobytes()


def test_tulisan_berjangkar_dan_beralas_menutup_garis() -> None:
    garis = Garis(((50, 0), (50, 60)), 2)
    kanan = cetak(Tulisan(50, 30, "Capaian", 9, "rm")).getbbox()
    assert kanan is not None
    dengan, tanpa = (cetak(garis, Tulisan(50, 30, "l l", 12, "mm", beralas=satu)) for satu in (True, False))
    assert dengan.getpixel((50, 30)) == 255 and tanpa.getpixel((50, 30)) == 0


def test_batang_tanpa_lebar_tidak_gagal() -> None:
    assert cetak(Kotak(10, 10, 0, 20, ABU, "/")).getpixel((40, 20)) == 255
