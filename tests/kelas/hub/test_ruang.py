"""Ruang kelas sungguhan: masuk, batas, dan upaya menyusup; semuanya lewat jalan yang dipakai peserta.

Yang mahal (banyak peserta, gangguan) ada di benchmark/kelas.py dan benchmark/gangguan.py.
"""

from __future__ import annotations

import json
import re
import stat
import tarfile

import pytest

pengguna = pytest.importorskip("pengguna")
SANDI = "sandi-sendiri-1"


def masuk(ruang, loop, nama, sandi=SANDI, kode="", dari="", **kepala):
    """Satu percobaan masuk dari peramban baru; hasilnya akun, atau kalimat penolakan."""

    async def coba():
        async with pengguna.Pengguna(ruang.dasar, nama, sandi, kode, dari=dari) as orang:
            try:
                return await orang.masuk(**kepala)
            except pengguna.Ditolak as tolak:
                return str(tolak)

    return loop.run(coba())


def jalankan(loop, kernel, kode):
    """Keluaran satu sel."""
    return loop.run(kernel.jalankan(kode))[0]


def test_peserta_bekerja_dan_jawabannya_tersimpan_di_rumahnya_sendiri(ruang, loop, dua):
    (siti, _), (kernel, _) = dua
    jawab = (
        "from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan; print(Pengerjaan('11-04').periksa('a').coba)"
    )
    assert jalankan(loop, kernel, jawab).strip() == "1"
    log = list(ruang.rumah(siti.akun).glob("notebooks/berkas_kerja/*/log.jsonl"))
    assert [json.loads(baris)["latihan"] for baris in log[0].read_text().splitlines()] == ["11-04"]
    assert stat.S_IMODE(ruang.rumah(siti.akun).stat().st_mode) == 0o700
    assert log[0].stat().st_uid == ruang.rumah(siti.akun).stat().st_uid != 0


def test_tata_letak_layar_tersimpan_di_rumah_sendiri(ruang, loop, dua):
    """Servernya cabang induk milik root; yang mengingat rumah ketika diimpor tidak boleh tetap menunjuk rumah induk."""
    budi = dua[0][1]
    letak, kepala = f"/user/{budi.akun}/lab/api/workspaces/uji", budi.kepala(f"/user/{budi.akun}/")
    isi = {"data": {}, "metadata": {"id": "uji"}}
    assert loop.run(budi.ambil("PUT", letak, json=isi, headers=kepala))[0] == 204
    letak = f"/user/{budi.akun}/lab/api/settings/@jupyterlab/notebook-extension:tracker"
    assert loop.run(budi.ambil("PUT", letak, json={"raw": "{}"}, headers=kepala))[0] == 204
    rumah = ruang.rumah(budi.akun) / ".jupyter" / "lab"
    assert list(rumah.glob("workspaces/*uji*")) and list(rumah.glob("user-settings/**/tracker.*"))


def test_kit_hanya_dapat_dibaca_dan_tidak_ada_jalan_menjadi_root(loop, dua):
    _, (_, budi) = dua
    kode = (
        "import os, lakip_helpers, shutil; p = lakip_helpers.__file__; "
        "print(os.getuid() != 0, os.access(p, os.W_OK), os.access(os.path.dirname(p), os.W_OK), os.getgroups() == [os.getgid()])"
    )
    assert jalankan(loop, budi, kode).split() == ["True", "False", "False", "True"]
    hak = "print([b for b in open('/proc/self/status') if b.startswith('NoNewPrivs')])"
    assert "1" in jalankan(loop, budi, hak), "program setuid masih dapat memberi hak"
    assert "GALAT PermissionError" in jalankan(loop, budi, "os.setuid(0)")
    terminal, _ = loop.run(dua[0][1].api("POST", "terminals", json={}))
    assert terminal in (403, 404)


