"""Panel pohon: kalimat “jika … maka …” dan gambar pohon tumbuh selagi induk dipilih."""

from lakip_helpers.latihan import ambil
from lakip_helpers.panel.isian.pohon import buat_isian_pohon

soal = ambil("12-05")


def test_kalimat_dan_gambar_mengikuti_pilihan() -> None:
    isian = buat_isian_pohon(soal.bahan)
    _, pertama, *_, gambar = isian.kotak.children
    induk, kalimat, tanda = pertama.children
    assert isian.baca() == {} and kalimat.value == "" and "Belum tersambung ke hasil:" in gambar.value
    induk.value = "kenal"
    assert kalimat.value.startswith("Jika “ibu hamil memeriksakan diri secara teratur”, maka “ibu hamil berisiko")
    assert "○ 1. Ibu hamil memeriksakan diri" in gambar.value
    tanda.value = True
    assert isian.baca() == {"periksa": "kenal", "lintas": ["periksa"]}
    isian.pasang(soal.kunci)
    assert "Belum tersambung" not in gambar.value and "⇄ lintas OPD" in gambar.value
    assert isian.baca() == {**soal.kunci, "lintas": ["jalan"]}


def test_kondisi_tidak_dapat_menjadi_induk_dirinya() -> None:
    isian = buat_isian_pohon(soal.bahan)
    for butir, daftar in zip(soal.bahan.butir, isian.masukan, strict=False):
        assert butir.kode not in [kode for _, kode in daftar.options]
