"""Perjanjian Kinerja: pernyataan dan lampiran menurut PermenPAN-RB 53/2014 Lampiran I.

Pihak Pertama adalah bawahan yang berjanji, Pihak Kedua atasannya. PK kepala daerah ditandatangani sendiri.
Kalimat pernyataannya dari `acuan/pk.toml`; kantor yang memakai bunyi lain mengubahnya di Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lakip_helpers import acuan
from lakip_helpers.istilah import JenisNomenklatur, Jenjang, K
from lakip_helpers.sajian.dokumen.pk_isi import SatuPk, gabung_penunjang, pilih_pk
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import tempat_tanggal
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    TITIK,
    TITIK_PENDEK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bilangan,
    kosong,
    tulis_target,
)
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.lebar import selebar
from lakip_helpers.sajian.kertas.tabel_docx import alinea_sel, baris_tabel, pasang, sel, susun_tabel
from lakip_helpers.sajian.kertas.tanda_tangan import NAMA, Penanda, tanda_tangan
from lakip_helpers.sajian.kertas.unsur import twip

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel

NAMA_JENIS: Final = {
    JenisNomenklatur.PROGRAM: "Program",
    JenisNomenklatur.KEGIATAN: "Kegiatan",
    JenisNomenklatur.SUBKEGIATAN: "Sub Kegiatan",
}
RUAS_JENIS: Final = {3: JenisNomenklatur.PROGRAM, 5: JenisNomenklatur.KEGIATAN, 6: JenisNomenklatur.SUBKEGIATAN}
"""Banyaknya ruas kode nomenklatur → jenisnya, bila tabel program tidak memuat kodenya."""


def buat_pk(
    bundel: Bundel,
    kode_opd: str,
    tahun: int,
    *,
    jenjang: str = "",
    pejabat: str = "",
    perubahan: bool = False,
    setelan: Setelan | None = None,
) -> Document:
    """Susun Perjanjian Kinerja sebagai dokumen Word.

    Masukan: bundel; kode OPD (atau PEMDA) dan tahun; `jenjang` kosong berarti kepala daerah untuk PEMDA dan kepala OPD
    untuk lainnya; `pejabat` membatasi pada jabatan yang memuat kata itu. Bila beberapa pejabat cocok, semuanya masuk,
    masing-masing mulai di halaman baru. Keluaran: dokumen python-docx. Galat: `GalatTabel` bila tidak ada PK yang
    cocok. Bentuk: PermenPAN-RB 53/2014 Lampiran I.

    >>> from lakip_helpers import muat
    >>> buat_pk(muat("kota_contoh"), "DISDIK", 2026).tables[3].rows[2].cells[3].text
    '98,54 %'
    """
    setelan = setelan or Setelan()
    daftar = pilih_pk(bundel, kode_opd, tahun, jenjang, pejabat, perubahan, setelan)
    judul = f"{daftar[0].judul.title()} {daftar[0].opd.nama}"
    lembaran = buka(setelan, judul, rekaan=bundel.rekaan)
    for urutan, pk in enumerate(daftar):
        tulis_pk(lembaran, pk, halaman_baru=urutan > 0)
    return lembaran.tutup()


def tulis_pk(lembaran: Lembaran, pk: SatuPk, *, halaman_baru: bool) -> None:
    """Tulis satu PK di akhir dokumen: pernyataan, lalu lampirannya di halaman baru."""
    _pernyataan(lembaran, pk, halaman_baru=halaman_baru)
    _lampiran(lembaran, pk)


def _pernyataan(lembaran: Lembaran, pk: SatuPk, *, halaman_baru: bool) -> None:
    """Halaman pernyataan: judul, para pihak, janji, kesanggupan atasan, tanda tangan."""
    if not lembaran.berdasar:
        lembaran.tulis("(lambang daerah)\n\n", g.TENGAH, halaman_baru=halaman_baru)
    lembaran.judul(pk.judul, pk.opd.nama_lengkap, halaman_baru=halaman_baru and lembaran.berdasar)
    kalimat = kalimat_pernyataan(pk)
    lembaran.tulis(kalimat["pembuka"])
    _tulis_jabatan(lembaran, [("Nama", f"{NAMA} {TITIK}{TITIK_PENDEK}"), ("Jabatan", pk.pertama or TITIK)])
    if not pk.sendiri:
        lembaran.sela()
        lembaran.tulis(kalimat["pertama"])
        _tulis_jabatan(lembaran, [("Nama", f"{NAMA} {TITIK}{TITIK_PENDEK}"), ("Jabatan", pk.kedua or TITIK)])
        lembaran.sela()
        lembaran.tulis(kalimat["kedua"])
    else:
        lembaran.sela()
    for nama in ("janji",) if pk.sendiri else ("janji", "atasan"):
        lembaran.tulis(kalimat[nama])
    _tanda_tangan(lembaran, pk)


def kalimat_pernyataan(pk: SatuPk) -> dict[str, str]:
    """Kalimat baku pernyataan PK menurut namanya di `acuan/pk.toml`; PK kepala daerah memakai “saya”."""
    sebutan = {"kami": "saya", "pejanji": "Saya"} if pk.sendiri else {"kami": "kami", "pejanji": "Pihak Pertama"}
    baku = acuan.ambil("pk.pernyataan").nilai
    return {nama: str(kalimat).format(**sebutan) for nama, kalimat in baku.items()}


def _lampiran(lembaran: Lembaran, pk: SatuPk) -> None:
    """Lampiran: sasaran–indikator–target, program–anggaran–keterangan, tanda tangan."""
    lembaran.judul(pk.judul, pk.opd.nama_lengkap, halaman_baru=True)
    if pk.jenjang not in (Jenjang.KEPALA_DAERAH, Jenjang.KEPALA_OPD):
        _tulis_jabatan(lembaran, [("Jabatan", pk.pertama or TITIK)])
        lembaran.sela()
    lebar = lembaran.lebar_isi()
    ada_anggaran = len(pk.anggaran) > 0
    lembaran.tabel(tabel_sasaran(pk, lebar), lekat_akhir=not ada_anggaran)
    if ada_anggaran:
        lembaran.sela(lekat=False)
        lembaran.tabel(tabel_anggaran(pk, lebar), lekat_akhir=True)
    _tanda_tangan(lembaran, pk)


def tabel_sasaran(pk: SatuPk, lebar: float) -> TabelDokumen:
    """Tabel sasaran, indikator, target; satu nomor satu sasaran."""
    strategis = pk.jenjang in (Jenjang.KEPALA_DAERAH, Jenjang.KEPALA_OPD)
    lebar_isi = (lebar - 1.1 - 3.6) / 2
    kolom = (
        KolomDokumen("No", 1.1, rata=Rata.TENGAH, satukan=True),
        KolomDokumen("Sasaran Strategis" if strategis else "Sasaran", lebar_isi, satukan=True, kosong=BELUM),
        KolomDokumen("Indikator Kinerja", lebar_isi, kosong=BELUM),
        KolomDokumen("Target", 3.6, rata=Rata.TENGAH, kosong=BELUM),
    )
    nomor = {uraian: urut for urut, uraian in enumerate(dict.fromkeys(pk.sasaran[K.SASARAN]), start=1)}
    urut = pk.sasaran.assign(_nomor=pk.sasaran[K.SASARAN].map(nomor)).sort_values("_nomor", kind="stable")
    baris = tuple(
        BarisDokumen((str(n), sasaran, indikator, tulis_target(target, satuan, pk.desimal.get(str(kode)))), kunci=n)
        for n, kode, sasaran, indikator, target, satuan in zip(
            *(urut[k] for k in ("_nomor", K.KODE_INDIKATOR, K.SASARAN, K.INDIKATOR, K.TARGET, K.SATUAN)), strict=True
        )
    )
    return selebar(TabelDokumen("Sasaran", kolom, baris, nomor_kolom=True), lebar, kecil=False)


def tabel_anggaran(pk: SatuPk, lebar: float) -> TabelDokumen:
    """Tabel program (atau kegiatan, sub kegiatan), anggaran, keterangan; baris jumlah hanya bila cocok.

    Kolom kode hanya ada bila ada kode nomenklaturnya. PK kepala daerah memuat program penunjang sebagai satu baris.
    """
    berkode = any(not kosong(kode) for kode in pk.anggaran[K.KODE])
    lebar_kode = 0.0 if not berkode else 3.5 if pk.anggaran[K.KODE].str.len().max() > 8 else 2.0
    kolom = (
        *([KolomDokumen("Kode", lebar_kode)] if berkode else []),
        KolomDokumen(judul_program(pk), lebar - lebar_kode - 4.2 - 2.6, kosong=BELUM),
        KolomDokumen("Anggaran", 4.2, Rupa.RUPIAH, Rata.KANAN, kosong=BELUM),
        KolomDokumen("Keterangan", 2.6, rata=Rata.TENGAH, kosong=""),
    )
    a = gabung_penunjang(pk.anggaran) if pk.sendiri else pk.anggaran
    isi = zip(a[K.KODE], a[K.NAMA], a[K.PAGU], a[K.KETERANGAN], strict=True)
    baris = [BarisDokumen(satu if berkode else satu[1:]) for satu in isi]
    jumlah = jumlah_anggaran(pk.anggaran, pk.pagu_dpa)
    if jumlah is not None:
        baris.append(BarisDokumen(("Jumlah", *([""] if berkode else []), jumlah, ""), jenis=JenisBaris.JUMLAH))
    return selebar(TabelDokumen("Anggaran", kolom, tuple(baris)), lebar, kecil=False)


def judul_program(pk: SatuPk) -> str:
    """Judul kolom menurut jenis kode yang ada di dalamnya: "Program", "Kegiatan", "Program/Kegiatan", …"""
    ada = {pk.jenis.get(kode) or RUAS_JENIS.get(len(str(kode).split("."))) for kode in pk.anggaran[K.KODE]}
    return "/".join(nama for jenis, nama in NAMA_JENIS.items() if jenis in ada) or "Program/Kegiatan"


def jumlah_anggaran(anggaran: pd.DataFrame, pagu_dpa: float | None) -> float | None:
    """Jumlah anggaran, atau `None` bila ada yang kosong, induk dan anak sama-sama tercantum, atau berbeda dari DPA.

    >>> import pandas as pd
    >>> dua = pd.DataFrame({"kode": ["1.01.02", "1.01.03"], "pagu": [5e6, 7e6]})
    >>> jumlah_anggaran(dua, None), jumlah_anggaran(dua, 12e6), jumlah_anggaran(dua, 20e6)
    (12000000.0, 12000000.0, None)
    """
    kode = [str(satu) for satu in anggaran[K.KODE]]
    rangkap = any(lain.startswith(f"{satu}.") for satu in kode for lain in kode)
    if len(kode) < 2 or rangkap or any(bilangan(pagu) is None for pagu in anggaran[K.PAGU]):
        return None
    jumlah = float(anggaran[K.PAGU].sum())
    beda = 0.0 if pagu_dpa is None else abs(jumlah - pagu_dpa)
    return jumlah if beda < acuan.ambil("pk.selisih_rupiah").nilai else None


def _tanda_tangan(lembaran: Lembaran, pk: SatuPk) -> None:
    hari = tempat_tanggal(pk.opd, pk.tanggal, pk.tahun)
    if pk.sendiri:
        tanda_tangan(lembaran, hari, Penanda("", f"{pk.pertama or TITIK},", ber_nip=False))
        return
    atasan = Penanda("Pihak Kedua,", pk.kedua or TITIK, ber_nip=pk.jenjang is not Jenjang.KEPALA_OPD)
    tanda_tangan(lembaran, hari, Penanda("Pihak Pertama,", pk.pertama or TITIK), atasan)


def _tulis_jabatan(lembaran: Lembaran, baris: Sequence[tuple[str, str]]) -> None:
    """Daftar berlabel tanpa garis: "Nama : …", "Jabatan : …"."""
    lebar = [twip(3.2), twip(0.5), twip(lembaran.lebar_isi() - 3.7)]
    gaya = lembaran.gaya[g.KIRI.nama]
    isi = (
        baris_tabel(sel(w, alinea_sel(teks, gaya)) for w, teks in zip(lebar, (label, ":", nilai), strict=True))
        for label, nilai in baris
    )
    pasang(lembaran.dokumen, susun_tabel(lebar, isi, garis=()))
