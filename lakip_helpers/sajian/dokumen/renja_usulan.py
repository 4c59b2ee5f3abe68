"""Tabel Renja yang diisi orang: telaah rancangan awal (T-C.31), usulan masyarakat (T-C.32), SPM, dan IKK.

Kolom yang ada datanya terisi; selebihnya disediakan kosong, sebab isinya lahir dari rapat dan musrenbang.
"""

from __future__ import annotations

from typing import Final

from lakip_helpers.istilah import JenisNomenklatur, K
from lakip_helpers.sajian.dokumen.renja_rencana import BahanRenja, jenis_baris, target_satuan
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, JenisBaris, KolomDokumen, Rata, Rupa, TabelDokumen

BARIS_KOSONG: Final = 5
BIDANG_SPM: Final = ("1.01", "1.02", "1.03", "1.04", "1.05", "1.06")
"""Enam urusan wajib pelayanan dasar."""


def tabel_tc31(bahan: BahanRenja) -> TabelDokumen:
    """T-C.31: rancangan awal RKPD di samping hasil analisis kebutuhan (12 kolom)."""
    awal, hasil = "Rancangan Awal RKPD", "Hasil Analisis Kebutuhan"
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        *_lima(awal, "Pagu Indikatif"),
        *_lima(hasil, "Kebutuhan Dana"),
        KolomDokumen("Catatan Penting", 4.0, kosong=""),
    )
    tampil = bahan.renja[bahan.renja[K.JENIS] != JenisNomenklatur.KEGIATAN]
    baris = []
    for nomor, satu in enumerate(tampil.to_dict("records"), start=1):
        target = target_satuan(satu[K.TARGET], satu[K.SATUAN])
        isi = (f"{satu[K.KODE]} {satu[K.NAMA]}", satu[K.LOKASI], satu[K.INDIKATOR], target, satu[K.PAGU])
        baris.append(BarisDokumen((str(nomor), *isi, "", "", "", "", None, ""), jenis=jenis_baris(satu[K.JENIS])))
    return TabelDokumen("T-C.31", kolom, tuple(baris), nomor_kolom=True)


def _lima(kelompok: str, uang: str) -> tuple[KolomDokumen, ...]:
    return (
        KolomDokumen("Program/Kegiatan", 5.4, kelompok=kelompok, kosong=""),
        KolomDokumen("Lokasi", 2.6, kelompok=kelompok, kosong=""),
        KolomDokumen("Indikator Kinerja", 4.6, kelompok=kelompok, kosong=""),
        KolomDokumen("Target", 2.2, rata=Rata.TENGAH, kelompok=kelompok, kosong=""),
        KolomDokumen(uang, 3.2, Rupa.RUPIAH, Rata.KANAN, kelompok=kelompok, kosong=""),
    )


def tabel_tc32(bahan: BahanRenja) -> TabelDokumen:
    """T-C.32: usulan program dan kegiatan dari masyarakat; kosong untuk diisi (6 kolom)."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Program/Kegiatan", 8.0, kosong=""),
        KolomDokumen("Lokasi", 5.0, kosong=""),
        KolomDokumen("Indikator Kinerja", 6.0, kosong=""),
        KolomDokumen("Besaran/Volume", 3.4, kosong=""),
        KolomDokumen("Catatan: asal usulan, diterima atau tidak, dan sebabnya", 5.6, kosong=""),
    )
    return TabelDokumen("T-C.32", kolom, _kosong(len(kolom)), nomor_kolom=True)


def tabel_spm(bahan: BahanRenja) -> TabelDokumen:
    """Evaluasi SPM: bagi OPD yang mengampu pelayanan dasar; bagi yang lain satu kalimat, bukan tabel kosong."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Jenis pelayanan dasar", 8.0, kosong=""),
        KolomDokumen("Indikator", 6.0, kosong=""),
        KolomDokumen("Target", 2.6, rata=Rata.TENGAH, kosong=""),
        KolomDokumen("Realisasi", 2.6, rata=Rata.TENGAH, kosong=""),
        KolomDokumen("Capaian (%)", 2.6, rata=Rata.TENGAH, kosong=""),
        KolomDokumen("Sebab dan tindak lanjut", 6.0, kosong=""),
    )
    kode = bahan.renja[K.KODE].astype(str)
    mengampu = bool(kode.str.startswith(BIDANG_SPM).any())
    kalimat = (
        "Perangkat daerah ini tidak mengampu urusan wajib pelayanan dasar, sehingga tidak ada SPM yang dievaluasi."
    )
    tanpa = (BarisDokumen((kalimat, *[""] * (len(kolom) - 1)), jenis=JenisBaris.KELOMPOK),)
    return TabelDokumen("Tabel 2.2 SPM", kolom, _kosong(len(kolom)) if mengampu else tanpa, nomor_kolom=True)


def tabel_ikk(bahan: BahanRenja) -> TabelDokumen:
    """Tabel 5.2: indikator kinerja kunci urusan; kit tidak menyimpan IKK, jadi kosong untuk diisi."""
    n = bahan.tahun
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Indikator Kinerja Kunci", 10.0, kosong=""),
        KolomDokumen("Status (positif/negatif)", 3.0, kosong=""),
        KolomDokumen("Satuan", 3.0, kosong=""),
        KolomDokumen(f"Target {n}", 3.0, rata=Rata.TENGAH, kosong=""),
        KolomDokumen(f"Target {n + 1}", 3.0, rata=Rata.TENGAH, kosong=""),
        KolomDokumen("Keterangan", 4.0, kosong=""),
    )
    bidang = [
        BarisDokumen((f"{kode} {nama}", *[""] * (len(kolom) - 1)), jenis=JenisBaris.KELOMPOK)
        for kode, nama in bahan.urusan.items()
        if "." in kode and bahan.renja[K.KODE].astype(str).str.startswith(f"{kode}.").any()
    ]
    return TabelDokumen("Tabel 5.2 IKK", kolom, (*bidang, *_kosong(len(kolom))), nomor_kolom=True)


def _kosong(lebar: int) -> tuple[BarisDokumen, ...]:
    return tuple(BarisDokumen((str(urut), *[""] * (lebar - 1))) for urut in range(1, BARIS_KOSONG + 1))
