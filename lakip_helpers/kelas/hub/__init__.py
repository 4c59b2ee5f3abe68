"""Ruang kelas di satu server: JupyterHub dengan akun sistem sendiri untuk tiap peserta."""
