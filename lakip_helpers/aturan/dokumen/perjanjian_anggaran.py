"""Blok program dan anggaran PK terhadap DPA (tabel anggaran): dipakai aturan PK-08 sampai PK-11."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Deret, Kena, kolom_teks
from lakip_helpers.aturan.dasar.sanding import angka, pk_berlaku, sebut_rupiah, tahun_baris
from lakip_helpers.istilah import KODE_PEMDA, JenisNomenklatur, Jenjang, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

Kunci = tuple[str, int, str]
PANJANG_PROGRAM = 3
"""Banyaknya bagian kode program (1.01.02); kegiatan dan sub kegiatan lebih panjang."""


@dataclass(frozen=True)
class BlokAnggaran:
    """Blok anggaran PK dengan pemilik, tahun, jenjang PK-nya, dan apakah PK itu masih berlaku."""

    frame: pd.DataFrame
    pk: Deret
    kode: Deret
    opd: Deret
    tahun: Deret
    jenjang: Deret
    berlaku: Deret

    @property
    def kunci(self) -> list[Kunci]:
        """OPD, tahun, dan kode tiap baris."""
        return [(str(o), int(t), str(k)) for o, t, k in zip(self.opd, self.tahun, self.kode, strict=True)]


def blok(bundel: Bundel) -> BlokAnggaran:
    """Blok anggaran semua PK; baris yang kode PK-nya tidak dikenal dianggap tidak berlaku."""
    frame, pk = bundel["pk_anggaran"], bundel["pk"]
    kode_pk = kolom_teks(frame, K.KODE_PK)
    urut = {str(k): i for i, k in enumerate(kolom_teks(pk, K.KODE_PK))}
    letak = np.array([urut.get(str(k), -1) for k in kode_pk], dtype=int)
    ada = letak >= 0
    opd, tahun, jenjang = kolom_teks(pk, K.KODE_OPD), tahun_baris(pk), kolom_teks(pk, K.JENJANG)
    return BlokAnggaran(
        frame=frame,
        pk=kode_pk,
        kode=kolom_teks(frame, K.KODE),
        opd=np.where(ada, opd[letak], ""),
        tahun=np.where(ada, tahun[letak], 0),
        jenjang=np.where(ada, jenjang[letak], ""),
        berlaku=ada & pk_berlaku(pk)[letak],
    )


def pagu_dpa(bundel: Bundel) -> Mapping[Kunci, float]:
    """Pagu DPA menurut OPD, tahun, kode; PEMDA berisi jumlah se-daerah bila semua OPD punya DPA tahun itu."""
    frame = bundel["anggaran"]
    pagu: dict[Kunci, float] = {}
    kota: dict[Kunci, float] = {}
    isi = zip(
        kolom_teks(frame, K.KODE_OPD), tahun_baris(frame), kolom_teks(frame, K.KODE), angka(frame[K.PAGU]), strict=True
    )  # fmt: skip
    for opd, tahun, kode, rupiah in isi:
        pagu[(str(opd), int(tahun), str(kode))] = float(rupiah)
        kunci = (KODE_PEMDA, int(tahun), str(kode))
        kota[kunci] = kota.get(kunci, 0.0) + float(rupiah)
    lengkap = _tahun_lengkap(bundel, {(o, t) for o, t, _ in pagu})
    return pagu | {k: rupiah for k, rupiah in kota.items() if k[1] in lengkap}


def _tahun_lengkap(bundel: Bundel, ada: set[tuple[str, int]]) -> set[int]:
    opd = bundel.tabel.get("perangkat_daerah")
    semua = set(kolom_teks(opd, K.KODE_OPD)) if opd is not None else set()
    return {t for t in {t for _, t in ada} if semua and all((o, t) in ada for o in semua)}


def berbeda_dari_dpa(bundel: Bundel) -> Kena:
    """Pagu PK yang berlaku berselisih dari DPA melebihi pembulatan."""
    b, dpa = blok(bundel), pagu_dpa(bundel)
    sendiri = angka(b.frame[K.PAGU])
    lain = np.array([dpa.get(k, np.nan) for k in b.kunci], dtype=float)
    batas = float(acuan.ambil("pk.selisih_rupiah").nilai)
    topeng = b.berlaku & (np.abs(sendiri - lain) >= batas)
    return Kena(topeng, {**_sebut(b), "dpa": sebut_rupiah(lain), "selisih": sebut_rupiah(np.abs(sendiri - lain))})


def tidak_di_dpa(bundel: Bundel) -> Kena:
    """Kode PK yang tidak ada di DPA, bila OPD dan tahun itu punya DPA."""
    b, dpa = blok(bundel), pagu_dpa(bundel)
    punya = {(o, t) for o, t, _ in dpa}
    topeng = [k not in dpa and (k[0], k[1]) in punya for k in b.kunci]
    return Kena(b.berlaku & np.array(topeng, dtype=bool), _sebut(b))


def terlalu_rinci(bundel: Bundel) -> Kena:
    """Kode di bawah program pada PK kepala OPD."""
    b = blok(bundel)
    rinci = np.array([len(str(k).split(".")) > PANJANG_PROGRAM for k in b.kode], dtype=bool)
    return Kena(rinci & (b.jenjang == Jenjang.KEPALA_OPD), {"pk": b.pk})


def tidak_di_pk(bundel: Bundel) -> Kena:
    """Program DPA (pagu di atas nol) yang tidak ada di PK kepala OPD-nya, bila PK itu punya blok anggaran."""
    b, frame = blok(bundel), bundel["anggaran"]
    dipakai = b.berlaku & (b.jenjang == Jenjang.KEPALA_OPD)
    ada = {k for k, pakai in zip(b.kunci, dipakai, strict=True) if pakai}
    punya = {(o, t) for o, t, _ in ada}
    opd, tahun, kode = kolom_teks(frame, K.KODE_OPD), tahun_baris(frame), kolom_teks(frame, K.KODE)
    pagu = angka(frame[K.PAGU])
    hilang = [
        (o, t) in punya and (o, t, k) not in ada for o, t, k in zip(opd, tahun.tolist(), kode, strict=True)
    ]  # fmt: skip
    topeng = np.array(hilang, dtype=bool) & (kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM) & (pagu > 0)
    return Kena(topeng, {"opd": opd, "tahun": tahun.astype(str), "rupiah": sebut_rupiah(pagu)})


def _sebut(b: BlokAnggaran) -> dict[str, Deret | list[str]]:
    return {"pk": b.pk, "kode": b.kode, "tahun": b.tahun.astype(str), "rupiah": sebut_rupiah(angka(b.frame[K.PAGU]))}
