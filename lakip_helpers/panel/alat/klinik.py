"""Panel klinik dokumen: yang masuk pagi ini, yang dibicarakan dengan tiap OPD, dan yang berubah sejak pagi."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import ipywidgets as w

from lakip_helpers.galat import GalatBerkas, GalatLakip
from lakip_helpers.panel.kerangka import (
    CONTOH_FOLDER,
    Kerangka,
    aman,
    buat_tombol,
    di_atas,
    rakit,
    saat_diklik,
    tulis_umpan,
)

if TYPE_CHECKING:
    from lakip_helpers.model.kota_hasil import Potret
    from lakip_helpers.pakai.kota import Kabar

    Pembaca = Callable[[str, str, str, Kabar], Potret]

MASUK, PER_OPD, MEJA, BERUBAH = "Yang masuk", "Per OPD", "Tiga hal tiap OPD", "Yang berubah"
BELUM: Final = "<p>Isi foldernya, lalu tekan Baca dokumen.</p>"
PERTAMA: Final = (
    "<p>Keadaan ini dicatat sebagai keadaan awal. Sesudah dokumennya diperbaiki, tekan Baca dokumen lagi.</p>"
)


def tampilkan_klinik(baca: Pembaca | None = None, folder: str = "", pandangan: str = MASUK) -> Kerangka:
    """Panel klinik dokumen.

    Masukan: `baca` menerima folder, tahun kerja, berkas daftar OPD (keduanya boleh kosong), dan kabar kemajuan, memberi
    `Potret`, dan boleh melempar `GalatLakip` (baku: membaca folder di laptop ini); `pandangan` yang tampil dahulu.
    Keluaran: panel.

    >>> tampilkan_klinik().tombol["baca"].description
    'Baca dokumen'
    """
    baca = baca or baca_klinik
    letak = di_atas(w.Text(value=folder, description="Folder dokumen semua OPD", placeholder=CONTOH_FOLDER))
    tahun = di_atas(w.Text(description="Tahun kerja (boleh kosong)", placeholder="2026"))
    daftar = di_atas(w.Text(description="Berkas daftar OPD (boleh kosong)"))
    pandang = di_atas(w.ToggleButtons(options=[MASUK, PER_OPD, MEJA, BERUBAH], value=pandangan, description="Lihat"))
    pilih = di_atas(w.Dropdown(description="OPD", options=[]))
    layar = w.HTML(BELUM)
    tombol = {"baca": buat_tombol("Baca dokumen", "Baca folder; yang sudah terbaca tidak dibaca ulang", utama=True)}
    perintah = "Siapa membawa apa, apa yang dibicarakan di tiap meja, dan apa yang sudah diperbaiki."
    masukan = [w.VBox([letak, tahun, daftar]), w.VBox([pandang, pilih])]
    kerangka = rakit("Klinik dokumen", perintah, masukan, tombol, "Isian: folder.")
    kerangka.kotak.children = (*kerangka.kotak.children, layar)  # di bawah tombolnya: hasilnya dapat sepanjang kota
    kerangka.kotak.layout.max_width = "none"
    simpan: dict[str, Potret] = {}

    def tampil(_: object = None) -> None:
        if "potret" in simpan:
            layar.value = susun_layar(simpan["potret"], str(pandang.value), str(pilih.value or ""))

    def segarkan() -> None:
        try:
            potret = baca(letak.value.strip(), tahun.value.strip(), daftar.value.strip(), _pengabar(kerangka.umpan))
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
            return
        kerangka.umpan.value = ""
        simpan["potret"] = potret
        lama, semua = pilih.value, [b.opd.kode for b in potret.peringkat]
        pilih.options = [(f"{b.opd.nama} ({b.nilai})", b.opd.kode) for b in potret.peringkat]
        pilih.value = lama if lama in semua else next(iter(semua), None)
        tampil()

    saat_diklik(tombol["baca"], segarkan)
    pandang.observe(tampil, "value")
    pilih.observe(tampil, "value")
    return kerangka


def susun_layar(potret: Potret, pandang: str, kode: str) -> str:
    """HTML satu pandangan; semuanya sudah aman."""
    from lakip_helpers.sajian.kota.papan import gaya, kartu_opd, tulis_meja, tulis_papan_kota, tulis_perubahan

    if pandang == MASUK:
        return tulis_papan_kota(potret)
    if pandang in (BERUBAH, MEJA):
        tabel = tulis_meja(potret) if pandang == MEJA else tulis_perubahan(potret) or PERTAMA
        return f'<style>{gaya()}</style><div class="papan-kota">{tabel}</div>'
    satu = next((b for b in potret.peringkat if b.opd.kode == kode), None)
    return kartu_opd(satu) if satu else "<p>Pilih OPD-nya.</p>"


def baca_klinik(folder: str, tahun: str, daftar: str, kabar: Kabar) -> Potret:
    """Baca folder di laptop ini; simpanan dan keadaan awalnya di folder hasil di sampingnya, sama dengan `lakip kota`.

    Galat: `GalatBerkas` bila isiannya keliru; selebihnya seperti `potret_kota`.
    """
    from lakip_helpers.pakai.himpun.daftar_opd import baca_daftar_opd
    from lakip_helpers.pakai.himpun.keadaan import dengan_awal
    from lakip_helpers.pakai.himpun.simpanan import NAMA_FOLDER
    from lakip_helpers.pakai.kota import folder_hasil, potret_kota

    if not folder:
        raise GalatBerkas("Folder belum diisi, jadi belum ada yang dibaca. Tulis letak foldernya, lalu Baca dokumen.")
    if tahun and not (tahun.isdigit() and len(tahun) == 4):
        raise GalatBerkas(f"Tahun kerja {tahun!r} bukan tahun. Tulis empat angka, misalnya 2026, atau kosongkan.")
    tujuan = folder_hasil(Path(folder))
    opd = baca_daftar_opd(Path(daftar)) if daftar else ()
    kerja = int(tahun) if tahun else None
    potret = potret_kota(Path(folder), tujuan / NAMA_FOLDER, opd=opd, tahun=kerja, kabar=kabar, lewati=[tujuan])
    return dengan_awal(potret, tujuan, folder=Path(folder))


def _pengabar(umpan: Any) -> Kabar:
    def kabar(n: int, semua: int, sebutan: str) -> None:
        umpan.value = f'<div class="lakip-umpan" role="status">{n} dari {semua}: {aman(sebutan)}</div>'

    return kabar
