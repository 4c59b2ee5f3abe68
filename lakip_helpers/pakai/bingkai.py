"""Tabel kantor yang sudah dipahami → frame berkolom baku kit, untuk aturan dan hitungan yang sama."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.kisi import huruf_kolom
from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.istilah import K
from lakip_helpers.kantor.bentuk import BarisIndikator, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kalimat import butir, tanpa_butir
from lakip_helpers.model import UKUR_CAPAIAN
from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR
from lakip_helpers.pakai.kolom_bingkai import judul_lain, kolom_indikator, kolom_peran, pilih_pasangan, urut_baku
from lakip_helpers.tabel.judul import nama_bebas
from lakip_helpers.temuan import KUNCI_ASAL, Asal

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Tabel

LETAK: Final = "letak"
"""Kolom tempat sebuah baris, bila berkasnya memuat lebih dari satu tabel."""
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
            kolom = kolom_indikator(tabel, tahun)
            lain = {n for n in range(len(tabel.kolom)) if n not in kolom.values()}
            hasil.append(susun_bingkai(tabel, pokok, baris, INDIKATOR_KANTOR, kolom, judul_lain(tabel, lain, baris)))
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
        peta = {nama: n for nama, n in kolom.items() if n is not None} | kolom_peran(tabel, UKUR_CAPAIAN)
        if baris:
            peta = {nama: n for nama, n in peta.items() if nama not in tetap}
            hasil.append(susun_bingkai(tabel, pokok, baris, UKUR_CAPAIAN, peta, (), tetap))
    return hasil


def angka_predikat(frame: pd.DataFrame) -> pd.DataFrame:
    """Salinan frame: predikat dengan angkanya di kedua kolom ("BB (75)" dan "B (68,5)") menjadi angkanya.

    >>> import pandas as pd
    >>> angka_predikat(pd.DataFrame({"target": ["BB (75)"], "realisasi": ["B (68,5)"]})).iloc[0].tolist()
    ['75', '68,5']
    """
    frame = frame.copy()
    pasang = [[_PREDIKAT_BERANGKA.match(str(sel)) for sel in frame[kolom]] for kolom in (K.TARGET, K.REALISASI)]
    berdua = [bool(target and realisasi) for target, realisasi in zip(*pasang, strict=True)]
    for kolom, cocok in zip((K.TARGET, K.REALISASI), pasang, strict=True):
        frame[kolom] = [
            satu[1] if satu and ganti else sel for satu, ganti, sel in zip(cocok, berdua, frame[kolom], strict=True)
        ]
    return frame


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
    nama_kolom = {n: nama for nama, n in urut_baku(tabel, pokok, peta).items()}
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
    urut = urut_baku(tabel, pokok, peta)
    judul = {nama: tabel.kolom[n].judul for nama, n in urut.items()}
    huruf = {nama: huruf_kolom(tabel.kolom[n].letak[0]) for nama, n in urut.items() if tabel.kolom[n].letak}
    lembar = nama_lembar(tabel) if tabel.petak.lembaran else ""
    return Asal(tabel.petak.berkas, lembar, huruf if tabel.petak.lembaran else {}, judul, sebutan)
