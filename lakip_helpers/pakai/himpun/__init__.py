"""Membaca banyak berkas sekaligus: fakta tiap berkas, simpanannya menurut sidik, dan mesin yang mengerjakannya."""
