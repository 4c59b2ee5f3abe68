"""Alamat yang dihitung pembatas: kepala palsu tidak mengubahnya; permintaan Tornado sungguhan, tanpa hub."""

from __future__ import annotations

import asyncio
import inspect
import os
import subprocess
import sys

import pytest

web = pytest.importorskip("tornado.web")
from tornado.httpserver import HTTPServer  # noqa: E402

from lakip_helpers.kelas.hub import alamat as modul  # noqa: E402
from lakip_helpers.kelas.hub.alamat import alamat_peminta, cari_pemilik  # noqa: E402

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ruang kelas hanya di Linux")
BUKAN_PEMILIK = 65534
SEBAGAI_LAIN = "import sys; sys.stdout.write(kirim(int(sys.argv[1]), sys.stdin.buffer.read()))"


def kirim(porta, isi):
    """Satu permintaan; dijalankan juga sebagai program tersendiri, bila pengirimnya akun lain."""
    import socket

    with socket.create_connection(("127.0.0.1", porta)) as soket:
        soket.sendall(isi)
        return soket.makefile().read()


def kirim_sebagai(akun: int | None, porta: int, isi: bytes) -> str:
    """Satu permintaan dari akun itu; None: dari proses ini, yang seakun dengan hub."""
    if akun is None:
        return kirim(porta, isi)
    perintah = ["/usr/bin/env", "python3", "-c", f"{inspect.getsource(kirim)}\n{SEBAGAI_LAIN}", str(porta)]
    hasil = subprocess.run(perintah, input=isi, capture_output=True, check=True, user=akun, group=akun, extra_groups=[])
    return hasil.stdout.decode()


class Gema(web.RequestHandler):
    """Menjawab dengan alamat yang akan dihitung pembatas, dan yang dikira Tornado."""

    def get(self):
        """Dua baris."""
        self.finish(f"{alamat_peminta(self.request)}\n{self.request.remote_ip}")


def tanya(*kepala: str, akun: int | None = None) -> str:
    """Alamat menurut hub (xheaders seperti JupyterHub) bagi permintaan dengan kepala ini, dikirim oleh satu akun."""

    async def coba():
        server = HTTPServer(web.Application([("/", Gema)]), xheaders=True)
        server.listen(0, "127.0.0.1")
        porta = next(iter(server._sockets.values())).getsockname()[1]
        isi = "\r\n".join(("GET / HTTP/1.0", *kepala, "", "")).encode("latin-1")
        jawab = await asyncio.to_thread(kirim_sebagai, akun, porta, isi)
        server.stop()
        return jawab.rpartition("\n\n")[2].splitlines()[0]

    return asyncio.run(coba())


@pytest.mark.parametrize(
    "palsu",
    [
        (),
        ("X-Real-Ip: 10.0.0.1",),
        ("X-Real-Ip: ::1", "X-Forwarded-Proto: https", "X-Scheme: https"),
        ("X-Forwarded-For: 10.0.0.1",),
        ("X-Forwarded-For: 10.0.0.1, 10.0.0.2",),
        ("X-Forwarded-For: 10.0.0.1", "X-Forwarded-For: 2001:db8::1"),
        ("X-Forwarded-For: <script>,,;\xff",),
        ("X-Forwarded-For: 127.0.0.1, 127.0.0.1", "Forwarded: for=10.0.0.1"),
        ("Client-Ip: 10.0.0.1", "True-Client-Ip: 10.0.0.1", "X-Client-Ip: 10.0.0.1"),
    ],
)
@pytest.mark.parametrize(
    ("asli", "dihitung"),
    [("10.0.0.9", "10.0.0.9"), ("::ffff:10.0.0.9", "10.0.0.9"), ("2001:DB8:0::9", "2001:db8::9")],
)
def test_hanya_yang_ditambahkan_proxy_di_ujung_yang_dihitung(palsu, asli, dihitung):
    lama = [satu.partition(": ")[2] for satu in palsu if satu.startswith("X-Forwarded-For")]
    lain = [satu for satu in palsu if not satu.startswith("X-Forwarded-For")]
    assert tanya(*lain, f"X-Forwarded-For: {','.join([*lama, asli])}") == dihitung
    assert tanya(*palsu, f"X-Forwarded-For: {asli}") == dihitung


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="perlu root untuk menjadi akun lain")
@pytest.mark.parametrize("kepala", [("X-Forwarded-For: 10.0.0.1",), ("X-Real-Ip: 10.0.0.1",), ()])
def test_yang_melewati_proxy_dihitung_sebagai_akunnya(kepala):
    assert tanya(*kepala, akun=BUKAN_PEMILIK) == f"akun sistem {BUKAN_PEMILIK}"


@pytest.mark.parametrize(
    ("keadaan", "inode", "pemilik"), [("01", "777", 0), ("01", "0", None), ("05", "777", None), ("06", "0", None)]
)
def test_sambungan_yang_sudah_ditutup_pemiliknya_tidak_dianggap_proxy(keadaan, inode, pemilik):
    baris = f"7: 0100007F:C350 0100007F:1F41 {keadaan} 0:0 0:0 0 0 0 {inode} 1"
    assert cari_pemilik(("127.0.0.1", 50000), ("127.0.0.1", 8001), [baris]) == pemilik


def test_tanpa_tabel_sambungan_kepala_tidak_dipercaya(monkeypatch, tmp_path):
    monkeypatch.setattr(modul, "TABEL_TCP", tmp_path / "tidak-ada")
    assert tanya("X-Forwarded-For: 10.0.0.1") == "program di server ini"
