"""Tongkat: isi folder, sematan tiap sistem, perintah unduh, dan sidik. Pemasangan sungguhan: benchmark/tongkat.py."""

from __future__ import annotations

import importlib.util
import py_compile
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.flashdisk import kemas as k
from lakip_helpers.kelas.flashdisk.petunjuk import tulis_mulai, tulis_petunjuk
from lakip_helpers.kelas.flashdisk.sidik_folder import NAMA_SIDIK, periksa_sidik

AKAR = Path(__file__).resolve().parents[3]
SEMATAN = (AKAR / k.SEMATAN).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tongkat(tmp_path_factory):
    """Folder hasil kemas dengan pip pura-pura yang hanya mencatat perintahnya."""
    keluaran, perintah = tmp_path_factory.mktemp("tongkat") / "kit", []

    def unduh(satu):
        daftar = Path(satu[satu.index("-r") + 1]).read_text(encoding="utf-8")
        perintah.append((list(satu), daftar))
        roda = Path(satu[satu.index("-d") + 1])
        roda.mkdir(exist_ok=True)
        (roda / f"paket{len(perintah)}-1-py3-none-any.whl").write_bytes(b"roda")

    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr("lakip_helpers.kelas.bahan.bacaan.cari_peramban", lambda: None)
        k.kemas(AKAR, keluaran, ["windows"], ["3.11", "3.14"], lambda _: None, unduh)
    return keluaran, perintah


def test_kit_dapat_dibuka_dan_tidak_membawa_pekerjaan_atau_uji(tongkat):
    kit, _ = tongkat
    for nama in (
        "mulai.py",
        "MULAI.bat",
        "pyproject.toml",
        "notebooks/00_mulai_di_sini.ipynb",
        "BACA_DAHULU.txt",
    ):
        assert (kit / nama).is_file(), nama
    nama = {berkas.relative_to(kit).parts[0] for berkas in kit.rglob("*")}
    assert not nama & {"tests", "benchmark", ".git", ".venv"}
    assert not list(kit.rglob("__pycache__")) and not (kit / "notebooks" / "berkas_kerja").exists()


def test_flashdisk_peserta_tanpa_penyelesaian_dan_flashdisk_panitia_dengan_semuanya(tongkat, tmp_path):
    isi = {berkas.relative_to(tongkat[0]).as_posix() for berkas in tongkat[0].rglob("*") if berkas.is_file()}
    dilarang = ("notebooks/kunci/", "notebooks/fasilitator/", "notebooks/sumber/", "bacaan/", "panitia/")
    assert not [nama for nama in isi if nama.startswith(dilarang)]
    assert "panitia" not in (tongkat[0] / "BACA_DAHULU.txt").read_text(encoding="utf-8").partition("Paket di")[2]
    k.salin_kit(AKAR, tmp_path / "panitia", panitia=True)
    assert all((tmp_path / "panitia" / "notebooks" / nama).is_dir() for nama in k.UNTUK_PANITIA)
    assert "Jangan dibagikan kepada peserta" in tulis_petunjuk(["windows"], ["3.12"], panitia=True)


def test_pemasang_python_ikut_dan_dipakai_berkas_mulai(tmp_path):
    pemasang = tmp_path / "python-3.13.5-amd64.exe"
    pemasang.write_bytes(b"MZ")
    k.periksa_pemasang(pemasang)
    k.salin_kit(AKAR, tmp_path / "kit", pemasang=pemasang)
    assert (tmp_path / "kit" / "python" / pemasang.name).read_bytes() == b"MZ"
    assert f"dari folder python ({pemasang.name})" in tulis_petunjuk(["windows"], ["3.12"], pemasang=pemasang.name)
    pola = re.search(r"for %%F in \((\S+)\)", tulis_mulai())
    assert pola and fnmatch(f"python\\{pemasang.name}", pola[1])


