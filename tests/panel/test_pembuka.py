"""Pembuka notebook: siapa, kemajuan, tautan Lanjutkan, dan kabar; tanpa letak folder, tanpa menjalankan yang diketik."""

from pathlib import Path

import pytest

import lakip_helpers
from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, ambil, daftar
from lakip_helpers.latihan.kerja.susul import susul
from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan
from lakip_helpers.panel.siaran import Kabar, siarkan


def html(sesi: str) -> str:
    return panel.pembuka(sesi)._repr_mimebundle_()["text/html"]


def test_tanpa_identitas_menyebut_yang_dilakukan() -> None:
    assert "isi bagian “Siapa Anda” di bawah ini" in repr(panel.pembuka("00"))
    assert "identitas belum diisi: buka notebook 00, isi “Siapa Anda”" in repr(panel.pembuka("11"))
    assert "tanpa_nama" not in html("11") + repr(panel.pembuka("11"))


def test_bernama_dengan_kemajuan_sesi_dan_semuanya(folder: Path) -> None:
    daftarkan("Siti Aminah", "Kasubbag", "Dinas Kesehatan")
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    banyak = sum(latihan.dihitung for latihan in daftar())
    assert repr(panel.pembuka("11")) == (
        f"Kit LAKIP {lakip_helpers.__version__} · Siti Aminah, Dinas Kesehatan · folder pekerjaan: siti-aminah · sesi 11: "
        f"1 dari 6 latihan lulus · semua sesi: 1 dari {banyak} latihan lulus · lanjutkan 11-02 “{ambil('11-02').judul}”"
    )
    assert f'<progress max="{banyak}" value="1">' in html("11")
    assert str(folder) not in html("11") and str(folder) not in repr(panel.pembuka())


def test_lanjutkan_menaut_ke_halaman_ini_atau_notebooknya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    jangkar = '<a href="#latihan-11-01">'
    assert jangkar in html("11") and 'id="latihan-11-01"' in panel.latihan("11-01").kotak.children[0].value
    assert "di notebook yang diawali angka 11" in html("12"), "notebooknya tidak ada di folder ini"
    (tmp_path / "11_kinerja_bukan_kerja.ipynb").write_text("{}", encoding="utf-8")
    assert '<a href="11_kinerja_bukan_kerja.ipynb">' in html("12")
    susul("13")
    assert '<a href="#latihan-13-01">' in html("13")


def test_log_hilang_dipulihkan_dan_dikabarkan() -> None:
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    berkas_log().unlink()
    assert "ℹ Dipulihkan 1 catatan dari salinan cadangan" in html("11")
    assert "Dipulihkan" not in html("11") and "1 dari 6" in html("11")


def test_nama_berisi_html_tidak_menjadi_html() -> None:
    daftarkan("<script>alert(1)</script>", "", "<img src=x>")
    assert "<script" not in html("11") and "<img" not in html("11") and "&lt;script" in html("11")


def test_ditulis_ulang_begitu_sebuah_latihan_diperiksa(monkeypatch: pytest.MonkeyPatch) -> None:
    tampil: list[str] = []

    class Tampak:
        def update(self, mime: dict[str, str], raw: bool) -> None:
            tampil.append(mime["text/plain"])

    def tampilkan(mime: dict[str, str], **_: object) -> Tampak:
        tampil.append(mime["text/plain"])
        return Tampak()

    monkeypatch.setattr("IPython.display.display", tampilkan)
    panel.pembuka("11")._ipython_display_()
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    siarkan(Kabar.DIPERIKSA)
    assert ["sesi 11: 0 dari 6" in tampil[0], "sesi 11: 1 dari 6" in tampil[-1]] == [True, True]


def test_yang_belum_bernama_mengisi_identitas_dahulu() -> None:
    assert "Lanjutkan" not in html("00") and "Lanjutkan" in html("11")
    daftarkan("Siti Aminah", "", "Dinas Kesehatan")
    assert "Lanjutkan" in html("00")
