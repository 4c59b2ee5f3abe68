"""Papan kelas: dihitung dengan tangan dari log kecil, aman dari yang diketik peserta, dan cepat untuk 60 peserta."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from lakip_helpers.kelas.kumpulan.keadaan_kelas import Keadaan, Nilai, samarkan, susun_papan
from lakip_helpers.kelas.kumpulan.kiriman import Kumpulan
from lakip_helpers.kelas.kumpulan.papan_tampil import REKAAN, pilih_ramai, tulis_halaman, tulis_teks
from lakip_helpers.kelas.kumpulan.rekap import susun_rekap
from lakip_helpers.latihan import ambil, daftar
from lakip_helpers.latihan.bank_ujian import Paket, soal_paket

from .kelas_kecil import baris, kiriman

WIB = timezone(timedelta(hours=7))
JAM = datetime(2026, 1, 13, 10, 0, tzinfo=WIB)


def papan_dari(*peserta, kini=JAM):
    return susun_papan(Kumpulan(tuple(peserta)), kini)


def test_letak_lama_dan_diam_dihitung_dari_log():
    maju = kiriman(
        "Maju",
        baris("09:40", "11-01", "11-01-K1"),
        baris("09:50", "11-01", "lulus"),
        baris("09:55", "11-02", peristiwa="simpan"),
    )
    macet = kiriman(
        "Macet",
        baris("09:20", "11-01", "11-01-K1"),
        baris("09:45", "11-01", "11-01-K1"),
        baris("09:58", "11-01", peristiwa="petunjuk"),
    )
    diam = kiriman("Diam", baris("09:30", "11-01", "lain"), baris("09:40", "11-01", "lain"))
    kosong = kiriman("Kosong")
    papan = papan_dari(maju, macet, diam, kosong)
    assert [(p.latihan, p.keadaan, p.lama, p.diam, p.coba, p.lulus) for p in papan.peserta] == [
        ("11-02", Keadaan.BEKERJA, 5, 5, 0, 1),
        ("11-01", Keadaan.BEKERJA, 40, 2, 2, 0),
        ("11-01", Keadaan.DIAM, 30, 20, 2, 0),
        ("", Keadaan.BELUM, 0, 0, 0, 0),
    ]
    assert [p.nama for p in papan.tertahan] == ["Macet", "Diam"]
    assert {kode: len(orang) for kode, orang in papan.per_latihan.items()} == {"11-01": 2, "11-02": 1}


def test_kekeliruan_dihitung_per_orang_bukan_per_tekan():
    satu = kiriman(
        "A", baris("09:00", "11-01", "11-01-K1"), baris("09:01", "11-01", "11-01-K1"), baris("09:02", "11-01", "lulus")
    )
    dua = kiriman("B", baris("09:00", "11-01", "11-01-K1"))
    tiga = kiriman("C", baris("09:00", "11-02", "11-02-K2"), baris("09:03", "11-02", "bukan-kode"))
    papan = papan_dari(satu, dua, tiga)
    assert [(r.kode, r.pernah, r.masih) for r in papan.ramai] == [("11-01-K1", 2, 1), ("11-02-K2", 1, 0)]
    kenal = next(k for k in daftar()[0].kekeliruan if k.kode == "11-01-K1")
    assert (papan.ramai[0].pesan, papan.ramai[0].untuk_kelas) == (kenal.pesan, kenal.untuk_kelas)


def test_yang_bermalam_dan_yang_pulang_tidak_disebut_tertahan():
    menginap = kiriman(
        "A",
        baris("16:00", "11-01", "lain", hari=12),
        baris("09:20", "11-01", "lain"),
        baris("09:50", "11-01", "lain"),
    )
    absen = kiriman("B", baris("16:00", "11-01", "lain", hari=12))
    papan = papan_dari(menginap, absen)
    assert (papan.peserta[0].keadaan, papan.peserta[0].lama) == (Keadaan.BEKERJA, 40)
    assert papan.peserta[1].keadaan is Keadaan.PERGI
    assert [p.nama for p in papan.tertahan] == ["A"]


def test_kelas_yang_baru_dimulai_tidak_menyebut_siapa_pun_tertahan():
    """Yang masih di dalam menit rencana latihannya sedang mengerjakan; menitnya tetap tampil."""
    rencana = ambil("11-01").menit
    jam = lambda lalu: f"{9 + (60 - lalu) // 60:02d}:{(60 - lalu) % 60:02d}"  # noqa: E731
    orang = {
        lalu: kiriman(str(lalu), baris(jam(lalu), "11-01", "lain"), baris("09:59", "11-01", "lain"))
        for lalu in (1, rencana - 1, rencana, rencana + 1)
    }
    papan = papan_dari(*orang.values())
    assert [p.nama for p in papan.tertahan] == [str(rencana + 1)]
    mulai = papan_dari(orang[1])
    teks: list[str] = []
    tulis_teks(mulai, teks.append)
    assert not any("ertahan" in satu for satu in teks)
    halaman = tulis_halaman(mulai)
    assert "Tidak ada yang melewati menit rencana latihannya." in halaman and "<td>1</td>" in halaman


def test_satu_laptop_yang_jamnya_keliru_tidak_menggeser_papan():
    wajar = [kiriman(nama, baris("09:50", "11-01", "lain")) for nama in "ABC"]
    depan = kiriman("Z", baris("09:50", "11-01", "lain", hari=31))
    papan = papan_dari(*wajar, depan, kini=None)
    assert papan.waktu == datetime(2026, 1, 13, 9, 50, tzinfo=WIB)
    assert {p.lama for p in papan.peserta} == {0}


def test_nilai_hanya_dari_yang_mengumpulkan_keduanya():
    a = {soal.kode: soal.kunci for soal in soal_paket(Paket.A)}
    b = {soal.kode: soal.kunci for soal in soal_paket(Paket.B)}
    ujian = lambda jam, babak, isi: baris(jam, babak, "", "kumpulkan", jawaban=isi)  # noqa: E731
    naik = kiriman("A", ujian("08:00", "ujian-awal", {"U01a": a["U01a"]}), ujian("09:00", "ujian-akhir", b))
    awal_saja = kiriman("B", ujian("08:00", "ujian-awal", a))
    papan = papan_dari(naik, awal_saja)
    assert papan.nilai == (Nilai(1, 15, 15), Nilai(15, None, 15))
    assert (papan.rata("sebelum"), papan.rata("sesudah")) == (1, 15)


def test_yang_diketik_peserta_tidak_menjadi_html_atau_baris_baru():
    jahat = '<img src=x onerror="alert(1)"></style><script>alert(1)</script>'
    satu = kiriman(jahat, baris("09:00", "11-01", jahat), baris("09:01", jahat, jahat), opd=jahat, jabatan=jahat)
    papan = susun_papan(Kumpulan((satu,), (jahat,)), JAM)
    halaman = tulis_halaman(papan)
    assert "<script" not in halaman and "<img" not in halaman and halaman.count("</style>") == 1
    assert halaman.count("&lt;script&gt;") >= 3


def test_samaran_tidak_menyisakan_nama_di_mana_pun():
    satu = kiriman("Siti Aminah", baris("09:00", "11-01", "lain"), jabatan="Kasubbag Program Dinkes")
    kumpulan = samarkan(Kumpulan((satu,), ("siti-aminah: 2 baris log tidak terbaca",)))
    papan = susun_papan(kumpulan, JAM)
    teks: list[str] = []
    tulis_teks(papan, teks.append)
    semua = (tulis_halaman(papan) + "".join(teks) + repr(kumpulan)).lower()
    assert "siti" not in semua and "aminah" not in semua and "peserta 01" in semua


def test_papan_gladi_yang_disamarkan_tetap_bertanda_rekaan():
    def halaman(nama):
        return tulis_halaman(susun_papan(samarkan(Kumpulan((kiriman(nama, baris("09:00", "11-01", "lain")),))), JAM))

    assert REKAAN in halaman("Peserta 07 (gladi)") and REKAAN not in halaman("Siti Aminah")


def test_kekeliruan_sesi_yang_sedang_berjalan_didahulukan():
    lama = [kiriman(nama, baris("09:00", "11-01", "11-01-K1"), baris("09:50", "12-01", "lain")) for nama in "ABC"]
    kini = kiriman("D", baris("09:50", "12-01", "12-01-K1"))
    di_sini, lain = pilih_ramai(papan_dari(*lama, kini))
    assert [r.kode for r in di_sini] == ["12-01-K1"]
    assert [r.kode for r in lain] == ["11-01-K1"]


def test_latihan_kode_pilihan_tidak_dihitung_dan_tidak_menahan_selesai():
    """Papan pernah menyebut 79 lulus dari 77; yang dihitung sama dengan kemajuan di layar peserta."""
    wajib = [baris("09:00", satu.kode, "lulus") for satu in daftar() if satu.dihitung]
    pilihan = [baris("09:01", satu.kode, "lulus") for satu in daftar() if not satu.dihitung]
    assert pilihan, "tidak ada latihan kode pilihan: uji ini tidak menguji apa pun"
    semua, tanpa, hanya = papan_dari(
        kiriman("A", *wajib, *pilihan), kiriman("B", *wajib), kiriman("C", *pilihan)
    ).peserta
    assert (semua.lulus, tanpa.lulus, hanya.lulus) == (len(wajib), len(wajib), 0)
    assert semua.keadaan is tanpa.keadaan is Keadaan.SELESAI
    rekap = susun_rekap(Kumpulan((kiriman("A", *wajib, *pilihan),)))
    assert rekap.peserta[0].lulus == len(wajib)
