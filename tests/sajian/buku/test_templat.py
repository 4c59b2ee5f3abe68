"""Buku kerja: templat yang dikunci judulnya, isi dari nomenklatur, dan bundel yang ditulis lalu dimuat kembali sama."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from lakip_helpers.model import ANGGARAN, PK, RENSTRA_INDIKATOR, TABEL_BUNDEL, Bundel, Tabel, Tipe
from lakip_helpers.sajian.buku.templat import bita_buku, buat_templat, simpan_buku, tulis_buku
from lakip_helpers.tabel import muat, validasi

KOTA = muat("kota_contoh")
OPD = KOTA["perangkat_daerah"]["kode_opd"].tolist()


def bolak_balik(bundel: Bundel, folder: Path) -> Bundel:
    return muat(simpan_buku(tulis_buku(bundel), folder / "buku.xlsx"))


def sama(satu: Bundel, dua: Bundel) -> None:
    assert list(satu.tabel) == list(dua.tabel)
    for nama, frame in satu.tabel.items():
        # sebuah OPD yang disaring dari kota membawa tipe kolom campuran kota; isinya yang harus sama
        lama, baru = (f.reset_index(drop=True).infer_objects() for f in (frame, dua[nama]))
        pd.testing.assert_frame_equal(lama, baru, check_dtype=len(lama) > 0, obj=nama)


def test_kota_contoh_ditulis_lalu_dimuat_sama(tmp_path):
    kembali = bolak_balik(KOTA, tmp_path)
    sama(KOTA, kembali)
    assert kembali.rekaan and "DATA REKAAN" in str(load_workbook(tmp_path / "buku.xlsx")["Petunjuk"]["A3"].value)
    assert [str(t) for t in kembali.temuan] == [] and kembali.sisa == ()


@pytest.mark.parametrize("opd", OPD[::4])
def test_tiap_opd_ditulis_lalu_dimuat_sama(opd, tmp_path):
    bundel = KOTA.untuk_opd(opd)
    sama(bundel, bolak_balik(bundel, tmp_path))


def test_templat_kosong_diisi_ditulis_dimuat(tmp_path):
    templat = load_workbook(simpan_buku(buat_templat(opd="Dinas Contoh"), tmp_path / "t.xlsx"))
    templat["Perangkat Daerah"].append(["DINCON", "Dinas Contoh", "utama", "2.10", "Kepala Dinas Contoh"])
    templat["Anggaran"].append(["DINCON", 2025, "2.10.02", "program", 1_250_000_000, "Rp1.198.400.000,50"])
    templat["Renstra Sasaran"].append(["DINCON", "D.T1", "tujuan", None, "=Meningkatnya mutu"])
    templat["Renstra Sasaran"].cell(3, 5).data_type = "s"
    templat.save(tmp_path / "isi.xlsx")
    terisi = muat(tmp_path / "isi.xlsx")
    assert terisi["perangkat_daerah"]["urusan"].tolist() == ["2.10"]
    assert terisi["anggaran"]["realisasi_rp"].tolist() == [1198400000.5]
    assert terisi["renstra_sasaran"]["uraian"].tolist() == ["=Meningkatnya mutu"]
    sama(terisi, bolak_balik(terisi, tmp_path))


BAHAYA = [
    '=HYPERLINK("http://x","klik")',
    "+62 811",
    "-5 derajat",
    "@SUM(A1)",
    "=1+1",
    "#N/A",
    "_x0041_",
    "<b>&amp;",
    "١٢٣ 😀 שלום",
]


def test_teks_berawal_rumus_tetap_teks_dan_terbaca_sama(tmp_path):
    frame = pd.DataFrame(
        {"kode_opd": [f"A{i}" for i in range(len(BAHAYA))], "nama_opd": BAHAYA, "Catatan saya": BAHAYA}, dtype=object
    )
    bersih, _ = validasi(frame, TABEL_BUNDEL[0])
    berkas = simpan_buku(tulis_buku(Bundel("x", False, {"perangkat_daerah": bersih})), tmp_path / "b.xlsx")
    lembar = load_workbook(berkas)["Perangkat Daerah"]
    assert {lembar.cell(i, 2).data_type for i in range(2, len(BAHAYA) + 2)} == {"s"}
    assert all(lembar.cell(i, 2).quotePrefix for i in range(2, 7))
    kembali = muat(berkas)["perangkat_daerah"]
    assert kembali["nama_opd"].tolist() == BAHAYA
    assert kembali["Catatan saya"].tolist() == BAHAYA


def test_judul_dikunci_tanpa_sandi_dan_sel_isian_terbuka():
    lembar = buat_templat()["Program"]
    kunci = lembar.protection
    assert kunci.sheet and not kunci.password
    assert not any((kunci.sort, kunci.autoFilter, kunci.insertRows, kunci.deleteRows, kunci.formatColumns))
    assert all(sel.protection.locked for sel in lembar[1][: len(TABEL_BUNDEL[6].kolom)])
    assert not any(sel.protection.locked for sel in lembar[2])
    assert all(not dim.protection.locked for dim in lembar.column_dimensions.values())
    assert max(dim.max for dim in lembar.column_dimensions.values()) == 16_384


def test_pilihan_keterangan_dan_tawaran_kode():
    lembar = buat_templat()["Renstra Indikator"]
    assert lembar["A1"].comment.text.startswith("WAJIB. ")
    rumus = {str(v.sqref): (v.formula1, v.showErrorMessage) for v in lembar.data_validations.dataValidation}
    assert rumus["F2:F2001"] == ('"naik,turun,tetap"', True)
    assert rumus["A2:A2001"] == ("'Perangkat Daerah'!$A$2:$A$2001", False)
    assert rumus["C2:C2001"] == ("'Renstra Sasaran'!$B$2:$B$2001", False)


def test_templat_kosong_terbaca_tanpa_temuan(tmp_path):
    bundel = muat(simpan_buku(buat_templat(opd="Dinas Contoh"), tmp_path / "t.xlsx"))
    assert [str(t) for t in bundel.temuan] == [] and bundel.sisa == ()
    assert all(len(frame) == 0 for frame in bundel.tabel.values())


def test_bita_sama_pada_proses_lain():
    """Urutan himpunan Python berbeda di tiap proses; bita buku kerja tidak boleh mengikutinya."""
    kode = (
        "import hashlib; from lakip_helpers.sajian.buku.templat import *; from lakip_helpers.tabel import muat;"
        "print(hashlib.sha256(bita_buku(buat_templat(opd='X')) + bita_buku(tulis_buku(muat('kota_contoh', 'DLH')))).hexdigest())"
    )
    lain = [sys.executable, "-c", kode]
    cetak = subprocess.run(lain, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "77"})
    di_sini = bita_buku(buat_templat(opd="X")) + bita_buku(tulis_buku(KOTA.untuk_opd("DLH")))
    assert cetak.stdout.strip() == hashlib.sha256(di_sini).hexdigest()


def test_folder_yang_tidak_ada_menjadi_satu_kalimat(tmp_path):
    from lakip_helpers.galat import GalatSimpan

    with pytest.raises(GalatSimpan, match="tidak dapat ditulis di folder 'tiada'"):
        simpan_buku(buat_templat([]), tmp_path / "tiada" / "a.xlsx")


teks = st.text(st.characters(blacklist_categories=("Cs",)), max_size=20)
kalimat = st.one_of(teks, st.sampled_from(BAHAYA))
angka = st.one_of(
    st.none(),
    st.floats(-1e12, 1e12),
    st.integers(-(10**9), 10**9),
    st.sampled_from(["80-85", "BB", "95,5 %", "1.234", "tidak tahu"]),
)
hari = st.one_of(st.none(), st.dates(date(1905, 1, 1), date(2100, 1, 1)), st.just("20 Januari 2026"))
PER_TIPE = {
    Tipe.BULAT: st.integers(-5, 3000),
    Tipe.BILANGAN: angka,
    Tipe.RUPIAH: angka,
    Tipe.NILAI: angka,
    Tipe.TANGGAL: hari,
}


def baris(tabel: Tabel) -> st.SearchStrategy[list[dict[str, object]]]:
    isi = {
        k.nama: st.sampled_from([*k.pilihan, "ngawur"]) if k.pilihan else PER_TIPE.get(k.tipe, kalimat)
        for k in tabel.kolom
    }
    return st.lists(st.fixed_dictionaries(isi | {"Catatan kami": angka}), max_size=5)


@settings(max_examples=12)
@given(data=st.data())
def test_bundel_apa_pun_ditulis_lalu_dimuat_sama(data, tmp_path):
    tabel = data.draw(st.sampled_from([RENSTRA_INDIKATOR, PK, ANGGARAN, *TABEL_BUNDEL]))
    isi = pd.DataFrame(data.draw(baris(tabel)), columns=[*tabel.nama_kolom, "Catatan kami"], dtype=object)
    isi[tabel.kolom[0].nama] = [f"K{i}" for i in range(len(isi))]
    awal = Bundel("acak", False, {tabel.nama: validasi(isi, tabel)[0]})
    pertama = bolak_balik(awal, tmp_path)
    for nama in tabel.nama_kolom:
        assert [_polos(x) for x in pertama[tabel.nama][nama]] == [_polos(x) for x in awal[tabel.nama][nama]], nama
    sama(pertama, bolak_balik(replace(pertama, temuan=awal.temuan), tmp_path))


def _polos(nilai: object) -> object:
    return None if nilai is None or nilai is pd.NA or nilai != nilai else nilai
