"""Lembar kerja: XLSX dibaca sendiri langsung dari XML-nya."""
