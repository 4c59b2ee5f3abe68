"""Nama program seperti ditulis dalam surat: huruf besar semua dari daftar kode menjadi huruf besar di awal kata."""

from __future__ import annotations

import re
from typing import Final

BERNAMA: Final = re.compile(r"(?:[\dX]+(?:\.[\dX]+)*\.? )?(?:PROGRAM|KEGIATAN|SUB ?KEGIATAN|URUSAN|UNSUR|BIDANG)\b")
"""Awal nama program, kegiatan, sub kegiatan, atau urusan; kodenya boleh mendahului."""
NAMA_DALAM_KALIMAT: Final = re.compile(
    r"\b(?:PROGRAM|KEGIATAN|SUB ?KEGIATAN)(?:,? [A-Z]{2}[A-Z0-9/.-]*)*,? [A-Z]{2}[A-Z0-9/-]*"
)
"""Deretan kata berhuruf besar yang diawali jenis nomenklaturnya."""
KODE_CATATAN: Final = re.compile(r"\b[A-Z]{2,4}-\d{2}:? ")
KATA_HUBUNG: Final = re.compile(
    r"dan|di|ke|dari|yang|untuk|bagi|dengan|pada|atau|serta|oleh|dalam|terhadap|melalui|secara|atas",
    re.IGNORECASE,
)
SINGKATAN: Final = re.compile(
    r"APBD|APIP|ASN|B3|BLUD|BUM[DN]|DP(?:A|RD)|HAM|K[BS]|KSP|KUA|LLAJ|MHA|PAUD|PHA|PNS|PPAS|PPLH|PSU|RKPD|RPJ[MP]D|RTH"
    r"|SD[AM]|SKPD|SPAM|SPBE|SPM|TIK|UMKM|UK[MP]|UPTD|USP"
)


def tulis_wajar(teks: str) -> str:
    """Nama program yang seluruhnya huruf besar ditulis wajar; teks lain dibiarkan.

    >>> tulis_wajar("2.11.03 PROGRAM PENGENDALIAN PENCEMARAN DAN/ATAU KERUSAKAN LINGKUNGAN HIDUP")
    '2.11.03 Program Pengendalian Pencemaran dan/atau Kerusakan Lingkungan Hidup'
    >>> tulis_wajar("PROGRAM PEMBERDAYAAN UMKM (USAHA MIKRO)"), tulis_wajar("PROGRAM Sehat"), tulis_wajar("RSUD")
    ('Program Pemberdayaan UMKM (Usaha Mikro)', 'PROGRAM Sehat', 'RSUD')
    """
    if not BERNAMA.match(teks) or teks != teks.upper():
        return teks
    return re.sub(r"[A-Z0-9]+", lambda kata: _satu_kata(kata[0]), teks)


def wajarkan_kalimat(teks: str) -> str:
    """Nama program berhuruf besar semua di dalam kalimat ditulis wajar; kata lain dibiarkan.

    >>> wajarkan_kalimat("Ditunjang PROGRAM PENGELOLAAN PENDIDIKAN (sekolah siap) dan RSUD.")
    'Ditunjang Program Pengelolaan Pendidikan (sekolah siap) dan RSUD.'
    """
    return NAMA_DALAM_KALIMAT.sub(lambda nama: tulis_wajar(nama[0]), teks)


def tanpa_kode(teks: str) -> str:
    """Tulisan tanpa kode catatan, untuk dokumen yang ditandatangani.

    >>> tanpa_kode("MUTU-07 Satuan kosong (7 catatan); LKJ-01 Tujuh hal belum lengkap (3 catatan)")
    'Satuan kosong (7 catatan); Tujuh hal belum lengkap (3 catatan)'
    >>> tanpa_kode("CAP-03: realisasi kosong")
    'realisasi kosong'
    """
    return KODE_CATATAN.sub("", teks)


def _satu_kata(kata: str) -> str:
    if SINGKATAN.fullmatch(kata):
        return kata
    return kata.lower() if KATA_HUBUNG.fullmatch(kata) else kata.capitalize()
