"""Catatan atas isian peserta dalam kata-kata panelnya: tempatnya kotak, bukan sel, dan tanpa kode yang diberi kit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Final

from lakip_helpers.istilah import Keparahan
from lakip_helpers.model import SEMUA_TABEL
from lakip_helpers.temuan import Kelompok, LaporanTemuan, Temuan

KODE_SENDIRI: Final = "SAYA"
"""Kode OPD untuk isian sendiri; kode lain berarti isinya berasal dari kota rekaan."""
KATA_KABUR: Final = "MUTU-04"
CUKUP_DIBERITAHUKAN: Final = ("ISI-03", KATA_KABUR)
"""Bacaan angka taksa boleh jadi benar; kata kabur dijelaskan di definisi operasional, yang tidak ada di panelnya."""
_KODE_KIT: Final = re.compile(rf"\s*\((?:PK\.)?{KODE_SENDIRI}(?:\.\w+)*\)")
_KODE_DISEBUT: Final = re.compile(rf"\b(?:PK\.)?{KODE_SENDIRI}(?:\.\w+)*")


_KUTIPAN: Final = re.compile(r"(“[^”]*”)")
_KODE_SASARAN: Final = re.compile(r"\b[A-Z]{3,}\.T\d+\.S\d+\b(?!\.)")
_SEL: Final = re.compile(r"\b(?:sel kolom|sel|kolom)\b")


class KelompokKarya(Kelompok):
    """Temuan atas karya peserta; kode yang diberi kit tidak disebut, sebab peserta tidak pernah mengetiknya."""

    __slots__ = ()

    def ambil(self, urutan: int) -> Temuan:
        """Temuan ke-`urutan`, pesan dan sarannya tanpa kode itu."""
        temuan = Kelompok.ambil(self, urutan)
        return replace(temuan, pesan=tanpa_kode(temuan.pesan), saran=tanpa_kode(temuan.saran))


class KelompokIsian(KelompokKarya):
    """Temuan atas isian satu panel; tempatnya bagian, nomor baris, dan label kotaknya."""

    __slots__ = ()

    def ambil(self, urutan: int) -> Temuan:
        """Temuan ke-`urutan`; `lembar` tetap nama bagiannya, `sel` sebutan kotaknya."""
        temuan = KelompokKarya.ambil(self, urutan)
        pesan, saran = sebut_kotak(temuan.pesan), sebut_kotak(temuan.saran)
        return replace(temuan, sel=_letak_kotak(temuan), lembar="", pesan=pesan, saran=saran)


def bagi_karya(laporan: Iterable[Kelompok], jenis: type[KelompokKarya] = KelompokKarya) -> LaporanTemuan:
    """Temuan yang sama, disebut menurut `jenis`."""
    return LaporanTemuan(jenis(*(getattr(satu, f.name) for f in fields(Kelompok))) for satu in laporan)


def tanpa_kode(kalimat: str) -> str:
    """Kalimat tanpa kode yang diberi kit pada isian sendiri.

    >>> tanpa_kode("perjanjian PK.SAYA.2026, sasaran “Kota bersih” (SAYA.S1)")
    'perjanjian ini, sasaran “Kota bersih”'
    """
    return _KODE_DISEBUT.sub("ini", _KODE_KIT.sub("", kalimat))


def sebut_kotak(kalimat: str) -> str:
    """Kalimat yang menyebut kotak panel, bukan sel, kolom Excel, atau kode sasaran; yang dikutip dibiarkan.

    >>> sebut_kotak("kolom Sasaran kosong, padahal wajib diisi. Isi sel ini.")
    'kotak Sasaran kosong, padahal wajib diisi. Isi kotak ini.'
    >>> sebut_kotak("“sel surya” pada kolom Target tidak terbaca sebagai angka.")
    '“sel surya” pada kotak Target tidak terbaca sebagai angka.'
    >>> sebut_kotak("laporan DISDIK.T1.S2 menyebut rata-rata")
    'laporan ini menyebut rata-rata'
    """
    bagian = _KUTIPAN.split(kalimat)
    return "".join(satu if satu.startswith("“") else _sebut(satu) for satu in bagian)


def _sebut(kalimat: str) -> str:
    return _KODE_SASARAN.sub("ini", _SEL.sub("kotak", kalimat))


def _letak_kotak(temuan: Temuan) -> str:
    """Tempat temuan seperti tertulis di panel: bagian, nomor baris, label kotaknya."""
    tabel = next((satu for satu in SEMUA_TABEL if satu.lembar == temuan.lembar), None)
    label = next((k.label for k in tabel.kolom if k.nama == temuan.kolom), temuan.kolom) if tabel else temuan.kolom
    return f"{temuan.lembar} {temuan.baris}{f', {label}' if label else ''}"


def yang_berarti(laporan: LaporanTemuan) -> list[Temuan]:
    """Temuan yang perlu dijawab: semua kecuali saran."""
    return [satu for satu in laporan if satu.keparahan is not Keparahan.SARAN]


def yang_menghalangi(laporan: LaporanTemuan) -> list[Temuan]:
    """Temuan yang menghalangi lulus; yang cukup diberitahukan (`CUKUP_DIBERITAHUKAN`) tidak."""
    return [satu for satu in yang_berarti(laporan) if satu.kode not in CUKUP_DIBERITAHUKAN]
