"""Koreksi orang atas peran dan periode kolom, diingat menurut bentuk tabelnya: susunan judul kolom, bukan berkasnya."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lakip_helpers.kantor.bentuk import KolomKantor, PeranKolom, Periode, TabelKantor
from lakip_helpers.kantor.calon import Ubah, apa_adanya
from lakip_helpers.kantor.kata import periode_teks, sederhanakan

_TAHUN: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
Kunci = tuple[str, int]
"""Judul kolom yang disederhanakan, dan ke berapa di antara yang berjudul sama."""


@dataclass(frozen=True, slots=True)
class KoreksiKolom:
    """Satu kolom yang dibetulkan: kuncinya, perannya, dan periodenya (`None`: seperti terbaca).

    `periode_dibaca` periode yang terbaca ketika dibetulkan; periode baru hanya dipakai selama bacaannya masih sama,
    supaya tahun yang dibetulkan pada berkas lama tidak menempel pada berkas tahun berikutnya. `sebutan` judul aslinya.
    """

    judul: str
    ke: int
    peran: PeranKolom
    periode: str | None = None
    periode_dibaca: str = ""
    sebutan: str = ""


@dataclass(frozen=True)
class KoreksiTabel:
    """Koreksi satu bentuk tabel.

    `sidik` bentuknya; `tahun` periode yang dihitung bila tabelnya memuat beberapa; `jenis` dokumennya; `waktu` kapan
    dibetulkan (ISO); `sebutan` nama berkas ketika itu.
    """

    sidik: str
    kolom: tuple[KoreksiKolom, ...] = ()
    tahun: str = ""
    jenis: str = ""
    waktu: str = ""
    sebutan: str = ""


Koreksi = Mapping[str, KoreksiTabel]
"""Sidik bentuk → koreksinya."""


def sidik_kolom(kolom: Iterable[KolomKantor]) -> str:
    """Sidik susunan judul kolom; huruf besar, spasi, dan tahunnya tidak membedakan.

    >>> satu, lain = (KolomKantor((0,), (teks,), PeranKolom.TARGET) for teks in ("Target 2025", "TARGET  2026"))
    >>> sidik_kolom([satu]) == sidik_kolom([lain])
    True
    """
    return hashlib.sha256("\n".join(map(_judul, kolom)).encode()).hexdigest()[:16]


def kunci_kolom(kolom: Sequence[KolomKantor]) -> list[Kunci]:
    """Kunci tiap kolom, menurut urutannya.

    >>> kunci_kolom([KolomKantor((j,), ("Ket.",), PeranKolom.LAIN) for j in (0, 1)])
    [('ket', 0), ('ket', 1)]
    """
    judul = [_judul(k) for k in kolom]
    return [(teks, judul[:n].count(teks)) for n, teks in enumerate(judul)]


def _judul(kolom: KolomKantor) -> str:
    return _TAHUN.sub("####", sederhanakan(" | ".join(kolom.jalur)))


def periode_kolom(tabel: TabelKantor, n: int) -> str:
    """Periode kolom untuk orang: dari judulnya, atau dari judul tabelnya; kosong bila tidak ada."""
    return str(tabel.kolom[n].periode) or tabel.tahun


def baca_periode(teks: str) -> Periode | None:
    """Periode yang diketik orang; `None` bila tidak dikenal.

    >>> str(baca_periode("TW I 2025")), baca_periode("  ") == Periode(), baca_periode("entah")
    ('2025 TW I', True, None)
    """
    return periode_teks(teks) or (Periode() if not teks.strip() else None)


def pengubah(koreksi: Koreksi, dipakai: dict[str, KoreksiTabel] | None = None) -> Ubah:
    """Fungsi yang membetulkan kolom menurut koreksi yang diingat; yang sungguh dipakai dicatat di `dipakai`."""
    if not koreksi:
        return apa_adanya

    def ubah(kolom: tuple[KolomKantor, ...], tahun: str) -> tuple[KolomKantor, ...]:
        ada = koreksi.get(sidik_kolom(kolom))
        if ada is None:
            return kolom
        if dipakai is not None:
            dipakai[ada.sidik] = ada
        return terapkan(kolom, ada, tahun)

    return ubah


def terapkan(kolom: Sequence[KolomKantor], koreksi: KoreksiTabel, tahun: str = "") -> tuple[KolomKantor, ...]:
    """Kolom sesudah koreksi, tidak lagi taksiran; periode diganti bila yang terbaca sama dengan ketika dibetulkan."""
    menurut = {(k.judul, k.ke): k for k in koreksi.kolom}
    hasil = list(kolom)
    for n, kunci in enumerate(kunci_kolom(kolom)):
        if satu := menurut.get(kunci):
            dibaca = str(kolom[n].periode) or tahun
            baru = baca_periode(satu.periode) if satu.periode is not None and satu.periode_dibaca == dibaca else None
            periode = kolom[n].periode if baru is None else baru
            hasil[n] = replace(kolom[n], peran=satu.peran, periode=periode, ragu="")
    return tuple(hasil)


def susun_koreksi(
    asal: Sequence[KolomKantor],
    peran: Mapping[int, PeranKolom],
    periode: Mapping[int, str],
    tahun: str = "",
    pasti: Collection[int] = (),
) -> tuple[KoreksiKolom, ...]:
    """Koreksi kolom dari pilihan orang; kolom yang sama dengan yang terbaca tidak ikut, kecuali yang dinyatakan pasti.

    Masukan: kolom seperti terbaca kit; peran dan periode pilihan orang menurut urutan kolom; `tahun` tabelnya;
    `pasti` kolom yang ditanyakan dan sudah dijawab.
    """
    return tuple(_beda(asal, peran, periode, tahun, pasti))


def _beda(
    asal: Sequence[KolomKantor],
    peran: Mapping[int, PeranKolom],
    periode: Mapping[int, str],
    tahun: str,
    pasti: Collection[int],
) -> Iterator[KoreksiKolom]:
    for n, (judul, ke) in enumerate(kunci_kolom(asal)):
        dibaca = str(asal[n].periode) or tahun
        pilihan, waktu = peran.get(n, asal[n].peran), periode.get(n, dibaca).strip()
        if n in pasti or pilihan is not asal[n].peran or waktu != dibaca:
            yield KoreksiKolom(judul, ke, pilihan, waktu if waktu != dibaca else None, dibaca, asal[n].judul)
