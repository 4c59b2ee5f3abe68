"""Sumber ekstensi layar (TypeScript) dan pembangunnya; yang dipakai peserta hasil bangunannya di `labextensions/`."""
