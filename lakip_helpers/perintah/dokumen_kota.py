"""`lakip dokumen lkjip-kota --laporan FOLDER`: LKjIP daerah dari laporan OPD sendiri, bukan dari buku kerja kit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lakip_helpers.perintah.grup import salah_pakai


def buat_dari_laporan(folder: Path, umum: dict[str, Any]) -> tuple[Path, Any]:
    """Himpun laporan OPD di `folder`, susun LKjIP daerahnya, tulis, dan sebutkan angka yang bertentangan.

    Keluaran: berkas yang ditulis dan dokumennya. Galat: seperti `potret_kota` dan `susun_lkjip_gabung`.
    """
    from lakip_helpers.pakai.dokumen import Permintaan, susun_setelan, tentukan_tujuan
    from lakip_helpers.pakai.himpun.simpanan import NAMA_FOLDER
    from lakip_helpers.pakai.kota import folder_hasil, potret_kota
    from lakip_helpers.pakai.lkjip_gabung import susun_lkjip_gabung
    from lakip_helpers.perintah.kota import kemajuan
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.temuan import LaporanTemuan
    from lakip_helpers.tulis import BilaAda

    kunci = ("tahun", "timpa", "nama_opd", "daerah", "tempat", "kertas", "dasar")
    minta = Permintaan(sumber=folder, opd="", tujuan=umum["simpan"], **{nama: umum[nama] for nama in kunci})
    with salah_pakai():
        tujuan = tentukan_tujuan(minta, f"LKJIP_PEMDA_{minta.tahun}", (".docx",))
    hasil = folder_hasil(folder)
    with kemajuan() as kabar:
        potret = potret_kota(folder, hasil / NAMA_FOLDER, tahun=minta.tahun + 1, kabar=kabar, lewati=[hasil])
    dokumen, gabungan = susun_lkjip_gabung(potret, minta.tahun, susun_setelan(minta, LaporanTemuan()))
    _sebutkan(gabungan, potret.nama_opd)
    return simpan_dokumen(dokumen, tujuan, BilaAda.TIMPA), dokumen


def _sebutkan(gabungan: Any, nama_opd: Any) -> None:
    from lakip_helpers.sajian.kota.sumber import kalimat_kurang, urutkan

    for kalimat in kalimat_kurang(gabungan):
        click.echo(kalimat, err=True)
    for b in urutkan(gabungan.bentrok):
        click.echo(
            f"Bertentangan: {b.apa} “{b.indikator}”: {b.sini.nilai} ({nama_opd(b.sini.opd)}, {b.sini.tempat}) dan"
            f" {b.sana.nilai} ({nama_opd(b.sana.opd)}, {b.sana.tempat}). Yang pertama dipakai; tetapkan yang benar.",
            err=True,
        )
