"""Paparan di peramban sungguhan: dijalankan dengan papan ketik, muat di layar 16:9 dan 4:3, tanpa jaringan."""

from __future__ import annotations

import pytest

from lakip_helpers.kelas.bahan.paparan import tulis_paparan
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi
from lakip_helpers.kelas.rakitan.semua import cari_notebook

TELUSURI = """() => [...document.querySelectorAll('section')].map((_, urut) => {
  const tampak = [...document.querySelectorAll('section')].filter((satu) => satu.offsetHeight);
  const hasil = [tampak.map((satu) => '#' + satu.id).join(), location.hash, tampak[0].getBoundingClientRect().height];
  dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}));
  return hasil;
})"""
"""Dari paparan pertama sampai terakhir: mana yang tampak, alamatnya, dan tingginya."""


@pytest.fixture
def halaman(tmp_path, jendela):
    berkas = tmp_path / "paparan.html"
    berkas.write_text(tulis_paparan(baca_sesi(cari_notebook())), encoding="utf-8")
    halaman = jendela.new_page()
    halaman.set_viewport_size({"width": 1280, "height": 720})
    keluar = []
    halaman.on("request", lambda permintaan: keluar.append(permintaan.url))
    halaman.goto(berkas.as_uri())
    yield halaman
    halaman.close()
    assert all(alamat.startswith("file:") for alamat in keluar)


def test_semua_paparan_terlewati_dengan_panah_dan_muat_di_layar(halaman):
    banyak = halaman.locator("section").count()
    for ukuran in ({"width": 1280, "height": 720}, {"width": 1024, "height": 768}):
        halaman.set_viewport_size(ukuran)
        halaman.keyboard.press("Home")
        for urut, (tampak, alamat, tinggi) in enumerate(halaman.evaluate(TELUSURI), 1):
            assert tampak == alamat == f"#s{urut}"
            assert tinggi <= ukuran["height"] + 2, alamat
        halaman.keyboard.press("ArrowRight")
        assert halaman.evaluate("location.hash") == f"#s{banyak}", "di akhir tidak berputar ke awal"


def test_n_dan_p_melompat_antarsesi(halaman):
    pertama = halaman.title()
    halaman.keyboard.press("n")
    kedua = halaman.title()
    halaman.keyboard.press("ArrowRight")
    halaman.keyboard.press("p")
    assert halaman.title() == kedua != pertama
    halaman.keyboard.press("p")
    assert halaman.title() == pertama


def test_isi_yang_padat_dilebarkan_dahulu_sebelum_dikecilkan(halaman):
    """Kolom yang sempit dan huruf yang kecil bersama-sama tidak terbaca dari baris belakang."""
    padat = halaman.evaluate(PADAT)
    assert padat, "tidak ada salindia yang padat: uji ini tidak menguji apa pun"
    assert {lebar for satu in padat for lebar in satu} == {"none"}


PADAT = """() => [...document.querySelectorAll('section')].map(() => {
  const tampak = document.querySelector('section.tampak');
  const isi = [...tampak.querySelectorAll('.badan > :not(h1, h2)')];
  const kecil = isi.some((satu) => Number(satu.style.zoom || 1) < 1);
  const lebar = [...tampak.querySelectorAll('.badan p, .badan li')].map((satu) => getComputedStyle(satu).maxWidth);
  dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}));
  return kecil ? lebar : [];
}).filter((lebar) => lebar.length)"""
