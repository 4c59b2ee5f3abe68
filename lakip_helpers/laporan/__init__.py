"""Membaca laporan kinerja utuh: bagiannya, sasarannya, tujuh hal tiap sasaran, dan angkanya. Tidak membuka berkas."""
