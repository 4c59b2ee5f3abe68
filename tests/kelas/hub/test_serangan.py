"""Peserta jahat di ruang sungguhan: dari kernelnya sendiri mencoba mencapai milik orang lain, hub, dan induk kernel."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("pengguna")
NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"

PEGANGAN = """
import os
def _pegangan(pid):
    for nomor in os.listdir(f"/proc/{pid}/fd"):
        try: yield os.readlink(f"/proc/{pid}/fd/{nomor}")
        except OSError: pass
_milik = [p for p in os.listdir("/proc") if p.isdigit() and os.stat(f"/proc/{p}").st_uid == os.getuid()]
print(len(_milik), *{satu for pid in _milik for satu in _pegangan(pid) if satu.startswith("/") and not satu.startswith("/dev/")}, sep="\\n")
"""
INTIP = """
import ctypes, os
_hasil = set()
for pid in (p for p in os.listdir("/proc") if p.isdigit() and os.stat(f"/proc/{p}").st_uid != os.getuid()):
    for coba in (lambda: open(f"/proc/{pid}/mem", "rb"), lambda: os.listdir(f"/proc/{pid}/fd"),
                 lambda: os.readlink(f"/proc/{pid}/cwd"), lambda: os.listdir(f"/proc/{pid}/root/etc")):
        try: coba(); _hasil.add(f"tembus {pid}")
        except (PermissionError, FileNotFoundError, ProcessLookupError) as galat: _hasil.add(type(galat).__name__)
    pegangan = os.pidfd_open(int(pid))
    if ctypes.CDLL(None).syscall(438, pegangan, 0, 0) >= 0: _hasil.add(f"pidfd_getfd {pid}")
    os.close(pegangan)
print(*sorted(_hasil))
"""
KETUK = """
import json, os, urllib.error, urllib.request
def _ketuk(alamat, kunci="", lama=30):
    minta = urllib.request.Request(alamat, headers={"Authorization": f"token {kunci}"} if kunci else {})
    try:
        with urllib.request.build_opener(_Diam).open(minta, timeout=lama) as jawab: return jawab.status
    except urllib.error.HTTPError as galat: return galat.code
    except OSError as galat: return type(galat).__name__
