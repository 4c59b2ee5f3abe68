"""Panel latihan tanpa peramban: isi nilainya, tekan tombolnya, baca umpan baliknya."""

import dataclasses
import json
from pathlib import Path

import ipywidgets as w
import pytest

from lakip_helpers import panel
from lakip_helpers.galat import GalatLatihan, GalatSimpan
from lakip_helpers.latihan import ambil, daftar, hitung_kemajuan
from lakip_helpers.latihan.bentuk.berkas import BERKAS
from lakip_helpers.latihan.bentuk.daftar import SEMUA_BENTUK
from lakip_helpers.latihan.bentuk.kode import KODE
from lakip_helpers.latihan.bentuk.nilai import NILAI
from lakip_helpers.latihan.kerja.susul import susul
from lakip_helpers.latihan.simpanan import pencatat
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import BarisLog
from lakip_helpers.latihan.simpanan.pencatat import catat
from lakip_helpers.panel.isian import kartu
from lakip_helpers.panel.isian.daftar import ISIAN, buat_isian
from lakip_helpers.panel.isian.klasifikasi import buat_isian_klasifikasi
from lakip_helpers.panel.kerangka import Keadaan, Kerangka, aman

SATU_TIAP_BENTUK = list({latihan.bentuk: latihan.kode for latihan in daftar() if latihan.dihitung}.values())
"""Satu latihan untuk tiap bentuk isian."""
SENDIRI = (BERKAS, KODE)
"""Bentuk yang tidak diisi lewat widget; diuji di test_berkas.py dan test_kode.py."""
semua = pytest.mark.parametrize("kode", [satu.kode for satu in daftar() if satu.bentuk not in SENDIRI])


