"""Data nyata: Banyuwangi dibuat ulang sama dari yang tercetak, Medan selalu bersumber, nomenklatur dua edisi."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from datasets.alat import baca_csv
from datasets.banyuwangi.buat import KOLOM_UKUR, buat, sebab_terbitan
from lakip_helpers.istilah import KOLOM_TARGET, Arah, K
from lakip_helpers.model import NOMENKLATUR, UKUR_CAPAIAN
from lakip_helpers.notasi import BentukAngka, baca_angka
from lakip_helpers.tabel import muat

FOLDER = Path(__file__).parents[2] / "datasets"
BANYUWANGI = FOLDER / "banyuwangi"


def test_banyuwangi_dibuat_ulang_sama(tmp_path: Path) -> None:
    buat(tmp_path)
    baru = sorted(tmp_path.iterdir())
    assert [b.name for b in baru] == sorted(b.name for b in (BANYUWANGI / "bersih").iterdir())
    assert [b.name for b in baru if b.read_bytes() != (BANYUWANGI / "bersih" / b.name).read_bytes()] == []


def test_ukur_capaian_menyimpan_angka_seperti_tercetak() -> None:
    mentah = baca_csv(BANYUWANGI / "mentah" / "target_realisasi.csv")
    bersih = baca_csv(BANYUWANGI / "bersih" / "ukur_capaian.csv")
    assert tuple(bersih[0]) == KOLOM_UKUR == (*UKUR_CAPAIAN.nama_kolom, "opd", "sumber")
    asal = [(b["indikator"], b["target"], b["realisasi"], b["rasio_dilaporkan"]) for b in mentah]
    assert [(b[K.INDIKATOR], b[K.TARGET], b[K.REALISASI], b[K.CAPAIAN_TERBIT]) for b in bersih] == asal
    assert all("hal PDF" in b["sumber"] for b in bersih)


def test_target_renstra_terbaca_sebagai_angka_yang_sama() -> None:
    mentah = baca_csv(BANYUWANGI / "mentah" / "renstra_indikator.csv")
    bersih = baca_csv(BANYUWANGI / "bersih" / "renstra_indikator_nyata.csv")
    for lama, baru in zip(mentah, bersih, strict=True):
        for kolom in (K.BASELINE, *KOLOM_TARGET):
            satu, dua = baca_angka(lama[kolom]), baca_angka(baru[kolom])
            assert satu.bentuk is dua.bentuk or BentukAngka.KOSONG in (satu.bentuk, dua.bentuk)
            assert {satu.nilai, satu.lain} & {dua.nilai, dua.lain} or lama[kolom] in ("", "N/A")


def test_catatan_terbitan_menunjuk_baris_yang_benar() -> None:
    catatan = baca_csv(BANYUWANGI / "bersih" / "catatan_terbitan.csv")
    assert Counter(b["berkas"] for b in catatan)["ukur_capaian.csv"] >= 30
    for b in catatan:
        isi = baca_csv(BANYUWANGI / "bersih" / b["berkas"])[int(b["baris"]) - 2]
        assert (isi["indikator"], isi["opd"]) == (b["indikator"], b["opd"])


@pytest.mark.parametrize(
    ("target", "realisasi", "terbit", "arah", "sebab"),
    [
        ("81.49", "92.88", "113.98", Arah.NAIK, ""),
        ("3.34", "4.5", "134", Arah.NAIK, ""),
        ("0.372", "0.325", "112.63", Arah.TURUN, ""),
        ("0.372", "0.325", "87.37", Arah.TURUN, "capaian tercetak 87,37; menurut (2T-R)/T 112,63"),
        ("93", "93", "93", Arah.NAIK, "capaian tercetak 93 sama dengan realisasinya; menurut R/T 100,00"),
        ("0", "50", "100", Arah.NAIK, "target 0 dan realisasi 50: R/T tidak terdefinisi, capaian tercetak 100"),
        ("", "3.53", "100", Arah.NAIK, "target tidak tercetak, tetapi capaian tercetak 100"),
    ],
)
def test_sebab_terbitan(target: str, realisasi: str, terbit: str, arah: Arah, sebab: str) -> None:
    assert sebab_terbitan(target, realisasi, terbit, arah) == sebab


@pytest.mark.parametrize("nama", ["makro", "apbd", "kecamatan", "pagu_opd_2026"])
def test_medan_setiap_baris_bersumber(nama: str) -> None:
    baris = baca_csv(FOLDER / "medan" / "bersih" / f"{nama}.csv")
    assert baris
    assert [b for b in baris if not re.search(r"https?://\S+\.\S+", b["sumber_url"])] == []


def test_medan_status_dan_jumlah_wilayah() -> None:
    makro = baca_csv(FOLDER / "medan" / "bersih" / "makro.csv")
    assert {b["status"] for b in makro} == {"BPS (rilis BPS)", "media mengutip LKPJ/BPS", "turunan hitung"}
    kecamatan = baca_csv(FOLDER / "medan" / "bersih" / "kecamatan.csv")
    assert len(kecamatan) == 21
    assert sum(int(b["jumlah_kelurahan"]) for b in kecamatan) == 151
    assert sum(float(b["luas_km2"]) for b in kecamatan) == pytest.approx(265.10)


def test_nomenklatur_dua_edisi_dan_pohonnya_utuh() -> None:
    berkas = FOLDER / "nomenklatur" / "bersih" / "nomenklatur.csv"
    assert berkas.stat().st_size <= 2 * 1024**2
    baris = baca_csv(berkas)
    assert tuple(baris[0]) == NOMENKLATUR.nama_kolom
    assert Counter(b[K.VERSI] for b in baris) == {"1317/2023": 2963, "ekspor 2026-06": 3167 + 1}
    kunci = {(b[K.VERSI], b[K.KODE]) for b in baris}
    assert len(kunci) == len(baris)
    sub = [b for b in baris if b[K.JENIS] == "subkegiatan"]
    assert all(b[K.INDIKATOR] and b[K.SATUAN] for b in sub)
    assert [b for b in sub if (b[K.VERSI], b[K.KODE].rsplit(".", 1)[0]) not in kunci] == []


@pytest.mark.parametrize("nama", ["banyuwangi", "medan", "nomenklatur"])
def test_termuat_tanpa_temuan_baca(nama: str) -> None:
    assert len(muat(nama).temuan) == 0
