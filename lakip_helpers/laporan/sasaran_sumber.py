"""Tempat laporan menyebut sasarannya: tabel, judul, keterangan tabel, atau kalimat. Satu tempat satu daftar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from lakip_helpers.kantor.bentuk import BarisIndikator, PeranKolom, TabelKantor
from lakip_helpers.laporan.bentuk import Sasaran
from lakip_helpers.laporan.teks.kata import bagian_disebut, kata, memuat, serupa, tanpa_nomor
from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.laporan.teks.letak import halaman_baris
from lakip_helpers.laporan.teks.satuan import KETERANGAN_TABEL, Satuan, judul_sasaran
from lakip_helpers.laporan.teks.tanda import hal_judul

Sebut = tuple[int, str]
"""Nomor satuan yang menyebut sebuah sasaran, dan kalimat sasarannya."""
_LABEL: Final = re.compile(
    r"(?i)^\W*(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
    r"(?:sasaran(?:\s+(?:strategis|stratejik|kinerja|kegiatan|program))?|s[skp](?=[\s.-]*\d))\s*(?:ke)?[\s-]*"
    r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan"
    r"|kesepuluh)?\b[\s.:–-]*"
)
_KONDISI: Final = Pola(r"^\W*{kondisi}")
_PINTU: Final = Pola(
    r"(?:^\W*|[“„\"‘:;,.()–-]\s*|\d\s+|\b(?:adalah|yaitu|yakni|ialah|dan|serta|sasaran|strategis|{urutan})\s+)(?P<awal>{kondisi})"
)
_UJUNG: Final = re.compile(
    r"(?i)[;.:”\"’()|]|,\s+(?:yang|dengan|diukur|dan|serta|sasaran)\b|,?\s+(?:dan|serta)\s+\("
    r"|\s+(?:yang\s+)?(?:diukur|memiliki|mempunyai"
    r"|dengan (?:\w+ )?(?:indikator|target|ukuran)|melalui indikator|dilaporkan|menunjukkan|pada tahun|mencapai"
    r"|tercapai|dicapai|didukung|ternyata|sedangkan|sehingga|maka|belum|telah|sudah|berhasil|adalah|terdiri|merupakan|dapat|tahun)\b"
)
_SASARAN: Final = re.compile(r"(?i)\b(?:sasaran|s[skp][\s.-]?\d)")
_PEMBUKA: Final = re.compile(r"(?i)\bsasaran\b(?!.*\b(?:program|kegiatan)\b)[^.]{0,160}:?\s*$")
_BERNILAI: Final = re.compile(r"(?i)\d[.,]\d|\b(?:sebesar|tahun (?:lalu|sebelumnya)|meningkat|menurun|naik|turun)\b")
"""Kalimat uraian, bukan nama indikator: memuat angka atau perubahannya."""
KATA_MIN: Final = 2
KATA_MAKS: Final = 30
JUDUL_MIN: Final = 3
SAMA: Final = 0.8
INDIKATOR_MAKS: Final = 12


def layak(teks: str) -> bool:
    """Panjangnya pantas bagi kalimat sasaran."""
    return KATA_MIN <= len(kata(tanpa_nomor(teks))) <= KATA_MAKS


def dari_tabel(tabel: Iterable[TabelKantor], halaman: dict[str, int]) -> tuple[Sasaran, ...]:
    """Sasaran tabel dengan sasaran terbanyak, ditambah sasaran tabel lain yang susunan kolomnya sama."""
    semua = [(t, kelompokkan(t, halaman)) for t in tabel]
    utama, hasil = max(semua, key=lambda s: (len(s[1]), any(x.indikator for x in s[1])), default=(None, ()))
    for t, lain in semua if utama else ():
        if t is not utama and _susunan(t) == _susunan(utama):
            hasil += tuple(s for s in lain if not any(serupa(s.teks, x.teks) >= SAMA for x in hasil))
    return tuple(sorted(hasil, key=lambda s: s.halaman)) if len(hasil) > 1 else hasil


def _susunan(t: TabelKantor | None) -> list[PeranKolom]:
    return [k.peran for k in t.kolom if k.peran is not PeranKolom.NOMOR] if t else []


def kelompokkan(t: TabelKantor, halaman: dict[str, int]) -> tuple[Sasaran, ...]:
    """Baris tabel dikelompokkan menurut sasarannya; dua sasaran berbunyi sama tetap dua bila nomornya berbeda."""
    urut: list[tuple[str, str, list[BarisIndikator]]] = []
    nomor = [] if _nomor_tiap_baris(t) else t.kolom_berperan(PeranKolom.NOMOR)[:1]
    for b in t.baris:
        teks = _tanpa_label(tanpa_nomor(b.sasaran))
        if not layak(teks):
            continue
        tanda = str(b.nilai.get(nomor[0]) or "") if nomor else ""
        lama = next((satu for satu in urut if satu[0] == teks and (not tanda or satu[1] in ("", tanda))), None)
        sambung = lama or next((s for s in urut if serupa(s[0], teks) >= SAMA and s[0].lower() != teks.lower()), None)
        if sambung:
            sambung[2].append(b)
        else:
            urut.append((teks, tanda, [b]))
    return tuple(
        Sasaran(
            teks,
            tuple(dict.fromkeys(i for b in baris if (i := nama_indikator(b)))),
            halaman_baris(t, baris[0].baris, halaman),
        )
        for teks, _, baris in urut
    )


def _nomor_tiap_baris(t: TabelKantor) -> bool:
    """Nomornya milik tiap indikator, bukan sasaran: semua baris bernomor lain, dan sasaran yang sama berurutan."""
    nomor = [str(b.nilai.get(n) or "") for n in t.kolom_berperan(PeranKolom.NOMOR)[:1] for b in t.baris]
    berurutan = any(a.sasaran and a.sasaran == c.sasaran for a, c in pairwise(t.baris))
    return berurutan and "" not in nomor and len(set(nomor)) == len(nomor)


def _tanpa_label(teks: str) -> str:
    """Kalimat tanpa "Sasaran 1:" di depannya, bila sesudahnya masih ada kalimatnya."""
    polos = _LABEL.sub("", teks).strip(" “”\"'‘’„:.")
    return polos if layak(polos) else teks


def nama_indikator(b: BarisIndikator) -> str:
    """Nama indikator sebuah baris, tanpa nomornya."""
    return tanpa_nomor(b.indikator)


def dari_judul(satuan: Sequence[Satuan], tabel: Sequence[TabelKantor], halaman: dict[str, int]) -> tuple[Sasaran, ...]:
    """Sasaran menurut judul bagian atau keterangan tabel: dari cara menyebut yang memberi paling banyak."""
    semua = [_tanpa_ulangan(cara(satuan)) for cara in (_judul_berlabel, _judul_kondisi, _keterangan)]
    return _berindikator(max(semua, key=len), satuan, tabel, halaman)


def dari_kalimat(
    satuan: Sequence[Satuan], tabel: Sequence[TabelKantor], halaman: dict[str, int]
) -> tuple[Sasaran, ...]:
    """Sasaran yang disebut kalimat uraian; yang paling longgar, dipakai bila tempat lain tidak menyebutnya."""
    return _berindikator(_tanpa_ulangan(_kalimat(satuan)), satuan, tabel, halaman)


def _berindikator(
    sebut: Sequence[Sebut], satuan: Sequence[Satuan], tabel: Sequence[TabelKantor], halaman: dict[str, int]
) -> tuple[Sasaran, ...]:
    """Sasaran beserta indikator tabel di antara sebutannya dan sebutan berikutnya.

    Indikator yang namanya utuh di satu bagian bukan milik bagian lain yang hanya memuat kata-katanya.
    """
    batas = [*sorted({n for n, _ in sebut}), len(satuan)]
    bagian = {a: satuan[a:z] for a, z in pairwise(batas)}
    tulisan = {n: " ".join(b.teks for s in satu for b in s.baris) for n, satu in bagian.items()}
    banyak = {n: sum(m == n for m, _ in sebut) for n in bagian}
    milik = {n: _indikator(teks, bagian[n], tulisan[n], tabel, halaman) for n, teks in sebut if banyak[n] == 1}
    utuh = {(n, i) for n, nama in milik.items() for i in nama if bagian_disebut(tulisan[n], i) == 1}
    pemilik = {i for _, i in utuh}
    return tuple(
        Sasaran(teks, tuple(i for i in milik.get(n, ()) if (n, i) in utuh or i not in pemilik), satuan[n].halaman)
        for n, teks in sebut
    )


def _tanpa_ulangan(sebut: Iterable[Sebut]) -> list[Sebut]:
    """Sebutan pertama tiap sasaran; yang hanya potongan sebutan lain tidak dihitung."""
    hasil: list[Sebut] = []
    for n, teks in sebut:
        if not any(serupa(teks, lain) >= SAMA or set(kata(teks)) <= set(kata(lain)) for _, lain in hasil):
            hasil.append((n, teks))
    return hasil


def _judul_berlabel(satuan: Sequence[Satuan]) -> Iterator[Sebut]:
    """ "Sasaran 1: Meningkatnya …" sebagai judul."""
    for n, satu in enumerate(satuan):
        if satu.jenis == "judul" and judul_sasaran(satu.teks):
            teks = _LABEL.sub("", satu.teks).strip(" “”\"'‘’„:.")
            if layak(teks) and (_KONDISI.search(teks) or _bernama(teks)):
                yield n, teks


def _bernama(teks: str) -> bool:
    """Sesudah label dan nomornya tertulis sebuah nama, bukan apa yang dibahas tentangnya."""
    return len(kata(teks)) >= JUDUL_MIN and not hal_judul(teks, None) and not _UJUNG.search(teks)


def _judul_kondisi(satuan: Sequence[Satuan]) -> Iterator[Sebut]:
    """Judul tanpa kata "Sasaran" yang kalimatnya sendiri menyatakan kondisi."""
    for n, satu in enumerate(satuan):
        teks = tanpa_nomor(satu.teks).strip(" “”\"'‘’„:.")
        if satu.jenis == "judul" and _KONDISI.search(teks) and layak(teks) and len(kata(teks)) >= JUDUL_MIN:
            yield n, teks


def _keterangan(satuan: Sequence[Satuan]) -> Iterator[Sebut]:
    """ "Tabel 3.1 Pencapaian Sasaran Meningkatnya …"."""
    for n, satu in enumerate(satuan):
        if KETERANGAN_TABEL.match(satu.atas or satu.teks):
            yield from ((n, teks) for teks in klausa(satu.atas or satu.teks))


def _kalimat(satuan: Sequence[Satuan]) -> Iterator[Sebut]:
    """Kalimat yang menyebut sasaran, atau butir-butir di bawah pembukanya ("Sasaran dinas adalah:")."""
    terbuka = False
    for n, satu in enumerate(satuan):
        if satu.jenis == "isi" and _SASARAN.search(satu.teks):
            semua = klausa(satu.teks)
            yield from ((n, teks) for teks in semua)
            terbuka = not semua and bool(_PEMBUKA.search(satu.teks))
        elif satu.jenis == "judul" and _SASARAN.search(satu.teks):
            terbuka = bool(_PEMBUKA.search(satu.teks))
        elif terbuka and satu.jenis == "isi" and _KONDISI.search(tanpa_nomor(satu.teks)):
            yield from ((n, teks) for teks in klausa(f"sasaran: {tanpa_nomor(satu.teks)}")[:1])
        elif satu.jenis != "isi" or not _KONDISI.search(tanpa_nomor(satu.teks)):
            terbuka = False


def klausa(teks: str) -> list[str]:
    """Kalimat-kalimat sasaran di dalam sebuah tulisan, sesudah kata "sasaran".

    >>> klausa("Dua sasaran kami, yaitu (1) meningkatnya mutu jalan; dan (2) menurunnya luas genangan.")
    ['Meningkatnya mutu jalan', 'Menurunnya luas genangan']
    """
    mulai = _SASARAN.search(teks)
    letak = [c.start("awal") for c in _PINTU.finditer(teks) if mulai and c.start("awal") >= mulai.start()]
    hasil = []
    for a, z in pairwise([*letak, len(teks)]):
        potong = re.sub(r"(?i)[\s,]*(?:\b(?:dan|serta)\s*)?$", "", _UJUNG.split(teks[a:z], maxsplit=1)[0])
        if layak(potong) and len(kata(potong)) >= JUDUL_MIN:
            hasil.append(potong[0].upper() + potong[1:])
    return hasil


def _indikator(
    teks: str, bagian: Sequence[Satuan], tulisan: str, tabel: Sequence[TabelKantor], halaman: dict[str, int]
) -> tuple[str, ...]:
    """Indikator tabel yang disebut `tulisan` bagian sasaran itu; yang sehalaman didahulukan."""
    akhir = bagian[-1].baris[-1].halaman if bagian[-1].baris else bagian[-1].halaman
    disebut = [
        (nama_indikator(b), bagian[0].halaman <= halaman_baris(t, b.baris, halaman) <= akhir)
        for t in tabel
        for b in t.baris
        if memuat(tulisan, nama_indikator(b))
        and not _BERNILAI.search(b.indikator)
        and (not b.sasaran or serupa(b.sasaran, teks) >= SAMA)
    ]
    milik = [nama for nama, dekat in disebut if dekat] or [nama for nama, _ in disebut]
    return tuple(dict.fromkeys(milik))[:INDIKATOR_MAKS]
