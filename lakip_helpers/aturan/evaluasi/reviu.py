"""Reviu laporan kinerja oleh APIP: dua puluh tiga butir (6 format, 7 mekanisme, 10 substansi).

Reviu memberi keyakinan terbatas; hasilnya daftar perbaikan dan pernyataan telah direviu, bukan nilai.
Butirnya ada di `acuan/reviu.toml`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks, nilai
from lakip_helpers.aturan.dasar.sanding import muncul_pertama, sebut_sekali
from lakip_helpers.aturan.evaluasi import kartu_reviu as kartu
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

YA, TIDAK, TIDAK_BERLAKU = "ya", "tidak", "tidak berlaku"
PILIHAN: Final = (YA, TIDAK, TIDAK_BERLAKU)


@dataclass(frozen=True)
class HasilReviu:
    """Rincian 23 butir, rekap per aspek, butir yang perlu perbaikan, dan catatan atas pengisiannya."""

    rincian: pd.DataFrame
    rekap: pd.DataFrame
    perbaikan: pd.DataFrame
    lengkap: bool
    temuan: LaporanTemuan


@dataclass(frozen=True)
class _Isian:
    kode: Deret
    jawaban: Deret
    catatan: Deret
    butir: Deret
    dikenal: Deret
    pemicu: Deret


def daftar_butir_reviu() -> pd.DataFrame:
    """Dua puluh tiga butir reviu berindeks kode: aspek dan kalimat ringkasnya (kata kit sendiri).

    >>> daftar_butir_reviu().groupby("aspek", sort=False).size().tolist()
    [6, 7, 10]
    """
    import pandas as pd

    return pd.DataFrame(acuan.ambil("reviu.butir").nilai)[[K.KODE, "aspek", "butir"]].set_index(K.KODE)


def nilai_reviu(frame: pd.DataFrame) -> HasilReviu:
    """Rekap isian reviu.

    Masukan: kolom `kode` (F1 … S10), `jawaban` (ya, tidak, tidak berlaku), dan bila ada `catatan`.
    Keluaran: `HasilReviu`. Galat: `GalatTabel` bila kolom wajib tidak ada. Sumber: PermenPAN-RB 53/2014
    Lampiran III.

    >>> import pandas as pd
    >>> hasil = nilai_reviu(pd.DataFrame({"kode": daftar_butir_reviu().index, "jawaban": "ya"}))
    >>> hasil.lengkap, len(hasil.perbaikan)
    (True, 0)
    """
    for wajib in (K.KODE, K.JAWABAN):
        if wajib not in frame:
            raise GalatTabel(f"Kolom {wajib!r} tidak ada, sehingga reviu tidak dapat direkap. Tambahkan kolomnya.")
    utuh = _dengan_yang_hilang(frame)
    isian = _siapkan(utuh)
    rincian = daftar_butir_reviu().join(_bersih(isian))
    rekap = rincian.groupby(["aspek", K.JAWABAN], sort=False).size().unstack(fill_value=0)
    rekap = rekap.reindex(columns=[*PILIHAN, ""], fill_value=0).rename(columns={"": "belum"})
    temuan = LaporanTemuan(nilai(ATURAN, isian, utuh))
    lengkap = not temuan.saring(kartu.REV_01.kode, kartu.REV_02.kode)
    return HasilReviu(rincian, rekap, rincian[rincian[K.JAWABAN] == TIDAK], lengkap, temuan)


def usul_reviu(laporan: LaporanTemuan) -> pd.DataFrame:
    """Butir reviu yang disentuh temuan kit, sebagai bahan pereviu; butir tanpa temuan tidak diusulkan "ya".

    Keluaran: frame berindeks kode dengan `aspek`, `butir`, `usul` ("tidak" atau kosong), `alasan` (kode, judul,
    dan banyaknya temuan). Tidak adanya temuan bukan bukti bahwa laporannya benar.

    >>> usul_reviu(LaporanTemuan()).loc["S1", "usul"]
    ''
    """
    alasan = {s[K.KODE]: sebut_kode(laporan, s.get("temuan", [])) for s in acuan.ambil("reviu.butir").nilai}
    butir = daftar_butir_reviu()
    teks = [alasan[kode] for kode in butir.index]
    return butir.assign(usul=[TIDAK if satu else "" for satu in teks], alasan=teks)


def sebut_kode(laporan: LaporanTemuan, awalan: Sequence[str]) -> str:
    """Kode temuan (atau awalannya) yang muncul di laporan beserta judul dan banyaknya; kosong bila tidak ada.

    >>> sebut_kode(LaporanTemuan(), ["KAS"])
    ''
    """
    jumlah: Counter[tuple[str, str]] = Counter()
    for kelompok in laporan.kelompok:
        if kelompok.kartu.kode.startswith(tuple(awalan)):
            jumlah[kelompok.kartu.kode, kelompok.kartu.judul] += len(kelompok)
    return "; ".join(f"{kode} {judul} ({n} catatan)" for (kode, judul), n in sorted(jumlah.items()))


def _dengan_yang_hilang(frame: pd.DataFrame) -> pd.DataFrame:
    """Butir yang tidak punya baris ditambahkan pada baris 0 (di luar berkas), supaya dilaporkan belum dijawab."""
    import pandas as pd

    ada = {str(kode).strip() for kode in kolom_teks(frame, K.KODE)}
    hilang = [kode for kode in daftar_butir_reviu().index if kode not in ada]
    tambah = pd.DataFrame({K.KODE: hilang, K.JAWABAN: ""}, index=[0] * len(hilang), dtype=object)
    gabung = pd.concat([frame.astype(object), tambah]) if hilang else frame
    gabung.attrs = dict(frame.attrs)
    return gabung


def _siapkan(frame: pd.DataFrame) -> _Isian:
    kode, jawaban, catatan = (_rapi(kolom_teks(frame, k)) for k in (K.KODE, K.JAWABAN, K.CATATAN))
    jawaban = np.array([j.lower().replace("_", " ") for j in jawaban], dtype=object)
    butir = {str(s[K.KODE]): str(s["butir"]) for s in acuan.ambil("reviu.butir").nilai}
    dikenal = np.array([k in butir for k in kode], dtype=bool) & muncul_pertama(kode.tolist())
    dijawab_tidak = {k for k, j, sah in zip(kode, jawaban, dikenal, strict=True) if sah and j == TIDAK}
    syarat = {s[K.KODE]: s.get("jika_tidak", []) for s in acuan.ambil("reviu.butir").nilai}
    pemicu = [" dan ".join(p for p in syarat.get(k, []) if p in dijawab_tidak) for k in kode]
    kalimat = np.array([butir.get(k, "") for k in kode], dtype=object)
    return _Isian(kode, jawaban, catatan, kalimat, dikenal, np.array(pemicu, dtype=object))


def _rapi(deret: Deret) -> Deret:
    return np.array([str(satu).strip() for satu in deret], dtype=object)


def _bersih(s: _Isian) -> pd.DataFrame:
    import pandas as pd

    sah = np.where(np.isin(s.jawaban.astype(str), PILIHAN), s.jawaban, "")
    isi = pd.DataFrame({K.JAWABAN: sah, K.CATATAN: s.catatan}, index=pd.Index(s.kode, name=K.KODE))
    return isi[s.dikenal]


def rev_01(s: _Isian) -> Kena:
    """Butir yang belum dijawab, semuanya di satu catatan; butir penjelasan yang tidak diperlukan boleh kosong."""
    penjelasan = np.isin(s.kode.astype(str), [b[K.KODE] for b in acuan.ambil("reviu.butir").nilai if "jika_tidak" in b])
    kosong = s.dikenal & (s.jawaban == "") & ~(penjelasan & (s.pemicu == ""))
    kena, sebutan = sebut_sekali(kosong, "butir", s.kode, s.butir)
    return Kena(kena, {"sebutan": [sebutan] * len(kena)})


def rev_02(s: _Isian) -> Kena:
    """Jawaban bukan salah satu pilihan."""
    return Kena(s.dikenal & (s.jawaban != "") & ~np.isin(s.jawaban.astype(str), PILIHAN), {"kode": s.kode})


def rev_03(s: _Isian) -> Kena:
    """Dijawab tidak tanpa catatan."""
    return Kena(s.dikenal & (s.jawaban == TIDAK) & (s.catatan == ""), {"kode": s.kode, "butir": s.butir})


def rev_04(s: _Isian) -> Kena:
    """Butir penjelasan dijawab tidak berlaku padahal pemicunya dijawab tidak."""
    topeng = s.dikenal & (s.jawaban == TIDAK_BERLAKU) & (s.pemicu != "")
    return Kena(topeng, {"kode": s.kode, "butir": s.butir, "pemicu": s.pemicu})


def rev_05(s: _Isian) -> Kena:
    """Kode tidak dikenal atau kembar."""
    return Kena(~s.dikenal)


ATURAN: Final[tuple[Aturan[_Isian], ...]] = (
    Aturan(kartu.REV_01, rev_01, K.JAWABAN),
    Aturan(kartu.REV_02, rev_02, K.JAWABAN),
    Aturan(kartu.REV_03, rev_03, K.CATATAN),
    Aturan(kartu.REV_04, rev_04, K.JAWABAN),
    Aturan(kartu.REV_05, rev_05, K.KODE),
)