@pytest.fixture(autouse=True)
def tanpa_gambar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grafik deret target tidak digambar ulang pada tiap angka yang diisi; gambarnya diuji isian/test_kartu.py."""
    monkeypatch.setattr(kartu, "_gambar", lambda *deret: f"<p>{deret}</p>")


def cari(kerangka: Kerangka, jenis: type) -> list:
    """Semua widget satu jenis di dalam panel, dari atas ke bawah."""

    def telusur(kotak: w.Widget):
        for anak in getattr(kotak, "children", ()):
            if isinstance(anak, jenis):
                yield anak
            yield from telusur(anak)

    return list(telusur(kerangka.kotak))


def buat_masukan(kerangka: Kerangka) -> list:
    """Isian tabel saja, tanpa daftar OPD contoh."""
    return [m for m in cari(kerangka, (w.Text, w.Textarea, w.Dropdown)) if m.description != "Mulai dari:"]


def isi_tabel(kerangka: Kerangka, bahan, jawaban) -> None:
    baris = [(satu, urut) for satu in bahan.tabel for urut in range(satu.baris)]
    terisi = [((jawaban[satu.nama][urut : urut + 1] or [{}])[0], satu.kolom) for satu, urut in baris]
    isian = [isi.get(kolom, "") for isi, nama_kolom in terisi for kolom in nama_kolom]
    for masukan, nilai in zip(buat_masukan(kerangka), isian, strict=True):
        masukan.value = nilai


def isi_formulir(kerangka: Kerangka, bahan, jawaban) -> None:
    isian = [jawaban.get(baris.kode, {}).get(b.kolom, "") for baris in bahan.baris for b in bahan.bidang]
    for masukan, nilai in zip(cari(kerangka, (w.Text, w.Textarea, w.Dropdown)), isian, strict=True):
        masukan.value = nilai


def isi_kartu(kerangka: Kerangka, bahan, jawaban) -> None:
    for bidang, masukan in zip(bahan.bidang, cari(kerangka, (w.Text, w.Textarea, w.Dropdown)), strict=True):
        masukan.value = jawaban[bidang.kolom]


def isi_pohon(kerangka: Kerangka, bahan, jawaban) -> None:
    pasangan = zip(cari(kerangka, w.Dropdown), cari(kerangka, w.Checkbox), strict=True)
    for butir, (induk, tanda) in zip(bahan.butir, pasangan, strict=True):
        induk.value, tanda.value = jawaban[butir.kode], butir.kode in jawaban["lintas"]


def isi_butir(kerangka: Kerangka, bahan, jawaban) -> None:
    for butir, masukan in zip(bahan.butir, cari(kerangka, (w.RadioButtons, w.Dropdown)), strict=True):
        masukan.value = jawaban[butir.kode]


def isi_pilihan(kerangka: Kerangka, bahan, jawaban) -> None:
    if not bahan.banyak:
        cari(kerangka, w.RadioButtons)[0].value = jawaban if isinstance(jawaban, str) else jawaban[0]
        return
    for opsi, masukan in zip(bahan.opsi, cari(kerangka, w.Checkbox), strict=True):
        masukan.value = opsi.kode in jawaban


def isi_teks(kerangka: Kerangka, bahan, jawaban) -> None:
    cari(kerangka, (w.Text, w.Textarea))[0].value = jawaban


PENGISI = {
    "pilihan": isi_pilihan,
    "klasifikasi": isi_butir,
    "urutan": isi_butir,
    "nilai": isi_teks,
    "kalimat": isi_teks,
    "tabel": isi_tabel,
    "kartu": isi_kartu,
    "pohon": isi_pohon,
    "formulir": isi_formulir,
}
"""Cara mengisi panel seperti peserta, lewat nilai widgetnya, menurut bentuk latihannya."""


def isi_dengan(kerangka: Kerangka, kode: str, jawaban: object) -> None:
    PENGISI[ambil(kode).bentuk.nama](kerangka, ambil(kode).bahan, jawaban)


def test_tiap_bentuk_punya_isian_kecuali_yang_dijawab_di_sel() -> None:
    assert {bentuk.nama for bentuk in SEMUA_BENTUK} - set(ISIAN) == {KODE.nama}
    assert len({bentuk.nama for bentuk in SEMUA_BENTUK}) == len(SEMUA_BENTUK)


@semua
def test_kekeliruan_tampil_dengan_kalimatnya(kode: str) -> None:
    kerangka = panel.latihan(kode)
    for keliru in ambil(kode).kekeliruan:
        isi_dengan(kerangka, kode, keliru.contoh)
        kerangka.tombol["periksa"].click()
        assert "✘ Belum tepat. " in kerangka.umpan.value and aman(keliru.pesan) in kerangka.umpan.value


@semua
def test_kunci_lulus_lalu_panel_dibuka_lagi_terisi_dan_diperiksa_ulang(kode: str) -> None:
    pertama = panel.latihan(kode)
    isi_dengan(pertama, kode, ambil(kode).kunci)
    assert Keadaan.TERSIMPAN in pertama.isyarat.value
    pertama.tombol["periksa"].click()
    assert "✔ Lulus." in pertama.umpan.value and Keadaan.DIPERIKSA in pertama.isyarat.value
    sebelum = berkas_log().read_bytes()
    kedua = panel.latihan(kode)
    assert "✔ Lulus." in kedua.umpan.value and Keadaan.DIPERIKSA in kedua.isyarat.value
    assert berkas_log().read_bytes() == sebelum, "membuka panel tidak menambah baris log"
    kedua.tombol["periksa"].click()
    assert "✔ Lulus." in kedua.umpan.value


def test_jawaban_yang_belum_diperiksa_juga_kembali() -> None:
    kerangka = panel.latihan("11-05")
    cari(kerangka, w.Checkbox)[2].value = True
    lagi = panel.latihan("11-05")
    assert [kotak.value for kotak in cari(lagi, w.Checkbox)] == [False, False, True, False, False, False]
    assert Keadaan.TERSIMPAN in lagi.isyarat.value and lagi.umpan.value == ""


def test_mengubah_jawaban_sesudah_diperiksa_disebut() -> None:
    kerangka = panel.latihan("11-04")
    cari(kerangka, w.RadioButtons)[0].value = "a"
    kerangka.tombol["periksa"].click()
    cari(kerangka, w.RadioButtons)[0].value = "b"
    assert Keadaan.BERUBAH in kerangka.isyarat.value


def test_periksa_kosong_mengajak_mengisi() -> None:
    kerangka = panel.latihan("11-01")
    kerangka.tombol["periksa"].click()
    assert "12 pernyataan yang belum diisi" in kerangka.umpan.value
    assert Keadaan.BELUM_DIKERJAKAN in kerangka.isyarat.value


def test_jawaban_tak_terbaca_tidak_mengaku_diperiksa_dan_tidak_membuka_solusi() -> None:
    soal = next(latihan for latihan in daftar() if latihan.bentuk is NILAI)
    kerangka = panel.latihan(soal.kode)
    cari(kerangka, w.Text)[0].value = "abc"
    for _ in range(3):
        kerangka.tombol["periksa"].click()
        assert Keadaan.TAK_TERPERIKSA in kerangka.isyarat.value and "tidak terbaca" in kerangka.umpan.value
    kerangka.tombol["solusi"].click()
    assert "Anda baru 0 kali" in kerangka.umpan.value


def test_hasil_kit_disebut_hasil_kit_sampai_diubah() -> None:
    susul("21")
    kerangka = panel.latihan("13-07")
    assert Keadaan.HASIL_KIT in kerangka.isyarat.value and kerangka.umpan.value == ""
    kerangka.tombol["periksa"].click()
    assert Keadaan.HASIL_KIT in kerangka.isyarat.value and "masih jawaban contoh" in kerangka.umpan.value
    cari(kerangka, w.Text)[1].value += " di pesisir"
    assert Keadaan.TERSIMPAN in kerangka.isyarat.value


def test_log_yang_dibuka_program_lain_disebut(folder: Path) -> None:
    kerangka = panel.latihan("11-04")
    cari(kerangka, w.RadioButtons)[0].value = "a"
    (folder / "tanpa_nama" / "log.jsonl").rename(folder / "tanpa_nama" / "log_2.jsonl")
    (folder / "tanpa_nama" / "log.jsonl").mkdir()
    kerangka.tombol["petunjuk"].click()
    assert "log.jsonl sedang dibuka program lain" in kerangka.umpan.value


def test_umpan_langsung_per_pernyataan_tidak_menyebut_jawaban() -> None:
    latihan = ambil("11-02")
    kerangka = panel.latihan("11-02")
    masukan, umpan = cari(kerangka, w.Dropdown), cari(kerangka, w.HTML)[1:-2]
    for butir, pilih, tempat in zip(latihan.bahan.butir, masukan, umpan, strict=True):
        for opsi in latihan.bahan.golongan:
            pilih.value = opsi.kode
            tepat = opsi.kode == latihan.kunci[butir.kode]
            kalimat = butir.sebab if tepat else butir.pancing(opsi.kode)
            assert aman(kalimat) in tempat.value and ("✔ Tepat." in tempat.value) is tepat
        pilih.value = ""
        assert tempat.value == ""


def test_petunjuk_dan_solusi_bertangga() -> None:
    kerangka, latihan = panel.latihan("11-04"), ambil("11-04")
    kerangka.tombol["solusi"].click()
    assert "Solusi terbuka sesudah 3 kali" in kerangka.umpan.value
    kerangka.tombol["petunjuk"].click()
    assert aman(latihan.petunjuk[0]) in kerangka.umpan.value
    cari(kerangka, w.RadioButtons)[0].value = "a"
    for _ in range(3):
        assert aman(latihan.pembahasan) not in kerangka.umpan.value
        kerangka.tombol["periksa"].click()
    kerangka.tombol["solusi"].click()
    assert aman(latihan.pembahasan) in kerangka.umpan.value


def test_gagal_simpan_tampil_sebagai_kalimat(monkeypatch: pytest.MonkeyPatch) -> None:
    kerangka = panel.latihan("11-04")

    def penuh(*_: object) -> None:
        raise GalatSimpan("Berkas log.jsonl belum tersimpan: disk <penuh>.")

    monkeypatch.setattr(pencatat, "catat", penuh)
    cari(kerangka, w.RadioButtons)[0].value = "c"
    assert Keadaan.BELUM_TERSIMPAN in kerangka.isyarat.value and "disk &lt;penuh&gt;" in kerangka.umpan.value
    kerangka.tombol["periksa"].click()
    assert "✔ Lulus." in kerangka.umpan.value and "disk &lt;penuh&gt;" in kerangka.umpan.value


def test_log_rusak_disebut_ketika_panel_dibuka() -> None:
    panel.latihan("11-04").tombol["petunjuk"].click()
    with berkas_log().open("ab") as berkas:
        berkas.write(b'{"waktu":')
    assert "baris 2: tidak terbaca" in panel.latihan("11-04").umpan.value


def test_jawaban_tersimpan_yang_aneh_tidak_menghalangi_panel() -> None:
    panel.latihan("11-04").tombol["periksa"].click()
    contoh = json.loads(berkas_log().read_text(encoding="utf-8"))
    for aneh in ({"x": 1}, [["a"]], "bukan", 5, {"p1": "bukan"}, [None]):
        for kode in SATU_TIAP_BENTUK:
            with berkas_log().open("a", encoding="utf-8") as berkas:
                berkas.write(json.dumps({**contoh, "latihan": kode, "jawaban": aneh, "hasil": "lain"}) + "\n")
            assert panel.latihan(kode).tombol["periksa"].description == "Periksa"
        panel.kemajuan()


@pytest.mark.parametrize("kode", SATU_TIAP_BENTUK)
def test_jawaban_dari_kit_lama_terpasang_dan_diperiksa_ulang(kode: str) -> None:
    kunci = json.loads(json.dumps(ambil(kode).kunci))
    catat(berkas_log(), BarisLog("w", "periksa", kode, "0.3.0", "sidik lama", kunci, "lulus", 1))
    catat(
        berkas_log(), BarisLog("w", "periksa", "99-01", "9.9.9", "sidik baru", "dari kit yang lebih baru", "lulus", 1)
    )
    kerangka = panel.latihan(kode)
    assert (
        "✔ Lulus." in kerangka.umpan.value and "berubah sejak Anda menjawabnya dengan kit 0.3.0" in kerangka.umpan.value
    )
    assert hitung_kemajuan(cepat=True).lulus == 1 and Keadaan.DIPERIKSA in kerangka.isyarat.value


def test_teks_soal_tidak_menjadi_html() -> None:
    jahat = '<img src=x onerror="alert(1)">'
    isi = ambil("11-01").bahan
    butir = dataclasses.replace(isi.butir[0], teks=jahat, pancingan=jahat, sebab=jahat)
    isian = buat_isian_klasifikasi(dataclasses.replace(isi, butir=(butir,)), {butir.kode: "kerja"})
    pilih, umpan = isian.kotak.children[0].children
    for tempat in ("kerja", "kinerja"):
        pilih.value = tempat
        assert "<img" not in umpan.value and "&lt;img" in umpan.value
    assert pilih.description_allow_html is False


@semua
def test_belum_disentuh_tidak_mengaku_tersimpan_dan_pengganti_teksnya_tanpa_kunci(kode: str) -> None:
    latihan, kerangka = ambil(kode), panel.latihan(kode)
    assert Keadaan.BELUM_DIKERJAKAN in kerangka.isyarat.value
    bundel = kerangka._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundel
    assert latihan.perintah in bundel["text/plain"] and latihan.pembahasan not in bundel["text/plain"]
    assert bundel["text/plain"] == panel.latihan(kode)._repr_mimebundle_()["text/plain"]


@semua
def test_tiap_isian_berlabel(kode: str) -> None:
    assert all(masukan.description for masukan in buat_isian(ambil(kode)).masukan)


def test_latihan_tak_dikenal() -> None:
    with pytest.raises(GalatLatihan, match="paling dekat"):
        panel.latihan("99-99")


def test_sel_panel_satu_baris_dan_berjalan_sendiri(tmp_path: Path) -> None:
    for latihan in (satu for satu in daftar() if satu.bentuk is not KODE):
        assert len(latihan.awal.splitlines()) == 1
        exec(latihan.awal, {})


def test_pesan_yang_belum_dijawab_mengikuti_ketikan_lalu_hilang() -> None:
    kerangka = panel.latihan("13-03")
    kotak = {satu.description: satu for satu in buat_masukan(kerangka)}
    indikator, satuan, arah = (kotak[label] for label in ("Indikator", "Satuan", "Arah"))
    indikator.value = "Persentase pasar yang bersih"
    kerangka.tombol["periksa"].click()
    assert "Masih 2 isian yang belum dijawab: Satuan, Arah." in kerangka.umpan.value
    satuan.value = "%"
    assert "Masih 1 isian yang belum dijawab: Arah." in kerangka.umpan.value
    arah.value = "naik"
    assert kerangka.umpan.value == ""
    kerangka.tombol["periksa"].click()
    assert "Lulus" in kerangka.umpan.value
    satuan.value = ""
    assert "Lulus" in kerangka.umpan.value and "Berubah sejak diperiksa" in kerangka.isyarat.value
