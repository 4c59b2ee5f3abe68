"""Alat: panel yang bukan latihan – identitas, laptop, penelusur, papan, kumpul, bawa pulang, susul."""
