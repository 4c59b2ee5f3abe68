"""PDF buatan uji sendiri: tabel dari tiap cara orang menggambarnya, dan kalimat untuk yang tidak terbaca."""

from __future__ import annotations

import pytest

from lakip_helpers.berkas.pdf import buka_pdf
from lakip_helpers.berkas.pdf.pesan import HALAMAN_MAKS
from lakip_helpers.galat import GalatBerkas, Gejala
from tests.berkas.pdf.penulis import Halaman, buat_pdf, tabel

X = [40, 70, 260, 400, 460, 540]
Y = [100, 120, 150, 180, 210]
JUDUL = ["No", "Indikator", "Sasaran", "Satuan", "Target"]
BARIS = [
    JUDUL,
    ["1", "Persentase jalan mantap", "Mutu jalan", "persen", "80,5"],
    ["2", "Jumlah jembatan", "Mutu jembatan", "unit", "12"],
    ["3", "Indeks kepuasan\nmasyarakat", "Layanan", "indeks", "3,4"],
]


def bertabel(garis="penuh", **ukuran):
    h = Halaman(**ukuran)
    tabel(h, X, Y, BARIS, garis)
    return h


def kisi(*halaman):
    return [petak.kisi for petak in buka_pdf("a.pdf", buat_pdf(*halaman)).petak]


@pytest.mark.parametrize("garis", ["penuh", "tipis", "datar"])
def test_tabel_sama_apa_pun_cara_garisnya_digambar(garis):
    assert kisi(bertabel(garis)) == [BARIS]


def test_tabel_tanpa_garis_dibaca_dari_lajurnya():
    h = Halaman()
    tabel(
        h,
        X,
        [100, 130, 160, 190, 220],
        [JUDUL, *BARIS[1:3], ["3", "Indeks layanan", "Layanan", "indeks", "3,4"]],
        "tanpa",
    )
    assert kisi(h) == [[JUDUL, *BARIS[1:3], ["3", "Indeks layanan", "Layanan", "indeks", "3,4"]]]


def test_naskah_berlajur_tanpa_angka_bukan_tabel():
    h = Halaman()
    for n in range(12):
        h.tulis(60, 100 + 14 * n, "Sasaran dan indikator kinerja disusun bersama seluruh bidang di perangkat daerah")
    dokumen = buka_pdf("a.pdf", buat_pdf(h))
    assert dokumen.petak == ()
    assert dokumen.naskah.count("disusun bersama") == 12


def test_baris_terakhir_tanpa_garis_bawah_di_tabel_bergaris_datar():
    h = Halaman()
    tabel(h, X, Y, BARIS, "tanpa")
    for y in Y[:-1]:
        h.garis(X[0], y, X[-1], y)
    h.tulis(60, 240, "Demikian rencana kinerja ini disusun untuk dilaksanakan sebaik-baiknya oleh seluruh bidang.")
    assert kisi(h) == [BARIS]


def test_persegi_bergaris_tiap_sel():
    h = Halaman()
    tabel(h, X, Y, BARIS, "tanpa")
    for i in range(4):
        for j in range(5):
            h.persegi(X[j], Y[i], X[j + 1], Y[i + 1], "", "S")
    assert kisi(h) == [BARIS]


def test_warna_sorotan_di_dalam_sel_tidak_memotong_sel():
    h = bertabel()
    h.perintah.insert(0, "1 1 0 rg 74 695 100 4 re f 74 680 60 6 re f 0 g")
    assert kisi(h) == [BARIS]


def test_sisi_kanan_dan_bawah_yang_tidak_digambar_tetap_tertutup():
    h = Halaman()
    tabel(h, X, Y, BARIS, "tanpa")
    for y in Y[:-1]:
        h.garis(X[0], y, X[-1], y)
    for x in X[:-1]:
        h.garis(x, Y[0], x, Y[-1])
    assert kisi(h) == [BARIS]


def test_judul_berwarna_tanpa_garis_menjadi_baris_judul():
    h = Halaman()
    for j in range(5):
        h.persegi(X[j], Y[0], X[j + 1] - 0.6, Y[1])
    tabel(h, X, Y, BARIS, "tanpa")
    for y in Y[1:]:
        h.garis(X[0], y, X[-1], y)
    for x in X:
        h.garis(x, Y[1], x, Y[-1])
    assert kisi(h) == [BARIS]


