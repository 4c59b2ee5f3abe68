"""Halaman hub untuk mengurus peserta: siapa tersambung, sandi sementara, menghentikan server, ganti sandi sendiri."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.masuk import kalimat_tunggu
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR, akun_sah, nama_tampil
from lakip_helpers.kelas.hub.papan_hub import PapanHub
from lakip_helpers.kelas.hub.pembatas import Pembatas, Takaran
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.sandi import beri_sandi_sementara, ganti_sandi

LAMA_TERSAMBUNG: Final = 150.0
"""Detik sejak peramban terakhir menghubungi server; hub menanyakannya kepada proxy tiap menit."""
BELUM_MASUK: Final = "belum masuk"
TERSAMBUNG: Final = "tersambung"


@dataclass(frozen=True)
class BarisPeserta:
    """Satu peserta di daftar: akunnya, sambungannya, dan servernya terbuka atau tidak."""

    akun: str
    sambungan: str
    terbuka: bool

    @property
    def nama(self) -> str:
        """Nama tanpa awalan akun."""
        return nama_tampil(self.akun)


def kata_sambungan(terakhir: datetime | None, terbuka: bool, kini: datetime) -> str:
    """Sambungan seorang peserta dalam kata; `terakhir` waktu UTC tanpa zona, seperti dicatat hub.

    >>> kini = datetime(2026, 1, 13, 3, 0, tzinfo=UTC)
    >>> kata_sambungan(datetime(2026, 1, 13, 2, 59), True, kini), kata_sambungan(None, False, kini)
    ('tersambung', 'belum masuk')
    """
    if terakhir is None:
        return BELUM_MASUK
    saat = terakhir.replace(tzinfo=UTC)
    if terbuka and (kini - saat).total_seconds() <= LAMA_TERSAMBUNG:
        return TERSAMBUNG
    return f"terputus sejak {saat.astimezone():%H.%M}"


def daftar_peserta(pengguna: Iterable[Any], kini: datetime) -> list[BarisPeserta]:
    """Semua peserta menurut hub (`User` JupyterHub), tanpa fasilitator, menurut nama."""
    semua = [
        BarisPeserta(satu.name, kata_sambungan(satu.orm_user.last_activity, satu.active, kini), bool(satu.active))
        for satu in pengguna
        if akun_sah(satu.name) and satu.name != AKUN_FASILITATOR
    ]
    return sorted(semua, key=lambda baris: baris.akun)


def penangan_peserta(ruang: Ruang, papan: PapanHub) -> list[tuple[str, Any]]:
    """Halaman `/hub/peserta` dan `/hub/peserta/AKUN` untuk fasilitator, `/hub/sandi` untuk siapa pun yang masuk."""
    from jupyterhub.handlers.base import BaseHandler
    from jupyterhub.orm import User
    from jupyterhub.scopes import needs_scope
    from tornado import web

    pembatas = Pembatas(Takaran(boleh=5, tunggu=10, puncak=60))

    class Daftar(BaseHandler):  # type: ignore[misc]
        """`/hub/peserta`: daftar, dan tombol untuk tiap orang."""

        def baca(self) -> list[BarisPeserta]:
            """Peserta sekarang menurut basis data hub."""
            return daftar_peserta((self.users[satu] for satu in self.db.query(User)), datetime.now(UTC))

        async def tampilkan(self, kabar: str = "") -> None:
            """Tulis halamannya, dengan satu kabar di atas."""
            self.finish(await self.render_template("peserta.html", peserta=self.baca(), kabar=kabar))

        @web.authenticated
        @needs_scope("admin-ui")  # type: ignore[untyped-decorator]
        async def get(self) -> None:
            """Daftar peserta."""
            await self.tampilkan()

        @web.authenticated
        @needs_scope("admin-ui")  # type: ignore[untyped-decorator]
        async def post(self) -> None:
            """Sandi sementara, atau hentikan server satu peserta."""
            akun, guna = self.get_body_argument("akun", ""), self.get_body_argument("guna", "")
            if akun not in {satu.akun for satu in self.baca()}:
                await self.tampilkan("Peserta itu tidak ada di ruang ini; tidak ada yang diubah.")
            elif guna == "sandi":
                await self.tampilkan(_beri_sandi(ruang, akun))
            else:
                await self.stop_single_user(self.users[akun])
                await self.tampilkan(
                    f"Server {nama_tampil(akun)} dihentikan. Pekerjaan yang tersimpan tetap ada; ia membukanya lagi "
                    "dengan memuat ulang halamannya."
                )

    class Satu(Daftar):
        """`/hub/peserta/AKUN`: pekerjaan satu peserta."""

        @web.authenticated
        @needs_scope("admin-ui")  # type: ignore[untyped-decorator]
        async def get(self, akun: str) -> None:
            """Halaman yang disusun dari log peserta itu."""
            peserta = {satu.akun: satu.sambungan for satu in self.baca()}
            if akun not in peserta:
                raise web.HTTPError(404)
            papan.sambungan = lambda: peserta
            self.finish(await papan.peserta(akun))

    class Papan(Daftar):
        """`/hub/papan`."""

        @web.authenticated
        @needs_scope("admin-ui")  # type: ignore[untyped-decorator]
        async def get(self) -> None:
            """Papan kelas yang memuat ulang sendiri, dengan sambungan tiap peserta."""
            peserta = {satu.akun: satu.sambungan for satu in self.baca()}
            papan.sambungan = lambda: peserta
            self.finish(await papan.halaman())

    class Sandi(BaseHandler):  # type: ignore[misc]
        """`/hub/sandi`: peserta mengganti sandinya sendiri."""

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
            akun, kini = self.current_user.name, time.monotonic()
            if tunggu := pembatas.sisa(akun, kini):
                await self.tampilkan(kalimat_tunggu(tunggu))
                return
            isian = (self.get_body_argument(nama, "", strip=False) for nama in ("lama", "baru", "ulang"))
            keliru = ganti_sandi(ruang, akun, *isian)
            if keliru:
                pembatas.keliru(akun, kini)
            await self.tampilkan(keliru, "" if keliru else "Kata sandi sudah diganti. Pakai yang baru mulai sekarang.")

    return [(r"/papan", Papan), (r"/peserta", Daftar), (r"/peserta/([a-z0-9-]+)", Satu), (r"/sandi", Sandi)]


def _beri_sandi(ruang: Ruang, akun: str) -> str:
    try:
        baru = beri_sandi_sementara(ruang, akun)
    except GalatLakip as galat:
        return str(galat)
    return (
        f"Sandi sementara untuk {nama_tampil(akun)}: {baru} (bacakan kepadanya; sesudah masuk ia menggantinya sendiri "
        f"di {ruang.url}/hub/sandi)."
    )
