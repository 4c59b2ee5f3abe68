"""Pekerjaan kelas yang dikumpulkan tidak dapat dipercaya: nama, log, ZIP, dan tautan yang jahat tidak merusak apa pun."""

from __future__ import annotations

import json
import os
import signal
import zipfile

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan import kiriman as k
from lakip_helpers.kelas.kumpulan import wadah as w
from lakip_helpers.latihan.simpanan.log import tulis_baris

from .kelas_kecil import baris, buat_zip, tulis_folder

LULUS = baris("09:00", "11-01", "lulus")


def test_folder_dan_zip_orang_yang_sama_digabung_tanpa_menghitung_dua_kali(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    identitas = json.dumps({"nama": "Siti", "jabatan": "", "opd": "Dinas Kesehatan"})
    lain = tulis_baris(baris("09:30", "11-02", "lulus"))
    isi = {"siti/identitas.json": identitas, "siti/log.jsonl": f"{tulis_baris(LULUS)}\n{lain}\n", "siti/PK.docx": b"x"}
    (tmp_path / "kumpul_siti.zip").write_bytes(buat_zip(isi))
    (satu,) = k.baca_kumpulan(tmp_path).peserta
    assert [b.latihan for b in satu.log.baris] == ["11-01", "11-02"]
    assert satu.dokumen == ("PK.docx",)


def test_log_gabungan_menurut_waktu_walaupun_salinan_yang_lebih_baru_terbaca_dahulu(tmp_path):
    """Yang terakhir dikerjakan tetap yang terakhir; kemajuan dibaca dari urutan log."""
    lama, baru = baris("09:00", "11-01", "lain"), baris("10:00", "11-01", "lulus")
    tulis_folder(tmp_path / "a_baru" / "siti", "Siti", [baru])
    tulis_folder(tmp_path / "b_lama" / "siti", "Siti", [lama])
    (satu,) = k.baca_kumpulan(tmp_path).peserta
    assert satu.log.baris == (lama, baru)


def test_zip_yang_dibuat_kit_terbaca(tmp_path, monkeypatch):
    from lakip_helpers.latihan import Pengerjaan
    from lakip_helpers.latihan.hasil.kumpul import kumpulkan
    from lakip_helpers.latihan.simpanan.identitas import daftarkan

    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path / "kerja"))
    daftarkan("Siti <b>Aminah</b>", "Kasubbag Program", "Dinas Kesehatan")
    Pengerjaan("11-04").periksa("c")
    (tmp_path / "masuk").mkdir()
    berkas = kumpulkan()
    berkas.rename(tmp_path / "masuk" / berkas.name)
    (satu,) = k.baca_kumpulan(tmp_path / "masuk").peserta
    assert (satu.nama, satu.opd, satu.log.baris[0].hasil) == ("Siti <b>Aminah</b>", "Dinas Kesehatan", "lulus")


def test_nama_berkas_yang_keluar_folder_tidak_menulis_apa_pun(tmp_path):
    (tmp_path / "masuk").mkdir()
    log = f"{tulis_baris(LULUS)}\n"
    isi = {"../../luar/log.jsonl": log, "/akar/log.jsonl": log, "C:\\windows\\log.jsonl": log}
    (tmp_path / "masuk" / "jahat.zip").write_bytes(buat_zip(isi))
    sebelum = sorted(tmp_path.rglob("*"))
    assert len(k.baca_kumpulan(tmp_path / "masuk").peserta) == 1
    assert sorted(tmp_path.rglob("*")) == sebelum


def test_bom_zip_dan_log_raksasa_dibaca_sampai_batasnya_saja(tmp_path, monkeypatch):
    monkeypatch.setattr(k, "BITA_LOG", 5_000)
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "bom.zip").write_bytes(buat_zip({"budi/log.jsonl": f"{tulis_baris(LULUS)}\n" + "0" * 50_000_000}))
    hasil = k.baca_kumpulan(tmp_path)
    assert [len(satu.log.baris) for satu in hasil.peserta] == [1, 1]
    assert any("hanya bagian awalnya" in catatan for catatan in hasil.catatan)


@pytest.mark.parametrize(
    "isi", [b"bukan zip", buat_zip({"a/log.jsonl": "x" * 500})[:-30], b"PK\x03\x04" + b"\0" * 40], ids=range(3)
)
def test_zip_rusak_disebut_dan_tidak_menghentikan_yang_lain(tmp_path, isi):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "rusak.zip").write_bytes(isi)
    hasil = k.baca_kumpulan(tmp_path)
    assert len(hasil.peserta) == 1
    assert any(catatan.startswith("rusak.zip: tidak dapat dibuka") for catatan in hasil.catatan)


