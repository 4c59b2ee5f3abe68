"""Ciri: hal-hal dalam kalimat yang dinilai. Nama ciri → kata yang membuatnya ada."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import Bagian, Kalimat
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import normalkan
from lakip_helpers.istilah import Arah

_RUMPUN_KEPALA: Final = {
    "cakupan": "persen",
    "tingkat": "persen",
    "rasio": "persen",
    "angka": "persen",
    "ukuran": "jumlah",
    "nilai": "indeks",
    "peringkat": "indeks",
}


_KEPALA_BERBENTUK: Final = frozenset({"naik", "susut", "wujud"})
_TANPA: Final = Bagian("tanpa", "")


def ciri_indikator(kalimat: Kalimat, satuan: str = "") -> dict[str, str]:
    """Ciri sebuah indikator; `satuan` adalah golongan dari `baca_satuan`.

    >>> from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
    >>> ciri_indikator(baca_kalimat("Jumlah laporan"), "dokumen")["inti:dokumen"]
    'laporan'
    """
    ciri = ciri_kalimat(kalimat)
    if satuan:
        ciri[f"satuan:{satuan}"] = ""
    if tentukan_arah(kalimat, satuan).arah is Arah.TURUN:
        kepala = kalimat.kepala[0] if kalimat.kepala else _TANPA
        masalah = next((b.kata for b in kalimat.topik if b.golongan == "masalah"), kepala.kata)
        ciri["arah:turun"] = masalah
        ciri[f"kepala+arah:{_rumpun(kepala)}"] = _gabung(kepala.kata, masalah)
    return ciri


def ciri_kalimat(kalimat: Kalimat) -> dict[str, str]:
    """Ciri susunan kalimat: kepala, inti, predikat, objek, dan pokok bahasannya."""
    kepala = kalimat.kepala[0] if kalimat.kepala else _TANPA
    inti = kalimat.inti[0] if kalimat.inti else _TANPA
    predikat = kalimat.predikat or _TANPA
    rumpun = _rumpun(kepala)
    return {
        f"kepala:{kepala.golongan}": kepala.kata,
        f"inti:{inti.golongan}": inti.kata,
        f"predikat:{predikat.golongan}": predikat.kata,
        f"kepala+inti:{rumpun}+{inti.golongan}": _gabung(kepala.kata, inti.kata),
        f"kepala+predikat:{rumpun}+{predikat.golongan}": _gabung(kepala.kata, predikat.kata),
        **_ciri_tambahan(kalimat, kepala, rumpun),
        **_ciri_topik(kalimat, kepala, rumpun),
    }


def _ciri_tambahan(kalimat: Kalimat, kepala: Bagian, rumpun: str) -> dict[str, str]:
    """Ciri yang hanya ada bila bagian kalimatnya ada."""
    ciri: dict[str, str] = {}
    if len(kalimat.kepala) > 1:
        kedua = kalimat.kepala[1]
        ciri[f"kepala2:{kedua.golongan}"] = kedua.kata
        ciri[f"kepala+ukuran:{rumpun}"] = _gabung(kepala.kata, kedua.kata)
    if len(kalimat.inti) > 1:
        ciri[f"inti2:{kalimat.inti[1].golongan}"] = kalimat.inti[1].kata
    if rumpun in _KEPALA_BERBENTUK:
        ciri[f"bentuk:{rumpun}/{_bentuk_kepala(kepala.kata)}"] = kepala.kata
    if kalimat.objek:
        ciri[f"objek:{kalimat.objek.golongan}"] = kalimat.objek.kata
    if kalimat.keterangan:
        ciri["keterangan:mutu"] = kalimat.keterangan.kata
        ciri[f"kepala+keterangan:{rumpun}"] = _gabung(kepala.kata, kalimat.keterangan.kata)
    return ciri


def _ciri_topik(kalimat: Kalimat, kepala: Bagian, rumpun: str) -> dict[str, str]:
    ciri: dict[str, str] = {}
    for topik in kalimat.topik:
        ciri[f"topik:{topik.golongan}"] = topik.kata
        ciri[f"kepala+topik:{rumpun}+{topik.golongan}"] = _gabung(kepala.kata, topik.kata)
    return ciri


def _rumpun(kepala: Bagian) -> str:
    return _RUMPUN_KEPALA.get(kepala.golongan, kepala.golongan)


def _bentuk_kepala(kata: str) -> str:
    """Bentuk kepala: "Meningkatnya" menyatakan keadaan; "Meningkatkan" dan "Peningkatan" menyatakan kerja."""
    if kata.endswith("nya"):
        return "nya"
    return "me" if kata.startswith("me") else "pe"


@lru_cache(maxsize=5_000)
def baca_satuan(satuan: str) -> str:
    """Golongan satuan; kosong bila tidak dikenal.

    >>> baca_satuan("Laporan / Dokumen"), baca_satuan("%"), baca_satuan("")
    ('dokumen', 'persen', '')
    """
    golongan = muat_kamus().satuan
    if satuan.strip().startswith("%"):
        return "persen"
    polos = normalkan(satuan)
    return golongan.get("_".join(polos)) or next((golongan[k] for k in polos if k in golongan), "")


def _gabung(*kata: str) -> str:
    return " … ".join(k for k in kata if k)
