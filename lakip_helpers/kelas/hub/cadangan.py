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
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, Final

from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatSimpan, sebab_program, sebab_sistem
from lakip_helpers.kelas.hub.akun import pastikan_akun
from lakip_helpers.kelas.hub.jalankan import pid_ruang
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR, akun_sah
from lakip_helpers.kelas.hub.ruang import Ruang, perintah_kelas, siapkan_folder, simpan_ruang, urai_rahasia, urai_ruang
from lakip_helpers.tulis import BilaAda, tulis_berkas

MILIK_HUB: Final = ("ruang.json", "rahasia.json", "kunci_kuki", "sandi.dbm", "sandi.dbm.db", "sandi.dbm.dat")
BASIS_DATA: Final = "hub.sqlite"
BATAS_HUB: Final = 256 * 1024 * 1024
"""Berkas hub terbesar yang masih dipulihkan; basis data kelas yang sungguhan beberapa ratus KiB."""
ISI_RUMAH: Final = "notebooks"
LAMA_SERUMAH: Final = 600
"""Detik untuk satu rumah; jatah disk baku 1 GB selesai jauh lebih cepat."""


def hitung_peserta(akun: Iterable[str]) -> int:
    """Banyaknya peserta di antara akun yang punya rumah; rumah fasilitator ikut disalin, tetapi ia bukan peserta.

    >>> hitung_peserta([AKUN_FASILITATOR, "lk-siti"])
    1
    """
    return sum(satu != AKUN_FASILITATOR for satu in akun)


def buat_cadangan(ruang: Ruang, keluaran: Path) -> tuple[int, Path]:
    """Tulis cadangan; hasilnya banyaknya peserta dan berkas yang ditulis.

    Boleh selagi ruang terbuka: basis data disalin dengan cara SQLite. Cadangan lama tidak pernah ditimpa; yang baru
    bernama `…_2`, `…_3`, dan seterusnya. Galat: GalatSimpan bila rumah seorang peserta tidak terbaca atau `keluaran`
    tidak dapat ditulis.
    """
    orang = [satu.name for satu in sorted(ruang.rumah.iterdir()) if akun_sah(satu.name)]

    def rangkai(aliran: IO[bytes]) -> None:
        with tarfile.open(fileobj=aliran, mode="w:gz") as tar:
            _masukkan_hub(tar, ruang)
            for akun in orang:
                _masukkan_rumah(tar, ruang, akun)

    return hitung_peserta(orang), tulis_berkas(keluaran, rangkai, BilaAda.NOMORI, izin=0o600)


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
            raise GalatSimpan(
                f"Rumah {akun} tidak dapat dicadangkan: {sebab_program(hasil.stderr.decode('utf-8', 'replace'))}. "
                "Periksa ruang disk dan isi rumah itu, lalu ulangi."
            )
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
            "peserta itu dari daftar peserta (/hub/peserta), lihat isi foldernya, lalu ulangi."
        ) from None


def _sebagai(ruang: Ruang, akun: str) -> dict[str, Any]:
    """Pilihan `subprocess` supaya program berjalan sebagai peserta, di rumahnya."""
    import pwd

    orang = pwd.getpwnam(akun)
    return {"user": orang.pw_uid, "group": orang.pw_gid, "extra_groups": [], "cwd": ruang.rumah / akun, "umask": 0o077}


def pulihkan_cadangan(berkas: Path, akar: Path, kit: Path, pengaturan: Path) -> int:
    """Kembalikan ruang ke `akar`; hasilnya banyaknya peserta.

    Pekerjaan yang sekarang ada di rumah peserta dinamai `notebooks-sebelum-…`, tidak dihapus. Letak kit mengikuti
    server ini, bukan server asal. Isi cadangan diperiksa sebelum ada yang ditulis. Galat: GalatLakip bila ruang sedang
    terbuka; GalatBerkas bila bukan cadangan kit atau rusak; GalatSimpan bila tidak dapat ditulis.
    """
    kira = Ruang(akar, kit, pengaturan)
    if pid_ruang(kira):
        raise GalatLakip(
            f"Ruang di {akar} sedang terbuka, jadi belum dipulihkan. Tutup dahulu: {perintah_kelas('tutup', akar)}."
        )
    try:
        with tarfile.open(berkas, "r:gz") as tar:
            anggota = {satu.name: satu for satu in tar if satu.isfile()}
            if "hub/ruang.json" not in anggota:
                raise GalatBerkas(f"{berkas.name} bukan cadangan ruang kelas: hub/ruang.json tidak ada di dalamnya.")
            milik_hub = _periksa_hub(tar, anggota, berkas.name)
            asal = urai_ruang(milik_hub["ruang.json"], berkas.name)
            _pasang_hub(replace(asal, akar=akar, kit=kit, pengaturan=pengaturan), milik_hub)
            orang = [nama for nama in anggota if nama.startswith("rumah/") and akun_sah(Path(nama).stem)]
            for nama in orang:
                _keluarkan_rumah(tar, anggota[nama], kira, Path(nama).stem)
    except (OSError, tarfile.TarError, EOFError, ValueError, zlib.error) as galat:
        sebab = sebab_sistem(galat) if isinstance(galat, OSError) and galat.errno else "isinya terpotong atau rusak"
        raise GalatBerkas(
            f"{berkas.name} tidak dapat dipulihkan: {sebab}. Pastikan berkasnya ada dan cadangan yang utuh; pekerjaan "
            "yang sudah ada tidak dihapus."
        ) from None
    return hitung_peserta(Path(nama).stem for nama in orang)


