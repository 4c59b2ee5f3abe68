"""Pemeriksa axe-core sendiri: cacat yang ditanam dalam panel ditemukan, dan yang di luar panel dibiarkan."""

from __future__ import annotations

from pathlib import Path

from lakip_helpers.kelas.bahan.situs import tulis_situs
from tests.peramban.aksesibel import pelanggaran_berat

CACAT = '<input type="text"><p style="color:#bbb;background:#fff">samar</p>'


def test_cacat_di_panel_ditemukan_di_luar_panel_tidak(jendela):
    halaman = jendela.new_page()
    halaman.set_content(f'<html lang="id"><body><div class="lakip-panel">{CACAT}</div></body></html>')
    assert [satu.split()[0] for satu in pelanggaran_berat(halaman)] == ["color-contrast", "label"]
    halaman.set_content(f'<html lang="id"><body>{CACAT}<div class="lakip-panel">baik</div></body></html>')
    assert pelanggaran_berat(halaman) == []
    halaman.close()


def test_situs_dokumentasi_terbaca_pembaca_layar(jendela, tmp_path):
    tulis_situs(Path(__file__).parents[2], tmp_path)
    halaman = jendela.new_page()
    for nama in ("index", "katalog", "11_kinerja_bukan_kerja", "24_menulis_lkjip", "data_kota_contoh"):
        halaman.goto((tmp_path / f"{nama}.html").as_uri())
        assert pelanggaran_berat(halaman, "body") == [], nama
        assert halaman.evaluate("document.documentElement.scrollWidth <= innerWidth"), nama
    halaman.close()
