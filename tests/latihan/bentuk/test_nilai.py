"""Latihan nilai: yang diketik dibaca seperti kebiasaan kantor, dan beda pertama disebut tanpa menyebut jawabannya."""

import pytest

from lakip_helpers.latihan import Status, ambil

LATIHAN = ambil("23-02")


@pytest.mark.parametrize("jawaban", ["89,29", "89.29", " 89,29 % ", "89,29 persen", "89,286"])
def test_cara_menulis_yang_lazim_diterima(jawaban: str) -> None:
    assert LATIHAN.periksa(jawaban).lulus


@pytest.mark.parametrize(
    ("jawaban", "status", "potongan"),
    [
        ("", Status.BELUM, "Belum ada angka"),
        ("-", Status.BELUM, "Belum ada angka"),
        ("delapan puluh", Status.GAGAL, "tidak terbaca sebagai satu angka"),
        ("80-90", Status.GAGAL, "tidak terbaca sebagai satu angka"),
        ("0,8929", Status.LAIN, "Letak komanya"),
        ("89,3", Status.LAIN, "2 angka di belakang koma"),
        ("75", Status.LAIN, "Hitung ulang"),
    ],
)
def test_beda_pertama_disebut(jawaban: str, status: Status, potongan: str) -> None:
    hasil = LATIHAN.periksa(jawaban)
    assert (hasil.status, potongan in hasil.pesan) == (status, True)
    assert LATIHAN.kunci not in hasil.pesan


@pytest.mark.parametrize(("jawaban", "kode"), [("110,7", ""), ("110,71", "23-02-K1"), ("110.71 %", "23-02-K1")])
def test_salah_hitung_dikenali_sampai_desimalnya(jawaban: str, kode: str) -> None:
    assert LATIHAN.periksa(jawaban).kode == kode


@pytest.mark.parametrize(
    ("kode", "jawaban"),
    [
        ("22-05", "Rp30 juta"),
        ("22-05", "30.000.000"),
        ("22-05", "Rp 30.000.000,-"),
        ("22-05", "0,03 miliar"),
        ("13-05", "126/400"),
        ("13-05", "126 dari 400"),
        ("26-03", "20,1 dari 30"),
        ("22-02", "110 orang"),
    ],
)
def test_jawaban_dibaca_menurut_satuan_soalnya(kode: str, jawaban: str) -> None:
    assert ambil(kode).periksa(jawaban).lulus
