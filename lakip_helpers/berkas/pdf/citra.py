"""Garis tabel di gambar pindaian: deret piksel gelap yang panjang dan tipis.

Dipakai hanya di halaman hasil pengenalan huruf (OCR): hurufnya ada, garisnya tinggal di gambar.
"""

from __future__ import annotations

import io
from typing import Any, Final

from lakip_helpers.berkas.pdf.bahan import Gambar, Ruas

PIKSEL_MAKS: Final = 40_000_000
LEBAR_KERJA: Final = 1_600
"""Lebar gambar (piksel) ketika garisnya dicari; kira-kira 150 titik per inci untuk kertas A4 mendatar."""
GELAP: Final = 0.72
"""Piksel setelap ini (bagian kecerahan kertasnya) dianggap tinta."""
PANJANG: Final = 0.035
"""Panjang garis terpendek, dalam bagian sisi gambar."""
TEBAL: Final = 0.008
"""Deret setebal ini, dalam bagian sisi gambar, adalah bidang atau foto, bukan garis."""
RAPAT: Final = 0.95


def garis_gambar(gambar: Gambar) -> tuple[list[Ruas], list[Ruas]]:
    """Garis datar dan tegak di sebuah gambar, dalam letak halaman; kosong bila gambarnya tidak dapat dibuka."""
    import numpy as np

    kelabu = _kelabu(gambar.sumber)
    if kelabu is None:
        return [], []
    tinta = kelabu < GELAP * np.percentile(kelabu, 90)
    hasil: tuple[list[Ruas], list[Ruas]] = ([], [])
    tinggi, lebar = tinta.shape
    for sebaris, x0, x1 in _deret(tinta):
        _taruh(gambar, hasil, (x0 / lebar, sebaris / tinggi), (x1 / lebar, sebaris / tinggi))
    for sebaris, y0, y1 in _deret(tinta.T):
        _taruh(gambar, hasil, (sebaris / lebar, y0 / tinggi), (sebaris / lebar, y1 / tinggi))
    return hasil


def _kelabu(sumber: Any) -> Any:
    """Kecerahan tiap piksel (0 hitam), diperkecil; `None` bila jenis gambarnya tidak dikenal."""
    import numpy as np
    from PIL import Image

    try:
        lebar, tinggi = int(sumber["Width"]), int(sumber["Height"])
        if lebar * tinggi > PIKSEL_MAKS:
            return None
        saring = [str(nama) for nama, _ in sumber.get_filters()]
        if any("DCT" in s or "JPX" in s for s in saring):
            citra: Any = Image.open(io.BytesIO(sumber.get_data()))
        elif any("CCITT" in s or "JBIG2" in s for s in saring):
            return None
        else:
            citra = _mentah(sumber.get_data(), lebar, tinggi, int(sumber.get("BitsPerComponent", 1)))
        citra = citra.convert("L")
        if lebar > LEBAR_KERJA:
            citra = citra.reduce(max(1, round(lebar / LEBAR_KERJA)))
        return np.asarray(citra)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - gambar rusak melempar banyak jenis galat; tabelnya dicari tanpa garis
        return None


def _mentah(data: bytes, lebar: int, tinggi: int, bit: int) -> Any:
    """Gambar tanpa pemampatan khusus: satu bit, kelabu, atau RGB menurut banyaknya bita."""
    from PIL import Image

    if bit == 1:
        return Image.frombytes("1", (lebar, tinggi), data)
    saluran = len(data) // (lebar * tinggi)
    return Image.frombytes({1: "L", 3: "RGB", 4: "CMYK"}[saluran], (lebar, tinggi), data)


def _deret(tinta: Any) -> list[tuple[float, int, int]]:
    """Deret piksel gelap yang panjang dan tipis sepanjang baris: (baris, awal, akhir)."""
    import numpy as np

    tinggi, lebar = tinta.shape
    panjang, tebal = max(8, int(PANJANG * lebar)), max(4, int(TEBAL * lebar))
    if panjang >= lebar or tebal >= tinggi:
        return []
    jumlah = np.cumsum(np.pad(tinta, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    penuh = jumlah[:, panjang:] - jumlah[:, :-panjang] >= RAPAT * panjang
    hasil = []
    for i in np.flatnonzero(penuh.any(axis=1)).tolist():
        tepi = np.flatnonzero(np.diff(np.pad(penuh[i].astype(np.int8), 1)))
        for awal, akhir in zip(tepi[::2].tolist(), tepi[1::2].tolist(), strict=True):
            tengah = (awal + akhir + panjang) // 2
            if not tinta[max(0, i - tebal) : i + tebal, tengah].sum() > tebal:
                hasil.append((float(i), awal, akhir + panjang - 1))
    return hasil


def _taruh(
    gambar: Gambar, hasil: tuple[list[Ruas], list[Ruas]], awal: tuple[float, float], akhir: tuple[float, float]
) -> None:
    """Pindahkan satu deret dari letak gambar (bagian sisi, dari kiri atas) ke letak halaman."""
    (x0, y0), (x1, y1) = gambar.letak(*awal), gambar.letak(*akhir)
    if abs(y1 - y0) <= abs(x1 - x0):
        hasil[0].append(Ruas((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    else:
        hasil[1].append(Ruas((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
