"""Jadwal dua hari: lengkap, tidak bertumpuk, beristirahat, dan tahu apa yang dilewati bila terlambat."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lakip_helpers.kelas.rakitan.jadwal import Bagian, Jenis, Sesi, baca_sesi, selesai, susun_jadwal
from lakip_helpers.kelas.rakitan.semua import cari_notebook
from lakip_helpers.latihan import ambil

SESI = baca_sesi(cari_notebook())


@pytest.mark.parametrize("jumat", [0, 1, 2])
def test_jadwal_bersambung_dan_tidak_ada_yang_bekerja_terlalu_lama(jumat):
    jadwal = susun_jadwal(SESI, jumat)
    for satu, berikut in pairwise(jadwal):
        assert satu.hari != berikut.hari or satu.mulai + satu.menit == berikut.mulai
    for hari in (1, 2):
        tanpa_jeda = 0
        for acara in (satu for satu in jadwal if satu.hari == hari):
            tanpa_jeda = 0 if acara.jenis is Jenis.JEDA else tanpa_jeda + acara.menit
            assert tanpa_jeda <= 115, f"hari {hari} pukul {acara.pukul} belum istirahat"
        siang = [a for a in jadwal if a.hari == hari and a.jenis is Jenis.JEDA and a.menit >= 60]
        assert len(siang) == 1
        batas = (11 * 60, 11 * 60 + 45) if hari == jumat else (11 * 60 + 20, 12 * 60 + 45)
        assert batas[0] <= siang[0].mulai <= batas[1], (
            f"hari {hari} istirahat {siang[0].pukul}: geser menit sesi paginya"
        )


@pytest.mark.parametrize("jumat", [0, 1, 2])
def test_tidak_ada_rehat_yang_lebih_lama_daripada_sisa_harinya(jumat):
    """Rehat lima belas menit lalu tiga menit penutup: orang pulang waktu rehat."""
    jadwal = susun_jadwal(SESI, jumat)
    for acara in (satu for satu in jadwal if satu.judul == "Rehat"):
        assert selesai(jadwal, acara.hari) - (acara.mulai + acara.menit) > acara.menit, acara


def test_semua_latihan_di_notebook_ada_di_jadwal_sekali():
    kode = [kode for acara in susun_jadwal(SESI) for kode in acara.latihan]
    assert len(kode) == len(set(kode)) >= 39
    assert kode == [kode for sesi in SESI for bagian in sesi.bagian for kode in bagian.latihan]


@pytest.mark.parametrize("sesi", [satu for satu in SESI if satu.menit >= 60], ids=lambda satu: satu.nama)
def test_tiap_sesi_tahu_apa_yang_dilewati_bila_terlambat_dua_puluh_menit(sesi):
    menit = {bagian.judul: bagian.menit for bagian in sesi.bagian}
    kode = {kode for bagian in sesi.bagian for kode in bagian.latihan}
    for satu in sesi.terlambat:
        assert satu.apa in menit or satu.apa in kode, f"{satu.apa} tidak ada di {sesi.nama}"
        assert 0 < satu.menit <= (menit.get(satu.apa) or ambil(satu.apa).menit)
        assert satu.cara
    assert sum(satu.menit for satu in sesi.terlambat) >= 20


def test_hari_yang_pendek_tidak_diberi_istirahat_siang():
    jadwal = susun_jadwal([Sesi("11_a", "A", 1, 1, 30, (Bagian("Satu", 30),))])
    assert [satu.judul for satu in jadwal] == ["Registrasi dan membuka laptop", "Satu"]
