"""Kerangka: tanda rekaan di setiap halaman, templat kantor, kotak catatan, halaman yang tidak terbelah buruk."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from lakip_helpers.aturan.evaluasi.reviu import usul_reviu
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.istilah import Keparahan
from lakip_helpers.pakai.evaluasi import susun_isian_lke
from lakip_helpers.pakai.lkjip import susun_opd
from lakip_helpers.sajian.dokumen.iku import buat_iku
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.dokumen.renaksi import buat_renaksi
from lakip_helpers.sajian.evaluasi.lhe import buat_lhe
from lakip_helpers.sajian.evaluasi.reviu import buat_reviu
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, TabelDokumen
from lakip_helpers.sajian.kertas.kerangka import TANDA_REKAAN, Kertas, Setelan, ringkas_catatan
from lakip_helpers.sajian.kertas.tabel_docx import pasang_tabel
from lakip_helpers.temuan import Asal, Kartu, Kelompok, LaporanTemuan

SUSUN = [buat_pk, buat_iku, buat_renaksi]


@pytest.fixture
def kop():
    """Templat kantor: dua bagian, kepala halaman pertama sendiri, huruf sendiri, dan isi yang harus hilang."""
    dokumen = Document()
    bagian = dokumen.sections[0]
    bagian.top_margin, bagian.different_first_page_header_footer = Cm(4.5), True
    bagian.page_width, bagian.page_height = Cm(21), Cm(29.7)
    bagian.first_page_header.paragraphs[0].text = "KOP DINAS CONTOH"
    bagian.header.paragraphs[0].text = "Dinas Contoh"
    bagian.footer.paragraphs[0].text = "kaki kantor"
    dokumen.styles["Normal"].font.name = "Bookman Old Style"
    dokumen.add_paragraph("isi lama")
    dokumen.add_section()
    wadah = BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


@pytest.mark.parametrize("susun", SUSUN)
def test_rekaan_ditandai_di_setiap_bagian(bundel, buka_lagi, susun):
    dokumen = buka_lagi(susun(bundel, "DISDIK", 2026))
    for bagian in dokumen.sections:
        assert TANDA_REKAAN in [a.text for a in bagian.header.paragraphs]
    asli = buka_lagi(susun(replace(bundel, rekaan=False), "DISDIK", 2026))
    assert "".join(a.text for b in asli.sections for a in b.header.paragraphs) == ""


@pytest.mark.parametrize("susun", SUSUN)
def test_templat_kantor_dipakai(bundel, buka_lagi, kop, susun):
    dokumen = buka_lagi(susun(bundel, "DISDIK", 2026, setelan=Setelan(dasar=kop)))
    bagian = dokumen.sections[0]
    assert bagian.top_margin.cm == pytest.approx(4.5, abs=0.01)
    assert [a.text for a in bagian.first_page_header.paragraphs] == ["KOP DINAS CONTOH", TANDA_REKAAN]
    assert [a.text for a in bagian.header.paragraphs] == ["Dinas Contoh", TANDA_REKAAN]
    assert bagian.footer.paragraphs[0].text == "kaki kantor"
    assert dokumen.styles["Normal"].font.name == "Bookman Old Style"
    semua = [a.text for a in dokumen.paragraphs]
    assert "isi lama" not in semua and "(lambang daerah)\n\n" not in semua


def test_templat_kantor_boleh_mengatur_gaya_kit(bundel, buka_lagi):
    dasar = buat_pk(bundel, "DISDIK", 2026)
    dasar.styles["LAKIP Judul"].font.name = "Georgia"
    wadah = BytesIO()
    dasar.save(wadah)
    dokumen = buka_lagi(buat_pk(bundel, "DINKES", 2026, setelan=Setelan(dasar=wadah.getvalue())))
    judul = next(a for a in dokumen.paragraphs if a.text == "PERJANJIAN KINERJA TAHUN 2026")
    assert judul.style.name == "LAKIP Judul" and judul.style.font.name == "Georgia"
    assert len(dokumen.tables) == 6


@pytest.mark.parametrize("isi", [b"bukan zip", b"PK\x03\x04rusak"])
def test_templat_yang_bukan_docx(bundel, isi):
    with pytest.raises(GalatBerkas, match=r"Templat dokumen tidak dapat dibaca: isinya bukan berkas Word \.docx"):
        buat_pk(bundel, "DISDIK", 2026, setelan=Setelan(dasar=isi))


@pytest.mark.parametrize("kertas", list(Kertas))
def test_kertas_dan_tepi(bundel, buka_lagi, kertas):
    bagian = buka_lagi(buat_pk(bundel, "DISDIK", 2026, setelan=Setelan(kertas=kertas))).sections[0]
    assert (bagian.page_width.cm, bagian.page_height.cm) == pytest.approx(kertas.value, abs=0.01)
    assert bagian.left_margin.cm == pytest.approx(2.5, abs=0.01)


@pytest.mark.parametrize("susun", SUSUN)
@pytest.mark.parametrize("kertas", list(Kertas))
def test_tabel_tidak_melewati_tepi(bundel, buka_lagi, susun, kertas):
    dokumen = buka_lagi(susun(bundel, "DINKES", 2026, setelan=Setelan(kertas=kertas)))
    lebar = max(b.page_width - b.left_margin - b.right_margin for b in dokumen.sections) / Cm(1)
    for tabel in dokumen.tables:
        assert sum(kolom.width.cm for kolom in tabel.columns) <= lebar + 0.02


def test_kotak_catatan_di_awal_halaman_pertama(bundel, buka_lagi, laporan):
    dokumen = buka_lagi(buat_pk(bundel, "DISDIK", 2026, setelan=Setelan(catatan=laporan(7))))
    pertama = next(dokumen.iter_inner_content())
    baris = pertama.rows[0].cells[0].text.split("\n")
    assert baris[0] == "DRAF – 7 catatan “salah” masih terbuka; selesaikan sebelum ditandatangani."
    assert baris[1] == "1. UJI-01 – iku.xlsx, lembar IKU, sel F2: isi “<b>0</b>” keliru."
    assert len(baris) == 7 and baris[-1] == "… dan 2 lagi; daftar lengkapnya tampil ketika dokumen dibuat."


def test_pesan_yang_sama_disebut_sekali(laporan):
    """Lima puluh sel kosong pada satu kolom tidak menutupi catatan lain."""
    kartu = Kartu("UJI-02", "Judul", Keparahan.SALAH, "kolom kosong.", "Isi.", "", "dasar", "", "")
    sama = Kelompok(kartu, Asal("anggaran.csv", "", {"pagu": "E"}), range(2, 52), "pagu", [None] * 50)
    temuan = list(LaporanTemuan([sama, *laporan(1).kelompok]))
    assert ringkas_catatan(temuan) == [
        "1. UJI-02 – anggaran.csv, sel E2 dan 49 tempat lain: kolom kosong.",
        "2. UJI-01 – iku.xlsx, lembar IKU, sel F2: isi “<b>0</b>” keliru.",
    ]


def test_catatan_ringan_tidak_menjadi_kotak(bundel, buka_lagi, laporan):
    tanpa = buka_lagi(buat_pk(bundel, "DISDIK", 2026, setelan=Setelan(catatan=laporan(3, Keparahan.PERIKSA))))
    assert "DRAF" not in "".join(sel.text for t in tanpa.tables for b in t.rows for sel in b.cells)


def test_kepala_tabel_berulang_dan_baris_tidak_terbelah(bundel, buka_lagi):
    tabel = next(t for t in buka_lagi(buat_pk(bundel, "PEMDA", 2026)).tables if t.rows[0].cells[0].text == "Kode")
    ciri = [baris._tr.trPr for baris in tabel.rows]
    assert [c.find(qn("w:tblHeader")) is not None for c in ciri[:3]] == [True, False, False]
    assert all(c.find(qn("w:cantSplit")) is not None for c in ciri)


def _lekat(baris):
    return all(a.paragraph_format.keep_with_next for sel in baris.cells for a in sel.paragraphs)


@pytest.mark.parametrize(("banyak", "lekat"), [(5, 4), (6, 5), (30, 5)])
def test_tabel_pendek_utuh_dan_baris_terakhir_tidak_sendirian(banyak, lekat):
    """Formulir lima baris tidak terbelah; tabel panjang menahan tiga baris awal (dua pertamanya) dan empat akhirnya."""
    dokumen = Document()
    baris = tuple(BarisDokumen((str(n),)) for n in range(banyak))
    pasang_tabel(dokumen, TabelDokumen("A", (KolomDokumen("No", 4),), baris), "Normal")
    isi = dokumen.tables[0].rows[1:]
    ditahan = [any(True for _ in satu._tr.iter(qn("w:keepNext"))) for satu in isi]
    assert sum(ditahan) == lekat and not ditahan[-1] and ditahan[0] and ditahan[-2]


def test_tanda_tangan_satu_halaman_dan_tidak_sendirian(bundel, buka_lagi):
    dokumen = buka_lagi(buat_pk(bundel, "DINKES", 2026))
    *_, anggaran, ttd = dokumen.tables
    assert [_lekat(baris) for baris in ttd.rows] == [True] * 4 + [False]
    assert [_lekat(baris) for baris in anggaran.rows[-2:]] == [True, True]
    sela = ttd._tbl.getprevious()
    assert sela.tag == qn("w:p") and sela.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_sesudah_tabel_panjang_tanda_tangan_menjadi_baris_terakhirnya(bundel, buka_lagi):
    """LibreOffice tidak menahan akhir tabel panjang pada tabel berikutnya, tetapi menahan barisnya sendiri."""
    anggaran = buka_lagi(buat_pk(bundel, "PEMDA", 2026)).tables[-1]
    *isi, tanda = anggaran.rows
    assert isi[-1].cells[0].text == "Jumlah" and _lekat(isi[-1]) and _lekat(isi[-2])
    assert tanda._tr.trPr.find(qn("w:cantSplit")) is not None and len(tanda._tr.tc_lst) == 1
    (ttd,) = tanda.cells[0].tables
    assert [b.cells[1].text for b in ttd.rows][1:4] == ["Wali Kota Lembayung,", "", "(nama)"]
    tepi = tanda._tr.tc_lst[0].tcPr.find(qn("w:tcBorders"))
    assert {sisi.tag.partition("}")[2] for sisi in tepi} == {"left", "bottom", "right"}


def test_sasaran_yang_sama_satu_sel_dan_tidak_terpisah(bundel, buka_lagi):
    tabel = next(t for t in buka_lagi(buat_pk(bundel, "DISDIK", 2026)).tables if t.rows[0].cells[0].text == "No")
    gabung = [[tc.vMerge for tc in baris._tr.tc_lst[:2]] for baris in tabel.rows[2:]]
    assert gabung == [["restart"] * 2, ["continue"] * 2, ["restart"] * 2, ["continue"] * 2, [None] * 2]


def test_badan_berakhir_dengan_alinea(bundel):
    """Word menolak diam-diam tabel yang langsung diikuti akhir dokumen."""
    for susun in SUSUN:
        badan = susun(bundel, "DISDIK", 2026).element.body
        assert [anak.tag for anak in badan][-2:] == [qn("w:p"), qn("w:sectPr")]


def test_huruf_kendali_dan_html_di_nama_tidak_merusak_berkas(bundel, ganti, buka_lagi):
    opd = bundel["perangkat_daerah"].copy()
    opd.loc[opd["kode_opd"] == "DISDIK", "nama_opd"] = "Dinas <b>\x0bPendidikan & Olahraga\x00"
    dokumen = buka_lagi(buat_pk(ganti(bundel, perangkat_daerah=opd), "DISDIK", 2026))
    assert "DINAS <B> PENDIDIKAN & OLAHRAGA \nKOTA LEMBAYUNG" in [a.text for a in dokumen.paragraphs]


def test_bahasa_indonesia_dan_sifat_berkas(bundel, buka_lagi):
    dokumen = buka_lagi(buat_pk(bundel, "DISDIK", 2026))
    bahasa = {b.get(qn("w:val")) for b in dokumen.styles.element.iter(qn("w:lang"))}
    assert bahasa == {"id-ID"}
    assert dokumen.core_properties.title == "Perjanjian Kinerja Tahun 2026 Dinas Pendidikan"
    assert dokumen.core_properties.author == "" and dokumen.core_properties.comments == ""


def _penyusun_bertanda():
    return {
        "pk": lambda b: buat_pk(b, "DINKES", 2026),
        "iku": lambda b: buat_iku(b, "DINKES", 2026),
        "renaksi": lambda b: buat_renaksi(b, "DINKES", 2026),
        "lhe": lambda b: buat_lhe(b, "DINKES", 2025, susun_isian_lke(b, "DINKES", 2025, LaporanTemuan())),
        "reviu": lambda b: buat_reviu(b, "DINKES", 2025, usul_reviu(LaporanTemuan())),
        "lkjip": lambda b: susun_opd(b, "DINKES", 2025, Setelan()),
    }


def _teks(unsur):
    return "".join(satu.text or "" for satu in unsur.iter(qn("w:t"))).strip()


@pytest.mark.parametrize("jenis", _penyusun_bertanda())
def test_isi_sebelum_tanda_tangan_ikut_berpindah_halaman(bundel, buka_lagi, jenis):
    """Di semua dokumen: tanda tangan tidak pernah sendirian di halamannya."""
    badan = list(buka_lagi(_penyusun_bertanda()[jenis](bundel)).element.body)
    tabel = [(i, satu) for i, satu in enumerate(badan) if satu.tag == qn("w:tbl")]
    tanda = [i for i, satu in tabel if "(nama)" in {_teks(alinea) for alinea in satu.iter(qn("w:p"))}]
    assert tanda
    for letak in tanda:
        if len(badan[letak].tr_lst) > 6:
            continue  # tanda tangan menjadi baris terakhir tabelnya sendiri
        isi = next(satu for satu in reversed(badan[:letak]) if _teks(satu))
        akhir = isi.tr_lst[-1].iter(qn("w:p")) if isi.tag == qn("w:tbl") else [isi]
        assert all(a.pPr is not None and a.pPr.find(qn("w:keepNext")) is not None for a in akhir), _teks(isi)
