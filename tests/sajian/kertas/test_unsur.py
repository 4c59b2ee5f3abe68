"""XML buatan kit: apa pun yang diketik orang tetap tulisan, dan kembali persis ketika dibaca Word."""

from __future__ import annotations

import re
from io import BytesIO

from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, TabelDokumen
from lakip_helpers.sajian.kertas.gaya import SEL, pasang_gaya
from lakip_helpers.sajian.kertas.tabel_docx import pasang_tabel
from lakip_helpers.sajian.kertas.unsur import bersihkan, bidang, jadikan, lari, qn, unsur

ketikan = st.text() | st.sampled_from(
    ["A & <B> \"C\" 'D'", "</w:t>", " berspasi  ", "&amp;", "a\rb", "a\tb", "]]>", "0-100"]
)


@given(ketikan)
def test_yang_diketik_kembali_persis(teks: str) -> None:
    run = jadikan(lari(teks))
    isi = "".join({qn("w:t"): anak.text or "", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}[anak.tag] for anak in run)
    assert isi == bersihkan(teks)


@given(ketikan)
def test_ciri_yang_diketik_tetap_ciri(teks: str) -> None:
    bersih = bersihkan(teks)
    (anak,) = jadikan(unsur("w:pPr", unsur("w:pStyle", val=bersih)))
    assert re.sub(r"\s", " ", anak.get(qn("w:val"))) == re.sub(r"\s", " ", bersih)


def test_bidang_dan_tabel_terbaca_kembali() -> None:
    alinea = jadikan(unsur("w:p", bidang('REF "a&b"', "1")))
    assert [satu.text for satu in alinea.iter(qn("w:instrText"))] == [' REF "a&b" ']
    dokumen = Document()
    gaya = pasang_gaya(dokumen)[SEL.nama]
    kolom = (KolomDokumen("Sasaran <1>", 5), KolomDokumen("Target & satuan", 5))
    pasang_tabel(dokumen, TabelDokumen("A", kolom, (BarisDokumen(('Mutu "baik"', "5 < 6")),)), gaya)
    wadah = BytesIO()
    dokumen.save(wadah)
    (tabel,) = Document(wadah).tables
    assert [[sel.text for sel in baris.cells] for baris in tabel.rows] == [
        ["Sasaran <1>", "Target & satuan"],
        ['Mutu "baik"', "5 < 6"],
    ]