def test_isi_zip_yang_rusak_di_tengah_disebut(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    bita = bytearray(buat_zip({"budi/log.jsonl": os.urandom(4000)}))
    bita[100:200] = b"\0" * 100
    (tmp_path / "budi.zip").write_bytes(bytes(bita))
    assert any("budi.zip/budi: log tidak dapat dibaca" in c for c in k.baca_kumpulan(tmp_path).catatan)


def test_baris_log_yang_rusak_dilewati_dan_dihitung(tmp_path):
    tempat = tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    with (tempat / "log.jsonl").open("ab") as log:
        log.write(b'{"waktu": 1\n\xff\xfe\n[]\n' + b"[" * 100_000 + b"\n" + tulis_baris(LULUS).encode() + b"\n")
    hasil = k.baca_kumpulan(tmp_path)
    assert len(hasil.peserta[0].log.baris) == 2
    assert hasil.catatan == ("siti: 4 baris log tidak terbaca dan dilewati; baris lain dihitung.",)


@pytest.fixture
def tidak_menunggu():
    """Pipa yang dibuka dengan cara biasa menunggu selamanya; di sini menjadi kegagalan uji."""
    lama = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("menunggu ketika membuka berkas"))
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, lama)


@pytest.mark.skipif(os.name == "nt", reason="tautan dan pipa hanya dibuat di sini")
@pytest.mark.usefixtures("tidak_menunggu")
def test_tautan_dan_pipa_tidak_dibuka_dan_disebut(tmp_path):
    rahasia = tulis_folder(tmp_path / "rahasia", "Rahasia", [LULUS])
    kelas = tmp_path / "kelas"
    tulis_folder(kelas / "siti", "Siti", [LULUS])
    (kelas / "tautan").symlink_to(rahasia)
    (kelas / "budi").mkdir()
    (kelas / "budi" / "log.jsonl").symlink_to(rahasia / "log.jsonl")
    for nama in ("ani", "nia", "ina"):
        (kelas / nama).mkdir()
    os.mkfifo(kelas / "ani" / "log.jsonl")
    os.mkfifo(kelas / "ani" / "siap_ani.json")
    os.mkfifo(kelas / "nia" / "x.zip")
    (kelas / "ina" / "nol.zip").symlink_to("/dev/zero")
    (kelas / "tautan.zip").symlink_to(rahasia / "log.jsonl")
    hasil = k.baca_kumpulan(kelas)
    assert [satu.nama for satu in hasil.peserta] == ["Siti"]
    assert sorted(hasil.catatan) == [
        "ani/log.jsonl dan 1 lainnya di folder itu bukan berkas biasa, dilewati.",
        "budi/log.jsonl bukan berkas biasa, dilewati.",
        "ina/nol.zip bukan berkas biasa, dilewati.",
        "nia/x.zip bukan berkas biasa, dilewati.",
        "tautan.zip dan 1 lainnya di folder itu bukan berkas biasa, dilewati.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="pipa hanya dibuat di sini")
@pytest.mark.usefixtures("tidak_menunggu")
@pytest.mark.parametrize("nama", ["siti/x.zip", "siti/log.jsonl"])
def test_yang_ditukar_pipa_sesudah_didaftar_tidak_menahan(tmp_path, monkeypatch, nama):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    tulis_folder(tmp_path / "ani", "Ani", [LULUS])
    (tmp_path / "siti" / "x.zip").write_bytes(buat_zip({"y/log.jsonl": tulis_baris(LULUS)}))
    asli = w._telusuri

    def tukar(*isian):
        daftar = list(asli(*isian))
        (tmp_path / nama).unlink()
        os.mkfifo(tmp_path / nama)
        return daftar

    monkeypatch.setattr(w, "_telusuri", tukar)
    hasil = k.baca_kumpulan(tmp_path)
    assert "Ani" in {satu.nama for satu in hasil.peserta}
    assert any("bukan berkas biasa" in satu for satu in hasil.catatan)


def test_folder_bernama_zip_ditelusuri_seperti_folder_biasa(tmp_path):
    tulis_folder(tmp_path / "siti.zip", "Siti", [LULUS])
    assert [satu.nama for satu in k.baca_kumpulan(tmp_path).peserta] == ["Siti"]


def test_zip_yang_daftarnya_tidak_muat_di_memori_disebut(tmp_path, monkeypatch):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "penuh.zip").write_bytes(buat_zip({"y/log.jsonl": "x"}))

    def penuh(_):
        raise MemoryError

    monkeypatch.setattr(zipfile.ZipFile, "infolist", penuh)
    hasil = k.baca_kumpulan(tmp_path)
    assert [satu.nama for satu in hasil.peserta] == ["Siti"]
    assert hasil.catatan[0].startswith("penuh.zip: tidak dapat dibuka sebagai ZIP")


