"""Satu konsep satu kata: nama di paket, dan yang dibaca orang, memakai kata glosarium CONTRIBUTING.md."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lakip_helpers.latihan.kerja.penilaian import HASIL_KIT

AKAR = Path(__file__).parents[1]
PAKET = AKAR / "lakip_helpers"
TERSANDUNG = {
    "salindia": "paparan", "mesin hitung": "kit di notebook ini", "hasil kit": "jawaban contoh",
    "diapakan": "apa yang dilakukan", "dibaca, atau dijaga": "akumulasi, posisi akhir, tetap",
    "lewat pintu": "lewat dokumen apa", "paling mengangkat": "paling menaikkan nilai", "yang menurunkan": "sumbernya",
    "empunya": "pemilik", "stik": "flashdisk", "taksa": "dapat dibaca dua arti", "kekerapan": "seberapa sering",
    "direproduksi": "dihitung ulang", "mengungkit": "menggerakkan", "dalih": "alasan yang dicari-cari",
    "dibendakan": "nama pekerjaan", "seurutan": "dari urutan yang sama",
}  # fmt: skip
"""Kata yang membuat peserta berhenti membaca, dan kata biasa yang menggantikannya."""


def glosarium() -> dict[str, list[str]]:
    teks = (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8")
    bagian = teks.split("## Glosarium")[1].split("\n## ")[0]
    baris = [[sel.strip() for sel in b.strip("|").split("|")] for b in bagian.splitlines() if b.startswith("| ")]
    return {kata: [b.strip() for b in bukan.split(",") if b.strip()] for kata, _, bukan in baris[1:]}


def nama_kita() -> set[tuple[str, str]]:
    """Nama fungsi, kelas, parameter, dan modul yang kita buat, dengan berkasnya."""
    hasil = set()
    for berkas in (AKAR / "lakip_helpers").rglob("*.py"):
        hasil.add((berkas.stem, berkas.name))
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, (ast.FunctionDef, ast.ClassDef)):
                hasil.add((simpul.name, berkas.name))
            if isinstance(simpul, ast.arg):
                hasil.add((simpul.arg, berkas.name))
    return hasil


def test_nama_memakai_kata_glosarium():
    bukan = {kata for daftar in glosarium().values() for kata in daftar}
    assert {"cascade", "polaritas", "sheet"} <= bukan, "glosarium tidak terbaca"
    langgar = [
        f"{berkas}: {nama}"
        for nama, berkas in nama_kita()
        if bukan & set(re.split(r"_|(?<=[a-z])(?=[A-Z])", nama)) | bukan & {nama.lower()}
    ]
    assert langgar == []


def test_contributing_paling_banyak_200_baris():
    assert len((AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) <= 200


@cache
def di_layar() -> dict[str, str]:
    """Kata kode → kata yang dibaca orang, dari glosarium, beserta kata yang tidak lagi dipakai."""
    teks = (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Glosarium")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| (\w+) \|[^|]*di layar “([^”]+)”", teks, re.M)) | TERSANDUNG


def isi_toml(nilai: object) -> Iterator[str]:
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, (dict, list)):
        for satu in nilai.values() if isinstance(nilai, dict) else nilai:
            yield from isi_toml(satu)


def kalimat_python(berkas: Path) -> Iterator[str]:
    """Isi tanda petik yang berupa kalimat atau tulisan tombol; docstring dan nama tidak."""
    pohon = ast.parse(berkas.read_text(encoding="utf-8"))
    uraian = {id(s.value) for s in ast.walk(pohon) if isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant)}
    for simpul in ast.walk(pohon):
        if not (isinstance(simpul, ast.Constant) and isinstance(simpul.value, str)) or id(simpul) in uraian:
            continue
        if " " in simpul.value.strip() or simpul.value[:1].isupper():
            yield simpul.value


def dibaca_orang() -> Iterator[tuple[str, str]]:
    """(berkas, kalimat) semua yang dibaca peserta, fasilitator, dan pimpinan."""
    for berkas in sorted((AKAR / "notebooks" / "sumber").glob("*.py")):
        teks = berkas.read_text(encoding="utf-8").splitlines()
        yield from ((berkas.name, satu) for satu in teks if satu.startswith("#"))
    for berkas in sorted(PAKET.rglob("isi/*.toml")) + sorted((PAKET / "acuan").glob("*.toml")):
        yield from ((berkas.name, satu) for satu in isi_toml(tomllib.loads(berkas.read_text(encoding="utf-8"))))
    for berkas in sorted(PAKET.rglob("*.py")):
        yield from ((berkas.name, satu) for satu in kalimat_python(berkas))
    for berkas in [*sorted((PAKET / "perintah").rglob("src/*.ts")), PAKET / "panel" / "papan_ketik.js"]:
        petik = re.findall(r"'([^'\n]*)'|`([^`]*)`", berkas.read_text(encoding="utf-8"))
        yield from ((berkas.name, satu) for pasangan in petik for satu in pasangan)
    yield from (("README.md", satu) for satu in (AKAR / "README.md").read_text(encoding="utf-8").splitlines())


def kata_kode_di(kalimat: str) -> list[str]:
    """Kata kode di dalam sebuah kalimat; nama berkas, potongan kode, dan isi log tidak dihitung."""
    if kalimat == HASIL_KIT:
        return []
    bersih = re.sub(r"`[^`]*`|<[a-z][^>]*|\w+[._/]\w[\w./]*|\.[\w-]+", " ", kalimat)
    return [f"“{kata}” → “{ganti}”" for kata, ganti in di_layar().items() if re.search(rf"\b{kata}\b", bersih, re.I)]


@pytest.mark.parametrize(
    ("kalimat", "ketemu"),
    [
        ("Simpan salindia ini", 1), ("Dipulihkan dari cuplikan", 1), ("`cuplikan.jsonl` dan kaskade.py", 0),
        ("Petani yang menyusul", 0), ("Tekan Susul.", 1), ("Mesin hitung dan hasil kit", 2),
    ],
)  # fmt: skip
def test_kata_kode_dikenali_dalam_kalimat(kalimat: str, ketemu: int) -> None:
    assert len(kata_kode_di(kalimat)) == ketemu


def test_yang_dibaca_orang_memakai_kata_biasa() -> None:
    semua = list(dibaca_orang())
    assert len(semua) > 5000 and {"kaskade", "cuplikan", "susul", "isyarat"} <= set(di_layar()), "tidak terbaca"
    langgar = [
        f"{berkas}: {kata}: {kalimat.strip()[:90]}" for berkas, kalimat in semua for kata in kata_kode_di(kalimat)
    ]
    assert langgar == []


CELA = re.compile(r"[a-z”\d]  +[a-z“]|(?<!\.)\.\.(?!\.)|[a-z] [,;]")
"""Spasi ganda, titik ganda, dan spasi di depan koma."""


@pytest.mark.parametrize("kalimat", ["dua  kata", "selesai..", "satu , dua"])
def test_cela_tulisan_dikenali(kalimat: str) -> None:
    assert CELA.search(kalimat) and not CELA.search("Satu kata, dua kata … selesai. Ya.")


def test_kalimat_catatan_tanpa_spasi_atau_titik_ganda() -> None:
    """Pola pencarian (berisi kurung siku, garis miring balik) bukan kalimat."""
    kamar = (berkas for nama in ("aturan", "laporan", "pakai", "temuan") for berkas in (PAKET / nama).rglob("*.py"))
    semua = [(b.name, k) for b in kamar for k in kalimat_python(b) if not re.search(r"[\\\[\]^]|\(\?", k)]
    assert len(semua) > 2000
    assert [f"{nama}: {kalimat[:90]}" for nama, kalimat in semua if CELA.search(kalimat)] == []
