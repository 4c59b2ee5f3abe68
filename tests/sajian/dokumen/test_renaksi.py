"""Rencana aksi dan pemantauannya: angka triwulan menurut caranya, Word dan Excel sama isinya."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from lakip_helpers.aturan.capaian.hitung import hitung_capaian
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KOLOM_TW, K
from lakip_helpers.notasi import baca_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi, buat_renaksi, susun_ukur
from lakip_helpers.sajian.kertas.simpan import jadi_bita
from lakip_helpers.sajian.kertas.wajar import tulis_wajar

OPD = ["DISDIK", "SATPOLPP", "DPMPTSP", "PEMDA"]


def isi_bernomor(baris):
    return [b for b in baris if b[0].isdigit()]


@pytest.mark.parametrize("opd", OPD)
def test_rencana_aksi_sama_dengan_bundel(bundel, buka_lagi, isi_tabel, opd):
    tabel = isi_tabel(buka_lagi(buat_renaksi(bundel, opd, 2026)).tables[0])
    harap = bundel["renaksi"].query("kode_opd == @opd and tahun == 2026").set_index(K.INDIKATOR)
    anggaran = bundel["pk_anggaran"].query("kode_pk == @kode", local_dict={"kode": f"PK.{opd}.2026"}).set_index(K.KODE)
    baris = isi_bernomor(tabel)
    assert sorted(b[1] for b in baris) == sorted(harap.index)
    assert [b[0] for b in baris] == [str(i) for i in range(1, len(baris) + 1)]
    pertama: dict[str, str] = {}
    for b in baris:
        asli = harap.loc[b[1]]
        for teks, nilai in zip((b[3], *b[5:9]), (asli[K.TARGET], *(asli[tw] for tw in KOLOM_TW)), strict=True):
            angka = baca_angka(teks)
            assert teks == nilai if isinstance(nilai, str) else nilai in (angka.nilai, angka.lain)
        assert b[4].replace(" ", "_") == asli[K.AKUMULASI]
        assert (b[9], b[12]) == (asli[K.AKSI], asli[K.PENANGGUNG_JAWAB])
        program = anggaran.loc[asli[K.KODE_PROGRAM]]
        assert b[10] == tulis_wajar(f"{asli[K.KODE_PROGRAM]} {program[K.NAMA]}")
        nomor = pertama.setdefault(asli[K.KODE_PROGRAM], b[0])
        assert b[11] == (tulis_rupiah(program[K.PAGU]) if nomor == b[0] else f"lihat nomor {nomor}")


def test_pemantauan_memakai_posisi_sampai_triwulan(bundel, buka_lagi, isi_tabel):
    ukur = hitung_capaian(susun_ukur(bundel, "PEMDA", 2026))
    tabel = isi_tabel(buka_lagi(buat_renaksi(bundel, "PEMDA", 2026, ukur=ukur)).tables[-1])
    investasi = [b[4:8] for b in tabel if b[1] == "Nilai realisasi investasi"]
    assert investasi == [
        ["I", "189,8", "199,1", tulis_persen(199.1 / 189.8 * 100)],
        ["II", "474,4", "447,6", tulis_persen(447.6 / 474.4 * 100)],
        ["III", "738,0", "700,0", tulis_persen(700.0 / 738.0 * 100)],
        ["IV", "1.054,2", "", ""],
    ]
    inflasi = [b[4:7] for b in tabel if b[1] == "Laju inflasi tahunan"]
    assert inflasi[0] == ["I", "1,5–3,5", "2,12"] and inflasi[3][2] == ""


def test_tanpa_ukur_kolom_capaian_kosong(bundel, buka_lagi, isi_tabel):
    tabel = isi_tabel(buka_lagi(buat_renaksi(bundel, "PEMDA", 2026)).tables[-1])
    assert {b[7] for b in isi_bernomor(tabel)} == {""}
    assert any(b[6] for b in isi_bernomor(tabel))


def test_cara_triwulan_dijelaskan_di_atas_tabel(bundel, buka_lagi):
    teks = [a.text for a in buka_lagi(buat_renaksi(bundel, "SATPOLPP", 2026)).paragraphs]
    assert any(t.startswith("Cara triwulan – akumulasi: target tiap triwulan dijumlah") for t in teks)


def test_excel_dan_word_sama_isinya(bundel, buka_lagi, isi_tabel):
    ukur = hitung_capaian(susun_ukur(bundel, "DPMPTSP", 2026))
    buku = load_workbook(BytesIO(jadi_bita(buat_buku_renaksi(bundel, "DPMPTSP", 2026, ukur=ukur))))
    word = buka_lagi(buat_renaksi(bundel, "DPMPTSP", 2026, ukur=ukur))
    for lembar, tabel in zip(buku.worksheets, (word.tables[0], word.tables[-1]), strict=True):
        excel = [b for b in lembar.iter_rows(values_only=True) if str(b[0] or "").isdigit()]
        harap = isi_bernomor(isi_tabel(tabel))
        assert len(excel) == len(harap)
        for nilai, teks in ((n, t) for b, h in zip(excel, harap, strict=True) for n, t in zip(b, h, strict=True)):
            if isinstance(nilai, (int, float)):
                angka = baca_angka(teks)
                assert round(nilai, 2) in (angka.nilai, angka.lain), (nilai, teks)
            else:
                assert (nilai or "") == teks


def test_excel_siap_cetak(bundel):
    lembar = buat_buku_renaksi(bundel, "DISDIK", 2026)["Rencana Aksi"]
    assert lembar.oddHeader.center.text == lembar["A1"].value == "DATA REKAAN UNTUK LATIHAN – BUKAN DOKUMEN RESMI"
    assert lembar.page_setup.orientation == "landscape" and lembar.print_title_rows == "$6:$7"
    assert lembar["A2"].value == "RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2026"


def test_tahun_yang_belum_ada(bundel):
    with pytest.raises(GalatTabel) as galat:
        buat_renaksi(bundel, "DISDIK", 2027)
    assert str(galat.value) == (
        "Tabel rencana aksi tidak memuat Dinas Pendidikan (DISDIK) tahun 2027, jadi tidak ada yang dapat dicetak."
        " Tahun yang ada: 2025, 2026."
    )
