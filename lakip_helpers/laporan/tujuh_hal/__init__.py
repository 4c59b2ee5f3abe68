"""Tujuh hal tiap sasaran: tandanya dikumpulkan dari judul, kalimat, dan tabel, lalu disimpulkan."""
