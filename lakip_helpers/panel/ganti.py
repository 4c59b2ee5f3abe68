"""Pertanyaan sebelum isian peserta diganti sekaligus, dan tombol yang memasangnya kembali; sama untuk semua latihan.

Alat di dalam isian mengusulkan lewat `Pengusul`; di sini isian lama diamankan, peserta ditanya, yang baru dipasang, dan
penggantiannya dicatat. Tidak ada panel yang mengganti isian peserta lewat jalan lain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import ipywidgets as w

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from lakip_helpers.latihan.kerja.versi import Versi, hitung_isian, sebutkan_versi
from lakip_helpers.latihan.sidik import inti
from lakip_helpers.notasi import tulis_waktu
from lakip_helpers.panel.isian.dasar import IsianLatihan, Pengusul, Usulan
from lakip_helpers.panel.kerangka import aman, buat_tombol, di_atas, saat_diklik, tulis_umpan

GANTI: Final = "Ya, ganti isian saya"
TETAP: Final = "Tidak, pakai isian saya"
KEMBALI: Final = "Kembalikan isian saya"
DISIMPAN: Final = f"Isian Anda yang tadi tetap tersimpan; tombol “{KEMBALI}” memasangnya lagi."
TIDAK_DIUBAH: Final = "Isian Anda tidak diubah."
KETIK: Final = "Ketik isian Anda di kotak-kotak di bawah ini."
BERUBAH_LAIN: Final = (
    "Isian yang tersimpan pada latihan ini lain dari yang tadi tampil di panel ini, misalnya karena tombol Ikuti dari "
    f"sini atau notebook yang terbuka dua kali. Sekarang yang di layar ini yang dipakai. {DISIMPAN}"
)


class Penggantian:
    """Penggantian isian satu latihan; `memasang` benar selama isian dipasang kit, bukan diketik peserta."""

    def __init__(self, kerja: Pengerjaan, isian: IsianLatihan) -> None:
        self.kerja, self.isian = kerja, isian
        self.memasang = False
        self.awal: object = None
        """Isian dari latihan lain yang terpasang di awal dan belum disimpan; bukan ketikan peserta di sini."""
        self.segarkan: Callable[[], None] = self.muat
        self.pengusul = isian.pengusul or Pengusul()
        self.usulan: Usulan | None = None
        self.tanya, self.kabar = w.HTML(), self.pengusul.kabar
        self.ya = buat_tombol(GANTI, "Isian saya disimpan, lalu diganti")
        self.tidak = buat_tombol(TETAP, "Tidak ada yang diganti")
        self.pilih = di_atas(w.Dropdown(description="Isian Anda yang disimpan:", options=[]))
        self.pilih.layout.width = "98%"
        self.kembali = buat_tombol(KEMBALI, "Pasang lagi isian saya yang dipilih di atas")
        self.kembali.layout.align_self = "flex-start"
        self.versi: tuple[Versi, ...] = ()

    def mulai(self, segarkan: Callable[[], None]) -> None:
        """Layani usulan dan tombol; `segarkan` memuat layar dari yang tersimpan."""
        self.segarkan = segarkan
        self.pengusul.usulkan, self.pengusul.isi_sendiri = self._terima, self._isi_sendiri
        saat_diklik(self.ya, self._ya)
        saat_diklik(self.tidak, lambda: self._selesai(TIDAK_DIUBAH))
        saat_diklik(self.kembali, lambda: self._kembalikan(self.versi[self.pilih.value]))

    @contextmanager
    def diam(self) -> Iterator[None]:
        """Selama ini perubahan di layar bukan ketikan peserta, jadi tidak disimpan."""
        self.memasang = True
        try:
            yield
        finally:
            self.memasang = False

    def _pasang(self, jawaban: object) -> None:
        with self.diam():
            self.isian.pasang(jawaban)

    @property
    def kotak(self) -> w.VBox:
        """Tempat pertanyaan dan tombol kembali."""
        return self.pengusul.kotak

    def muat(self) -> None:
        """Daftar ulang isian yang dapat dikembalikan; bila tidak ada, tombolnya tidak tampil."""
        self.versi = self.kerja.daftar_kembali()
        self.pilih.options = [(sebutkan_versi(satu), urut) for urut, satu in enumerate(self.versi)]
        self.pilih.index = 0 if self.versi else None
        self._susun()

    def _susun(self) -> None:
        tanya = [self.tanya, w.HBox([self.ya, self.tidak], layout=w.Layout(flex_flow="row wrap"))]
        cara = w.HTML(tulis_cara(self.kerja.latihan.kode))
        pulang = [self.pilih, self.kembali, cara] if self.versi else []
        kabar = [] if self.isian.pengusul or not self.kabar.value else [self.kabar]
        self.kotak.children = [*kabar, *(tanya if self.usulan else []), *pulang]

    def _milik(self, kini: object) -> bool:
        """Apakah yang di layar pekerjaan peserta di sini, bukan hasil kit dan bukan isian awal yang belum disentuh."""
        belum_disentuh = inti(kini) == inti(self.awal) and self.kerja.terakhir() is None
        return self.kerja.milik_sendiri(kini) and not belum_disentuh

    def _terima(self, usulan: Usulan) -> None:
        """Pasang usulan, atau tanyakan dahulu bila di layar ada yang diketik peserta."""
        kini = self.isian.baca()
        milik = self._milik(kini) and inti(kini) != inti(usulan.jawaban)
        self.usulan = usulan if milik and usulan.tanya else None
        if self.usulan:
            banyak = hitung_isian(self.kerja.latihan.kode, kini)
            self.tanya.value = tulis_umpan("info", tulis_pertanyaan(usulan, banyak))
            self.kabar.value = ""
            self._susun()
        else:
            self._ganti(usulan)

    def _ya(self) -> None:
        if self.usulan:
            self._ganti(self.usulan)

    def _ganti(self, usulan: Usulan) -> None:
        """Amankan yang di layar, pasang usulan, catat; bila tidak tersimpan, layar kembali seperti semula."""
        kini = self.isian.baca()
        milik = self._milik(kini)
        gagal = self._amankan(kini, milik)
        if not gagal:
            self._pasang(usulan.jawaban)
            gagal = self.kerja.pasang(self.isian.baca(), dari_kit=usulan.dari_kit)
        if gagal:
            self._pasang(kini)
            self._selesai(gagal, "gagal")
            return
        beda = milik and not usulan.lanjutan and inti(kini) != inti(self.isian.baca())
        self.segarkan()
        self._selesai(f"{usulan.kabar} {DISIMPAN}" if beda else usulan.kabar)

    def _amankan(self, kini: object, milik: bool) -> str:
        """Simpan yang di layar bila belum tersimpan; keluaran: kalimat sebabnya bila gagal."""
        return self.kerja.simpan(kini) if milik and self.kerja.terakhir() != kini else ""

    def _kembalikan(self, versi: Versi) -> None:
        kini = self.isian.baca()
        milik = self._milik(kini)
        gagal = self._amankan(kini, milik) or self.kerja.kembalikan(versi)
        if gagal:
            self._selesai(gagal, "gagal")
            return
        self.segarkan()
        kabar = f"Isian Anda yang tersimpan {tulis_waktu(versi.waktu)} terpasang kembali."
        self._selesai(f"{kabar} {DISIMPAN}" if milik else kabar)

    def _isi_sendiri(self, kosong: Usulan) -> None:
        """“Isi sendiri”: yang diketik tetap; hasil kit diganti isian sendiri yang tersimpan, atau dikosongkan."""
        kini = self.isian.baca()
        if self._milik(kini):
            self._selesai(f"{TIDAK_DIUBAH} {KETIK}")
        elif self.versi:
            self._kembalikan(self.versi[0])
        elif hitung_isian(self.kerja.latihan.kode, kini):
            self._ganti(kosong)
        else:
            self._selesai(KETIK)

    def _selesai(self, kalimat: str, jenis: str = "info") -> None:
        self.usulan = None
        self.kabar.value = tulis_umpan(jenis, kalimat)
        self.muat()
        if self.pengusul.tombol:
            self.pengusul.tombol.focus()


def tulis_pertanyaan(usulan: Usulan, banyak: int) -> str:
    """Pertanyaan sebelum mengganti; `banyak` kotak yang terisi.

    >>> print(tulis_pertanyaan(Usulan({}, "isian contoh", ""), 12))
    Ganti isian Anda dengan isian contoh? Di panel ini ada 12 kotak yang sudah Anda isi; semuanya akan diganti.
    Isian Anda tidak dihapus: kit menyimpannya, dan tombol “Kembalikan isian saya” memasangnya lagi kapan saja.
    """
    return (
        f"Ganti isian Anda dengan {usulan.sebutan}? Di panel ini ada {banyak} kotak yang sudah Anda isi; semuanya akan "
        f"diganti.\nIsian Anda tidak dihapus: kit menyimpannya, dan tombol “{KEMBALI}” memasangnya lagi kapan saja."
    )


def tulis_cara(kode: str) -> str:
    """HTML: bagaimana melihat semua isian sebuah latihan menurut waktunya, bukan hanya yang pernah diganti.

    >>> " pulihkan --versi 21-06</code>" in tulis_cara("21-06")
    True
    """
    perintah = f'<code style="white-space:nowrap">{aman(sebut_perintah(f"pulihkan --versi {kode}"))}</code>'
    return f'<div class="lakip-isyarat">Isian lain menurut waktunya: minta fasilitator menjalankan {perintah}</div>'
