"""Rencana aksi per triwulan dan lembar pemantauannya, sebagai Word atau Excel.

Capaian tidak dihitung di sini: `susun_ukur` memberi target dan realisasi sampai tiap triwulan, pemanggil
menghitungnya dengan `hitung_capaian`, dan hasilnya dikembalikan lewat `ukur`.
"""

from __future__ import annotations

from itertools import accumulate, count
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KOLOM_TW, TRIWULAN, Akumulasi, K
from lakip_helpers.sajian.dokumen.renaksi_program import isi_program, program_pendukung, tabel_program_pk
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd, milik, sasaran_indikator, tahun_sama, tempat_tanggal
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    TITIK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    bilangan,
    desimal_bersama,
    kosong,
)
from lakip_helpers.sajian.kertas.kerangka import Setelan, buka
from lakip_helpers.sajian.kertas.lebar import selebar
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar
from lakip_helpers.sajian.kertas.tanda_tangan import Penanda, tanda_tangan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel

ROMAWI: Final = ("I", "II", "III", "IV")
NAMA_CARA: Final = {
    Akumulasi.AKUMULASI: "akumulasi",
    Akumulasi.POSISI_AKHIR: "posisi akhir",
    Akumulasi.TETAP: "tetap",
}
ARTI_CARA: Final = (
    "Cara triwulan – akumulasi: target tiap triwulan dijumlah menjadi target tahunan; posisi akhir: nilai triwulan IV"
    " adalah nilai tahunan dan tidak dijumlah; tetap: target setiap triwulan sama dengan target tahunan."
)
ARTI_PANTAU: Final = (
    "Target dan realisasi adalah posisi sampai triwulan itu; untuk cara akumulasi, target triwulan sebelumnya sudah"
    " dijumlahkan. Kolom realisasi, hambatan, dan tindak lanjut yang kosong diisi ketika memantau."
)
LEBAR_EXCEL: Final = 29.0
_SASARAN: Final = "_sasaran"


def buat_renaksi(
    bundel: Bundel, kode_opd: str, tahun: int, *, ukur: pd.DataFrame | None = None, setelan: Setelan | None = None
) -> Document:
    """Susun rencana aksi dan lembar pemantauannya sebagai dokumen Word mendatar.

    Masukan: bundel, kode OPD atau PEMDA, tahun; `ukur` adalah hasil `hitung_capaian(susun_ukur(…))`, tanpa itu kolom
    capaian kosong. Keluaran: dokumen python-docx. Galat: `GalatTabel` bila belum ada rencana aksi tahun itu. Dasar:
    rencana aksi dinilai PermenPAN-RB 88/2021 butir 1.a.5 dan 1.c.4; bentuk tabelnya kebiasaan, bukan formulir resmi.

    >>> from lakip_helpers import muat
    >>> buat_renaksi(muat("kota_contoh"), "DISDIK", 2026).paragraphs[0].text
    'RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2026'
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    renaksi = ambil_renaksi(bundel, opd, tahun)
    lembaran = buka(setelan, f"Rencana Aksi {tahun} {opd.nama}", rekaan=bundel.rekaan, mendatar=True)
    lembaran.judul(f"RENCANA AKSI PENCAPAIAN KINERJA TAHUN {tahun}", opd.nama_lengkap)
    lembaran.tulis(ARTI_CARA, g.KETERANGAN).paragraph_format.keep_with_next = True
    lembaran.tabel(tabel_renaksi(bundel, opd, tahun, renaksi, lembaran.lebar_isi()), lekat_akhir=True)
    if (program := tabel_program_pk(bundel, opd, tahun, renaksi, lembaran.lebar_isi())) is not None:
        lembaran.sela()
        lembaran.tabel(program, lekat_akhir=True)
    hari = tempat_tanggal(opd, None, tahun)
    penanda = Penanda("", f"{opd.jabatan_kepala or TITIK},", ber_nip=not opd.pemda)
    tanda_tangan(lembaran, hari, penanda)
    lembaran.judul(f"PEMANTAUAN RENCANA AKSI TAHUN {tahun}", opd.nama_lengkap, halaman_baru=True)
    lembaran.tabel(tabel_pantau(bundel, opd, tahun, renaksi, ukur, lembaran.lebar_isi()))
    lembaran.tulis(ARTI_PANTAU, g.KETERANGAN)
    return lembaran.tutup()


def buat_buku_renaksi(
    bundel: Bundel, kode_opd: str, tahun: int, *, ukur: pd.DataFrame | None = None, setelan: Setelan | None = None
) -> Workbook:
    """Rencana aksi dan pemantauannya sebagai buku kerja Excel; masukan dan galat seperti `buat_renaksi`.

    >>> from lakip_helpers import muat
    >>> buat_buku_renaksi(muat("kota_contoh"), "DISDIK", 2026).sheetnames
    ['Rencana Aksi', 'Pemantauan']
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    renaksi = ambil_renaksi(bundel, opd, tahun)
    buku = buku_baru(f"Rencana Aksi {tahun} {opd.nama}")
    isi = (
        (tabel_renaksi(bundel, opd, tahun, renaksi, LEBAR_EXCEL), "RENCANA AKSI PENCAPAIAN KINERJA", ARTI_CARA),
        (tabel_pantau(bundel, opd, tahun, renaksi, ukur, LEBAR_EXCEL), "PEMANTAUAN RENCANA AKSI", ARTI_PANTAU),
    )
    for tabel, judul, arti in isi:
        kepala = (f"{judul} TAHUN {tahun}", opd.nama_lengkap.upper())
        tulis_lembar(buku, tabel, kepala, rekaan=bundel.rekaan, keterangan=arti, catatan=setelan.catatan)
    return buku


