"""Panel penelusur: satu sasaran dari RPJMD sampai LKjIP, dengan benang putus yang bertanda dan berkata."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.buku_kerja import buku_terakhir
from lakip_helpers.panel.kerangka import (
    Kerangka,
    aman,
    buat_tombol,
    bungkus_umpan,
    di_atas,
    rakit,
    saat_diklik,
    tulis_umpan,
)
from lakip_helpers.temuan import TANDA

if TYPE_CHECKING:
    from lakip_helpers.aturan.kaskade.rantai import MataRantai
    from lakip_helpers.model import Bundel
    from lakip_helpers.temuan import LaporanTemuan

REKAP: Final = "kota_contoh/mentah/Rekap_Kinerja_Kota.xlsx"
SUMBER: Final = (
    ("Kota Lembayung, baru digabungkan (data rekaan untuk latihan)", REKAP),
    ("Kota Lembayung, sesudah dirapikan (data rekaan untuk latihan)", "kota_contoh"),
    ("Buku kerja saya, yang terakhir diunggah", ""),
)
TANPA_SASARAN: Final = (
    "Buku kerja ini tidak memuat sasaran Renstra, jadi rantainya belum dapat ditelusuri. Isi lembar Renstra Sasaran "
    "dan Renstra Indikator, unggah lagi di latihan 14-06, lalu tekan Muat ulang."
)
TANDA_KEADAAN: Final[Mapping[str, str]] = {"tersambung": "✔", "perlu dilihat": "?", "putus": "✘", "tidak ada": "○"}
PERINTAH: Final = (
    "Pilih OPD dan sasarannya, lalu baca dari atas ke bawah. Buka tiap dokumen dengan tetikus, atau dengan Tab lalu "
    "Enter, untuk melihat yang tertulis di sana, beda kalimatnya, dan catatannya."
)


def tampilkan_kaskade(kode_sasaran: str = "") -> Kerangka:
    """Panel penelusur; `kode_sasaran` menentukan sasaran yang tampil pertama.

    >>> "LKjIP" in tampilkan_kaskade("DISHUB.T1.S1").teks
    True
    """
    penelusur = _Penelusur(kode_sasaran)
    kerangka = rakit(
        "Penelusur benang merah",
        PERINTAH,
        [penelusur.sumber, penelusur.opd, penelusur.sasaran],
        {"muat": buat_tombol("Muat ulang", "Baca lagi sumber yang dipilih, misalnya sesudah mengunggah")},
        "Rantai: RPJMD → Renstra → IKU → PK → Renja → LKjIP",
    )
    penelusur.mulai(kerangka)
    return kerangka


class _Penelusur:
    """Pilihan di layar dan rantai yang sedang tampil."""

    def __init__(self, kode_sasaran: str) -> None:
        self.awal = kode_sasaran
        self.bundel: Bundel | None = None
        self.laporan: LaporanTemuan | None = None
        self.sumber = di_atas(w.Dropdown(description="Dokumen:", options=list(SUMBER), value=REKAP))
        self.opd = di_atas(w.Dropdown(description="Perangkat daerah:", options=[]))
        self.sasaran = di_atas(w.Dropdown(description="Sasaran:", options=[]))
        for satu in (self.sumber, self.opd, self.sasaran):
            satu.layout.width = "98%"

    def mulai(self, kerangka: Kerangka) -> None:
        self.umpan, self.isyarat = kerangka.umpan, kerangka.isyarat
        self._muat()
        self.sumber.observe(lambda _: self._muat(), names="value")
        self.opd.observe(lambda _: self._isi_sasaran(), names="value")
        self.sasaran.observe(lambda _: self._tampilkan(), names="value")
        saat_diklik(kerangka.tombol["muat"], self._muat)

    def _muat(self) -> None:
        from lakip_helpers.aturan.kaskade.rantai import daftar_sasaran

        self.bundel = None
        try:
            self.bundel, self.laporan = _baca(self.sumber.value)
            semua = daftar_sasaran(self.bundel)
            self.umpan.value = "" if semua else tulis_umpan("info", TANPA_SASARAN)
        except GalatLakip as galat:
            self.umpan.value = tulis_umpan("info", str(galat))
            semua = ()
        opd = list(dict.fromkeys(kode for kode, _, _ in semua))
        dipilih = next((o for o, kode, _ in semua if kode == self.awal), opd[0] if opd else None)
        nama = self._nama_opd()
        self.opd.options = [(nama.get(kode, kode), kode) for kode in opd]
        self.opd.value = dipilih
        self._isi_sasaran()

    def _nama_opd(self) -> dict[str, str]:
        frame = self.bundel.tabel.get("perangkat_daerah") if self.bundel else None
        return dict(zip(frame["kode_opd"], frame["nama_opd"], strict=True)) if frame is not None else {}

    def _isi_sasaran(self) -> None:
        from lakip_helpers.aturan.kaskade.rantai import daftar_sasaran

        if self.bundel is None:
            self.sasaran.options = []
            return
        isi = [
            (f"{uraian} ({kode})", kode) for opd, kode, uraian in daftar_sasaran(self.bundel) if opd == self.opd.value
        ]
        self.sasaran.options = isi
        self.sasaran.value = next((kode for _, kode in isi if kode == self.awal), isi[0][1] if isi else None)
        self._tampilkan()

    def _tampilkan(self) -> None:
        from lakip_helpers.aturan.kaskade.rantai import telusuri

        if self.bundel is not None and self.laporan is not None and self.sasaran.value:
            self.umpan.value = tulis_rantai(telusuri(self.bundel, self.laporan, self.sasaran.value), self.bundel.rekaan)


def _baca(sumber: str) -> tuple[Bundel, LaporanTemuan]:
    """Bundel dan temuan KAS atasnya; `GalatLakip` bila buku kerja peserta belum ada atau tidak terbaca."""
    from lakip_helpers.aturan.periksa import periksa
    from lakip_helpers.tabel import muat

    if sumber:
        return _baca_contoh(sumber)
    berkas = buku_terakhir()
    if berkas is None:
        raise GalatLakip("Buku kerja Anda belum ada. Unggah di latihan 14-06, lalu tekan Muat ulang.")
    bundel = muat(berkas)
    return bundel, periksa(bundel, "KAS")


@cache
def _baca_contoh(sumber: str) -> tuple[Bundel, LaporanTemuan]:
    from lakip_helpers.aturan.periksa import periksa
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.kumpulan import folder_data

    bundel = muat(folder_data() / sumber if sumber.endswith(".xlsx") else sumber)
    return bundel, periksa(bundel, "KAS")


def tulis_rantai(rantai: tuple[MataRantai, ...], rekaan: bool = False) -> str:
    """Rantai sebagai HTML: satu dokumen satu bagian yang dapat dibuka; tanda dan kata, bukan warna saja.

    >>> from lakip_helpers.aturan.kaskade.rantai import Keadaan, MataRantai
    >>> "✘ PK: putus" in tulis_rantai((MataRantai("PK", ("Indeks <a>",), Keadaan.PUTUS),))
    True
    """
    from lakip_helpers.aturan.kaskade.rantai import putus

    banyak = putus(rantai)
    awal = f"✘ {banyak} dari {len(rantai)} mata rantai putus." if banyak else "✔ Tidak ada mata rantai yang putus."
    tanda = " Data rekaan untuk latihan." if rekaan else ""
    jenis = "belum" if banyak else "baik"
    bagian = '<div class="lakip-sambung" aria-hidden="true">↓</div>'.join(_satu_mata(satu) for satu in rantai)
    return f'{bungkus_umpan(jenis, awal + tanda)}<div class="lakip-rantai">{bagian}</div>'


def _satu_mata(mata: MataRantai) -> str:
    tanda = TANDA_KEADAAN[mata.keadaan]
    jumlah = f" · {len(mata.temuan)} catatan" if mata.temuan else ""
    kepala = f"<summary><strong>{tanda} {mata.dokumen}: {mata.keadaan}</strong>{jumlah}</summary>"
    tertulis = "".join(f"<li>{aman(teks)}</li>" for teks in (*mata.tertulis, *([mata.sebab] if mata.sebab else [])))
    temuan = "".join(
        f"<li>{TANDA[t.keparahan]} {t.kode} ({t.keparahan}), {aman(t.tempat)}: {aman(t.pesan)} {aman(t.saran)}</li>"
        for t in mata.temuan
    )
    catatan = f"Catatan:<ul>{temuan}</ul>" if temuan else ""
    terbuka = " open" if mata.keadaan in ("putus", "perlu dilihat") else ""
    return f"<details class='lakip-mata'{terbuka}>{kepala}<ul>{tertulis}</ul>{catatan}</details>"
