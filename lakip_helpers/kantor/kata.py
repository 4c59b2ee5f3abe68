"""Kata pada judul kolom: peran yang dinyatakannya, periode yang disebutnya, dan apakah sebuah sel mirip judul."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.bentuk import Periode

JUDUL_MAKS: Final = 160
"""Judul kolom yang lebih panjang dari ini (huruf) adalah kalimat."""
PENDEK: Final = 45
"""Judul anak (baris kedua dan seterusnya) jarang lebih panjang dari ini."""
PROSA: Final = 60
"""Kata triwulan di dalam teks sepanjang ini adalah cerita, bukan judul."""
_EKOR: Final = re.compile(
    r"(?<=[A-Z]{4})\n([A-Z]{1,2})\b(?!\n?[A-Z])|(?<=[a-z]{4})\n([a-z]{1,2}$|(?:nya|ya|an|kan|[b-hj-z])(?=\s))"
)
"""Ekor kata yang turun ke garis berikut di kolom sempit: satu dua huruf, atau akhiran yang bukan kata sendiri."""
_PENGGAL: Final = re.compile(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")

_PERAN: Final[tuple[tuple[P, str], ...]] = (
    (P.NOMOR, r"^(?:no|nomor|nomer|no urut|nomor urut)$"),
    (P.TAHUN, r"^(?:sampai |s/?d |pada )?(?:tahun|thn|periode|triwulan|tw|bulan|semester)$"),
    (P.KETERANGAN, r"\bkelompok sasaran\b|\bpenerima manfaat\b"),
    (P.LAIN, r"\b(?:kenaikan|penurunan|selisih|percepatan|perlambatan|pertumbuhan)\b|^naik\b|^perubahan\b.*\d{4}"
             r"|\b(?:jumlah|banyaknya) (?:indikator|iku)\b|^(?:indikator|iku) (?:yang )?(?:tidak |belum )?tercapai\b"),
    (P.KODE, r"\bkode\b|^(?:no|nomor|kode) (?:indikator|ik[kui])\b|^kd\b|^kode\w*$"),
    (P.BASELINE, r"\bbase ?line\b|\bkondisi (?:kinerja )?(?:pada )?(?:tahun )?(?:awal|eksisting|saat ini)\b"
                 r"|\bdata (?:capaian|kinerja|dasar)(?: pada)?(?: tahun)? ?(?:awal|dasar)?(?: perencanaan)?\b"
                 r"|\b(?:capaian|kinerja|nilai|kondisi|data|target) (?:kinerja )?(?:pada )?(?:tahun )?awal\b"
                 r"|\bkondisi dasar\b"),
    (P.DEFINISI, r"\bdefinisi\b|^do$|^penjelasan\b|\bpenjelasan indikator\b|^alasan\b"),
    (P.FORMULA, r"\bformula\w*\b|\brumus\w*\b|\b(?:cara|metode|teknik) (?:peng|per)?(?:hitung|ukur)\w*\b"
                r"|\bperhitungan\b"),
    (P.SUMBER, r"\bsumber (?:data|informasi)\b|^sumber$"),
    (P.PENANGGUNG_JAWAB, r"\bpenanggung ?jawab\b|^pj$|\b(?:unit kerja |opd |skpd )?(?:pelaksana|pengampu)\b|\bpic\b"),
    (P.ARAH, r"\bpolari[st]a?s\w*\b|^arah\b|\bmaximize\b|\bjenis polarisasi\b|\btren(?:d)? yang diharapkan\b"),
    (P.ANALISIS, r"\banalis[ai]s?\b|\bfaktor\b|\bpenyebab\b|\b(?:permasalahan|masalah|kendala|hambatan)\b"),
    (P.TINDAK_LANJUT, r"\btindak lanjut\b|\brekomendasi\b|\bsolusi\b|\brencana aksi\b|\blangkah aksi\b"),
    (P.INDIKATOR, r"\bindikator\b|\bindicator\b|\btolok ukur\b|\bukuran (?:kinerja|keberhasilan)\b|^(?:iku|iki|iks[skp]"
                  r"|ikk|ikd|ikp)$|^ikk (?:outcome|output|hasil|keluaran)"),
    (P.SASARAN, r"\bsasaran\b|^kinerja utama$|^hasil yang diharapkan$|^outcome$|^rencana hasil kerja\b"),
    (P.TUJUAN, r"\btujuan\b"),
    (P.REALISASI_ANGGARAN, r"\b(?:realisasi|penyerapan|serapan) (?:anggaran|keuangan|pagu|dana|belanja|fisik)\b"
                           r"|\bdaya serap\b"),
    (P.PAGU, r"\bpagu\b|\banggaran\b|\bbiaya\b|\b(?:pen)?dana(?:an)?\b|^rp(?: .*)?$|\brupiah\b|\balokasi\b"
             r"|^jumlah dana$|\bbelanja\b|\bkeuangan\b"),
    (P.TARGET, r"\btarget\w*\b|\brencana (?:kinerja|tingkat|capaian)\b|\bproyeksi\b"
               r"|\bkondisi (?:kinerja )?(?:pada )?akhir\b"
               r"|\bdirencanakan\b|\brencana$|^rencana\b(?! (?:aksi|hasil kerja|tahapan|kegiatan|tindak))"
               r"|\bprakiraan maju\b"),
    (P.REALISASI, r"\brealisasi\w*\b|\bperkiraan realisasi\b|\bterealisasi\b|\bpelaksanaan\b"),
    (P.CAPAIAN, r"\b(?:tingkat |persentase |prosentase |rasio |nilai )?(?:ke?ter)?(?:pen)?capaian\b"
                r"|\btingkat (?:realisasi|kemajuan|keberhasilan)\b"
                r"|^(?:persentase|prosentase|persen|%|rasio(?: dilaporkan)?)$"),
    (P.KATEGORI, r"\bkategori\b|\bpredikat\b|\bkriteria\b|\bstatus\b|\binterpretasi\b|\bkinerja \(?(?:st|t|s|r"
                 r"|sr)\)?$"),
    (P.SATUAN, r"\bsatuan\b(?! kerja)|^sat$|^unit$"),
    (P.JENIS, r"^(?:jenis|level|tingkat)(?: dokumen)?$"
              r"|^(?:jenis|tipe|karakter|klasifikasi|sifat|kelompok|level|tingkat|bobot)(?: \w+)? indikator\b"),
    (P.OPD, r"^(?:opd|skpd|perangkat daerah|unit kerja|unit organisasi|nama opd|organisasi)$"),
    (P.PROGRAM, r"\bprogram\b|\b(?:sub ?)?kegiatan\b|\burusan\b|\bnomenklatur\b|\baktivitas\b"),
    (P.KETERANGAN, r"\bketerangan\b|^ket$|\bcatatan\b|\blokasi\b|\bbukti\b"),
)  # fmt: skip
_POLA: Final = tuple((peran, re.compile(pola)) for peran, pola in _PERAN)
_KINERJA_SAJA: Final = re.compile(
    r"^(?:k|vol|volume|(?:vol|volume)[ /]*(?:sat|satuan)|kinerja|fisik|jumlah|nilai|angka|capaian kinerja)$"
)
_UANG_SAJA: Final = re.compile(
    r"^(?:rupiah|keuangan|anggaran|pagu|rp[ (]*(?:000|juta|ribu|miliar|milyar)?|dana|biaya)$"
)

_SINGKAT: Final = {"t": P.TARGET, "r": P.REALISASI, "c": P.CAPAIAN}
_KATA_POKOK: Final = (
    "indikator", "sasaran", "tujuan", "realisasi", "capaian", "target", "satuan", "anggaran", "program", "kegiatan",
    "keterangan", "formulasi", "definisi", "penanggung", "kategori", "baseline", "triwulan", "polarisasi",
)  # fmt: skip
_ROMAWI: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_HURUF_ROMAWI: Final = ("", "I", "II", "III", "IV", "V", "VI")
_BULAN: Final = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
_BULAN_PENDEK: Final = {"jan": 1, "feb": 2, "pebruari": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agt": 8,
                        "agust": 8, "ags": 8, "sep": 9, "sept": 9,
                        "okt": 10, "nov": 11, "nopember": 11, "nop": 11, "des": 12}  # fmt: skip
_TAHUN: Final = re.compile(r"(?<!\d)(?:19[89]\d|20[0-6]\d)(?!\d)")
_RENTANG: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|—|/|s/?d\.?|s\.d\.?|sampai(?: dengan)?|hingga)\s*(?:tahun )?((?:19|20)\d\d)(?!\d)"
)
_TRIWULAN: Final = re.compile(
    r"\b(?:tw|tri ?wulan|trw|trwl|twl|kuartal|quartal|q)[\s.\-]*(?:ke[\s-]?)?(iv|i{1,3}|[1-4])\b"
)
_SEMESTER: Final = re.compile(r"\b(?:semester|smt|sem)[\s.\-]*(ii?|[12])\b")
_BULAN_B: Final = re.compile(r"^(?:target |realisasi |capaian )?b(0[1-9]|1[0-2])$")
"""Bulan pada rencana aksi: "B03", "B12"."""
_TH: Final = re.compile(r"\b(?:th|thn)[\s.]*(?:ke[\s-]?)?(vi|iv|v|i{1,3}|[1-6])\b")
_TAHUN_KE: Final = re.compile(r"\btahun[\s.\-]*(?:ke[\s-]*)?\(?(vi|iv|v|i{1,3}|[1-6])\)?(?=$|\s|\))")
_SELISIH: Final = re.compile(r"(?<![a-z])\(?\bn\s*([-+–])\s*(\d)\)?|\(\s*n\s*\)")
_AKHIR: Final = re.compile(
    r"\b(?:target akhir$|akhir (?:periode |tahun )?(?:renstra|rpjmd|rpjm|periode|perencanaan|masa)"
    r"|kondisi (?:kinerja )?(?:pada )?akhir"
    r"|(?:target|kinerja) (?:5|lima) tahun|jangka menengah|akhir tahun perencanaan|s/?d akhir)\b"
    r"|\bperiode (?:renstra|rpjmd?)\b"
)
_TERHADAP_AKHIR: Final = re.compile(
    r"\bterhadap (?:target )?(?:akhir|(?:kinerja |jangka menengah )?(?:renstra|rpjmd?)|jangka menengah)\b"
)
_SAMPAI: Final = re.compile(r"\b(?:s\.?/?d\.?|sampai(?: dengan)?)\s[^=]{0,40}(?:\b(?:tahun|th|thn)\b|\(n|\blalu\b)")
_DEMPET: Final = re.compile(r"\b(target|realisasi|capaian|tahun|tw|triwulan)(\d{1,4}|akhir|awal)\b")
_KE: Final = re.compile(r"^(?:target|realisasi|capaian) (\d{1,2})$")
_RENSTRA: Final = re.compile(r"\b(?:renstra|rpjmd?)\b")


def rapikan(teks: str) -> str:
    """Teks satu baris: sambungan ekor kata ("TARGE⏎T") dan penggalan ("Per-⏎sentase") disatukan.

    >>> rapikan("TARGE\\nT 2016"), rapikan("Per-\\nsentase  jalan"), rapikan("Meningkatn\\nya mutu")
    ('TARGET 2016', 'Persentase jalan', 'Meningkatnya mutu')
    """
    if "\n" in teks:
        teks = _PENGGAL.sub("", _EKOR.sub(lambda c: c[1] or c[2], teks))
    return " ".join(teks.split())


@lru_cache(maxsize=20_000)
def sederhanakan(teks: str) -> str:
    """Huruf kecil tanpa tanda baca tepi; untuk dicocokkan dengan pola.

    >>> sederhanakan("  Target\\n Kinerja_2025 :")
    'target kinerja 2025'
    """
    return " ".join(_DEMPET.sub(r"\1 \2", re.sub(r"[_:;*.•]+", " ", rapikan(teks).casefold())).split())


@lru_cache(maxsize=20_000)
def peran_teks(teks: str) -> P | None:
    """Peran yang disebut satu teks judul; kata kunci yang muncul PALING AWAL menang.

    >>> peran_teks("Target Kinerja Capaian Program").value, peran_teks("Tingkat Capaian dan Realisasi").value
    ('target', 'capaian')
    >>> peran_teks("Indikator Kinerja Sasaran").value, peran_teks("2025") is None
    ('indikator', True)
    """
    inti = " ".join(map(_ejaan, sederhanakan(teks).split()))
    awal: tuple[int, int] | None = None
    hasil = None
    for peran, pola in _POLA:
        cocok = pola.search(inti)
        if cocok and (awal is None or (cocok.start(), -cocok.end()) < awal):
            awal, hasil = (cocok.start(), -cocok.end()), peran
    return hasil


@lru_cache(maxsize=20_000)
def _ejaan(kata: str) -> str:
    """Kata pokok judul yang salah ketik menjadi bakunya; angka tidak pernah ditebak.

    >>> _ejaan("reaisasi"), _ejaan("capain"), _ejaan("sarana")
    ('realisasi', 'capaian', 'sarana')
    """
    if len(kata) < 6 or kata in _KATA_POKOK or not kata.isalpha():
        return kata
    dekat = get_close_matches(kata, _KATA_POKOK, n=1, cutoff=0.85)
    return dekat[0] if dekat and dekat[0][0] == kata[0] and abs(len(dekat[0]) - len(kata)) <= 1 else kata


def peran_singkat(teks: str) -> P | None:
    """Peran judul anak yang hanya satu huruf: T, R, C; berlaku di bawah judul lain saja.

    >>> peran_singkat("R").value, peran_singkat("K") is None
    ('realisasi', True)
    """
    return _SINGKAT.get(sederhanakan(teks).strip("() "))


def hanya_kinerja(teks: str) -> bool:
    """Judul anak seperti "K" atau "Volume": angka kinerja, peran dari judul di atasnya."""
    return bool(_KINERJA_SAJA.match(sederhanakan(teks)))


def hanya_uang(teks: str) -> bool:
    """Judul anak seperti "Rp": uang, apa pun judul di atasnya.

    >>> hanya_uang("Rp"), hanya_uang("(Rp.)"), hanya_uang("Rp. (000)"), hanya_uang("K")
    (True, True, True, False)
    """
    return bool(_UANG_SAJA.match(sederhanakan(teks).strip("() ")))


@lru_cache(maxsize=20_000)
def periode_teks(teks: str) -> Periode:
    """Periode yang disebut satu teks judul; kosong bila tidak ada.

    >>> str(periode_teks("Target 2025")), str(periode_teks("TRIWULAN III")), str(periode_teks("2016 s/d 2021"))
    ('2025', 'TW III', '2016-2021')
    >>> str(periode_teks("TH II")), str(periode_teks("Target akhir Renstra 2018")), str(periode_teks("Tahun (n-2)"))
    ('TH II', 'Renstra 2018', 'n-2')
    """
    inti = sederhanakan(teks)
    rentang = _RENTANG.search(inti)
    tahun = _TAHUN.findall(inti)
    ke = ""
    if _TERHADAP_AKHIR.search(inti):
        return Periode(ke="Renstra")
    if not rentang and _SAMPAI.search(inti):
        ke = "s/d"
    elif cocok := _SELISIH.search(inti):
        ke = "n" if cocok[1] is None else f"n{cocok[1].replace('–', '-')}{cocok[2]}"
    elif cocok := _TH.search(inti):
        ke = f"TH {_romawi(cocok[1])}"
    elif not tahun and (cocok := _TAHUN_KE.search(inti)):
        ke = f"Tahun {_ROMAWI.get(cocok[1], cocok[1])}"
    elif cocok := _KE.match(inti):
        ke = f"ke-{cocok[1]}"
    elif _AKHIR.search(inti) or (_RENSTRA.search(inti) and (rentang or not tahun)):
        ke = "Renstra"
    return Periode(f"{rentang[1]}-{rentang[2]}" if rentang else tahun[-1] if tahun else "", _bagian_tahun(inti), ke)


def _bagian_tahun(inti: str) -> str:
    if len(inti) > PROSA:
        return ""
    if cocok := _TRIWULAN.search(inti):
        return f"TW {_romawi(cocok[1])}"
    if cocok := _SEMESTER.search(inti):
        return f"Semester {_ROMAWI.get(cocok[1], cocok[1])}"
    if cocok := _BULAN_B.search(inti):
        return _BULAN[int(cocok[1]) - 1].capitalize()
    for kata in re.findall(r"[a-z]+", inti):
        if kata in _BULAN:
            return kata.capitalize()
        if kata in _BULAN_PENDEK and (len(inti) <= 12 or "bulan" in inti):
            return _BULAN[_BULAN_PENDEK[kata] - 1].capitalize()
    return ""


def _romawi(teks: str) -> str:
    return _HURUF_ROMAWI[_ROMAWI[teks] if teks in _ROMAWI else int(teks)]


def nomor_bagian(teks: str, induk: str) -> Periode:
    """Periode judul anak yang hanya nomor ("II", "3") menurut judul induknya ("Triwulan", "Tahun").

    >>> str(nomor_bagian("II", "Target Triwulan")), str(nomor_bagian("3", "Target pada tahun ke-"))
    ('TW II', 'Tahun 3')
    >>> str(nomor_bagian("11", "Bulan"))
    'November'
    """
    inti, atas = sederhanakan(teks).strip("() "), sederhanakan(induk)
    nomor = _ROMAWI.get(inti) or (int(inti) if inti.isdigit() and len(inti) == 1 else 0)
    if re.search(r"\bbulan\b", atas) and inti.isdigit() and 1 <= int(inti) <= len(_BULAN):
        return Periode(bagian=_BULAN[int(inti) - 1].capitalize())
    if not nomor:
        return Periode()
    if re.search(r"\btri ?wulan\b|\btw\b", atas) and nomor <= 4:
        return Periode(bagian=f"TW {_HURUF_ROMAWI[nomor]}")
    if re.search(r"\bsemester\b", atas) and nomor <= 2:
        return Periode(bagian=f"Semester {nomor}")
    if re.search(r"\btahun\b|\bth\b", atas) and 1 <= nomor <= 6:
        return Periode(ke=f"Tahun {nomor}")
    return Periode()


@lru_cache(maxsize=20_000)
def mirip_judul(teks: str) -> bool:
    """Sel yang tulisannya seperti judul kolom: menyebut peran atau periode, dan tidak sepanjang kalimat."""
    inti = sederhanakan(teks)
    if not inti or len(inti) > JUDUL_MAKS:
        return False
    return bool(
        peran_teks(teks) or hanya_kinerja(teks) or hanya_uang(teks) or peran_singkat(teks) or _periode_saja(inti)
    )


def _periode_saja(inti: str) -> bool:
    return len(inti) <= PENDEK and (bool(periode_teks(inti)) or inti.strip("()") in _ROMAWI)
