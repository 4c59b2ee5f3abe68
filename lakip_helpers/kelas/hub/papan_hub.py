"""Papan kelas langsung di hub, untuk fasilitator: disusun proses lain dari log semua peserta, disimpan sebentar.

Proses lain, karena menyusun papan memuat mesin latihan dan tidak boleh menahan hub yang sedang melayani satu kelas.
Yang dibacanya isi folder peserta, jadi waktu dan memorinya dibatasi, dan ia tidak hidup lebih lama dari hub.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.hub.batas import MB
from lakip_helpers.kelas.hub.jalankan import ikut_berhenti

SEGAR: Final = 15
"""Detik; halaman memuat ulang sendiri, dan papan yang sama dipakai untuk semua yang melihat selama itu."""
LAMA_SUSUN: Final = 60
"""Detik; satu kelas 60 peserta disusun dalam beberapa detik."""
MEMORI_SUSUN: Final = 1024
"""MB yang boleh ditulisi penyusun papan."""
JALAN: Final = (
    '<nav style="margin-bottom: 1rem; font: 16px system-ui, sans-serif"><a href="peserta">Daftar peserta</a> · '
    '<a href="proyektor">Layar proyektor</a> · <a href="home">Halaman awal</a></nav>'
)
KERANGKA: Final = (
    f'<!DOCTYPE html><html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="{SEGAR}">'
    "<title>Papan kelas</title><style>body { margin: 8vh auto; max-width: 40rem; font: 18px system-ui, sans-serif; }"
    "p { padding: .7rem 1rem; border-left: 6px solid #a61b1b; background: #fdecec; }</style><body></body></html>"
)


def sisipkan(halaman: bytes, kalimat: str) -> bytes:
    """Halaman dengan satu kalimat di atasnya; kalimat kosong tidak mengubah apa pun.

    >>> sisipkan(b'<body style="x">papan</body>', "Lama.")
    b'<body style="x"><p role="alert">Lama.</p>papan</body>'
    """
    sisip = f'<p role="alert">{kalimat}</p>'.encode() if kalimat else b""
    return re.sub(rb"<body[^>]*>", lambda cocok: cocok[0] + sisip, halaman, count=1)


@dataclass
class PapanHub:
    """Papan satu ruang, disusun paling sering tiap `SEGAR` detik; yang gagal tidak menggantikan yang terakhir baik."""

    rumah: Path
    lama: float = LAMA_SUSUN
    memori_mb: int = MEMORI_SUSUN
    _baik: bytes = b""
    _pukul: str = ""
    _sebab: str = ""
    _sampai: float = 0.0
    _giliran: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def halaman(self, sambungan: Mapping[str, str]) -> bytes:
        """Papan terakhir yang berhasil; bila yang terbaru gagal, sebabnya disebut di atasnya.

        `sambungan` kata sambungan tiap akun, misalnya “tersambung”.
        """
        async with self._giliran:
            if time.monotonic() >= self._sampai:
                baru, self._sebab = await self._susun(sambungan)
                if not self._sebab:
                    self._baik, self._pukul = baru, datetime.now().strftime("%H.%M")
                self._sampai = time.monotonic() + SEGAR
        return sisipkan(self._baik or KERANGKA.encode(), self._kabar())

    def _kabar(self) -> str:
        if not self._sebab:
            return ""
        lama = f"Di bawah ini papan pukul {self._pukul}." if self._baik else "Belum ada papan yang berhasil disusun."
        return f"{self._sebab} {lama} Halaman ini mencoba lagi sendiri."

    def perintah(self) -> list[str]:
        """Perintah penyusun papan; keluarannya halaman."""
        return [sys.executable, "-P", "-m", "lakip_helpers.kelas.hub.papan_hub", str(self.rumah)]

    async def peserta(self, akun: str, sambungan: Mapping[str, str]) -> bytes:
        """Halaman satu peserta, disusun sekarang juga dengan batas yang sama."""
        async with self._giliran:
            halaman, sebab = await self._susun(sambungan, akun)
        return halaman or sisipkan(KERANGKA.encode(), sebab)

    async def _susun(self, sambungan: Mapping[str, str], *akun: str) -> tuple[bytes, str]:
        """Halaman baru dan sebab kegagalannya; salah satunya kosong."""
        proses = await asyncio.create_subprocess_exec(
            *self.perintah(),
            *akun,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
            preexec_fn=self._kekang,
        )
        try:
            masukan = json.dumps(dict(sambungan)).encode()
            keluaran, _ = await asyncio.wait_for(proses.communicate(masukan), self.lama)
        except TimeoutError:
            return b"", (
                f"Papan belum dapat diperbarui: sesudah {self.lama:g} detik belum selesai, jadi dihentikan. Biasanya "
                "seorang peserta membanjiri foldernya; lihat siapa yang berkasnya paling banyak di folder rumah."
            )
        finally:
            await _akhiri(proses)
        if proses.returncode:
            return b"", (
                f"Papan belum dapat diperbarui: penyusunnya berhenti di tengah jalan (kode {proses.returncode}), "
                f"biasanya karena memori {self.memori_mb} MB tidak cukup. Sebabnya ada di akhir hub.log."
            )
        return keluaran, ""

    def _kekang(self) -> None:
        """Dijalankan penyusun sebelum mulai: mati bersama hub, mengalah kepada hub, dan memorinya terbatas."""
        import resource

        os.nice(10)
        ikut_berhenti(signal.SIGKILL)
        resource.setrlimit(resource.RLIMIT_DATA, (self.memori_mb * MB, self.memori_mb * MB))


async def _akhiri(proses: asyncio.subprocess.Process) -> None:
    """Hentikan penyusun yang masih berjalan beserta seluruh kelompoknya; juga ketika hub sedang ditutup."""
    if proses.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(proses.pid, signal.SIGKILL)
        await proses.wait()


def tulis(rumah: Path, sambungan: Mapping[str, str], akun: str = "") -> str:
    """Halaman papan dari rumah semua peserta, atau halaman satu peserta bila `akun` disebut.

    Masukan: `sambungan` kata sambungan tiap akun, misalnya “tersambung”.

    >>> import tempfile
    >>> "Belum ada yang bergabung" in tulis(Path(tempfile.mkdtemp()), {})
    True
    """
    from lakip_helpers.kelas.kumpulan.keadaan_kelas import susun_papan
    from lakip_helpers.kelas.kumpulan.kiriman import Kumpulan, baca_kumpulan, tambah_belum_mulai
    from lakip_helpers.kelas.kumpulan.papan_tampil import tulis_halaman
    from lakip_helpers.kelas.kumpulan.peserta_tampil import tulis_peserta

    try:
        kumpulan = baca_kumpulan(rumah)
    except GalatBerkas:
        kumpulan = Kumpulan(())
    kini = datetime.now().astimezone()
    if akun:
        kiriman = next((satu for satu in kumpulan.peserta if satu.akun == akun), None)
        return tulis_peserta(akun, kiriman, kini, sambungan.get(akun, ""))
    papan = susun_papan(tambah_belum_mulai(kumpulan, sambungan), kini)
    peserta = tuple(replace(satu, sambungan=sambungan.get(satu.akun, "")) for satu in papan.peserta)
    return tulis_halaman(replace(papan, peserta=peserta), SEGAR, JALAN)


if __name__ == "__main__":
    sys.stdout.buffer.write(tulis(Path(sys.argv[1]), json.load(sys.stdin), *sys.argv[2:3]).encode("utf-8"))