def _pasang_hub(ruang: Ruang, milik_hub: Mapping[str, bytes]) -> None:
    siapkan_folder(ruang)
    if BASIS_DATA in milik_hub:  # catatan sementara milik basis data yang lama akan merusak yang baru
        for ekor in ("-journal", "-wal", "-shm"):
            (ruang.hub / f"{BASIS_DATA}{ekor}").unlink(missing_ok=True)
    for nama, bita in milik_hub.items():
        if nama != "ruang.json":
            tulis_berkas(ruang.hub / nama, bita, BilaAda.GANTI, izin=0o600)
    simpan_ruang(ruang)


def _periksa_hub(tar: tarfile.TarFile, anggota: Mapping[str, tarfile.TarInfo], asal: str) -> dict[str, bytes]:
    """Isi tiap berkas hub di cadangan, sesudah diperiksa dapat dipakai; GalatBerkas bila ada yang rusak."""
    ada = [nama for nama in (*MILIK_HUB, BASIS_DATA) if f"hub/{nama}" in anggota]
    if besar := next((nama for nama in ada if anggota[f"hub/{nama}"].size > BATAS_HUB), None):
        raise _rusak(asal, besar, "jauh lebih besar daripada yang wajar")
    milik_hub = {nama: _baca_anggota(tar, anggota[f"hub/{nama}"]) for nama in ada}
    if "rahasia.json" in milik_hub:
        urai_rahasia(milik_hub["rahasia.json"], asal)
    if BASIS_DATA in milik_hub and not _sqlite_utuh(milik_hub[BASIS_DATA]):
        raise _rusak(asal, BASIS_DATA, "bukan basis data SQLite yang utuh")
    return milik_hub


def _rusak(asal: str, nama: str, sebab: str) -> GalatBerkas:
    return GalatBerkas(
        f"Cadangan {asal} tidak dapat dipulihkan: hub/{nama} di dalamnya {sebab}. Ruang yang sekarang tidak diubah. "
        "Pakai cadangan lain yang utuh."
    )


def _baca_anggota(tar: tarfile.TarFile, anggota: tarfile.TarInfo) -> bytes:
    dari = tar.extractfile(anggota)
    assert dari is not None
    return dari.read()


def _sqlite_utuh(bita: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        letak = tulis_berkas(Path(folder) / BASIS_DATA, bita, BilaAda.GANTI)
        try:
            with contextlib.closing(sqlite3.connect(letak)) as basis:
                return bool(bita) and bool(basis.execute("PRAGMA quick_check").fetchone() == ("ok",))
        except sqlite3.DatabaseError:
            return False


def _keluarkan_rumah(tar: tarfile.TarFile, anggota: tarfile.TarInfo, ruang: Ruang, akun: str) -> None:
    pastikan_akun(akun, ruang.rumah)
    waktu = time.strftime("%Y%m%d-%H%M%S")
    sisihkan = f'[ ! -e {ISI_RUMAH} ] || mv {ISI_RUMAH} "{ISI_RUMAH}-sebelum-{waktu}"; exec tar -xf -'
    dari = tar.extractfile(anggota)
    assert dari is not None
    with tempfile.TemporaryFile() as wadah:
        shutil.copyfileobj(dari, wadah)
        wadah.seek(0)
        hasil = _jalankan(["sh", "-c", sisihkan], ruang, akun, stdin=wadah)
    if hasil.returncode:
        raise GalatLakip(
            f"Rumah {akun} tidak dapat dipulihkan: {sebab_program(hasil.stderr.decode('utf-8', 'replace'))}. Periksa "
            "ruang disk, lalu ulangi; yang lama tetap ada sebagai notebooks-sebelum-…"
        )
