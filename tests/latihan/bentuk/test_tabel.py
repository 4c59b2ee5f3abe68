"""Latihan tabel: yang diketik dinilai aturan sungguhan, lalu menjadi dokumen Word yang dapat dibuka."""

from pathlib import Path

import pytest

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan import Status, ambil
from lakip_helpers.latihan.bentuk.isian_tabel import jelaskan_triwulan, periksa_isian, sebutkan_isi, susun_bundel
from lakip_helpers.latihan.hasil.contoh import isi_dari_opd
from lakip_helpers.latihan.hasil.dokumen import isi_dari_pk, simpan_word, susun_dokumen

TW = ("tw1", "tw2", "tw3", "tw4")


def ubah(kode: str, baris: int, **isi: str) -> dict:
    """Kunci latihan dengan satu baris rencana aksi diubah."""
    kunci = ambil(kode).kunci
    daftar = [dict(satu) for satu in kunci["renaksi"]]
    daftar[baris].update(isi)
    return {**kunci, "renaksi": daftar}


@pytest.mark.parametrize(
    ("cara", "angka", "kalimat"),
    [
        ("akumulasi", ("0,1", "0,2", "0,3", "0,4"), "✘ 0,1 + 0,2 + 0,3 + 0,4 = 1, tidak sama dengan target 100."),
        ("akumulasi", ("25", "25", "25", "25"), "✔ 25 + 25 + 25 + 25 = 100, sama dengan target 100."),
        ("posisi_akhir", ("1", "2", "3", "100"), "✔ TW IV 100 menjadi nilai setahun, sama dengan target 100."),
        ("tetap", ("100", "100", "99", "100"), "✘ keempat triwulan (100, 100, 99, 100), tidak sama dengan"),
        ("akumulasi", ("25", "", "25", "25"), ""),
        ("", ("25", "25", "25", "25"), ""),
    ],
)
def test_hitungan_triwulan(cara: str, angka: tuple[str, ...], kalimat: str) -> None:
    hasil = jelaskan_triwulan({"target": "100", "akumulasi": cara, **dict(zip(TW, angka, strict=True))})
    assert hasil.startswith(kalimat) and bool(hasil) is bool(kalimat)


def test_yang_tidak_terbaca_menyebut_kotaknya() -> None:
    hasil = ambil("22-03").periksa(ubah("22-03", 1, tw2="sepuluh x"))
    assert hasil.status is Status.LAIN
    assert "Rencana Aksi 2, Target TW2: “sepuluh x” pada kolom Target TW2 tidak terbaca sebagai angka." in hasil.pesan


def test_cara_yang_belum_dipilih_disebut() -> None:
    hasil = ambil("22-06").periksa(ubah("22-06", 0, akumulasi=""))
    assert hasil.status is Status.LAIN and "Rencana Aksi 1, Cara akumulasi" in hasil.pesan


def test_terlalu_sedikit_baris_berarti_belum() -> None:
    kunci = ambil("22-06").kunci
    hasil = ambil("22-06").periksa({**kunci, "renaksi": kunci["renaksi"][:1]})
    assert hasil.status is Status.BELUM and "baru 1 baris" in hasil.pesan


def test_isian_sendiri_bukan_rekaan_dan_isian_contoh_rekaan() -> None:
    bahan = ambil("22-06").bahan
    assert susun_bundel(bahan, ambil("22-06").kunci).rekaan is False
    contoh = isi_dari_opd(bahan, "DLH")
    assert susun_bundel(bahan, contoh).rekaan is True
    assert contoh["renaksi"][0]["kode_indikator"] == "DLH.T1.S1.1"


def test_contoh_yang_dilengkapi_lulus() -> None:
    bahan = ambil("22-06").bahan
    contoh = isi_dari_opd(bahan, "DISHUB")
    for satu in contoh["renaksi"]:
        satu |= {"akumulasi": "tetap", "aksi": "Aksi", "penanggung_jawab": "Kepala Bidang"}
        satu |= dict.fromkeys(TW, satu["target"])
    assert not list(periksa_isian(bahan, contoh))


