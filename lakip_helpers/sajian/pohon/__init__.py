"""Pohon kinerja: menyusun, mengukur, menata, dan menggambarnya."""
