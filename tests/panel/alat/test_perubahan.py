"""Panel perubahan lewat tombolnya: unggahan dan jawaban pertama melawan yang terakhir, atau dua yang dipilih."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as w

from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan
from lakip_helpers.latihan.bentuk.berkas import BahanBerkas
from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.hasil.bawa_pulang import PERUBAHAN, bawa_pulang
from lakip_helpers.latihan.hasil.buku_kerja import baca_buku, ringkas_buku, sidik_berkas, simpan_unggahan

BERKAS = next(satu.kode for satu in daftar() if isinstance(satu.bahan, BahanBerkas))
JUDUL = "Sasaran;Indikator Kinerja;Satuan;2025;2026"
LAMA = "Meningkatnya mutu layanan;Indeks Kepuasan Masyarakat;%;81;82"
BARU = "Meningkatnya mutu layanan <b>;Indeks Kepuasan Masyarakat;Indeks;81;85"


def unggah(nama: str, isi: str) -> str:
    berkas = simpan_unggahan(nama, f"{JUDUL}\n{isi}".encode())
    buku = ringkas_buku("unggah", berkas.name, sidik_berkas(berkas), baca_buku(berkas))
    Pengerjaan(BERKAS).simpan(buku)
    return berkas.name


def turun(kerangka: panel.Kerangka) -> list[w.Dropdown]:
    return [satu for satu in kerangka.kotak.children if isinstance(satu, w.Dropdown)]


def tekan(kerangka: panel.Kerangka) -> str:
    kerangka.tombol["bandingkan"].click()
    return str(kerangka.kotak.children[-1].value)


def test_belum_ada_yang_dibandingkan(folder: Path) -> None:
    kerangka = panel.perubahan()
    assert tekan(kerangka) == "" and "Belum ada dua versi" in kerangka.umpan.value
    keadaan = {satu.berkas: satu.keadaan for satu in bawa_pulang().hasil}
    assert keadaan[PERUBAHAN] == "belum ada dua versi yang dapat dibandingkan."


def test_unggahan_pertama_dan_terakhir_ikut_dibawa_pulang(folder: Path) -> None:
    unggah("Renstra.csv", LAMA)
    baru = unggah("Renstra v2.csv", BARU)
    kerangka = panel.perubahan()
    layar = tekan(kerangka)
    assert "1 perbandingan tampil" in kerangka.umpan.value and baru in layar
    assert "1 selesai, 0 tersisa" in layar and "Target 2026: 82 → 85" in layar
    assert "<ins>&lt;b&gt;</ins>" in layar and "<b>" not in layar
    bawaan = bawa_pulang()
    assert (bawaan.folder / PERUBAHAN).is_file()


def test_dua_unggahan_dipilih_sendiri(folder: Path) -> None:
    lama, baru = unggah("PK.csv", LAMA), unggah("Renstra.csv", BARU)
    kerangka = panel.perubahan()
    kiri, kanan = turun(kerangka)
    assert set(kiri.options[1:]) == {lama, baru}
    kiri.value = baru
    assert tekan(kerangka) == "" and "Pilih keduanya" in kerangka.umpan.value
    kanan.value = lama
    assert "1 baru" in tekan(kerangka)
    assert (kiri.value, kanan.value) == (baru, lama), "pilihan tidak hilang sesudah ditekan"


def test_unggahan_yang_dihapus_disebut(folder: Path) -> None:
    unggah("Renstra.csv", LAMA)
    unggah("Renstra v2.csv", BARU)
    for berkas in (folder / "tanpa_nama" / "unggahan").glob("*Renstra.csv"):
        berkas.unlink()
    kerangka = panel.perubahan()
    assert tekan(kerangka) == "" and "tidak ada lagi di folder unggahan" in kerangka.umpan.value
