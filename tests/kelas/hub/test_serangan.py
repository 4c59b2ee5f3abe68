"""Peserta jahat di ruang sungguhan: dari kernelnya sendiri mencoba mencapai milik orang lain, hub, dan induk kernel."""

from __future__ import annotations

import asyncio
import json
import socket
import urllib.parse
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pengguna = pytest.importorskip("pengguna")
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
def _asing(pid):
    try: return os.stat(f"/proc/{pid}").st_uid != os.getuid()
    except FileNotFoundError: return False
for pid in (p for p in os.listdir("/proc") if p.isdigit() and _asing(p)):
    for coba in (lambda: open(f"/proc/{pid}/mem", "rb"), lambda: os.listdir(f"/proc/{pid}/fd"),
                 lambda: os.readlink(f"/proc/{pid}/cwd"), lambda: os.listdir(f"/proc/{pid}/root")):
        try: coba(); _hasil.add(f"tembus {pid}")
        except (PermissionError, FileNotFoundError, ProcessLookupError) as galat: _hasil.add(type(galat).__name__)
    try: pegangan = os.pidfd_open(int(pid))
    except ProcessLookupError: continue
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


@pytest.fixture
def kernel(loop, dua):
    """Sambungan baru tiap uji: yang lama ditutup server selagi diam menunggu uji lain, lalu jawabannya tidak pernah tiba."""

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


LUAR = (
    "//jahat.example/",
    "http://jahat.example/",
    "/\\jahat.example",
    "/hub/../..//jahat.example",
    "https:jahat.example",
    "\\\\jahat.example",
)


@pytest.mark.parametrize("tujuan", LUAR)
def test_masuk_dan_pindah_halaman_tidak_pernah_ke_alamat_lain(loop, dua, tujuan):
    budi = dua[0][1]
    for letak in ("/hub/login", "/hub/pemilik", f"/user/{budi.akun}/login", "/hub/spawn"):
        alamat = f"{budi.dasar}{letak}?next={urllib.parse.quote(tujuan, safe='')}"
        for _ in range(6):
            baru = loop.run(_pindah(budi, alamat))
            assert urllib.parse.urlsplit(baru).netloc == urllib.parse.urlsplit(budi.dasar).netloc, (letak, baru)
            if baru == alamat:
                break
            alamat = baru


async def _pindah(orang, alamat):
    """Alamat yang dibuka peramban sesudah `alamat`; sama bila tidak dialihkan. Peramban membaca \\ sebagai /."""
    kepala = {"X-Forwarded-Host": "jahat.example", "X-Forwarded-Proto": "https", "X-Forwarded-Port": "1"}
    async with orang.sesi.get(alamat, headers=kepala, allow_redirects=False) as jawab:
        return urllib.parse.urljoin(alamat, jawab.headers.get("Location", alamat).replace("\\", "/"))


def test_izin_masuk_ke_server_orang_lain_tidak_dapat_dibelokkan(loop, dua):
    siti, budi = dua[0]
    letak = "/hub/api/oauth2/authorize?response_type=code&client_id=jupyterhub-user-{}&redirect_uri={}"
    for orang, milik, ke in (
        (budi, "lk-siti", "/user/lk-siti/oauth_callback"),
        (budi, "lk-siti", "/user/lk-budi/oauth_callback"),
        (budi, "lk-budi", "http://jahat.example/"),
        (siti, "lk-budi", "/user/lk-budi/oauth_callback"),
    ):
        minta = orang.ambil("GET", letak.format(milik, urllib.parse.quote(ke, safe="")), headers=orang.kepala())
        kode, akhir, _ = loop.run(minta)
        assert kode in (400, 403, 404) and "code=" not in akhir, (milik, ke, kode, akhir)


GANTI_SERVER = '''
import pathlib
p = pathlib.Path.home() / ".jupyter"; p.mkdir(exist_ok=True)
_ = (p / "jupyter_server_config.py").write_text("""
from tornado import web
from jupyter_server.serverapp import ServerApp
asli = ServerApp.init_webapp
class Jahat(web.RequestHandler):
    def get(self): self.finish("HALAMAN JAHAT")
def ganti(self):
    asli(self)
    self.web_app.add_handlers(".*$", [(".*/jahat", Jahat)])
ServerApp.init_webapp = ganti
""")
'''


