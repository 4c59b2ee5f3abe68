"""Kerja: seorang peserta mengerjakan latihan – memeriksa, melanjutkan, menyusul, dan kemajuannya."""
