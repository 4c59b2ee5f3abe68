"""Menyajikan hasil: gambar, dokumen, dan lembar kerja. Menerima frame jadi; tidak membaca berkas dan tidak menilai."""
