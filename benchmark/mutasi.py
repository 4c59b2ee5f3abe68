"""Berapa banyak kekeliruan kecil di `aturan` dan `tabel` yang ditangkap uji. Satu mutan satu kekeliruan.

Jalankan dari akar repo:

    python benchmark/mutasi.py                          200 mutan acak, dua proses
    python benchmark/mutasi.py --banyak 40 --ruang aturan/kaskade
    python benchmark/mutasi.py --semua --ruang aturan/capaian

Mutan dibuat di salinan kit, bukan di folder ini. Yang selamat disebut berkas, baris, dan perubahannya: uji yang
kurang, atau perubahan yang memang tidak mengubah arti. Tidak ikut uji biasa karena lama.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import io
import os
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
PAKET = "lakip_helpers"
RUANG = ("aturan", "tabel")
BATAS = 300
"""Detik prosesor paling banyak tiap tahap uji; yang melewatinya terhitung tertangkap (uji biasa berhenti)."""
DILUAR = ("__init__.py", "kartu")
"""Berkas yang isinya kata, bukan keputusan; dijaga uji kartu dan katalog."""
SALINAN = (PAKET, "tests", "datasets", "pyproject.toml", "notebooks/sumber")
SELEBIHNYA = {
    "aturan": ("tests/aturan", "tests/datasets/test_kota_contoh.py"),
    "tabel": ("tests/tabel", "tests/datasets"),
}
"""Uji yang dijalankan terakhir, menurut tahapnya; yang sudah dijalankan sebelumnya tidak diulang."""

LULUS = (0, 5)
"""Kode keluar pytest bila tidak ada yang gagal; 5: berkas itu tidak punya contoh di docstring."""

BANDING: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
HITUNG: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div}
PEMBERSIH = {"strip", "casefold", "lower", "upper", "sort_values", "fillna", "drop_duplicates", "sorted"}


@dataclass(frozen=True)
class Mutan:
    """Satu kekeliruan: berkas, baris, sebutannya, dan isi berkas sesudah diubah."""

    berkas: Path
    baris: int
    sebutan: str
    naskah: str


def ganti(simpul: ast.AST) -> Iterator[tuple[str, ast.expr, ast.expr]]:
    """Perubahan yang mungkin pada satu simpul: sebutannya, ungkapan yang diganti, dan penggantinya."""
    match simpul:
        case ast.Compare(ops=[banding]) if type(banding) in BANDING:
            yield "pembanding dibalik", simpul, _dengan(simpul, ops=[BANDING[type(banding)]()])
        case ast.BoolOp(op=penghubung):
            lawan = ast.Or() if isinstance(penghubung, ast.And) else ast.And()
            yield "and/or ditukar", simpul, _dengan(simpul, op=lawan)
        case ast.BinOp(op=ast.BitAnd() | ast.BitOr(), left=kiri, right=kanan):
            yield "penjaga kanan dibuang", simpul, kiri
            yield "penjaga kiri dibuang", simpul, kanan
        case ast.BinOp(op=operasi) if type(operasi) in HITUNG:
            yield "hitungan ditukar", simpul, _dengan(simpul, op=HITUNG[type(operasi)]())
        case ast.UnaryOp(op=ast.Not() | ast.Invert(), operand=pokok):
            yield "bukan dibuang", simpul, pokok
        case ast.IfExp(body=ya, orelse=tidak):
            yield "cabang ditukar", simpul, _dengan(simpul, body=tidak, orelse=ya)
        case ast.If(test=syarat) | ast.comprehension(ifs=[syarat, *_]):
            yield "syarat dibalik", syarat, ast.UnaryOp(ast.Not(), syarat)
        case ast.Constant(value=bool() as benar):
            yield "benar/salah ditukar", simpul, ast.Constant(not benar)
        case ast.Constant(value=int() | float() as angka):
            yield "angka bergeser", simpul, ast.Constant(angka + 1)
        case ast.Call(func=ast.Attribute(value=pokok, attr=nama)) if nama in PEMBERSIH:
            yield f"{nama} dibuang", simpul, pokok
        case ast.Call(func=ast.Name(id="sorted"), args=[pokok, *_]):
            yield "sorted dibuang", simpul, pokok


def _dengan(simpul: ast.expr, **bagian: object) -> ast.expr:
    baru = copy.copy(simpul)
    for nama, nilai in bagian.items():
        setattr(baru, nama, nilai)
    return baru


def simpul_berarti(pohon: ast.AST) -> Iterator[ast.AST]:
    """Semua simpul di dalam fungsi dan tetapan modul; tanpa anotasi, dekorator, galat, dan blok TYPE_CHECKING."""
    for anak in ast.iter_child_nodes(pohon):
        if isinstance(anak, ast.If) and ast.unparse(anak.test) == "TYPE_CHECKING":
            continue
        if isinstance(anak, (ast.Raise, ast.arguments, ast.Import, ast.ImportFrom, ast.JoinedStr)):
            continue
        if isinstance(anak, (ast.FunctionDef, ast.ClassDef)):
            for bagian in anak.body:
                yield bagian
                yield from simpul_berarti(bagian)
            continue
        if isinstance(anak, ast.AnnAssign):
            if anak.value is not None:
                yield anak.value
                yield from simpul_berarti(anak.value)
            continue
        yield anak
        yield from simpul_berarti(anak)


def semua_mutan(ruang: tuple[str, ...]) -> list[Mutan]:
    """Semua mutan di ruang-ruang itu, menurut urutan berkas dan baris."""
    hasil: list[Mutan] = []
    for nama in ruang:
        for berkas in sorted((AKAR / PAKET / nama).rglob("*.py")):
            if not berkas.name.startswith(DILUAR):
                hasil += mutan_berkas(berkas)
    return hasil


def mutan_berkas(berkas: Path) -> list[Mutan]:
    """Semua mutan sebuah berkas; hanya ungkapan yang berubah, selebihnya huruf demi huruf sama."""
    naskah = berkas.read_text(encoding="utf-8")
    hasil: dict[str, Mutan] = {}
    for simpul in simpul_berarti(ast.parse(naskah)):
        for sebutan, lama, baru in ganti(simpul):
            rusak = ganti_potongan(naskah, lama, f"({ast.unparse(baru)})")
            asal = ast.unparse(lama).splitlines()[0][:80]
            if rusak != naskah and _terbaca(rusak):
                hasil.setdefault(rusak, Mutan(berkas.relative_to(AKAR), lama.lineno, f"{sebutan}: {asal}", rusak))
    return list(hasil.values())


def ganti_potongan(naskah: str, simpul: ast.expr, baru: str) -> str:
    """Naskah dengan letak satu simpul diganti; letak dihitung dalam bita karena begitu hitungan `ast`."""
    baris = naskah.encode().splitlines(keepends=True)
    awal = sum(map(len, baris[: simpul.lineno - 1])) + simpul.col_offset
    akhir = sum(map(len, baris[: (simpul.end_lineno or 0) - 1])) + (simpul.end_col_offset or 0)
    bita = naskah.encode()
    return (bita[:awal] + baru.encode() + bita[akhir:]).decode()


def _terbaca(naskah: str) -> bool:
    try:
        ast.parse(naskah)
    except SyntaxError:
        return False
    return True


def urutan_uji(berkas: Path) -> list[tuple[str, ...]]:
    """Uji atas sebuah berkas: contoh kartunya, cerminnya, lalu selebihnya tanpa mengulang."""
    tahap, *kamar = berkas.relative_to(PAKET).parent.parts
    rumpun = sorted(set(re.findall(r"kartu\w*\.([A-Z]+)_\d", (AKAR / berkas).read_text(encoding="utf-8"))))
    kartu = [("tests/aturan/test_kartu.py", "-k", " or ".join(rumpun))] if rumpun else []
    cermin = [f"tests/{tahap}/{kamar[0]}"] if kamar else [f"tests/{tahap}/test_{berkas.stem}.py"]
    dekat = [str(berkas), *(letak for letak in cermin if (AKAR / letak).exists())]
    lewati = [f"--ignore={letak}" for letak in dekat[1:]]
    return [*kartu, tuple(dekat), (*SELEBIHNYA[tahap], *lewati)]


def tangkap_semua(giliran: list[Mutan], salinan: Path) -> list[tuple[Mutan, str]]:
    """Nasib tiap mutan pada satu salinan kit, bergiliran; yang selamat langsung disebut."""
    hasil = []
    for mutan in giliran:
        nasib = tangkap(mutan, salinan)
        hasil.append((mutan, nasib))
        if nasib == "selamat":
            print(f"  {mutan.berkas}:{mutan.baris}  {mutan.sebutan}", flush=True)
    return hasil


def tangkap(mutan: Mutan, salinan: Path) -> str:
    """Tulis mutan ke salinan kit dan jalankan ujinya; hasilnya `tertangkap`, `waktu habis`, atau `selamat`."""
    sasaran = salinan / mutan.berkas
    asli = sasaran.read_text(encoding="utf-8")
    sasaran.write_text(mutan.naskah, encoding="utf-8")
    try:
        for uji in urutan_uji(mutan.berkas):
            kode = jalankan_uji(salinan, uji)
            if kode not in LULUS:
                return "waktu habis" if kode is None else "tertangkap"
        return "selamat"
    finally:
        sasaran.write_text(asli, encoding="utf-8")


def jalankan_uji(salinan: Path, uji: tuple[str, ...]) -> int | None:
    """Kode keluar pytest atas sebagian uji; None bila melewati BATAS."""
    anak = os.fork()
    if anak == 0:
        _di_dalam_anak(salinan, uji)
    kode = os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1])
    return None if kode == -signal.SIGXCPU else kode


def _di_dalam_anak(salinan: Path, uji: tuple[str, ...]) -> None:
    """Pytest di salinan; pustaka berat sudah dimuat induknya, kit belum."""
    # prosesor, bukan jam: mesin yang sibuk tidak membuat mutan terhitung tertangkap
    resource.setrlimit(resource.RLIMIT_CPU, (BATAS, BATAS + 1))
    os.environ["PYTHONPATH"] = str(salinan)  # proses yang dijalankan uji juga memakai mutannya
    os.chdir(salinan)
    sys.path.insert(0, str(salinan))
    import pytest

    diam = io.StringIO()
    with contextlib.redirect_stdout(diam), contextlib.redirect_stderr(diam):
        kode = pytest.main([*uji, "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"])
    os._exit(int(kode))


def pastikan_hijau(salinan: Path, daftar: list[Mutan]) -> None:
    """Uji yang gagal tanpa mutan apa pun akan menghitung semua mutan tertangkap; karena itu dijalankan dahulu."""
    for tahap in sorted({mutan.berkas.parts[1] for mutan in daftar}):
        if jalankan_uji(salinan, (f"{PAKET}/{tahap}", *SELEBIHNYA[tahap])) != 0:
            raise SystemExit(f"Uji {tahap} tidak lulus tanpa mutan; perbaiki dahulu, atau naikkan BATAS.")


def salin_kit(ke: Path) -> Path:
    """Salinan kit yang boleh dirusak."""
    for nama in SALINAN:
        asal = AKAR / nama
        if asal.is_dir():
            shutil.copytree(asal, ke / nama, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(asal, ke / nama)
    return ke


def utama() -> None:
    """Ambil mutan, jalankan, cetak yang selamat dan bagiannya."""
    pilihan = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pilihan.add_argument("--banyak", type=int, default=200)
    pilihan.add_argument("--benih", type=int, default=2018)
    pilihan.add_argument("--ruang", nargs="+", default=RUANG)
    pilihan.add_argument("--proses", type=int, default=os.cpu_count() or 1)
    pilihan.add_argument("--semua", action="store_true")
    minta = pilihan.parse_args()
    sys.dont_write_bytecode = True
    import hypothesis, numpy, openpyxl, pandas, pytest  # noqa: E401, F401, I001  dimuat sekali, diwarisi tiap anak

    daftar = semua_mutan(tuple(minta.ruang))
    terpilih = daftar if minta.semua else random.Random(minta.benih).sample(daftar, min(minta.banyak, len(daftar)))
    print(f"{len(terpilih)} dari {len(daftar)} mutan, {minta.proses} proses")
    with tempfile.TemporaryDirectory() as folder:
        salinan = [salin_kit(Path(folder) / str(nomor)) for nomor in range(minta.proses)]
        pastikan_hijau(salinan[0], terpilih)
        giliran = [terpilih[nomor :: minta.proses] for nomor in range(minta.proses)]
        with ThreadPoolExecutor(minta.proses) as kolam:
            bagian = kolam.map(tangkap_semua, giliran, salinan)
            hasil = [pasangan for daftar_nasib in bagian for pasangan in daftar_nasib]
    cetak(hasil)


def cetak(hasil: list[tuple[Mutan, str]]) -> None:
    """Bagian yang tertangkap, per kamar dan seluruhnya."""
    per_kamar: dict[str, list[bool]] = {}
    for mutan, nasib in hasil:
        per_kamar.setdefault(str(mutan.berkas.parent), []).append(nasib != "selamat")
    for kamar, mati in sorted(per_kamar.items()):
        print(f"{kamar:<36} {sum(mati):4} dari {len(mati):4} tertangkap  {sum(mati) / len(mati):6.1%}")
    semua = [mati for daftar in per_kamar.values() for mati in daftar]
    print(f"{'seluruhnya':<36} {sum(semua):4} dari {len(semua):4} tertangkap  {sum(semua) / len(semua):6.1%}")


if __name__ == "__main__":
    utama()
