"""Pintu dokumen teks: Word baru atau OpenDocument, dan Word lama atau RTF, menurut isinya."""

from __future__ import annotations

from lakip_helpers.berkas.petak import Dokumen


def buka_word(berkas: str, data: bytes) -> Dokumen:
    """Baca sebuah .docx atau .odt. Galat: `GalatBerkas`."""
    from lakip_helpers.berkas.word.docx import buka_docx
    from lakip_helpers.berkas.word.odt import buka_odt

    return buka_odt(berkas, data) if b"content.xml" in data and b"word/" not in data else buka_docx(berkas, data)


def buka_word_lama(berkas: str, data: bytes) -> Dokumen:
    """Baca sebuah .doc atau RTF. Galat: `GalatBerkas`."""
    from lakip_helpers.berkas.word.lama import buka_doc
    from lakip_helpers.berkas.word.rtf import buka_rtf

    return buka_doc(berkas, data) if data.startswith(b"\xd0\xcf") else buka_rtf(berkas, data)
