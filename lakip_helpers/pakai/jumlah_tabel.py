"""Jumlah yang tercetak pada tabel kantor, dihitung ulang dari isinya.

Rata-rata tidak: pada tabel kantor ia sering hanya atas sebagian barisnya (program saja, yang bersasaran saja).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lakip_helpers.kantor.bentuk import Sebab, TabelKantor
from lakip_helpers.laporan.angka.hitung_ulang import gabungan_keliru
from lakip_helpers.laporan.kartu import LAP_02
from lakip_helpers.laporan.teks.tabel_angka import susun_angka
from lakip_helpers.pakai.temuan_baca import asal_sel, nomor_baris
from lakip_helpers.temuan import Kelompok


def temuan_jumlah(tabel: TabelKantor) -> Iterator[Kelompok]:
    """LAP-02 pada selnya, untuk tiap baris jumlah tabel itu yang tidak sama dengan isinya."""
    semua = susun_angka(tabel.petak, {})
    gabungan = {b.baris for b in tabel.lewat if b.sebab is Sebab.JUMLAH}
    milik = tuple(
        replace(b, jumlah=b.jumlah and b.nomor in gabungan)
        for b in semua.baris
        if tabel.kepala[1] < b.nomor < tabel.akhir and not b.rata
    )
    judul = {j: kolom.judul for kolom in tabel.kolom for j in kolom.letak}
    for baris, j, pesan in gabungan_keliru(replace(semua, baris=milik, judul=judul), {}):
        yield Kelompok(LAP_02, asal_sel(tabel, j), [nomor_baris(tabel, baris.nomor)], "", [f"{pesan}."])
