"""Bahan fasilitator: panduan, undangan, paparan, dan salinan baca."""
