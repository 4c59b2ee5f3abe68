"""Word lama, RTF, dan OpenDocument teks memberi tabel yang sama dengan DOCX-nya."""

from __future__ import annotations

import pytest

from lakip_helpers.berkas.word.buka import buka_word, buka_word_lama
from lakip_helpers.berkas.word.lama import buka_doc
from lakip_helpers.berkas.word.rtf import buka_rtf
from lakip_helpers.galat import GalatBerkas, Gejala
from tests.berkas.bahan import KASUS, odf

DOC = (KASUS / "rekaan.doc").read_bytes()
PK = [
    ["Sasaran", "Indikator", "Satuan", "Target", "Target"],
    ["Sasaran", "Indikator", "Satuan", "2025", "2026"],
    ["Mutu layanan", "Indeks Kepuasan Masyarakat", "Indeks", "3,25", "3,50"],
    ["Mutu layanan", "Persentase aduan selesai", "%", "90", "95"],
    ["Jalan mantap", "Persentase jalan mantap kabupaten", "%", "80", "82,5"],
]


def test_doc_tabel_gabungan_dan_tulisan_yang_tidak_tercetak():
    """Sel kedua baris terakhir juga memuat tulisan yang dihapus ketika dilacak dan tulisan tersembunyi."""
    dokumen = buka_word_lama("rekaan.doc", DOC)
    petak = dokumen.petak[0]
    assert petak.kisi == PK
    assert (petak.wilayah(1, 0), petak.wilayah(0, 4), petak.wilayah(3, 0)) == ((0, 0, 1, 0), (0, 3, 0, 4), (2, 0, 3, 0))
    assert petak.atas == ("DATA REKAAN", "Perjanjian Kinerja Tahun 2026")


def test_doc_paragraf_di_atas_tabel_kecil_dan_tabel_di_dalam_tabel():
    dokumen = buka_doc("rekaan.doc", DOC)
    assert [(petak.tempat, petak.kisi) for petak in dokumen.petak[1:]] == [
        ("tabel 2", [["Target", "Realisasi"], ["12 kali", "11 kali\n(Desember)"]]),
        ("tabel 3", [["Luar"]]),
        ("tabel 3.1", [["Dalam A", "Dalam B"]]),
    ]
    assert dokumen.petak[1].atas == ("Indikator: Jumlah rapat koordinasi",)
    assert dokumen.naskah.splitlines()[2] == "Indikator: Jumlah rapat koordinasi"


def _ubah(letak: int, bita: bytes) -> bytes:
    """Salinan .doc dengan kepala aliran utamanya diubah."""
    awal = DOC.index(b"\xec\xa5")
    return DOC[: awal + letak] + bita + DOC[awal + letak + len(bita) :]


