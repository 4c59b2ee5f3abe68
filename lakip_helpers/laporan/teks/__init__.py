"""Teks: naskah laporan menjadi satuan bacaan dan tabel angka, dan cara mengenali kata serta kalimatnya."""
