"""Panel pre-test dan post-test: satu soal satu baris, tanpa petunjuk, dikumpulkan sekali."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import ipywidgets as w

from lakip_helpers.latihan.bank_ujian import Pasangan, bank_ujian
from lakip_helpers.latihan.kerja.penyelesaian import baris_penyelesaian, sebutkan_jawaban
from lakip_helpers.latihan.kerja.ujian import (
    SEBUTAN,
    Babak,
    BandingUjian,
    Ujian,
    bandingkan_ujian,
    sebutkan_bacaan,
    sebutkan_skor,
)
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.panel.isian.daftar import buat_isian
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.siaran import Kabar, dengarkan

PERINTAH: Final[Mapping[Babak, str]] = {
    Babak.AWAL: "{} soal tentang isi dua hari ini, dikerjakan sendiri, sekitar sepuluh menit. Belum tahu "
    "jawabannya tidak apa-apa; jawablah yang menurut Anda paling tepat. Hasilnya tidak ditampilkan sekarang. Ia "
    "dibandingkan dengan post-test pada akhir hari kedua.",
    Babak.AKHIR: "{} soal dengan kompetensi yang sama seperti pre-test dan cerita yang lain, dikerjakan "
    "sendiri, sekitar sepuluh menit. Sesudah dikumpulkan, perbandingannya tampil per kompetensi beserta bagian yang "
    "sebaiknya dibaca ulang.",
}
TERKUMPUL: Final = "Pre-test Anda sudah terkumpul. Perbandingannya tampil sesudah post-test, di notebook 26."
TERTUTUP: Final = "Pre-test tidak dapat diisi lagi, sebab post-test sudah dikumpulkan dan jawabannya sudah terbuka."
TANDA_TEPAT: Final[Mapping[bool | None, str]] = {True: "✔ tepat", False: "✘ belum", None: "– tidak ada"}


def tampilkan_ujian(babak: Babak) -> Kerangka:
    """Panel satu babak; yang sudah mulai langsung dilanjutkan, yang sudah terkumpul terkunci.

    Tombol Mulai tetap di atas soal sesudah ditekan, supaya Tab berikutnya jatuh ke soal pertama.

    >>> list(tampilkan_ujian(Babak.AWAL).tombol)
    ['kumpulkan', 'mulai']
    """
    mulai = buat_tombol("Mulai", "Tampilkan soalnya", utama=True)
    mulai.layout.align_self = "flex-start"
    kumpulkan = {"kumpulkan": buat_tombol("Kumpulkan", "Kumpulkan semua jawaban; hanya satu kali", utama=True)}
    wadah = w.VBox()
    banyak = len(bank_ujian())
    perintah = PERINTAH[babak].format(banyak)
    kerangka = rakit(SEBUTAN[babak], perintah, [mulai, wadah], kumpulkan, f"{banyak} soal; tekan Mulai.", 10)
    kerangka = replace(kerangka, tombol={**kumpulkan, "mulai": mulai})
    _Pelayan(babak, wadah, kerangka).siapkan()
    return kerangka


class _Pelayan:
    """Menyiapkan soal, menyimpan tiap perubahan, mengumpulkan, lalu menampilkan perbandingan."""

    def __init__(self, babak: Babak, wadah: w.VBox, kerangka: Kerangka) -> None:
        self.babak, self.wadah, self.kerangka = babak, wadah, kerangka
        self.ujian = Ujian(babak)
        self.isian: dict[str, IsianLatihan] = {}
        self.ditanya: tuple[int, ...] = ()

    def siapkan(self) -> None:
        saat_diklik(self.kerangka.tombol["mulai"], self._mulai)
        saat_diklik(self.kerangka.tombol["kumpulkan"], self._kumpulkan)
        dengarkan(Kabar.GANTI_ORANG, self.babak, self._muat)
        self._muat()

    def _muat(self) -> None:
        """Tampilkan babak ini milik peserta yang aktif: belum mulai, dilanjutkan, atau sudah terkumpul."""
        self.ujian, self.isian, self.ditanya = Ujian(self.babak), {}, ()
        self.wadah.children, self.kerangka.umpan.value, self.kerangka.isyarat.value = (), "", ""
        self._tampilkan_tombol("mulai")
        if self.ujian.tertutup:
            self._tutup()
        elif self.ujian.pulihkan():
            self._buka()

    def _mulai(self) -> None:
        if self.isian:
            return
        self.ujian = Ujian(self.babak)  # identitas mungkin baru diisi lewat notebook lain
        self._tutup() if self.ujian.tertutup else self._buka()

    def _buka(self) -> None:
        self.isian = {soal.kode: buat_isian(soal, umpan_langsung=False) for soal in self.ujian.soal}
        tersimpan = self.ujian.pulihkan()
        for kode, satu in self.isian.items():
            satu.pasang(tersimpan.get(kode))
            satu.amati(self._ubah)
        self.wadah.children = [self._satu_soal(urut, soal) for urut, soal in enumerate(self.ujian.soal, 1)]
        self._tampilkan_tombol("mulai", "kumpulkan")
        self._beri_isyarat("" if tersimpan else None)

    def _satu_soal(self, urut: int, soal: Latihan) -> w.VBox:
        kepala = w.HTML(f"<strong>{urut} dari {len(self.ujian.soal)}.</strong> {aman(soal.perintah)}")
        kotak = w.VBox([kepala, self.isian[soal.kode].kotak])
        kotak.add_class("lakip-baris")
        return kotak

    def _baca(self) -> dict[str, object]:
        isi = {kode: satu.baca() for kode, satu in self.isian.items()}
        return {kode: satu for kode, satu in isi.items() if satu}

    def _ubah(self) -> None:
        gagal = self.ujian.simpan(self._baca())
        self._beri_isyarat(gagal)
        self.kerangka.umpan.value, self.ditanya = tulis_umpan("gagal", gagal), ()

    def _beri_isyarat(self, gagal: str | None) -> None:
        jumlah = len(self.ujian.soal)
        terjawab = jumlah - len(self.ujian.belum_dijawab(self._baca()))
        simpan = {None: "○ belum ada jawaban", "": "✔ tersimpan"}.get(gagal, "✘ belum tersimpan")
        self.kerangka.isyarat.value = (
            f'<div class="lakip-isyarat"><progress max="{jumlah}" value="{terjawab}" aria-hidden="true"></progress> '
            f"{terjawab} dari {jumlah} terjawab · {simpan}</div>"
        )

    def _kumpulkan(self) -> None:
        jawaban = self._baca()
        belum = self.ujian.belum_dijawab(jawaban)
        if belum and belum != self.ditanya:
            self.ditanya = belum
            self.kerangka.umpan.value = tulis_umpan("info", tanyakan_kosong(belum))
            return
        gagal = self.ujian.kumpulkan(jawaban)
        if gagal:
            self.kerangka.umpan.value = tulis_umpan("gagal", gagal)
            return
        self._tutup()

    def _tutup(self) -> None:
        self.wadah.children = ()
        self._tampilkan_tombol()
        self.kerangka.isyarat.value = ""
        banding = bandingkan_ujian(self.ujian.isi_log())
        if self.babak is Babak.AKHIR:
            self.kerangka.umpan.value = tulis_banding(banding) + tulis_pembahasan(self.ujian.soal, banding)
        else:
            ada = Babak.AWAL in banding.dijawab
            self.kerangka.umpan.value = tulis_umpan("baik" if ada else "info", TERKUMPUL if ada else TERTUTUP)

    def _tampilkan_tombol(self, *tampak: str) -> None:
        for nama, satu in self.kerangka.tombol.items():
            satu.layout.display = "" if nama in tampak else "none"


def tanyakan_kosong(belum: tuple[int, ...]) -> str:
    """Kalimat bila masih ada soal yang kosong ketika dikumpulkan.

    >>> tanyakan_kosong((4, 9))[:53]
    'Masih 2 soal yang belum terjawab, atau angkanya tidak'
    """
    nomor = ", ".join(map(str, belum))
    return (
        f"Masih {len(belum)} soal yang belum terjawab, atau angkanya tidak terbaca: nomor {nomor}. Jawab dahulu, "
        "atau tekan Kumpulkan sekali lagi bila memang ingin dibiarkan. Sesudah dikumpulkan, jawaban tidak dapat diubah."
    )


def tulis_banding(banding: BandingUjian) -> str:
    """HTML perbandingan per kompetensi, beserta bagian notebook yang sebaiknya dibaca ulang."""
    kepala = "".join(f"<th scope='col'>{satu}</th>" for satu in ("Kompetensi", "Sebelum", "Sesudah", "Baca ulang"))
    isi = "".join(
        f"<tr><th scope='row'>{aman(satu.pasangan.kompetensi)}</th>"
        f'<td class="lakip-putusan">{TANDA_TEPAT[satu.sebelum]}</td>'
        f'<td class="lakip-putusan">{TANDA_TEPAT[satu.sesudah]}</td>'
        f"<td>{_bacaan(satu.pasangan, satu.sesudah)}</td></tr>"
        for satu in banding.baris
    )
    tabel = f'<table class="lakip-tabel"><thead><tr>{kepala}</tr></thead><tbody>{isi}</tbody></table>'
    return tulis_umpan("baik", sebutkan_skor(banding)) + tabel


def _bacaan(pasangan: Pasangan, sesudah: bool | None) -> str:
    return aman(sebutkan_bacaan(pasangan)) if sesudah is False else ""


def tulis_pembahasan(soal: tuple[Latihan, ...], banding: BandingUjian) -> str:
    """HTML soal post-test yang belum tepat: jawaban peserta, yang tepat, dan sebabnya; kosong bila semuanya tepat."""
    jawaban = banding.dijawab.get(Babak.AKHIR, {})
    belum = {satu.kode for satu in banding.perlu_dibaca}
    isi = "".join(_satu_pembahasan(satu, jawaban) for satu in soal if satu.kode[:-1] in belum)
    return f"<p><strong>Yang belum tepat, beserta sebabnya</strong></p>{isi}" if isi else ""


def _satu_pembahasan(soal: Latihan, jawaban: Mapping[str, object]) -> str:
    dijawab = sebutkan_jawaban(soal, jawaban[soal.kode]) if soal.kode in jawaban else "tidak dijawab"
    tepat = "; ".join(satu.removeprefix("– ") for satu in baris_penyelesaian(soal))
    return (
        f'<div class="lakip-baris">{aman(soal.perintah)}<br>Jawaban Anda: {aman(dijawab)}<br>'
        f"<strong>Yang tepat:</strong> {aman(tepat)}<br>{aman(soal.pembahasan)}</div>"
    )
