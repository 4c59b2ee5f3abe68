"""Panel reviu laporan lewat unggahan, pilihan, dan tombolnya."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lakip_helpers import panel
from lakip_helpers.pakai.reviu_formulir import baca_jawaban
from lakip_helpers.panel.alat.reviu import LayarReviu
from tests.laporan import naskah_rekaan as rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory) -> Path:
    """Laporan rekaan di disk."""
    return rekaan.simpan(rekaan.per_aspek(), tmp_path_factory.mktemp("laporan"), "LKjIP <b>.docx")


def unggah(kotak, berkas: Path) -> None:
    """Seperti peramban sesudah seseorang memilih berkas."""
    isi_berkas = {"name": berkas.name, "content": memoryview(berkas.read_bytes()), "type": "", "size": 1}
    kotak.value = ({**isi_berkas, "last_modified": datetime(2026, 1, 1, tzinfo=UTC)},)


def test_unggah_pastikan_simpan_dan_teruskan(laporan: Path, folder: Path) -> None:
    layar = LayarReviu()
    assert layar.tombol["docx"].layout.display == "none"
    unggah(layar.unggah, laporan)
    assert "2 sasaran, 1 catatan angka dan isi" in layar.kerangka.umpan.value
    assert (
        "✘&nbsp;tidak" in layar.bukti.value
        and "padahal baris di atasnya berjumlah 1.500.000.000. <em>" in layar.bukti.value
    )
    assert len(layar.isian) == 23 and layar.isian["M1"][0].value == ""
    layar.isian["M1"][0].value = "ya"
    layar.isian["F4"][1].value = "Lampiran dikirim terpisah"
    layar.tombol["docx"].click()
    assert (
        "Tersimpan: Reviu_LKjIP b.docx" in layar.kerangka.umpan.value
        and "tanpa catatan: M2" in layar.kerangka.umpan.value
    )
    (berkas,) = folder.rglob("Reviu_*.docx")
    terbaca = baca_jawaban(berkas)
    assert (terbaca["M1"].jawaban, terbaca["F4"].catatan) == ("ya", "Lampiran dikirim terpisah")
    baru = LayarReviu()
    unggah(baru.unggah, laporan)
    assert baru.isian["M1"][0].value == "ya" and "terpasang kembali" in baru.kerangka.umpan.value


def test_formulir_terisi_dibaca_kembali_dan_yang_bukan_formulir_ditolak(laporan: Path, folder: Path) -> None:
    layar = LayarReviu()
    unggah(layar.unggah, laporan)
    layar.isian["S5"][0].value = "tidak"
    layar.tombol["xlsx"].click()
    (berkas,) = folder.rglob("Reviu_*.xlsx")
    layar.isian["S5"][0].value = ""
    unggah(layar.formulir, berkas)
    assert layar.isian["S5"][0].value == "tidak"
    unggah(layar.formulir, laporan)
    assert "tidak memuat tabel formulir reviu" in layar.kerangka.umpan.value
    assert layar.isian["S5"][0].value == "tidak"


def test_disimpan_tanpa_mengubah_satu_jawaban_pun(laporan: Path, folder: Path) -> None:
    layar = LayarReviu()
    unggah(layar.unggah, laporan)
    layar.tombol["docx"].click()
    assert len(baca_jawaban(next(folder.rglob("Reviu_*.docx")))) == 23


def test_bukan_laporan_disebut_sebabnya_dan_tidak_ada_yang_dinilai(tmp_path: Path) -> None:
    from docx import Document

    surat = Document()
    surat.add_paragraph("LAPORAN HASIL EVALUASI AKIP")
    layar = LayarReviu()
    unggah(layar.unggah, rekaan.simpan(surat, tmp_path, "lhe.docx"))
    assert "lhe.docx tidak direviu: judulnya “Laporan hasil evaluasi”" in layar.kerangka.umpan.value
    assert layar.kotak_isian.layout.display == "none" and layar.hasil is None


def test_nama_umum_dan_teks_pengganti() -> None:
    assert panel.reviu_laporan().teks.startswith("Reviu laporan sendiri")
