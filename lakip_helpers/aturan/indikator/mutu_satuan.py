"""Aturan MUTU tentang satuan, arah, dan definisi operasional: isi kolom lain yang harus cocok dengan kalimatnya."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.lazim import lazim
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, ada_kolom, kolom_teks
from lakip_helpers.aturan.indikator import kartu_mutu as kartu
from lakip_helpers.aturan.indikator import kartu_mutu_isian as kartu_isian
from lakip_helpers.aturan.indikator.isian import (
    formula_kosong_arti,
    formula_tanpa_nama,
    keadaan_alasan,
    keadaan_definisi,
    keadaan_penanggung_jawab,
    sumber_umum,
)
from lakip_helpers.aturan.indikator.kata_mutu import cari_rumus
from lakip_helpers.aturan.indikator.naskah import Naskah, kutip, nomori, per_baris
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator, nomor_baris, pertama, sekali
from lakip_helpers.istilah import Arah, K

_BANYAKNYA: Final = frozenset({"orang", "dokumen", "barang", "kegiatan", "lembaga", "fisik", "uang", "waktu"})
_BAGIAN: Final = frozenset({"persen", "cakupan"})
_SKOR_MURNI: Final = re.compile(r"^(?:indeks|skor|skala|level|predikat|opini|peringkat)\b", re.IGNORECASE)
_NILAI_MURNI: Final = frozenset({"predikat", "opini", "level", "kategori", "skor", "maturitas", "peringkat"})
_BERUBAH: Final = frozenset({"pertumbuhan", "peningkatan", "kenaikan", "penurunan"})
_PER_PENDUDUK: Final = frozenset({"kematian", "kematian_ibu", "kematian_bayi", "kematian_balita", "aki", "akb", "akba"})
_PENDUDUK: Final = frozenset({"ibu", "bayi", "balita", "neonatal", "maternal", "penduduk", "aki", "akb", "akba"})
"""Yang kematiannya lazim per 1.000 atau per 100.000; kematian ternak dan tanaman memang dalam persen."""
_BERPENYEBUT: Final = re.compile(r"[/:÷]|\b(?:dibagi|dibanding|per|terhadap|rata-rata|rerata|selisih|tingkat|skala)\b")
_TANPA_RENTANG: Final = frozenset({"skala", "skor", "level", "tingkat", "poin", "angka indeks"})


def mutu_07(t: TabelIndikator) -> Kena:
    """Satuan kosong; bila kolomnya belum terisi sama sekali, ditanyakan sekali, kecuali pada tabel capaian."""
    kosong = kolom_teks(t.frame, K.SATUAN) == ""
    kena = t.dinilai & kosong
    if kosong.all():
        ditanya = ada_kolom(t.frame, K.SATUAN) and K.REALISASI not in t.frame
        kena = kena & (kena.cumsum() == 1) & ditanya
    return Kena(kena, {"indikator": t.kutipan})


@sekali
def mutu_08(t: TabelIndikator) -> Kena:
    """Satuan yang tidak mungkin bagi kata pembukanya."""
    harusnya = t.petik(satuan_harusnya)
    return Kena(harusnya != "", {"kutip": t.petik(lambda naskah: naskah.kata_kepala), "harusnya": harusnya})


def mutu_09(t: TabelIndikator) -> Kena:
    """Indeks yang rentangnya tidak tertulis dan tidak dikenal dari namanya."""
    return Kena(t.tandai(_tanpa_rentang) & ~mutu_08(t).topeng)


def mutu_10(t: TabelIndikator) -> Kena:
    """Arah kosong, sedangkan kolomnya dipakai di tabel ini."""
    kosong = t.arah_tertulis == ""
    kena = kosong & bool((~kosong).any()) & t.berkalimat
    return Kena(kena, {"indikator": t.kutipan, "usul": t.petik(lambda naskah: _USUL[naskah.arah.arah])})


def mutu_16(t: TabelIndikator) -> Kena:
    """Definisi operasional kosong, mengulang nama, atau hanya menyebut keberhasilan."""
    definisi = kolom_teks(t.frame, K.DEFINISI)
    nomor, letak = nomori(t.nomor, definisi)
    keadaan = per_baris((keadaan_definisi(t.naskah[t.nomor[i]].teks, str(definisi[i])) for i in letak), nomor)
    return Kena(t.punya(K.DEFINISI) & (keadaan != ""), {"indikator": t.kutipan, "keadaan": keadaan})


def mutu_17(t: TabelIndikator) -> Kena:
    """Formula kosong, atau formula sebuah persentase tanpa penyebut."""
    formula = kolom_teks(t.frame, K.FORMULA)
    tanpa = (t.tandai(_perlu_penyebut) & _tanpa_penyebut(formula)) | _tiap_isi(formula, _tanpa_arti)

    def keadaan(baris: Deret) -> list[object]:
        kutipan = [kutip(str(formula[i])) for i in baris]
        return [f"tertulis “{rumus}”, {_kurang(rumus)}" if rumus else "kosong" for rumus in kutipan]

    kena = t.punya(K.FORMULA) & ((formula == "") | tanpa)
    return Kena(kena, {"indikator": t.kutipan, "keadaan": keadaan})


def mutu_18(t: TabelIndikator) -> Kena:
    """Sumber data kosong, atau hanya menyebut "laporan" atau "data"."""
    sumber = kolom_teks(t.frame, K.SUMBER)
    umum = _tiap_isi(sumber, sumber_umum)
    keadaan = np.where(umum, [f"hanya tertulis “{satu}”" for satu in sumber], "kosong").astype(object)
    kena = t.punya(K.SUMBER) & ((sumber == "") | umum)
    return Kena(kena, {"indikator": t.kutipan, "keadaan": keadaan})


def mutu_19(t: TabelIndikator) -> Kena:
    """Penanggung jawab kosong."""
    return _kosong(t, K.PENANGGUNG_JAWAB)


def mutu_22(t: TabelIndikator) -> Kena:
    """Penanggung jawab banyak pihak, kantornya saja, atau nama orang."""
    isi_sel = kolom_teks(t.frame, K.PENANGGUNG_JAWAB)
    nomor, letak = nomori(isi_sel)
    keadaan = per_baris((keadaan_penanggung_jawab(str(isi_sel[i])) for i in letak), nomor)
    return Kena(keadaan != "", {"keadaan": keadaan})


def mutu_24(t: TabelIndikator) -> Kena:
    """Satuan berupa predikat baku (BB, WTP)."""
    return Kena(t.dinilai & t.tandai(lambda naskah: naskah.satuan.upper() in _predikat()))


def mutu_28(t: TabelIndikator) -> Kena:
    """Alasan yang menunjuk dokumen, perintah, atau kebiasaan, atau hanya bertanda kosong."""
    alasan = kolom_teks(t.frame, K.ALASAN)
    nomor, letak = nomori(alasan)
    keadaan = per_baris((keadaan_alasan(str(alasan[i])) for i in letak), nomor)
    return Kena(t.berkalimat & (keadaan != ""), {"keadaan": keadaan})


def mutu_20(t: TabelIndikator) -> Kena:
    """Indikator senama dengan golongan satuan lain."""
    acu = pertama(t.pemilik, t.nama)
    satuan = t.petik(lambda naskah: naskah.satuan)
    terisi = (satuan != "") & t.berkalimat
    beda = terisi & terisi[acu] & (t.golongan_satuan != t.golongan_satuan[acu]) & ~mutu_08(t).topeng
    return Kena(beda, {"baris_lain": nomor_baris(t.frame, acu), "satuan_lain": satuan[acu]})


_USUL: Final = {
    Arah.NAIK: "tampaknya naik",
    Arah.TURUN: "tampaknya turun",
    Arah.TETAP: "tampaknya tetap",
}


def _kosong(t: TabelIndikator, kolom: str) -> Kena:
    """Sel kosong pada kolom yang dipakai di tabel ini."""
    return Kena((kolom_teks(t.frame, kolom) == "") & t.punya(kolom), {"indikator": t.kutipan})


def satuan_harusnya(naskah: Naskah) -> str:
    """Satuan yang lazim bagi kata pembuka, bila satuannya bertentangan; kosong bila cocok.

    >>> from lakip_helpers.aturan.indikator.naskah import baca_naskah
    >>> satuan_harusnya(baca_naskah("Indeks Kepuasan Masyarakat", "%"))
    'indeks (0-100)'
    >>> satuan_harusnya(baca_naskah("Persentase penduduk miskin", "%"))
    ''
    """
    kepala, golongan, kata = naskah.kepala, naskah.golongan_satuan, naskah.kalimat.kata
    if golongan == "persen":
        return "" if "persentase" in naskah.kata else _bukan_persen(naskah)
    if kepala == "rasio" and golongan == "uang" and "terhadap" in kata:
        return "%"
    if kepala in _BAGIAN and (golongan in _BANYAKNYA or _SKOR_MURNI.match(naskah.satuan) or _satuan_benda(naskah)):
        return "" if kata & {"pertumbuhan", "peningkatan"} and golongan == "uang" else "%"
    return ""


def _satuan_benda(naskah: Naskah) -> bool:
    """Satuan tak bergolongan yang sama dengan benda yang dihitung ("Persentase pasar …" dalam Pasar)."""
    satuan = naskah.satuan.lower()
    benda = satuan in naskah.kata and satuan in muat_kamus().benda
    return not naskah.golongan_satuan and (benda or satuan in lazim("penghitung"))


def _bukan_persen(naskah: Naskah) -> str:
    kepala, awal = naskah.kepala, next(iter(naskah.kata), "")
    if kepala == "indeks":
        return "indeks (0-100)"
    if kepala in ("nilai", "peringkat") and (naskah.skala or awal in _NILAI_MURNI):
        return "nilai (0-100)" if awal == "nilai" else awal
    if kepala == "jumlah" and not naskah.kalimat.kata & _BERUBAH and not cari_rumus(naskah.teks):
        return "hitungan (orang, unit, dokumen)"
    if kepala == "angka" and awal == "angka" and naskah.kalimat.kata & _PER_PENDUDUK and set(naskah.kata) & _PENDUDUK:
        return "per 1.000 atau per 100.000"
    return ""


def _tanpa_rentang(naskah: Naskah) -> bool:
    if naskah.skala_tertulis or naskah.golongan_satuan != "skor" or any(h.isdigit() for h in naskah.satuan):
        return False
    return naskah.satuan.lower() in _TANPA_RENTANG or (naskah.kepala == "indeks" and not naskah.skala)


def _tanpa_arti(rumus: str) -> bool:
    return formula_tanpa_nama(rumus) or formula_kosong_arti(rumus)


def _kurang(rumus: str) -> str:
    if formula_tanpa_nama(rumus):
        return "tanpa menyebut apa hurufnya"
    return "tanpa menyebut apa yang dihitung" if formula_kosong_arti(rumus) else "tanpa pembilang dan penyebut"


def _tiap_isi(deret: Deret, syarat: Callable[[str], bool]) -> Deret:
    """Topeng isi sel yang memenuhi syarat; isi yang sama dinilai sekali."""
    nomor, letak = nomori(deret)
    return per_baris((syarat(str(deret[i])) for i in letak), nomor).astype(bool)


@cache
def _predikat() -> frozenset[str]:
    """Predikat baku, kecuali TW yang lazim dibaca triwulan."""
    return frozenset().union(*acuan.ambil("capaian.predikat").nilai.values()) - {"TW"}


def _perlu_penyebut(naskah: Naskah) -> bool:
    return naskah.golongan_satuan == "persen" and naskah.kepala in _BAGIAN


def _tanpa_penyebut(formula: Deret) -> Deret:
    nomor, letak = nomori(formula)
    return per_baris((not _BERPENYEBUT.search(str(formula[i]).lower()) for i in letak), nomor).astype(bool)


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.MUTU_07, mutu_07, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu.MUTU_08, mutu_08, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu.MUTU_09, mutu_09, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu.MUTU_10, mutu_10, K.ARAH, butuh=(K.ARAH,)),
    Aturan(kartu.MUTU_20, mutu_20, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu_isian.MUTU_24, mutu_24, K.SATUAN, butuh=(K.SATUAN,)),
)
"""Aturan satuan dan arah; kolom yang tidak ada tidak ditanyakan."""

ATURAN_DEFINISI: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.MUTU_16, mutu_16, K.DEFINISI, butuh=(K.DEFINISI,)),
    Aturan(kartu.MUTU_17, mutu_17, K.FORMULA, butuh=(K.FORMULA,)),
    Aturan(kartu.MUTU_18, mutu_18, K.SUMBER, butuh=(K.SUMBER,)),
    Aturan(kartu.MUTU_19, mutu_19, K.PENANGGUNG_JAWAB, butuh=(K.PENANGGUNG_JAWAB,)),
    Aturan(kartu_isian.MUTU_22, mutu_22, K.PENANGGUNG_JAWAB, butuh=(K.PENANGGUNG_JAWAB,)),
    Aturan(kartu_isian.MUTU_28, mutu_28, K.ALASAN, butuh=(K.ALASAN,)),
)
PENANGGUNG_JAWAB: Final = (Aturan(kartu_isian.MUTU_22, mutu_22, K.PENANGGUNG_JAWAB, butuh=(K.PENANGGUNG_JAWAB,)),)
"""Bagi tabel yang kelengkapan penanggung jawabnya sudah ditanyakan rumpunnya sendiri (rencana aksi)."""
"""Aturan definisi operasional IKU; kolom yang tidak ada atau kosong seluruhnya tidak ditanyakan per baris."""