def test_zip_bersandi_dan_manifes_yang_bukan_json_tidak_menghentikan(tmp_path):
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / "aneh.zip").write_bytes(buat_zip({"x/manifest.json": "[" * 9999, "x/log.jsonl": tulis_baris(LULUS)}))
    bita = bytearray(buat_zip({"y/log.jsonl": tulis_baris(LULUS)}))
    tanda = bita.rindex(b"PK\x01\x02") + 8
    bita[tanda] |= 1  # tanda “bersandi” di daftar isi
    (tmp_path / "sandi.zip").write_bytes(bytes(bita))
    hasil = k.baca_kumpulan(tmp_path)
    assert sorted(satu.nama for satu in hasil.peserta) == ["Siti", f"aneh.zip {k.TANPA_IDENTITAS}"]
    assert any(catatan.startswith("sandi.zip/y: log tidak dapat dibaca") for catatan in hasil.catatan)


def test_nama_berkas_dengan_huruf_kendali_tidak_sampai_ke_layar(tmp_path):
    jahat = "\x1b[2J\x07jahat"
    tulis_folder(tmp_path / "siti", "Siti\x1b[31m", [LULUS])
    isi = {f"{jahat}/log.jsonl": f"{tulis_baris(LULUS)}\nrusak\n", f"{jahat}/identitas.json": '{"nama": "B\\u001b[2J"}'}
    (tmp_path / "a.zip").write_bytes(buat_zip(isi))
    hasil = k.baca_kumpulan(tmp_path)
    assert "\x1b" not in "".join((*hasil.catatan, *(f"{s.nama}{s.asal}" for s in hasil.peserta)))
    assert len(hasil.peserta) == 2 and len(hasil.catatan) == 1


def test_folder_tanpa_pekerjaan_dan_folder_yang_tidak_ada_menjadi_kalimat(tmp_path):
    with pytest.raises(GalatBerkas, match="tidak ada pekerjaan peserta"):
        k.baca_kumpulan(tmp_path)
    with pytest.raises(GalatBerkas, match="tidak ada, jadi pekerjaan kelas tidak dapat dibaca"):
        k.baca_kumpulan(tmp_path / "salah")


def test_zip_dibaca_tanpa_diekstrak(tmp_path, monkeypatch):
    (tmp_path / "a.zip").write_bytes(buat_zip({"a/log.jsonl": tulis_baris(LULUS)}))
    for nama in ("extract", "extractall"):
        monkeypatch.setattr(zipfile.ZipFile, nama, lambda *_: pytest.fail("diekstrak"))
    assert len(k.baca_kumpulan(tmp_path).peserta) == 1


def test_peserta_yang_membanjiri_foldernya_tidak_menutupi_yang_lain(tmp_path, monkeypatch):
    monkeypatch.setattr(w, "SATU_FOLDER", 50)
    banjir = tulis_folder(tmp_path / "a", "Banjir", [LULUS])
    for nomor in range(200):
        (banjir / f"z{nomor}.txt").touch()
    tulis_folder(tmp_path / "b", "Siti", [LULUS])
    assert [satu.nama for satu in k.baca_kumpulan(tmp_path).peserta] == ["Banjir", "Siti"]


def zip_berisi(tmp_path, isi, nama="jahat.zip"):
    """ZIP di sebelah pekerjaan Siti; hasilnya kumpulannya."""
    if not (tmp_path / "siti").exists():
        tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    (tmp_path / nama).write_bytes(buat_zip(isi))
    return k.baca_kumpulan(tmp_path)


