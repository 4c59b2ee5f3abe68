"""Laptop peserta: apakah kit dapat berjalan di sini, dan laporan kesiapannya."""
