"""Perjanjian Kinerja: tiap sel lampiran sama dengan bundel, bentuknya menurut jenjang."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers import acuan, muat
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K
from lakip_helpers.notasi import BentukAngka, baca_angka, tulis_rupiah
from lakip_helpers.sajian.dokumen.pk import buat_pk, jumlah_anggaran
from lakip_helpers.sajian.dokumen.pk_isi import gabung_penunjang
from lakip_helpers.sajian.kertas.bentuk import STRIP
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.wajar import tulis_wajar

KEPALA = [("DISDIK", 2026), ("DINKES", 2025), ("SETDA", 2026), ("KECUTARA", 2026), ("PEMDA", 2026), ("PEMDA", 2025)]
SEMUA_JENJANG = [(*satu, "") for satu in KEPALA] + [
    ("DISDIK", 2026, "administrator"),
    ("DINKES", 2026, "administrator"),
    ("DISDIK", 2026, "pengawas"),
]


def lampiran(dokumen):
    """Tabel sasaran dan tabel anggaran, dikenali dari kepalanya."""
    sasaran = [t for t in dokumen.tables if t.rows[0].cells[0].text == "No"]
    anggaran = [t for t in dokumen.tables if t.rows[0].cells[0].text == "Kode"]
    return sasaran, anggaran


def sama(teks: str, nilai: object, satuan: str) -> bool:
    """Target tertulis terbaca kembali sebagai angka bundel, dan satuannya ada."""
    if isinstance(nilai, str):
        return nilai in teks and satuan in teks
    angka = baca_angka(teks.split("\n")[0].removesuffix(satuan))
    return angka.bentuk is BentukAngka.BILANGAN and nilai in (angka.nilai, angka.lain) and satuan in teks


@pytest.mark.parametrize(("opd", "tahun", "jenjang"), SEMUA_JENJANG)
def test_lampiran_sama_dengan_bundel(bundel, buka_lagi, isi_tabel, opd, tahun, jenjang):
    dokumen = buka_lagi(buat_pk(bundel, opd, tahun, jenjang=jenjang))
    pk = bundel["pk"]
    kode = pk[(pk[K.KODE_OPD] == opd) & (pk[K.TAHUN] == tahun)]
    kode = kode[kode[K.JENJANG] == (jenjang or ("kepala_daerah" if opd == "PEMDA" else "kepala_opd"))][K.KODE_PK]
    tabel_sasaran, tabel_anggaran = lampiran(dokumen)
    assert len(tabel_sasaran) == len(tabel_anggaran) == len(kode) > 0
    for satu, t_sasaran, t_anggaran in zip(kode, tabel_sasaran, tabel_anggaran, strict=True):
        harap = bundel["pk_sasaran"].loc[lambda f, kode=satu: f[K.KODE_PK] == kode]
        isi = isi_tabel(t_sasaran)[2:]
        assert [(b[1], b[2]) for b in isi] == list(zip(harap[K.SASARAN], harap[K.INDIKATOR], strict=True))
        for baris, nilai, satuan in zip(isi, harap[K.TARGET], harap[K.SATUAN], strict=True):
            assert sama(baris[3], nilai, satuan), (baris, nilai, satuan)
        harap = bundel["pk_anggaran"].loc[lambda f, kode=satu: f[K.KODE_PK] == kode]
        harap = gabung_penunjang(harap) if opd == "PEMDA" else harap
        isi = isi_tabel(t_anggaran)[1:]
        baris_harap = zip(
            [kode or STRIP for kode in harap[K.KODE]],
            map(tulis_wajar, harap[K.NAMA]),
            map(tulis_rupiah, harap[K.PAGU]),
            harap[K.KETERANGAN],
            strict=True,
        )
        assert [tuple(b) for b in isi[: len(harap)]] == list(baris_harap)
        assert len(isi) == len(harap) or (isi[-1][0], isi[-1][2]) == ("Jumlah", tulis_rupiah(harap[K.PAGU].sum()))


def test_pk_kepala_daerah_memuat_penunjang_sebagai_satu_baris(bundel, buka_lagi, isi_tabel):
    """Program prioritas disebut satu per satu; penunjang tiap perangkat daerah dinyatakan jumlahnya."""
    (_, (tabel,)) = lampiran(buka_lagi(buat_pk(bundel, "PEMDA", 2026)))
    penunjang = [baris for baris in isi_tabel(tabel) if "enunjang" in baris[1]]
    asli = bundel["pk_anggaran"].loc[lambda f: f[K.KODE_PK] == "PK.PEMDA.2026"]
    asli = asli[asli[K.NAMA].str.startswith("PROGRAM PENUNJANG")]
    harap = [STRIP, f"Program penunjang pada {len(asli)} perangkat daerah", tulis_rupiah(asli[K.PAGU].sum()), "APBD"]
    assert len(asli) > 5 and penunjang == [harap] and isi_tabel(tabel)[-1][0] == "Jumlah"


def test_penunjang_yang_pagunya_belum_lengkap_tidak_dijumlah():
    nama = ["PROGRAM PENUNJANG URUSAN", "PROGRAM PENUNJANG URUSAN", "PROGRAM PENGELOLAAN PENDIDIKAN"]
    tabel = pd.DataFrame({K.KODE: ["1", "2", "3"], K.NAMA: nama, K.PAGU: [1.0, None, 3.0], K.KETERANGAN: "APBD"})
    assert len(gabung_penunjang(tabel)) == 3 and len(gabung_penunjang(tabel.iloc[[0, 2]])) == 2


def test_kepala_opd_dua_pihak_pihak_kedua_di_kiri(bundel, buka_lagi):
    dokumen = buka_lagi(buat_pk(bundel, "DINKES", 2026))
    teks = [a.text for a in dokumen.paragraphs]
    assert teks.count("PERJANJIAN KINERJA TAHUN 2026") == 2
    assert "DINAS KESEHATAN\nKOTA LEMBAYUNG" in teks
    baku = acuan.ambil("pk.pernyataan").nilai
    assert baku["pembuka"].format(kami="kami") in teks and baku["atasan"] in teks
    assert baku["janji"].format(pejanji="Pihak Pertama", kami="kami") in teks
    ttd = dokumen.tables[-1]
    assert ttd.rows[0].cells[1].text == "Lembayung, 20 Januari 2026"
    assert [sel.text for sel in ttd.rows[1].cells] == [
        "Pihak Kedua,\nWali Kota Lembayung",
        "Pihak Pertama,\nKepala Dinas Kesehatan Kota Lembayung",
    ]
    assert [sel.text for sel in ttd.rows[3].cells] == ["(nama)", "(nama)"]
    kiri, kanan = (sel.text for sel in ttd.rows[4].cells)
    assert kiri == "" and kanan.startswith("NIP …"), "Wali Kota tidak ber-NIP"


def test_kepala_daerah_satu_tanda_tangan_tanpa_pihak_kedua(bundel, buka_lagi):
    dokumen = buka_lagi(buat_pk(bundel, "PEMDA", 2026))
    semua = "\n".join(a.text for a in dokumen.paragraphs)
    assert "Pihak" not in semua and "Saya berjanji akan mewujudkan" in semua and "jawab saya." in semua
    (ttd,) = dokumen.tables[-1].rows[-1].cells[0].tables
    assert [sel.text for sel in ttd.rows[1].cells] == ["", "Wali Kota Lembayung,"]
    assert "NIP" not in "".join(sel.text for baris in ttd.rows for sel in baris.cells)


def test_jenjang_di_bawah_kepala_opd(bundel, buka_lagi, isi_tabel):
    dokumen = buka_lagi(buat_pk(bundel, "DISDIK", 2026, jenjang="pengawas", pejabat="program"))
    (sasaran,), (anggaran,) = lampiran(dokumen)
    assert isi_tabel(sasaran)[0] == ["No", "Sasaran", "Indikator Kinerja", "Target"]
    assert isi_tabel(anggaran)[0] == ["Kode", "Sub Kegiatan", "Anggaran", "Keterangan"]
    kiri, kanan = (sel.text for sel in dokumen.tables[-1].rows[4].cells)
    assert kiri.startswith("NIP") and kanan.startswith("NIP")
    assert dokumen.tables[-1].rows[1].cells[0].text == "Pihak Kedua,\nSekretaris Dinas Pendidikan"


def test_fungsional(bundel, ganti, buka_lagi):
    pk = bundel["pk"].copy()
    pk.loc[pk[K.KODE_PK] == "PK.DISDIK.KASUBBAG-PROGRAM.2026", [K.JENJANG, K.PIHAK_PERTAMA]] = [
        "fungsional",
        "Perencana Ahli Muda",
    ]
    dokumen = buka_lagi(buat_pk(ganti(bundel, pk=pk), "DISDIK", 2026, jenjang="fungsional"))
    assert dokumen.tables[-1].rows[1].cells[1].text == "Pihak Pertama,\nPerencana Ahli Muda"


def test_pk_perubahan_berjudul_perubahan(bundel, ganti, buka_lagi):
    pk = bundel["pk"].copy()
    pk.loc[pk[K.KODE_PK] == "PK.SETDA.2026", K.PERUBAHAN] = "ya"
    berubah = ganti(bundel, pk=pk)
    dokumen = buka_lagi(buat_pk(berubah, "SETDA", 2026, perubahan=True))
    assert [a.text for a in dokumen.paragraphs].count("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026") == 2
    with pytest.raises(
        GalatTabel, match="Tabel PK tidak memuat PK jenjang kepala_opd untuk Sekretariat Daerah tahun 2026"
    ):
        buat_pk(berubah, "SETDA", 2026)


def test_galat_menyebut_yang_ada(bundel):
    with pytest.raises(GalatTabel) as galat:
        buat_pk(bundel, "DISDIK", 2024)
    assert str(galat.value) == (
        "Tabel PK tidak memuat PK jenjang kepala_opd untuk Dinas Pendidikan tahun 2024, jadi tidak ada yang dapat"
        " dicetak. Tahun yang ada: 2025, 2026."
    )
    with pytest.raises(GalatTabel, match=r"Yang ada: .*Sekretaris Dinas Pendidikan \(administrator\)"):
        buat_pk(bundel, "DISDIK", 2026, jenjang="administrator", pejabat="perikanan")


def test_jumlah_hanya_bila_cocok(bundel, ganti, buka_lagi, isi_tabel):
    anggaran = bundel["pk_anggaran"].copy()
    anggaran.loc[anggaran[K.KODE_PK] == "PK.DISDIK.2026", K.PAGU] += 5_000_000
    (_, (tabel,)) = lampiran(buka_lagi(buat_pk(ganti(bundel, pk_anggaran=anggaran), "DISDIK", 2026)))
    assert [b[0] for b in isi_tabel(tabel)[1:]] == ["1.01.01", "1.01.02", "1.01.04"]
    induk_anak = pd.DataFrame({K.KODE: ["1.01.01", "1.01.01.2.01"], K.PAGU: [10.0, 10.0]})
    assert jumlah_anggaran(induk_anak, None) is None
    assert jumlah_anggaran(pd.DataFrame({K.KODE: ["1.01.01", "1.01.02"], K.PAGU: [10.0, None]}), None) is None


def test_yang_kosong_disebut_tidak_pernah_nan(bundel, ganti, buka_lagi, isi_tabel):
    sasaran, anggaran, pk = (bundel[n].copy() for n in ("pk_sasaran", "pk_anggaran", "pk"))
    milik = sasaran[K.KODE_PK] == "PK.DISDIK.2026"
    sasaran.loc[milik, K.KODE_INDIKATOR] = [f"BARU.{n}" for n in range(5)]
    sasaran.loc[milik, K.TARGET] = [0.0, None, float("nan"), "BB", 1.5]
    sasaran.loc[milik, K.SATUAN] = ["Kasus", "%", "%", "", "Rasio"]
    anggaran.loc[anggaran[K.KODE_PK] == "PK.DISDIK.2026", K.PAGU] = float("nan")
    pk.loc[pk[K.KODE_PK] == "PK.DISDIK.2026", K.TANGGAL] = None
    pk.loc[pk[K.KODE_PK] == "PK.DISDIK.2026", K.PIHAK_KEDUA] = ""
    dokumen = buka_lagi(buat_pk(ganti(bundel, pk_sasaran=sasaran, pk_anggaran=anggaran, pk=pk), "DISDIK", 2026))
    (t_sasaran,), (t_anggaran,) = lampiran(dokumen)
    assert [b[3] for b in isi_tabel(t_sasaran)[2:]] == ["0 Kasus", "(belum diisi)", "(belum diisi)", "BB", "1,5 Rasio"]
    assert {b[2] for b in isi_tabel(t_anggaran)[1:]} == {"(belum diisi)"}
    assert dokumen.tables[-1].rows[0].cells[1].text == "Lembayung, ………………… 2026"
    assert dokumen.tables[-1].rows[1].cells[0].text == "Pihak Kedua,\n………………………………"
    seluruh = "\n".join(t for tabel in dokumen.tables for b in isi_tabel(tabel) for t in b)
    assert not any(kata in seluruh for kata in ("nan", "None", "NaT", "<NA>"))


def test_opd_nyata_dari_renstra_terbit(tmp_path, buka_lagi, isi_tabel):
    """Target 2026 Renstra BKPP Banyuwangi yang sungguh terbit, lewat pembaca yang dipakai peserta."""
    nyata = muat("banyuwangi")["renstra_indikator_nyata"]
    nyata = nyata[(nyata["opd"] == "BKPP") & (nyata["t2026"].astype(str) != "")].drop_duplicates("indikator")
    isi = {
        "perangkat_daerah": "kode_opd,nama_opd,urusan\nBKPP,Badan Kepegawaian dan Pelatihan,5.03\n",
        "pk": "kode_opd,tahun,kode_pk,jenjang,pihak_pertama,pihak_kedua\nBKPP,2026,PK.1,kepala_opd,Kepala BKPP,Bupati Banyuwangi\n",
    }
    for nama, teks in isi.items():
        (tmp_path / f"{nama}.csv").write_text(teks, encoding="utf-8")
    nyata.assign(kode_opd="BKPP", kode_pk="PK.1", kode_indikator=[f"B.{i}" for i in range(len(nyata))]).rename(
        columns={"t2026": "target"}
    )[["kode_opd", "kode_pk", "kode_indikator", "sasaran", "indikator", "satuan", "target"]].to_csv(
        tmp_path / "pk_sasaran.csv", index=False
    )
    bundel = muat(tmp_path)
    dokumen = buka_lagi(buat_pk(bundel, "BKPP", 2026, setelan=Setelan(daerah="Kabupaten Banyuwangi")))
    (tabel,), anggaran = lampiran(dokumen)
    baris = isi_tabel(tabel)[2:]
    assert len(baris) == len(nyata) == 4 and not anggaran
    target = bundel["pk_sasaran"].set_index(K.INDIKATOR)
    for _, _, indikator, teks in baris:
        assert sama(teks, target.loc[indikator, K.TARGET], target.loc[indikator, K.SATUAN]), teks
    assert dokumen.tables[-1].rows[0].cells[1].text == "Banyuwangi, ………………… 2026"
    assert "REKAAN" not in dokumen.sections[0].header.paragraphs[0].text
