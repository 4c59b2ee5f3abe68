"""Isian menggolongkan dan mengurutkan: tiap pernyataan diberi tempat, dan langsung mendapat umpan balik beralasan."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as w

from lakip_helpers.latihan.bentuk.banding import umpan_butir
from lakip_helpers.latihan.bentuk.klasifikasi import BahanKlasifikasi
from lakip_helpers.latihan.bentuk.unsur import Butir, label_butir
from lakip_helpers.latihan.bentuk.urutan import BahanUrutan
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import di_atas, tulis_umpan

GOLONGAN_SEDIKIT = 3
"""Sampai sebanyak ini golongan ditampilkan sebagai tombol bulat; selebihnya sebagai daftar turun."""


def buat_isian_klasifikasi(bahan: BahanKlasifikasi, kunci: Mapping[str, str] | None) -> IsianLatihan:
    """Isian untuk latihan menggolongkan, dengan umpan balik langsung per pernyataan bila `kunci` diberikan.

    >>> from lakip_helpers.latihan.bentuk.unsur import Opsi
    >>> bahan = BahanKlasifikasi((Opsi("kerja", "Kerja"), Opsi("kinerja", "Kinerja")), (Butir("p1", "Rapat", "", ""),))
    >>> isian = buat_isian_klasifikasi(bahan, {"p1": "kerja"})
    >>> isian.pasang({"p1": "kerja"})
    >>> isian.baca()
    {'p1': 'kerja'}
    """
    pilihan = [(opsi.teks, opsi.kode) for opsi in bahan.golongan]
    isian = {satu.kode: _buat_pemilih(_label(urut, satu), pilihan) for urut, satu in enumerate(bahan.butir, 1)}
    umpan = {satu.kode: w.HTML() for satu in bahan.butir}
    if kunci:
        for satu in bahan.butir:
            _beri_umpan_langsung(satu, isian[satu.kode], umpan[satu.kode], kunci[satu.kode])
    baris = [w.VBox([isian[satu.kode], umpan[satu.kode]]) for satu in bahan.butir]
    return _jadikan_isian(isian, baris, ", ".join(opsi.teks for opsi in bahan.golongan))


def buat_isian_urutan(bahan: BahanUrutan) -> IsianLatihan:
    """Isian untuk latihan mengurutkan: tiap pernyataan diberi nomor urut.

    >>> bahan = BahanUrutan((Butir("p1", "Dana", "", ""), Butir("p2", "Hasil", "", "")), "awal", "akhir")
    >>> isian = buat_isian_urutan(bahan)
    >>> isian.pasang({"p2": "2"})
    >>> isian.baca()
    {'p2': '2'}
    """
    banyak = len(bahan.butir)
    ujung = {1: f" ({bahan.pertama})", banyak: f" ({bahan.terakhir})"}
    pilihan = [(f"urutan ke-{urut}{ujung.get(urut, '')}", str(urut)) for urut in range(1, banyak + 1)]
    isian = {
        satu.kode: _buat_daftar(_label(urut, satu, huruf=True), pilihan) for urut, satu in enumerate(bahan.butir, 1)
    }
    return _jadikan_isian(isian, list(isian.values()), f"urutan ke-1 sampai ke-{banyak}")


def _label(urut: int, butir: Butir, *, huruf: bool = False) -> str:
    return f"{label_butir(urut, huruf=huruf)}. {butir.teks}"


def _buat_pemilih(label: str, pilihan: list[tuple[str, str]]) -> w.Widget:
    if len(pilihan) > GOLONGAN_SEDIKIT:
        return _buat_daftar(label, pilihan)
    return di_atas(w.RadioButtons(options=pilihan, value=None, description=label, orientation="horizontal"))


def _buat_daftar(label: str, pilihan: list[tuple[str, str]]) -> w.Widget:
    kosong = ("– pilih –", "")
    return di_atas(w.Dropdown(options=[kosong, *pilihan], value="", description=label))


def _beri_umpan_langsung(butir: Butir, isian: w.Widget, umpan: w.HTML, kunci: str) -> None:
    def tampilkan(_: object = None) -> None:
        if not isian.value:
            umpan.value = ""
            return
        tepat, kalimat = umpan_butir(butir, isian.value, kunci)
        umpan.value = tulis_umpan("tepat" if tepat else "belum", kalimat)

    isian.observe(tampilkan, names="value")


def _jadikan_isian(isian: Mapping[str, w.Widget], baris: list[w.Widget], pilihan: str) -> IsianLatihan:
    def baca() -> object:
        return {kode: satu.value for kode, satu in isian.items() if satu.value}

    def pasang(jawaban: object) -> None:
        tempat = jawaban if isinstance(jawaban, Mapping) else {}
        for kode, satu in isian.items():
            dikenal = [nilai for _, nilai in satu.options]
            kosong = "" if "" in dikenal else None
            satu.value = tempat[kode] if tempat.get(kode) in dikenal else kosong

    daftar = "\n".join(satu.description for satu in isian.values())
    return IsianLatihan(w.VBox(baris), tuple(isian.values()), baca, pasang, f"{daftar}\nPilihan: {pilihan}.")
