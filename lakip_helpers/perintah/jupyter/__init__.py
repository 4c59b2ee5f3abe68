"""Pengaturan JupyterLab bawaan kit: berkas JSON di folder ini, dan kait simpan yang didaftarkan di bawah.

Server menemukan folder ini lewat JUPYTER_CONFIG_PATH yang diisi `lakip mulai`; pengaturan milik pengguna tidak diubah.
"""

from __future__ import annotations

from typing import Any

TAMPILAN_WIDGET = "application/vnd.jupyter.widget-view+json"


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


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    server.contents_manager.register_pre_save_hook(buang_tampilan_widget)
