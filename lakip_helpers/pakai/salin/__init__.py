"""Menyalin tabel kantor ke buku kerja kit: kodenya diberi kit, yang tidak punya tempat masuk lembar catatan."""
