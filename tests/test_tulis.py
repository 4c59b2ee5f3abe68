"""Satu penulis: utuh atau tidak sama sekali, tanpa sisa, tanpa menimpa milik orang; dan tidak ada penulis lain."""

from __future__ import annotations

import ast
import contextlib
import errno
import io
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from lakip_helpers import tulis
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.segel import bersegel, bubuhkan
from lakip_helpers.tulis import BilaAda, tulis_berkas

AKAR = Path(__file__).parents[1]
posix = pytest.mark.skipif(os.name != "posix", reason="izin, tautan, dan SIGKILL milik POSIX")
PENULIS = """
import sys
from pathlib import Path
from lakip_helpers.tulis import BilaAda, tulis_berkas
def lambat(aliran):
    aliran.write(b"baru")
    aliran.flush()
    print("menulis", flush=True)
    sys.stdin.read()
tulis_berkas(Path(sys.argv[1]), lambat, BilaAda.GANTI)
"""


def isi(folder: Path) -> dict[str, str]:
    return {satu.name: satu.read_text(encoding="utf-8") for satu in folder.iterdir()}


def gagal_di_tengah(galat: BaseException):
    """Isi yang separuhnya tertulis, lalu gagal."""

    def tulis_separuh(aliran: io.BufferedWriter) -> None:
        aliran.write(b"baru " * 100_000)
        aliran.flush()
        raise galat

    return tulis_separuh


@pytest.fixture(autouse=True)
def tanpa_jeda(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tulis, "JEDA_GANTI", (0, 0, 0, 0, 0))


