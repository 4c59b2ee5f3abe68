"""Banding: dua versi tabel kinerja dipasangkan barisnya, lalu dinilai temuan mana yang selesai, tersisa, atau baru."""
