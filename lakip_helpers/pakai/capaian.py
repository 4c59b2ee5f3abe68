"""Menghitung capaian sebuah berkas: dibaca, divalidasi, dihitung, lalu diberi temuannya."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.istilah import K
from lakip_helpers.pakai.baca import kosong
from lakip_helpers.pakai.bingkai import LETAK, Bingkai, angka_predikat, sebut_letak
from lakip_helpers.temuan import LaporanTemuan, asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.pakai.kantor import KantorTerbaca


@dataclass(frozen=True)
class HasilCapaian:
    """Frame mentah, frame yang sama sesudah dihitung, semua temuannya, dan kalimat tentang yang tidak dihitung.

    Bila berkasnya memuat beberapa tabel atau bukan lembar kerja, kolom pertama kedua frame `letak`.
    """

    mentah: pd.DataFrame
    hitungan: pd.DataFrame
    temuan: LaporanTemuan
    catatan: tuple[str, ...] = ()

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
    jalur: str | Path,
    lembar: str | None = None,
    skala: str = "",
    batas: float | None = None,
    tahun: str = "",
    koreksi: Koreksi | None = None,
) -> HasilCapaian:
    """Hitung capaian tiap baris tabel target dan realisasi di sebuah berkas.

    Masukan: berkas apa pun yang dapat dibaca `baca_kantor`; nama `lembar` bila perlu; `skala` kategori dan `batas`
    capaian dalam persen (kosong: bawaan acuan); `tahun` bila tabelnya memuat beberapa (kosong: tahun lengkap terakhir,
    disebut di kolom tahun); `koreksi` kolom yang diingat. Keluaran: `HasilCapaian`. Galat: `GalatBerkas` bila tidak
    dapat dibuka; `GalatTabel` bila target dan realisasinya tidak ada, atau belum berisi. Rumus:
    `lakip_helpers.aturan.capaian.hitung`.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "ukur.csv"
    >>> _ = berkas.write_text("indikator;target;realisasi;arah\\nTPT;4,20;4,65;turun", encoding="utf-8")
    >>> hitung_berkas(berkas).hitungan["kategori"].tolist()
    ['Tinggi']
    """
    from lakip_helpers.pakai.kantor import baca_kantor

    terbaca = baca_kantor(Path(jalur), lembar, koreksi)
    semua = terbaca.bingkaikan_capaian(tahun)
    if not semua:
        raise _tanpa_pasangan(Path(jalur), terbaca, tahun)
    return _satukan([_hitung(bingkai, skala, batas) for bingkai in semua], semua, terbaca)


def _hitung(bingkai: Bingkai, skala: str, batas: float | None) -> HasilCapaian:
    from lakip_helpers.aturan.capaian.hitung import catatan_capaian, hitung_dan_periksa
    from lakip_helpers.aturan.capaian.periksa_capaian import periksa_capaian
    from lakip_helpers.tabel import validasi

    bersih, temuan_sel = validasi(angka_predikat(bingkai.frame), bingkai.model)
    hitungan, per_hitungan = hitung_dan_periksa(bersih, skala=skala, batas=batas)
    per_sel = temuan_sel.saring("BACA-04", "BACA-05", "ISI").catatan_per_baris(bersaran=True)
    per_baris = catatan_capaian(per_hitungan, bersaran=True)
    hitungan[K.CATATAN] = [
        " ".join(teks for teks in (per_sel.get(baris, ""), per_baris.get(baris, "")) if teks)
        for baris in hitungan.index.tolist()
    ]
    return HasilCapaian(bingkai.frame, hitungan, temuan_sel + periksa_capaian(bersih))


def _satukan(bagian: list[HasilCapaian], semua: list[Bingkai], terbaca: KantorTerbaca) -> HasilCapaian:
    """Satu hasil dari semua tabel; tabel tunggal di lembar kerja tetap bernomor baris Excel."""
    import pandas as pd

    temuan = terbaca.temuan
    for satu in bagian:
        temuan += satu.temuan
    catatan = (*terbaca.semua_catatan, *_sebutkan_tidak_dihitung(semua, terbaca))
    if len(bagian) == 1 and semua[0].tabel.petak.lembaran:
        return HasilCapaian(bagian[0].mentah, bagian[0].hitungan, temuan, catatan)
    mentah, hitungan = [], []
    for satu, bingkai in zip(bagian, semua, strict=True):
        letak = pd.DataFrame({LETAK: sebut_letak(bingkai)}, index=satu.mentah.index)
        mentah.append(pd.concat([letak, satu.mentah], axis=1))
        hitungan.append(pd.concat([letak, satu.hitungan], axis=1))
    return HasilCapaian(pd.concat(mentah, ignore_index=True), pd.concat(hitungan, ignore_index=True), temuan, catatan)


def _sebutkan_tidak_dihitung(semua: list[Bingkai], terbaca: KantorTerbaca) -> Iterator[str]:
    """Tabel berisi yang tidak memuat target dan realisasi pada satu periode."""
    dihitung = [bingkai.tabel for bingkai in semua]
    lain = [t for t in terbaca.tabel if t.baris and all(t is not satu for satu in dihitung)]
    if lain:
        sebut = ", ".join(f"{t.petak.letak(t.kepala[0])} ({len(t.baris)} baris)" for t in lain)
        yield f"Tidak dihitung, karena tidak memuat target dan realisasi pada satu periode: tabel mulai {sebut}."


def _tanpa_pasangan(jalur: Path, terbaca: KantorTerbaca, tahun: str) -> GalatTabel:
    from lakip_helpers.kantor.bentuk import KINERJA

    if not any(tabel.baris for tabel in terbaca.tabel):
        return kosong(jalur, terbaca.temuan)
    ada = dict.fromkeys(k.judul for tabel in terbaca.tabel for k in tabel.kolom if k.peran in KINERJA)
    sebut = f" (yang ada: {', '.join(f'“{judul}”' for judul in ada)})" if ada else ""
    untuk = f" tahun {tahun}" if tahun else " pada satu periode"
    return GalatTabel(
        f"{jalur.name}: tidak ada tabel yang memuat target dan realisasi{untuk}{sebut}, jadi capaiannya tidak dapat"
        " dihitung. Lengkapi kedua kolomnya, atau sebut tahun lain dengan --tahun.",
        Gejala.KOLOM_KURANG,
    )