def test_sel_berwarna_buatan_word_satu_sel_beberapa_persegi():
    h = Halaman()
    for i in range(4):
        for j in range(5):
            kiri, atas, kanan, bawah = X[j], Y[i], X[j + 1] - 0.6, Y[i + 1] - 0.6
            for potong in (
                (kiri, atas, kiri + 5, bawah - 4),
                (kanan - 5, atas, kanan, bawah - 4),
                (kiri + 5, atas, kanan - 5, atas + 8),
                (kiri + 5, atas + 8, kanan - 5, bawah - 4),
                (kiri, bawah - 4, kanan, bawah),
            ):
                h.persegi(*potong)
    tabel(h, X, Y, BARIS, "tanpa")
    assert kisi(h) == [BARIS]


@pytest.mark.parametrize("akhir", [3, 4], ids=["baris terakhir putih", "baris terakhir berwarna"])
def test_baris_berwarna_selang_seling(akhir):
    y = [100, 120, 150, 180, 210]
    h = Halaman()
    for i in range(0, akhir + 1, 2):
        for j in range(5):
            h.persegi(X[j], y[i], X[j + 1], y[i + 1] if i + 1 < len(y) else y[i] + 30)
    baris = [*BARIS, ["4", "Rasio elektrifikasi", "Energi", "persen", "99"]][: akhir + 1]
    tabel(h, X, y, baris, "tanpa")
    assert kisi(h) == [baris]


def test_sel_gabungan_dan_garis_tegak_yang_hilang_di_satu_baris():
    h = Halaman()
    tabel(h, X, Y, BARIS, "tanpa")
    for y in Y:
        h.garis(X[0], y, X[-1], y)
    for x in X:
        h.garis(x, Y[0], x, Y[2])
        h.garis(x, Y[3], x, Y[-1])
    h.garis(X[0], Y[2], X[0], Y[3])
    h.garis(X[-1], Y[2], X[-1], Y[3])
    assert kisi(h) == [BARIS]


def test_kalimat_di_sel_lebar_tetap_satu_sel():
    h = Halaman()
    tabel(h, X, Y[:4], [JUDUL, [""] * 5, BARIS[1]], "tanpa")
    h.tulis(44, 123, "1. Sasaran : Meningkatnya mutu jalan dan jembatan di seluruh wilayah kabupaten", 9)
    for y in Y[:4]:
        h.garis(X[0], y, X[-1], y)
    for x in X:
        h.garis(x, Y[0], x, Y[3] if x in (X[0], X[-1]) else Y[1])
        h.garis(x, Y[2], x, Y[3])
    (petak,) = buka_pdf("a.pdf", buat_pdf(h)).petak
    assert petak.wilayah(1, 0) == (1, 0, 1, 4)
    assert petak.teks(1, 4).startswith("1. Sasaran : Meningkatnya")


@pytest.mark.parametrize("putar", [90, 180, 270])
def test_halaman_diputar(putar):
    """Isi digambar rebah, lalu /Rotate menegakkannya; dan sebaliknya tanpa /Rotate."""
    tegak = bertabel()
    lebar, tinggi = (842, 595) if putar != 180 else (595, 842)
    cm = {90: "0 1 -1 0 842 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 595"}[putar]
    diputar = Halaman(lebar, tinggi, putar, [f"q {cm} cm", *tegak.perintah, "Q"])
    assert kisi(diputar) == [BARIS]
    assert kisi(Halaman(lebar, tinggi, 0, diputar.perintah)) == [BARIS]


def test_judul_kolom_rebah_dibaca_menurut_arahnya():
    h = Halaman()
    tabel(h, X, [100, 170, 200], [["No", "Indikator", "Sasaran", "", "Target"], BARIS[1]])
    h.tulis(425, 165, "Satuan", 9, hadap=1)
    h.tulis(436, 165, "ukur", 9, hadap=1)
    assert kisi(h)[0][0][3] == "Satuan\nukur"


def test_huruf_tercetak_dua_kali_dibaca_sekali():
    h = bertabel()
    tabel(h, [x + 0.3 for x in X], Y, BARIS, "tanpa")
    assert kisi(h) == [BARIS]