@pytest.mark.parametrize(
    "nama", ["python-3.10.4-amd64.exe", "python-3.13.5.exe", "setup.exe", "python-3.13.5-amd64.exe"]
)
def test_yang_bukan_pemasang_python_ditolak_dengan_kalimat(tmp_path, nama):
    if nama != "python-3.13.5-amd64.exe":
        (tmp_path / nama).write_bytes(b"MZ")
    with pytest.raises(GalatBerkas, match="bukan pemasang Python untuk Windows yang dikenal kit"):
        k.periksa_pemasang(tmp_path / nama)


def test_berkas_mulai_terbaca_cmd_dan_mencari_tiap_python_kit(tongkat):
    isi = (tongkat[0] / "MULAI.bat").read_bytes()
    assert isi.isascii() and isi.count(b"\r\n") == isi.count(b"\n")
    assert all(satu.replace(".", "").encode() in isi for satu in k.PYTHON)
    label, dipanggil = (set(re.findall(pola, isi.decode(), re.M)) for pola in (r"^:(\w+)", r"(?:call|goto) :(\w+)"))
    assert label == dipanggil
    assert b'"%PY%" mulai.py' in isi, "letak berspasi"


def test_nama_terpanjang_masih_muat_di_windows(tongkat):
    kit, _ = tongkat
    assert max(len(berkas.relative_to(kit).as_posix()) for berkas in kit.rglob("*")) < 150


def test_tiap_sistem_diunduh_dengan_sidik_dan_hanya_roda(tongkat):
    _, perintah = tongkat
    windows = [satu for satu, _ in perintah if "win_amd64" in satu]
    assert {satu[satu.index("--python-version") + 1] for satu in windows} == {"3.11", "3.14"}
    for satu, daftar in perintah:
        assert {"--require-hashes", "--no-deps", "--only-binary"} <= set(satu)
        assert all("--hash=sha256:" in baris and ";" not in baris for baris in daftar.strip().splitlines())


def nama_versi(daftar: str) -> set[str]:
    return set(re.findall(r"^(\S+==\S+)", daftar, re.MULTILINE))


def test_penanda_dinilai_menurut_sistem_tujuan_bukan_komputer_ini():
    windows, *_ = k.pilih_sematan(SEMATAN, k.SISTEM["windows"], "3.13")
    mac, *_ = k.pilih_sematan(SEMATAN, k.SISTEM["mac-arm"], "3.13")
    hanya = {nama.partition("==")[0] for nama in nama_versi(windows) ^ nama_versi(mac)}
    assert {"pywinpty", "colorama", "appnope", "pexpect", "ptyprocess"} <= hanya


def test_rilis_awal_python_mendapat_versi_paketnya_sendiri():
    """soupsieve dan lainnya menyebut 3.11.5; laptop dengan Python 3.11.0 pun harus dapat dipasang."""
    akhir, awal = k.pilih_sematan(SEMATAN, k.SISTEM["windows"], "3.11")
    assert {nama.partition("==")[0] for nama in nama_versi(awal)} <= {
        nama.partition("==")[0] for nama in nama_versi(akhir)
    }
    assert not nama_versi(awal) & nama_versi(akhir)
    tanpa_penanda = set(re.findall(r"^(\S+==\S+)(?= \\$)", SEMATAN, re.MULTILINE))
    assert tanpa_penanda <= nama_versi(akhir)


