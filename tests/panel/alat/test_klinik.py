"""Panel klinik dokumen: tiga pandangan dari satu bacaan, galat sebagai kalimat, dan keadaan awal yang dibandingkan."""

from __future__ import annotations

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.pakai.himpun.fakta import baca_fakta
from lakip_helpers.panel.alat.klinik import BERUBAH, MASUK, MEJA, PER_OPD, baca_klinik, tampilkan_klinik

PK = "PERJANJIAN KINERJA TAHUN 2026 DINAS SOSIAL\n\nSasaran;Indikator Kinerja;Satuan;Target 2026\nNaik;{};%;{}\n"


def serial(tugas):
    for satu in tugas:
        yield satu, baca_fakta(satu.nama, satu.data)


def test_pagi_meja_dan_sesudahnya(tmp_path, monkeypatch):
    monkeypatch.setattr("lakip_helpers.pakai.kota.mesin_lokal", lambda *_: serial)
    folder = tmp_path / "kiriman"
    folder.mkdir()
    (folder / "pk.csv").write_text(PK.format("Jumlah rapat", "banyak"), encoding="utf-8")
    panel = tampilkan_klinik(folder=str(folder))
    pilihan, layar = panel.kotak.children[2], panel.kotak.children[-1]
    pandang, opd = pilihan.children
    panel.tombol["baca"].click()
    assert pandang.value == MASUK and "Siapa membawa apa" in layar.value and panel.umpan.value == ""
    pandang.value = PER_OPD
    assert opd.options[0][0].startswith("Dinas Sosial (") and "ISI-02" in layar.value
    pandang.value = MEJA
    assert "Hal ke-3" in layar.value and "ISI-02" in layar.value
    pandang.value = BERUBAH
    assert "dicatat sebagai keadaan awal" in layar.value
    (folder / "pk.csv").write_text(PK.format("Persentase penduduk miskin", "7,3"), encoding="utf-8")
    panel.tombol["baca"].click()
    assert "Yang berubah sejak" in layar.value and "<td>2 → 0</td>" in layar.value, "catatan salah"
    nasib = "<td>Dinas Sosial</td><td>3</td><td>0</td><td>0</td>"
    assert nasib in layar.value and "Dinas Kesehatan</td><td>0" not in layar.value, "selesai, tersisa, baru per OPD"
    assert sorted(satu.name for satu in folder.iterdir()) == ["pk.csv"], "folder dokumen tidak ditulisi"


def test_galat_menjadi_kalimat_dan_kemajuan_terlihat():
    def baca(folder, tahun, daftar, kabar):
        kabar(1, 2, "<b>a.docx")
        raise GalatBerkas(f"Folder {folder} tidak ada.")

    panel = tampilkan_klinik(baca, "x")
    terlihat = []
    panel.umpan.observe(lambda ubah: terlihat.append(ubah["new"]), "value")
    panel.tombol["baca"].click()
    assert "1 dari 2: &lt;b&gt;a.docx" in terlihat[0]
    assert "Folder x tidak ada." in panel.umpan.value


def test_isian_yang_keliru_disebut(tmp_path):
    for isian, kalimat in ((("", "", ""), "Folder belum diisi"), ((str(tmp_path), "26", ""), "Tahun kerja '26' bukan")):
        try:
            baca_klinik(*isian, lambda *_: None)
        except GalatBerkas as galat:
            assert kalimat in str(galat)
        else:
            raise AssertionError(isian)
