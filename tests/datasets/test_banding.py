"""Kota contoh sebagai sebelum dan sesudah: tiap cacat yang ditanam selesai, tidak satu pun menjadi baru."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from datasets.alat import baca_csv
from datasets.kota_contoh.buat import buat
from lakip_helpers.model.banding import Banding, Nasib
from lakip_helpers.pakai.banding import bandingkan
from lakip_helpers.pakai.versi_dokumen import VersiDokumen, baca_versi

FOLDER = Path(__file__).parents[2] / "datasets" / "kota_contoh"
TANPA_TABEL_BERSIH = "Capaian_2025.xlsx"
"""Satu-satunya berkas mentah yang tabelnya tidak ada di `bersih/`: capaian di sana dihitung, bukan dicetak."""

BUTUH_TABEL_LAIN = ["LKJ-06"]
"""Cacat yang hanya terlihat bila berkasnya diperiksa bersama tabel realisasi, jadi tidak ada pada versi lama."""


@pytest.fixture(scope="module")
def mentah() -> VersiDokumen:
    return baca_versi(FOLDER / "mentah")


@pytest.fixture(scope="module")
def kembar(tmp_path_factory: pytest.TempPathFactory) -> VersiDokumen:
    """Berkas yang sama tanpa cacat."""
    folder = tmp_path_factory.mktemp("kembar")
    buat(folder, bercacat=False)
    return baca_versi(folder / "mentah")


@pytest.fixture(scope="module")
def dibetulkan(mentah: VersiDokumen, kembar: VersiDokumen) -> Banding:
    return bandingkan(mentah, kembar)


def cocok_jumlahnya(banding: Banding, mentah: VersiDokumen) -> None:
    assert banding.banyak_lama == sum(len(satu.laporan) for satu in mentah.dokumen)
    assert len(banding.temuan) == sum(banding.hitung().values())


def test_tiap_cacat_selesai_dan_tidak_satu_pun_baru(mentah: VersiDokumen, dibetulkan: Banding) -> None:
    selesai = {(t.temuan.berkas, t.temuan.lembar, t.temuan.kode, t.temuan.sel) for t in dibetulkan.pilih(Nasib.SELESAI)}
    cacat = baca_csv(FOLDER / "cacat.csv")
    tempat = [(b["berkas"], b["lembar_temuan"], b["kode"], b["sel_temuan"]) for b in cacat]
    belum = [satu for satu in tempat if satu not in selesai and (*satu[:3], "") not in selesai]
    assert [satu[2] for satu in belum] == BUTUH_TABEL_LAIN
    n = dibetulkan.hitung()
    assert (n[Nasib.TERSISA], n[Nasib.BARU], n[Nasib.LAMA_TAK_BANDING], n[Nasib.BARU_TAK_BANDING]) == (0, 0, 0, 0)
    assert dibetulkan.rekaan
    cocok_jumlahnya(dibetulkan, mentah)


def test_ukuran_membaik_dan_kalimat_yang_ditanam_tampil(dibetulkan: Banding) -> None:
    ukuran = {satu.nama: (satu.lama.persen, satu.baru.persen) for satu in dibetulkan.ukuran}
    assert ukuran["Indikator SMART"][1] == 100
    assert all(lama is not None and baru is not None and lama <= baru for lama, baru in ukuran.values())
    berubah = [satu for satu in dibetulkan.kalimat if satu.kolom == "indikator"]
    assert ["Pervalensi"] in [[p.teks for p in satu.potongan if p.tanda == "-"] for satu in berubah]


def test_mentah_melawan_bersih_hanya_menyisakan_yang_tidak_ada_di_sana(mentah: VersiDokumen) -> None:
    maju = bandingkan(mentah, baca_versi(FOLDER / "bersih"))
    assert {t.temuan.berkas for t in maju.temuan if t.nasib is not Nasib.SELESAI} == {TANPA_TABEL_BERSIH}
    assert [satu.lama for satu in maju.berkas if satu.sebab] == [(TANPA_TABEL_BERSIH,)]
    cocok_jumlahnya(maju, mentah)


def tanpa_rekap(versi: VersiDokumen) -> VersiDokumen:
    """Tanpa rekap kota: separuh catatannya tinggal, dan tiga ribu barisnya tidak dipasangkan lagi."""
    return replace(versi, dokumen=tuple(satu for satu in versi.dokumen if satu.nama != "Rekap_Kinerja_Kota.xlsx"))


def test_melawan_diri_sendiri_semuanya_tersisa(mentah: VersiDokumen) -> None:
    sendiri = bandingkan(tanpa_rekap(mentah), tanpa_rekap(mentah))
    assert len(sendiri.temuan) > 90
    assert {satu.nasib for satu in sendiri.temuan} == {Nasib.TERSISA}
    assert (sendiri.kalimat, sendiri.angka, sendiri.tanpa_lama, sendiri.tanpa_baru) == ((), (), (), ())


def test_dibalik_semuanya_baru(mentah: VersiDokumen, kembar: VersiDokumen) -> None:
    dibalik = bandingkan(tanpa_rekap(kembar), tanpa_rekap(mentah))
    assert {satu.nasib for satu in dibalik.temuan} == {Nasib.BARU}
    assert dibalik.banyak_baru == sum(len(satu.laporan) for satu in tanpa_rekap(mentah).dokumen)
