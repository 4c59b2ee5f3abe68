"""Latihan tabel: yang diketik dinilai aturan sungguhan, lalu menjadi dokumen Word yang dapat dibuka."""

from pathlib import Path

import pytest

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan import Status, ambil
from lakip_helpers.latihan.bentuk.isian_tabel import jelaskan_triwulan, periksa_isian, susun_bundel
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
    assert "Rencana Aksi 2, Target TW2: “sepuluh x” pada kotak Target TW2 tidak terbaca sebagai angka." in hasil.pesan


def test_cara_yang_belum_dipilih_disebut() -> None:
    hasil = ambil("22-06").periksa(ubah("22-06", 0, akumulasi=""))
    assert hasil.status is Status.LAIN and "Rencana Aksi 1, Cara akumulasi" in hasil.pesan


def test_terlalu_sedikit_baris_berarti_belum() -> None:
    kunci = ambil("22-03").kunci
    hasil = ambil("22-03").periksa({"renaksi": kunci["renaksi"][:1]})
    assert hasil.status is Status.BELUM and "baru 1 baris" in hasil.pesan


def test_pk_berindikator_satu_cukup_satu_baris_rencana_aksi() -> None:
    kunci = ambil("22-06").kunci
    assert ambil("22-06").periksa({**kunci, "renaksi": kunci["renaksi"][:1]}).lulus


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
    assert temuan.pesan.startswith("perjanjian ini tahun 2026 bertanggal 20 Januari 2025")


def pk(jenjang: str = "kepala_opd", **isi: str) -> dict:
    """Kunci latihan PK sendiri dengan baris sasaran pertamanya diubah."""
    kunci = {nama: [dict(satu) for satu in daftar] for nama, daftar in ambil("21-06").kunci.items()}
    kunci["pk"][0]["jenjang"] = jenjang
    kunci["pk_sasaran"] = [{**kunci["pk_sasaran"][0], **isi}]
    return kunci


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ({"sasaran": "Persentase jalan dalam keadaan layak"}, "SAS-10"),
        ({"sasaran": "Terlaksananya pembinaan pasar"}, "SAS-01"),
        ({"sasaran": "Berkurangnya sampah dan meningkatnya kesehatan warga"}, "SAS-02"),
        ({"indikator": "Jumlah sosialisasi pemilahan sampah", "satuan": "Kegiatan"}, "MUTU-01"),
        ({"indikator": "Meningkatnya kebersihan kota"}, "MUTU-05"),
        ({"indikator": "Persentase timbulan sampah yang terkurangi", "satuan": "Ton"}, "MUTU-08"),
        ({"indikator": "Persentase penyerapan anggaran"}, "MUTU-12"),
        ({"target": "BB"}, "TGT-19"),
    ],
)
def test_kalimat_pk_sendiri_dinilai_seperti_kartu_iku(isi: dict[str, str], kode: str) -> None:
    soal = ambil("21-06")
    assert kode in [satu.kode for satu in periksa_isian(soal.bahan, pk(**isi))]
    hasil = soal.periksa(pk(**isi))
    assert not hasil.lulus and "PK Sasaran 1, " in hasil.pesan


def test_pk_pengawas_boleh_menjanjikan_keluaran() -> None:
    soal = ambil("21-06")
    isi = {"sasaran": "Terlaksananya pengangkutan sampah", "indikator": "Jumlah sampah yang terangkut", "satuan": "Ton"}
    kode = [satu.kode for satu in periksa_isian(soal.bahan, pk("pengawas", **isi))]
    assert not [satu for satu in kode if satu.startswith(("SAS", "MUTU"))]
    assert {"SAS-01"} <= {satu.kode for satu in periksa_isian(soal.bahan, pk("administrator", **isi))}


@pytest.mark.parametrize("kolom", ["sasaran", "indikator", "target"])
@pytest.mark.parametrize("tanda", ["-", "tidak ada", "belum ada"])
def test_tanda_kosong_di_pk_sama_dengan_kosong(kolom: str, tanda: str) -> None:
    soal = ambil("21-06")
    bertanda = [(satu.kode, satu.tempat) for satu in periksa_isian(soal.bahan, pk(**{kolom: tanda}))]
    assert bertanda == [(satu.kode, satu.tempat) for satu in periksa_isian(soal.bahan, pk(**{kolom: ""}))] != []


