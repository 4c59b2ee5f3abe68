"""Menyusun pohon kinerja dari bundel; kaitan yang terputus tidak dibuang, sebabnya dicatat di simpulnya.

Murni: dari bundel menjadi dataclass. Menggambarnya ada di `gambar`, menuliskannya di `teks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, TAHUN_TARGET, JenisNomenklatur, K, Tingkat, kolom_target
from lakip_helpers.sajian.kertas.ambil import ambil_opd, milik, nama_opd
from lakip_helpers.sajian.kertas.bentuk import SATUAN_PENDEK, desimal_bersama, kosong, tulis_target
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.wajar import tulis_wajar
from lakip_helpers.sajian.pohon.simpul import SAMPAI, Lapis, Pohon, Simpul, pangkas

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

TIDAK_PUTUS: Final = "\u00a0"
_RUAS_KODE: Final = {Lapis.KEGIATAN: 3, Lapis.SUBKEGIATAN: 5}
"""Banyak ruas kode nomenklatur yang menjadi kode induknya: kegiatan → program, sub kegiatan → kegiatan."""
_LAPIS_PROGRAM: Final = {
    JenisNomenklatur.PROGRAM: Lapis.PROGRAM,
    JenisNomenklatur.KEGIATAN: Lapis.KEGIATAN,
    JenisNomenklatur.SUBKEGIATAN: Lapis.SUBKEGIATAN,
}
Kunci = tuple[Lapis, str]


@dataclass(frozen=True, slots=True)
class _Entri:
    """Simpul yang belum dirangkai, dengan kunci induknya (`None` untuk puncak)."""

    simpul: Simpul
    induk: Kunci | None

    @property
    def kunci(self) -> Kunci:
        return self.simpul.lapis, self.simpul.kode


def susun_pohon(
    bundel: Bundel,
    kode_opd: str | None = None,
    tahun: int | None = None,
    *,
    sampai: str | None = None,
    setelan: Setelan | None = None,
) -> Pohon:
    """Susun pohon kinerja dari bundel.

    Masukan: bundel; kode OPD, atau `None` / PEMDA untuk seluruh daerah; `tahun` menampilkan target tahun itu; `sampai`
    membatasi kedalaman (tujuan, sasaran, program, kegiatan, subkegiatan; bawaan: subkegiatan untuk OPD, sasaran untuk
    daerah). Keluaran: `Pohon`. Galat: `GalatTabel` bila OPD tidak dikenal, tidak punya Renstra, atau kedalamannya
    asing. Asal gagasan: PermenPAN-RB 89/2021 (penjenjangan kinerja, pohon kinerja).

    >>> from lakip_helpers import muat
    >>> pohon = susun_pohon(muat("kota_contoh"), "DISDIK", 2026)
    >>> pohon.nama, pohon.akar[0].teks, len(list(pohon.telusuri()))
    ('Dinas Pendidikan', 'Meningkatnya taraf pendidikan penduduk', 23)
    """
    kota = kode_opd in (None, KODE_PEMDA)
    lapis = _kedalaman(sampai, kota=kota)
    opd = ambil_opd(bundel, kode_opd or KODE_PEMDA, setelan or Setelan())
    entri = list(_entri_kota(bundel, tahun) if kota else _entri_opd(bundel, opd.kode, tahun))
    if not entri or (not kota and all(e.simpul.lapis < Lapis.TUJUAN for e in entri)):
        raise GalatTabel(
            f"Tabel {'rpjmd_sasaran' if kota else 'renstra_sasaran'} tidak memuat satu baris pun untuk {opd.nama}"
            f" ({opd.kode}), jadi pohon kinerjanya belum dapat disusun. Isi dahulu lembar itu."
        )
    akar = _rangkai(entri, _wajib_beranak(bundel, entri, kota=kota))
    akar = pangkas(akar, lapis)
    nama = nama_opd(bundel) if kota else {}
    return Pohon(opd.nama, opd.daerah, tahun, bundel.rekaan, _sebut_pemilik(akar, nama))


def _kedalaman(sampai: str | None, *, kota: bool) -> Lapis:
    pilihan = sampai or ("sasaran" if kota else "subkegiatan")
    if pilihan not in SAMPAI:
        raise GalatTabel(f"Kedalaman pohon {pilihan!r} tidak dikenal. Pakai salah satu: {', '.join(SAMPAI)}.")
    return SAMPAI[pilihan]


def _sebut_pemilik(akar: Sequence[Simpul], nama: Mapping[str, str], atas: str = "") -> tuple[Simpul, ...]:
    """Pemilik disebut namanya, sekali di puncak cabangnya; tanpa `nama` (pohon satu OPD) jelas dari judulnya."""

    def sebut(kode: str) -> str:
        return nama.get(kode, kode) if nama and kode != atas else ""

    return tuple(replace(s, pemilik=sebut(s.pemilik), anak=_sebut_pemilik(s.anak, nama, s.pemilik)) for s in akar)


def _entri_kota(bundel: Bundel, tahun: int | None) -> Iterator[_Entri]:
    yield from _entri_rpjmd(bundel, tahun)
    yield from _entri_renstra(bundel, bundel["renstra_sasaran"], tahun)
    yield from _entri_program(bundel["program"], tahun)


def _entri_opd(bundel: Bundel, kode_opd: str, tahun: int | None) -> Iterator[_Entri]:
    """Sasaran RPJMD yang didukung OPD itu, lalu semua miliknya."""
    renstra = milik(bundel["renstra_sasaran"], kode_opd)
    didukung = set(renstra[K.KODE_INDUK][renstra[K.TINGKAT] == Tingkat.TUJUAN])
    for entri in _entri_rpjmd(bundel, tahun, kecuali=kode_opd):
        if entri.simpul.lapis is Lapis.SASARAN_RPJMD and entri.simpul.kode in didukung:
            yield replace(entri, induk=None)
    yield from _entri_renstra(bundel, renstra, tahun)
    yield from _entri_program(milik(bundel["program"], kode_opd), tahun)


def _entri_rpjmd(bundel: Bundel, tahun: int | None, kecuali: str = "") -> Iterator[_Entri]:
    nama = nama_opd(bundel)
    indikator = _indikator(bundel["rpjmd_indikator"], tahun, nama)
    pendukung = _pendukung(bundel)
    for satu in _baris(bundel["rpjmd_sasaran"]):
        kode, tujuan = _isi(satu, K.KODE_SASARAN), satu[K.TINGKAT] == Tingkat.TUJUAN
        opd = pendukung.get(kode, ())
        bersama = [lain for lain in opd if lain != kecuali] if len(opd) > 1 else []
        lintas = (
            f"lintas OPD: {'bersama ' if kecuali else ''}{'; '.join(nama.get(lain, lain) for lain in bersama)}"
            if bersama
            else ""
        )
        lapis = Lapis.TUJUAN_RPJMD if tujuan else Lapis.SASARAN_RPJMD
        simpul = Simpul(lapis, kode, _isi(satu, K.URAIAN), "", indikator.get(kode, ()), lintas)
        yield _Entri(simpul, None if tujuan else (Lapis.TUJUAN_RPJMD, _isi(satu, K.KODE_INDUK)))


def _pendukung(bundel: Bundel) -> dict[str, tuple[str, ...]]:
    """Kode sasaran RPJMD → OPD yang tujuannya berinduk di situ."""
    frame = bundel["renstra_sasaran"]
    hasil: dict[str, dict[str, None]] = {}
    for satu in _baris(frame[frame[K.TINGKAT] == Tingkat.TUJUAN]):
        hasil.setdefault(_isi(satu, K.KODE_INDUK), {})[_isi(satu, K.KODE_OPD)] = None
    return {kode: tuple(opd) for kode, opd in hasil.items()}


def _entri_renstra(bundel: Bundel, frame: pd.DataFrame, tahun: int | None) -> Iterator[_Entri]:
    indikator = _indikator(bundel["renstra_indikator"], tahun)
    for satu in _baris(frame):
        kode, tujuan = _isi(satu, K.KODE_SASARAN), satu[K.TINGKAT] == Tingkat.TUJUAN
        lapis, atas = (Lapis.TUJUAN, Lapis.SASARAN_RPJMD) if tujuan else (Lapis.SASARAN, Lapis.TUJUAN)
        simpul = Simpul(lapis, kode, _isi(satu, K.URAIAN), _isi(satu, K.KODE_OPD), indikator.get(kode, ()))
        yield _Entri(simpul, (atas, _isi(satu, K.KODE_INDUK)))


def _entri_program(frame: pd.DataFrame, tahun: int | None) -> Iterator[_Entri]:
    """Program di bawah sasarannya; kegiatan dan sub kegiatan di bawah kode induknya, pada sasaran yang sama."""
    tempat = {(_isi(b, K.KODE_OPD), _isi(b, K.KODE), _isi(b, K.KODE_SASARAN)): None for b in _baris(frame)}
    bersama = _sasaran_bersama(frame)
    for satu in _baris(frame):
        lapis = _LAPIS_PROGRAM.get(satu[K.JENIS])
        if lapis is None:
            continue
        opd, kode, sasaran = (_isi(satu, nama) for nama in (K.KODE_OPD, K.KODE, K.KODE_SASARAN))
        lain = [s for s in bersama.get((opd, kode), ()) if s != sasaran] if lapis is Lapis.PROGRAM else []
        simpul = Simpul(
            lapis,
            _kode_program(opd, kode, sasaran),
            tulis_wajar(f"{kode} {_isi(satu, K.NAMA)}".strip()),
            opd,
            _satu_indikator(satu, tahun),
            f"lintas sasaran: juga {', '.join(lain)}" if lain else "",
        )
        yield _Entri(simpul, _induk_program(lapis, opd, kode, sasaran, tempat))


def _kode_program(opd: str, kode: str, sasaran: str) -> str:
    return f"{opd}|{kode}|{sasaran}"


def _induk_program(lapis: Lapis, opd: str, kode: str, sasaran: str, tempat: Mapping[Any, None]) -> Kunci:
    if lapis is Lapis.PROGRAM:
        return Lapis.SASARAN, sasaran
    atas = ".".join(kode.split(".")[: _RUAS_KODE[lapis]])
    if (opd, atas, sasaran) in tempat:
        return Lapis(lapis - 1), _kode_program(opd, atas, sasaran)
    pertama = next((s for o, k, s in tempat if (o, k) == (opd, atas)), sasaran)
    return Lapis(lapis - 1), _kode_program(opd, atas, pertama)


def _sasaran_bersama(frame: pd.DataFrame) -> dict[tuple[str, str], tuple[str, ...]]:
    """Program → semua sasaran yang didukungnya."""
    hasil: dict[tuple[str, str], dict[str, None]] = {}
    for satu in _baris(frame):
        hasil.setdefault((_isi(satu, K.KODE_OPD), _isi(satu, K.KODE)), {})[_isi(satu, K.KODE_SASARAN)] = None
    return {kunci: tuple(sasaran) for kunci, sasaran in hasil.items()}


def _indikator(
    frame: pd.DataFrame, tahun: int | None, nama: Mapping[str, str] | None = None
) -> dict[str, tuple[str, ...]]:
    """Kode sasaran → kalimat indikatornya, dengan target dan (bila `nama` OPD diberikan) penanggung jawabnya."""
    hasil: dict[str, tuple[str, ...]] = {}
    for satu in _baris(frame):
        opd = _isi(satu, K.KODE_OPD)
        pemilik = nama.get(opd, opd) if nama is not None else ""
        kode = _isi(satu, K.KODE_SASARAN)
        hasil[kode] = (*hasil.get(kode, ()), *_satu_indikator(satu, tahun, pemilik))
    return hasil


def _satu_indikator(baris: Mapping[str, Any], tahun: int | None, pemilik: str = "") -> tuple[str, ...]:
    nama, kolom = _isi(baris, K.INDIKATOR), kolom_target(tahun or 0)
    if not nama:
        return ()
    desimal = desimal_bersama(baris.get(kolom_target(t)) for t in TAHUN_TARGET)
    target = tulis_target(baris.get(kolom), baris.get(K.SATUAN), desimal, saat_kosong="")
    ekor = [pemilik] if pemilik else []
    ekor += [_lekatkan(f"target {tahun}: {target}")] if target else []
    return (f"{nama} – {', '.join(ekor)}" if ekor else nama,)


def _lekatkan(teks: str) -> str:
    """Satuan yang pendek tidak terpisah baris dari angkanya.

    >>> _lekatkan("target 2026: 5,78 %")
    'target 2026: 5,78\\xa0%'
    """
    depan, sela, satuan = teks.replace("\n", " ").rpartition(" ")
    return f"{depan}{TIDAK_PUTUS}{satuan}" if sela and len(satuan) <= SATUAN_PENDEK else depan + sela + satuan


def _baris(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return frame.to_dict("records")  # type: ignore[return-value]


def _isi(baris: Mapping[str, Any], nama: str) -> str:
    return "" if kosong(baris.get(nama)) else str(baris[nama]).strip()


def _wajib_beranak(bundel: Bundel, entri: Sequence[_Entri], *, kota: bool) -> frozenset[tuple[Lapis, str]]:
    """Lapis dan pemilik yang anaknya memang sudah diisi di bundel, sehingga yang tidak beranak memang kurang."""
    wajib = {(Lapis(e.simpul.lapis - 1), e.simpul.pemilik) for e in entri if e.simpul.lapis > Lapis.TUJUAN}
    opd, punya = bundel["perangkat_daerah"][K.KODE_OPD], set(bundel["renstra_sasaran"][K.KODE_OPD])
    if kota:
        wajib.add((Lapis.TUJUAN_RPJMD, ""))
    if kota and len(opd) > 1 and set(opd) - {KODE_PEMDA} <= punya:
        wajib.add((Lapis.SASARAN_RPJMD, ""))
    return frozenset(wajib)


def _rangkai(entri: Sequence[_Entri], wajib: frozenset[tuple[Lapis, str]]) -> tuple[Simpul, ...]:
    """Rangkai entri menjadi pohon; yang induknya tidak ada berkumpul di bawah tempat induk yang hilang."""
    satu = _gabung(entri)
    ada = {e.kunci for e in satu}
    anak: dict[Kunci | None, list[_Entri]] = {}
    for e in satu:
        anak.setdefault(e.induk, []).append(e)

    def jadi(kunci: Kunci | None) -> tuple[Simpul, ...]:
        return tuple(lengkapi(e.simpul, jadi(e.kunci)) for e in anak.get(kunci, ()))

    def lengkapi(simpul: Simpul, anak: tuple[Simpul, ...]) -> Simpul:
        kurang = [] if anak or (simpul.lapis, simpul.pemilik) not in wajib else [_belum(simpul.lapis)]
        kurang += [] if simpul.indikator else ["belum ada indikator"]
        return replace(simpul, anak=anak, kurang=tuple(kurang))

    hilang = [kunci for kunci in anak if kunci is not None and kunci not in ada]
    return (*jadi(None), *(_tempat_hilang(kunci, jadi(kunci), ada) for kunci in hilang))


def _gabung(entri: Sequence[_Entri]) -> list[_Entri]:
    """Baris berkode sama menjadi satu simpul dengan beberapa indikator."""
    hasil: dict[Kunci, _Entri] = {}
    for e in entri:
        lama = hasil.get(e.kunci)
        if lama is None:
            hasil[e.kunci] = e
            continue
        tambahan = tuple(i for i in e.simpul.indikator if i not in lama.simpul.indikator)
        teks = lama.simpul.teks
        if e.simpul.teks != teks:
            teks = f"{teks} / {e.simpul.teks}"
        simpul = replace(lama.simpul, teks=teks, indikator=(*lama.simpul.indikator, *tambahan))
        hasil[e.kunci] = replace(lama, simpul=simpul)
    return list(hasil.values())


def _belum(lapis: Lapis) -> str:
    return "belum ada OPD yang mendukung" if lapis is Lapis.SASARAN_RPJMD else f"belum ada {Lapis(lapis + 1).label}"


def _tempat_hilang(kunci: Kunci, anak: tuple[Simpul, ...], ada: set[Kunci]) -> Simpul:
    """Kotak untuk induk yang tidak ditemukan, di lapis tempat ia semestinya berada."""
    lapis, kode = kunci
    tampil = kode.split("|")[1] if "|" in kode else kode
    lain = next((l.label for l, k in ada if k == kode), "")  # noqa: E741
    if not tampil:
        teks = f"Kode {lapis.label} kosong"
    elif lain:
        teks = f"{tampil} adalah {lain}, bukan {lapis.label}"
    else:
        teks = f"{tampil} tidak ditemukan"
    putus = tuple(replace(satu, terputus=teks[:1].lower() + teks[1:] if not tampil else teks) for satu in anak)
    return Simpul(lapis, kode, teks, hilang=True, anak=putus)
