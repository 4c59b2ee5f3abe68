"""Panel uji kalimat: dokumen peserta dinilai aturan sungguhan, dan yang diketik tidak menjadi HTML."""

import pytest

from lakip_helpers import panel


@pytest.mark.parametrize(
    ("jenis", "kalimat", "kata"),
    [
        ("sasaran", "Terlaksananya sosialisasi bagi aparatur kelurahan", "masih menyatakan kerja"),
        ("sasaran", "Meningkatnya kualitas air sungai", "menyatakan kinerja"),
        ("indikator", "Jumlah laporan yang disusun", "Jenisnya: output, terukur"),
        ("indikator", "Terselenggaranya rapat koordinasi", "belum terukur"),
        ("indikator", "Persentase jalan dalam kondisi mantap", "Jenisnya: outcome"),
        ("sasaran", "   ", "Belum ada kalimat"),
        ("sasaran", "Terwujudnya pelayanan prima", "tidak punya ukuran"),
        ("indikator", "Persentase jalan dalam kondisi mantap", "Tidak ada catatan aturan atas kalimatnya saja"),
        ("indikator", "Jumlah rapat koordinasi yang dilaksanakan", ">(MUTU-01)</summary>"),
    ],
)
def test_uji_kalimat(jenis: str, kalimat: str, kata: str) -> None:
    kerangka = panel.uji_kalimat()
    pilih, kotak = kerangka.kotak.children[1:3]
    pilih.value, kotak.value = jenis, kalimat
    kerangka.tombol["uji"].click()
    assert kata in kerangka.umpan.value


def test_yang_diketik_tidak_menjadi_html() -> None:
    kerangka = panel.uji_kalimat()
    kerangka.kotak.children[2].value = "Meningkatnya <img src=x onerror=alert(1)> mutu"
    kerangka.tombol["uji"].click()
    assert "<img" not in kerangka.umpan.value
