"""Memeriksa berkas: dibaca, dijalankan aturannya, lalu disebut apa yang tidak dibaca atau tidak dinilai.

“Tidak ada catatan” hanya dikatakan atas yang sungguh diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.model import Bundel
from lakip_helpers.pakai.baca import BerkasTerbaca, baca_berkas, baca_terbuka, sebutkan_sebab
from lakip_helpers.pakai.jangkauan import dapat_dinilai, sebutkan_tidak_dijalankan
from lakip_helpers.pakai.kantor import sebutkan_tidak_dibaca
from lakip_helpers.pakai.tanpa_indikator import bingkai_tanpa_indikator
from lakip_helpers.temuan import Kelompok, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.kantor.bentuk import TabelKantor
    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.pakai.bingkai import Bingkai

TABEL_SMART: Final = {"rpjmd_indikator": "RPJMD", "renstra_indikator": "Renstra", "iku": "daftar IKU"}


@dataclass(frozen=True)
class HasilPeriksa:
    """Yang terbaca dan temuannya.

    `pilihan` kode yang diminta (kosong: semua), `tidak_dijalankan` yang tidak dapat dijalankan di antaranya.
    """

    terbaca: BerkasTerbaca
    laporan: LaporanTemuan
    pilihan: tuple[str, ...] = ()
    tidak_dijalankan: tuple[str, ...] = ()

    @property
    def sebab(self) -> str:
        """Kalimat mengapa tidak ada yang dinilai; kosong bila ada yang dinilai."""
        gejala, judul = self.terbaca.gejala, [tabel.judul for tabel in self.terbaca.tabel]
        return f"{self.terbaca.nama}: {sebutkan_sebab(gejala, judul)}" if gejala else ""

    @property
    def batas(self) -> tuple[str, ...]:
        """Kalimat yang menyebut apa yang tidak dibaca dan tidak dinilai; kosong bila semuanya dinilai."""
        return () if self.terbaca.gejala else tuple(_sebutkan_batas(self))

    def ringkas(self) -> str:
        """Satu kalimat jumlah catatan; yang tidak dinilai tidak pernah disebut tanpa catatan.

        >>> HasilPeriksa(BerkasTerbaca("a.xlsx", Bundel("a", False, {})), LaporanTemuan()).ringkas()[:50]
        'a.xlsx: tabelnya dikenal, tetapi belum ada satu ba'
        """
        if self.laporan or not (self.sebab or self.batas):
            return self.laporan.ringkas()
        if self.pilihan and self.pilihan == self.tidak_dijalankan:
            return f"Belum ada yang dinilai pada {self.terbaca.nama}."
        terisi = ", ".join(str(tabel) for tabel in self.terbaca.tabel if tabel.banyak)
        return self.sebab or f"Tidak ada catatan atas yang diperiksa: {terisi}."


def periksa_berkas(
    jalur: str | Path,
    pilihan: str | Sequence[str] | None = None,
    lembar: str | None = None,
    koreksi: Koreksi | None = None,
) -> HasilPeriksa:
    """Baca sebuah berkas, lalu jalankan aturannya.

    Masukan: seperti `baca_berkas`; `pilihan` membatasi pada kode atau awalan kode ("MUTU,TGT-03"), dan temuan membaca
    tidak ikut; `koreksi` kolom yang diingat. Keluaran: `HasilPeriksa`. Galat: seperti `baca_berkas`; `GalatLakip` bila
    kodenya tidak dikenal.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "renstra.csv"
    >>> _ = berkas.write_text("Indikator;Satuan\\nIndeks Kepuasan Masyarakat;%", encoding="utf-8")
    >>> hasil = periksa_berkas(berkas)
    >>> [(temuan.kode, temuan.sel) for temuan in hasil.laporan], hasil.batas
    ([('MUTU-08', 'B2')], ())
    """
    from lakip_helpers.aturan.periksa import baca_pilihan

    kode = baca_pilihan(pilihan)
    return periksa_terbaca(baca_berkas(jalur, lembar, koreksi), kode)


def periksa_dokumen(dokumen: Dokumen, koreksi: Koreksi | None = None) -> HasilPeriksa:
    """Seperti `periksa_berkas` dengan semua aturan, untuk dokumen yang sudah dibuka `buka_kantor`."""
    return periksa_terbaca(baca_terbuka(dokumen, koreksi=koreksi))


def periksa_terbaca(terbaca: BerkasTerbaca, pilihan: Sequence[str] | None = None) -> HasilPeriksa:
    """Jalankan aturan atas berkas yang sudah dibaca; satu sebab ditegur sekali."""
    from lakip_helpers.aturan.periksa import periksa
    from lakip_helpers.aturan.satu_sebab import TAK_TERBACA, satu_sebab

    if terbaca.bundel is not None:
        kelompok = list(periksa(dengan_daftar_resmi(terbaca.bundel), pilihan).kelompok)
    else:
        semua = (k for bingkai in _semua_bingkai(terbaca) for k in _sekali(periksa(bingkai.frame, pilihan), bingkai))
        kelompok = [*_tanpa_kembar(semua), *_jumlah_tercetak(terbaca, pilihan)]
    dibaca = terbaca.temuan
    hasil = (
        satu_sebab(kelompok, dibaca.saring(*TAK_TERBACA).kelompok)
        if pilihan
        else satu_sebab([*dibaca.kelompok, *kelompok])
    )
    lewat = sebutkan_tidak_dijalankan(terbaca, pilihan or ())
    return HasilPeriksa(terbaca, LaporanTemuan(hasil), tuple(pilihan or ()), lewat)


def _jumlah_tercetak(terbaca: BerkasTerbaca, pilihan: Sequence[str] | None) -> Iterator[Kelompok]:
    """Jumlah yang tercetak di tabel kantor, dihitung ulang."""
    from lakip_helpers.laporan.kartu import LAP_02
    from lakip_helpers.pakai.jumlah_tabel import temuan_jumlah

    if pilihan and LAP_02.kode not in pilihan:
        return
    for tabel in _tabel_kantor(terbaca):
        yield from temuan_jumlah(tabel)


def _tabel_kantor(terbaca: BerkasTerbaca) -> Iterable[TabelKantor]:
    """Tabel kantor yang terbaca, masing-masing sekali."""
    return {id(bingkai.tabel): bingkai.tabel for bingkai in terbaca.bingkai}.values()


def _semua_bingkai(terbaca: BerkasTerbaca) -> Iterator[Bingkai]:
    """Tabel yang terbaca, lalu sasaran yang barisnya tidak berindikator."""
    yield from terbaca.bingkai
    for tabel in _tabel_kantor(terbaca):
        kosong = bingkai_tanpa_indikator(tabel)
        if kosong is not None:
            yield kosong


def _sekali(laporan: LaporanTemuan, bingkai: Bingkai) -> Iterator[Kelompok]:
    """Catatan atas sasaran yang berlaku bagi beberapa baris disebut sekali, pada baris pertamanya."""
    if K.SASARAN not in bingkai.frame:
        yield from laporan.kelompok
        return
    sasaran = bingkai.frame[K.SASARAN]
    ulangan = set(sasaran.index[sasaran.eq(sasaran.shift()) & sasaran.notna()])
    for kelompok in laporan.kelompok:
        if kelompok.kolom == K.SASARAN and ulangan:
            kelompok = kelompok.pilih([i for i, baris in enumerate(kelompok.baris) if int(baris) not in ulangan])
        if len(kelompok):
            yield kelompok


def _tanpa_kembar(semua: Iterable[Kelompok]) -> Iterator[Kelompok]:
    """Sel yang dipakai bersama beberapa kolom indikator (penanggung jawab, pagu) disebut sekali tiap kode."""
    ada: set[tuple[str, str, str, str, object]] = set()
    for kelompok in semua:
        asal, kolom = kelompok.asal, kelompok.kolom
        tempat = [
            (kelompok.kartu.kode, asal.lembar, asal.sel(int(baris), kolom), kolom, nilai)
            for baris, nilai in zip(kelompok.baris, kelompok.nilai, strict=True)
        ]
        baru = [i for i, satu in enumerate(tempat) if not satu[2] or satu not in ada]
        ada.update(tempat)
        if baru:
            yield kelompok if len(baru) == len(kelompok) else kelompok.pilih(baru)


def dengan_daftar_resmi(bundel: Bundel) -> Bundel:
    """Bundel yang membawa daftar nomenklatur kit, supaya kode dan nama program ikut dinilai."""
    from lakip_helpers.aturan.dokumen.nomenklatur import dengan_nomenklatur

    return dengan_nomenklatur(bundel, _nomenklatur())


@cache
def _nomenklatur() -> pd.DataFrame:
    """Ribuan baris yang sama untuk tiap berkas, jadi dibaca sekali."""
    from lakip_helpers.tabel import muat

    return muat("nomenklatur")["nomenklatur"]


def hitung_smart(terbaca: BerkasTerbaca) -> tuple[tuple[str, float, int], ...]:
    """Persen indikator SMART tiap tabel indikator: sebutan tabel (kosong untuk tabel kantor), persen, banyak indikator.

    Dasar: PermenPAN-RB 88/2021 butir 1.b.5. Tabel tanpa indikator tidak disebut.

    >>> from lakip_helpers import muat
    >>> [nama for nama, _, _ in hitung_smart(BerkasTerbaca("a", muat("kota_contoh").untuk_opd("DISHUB")))]
    ['RPJMD', 'Renstra', 'daftar IKU']
    """
    from lakip_helpers.aturan.smart import SMART, berindikator, persen_smart

    bundel = terbaca.bundel
    if bundel is not None:
        tabel = [(sebutan, bundel[nama]) for nama, sebutan in TABEL_SMART.items() if nama in bundel.tabel]
    else:
        lebih = len(terbaca.bingkai) > 1
        tabel = [(bingkai.lembar if lebih else "", bingkai.frame) for bingkai in terbaca.bingkai]
    banyak = [int(berindikator(frame).sum()) for _, frame in tabel]
    return tuple((nama, persen_smart(f)[SMART], n) for (nama, f), n in zip(tabel, banyak, strict=True) if n)


def _sebutkan_batas(hasil: HasilPeriksa) -> Iterator[str]:
    terbaca = hasil.terbaca
    lain = ", ".join(f"{nama!r}" for nama in terbaca.tidak_dibaca)
    yield from terbaca.catatan
    for bingkai in terbaca.bingkai:
        if bingkai.tidak_dinilai:
            kolom = ", ".join(f"“{judul}”" for judul in bingkai.tidak_dinilai)
            yield f"Kolom yang dibaca tetapi tidak dinilai{_di(bingkai)}: {kolom}."
    if lain and terbaca.kantor:
        yield sebutkan_tidak_dibaca(terbaca.tidak_dibaca)
    elif lain:
        yield f"Tidak dibaca: {lain}, karena namanya bukan nama tabel kit. Samakan namanya dengan templat."
    terisi = [tabel.nama for tabel in terbaca.tabel if tabel.banyak]
    if hasil.tidak_dijalankan:
        yield (
            f"Tidak dijalankan: {', '.join(hasil.tidak_dijalankan)}. Tabel atau kolom yang dinilainya tidak ada, atau"
            " belum terisi, di berkas ini."
        )
    elif not hasil.pilihan and not any(dapat_dinilai(kode, terisi) for kode in _semua_kode()):
        yield (
            "Belum ada aturan yang dapat dijalankan atas tabel ini saja; yang diperiksa baru isi selnya. Periksa"
            " bersama tabel lain dalam satu buku kerja."
        )


def _di(bingkai: Bingkai) -> str:
    return f" di {bingkai.tabel.petak.tempat}" if bingkai.tabel.petak.tempat else ""


def _semua_kode() -> Iterator[str]:
    from lakip_helpers.aturan.daftar import KARTU

    yield from (kartu.kode for kartu in KARTU)
