"""Tabel kantor yang sudah dipahami → frame berkolom baku kit, untuk aturan dan hitungan yang sama."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.kisi import huruf_kolom
from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.istilah import KOLOM_TW, K
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, Pasangan, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kalimat import butir, tanpa_butir
from lakip_helpers.kantor.peran import peran_jalur
from lakip_helpers.model import UKUR_CAPAIAN
from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR
from lakip_helpers.tabel.judul import nama_bebas, seragam, susun_kamus
from lakip_helpers.temuan import KUNCI_ASAL, Asal

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Tabel

LETAK: Final = "letak"
"""Kolom tempat sebuah baris, bila berkasnya memuat lebih dari satu tabel."""
NAMA_PERAN: Final[Mapping[P, str]] = {
    P.ARAH: K.ARAH,
    P.DEFINISI: K.DEFINISI,
    P.FORMULA: K.FORMULA,
    P.SUMBER: K.SUMBER,
    P.PENANGGUNG_JAWAB: K.PENANGGUNG_JAWAB,
    P.OPD: K.KODE_OPD,
    P.JENIS: "jenis_tabel",
    P.TAHUN: K.TAHUN,
    P.KATEGORI: K.KATEGORI_TERBIT,
    P.ANALISIS: K.SEBAB,
    P.TINDAK_LANJUT: K.TINDAK_LANJUT,
    P.PROGRAM: K.PROGRAM,
    P.PAGU: K.PAGU,
    P.REALISASI_ANGGARAN: K.REALISASI_RP,
}
"""Peran kolom yang langsung menjadi satu kolom kit."""
_SUDAH_DIBACA: Final = frozenset({P.NOMOR, P.KODE, P.INDIKATOR, P.SASARAN, P.SATUAN, *KINERJA, P.BASELINE})
_SEKALI: Final = frozenset({K.PAGU, K.REALISASI_RP, K.PROGRAM})
"""Hanya dinilai bila kolomnya satu: pagu tiap tahun dan dua kolom program tidak dapat dijadikan satu."""
_TRIWULAN: Final = dict(zip(("TW I", "TW II", "TW III", "TW IV"), KOLOM_TW, strict=True))
_PERIODE: Final = frozenset({K.INDIKATOR, K.SASARAN, K.SATUAN, K.TARGET, K.REALISASI, K.CAPAIAN_TERBIT})
_PREDIKAT_BERANGKA: Final = re.compile(r"^\s*[A-D]{1,3}[+-]?\s*\(\s*(\d[\d.,]*)\s*\)\s*$")
_TINGKAT: Final = (
    ("sub kegiatan", "sub kegiatan"),
    ("keluaran", "kegiatan"),
    ("output", "kegiatan"),
    ("kegiatan", "kegiatan"),
)


@dataclass(frozen=True)
class Bingkai:
    """Satu tabel kantor sebagai frame mentah; `model` pernyataannya (indikator, sasaran, atau ukur capaian).

    `frame` kolom baku lalu kolom lain dengan judul aslinya, `attrs` memuat asal selnya; `baris` yang menjadi isinya,
    berurutan; `tidak_dinilai` judul kolom berisi yang tidak satu aturan pun membacanya.
    """

    tabel: TabelKantor
    model: Tabel
    frame: pd.DataFrame
    baris: tuple[BarisIndikator, ...] = ()
    tidak_dinilai: tuple[str, ...] = ()

    @property
    def lembar(self) -> str:
        """Nama lembar, atau tempat tabelnya di dokumen."""
        return nama_lembar(self.tabel)


def sebut_letak(bingkai: Bingkai) -> list[str]:
    """Tempat tiap baris frame: "lembar 'IKU', F13" di lembar kerja, "hal. 9, tabel 1, baris 5" di dokumen lain."""
    petak = bingkai.tabel.petak
    awal = f"{petak.tempat}, " if petak.lembaran and petak.tempat else ""
    return [
        f"{awal}{petak.letak(b.baris, bingkai.tabel.letak_indikator(b) if petak.lembaran else None)}"
        for b in bingkai.baris
    ]


def nama_lembar(tabel: TabelKantor) -> str:
    """Nama lembar Excel; pada dokumen lain tempat tabelnya ("hal. 9, tabel 1")."""
    return tabel.petak.nama if tabel.petak.lembaran else tabel.petak.tempat


def bingkai_indikator(tabel: TabelKantor, tahun: str = "") -> list[Bingkai]:
    """Frame indikator sebuah tabel, satu tiap kolom indikatornya; frame sasaran bila tabelnya tanpa indikator.

    `tahun` memilih pasangan target dan realisasinya (kosong: tahun lengkap terakhir). Target tiap tahun menjadi
    `t2025` … `t2030`; tahun lain dan triwulan tidak dinilai dan disebut di `tidak_dinilai`.
    """
    if not tabel.kolom_berperan(P.INDIKATOR):
        pokok = (tabel.kolom_berperan(P.SASARAN) or tabel.kolom_berperan(P.TUJUAN))[0]
        return [susun_bingkai(tabel, pokok, tabel.baris, SASARAN_KANTOR, {})]
    hasil = []
    for pokok in tabel.kolom_berperan(P.INDIKATOR):
        baris = [satu for satu in tabel.baris if pokok in satu.nilai]
        if baris or not tabel.baris:
            kolom = _kolom_indikator(tabel, tahun)
            lain = {n for n in range(len(tabel.kolom)) if n not in kolom.values()}
            hasil.append(susun_bingkai(tabel, pokok, baris, INDIKATOR_KANTOR, kolom, _judul_lain(tabel, lain, baris)))
    return hasil


def bingkai_capaian(tabel: TabelKantor, tahun: str = "") -> list[Bingkai]:
    """Frame ukur capaian: target dan realisasi satu periode; kosong bila tabelnya tidak memuat keduanya.

    Masukan: tabel; `tahun` yang diminta (kosong: tahun lengkap terakhir).
    """
    pasangan = pilih_pasangan(tabel, tahun)
    if pasangan is None:
        return []
    kolom = {K.TARGET: pasangan.target, K.REALISASI: pasangan.realisasi, K.CAPAIAN_TERBIT: pasangan.capaian}
    tetap = {K.TAHUN: str(pasangan.periode)} if pasangan.periode else {}
    hasil = []
    for pokok in tabel.kolom_berperan(P.INDIKATOR):
        baris = [satu for satu in tabel.baris if pokok in satu.nilai]
        peta = {nama: n for nama, n in kolom.items() if n is not None} | _kolom_peran(tabel, UKUR_CAPAIAN)
        if baris:
            peta = {nama: n for nama, n in peta.items() if nama not in tetap}
            hasil.append(susun_bingkai(tabel, pokok, baris, UKUR_CAPAIAN, peta, (), tetap))
            _angka_predikat(hasil[-1].frame)
    return hasil


def _angka_predikat(frame: pd.DataFrame) -> None:
    """Predikat dengan angkanya di kedua kolom ("BB (75)" dan "B (68,5)") dihitung dari angkanya."""
    pasang = [[_PREDIKAT_BERANGKA.match(str(sel)) for sel in frame[kolom]] for kolom in (K.TARGET, K.REALISASI)]
    berdua = [bool(target and realisasi) for target, realisasi in zip(*pasang, strict=True)]
    for kolom, cocok in zip((K.TARGET, K.REALISASI), pasang, strict=True):
        frame[kolom] = [
            satu[1] if satu and ganti else sel for satu, ganti, sel in zip(cocok, berdua, frame[kolom], strict=True)
        ]


def pilih_pasangan(tabel: TabelKantor, tahun: str = "") -> Pasangan | None:
    """Pasangan target dan realisasi yang dihitung: tahun lengkap terakhir, atau triwulan terakhir bila tidak ada.

    "Lengkap": sedikitnya satu baris mengisi target dan realisasinya. Akhir Renstra dipakai bila tidak ada yang lain.
    """
    calon = [p for p in tabel.pasangan if p.target is not None and p.realisasi is not None]
    calon = [p for p in calon if not tahun or tahun in (p.periode.tahun, str(p.periode))]
    isi = [p for p in calon if any(terisi(b, p.target) and terisi(b, p.realisasi) for b in tabel.baris)] or calon
    return max(isi, key=_urutan_periode, default=None)


def _urutan_periode(pasangan: Pasangan) -> tuple[bool, bool, str, str]:
    p = pasangan.periode
    bagian = {"TW I": "1", "TW II": "2", "TW III": "3", "TW IV": "4"}.get(p.bagian, p.bagian)
    return p.ke != "Renstra", not p.bagian, p.tahun[-4:] or p.ke, bagian


def terisi(baris: BarisIndikator, n: int | None) -> bool:
    """Kolom ke-n baris itu berisi huruf atau angka, bukan hanya tanda "-"."""
    return n is not None and any(huruf.isalnum() for huruf in sebagai_teks(baris.nilai.get(n)))


def _kolom_peran(tabel: TabelKantor, model: Tabel) -> dict[str, int]:
    """Nama baku → nomor urut kolom yang tidak berpasangan per periode: menurut judulnya, lalu menurut perannya."""
    kamus = susun_kamus(model)
    hasil: dict[str, int] = {}
    kembar: set[str] = set()
    for n, kolom in enumerate(tabel.kolom):
        if kolom.peran in _SUDAH_DIBACA or (kolom.peran is P.LAIN and peran_jalur(kolom.jalur) is not P.LAIN):
            continue  # judulnya dikenal, tetapi isinya atau orangnya mengatakan bukan itu
        persis = kamus.get(seragam(kolom.judul))
        nama = persis.nama if persis else NAMA_PERAN.get(kolom.peran, "")
        if nama and nama in model.nama_kolom and nama not in _PERIODE:
            if nama in _SEKALI and nama in hasil:
                kembar.add(nama)
            hasil.setdefault(nama, n)
    return {nama: n for nama, n in hasil.items() if nama not in kembar}


def _kolom_indikator(tabel: TabelKantor, tahun: str) -> dict[str, int]:
    hasil = _kolom_peran(tabel, INDIKATOR_KANTOR) | _kolom_baseline(tabel)
    for n, kolom in enumerate(tabel.kolom):
        p = kolom.periode
        if kolom.peran is P.TARGET and p.bagian in _TRIWULAN and not _banyak_tahun(tabel):
            hasil.setdefault(_TRIWULAN[p.bagian], n)
    berpasangan = pilih_pasangan(tabel, tahun) or pilih_pasangan(tabel)
    if berpasangan:
        nama = {K.TARGET: berpasangan.target, K.REALISASI: berpasangan.realisasi, K.CAPAIAN_TERBIT: berpasangan.capaian}
        return hasil | {satu: n for satu, n in nama.items() if n is not None}
    target = [(n, k.periode) for n, k in enumerate(tabel.kolom) if k.peran is P.TARGET]
    for n, kolom in enumerate(tabel.kolom):
        if kolom.peran is P.REALISASI and kolom.periode.tahun.isdigit() and not kolom.periode.bagian:
            hasil.setdefault(f"r{kolom.periode.tahun}", n)
    for n, periode in target:
        if periode.tahun.isdigit() and not periode.bagian and periode.ke != "s/d":
            hasil.setdefault(f"t{periode.tahun}", n)
    if len(target) == 1 and not any(nama.startswith("t20") for nama in hasil):
        hasil[K.TARGET] = target[0][0]
    return hasil


def _kolom_baseline(tabel: TabelKantor) -> dict[str, int]:
    """Keadaan awal tahun berapa pun: yang tanpa tahun, selainnya yang paling dekat sebelum target pertama."""
    awal = {k.periode.tahun: n for n, k in reversed(list(enumerate(tabel.kolom))) if k.peran is P.BASELINE}
    target = [k.periode.tahun for k in tabel.kolom if k.peran is P.TARGET and k.periode.tahun]
    bertahun = [tahun for tahun in awal if tahun and tahun <= min(target, default=tahun)]
    tahun = "" if "" in awal else max(bertahun, default=None)
    return {K.BASELINE: awal[tahun]} if tahun is not None else {}


def _banyak_tahun(tabel: TabelKantor) -> bool:
    """Triwulannya lebih dari satu tahun, jadi bukan satu rencana aksi."""
    return len({k.periode.tahun for k in tabel.kolom if k.peran is P.TARGET and k.periode.bagian}) > 1


def _judul_lain(tabel: TabelKantor, lain: Iterable[int], baris: Sequence[BarisIndikator]) -> tuple[str, ...]:
    """Judul kolom berisi yang tidak dinilai; kolom nomor, kode, program, dan yang sudah dibaca tidak disebut."""
    belum = [n for n in lain if tabel.kolom[n].peran not in _SUDAH_DIBACA - {*KINERJA, P.BASELINE}]
    return tuple(tabel.kolom[n].judul for n in sorted(belum) if any(terisi(satu, n) for satu in baris))


def susun_bingkai(
    tabel: TabelKantor,
    pokok: int | None,
    baris: Sequence[BarisIndikator],
    model: Tabel,
    peta: Mapping[str, int],
    tidak_dinilai: tuple[str, ...] = (),
    tetap: Mapping[str, str] | None = None,
) -> Bingkai:
    """Frame dari baris indikator: kalimat, sasaran, satuan, kolom yang dipetakan, lalu kolom lain berjudul asli."""
    import pandas as pd

    kolom = dict(_kolom_frame(tabel, pokok, baris, model, peta)) | {
        nama: [nilai] * len(baris) for nama, nilai in (tetap or {}).items()
    }
    nomor, sebutan = _nomori(tabel, baris, pokok)
    frame = pd.DataFrame({nama: pd.Series(isi_kolom, dtype=object) for nama, isi_kolom in kolom.items()})
    frame.index = pd.Index(nomor, name="baris")
    frame.attrs[KUNCI_ASAL] = _asal(tabel, pokok, peta, sebutan)
    return Bingkai(tabel, model, frame, tuple(baris), tidak_dinilai)


def _kolom_frame(
    tabel: TabelKantor, pokok: int | None, baris: Sequence[BarisIndikator], model: Tabel, peta: Mapping[str, int]
) -> Iterator[tuple[str, list[object]]]:
    """Semua kolom dari kiri, yang dikenal bernama baku; sasaran dan satuan diambil dari barisnya."""
    dari_baris: dict[str, list[object]] = {
        K.SASARAN: [b.sasaran or None for b in baris],
        K.SATUAN: [b.satuan or None for b in baris],
    }
    if model is INDIKATOR_KANTOR and pokok is not None:
        dari_baris[K.INDIKATOR_INDUK] = _indikator_induk(tabel, pokok, baris)
    if pokok is not None and model is not SASARAN_KANTOR:
        dari_baris[K.INDIKATOR] = [tanpa_butir(b.indikator) if butir(b.indikator) else b.indikator for b in baris]
    nama_kolom = {n: nama for nama, n in _urut_baku(tabel, pokok, peta).items()}
    terpakai = set(nama_kolom.values())
    for n, kolom in enumerate(tabel.kolom):
        nama = nama_kolom.get(n) or nama_bebas(kolom.judul, kolom.letak[0] if kolom.letak else n, terpakai)
        terpakai.add(nama)
        if nama in dari_baris:
            yield nama, dari_baris.pop(nama)
        elif n in nama_kolom or any(n in b.nilai for b in baris):
            yield nama, [b.nilai.get(n) for b in baris]
    yield from ((nama, daftar) for nama, daftar in dari_baris.items() if any(daftar))
    if "jenis_tabel" not in terpakai:
        tingkat = _tingkat(tabel, pokok)
        daftar: list[object] = [tingkat or _tingkat_kode(tabel, b) or None for b in baris]
        if any(daftar):
            yield "jenis_tabel", daftar


def _indikator_induk(tabel: TabelKantor, pokok: int, baris: Sequence[BarisIndikator]) -> list[object]:
    """Indikator jenjang di atasnya (satu sebaris): kolom indikator di sebelah kiri, yang terakhir di bawah sasarannya.

    Dua kolom indikator yang satu bukan jenjang di bawah yang lain (judulnya tidak menyebut program atau kegiatan) tidak
    punya induk.
    """
    semua = tabel.kolom_berperan(P.INDIKATOR)
    if not re.search(r"program|kegiatan", tabel.kolom[pokok].judul.casefold()):
        return []
    atas = [(n, b) for n in semua if n < pokok for b in tabel.baris if n in b.nilai]
    hasil: list[object] = []
    for satu in baris:
        calon = {n: b for n, b in atas if b.baris <= satu.baris and b.sasaran == satu.sasaran}
        hasil.append("\n".join(b.indikator for b in calon.values()) or None)
    return hasil


def _urut_baku(tabel: TabelKantor, pokok: int | None, peta: Mapping[str, int]) -> dict[str, int]:
    """Nama baku → nomor urut kolomnya, termasuk kolom pokok, sasaran, dan satuan."""
    urut = dict(peta)
    sasaran = tabel.kolom_berperan(P.SASARAN) or tabel.kolom_berperan(P.TUJUAN)
    kiri = [n for n in sasaran if pokok is None or n < pokok] or sasaran
    tujuan = [n for n in tabel.kolom_berperan(P.TUJUAN) if n not in kiri[-1:]]
    satuan = tabel.kolom_berperan(P.SATUAN)
    for nama, daftar in ((K.SASARAN, kiri[-1:]), (K.TUJUAN, tujuan[:1]), (K.SATUAN, satuan[:1])):
        if daftar:
            urut[nama] = daftar[0]
    if pokok is not None:
        urut[K.INDIKATOR if tabel.kolom[pokok].peran is P.INDIKATOR else K.SASARAN] = pokok
    return urut


def _tingkat_kode(tabel: TabelKantor, baris: BarisIndikator) -> str:
    """Tingkat menurut kode nomenklatur di barisnya: lima ruas kegiatan, enam ruas sub kegiatan."""
    kode = [sebagai_teks(baris.nilai.get(n)) for n in (*tabel.kolom_berperan(P.KODE), *tabel.kolom_berperan(P.PROGRAM))]
    ruas = [cocok[0].count(".") + 1 for teks in kode if (cocok := re.match(r"\d+(?:\.\d+)+", teks))]
    return {5: "kegiatan", 6: "sub kegiatan"}.get(max(ruas, default=0), "")


def _tingkat(tabel: TabelKantor, pokok: int | None) -> str:
    """Tingkat indikator yang terbaca dari judul kolomnya; kosong bila judulnya tidak menyebut, atau menyebut dua."""
    judul = tabel.kolom[pokok].judul.casefold() if pokok is not None else ""
    if "program" in judul or "outcome" in judul:
        return ""
    program = " ".join(tabel.kolom[n].judul.casefold() for n in tabel.kolom_berperan(P.PROGRAM))
    teks = judul if any(kata in judul for kata, _ in _TINGKAT) else program if "program" not in program else ""
    return next((tingkat for kata, tingkat in _TINGKAT if kata in teks), "")


def _nomori(tabel: TabelKantor, baris: Sequence[BarisIndikator], pokok: int | None) -> tuple[list[int], dict[int, str]]:
    """Nomor baris Excel bila unik; selainnya nomor urut dengan sebutan tempatnya."""
    letak = [b.baris for b in baris]
    if tabel.petak.lembaran and max(Counter(letak).values(), default=0) <= 1:
        return [tabel.petak.nomor(i) for i in letak], {}
    nomor = list(range(1, len(baris) + 1))
    if tabel.petak.lembaran:
        return nomor, {n: str(tabel.petak.nomor(i)) for n, i in zip(nomor, letak, strict=True)}
    return nomor, {n: tabel.petak.letak(i) for n, i in zip(nomor, letak, strict=True)}


def _asal(tabel: TabelKantor, pokok: int | None, peta: Mapping[str, int], sebutan: dict[int, str]) -> Asal:
    urut = _urut_baku(tabel, pokok, peta)
    judul = {nama: tabel.kolom[n].judul for nama, n in urut.items()}
    huruf = {nama: huruf_kolom(tabel.kolom[n].letak[0]) for nama, n in urut.items() if tabel.kolom[n].letak}
    lembar = nama_lembar(tabel) if tabel.petak.lembaran else ""
    return Asal(tabel.petak.berkas, lembar, huruf if tabel.petak.lembaran else {}, judul, sebutan)
