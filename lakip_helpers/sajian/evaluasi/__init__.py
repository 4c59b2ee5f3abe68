"""Dokumen evaluasi: LKE, draf LHE, dan daftar reviu APIP."""
