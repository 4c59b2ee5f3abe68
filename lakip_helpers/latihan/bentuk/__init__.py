"""Bentuk latihan: satu modul satu bentuk soal, dari membaca jawaban sampai membandingkannya dengan kunci."""
