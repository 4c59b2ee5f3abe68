"""mulai.py dijalankan sungguhan pada kit mini, tanpa jaringan: venv, pip, dan flit_core yang asli."""

from __future__ import annotations

import ast
import base64
import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import distribution
from pathlib import Path

import pytest

from lakip_helpers.perintah import pasang
from lakip_helpers.perintah.sebab_gagal import SEBAB, cari_sebab

AKAR = Path(__file__).resolve().parents[1]
MULAI = AKAR / "mulai.py"
PEMASANG = ("lakip_helpers/perintah/pasang.py", "lakip_helpers/perintah/sebab_gagal.py")
PYPROJECT = """\
[build-system]
requires = ["flit_core"]
build-backend = "flit_core.buildapi"
[project]
name = "lakip-helpers"
version = "0"
description = "kit mini"
"""
UTAMA = """\
import os, sys
def jalan(sebutan):
    assert sebutan.endswith(" mulai.py")
    print("lakip", *sys.argv[1:], "di", os.getcwd(), "dari", __file__)
    sys.exit(3 if "gagal" in sys.argv else 0)
"""
MENYIAPKAN = "Menyiapkan kit LAKIP"


def buat_roda(folder: Path, nama: str, versi: str, isi: dict[str, bytes]) -> str:
    """Buat wheel kecil yang sah; hasilnya baris sematan untuk requirements.txt."""
    info = f"{nama}-{versi}.dist-info"
    isi = isi | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {nama}\nVersion: {versi}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: uji\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    sidik = {k: base64.urlsafe_b64encode(hashlib.sha256(v).digest()).rstrip(b"=").decode() for k, v in isi.items()}
    catatan = "".join(f"{k},sha256={sidik[k]},{len(v)}\n" for k, v in isi.items()) + f"{info}/RECORD,,\n"
    roda = folder / f"{nama}-{versi}-py3-none-any.whl"
    with zipfile.ZipFile(roda, "w") as arsip:
        for letak, bita in (isi | {f"{info}/RECORD": catatan.encode()}).items():
            arsip.writestr(letak, bita)
    return f"{nama}=={versi} --hash=sha256:{hashlib.sha256(roda.read_bytes()).hexdigest()}\n"


def bungkus_flit(folder: Path) -> str:
    """Wheel flit_core dari yang terpasang di sini, supaya kit mini dipasang oleh pembangun yang sebenarnya."""
    paket = distribution("flit_core")
    isi = {str(b).replace("\\", "/"): b.locate().read_bytes() for b in paket.files if str(b).startswith("flit_core")}
    isi = {letak: bita for letak, bita in isi.items() if ".dist-info" not in letak and "__pycache__" not in letak}
    return buat_roda(folder, "flit_core", paket.version, isi)


def buat_kit(kit: Path) -> Path:
    """Tulis kit mini: mulai.py dan pemasang yang asli, tiga daftar sematan, paket yang hanya menyebut argumennya."""
    roda = kit / "roda"
    roda.mkdir(parents=True)
    shutil.copy(MULAI, kit)
    flit = bungkus_flit(roda)
    contoh = buat_roda(roda, "alat_uji_contoh", "1.0", {"alat_uji_contoh.py": b""})
    berkas = {
        "requirements.txt": flit,
        "requirements-hub.txt": flit,
        "requirements-uji.txt": flit + contoh,
        "pyproject.toml": PYPROJECT,
        "lakip_helpers/__init__.py": "",
        "lakip_helpers/perintah/__init__.py": "",
        "lakip_helpers/perintah/utama.py": UTAMA,
        **{satu: (AKAR / satu).read_text(encoding="utf-8") for satu in PEMASANG},
        "tests/jalankan.py": "import alat_uji_contoh, sys\nprint('uji berjalan', *sys.argv[1:])\nsys.exit(5)\n",
    }
    for letak, isi in berkas.items():
        (kit / letak).parent.mkdir(parents=True, exist_ok=True)
        (kit / letak).write_text(isi, encoding="utf-8")
    return kit


def jalankan(kit: Path, *argumen: str, awalan: tuple[str, ...] = (), **lingkungan: str) -> subprocess.CompletedProcess:
    """Jalankan mulai.py kit itu dengan Python ini, tanpa uv; indeks paket menunjuk ke alamat mati."""
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "UV_"))}
    bersih |= {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_RETRIES": "1",
        "PATH": "",
    }
    perintah = [sys.executable, *(awalan or [str(kit / "mulai.py")]), *argumen]
    return subprocess.run(perintah, env=bersih | lingkungan, cwd=kit.parent, capture_output=True, encoding="utf-8")


