"""Setiap latihan utuh: kuncinya lulus, tiap kekeliruan mendapat kalimatnya sendiri, kuncinya tidak bocor."""

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan import Latihan, Status, ambil, daftar, tulis_penyelesaian
from lakip_helpers.latihan.bank_ujian import Paket, soal_paket
from lakip_helpers.latihan.bentuk.berkas import BERKAS
from lakip_helpers.latihan.bentuk.kalimat import KALIMAT
from lakip_helpers.latihan.bentuk.klasifikasi import KLASIFIKASI
from lakip_helpers.latihan.bentuk.pilihan import PILIHAN
from lakip_helpers.latihan.bentuk.pohon import POHON
from lakip_helpers.latihan.bentuk.tabel import TABEL
from lakip_helpers.latihan.daftar import ambil_peran, menurut_peran
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.muat import muat_latihan

AKAR = Path(__file__).parents[2]
semua = pytest.mark.parametrize("latihan", daftar(), ids=lambda latihan: latihan.kode)
kekeliruan = pytest.mark.parametrize(
    ("latihan", "keliru"),
    [pytest.param(latihan, keliru, id=keliru.kode) for latihan in daftar() for keliru in latihan.kekeliruan],
)


@semua
def test_kunci_lulus(latihan: Latihan) -> None:
    assert latihan.periksa(latihan.kunci).status is Status.LULUS


@kekeliruan
def test_contoh_mendapat_kalimatnya_sendiri(latihan: Latihan, keliru) -> None:
    hasil = latihan.periksa(keliru.contoh)
    assert (hasil.status, hasil.kode) == (Status.KELIRU, keliru.kode)
    assert hasil.pesan.endswith(keliru.pesan)  # didahului banyaknya yang sudah tepat bila menggolongkan


def test_kode_dan_pesan_tidak_ada_yang_sama() -> None:
    semua_keliru = [keliru for latihan in daftar() for keliru in latihan.kekeliruan]
    assert len({keliru.kode for keliru in semua_keliru}) == len(semua_keliru)
    assert len({keliru.pesan for keliru in semua_keliru}) == len(semua_keliru)
    assert len({latihan.kode for latihan in daftar()}) == len(daftar())


@semua
def test_isian_lengkap(latihan: Latihan) -> None:
    teks = (latihan.judul, latihan.tujuan, latihan.perintah, latihan.pembahasan, *latihan.petunjuk)
    assert all(kalimat.strip() for kalimat in teks)
    assert len(latihan.petunjuk) >= 2 and len(latihan.kekeliruan) >= 2 and 0 < latihan.menit <= 20
    for keliru in latihan.kekeliruan:
        assert keliru.kode.startswith(f"{latihan.kode}-K")
        assert keliru.pesan.strip() and keliru.untuk_kelas.strip()


def rahasia(latihan: Latihan) -> list[str]:
    """Kalimat yang menyebut jawaban: teks opsi dan butir, sebab tiap butir, dan kunci yang belum ada di isian awal."""
    awal = set(telusur(getattr(latihan.bahan, "asal", None)))
    butir = getattr(latihan.bahan, "butir", ())
    tampil = [satu.teks for satu in (*getattr(latihan.bahan, "opsi", ()), *butir)]
    kunci = [teks for teks in telusur(latihan.kunci) if teks not in awal]
    kalimat = [teks for teks in kunci if len(teks.split()) > 2 or teks is latihan.kunci]
    return [*tampil, *(satu.sebab for satu in butir), *kalimat]


def telusur(kunci: object) -> Iterator[str]:
    """Semua teks di dalam sebuah kunci."""
    if isinstance(kunci, str):
        yield kunci
    elif isinstance(kunci, (dict, list, tuple)):
        for satu in kunci.values() if isinstance(kunci, dict) else kunci:
            yield from telusur(satu)


@semua
def test_yang_dibaca_peserta_tidak_memuat_kunci(latihan: Latihan) -> None:
    """Sel peserta, petunjuk, dan perintah tidak menyebut opsi, butir, sebab, atau kunci."""
    assert tulis_penyelesaian(latihan.kode) not in latihan.awal
    terbuka = " ".join((latihan.awal, latihan.perintah, latihan.tujuan, *latihan.petunjuk))
    assert [teks for teks in rahasia(latihan) if teks and teks in terbuka] == []


@semua
def test_pancingan_tidak_menyebut_jawaban(latihan: Latihan) -> None:
    banyak_golongan = len(getattr(latihan.bahan, "golongan", ())) > 2
    for butir in getattr(latihan.bahan, "butir", ()):
        for kalimat in telusur(butir.pancingan):
            assert butir.sebab not in kalimat
            assert not banyak_golongan or str(latihan.kunci[butir.kode]) not in kalimat.lower()