@pytest.mark.parametrize("tulisan", ["2465/10000", "2465 dari 10.000", "24,65 %", "24.65", "24,65 persen"])
def test_angka_seperti_diketik_orang_adalah_jawaban(tulisan: str) -> None:
    soal = ambil("21-06")
    assert soal.periksa(pk(target=tulisan)).lulus
    assert susun_bundel(soal.bahan, pk(target=tulisan))["pk_sasaran"]["target"].astype(float).tolist() == [24.65]


def test_ribuan_bertitik_satu_ditanyakan_tanpa_menahan() -> None:
    soal = ambil("21-06")
    isian = pk(indikator="Volume sampah yang tidak terkelola", satuan="Ton", target="1.250")
    assert "ISI-03" in [satu.kode for satu in periksa_isian(soal.bahan, isian)] and soal.periksa(isian).lulus


@pytest.mark.parametrize("pagu", ["Rp1,505 miliar", "1.505 juta", "Rp 1.505.000.000,-", "1505000000", "1,505 miliar"])
def test_pagu_seperti_diketik_orang_adalah_jawaban(pagu: str) -> None:
    soal = ambil("21-05")
    kunci = {nama: [dict(satu) for satu in daftar] for nama, daftar in soal.kunci.items()}
    kunci["pk_anggaran"][1]["pagu"] = pagu
    assert soal.periksa(kunci).lulus


def test_kotak_draf_tanpa_kode_yang_diberi_kit() -> None:
    isian = pk()
    isian["pk"][0] |= {"tanggal": "20-01-2025", "pihak_kedua": ""}
    teks = susun_dokumen(ambil("21-06").bahan, isian).tables[0].rows[0].cells[0].text
    assert teks.startswith("DRAF – ") and "SAYA" not in teks and "lembar" not in teks
    assert "PK 1, Pihak kedua: " in teks


def test_ribuan_bertitik_satu_pada_satuan_utuh_tidak_ditanyakan() -> None:
    soal = ambil("21-06")
    isian = pk(indikator="Jumlah warga yang tidak terlayani", satuan="Orang", target="1.250")
    assert "ISI-03" not in [satu.kode for satu in periksa_isian(soal.bahan, isian)]
    assert susun_bundel(soal.bahan, isian)["pk_sasaran"]["target"].astype(float).tolist() == [1250.0]


@pytest.mark.parametrize("pagu", ["dua", "0", ""])
def test_bab_iii_dengan_pagu_yang_belum_terbaca_tetap_menjadi_draf(pagu: str) -> None:
    soal = ambil("24-06")
    isian = {nama: [dict(satu) for satu in daftar] for nama, daftar in soal.kunci.items()}
    for satu in isian["anggaran"]:
        satu["pagu"] = pagu
    teks = "\n".join(alinea.text for alinea in susun_dokumen(soal.bahan, isian).paragraphs)
    assert "SAYA" not in teks and ("serapannya belum dapat dihitung" in teks or "belum tersedia" in teks)


def test_kata_kabur_disebut_tetapi_tidak_menahan_panel_tanpa_kotak_definisi() -> None:
    soal = ambil("21-06")
    isian = pk(sasaran="Lancarnya lalu lintas kota", indikator="Persentase ruas jalan yang lancar pada jam sibuk")
    assert "MUTU-04" in [satu.kode for satu in periksa_isian(soal.bahan, isian)] and soal.periksa(isian).lulus
    kartu = {"indikator": "Persentase ruas jalan yang lancar pada jam sibuk", "sasaran": "Berkurangnya kemacetan kota"}
    assert ambil("13-07").periksa({**ambil("13-07").kunci, **kartu}).lulus


def test_pesan_panel_menyebut_kotak_bukan_sel() -> None:
    soal = ambil("21-06")
    pesan = [f"{satu.pesan} {satu.saran}" for satu in periksa_isian(soal.bahan, pk(target="seratus x", sasaran=""))]
    assert len(pesan) == 2 and all("kotak" in satu and " sel " not in satu and "kolom" not in satu for satu in pesan)
