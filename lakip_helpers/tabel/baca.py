"""Membaca satu tabel kantor: kolom dicocokkan dengan pernyataannya, nomor baris berkas menjadi index.

Hasilnya frame mentah (isi sel apa adanya). Yang mengubahnya menjadi angka dan tanggal adalah `validasi`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.buka import buka
from lakip_helpers.berkas.kisi import Lembar, huruf_kolom, isi_sel
from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.model import Sisa, Tabel
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.baris import Pilahan, isi_baris, pilah_baris
from lakip_helpers.tabel.judul import (
    Judul,
    kecocokan,
    kepala,
    nama_bebas,
    seragam,
    susun_kamus,
    temukan_judul,
)
from lakip_helpers.tabel.kenali import kenali_tabel
from lakip_helpers.temuan import KUNCI_ASAL, Asal, Kartu, Kelompok, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Bacaan", "baca", "baca_lembar", "huruf_kolom", "ke_frame", "kenali_tabel", "seragam"]

CUPLIK: Final = 80
"""Panjang kutipan tulisan di luar tabel."""


@dataclass(frozen=True)
class Bacaan:
    """Hasil membaca satu lembar: frame mentah, temuannya, dan sel yang tidak masuk frame."""

    frame: pd.DataFrame
    temuan: LaporanTemuan
    sisa: tuple[Sisa, ...]


def baca(jalur: str | Path, tabel: Tabel, lembar: str | None = None) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Baca satu tabel dari berkas XLSX atau CSV.

    Masukan: jalur berkas; `tabel` yang dinyatakan di `model`; nama `lembar` bila perlu (kosong: lembar
    yang judul kolomnya paling cocok). Keluaran: frame mentah (kolom dikenal memakai nama baku, kolom
    lain memakai judul aslinya; index = nomor baris di berkas) dan temuan. Galat: `GalatBerkas`, atau
    `GalatTabel` bila kolom wajib tidak ada.

    >>> import tempfile; from lakip_helpers.model import UKUR_CAPAIAN
    >>> berkas = Path(tempfile.mkdtemp()) / "contoh.csv"
    >>> _ = berkas.write_text("Indikator;Target;Realisasi\\nIPM;80,1;80,2", encoding="utf-8")
    >>> frame, laporan = baca(berkas, UKUR_CAPAIAN)
    >>> int(frame.index[0]), frame.loc[2, "target"], len(laporan)
    (2, '80,1', 0)
    """
    calon = buka(jalur, lambda kisi: kecocokan(kisi, tabel))
    if lembar is not None:
        calon = [pilih_lembar(calon, lembar, Path(jalur).name)]
    terbaik = max(calon, key=lambda lembaran: kecocokan(lembaran.kisi, tabel)) if len(calon) > 1 else calon[0]
    return ke_frame(terbaik, tabel)


def pilih_lembar(semua: Sequence[Lembar], nama: str, berkas: str) -> Lembar:
    """Lembar bernama itu; huruf besar dan tanda baca boleh berbeda. `GalatTabel` menyebut lembar yang ada."""
    for satu in semua:
        if seragam(satu.nama) == seragam(nama):
            return satu
    ada = ", ".join(f"{satu.nama!r}" for satu in semua if satu.nama)
    usul = f"Lembar yang ada: {ada}." if ada else "Berkas ini tidak berlembar; jalankan tanpa --lembar."
    raise GalatTabel(
        f"Lembar {nama!r} tidak ada di berkas {berkas!r}, jadi tidak ada yang dibaca. {usul}", Gejala.TIDAK_ADA
    )