def test_banyak_log_dalam_satu_zip_berbagi_satu_jatah(tmp_path, monkeypatch):
    """Lima puluh log besar di ZIP kecil: yang dibaca dan diurai sebanyak jatah satu orang."""
    dibaca, diurai = [], []
    baca, urai = w._baca_zip, k.urai_log
    monkeypatch.setattr(k, "BITA_LOG", 100_000)
    monkeypatch.setattr(k, "BARIS_LOG", 500)
    monkeypatch.setattr(w, "_baca_zip", lambda *isian: dibaca.append(baca(*isian)) or dibaca[-1])
    monkeypatch.setattr(k, "urai_log", lambda bita: diurai.append(urai(bita)) or diurai[-1])
    isi = {f"budi/log_{n}.jsonl": b"0\n" * 50_000 for n in range(50)}
    hasil = zip_berisi(tmp_path, isi | {"budi/identitas.json": '{"nama": "Budi"}'})
    assert sum(map(len, dibaca)) <= 100_000 + k.BITA_KECIL
    assert max(len(satu.baris) + len(satu.rusak) for satu in diurai) <= 500
    assert any("jahat.zip/budi: log lebih dari" in satu for satu in hasil.catatan)


def test_satu_zip_satu_orang_dan_yang_tidak_dibaca_disebut(tmp_path):
    orang = {f"orang{n:05}/log.jsonl": tulis_baris(LULUS) for n in range(2_000)}
    hasil = zip_berisi(tmp_path, {"zz/manifest.json": '{"nama": "Budi"}', "zz/log.jsonl": tulis_baris(LULUS), **orang})
    assert sorted(satu.nama for satu in hasil.peserta) == ["Budi", "Siti"]
    (catatan,) = hasil.catatan
    assert "hanya folder zz yang dibaca; orang00000, orang00001, orang00002, dan 1997 lainnya tidak" in catatan


def test_salinan_di_dalam_zip_bukan_orang_lain(tmp_path):
    isi = {f"budi/{nama}log.jsonl": tulis_baris(LULUS) for nama in ("", "salinan/")}
    assert zip_berisi(tmp_path, isi).catatan == ()


def test_zip_berdaftar_sangat_panjang_disebut_tanpa_dibuka(tmp_path, monkeypatch):
    assert len(zip_berisi(tmp_path, {"a/log.jsonl": tulis_baris(LULUS)}, "wajar.zip").peserta) == 2
    (tmp_path / "wajar.zip").unlink()
    isi = buat_zip(dict.fromkeys(map(str, range(30_000)), b""))
    (tmp_path / "jahat.zip").write_bytes(isi)
    monkeypatch.setattr(zipfile.ZipFile, "_RealGetContents", lambda diri: pytest.fail("daftarnya dibaca"))
    (catatan,) = k.baca_kumpulan(tmp_path).catatan
    assert catatan.startswith("jahat.zip: daftar isinya jauh lebih panjang")
    berbohong = (
        isi[:-10] + (100).to_bytes(4, "little") + isi[-6:]
    )  # panjang daftarnya diubah, tanda 64 bita di depannya
    (tmp_path / "jahat.zip").write_bytes(berbohong[:-22] + w.AWAL_AKHIR_64 + bytes(16) + berbohong[-22:])
    (catatan,) = k.baca_kumpulan(tmp_path).catatan
    assert catatan.startswith("jahat.zip: daftar isinya jauh lebih panjang")


def rumah(tmp_path, akun, nama, baris_log, folder=""):
    """Pekerjaan satu nama di rumah sebuah akun, seperti di server ruang."""
    return tulis_folder(tmp_path / akun / w.KERJA_AKUN / (folder or akun[3:]), nama, baris_log)


def test_folder_yang_kebanjiran_terlalu_dalam_dan_terlalu_banyak_disebut(tmp_path, monkeypatch):
    monkeypatch.setattr(w, "SATU_FOLDER", 6)
    monkeypatch.setattr(w, "BANYAK_BERKAS", 12)
    monkeypatch.setattr(w, "DALAM", 4)
    rumah(tmp_path, "lk-siti", "Siti", [LULUS])
    kerja = rumah(tmp_path, "lk-budi", "Budi", [LULUS])
    for nomor in range(20):
        (kerja / f"z{nomor}.txt").touch()
    for nomor in range(4):
        (kerja / f"a{nomor}" / "b").mkdir(parents=True)
        for urut in range(4):
            (kerja / f"a{nomor}" / f"{urut}.txt").touch()
    hasil = k.baca_kumpulan(tmp_path)
    assert [(satu.nama, len(satu.log.baris)) for satu in hasil.peserta] == [("Budi", 1), ("Siti", 1)]
    kata = "\n".join(hasil.catatan)
    assert "lk-budi/notebooks/berkas_kerja/budi: isinya lebih dari 6; hanya 6 yang dibaca, log didahulukan." in kata
    assert "lebih dari 4 tingkat, jadi tidak dibaca" in kata
    assert "lebih dari 12 berkas; sisanya tidak dibaca" in kata
    assert "lk-siti" not in kata


