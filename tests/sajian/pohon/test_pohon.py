"""Pohon kinerja: susunan dari bundel, tata letak tanpa tumpang tindih, pembagian halaman, tulisan, dan Mermaid."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers import muat
from lakip_helpers.galat import GalatTabel
from lakip_helpers.sajian.pohon.gambar import RUPA, susun_gambar
from lakip_helpers.sajian.pohon.halaman import bagi_halaman
from lakip_helpers.sajian.pohon.letak import Kotak, letakkan
from lakip_helpers.sajian.pohon.pohon import A3, LAYAR, buat_pohon, gambar_pohon, pohon_mermaid, susun_halaman
from lakip_helpers.sajian.pohon.simpul import Lapis, Pohon, Simpul
from lakip_helpers.sajian.pohon.susun import susun_pohon
from lakip_helpers.sajian.pohon.teks import WARNA, kalimat_pohon, teks_alt_pohon, tulis_mermaid
from lakip_helpers.sajian.pohon.ukur import isi_kotak, lebar_teks, lipat
from lakip_helpers.sajian.pohon.ukur import muat as muat_di
from lakip_helpers.tabel.kumpulan import folder_data


@pytest.fixture(scope="module")
def contoh():
    return muat("kota_contoh")


@pytest.fixture(scope="module")
def rusak(tmp_path_factory):
    """Kota contoh: satu sasaran salah induk, satu tujuan tanpa induk, satu kegiatan berkode program lain."""
    folder = tmp_path_factory.mktemp("pohon") / "data"
    shutil.copytree(folder_data() / "kota_contoh" / "bersih", folder)
    ganti = {
        "renstra_sasaran.csv": [
            ("DISDIK.T1.S2,sasaran,DISDIK.T1,", "DISDIK.T1.S2,sasaran,DISDIK.T7,"),
            ("PUPR.T1,tujuan,RPJMD.T3.S1,", "PUPR.T1,tujuan,,"),
            ("DINKES.T1.S2,sasaran,DINKES.T1,", "DINKES.T1.S2,sasaran,DINKES.T1.S1,"),
        ],
        "program.csv": [("DISDIK,1.01.02.2.02,", "DISDIK,1.01.09.2.02,")],
    }
    for nama, semua in ganti.items():
        teks = (folder / nama).read_text(encoding="utf-8")
        for lama, baru in semua:
            assert teks.count(lama) == 1
            teks = teks.replace(lama, baru)
        (folder / nama).write_text(teks, encoding="utf-8")
    return muat(folder)


def semua(pohon, lapis):
    return [satu for satu in pohon.telusuri() if satu.lapis is lapis]


@pytest.mark.parametrize("kode", ["DISDIK", "SETDA", "KUKM"])
def test_semua_baris_opd_ada_di_pohonnya(contoh, kode):
    pohon = susun_pohon(contoh, kode, 2026)
    for nama, lapis in (("renstra_sasaran", {Lapis.TUJUAN, Lapis.SASARAN}), ("program", set(list(Lapis)[4:]))):
        milik = contoh[nama][contoh[nama]["kode_opd"] == kode]
        assert sum(satu.lapis in lapis for satu in pohon.telusuri()) == len(milik)
    assert not any(satu.terputus or satu.hilang or satu.kurang for satu in pohon.telusuri())


def test_opd_yang_mendukung_tiga_sasaran_rpjmd_punya_tiga_puncak(contoh):
    akar = susun_pohon(contoh, "SETDA").akar
    assert [satu.kode for satu in akar] == ["RPJMD.T2.S3", "RPJMD.T4.S1", "RPJMD.T4.S2"]
    assert (
        akar[1].lintas == "lintas OPD: bersama Badan Perencanaan Pembangunan Daerah; Inspektorat Daerah"
        and akar[0].lintas == ""
    )


def test_pohon_kota_memuat_sasaran_semua_opd(contoh):
    pohon = susun_pohon(contoh)
    assert len(pohon.akar) == 5 and len(semua(pohon, Lapis.SASARAN)) == 53
    assert not semua(pohon, Lapis.PROGRAM)


def test_target_tahun_itu_tercetak_di_indikator(contoh):
    (sasaran, *_) = semua(susun_pohon(contoh, "DISDIK", 2026), Lapis.SASARAN)
    assert sasaran.indikator[0] == "Angka partisipasi sekolah penduduk usia 7-12 tahun – target 2026: 98,54\u00a0%"
    (tanpa, *_) = semua(susun_pohon(contoh, "DISDIK"), Lapis.SASARAN)
    assert tanpa.indikator[0] == "Angka partisipasi sekolah penduduk usia 7-12 tahun"


def test_kaitan_terputus_tetap_digambar_dengan_sebabnya(rusak):
    pohon = susun_pohon(rusak, "DISDIK")
    (sasaran,) = [s for s in semua(pohon, Lapis.SASARAN) if s.terputus]
    assert (sasaran.kode, sasaran.terputus) == ("DISDIK.T1.S2", "DISDIK.T7 tidak ditemukan")
    assert [s.kode for s in semua(pohon, Lapis.TUJUAN) if s.hilang] == ["DISDIK.T7"]
    assert [a.lapis for a in sasaran.anak] == [Lapis.PROGRAM], "cabang di bawahnya tidak ikut hilang"
    assert [s.terputus for s in semua(pohon, Lapis.SUBKEGIATAN) if s.terputus] == ["1.01.02.2.02 tidak ditemukan"] * 2
    (kegiatan,) = [s for s in semua(pohon, Lapis.KEGIATAN) if s.terputus]
    assert kegiatan.kurang == ("belum ada sub kegiatan",)


def test_sebab_putus_membedakan_kosong_dan_salah_jenis(rusak):
    assert {s.terputus for s in susun_pohon(rusak, "PUPR").telusuri()} == {"", "kode sasaran RPJMD kosong"}
    dinkes = {s.terputus for s in susun_pohon(rusak, "DINKES").telusuri()}
    assert dinkes == {"", "DINKES.T1.S1 adalah sasaran OPD, bukan tujuan OPD"}


def test_sasaran_daerah_tanpa_opd_ditandai_hanya_bila_bundel_lengkap(rusak):
    (kurang,) = [s for s in susun_pohon(rusak).telusuri() if s.kurang]
    assert (kurang.kode, kurang.kurang) == ("RPJMD.T3.S1", ("belum ada OPD yang mendukung",))
    sebagian = rusak["renstra_sasaran"][rusak["renstra_sasaran"]["kode_opd"] == "DLH"]
    tak_lengkap = replace(rusak, tabel={**rusak.tabel, "renstra_sasaran": sebagian})
    assert not [s for s in susun_pohon(tak_lengkap).telusuri() if s.kurang]


def test_program_untuk_dua_sasaran_bertanda_lintas(contoh):
    program = contoh["program"]
    ganda = program[program["kode"] == "1.01.02"].assign(kode_sasaran="DISDIK.T1.S2")
    tabel = {**contoh.tabel, "program": pd.concat([contoh["program"], ganda])}
    kena = [s for s in susun_pohon(replace(contoh, tabel=tabel), "DISDIK").telusuri() if s.lintas]
    assert [s.lintas for s in kena] == ["lintas sasaran: juga DISDIK.T1.S2", "lintas sasaran: juga DISDIK.T1.S1"]


def test_masukan_keliru_dijawab_dengan_kalimat(contoh):
    with pytest.raises(GalatTabel, match="OPD 'XX' tidak ada"):
        susun_pohon(contoh, "XX")
    with pytest.raises(GalatTabel, match="Kedalaman pohon 'dahan' tidak dikenal"):
        susun_pohon(contoh, "DLH", sampai="dahan")
    kosong = replace(contoh, tabel={**contoh.tabel, "renstra_sasaran": contoh["renstra_sasaran"].iloc[:0]})
    with pytest.raises(GalatTabel, match="renstra_sasaran tidak memuat satu baris pun untuk Dinas Sosial"):
        susun_pohon(replace(kosong, tabel={**kosong.tabel, "program": contoh["program"].iloc[:0]}), "DINSOS")


def kotak_acak(lapis: int):
    ukuran = st.floats(1, 80, allow_nan=False)
    if lapis >= 6:
        return st.builds(Kotak, st.none(), ukuran, ukuran, st.just(lapis))
    anak = st.integers(lapis + 1, 6).flatmap(lambda bawah: st.lists(kotak_acak(bawah), max_size=4))
    return st.builds(Kotak, st.none(), ukuran, ukuran, st.just(lapis), anak.map(tuple))


def bertumpuk(a, b):
    return min(a.x + a.lebar, b.x + b.lebar) - max(a.x, b.x) > 1e-6 and min(a.bawah, b.bawah) - max(a.y, b.y) > 1e-6


@settings(max_examples=120)
@given(st.lists(st.integers(0, 5).flatmap(kotak_acak), min_size=1, max_size=3), st.floats(20, 300))
def test_tidak_ada_kotak_bertumpuk(akar, tinggi_tumpuk):
    letak = letakkan(akar, tinggi_tumpuk)

    def hitung(kotak):
        return 1 + sum(map(hitung, kotak.anak))

    kotak = letak.kotak
    assert len(kotak) == sum(map(hitung, akar))
    assert not [(i, j) for i in range(len(kotak)) for j in range(i) if bertumpuk(kotak[i], kotak[j])]
    assert all(t.y > kotak[t.induk].bawah for t in kotak if t.induk >= 0), "anak di bawah induknya"
    assert all(t.x >= 0 and t.x + t.lebar <= letak.lebar + 1e-6 and t.bawah <= letak.tinggi + 1e-6 for t in kotak)


def test_induk_di_tengah_anak_pertama_dan_terakhir():
    daun = Kotak("d", 30, 5, 2)
    letak = letakkan([Kotak("a", 50, 5, 0, tuple(Kotak(n, 30, 5, 1, (daun,)) for n in "xyz"))])
    tengah = {t.muatan: t.tengah for t in letak.kotak}
    assert tengah["a"] == pytest.approx((tengah["x"] + tengah["z"]) / 2) == pytest.approx(tengah["y"])


@pytest.mark.parametrize("kode", ["DISDIK", "SETDA", "KUKM"])
def test_pohon_opd_contoh_muat_satu_lembar_a3(contoh, kode):
    (halaman,) = susun_halaman(susun_pohon(contoh, kode, 2026), A3)
    assert (halaman.lebar, halaman.tinggi) == (420, 297) and halaman.skala >= A3.terkecil


@pytest.mark.parametrize("kode", ["DISDIK", "SETDA", "PEMDA"])
def test_huruf_pohon_yang_dicetak_tidak_di_bawah_delapan_titik(contoh, kode):
    ukuran = [teks.get_fontsize() for teks in tulisan(susun_halaman(susun_pohon(contoh, kode, 2026), A3))]
    assert ukuran and min(ukuran) >= 8


def test_pohon_kota_menyebut_nama_opd_sekali_di_puncak_cabangnya(contoh):
    kode = re.compile(rf"\b({'|'.join(contoh['perangkat_daerah']['kode_opd'])})\b")
    pohon = susun_pohon(contoh, None, 2026)
    assert not [s for s in pohon.telusuri() if kode.search(" ".join((s.teks, s.pemilik, s.lintas, *s.indikator)))]
    assert all(s.pemilik for s in semua(pohon, Lapis.TUJUAN)) and not any(
        s.pemilik for s in semua(pohon, Lapis.SASARAN)
    )


@pytest.mark.parametrize("kertas", [A3, LAYAR])
def test_pohon_kota_dibagi_tanpa_kehilangan_simpul(contoh, kertas):
    pohon = susun_pohon(contoh, None, 2026)
    halaman = bagi_halaman(pohon.akar, lambda akar: muat_di(akar, kertas))
    assert len(halaman) > 1 and all(muat_di(satu, kertas) for satu in halaman)
    tercetak = {s.kode for satu in halaman for puncak in satu for s in puncak.telusuri()}
    assert tercetak == {s.kode for s in pohon.telusuri()}


def test_ikhtisar_menyebut_halaman_rincian_yang_benar(contoh):
    pertama, *rincian = bagi_halaman(susun_pohon(contoh).akar, lambda akar: muat_di(akar, A3))
    tanda = {s.kode: s.lanjutan for puncak in pertama for s in puncak.telusuri() if s.lanjutan}
    assert len(tanda) == 14
    for kode, lanjutan in tanda.items():
        nomor = int(re.fullmatch(r"rincian di halaman (\d+)", lanjutan)[1])
        anak = {s.kode: s.anak for puncak in rincian[nomor - 2] for s in puncak.telusuri()}
        assert anak[kode]


def test_indikator_induk_yang_tampil_di_ikhtisar_tidak_diulang_di_halaman_rincian():
    """Sasaran dengan banyak indikator panjang tidak menghabiskan tempat sub kegiatannya."""
    daun = tuple(Simpul(Lapis.SUBKEGIATAN, f"d{n}", "x", indikator=("i",)) for n in range(4))
    kegiatan = tuple(Simpul(Lapis.KEGIATAN, f"k{n}", "x", indikator=("i",), anak=daun[n : n + 2]) for n in (0, 2))
    akar = (Simpul(Lapis.SASARAN, "s", "x", indikator=("i",) * 3, anak=kegiatan),)
    muat_tujuh = lambda hutan: sum(1 + len(s.indikator) for puncak in hutan for s in puncak.telusuri()) <= 8  # noqa: E731
    ikhtisar, *rincian = bagi_halaman(akar, muat_tujuh)
    assert ikhtisar[0].indikator and not any(halaman[0].indikator for halaman in rincian)
    assert {s.kode for halaman in rincian for s in halaman[0].telusuri() if s.indikator} >= {"d0", "d1", "d2", "d3"}


def test_yang_tidak_dapat_dibagi_menjadi_halaman_yang_lebih_besar():
    daun = tuple(Simpul(Lapis.SUBKEGIATAN, str(n), f"Sub kegiatan {n} " * 6) for n in range(400))
    pohon = Pohon("Dinas A", "", 2026, False, (Simpul(Lapis.KEGIATAN, "k", "Kegiatan", anak=daun),))
    halaman = susun_halaman(pohon, A3)
    tercetak = {t.muatan.kode for satu in halaman for t in satu.letak.kotak}
    assert tercetak == {"k", *(str(n) for n in range(400))}
    assert all(satu.lebar <= 421 and satu.tinggi <= 298 for satu in halaman)


def test_tulisan_muat_di_lebarnya_dan_tidak_ada_yang_hilang():
    (huruf, _), *_ = isi_kotak(Simpul(Lapis.PROGRAM, "p", "x"))
    teks = "Persentase satuan pendidikan " + "a" * 90 + " terpenuhi $x_1$ 5\u00a0%"
    baris = lipat(teks, huruf, 40.0)
    assert max(lebar_teks(satu, huruf) for satu in baris) <= 40.0
    assert "".join(baris).replace(" ", "") == teks.replace(" ", "")
    assert any("5\u00a0%" in satu for satu in baris)


def tulisan(halaman):
    return [teks for sumbu in susun_gambar(halaman).axes for teks in sumbu.texts]


def test_gambar_memuat_kata_lapis_tanda_putus_dan_tanda_rekaan(contoh, rusak):
    utuh = [t.get_text() for t in tulisan(susun_halaman(susun_pohon(contoh, "DLH", 2026), A3))]
    assert "DATA REKAAN UNTUK LATIHAN – BUKAN DOKUMEN RESMI" in utuh and not any("terputus" in t for t in utuh)
    assert {lapis.label.upper() for lapis in list(Lapis)[1:]} <= set(utuh)
    putus = [t.get_text() for t in tulisan(susun_halaman(susun_pohon(rusak, "DISDIK"), A3))]
    assert "✕ terputus: DISDIK.T7 tidak ditemukan" in " ".join(putus) and putus.count("✕") == 4
    assert not any("REKAAN" in t for t in putus)


def test_tulisan_tetap_huruf_biasa_dan_garis_putus_bukan_hanya_warna(rusak):
    gambar = susun_gambar(susun_halaman(susun_pohon(rusak, "DISDIK"), A3))
    assert not any(t.get_parse_math() for t in gambar.axes[0].texts)
    gaya = [(garis.get_color(), garis.get_linestyle()) for garis in gambar.axes[0].lines]
    assert {pola for warna, pola in gaya if warna != "black"} == {"--"}
    assert {pola for warna, pola in gaya if warna == "black"} == {"-"}


def test_tiap_lapis_punya_bentuk_dan_warna_sendiri():
    assert len(set(RUPA.values())) == len(set(WARNA.values())) == len(Lapis)


def test_kalimat_dan_teks_alt_menyebut_yang_terputus(contoh, rusak):
    assert gambar_pohon(contoh, "SETDA", sampai="program").kalimat == (
        "Pohon kinerja Sekretariat Daerah: 3 sasaran RPJMD dengan 6 indikator, 3 tujuan OPD dengan 3 indikator, "
        "3 sasaran OPD dengan 4 indikator, 3 program. Tidak ada kaitan yang terputus."
    )
    pohon = susun_pohon(rusak, "DISDIK")
    assert "4 kaitan terputus: sasaran OPD “Meningkatnya kemampuan dasar peserta didik” (DISDIK.T7" in kalimat_pohon(
        pohon
    )
    alt = teks_alt_pohon(pohon)
    assert "Meningkatnya kemampuan dasar peserta didik (terputus), didukung 1.01.04 Program Pendidik" in alt


def test_mermaid_lolos_dari_huruf_istimewa_dan_menandai_putus(rusak):
    nakal = Simpul(Lapis.SASARAN, "s", 'A "b"]; <script>\nend', terputus="kode hilang")
    teks = tulis_mermaid(
        Pohon("Dinas\nA", "", None, False, (Simpul(Lapis.TUJUAN, "t", "T", hilang=True, anak=(nakal,)),))
    )
    (baris,) = [b for b in teks.splitlines() if b.startswith("  n2[")]
    assert baris == (
        '  n2["sasaran OPD<br/>A #quot;b#quot;]#59; #lt;script#gt; end<br/>✕ terputus: kode hilang"]:::sasaran'
    )
    assert '  n1 -. "terputus" .-> n2' in teks.splitlines() and teks.startswith("%% Pohon kinerja Dinas A\n")
    asli = pohon_mermaid(rusak, "DISDIK")
    assert asli.count("-->") + asli.count('-. "terputus" .->') == asli.count(":::") - 4, "4 puncak, sisanya bergaris"


@pytest.mark.parametrize(
    ("bentuk", "awal"), [(".pdf", b"%PDF-"), (".png", b"\x89PNG"), (".svg", b"<?xml"), (".mmd", b"%% ")]
)
def test_berkas_jadi_menurut_akhirannya(contoh, bentuk, awal):
    assert buat_pohon(contoh, "DLH", 2026, bentuk=bentuk, sampai="sasaran").startswith(awal)


def test_svg_bertulisan_sehingga_dapat_dicari(contoh):
    isi = buat_pohon(contoh, "DLH", 2026, bentuk=".svg", sampai="sasaran").decode("utf-8")
    assert "Meningkatnya mutu air sungai" in isi and "BUKAN DOKUMEN RESMI" in isi


def test_pdf_kota_berhalaman_sebanyak_pembagiannya(contoh):
    halaman = susun_halaman(susun_pohon(contoh, "PEMDA", 2026), A3)
    isi = buat_pohon(contoh, "PEMDA", 2026)
    assert len(re.findall(rb"/Type /Page\b", isi)) == len(halaman) > 1
