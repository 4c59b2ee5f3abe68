"""Dokumen IKU: definisi, target, dan kartu sama dengan bundel."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from docx.table import Table

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K
from lakip_helpers.notasi import baca_angka
from lakip_helpers.sajian.dokumen.iku import KOLOM_NILAI, buat_iku


def lampiran(dokumen):
    """Tabel definisi dan tabel target, sesudah keputusannya."""
    return [t for t in dokumen.tables if t.rows[0].cells[0].text == "No"]


OPD = ["DISDIK", "DINKES", "KECSELATAN", "PEMDA"]


@pytest.mark.parametrize("opd", OPD)
def test_tabel_definisi_dan_target_sama_dengan_bundel(bundel, buka_lagi, isi_tabel, opd):
    dokumen = buka_lagi(buat_iku(bundel, opd, 2026))
    harap = bundel["iku"].query("kode_opd == @opd").set_index(K.INDIKATOR)
    definisi, target = (isi_tabel(tabel) for tabel in lampiran(dokumen))
    assert definisi[0][4:] == ["Definisi Operasional", "Formula Perhitungan", "Sumber Data", "Penanggung Jawab"]
    assert sorted(b[2] for b in definisi[2:]) == sorted(harap.index)
    for baris in definisi[2:]:
        kolom = (K.SATUAN, K.DEFINISI, K.FORMULA, K.SUMBER, K.PENANGGUNG_JAWAB)
        assert baris[3:] == list(harap.loc[baris[2], list(kolom)])
    assert target[1][3:] == ["Baseline 2024", "2025", "2026", "2027", "2028", "2029", "2030"]
    for baris in target[2:]:
        for teks, nilai in zip(baris[3:], harap.loc[baris[1], list(KOLOM_NILAI)], strict=True):
            angka = baca_angka(teks)
            assert teks == nilai if isinstance(nilai, str) else nilai in (angka.nilai, angka.lain)


@pytest.mark.parametrize("opd", OPD)
def test_satu_kartu_satu_iku(bundel, buka_lagi, isi_tabel, opd):
    dokumen = buka_lagi(buat_iku(bundel, opd, 2026))
    kartu = [isi_tabel(t) for t in dokumen.tables if t.rows[0].cells[0].text.startswith("IKU ")]
    harap = bundel["iku"].query("kode_opd == @opd").set_index(K.INDIKATOR)
    assert len(kartu) == len(harap)
    for satu in kartu:
        isi, asli = dict(baris[:2] for baris in satu[1:]), harap.loc[satu[0][0].split(". ", 1)[1]]
        assert not any(opd in nilai for nilai in isi.values()), "kode kit bukan isi dokumen"
        assert isi["Definisi operasional"] == asli[K.DEFINISI] and isi["Alasan pemilihan"] == asli[K.ALASAN]
        assert isi["Arah"].startswith(asli[K.ARAH])


def test_sasaran_diambil_lewat_kode(bundel, buka_lagi, isi_tabel):
    definisi = isi_tabel(lampiran(buka_lagi(buat_iku(bundel, "DISDIK", 2026)))[0])
    assert definisi[2][:3] == [
        "1",
        "Meningkatnya partisipasi sekolah anak usia wajib belajar",
        "Angka partisipasi sekolah penduduk usia 7-12 tahun",
    ]
    assert definisi[3][:2] == definisi[2][:2]


def test_mendatar_lalu_tegak(bundel, buka_lagi):
    _, mendatar, tegak = buka_lagi(buat_iku(bundel, "DINKES", 2026)).sections
    assert mendatar.page_width > mendatar.page_height and tegak.page_width < tegak.page_height
    assert mendatar.orientation == 1 and tegak.orientation == 0


def test_yang_kosong_disebut(bundel, ganti, buka_lagi, isi_tabel):
    iku = bundel["iku"].copy()
    milik = iku[K.KODE_OPD] == "DINKES"
    iku.loc[milik, [K.DEFINISI, K.FORMULA]] = ""
    iku.loc[milik, K.BASELINE] = None
    dokumen = buka_lagi(buat_iku(ganti(bundel, iku=iku), "DINKES", 2026))
    definisi, target = (isi_tabel(tabel) for tabel in lampiran(dokumen))
    assert {(b[4], b[5]) for b in definisi[2:]} == {("(belum diisi)", "(belum diisi)")}
    assert {b[3] for b in target[2:]} == {"–"}


def test_keputusan_mendahului_lampirannya(bundel, buka_lagi, isi_tabel):
    dokumen = buka_lagi(buat_iku(bundel, "DLH", 2026))
    teks = [a.text for a in dokumen.paragraphs]
    assert "KEPUTUSAN KEPALA DINAS LINGKUNGAN HIDUP KOTA LEMBAYUNG" in teks and "MEMUTUSKAN:" in teks
    tabel = [Table(satu, dokumen) for satu in dokumen.element.body.iter(qn("w:tbl"))]
    butir = {b[0]: b[2] for t in tabel for b in isi_tabel(t) if len(b) == 3 and b[1] == ":"}
    assert list(butir) == ["Menimbang", "Mengingat", "Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT"]
    assert "Tahun 2025–2029" in butir["KESATU"] and "Lampiran" in butir["KESATU"]
    tanda = next(t for t in dokumen.tables if "(nama)" in t._tbl.xml)
    assert all(diktum in tanda._tbl.xml for diktum in ("KETIGA", "KEEMPAT", "Ditetapkan di")), "tidak sendirian"
    assert any(t.startswith("Lampiran Keputusan Kepala Dinas Lingkungan Hidup") for t in teks)


def test_opd_tanpa_iku(bundel, ganti):
    with pytest.raises(GalatTabel) as galat:
        buat_iku(ganti(bundel, iku=bundel["iku"].iloc[:0]), "DINKES", 2026)
    assert str(galat.value) == (
        "Tabel IKU tidak memuat satu baris pun untuk Dinas Kesehatan (DINKES), jadi dokumen IKU belum dapat dibuat."
        " Isi dahulu lembar IKU."
    )
