"""Masuk ke ruang kelas: FirstUseAuthenticator, ditambah kode kelas bagi akun baru dan pembatas percobaan.

Akun yang sudah ada hanya dibuka kata sandinya sendiri; akun baru memerlukan kode kelas; fasilitator memakai kata sandi
ruang. Yang keliru tidak pernah sampai ke pemeriksa sandi bila alamatnya masih harus menunggu.
"""

from __future__ import annotations

import dbm
import hmac
import math
import time
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from firstuseauthenticator import FirstUseAuthenticator

from lakip_helpers.kelas.hub.alamat import alamat_peminta
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR, akun_sah, buat_akun, nama_tampil
from lakip_helpers.kelas.hub.pembatas import Pembatas, Takaran
from lakip_helpers.kelas.hub.ruang import Rahasia, samakan_kode
from lakip_helpers.kelas.kumpulan.nama_orang import mirip

SANDI_TERPENDEK: Final = 8
BITA_SANDI: Final = 72
"""Batas bcrypt; sandi yang lebih panjang ditolaknya."""
SEMUA: Final = "semua alamat"


@dataclass(frozen=True)
class Permintaan:
    """Satu percobaan masuk, sesudah namanya menjadi akun."""

    akun: str
    sandi: str
    kode: str
    alamat: str
    orang_lain: bool = False


def periksa_isian(minta: Permintaan, baru: bool) -> str:
    """Kalimat bila isian belum dapat dipakai; kosong bila boleh diperiksa.

    >>> periksa_isian(Permintaan("", "rahasia123", "", ""), baru=True)[:26]
    'Nama belum dapat dipakai: '
    """
    if not akun_sah(minta.akun):
        return "Nama belum dapat dipakai: isi dengan huruf, misalnya siti aminah."
    if len(minta.sandi.encode()) > BITA_SANDI:
        return "Kata sandi terlalu panjang: paling panjang 72 huruf. Pilih yang lebih pendek."
    if baru and len(minta.sandi) < SANDI_TERPENDEK:
        return f"Kata sandi terlalu pendek: sedikitnya {SANDI_TERPENDEK} huruf, supaya tidak mudah ditebak."
    return ""


def kalimat_tunggu(detik: float) -> str:
    """Kalimat bagi yang harus menunggu.

    >>> kalimat_tunggu(12.2)
    'Terlalu banyak percobaan yang keliru. Tunggu 13 detik, lalu coba lagi; bila lupa, hubungi fasilitator.'
    """
    return (
        f"Terlalu banyak percobaan yang keliru. Tunggu {math.ceil(detik)} detik, lalu coba lagi; "
        "bila lupa, hubungi fasilitator."
    )


KODE_KELIRU: Final = (
    "Kode kelas keliru. Salin kode dari layar depan; huruf besar atau kecil sama saja. "
    "Kode hanya diminta ketika nama ini masuk pertama kali."
)
SANDI_KELIRU: Final = (
    "Nama ini sudah dipakai dan kata sandinya tidak cocok. Bila itu nama Anda, periksa kata sandinya atau minta sandi "
    "sementara kepada fasilitator. Bila Anda orang lain yang bernama sama, tambahkan nama OPD di belakang nama."
)
NAMA_MIRIP: Final = (
    "Sudah ada peserta bernama “{nama}”. Bila itu Anda, masuklah dengan nama itu dan kata sandinya, supaya pekerjaan "
    "Anda tidak terbagi dua. Bila Anda orang lain, pilih “Saya orang lain” di bawah, lalu tekan Masuk lagi."
)
SANDI_FASILITATOR_KELIRU: Final = "Kata sandi fasilitator keliru. Ia tertulis di jendela tempat ruang kelas dibuka."


