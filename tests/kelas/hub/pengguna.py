"""Seorang pengguna hub tanpa peramban: masuk, membuka server, berkas, dan kernel lewat jalan yang sama dengan JupyterLab."""

from __future__ import annotations

import asyncio
import json
import re
import time
import uuid
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import aiohttp
from yarl import URL


class Ditolak(Exception):
    """Server menolak; isinya kode dan kalimat halaman."""


@dataclass
class LaluLintas:
    """Bita isi yang diterima dan dikirim satu pengguna."""

    masuk: int = 0
    keluar: int = 0


@dataclass
class Pengguna:
    """Satu orang dengan kuki sendiri."""

    dasar: str
    nama: str
    sandi: str
    kode: str = ""
    lalu: LaluLintas = field(default_factory=LaluLintas)
    akun: str = ""
    dari: str = ""
    """Alamat asal sambungan bila bukan yang biasa; seluruh 127.0.0.0/8 milik loopback, jadi beberapa orang dapat datang dari alamat lain."""

    async def __aenter__(self) -> Self:
        kuki = aiohttp.CookieJar(unsafe=True)
        waktu = aiohttp.ClientTimeout(total=600)
        sambungan = aiohttp.TCPConnector(ssl=False, local_addr=(self.dari, 0) if self.dari else None)
        self.sesi = aiohttp.ClientSession(cookie_jar=kuki, timeout=waktu, connector=sambungan)
        return self

    async def __aexit__(self, jenis: type | None, galat: BaseException | None, jejak: TracebackType | None) -> None:
        await self.sesi.close()

    async def ambil(self, cara: str, letak: str, **lain: Any) -> tuple[int, str, str]:
        """Satu permintaan; hasilnya kode, alamat akhir, isi."""
        async with self.sesi.request(cara, self.dasar + letak, **lain) as jawab:
            isi = await jawab.read()
            self.lalu.masuk += len(isi)
            return jawab.status, str(jawab.url), isi.decode("utf-8", "replace")

    async def masuk(self, **kepala: str) -> str:
        """Isi halaman masuk; hasilnya nama akun. Ditolak bila tidak diterima."""
        _, _, isi = await self.ambil("GET", "/hub/login", headers=kepala)
        xsrf = re.search(r'name="_xsrf" value="([^"]+)"', isi)
        assert xsrf, isi
        tujuan = quote(URL(self.dasar).path.rstrip("/") + "/hub/home", safe="")
        data = {"username": self.nama, "password": self.sandi, "kode": self.kode, "_xsrf": xsrf[1]}
        kode, alamat, isi = await self.ambil("POST", f"/hub/login?next={tujuan}", data=data, headers=kepala)
        if not alamat.startswith((self.dasar + "/hub/home", self.dasar + "/hub/spawn")):
            sebab = re.search(r'class="galat"[^>]*>([^<]+)', isi)
            raise Ditolak(f"{kode} {sebab[1] if sebab else isi[:300]}")
        self.akun = (await self.saya())["name"]
        return self.akun

    async def saya(self) -> Any:
        """Siapa saya menurut hub."""
        return json.loads((await self.ambil("GET", "/hub/api/user", headers=self.kepala()))[2])

    def kepala(self, letak: str = "/hub/") -> dict[str, str]:
        """Kepala XSRF dari kuki untuk satu letak."""
        kuki = self.sesi.cookie_jar.filter_cookies(URL(self.dasar + letak))
        return {"X-XSRFToken": kuki["_xsrf"].value, "Referer": self.dasar + letak} if "_xsrf" in kuki else {}

    @property
    def server(self) -> str:
        """Awalan server sendiri."""
        return f"/user/{self.akun}"

    async def buka(self, tunggu: float = 600) -> None:
        """Buka server sendiri sampai JupyterLab menjawab."""
        sampai = time.monotonic() + tunggu
        await self.ambil("GET", f"/hub/spawn/{self.akun}")
        while time.monotonic() < sampai:
            kode, alamat, isi = await self.ambil("GET", f"{self.server}/lab")
            if kode == 200 and "/lab" in alamat and "jupyter-config-data" in isi:
                return
            if kode == 424:  # belum mendapat giliran, atau berhenti di tengah jalan: seperti halaman yang memuat ulang
                await asyncio.sleep(4)
                await self.ambil("GET", f"/hub/spawn/{self.akun}")
            await asyncio.sleep(2)
        raise Ditolak(f"server {self.akun} tidak terbuka: {kode} {alamat} {isi[:300]}")

    async def api(self, cara: str, letak: str, **lain: Any) -> tuple[int, Any]:
        """Satu permintaan ke API server sendiri."""
        if "json" in lain:
            self.lalu.keluar += len(json.dumps(lain["json"]))
        kode, _, isi = await self.ambil(
            cara, f"{self.server}/api/{letak}", headers=self.kepala(self.server + "/"), **lain
        )
        return kode, json.loads(isi) if isi[:1] in "{[" else isi

    async def kernel(self, letak: str) -> Kernel:
        """Buka kernel untuk sebuah notebook, tersambung lewat websocket."""
        kode, sesi = await self.api(
            "POST", "sessions", json={"path": letak, "name": letak, "type": "notebook", "kernel": {"name": "python3"}}
        )
        assert kode == 201, (kode, sesi)
        nomor = sesi["kernel"]["id"]
        ws = await self.sesi.ws_connect(
            f"{self.dasar}{self.server}/api/kernels/{nomor}/channels?session_id={uuid.uuid4().hex}",
            headers=self.kepala(self.server + "/"),
            max_msg_size=0,
        )
        return Kernel(ws, nomor, self.lalu)


