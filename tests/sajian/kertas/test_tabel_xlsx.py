"""Lembar Excel: teks tidak pernah menjadi rumus, angka tetap angka."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from lakip_helpers import muat
from lakip_helpers.berkas.excel.xlsx import buka_xlsx
from lakip_helpers.istilah import K
from lakip_helpers.pakai.dokumen import Siapan
from lakip_helpers.pakai.evaluasi import jenis_lke, jenis_reviu
from lakip_helpers.pakai.jenis_dokumen import jenis_renaksi, jenis_renja, jenis_renstra
from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, JenisBaris, KolomDokumen, Rupa, TabelDokumen
from lakip_helpers.sajian.kertas.halaman_xlsx import (
    CM_TERCETAK,
    FOLIO,
    HURUF_TERKECIL,
    UKURAN,
    UKURAN_KERTAS,
    huruf_tercetak,
    isi_halaman,
)
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.simpan import jadi_bita
from lakip_helpers.sajian.kertas.tabel_xlsx import LEBAR_PER_CM, TINGGI, buku_baru, tulis_lembar
from lakip_helpers.temuan import LaporanTemuan


@pytest.mark.parametrize("teks", ["=1+1", "+62811", "-5 orang", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_teks_berawal_tanda_rumus_tetap_teks(bundel, ganti, teks):
    renaksi = bundel["renaksi"].copy()
    renaksi.loc[renaksi[K.KODE_OPD] == "DISDIK", [K.AKSI, K.INDIKATOR, K.SATUAN]] = teks
    buku = load_workbook(BytesIO(jadi_bita(buat_buku_renaksi(ganti(bundel, renaksi=renaksi), "DISDIK", 2026))))
    kena = [sel for lembar in buku for baris in lembar.iter_rows() for sel in baris if sel.value == teks]
    assert len(kena) >= 6
    assert all(sel.data_type == "s" and sel.quotePrefix for sel in kena)
    assert not any(sel.data_type == "f" for lembar in buku for baris in lembar.iter_rows() for sel in baris)


def test_catatan_salah_tercetak_di_atas_tabel(bundel, laporan):
    lembar = buat_buku_renaksi(bundel, "DISDIK", 2026, setelan=Setelan(catatan=laporan(1)))["Rencana Aksi"]
    atas = [lembar.cell(nomor, 1).value for nomor in range(1, 7)]
    assert atas[3] == "DRAF – 1 catatan “salah” masih terbuka; selesaikan sebelum ditandatangani."
    assert atas[4] == "1. UJI-01 – iku.xlsx, lembar IKU, sel F2: isi “<b>0</b>” keliru."


def test_angka_rupiah_persen_dan_jumlah():
    kolom = (
        KolomDokumen("Nama", 4),
        KolomDokumen("Target", 2, Rupa.ANGKA, kelompok="2026"),
        KolomDokumen("Pagu", 3, Rupa.RUPIAH, kelompok="2026"),
        KolomDokumen("Capaian", 2, Rupa.PERSEN, kosong=""),
    )
    baris = (
        BarisDokumen(("A", 0.5, 1250000.0, 99.126)),
        BarisDokumen(("B", "BB", None, None)),
        BarisDokumen(("Jumlah", "", 1250000.0, ""), jenis=JenisBaris.JUMLAH),
    )
    buku = buku_baru("Uji")
    tulis_lembar(buku, TabelDokumen("Uji", kolom, baris), ["JUDUL"], rekaan=False)
    lembar = load_workbook(BytesIO(jadi_bita(buku)))["Uji"]
    assert [sel.value for sel in lembar[3]] == ["Nama", "2026", None, "Capaian"]
    assert [sel.value for sel in lembar[4]] == [None, "Target", "Pagu", None]
    assert [sel.value for sel in lembar[5]] == ["A", 0.5, 1250000, 99.126]
    assert [sel.number_format for sel in lembar[5]][1:] == ["#,##0.0_)", '"Rp"#,##0_)', '0.00" %"_)']
    assert [sel.value for sel in lembar[6]] == ["B", "BB", "–", None]
    assert [sel.value for sel in lembar[7]] == ["Jumlah", None, 1250000, None]
    assert {str(r) for r in lembar.merged_cells.ranges} >= {"B3:C3", "A3:A4", "D3:D4", "A7:B7"}
    assert lembar.oddHeader.center.text is None


def test_tulisan_xhhhh_terbaca_kembali_sama():
    """Excel membaca `_x0041_` sebagai huruf A; yang diketik orang harus kembali apa adanya."""
    buku = buku_baru("Uji")
    tabel = TabelDokumen("Uji", (KolomDokumen("Nama", 4),), (BarisDokumen(("kode _x0041_ =1+1",)),))
    tulis_lembar(buku, tabel, ["JUDUL"], rekaan=False)
    (lembar,) = buka_xlsx("uji.xlsx", jadi_bita(buku))
    assert "kode _x0041_ =1+1" in [sel for baris in lembar.kisi for sel in baris]


@pytest.fixture(scope="module")
def siap():
    """Kota contoh, siap disusun menjadi dokumen apa pun."""

    def untuk(tahun):
        bundel = muat("kota_contoh", opd="DINKES")
        return Siapan(bundel, "DINKES", tahun, Path("x.xlsx"), LaporanTemuan(), LaporanTemuan())

    return untuk


@pytest.mark.parametrize(
    ("jenis", "tahun"),
    [(jenis_renja(), 2026), (jenis_renja(), 2027), (jenis_renstra(), 2025), (jenis_renstra("lama"), 2025),
     (jenis_renaksi(), 2026), (jenis_lke(), 2025), (jenis_reviu(), 2025)],
    ids=["renja26", "renja27", "renstra", "renstra lama", "renaksi", "lke", "reviu"],
)  # fmt: skip
def test_tiap_lembar_terbaca_ketika_dicetak(siap, jenis, tahun):
    """Selebar satu halaman, huruf tidak di bawah delapan titik, judul kolom berulang di tiap halaman."""
    jadi = jenis.penyusun[".xlsx"](siap(tahun), Setelan())
    buku = load_workbook(BytesIO(jadi if isinstance(jadi, bytes) else jadi_bita(jadi)))
    dicetak = [lembar for lembar in buku if lembar.page_setup.paperSize in UKURAN_KERTAS]
    assert dicetak
    for lembar in dicetak:
        akhir = range_boundaries(lembar.print_area.split("!")[-1])[2] if lembar.print_area else lembar.max_column
        lebar = [lembar.column_dimensions[get_column_letter(i)].width / LEBAR_PER_CM for i in range(1, akhir + 1)]
        kertas = UKURAN_KERTAS[int(lembar.page_setup.paperSize)]
        for bagian in halaman_bersebelahan(lembar, lebar):
            assert huruf_tercetak(bagian, kertas) >= HURUF_TERKECIL, (lembar.title, round(bagian, 1))
        assert lembar.page_setup.orientation == "landscape" and lembar.print_title_rows, lembar.title


def halaman_bersebelahan(lembar, lebar):
    """Lebar (cm) tiap halaman: satu bila dipaskan selebar kertas, dua bila dibelah dengan kolom pertamanya berulang."""
    if lembar.sheet_properties.pageSetUpPr.fitToPage:
        return [sum(lebar)]
    (batas,) = lembar.col_breaks.brk
    ulang = range_boundaries(lembar.print_title_cols.replace("$", ""))[2]
    assert UKURAN * lembar.page_setup.scale / 100 >= HURUF_TERKECIL
    return [sum(lebar[: batas.id]), sum(lebar[:ulang]) + sum(lebar[batas.id :])]


def test_tabel_yang_terlalu_lebar_dibelah_tanpa_memotong_judul_dan_kelompoknya(siap):
    (lembar,) = [
        satu for satu in jenis_renstra("lama").penyusun[".xlsx"](siap(2025), Setelan()) if satu.title == "T-C.27"
    ]
    (batas,) = lembar.col_breaks.brk
    kelompok = [satu for satu in lembar.merged_cells.ranges if satu.min_col > 6]
    assert not [satu for satu in kelompok if satu.min_col <= batas.id < satu.max_col]
    judul = [satu.max_col for satu in lembar.merged_cells.ranges if satu.min_row == satu.max_row < 5]
    assert lembar.print_title_cols == "$A:$F" and set(judul) == {6}, "utuh di kedua halaman"
    assert lembar.page_setup.pageOrder == "overThenDown"


KOLOM_RENJA = (
    KolomDokumen("Kode", 3), KolomDokumen("Program", 8), KolomDokumen("Target", 2, Rupa.ANGKA),
    KolomDokumen("Pagu", 3.5, Rupa.RUPIAH),
)  # fmt: skip


@pytest.mark.parametrize("banyak", range(8, 60, 3))
def test_baris_terakhir_tidak_jatuh_sendirian(banyak):
    """Berapa pun barisnya, halaman terakhir terisi setengah, atau semuanya muat di halaman sebelumnya."""
    nama = "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat di Kota dan Kecamatan " * 2
    baris = tuple(BarisDokumen((f"1.02.{n:02}", nama, 5.5, 2e9)) for n in range(banyak))
    buku = buku_baru("Uji")
    tulis_lembar(buku, TabelDokumen("Uji", KOLOM_RENJA, baris), ["JUDUL"], rekaan=False)
    lembar = buku["Uji"]
    kepala = {int(satu) for satu in lembar.print_title_rows.replace("$", "").split(":")}
    tinggi = [(lembar.row_dimensions[n].height or 15) / 28.35 for n in range(1, lembar.max_row + 1) if n not in kepala]
    berulang = sum((lembar.row_dimensions[n].height or 15) / 28.35 for n in kepala)
    penuh = UKURAN_KERTAS[int(lembar.page_setup.paperSize)][1]
    if paksa := lembar.page_setup.fitToHeight:
        penuh *= UKURAN / HURUF_TERKECIL
        assert len(isi_halaman(tinggi, berulang, penuh)) <= paksa
    else:
        terisi = isi_halaman(tinggi, berulang, penuh)
        assert len(terisi) == 1 or terisi[-1] >= 0.5 * penuh


def test_tabel_mengisi_lebar_halamannya():
    buku = buku_baru("Uji")
    tulis_lembar(
        buku, TabelDokumen("Uji", KOLOM_RENJA, (BarisDokumen(("1.02", "Program", 5.5, 2e9)),)), ["JUDUL"], rekaan=False
    )
    lebar = sum(satu.width for satu in buku["Uji"].column_dimensions.values()) / LEBAR_PER_CM
    assert lebar * CM_TERCETAK == pytest.approx(UKURAN_KERTAS[FOLIO][0], abs=0.2)


def test_judul_kelompok_yang_sempit_tidak_terpotong():
    kolom = tuple(KolomDokumen(satu, 1, kelompok="Realisasi Renstra s.d. 2025") for satu in "KR")
    lebar = tuple(KolomDokumen(f"Uraian panjang {n}", 9) for n in range(3))
    buku = buku_baru("Uji")
    tulis_lembar(buku, TabelDokumen("Uji", (*lebar, *kolom), (BarisDokumen(("kata " * 60,) * 3 + ("1", "2")),)), ["JUDUL"],
                 rekaan=False)  # fmt: skip
    assert buku["Uji"].row_dimensions[3].height >= 2 * TINGGI


def test_angka_yang_kelak_diketik_mengecil_bukan_menjadi_pagar():
    buku = buku_baru("Uji")
    kolom = (KolomDokumen("Uraian", 9, kosong=""), KolomDokumen("Rp", 2, Rupa.RUPIAH, kosong=""))
    tulis_lembar(buku, TabelDokumen("Uji", kolom, (BarisDokumen(("A", None)),)), ["JUDUL"], rekaan=False)
    uraian, rupiah = buku["Uji"][buku["Uji"].max_row]
    assert uraian.alignment.wrap_text and rupiah.alignment.shrink_to_fit
