"""Menggolongkan: umpan balik menyebut pernyataan yang sungguh keliru, dan berapa yang sudah tepat."""

import re

import pytest

from lakip_helpers.latihan import ambil, daftar
from lakip_helpers.latihan.bentuk.klasifikasi import KLASIFIKASI
from lakip_helpers.latihan.kerja.penyelesaian import sebutkan_jawaban, tulis_penyelesaian

SEBUT = re.compile(r"(?:nomor|pernyataan) (\d+(?:(?:, dan |, | dan )\d+)*)", re.IGNORECASE)
semua = pytest.mark.parametrize("kode", [satu.kode for satu in daftar() if satu.bentuk is KLASIFIKASI])


@semua
def test_satu_yang_keliru_disebut_nomornya_dan_tidak_yang_lain(kode: str) -> None:
    soal = ambil(kode)
    banyak = len(soal.bahan.butir)
    for urut, butir in enumerate(soal.bahan.butir, 1):
        for golongan in soal.bahan.golongan:
            if golongan.kode == soal.kunci[butir.kode]:
                continue
            pesan = soal.periksa({**soal.kunci, butir.kode: golongan.kode}).pesan
            disebut = {angka for nomor in SEBUT.findall(pesan) for angka in re.findall(r"\d+", nomor)}
            assert disebut == {str(urut)}, (urut, golongan.teks, pesan)
            assert pesan.startswith(f"{banyak - 1} dari {banyak} sudah tepat. ")


@semua
def test_jawaban_disebut_seperti_di_layar(kode: str) -> None:
    soal = ambil(kode)
    teks = {golongan.kode: golongan.teks for golongan in soal.bahan.golongan}
    sebutan = sebutkan_jawaban(soal, soal.kunci)
    assert sebutan == "; ".join(f"{urut}: {teks[isi]}" for urut, isi in enumerate(soal.kunci.values(), 1))
    assert f"→ {teks[soal.kunci['p1']]}. " in tulis_penyelesaian(kode)