def test_sidik_menemukan_yang_hilang_dan_yang_berubah_tanpa_memasang_apa_pun(tongkat, tmp_path):
    kit = shutil.copytree(tongkat[0], tmp_path / "kit")
    skrip = [sys.executable, "-I", str(kit / "lakip_helpers" / "kelas" / "flashdisk" / "sidik_folder.py")]
    assert not list(periksa_sidik(kit))
    assert subprocess.run(skrip, capture_output=True, text=True).stdout.startswith("Utuh")
    (kit / "mulai.py").write_text("rusak", encoding="utf-8")
    (kit / "LICENSE").unlink()
    (kit / "notebooks" / "16_tambahan.ipynb").write_text("{}", encoding="utf-8")
    for nama in (".venv/a", "lakip_helpers/__pycache__/a.pyc", "notebooks/berkas_kerja/siti/log.jsonl", ".DS_Store"):
        (kit / nama).parent.mkdir(parents=True, exist_ok=True)
        (kit / nama).write_text("a", encoding="utf-8")
    assert sorted(periksa_sidik(kit)) == [
        ".venv, __pycache__: tidak ada ketika dikemas dan tidak dapat diperiksa, padahal Python menjalankan isinya. "
        "Folder itu dibuat ketika kit dipakai; di flashdisk yang belum pernah dipakai, jangan jalankan apa pun. "
        "Hapus semua folder bernama itu; mulai.py membuatnya lagi.",
        "LICENSE: hilang. Salin ulang berkas itu.",
        "mulai.py: isinya berubah atau rusak. Salin ulang berkas itu.",
        "notebooks/16_tambahan.ipynb: tidak ada ketika dikemas. Bila bukan Anda yang menambahkan, hapus berkas itu.",
    ]
    hasil = subprocess.run(skrip, capture_output=True, text=True)
    assert hasil.returncode == 1 and "mulai.py: isinya berubah" in hasil.stdout
    assert "Tidak ikut diperiksa, karena berisi pekerjaan orang: berkas_kerja." in hasil.stdout
    assert len((kit / NAMA_SIDIK).read_text(encoding="utf-8").splitlines()) > 200


def test_bita_yang_diganti_di_flashdisk_tidak_lolos_sebagai_utuh(tongkat, tmp_path):
    """Bita berpenanda sidik yang tidak dicocokkan (PEP 552) dijalankan Python tanpa melihat sumbernya."""
    kit = shutil.copytree(tongkat[0], tmp_path / "kit")
    sumber, jahat = kit / "lakip_helpers" / "galat.py", tmp_path / "jahat.py"
    jahat.write_text("print('diganti')", encoding="utf-8")
    bita = Path(importlib.util.cache_from_source(str(sumber)))
    tak_dicocokkan = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(jahat), cfile=str(bita), doraise=True, invalidation_mode=tak_dicocokkan)
    muat = [
        sys.executable,
        "-P",
        "-c",
        "import sys; sys.path.insert(0, sys.argv[1]); import lakip_helpers.galat",
        str(kit),
    ]
    assert subprocess.run(muat, capture_output=True, text=True).stdout.strip() == "diganti"
    (keliru,) = periksa_sidik(kit)
    assert keliru.startswith("__pycache__: tidak ada ketika dikemas")


def test_folder_berisi_dan_kit_tidak_lengkap_ditolak(tmp_path):
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "a.txt").write_text("a", encoding="utf-8")
    with pytest.raises(GalatBerkas, match="sudah berisi, jadi tidak ditimpa"):
        k.kemas(AKAR, tmp_path / "isi", [], [], lambda _: None, lambda _: None)
    with pytest.raises(GalatBerkas, match=r"tidak lengkap: mulai\.py"):
        k.salin_kit(tmp_path / "isi", tmp_path / "baru")


@pytest.mark.parametrize("nama", [None, *k.SISTEM])
@pytest.mark.parametrize("versi", k.PYTHON)
def test_tiap_rilis_sebuah_python_mendapat_semua_paketnya(nama, versi):
    """Dikemas dengan 3.11.7 (atau rilis mana pun), dipasang di 3.11.2 milik Debian: rodanya harus ada."""
    sistem = k.SISTEM[nama] if nama else None
    assert k.penanda(sistem, f"{versi}.2")["python_full_version"] == f"{versi}.2"
    ikut = set().union(*(nama_versi(satu) for satu in k.pilih_sematan(SEMATAN, sistem, versi)))
    for rilis in range(30):
        perlu = nama_versi("\n".join(k._cocok(SEMATAN, k.penanda(sistem, f"{versi}.{rilis}"))))
        assert perlu <= ikut, (rilis, perlu - ikut)
