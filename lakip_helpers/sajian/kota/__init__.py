"""Kota: papan, buku kerja, dan laporan Word atas dokumen semua OPD; bahan LKjIP daerah dari laporan OPD."""
