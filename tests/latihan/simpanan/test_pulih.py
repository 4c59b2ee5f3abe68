"""Cuplikan dan pemulihan: proses mati seratus kali, log terpotong, hilang, terkunci, pindah laptop."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan import Pengerjaan, ambil, hitung_kemajuan
from lakip_helpers.latihan.simpanan import cuplikan, simpan
from lakip_helpers.latihan.simpanan.cuplikan import (
    NAMA_CUPLIKAN,
    baca_utuh,
    cuplik,
    daftar_salinan,
    gabung_baris,
    pilih_buang,
)
from lakip_helpers.latihan.simpanan.identitas import (
    aktif,
    berkas_log,
    cari_senama,
    daftarkan,
    folder_aktif,
    tulis_identitas,
)
from lakip_helpers.latihan.simpanan.log import BarisLog, baca_log, kabar_terkunci
from lakip_helpers.latihan.simpanan.pencatat import catat_semua
from lakip_helpers.latihan.simpanan.pulih import perlu_pulih, pulihkan
from lakip_helpers.tulis import UMUR_SISA

PEMBUNUH = """
import os, random, select, signal, sys, time
from pathlib import Path
from lakip_helpers.latihan.simpanan.log import BarisLog
from lakip_helpers.latihan.simpanan.pencatat import catat_semua
from lakip_helpers.latihan.simpanan import cuplikan

log, acak, ke = Path(sys.argv[1]), random.Random(7), 0
for putaran in range(100):
    baca, tulis = os.pipe()
    anak = os.fork()
    if not anak:
        while True:
            ke += 1
            sebab = catat_semua(log, [BarisLog("w", "periksa", f"11-0{ke % 9}", "k", "s", "isi " * 50, "lain", ke)])
            os.write(tulis, f"{sebab or ke}\\n".encode())
    os.close(tulis)
    select.select([baca], [], [])
    time.sleep(acak.random() * 0.012)
    os.kill(anak, signal.SIGKILL)
    os.waitpid(anak, 0)
    diakui = os.read(baca, 1_000_000).decode().split("\\n")[:-1]
    os.close(baca)
    ke = int(diakui[-1]) + 1  # yang sedang ditulis ketika mati boleh sampai, boleh tidak
    print(*diakui)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="os.fork tidak ada di sistem ini")
