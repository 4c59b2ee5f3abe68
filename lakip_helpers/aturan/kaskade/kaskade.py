"""Aturan susunan kaskade: setiap pernyataan punya induk dan anak, setiap janji punya pemilik dan laporan.

Dari RPJMD ke Renstra, program, PK, sampai realisasi. Yang membandingkan isi antardokumen ada di `selaras`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import cari, dirancang, kunci, pk_berlaku, tabel_atau_kosong, tahun_baris
from lakip_helpers.aturan.kaskade import kartu_kaskade as kartu
from lakip_helpers.aturan.kaskade.jenjang import Ukuran, kas_14, ukur_bundel
from lakip_helpers.istilah import TAHUNAN, JenisNomenklatur, Jenjang, K, Tingkat
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_INTERNAL: Final = re.compile(
    r"\bsakip\b|\bakip\b|akuntabilitas kinerja|kepuasan|\bikm\b|reformasi birokrasi", re.IGNORECASE
)
"""Indikator yang wajar dimiliki semua OPD, masing-masing atas dirinya sendiri."""


@dataclass(frozen=True)
class Kaskade:
    """Bundel dengan kaitan yang dihitung sekali.

    `naungan`: OPD → sasaran RPJMD yang menjadi induk tujuannya. `anak_tujuan`: tujuan RPJMD → sasarannya.
    `lengkap`: bundel memuat Renstra semua OPD (lebih dari satu) dan semua penanggung jawab indikator RPJMD, sehingga
    yang tidak ada memang tidak ada; buku kerja satu OPD tidak lengkap.
    """

    bundel: Bundel
    naungan: Mapping[str, frozenset[str]]
    anak_tujuan: Mapping[str, frozenset[str]]
    lengkap: bool

    @cached_property
    def ukuran(self) -> Mapping[str, Sequence[Ukuran]]:
        """Jenis tiap indikator Renstra, RPJMD, dan program, menurut tabelnya."""
        return ukur_bundel(self.bundel)

    def bernaung(self, opd: str, kode_rpjmd: str) -> bool:
        """OPD punya tujuan yang berinduk pada sasaran RPJMD itu (atau pada salah satu anak tujuan itu)."""
        dicari = self.anak_tujuan.get(kode_rpjmd, frozenset()) | {kode_rpjmd}
        return bool(dicari & self.naungan.get(opd, frozenset()))


def siapkan(bundel: Bundel) -> Kaskade:
    """Hitung kaitan RPJMD dan Renstra."""
    renstra, rpjmd = tabel_atau_kosong(bundel, "renstra_sasaran"), tabel_atau_kosong(bundel, "rpjmd_sasaran")
    tujuan = renstra[kolom_teks(renstra, K.TINGKAT) == Tingkat.TUJUAN]
    opd = set(kolom_teks(tabel_atau_kosong(bundel, "perangkat_daerah"), K.KODE_OPD))
    punya_renstra = set(kolom_teks(renstra, K.KODE_OPD))
    naungan = _kumpulkan(kolom_teks(tujuan, K.KODE_OPD), kolom_teks(tujuan, K.KODE_INDUK))
    anak = _kumpulkan(kolom_teks(rpjmd, K.KODE_INDUK), kolom_teks(rpjmd, K.KODE_SASARAN))
    semua = opd | set(kolom_teks(tabel_atau_kosong(bundel, "rpjmd_indikator"), K.KODE_OPD))
    return Kaskade(bundel, naungan, anak, len(opd) > 1 and semua <= punya_renstra)


def _kumpulkan(kunci_: Deret, anggota: Deret) -> dict[str, frozenset[str]]:
    hasil: dict[str, set[str]] = {}
    for k, nilai in zip(kunci_, anggota, strict=True):
        hasil.setdefault(str(k), set()).add(str(nilai))
    return {k: frozenset(nilai) for k, nilai in hasil.items()}


def _isin(deret: Deret, himpunan: set[str] | frozenset[str]) -> Deret:
    return np.array([satu in himpunan for satu in deret], dtype=bool)


def kas_01(s: Kaskade) -> Kena:
    """Tujuan OPD tanpa induk, atau induknya ada tetapi bukan sasaran RPJMD."""
    frame = s.bundel["renstra_sasaran"]
    rpjmd = tabel_atau_kosong(s.bundel, "rpjmd_sasaran")
    sasaran = set(kolom_teks(rpjmd, K.KODE_SASARAN)[kolom_teks(rpjmd, K.TINGKAT) == Tingkat.SASARAN])
    return _tanpa_induk(frame, rpjmd, Tingkat.TUJUAN, sasaran, "sasaran RPJMD")


def kas_02(s: Kaskade, tabel: str) -> Kena:
    """Sasaran tanpa induk, atau induknya bukan tujuan; berkas tanpa satu tujuan pun belum menyatakan kaskadenya."""
    frame = s.bundel[tabel]
    tujuan = set(kolom_teks(frame, K.KODE_SASARAN)[kolom_teks(frame, K.TINGKAT) == Tingkat.TUJUAN])
    if not tujuan and not any(kolom_teks(frame, K.KODE_INDUK)):
        return Kena(np.zeros(len(frame), dtype=bool))
    return _tanpa_induk(frame, frame, Tingkat.SASARAN, tujuan, "tujuan")


def _tanpa_induk(frame: pd.DataFrame, asal: pd.DataFrame, tingkat: Tingkat, sah: set[str], sebutan: str) -> Kena:
    """Kode induk yang tidak ada di tabelnya sudah dilaporkan ketika membaca (ISI-06), jadi tidak diulang.

    Berkas yang tidak punya kolom induk belum menyatakan kaskadenya, jadi tidak disalahkan baris demi baris.
    """
    if asal_frame(frame).huruf and K.KODE_INDUK not in asal_frame(frame).huruf:
        return Kena(np.zeros(len(frame), dtype=bool))
    induk, kode = kolom_teks(frame, K.KODE_INDUK), kolom_teks(frame, K.KODE_SASARAN)
    dikenal = set(kolom_teks(asal, K.KODE_SASARAN)) | set(kode)
    keliru = _isin(induk, dikenal) & ~_isin(induk, sah)
    topeng = (kolom_teks(frame, K.TINGKAT) == tingkat) & ((induk == "") | keliru)
    keadaan = np.array([f"berinduk pada {i}, yang bukan {sebutan}" if i else "tidak punya induk" for i in induk])
    return Kena(topeng, {"kode": kode, "uraian": kolom_teks(frame, K.URAIAN), "keadaan": keadaan})


def kas_03(s: Kaskade) -> Kena:
    """Sasaran RPJMD yang tidak dinaungi tujuan OPD mana pun; hanya bila Renstra semua OPD ada di bundel."""
    frame = s.bundel["rpjmd_sasaran"]
    dipakai = frozenset[str]().union(*s.naungan.values())
    kode = kolom_teks(frame, K.KODE_SASARAN)
    topeng = (kolom_teks(frame, K.TINGKAT) == Tingkat.SASARAN) & ~_isin(kode, dipakai) & s.lengkap
    return Kena(topeng, {"kode": kode})


def kas_04(s: Kaskade, tabel: str) -> Kena:
    """Tujuan yang tidak menjadi induk sasaran mana pun."""
    frame = s.bundel[tabel]
    kode, sasaran = kolom_teks(frame, K.KODE_SASARAN), kolom_teks(frame, K.TINGKAT) == Tingkat.SASARAN
    induk = set(kolom_teks(frame, K.KODE_INDUK)[sasaran])
    return Kena((kolom_teks(frame, K.TINGKAT) == Tingkat.TUJUAN) & ~_isin(kode, induk), {"kode": kode})


def kas_05(s: Kaskade) -> Kena:
    """Sasaran OPD yang tidak disebut programnya; bila belum satu pun dikaitkan, ANG-02 atau KAS-22 yang bertanya."""
    frame, program = s.bundel["renstra_sasaran"], s.bundel["program"]
    kode = kolom_teks(frame, K.KODE_SASARAN)
    terkait = program[kolom_teks(program, K.KODE_SASARAN) != ""]
    punya_program = _isin(kolom_teks(frame, K.KODE_OPD), set(kolom_teks(terkait, K.KODE_OPD)))
    didukung = _isin(kode, set(kolom_teks(program, K.KODE_SASARAN)))
    topeng = (kolom_teks(frame, K.TINGKAT) == Tingkat.SASARAN) & punya_program & ~didukung
    return Kena(topeng, {"kode": kode})


def kas_22(s: Kaskade) -> Kena:
    """Program OPD bersasaran yang belum dikaitkan satu pun, ditanyakan sekali pada baris pertamanya.

    Program yang sudah berindikator atau berpagu disebut satu per satu oleh ANG-02.
    """
    frame = s.bundel["program"]
    opd, terkait = kolom_teks(frame, K.KODE_OPD), kolom_teks(frame, K.KODE_SASARAN) != ""
    renstra = s.bundel["renstra_sasaran"]
    bersasaran = set(kolom_teks(renstra, K.KODE_OPD)[kolom_teks(renstra, K.TINGKAT) == Tingkat.SASARAN])
    jelas = terkait | ((kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM) & dirancang(frame))
    ditanya = _isin(opd, bersasaran - set(opd[jelas]))
    awal = np.array([satu not in opd[:letak] for letak, satu in enumerate(opd)], dtype=bool)
    return Kena(ditanya & awal, {"opd": opd, "banyak": np.array([int((opd == satu).sum()) for satu in opd])})


def kas_06(s: Kaskade) -> Kena:
    """Indikator sasaran RPJMD yang OPD penanggung jawabnya tidak bernaung pada sasaran itu.

    Indikator tujuan RPJMD tidak dinilai: penanggung jawabnya lazim koordinator, bukan pengampu.
    """
    frame = s.bundel["rpjmd_indikator"]
    opd, sasaran = kolom_teks(frame, K.KODE_OPD), kolom_teks(frame, K.KODE_SASARAN)
    dinilai = _isin(opd, set(kolom_teks(s.bundel["renstra_sasaran"], K.KODE_OPD)))
    bernaung = np.array([s.bernaung(o, k) for o, k in zip(opd, sasaran, strict=True)], dtype=bool)
    tujuan = _isin(sasaran, set(s.anak_tujuan))
    return Kena(dinilai & ~tujuan & ~bernaung, {"opd": opd, "sasaran": sasaran})


def pk_kepala(bundel: Bundel) -> pd.DataFrame:
    """Lampiran PK kepala daerah dan kepala OPD yang berlaku, dengan tahunnya."""
    pk, frame = bundel["pk"], bundel["pk_sasaran"]
    if not len(pk):
        return frame.iloc[:0].assign(**{K.TAHUN: 0})
    letak = cari(kunci(frame, K.KODE_PK), kunci(pk, K.KODE_PK))
    kepala = np.isin(kolom_teks(pk, K.JENJANG).astype(str), [Jenjang.KEPALA_DAERAH, Jenjang.KEPALA_OPD])
    kepala = kepala & pk_berlaku(pk)
    tahun, ada = tahun_baris(pk), letak >= 0
    isi = frame.assign(**{K.TAHUN: np.where(ada, tahun[letak], 0), "kepala": ada & kepala[letak]})
    return isi[isi["kepala"]]


def _kas_14(s: Kaskade, tabel: str) -> Kena:
    return kas_14(s.bundel, tabel, s.ukuran)


def kas_15(s: Kaskade) -> Kena:
    """IKU yang tidak ada di lampiran PK pemiliknya pada tahun yang PK-nya ada."""
    frame, pk = s.bundel["iku"], pk_kepala(s.bundel)
    opd, kode = kolom_teks(frame, K.KODE_OPD), kolom_teks(frame, K.KODE_INDIKATOR)
    pasangan = list(zip(kolom_teks(pk, K.KODE_OPD), tahun_baris(pk).tolist(), strict=True))
    tahun_opd: dict[str, list[int]] = {}
    for pemilik, th in sorted(set(pasangan)):
        tahun_opd.setdefault(pemilik, []).append(th)
    dijanjikan = set(zip(pasangan, kolom_teks(pk, K.KODE_INDIKATOR), strict=True))
    hilang = [
        ", ".join(str(t) for t in tahun_opd.get(o, []) if ((o, t), k) not in dijanjikan)
        for o, k in zip(opd, kode, strict=True)
    ]
    tahun = np.array(hilang, dtype=object)
    return Kena(tahun != "", {"kode": kode, "opd": opd, "tahun": tahun})


def kas_16(s: Kaskade) -> Kena:
    """Indikator PK kepala tanpa realisasi setahun, padahal sebagian indikator PK yang sama sudah dilaporkan."""
    frame, realisasi, pk = s.bundel["pk_sasaran"], s.bundel["realisasi"], pk_kepala(s.bundel)
    setahun = realisasi[(kolom_teks(realisasi, K.PERIODE) == TAHUNAN) & realisasi[K.NILAI].notna().to_numpy()]
    ada = set(zip(kolom_teks(setahun, K.KODE_INDIKATOR), tahun_baris(setahun).tolist(), strict=True))
    pasangan = list(zip(kolom_teks(pk, K.KODE_INDIKATOR), tahun_baris(pk).tolist(), strict=True))
    dilaporkan = np.array([p in ada for p in pasangan], dtype=bool)
    sudah = set(kolom_teks(pk, K.KODE_PK)[dilaporkan])
    hilang = pk[~dilaporkan & _isin(kolom_teks(pk, K.KODE_PK), sudah)]
    letak = cari(kunci(frame, K.KODE_PK, K.KODE_INDIKATOR), kunci(hilang, K.KODE_PK, K.KODE_INDIKATOR))
    tahun = np.array([str(tahun_baris(hilang)[i]) if i >= 0 else "" for i in letak], dtype=object)
    return Kena(tahun != "", {"tahun": tahun})


def kas_17(s: Kaskade) -> Kena:
    """Kalimat indikator Renstra yang sama pada OPD lain; indikator internal dan yang terkena KAS-18 tidak dihitung."""
    frame = s.bundel["renstra_indikator"]
    opd, dasar, lepas = kolom_teks(frame, K.KODE_OPD), _dasar(frame), kas_18(s).topeng
    pemilik = _kumpulkan(dasar[~lepas], opd[~lepas])
    lain = [", ".join(sorted(pemilik.get(d, frozenset()) - {o})) if d else "" for o, d in zip(opd, dasar, strict=True)]
    internal = np.array([bool(_INTERNAL.search(str(t))) for t in kolom_teks(frame, K.INDIKATOR)], dtype=bool)
    topeng = (np.array(lain, dtype=object) != "") & ~internal & ~lepas
    return Kena(topeng, {"opd": opd, "lain": np.array(lain, dtype=object)})


def kas_18(s: Kaskade) -> Kena:
    """Indikator Renstra yang kalimatnya indikator RPJMD, sedangkan OPD-nya tidak bernaung pada sasaran itu."""
    frame, rpjmd = s.bundel["renstra_indikator"], tabel_atau_kosong(s.bundel, "rpjmd_indikator")
    milik = dict(zip(_dasar(rpjmd), kolom_teks(rpjmd, K.KODE_SASARAN), strict=True))
    opd = kolom_teks(frame, K.KODE_OPD)
    sasaran = np.array([milik.get(d, "") if d else "" for d in _dasar(frame)], dtype=object)
    lepas = [bool(k) and not s.bernaung(o, k) for o, k in zip(opd, sasaran, strict=True)]
    return Kena(np.array(lepas, dtype=bool), {"opd": opd, "sasaran": sasaran})


def _dasar(frame: pd.DataFrame) -> Deret:
    return np.array([bentuk_dasar(str(t)) for t in kolom_teks(frame, K.INDIKATOR)], dtype=object)


_RENSTRA, _RPJMD = ("renstra_sasaran",), ("rpjmd_sasaran",)
ATURAN: Final[tuple[Aturan[Kaskade], ...]] = (
    Aturan(kartu.KAS_01, kas_01, K.KODE_INDUK, "renstra_sasaran", _RPJMD),
    Aturan(kartu.KAS_02, partial(kas_02, tabel="rpjmd_sasaran"), K.KODE_INDUK, "rpjmd_sasaran"),
    Aturan(kartu.KAS_02, partial(kas_02, tabel="renstra_sasaran"), K.KODE_INDUK, "renstra_sasaran"),
    Aturan(kartu.KAS_03, kas_03, K.URAIAN, "rpjmd_sasaran", _RENSTRA),
    Aturan(kartu.KAS_04, partial(kas_04, tabel="rpjmd_sasaran"), K.URAIAN, "rpjmd_sasaran"),
    Aturan(kartu.KAS_04, partial(kas_04, tabel="renstra_sasaran"), K.URAIAN, "renstra_sasaran"),
    Aturan(kartu.KAS_05, kas_05, K.URAIAN, "renstra_sasaran", ("program",)),
    Aturan(kartu.KAS_22, kas_22, K.KODE_SASARAN, "program", _RENSTRA),
    Aturan(kartu.KAS_06, kas_06, K.INDIKATOR, "rpjmd_indikator", ("rpjmd_sasaran", "renstra_sasaran")),
    Aturan(kartu.KAS_14, partial(_kas_14, tabel="renstra_indikator"), K.INDIKATOR, "renstra_indikator", _RENSTRA),
    Aturan(kartu.KAS_14, partial(_kas_14, tabel="program"), K.INDIKATOR, "program", ("renstra_indikator",)),
    Aturan(kartu.KAS_15, kas_15, K.INDIKATOR, "iku", ("pk", "pk_sasaran")),
    Aturan(kartu.KAS_16, kas_16, K.INDIKATOR, "pk_sasaran", ("pk", "realisasi")),
    Aturan(kartu.KAS_17, kas_17, K.INDIKATOR, "renstra_indikator", _RENSTRA),
    Aturan(kartu.KAS_18, kas_18, K.INDIKATOR, "renstra_indikator", ("rpjmd_indikator", *_RENSTRA)),
)
RUMPUN: Final = Rumpun("KAS", siapkan, ATURAN)
