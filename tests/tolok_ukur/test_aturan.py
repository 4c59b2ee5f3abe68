"""Penjaga tolok ukur aturan: yang dijanjikan README tidak boleh turun diam-diam."""

from __future__ import annotations

from pathlib import Path

from tests.tolok_ukur.aturan import BATAS_PALSU, BATAS_TEMU, cetak, nilai


def test_temuan_manusia_pada_renstra_nyata_ditemukan():
    hasil = nilai()
    assert (hasil.cacat, hasil.baik) == (36, 26)
    assert hasil.temu >= BATAS_TEMU, cetak(hasil, "Renstra nyata")
    assert hasil.salah_palsu / hasil.baik <= BATAS_PALSU, cetak(hasil, "Renstra nyata")


def test_tolok_ukur_membedakan_baris_baik_dan_cacat(tmp_path: Path):
    berkas = tmp_path / "dua.csv"
    berkas.write_text(
        "indikator,satuan,arah,t2025,t2026,t2027,catatan\n"
        "Indeks Kepuasan Masyarakat,%,naik,90,91,92,satuan salah\n"
        "Persentase desa mandiri,%,naik,30,40,50,\n"
        "Persentase penduduk miskin,%,turun,7,6,5,entah apa\n"
        "Indeks Reformasi Birokrasi,%,naik,70,72,74,\n",
        encoding="utf-8",
    )
    hasil = nilai(berkas)
    assert (hasil.cacat, hasil.ditemukan, hasil.baik, hasil.salah_palsu) == (2, 1, 2, 1)
    assert hasil.luput == ("baris 4 Persentase penduduk miskin: entah apa",)
