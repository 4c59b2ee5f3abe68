"""Menghitung capaian, dan aturan CAP atas angka yang sudah terbit, dengan kartunya di sebelahnya."""