def test_seratus_kali_mati_di_tengah_menyimpan(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    perintah = [sys.executable, "-c", PEMBUNUH, str(log)]
    jalan = subprocess.run(perintah, capture_output=True, encoding="utf-8", check=False)
    assert jalan.returncode == 0, jalan.stderr
    diakui = {int(satu) for satu in jalan.stdout.split()}
    assert len(jalan.stdout.splitlines()) == 100 and len(diakui) >= 100
    assert diakui <= {satu.coba for satu in baca_log(log).baris}
    di_cuplikan = {satu.coba for satu in baca_log(tmp_path / NAMA_CUPLIKAN).baris if satu.coba}
    assert not baca_log(tmp_path / NAMA_CUPLIKAN).rusak and diakui <= di_cuplikan
    for sisa in tmp_path.glob(".*.tmp"):  # mati sebelum sempat menulis: dianggap ditinggalkan sesudah UMUR_SISA
        os.utime(sisa, (time.time() - UMUR_SISA - 1,) * 2)
    log.unlink()
    pulihkan(tmp_path)
    assert diakui <= {satu.coba for satu in baca_log(log).baris}
    assert not list(tmp_path.glob(".*.tmp")), "sisa penulisan dibuang pada cuplikan berikutnya"


def kerjakan() -> None:
    daftarkan("Siti", "Kasubbag", "Bappeda")
    Pengerjaan("11-04").periksa("a")
    Pengerjaan("11-04").periksa(ambil("11-04").kunci)
    Pengerjaan("11-05").simpan(["a"])
    Pengerjaan("11-05").simpan(["a", "b"])


def isian() -> tuple:
    return (hitung_kemajuan().lulus, Pengerjaan("11-04").coba(), Pengerjaan("11-05").pulihkan().jawaban)


def ringkaskan() -> None:
    """Sepuluh menit berlalu: salinan bertanggal belum ada, jadi cuplikan ditulis ulang."""
    daftar_salinan(folder_aktif())[0].unlink()
    cuplik(folder_aktif())


def test_cuplikan_ringkas_dan_memuat_identitas() -> None:
    kerjakan()
    ringkaskan()
    isi = baca_log(folder_aktif() / NAMA_CUPLIKAN).baris
    assert isi[0].peristiwa == "cuplikan" and isi[0].jawaban["opd"] == "Bappeda"
    assert [satu.jawaban for satu in isi[1:]] == ["a", ["c"], ["a", "b"]]
    assert len(baca_log(berkas_log()).baris) == 4


def test_log_hilang_dipulihkan_dari_cuplikan() -> None:
    kerjakan()
    semula = isian()
    berkas_log().unlink()
    assert hitung_kemajuan().lulus == 0 and perlu_pulih()
    pemulihan = pulihkan()
    assert isian() == semula
    assert pemulihan.kalimat.startswith("Dipulihkan 3 catatan dari salinan cadangan; 0 catatan masih ada di log.jsonl.")
    assert not perlu_pulih() and "Tidak ada yang perlu dipulihkan" in pulihkan().kalimat


def test_log_dan_cuplikan_hilang_dipulihkan_dari_salinan_beserta_identitas() -> None:
    kerjakan()
    folder = folder_aktif()
    salinan = daftar_salinan(folder)[0]
    salinan.write_bytes((folder / NAMA_CUPLIKAN).read_bytes())
    semula = isian()
    for nama in ("log.jsonl", "identitas.json", NAMA_CUPLIKAN):
        (folder / nama).unlink()
    assert aktif() is None
    pemulihan = pulihkan(folder)
    assert aktif().nama == "Siti" and isian() == semula
    assert pemulihan.diambil[0].nama == pemulihan.identitas_dari == salinan.name


@pytest.mark.parametrize("bita", [1, 30, 400])
def test_ekor_log_terpotong_dipulihkan(bita: int) -> None:
    kerjakan()
    semula = isian()
    berkas_log().write_bytes(berkas_log().read_bytes()[:-bita])
    pulihkan()
    assert isian() == semula


def test_baris_tengah_rusak_tidak_mengalahkan_jawaban_yang_lebih_baru() -> None:
    Pengerjaan("11-04").periksa(ambil("11-04").kunci)
    Pengerjaan("11-04").periksa("a")
    baris = berkas_log().read_bytes().split(b"\n")
    berkas_log().write_bytes(b"\n".join([baris[0][:20], *baris[1:]]))
    assert hitung_kemajuan().lulus == 0
    pulihkan()
    assert hitung_kemajuan().lulus == 1 and Pengerjaan("11-04").pulihkan().jawaban == "a"
    sesudah = berkas_log().read_bytes()
    pulihkan()
    assert berkas_log().read_bytes() == sesudah, "memulihkan dua kali tidak menambah apa pun"


def test_cuplikan_tidak_pernah_kehilangan_baris_walaupun_log_dikosongkan() -> None:
    kerjakan()
    berkas_log().write_bytes(b"")
    Pengerjaan("11-06").petunjuk()
    isi = [satu.latihan for satu in baca_log(folder_aktif() / NAMA_CUPLIKAN).baris[1:]]
    assert isi == ["11-04", "11-04", "11-05", "11-06"]


def test_dua_notebook_bergantian_menulis() -> None:
    satu, dua = Pengerjaan("11-04"), Pengerjaan("11-04")
    for ke in range(5):
        satu.simpan("a")
        dua.periksa("b" if ke % 2 else "a")
    assert Pengerjaan("11-04").coba() == 5 and len(baca_log(berkas_log()).baris) == 10
    ringkaskan()
    assert [satu.coba for satu in baca_log(folder_aktif() / NAMA_CUPLIKAN).baris[1:]] == [1, 2, 3, 4, 5]


def test_folder_pindah_laptop_lalu_identitas_diisi(folder: Path, tmp_path: Path) -> None:
    kerjakan()
    semula = isian()
    shutil.move(folder / "siti", tmp_path / "flashdisk")
    shutil.rmtree(folder)
    shutil.move(tmp_path / "flashdisk", folder / "siti")
    assert aktif() is None
    tulis_identitas(cari_senama("siti")[0])
    assert isian() == semula and not perlu_pulih()


def kunci_log(monkeypatch: pytest.MonkeyPatch) -> None:
    asli = os.open

    def terkunci(berkas: object, *lain: object, **pilihan: object) -> int:
        if Path(str(berkas)).name == "log.jsonl":
            raise PermissionError(13, "sedang dipakai")
        return asli(berkas, *lain, **pilihan)

    monkeypatch.setattr(simpan.os, "open", terkunci)


def test_log_yang_dibuka_excel_disimpan_di_nama_kedua_lalu_disatukan(monkeypatch: pytest.MonkeyPatch) -> None:
    kerja = Pengerjaan("11-04")
    kerja.periksa("a")
    with monkeypatch.context() as sementara:
        kunci_log(sementara)
        assert kerja.periksa("b").gagal_simpan == ""
        assert Pengerjaan("11-04").coba() == 2
        assert "log.jsonl sedang dibuka program lain" in kabar_terkunci(berkas_log())
        assert Pengerjaan("11-04").periksa("c").coba == 3
    kerja.periksa("a")
    assert not (folder_aktif() / "log_2.jsonl").exists() and kabar_terkunci(berkas_log()) == ""
    assert [satu.coba for satu in baca_log(berkas_log()).baris] == [1, 2, 3, 4]


def test_folder_yang_tidak_boleh_ditulisi_tetap_galat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simpan.os, "open", lambda *_, **__: (_ for _ in ()).throw(PermissionError(13, "ditolak")))
    assert "tidak boleh ditulisi" in Pengerjaan("11-04").periksa("a").gagal_simpan


