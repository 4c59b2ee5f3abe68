"""Skema acuan, kamus, kata mutu, panduan, dan kepala notebook: kunci salah ketik, asing, dan hilang disebut."""

from __future__ import annotations

import copy
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.semua import rakit_semua
from lakip_helpers.kelas.skema import semua
from lakip_helpers.kelas.skema.periksa import periksa_data
from lakip_helpers.kelas.skema.selain_latihan import BERKAS, KEPALA, periksa_baris, periksa_berkas_lain

LETAK = {
    "kamus.toml": (["kepala", "persen"], "kata", "kamus.toml, kepala, persen"),
    "kata_mutu.toml": ([], "kabur", "kata_mutu.toml"),
    "panduan.toml": (["undangan"], "perihal", "panduan.toml, undangan"),
    "acuan/pk.toml": (["batas_bulan"], "satuan", "acuan/pk.toml, batas_bulan"),
}
"""Berkas → tabel yang dirusak, kunci wajib di sana, dan tempatnya di dalam kalimat."""
tiap_berkas = pytest.mark.parametrize("nama", LETAK)


def rusak(nama: str) -> tuple[Any, dict[str, Any]]:
    """Isi sebuah berkas dan tabel di dalamnya yang akan dirusak."""
    paket, letak, _ = BERKAS[nama]
    data = tomllib.loads((files(paket) / letak).read_text(encoding="utf-8"))
    tabel = data
    for langkah in LETAK[nama][0]:
        tabel = tabel[langkah]
    return data, tabel


def test_semua_berkas_cocok_dengan_skemanya() -> None:
    assert list(periksa_berkas_lain()) == []


@tiap_berkas
def test_kunci_salah_ketik_asing_dan_hilang_disebut(nama: str) -> None:
    _, kunci, tempat = LETAK[nama]
    skema = BERKAS[nama][2]
    data, tabel = rusak(nama)
    tabel[f"{kunci}n"] = tabel.pop(kunci)
    assert periksa_data(skema, data, nama) == [
        f"{tempat}: kunci '{kunci}n' tidak dikenal. Mungkin maksudnya '{kunci}'?"
    ]
    del tabel[f"{kunci}n"]
    assert periksa_data(skema, data, nama) == [f"{tempat}: kunci '{kunci}' tidak ada. Tambahkan kunci itu."]
    data, tabel = rusak(nama)
    tabel["warna"] = "biru"
    assert [kalimat for kalimat in periksa_data(skema, data, nama) if "'warna' tidak dikenal" in kalimat]


def test_baris_acuan_yang_kuncinya_berbeda_disebut() -> None:
    data, _ = copy.deepcopy(rusak("acuan/pk.toml"))
    lke = tomllib.loads((files("lakip_helpers.acuan") / "lke.toml").read_text(encoding="utf-8"))
    baris = lke["subkomponen"]["nilai"][0]["nilai"]
    baris[3]["bobt"] = baris[3].pop("bobot")
    assert list(periksa_baris(lke, "acuan/lke.toml")) == [
        f"acuan/lke.toml, subkomponen, nilai {baris[3]['kode']}: kunci 'bobt' tidak dikenal. Mungkin maksudnya 'bobot'?"
    ]
    assert list(periksa_baris(data, "acuan/pk.toml")) == []


def test_tanggal_berupa_teks_ditolak() -> None:
    data, tabel = rusak("acuan/pk.toml")
    tabel["nilai"][0]["ditinjau"] = "2026-01-01"
    assert periksa_data(BERKAS["acuan/pk.toml"][2], data, "acuan/pk.toml") == [
        "acuan/pk.toml, batas_bulan, nilai ke-1, ditinjau: isinya '2026-01-01', seharusnya tanggal."
    ]


def test_kepala_notebook_yang_kurang_disebut() -> None:
    kepala = {"judul": "J", "hari": 1, "sesi": 1, "bagian": {"A": 1}, "terlambat": {"A": {"hemat": 1, "cra": "c"}}}
    assert periksa_data(KEPALA, kepala, "kepala") == [
        "kepala, terlambat, A: kunci 'cra' tidak dikenal. Mungkin maksudnya 'cara'?",
        "kepala: kunci 'menit' tidak ada. Tambahkan kunci itu.",
    ]


def test_merakit_berhenti_dan_menyebut_yang_keliru(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    keliru = [f"sesi_11.toml, latihan 11-0{urut}: kunci 'x' tidak dikenal." for urut in range(12)]
    monkeypatch.setattr(semua, "periksa_semua_latihan", lambda: keliru)
    with pytest.raises(GalatBerkas) as galat:
        rakit_semua(akar=tmp_path)
    assert keliru[0] in str(galat.value) and keliru[10] not in str(galat.value)
    assert str(galat.value).endswith("… dan 2 lagi.")


def test_laptop_peserta_tidak_memuat_jsonschema() -> None:
    import subprocess

    kode = "import sys; from lakip_helpers import panel; panel.latihan('11-01'); print('jsonschema' in sys.modules)"
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert hasil.stdout.splitlines()[-1] == "False"
