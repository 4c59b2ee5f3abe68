"""Buku kerja seperti diisi orang baru: sebagian kosong, catatan di tepi, sel gabungan, rumus, dan lembar coretan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from click.testing import CliRunner
from openpyxl import load_workbook

from lakip_helpers.perintah.utama import utama

OPD = "DISHUB"
KECELAKAAN = "Angka kecelakaan lalu lintas per 10.000 kendaraan"
ANGKUTAN = "Persentase penduduk yang memakai angkutan umum"


def isi_tangan(tujuan: Path) -> Path:
    """Buat templat Dinas Perhubungan lewat `lakip templat`, lalu isi sebagian lembarnya."""
    hasil = CliRunner().invoke(utama, ["templat", "--opd", "Dinas Perhubungan", "-o", str(tujuan)])
    assert hasil.exit_code == 0, hasil.output
    buku = load_workbook(tujuan)
    _renstra(buku)
    program = _program(buku["Program"])
    _tahunan(buku, program)
    buku.create_sheet("Coretan")["B2"] = "hitung ulang pagu"
    buku.save(tujuan)
    return tujuan


def _tulis(lembar: Any, *baris: dict[str, object]) -> None:
    """Isi baris mulai baris ketiga menurut judul kolomnya."""
    judul = {sel.value: sel.column for sel in lembar[1] if sel.value}
    for nomor, isi in enumerate(baris, start=3):
        for nama, nilai in isi.items():
            lembar.cell(nomor, judul[nama]).value = nilai


def _target(*nilai: object) -> dict[str, object]:
    return dict(zip(("Baseline 2024", *(f"Target {t}" for t in range(2025, 2031))), nilai, strict=False))


def _renstra(buku: Any) -> None:
    _tulis(
        buku["Renstra Sasaran"],
        {"Kode OPD": OPD, "Kode tujuan/sasaran": "D.T1", "Tingkat": "Tujuan",
         "Tujuan/sasaran": "Meningkatnya keselamatan dan kelancaran lalu lintas"},
        {"Kode OPD": OPD, "Kode tujuan/sasaran": "D.T1.S1", "Tingkat": "sasaran", "Kode induk": "D.T1",
         "Tujuan/sasaran": "Menurunnya kecelakaan lalu lintas di jalan kota"},
        {"Kode OPD": OPD, "Kode tujuan/sasaran": "D.T1.S2", "Tingkat": "sasaran", "Kode induk": "D.T1",
         "Tujuan/sasaran": "Meningkatnya penggunaan angkutan umum"},
    )  # fmt: skip
    buku["Renstra Sasaran"]["J5"] = "tanya Bappeda tentang sasaran RPJMD"
    buku["Renstra Sasaran"]["A9"] = "Catatan: belum dibahas dengan kepala dinas"
    satu = {"Kode OPD": OPD, "Kode indikator": "D.T1.S1.1", "Indikator": KECELAKAAN, "Satuan": "Kejadian",
            "Arah": "turun", **_target(12.4, 12, 11.2, 10.5, 9.8, 9, 8.1)}  # fmt: skip
    dua = {"Kode OPD": OPD, "Kode indikator": "D.T1.S2.1", "Indikator": ANGKUTAN, "Satuan": "%", "Arah": "naik",
           **_target("8,5 persen", "9,1", "10,4")}  # fmt: skip
    sasaran = {"Kode tujuan/sasaran": "D.T1.S1"}, {"Kode tujuan/sasaran": "D.T1.S2"}
    _tulis(buku["Renstra Indikator"], satu | sasaran[0], dua | sasaran[1])
    _tulis(buku["IKU"], satu | {"Definisi operasional": "Kecelakaan yang tercatat di jalan kota"}, dua)


def _program(lembar: Any) -> list[dict[str, Any]]:
    """Sisakan satu program dengan satu kegiatannya, isi sebagian target dan pagu, dan tulis satu rumus."""
    judul = [sel.value for sel in lembar[1] if sel.value]
    semua = [dict(zip(judul, baris, strict=False)) for baris in lembar.iter_rows(min_row=3, values_only=True)]
    pilih = [satu for satu in semua if str(satu["Kode"]).startswith("2.15.02")][:4]
    lembar.delete_rows(3, lembar.max_row)
    for nomor, satu in enumerate(pilih):
        satu |= {"Indikator": satu["Indikator"] or f"Persentase ruas jalan berkeselamatan {nomor}"}
        satu |= {"Satuan": satu["Satuan"] or "%", "Target 2026": 20 + nomor, "Pagu 2026": "Rp 250.000.000"}
    pilih[0]["Kode sasaran Renstra"] = "D.T1.S1"
    pilih[0]["Pagu 2027"] = "=SUM(P4:P6)"
    _tulis(lembar, *pilih)
    return pilih


def _tahunan(buku: Any, program: list[dict[str, Any]]) -> None:
    sama = ("Kode OPD", "Kode", "Jenis", "Program/kegiatan/sub kegiatan", "Indikator", "Satuan")
    _tulis(buku["Renja"], *({k: satu[k] for k in sama} | {"Tahun": 2026, "Target": 23} for satu in program))
    buku["Renja"].merge_cells("A8:F8")
    buku["Renja"]["A8"] = "Catatan: menunggu pagu dari TAPD"
    pk = {"Kode OPD": OPD, "Kode PK": "PK.D.2026"}
    _tulis(buku["PK"], pk | {"Tahun": 2026, "Jenjang": "kepala_opd", "Pihak pertama": "Kepala Dinas Perhubungan",
                             "Pihak kedua": "Bupati", "Tanggal PK": "20 Januari 2026"})  # fmt: skip
    janji = {"Kode indikator": "D.T1.S1.1", "Indikator": KECELAKAAN, "Satuan": "Kejadian", "Target": 11.2}
    _tulis(buku["PK Sasaran"], pk | janji | {"Sasaran": "Menurunnya kecelakaan lalu lintas di jalan kota"})
    _tulis(buku["PK Anggaran"], pk | {"Kode": program[0]["Kode"], "Program": "LALU LINTAS", "Anggaran": 250_000_000})
    buku["PK Anggaran"]["A5"], buku["PK Anggaran"]["E5"] = "Jumlah", "=SUM(E3:E4)"
    triwulan = {f"Target TW{urut}": nilai for urut, nilai in enumerate((11.8, 11.6, 11.4, 11.2), start=1)}
    _tulis(
        buku["Rencana Aksi"], {"Kode OPD": OPD, "Tahun": 2026, "Cara akumulasi": "posisi akhir", **janji, **triwulan}
    )
    _tulis(buku["Realisasi"], {"Kode OPD": OPD, "Kode indikator": "D.T1.S1.1", "Tahun": 2026, "Periode": "tahun",
                               "Nilai": "11,3"})  # fmt: skip
