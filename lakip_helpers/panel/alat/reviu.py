"""Panel reviu laporan: unggah LKjIP yang sudah jadi, lihat buktinya, pastikan tiap jawaban, lalu unduh formulirnya."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.istilah import SEBUTAN_BAKU
from lakip_helpers.latihan.hasil.buku_kerja import sidik_berkas, simpan_unggahan
from lakip_helpers.latihan.hasil.reviu_laporan import muat_jawaban, simpan_jawaban, tulis_formulir
from lakip_helpers.pakai.reviu_formulir import JawabanPereviu, baca_jawaban, isi_dari_hasil
from lakip_helpers.panel.isian.unggahan import nama_asli
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan

if TYPE_CHECKING:
    from lakip_helpers.laporan.bentuk import HasilBaca
    from lakip_helpers.sajian.evaluasi.formulir_reviu import ButirFormulir, FormulirReviu

JUDUL: Final = "Reviu laporan sendiri"
PERINTAH: Final = (
    "Unggah laporan kinerja yang sudah jadi (Word atau PDF). Kit mencari bagian-bagiannya, tujuh hal tiap sasaran, dan"
    " menghitung ulang angkanya; dua puluh tiga butir reviu diusulkan jawabannya. Anda yang memutuskan. Berkas tetap di"
    " laptop ini."
)
TEKS: Final = f"Buka panel ini di JupyterLab, atau jalankan: {SEBUTAN_BAKU} reviu BERKAS."
AKHIRAN: Final = ".docx,.doc,.rtf,.odt,.pdf"
PILIHAN: Final = (("belum dapat dinilai", ""), ("ya", "ya"), ("tidak", "tidak"), ("tidak berlaku", "tidak berlaku"))
TANDA: Final = {"ya": "✔", "sebagian": "◐", "tidak": "✘"}


class LayarReviu:
    """Laporan yang sedang direviu, dan isian jawaban tiap butirnya."""

    def __init__(self) -> None:
        self.hasil: HasilBaca | None = None
        self.sidik = ""
        self.unggah = self._unggahan("Unggah laporan", AKHIRAN)
        self.formulir = self._unggahan("Unggah formulir terisi", ".docx,.xlsx")
        self.bukti, self.simpanan = w.HTML(), w.HTML()
        self.isian: dict[str, tuple[w.Dropdown, w.Text]] = {}
        self.kotak_isian = w.VBox([])
        self.tombol = {
            "docx": buat_tombol("Simpan sebagai Word", "Formulir, Catatan Hasil Reviu, dan pernyataan", utama=True),
            "xlsx": buat_tombol("Simpan sebagai Excel", "Formulir dan Catatan Hasil Reviu"),
        }
        masukan = [self.unggah, self.bukti, self.kotak_isian, self.formulir]
        self.kerangka = rakit(JUDUL, PERINTAH, masukan, self.tombol, TEKS)
        self.kerangka.kotak.children = (*self.kerangka.kotak.children, self.simpanan)
        self.unggah.observe(lambda _: self._dengan_kabar(self._terima), names="value")
        self.formulir.observe(lambda _: self._dengan_kabar(self._terima_formulir), names="value")
        for bentuk, tombol in self.tombol.items():
            saat_diklik(tombol, partial(self._dengan_kabar, partial(self._simpan, bentuk)))
        self._siap(False)

    @staticmethod
    def _unggahan(label: str, akhiran: str) -> w.FileUpload:
        unggah = w.FileUpload(accept=akhiran, multiple=False, description=label, tooltip=label)
        unggah.add_class("lakip-unggah")
        unggah.layout.width = "auto"
        return unggah

    def _siap(self, siap: bool) -> None:
        """Tombol dan isian hanya tampak bila ada laporan yang dapat direviu."""
        for satu in (*self.tombol.values(), self.formulir, self.kotak_isian):
            satu.layout.display = "" if siap else "none"

    def _dengan_kabar(self, lakukan: Callable[[], str]) -> None:
        try:
            if kalimat := lakukan():
                self.kerangka.umpan.value = tulis_umpan("info", kalimat)
        except GalatLakip as galat:
            self.kerangka.umpan.value = tulis_umpan("gagal", str(galat))

    def _ambil(self, unggah: w.FileUpload) -> Any:
        """Simpan satu unggahan; kotaknya dikosongkan supaya berkas yang sama dapat diulang."""
        unggahan = unggah.value[0]
        nama, bita = str(unggahan["name"]), bytes(unggahan["content"])
        unggah.value = ()
        self.kerangka.umpan.value = tulis_umpan("info", f"Sedang membaca {nama} …")
        return simpan_unggahan(nama, bita)

    def _terima(self) -> str:
        from lakip_helpers.pakai.reviu import reviu_berkas

        if not self.unggah.value:
            return ""
        berkas = self._ambil(self.unggah)
        self.hasil, self.bukti.value, self.simpanan.value = None, "", ""
        self._siap(False)
        hasil = reviu_berkas(berkas)
        if not hasil.sasaran:
            return f"{nama_asli(berkas.name)} tidak direviu: {hasil.alasan}. Pilih LKjIP-nya (Word atau PDF)."
        self.hasil, self.sidik = replace(hasil, berkas=nama_asli(berkas.name)), sidik_berkas(berkas)
        lama = muat_jawaban(self.sidik)
        self._tampilkan(isi_dari_hasil(self.hasil, lama))
        awal = "Jawaban Anda yang terakhir terpasang kembali. " if lama else ""
        return (
            f"{awal}{nama_asli(berkas.name)}: {len(hasil.sasaran)} sasaran, {len(hasil.temuan)} catatan angka dan isi."
            " Pastikan tiap jawabannya, lalu simpan."
        )

    def _terima_formulir(self) -> str:
        if not self.formulir.value or self.hasil is None:
            return ""
        jawaban = baca_jawaban(self._ambil(self.formulir), self.hasil)
        self._tampilkan(isi_dari_hasil(self.hasil, jawaban))
        self._ingat()
        return (
            f"{sum(bool(j.jawaban) for j in jawaban.values())} jawaban terbaca dari formulir itu dan terpasang di atas."
        )

    def _tampilkan(self, f: FormulirReviu) -> None:
        self.bukti.value = tulis_bukti(f) + tulis_angka_laporan(f)
        self.isian = {}
        self.kotak_isian.children = [self._butir(b) for b in f.butir]
        self._siap(True)

    def _butir(self, b: ButirFormulir) -> w.Widget:
        """Satu butir: kalimat, usul kit dengan alasannya, jawaban, dan catatan."""
        tempat = f", hal. {b.halaman}" if b.halaman else ""
        kepala = w.HTML(
            f"<strong>{b.kode}</strong> {aman(b.butir)}<br>Usul kit: {aman(b.usul)}{aman(tempat)}."
            f" {aman(b.alasan[:1].upper() + b.alasan[1:])}"
        )
        pilih = w.Dropdown(options=PILIHAN, value=b.jawaban, description=f"Jawaban {b.kode}")
        catatan = w.Text(value=b.catatan, description=f"Catatan {b.kode}", placeholder="wajib bila dijawab tidak")
        self.isian[b.kode] = (pilih, catatan)
        for satu in (pilih, catatan):
            satu.add_class("lakip-atas")
            satu.observe(lambda _: self._dengan_kabar(self._ingat), names="value")
        return w.VBox([kepala, w.HBox([pilih, catatan], layout=w.Layout(flex_flow="row wrap"))])

    def jawaban(self) -> Mapping[str, JawabanPereviu]:
        """Jawaban seperti terpasang di layar."""
        return {kode: JawabanPereviu(p.value, c.value.strip()) for kode, (p, c) in self.isian.items()}

    def _ingat(self) -> str:
        if self.sidik and len(self.isian) == len(self.kotak_isian.children):
            simpan_jawaban(self.sidik, self.jawaban())
        return ""

    def _simpan(self, bentuk: str) -> str:
        if self.hasil is None:
            return "Unggah laporannya dahulu."
        berkas = tulis_formulir(self.hasil, bentuk, self.jawaban())
        self.simpanan.value = tulis_simpanan(berkas)
        kurang = [kode for kode, j in self.jawaban().items() if j.jawaban == "tidak" and not j.catatan]
        sisa = f" Jawaban “tidak” tanpa catatan: {', '.join(kurang)}." if kurang else ""
        return f"Tersimpan: {berkas.name}.{sisa}"


def tulis_bukti(f: FormulirReviu) -> str:
    """HTML bagian laporan, dan tujuh hal tiap sasaran."""
    bagian = "; ".join(f"{nama} {'hal. ' if halaman.isdigit() else ''}{halaman}" for nama, halaman in f.bagian)
    kepala = "".join(f"<th scope='col' title='{aman(hal)}'>{n}</th>" for n, hal in enumerate(f.hal, start=1))
    baris = "".join(
        f"<tr><th scope='row'>{aman(s.sasaran)}</th>{''.join(f'<td>{_tanda(satu)}</td>' for satu in s.hal)}</tr>"
        for s in f.sasaran
    )
    daftar = "".join(f"<li>{aman(hal)}</li>" for hal in f.hal)
    return (
        f"<p><strong>{aman(f.berkas)}</strong>: {len(f.sasaran)} sasaran, {len(f.angka)} catatan angka dan isi."
        f" Butir F1 sampai S10 ada di bawahnya.</p>"
        f"<p>{aman(bagian)}.</p><table class='lakip-tabel'><thead><tr><th scope='col'>Sasaran</th>{kepala}</tr></thead>"
        f"<tbody>{baris}</tbody></table><details><summary>Arti ketujuh kolomnya</summary><ol>{daftar}</ol></details>"
    )


def _tanda(hal: str) -> str:
    """Tanda dan katanya, halamannya, lalu apa kurangnya bila belum lengkap."""
    pendek, _, kurang = hal.partition(": ")
    kata, _, tempat = pendek.partition(" ")
    baris = (f"{TANDA.get(kata, '')}&nbsp;{aman(kata)}", aman(tempat).replace(" ", "&nbsp;"), aman(kurang))
    return "<br>".join(satu for satu in baris if satu)


def tulis_angka_laporan(f: FormulirReviu) -> str:
    """HTML catatan angka dan isi; yang dihitung ulang dan tidak keliru tidak disebut satu per satu."""
    if not f.angka:
        return tulis_umpan("info", "Tidak ada catatan atas angka yang dapat dihitung ulang.")
    butir = "".join(
        f"<li>{f'hal. {aman(a.halaman)}: ' if a.halaman else ''}{aman(a.pesan)}. <em>{aman(a.saran)}</em></li>"
        for a in f.angka
    )
    return f"<details><summary>{len(f.angka)} catatan angka dan isi</summary><ul>{butir}</ul></details>"


def tampilkan_reviu_laporan() -> Kerangka:
    """Panel reviu laporan utuh.

    >>> list(tampilkan_reviu_laporan().tombol)
    ['docx', 'xlsx']
    """
    return LayarReviu().kerangka
