"""Keadaan awal sebuah folder: dicatat pada kali pertama dibaca, lalu menjadi pembanding sesudah bimbingan."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Final

from lakip_helpers.aturan.kota.unit import kata_unit
from lakip_helpers.model.kota_hasil import KeadaanAwal, Potret, RingkasOpd
from lakip_helpers.notasi import tulis_tanggal
from lakip_helpers.pakai.himpun.perubahan import dokumen_sama, hitung_perubahan, simpan_dokumen_awal
from lakip_helpers.sajian.kota.kalimat import ringkas_opd
from lakip_helpers.tulis import BilaAda, tulis_berkas

NAMA: Final = "keadaan_awal.json"


def dengan_awal(
    potret: Potret, tujuan: Path, hari: date | None = None, *, folder: Path | None = None, ulang: bool = False
) -> Potret:
    """Potret dengan keadaan awalnya; pada kali pertama (atau `ulang`), keadaan sekarang yang dicatat.

    Masukan: potret, folder hasil, tanggal (baku: hari ini), dan `folder` dokumennya: salinan dokumen awal disimpan di
    folder hasil, supaya kemudian nasib tiap catatannya dapat dibandingkan. Bila hanya daftar OPD-nya yang berganti,
    keadaan awal dicatat lagi menurut daftar itu, bertanggal sama. Keluaran: potret itu sendiri pada kali pertama.
    Galat: `GalatSimpan` bila folder hasilnya tidak dapat ditulis.
    """
    lama = None if ulang else baca_awal(tujuan)
    if lama is None:
        _catat(potret, tujuan, tulis_tanggal(hari or date.today()), folder)
        return potret
    ganti = _kode_kini(lama, potret)
    if folder and set(ganti.values()) != {satu.kode for satu in potret.opd} and dokumen_sama(potret, folder, tujuan):
        _catat(potret, tujuan, lama.tanggal, folder)
        lama = baca_awal(tujuan) or lama
    lama = replace(lama, opd=tuple(replace(satu, kode=ganti.get(satu.kode, satu.kode)) for satu in lama.opd))
    return replace(potret, awal=lama, perubahan=hitung_perubahan(potret, folder, tujuan, ganti) if folder else ())


def _catat(potret: Potret, tujuan: Path, tanggal: str, folder: Path | None) -> None:
    keadaan = {"tanggal": tanggal, "opd": [asdict(satu) for satu in ringkas_opd(potret)]}
    teks = json.dumps(keadaan, ensure_ascii=False, indent=1)
    tulis_berkas(tujuan / NAMA, teks, BilaAda.GANTI, buat_folder=True)
    if folder:
        simpan_dokumen_awal(potret, folder, tujuan)


def _kode_kini(lama: KeadaanAwal, potret: Potret) -> dict[str, str]:
    """Kode OPD di keadaan awal → kodenya di daftar sekarang; daftar yang diberikan kemudian memakai kode lain."""
    kode = {kata_unit(satu.nama): satu.kode for satu in potret.opd}
    return {satu.kode: kode.get(kata_unit(satu.nama), satu.kode) for satu in lama.opd}


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
