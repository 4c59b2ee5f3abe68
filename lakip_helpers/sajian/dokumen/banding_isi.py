"""Isi satu halaman perbandingan dua versi untuk pimpinan; layar, Word, dan panel mencetak isi yang sama."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.istilah import Keparahan
from lakip_helpers.model import SEMUA_TABEL
from lakip_helpers.model.banding import (
    BARU,
    LAMA,
    Banding,
    BarisBanding,
    Nasib,
    Potongan,
    TemuanBanding,
    UbahAngka,
    UbahKalimat,
    UbahNaskah,
    sebutkan_hitung,
    tulis_bagian,
)
from lakip_helpers.temuan import TANDA, URUTAN_KEPARAHAN

KODE_TAMPIL: Final = 5
KALIMAT_TAMPIL: Final = 3
ANGKA_TAMPIL: Final = 4
SEBAB_TAMPIL: Final = 2
NASKAH_TAMPIL: Final = 1
MUATAN: Final = 17
"""Banyaknya baris catatan, angka, dan batas yang muat; yang tidak terpakai ditempati kalimat lain."""
BARIS_KALIMAT: Final = 3
HURUF_KALIMAT: Final = 150
HURUF_POTONG: Final = 70
HURUF_SEL: Final = 56
HURUF_JUDUL: Final = 40
HURUF_ANGKA: Final = 46
HURUF_BUTIR: Final = 110
"""Batas-batas yang menjaga isinya muat satu halaman A4, sepanjang apa pun bahannya."""
KATA_TETAP: Final = 5
"""Banyaknya kata tetap yang tinggal di tiap sisi sebuah perubahan."""
KOSONG: Final = "(kosong)"
_LABEL: Final = {kolom.nama: kolom.label for tabel in reversed(SEMUA_TABEL) for kolom in tabel.kolom}
_UTAMA: Final = ("indikator", "sasaran")
"""Kolom yang kalimatnya didahulukan."""
_CARA: Final = ("berubah", "dibuang", "ditambahkan")
"""Perubahan naskah menurut yang didahulukan."""


@dataclass(frozen=True)
class Halaman:
    """Isi halaman, semuanya teks jadi.

    `ukuran` nama, sebelum, sesudah; `selesai` dan `perlu` satu butir tiap kode; `kalimat` keterangan dan potongannya;
    `angka` indikator, angka mana, sebelum, sesudah; `batas` yang tidak dapat dibandingkan.
    """

    lama: str
    baru: str
    kesimpulan: tuple[str, ...]
    ukuran: tuple[tuple[str, str, str], ...]
    selesai: tuple[str, ...]
    perlu: tuple[str, ...]
    kalimat: tuple[tuple[str, tuple[Potongan, ...]], ...]
    banyak_kalimat: int
    angka: tuple[tuple[str, str, str, str], ...]
    banyak_angka: int
    batas: tuple[str, ...]


def susun_halaman(banding: Banding) -> Halaman:
    """Halaman dari hasil perbandingan.

    >>> susun_halaman(Banding("a.xlsx", "b.docx")).kesimpulan[0]
    'Tidak ada catatan pada kedua versi.'
    """
    selesai = banding.pilih(Nasib.SELESAI)
    perlu = banding.pilih(Nasib.TERSISA, Nasib.BARU)
    kalimat = sorted(
        banding.kalimat, key=lambda ubahan: _UTAMA.index(ubahan.kolom) if ubahan.kolom in _UTAMA else len(_UTAMA)
    )
    butir_selesai, butir_perlu, batas = tuple(_per_kode(selesai)), tuple(_per_kode(perlu)), tuple(_batas(banding))
    angka = banding.angka[:ANGKA_TAMPIL]
    lowong = MUATAN - max(len(butir_selesai), len(butir_perlu)) - len(angka) - len(batas)
    tampil = KALIMAT_TAMPIL + max(lowong, 0) // BARIS_KALIMAT
    berkas = len(banding.berkas) > 1
    naskah = sorted(banding.naskah, key=lambda ubahan: _CARA.index(ubahan.cara))
    return Halaman(
        lama=pendekkan(banding.lama),
        baru=pendekkan(banding.baru),
        kesimpulan=tuple(_kesimpulan(banding)),
        ukuran=tuple(_ukuran(banding)),
        selesai=butir_selesai,
        perlu=butir_perlu,
        kalimat=(
            *(_sebut_kalimat(satu, berkas=berkas) for satu in kalimat[:tampil]),
            *(_sebut_naskah(satu, berkas=berkas) for satu in naskah[: max(tampil - len(kalimat), 0)]),
        ),
        banyak_kalimat=banding.banyak_kalimat,
        angka=tuple(_baris_angka(satu) for satu in angka),
        banyak_angka=len(banding.angka),
        batas=batas,
    )


def _kesimpulan(banding: Banding) -> Iterator[str]:
    yield sebutkan_hitung(banding)
    dihapus = sum(bool(satu.sebab) for satu in banding.pilih(Nasib.SELESAI))
    if dihapus:
        yield f"{dihapus} dari yang selesai itu selesai karena barisnya dihapus, bukan karena dibetulkan."


def _ukuran(banding: Banding) -> Iterator[tuple[str, str, str]]:
    for keparahan in URUTAN_KEPARAHAN:
        n = banding.hitung(keparahan)
        lama, baru = (_jumlah(n, satu) for satu in (LAMA, BARU))
        yield f"Catatan “{keparahan}”", lama, baru
    for satu in banding.ukuran:
        yield satu.nama, tulis_bagian(satu.lama), tulis_bagian(satu.baru)


def _jumlah(n: Mapping[Nasib, int], nasib: Sequence[Nasib]) -> str:
    """Banyaknya catatan satu versi; yang tidak dapat dibandingkan disebut, sebab tidak hilang karena dibetulkan."""
    tak = n[nasib[-1]]
    return f"{sum(n[satu] for satu in nasib)}{f' ({tak} tidak dapat dibandingkan)' if tak else ''}"


def _per_kode(temuan: Sequence[TemuanBanding]) -> Iterator[str]:
    """Satu butir tiap kode, yang terberat lalu yang terbanyak dahulu."""
    hitung = Counter((satu.temuan.keparahan, satu.temuan.kode, satu.judul) for satu in temuan)
    urut = sorted(hitung, key=lambda k: (URUTAN_KEPARAHAN.index(k[0]), -hitung[k], k[1]))
    for keparahan, kode, judul in urut[:KODE_TAMPIL]:
        banyak = hitung[keparahan, kode, judul]
        yield f"{TANDA[Keparahan(keparahan)]} {pendekkan(judul, HURUF_JUDUL)} ({kode}): {banyak}"
    if len(urut) > KODE_TAMPIL:
        yield f"… dan {sum(hitung[k] for k in urut[KODE_TAMPIL:])} catatan lain ({len(urut) - KODE_TAMPIL} jenis)"


def sebut_kolom(kolom: str) -> str:
    """Nama kolom seperti di Excel.

    >>> sebut_kolom("t2026"), sebut_kolom("kolom_lain")
    ('Target 2026', 'kolom lain')
    """
    return _LABEL.get(kolom, kolom.replace("_", " "))


def pendekkan(teks: str, maks: int = HURUF_SEL) -> str:
    """Teks paling banyak sekian huruf, dipotong di antara dua kata.

    >>> pendekkan("Persentase jalan mantap", 12)
    'Persentase …'
    """
    if len(teks) <= maks:
        return teks
    utuh = teks[:maks].rpartition(" ")[0]
    return f"{(utuh if len(utuh) > maks // 2 else teks[: maks - 1]).rstrip(' ,;:')} …"


def _sebut_kalimat(ubahan: UbahKalimat, *, berkas: bool) -> tuple[str, tuple[Potongan, ...]]:
    """Kolom dan tempatnya, `berkas` bila berkasnya lebih dari satu; lalu potongan kalimatnya."""
    asal = ", ".join(b for b in (ubahan.pasangan.baru.dokumen if berkas else "", ubahan.pasangan.baru.tempat) if b)
    return f"{sebut_kolom(ubahan.kolom)}{f' ({pendekkan(asal)})' if asal else ''}", ringkas_potongan(ubahan.potongan)


def _sebut_naskah(ubahan: UbahNaskah, *, berkas: bool) -> tuple[str, tuple[Potongan, ...]]:
    asal = f", {pendekkan(ubahan.dokumen)}" if berkas else ""
    return f"Naskah ({ubahan.cara}{asal})", ringkas_potongan(ubahan.potongan)


def ringkas_potongan(potongan: Sequence[Potongan]) -> tuple[Potongan, ...]:
    """Potongan yang muat di halaman: kata tetap yang jauh dari perubahan dan ekor yang panjang diganti titik-titik.

    >>> lama = Potongan("=", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas")
    >>> [satu.teks for satu in ringkas_potongan([lama, Potongan("+", "baru")])]
    ['… delapan sembilan sepuluh sebelas dua belas', 'baru']
    """
    hasil: list[Potongan] = []
    huruf = 0
    for urut, satu in enumerate(potongan):
        teks = satu.teks
        if satu.tanda == "=":
            teks = _ringkas_tetap(teks.split(), awal=urut == 0, akhir=urut == len(potongan) - 1)
        batas = HURUF_POTONG if len(potongan) > 1 else HURUF_KALIMAT
        teks = pendekkan(teks, max(min(batas, HURUF_KALIMAT - huruf), 12))
        huruf += len(teks)
        hasil.append(Potongan(satu.tanda, teks))
        if huruf >= HURUF_KALIMAT:
            break
    return tuple(hasil)


def _ringkas_tetap(kata: Sequence[str], *, awal: bool, akhir: bool) -> str:
    sisi = (KATA_TETAP if not awal else 0) + (KATA_TETAP + 1 if not akhir else 0)
    if len(kata) <= sisi + 2 or (awal and akhir):
        return " ".join(kata)
    kiri = kata[:KATA_TETAP] if not awal else []
    kanan = kata[-KATA_TETAP - 1 :] if not akhir else []
    return " ".join([*kiri, "…", *kanan])


def _baris_angka(ubahan: UbahAngka) -> tuple[str, str, str, str]:
    baris = ubahan.pasangan.baru
    return (
        pendekkan(baris.kalimat or baris.kode, HURUF_ANGKA),
        sebut_kolom(ubahan.kolom),
        pendekkan(ubahan.lama or KOSONG, 14),
        pendekkan(ubahan.baru or KOSONG, 14),
    )


def _batas(banding: Banding) -> Iterator[str]:
    """Yang tidak dapat dibandingkan: catatan menurut sebabnya, baris, berkas, dan yang tidak terbaca."""
    yield from (f"{satu}." for satu in banding.tanpa_naskah[:NASKAH_TAMPIL])
    yield from _sebut_beberapa("pasangan berkas lain tanpa naskah", banding.tanpa_naskah[NASKAH_TAMPIL:])
    sebab = Counter(t.sebab for t in banding.pilih(Nasib.LAMA_TAK_BANDING, Nasib.BARU_TAK_BANDING))
    sering = sebab.most_common(SEBAB_TAMPIL)
    yield from (f"{banyak} catatan: {satu}." for satu, banyak in sering)
    if len(sebab) > len(sering):
        yield f"{sebab.total() - sum(banyak for _, banyak in sering)} catatan karena sebab lain."
    yield from (f"{satu.nama}: {satu.sebab}" for satu in banding.ukuran if satu.sebab)
    sebut = [_sebut_baris(banding, semua) for semua in (banding.tanpa_baru, banding.tanpa_lama)]
    yield from _sebut_beberapa("baris lama tidak ditemukan pada versi baru", sebut[0])
    yield from _sebut_beberapa("baris baru tidak ada asalnya pada versi lama", sebut[1])
    tanpa = [", ".join(b.lama or b.baru) for b in banding.berkas if b.sebab]
    yield from _sebut_beberapa("berkas tanpa pasangan", tanpa)
    yield from _sebut_beberapa("hal tidak terbaca atau tidak dinilai", _sebut_tak_terbaca(banding))


def _sebut_baris(banding: Banding, semua: Sequence[BarisBanding]) -> list[str]:
    """Kalimat dan tempatnya; nama berkasnya hanya bila berkasnya lebih dari satu."""
    beberapa = len(banding.berkas) > 1
    tempat = (", ".join(b for b in (satu.dokumen if beberapa else "", satu.tempat) if b) for satu in semua)
    return [f"“{pendekkan(b.kalimat or b.kode)}” ({t})" for b, t in zip(semua, tempat, strict=True)]


def _sebut_tak_terbaca(banding: Banding) -> list[str]:
    """Yang tidak terbaca; pada dua berkas saja namanya tidak diulang, dan yang sama pada keduanya disebut sekali."""
    awalan = f"Versi lama, {banding.lama}: ", f"Versi baru, {banding.baru}: "
    milik: dict[str, list[str]] = {}
    for satu in banding.tak_terbaca:
        apa = next((n for n, awal in enumerate(awalan) if satu.startswith(awal)), None)
        kalimat = satu if apa is None else satu.removeprefix(awalan[apa])
        milik.setdefault(kalimat, []).append("" if apa is None else ("versi lama", "versi baru")[apa])
    return [f"{' dan '.join(filter(None, v))}: {k}".removeprefix(": ") for k, v in milik.items()]


def _sebut_beberapa(apa: str, semua: Sequence[object]) -> Iterator[str]:
    """Banyaknya, yang pertama, dan berapa lagi; kosong bila tidak ada."""
    if semua:
        lagi = f", dan {len(semua) - 1} lagi" if len(semua) > 1 else ""
        pertama = pendekkan(str(semua[0]), HURUF_BUTIR)
        yield f"{len(semua)} {apa}: {pertama.rstrip('.') if lagi else pertama}{lagi}"
