"""Catatan yang ikut sebuah dokumen: hanya yang salah, milik OPD itu, pada tahun itu."""

from __future__ import annotations

import shutil

import pytest

from lakip_helpers import muat
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen
from lakip_helpers.tabel.kumpulan import folder_data

RUSAK = [
    ("PK.DINKES.2026,DINKES.T1.S1.1", "PK.DINKES.2026,DINKES.T9.S9.1"),
    ("PK.DISDIK.2025,DISDIK.T1.S1.1", "PK.DISDIK.2025,DISDIK.T9.S9.2"),
]


@pytest.fixture(scope="module")
def rusak(tmp_path_factory):
    """Kota contoh dengan dua kode indikator PK yang salah ketik: DINKES 2026 dan DISDIK 2025."""
    folder = tmp_path_factory.mktemp("rusak") / "bersih"
    shutil.copytree(folder_data() / "kota_contoh" / "bersih", folder)
    berkas = folder / "pk_sasaran.csv"
    teks = berkas.read_text(encoding="utf-8")
    for lama, baru in RUSAK:
        assert lama in teks
        teks = teks.replace(lama, baru)
    berkas.write_text(teks, encoding="utf-8")
    return muat(folder)


@pytest.mark.parametrize(
    ("opd", "tahun", "kode_salah"),
    [
        ("DINKES", 2026, ["DINKES.T9.S9.1"]),
        ("DINKES", 2025, []),
        ("DISDIK", 2025, ["DISDIK.T9.S9.2"]),
        ("DISDIK", 2026, []),
        ("DISDIK", None, ["DISDIK.T9.S9.2"]),
        ("SETDA", 2026, []),
        ("PEMDA", 2026, []),
    ],
)
def test_hanya_milik_opd_dan_tahun_itu(rusak, opd, tahun, kode_salah):
    catatan = catatan_dokumen(rusak, rusak.temuan, opd, tahun)
    assert [t.nilai for t in catatan] == kode_salah


def test_temuan_aturan_menyebut_tahunnya(rusak):
    semua = rusak.temuan + periksa(rusak)
    assert not catatan_dokumen(rusak, semua, "DISDIK", 2026)
    assert {"KAS-15"} <= {t.kode for t in catatan_dokumen(rusak, semua, "DISDIK", 2025)}
    assert {"KAS-15", "ISI-06"} <= {t.kode for t in catatan_dokumen(rusak, semua, "DINKES", 2026)}


def test_temuan_tanpa_tabel_tetap_ikut_dan_yang_ringan_tidak(rusak, laporan):
    assert len(catatan_dokumen(rusak, laporan(3), "SETDA", 2026)) == 3
    from lakip_helpers.istilah import Keparahan

    assert len(catatan_dokumen(rusak, laporan(3, Keparahan.PERIKSA), "SETDA", 2026)) == 0


def test_kota_contoh_bersih_tanpa_catatan_salah(bundel):
    semua = bundel.temuan + periksa(bundel)
    for opd in bundel["perangkat_daerah"]["kode_opd"]:
        assert not catatan_dokumen(bundel, semua, opd, 2026), opd