@pytest.mark.parametrize("urut", ["kata", "huruf"])
def test_angka_tercetak_dua_kali_tidak_menjadi_dua_angka(urut):
    h = Halaman()
    tabel(h, X, Y, [[sel if i == 0 or j < 4 else "" for j, sel in enumerate(b)] for i, b in enumerate(BARIS)])
    for y, teks in zip(Y[1:], ("5", "12", "100"), strict=False):
        potong = [(464, teks)] if urut == "kata" else [(464 + 5 * n, angka) for n, angka in enumerate(teks)]
        for x, tulisan in potong:
            h.tulis(x, y + 3, tulisan, 9)
            h.tulis(x + 0.4, y + 3, tulisan, 9)
    assert [baris[4] for baris in kisi(h)[0][1:]] == ["5", "12", "100"]


def test_dua_tulisan_bertindih_tidak_berselang_seling():
    h = Halaman()
    tabel(h, X, Y, [JUDUL, ["1", "", "Mutu", "unit", "5"], *BARIS[2:]])
    h.tulis(74, 123, "Desa", 9)
    h.tulis(75.5, 123, "Pelaksanaan", 9)
    assert kisi(h)[0][1][1] == "Desa\nPelaksanaan"


def test_potongan_di_halaman_berikut_menyambung_dan_menyebut_tempatnya():
    awal, lanjut = bertabel(), Halaman()
    tabel(
        lanjut,
        X,
        [60, 90, 120],
        [["4", "Rasio elektrifikasi", "Energi", "persen", "99"], ["5", "Rumah layak", "Hunian", "unit", "40"]],
    )
    (petak,) = buka_pdf("a.pdf", buat_pdf(awal, lanjut)).petak
    assert [petak.letak(i) for i in (0, 4, 5)] == [
        "hal. 1, tabel 1, baris 1",
        "hal. 2, tabel 1, baris 1",
        "hal. 2, tabel 1, baris 2",
    ]
    assert petak.teks(5, 4) == "40"


def test_potongan_yang_digeser_dan_dikecilkan_tetap_menyambung():
    awal, lanjut = bertabel(), Halaman()
    x = [55 + (tepi - 40) * 0.9 for tepi in X]
    tabel(lanjut, x, [60, 90], [["4", "Rasio elektrifikasi", "Energi", "%", "99"]])
    (petak,) = buka_pdf("a.pdf", buat_pdf(awal, lanjut)).petak
    assert petak.lebar == 5
    assert petak.kisi[-1] == ["4", "Rasio elektrifikasi", "Energi", "%", "99"]


def test_tabel_berjudul_sendiri_di_halaman_berikut_tidak_disambung():
    kedua = bertabel()
    kedua.tulis(60, 70, "Tabel 3.2 Capaian Tahun 2024")
    dokumen = buka_pdf("a.pdf", buat_pdf(bertabel(), kedua))
    assert [p.tempat for p in dokumen.petak] == ["hal. 1, tabel 1", "hal. 2, tabel 1"]
    assert dokumen.petak[1].atas == ("Tabel 3.2 Capaian Tahun 2024",)


def test_kepala_halaman_bertahun_tidak_memutus_tabel():
    halaman = []
    for n in (1, 2):
        h = Halaman()
        h.tulis(60, 20, "Renstra Dinas Perhubungan Tahun 2025")
        h.tulis(280, 810, f"Halaman {n}")
        h.tulis(60, 40, "Rencana kinerja") if n == 1 else None
        tabel(h, X, Y, BARIS if n == 1 else [["4", "Rasio", "Energi", "%", "9"], *BARIS[1:]])
        halaman.append(h)
    (petak,) = buka_pdf("a.pdf", buat_pdf(*halaman)).petak
    assert petak.atas == ("Rencana kinerja",)
    assert petak.baris[-1] == ("hal. 2, tabel 1", 4)


def test_judul_di_ujung_halaman_sebelumnya_ikut_tabelnya():
    awal = bertabel()
    awal.tulis(60, 700, "Tabel 3.2 Target Tahun 2026")
    dokumen = buka_pdf("a.pdf", buat_pdf(awal, bertabel()))
    assert [p.atas for p in dokumen.petak] == [(), ("Tabel 3.2 Target Tahun 2026",)]


def test_tabel_tahun_lain_di_halaman_berikut_tidak_disambung():
    halaman = [bertabel(), bertabel()]
    for h, tahun in zip(halaman, (2024, 2025), strict=True):
        h.tulis(60, 70, f"Tahun {tahun}")
    assert [p.atas for p in buka_pdf("a.pdf", buat_pdf(*halaman)).petak] == [("Tahun 2024",), ("Tahun 2025",)]


