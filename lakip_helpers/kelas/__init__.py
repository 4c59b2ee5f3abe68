"""Perkakas fasilitator: merakit notebook, mengumpulkan kemajuan, membuat rekap."""