@semua
def test_isian_awal_tabel_belum_lulus(latihan: Latihan) -> None:
    awal = getattr(latihan.bahan, "asal", {})
    assert latihan.kunci != awal and not latihan.periksa(awal).lulus


@kekeliruan
def test_kalimat_kekeliruan_tidak_menuliskan_jawaban(latihan: Latihan, keliru) -> None:
    tepat = [teks for teks in telusur(latihan.kunci) if teks is latihan.kunci]
    if latihan.bentuk is PILIHAN:
        tepat = [opsi.teks for opsi in latihan.bahan.opsi if opsi.kode in latihan.kunci]
    assert not any(teks in keliru.pesan for teks in (*tepat, latihan.pembahasan))


@pytest.mark.parametrize("notebook", sorted((AKAR / "notebooks").glob("[0-9]*.ipynb")), ids=lambda satu: satu.stem)
def test_notebook_peserta_tidak_memuat_penyelesaian(notebook: Path) -> None:
    sel = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    teks = "\n".join("".join(satu["source"]) for satu in sel)
    for latihan in daftar():
        sebab = [butir.sebab for butir in getattr(latihan.bahan, "butir", ())]
        kekeliruan = [kalimat for keliru in latihan.kekeliruan for kalimat in (keliru.pesan, keliru.untuk_kelas)]
        rahasia = (latihan.pembahasan, latihan.sel_kunci, *latihan.petunjuk, *sebab, *kekeliruan)
        assert not [kalimat for kalimat in rahasia if kalimat in teks]


@semua
def test_jawaban_kosong_berarti_belum(latihan: Latihan) -> None:
    for kosong in (None, type(latihan.kunci)()):
        assert latihan.periksa(kosong).status is Status.BELUM


@semua
@pytest.mark.parametrize("asing", [42, "bukan-opsi", ["bukan-opsi"], {"bukan-butir": "x"}, [["a"]], [None]])
def test_bentuk_asing_menjadi_gagal_dengan_kalimat(latihan: Latihan, asing: object) -> None:
    hasil = latihan.periksa(asing)
    if latihan.bentuk is KALIMAT and isinstance(asing, str):
        assert hasil.status is Status.LAIN  # teks apa pun adalah kalimat; lihat test_kalimat.py
        return
    assert hasil.status is Status.GAGAL
    assert hasil.pesan.endswith(("lalu tekan Periksa.", "lalu jalankan selnya."))


@semua
def test_sel_kunci_berjalan(latihan: Latihan, capsys: pytest.CaptureFixture[str]) -> None:
    exec(latihan.sel_kunci, {})
    assert latihan.pembahasan in capsys.readouterr().out


BILANGAN = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|\d+)"
HITUNGAN = re.compile(
    rf"muncul {BILANGAN} kali|sama banyak|mendapat {BILANGAN}|masing-masing (?:satu|sekali)"
    rf"|ada {BILANGAN} (?:yang|baris|alasan|pernyataan|usulan|pilihan|untuk)|^{BILANGAN} (?:nomor|usulan|indikator milik)"
    rf"|{BILANGAN} (?:menjawab|milik|tinggal|hanya ada)\b|tentang {BILANGAN} (?:hal|angka|cacat)"
    rf"|ada {BILANGAN} (?:sel|angka|kotak|cacat)|(?:bergeser|keliru|tertukar) ada {BILANGAN}\b|^{BILANGAN} kalimat"
    rf"|di {BILANGAN} tempat|Masih ada {BILANGAN}\b|Lepaskan {BILANGAN}\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "kalimat",
    [
        "Ada tiga alasan yang sah.",
        "Tiap jenis muncul dua kali.",
        "Dua usulan sudah baik.",
        "Cari pertanyaan tentang tiga hal.",
        "Target yang bergeser ada satu.",
        "Pada buku contoh ada empat sel yang diubah.",
        "PK ini bercacat di empat tempat.",
        "Dua itu tepat. Masih ada satu: bayangkan jalannya.",
    ],
)
def test_pengenal_hitungan_menangkap_bentuk_yang_lazim(kalimat: str) -> None:
    assert HITUNGAN.search(kalimat)


