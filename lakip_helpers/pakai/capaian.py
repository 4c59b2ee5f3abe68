"""Menghitung capaian sebuah berkas: dibaca, divalidasi, dihitung, lalu diberi temuannya."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lakip_helpers.istilah import K
from lakip_helpers.pakai.baca import wajib_berisi
from lakip_helpers.temuan import LaporanTemuan, asal_frame

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class HasilCapaian:
    """Frame mentah, frame yang sama sesudah dihitung, dan semua temuannya."""

    mentah: pd.DataFrame
    hitungan: pd.DataFrame
    temuan: LaporanTemuan

    def gabungkan(self) -> pd.DataFrame:
        """Kolom masukan dengan judul aslinya, lalu kolom hasil; judul yang bertabrakan mendapat akhiran `_asal`."""
        from lakip_helpers.aturan.capaian.hitung import KOLOM_HASIL

        judul = asal_frame(self.mentah).judul
        nama = {kolom: judul.get(kolom, kolom) for kolom in self.mentah.columns}
        keluar = self.mentah.rename(columns={k: f"{n}_asal" if n in KOLOM_HASIL else n for k, n in nama.items()})
        angka = self.hitungan[[K.CAPAIAN, K.CAPAIAN_DIBATASI]].round(4)
        for kolom in KOLOM_HASIL:
            keluar[kolom] = angka[kolom] if kolom in angka else self.hitungan[kolom]
        return keluar


def hitung_berkas(
    jalur: str | Path, lembar: str | None = None, skala: str = "", batas: float | None = None
) -> HasilCapaian:
    """Hitung capaian tiap baris tabel target dan realisasi.

    Masukan: berkas; nama `lembar` bila perlu; `skala` kategori dan `batas` capaian dalam persen (kosong: bawaan acuan).
    Keluaran: `HasilCapaian`. Galat: `GalatBerkas` bila tidak dapat dibuka; `GalatTabel` bila kolom wajibnya tidak ada,
    atau belum berisi. Rumus: `lakip_helpers.aturan.capaian.hitung`.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "ukur.csv"
    >>> _ = berkas.write_text("indikator;target;realisasi;arah\\nTPT;4,20;4,65;turun", encoding="utf-8")
    >>> hitung_berkas(berkas).hitungan["kategori"].tolist()
    ['Tinggi']
    """
    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.aturan.capaian.periksa_capaian import periksa_capaian
    from lakip_helpers.model import UKUR_CAPAIAN
    from lakip_helpers.tabel import baca, validasi

    mentah, temuan_baca = baca(jalur, UKUR_CAPAIAN, lembar)
    wajib_berisi(mentah, Path(jalur), UKUR_CAPAIAN)
    bersih, temuan_sel = validasi(mentah, UKUR_CAPAIAN)
    hitungan = hitung_capaian(bersih, skala=skala, batas=batas)
    per_baris = (temuan_baca + temuan_sel).saring("BACA-04", "BACA-05", "ISI").catatan_per_baris()
    hitungan[K.CATATAN] = [
        " ".join(teks for teks in (per_baris.get(baris, ""), catatan) if teks)
        for baris, catatan in zip(hitungan.index, hitungan[K.CATATAN], strict=True)
    ]
    return HasilCapaian(mentah, hitungan, temuan_baca + temuan_sel + periksa_capaian(bersih))
