"""Pernyataan: janji dan kenyataan yang disebut sebuah paragraf, dan pengakuan bahwa target tercapai atau meleset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.istilah import Arah
from lakip_helpers.notasi import baca_angka

BUKAN_ANGKA: Final = re.compile(
    r"\b(?:19|20)\d{2}(?:\s*[-–/]\s*(?:19|20)?\d{2,4})?\b|\b(?:triwulan|tw|semester)\s+\d\b"
    r"|^\s*\d+[.)]\s|\bn\s?-\s?\d\b"
)
"""Tahun, triwulan, dan nomor urut: angka yang bukan hasil."""
_ANGKA: Final = r"(\d[\d.]*(?:,\d+)?)"
_SELA: Final = r"(?:(?!(?:dan|serta|belum|tidak|realisasi\w*|terealisasi\w*)\b)\w+\s+){0,4}?"
"""Kata di antara sebutan dan angkanya; kata sambung dan ingkar memulai hal lain."""
_BUKAN_BANYAKNYA: Final = r"(?![\d.,]*\s+(?:indikator|sasaran|belum|sudah|telah|tidak|mencapai)\b)"
_JANJI: Final = re.compile(
    rf"(?:ditarget\w*|target(?:nya)?)\s+{_SELA}(?:sebesar\s+|sebanyak\s+|adalah\s+|yaitu\s+|yakni\s+"
    rf"|:\s*)?{_ANGKA}{_BUKAN_BANYAKNYA}",
    re.IGNORECASE,
)
_NYATA: Final = re.compile(
    rf"(?:terealisasi\w*|realisasi(?:nya)?|tercapai|mencapai|terwujud|hasilnya"
    rf"|kenyataannya)\s+{_SELA}(?:sebesar\s+|sebanyak\s+|adalah\s+|:\s*)?{_ANGKA}{_BUKAN_BANYAKNYA}",
    re.IGNORECASE,
)
_TERCAPAI: Final = re.compile(
    r"\b(?:(?:ter|me)lampaui|melebihi|di atas target|(?:telah|sudah|dapat|berhasil"
    r"|target)\s+(?:\w+\s+){0,1}?(?:tercapai|dicapai|diraih|diwujudkan|tuntas|terpenuhi"
    r"|mencapai target|memenuhi target)"
    r"|tercapai dengan (?:sangat )?baik|mencapai target|memenuhi target|keberhasilan pencapaian|berhasil (?:me\w+"
    r"|di\w+)|target tercapai)\b",
    re.IGNORECASE,
)
_SELA_INGKAR: Final = (
    r"(?:(?:dapat|bisa|mampu|berhasil|akan|juga|pernah|sempat|sepenuhnya|semua|semuanya|seluruh|seluruhnya|satu|pun"
    r"|optimal|maksimal|target|targetnya|indikator|sasaran)\s+){0,2}?"
)
"""Kata di antara ingkar dan "tercapai"; "rumah tidak layak huni mencapai target" bukan ingkar."""
_PUTUSAN: Final = re.compile(
    r"\s(?:(?:belum|tidak|telah|sudah|dapat|berhasil)\s+)*(?:mencapai|memenuhi|melampaui|dengan|dari)\b.*", re.DOTALL
)
_MELESET: Final = re.compile(
    r"\b(?:belum|tidak|kurang|gagal|hampir|nyaris)\s+"
    rf"{_SELA_INGKAR}(?:tercapai|mencapai|memenuhi|terpenuhi"
    r"|terlampaui|melampaui|dicapai)|\bmeleset\b|di bawah target|tidak tercapainya|belum tercapainya",
    re.IGNORECASE,
)
_BERTAHAN: Final = re.compile(
    r"\b(?:keberhasilan|capaian|prestasi|kinerja)\w*\s+(?:\w+\s+){0,4}?(?:dipertahankan|dijaga|dipelihara"
    r"|dilanjutkan)\b|\b(?:(?:mem|di)?pertahankan|menjaga|memelihara|melanjutkan)\s+(?:keberhasilan|capaian"
    r"|prestasi|kinerja|hasil|pencapaian|tren|yang telah)"
    r"|\bmempertahankan\b(?!\s+(?:lahan|luas|stok|jumlah))",
    re.IGNORECASE,
)
_DARI_KE: Final = re.compile(
    rf"dari\s+{_ANGKA}\s*(?:%|persen).{{0,30}}?menjadi\s+{_ANGKA}\s*(?:%|persen).{{0,40}}?(?:naik|turun|bertambah"
    rf"|berkurang|meningkat|menurun|selisih|sebesar|atau)\D{{0,30}}?{_ANGKA}\s*(%|persen)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class JanjiDanNyata:
    """Target dan realisasi yang disebut sebuah paragraf, indikatornya, dan arahnya menurut kalimat."""

    indikator: str
    target: float
    realisasi: float
    turun: bool

    @property
    def meleset(self) -> bool:
        """Realisasi lebih buruk daripada target."""
        return self.realisasi > self.target if self.turun else self.realisasi < self.target

    @property
    def capaian(self) -> float:
        """Capaian dalam persen menurut arahnya; NaN bila targetnya nol."""
        if not self.target:
            return float("nan")
        t, r = self.target, self.realisasi
        return max(0.0, (2 * t - r) / t * 100) if self.turun else r / t * 100


def baca_janji(teks: str) -> JanjiDanNyata | None:
    """Target dan realisasi yang disebut paragraf: yang meleset dahulu, lalu yang pertama; `None` bila tidak disebut.

    >>> janji = baca_janji("Indeks Kepuasan Masyarakat ditargetkan 90,00 dan terealisasi 88,20.")
    >>> janji.meleset, round(janji.capaian, 2)
    (True, 98.0)
    """
    semua = semua_janji(teks)
    return next((janji for janji in semua if janji.meleset), semua[0] if semua else None)


def semua_janji(teks: str) -> list[JanjiDanNyata]:
    """Tiap pasangan target dan realisasi yang disebut paragraf, indikator demi indikator.

    >>> [janji.meleset for janji in semua_janji("Mandiri: target 98, realisasi 99; maju: target 9, realisasi 8.")]
    [False, True]
    >>> [janji.meleset for janji in semua_janji("Dini: realisasi 99 dari target 98; maju: realisasi 8 dari target 9.")]
    [False, True]
    """
    polos = BUKAN_ANGKA.sub(" ", teks)
    mulai = [c.start() for c in _JANJI.finditer(polos)]
    awal = [_awal_kalimat(polos, m) for m in mulai]
    akhir = [a if a > m else n for a, m, n in zip(awal[1:], mulai, mulai[1:], strict=False)]
    letak = zip(awal, mulai, [*akhir, len(polos)], strict=False)
    baca = (_satu_janji(polos[a:z], m - a) for a, m, z in letak)
    return [janji for janji in baca if janji is not None]


def _awal_kalimat(teks: str, letak: int) -> int:
    return max(teks.rfind(";", 0, letak), teks.rfind(". ", 0, letak)) + 1


def _satu_janji(teks: str, letak: int) -> JanjiDanNyata | None:
    """Target pada `letak` dengan realisasi sesudahnya, atau sebelumnya ("realisasi 99 dari target 98")."""
    janji = _JANJI.match(teks, letak)
    nyata = janji and (_NYATA.search(teks, janji.end()) or next(iter([*_NYATA.finditer(teks, 0, letak)][::-1]), None))
    if not janji or not nyata:
        return None
    target, realisasi = (baca_angka(c[1].strip(".")).nilai for c in (janji, nyata))
    if target is None or realisasi is None:
        return None
    sebutan = re.split(r"[.;]\s", teks[: min(letak, nyata.start())])[-1]
    indikator = " ".join(_PUTUSAN.sub("", sebutan).split()).strip(" ,:;–-")
    turun = tentukan_arah(baca_kalimat(indikator)).arah is Arah.TURUN
    return JanjiDanNyata(indikator, target, realisasi, turun)


def mengaku_tercapai(teks: str) -> str:
    """Potongan yang menyatakan target tercapai; kosong bila tidak ada atau disangkal.

    >>> mengaku_tercapai("sehingga target telah terlampaui"), mengaku_tercapai("target belum tercapai")
    ('target telah terlampaui', '')
    """
    if _MELESET.search(teks):
        return ""
    cocok = _TERCAPAI.search(teks)
    if not cocok:
        return ""
    awal = teks.rfind(" ", 0, max(0, cocok.start() - 1)) + 1
    sebelum = teks[:awal].rstrip()
    awal = sebelum.rfind(" ") + 1 if sebelum.lower().endswith("target") else awal
    return teks[awal : cocok.end()]


def mengaku_meleset(teks: str) -> bool:
    """Menyatakan target belum atau tidak tercapai."""
    return bool(_MELESET.search(teks))


def mempertahankan(teks: str) -> str:
    """Potongan yang menyatakan keberhasilan dipertahankan; kosong bila tidak ada."""
    cocok = _BERTAHAN.search(teks)
    return cocok[0] if cocok else ""


def persen_sebagai_poin(teks: str) -> str:
    """Selisih dua persentase yang ditulis persen, bukan poin; kosong bila tidak ada.

    >>> persen_sebagai_poin("naik dari 61,80 persen menjadi 66,10 persen atau bertambah 4,30 persen")
    '4,30 persen'
    """
    cocok = _DARI_KE.search(teks)
    if not cocok:
        return ""
    a, b, selisih = (baca_angka(cocok[i]).nilai for i in (1, 2, 3))
    if a is None or b is None or selisih is None or abs(abs(b - a) - selisih) > 0.011:
        return ""
    return f"{cocok[3]} {cocok[4]}"
