"""Yang tersimpan tidak pernah hilang: terpotong, dua proses sekaligus, disk penuh, folder terkunci."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lakip_helpers import tulis
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpanan import simpan
from lakip_helpers.latihan.simpanan.log import BarisLog, Peristiwa, baca_log, tulis_baris
from lakip_helpers.latihan.simpanan.pencatat import catat, sambung_kedua

SATU = BarisLog(
    "2026-01-13T09:00:00+07:00", Peristiwa.PERIKSA.value, "11-01", "0.1.0", "abc", {"p1": "kerja"}, "lain", 1
)
PENULIS = """
import sys
from pathlib import Path
from lakip_helpers.latihan.simpanan.log import BarisLog
from lakip_helpers.latihan.simpanan.pencatat import catat
for ke in range(200):
    catat(Path(sys.argv[1]), BarisLog("w", "periksa", sys.argv[2], "k", "s", {"isi": "x" * 3000}, "lain", ke))
"""


def test_log_dibaca_kembali_persis(tmp_path: Path) -> None:
    catat(tmp_path / "a" / "log.jsonl", SATU)
    assert baca_log(tmp_path / "a" / "log.jsonl").baris == (SATU,)


def test_mati_di_tengah_menyambung_log_kedua_tidak_menggandakan_baris(tmp_path: Path) -> None:
    """Sebagian baris `log_2` sudah masuk log ketika prosesnya mati; yang menyambung lagi hanya menambah sisanya."""
    log, kedua, lain = (
        tmp_path / "log.jsonl",
        tmp_path / "log_2.jsonl",
        replace(SATU, waktu="2026-01-13T09:05:00+07:00"),
    )
    kedua.write_text(f"{tulis_baris(SATU)}\n{tulis_baris(lain)}\n", encoding="utf-8")
    log.write_text(f"{tulis_baris(SATU)}\n", encoding="utf-8")
    sambung_kedua(log)
    assert baca_log(log).baris == (SATU, lain)
    assert not kedua.exists()


@pytest.mark.parametrize("potong", [1, 5, 40])
def test_baris_terakhir_terpotong_dilaporkan_dan_yang_lain_utuh(tmp_path: Path, potong: int) -> None:
    log = tmp_path / "log.jsonl"
    catat(log, SATU)
    catat(log, SATU)
    log.write_bytes(log.read_bytes()[:-potong])
    catat(log, SATU)
    isi = baca_log(log)
    if potong == 1:  # hanya ganti baris yang hilang: tidak ada jawaban yang rusak
        assert (len(isi.baris), isi.rusak) == (3, ())
        return
    assert isi.baris == (SATU, SATU)
    assert [rusak.nomor for rusak in isi.rusak] == [2]
    assert isi.rusak[0].teks and "baris 2" in isi.catatan and "tidak dihapus" in isi.catatan


@pytest.mark.parametrize("sampah", [b"\xff\xfe\x00", b"{}", b"[1]", b'"teks"', b'{"waktu": 1', b"null", b"[" * 100_000])
def test_baris_sampah_tidak_menghalangi(tmp_path: Path, sampah: bytes) -> None:
    log = tmp_path / "log.jsonl"
    log.write_bytes(sampah + b"\n")
    catat(log, SATU)
    isi = baca_log(log)
    assert isi.baris == (SATU,) and len(isi.rusak) == 1


def test_jawaban_aneh_tetap_tersimpan(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    for jawaban in ({"b", "a"}, "satu\ndua", "\ud800 rusak", "<script>", Path("x")):
        catat(log, BarisLog("w", "simpan", "11-01", "k", "s", jawaban))
    isi = baca_log(log)
    assert not isi.rusak
    assert [baris.jawaban for baris in isi.baris] == [["a", "b"], "satu\ndua", "\ud800 rusak", "<script>", "x"]


def test_dua_proses_menulis_bersamaan(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    proses = [subprocess.Popen([sys.executable, "-c", PENULIS, str(log), kode]) for kode in ("A", "B")]
    assert [satu.wait() for satu in proses] == [0, 0]
    isi = baca_log(log)
    assert not isi.rusak
    for kode in ("A", "B"):
        assert [baris.coba for baris in isi.baris if baris.latihan == kode] == list(range(200))


def test_proses_mati_di_tengah_tidak_menghapus_yang_lama(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    proses = subprocess.Popen([sys.executable, "-c", PENULIS, str(log), "A"])
    while proses.poll() is None and (not log.exists() or log.stat().st_size < 50_000):
        pass
    proses.kill()
    proses.wait()
    catat(log, SATU)
    isi = baca_log(log)
    urut = [baris.coba for baris in isi.baris[:-1]]
    assert urut == list(range(len(urut))) and urut and isi.baris[-1] == SATU
    assert len(isi.rusak) <= 1


def test_tulisan_sebagian_menjadi_galat_dan_tidak_merusak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log.jsonl"
    catat(log, SATU)
    asli = os.write
    with monkeypatch.context() as penuh:
        penuh.setattr(simpan.os, "write", lambda pegangan, data: asli(pegangan, data[:20]))
        with pytest.raises(GalatSimpan, match=r"^log\.jsonl belum tersimpan: disk penuh"):
            catat(log, SATU)
    catat(log, SATU)
    isi = baca_log(log)
    assert isi.baris == (SATU, SATU) and len(isi.rusak) == 1


def test_folder_yang_bukan_folder_menjadi_kalimat(tmp_path: Path) -> None:
    (tmp_path / "kerja").write_text("ini berkas", encoding="utf-8")
    with pytest.raises(GalatSimpan, match="belum tersimpan"):
        catat(tmp_path / "kerja" / "log.jsonl", SATU)


def test_tulis_utuh_menyimpan_yang_lama_bila_gagal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "identitas.json"
    simpan.tulis_utuh(berkas, "lama")

    def penuh(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(simpan.os, "fsync", penuh)
    with pytest.raises(GalatSimpan, match="disk penuh"):
        simpan.tulis_utuh(berkas, "baru")
    assert berkas.read_text(encoding="utf-8") == "lama"
    assert [satu.name for satu in tmp_path.iterdir()] == ["identitas.json"]


def test_berkas_yang_sedang_dibaca_ditunggu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas, asli, kali = tmp_path / "a.json", Path.replace, []

    def terkunci_dua_kali(sumber: Path, tujuan: Path) -> Path:
        kali.append(1)
        if len(kali) < 3:
            raise PermissionError(errno.EACCES, "sedang dipakai")
        return asli(sumber, tujuan)

    monkeypatch.setattr(simpan.Path, "replace", terkunci_dua_kali)
    monkeypatch.setattr(tulis, "JEDA_GANTI", (0, 0, 0))
    simpan.tulis_utuh(berkas, "isi")
    assert berkas.read_text(encoding="utf-8") == "isi" and len(kali) == 3
