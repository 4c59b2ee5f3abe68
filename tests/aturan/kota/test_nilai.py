"""Sasaran daerah dan penjawabnya, kinerja ganda, lintas bidang tanpa mitra, matriks, peringkat, dan angka gabungan."""

from __future__ import annotations

from lakip_helpers.aturan.kota.gabung import gabungkan
from lakip_helpers.aturan.kota.ganda import cari_ganda, cari_lintas
from lakip_helpers.aturan.kota.matriks import isi_matriks, susun_matriks
from lakip_helpers.aturan.kota.payung import baca_daerah, jawab, pernyataan_opd
from lakip_helpers.aturan.kota.peringkat import susun_peringkat
from lakip_helpers.istilah import Keparahan
from lakip_helpers.model.kota import (
    Angka,
    BarisKinerja,
    BerkasKota,
    CatatanBerkas,
    DokumenOpd,
    FaktaBerkas,
    MacamDokumen,
    Opd,
    Pengenalan,
)
from lakip_helpers.model.kota_hasil import Ada, Potret

J = MacamDokumen
OPD = (Opd("DINKES", "Dinas Kesehatan"), Opd("DINSOS", "Dinas Sosial"), Opd("BAPPEDA", "Badan Perencanaan"))


def baris(indikator: str, sasaran: str = "", angka: tuple[Angka, ...] = (), **lain: object) -> BarisKinerja:
    return BarisKinerja("tabel 1, baris 2", "", sasaran, indikator, angka=angka, **lain)


def bawa(opd: str, jenis: MacamDokumen, *semua: BarisKinerja, tahun: str = "2026", **fakta: object) -> DokumenOpd:
    nama = f"{jenis}_{opd}_{tahun}.docx"
    isi = FaktaBerkas(nama, baris=semua, **{"dinilai": True, **fakta})
    return DokumenOpd(BerkasKota(nama, nama, isi), Pengenalan(opd), jenis, tahun)


def test_penjawab_sasaran_daerah_menurut_kode_kalimat_dan_kemiripan():
    rpjmd = bawa(
        "PEMDA",
        J.RPJMD,
        baris("Persentase penduduk miskin", "Menurunnya kemiskinan", opd="Dinas Sosial"),
        baris("Prevalensi stunting balita", "Membaiknya gizi balita"),
        baris("Laju pertumbuhan ekonomi", "Ekonomi tumbuh"),
        tahun="2025-2029",
    )
    opd = [
        bawa("DINSOS", J.PK, baris("persentase Penduduk  miskin")),
        bawa("DINKES", J.RENSTRA, baris("Prevalensi stunting pada balita usia 0-59 bulan")),
        bawa("BAPPEDA", J.IKU, baris("Dokumen tersusun", "Menurunnya kemiskinan")),
    ]
    kosong, asal = baca_daerah([rpjmd, *opd], OPD)
    hasil = jawab(kosong, pernyataan_opd(opd))
    assert "RPJMD_PEMDA_2025-2029.docx" in asal
    assert hasil[0].pemilik == ("DINSOS",)
    assert [(k.opd, k.cara) for k in hasil[0].penjawab] == [
        ("DINSOS", "kalimat sama"),
        ("BAPPEDA", "mendukung sasarannya"),
    ]
    assert hasil[0].penjawab[0].tempat == "PK_DINSOS_2026.docx, tabel 1, baris 2"
    assert hasil[2].penjawab == ()


def test_tanpa_rpjmd_dipakai_iku_daerah_dan_bila_tidak_ada_disebut():
    iku = bawa("PEMDA", J.IKU, baris("Indeks Pembangunan Manusia"))
    daerah, asal = baca_daerah([iku], OPD)
    assert len(daerah) == 1 and "karena RPJMD-nya tidak ada" in asal
    assert baca_daerah([], OPD)[0] == () and "belum dinilai" in baca_daerah([], OPD)[1]


def test_kinerja_ganda_bukan_yang_diukur_tiap_opd_atas_dirinya():
    semua = pernyataan_opd(
        [
            bawa("DINKES", J.PK, baris("Prevalensi stunting balita"), baris("Indeks Kepuasan Masyarakat")),
            bawa("DINSOS", J.PK, baris("Pervalensi Stunting Balita"), baris("Indeks Kepuasan Masyarakat")),
            bawa("DINKES", J.IKU, baris("Jumlah Dokumen Perencanaan Perangkat Daerah")),
            bawa("BAPPEDA", J.IKU, baris("Jumlah Dokumen Perencanaan Perangkat Daerah")),
        ]
    )
    [ganda] = cari_ganda(semua, OPD)
    assert ganda.opd == ("DINKES", "DINSOS")
    assert [k.kalimat for k in ganda.kutipan] == ["Prevalensi stunting balita", "Pervalensi Stunting Balita"]


def test_lintas_bidang_tanpa_mitra_diam_begitu_mitranya_memuat():
    sosial = bawa("DINSOS", J.RENSTRA, baris("Persentase balita stunting dari keluarga miskin"))
    [satu] = cari_lintas(pernyataan_opd([sosial]), OPD)
    assert (satu.kutipan.opd, satu.tanda, satu.mitra) == ("DINSOS", "stunting", ("DINKES",))
    sehat = bawa("DINKES", J.PK, baris("Prevalensi stunting balita"))
    assert cari_lintas(pernyataan_opd([sosial, sehat]), OPD) == ()


