"""Pembaca di proses tersendiri: hasilnya utuh, batasnya dijaga, dan ia berhenti bersama induknya."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import date, datetime
from datetime import time as jam
from pathlib import Path

import pytest

from lakip_helpers.berkas.anak import baca_terpisah
from lakip_helpers.berkas.angkut import dokumen_dari_json, dokumen_ke_json
from lakip_helpers.berkas.kisi import Lembar
from lakip_helpers.berkas.pdf import buka_pdf
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas, Petak
from lakip_helpers.galat import GalatBerkas, Gejala
from tests.berkas.pdf.buruk import baik, isi_halaman
from tests.berkas.pdf.penulis import Halaman, buat_pdf, tabel

AKAR = Path(__file__).parents[2]
DAFTAR_PROSES = Path(f"/proc/self/task/{os.getpid()}/children")
TANPA_AKHIR = """
import signal
from lakip_helpers.berkas.anak import baca_terpisah
from tests.berkas.pdf.buruk import isi_halaman
buat = dict(isi_halaman())["bentuk_berlipat"]
signal.signal(signal.SIGINT, signal.default_int_handler)  # seperti kernel; proses di latar belakang lahir mengabaikannya
print("mulai", flush=True)
baca_terpisah("pdf", "a.pdf", buat())
"""


def halaman(nomor: int) -> Halaman:
    """Satu halaman bertabel."""
    hasil = Halaman()
    tabel(hasil, [40, 200, 300], [60, 90, 120], [["Indikator", "Target"], [f"Indeks {nomor}", "80"]], "tipis")
    return hasil


def tanpa_akhir() -> bytes:
    """PDF yang membacanya tidak pernah selesai."""
    return dict(isi_halaman())["bentuk_berlipat"]()


def test_hasil_proses_anak_sama_dengan_pembacanya():
    assert baca_terpisah("pdf", "Renja “2025”.pdf", baik()) == buka_pdf("Renja “2025”.pdf", baik())


def test_galat_pembaca_sampai_dengan_gejalanya():
    with pytest.raises(GalatBerkas, match=r"'rusak\.pdf' rusak atau tidak lengkap") as galat:
        baca_terpisah("pdf", "rusak.pdf", b"%PDF-1.7 tidak ada isinya")
    assert galat.value.gejala is Gejala.RUSAK


def test_waktu_habis_menjadi_kalimat():
    with pytest.raises(GalatBerkas) as galat:
        baca_terpisah("pdf", "berputar.pdf", tanpa_akhir(), detik=1)
    assert galat.value.gejala is Gejala.TERLALU_BESAR
    assert str(galat.value) == (
        "Berkas 'berputar.pdf' terlalu lama dibaca sehingga dihentikan: isinya terlalu besar atau rusak."
        " Simpan hanya bagian yang memuat tabel kinerja ke berkas baru, lalu coba lagi."
    )


@pytest.mark.skipif(not DAFTAR_PROSES.exists(), reason="daftar proses Linux")
def test_menunggu_giliran_prosesor_tidak_dihitung():
    """Mesin yang sibuk: anak tertahan lebih lama daripada batas prosesornya, dan tetap selesai."""
    lama = set(anak_dari(os.getpid()))

    def tahan():
        while not (baru := set(anak_dari(os.getpid())) - lama):
            time.sleep(0.01)
        (anak,) = baru
        os.kill(anak, signal.SIGSTOP)
        time.sleep(2.2)
        os.kill(anak, signal.SIGCONT)

    penahan = threading.Thread(target=tahan)
    penahan.start()
    assert baca_terpisah("pdf", "a.pdf", baik(), detik=2) == buka_pdf("a.pdf", baik())
    penahan.join()


def test_halaman_yang_tidak_sempat_dibaca_disebut(monkeypatch):
    jam = iter((0.0, 1.0, 46.0))
    monkeypatch.setattr("lakip_helpers.berkas.pdf.buka.time.process_time", lambda: next(jam))
    dokumen = buka_pdf("panjang.pdf", buat_pdf(halaman(1), halaman(2), halaman(3)))
    assert [p.tempat for p in dokumen.petak] == ["hal. 1, tabel 1"]
    assert dokumen.peringatan[0].startswith("Hal. 2, 3 tidak sempat dibaca")


def test_induk_tidak_memuat_pustaka_pembaca():
    perintah = (
        "import sys; from lakip_helpers.berkas.anak import baca_terpisah; from tests.berkas.pdf.buruk import baik;"
        "assert baca_terpisah('pdf', 'a.pdf', baik()).petak;"
        "print([m for m in sys.modules if m.partition('.')[0] in ('pdfminer', 'pandas', 'numpy', 'PIL')])"
    )
    hasil = subprocess.run([sys.executable, "-c", perintah], cwd=AKAR, capture_output=True, text=True, check=True)
    assert hasil.stdout.strip() == "[]"


def test_modul_bernama_sama_di_folder_peserta_tidak_ikut_dimuat(tmp_path, monkeypatch):
    for nama in ("json", "pdfminer", "threading"):
        (tmp_path / f"{nama}.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(baca_terpisah("pdf", "a.pdf", baik()).petak) == 1


def anak_dari(pid: int) -> list[int]:
    """Proses anak sebuah proses (Linux)."""
    teks = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(kata) for kata in teks.split()]


@pytest.mark.skipif(not DAFTAR_PROSES.exists(), reason="daftar proses Linux")
@pytest.mark.parametrize("isyarat", [signal.SIGKILL, signal.SIGINT], ids=["induk mati", "kernel diinterupsi"])
def test_anak_berhenti_bersama_induknya(isyarat):
    induk = subprocess.Popen(
        [sys.executable, "-c", TANPA_AKHIR], cwd=AKAR, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        assert induk.stdout.readline() == b"mulai\n"
        while not (anak := anak_dari(induk.pid)):
            time.sleep(0.05)
        induk.send_signal(isyarat)
        induk.wait()
        while Path(f"/proc/{anak[0]}").exists() and "Z" not in keadaan(anak[0]):
            time.sleep(0.05)
    finally:
        induk.kill()
        induk.stdout.close()
    assert induk.returncode == -isyarat, "berhenti karena sebab lain, misalnya batas waktunya"


def keadaan(pid: int) -> str:
    """Huruf keadaan sebuah proses; Z berarti sudah selesai."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def test_angkut_menjaga_tanggal_lembar_dan_gabungan():
    kisi = [["Target", None, 80.5, 3, True, date(2025, 1, 2), datetime(2025, 1, 2, 3, 4), jam(5, 6)]]
    petak = Petak(
        "a", "lembar 'PK'", kisi, {(0, 0): (0, 0, 0, 1)}, [("hal. 1", 1)], [0, 2], ("Tabel 1",), {(0, 0): (1.5,)}
    )
    lembar = Lembar("a", "PK", kisi, {(1, 2): "SUM(A1)"}, ((0, 0, 0, 1),), (3,))
    dokumen = Dokumen("a", JenisBerkas.XLSX, (petak,), "naskah", ("ingat",), (lembar,))
    assert dokumen_dari_json(dokumen_ke_json(dokumen)) == dokumen
