"""Tabel kantor dari berkas apa pun: dibuka, dipahami, dibingkai; yang tidak dibaca dan dilewati disebut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from lakip_helpers.berkas.dokumen import buka_dokumen
from lakip_helpers.berkas.kisi import Kisi, Lembar, huruf_kolom
from lakip_helpers.berkas.petak import Dokumen, Petak
from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.kantor.baca import baca_dokumen
from lakip_helpers.kantor.bentuk import KINERJA, BarisLewat, Sebab, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.calon import POKOK
from lakip_helpers.kantor.koreksi import Koreksi, KoreksiTabel, pengubah, sidik_kolom
from lakip_helpers.kantor.sel import sel_baris, sel_baru
from lakip_helpers.model import Sisa
from lakip_helpers.pakai.bingkai import Bingkai, bingkai_capaian, bingkai_indikator, nama_lembar
from lakip_helpers.pakai.koreksi import sebutkan_dipakai
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.baca import pilih_lembar
from lakip_helpers.tabel.judul import kecocokan, seragam
from lakip_helpers.tabel.kumpulan import LEMBAR_KIT
from lakip_helpers.temuan import Asal, Kartu, Kelompok, LaporanTemuan

PANJANG_JUDUL: Final = 60
"""Tulisan pertama sebuah berkas yang lebih panjang dari ini (huruf) adalah kalimat naskah, bukan judul kolom."""
SEBUT_MAKS: Final = 5
"""Banyaknya baris atau nama yang disebut satu per satu dalam satu kalimat."""
_LUMRAH: Final = frozenset({Sebab.NOMOR_KOLOM, Sebab.JUDUL_ULANG, Sebab.SAMBUNGAN})
"""Baris yang isinya tidak hilang: nomor kolom, judul yang diulang, dan sambungan yang sudah disatukan."""


@dataclass(frozen=True)
class KantorTerbaca:
    """Isi sebuah berkas kantor: dokumennya dan semua tabel kinerja yang dikenali di dalamnya.

    `koreksi` koreksi kolom yang sungguh dipakai; `dilepas` tempat tabel yang menurut koreksi itu tidak dipakai.
    """

    dokumen: Dokumen
    tabel: tuple[TabelKantor, ...]
    tidak_dibaca: tuple[str, ...] = ()
    koreksi: Koreksi = field(default_factory=dict)
    dilepas: tuple[str, ...] = ()

    @property
    def temuan(self) -> LaporanTemuan:
        """Catatan yang muncul ketika membaca."""
        lembar = {satu.nama: satu for satu in self.dokumen.lembar}
        return LaporanTemuan(
            kelompok for tabel in self.tabel for kelompok in _temuan(tabel, lembar.get(tabel.petak.nama))
        )

    @property
    def sisa(self) -> tuple[Sisa, ...]:
        """Sel yang tidak masuk satu baris indikator pun, selain judul kolom."""
        return tuple(sel for tabel in self.tabel for sel in _sisa(tabel))

    @property
    def catatan(self) -> tuple[str, ...]:
        """Kalimat tentang berkasnya dan baris yang dilewati, tiap sebab satu kalimat."""
        koreksi = sebutkan_dipakai(self.koreksi, self.tabel, self.dokumen.berkas, self.dilepas)
        return (
            *self.dokumen.peringatan,
            *koreksi,
            *_sebutkan_kosong(self.tabel),
            *_sebutkan_taksiran(self.tabel),
            *_sebutkan_dilewati(self.tabel),
            *_sebutkan_tabel_lain(self),
        )

    @property
    def semua_catatan(self) -> tuple[str, ...]:
        """`catatan`, ditambah lembar yang tidak dibaca."""
        return (*self.catatan, *([sebutkan_tidak_dibaca(self.tidak_dibaca)] if self.tidak_dibaca else []))

    def tahun(self, tabel: TabelKantor) -> str:
        """Periode yang dipilih orang untuk dihitung pada tabel ini; kosong bila belum dipilih."""
        ada = self.koreksi.get(sidik_kolom(tabel.kolom))
        return ada.tahun if ada else ""

    def bingkaikan(self) -> list[Bingkai]:
        """Frame untuk diperiksa dan digolongkan; yang kosong hanya bila semuanya kosong."""
        semua = [bingkai for tabel in self.tabel for bingkai in bingkai_indikator(tabel, self.tahun(tabel))]
        return [bingkai for bingkai in semua if len(bingkai.frame)] or semua

    def bingkaikan_capaian(self, tahun: str = "") -> list[Bingkai]:
        """Frame target dan realisasi untuk dihitung; hanya tabel yang memuat keduanya."""
        return [bingkai for tabel in self.tabel for bingkai in bingkai_capaian(tabel, tahun or self.tahun(tabel))]


def baca_kantor(jalur: Path, lembar: str | None = None, koreksi: Koreksi | None = None) -> KantorTerbaca:
    """Baca tabel kantor dari berkas apa pun.

    Masukan: berkas; nama `lembar` bila hanya lembar itu; `koreksi` kolom yang diingat. Galat: `GalatBerkas` bila tidak
    dapat dibuka, `GalatTabel` bila tidak ada satu pun tabel kinerja di dalamnya.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "sasaran.csv"
    >>> _ = berkas.write_text("Sasaran\\nMembaiknya mutu air sungai", encoding="utf-8")
    >>> terbaca = baca_kantor(berkas)
    >>> [bingkai.model.judul for bingkai in terbaca.bingkaikan()]
    ['Daftar tujuan dan sasaran']
    """
    return pahami(buka_kantor(jalur), lembar, koreksi)


def buka_kantor(jalur: Path) -> Dokumen:
    """Buka berkasnya saja; pemisah CSV dipilih menurut judul kolom yang dikenal. Galat: `GalatBerkas`."""
    return buka_dokumen(jalur, _seberapa_dikenal)


def pahami(dokumen: Dokumen, lembar: str | None = None, koreksi: Koreksi | None = None) -> KantorTerbaca:
    """Tabel kinerja sebuah dokumen yang sudah dibuka. Galat seperti `baca_kantor`."""
    if lembar is not None:
        nama = pilih_lembar(dokumen.lembar, lembar, dokumen.berkas).nama
        dokumen = _hanya_lembar(dokumen, nama)
    dipakai: dict[str, KoreksiTabel] = {}
    ubah = pengubah(koreksi or {}, dipakai)
    semua = [satu for satu in baca_dokumen(dokumen, ubah) if seragam(satu.petak.nama) not in LEMBAR_KIT]
    tabel = tuple(satu for satu in semua if any(k.peran in POKOK for k in satu.kolom))
    dilepas = tuple(satu.petak.tempat or "tabelnya" for satu in semua if satu not in tabel)
    if not tabel:
        raise _semua_dilepas(dokumen, dilepas) if dilepas else _tanpa_tabel(dokumen)
    dibaca = {satu.petak.tempat for satu in semua}
    lain = [p for p in dokumen.petak if p.tempat not in dibaca and any(any(baris) for baris in p.kisi)]
    return KantorTerbaca(dokumen, tabel, tuple(_sebut_petak(p) for p in lain if p.lembaran), dipakai, dilepas)


def _seberapa_dikenal(kisi: Kisi) -> int:
    """Banyaknya kolom yang dikenali, untuk memilih pemisah CSV."""
    from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR

    return kecocokan(kisi, INDIKATOR_KANTOR)


def _hanya_lembar(dokumen: Dokumen, nama: str) -> Dokumen:
    petak = tuple(p for p in dokumen.petak if p.nama == nama)
    return replace(dokumen, petak=petak, lembar=tuple(satu for satu in dokumen.lembar if satu.nama == nama))


def _sebut_petak(petak: Petak) -> str:
    return f"{petak.nama} (tersembunyi)" if petak.tersembunyi else petak.nama


def _tanpa_tabel(dokumen: Dokumen) -> GalatTabel:
    """Galat untuk berkas tanpa tabel kinerja: naskah, tabel lain, atau judul yang tidak dikenal."""
    if dokumen.peringatan:
        return GalatTabel(f"{dokumen.berkas}: {' '.join(dokumen.peringatan)}", Gejala.TANPA_TABEL)
    judul = next((teks for p in dokumen.petak for i in range(len(p.kisi)) for teks in _judul_terlihat(p, i)), "")
    if not judul or len(judul) > PANJANG_JUDUL:
        ada = f"; yang ditemukan naskah (“{judul[:PANJANG_JUDUL]}…”)" if judul else ""
        return GalatTabel(
            f"{dokumen.berkas}: tidak ada tabel yang dikenal{ada}. Aturan hanya dapat dijalankan atas tabel dengan"
            " baris judul, misalnya indikator, satuan, dan target. Pilih berkas yang berisi tabelnya, lalu jalankan"
            " lagi.",
            Gejala.TANPA_TABEL,
        )
    return GalatTabel(
        f"{dokumen.berkas}: tidak ada tabel kinerja yang dikenal: tidak satu pun judul kolom menyebut indikator atau"
        f" sasaran (yang terlihat: {_sebutkan_judul(dokumen)}). Samakan judulnya dengan dokumen resminya, misalnya"
        " “Indikator Kinerja”, lalu jalankan lagi.",
        Gejala.TANPA_TABEL,
    )


def _semua_dilepas(dokumen: Dokumen, dilepas: Sequence[str]) -> GalatTabel:
    return GalatTabel(
        f"{dokumen.berkas}: menurut koreksi kolom Anda tidak ada kolom indikator atau sasaran di {', '.join(dilepas)},"
        " jadi tidak ada yang dinilai. Tunjuk kolom indikatornya, atau batalkan koreksinya.",
        Gejala.TANPA_TABEL,
    )


def _judul_terlihat(petak: Petak, i: int) -> list[str]:
    return [" ".join(sel.teks.split()) for sel in sel_baru(petak, i)]


def _sebutkan_judul(dokumen: Dokumen) -> str:
    baris = max(
        (_judul_terlihat(p, i) for p in dokumen.petak for i in range(min(15, len(p.kisi)))), key=len, default=[]
    )
    return ", ".join(f"“{teks[:30]}”" for teks in baris[:SEBUT_MAKS])


def sebutkan_tidak_dibaca(lembar: Iterable[str]) -> str:
    """Kalimat untuk lembar berisi yang bukan tabel kinerja.

    >>> sebutkan_tidak_dibaca(["Rapat"])
    "Tidak dibaca: lembar 'Rapat', karena tidak memuat tabel berkolom indikator atau sasaran."
    """
    sebut = ", ".join(map(repr, lembar))
    return f"Tidak dibaca: lembar {sebut}, karena tidak memuat tabel berkolom indikator atau sasaran."


def _sebutkan_kosong(daftar: Sequence[TabelKantor]) -> Iterator[str]:
    """Tabel yang berjudul kolom tetapi tanpa satu baris indikator pun, bila ada tabel lain yang berisi."""
    kosong = [tabel.petak.tempat or "tabel" for tabel in daftar if not tabel.baris]
    if kosong and len(kosong) < len(daftar):
        yield f"Tabel tanpa satu baris indikator pun: {', '.join(dict.fromkeys(kosong))}."


def _sebutkan_taksiran(daftar: Sequence[TabelKantor]) -> Iterator[str]:
    """Kolom yang artinya ditaksir; deret tahun tanpa kata "target" memang lazim, jadi tidak disebut."""
    ragu = [
        k.ragu
        for tabel in daftar
        for k in tabel.kolom
        if k.ragu and not (k.peran is P.TARGET and k.periode.tahun and not k.periode.bagian)
    ]
    yield from dict.fromkeys(ragu)


def _sebutkan_dilewati(daftar: Iterable[TabelKantor]) -> Iterator[str]:
    """Satu kalimat tiap sebab: berapa baris, dan beberapa di antaranya."""
    kumpul: dict[Sebab, list[str]] = {}
    for tabel in daftar:
        for baris in tabel.lewat:
            if baris.sebab not in _LUMRAH:
                kumpul.setdefault(baris.sebab, []).append(f"{tabel.petak.letak(baris.baris)} “{baris.teks[:40]}”")
    for sebab, sebutan in kumpul.items():
        lagi = f", dan {len(sebutan) - SEBUT_MAKS} lagi" if len(sebutan) > SEBUT_MAKS else ""
        yield f"Tidak dinilai, {sebab}: {'; '.join(sebutan[:SEBUT_MAKS])}{lagi}."


def _sebutkan_tabel_lain(terbaca: KantorTerbaca) -> Iterator[str]:
    """Tabel lain di dokumen Word, PDF, atau halaman web; lembar kerja disebut namanya di `tidak_dibaca`."""
    dibaca = {satu.petak.tempat for satu in terbaca.tabel}
    lain = [p.tempat for p in terbaca.dokumen.petak if not p.lembaran and p.tempat not in dibaca and len(p.kisi) > 1]
    if lain:
        lagi = ", …" if len(lain) > SEBUT_MAKS else ""
        yield (
            f"Tidak dibaca: {len(lain)} tabel lain yang tidak berkolom indikator atau sasaran"
            f" ({'; '.join(lain[:SEBUT_MAKS])}{lagi})."
        )


def _sisa(tabel: TabelKantor) -> Iterator[Sisa]:
    lembar = nama_lembar(tabel)
    for baris in tabel.lewat:
        if baris.sebab not in _LUMRAH:
            for sel in sel_baru(tabel.petak, baris.baris):
                alamat = tabel.petak.letak(baris.baris, sel.kolom)
                yield Sisa(tabel.petak.berkas, lembar if tabel.petak.lembaran else "", alamat, sel.teks)


def _temuan(tabel: TabelKantor, lembar: Lembar | None) -> Iterator[Kelompok]:
    """Catatan membaca satu tabel: kolom kembar, baris contoh, tabel lain di bawahnya, rumus, dan angka gabungan."""
    yield from _kolom_kembar(tabel)
    for sebab, kartunya in ((Sebab.CONTOH, kartu.BACA_09), (Sebab.JUDUL_LAIN, kartu.BACA_13)):
        baris = [satu for satu in tabel.lewat if satu.sebab is sebab]
        yield from (_pada_baris(tabel, satu, kartunya) for satu in (baris if sebab is Sebab.CONTOH else baris[:1]))
    yield from (
        _pada_baris(tabel, satu, kartu.BACA_06)
        for satu in tabel.lewat
        if satu.sebab is Sebab.TANPA_INDIKATOR and _bernilai(tabel, satu)
    )
    if lembar is not None:
        yield from _temuan_lembar(tabel, lembar)


def _bernilai(tabel: TabelKantor, baris: BarisLewat) -> bool:
    kolom = [j for k in tabel.kolom if k.peran in KINERJA for j in k.letak]
    return any(tabel.petak.jangkar(baris.baris, j) and tabel.petak.teks(baris.baris, j) for j in kolom)


def _pada_baris(tabel: TabelKantor, baris: BarisLewat, kartunya: Kartu) -> Kelompok:
    sel = sel_baris(tabel.petak, baris.baris)
    return Kelompok(
        kartunya, _asal_sel(tabel, sel[0].kolom if sel else 0), [_nomor(tabel, baris.baris)], "", [baris.teks]
    )


def _asal_sel(tabel: TabelKantor, j: int) -> Asal:
    petak = tabel.petak
    if petak.lembaran:
        return Asal(petak.berkas, nama_lembar(tabel), {"": huruf_kolom(j)})
    return Asal(petak.berkas, sebutan={i + 1: petak.letak(i) for i in range(len(petak.kisi))})


def _nomor(tabel: TabelKantor, i: int) -> int:
    """Nomor baris di lembar kerja; di dokumen lain nomor baris petaknya, yang tempatnya ada di `Asal.sebutan`."""
    return tabel.petak.nomor(i) if tabel.petak.lembaran else i + 1


def _kolom_kembar(tabel: TabelKantor) -> Iterator[Kelompok]:
    """Dua kolom berperan dan berperiode sama: yang dibaca hanya yang pertama."""
    ada: set[tuple[object, ...]] = set()
    for kolom in tabel.kolom:
        kunci = (kolom.peran, str(kolom.periode), kolom.judul)
        if kolom.peran in (*KINERJA, P.SATUAN, P.ARAH) and kunci in ada:
            asal = _asal_sel(tabel, kolom.letak[0] if kolom.letak else 0)
            yield Kelompok(kartu.BACA_07, asal, [_nomor(tabel, tabel.kepala[0])], "", [kolom.judul])
        ada.add(kunci)


def _temuan_lembar(tabel: TabelKantor, lembar: Lembar) -> Iterator[Kelompok]:
    """Rumus tanpa hasil, angka di sel gabungan, dan tanda kutip CSV yang tidak berpasangan."""
    baris = {b.baris for b in tabel.baris}
    kolom = {j: k for k in tabel.kolom for j in k.letak if k.peran in (*KINERJA, P.BASELINE, P.INDIKATOR)}
    for (i, j), rumus in lembar.rumus.items():
        if i in baris and j in kolom:
            yield _sel(tabel, kartu.BACA_04, i, j, rumus)
    for i0, j0, i1, j1 in lembar.gabungan:
        terkena = [i for i in range(i0, i1 + 1) if i in baris]
        nilai = tabel.petak.nilai(i0, j0)
        if len(terkena) > 1 and j0 in kolom and isinstance(nilai, (int, float)):
            rentang = f"{huruf_kolom(j0)}{i0 + 1}:{huruf_kolom(j1)}{i1 + 1}"
            bidang = {"rentang": [rentang], "banyak": [str(len(terkena))]}
            yield _sel(tabel, kartu.BACA_11, i0, j0, nilai, bidang)
    for i in lembar.kutip:
        if tabel.kepala[0] <= i < tabel.akhir:
            yield _pada_baris(tabel, BarisLewat(i, Sebab.TANPA_INDIKATOR, _cuplik(tabel.petak, i)), kartu.BACA_12)


def _cuplik(petak: Petak, i: int) -> str:
    return " ".join(sel.teks for sel in sel_baris(petak, i))[:PANJANG_JUDUL]


def _sel(
    tabel: TabelKantor,
    kartunya: Kartu,
    i: int,
    j: int,
    nilai: object,
    bidang: Mapping[str, Sequence[object]] | None = None,
) -> Kelompok:
    judul = next((k.judul for k in tabel.kolom if j in k.letak), "")
    asal = Asal(tabel.petak.berkas, nama_lembar(tabel), {judul: huruf_kolom(j)}, {judul: judul})
    return Kelompok(kartunya, asal, [_nomor(tabel, i)], judul, [nilai], bidang or {})