@pytest.fixture(scope="module")
def citra(ruang, loop):
    """Peserta lain beserta kernelnya, yang servernya boleh dirusak tanpa mengganggu uji berikutnya."""
    orang = pengguna.Pengguna(ruang.dasar, "Citra", "sandi-sendiri-1", ruang.rahasia["kode_kelas"])

    async def siapkan():
        await orang.__aenter__()
        await orang.masuk()
        await orang.buka()

    loop.run(siapkan())
    yield orang
    loop.run(orang.__aexit__(None, None, None))


async def _berhenti(orang):
    """Sampai hub tahu servernya berhenti."""
    while (await orang.saya())["servers"]:
        await asyncio.sleep(0.5)


def test_halaman_jahat_di_server_sendiri_hanya_sampai_kepada_pemiliknya(ruang, loop, dua, citra):
    siti = dua[0][0]

    async def coba():
        assert (await (await citra.kernel(NOTEBOOK)).jalankan(GANTI_SERVER))[0] == ""
        await citra.ambil("DELETE", f"/hub/api/users/{citra.akun}/server", headers=citra.kepala())
        await _berhenti(citra)
        await citra.buka()
        async with pengguna.Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as pemandu:
            await pemandu.masuk()
            return [await orang.ambil("GET", f"/user/{citra.akun}/jahat") for orang in (citra, siti, pemandu)]

    (_, _, sendiri), *lain = loop.run(coba())
    assert sendiri == "HALAMAN JAHAT"
    assert [kode for kode, _, _ in lain] == [403, 403]
    assert all("Halaman ini bukan milik Anda" in isi and "JAHAT" not in isi for _, _, isi in lain)


def test_kuki_pemilik_yang_dicuri_saja_tidak_membuka_server(loop, dua):
    siti, budi = dua[0]
    (kuki,) = {satu.value for satu in siti.sesi.cookie_jar if satu.key == "lakip-pemilik"}
    letak = f"/user/{siti.akun}/api/contents"
    kode, akhir, isi = loop.run(budi.ambil("GET", letak, headers=budi.kepala() | {"Cookie": f"lakip-pemilik={kuki}"}))
    assert kode in (403, 404) and NOTEBOOK not in isi, (kode, akhir)


def test_kunci_formulir_orang_lain_ditolak(loop, dua):
    siti, budi = dua[0]
    milik_budi = budi.kepala()["X-XSRFToken"]
    for kunci in (milik_budi, "", "x"):
        isian = {"_xsrf": kunci, "lama": "a", "baru": "b", "ulang": "b"}
        assert loop.run(siti.ambil("POST", "/hub/sandi", data=isian))[0] == 403, kunci
    for cara, letak in (("DELETE", f"/hub/api/users/{siti.akun}/server"), ("POST", f"/user/{siti.akun}/api/sessions")):
        assert loop.run(siti.ambil(cara, letak, headers={"X-XSRFToken": milik_budi}))[0] == 403, letak


@pytest.mark.parametrize("tambah", [0, 1], ids=["lewat proxy", "langsung ke hub"])
def test_permintaan_raksasa_diputus_sebelum_ditampung_di_memori_hub(ruang, tambah):
    """Dahulu yang belum masuk pun dapat menitipkan 100 MB tiap sambungan."""
    porta = int(ruang.dasar.rpartition(":")[2]) + tambah
    with socket.create_connection(("127.0.0.1", porta), timeout=300) as sambungan:
        kepala = b"POST /hub/login HTTP/1.1\r\nHost: x\r\nContent-Length: 90000000\r\n\r\n"
        sambungan.sendall(kepala + bytes(65536))
        assert not sambungan.recv(4096).startswith(b"HTTP/1.1 2")


KIRIM_WAKTU = """
import json, os, urllib.request, urllib.error
def _kirim(waktu):
    isi = json.dumps({"last_activity": waktu, "servers": {"": {"last_activity": waktu}}}).encode()
    kunci = {"Authorization": "token " + os.environ["JUPYTERHUB_API_TOKEN"]}
    try: return urllib.request.urlopen(urllib.request.Request(os.environ["JUPYTERHUB_ACTIVITY_URL"], isi, kunci)).status
    except urllib.error.HTTPError as galat: return galat.code
print(*map(_kirim, WAKTU))
"""


