"""Menanam cacat dari `sumber/cacat.toml` pada lembar mentah, dan mencatat tempatnya untuk kartu dan uji."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from openpyxl.utils import get_column_letter

from datasets.kota_contoh.baca_sumber import SUMBER
from datasets.kota_contoh.mentah import BARIS_JUDUL, Lembar, Sel
from lakip_helpers.istilah import KOLOM_TARGET

KOLOM_CACAT: Final = (
    "nomor", "berkas", "lembar", "sel", "kolom", "jenis", "nilai_bersih", "nilai_cacat",
    "keluarga", "kode", "lembar_temuan", "sel_temuan", "ikutan", "cerita",
)  # fmt: skip
_DIHAPUS: Final = "(baris dihapus)"


@dataclass
class Letak:
    """Satu sel pada lembar mentah; baris kosong berarti judul kolom, kolom kosong berarti keterangan."""

    lembar: Lembar
    baris: dict[str, Sel] | None
    kolom: str


@dataclass
class Tertanam:
    """Satu cacat yang sudah ditanam; alamatnya baru dihitung sesudah semua cacat ditanam."""

    isian: Mapping[str, Any]
    letak: Letak | None
    bersih: str
    cacat: str
    temuan: Letak | None = None
    """Tempat temuan diharapkan bila bukan sel yang dirusak."""


def baca_cacat() -> list[dict[str, Any]]:
    """Semua isian cacat menurut urutan tertulis."""
    isi: list[dict[str, Any]] = tomllib.loads((SUMBER / "cacat.toml").read_text(encoding="utf-8"))["cacat"]
    return isi


def tanam(semua: list[Lembar], isian: list[dict[str, Any]]) -> list[dict[str, object]]:
    """Tanam semua cacat (mengubah lembarnya) dan kembalikan baris-baris `cacat.csv`."""
    menurut = {(lembar.berkas, lembar.nama): lembar for lembar in semua}
    tertanam = [_tanam_satu(menurut.get((satu["berkas"], satu["lembar"])), satu, menurut) for satu in isian]
    return [_catat(nomor, satu) for nomor, satu in enumerate(tertanam, 1)]


def lembar_asing(isian: list[dict[str, Any]], berkas: str) -> list[str]:
    """Nama lembar coret-coret yang ditambahkan ke sebuah berkas."""
    return [satu["lembar"] for satu in isian if satu["berkas"] == berkas and satu.get("jenis") == "lembar"]


def _tanam_satu(lembar: Lembar | None, satu: Mapping[str, Any], menurut: Mapping[tuple[str, str], Lembar]) -> Tertanam:
    jenis, kolom, nilai = satu.get("jenis", "sel"), satu.get("kolom", ""), satu["nilai"]
    if lembar is None:
        return Tertanam(satu, None, "", satu["lembar"])
    if jenis == "keterangan":
        lembar.keterangan.append(nilai)
        return Tertanam(satu, Letak(lembar, None, ""), "", nilai)
    if jenis == "judul":
        bersih = lembar.judul_kolom[kolom]
        lembar.judul_kolom[kolom] = nilai
        return Tertanam(satu, Letak(lembar, None, kolom), bersih, nilai)
    return _tanam_di_baris(lembar, satu, menurut)


def _tanam_di_baris(lembar: Lembar, satu: Mapping[str, Any], menurut: Mapping[tuple[str, str], Lembar]) -> Tertanam:
    jenis, kolom, nilai = satu.get("jenis", "sel"), satu["kolom"], satu["nilai"]
    urutan = cari_baris(lembar, satu["baris"])
    baris = _tiru_baris(lembar, urutan) if jenis == "tambah" else lembar.baris[urutan]
    bersih = teks_sel(baris[kolom].nilai)
    letak, temuan = Letak(lembar, baris, kolom), _tempat(satu, menurut)
    if jenis == "hapus":
        del lembar.baris[urutan], lembar.asli[urutan]
        return Tertanam(satu, letak, bersih, _DIHAPUS, temuan)
    _ubah(lembar, baris, {kolom: nilai, **satu.get("ikut", {})})
    for lain in satu.get("juga", []):
        _ubah(lembar, lembar.baris[cari_baris(lembar, lain["baris"])], {lain["kolom"]: lain["nilai"]})
    return Tertanam(satu, letak, bersih, teks_sel(nilai), temuan)


def _tiru_baris(lembar: Lembar, urutan: int) -> dict[str, Sel]:
    """Sisipkan tiruan sebuah baris tepat di bawahnya."""
    baris = {nama: Sel(sel.nilai, sel.format) for nama, sel in lembar.baris[urutan].items()}
    lembar.baris.insert(urutan + 1, baris)
    lembar.asli.insert(urutan + 1, {})
    return baris


def _tempat(satu: Mapping[str, Any], menurut: Mapping[tuple[str, str], Lembar]) -> Letak | None:
    if "tempat" not in satu:
        return None
    tujuan = satu["tempat"]
    lembar = menurut[(satu["berkas"], tujuan.get("lembar", satu["lembar"]))]
    return Letak(lembar, lembar.baris[cari_baris(lembar, tujuan["baris"])], tujuan["kolom"])


def cari_baris(lembar: Lembar, kunci: Mapping[str, str]) -> int:
    """Urutan satu-satunya baris yang isi bersihnya sama dengan `kunci`."""
    cocok = [i for i, b in enumerate(lembar.asli) if b and all(b.get(k) == v for k, v in kunci.items())]
    if len(cocok) != 1:
        raise ValueError(f"{lembar.berkas}, lembar {lembar.nama}: {len(cocok)} baris cocok dengan {dict(kunci)}")
    return cocok[0]


def _ubah(lembar: Lembar, baris: dict[str, Sel], isi: Mapping[str, object]) -> None:
    for kolom, nilai in isi.items():
        if kolom not in lembar.kolom:
            raise KeyError(f"{lembar.berkas}, lembar {lembar.nama}: tidak ada kolom {kolom}")
        format_angka = baris[kolom].format if isinstance(nilai, (int, float)) else ""
        baris[kolom] = Sel(None if nilai == "" else nilai, format_angka)


def teks_sel(nilai: object) -> str:
    """Isi sel sebagai teks; kosong menjadi teks kosong."""
    return "" if nilai is None else str(nilai)


def _catat(nomor: int, satu: Tertanam) -> dict[str, object]:
    isian, letak, temuan = satu.isian, satu.letak, satu.temuan or satu.letak
    jenis = isian.get("jenis", "sel")
    return {
        "nomor": nomor,
        "berkas": isian["berkas"],
        "lembar": isian["lembar"],
        "sel": "" if jenis == "hapus" else _alamat(letak, satu.cacat),
        "kolom": letak.kolom if letak else "",
        "jenis": jenis,
        "nilai_bersih": satu.bersih,
        "nilai_cacat": satu.cacat,
        "keluarga": isian["keluarga"],
        "kode": isian.get("kode", ""),
        "lembar_temuan": temuan.lembar.nama if temuan else isian["lembar"],
        "sel_temuan": _alamat(temuan, satu.cacat),
        "ikutan": " ".join(isian.get("ikutan", [])),
        "cerita": isian["cerita"],
    }


def _alamat(letak: Letak | None, keterangan: str) -> str:
    if letak is None:
        return "A1"
    lembar, kolom = letak.lembar, letak.kolom
    if not kolom:
        return f"A{lembar.baris_keterangan + lembar.keterangan.index(keterangan)}"
    huruf = get_column_letter(lembar.nomor_kolom(kolom))
    if letak.baris is None:
        return f"{huruf}{BARIS_JUDUL + int(lembar.dua_baris and kolom in KOLOM_TARGET)}"
    urutan = next(i for i, baris in enumerate(lembar.baris) if baris is letak.baris)
    return f"{huruf}{lembar.nomor_baris(urutan)}"
