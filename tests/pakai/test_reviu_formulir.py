"""Formulir reviu pulang pergi: enam jawaban yang diubah pereviu di Word atau Excel terbaca persis dan masuk CHR."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.pakai.reviu import ke_json, reviu_berkas
from lakip_helpers.pakai.reviu_formulir import baca_jawaban, catatan_pengisian, isi_dari_hasil, susun_formulir
from lakip_helpers.sajian.kertas.pernyataan_reviu import kalimat_pernyataan
from tests.laporan import naskah_rekaan as rekaan

UBAHAN = {
    "F1": ("tidak", "Isu strategis belum diuraikan"),
    "F4": ("ya", "Lampiran dikirim terpisah"),
    "M1": ("Ya", ""),
    "M3": ("tidak berlaku", ""),
    "S8": ("TIDAK", "Indikator sasaran 2 belum cukup"),
    "S10": ("ya", ""),
}


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    """Laporan rekaan yang sudah dibaca."""
    return reviu_berkas(rekaan.simpan(rekaan.per_aspek(), tmp_path_factory.mktemp("laporan")))


def ubah_word(berkas):
    """Pereviu mengubah enam jawaban di Word."""
    dokumen = Document(str(berkas))
    for baris in dokumen.tables[0].rows:
        kode = baris.cells[0].text
        if kode in UBAHAN:
            baris.cells[5].text, baris.cells[6].text = UBAHAN[kode]
    dokumen.save(str(berkas))


def ubah_excel(berkas):
    """Pereviu mengubah enam jawaban di Excel."""
    buku = load_workbook(berkas)
    for baris in buku["Formulir reviu"].iter_rows():
        if baris[0].value in UBAHAN:
            baris[5].value, baris[6].value = UBAHAN[baris[0].value]
    buku.save(berkas)


@pytest.mark.parametrize(("bentuk", "ubah"), [("docx", ubah_word), ("xlsx", ubah_excel)])
def test_enam_jawaban_yang_diubah_terbaca_persis_dan_yang_lain_tetap(hasil, tmp_path, bentuk, ubah):
    berkas = tmp_path / f"formulir.{bentuk}"
    susun_formulir(hasil, bentuk).save(str(berkas))
    asli = baca_jawaban(berkas)
    assert len(asli) == 23
    ubah(berkas)
    terbaca = baca_jawaban(berkas)
    beda = {kode: (j.jawaban, j.catatan) for kode, j in terbaca.items() if j != asli[kode]}
    assert beda == {kode: (jawaban.lower(), catatan) for kode, (jawaban, catatan) in UBAHAN.items()}
    f = isi_dari_hasil(hasil, terbaca)
    tidak = {b.kode: b.catatan for b in f.butir if b.jawaban == "tidak"}
    assert {k: tidak[k] for k in ("F1", "S8")} == {k: UBAHAN[k][1] for k in ("F1", "S8")}
    assert "F4" not in tidak
    assert f.keadaan == f"Disusun dari jawaban pereviu atas {f.dijawab} dari 23 butir."


@pytest.mark.skipif(shutil.which("soffice") is None, reason="perlu LibreOffice untuk menyimpan ulang")
def test_formulir_yang_disimpan_ulang_libreoffice_terbaca_sama(hasil, tmp_path):
    """Pereviu membuka dan menyimpan formulirnya di LibreOffice; keduanya disimpan ulang dalam satu kali jalan."""
    for bentuk, ubah in (("docx", ubah_word), ("xlsx", ubah_excel)):
        susun_formulir(hasil, bentuk).save(str(tmp_path / f"formulir.{bentuk}"))
        ubah(tmp_path / f"formulir.{bentuk}")
    perintah = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to"]
    for bentuk in ("docx", "xlsx"):
        asal, ulang = tmp_path / f"formulir.{bentuk}", tmp_path / "ulang" / f"formulir.{bentuk}"
        subprocess.run([*perintah, bentuk, "--outdir", ulang.parent, asal], check=True)
        assert ulang.read_bytes() != asal.read_bytes()
        assert _beda(baca_jawaban(asal), baca_jawaban(ulang)) == {}, bentuk
        assert {k: baca_jawaban(ulang)[k].jawaban for k in UBAHAN} == {k: j.lower() for k, (j, _) in UBAHAN.items()}


def _beda(a, b):
    return {kode: (a.get(kode), b.get(kode)) for kode in a.keys() | b.keys() if a.get(kode) != b.get(kode)}


def test_catatan_hasil_reviu_memakai_jawaban_pereviu_bukan_usul(hasil, tmp_path):
    berkas = tmp_path / "formulir.docx"
    susun_formulir(hasil, "docx").save(str(berkas))
    ubah_word(berkas)
    dokumen = susun_formulir(hasil, "docx", baca_jawaban(berkas))
    chr_ = [[sel.text for sel in baris.cells] for baris in dokumen.tables[4].rows]
    assert chr_[1][2:4] == ["Isu strategis belum diuraikan", "F1 Laporan menampilkan data penting instansi"]
    assert not any(baris[3].startswith("F4") for baris in chr_)
    assert any(baris[3] == "LAP-02 Jumlah atau rata-rata tidak sama dengan isinya" for baris in chr_)


def test_tanpa_jawaban_dokumennya_menyebut_draf_dan_hasil_reviu_tidak_diisikan(hasil):
    alinea = susun_formulir(hasil, "docx").paragraphs
    teks = [satu.text for satu in alinea]
    assert [satu.style.name for satu in alinea if satu.text.startswith("[Isi: ")] == ["LAKIP Tempat Isian"]
    assert "DRAF: jawabannya masih usul kit dan belum dipastikan pereviu." in teks
    assert set(kalimat_pernyataan("(nama perangkat daerah)", 2023)) <= set(teks)
    assert any(baris.startswith("[Isi: hasil reviu oleh APIP: “Berdasarkan reviu kami") for baris in teks)


def test_yang_tidak_terbaca_ikut_tercetak_di_formulirnya(hasil):
    ragu = replace(hasil, peringatan=("Nomor halaman dihitung dari pemisah halaman saja.",))
    assert ragu.peringatan[0] in [alinea.text for alinea in susun_formulir(ragu, "docx").paragraphs]
    lembar = susun_formulir(ragu, "xlsx")["Angka dan isi"]
    assert ragu.peringatan[0] in [sel.value for baris in lembar.iter_rows() for sel in baris]


def test_isian_pereviu_yang_kurang_disebut(hasil):
    catatan = catatan_pengisian(isi_jawaban(hasil))
    assert any(satu.startswith("REV-01") and "M1" in satu for satu in catatan)
    assert any(satu.startswith("REV-03") and "F4" in satu for satu in catatan)


def isi_jawaban(hasil):
    """Jawaban seperti terisi dari usul kit."""
    from lakip_helpers.pakai.reviu_formulir import JawabanPereviu

    return {b.kode: JawabanPereviu(b.jawaban, b.catatan) for b in isi_dari_hasil(hasil, {}).butir}


def test_jawaban_di_luar_pilihan_dan_berkas_lain_ditolak(hasil, tmp_path):
    berkas = tmp_path / "formulir.docx"
    dokumen = susun_formulir(hasil, "docx")
    next(b for b in dokumen.tables[0].rows if b.cells[0].text == "F2").cells[5].text = "mungkin"
    dokumen.save(str(berkas))
    with pytest.raises(GalatBerkas, match=r"Jawaban F2 “mungkin” di 'formulir\.docx' bukan salah satu pilihan"):
        baca_jawaban(berkas)
    with pytest.raises(GalatBerkas, match="tidak memuat tabel formulir reviu"):
        baca_jawaban(rekaan.simpan(rekaan.sekadar_tabel(), tmp_path, "lain.docx"))


@pytest.mark.parametrize("bentuk", ["docx", "xlsx"])
def test_formulir_laporan_lain_ditolak(hasil, tmp_path, bentuk):
    """Formulir laporan lain pernah diterima diam-diam, dan jawabannya masuk Catatan Hasil Reviu yang salah."""
    berkas, milik = tmp_path / f"formulir.{bentuk}", replace(hasil, instansi="Dinas Kesehatan")
    susun_formulir(milik, bentuk).save(str(berkas))
    assert len(baca_jawaban(berkas, milik)) == 23
    for sama in (replace(milik, berkas="LKjIP final.docx"), replace(milik, instansi="")):
        assert len(baca_jawaban(berkas, sama)) == 23
    lain = (
        replace(milik, tahun=2022),
        replace(milik, berkas="B.docx", instansi="Dinas Sosial"),
        replace(milik, berkas="B.docx", instansi=""),
    )
    for satu in lain:
        with pytest.raises(GalatBerkas, match=rf"mereviu {hasil.berkas} \(Dinas Kesehatan, tahun 2023\), sedangkan"):
            baca_jawaban(berkas, satu)


def test_dua_laporan_tanpa_nama_pemilik_dibedakan_nama_berkasnya(hasil, tmp_path):
    berkas, milik = tmp_path / "formulir.docx", replace(hasil, instansi="")
    susun_formulir(milik, "docx").save(str(berkas))
    with pytest.raises(GalatBerkas, match=r"sedangkan laporan ini B\.docx"):
        baca_jawaban(berkas, replace(milik, berkas="B.docx"))


def test_formulir_tanpa_nama_laporan_dan_kode_ganda_ditolak(hasil, tmp_path):
    berkas, dokumen = tmp_path / "formulir.docx", susun_formulir(hasil, "docx")
    milik = next(alinea for alinea in dokumen.paragraphs if alinea.text.startswith("Laporan yang direviu:"))
    kalimat, milik.text = milik.text, ""
    dokumen.save(str(berkas))
    with pytest.raises(
        GalatBerkas, match=f"Tulis kembali baris itu: “{kalimat}”".replace("(", r"\(").replace(")", r"\)")
    ):
        baca_jawaban(berkas, hasil)
    milik.text = kalimat
    dokumen.tables[0].rows[2].cells[0].text = "F2"
    dokumen.tables[0].rows[4].cells[0].text = "F42"
    dokumen.save(str(berkas))
    with pytest.raises(GalatBerkas, match=r"Kode F2, F42 di 'formulir\.docx' tertulis dua kali atau bukan butir reviu"):
        baca_jawaban(berkas, hasil)


def test_lembar_kerja_ditolak_dan_json_memuat_semuanya(hasil, tmp_path):
    csv = tmp_path / "iku.csv"
    csv.write_text("Indikator;Target\nIPM;80\n", encoding="utf-8")
    with pytest.raises(GalatBerkas, match="bukan naskah Word atau PDF"):
        reviu_berkas(csv)
    teks = ke_json(hasil)
    assert all(f'"{kunci}"' in teks for kunci in ("struktur", "sasaran", "angka", "reviu23", "bukti", "S10"))