def ambil_renaksi(bundel: Bundel, opd: Opd, tahun: int) -> pd.DataFrame:
    """Baris rencana aksi setahun, dikelompokkan menurut sasaran."""
    semua = milik(bundel["renaksi"], opd.kode)
    renaksi = tahun_sama(semua, tahun)
    if renaksi.empty:
        ada = ", ".join(sorted({str(t) for t in semua[K.TAHUN].dropna()}))
        usul = f"Tahun yang ada: {ada}." if ada else "Isi dahulu lembar Rencana Aksi."
        raise GalatTabel(
            f"Tabel rencana aksi tidak memuat {opd.nama} ({opd.kode}) tahun {tahun}, jadi tidak ada yang dapat dicetak."
            f" {usul}"
        )
    sasaran = sasaran_indikator(bundel)
    renaksi = renaksi.assign(**{_SASARAN: [sasaran.get(kode, "") for kode in renaksi[K.KODE_INDIKATOR]]})
    urutan = {uraian: urut for urut, uraian in enumerate(dict.fromkeys(renaksi[_SASARAN]))}
    return renaksi.sort_values(_SASARAN, key=lambda kolom: kolom.map(urutan), kind="stable")


def tabel_renaksi(bundel: Bundel, opd: Opd, tahun: int, renaksi: pd.DataFrame, lebar: float) -> TabelDokumen:
    """Tabel rencana aksi: target tahunan dan triwulan, cara triwulan, aksi, program, anggaran, penanggung jawab.

    Anggaran satu program tercetak sekali; tanpa satu pun program, kedua kolomnya tidak ada.
    """
    berprogram = any(not kosong(kode) for kode in renaksi[K.KODE_PROGRAM])
    bobot = (1.0, 5.0, 2.0, 2.0, 2.0, 1.5, 1.5, 1.5, 1.5, 5.2, *((5.2, 3.7) if berprogram else ()), 3.6)
    w = bagi_lebar(lebar, *bobot)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Indikator Kinerja", w[1], kosong=BELUM),
        KolomDokumen("Satuan", w[2]),
        KolomDokumen("Target Tahunan", w[3], Rupa.ANGKA, Rata.KANAN, kosong=BELUM),
        KolomDokumen("Cara Triwulan", w[4], kosong=BELUM),
        *(
            KolomDokumen(romawi, cm, Rupa.ANGKA, Rata.KANAN, kelompok="Target Triwulan")
            for romawi, cm in zip(ROMAWI, w[5:9], strict=True)
        ),
        KolomDokumen("Rencana Aksi", w[9], kosong=BELUM),
        *(_kolom_program(w[10], w[11]) if berprogram else ()),
        KolomDokumen("Penanggung Jawab", w[-1], kosong=BELUM),
    )
    program = program_pendukung(bundel, opd, tahun) if berprogram else None
    nomor: dict[str, int] = {}
    isi = [[_satu_renaksi(satu, program, nomor, urut)] for urut, satu in enumerate(renaksi.to_dict("records"), 1)]
    return selebar(TabelDokumen("Rencana Aksi", kolom, kelompokkan(renaksi[_SASARAN], isi)), lebar)