@semua
def test_petunjuk_tidak_menyebut_banyaknya_jawaban(latihan: Latihan) -> None:
    """Yang tahu tiap golongan berisi dua tinggal menghitung sisanya; itu bukan belajar."""
    pesan = [keliru.pesan for keliru in latihan.kekeliruan if latihan.bentuk in (PILIHAN, POHON)]
    if latihan.bentuk in (PILIHAN, KLASIFIKASI, POHON, TABEL, BERKAS):
        assert [kalimat for kalimat in (latihan.perintah, *latihan.petunjuk, *pesan) if HITUNGAN.search(kalimat)] == []


def pilihan_tunggal() -> list[Latihan]:
    ujian = [soal for paket in Paket for soal in soal_paket(paket)]
    return [satu for satu in (*daftar(), *ujian) if satu.bentuk is PILIHAN and not satu.bahan.banyak]


def test_kunci_pilihan_tunggal_tidak_tertebak_dari_panjang_atau_letaknya() -> None:
    """Bila kuncinya selalu yang terpanjang, atau selalu di tengah, orang lulus tanpa membaca."""
    semua_soal = pilihan_tunggal()
    terpanjang, letak = 0, Counter[int]()
    for soal in semua_soal:
        panjang = {opsi.kode: len(opsi.teks) for opsi in soal.bahan.opsi}
        kunci = panjang.pop(soal.kunci[0])
        terpanjang += kunci > 1.15 * max(panjang.values())
        letak[[opsi.kode for opsi in soal.bahan.opsi].index(soal.kunci[0])] += 1
    assert terpanjang == 0
    assert max(letak.values()) <= len(semua_soal) / 2, letak
    assert min(letak[urut] for urut in range(4)) >= len(semua_soal) / 10


def test_panjang_kunci_pilihan_tunggal_di_kelas_tidak_berpola() -> None:
    """Kunci tidak boleh berulang di urutan panjang yang sama: “selalu yang kedua terpanjang” pun sebuah pola."""
    urutan = Counter[int]()
    for soal in (satu for satu in daftar() if satu.bentuk is PILIHAN and not satu.bahan.banyak):
        panjang = {opsi.kode: len(opsi.teks) for opsi in soal.bahan.opsi}
        urutan[sum(lain > panjang[soal.kunci[0]] for lain in panjang.values()) + 1] += 1
    assert max(urutan.values()) <= sum(urutan.values()) / 2, urutan


def test_pilihan_pertama_tidak_selalu_benar() -> None:
    """Pada latihan yang boleh lebih dari satu, yang hanya menandai baris pertama tidak selalu mendapat satu kunci."""
    ganda = [satu for satu in daftar() if satu.bentuk is PILIHAN and satu.bahan.banyak]
    pertama = sum(satu.bahan.opsi[0].kode in satu.kunci for satu in ganda)
    assert 0 < pertama <= len(ganda) / 2


@pytest.mark.parametrize("latihan", [satu for satu in daftar() if satu.bentuk is KLASIFIKASI], ids=lambda s: s.kode)
def test_pesan_kekeliruan_tidak_menyebut_nomor_yang_sudah_tepat(latihan: Latihan) -> None:
    nomor = {butir.kode: urut for urut, butir in enumerate(latihan.bahan.butir, 1)}
    for keliru in latihan.kekeliruan:
        beda = {kode: tempat for kode, tempat in keliru.contoh.items() if tempat != latihan.kunci[kode]}
        for kode, tempat in beda.items():
            putusan = latihan.periksa(latihan.kunci | {kode: tempat})
            disebut = {int(n) for daftar_nomor in re.findall(r"[Nn]omor ([\d, dan]+)", putusan.pesan)
                       for n in re.findall(r"\d+", daftar_nomor)}  # fmt: skip
            assert disebut <= {nomor[kode]}, f"{putusan.kode}: {putusan.pesan}"
            assert len(beda) == 1 or "eduanya" not in putusan.pesan, f"{putusan.kode}: {putusan.pesan}"


def test_umpan_menyebut_pilihan_peserta() -> None:
    for kode, butir, tempat, sebut in (
        ("11-01", "p2", "kerja", "Anda memilih “Kerja”."), ("14-01", "p1", "ukuran lain", "Anda memilih “Yang diukur"),
        ("14-04", "p4", "terangkan", "Anda memilih “Biarkan berbeda"),
    ):  # fmt: skip
        latihan = ambil(kode)
        assert sebut in latihan.periksa(latihan.kunci | {butir: tempat}).pesan


def test_pesan_hanya_menyebut_nomor_yang_keliru() -> None:
    latihan = ambil("11-02")
    pesan = latihan.periksa(latihan.kunci | {"p9": "output"}).pesan
    assert pesan.endswith("Periksa lagi nomor 9.") and "5" not in pesan
    assert latihan.periksa(latihan.kunci | {"p5": "output", "p9": "output"}).pesan.endswith("nomor 5 dan 9.")