def test_matriks_tahun_salinan_dan_yang_tidak_terbaca():
    lama, baru = bawa("DINKES", J.PK, tahun="2024"), bawa("DINKES", J.PK, baris("IKM"), tahun="2026")
    assert isi_matriks([lama], J.PK, 2026).keadaan is Ada.TAHUN_LAIN
    sel = isi_matriks([lama, baru], J.PK, 2026)
    assert (sel.keadaan, sel.utama, sel.lain) == (Ada.ADA, baru, (lama,))
    assert isi_matriks([bawa("DINKES", J.LKJIP, tahun="2025")], J.LKJIP, 2026).keadaan is Ada.ADA
    rusak = bawa("DINKES", J.PK, galat="rusak", dinilai=False)
    assert isi_matriks([rusak], J.PK, 2026).keadaan is Ada.TIDAK_TERBACA
    assert isi_matriks([rusak, baru], J.PK, 2026).keadaan is Ada.ADA
    assert isi_matriks([], J.PK, 2026).keadaan is Ada.BELUM


def test_peringkat_dapat_dihitung_ulang_dan_bahasannya_beragam():
    catatan = tuple(
        CatatanBerkas(kode, Keparahan.SALAH, "F5", "", f"pesan {kode}", "saran")
        for kode in ("A-01", "A-01", "B-02", "C-03", "D-04")
    )
    banyak = (("", "A-01", "salah", 2), ("", "B-02", "salah", 3), ("", "E-05", "periksa", 4))
    semua = [bawa("DINKES", J.PK, baris("IKM"), catatan=catatan, banyak=banyak)]
    matriks = susun_matriks(OPD, semua, 2026)
    peringkat = susun_peringkat(OPD, matriks, (), (), ())
    dinkes = next(b for b in peringkat if b.opd.kode == "DINKES")
    assert dinkes.nilai == 5 * 5 + 5 * 2 + 4 * 1
    assert dinkes.rincian == "5 dokumen wajib belum ada × 5 + 5 catatan salah × 2 + 4 catatan periksa × 1"
    assert [b.kalimat for b in dinkes.bahasan] == ["A-01: pesan A-01", "B-02: pesan B-02", "C-03: pesan C-03"]
    assert peringkat[0].nilai >= peringkat[-1].nilai


def potret(*semua: DokumenOpd) -> Potret:
    daerah, _ = baca_daerah(semua, OPD)
    return Potret("Kota A", OPD, "", tuple(b.berkas for b in semua), semua, {}, daerah)


def test_gabungan_memakai_yang_dipercaya_dan_menyebut_yang_bertentangan():
    semua = (
        bawa("PEMDA", J.RPJMD, baris("Umur harapan hidup", angka=(Angka("2025", "72,7"),)), tahun="2025-2029"),
        bawa("PEMDA", J.PK, baris("Umur harapan hidup", angka=(Angka("2025", "72,70 Tahun"),)), tahun="2025"),
        bawa("DINKES", J.PK, baris("Umur Harapan Hidup", angka=(Angka("2025", "73,5"),)), tahun="2025"),
        bawa("DINKES", J.LKJIP, baris("Umur harapan hidup", angka=(Angka("2025", "73,5", "72,9"),)), tahun="2025"),
        bawa("PEMDA", J.CAPAIAN, baris("Umur harapan hidup", angka=(Angka("2025", "", "72,4"),)), tahun="2025"),
    )
    hasil = gabungkan(potret(*semua), 2025)
    [satu] = hasil.daerah
    assert (satu.target[0].nilai, satu.realisasi[0].nilai) == ("72,70 Tahun", "72,9")
    assert satu.realisasi[0].tempat == "LKjIP_DINKES_2025.docx, tabel 1, baris 2"
    pasangan = {(b.apa, b.sini.nilai, b.sana.nilai) for b in hasil.bentrok}
    assert ("target", "72,70 Tahun", "73,5") in pasangan, "target OPD lain dari PK daerah"
    assert ("realisasi", "72,9", "72,4") in pasangan, "realisasi OPD lain dari angka daerah"
    assert not any({a, b} == {"72,70 Tahun", "72,7"} for _, a, b in pasangan), "hanya beda penulisan"
    assert all(b.dengan_daerah for b in hasil.bentrok)
    assert hasil.tanpa_laporan == ("Dinas Sosial", "Badan Perencanaan")


def test_gabungan_tidak_menghimpun_yang_hanya_mirip_atau_triwulan():
    semua = (
        bawa("PEMDA", J.RPJMD, baris("Prevalensi stunting balita", angka=(Angka("2025", "14"),)), tahun="2025-2029"),
        bawa("DINKES", J.LKJIP, baris("Prevalensi stunting balita keluarga miskin", angka=(Angka("2025", "9", "8"),)),
             tahun="2025"),
        bawa("DINSOS", J.LKJIP, baris("Prevalensi stunting balita", angka=(Angka("2025 TW I", "3", "2"),)), tahun="2025"),
    )  # fmt: skip
    hasil = gabungkan(potret(*semua), 2025)
    assert hasil.daerah[0].realisasi == ()
    assert hasil.tanpa_realisasi == ("Prevalensi stunting balita",)
