"""Menit yang belajar: log dua kelas mengubah jadwal tepat seperti dihitung dengan tangan."""

from __future__ import annotations

from lakip_helpers.kelas.kumpulan.waktu import Menit, hitung_menit
from lakip_helpers.kelas.rakitan.jadwal import Bagian, Sesi, ganti_menit, susun_jadwal

from .kelas_kecil import baris, kiriman


def peserta(nama: str, menit: int, *, hari: int = 13):
    """Seorang peserta yang menyelesaikan 11-01 dalam sekian menit (paling banyak 40, tanpa jeda panjang)."""
    tengah = menit // 2
    return kiriman(
        nama,
        baris("09:00", "11-01", peristiwa="simpan", hari=hari),
        baris(f"09:{tengah:02d}", "11-01", "11-01-K1", hari=hari),
        baris(f"09:{menit:02d}", "11-01", "lulus", hari=hari),
        baris("09:59", "11-01", "lulus", hari=hari),
    )


def test_median_dan_seperempat_terlambat_dari_dua_kelas():
    # kelas pertama 6, 8, 10, 12; kelas kedua 14, 16, 20, 30: median (12 + 14) / 2 = 13; dua yang terlambat 20 dan 30
    pertama = [peserta(f"A{m}", m) for m in (6, 8, 10, 12)]
    kedua = [peserta(f"B{m}", m, hari=20) for m in (14, 16, 20, 30)]
    assert hitung_menit(pertama) == {}, "empat orang terlalu sedikit"
    assert hitung_menit([*pertama, *kedua]) == {"11-01": Menit(8, 13, 20)}


def test_jeda_panjang_tidak_dihitung_dan_yang_belum_lulus_ikut():
    rehat = [
        kiriman(
            nama,
            baris("09:00", "11-01"),
            baris("09:05", "11-01", "lain"),
            baris("10:00", "11-01", "lain"),
            baris("10:02", "11-01", "lain"),
        )
        for nama in "ABCDE"
    ]
    assert hitung_menit(rehat) == {"11-01": Menit(5, 7, 7)}


def test_jam_yang_mundur_tidak_mengurangi_menit():
    """Jam laptop diperbaiki di tengah kelas: jeda negatif tidak dihitung, yang lain tetap."""
    mundur = [
        kiriman(nama, baris("09:30", "11-01"), baris("09:34", "11-01", "lain"), baris("09:10", "11-01", "lain"),
                baris("09:16", "11-01", "lulus"))
        for nama in "ABCDE"
    ]  # fmt: skip
    assert hitung_menit(mundur) == {"11-01": Menit(5, 10, 10)}


def test_menit_terukur_menggeser_jadwal():
    # bagian 16 menit berisi 11-01 yang direncanakan 12; terukur 17, jadi bagian menjadi 21 dan yang sesudahnya mundur 5
    sesi = Sesi("11_a", "A", 1, 1, 30, (Bagian("Satu", 16, ("11-01",)), Bagian("Dua", 14, ("11-02",))))
    baru = ganti_menit([sesi], {"11-01": 12, "11-02": 10}, {"11-01": 17})
    assert (baru[0].menit, [b.menit for b in baru[0].bagian]) == (35, [21, 14])
    assert [(a.judul, a.pukul) for a in susun_jadwal(baru)][1:] == [("Satu", "08.00–08.21"), ("Dua", "08.21–08.35")]
