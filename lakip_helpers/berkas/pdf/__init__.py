"""PDF: garis dan huruf di tiap halaman disusun menjadi tabel. Tidak tahu apa arti isinya."""
