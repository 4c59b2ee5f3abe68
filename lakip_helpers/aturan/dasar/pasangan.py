"""Pasangan tiap tabel dengan acuannya, lewat kode: bahan aturan keselarasan dan rencana aksi.

Hanya Renstra dan RPJMD yang disandingkan lewat kalimat, karena keduanya memberi kode sendiri-sendiri pada
indikator yang sama.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lakip_helpers.aturan.bahasa.beda import Beda, bandingkan, bentuk_dasar
from lakip_helpers.aturan.dasar.kerangka import Deret, kolom_teks
from lakip_helpers.aturan.dasar.sanding import DOKUMEN, Acuan, cari, kunci, pk_berlaku, satukan, tahun_baris
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel


@dataclass(frozen=True)
class Sanding:
    """Satu tabel disandingkan dengan acuannya; `letak` -1 berarti tidak ada pasangannya."""

    frame: pd.DataFrame
    dokumen: str
    acuan: Acuan
    letak: Deret
    tahun: Deret

    def teks(self, kolom: str) -> Deret:
        """Isi kolom tabel yang diperiksa, sebagai teks."""
        return kolom_teks(self.frame, kolom)

    def bidang(self, **lain: Deret) -> dict[str, Deret]:
        """Bidang pesan yang selalu ada: dokumen, tempat acuan, kalimat indikator."""
        dokumen = np.full(len(self.frame), self.dokumen, dtype=object)
        tempat = self.acuan.ambil_tempat(self.letak)
        return {"dokumen": dokumen, "tempat_acuan": tempat, K.INDIKATOR: self.teks(K.INDIKATOR), **lain}


def siapkan(bundel: Bundel) -> Mapping[str, Sanding]:
    """Sandingkan tiap tabel dengan acuannya; kunci hasil adalah nama tabel, atau "pk_sasaran.sasaran"."""
    indikator = satukan(bundel, "renstra_indikator", "rpjmd_indikator")
    semua = {
        "iku": _lewat_kode(bundel, "iku", indikator),
        "renstra_indikator": _renstra_ke_rpjmd(bundel),
        "pk_sasaran": _pk_ke_renstra(bundel),
        "pk_sasaran.sasaran": _pk_ke_sasaran(bundel, indikator),
        "renaksi": renaksi_ke_pk(bundel),
        "renja": _ke_program(bundel, "renja"),
        "pk_anggaran": _ke_program(bundel, "pk_anggaran"),
    }
    return {nama: satu for nama, satu in semua.items() if satu is not None}


def _sanding(bundel: Bundel, nama: str, acuan: Acuan, letak: Deret, tahun: Deret | None = None) -> Sanding:
    frame = bundel[nama]
    return Sanding(frame, DOKUMEN[nama], acuan, letak, tahun_baris(frame) if tahun is None else tahun)


def _lewat_kode(bundel: Bundel, nama: str, acuan: Acuan) -> Sanding | None:
    if nama not in bundel.tabel:
        return None
    letak = cari(kunci(bundel[nama], K.KODE_INDIKATOR), kunci(acuan.frame, K.KODE_INDIKATOR))
    return _sanding(bundel, nama, acuan, letak)


def _renstra_ke_rpjmd(bundel: Bundel) -> Sanding | None:
    """Pasangan indikator Renstra adalah indikator RPJMD milik OPD yang sama yang kalimatnya sama atau beda ejaan."""
    if not {"renstra_indikator", "rpjmd_indikator"} <= set(bundel.tabel):
        return None
    acuan = satukan(bundel, "rpjmd_indikator")
    frame = bundel["renstra_indikator"]
    milik: dict[str, list[int]] = {}
    for urut, opd in enumerate(kolom_teks(acuan.frame, K.KODE_OPD)):
        milik.setdefault(opd, []).append(urut)
    kalimat = kolom_teks(acuan.frame, K.INDIKATOR)
    pasangan = zip(kolom_teks(frame, K.KODE_OPD), kolom_teks(frame, K.INDIKATOR), strict=True)
    letak = [_paling_mirip(teks, [(u, kalimat[u]) for u in milik.get(opd, ())]) for opd, teks in pasangan]
    return _sanding(bundel, "renstra_indikator", acuan, np.array(letak, dtype=int))


def _paling_mirip(teks: str, calon: list[tuple[int, str]]) -> int:
    tingkat = {urut: bandingkan(teks, lain) for urut, lain in calon if teks and lain}
    for boleh in (Beda.SAMA, Beda.TULISAN, Beda.EJAAN):
        cocok = [urut for urut, beda in tingkat.items() if beda is boleh]
        if cocok:
            return cocok[0]
    return -1


def _tahun_pk(bundel: Bundel, dipakai: Deret) -> Deret:
    """Tahun PK tiap baris lampiran sasaran; PK yang tidak dipakai dan kode PK yang tidak dikenal menjadi 0."""
    pk, frame = bundel["pk"], bundel["pk_sasaran"]
    letak = cari(kunci(frame, K.KODE_PK), kunci(pk, K.KODE_PK))
    tahun = np.where(dipakai, tahun_baris(pk), 0)
    return np.array([tahun[i] if i >= 0 else 0 for i in letak], dtype=int)


def _pk_ke_renstra(bundel: Bundel) -> Sanding | None:
    """Indikator PK disandingkan dengan Renstra/RPJMD, atau (jenjang di bawah kepala OPD) dengan program OPD-nya."""
    if not {"pk", "pk_sasaran"} <= set(bundel.tabel):
        return None
    frame = bundel["pk_sasaran"]
    acuan = satukan(bundel, "renstra_indikator", "rpjmd_indikator", "program")
    kode = np.where(
        kolom_teks(acuan.frame, K.KODE_INDIKATOR) != "",
        kolom_teks(acuan.frame, K.KODE_INDIKATOR),
        kolom_teks(acuan.frame, K.KODE_OPD) + ":" + kolom_teks(acuan.frame, K.KODE),
    )
    di = kode.tolist()
    lewat_indikator = cari(kolom_teks(frame, K.KODE_INDIKATOR), di)
    lewat_program = cari(kolom_teks(frame, K.KODE_OPD) + ":" + kolom_teks(frame, K.KODE_INDIKATOR), di)
    letak = np.where(lewat_indikator >= 0, lewat_indikator, lewat_program)
    # target PK Perubahan memang boleh lain daripada Renstra
    return _sanding(
        bundel, "pk_sasaran", acuan, letak, _tahun_pk(bundel, kolom_teks(bundel["pk"], K.PERUBAHAN) != "ya")
    )


def _pk_ke_sasaran(bundel: Bundel, indikator: Acuan) -> Sanding | None:
    """Kalimat sasaran PK disandingkan dengan sasaran pemilik indikatornya."""
    if "pk_sasaran" not in bundel.tabel:
        return None
    acuan = satukan(bundel, "renstra_sasaran", "rpjmd_sasaran")
    letak_indikator = cari(kunci(bundel["pk_sasaran"], K.KODE_INDIKATOR), kunci(indikator.frame, K.KODE_INDIKATOR))
    kode = indikator.ambil(K.KODE_SASARAN, letak_indikator)
    return _sanding(bundel, "pk_sasaran", acuan, cari(kode, kolom_teks(acuan.frame, K.KODE_SASARAN).tolist()))


def renaksi_ke_pk(bundel: Bundel) -> Sanding | None:
    """Rencana aksi disandingkan dengan lampiran PK yang berlaku menurut pemilik, indikator, dan tahun yang sama."""
    if not {"pk", "pk_sasaran", "renaksi"} <= set(bundel.tabel):
        return None
    acuan = satukan(bundel, "pk_sasaran")
    tahun = _tahun_pk(bundel, pk_berlaku(bundel["pk"])).astype(str).tolist()
    di = list(zip(kunci(acuan.frame, K.KODE_OPD, K.KODE_INDIKATOR), tahun, strict=True))
    frame = bundel["renaksi"]
    dicari = zip(kunci(frame, K.KODE_OPD, K.KODE_INDIKATOR), tahun_baris(frame).astype(str).tolist(), strict=True)
    return _sanding(bundel, "renaksi", acuan, cari(dicari, di))


def _ke_program(bundel: Bundel, nama: str) -> Sanding | None:
    """Renja dan blok anggaran PK disandingkan dengan program Renstra: kode dan kalimat, lalu kode saja."""
    if not {nama, "program"} <= set(bundel.tabel):
        return None
    acuan, frame = satukan(bundel, "program"), bundel[nama]
    tepat = cari(_kode_dan_kalimat(frame), _kode_dan_kalimat(acuan.frame))
    kode = cari(kunci(frame, K.KODE_OPD, K.KODE), kunci(acuan.frame, K.KODE_OPD, K.KODE))
    return _sanding(bundel, nama, acuan, np.where(tepat >= 0, tepat, kode))


def _kode_dan_kalimat(frame: pd.DataFrame) -> list[tuple[str, str]]:
    kode = kolom_teks(frame, K.KODE_OPD) + ":" + kolom_teks(frame, K.KODE)
    return [(k, bentuk_dasar(str(t))) for k, t in zip(kode, kolom_teks(frame, K.INDIKATOR), strict=True)]