def test_di_ruang_pekerjaan_milik_akun_bukan_nama_yang_diketik(tmp_path):
    """Budi menyalin identitas Siti beserta nama foldernya; baris Siti di papan tidak berubah."""
    rumah(tmp_path, "lk-siti-aminah", "Siti Aminah, S.E.", [LULUS])
    rumah(tmp_path, "lk-budi", "Siti Aminah, S.E.", [baris("10:00", "11-02", "lulus")], "siti-aminah")
    hasil = k.baca_kumpulan(tmp_path)
    assert [(satu.nama, satu.akun, satu.log.baris[0].latihan) for satu in hasil.peserta] == [
        ("Siti Aminah, S.E. (akun budi)", "lk-budi", "11-02"),
        ("Siti Aminah, S.E. (akun siti-aminah)", "lk-siti-aminah", "11-01"),
    ]


def test_satu_akun_satu_baris_walaupun_berisi_beberapa_nama_dan_zip(tmp_path):
    kerja = rumah(tmp_path, "lk-siti", "Siti", [LULUS]).parent
    rumah(tmp_path, "lk-siti", "Budi", [baris("10:00", "11-02", "lulus")], "budi")
    (kerja / "peserta_aktif.json").write_text('{"folder": "siti"}', encoding="utf-8")
    (kerja / "kumpul_siti.zip").write_bytes(buat_zip({"siti/log.jsonl": tulis_baris(LULUS)}))
    (tmp_path / "lk-baru").mkdir()
    rumah(tmp_path, "lk-fasilitator", "Fasilitator", [LULUS])
    hasil = k.baca_kumpulan(tmp_path)
    assert [(satu.nama, len(satu.log.baris)) for satu in hasil.peserta] == [
        ("baru (identitas belum diisi)", 0),
        ("Siti", 2),
    ]
    assert hasil.catatan == ("lk-siti: memuat pekerjaan atas nama Siti, Budi; dihitung sebagai satu akun.",)


@pytest.mark.skipif(os.name == "nt", reason="pipa hanya dibuat di sini")
def test_satu_orang_tidak_menutupi_catatan_orang_lain(tmp_path):
    for nomor in range(30):
        (tmp_path / "lk-budi" / f"f{nomor}").mkdir(parents=True)
        os.mkfifo(tmp_path / "lk-budi" / f"f{nomor}" / "x")
    rumah(tmp_path, "lk-siti", "Siti", [LULUS])
    assert len(k.baca_kumpulan(tmp_path).catatan) <= 7


@pytest.mark.parametrize("nama", [{"a": [1]}, 1e999, ["Siti"], None, True])
def test_identitas_yang_bukan_teks_tidak_tampil_sebagai_nama(tmp_path, nama):
    """Dahulu papan menulis {'a': [1]} dan inf, seperti tertulis di Python."""
    tulis_folder(tmp_path / "siti", "Siti", [LULUS])
    isi = json.dumps({"nama": nama, "jabatan": nama, "opd": nama})
    (tmp_path / "siti" / "identitas.json").write_text(isi, encoding="utf-8")
    (satu,) = k.baca_kumpulan(tmp_path).peserta
    assert satu.nama == f"siti {k.TANPA_IDENTITAS}" and satu.opd == satu.jabatan == ""


def test_zip_tanpa_identitas_disebut_menurut_berkasnya(tmp_path):
    """Dahulu dua ZIP tanpa identitas menjadi dua baris yang tidak dapat dibedakan."""
    for nama in ("meja 3.zip", "meja 7.zip"):
        (tmp_path / nama).write_bytes(buat_zip({"a/log.jsonl": tulis_baris(LULUS) + "\n"}))
    assert sorted(satu.nama for satu in k.baca_kumpulan(tmp_path).peserta) == [
        f"meja 3.zip {k.TANPA_IDENTITAS}",
        f"meja 7.zip {k.TANPA_IDENTITAS}",
    ]
