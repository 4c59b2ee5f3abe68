"""Aturan PK: para pihak menurut jenjang, tanggal terhadap DPA, kelengkapan lampiran, dan cakupan IKU.

Anggaran PK terhadap DPA ada di `perjanjian_anggaran`. Bentuk bakunya PermenPAN-RB 53/2014; bentuk daerah yang
lain hanya diminta diperiksa, tidak disalahkan.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import nilai_baku, tahun_baris
from lakip_helpers.aturan.dokumen import kartu_perjanjian as kartu
from lakip_helpers.aturan.dokumen import perjanjian_anggaran as anggaran
from lakip_helpers.istilah import Jenjang, K
from lakip_helpers.notasi import tulis_tanggal

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_KEPALA_DAERAH: Final = re.compile(r"\b(wali\s?kota|bupati|gubernur)\b(?!.*\b(dinas|badan|bagian)\b)", re.IGNORECASE)
_TANGGAL_DPA: Final = "tanggal_dpa"
_SEBUTAN: Final = {Jenjang.KEPALA_DAERAH.value: "kepala daerah", Jenjang.KEPALA_OPD.value: "kepala OPD"}


@dataclass(frozen=True)
class Perjanjian:
    """Tabel PK dengan kolomnya sebagai deret, dan jabatan kepala OPD pemilik tiap PK."""

    bundel: Bundel
    pk: pd.DataFrame
    kode: Deret
    jenjang: Deret
    pertama: Deret
    kedua: Deret
    kepala: Deret
    perubahan: Deret

    @property
    def sebutan(self) -> Deret:
        """Jenjang seperti disebut orang."""
        return np.array([_SEBUTAN.get(j, j) for j in self.jenjang], dtype=object)

    @property
    def terbalik(self) -> Deret:
        """Pihak pertama adalah kepala daerah, atau pihak pertama jenjang bawah adalah kepala OPD-nya."""
        bukan_kepala_daerah = self.jenjang != Jenjang.KEPALA_DAERAH
        di_bawah = bukan_kepala_daerah & (self.jenjang != Jenjang.KEPALA_OPD)
        return np.asarray(
            (bukan_kepala_daerah & _kepala_daerah(self.pertama) & ~_kepala_daerah(self.kedua))
            | (di_bawah & _sama_jabatan(self.pertama, self.kepala) & ~_kepala_daerah(self.kedua) & (self.kedua != ""))
        )


def siapkan(bundel: Bundel) -> Perjanjian:
    """Siapkan tabel PK."""
    pk, opd = bundel["pk"], bundel.tabel.get("perangkat_daerah")
    jabatan: dict[str, str] = {}
    if opd is not None:
        jabatan = dict(zip(kolom_teks(opd, K.KODE_OPD), kolom_teks(opd, K.JABATAN_KEPALA), strict=True))
    return Perjanjian(
        bundel=bundel,
        pk=pk,
        kode=kolom_teks(pk, K.KODE_PK),
        jenjang=kolom_teks(pk, K.JENJANG),
        pertama=kolom_teks(pk, K.PIHAK_PERTAMA),
        kedua=kolom_teks(pk, K.PIHAK_KEDUA),
        kepala=np.array([jabatan.get(kode, "") for kode in kolom_teks(pk, K.KODE_OPD)], dtype=object),
        perubahan=kolom_teks(pk, K.PERUBAHAN) == "ya",
    )


def _kepala_daerah(jabatan: Deret) -> Deret:
    return np.array([bool(_KEPALA_DAERAH.search(str(satu))) for satu in jabatan], dtype=bool)


def _sama_jabatan(jabatan: Deret, lain: Deret) -> Deret:
    """Jabatan sama, walau salah satunya menyebut nama daerah di belakang."""
    pasangan = [(bentuk_dasar(str(a)), bentuk_dasar(str(b))) for a, b in zip(jabatan, lain, strict=True)]
    return np.array([bool(a and b) and (a.startswith(b) or b.startswith(a)) for a, b in pasangan], dtype=bool)


def pk_01(s: Perjanjian) -> Kena:
    """Pihak kedua kosong, kecuali PK kepala daerah."""
    topeng = (s.jenjang != Jenjang.KEPALA_DAERAH) & (s.jenjang != "") & (s.kedua == "")
    return Kena(topeng, {"kode": s.kode, "jenjang": s.sebutan})


def pk_02(s: Perjanjian) -> Kena:
    """PK kepala daerah berpihak kedua."""
    return Kena((s.jenjang == Jenjang.KEPALA_DAERAH) & (s.kedua != ""), {"kode": s.kode})


def pk_03(s: Perjanjian) -> Kena:
    """Para pihak terbalik."""
    return Kena(s.terbalik, {"kode": s.kode, "jenjang": s.sebutan, "kedua": s.kedua})


def pk_04(s: Perjanjian) -> Kena:
    """Pihak pertama kepala OPD, atau pihak kedua, bukan pejabat yang sesuai jenjangnya."""
    opd, administrator = s.jenjang == Jenjang.KEPALA_OPD, s.jenjang == Jenjang.ADMINISTRATOR
    dikenal = s.kepala != ""
    pertama = opd & dikenal & (s.pertama != "") & ~_sama_jabatan(s.pertama, s.kepala)
    kedua_opd = opd & (s.kedua != "") & ~_kepala_daerah(s.kedua)
    kedua_administrator = administrator & dikenal & (s.kedua != "") & ~_sama_jabatan(s.kedua, s.kepala)
    syarat = [pertama, kedua_opd, kedua_administrator]
    jabatan = np.array([f"jabatan kepala OPD di tabel perangkat daerah ({k})" for k in s.kepala], dtype=object)
    return Kena(
        np.logical_or.reduce(syarat) & ~s.terbalik,
        {
            "kode": s.kode,
            "jenjang": s.sebutan,
            "pihak": np.where(pertama, "pihak pertama", "pihak kedua"),
            "seharusnya": np.where(kedua_opd & ~pertama, "kepala daerah", jabatan),
        },
        np.where(pertama, K.PIHAK_PERTAMA, K.PIHAK_KEDUA).astype(object),
    )


def batas_tanggal(dpa: date, bulan: int) -> date:
    """Tanggal yang sama `bulan` bulan kemudian, atau hari terakhir bulan itu.

    >>> batas_tanggal(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    tahun, urut = divmod(dpa.month - 1 + bulan, 12)
    tahun, urut = dpa.year + tahun, urut + 1
    return date(tahun, urut, min(dpa.day, calendar.monthrange(tahun, urut)[1]))


def pk_05(s: Perjanjian) -> Kena:
    """Tanggal PK lewat sebulan sesudah DPA; PK Perubahan tidak diukur."""
    bulan = int(acuan.ambil("pk.batas_bulan").nilai)
    tanggal, dpa = _tanggal(s.pk, K.TANGGAL), _tanggal(s.pk, _TANGGAL_DPA)
    batas = [batas_tanggal(d, bulan) if d else None for d in dpa]
    hari = np.array([(t - b).days if t and b else 0 for t, b in zip(tanggal, batas, strict=True)], dtype=int)
    tertulis = {"tanggal": _tulis(tanggal), "batas": _tulis(batas), "dpa": _tulis(dpa)}
    return Kena((hari > 0) & ~s.perubahan, {"kode": s.kode, "hari": hari.astype(str), **tertulis})


def pk_06(s: Perjanjian) -> Kena:
    """Tanggal kosong, pada tahun lain, atau mendahului DPA."""
    tahun = tahun_baris(s.pk)
    pasangan = zip(_tanggal(s.pk, K.TANGGAL), _tanggal(s.pk, _TANGGAL_DPA), tahun, strict=True)
    keadaan = np.array([_keadaan_tanggal(t, dpa, int(th)) for t, dpa, th in pasangan], dtype=object)
    return Kena(keadaan != "", {"kode": s.kode, "tahun": tahun.astype(str), "keadaan": keadaan})


def _keadaan_tanggal(tanggal: date | None, dpa: date | None, tahun: int) -> str:
    if tanggal is None:
        return "tidak bertanggal"
    if tahun and tanggal.year != tahun:
        return f"bertanggal {tulis_tanggal(tanggal)}, di luar tahunnya"
    if dpa and tanggal < dpa:
        return f"bertanggal {tulis_tanggal(tanggal)}, mendahului DPA ({tulis_tanggal(dpa)})"
    return ""


def _tanggal(frame: pd.DataFrame, kolom: str) -> list[date | None]:
    isi = frame[kolom] if kolom in frame else [None] * len(frame)
    return [satu if isinstance(satu, date) else None for satu in isi]


def _tulis(deret: list[date | None]) -> list[str]:
    return [tulis_tanggal(satu) if satu else "" for satu in deret]


def pk_07(s: Perjanjian) -> Kena:
    """OPD yang punya IKU tetapi tidak punya PK kepala OPD pada tahun yang PK OPD lain sudah ada."""
    opd = s.bundel["perangkat_daerah"]
    kode, iku = kolom_teks(opd, K.KODE_OPD), Counter(kolom_teks(s.bundel["iku"], K.KODE_OPD).tolist())
    kepala = s.jenjang == Jenjang.KEPALA_OPD
    ada = set(zip(kolom_teks(s.pk, K.KODE_OPD)[kepala], tahun_baris(s.pk)[kepala].tolist(), strict=True))
    semua = sorted({t for _, t in ada})
    tahun = np.array([", ".join(str(t) for t in semua if (k, t) not in ada) for k in kode], dtype=object)
    jumlah = np.array([iku[k] for k in kode], dtype=int)
    isi = {"nama": kolom_teks(opd, K.NAMA_OPD), "jumlah": jumlah.astype(str), "tahun": tahun}
    return Kena((jumlah > 0) & (tahun != ""), isi)


def pk_12(s: Perjanjian) -> Kena:
    """PK tanpa baris sasaran, atau PK kepala OPD tanpa baris anggaran."""
    tanpa_sasaran = ~np.isin(s.kode.astype(str), _kode_pk(s.bundel, "pk_sasaran"))
    berlampiran = _kode_pk(s.bundel, "pk_anggaran")
    tanpa_anggaran = (s.jenjang == Jenjang.KEPALA_OPD) & bool(berlampiran) & ~np.isin(s.kode.astype(str), berlampiran)
    lampiran = np.where(tanpa_sasaran, "lampiran sasaran, indikator, dan target", "lampiran program dan anggaran")
    return Kena(tanpa_sasaran | tanpa_anggaran, {"lampiran": lampiran})


def _kode_pk(bundel: Bundel, tabel: str) -> list[str]:
    return kolom_teks(bundel[tabel], K.KODE_PK).astype(str).tolist() if tabel in bundel.tabel else []


def pk_13(s: Perjanjian) -> Kena:
    """Target kosong di lampiran PK."""
    frame = s.bundel["pk_sasaran"]
    isi = {"indikator": kolom_teks(frame, K.INDIKATOR), "pk": kolom_teks(frame, K.KODE_PK)}
    return Kena(nilai_baku(frame[K.TARGET]) == "", isi)


def pk_08(s: Perjanjian) -> Kena:
    """Anggaran PK berbeda dari DPA."""
    return anggaran.berbeda_dari_dpa(s.bundel)


def pk_09(s: Perjanjian) -> Kena:
    """Program DPA tidak ada di PK kepala OPD."""
    return anggaran.tidak_di_pk(s.bundel)


def pk_10(s: Perjanjian) -> Kena:
    """Program PK tidak ada di DPA."""
    return anggaran.tidak_di_dpa(s.bundel)


def pk_11(s: Perjanjian) -> Kena:
    """Blok anggaran PK kepala OPD memuat kode di bawah program."""
    return anggaran.terlalu_rinci(s.bundel)


_ANGGARAN: Final = ("pk", "anggaran")
ATURAN: Final[tuple[Aturan[Perjanjian], ...]] = (
    Aturan(kartu.PK_01, pk_01, K.PIHAK_KEDUA, "pk"),
    Aturan(kartu.PK_02, pk_02, K.PIHAK_KEDUA, "pk"),
    Aturan(kartu.PK_03, pk_03, K.PIHAK_PERTAMA, "pk"),
    Aturan(kartu.PK_04, pk_04, K.PIHAK_PERTAMA, "pk"),
    Aturan(kartu.PK_05, pk_05, K.TANGGAL, "pk"),
    Aturan(kartu.PK_06, pk_06, K.TANGGAL, "pk"),
    Aturan(kartu.PK_07, pk_07, K.KODE_OPD, "perangkat_daerah", ("pk", "iku")),
    Aturan(kartu.PK_08, pk_08, K.PAGU, "pk_anggaran", _ANGGARAN),
    Aturan(kartu.PK_09, pk_09, K.KODE, "anggaran", ("pk", "pk_anggaran")),
    Aturan(kartu.PK_10, pk_10, K.KODE, "pk_anggaran", _ANGGARAN),
    Aturan(kartu.PK_11, pk_11, K.KODE, "pk_anggaran", ("pk",)),
    Aturan(kartu.PK_12, pk_12, K.KODE_PK, "pk", ("pk_sasaran",)),
    Aturan(kartu.PK_13, pk_13, K.TARGET, "pk_sasaran", ("pk",)),
)
RUMPUN: Final = Rumpun("PK", siapkan, ATURAN)
