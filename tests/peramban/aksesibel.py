"""Pemeriksaan axe-core atas panel dan bilah kit: label, kontras, urutan papan ketik, dan nama tombol.

Hanya buatan kit yang dinilai; rangka JupyterLab di sekelilingnya bukan.
"""

from __future__ import annotations

from importlib.resources import files

BUATAN_KIT = ".lakip-panel, .ruang-bilah, .ruang-kabar, .ruang-kaki"
BERAT = ("serious", "critical")


def pelanggaran_berat(halaman, yang: str = BUATAN_KIT) -> list[str]:
    """Pelanggaran berat pada unsur `yang` di halaman: kode axe, banyaknya, dan contoh unsurnya."""
    if not halaman.locator(yang).count():
        return []
    halaman.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    hasil = halaman.evaluate(
        "panel => axe.run({include: [[panel]]}, {resultTypes: ['violations'], preload: false})", yang
    )
    return [
        f"{satu['id']} ({satu['impact']}, {len(satu['nodes'])} unsur): {satu['nodes'][0]['html'][:200]}"
        for satu in hasil["violations"]
        if satu["impact"] in BERAT
    ]
