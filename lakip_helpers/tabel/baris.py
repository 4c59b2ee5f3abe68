"""Memilah baris di bawah judul: data, contoh templat, atau tulisan lain (keterangan, jumlah, tanda tangan)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from lakip_helpers.berkas.kisi import Lembar, isi_sel
from lakip_helpers.model import Tabel, Tipe
from lakip_helpers.tabel.judul import Judul, Kamus, cari, seragam

TANDA_CONTOH: Final = "Contoh: "
"""Awalan sel pertama baris contoh pada templat; barisnya tidak dibaca."""
_SEL_PENUTUP_MAKS: Final = 3
_JUMLAH: Final = re.compile(
    r"(?:(?:sub|grand) ?)?(?:jumlah|total|jumlah total|rata rata|rerata)"
    r"(?: (?:capaian|pagu|anggaran|kinerja|keseluruhan|seluruhnya|semua|akhir|program|kegiatan|opd))?"
)
_AWAL_JUMLAH: Final = ("jumlah", "total", "sub", "grand", "rata", "rerata")
_BULAN: Final = "jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|nop|des"
_PENUTUP: Final = re.compile(
    rf"(?:mengetahui|menyetujui|disetujui|disahkan|ditetapkan|dibuat di|pihak (?:pertama|kedua),?$|nip\b|ttd\b"
    rf"|[a-z .]{{3,40}}, *(?:\d{{1,2}}|\.+|_+)? *(?:{_BULAN})[a-z]* *\d{{4}}$)",
    re.IGNORECASE,
)


@dataclass
class Pilahan:
    """Indeks baris menurut jenisnya; `contoh` adalah baris contoh yang sudah diubah, `ulang` awal judul kedua."""

    data: list[int] = field(default_factory=list)
    luar: list[int] = field(default_factory=list)
    contoh: list[int] = field(default_factory=list)
    ulang: int | None = None


def pilah_baris(lembar: Lembar, judul: Judul, tabel: Tabel, kamus: Kamus) -> Pilahan:
    """Pilah semua baris sesudah judul. Baris kosong, baris nomor kolom, dan contoh templat yang utuh dilewati."""
    kisi, berumus = lembar.kisi, {i for i, j in lembar.rumus if j in judul.nama}
    hasil = Pilahan()
    pokok, kode = _kolom_pokok(judul, tabel), _kolom_kode(judul, tabel)
    contoh = {j: tabel[nama].contoh for j, nama in judul.nama.items() if nama in tabel.nama_kolom}
    sebutan = {*kamus, *(satu.casefold() for satu in judul.asli.values())}
    penutup = False
    for i in range(judul.data, len(kisi)):
        baris = kisi[i]
        isi = isi_baris(baris)
        if not (isi or i in berumus) or (i == judul.data and _nomor_kolom(isi)):
            continue
        penutup = penutup or _awal_penutup(isi)
        if _bertanda_contoh(isi):
            hasil.contoh += [] if _contoh_utuh(baris, contoh) else [i]
        elif _mirip_judul(isi, sebutan, judul):
            if not _judul_sama(baris, judul, kamus):
                hasil.ulang = i
                hasil.luar += [k for k in range(i, len(kisi)) if isi_baris(kisi[k])]
                return hasil
            hasil.luar.append(i)
        elif (
            baris_jumlah(isi)
            or _kalimat_di_kolom_kode(baris, isi, kode)
            or (i not in berumus and _bukan_data(baris, isi, pokok, penutup=penutup))
        ):
            hasil.luar.append(i)
        else:
            hasil.data.append(i)
    return hasil


def isi_baris(baris: list[object]) -> list[object]:
    """Isi sel yang terisi pada sebuah baris.

    >>> isi_baris(["TPT", None, " ", 5])
    ['TPT', 5]
    """
    return [sel for sel in baris if sel is not None and (not isinstance(sel, str) or sel.strip())]


def _kolom_pokok(judul: Judul, tabel: Tabel) -> list[int]:
    """Kolom wajib; baris yang semua kolom wajibnya kosong bukan baris data."""
    wajib = {k.nama for k in tabel.kolom if k.wajib}
    return [j for j, nama in judul.nama.items() if nama in wajib] or list(judul.nama)


def _kolom_kode(judul: Judul, tabel: Tabel) -> set[int]:
    kode = {k.nama for k in tabel.kolom if k.tipe is Tipe.KODE}
    return {j for j, nama in judul.nama.items() if nama in kode}


def _kalimat_di_kolom_kode(baris: list[object], terisi: Sequence[object], kode: Collection[int]) -> bool:
    """Satu-satunya isi baris adalah kalimat di kolom kode: catatan orang, sebab kode tidak pernah berupa kalimat.

    >>> [_kalimat_di_kolom_kode([teks, None], [teks], {0}) for teks in ("belum dibahas lagi", "belum dibahas", 5)]
    [True, False, False]
    >>> _kalimat_di_kolom_kode([None, "belum dibahas lagi"], ["belum dibahas lagi"], {0})
    False
    >>> _kalimat_di_kolom_kode(["belum dibahas lagi", 90], ["belum dibahas lagi", 90], {0})
    False
    """
    if len(terisi) != 1 or not isinstance(terisi[0], str):
        return False
    return len(terisi[0].split()) > 2 and any(j in kode for j, sel in enumerate(baris) if sel == terisi[0])


def _bukan_data(baris: list[object], terisi: Sequence[object], pokok: Collection[int], *, penutup: bool) -> bool:
    if penutup and len(terisi) <= _SEL_PENUTUP_MAKS:
        return True
    if all(isi_sel(baris, j) is None for j in pokok):
        return True
    return _satu_tulisan(baris, terisi)


def _satu_tulisan(baris: list[object], terisi: Sequence[object]) -> bool:
    """Seluruh baris hanya satu tulisan (keterangan, atau sel yang digabung melintang)."""
    return len(baris) > 2 and isinstance(terisi[0], str) and len({str(sel).strip() for sel in terisi}) == 1


def baris_jumlah(terisi: Sequence[object]) -> bool:
    """Baris "Jumlah" atau "Total": satu-satunya tulisannya kata itu, selebihnya angka.

    >>> baris_jumlah(["JUMLAH", 1200, "3.400"]), baris_jumlah(["Jumlah sekolah", 1200])
    (True, False)
    """
    if not any(isinstance(sel, str) and sel.lstrip().casefold().startswith(_AWAL_JUMLAH) for sel in terisi):
        return False
    tulisan = {seragam(sel) for sel in terisi if isinstance(sel, str) and not _berupa_angka(sel)}
    return len(tulisan) == 1 and _JUMLAH.fullmatch(next(iter(tulisan))) is not None


def _berupa_angka(teks: str) -> bool:
    return not any(huruf.isalpha() for huruf in teks.casefold().replace("rp", "").replace("persen", ""))


def _awal_penutup(terisi: Sequence[object]) -> bool:
    """Awal blok tanda tangan: tempat dan tanggal, "Mengetahui", atau NIP, pada baris yang hampir kosong."""
    unik = dict.fromkeys(str(sel).strip() for sel in terisi)
    return len(unik) <= _SEL_PENUTUP_MAKS and any(_PENUTUP.match(teks) for teks in unik)


def _nomor_kolom(terisi: Sequence[object]) -> bool:
    """Baris "(1) (2) (3)" di bawah judul."""
    cocok = [re.fullmatch(r"\(?(\d{1,2})\)?", str(sel).strip()) for sel in terisi]
    nomor = list(dict.fromkeys(int(satu[1]) for satu in cocok if satu))
    return len(nomor) > 2 and all(cocok) and nomor == list(range(nomor[0], nomor[0] + len(nomor)))


def _bertanda_contoh(terisi: Sequence[object]) -> bool:
    return any(isinstance(sel, str) and sel.lstrip()[:7].casefold() == "contoh:" for sel in terisi)


def _contoh_utuh(baris: list[object], contoh: dict[int, str]) -> bool:
    """Baris contoh masih seperti dibuat templat; beberapa sel boleh berbeda (contoh versi kit yang lain)."""
    sama = [str(isi).removeprefix(TANDA_CONTOH) == contoh.get(j) for j, isi in enumerate(baris) if isi is not None]
    return sum(sama) * 2 > len(sama)


def _mirip_judul(terisi: Sequence[object], sebutan: Collection[str], judul: Judul) -> bool:
    """Baris yang sebagian besar isinya judul kolom tabel ini lagi."""
    kenal = {teks for sel in terisi if isinstance(sel, str) and (teks := sel.strip().casefold()) in sebutan}
    return len(kenal) >= max(3, judul.nilai // 2)


def _judul_sama(baris: list[object], judul: Judul, kamus: Kamus) -> bool:
    """Judul yang diulang memakai kolom yang sama seperti judul pertama."""
    letak = {j: kolom.nama for j, sel in enumerate(baris) if (kolom := cari((seragam(sel),), kamus))}
    return all(judul.nama.get(j) == nama for j, nama in letak.items() if j not in judul.kembar)