def test_umpan_mengetahui_apa_yang_dipilih() -> None:
    latihan = ambil("11-02")
    pesan = {tempat: latihan.periksa(latihan.kunci | {"p1": tempat}).pesan for tempat in ("input", "proses")}
    assert "dipakai kantor" in pesan["input"] and "langkahnya" in pesan["proses"]


def test_urutan_pilihan_tidak_berarti() -> None:
    latihan = ambil("11-05")
    assert latihan.periksa(["e", "c", "a"]).lulus
    assert latihan.periksa(["c", "a"]).kode == "11-05-K4"
    assert ambil("11-04").periksa("c").lulus


def test_pilihan_sebagian_dan_berlebih_dibedakan() -> None:
    latihan = ambil("11-05")
    assert "belum lengkap" in latihan.periksa(["a", "e"]).pesan
    assert latihan.periksa(["a"]).status is Status.LAIN


def test_hanya_beda_pertama_disebut() -> None:
    latihan = ambil("11-01")
    salah = latihan.kunci | {"p2": "kerja", "p4": "kerja"}
    hasil = latihan.periksa(salah)
    assert hasil.status is Status.LAIN
    assert hasil.pesan == (
        "10 dari 12 sudah tepat. Mulai dari pernyataan 2, “Menurunnya persentase balita yang mengalami stunting”. "
        "Anda memilih “Kerja”. Angka ini menghitung kegiatan kantor, atau keadaan balita?"
    )


def test_belum_lengkap_menyebut_nomornya() -> None:
    latihan = ambil("11-01")
    sebagian = {kode: tempat for kode, tempat in latihan.kunci.items() if kode not in ("p4", "p9")}
    hasil = latihan.periksa(sebagian | {"p9": ""})
    assert hasil.status is Status.BELUM
    assert "2 pernyataan yang belum diisi: 4, 9" in hasil.pesan


def test_urutan_yang_dipakai_dua_kali() -> None:
    latihan = ambil("11-03")
    hasil = latihan.periksa(latihan.kunci | {"dana": "2"})
    assert (hasil.status, "Urutan ke-2" in hasil.pesan) == (Status.BELUM, True)


def test_kode_yang_tidak_dikenal_menyebut_yang_terdekat() -> None:
    with pytest.raises(GalatLatihan, match=r"'11-1' tidak ada.*paling dekat: '11-01'"):
        ambil("11-1")


def test_tiap_peran_dipegang_satu_latihan() -> None:
    assert {ambil_peran(peran).peran for peran in Peran} == set(Peran)


def test_peran_yang_dipegang_dua_latihan_disebut_keduanya() -> None:
    ganda = [*daftar(), dataclasses.replace(ambil("11-06"), peran=Peran.PK)]
    with pytest.raises(GalatLatihan, match="Peran 'pk_sendiri' dipegang dua latihan, 21-06 dan 11-06"):
        menurut_peran(ganda)


def test_peran_yang_tidak_dipegang_disebut() -> None:
    with pytest.raises(GalatLatihan, match="Peran 'renaksi_sendiri' tidak dipegang latihan mana pun"):
        menurut_peran(latihan for latihan in daftar() if latihan.peran is not Peran.RENAKSI)


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"peran": "pk_sendri"}, "peran 'pk_sendri' tidak dikenal. Mungkin maksudnya 'pk_sendiri'?"),
        ({"bentuk": "nilaai"}, "bentuk 'nilaai' tidak dikenal. Pilih dari: pilihan, klasifikasi, urutan, nilai,"),
        ({"petunjuk": None}, "kunci 'petunjuk' tidak ada. Tambahkan kunci itu."),
    ],
)
def test_latihan_yang_keliru_ditulis_menyebut_berkas_kode_dan_kunci(ubah: dict, pesan: str) -> None:
    data = {"kode": "99-01", "judul": "J", "bentuk": "nilai", "menit": 1, "tujuan": "T", "perintah": "P"}
    data |= {"petunjuk": [], "lulus": "L", "pembahasan": "P", "satuan": "persen", "desimal": 1, "kunci": 1.5}
    data = {kunci: isi for kunci, isi in (data | {"kekeliruan": []} | ubah).items() if isi is not None}
    with pytest.raises(GalatLatihan) as galat:
        muat_latihan(data, "sesi_99.toml")
    assert str(galat.value).startswith(f"sesi_99.toml, latihan 99-01: {pesan}")
