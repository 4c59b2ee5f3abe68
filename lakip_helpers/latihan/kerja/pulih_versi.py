"""Mencari semua isian yang pernah tersimpan pada sebuah latihan, dan memasangnya kembali."""

from __future__ import annotations

from pathlib import Path

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.daftar import ambil
from lakip_helpers.latihan.kerja.versi import Versi, daftar_versi
from lakip_helpers.latihan.sidik import sidik_latihan
from lakip_helpers.latihan.simpanan.cuplikan import baris_log
from lakip_helpers.latihan.simpanan.log import BarisLog, Peristiwa, baca_baris, waktu_sekarang
from lakip_helpers.latihan.simpanan.pencatat import catat_semua
from lakip_helpers.latihan.simpanan.pulih import susun_semua
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG


def cari_versi(folder: Path, kode: str) -> tuple[Versi, ...]:
    """Semua isian yang pernah tersimpan pada latihan `kode`, dari yang terbaru; juga yang hanya ada di salinan.

    `folder` folder peserta. `GalatLatihan` bila kodenya tidak dikenal.

    >>> cari_versi(Path("belum_ada"), "11-06")
    ()
    """
    latihan = ambil(kode)
    semua = (baca_baris(satu) for satu in susun_semua(folder, baris_log(folder)))
    return daftar_versi(satu for satu in semua if satu and satu.latihan == latihan.kode)


def pasang_versi(folder: Path, versi: Versi) -> None:
    """Pasang kembali sebuah versi sebagai isian terakhir; yang sekarang terpasang tetap tersimpan sebagai versi.

    GalatSimpan bila log tidak dapat ditulisi.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as nama:
    ...     pasang_versi(Path(nama), Versi("11-06", "w", "milik saya"))
    ...     cari_versi(Path(nama), "11-06")[0].jawaban
    'milik saya'
    """
    sidik, kit = sidik_latihan(ambil(versi.latihan)), lakip_helpers.__version__
    baris = BarisLog(waktu_sekarang(), Peristiwa.KEMBALI.value, versi.latihan, kit, sidik, versi.jawaban)
    gagal = catat_semua(folder / NAMA_LOG, [baris])
    if gagal:
        raise GalatSimpan(gagal)
