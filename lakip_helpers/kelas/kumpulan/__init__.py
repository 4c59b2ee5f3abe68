"""Kumpulan: pekerjaan seluruh kelas dibaca menjadi papan, rekap, kesiapan, dan gladi."""
