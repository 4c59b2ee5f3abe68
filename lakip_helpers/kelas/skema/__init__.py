"""Skema berkas TOML yang ditulis tangan: diperiksa ketika merakit dan menguji, tidak pernah di laptop peserta."""
