"""Halaman mengurus peserta, tanpa hub: sambungan, sandi, papan yang menyebut siapa terputus, dan kerangka halamannya."""

from __future__ import annotations

import json
import re
import sys
import types
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("jupyterhub")
from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.halaman_peserta import daftar_peserta
from lakip_helpers.kelas.hub.papan_hub import tulis
from lakip_helpers.kelas.hub.ruang import Ruang, siapkan_folder
from lakip_helpers.kelas.hub.sandi import beri_sandi_sementara, ganti_sandi
from lakip_helpers.kelas.hub.tampilan import FOLDER
from tests.kelas.kumpulan.kelas_kecil import baris, tulis_folder

KINI = datetime(2026, 1, 13, 3, 0, tzinfo=UTC)


def pengguna(akun: str, detik: float | None, terbuka: bool = True):
    terakhir = None if detik is None else (KINI - timedelta(seconds=detik)).replace(tzinfo=None)
    return types.SimpleNamespace(name=akun, active=terbuka, orm_user=types.SimpleNamespace(last_activity=terakhir))


def test_sambungan_menyebut_siapa_yang_tidak_tersambung_sekarang():
    jam = (KINI - timedelta(seconds=900)).astimezone()
    semua = daftar_peserta(
        [
            pengguna("lk-siti", 30),
            pengguna("lk-budi", 900),
            pengguna("lk-ani", 30, terbuka=False),
            pengguna("lk-baru", None, terbuka=False),
            pengguna("lk-fasilitator", 1),
            pengguna("root", 1),
        ],
        KINI,
    )
    assert [(satu.nama, satu.sambungan.split(" pukul")[0]) for satu in semua] == [
        ("ani", f"terputus sejak {(KINI - timedelta(seconds=30)).astimezone():%H.%M}"),
        ("baru", "belum masuk"),
        ("budi", f"terputus sejak {jam:%H.%M}"),
        ("siti", "tersambung"),
    ]


@pytest.fixture
def rumah(tmp_path):
    """Rumah dua akun: Siti bekerja, Budi belum; nama Siti memuat huruf berbahaya."""
    jawaban = {"a": "<script>alert(1)</script>" * 40}
    isi = [baris("09:00", "11-01", "11-01-K1", jawaban=jawaban), baris("09:10", "11-02", "lulus")]
    kerja = tulis_folder(
        tmp_path / "lk-siti" / "notebooks" / "berkas_kerja" / "siti", "Siti <b>", isi, opd="<i>OPD</i>"
    )
    (kerja / "PK <x>.docx").touch()
    (tmp_path / "lk-budi").mkdir()
    return tmp_path


def test_papan_memuat_semua_akun_dengan_sambungannya_dan_angkanya_sama_dengan_barisnya(rumah):
    halaman = tulis(rumah, {"lk-siti": "tersambung", "lk-budi": "terputus sejak 09.40"})
    assert "<b>1</b> tidak tersambung sekarang" in halaman
    assert re.search(r"Semua peserta \(2\)</h2>.*terputus sejak 09\.40.*tersambung", halaman, re.S)
    angka = re.search(r'<ul class="angka">(.*?)</ul>', halaman, re.S)[1]
    keadaan = [
        int(satu)
        for satu, kata in re.findall(r"<b>(\d+)</b> ([^<]+)", angka)
        if "sambung" not in kata and "lulus, rata" not in kata
    ]
    assert sum(keadaan) == 2
    assert "Tidak di latihan mana pun: 1 belum mulai." in halaman
    tertahan = halaman.partition("Paling lama tertahan")[2].partition("</table>")[0]
    assert 'href="peserta/lk-siti"' in tertahan, "yang tertahan dibuka dari papan itu juga"
    assert {'href="peserta"', 'href="proyektor"', 'href="home"'} <= set(re.findall(r'href="\w+"', halaman))


def test_yang_sudah_bergabung_tetapi_belum_membuka_servernya_ikut_dihitung(rumah):
    """Tanpa ini papan menyebut 39 orang sedangkan daftar peserta 40."""
    halaman = tulis(rumah, {"lk-siti": "tersambung", "lk-budi": "tersambung", "lk-wati": "terputus sejak 08.00"})
    assert "Semua peserta (3)" in halaman and "wati (identitas belum diisi)" in halaman


def test_papan_kosong_bergaya_dan_mengatakan_apa_yang_ditunggu(tmp_path):
    halaman = tulis(tmp_path, {})
    assert "Belum ada yang bergabung." in halaman and ".papan table" in halaman and 'http-equiv="refresh"' in halaman


