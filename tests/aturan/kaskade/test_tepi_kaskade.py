"""Tepi aturan kaskade: yang dicatat beserta potongan pesannya, dan yang diam (potongan kosong) tepat di sebelahnya."""

from __future__ import annotations

import pytest

from tests.aturan.contoh_kartu import periksa_contoh

LITERASI = "Kantor: sasaran {}; indikator induk Persentase murid literat; program {}; indikator {}"
JALAN = "Kantor: sasaran {}; program {}; indikator Persentase jalan mantap; satuan %"
SEKOLAH = "kode indikator DISDIK.T1.S1.1; baseline"


@pytest.mark.parametrize(
    ("kode", "contoh", "potongan"),
    [
        ("KAS-12", f"IKU: {SEKOLAH} 90 | Renstra Indikator: {SEKOLAH} 91", "baseline 2024 “Persentase anak"),
        ("KAS-12", f"IKU: {SEKOLAH} 90; target 2026 95; target 2027 97 | Renstra Indikator: {SEKOLAH} 90; target 2026 96; "
         "target 2027 98", "target 2026 “Persentase anak"),
        ("KAS-12", f"IKU: {SEKOLAH} kosong | Renstra Indikator: {SEKOLAH} 91", ""),
        ("KAS-14", "Renstra Indikator: kode sasaran DISDIK.T1.S1; indikator Jumlah guru yang dilatih; satuan Orang // kode "
         "indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah | Program: kode sasaran DISDIK.T1.S1; "
         "indikator Persentase anak putus sekolah", ""),
        ("KAS-19", LITERASI.format("Literasi murid", "P", "persentase  murid literat"), "sama dengan indikator di atasnya"),
        ("KAS-20", LITERASI.format("Meningkatnya literasi", "Program Penunjang Urusan", "Rasio ruang baca"), "rumah tangga"),
        ("KAS-20", LITERASI.format("Meningkatnya literasi", "Belanja Kendaraan Dinas", "Rasio ruang baca"), "rumah tangga"),
        ("KAS-20", LITERASI.format("kosong", "Program Penunjang Urusan", "Rasio ruang baca"), ""),
        ("KAS-20", LITERASI.format("Meningkatnya literasi", "kosong", "Rasio ruang baca"), ""),
        ("KAS-21", JALAN.format("Meningkatnya kemantapan jalan", "Tambahan Penghasilan ASN"), "memuat gaji"),
        ("KAS-21", JALAN.format("Meningkatnya kemantapan jalan", "Penggajian guru"), ""),
        ("KAS-21", JALAN.format("kosong", "Gaji ASN"), ""),
    ],
)  # fmt: skip
def test_dicatat_dengan_pesan_atau_diam(kode: str, contoh: str, potongan: str) -> None:
    pesan = [t.pesan for t in periksa_contoh(kode, contoh) if t.kode == kode]
    assert len(pesan) == bool(potongan)
    assert all(potongan in satu for satu in pesan)
