"""Menjawab latihan kode dari sel notebook: periksa, coba, petunjuk; tanggapannya tampil di bawah sel."""

from __future__ import annotations

import html
from dataclasses import dataclass

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.kode import BahanKode, coba_fungsi
from lakip_helpers.latihan.daftar import ambil
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from lakip_helpers.latihan.model import Putusan, Status


@dataclass(frozen=True)
class TanggapanSel:
    """Tanggapan kit di bawah sel kode, sebagai teks atau HTML."""

    hasil: Putusan
    lanjut: str = ""

    @property
    def teks(self) -> str:
        """Tanda, kata, dan kalimatnya."""
        tanda = {Status.LULUS: "✔ Lulus.", Status.BELUM: "ℹ", Status.GAGAL: "⚠ Tidak berhasil."}
        return f"{tanda.get(self.hasil.status, '✘ Belum tepat.')} {self.hasil.pesan} {self.lanjut}".strip()

    def __repr__(self) -> str:
        return self.teks

    def _repr_html_(self) -> str:
        return f"<p>{html.escape(self.teks)}</p>"


def coba(kode: str, fungsi: object) -> Putusan:
    """Bandingkan fungsi peserta dengan pustaka tanpa mencatat apa pun; `GalatLatihan` bila `kode` bukan latihan kode.

    >>> coba("23-07", lambda target, realisasi: (2 * target - realisasi) / target * 100).lulus
    True
    """
    latihan = ambil(kode)
    if not isinstance(latihan.bahan, BahanKode):
        raise GalatLatihan(f"Latihan {kode} dijawab di kotak isiannya, bukan dengan kode. Jalankan sel latihannya.")
    return latihan.periksa(coba_fungsi(latihan.bahan, fungsi))


def periksa(kode: str, fungsi: object) -> TanggapanSel:
    """Periksa fungsi peserta dan catat hasilnya; fungsi yang masih kosong tidak dicatat.

    Masukan: kode latihan kode, dan fungsi (atau daftar nilainya). Keluaran: tanggapan yang tampil di bawah sel.
    `GalatLatihan` bila `kode` bukan latihan kode.

    >>> periksa("23-07", lambda target, realisasi: None).hasil.status.value
    'belum'
    """
    hasil = coba(kode, fungsi)
    if hasil.status is Status.BELUM:
        return TanggapanSel(hasil)
    kerja, nilai = Pengerjaan(kode), coba_fungsi(ambil(kode).bahan, fungsi)
    akhir = next(iter(reversed(kerja.riwayat())), None)
    gagal = "" if akhir and akhir.jawaban == nilai else kerja.periksa(nilai).gagal_simpan
    bantuan = "" if hasil.lulus else f'Perlu bantuan? Jalankan latihan.petunjuk("{kode}").'
    return TanggapanSel(hasil, " ".join(satu for satu in (gagal, bantuan) if satu))


def petunjuk(kode: str) -> TanggapanSel:
    """Petunjuk berikutnya untuk sebuah latihan, sebagai tanggapan di bawah sel.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     petunjuk("23-07").teks[:20]
    'ℹ Petunjuk 1 dari 3:'
    """
    bantuan = Pengerjaan(kode).petunjuk()
    return TanggapanSel(Putusan(Status.BELUM, bantuan.teks), bantuan.gagal_simpan)
