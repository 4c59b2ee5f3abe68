"""Pernyataan telah direviu berbunyi sama di mana pun tercetak, dan hasilnya tidak pernah diisikan kit."""

from __future__ import annotations

from docx import Document

from lakip_helpers import acuan
from lakip_helpers.aturan.evaluasi.reviu import usul_reviu
from lakip_helpers.pakai.evaluasi import susun_isian_lke
from lakip_helpers.pakai.lkjip import susun_opd
from lakip_helpers.sajian.evaluasi.lhe import buat_lhe
from lakip_helpers.sajian.evaluasi.reviu import buat_reviu
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.pernyataan_reviu import hasil_diisi_apip, kalimat_pernyataan
from lakip_helpers.temuan import LaporanTemuan


def alinea(dokumen: Document) -> list[str]:
    return [satu.text for satu in dokumen.paragraphs]


def test_satu_bunyi_di_daftar_reviu_dan_lampiran_laporan(bundel, buka_lagi):
    dokumen = [
        buat_reviu(bundel, "DINKES", 2025, usul_reviu(LaporanTemuan())),
        susun_opd(bundel, "DINKES", 2025, Setelan()),
    ]
    for satu in dokumen:
        isi = alinea(buka_lagi(satu))
        for kalimat in kalimat_pernyataan("Dinas Kesehatan", 2025):
            assert isi.count(kalimat) == 1, kalimat
        assert sum(hasil_diisi_apip() in teks for teks in isi) == 1


def test_hasil_reviu_tidak_tercetak_sebagai_sudah_dinyatakan(bundel, buka_lagi):
    baku = acuan.ambil("reviu.pernyataan").nilai["hasil"]
    isi = alinea(buka_lagi(susun_opd(bundel, "DINKES", 2025, Setelan())))
    assert [teks[:6] for teks in isi if baku in teks] == ["[Isi: "]


def test_penanda_tangan_apip_satu_sebutan_dan_tempat_isiannya_berkotak(bundel, buka_lagi):
    """Pernyataan di daftar reviu dan di LKjIP, dan LHE, bertanda tangan Inspektur yang sama, apa pun nama OPD-nya."""
    lke = susun_isian_lke(bundel, "DINKES", 2025, LaporanTemuan())
    dokumen = [
        buat_reviu(bundel, "DINKES", 2025, usul_reviu(LaporanTemuan())),
        susun_opd(bundel, "DINKES", 2025, Setelan()),
        buat_lhe(bundel, "DINKES", 2025, lke),
    ]
    for satu in map(buka_lagi, dokumen):
        sel = {sel.text for baris in satu.tables[-1].rows for sel in baris.cells}
        assert {teks for teks in sel if "Inspektur" in teks} == {"Inspektur,"}
        isian = [alinea.style.name for alinea in satu.paragraphs if alinea.text.startswith("[Isi: ")]
        assert set(isian) == {"LAKIP Tempat Isian"}
