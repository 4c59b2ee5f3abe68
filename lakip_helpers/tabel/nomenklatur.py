"""Mengambil program, kegiatan, dan sub kegiatan sebuah bidang urusan dari tabel nomenklatur, siap menjadi isi tabel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers import acuan
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import JenisNomenklatur, K
from lakip_helpers.tabel.judul import seragam

if TYPE_CHECKING:
    import pandas as pd

PENUNJANG: Final = "X.XX.01"
"""Program penunjang: di nomenklatur tertulis sekali untuk semua bidang, di OPD memakai kode bidangnya."""
_AWALAN: Final = re.compile(
    r"^(?:urusan pemerintahan bidang|dinas|badan|kantor|satuan|bidang)\s+"
    r"|(?<!sekretariat)\s+daerah$|\s+(?:kabupaten|kota)$"
)
_KODE_BIDANG: Final = re.compile(r"\d\.\d{2}")


def edisi_terbaru(nomenklatur: pd.DataFrame) -> pd.DataFrame:
    """Baris edisi terbaru menurut acuan `nomenklatur.edisi`."""
    urutan = list(acuan.ambil("nomenklatur.edisi").nilai)
    ada = [edisi for edisi in urutan if (nomenklatur[K.VERSI] == edisi).any()]
    return nomenklatur[nomenklatur[K.VERSI] == ada[-1]] if ada else nomenklatur.iloc[:0]


def program_bidang(nomenklatur: pd.DataFrame, bidang: Sequence[str], kode_opd: str = "") -> pd.DataFrame:
    """Program, kegiatan, dan sub kegiatan bidang urusan, didahului program penunjang berkode bidang pertama.

    Masukan: tabel `nomenklatur`; kode bidang (misalnya `["1.01"]`); `kode_opd` untuk diisikan. Keluaran: frame
    berkolom kode_opd, kode, versi_nomenklatur, jenis, nama, indikator, satuan. Galat: `GalatTabel` bila kode bidang
    tidak ada di edisi terbaru.

    >>> import pandas as pd
    >>> isi = {"kode": ["1.01", "1.01.02", "X.XX.01"], "jenis": ["bidang", "program", "program"], "nama": "",
    ...        "indikator": "", "satuan": "", "versi_nomenklatur": "1317/2023"}
    >>> program_bidang(pd.DataFrame(isi), ["1.01"])["kode"].tolist()
    ['1.01.01', '1.01.02']
    """
    import pandas as pd

    terbaru = edisi_terbaru(nomenklatur)
    _periksa_bidang(terbaru, bidang)
    bagian = [_berawalan(terbaru, PENUNJANG, f"{bidang[0]}.01")] if bidang else []
    bagian += [_berawalan(terbaru, f"{satu}.", f"{satu}.") for satu in dict.fromkeys(bidang)]
    semua = pd.concat(bagian) if bagian else terbaru.iloc[:0]
    semua = semua[~semua[K.JENIS].isin([JenisNomenklatur.URUSAN, JenisNomenklatur.BIDANG])]
    semua = semua.assign(**{K.KODE_OPD: kode_opd}).reset_index(drop=True)
    return semua[[K.KODE_OPD, K.KODE, K.VERSI, K.JENIS, K.NAMA, K.INDIKATOR, K.SATUAN]]


def _berawalan(terbaru: pd.DataFrame, awalan: str, ganti: str) -> pd.DataFrame:
    kena = terbaru[terbaru[K.KODE].str.startswith(awalan)]
    return kena.assign(**{K.KODE: ganti + kena[K.KODE].str.slice(len(awalan))})


def _periksa_bidang(terbaru: pd.DataFrame, bidang: Sequence[str]) -> None:
    ada = terbaru.loc[terbaru[K.JENIS] == JenisNomenklatur.BIDANG, K.KODE]
    hilang = [satu for satu in bidang if not _KODE_BIDANG.fullmatch(satu) or satu not in set(ada)]
    if hilang:
        raise GalatTabel(
            f"Bidang urusan {hilang[0]!r} tidak ada di nomenklatur edisi terbaru, jadi programnya tidak dapat diisikan."
            f" Tulis kode bidang seperti 1.01; yang ada: {', '.join(k for k in ada if _KODE_BIDANG.fullmatch(k))}."
        )


def cari_bidang(nomenklatur: pd.DataFrame, nama: str) -> tuple[str, ...]:
    """Kode bidang yang namanya disebut nama OPD ("Dinas Perhubungan" → 2.15); kosong bila tidak ada.

    >>> import pandas as pd
    >>> isi = {"kode": ["2.15"], "jenis": ["bidang"], "nama": ["URUSAN PEMERINTAHAN BIDANG PERHUBUNGAN"]}
    >>> cari_bidang(pd.DataFrame(isi).assign(versi_nomenklatur="1317/2023"), "Dinas Perhubungan")
    ('2.15',)
    """
    terbaru = edisi_terbaru(nomenklatur)
    bidang = terbaru[terbaru[K.JENIS] == JenisNomenklatur.BIDANG]
    dicari = f" {_inti(nama)} "
    if not dicari.strip():
        return ()
    letak = {
        dicari.find(f" {inti} "): kode
        for kode, satu in zip(bidang[K.KODE], bidang[K.NAMA], strict=True)
        if (inti := _inti(satu)) and f" {inti} " in dicari and _KODE_BIDANG.fullmatch(kode)
    }
    return tuple(kode for _, kode in sorted(letak.items()))


def _inti(nama: str) -> str:
    """Nama tanpa sebutan jenis OPD dan daerahnya."""
    teks = seragam(nama)
    while (lebih_pendek := _AWALAN.sub("", teks)) != teks:
        teks = lebih_pendek
    return teks