@pytest.mark.parametrize("bila_ada", BilaAda)
@pytest.mark.parametrize("data", ["Ñ\nb", b"\xc3\x91\nb", lambda aliran: aliran.write(b"\xc3\x91\nb")])
def test_berkas_baru_ditulis_apa_adanya(tmp_path: Path, bila_ada: BilaAda, data) -> None:
    assert tulis_berkas(tmp_path / "a.csv", data, bila_ada) == tmp_path / "a.csv"
    assert (tmp_path / "a.csv").read_bytes() == b"\xc3\x91\nb" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("bila_ada", "sesudah"),
    [
        (BilaAda.GANTI, {"a.txt": "baru"}),
        (BilaAda.GANTI_ATAU_KEDUA, {"a.txt": "baru"}),
        (BilaAda.TIMPA, {"a.txt": "baru"}),
        (BilaAda.NOMORI, {"a.txt": "lama", "a_2.txt": "baru"}),
    ],
)
def test_nama_yang_sudah_dipakai(tmp_path: Path, bila_ada: BilaAda, sesudah: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text("lama")
    tulis_berkas(tmp_path / "a.txt", "baru", bila_ada)
    assert isi(tmp_path) == sesudah


def test_tolak_menyebut_di_mana_apa_dan_langkahnya(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("lama")
    with pytest.raises(GalatSimpan) as galat:
        tulis_berkas(tmp_path / "a.txt", "baru", BilaAda.TOLAK)
    assert str(galat.value) == (
        f"Berkas 'a.txt' tidak dapat ditulis di folder '{tmp_path.name}': namanya sudah dipakai, dan yang ada tidak"
        " ditimpa. Pakai nama lain, atau pindahkan dahulu berkas itu, lalu ulangi."
    )
    assert isi(tmp_path) == {"a.txt": "lama"}


def test_nomor_terus_naik_dan_yang_sama_tidak_ditulis_lagi(tmp_path: Path) -> None:
    nama = [tulis_berkas(tmp_path / "a.csv", teks, BilaAda.NOMORI).name for teks in ("1", "2", "3", "2", "1")]
    assert nama == ["a.csv", "a_2.csv", "a_3.csv", "a_2.csv", "a.csv"]


def test_nama_yang_baru_saja_dipakai_proses_lain_tidak_ditimpa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Di antara memeriksa dan memberi nama, orang lain membuat berkas bernama sama."""
    asli = tulis.bersegel

    def disusul(calon: Path) -> bool:
        jawab = asli(calon)
        if calon.name == "a.txt":
            calon.write_text("milik orang")
        return jawab

    monkeypatch.setattr(tulis, "bersegel", disusul)
    tulis_berkas(tmp_path / "a.txt", "baru", BilaAda.NOMORI)
    assert isi(tmp_path) == {"a.txt": "milik orang", "a_2.txt": "baru"}


def test_flashdisk_tanpa_nama_kedua(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tidak_kenal(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(tulis.os, "link", tidak_kenal)
    for teks in ("1", "2"):
        tulis_berkas(tmp_path / "a.txt", teks, BilaAda.NOMORI)
    assert isi(tmp_path) == {"a.txt": "1", "a_2.txt": "2"}


@pytest.mark.parametrize("bila_ada", [BilaAda.GANTI, BilaAda.GANTI_ATAU_KEDUA, BilaAda.TIMPA, BilaAda.NOMORI])
@pytest.mark.parametrize(
    ("nomor", "sebab"),
    [
        (errno.ENOSPC, "ruang penyimpanan penuh. Kosongkan sedikit ruang"),
        (errno.EDQUOT, "jatah ruang penyimpanan habis. Kosongkan"),
        (errno.EIO, "ditolak sistem. Pilih folder"),
    ],
)
def test_gagal_di_tengah_menjadi_kalimat_dan_yang_lama_utuh(
    tmp_path: Path, bila_ada: BilaAda, nomor: int, sebab: str
) -> None:
    (tmp_path / "a.docx").write_text("lama")
    with pytest.raises(GalatSimpan) as galat:
        tulis_berkas(tmp_path / "a.docx", gagal_di_tengah(OSError(nomor, "English words")), bila_ada)
    assert f"Berkas 'a.docx' tidak dapat ditulis di folder '{tmp_path.name}': {sebab}" in str(galat.value)
    assert "English" not in str(galat.value) and galat.value.sebab.errno == nomor
    assert isi(tmp_path) == {"a.docx": "lama"}


@pytest.mark.parametrize("galat", [KeyboardInterrupt(), RuntimeError("apa saja"), MemoryError()])
def test_galat_lain_diteruskan_tanpa_sisa(tmp_path: Path, galat: BaseException) -> None:
    (tmp_path / "a.docx").write_text("lama")
    with pytest.raises(type(galat)):
        tulis_berkas(tmp_path / "a.docx", gagal_di_tengah(galat), BilaAda.GANTI)
    assert isi(tmp_path) == {"a.docx": "lama"}


@pytest.mark.parametrize("langkah", ["fsync", "replace"])
def test_disk_penuh_pada_langkah_akhir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, langkah: str) -> None:
    (tmp_path / "a.json").write_text("lama")

    def penuh(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tulis.os if langkah == "fsync" else Path, langkah, penuh)
    with pytest.raises(GalatSimpan, match="ruang penyimpanan penuh"):
        tulis_berkas(tmp_path / "a.json", "baru", BilaAda.GANTI)
    assert isi(tmp_path) == {"a.json": "lama"}


def kunci(monkeypatch: pytest.MonkeyPatch, *nama: str, sampai: int = 10**6) -> list[str]:
    """Tiru Windows: berkas yang sedang dibuka Word tidak dapat diganti; lepas sesudah `sampai` kali."""
    asli, kali = Path.replace, []

    def ganti(asal: Path, tujuan: Path) -> Path:
        if Path(tujuan).name in nama and len(kali) < sampai:
            kali.append(Path(tujuan).name)
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return asli(asal, tujuan)

    monkeypatch.setattr(Path, "replace", ganti)
    return kali


def test_terkunci_sebentar_ditunggu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_text("lama")
    kali = kunci(monkeypatch, "a.json", sampai=3)
    tulis_berkas(tmp_path / "a.json", "baru", BilaAda.GANTI)
    assert isi(tmp_path) == {"a.json": "baru"} and len(kali) == 3


def test_terus_terkunci_menurut_pilihannya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("a.html", "a_2.html"):
        (tmp_path / nama).write_bytes(bubuhkan(b"lama", ".html"))
    kunci(monkeypatch, "a.html")
    with pytest.raises(GalatSimpan, match="sedang dibuka program lain, atau foldernya terlindung"):
        tulis_berkas(tmp_path / "a.html", "baru", BilaAda.GANTI)
    assert tulis_berkas(tmp_path / "a.html", "baru", BilaAda.NOMORI).name == "a_2.html"
    assert tulis_berkas(tmp_path / "a.html", "baru lagi", BilaAda.TIMPA).name == "a_2.html"
    assert tulis_berkas(tmp_path / "a.html", "lebih baru", BilaAda.GANTI_ATAU_KEDUA).name == "a_2.html"
    assert isi(tmp_path)["a_2.html"] == "lebih baru" and len(isi(tmp_path)) == 2


@posix
def test_izin_lama_dipertahankan_dan_rahasia_tertutup_sejak_awal(tmp_path: Path) -> None:
    def izin(nama: str) -> int:
        return stat.S_IMODE((tmp_path / nama).stat().st_mode)

    terlihat = []
    lama = os.umask(0o022)
    try:
        tulis_berkas(tmp_path / "biasa", "a", BilaAda.GANTI)
        (tmp_path / "biasa").chmod(0o751)
        tulis_berkas(tmp_path / "biasa", "b", BilaAda.GANTI)
        tulis_berkas(
            tmp_path / "rahasia",
            lambda _: terlihat.extend(stat.S_IMODE(satu.stat().st_mode) for satu in tmp_path.glob(".rahasia.*")),
            BilaAda.GANTI,
            izin=0o600,
        )
        (tmp_path / "rahasia").chmod(0o644)
        tulis_berkas(tmp_path / "rahasia", "b", BilaAda.GANTI, izin=0o600)
    finally:
        os.umask(lama)
    assert (izin("biasa"), izin("rahasia"), terlihat) == (0o751, 0o600, [0o600])


def _buat_soket(letak: Path) -> None:
    with contextlib.chdir(letak.parent), socket.socket(socket.AF_UNIX) as soket:
        soket.bind(letak.name)


@pytest.mark.skipif(sys.platform == "win32", reason="pipa dan soket hanya dibuat di sini")
@pytest.mark.parametrize("bila_ada", [BilaAda.GANTI, BilaAda.GANTI_ATAU_KEDUA])
@pytest.mark.parametrize("jebakan", [os.mkfifo, lambda letak: letak.symlink_to("/dev/zero"), _buat_soket])
def test_jebakan_di_tempat_berkas_kit_diganti_dan_tidak_menahan(tmp_path: Path, jebakan, bila_ada: BilaAda) -> None:
    """Dahulu pipa bernama catatan antaran menahan server peserta selamanya."""
    letak = tmp_path / "catatan.json"
    jebakan(letak)
    assert tulis_berkas(letak, "{}", bila_ada) == letak
    assert letak.read_text(encoding="utf-8") == "{}"
    assert letak.is_file() and not letak.is_symlink()


@posix
def test_tautan_diikuti_dan_perangkat_tidak_diganti(tmp_path: Path) -> None:
    (tmp_path / "asal").mkdir()
    (tmp_path / "asal" / "a.txt").write_text("lama")
    (tmp_path / "tautan.txt").symlink_to(tmp_path / "asal" / "a.txt")
    tulis_berkas(tmp_path / "tautan.txt", "baru", BilaAda.GANTI)
    assert (tmp_path / "asal" / "a.txt").read_text() == "baru" and (tmp_path / "tautan.txt").is_symlink()
    os.mkfifo(tmp_path / "pipa")
    with subprocess.Popen(["cat", str(tmp_path / "pipa")], stdout=subprocess.PIPE) as pembaca:
        tulis_berkas(tmp_path / "pipa", "lewat pipa", BilaAda.NOMORI)
        assert pembaca.communicate()[0] == b"lewat pipa"
    assert stat.S_ISFIFO((tmp_path / "pipa").stat().st_mode)


@posix
@pytest.mark.parametrize("keluaran", ["pipa", "berkas"])
def test_keluaran_layar_dapat_menjadi_tujuan(tmp_path: Path, keluaran: str) -> None:
    kode = "from pathlib import Path; from lakip_helpers.tulis import BilaAda, tulis_berkas; tulis_berkas(Path('/dev/stdout'), 'a;b', BilaAda.NOMORI)"
    with (tmp_path / "hasil.csv").open("wb") as berkas:
        tujuan = subprocess.PIPE if keluaran == "pipa" else berkas
        jalan = subprocess.run([sys.executable, "-c", kode], stdout=tujuan, check=True)
    assert (jalan.stdout if keluaran == "pipa" else (tmp_path / "hasil.csv").read_bytes()) == b"a;b"
    assert len(list(tmp_path.iterdir())) == 1


def test_folder_tidak_ada_dan_nama_folder(tmp_path: Path) -> None:
    with pytest.raises(GalatSimpan, match="di folder 'tiada': foldernya belum ada"):
        tulis_berkas(tmp_path / "tiada" / "a.txt", "a", BilaAda.GANTI)
    tulis_berkas(tmp_path / "ada" / "lagi" / "a.txt", "a", BilaAda.GANTI, buat_folder=True)
    with pytest.raises(GalatSimpan, match="'ada' tidak dapat ditulis di folder"):
        tulis_berkas(tmp_path / "ada", "a", BilaAda.GANTI)
    assert tulis_berkas(tmp_path / "ada", "a", BilaAda.NOMORI).name == "ada_2"


def test_nama_terpanjang_tetap_dapat_ditulis(tmp_path: Path) -> None:
    for nama in ("a" * 251 + ".txt", "ñ" * 125 + ".txt"):
        assert tulis_berkas(tmp_path / nama, "a", BilaAda.GANTI).is_file()


def mulai_menulis(berkas: Path) -> subprocess.Popen[str]:
    """Proses lain yang sedang di tengah menulis `berkas`."""
    anak = subprocess.Popen(
        [sys.executable, "-c", PENULIS, str(berkas)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert anak.stdout and anak.stdout.readline() == "menulis\n"
    return anak


@posix
def test_sisa_proses_yang_dimatikan_dibuang_penulisan_berikutnya(tmp_path: Path) -> None:
    berkas = tmp_path / "LKjIP.docx"
    berkas.write_text("lama")
    for _ in range(3):
        anak = mulai_menulis(berkas)
        anak.send_signal(signal.SIGKILL)
        anak.communicate()
        assert berkas.read_text() == "lama"
        assert sorted(satu.suffix for satu in tmp_path.iterdir()) == [".docx", ".tmp"], "sisanya paling banyak satu"
    tulis_berkas(berkas, "baru", BilaAda.GANTI)
    assert isi(tmp_path) == {"LKjIP.docx": "baru"}


@posix
def test_sisa_milik_penulis_yang_masih_hidup_dan_berkas_lain_dibiarkan(tmp_path: Path) -> None:
    (tmp_path / ".lain.docx.1-ab.tmp").write_text("x")
    (tmp_path / ".LKjIP.docx.catatan").write_text("milik orang")
    anak = mulai_menulis(tmp_path / "LKjIP.docx")
    tulis_berkas(tmp_path / "LKjIP.docx", "yang cepat", BilaAda.GANTI)
    assert len(list(tmp_path.glob(".LKjIP.docx.*.tmp"))) == 1
    anak.communicate()
    assert anak.returncode == 0
    assert isi(tmp_path) == {"LKjIP.docx": "baru", ".lain.docx.1-ab.tmp": "x", ".LKjIP.docx.catatan": "milik orang"}


@posix
def test_sisa_kosong_baru_dibuang_sesudah_semenit(tmp_path: Path) -> None:
    sisa = tmp_path / ".a.txt.9-0123abcd.tmp"
    sisa.touch()
    tulis_berkas(tmp_path / "a.txt", "a", BilaAda.GANTI)
    assert sisa.exists()
    os.utime(sisa, (time.time() - 120,) * 2)
    tulis_berkas(tmp_path / "a.txt", "a", BilaAda.GANTI)
    assert not sisa.exists()


def test_sisa_milik_nama_lain_di_folder_itu_ikut_dibuang(tmp_path: Path) -> None:
    """Cadangan bertanggal yang mati di tengah jalan tidak pernah ditulis lagi dengan nama yang sama."""
    sisa, milik_orang = tmp_path / ".kelas_2026-11-24.tar.gz.9-0123abcd.tmp", tmp_path / ".catatan.tmp"
    for satu in (sisa, milik_orang):
        satu.write_bytes(b"separuh")
        os.utime(satu, (time.time() - 120,) * 2)
    tulis_berkas(tmp_path / "kelas_2026-11-25.tar.gz", b"utuh", BilaAda.NOMORI)
    assert not sisa.exists()
    assert milik_orang.exists()


def docx(teks: str) -> bytes:
    dokumen, wadah = Document(), io.BytesIO()
    dokumen.add_paragraph(teks)
    dokumen.save(wadah)
    return wadah.getvalue()


def sunting_docx(berkas: Path) -> None:
    dokumen = Document(str(berkas))
    dokumen.add_paragraph("disunting orang")
    dokumen.save(str(berkas))


def sunting_teks(berkas: Path) -> None:
    berkas.write_bytes(berkas.read_bytes().replace(b"satu", b"tiga"))


@pytest.mark.parametrize(
    ("nama", "satu", "dua", "sunting"),
    [
        ("a.docx", docx("satu"), docx("dua"), sunting_docx),
        ("a.html", b"<p>satu</p>", b"<p>dua</p>", sunting_teks),
        ("a.pdf", b"%PDF-1.4 satu\n%%EOF\n", b"%PDF-1.4 dua\n%%EOF\n", sunting_teks),
        ("a.svg", b"<svg>satu</svg>", b"<svg>dua</svg>", sunting_teks),
    ],
)
def test_buatan_kit_diganti_sampai_orang_menyuntingnya(tmp_path: Path, nama: str, satu, dua, sunting) -> None:
    berkas = tmp_path / nama
    tulis_berkas(berkas, satu, BilaAda.NOMORI)
    assert bersegel(berkas)
    assert tulis_berkas(berkas, dua, BilaAda.NOMORI) == berkas and bersegel(berkas)
    tulis_berkas(berkas, satu, BilaAda.NOMORI)
    sunting(berkas)
    disunting = berkas.read_bytes()
    assert not bersegel(berkas)
    assert tulis_berkas(berkas, dua, BilaAda.NOMORI) == tulis_berkas(berkas, satu, BilaAda.NOMORI)
    assert berkas.read_bytes() == disunting and len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", docx("x")[:500], b"x" * 30])
def test_berkas_asing_tidak_bersegel(tmp_path: Path, data: bytes) -> None:
    for akhiran in (".docx", ".xlsx", ".html", ".pdf", ".csv"):
        (tmp_path / f"a{akhiran}").write_bytes(data)
        assert not bersegel(tmp_path / f"a{akhiran}")


# --- tidak ada penulis lain -----------------------------------------------------------------------------------------

DIKECUALIKAN = {
    ("tulis.py", "_sementara"): "penulis itu sendiri",
    ("tulis.py", "_ganti"): "penulis itu sendiri",
    ("tulis.py", "_pasang_baru"): "penulis itu sendiri",
    ("tulis.py", "_alirkan"): "perangkat seperti /dev/stdout, bukan berkas",
    ("latihan/simpanan/simpan.py", "_tambah"): "log hanya ditambah, dengan kunci dan sekali tulis",
    ("kelas/hub/cabang_kernel.py", "_tanya"): "pegangan di memori (memfd), tidak pernah menjadi berkas",
    ("latihan/simpanan/simpan.py", "giliran"): "berkas kunci, tanpa isi",
    ("latihan/simpanan/identitas.py", "_gabungkan_tanpa_nama"): "memberi nama lain yang belum dipakai, isinya tetap",
    ("kelas/hub/antar.py", "_antar_satu"): "memberi nama lain yang belum dipakai, isinya tetap",
    ("kelas/hub/batas.py", "isi_kelompok"): "cgroup: pengaturan kernel, bukan berkas",
    ("kelas/hub/batas.py", "_teruskan_pengendali"): "cgroup: pengaturan kernel, bukan berkas",
    ("perintah/jupyter/ekstensi/bangun.py", "bangun"): "alat pembangun ekstensi, tidak dijalankan kit",
    ("kelas/hub/jalankan.py", "mulai_hub"): "hub.log hanya ditambah",
    ("kelas/hub/spawner.py", "alihkan_keluaran"): "keluaran server peserta hanya ditambah, sebagai pemiliknya",
    ("kelas/hub/cadangan.py", "_keluarkan_rumah"): "arsip satu rumah di berkas tanpa nama, untuk dibaca tar",
    ("pakai/himpun/mesin.py", "_terjaga"): "tempat buang milik sistem (os.devnull), bukan berkas",
    ("perintah/pasang.py", "giliran"): "berkas kunci, tanpa isi",
    ("perintah/pasang.py", "jalankan"): "berjalan sebelum kit terpasang; log pemasangan hanya ditambah",
    ("perintah/pasang.py", "pasang"): "berjalan sebelum kit terpasang; cap yang terpotong berarti pasang ulang",
    ("sajian/pohon/pohon.py", "_pdf"): "halaman PDF di memori",
    ("kelas/flashdisk/kemas.py", "_salin"): "folder baru yang kosong; keutuhannya dijaga SHA256SUMS",
}
"""Berkas dan fungsi yang boleh menulis sendiri, dengan sebabnya."""

MENULIS = {"write_text", "write_bytes", "touch", "savefig", "to_csv", "to_excel", "symlink_to", "hardlink_to"}
MODUL = {
    "os": {"replace", "rename", "link", "symlink", "truncate", "renames"},
    "shutil": {"copy", "copy2", "copyfile", "copytree", "copyfileobj", "move", "make_archive"},
    "tempfile": {"NamedTemporaryFile", "mkstemp", "mktemp"},
}
ARSIP = {"ZipFile", "TarFile"}


def panggilan(pohon: ast.AST, fungsi: str = "(modul)") -> Iterator[tuple[str, ast.Call]]:
    """Tiap pemanggilan dan fungsi tempatnya."""
    for anak in ast.iter_child_nodes(pohon):
        nama = anak.name if isinstance(anak, ast.FunctionDef | ast.AsyncFunctionDef) else fungsi
        if isinstance(anak, ast.Call):
            yield nama, anak
        yield from panggilan(anak, nama)


def di_memori(pohon: ast.AST) -> set[str]:
    """Nama yang diisi BytesIO, dan parameter berjenis IO: menulis ke sana bukan menulis berkas."""
    hasil = set()
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Assign):
            for sasaran in simpul.targets:
                pasangan = (
                    zip(sasaran.elts, simpul.value.elts, strict=True)
                    if isinstance(sasaran, ast.Tuple) and isinstance(simpul.value, ast.Tuple)
                    else [(sasaran, simpul.value)]
                )
                hasil |= {
                    kiri.id
                    for kiri, kanan in pasangan
                    if isinstance(kiri, ast.Name) and "BytesIO(" in ast.unparse(kanan)
                }
        if isinstance(simpul, ast.arg) and simpul.annotation and "IO[" in ast.unparse(simpul.annotation):
            hasil.add(simpul.arg)
    return hasil


def mode(panggil: ast.Call, letak: int) -> str:
    calon = [satu.value for satu in panggil.keywords if satu.arg == "mode"] + panggil.args[letak : letak + 1]
    teks = str(calon[0].value) if calon and isinstance(calon[0], ast.Constant) else "r"
    return teks if re.fullmatch(r"[rwaxbt+]+(:gz)?", teks) else "r"


def menulis(panggil: ast.Call, memori: set[str]) -> bool:
    """Apakah pemanggilan ini membuka, mengganti nama, atau menyalin berkas untuk ditulis."""
    f = panggil.func
    nama = f.attr if isinstance(f, ast.Attribute) else getattr(f, "id", "")
    modul = f.value.id if isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name) else ""
    ke_memori = any(
        (isinstance(satu, ast.Name) and satu.id in memori) or "BytesIO(" in ast.unparse(satu)
        for satu in [*panggil.args, *(kunci.value for kunci in panggil.keywords)]
    )
    if modul == "os" and nama in ("open", "fdopen"):
        return any(tanda in ast.unparse(panggil) for tanda in ("O_WRONLY", "O_RDWR", "O_CREAT", "'w", "'a", "'x", "+"))
    if modul in MODUL:
        return nama in MODUL[modul] and not ke_memori
    if nama in ARSIP or (modul == "tarfile" and nama == "open"):
        return bool(set(mode(panggil, 1)) & set("wax")) and not ke_memori
    if nama == "open" and modul not in ("dbm", "webbrowser"):
        return bool(set(mode(panggil, 0 if isinstance(f, ast.Attribute) and modul != "io" else 1)) & set("wax+"))
    if nama in ("rename", "replace"):  # Path.rename(tujuan) dan Path.replace(tujuan); str.replace punya dua isian
        return isinstance(f, ast.Attribute) and len(panggil.args) == 1 and not panggil.keywords
    if nama == "save":
        return not ke_memori
    return nama in MENULIS and isinstance(f, ast.Attribute) and bool(panggil.args or nama == "touch") and not ke_memori


def penulis_di(teks: str) -> list[tuple[str, int]]:
    pohon = ast.parse(teks)
    memori = di_memori(pohon)
    return [(fungsi, panggil.lineno) for fungsi, panggil in panggilan(pohon) if menulis(panggil, memori)]


def test_tidak_ada_penulis_lain_di_paket():
    ada, dipakai = [], set()
    for berkas in sorted((AKAR / "lakip_helpers").rglob("*.py")):
        letak = berkas.relative_to(AKAR / "lakip_helpers").as_posix()
        for fungsi, baris in penulis_di(berkas.read_text(encoding="utf-8")):
            dipakai.add((letak, fungsi))
            if (letak, fungsi) not in DIKECUALIKAN:
                ada.append(f"{letak}:{baris} di {fungsi}: pakai lakip_helpers.tulis.tulis_berkas")
    assert ada == []
    assert set(DIKECUALIKAN) - dipakai == set(), "pengecualian yang tidak diperlukan lagi; hapus dari daftar"


@pytest.mark.parametrize(
    "kode",
    [
        "letak.write_text('a')",
        "letak.write_bytes(b'a')",
        "open(letak, 'w')",
        "open(letak, mode='a')",
        "letak.open('wb')",
        "letak.open('r+b')",
        "os.open(letak, os.O_WRONLY)",
        "os.fdopen(p, 'w')",
        "os.replace(a, b)",
        "a.replace(b)",
        "a.rename(b)",
        "shutil.copy(a, b)",
        "tempfile.NamedTemporaryFile()",
        "tempfile.mkstemp()",
        "frame.to_csv(letak)",
        "gambar.savefig(letak)",
        "buku.save(letak)",
        "zipfile.ZipFile(letak, 'w')",
        "tarfile.open(letak, 'w:gz')",
        "letak.touch()",
    ],
)
def test_pemeriksa_mengenali_penulis(kode: str):
    assert penulis_di(f"def f(letak, a, b, p):\n    {kode}\n") == [("f", 2)]


@pytest.mark.parametrize(
    "kode",
    [
        "open(letak)",
        "letak.open('rb')",
        "teks.replace('a', 'b')",
        "frame.rename(columns={})",
        "frame.to_csv(index=False)",
        "zipfile.ZipFile(letak)",
        "wadah = BytesIO(); buku.save(wadah)",
        "arsip.open('docProps/core.xml')",
    ],
)
def test_pemeriksa_tidak_menuduh_pembaca(kode: str):
    assert penulis_di(f"def f(letak, teks, frame, arsip):\n    {kode}\n") == []
