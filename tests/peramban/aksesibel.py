"""Pemeriksaan axe-core atas panel kit: label, kontras, urutan papan ketik, dan nama tombol.

Hanya panel kit yang dinilai; rangka JupyterLab di sekelilingnya bukan buatan kit.
"""

from __future__ import annotations

from importlib.resources import files

PANEL = ".lakip-panel"
BERAT = ("serious", "critical")


def pelanggaran_berat(halaman) -> list[str]:
    """Pelanggaran berat pada semua panel kit di halaman: kode axe, banyaknya, dan contoh unsurnya."""
    if not halaman.locator(PANEL).count():
        return []
    halaman.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    hasil = halaman.evaluate("panel => axe.run({include: [[panel]]}, {resultTypes: ['violations']})", PANEL)
    return [
        f"{satu['id']} ({satu['impact']}, {len(satu['nodes'])} unsur): {satu['nodes'][0]['html'][:200]}"
        for satu in hasil["violations"]
        if satu["impact"] in BERAT
    ]
