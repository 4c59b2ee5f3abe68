"""Angka: pemeriksaan LAP atas angka dan isi laporan – tabelnya dihitung ulang, uraiannya dibandingkan dengannya."""
