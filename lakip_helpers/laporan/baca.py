"""Merangkai: dokumen → struktur, sasaran, tujuh hal, temuan, dan usul butir reviu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Dokumen
from lakip_helpers.kantor.baca import baca_dokumen
from lakip_helpers.laporan.angka.bahan import BahanAngka
from lakip_helpers.laporan.angka.semua import periksa_angka
from lakip_helpers.laporan.bentuk import HasilBaca, Jenis
from lakip_helpers.laporan.butir.apip import usulkan
from lakip_helpers.laporan.butir.bahan import Bahan
from lakip_helpers.laporan.sasaran import temukan_sasaran
from lakip_helpers.laporan.teks.kata_putus import satukan_dokumen
from lakip_helpers.laporan.teks.naskah import susun_naskah
from lakip_helpers.laporan.teks.satuan import susun_satuan
from lakip_helpers.laporan.teks.struktur import kenali_jenis, nama_instansi, tahun_laporan, temukan_struktur
from lakip_helpers.laporan.tujuh_hal.simpulan import nilai_tujuh

PENDAMPING: Final = "hal. 0"


def baca_laporan(dokumen: Dokumen, pendamping: Sequence[Dokumen] = ()) -> HasilBaca:
    """Baca sebuah laporan kinerja utuh.

    Masukan: dokumennya, beserta alurnya; `pendamping` PK, Renstra, atau IKU yang tabelnya ikut dibandingkan. Keluaran:
    `HasilBaca`; Renstra hanya diperiksa angkanya, berkas lain tidak dinilai sama sekali.

    >>> from lakip_helpers.berkas.petak import BarisNaskah, JenisBerkas
    >>> kosong = Dokumen("surat.docx", JenisBerkas.WORD, (), alur=(BarisNaskah(1, "Nota Dinas"),))
    >>> baca_laporan(kosong).jenis.value
    'bukan laporan kinerja'
    """
    dokumen = satukan_dokumen(dokumen)
    naskah = susun_naskah(dokumen.alur)
    struktur = temukan_struktur(naskah)
    jenis, alasan = kenali_jenis(naskah, struktur, dokumen.berkas)
    tahun = tahun_laporan(naskah, dokumen.berkas)
    peringatan = (*dokumen.peringatan, *_halaman_ragu(dokumen))
    pasti = dokumen.halaman_tercatat
    kosong = HasilBaca(dokumen.berkas, jenis, alasan, tahun, struktur, peringatan=peringatan, halaman_pasti=pasti)
    if jenis is Jenis.LAIN:
        return kosong
    tabel = (*(t for satu in pendamping for t in baca_dokumen(_tanpa_halaman(satu))), *baca_dokumen(dokumen))
    if jenis is Jenis.RENSTRA:
        return replace(kosong, temuan=periksa_angka(BahanAngka(dokumen, naskah, struktur, tabel)))
    halaman = {b.tabel: b.halaman for b in reversed(naskah.baris) if b.tabel}
    bab, penutup = struktur["bab_3"], struktur["bab_4"]
    akhir = penutup.baris if penutup.baris > bab.baris else None
    satuan = susun_satuan(naskah, bab.baris, akhir)
    dasar = temukan_sasaran(tabel, satuan, halaman, naskah, (struktur["bab_2"], bab, penutup))
    angka = BahanAngka(dokumen, naskah, struktur, tabel, satuan, dasar, tahun)
    sasaran = nilai_tujuh(dasar, satuan, tahun, [[angka.meleset.get(i) for i in s.indikator] for s in dasar])
    temuan = periksa_angka(angka)
    butir = usulkan(Bahan(naskah, struktur, satuan, sasaran, tabel, halaman, temuan, tahun))
    return replace(kosong, sasaran=sasaran, temuan=temuan, butir=butir, instansi=nama_instansi(naskah))


def _tanpa_halaman(dokumen: Dokumen) -> Dokumen:
    """Dokumen pendamping: halamannya bukan halaman laporan, jadi disebut dengan nama berkasnya."""
    petak = [replace(p, tempat=PENDAMPING, baris=[(PENDAMPING, n) for _, n in p.baris]) for p in dokumen.petak]
    return replace(dokumen, petak=tuple(petak))


def _halaman_ragu(dokumen: Dokumen) -> tuple[str, ...]:
    """Kalimat bila halamannya tidak diketahui: letak halaman Word tidak tersimpan di berkas."""
    if dokumen.halaman_tercatat:
        return ()
    return (
        "Nomor halaman tidak disebut, karena berkas ini tidak menyimpan letak halamannya. Buka dan simpan sekali di"
        " Word, atau simpan sebagai PDF, lalu reviu ulang supaya halamannya ikut disebut.",
    )
