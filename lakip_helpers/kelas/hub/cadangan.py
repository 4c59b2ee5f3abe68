"""Cadangan ruang kelas: satu tar.gz berisi milik hub dan pekerjaan tiap peserta.

Pekerjaan peserta dibaca dan ditulis oleh `tar` yang berjalan sebagai akun peserta itu sendiri, bukan root; jadi tautan
di rumahnya tidak dapat membelokkan cadangan atau pemulihan ke berkas orang lain.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, Final

from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatSimpan
from lakip_helpers.kelas.hub.akun import pastikan_akun
from lakip_helpers.kelas.hub.jalankan import pid_ruang
from lakip_helpers.kelas.hub.nama import akun_sah
from lakip_helpers.kelas.hub.ruang import Ruang, baca_ruang, siapkan_folder, simpan_ruang

MILIK_HUB: Final = ("ruang.json", "rahasia.json", "kunci_kuki", "sandi.dbm", "sandi.dbm.db", "sandi.dbm.dat")
BASIS_DATA: Final = "hub.sqlite"
ISI_RUMAH: Final = "notebooks"
LAMA_SERUMAH: Final = 600
"""Detik untuk satu rumah; jatah disk baku 1 GB selesai jauh lebih cepat."""


def buat_cadangan(ruang: Ruang, keluaran: Path) -> int:
    """Tulis cadangan; hasilnya banyaknya peserta. Boleh selagi ruang terbuka: basis data disalin dengan cara SQLite.

    Galat: GalatSimpan bila rumah seorang peserta tidak terbaca atau `keluaran` tidak dapat ditulis; cadangan lama utuh.
    """
    orang = [satu.name for satu in sorted(ruang.rumah.iterdir()) if akun_sah(satu.name)]
    try:
        with _tulis_lalu_ganti(keluaran) as tulis, tarfile.open(fileobj=tulis, mode="w:gz") as tar:
            _masukkan_hub(tar, ruang)
            for akun in orang:
                _masukkan_rumah(tar, ruang, akun)
    except OSError as galat:
        raise GalatSimpan(f"Cadangan {keluaran} belum tersimpan: {galat.strerror}. Pilih tempat lain.") from None
    return len(orang)


@contextlib.contextmanager
def _tulis_lalu_ganti(keluaran: Path) -> Iterator[IO[bytes]]:
    pegangan, sementara = tempfile.mkstemp(dir=keluaran.parent, prefix=".cadangan-")
    try:
        with os.fdopen(pegangan, "wb") as tulis:
            yield tulis
            tulis.flush()
            os.fsync(pegangan)
        Path(sementara).replace(keluaran)
    except BaseException:
        Path(sementara).unlink(missing_ok=True)
        raise


def _masukkan_hub(tar: tarfile.TarFile, ruang: Ruang) -> None:
    for nama in MILIK_HUB:
        if (ruang.hub / nama).is_file():
            tar.add(ruang.hub / nama, f"hub/{nama}")
    if (ruang.hub / BASIS_DATA).is_file():
        with tempfile.TemporaryDirectory() as folder:
            salinan = Path(folder) / BASIS_DATA
            _salin_sqlite(ruang.hub / BASIS_DATA, salinan)
            tar.add(salinan, f"hub/{BASIS_DATA}")


def _salin_sqlite(asal: Path, tujuan: Path) -> None:
    with contextlib.closing(sqlite3.connect(asal)) as dari, contextlib.closing(sqlite3.connect(tujuan)) as ke:
        dari.backup(ke)


def _masukkan_rumah(tar: tarfile.TarFile, ruang: Ruang, akun: str) -> None:
    if not (ruang.rumah / akun / ISI_RUMAH).is_dir():
        return
    with tempfile.TemporaryFile() as wadah:
        perintah = ["tar", "--sparse", "-cf", "-", ISI_RUMAH]  # berkas berlubang tidak ditulis sepanjang lubangnya
        hasil = _jalankan(perintah, ruang, akun, stdout=wadah)
        if hasil.returncode > 1:  # 1: ada berkas yang berubah ketika dibaca; isinya tetap ikut
            raise GalatSimpan(f"Rumah {akun} tidak dapat dicadangkan: {hasil.stderr.decode()[-200:].strip()}")
        info = tarfile.TarInfo(f"rumah/{akun}.tar")
        info.size, info.mode, info.mtime = wadah.seek(0, os.SEEK_END), 0o600, int(time.time())
        wadah.seek(0)
        tar.addfile(info, wadah)


def _jalankan(perintah: list[str], ruang: Ruang, akun: str, **saluran: Any) -> subprocess.CompletedProcess[bytes]:
    """Jalankan sebagai peserta, dengan batas waktu: peserta dapat membekukan proses atas namanya sendiri."""
    try:
        return subprocess.run(
            perintah, stderr=subprocess.PIPE, timeout=LAMA_SERUMAH, **saluran, **_sebagai(ruang, akun)
        )
    except subprocess.TimeoutExpired:
        raise GalatSimpan(
            f"Rumah {akun} belum selesai dibaca atau ditulis dalam {LAMA_SERUMAH} detik, jadi dihentikan. Tutup server "
            "peserta itu dari halaman admin, lihat isi foldernya, lalu ulangi."
        ) from None


def _sebagai(ruang: Ruang, akun: str) -> dict[str, Any]:
    """Pilihan `subprocess` supaya program berjalan sebagai peserta, di rumahnya."""
    import pwd

    orang = pwd.getpwnam(akun)
    return {"user": orang.pw_uid, "group": orang.pw_gid, "extra_groups": [], "cwd": ruang.rumah / akun, "umask": 0o077}


def pulihkan_cadangan(berkas: Path, akar: Path, kit: Path, pengaturan: Path) -> int:
    """Kembalikan ruang ke `akar`; hasilnya banyaknya peserta.

    Pekerjaan yang sekarang ada di rumah peserta dinamai `notebooks-sebelum-…`, tidak dihapus. Letak kit mengikuti
    server ini, bukan server asal. Galat: GalatLakip bila ruang sedang terbuka; GalatBerkas bila bukan cadangan kit.
    """
    kira = Ruang(akar, kit, pengaturan)
    if pid_ruang(kira):
        raise GalatLakip(f"Ruang di {akar} sedang terbuka, jadi belum dipulihkan. Tutup dahulu: lakip kelas tutup.")
    try:
        with tarfile.open(berkas, "r:gz") as tar:
            isi = {satu.name: satu for satu in tar if satu.isfile()}
            if "hub/ruang.json" not in isi:
                raise GalatBerkas(f"{berkas.name} bukan cadangan ruang kelas: hub/ruang.json tidak ada di dalamnya.")
            siapkan_folder(kira)
            _keluarkan_hub(tar, isi, kira)
            simpan_ruang(replace(baca_ruang(kira.hub / "ruang.json"), akar=akar, kit=kit, pengaturan=pengaturan))
            orang = [nama for nama in isi if nama.startswith("rumah/") and akun_sah(Path(nama).stem)]
            for nama in orang:
                _keluarkan_rumah(tar, isi[nama], kira, Path(nama).stem)
    except (OSError, tarfile.TarError, EOFError) as galat:
        raise GalatBerkas(
            f"{berkas.name} tidak dapat dipulihkan ({galat}). Pastikan berkasnya cadangan yang utuh; pekerjaan yang "
            "sudah ada tidak dihapus."
        ) from None
    return len(orang)


def _keluarkan_hub(tar: tarfile.TarFile, isi: dict[str, tarfile.TarInfo], ruang: Ruang) -> None:
    for nama in (*MILIK_HUB, BASIS_DATA):
        if satu := isi.get(f"hub/{nama}"):
            dari = tar.extractfile(satu)
            assert dari is not None
            with os.fdopen(os.open(ruang.hub / nama, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as tulis:
                shutil.copyfileobj(dari, tulis)


def _keluarkan_rumah(tar: tarfile.TarFile, satu: tarfile.TarInfo, ruang: Ruang, akun: str) -> None:
    pastikan_akun(akun, ruang.rumah)
    waktu = time.strftime("%Y%m%d-%H%M%S")
    sisihkan = f'[ ! -e {ISI_RUMAH} ] || mv {ISI_RUMAH} "{ISI_RUMAH}-sebelum-{waktu}"; exec tar -xf -'
    dari = tar.extractfile(satu)
    assert dari is not None
    with tempfile.TemporaryFile() as wadah:
        shutil.copyfileobj(dari, wadah)
        wadah.seek(0)
        hasil = _jalankan(["sh", "-c", sisihkan], ruang, akun, stdin=wadah)
    if hasil.returncode:
        raise GalatLakip(f"Rumah {akun} tidak dapat dipulihkan: {hasil.stderr.decode()[-200:].strip()}")
