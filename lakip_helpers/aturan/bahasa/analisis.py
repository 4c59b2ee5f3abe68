"""Analisis: apa yang disebut sebuah paragraf laporan (angka, sebab, langkah, pembanding) dan apa yang hanya lazim."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.kata import akar
from lakip_helpers.aturan.bahasa.langkah import anak_kalimat, bertanggal
from lakip_helpers.aturan.bahasa.lazim import lazim
from lakip_helpers.aturan.bahasa.pernyataan import BUKAN_ANGKA

_KATA: Final = re.compile(r"[a-z]+")
_BUKAN_JAWABAN: Final = re.compile(
    r"[\s\-–—.x*?]*|n/?a|nihil|idem|sda|s\.d\.a\.?|sama(?: dengan)? (?:di )?atas|tidak ada|lihat (?:tabel"
    r"|lampiran)\.?|belum diisi",
    re.IGNORECASE,
)
_SEBAB: Final = re.compile(
    r"karena|sebab|akibat|pengaruh|dipicu|pemicu|disumbang|kendala|hambat|faktor|lantaran|didorong|terlambat"
    r"|tertunda|penundaan|dampak"
    r"|kurangnya|terbatas|keterbatasan|minim|rendahnya|tingginya|lemahnya|sulit|belum lengkap|belum semua"
    r"|masih banyak|berkat|imbas|gara-gara",
    re.IGNORECASE,
)
_SEBAB_KLAUSA: Final = re.compile(
    r"(?:karena|sebabkan oleh|disebabkan|sebabnya|penyebabnya|akibat|dipicu|dipengaruhi|lantaran|berkat|faktor"
    r"|kendala\w*|hambatan\w*)\b(.*?)"
    r"(?=[.;]|\bsehingga\b|\bupaya\b|\bsolusi\b|\bke depan\b|\blangkah\b|\buntuk itu\b|\boleh karena itu\b|$)",
    re.IGNORECASE | re.DOTALL,
)
_SOLUSI: Final = re.compile(
    r"upaya|solusi|langkah|tindak lanjut|ditindak|perbaik|menambah|penambahan|dilakukan|diselesaikan|mengatasi|diatasi"
    r"|\bakan\b|\btelah di|melalui|rencana|antisipasi|mendorong|memperkuat|penguatan|koordinasi|pendampingan|pembinaan"
    r"|usul|kerja sama|optimal|mempercepat|percepatan|mendatangi|sejak \w+ \d{4}|dijadwalkan|dialihkan|didampingi"
    r"|dibentuk|diperpanjang",
    re.IGNORECASE,
)
_LAZIM: Final = re.compile(
    r"\b(?:anggaran|dana|biaya|pendanaan|sdm|sumber daya|personil|personel|tenaga|pegawai|aparatur|koordinasi"
    r"|komitmen|kerja ?sama|dukungan"
    r"|sinergi\w*|cuaca|faktor|alam|sarana|prasarana|fasilitas|waktu|kesadaran|partisipasi|kendala|hambatan"
    r"|eksternal|internal|regulasi|kebijakan"
    r"|baik|lancar|sesuai rencana|optimal\w*|maksimal|antusias\w*|pandemi|covid|situasi|kondisi|teknis)\b",
    re.IGNORECASE,
)
_TERLAKSANA: Final = re.compile(
    r"\b(?:(?:ter|di)(?:laksana|selenggara)\w*|berjalan|mendukung|menunjang)\b", re.IGNORECASE
)
_SELURUH_PROGRAM: Final = re.compile(
    r"^\s*(?:\w+\s+)?(?:semua|seluruh|segala|setiap|tiap|para|program dan kegiatan)\b", re.IGNORECASE
)
_KHUSUS_SEBAB: Final = 2
_KHUSUS_LANGKAH: Final = 0
_BILANGAN_KATA: Final = re.compile(
    r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|separuh|setengah|januari|februari|maret"
    r"|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
)
_TANPA_PEMBANDING: Final = re.compile(
    r"\b(?:belum|tidak)\s+(?:\w+\s+){0,2}?(?:ada|tersedia|terdapat|memiliki|punya|dapat dibanding\w*"
    r"|bisa dibanding\w*)\b",
    re.IGNORECASE,
)


def bukan_jawaban(teks: str) -> bool:
    """Isi sel yang bukan jawaban: "-", "x", "nihil", "idem".

    >>> bukan_jawaban("-"), bukan_jawaban("x"), bukan_jawaban("Belum ada pembanding nasional")
    (True, True, False)
    """
    return bool(_BUKAN_JAWABAN.fullmatch(teks.strip()))


def ada_angka(teks: str) -> bool:
    """Ada angka selain tahun, triwulan, dan nomor urut.

    >>> ada_angka("lebih baik daripada tahun 2024"), ada_angka("naik dari 84,10 pada 2023")
    (False, True)
    """
    return any(huruf.isdigit() for huruf in BUKAN_ANGKA.sub(" ", teks))


def ada_sebab(teks: str) -> bool:
    """Menyebut sebab dalam salah satu bentuknya."""
    return bool(_SEBAB.search(teks))


def ada_langkah(teks: str) -> bool:
    """Menyebut langkah yang telah atau akan dilakukan.

    >>> ada_langkah("Lelang gagal; sejak Oktober ruas itu dikerjakan lewat katalog"), ada_langkah("Lelang gagal")
    (True, False)
    """
    return bool(_SOLUSI.search(teks)) or any(bertanggal(k) and not ada_sebab(k) for k in anak_kalimat(teks))


def hanya_terlaksana(teks: str) -> bool:
    """Program yang hanya disebut terlaksana dengan baik, tanpa menyebut sumbangannya.

    >>> hanya_terlaksana("Program dilaksanakan dengan baik."), hanya_terlaksana("Program A (mutu naik).")
    (True, False)
    """
    if not _TERLAKSANA.search(teks):
        return False
    borongan = bool(_SELURUH_PROGRAM.match(teks)) and not _BILANGAN_KATA.search(BUKAN_ANGKA.sub(" ", teks.lower()))
    return borongan or bool(sebab_umum(teks, seluruhnya=True))


def sebab_umum(teks: str, indikator: str = "", *, seluruhnya: bool = False) -> str:
    """Sebab yang cocok untuk indikator apa pun; kosong bila ada yang khas, atau bila tidak menyebut sebab.

    `seluruhnya`: seluruh teks adalah sebab (kolom analisis penyebab), jadi tidak perlu kata penanda.

    >>> sebab_umum("Tidak tercapai disebabkan oleh keterbatasan anggaran dan sumber daya manusia.")
    'keterbatasan anggaran dan sumber daya manusia'
    >>> sebab_umum("Nilai turun karena cetak KTP menunggu blangko sembilan hari")
    ''
    """
    klausa = [teks] if seluruhnya else [c[1] for c in _SEBAB_KLAUSA.finditer(teks)]
    isi = [k.strip(" ,.;:").removeprefix("oleh ") for k in klausa if k.strip(" ,.;:")]
    if not isi or not any(map(_LAZIM.search, isi)):
        return ""
    if any(_khas(k, indikator) > _KHUSUS_SEBAB or _BILANGAN_KATA.search(BUKAN_ANGKA.sub(" ", k).lower()) for k in isi):
        return ""
    return isi[0]


def langkah_umum(teks: str, indikator: str = "") -> bool:
    """Langkah yang tidak menyebut apa, siapa, atau kapan.

    >>> langkah_umum("Akan terus ditingkatkan pada tahun berikutnya"), langkah_umum("Pos didirikan sejak Oktober 2025")
    (True, False)
    """
    kecil = BUKAN_ANGKA.sub(" ", teks).lower()
    return not _BILANGAN_KATA.search(kecil) and _khas(teks, indikator) <= _KHUSUS_LANGKAH


@lru_cache(maxsize=5_000)
def _khas(teks: str, indikator: str) -> int:
    """Banyaknya kata yang khas bagi hal yang diceritakan."""
    sendiri = {akar(k) for k in _KATA.findall(indikator.lower())}
    kata = {akar(k) for k in _KATA.findall(teks.lower()) if k not in lazim("analisis")}
    return len(kata - lazim("analisis") - sendiri)


def tanpa_pembanding(teks: str) -> bool:
    """Menyatakan pembandingnya belum ada.

    >>> tanpa_pembanding("Belum ada pembanding nasional"), tanpa_pembanding("Rata-rata nasional 71,76")
    (True, False)
    """
    return bool(_TANPA_PEMBANDING.search(teks)) and not ada_angka(teks)
