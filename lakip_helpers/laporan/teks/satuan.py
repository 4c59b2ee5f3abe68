"""Bab akuntabilitas kinerja sebagai satuan bacaan: judul, paragraf, dan tabel, masing-masing dengan konteksnya."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lakip_helpers.berkas.petak import BarisNaskah
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.tabel_angka import label_tegak
from lakip_helpers.laporan.teks.tanda import bersubjek

_BAB: Final = re.compile(r"(?i)^(?:bab\s+(?:[ivx]+|\d)\b|(?:capaian |analisis )?akuntabilitas\s+kinerja\b)")
_BERNOMOR: Final = re.compile(r"^(?:\d{1,2}\s?(?:\.\s?\d{1,2}){1,4}\.?|[A-H]\.(?:\d{1,2}\.?)*|[IVX]{1,5}\.)\s+[A-Z“\"]")
_BUTIR: Final = re.compile(
    r"^(?:\(?[a-z]\)|[a-z]\.|\(?[ivx]{2,4}[.)]|\(?\d{1,2}[.)]+|\d{1,2}(?=\s[A-Z]))\s*\S|^[-–•*●]\s*\S"
)
KETERANGAN_TABEL: Final = re.compile(r"(?i)^(?:tabel|table)\s*[:.]?\s*[\dIVX]")
_GAMBAR: Final = re.compile(r"(?i)^(?:gambar|grafik|diagram|bagan)\s*[:.]?\s*[\dIVX]")
_ASPEK: Final = re.compile(
    r"(?i)^(?=\W*(?:\w{1,2}[.)]+\s*)?(?-i:[A-Z]))(?:(?:\(?[a-z]\)|[a-z]\."
    r"|\(?\d{1,2}[.)]+)\s*)?(?:mem)?(?:perbandingan|bandingkan|analisis|analisa|evaluasi"
    r"|target dan realisasi|realisasi kinerja|capaian kinerja|efisiensi"
    r"|program(?:\W+(?:dan|kegiatan|yang))*\W+(?:[pm]e(?:nunjang|ndukung)|terkait)(?! urusan)"
    r"|faktor|penyebab|sebab|kendala|hambatan|mengapa|kenapa"
    r"|permasalahan|solusi|upaya|alternatif|langkah|tindak lanjut|rencana)\b(?!.*(?:\b(?:adalah|yaitu|(?<!tahun )ini"
    r"|tersebut|dapat|sebesar|terjadi)\b|\d%|[“„‘=]))"
)
_SASARAN: Final = re.compile(
    r"(?i)^(?:\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
    r"(?:sasaran(?:\s+(?:strategis|stratejik|kinerja|kegiatan|program))?|(?-i:S[KSP])(?=[\s.-]*\d))\s*(?:ke)?[\s-]*"
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan"
    r"|kesepuluh)\b\s*[.:–-]?\s*(?:$|(?-i:[A-Z“\"‘„(]))|:\s*\S|(?-i:(?:Me|Ter|Ber|Pe)[a-z]+nya)\b)"
)
_INDIKATOR: Final = re.compile(
    r"^(?:IK[A-Z]{0,3}|Indikator(?: Kinerja)?(?: Utama)?(?: Sasaran)?)[\s-]*(?:ke-?)?\d{1,2}(?:\.\d{1,2})*\W+[A-Z]"
)
_SUMBER: Final = re.compile(r"(?i)^(?:sumber|keterangan|catatan)(?: data)?\s*:")
_SAMBUNG_KALIMAT: Final = re.compile(
    r"(?i)(?:^|\b)(?:memiliki|dengan indi\w+|terdiri|diukur|yaitu|adalah|dicapai|didukung)\b"
)
_KALIMAT: Final = re.compile(r"\b(?:adalah|yaitu|sebesar|dengan rincian|terjadi)\b|\d\s?%|=|,|\d[.,]\d")
_KEGIATAN: Final = re.compile(
    r"(?i)^\W*\w{1,2}[.)]+\s*(?:sub ?kegiatan|kegiatan|program)\b(?!.*\b(?:yang |me|pe)(?:nunjang|ndukung))"
)
LABEL: Final = re.compile(r"^(?:\(?[a-z0-9]{1,2}[.)]+|[-–•*●])\s*[A-Z]\D*(?:20\d\d\W*)?$")
"""Butir yang berupa label, tanpa angka selain tahun; judul bagian bila pendek dan diikuti uraiannya."""
_HURUF: Final = re.compile(r"[A-Za-z]")
LABEL_KATA: Final = 7
SISA_JUDUL: Final = 2
MATRIKS_KATA: Final = 6
"""Baris tabel yang sel keduanya berkata sebanyak ini adalah uraian berlabel, bukan angka."""
JUDUL_KATA: Final = 24
SUBJUDUL_KATA: Final = 14
BESAR_KATA: Final = 16
KEPALA_TABEL: Final = 3
MATRIKS: Final = "matriks"
LABEL_MATRIKS: Final = "label matriks"
KEPALA_KATA: Final = 60
_BILANGAN: Final = re.compile(r"\d[.,]\d|\b(?!20\d\d\b)\d{3,}\b")


@dataclass(frozen=True)
class Satuan:
    """Satu satuan bacaan: paragraf (`jenis` "isi"), judul ("judul"), atau tabel ("tabel").

    `jalur` judul-judul di atasnya dari yang terluar; `baris` baris tabelnya; `atas` keterangan tabelnya.
    """

    jenis: str
    halaman: int
    teks: str
    jalur: tuple[str, ...] = ()
    baris: tuple[BarisNaskah, ...] = ()
    atas: str = ""

    @property
    def kepala(self) -> str:
        """Keterangan dan judul kolom tabel; pada tabel tegak (label | nilai), labelnya."""
        if label := label_tegak([b.teks.split(" | ") for b in self.baris]):
            return f"{self.atas} | {' | '.join(label)}"
        return f"{self.atas} | {' | '.join(b.teks for b in _baris_kepala(self.baris))}"


def susun_satuan(naskah: Naskah, awal: int, akhir: int | None = None) -> tuple[Satuan, ...]:
    """Satuan bacaan dari baris `awal` sampai sebelum `akhir`, berurutan.

    >>> baris = (BarisNaskah(4, "3.1 Capaian Kinerja"), BarisNaskah(4, "Target tercapai"), BarisNaskah(5, "semua."))
    >>> [(s.jenis, s.jalur, s.teks) for s in susun_satuan(Naskah(baris, frozenset()), 0)][1]
    ('isi', ('3.1 Capaian Kinerja',), 'Target tercapai semua.')
    """
    baris = [b for n, b in enumerate(naskah.baris[awal:akhir], start=awal) if n not in naskah.daftar]
    return tuple(_berjalur(_kelompok(baris)))


def _kelompok(baris: Sequence[BarisNaskah]) -> Iterator[Satuan]:
    n = 0
    while n < len(baris):
        b = baris[n]
        if b.tabel:
            akhir = next((m for m in range(n, len(baris)) if not baris[m].tabel), len(baris))
            yield from _tabel(baris[n:akhir], _keterangan(baris, n))
        elif (tabel := _awal_keterangan(baris, n)) is not None:
            akhir = tabel
            if not baris[tabel - 1].tabel and (tabel >= len(baris) or not baris[tabel].tabel):
                yield Satuan(
                    "keterangan", b.halaman, " ".join(x.teks for x in baris[n:akhir]), baris=tuple(baris[n:akhir])
                )
        elif _memulai_bagian(baris, n):
            akhir = n + 1 + _sambungan_judul(baris, n)
            yield Satuan("judul", b.halaman, " ".join(x.teks for x in baris[n:akhir]), baris=tuple(baris[n:akhir]))
        else:
            akhir = _akhir_paragraf(baris, n)
            yield Satuan("isi", b.halaman, " ".join(x.teks for x in baris[n:akhir]), baris=tuple(baris[n:akhir]))
        n = akhir


def _tabel(baris: Sequence[BarisNaskah], atas: str) -> Iterator[Satuan]:
    """Sebuah tabel; yang barisnya label dan uraian (Aspek | Uraian) menjadi judul-judul dengan isinya."""
    pasang = [b.teks.split(" | ", 1) for b in baris]
    berlabel = [p[1] for p in pasang if len(p) == 2 and len(p[0].split()) <= LABEL_KATA and " | " not in p[1]]
    uraian = [teks for teks in berlabel if len(teks.split()) >= MATRIKS_KATA]
    if len(berlabel) < max(KEPALA_TABEL, len(baris) - 1) or len(uraian) < KEPALA_TABEL:
        yield Satuan("tabel", baris[0].halaman, baris[0].teks, baris=tuple(baris), atas=atas)
        return
    yield Satuan("judul", baris[0].halaman, atas, baris=(baris[0],), atas=MATRIKS)
    for b, sel in zip(baris, pasang, strict=True):
        if len(sel) == 2:
            yield Satuan("judul", b.halaman, sel[0], baris=(b,), atas=LABEL_MATRIKS)
        yield Satuan("isi", b.halaman, sel[-1], baris=(b,))


def _awal_keterangan(baris: Sequence[BarisNaskah], n: int) -> int | None:
    """Akhir keterangan tabel atau gambar yang dimulai baris ini; `None` bila bukan keterangan."""
    if KETERANGAN_TABEL.match(baris[n].teks):
        akhir = next((m for m in range(n + 1, min(n + 6, len(baris))) if baris[m].tabel), None)
        return akhir if akhir is not None else n + 1
    if not _GAMBAR.match(baris[n].teks):
        return None
    judul = n + 1 < len(baris) and not baris[n + 1].tabel and len(baris[n].teks.split()) <= 3
    return n + 2 if judul and len(baris[n + 1].teks.split()) <= BESAR_KATA else n + 1


def _awal_paragraf(baris: Sequence[BarisNaskah], n: int) -> bool:
    """Baris sebelumnya selesai: berakhir titik atau titik dua, judul pendek, atau tabel."""
    if n == 0 or baris[n - 1].tabel or baris[n].judul:
        return True
    lalu = baris[n - 1].teks.rstrip()
    if baris[n - 1].judul or judul_sasaran(lalu) or _INDIKATOR.match(lalu) or _BERNOMOR.match(lalu):
        return True
    return lalu.endswith((".", ":", ";", "!", "?")) or len(lalu.split()) <= 4 or baris[n - 1].halaman < baris[n].halaman


def _memulai_bagian(baris: Sequence[BarisNaskah], n: int) -> bool:
    """Baris ini judul sebuah bagian, menurut tulisannya dan tetangganya."""
    awal = _awal_paragraf(baris, n) and not _berderet(baris, n) and not _bersambung(baris, n)
    return (adalah_judul(baris[n], awal) and not _kalimat_sasaran(baris, n)) or label_bagian(baris, n)


def _bersambung(baris: Sequence[BarisNaskah], n: int) -> bool:
    """Baris berikutnya meneruskan kalimatnya sampai titik: awal paragraf, bukan judul."""
    lanjut = baris[n + 1] if n + 1 < len(baris) else None
    if lanjut is None or lanjut.tabel or _BUTIR.match(lanjut.teks):
        return False
    return lanjut.teks[:1].islower() and bool(re.search(r"\.(?:\s|$)", lanjut.teks))


def label_bagian(baris: Sequence[BarisNaskah], n: int) -> bool:
    """Butir pendek yang langsung diikuti uraian atau tabelnya: "b. Tren", "d) Pembanding".

    >>> label_bagian((BarisNaskah(1, "b. Tren"), BarisNaskah(1, "Dari tahun ke tahun angkanya naik terus.")), 0)
    True
    >>> label_bagian((BarisNaskah(1, "b. Tren"), BarisNaskah(1, "c. Pembanding")), 0)
    False
    """
    b, lanjut = baris[n], baris[n + 1] if n + 1 < len(baris) else None
    pendek = LABEL.match(b.teks.strip()) and len(b.teks.split()) <= LABEL_KATA
    if b.tabel or lanjut is None or not pendek or _KEGIATAN.match(b.teks) or b.teks.rstrip().endswith((".", ",", ";")):
        return False
    return bool(lanjut.tabel or KETERANGAN_TABEL.match(lanjut.teks)) or (
        lanjut.teks[:1].isupper() and not _BUTIR.match(lanjut.teks) and len(lanjut.teks.split()) >= LABEL_KATA
    )


def _berderet(baris: Sequence[BarisNaskah], n: int) -> bool:
    """Butir yang langsung diikuti butir lain: sebuah daftar, bukan subjudul."""
    lanjut = baris[n + 1] if n + 1 < len(baris) else None
    return bool(lanjut and not lanjut.tabel and _BUTIR.match(baris[n].teks) and _BUTIR.match(lanjut.teks))


def _kalimat_sasaran(baris: Sequence[BarisNaskah], n: int) -> bool:
    """Label sasaran yang ternyata awal kalimat: "1. Sasaran pertama Meningkatnya … / memiliki indikator …"."""
    lanjut = baris[n + 1].teks if n + 1 < len(baris) and not baris[n + 1].tabel else ""
    return judul_sasaran(baris[n].teks) and bool(
        _SAMBUNG_KALIMAT.search(baris[n].teks) or _SAMBUNG_KALIMAT.match(lanjut)
    )


def adalah_judul(b: BarisNaskah, awal: bool = True) -> bool:
    """Baris ini judul: bergaya judul, bernomor dan pendek, atau huruf besar semua; `awal` bila paragrafnya mulai.

    >>> adalah_judul(BarisNaskah(1, "3.1.2 Perbandingan Realisasi")), adalah_judul(BarisNaskah(1, "Target tercapai."))
    (True, False)
    """
    teks = b.teks.strip()
    kata = len(teks.split())
    if b.tabel or not _HURUF.search(teks) or (teks.endswith((".", ",", ";")) and not b.judul):
        return False
    if b.judul:
        return True
    if _BUTIR.match(teks) and _KEGIATAN.match(teks):
        return False
    if _BERNOMOR.match(teks):
        return kata <= JUDUL_KATA
    if teks.upper() == teks and sum(h.isalpha() for h in teks) > 5:
        return kata <= BESAR_KATA and not KETERANGAN_TABEL.match(teks)
    return awal and _subjudul(teks, kata)


def _subjudul(teks: str, kata: int) -> bool:
    """Subjudul tanpa nomor bab: "a. Perbandingan dengan Tahun 2015", "Sasaran Strategis 1: Meningkatnya …"."""
    aspek = _ASPEK.match(teks) or (_BUTIR.match(teks) and bersubjek(teks) and not _KALIMAT.search(teks))
    berlabel = judul_sasaran(teks) or _INDIKATOR.match(teks)
    return bool((aspek and kata <= SUBJUDUL_KATA) or (berlabel and kata <= JUDUL_KATA))


def judul_sasaran(teks: str) -> bool:
    """Tulisan ini label sasaran: "Sasaran Strategis 1", "Sasaran: Meningkatnya …".

    >>> judul_sasaran("Sasaran Strategis 1"), judul_sasaran("Sasaran yang ditetapkan adalah")
    (True, False)
    """
    return bool(_SASARAN.match(teks))


def _sambungan_judul(baris: Sequence[BarisNaskah], n: int) -> int:
    """1 bila judul bernomor bersambung ke baris berikutnya yang pendek, selainnya 0."""
    if n + 1 >= len(baris) or baris[n].judul:
        return 0
    lanjut = baris[n + 1]
    if judul_sasaran(baris[n].teks):
        sisa = lanjut.teks[:1].islower() or len(lanjut.teks.split()) <= SISA_JUDUL
        bernama = len(_SASARAN.sub("", baris[n].teks).split()) > 1 and not sisa
        lepas = lanjut.tabel or bernama or _BUTIR.match(lanjut.teks) or adalah_judul(lanjut)
        return int(not lepas and len(lanjut.teks.split()) <= JUDUL_KATA)
    if len(baris[n].teks.split()) < 6:
        return 0
    pendek = len(lanjut.teks.split()) <= 7 and not lanjut.teks.endswith((".", ":", ","))
    return int(pendek and not lanjut.tabel and not adalah_judul(lanjut) and not _BUTIR.match(lanjut.teks)
               and not KETERANGAN_TABEL.match(lanjut.teks))  # fmt: skip


def _akhir_paragraf(baris: Sequence[BarisNaskah], n: int) -> int:
    for m in range(n + 1, len(baris)):
        b, lalu = baris[m], baris[m - 1].teks.rstrip()
        putus = lalu.endswith((".", ":", ";", "?")) and (b.teks[:1].isupper() or _BUTIR.match(b.teks))
        putus = putus or (_SUMBER.match(lalu) and b.teks[:1].isupper()) or _SUMBER.match(b.teks)
        if (
            b.tabel
            or adalah_judul(b)
            or label_bagian(baris, m)
            or putus
            or KETERANGAN_TABEL.match(b.teks)
            or _GAMBAR.match(b.teks)
        ):
            return m
        if _BUTIR.match(b.teks) and b.teks[:1].isdigit():
            return m
    return len(baris)


def _keterangan(baris: Sequence[BarisNaskah], n: int) -> str:
    """Keterangan tabel di atasnya: dari "Tabel …" sampai tabelnya, atau satu baris terakhir."""
    atas = [b.teks for b in baris[max(0, n - 5) : n] if not b.tabel]
    mulai = next((i for i in range(len(atas) - 1, -1, -1) if KETERANGAN_TABEL.match(atas[i])), max(0, len(atas) - 1))
    return " ".join(atas[mulai:])


def _baris_kepala(baris: Sequence[BarisNaskah]) -> Sequence[BarisNaskah]:
    """Baris judul kolom: paling banyak tiga, sampai baris nomor kolom, bernomor urut 1, atau berisi data."""
    for n, b in enumerate(baris[:KEPALA_TABEL]):
        data = len(b.teks.split()) > KEPALA_KATA or _BILANGAN.search(b.teks)
        if n and (re.match(r"^\W*(?:1|I|A)\W", b.teks) or data):
            return baris[:n]
    return baris[: KEPALA_TABEL if len(baris) > KEPALA_TABEL else 1]


def _berjalur(satuan: Iterator[Satuan]) -> Iterator[Satuan]:
    """Beri tiap satuan judul-judul di atasnya; sambungan tabel di halaman berikutnya disatukan dengan awalnya."""
    tumpuk: list[tuple[int, str]] = []
    for satu in satuan:
        if satu.jenis == "judul":
            tingkat = {MATRIKS: 8, LABEL_MATRIKS: 9}.get(satu.atas) or satu.baris[0].judul or _tingkat(satu.teks)
            while tumpuk and tumpuk[-1][0] >= tingkat:
                tumpuk.pop()
            tumpuk.append((tingkat, satu.teks))
        yield replace(satu, jalur=tuple(teks for _, teks in tumpuk))


def _tingkat(judul: str) -> int:
    """Kedalaman sebuah judul menurut nomornya; huruf besar tanpa nomor paling luar."""
    cocok = re.match(r"^(\d{1,2}(?:\s?\.\s?\d{1,2})+)", judul)
    if cocok:
        return 1 + cocok[1].count(".")
    if re.match(r"^[A-H]\.|^[IVX]+\.", judul):
        return 3 if re.match(r"^[A-H]\.\d", judul) else 2
    if _BAB.match(judul):
        return 1
    if judul_sasaran(judul):
        return 5
    if _INDIKATOR.match(judul):
        return 6
    return 7 if _BUTIR.match(judul) or LABEL.match(judul) or _ASPEK.match(judul) else 3
