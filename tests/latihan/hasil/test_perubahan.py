"""Perubahan selama bimbingan: jawaban pertama dan terakhir, unggahan pertama dan terakhir tiap dokumen."""

from __future__ import annotations

import pytest

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.bentuk.berkas import BahanBerkas
from lakip_helpers.latihan.daftar import ambil_peran, daftar
from lakip_helpers.latihan.hasil.perubahan import Unggahan, banding_karya, bandingkan_unggahan, pasangan_unggahan
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.log import BarisLog, IsiLog
from lakip_helpers.model.banding import Nasib

KARTU = ambil_peran(Peran.INDIKATOR).kode
BERKAS = next(satu.kode for satu in daftar() if isinstance(satu.bahan, BahanBerkas))
AWAL = {"indikator": "Jumlah sosialisasi", "sasaran": "Meningkatnya kebersihan pasar", "satuan": "Kegiatan"}
AKHIR = {**AWAL, "indikator": "Persentase pasar rakyat berpredikat bersih", "satuan": "%"}


def baris(ke: int, jawaban: object, peristiwa: str = "periksa", latihan: str = KARTU) -> BarisLog:
    return BarisLog(f"2026-01-13T09:{ke:02d}:00+07:00", peristiwa, latihan, "k", "s", jawaban)


def unggah(ke: int, nama: str, sha: str, **lain: str) -> BarisLog:
    return baris(ke, {"asal": "unggah", "nama": nama, "sha256": sha, **lain}, "pasang", BERKAS)


def test_jawaban_pertama_yang_diperiksa_melawan_yang_terakhir():
    ketikan = baris(1, {"indikator": "Jum"}, "simpan")
    hasil = banding_karya(IsiLog((ketikan, baris(2, AWAL), baris(3, AKHIR, "simpan"))), None)
    assert hasil is not None
    kode = {satu.temuan.kode: satu.nasib for satu in hasil.temuan}
    assert kode["MUTU-01"] is Nasib.SELESAI
    assert next([p.teks for p in satu.potongan] for satu in hasil.kalimat if satu.kolom == "indikator")[0].startswith(
        "Jumlah sosialisasi"
    )


def test_hasil_kit_bukan_sebelum_dan_bukan_sesudah():
    assert banding_karya(IsiLog((baris(1, AWAL, "susul"),)), None) is None


def test_unggahan_pertama_dan_terakhir_tiap_dokumen():
    log = IsiLog(
        (
            unggah(1, "2026-01-13_080000_Renstra.xlsx", "a"),
            unggah(2, "2026-01-13_090000_PK 2026.docx", "p"),
            unggah(2, "2026-01-13_093000_PK 2025.docx", "q"),
            unggah(3, "2026-01-13_100000_Renstra v2.xlsx", "b"),
            unggah(4, "2026-01-13_110000_Renstra rusak.xlsx", "z", gejala="rusak"),
            unggah(5, "2026-01-13_120000_Renstra final.docx", "c"),
            baris(6, {"asal": "contoh", "nama": "Contoh.xlsx", "sha256": "k"}, "pasang", BERKAS),
        )
    )
    assert [(a.sha256, b.sha256) for a, b in pasangan_unggahan(log)] == [("a", "c")]


def test_unggahan_yang_hilang_disebut():
    satu = Unggahan("Renstra.xlsx", "a")
    with pytest.raises(GalatLakip, match=r"Renstra\.xlsx tidak ada lagi di folder unggahan"):
        bandingkan_unggahan(satu, satu, [None, None])