def _kolom_program(lebar: float, lebar_anggaran: float) -> tuple[KolomDokumen, ...]:
    anggaran = KolomDokumen("Anggaran", lebar_anggaran, Rupa.RUPIAH, Rata.KANAN)
    return KolomDokumen("Program/Kegiatan Pendukung", lebar), anggaran


def _satu_renaksi(
    renaksi: dict[Any, Any], program: dict[str, tuple[str, object]] | None, nomor: dict[str, int], urut: int
) -> tuple[object, ...]:
    """Isi satu baris; `nomor` mengingat baris tempat anggaran sebuah program sudah tercetak."""
    return (
        renaksi[K.INDIKATOR],
        renaksi[K.SATUAN],
        renaksi[K.TARGET],
        NAMA_CARA.get(renaksi[K.AKUMULASI], renaksi[K.AKUMULASI]),
        *(renaksi[tw] for tw in KOLOM_TW),
        renaksi[K.AKSI],
        *(() if program is None else isi_program(renaksi[K.KODE_PROGRAM], program, nomor, urut)),
        renaksi[K.PENANGGUNG_JAWAB],
    )


def kelompokkan(
    sasaran: Iterable[str], baris_indikator: Sequence[list[tuple[object, ...]]]
) -> tuple[BarisDokumen, ...]:
    """Baris tiap indikator, bernomor, di bawah judul sasarannya (bila ada yang diketahui); yang sama dikumpulkan."""
    menurut: dict[str, list[list[tuple[object, ...]]]] = {}
    for uraian, satu in zip(sasaran, baris_indikator, strict=True):
        menurut.setdefault(uraian, []).append(satu)
    baris: list[BarisDokumen] = []
    letak = count(1)
    bernama = any(menurut)
    for urut, (uraian, daftar) in enumerate(menurut.items(), start=1):
        kepala = (f"Sasaran {urut}: {uraian or BELUM}", *[""] * len(daftar[0][0]))
        baris += [BarisDokumen(kepala, jenis=JenisBaris.KELOMPOK)] if bernama else []
        for satu, nomor in zip(daftar, letak, strict=False):
            baris += [BarisDokumen((str(nomor), *nilai), kunci=nomor) for nilai in satu]
    return tuple(baris)


def susun_ukur(bundel: Bundel, kode_opd: str, tahun: int) -> pd.DataFrame:
    """Target dan realisasi sampai tiap triwulan yang sudah berealisasi, siap untuk `hitung_capaian`.

    Masukan: bundel, kode OPD atau PEMDA, tahun. Keluaran: satu baris satu indikator dan triwulan dengan kolom
    `kode_indikator, indikator, satuan, periode, target, realisasi, arah, rumus`.

    >>> from lakip_helpers import muat
    >>> ukur = susun_ukur(muat("kota_contoh"), "PEMDA", 2026)
    >>> ukur[ukur["indikator"] == "Nilai realisasi investasi"]["target"].tolist()
    [189.8, 474.4, 738.0]
    """
    import pandas as pd

    arah = {
        kode: (satu_arah, rumus)
        for nama in ("rpjmd_indikator", "renstra_indikator")
        for kode, satu_arah, rumus in zip(*(bundel[nama][k] for k in (K.KODE_INDIKATOR, K.ARAH, K.RUMUS)), strict=True)
    }
    realisasi = _realisasi_tw(bundel, tahun)
    baris = [
        (satu[K.KODE_INDIKATOR], satu[K.INDIKATOR], satu[K.SATUAN], tw, target, realisasi[satu[K.KODE_INDIKATOR], tw],
         *arah.get(satu[K.KODE_INDIKATOR], ("", "")))
        for satu in tahun_sama(milik(bundel["renaksi"], kode_opd), tahun).to_dict("records")
        for tw, target in zip(TRIWULAN, target_sampai(satu), strict=True)
        if (satu[K.KODE_INDIKATOR], tw) in realisasi
    ]  # fmt: skip
    kolom = (K.KODE_INDIKATOR, K.INDIKATOR, K.SATUAN, K.PERIODE, K.TARGET, K.REALISASI, K.ARAH, K.RUMUS)
    return pd.DataFrame(baris, columns=list(kolom))


