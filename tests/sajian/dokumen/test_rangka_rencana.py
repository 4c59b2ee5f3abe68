"""Rangka Word Renja dan Renstra: babnya menurut bentuk, tabelnya dari bundel, yang terlalu lebar disebut."""

from __future__ import annotations

import pytest

from lakip_helpers.sajian.dokumen.rangka_rencana import buat_rangka_renja, buat_rangka_renstra
from lakip_helpers.sajian.dokumen.renja import siapkan_renja
from lakip_helpers.sajian.dokumen.renstra import BentukRenstra
from lakip_helpers.sajian.kertas.kerangka import Setelan

URUSAN = {"2.11": "BIDANG LINGKUNGAN HIDUP"}


def bab(dokumen):
    return [a.text.split("\n")[0] for a in dokumen.paragraphs if a.text.startswith("BAB ")]


@pytest.mark.parametrize(("tahun", "banyak", "tabel"), [(2026, 5, "T-C.33"), (2027, 6, "Tabel 2.1")])
def test_bab_renja_menurut_tahunnya(bundel, buka_lagi, tahun, banyak, tabel):
    dokumen = buka_lagi(buat_rangka_renja(siapkan_renja(bundel, "DLH", tahun, Setelan(), URUSAN), Setelan()))
    assert len(bab(dokumen)) == banyak and bab(dokumen)[0] == "BAB I"
    teks = [a.text for a in dokumen.paragraphs]
    assert any(t.startswith(f"{tabel}. ") for t in teks) and any(t.startswith("[Isi: ") for t in teks)
    lebar = "Tabel T-C.30" if tahun == 2026 else "Tabel 4.1"
    assert any(t.startswith(f"{lebar} ") and "dicetak dari buku kerja Excelnya" in t for t in teks)


@pytest.mark.parametrize(("bentuk", "banyak"), [(BentukRenstra.BARU, 5), (BentukRenstra.LAMA, 8)])
def test_bab_renstra_menurut_bentuknya(bundel, buka_lagi, isi_tabel, bentuk, banyak):
    dokumen = buka_lagi(buat_rangka_renstra(bundel, "DLH", bentuk, URUSAN, Setelan()))
    assert len(bab(dokumen)) == banyak
    isi = [sel for tabel in dokumen.tables for baris in isi_tabel(tabel) for sel in baris]
    assert any("Berkurangnya sampah yang tidak terkelola" in sel for sel in isi)


def test_tidak_ada_halaman_yang_dipaksa_kosong(bundel, buka_lagi):
    """Bab bersambung; hanya lampiran mendatar yang mulai di halaman baru."""
    for dokumen in (
        buat_rangka_renstra(bundel, "DLH", BentukRenstra.BARU, URUSAN, Setelan()),
        buat_rangka_renja(siapkan_renja(bundel, "DLH", 2027, Setelan(), URUSAN), Setelan()),
    ):
        buka = buka_lagi(dokumen)
        assert [s.page_width > s.page_height for s in buka.sections] == [False, True]
        assert not any(a.paragraph_format.page_break_before for a in buka.paragraphs)
        lebar = [sel.width.cm for tabel in buka.tables for sel in tabel.rows[0].cells]
        assert min(lebar) >= 1.0, "judul kolom tidak terpotong per huruf"


def test_rekaan_bertanda_di_tiap_halaman(bundel, buka_lagi):
    dokumen = buka_lagi(buat_rangka_renstra(bundel, "DLH", BentukRenstra.BARU, URUSAN, Setelan()))
    kepala = [a.text for bagian in dokumen.sections for a in bagian.header.paragraphs]
    assert any("REKAAN" in teks for teks in kepala)
