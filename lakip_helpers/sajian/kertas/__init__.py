"""Kertas: bentuk isi dokumen, cara mencetaknya ke Word dan Excel, dan pratinjaunya; belum tahu dokumen apa."""
