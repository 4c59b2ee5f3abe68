"""Nomor notebook yang bergeser tidak menghilangkan pekerjaan: log lama terbaca pada latihan yang sama."""

from __future__ import annotations

from pathlib import Path

import lakip_helpers
from lakip_helpers.latihan import Pengerjaan, kemajuan_dari
from lakip_helpers.latihan.kerja.karya import karya_dari
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.kode_lama import PERPINDAHAN, _versi, pernah_bernama
from lakip_helpers.latihan.simpanan.log import BarisLog, baca_dari_akhir, baca_log, tulis_baris
from lakip_helpers.latihan.simpanan.pulih import pulihkan

LAMA = "0.2.0.dev0"
LKE = {"1.a": {"jawaban": "BB", "bukti": "Renstra halaman 12"}}
PESERTA_LAMA = (
    BarisLog("2026-11-25T09:00:00", "periksa", "25-03", LAMA, "s", "20,1", "lulus", 1),
    BarisLog("2026-11-25T09:01:00", "periksa", "25-01", LAMA, "s", {"p3": "menjawab"}, "25-01-K1", 1),
    BarisLog("2026-11-25T09:02:00", "simpan", "25-06", LAMA, "s", LKE),
)


def tulis_log(berkas: Path, *baris: BarisLog) -> bytes:
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text("".join(f"{tulis_baris(satu)}\n" for satu in baris), encoding="utf-8")
    return berkas.read_bytes()


def test_jawaban_lama_terpasang_pada_latihan_yang_sama(folder: Path) -> None:
    mentah = tulis_log(berkas_log(), *PESERTA_LAMA)
    assert Pengerjaan("26-06").terakhir() == LKE
    assert Pengerjaan("26-03").terakhir() == "20,1"
    assert berkas_log().read_bytes() == mentah  # log hanya ditambah, tidak pernah diubah


def test_kemajuan_karya_dan_kode_kekeliruan_mengikuti(folder: Path) -> None:
    tulis_log(berkas_log(), *PESERTA_LAMA)
    log = baca_log(berkas_log())
    assert [(satu.latihan, satu.hasil) for satu in log.baris] == [
        ("26-03", "lulus"),
        ("26-01", "26-01-K1"),
        ("26-06", ""),
    ]
    assert "26-03" in {satu.latihan.kode for satu in kemajuan_dari(log).langkah if satu.status == "lulus"}
    assert karya_dari(log)["26-06"].isian == LKE


def test_kode_yang_sama_pada_kit_ini_berarti_latihan_yang_baru(folder: Path) -> None:
    """Peserta yang memutakhirkan kit di tengah: 25-01 lama dan 25-01 baru tidak pernah tertukar."""
    baru = BarisLog("2026-12-01T09:00:00", "simpan", "25-01", lakip_helpers.__version__, "s", {"p1": "baru"})
    tulis_log(berkas_log(), *PESERTA_LAMA, baru)
    assert [satu.jawaban for satu in baca_dari_akhir(berkas_log(), "25-01")] == [{"p1": "baru"}]
    assert [satu.jawaban for satu in baca_dari_akhir(berkas_log(), "26-01")] == [{"p3": "menjawab"}]


def test_pulihkan_dari_cuplikan_lama_tidak_menggandakan(folder: Path) -> None:
    tulis_log(berkas_log(), *PESERTA_LAMA)
    pulihkan(berkas_log().parent)
    berkas_log().unlink()
    tulis_log(berkas_log().parent / "cuplikan.jsonl", *PESERTA_LAMA)
    assert pulihkan(berkas_log().parent).perlu
    assert [satu.latihan for satu in baca_log(berkas_log()).baris] == ["26-03", "26-01", "26-06"]


def test_versi_kit_ini_tidak_diterjemahkan() -> None:
    """Tanpa versi yang naik, latihan baru akan terbaca sebagai latihan lama."""
    kini = _versi(lakip_helpers.__version__)
    assert kini and all(kini >= satu.sebelum for satu in PERPINDAHAN)
    assert pernah_bernama("26-06") == ("26-06", "25-06")
