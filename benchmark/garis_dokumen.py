"""Garis tabel tentang dokumen: menyusun PK dan LKjIP, mereviu laporan, dan menilai folder dokumen."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from benchmark.tolok import Pasangan, bergantian, bergantian_anak, jalankan, tiap_satuan


def ukur_pk(ulang: int) -> Pasangan:
    """Menyusun dan menulis PK semua OPD kota contoh."""
    from benchmark.dokumen import polos, salin
    from lakip_helpers.sajian.dokumen.pk import buat_pk
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    bundel, opd = _kota()
    salinan = [salin(buat_pk(bundel, kode, 2026)) for kode in opd]
    return bergantian(
        lambda: [jadi_bita(buat_pk(bundel, kode, 2026)) for kode in opd],
        lambda: [jadi_bita(polos(satu, menggambar=False)) for satu in salinan],
        ulang,
    )


def ukur_lkjip(ulang: int, *, menggambar: bool) -> Pasangan:
    """Menyusun dan menulis LKjIP semua OPD kota contoh, beserta hitungan dan grafiknya."""
    from benchmark.dokumen import polos, salin
    from lakip_helpers.pakai.lkjip import susun_opd
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    bundel, opd = _kota()
    salinan = [salin(susun_opd(bundel, kode, 2025, Setelan())) for kode in opd]
    return bergantian(
        lambda: [jadi_bita(susun_opd(bundel, kode, 2025, Setelan())) for kode in opd],
        lambda: [jadi_bita(polos(satu, menggambar=menggambar)) for satu in salinan],
        min(ulang, 3),
    )


def ukur_laporan(ulang: int) -> Pasangan:
    """Membaca dan mereviu LKjIP seluruh daerah (±45 halaman) lawan satu OPD (±18), tiap alinea dan baris."""
    from lakip_helpers.berkas.word.docx import buka_docx
    from lakip_helpers.laporan.baca import baca_laporan
    from lakip_helpers.pakai.lkjip import susun_kota, susun_opd
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    bundel, _ = _kota()
    semua = [susun_kota(bundel, "PEMDA", 2025, Setelan()), susun_opd(bundel, "DISDIK", 2025, Setelan())]
    banyak = [len(satu.paragraphs) + sum(len(tabel.rows) for tabel in satu.tables) for satu in semua]
    kota, opd = (jadi_bita(satu) for satu in semua)
    kerja = [lambda data=data: baca_laporan(buka_docx("a.docx", data)) for data in (kota, opd)]
    return tiap_satuan(bergantian(kerja[0], kerja[1], min(ulang, 5)), *banyak)


def ukur_folder(ulang: int) -> Pasangan:
    """Menilai folder dokumen OPD sebagai satu daerah, di proses baru: 40 dokumen lawan 10, tiap dokumen."""
    from lakip_helpers.sajian.dokumen.pk import buat_pk
    from lakip_helpers.sajian.dokumen.renaksi import buat_renaksi
    from lakip_helpers.sajian.kertas.simpan import jadi_bita

    bundel, opd = _kota()
    susun = ((buat_pk, 2025), (buat_pk, 2026), (buat_renaksi, 2026))
    dokumen = [jadi_bita(buat(bundel, kode, tahun)) for kode in opd for buat, tahun in susun][:40]
    kode = (
        "import sys, pathlib; from lakip_helpers.pakai.kota import potret_kota; potret_kota(pathlib.Path(sys.argv[1]))"
    )
    with tempfile.TemporaryDirectory() as tempat:
        for banyak in (40, 10):
            (Path(tempat) / f"{banyak}").mkdir()
            for n, data in enumerate(dokumen[:banyak]):
                (Path(tempat) / f"{banyak}" / f"{n}.docx").write_bytes(data)
        kerja = [lambda banyak=banyak: jalankan(kode, f"{tempat}/{banyak}") for banyak in (40, 10)]
        return tiap_satuan(bergantian_anak(kerja[0], kerja[1], min(ulang, 3)), 40, 10)


@cache
def _kota() -> tuple[Any, list[str]]:
    from lakip_helpers.tabel import muat

    bundel = muat("kota_contoh")
    return bundel, list(bundel["perangkat_daerah"]["kode_opd"])
