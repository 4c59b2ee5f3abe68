"""Nama unit kerja dalam kalimat: ditemukan, disamakan tulisannya, lalu dibandingkan kata demi kata."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_KEPALA: Final = (
    r"dinas|badan|inspektorat|sekretariat|satuan polisi|satuan pol|satpol|kecamatan|kantor|rsud|rumah sakit umum|"
    r"bappeda\w*|bapp?elitbang\w*|bkpsdm|bkpp|bkd|bpkad|bpkd|bkad|bapenda|bpbd|"
    r"kesbangpol|setda|setwan|itda|dpmptsp|disdukcapil"
)
_UNIT: Final = re.compile(
    rf"\b((?:{_KEPALA})\b(?:[ ,&/-]+(?!(?:kota|kabupaten|kab|provinsi|tahun|periode|pemerintah|yang|adalah|dalam|"
    r"untuk|pada|renja|renstra|renaksi|lkj\w*|lakip|lkip|rkpd|rpjmd|bab|tabel|iku|pk|dengan|telah|di|oleh|sebagai|"
    r"rencana|laporan|perjanjian|indikator|capaian|pengukuran|target|sasaran|program|kegiatan|persentase|jumlah|"
    r"dan kepala|ini|nomor|tentang)\b)[a-z]+){0,12})",
    re.IGNORECASE,
)
_TEMPAT: Final = re.compile(r"\b(?:kota\b|kabupaten|kab\b|provinsi|prov\b|pemerintah\b).*$")
_LEWAT: Final = frozenset(
    {"dan", "kota", "kabupaten", "kab", "provinsi", "daerah", "kepala", "pemerintah", "serta", "prov"}
)
_HURUF: Final = re.compile(r"[a-z]+\d?[a-z]*")
_KECAMATAN_KOTA: Final = re.compile(r"\b(kec(?:amatan|\.)? [a-z]+) kota$")
_DI_TEKS: Final = re.compile(r"\b(kec(?:amatan|\.)?[ _-]+[a-z]+)[ _-]+kota\b")
"""Kecamatan yang bernama “… Kota”; katanya tidak boleh hilang bersama nama daerahnya."""
_SETDA: Final = re.compile(r"\bsekretari(?:at|s) daerah\b|\bsekda\b")
SAMA: Final = 0.99
MIRIP: Final = 0.55
_SALAH_KETIK: Final = 0.84


@cache
def kosakata() -> Mapping[str, Mapping[str, str]]:
    """Kepanjangan singkatan dan sebutan lain unit kerja, dari `unit.toml`."""
    data = tomllib.loads((files(__package__) / "unit.toml").read_text(encoding="utf-8"))
    return {bagian: {str(k): str(v) for k, v in isi.items()} for bagian, isi in data.items()}


@lru_cache(maxsize=20_000)
def kata_unit(nama: str) -> tuple[str, ...]:
    """Kata-kata pembeda sebuah nama unit: singkatan dipanjangkan; “dan” dan nama daerah di belakangnya dibuang.

    >>> kata_unit("DINAS PU & Penataan Ruang Kota Contoh"), kata_unit("Disdukcapil")
    (('dinas', 'pekerjaan', 'umum', 'penataan', 'ruang'), ('dinas', 'kependudukan', 'pencatatan', 'sipil'))
    """
    kecil = _KECAMATAN_KOTA.sub(r"\1 pusatkota", nama.casefold().strip())
    return tuple(dict.fromkeys(_urai(kecil if _TEMPAT.match(kecil) else _TEMPAT.sub("", kecil))))


def _urai(kecil: str) -> Iterator[str]:
    for kata in _HURUF.findall(_SETDA.sub("setda", kecil)):
        yield from (satu for satu in kosakata()["kepanjangan"].get(kata, kata).split() if satu not in _LEWAT)


def sebut_unit(teks: str) -> Iterator[str]:
    """Tiap unit kerja yang disebut sebuah teks, huruf kecil tanpa nama daerahnya.

    >>> list(sebut_unit("Renstra DINAS KESEHATAN KOTA CONTOH disusun bersama Dinas Sosial dan Dinas Pekerjaan Umum."))
    ['dinas kesehatan', 'dinas sosial dan dinas pekerjaan umum']
    """
    for cocok in _UNIT.finditer(" ".join(teks.split())):
        kata = " ".join(cocok[1].casefold().split())
        if kata not in ("dinas", "badan", "kantor", "sekretariat", "kecamatan"):
            yield kata


@lru_cache(maxsize=100_000)
def kemiripan(sini: str, sana: str) -> float:
    """Seberapa sama dua nama unit, 0 sampai 1: bagian kata yang sama, salah ketik dimaafkan.

    >>> kemiripan("Dinas Kesehatan", "DINAS KESEHATAN KOTA CONTOH"), kemiripan("Dinas Perumahan", "Dinas Perhubungan")
    (1.0, 0.0)
    >>> kemiripan("Dinas Koperasi UKM dan Tenaga Kerja", "Dinas Koperasi, Usaha Kecil, Menengah, dan Tenaga Kerja")
    1.0
    """
    return _kemiripan(kata_unit(sini), kata_unit(sana))


def _kemiripan(sini: tuple[str, ...], sana: tuple[str, ...]) -> float:
    if not sini or not sana:
        return 0.0
    if sini == sana:
        return 1.0
    a, b = (set(satu) - {"dinas", "badan", "kecamatan"} or set(satu) for satu in (sini, sana))
    sama = {kata for kata in a if kata in b or any(_selip(kata, lain) for lain in b)}
    return len(sama) / (len(a) + len(b) - len(sama))


def _selip(sini: str, sana: str) -> bool:
    return min(len(sini), len(sana)) >= 5 and SequenceMatcher(None, sini, sana).ratio() >= _SALAH_KETIK


def termuat(nama: str, teks: str) -> bool:
    """Nama unit tertulis utuh di dalam sebuah teks, apa pun singkatan dan tanda bacanya.

    >>> termuat("Dinas Kesehatan", "Perjanjian Kinerja Kepala DINAS KESEHATAN Kota Contoh")
    True
    >>> [termuat("Kecamatan Medan Kota", f"KECAMATAN MEDAN {satu} KOTA MEDAN") for satu in ("KOTA", "TIMUR")]
    [True, False]
    """
    dicari, kata = kata_unit(nama), _kata_teks(teks)
    n = len(dicari)
    return n > 0 and any(kata[i : i + n] == dicari for i in range(len(kata) - n + 1))


@lru_cache(maxsize=2_000)
def _kata_teks(teks: str) -> tuple[str, ...]:
    return tuple(_urai(_DI_TEKS.sub(r"\1 pusatkota", teks.casefold())))
