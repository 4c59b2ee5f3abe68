"""Proxy ruang: server seorang peserta hanya dicapai pemiliknya, bagaimanapun alamatnya ditulis."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import subprocess
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import quote

import pytest

from lakip_helpers.kelas.hub.pemilik import perintah_proksi, tanda_pemilik
from lakip_helpers.kelas.hub.ruang import Rahasia, Ruang

pytest.importorskip("jupyterhub")
ruang_uji = pytest.importorskip("ruang_uji")

KUNCI = "kunci-proksi-uji"
SITI = {"Cookie": f"lain=1; lakip-pemilik={tanda_pemilik('lk-siti', KUNCI)}"}


class Pendengar(BaseHTTPRequestHandler):
    """Menjawab dengan namanya dan alamat yang diminta."""

    def do_GET(self):
        """Jawab."""
        isi = f"{self.server.nama} {self.path}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        self.wfile.write(isi)

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_):
        """Diam."""


@pytest.fixture(scope="module")
def proksi():
    """Proxy sebuah ruang di porta baku."""
    with jalankan_proksi(Ruang(ruang_uji.AKAR, ruang_uji.AKAR)) as porta:
        yield porta


@contextmanager
def jalankan_proksi(ruang):
    """Proxy dengan hub dan server dua peserta tiruan; hasilnya portanya."""
    if sebab := ruang_uji.sebab_dilewati():
        pytest.skip(f"Uji proxy ruang DILEWATI: {sebab}")
    porta = ruang_uji.porta_berurutan()
    pilihan = ["--ip", "127.0.0.1", "--port", str(porta), "--api-port", str(porta + 1), "--log-level", "error"]
    proses = subprocess.Popen(
        [*perintah_proksi(ruang), *pilihan],
        env=os.environ | {"CONFIGPROXY_AUTH_TOKEN": KUNCI},
    )
    server = {}
    try:
        for nama, tempat in (("hub", "/"), ("siti", "/user/lk-siti/"), ("budi", "/user/lk-budi/")):
            letak = ruang.awalan + tempat
            server[nama] = ThreadingHTTPServer(("127.0.0.1", 0), Pendengar)
            server[nama].nama = nama
            threading.Thread(target=server[nama].serve_forever, daemon=True).start()
            _daftarkan(porta + 1, letak, server[nama].server_address[1])
        yield porta
    finally:
        proses.kill()
        proses.wait()
        for satu in server.values():
            satu.shutdown()


def _daftarkan(porta_api, letak, sasaran):
    isi = json.dumps({"target": f"http://127.0.0.1:{sasaran}"})
    for _ in range(300):
        try:
            assert minta(porta_api, f"/api/routes{letak}", "POST", {"Authorization": f"token {KUNCI}"}, isi)[0] == 201
            return
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise AssertionError("proxy tidak terbuka")


def minta(porta, letak, cara="GET", kepala=None, isi=None):
    """Kode dan isi jawaban."""
    kode, _, jawaban = alihkan(porta, letak, cara, kepala, isi)
    return kode, jawaban


def alihkan(porta, letak, cara="GET", kepala=None, isi=None):
    """Kode, alamat pengalihan, dan isi jawaban; alamatnya dikirim apa adanya."""
    sambungan = http.client.HTTPConnection("127.0.0.1", porta, timeout=60)
    sambungan.request(cara, letak, isi, kepala or {})
    jawab = sambungan.getresponse()
    return jawab.status, jawab.headers.get("Location"), jawab.read().decode()


@pytest.mark.parametrize(
    "letak",
    [
        "/user/lk-budi/lab",
        "/user/%6ck-budi/jahat",
        "/%75ser/lk-budi/",
        "/hub/../user/lk-budi/x",
        "/user/lk-budi/?lk-siti",
    ],
)
@pytest.mark.parametrize("cara", ["GET", "POST"])
def test_orang_lain_dialihkan_ke_hub_dan_tidak_pernah_sampai_ke_servernya(proksi, letak, cara):
    for kepala in ({}, SITI, {"Cookie": "lakip-pemilik=" + "0" * 64}, {"Authorization": "token x"}):
        kode, ke, isi = alihkan(proksi, letak, cara, kepala)
        assert (kode, isi) == (302 if cara == "GET" else 403, ""), kepala
        assert ke == (f"/hub/pemilik?next={quote(letak, safe='')}" if cara == "GET" else None)


def test_pemilik_sampai_ke_servernya_dan_hub_tidak_terganggu(proksi):
    assert minta(proksi, "/user/lk-siti/api/contents?a=1", "POST", SITI) == (200, "siti /user/lk-siti/api/contents?a=1")
    assert minta(proksi, "/hub/login?next=%2Fhub%2Fhome") == (200, "hub /hub/login?next=%2Fhub%2Fhome")


def test_sambungan_websocket_orang_lain_tidak_diteruskan(proksi):
    naik = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "x" * 24,
    }
    letak = "/user/lk-{}/api/kernels/x/channels"
    assert minta(proksi, letak.format("budi"), kepala=SITI | naik) == (403, "")
    assert minta(proksi, letak.format("siti"), kepala=SITI | naik)[1].startswith("siti ")


def test_ruang_berawalan_dijaga_sama_dan_yang_diketik_tanpa_awalan_diantar():
    """Ruang kedua di satu server: semua letaknya, jadi juga kukinya, di bawah awalannya sendiri."""
    with jalankan_proksi(Ruang(ruang_uji.AKAR, ruang_uji.AKAR, porta=8443, tls=True)) as porta:
        milik = "/8443/user/lk-siti/lab"
        assert minta(porta, milik, kepala=SITI) == (200, f"siti {milik}")
        assert alihkan(porta, milik)[:2] == (302, f"/8443/hub/pemilik?next={quote(milik, safe='')}")
        assert minta(porta, milik.replace("siti", "budi"), "POST", SITI) == (403, "")
        for letak in ("/", "/hub/papan?a=1", "//jahat.example/", "/user/lk-siti/lab", "/84430"):
            assert alihkan(porta, letak, kepala=SITI)[:2] == (302, f"/8443{letak}")
        assert minta(porta, "/8443/hub/login") == (200, "hub /8443/hub/login")
        assert alihkan(porta, "http://jahat.example/")[1] is None


@pytest.mark.parametrize(
    ("tujuan", "diberi"),
    [
        ("/user/lk-siti/lab?reset", True),
        ("/user/lk-siti", True),
        ("/user/lk-siti2/lab", False),
        ("/user/lk-budi/lab", False),
        ("//jahat.example/user/lk-siti/", False),
        ("", False),
    ],
)
def test_kuki_hanya_diberikan_kepada_pemilik_dan_hanya_ke_servernya(tujuan, diberi):
    from tornado import web

    from lakip_helpers.kelas.hub.penangan import halaman_tambahan

    tambahan = halaman_tambahan(Ruang(ruang_uji.AKAR, ruang_uji.AKAR, porta=443, tls=True), Rahasia("A", "b", KUNCI))
    kelas, layanan = next((satu[1], satu[2]) for satu in tambahan if satu[0] == "/pemilik")
    dicatat = []
    palsu = SimpleNamespace(
        **layanan,
        current_user=SimpleNamespace(name="lk-siti"),
        get_argument=lambda *_: tujuan,
        set_cookie=lambda *isian, **sifat: dicatat.append((isian[1], sifat["path"], sifat["secure"])),
        redirect=dicatat.append,
    )
    jalan = kelas.get.__wrapped__
    if not diberi:
        with pytest.raises(web.HTTPError):
            asyncio.run(jalan(palsu))
        assert not dicatat
        return
    asyncio.run(jalan(palsu))
    assert dicatat == [(tanda_pemilik("lk-siti", KUNCI), "/user/lk-siti", True), tujuan]