def test_cuplikan_gagal_tidak_menggagalkan_jawaban(monkeypatch: pytest.MonkeyPatch) -> None:
    def penuh(*_: object, **__: object) -> None:
        raise GalatSimpan("disk penuh")

    with monkeypatch.context() as sementara:
        sementara.setattr(cuplikan, "tulis_utuh", penuh)
        assert Pengerjaan("11-04").periksa("a").gagal_simpan == ""
    Pengerjaan("11-04").periksa("b")
    assert len(baca_utuh(folder_aktif() / NAMA_CUPLIKAN)) == 3


def test_cuplikan_terkunci_mendapat_nama_kedua_lalu_kembali(monkeypatch: pytest.MonkeyPatch) -> None:
    asli = Path.replace

    def terkunci(sumber: Path, tujuan: Path) -> Path:
        if tujuan.name == NAMA_CUPLIKAN:
            raise PermissionError(13, "sedang dipakai")
        return asli(sumber, tujuan)

    monkeypatch.setattr("lakip_helpers.tulis.JEDA_GANTI", ())
    with monkeypatch.context() as sementara:
        sementara.setattr(Path, "replace", terkunci)
        Pengerjaan("11-04").periksa("a")
    assert (folder_aktif() / "cuplikan_2.jsonl").exists()
    berkas_log().unlink()
    assert pulihkan().diambil[0].nama == "cuplikan_2.jsonl"
    assert not (folder_aktif() / "cuplikan_2.jsonl").exists()


def test_salinan_bertanggal_terbatas(tmp_path: Path) -> None:
    nama = [f"cuplikan_2026-01-{hari:02}_{jam:02}00.jsonl" for hari in range(1, 31) for jam in range(8, 17)]
    sisa = sorted(set(nama) - set(pilih_buang([*nama, "catatan_saya.txt"])))
    assert len(sisa) == 15 and sisa[-6:] == nama[-6:]
    assert sisa[0] == "cuplikan_2026-01-21_1600.jsonl", "yang terakhir pada hari kesepuluh terakhir"
    catat_semua(tmp_path / "log.jsonl", [BarisLog("w", "periksa", "11-01", "k", "s")])
    cuplik(tmp_path)
    assert len(daftar_salinan(tmp_path)) == 1


def test_gabung_menjaga_urutan_kedua_daftar() -> None:
    assert gabung_baris(list("bdf"), list("abcdefg")) == list("abcdefg")
    assert gabung_baris(list("qad"), list("qbd")) == list("qabd"), "yang tidak sama-sama ada menurut waktunya"
    assert gabung_baris(list("zya"), list("za")) == list("zya"), "urutan log mengalahkan waktu"


def test_sampah_di_cuplikan_dan_salinan_tidak_menghalangi() -> None:
    kerjakan()
    (folder_aktif() / NAMA_CUPLIKAN).write_bytes(b"\xff\xfe{}\n[1]\n" + json.dumps({"a": 1}).encode())
    daftar_salinan(folder_aktif())[0].write_bytes(b"\x00" * 500)
    assert not pulihkan().perlu
    Pengerjaan("11-06").petunjuk()
    assert len(baca_utuh(folder_aktif() / NAMA_CUPLIKAN)) == 5


DUA_KERNEL = """
import sys
from pathlib import Path
from lakip_helpers.latihan.simpanan.log import BarisLog
from lakip_helpers.latihan.simpanan.pencatat import catat_semua
for ke in range(60):
    assert not catat_semua(Path(sys.argv[1]), [BarisLog("w", "periksa", sys.argv[2], "k", "s", "isi", "lain", ke)])
"""


def test_dua_kernel_bersamaan_cuplikannya_lengkap(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    proses = [subprocess.Popen([sys.executable, "-c", DUA_KERNEL, str(log), kode]) for kode in ("A", "B")]
    assert [satu.wait() for satu in proses] == [0, 0]
    isi = baca_log(tmp_path / NAMA_CUPLIKAN)
    assert not isi.rusak and set(isi.baris[1:]) == set(baca_log(log).baris) and len(isi.baris) == 121
