"""Yang berubah: kalimat kata demi kata, dan angka yang sungguh berbeda nilainya."""

from __future__ import annotations

from lakip_helpers.aturan.banding.ubah import KATA_MAKS, potong_kata, ubah_angka, ubah_kalimat
from lakip_helpers.model.banding import BarisBanding, Cara, PasanganBaris, tulis_potongan


def pasangan(lama: dict[str, object], baru: dict[str, object]) -> PasanganBaris:
    sisi = [BarisBanding("a", "iku", "", "", "", "", "", "", sel) for sel in (lama, baru)]
    return PasanganBaris(*sisi, Cara.KODE)


def test_kalimat_berubah_kata_demi_kata_dan_spasi_bukan_perubahan():
    semua = [
        pasangan({"indikator": "Jumlah  desa mandiri "}, {"indikator": "Jumlah desa mandiri"}),
        pasangan({"uraian": "Meningkatnya mutu jalan"}, {"sasaran": "Membaiknya mutu jalan kota"}),
    ]
    assert [(k.kolom, tulis_potongan(k.potongan)) for k in ubah_kalimat(semua)] == [
        ("sasaran", "[-Meningkatnya-] {+Membaiknya+} mutu jalan {+kota+}")
    ]


def test_sasaran_yang_sama_pada_beberapa_baris_disebut_sekali():
    satu = pasangan({"sasaran": "A lama"}, {"sasaran": "A baru"})
    assert len(list(ubah_kalimat([satu, satu]))) == 1


def test_angka_yang_hanya_berbeda_tulisan_tidak_bergeser():
    lama = {"t2026": 98.5, "t2027": "10–12", "t2028": 80.0, "target": None, "t2029": 5.0}
    baru = {"t2026": "98,50 persen", "t2027": "10 - 12", "t2028": 82.0, "target": 7.0, "t2030": 1.0}
    bergeser = [(a.kolom, a.lama, a.baru) for a in ubah_angka([pasangan(lama, baru)])]
    assert bergeser == [("t2028", "80", "82"), ("target", "", "7")]


def test_kalimat_yang_terlalu_panjang_diganti_seluruhnya():
    tepat, lewat = "kata " * KATA_MAKS, "kata " * (KATA_MAKS + 1)
    assert "=" in {p.tanda for p in potong_kata(f"awal {tepat[5:]}", tepat)}, "kata yang berulang pun dibandingkan"
    assert [p.tanda for p in potong_kata(lewat, tepat)] == ["-", "+"] == [p.tanda for p in potong_kata(tepat, lewat)]
