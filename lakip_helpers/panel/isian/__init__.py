"""Isian: satu modul satu cara menjawab latihan di panel."""
