"""Buku kerja kit: templat Excel dari pernyataan tabel, kosong atau terisi."""