@pytest.mark.parametrize(
    "kode",
    [
        "open('{rumah}/lk-siti/notebooks/berkas_kerja/tanpa_nama/log.jsonl').read()",
        "import os; os.listdir('{rumah}/lk-siti')",
        "import os; os.listdir('{rumah}')",
        "import os; os.listdir('{hub}')",
        "open('{hub}/rahasia.json').read()",
        "open('{hub}/hub.sqlite', 'rb').read()",
        "open('{hub}/sandi.dbm', 'rb').read()",
        "open('{hub}/hub.log').read()",
        "import os; [open(f'/proc/{{p}}/environ').read() for p in os.listdir('/proc') if p.isdigit() and os.stat('/proc/' + p).st_uid not in (os.getuid(),)]",
        "import os, signal; [os.kill(int(p), 15) for p in os.listdir('/proc') if p.isdigit() and os.stat('/proc/' + p).st_uid not in (os.getuid(),)]",
        "import resource; resource.setrlimit(resource.RLIMIT_DATA, (-1, -1))",
    ],
)
def test_kernel_peserta_tidak_menjangkau_milik_orang_lain(ruang, loop, dua, kode):
    isi = kode.format(rumah=ruang.folder / "rumah", hub=ruang.folder / "hub")
    keluaran = jalankan(loop, dua[1][1], isi)
    assert keluaran.startswith(("GALAT PermissionError", "GALAT ValueError: not allowed to raise")), keluaran


def test_folder_sementara_milik_sendiri(ruang, loop, dua):
    _, (siti, budi) = dua
    assert jalankan(loop, siti, "open('/var/tmp/rahasia-siti', 'w').write('x')") == "1"
    assert jalankan(loop, budi, "import os; print(os.listdir('/var/tmp'))").strip() == "[]"
    assert (ruang.folder / "sementara" / "lk-siti" / "rahasia-siti").is_file()


def test_server_berkas_dan_kunci_orang_lain_tertutup(ruang, loop, dua):
    (siti, budi), _ = dua
    letak = [f"/user/{siti.akun}/lab", f"/user/{siti.akun}/api/contents", f"/user/{siti.akun}/api/kernels"]
    letak += [
        "/hub/admin",
        "/hub/proyektor",
        "/hub/papan",
        "/hub/api/users",
        f"/hub/api/users/{siti.akun}",
        "/hub/api/proxy",
    ]
    letak += ["/hub/peserta", f"/hub/peserta/{siti.akun}", "/hub/api/services", "/hub/api/groups"]
    letak += ["/hub/api/users/lk-fasilitator/tokens", f"/hub/api/users/{siti.akun}/tokens", "/hub/metrics"]
    for satu in letak:
        kode, akhir, isi = loop.run(budi.ambil("GET", satu, headers=budi.kepala()))
        assert kode in (403, 404), (satu, kode, akhir)
        assert ruang.rahasia["kode_kelas"] not in isi
    kode, _, _ = loop.run(
        budi.ambil("POST", f"/hub/api/users/{siti.akun}/tokens", headers=budi.kepala(), json={"note": "x"})
    )
    assert kode in (403, 404)
    for cara, letak_ini, isi in (
        ("POST", "/hub/peserta", {"data": {"akun": siti.akun, "guna": "sandi"}}),
        ("DELETE", f"/hub/api/users/{siti.akun}/server", {}),
        ("PATCH", f"/hub/api/users/{budi.akun}", {"json": {"admin": True}}),
        ("POST", "/hub/api/users", {"json": {"usernames": ["lk-palsu"], "admin": True}}),
        ("POST", f"/hub/api/shares/{siti.akun}/", {"json": {"user": budi.akun}}),
    ):
        kode, _, _ = loop.run(budi.ambil(cara, letak_ini, headers=budi.kepala(), **isi))
        assert kode in (403, 404, 405), (cara, letak_ini, kode)
    assert not loop.run(budi.saya())["admin"]
    jalan = "..%2F..%2Flk-siti%2Fnotebooks%2F11_kinerja_bukan_kerja.ipynb"
    assert loop.run(budi.api("GET", f"contents/{jalan}"))[0] in (400, 403, 404)


