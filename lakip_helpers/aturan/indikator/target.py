"""Aturan TGT atas satu baris: baseline, arah, tantangan, skala, dan besaran deret target.

Semua deret dihitung sekaligus; arah menentukan apa yang disebut membaik. Volume kegiatan dan sub kegiatan
mengikuti anggaran, sehingga datar atau melompat di sana bukan temuan. Aturan yang membandingkan
satu baris dengan baris lain ada di `target_banding`; yang membaca kalimat dan satuannya di `target_kalimat`.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Bidang, Deret, Kena
from lakip_helpers.aturan.dasar.seri import NYARIS, Seri, kurang, realisasi_terakhir
from lakip_helpers.aturan.indikator import kartu_target as kartu
from lakip_helpers.aturan.indikator.naskah import Naskah
from lakip_helpers.aturan.indikator.skala import atas_skala, batas_baris, batas_skala, di_luar_skala, tulis_skala
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator, sekali
from lakip_helpers.istilah import K

_MINIMUM_TAHUN: Final = 3
_JAUH_DI_LUAR: Final = 5.0
"""Lebih dari lima kali batas skala: bukan lagi terlalu tinggi, melainkan salah besaran."""
_ARAH: Final = {1.0: "naik", -1.0: "turun", 0.0: "tetap"}


@sekali
def tgt_01(t: TabelIndikator) -> Kena:
    """Target pertama lebih buruk dari baseline."""
    d = t.seri
    mundur = kurang((d.awal - d.baseline) * d.tanda)
    return _kena_pada(t, mundur, d.letak_awal, baseline=d.baseline)


def tgt_02(t: TabelIndikator) -> Kena:
    """Target sesudah tahun realisasi terakhir lebih buruk dari realisasinya."""
    d = t.seri
    realisasi, tahun = realisasi_terakhir(t.frame)
    sesudah = d.ada & (d.tahun[None, :] > np.nan_to_num(tahun)[:, None])
    letak = sesudah.argmax(axis=1)
    buruk = sesudah.any(axis=1) & ~np.isnan(tahun) & kurang((d.pada(letak) - realisasi) * d.tanda) & ~tgt_01(t).topeng
    return _kena_pada(
        t, buruk, letak, realisasi=realisasi, tahun_realisasi=lambda baris: [f"{tahun[i]:.0f}" for i in baris]
    )


@sekali
def tgt_03(t: TabelIndikator) -> Kena:
    """Target terakhir lebih buruk dari target pertama."""
    d = t.seri
    return _kena_pada(t, _memburuk(d) & ~tgt_18(t).topeng & ~_beda_besaran(t).topeng, d.letak_akhir, awal=d.awal)


@sekali
def tgt_04(t: TabelIndikator) -> Kena:
    """Target sama beberapa tahun berturut-turut; arah "tetap" dan target nol dikecualikan."""
    d = t.seri
    lama, mulai = _terlama_datar(d)
    berjenjang = t.tandai(_berjenjang) & kurang((d.awal - d.akhir) * d.tanda)
    bergerak = (d.tanda != 0) & ~_target_nol(d) & ~berjenjang
    datar = t.wajib_hasil & (lama >= acuan.ambil("mutu.tahun_datar").nilai) & bergerak
    return _kena_pada(t, datar, mulai, lama=lama)


def tgt_05(t: TabelIndikator) -> Kena:
    """Rata-rata perubahan setahun di bawah ambang menantang."""
    d = t.seri
    laju = _laju(d)
    sedikit = (laju < acuan.ambil("mutu.kenaikan_menantang").nilai) | _sisa_nyaris_tetap(t)
    kecil = (laju > 0) & sedikit & (d.banyak >= _MINIMUM_TAHUN)
    lain = tgt_03(t).topeng | tgt_04(t).topeng
    return _kena_pada(t, t.wajib_hasil & kecil & ~lain, d.letak_akhir, awal=d.awal, laju=np.round(laju, 3))


def tgt_06(t: TabelIndikator) -> Kena:
    """Target di luar skala satuan atau indeksnya."""
    sel = _di_luar_skala(t)
    kena = sel.any(axis=1) & ~_beda_besaran(t).topeng
    return _kena_pada(t, kena, sel.argmax(axis=1), skala=t.petik(tulis_skala))


def tgt_07(t: TabelIndikator) -> Kena:
    """Satu tahun berbeda besaran dan di luar skala, atau seluruh deret berkali lipat di luar skala."""
    d = t.seri
    topeng = _beda_besaran(t).topeng & _di_luar_skala(t).any(axis=1)
    letak = np.where(_jauh_di_luar(t), d.letak_awal, _letak_ganjil(d, topeng))
    return _kena_pada(t, topeng, letak, skala=t.petik(tulis_skala))


def tgt_22(t: TabelIndikator) -> Kena:
    """Satu tahun berbeda besaran dari tahun di sebelahnya, tanpa skala yang dilanggarnya."""
    topeng = _beda_besaran(t).topeng & ~_di_luar_skala(t).any(axis=1)
    return _kena_pada(t, topeng, _letak_ganjil(t.seri, topeng))


def tgt_11(t: TabelIndikator) -> Kena:
    """Satu langkah mundur, sedangkan keseluruhannya membaik."""
    d = t.seri
    mundur = kurang(d.maju)
    letak = _langkah_pertama(mundur) + 1
    sebelum = np.take_along_axis(d.tanpa_celah, letak[:, None] - 1, axis=1)[:, 0]
    kena = mundur.any(axis=1) & ~_memburuk(d) & ~_zigzag(d) & ~_beda_besaran(t).topeng & ~tgt_18(t).topeng
    return _kena_pada(t, kena, letak, sebelum=sebelum)


def tgt_12(t: TabelIndikator) -> Kena:
    """Naik turun sekurangnya tiga kali berbalik, atau dua kali mundur."""
    d = t.seri
    return Kena(
        _zigzag(d) & ~_beda_besaran(t).topeng, {"deret": d.tertulis, "banyak": d.balik}, d.nama_kolom(d.letak_awal)
    )


def tgt_13(t: TabelIndikator) -> Kena:
    """Rentang atau kata; predikat baku boleh, rentang boleh bila arahnya tetap."""
    d = t.seri
    sel: Deret = np.asarray(d.teks & ~d.predikat & (d.tanda != 0)[:, None])
    return _kena_pada(t, np.asarray(sel.any(axis=1)), sel.argmax(axis=1))


def tgt_14(t: TabelIndikator) -> Kena:
    """Tahun kosong sesudah target pertama; kolom yang kosong di seluruh tabel bukan tahun periode ini."""
    d = t.seri
    terisi = d.ada | d.teks
    sudah_mulai = np.logical_or.accumulate(terisi, axis=1)
    sel: Deret = np.asarray(~terisi & sudah_mulai & terisi.any(axis=0))
    return _kena_pada(t, np.asarray(sel.any(axis=1)), sel.argmax(axis=1))


def tgt_15(t: TabelIndikator) -> Kena:
    """Baseline kosong sedangkan targetnya ada; kolom baseline yang kosong seluruhnya bukan temuan."""
    d = t.seri
    kosong = ~d.baseline_terisi & bool(d.baseline_terisi.any())
    return Kena(kosong & (d.ada | d.teks).any(axis=1))


def tgt_17(t: TabelIndikator) -> Kena:
    """Target pertama sama dengan baseline, sedangkan deretnya bergerak."""
    d = t.seri
    sama = np.abs(d.awal - d.baseline) <= NYARIS
    kena = t.wajib_hasil & sama & (d.tanda != 0) & ~tgt_04(t).topeng & ~_memburuk(d)
    return _kena_pada(t, kena, d.letak_awal)


@sekali
def tgt_18(t: TabelIndikator) -> Kena:
    """Satu lompatan besar di antara langkah-langkah kecil."""
    d = t.seri
    kali = d.kali
    batas = acuan.ambil("mutu.kali_loncat").nilai
    lompat = np.asarray((kali >= batas) & (kali < acuan.ambil("mutu.kali_besaran").nilai))
    kecil = (kali < 1.0 + (batas - 1.0) / 4).sum(axis=1) == kali.shape[1] - 1
    letak = _langkah_pertama(lompat) + 1
    sebelum = np.take_along_axis(d.tanpa_celah, letak[:, None] - 1, axis=1)[:, 0]
    kena = t.wajib_hasil & (lompat.sum(axis=1) == 1) & kecil & (d.banyak >= _MINIMUM_TAHUN + 1)
    return _kena_pada(t, kena, letak, sebelum=sebelum)


def tgt_20(t: TabelIndikator) -> Kena:
    """Target negatif pada ukuran yang tidak pernah negatif, atau nol di semua tahun padahal arahnya naik."""
    d = t.seri
    tak_negatif = t.tandai(lambda naskah: bool(batas_skala(naskah)) or naskah.kepala == "jumlah")
    negatif: Deret = np.asarray((d.nilai < 0) & tak_negatif[:, None])
    nol = _target_nol(d) & (d.tanda > 0) & t.wajib_hasil
    kena = (negatif.any(axis=1) | nol) & ~tgt_06(t).topeng & ~_beda_besaran(t).topeng
    keadaan = np.where(
        nol, "nol di semua tahun, padahal makin tinggi makin baik", "negatif, padahal ukurannya tidak pernah negatif"
    )
    return _kena_pada(t, kena, np.where(nol, d.letak_awal, negatif.argmax(axis=1)), keadaan=keadaan)


def _kena_pada(t: TabelIndikator, topeng: Deret, letak: Deret, **lain: Bidang) -> Kena:
    """`Kena` yang menunjuk sel tahun pada `letak`, dengan bidang tahun, arah, dan kata pembandingnya."""
    d = t.seri
    kata = {True: "rendah", False: "tinggi"}
    bidang: dict[str, Bidang] = {
        "tahun": d.tahun_pada(letak),
        "arah": lambda baris: [_ARAH[float(d.tanda[i])] for i in baris],
        "kata": lambda baris: [kata[bool(d.tanda[i] > 0)] for i in baris],
    }
    return Kena(topeng, bidang | lain, d.nama_kolom(letak))


def _langkah_pertama(langkah: Deret) -> Deret:
    """Letak langkah pertama yang ditandai; tabel dengan satu kolom tahun tidak punya langkah."""
    return np.asarray(langkah.argmax(axis=1)) if langkah.shape[1] else np.zeros(len(langkah), dtype=int)


def _memburuk(d: Seri) -> Deret:
    return kurang((d.akhir - d.awal) * d.tanda)


def _target_nol(d: Seri) -> Deret:
    return np.asarray((d.tertinggi == 0) & (d.terendah == 0))


def _terlama_datar(d: Seri) -> tuple[Deret, Deret]:
    """(banyaknya tahun sama berturut-turut yang terpanjang, letak tahun pertamanya)."""
    sama = (np.abs(d.langkah) <= NYARIS) & d.ada[:, 1:] & d.ada[:, :-1]
    lari = np.zeros(len(sama), dtype=np.int8)
    lama, mulai = lari.copy(), lari.copy()
    for j in range(sama.shape[1]):
        lari = (lari + 1) * sama[:, j].astype(np.int8)
        mulai = np.where(lari > lama, j + 1 - lari, mulai).astype(np.int8)
        lama = np.maximum(lama, lari)
    return lama + (lama > 0), mulai.astype(np.int64)


def _berjenjang(naskah: Naskah) -> bool:
    """Level dan peringkat naik satu jenjang dalam beberapa tahun, jadi datar di antaranya wajar."""
    return naskah.satuan.lower().startswith(("level", "peringkat", "tingkat", "jenjang", "kelas"))


def _laju(d: Seri) -> Deret:
    """Perubahan rata-rata setahun dalam persen dari target terbesar; NaN bila tidak ada."""
    lama = d.letak_akhir - d.letak_awal
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.abs(d.akhir - d.awal) / lama / np.maximum(np.abs(d.awal), np.abs(d.akhir)) * 100)


def _sisa_nyaris_tetap(t: TabelIndikator) -> Deret:
    """Perubahan setahun kecil terhadap nilainya dan terhadap sisa jarak ke ujung skala; angka makro memang lambat."""
    d = t.seri
    sisa = np.full(len(d.awal), np.nan)
    for urutan in (1, 0):
        bawah, atas = batas_baris(t, urutan)
        sisa = np.where((d.terendah >= bawah) & (d.tertinggi <= atas), atas - d.awal, sisa)
    lama = d.letak_akhir - d.letak_awal
    with np.errstate(divide="ignore", invalid="ignore"):
        bagian = np.abs(d.akhir - d.awal) / lama / sisa * 100
    lambat = t.tandai(lambda naskah: any(topik.golongan == "makro" for topik in naskah.kalimat.topik))
    naik = np.asarray(d.tanda > 0)
    batas_nilai, batas_sisa = acuan.ambil("mutu.sisa_menantang").nilai
    return np.asarray(naik & ~lambat & (bagian < batas_sisa) & (_laju(d) < batas_nilai))


@sekali
def _beda_besaran(t: TabelIndikator) -> Kena:
    """Satu tahun berbeda besaran dari tahun di sebelahnya, atau seluruh deret berkali lipat di luar skala."""
    lompat = np.asarray(t.seri.kali >= acuan.ambil("mutu.kali_besaran").nilai)
    return Kena(np.asarray(lompat.any(axis=1) | _jauh_di_luar(t)))


def _jauh_di_luar(t: TabelIndikator) -> Deret:
    return np.asarray(t.seri.terendah > _JAUH_DI_LUAR * atas_skala(t))


def _di_luar_skala(t: TabelIndikator) -> Deret:
    """Sel target di luar skala satuan atau indeksnya."""
    return np.asarray(di_luar_skala(t) & t.tandai(batas_skala)[:, None])


def _letak_ganjil(d: Seri, topeng: Deret) -> Deret:
    """Tahun yang paling jauh (menurut besarannya) dari nilai tengah barisnya, pada baris yang ditandai."""
    letak = np.zeros(len(topeng), dtype=int)
    ada = np.flatnonzero(topeng)
    if len(ada):
        besaran = np.log10(np.abs(np.where(d.nilai[ada] == 0, np.nan, d.nilai[ada])))
        tengah = np.nanmedian(besaran, axis=1, keepdims=True)
        letak[ada] = np.nan_to_num(np.abs(besaran - tengah), nan=-1.0).argmax(axis=1)
    return letak


def _zigzag(d: Seri) -> Deret:
    return np.asarray(d.balik >= _MINIMUM_TAHUN)


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.TGT_01, tgt_01, "", butuh=(K.BASELINE,)),
    Aturan(kartu.TGT_02, tgt_02, ""),
    Aturan(kartu.TGT_03, tgt_03, ""),
    Aturan(kartu.TGT_04, tgt_04, ""),
    Aturan(kartu.TGT_05, tgt_05, ""),
    Aturan(kartu.TGT_06, tgt_06, ""),
    Aturan(kartu.TGT_07, tgt_07, ""),
    Aturan(kartu.TGT_11, tgt_11, ""),
    Aturan(kartu.TGT_12, tgt_12, ""),
    Aturan(kartu.TGT_13, tgt_13, ""),
    Aturan(kartu.TGT_14, tgt_14, ""),
    Aturan(kartu.TGT_15, tgt_15, K.BASELINE, butuh=(K.BASELINE,)),
    Aturan(kartu.TGT_17, tgt_17, "", butuh=(K.BASELINE,)),
    Aturan(kartu.TGT_18, tgt_18, ""),
    Aturan(kartu.TGT_20, tgt_20, ""),
    Aturan(kartu.TGT_22, tgt_22, ""),
)
"""Aturan deret target; hanya dijalankan bila frame punya kolom target tahunan."""
