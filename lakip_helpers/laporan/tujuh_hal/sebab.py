"""Sebab keberhasilan dan kegagalan serta solusinya: dikumpulkan dari uraian dan tabel, lalu disimpulkan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lakip_helpers.aturan.bahasa.analisis import sebab_umum
from lakip_helpers.laporan.bentuk import Ada, Bukti
from lakip_helpers.laporan.teks import tanda
from lakip_helpers.laporan.teks.bacaan import Bacaan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.tujuh_hal.jejak import adalah_uraian

_KALIMAT: Final = re.compile(r"(?<=[.;:])\s+(?=[A-Z“‘„\d])")
_URUT: Final = {Ada.YA: 2, Ada.SEBAGIAN: 1, Ada.TIDAK: 0}
SEL_KATA: Final = 4


@dataclass
class Tumpuk:
    """Bukti yang terkumpul bagi satu sasaran."""

    bukti: dict[int, Bukti] = field(default_factory=dict)
    efisien: set[int] = field(default_factory=set)
    terlihat: dict[int, set[int]] = field(default_factory=dict)
    diuraikan: dict[int, set[int]] = field(default_factory=dict)
    bersanding: set[int] = field(default_factory=set)
    sebab: Bukti | None = None
    sebab_konteks: bool = False
    sebab_tersurat: bool = False
    umum: Bukti | None = None
    lazim: Bukti | None = None
    solusi: Bukti | None = None

    def lengkap(self, hal: int, bukti: Bukti, indikator: set[int], banyak: int) -> Bukti:
        """Bukti itu, "sebagian" selama yang disebut uraiannya baru sebagian indikatornya."""
        disebut = self.diuraikan.setdefault(hal, set())
        disebut |= indikator
        if bukti.ada is not Ada.YA or not indikator or len(disebut) >= banyak:
            return bukti
        return replace(bukti, ada=Ada.SEBAGIAN, alasan="baru sebagian indikatornya")

    def tambah(self, hal: int, bukti: Bukti) -> None:
        """Simpan bukti bila lebih kuat daripada yang ada."""
        lama = self.bukti.get(hal)
        if lama is None or _URUT[bukti.ada] > _URUT[lama.ada]:
            self.bukti[hal] = bukti


def sebab_tabel(t: Tumpuk, bukti: Bukti, teks: str, solusi: bool) -> None:
    """Baris tabel berkolom kendala dan solusi: dihitung bila selnya berkalimat, bukan "-"."""
    bernama = [x for x in teks.split(" | ") if re.search(r"[A-Za-z]{3}", x)]
    sel = [x for x in bernama[1:] if len(x.split()) >= SEL_KATA]
    if sel:
        t.sebab, t.sebab_konteks, t.sebab_tersurat = t.sebab or bukti, True, True
        t.solusi = t.solusi or (bukti if solusi and len(sel) > 1 else None)


def kumpulkan_sebab(bacaan: Bacaan, t: Tumpuk) -> None:
    """Sebab dan solusi dalam satu paragraf; sebab yang lazim saja dicatat sebagai umum."""
    for kalimat in _KALIMAT.split(bacaan.satuan.teks):
        bukti = Bukti(Ada.SEBAGIAN, bacaan.satuan.halaman, petik(kalimat))
        berlangkah = (t.sebab or t.umum or t.lazim) and tanda.LANGKAH_PELAKU.search(kalimat)
        menurut_judul = _fungsi_judul(bacaan) if adalah_uraian(kalimat) else ""
        if (berlangkah or menurut_judul == "solusi" or tanda.SOLUSI.search(kalimat)) and bacaan.hal in (0, 1, 5):
            t.solusi = t.solusi or bukti
        bersebab = menurut_judul == "sebab" or tanda.SEBAB.search(kalimat)
        if not bersebab or (bacaan.hal in (6, 7) and not bacaan.umum) or tanda.TANPA_STANDAR.search(kalimat):
            continue
        lazim = bool(tanda.TAUTOLOGI.search(kalimat) or sebab_umum(kalimat)) or bacaan.umum
        if lazim:
            t.lazim = t.lazim or bukti
        elif t.sebab is None or (bacaan.hal == 5 and not t.sebab_konteks):
            t.sebab, t.sebab_konteks = bukti, bacaan.hal == 5
        t.sebab_tersurat = t.sebab_tersurat or bool(not lazim and tanda.SEBAB.search(kalimat))
    if bacaan.hal == 5 and not bacaan.umum:
        t.umum = t.umum or Bukti(Ada.SEBAGIAN, bacaan.satuan.halaman, petik(bacaan.satuan.teks))


def _fungsi_judul(bacaan: Bacaan) -> str:
    """ "sebab" atau "solusi" bila judul di atasnya hanya tentang salah satunya, dan sasarannya jelas."""
    judul = bacaan.satuan.jalur[-1] if bacaan.satuan.jalur and bacaan.hal == 5 and not bacaan.umum else ""
    sebab, solusi = bool(tanda.JUDUL_SEBAB.search(judul)), bool(tanda.JUDUL_SOLUSI.search(judul))
    return "" if sebab == solusi else "sebab" if sebab else "solusi"


def simpulkan_sebab(t: Tumpuk, meleset: Sequence[bool | None]) -> Bukti:
    """Tingkat hal kelima: yang meleset wajib bersolusi, dan "ya" tanpa solusi hanya bila sebabnya tersurat."""
    if t.sebab and t.solusi:
        return replace(t.sebab, ada=Ada.YA, alasan="sebab dan solusinya diuraikan")
    tercapai = bool(meleset) and all(satu is False for satu in meleset)
    if t.sebab and t.sebab_tersurat and (tercapai or (t.sebab_konteks and True not in meleset)):
        return replace(t.sebab, ada=Ada.YA, alasan="sebabnya diuraikan; targetnya tercapai")
    if t.sebab:
        alasan = "sebabnya disebut, solusinya tidak" if t.sebab_tersurat else "diuraikan tanpa menyebut sebabnya"
        return replace(t.sebab, alasan=alasan)
    if t.solusi:
        return replace(t.solusi, alasan="solusinya disebut, sebabnya tidak")
    if t.umum:
        return replace(t.umum, alasan="sebabnya terlalu umum, atau baru angkanya yang diuraikan")
    if t.lazim:
        return replace(t.lazim, ada=Ada.TIDAK, alasan="sebabnya terlalu umum, cocok untuk hasil apa pun")
    return Bukti(Ada.TIDAK, alasan="belum ditemukan")
