"""Dasar aturan: bentuk sebuah aturan, dan bahan yang dipakai banyak rumpun (sandingan, pasangan, deret angka)."""
