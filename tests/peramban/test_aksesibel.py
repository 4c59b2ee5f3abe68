"""Pemeriksa axe-core sendiri: cacat yang ditanam dalam panel ditemukan, dan yang di luar panel dibiarkan."""

from __future__ import annotations

from tests.peramban.aksesibel import pelanggaran_berat

CACAT = '<input type="text"><p style="color:#bbb;background:#fff">samar</p>'


def test_cacat_di_panel_ditemukan_di_luar_panel_tidak(jendela):
    halaman = jendela.new_page()
    halaman.set_content(f'<html lang="id"><body><div class="lakip-panel">{CACAT}</div></body></html>')
    assert [satu.split()[0] for satu in pelanggaran_berat(halaman)] == ["color-contrast", "label"]
    halaman.set_content(f'<html lang="id"><body>{CACAT}<div class="lakip-panel">baik</div></body></html>')
    assert pelanggaran_berat(halaman) == []
    halaman.close()
