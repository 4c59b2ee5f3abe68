"""Buku kerja seperti di kantor: judul tiga baris, jumlah, tanda tangan, lembar diganti nama; tidak ada yang hilang."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from lakip_helpers.berkas.buka import buka
from lakip_helpers.model import PROGRAM, RENSTRA_INDIKATOR, UKUR_CAPAIAN
from lakip_helpers.sajian.buku.templat import buat_templat, simpan_buku
from lakip_helpers.tabel import baca, muat, validasi

MENTAH = Path(__file__).parents[2] / "datasets" / "kota_contoh" / "mentah"
UKUR = ["Indikator", "Target", "Realisasi", "Satuan", "Arah"]
SASARAN = ["Kode OPD", "Kode tujuan/sasaran", "Tingkat", "Kode induk", "Tujuan/sasaran"]


def tulis(folder: Path, lembar: dict[str, list[list[object]]], gabung: dict[str, list[str]] | None = None) -> Path:
    buku = Workbook()
    buku.remove(buku.active)
    for nama, baris in lembar.items():
        satu = buku.create_sheet(nama)
        for isi in baris:
            satu.append(isi)
        for rentang in (gabung or {}).get(nama, []):
            satu.merge_cells(rentang)
    buku.save(folder / "kantor.xlsx")
    return folder / "kantor.xlsx"


def pesan(laporan) -> list[tuple[str, str, str]]:
    return [(t.kode, t.sel or t.lembar, f"{t.pesan} {t.saran}") for t in laporan]


def test_judul_tiga_baris_target_dan_pagu_per_tahun(tmp_path):
    berkas = tulis(
        tmp_path,
        {
            "Program": [
                ["RENSTRA DINAS CONTOH"],
                [
                    "Kode OPD",
                    "Kode",
                    "Jenis",
                    "Uraian",
                    "Indikator",
                    "Target Kinerja dan Kerangka Pendanaan",
                    None,
                    None,
                    None,
                ],
                [None, None, None, None, None, "Tahun 2026", None, "Tahun 2027", None],
                [None, None, None, None, None, "Target", "Rp", "Target", "Rp"],
                ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
                ["A", "1.01.02", "program", "PROGRAM X", "APS", 97.5, 1000, 98, 2000],
            ]
        },
        {"Program": ["A1:I1", "A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:I2", "F3:G3", "H3:I3"]},
    )
    frame, laporan = baca(berkas, PROGRAM)
    assert frame.loc[6, ["t2026", "pagu_2026", "t2027", "pagu_2027"]].tolist() == [97.5, 1000, 98, 2000]
    assert len(frame) == 1 and len(laporan) == 0


def test_subjudul_jumlah_dan_tanda_tangan_menjadi_temuan_bukan_data(tmp_path):
    berkas = tulis(
        tmp_path,
        {
            "Capaian": [
                UKUR,
                ["SASARAN 1: MENINGKATNYA MUTU", None, None, None, None],
                ["APS", 97, 98, "%", "naik"],
                [None] * 5,
                ["TPT", 4.2, 4.6, "%", "turun"],
                ["JUMLAH", 101.2, 102.6, None, None],
                [None] * 5,
                ["Mengetahui,", None, "Medan, 20 Januari 2026", None, None],
                ["Sekretaris", None, "Kepala Dinas", None, None],
                ["NIP. 19700101", None, "NIP. 19720202", None, None],
            ]
        },
        {"Capaian": ["A2:E2"]},
    )
    frame, laporan = baca(berkas, UKUR_CAPAIAN)
    assert frame.index.tolist() == [3, 5]
    assert [(t.kode, t.sel, t.nilai) for t in laporan] == [
        ("BACA-06", "A2", "SASARAN 1: MENINGKATNYA MUTU"),
        ("BACA-06", "A6", "JUMLAH 101.2 102.6"),
        ("BACA-06", "A8", "Mengetahui, Medan, 20 Januari 2026"),
        ("BACA-06", "A9", "Sekretaris Kepala Dinas"),
        ("BACA-06", "A10", "NIP. 19700101 NIP. 19720202"),
    ]


def test_indikator_bernama_jumlah_tetap_data(tmp_path):
    berkas = tulis(tmp_path, {"Capaian": [UKUR, ["Jumlah sekolah", 5, 6, None, None], ["Total", 5, 6, None, None]]})
    assert baca(berkas, UKUR_CAPAIAN)[0]["indikator"].tolist() == ["Jumlah sekolah"]


def test_judul_kolom_satu_baris_tidak_menelan_baris_data(tmp_path):
    berkas = tulis(tmp_path, {"Capaian": [["Tahun", *UKUR], [2025, "APS", 97, 98, "%", "naik"]]})
    frame, _ = baca(berkas, UKUR_CAPAIAN)
    assert frame.loc[2, ["tahun", "indikator"]].tolist() == [2025, "APS"]


def test_kolom_tanpa_judul_di_tengah_tetap_di_tempatnya(tmp_path):
    judul = ["Indikator", None, "Target", "Realisasi", "Satuan", "Arah"]
    berkas = tulis(tmp_path, {"Capaian": [judul, ["APS", "cek lagi", 97, 98, "%", "naik"]]})
    frame, _ = baca(berkas, UKUR_CAPAIAN)
    assert [nama for nama in frame if nama in ("indikator", "Kolom B", "target")] == ["indikator", "Kolom B", "target"]


def test_kolom_tanpa_judul_disimpan_dan_disebut(tmp_path):
    berkas = tulis(tmp_path, {"Capaian": [[*UKUR, None], ["APS", 97, 98, "%", "naik", "cek lagi"]]})
    frame, laporan = baca(berkas, UKUR_CAPAIAN)
    assert frame["Kolom F"].tolist() == ["cek lagi"]
    assert pesan(laporan) == [
        ("BACA-03", "F1", "kolom “Kolom F” tidak dikenal, isinya disimpan tetapi tidak diperiksa."
         " Biarkan bila memang catatan Anda sendiri; samakan judulnya dengan templat bila seharusnya dipakai.")
    ]  # fmt: skip


def test_judul_yang_dicetak_ulang_dilewati_judul_yang_berbeda_menghentikan(tmp_path):
    sama = [UKUR, ["APS", 97, 98, "%", "naik"], UKUR, ["TPT", 4, 5, "%", "turun"]]
    frame, laporan = baca(tulis(tmp_path, {"Capaian": sama}), UKUR_CAPAIAN)
    assert frame["indikator"].tolist() == ["APS", "TPT"] and [t.kode for t in laporan] == ["BACA-06"]
    beda = [*sama[:2], ["Indikator", "Realisasi", "Target", "Satuan", "Arah"], ["TPT", 4, 5, "%", "turun"]]
    frame, laporan = baca(tulis(tmp_path, {"Capaian": beda}), UKUR_CAPAIAN)
    assert frame["indikator"].tolist() == ["APS"]
    assert pesan(laporan.saring("BACA-13")) == [
        ("BACA-13", "A3", "baris “Indikator Realisasi Target Satuan Arah” tampak seperti judul kolom tabel lain, jadi"
         " baris itu dan sesudahnya tidak dinilai. Bila itu memang tabel lain (misalnya program dan anggaran), biarkan."
         " Bila bukan, pindahkan ke lembarnya sendiri, atau samakan urutan kolomnya dengan tabel di atasnya.")
    ]  # fmt: skip


def test_angka_di_sel_gabungan_disebut(tmp_path):
    baris = [UKUR, ["APS", 97, 98, "%", "naik"], ["APM", None, 96, "%", "naik"]]
    frame, laporan = baca(tulis(tmp_path, {"Capaian": baris}, {"Capaian": ["B2:B3"]}), UKUR_CAPAIAN)
    assert frame["target"].tolist() == [97, 97]
    assert pesan(laporan) == [
        ("BACA-11", "B2", "angka 97 ada di sel gabungan B2:B3, dibaca untuk 2 baris sekaligus. Lepas gabungannya"
         " (Merge & Center), lalu isi angka tiap baris; kosongkan bila memang tidak ada.")
    ]  # fmt: skip


def test_tanda_kutip_yang_lupa_ditutup_tidak_menelan_baris(tmp_path):
    berkas = tmp_path / "ukur.csv"
    berkas.write_text('Indikator;Target;Realisasi\n"APS;97;98\nTPT;4;5\n', encoding="utf-8")
    frame, laporan = baca(berkas, UKUR_CAPAIAN)
    assert frame["indikator"].tolist() == ["APS", "TPT"]
    assert pesan(laporan) == [
        ("BACA-12", "A2", "tanda kutip pada baris “APS 97 98” tidak berpasangan, jadi dibaca tanpa tanda kutip. Periksa"
         " apakah isi barisnya masih di kolom yang benar; bila tidak, simpan ulang dari Excel sebagai .xlsx.")
    ]  # fmt: skip


def test_kolom_dipindah_ditambah_lembar_diganti_nama_dan_data_kembar(tmp_path):
    isi = ["D", "D.T1", "tujuan", None, "Meningkatnya mutu"]
    berkas = tulis(
        tmp_path,
        {
            "Sheet1": [["DRAF RENSTRA"], [*reversed(SASARAN), "Cttn Kabid"], [*reversed(isi), "sudah"]],
            "Renstra Sasaran (2)": [SASARAN, ["D", "D.T9", "tujuan", None, "Salinan lama"]],
            "IKU": [["Indikator", "Satuan"], ["APS", "%"]],
        },
    )
    bundel = muat(berkas)
    assert bundel["renstra_sasaran"]["kode_sasaran"].tolist() == ["D.T1"]
    assert bundel["renstra_sasaran"]["Cttn Kabid"].tolist() == ["sudah"]
    assert pesan(bundel.temuan) == [
        ("BACA-14", "Sheet1", "lembar “Sheet1” dibaca sebagai tabel Tujuan dan sasaran Renstra, karena judul kolomnya"
         " cocok. Beri nama lembarnya “Renstra Sasaran” bila tebakan ini benar; ganti judul kolomnya bila keliru."),
        ("BACA-10", "Renstra Sasaran (2)", "lembar ini juga berisi tabel Tujuan dan sasaran Renstra, tetapi yang dibaca"
         " hanya lembar “Sheet1”. Gabungkan barisnya ke lembar “Sheet1”, atau hapus lembar yang tidak dipakai."),
        ("BACA-01", "IKU", "kolom Kode OPD, Kode indikator tidak ditemukan pada baris judul, padahal wajib untuk tabel"
         " Indikator Kinerja Utama; lembar ini tidak dibaca. Tambahkan judul kolom itu, atau samakan dengan templat"
         " (python mulai.py templat)."),
    ]  # fmt: skip
    sisa = {(s.lembar, s.sel): s.teks for s in bundel.sisa}
    assert sisa["Sheet1", "A1"] == "DRAF RENSTRA"
    assert sisa["Renstra Sasaran (2)", "E2"] == "Salinan lama"
    assert sisa["IKU", "A2"] == "APS"


def test_lembar_sekolom_dibedakan_menurut_dokumen_yang_disebut(tmp_path):
    judul = [k.label for k in RENSTRA_INDIKATOR.kolom]
    isi = ["D", "D.1", "D", "APS", "%", "naik", "R/T", 1, 2, 3, 4, 5, 6, 7]
    berkas = tulis(tmp_path, {"Lembar A": [["TABEL RENSTRA"], judul, isi], "Lembar B": [["TABEL RPJMD"], judul, isi]})
    bundel = muat(berkas)
    asal = {nama: bundel[nama].attrs["asal"].lembar for nama in ("renstra_indikator", "rpjmd_indikator")}
    assert asal == {"renstra_indikator": "Lembar A", "rpjmd_indikator": "Lembar B"}


def test_baris_contoh_yang_dipakai_menulis_data_disebut(tmp_path):
    berkas = simpan_buku(buat_templat(), tmp_path / "t.xlsx")
    buku = load_workbook(berkas)
    for huruf, isi in zip("BCDE", ["Dinas Sosial", "utama", "1.06", "Kepala Dinas Sosial"], strict=True):
        buku["Perangkat Daerah"][f"{huruf}2"] = isi
    buku.save(berkas)
    bundel = muat(berkas)
    assert len(bundel["perangkat_daerah"]) == 0
    assert pesan(bundel.temuan) == [
        ("BACA-09", "A2", "baris ini masih bertanda “Contoh:”, jadi tidak dibaca, padahal isinya sudah diubah: “Contoh:"
         " DISDIK Dinas Sosial utama 1.06 Kepala Dinas Sosial”. Bila ini data Anda, hapus tulisan “Contoh:” dari"
         " selnya; bila hanya contoh, hapus barisnya.")
    ]  # fmt: skip


def test_data_yang_persis_contoh_tetap_dibaca(tmp_path):
    berkas = simpan_buku(buat_templat(), tmp_path / "t.xlsx")
    buku = load_workbook(berkas)
    buku["Perangkat Daerah"]["A2"] = "DISDIK"
    buku.save(berkas)
    assert muat(berkas)["perangkat_daerah"]["nama_opd"].tolist() == ["Dinas Pendidikan"]


def test_baris_tersembunyi_ikut_dan_persen_dan_tanggal_seperti_terlihat(tmp_path):
    buku = Workbook()
    for isi in (UKUR, ["APS", 0.975, 0.97531, "%", "naik"], ["APM", "96", "97,5", "%", "naik"]):
        buku.active.append(isi)
    for sel in ("B2", "C2"):
        buku.active[sel].number_format = "0.00%"
    buku.active.row_dimensions[3].hidden = True
    buku.active.column_dimensions["D"].hidden = True
    buku.save(tmp_path / "a.xlsx")
    frame, _ = validasi(baca(tmp_path / "a.xlsx", UKUR_CAPAIAN)[0], UKUR_CAPAIAN)
    assert frame[["target", "realisasi"]].to_numpy().tolist() == [[97.5, 97.531], [96, 97.5]]
    assert frame["satuan"].tolist() == ["%", "%"]


@pytest.mark.parametrize("berkas", sorted(MENTAH.glob("*.xlsx")), ids=lambda b: b.stem)
def test_pembaca_sendiri_sama_dengan_openpyxl(berkas):
    acuan = load_workbook(berkas, data_only=True)
    for lembar in buka(berkas):
        pembanding = acuan[lembar.nama]
        gabungan = {sel for r in pembanding.merged_cells.ranges for baris in r.rows for sel in baris}
        for i, baris in enumerate(lembar.kisi, start=1):
            for j, isi in enumerate(baris, start=1):
                sel = pembanding.cell(i, j)
                if (i, j) not in gabungan and "%" not in sel.number_format and not sel.is_date:
                    assert isi == sel.value, (lembar.nama, sel.coordinate)
        assert len(lembar.kisi) <= pembanding.max_row


def test_catatan_sendirian_di_kolom_kode_bukan_baris_data(tmp_path):
    buku = buat_templat()
    lembar = buku["Renstra Sasaran"]
    for letak, isi in enumerate(("D", "D.T1", "tujuan", None, "Meningkatnya mutu layanan"), start=1):
        lembar.cell(3, letak, isi)
    lembar["A6"] = "Catatan: belum dibahas dengan kepala dinas"
    bundel = muat(simpan_buku(buku, tmp_path / "t.xlsx"))
    assert len(bundel["renstra_sasaran"]) == 1
    assert [(t.kode, t.sel) for t in bundel.temuan] == [("BACA-06", "A6")]
