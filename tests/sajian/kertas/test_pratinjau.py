"""Pratinjau: isi sama dengan dokumen, selalu dilepas, sel yang disatukan tidak hilang."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_rupiah
from lakip_helpers.sajian.dokumen.iku import buat_iku
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi, buat_renaksi
from lakip_helpers.sajian.kertas.pratinjau import pratinjau


class Pembaca(HTMLParser):
    """Kumpulkan tag dan teks, dan pastikan tiap tag ditutup."""

    def __init__(self):
        super().__init__()
        self.terbuka, self.tag, self.teks = [], set(), []

    def handle_starttag(self, tag, attrs):
        self.tag.add(tag)
        if tag != "br":
            self.terbuka.append(tag)

    def handle_endtag(self, tag):
        assert self.terbuka.pop() == tag

    def handle_data(self, data):
        self.teks.append(data)


def baca(halaman: str) -> Pembaca:
    pembaca = Pembaca()
    pembaca.feed(halaman)
    assert pembaca.terbuka == []
    return pembaca


@pytest.mark.parametrize("susun", [buat_pk, buat_iku, buat_renaksi])
@pytest.mark.parametrize("opd", ["DISDIK", "PEMDA"])
def test_semua_tulisan_dokumen_ada_di_pratinjau(bundel, susun, opd):
    dokumen = susun(bundel, opd, 2026)
    pembaca = baca(pratinjau(dokumen)._repr_html_())
    tampil = "\n".join(pembaca.teks)
    for teks in [sel.text for t in dokumen.tables for b in t.rows for sel in b.cells] + [
        a.text for a in dokumen.paragraphs
    ]:
        assert teks.strip() in tampil
    assert "DATA REKAAN" in tampil
    assert pembaca.tag <= {"div", "p", "table", "tr", "th", "td", "br"}


def test_nama_berisi_html_dilepas(bundel, ganti):
    sasaran = bundel["pk_sasaran"].copy()
    jahat = '<script>alert("x")</script><img src=x onerror=y>'
    sasaran.loc[sasaran[K.KODE_PK] == "PK.DISDIK.2026", [K.INDIKATOR, K.SASARAN]] = jahat
    tampil = pratinjau(buat_pk(ganti(bundel, pk_sasaran=sasaran), "DISDIK", 2026))
    pembaca = baca(tampil._repr_html_())
    assert "script" not in pembaca.tag and "img" not in pembaca.tag
    assert jahat in pembaca.teks and jahat in repr(tampil)


def test_sel_yang_disatukan_memakai_rowspan(bundel):
    halaman = pratinjau(buat_pk(bundel, "DISDIK", 2026)).html
    assert halaman.count("Meningkatnya partisipasi sekolah anak usia wajib belajar") == 1
    assert halaman.count(" rowspan=2") == 4


def test_buku_excel_dengan_notasi_indonesia(bundel):
    tampil = pratinjau(buat_buku_renaksi(bundel, "DPMPTSP", 2026))
    pembaca = baca(tampil.html)
    pagu = bundel["pk_anggaran"].query("kode_opd == 'DPMPTSP'")["pagu"]
    assert any(tulis_rupiah(float(satu)) in pembaca.teks for satu in pagu)
    assert any(re.fullmatch(r"\d{1,3}(\.\d{3})*,\d+", teks) for teks in pembaca.teks)
    assert repr(tampil).startswith("Rencana Aksi\nDATA REKAAN")


def test_rupiah_rata_kanan(bundel):
    halaman = pratinjau(buat_pk(bundel, "DISDIK", 2026)).html
    rata = re.findall(r'text-align:(\w+)">Rp[\d.]+</td>', halaman)
    assert len(rata) > 2 and set(rata) == {"right"}
    assert 'text-align:center">98,54 %</td>' in halaman