def test_masuk_sebagai_orang_lain_dan_tanpa_kode_ditolak(ruang, loop, dua):
    kode = ruang.rahasia["kode_kelas"]
    assert "Nama ini sudah dipakai" in masuk(ruang, loop, "SITI", "sandi-tebakan", kode)
    assert "Nama ini sudah dipakai" in masuk(ruang, loop, "lk-siti", "sandi-tebakan", kode)
    assert "Kode kelas keliru" in masuk(ruang, loop, "Tamu", SANDI, "")
    assert "Kata sandi fasilitator keliru" in masuk(ruang, loop, "fasilitator", SANDI, kode)
    assert "terlalu pendek" in masuk(ruang, loop, "Tamu", "pendek", kode)
    assert masuk(ruang, loop, "siti", SANDI) == "lk-siti"


@pytest.mark.parametrize(
    ("nama", "akun"), [("../../root", "lk-root"), ("<img src=x onerror=alert(1)>", "lk-img-src-x-onerror-alert-1")]
)
def test_nama_nakal_menjadi_akun_yang_aman(ruang, loop, dua, nama, akun):
    assert masuk(ruang, loop, nama, SANDI, ruang.rahasia["kode_kelas"]) == akun
    assert "Nama belum dapat dipakai" in masuk(ruang, loop, "???", SANDI, ruang.rahasia["kode_kelas"])


def test_halaman_masuk_meloloskan_huruf_berbahaya_sebagai_teks(ruang, loop):
    async def coba():
        async with pengguna.Pengguna(ruang.dasar, "x", "y") as orang:
            return await orang.ambil("GET", "/hub/login", params={"username": '"><script>alert(1)</script>'})

    _, _, isi = loop.run(coba())
    assert "<script>alert(1)" not in isi
    assert "&lt;script&gt;" in isi


def test_fasilitator_melihat_layar_proyektor_dan_papan(ruang, loop, dua):
    nakal = "from lakip_helpers.latihan.simpanan.identitas import daftarkan; daftarkan('<script>alert(1)</script>', 'Kasubbag', 'Dinas <b>X</b>')"
    jalankan(
        loop,
        dua[1][1],
        nakal + "; from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan; Pengerjaan('11-04').periksa('<i>'); "
        "import os; os.mkfifo('berkas_kerja/pipa.zip')",
    )

    async def coba():
        sandi = ruang.rahasia["sandi_fasilitator"]
        async with pengguna.Pengguna(ruang.dasar, "fasilitator", sandi) as orang:
            assert await orang.masuk() == "lk-fasilitator"
            assert (await orang.ambil("GET", "/hub/"))[1] == f"{ruang.dasar}/hub/home", "bukan notebook peserta"
            return *await orang.ambil("GET", "/hub/proyektor"), *await orang.ambil("GET", "/hub/papan")

    kode, _, isi, kode_papan, _, papan = loop.run(coba())
    assert kode_papan == 200
    assert "lk-budi/notebooks/berkas_kerja/pipa.zip bukan berkas biasa, dilewati." in papan
    assert "&lt;script&gt;alert(1)" in papan
    assert "<script>alert(1)" not in papan
    assert "<b>X</b>" not in papan
    assert kode == 200
    assert ruang.rahasia["kode_kelas"] in isi
    assert ruang.dasar in isi
    assert "<svg" in isi


def kirim(orang, letak, **isian):
    """Isi sebuah formulir hub seperti peramban: dengan kuki dan kunci formulirnya."""

    async def coba():
        _, _, halaman = await orang.ambil("GET", letak)
        kunci = re.search(r'name="_xsrf" value="([^"]+)"', halaman)
        return await orang.ambil("POST", letak, data={**isian, "_xsrf": kunci[1] if kunci else ""})

    return coba()


