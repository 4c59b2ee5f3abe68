"""Cerita pada tabel capaian dan PK beberapa jabatan dalam satu tabel: yang dicatat, pada kolom mana, dan kalimatnya."""

from __future__ import annotations

import pytest

from tests.aturan.contoh_kartu import periksa_contoh

KHAS, LANGKAH = "Blangko kosong sejak Juni", "Pos didirikan sejak Oktober 2025"
CERITA = "Kantor: indikator Persentase jalan mantap; target 100; realisasi {}; arah naik; sebab {}; tindak lanjut {}"


@pytest.mark.parametrize(
    ("realisasi", "sebab", "langkah", "dicatat"),
    [
        ("90", KHAS, LANGKAH, {}),
        ("90", "Target telah tercapai", LANGKAH, {("LKJ-11", "analisis_sebab"): "tertulis “Target telah tercapai”, padahal capaiannya 90,00 %."}),
        ("100", "Target belum tercapai", LANGKAH, {("LKJ-11", "analisis_sebab"): "tertulis “target belum tercapai”, padahal capaiannya 100,00 %."}),
        ("99,996", "Target telah tercapai", LANGKAH, {}),
        ("99,99", KHAS, "-", {("LKJ-10", "tindak_lanjut"): "langkah “(kosong)” tidak"}),
        ("90", "-", "Akan terus ditingkatkan", {("LKJ-10", "tindak_lanjut"): "langkah “Akan terus ditingkatkan” tidak"}),
        ("100", KHAS, "Akan terus ditingkatkan", {}),
        ("100", "Keterbatasan anggaran", "-", {("LKJ-09", "analisis_sebab"): "“Keterbatasan anggaran” cocok untuk"}),
        ("90", KHAS, "Mempertahankan capaian kinerja", {("LKJ-11", "tindak_lanjut"): "tertulis “Mempertahankan capaian”, padahal capaiannya 90,00 %."}),
        ("100", KHAS, "Mempertahankan capaian kinerja", {}),
    ],
)  # fmt: skip
def test_cerita_tabel_capaian(realisasi, sebab, langkah, dicatat):
    temuan = {(t.kode, t.kolom): t.pesan for t in periksa_contoh("LKJ-11", CERITA.format(realisasi, sebab, langkah))}
    assert temuan.keys() == dicatat.keys()
    assert all(temuan[kunci].startswith(awal) for kunci, awal in dicatat.items())


@pytest.mark.parametrize(
    ("indikator", "jabatan", "menyalin"),
    [
        ("Persentase jalan mantap", "Kepala Bidang Jalan", True),
        ("Persentase Jalan Mantap (%)", "Inspektur Pembantu I", True),
        ("Persentase jalan mantap", "Plt. Kepala Dinas PU", False),
        ("Persentase jalan mantap", "kosong", False),
        ("Persentase trotoar", "Kepala Bidang Jalan", False),
    ],
)
def test_pejabat_yang_menyalin_indikator_kepalanya(indikator, jabatan, menyalin):
    kepala = "indikator Persentase jalan mantap; jabatan Kepala Dinas PU"
    temuan = periksa_contoh("PK-14", f"Kantor: {kepala} // indikator {indikator}; jabatan {jabatan}").saring("PK-14")
    assert [t.baris for t in temuan] == ([3] if menyalin else [])
    assert all(f"kepala OPD (baris 2) dan dijanjikan lagi oleh {jabatan} apa adanya" in t.pesan for t in temuan)
