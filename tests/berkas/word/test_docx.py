"""DOCX: yang tercetak dibaca, gabungan dan tabel dalam tertata, yang tidak tercetak tidak."""

from __future__ import annotations

import pytest

from lakip_helpers.berkas.petak import Dokumen
from lakip_helpers.berkas.word.docx import buka_docx
from lakip_helpers.galat import GalatBerkas, Gejala
from tests.berkas.bahan import docx, p, tbl, tc, zipkan

MULAI, LANJUT = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def baca(badan: str) -> Dokumen:
    return buka_docx("a.docx", docx(badan))


def sel(isi_sel: str) -> str:
    """Tulisan sel tunggal sebuah tabel."""
    return str(baca(tbl([f"<w:tc>{isi_sel}</w:tc>", tc("B")])).petak[0].kisi[0][0])


def test_gabungan_datar_dan_tegak():
    petak = baca(
        tbl(
            [tc("Sasaran", MULAI), tc("Target", '<w:gridSpan w:val="2"/>')],
            [tc("", LANJUT), tc("2025"), tc("2026")],
            [tc("Mutu"), tc("80"), tc("85")],
        )
    ).petak[0]
    assert petak.kisi == [["Sasaran", "Target", "Target"], ["Sasaran", "2025", "2026"], ["Mutu", "80", "85"]]
    assert (petak.wilayah(1, 0), petak.wilayah(0, 2), petak.jangkar(1, 0)) == ((0, 0, 1, 0), (0, 1, 0, 2), False)


