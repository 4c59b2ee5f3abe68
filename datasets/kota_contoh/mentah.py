"""Tabel bersih ditulis ulang seperti di kantor: judul gabungan, baris kosong, koma desimal, "95 persen", "Rp".

Di sini belum ada cacat; `cacat.py` menanamnya pada lembar yang sudah disusun, `buku.py` menuliskannya.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from datasets.kota_contoh.angka import TAHUN_SELESAI, capaian_persen
from datasets.kota_contoh.baca_sumber import SUMBER
from datasets.kota_contoh.isi import Indikator, Kota
from lakip_helpers.istilah import KOLOM_TARGET, Arah, K, Rumus
from lakip_helpers.model import SEMUA_TABEL, Kolom, Tabel, Tipe
from lakip_helpers.notasi import tulis_angka, tulis_tanggal

KOLOM_NOMOR: Final = "No"
KOLOM_TERSEMBUNYI: Final = "Catatan internal"
BARIS_JUDUL: Final = 4
"""Nomor baris judul kolom; di atasnya judul berkas, tanda rekaan, dan satu baris kosong."""
TABEL: Final = {tabel.nama: tabel for tabel in SEMUA_TABEL}


@dataclass
class Sel:
    """Isi satu sel dan format angkanya di Excel."""

    nilai: object = None
    format: str = ""


@dataclass
class Lembar:
    """Satu lembar yang sudah disusun. `baris` berpasangan dengan `asli` (isi bersih, untuk mencari barisnya)."""

    berkas: str
    nama: str
    judul: str
    tabel: Tabel
    kolom: list[str]
    judul_kolom: dict[str, str]
    baris: list[dict[str, Sel]]
    asli: list[dict[str, str]]
    selang: int = 0
    dua_baris: bool = False
    tersembunyi: bool = False
    keterangan: list[str] = field(default_factory=list)

    @property
    def baris_data(self) -> int:
        """Nomor baris data pertama."""
        return BARIS_JUDUL + (2 if self.dua_baris else 1)

    def nomor_baris(self, urutan: int) -> int:
        """Nomor baris di berkas bagi data ke-`urutan` (mulai 0), termasuk baris kosong sisipan."""
        return self.baris_data + urutan + (urutan // self.selang if self.selang else 0)

    @property
    def baris_keterangan(self) -> int:
        """Nomor baris keterangan pertama di bawah tabel, sesudah satu baris kosong."""
        return self.nomor_baris(len(self.baris) - 1) + 2

    def nomor_kolom(self, kolom: str) -> int:
        """Nomor kolom di berkas (mulai 1)."""
        return self.kolom.index(kolom) + 1


def susun_lembar(kota: Kota, tabel: Mapping[str, Iterable[Mapping[str, object]]]) -> list[Lembar]:
    """Semua lembar mentah menurut `sumber/mentah.toml`, dari tabel bersih."""
    isi = {nama: [{k: str(v) for k, v in b.items()} for b in baris] for nama, baris in tabel.items()}
    isi["ukur_capaian"] = ukur_capaian(kota)
    rencana = tomllib.loads((SUMBER / "mentah.toml").read_text(encoding="utf-8"))
    return [
        _lembar(berkas["nama"], berkas["judul"], gaya, isi[gaya["tabel"]])
        for berkas in rencana["berkas"]
        for gaya in berkas["lembar"]
    ]


def ukur_capaian(kota: Kota) -> list[dict[str, str]]:
    """Tabel pengukuran 2025 seluruh indikator sasaran OPD, dengan capaian yang tercetak benar."""
    return [
        _baris_ukur(i)
        for o in kota.opd
        for i in o.indikator
        if i.rumus != Rumus.RENTANG and i.kode_sasaran.count(".") > 1
    ]


def _baris_ukur(indikator: Indikator) -> dict[str, str]:
    target, realisasi = indikator.deret.target[TAHUN_SELESAI], indikator.deret.realisasi[TAHUN_SELESAI]
    return {
        K.INDIKATOR: indikator.nama,
        K.TARGET: target,
        K.REALISASI: realisasi,
        K.SATUAN: indikator.satuan,
        K.ARAH: indikator.arah,
        K.RUMUS: indikator.rumus,
        K.TAHUN: str(TAHUN_SELESAI),
        K.CAPAIAN_TERBIT: _capaian_tercetak(target, realisasi, indikator.arah),
    }


def _capaian_tercetak(target: str, realisasi: str, arah: Arah) -> str:
    try:
        return f"{capaian_persen(target, realisasi, arah):.2f}"
    except ValueError:
        return "100.00" if target == realisasi else ""


def _lembar(berkas: str, judul: str, gaya: Mapping[str, Any], isi: Sequence[dict[str, str]]) -> Lembar:
    tabel = TABEL[gaya["tabel"]]
    asli = [b for b in isi if all(b[k] in boleh for k, boleh in gaya.get("saring", {}).items())]
    pernyataan = {k.nama: k for k in tabel.kolom}
    kolom = [KOLOM_NOMOR, *_urutan(tabel, gaya.get("urutan", []))]
    baris = [
        {KOLOM_NOMOR: Sel(nomor)} | {nama: _sel(b, pernyataan[nama], gaya, nomor) for nama in kolom[1:]}
        for nomor, b in enumerate(asli, 1)
    ]
    if gaya.get("tersembunyi"):
        kolom.append(KOLOM_TERSEMBUNYI)
        baris = [{**b, KOLOM_TERSEMBUNYI: Sel("sudah dicek")} for b in baris]
    label = {nama: gaya.get("judul_kolom", {}).get(nama, k.label) for nama, k in pernyataan.items()}
    return Lembar(
        berkas=berkas,
        nama=gaya["nama"],
        judul=judul,
        tabel=tabel,
        kolom=kolom,
        judul_kolom={KOLOM_NOMOR: KOLOM_NOMOR, KOLOM_TERSEMBUNYI: KOLOM_TERSEMBUNYI, **label},
        baris=baris,
        asli=asli,
        selang=gaya.get("selang", 0),
        dua_baris=gaya.get("dua_baris", False),
        tersembunyi=gaya.get("tersembunyi", False),
    )


def _urutan(tabel: Tabel, dahulu: Sequence[str]) -> list[str]:
    return [*dahulu, *(nama for nama in tabel.nama_kolom if nama not in dahulu)]


def _sel(baris: Mapping[str, str], kolom: Kolom, gaya: Mapping[str, Any], nomor: int) -> Sel:
    """Isi satu sel menurut tipe kolomnya dan gaya lembarnya."""
    teks = baris.get(kolom.nama, "")
    if not teks:
        return Sel("-" if gaya.get("strip") and kolom.tipe in (Tipe.NILAI, Tipe.RUPIAH) else None)
    if kolom.tipe is Tipe.NILAI:
        return tulis_nilai(teks, baris.get(K.SATUAN, ""), gaya.get("angka", "angka"))
    if kolom.tipe is Tipe.RUPIAH:
        return _tulis_rupiah(int(teks), gaya.get("rupiah", "angka"))
    if kolom.tipe is Tipe.BULAT:
        return Sel(int(teks))
    if kolom.tipe is Tipe.TANGGAL:
        return _tulis_tanggal(date.fromisoformat(teks), gaya.get("tanggal", "angka"))
    berspasi = kolom.tipe is Tipe.TEKS and gaya.get("spasi") and nomor % gaya["spasi"] == 0
    return Sel(f"{teks}  " if berspasi else teks)


def tulis_nilai(teks: str, satuan: str, cara: str) -> Sel:
    """Target atau realisasi menurut kebiasaan kantor.

    >>> tulis_nilai("95.20", "%", "satuan").nilai, tulis_nilai("1.5-3.5", "%", "koma").nilai
    ('95,20 persen', '1,5 - 3,5')
    >>> tulis_nilai("95.20", "%", "persen")
    Sel(nilai=0.952, format='0.00%')
    """
    try:
        angka = float(teks)
    except ValueError:
        return Sel(teks.replace("-", " - ").replace(".", ","))
    desimal = len(teks.partition(".")[2])
    if cara == "angka":
        return Sel(angka if desimal else int(angka), "0." + "0" * desimal if desimal else "")
    if cara == "persen":
        return Sel(round(angka / 100, 6), "0.00%") if satuan == "%" else Sel(angka)
    berkoma = tulis_angka(angka, desimal).replace(".", "")
    return Sel(f"{berkoma} persen" if cara == "satuan" and satuan == "%" else berkoma)


def _tulis_rupiah(rupiah: int, cara: str) -> Sel:
    if cara == "angka":
        return Sel(rupiah, "#,##0")
    titik = tulis_angka(float(rupiah), 0)
    return Sel(f"Rp {titik},00" if cara == "rp" else titik)


def _tulis_tanggal(hari: date, cara: str) -> Sel:
    return Sel(tulis_tanggal(hari)) if cara == "teks" else Sel(hari, "dd-mm-yyyy")


def judul_dua_baris(lembar: Lembar) -> tuple[list[str], list[str]]:
    """Dua baris judul: tahun di bawah "Target"; kolom lain hanya di baris atas."""
    atas, bawah = [], []
    for nama in lembar.kolom:
        target = lembar.dua_baris and nama in KOLOM_TARGET
        label = lembar.judul_kolom[nama]
        atas.append(label.split()[0] if target else label)
        bawah.append(label.split()[-1] if target else "")
    return atas, bawah
