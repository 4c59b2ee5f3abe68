"""Halaman tambahan di hub: layar proyektor, papan kelas, daftar dan seorang peserta, ganti sandi, pemilik server.

Hanya dimuat hub, sesudah JupyterHub terpasang; yang berjalan tanpa hub ada di `halaman_peserta` dan `papan_hub`.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from jupyterhub.handlers.base import BaseHandler
from jupyterhub.orm import User
from jupyterhub.scopes import needs_scope
from tornado import web

from lakip_helpers.kelas.hub.halaman_peserta import BarisPeserta, beri_sandi, daftar_peserta
from lakip_helpers.kelas.hub.masuk import kalimat_tunggu
from lakip_helpers.kelas.hub.nama import nama_tampil
from lakip_helpers.kelas.hub.papan_hub import PapanHub
from lakip_helpers.kelas.hub.pembatas import Pembatas, Takaran
from lakip_helpers.kelas.hub.pemilik import KUKI, letak_server, milik, tanda_pemilik
from lakip_helpers.kelas.hub.ruang import Rahasia, Ruang
from lakip_helpers.kelas.hub.sandi import ganti_sandi
from lakip_helpers.kelas.hub.tampilan import isi_proyektor

TEBAKAN_SANDI: Final = Takaran(boleh=5, tunggu=10, puncak=60)


@dataclass(frozen=True)
class Layanan:
    """Yang dipakai bersama semua halaman selama hub hidup; `pembatas` menahan tebakan sandi lama tiap akun."""

    ruang: Ruang
    rahasia: Rahasia
    papan: PapanHub
    pembatas: Pembatas = field(default_factory=lambda: Pembatas(TEBAKAN_SANDI))


def _fasilitator(cara: Callable[..., Awaitable[None]]) -> Any:
    """Hanya untuk yang masuk sebagai fasilitator; yang belum masuk diantar ke halaman masuk, selainnya ditolak."""
    return web.authenticated(needs_scope("admin-ui")(cara))


class Halaman(BaseHandler):  # type: ignore[misc]
    """Dasar semua halaman tambahan: `layanan` dari `halaman_tambahan`."""

    def initialize(self, layanan: Layanan) -> None:
        """Dipanggil Tornado sebelum tiap permintaan."""
        self.layanan = layanan

    def daftar(self) -> list[BarisPeserta]:
        """Peserta sekarang menurut basis data hub."""
        return daftar_peserta((self.users[satu] for satu in self.db.query(User)), datetime.now(UTC))

    def sambungan(self) -> dict[str, str]:
        """Kata sambungan tiap akun sekarang."""
        return {satu.akun: satu.sambungan for satu in self.daftar()}


class HalamanProyektor(Halaman):
    """`/hub/proyektor`."""

    @_fasilitator
    async def get(self) -> None:
        """Alamat, kode QR, dan kode kelas."""
        tampil = isi_proyektor(self.layanan.ruang, self.layanan.rahasia)
        self.finish(await self.render_template("proyektor.html", **tampil))


class HalamanPapan(Halaman):
    """`/hub/papan`."""

    @_fasilitator
    async def get(self) -> None:
        """Papan kelas yang memuat ulang sendiri, dengan sambungan tiap peserta."""
        self.finish(await self.layanan.papan.halaman(self.sambungan()))


class HalamanSatuPeserta(Halaman):
    """`/hub/peserta/AKUN`: pekerjaan satu peserta."""

    @_fasilitator
    async def get(self, akun: str) -> None:
        """Halaman yang disusun dari log peserta itu."""
        peserta = self.sambungan()
        if akun not in peserta:
            raise web.HTTPError(404)
        self.finish(await self.layanan.papan.peserta(akun, peserta))


class HalamanDaftar(Halaman):
    """`/hub/peserta`: daftar, dan tombol untuk tiap orang."""

    async def tampilkan(self, kabar: str = "") -> None:
        """Tulis halamannya, dengan satu kabar di atas."""
        self.finish(await self.render_template("peserta.html", peserta=self.daftar(), kabar=kabar))

    @_fasilitator
    async def get(self) -> None:
        """Daftar peserta."""
        await self.tampilkan()

    @_fasilitator
    async def post(self) -> None:
        """Sandi sementara, atau hentikan server satu peserta."""
        akun, guna = self.get_body_argument("akun", ""), self.get_body_argument("guna", "")
        if akun not in self.sambungan():
            await self.tampilkan("Peserta itu tidak ada di ruang ini; tidak ada yang diubah.")
        elif guna == "sandi":
            await self.tampilkan(beri_sandi(self.layanan.ruang, akun))
        elif guna == "hentikan":
            await self.tampilkan(await self.hentikan(akun))
        else:
            await self.tampilkan("Tombol yang ditekan tidak dikenal; tidak ada yang diubah. Muat ulang halaman ini.")

    async def hentikan(self, akun: str) -> str:
        """Hentikan server seorang peserta; keluaran: kabarnya."""
        await self.stop_single_user(self.users[akun])
        return (
            f"Server {nama_tampil(akun)} dihentikan. Pekerjaan yang tersimpan tetap ada; ia membukanya lagi "
            "dengan memuat ulang halamannya."
        )


class HalamanSandi(Halaman):
    """`/hub/sandi`: siapa pun yang masuk mengganti sandinya sendiri."""

    async def tampilkan(self, keliru: str = "", kabar: str = "") -> None:
        """Formulir, dengan kalimat penolakan atau kabar berhasil."""
        self.finish(await self.render_template("sandi.html", keliru=keliru, kabar=kabar))

    @web.authenticated
    async def get(self) -> None:
        """Formulir kosong."""
        await self.tampilkan()

    @web.authenticated
    async def post(self) -> None:
        """Ganti sandi bila sandi lama cocok."""
        akun, kini, pembatas = self.current_user.name, time.monotonic(), self.layanan.pembatas
        if tunggu := pembatas.sisa(akun, kini):
            await self.tampilkan(kalimat_tunggu(tunggu))
            return
        isian = (self.get_body_argument(nama, "", strip=False) for nama in ("lama", "baru", "ulang"))
        keliru = ganti_sandi(self.layanan.ruang, akun, *isian)
        if keliru:
            pembatas.keliru(akun, kini)
        await self.tampilkan(keliru, "" if keliru else "Kata sandi sudah diganti. Pakai yang baru mulai sekarang.")


class HalamanPemilik(Halaman):
    """`/hub/pemilik`: ke sana proxy mengalihkan yang menuju server peserta tanpa kuki pemiliknya."""

    @web.authenticated
    async def get(self) -> None:
        """Beri pemiliknya kuki, lalu kembalikan ke server itu; orang lain mendapat 403."""
        akun, tujuan, layanan = self.current_user.name, self.get_argument("next", ""), self.layanan
        ruang = layanan.ruang
        letak = letak_server(ruang, akun)
        if not milik(letak, tujuan):
            raise web.HTTPError(403)
        tanda = tanda_pemilik(akun, layanan.rahasia.kunci_proksi)
        self.set_cookie(KUKI, tanda, path=letak, httponly=True, secure=ruang.tls, samesite="Lax", expires_days=14)
        self.redirect(tujuan)


ALAMAT: Final[tuple[tuple[str, type[Halaman]], ...]] = (
    (r"/proyektor", HalamanProyektor),
    (r"/papan", HalamanPapan),
    (r"/peserta", HalamanDaftar),
    (r"/peserta/([a-z0-9-]+)", HalamanSatuPeserta),
    (r"/sandi", HalamanSandi),
    (r"/pemilik", HalamanPemilik),
)


def halaman_tambahan(ruang: Ruang, rahasia: Rahasia) -> list[tuple[str, type[Halaman], dict[str, Any]]]:
    """Nilai `c.JupyterHub.extra_handlers`: alamat, penangan, dan layanan yang dipakai bersama."""
    layanan = Layanan(ruang, rahasia, PapanHub(ruang.rumah))
    return [(alamat, halaman, {"layanan": layanan}) for alamat, halaman in ALAMAT]