def test_waktu_palsu_tidak_merusak_halaman_fasilitator(ruang, loop, dua, kernel):
    akun, besok = dua[0][1].akun, datetime.now(UTC) + timedelta(days=1)
    waktu = ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "2026-13-01", "", [], besok.isoformat(), "9" * 5000]
    assert len(jalankan(loop, kernel[1], KIRIM_WAKTU.replace("WAKTU", repr(waktu))).split()) == len(waktu)

    async def lihat():
        async with pengguna.Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as orang:
            await orang.masuk()
            return [await orang.ambil("GET", f"/hub/{letak}") for letak in ("peserta", "papan", f"peserta/{akun}")]

    hasil = loop.run(lihat())
    assert [kode for kode, _, _ in hasil] == [200, 200, 200]
    assert all("Budi" in isi or "budi" in isi for _, _, isi in hasil)


TAUTAN = """
import os
os.makedirs("sasaran", exist_ok=True)
for _nama, _ke in {"curi.ipynb": "RUMAH/lk-siti/notebooks/11_kinerja_bukan_kerja.ipynb", "curi": "RUMAH/lk-siti",
                   "hub.ipynb": "HUB/rahasia.json", "akar": "/", "proses": "/proc/1/environ"}.items():
    os.symlink(_ke, "sasaran/" + _nama)
"""
LETAK_BERKAS = (
    "sasaran/curi.ipynb",
    "sasaran/curi",
    "sasaran/hub.ipynb",
    "sasaran/akar/etc/shadow",
    "sasaran/proses",
    "%2Fetc%2Fshadow",
    "..%2F..%2F..%2Fhub%2Frahasia.json",
    "a%00b",
    ".ssh%2F..%2F..%2F..%2Flk-siti",
)


def test_tautan_dan_letak_aneh_lewat_server_sendiri_tidak_menjangkau_orang_lain(ruang, loop, dua, kernel):
    budi = dua[0][1]
    kode_tautan = TAUTAN.replace("RUMAH", str(ruang.folder / "rumah")).replace("HUB", str(ruang.folder / "hub"))
    assert jalankan(loop, kernel[1], kode_tautan) == ""
    for letak in LETAK_BERKAS:
        for jalan in ("api/contents", "files", "nbconvert/html"):
            kode, akhir, isi = loop.run(budi.ambil("GET", f"/user/{budi.akun}/{jalan}/{letak}"))
            assert kode >= 400, (jalan, letak, kode, akhir, isi[:200])
            assert ruang.rahasia["kode_kelas"] not in isi
    berkas = {"type": "file", "format": "text", "content": "x"}
    for tujuan in ("../../lk-siti/notebooks/titipan.ipynb", "/../../../etc/titipan", "sasaran/curi/titipan.ipynb"):
        assert loop.run(budi.api("PATCH", f"contents/{NOTEBOOK}", json={"path": tujuan}))[0] >= 400, tujuan
        letak = f"contents/{urllib.parse.quote(tujuan, safe='')}"
        assert loop.run(budi.api("PUT", letak, json=berkas))[0] >= 400, tujuan
    assert not list(ruang.rumah("lk-siti").rglob("titipan*")) and not Path("/etc/titipan").exists()


def test_daftar_proses_tidak_memuat_rahasia(ruang, loop, kernel):
    semua = "import glob; print(*(open(p, errors='replace').read() for p in glob.glob('/proc/[0-9]*/cmdline')))"
    perintah = jalankan(loop, kernel[1], semua)
    assert "jupyterhub" in perintah
    assert not [nama for nama, nilai in ruang.rahasia.items() if nilai in perintah]
    assert "sandi-sendiri" not in perintah


def test_sinyal_kepada_semua_hanya_mengenai_milik_sendiri_dan_servernya_terbuka_lagi(loop, kernel, citra):
    async def coba():
        tanya = asyncio.create_task((await citra.kernel(NOTEBOOK)).jalankan("import os; os.kill(-1, 9)"))
        await _berhenti(citra)
        tanya.cancel()
        tetap = (await kernel[0].jalankan("print('tetap' + ' hidup')"))[0]
        await citra.buka()
        return tetap.strip(), (await (await citra.kernel(NOTEBOOK)).jalankan("print('lagi')"))[0].strip()

    assert loop.run(coba()) == ("tetap hidup", "lagi")
