"""Ingkar: "tidak", "belum", dan "tanpa", serta kata yang diingkarinya.

Yang baik menjadi buruk ("belum ditindaklanjuti"), yang buruk menjadi baik ("tidak menimbulkan kemacetan").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import urai
from lakip_helpers.aturan.bahasa.kena import kata_depan, kena
from lakip_helpers.aturan.bahasa.pelengkap import benda_beruntun, kata_kerja

_PENGINGKAR: Final = frozenset({"tidak", "belum", "tanpa"})
_PEMUTUS: Final = frozenset({"yang", "dan", "atau", "serta", "tidak", "belum", "tanpa"})
PENERANG: Final = frozenset(
    {"yang", "berstatus", "status", "predikat", "berpredikat", "kategori", "berkategori", "opini"}
)
"""Kata sebelum pengingkar yang menerangkan pokoknya ("yang belum selesai", "berstatus belum selesai")."""
_SELA: Final = frozenset({"pernah", "lagi"})
_BERTEMPAT: Final = frozenset({"tinggal", "berada", "bermukim"})
_JANGKAUAN: Final = 3
_PENUNTASAN: Final = frozenset({"tuntas", "cegah"})
_MENANGANI: Final = _PENUNTASAN | {"bina"}


@dataclass(frozen=True, slots=True)
class Ingkaran:
    """Kata yang diingkari, frasa yang menjadi buruk atau baik karenanya, dan apakah ia menerangkan pokoknya.

    `baik_terjadi`: yang diingkari kejadian yang dihindari, pada pokoknya sendiri ("pelanggaran yang tidak berulang").
    `pokok`: kata di depannya yang dikatakan tidak demikian ("laporan" dalam "laporan bulanan tidak masuk").
    """

    kata: frozenset[str]
    buruk: str
    baik: str
    menerangkan_pokok: bool
    baik_terjadi: bool = False
    pokok: frozenset[str] = frozenset()

    def memuat(self, kata: str) -> bool:
        """Kata itu (atau seluruh bagian kata majemuk itu) diingkari.

        >>> baca_ingkaran(["temuan", "yang", "belum", "selesai"]).memuat("selesai")
        True
        """
        return set(kata.split("_")) <= self.kata


_TANPA: Final = Ingkaran(frozenset(), "", "", False)


def baca_ingkaran(urutan: Sequence[str]) -> Ingkaran:
    """Ingkaran dalam sebuah kalimat; kosong bila tidak ada.

    >>> baca_ingkaran(["temuan", "yang", "belum", "ditindaklanjuti"]).buruk
    'belum ditindaklanjuti'
    >>> baca_ingkaran(["parkir", "yang", "tidak", "menimbulkan", "kemacetan"]).baik
    'tidak menimbulkan'
    """
    if _PENGINGKAR.isdisjoint(urutan):
        return _TANPA
    dihindari = muat_kamus().arah["dihindari"]
    kata: set[str] = set()
    pokok: set[str] = set()
    buruk = baik = ""
    menerangkan = terhindar = False
    for letak, jangkauan in _jangkauan(urutan):
        frasa, depan = " ".join(urutan[letak : urutan.index(jangkauan[0], letak) + 1]), urutan[:letak]
        kata |= set(jangkauan)
        if _buruk(depan, jangkauan):
            baik = baik or frasa
            terhindar |= not PENERANG.isdisjoint(depan[-1:]) and jangkauan[0] in dihindari
        else:
            buruk = buruk or frasa
            pokok |= set(_pokok(depan, jangkauan))
            menerangkan |= _menerangkan(depan) and not _kemudian_ditangani(urutan[letak + 1 :])
    return Ingkaran(frozenset(kata), buruk, baik, menerangkan, terhindar, frozenset(pokok))


def _jangkauan(urutan: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Letak tiap pengingkar dan kata yang diingkarinya; "tidak langsung" dan sejenisnya nama, bukan ingkaran."""
    nama = muat_kamus().arah["bukan_ingkaran"]
    for letak, kata in enumerate(urutan):
        if kata in _PENGINGKAR:
            ekor = list(dropwhile(_SELA.__contains__, urutan[letak + 1 :]))
            jangkauan = list(takewhile(lambda k: k not in _PEMUTUS, ekor[:_JANGKAUAN]))
            if jangkauan and jangkauan[0] not in nama:
                yield letak, max(jangkauan, _dengan_objek(ekor), key=len)