def test_fasilitator_mengurus_peserta_dari_halaman_dan_peserta_mengganti_sandinya(ruang, loop, dua):
    async def sebagai_fasilitator():
        async with pengguna.Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as orang:
            await orang.masuk()
            _, _, daftar = await orang.ambil("GET", "/hub/peserta")
            satu = await orang.ambil("GET", "/hub/peserta/lk-budi")
            _, _, diganti = await kirim(orang, "/hub/peserta", akun="lk-wati", guna="sandi")
            asing = await kirim(orang, "/hub/peserta", akun="lk-fasilitator", guna="sandi")
            keliru = await kirim(orang, "/hub/peserta", akun="lk-budi", guna="hapus")
            _, _, admin = await orang.ambil("GET", "/hub/admin")
            return daftar, satu, diganti, (asing[2], keliru[2]), admin

    assert masuk(ruang, loop, "Wati", SANDI, ruang.rahasia["kode_kelas"]) == "lk-wati"
    daftar, (kode, _, satu), diganti, asing, admin = loop.run(sebagai_fasilitator())
    assert re.search(r"siti</a></td>\s*<td>tersambung", daftar), daftar
    assert kode == 200 and "11-04" in satu and "&lt;i&gt;" in satu and "<script" not in satu
    baru = re.search(r"Sandi sementara untuk wati: (\S+)", diganti)[1]
    assert all("tidak ada yang diubah" in satu for satu in asing)
    assert jalankan(loop, dua[1][1], "print('masih hidup')").strip() == "masih hidup", (
        "tombol asing menghentikan server"
    )
    assert "Shutdown" not in admin and "/hub/peserta" in admin

    async def sebagai_wati():
        async with pengguna.Pengguna(ruang.dasar, "Wati", baru) as orang:
            await orang.masuk()
            ditolak = await kirim(orang, "/hub/sandi", lama="tebakan", baru=SANDI, ulang=SANDI)
            diterima = await kirim(orang, "/hub/sandi", lama=baru, baru="sandi-wati-9", ulang="sandi-wati-9")
            tertutup = [(await orang.ambil("GET", letak))[0] for letak in ("/hub/peserta", "/hub/peserta/lk-siti")]
            return ditolak[2], diterima[2], tertutup

    ditolak, diterima, tertutup = loop.run(sebagai_wati())
    assert "tidak cocok, jadi belum diganti" in ditolak and "Kata sandi sudah diganti" in diterima
    assert tertutup == [403, 403]
    assert masuk(ruang, loop, "wati", "sandi-wati-9") == "lk-wati"


def test_sandi_sementara_menggantikan_yang_lupa(ruang, loop, dua):
    keluaran = ruang.lakip("sandi", "Budi", "--folder", str(ruang.folder))
    baru = keluaran.rsplit(": ", 1)[1].strip()
    assert masuk(ruang, loop, "budi", baru) == "lk-budi"
    assert "Belum ada peserta bernama 'Rini'" in ruang.lakip("sandi", "Rini", "--folder", str(ruang.folder))


def test_cadangan_dipulihkan_di_server_lain(ruang, loop, dua, tmp_path):
    (siti, budi), kernel = dua
    jalankan(
        loop, kernel[1], "import os; os.symlink('{}', 'curian.ipynb')".format(ruang.folder / "hub" / "rahasia.json")
    )
    jalankan(
        loop,
        kernel[1],
        "os.mkfifo('x.zip'); import socket; socket.socket(socket.AF_UNIX).bind('soket.zip'); "
        "[os.truncate(f'lubang{n}', 200_000_000) for n in range(2) if open(f'lubang{n}', 'wb')]",
    )
    berkas = tmp_path / "kelas.tar.gz"
    assert "Cadangan " in ruang.lakip("cadangkan", "--folder", str(ruang.folder), "-o", str(berkas))
    assert stat.S_IMODE(berkas.stat().st_mode) == 0o600
    with tarfile.open(berkas) as tar:
        assert tar.getmember("rumah/lk-budi.tar").size < 100_000_000  # dua berkas berlubang saja sudah 400 MB

    tujuan = ruang.folder.parent / "server-lain"
    hasil = ruang.lakip_di_server_baru("pulihkan", str(berkas), "--folder", str(tujuan))
    assert "peserta dipulihkan" in hasil, hasil
    for akun in (siti.akun, budi.akun):
        lama, baru = ruang.rumah(akun) / "notebooks", tujuan / "rumah" / akun / "notebooks"
        isi = {satu.relative_to(lama) for satu in lama.rglob("*") if satu.is_file() and not satu.is_symlink()}
        assert isi, akun
        assert {satu for satu in isi if (baru / satu).read_bytes() != (lama / satu).read_bytes()} == set()
        assert stat.S_IMODE((tujuan / "rumah" / akun).stat().st_mode) == 0o700
        assert baru.stat().st_uid == (tujuan / "rumah" / akun).stat().st_uid != 0
    assert (
        not (tujuan / "rumah" / budi.akun / "notebooks" / "curian.ipynb").is_file()
        or (tujuan / "rumah" / budi.akun / "notebooks" / "curian.ipynb").is_symlink()
    )
    assert (tujuan / "hub" / "rahasia.json").read_bytes() == (ruang.folder / "hub" / "rahasia.json").read_bytes()