class _Diam(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *isian): return None
_baris = [satu.split() for satu in open("/proc/net/tcp").read().splitlines()[1:]]
_porta = sorted({int(b[1].split(":")[1], 16) for b in _baris if b[3] == "0A" and int(b[7]) == os.stat("RUMAH").st_uid})
_kunci = os.environ.get("JUPYTERHUB_API_TOKEN", "")
_jalan = ("/user/lk-siti/api/contents", "/user/lk-siti/api/kernels", "/user/lk-siti/api/sessions", "/api/contents")
_http = [p for p in _porta if isinstance(_ketuk(f"http://127.0.0.1:{p}/", lama=3), int)]
_server = [_ketuk(f"http://127.0.0.1:{p}{j}", k) for p in _http for j in _jalan for k in ("", _kunci, "x")]
_letak = ("users", "users/lk-siti", "proxy", "services", "info", "groups", "shutdown", "authorizations/token/x")
_hub = [_ketuk(f"http://127.0.0.1:HUB/hub/api/{j}", _kunci) for j in _letak]
_proksi = [_ketuk("http://127.0.0.1:PROKSI/api/routes", k) for k in ("", _kunci, "x")]
print(json.dumps({"porta": len(_http), "server": _server, "hub": _hub, "proksi": _proksi}))
"""
ACAK = "import os, random, secrets, uuid, numpy; print(os.getppid(), random.random(), secrets.token_hex(), uuid.uuid4(), numpy.random.rand())"


@pytest.fixture(scope="module")
def kernel(loop, dua):
    """Sambungan baru: yang lama ditutup server selagi diam menunggu uji lain."""

    async def sambung():
        return [await satu.kernel(NOTEBOOK) for satu in dua[0]]

    return loop.run(sambung())


def jalankan(loop, kernel, kode):
    """Keluaran satu sel."""
    return loop.run(kernel.jalankan(kode))[0]


def test_tidak_ada_pegangan_berkas_hub_yang_diwarisi_peserta(ruang, loop, kernel):
    """hub.log yang diwarisi dahulu dapat dikosongkan peserta, beserta jejak yang ditinggalkannya."""
    banyak, *pegangan = jalankan(loop, kernel[1], PEGANGAN).splitlines()
    assert int(banyak) >= 3, "server, induk kernel, kernel"
    hub = str(ruang.folder / "hub")
    assert not [satu for satu in pegangan if satu.startswith(hub)], pegangan
    assert (ruang.rumah("lk-budi") / ".catatan-server.log").stat().st_uid == ruang.rumah("lk-budi").stat().st_uid


def test_proses_orang_lain_dan_hub_tidak_dapat_diintip(loop, kernel):
    hasil = jalankan(loop, kernel[1], INTIP).split()
    assert "PermissionError" in hasil and not [satu for satu in hasil if satu.startswith(("tembus", "pidfd"))], hasil


def test_server_hub_dan_proxy_yang_diketuk_langsung_di_loopback_menolak(ruang, loop, kernel):
    dalam = int(ruang.dasar.rpartition(":")[2]) + 1
    kode = KETUK.replace("RUMAH", str(ruang.rumah("lk-siti"))).replace("HUB", str(dalam))
    hasil = json.loads(jalankan(loop, kernel[1], kode.replace("PROKSI", str(dalam + 1))))
    assert hasil["porta"] == 1 and 200 not in hasil["server"], hasil
    assert set(hasil["hub"]) <= {403, 404, 405} and set(hasil["proksi"]) == {403}, hasil


def test_kunci_dan_kuki_sendiri_tidak_dapat_diperluas(ruang, loop, dua):
    budi = dua[0][1]
    for isi in ({"scopes": ["admin:users"]}, {"roles": ["admin"]}, {"scopes": ["access:servers!user=lk-siti"]}):
        letak = f"/hub/api/users/{budi.akun}/tokens"
        kode, _, jawab = loop.run(budi.ambil("POST", letak, headers=budi.kepala(), json=isi))
        assert kode in (400, 403), (isi, kode, jawab)
    for letak in ("/hub/sandi", "/hub/peserta", "/hub/login", f"/user/{budi.akun}/api/sessions"):
        kode, _, _ = loop.run(budi.ambil("POST", letak, data={"lama": "x"}, headers={"Origin": "http://jahat.example"}))
        assert kode == 403, (letak, kode)


def test_cabang_tidak_berbagi_acak_dan_induk_yang_dibunuh_tidak_menghalangi_kernel_baru(loop, dua, kernel):
    budi = dua[0][1]

    async def lain(letak):
        return await (await budi.kernel(letak)).jalankan(ACAK)

    satu = jalankan(loop, kernel[1], ACAK).split()
    dua_ = loop.run(lain("12_pohon_kinerja.ipynb"))[0].split()
    assert satu[0] == dua_[0] and not {*satu[1:]} & {*dua_[1:]}, (satu, dua_)

    async def bunuh():
        await kernel[1].ws.send_str(pesan_jalankan("import os; os.kill(os.getppid(), 9)"))
        baru = await budi.kernel("13_indikator_kinerja_utama.ipynb")
        return (await baru.jalankan(ACAK))[0].split()

    def pesan_jalankan(kode):
        kepala = {
            "msg_id": "x",
            "msg_type": "execute_request",
            "session": "x",
            "username": "",
            "version": "5.3",
            "date": "",
        }
        isi = {"code": kode, "silent": True, "store_history": False, "allow_stdin": False, "stop_on_error": True}
        return json.dumps(
            {"header": kepala, "parent_header": {}, "metadata": {}, "content": isi, "channel": "shell", "buffers": []}
        )

    tiga = loop.run(bunuh())
    assert len(tiga) == 5 and not {*tiga[1:]} & {*satu[1:], *dua_[1:]}
