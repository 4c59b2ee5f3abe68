"""Nilai Helm, yang masih draf: pengaturan hub yang benar-benar ada, batas yang cukup, tanpa rahasia.

Skema chart tidak tersedia di PyPI atau npm, dan klaster tidak ada di sini: `helm template` TIDAK dijalankan.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from lakip_helpers.kelas.hub.ruang import Batas

AKAR = Path(__file__).resolve().parents[3]
HUB = AKAR / "hub"
NILAI = yaml.safe_load((HUB / "values.yaml").read_text(encoding="utf-8"))
BITA = {"M": 10**6, "G": 10**9}
TERUKUR_SATU_KERNEL = 205 * 2**20


def bita(teks: str) -> int:
    return int(teks[:-1]) * BITA[teks[-1]]


def semua_kunci(isi: object) -> set[str]:
    if isinstance(isi, dict):
        return set(isi) | set().union(set(), *(semua_kunci(satu) for satu in isi.values()))
    return set()


@pytest.mark.parametrize("berkas", sorted(HUB.glob("*.yaml")), ids=lambda berkas: berkas.name)
def test_yang_belum_pernah_dijalankan_ditandai_draf(berkas):
    assert berkas.read_text(encoding="utf-8").startswith("# DRAF: belum pernah dijalankan di klaster")


def test_tiap_pengaturan_hub_ada_di_kelasnya():
    pytest.importorskip("jupyterhub")
    from firstuseauthenticator import FirstUseAuthenticator
    from jupyterhub.app import JupyterHub
    from jupyterhub.auth import Authenticator
    from jupyterhub.spawner import Spawner

    kelas = {satu.__name__: satu for satu in (JupyterHub, Authenticator, FirstUseAuthenticator, Spawner)}
    isi = NILAI["hub"]["config"]
    assert {nama: set(satu) - set(kelas[nama].class_trait_names()) for nama, satu in isi.items()} == {
        nama: set() for nama in isi
    }
    assert (
        isi["JupyterHub"]["authenticator_class"]
        == f"{FirstUseAuthenticator.__module__.split('.')[0]}.FirstUseAuthenticator"
    )


def test_batas_cukup_untuk_yang_terukur_dan_sama_dengan_ruang_satu_server():
    memori = NILAI["singleuser"]["memory"]
    assert TERUKUR_SATU_KERNEL * 1.3 < bita(memori["guarantee"]) < bita(memori["limit"])
    assert memori["limit"] == f"{Batas().memori_mb // 1024}G"
    assert NILAI["singleuser"]["cpu"]["limit"] == Batas().inti


def test_pekerjaan_peserta_berada_di_volume():
    volume = NILAI["singleuser"]["storage"]["homeMountPath"]
    assert NILAI["singleuser"]["extraEnv"]["LAKIP_RUMAH"] == volume
    assert NILAI["hub"]["config"]["Spawner"]["notebook_dir"] == f"{volume}/notebooks"
    assert (AKAR / "notebooks" / NILAI["singleuser"]["defaultUrl"].rsplit("/", 1)[1].split("?")[0]).is_file()


def test_peserta_tidak_dapat_ke_luar_dan_tidak_ada_rahasia():
    jaringan = NILAI["singleuser"]["networkPolicy"]
    assert jaringan["enabled"] and jaringan["egress"] == []
    assert not any(jaringan["egressAllowRules"].values())
    for berkas in HUB.glob("*.yaml"):
        kunci = semua_kunci(yaml.safe_load(berkas.read_text(encoding="utf-8")))
        assert not {satu for satu in kunci if re.search(r"password$|secret|token$|client_id", satu, re.I)}, berkas.name


@pytest.mark.skipif(sys.platform == "win32", reason="start dijalankan bash di dalam image Linux")
def test_start_mengantar_notebook_lalu_menjalankan_jupyter(tmp_path):
    lingkungan = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "LAKIP_RUMAH": str(tmp_path)}
    perintah = ["bash", str(AKAR / "start"), "sh", "-c", 'echo "$JUPYTER_CONFIG_PATH"']
    hasil = subprocess.run(perintah, cwd=AKAR, env=lingkungan, capture_output=True, text=True, check=True)
    assert hasil.stdout.splitlines()[-1] == str(AKAR / "lakip_helpers" / "perintah" / "jupyter")
    asal = {satu.name for satu in (AKAR / "notebooks").glob("*.ipynb")}
    assert {satu.name for satu in (tmp_path / "notebooks").glob("*.ipynb")} == asal


def test_image_dari_environment_yml_yang_sama():
    assert (AKAR / "environment.yml").is_file()
    assert not [nama for nama in ("binder", ".binder", "Dockerfile") if (AKAR / nama).exists()]
