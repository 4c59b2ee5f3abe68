"""Kartu LAP menguji dirinya: contoh buruk memunculkan tepat kodenya, contoh baik dan yang mirip tidak."""

from __future__ import annotations

import pytest

from lakip_helpers.berkas.kisi import Kisi
from lakip_helpers.berkas.petak import BarisNaskah, Dokumen, JenisBerkas, Petak
from lakip_helpers.laporan.baca import baca_laporan
from lakip_helpers.laporan.kartu import KARTU
from lakip_helpers.temuan import Diam, Kartu

AWAL = "LAPORAN KINERJA TAHUN 2023"
BAB = ("BAB III", "AKUNTABILITAS KINERJA")


def dokumen(contoh: str) -> Dokumen:
    """Naskah contoh sebagai dokumen: baris bersel berurutan menjadi satu petak."""
    teks = [AWAL, *(() if "BAB III" in contoh else BAB), *contoh.split(" // ")]
    alur, petak, atas = [], [], []
    kisi: Kisi = []
    halaman = 1
    for baris in [*teks, ""]:
        halaman = 2 if baris == BAB[0] else halaman
        if " | " in baris:
            kisi.append(list(baris.split(" | ")))
            alur.append(BarisNaskah(halaman, baris, tabel=f"tabel {len(petak) + 1}"))
            continue
        if kisi:
            petak.append(Petak("a.docx", f"tabel {len(petak) + 1}", kisi, atas=tuple(atas[-3:])))
            kisi, atas = [], []
        if baris:
            alur.append(BarisNaskah(halaman, baris))
            atas.append(baris)
    return Dokumen("a.docx", JenisBerkas.WORD, tuple(petak), alur=tuple(alur))


def kode(contoh: str) -> set[str]:
    """Kode temuan sebuah contoh."""
    return {t.kode for t in baca_laporan(dokumen(contoh)).temuan}


@pytest.mark.parametrize("kartu", KARTU, ids=lambda k: k.kode)
def test_contoh_buruk_tepat_kode_itu_contoh_baik_diam(kartu: Kartu) -> None:
    assert (kode(kartu.buruk), kode(kartu.baik)) == ({kartu.kode}, set())


@pytest.mark.parametrize(
    ("kartu", "diam"), [(k, d) for k in KARTU for d in k.diam], ids=lambda x: getattr(x, "kode", "")
)
def test_yang_mirip_tidak_dicatat(kartu: Kartu, diam: Diam) -> None:
    assert kartu.kode not in kode(diam.contoh)


PESAN = {
    "LAP-01": "baris “Persentase sampah terolah” tercetak 31,57, padahal 15 / 20 × 100 = 75,00, menurut cara baris lain di tabel itu",
    "LAP-02": "jumlah kolom “Realisasi” tercetak 750.000.000, padahal baris di atasnya berjumlah 740.000.000",
    "LAP-03": "target “Persentase jalan mantap” tahun 2023 tercetak 85 di hal. 1, tetapi 80 di hal. 2",
    "LAP-04": "tertulis capaian 82,71 % dari target 90 dan realisasi 78,57, padahal hitungannya 87,30 %",
    "LAP-05": "tertulis “peningkatan sebesar 113,33%”, padahal 113,33 % itu perbandingan kedua angkanya; perubahannya 13,33 %",
    "LAP-06": "judul “3.1 Realisasi Indikator Kinerja Tahun 2022” menyebut 2022, padahal laporannya tahun 2023",
    "LAP-07": "nomor 3.2 dipakai dua kali: “3.2 Hasil Pengukuran Kinerja” dan “3.2 Akuntabilitas Keuangan”",
    "LAP-08": "sisa penyuntingan “(grafik harus disesuaikan dengan angka terakhir)” belum dihapus atau diisi",
    "LAP-09": "target 2023 di bawah realisasi 2022: “Persentase jalan mantap” ditargetkan 80, padahal 2022 sudah 85",
    "LAP-10": "realisasi melebihi anggaran tanpa penjelasan: “Program Jembatan” terealisasi 240.000.000 dari 200.000.000",
    "LAP-11": "1 indikator diperjanjikan, tetapi tidak dilaporkan: “Luas genangan air kota”",
    "LAP-12": "nilai 70,06 disebut berpredikat B, padahal menurut skalanya BB",
}


@pytest.mark.parametrize("kartu", KARTU, ids=lambda k: k.kode)
def test_pesannya_utuh(kartu: Kartu) -> None:
    assert [t.pesan for t in baca_laporan(dokumen(kartu.buruk)).temuan] == [PESAN[kartu.kode]]
