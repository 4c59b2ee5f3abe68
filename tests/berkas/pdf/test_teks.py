"""Huruf yang tercetak dua kali dibuang; yang hanya kebetulan sehitungan tetap."""

from __future__ import annotations

from lakip_helpers.berkas.pdf.bahan import Huruf
from lakip_helpers.berkas.pdf.teks import buang_kembar


def test_huruf_grafik_yang_lebih_kecil_di_tempat_lain_bukan_kembaran():
    """Letak dibagi ukuran hurufnya: huruf kecil di tempat lain pernah menghapus huruf naskah (“sampah” → “ampah”)."""
    naskah = Huruf(452.6, 333.4, 458.1, 344.4, 11, 0, "s")
    grafik = Huruf(288.0, 212.2, 291.5, 219.2, 7, 0, "s")
    assert buang_kembar([grafik, naskah]) == [grafik, naskah]
    assert buang_kembar([naskah, naskah._replace(kiri=452.8)]) == [naskah]
