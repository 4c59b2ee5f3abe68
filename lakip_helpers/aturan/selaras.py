"""Aturan KAS-07 sampai KAS-13: kalimat, satuan, arah, dan target yang sama harus tertulis sama di tiap dokumen.

Dokumen disandingkan lewat kode, tidak pernah lewat nama; hanya Renstra dan RPJMD yang disandingkan lewat
kalimat, karena keduanya memberi kode sendiri-sendiri pada indikator yang sama.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan import kartu_selaras as kartu
from lakip_helpers.aturan.beda import Beda, bandingkan, bentuk_dasar, tunjukkan
from lakip_helpers.aturan.kerangka import Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.sanding import (
    DOKUMEN,
    Acuan,
    cari,
    kunci,
    nilai_baku,
    pk_berlaku,
    satuan_baku,
    satukan,
    tahun_baris,
)
from lakip_helpers.istilah import KOLOM_TARGET, K
from lakip_helpers.temuan import Kartu

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

DERET_TARGET: Final = (K.BASELINE, *KOLOM_TARGET)


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

    def isi(self, **lain: Deret) -> dict[str, Deret]:
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


Semua = Mapping[str, Sanding]


def kas_07(semua: Semua, nama: str, kolom: str, acuan: str) -> Kena:
    """Kalimat hanya berbeda tulisan."""
    return _beda_kalimat(semua[nama], kolom, acuan, Beda.TULISAN)


def kas_08(semua: Semua, nama: str, kolom: str, acuan: str) -> Kena:
    """Kalimat berbeda ejaan."""
    return _beda_kalimat(semua[nama], kolom, acuan, Beda.EJAAN)


def kas_09(semua: Semua, nama: str, kolom: str, acuan: str) -> Kena:
    """Kalimat berbeda kata."""
    return _beda_kalimat(semua[nama], kolom, acuan, Beda.KATA)


def _beda_kalimat(s: Sanding, kolom: str, kolom_acuan: str, tingkat: Beda) -> Kena:
    sendiri, lain = s.teks(kolom), s.acuan.ambil(kolom_acuan, s.letak)
    if kolom == K.NAMA:  # nama nomenklatur lazim ditulis huruf besar semua; itu bukan beda
        sendiri, lain = _huruf_kecil(sendiri), _huruf_kecil(lain)
    topeng = [bool(a and b) and bandingkan(str(a), str(b)) is tingkat for a, b in zip(sendiri, lain, strict=True)]

    def beda(letak: Deret) -> list[str]:
        return [tunjukkan(str(sendiri[i]), str(lain[i])) for i in letak]

    return Kena(np.array(topeng, dtype=bool), {**s.isi(acuan=s.acuan.ambil(kolom_acuan, s.letak)), "beda": beda})


def _huruf_kecil(deret: Deret) -> Deret:
    return np.array([str(teks).casefold() for teks in deret], dtype=object)


def kas_10(semua: Semua, nama: str) -> Kena:
    """Satuan berbeda."""
    s = semua[nama]
    sendiri, lain = s.teks(K.SATUAN), s.acuan.ambil(K.SATUAN, s.letak)
    topeng = (sendiri != "") & (lain != "") & (satuan_baku(sendiri) != satuan_baku(lain))
    return Kena(topeng, s.isi(acuan=lain))


def kas_11(semua: Semua, nama: str) -> Kena:
    """Arah berbeda."""
    s = semua[nama]
    sendiri, lain = s.teks(K.ARAH), s.acuan.ambil(K.ARAH, s.letak)
    return Kena((sendiri != "") & (lain != "") & (sendiri != lain), s.isi(acuan=lain))


def kas_12(semua: Semua, nama: str) -> Kena:
    """Baseline atau target salah satu tahun berbeda; yang ditunjuk tahun pertama yang berbeda."""
    s = semua[nama]
    kolom = np.full(len(s.frame), "", dtype=object)
    acuan = np.full(len(s.frame), None, dtype=object)
    for satu in (k for k in DERET_TARGET if k in s.frame and k in s.acuan.frame):
        lain = s.acuan.ambil_nilai(satu, s.letak)
        baru = (kolom == "") & _berbeda(s.frame[satu], lain)
        kolom[baru], acuan[baru] = satu, lain[baru]
    label = np.array([_label_target(k) for k in kolom], dtype=object)
    return Kena(kolom != "", s.isi(acuan=acuan, label=label), kolom)


def _label_target(kolom: str) -> str:
    return f"target {kolom[1:]}" if kolom.startswith("t") else kolom.replace("_", " ")


def kas_13(semua: Semua, nama: str) -> Kena:
    """Target tahun dokumen berbeda dari target tahun itu di Renstra/RPJMD."""
    s = semua[nama]
    lain = s.acuan.ambil_target(s.tahun, s.letak)
    return Kena(_berbeda(s.frame[K.TARGET], lain), s.isi(acuan=lain, tahun=s.tahun.astype(str)))


def _berbeda(sendiri: pd.Series, lain: Deret) -> Deret:
    a, b = nilai_baku(sendiri), nilai_baku(lain)
    return np.asarray((a != "") & (b != "") & (a != b))


def _kalimat(tabel: str, kolom: str, acuan: str = "", nama: str = "") -> tuple[Aturan[Semua], ...]:
    """Ketiga aturan kalimat untuk satu kolom satu tabel."""
    tiga: tuple[tuple[Kartu, Callable[..., Kena]], ...] = (
        (kartu.KAS_07, kas_07),
        (kartu.KAS_08, kas_08),
        (kartu.KAS_09, kas_09),
    )
    bidang = {"nama": nama or tabel, "kolom": kolom, "acuan": acuan or kolom}
    return tuple(Aturan(k, partial(f, **bidang), kolom, tabel, _BUTUH[nama or tabel]) for k, f in tiga)


_BUTUH: Final[Mapping[str, tuple[str, ...]]] = {
    "iku": ("renstra_indikator",),
    "renstra_indikator": ("rpjmd_indikator",),
    "pk_sasaran": ("pk", "renstra_indikator"),
    "pk_sasaran.sasaran": ("renstra_indikator", "renstra_sasaran"),
    "renaksi": ("pk", "pk_sasaran"),
    "renja": ("program",),
    "pk_anggaran": ("program",),
}
"""Tabel acuan yang harus terisi supaya sebuah tabel dapat disandingkan."""


def _satu(k: Kartu, fungsi: Callable[..., Kena], kolom: str, tabel: str) -> Aturan[Semua]:
    return Aturan(k, partial(fungsi, nama=tabel), kolom, tabel, _BUTUH[tabel])


ATURAN: Final[tuple[Aturan[Semua], ...]] = (
    *_kalimat("renstra_indikator", K.INDIKATOR),
    *_kalimat("iku", K.INDIKATOR),
    *_kalimat("pk_sasaran", K.INDIKATOR),
    *_kalimat("pk_sasaran", K.SASARAN, K.URAIAN, "pk_sasaran.sasaran"),
    *_kalimat("renaksi", K.INDIKATOR),
    *_kalimat("renja", K.INDIKATOR),
    *_kalimat("renja", K.NAMA),
    *_kalimat("pk_anggaran", K.NAMA),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "renstra_indikator"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "iku"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "pk_sasaran"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "renaksi"),
    _satu(kartu.KAS_10, kas_10, K.SATUAN, "renja"),
    _satu(kartu.KAS_11, kas_11, K.ARAH, "renstra_indikator"),
    _satu(kartu.KAS_11, kas_11, K.ARAH, "iku"),
    _satu(kartu.KAS_12, kas_12, K.TARGET, "renstra_indikator"),
    _satu(kartu.KAS_12, kas_12, K.TARGET, "iku"),
    _satu(kartu.KAS_13, kas_13, K.TARGET, "pk_sasaran"),
    _satu(kartu.KAS_13, kas_13, K.TARGET, "renja"),
)
RUMPUN: Final = Rumpun("KAS", siapkan, ATURAN)
