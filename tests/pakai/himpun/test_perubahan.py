"""Sebelum dan sesudah tiap OPD: yang milik bersama dihitung sekali, dan kalimat naskahnya disebut contohnya."""

from __future__ import annotations

import shutil
from pathlib import Path

from docx import Document

from lakip_helpers.model.kota import Opd
from lakip_helpers.pakai.himpun.keadaan import dengan_awal
from lakip_helpers.pakai.himpun.mesin import Mesin
from lakip_helpers.pakai.kota import potret_kota
from lakip_helpers.sajian.kota.tabel import isi_nasib

OPD = (Opd("DINKES", "Dinas Kesehatan"), Opd("DISHUB", "Dinas Perhubungan"))


def langsung(tugas):
    """Mesin di proses ini saja."""
    from lakip_helpers.pakai.himpun.fakta import baca_fakta

    for satu in tugas:
        yield satu, baca_fakta(satu.nama, satu.data)


MESIN: Mesin = langsung


def tulis(tujuan: Path, *alinea: str) -> None:
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    dokumen = Document()
    for satu in alinea:
        dokumen.add_paragraph(satu)
    tabel = dokumen.add_table(rows=2, cols=4)
    sel = [*tabel.rows[0].cells, *tabel.rows[1].cells]
    isi_sel = ("Sasaran", "Indikator", "Satuan", "Target 2026", "Mutu naik", "Indeks kepuasan masyarakat", "%", "80")
    for satu, teks in zip(sel, isi_sel, strict=True):
        satu.text = teks
    dokumen.save(str(tujuan))


def salin(asal: Path, tujuan: Path) -> None:
    tujuan.parent.mkdir(exist_ok=True)
    shutil.copy(asal, tujuan)


def sesudah(folder: Path, tujuan: Path, opd=OPD):
    potret = potret_kota(folder, opd=opd, mesin=MESIN, lewati=[tujuan])
    return dengan_awal(potret, tujuan, folder=folder)


def test_berkas_bersama_dihitung_sekali_dan_naskahnya_disebut(tmp_path):
    """Dokumen yang sama dikirim dua OPD: kalimat naskahnya pernah dihitung pada tiap pemiliknya."""
    folder, tujuan = tmp_path / "kota", tmp_path / "hasil"
    berkas = [folder / nama / "Dokumen bersama.docx" for nama in ("Dinas Kesehatan", "Dinas Perhubungan")]
    tulis(berkas[0], "PERJANJIAN KINERJA TAHUN 2026", "Waktu tunggu layanan turun menjadi 50 menit saja.")
    salin(*berkas)
    sesudah(folder, tujuan)
    tulis(
        berkas[0],
        "PERJANJIAN KINERJA TAHUN 2026",
        "Waktu tunggu layanan turun menjadi 35 menit saja.",
        "Antrean daring dibuka di dua belas puskesmas.",
    )
    salin(*berkas)
    potret = sesudah(folder, tujuan)
    kalimat = {satu.pemilik: satu.kalimat for satu in potret.perubahan}
    assert kalimat == {("DINKES",): 0, ("DISHUB",): 0, ("DINKES", "DISHUB"): 2}
    bersama = potret.perubahan[-1]
    assert bersama.contoh == (
        "“Waktu tunggu layanan turun menjadi 50 menit saja.” menjadi “Waktu tunggu layanan turun menjadi 35 menit"
        " saja.”",
        "“Antrean daring dibuka di dua belas puskesmas.” ditambahkan",
    )
    assert sum(satu.tersisa for satu in potret.perubahan) == bersama.tersisa > 0
    assert isi_nasib(potret)[-1][0] == "Berkas bersama Dinas Kesehatan; Dinas Perhubungan"


def test_daftar_opd_yang_diberikan_kemudian_memisahkan_dua_opd_bernama_mirip(tmp_path):
    """Tanpa daftar keduanya disatukan dan ditanyakan; sesudah dijawab, keadaan awalnya pun terpisah."""
    folder, tujuan = tmp_path / "kota", tmp_path / "hasil"
    nama = ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan")
    for kode, satu in zip("ab", nama, strict=True):
        tulis(
            folder / f"{kode}.docx",
            f"PERJANJIAN KINERJA TAHUN 2026 {satu.upper()} KOTA ANGIN",
            "Waktu tunggu layanan turun menjadi 50 menit saja.",
        )
    potret = sesudah(folder, tujuan, ())
    assert [satu.nama for satu in potret.opd] == ["Dinas Pendidikan"] and "Disatukan: " in potret.asal_daftar
    daftar = (Opd("DISDIK", nama[0]), Opd("DISDIKBUD", nama[1]))
    potret = sesudah(folder, tujuan, daftar)
    assert {satu.kode: satu.ada for satu in potret.awal.opd} == {"DISDIK": 1, "DISDIKBUD": 1}
    assert potret.perubahan == ()
    tulis(
        folder / "b.docx",
        f"PERJANJIAN KINERJA TAHUN 2026 {nama[1].upper()} KOTA ANGIN",
        "Waktu tunggu layanan turun menjadi 35 menit saja.",
    )
    potret = sesudah(folder, tujuan, daftar)
    assert {satu.pemilik: satu.kalimat for satu in potret.perubahan} == {("DISDIKBUD",): 1}


def test_kode_opd_yang_berganti_dicocokkan_menurut_namanya(tmp_path):
    """Daftar OPD diberikan sesudah dokumennya diganti: keadaan awalnya tetap, kodenya mengikuti daftar."""
    folder, tujuan = tmp_path / "kota", tmp_path / "hasil"
    tulis(
        folder / "a.docx",
        "PERJANJIAN KINERJA TAHUN 2026 DINAS KESEHATAN KOTA ANGIN",
        "Waktu tunggu layanan turun menjadi 50 menit saja.",
    )
    sesudah(folder, tujuan, ())
    tulis(
        folder / "a.docx",
        "PERJANJIAN KINERJA TAHUN 2026 DINAS KESEHATAN KOTA ANGIN",
        "Waktu tunggu layanan turun menjadi 35 menit saja.",
    )
    potret = sesudah(folder, tujuan)
    assert [satu.kode for satu in potret.awal.opd] == ["DINKES"]
    assert {satu.pemilik: satu.kalimat for satu in potret.perubahan} == {("DINKES",): 1}