class PintuKelas(FirstUseAuthenticator):  # type: ignore[misc]
    """Lihat keterangan modul; `rahasia` diisi oleh `kelas_authenticator`."""

    rahasia: ClassVar[Rahasia]

    def __init__(self, **lain: Any) -> None:
        super().__init__(**lain)
        # 60 peserta boleh berasal dari satu alamat (NAT); yang dihitung hanya kekeliruan
        self.per_alamat = Pembatas(Takaran(boleh=8, tunggu=10, puncak=300))
        self.per_akun = Pembatas(Takaran(boleh=5, tunggu=10, puncak=60))
        self.kode_bersama = Pembatas(Takaran(boleh=40, tunggu=2, puncak=60))

    def normalize_username(self, username: str) -> str:
        """Nama yang diketik menjadi nama akun."""
        return buat_akun(username)

    def validate_username(self, username: str) -> bool:
        """Hanya bentuk akun kelas."""
        return akun_sah(username)

    async def authenticate(self, handler: Any, data: dict[str, str]) -> dict[str, Any] | None:
        """Periksa satu percobaan; kalimat sebab penolakan diletakkan di halaman masuk."""
        satu = Permintaan(
            buat_akun(data.get("username", "")),
            data.get("password", ""),
            samakan_kode(data.get("kode", "")),
            alamat_peminta(handler.request),
            data.get("orang_lain") == "ya",
        )
        sebab = await self.tolak(satu, handler, data)
        handler.custom_login_error = sebab
        return None if sebab else {"name": satu.akun, "admin": satu.akun == AKUN_FASILITATOR}

    async def tolak(self, minta: Permintaan, handler: Any, data: dict[str, str]) -> str:
        """Sebab penolakan, atau kosong bila boleh masuk."""
        kini = time.monotonic()
        baru = minta.akun != AKUN_FASILITATOR and not self.punya_sandi(minta.akun)
        kunci_akun = f"{minta.alamat} {minta.akun}"
        tunggu = max(self.per_alamat.sisa(minta.alamat, kini), self.per_akun.sisa(kunci_akun, kini))
        tunggu = max(tunggu, self.kode_bersama.sisa(SEMUA, kini) if baru else 0.0)
        if tunggu:
            return kalimat_tunggu(tunggu)
        if sebab := periksa_isian(minta, baru):
            return sebab
        if baru and self.kode_cocok(minta) and not minta.orang_lain and (kenal := self.cari_mirip(minta.akun)):
            return NAMA_MIRIP.format(nama=nama_tampil(kenal))
        sebab = await self.periksa_rahasia(minta, baru, handler, data)
        if not sebab:
            self.per_alamat.benar(minta.alamat)
            self.per_akun.benar(kunci_akun)
            return ""
        self.per_alamat.keliru(minta.alamat, kini)
        self.per_akun.keliru(kunci_akun, kini)
        if baru:
            self.kode_bersama.keliru(SEMUA, kini)
        self.log.warning("Masuk ditolak: %s dari %s", nama_tampil(minta.akun), minta.alamat)
        return sebab

    async def periksa_rahasia(self, minta: Permintaan, baru: bool, handler: Any, data: dict[str, str]) -> str:
        """Cocokkan kode kelas dan kata sandi; akun baru disimpan sandinya oleh FirstUseAuthenticator."""
        if minta.akun == AKUN_FASILITATOR:
            cocok = hmac.compare_digest(minta.sandi.encode(), self.rahasia.sandi_fasilitator.encode())
            return "" if cocok else SANDI_FASILITATOR_KELIRU
        if baru and not self.kode_cocok(minta):
            return KODE_KELIRU
        masuk = await super().authenticate(handler, {**data, "username": minta.akun})
        return "" if masuk == minta.akun else SANDI_KELIRU

    def punya_sandi(self, akun: str) -> bool:
        """Benar bila akun ini sudah pernah masuk."""
        with dbm.open(self.dbm_path, "c", 0o600) as db:
            return akun.encode() in db

    def kode_cocok(self, minta: Permintaan) -> bool:
        """Benar bila kode kelasnya tepat."""
        return hmac.compare_digest(minta.kode.encode(), self.rahasia.kode_kelas.encode())

    def cari_mirip(self, akun: str) -> str:
        """Akun yang namanya mirip dan sudah pernah masuk; kosong bila tidak ada."""
        with dbm.open(self.dbm_path, "c", 0o600) as db:
            semua = [kunci.decode() for kunci in db.keys() if isinstance(kunci, bytes)]  # noqa: SIM118
        return next((satu for satu in semua if mirip(nama_tampil(satu), nama_tampil(akun))), "")

    def get_handlers(self, app: Any) -> list[tuple[str, Any]]:
        """Hanya halaman masuk; mengganti sandi lewat fasilitator."""
        return [(letak, satu) for letak, satu in super().get_handlers(app) if letak == "/login"]


def kelas_authenticator(rahasia: Rahasia) -> type[PintuKelas]:
    """Pintu untuk satu ruang; rahasianya terikat di kelas ini, jadi tidak tertulis di pengaturan JupyterHub."""
    return type("AuthenticatorKelas", (PintuKelas,), {"rahasia": rahasia})
