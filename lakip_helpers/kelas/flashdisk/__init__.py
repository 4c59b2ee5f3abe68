"""Flashdisk: seluruh kelas di satu folder yang memasang tanpa internet."""