def menyamping(judul="", y=(100, 120, 155, 175, 202, 222, 250)):
    """Satu lembar lebar di dua halaman: kolom kiri, lalu kolom kanannya dengan garis baris yang sama tinggi."""
    kiri = [["No", "Indikator"], *([str(n), f"Indeks {n}"] for n in range(1, 6))]
    kanan = [["Target", "Realisasi", "Capaian"], *([str(10 * n), str(9 * n), "90"] for n in range(1, 6))]
    muka, sebelah = Halaman(), Halaman()
    muka.tulis(40, 60, "Tabel 2 Capaian")
    tabel(muka, [40, 80, 400], y, kiri)
    if judul:
        sebelah.tulis(40, 60, judul)
    tabel(sebelah, [40, 120, 200, 280], y, kanan)
    return muka, sebelah, [[*a, *b] for a, b in zip(kiri, kanan, strict=True)]


def test_lembar_yang_dicetak_menyamping_disatukan_kembali():
    muka, sebelah, utuh = menyamping()
    assert kisi(muka, sebelah) == [utuh]


def test_tabel_berjudul_sendiri_tidak_disandingkan():
    muka, sebelah, utuh = menyamping("Tabel 3 Anggaran")
    assert kisi(muka, sebelah) == [[baris[:2] for baris in utuh], [baris[2:] for baris in utuh]]


def test_tabel_lain_yang_barisnya_kebetulan_setinggi_tidak_disandingkan():
    muka, sebelah, utuh = menyamping(y=range(100, 261, 25))
    assert kisi(muka, sebelah) == [[baris[:2] for baris in utuh], [baris[2:] for baris in utuh]]


def test_letak_tiap_baris_di_sel_bertumpuk_tersimpan():
    h = Halaman()
    tabel(h, X, [100, 120, 180], [JUDUL, ["1", "Jumlah A\nJumlah B\nJumlah C", "Mutu", "unit", "5\n6\n7"]])
    (petak,) = buka_pdf("a.pdf", buat_pdf(h)).petak
    assert len(petak.puncak[1, 1]) == 3
    assert petak.puncak[1, 1] == petak.puncak[1, 4]


def test_tulisan_di_atas_tabel_dan_naskah_di_luarnya():
    h = bertabel()
    for n in range(8):
        h.tulis(60, 10 + 11 * n, f"Baris ke-{n}")
    h.tulis(60, 400, "Sesudah tabel")
    dokumen = buka_pdf("a.pdf", buat_pdf(h))
    assert dokumen.petak[0].atas == tuple(f"Baris ke-{n}" for n in range(2, 8))
    assert "Sesudah tabel" in dokumen.naskah
    assert "jembatan" not in dokumen.naskah


def kertas(lebar=600, tinggi=840):
    return [bytearray(b"\xff" * lebar) for _ in range(tinggi)]


def pindaian(h, garis=True):
    """Gambar sehalaman; garis tabelnya hanya ada di piksel."""
    piksel = kertas()
    for y in Y if garis else []:
        piksel[y][40:541] = bytes(501)
    for baris in piksel[Y[0] : Y[-1]] if garis else []:
        for x in X:
            baris[x] = 0
    h.taruh_gambar(600, 840, b"".join(piksel), ukuran=(600, 840))


def test_hasil_ocr_dibaca_dengan_garis_dari_gambarnya():
    h = Halaman(600, 840)
    pindaian(h)
    for i, baris in enumerate(BARIS):
        for j, sel in enumerate(baris):
            for n, teks in enumerate(sel.split("\n")):
                h.tulis(X[j] + 4, Y[i] + 3 + 11 * n, teks, 9, cara=3)
    dokumen = buka_pdf("a.pdf", buat_pdf(bertabel(), h))
    assert [p.kisi for p in dokumen.petak] == [[*BARIS, *BARIS]]
    assert dokumen.peringatan == (
        "Hal. 2 hasil pindai; hurufnya tebakan komputer dari gambar (OCR) dan dapat keliru."
        " Periksa angkanya satu per satu dengan dokumennya.",
    )


def test_latar_bergambar_bukan_hasil_ocr():
    h = Halaman(600, 840)
    pindaian(h, garis=False)
    tabel(h, X, Y, BARIS)
    dokumen = buka_pdf("a.pdf", buat_pdf(h))
    assert dokumen.peringatan == ()
    assert [p.kisi for p in dokumen.petak] == [BARIS]


