"""Dibaca JupyterHub; isinya ada di `pengaturan.py`."""

from lakip_helpers.kelas.hub.pengaturan import atur

if "get_config" in globals():  # disediakan JupyterHub
    atur(globals()["get_config"]())
