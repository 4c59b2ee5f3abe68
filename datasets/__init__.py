"""Kumpulan data kit: tiap folder berisi berkas mentah, berkas bersih, pembuatnya, dan kartunya."""
