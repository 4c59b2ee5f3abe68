"""Aturan: menilai dan menghitung. Modul di sini tidak membuka berkas peserta dan tidak menggambar."""
