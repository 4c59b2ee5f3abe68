"""Alasan dalam kata biasa: ciri dari kamus disebut artinya, gabungan disebut susunannya, yang kosong disebut kosong."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.alasan import jelaskan_ciri, rangkai_alasan


@pytest.mark.parametrize(
    ("ciri", "kata", "kalimat"),
    [
        ("kepala+inti:jumlah+dokumen", "jumlah … laporan", 'susunan “jumlah … laporan”'),
        ("kepala+inti:jumlah+tanpa", "jumlah", '“jumlah” (tanpa barang, orang, atau pekerjaan yang dikenali)'),
        ("kepala+predikat:persen+tanpa", "angka", '“angka” (tanpa keterangan syarat atau perbuatan)'),
        ("kepala+predikat:persen+hasil/di", "angka", '“angka”'),
        ("bentuk:naik/nya", "meningkatnya", '“meningkatnya” (menyatakan keadaan)'),
        ("bentuk:naik/me", "meningkatkan", '“meningkatkan” (menyatakan pekerjaan)'),
        ("predikat:sifat_mutu", "tepat_waktu", '“tepat waktu” (memenuhi mutu atau syarat)'),
        ("predikat:hasil/di", "disusun", '“disusun” (barang, jasa, atau dokumen dihasilkan)'),
        ("kepala:ternya_hasil", "tersusunnya", '“tersusunnya” (barang, jasa, atau dokumen dihasilkan)'),
        ("kepala2:tingkat", "tingkat", '“tingkat” (taraf suatu keadaan)'),
        ("topik:masalah", "kematian", '“kematian” (masalah yang diukur)'),
        ("inti:kerja_lain", "pengawalan", '“pengawalan” (nama pekerjaan)'),
        ("kata:izin", "izin", '“izin”'),
        ("satuan:persen", "", "satuan persen"),
        ("kepala:tanpa", "", "tidak diawali kata ukur seperti “persentase” atau “jumlah”"),
    ],
)  # fmt: skip
def test_satu_ciri_dalam_kata_biasa(ciri: str, kata: str, kalimat: str) -> None:
    assert jelaskan_ciri(ciri, kata) == kalimat


def test_alasan_dirangkai_dan_tanpa_ciri_mengaku_menduga() -> None:
    kata = {"kata:izin": "izin", "satuan:persen": ""}
    assert rangkai_alasan("output", tuple(kata), kata) == "output karena “izin” dan satuan persen"
    assert (
        rangkai_alasan("output", (), {})
        == "output karena tidak ada kata yang menentukan; golongan ini yang paling sering ditemui"
    )
