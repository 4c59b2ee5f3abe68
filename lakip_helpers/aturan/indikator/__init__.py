"""Aturan atas satu tabel indikator atau sasaran: MUTU, SAS, dan TGT, dengan kartunya di sebelahnya."""
