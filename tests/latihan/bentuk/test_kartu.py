"""Kartu dinilai aturan sungguhan, dan karya peserta dapat dikumpulkan lagi dari log."""

import pytest

from lakip_helpers.latihan import Pengerjaan, Status, ambil, ambil_karya, karya_peserta
from lakip_helpers.latihan.bentuk.kartu import label_temuan, periksa_kartu


@pytest.mark.parametrize(
    ("indikator", "satuan", "kode"),
    [
        ("Persentase pedagang pasar yang memilah sampah", "%", []),
        ("Jumlah sosialisasi kebersihan pasar", "Kegiatan", ["MUTU-01"]),
        ("Persentase pasar yang bersih", "Unit", ["MUTU-08"]),
    ],
)
def test_temuan_sama_dengan_aturannya(indikator: str, satuan: str, kode: list[str]) -> None:
    soal = ambil("13-03")
    isian = {"indikator": indikator, "satuan": satuan, "arah": "naik"}
    assert [satu.kode for satu in periksa_kartu(soal.bahan, soal.kunci, isian)] == kode


def test_kelengkapan_ditanyakan_per_bidang() -> None:
    soal = ambil("13-08")
    isian = soal.kunci | {"formula": "", "penanggung_jawab": ""}
    temuan = periksa_kartu(soal.bahan, soal.kunci, isian)
    assert [label_temuan(soal.bahan, satu) for satu in temuan] == ["Formula", "Penanggung jawab"]
    hasil = soal.periksa(isian)
    assert (hasil.status, hasil.pesan[:59]) == (
        Status.BELUM,
        "Masih 2 isian yang belum dijawab: Formula, Penanggung jawab",
    )


def test_isian_di_luar_pokok_dan_bukan_angka() -> None:
    lain = {"indikator": "Persentase penduduk miskin", "satuan": "%", "arah": "turun"}
    assert "tidak lagi tentang pasar" in ambil("13-03").periksa(lain).pesan
    deret = ambil("13-09")
    hasil = deret.periksa(deret.kunci | {"t2026": "naik sedikit"})
    assert hasil.status is Status.LAIN
    assert hasil.pesan == (
        "Target 2026: “naik sedikit” tidak terbaca sebagai angka, sehingga deretnya tidak dapat dinilai. "
        "Tulis angkanya saja, misalnya 12,5. Bila target Anda memang predikat atau rentang, pakailah indikator lain "
        "untuk latihan ini."
    )


def test_catatan_aturan_yang_bukan_kekeliruan_dikenal_tetap_disebut() -> None:
    hasil = ambil("13-03").periksa(
        {"indikator": "Persentase sampah pasar yang dibuang ke sungai", "satuan": "%", "arah": "naik"}
    )
    assert hasil.status is Status.LAIN and hasil.pesan.startswith("Tinggal satu catatan, pada Arah: arah ditulis naik")


def test_isian_terlalu_panjang_menjadi_gagal() -> None:
    hasil = ambil("13-03").periksa(ambil("13-03").kunci | {"satuan": "x" * 700})
    assert hasil.status is Status.GAGAL and "Isian “Satuan” lebih dari 600 huruf" in hasil.pesan


def test_karya_terakhir_yang_tersimpan_diambil() -> None:
    assert karya_peserta() == {}
    Pengerjaan("13-07").periksa(ambil("13-07").kunci)
    Pengerjaan("13-03").periksa(ambil("13-03").kunci)  # latihan memperbaiki: bukan karya
    assert list(karya_peserta()) == ["13-07"]
    satu = ambil_karya("13-07")
    assert satu is not None and satu.lulus and satu.isian == ambil("13-07").kunci
    Pengerjaan("13-07").simpan({"indikator": "Jumlah rapat"})
    baru = ambil_karya("13-07")
    assert baru is not None and not baru.lulus and baru.isian == {"indikator": "Jumlah rapat"}
    assert ambil_karya("13-08") is None


@pytest.mark.parametrize(
    ("indikator", "satuan", "arah", "sasaran"),
    [
        ("Angka kematian ibu", "per 100.000 kelahiran hidup", "turun", "Menurunnya kematian ibu"),
        ("Indeks Kepuasan Masyarakat", "Indeks (0-100)", "naik", "Meningkatnya kualitas pelayanan kecamatan"),
        ("Nilai realisasi investasi", "Miliar rupiah", "naik", "Meningkatnya investasi"),
        ("Waktu tanggap kebakaran", "Menit", "turun", "Meningkatnya keselamatan warga dari kebakaran"),
    ],
)
def test_indikator_wajar_dari_berbagai_urusan_diterima(indikator: str, satuan: str, arah: str, sasaran: str) -> None:
    isian = {
        "indikator": indikator,
        "satuan": satuan,
        "arah": arah,
        "sasaran": sasaran,
        "alasan": "Ukuran utama urusan",
    }
    assert ambil("13-07").periksa(isian).lulus


def test_indikator_yang_belum_cukup_bagi_sasarannya() -> None:
    isian = ambil("13-07").kunci | {"sasaran": "Meningkatnya akses dan mutu layanan usaha mikro"}
    assert ambil("13-07").periksa(isian).kode == "13-07-K5"


@pytest.mark.parametrize(("kode", "kolom"), [("13-07", "sasaran"), ("12-08", "hasil")])
@pytest.mark.parametrize("kalimat", ["Persentase jalan dalam keadaan layak", "Jumlah wisatawan", "Indeks Gini"])
def test_indikator_yang_diketik_di_kotak_sasaran_diberi_tahu(kode: str, kolom: str, kalimat: str) -> None:
    soal = ambil(kode)
    isian = {**soal.kunci, kolom: kalimat}
    temuan = [satu for satu in periksa_kartu(soal.bahan, soal.kunci, isian) if satu.kode == "SAS-10"]
    assert len(temuan) == 1 and f"“{kalimat}” adalah ukuran" in temuan[0].pesan
    assert not soal.periksa(isian).lulus


@pytest.mark.parametrize(
    ("kode", "kolom"),
    [("13-07", "alasan"), ("13-07", "sasaran"), ("13-08", "definisi_operasional"), ("13-08", "sumber_data")],
)
@pytest.mark.parametrize("tanda", ["-", "tidak ada", "n/a", "…", "Belum ada"])
def test_tanda_kosong_di_kotak_wajib_ditanyakan(kode: str, kolom: str, tanda: str) -> None:
    hasil = ambil(kode).periksa(ambil(kode).kunci | {kolom: tanda})
    assert hasil.status is Status.BELUM
    assert hasil.pesan.startswith("Masih 1 isian yang belum dijawab: ") and f"(hanya tertulis “{tanda}”)" in hasil.pesan


@pytest.mark.parametrize("tulisan", ["126/400", "126 dari 400", "31,5 %", "31,5 persen"])
def test_pecahan_di_kotak_target_adalah_jawaban(tulisan: str) -> None:
    soal = ambil("13-09")
    biasa = [satu.kode for satu in periksa_kartu(soal.bahan, soal.kunci, soal.kunci | {"t2030": "31,5"})]
    isian = soal.kunci | {"t2030": tulisan}
    assert [satu.kode for satu in periksa_kartu(soal.bahan, soal.kunci, isian)] == biasa
    assert "tidak terbaca" not in soal.periksa(isian).pesan