def lulus(hasil: subprocess.CompletedProcess) -> str:
    """Keluaran program yang berhasil."""
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return hasil.stdout


def ditolak(hasil: subprocess.CompletedProcess) -> str:
    """Keluaran program yang berhenti dengan kalimat, bukan dengan traceback."""
    assert hasil.returncode == 1, hasil.stdout + hasil.stderr
    assert "Traceback" not in hasil.stdout + hasil.stderr
    return hasil.stdout


@pytest.fixture(scope="module")
def kit_siap(tmp_path_factory) -> Path:
    """Kit mini yang dipasang sekali dari folder roda, seperti dari flashdisk; jangan diubah, pakailah fixture `kit`.

    Dipasang dua perintah serentak, seperti dua kali klik ganda: yang kedua menunggu dan memakai hasil yang pertama.
    """
    kit = buat_kit(tmp_path_factory.mktemp("siap") / "kit mini")
    with ThreadPoolExecutor() as serentak:
        berdua = [serentak.submit(jalankan, kit, "capaian", "berkas.csv") for _ in range(2)]
        menunggu, memasang = sorted((lulus(satu.result()) for satu in berdua), key=len)
    assert MENYIAPKAN in memasang
    assert MENYIAPKAN not in menunggu
    assert "memasang dari folder roda, tanpa internet" in memasang
    for keluaran in (menunggu, memasang):
        assert f"lakip capaian berkas.csv di {kit.parent} dari {kit}" in keluaran
    return kit


@pytest.fixture(scope="module")
def semula(kit_siap, tmp_path_factory) -> Path:
    """Salinan kit yang baru dipasang."""
    return Path(shutil.copytree(kit_siap, tmp_path_factory.mktemp("semula") / "kit", symlinks=True))


@pytest.fixture
def kit(kit_siap, semula) -> Iterator[Path]:
    """Kit yang sudah terpasang dan boleh diubah: isinya dikembalikan sesudah uji, di folder yang sama."""
    yield kit_siap
    shutil.rmtree(kit_siap)
    shutil.copytree(semula, kit_siap, symlinks=True)


def perbarui(kit: Path, tambahan: str = "# daftar versi yang baru\n") -> None:
    """Ubah daftar sematan, supaya kit dipasang lagi tanpa `.venv` dibuat ulang."""
    with (kit / "requirements.txt").open("a", encoding="utf-8") as daftar:
        daftar.write(tambahan)


def test_kali_kedua_langsung_berjalan_dan_kode_keluar_diteruskan(kit_siap):
    assert lulus(jalankan(kit_siap)).startswith("lakip mulai di")
    hasil = jalankan(kit_siap, "capaian", "gagal")
    assert hasil.returncode == 3
    assert MENYIAPKAN not in hasil.stdout


def test_variabel_python_milik_program_lain_tidak_mengganggu(kit_siap):
    lulus(jalankan(kit_siap, PYTHONPATH=str(kit_siap / "tests"), PIP_USER="1", PYTHONSAFEPATH="1"))


def test_folder_yang_dipindahkan_lalu_dilengkapi_alat_uji(kit_siap, tmp_path):
    """Dari tempat baru kit dipasang lagi; alat uji melengkapi yang biasa dan tidak dikurangi olehnya."""
    kit = Path(shutil.copytree(kit_siap, tmp_path / "kit", symlinks=True))
    keluaran = lulus(jalankan(kit))
    assert MENYIAPKAN in keluaran
    assert f"dari {kit}" in keluaran
    hasil = jalankan(kit, "uji", "-x", PIP_NO_INDEX="1", PIP_FIND_LINKS=(kit / "roda").as_uri())
    assert (hasil.returncode, "uji berjalan -x" in hasil.stdout) == (5, True), hasil.stdout + hasil.stderr
    assert MENYIAPKAN not in lulus(jalankan(kit))
    assert jalankan(kit, "uji").stdout == "uji berjalan\n"


