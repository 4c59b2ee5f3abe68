"""Aturan KAS: susunan kaskade dan keselarasan antardokumen, dengan kartunya di sebelahnya."""