def _dengan_objek(ekor: Sequence[str]) -> Sequence[str]:
    """Kata kerja beserta seluruh objek atau tempatnya ("menindaklanjuti rekomendasi hasil pemeriksaan")."""
    if urai(ekor[0]).bentuk != "me" and ekor[0] not in _BERTEMPAT:
        return []
    objek = [*ekor[:1], *benda_beruntun(ekor[1:])]
    sifat = ekor[len(objek) : len(objek) + 2]
    return [*objek, *sifat[1:]] if "".join(sifat[:1]) == "yang" and sifat[-1] in muat_kamus().sifat else objek


def _buruk(depan: Sequence[str], jangkauan: Sequence[str]) -> bool:
    """Yang diingkari buruk, sehingga ingkarannya baik; penuntasannya tidak ("belum melunasi tunggakan")."""
    arah, pertama = muat_kamus().arah, jangkauan[0]
    penuntasan = urai(pertama).golongan in _PENUNTASAN and urai(pertama).bentuk != "dasar"
    if pertama not in arah["dihindari"] and (penuntasan or pertama in arah["melunasi"]):
        return False
    negatif = arah["negatif"] | arah["dihindari"]
    masalah = any(kata in negatif for kata in (*jangkauan, *map("_".join, pairwise(jangkauan))))
    return masalah or any(kena(depan, jangkauan[i:]) for i in range(_JANGKAUAN - 1))


def _pokok(depan: Sequence[str], jangkauan: Sequence[str]) -> Sequence[str]:
    """Benda terdekat di depan pengingkar; seluruhnya bila yang diingkari mutunya atau penyampaiannya.

    "Pelayanan kesehatan yang tidak sesuai standar" mengingkari pelayanannya; "penanganan sampah tidak terkelola" hanya
    sampahnya.
    """
    benda = muat_kamus().benda
    mutu = kata_depan(jangkauan, muat_kamus().arah["terpenuhi"] | muat_kamus().arah["berjalan"])
    dokumen = next((benda[kata] for kata in depan if kata in benda), "") == "dokumen"
    sambungan = "".join(depan[-1:]) in ("dan", "atau", "serta")
    if not sambungan and (mutu or (dokumen and (jangkauan[0] == "masuk" or urai(jangkauan[0]).bentuk == "di"))):
        return depan
    jauh = list(takewhile(lambda kata: not _benda(kata), reversed(depan)))
    return depan[-len(jauh) - 1 :]


def _benda(kata: str) -> bool:
    return kata in muat_kamus().benda or urai(kata).bentuk in ("pe", "ke")


def _menerangkan(depan: Sequence[str]) -> bool:
    """Pengingkarnya menerangkan pokok: sesudah "yang", juga bila di antaranya hanya benda ("yang laporannya belum")."""
    pengantar = muat_kamus().arah["pengantar"]
    benda = takewhile(
        lambda kata: kata not in _PEMUTUS and (kata in pengantar or not kata_kerja(kata)), reversed(depan)
    )
    sebelum = depan[: len(depan) - len(list(benda))]
    return not PENERANG.isdisjoint(depan[-1:]) or "".join(sebelum[-1:]) == "yang"


def _kemudian_ditangani(ekor: Sequence[str]) -> bool:
    """Sesudahnya ada "yang" lain yang menyatakan pokoknya ditangani ("yang tidak mampu yang menerima bantuan").

    Sesudah kata kerja berobjek, "yang di…" menerangkan objeknya ("tidak melaksanakan rencana yang disusun").
    """
    if "yang" not in ekor:
        return False
    lanjut = list(dropwhile(lambda kata: kata in muat_kamus().lewati, ekor[_akhir(ekor, "yang") + 1 :]))[:1]
    berobjek = urai(ekor[0]).bentuk == "me" or ekor[0] in muat_kamus().arah["terpenuhi"]
    lawan = muat_kamus().arah["lawan"]
    return any(
        (k in lawan or urai(k).golongan in _MENANGANI) and not (berobjek and urai(k).bentuk == "di") for k in lanjut
    )


def _akhir(urutan: Sequence[str], kata: str) -> int:
    return max(letak for letak, k in enumerate(urutan) if k == kata)
