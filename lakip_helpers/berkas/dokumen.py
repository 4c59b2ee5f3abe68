"""Pintu dokumen kantor: PDF, Word, Excel, ODS, CSV, dan halaman web menjadi satu bentuk. Tidak tahu apa arti isinya."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from lakip_helpers.berkas.bita import baca_bita
from lakip_helpers.berkas.buka import buka_lembar
from lakip_helpers.berkas.kenali import kenali
from lakip_helpers.berkas.kisi import Kisi
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas, petak_lembar

_TERPISAH: Final = frozenset({JenisBerkas.PDF, JenisBerkas.WORD, JenisBerkas.WORD_LAMA})
"""Yang dibaca di proses anak berbatas waktu dan memori: pustakanya dapat macet pada berkas yang rusak."""


def buka_dokumen(jalur: str | Path, cocok: Callable[[Kisi], int] | None = None) -> Dokumen:
    """Buka dokumen kantor apa pun; jenisnya dikenali dari isinya, bukan dari akhirannya.

    Masukan: jalur berkas; `cocok` memberi nilai seberapa dikenal judul sebuah kisi (membantu memilih pemisah CSV).
    Keluaran: `Dokumen`; lembar kerja juga memberi `lembar`. Galat: `GalatBerkas` dengan kalimat yang boleh ditunjukkan
    apa adanya.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "capaian.xls"
    >>> _ = berkas.write_text("<table><tr><td>Indikator<td>Target</table>", encoding="utf-8")
    >>> dokumen = buka_dokumen(berkas)
    >>> dokumen.jenis.value, dokumen.petak[0].kisi
    ('halaman', [['Indikator', 'Target']])
    """
    jalur = Path(jalur)
    return buka_bita(jalur.name, baca_bita(jalur), cocok)


def buka_bita(berkas: str, data: bytes, cocok: Callable[[Kisi], int] | None = None) -> Dokumen:
    """Seperti `buka_dokumen`, untuk isi yang sudah dibaca (misalnya dari dalam arsip); `berkas` namanya."""
    jenis = kenali(berkas, data)
    if jenis in _TERPISAH:
        from lakip_helpers.berkas.anak import baca_terpisah

        return baca_terpisah(jenis.value, berkas, data)
    if jenis is JenisBerkas.HALAMAN:
        from lakip_helpers.berkas.halaman import buka_halaman

        return buka_halaman(berkas, data)
    lembar = tuple(buka_lembar(berkas, data, jenis, cocok))
    petak = tuple(map(petak_lembar, lembar))
    if jenis is not JenisBerkas.XLSX:
        return Dokumen(berkas, jenis, petak, lembar=lembar)
    from lakip_helpers.berkas.excel.gambar import sebut_gambar, tulisan_gambar

    tulisan = tulisan_gambar(berkas, data)
    return Dokumen(berkas, jenis, petak, "\n".join(tulisan), sebut_gambar(berkas, tulisan, lembar), lembar)
