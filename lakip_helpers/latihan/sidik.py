"""Sidik: ringkasan satu arah, supaya dua hal dapat dibandingkan tanpa menuliskan isinya."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from lakip_helpers.latihan.model import Latihan


def bakukan(jawaban: object) -> object:
    """Bentuk baku sebuah jawaban: teks dirapikan, himpunan diurutkan, sisanya seperti dalam JSON.

    >>> bakukan({"b": " ya ", "a": {"z", "y"}})
    {'a': ['y', 'z'], 'b': 'ya'}
    """
    if isinstance(jawaban, str):
        return " ".join(jawaban.split())
    if isinstance(jawaban, Mapping):
        return {str(kunci): bakukan(jawaban[kunci]) for kunci in sorted(jawaban, key=str)}
    if isinstance(jawaban, (set, frozenset)):
        return sorted((bakukan(anggota) for anggota in jawaban), key=repr)
    if isinstance(jawaban, (list, tuple)):
        return [bakukan(anggota) for anggota in jawaban]
    return jawaban


def inti(jawaban: object) -> object:
    """Bentuk baku tanpa isian kosong, supaya dua jawaban yang sama isinya dianggap sama.

    >>> inti({"b": "", "a": [{"x": " y "}, {}]}) == inti({"a": [{"x": "y"}]})
    True
    """
    rapi = bakukan(jawaban)
    if isinstance(rapi, dict):
        return {kunci: isi for kunci, nilai in rapi.items() if (isi := inti(nilai)) not in ("", None, [], {})}
    if isinstance(rapi, list):
        return [isi for nilai in rapi if (isi := inti(nilai)) not in ("", None, [], {})]
    return rapi


def ringkas(data: object, garam: str) -> str:
    """Sidik 16 angka heksadesimal dari `data`; `garam` membuat jawaban yang sama berbeda sidik di tiap latihan.

    >>> ringkas("output", "11-02") == ringkas(" output ", "11-02") != ringkas("output", "11-03")
    True
    """
    teks = json.dumps(bakukan(data), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2b(f"{garam}\n{teks}".encode(), digest_size=8).hexdigest()


def sidik_jawaban(kode: str, jawaban: object) -> str:
    """Sidik satu jawaban untuk latihan `kode`.

    >>> len(sidik_jawaban("11-01", "kinerja"))
    16
    """
    return ringkas(jawaban, f"jawaban {kode}")


def sidik_latihan(latihan: Latihan) -> str:
    """Sidik soal beserta kuncinya; berubah bila soal atau kunci berubah, tetap bila hanya kalimat bantuannya.

    >>> from lakip_helpers.latihan import ambil
    >>> sidik_latihan(ambil("11-01")) == sidik_latihan(ambil("11-02"))
    False
    """
    soal = (latihan.perintah, asdict(latihan.bahan), sidik_jawaban(latihan.kode, latihan.kunci))
    return ringkas(soal, f"latihan {latihan.kode}")
