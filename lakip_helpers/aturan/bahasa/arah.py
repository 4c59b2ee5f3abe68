"""Arah: ke mana angka indikator harus bergerak, dari kata yang menyebutkan masalah dan penanganannya."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.ingkar import PENERANG, Ingkaran, baca_ingkaran
from lakip_helpers.aturan.bahasa.kalimat import Kalimat
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.keadaan import keadaan_buruk, keadaan_terpenuhi, kepala_kesesuaian
from lakip_helpers.aturan.bahasa.pelengkap import pelengkap
from lakip_helpers.istilah import Arah, Yakin

_KEPALA_HITUNG: Final = frozenset({"jumlah", "ternya_hasil"})
_KEPALA_MUTU: Final = frozenset({"indeks", "nilai", "tingkat"})
_KEPALA_BAGIAN: Final = frozenset({"persen", "cakupan"})
_TEMPAT: Final = frozenset({"kawasan", "daerah", "wilayah", "permukiman", "lokasi", "lingkungan"})
_KERJA_PENANGANAN: Final = ("tuntas/pe", "cegah/pe")


@dataclass(frozen=True, slots=True)
class PutusanArah:
    """Arah sebuah indikator, sebabnya, dan kata yang memutuskan."""

    arah: Arah
    sebab: str
    yakin: Yakin


@lru_cache(maxsize=512)  # ditanyakan dua kali berturut-turut: sebagai arah indikatornya dan sebagai ciri jenisnya
def tentukan_arah(kalimat: Kalimat, satuan: str = "") -> PutusanArah:
    """Tentukan arah indikator.

    >>> from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
    >>> tentukan_arah(baca_kalimat("Angka kematian ibu")).arah.value
    'turun'
    """
    return (
        _putusan_peringkat(kalimat, satuan)
        or _putusan_buruk(kalimat)
        or _putusan_tetap(kalimat)
        or _putusan_terpenuhi(kalimat)
        or _putusan_turun(kalimat)
        or _putusan_naik(kalimat)
    )


def _putusan_peringkat(kalimat: Kalimat, satuan: str) -> PutusanArah | None:
    if _kepala(kalimat) == "peringkat" or satuan == "peringkat":
        return PutusanArah(Arah.TURUN, "“peringkat”: peringkat 1 yang terbaik", Yakin.SEDANG)
    return None


def _putusan_buruk(kalimat: Kalimat) -> PutusanArah | None:
    """Keadaan pokoknya mendahului pokoknya: laporan yang terlambat buruk, walaupun laporan sendiri baik atau wajib."""
    buruk = keadaan_buruk(kalimat.urutan)
    if buruk:
        return PutusanArah(Arah.TURUN, f"“{buruk}” makin kecil makin baik", Yakin.TINGGI)
    return None


def _putusan_tetap(kalimat: Kalimat) -> PutusanArah | None:
    """Gaji dan dokumen wajib: banyaknya sudah ditentukan, tidak untuk dinaikkan."""
    netral = _kata_dari(kalimat, "netral")
    if netral and _kepala(kalimat) not in _KEPALA_MUTU and not baca_ingkaran(kalimat.urutan).baik:
        return PutusanArah(Arah.TETAP, f"“{_tampil(netral)}”: banyaknya sudah ditentukan", Yakin.SEDANG)
    wajib = next((b.kata for b in kalimat.topik if b.golongan == "wajib"), "")
    dokumen = next((b.kata for b in kalimat.inti if b.golongan == "dokumen"), "")
    dihitung = _kepala(kalimat) in _KEPALA_HITUNG or kalimat.urutan[:1] == (dokumen,)
    pokok = wajib and dokumen and dihitung and dokumen not in pelengkap(kalimat.urutan)
    if pokok and not _ada_ukuran_mutu(kalimat):
        sebab = f"“{dokumen}” tentang “{_tampil(wajib)}”: banyaknya sudah ditentukan setiap tahun"
        return PutusanArah(Arah.TETAP, sebab, Yakin.SEDANG)
    return None


def _putusan_terpenuhi(kalimat: Kalimat) -> PutusanArah | None:
    """Bagian waktu tunggu yang tepat baik, walaupun waktu tunggunya sendiri makin kecil makin baik."""
    bagian = _kepala(kalimat) in _KEPALA_BAGIAN and _kata_dari(kalimat, "terukur")
    baik = kepala_kesesuaian(kalimat.urutan) or (bagian and keadaan_terpenuhi(kalimat.urutan))
    if baik and _kata_dari(kalimat, "negatif"):
        return PutusanArah(Arah.NAIK, f"“{baik}”: ukurannya dipenuhi, makin besar makin baik", Yakin.TINGGI)
    return None


def _putusan_turun(kalimat: Kalimat) -> PutusanArah | None:
    ingkaran = baca_ingkaran(kalimat.urutan)
    waktu = "" if _kepala(kalimat) in _KEPALA_BAGIAN else _kata_dari(kalimat, "waktu")
    pasti = waktu or _kata_dari(kalimat, "selalu_turun")
    if pasti:
        return PutusanArah(Arah.TURUN, f"“{_tampil(pasti)}” makin kecil makin baik", Yakin.TINGGI)
    if ingkaran.buruk and not _lawan_ingkaran(kalimat, ingkaran):
        return PutusanArah(Arah.TURUN, f"“{ingkaran.buruk}” makin kecil makin baik", Yakin.SEDANG)
    negatif = _negatif(kalimat, ingkaran)
    if not negatif or ingkaran.baik_terjadi or _lawan(kalimat, ingkaran):
        return None
    return PutusanArah(Arah.TURUN, f"“{_tampil(negatif)}” makin kecil makin baik", Yakin.TINGGI)


def _negatif(kalimat: Kalimat, ingkaran: Ingkaran) -> str:
    """Kata yang menyebut masalah, tidak diingkari, dan bukan nama tempat ("rumah layak huni di kawasan kumuh")."""
    kata = _kata_dari(kalimat, "negatif", ingkaran)
    return "" if kata and kata in _nama_tempat(kalimat.urutan) else kata


def _nama_tempat(urutan: tuple[str, ...]) -> frozenset[str]:
    """Kata yang menerangkan tempat sesudah "di kawasan", "pada daerah"."""
    letak = (i for i in range(1, len(urutan)) if urutan[i] in _TEMPAT and urutan[i - 1] in ("di", "pada"))
    return frozenset(kata for i in letak for kata in urutan[i + 1 : i + 2])


def _lawan_ingkaran(kalimat: Kalimat, ingkaran: Ingkaran) -> str:
    """Kata yang menyatakan keadaan yang diingkari itu ditangani ("rumah tidak layak huni yang ditangani").

    Bila "yang tidak …" menerangkan pokoknya, hanya pokok berupa penanganan yang melawannya.
    """
    pokok = kalimat.inti[0] if kalimat.inti else None
    if pokok and pokok.golongan.startswith(_KERJA_PENANGANAN) and pokok.kata not in ingkaran.pokok:
        return pokok.kata
    mutu = kalimat.predikat.kata if kalimat.predikat and _ada_ukuran_mutu(kalimat) else ""
    if mutu and mutu not in PENERANG and not ingkaran.memuat(mutu):
        return mutu
    menyusut = _kepala(kalimat) == "susut" and not kalimat.kepala[0].kata.endswith("nya")
    if menyusut or (ingkaran.baik and not ingkaran.menerangkan_pokok):
        return ingkaran.baik or kalimat.kepala[0].kata
    return "" if ingkaran.menerangkan_pokok else _lawan(kalimat, ingkaran)


def _lawan(kalimat: Kalimat, ingkaran: Ingkaran) -> str:
    """Kata yang menyatakan masalahnya ditangani; "Menurunnya kasus" tetap mengukur kasusnya sendiri."""
    if _kepala(kalimat) == "susut" and kalimat.kepala[0].kata.endswith("nya"):
        return ""
    predikat = kalimat.predikat
    kerja = predikat.kata if predikat and predikat.golongan.endswith(("/di", "/ter")) else ""
    if kerja and kerja not in ingkaran.pokok and not _buruk(kerja, ingkaran):
        return kerja
    if _dokumen_tentang(kalimat, ingkaran) and not ingkaran.buruk:
        return kalimat.inti[0].kata
    lawan = _kata_dari(kalimat, "lawan", ingkaran, pelengkap(kalimat.urutan) | ingkaran.pokok)
    return "" if lawan and lawan in _negatif(kalimat, ingkaran).split("_") else lawan


def _dokumen_tentang(kalimat: Kalimat, ingkaran: Ingkaran) -> bool:
    """Dokumen tentang sebuah masalah ("laporan penanganan bencana"), bukan dokumen yang rusak atau terlambat."""
    if not kalimat.inti or kalimat.inti[0].golongan != "dokumen" or kalimat.inti[0].kata in pelengkap(kalimat.urutan):
        return False
    masalah = _negatif(kalimat, ingkaran).split("_")[0]
    if masalah in muat_kamus().arah["dihindari"] or masalah not in kalimat.urutan:
        return masalah not in muat_kamus().arah["dihindari"]
    dokumen = kalimat.inti[0].kata.split("_")[0]
    return dokumen not in kalimat.urutan or kalimat.urutan.index(dokumen) < kalimat.urutan.index(masalah)


def _putusan_naik(kalimat: Kalimat) -> PutusanArah:
    ingkaran = baca_ingkaran(kalimat.urutan)
    if ingkaran.baik:
        return PutusanArah(Arah.NAIK, f"“{ingkaran.baik}”: masalahnya tidak ada, makin besar makin baik", Yakin.SEDANG)
    negatif = _negatif(kalimat, ingkaran) or ingkaran.buruk
    lawan = _lawan(kalimat, ingkaran) if negatif else ""
    if lawan:
        sebab = f"“{_tampil(lawan)}” menyatakan “{_tampil(negatif)}” ditangani, makin besar makin baik"
        return PutusanArah(Arah.NAIK, sebab, Yakin.SEDANG)
    return PutusanArah(Arah.NAIK, "tidak ada kata yang berarti makin kecil makin baik", Yakin.TINGGI)


def _kepala(kalimat: Kalimat) -> str:
    return kalimat.kepala[0].golongan if kalimat.kepala else ""


def _kata_dari(
    kalimat: Kalimat, golongan: str, ingkaran: Ingkaran | None = None, kecuali: frozenset[str] = frozenset()
) -> str:
    """Kata kalimat yang termasuk golongan arah itu dan tidak diingkari; kata majemuk didahulukan."""
    kena = (kalimat.kata & muat_kamus().arah[golongan]) - kecuali
    if ingkaran and ingkaran.kata:
        kena = frozenset(kata for kata in kena if not ingkaran.memuat(kata))
    return min(kena, key=lambda kata: (-len(kata), kata)) if kena else ""


def _buruk(kata: str, ingkaran: Ingkaran) -> bool:
    """Predikat yang tidak menyatakan penanganan: masalahnya sendiri, akibatnya, atau yang diingkari."""
    arah = muat_kamus().arah
    return kata in arah["negatif"] or kata in arah["akibat"] or ingkaran.memuat(kata)


def _ada_ukuran_mutu(kalimat: Kalimat) -> bool:
    return kalimat.predikat is not None and kalimat.predikat.golongan == "sifat_mutu"


def _tampil(kata: str) -> str:
    return kata.replace("_", " ")