@pytest.fixture
def tempat(kit_siap, tmp_path, monkeypatch) -> Path:
    """Kit mini tanpa isi paketnya, di folder lain, sebagai tempat kerja fungsi pemasang di proses ini."""
    tanpa_isi = shutil.ignore_patterns("site-packages")
    kit = Path(shutil.copytree(kit_siap, tmp_path / "kit", symlinks=True, ignore=tanpa_isi))
    for nama in ("AKAR", "VENV", "CAP", "PYTHON"):
        monkeypatch.setattr(pasang, nama, kit / getattr(pasang, nama).relative_to(AKAR))
    pasang.CAP.write_text(pasang.tanda(pasang.DAFTAR), encoding="utf-8")
    return kit


@pytest.mark.parametrize(
    ("berkas", "teks", "utuh"),
    [
        ("lakip-terpasang.txt", "belum selesai", True),
        ("pyvenv.cfg", "home = /usr/bin\nversion = 3.9.1\n", False),
        ("pyvenv.cfg", None, False),
        ("", None, False),
    ],
    ids=["pemasangan terputus", "Python diganti", "venv rusak", "venv hilang"],
)
def test_venv_yang_tidak_dapat_dipercaya_dikenali(tempat, berkas, teks, utuh):
    assert pasang.terpasang(pasang.DAFTAR)
    if not berkas:
        shutil.rmtree(tempat / ".venv")
    elif teks is None:
        (tempat / ".venv" / berkas).unlink()
    else:
        (tempat / ".venv" / berkas).write_text(teks, encoding="utf-8")
    assert (pasang.terpasang(pasang.DAFTAR), pasang.venv_utuh()) == (False, utuh)


def test_pemasangan_yang_terputus_diulang_dari_awal(kit):
    sisa = kit / ".venv" / "sisa.txt"
    sisa.touch()
    (kit / ".venv" / "lakip-terpasang.txt").write_text("belum selesai", encoding="utf-8")
    lulus(jalankan(kit))
    assert not sisa.exists()


def test_sidik_yang_berbeda_ditolak_dan_tetap_belum_selesai(kit):
    """Pulihnya dari keadaan itu: test_pemasangan_yang_terputus_diulang_dari_awal."""
    perbarui(kit, f"alat_uji_contoh==1.0 --hash=sha256:{'0' * 64}\n")
    keluaran = ditolak(jalankan(kit))
    assert "tidak sama dengan yang disematkan" in keluaran
    assert str(kit / ".lakip" / "pasang.log") in keluaran
    assert "DO NOT MATCH" in (kit / ".lakip" / "pasang.log").read_text(encoding="utf-8")
    assert (kit / ".venv" / "lakip-terpasang.txt").read_text(encoding="utf-8") == pasang.BELUM_SELESAI


def test_pembaruan_tanpa_jaringan_gagal_dengan_kalimat_dan_pemasangan_lama_utuh(kit):
    asli = (kit / "requirements.txt").read_text(encoding="utf-8")
    sisa = kit / ".venv" / "sisa.txt"
    sisa.touch()
    (kit / "roda").rename(kit / "bekas")  # tanpa folder roda, paketnya diminta dari jaringan
    perbarui(kit, f"paket_lain==1.0 --hash=sha256:{'0' * 64}\n")
    keluaran = ditolak(jalankan(kit))
    assert "mengunduh paket" in keluaran
    assert "sambungan internet" in keluaran
    (kit / "requirements.txt").write_text(asli, encoding="utf-8")
    assert MENYIAPKAN not in lulus(jalankan(kit))
    assert sisa.exists()


def test_folder_yang_tidak_dapat_ditulisi(tmp_path):
    kit = buat_kit(tmp_path / "kit")
    (kit / ".lakip").touch()
    assert ditolak(jalankan(kit)).startswith(f"Folder kit tidak dapat ditulisi: {kit}. Salin kit ke folder milik Anda")


