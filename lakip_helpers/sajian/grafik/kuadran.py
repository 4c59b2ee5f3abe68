"""Grafik sebar capaian lawan serapan, terbagi empat: siapa yang tercapai dengan hemat, siapa yang meleset."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from lakip_helpers.istilah import K
from lakip_helpers.notasi import tulis_angka, tulis_persen
from lakip_helpers.sajian.grafik.capaian import Grafik, _rangkai, _wajib
from lakip_helpers.sajian.grafik.laporan import HURUF, LEBAR, NAMA, TITIK
from lakip_helpers.sajian.grafik.lukis import ABU, PUTUS, TITIK_TITIK, Bulat, Garis, Kotak, Lukisan, Tulisan
from lakip_helpers.sajian.grafik.sumbu import Sumbu, angka_bulat, lebarkan

if TYPE_CHECKING:
    import pandas as pd


def gambar_kuadran(frame: pd.DataFrame, tahun: int, sebutan: str = "sasaran", *, berdaftar: bool = True) -> Grafik:
    """Capaian terendah lawan serapan tiap sasaran (atau OPD), terbagi empat oleh target 100 % dan serapan gabungan.

    Masukan: frame berkolom `nama`, `terendah` (capaian indikator terendah), `serapan`, `pagu`, `realisasi_rp`;
    tanpa `berdaftar` nama tidak ditulis di samping gambar, cukup nomornya.
    Keluaran: `Grafik`; baris tanpa salah satu angkanya tidak digambar dan disebut dalam kalimat. `GalatTabel` bila
    kolom itu tidak ada, frame kosong, atau tidak ada baris yang lengkap.

    >>> import pandas as pd
    >>> isi = {"nama": ["A", "B"], "terendah": [102.0, 94.0], "serapan": [90.0, 99.0]}
    >>> gambar_kuadran(pd.DataFrame({**isi, "pagu": [1e9, 1e9], "realisasi_rp": [9e8, 9.9e8]}), 2025).kalimat[:54]
    'Serapan gabungan 94,50 %. Yang semua targetnya tercapa'
    """
    semua = _wajib(frame, (NAMA, K.TERENDAH, K.SERAPAN, K.PAGU, K.REALISASI_RP)).reset_index(drop=True)
    data = _wajib(semua[semua[K.TERENDAH].notna() & semua[K.SERAPAN].notna()], (NAMA,))
    uang = semua[semua[K.SERAPAN].notna()]
    tengah = 100 * float(uang[K.REALISASI_RP].sum()) / float(uang[K.PAGU].sum())
    butir = "; ".join(
        f"{urut + 1} {nama}: capaian terendah {tulis_persen(c)}, serapan {tulis_persen(s)}"
        for urut, nama, c, s in zip(data.index, data[NAMA], data[K.TERENDAH], data[K.SERAPAN], strict=True)
    )
    alt = f"Grafik sebar capaian terendah dan serapan anggaran tiap {sebutan} tahun {tahun}: {butir}."
    return Grafik(
        susun_kuadran(data, tengah, berdaftar=berdaftar).cetak(),
        alt,
        kalimat_kuadran(data, tengah, len(semua), sebutan),
    )


def kalimat_kuadran(data: pd.DataFrame, tengah: float, banyak: int, sebutan: str = "sasaran") -> str:
    """Serapan gabungan, banyaknya yang tercapai dengan hemat, dan yang meleset padahal serapannya tinggi."""
    penuh, hemat = data[K.TERENDAH].round(2) >= 100, data[K.SERAPAN] < tengah
    boros = list(data[~penuh & ~hemat][NAMA])
    kalimat = f"Serapan gabungan {tulis_persen(tengah)}. Yang semua targetnya tercapai dengan serapan di bawah itu:"
    kalimat += f" {int((penuh & hemat).sum())} {sebutan}. Yang masih meleset dengan serapan setinggi itu atau lebih:"
    kalimat += f" {_rangkai(boros) if len(boros) > 1 else ''.join(boros) or 'tidak ada'}."
    return kalimat if len(data) == banyak else f"{kalimat} Tanpa data lengkap: {banyak - len(data)}."


def susun_kuadran(data: pd.DataFrame, tengah: float, *, berdaftar: bool = True) -> Lukisan:
    """Lukis grafik sebar bernomor (belum dicetak), bila diminta dengan daftar nama di kanannya."""
    nama = [_lipat(f"{i + 1}  {n}") for i, n in zip(data.index, data[NAMA], strict=True)] if berdaftar else []
    baris = sum(satu.count("\n") + 1.25 for satu in nama)
    lukisan = Lukisan(LEBAR, max(209 if berdaftar else 173, 9.7 * baris + 29), TITIK)
    x, y = data[K.SERAPAN].astype(float).tolist(), data[K.TERENDAH].astype(float).tolist()
    rentang = lebarkan([*x, tengah], 0.18, 1.0), lebarkan([*y, 100.0], 0.18, 1.0)
    lebar = LEBAR * (0.5 if berdaftar else 0.86)
    sumbu = Sumbu(44, 20, lebar, lukisan.tinggi - 54, *rentang)
    kanan = sumbu.kiri + lebar
    lukisan.tambah(Kotak(sumbu.kiri, sumbu.atas, lebar, sumbu.tinggi))
    lukisan.tambah(Garis(((sumbu.kiri, sumbu.y(100)), (kanan, sumbu.y(100))), 0.9, PUTUS))
    lukisan.tambah(Garis(((sumbu.x(tengah), sumbu.atas), (sumbu.x(tengah), sumbu.bawah)), 0.9, TITIK_TITIK))
    lukisan.tambah(*sumbu.tanda_x([(n, tulis_angka(n)) for n in angka_bulat(rentang[0], 6)], HURUF - 1))
    lukisan.tambah(*sumbu.tanda_y([(n, tulis_angka(n)) for n in angka_bulat(rentang[1], 6)], HURUF - 1))
    for i, satu_x, satu_y in zip(data.index, x, y, strict=True):
        lukisan.tambah(Bulat(sumbu.x(satu_x), sumbu.y(satu_y), 7, ABU))
        lukisan.tambah(Tulisan(sumbu.x(satu_x), sumbu.y(satu_y), str(i + 1), HURUF, "mm"))
    lukisan.tambah(
        Tulisan(sumbu.kiri, sumbu.atas - 5, "Capaian indikator terendah (%)", HURUF, "ld"),
        Tulisan(kanan, sumbu.bawah + 17, "Serapan anggaran (%)", HURUF, "ra"),
        Tulisan(kanan + 14, 16, "\n".join(nama), HURUF - 0.8, "la"),
    )
    return lukisan


def _lipat(nama: str) -> str:
    return "\n".join(textwrap.wrap(nama, 38, max_lines=2, placeholder=" …", subsequent_indent="    "))
