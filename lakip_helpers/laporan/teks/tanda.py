"""Tanda tujuh hal: kata-kata yang dipakai laporan untuk mengumumkannya di judul, tabel, dan kalimat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, permutations
from typing import Final

from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.notasi import baca_angka

HAL: Final = {
    1: "target dan realisasi kinerja tahun ini",
    2: "realisasi dan capaian tahun ini dengan tahun lalu dan beberapa tahun terakhir",
    3: "realisasi sampai tahun ini dengan target jangka menengah",
    4: "realisasi dengan standar nasional, jika ada",
    5: "penyebab keberhasilan/kegagalan atau peningkatan/penurunan kinerja dan alternatif solusi yang telah dilakukan",
    6: "efisiensi penggunaan sumber daya",
    7: "program/kegiatan yang menunjang keberhasilan ataupun kegagalan pencapaian kinerja",
}
"""Tujuh hal yang disajikan untuk tiap sasaran (PermenPAN-RB 53/2014 Lampiran II), ringkas dengan kata kit."""

_TUNJANG: Final = r"(?:men|pen|di)(?:unjang|dukung)|mendukung|pendukung|dukungan|penopang|menopang"
JUDUL: Final = {
    7: re.compile(rf"(?i)\b(?:program|kegiatan)\b.*(?:{_TUNJANG})|(?:{_TUNJANG}).*\b(?:program|kegiatan)\b"),
    6: re.compile(r"(?i)efisien|(?:penggunaan|pemanfaatan) sumber ?daya"),
    4: re.compile(
        r"(?i)\bnasional\b|standar pelayanan minim|\bspm\b|benchmark|internasional|(?:provinsi|daerah|kab\w*|kota)"
        r"[\s/]+(?:lain|sekitar|tetangga|terdekat)|rata-rata (?:provinsi|kab|kota)"
        r"|dengan (?:capaian )?(?:tingkat )?provinsi"
    ),
    3: re.compile(
        r"(?i)jangka menengah|akhir (?:periode |tahun )?(?:renstra|rpjmd|rencana)|\brpjmd\b|\brenstra\b"
        r"|rencana strategis|tingkat kemajuan|target (?:tahun |kinerja )*20\d\d\s*[-–]\s*20\d\d"
    ),
    2: re.compile(r"(?i)tahun[- ](?:lalu|sebelumnya|yang lalu)|beberapa tahun|antar ?tahun|tahun[- ]tahun sebelum"),
    5: re.compile(
        r"(?i)^\W*(?:\w{1,2}[.)]\s*)?(?:mengapa|kenapa)\b|(?:pe?nyebab|sebab|faktor|analisis|analisa).*(?:keberhasilan|kegagalan|peningkatan|penurunan|capaian)"
        r"|alternatif solusi|kendala|hambatan|permasalahan|solusi|evaluasi capaian|faktor (?:pendorong|penghambat)"
    ),
    1: re.compile(
        r"(?i)target.*realisasi|realisasi.*target|pengukuran|capaian (?:indikator )?kinerja"
        r"|realisasi (?:indikator )?kinerja"
    ),
}  # fmt: skip
"""Judul subbab tiap hal; yang lebih khas didahulukan."""
RENCANA: Final = re.compile(
    r"(?i)^\W*[\d.\s]*(?:rencana|rencana tindak|target).*(?:tindak ?lanjut|program|kegiatan|tahun)"
)
METODE: Final = re.compile(
    r"(?i)kerangka pengukuran|metod|cara (?:pengukuran|menghitung)|skala (?:nilai|penilaian)|rumus"
)
ANGGARAN: Final = re.compile(
    r"(?i)realisasi anggaran|akuntabilitas (?:keuangan|anggaran)|penyerapan anggaran|anggaran dan realisasi"
)
_TAHUN: Final = re.compile(r"\b(20\d\d)\b")
_RENTANG: Final = re.compile(r"\b20\d\d\s*(?:-|–|s/?d|sampai)\s*20\d\d\b")
HITUNG: Final = re.compile(
    r"(?i)%(?! *(?:penyerapan|\|? *$))|percepatan|perlambatan|kenaikan|penurunan|perubahan|selisih|pertumbuhan|kemajuan"
    r"|\bthdp\b|terhadap|naik|turun|rasio|tren|\bbeda\b"
)
_NILAI_TAHUN: Final = re.compile(
    r"\|\s*(?:(?:capaian|realisasi|target|kinerja|tahun|persentase|nilai|%|\(%\))\s*)*20\d\d\s*(?:\(?%\)?)?\s*(?=\||$)"
    r"|\|\s*(?:(?:%|persentase|persen)\s*capaian|capaian\s*\(?%\)?)(?: kinerja)?\s*(?=\||$)"
)
"""Kolom nilai setahun ("Capaian 2019 (%)"): persennya satuan, bukan hitungan pembanding."""
_SERAP: Final = re.compile(r"(?i)penyerapan|serapan|keuangan|anggaran|alokasi|pagu")
_CAPAI: Final = re.compile(r"(?i)capaian|kinerja|realisasi kinerja")
_HASIL_EFISIENSI: Final = re.compile(r"(?i)efisien")
_KOLOM_SEBAB: Final = re.compile(r"\|[^|]*(?:kendala|hambatan|permasalahan|penyebab|faktor)[^|]*(?:\||$)")
_KOLOM_SOLUSI: Final = re.compile(r"\|[^|]*(?:solusi|tindak lanjut|upaya|perbaikan|langkah)[^|]*(?:\||$)")
_PERSEN: Final = re.compile(r"(?i)(\d[\d.,]*\d|\d)\s*(?:%|persen)")
_SISA: Final = re.compile(r"(?i)\bsisa\b|\bsilpa\b|tidak terserap")
_CAPAIAN_PERSEN: Final = re.compile(r"(?i)capaian(?:\s+[a-z]+){0,4}\s+\d[\d.,]*\s*(?:%|persen)")
SISA_LONGGAR: Final = 0.02
_TAHUN_LALU: Final = re.compile(r"(?i)tahun (?:lalu|sebelumnya)|thn\.? lalu|\bn\s?-\s?1\b")
_DIUKUR: Final = re.compile("realisasi|capaian|kinerja|perkembangan|pertumbuhan|tren|indikator|uraian")
_AKHIR: Final = re.compile(
    r"(?i)akhir (?:periode |tahun )*(?:renstra|rpjmd)|jangka menengah|(?:target|renstra"
    r"|rpjmd).{0,12}s\.?/?d|akhir 20\d\d"
)
KALIMAT: Final[dict[int, re.Pattern[str] | Pola]] = {
    2: re.compile(
        r"(?i)(?:di)?banding\w*.{0,60}(?:tahun|thn).{0,12}(?:lalu|sebelum|20\d\d)|dari (?:realisasi "
        r"|capaian )?tahun (?:lalu|sebelum|20\d\d)"
        r"|tahun (?:lalu|sebelumnya)|(?:sama seperti|dibawah|di bawah|diatas|di atas) (?:capaian"
        r"|realisasi)?.{0,20}tahun"
    ),
    3: re.compile(
        r"(?i)jangka menengah|target menengah|akhir (?:periode |tahun )*(?:renstra|rpjmd)"
        r"|target (?:akhir )?(?:renstra|rpjmd)|tingkat kemajuan"
    ),
    4: re.compile(
        r"(?i)(?:capaian|rata-rata|angka|target|tingkat|kinerja|realisasi|dibanding\w*|terhadap|dari)\s+(?:(?!kriteria)\w+\s+){0,2}"
        r"nasional\b|(?:rata-rata|tingkat|angka|capaian|dibanding\w* dengan"
        r"|dibanding\w*) (?:capaian )?(?:provinsi|kabupaten|kab/kota) (?:lain|sekitar|sebesar)"
        r"|nasional (?:sebesar|yaitu|tahun 20|\(|adalah|sekitar)"
    ),
    6: Pola(
        r"\befisiensi\b(?!.{0,3}dan efektiv)|\binefisien|{hemat}|{uang}.*\befisien\b(?!.{0,3}dan efektif)"
        r"|\befisien\b(?!.{0,3}dan efektif).*{uang}"
    ),
    7: Pola(
        r"{tunjang}(?:[^.]|\.(?=\d)){0,80}\b(?:program|kegiatan)\b"
        r"|\b(?:program|kegiatan)\b(?:[^.]|\.(?=\d)){0,200}{tunjang}"
    ),
}  # fmt: skip
PROGRAM: Final = re.compile(
    r"\b(?:[Pp]rogram|PROGRAM|[Kk]egiatan)\b(?:\s*[:–-]|\s+adalah|\s+yaitu)?\s*[“„‘\"'‟]?\s*[A-Z]\w{3,}"
)
SEBAB: Final = Pola("{sebab}|(?<=[a-z0-9] )(?<!untuk )(?<!guna )(?<!agar )(?<!rangka ){akibatkan}")
SOLUSI: Final = Pola(r"{langkah}|{usaha}[\w\s-]{0,30}{perbuatan}")
TANPA_STANDAR: Final = Pola(r"{tanpa}.{0,60}{standar}|{standar}.{0,60}{tanpa}")
JUDUL_PENDEK: Final = {
    2: Pola("{judul_tren}"), 3: Pola("{judul_akhir}"), 4: Pola("{judul_pembanding}"),
    5: Pola("{judul_sebab}|{judul_solusi}"), 6: Pola("{judul_biaya}"), 7: Pola("{judul_program}"),
}  # fmt: skip
"""Judul yang hanya beberapa kata, yang dalam judul panjang tidak berarti demikian."""
PENDEK: Final = 6
DEPAN: Final = 7
JUDUL_SEBAB: Final = Pola("{judul_sebab}")
JUDUL_SOLUSI: Final = Pola("{judul_solusi}")
LANGKAH_PELAKU: Final = Pola(
    r"{pelaku}(?:\s+(?!akan|dan|yang|dalam)\w+){0,3}?\s+(?!memiliki|merupakan|menetapkan|mencapai|melampaui|mengalami|menargetkan|menjadi|belum|berada|meningkat|menurun|menyelenggarakan|mempunyai)(?:me[mn]\w{4,}|me[lryw]\w{4,}|ber\w{5,})"
    r"|^\W*(?:telah|sudah)\s+di(?!ketahui|sebut|jelas|urai|tetap|capai|target|peroleh|sampai)\w{4,}"
)
"""Kantor yang berbuat sesuatu, atau perbuatannya saja: langkah, bila sebabnya disebut di paragraf yang sama."""
BELUM_TERBIT: Final = re.compile(
    r"(?i)(?:belum|tidak) (?:ada|terbit|tersedia|diumumkan|dirilis|ditetapkan|diterbitkan|terdapat|dapat dibanding\w*)"
)
"""Di bawah judul perbandingan nasional: jawaban sah bahwa pembandingnya tidak atau belum ada."""
EFISIEN: Final = re.compile(r"(?i)efisien(?!\w* dan efektif)|hemat")
BERBANDING: Final = Pola(r"(?:{berubah}|{sanding}).*\d|\d\s*(?:%|persen|poin)")
"""Kalimat dengan angka yang meneruskan perbandingan kalimat sebelumnya, untuk indikator lain."""
BERSAMA: Final = Pola("{bersama}")
BERUBAH: Final = Pola("{berubah}")
KOSONG: Final = re.compile(r"(?i)^(?:-|–|n/?a|belum ada|tidak ada|nihil|\*)$")
"""Sel tabel yang menyatakan angkanya tidak ada."""
TAUTOLOGI: Final = Pola("{tautologi}")


def hal_judul(judul: str, tahun: int | None) -> int:
    """Hal yang diumumkan sebuah judul; 0 bila bukan salah satunya, atau bila tentang tahun depan atau caranya.

    >>> hal_judul("3.1.2 Perbandingan Realisasi Tahun 2016 dengan Tahun 2015", 2016)
    2
    >>> hal_judul("3.1.2 Realisasi Kinerja Tahun 2016 dengan Target Tahun 2013-2018", 2016)
    3
    """
    if METODE.search(judul) or (RENCANA.match(judul) and not JUDUL[7].search(judul)):
        return 0
    for hal in (7, 6, 4):
        if JUDUL[hal].search(judul):
            return hal
    if ANGGARAN.search(judul):
        return 0
    if dua_tahun(judul, tahun) or JUDUL[2].search(judul):
        return 2
    if hal := next((hal for hal in (3, 5) if JUDUL[hal].search(judul)), 0):
        return hal
    pendek = len(judul.split()) <= PENDEK
    if pendek and tahun and any(tahun + 1 < int(t) <= tahun + DEPAN for t in _TAHUN.findall(judul)):
        return 3
    hal = next((hal for hal, pola in JUDUL_PENDEK.items() if pendek and pola.search(judul)), 0)
    return hal or int(bool(JUDUL[1].search(judul)))


def sisa_saja(teks: str) -> bool:
    """Yang disebut efisiensi hanya sisa anggarannya (100 dikurangi serapan, atau rupiahnya), bukan terhadap kinerja.

    >>> sisa_saja("Terserap 95,20% sehingga efisiensi 4,80%."), sisa_saja("Capaian 110%, serapan 88%: efisiensi 22%.")
    (True, False)
    >>> sisa_saja("Capaian kinerja 100% dengan serapan 98%: efisiensi 2%.")
    False
    """
    persen = [nilai for c in _PERSEN.finditer(teks) if (nilai := baca_angka(c[1]).nilai) is not None]
    if _CAPAIAN_PERSEN.search(teks) and any(abs(a - b - c) < SISA_LONGGAR for a, b, c in permutations(persen[:6], 3)):
        return False
    if _SISA.search(teks) and len(persen) > 1 and len({*persen}) == 1:
        return True
    return not persen or any(abs(a + b - 100) < SISA_LONGGAR for a, b in pairwise(persen))


def bersubjek(teks: str) -> bool:
    """Tulisan pendek yang berhuruf besar di awalnya dan mengumumkan salah satu dari tujuh hal.

    >>> bersubjek("4) Realisasi dibandingkan standar nasional"), bersubjek("4) Rapat koordinasi bulanan")
    (True, False)
    """
    polos = re.sub(r"^\W*\w{1,2}[.)]+\s*|^\W*\d+\s+", "", teks)
    return polos[:1].isupper() and any(pola.search(polos) for pola in JUDUL.values())


def hal_jalur(jalur: Sequence[str], tahun: int | None) -> int:
    """Hal yang sedang dibahas menurut judul-judul di atasnya: yang terdalam, kecuali bila hanya umum (hal 1).

    >>> hal_jalur(("3.1.4 Analisis Penyebab Kegagalan", "3.1.4.1 Peningkatan Capaian Kinerja"), 2016)
    5
    """
    semua = [hal_judul(judul, tahun) for judul in reversed(jalur)]
    return next((hal for hal in semua if hal > 1), 1 if 1 in semua else 0)


def dua_tahun(teks: str, tahun: int | None) -> bool:
    """Menyebut tahun laporan dan tahun sebelumnya, di luar rentang periode seperti 2013-2018."""
    if tahun is None:
        return False
    pendek = re.search(rf"\b{tahun - 1}\s*[-–]\s*{tahun}\b", teks)
    disebut = {int(t) for t in _TAHUN.findall(_RENTANG.sub(" ", teks))}
    return bool(pendek) or {tahun, tahun - 1} <= disebut


def hal_tabel(kepala: str, tahun: int | None) -> dict[int, bool]:
    """Hal-hal yang disajikan sebuah tabel menurut keterangan dan judul kolomnya → apakah dihitung (persen, selisih).

    >>> hal_tabel("Tabel 8 Perbandingan | Indikator | Realisasi 2015 | Realisasi 2016 | (%)", 2016)
    {2: True}
    """
    kecil = kepala.lower()
    hasil: dict[int, bool] = {}
    hitung = bool(HITUNG.search(_NILAI_TAHUN.sub("|", kecil)))
    if tahun is not None and str(tahun + 1) in kecil and "rencana" in kecil:
        return {}
    if JUDUL[4].search(kecil):
        hasil[4] = hitung
    if _SERAP.search(kecil) and (_HASIL_EFISIENSI.search(kecil) or _kinerja_dan_uang(kecil)):
        hasil[6] = bool(_HASIL_EFISIENSI.search(kecil) or "selisih" in kecil)
    if _target_akhir(kecil, tahun):
        hasil[3] = hitung
    if (dua_tahun(kecil, tahun) or _TAHUN_LALU.search(kecil)) and (_DIUKUR.search(kecil) or _kolom_tahun(kecil)):
        hasil[2] = hitung
    if re.search(r"\bprogram\b", kecil) and (JUDUL[7].search(kecil) or re.search(r"\bsasaran\b", kecil)):
        hasil[7] = bool(JUDUL[7].search(kecil))
    if _KOLOM_SEBAB.search(kecil):
        hasil[5] = bool(_KOLOM_SOLUSI.search(kecil))
    if "target" in kecil and "realisasi" in kecil:
        hasil[1] = "capaian" in kecil or "%" in kecil
    return hasil


def _kinerja_dan_uang(kecil: str) -> bool:
    """Kinerja dan keuangan bersanding: keduanya punya target dan realisasi, atau capaian bertemu serapan."""
    dua = kecil.count("realisasi") > 1 and kecil.count("capaia") > 1 and "kinerja" in kecil
    return dua or bool(re.search(r"capaian.*serap|serap.*capaian|nyerap.*capaian|capaian.*nyerap", kecil))


def _kolom_tahun(kecil: str) -> bool:
    """Sedikitnya dua kolom berjudul tahun saja, di tabel yang bukan tentang anggaran."""
    return len({sel.strip() for sel in kecil.split("|") if _TAHUN.fullmatch(sel.strip())}) > 1 and not _SERAP.search(
        kecil
    )


def _target_akhir(kecil: str, tahun: int | None) -> bool:
    if "capaian" not in kecil and "realisasi" not in kecil:
        return False
    depan = {int(t) for t in _TAHUN.findall(kecil)} if tahun else set()
    target = bool(re.search(r"target[^|]{0,25}20\d\d|sampai tahun 20\d\d", kecil))
    return bool(_AKHIR.search(kecil) or (target and any(t > (tahun or 9999) for t in depan)) or re.search(
        r"(?:dengan|terhadap|thdp) (?:target )?(?:kinerja pada )?(?:renstra|rpjmd)", kecil))  # fmt: skip


def buang(teks: str, kalimat: Iterable[str], ganti: str = " ") -> str:
    """Teks tanpa kalimat sasaran dan indikator, yang dapat memuat kata tanda; di tempatnya ditulis `ganti`."""
    for satu in filter(None, kalimat):
        teks = _pola_kalimat(satu).sub(ganti, teks)
    return teks


@lru_cache(maxsize=1_024)
def _pola_kalimat(kalimat: str) -> re.Pattern[str]:
    return re.compile(r"\W+".join(map(re.escape, re.findall(r"\w+", kalimat))), re.IGNORECASE)
