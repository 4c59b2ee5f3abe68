"""Halaman web: gabungan, tabel dalam, sandi huruf, dan MHTML; angkanya tetap seperti tercetak."""

from __future__ import annotations

import quopri

import pytest

from lakip_helpers.berkas.halaman import buka_halaman
from lakip_helpers.galat import GalatBerkas, Gejala


def kisi(halaman: str) -> list[list[object]]:
    return buka_halaman("a.xls", halaman.encode()).petak[0].kisi


@pytest.mark.parametrize(
    ("halaman", "hasil"),
    [
        ("<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>1<td>2</table>", [["A", "B", "B"], ["A", "1", "2"]]),
        ("<table><tr><th rowspan=0>A<td>1<tr><td>2<tr><td>3</table>", [["A", "1"], ["A", "2"], ["A", "3"]]),
        ("<table><tr><td rowspan=2>A<td>B<td rowspan=2>C<tr><td>1</table>", [["A", "B", "C"], ["A", "1", "C"]]),
        ("<table><thead><tr><th>A</thead><tbody><tr><td>78,73</tbody></table>", [["A"], ["78,73"]]),
        ("<table><tr><form><td>A</td><td>B</td></form></tr></table>", [["A", "B"]]),
        ("<table><tr><td>a<br>b<p>c</p><ul><li>d<li>e</ul><td>&nbsp;</table>", [["a\nb\nc\nd\ne"]]),
        ("<table><tr><td>a\n  b<td style='display:none'>x<td>c<script>1</script></table>", [["a b", "c"]]),
        ("<table><tr><td colspan=1000000000>A<tr><td>1<td>2</table>", [["A", "A"], ["1", "2"]]),
        ("<table><tr><td colspan=abc rowspan=-1>A<td>B</table>", [["A", "B"]]),
    ],
    ids=["gabungan", "rowspan 0", "dua rowspan", "thead", "formulir", "baris", "tersembunyi", "bom", "ngawur"],
)
def test_kisi(halaman: str, hasil: list[list[object]]):
    assert kisi(halaman) == hasil


def test_tabel_tata_letak_tidak_diberikan_tabel_dalam_sekali():
    dokumen = buka_halaman(
        "a.htm", b"<p>Judul</p><table><tr><td><table><tr><td>A<td>B</table></table><table><tr><td>C</table>"
    )
    assert [(petak.tempat, petak.kisi) for petak in dokumen.petak] == [("tabel 1", [["A", "B"]]), ("tabel 2", [["C"]])]
    assert dokumen.petak[0].atas == ("Judul",)


def test_tabel_dalam_tidak_ikut_ke_sel_luarnya():
    dokumen = buka_halaman("a.htm", b"<table><tr><td>Luar<table><tr><td>A</table><td>B</table>")
    assert [petak.kisi for petak in dokumen.petak] == [[["Luar", "B"]], [["A"]]]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="windows-1252"><table><tr><td>a–b</table>'.encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><table><tr><td>a–b</table>'.encode(
            "cp1252"
        ),
        "<table><tr><td>a–b</table>".encode("utf-8-sig"),
        '<meta charset="utf-16"><table><tr><td>a–b</table>'.encode("utf-16"),
        '<meta charset="tidak-ada"><table><tr><td>a–b</table>'.encode(),
        '<?xml version="1.0" encoding="UTF-8"?><html><body><table><tr><td>a–b</td></tr></table></body></html>'.encode(),
    ],
    ids=["meta", "latin", "bom", "utf16", "ngawur", "xhtml"],
)
def test_sandi_huruf(data: bytes):
    assert buka_halaman("a.xls", data).petak[0].kisi == [["a–b"]]


def _mht(*halaman: str) -> bytes:
    bagian = [
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=batas\r\n\r\n",
        *(
            f"--batas\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            f"{quopri.encodestring(satu.encode()).decode()}\r\n"
            for satu in halaman
        ),
        "--batas--\r\n",
    ]
    return "".join(bagian).encode()


def test_mhtml_semua_lembarnya():
    dokumen = buka_halaman(
        "a.xls", _mht("<html><frameset></html>", "<table><tr><td>a–b</table>", "<table><tr><td>C</table>")
    )
    assert [(petak.tempat, petak.kisi) for petak in dokumen.petak] == [("tabel 1", [["a–b"]]), ("tabel 2", [["C"]])]


def test_daftar_lembar_tanpa_isinya():
    with pytest.raises(GalatBerkas, match="hanya daftar lembar") as galat:
        buka_halaman("a.xls", b"<html><frameset><frame src='a_files/sheet001.htm'></frameset></html>")
    assert galat.value.gejala is Gejala.HALAMAN_WEB


def test_tulisan_dan_baris_di_atas_tabel():
    dokumen = buka_halaman(
        "a.htm", b"<title>x</title><h3>Tahun\n2025</h3><b>IKU</b> Dinas<table><tr><td>A</table>Penutup"
    )
    assert (dokumen.petak[0].atas, dokumen.naskah) == (("Tahun 2025", "IKU Dinas"), "Tahun 2025\nIKU Dinas\nPenutup")
