"""Daftar paket ada di pyproject.toml, dua daftar sematan, dan environment.yml: semuanya harus sepakat."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

AKAR = Path(__file__).resolve().parents[1]
PROYEK = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BUAT_ULANG = "Buat ulang dengan perintah yang tertulis di pyproject.toml di atas `dependencies`."
BIASA = [Requirement(baris) for baris in PROYEK["dependencies"]]
UJI = [Requirement(baris) for baris in PROYEK["optional-dependencies"]["uji"]]
HUB = [Requirement(baris) for baris in PROYEK["optional-dependencies"]["hub"]]
SEMATAN = {"requirements.txt": BIASA, "requirements-hub.txt": BIASA + HUB, "requirements-uji.txt": BIASA + HUB + UJI}


def baca_sematan(nama: str) -> dict[str, set[str]]:
    """Nama paket dan versi yang disematkan; satu paket boleh dua versi untuk Python yang berbeda."""
    sematan: dict[str, set[str]] = {}
    for baris in (AKAR / nama).read_text(encoding="utf-8").splitlines():
        if cocok := re.match(r"([\w.-]+)==([\w.]+)", baris):
            sematan.setdefault(canonicalize_name(cocok[1]), set()).add(cocok[2])
    return sematan


def baca_conda() -> dict[str, SpecifierSet]:
    """Nama dan rentang versi pada environment.yml, tanpa bagian pip."""
    baris_baris = yaml.safe_load((AKAR / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    pisah = [re.fullmatch(r"([\w.-]+) ?(.*)", baris) for baris in baris_baris if isinstance(baris, str)]
    assert all(pisah)
    return {canonicalize_name(satu[1]): SpecifierSet(satu[2]) for satu in pisah if satu}


@pytest.mark.parametrize(("nama", "diminta"), SEMATAN.items(), ids=list(SEMATAN))
def test_semua_yang_diminta_disematkan_dalam_rentangnya(nama, diminta):
    sematan = baca_sematan(nama)
    salah = [
        f"{satu}: disematkan {sematan.get(canonicalize_name(satu.name), 'tidak ada')}"
        for satu in diminta
        if not sematan.get(canonicalize_name(satu.name))
        or not all(versi in satu.specifier for versi in sematan[canonicalize_name(satu.name)])
    ]
    assert not salah, f"{nama} tidak sesuai dengan pyproject.toml: {salah}. {BUAT_ULANG}"


@pytest.mark.parametrize("nama", SEMATAN)
def test_setiap_sematan_bersidik_dan_tanpa_alamat(nama):
    teks = (AKAR / nama).read_text(encoding="utf-8")
    butir = re.split(r"\n(?=\S)", teks.strip())
    tanpa_sidik = [satu.split("\n")[0] for satu in butir if "==" not in satu or "--hash=sha256:" not in satu]
    assert not tanpa_sidik, f"{nama}: {tanpa_sidik}. {BUAT_ULANG}"
    assert "://" not in teks, f"{nama} memuat alamat. {BUAT_ULANG}"
    assert not re.search(r"^--", teks, re.M), f"{nama} memuat pilihan pemasang. {BUAT_ULANG}"


@pytest.mark.parametrize(
    ("kecil", "besar"),
    [("requirements.txt", "requirements-hub.txt"), ("requirements-hub.txt", "requirements-uji.txt")],
)
def test_daftar_yang_lebih_lengkap_mencakup_yang_lain_dengan_versi_yang_sama(kecil, besar):
    biasa, lengkap = baca_sematan(kecil), baca_sematan(besar)
    assert {nama: lengkap.get(nama) for nama in biasa} == biasa, BUAT_ULANG


def test_proxy_ruang_kelas_tersemat_dengan_sidik_tanpa_alamat():
    teks = (AKAR / "lakip_helpers/kelas/hub/proksi/package-lock.json").read_text(encoding="utf-8")
    paket = {nama: satu for nama, satu in json.loads(teks)["packages"].items() if nama}
    assert "configurable-http-proxy" in " ".join(paket)
    assert [nama for nama, satu in paket.items() if not satu["integrity"].startswith("sha512-")] == []
    assert "://" not in teks, "Hapus kunci resolved dan funding dari package-lock.json."


def test_environment_yml_sama_dengan_pyproject():
    diminta = {canonicalize_name(satu.name): satu.specifier for satu in BIASA}
    diminta["python"] = SpecifierSet(PROYEK["requires-python"])
    diminta["pip"] = SpecifierSet()
    assert baca_conda() == diminta


def test_environment_yml_memasang_kit_dari_conda_forge_saja():
    isi = yaml.safe_load((AKAR / "environment.yml").read_text(encoding="utf-8"))
    assert isi["name"] == "lakip"
    assert isi["channels"] == ["conda-forge"]
    assert isi["dependencies"][-1] == {"pip": ["-e ."]}


def test_pyproject_menyebut_perintah_pembuat_sematan():
    teks = (AKAR / "pyproject.toml").read_text(encoding="utf-8")
    assert "uv pip compile pyproject.toml --extra uji --extra hub -o requirements-uji.txt" in teks
    assert "uv pip compile pyproject.toml --extra hub -c requirements-uji.txt -o requirements-hub.txt" in teks
    assert "uv pip compile pyproject.toml -c requirements-uji.txt -o requirements.txt" in teks
