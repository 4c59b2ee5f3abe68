"""Setiap latihan utuh: kuncinya lulus, tiap kekeliruan mendapat kalimatnya sendiri, kuncinya tidak bocor."""

import json
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan import Bentuk, Latihan, Status, ambil, daftar, tulis_penyelesaian
from lakip_helpers.latihan.model import (
    IsiBerkas,
    IsiKalimat,
    IsiKartu,
    IsiKlasifikasi,
    IsiKode,
    IsiLembar,
    IsiNilai,
    IsiPilihan,
    IsiTabel,
)

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
    assert (hasil.status, hasil.kode, hasil.pesan) == (Status.KELIRU, keliru.kode, keliru.pesan)


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


@semua
def test_yang_dibaca_peserta_tidak_memuat_kunci(latihan: Latihan) -> None:
    """Sel peserta, petunjuk, dan pancingan tidak menyebut golongan, nomor urut, atau opsi yang tepat."""
    assert tulis_penyelesaian(latihan.kode) not in latihan.awal
    terbuka = " ".join((latihan.awal, latihan.perintah, latihan.tujuan, *latihan.petunjuk))
    isi = latihan.isi
    if isinstance(isi, IsiPilihan):
        assert not any(opsi.teks in terbuka for opsi in isi.opsi)
        return
    if isinstance(isi, (IsiNilai, IsiKalimat)):
        assert latihan.kunci not in terbuka
        return
    if isinstance(isi, IsiLembar):
        isian = [teks for satu in latihan.kunci.values() for teks in satu.values() if len(teks.split()) > 2]
        assert not any(teks in terbuka for teks in isian)
        return
    if isinstance(isi, IsiKartu):
        assert not any(nilai in terbuka for nilai in latihan.kunci.values() if len(nilai.split()) > 2)
        return
    if isinstance(isi, IsiTabel):
        assert latihan.kunci != isi.asal and not latihan.periksa(isi.asal).lulus
        return
    if isinstance(isi, (IsiBerkas, IsiKode)):
        return  # berkas: tidak ada jawaban yang dapat ditulis; kode: solusinya hanya di sel kunci, diuji di bawah
    for butir in isi.butir:
        assert butir.teks not in terbuka
        assert butir.sebab not in f"{terbuka} {butir.pancingan}"
        if isinstance(isi, IsiKlasifikasi) and len(isi.golongan) > 2:
            assert str(latihan.kunci[butir.kode]) not in butir.pancingan.lower()


@kekeliruan
def test_kalimat_kekeliruan_tidak_menuliskan_jawaban(latihan: Latihan, keliru) -> None:
    if isinstance(latihan.isi, IsiPilihan):
        benar = [opsi.teks for opsi in latihan.isi.opsi if opsi.kode in latihan.kunci]
        assert not any(teks in keliru.pesan for teks in benar)
    if isinstance(latihan.isi, (IsiNilai, IsiKalimat)):
        assert latihan.kunci not in keliru.pesan
    assert latihan.pembahasan not in keliru.pesan


@pytest.mark.parametrize("notebook", sorted((AKAR / "notebooks").glob("[0-9]*.ipynb")), ids=lambda satu: satu.stem)
def test_notebook_peserta_tidak_memuat_penyelesaian(notebook: Path) -> None:
    sel = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    teks = "\n".join("".join(satu["source"]) for satu in sel)
    for latihan in daftar():
        sebab = [butir.sebab for butir in getattr(latihan.isi, "butir", ())]
        kekeliruan = [kalimat for keliru in latihan.kekeliruan for kalimat in (keliru.pesan, keliru.untuk_kelas)]
        rahasia = (latihan.pembahasan, latihan.sel_kunci, *latihan.petunjuk, *sebab, *kekeliruan)
        assert not [kalimat for kalimat in rahasia if kalimat in teks]


@semua
def test_jawaban_kosong_berarti_belum(latihan: Latihan) -> None:
    for kosong in (None, {} if not isinstance(latihan.isi, IsiPilihan) else []):
        assert latihan.periksa(kosong).status is Status.BELUM


@semua
@pytest.mark.parametrize("asing", [42, "bukan-opsi", ["bukan-opsi"], {"bukan-butir": "x"}, [["a"]], [None]])
def test_bentuk_asing_menjadi_gagal_dengan_kalimat(latihan: Latihan, asing: object) -> None:
    hasil = latihan.periksa(asing)
    if latihan.bentuk is Bentuk.KALIMAT and isinstance(asing, str):
        assert hasil.status is Status.LAIN  # teks apa pun adalah kalimat; lihat test_kalimat.py
        return
    assert hasil.status is Status.GAGAL
    assert "panelnya" in hasil.pesan


@semua
def test_sel_kunci_berjalan(latihan: Latihan, capsys: pytest.CaptureFixture[str]) -> None:
    exec(latihan.sel_kunci, {})
    assert latihan.pembahasan in capsys.readouterr().out


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
        "Angka ini menghitung kegiatan kantor, atau keadaan balita?"
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
