"""Menuliskan penyelesaian sebuah latihan sebagai teks biasa, untuk tombol Solusi dan buku kunci."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_helpers.latihan.bentuk.berkas import sebutkan_buku, tulis_syarat
from lakip_helpers.latihan.bentuk.isian_tabel import sebutkan_tabel, tulis_baris
from lakip_helpers.latihan.bentuk.kartu import tulis_kartu
from lakip_helpers.latihan.bentuk.kode import tulis_hasil
from lakip_helpers.latihan.bentuk.lembar import sebutkan_lembar, tulis_lembar
from lakip_helpers.latihan.bentuk.pohon import baca_pohon, gambar_pohon
from lakip_helpers.latihan.daftar import ambil
from lakip_helpers.latihan.model import (
    Butir,
    IsiBerkas,
    IsiKalimat,
    IsiKartu,
    IsiKlasifikasi,
    IsiKode,
    IsiLembar,
    IsiNilai,
    IsiPilihan,
    IsiPohon,
    IsiTabel,
    IsiUrutan,
    Latihan,
    label_butir,
)


def tulis_penyelesaian(kode: str) -> str:
    """Jawaban yang tepat beserta sebabnya.

    >>> print(tulis_penyelesaian("11-04").splitlines()[0])
    Penyelesaian 11-04 Menjawab pertanyaan pimpinan
    """
    latihan = ambil(kode)
    return "\n".join((f"Penyelesaian {latihan.kode} {latihan.judul}", *baris_penyelesaian(latihan), latihan.pembahasan))


def baris_penyelesaian(latihan: Latihan) -> tuple[str, ...]:
    """Satu baris untuk tiap butir atau opsi yang tepat.

    >>> baris_penyelesaian(ambil("11-03"))[0]
    '1. Dana, tenaga teknis, dan izin tersedia'
    """
    isi, kunci = latihan.isi, latihan.kunci
    if isinstance(isi, IsiPilihan):
        assert isinstance(kunci, tuple)
        return tuple(f"– {opsi.teks}" for opsi in isi.opsi if opsi.kode in kunci)
    if isinstance(isi, IsiNilai):
        return (f"Jawaban: {kunci} {isi.satuan}",)
    if isinstance(isi, IsiKalimat):
        return (f"Salah satu jawaban yang baik: {kunci}",)
    if isinstance(isi, IsiKode):
        return ("Hasil pustaka di tiap masukan:", *tulis_hasil(isi, kunci))
    assert isinstance(kunci, Mapping)
    if isinstance(isi, IsiBerkas):
        return (f"Salah satu buku yang lulus: {sebutkan_buku(kunci)}", *tulis_syarat(isi, kunci))
    if isinstance(isi, IsiKartu):
        return ("Salah satu isian yang baik:", *tulis_kartu(isi, kunci))
    if isinstance(isi, IsiLembar):
        return ("Salah satu isian yang baik:", *tulis_lembar(isi, kunci))
    if isinstance(isi, IsiPohon):
        sebab = (f"{urut}. {satu.sebab}" for urut, satu in enumerate(isi.butir, 1))
        return (*gambar_pohon(isi, *baca_pohon(isi, kunci)), *sebab)
    if isinstance(isi, IsiTabel):
        return ("Salah satu isian yang baik:", *tulis_baris(isi, kunci))
    if isinstance(isi, IsiKlasifikasi):
        return tuple(_baris(no, satu, kunci[satu.kode]) for no, satu in enumerate(isi.butir, 1))
    assert isinstance(isi, IsiUrutan)
    urut = sorted(isi.butir, key=lambda satu: int(kunci[satu.kode]))
    return tuple(f"{no}. {satu.teks}" for no, satu in enumerate(urut, 1))


def _baris(nomor: int, butir: Butir, tempat: str) -> str:
    return f"{nomor}. {butir.teks} → {tempat}. {butir.sebab}"


def sebutkan_jawaban(latihan: Latihan, jawaban: object) -> str:
    """Jawaban peserta dalam kata-kata, untuk daftar “jawaban tersimpan”.

    >>> sebutkan_jawaban(ambil("11-03"), {"dana": "1"})
    'B → 1'
    """
    isi = latihan.isi
    if isinstance(isi, IsiPilihan):
        diambil = jawaban if isinstance(jawaban, list) else [jawaban]
        return "; ".join(opsi.teks for opsi in isi.opsi if opsi.kode in diambil)
    if isinstance(isi, IsiNilai):
        return f"{jawaban} {isi.satuan}"
    if isinstance(isi, IsiKalimat):
        return str(jawaban)
    if isinstance(isi, IsiKode):
        return "; ".join(tulis_hasil(isi, jawaban))
    tempat = jawaban if isinstance(jawaban, Mapping) else {}
    if isinstance(isi, IsiBerkas):
        return sebutkan_buku(tempat)
    if isinstance(isi, IsiKartu):
        return "; ".join(tulis_kartu(isi, tempat))
    if isinstance(isi, IsiLembar):
        return sebutkan_lembar(isi, tempat)
    if isinstance(isi, IsiPohon):
        return "\n".join(gambar_pohon(isi, *baca_pohon(isi, tempat)))
    if isinstance(isi, IsiTabel):
        return sebutkan_tabel(isi, tempat)
    huruf = isinstance(isi, IsiUrutan)
    isian = [(label_butir(urut, huruf=huruf), tempat.get(satu.kode)) for urut, satu in enumerate(isi.butir, 1)]
    return "; ".join(f"{label} → {satu}" for label, satu in isian if satu)