def test_halaman_satu_peserta_memuat_jawabannya_sebagai_teks(rumah):
    halaman = tulis(rumah, {"lk-siti": "tersambung"}, "lk-siti")
    assert "<script" not in halaman and "<b>Siti" not in halaman and "<i>" not in halaman
    assert "11-01" in halaman and "belum:" in halaman and "lulus" in halaman and "huruf)" in halaman
    assert "PK &lt;x&gt;.docx" in halaman and "tersambung" in halaman
    assert "belum mengerjakan apa pun" in tulis(rumah, {}, "lk-budi")


SARANG = json.loads("[" * 480 + "]" * 480)


@pytest.mark.parametrize(
    ("waktu", "jawaban"),
    [
        ("9999-12-31T23:59:59-12:00", "a"),
        ("0001-01-01T00:00:00+14:00", "a"),
        ("9999-12-31T23:59:59", "a"),
        ("2026-01-13T09:00:00+07:00", "\ud800"),
        ("2026-01-13T09:00:00+07:00", {"\udfff": ["\udc00"]}),
        ("2026-01-13T09:00:00+07:00", SARANG),
    ],
    ids=["akhir zaman", "awal zaman", "tanpa zona", "surogat", "kunci surogat", "bersarang"],
)
def test_log_yang_ditulis_tangan_tidak_menjatuhkan_papan_sekelas(rumah, waktu, jawaban):
    jahat = replace(baris("09:00", "11-04", "lain", jawaban=jawaban), waktu=waktu)
    tulis_folder(rumah / "lk-budi" / "notebooks" / "berkas_kerja" / "budi", "Budi", [jahat])
    semua = {"lk-siti": "tersambung", "lk-budi": "tersambung"}
    assert "Siti" in tulis(rumah, semua).encode("utf-8").decode("utf-8")
    assert "11-04" in tulis(rumah, semua, "lk-budi").encode("utf-8").decode("utf-8")


@pytest.fixture
def ruang(tmp_path):
    """Ruang dengan satu peserta yang sudah punya sandi."""
    import dbm

    import bcrypt

    satu = Ruang(tmp_path, tmp_path)
    siapkan_folder(satu)
    with dbm.open(str(satu.hub / "sandi.dbm"), "c", 0o600) as db:
        db["lk-siti"] = bcrypt.hashpw(b"sandi-lama-1", bcrypt.gensalt(4))
    return satu


def test_peserta_mengganti_sandinya_sendiri_dan_yang_keliru_tidak_mengubah_apa_pun(ruang):
    assert "tidak cocok" in ganti_sandi(ruang, "lk-siti", "tebakan-1", "sandi-baru-1", "sandi-baru-1")
    assert "tidak sama" in ganti_sandi(ruang, "lk-siti", "sandi-lama-1", "sandi-baru-1", "sandi-baru-2")
    assert "8 sampai 72" in ganti_sandi(ruang, "lk-siti", "sandi-lama-1", "pendek", "pendek")
    assert "8 sampai 72" in ganti_sandi(ruang, "lk-siti", "sandi-lama-1", "ü" * 40, "ü" * 40)
    assert "--kode-baru" in ganti_sandi(ruang, "lk-fasilitator", "a", "b", "b")
    assert ganti_sandi(ruang, "lk-siti", "sandi-lama-1", "sandi-baru-1", "sandi-baru-1") == ""
    assert "tidak cocok" in ganti_sandi(ruang, "lk-siti", "sandi-lama-1", "sandi-baru-2", "sandi-baru-2")


def test_sandi_sementara_dari_fasilitator_lalu_diganti_sendiri(ruang):
    sementara = beri_sandi_sementara(ruang, "lk-siti")
    assert ganti_sandi(ruang, "lk-siti", sementara, "sandi-baru-1", "sandi-baru-1") == ""
    with pytest.raises(GalatLakip, match="Belum ada peserta bernama"):
        beri_sandi_sementara(ruang, "lk-lain")


def test_tiap_halaman_bawaan_jupyterhub_punya_bentuk_indonesia():
    bawaan = Path(sys.prefix) / "share" / "jupyterhub" / "templates"
    if not bawaan.is_dir():
        pytest.skip("halaman bawaan JupyterHub tidak ditemukan")
    assert {satu.name for satu in bawaan.glob("*.html")} <= {satu.name for satu in FOLDER.glob("*.html")}
    inggris = re.compile(r"\b(the|your|you|server options|shutdown|token|start my|stop my|sign in|log ?out)\b", re.I)
    for satu in FOLDER.glob("*.html"):
        teks = re.sub(r"\{[{%#].*?[#%}]\}|<[^>]+>", " ", satu.read_text(encoding="utf-8"))
        assert not inggris.search(teks), satu.name
