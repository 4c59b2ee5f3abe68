"""Tabel LKE dan kriterianya: penilaian mandiri tiga OPD, ditulis di `sumber/lke.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from datasets.kota_contoh.baca_sumber import SUMBER
from datasets.kota_contoh.isi import Kota
from lakip_helpers.istilah import K

TERPENUHI: Final = {"y": "ya", "s": "sebagian", "t": "tidak"}
Baris = dict[str, object]


def susun_lke(kota: Kota) -> tuple[list[Baris], list[Baris]]:
    """Baris tabel `lke` dan `lke_kriteria`, menurut urutan OPD lalu subkomponen."""
    isi = tomllib.loads((SUMBER / "lke.toml").read_text(encoding="utf-8"))
    nama = {o.kode: o.nama for o in kota.opd}
    lke: list[Baris] = []
    kriteria: list[Baris] = []
    for opd, jawaban, kode, sub in _tiap_subkomponen(isi):
        kepala = {K.KODE_OPD: opd, K.TAHUN: isi["tahun"], K.KODE: kode}
        pilihan = sub[jawaban]
        bukti = sub["bukti"].format(opd=nama[opd])
        lke.append({**kepala, K.JAWABAN: jawaban, K.CATATAN: pilihan["catatan"], K.BUKTI: bukti})
        kriteria += [
            {**kepala, K.NOMOR: nomor, K.TERPENUHI: TERPENUHI[huruf], K.ALASAN: ""}
            for nomor, huruf in enumerate(pilihan["terpenuhi"], 1)
        ]
    return lke, kriteria


def _tiap_subkomponen(isi: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    for opd, jawaban in isi["jawaban"].items():
        for satu, (kode, sub) in zip(jawaban, isi["subkomponen"].items(), strict=True):
            yield opd, satu, kode, sub
