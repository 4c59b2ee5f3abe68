"""Sesudah ruang ditutup tidak ada proses yang tertinggal, juga bila hub mati mendadak di tengah kelas."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub import akun, jalankan
from lakip_helpers.kelas.hub.ruang import Ruang, siapkan_folder, simpan_ruang
from lakip_helpers.perintah.kelas import kelas

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ruang kelas hanya di Linux")

HUB = (
    "setsid sh -c 'trap \"\" TERM; echo $$ > {t}/proksi; while :; do sleep 0.2; done' & "
    "setsid sh -c 'echo $$ > {t}/penutup-'$$'; : jupyterhub_idle_culler; while :; do sleep 0.2; done' & "
    "echo $$ > {t}/hub-$$; sleep 1000"
)
"""Hub rekaan: proxy yang tidak mau berhenti, penutup yang menganggur, dan dirinya; masing-masing menulis nomornya."""
RUANG = """
import pathlib, subprocess, sys
from lakip_helpers.kelas.hub import jalankan, yatim
from lakip_helpers.kelas.hub.ruang import Ruang, siapkan_folder
yatim.LAMA_SOPAN = 1.0
yatim.akhiri.__defaults__ = (1.0,)
jalankan.LAMA_BERHENTI = 1
ruang = Ruang(pathlib.Path(sys.argv[1]), pathlib.Path("."))
siapkan_folder(ruang)
jalankan.mulai_hub = lambda _: subprocess.Popen(["sh", "-c", sys.argv[2]])
jalankan.bongkar_kelompok = lambda: None
jalankan.jaga(ruang, print)
"""


def hidup(pid: str) -> bool:
    """Benar bila proses itu masih berjalan (zombi dianggap mati)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def tunggu(syarat):
    """Sampai syaratnya terpenuhi; menunggu keadaan, bukan waktu."""
    batas = time.monotonic() + 120
    while not (hasil := syarat()):
        assert time.monotonic() < batas, "tidak pernah terjadi"
        time.sleep(0.05)
    return hasil


@pytest.fixture
def terbuka(tmp_path):
    """Ruang rekaan yang terbuka di proses sendiri, dan folder tempat proses-prosesnya menulis nomornya."""
    tanda = tmp_path / "tanda"
    tanda.mkdir()
    proses = subprocess.Popen([sys.executable, "-c", RUANG, str(tmp_path / "ruang"), HUB.format(t=tanda)])
    tunggu(lambda: len(list(tanda.iterdir())) >= 3 and all(satu.read_text().strip() for satu in tanda.iterdir()))
    yield proses, tanda, Ruang(tmp_path / "ruang", Path())
    proses.kill()


def nomor(tanda: Path, awalan: str) -> list[str]:
    return [satu.read_text().strip() for satu in sorted(tanda.glob(f"{awalan}*"))]


def test_menutup_ruang_mengakhiri_juga_yang_tidak_mau_berhenti(terbuka):
    proses, tanda, ruang = terbuka
    assert jalankan.pid_ruang(ruang) == proses.pid
    proses.send_signal(signal.SIGTERM)
    assert proses.wait(120) == 0
    assert [satu for satu in nomor(tanda, "") if hidup(satu)] == []
    assert jalankan.pid_ruang(ruang) is None


def test_hub_yang_mati_mendadak_tidak_meninggalkan_penutup_dan_proxynya_tetap_melayani(terbuka):
    proses, tanda, _ = terbuka
    (hub,), (penutup,), (proksi,) = (nomor(tanda, satu) for satu in ("hub", "penutup", "proksi"))
    os.kill(int(hub), signal.SIGKILL)
    tunggu(lambda: len(nomor(tanda, "hub")) == 2 and not hidup(penutup))
    assert hidup(proksi)
    tunggu(lambda: len(nomor(tanda, "penutup")) == 2)
    proses.send_signal(signal.SIGTERM)
    assert proses.wait(120) == 0
    assert [satu for satu in [proksi, *nomor(tanda, "")] if hidup(satu)] == []


def test_nomor_proses_yang_sudah_dipakai_program_lain_bukan_ruang_terbuka(tmp_path):
    """Sesudah mati listrik, nomor di buka.pid dapat menjadi milik program lain yang perintahnya memuat “lakip”."""
    ruang = Ruang(tmp_path, tmp_path)
    siapkan_folder(ruang)
    (ruang.hub / "buka.pid").write_text(str(os.getpid()), encoding="ascii")
    assert jalankan.pid_ruang(ruang) is None


def test_menutup_ruang_yang_tidak_terbuka_dijawab_tanpa_menunggu(tmp_path, monkeypatch):
    ruang = Ruang(tmp_path, tmp_path)
    siapkan_folder(ruang)
    simpan_ruang(ruang)
    monkeypatch.setattr(jalankan.time, "sleep", lambda _: pytest.fail("menunggu"))
    keluaran = CliRunner().invoke(kelas, ["tutup", "--folder", str(tmp_path)]).output
    assert keluaran == "Ruang ini tidak sedang terbuka.\n"


def test_sebab_dari_program_lain_tidak_berbahasa_inggris_di_tengah_kalimat(monkeypatch, tmp_path):
    gagal = subprocess.CompletedProcess([], 1, "", "useradd: cannot open /etc/passwd: Read-only file system\n")
    monkeypatch.setattr(akun.subprocess, "run", lambda *_, **__: gagal)
    with pytest.raises(GalatLakip) as galat:
        akun._buat("lk-siti", tmp_path)
    pertama, _, rincian = str(galat.value).partition("\n")
    assert pertama == (
        "Akun sistem lk-siti tidak dapat dibuat: tempatnya hanya dapat dibaca. Hubungi pengelola server."
    )
    assert rincian.startswith("Rincian dari useradd: useradd: cannot")


def test_folder_ruang_yang_tidak_dapat_dibuat_menjadi_kalimat(tmp_path):
    (tmp_path / "berkas").touch()
    with pytest.raises(GalatLakip, match=r"tidak dapat dibuat: foldernya belum ada\. Sebutkan folder lain"):
        siapkan_folder(Ruang(tmp_path / "berkas" / "ruang", tmp_path))


BEBAN = """
import asyncio, contextlib, pathlib, sys
sys.path.insert(0, sys.argv[1])
from kelas import ikut_tutup
tanda = pathlib.Path(sys.argv[2])
@contextlib.contextmanager
def ruang():
    try: yield
    finally: (tanda / "ditutup").touch()
async def bekerja():
    (tanda / "mulai").touch()
    await asyncio.sleep(3600)
ikut_tutup()
with ruang():
    asyncio.run(bekerja())
"""


def test_ukuran_kelas_yang_diminta_berhenti_menutup_ruangnya(tmp_path):
    pytest.importorskip("aiohttp")
    benchmark = Path(__file__).parents[3] / "benchmark"
    proses = subprocess.Popen([sys.executable, "-c", BEBAN, str(benchmark), str(tmp_path)])
    tunggu((tmp_path / "mulai").exists)
    proses.terminate()
    assert proses.wait(120) == 143
    assert (tmp_path / "ditutup").exists()
