"""Panel bukti LKE: cari dan saring delapan puluh kriteria, lalu simpan yang tampak untuk dicetak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import ipywidgets as w

from lakip_helpers.aturan.evaluasi.bukti import daftar_bukti, daftar_pemegang, saring_bukti
from lakip_helpers.galat import GalatLakip
from lakip_helpers.istilah import K
from lakip_helpers.latihan.hasil.bukti_lke import simpan_bukti
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan

if TYPE_CHECKING:
    import pandas as pd

PERINTAH: Final = (
    "Cari satu kata, atau pilih subkomponen dan pemegangnya. Yang tampak dapat disimpan sebagai Word, dengan kolom "
    "kosong untuk menulis bukti kantor Anda."
)
KOSONG: Final = "Tidak ada baris yang tampak, jadi tidak ada yang disimpan. Longgarkan pencariannya dahulu."
SEMUA: Final = "(semua)"
KOLOM: Final = (K.NOMOR, K.KRITERIA, K.BUKTI, "pemegang", "jebakan", "dasar")
JUDUL: Final = ("No.", "Kriteria", "Bukti yang lazim", "Pemegang", "Jebakan", "Dasar")


def tampilkan_bukti() -> Kerangka:
    """Panel bukti LKE.

    >>> list(tampilkan_bukti().tombol)
    ['simpan']
    """
    semua = daftar_bukti()
    cari = di_atas(w.Text(description="Cari kata", placeholder="misalnya rencana aksi"))
    kode = di_atas(w.Dropdown(description="Subkomponen", options=[SEMUA, *dict.fromkeys(semua[K.KODE])]))
    pemegang = di_atas(w.Dropdown(description="Pemegang", options=[SEMUA, *daftar_pemegang()]))
    layar, simpanan = w.HTML(), w.HTML()
    tombol = {"simpan": buat_tombol("Simpan sebagai Word", "Simpan baris yang tampak, untuk dicetak", utama=True)}
    deret = w.HBox([cari, kode, pemegang], layout=w.Layout(flex_flow="row wrap"))
    teks = "\n".join(" | ".join(satu) for satu in semua[list(KOLOM)].itertuples(index=False))
    kerangka = rakit("Bukti tiap kriteria", PERINTAH, [deret, layar], tombol, teks)
    kerangka.kotak.children = (*kerangka.kotak.children, simpanan)
    kerangka.kotak.layout.max_width = "none"

    def terpilih() -> pd.DataFrame:
        pilih = ["" if satu.value == SEMUA else str(satu.value) for satu in (kode, pemegang)]
        return saring_bukti(semua, cari.value, *pilih)

    def tampil(_: object = None) -> None:
        layar.value, kerangka.umpan.value, simpanan.value = tulis_bukti(terpilih()), "", ""

    def simpan() -> None:
        daftar = terpilih()
        if not len(daftar):
            kerangka.umpan.value = tulis_umpan("info", KOSONG)
            return
        try:
            berkas = simpan_bukti(daftar)
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
            return
        kerangka.umpan.value = tulis_umpan("baik", f"{len(daftar)} kriteria tersimpan sebagai {berkas.name}.")
        simpanan.value = tulis_simpanan(berkas)

    for satu in (cari, kode, pemegang):
        satu.observe(tampil, names="value")
    saat_diklik(tombol["simpan"], simpan)
    tampil()
    return kerangka


def tulis_bukti(daftar: pd.DataFrame) -> str:
    """HTML tabel bukti, di kotak yang dapat digulir; kalimat bila tidak ada yang cocok.

    >>> tulis_bukti(daftar_bukti().head(0))[:60]
    '<p>Tidak ada kriteria yang cocok. Hapus sebagian kata yang d'
    """
    if not len(daftar):
        return "<p>Tidak ada kriteria yang cocok. Hapus sebagian kata yang dicari, atau pilih (semua).</p>"
    kepala = "".join(f"<th scope='col' style='text-align:left'>{satu}</th>" for satu in JUDUL)
    baris = "".join(f"<tr>{_sel(satu)}</tr>" for satu in daftar[list(KOLOM)].itertuples(index=False))
    return (
        f"<p>{len(daftar)} dari 80 kriteria.</p><div tabindex='0' role='region' aria-label='Daftar bukti' "
        f"style='max-height:26em;overflow:auto'><table class='lakip-tabel'><thead><tr>{kepala}</tr></thead>"
        f"<tbody>{baris}</tbody></table></div>"
    )


def _sel(baris: tuple[str, ...]) -> str:
    return "".join(f"<td style='text-align:left'>{aman(satu)}</td>" for satu in baris)