@pytest.mark.parametrize("kepala", ["X-Real-Ip", "X-Forwarded-For", "Forwarded"])
def test_menebak_dihentikan_dan_tidak_menutup_alamat_orang_lain(ruang, loop, dua, kepala):
    nomor = ["X-Real-Ip", "X-Forwarded-For", "Forwarded"].index(kepala)
    penebak, korban = f"127.0.66.{nomor}", f"127.0.77.{nomor}"

    def tebak(palsu, sandi):
        isi = f"for={palsu}" if kepala == "Forwarded" else palsu
        return masuk(ruang, loop, "Siti", sandi, dari=penebak, **{kepala: isi})

    jawab = [tebak(f"10.9.8.{urut}", f"tebakan-{urut}") for urut in range(7)]
    jawab += [tebak(korban, f"tebakan-{urut}") for urut in range(7, 12)]
    assert sum("Nama ini sudah dipakai" in satu for satu in jawab) <= 8, jawab
    assert "Terlalu banyak percobaan" in jawab[-1]
    assert masuk(ruang, loop, "Siti", dari=korban) == "lk-siti"


LANGSUNG = """
import http.cookiejar, re, urllib.parse, urllib.request
def tebak(sandi, palsu):
    buka = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    buka.addheaders = [("X-Forwarded-For", palsu), ("X-Real-Ip", palsu)]
    halaman = buka.open("{hub}/hub/login").read().decode()
    data = {{"username": "Siti", "password": sandi, "_xsrf": re.search('name="_xsrf" value="([^"]+)"', halaman)[1]}}
    try:
        halaman = buka.open("{hub}/hub/login", urllib.parse.urlencode(data).encode()).read().decode()
    except urllib.error.HTTPError as tolak:
        halaman = tolak.read().decode()
    return re.search('class="galat"[^>]*>([^<]+)', halaman)[1].strip()[:24]
print("\\n".join(tebak(f"tebakan-{{n}}", f"10.9.9.{{n}}" if n < 7 else "{korban}") for n in range(12)))
"""


def test_program_peserta_yang_menyambung_langsung_ke_hub_tidak_memilih_alamatnya(ruang, loop, dua):
    korban = "127.0.78.1"
    hub = f"http://127.0.0.1:{int(ruang.dasar.rpartition(':')[2]) + 1}"
    jawab = jalankan(loop, dua[1][1], LANGSUNG.format(hub=hub, korban=korban)).split("\n")
    assert sum(satu.startswith("Nama ini") for satu in jawab) <= 8, jawab
    assert jawab[11].startswith("Terlalu banyak"), jawab
    assert masuk(ruang, loop, "Siti", dari=korban) == "lk-siti"


def test_rahasia_tidak_ada_di_log_dan_berkasnya_tertutup(ruang, dua):
    for nama, isi in ruang.rahasia.items():
        assert isi not in ruang.log, nama
    assert SANDI not in ruang.log
    assert stat.S_IMODE((ruang.folder / "hub").stat().st_mode) == 0o700
    assert stat.S_IMODE((ruang.folder / "hub" / "rahasia.json").stat().st_mode) == 0o600
