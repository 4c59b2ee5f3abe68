"""Butir: usul jawaban dua puluh tiga butir reviu APIP dari yang sudah dibaca."""
