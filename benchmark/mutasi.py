"""Berapa banyak kekeliruan kecil di `aturan` dan `tabel` yang ditangkap uji. Satu mutan satu kekeliruan.

Jalankan dari akar repo:

    python benchmark/mutasi.py                          200 mutan acak, dua proses
    python benchmark/mutasi.py --banyak 40 --ruang aturan/kaskade
    python benchmark/mutasi.py --semua --ruang aturan/capaian

Mutan dibuat di salinan kit, bukan di folder ini: uji dikumpulkan sekali, lalu tiap mutan dipasang pada fungsinya di
proses cabang yang menjalankan uji terdekat dahulu dan berhenti pada yang pertama gagal. Yang selamat disebut berkas,
baris, dan perubahannya: uji yang kurang, atau perubahan yang tidak mengubah arti. Tidak ikut uji biasa karena lama.
"""

from __future__ import annotations

import argparse
import ast
import copy
import inspect
import itertools
import math
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

AKAR = Path(__file__).resolve().parents[1]
PAKET = "lakip_helpers"
RUANG = ("aturan", "tabel")
BATAS = 300
"""Detik prosesor paling banyak tiap mutan; yang melewatinya terhitung tertangkap (uji biasa berhenti)."""
DILUAR = ("__init__.py", "kartu")
"""Berkas yang isinya kata, bukan keputusan; dijaga uji kartu dan katalog."""
SALINAN = (PAKET, "tests", "datasets", "pyproject.toml", "notebooks/sumber")
SELEBIHNYA = {
    "aturan": (
        "tests/aturan", "tests/tolok_ukur", "tests/pakai/test_banding.py", "tests/pakai/test_kota.py",
        "tests/datasets/test_kota_contoh.py", "tests/datasets/test_mentah.py",
    ),
    "tabel": ("tests/tabel", "tests/datasets", "tests/pakai/test_baca.py"),
}  # fmt: skip
"""Uji yang dijalankan, menurut tahapnya; yang terakhir milik tahap lain, yang menjalankan kamarnya dari luar."""

BANDING: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
HITUNG: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div}
SEDERHANA = (bool, int, float, str, tuple, frozenset, dict, re.Pattern)
"""Tetapan modul yang dapat ditukar sesudah modulnya dimuat."""
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
    """Semua simpul yang menentukan hasil, di dalam fungsi dan tetapan modul."""
    match pohon:
        case ast.FunctionDef(body=bagian) | ast.ClassDef(body=bagian):
            anak: Iterable[ast.AST] = bagian
        case ast.AnnAssign(value=nilai):
            anak = [nilai] if nilai else []
        case _:
            anak = ast.iter_child_nodes(pohon)
    for satu in anak:
        if not _bukan_keputusan(satu):
            yield satu
            yield from simpul_berarti(satu)


def _bukan_keputusan(simpul: ast.AST) -> bool:
    """Galat, impor, anotasi, teks pesan, dan `strict=True`, yang seperti `raise` hanya menegur penulis kodenya."""
    match simpul:
        case ast.Raise() | ast.arguments() | ast.Import() | ast.ImportFrom() | ast.JoinedStr():
            return True
        case ast.keyword(arg="strict"):
            return True
        case ast.If(test=ast.Name("TYPE_CHECKING")):
            return True
    return False


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


def urutkan(mutan: Mutan, uji: list[pytest.Item]) -> list[pytest.Item]:
    """Uji atas sebuah mutan, yang terdekat dan termurah dahulu: modul dan cerminnya, contoh kartunya, selebihnya."""
    tahap, *kamar = mutan.berkas.relative_to(PAKET).parent.parts
    rumpun = re.findall(r"kartu\w*\.([A-Z]+)_\d", (AKAR / mutan.berkas).read_text(encoding="utf-8"))
    cermin = f"tests/{tahap}/{kamar[0]}/" if kamar else f"tests/{tahap}/test_{mutan.berkas.stem}.py"
    senama = f"/test_{kamar[0]}.py" if kamar else cermin

    def jauh(satu: pytest.Item) -> int:
        if satu.nodeid.startswith((str(mutan.berkas), cermin)) or senama in satu.nodeid:
            return 0
        if any(f"[{awalan}-" in satu.nodeid for awalan in set(rumpun)):
            return 1
        return 2 + satu.nodeid.startswith(PAKET) + 2 * ("buruk" in satu.nodeid)

    milik = [satu for satu in uji if satu.nodeid.startswith((f"{PAKET}/{tahap}", *SELEBIHNYA[tahap]))]
    return sorted(milik, key=jauh)


