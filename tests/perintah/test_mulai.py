"""`lakip mulai`: variabel dan argumen untuk server, server yang sudah berjalan, dan folder yang tidak memadai."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_helpers import __version__
from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatSimpan
from lakip_helpers.perintah import jupyter
from lakip_helpers.perintah import mulai as modul
from lakip_helpers.perintah.utama import utama

SKEMA = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"


@pytest.fixture
def kit(tmp_path, monkeypatch) -> Path:
    """Folder kit dengan notebook 00 kosong, dijadikan folder kit lewat LAKIP_AKAR."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "00_mulai_di_sini.ipynb").write_text("{}", encoding="utf-8")
    monkeypatch.setenv("LAKIP_AKAR", str(tmp_path))
    return tmp_path


@pytest.fixture
def tanpa_server(monkeypatch) -> list[tuple[list[str], dict[str, str]]]:
    """Catat argumen dan variabel yang akan dipakai server, tanpa menjalankannya."""
    catatan = []
    monkeypatch.setattr(modul, "jalankan_server", lambda argumen, variabel: catatan.append((argumen, dict(variabel))))
    return catatan


@pytest.fixture
def server_hidup(kit):
    """Server kecil yang menjawab seperti JupyterLab kit yang sedang berjalan dan meninggalkan catatannya."""

    class Jawab(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/api/status?token=abc" else 403)
            self.end_headers()

        def log_message(self, *_) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Jawab)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    alamat = f"http://127.0.0.1:{server.server_port}/"
    tulis_catatan(kit, "jpserver-2.json", {"url": alamat, "token": "abc"})
    yield f"{alamat}lab/tree/00_mulai_di_sini.ipynb?token=abc"
    server.shutdown()
    server.server_close()


def tulis_catatan(kit: Path, nama: str, isi: object) -> None:
    folder = kit / ".lakip" / "jupyter" / "runtime"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / nama).write_text(json.dumps(isi), encoding="utf-8")


def test_folder_fasilitator_hanya_tampil_bila_diminta(kit, tanpa_server):
    pengaturan = json.loads((modul.PENGATURAN / "jupyter_server_config.json").read_text(encoding="utf-8"))
    assert set(pengaturan["ContentsManager"]["hide_globs"]) - set(modul.SEMBUNYI) == {"fasilitator"}
    for pilihan, tampil in (([], False), (["--fasilitator"], True)):
        assert CliRunner().invoke(utama, ["mulai", "--tanpa-peramban", *pilihan]).exit_code == 0
        assert any(a.startswith("--ContentsManager.hide_globs=") for a in tanpa_server[-1][0]) is tampil


def test_semua_yang_ditulis_jupyter_masuk_ke_folder_kit(kit):
    baru = modul.lingkungan(kit, {"HOME": "/rumah"})
    tujuan = {nama: letak for nama, letak in baru.items() if nama.startswith(("JUPYTER", "IPYTHON", "MPL"))}
    pengaturan = tujuan.pop("JUPYTER_CONFIG_PATH")
    assert tujuan.pop("JUPYTER_PATH") == pengaturan
    assert len(tujuan) == 7
    assert all(Path(letak).is_relative_to(kit / ".lakip") for letak in tujuan.values())
    assert (Path(pengaturan) / "jupyter_server_config.json").is_file()
    assert baru["LAKIP_PELUNCUR"] == __version__
    assert baru["HOME"] == "/rumah"


def test_jupyter_sungguhan_memakai_folder_itu(kit):
    kode = "from jupyter_core import paths as p; print(p.jupyter_config_path()[0], p.jupyter_data_dir(), sep='\\n')"
    variabel = modul.lingkungan(kit, os.environ)
    hasil = subprocess.run([sys.executable, "-c", kode], env=variabel, capture_output=True, text=True, check=True)
    assert hasil.stdout.splitlines() == [str(modul.PENGATURAN), str(kit / ".lakip" / "jupyter" / "data")]


def test_perintah_membuka_notebook_00_dan_menyebut_alamatnya(kit, tanpa_server):
    hasil = CliRunner().invoke(utama, ["mulai", "--tanpa-peramban"])
    assert hasil.exit_code == 0, hasil.output
    [(argumen, variabel)] = tanpa_server
    isi = dict(satu.partition("=")[::2] for satu in argumen)
    assert isi["--ServerApp.root_dir"] == str(kit / "notebooks")
    assert isi["--ServerApp.ip"] == "127.0.0.1"
    assert isi["--ServerApp.open_browser"] == "False"
    assert len(isi["--IdentityProvider.token"]) == 32
    porta, kunci = isi["--ServerApp.port"], isi["--IdentityProvider.token"]
    assert hasil.output == (
        "JupyterLab sedang disiapkan. Biarkan jendela ini terbuka selama Anda bekerja.\n"
        "Untuk berhenti: tutup peramban, lalu tekan Ctrl+C di sini atau tutup jendela ini.\n"
        "Buka alamat ini di peramban:\n"
        f"  http://127.0.0.1:{porta}/lab/tree/00_mulai_di_sini.ipynb?token={kunci}\n"
    )
    assert variabel["LAKIP_PELUNCUR"] == __version__


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows tidak mengenal root")
@pytest.mark.parametrize(("euid", "ada"), [(0, True), (1000, False)])
def test_allow_root_hanya_untuk_root(monkeypatch, euid, ada):
    monkeypatch.setattr(os, "geteuid", lambda: euid)
    assert ("--allow-root" in modul.argumen_server(Path("n"), 8888, "k", True)) is ada


