"""Perintah `lakip`: kulit tipis di atas pustaka; satu berkas satu kata kerja."""
