"""Aturan REN: target triwulan terhadap target tahunan, kelengkapan rencana aksi, dan cakupannya terhadap PK."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.pasangan import Sanding, renaksi_ke_pk
from lakip_helpers.aturan.dasar.sanding import angka, cari, kunci, nilai_baku, satuan_baku, tahun_baris
from lakip_helpers.aturan.dokumen import kartu_renaksi as kartu
from lakip_helpers.aturan.kaskade.kaskade import pk_kepala
from lakip_helpers.istilah import KOLOM_TW, Akumulasi, K
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_TIDAK_DIJUMLAH: Final = re.compile(
    r"%|indeks|nilai|skor|skala|level|rasio|tahun$|menit|jam$|detik|predikat|poin|.*\bper\b|.*/\s*(kapita|ha\b)"
)
"""Satuan (huruf kecil) yang nilainya dibaca, bukan dijumlahkan."""
_TOLERANSI: Final = 1e-6


@dataclass(frozen=True)
class Renaksi:
    """Rencana aksi dengan target dan triwulannya sebagai bilangan (NaN bila bukan bilangan) dan sebagai teks baku."""

    bundel: Bundel
    frame: pd.DataFrame
    cara: Deret
    target: Deret
    triwulan: Deret
    teks_target: Deret
    teks_triwulan: Deret
    pk: Sanding | None

    @property
    def lengkap(self) -> Deret:
        """Target dan keempat triwulan terisi."""
        return np.asarray((self.teks_target != "") & (self.teks_triwulan != "").all(axis=1))

    @property
    def dijumlah_keliru(self) -> Deret:
        """Satuan yang tidak dapat dijumlahkan, tetapi caranya akumulasi."""
        satuan = satuan_baku(kolom_teks(self.frame, K.SATUAN))
        tidak = np.array([bool(_TIDAK_DIJUMLAH.match(s)) for s in satuan], dtype=bool)
        return np.asarray((self.cara == Akumulasi.AKUMULASI) & tidak)

    def bidang(self, **lain: Deret) -> dict[str, Deret]:
        """Bidang pesan yang selalu ada."""
        return {K.INDIKATOR: kolom_teks(self.frame, K.INDIKATOR), K.TARGET: self.frame[K.TARGET].to_numpy(), **lain}


def siapkan(bundel: Bundel) -> Renaksi:
    """Siapkan rencana aksi dan pasangannya di PK (bila ada)."""
    frame = bundel["renaksi"]
    return Renaksi(
        bundel=bundel,
        frame=frame,
        cara=kolom_teks(frame, K.AKUMULASI),
        target=angka(frame[K.TARGET]),
        triwulan=np.column_stack([angka(frame[k]) for k in KOLOM_TW]),
        teks_target=nilai_baku(frame[K.TARGET]),
        teks_triwulan=np.column_stack([nilai_baku(frame[k]) for k in KOLOM_TW]),
        pk=renaksi_ke_pk(bundel),
    )


def ren_01(s: Renaksi) -> Kena:
    """Jumlah triwulan berbeda dari target; yang satuannya memang tidak dapat dijumlah sudah terkena REN-04."""
    jumlah = s.triwulan.sum(axis=1)
    beda = np.abs(jumlah - s.target) > _TOLERANSI * np.maximum(1.0, np.abs(s.target))
    topeng = (s.cara == Akumulasi.AKUMULASI) & s.lengkap & beda & ~s.dijumlah_keliru
    rincian = np.array([" + ".join(tulis_angka(float(n)) for n in tw) for tw in s.triwulan], dtype=object)
    return Kena(topeng, s.bidang(rincian=rincian, jumlah=jumlah))


def ren_02(s: Renaksi) -> Kena:
    """Posisi akhir: TW4 berbeda dari target."""
    topeng = (s.cara == Akumulasi.POSISI_AKHIR) & s.lengkap & (s.teks_triwulan[:, 3] != s.teks_target)
    return Kena(topeng, s.bidang())


def ren_03(s: Renaksi) -> Kena:
    """Tetap: ada triwulan yang berbeda dari target; yang ditunjuk triwulan pertama."""
    beda = s.teks_triwulan != s.teks_target[:, None]
    topeng = (s.cara == Akumulasi.TETAP) & s.lengkap & beda.any(axis=1)
    kolom = np.array(KOLOM_TW, dtype=object)[beda.argmax(axis=1)]
    return Kena(topeng, s.bidang(triwulan=_huruf_besar(kolom)), kolom)


def ren_04(s: Renaksi) -> Kena:
    """Persentase, indeks, atau nilai dijumlah antartriwulan."""
    return Kena(s.dijumlah_keliru, s.bidang(satuan=kolom_teks(s.frame, K.SATUAN)))


def ren_05(s: Renaksi) -> Kena:
    """Ada target triwulan yang kosong; yang ditunjuk triwulan kosong pertama."""
    kosong = s.teks_triwulan == ""
    kolom = np.array(KOLOM_TW, dtype=object)[kosong.argmax(axis=1)]
    sebut = [", ".join(k.upper() for k, hampa in zip(KOLOM_TW, baris, strict=True) if hampa) for baris in kosong]
    return Kena(kosong.any(axis=1), s.bidang(triwulan=np.array(sebut, dtype=object)), kolom)


def ren_06(s: Renaksi) -> Kena:
    """Penanggung jawab kosong."""
    return Kena(kolom_teks(s.frame, K.PENANGGUNG_JAWAB) == "", s.bidang())


def ren_07(s: Renaksi) -> Kena:
    """Aksi kosong."""
    return Kena(kolom_teks(s.frame, K.AKSI) == "", s.bidang())


def ren_08(s: Renaksi) -> Kena:
    """Target rencana aksi berbeda dari target PK."""
    if s.pk is None:
        return Kena(np.zeros(len(s.frame), dtype=bool))
    lain = s.pk.acuan.ambil_nilai(K.TARGET, s.pk.letak)
    baku = nilai_baku(lain)
    topeng = (s.teks_target != "") & (baku != "") & (s.teks_target != baku)
    return Kena(topeng, s.pk.bidang(acuan=lain, tahun=tahun_baris(s.frame).astype(str)))


def ren_09(s: Renaksi) -> Kena:
    """Indikator PK kepala yang tidak ada di rencana aksi, bila pemiliknya punya rencana aksi tahun itu."""
    frame, pk = s.bundel["pk_sasaran"], pk_kepala(s.bundel)
    ada = list(zip(kunci(s.frame, K.KODE_OPD, K.KODE_INDIKATOR), tahun_baris(s.frame).tolist(), strict=True))
    punya = {(k[0], t) for k, t in ada}
    dicari = list(zip(kunci(pk, K.KODE_OPD, K.KODE_INDIKATOR), tahun_baris(pk).tolist(), strict=True))
    semua = set(ada)
    hilang = pk[[k not in semua and (k[0][0], k[1]) in punya for k in dicari]]
    letak = cari(kunci(frame, K.KODE_PK, K.KODE_INDIKATOR), kunci(hilang, K.KODE_PK, K.KODE_INDIKATOR))
    tahun = np.array([str(tahun_baris(hilang)[i]) if i >= 0 else "" for i in letak], dtype=object)
    return Kena(tahun != "", {"tahun": tahun})


def _huruf_besar(deret: Deret) -> Deret:
    return np.array([str(satu).upper() for satu in deret], dtype=object)


ATURAN: Final[tuple[Aturan[Renaksi], ...]] = (
    Aturan(kartu.REN_01, ren_01, K.TARGET, "renaksi"),
    Aturan(kartu.REN_02, ren_02, K.TW4, "renaksi"),
    Aturan(kartu.REN_03, ren_03, K.TW1, "renaksi"),
    Aturan(kartu.REN_04, ren_04, K.AKUMULASI, "renaksi"),
    Aturan(kartu.REN_05, ren_05, K.TW1, "renaksi"),
    Aturan(kartu.REN_06, ren_06, K.PENANGGUNG_JAWAB, "renaksi"),
    Aturan(kartu.REN_07, ren_07, K.AKSI, "renaksi"),
    Aturan(kartu.REN_08, ren_08, K.TARGET, "renaksi", ("pk", "pk_sasaran")),
    Aturan(kartu.REN_09, ren_09, K.INDIKATOR, "pk_sasaran", ("pk", "renaksi")),
)
RUMPUN: Final = Rumpun("REN", siapkan, ATURAN)
