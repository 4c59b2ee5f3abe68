"""Daftar bukti LKE untuk dicetak: kriteria, bukti yang lazim, pemegang, jebakan, dan tempat menulis bukti sendiri."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import K
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, JenisBaris, KolomDokumen, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kertas.kerangka import Setelan, buka

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document

JUDUL: Final = "DAFTAR BUKTI EVALUASI SAKIP"
CARA: Final = (
    "Peraturan tidak menetapkan daftar bukti; evaluator daerah Anda boleh meminta yang lain. Kolom terakhir diisi:"
    " judul dokumen, tanggal, dan halaman. Yang tidak dapat dibuka orang lain belum menjadi bukti."
)

DASAR: Final = "Dasar tiap baris: kebiasaan evaluator, kecuali bagian yang disebut sumbernya."


def buat_bukti(daftar: pd.DataFrame, *, setelan: Setelan | None = None) -> Document:
    """Susun daftar bukti sebagai dokumen Word mendatar.

    Masukan: baris dari `aturan.evaluasi.bukti.daftar_bukti` (kode, nomor, kriteria, bukti, pemegang, jebakan, dasar).
    Keluaran: dokumen python-docx. Sumber: `acuan/bukti.toml`.
    """
    lembaran = buka(setelan or Setelan(), "Daftar bukti evaluasi SAKIP", rekaan=False, mendatar=True)
    lembaran.judul(JUDUL, f"{len(daftar)} kriteria")
    lembaran.tulis(CARA, g.KETERANGAN)
    lembaran.tabel(tabel_bukti(daftar, lembaran.lebar_isi()))
    sebut = "; ".join(f"{satu['nama']}: {satu['uraian']}" for satu in acuan.ambil("bukti.sumber").nilai)
    lembaran.tulis(f"{DASAR} {sebut}.", g.KETERANGAN)
    return lembaran.tutup()


def tabel_bukti(daftar: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Kriteria menurut subkomponennya; `lebar` dalam cm."""
    w = bagi_lebar(lebar, 1.4, 6.0, 6.6, 2.9, 4.6, 3.2, 5.6)
    judul = ("No.", "Kriteria", "Bukti yang lazim", "Pemegang", "Jebakan", "Dasar", "Bukti kami")
    kolom = tuple(KolomDokumen(satu, cm, kosong="") for satu, cm in zip(judul, w, strict=True))
    baris: list[BarisDokumen] = []
    for kode, kelompok in daftar.groupby(K.KODE, sort=False):
        sebut = f"{kode} ({len(kelompok)} kriteria)"
        baris.append(BarisDokumen((sebut, *[""] * (len(kolom) - 1)), jenis=JenisBaris.KELOMPOK))
        isi = kelompok[[K.NOMOR, K.KRITERIA, K.BUKTI, "pemegang", "jebakan", "dasar"]]
        baris += [BarisDokumen((*satu, "")) for satu in isi.itertuples(index=False)]
    return TabelDokumen("Bukti", kolom, tuple(baris), kecil=True)
