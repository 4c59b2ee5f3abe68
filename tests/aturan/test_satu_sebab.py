"""Uji satu sebab, satu catatan: akibat pada sel atau baris yang sama tidak disebut lagi, yang lain tetap."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.aturan.daftar import KARTU
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.aturan.satu_sebab import PASANGAN, satu_sebab
from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.tabel.kartu import KARTU as KARTU_TABEL
from lakip_helpers.temuan import Asal, Kelompok

SEMUA = {kartu.kode: kartu for kartu in (*KARTU, *KARTU_TABEL)}
ASAL = Asal("buku.xlsx", "Renaksi")


def temuan(kode: str, baris: int, kolom: str, asal: Asal = ASAL) -> Kelompok:
    return Kelompok(SEMUA[kode], asal, [baris], kolom, [""])


def kode_sisa(*kelompok: Kelompok) -> list[str]:
    return [satu.kartu.kode for satu in satu_sebab(kelompok)]


def test_kode_pada_pasangan_dikenal() -> None:
    disebut = {kode for satu in PASANGAN for kode in (*satu.pokok, *satu.akibat)}
    assert {kode for kode in disebut if not any(k.startswith(kode) for k in SEMUA)} == set()


def test_sel_kosong_yang_sama_disebut_sekali() -> None:
    assert kode_sisa(temuan("ISI-01", 2, "akumulasi"), temuan("REN-13", 2, "akumulasi")) == ["ISI-01"]
    assert kode_sisa(temuan("ISI-01", 2, "target"), temuan("REN-13", 2, "akumulasi")) == ["ISI-01", "REN-13"]


@pytest.mark.parametrize("tempat", [(3, ASAL), (2, Asal("buku.xlsx", "IKU")), (2, Asal("lain.xlsx", "Renaksi"))])
def test_tempat_yang_lain_tetap_disebut(tempat: tuple[int, Asal]) -> None:
    baris, asal = tempat
    assert kode_sisa(temuan("TGT-03", 2, "t2025"), temuan("TGT-01", baris, "t2025", asal)) == ["TGT-03", "TGT-01"]


def test_akibat_yang_dibuang_tidak_menjadi_sebab() -> None:
    """Arah yang keliru menerangkan kedua catatan target; TGT-01 tidak menunggu TGT-03."""
    tiga = (temuan("MUTU-11", 2, "arah"), temuan("TGT-01", 2, "t2025"), temuan("TGT-03", 2, "t2030"))
    assert kode_sisa(*tiga) == ["MUTU-11"]
    assert kode_sisa(*tiga[1:]) == ["TGT-03"]


def test_deret_yang_mundur_mendapat_satu_catatan() -> None:
    deret = dict(zip(("t2025", "t2026", "t2027", "t2028"), (2.6, 2.4, 2.2, 2.0), strict=True))
    mundur = {"indikator": "Persentase jalan mantap", "satuan": "%", "arah": "naik", "baseline_2024": 2.65} | deret
    awal = mundur | {"t2026": 2.9, "t2027": 3.1, "t2028": 3.3}
    assert [satu.kode for satu in periksa(pd.DataFrame([mundur]), "TGT-01,TGT-03")] == ["TGT-03"]
    assert [satu.kode for satu in periksa(pd.DataFrame([awal]), "TGT-01,TGT-03")] == ["TGT-01"]


def test_cara_akumulasi_kosong_ditegur_sekali_tiap_baris(tmp_path) -> None:
    berkas = tmp_path / "renaksi.csv"
    berkas.write_text(
        "kode_opd;tahun;kode_indikator;indikator;satuan;target;akumulasi;tw1;tw2;tw3;tw4;aksi;kode_program;penanggung_jawab\n"
        "DLH;2026;A1;Persentase sampah yang terkurangi;%;24;;21;22;23;24;Pendampingan 24 bank sampah;2.11.11;Kepala Bidang\n",
        encoding="utf-8",
    )
    kode = [satu.kode for satu in periksa_berkas(berkas).laporan]
    assert kode.count("ISI-01") + kode.count("REN-13") == 1
