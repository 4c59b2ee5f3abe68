"""Program dan kegiatan sebuah bidang dari nomenklatur, dan bidang yang dikenal dari nama OPD-nya."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.nomenklatur import cari_bidang, edisi_terbaru, program_bidang

NOMENKLATUR = muat("nomenklatur")["nomenklatur"]


def test_program_bidang_dari_edisi_terbaru_dengan_penunjang_berkode_sendiri():
    frame = program_bidang(NOMENKLATUR, ["2.17", "2.07"], "KUKM")
    resmi = NOMENKLATUR[NOMENKLATUR["versi_nomenklatur"] == "ekspor 2026-06"]
    penunjang = resmi["kode"].str.startswith("X.XX.01").sum()
    bidang = [resmi["kode"].str.startswith(f"{kode}.").sum() for kode in ("2.17", "2.07")]
    assert len(frame) == penunjang + sum(bidang)
    assert frame["kode"].iloc[0] == "2.17.01" and not frame["kode"].str.contains("X").any()
    assert set(frame["versi_nomenklatur"]) == {"ekspor 2026-06"} and set(frame["kode_opd"]) == {"KUKM"}
    assert frame["kode"].is_unique


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("Dinas Perhubungan", ("2.15",)),
        ("Dinas Kebudayaan dan Pariwisata", ("2.22", "3.26")),
        ("Inspektorat Daerah Kota X", ("6.01",)),
        ("Dinas Pendidikan Kota Medan", ("1.01",)),
        ("Dinas Antah", ()),
        ("Dinas", ()),
    ],
)
def test_bidang_dikenal_dari_nama_opd(nama, kode):
    assert cari_bidang(NOMENKLATUR, nama) == kode


def test_bidang_yang_tidak_ada_disebut():
    with pytest.raises(GalatTabel, match=r"Bidang urusan '9\.99' tidak ada di nomenklatur edisi terbaru"):
        program_bidang(NOMENKLATUR, ["9.99"])


def test_edisi_yang_dipakai_yang_terbaru_dari_yang_ada():
    lama = NOMENKLATUR[NOMENKLATUR["versi_nomenklatur"] == "1317/2023"]
    assert set(edisi_terbaru(NOMENKLATUR)["versi_nomenklatur"]) == {"ekspor 2026-06"}
    assert set(edisi_terbaru(lama)["versi_nomenklatur"]) == {"1317/2023"}
    assert len(edisi_terbaru(pd.DataFrame({"versi_nomenklatur": ["lain"]}))) == 0


def test_tanpa_bidang_tanpa_program_dan_bidang_rangkap_sekali():
    assert len(program_bidang(NOMENKLATUR, [])) == 0
    sekali, dua_kali = (program_bidang(NOMENKLATUR, bidang) for bidang in (["2.17"], ["2.17", "2.17"]))
    pd.testing.assert_frame_equal(sekali, dua_kali)
    assert not sekali["jenis"].isin(["urusan", "bidang"]).any() and sekali.index.tolist() == list(range(len(sekali)))


def test_bidang_disebut_menurut_urutan_di_nama_opd():
    assert cari_bidang(NOMENKLATUR, "Dinas Pariwisata dan Kebudayaan") == ("3.26", "2.22")
    assert cari_bidang(NOMENKLATUR, "Dinas") == () == cari_bidang(NOMENKLATUR, "")
