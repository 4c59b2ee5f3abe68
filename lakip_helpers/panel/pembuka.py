"""Pembuka tiap notebook: versi kit, siapa, folder, kemajuan sesi ini dan semuanya, dan tautan Lanjutkan.

Bukan widget, supaya tetap terbaca di notebook kunci dan penampil mana pun, dan supaya JupyterLab membuka tautannya. Di
notebook yang terbuka, ia ditulis ulang setiap kali sebuah latihan diperiksa atau orangnya berganti.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.kerja.kemajuan import Kemajuan, hitung_kemajuan
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif, berkas_log
from lakip_helpers.latihan.simpanan.log import kabar_terkunci
from lakip_helpers.latihan.simpanan.pulih import perlu_pulih, pulihkan
from lakip_helpers.latihan.simpanan.tempat import cari_notebook
from lakip_helpers.pakai.usia import kabar_usang
from lakip_helpers.panel.kerangka import aman, buat_jangkar
from lakip_helpers.panel.siaran import Kabar, dengarkan

NOTEBOOK_AWAL = "00"


@dataclass(frozen=True)
class Pembuka:
    """Yang tampil di awal notebook; `sesi` nomor notebook itu, kosong bila tidak disebut."""

    sesi: str
    peserta: Identitas | None
    kemajuan: Kemajuan | None
    kabar: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return " · ".join((*self._kepala(), *self._hitungan(), *self._lanjutan()))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._html()}

    def _ipython_display_(self) -> None:
        from IPython.display import display

        tampak: Any = display(self._repr_mimebundle_(), raw=True, display_id=True)
        if tampak is None:
            return

        def segarkan() -> None:
            tampak.update(_hitung(self.sesi)._repr_mimebundle_(), raw=True)

        for kabar in (Kabar.DIPERIKSA, Kabar.GANTI_ORANG):
            dengarkan(kabar, "pembuka", segarkan)

    def _kepala(self) -> tuple[str, ...]:
        versi = f"Kit LAKIP {lakip_helpers.__version__}"
        if self.peserta is None:
            return versi, f"identitas belum diisi: {_ajakan_identitas(self.sesi)}"
        nama = f"{self.peserta.nama}, {self.peserta.opd}".rstrip(", ")
        return versi, nama, f"folder pekerjaan: {self.peserta.folder}"

    def _hitungan(self) -> tuple[str, ...]:
        return tuple(f"{nama}: {lulus} dari {banyak} latihan lulus" for nama, lulus, banyak in self._bilah())

    def _bilah(self) -> list[tuple[str, int, int]]:
        if self.kemajuan is None:
            return []
        lulus, banyak = self.kemajuan.sesi(self.sesi)
        sesi = [(f"sesi {self.sesi}", lulus, banyak)] if banyak else []
        return [*sesi, ("semua sesi", self.kemajuan.lulus, len(self.kemajuan.langkah))]

    def _lanjutan(self) -> tuple[str, ...]:
        if self.kemajuan is None:
            return ("kemajuan tidak terbaca, lihat panel kemajuan",)
        berikut = self.kemajuan.lanjutkan
        return (f"lanjutkan {berikut.kode} “{berikut.judul}”" if berikut else "semua latihan sudah lulus",)

    def _html(self) -> str:
        bilah = [
            f'<progress max="{banyak}" value="{lulus}"></progress> {nama}: {lulus} dari {banyak} latihan lulus'
            for nama, lulus, banyak in self._bilah()
        ]
        berikut = self.kemajuan.lanjutkan if self.kemajuan else None
        tautan = f"<b>Lanjutkan:</b> {tautkan(berikut, self.sesi)}" if berikut else aman(self._lanjutan()[0])
        if self.sesi == NOTEBOOK_AWAL and self.peserta is None:
            tautan = ""  # yang baru datang mengisi identitasnya dahulu, tidak diajak meloncat ke sesi berikutnya
        kepala = " · ".join(_tautkan_awal(satu) for satu in self._kepala())
        baris = (kepala, *bilah, tautan, *(f"ℹ {aman(satu)}" for satu in self.kabar))
        return "".join(f"<div>{satu}</div>" for satu in baris if satu)


def _ajakan_identitas(sesi: str) -> str:
    isi = "isi bagian “Siapa Anda” di bawah ini" if sesi == NOTEBOOK_AWAL else "buka notebook 00, isi “Siapa Anda”"
    return f"{isi}. Jawaban Anda tetap tersimpan dan ikut pindah ke nama Anda."


def _tautkan_awal(teks: str) -> str:
    """Kata “notebook 00” menjadi tautan bila notebooknya ada di samping."""
    notebook = cari_notebook(NOTEBOOK_AWAL, Path.cwd())
    tautan = f'<a href="{aman(notebook)}">buka notebook 00</a>'
    return aman(teks).replace("buka notebook 00", tautan) if notebook else aman(teks)


def tautkan(latihan: Latihan, sesi: str = "") -> str:
    """Tautan ke sebuah latihan: di halaman ini bila sesinya sama, selain itu ke notebooknya bila ada di samping."""
    teks = f"latihan {latihan.kode} “{latihan.judul}”"
    if latihan.nomor_sesi == sesi:
        return f'<a href="#{buat_jangkar(latihan.kode)}">{aman(teks)}</a>, di bawah ini'
    notebook = cari_notebook(latihan.nomor_sesi, Path.cwd())
    if not notebook:
        return f"{aman(teks)}, di notebook yang diawali angka {latihan.nomor_sesi}"
    return f'<a href="{aman(notebook)}">{aman(teks)}</a>, di notebook {aman(notebook.removesuffix(".ipynb"))}'


def susun_pembuka(sesi: str = "") -> Pembuka:
    """Pembuka notebook sesi itu; catatan yang hilang dari log dipulihkan dahulu dari cuplikan.

    >>> repr(susun_pembuka("11")).startswith(f"Kit LAKIP {lakip_helpers.__version__} · ")
    True
    """
    kabar = (_pulihkan_diam(), kabar_terkunci(berkas_log()), kabar_usang(sesi, date.today()))
    return _hitung(sesi, *kabar)


def _hitung(sesi: str, *kabar: str) -> Pembuka:
    """Pembuka dari yang tersimpan sekarang."""
    try:
        kemajuan = hitung_kemajuan(cepat=True)
    except GalatSimpan as galat:
        return Pembuka(sesi, aktif(), None, (str(galat),))
    return Pembuka(sesi, aktif(), kemajuan, tuple(satu for satu in (*kabar, *kemajuan.catatan) if satu))


def _pulihkan_diam() -> str:
    """Kalimat pemulihan bila ada yang dipulihkan; yang gagal dicoba lagi lewat tombolnya."""
    try:
        return pulihkan().kalimat if perlu_pulih() else ""
    except GalatSimpan as galat:
        return str(galat)
