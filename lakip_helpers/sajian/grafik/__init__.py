"""Grafik yang terbaca dalam hitam putih, selalu disertai satu kalimat hasil hitungan."""
