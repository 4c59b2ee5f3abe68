"""Sasaran daerah dan penjawabnya, kinerja ganda, lintas bidang tanpa mitra, matriks, peringkat, dan angka gabungan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lakip_helpers.aturan.kota.gabung import gabungkan
from lakip_helpers.aturan.kota.ganda import cari_ganda, cari_lintas
from lakip_helpers.aturan.kota.kalimat import menurut_sendiri
from lakip_helpers.aturan.kota.matriks import isi_matriks, susun_matriks
from lakip_helpers.aturan.kota.peringkat import bahasan_opd, susun_peringkat
from lakip_helpers.aturan.kota.sasaran_daerah import baca_daerah, cara_menjawab, jawab, pernyataan_opd
from lakip_helpers.istilah import Keparahan
from lakip_helpers.model.kota import (
    WAJIB,
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
from lakip_helpers.model.kota_hasil import Ada, IndikatorDaerah, KinerjaGanda, Kutipan, LintasTanpaMitra, Potret

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
    banyak = (("", "", "A-01", "salah", 2), ("", "", "B-02", "salah", 3), ("", "", "E-05", "periksa", 4))
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


def test_gabungan_tidak_menghimpun_salinan_dan_yang_tanpa_pemilik():
    rpjmd = bawa("PEMDA", J.RPJMD, baris("Umur harapan hidup", angka=(Angka("2025", "72"),)), tahun="2025-2029")
    asli = bawa("DINKES", J.LKJIP, baris("Umur harapan hidup", angka=(Angka("2025", "73", "71"),)), tahun="2025")
    lain = [
        bawa(opd, J.LKJIP, baris("Umur harapan hidup", angka=(Angka("2025", "73", "60"),)), tahun="2025")
        for opd in ("", "DINKES")
    ]
    salinan = replace(lain[1], berkas=replace(lain[1].berkas, salinan_dari="asli.docx"))
    [satu] = gabungkan(potret(rpjmd, asli, lain[0], salinan), 2025).daerah
    assert [b.nilai for b in satu.realisasi] == ["71"]


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


def test_yang_bukan_pernyataan_opd_tidak_menjawab_siapa_pun():
    """Milik pemerintah daerah, tanpa pemilik, jenis lain, salinan, program, dan tabel RPJMD di buku kerja kit."""
    ikut = bawa("DINSOS", J.LKJIP, baris("Persentase penduduk miskin"))
    salinan = replace(ikut, berkas=replace(ikut.berkas, salinan_dari="lain.docx"))
    lewat = [
        bawa("PEMDA", J.PK, baris("Persentase penduduk miskin")),
        bawa("", J.PK, baris("Persentase penduduk miskin")),
        bawa("DINSOS", J.RENJA, baris("Persentase penduduk miskin")),
        salinan,
        bawa("DINSOS", J.PK, baris("Persentase penduduk miskin", pokok=False)),
        bawa("DINSOS", J.PK, replace(baris("Persentase penduduk miskin"), tabel="rpjmd")),
    ]
    assert [p.dokumen for p in pernyataan_opd([*lewat, ikut])] == [ikut]


def test_sasaran_daerah_dibaca_sekali_dari_dokumen_yang_pasti():
    pasti = bawa("PEMDA", J.RPJMD, baris("Umur harapan hidup"), baris("UMUR harapan hidup"), baris("", "Sehat"),
                 baris("Jumlah puskesmas", pokok=False), tahun="2025-2029")  # fmt: skip
    ragu = replace(bawa("PEMDA", J.RPJMD, baris("Indeks gini"), tahun="2020-2024"), ragu=("judulnya RPJMD, …",))
    salinan = replace(ragu, ragu=(), berkas=replace(ragu.berkas, salinan_dari="lain.docx"))
    hasil, _ = baca_daerah([ragu, salinan, pasti], OPD)
    assert [(d.indikator, d.pemilik, d.tempat) for d in hasil] == [
        ("Umur harapan hidup", (), "RPJMD_PEMDA_2025-2029.docx, tabel 1, baris 2")
    ]
    kit = bawa("PEMDA", J.RPJMD, *(replace(baris(nama), tabel=nama) for nama in ("rpjmd", "iku")), kit=True)
    milik = replace(kit, berkas=replace(kit.berkas, fakta=replace(
        kit.berkas.fakta, baris=tuple(replace(b, opd="PEMDA") for b in kit.baris or kit.berkas.fakta.baris)
    )))  # fmt: skip
    assert [d.indikator for d in baca_daerah([milik], OPD)[0]] == ["rpjmd"], "buku kerja kit: hanya tabel RPJMD-nya"
    iku = replace(milik, jenis=J.IKU)
    assert [d.indikator for d in baca_daerah([iku], OPD)[0]] == ["rpjmd", "iku"]


def test_cara_yang_terkuat_dipakai_dan_kode_mendahului_kalimat():
    rpjmd = bawa("PEMDA", J.RPJMD, baris("Angka kemiskinan", "Menurunnya kemiskinan", kode="R.1", kode_sasaran="R"),
                 tahun="2025-2029")  # fmt: skip
    opd = [
        bawa("DINAS-B", J.PK, baris("Rasio rapat", induk="R")),
        bawa("BAPPEDA", J.PK, baris("Rasio peneliti", induk="S"), baris("Rasio dokumen", induk="R")),
        bawa("DINKES", J.PK, baris("Rasio bidan", induk="R"), baris("Angka kemiskinan")),
        bawa("DINSOS", J.PK, baris("Persentase keluarga prasejahtera", kode="R.1"), baris("Angka kemiskinan")),
        bawa("LAIN", J.PK, baris("Rasio jalan", kode="R.2", induk="")),
    ]
    daerah, _ = baca_daerah([rpjmd], OPD)
    [satu] = jawab(daerah, pernyataan_opd(opd))
    assert [(k.opd, k.cara, k.kalimat) for k in satu.penjawab] == [
        ("DINSOS", "kode sama", "Persentase keluarga prasejahtera"),
        ("DINKES", "kalimat sama", "Angka kemiskinan"),
        ("BAPPEDA", "mendukung sasarannya", "Rasio dokumen"),
        ("DINAS-B", "mendukung sasarannya", "Rasio rapat"),
    ], "yang terkuat dahulu, lalu menurut OPD-nya"
    polos = bawa("PEMDA", J.RPJMD, baris("Angka kemiskinan"), tahun="2025-2029")
    [tanpa_kode] = jawab(baca_daerah([polos], OPD)[0], pernyataan_opd([bawa("DINKES", J.PK, baris("Rasio bidan"))]))
    assert tanpa_kode.penjawab == (), "tanpa kode dan sasaran, yang kosong tidak dianggap sama"


def test_kinerja_ganda_menurut_kalimatnya_bukan_kata_pokoknya_saja():
    semua = pernyataan_opd(
        [
            bawa("DINKES", J.PK, baris("Persentase bayi diimunisasi lengkap"), baris("Nilai Dinas Kesehatan")),
            bawa("DINKES", J.IKU, baris("Persentase bayi diimunisasi lengkap")),
            bawa("DINSOS", J.PK, baris("Persentase Bayi diimunisasi lengkap."), baris("Angka kematian ibu")),
            bawa("BAPPEDA", J.PK, baris("Angka kematian bayi"), baris("Nilai Dinas Kesehatan"), baris("")),
        ]
    )
    [ganda] = cari_ganda(semua, OPD)
    assert [(k.opd, k.tempat.split(",")[0]) for k in ganda.kutipan] == [
        ("DINKES", "PK_DINKES_2026.docx"),
        ("DINSOS", "PK_DINSOS_2026.docx"),
    ]


def test_lintas_bidang_tiap_kalimat_sekali_dan_mitra_yang_menyebut_pokoknya_cukup():
    sosial = bawa("DINSOS", J.RENSTRA, baris("Persentase balita stunting keluarga miskin"))
    lagi = bawa("DINSOS", J.PK, baris("Persentase Balita Stunting keluarga miskin"))
    asing = bawa("LAIN", J.PK, baris("Prevalensi stunting"))
    sendiri = bawa("DINKES", J.PK, baris("Angka kematian ibu"))
    assert [x.kutipan.tempat for x in cari_lintas(pernyataan_opd([sosial, lagi, asing, sendiri]), OPD)] == [
        "Renstra_DINSOS_2026.docx, tabel 1, baris 2"
    ]
    lewat_sasaran = bawa("DINKES", J.PK, baris("Rasio bidan", "Menurunnya stunting"))
    assert cari_lintas(pernyataan_opd([sosial, lewat_sasaran]), OPD) == ()
    bukan_mitra = bawa("BAPPEDA", J.PK, baris("Prevalensi stunting"))
    assert {x.kutipan.opd for x in cari_lintas(pernyataan_opd([sosial, bukan_mitra]), OPD)} == {"DINSOS", "BAPPEDA"}
    assert cari_lintas(pernyataan_opd([sosial]), OPD[1:]) == (), "tanpa OPD bidang itu, tidak ada yang ditanya"


def test_catatan_buku_kerja_semua_opd_milik_satu_dokumen_tiap_opd():
    """Catatan sebuah buku kerja pernah dihitung pada tiap dokumen OPD-nya: empat catatan menjadi dua puluh."""
    tabel = (("PEMDA", "RPJMD", "2025-2029"), ("DINKES", "Renstra", "2025-2029"), ("DINKES", "PK", "2025"),
             ("DINKES", "PK", "2026"), ("DINKES", "Capaian kinerja", "2025"), ("DINSOS", "Renstra", "2025-2029"))  # fmt: skip
    banyak = (("DINKES", "PK", "A-01", "salah", 2), ("DINKES", "Capaian kinerja", "B-01", "salah", 3),
              ("DINSOS", "Renstra", "C-01", "salah", 5), ("PEMDA", "RPJMD", "D-01", "salah", 7))  # fmt: skip
    fakta = FaktaBerkas("rekap.xlsx", dinilai=True, kit=True, tabel_kit=tabel, banyak=banyak)
    berkas = BerkasKota("rekap.xlsx", "x", fakta)
    semua = [DokumenOpd(berkas, Pengenalan(opd), MacamDokumen(jenis), tahun) for opd, jenis, tahun in tabel]
    matriks = susun_matriks(OPD, semua, 2026)
    assert {(o, j): sel.salah for (o, j), sel in matriks.items() if sel.salah} == {
        ("DINKES", J.PK): 5,
        ("DINSOS", J.RENSTRA): 5,
    }
    assert [satu.banyak(Keparahan.SALAH) for satu in semua] == [7, 0, 5, 5, 0, 5]


def test_matriks_memilih_yang_terbaca_terbaru_dinilai_dan_paling_lengkap():
    lengkap = bawa("DINKES", J.PK, baris("IKM"), baris("AKI"), banyak=(("", "", "A-01", "salah", 2),))
    sepi = bawa(
        "DINKES",
        J.PK,
        baris("IKM"),
        baris("AKI"),
        banyak=(("", "", "A-01", "salah", 1), ("DINSOS", "", "B-01", "salah", 9)),
    )
    kurang = bawa("DINKES", J.PK, baris("IKM"))
    tak_dinilai = bawa("DINKES", J.PK, *[baris("IKM")] * 5, dinilai=False)
    lama = bawa("DINKES", J.PK, *[baris("IKM")] * 9, tahun="2025")
    assert isi_matriks([kurang, lengkap], J.PK, None).utama is lengkap
    assert isi_matriks([tak_dinilai, kurang], J.PK, None).utama is kurang
    assert isi_matriks([lama, kurang], J.PK, None).utama is kurang
    assert isi_matriks([kurang], J.RENSTRA, 2030).keadaan is Ada.ADA, "dokumen lima tahunan tidak dicari menurut tahun"
    tanpa_tahun = bawa("DINKES", J.PK, tahun="")
    assert isi_matriks([tanpa_tahun], J.PK, 2026).keadaan is Ada.ADA
    terpilih = isi_matriks([lengkap, sepi], J.PK, 2026)
    assert (terpilih.utama, terpilih.salah, terpilih.periksa, terpilih.saran) == (lengkap, 2, 0, 0)
    sel = isi_matriks([tak_dinilai], J.PK, 2026)
    assert (sel.keadaan, sel.tahun) == (Ada.TIDAK_DINILAI, "2026")
    assert isi_matriks([lama, bawa("DINKES", J.PK, tahun="2024")], J.PK, 2026).tahun == "2025"
    salinan = replace(lengkap, berkas=replace(lengkap.berkas, salinan_dari="lain.docx"))
    hasil = susun_matriks(OPD[:1], [salinan, bawa("", J.PK, baris("IKM"))], 2026)
    assert {sel.keadaan for sel in hasil.values()} == {Ada.BELUM}


def test_bahasan_paling_banyak_tiga_dan_dokumen_yang_belum_ada_mengisi_sisanya():
    def catatan(*kode_berat: str) -> tuple[CatatanBerkas, ...]:
        return tuple(CatatanBerkas(k, Keparahan(b), "F5", "", "p", "s") for k, b in (kb.split() for kb in kode_berat))

    def bahas(*semua: DokumenOpd) -> list[str]:
        return [b.kalimat for b in bahasan_opd("DINKES", susun_matriks(OPD, semua, 2026))]

    berat = bawa(
        "DINKES", J.PK, baris("IKM"), catatan=catatan("D-01 saran", "C-01 periksa", "A-01 salah", "B-01 saran")
    )
    assert bahas(berat) == ["A-01: p", "C-01: p", "Renstra belum ada di folder."], "saran tidak menggeser dokumen"
    ringan = bawa("DINKES", J.PK, baris("IKM"), catatan=catatan("D-01 saran", "A-01 salah"))
    assert bahas(ringan) == ["A-01: p", "D-01: p", "Renstra belum ada di folder."]
    lama = bawa("DINKES", J.RENJA, baris("IKM"), tahun="2024")
    rusak = bawa("DINKES", J.RENSTRA, galat="Berkas rusak.", dinilai=False)
    assert bahas(lama, rusak) == [
        "Renstra tidak terbaca.",
        "Renja yang ada di folder untuk tahun 2024.",
        "IKU belum ada di folder.",
    ]
    assert bahas(*(bawa("DINKES", j, baris("IKM"), tahun="2025" if j is J.LKJIP else "2026") for j in WAJIB)) == []


def test_peringkat_menghitung_yang_tidak_dijawab_ganda_dan_lintas():
    semua = [bawa(o.kode, j, baris("IKM"), tahun="2025" if j is J.LKJIP else "2026") for o in OPD for j in WAJIB]
    daerah = (
        IndikatorDaerah("", "dijawab", "", pemilik=("DINKES",), penjawab=(Kutipan("DINKES", "", ""),)),
        IndikatorDaerah("", "belum", "", pemilik=("DINKES",), penjawab=(Kutipan("DINSOS", "", ""),)),
        IndikatorDaerah("", "dijawab bersama", "", pemilik=("DINKES",), penjawab=(Kutipan("DINKES", "", ""),)),
    )
    ganda = (KinerjaGanda((Kutipan("DINSOS", "a", ""), Kutipan("BAPPEDA", "a", ""))),)
    lintas = (LintasTanpaMitra(Kutipan("DINSOS", "a", ""), "stunting", "kesehatan", ("DINKES",)),)
    peringkat = susun_peringkat(OPD, susun_matriks(OPD, semua, 2026), daerah, ganda, lintas)
    assert [(b.opd.kode, b.rincian) for b in peringkat] == [
        ("DINKES", "1 indikator daerah miliknya yang belum dijawab × 4"),
        ("DINSOS", "1 kinerja yang juga diakui OPD lain × 2 + 1 kinerja lintas bidang tanpa mitra × 2"),
        ("BAPPEDA", "1 kinerja yang juga diakui OPD lain × 2"),
    ], "nilai yang sama menurut nama"


def test_gabungan_opd_hanya_yang_dijanjikan_atau_dilaporkan_tahun_itu():
    satu = baris("Angka kematian ibu", "", (Angka("", "90", "95", letak_target="sel D4"),), satuan="per 100.000")
    lama = baris("Rasio bidan", "", (Angka("2024", "1", "1"),))
    semua = (
        bawa("DINKES", J.LKJIP, satu, lama, tahun="2025"),
        bawa("DINKES", J.PK, baris("Angka  kematian ibu", "Ibu selamat", (Angka("", "90"),), arah="Naik lebih baik"),
             baris("Rasio dokter"), baris("Jumlah rapat", pokok=False), tahun="2025"),
        bawa("DINKES", J.PK, baris("Rasio perawat"), tahun="2024"),
        bawa("DINSOS", J.LKJIP, tahun="2025"),
        bawa("BAPPEDA", J.LKJIP, baris("Indeks inovasi", "", (Angka("2025", "", "3"),)), tahun="2024"),
    )  # fmt: skip
    hasil = gabungkan(potret(*semua), 2025)
    assert {kode: [i.indikator for i in isi] for kode, isi in hasil.opd.items()} == {
        "DINKES": ["Angka kematian ibu", "Rasio dokter"],
        "BAPPEDA": ["Indeks inovasi"],
    }
    aki = hasil.opd["DINKES"][0]
    assert (aki.sasaran, aki.satuan, aki.arah, aki.tempat) == (
        "Ibu selamat", "per 100.000", "naik", "LKjIP_DINKES_2025.docx, tabel 1, baris 2"
    )  # fmt: skip
    assert [(b.nilai, b.tempat) for b in aki.target] == [
        ("90", "PK_DINKES_2025.docx, tabel 1, baris 2"), ("90", "LKjIP_DINKES_2025.docx, sel D4")
    ], "PK dahulu"  # fmt: skip
    assert [b.nilai for b in aki.realisasi] == ["95"]
    assert hasil.bentrok == () and hasil.tanpa_laporan == ("Dinas Sosial", "Badan Perencanaan")
    assert str(hasil.opd["BAPPEDA"][0].arah) == "naik", "tanpa kolom arah, dibaca dari kalimatnya"


def test_gabungan_target_tiap_tahun_dari_baris_asalnya_dan_bentrok_disebut_sekali():
    deret = (Angka("2025", "80"), Angka("2026", ""), Angka("2027", "82"), Angka("s/d 2029", "90"))
    semua = (
        bawa("PEMDA", J.RPJMD, baris("Indeks gini", angka=deret), tahun="2025-2029"),
        bawa("PEMDA", J.IKU, baris("Indeks gini", angka=(Angka("2025", "81", "0"),)), tahun="2025-2029"),
        bawa("DINSOS", J.PK, baris("Indeks gini", angka=(Angka("2025", "79"),)), tahun="2025"),
        bawa("DINSOS", J.RENJA, baris("Indeks gini", angka=(Angka("2025", "70"),)), tahun="2025"),
    )
    hasil = gabungkan(potret(*semua), 2025)
    [satu] = hasil.daerah
    assert satu.rencana == ((2025, "80"), (2027, "82"))
    assert [b.nilai for b in satu.target] == ["80", "81", "79"], "daerah dahulu, RPJMD sebelum IKU; Renja tidak dipakai"
    assert [(b.sini.nilai, b.sana.nilai) for b in hasil.bentrok] == [("80", "81"), ("80", "79")]
    assert [(i.indikator, i.target[0].nilai) for i in hasil.opd["DINSOS"]] == [("Indeks gini", "79")]


@pytest.mark.parametrize(
    ("sini", "sana", "cara"),
    [
        ("Persentase panjang jalan kota kondisi mantap", "Persentase jalan kota kondisi mantap", "kalimat mirip"),
        ("Persentase jalan mantap", "Persentase jembatan mantap", ""),  # satu kata pokok saja
        ("Angka partisipasi sekolah usia 7-12 tahun", "Angka partisipasi sekolah usia 13-15 tahun", ""),
        ("Prevalensi stunting", "Pervalensi stunting", "kalimat sama"),
        ("Indeks", "indeks", "kalimat sama"),  # tanpa kata pokok: hanya bila tulisannya sama
        ("Indeks", "Nilai", ""),
    ],
)
def test_kemiripan_menurut_kata_pokoknya(sini, sana, cara):
    assert cara_menjawab(IndikatorDaerah("", sini, ""), baris(sana)) == cara
    assert cara_menjawab(IndikatorDaerah("", sana, ""), baris(sini)) == cara


def test_kinerja_atas_dirinya_sendiri():
    assert menurut_sendiri("Nilai DINAS SOSIAL", "Dinas Sosial") and not menurut_sendiri("Nilai dinas", "Dinas Sosial")
