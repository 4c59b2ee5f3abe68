"""Isi Perjanjian Kinerja: memilih PK yang dicetak dan mengumpulkan baris lampirannya dari bundel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, JenisNomenklatur, Jenjang, K
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd, desimal_target, milik, rekaman, tahun_sama, topeng_tahun
from lakip_helpers.sajian.kertas.bentuk import kosong
from lakip_helpers.sajian.kertas.kerangka import Setelan

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel


PENUNJANG: Final = r"^\s*PROGRAM PENUNJANG\b"


@dataclass(frozen=True)
class SatuPk:
    """Satu Perjanjian Kinerja beserta isinya."""

    opd: Opd
    tahun: int
    kode: str
    jenjang: Jenjang
    pertama: str
    kedua: str
    tanggal: object
    perubahan: bool
    sasaran: pd.DataFrame
    anggaran: pd.DataFrame
    jenis: dict[str, str]
    pagu_dpa: float | None
    desimal: Mapping[str, int]

    @property
    def judul(self) -> str:
        """Judul seperti tercetak."""
        return f"PERJANJIAN KINERJA {'PERUBAHAN ' if self.perubahan else ''}TAHUN {self.tahun}"

    @property
    def sendiri(self) -> bool:
        """PK kepala daerah: tanpa pihak kedua."""
        return self.jenjang is Jenjang.KEPALA_DAERAH


def pilih_pk(
    bundel: Bundel, kode_opd: str, tahun: int, jenjang: str, pejabat: str, perubahan: bool, setelan: Setelan
) -> list[SatuPk]:
    """PK yang cocok, menurut urutan di tabel; `GalatTabel` yang menyebut PK yang ada bila tidak satu pun."""
    opd = ambil_opd(bundel, kode_opd, setelan)
    jenjang = jenjang or (Jenjang.KEPALA_DAERAH if kode_opd == KODE_PEMDA else Jenjang.KEPALA_OPD)
    semua = tahun_sama(milik(bundel["pk"], kode_opd), tahun)
    cocok = (semua[K.JENJANG] == jenjang) & ((semua[K.PERUBAHAN] == "ya") == perubahan)
    if pejabat:
        cocok &= semua[K.PIHAK_PERTAMA].str.contains(pejabat, case=False, regex=False, na=False)
    if not cocok.any():
        raise GalatTabel(_tidak_ada(opd, tahun, jenjang, pejabat, perubahan, semua, milik(bundel["pk"], kode_opd)))
    return [_satu(bundel, opd, tahun, baris) for baris in rekaman(semua[cocok])]


def _tidak_ada(
    opd: Opd, tahun: int, jenjang: str, pejabat: str, perubahan: bool, semua: pd.DataFrame, segala_tahun: pd.DataFrame
) -> str:
    dicari = (
        f"PK {'Perubahan ' if perubahan else ''}jenjang {jenjang}{f' dengan jabatan {pejabat!r}' if pejabat else ''}"
    )
    awal = f"Tabel PK tidak memuat {dicari} untuk {opd.nama} tahun {tahun}, jadi tidak ada yang dapat dicetak."
    if len(semua):
        ada = "; ".join(f"{p} ({j})" for p, j in zip(semua[K.PIHAK_PERTAMA], semua[K.JENJANG], strict=True))
        return f"{awal} Yang ada: {ada}. Pilih salah satunya."
    tahun_ada = sorted({str(t) for t in segala_tahun[K.TAHUN].dropna()})
    usul = f"Tahun yang ada: {', '.join(tahun_ada)}." if tahun_ada else "Isi dahulu lembar PK."
    return f"{awal} {usul}"


def _satu(bundel: Bundel, opd: Opd, tahun: int, baris: dict[Any, Any]) -> SatuPk:
    kode = str(baris[K.KODE_PK])
    program, sasaran = bundel["program"], bundel["pk_sasaran"]
    sasaran = sasaran[sasaran[K.KODE_PK] == kode]
    return SatuPk(
        opd=opd,
        tahun=tahun,
        kode=kode,
        jenjang=Jenjang(baris[K.JENJANG]),
        pertama=_teks(baris[K.PIHAK_PERTAMA]),
        kedua=_teks(baris[K.PIHAK_KEDUA]),
        tanggal=baris[K.TANGGAL],
        perubahan=baris[K.PERUBAHAN] == "ya",
        sasaran=sasaran,
        anggaran=bundel["pk_anggaran"][bundel["pk_anggaran"][K.KODE_PK] == kode],
        jenis=dict(zip(program[K.KODE], program[K.JENIS], strict=True)),
        pagu_dpa=_pagu_dpa(bundel, opd, tahun, baris[K.JENJANG]),
        desimal=desimal_target(bundel, set(sasaran[K.KODE_INDIKATOR])),
    )


def _teks(nilai: object) -> str:
    return "" if kosong(nilai) else str(nilai).strip()


def _pagu_dpa(bundel: Bundel, opd: Opd, tahun: int, jenjang: object) -> float | None:
    """Jumlah anggaran program menurut DPA; `None` bila tidak diketahui atau PK-nya hanya memuat sebagian."""
    if jenjang not in (Jenjang.KEPALA_DAERAH, Jenjang.KEPALA_OPD):
        return None
    anggaran = bundel["anggaran"]
    kena = topeng_tahun(anggaran, tahun) & (anggaran[K.JENIS] == JenisNomenklatur.PROGRAM).to_numpy(dtype=bool)
    if not opd.pemda:
        kena &= (anggaran[K.KODE_OPD] == opd.kode).to_numpy(dtype=bool)
    return float(anggaran[K.PAGU].to_numpy()[kena].sum()) if kena.any() else None


def gabung_penunjang(anggaran: pd.DataFrame) -> pd.DataFrame:
    """Program penunjang semua perangkat daerah menjadi satu baris terakhir, tanpa kode dan dengan jumlah pagunya.

    Kepala daerah berjanji atas program prioritasnya; penunjang ada di tiap perangkat daerah dan hanya dinyatakan.
    Satu program penunjang, atau yang pagunya belum lengkap, dibiarkan.

    >>> import pandas as pd
    >>> nama = ["PROGRAM PENUNJANG URUSAN", "PROGRAM PENGELOLAAN PENDIDIKAN", "PROGRAM PENUNJANG URUSAN"]
    >>> tiga = {"kode": ["1.01.01", "1.01.02", "1.02.01"], "nama": nama, "pagu": [1e6, 5e6, 2e6]}
    >>> gabung_penunjang(pd.DataFrame(tiga | {"keterangan": "APBD"}))[["nama", "pagu"]].values.tolist()
    [['PROGRAM PENGELOLAAN PENDIDIKAN', 5000000.0], ['Program penunjang pada 2 perangkat daerah', 3000000.0]]
    """
    import pandas as pd

    penunjang = anggaran[K.NAMA].astype("string").str.contains(PENUNJANG, case=False, na=False).to_numpy(dtype=bool)
    pagu = anggaran[K.PAGU][penunjang]
    if len(pagu) < 2 or pagu.isna().any():
        return anggaran
    keterangan = "; ".join(dict.fromkeys(map(str, anggaran[K.KETERANGAN][penunjang].dropna())))
    gabungan = anggaran[penunjang].iloc[:1].copy()
    gabungan[K.KODE], gabungan[K.PAGU], gabungan[K.KETERANGAN] = "", pagu.sum(), keterangan
    gabungan[K.NAMA] = f"Program penunjang pada {len(pagu)} perangkat daerah"
    return pd.concat([anggaran[~penunjang], gabungan])
