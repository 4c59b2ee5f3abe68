"""Kesepakatan antara kerangka latihan dan isiannya: apa yang tampil, cara membaca, cara memasang kembali."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import ipywidgets as w


@dataclass(frozen=True)
class Usulan:
    """Isian lain yang hendak menggantikan yang di layar sekaligus.

    `sebutan` menyebutnya di dalam pertanyaan, `kabar` kalimat sesudah terpasang. `dari_kit`: bukan pekerjaan peserta.
    `tanya` salah bila peserta sudah memilihnya sendiri, misalnya berkas yang ia unggah. `lanjutan`: karya yang sama
    dinilai lagi, jadi tidak ada isian lama yang perlu disebut.
    """

    jawaban: object
    sebutan: str
    kabar: str
    dari_kit: bool = False
    tanya: bool = True
    lanjutan: bool = False


class Pengusul:
    """Penghubung alat di dalam isian (Isi panel, Ambil) dengan pelayan latihan.

    Alat tidak mengganti isian sendiri: ia mengusulkan, pelayan yang bertanya, menyimpan yang lama, lalu memasang.
    `kotak` tempat pertanyaan dan tombol kembali, `tombol` yang difokuskan sesudah dijawab.
    """

    def __init__(self) -> None:
        self.kotak, self.kabar = w.VBox(), w.HTML()
        self.tombol: w.DOMWidget | None = None
        self.usulkan: Callable[[Usulan], None] = lambda usulan: None
        self.isi_sendiri: Callable[[Usulan], None] = lambda kosong: None


@dataclass(frozen=True)
class IsianLatihan:
    """Isian satu latihan.

    `baca` memberi jawaban di layar, `pasang` memasang jawaban tersimpan, `masukan` adalah widget yang diamati
    perubahannya, dan `teks` menggantikan isian di tempat yang tidak dapat menampilkan widget. `pengusul` ada bila
    isiannya dapat diganti sekaligus oleh alat di dalamnya.
    """

    kotak: w.Widget
    masukan: tuple[w.Widget, ...]
    baca: Callable[[], object]
    pasang: Callable[[object], None]
    teks: str
    pengusul: Pengusul | None = field(default=None, compare=False)

    def amati(self, lakukan: Callable[[], None]) -> None:
        """Jalankan `lakukan` tiap kali peserta mengubah jawaban."""
        for satu in self.masukan:
            satu.observe(lambda _: lakukan(), names="value")
