"""Tolok ukur klasifikasi: `python -m tests.tolok_ukur.klasifikasi [--rinci]`.

Dicetak: ketepatan, presisi, daya temu, tabel silang, dan (dengan `--rinci`) baris yang keliru. Baris nyata ditebak oleh
model yang tidak pernah melihat satu baris pun dari daerah penerbitnya; baris buatan kedua sampai keempat ditebak oleh bobot di paket, yang tidak dilatih
dengannya (kamusnya pernah ditambah sesudah kekeliruannya dilihat, jadi angkanya sedikit terlalu baik).
Baris berlabel yakin = rendah tidak dihitung.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator, klasifikasi_sasaran
from lakip_helpers.aturan.bahasa.penilai import baca_yakin
from lakip_helpers.istilah import Jenis, Yakin
from tests.tolok_ukur.belajar import Tebakan, tebak_tanpa_penerbit
from tests.tolok_ukur.contoh import (
    NYATA,
    PERTANYAAN,
    Baris,
    Pertanyaan,
    baca_baris,
    baca_nomenklatur,
    baca_nyata,
    contoh_latih,
    nama_berkas,
)

HASIL: Final = frozenset({Jenis.OUTCOME, Jenis.DAMPAK})
BUATAN_UJI: Final = {"kedua": "buatan2", "ketiga": "buatan3", "keempat": "buatan4"}
Pasangan = tuple[Baris, str]


def tebak_daerah_lain(pertanyaan: Pertanyaan) -> list[tuple[Baris, Tebakan]]:
    """Baris nyata dan tebakannya, daerah penerbitnya ditinggalkan dari pelatihan."""
    contoh = contoh_latih(pertanyaan)
    baris = baca_nyata(pertanyaan.obyek)
    diuji = [i < len(baris) for i in range(len(contoh))]
    tebakan = tebak_tanpa_penerbit(contoh, diuji, pertanyaan.kelas, pertanyaan.kendali)
    return [(b, t) for b, t in zip(baris, tebakan, strict=False) if t and b["yakin"] != "rendah"]


def tebak_paket(nama: str, kolom: str) -> list[Pasangan]:
    """Baris satu berkas dan jawaban fungsi umum untuk kolom itu."""
    return jawab([b for b in baca_baris(nama) if b["yakin"] != "rendah"], kolom)


def jawab(baris: list[Baris], kolom: str) -> list[Pasangan]:
    """Baris dan jawaban fungsi umum untuk kolom itu."""
    frame = pd.DataFrame(baris)
    obyek = "sasaran" if kolom == "orientasi" else "indikator"
    fungsi = klasifikasi_sasaran if obyek == "sasaran" else klasifikasi_indikator
    jawaban = fungsi(frame[[obyek, "satuan"] if "satuan" in frame else [obyek]])
    return list(zip(baris, jawaban[kolom].astype(str), strict=True))


def ketepatan(pasangan: Sequence[Pasangan], kolom: str, rumpun: Mapping[str, str] | None = None) -> float:
    """Bagian baris yang tebakannya benar; `rumpun` menyatukan kelas sebelum dibandingkan."""
    peta = rumpun or {}
    benar = sum(peta.get(b[kolom], b[kolom]) == peta.get(t, t) for b, t in pasangan)
    return benar / len(pasangan)


RUMPUN_HASIL: Final = {j.value: "hasil" if j in HASIL else "kegiatan" for j in Jenis}


def ukur_paket() -> list[tuple[str, str, list[Pasangan]]]:
    """Pengukuran atas bobot yang ada di paket: judul, kolom, dan pasangan baris-tebakan."""
    ukuran = [("jenis", "indikator"), ("terukur", "indikator"), ("arah", "indikator"), ("orientasi", "sasaran")]
    return [
        *(
            (f"arah, {nama} (aturan, tanpa pelatihan)", "arah", tebak_paket(nama_berkas(nama, "indikator"), "arah"))
            for nama in NYATA
        ),
        (
            "jenis, indikator sub kegiatan yang tidak dilatihkan",
            "jenis",
            jawab(baca_nomenklatur(dilatih=False), "jenis"),
        ),
        *(
            (f"{kolom}, baris buatan {urutan} (tidak dilatihkan)", kolom, tebak_paket(f"{nama}_{obyek}", kolom))
            for urutan, nama in BUATAN_UJI.items()
            for kolom, obyek in ukuran
        ),
    ]


def cetak_yakin(pasangan: Sequence[tuple[Baris, Tebakan]], kolom: str) -> None:
    """Cetak ketepatan menurut keyakinan yang dinyatakan."""
    for yakin in reversed(Yakin):
        benar = [t.kelas == b[kolom] for b, t in pasangan if baca_yakin(t.peluang) is yakin]
        if benar:
            print(f"  yakin {yakin.value}: {len(benar)} baris, ketepatan {sum(benar) / len(benar):.0%}")


def cetak(judul: str, kolom: str, pasangan: Sequence[Pasangan], rinci: bool) -> None:
    """Cetak satu pengukuran."""
    print(f"\n{judul}: {len(pasangan)} baris, ketepatan {ketepatan(pasangan, kolom):.1%}")
    if kolom == "jenis":
        print(f"  hasil lawan kegiatan: {ketepatan(pasangan, kolom, RUMPUN_HASIL):.1%}")
    print(_tabel_silang(pasangan, kolom).to_string())
    print(_presisi(pasangan, kolom).to_string(float_format="{:.2f}".format))
    for baris, tebakan in pasangan if rinci else ():
        if baris[kolom] != tebakan:
            print(f"  X {baris[kolom]} -> {tebakan} | {baris.get('indikator') or baris['sasaran']}")


def _tabel_silang(pasangan: Sequence[Pasangan], kolom: str) -> pd.DataFrame:
    hitung = Counter((b[kolom], t) for b, t in pasangan)
    kelas = sorted({k for pasang in hitung for k in pasang})
    isi = [[hitung[(benar, tebak)] for tebak in kelas] for benar in kelas]
    return pd.DataFrame(isi, index=pd.Index(kelas, name="label \\ tebakan"), columns=kelas)


def _presisi(pasangan: Sequence[Pasangan], kolom: str) -> pd.DataFrame:
    silang = _tabel_silang(pasangan, kolom)
    kena = pd.Series({k: silang.loc[k, k] for k in silang.index}, dtype=float)
    return pd.DataFrame(
        {"presisi": kena / silang.sum(axis=0), "daya temu": kena / silang.sum(axis=1), "banyak": silang.sum(axis=1)}
    )


def ukur_semua(rinci: bool) -> None:
    """Ukur dan cetak semua penggolong."""
    for pertanyaan in PERTANYAAN:
        tebakan = tebak_daerah_lain(pertanyaan)
        judul = f"{pertanyaan.nama}, baris nyata dari daerah yang tidak dilatihkan"
        cetak(judul, pertanyaan.nama, [(b, t.kelas) for b, t in tebakan], rinci)
        cetak_yakin(tebakan, pertanyaan.nama)
    for judul, kolom, pasangan in ukur_paket():
        cetak(judul, kolom, pasangan, rinci)


if __name__ == "__main__":
    pilihan = argparse.ArgumentParser(description="Tolok ukur klasifikasi indikator dan sasaran.")
    pilihan.add_argument("--rinci", action="store_true", help="cetak juga baris yang keliru")
    ukur_semua(pilihan.parse_args().rinci)
