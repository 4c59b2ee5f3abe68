"""Bahasa indikator dan sasaran: dari kalimat menjadi ciri yang dapat ditunjuk, lalu menjadi penilaian beralasan."""
