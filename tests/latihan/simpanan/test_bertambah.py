"""Log yang tumbuh: yang dibaca selalu yang di disk, biayanya hanya sebanyak tambahannya."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.simpanan import cuplikan, log
from lakip_helpers.latihan.simpanan.cuplikan import NAMA_CUPLIKAN, daftar_salinan
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import Bacaan, BarisLog, baca_log, tulis_baris
from lakip_helpers.latihan.simpanan.pencatat import catat_semua


def buat_baris(ke: int, peristiwa: str = "simpan", latihan: str = "11-02", kit: str = "0.3.0") -> BarisLog:
    return BarisLog(f"2026-01-13T09:00:{ke:02}.000", peristiwa, latihan, kit, "s", {"ke": ke})


@given(st.lists(st.sampled_from([b"{", b"\n", b"\r\n", tulis_baris(buat_baris(1)).encode(), b"x" * 9]), max_size=20))
def test_bacaan_yang_dilanjutkan_sama_dengan_yang_diurai_sekaligus(potongan: list[bytes]) -> None:
    bacaan, data = Bacaan(), b""
    for satu in potongan:
        data += satu
        bacaan = bacaan.lanjutkan(data)
    assert bacaan == Bacaan().lanjutkan(data)


UBAHAN: list[Callable[[bytes], bytes]] = [
    lambda data: b"",
    lambda data: data[: len(data) // 2],
    lambda data: data.replace(b'"ke": 3', b'"ke": 7'),
    lambda data: b"\n".join(reversed(data.split(b"\n"))) + data,
]
"""Log diutak-atik program lain di antara dua pembacaan: dikosongkan, dipotong, satu angka diganti, dibalik."""


@pytest.mark.parametrize("ubah", UBAHAN)
def test_log_yang_diubah_program_lain_terbaca_seperti_di_disk(tmp_path: Path, ubah) -> None:
    berkas = tmp_path / "log.jsonl"
    catat_semua(berkas, [buat_baris(ke, "periksa") for ke in range(6)])
    baca_log(berkas)
    berkas.write_bytes(ubah(berkas.read_bytes()))
    assert baca_log(berkas) == Bacaan().lanjutkan(berkas.read_bytes()).isi_log


@pytest.mark.parametrize("berkas", [NAMA_CUPLIKAN, "log.jsonl"])
def test_cuplikan_tidak_kehilangan_apa_pun_ketika_berkasnya_diganti_orang_lain(tmp_path: Path, berkas: str) -> None:
    asal = tmp_path / "log.jsonl"
    catat_semua(asal, [buat_baris(ke, "periksa") for ke in range(4)])
    (tmp_path / berkas).write_bytes(tulis_baris(buat_baris(50, "periksa", "12-06")).encode() + b"\n")
    catat_semua(asal, [buat_baris(5, "periksa")])
    cuplikan_kini = [satu.jawaban["ke"] for satu in baca_log(tmp_path / NAMA_CUPLIKAN).baris[1:]]
    assert cuplikan_kini == [0, 1, 2, 3, 5, 50]


def cuplikan_kini(folder: Path) -> list[int]:
    return [satu.jawaban["ke"] for satu in baca_log(folder / NAMA_CUPLIKAN).baris[1:]]


def test_cuplikan_hanya_bertambah_sampai_salinan_berikutnya_lalu_ringkas(tmp_path: Path) -> None:
    berkas = tmp_path / "log.jsonl"
    catat_semua(berkas, [buat_baris(0)])
    sebelum = (tmp_path / NAMA_CUPLIKAN).read_bytes()
    for ke in range(1, 4):
        catat_semua(berkas, [buat_baris(ke)])
    assert (tmp_path / NAMA_CUPLIKAN).read_bytes().startswith(sebelum)
    assert cuplikan_kini(tmp_path) == [0, 1, 2, 3]
    daftar_salinan(tmp_path)[0].unlink()  # sepuluh menit berlalu
    catat_semua(berkas, [buat_baris(4, "periksa", "12-06")])
    assert cuplikan_kini(tmp_path) == [3, 4]
    assert daftar_salinan(tmp_path)[0].read_bytes() == (tmp_path / NAMA_CUPLIKAN).read_bytes()


@pytest.mark.parametrize("bita", [1, 40, 200])
def test_tambahan_cuplikan_yang_terpotong_diperbaiki_penyimpanan_berikutnya(tmp_path: Path, bita: int) -> None:
    berkas = tmp_path / "log.jsonl"
    for ke in range(3):
        catat_semua(berkas, [buat_baris(ke, "periksa")])
    utuh = (tmp_path / NAMA_CUPLIKAN).read_bytes()
    (tmp_path / NAMA_CUPLIKAN).write_bytes(utuh[:-bita])  # listrik padam di tengah menambah
    catat_semua(berkas, [buat_baris(3, "periksa")])
    assert cuplikan_kini(tmp_path) == [0, 1, 2, 3] and not baca_log(tmp_path / NAMA_CUPLIKAN).rusak


def test_yang_diurai_tiap_periksa_tidak_bertambah_dengan_panjang_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    kerja, asli = Pengerjaan("11-02"), log.baca_baris
    salah = {butir.kode: "input" for butir in ambil("11-02").bahan.butir}
    kerja.periksa(salah)
    with berkas_log().open("ab") as berkas:
        berkas.writelines(tulis_baris(buat_baris(ke % 60, "periksa")).encode() + b"\n" for ke in range(500))
    kerja.periksa(salah)
    diurai: list[bytes] = []
    for modul in (log, cuplikan):
        monkeypatch.setattr(modul, "baca_baris", lambda mentah: (diurai.append(mentah), asli(mentah))[1])
    kerja.periksa(salah)
    assert len(diurai) < 10


def test_jawaban_yang_diingat_tidak_diubah_pemakainya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    kerja = Pengerjaan("11-02")
    kerja.periksa({"p1": "output"})
    diberi = kerja.pulihkan().jawaban
    assert isinstance(diberi, dict)
    diberi["p1"] = "dampak"
    assert kerja.pulihkan().jawaban == {"p1": "output"}
    assert json.loads(berkas_log().read_bytes())["jawaban"] == {"p1": "output"}
