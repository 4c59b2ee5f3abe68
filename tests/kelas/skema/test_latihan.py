"""Skema latihan: tiap bentuk menyebut kunci yang salah ketik, yang tidak dikenal, dan yang hilang."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from lakip_helpers.kelas.skema.latihan import periksa_latihan, periksa_semua_latihan, periksa_ujian, skema_latihan
from lakip_helpers.latihan import daftar
from lakip_helpers.latihan.bentuk.daftar import SEMUA_BENTUK
from lakip_helpers.latihan.model import BentukLatihan
from lakip_helpers.latihan.muat import baca_isi

tiap_bentuk = pytest.mark.parametrize("bentuk", SEMUA_BENTUK, ids=lambda bentuk: bentuk.nama)


def contoh(bentuk: BentukLatihan[Any]) -> dict[str, Any]:
    """Latihan sungguhan pertama yang berbentuk itu, sebagai data yang boleh diubah."""
    kode = next(latihan.kode for latihan in daftar() if latihan.bentuk is bentuk)
    isi = baca_isi(f"sesi_{kode[:2]}")["latihan"]
    return copy.deepcopy(next(data for data in isi if data["kode"] == kode))


def periksa(data: dict[str, Any]) -> list[str]:
    return periksa_latihan({"latihan": [data]}, "sesi_99.toml")


def tempat(data: dict[str, Any]) -> str:
    return f"sesi_99.toml, latihan {data.get('kode', 'tanpa kode')}"


def test_semua_latihan_dan_ujian_cocok_dengan_skemanya() -> None:
    assert list(periksa_semua_latihan()) == []


@tiap_bentuk
def test_contoh_tiap_bentuk_cocok(bentuk: BentukLatihan[Any]) -> None:
    assert periksa(contoh(bentuk)) == []


@tiap_bentuk
def test_kunci_yang_salah_ketik_disebut_sekali_beserta_yang_terdekat(bentuk: BentukLatihan[Any]) -> None:
    for kunci in bentuk.skema.wajib:
        data = contoh(bentuk)
        data[f"{kunci}n"] = data.pop(kunci)
        assert periksa(data) == [f"{tempat(data)}: kunci '{kunci}n' tidak dikenal. Mungkin maksudnya '{kunci}'?"]


@tiap_bentuk
def test_kunci_yang_tidak_dikenal_ditolak(bentuk: BentukLatihan[Any]) -> None:
    data = contoh(bentuk) | {"zzz": "biru"}
    assert periksa(data) == [f"{tempat(data)}: kunci 'zzz' tidak dikenal."]


@tiap_bentuk
def test_kunci_yang_hilang_disebut(bentuk: BentukLatihan[Any]) -> None:
    for kunci in skema_latihan(bentuk)["required"]:
        data = contoh(bentuk)
        del data[kunci]
        assert periksa(data) == [f"{tempat(data)}: kunci '{kunci}' tidak ada. Tambahkan kunci itu."]


@tiap_bentuk
def test_pemicu_kekeliruan_tepat_satu(bentuk: BentukLatihan[Any]) -> None:
    pemicu = list(bentuk.skema.pemicu)
    data = contoh(bentuk)
    keliru = data["kekeliruan"][0]
    pakai = next(kunci for kunci in pemicu if kunci in keliru)
    letak = f"{tempat(data)}, kekeliruan {keliru['kode']}"
    isi = keliru.pop(pakai)
    assert periksa(data) == [f"{letak}: perlu tepat satu dari kunci {', '.join(map(repr, pemicu))}."]
    keliru[f"{pakai}s"] = isi
    assert periksa(data) == [f"{letak}: kunci '{pakai}s' tidak dikenal. Mungkin maksudnya '{pakai}'?"]


def test_bentuk_yang_keliru_disebut_lebih_dahulu() -> None:
    data = contoh(SEMUA_BENTUK[0])
    assert periksa(data | {"bentuk": "pilihann"}) == [
        f"{tempat(data)}, bentuk: isinya 'pilihann', yang tidak dikenal. Mungkin maksudnya 'pilihan'?"
    ]


def test_isi_yang_jenisnya_keliru_disebut() -> None:
    [nilai] = [bentuk for bentuk in SEMUA_BENTUK if bentuk.nama == "nilai"]
    data = contoh(nilai) | {"desimal": "dua"}
    assert periksa(data) == [f"{tempat(data)}, desimal: isinya 'dua', seharusnya bilangan bulat."]


def test_soal_ujian_yang_keliru_disebut_kodenya() -> None:
    data = copy.deepcopy(baca_isi("ujian"))
    soal = data["pasangan"][0]["a"]
    soal["petunjuk_baru"] = soal.pop("kunci", "") or "x"
    assert any(kalimat.startswith("ujian.toml, soal U01a: kunci 'petunjuk_baru'") for kalimat in periksa_ujian(data))
    del data["pasangan"][1]["b"]["sebab"]
    assert "ujian.toml, pasangan U02, b: kunci 'sebab' tidak ada. Tambahkan kunci itu." in periksa_ujian(data)
