"""Simpanan: pekerjaan peserta di laptopnya – folder, identitas, log, cuplikan, dan pemulihannya."""
