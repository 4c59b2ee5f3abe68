"""Evaluasi mandiri (LKE) dan reviu APIP (REV): nilai, aturan, dan kartunya."""
