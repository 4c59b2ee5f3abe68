"""Aturan REN: target triwulan terhadap target tahunan, kelengkapan rencana aksi, dan cakupannya terhadap PK."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.pasangan import Sanding, renaksi_ke_pk
from lakip_helpers.aturan.dasar.sanding import angka, cari, kunci, nilai_baku, satuan_baku, tahun_baris
from lakip_helpers.aturan.dasar.seri import KOLOM_TAHUN
from lakip_helpers.aturan.dokumen import kartu_renaksi as kartu
from lakip_helpers.aturan.dokumen.aksi import keadaan_aksi
from lakip_helpers.aturan.kaskade.kaskade import pk_kepala
from lakip_helpers.istilah import KOLOM_TW, Akumulasi, Arah, K
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_TIDAK_DIJUMLAH: Final = re.compile(
    r"%|indeks|nilai|skor|skala|level|rasio|tahun$|menit|jam$|detik|predikat|poin|.*\bper\b|.*/\s*(kapita|ha\b)"
)
"""Satuan (huruf kecil) yang nilainya dibaca, bukan dijumlahkan."""
_TOLERANSI: Final = 1e-6
_SEKALI_SETAHUN: Final = re.compile(
    r"sekali setahun|setahun sekali|\bterbit\b|diterbitkan|diumumkan|dirilis|akhir tahun|triwulan iv|\btw ?(?:iv"
    r"|4)\b|desember|tahunan"
)
_PENUH: Final = 100.0


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
    pk: Sanding | None = None
    resmi: frozenset[str] = frozenset()

    @property
    def lengkap(self) -> Deret:
        """Target dan keempat triwulan terisi."""
        return np.asarray((self.teks_target != "") & (self.teks_triwulan != "").all(axis=1))

    @property
    def dijumlah_keliru(self) -> Deret:
        """Satuan yang tidak dapat dijumlahkan, tetapi caranya akumulasi."""
        return np.asarray((self.cara == Akumulasi.AKUMULASI) & _tidak_dijumlah(self.frame))

    def bidang(self, **lain: Deret) -> dict[str, Deret]:
        """Bidang pesan yang selalu ada."""
        return {K.INDIKATOR: kolom_teks(self.frame, K.INDIKATOR), K.TARGET: self.frame[K.TARGET].to_numpy(), **lain}


def siapkan(bundel: Bundel) -> Renaksi:
    """Siapkan rencana aksi, pasangannya di PK (bila ada), dan nama resmi sub kegiatan."""
    return replace(_susun(bundel, bundel["renaksi"]), pk=renaksi_ke_pk(bundel), resmi=_nama_resmi(bundel))


def siapkan_lepas(bundel: Bundel) -> Renaksi:
    """Rencana aksi dari satu tabel di luar bundel; targetnya boleh kolom target setahun."""
    frame = bundel[DINILAI]
    setahun = [str(nama) for nama in frame.columns if KOLOM_TAHUN.fullmatch(str(nama))]
    if K.TARGET not in frame:
        asal = dict(frame.attrs)
        frame = frame.assign(**{K.TARGET: frame[setahun[0]] if len(setahun) == 1 else None})
        frame.attrs = asal
    return _susun(bundel, frame)


def _susun(bundel: Bundel, frame: pd.DataFrame) -> Renaksi:
    target, triwulan = angka(frame[K.TARGET]), np.column_stack([angka(frame[k]) for k in KOLOM_TW])
    return Renaksi(
        bundel=bundel,
        frame=frame,
        cara=_cara(frame, target, triwulan),
        target=target,
        triwulan=triwulan,
        teks_target=nilai_baku(frame[K.TARGET]),
        teks_triwulan=np.column_stack([nilai_baku(frame[k]) for k in KOLOM_TW]),
    )


def _nama_resmi(bundel: Bundel) -> frozenset[str]:
    """Nama program, kegiatan, dan sub kegiatan menurut nomenklatur, untuk mengenali aksi yang menyalinnya."""
    daftar = bundel.tabel.get("nomenklatur")
    return frozenset() if daftar is None else frozenset(bentuk_dasar(str(nama)) for nama in daftar[K.NAMA])


def _cara(frame: pd.DataFrame, target: Deret, triwulan: Deret) -> Deret:
    """Cara akumulasi yang tertulis; yang kosong dibaca dari satuan dan angkanya."""
    tertulis = kolom_teks(frame, K.AKUMULASI)
    ujung = np.abs(triwulan[:, 3] - target) <= _TOLERANSI * np.maximum(1.0, np.abs(target))
    jumlah = np.abs(triwulan.sum(axis=1) - target) <= _TOLERANSI * np.maximum(1.0, np.abs(target))
    posisi = ujung | (_tidak_dijumlah(frame) & ~jumlah)
    terbaca = np.where(posisi, Akumulasi.POSISI_AKHIR.value, Akumulasi.AKUMULASI.value)
    return np.where(tertulis != "", tertulis, terbaca).astype(object)


def _tidak_dijumlah(frame: pd.DataFrame) -> Deret:
    satuan = satuan_baku(kolom_teks(frame, K.SATUAN))
    return np.array([bool(_TIDAK_DIJUMLAH.match(s)) for s in satuan], dtype=bool)


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


def ren_10(s: Renaksi) -> Kena:
    """Nol sampai triwulan III, lalu seluruh target di triwulan IV, tanpa sebab di aksinya."""
    aksi = np.array([bool(_SEKALI_SETAHUN.search(str(a).lower())) for a in kolom_teks(s.frame, K.AKSI)], dtype=bool)
    nol = (s.triwulan[:, :3] == 0).all(axis=1) & (s.triwulan[:, 3] > 0)
    return Kena(nol & ~aksi & (s.target != 1), s.bidang(akhir=s.frame[K.TW4].to_numpy()))


def ren_11(s: Renaksi) -> Kena:
    """Target setahun sudah tertulis di semua triwulan, padahal caranya bukan tetap."""
    datar = s.lengkap & (s.teks_triwulan == s.teks_target[:, None]).all(axis=1)
    bergerak = np.isfinite(s.target) & (s.target != 0) & ~((s.target >= _PENUH) & _tidak_dijumlah(s.frame))
    tetap = (s.cara == Akumulasi.TETAP) | (kolom_teks(s.frame, K.ARAH) == Arah.TETAP)
    return Kena(datar & bergerak & ~tetap, s.bidang())


def ren_12(s: Renaksi) -> Kena:
    """Aksi yang cocok untuk indikator apa pun, mengulang indikatornya, atau menyalin nama sub kegiatan."""
    aksi, indikator = kolom_teks(s.frame, K.AKSI), kolom_teks(s.frame, K.INDIKATOR)
    keadaan = [keadaan_aksi(str(a), str(i), s.resmi) for a, i in zip(aksi, indikator, strict=True)]
    return Kena(np.array([bool(k) for k in keadaan], dtype=bool), s.bidang(keadaan=np.array(keadaan, dtype=object)))


def ren_13(s: Renaksi) -> Kena:
    """Kolom cara akumulasi tidak ada atau kosong seluruhnya; ditanyakan sekali."""
    topeng = np.zeros(len(s.frame), dtype=bool)
    topeng[:1] = not (kolom_teks(s.frame, K.AKUMULASI) != "").any()
    return Kena(topeng)


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
    Aturan(kartu.REN_10, ren_10, K.TW1, "renaksi"),
    Aturan(kartu.REN_11, ren_11, K.TW1, "renaksi"),
    Aturan(kartu.REN_12, ren_12, K.AKSI, "renaksi"),
    Aturan(kartu.REN_13, ren_13, K.AKUMULASI, "renaksi"),
)
RUMPUN: Final = Rumpun("REN", siapkan, ATURAN)
_BUTUH: Final = {"REN-06": (K.PENANGGUNG_JAWAB,), "REN-07": (K.AKSI,), "REN-12": (K.AKSI,)}
ATURAN_LEPAS: Final = tuple(
    replace(aturan, tabel=DINILAI, butuh=_BUTUH.get(aturan.kartu.kode, ()))
    for aturan in ATURAN
    if aturan.kartu.kode not in ("REN-08", "REN-09")
)
RUMPUN_LEPAS: Final = Rumpun("REN", siapkan_lepas, ATURAN_LEPAS, butuh=KOLOM_TW)
"""Rencana aksi seperti yang dipunyai kantor: satu tabel, tanpa PK di sebelahnya."""
