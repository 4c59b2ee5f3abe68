"""Bagian ruang kelas yang dapat diuji tanpa hub: batas, sertifikat, daftar proxy, dan perintah."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatLakip, GalatSimpan
from lakip_helpers.kelas.hub import jalankan, siaga
from lakip_helpers.kelas.hub.batas import (
    jenis_cgroup,
    masuk_kelompok,
    pasang_kelompok,
    susun_kelompok,
    susun_kelompok_hub,
)
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR
from lakip_helpers.kelas.hub.ruang import (
    FOLDER_BAKU,
    PESERTA_BAKU,
    Batas,
    Ruang,
    perintah_kelas,
    siapkan_folder,
    simpan_ruang,
)
from lakip_helpers.kelas.hub.sandi import ganti_sandi
from lakip_helpers.kelas.hub.tampilan import isi_templat
from lakip_helpers.perintah.kelas import kelas
from lakip_helpers.perintah.kelas.ruang import isi_pilihan, ruang_lama, susun_ruang

PROKSI = Path(siaga.__file__).parent / "proksi"


def test_cgroup_v2_diisi_lengkap_dan_pengendalinya_diteruskan(tmp_path):
    (tmp_path / "cgroup.controllers").write_text("cpu memory pids")
    (tmp_path / "cgroup.subtree_control").write_text("")
    satu = susun_kelompok(jenis_cgroup(tmp_path), "lk-siti", Batas(memori_mb=512, inti=0.5, proses=99), tmp_path)
    assert pasang_kelompok(satu) == (tmp_path / "lakip-kelas" / "lk-siti" / "cgroup.procs",)
    isi = {berkas.name: berkas.read_text() for berkas in (tmp_path / "lakip-kelas" / "lk-siti").iterdir()}
    batas = {"memory.max": "536870912", "memory.swap.max": "0", "pids.max": "99", "cpu.max": "50000 100000"}
    assert isi == batas
    assert (tmp_path / "cgroup.subtree_control").read_text() == "+cpu"


@pytest.mark.parametrize(
    ("jenis", "kelas", "berkas", "biasa"), [("v1", "cpu", "shares", 1024), ("v2", ".", "weight", 100)]
)
def test_hub_masuk_kelompoknya_dan_didahulukan_dari_peserta(tmp_path, jenis, kelas, berkas, biasa):
    masuk = pasang_kelompok(susun_kelompok_hub(jenis, tmp_path))
    masuk_kelompok(masuk)
    folder = tmp_path / kelas / "lakip-kelas"
    assert masuk == (folder / "hub" / "cgroup.procs",) and masuk[0].read_text() == str(os.getpid())
    assert (folder / "hub" / f"cpu.{berkas}").read_text() == str(8 * biasa)
    assert (folder / f"cpu.{berkas}").read_text() == str(20 * biasa)


@pytest.mark.skipif(sys.platform == "win32", reason="izin berkas POSIX")
def test_sertifikat_dipakai_lagi_dan_diganti_bila_alamat_berubah(tmp_path):
    from lakip_helpers.kelas.hub.sertifikat import pastikan_sertifikat, sidik_sertifikat

    kunci, sertifikat = pastikan_sertifikat(tmp_path, "10.0.0.5")
    pertama = sidik_sertifikat(sertifikat)
    assert stat.S_IMODE(kunci.stat().st_mode) == 0o600
    pastikan_sertifikat(tmp_path, "10.0.0.5")
    assert sidik_sertifikat(sertifikat) == pertama
    pastikan_sertifikat(tmp_path, "10.0.0.6")
    assert sidik_sertifikat(sertifikat) != pertama


@pytest.mark.parametrize(("selisih", "sah"), [(0, True), (-20, True), (48, False)])
def test_sertifikat_menerima_jam_laptop_yang_tertinggal_kurang_dari_sehari(selisih, sah):
    from cryptography import x509

    from lakip_helpers.kelas.hub.sertifikat import buat_sertifikat

    kini = datetime.datetime(2026, 11, 24, 8)
    satu = x509.load_pem_x509_certificate(buat_sertifikat("10.0.0.5", kini)[1])
    jam_laptop = (kini - datetime.timedelta(hours=abs(selisih))).replace(tzinfo=datetime.UTC)
    assert (satu.not_valid_before_utc <= jam_laptop <= satu.not_valid_after_utc) is sah


def test_proxy_disematkan_dengan_sidik_dan_tanpa_alamat_paket():
    daftar = json.loads((PROKSI / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    minta = json.loads((PROKSI / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert daftar["node_modules/configurable-http-proxy"]["version"] == minta["configurable-http-proxy"]
    tanpa_sidik = [nama for nama, isi in daftar.items() if nama and "integrity" not in isi]
    beralamat = [nama for nama, isi in daftar.items() if "resolved" in isi]
    assert (tanpa_sidik, beralamat) == ([], [])


def test_tanpa_tls_hanya_di_loopback(monkeypatch, tmp_path):
    monkeypatch.setattr(siaga, "periksa_root", lambda: None)
    hasil = CliRunner().invoke(kelas, ["buka", "--alamat", "10.0.0.5", "--tanpa-tls", "--folder", str(tmp_path)])
    assert "tidak dibuka tanpa TLS" in str(hasil.exception)
    assert list(tmp_path.iterdir()) == []


def test_kernel_yang_tidak_dapat_dirahasiakan_menjadi_kalimat(monkeypatch):
    zmq, client = pytest.importorskip("zmq"), pytest.importorskip("jupyter_client")
    siaga.periksa_kernel()
    monkeypatch.setattr(zmq, "has", lambda apa: apa != "curve")
    monkeypatch.setattr(client.manager.KernelManager, "class_trait_names", classmethod(lambda _: ["kernel_name"]))
    with pytest.raises(GalatLakip, match=r"Paket pyzmq, jupyter_client di server ini tidak dapat .* belum dibuka"):
        siaga.periksa_kernel()


@pytest.mark.skipif(sys.platform == "win32", reason="ruang kelas hanya di Linux")
def test_rumah_yang_dibekukan_pemiliknya_dihentikan_dengan_kalimat(monkeypatch, tmp_path):
    from lakip_helpers.kelas.hub import cadangan

    ruang = Ruang(tmp_path, tmp_path)
    (ruang.rumah / "nobody").mkdir(parents=True)
    monkeypatch.setattr(cadangan, "LAMA_SERUMAH", 1)
    monkeypatch.setattr(cadangan, "_sebagai", lambda ruang, akun: {"cwd": ruang.rumah / akun})
    with pytest.raises(GalatSimpan, match="Rumah nobody belum selesai dibaca atau ditulis dalam 1 detik"):
        cadangan._jalankan(["sh", "-c", "kill -STOP $$"], ruang, "nobody")


@pytest.mark.skipif(sys.platform == "win32", reason="ruang kelas hanya di Linux")
def test_berkas_kosong_dan_tautan_ikut_menghabiskan_jatah(tmp_path):
    """Berkas kosong tidak memakai blok, tetapi inode mesin habis bagi semua orang."""
    from lakip_helpers.kelas.hub.penjaga import pelanggar, ukur_rumah

    (rumah := tmp_path / "lk-budi").mkdir()
    for nomor in range(100):
        (rumah / f"kosong{nomor}").touch()
        os.link(rumah / f"kosong{nomor}", rumah / f"lain{nomor}")
    assert ukur_rumah(tmp_path)["lk-budi"] >= 200 * 16_384
    assert pelanggar({}, ukur_rumah(tmp_path), 3) == ["lk-budi"]


@pytest.mark.skipif(sys.platform == "win32", reason="ruang kelas hanya di Linux")
def test_folder_yang_sangat_dalam_tidak_menghentikan_penjaga(tmp_path):
    from lakip_helpers.kelas.hub.penjaga import ukur_rumah

    rumah = tmp_path / "lk-budi"
    rumah.mkdir()
    (rumah / "berkas").write_bytes(b"x" * 50_000)
    try:
        with contextlib.chdir(rumah):
            for _ in range(sys.getrecursionlimit() + 100):
                Path("d").mkdir()
                os.chdir("d")
        terukur = ukur_rumah(tmp_path)
    finally:  # terlalu dalam untuk pembersih pytest, yang lalu menggagalkan seluruh uji
        subprocess.run(["rm", "-rf", str(rumah)], check=True)
    assert terukur["lk-budi"] >= 50_000


def test_hub_yang_terus_mati_berhenti_dengan_kalimat(monkeypatch, tmp_path):
    class Mati:
        def poll(self):
            return 1

    monkeypatch.setattr(jalankan, "mulai_hub", lambda ruang: Mati())
    kabar: list[str] = []
    penjaga = jalankan.Penjaga(Ruang(tmp_path, tmp_path), kabar.append)
    with pytest.raises(Exception, match="Hub berhenti 6 kali"):
        for detik in range(20):
            penjaga.langkah(float(detik))
    assert len(kabar) == 5


def test_hub_yang_ditutup_fasilitator_tidak_dihidupkan_lagi(monkeypatch, tmp_path):
    class Ditutup:
        def poll(self):
            return 0

    monkeypatch.setattr(jalankan, "mulai_hub", lambda ruang: Ditutup())
    penjaga = jalankan.Penjaga(Ruang(tmp_path, tmp_path), print)
    assert [penjaga.langkah(0.0), penjaga.langkah(1.0)] == [True, False]


def test_rahasia_hub_tidak_diwariskan_kepada_peserta():
    pytest.importorskip("jupyterhub")
    from lakip_helpers.kelas.hub.spawner import lingkungan_peserta

    assert "LAKIP_RUANG" not in lingkungan_peserta(Ruang(Path("a"), Path("b")))


@pytest.mark.skipif(sys.platform == "win32", reason="rlimit POSIX")
def test_hub_tidak_kehabisan_berkas_pada_batas_lunak_shell():
    import resource

    def seperti_shell() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        jalankan.siapkan_hub()

    tanya = "import resource; print(*resource.getrlimit(resource.RLIMIT_NOFILE))"
    hasil = subprocess.run([sys.executable, "-c", tanya], preexec_fn=seperti_shell, capture_output=True, text=True)
    lunak, keras = hasil.stdout.split()
    assert lunak == keras != "256"


def test_ruang_yang_dibuka_lagi_memakai_pilihan_kemarin(tmp_path):
    """Hari kedua fasilitator mengetik `kelas buka` saja; kelas 60 orang tidak kembali menjadi 40."""
    kemarin = Ruang(tmp_path, tmp_path, alamat="10.0.0.5", porta=8443, tls=True, peserta=60, batas=Batas(memori_mb=512))
    siapkan_folder(kemarin)
    simpan_ruang(kemarin)
    lama = ruang_lama(tmp_path)
    hari_ini = isi_pilihan(susun_ruang(tmp_path, lama, "10.0.0.5", None, False), inti=2.0)
    assert (hari_ini.porta, hari_ini.tls, hari_ini.peserta) == (8443, True, 60)
    assert hari_ini.batas == Batas(memori_mb=512, inti=2.0)
    assert isi_pilihan(hari_ini, 20).peserta == 20
    baru = susun_ruang(tmp_path, None, "10.0.0.5", None, False)
    assert (baru.porta, baru.peserta) == (443, PESERTA_BAKU)
    uji = susun_ruang(tmp_path, Ruang(tmp_path, tmp_path, porta=9000), "127.0.0.1", None, False)
    assert (uji.porta, uji.tls) == (9000, False), "ruang coba di loopback tetap tanpa TLS"
    assert susun_ruang(tmp_path, Ruang(tmp_path, tmp_path, porta=9000), "10.0.0.5", None, False).porta == 443


def test_pengaturan_lama_yang_rusak_tidak_menghalangi_ruang_dibuka(tmp_path):
    assert ruang_lama(tmp_path) is None
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "ruang.json").write_text("{", encoding="utf-8")
    assert ruang_lama(tmp_path) is None


def test_perintah_yang_disebut_membawa_folder_ruangnya(tmp_path, monkeypatch):
    """`kelas tutup` tanpa --folder menjawab “tidak ditemukan” bila ruangnya bukan di folder baku."""
    monkeypatch.setenv("LAKIP_SEBUTAN", "sudo python3 mulai.py")
    assert perintah_kelas("tutup", FOLDER_BAKU) == "sudo python3 mulai.py kelas tutup"
    ruang = Ruang(tmp_path / "kelas satu", tmp_path)
    siapkan_folder(ruang)
    tolak = ganti_sandi(ruang, AKUN_FASILITATOR, "", "", "")
    assert tolak.endswith(f"sudo python3 mulai.py kelas buka --kode-baru --folder '{ruang.akar}'.")
    assert isi_templat(ruang)["perintah_tutup"].endswith(f"kelas tutup --folder '{ruang.akar}'")
