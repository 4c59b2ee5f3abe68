"""Membuka berkas kantor apa pun menjadi kisi sel. Tidak tahu apa arti isinya.

`buka` mengenali jenis dari isinya, bukan dari namanya; satu kamar per keluarga format.
"""
