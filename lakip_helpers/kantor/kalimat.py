"""Bentuk kalimat dan nilai di dalam sel: awal indikator, butir bernomor, label, jumlah, dan tanda tangan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

LABEL_MAKS: Final = 30
_AWAL_INDIKATOR: Final = re.compile(
    r"^(?:\(?[a-z0-9]{1,3}[.)]\s*|[-•▪➢✓*\uf000-\uf0ff]\s*)*"
    r"(?:pe?rse?nt?a?se|%|prosentase|jumlah|banyaknya|tingkat|indeks|index|nilai|skor|rata|rerata|rasio|angka"
    r"|laju|cakupan|"
    r"pertumbuhan|proporsi|predikat|opini|kontribusi|cakupan|kategori|capaian|umur|usia|harapan|lama|luas"
    r"|panjang|volume|"
    r"produksi|produktivitas|pendapatan|prevalensi|frekuensi|waktu|ketersediaan|kesesuaian|penurunan|peningkatan|"
    r"meningkatnya|menurunnya|te?r[a-z]+nya|ber[a-z]+nya|dokumen|laporan|survei|hasil|kepuasan|ketepatan|derajat"
    r"|gini|ipm|ikm|pdrb|tpt)\b",
    re.IGNORECASE,
)
_BUTIR: Final = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*(?=\D)|[-•▪➢✓*–\uf000-\uf0ff]\s+)", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"^\s*(?:[\divx]{1,4}[.)]\s*)?(?P<label>(?:tujuan|sasaran|misi|visi|program|kegiatan|sub ?kegiatan|urusan"
    r"|bidang)(?: strategis| daerah| opd| program| kegiatan)?)"
    r"\s*(?:ke[- ]?)?(?:\d+(?:\.\d+)*|[ivx]+)?\s*[:.\-–]\s*(?P<nama>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_JUMLAH: Final = re.compile(
    r"^(?:(?:sub|grand)[\s-]*)?(?:jumlah|total|rata[\s\-–—]*rata|rerata|predikat|kategori)"
    r"(?: (?:total|seluruh(?:nya)?|semua|keseluruhan|akhir|capaian|kinerja|kelompok|pagu|indikatif|anggaran"
    r"|belanja|urusan|program|kegiatan|sub"
    r"|opd|skpd|perangkat|daerah|tujuan|sasaran|indikator|realisasi|target|nilai|tingkat|per|bidang|tahun|dana"
    r"|rp|renja|renstra|langsung|tidak|dan"
    r"|sub ?kegiatan|[ivx]{1,4}|\d{1,4}))*\s*[:.()%]*$",
    re.IGNORECASE,
)
_SATUAN_JUDUL: Final = re.compile(
    r"\((?:dalam )?(%|persen|permil|‰|indeks|poin|skor|orang|jiwa|kk|kasus|unit|buah|dokumen|desa|kelurahan|sekolah"
    r"|hari|jam|menit|km|km2|ha|m2|m3|ton|kg)\)|(?<=[a-z\d] )(%)(?=\s|$)",
    re.IGNORECASE,
)
_TEMPAT_TANGGAL: Final = re.compile(
    r"^(?:ditetapkan di |dibuat di )?[A-Z][\w .()]{2,40},\s*(?:tanggal\s*)?[\d._… ]{0,12}\s*"
    r"(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|nop|des)[a-z]*\s*\d{0,4}\.?$",
    re.IGNORECASE,
)
_JABATAN: Final = re.compile(
    r"^(?:mengetahui|menyetujui|disetujui oleh|pihak (?:pertama|kedua)|nip)\b[\s,.:]*[\d\s]*$|^nip\b", re.IGNORECASE
)


def awal_indikator(teks: str) -> bool:
    """Kalimat yang mulai seperti indikator.

    >>> awal_indikator("1. Persentase jalan mantap"), awal_indikator("Dinas Kesehatan")
    (True, False)
    """
    return bool(_AWAL_INDIKATOR.match(teks.strip()))


def butir(teks: str) -> bool:
    """Baris yang mulai dengan nomor, huruf, atau tanda butir.

    >>> butir("a. Jumlah"), butir("- Kakao"), butir("2.500 ton"), butir("Kakao")
    (True, True, False, False)
    """
    return bool(_BUTIR.match(teks))


def tanpa_butir(teks: str) -> str:
    """Kalimat tanpa nomor atau tanda butir di depannya.

    >>> tanpa_butir("1) Jumlah koperasi aktif")
    'Jumlah koperasi aktif'
    """
    return _BUTIR.sub("", teks, count=1).strip()


def label_bagian(teks: str) -> tuple[str, str] | None:
    """Label dan nama pada baris bagian; `None` bila bukan.

    >>> label_bagian("Sasaran 1 : Meningkatnya mutu air"), label_bagian("Meningkatnya mutu air")
    (('sasaran', 'Meningkatnya mutu air'), None)
    """
    cocok = _LABEL.match(teks)
    return (cocok["label"].casefold().split()[0], " ".join(cocok["nama"].split())) if cocok else None


def label_baris(teks: Sequence[str]) -> tuple[str, str] | None:
    """Label dan nama sebuah baris bagian, juga bila keduanya di dua sel.

    >>> label_baris(["Sasaran 2", "Sungai pulih"]), label_baris(["1", "Dinas Air"])
    (('sasaran', 'Sungai pulih'), None)
    """
    for label, nama in pairwise(teks):
        if len(label) <= LABEL_MAKS and (terbaca := label_bagian(f"{label.rstrip(' :.')} : {nama}")):
            return terbaca
    return label_bagian(max(teks, key=len)) if teks else None


def baris_jumlah(teks: str) -> bool:
    """Seluruh tulisannya jumlah, rata-rata, atau predikat, bukan indikator yang diawali kata itu.

    >>> [baris_jumlah(teks) for teks in ("JUMLAH BELANJA URUSAN", "Rata-rata capaian kinerja", "Jumlah koperasi")]
    [True, True, False]
    """
    return bool(_JUMLAH.match(" ".join(teks.split())))


def awal_jumlah(teks: str) -> bool:
    """Tulisan yang diawali kata jumlah, total, rata-rata, atau predikat; berarti jumlah bila selnya melintang.

    >>> awal_jumlah("RATA-RATA CAPAIAN KINERJA DARI SELURUH PROGRAM"), awal_jumlah("Persentase jalan")
    (True, False)
    """
    return bool(
        re.match(
            r"(?:(?:sub|grand)[\s-]*)?(?:jumlah|total|rata[\s\-–—]*rata|rerata|predikat)\b", teks.strip(), re.IGNORECASE
        )
    )


def awal_tanda_tangan(teks: str) -> bool:
    """Tempat dan tanggal, "Mengetahui", atau NIP; dilihat bentuknya, bukan sekadar kata pertamanya.

    >>> awal_tanda_tangan("Medan, 12 Januari 2026"), awal_tanda_tangan("Ditetapkannya 3 Perda, yaitu Perda RTRW")
    (True, False)
    """
    teks = " ".join(teks.split())
    return len(teks) < 70 and bool(_TEMPAT_TANGGAL.match(teks) or _JABATAN.match(teks))


def mirip_indikator_lanjutan(teks: str) -> bool:
    """Ekor kalimat yang terpotong halaman: mulai huruf kecil, kurung, atau satu kata pendek.

    >>> mirip_indikator_lanjutan("dan kesehatan"), mirip_indikator_lanjutan("Persentase jalan")
    (True, False)
    """
    inti = teks.strip()
    return (
        bool(inti)
        and not awal_indikator(inti)
        and not butir(inti)
        and (inti[0].islower() or inti[0] in "()/&,;%" or len(inti) <= 12)
    )


def satuan_saja(teks: str) -> bool:
    """Isi sel nilai yang hanya satuannya, terpisah dari angkanya oleh pergantian halaman.

    >>> satuan_saja("Angka"), satuan_saja("80 %"), satuan_saja("WTP")
    (True, False, False)
    """
    return teks.isalpha() and not teks.isupper() and len(teks) <= LABEL_MAKS


def satuan_judul(judul: str) -> str:
    """Satuan yang ditulis pada judul kolom nilainya, bukan di kolom satuan; kosong bila tidak ada.

    >>> satuan_judul("Target %"), satuan_judul("Realisasi 2025 (orang)"), satuan_judul("Target (dalam persen)")
    ('%', 'orang', 'persen')
    >>> satuan_judul("Target (K)"), satuan_judul("Realisasi (s.d. TW IV)"), satuan_judul("Target (outcome)")
    ('', '', '')
    """
    ditemukan = _SATUAN_JUDUL.search(judul)
    return ditemukan[1] or ditemukan[2] if ditemukan else ""