def _realisasi_tw(bundel: Bundel, tahun: int) -> dict[tuple[str, str], object]:
    frame = tahun_sama(bundel["realisasi"], tahun)
    isi = zip(frame[K.KODE_INDIKATOR], frame[K.PERIODE], frame[K.NILAI], strict=True)
    return {(kode, periode): nilai for kode, periode, nilai in isi if periode in TRIWULAN}


def target_sampai(renaksi: dict[Any, Any]) -> list[object]:
    """Target sampai tiap triwulan: dijumlah bila caranya akumulasi, selain itu apa adanya.

    >>> dasar = {"tw1": 0.1, "tw2": 0.2, "tw3": 0.3, "tw4": 0.4}
    >>> target_sampai({"akumulasi": "akumulasi"} | dasar), target_sampai({"akumulasi": "tetap"} | dasar)
    ([0.1, 0.3, 0.6, 1.0], [0.1, 0.2, 0.3, 0.4])
    """
    nilai = [renaksi[tw] for tw in KOLOM_TW]
    angka = [n for satuan in nilai if (n := bilangan(satuan)) is not None]
    if renaksi[K.AKUMULASI] != Akumulasi.AKUMULASI or len(angka) < len(nilai):
        return nilai
    pecahan = desimal_bersama(nilai)
    return [round(jumlah, pecahan) for jumlah in accumulate(angka)]


def tabel_pantau(
    bundel: Bundel, opd: Opd, tahun: int, renaksi: pd.DataFrame, ukur: pd.DataFrame | None, lebar: float
) -> TabelDokumen:
    """Tabel pemantauan: satu baris satu triwulan; hambatan dan tindak lanjut kosong untuk diisi."""
    w = bagi_lebar(lebar, 1.1, 5.6, 2.0, 2.0, 1.6, 2.1, 2.1, 2.2, 5.0, 5.0)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH, satukan=True),
        KolomDokumen("Indikator Kinerja", w[1], satukan=True, kosong=BELUM),
        KolomDokumen("Satuan", w[2], satukan=True),
        KolomDokumen("Cara Triwulan", w[3], satukan=True, kosong=BELUM),
        KolomDokumen("Sampai TW", w[4], rata=Rata.TENGAH),
        KolomDokumen("Target", w[5], Rupa.ANGKA, Rata.KANAN, kosong=BELUM),
        KolomDokumen("Realisasi", w[6], Rupa.ANGKA, Rata.KANAN, kosong=""),
        KolomDokumen("Capaian", w[7], Rupa.PERSEN, Rata.KANAN, kosong=""),
        KolomDokumen("Hambatan", w[8], kosong=""),
        KolomDokumen("Tindak Lanjut", w[9], kosong=""),
    )
    realisasi, capaian = _realisasi_tw(bundel, tahun), _capaian(ukur)
    isi = [_satu_pantau(satu, realisasi, capaian) for satu in renaksi.to_dict("records")]
    return selebar(TabelDokumen("Pemantauan", kolom, kelompokkan(renaksi[_SASARAN], isi)), lebar)


def _capaian(ukur: pd.DataFrame | None) -> dict[tuple[str, str], object]:
    if ukur is None:
        return {}
    return dict(zip(zip(ukur[K.KODE_INDIKATOR], ukur[K.PERIODE], strict=True), ukur[K.CAPAIAN], strict=True))


def _satu_pantau(
    renaksi: dict[Any, Any], realisasi: dict[tuple[str, str], object], capaian: dict[tuple[str, str], object]
) -> list[tuple[object, ...]]:
    """Empat baris, satu tiap triwulan."""
    kode, cara = renaksi[K.KODE_INDIKATOR], NAMA_CARA.get(renaksi[K.AKUMULASI], renaksi[K.AKUMULASI])
    awal = (renaksi[K.INDIKATOR], renaksi[K.SATUAN], cara)
    return [
        (*awal, romawi, target, realisasi.get((kode, tw)), capaian.get((kode, tw)), "", "")
        for tw, romawi, target in zip(TRIWULAN, ROMAWI, target_sampai(renaksi), strict=True)
    ]
