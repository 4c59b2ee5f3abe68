"""Keadaan awal sebuah folder: dicatat pada kali pertama dibaca, lalu menjadi pembanding sesudah bimbingan."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Final

from lakip_helpers.model.kota_hasil import KeadaanAwal, Potret, RingkasOpd
from lakip_helpers.notasi import tulis_tanggal
from lakip_helpers.pakai.himpun.perubahan import hitung_perubahan, simpan_dokumen_awal
from lakip_helpers.sajian.kota.kalimat import ringkas_opd
from lakip_helpers.tulis import BilaAda, tulis_berkas

NAMA: Final = "keadaan_awal.json"


def dengan_awal(
    potret: Potret, tujuan: Path, hari: date | None = None, *, folder: Path | None = None, ulang: bool = False
) -> Potret:
    """Potret dengan keadaan awalnya; pada kali pertama (atau `ulang`), keadaan sekarang yang dicatat.

    Masukan: potret, folder hasil, tanggal (baku: hari ini), dan `folder` dokumennya: salinan dokumen awal disimpan di
    folder hasil, supaya kemudian nasib tiap catatannya dapat dibandingkan. Keluaran: potret itu sendiri pada kali
    pertama. Galat: `GalatSimpan` bila folder hasilnya tidak dapat ditulis.
    """
    lama = None if ulang else baca_awal(tujuan)
    if lama is not None:
        berubah = hitung_perubahan(potret, folder, tujuan) if folder else ()
        return replace(potret, awal=lama, perubahan=berubah)
    keadaan = {"tanggal": tulis_tanggal(hari or date.today()), "opd": [asdict(satu) for satu in ringkas_opd(potret)]}
    teks = json.dumps(keadaan, ensure_ascii=False, indent=1)
    tulis_berkas(tujuan / NAMA, teks, BilaAda.GANTI, buat_folder=True)
    if folder:
        simpan_dokumen_awal(potret, folder, tujuan)
    return potret


def baca_awal(tujuan: Path) -> KeadaanAwal | None:
    """Keadaan awal yang tercatat; `None` bila belum ada atau berkasnya rusak.

    >>> baca_awal(Path("tidak_ada")) is None
    True
    """
    try:
        data = json.loads((tujuan / NAMA).read_text(encoding="utf-8"))
        return KeadaanAwal(str(data["tanggal"]), tuple(RingkasOpd(**satu) for satu in data["opd"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