def test_kali_kedua_membuka_server_yang_sudah_berjalan(kit, server_hidup, tanpa_server, monkeypatch):
    dibuka = []
    monkeypatch.setattr(modul.webbrowser, "open", dibuka.append)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    tulis_catatan(kit, "jpserver-1.json", ["rusak"])
    hasil = CliRunner().invoke(utama, ["mulai"])
    assert hasil.output == f"Kit ini sudah berjalan, jadi yang itu yang dibuka:\n  {server_hidup}\n"
    assert dibuka == [server_hidup]
    assert not tanpa_server


def test_catatan_server_yang_sudah_mati_diabaikan(kit, tanpa_server):
    tulis_catatan(kit, "jpserver-1.json", {"url": "http://127.0.0.1:9/", "token": "abc"})
    CliRunner().invoke(utama, ["mulai", "--tanpa-peramban"], catch_exceptions=False)
    assert len(tanpa_server) == 1


def test_porta_yang_terpakai_dilewati_atau_ditolak():
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        porta = soket.getsockname()[1]
        assert modul.porta_bebas(porta) > porta
        with pytest.raises(GalatLakip) as galat:
            modul.porta_bebas(porta, 1)
    assert str(galat.value) == (
        f"Porta {porta} di komputer ini sedang dipakai program lain, sehingga JupyterLab tidak dapat dibuka di sana. "
        "Jalankan `python mulai.py mulai` tanpa --porta, atau tutup program itu dahulu."
    )


def test_folder_kit_tanpa_notebook_ditolak_dengan_saran(tmp_path):
    with pytest.raises(GalatBerkas, match="salin ulang seluruh folder kit"):
        modul.buka_lab(akar=tmp_path)


def test_folder_kit_yang_tidak_dapat_ditulisi_ditolak_dengan_saran(kit):
    (kit / ".lakip").touch()
    with pytest.raises(GalatSimpan, match="Salin kit ke folder milik Anda"):
        modul.buka_lab(akar=kit)


def baca_pengaturan(letak: str):
    return json.loads(resources.files(jupyter).joinpath(letak).read_text(encoding="utf-8"))


def test_nama_tiap_pengaturan_layar_ada_di_skema_jupyterlab():
    for kunci, isi in baca_pengaturan("labconfig/default_setting_overrides.json").items():
        paket, _, nama = kunci.partition(":")
        skema = json.loads((SKEMA / paket / f"{nama}.json").read_text(encoding="utf-8"))["properties"]
        assert set(isi) <= set(skema), kunci


def test_nama_tiap_pengaturan_server_dikenal():
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_lsp.manager import LanguageServerManager
    from jupyter_server.serverapp import ServerApp
    from jupyter_server.services.contents.manager import ContentsManager
    from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
    from jupyter_server.services.kernels.kernelmanager import MappingKernelManager
    from jupyterlab.labapp import LabApp

    kelas = [
        KernelSpecManager,
        ServerApp,
        ContentsManager,
        ZMQChannelsWebsocketConnection,
        MappingKernelManager,
        LabApp,
    ]
    kelas.append(LanguageServerManager)
    dikenal = {satu.__name__: set(satu.class_trait_names(config=True)) for satu in kelas}
    pengaturan = baca_pengaturan("jupyter_server_config.json")
    assert set(pengaturan) == set(dikenal)
    assert {nama for nama, isi in pengaturan.items() if not set(isi) <= dikenal[nama]} == set()


def widget(nama: str = jupyter.TAMPILAN_WIDGET) -> dict:
    return {"output_type": "display_data", "data": {nama: {}, "text/plain": "Panel"}}


def test_kait_simpan_membuang_widget_dan_menyisakan_yang_lain():
    aliran = {"output_type": "stream", "name": "stdout", "text": "halo"}
    sel = [{"cell_type": "markdown"}, {"cell_type": "code", "outputs": [widget(), aliran, widget("text/html")]}]
    jupyter.buang_tampilan_widget({"type": "notebook", "content": {"metadata": {"lakip": {}}, "cells": sel}}, path="x")
    assert sel[1]["outputs"] == [aliran, widget("text/html")]


@pytest.mark.parametrize(
    "model",
    [
        {"type": "notebook", "content": {"metadata": {}, "cells": [{"cell_type": "code", "outputs": [widget()]}]}},
        {"type": "file", "content": "teks"},
        {"type": "notebook", "content": None},
    ],
    ids=["notebook lain", "berkas", "tanpa isi"],
)
def test_kait_simpan_tidak_menyentuh_yang_bukan_milik_kit(model):
    semula = json.dumps(model)
    jupyter.buang_tampilan_widget(model)
    assert json.dumps(model) == semula
