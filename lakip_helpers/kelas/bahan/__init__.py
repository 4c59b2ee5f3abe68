"""Bahan fasilitator: panduan, undangan, salindia, dan salinan baca."""
