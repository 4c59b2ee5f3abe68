"""Usia isi kit: tiap hal yang menua terdaftar, tanggalnya satu, dan yang usang dikatakan kepada yang belajar."""

import re
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from lakip_helpers import acuan, panel
from lakip_helpers.notasi import baca_tanggal
from lakip_helpers.pakai.usia import daftar_tinjauan, daftar_usang, kabar_usang
from lakip_helpers.panel.kerangka import aman
from lakip_helpers.perintah.usia import usia

AKAR = Path(__file__).parents[2]
SUMBER = sorted((AKAR / "notebooks" / "sumber").glob("[0-9][0-9]_*.py"))
PESERTA = [satu for satu in SUMBER if not satu.name.startswith("9")]
BERTANGGAL = re.compile(r"\(ditinjau (\d+ \w+ \d{4});")
NANTI = date(2028, 1, 31)


def tinjauan(hal: str):
    return next(satu for satu in daftar_tinjauan() if satu.hal == hal)


@pytest.mark.parametrize("berkas", PESERTA, ids=lambda berkas: berkas.stem)
def test_tanggal_dasar_hukum_notebook_sama_dengan_tinjauan(berkas: Path) -> None:
    nomor, teks = berkas.name[:2], berkas.read_text(encoding="utf-8")
    assert tinjauan(f"Menit notebook {nomor}").sesi == (nomor,)
    for tanggal in BERTANGGAL.findall(teks):
        assert baca_tanggal(tanggal) == tinjauan(f"Dasar hukum notebook {nomor}").ditinjau


@pytest.mark.parametrize("folder", ["notebooks/gambar", "datasets"])
def test_tiap_gambar_dan_data_terdaftar(folder: str) -> None:
    ada = [satu for satu in (AKAR / folder).iterdir() if satu.suffix == ".png" or (satu / "data.toml").exists()]
    terdaftar = {satu.letak for satu in daftar_tinjauan()}
    assert len(ada) > 3
    assert {f"{folder}/{satu.name}" for satu in ada} <= terdaftar


def test_letak_tiap_hal_ada_di_kit() -> None:
    assert [satu.letak for satu in daftar_tinjauan() if not list(AKAR.glob(satu.letak))] == []


def test_tiap_kunci_acuan_terdaftar() -> None:
    judul = [satu.hal for satu in daftar_tinjauan()]
    assert all(acuan.ambil(kunci).judul in judul for kunci in acuan.daftar_kunci())


def test_yang_tertua_disebut_dahulu_dan_yang_baru_tidak() -> None:
    baru = [satu for satu in daftar_tinjauan() if satu.ditinjau > date(2026, 11, 24)]
    tengah = date(2027, 11, 27)
    assert baru
    assert not {satu.hal for satu in baru} & {satu.hal for satu in daftar_usang(tengah)}
    tanggal = [satu.ditinjau for satu in daftar_usang(NANTI)]
    assert tanggal == sorted(tanggal)
    assert len(tanggal) == len(daftar_tinjauan())


def test_pembuka_notebook_mengatakan_dasarnya_usang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Kalender(date):
        @classmethod
        def today(cls) -> date:
            return NANTI

    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path))
    assert "dicocokkan" not in panel.pembuka("21")._repr_mimebundle_()["text/html"]
    monkeypatch.setattr(sys.modules["lakip_helpers.panel.pembuka"], "date", Kalender)
    assert aman(kabar_usang("21", NANTI)) in panel.pembuka("21")._repr_mimebundle_()["text/html"]
    assert "dicocokkan" not in panel.pembuka("00")._repr_mimebundle_()["text/html"]


def test_perintah_menyebut_umur_letak_dan_kata_siapa() -> None:
    kini = CliRunner().invoke(usia, ["--pada", "2026-12-01"])
    assert (kini.exit_code, kini.output.count("\n")) == (0, 1)
    nanti = CliRunner().invoke(usia, ["--pada", NANTI.isoformat()])
    batas = acuan.ambil("capaian.batas_atas")
    assert nanti.exit_code == 1
    assert f"  {batas.judul}: 1 tahun 2 bulan (sejak 24 November 2026)\n    {batas.dasar}\n" in nanti.output
    assert "letak: lakip_helpers/acuan/capaian.toml" in nanti.output


def test_daftar_periksa_memuat_semuanya_dan_tidak_menimpa(tmp_path: Path) -> None:
    tujuan = tmp_path / "januari.docx"
    tujuan.write_bytes(b"punya orang")
    keluaran = CliRunner().invoke(usia, ["--pada", "2027-01-05", "-o", str(tujuan)]).output
    assert tujuan.read_bytes() == b"punya orang"
    dokumen = Document(str(tmp_path / "januari_2.docx"))
    assert "januari_2.docx" in keluaran
    assert len(dokumen.tables[0].rows) == len(daftar_tinjauan()) + 1