def test_gabungan_cara_word_lama():
    petak = baca(tbl([tc("Target", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")], [tc("80"), tc("85")])).petak[
        0
    ]
    assert petak.wilayah(0, 1) == (0, 0, 0, 1)


def test_baris_yang_mulai_bukan_dari_kolom_pertama():
    geser = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("85")}</w:tr>'
    assert baca(tbl([tc("IKM"), tc("80")]).replace("</w:tbl>", geser + "</w:tbl>")).petak[0].kisi[1] == [None, "85"]


def test_baris_kosong_tidak_menggeser_nomor_baris():
    petak = baca(tbl([tc("A"), tc("B")], [tc(""), tc("")], [tc("C"), tc("D")])).petak[0]
    assert (petak.kisi, petak.letak(1, 0)) == ([["A", "B"], ["C", "D"]], "tabel 1, baris 3")


def test_yang_dihapus_dan_tersembunyi_tidak_dibaca_yang_disisipkan_dibaca():
    assert (
        sel(
            "<w:p><w:r><w:t>IKM</w:t></w:r><w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t> baru</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"
            '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>!</w:t></w:r></w:p>'
        )
        == "IKM baru!"
    )


def test_baris_yang_dihapus_ketika_dilacak_tidak_dibaca():
    hapus = f"<w:tr><w:trPr><w:del/></w:trPr>{tc('lama')}{tc('70')}</w:tr>"
    petak = baca(tbl([tc("IKM"), tc("80")]).replace("</w:tbl>", hapus + "</w:tbl>")).petak[0]
    assert petak.kisi == [["IKM", "80"]]


@pytest.mark.parametrize(
    ("isi_sel", "teks"),
    [
        (p("Kakao") + p("Kelapa"), "Kakao\nKelapa"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a"),
        ("<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>fisik</w:t></w:r></w:p>", "non-fisik"),
        ('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r></w:p>', "\uf0b35"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>5</w:t></w:r></w:p>", "5"),
        (f"<w:sdt><w:sdtContent>{p('isian')}</w:sdtContent></w:sdt>", "isian"),
    ],
    ids=["paragraf", "tab", "sifat tab", "tanda hubung", "lambang", "ruas", "isian"],
)
def test_tulisan_sel(isi_sel: str, teks: str):
    assert sel(isi_sel) == teks


def test_tabel_di_dalam_tabel_menjadi_tabel_sendiri():
    dokumen = baca(tbl([tc("Luar"), tc("", isi_sel=tbl([tc("A"), tc("B")]) + p(""))]) + tbl([tc("C"), tc("D")]))
    assert [(petak.tempat, petak.kisi) for petak in dokumen.petak] == [
        ("tabel 1", [["Luar"]]),
        ("tabel 1.1", [["A", "B"]]),
        ("tabel 2", [["C", "D"]]),
    ]


def test_baris_dan_tabel_di_dalam_kolom_isian():
    badan = "<w:sdt><w:sdtContent>" + tbl([tc("A"), tc("B")]) + "</w:sdtContent></w:sdt>"
    badan = badan.replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>").replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>")
    assert baca(badan).petak[0].kisi == [["A", "B"]]


def kotak_teks(isi_kotak: str) -> str:
    """Paragraf berisi kotak teks, seperti ditulis Word: pilihan baru dan cadangan lama dengan isi yang sama."""
    kotak = f"<w:txbxContent>{isi_kotak}</w:txbxContent>"
    return (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + kotak + "</w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict>" + kotak + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def test_tabel_di_kotak_teks_dibaca_sekali():
    assert [petak.kisi for petak in baca(kotak_teks(tbl([tc("A"), tc("B")]))).petak] == [[["A", "B"]]]


def test_tulisan_hanya_di_kotak_teks_disebut():
    dokumen = baca(kotak_teks(p("Persentase jalan mantap")))
    assert (dokumen.petak, dokumen.naskah) == ((), "Persentase jalan mantap")
    assert "kotak gambar" in dokumen.peringatan[0]
    assert baca(p("naskah biasa")).peringatan == ()


def test_baris_di_atas_tabel_hanya_yang_terdekat():
    dokumen = baca("".join(map(p, "abcdefgh")) + tbl([tc("A"), tc("B")]) + p("Tahun 2025") + tbl([tc("C"), tc("D")]))
    assert [petak.atas for petak in dokumen.petak] == [("c", "d", "e", "f", "g", "h"), ("Tahun 2025",)]
    assert dokumen.naskah.splitlines()[-1] == "Tahun 2025"


def test_naskah_utama_menurut_daftar_kaitan():
    assert buka_docx("a.docx", docx(tbl([tc("A"), tc("B")]), utama="word/document2.xml")).petak[0].kisi == [["A", "B"]]


def test_daftar_kaitan_yang_keliru_tidak_menghalangi():
    utuh = docx(tbl([tc("A"), tc("B")]))
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(utuh)) as arsip:
        bagian = {nama: arsip.read(nama) for nama in arsip.namelist() if nama != "_rels/.rels"}
    assert buka_docx("a.docx", zipkan(bagian)).petak[0].kisi == [["A", "B"]]
    salah = zipkan(
        {**bagian, "_rels/.rels": '<R xmlns="x"><Relationship Type="a/officeDocument" Target="../tiada.xml"/></R>'}
    )
    assert buka_docx("a.docx", salah).petak[0].kisi == [["A", "B"]]


def test_rusak_satu_kalimat():
    with pytest.raises(GalatBerkas) as galat:
        buka_docx("a.docx", docx("<w:tbl>"))
    assert galat.value.gejala is Gejala.RUSAK and str(galat.value).startswith("Berkas 'a.docx' dokumen Word yang rusak")


def test_alur_berurutan_dengan_halaman_dan_tingkat_judulnya():
    """Halaman dari pemisah yang dipasang orang; letak halaman yang dicatat Word didahulukan."""
    judul = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Penutup</w:t></w:r></w:p>'
    pisah = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    dicatat = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Baru</w:t></w:r></w:p>"
    tabel = tbl([tc("IKM"), tc("80")])
    alur = baca(p("Awal") + tabel + pisah + judul).alur
    assert [(b.halaman, b.teks, b.judul, b.tabel) for b in alur] == [
        (1, "Awal", 0, ""), (1, "IKM | 80", 0, "tabel 1"), (2, "Penutup", 1, ""),
    ]  # fmt: skip
    assert [b.halaman for b in baca(p("Awal") + pisah + dicatat).alur] == [1, 2]