def ke_frame(lembar: Lembar, tabel: Tabel) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Ubah satu lembar menjadi frame mentah untuk `tabel`. Lihat `baca`."""
    bacaan = baca_lembar(lembar, tabel)
    return bacaan.frame, bacaan.temuan


def baca_lembar(lembar: Lembar, tabel: Tabel) -> Bacaan:
    """Baca satu lembar sebagai `tabel`, dan daftar sel yang tidak masuk ke dalamnya.

    Masukan: `Lembar` dari `buka`, `tabel` yang dinyatakan. Keluaran: `Bacaan`. Galat: `GalatTabel` bila judul atau
    kolom wajib tidak ditemukan.
    """
    import pandas as pd

    judul = _judul_lengkap(lembar, tabel)
    pilahan = pilah_baris(lembar, judul, tabel, susun_kamus(tabel))
    judul = _beri_judul(lembar, judul, pilahan.data)
    asal = Asal(
        lembar.berkas,
        lembar.nama,
        {nama: huruf_kolom(j) for j, nama in judul.nama.items()},
        {nama: judul.asli[j] for j, nama in judul.nama.items()},
    )
    frame = pd.DataFrame(
        {
            nama: pd.Series([isi_sel(lembar.kisi[i], j) for i in pilahan.data], dtype=object)
            for j, nama in judul.nama.items()
        }
    )
    frame.index = pd.Index([i + 1 for i in pilahan.data], name="baris")
    frame.attrs[KUNCI_ASAL] = asal
    di_luar = [*range(judul.data), *pilahan.contoh, *pilahan.luar]
    return Bacaan(frame, LaporanTemuan(_temuan(lembar, judul, asal, pilahan)), daftar_sisa(lembar, di_luar, judul))


def daftar_sisa(lembar: Lembar, baris: Iterable[int], judul: Judul | None = None) -> tuple[Sisa, ...]:
    """Sel terisi pada baris yang disebut, kecuali baris judul sendiri; isi sel gabungan disebut sekali."""
    judul_kolom = set(judul.asli.values()) if judul else set()
    hasil = []
    for i in baris:
        terlihat: set[object] = set()
        for j, sel in enumerate(lembar.kisi[i]):
            teks = "" if sel is None else str(sel).strip()
            if teks and teks not in terlihat and not (judul and i <= judul.baris and _bagian_judul(teks, judul_kolom)):
                hasil.append(Sisa(lembar.berkas, lembar.nama, f"{huruf_kolom(j)}{i + 1}", teks))
            terlihat.add(teks)
    return tuple(hasil)


def _bagian_judul(teks: str, judul_kolom: set[str]) -> bool:
    rapi = " ".join(teks.split())
    return any(rapi in judul for judul in judul_kolom)


def _judul_lengkap(lembar: Lembar, tabel: Tabel) -> Judul:
    """Judul lembar yang memuat semua kolom wajib."""
    judul = temukan_judul(kepala(lembar.kisi), tabel)
    tempat = f"berkas {lembar.berkas!r}" + (f", lembar {lembar.nama!r}" if lembar.nama else "")
    if judul is None:
        raise GalatTabel(
            f"Pada {tempat}, baris judul tabel {tabel.judul!r} tidak ditemukan."
            f" Judul yang dicari: {', '.join(k.label for k in tabel.kolom if k.wajib) or tabel.kolom[0].label}.",
            Gejala.TANPA_TABEL,
        )
    kurang = kolom_kurang(judul, tabel)
    if kurang:
        raise GalatTabel(
            f"Pada {tempat}, kolom {', '.join(kurang)} tidak ditemukan di baris judul (baris {judul.baris + 1}),"
            f" padahal wajib untuk tabel {tabel.judul!r}. Tambahkan kolomnya, atau samakan judulnya dengan templat.",
            Gejala.KOLOM_KURANG,
        )
    return judul


def kolom_kurang(judul: Judul, tabel: Tabel) -> list[str]:
    """Label kolom wajib yang tidak ada pada judul."""
    ada = set(judul.nama.values())
    return [k.label for k in tabel.kolom if k.wajib and k.nama not in ada]


def _beri_judul(lembar: Lembar, judul: Judul, baris_isi: Sequence[int]) -> Judul:
    """Kolom yang berisi tetapi tidak berjudul disimpan sebagai "Kolom H", tidak dibuang."""
    terisi = {j for i in baris_isi for j, sel in enumerate(lembar.kisi[i]) if sel is not None} - set(judul.nama)
    tanpa = [j for j in sorted(terisi) if any(isi_sel(lembar.kisi[i], j) is not None for i in baris_isi)]
    nama, asli = dict(judul.nama), dict(judul.asli)
    for j in tanpa:
        nama[j] = nama_bebas(f"Kolom {huruf_kolom(j)}", j, set(nama.values()))
        asli[j] = nama[j]
    return replace(judul, nama=dict(sorted(nama.items())), asli=asli)


def _temuan(lembar: Lembar, judul: Judul, asal: Asal, pilahan: Pilahan) -> Iterator[Kelompok]:
    """Semua temuan membaca, dengan selnya."""

    def pada_judul(kartunya: Kartu, j: int, **teks_bidang: str) -> Kelompok:
        bidang = {nama: [teks] for nama, teks in teks_bidang.items()}
        return Kelompok(kartunya, asal, [judul.baris + 1], judul.nama[j], [judul.asli[j]], bidang)

    for j, kolom in judul.ditebak.items():
        yield pada_judul(kartu.BACA_02, j, label=kolom.label)
    for j in judul.kembar:
        yield pada_judul(kartu.BACA_07, j)
    for j, nama in judul.nama.items():
        if judul.asli[j] == nama == f"Kolom {huruf_kolom(j)}":
            yield pada_judul(kartu.BACA_03, j)
    isi = set(pilahan.data)
    for (i, j), teks in lembar.rumus.items():
        if i in isi and j in judul.nama:
            yield Kelompok(kartu.BACA_04, asal, [i + 1], judul.nama[j], [teks])
    yield from _angka_gabungan(lembar, judul, asal, isi)
    yield from temuan_baris(kartu.BACA_06, lembar, pilahan.luar)
    yield from temuan_baris(kartu.BACA_09, lembar, pilahan.contoh)
    yield from temuan_baris(kartu.BACA_13, lembar, [] if pilahan.ulang is None else [pilahan.ulang])
    yield from temuan_baris(kartu.BACA_12, lembar, [i for i in lembar.kutip if i < len(lembar.kisi)])


def temuan_baris(kartunya: Kartu, lembar: Lembar, baris: Iterable[int]) -> Iterator[Kelompok]:
    """Satu kelompok per kolom terkiri yang terisi, supaya tiap baris menunjuk selnya."""
    menurut_kolom: dict[int, list[int]] = {}
    for i in baris:
        j = next((j for j in range(len(lembar.kisi[i])) if isi_sel(lembar.kisi[i], j) is not None), 0)
        menurut_kolom.setdefault(j, []).append(i)
    for j, daftar in menurut_kolom.items():
        asal = Asal(lembar.berkas, lembar.nama, {"": huruf_kolom(j)})
        yield Kelompok(kartunya, asal, [i + 1 for i in daftar], "", [_cuplik(lembar.kisi[i]) for i in daftar])


def _angka_gabungan(lembar: Lembar, judul: Judul, asal: Asal, baris_isi: set[int]) -> Iterator[Kelompok]:
    for i0, j0, i1, j1 in lembar.gabungan:
        baris = [i for i in range(i0, min(i1 + 1, len(lembar.kisi))) if i in baris_isi]
        sel = isi_sel(lembar.kisi[i0], j0) if i0 < len(lembar.kisi) else None
        if len(baris) > 1 and j0 in judul.nama and isinstance(sel, (int, float)):
            rentang = f"{huruf_kolom(j0)}{i0 + 1}:{huruf_kolom(j1)}{i1 + 1}"
            bidang = {"rentang": [rentang], "banyak": [str(len(baris))]}
            yield Kelompok(kartu.BACA_11, asal, [i0 + 1], judul.nama[j0], [sel], bidang)


def _cuplik(baris: list[object]) -> str:
    teks = " ".join(dict.fromkeys(" ".join(str(sel).split()) for sel in isi_baris(baris)))
    return teks if len(teks) <= CUPLIK else f"{teks[: CUPLIK - 3]}…"
