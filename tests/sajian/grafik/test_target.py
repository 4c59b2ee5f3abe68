"""Grafik deret target: label, jumlah titik, dan kalimatnya."""

import pytest

from lakip_helpers.sajian.grafik.target import gambar_target, kalimat_target, susun_target

DERET = {2024: 16.9, 2025: 15.9, 2026: 14.8}


def test_titik_label_dan_baseline() -> None:
    (sumbu,) = susun_target(DERET, "Prevalensi stunting", "%").axes
    assert [garis.get_label() for garis in sumbu.lines] == ["Target", "Baseline"]
    assert list(sumbu.lines[0].get_ydata()) == [16.9, 15.9, 14.8] and list(sumbu.lines[1].get_xdata()) == [2024]
    assert [teks.get_text() for teks in sumbu.texts] == ["16,9", "15,9", "14,8"]


@pytest.mark.parametrize(
    ("deret", "arah", "akhir"),
    [
        (DERET, "turun", "turun 2,1 dalam 2 tahun; searah dengan yang dijanjikan."),
        (DERET, "naik", "turun 2,1 dalam 2 tahun; berlawanan dengan arah naik."),
        (DERET, "", "turun 2,1 dalam 2 tahun."),
        ({2025: 5.0, 2030: 5.0}, "naik", "tetap dalam 5 tahun."),
        ({2025: 5.0}, "naik", "isi paling sedikit dua tahun supaya perubahannya terlihat."),
    ],
)
def test_kalimat(deret: dict[int, float], arah: str, akhir: str) -> None:
    assert kalimat_target(deret, "Stunting", arah).endswith(akhir)


def test_teks_pengganti_menyebut_tiap_angka() -> None:
    grafik = gambar_target(DERET, "Prevalensi stunting", "%", "turun")
    assert grafik.teks_alt == "Grafik garis target, Prevalensi stunting (%): 2024 16,9; 2025 15,9; 2026 14,8."
    assert grafik.png.startswith(b"\x89PNG")