def galat(data):
    with pytest.raises(GalatBerkas) as tangkap:
        buka_pdf("lkjip.pdf", data)
    return tangkap.value


def test_pindaian_tanpa_huruf():
    h = Halaman(600, 840)
    pindaian(h)
    kena = galat(buat_pdf(h))
    assert kena.gejala is Gejala.PINDAIAN
    assert str(kena) == (
        "Berkas 'lkjip.pdf' hasil pindai (scan): halamannya gambar, tanpa huruf yang dapat dibaca komputer."
        " Minta berkas Word atau Excel aslinya, atau ketik tabelnya ke templat."
    )


def test_pindaian_bernomor_halaman_tetap_pindaian():
    """Nomor halaman ketikan di atas gambar tidak membuat pindaiannya terbaca."""
    h = Halaman(600, 840)
    pindaian(h)
    h.tulis(300, 800, "Renstra Dinas Sosial 12")
    assert galat(buat_pdf(h, h)).gejala is Gejala.PINDAIAN


def test_sebagian_halaman_pindaian_disebut_nomornya():
    h = Halaman(600, 840)
    pindaian(h)
    dokumen = buka_pdf("a.pdf", buat_pdf(bertabel(), h, h, h, bertabel()))
    assert dokumen.peringatan == (
        "Hal. 2–4 hasil pindai (scan) tanpa huruf yang dapat dibaca komputer; tabelnya tidak terbaca."
        " Minta berkas Word atau Excel aslinya, atau ketik tabelnya ke templat.",
    )


def test_tulisan_sebagai_bentuk_gambar():
    h = Halaman()
    h.perintah += [f"{n} 100 m {n} 110 {n + 5} 110 {n + 5} 100 c f" for n in range(300)]
    kena = galat(buat_pdf(h))
    assert kena.gejala is Gejala.PINDAIAN
    assert "sebagai bentuk gambar, bukan huruf" in str(kena)


def test_bersandi_dan_yang_hanya_dibatasi():
    kena = galat(buat_pdf(bertabel(), sandi=b"rahasia"))
    assert kena.gejala is Gejala.SANDI
    assert str(kena) == (
        "Berkas 'lkjip.pdf' berkata sandi, sehingga isinya tidak terbaca. Buka dengan kata sandinya,"
        " cetak ke PDF baru tanpa kata sandi, lalu coba lagi."
    )
    dibatasi = buka_pdf("a.pdf", buat_pdf(bertabel(), sandi=b""))
    assert [p.kisi for p in dibatasi.petak] == [BARIS]


def test_halaman_kosong_dan_terlalu_banyak_halaman():
    assert galat(buat_pdf(Halaman())).gejala is Gejala.BERKAS_KOSONG
    kena = galat(buat_pdf(*[Halaman()] * (HALAMAN_MAKS + 1)))
    assert kena.gejala is Gejala.TERLALU_BESAR
    assert f"lebih dari {HALAMAN_MAKS} halaman" in str(kena)


def test_halaman_terlalu_ramai_dilewati_dan_disebut():
    peta = Halaman()
    peta.perintah += ["0 0 1 1 re f"] * 70_000
    dokumen = buka_pdf("a.pdf", buat_pdf(bertabel(), peta))
    assert [p.kisi for p in dokumen.petak] == [BARIS]
    assert dokumen.peringatan[0].startswith("Hal. 2 memuat terlalu banyak garis atau huruf (biasanya peta")


def test_alur_menurut_letaknya_di_halaman():
    """Baris di atas tabel, baris tabelnya, lalu baris di bawahnya; tiap halaman bernomor."""
    pertama, kedua = Halaman(), Halaman()
    pertama.tulis(50, 400, "Sumber: data rekaan")
    tabel(pertama, [50, 200, 300], [100, 130, 160], [["Indikator", "Target"], ["IKM", "80"]])
    pertama.tulis(50, 60, "Tabel 1 Target")
    kedua.tulis(50, 60, "BAB IV PENUTUP")
    alur = buka_pdf("a.pdf", buat_pdf(pertama, kedua)).alur
    assert [(b.halaman, b.teks, bool(b.tabel)) for b in alur] == [
        (1, "Tabel 1 Target", False), (1, "Indikator | Target", True), (1, "IKM | 80", True),
        (1, "Sumber: data rekaan", False), (2, "BAB IV PENUTUP", False),
    ]  # fmt: skip
