"""Hasil: pekerjaan peserta menjadi tabel, dokumen, ringkasan, dan bawaan pulang."""
