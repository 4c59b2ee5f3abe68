"""LKjIP: tiap angka sama dengan hitungannya, tujuh hal tiap sasaran, dan yang tidak ada di data menjadi tempat isian."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook

from datasets.alat import baca_csv
from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, TAHUN_TARGET, ButirLaporan, K, kolom_target
from lakip_helpers.notasi import baca_angka, tulis_persen, tulis_rupiah
from lakip_helpers.pakai.lkjip import ringkas_opd, ukur_laporan
from lakip_helpers.pakai.reviu import reviu_berkas
from lakip_helpers.sajian.buku.templat import buat_templat, simpan_buku
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.kertas.bentuk import tulis_target
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.lebar import TEPI_SEL, UKURAN_KECIL, banyak_baris
from lakip_helpers.sajian.kertas.pratinjau import pratinjau
from lakip_helpers.sajian.lkjip.bahan import susun_bahan
from lakip_helpers.sajian.lkjip.ikhtisar import buat_ikhtisar
from lakip_helpers.sajian.lkjip.kalimat import kalimat_efisiensi, kalimat_lalu, kalimat_menengah, kalimat_target
from lakip_helpers.sajian.lkjip.kota import buat_lkjip_kota
from lakip_helpers.sajian.lkjip.lkjip import buat_lkjip
from lakip_helpers.sajian.lkjip.rangka import banyak_isian
from lakip_helpers.sajian.lkjip.ukur import MENENGAH
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.kumpulan import folder_data

OPD = ["DISDIK", "DISHUB", "PUPR", KODE_PEMDA]
TUJUH = (
    "1) Target dan realisasi tahun 2025",
    "2) Realisasi dan capaian dibandingkan tahun-tahun sebelumnya",
    "3) Realisasi sampai tahun 2025 dibandingkan target jangka menengah",
    "4) Realisasi dibandingkan standar nasional",
    "5) Sebab keberhasilan atau kegagalan, dan solusi yang dilakukan",
    "6) Efisiensi penggunaan sumber daya",
    "7) Program dan kegiatan yang menunjang keberhasilan atau kegagalan",
)


@pytest.fixture(scope="session")
def jadi(bundel, buka_lagi):
    """Laporan 2025 tiap OPD, disusun sekali."""
    simpan: dict[str, object] = {}

    def ambil(opd: str):
        if opd not in simpan:
            hasil = ukur_laporan(bundel, opd, 2025)
            if opd == KODE_PEMDA:
                per_opd = ringkas_opd(bundel, 2025, hasil.anggaran)
                dokumen = buat_lkjip_kota(bundel, 2025, hasil=hasil, per_opd=per_opd)
            else:
                dokumen = buat_lkjip(bundel, opd, 2025, hasil=hasil)
            simpan[opd] = buka_lagi(dokumen)
        return simpan[opd]

    return ambil


def alinea(dokumen):
    return [a.text for a in dokumen.paragraphs]


def tabel(dokumen, judul):
    """Tabel sesudah judul bernomor yang memuat kata itu."""
    urut = list(dokumen.iter_inner_content())
    letak = [
        i for i, isi in enumerate(urut) if not hasattr(isi, "rows") and re.match(rf"Tabel \d+\. .*{judul}", isi.text)
    ]
    return [[sel.text for sel in baris.cells] for baris in urut[letak[-1] + 1].rows]


@pytest.mark.parametrize("opd", OPD)
def test_pengukuran_sama_dengan_hitungan_aturan(bundel, jadi, opd):
    """Pembandingnya jalan lain: `capaian_tahunan`, yang dipakai aturan."""
    hitung = capaian_tahunan(bundel).query("tahun == 2025").set_index(K.KODE_INDIKATOR)
    janji = bundel["pk_sasaran"].query("kode_pk == @kode", local_dict={"kode": f"PK.{opd}.2025"})
    nyata = bundel["realisasi"].query("tahun == 2025 and periode == 'tahun'").set_index(K.KODE_INDIKATOR)[K.NILAI]
    baris = tabel(jadi(opd), "Pengukuran kinerja tahun 2025")[1:]
    assert len(baris) == len(janji)
    for satu in janji.to_dict("records"):
        (cocok,) = [b for b in baris if b[1] == satu[K.SASARAN] and b[2] == satu[K.INDIKATOR]]
        kode = satu[K.KODE_INDIKATOR]
        assert cocok[5] == tulis_persen(hitung.loc[kode, K.CAPAIAN])
        angka = [teks.split("\n")[0].removesuffix(satu[K.SATUAN]).strip() for teks in cocok[3:5]]
        for teks, tertulis, nilai in zip(cocok[3:5], angka, (satu[K.TARGET], nyata[kode]), strict=True):
            terbaca = baca_angka(tertulis)
            assert teks == tulis_target(nilai, satu[K.SATUAN]) or nilai in (terbaca.nilai, terbaca.lain)


@pytest.mark.parametrize("opd", OPD)
def test_tujuh_hal_tiap_sasaran_berurutan(bundel, jadi, opd):
    teks = alinea(jadi(opd))
    sasaran = bundel["pk_sasaran"].query("kode_pk == @kode", local_dict={"kode": f"PK.{opd}.2025"})[K.SASARAN].unique()
    letak = [teks.index(f"Sasaran {n}: {s}") for n, s in enumerate(sasaran, start=1)]
    for awal, akhir in pairwise([*letak, teks.index("3.2 Realisasi Anggaran")]):
        butir = [t for t in teks[awal:akhir] if re.match(r"\d\) ", t)]
        assert len(butir) == 7
        assert all(b.startswith(harap) for b, harap in zip(butir, TUJUH, strict=True))


@pytest.mark.parametrize("opd", OPD)
def test_serapan_dan_jumlah_sama_dengan_anggaran(bundel, jadi, opd):
    anggaran = bundel["anggaran"].query("tahun == 2025 and jenis == 'program'")
    if opd == KODE_PEMDA:
        isi = tabel(jadi(opd), "Anggaran dan serapan tiap perangkat daerah")
        per = anggaran.groupby(K.KODE_OPD)[[K.PAGU, K.REALISASI_RP]].sum()
        nama = dict(zip(bundel["perangkat_daerah"][K.NAMA_OPD], bundel["perangkat_daerah"][K.KODE_OPD], strict=True))
        assert len(isi) == len(nama) + 2
        for b in isi[1:-1]:
            pagu, terpakai = per.loc[nama[b[1]]]
            assert b[2:] == [tulis_rupiah(pagu), tulis_rupiah(terpakai), tulis_persen(100 * terpakai / pagu)]
        jumlah = isi[-1][2:]
    else:
        anggaran = anggaran[anggaran[K.KODE_OPD] == opd]
        isi = tabel(jadi(opd), "Anggaran dan realisasi anggaran tahun 2025")
        assert [b[0] for b in isi[1:-1]] == anggaran[K.KODE].tolist()
        jumlah = isi[-1][3:]
    pagu, terpakai = anggaran[K.PAGU].sum(), anggaran[K.REALISASI_RP].sum()
    assert jumlah == [tulis_rupiah(pagu), tulis_rupiah(terpakai), tulis_persen(100 * terpakai / pagu)]


def test_target_tertulis_sama_di_pk_dan_laporannya_seperti_diketik(bundel, ganti, buka_lagi, isi_tabel):
    """100 tetap 100 walaupun realisasinya berdesimal; 95,90 yang nol ekornya dibuang Excel tetap dua desimal."""
    kode, baru = ("DISDIK.T1.S1.1", "DISDIK.T1.S1.2"), {}
    for nama, kolom in (("pk_sasaran", [K.TARGET]), *((n, [kolom_target(t) for t in TAHUN_TARGET])
                                                     for n in ("iku", "renstra_indikator"))):  # fmt: skip
        baru[nama] = bundel[nama].copy()
        baru[nama].loc[baru[nama][K.KODE_INDIKATOR] == kode[0], kolom] = 100.0
        baru[nama].loc[baru[nama][K.KODE_INDIKATOR] == kode[1], kolom[:1]] = 95.9
    nyata = bundel["realisasi"].copy()
    nyata.loc[nyata[K.KODE_INDIKATOR].isin(kode) & (nyata[K.TAHUN] == 2025), K.NILAI] = 128 / 130 * 100
    isi = ganti(bundel, realisasi=nyata, **baru)
    laporan = buka_lagi(buat_lkjip(isi, "DISDIK", 2025, hasil=ukur_laporan(isi, "DISDIK", 2025)))
    pk = isi_tabel(buat_pk(isi, "DISDIK", 2025).tables[3])
    ukur = tabel(laporan, "Pengukuran kinerja tahun 2025")
    assert [b[3] for b in pk[2:4]] == [b[3] for b in ukur[1:3]] == ["100 %", "95,90 %"]
    assert [b[4] for b in ukur[1:3]] == ["98,46 %"] * 2, "hasil rumus dua desimal"
    assert [b[3] for b in pk[2:]] == [b[3] for b in ukur[1:]]


@pytest.mark.parametrize("opd", ["DISHUB", KODE_PEMDA])
def test_reviu_kit_tidak_menegur_kalimat_laporan_kit(jadi, tmp_path, opd):
    """“Semua target tercapai” tentang satu sasaran dahulu terbaca sebagai pernyataan atas seluruh laporan."""
    jadi(opd).save(str(tmp_path / "laporan.docx"))
    pesan = [satu.pesan for satu in reviu_berkas(tmp_path / "laporan.docx").temuan if satu.kode == "LAP-04"]
    assert not [satu for satu in pesan if "tercapai" in satu or "mencapai" in satu]


def test_tanpa_satu_pun_capaian_tidak_ada_grafik_kosong(bundel, ganti, buka_lagi):
    janji = bundel["pk_sasaran"].copy()
    janji.loc[janji[K.KODE_PK] == "PK.DISHUB.2025", K.TARGET] = float("nan")
    isi = ganti(bundel, pk_sasaran=janji)
    hasil = ukur_laporan(isi, "DISHUB", 2025)
    hasil = replace(hasil, ringkas=hasil.ringkas.assign(**{K.RATA: float("nan")}))
    dokumen = buka_lagi(buat_ikhtisar(isi, "DISHUB", 2025, hasil=hasil))
    assert not list(dokumen.element.body.iter(qn("wp:inline")))


def test_laporan_daerah_menyebut_nama_opd_bukan_kodenya(bundel, jadi):
    kode = re.compile(rf"\b({'|'.join(bundel['perangkat_daerah'][K.KODE_OPD])})\b")
    dokumen = jadi(KODE_PEMDA)
    sel = [s.text for satu in dokumen.tables for baris in satu.rows for s in baris.cells]
    assert not [teks for teks in (*sel, *alinea(dokumen)) if kode.search(teks)]
    assert tabel(dokumen, "Program penunjang dan anggarannya 2025, sasaran 14")[1][0].startswith("Satuan Polisi")


@pytest.mark.parametrize("judul", ["Capaian tiap perangkat daerah", "Anggaran dan serapan tiap perangkat daerah"])
def test_nama_perangkat_daerah_paling_banyak_dua_baris(jadi, judul):
    urut = list(jadi(KODE_PEMDA).iter_inner_content())
    letak = [i for i, isi in enumerate(urut) if re.match(rf"Tabel \d+\. {judul}", getattr(isi, "text", ""))]
    isi = urut[letak[-1] + 1]
    lebar = isi.columns[1].width.cm - TEPI_SEL
    assert max(banyak_baris(baris.cells[1].text, lebar, UKURAN_KECIL) for baris in isi.rows) <= 2


def test_tanpa_laporan_kantor_sebab_dan_pembanding_menjadi_tempat_isian(jadi):
    teks = alinea(jadi("DISHUB"))
    letak = teks.index(TUJUH[4])
    assert teks[letak + 1] == (
        "[Isi: sebab keberhasilan atau kegagalan, dan naik atau turunnya kinerja, untuk indikator yang belum mencapai"
        " target (Persentase perjalanan penduduk yang memakai angkutan umum; Angka kecelakaan lalu lintas per 10.000"
        " kendaraan)]"
    )
    assert teks[letak + 2] == "[Isi: solusi yang sudah dilakukan, dan hasilnya]"
    letak = teks.index(TUJUH[3])
    assert teks[letak + 1].startswith("[Isi: ") and "tulis apa yang sudah dicari" in teks[letak + 1]
    assert banyak_isian(jadi("DISHUB")) == sum(t.startswith("[Isi: ") for t in teks) == 13


def test_teks_kantor_dicetak_dan_menggantikan_tempat_isian(bundel, jadi):
    teks = alinea(jadi("DISDIK"))
    milik = bundel["laporan"].query("kode_opd == 'DISDIK' and tahun == 2025")
    assert set(milik[K.BUTIR]) == {str(b) for b in ButirLaporan} and set(milik[K.TEKS]) <= set(teks)
    assert not any("sebab keberhasilan" in t for t in teks if t.startswith("[Isi: "))


def test_kalimat_hanya_mengatakan_angkanya(jadi):
    teks = alinea(jadi("DISHUB"))
    assert (
        "Angka kecelakaan lalu lintas per 10.000 kendaraan: 11,92 pada 2024 menjadi 11,56 pada 2025, turun 0,36 (membaik)."
    ) in teks
    assert (
        "Persentase perjalanan penduduk yang memakai angkutan umum: realisasi 2025 sebesar 12,19 % dengan target 2029"
        " sebesar 18,63 %, capaian terhadap target akhir itu 65,43 % (belum tercapai)."
    ) in teks
    assert (
        "Anggaran program penunjang Rp26.190.400.000 terpakai Rp24.123.038.793 (92,11 %). Efisiensi belum dapat diakui,"
        " karena 2 dari 2 indikator belum mencapai target."
    ) in teks


def test_target_menengah_sama_dengan_hitungan(bundel, jadi):
    ukur = ukur_laporan(bundel, "PUPR", 2025).ukur
    akhir = ukur[ukur[K.PERIODE] == MENENGAH].set_index(K.INDIKATOR)[K.CAPAIAN]
    dokumen = jadi("PUPR")
    baris = [b for n in range(1, 5) for b in tabel(dokumen, f"terhadap target akhir Renstra, sasaran {n}$")[1:]]
    assert {b[0]: b[3] for b in baris} == {nama: tulis_persen(nilai) for nama, nilai in akhir.items()}


@pytest.mark.parametrize("opd", OPD)
def test_gambar_berteks_pengganti_dan_berkalimat(jadi, opd):
    dokumen = jadi(opd)
    ciri = [satu.find(qn("wp:docPr")) for satu in dokumen.element.body.iter(qn("wp:inline"))]
    assert len(ciri) >= 5 and len({c.get("id") for c in ciri}) == len(ciri)
    assert all(c.get("descr").startswith("Grafik ") and re.search(r"\d,\d", c.get("descr")) for c in ciri)
    urut = alinea(dokumen)
    judul = [i for i, t in enumerate(urut) if re.match(r"Gambar \d+\. [^\t]+$", t)]
    assert all(re.search(r"\d", urut[i + 1]) and urut[i + 1].endswith(".") for i in judul)


@pytest.mark.parametrize("opd", ["DISHUB", KODE_PEMDA])
def test_daftar_menunjuk_judul_yang_ada(jadi, opd):
    dokumen = jadi(opd)
    badan = dokumen.element.body
    penanda = {
        satu.get(qn("w:name")): "".join(t.text or "" for t in satu.getparent().iter(qn("w:t")))
        for satu in badan.iter(qn("w:bookmarkStart"))
    }
    kait = [(satu.get(qn("w:anchor")), satu) for satu in badan.iter(qn("w:hyperlink"))]
    assert len(kait) == len(penanda) > 20
    for nama, satu in kait:
        isi = "".join(t.text or "" for t in satu.iter(qn("w:t")))
        assert isi.removesuffix("…").replace(" ", "") == penanda[nama].replace(" ", "").replace("\n", "")
        assert f"PAGEREF {nama} \\h" in "".join(t.text for t in satu.iter(qn("w:instrText")))
    nomor = [int(m[1]) for t in alinea(dokumen) if (m := re.match(r"Tabel (\d+)\. [^\t]+$", t))]
    assert nomor == list(range(1, len(nomor) + 1))
    (perbarui,) = dokumen.settings.element.findall(qn("w:updateFields"))
    assert perbarui.get(qn("w:val")) == "true"


def test_rekaan_bertanda_di_sampul_dan_setiap_bagian(jadi):
    dokumen = jadi("DISHUB")
    pertama = dokumen.sections[0]
    assert pertama.different_first_page_header_footer
    assert "DATA REKAAN" in pertama.first_page_header.paragraphs[0].text
    assert pertama.first_page_footer.paragraphs[0].text == ""
    assert [s.different_first_page_header_footer for s in dokumen.sections[1:]] == [False] * 3
    assert all("DATA REKAAN" in s.header.paragraphs[0].text for s in dokumen.sections)
    assert [s.page_width > s.page_height for s in dokumen.sections] == [False, False, True, False]


def test_lampiran_memuat_pk_dan_pernyataan_reviu(jadi):
    teks = alinea(jadi("DISHUB"))
    for judul in ("LAMPIRAN 1\nPERJANJIAN KINERJA TAHUN 2025", "LAMPIRAN 3\nPERNYATAAN TELAH DIREVIU"):
        assert judul in teks
    assert any(t.startswith("Pihak Pertama berjanji akan mewujudkan target kinerja") for t in teks)
    hitungan = tabel(jadi("DISHUB"), "Hitungan capaian tiap indikator")
    assert [b[7] for b in hitungan if b[3] == "turun"] == ["(2T-R)/T: (2 × 11,14 − 11,56) / 11,14 × 100 = 96,23"]


def test_ikhtisar_sama_dengan_laporannya(bundel, buka_lagi, isi_tabel, jadi):
    hasil = ukur_laporan(bundel, "DISHUB", 2025)
    dokumen = buka_lagi(buat_ikhtisar(bundel, "DISHUB", 2025, hasil=hasil))
    (isi,) = [isi_tabel(t) for t in dokumen.tables]
    assert isi in [isi_tabel(t) for t in jadi("DISHUB").tables]
    r = hasil.ringkas.iloc[0]
    assert isi[1][2:] == [
        "0 dari 2", tulis_persen(r[K.RATA]), "Sangat Tinggi", tulis_persen(r[K.TERENDAH]), tulis_persen(r[K.SERAPAN])
    ]  # fmt: skip
    assert len(list(dokumen.element.body.iter(qn("wp:inline")))) == 1


def test_pratinjau_memuat_gambar_dengan_alt(jadi):
    isi = pratinjau(jadi("DISHUB"))
    assert isi.html.count("<img ") == len(list(jadi("DISHUB").element.body.iter(qn("wp:inline"))))
    assert 'alt="Grafik garis target dan realisasi' in isi.html and "[Gambar: Grafik" in isi.teks


def test_pk_perubahan_menggantikan_target(bundel, ganti, buka_lagi):
    baru = bundel["pk"].query("kode_pk == 'PK.DISHUB.2025'").assign(kode_pk="PKP.DISHUB.2025", perubahan="ya")
    janji = bundel["pk_sasaran"].query("kode_pk == 'PK.DISHUB.2025'").assign(kode_pk="PKP.DISHUB.2025", target=12.19)
    berubah = ganti(
        bundel, pk=pd.concat([bundel["pk"], baru]), pk_sasaran=pd.concat([bundel["pk_sasaran"], janji])
    )  # fmt: skip
    hasil = ukur_laporan(berubah, "DISHUB", 2025)
    dokumen = buka_lagi(buat_lkjip(berubah, "DISHUB", 2025, hasil=hasil))
    assert tabel(dokumen, "Pengukuran kinerja tahun 2025")[1][3:6] == ["12,19 %", "12,19 %", "100,00 %"]
    assert "2.2 Perjanjian Kinerja Perubahan Tahun 2025" in alinea(dokumen)


def test_tanpa_anggaran_dan_realisasi_sebagian(bundel, ganti, buka_lagi):
    realisasi = bundel["realisasi"]
    kurang = ganti(
        bundel, anggaran=bundel["anggaran"].iloc[:0], realisasi=realisasi[realisasi[K.KODE_INDIKATOR] != "DISHUB.T1.S1.2"]
    )  # fmt: skip
    dokumen = buka_lagi(buat_lkjip(kurang, "DISHUB", 2025, hasil=ukur_laporan(kurang, "DISHUB", 2025)))
    teks = alinea(dokumen)
    assert "Anggaran dan realisasi anggaran 2025 belum tersedia." in teks
    assert any("realisasi belum tersedia, sehingga capaiannya tidak dapat dihitung" in t for t in teks)
    assert not any(re.search(r"\bnan\b|\bNone\b|\binf\b", t, re.IGNORECASE) for t in teks)
    assert tabel(dokumen, "Pengukuran kinerja tahun 2025")[2][4:] == ["belum ada", "–", "–"]


def test_yang_belum_terhitung_tidak_disebut_gagal_dan_tanpa_kode_catatan(bundel, ganti, buka_lagi):
    realisasi = bundel["realisasi"]
    hilang = ["DISHUB.T1.S1.1", "DISHUB.T1.S1.2"]
    anggaran = bundel["anggaran"].assign(**{K.PAGU: float("nan")})
    kurang = ganti(
        bundel, realisasi=realisasi[~realisasi[K.KODE_INDIKATOR].isin(hilang)], laporan=bundel["laporan"].iloc[:0]
    )
    dokumen = buka_lagi(buat_lkjip(kurang, "DISHUB", 2025, hasil=ukur_laporan(kurang, "DISHUB", 2025)))
    teks = "\n".join(alinea(dokumen))
    assert "Efisiensi belum dapat diakui, karena capaian 2 dari 2 indikator belum dapat dihitung." in teks
    hitungan = [baris[-1] for baris in tabel(dokumen, "Hitungan capaian")[1:]]
    assert hitungan[:2] == ["tidak dapat dihitung: realisasi belum tersedia"] * 2
    assert not any(re.search(r"[A-Z]{2,4}-\d{2}", satu) for satu in hitungan)
    tanpa_pagu = ganti(bundel, anggaran=anggaran)
    dokumen = buka_lagi(buat_lkjip(tanpa_pagu, "DISHUB", 2025, hasil=ukur_laporan(tanpa_pagu, "DISHUB", 2025)))
    assert "Anggaran 2025 belum tersedia, sehingga serapannya belum dapat dihitung." in alinea(dokumen)


def test_target_rentang_tidak_disebut_belum_tersedia(jadi):
    teks = [satu for satu in alinea(jadi(KODE_PEMDA)) if satu.startswith("Laju inflasi tahunan (%): realisasi")]
    assert [("target 2025 sebesar 1,5–3,5 %" in satu, "belum tersedia" in satu) for satu in teks] == [(True, False)]


@pytest.mark.parametrize(
    ("kolom", "kalimat"),
    [
        (K.PAGU, "Anggaran 2025 belum lengkap: 1 dari 3 program belum beranggaran, sehingga serapannya belum dapat"
                 " dihitung."),
        (K.REALISASI_RP, "realisasi 1 dari 3 program belum tersedia, sehingga serapannya belum dapat dihitung."),
    ],
)  # fmt: skip
def test_anggaran_sebagian_tidak_dijumlahkan(bundel, ganti, buka_lagi, kolom, kalimat):
    """Satu program belum diisi: jumlah, serapan, bagian, dan grafiknya tidak dibuat dari yang lain saja."""
    anggaran = bundel["anggaran"].copy()
    milik = (anggaran[K.KODE_OPD] == "DISDIK") & (anggaran[K.TAHUN] == 2025) & (anggaran[K.KODE] == "1.01.02")
    anggaran.loc[milik, kolom] = float("nan")
    kurang = ganti(bundel, anggaran=anggaran, laporan=bundel["laporan"].iloc[:0])
    dokumen = buka_lagi(buat_lkjip(kurang, "DISDIK", 2025, hasil=ukur_laporan(kurang, "DISDIK", 2025)))
    teks = alinea(dokumen)
    assert sum(satu.endswith(kalimat) for satu in teks) >= 2
    *_, jumlah = tabel(dokumen, "Anggaran dan realisasi anggaran tahun 2025")
    assert jumlah[0] == "Jumlah" and jumlah[-1] == "–" and "–" in jumlah[3:5]
    assert any(satu.startswith("Efisiensi belum dapat dihitung") for satu in teks)
    if kolom == K.PAGU:
        assert "Sasaran ini ditunjang 1 program; anggarannya belum lengkap." in teks
        assert not any("Rp0 " in satu or "% anggaran)" in satu for satu in teks)


def test_tahun_tanpa_realisasi_atau_pk_ditolak_dengan_petunjuk(bundel):
    with pytest.raises(GalatTabel, match=r"belum memuat realisasi setahun 2026 .*Tahun yang ada: 2021, 2022, 2023"):
        ukur_laporan(bundel, "DISHUB", 2026)
    with pytest.raises(GalatTabel, match="Tahun yang ada: 2025, 2026"):
        ukur_laporan(bundel, "DISHUB", 2024)


NYATA = {
    "Indeks Kepuasan Layanan Perhubungan": "Meningkatnya kualitas pelayanan perhubungan kabupaten",
    "Rasio Konektivitas Kabupaten": "Meningkatnya transportasi multi moda",
    "V/C Ratio di Jalan Kabupaten/Kota": "Meningkatnya transportasi multi moda",
}


@pytest.fixture
def nyata(tmp_path):
    """Templat yang diisi baris nyata Dinas Perhubungan Banyuwangi 2021–2024 (angka terbit Renstra 2025–2029)."""
    buku = load_workbook(simpan_buku(buat_templat(), tmp_path / "kerja.xlsx"))
    buku["Perangkat Daerah"].append(["DISHUB", "Dinas Perhubungan", "utama", "2.15", "Kepala Dinas Perhubungan"])
    sasaran = {uraian: f"S{n}" for n, uraian in enumerate(dict.fromkeys(NYATA.values()), start=1)}
    for uraian, kode in sasaran.items():
        buku["Renstra Sasaran"].append(["DISHUB", kode, "sasaran", "", uraian])
    for tahun in range(2021, 2025):
        buku["PK"].append(
            ["DISHUB", tahun, f"PK{tahun}", "kepala_opd", "Kepala Dinas Perhubungan", "Bupati", "", "", "tidak"]
        )
    data = [b for b in baca_csv(folder_data() / "banyuwangi" / "bersih" / "ukur_capaian.csv")
            if b["opd"] == "Dinas Perhubungan" and b["indikator"] in NYATA and b["tahun"] > "2020"]  # fmt: skip
    for n, nama in enumerate(NYATA, start=1):
        arah, satuan = next((b["arah"], b["satuan"]) for b in data if b["indikator"] == nama)
        buku["Renstra Indikator"].append(["DISHUB", f"I{n}", sasaran[NYATA[nama]], nama, satuan, arah])
        for b in (b for b in data if b["indikator"] == nama):
            koma = {k: b[k].replace(".", ",") for k in ("target", "realisasi")}
            buku["PK Sasaran"].append(
                ["DISHUB", f"PK{b['tahun']}", f"I{n}", NYATA[nama], nama, satuan, koma["target"]]
            )  # fmt: skip
            buku["Realisasi"].append(["DISHUB", f"I{n}", b["tahun"], "tahun", koma["realisasi"], b["sumber"]])
    buku.save(tmp_path / "kerja.xlsx")
    return muat(tmp_path / "kerja.xlsx"), data


def test_baris_nyata_sama_dengan_angka_terbit(nyata, buka_lagi):
    bundel, data = nyata
    dokumen = buka_lagi(buat_lkjip(bundel, "DISHUB", 2024, hasil=ukur_laporan(bundel, "DISHUB", 2024)))
    terbit = {b["indikator"]: float(b["capaian_terbit"]) for b in data if b["tahun"] == "2024"}
    baris = tabel(dokumen, "Pengukuran kinerja tahun 2024")[1:]
    assert {b[2] for b in baris} == set(terbit) == set(NYATA)
    for b in baris:
        assert float(b[5].removesuffix(" %").replace(",", ".")) == pytest.approx(terbit[b[2]], abs=0.01)
    lalu = tabel(dokumen, "tahun-tahun sebelumnya, sasaran 2")
    (konektivitas,) = [b for b in lalu if b[0] == "Rasio Konektivitas Kabupaten"]
    assert konektivitas[2:] == ["0,778", "0,786", "0,808", "0,817", "0,009", "101,64 %", "102,77 %"]
    teks = alinea(dokumen)
    assert any(t.startswith("V/C Ratio di Jalan Kabupaten/Kota: target akhir Renstra belum tersedia") for t in teks)
    assert "DATA REKAAN" not in dokumen.sections[0].first_page_header.paragraphs[0].text
    assert any(t.startswith("Anggaran dan realisasi anggaran 2024 belum tersedia") for t in teks)


@pytest.fixture(scope="session")
def kalimat_kit(bundel, ganti):
    """Bundel yang laporannya hanya kalimat buatan kit, bagi semua sasaran semua OPD."""
    tanpa = ganti(bundel, laporan=bundel["laporan"].iloc[:0])
    baris = [
        (opd, 2025, sasaran.kode, butir, teks)
        for opd in bundel["perangkat_daerah"][K.KODE_OPD]
        for sasaran in susun_bahan(tanpa, opd, 2025, ukur_laporan(tanpa, opd, 2025), Setelan()).sasaran
        for butir, teks in (
            (ButirLaporan.TARGET, kalimat_target(sasaran, 2025)),
            (ButirLaporan.TAHUN_LALU, " ".join(map(kalimat_lalu, sasaran.indikator))),
            (ButirLaporan.MENENGAH, " ".join(kalimat_menengah(satu, "Renstra") for satu in sasaran.indikator)),
            (ButirLaporan.EFISIENSI, kalimat_efisiensi(sasaran)),
        )
    ]
    return ganti(bundel, laporan=pd.DataFrame(baris, columns=list(bundel["laporan"].columns)))


def test_kalimat_kit_taat_aturan_laporan(kalimat_kit):
    """Yang belum ditulis orang (LKJ-01) memang belum ada; yang ditulis kit tidak boleh ditegur kit."""
    kode = {satu.kode for satu in periksa(kalimat_kit, ["LKJ", "ANG-05"])}
    assert len(kalimat_kit["laporan"]) > 200
    assert kode == {"LKJ-01"}


def test_kalimat_kit_sungguh_dibaca_aturan(kalimat_kit, ganti):
    laporan = kalimat_kit["laporan"].assign(
        teks=lambda f: f["teks"].str.replace("Efisiensi belum dapat diakui", "Efisien")
    )
    laporan["teks"] = laporan["teks"].str.replace("belum mencapai target", "sudah tercapai")
    assert {satu.kode for satu in periksa(ganti(kalimat_kit, laporan=laporan), ["LKJ", "ANG-05"])} >= {
        "ANG-05",
        "LKJ-11",
    }