def pasang(mutan: Mutan) -> bool:
    """Tukar isi fungsi, atau tetapan sederhana, modulnya yang sudah dimuat; salah bila mutannya bukan di dalam fungsi.

    Modul lain yang sudah mengimpornya ikut memakai mutannya. Yang dihitung dari sebuah tetapan ketika modulnya dimuat
    tidak ikut, jadi tetapan yang selamat masih harus diuji pada pytest yang baru.
    """
    modul = sys.modules[".".join(mutan.berkas.with_suffix("").parts)]
    isi = dict(vars(modul))
    exec(compile(mutan.naskah, str(mutan.berkas), "exec"), isi)
    lama, baru = dict(_fungsi(vars(modul), modul.__name__)), dict(_fungsi(isi, modul.__name__))
    beda = [nama for nama in lama if _inti(lama[nama]) != _inti(baru[nama])]
    for nama in beda:
        lama[nama].__code__ = baru[nama].__code__
    semua = [vars(m) for nama, m in list(sys.modules.items()) if nama.startswith(PAKET)]
    for nama, asal in list(vars(modul).items()):
        if isinstance(asal, SEDERHANA) and isi[nama] != asal:
            for milik in semua:
                senama_sendiri = milik is not vars(modul) and nama in milik.get("__annotations__", {})
                if milik.get(nama) is asal and not senama_sendiri:
                    milik[nama] = isi[nama]
    for satu in [nilai for milik in semua for nilai in milik.values()]:
        if hasattr(satu, "cache_clear"):
            satu.cache_clear()
    return bool(beda)


def _inti(fungsi: FunctionType) -> tuple[object, ...]:
    """Yang menentukan jalannya sebuah fungsi, termasuk fungsi di dalamnya; letak barisnya tidak."""

    def kupas(kode: CodeType) -> tuple[object, ...]:
        tetapan = tuple(kupas(k) if isinstance(k, CodeType) else (type(k), k) for k in kode.co_consts)
        return kode.co_code, tetapan, kode.co_names

    return kupas(fungsi.__code__)


def _fungsi(isi: dict[str, Any], modul: str) -> Iterator[tuple[str, FunctionType]]:
    """Semua fungsi yang ditulis di modul itu, juga yang berhias dan milik kelas."""
    for nama, nilai in list(isi.items()):
        if isinstance(nilai, type) and nilai.__module__ == modul:
            yield from ((f"{nama}.{dalam}", satu) for dalam, satu in _fungsi(dict(vars(nilai)), modul))
            continue
        polos = getattr(nilai, "fget", None) or getattr(nilai, "func", None) or nilai
        polos = inspect.unwrap(getattr(polos, "__func__", polos))
        if isinstance(polos, FunctionType) and polos.__module__ == modul:
            yield nama, polos


class Pelari:
    """Pengganti putaran uji pytest: uji dikumpulkan sekali, lalu tiap mutan dicoba di proses cabangnya sendiri."""

    def __init__(self, giliran: list[Mutan], salinan: Path, percaya: bool, tanpa: str = "") -> None:
        self.giliran, self.salinan, self.percaya, self.tanpa = giliran, salinan, percaya, tanpa
        self.nasib: list[str] = []
        self.lewati: list[str] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        mahal = {satu for satu in session.items if self.tanpa and re.search(self.tanpa, satu.nodeid)}
        uji = [satu for satu in session.items if satu not in mahal]
        self.lewati = [f"--deselect={satu.nodeid}" for satu in mahal]
        if not self.percaya and self._cabang(uji, None) != 0:
            raise pytest.UsageError("uji tidak lulus tanpa mutan; perbaiki dahulu, atau naikkan BATAS")
        for ke, mutan in enumerate(self.giliran, 1):
            self.nasib.append(self._coba(uji, mutan))
            if self.nasib[-1] == "selamat":
                print(f"\n  {mutan.berkas}:{mutan.baris}  {mutan.sebutan}", flush=True)
            mati = ke - self.nasib.count("selamat")
            print(f"\r{mati} dari {ke} tertangkap", end="", flush=True)
        return True

    def _coba(self, uji: list[pytest.Item], mutan: Mutan) -> str:
        """Tulis mutan ke salinan kit, untuk proses yang dijalankan uji, dan jalankan ujinya."""
        sasaran = self.salinan / mutan.berkas
        asli = sasaran.read_text(encoding="utf-8")
        sasaran.write_text(mutan.naskah, encoding="utf-8")
        try:
            kode = self._cabang(urutkan(mutan, uji), mutan)
        finally:
            sasaran.write_text(asli, encoding="utf-8")
        return {0: "selamat", -signal.SIGXCPU: "waktu habis"}.get(kode, "tertangkap")

    def _cabang(self, uji: list[pytest.Item], mutan: Mutan | None) -> int:
        anak = os.fork()
        if anak == 0:
            # prosesor, bukan jam: mesin yang sibuk tidak membuat mutan terhitung tertangkap
            resource.setrlimit(resource.RLIMIT_CPU, (BATAS, BATAS + 1))
            os._exit(self._di_dalam_cabang(uji, mutan))
        return os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1])

    def _di_dalam_cabang(self, uji: list[pytest.Item], mutan: Mutan | None) -> int:
        """0 bila semua uji lulus; mutan di luar fungsi yang selamat diuji lagi di pytest yang baru."""
        try:
            tuntas = mutan is None or pasang(mutan)
        except Exception:  # noqa: BLE001  modul yang tidak dapat dimuat lagi tentu juga menggagalkan ujinya
            return 1
        return _jalankan(uji) or (0 if tuntas else self._ulang(uji))

    def _ulang(self, uji: list[pytest.Item]) -> int:
        berkas = dict.fromkeys(satu.nodeid.partition("::")[0] for satu in uji)
        pilihan = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *self.lewati]
        perintah = [sys.executable, "-m", "pytest", *pilihan, *berkas]
        return subprocess.run(perintah, cwd=self.salinan, capture_output=True).returncode


