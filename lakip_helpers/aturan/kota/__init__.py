"""Menilai dokumen satu daerah bersama: siapa membawa apa, siapa menjawab sasaran daerah, siapa perlu dibantu."""
