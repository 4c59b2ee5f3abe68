"""Membuka Word lama (.doc): tulisan, tabel, dan letak tepi selnya, dibaca langsung tanpa program kantor.

Bentuknya [MS-DOC]: tulisan tersimpan berpotong-potong, sifat paragraf dan huruf di halaman sifat tersendiri, dan letak
tepi sel di sifat paragraf penutup baris. Tulisan yang dihapus ketika dilacak atau tersembunyi tidak dibaca.
"""

from __future__ import annotations

import struct
from typing import Final

from lakip_helpers.berkas.ole import OLE_RUSAK, baca_aliran
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas
from lakip_helpers.berkas.word.isi import Alur
from lakip_helpers.berkas.word.naskah_lama import baca_paragraf
from lakip_helpers.berkas.word.sifat_lama import DaftarSifat
from lakip_helpers.berkas.word.tabel_lama import PenyusunTabel
from lakip_helpers.galat import GalatBerkas, Gejala

_WORD_97: Final = 0xA5EC
_VERSI_97: Final = 0x00C0
_SANDI, _ALIRAN_SATU = 0x0100, 0x0200


def buka_doc(berkas: str, data: bytes) -> Dokumen:
    """Baca semua tabel dan tulisan sebuah .doc (Word 97 sampai 2003).

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: `Dokumen`; tabel di dalam tabel bernama "tabel 2.1".
    Galat: `GalatBerkas` bila rusak, berkata sandi, atau dari Word yang lebih lama.
    """
    try:
        return _baca(berkas, data)
    except OLE_RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} dokumen Word yang rusak, sehingga isinya tidak terbaca. Buka di Word, Simpan Sebagai"
            " “Word Document (.docx)”, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None


def _baca(berkas: str, data: bytes) -> Dokumen:
    aliran = baca_aliran(data, "WordDocument", "0Table", "1Table", "Data")
    utama = aliran["WordDocument"]
    penanda, versi = struct.unpack_from("<HH", utama)
    (bendera,) = struct.unpack_from("<H", utama, 0x0A)
    if penanda != _WORD_97 or versi < _VERSI_97:
        raise GalatBerkas(
            f"Berkas {berkas!r} dari Word sebelum tahun 1997, yang tidak dapat dibaca. Buka di Word, Simpan Sebagai"
            " “Word Document (.docx)”, lalu coba lagi.",
            Gejala.FORMAT_LAIN,
        )
    if bendera & _SANDI:
        raise GalatBerkas(
            f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca. Buka di Word, hapus kata sandinya,"
            " simpan, lalu coba lagi.",
            Gejala.SANDI,
        )
    sifat = DaftarSifat(utama, aliran["1Table" if bendera & _ALIRAN_SATU else "0Table"], aliran.get("Data", b""))
    alur = Alur(berkas)
    penyusun = PenyusunTabel(alur)
    for teks, penutup, letak in baca_paragraf(berkas, utama, sifat):
        penyusun.masukkan(teks, penutup, sifat.paragraf(letak))
    penyusun.selesai()
    return Dokumen(berkas, JenisBerkas.WORD_LAMA, alur.petak, alur.naskah, alur=alur.alur, halaman_tercatat=False)
