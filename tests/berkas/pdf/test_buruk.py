"""PDF rusak, ganjil, atau jahat: selalu berakhir dengan dokumen atau kalimat, dengan waktu dan memori terbatas."""

from __future__ import annotations

import sys

import pytest

from lakip_helpers.berkas.anak import baca_terpisah
from lakip_helpers.berkas.kisi import MB
from lakip_helpers.berkas.pdf import buka_pdf
from lakip_helpers.berkas.petak import Dokumen
from lakip_helpers.galat import GalatBerkas, Gejala
from tests.berkas.pdf.buruk import isi_halaman, pohon, terpotong

JALAN_KELUAR = ("simpan hanya", "coba buka", "minta berkas", "periksa apakah", "buka dengan kata sandinya")
MEMORI = 300 * MB


def akhir(baca, nama, data) -> str:
    """Kalimat galatnya, atau kosong bila terbaca; galat lain menggagalkan uji."""
    try:
        assert isinstance(baca(nama, data), Dokumen)
    except GalatBerkas as galat:
        return str(galat)
    return ""


def test_pdf_rusak_berakhir_dengan_kalimat_yang_menyebut_berkas_dan_jalan_keluarnya():
    kalimat = {nama: akhir(buka_pdf, nama, buat()) for nama, buat in terpotong()}
    galat = {nama: teks for nama, teks in kalimat.items() if teks}
    assert 5 < len(galat) < len(kalimat)
    assert [nama for nama, teks in galat.items() if repr(nama) not in teks] == []
    assert [teks for teks in galat.values() if not any(jalan in teks.casefold() for jalan in JALAN_KELUAR)] == []


BOM = "bom_mampat"
"""Diuji sendiri, dengan batas memorinya."""


@pytest.mark.parametrize(("nama", "buat"), [satu for satu in (*pohon(), *isi_halaman()) if satu[0] != BOM])
def test_pdf_jahat_tidak_menghentikan_pembacanya(nama, buat):
    kalimat = akhir(lambda n, d: baca_terpisah("pdf", n, d, detik=1, memori=MEMORI), nama, buat())
    assert not kalimat or (nama in kalimat and any(jalan in kalimat.casefold() for jalan in JALAN_KELUAR))


@pytest.mark.skipif(sys.platform != "linux", reason="batas memori hanya pasti di Linux")
def test_bom_mampat_dihentikan_batas_memorinya():
    bom = next(buat for nama, buat in isi_halaman() if nama == BOM)
    with pytest.raises(GalatBerkas, match="memerlukan terlalu banyak memori") as galat:
        baca_terpisah("pdf", "bom.pdf", bom(), detik=600, memori=MEMORI)
    assert galat.value.gejala is Gejala.TERLALU_BESAR


def test_kertas_terbalik_tetap_terbaca():
    terbalik = next(buat for nama, buat in pohon() if nama == "kertas_terbalik")
    assert len(buka_pdf("a.pdf", terbalik()).petak) == 1
