"""Menyandingkan baris dua dokumen lewat kodenya: teks, satuan, arah, dan target, baris demi baris."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Deret, kolom_teks
from lakip_helpers.istilah import KOLOM_PAGU, KOLOM_TARGET, TAHUN_TARGET, K
from lakip_helpers.notasi import tulis_rupiah
from lakip_helpers.temuan import tulis_nilai

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

DOKUMEN: Final[Mapping[str, str]] = {
    "rpjmd_sasaran": "RPJMD",
    "rpjmd_indikator": "RPJMD",
    "renstra_sasaran": "Renstra",
    "renstra_indikator": "Renstra",
    "program": "Renstra",
    "iku": "daftar IKU",
    "renja": "Renja",
    "pk": "PK",
    "pk_sasaran": "PK",
    "pk_anggaran": "PK",
    "renaksi": "rencana aksi",
    "anggaran": "DPA",
}
"""Nama dokumen tiap tabel, seperti disebut dalam pesan."""
_BAGIAN: Final[Mapping[str, str]] = {
    "rpjmd_sasaran": "tabel sasaran RPJMD",
    "rpjmd_indikator": "tabel indikator RPJMD",
    "renstra_sasaran": "tabel sasaran Renstra",
    "renstra_indikator": "tabel indikator Renstra",
    "program": "tabel program Renstra",
    "pk_sasaran": "lampiran PK",
}
"""Bagian dokumen yang menjadi acuan, supaya barisnya dapat dicari."""
_SATUAN_SAMA: Final = {"persen": "%", "prosen": "%", "persentase": "%", "percent": "%", "rupiah": "rp"}


@dataclass(frozen=True)
class Acuan:
    """Baris-baris satu atau dua tabel yang menjadi acuan, disatukan; `tempat` menyebut dokumen dan barisnya."""

    frame: pd.DataFrame
    tempat: Deret

    def ambil(self, kolom: str, letak: Deret) -> Deret:
        """Isi kolom acuan pada tiap letak sebagai teks; letak -1 menjadi teks kosong."""
        return _ambil(kolom_teks(self.frame, kolom), letak, "")

    def ambil_nilai(self, kolom: str, letak: Deret) -> Deret:
        """Isi kolom acuan pada tiap letak apa adanya; letak -1 menjadi None."""
        isi = self.frame[kolom].to_numpy(dtype=object) if kolom in self.frame else np.full(len(self.frame), None)
        return _ambil(isi, letak, None)

    def ambil_target(self, tahun: Deret, letak: Deret) -> Deret:
        """Target acuan pada tahun tiap baris; None bila tahun itu tidak ada di tabelnya."""
        hasil = np.full(len(letak), None, dtype=object)
        for t, kolom in zip(TAHUN_TARGET, KOLOM_TARGET, strict=True):
            di_sini = tahun == t
            hasil[di_sini] = self.ambil_nilai(kolom, letak[di_sini])
        return hasil

    def ambil_tempat(self, letak: Deret) -> Deret:
        """Nama dokumen dan baris acuan pada tiap letak."""
        return _ambil(self.tempat, letak, "")


def _ambil(deret: Deret, letak: Deret, kosong: object) -> Deret:
    hasil = np.full(len(letak), kosong, dtype=object)
    ada = letak >= 0
    hasil[ada] = deret[letak[ada]]
    return hasil


def tabel_atau_kosong(bundel: Bundel, nama: str) -> pd.DataFrame:
    """Tabel bundel menurut namanya; frame kosong tanpa kolom bila bundelnya tidak memuat tabel itu.

    >>> from lakip_helpers.model import Bundel
    >>> len(tabel_atau_kosong(Bundel("contoh", True, {}), "pk"))
    0
    """
    import pandas as pd

    return bundel.tabel.get(nama, pd.DataFrame())


def satukan(bundel: Bundel, *nama: str) -> Acuan:
    """Satukan tabel acuan menurut namanya; tabel yang tidak ada di bundel dilewati."""
    import pandas as pd

    ada = [bundel[n] for n in nama if n in bundel.tabel]
    tempat = [f"{_BAGIAN[n]} baris {baris}" for n in nama if n in bundel.tabel for baris in bundel[n].index]
    frame = pd.concat([f.astype(object) for f in ada], ignore_index=True) if ada else pd.DataFrame()
    return Acuan(frame, np.array(tempat, dtype=object))


def kunci(frame: pd.DataFrame, *kolom: str) -> list[tuple[Hashable, ...]]:
    """Kunci tiap baris dari beberapa kolom, sebagai teks."""
    return list(zip(*(kolom_teks(frame, k).astype(str).tolist() for k in kolom), strict=True))


def cari(dicari: Iterable[Hashable], di: Sequence[Hashable]) -> Deret:
    """Letak tiap kunci di daftar acuan; -1 bila tidak ada atau ada lebih dari satu.

    >>> cari(["b", "c", "z"], ["a", "b", "c", "c"]).tolist()
    [1, -1, -1]
    """
    letak: dict[Hashable, int] = {}
    for urut, satu in enumerate(di):
        letak[satu] = -1 if satu in letak else urut
    return np.array([letak.get(satu, -1) for satu in dicari], dtype=int)


def muncul_pertama(daftar: Sequence[Hashable]) -> Deret:
    """Topeng kemunculan pertama tiap isi.

    >>> muncul_pertama(["a", "b", "a"]).tolist()
    [True, True, False]
    """
    letak: dict[Hashable, int] = {}
    return np.array([letak.setdefault(satu, urut) == urut for urut, satu in enumerate(daftar)], dtype=bool)


def sebut_sekali(topeng: Deret, benda: str, kode: Deret, nama: Deret) -> tuple[Deret, str]:
    """Satu sebab satu catatan: (topeng baris pertama yang terkena, sebutan semua yang terkena).

    >>> kena, sebutan = sebut_sekali(np.array([False, True, True]), "butir", np.array(["F1", "F2", "F3"]), np.array(""))
    >>> kena.tolist(), sebutan
    ([False, True, False], '2 butir (F2, F3)')
    """
    letak = np.flatnonzero(topeng)
    kena = np.zeros(len(topeng), dtype=bool)
    kena[letak[:1]] = True
    if len(letak) == 1:
        return kena, f"{benda} {kode[letak[0]]} “{nama[letak[0]]}”"
    return kena, f"{len(letak)} {benda} ({', '.join(str(kode[i]) for i in letak)})"


def angka(deret: Any) -> Deret:
    """Deret menjadi bilangan; yang bukan bilangan menjadi NaN.

    >>> import pandas as pd
    >>> angka(pd.Series([1, "BB", None])).tolist()
    [1.0, nan, nan]
    """
    import pandas as pd

    return pd.to_numeric(pd.Series(deret, dtype=object), errors="coerce").to_numpy(dtype=float, na_value=np.nan)


def sebut_rupiah(deret: Deret) -> list[str]:
    """Deret bilangan sebagai tulisan rupiah; yang bukan bilangan seperti `tulis_rupiah(None)`.

    >>> sebut_rupiah(np.array([1_500_000.0, np.nan]))
    ['Rp1.500.000', '–']
    """
    return [tulis_rupiah(float(n)) for n in deret]


def nilai_baku(deret: Iterable[object]) -> Deret:
    """Nilai target sebagai teks baku, sehingga 97,5 dan 97,50 sama; kosong tetap kosong.

    >>> nilai_baku([97.5, "bb ", None]).tolist()
    ['97,5', 'bb', '']
    """
    return np.array([tulis_nilai(n).strip().casefold() for n in deret], dtype=object)


def satuan_baku(deret: Iterable[str]) -> Deret:
    """Satuan untuk dibandingkan: huruf kecil, tanpa keterangan dalam kurung, persen menjadi %.

    >>> satuan_baku(["Persen", "Indeks (0-100)"]).tolist()
    ['%', 'indeks']
    """
    kata = [s.split("(")[0].strip().casefold().rstrip(".") for s in deret]
    return np.array([_SATUAN_SAMA.get(k, k) for k in kata], dtype=object)


def tahun_baris(frame: pd.DataFrame) -> Deret:
    """Kolom tahun sebagai bilangan; yang kosong menjadi 0."""
    return np.nan_to_num(angka(frame[K.TAHUN])).astype(int) if K.TAHUN in frame else np.zeros(len(frame), dtype=int)


def pk_berlaku(pk: pd.DataFrame) -> Deret:
    """PK yang masih berlaku: PK Perubahan menggantikan PK murni pejabat yang sama pada tahun yang sama."""
    pejabat = list(zip(kunci(pk, K.KODE_OPD, K.PIHAK_PERTAMA), tahun_baris(pk).tolist(), strict=True))
    baru = kolom_teks(pk, K.PERUBAHAN) == "ya"
    diganti = {satu for satu, ganti in zip(pejabat, baru, strict=True) if ganti}
    return np.array([bool(ganti) or satu not in diganti for satu, ganti in zip(pejabat, baru, strict=True)], dtype=bool)


def dirancang(program: pd.DataFrame) -> Deret:
    """Baris program yang bukan sekadar daftar dari nomenklatur: ada indikatornya atau salah satu pagunya.

    >>> import pandas as pd
    >>> dirancang(pd.DataFrame({"indikator": ["", "Persentase jalan mantap"]})).tolist()
    [False, True]
    """
    berpagu = [~np.isnan(angka(program[kolom])) for kolom in KOLOM_PAGU if kolom in program]
    return np.logical_or.reduce([kolom_teks(program, K.INDIKATOR) != "", *berpagu])
