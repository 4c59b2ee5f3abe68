"""Tepi aturan dokumen: yang dicatat beserta potongan pesannya, dan yang diam (potongan kosong) tepat di sebelahnya."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.dokumen.aksi import keadaan_aksi
from tests.aturan.contoh_kartu import periksa_contoh

PASAR = "indikator Jumlah pasar yang ditata; satuan Pasar; akumulasi akumulasi; "
TERSIRAT = "Kantor: indikator Persentase jalan mantap; satuan %; target 85; "
JUMLAH = "Kantor: indikator Jumlah pasar yang ditata; satuan Pasar; target 85; "
DATAR = "target {0}; tw1 {0}; tw2 {0}; tw3 {0}; tw4 {0}"
SERAPAN = "Kantor: indikator Persentase jalan mantap; pagu {}; realisasi rupiah 1710000; serapan terbit {}"
MELESET = " | Realisasi: nilai 92 | Renstra Indikator: target 2026 100"
SEKRETARIS = "kode pk PK.SEK; jenjang administrator; pihak pertama Sekretaris; pihak kedua Kepala Dinas Pendidikan"
SALINAN = " | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode pk PK.SEK; kode indikator DISDIK.T1.S1.1"
KARAM = "butir sebab_solusi; teks Meleset karena kapal keruk karam di muara Belawan. Akan terus ditingkatkan."
TERBIT = "butir standar_nasional; teks Belum ada pembanding. // "


@pytest.mark.parametrize(
    ("kode", "contoh", "potongan"),
    [
        ("REN-01", f"{JUMLAH}tw1 20; tw2 40; tw3 60; tw4 80", "20 + 40 + 60 + 80 = 200, bukan 85"),
        ("REN-01", f"{JUMLAH}tw1 20; tw2 40; tw3 60; tw4 85", ""),
        ("REN-02", f"{TERSIRAT}tw1 20; tw2 40; tw3 60; tw4 80", "TW IV 80"),
        ("REN-04", f"{TERSIRAT}tw1 20; tw2 20; tw3 20; tw4 25", "bersatuan %, tetapi caranya akumulasi"),
        ("REN-10", f"{PASAR}target 2; tw1 0; tw2 0; tw3 0; tw4 2", "lalu 2 di triwulan IV"),
        ("REN-10", f"{PASAR}target 12; tw1 0; tw2 0; tw3 0; tw4 1", "lalu 1 di triwulan IV"),
        ("REN-10", f"{PASAR}target 12; tw1 0; tw2 0; tw3 0; tw4 0", ""),
        ("REN-10", f"{PASAR}target 12; tw1 1; tw2 0; tw3 0; tw4 11", ""),
        ("REN-10", f"{PASAR}target 12; tw1 0; tw2 0; tw3 1; tw4 11", ""),
        ("REN-11", f"satuan Orang; akumulasi posisi_akhir; {DATAR.format(150)}", "target setahun (150)"),
        ("REN-11", f"akumulasi posisi_akhir; {DATAR.format('99,9')}", "target setahun (99,9)"),
        ("REN-11", f"akumulasi posisi_akhir; {DATAR.format(0)}", ""),
        ("REN-11", f"Kantor: indikator Laju inflasi; satuan %; arah turun; {DATAR.format(3)}", "“Laju inflasi”"),
        ("REN-11", f"Kantor: indikator Laju inflasi; satuan %; arah tetap; {DATAR.format(3)}", ""),
        ("ANG-01", "jenis kegiatan; kode 1.01.02.2.01; pagu Rp450.000; realisasi rupiah Rp5.000 // jenis subkegiatan; "
         "kode 1.01.02.2.01.0001; pagu Rp450.000; realisasi rupiah Rp6.000", "realisasi 1.01.02.2.01 di DPA 2026"),
        ("ANG-02", "Program: kode 1.01.02; kode sasaran kosong; indikator kosong; pagu 2027 Rp1.000", "1.01.02"),
        ("ANG-03", "Kantor: indikator Jalan mantap; program Rehabilitasi Jalan; pagu 5; realisasi rupiah 6",
         "“Rehabilitasi Jalan” Rp6"),
        ("ANG-09", "Program: kode 1.01.02; kode sasaran DISDIK.T1.S1; pagu 2026 1 // kode 1.01.02; kode sasaran "
         "DISDIK.T1.S2; indikator Persentase guru bersertifikat; pagu 2027 1", "(baris 2)"),
        ("ANG-10", "Kantor: indikator Persentase jalan mantap; target 90; pagu 0", "“Persentase jalan mantap”"),
        ("ANG-10", "Kantor: indikator Persentase jalan mantap; target 90; pagu 1", ""),
        ("ANG-10", "PK: tahun 2026 | PK Anggaran: kode 1.01.02; pagu 0", "1.01.02 menjanjikan"),
        ("ANG-11", SERAPAN.format(1_800_000, "95,52"), "95,52 %"),
        ("ANG-11", SERAPAN.format(1_800_000, "94,48"), "94,48 %"),
        ("ANG-11", SERAPAN.format(1_800_000, "94,5"), ""),
        ("ANG-11", SERAPAN.format(0, "94"), ""),
        ("ANG-05", f"Laporan: butir efisiensi; teks Anggaran tidak efisien. Belanja dihemat dari rapat.{MELESET}",
         "“Belanja dihemat dari rapat”"),
        ("ANG-05", f"Laporan: butir efisiensi; teks Anggaran belum hemat.{MELESET}", ""),
        ("NOM-01", "kode 1.01.01.2.9 | Nomenklatur: kode X.XX.01.2.09; jenis kegiatan; nama Administrasi",
         "Mungkin maksudnya 1.01.01.2.09."),
        ("NOM-01", "kode 9.99.99 | Nomenklatur: kode 1.01.02", "tidak dapat dianggarkan."),
        ("NOM-01", "kode kosong | Nomenklatur: kode 1.01.02", ""),
        ("NOM-02", "kode 1.01.02 | Nomenklatur: edisi ekspor 2026-06; kode 1.01.03; nama PROGRAM LAIN // edisi "
         "1317/2023; kode 1.01.02", "terakhir ada di edisi 1317/2023; di edisi ekspor 2026-06"),
        ("NOM-02", "kode 1.01.02 | Nomenklatur: edisi karangan; kode 1.01.02 // edisi 1317/2023; kode 1.01.03; nama "
         "PROGRAM LAIN", "terakhir ada di edisi karangan; di edisi 1317/2023"),
        ("NOM-03", "edisi ekspor 2026-06; kode 1.01.02; nama Program Pendidikan | Nomenklatur: kode 1.01.02; nama PROGRAM "
         "PENGELOLAAN PENDIDIKAN // edisi ekspor 2026-06; kode 1.01.03; nama PROGRAM LAIN", "“PROGRAM PENGELOLAAN"),
        ("PK-07", "PK: opd DINKES; kode pk PK.DINKES; pihak pertama Kepala Dinas Kesehatan // opd DISDIK; tahun 2025 | "
         "Perangkat Daerah: opd DISDIK | IKU: opd DISDIK // opd DISDIK; kode indikator DISDIK.T1.S1.2",
         "punya 2 IKU, tetapi tidak punya PK kepala OPD tahun 2026"),
        ("PK-10", "PK: tahun 2026 | PK Anggaran: kode 1.01.05; pagu 5 | Anggaran: kode 1.01.02; tahun 2025; pagu 1", ""),
        ("PK-11", "PK: tahun 2026 | PK Anggaran: kode 1.01.02.2; pagu 1", "1.01.02.2"),
        ("PK-14", f"PK: tahun 2026 // {SEKRETARIS}{SALINAN}", "(baris 2)"),
        ("PK-14", f"PK: tahun 2026 // tahun 2025; {SEKRETARIS}{SALINAN}", ""),
        ("LKJ-10", KARAM, "“Akan terus ditingkatkan”"),
        ("LKJ-10", f"{KARAM} Upaya: menyewa kapal nelayan.", ""),
        ("LKJ-11", "butir target_realisasi; teks Target 90, realisasi 80, jadi target telah tercapai.", "realisasi 80"),
        ("LKJ-11", "butir target_realisasi; teks Target 90, realisasi 90, jadi target belum tercapai.", "realisasi 90"),
        ("LKJ-11", f"Laporan: butir target_realisasi; teks Target telah tercapai.{MELESET}", "bersekolah” 92,00 %"),
        ("LKJ-11", f"Laporan: butir target_realisasi; teks Target belum tercapai.{MELESET}", ""),
        ("LKJ-11", "butir tahun_lalu; teks Target 90, realisasi 80, jadi target telah tercapai.", ""),
        ("LKJ-12", f"{TERBIT}butir target_realisasi; teks Angka stunting 14, target 15", "Survei Status Gizi Indonesia"),
        ("LKJ-12", f"{TERBIT}kode sasaran DISDIK.T1.S2; butir target_realisasi; teks Angka stunting 14, target 15", ""),
    ],
)  # fmt: skip
def test_dicatat_dengan_pesan_atau_diam(kode: str, contoh: str, potongan: str) -> None:
    pesan = [t.pesan for t in periksa_contoh(kode, contoh) if t.kode == kode]
    assert len(pesan) == bool(potongan)
    assert all(potongan in satu for satu in pesan)


@pytest.mark.parametrize(
    ("aksi", "indikator", "keadaan"),
    [
        ("Peningkatan kepemilikan KTP", "Persentase penduduk yang memiliki KTP", "mengulang bunyi indikatornya"),
        ("Meningkatkan jalan mantap", "Persentase jalan mantap", "mengulang bunyi indikatornya"),
        ("Meningkatkan jalan mantap dan trotoar", "Persentase jalan mantap", ""),
        ("Koordinasi mang", "Persentase pemangku", ""),
        ("Koordinasi manta", "Persentase pemantau", "mengulang bunyi indikatornya"),
        ("Rapat 2 kali", "", ""),
        ("Rapat Maret", "", ""),
        ("123", "", ""),
        ("PENGELOLAAN PASAR.", "", "menyalin nama sub kegiatannya"),
        ("Pengelolaan pasar 2026", "", ""),
    ],
)
def test_aksi_serumpun_lima_huruf_bertahap_atau_menyalin(aksi: str, indikator: str, keadaan: str) -> None:
    assert keadaan_aksi(aksi, indikator, {"pengelolaanpasar"}) == keadaan
