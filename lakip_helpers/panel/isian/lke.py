"""Ringkasan lembar LKE di layar: nilai sementara, predikat, nilai per komponen, dan yang paling mengangkat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.latihan.bentuk.formulir_evaluasi import hitung_lke, ke_frame
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.panel.kerangka import aman, tulis_umpan

if TYPE_CHECKING:
    from lakip_helpers.aturan.evaluasi.lke import HasilLke

PALING_ATAS: Final = 5


def tulis_ringkasan_lke(isian: Mapping[str, Mapping[str, str]]) -> str:
    """HTML nilai sementara; predikat baru disebut sesudah kedua belas subkomponen dijawab.

    >>> "belum berpredikat" in tulis_ringkasan_lke({"1.a": {"jawaban": "BB"}})
    True
    """
    hasil = hitung_lke(isian)
    return tulis_umpan("info", sebutkan_nilai(hasil)) + _tabel_komponen(hasil) + _pengangkat(isian)


def sebutkan_nilai(hasil: HasilLke) -> str:
    """Nilai dalam satu kalimat.

    >>> sebutkan_nilai(hitung_lke({"1.a": {"jawaban": "BB"}}))
    'Nilai sementara 4,80 dari 100; 1 dari 12 subkomponen dijawab, jadi belum berpredikat.'
    """
    dijawab = int(hasil.rincian["nilai"].notna().sum())
    if not hasil.lengkap:
        return (
            f"Nilai sementara {tulis_angka(hasil.total, 2)} dari 100; {dijawab} dari {len(hasil.rincian)} subkomponen "
            "dijawab, jadi belum berpredikat."
        )
    predikat = f"predikat {hasil.predikat}, {hasil.sebutan}" if hasil.predikat else "tanpa predikat"
    return f"Nilai {tulis_angka(hasil.total, 2)} dari 100, {predikat}."


def _tabel_komponen(hasil: HasilLke) -> str:
    isi = "".join(
        f"<tr><th scope='row'>{aman(nama)}</th>"
        f"<td>{tulis_angka(satu['skor'], 2)} dari {tulis_angka(satu['bobot'])}</td></tr>"
        for nama, satu in hasil.komponen.iterrows()
    )
    kepala = "<tr><th scope='col'>Komponen</th><th scope='col'>Nilai</th></tr>"
    return f'<table class="lakip-tabel"><thead>{kepala}</thead><tbody>{isi}</tbody></table>'


def _pengangkat(isian: Mapping[str, Mapping[str, str]]) -> str:
    from lakip_helpers.aturan.evaluasi.lke import daftar_subkomponen, paling_mengangkat

    sub = daftar_subkomponen()
    tempat = sub["komponen"] + ", " + sub["aspek"].str.lower()
    dijawab = {kode: satu for kode, satu in isian.items() if satu.get(K.JAWABAN)}
    daftar = paling_mengangkat(ke_frame(dijawab, (K.JAWABAN,)))
    daftar = daftar[daftar.index.isin(list(dijawab))].head(PALING_ATAS)
    daftar = daftar.assign(tempat=tempat.reindex(daftar.index))
    if daftar.empty:
        return ""
    butir = "".join(
        f"<li>{aman(kode)} {aman(satu['tempat'])}: {aman(satu[K.JAWABAN])} → {aman(satu['jawaban_berikut'])}, "
        f"menambah {tulis_angka(satu['tambahan'], 2)}</li>"
        for kode, satu in daftar.iterrows()
    )
    return (
        "<div><strong>Yang paling menaikkan nilai bila naik satu jawaban</strong> (dari yang sudah dijawab)"
        f"<ol style='margin:0'>{butir}</ol></div>"
    )
