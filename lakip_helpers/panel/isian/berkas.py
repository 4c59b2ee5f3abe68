"""Isian berkas: unggah buku kerja, ambil contohnya, atau pakai tabel sendiri; catatan per lembar dengan selnya."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.bentuk.berkas import (
    BahanBerkas,
    Buku,
    jumlah,
    sebutkan_dokumen,
    sebutkan_perubahan,
    tulis_syarat,
)
from lakip_helpers.latihan.hasil.buku_kerja import (
    BUKU_KARYA,
    Dibaca,
    baca_buku,
    baca_karya,
    buat_contoh,
    per_dokumen,
    rapikan_nama,
    ringkas_buku,
    sidik_berkas,
    simpan_unggahan,
    temukan_unggahan,
)
from lakip_helpers.panel.isian.dasar import IsianLatihan, Pengusul, Usulan
from lakip_helpers.panel.kerangka import aman, buat_tombol, di_atas, saat_diklik, tulis_umpan
from lakip_helpers.temuan import LaporanTemuan
from lakip_helpers.temuan.tampil import isi_html

KARYA: Final = "*"
AKHIRAN: Final = ".xlsx,.xlsm,.xls,.csv"
"""Yang disarankan jendela pemilih; .xls ikut supaya pemiliknya membaca apa yang perlu dilakukan."""
REKAAN: Final = "data rekaan untuk latihan"
LABEL_UNGGAH: Final = "Unggah buku kerja"


class LayarBerkas:
    """Buku kerja yang sedang ditimbang: ringkasannya untuk log, hasil bacanya untuk layar."""

    def __init__(self, isi: BahanBerkas) -> None:
        self.isi = isi
        self.buku: Buku = {}
        self.dibaca: Dibaca | None = None
        self.terbaca: dict[str, Dibaca] = {}
        self.unggah = w.FileUpload(accept=AKHIRAN, multiple=False, description=LABEL_UNGGAH, tooltip=LABEL_UNGGAH)
        self.unggah.add_class("lakip-unggah")
        self.unggah.layout.width = "auto"
        self.pengusul = Pengusul()
        self.kabar, self.ringkasan, self.catatan = self.pengusul.kabar, w.HTML(), w.HTML()
        self.pilih = di_atas(w.Dropdown(description="Belum membawa berkas? Ambil dari sini:", options=self._pilihan()))
        self.ambil = buat_tombol("Ambil", "Pakai pilihan di atas sebagai buku kerja")
        self.ambil.layout.align_self, self.pengusul.tombol = "flex-start", self.ambil
        keterangan = w.HTML("Buku kerja Anda (.xlsx atau .csv, paling besar 60 MB). Berkas tetap di laptop ini.")
        alat = [keterangan, self.unggah, self.pilih, self.ambil, self.kabar, self.pengusul.kotak]
        self.kotak = w.VBox([*alat, self.ringkasan, self.catatan])
        self.unggah.observe(lambda _: self._dengan_kabar(self._terima), names="value")
        saat_diklik(self.ambil, lambda: self._dengan_kabar(self._ambil))
        self._tulis()

    def _pilihan(self) -> list[tuple[str, str]]:
        contoh = [(f"{satu.judul} ({REKAAN})", satu.kode) for satu in self.isi.contoh]
        return [*contoh, (BUKU_KARYA, KARYA)]

    def _dengan_kabar(self, lakukan: Callable[[], str]) -> None:
        try:
            if kalimat := lakukan():
                self.kabar.value = tulis_umpan("info", kalimat)
        except GalatLakip as galat:
            self.kabar.value = tulis_umpan("gagal", str(galat))

    def _terima(self) -> str:
        """Terima satu unggahan: simpan, baca, nilai; kotak unggah dikosongkan supaya berkas yang sama dapat diulang."""
        if not self.unggah.value:
            return ""
        satu = self.unggah.value[0]
        nama, isi = str(satu["name"]), bytes(satu["content"])
        self.unggah.value = ()
        self._pakai("unggah", nama, isi)
        return ""

    def _ambil(self) -> str:
        if self.pilih.value == KARYA:
            dibaca = baca_karya()
            if dibaca.bundel is None:
                return dibaca.galat
            kabar = "Tabel Anda dari sesi-sesi sebelumnya sudah dinilai sebagai satu buku kerja."
            self._usulkan("karya", BUKU_KARYA, "", dibaca, kabar)
            return ""
        contoh = next(satu for satu in self.isi.contoh if satu.kode == self.pilih.value)
        lanjut = f" Buka berkas itu dengan Excel, perbaiki, simpan, lalu unggah di sini. Isinya {REKAAN}."
        self._pakai("contoh", f"Contoh {contoh.kode}.xlsx", buat_contoh(contoh), lanjut)
        return ""

    def _pakai(self, asal: str, nama: str, isi: bytes, lanjut: str = "") -> None:
        self.kabar.value = tulis_umpan("info", f"Sedang membaca {rapikan_nama(nama)} …")
        berkas = simpan_unggahan(nama, isi)
        kabar = f"Tersimpan sebagai {berkas.name} di folder {'/'.join(berkas.parts[-4:-1])}.{lanjut}"
        self._usulkan(asal, berkas.name, sidik_berkas(berkas), baca_buku(berkas), kabar)

    def _usulkan(self, asal: str, nama: str, sidik: str, dibaca: Dibaca, kabar: str) -> None:
        """Buku yang baru dibaca diingat, supaya tidak dibaca lagi ketika dipasang."""
        self.terbaca = {sidik: dibaca}
        jawaban = ringkas_buku(asal, nama, sidik, dibaca, self.buku)
        self.pengusul.usulkan(Usulan(jawaban, f"buku kerja {nama}", kabar, asal == "contoh", asal != "unggah"))

    def baca(self) -> object:
        """Jawaban: ringkasan buku kerja, atau kosong."""
        return dict(self.buku)

    def pasang(self, jawaban: object) -> None:
        """Pasang ringkasan tersimpan; bila berkasnya masih ada, catatannya dibaca ulang dengan aturan kit ini."""
        self.buku = jawaban if isinstance(jawaban, Mapping) else {}
        berkas = temukan_unggahan(self.buku)
        self.dibaca = self._baca_sekali(berkas) if berkas else None
        if self.buku.get("asal") == "karya":
            self.dibaca = baca_karya()
        self._tulis()

    def _baca_sekali(self, berkas: Path) -> Dibaca:
        sidik = sidik_berkas(berkas)
        if sidik not in self.terbaca:
            self.terbaca = {sidik: baca_buku(berkas)}
        return self.terbaca[sidik]

    def _tulis(self) -> None:
        self.ringkasan.value = tulis_ringkasan(self.isi, self.buku)
        self.catatan.value = tulis_temuan(self.dibaca.laporan) if self.dibaca and self.dibaca.bundel else ""


def tulis_ringkasan(isi: BahanBerkas, buku: Buku) -> str:
    """HTML: nama buku, dokumen di dalamnya, perubahannya, dan tiap syarat dengan tandanya.

    >>> from lakip_helpers.latihan.bentuk.berkas import Syarat
    >>> "○ Dua dokumen" in tulis_ringkasan(BahanBerkas((Syarat("Dua dokumen", dokumen=2),)), {})
    True
    """
    butir = "".join(f"<li>{aman(satu)}</li>" for satu in tulis_syarat(isi, buku))
    daftar = f"Syarat lulus:<ul style='margin:0;list-style:none;padding-left:8px'>{butir}</ul>"
    if not buku:
        return _bungkus("info", daftar)
    if buku.get("gejala"):
        return tulis_umpan("gagal", _sebab(buku)) + _bungkus("info", daftar)
    rinci = ", ".join(f"{banyak} {keparahan}" for keparahan, banyak in jumlah(buku.get("catatan", {})).items())
    ubah = sebutkan_perubahan(buku)
    baris = [
        f"<strong>{aman(buku.get('nama', ''))}</strong>",
        f"Terbaca {len(buku.get('tabel', {}))} tabel: {', '.join(sebutkan_dokumen(buku))}.",
        f"Catatan: {rinci}.",
    ]
    return _bungkus("info", "<br>".join([*baris, *([f"<strong>{aman(ubah)}</strong>"] if ubah else []), daftar]))


GEJALA: Final[Mapping[str, str]] = {
    "kosong": "lembarnya dikenal, tetapi belum ada satu baris pun yang terisi.",
    "contoh": "semua barisnya masih bertanda “Contoh:”, jadi belum ada yang dihitung sebagai data Anda.",
    "lembar": "tidak ada lembar yang dikenal sebagai tabel kinerja. Samakan nama lembar dan judulnya dengan templat.",
}
"""Kalimat bila pembaca tidak menolak berkasnya, tetapi tidak ada yang dapat dinilai."""


def _sebab(buku: Buku) -> str:
    return str(buku.get("galat") or f"{buku.get('nama', '')}: {GEJALA.get(buku['gejala'], 'belum dapat dinilai.')}")


def tulis_temuan(laporan: LaporanTemuan) -> str:
    """HTML catatan per lembar: yang ada “salah”-nya terbuka, sisanya dapat dibuka dengan tetikus atau Enter.

    >>> tulis_temuan(LaporanTemuan())
    '<div class="lakip-umpan lakip-baik" role="status">✔ Tidak ada catatan pada buku kerja ini.</div>'
    """
    if not laporan:
        return tulis_umpan("baik", "Tidak ada catatan pada buku kerja ini.")
    bagian = "".join(
        f"<details{' open' if satu.ada_salah else ''}><summary>{aman(nama)}, {aman(satu.ringkas())}</summary>"
        f"{isi_html(satu)}</details>"
        for nama, satu in per_dokumen(laporan)
    )
    return f'<div class="lakip-catatan">{bagian}</div>'


def _bungkus(jenis: str, isi: str) -> str:
    return f'<div class="lakip-umpan lakip-{jenis}" role="status">{isi}</div>'


def buat_isian_berkas(isi: BahanBerkas) -> IsianLatihan:
    """Isian untuk latihan berkas.

    >>> isian = buat_isian_berkas(BahanBerkas(()))
    >>> isian.pasang({"nama": "a.xlsx", "tabel": {"iku": 1}})
    >>> isian.baca()["nama"]
    'a.xlsx'
    """
    layar = LayarBerkas(isi)
    teks = "\n".join(["Unggah buku kerja (.xlsx atau .csv).", *(f"Syarat: {satu.teks}" for satu in isi.syarat)])
    return IsianLatihan(layar.kotak, (), layar.baca, layar.pasang, teks, layar.pengusul)
