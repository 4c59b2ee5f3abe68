"""Batas ukuran kisi: tabel terpanjang yang dibaca, dan kalimat bagi yang lebih panjang."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_helpers.berkas.buka import buka
from lakip_helpers.berkas.kisi import BARIS_MAKS
from lakip_helpers.galat import GalatBerkas, Gejala


def tulis_csv(folder: Path, baris: int) -> Path:
    berkas = folder / "panjang.csv"
    berkas.write_text("Indikator;Satuan\n" + "Indeks Kepuasan;%\n" * (baris - 1), encoding="utf-8")
    return berkas


def tulis_xlsx(folder: Path, baris: int) -> Path:
    from openpyxl import Workbook

    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("A")
    for _ in range(baris):
        lembar.append(["Indeks Kepuasan"])
    buku.save(folder / "panjang.xlsx")
    return folder / "panjang.xlsx"


@pytest.mark.parametrize("tulis", [tulis_csv, tulis_xlsx])
def test_tabel_yang_terlalu_panjang_ditolak_dengan_kalimat_dan_yang_sampai_batas_dibaca(tmp_path, tulis):
    """Tabel 150.000 sampai 200.000 baris dahulu diterima, lalu menahan layar lebih dari dua puluh detik."""
    assert BARIS_MAKS == 20_000
    (lembar,) = buka(tulis(tmp_path, BARIS_MAKS))
    assert len(lembar.kisi) == BARIS_MAKS
    with pytest.raises(GalatBerkas, match=r"20\.000( baris)?\. Simpan hanya baris dan lembar yang perlu") as galat:
        buka(tulis(tmp_path, BARIS_MAKS + 1))
    assert galat.value.gejala is Gejala.TERLALU_BESAR
