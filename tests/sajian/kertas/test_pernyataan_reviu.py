"""Pernyataan telah direviu berbunyi sama di mana pun tercetak, dan hasilnya tidak pernah diisikan kit."""

from __future__ import annotations

from docx import Document

from lakip_helpers import acuan
from lakip_helpers.aturan.evaluasi.reviu import usul_reviu
from lakip_helpers.pakai.lkjip import susun_opd
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
