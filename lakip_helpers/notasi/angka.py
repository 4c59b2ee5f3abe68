"""Membaca angka yang tertulis: persen, rasio, rentang, kurang lebih, rupiah, dan tanda kosong."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lakip_helpers.notasi.tulisan import tulis_angka


class BentukAngka(StrEnum):
    """Bentuk isi sebuah sel yang mestinya angka."""

    KOSONG = "kosong"
    BILANGAN = "bilangan"
    RENTANG = "rentang"
    RASIO = "rasio"
    TEKS = "teks"
    GALAT_EXCEL = "galat_excel"


@dataclass(frozen=True, slots=True)
class Angka:
    """Hasil membaca satu sel.

    `nilai` dan `atas` (batas atas rentang) kosong bila tidak ada; `lain` adalah bacaan kedua
    dari angka taksa seperti `1.234` (seribu lebih, atau satu koma dua?).
    """

    bentuk: BentukAngka
    nilai: float | None = None
    atas: float | None = None
    satuan: str = ""
    lain: float | None = None


BATAS_WAJAR: Final = 1e18
"""Tidak ada target, realisasi, atau rupiah daerah sebesar ini; angka di atasnya pasti salah tempel."""
NYARIS_NOL: Final = 1e-12

_KOSONG: Final = frozenset({"", "-", "--", "n/a", "na", "nan", "none", "null", "tad", "t.a.d", "belum ada data"})
_GALAT_EXCEL: Final = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_BELUM: Final = re.compile(
    r"belum(?: (?:ada|(?:di)?(?:isi|rilis|terbit|terbitkan|hitung|nilai|ukur|survei|ketahui|umumkan|evaluasi|laporkan)"
    r"|tersedia|keluar|final|data(?:nya)?|hasil(?:nya)?|angka(?:nya)?))+"
    r"|tidak ada(?: data)?|tidak tersedia|data tidak (?:ada|tersedia)",
    re.IGNORECASE,
)
"""Tulisan yang berarti selnya belum berisi angka."""
_TANDA_KOSONG: Final = re.compile(
    r"[^\w%‰]+|[x_]+|n\W?a\W?|nan|none|null|nihil|kosong|t\W?a\W?d\W?|tb[ad]|menyusul"
    r"|(?:tidak|belum|tak|tdk|blm)(?: (?:ada|tahu|punya|diisi|dibuat|disusun|ditentukan|ditetapkan|tersedia))+"
    r"(?: (?:nya|alasan|definisi|formula|sumber|data|keterangan|catatan|bukti|isian|penanggung jawab|yang baku))*",
    re.IGNORECASE,
)
"""Isian teks yang hanya menandai bahwa belum ada isinya; satuan "%" bukan tanda kosong."""
_KALI: Final = {
    "ribu": 1e3,
    "rb": 1e3,
    "jt": 1e6,
    "juta": 1e6,
    "miliar": 1e9,
    "milyar": 1e9,
    "triliun": 1e12,
    "trilyun": 1e12,
}
_KALI_RUPIAH: Final = {"m": 1e9, "t": 1e12}
"""Singkatan yang hanya berarti miliar dan triliun di belakang "Rp"."""
_KURUNG_KATA: Final = re.compile(r"\s*\((?:[^()\d]*|\d+(?:[.,]\d+)?\s*[-–]\s*\d+(?:[.,]\d+)?)\)\s*$")
"""Keterangan di dalam kurung sesudah angkanya: warna, predikat, atau rentang skala ("(Hijau)", "(A)", "(0-100)")."""
_GANDA: Final = re.compile(r"(?<=\d)([.,])\1+(?=\d{3}(?!\d))")
_SERAGAM: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "−": "-", "–": "-", "—": "-", "’": "'"})

_DIGIT: Final = r"\d(?:[\d.,]|(?<=\d) (?=\d{3}(?:\D|$)))*"
_POLA_ANGKA: Final = re.compile(rf"(?P<kurung>\()?(?P<tanda>[-+])?\s*(?P<digit>{_DIGIT})\)?")
_POLA_KURANG_LEBIH: Final = re.compile(rf"({_DIGIT})\s*±\s*({_DIGIT})\s*(.*)")
_POLA_RASIO: Final = re.compile(rf"1\s*:\s*({_DIGIT})")
_POLA_RENTANG: Final = re.compile(
    rf"(?P<a>[-+]?\s*{_DIGIT})(?:[^\d\-]{{0,12}}?)\s*(?:-|s/d|s\.d\.?|sd|sampai(?: dengan)?|hingga)"
    rf"\s*(?P<b>{_DIGIT})(?P<sisa>.*)",
    re.IGNORECASE,
)
_AWALAN: Final = re.compile(
    r"^(?:rp\.?|idr|±|kurang lebih|[<>]=?|[≤≥]|min(?:imal)?\.?|maks(?:imal)?\.?)\s*", re.IGNORECASE
)
_SISA_BERANGKA: Final = re.compile(
    r"^(?:per\b|/|%|[^\d]*\b[a-z]{1,2}\d\b|[^\d]*\bper\s+\d[\d.]*\s[^\d]*$)", re.IGNORECASE
)
"""Sisa teks berangka yang tetap satuan: "per 100.000 KH", "m2", "kejadian per 10.000 kendaraan"."""


def _baca_digit(digit: str) -> tuple[float | None, float | None]:
    """Deret angka tanpa tanda → (bacaan, bacaan lain bila taksa)."""
    digit = digit.replace(" ", "").rstrip(".,")
    titik, koma = digit.count("."), digit.count(",")
    if not titik and not koma:
        return float(digit), None
    if titik and koma:
        desimal = "." if digit.rfind(".") > digit.rfind(",") else ","
        utuh, pecahan = digit.rsplit(desimal, 1)
        ribuan = "," if desimal == "." else "."
        if desimal in utuh or not _kelompok_tiga(utuh, ribuan):
            return None, None
        return float(utuh.replace(ribuan, "") + "." + pecahan), None
    tanda = "." if titik else ","
    bagian = digit.split(tanda)
    if len(bagian) > 2:
        return (float("".join(bagian)), None) if _kelompok_tiga(digit, tanda) else (None, None)
    sebagai_desimal = float(".".join(bagian))
    if len(bagian[1]) != 3 or not 1 <= len(bagian[0]) <= 3 or bagian[0].startswith("0"):
        return sebagai_desimal, None
    sebagai_ribuan = float("".join(bagian))
    return (sebagai_ribuan, sebagai_desimal) if titik else (sebagai_desimal, sebagai_ribuan)


def _kelompok_tiga(digit: str, tanda: str) -> bool:
    kepala, *ekor = digit.split(tanda)
    return 1 <= len(kepala) <= 3 and all(len(bagian) == 3 for bagian in ekor)


def _kali(satuan: str, rupiah: bool) -> tuple[float, str]:
    """Kata bilangan di awal satuan ("miliar rupiah") → pengali dan sisanya."""
    kata, _, sisa = satuan.partition(" ")
    kata = kata.lower().rstrip(".")
    pengali = _KALI.get(kata) or (_KALI_RUPIAH.get(kata) if rupiah else None)
    return (pengali, sisa.strip()) if pengali else (1.0, satuan)


def baca_angka(sel: object) -> Angka:
    """Baca satu isi sel sebagai angka menurut kebiasaan Indonesia.

    Masukan: apa pun yang dapat berada di sel (angka, teks, kosong). Keluaran: `Angka`; isi yang
    bukan angka menjadi bentuk TEKS, tidak pernah galat. Nol adalah nilai, sel kosong bukan.

    >>> baca_angka("1.234,5").nilai, baca_angka("95 persen").satuan, baca_angka("Rp1,5 miliar").nilai
    (1234.5, 'persen', 1500000000.0)
    >>> baca_angka("143,33 - 139,83").bentuk, baca_angka("BB").bentuk, baca_angka("-").bentuk
    (<BentukAngka.RENTANG: 'rentang'>, <BentukAngka.TEKS: 'teks'>, <BentukAngka.KOSONG: 'kosong'>)
    >>> baca_angka("1.234").lain, baca_angka("Rp1,2 M").nilai, baca_angka("100 (Hijau)").satuan
    (1.234, 1200000000.0, '')
    >>> baca_angka("2,5±1").atas, baca_angka("belum rilis").bentuk.value, baca_angka("125..000").nilai
    (3.5, 'kosong', 125000.0)
    """
    if isinstance(sel, bool):
        return Angka(BentukAngka.TEKS)
    if isinstance(sel, (int, float)):
        return _angka_jadi(sel)
    if sel is None:
        return Angka(BentukAngka.KOSONG)
    teks = " ".join(str(sel).translate(_SERAGAM).split()).strip("' ")
    if teks.lower() in _KOSONG or _BELUM.fullmatch(teks):
        return Angka(BentukAngka.KOSONG)
    if teks.upper() in _GALAT_EXCEL:
        return Angka(BentukAngka.GALAT_EXCEL)
    if len(teks) > 80:
        return Angka(BentukAngka.TEKS)
    teks = _GANDA.sub(r"\1", teks).removesuffix(",-").removesuffix(",--")
    if any(huruf.isdigit() for huruf in _KURUNG_KATA.sub("", teks)):
        teks = _KURUNG_KATA.sub("", teks)
    return _baca_rasio(teks) or _baca_kurang_lebih(teks) or _baca_rentang(teks) or _baca_bilangan(teks)


def tanda_kosong(teks: str) -> bool:
    """Apakah isian teks hanya tanda bahwa belum ada isinya; isian yang sungguh kosong bukan tanda.

    >>> [tanda_kosong(satu) for satu in ("-", "tidak ada", "n/a", "Belum ada data.", "…")]
    [True, True, True, True, True]
    >>> [tanda_kosong(satu) for satu in ("", "%", "Tidak ada warga yang tertinggal", "Nihil kecelakaan")]
    [False, False, False, False]
    """
    rapi = " ".join(teks.split())
    return bool(rapi) and any(_TANDA_KOSONG.fullmatch(satu) for satu in (rapi, rapi.rstrip(" .!")))


_PERSEN: Final = frozenset({"%", "persen", "persentase", "prosentase", "% (persen)", "persen (%)"})
_POLA_PECAHAN: Final = re.compile(rf"({_DIGIT})\s*(?:/|dari)\s*({_DIGIT})", re.IGNORECASE)


def baca_jawaban(teks: str, satuan: str = "persen") -> Angka:
    """Angka seperti dijawab orang: pecahan "126/400" adalah persen, selebihnya seperti `baca_angka`.

    `satuan` yang ditanyakan ikut dibaca: "Rp30 juta" menjawab 30 bila yang ditanyakan juta rupiah, dan "20,1 dari 30"
    menjawab 20,1 bila satuannya "dari 30".

    >>> baca_jawaban("126/400").nilai, baca_jawaban("126 dari 400 usaha").bentuk, baca_jawaban("Rp30 juta").nilai
    (31.5, <BentukAngka.TEKS: 'teks'>, 30000000.0)
    >>> baca_jawaban("30.000.000", "juta rupiah").nilai, baca_jawaban("20,1 dari 30", "dari 30").nilai
    (30.0, 20.1)
    """
    cocok = _POLA_PECAHAN.fullmatch(teks.strip())
    atas, bawah = (_baca_digit(cocok[1])[0], _baca_digit(cocok[2])[0]) if cocok else (None, None)
    if atas is not None and bawah:
        dari = bawah == baca_angka(satuan.removeprefix("dari ")).nilai
        return Angka(BentukAngka.BILANGAN, atas if dari else atas / bawah * 100, satuan="" if dari else "persen")
    angka, (pengali, _) = baca_angka(teks), _kali(satuan, rupiah=False)
    if pengali == 1 or angka.nilai is None or abs(angka.nilai) < pengali:
        return angka
    return Angka(angka.bentuk, angka.nilai / pengali, satuan=satuan)


def sebagai_persen(teks: str, satuan: str) -> str:
    """Pecahan yang diketik pada satuan persen menjadi persennya; selebihnya apa adanya.

    >>> sebagai_persen("126/400", "%"), sebagai_persen("126 dari 400", "persen"), sebagai_persen("1/4", "Rasio")
    ('31,5', '31,5', '1/4')
    """
    berpersen = satuan.strip().lower() in _PERSEN and _POLA_PECAHAN.fullmatch(teks.strip())
    return tulis_angka(baca_jawaban(teks).nilai) if berpersen else teks


def _angka_jadi(bilangan: float) -> Angka:
    """Angka yang sudah berupa angka; yang di luar kewajaran dianggap teks, yang nyaris nol menjadi nol."""
    if isinstance(bilangan, float) and not math.isfinite(bilangan):
        return Angka(BentukAngka.KOSONG)
    if abs(bilangan) > BATAS_WAJAR:
        return Angka(BentukAngka.TEKS)
    return Angka(BentukAngka.BILANGAN, 0.0 if abs(bilangan) < NYARIS_NOL else float(bilangan))


def _baca_rasio(teks: str) -> Angka | None:
    cocok = _POLA_RASIO.fullmatch(teks)
    nilai = _baca_digit(cocok[1])[0] if cocok else None
    return Angka(BentukAngka.RASIO, nilai, satuan="1:n") if nilai is not None else None


def _baca_kurang_lebih(teks: str) -> Angka | None:
    cocok = _POLA_KURANG_LEBIH.fullmatch(teks)
    tengah, jarak = (_baca_digit(cocok[1])[0], _baca_digit(cocok[2])[0]) if cocok else (None, None)
    if cocok is None or tengah is None or jarak is None or max(tengah, jarak) > BATAS_WAJAR:
        return None
    return Angka(BentukAngka.RENTANG, tengah - jarak, tengah + jarak, satuan=cocok[3].strip())


def _baca_rentang(teks: str) -> Angka | None:
    cocok = _POLA_RENTANG.fullmatch(_AWALAN.sub("", teks))
    if not cocok or _berangka(cocok["sisa"]):
        return None
    a, b = _baca_digit(cocok["a"].lstrip("+- "))[0], _baca_digit(cocok["b"])[0]
    if a is None or b is None or max(a, b) > BATAS_WAJAR:
        return None
    a = -a if cocok["a"].startswith("-") else a
    return Angka(BentukAngka.RENTANG, min(a, b), max(a, b), satuan=cocok["sisa"].strip())


def _baca_bilangan(teks: str) -> Angka:
    cocok = _POLA_ANGKA.match(_AWALAN.sub("", teks))
    if not cocok:
        return Angka(BentukAngka.TEKS)
    sisa = _AWALAN.sub("", teks)[cocok.end() :].strip()
    nilai, lain = _baca_digit(cocok["digit"])
    if nilai is None or _berangka(sisa):
        return Angka(BentukAngka.TEKS)
    pengali, satuan = _kali(sisa, teks.lower().startswith(("rp", "idr")))
    if nilai * pengali > BATAS_WAJAR:
        return Angka(BentukAngka.TEKS)
    lain = None if pengali > 1 and lain is not None and lain > nilai else lain
    pengali *= -1 if cocok["tanda"] == "-" or cocok["kurung"] else 1
    return Angka(BentukAngka.BILANGAN, nilai * pengali, satuan=satuan, lain=None if lain is None else lain * pengali)


def _berangka(sisa: str) -> bool:
    """Sisa teks memuat angka lain, sehingga isi sel bukan satu bilangan."""
    return any(huruf.isdigit() for huruf in sisa) and not _SISA_BERANGKA.match(sisa)
