"""Pengaturan JupyterLab bawaan kit: berkas JSON, ekstensi layar, dan kait simpan yang didaftarkan di bawah.

Server menemukan folder ini lewat JUPYTER_CONFIG_PATH dan JUPYTER_PATH yang diisi `lakip mulai` dan ruang kelas;
pengaturan milik pengguna tidak diubah. Yang boleh berjalan sendiri di layar peserta hanya sel yang sidiknya tertulis
di `sidik_sel.json` paket ini: halaman menerimanya dari server, jadi notebook tidak dapat menambah sidiknya sendiri.
"""

from __future__ import annotations

import json
import os
from importlib.resources import files
from typing import Any, Final

TAMPILAN_WIDGET = "application/vnd.jupyter.widget-view+json"
LENGKAP: Final = "LAKIP_LENGKAP"
"""Variabel server: bila terisi, layarnya JupyterLab seperti adanya (fasilitator, atau `lakip mulai --lengkap`)."""
SIDIK_SEL: Final = "sidik_sel.json"
KUNCI_RUANG: Final = "lakipRuang"
"""Nama pengaturan halaman yang dibaca ekstensi layar; tidak ada berarti ekstensi diam."""
TEMPAT: Final = ("", "kunci")
"""Folder, dari akar server, yang notebooknya boleh berjalan sendiri."""


def buang_tampilan_widget(model: dict[str, Any], **_: Any) -> None:
    """Buang keluaran widget dari notebook kit sebelum disimpan; notebook lain dibiarkan.

    Keadaan widget tidak ikut tersimpan, sehingga saat dibuka lagi JupyterLab menulis "model not found" di tiap panel.
    Panel kit menyusun dirinya kembali dari jawaban yang tersimpan begitu selnya dijalankan.

    Masuk: `model` isi (contents model) Jupyter yang akan disimpan; diubah di tempat. Keluar: tidak ada.
    Sumber: kait `ContentsManager.pre_save_hook` pada Jupyter Server.

    >>> panel = {"output_type": "display_data", "data": {"application/vnd.jupyter.widget-view+json": {}}}
    >>> sel = {"cell_type": "code", "outputs": [panel]}
    >>> buang_tampilan_widget({"type": "notebook", "content": {"metadata": {"lakip": {}}, "cells": [sel]}})
    >>> sel["outputs"]
    []
    """
    isi = model.get("content")
    if model.get("type") != "notebook" or not isinstance(isi, dict) or "lakip" not in isi.get("metadata", {}):
        return
    for sel in isi.get("cells", []):
        if "outputs" in sel:
            sel["outputs"] = [k for k in sel["outputs"] if TAMPILAN_WIDGET not in k.get("data", {})]


def susun_ruang(lengkap: bool) -> dict[str, str]:
    """Pengaturan halaman untuk ekstensi layar: sidik sel kit dan folder notebooknya; kosong bila layarnya lengkap.

    Sumber: `page_config_data` milik jupyterlab_server.

    >>> susun_ruang(lengkap=True)
    {}
    >>> sorted(json.loads(susun_ruang(lengkap=False)["lakipRuang"]))
    ['sidik', 'tempat']
    """
    if lengkap:
        return {}
    sidik = json.loads(files(__name__).joinpath(SIDIK_SEL).read_text(encoding="utf-8"))
    return {KUNCI_RUANG: json.dumps({"sidik": sidik, "tempat": TEMPAT})}


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    server.contents_manager.register_pre_save_hook(buang_tampilan_widget)
    halaman = server.web_app.settings.setdefault("page_config_data", {})
    halaman.update(susun_ruang(lengkap=bool(os.environ.get(LENGKAP))))