def _jalankan(uji: list[pytest.Item]) -> int:
    """0 bila semua uji lulus; berhenti pada yang pertama gagal."""
    from _pytest.runner import runtestprotocol

    for satu, lanjut in zip(uji, [*uji[1:], None], strict=True):
        if any(laporan.failed for laporan in runtestprotocol(satu, log=False, nextitem=lanjut)):
            return 1
    return 0


def tangkap_semua(giliran: list[Mutan], salinan: Path, percaya: bool, tanpa: str = "") -> list[str]:
    """Nasib tiap mutan pada satu salinan kit, bergiliran; yang selamat langsung disebut."""
    os.chdir(salinan)
    sys.path.insert(0, str(salinan))
    os.environ["PYTHONPATH"] = str(salinan)  # proses yang dijalankan uji juga memakai mutannya
    tahap = sorted({mutan.berkas.parts[1] for mutan in giliran})
    letak = [*(f"{PAKET}/{satu}" for satu in tahap), *(berkas for satu in tahap for berkas in SELEBIHNYA[satu])]
    pelari = Pelari(giliran, salinan, percaya, tanpa)
    pilihan = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:nbval"]
    kode = pytest.main([*dict.fromkeys(letak), *pilihan], plugins=[pelari])
    if len(pelari.nasib) < len(giliran):
        raise SystemExit(int(kode) or 1)
    return pelari.nasib


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
    pilihan.add_argument(
        "--percaya", action="store_true", help="uji tanpa mutan baru saja lulus; jangan diulang dahulu"
    )
    pilihan.add_argument("--tanpa", default="", help="pola uji mahal yang dilewati; hasilnya menjadi batas bawah")
    minta = pilihan.parse_args()
    daftar = semua_mutan(tuple(minta.ruang))
    terpilih = daftar if minta.semua else random.Random(minta.benih).sample(daftar, min(minta.banyak, len(daftar)))
    giliran = [terpilih[nomor :: minta.proses] for nomor in range(minta.proses)]
    print(f"{len(terpilih)} dari {len(daftar)} mutan, {minta.proses} proses", flush=True)
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as folder:
        salinan = [salin_kit(Path(folder) / str(nomor)) for nomor in range(minta.proses)]
        with ProcessPoolExecutor(minta.proses) as kolam:
            sama = map(itertools.repeat, (minta.percaya, minta.tanpa))
            nasib = list(kolam.map(tangkap_semua, giliran, salinan, *sama))
    cetak(list(zip(itertools.chain(*giliran), itertools.chain(*nasib), strict=True)))


def cetak(hasil: list[tuple[Mutan, str]]) -> None:
    """Bagian yang tertangkap, per kamar dan seluruhnya."""
    per_kamar: dict[str, list[bool]] = {}
    for mutan, nasib in hasil:
        per_kamar.setdefault(str(mutan.berkas.parent), []).append(nasib != "selamat")
    for kamar, mati in sorted(per_kamar.items()):
        print(f"{kamar:<36} {sum(mati):4} dari {len(mati):4} tertangkap  {sum(mati) / len(mati):6.1%}")
    semua = [mati for daftar in per_kamar.values() for mati in daftar]
    bawah, atas = selang(sum(semua), len(semua))
    print(
        f"{'seluruhnya':<36} {sum(semua):4} dari {len(semua):4} tertangkap  {sum(semua) / len(semua):6.1%}"
        f"  (selang 95 % {bawah:.1%}–{atas:.1%})"
    )


def selang(mati: int, banyak: int) -> tuple[float, float]:
    """Selang Wilson 95 % bagian yang tertangkap di antara semua mutan.

    >>> "{:.3f} {:.3f}".format(*selang(39, 44))
    '0.760 0.950'
    """
    z = 1.96
    pusat, lebar = mati + z * z / 2, z * math.sqrt(mati * (banyak - mati) / banyak + z * z / 4)
    return (pusat - lebar) / (banyak + z * z), (pusat + lebar) / (banyak + z * z)


if __name__ == "__main__":
    utama()