@dataclass
class Kernel:
    """Kernel yang tersambung; `jalankan` menunggu sampai selnya selesai.

    Sambungannya dibaca terus, seperti peramban: yang tidak dibaca tidak menjawab ping, dan sesudah 90 detik ditutup
    server.
    """

    ws: Any
    nomor: str
    lalu: LaluLintas
    sesi: str = field(default_factory=lambda: uuid.uuid4().hex)

    def __post_init__(self) -> None:
        self._datang: asyncio.Queue[Any] = asyncio.Queue()
        self._ditunggu = ""
        self._pembaca = asyncio.create_task(self._baca())

    async def _baca(self) -> None:
        """Antrekan yang datang bagi permintaan yang sedang ditunggu; selain itu dihitung lalu dibuang."""
        while True:
            datang = await self.ws.receive()
            if datang.type not in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                self._datang.put_nowait(Ditolak(f"sambungan kernel putus: {datang.type}"))
                return
            self.lalu.masuk += len(datang.data)
            if self._ditunggu and datang.type == aiohttp.WSMsgType.TEXT and self._ditunggu in datang.data:
                self._datang.put_nowait(datang.data)

    async def jalankan(self, kode: str, tunggu: float = 600) -> tuple[str, list[dict[str, Any]]]:
        """Jalankan satu sel; hasilnya keluaran teks dan semua pesan iopub. Galat Python menjadi AssertionError."""
        return await self.kirim(
            "execute_request",
            {"code": kode, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": True},
            tunggu,
        )

    async def klik(self, model: str, tunggu: float = 600) -> tuple[str, list[dict[str, Any]]]:
        """Tekan tombol ipywidgets: pesan yang sama dengan yang dikirim peramban."""
        isi = {"method": "custom", "content": {"event": "click"}}
        return await self.kirim("comm_msg", {"comm_id": model, "data": isi}, tunggu)

    async def setel(self, model: str, keadaan: dict[str, Any], tunggu: float = 600) -> None:
        """Ubah nilai widget dari sisi peramban."""
        await self.kirim(
            "comm_msg", {"comm_id": model, "data": {"method": "update", "state": keadaan, "buffer_paths": []}}, tunggu
        )

    async def kirim(self, jenis: str, isi: dict[str, Any], tunggu: float) -> tuple[str, list[dict[str, Any]]]:
        """Kirim satu pesan shell, tunggu sampai kernel kembali menganggur."""
        nomor = uuid.uuid4().hex
        kepala = {
            "msg_id": nomor,
            "msg_type": jenis,
            "session": self.sesi,
            "username": "",
            "version": "5.3",
            "date": "",
        }
        pesan = {
            "header": kepala,
            "parent_header": {},
            "metadata": {},
            "content": isi,
            "channel": "shell",
            "buffers": [],
        }
        teks = json.dumps(pesan)
        self.lalu.keluar += len(teks)
        self._ditunggu = nomor
        await self.ws.send_str(teks)
        return await asyncio.wait_for(self._kumpulkan(nomor), tunggu)

    async def _kumpulkan(self, nomor: str) -> tuple[str, list[dict[str, Any]]]:
        keluaran, semua = "", []
        while True:
            datang = await self._datang.get()
            if isinstance(datang, Ditolak):
                self._datang.put_nowait(datang)
                raise datang
            pesan = json.loads(datang)
            if pesan.get("parent_header", {}).get("msg_id") != nomor:
                continue
            isi, jenis = pesan["content"], pesan["msg_type"]
            semua.append(pesan)
            if jenis == "stream":
                keluaran += isi["text"]
            elif jenis == "error":
                keluaran += f"GALAT {isi['ename']}: {isi['evalue']}"
            elif jenis == "execute_result":
                keluaran += isi["data"].get("text/plain", "")
            elif jenis == "status" and isi["execution_state"] == "idle":
                return keluaran, semua
