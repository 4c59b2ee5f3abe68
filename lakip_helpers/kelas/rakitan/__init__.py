"""Rakitan: dari sumber notebook menjadi tiga bentuk notebook, jadwal, dan silabus."""
