"""Aturan atas satu jenis dokumen: PK, REN, ANG, LKJ, dan NOM, dengan kartunya di sebelahnya."""
