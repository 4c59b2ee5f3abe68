"""Situs dokumentasi: tidak ada tautan putus, tiap kode punya jangkar, tanpa jaringan, milik orang tidak ditimpa."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.bahan.situs import TETAP, tulis_situs
from lakip_helpers.pakai.jelaskan import semua_kartu

AKAR = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tempat = tmp_path_factory.mktemp("situs")
    tulis_situs(AKAR, tempat)
    return tempat


def jangkar(teks: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', teks)


def test_tiap_tautan_dan_gambar_sampai_ke_tujuannya(folder: Path) -> None:
    halaman = {satu.name: satu.read_text(encoding="utf-8") for satu in folder.glob("*.html")}
    assert len(halaman) > 20
    putus = []
    for nama, teks in halaman.items():
        for tautan in re.findall(r'(?:href|src)="([^"]+)"', teks):
            if tautan.startswith(("http", "data:", "mailto:")):
                continue
            letak, _, bagian = unescape(unquote(tautan)).partition("#")
            ada = letak in halaman or (letak and (folder / letak).is_file()) or not letak
            if not ada or (bagian and bagian not in jangkar(halaman[letak or nama])):
                putus.append((nama, tautan))
    assert putus == []


def test_semua_sumber_menjadi_halaman_yang_terdaftar(folder: Path) -> None:
    daftar = (folder / "index.html").read_text(encoding="utf-8")
    notebook = [satu.stem for satu in (AKAR / "notebooks" / "kunci").glob("*.ipynb")]
    kartu = [f"data_{satu.parent.name}" for satu in (AKAR / "datasets").glob("*/kartu.md")]
    for nama in [*notebook, *kartu, *(nama.removesuffix(".html") for nama, _ in TETAP.values())]:
        assert f'href="{nama}.html"' in daftar and (folder / f"{nama}.html").is_file()


def test_tiap_kode_catatan_dapat_ditaut_dan_jangkarnya_tidak_kembar(folder: Path) -> None:
    for satu in folder.glob("*.html"):
        semua = jangkar(satu.read_text(encoding="utf-8"))
        assert len(semua) == len(set(semua)), satu.name
    assert set(semua_kartu()) <= set(jangkar((folder / "katalog.html").read_text(encoding="utf-8")))


def test_tanpa_naskah_dan_tanpa_jaringan(folder: Path) -> None:
    for satu in folder.glob("*.html"):
        teks = satu.read_text(encoding="utf-8")
        assert not re.search(r"<(script|link|iframe|object|embed)\b|@import|url\(", teks), satu.name
        assert re.search(r"<main>.*</main>", teks, re.DOTALL) and "aria-current=page" in teks


def test_halaman_yang_sudah_diubah_orang_tidak_ditimpa(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("halaman depan dinas kami", encoding="utf-8")
    tertulis = tulis_situs(AKAR, tmp_path)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "halaman depan dinas kami"
    assert tertulis[0].name == "index_2.html"


def test_bukan_folder_kit_disebut(tmp_path: Path) -> None:
    with pytest.raises(GalatBerkas, match="bukan folder kit"):
        tulis_situs(tmp_path, tmp_path / "situs")
