"""Memahami tabel seperti yang dipunyai kantor: judul bertingkat, peran tiap kolom, periode, dan jenis tiap baris.

Urutannya: `kepala` (di mana judulnya), `kolom` (apa arti tiap kolom), `pasangan` (target mana dengan realisasi mana),
`baris` (apa tiap barisnya), lalu `baca` yang merangkainya. Tidak tahu format berkas asalnya.
"""