def test_python_tanpa_ensurepip_memakai_pip_di_luar(tmp_path):
    pytest.importorskip("pip")
    kit = buat_kit(tmp_path / "kit")
    tanpa = (
        "import importlib.util as u, runpy, sys; asli = u.find_spec; "
        "u.find_spec = lambda nama, *a: None if nama == 'ensurepip' else asli(nama, *a); "
        f"sys.argv[0] = {str(kit / 'mulai.py')!r}; runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    lulus(jalankan(kit, "capaian", awalan=("-c", tanpa)))
    assert not list((kit / ".venv").rglob("pip/__init__.py"))


@pytest.mark.skipif(os.name == "nt", reason="uv tiruan berupa berkas ber-shebang")
def test_uv_yang_gagal_diganti_pip(kit, tmp_path):
    uv = tmp_path / "uv"
    # lewat sh, bukan Python ini: shebang berhenti pada spasi, dan folder kit boleh berspasi
    uv.write_text("#!/bin/sh\necho 'uv tiruan tidak mau'; exit 1\n", encoding="utf-8")
    uv.chmod(0o755)
    perbarui(kit)
    assert "mencoba dengan pip" in lulus(jalankan(kit, PATH=str(tmp_path)))


@pytest.mark.skipif(shutil.which("uv") is None, reason="uv tidak ada di komputer ini")
def test_uv_dipakai_bila_ada(kit):
    perbarui(kit)
    assert "pip" not in lulus(jalankan(kit, PATH=os.environ["PATH"], UV_NO_CONFIG="1"))


def cari_python(versi: str) -> str | None:
    """Python versi itu di PATH atau di folder pyenv; None bila tidak ada atau tidak dapat dijalankan."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    calon = [shutil.which(f"python{versi}"), *map(str, pyenv.glob(f"versions/{versi}.*/bin/python"))]
    for satu in filter(None, calon):
        perintah = [satu, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        if subprocess.run(perintah, capture_output=True, encoding="utf-8").stdout.strip() == versi:
            return satu
    return None


@pytest.mark.parametrize("versi", ["2.7", "3.6", "3.7", "3.8", "3.9", "3.10"])
def test_python_lama_yang_sungguhan_mendapat_kalimat(tmp_path, versi):
    python = cari_python(versi) or pytest.skip(f"Python {versi} tidak ada di komputer ini")
    mulai = shutil.copy(MULAI, tmp_path)
    hasil = subprocess.run([python, mulai], capture_output=True, encoding="utf-8", input="")
    assert (hasil.returncode, hasil.stderr) == (1, "")
    assert hasil.stdout.startswith(f"Python di komputer ini versi {versi}.")
    assert "kit ini perlu 3.11 atau lebih baru.\nPasang Python terbaru (64-bit)" in hasil.stdout


def test_python_lama_mendapat_kalimat():
    lama = "import runpy, sys; sys.version_info = (3, 8, 0, 'final', 0); "
    lama += f"runpy.run_path({str(MULAI)!r}, run_name='__main__')"
    hasil = subprocess.run([sys.executable, "-c", lama], capture_output=True, encoding="utf-8")
    assert (hasil.returncode, hasil.stderr) == (1, "")
    assert "sedangkan kit ini perlu 3.11 atau lebih baru" in hasil.stdout


TERBACA_PYTHON_27 = {
    *(ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.FunctionDef, ast.arguments, ast.arg, ast.Return),
    *(ast.Assign, ast.Expr, ast.If, ast.Compare, ast.Lt, ast.Eq, ast.BoolOp, ast.And, ast.BinOp, ast.Add),
    *(ast.UnaryOp, ast.Not, ast.Call, ast.keyword, ast.Attribute, ast.Subscript, ast.Slice, ast.Name, ast.Load),
    *(ast.Store, ast.Constant, ast.Tuple),
}
"""Bagian bahasa yang dipakai mulai.py dan sama tulisannya sejak Python 2.7; f-string dan anotasi tidak termasuk."""


def test_mulai_hanya_memakai_tulisan_yang_terbaca_python_27():
    teks = MULAI.read_text(encoding="utf-8")
    assert teks.isascii(), "Python 2.7 menolak huruf lain tanpa baris penyandian"
    pohon = list(ast.walk(ast.parse(teks)))
    assert {type(satu) for satu in pohon} <= TERBACA_PYTHON_27
    assert not [satu.lineno for satu in pohon if isinstance(satu, ast.arg) and satu.annotation]
    assert not [satu.lineno for satu in pohon if isinstance(satu, ast.FunctionDef) and satu.returns]
    cetak = [satu for satu in pohon if isinstance(satu, ast.Call) and ast.unparse(satu.func) == "print"]
    assert {(len(satu.args), len(satu.keywords)) for satu in cetak} == {(1, 0)}, "print adalah pernyataan di Python 2.7"


def test_pemasang_hanya_memakai_pustaka_baku():
    pohon = [simpul for satu in PEMASANG for simpul in ast.walk(ast.parse((AKAR / satu).read_text(encoding="utf-8")))]
    nama = {alias.name for satu in pohon if isinstance(satu, ast.Import) for alias in satu.names}
    nama |= {satu.module for satu in pohon if isinstance(satu, ast.ImportFrom)}
    sendiri = {satu.removesuffix(".py").replace("/", ".") for satu in PEMASANG}
    assert {satu.partition(".")[0] for satu in nama - sendiri} <= sys.stdlib_module_names


def test_folder_kit_yang_tidak_lengkap_disebut(tmp_path):
    mulai = Path(shutil.copy(MULAI, tmp_path))
    assert ditolak(jalankan(tmp_path)) == (
        f"Folder kit tidak lengkap: {mulai.parent}. Salin ulang seluruh folder kit, lalu jalankan lagi dari sana.\n"
    )


KELUARAN_NYATA = {
    "OSError: [Errno 28] No space left on device": "Ruang disk habis.",
    "OSError: [WinError 112] Ruang di disk tidak cukup": "Ruang disk habis.",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "Berkas yang terunduh tidak sama",
    "FileNotFoundError: [WinError 206] Nama berkas atau ekstensi terlalu panjang": "Letak folder kit terlalu dalam",
    "OSError: [WinError 1260] Program ini diblokir oleh kebijakan grup": "Pengaturan kantor melarang",
    "PermissionError: [WinError 32] Berkas sedang digunakan oleh proses lain": "Sebagian berkas kit sedang dipakai",
    "PermissionError: [WinError 5] Akses ditolak": "Folder kit tidak dapat ditulisi",
    "[Errno 30] Read-only file system: '.lakip'": "Folder kit tidak dapat ditulisi",
    "/usr/bin/python3: No module named venv": "Python di komputer ini tidak lengkap",
    "/usr/bin/python3: No module named pip": "Python di komputer ini tidak lengkap",
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'SSLError(SSLCertVerificationError(": (
        "Jaringan kantor menghalangi"
    ),
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(": "Unduhan gagal",
    "pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.": "Unduhan gagal",
    "Looking in links: /media/kit/roda\nERROR: Could not find a version that satisfies the requirement soupsieve==2.7 "
    "(from versions: 2.8)\nERROR: No matching distribution found for soupsieve==2.7": "Folder roda di salinan ini tidak",
    "Looking in links: /opt/paket\nERROR: No matching distribution found for anyio==4.16.0": "Belum ada paket siap pakai",
    "ERROR: No matching distribution found for numpy==2.4.6": "Belum ada paket siap pakai untuk Python",
    "sesuatu yang belum pernah terjadi": "Pemasangan berhenti karena sebab yang belum dikenal.",
}


@pytest.mark.parametrize(("keluaran", "awal"), KELUARAN_NYATA.items())
def test_tiap_sebab_gagal_menjadi_kalimat(keluaran, awal):
    pesan = pasang.kalimat(keluaran)
    assert pesan.startswith(awal)
    assert "{" not in pesan


def test_tiap_baris_sebab_punya_contoh():
    assert {cari_sebab(keluaran) for keluaran in KELUARAN_NYATA} == set(SEBAB)


def test_kabar_menyebut_paket_yang_diunduh_pada_layar(monkeypatch):
    class Layar(io.StringIO):
        def isatty(self) -> bool:
            return True

    layar = Layar()
    monkeypatch.setattr(sys, "stdout", layar)
    lapor = pasang.pelapor_unduhan(120)
    for baris in ("Collecting a\n", "Collecting pandas==3\n", "  Downloading pandas-3.1.1-cp311.whl (12.1 MB)\n"):
        lapor(baris)
    lapor("Downloading numpy (16.1MiB)\n")
    kabar = [satu.rstrip() for satu in layar.getvalue().split("\r")]
    assert kabar == [
        "  mengunduh pandas (12.1 MB), paket ke-2 dari sekitar 120",
        "  mengunduh numpy (16.1MiB), paket ke-2 dari sekitar 120",
        "",
    ]


@pytest.mark.skipif(sys.prefix == sys.base_prefix, reason="hanya di dalam .venv kit")
def test_batas_panjang_folder_windows_sesuai_isi_venv():
    situs = Path(importlib.util.find_spec("jupyterlab").origin).parents[1]
    terpanjang = max(len(str(berkas.relative_to(situs))) for berkas in situs.rglob("*"))
    assert pasang.AKAR_TERPANJANG + len(r"\.venv\Lib\site-packages\\") + terpanjang <= 259
