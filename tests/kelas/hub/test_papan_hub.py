"""Papan di hub: penyusunnya terbatas, tidak hidup lebih lama dari hub, dan papan terakhir yang baik tetap tampil."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lakip_helpers.kelas.hub import papan_hub as modul
from lakip_helpers.kelas.hub.papan_hub import PapanHub
from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
from lakip_helpers.latihan.simpanan.log import tulis_baris
from tests.kelas.kumpulan.kelas_kecil import baris, buat_zip, tulis_folder

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ruang kelas hanya di Linux")
LAMA = 600.0
"""Detik; penyusun di mesin yang sibuk pun selesai, dan yang memang macet diuji dengan batasnya sendiri."""
LULUS = baris("09:00", "11-01", "lulus")
MACET = "import os, time; os.fork(); open({tanda!r} + '/' + str(os.getpid()), 'w').close(); time.sleep(3600)"


def susun(papan, perintah=None):
    """Halaman berikutnya, tanpa menunggu waktu segarnya; `perintah` menggantikan penyusunnya."""
    if perintah:
        papan.perintah = lambda: [sys.executable, "-c", perintah]
    papan._sampai = 0.0
    return asyncio.run(papan.halaman({})).decode()


def hidup(pid: str) -> bool:
    """Benar bila proses itu masih berjalan (zombi dianggap mati)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def tunggu(syarat) -> None:
    """Sampai syaratnya terpenuhi; menunggu keadaan, bukan waktu."""
    batas = time.monotonic() + LAMA
    while not syarat():
        assert time.monotonic() < batas, "tidak pernah terjadi"
        time.sleep(0.05)


def test_pipa_di_folder_peserta_disebut_dan_papan_tetap_jadi(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "budi").mkdir()
    os.mkfifo(tmp_path / "budi" / "x.zip")
    halaman = susun(PapanHub(tmp_path, lama=LAMA))
    assert "budi/x.zip bukan berkas biasa, dilewati." in halaman
    assert "Siti" in halaman
    assert 'role="alert"' not in halaman


def test_folder_yang_ditautkan_ke_folder_orang_lain_tidak_dihitung_sebagai_miliknya(tmp_path):
    (tulis_folder(tmp_path / "lk-siti/notebooks/berkas_kerja/siti", "Siti", [LULUS]) / "rahasia siti.docx").touch()
    for akun, letak in (("lk-budi", "notebooks"), ("lk-edi", "notebooks/berkas_kerja")):
        (tmp_path / akun / letak).parent.mkdir(parents=True)
        (tmp_path / akun / letak).symlink_to(tmp_path / "lk-siti" / letak)
    peserta = {satu.akun: satu for satu in baca_kumpulan(tmp_path).peserta}
    assert peserta["lk-siti"].dokumen == ("rahasia siti.docx",)
    assert not any(peserta[akun].dokumen or peserta[akun].log.baris for akun in ("lk-budi", "lk-edi"))


def test_penyusun_yang_macet_dihentikan_bersama_kelompoknya_dan_papan_lama_tetap_tampil(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "tanda").mkdir()
    papan = PapanHub(tmp_path, lama=LAMA)
    assert "Siti" in susun(papan)
    papan.lama = 3.0
    halaman = susun(papan, MACET.format(tanda=str(tmp_path / "tanda")))
    assert "sesudah 3 detik belum selesai, jadi dihentikan" in halaman
    assert "Di bawah ini papan pukul" in halaman
    assert "Siti" in halaman
    tunggu(lambda: not any(hidup(satu.name) for satu in (tmp_path / "tanda").iterdir()))


def test_penyusun_yang_memorinya_habis_menjadi_kalimat_dan_sesudah_itu_pulih(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    papan = PapanHub(tmp_path, lama=LAMA, memori_mb=64)
    asli = papan.perintah
    halaman = susun(papan, "x = bytearray(100_000_000)")
    assert "biasanya karena memori 64 MB tidak cukup" in halaman
    assert "Belum ada papan yang berhasil disusun." in halaman
    assert 'http-equiv="refresh"' in halaman
    papan.perintah, papan.memori_mb = asli, modul.MEMORI_SUSUN
    halaman = susun(papan)
    assert "Siti" in halaman
    assert 'role="alert"' not in halaman


def test_satu_zip_yang_menghabiskan_memori_tidak_menjatuhkan_papan(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "budi.zip").write_bytes(buat_zip({"b/log.jsonl": tulis_baris(LULUS) + "\n" + "0" * 200_000_000}))
    halaman = susun(PapanHub(tmp_path, lama=LAMA))
    assert "Siti" in halaman
    assert "hanya bagian awalnya yang dihitung" in halaman


@pytest.mark.parametrize("sinyal", [signal.SIGTERM, signal.SIGKILL])
def test_penyusun_tidak_hidup_lebih_lama_dari_hub(tmp_path, sinyal):
    macet = MACET.replace("os.fork(); ", "").format(tanda=str(tmp_path))
    hub = (
        "import asyncio, sys, pathlib; from lakip_helpers.kelas.hub.papan_hub import PapanHub; "
        f"p = PapanHub(pathlib.Path('.')); p.perintah = lambda: [sys.executable, '-c', {macet!r}]; "
        "asyncio.run(p.halaman({}))"
    )
    proses = subprocess.Popen([sys.executable, "-c", hub])
    tunggu(lambda: any(tmp_path.iterdir()))
    penyusun = next(tmp_path.iterdir()).name
    assert hidup(penyusun)
    proses.send_signal(sinyal)
    proses.wait()
    tunggu(lambda: not hidup(penyusun))


def test_papan_yang_dibatalkan_ketika_hub_ditutup_mengakhiri_penyusunnya(tmp_path):
    async def tutup():
        papan = PapanHub(tmp_path, lama=LAMA)
        papan.perintah = lambda: [sys.executable, "-c", MACET.format(tanda=str(tmp_path))]
        tugas = asyncio.create_task(papan.halaman({}))
        while len(list(tmp_path.iterdir())) < 2:
            await asyncio.sleep(0.05)
        tugas.cancel()
        with pytest.raises(asyncio.CancelledError):
            await tugas

    asyncio.run(tutup())
    tunggu(lambda: not any(hidup(satu.name) for satu in tmp_path.iterdir()))