def test_word_memuat_yang_diketik(tmp_path: Path) -> None:
    from docx import Document

    bahan, kunci = ambil("22-06").bahan, ambil("22-06").kunci
    berkas = simpan_word(bahan, kunci)
    assert (berkas.parent.name, berkas.name) == ("tanpa_nama", "Rencana_Aksi.docx")
    sel = {satu.text for tabel in Document(str(berkas)).tables for baris in tabel.rows for satu in baris.cells}
    assert {"24,65", "Kepala Bidang Pengelolaan Sampah", "akumulasi"} <= sel
    assert not any("REKAAN" in alinea.text for alinea in Document(str(berkas)).sections[0].header.paragraphs)


def test_word_dari_isian_bercatatan_menyebut_catatannya() -> None:
    dokumen = susun_dokumen(ambil("22-06").bahan, ubah("22-06", 0, tw4="10"))
    assert "DRAF – " in dokumen.tables[0].rows[0].cells[0].text


def test_word_dari_isian_kosong_ditolak() -> None:
    with pytest.raises(GalatLatihan, match="masih ada bagian yang kosong"):
        susun_dokumen(ambil("22-06").bahan, {})


def test_pk_peserta_menjadi_awal_rencana_aksi() -> None:
    pk = {
        "perangkat_daerah": [{"nama_opd": "Dinas A", "jabatan_kepala": "Kepala Dinas A"}],
        "pk_sasaran": [{"sasaran": "S", "indikator": "Indeks", "satuan": "Indeks", "target": "5"}],
    }
    awal = isi_dari_pk(pk)
    assert awal["perangkat_daerah"][0]["nama_opd"] == "Dinas A"
    assert awal["renaksi"] == [{"indikator": "Indeks", "satuan": "Indeks", "target": "5"}]
    assert isi_dari_pk(None) == {}


def test_pk_contoh_bersih_dan_dicetak_lengkap() -> None:
    bahan = ambil("21-06").bahan
    contoh = isi_dari_opd(bahan, "DLH")
    assert not list(periksa_isian(bahan, contoh))
    teks = "\n".join(
        satu.text for tabel in susun_dokumen(bahan, contoh).tables for baris in tabel.rows for satu in baris.cells
    )
    assert all(kata in teks for kata in ("24,65 %", "Rp19.030.000.000", "Wali Kota Lembayung", "Pihak Pertama"))


def test_pk_kepala_daerah_berjanji_sendiri() -> None:
    bahan, kunci = ambil("21-06").bahan, ambil("21-06").kunci
    sendiri = {"jenjang": "kepala_daerah", "pihak_pertama": "Wali Kota", "tanggal": "20-01-2026"}
    dokumen = susun_dokumen(bahan, {**kunci, "pk": [sendiri]})
    assert not any("Pihak Kedua" in alinea.text for alinea in dokumen.paragraphs)


def test_pk_tanpa_jenjang_belum_dapat_dicetak() -> None:
    bahan, kunci = ambil("21-06").bahan, ambil("21-06").kunci
    with pytest.raises(GalatLatihan, match="Jenjang PK belum dipilih"):
        susun_dokumen(bahan, {**kunci, "pk": [{**kunci["pk"][0], "jenjang": ""}]})


def test_pesan_tidak_memuat_kode_yang_diberi_kit() -> None:
    soal = ambil("21-06")
    isian = {nama: [dict(baris) for baris in daftar] for nama, daftar in soal.kunci.items()}
    isian["pk"][0]["tanggal"] = "20-01-2025"
    pesan = soal.periksa(isian).pesan
    assert "SAYA" not in pesan
    temuan = next(satu for satu in periksa_isian(soal.bahan, isian) if satu.kode == "PK-06")
    assert sebutkan_isi(temuan).startswith("perjanjian ini tahun 2026 bertanggal 20 Januari 2025")