@pytest.mark.parametrize(
    ("data", "gejala", "potongan"),
    [
        (_ubah(0x0B, bytes([DOC[DOC.index(b"\xec\xa5") + 0x0B] | 1])), Gejala.SANDI, "berkata sandi"),
        (_ubah(2, b"\x68\x00"), Gejala.FORMAT_LAIN, "Word sebelum tahun 1997"),
        (_ubah(0x1A2, b"\xff\xff\xff\x00"), Gejala.RUSAK, "rusak"),
        (DOC[: len(DOC) // 4], Gejala.RUSAK, "rusak"),
    ],
    ids=["sandi", "word 95", "potongan", "terpotong"],
)
def test_doc_yang_tidak_terbaca(data: bytes, gejala: Gejala, potongan: str):
    with pytest.raises(GalatBerkas) as galat:
        buka_doc("a.doc", data)
    assert galat.value.gejala is gejala and potongan in str(galat.value)


def rtf(isi_rtf: str) -> list[list[object]]:
    return buka_rtf("a.doc", ("{\\rtf1\\ansi\\ansicpg1252 " + isi_rtf + "}").encode("cp1252")).petak[0].kisi


BARIS = "\\trowd\\cellx1000\\cellx2000\\cellx3000 "


@pytest.mark.parametrize(
    ("isi_rtf", "kisi"),
    [
        (BARIS + "\\intbl A\\cell B\\cell C\\cell\\row", [["A", "B", "C"]]),
        (
            "\\trowd\\cellx1000\\cellx3000 \\intbl A\\cell B\\cell\\row"
            + BARIS
            + "\\intbl 1\\cell 2\\cell 3\\cell\\row",
            [["A", "B", "B"], ["1", "2", "3"]],
        ),
        (
            "\\trowd\\clvmgf\\cellx1000\\cellx2000 \\intbl A\\cell 1\\cell\\row"
            "\\trowd\\clvmrg\\cellx1000\\cellx2000 \\intbl\\cell 2\\cell\\row",
            [["A", "1"], ["A", "2"]],
        ),
        (
            "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000 \\intbl A\\cell\\cell\\row"
            "\\trowd\\cellx1000\\cellx2000 \\intbl 1\\cell 2\\cell\\row",
            [["A", "A"], ["1", "2"]],
        ),
        (BARIS + "\\intbl A\\par B\\cell {\\b 8}0\\line x\\cell C\\cell\\row", [["A\nB", "80\nx", "C"]]),
        (
            BARIS + "\\intbl \\u8211?\\'96\\emdash\\cell {\\v gaib}B\\cell {\\deleted lama}C\\cell\\row",
            [["––—", "B", "C"]],
        ),
        (
            BARIS + "\\intbl {\\*\\bkmkstart x}A{\\pict 00ff}\\cell B\\cell {\\footnote kaki}C\\cell\\row",
            [["A", "B", "C"]],
        ),
    ],
    ids=["baris", "lebar", "tegak", "datar", "paragraf", "huruf", "dilewati"],
)
def test_rtf(isi_rtf: str, kisi: list[list[object]]):
    assert rtf(isi_rtf) == kisi


def test_rtf_tabel_di_dalam_tabel_dan_tulisan_sesudahnya():
    dalam = (
        "\\trowd\\cellx5000\\intbl Luar\\par{\\pard\\intbl\\itap2 A\\nestcell B\\nestcell"
        "{\\*\\nesttableprops\\trowd\\cellx900\\cellx1800\\nestrow}}\\pard\\intbl\\cell\\row\\pard Penutup\\par"
    )
    dokumen = buka_rtf("a.rtf", ("{\\rtf1 " + dalam + "}").encode())
    assert [(petak.tempat, petak.kisi) for petak in dokumen.petak] == [
        ("tabel 1", [["Luar"]]),
        ("tabel 1.1", [["A", "B"]]),
    ]
    assert dokumen.naskah == "Penutup"


def test_rtf_kosong_satu_kalimat():
    with pytest.raises(GalatBerkas, match="RTF yang kosong atau rusak"):
        buka_word_lama("a.rtf", b"{\\rtf1 }")


def test_odt_gabungan_dan_baris_berulang():
    sel = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>".format
    tabel = (
        "<text:p>Tahun<text:s/>2025</text:p><text:tracked-changes><text:p>lama</text:p></text:tracked-changes>"
        "<table:table><table:table-header-rows><table:table-row>"
        + sel('table:number-rows-spanned="2"', "A")
        + sel('table:number-columns-spanned="2"', "B<text:tab/>b")
        + "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
        + "<table:covered-table-cell/>"
        + sel("", "1")
        + sel("", "2")
        + '</table:table-row><table:table-row table:number-rows-repeated="2">'
        + sel('table:number-columns-repeated="3"', "x")
        + "</table:table-row></table:table>"
    )
    dokumen = buka_word("a.odt", odf("text", tabel))
    assert dokumen.petak[0].kisi == [["A", "B\tb", "B\tb"], ["A", "1", "2"], ["x"] * 3, ["x"] * 3]
    assert (dokumen.petak[0].atas, dokumen.naskah) == (("Tahun 2025",), "Tahun 2025")


def test_odt_berkata_sandi():
    with pytest.raises(GalatBerkas) as galat:
        buka_word("a.odt", odf("text", "", manifes="<m><encryption-data/></m>"))
    assert galat.value.gejala is Gejala.SANDI
